//! Every intrinsic of the kernels' header, from C++ to the emulated core,
//! against what the header's portable C++ gives on the host.
//!
//! `kernel-src/check` has one small function for each, its LLVM IR and, in
//! `expected.txt`, digests of the host's results (`host.cc` there says how it
//! is made). This test makes the same inputs, runs the compiled functions and
//! compares. `NPU_CASES`, if set, names the program that `host.cc` becomes; it
//! is asked for the first input that differs.

mod common;

use npu_cc::compile::{build_core, CoreInput};
use npu_emu::core::env::{CoreEnv, EnvFault, StreamWord};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};
use std::collections::VecDeque;
use std::process::Command;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../kernel-src/check");
const STACK: u32 = 0x7_0000;
/// Where the block of inputs and the result lie.
const IN: u32 = 0x7_4000;
const OUT: u32 = 0x7_6000;
/// Inputs of a case.
const INPUTS: u64 = 64;
const IN_BYTES: usize = 4 * 128 + 32 * 4;
const OUT_BYTES: usize = 256;

/// A line of `expected.txt`.
struct Case {
    number: u32,
    name: String,
    spec: String,
    digest: u64,
}

fn cases(file: &str) -> Vec<Case> {
    let text = std::fs::read_to_string(format!("{FOLDER}/expected.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let fields = lines.map(|line| line.split(' ').collect::<Vec<_>>());
    fields
        .filter(|f| f[0] == file)
        .map(|f| Case {
            number: f[1].parse().unwrap(),
            name: f[2].to_owned(),
            spec: f[3].to_owned(),
            digest: u64::from_str_radix(f[4], 16).unwrap(),
        })
        .collect()
}

fn fnv(data: &[u8], hash: u64) -> u64 {
    data.iter().fold(hash, |h, b| {
        (h ^ u64::from(*b)).wrapping_mul(0x100_0000_01b3)
    })
}

const FNV: u64 = 0xcbf2_9ce4_8422_2325;

/// splitmix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// As `integer` of `host.cc`.
    fn integer(&mut self, bits: u32, index: u64) -> u64 {
        let min = 1u64 << (bits - 1);
        let max = min - 1;
        match index {
            0 => return 0,
            1 => return u64::MAX,
            2 => return min,
            3 => return max,
            _ => {}
        }
        let v = self.next();
        let rest = v >> 2;
        match v & 3 {
            0 => [0, 1, u64::MAX, min, max, min.wrapping_add(1), max - 1][rest as usize % 7],
            1 => (rest % 17).wrapping_sub(8),
            _ => self.next(),
        }
    }

    /// As `floating` of `host.cc`.
    fn floating(&mut self, fraction: u32, index: u64) -> u32 {
        let v = self.next();
        let one = 1u32 << fraction;
        let sign = one << 8;
        if index % 4 == 0 && v & 3 == 0 {
            let inf = 255 * one;
            return [
                0,
                sign,
                1,
                one - 1,
                one,
                inf - 1,
                inf,
                sign | inf,
                inf | (one / 2),
                inf | 1,
                sign | (inf + one - 1),
                127 * one,
                sign | (127 * one),
                103 * one,
            ][(v >> 2) as usize % 14];
        }
        let span = if index % 3 == 0 { 200 } else { 12 };
        let exponent = 127 + ((v >> 3) % span) as u32 - span as u32 / 2;
        let mut f = (v >> 16) as u32 & (one - 1);
        if fraction == 23 && v >> 40 & 3 == 0 {
            f = f & 0x7f_0000 | 0x8000;
        }
        if fraction == 23 && v >> 40 & 3 == 1 {
            f &= 0x7f_0000;
        }
        (if v >> 2 & 1 == 1 { sign } else { 0 }) | (exponent * one) | f
    }

    /// As `near_tie` of `host.cc`.
    fn near_tie(&mut self, bits: u32, shift: u32, index: u64) -> u64 {
        let v = self.next();
        if v & 3 == 0 || shift == 0 || shift >= bits - 1 {
            return self.integer(bits, index);
        }
        let mut number = self.next() as i64 >> (64 - bits);
        if v >> 8 & 1 == 1 && bits - shift > 9 {
            number >>= bits - shift - 9;
        }
        let half = 1u64 << (shift - 1);
        let all = 2 * half - 1;
        let patterns = [0, half, half - 1, half + 1, all, 1];
        number as u64 & !all | patterns[(v >> 2) as usize % 6] & all
    }
}

/// As `generate` of `host.cc`.
fn generate(case: &Case, index: u64) -> [u8; IN_BYTES] {
    let mut block = [0; IN_BYTES];
    let mut r = Random(fnv(case.name.as_bytes(), FNV).wrapping_add(index));
    let (vectors, words) = case.spec.split_once(';').unwrap_or((&case.spec, ""));
    let mut first = 0;
    for (n, word) in words.split(',').filter(|w| !w.is_empty()).enumerate() {
        let value = match word {
            "r" => [0, 1, 2, 3, 8, 9, 10, 11, 12, 13][(r.next() % 10) as usize],
            "s" => [0, 1, 3][(r.next() % 3) as usize],
            "w" => r.integer(32, index) as i32,
            range => {
                let (low, high) = range.split_once(':').unwrap();
                let (low, high): (i64, i64) = (low.parse().unwrap(), high.parse().unwrap());
                (low + (r.next() % (high - low + 1) as u64) as i64) as i32
            }
        };
        if n == 0 {
            first = value;
        }
        block[512 + 4 * n..][..4].copy_from_slice(&value.to_le_bytes());
    }
    let shift = first as u32 & 63;
    for (n, kind) in vectors.bytes().enumerate() {
        let bytes = match kind {
            b'.' => continue,
            b'h' => 2,
            b'f' | b't' => 4,
            b'T' => 8,
            digit => usize::from(digit - b'0'),
        };
        let bits = 8 * bytes as u32;
        for lane in block[128 * n..128 * (n + 1)].chunks_exact_mut(bytes) {
            let v = match kind {
                b'h' => r.floating(7, index).into(),
                b'f' => r.floating(23, index).into(),
                b't' | b'T' => r.near_tie(bits, shift, index),
                _ => r.integer(bits, index),
            };
            lane.copy_from_slice(&v.to_le_bytes()[..bytes]);
        }
    }
    block
}

/// A file of cases in a core.
struct Loaded {
    core: Core,
    memory: FlatMemory,
    entry: u32,
}

impl Loaded {
    fn new(file: &str) -> Loaded {
        let text = std::fs::read_to_string(format!("{FOLDER}/ir/{file}.ll")).unwrap();
        let entry = format!("run_{file}");
        let mut map = common::map(&[]);
        map.stack_size = 0x1000;
        map.data = 0x7_8000..0x8_0000;
        let input = CoreInput {
            modules: &[(file, &text)],
            entry: &entry,
            memory: map,
        };
        let output = build_core(&input).unwrap_or_else(|e| panic!("{file}: {e}"));
        let elf = npu_image::elf::Elf::parse(&output.elf).unwrap();
        let mut core = Core::new();
        core.write_program(0, elf.segments[0].data);
        let mut memory = FlatMemory::new();
        for segment in &elf.segments[1..] {
            let mut bytes = segment.data.to_vec();
            bytes.resize(segment.mem_size as usize, 0);
            memory.write(segment.vaddr, &bytes).unwrap();
        }
        let functions = &output.report.functions;
        let entry = functions.iter().find(|f| f.name == entry).unwrap().address;
        Loaded {
            core,
            memory,
            entry,
        }
    }

    fn run(&mut self, case: &Case, index: u64) -> Result<Vec<u8>, String> {
        self.memory.write(IN, &generate(case, index)).unwrap();
        self.memory.write(OUT, &[0; OUT_BYTES]).unwrap();
        let call = Call {
            entry: self.entry,
            stack: STACK,
            pointers: &[IN, OUT],
            integers: &[case.number],
            budget: 100_000,
        };
        match call_function(&mut self.core, &mut self.memory, &call) {
            Ok(_) => Ok(self.memory.read(OUT, OUT_BYTES).unwrap().to_vec()),
            Err(e) => Err(e.to_string()),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .chunks(4)
        .map(|c| c.iter().map(|b| format!("{b:02x}")).collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The host's result of one input, from the program in `NPU_CASES`.
fn host(case: &Case, index: u64) -> Option<String> {
    let program = std::env::var_os("NPU_CASES")?;
    let output = Command::new(program)
        .args(["--show", &case.name, &index.to_string()])
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let (_, result) = text.split_once("result\n")?;
    Some(result.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Why a case fails.
fn failure(loaded: &mut Loaded, case: &Case) -> Option<String> {
    let mut digest = FNV;
    let mut results = Vec::new();
    for index in 0..INPUTS {
        match loaded.run(case, index) {
            Ok(result) => {
                digest = fnv(&result, digest);
                results.push(result);
            }
            Err(e) => return Some(format!("{} {}: input {index}: {e}", case.name, case.spec)),
        }
    }
    if digest == case.digest {
        return None;
    }
    let difference = (0..INPUTS).find_map(|index| {
        let want = host(case, index)?;
        let got = hex(&results[index as usize]);
        (got != want).then(|| format!(": input {index}\n  core {got}\n  host {want}"))
    });
    Some(format!(
        "{} {}: the digest is {digest:016x}, the host's {:016x}{}",
        case.name,
        case.spec,
        case.digest,
        difference.unwrap_or_default()
    ))
}

fn agree(file: &str) {
    let cases = cases(file);
    assert!(cases.len() > 10, "{file} has {} cases", cases.len());
    let mut loaded = Loaded::new(file);
    let failures: Vec<String> = cases
        .iter()
        .filter_map(|case| failure(&mut loaded, case))
        .collect();
    assert!(
        failures.is_empty(),
        "{file}: {} of {} cases differ\n{}",
        failures.len(),
        cases.len(),
        failures.join("\n")
    );
}

macro_rules! files {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            agree(stringify!($name));
        }
    )*

        /// No file of `expected.txt` is left out.
        #[test]
        fn every_file_is_run() {
            let text = std::fs::read_to_string(format!("{FOLDER}/expected.txt")).unwrap();
            let known = [$(stringify!($name)),*];
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let file = line.split(' ').next().unwrap();
                assert!(known.contains(&file), "{file}");
            }
        }
    };
}

files! {
    arith8 arith16 arith32 elements8 elements16 elements32 halves shuffle
    srs ups mul8 mul16 mulsum memory
}

/// Queues around a flat memory.
struct Outside {
    memory: FlatMemory,
    stream_in: VecDeque<u32>,
    stream_out: Vec<StreamWord>,
    cascade_in: VecDeque<[u8; 64]>,
    cascade_out: Vec<[u8; 64]>,
    events: Vec<u8>,
}

impl CoreEnv for Outside {
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.memory.load(addr, dst)
    }

    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        self.memory.store(addr, src)
    }

    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        self.memory.try_acquire(lock, value)
    }

    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault> {
        CoreEnv::release(&mut self.memory, lock, value)
    }

    fn event(&mut self, number: u8) {
        self.events.push(number);
    }

    fn stream_read(&mut self) -> Result<Option<StreamWord>, EnvFault> {
        let word = self.stream_in.pop_front();
        Ok(word.map(|data| StreamWord { data, last: false }))
    }

    fn stream_write(&mut self, word: StreamWord) -> Result<bool, EnvFault> {
        self.stream_out.push(word);
        Ok(true)
    }

    fn cascade_read(&mut self) -> Result<Option<[u8; 64]>, EnvFault> {
        Ok(self.cascade_in.pop_front())
    }

    fn cascade_write(&mut self, data: &[u8; 64]) -> Result<bool, EnvFault> {
        self.cascade_out.push(*data);
        Ok(true)
    }
}

/// `io.cc` passes on what comes in, as its first lines say.
#[test]
fn streams_cascade_locks_and_events() {
    let Loaded {
        mut core,
        mut memory,
        entry,
    } = Loaded::new("io");
    memory.set_lock(48, 1);
    let lanes = |i: u32, by: u32| {
        let words = (0..16).flat_map(|n| ((4 * n + i) * by).to_le_bytes());
        <[u8; 64]>::try_from(words.collect::<Vec<u8>>()).unwrap()
    };
    let mut outside = Outside {
        memory,
        stream_in: (0..5).map(|i| 100 * i).collect(),
        stream_out: Vec::new(),
        cascade_in: (0..4).map(|i| lanes(i, 1)).collect(),
        cascade_out: Vec::new(),
        events: Vec::new(),
    };
    let call = Call {
        entry,
        stack: STACK,
        pointers: &[],
        integers: &[5],
        budget: 10_000,
    };
    call_function(&mut core, &mut outside, &call).unwrap_or_else(|e| panic!("{e}"));
    let words: Vec<(u32, bool)> = outside
        .stream_out
        .iter()
        .map(|w| (w.data, w.last))
        .collect();
    let wanted = [
        (1, false),
        (101, false),
        (201, false),
        (301, false),
        (401, true),
        (6, false),
        (7, true),
    ];
    assert_eq!(words, wanted);
    let wanted = [lanes(0, 2), lanes(1, 2), lanes(2, 1), lanes(3, 1)];
    assert_eq!(outside.cascade_out, wanted);
    assert!(outside.stream_in.is_empty() && outside.cascade_in.is_empty());
    assert_eq!((outside.memory.lock(48), outside.memory.lock(49)), (2, 1));
    assert_eq!(outside.events, [0, 1]);
}
