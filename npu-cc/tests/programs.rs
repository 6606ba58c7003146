//! Programs that clang compiled (`programs/*.c`), run in the emulated core
//! and compared with the same computation in Rust.

mod common;
#[path = "programs/models.rs"]
mod models;

use npu_cc::compile::{build_core, CoreInput};
use npu_cc::link::MemoryMap;
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core, Returned};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Where buffers of the tests lie, and their distance.
const BUFFER: u32 = 0x4_0000;
const STRIDE: u32 = 0x1000;

/// One function of a program, linked alone.
struct Program {
    core: Core,
    memory: Vec<(u32, Vec<u8>)>,
    entry: u32,
    /// Words that it returns; arguments take the registers behind.
    results: usize,
}

/// What a call leaves.
struct Outcome {
    returned: Returned,
    memory: FlatMemory,
}

impl Program {
    fn new(name: &str, text: &str, function: &str) -> Program {
        let output = build_core(&CoreInput {
            modules: &[(name, text)],
            entry: function,
            memory: MemoryMap {
                stack_base: 0x7_0000,
                stack_size: 0x8000,
                data: 0x7_8000..0x8_0000,
                symbols: common::map(&[]).symbols,
            },
        })
        .unwrap_or_else(|e| panic!("{e}"));
        let elf = npu_image::elf::Elf::parse(&output.elf).unwrap();
        let mut core = Core::new();
        core.write_program(0, elf.segments[0].data);
        let memory = elf.segments[1..].iter().map(|s| {
            let mut bytes = s.data.to_vec();
            bytes.resize(s.mem_size as usize, 0);
            (s.vaddr, bytes)
        });
        let module = npu_cc::ir::parse(text, name).unwrap();
        let module = npu_cc::legalise::legalise(&module).unwrap();
        let compiled = module.functions.iter().find(|f| f.name == function);
        let listed = output.report.functions.iter();
        let entry = listed.into_iter().find(|f| f.name == function).unwrap();
        Program {
            core,
            memory: memory.collect(),
            entry: entry.address,
            results: compiled.unwrap().returns.len(),
        }
    }

    /// Calls it with the addresses of `buffers` and the `integers`.
    fn call(&self, buffers: &[&[u8]], integers: &[u32]) -> Outcome {
        let mut memory = FlatMemory::new();
        for (at, bytes) in &self.memory {
            memory.write(*at, bytes).unwrap();
        }
        let mut pointers = Vec::new();
        for (n, bytes) in (0..).zip(buffers) {
            pointers.push(BUFFER + n * STRIDE);
            memory.write(BUFFER + n * STRIDE, bytes).unwrap();
        }
        let integers = [&vec![0; self.results], integers].concat();
        let call = Call {
            entry: self.entry,
            stack: 0x7_0000,
            pointers: &pointers,
            integers: &integers,
            budget: 20_000_000,
        };
        let returned = call_function(&mut self.core.clone(), &mut memory, &call)
            .unwrap_or_else(|e| panic!("{e}"));
        Outcome { returned, memory }
    }
}

impl Outcome {
    fn word(&self) -> u32 {
        self.returned.r0.unwrap()
    }

    fn long(&self) -> u64 {
        u64::from(self.returned.r1.unwrap()) << 32 | u64::from(self.word())
    }

    fn buffer(&self, n: u32, bytes: usize) -> &[u8] {
        self.memory.read(BUFFER + n * STRIDE, bytes).unwrap()
    }
}

fn words(x: u64) -> [u32; 2] {
    [x as u32, (x >> 32) as u32]
}

/// Linked functions, each once.
macro_rules! programs {
    ($($file:literal: $($function:ident)*;)*) => {
        $($(
            #[allow(non_upper_case_globals)]
            static $function: LazyLock<Program> = LazyLock::new(|| {
                let text = include_str!(concat!("programs/", $file, ".ll"));
                Program::new($file, text, stringify!($function))
            });
        )*)*
    };
}

programs! {
    "arguments": many;
    "structures": rotate_all sum_packed bit_fields;
    "recursion": ackermann mutual quicksort hanoi;
    "dispatch": machine;
    "switches": dense sparse reader;
    "narrow": divide8 remainder16 mix8 average saturated;
    "wide": power xorshift mixed;
    "blocks": odd_addresses large ring;
    "tables": crc32 convert;
    "pressure": addresses rounds;
}

/// Whole numbers of any size, the edges of each width among them.
fn number() -> impl Strategy<Value = u64> {
    let edge = prop_oneof![Just(0u32), Just(7), Just(15), Just(31), Just(32), Just(63)];
    prop_oneof![
        any::<u64>(),
        (edge, -2i64..3).prop_map(|(bit, more)| (1u64 << bit).wrapping_add(more as u64)),
        (any::<u64>(), 0u32..64).prop_map(|(x, by)| ((x as i64) >> by) as u64),
    ]
}

fn halves(x: &[i16]) -> Vec<u8> {
    x.iter().flat_map(|x| x.to_le_bytes()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn arguments(bytes in vec(any::<u8>(), 24), x in number(), y in number()) {
        let x = x as i32;
        let [low, high] = words(y);
        let found = many.call(&[&bytes], &[x as u32, low, high]).long();
        prop_assert_eq!(found, models::many(&bytes, x, y));
    }

    #[test]
    fn structures(bytes in vec(any::<u8>(), 60), x in number()) {
        let outcome = rotate_all.call(&[&[0xcc; 64], &bytes], &[3]);
        let (found, padding) = outcome.buffer(0, 64).split_at(60);
        prop_assert_eq!(models::outers(found), models::rotate_all(&bytes));
        prop_assert_eq!(padding, [0xcc; 4]);
        prop_assert_eq!(sum_packed.call(&[&bytes[..42]], &[]).word(), models::sum_packed(&bytes));
        let outcome = bit_fields.call(&[&bytes[..4]], &[x as u32]);
        let (value, bits) = models::bit_fields(&bytes, x as i32);
        prop_assert_eq!(outcome.word(), value);
        prop_assert_eq!(outcome.buffer(0, 4), bits);
    }

    #[test]
    fn recursion(m in 0u32..3, n in 0u32..6, x in vec(any::<i16>(), 1..60)) {
        prop_assert_eq!(ackermann.call(&[], &[m, n]).word(), models::ackermann(m, n));
        prop_assert_eq!(mutual.call(&[], &[m * 6 + n]).word() as i32, models::mutual(m * 6 + n));
        prop_assert_eq!(hanoi.call(&[], &[n]).long(), models::hanoi(n));
        let outcome = quicksort.call(&[&halves(&x)], &[0, x.len() as u32 - 1]);
        let mut wanted = x;
        wanted.sort_unstable();
        prop_assert_eq!(outcome.buffer(0, 2 * wanted.len()), halves(&wanted));
    }

    #[test]
    fn dispatch(program in vec(prop_oneof![0u8..6, any::<u8>()], 0..80)) {
        let found = machine.call(&[&program], &[program.len() as u32]).word();
        prop_assert_eq!(found, models::machine(&program));
    }

    #[test]
    fn switches(x in -2i32..10, y in any::<i32>(), z in number(), text in "[-0-9.eE ]{0,40}") {
        prop_assert_eq!(dense.call(&[], &[x as u32, y as u32]).word() as i32, models::dense(x, y));
        prop_assert_eq!(sparse.call(&[], &words(z)).word(), models::sparse(z as i64));
        let text = text.as_bytes();
        let found = reader.call(&[text], &[text.len() as u32]).word();
        prop_assert_eq!(found, models::reader(text));
    }

    #[test]
    fn narrow(a in any::<i8>(), b in any::<i8>(), bytes in vec(any::<u8>(), 64), n in 0usize..32) {
        let found = divide8.call(&[], &[a as u32, b as u32]).word();
        prop_assert_eq!(found as i32, i32::from(models::divide8(a, b)));
        let (c, d) = (a as u16, u16::from(b as u8));
        let found = remainder16.call(&[], &[c.into(), d.into()]).word();
        prop_assert_eq!(found, u32::from(c.checked_rem(d).unwrap_or(c)));
        let (x, y) = bytes.split_at(32);
        let outcome = mix8.call(&[x, y], &[n as u32]);
        let (x, y) = models::mix8(x, y, n);
        prop_assert_eq!(outcome.buffer(0, 32), x);
        prop_assert_eq!(outcome.buffer(1, 32), y);
        let x: Vec<i16> = bytes.chunks(2).map(|b| i16::from_le_bytes([b[0], b[1]])).collect();
        let found = average.call(&[&bytes], &[n as u32]).word();
        prop_assert_eq!(found as i32, i32::from(models::average(&x[..n])));
        let wanted = x[..n].iter().fold(0i16, |sum, x| sum.saturating_add(*x));
        let found = saturated.call(&[&bytes], &[n as u32]).word();
        prop_assert_eq!(found as i32, i32::from(wanted));
    }

    #[test]
    fn wide(a in number(), b in number(), c in any::<i32>(), times in 0u32..80, n in 0u64..99) {
        let modulus = b.max(1);
        let args = [words(a), words(n), words(modulus)].concat();
        prop_assert_eq!(power.call(&[], &args).long(), models::power(a, n, modulus));
        let [low, high] = words(a);
        prop_assert_eq!(xorshift.call(&[], &[low, high, times]).long(), models::xorshift(a, times));
        // The one division without a result.
        prop_assume!(c != -1 || (a as i64).max(b as i64) != i64::MIN);
        let args = [&words(a)[..], &words(b), &[c as u32]].concat();
        let wanted = models::mixed(a as i64, b as i64, c);
        prop_assert_eq!(mixed.call(&[], &args).long() as i64, wanted);
    }

    #[test]
    fn blocks(bytes in vec(any::<u8>(), 64), n in any::<u32>()) {
        let found = odd_addresses.call(&[&bytes], &[n]).word();
        prop_assert_eq!(found, models::odd_addresses(&bytes, n));
        let found = ring.call(&[&bytes], &[n % 65]).word();
        prop_assert_eq!(found, models::ring(&bytes[..(n % 65) as usize]));
    }

    #[test]
    fn tables(bytes in vec(any::<u8>(), 0..100), unit in 0u32..4, x in any::<i32>()) {
        let found = crc32.call(&[&bytes], &[bytes.len() as u32]).word();
        prop_assert_eq!(found, models::crc32(&bytes));
        let found = convert.call(&[], &[unit, x as u32]).long() as i64;
        prop_assert_eq!(found, models::convert(unit, x));
    }

    #[test]
    fn pressure(x in any::<u32>(), n in 0u32..20, from in any::<[u32; 16]>()) {
        prop_assert_eq!(addresses.call(&[], &[x, n]).word(), models::addresses(x, n));
        let bytes = |x: &[u32]| x.iter().flat_map(|x| x.to_le_bytes()).collect::<Vec<u8>>();
        let outcome = rounds.call(&[&[0; 64], &bytes(&from)], &[n]);
        prop_assert_eq!(outcome.buffer(0, 64), bytes(&models::rounds(&from, n)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn large_frames(seed in any::<u32>(), n in any::<u32>()) {
        prop_assert_eq!(large.call(&[], &[seed, n]).word(), models::large(seed, n));
    }
}
