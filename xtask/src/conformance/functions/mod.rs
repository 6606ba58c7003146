//! Functions that Peano compiled, against the same C compiled for the host.
//!
//! A clone of Unicorn-Commander/Unicorn-Amanuensis (at 6eb47b8) holds core
//! programs and the sources that they were compiled from. Each function of
//! [`cases`] is called in the emulated core, with a stack that has room, and
//! in a program that the host's compiler makes of the same source
//! ([`host`]), on the same random buffers. Every byte of every buffer and the
//! result must be equal afterwards.
//!
//! What the two machines do differently by design is not compared: floats are
//! added in IEEE order on both (the core's are soft floats), `bfloat16` is a
//! type of our own on the host that rounds down as a core does after reset.

mod cases;
mod cycles;
mod host;
mod inputs;
pub(super) mod mixed;

use std::path::{Path, PathBuf};

use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, CallError, Core};
use npu_emu::strict::Strictness;
use npu_image::elf::{Elf, PF_X};

use super::report::{Report, Verdict};
use crate::error::{plain, read, Failure, InFile};
use cases::{Arg, Case};

const STAGE: &str = "functions";
/// Rounds of random inputs.
const ROUNDS: u64 = 6;
/// The same for functions of numbers only.
const NUMBER_ROUNDS: u64 = 400;
/// The stack: the whole southern memory.
const STACK: u32 = 0x4_0000;
/// Buffers: the western and northern memory.
const BUFFERS: u32 = 0x5_0000;
const BUFFERS_END: u32 = 0x7_0000;
/// Bundles for one call.
const BUDGET: u64 = 400_000_000;

/// Calls every function of the table.
pub(super) fn check(folder: &Path, report: &mut Report) -> Result<(), Failure> {
    let root = project_root(folder);
    let mut table = Vec::new();
    for case in cases::CASES {
        let subject = format!("{} ({})", case.function, case.elf);
        let verdict = if root.join(case.elf).is_file() {
            compare(&root, case, &mut table)?
        } else {
            Verdict::NotCheckable("no such file".to_owned())
        };
        report.record(STAGE, &subject, verdict);
    }
    cycles::print(&table);
    Ok(())
}

/// Where the table's paths start: the folder itself, the clone's or one in
/// between.
fn project_root(folder: &Path) -> PathBuf {
    [
        "whisperx/npu/npu_optimization",
        "npu/npu_optimization",
        "npu_optimization",
    ]
    .iter()
    .map(|inner| folder.join(inner))
    .find(|path| path.is_dir())
    .unwrap_or_else(|| folder.to_owned())
}

/// What both machines start a round from, and end it with.
struct Round {
    /// Buffers in the order of the arguments.
    buffers: Vec<Vec<u8>>,
    /// Integer arguments in their order.
    integers: Vec<u32>,
}

fn compare(root: &Path, case: &Case, table: &mut Vec<cycles::Row>) -> Result<Verdict, Failure> {
    let program = match host::Program::build(root, case) {
        Ok(program) => program,
        Err(why) => return Ok(Verdict::NotCheckable(why.to_string())),
    };
    let has_buffers = case.args.iter().any(|a| a.buffer_size().is_some());
    let count = if has_buffers { ROUNDS } else { NUMBER_ROUNDS };
    let rounds: Vec<Round> = (0..count).map(|seed| inputs::round(case, seed)).collect();
    let expected = match program.run(&rounds) {
        Ok(out) => out,
        Err(why) => return Ok(Verdict::NotCheckable(why.to_string())),
    };
    let path = root.join(case.elf);
    let bytes = read(&path)?;
    let elf = Elf::parse(&bytes).map_err(|e| plain(InFile::new(&path, e)))?;
    let Some(entry) = elf.symbol(case.function).map(|s| s.value) else {
        return Ok(Verdict::NotCheckable(format!(
            "no symbol {} in it",
            case.function
        )));
    };
    let mut bundles = 0;
    for (n, (round, want)) in rounds.iter().zip(&expected).enumerate() {
        let (got, taken) = match emulate(&elf, entry, case, round) {
            Ok(got) => got,
            Err(e) => return Ok(Verdict::Different(format!("round {n}: {e}"))),
        };
        if let Some(difference) = difference(case, want, &got) {
            return Ok(Verdict::Different(format!("round {n}: {difference}")));
        }
        bundles += taken;
    }
    if cycles::measured(case) {
        if let Some(clang) = npu_build::toolchain::find_clang(&crate::paths::places()) {
            let row = cycles::row(root, &clang.path, case, &rounds, &expected, bundles);
            table.push(row);
        }
    }
    Ok(Verdict::Same)
}

/// Why a call in the emulated core gave nothing.
#[derive(Debug)]
enum EmulationError {
    Call(CallError),
    /// A segment outside of memory.
    Segment(u32),
    /// Nothing wrote a byte of this argument.
    Argument(usize),
    /// Nothing is in `r0`.
    NoResult,
    /// Buffers do not fit into the memory for them.
    Buffers,
}

impl std::fmt::Display for EmulationError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Call(e) => e.fmt(f),
            Self::Segment(addr) => write!(f, "a segment at {addr:#x} is in no memory"),
            Self::Argument(n) => write!(f, "argument {n} has bytes that nothing wrote"),
            Self::NoResult => f.write_str("r0 is not defined at the end"),
            Self::Buffers => f.write_str("the buffers need more than 128 KiB"),
        }
    }
}

/// Calls the function in a core.
fn emulate(
    elf: &Elf,
    entry: u32,
    case: &Case,
    round: &Round,
) -> Result<(host::Outcome, u64), EmulationError> {
    let mut core = Core::new();
    let strictness = case
        .allow
        .iter()
        .fold(Strictness::strict(), |s, &c| s.allow(c));
    core.set_strictness(strictness);
    let mut memory = FlatMemory::new();
    for segment in elf.loadable() {
        if segment.flags & PF_X != 0 {
            core.write_program(segment.vaddr as usize, segment.data);
        } else {
            let mut bytes = segment.data.to_vec();
            bytes.resize(segment.mem_size as usize, 0);
            memory
                .write(segment.vaddr, &bytes)
                .map_err(|_| EmulationError::Segment(segment.vaddr))?;
        }
    }
    let mut pointers = Vec::new();
    let mut at = BUFFERS;
    for buffer in &round.buffers {
        if at + buffer.len() as u32 > BUFFERS_END || memory.write(at, buffer).is_err() {
            return Err(EmulationError::Buffers);
        }
        pointers.push(at);
        at += (buffer.len() as u32).next_multiple_of(64);
    }
    // A result is in r0, and numbers start beside it.
    let beside = usize::from(case.returns != cases::Returns::Nothing);
    let mut integers = vec![0; beside];
    integers.extend(&round.integers);
    let call = Call {
        entry,
        stack: STACK,
        pointers: &pointers,
        integers: &integers,
        budget: BUDGET,
    };
    let back = call_function(&mut core, &mut memory, &call).map_err(EmulationError::Call)?;
    let buffers = pointers
        .iter()
        .zip(&round.buffers)
        .enumerate()
        .map(|(n, (at, buffer))| {
            let bytes = memory.read(*at, buffer.len());
            bytes
                .map(<[u8]>::to_vec)
                .map_err(|_| EmulationError::Argument(n))
        })
        .collect::<Result<_, _>>()?;
    let result = match case.returns {
        cases::Returns::Nothing => 0,
        _ => back.r0.ok_or(EmulationError::NoResult)?,
    };
    Ok((host::Outcome { buffers, result }, back.bundles))
}

/// The first byte or result that isn't equal.
fn difference(case: &Case, want: &host::Outcome, got: &host::Outcome) -> Option<String> {
    let is_nan = |bits: u32| f32::from_bits(bits).is_nan();
    let both_nan =
        case.returns == cases::Returns::Float && is_nan(want.result) && is_nan(got.result);
    if want.result != got.result && !both_nan {
        return Some(format!(
            "returns {:#x}, on the host {:#x}",
            got.result, want.result
        ));
    }
    let arguments = case.args.iter().filter(|a| !matches!(a, Arg::Int(_)));
    for ((n, arg), (want, got)) in arguments
        .enumerate()
        .zip(want.buffers.iter().zip(&got.buffers))
    {
        let size = arg.element_size();
        let elements = want.chunks(size).zip(got.chunks(size));
        if let Some((i, (want, got))) = elements.enumerate().find(|(_, (w, g))| w != g) {
            return Some(format!(
                "buffer {n}, element {i} is {}, on the host {}",
                hex(got),
                hex(want)
            ));
        }
    }
    None
}

/// A little-endian number.
fn hex(bytes: &[u8]) -> String {
    let digits: String = bytes.iter().rev().map(|b| format!("{b:02x}")).collect();
    format!("0x{digits}")
}
