//! Functions that clang compiled (`ir/kernels.cc`), in the interpreter of LIR
//! and in the emulated core: equal results and equal buffers.

mod common;
mod oracle;

use npu_cc::interp::Machine;
use npu_cc::link::{link, MemoryMap};
use npu_cc::lir::{Module, Ty};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};
use proptest::prelude::*;
use std::sync::LazyLock;

static KERNELS: LazyLock<Vec<Module>> =
    LazyLock::new(|| oracle::with_runtime(include_str!("ir/kernels.ll"), "kernels.ll"));

const BUFFER: u32 = 0x7_4000;
const BYTES: u32 = 0x400;

/// A linked function that can be called.
struct Compiled {
    name: String,
    types: Vec<Ty>,
    results: usize,
    core: Core,
    entry: u32,
    data: Vec<(u32, Vec<u8>)>,
}

static COMPILED: LazyLock<Vec<Compiled>> = LazyLock::new(|| {
    let module = &KERNELS[0];
    module
        .functions
        .iter()
        .filter(|f| !f.local)
        .map(compiled)
        .collect()
});

fn compiled(f: &npu_cc::lir::Function) -> Compiled {
    let map = MemoryMap {
        stack_size: 0x4000,
        ..common::map(&[])
    };
    let linked = link(&KERNELS, &f.name, &map).unwrap_or_else(|e| panic!("{e}"));
    let elf = npu_image::elf::Elf::parse(&linked.elf).unwrap();
    let mut core = Core::new();
    core.write_program(0, elf.segments[0].data);
    let data = elf.segments[1..].iter().map(|s| {
        let mut bytes = s.data.to_vec();
        bytes.resize(s.mem_size as usize, 0);
        (s.vaddr, bytes)
    });
    let entry = linked
        .report
        .functions
        .iter()
        .find(|r| r.name == f.name)
        .unwrap()
        .address;
    Compiled {
        name: f.name.clone(),
        types: f.params.iter().map(|p| f.types[p.0 as usize]).collect(),
        results: f.returns.len(),
        core,
        entry,
        data: data.collect(),
    }
}

fn buffer(n: u32, seed: u32) -> Vec<u8> {
    (0..BYTES)
        .map(|i| ((i + n).wrapping_mul(seed | 1) >> 7) as u8)
        .collect()
}

/// Calls a function both ways; `None` if the interpreter finds that the call
/// has no defined meaning.
fn compare(f: &Compiled, words: &[u32], seed: u32) -> Option<()> {
    let modules: Vec<&Module> = KERNELS.iter().collect();
    let mut machine = Machine::new(&modules, 0x7_c000).unwrap();
    machine.set_budget(200_000);
    let mut memory = FlatMemory::new();
    for (at, bytes) in &f.data {
        memory.write(*at, bytes).unwrap();
    }
    // Arguments take the registers that results leave.
    let (mut args, mut pointers, mut integers) = (vec![], vec![], vec![0; f.results]);
    // What is an index or a count stays small: integers next to a pointer,
    // with two exceptions.
    let limit = match &*f.name {
        "overflow" | "checked_product" => u32::MAX,
        "word_length" => 3,
        _ if f.types.contains(&Ty::Ptr) => 20,
        _ => u32::MAX,
    };
    for (n, ty) in f.types.iter().enumerate() {
        let value = match ty {
            Ty::I32 => {
                integers.push(words[n] % limit);
                integers[integers.len() - 1]
            }
            Ty::Ptr => {
                let at = BUFFER + n as u32 * BYTES;
                let bytes = buffer(n as u32, seed);
                machine.memory()[at as usize..][..BYTES as usize].copy_from_slice(&bytes);
                memory.write(at, &bytes).unwrap();
                pointers.push(at);
                at
            }
            other => panic!("{other} in a function without vectors"),
        };
        args.push(value);
    }
    let wanted = machine.call(&f.name, &args).ok()?;
    let call = Call {
        entry: f.entry,
        stack: 0x7_0000,
        pointers: &pointers,
        integers: &integers,
        budget: 20_000_000,
    };
    let got = call_function(&mut f.core.clone(), &mut memory, &call)
        .unwrap_or_else(|e| panic!("{}{args:x?}: {e}", f.name));
    let got: Vec<u32> = [got.r0, got.r1]
        .into_iter()
        .flatten()
        .take(f.results)
        .collect();
    assert_eq!(got, wanted, "{}{args:x?}", f.name);
    for at in pointers {
        let interpreted = &machine.memory()[at as usize..][..BYTES as usize];
        assert_eq!(
            memory.read(at, BYTES as usize).unwrap(),
            interpreted,
            "{}",
            f.name
        );
    }
    Some(())
}

fn word() -> impl Strategy<Value = u32> {
    prop_oneof![
        0u32..20,
        any::<u32>(),
        any::<i8>().prop_map(|x| i32::from(x) as u32)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn functions(
        which in any::<prop::sample::Index>(),
        words in prop::collection::vec(word(), 8),
        seed in any::<u32>(),
    ) {
        compare(which.get(&COMPILED), &words, seed);
    }
}

/// None is always skipped.
#[test]
fn every_function_is_compared() {
    let numbers = [
        [3u32; 8],
        [1, 2, 3, 4, 5, 6, 7, 8],
        [16; 8],
        [0; 8],
        [7, 0, 3, 0, 0, 0, 0, 0],
    ];
    for f in COMPILED.iter() {
        let compared = numbers
            .iter()
            .filter(|words| compare(f, *words, 99).is_some())
            .count();
        assert!(compared > 0, "{} is never compared", f.name);
    }
}
