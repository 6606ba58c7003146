//! Random programs, in the interpreter of LIR and compiled in the emulated
//! core: equal results, equal memory. The emulator refuses whatever breaks a
//! rule of the pipeline.

mod common;

use common::{gen, map};
use npu_cc::interp::Machine;
use npu_cc::link::link;
use npu_cc::lir::Module;
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};
use proptest::prelude::*;

const BUFFER: u32 = 0x71000;

fn bytes(seed: u32) -> Vec<u8> {
    (0..gen::BUFFER)
        .map(|i| (i.wrapping_mul(seed | 1) >> 3) as u8)
        .collect()
}

/// `f0` in the interpreter: its result and the buffer.
fn interpreted(m: &Module, args: [u32; 2]) -> (u32, Vec<u8>) {
    let mut machine = Machine::new(&[m], 0x7_8000).unwrap();
    let at = BUFFER as usize;
    machine.memory()[at..at + gen::BUFFER as usize].copy_from_slice(&bytes(args[0]));
    let results = machine.call("f0", &[args[0], args[1], BUFFER]).unwrap();
    (
        results[0],
        machine.memory()[at..at + gen::BUFFER as usize].to_vec(),
    )
}

/// `f0` compiled and run in the emulated core.
fn compiled(m: &Module, args: [u32; 2]) -> (u32, Vec<u8>) {
    let linked = link(std::slice::from_ref(m), "f0", &map(&[])).unwrap();
    let text: String = linked.listing.iter().map(ToString::to_string).collect();
    let elf = npu_image::elf::Elf::parse(&linked.elf).unwrap();
    let mut core = Core::new();
    core.write_program(0, elf.segments[0].data);
    let mut memory = FlatMemory::new();
    memory.write(BUFFER, &bytes(args[0])).unwrap();
    let entry = linked
        .report
        .functions
        .iter()
        .find(|f| f.name == "f0")
        .unwrap()
        .address;
    let call = Call {
        entry,
        stack: 0x70000,
        pointers: &[BUFFER],
        integers: &[0, args[0], args[1]],
        budget: 10_000_000,
    };
    let returned = match call_function(&mut core, &mut memory, &call) {
        Ok(returned) => returned,
        Err(e) => panic!("{e}\n{text}"),
    };
    let result = returned
        .r0
        .unwrap_or_else(|| panic!("r0 is undefined\n{text}"));
    (
        result,
        memory.read(BUFFER, gen::BUFFER as usize).unwrap().to_vec(),
    )
}

fn same(m: &Module, args: [u32; 2]) {
    assert_eq!(interpreted(m, args), compiled(m, args), "{m:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// More values than registers.
    #[test]
    fn large_random_programs(
        numbers in prop::collection::vec(any::<u32>(), 600..900),
        args in prop::array::uniform2(any::<u32>()),
    ) {
        same(&gen::program(&numbers), args);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn random_programs(
        numbers in prop::collection::vec(any::<u32>(), 0..150),
        args in prop::array::uniform2(any::<u32>()),
    ) {
        same(&gen::program(&numbers), args);
    }

    #[test]
    fn arguments(words in 0usize..14, pointers in 0usize..10, args in prop::array::uniform2(any::<u32>())) {
        same(&gen::many_arguments(words, pointers), args);
    }
}
