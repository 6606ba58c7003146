//! Inner loops of kernels (`kernel-src/loops`): the cycles in which a turn
//! follows the last are what the machine's ports allow, and the code computes
//! what the same loop in Rust does, few turns or many.

mod common;

use npu_cc::link::{link, MemoryMap};
use npu_cc::report;
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core, Returned};

const IR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../kernel-src/loops/ir");
const BUFFERS: [u32; 4] = [0x7_2000, 0x7_5000, 0x7_8000, 0x7_a000];

fn text(file: &str) -> String {
    std::fs::read_to_string(format!("{IR}/{file}.ll")).unwrap()
}

/// Cycles of each hardware loop, in the order of the code.
fn intervals(file: &str) -> Vec<u32> {
    let views = report::functions(&text(file), file).unwrap();
    let loops = views.iter().flat_map(|v| &v.loops);
    loops.filter_map(|l| l.interval).collect()
}

#[test]
fn turns_follow_one_another_as_fast_as_ports_allow() {
    let all = [
        ("gemm_i8", 4),
        ("gemm_i16", 4),
        ("gemm_bf16", 4),
        ("gelu_lut", 9),
        ("exp_lut", 18),
        ("row_max", 2),
        ("power", 2),
    ];
    let found = all.map(|(file, _)| (file, intervals(file)));
    assert_eq!(found, all.map(|(file, cycles)| (file, vec![cycles])));
}

/// The same of shipped kernels, at most, function by function.
#[test]
fn loops_of_shipped_kernels_take_no_more_cycles() {
    const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../kernel-src/ir");
    /// A function, and the most cycles of a turn of each of its loops.
    type Function = (&'static str, &'static [u32]);
    let kernels: [(&str, &[Function]); 5] = [
        ("gelu", &[("gelu_int8", &[9])]),
        (
            "matmul",
            &[
                ("matmul_i8_64x64x64", &[44]),
                ("matmul_shift_i8_64x64x64", &[64]),
                ("matmul_i8_table_64x64x64", &[9]),
                ("matmul_i8_64x512x16", &[8]),
                ("matmul_i8_table_64x512x16", &[8, 9]),
            ],
        ),
        ("layer_norm", &[("layer_norm_i8_16x512", &[18, 44, 4])]),
        (
            "attention_fast",
            &[
                ("attention_fast_64x64", &[32, 42, 37]),
                ("attention_fast_16x64", &[2, 32, 43, 36]),
            ],
        ),
        (
            "attention_precise",
            &[
                ("attention_precise_begin", &[2, 4]),
                ("attention_precise_keys", &[34, 12]),
                ("attention_precise_values", &[24, 20, 33]),
                ("attention_precise_end", &[7, 10]),
            ],
        ),
    ];
    for (file, functions) in kernels {
        let text = std::fs::read_to_string(format!("{SHIPPED}/{file}.ll")).unwrap();
        let views = report::functions(&text, file).unwrap();
        for (name, most) in functions {
            let view = views.iter().find(|v| v.name == *name).unwrap();
            let found: Vec<u32> = view.loops.iter().filter_map(|l| l.interval).collect();
            let within = found.iter().zip(*most).all(|(f, m)| f <= m);
            assert!(found.len() == most.len() && within, "{name}: {found:?}");
        }
    }
}

/// A kernel that can be called.
struct Kernel {
    core: Core,
    entry: u32,
    data: Vec<(u32, Vec<u8>)>,
}

impl Kernel {
    fn new(file: &str) -> Kernel {
        let parsed = npu_cc::ir::parse(&text(file), file).unwrap();
        let module = npu_cc::legalise::legalise(&parsed).unwrap();
        let name = module.functions[0].name.clone();
        let map = MemoryMap {
            stack_size: 0x2000,
            ..common::map(&[])
        };
        let linked = link(&[module], &name, &map).unwrap_or_else(|e| panic!("{e}"));
        let elf = npu_image::elf::Elf::parse(&linked.elf).unwrap();
        let mut core = Core::new();
        core.write_program(0, elf.segments[0].data);
        let data = elf.segments[1..].iter().map(|s| {
            let mut bytes = s.data.to_vec();
            bytes.resize(s.mem_size as usize, 0);
            (s.vaddr, bytes)
        });
        let functions = &linked.report.functions;
        let entry = functions.iter().find(|f| f.name == name).unwrap().address;
        Kernel {
            core,
            entry,
            data: data.collect(),
        }
    }

    /// Calls it with buffers; gives what it returns and the buffer of a number
    /// afterwards.
    fn call(&self, buffers: &[&[u8]], integers: &[u32], output: usize) -> (Returned, Vec<u8>) {
        let mut memory = FlatMemory::new();
        for (at, bytes) in &self.data {
            memory.write(*at, bytes).unwrap();
        }
        for (at, bytes) in BUFFERS.iter().zip(buffers) {
            memory.write(*at, bytes).unwrap();
        }
        let call = Call {
            entry: self.entry,
            stack: 0x7_0000,
            pointers: &BUFFERS[..buffers.len()],
            integers,
            budget: 1_000_000,
        };
        let returned = call_function(&mut self.core.clone(), &mut memory, &call).unwrap();
        let found = memory.read(BUFFERS[output], buffers[output].len());
        (returned, found.unwrap().to_vec())
    }
}

/// Bytes that look like noise.
fn noise(n: usize, seed: u32) -> Vec<u8> {
    let mut state = seed | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 11) as u8
    };
    (0..n).map(|_| next()).collect()
}

fn halfwords(bytes: &[u8]) -> Vec<i16> {
    let pairs = bytes.chunks_exact(2);
    pairs.map(|b| i16::from_le_bytes([b[0], b[1]])).collect()
}

/// Counts of turns from one on, past the number that is under way at once.
fn turns() -> impl Iterator<Item = usize> {
    (1..16).chain([31])
}

#[test]
fn powers() {
    let kernel = Kernel::new("power");
    for turns in turns() {
        let n = 32 * turns;
        // The sum of squares stays below 2^31.
        let tame = |seed| -> Vec<i16> {
            let all = halfwords(&noise(2 * n, seed));
            all.into_iter().map(|v| v.clamp(-30_000, 30_000)).collect()
        };
        let (re, im) = (tame(7 + n as u32), tame(91 + n as u32));
        let bytes = |v: &[i16]| -> Vec<u8> { v.iter().flat_map(|v| v.to_le_bytes()).collect() };
        let output = vec![0xcc; 2 * n + 64];
        let buffers = [&bytes(&re)[..], &bytes(&im), &output];
        let (_, found) = kernel.call(&buffers, &[n as u32, 14], 2);
        let power = |(a, b): (&i16, &i16)| {
            let sum = i64::from(*a) * i64::from(*a) + i64::from(*b) * i64::from(*b);
            ((sum + (1 << 13)) >> 14).min(0xffff) as u16
        };
        let wanted = re.iter().zip(&im).map(power).flat_map(u16::to_le_bytes);
        let wanted: Vec<u8> = wanted.chain([0xcc; 64]).collect();
        assert_eq!(found, wanted, "{turns} turns");
    }
}

#[test]
fn maxima_of_rows() {
    let kernel = Kernel::new("row_max");
    for turns in turns() {
        let input = noise(64 * turns, turns as u32);
        let (_, found) = kernel.call(&[&input, &[0xcc; 64]], &[2 * turns as u32], 1);
        let greatest = |row: usize| {
            let tiles = input.chunks_exact(32);
            let all = tiles.flat_map(|tile| &tile[8 * row..8 * row + 8]);
            all.map(|b| *b as i8).max().unwrap() as u8
        };
        let wanted = (0..4).flat_map(|row| [greatest(row); 8]);
        let wanted: Vec<u8> = wanted.chain([0xcc; 32]).collect();
        assert_eq!(found, wanted, "{turns} turns");
    }
}

/// A table of 256 entries as look-ups want it, eight to a line of 32 bytes.
fn area(table: &[u8]) -> Vec<u8> {
    let mut area = Vec::new();
    for line in table.chunks_exact(8) {
        for _ in 0..2 {
            area.extend(line.iter().flat_map(|e| [*e, 0]));
        }
    }
    area
}

#[test]
fn functions_by_table() {
    let kernel = Kernel::new("gelu_lut");
    let table = noise(256, 3);
    let area = area(&table);
    for turns in turns() {
        let n = 32 * turns;
        let input = noise(n, 17 + n as u32);
        let output = vec![0xcc; n + 32];
        let buffers = [&input[..], &output, &area, &area];
        let (_, found) = kernel.call(&buffers, &[n as u32, 2], 1);
        let wanted = input.iter().map(|i| table[usize::from(*i)]);
        let wanted: Vec<u8> = wanted.chain([0xcc; 32]).collect();
        assert_eq!(found, wanted, "{turns} turns");
    }
}

#[test]
fn exponentials_by_table_and_their_sum() {
    let kernel = Kernel::new("exp_lut");
    let table = noise(256, 5);
    let area = area(&table);
    for turns in turns() {
        let n = 64 * turns;
        let input = noise(n, 29 + n as u32);
        let output = vec![0xcc; n + 32];
        let buffers = [&input[..], &output, &area, &area];
        // The result takes the first register.
        let (returned, found) = kernel.call(&buffers, &[0, n as u32, 200, 2], 1);
        let wanted = input
            .iter()
            .map(|x| table[usize::from(200u8.wrapping_sub(*x))]);
        let wanted: Vec<u8> = wanted.collect();
        let sum: u32 = wanted.iter().map(|p| u32::from(*p)).sum();
        assert_eq!(found[..n], wanted, "{turns} turns");
        assert_eq!(found[n..], [0xcc; 32]);
        assert_eq!(returned.r0, Some(sum), "{turns} turns");
    }
}

/// The product of matrices in tiles of `m` x `k` and `k` x `n`, `rows` x 8 and
/// 8 x 8 of them, the second ones column after column.
fn product(a: &[i64], b: &[i64], (m, k, n): (usize, usize, usize), rows: usize) -> Vec<i64> {
    let mut c = Vec::new();
    for (row, column) in (0..rows).flat_map(|r| (0..8).map(move |c| (r, c))) {
        for (i, j) in (0..m).flat_map(|i| (0..n).map(move |j| (i, j))) {
            let term = |t: usize| {
                let (tile, inner) = (t / k, t % k);
                let x = a[(row * 8 + tile) * m * k + i * k + inner];
                x * b[(column * 8 + tile) * k * n + inner * n + j]
            };
            c.push((0..8 * k).map(term).sum());
        }
    }
    c
}

#[test]
fn products_of_matrices() {
    let (a, b) = (noise(4096, 1), noise(4096, 2));
    let wide = |v: &[u8]| -> Vec<i64> { v.iter().map(|x| i64::from(*x as i8)).collect() };
    let wanted = product(&wide(&a), &wide(&b), (4, 8, 8), 16);
    let wanted: Vec<u8> = wanted.iter().map(|v| (*v).clamp(-128, 127) as u8).collect();
    let output = vec![0xcc; 4096];
    // A shift of 0.
    let (_, found) = Kernel::new("gemm_i8").call(&[&a, &b, &output], &[0], 2);
    assert!(found == wanted, "int8");

    let (a, b) = (noise(2048, 3), noise(2048, 4));
    let wide = |v: &[u8]| -> Vec<i64> { halfwords(v).into_iter().map(i64::from).collect() };
    let wanted = product(&wide(&a), &wide(&b), (4, 4, 4), 8);
    let clamped = wanted
        .iter()
        .map(|v| (*v).clamp(i32::MIN.into(), i32::MAX.into()));
    let wanted: Vec<u8> = clamped.flat_map(|v| (v as i32).to_le_bytes()).collect();
    let (_, found) = Kernel::new("gemm_i16").call(&[&a, &b, &output], &[0], 2);
    assert!(found == wanted, "int16");

    // Small numbers, whose sums are exact.
    let small = |seed| -> Vec<i64> {
        let all = noise(2048, seed).into_iter();
        all.map(|b| i64::from(b % 16) - 8).collect()
    };
    let (a, b) = (small(5), small(6));
    let bytes = |v: &[i64]| -> Vec<u8> {
        let halves = v.iter().map(|x| ((*x as f32).to_bits() >> 16) as u16);
        halves.flat_map(u16::to_le_bytes).collect()
    };
    let wanted = product(&a, &b, (4, 8, 4), 8);
    let wanted: Vec<u8> = wanted
        .iter()
        .flat_map(|v| (*v as f32).to_le_bytes())
        .collect();
    let (_, found) = Kernel::new("gemm_bf16").call(&[&bytes(&a), &bytes(&b), &output], &[], 2);
    assert!(found == wanted, "bfloat16");
}
