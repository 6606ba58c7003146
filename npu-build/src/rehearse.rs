//! A run without the kernels' arithmetic: does it ever end?
//!
//! Locks, BDs, streams, tokens and core programs of a design have to fit each other, and nothing of a
//! design's text shows that they do: a wrong count hangs the device without a cause. So a design is
//! rehearsed before it is packed: its cores are compiled with kernel functions that return at once, and the
//! emulated array runs the whole sequence. What can't go on there can't go on on hardware.
//!
//! # What moves
//! Whether a run ends is decided by how many words go where, not by what they are, as long as no program
//! looks at them: kernels are not there, and bodies mostly hand buffers on. So DMAs only count
//! ([`Payload::Counts`]), which takes a step per BD instead of one per word. Where a body loads from
//! a buffer, or a stream leads to a control port, words move, all zeros but for initial values
//! of buffers ([`payload`]).
//!
//! # What is not rehearsed
//! Control flow that depends on what kernels compute or on what the host sends: both are zeros here. Sizes of host
//! buffers, reads of memory that nobody wrote: lints and the emulator's runs look at those.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use npu_arch::array::{Bundle, TileKind};
use npu_cc::compile::{CoreInput, Session};
use npu_cc::ir::{self, Type};
use npu_cc::link::MemoryMap;
use npu_design::{Lowered, Span};
use npu_emu::array::{Array, Limits, Payload, Report, RunOutcome, Waiter, WaitsFor};
use npu_emu::host::HostBuffers;
use npu_emu::strict::{Class, Strictness};
use npu_image::txn;

use crate::kernel::placed;
use crate::segments;

/// Bundles per core and words, or steps, that a rehearsal may take: about a second.
const LIMITS: Limits = Limits {
    core_cycles: 20_000_000,
    dma_words: 50_000_000,
};

/// How a rehearsal ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rehearsal {
    /// The sequence came to its end.
    Ends,
    /// It can't come to its end.
    Hangs(Hang),
    /// Something was refused that hardware would do in some undefined way.
    Refused {
        /// What, and where everything was.
        report: String,
    },
    /// It was too long to tell, or there is nothing to rehearse.
    Unknown {
        /// Why.
        why: String,
    },
}

/// A design whose run never ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hang {
    /// The operation of the sequence that waits for ever, if the text has it.
    pub span: Option<Span>,
    /// Who waits for what, and why nothing goes on.
    pub report: String,
    /// What the locks of the report are, by the design's names.
    pub locks: Vec<String>,
    /// Objectfifos that the locks belong to.
    pub fifos: BTreeSet<String>,
}

/// Rehearses a design with one sequence.
pub fn rehearse(design: &Lowered) -> Rehearsal {
    rehearse_in(design, &Session::new())
}

/// The same, with DMAs that carry this whatever the design needs.
pub fn rehearse_carrying(design: &Lowered, payload: Payload) -> Rehearsal {
    outcome(run(design, &Session::new(), payload))
}

/// The same; a build that goes on beside it compiles core programs in the same session.
pub(crate) fn rehearse_in(design: &Lowered, session: &Session) -> Rehearsal {
    outcome(run(design, session, payload(design)))
}

fn outcome(run: Result<Rehearsal, String>) -> Rehearsal {
    run.unwrap_or_else(|why| Rehearsal::Unknown { why })
}

/// What DMAs have to carry so that the rehearsal ends as a run on zeros would.
pub fn payload(design: &Lowered) -> Payload {
    let view = &design.view;
    let control = |bundle| bundle == Bundle::TileControl;
    let commanded = view.flows.iter().any(|f| control(f.dest.port.bundle))
        || view
            .packet_flows
            .iter()
            .flat_map(|f| &f.dests)
            .any(|d| control(d.port.bundle))
        || view.switches.iter().any(|s| {
            s.masters.iter().any(|m| control(m.port.bundle))
                || s.connects.iter().any(|c| control(c.to.bundle))
        });
    if commanded || design.cores.iter().any(|c| c.loads) {
        Payload::Words
    } else {
        Payload::Counts
    }
}

fn run(design: &Lowered, session: &Session, payload: Payload) -> Result<Rehearsal, String> {
    let sequence = design.sequence().ok_or("the design has not one sequence")?;
    let mut elfs = BTreeMap::new();
    for core in &design.cores {
        let stubs = stubs(&core.llvm_ir)?;
        let modules = [
            (core.entry.as_str(), core.llvm_ir.as_str()),
            ("stubs", stubs.as_str()),
        ];
        let input = CoreInput {
            modules: &modules,
            entry: &core.entry,
            memory: MemoryMap {
                stack_base: TileKind::CORE_VIEW_OWN,
                stack_size: core.stack_size,
                data: core.data_start..core.data_end,
                symbols: placed(core),
            },
        };
        let output = session.build_core(&input).map_err(|e| e.to_string())?;
        elfs.insert(
            core.tile,
            segments::of_elf(&output.elf).map_err(|e| e.to_string())?,
        );
    }
    let cdo = design.cdo(&elfs).map_err(|e| e.to_string())?;
    let mut array = Array::new(design.device);
    // Buffers that only a kernel or a table upload would fill are read as zeros.
    array.set_strictness(Strictness::strict().allow(Class::UninitialisedMemory));
    let commands = cdo.elfs.iter().chain(&cdo.init).chain(&cdo.enable);
    array.set_payload(payload);
    array.apply_cdo(commands).map_err(|e| e.to_string())?;
    let stream = txn::parse(&sequence.to_txn()).map_err(|e| e.to_string())?;
    let mut host = HostBuffers::new();
    let mut arguments = Vec::new();
    for argument in &sequence.arguments {
        // Of buffers that nobody reads or writes an address is enough.
        let bytes = match payload {
            Payload::Counts => 0,
            Payload::Words => usize::try_from(argument.bytes)
                .ok()
                .filter(|&n| n <= MOST_BYTES)
                .ok_or("a host buffer is too large to rehearse")?,
        };
        arguments.push(host.map(vec![0; bytes]));
    }
    Ok(match array.run(&stream, &arguments, &mut host, &LIMITS) {
        RunOutcome::Completed { .. } => Rehearsal::Ends,
        RunOutcome::Deadlock(report) => Rehearsal::Hangs(hang(design, &report)),
        RunOutcome::Fault { fault, report } => Rehearsal::Refused {
            report: format!("{fault}\n{report}"),
        },
        other => Rehearsal::Unknown {
            why: other.to_string(),
        },
    })
}

/// Largest host buffer of a rehearsal that moves words.
const MOST_BYTES: usize = 1 << 28;

/// Kernel functions that return at once.
fn stubs(program: &str) -> Result<String, String> {
    let module = ir::parse(program, "body").map_err(|e| e.to_string())?;
    let mut text = String::new();
    let declared = module.functions.iter().filter(|f| f.blocks.is_empty());
    for f in declared.filter(|f| !f.name.starts_with("llvm.")) {
        let parameters: Vec<String> = f
            .params
            .iter()
            .enumerate()
            .map(|(i, p)| format!("{} %a{i}", module.types.name(p.ty)))
            .collect();
        let result = module.types.name(f.ret);
        let back = match module.types.resolve(f.ret) {
            Type::Void => "ret void".to_owned(),
            _ => format!("ret {result} zeroinitializer"),
        };
        let _ = writeln!(
            text,
            "define {result} @{}({}) noinline {{\n  {back}\n}}",
            f.name,
            parameters.join(", ")
        );
    }
    Ok(text)
}

fn hang(design: &Lowered, report: &Report) -> Hang {
    let span = report.waits.iter().find_map(|w| match w.who {
        Waiter::Controller { op } => {
            let span = design.sequence()?.span(op);
            (span != Span::default()).then_some(span)
        }
        _ => None,
    });
    let mut locks = Vec::new();
    let mut fifos = BTreeSet::new();
    for wait in &report.waits {
        let WaitsFor::Lock { tile, lock, .. } = &wait.what else {
            continue;
        };
        let symbol = design
            .locks
            .iter()
            .find(|l| l.tile == *tile && l.id == *lock)
            .and_then(|l| l.symbol.as_deref());
        let Some(symbol) = symbol else { continue };
        let line = format!("lock {lock} of tile {tile} is @{symbol}");
        if !locks.contains(&line) {
            locks.push(line);
        }
        let named = design.buffers.iter().filter_map(|b| b.fifo.as_deref());
        // A lock is named after its fifo.
        fifos.extend(named.filter(|f| symbol.starts_with(*f)).map(str::to_owned));
    }
    Hang {
        span,
        report: report.to_string(),
        locks,
        fifos,
    }
}
