//! What a design may say and hardware won't do: lints.
//!
//! An [`Error`] stops a build because the design has no meaning or doesn't fit. A
//! [`Finding`] is about a design that can be built and then hangs, wedges the device, or computes
//! something else than its author thinks. Each has a named [`Lint`] with a severity, the place, and a
//! remedy.
//!
//! | looks at | module |
//! |---|---|
//! | the operations of the text | `module` |
//! | their attributes | `attributes` |
//! | sizes that should agree | `pattern` |
//! | locks that the text declares, and who uses them | `locks` |
//! | what a run moves of each objectfifo | `elements` |
//! | the instruction stream, run in the mind: queues, tokens, BDs in flight | `stream` |
//!
//! Whether locks, BDs and core programs together can deadlock is shown by a rehearsal on the emulator
//! (`npu-build`), not here.

mod attributes;
mod elements;
mod locks;
mod module;
mod pattern;
mod stream;
mod streams;

use crate::error::Error;
use crate::mlir::{self, Module};
use crate::options::Options;
use crate::sequence::words::Bds;
use crate::{Lowered, Span};
use npu_arch::array::TileCoord;
use std::collections::BTreeSet;
use std::fmt;

pub use stream::{StreamFinding, StreamProblem};
pub use streams::has_headers_in_data;

macro_rules! lints {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident;)*) => {
        /// A rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Lint {
            $($(#[doc = $doc])+ $variant,)*
        }

        impl Lint {
            /// Every rule.
            pub const ALL: &'static [Lint] = &[$(Lint::$variant),*];

            /// The name that reports show.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Lint::$variant => $name,)*
                }
            }

            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Lint::$variant => Severity::$severity,)*
                }
            }

            /// What the rule says.
            pub const fn description(self) -> &'static str {
                match self {
                    $(Lint::$variant => concat!($($doc),+),)*
                }
            }
        }
    };
}

lints! {
    /// A loop's upper bound doesn't fit 32 signed bits and isn't the idiom for "forever". As a 32-bit
    /// number it is negative, and the loop runs once or never.
    LoopBoundWraps = "loop-bound-wraps", Warning;
    /// The sequence waits for a token that no task sends. The run never ends.
    WaitWithoutToken = "wait-without-token", Error;
    /// The sequence ends before a task that writes a host buffer is known to be complete. The run is
    /// reported complete with old data in the buffer.
    OutputNotAwaited = "output-not-awaited", Warning;
    /// More tasks are queued at a channel, with no wait between, than its queue holds. Tasks pushed to
    /// a full queue are lost.
    TaskQueueFull = "task-queue-full", Warning;
    /// A BD is written anew while a task that uses it may still run.
    BdInFlight = "bd-in-flight", Error;
    /// A BD of a shim is started whose address no patch has set. It reads or writes wherever its
    /// address points.
    AddressNotPatched = "address-not-patched", Error;
    /// A task reaches beyond the end of its host buffer. On hardware that is a page fault of the IOMMU
    /// and wrong data without an error.
    BeyondHostBuffer = "beyond-host-buffer", Error;
    /// The iterations of a shim's BD overlap. Emulators run it, hardware gives wrong data or hangs.
    ShimIterationOverlap = "shim-iteration-overlap", Warning;
    /// A task of the runtime sequence runs on a memory tile's DMA. Emulators run such relays, on Phoenix they
    /// hang.
    MemtileTask = "memtile-task", Warning;
    /// A buffer asks for a memory bank and lies in another: sequential allocation doesn't look at banks, and a
    /// bank may be full.
    BankIgnored = "bank-ignored", Warning;
    /// The counter of a loop takes an access of a core beyond its buffer. Whether it is run depends on a run.
    BeyondBuffer = "beyond-buffer", Warning;
    /// An operation has an attribute that it doesn't know. It is dropped, as MLIR-AIE does, whatever its author
    /// meant by it.
    AttributeIgnored = "attribute-ignored", Warning;
    /// The sizes of an access pattern, with the zeros around them, do not multiply to the number of values that are
    /// moved by it.
    DimensionsDiffer = "dimensions-differ", Warning;
    /// A part of a link's elements and the elements of the objectfifo that carries it differ in size: what one
    /// side sends and the other takes drift apart.
    LinkSizes = "link-sizes", Warning;
    /// A DMA channel runs, and the switches give it no stream: it waits for ever.
    ChannelWithoutStream = "channel-without-stream", Warning;
    /// A transfer without a packet header goes out of a channel that has packet flows only. The switch takes the
    /// first word of the data for a header.
    PacketWithoutHeader = "packet-without-header", Warning;
    /// What a sequence moves of an objectfifo ends within an element. The rest of it comes first in the next run.
    PartialElement = "partial-element", Warning;
    /// A lock that the text declares is released and nobody acquires it, or acquired again and again and nobody else
    /// releases it. Another lock was meant, or an operation is missing.
    LockUnpaired = "lock-unpaired", Warning;
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It may be meant.
    Warning,
    /// It can't work.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// A rule that a design breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub lint: Lint,
    /// Where.
    pub span: Span,
    /// Other places that belong to it, with what they are.
    pub related: Vec<(Span, String)>,
    /// What is wrong here.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Checks a design that lowers.
///
/// # Errors
/// The design doesn't parse or lower.
pub fn check(text: &str, options: &Options) -> Result<Vec<Finding>, Error> {
    check_lowered(text, &crate::lower(text, options)?)
}

/// [`check`] of a text that is lowered already.
///
/// # Errors
/// A text that does not parse.
pub fn check_lowered(text: &str, lowered: &Lowered) -> Result<Vec<Finding>, Error> {
    let calls = lowered.cores.iter().filter(|c| !c.calls.is_empty());
    check_knowing(text, lowered, &calls.map(|c| c.tile).collect())
}

/// [`check_lowered`] where it is known which cores call kernels that may use locks. Without that, all may that
/// call one.
///
/// # Errors
/// A text that does not parse.
pub fn check_knowing(
    text: &str,
    lowered: &Lowered,
    opaque: &BTreeSet<TileCoord>,
) -> Result<Vec<Finding>, Error> {
    let module = mlir::parse(text)?;
    Ok(findings(text, &module, lowered, opaque))
}

/// Checks an instruction stream that comes without a design. Sizes of host buffers are not known then.
pub fn check_stream(ops: &[npu_image::txn::Op]) -> Vec<StreamFinding> {
    stream::check(ops, &[], Bds::default())
}

fn findings(
    text: &str,
    module: &Module,
    lowered: &Lowered,
    opaque: &BTreeSet<TileCoord>,
) -> Vec<Finding> {
    let mut out = module::check(text, module, lowered, opaque);
    streams::check(lowered, &mut out);
    for sequence in &lowered.sequences {
        out.extend(
            sequence
                .check_behind(lowered)
                .iter()
                .map(|f| f.finding(sequence)),
        );
        out.extend(elements::check(sequence, lowered));
    }
    out.sort_by_key(|f| (f.span.start, f.lint));
    out.dedup();
    out
}

#[cfg(test)]
mod tests;
