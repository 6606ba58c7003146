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
//! A program that comes as an ELF file runs as it is, kernels and all, on words.
//!
//! # Behind the end
//! What the sequence does not wait for may stand still, and the next run finds what this one left
//! behind, with the host or on its way to it: all are looked at ([`Stuck`], [`Later`]). Each says
//! whether it is so in every run, or only with what a rehearsal has in place of kernels and data.
//!
//! # What is not rehearsed
//! Control flow that depends on what kernels compute or on what the host sends: both are zeros here. Sizes of host
//! buffers, reads of memory that nobody wrote: lints and the emulator's runs look at those.

mod ends;
mod programs;
mod refusal;
mod surplus;
mod ways;

use std::collections::{BTreeMap, BTreeSet};

use npu_arch::array::{TileCoord, TileKind};
use npu_cc::compile::Session;
use npu_design::verify::{self, StreamProblem};
use npu_design::{CoreProgram, ElfSegments, Lowered, Sequence, Span};
use npu_emu::array::{Array, Fault, Limits, Payload, Report, RunOutcome, Waiter, WaitsFor};
use npu_emu::host::HostBuffers;
use npu_emu::strict::{Class, Strictness};
use npu_image::txn;

use ends::Done;
pub use ends::{Later, Stuck};
pub use refusal::Refusal;
pub use surplus::Unfetched;

/// Bundles per core and words, or steps, that a rehearsal may take: about a second.
const LIMITS: Limits = Limits {
    core_cycles: 20_000_000,
    dma_words: 50_000_000,
};

/// The same where cores run programs that were given: those have their kernels in them.
const LIMITS_OF_GIVEN: Limits = Limits {
    core_cycles: 2_000_000,
    dma_words: 5_000_000,
};

/// How a rehearsal ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rehearsal {
    /// The sequence came to its end.
    Ends,
    /// It did, but a later run may not.
    Once(Later),
    /// It did, but some wait for ever.
    Stuck(Stuck),
    /// It does not come to its end here.
    Hangs(Hang),
    /// Something was refused that hardware would do in some undefined way.
    Refused(Refusal),
    /// Where packets go depends on the data, which a rehearsal has none of: their headers lie in it. A lint tells where
    /// (`packet-without-header`).
    HeadersInData,
    /// It was too long to tell, or there is nothing to rehearse.
    Unknown {
        /// Why.
        why: String,
    },
}

/// A design whose run never ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hang {
    /// Whether it is so whatever kernels do and buffers hold: no core has code that may use locks, streams
    /// or the cascade and does not run here as it will there, and none's way depends on data.
    pub certain: bool,
    /// The operation of the sequence that waits for ever, if the text has it.
    pub span: Option<Span>,
    /// Who waits for what, and why nothing goes on.
    pub report: String,
    /// What the locks of the report are, by the design's names.
    pub locks: Vec<String>,
    /// Objectfifos that the locks belong to.
    pub fifos: BTreeSet<String>,
    /// Places of channels whose streams lead nowhere, or come from nowhere.
    pub unconnected: Vec<(Span, String)>,
}

/// Code that a rehearsal does not make itself.
#[derive(Debug, Default)]
pub(crate) struct Given {
    /// Programs that the design names in place of bodies.
    pub(crate) programs: BTreeMap<TileCoord, ElfSegments>,
    /// Cores whose kernels may use locks, streams or the cascade.
    pub(crate) opaque: BTreeSet<TileCoord>,
    /// Strict rules that the caller lets the design break.
    pub(crate) allowed: Vec<Class>,
}

/// Rehearses a design's only sequence.
pub fn rehearse(design: &Lowered) -> Rehearsal {
    rehearse_with_payload(design, payload(design))
}

/// [`rehearse`] with DMAs that carry this whatever the design needs, so that counting can be held
/// against moving.
#[doc(hidden)]
pub fn rehearse_with_payload(design: &Lowered, payload: Payload) -> Rehearsal {
    match design.sequence() {
        Some(sequence) => outcome(run(
            design,
            sequence,
            &Session::new(),
            &Given::default(),
            payload,
        )),
        None => outcome(Err("the design has not one sequence".to_owned())),
    }
}

/// The same for one of its sequences; a build that goes on beside it compiles core programs in the
/// same session.
pub(crate) fn rehearse_in(
    design: &Lowered,
    sequence: &Sequence,
    session: &Session,
    given: &Given,
) -> Rehearsal {
    outcome(run(design, sequence, session, given, payload(design)))
}

fn outcome(run: Result<Rehearsal, String>) -> Rehearsal {
    run.unwrap_or_else(|why| Rehearsal::Unknown { why })
}

/// What DMAs have to carry so that the rehearsal ends as a run on zeros would.
pub fn payload(design: &Lowered) -> Payload {
    let looks = |c: &CoreProgram| c.loads || c.elf.is_some();
    if design.view.is_commanded() || design.cores.iter().any(looks) {
        Payload::Words
    } else {
        Payload::Counts
    }
}

fn run(
    design: &Lowered,
    sequence: &Sequence,
    session: &Session,
    given: &Given,
    payload: Payload,
) -> Result<Rehearsal, String> {
    if verify::has_headers_in_data(design, sequence) {
        return Ok(Rehearsal::HeadersInData);
    }
    let elfs = programs::build(&design.cores, session, &given.programs)?;
    let limits = match given.programs.is_empty() {
        true => &LIMITS,
        false => &LIMITS_OF_GIVEN,
    };
    let cdo = design.cdo(&elfs).map_err(|e| e.to_string())?;
    // Buffers that only a kernel or a table upload would fill are read as zeros.
    let strictness = Strictness::strict().allow(Class::UninitialisedMemory);
    let allowed = given.allowed.iter().copied().chain(told(design, sequence));
    let strictness = allowed.fold(strictness, |all, class| all.allow(class));
    let configured = || {
        let mut array = Array::new(design.device);
        array.set_strictness(strictness);
        array.set_payload(payload);
        let commands = cdo.elfs.iter().chain(&cdo.init).chain(&cdo.enable);
        array.apply_cdo(commands).map(|()| array)
    };
    let refused = |fault: &Fault, report| {
        Rehearsal::Refused(Refusal::of(design, sequence, &given.opaque, fault, report))
    };
    let mut array = match configured() {
        Ok(array) => array,
        Err(fault) => return Ok(refused(&fault, None)),
    };
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
    Ok(match array.run(&stream, &arguments, &mut host, limits) {
        // Control packets may do anything to anybody.
        RunOutcome::Completed { .. } if design.view.is_commanded() => Rehearsal::Ends,
        RunOutcome::Completed { stats } => {
            let done = Done {
                design,
                sequence,
                stream: &stream,
                arguments: &arguments,
                opaque: &given.opaque,
                limits,
                stats: &stats,
                configured: &configured,
            };
            done.look(&mut array, &mut host)
        }
        RunOutcome::Deadlock(report) => {
            Rehearsal::Hangs(hang(design, sequence, &report, &given.opaque))
        }
        RunOutcome::Fault { fault, report } => refused(&fault, Some(&report)),
        other => Rehearsal::Unknown {
            why: other.to_string(),
        },
    })
}

/// Strict rules whose breach a lint has told: the rehearsal goes on, as other emulators do.
fn told(design: &Lowered, sequence: &Sequence) -> Vec<Class> {
    // What the configuration starts at a shim is in no stream, where lints look.
    let kind = |tile: TileCoord| TileKind::of_row(tile.row);
    let mut starts = design.starts.iter();
    let in_streams = !starts.any(|start| kind(start.tile) == Some(TileKind::Shim));
    let found = sequence.check_behind(design).into_iter();
    found
        .filter_map(|f| match f.problem {
            StreamProblem::ShimIterationOverlap { .. } => {
                in_streams.then_some(Class::ShimIteration)
            }
            StreamProblem::MemtileTask { .. } => Some(Class::MemtileRelay),
            _ => None,
        })
        .collect()
}

/// Largest host buffer of a rehearsal that moves words.
const MOST_BYTES: usize = 1 << 28;

/// Whether a core has code that its body does not show: kernels that may use locks, streams or the
/// cascade, or all of it. The former return at once here, and the latter runs on zeros.
fn is_opaque(core: &CoreProgram, opaque: &BTreeSet<TileCoord>) -> bool {
    opaque.contains(&core.tile) || core.elf.is_some()
}

/// Whether a core may do something else in a run than here.
fn is_open(core: &CoreProgram, opaque: &BTreeSet<TileCoord>) -> bool {
    is_opaque(core, opaque) || ways::depend_on_data(core)
}

fn hang(
    design: &Lowered,
    sequence: &Sequence,
    report: &Report,
    opaque: &BTreeSet<TileCoord>,
) -> Hang {
    let span = report.waits.iter().find_map(|w| match w.who {
        Waiter::Controller { op } => {
            let span = sequence.span(op);
            (span != Span::default()).then_some(span)
        }
        _ => None,
    });
    let mut unconnected = Vec::new();
    for wait in &report.waits {
        let what = match &wait.what {
            WaitsFor::NoSource => "no stream leads to it".to_owned(),
            WaitsFor::NoDestination { at } => format!("its stream ends in the switch of tile {at}"),
            _ => continue,
        };
        if let Waiter::Dma {
            tile, channel, bd, ..
        } = wait.who
        {
            let place = refusal::channel_place(design, sequence, tile, channel, bd);
            unconnected.extend(place.map(|span| (span, what)));
        }
    }
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
        certain: !design.cores.iter().any(|core| is_open(core, opaque)),
        span,
        report: report.to_string(),
        locks,
        fifos,
        unconnected,
    }
}
