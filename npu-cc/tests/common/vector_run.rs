//! Runs random functions on vectors: what they compute, the interpreter of
//! LIR and the emulated core have to agree.

use super::vectors::{input, Program, OUTPUT};
use npu_cc::interp::Machine;
use npu_cc::link::{link, LinkError, MemoryMap};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};

const IN: u32 = 0x7_4000;
const OUT: u32 = 0x7_5000;

/// What came of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Equal everywhere; bytes of program and bundles issued.
    Equal(u32, u64),
    /// It does not fit the program memory.
    TooLarge,
}

/// The first byte in which two buffers differ.
fn difference(expected: &[u8], found: &[u8]) -> Option<String> {
    let at = expected.iter().zip(found).position(|(a, b)| a != b)?;
    Some(format!(
        "byte {at}: expected {:#04x}, found {:#04x}",
        expected[at], found[at]
    ))
}

/// Compiles and runs one program with the input of its seed.
pub(crate) fn run(program: &Program, name: &str, seed: u64) -> Result<Outcome, String> {
    let parsed = npu_cc::ir::parse(&program.text, "random.ll").map_err(|e| e.to_string())?;
    let mut modules = vec![npu_cc::legalise::legalise(&parsed).map_err(|e| e.to_string())?];
    for symbol in modules[0].externals.clone().keys() {
        let defined = |m: &npu_cc::lir::Module| m.functions.iter().any(|f| f.name == *symbol);
        if modules.iter().any(defined) {
            continue;
        }
        let text = npu_cc::runtime::module_for(symbol).ok_or(format!("@{symbol} is nowhere"))?;
        let parsed = npu_cc::ir::parse(text, symbol).map_err(|e| e.to_string())?;
        modules.push(npu_cc::legalise::legalise(&parsed).map_err(|e| e.to_string())?);
    }
    let program_only = &modules[..1];
    let all: Vec<&npu_cc::lir::Module> = modules.iter().collect();
    let mut machine = Machine::new(&all, 0x7_c000).map_err(|e| e.to_string())?;
    let place = |at: u32, bytes: usize| at as usize..at as usize + bytes;
    let bytes = input(seed);
    machine.memory()[place(IN, bytes.len())].copy_from_slice(&bytes);
    machine
        .call(name, &[IN, OUT])
        .map_err(|e| format!("interpreter: {e}"))?;
    let found = &machine.memory()[place(OUT, program.output.len())];
    if let Some(difference) = difference(&program.output, found) {
        return Err(format!("interpreter: {difference}\n{}", modules[0]));
    }
    match core(program_only, name, &bytes, program.output.len()) {
        Ok(Some((found, listing, outcome))) => match difference(&program.output, &found) {
            Some(difference) => Err(format!("core: {difference}\n{}\n{listing}", modules[0])),
            None => Ok(outcome),
        },
        Ok(None) => Ok(Outcome::TooLarge),
        Err(e) => Err(format!("{e}\n{}", modules[0])),
    }
}

/// Runs a function in the core alone: what it leaves in the output, and its
/// code.
pub(crate) fn in_core(text: &str, name: &str, seed: u64) -> Result<(Vec<u8>, String), String> {
    let parsed = npu_cc::ir::parse(text, "text.ll").map_err(|e| e.to_string())?;
    let module = npu_cc::legalise::legalise(&parsed).map_err(|e| e.to_string())?;
    match core(&[module], name, &input(seed), OUTPUT)? {
        Some((found, listing, _)) => Ok((found, listing)),
        None => Err("too large".to_owned()),
    }
}

type Run = (Vec<u8>, String, Outcome);

/// Links and runs a function; `None` if it does not fit.
fn core(
    modules: &[npu_cc::lir::Module],
    name: &str,
    bytes: &[u8],
    output: usize,
) -> Result<Option<Run>, String> {
    let map = MemoryMap {
        stack_size: 0x4000,
        ..super::map(&[])
    };
    let linked = match link(modules, name, &map) {
        Ok(linked) => linked,
        Err(e) if too_large(&e) => return Ok(None),
        Err(e) => return Err(format!("compiler: {e}")),
    };
    let elf = npu_image::elf::Elf::parse(&linked.elf).map_err(|e| e.to_string())?;
    let mut core = Core::new();
    core.write_program(0, elf.segments[0].data);
    let mut memory = FlatMemory::new();
    let mut write = |at: u32, bytes: &[u8]| memory.write(at, bytes).map_err(|e| format!("{e:?}"));
    for segment in &elf.segments[1..] {
        let mut bytes = segment.data.to_vec();
        bytes.resize(segment.mem_size as usize, 0);
        write(segment.vaddr, &bytes)?;
    }
    write(OUT, &vec![0; output])?;
    write(IN, bytes)?;
    let entry = linked.report.functions.iter().find(|f| f.name == name);
    let call = Call {
        entry: entry.ok_or("the function is not there")?.address,
        stack: 0x7_0000,
        pointers: &[IN, OUT],
        integers: &[],
        budget: 10_000_000,
    };
    let listing: String = linked.listing.iter().map(ToString::to_string).collect();
    let returned = call_function(&mut core, &mut memory, &call)
        .map_err(|e| format!("core: {e}\n{listing}"))?;
    let found = memory.read(OUT, output).map_err(|e| format!("{e:?}"))?;
    let outcome = Outcome::Equal(elf.segments[0].data.len() as u32, returned.bundles);
    Ok(Some((found.to_vec(), listing, outcome)))
}

fn too_large(error: &LinkError) -> bool {
    let text = error.to_string();
    ["program memory", "stack frame is too large"]
        .iter()
        .any(|part| text.contains(part))
}
