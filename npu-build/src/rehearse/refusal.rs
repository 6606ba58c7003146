//! A run that is refused: what hardware would do with it is undefined, or the emulator lacks it.

use std::collections::BTreeSet;

use npu_arch::array::{BdId, DmaChannel, TileCoord};
use npu_design::{Lowered, Sequence, Span};
use npu_emu::array::{Fault, FaultKind, Origin, Report};
use npu_emu::core::{self, env::EnvFault};
use npu_emu::strict::Class;

use super::is_open;

/// What a run meets that hardware does in an undefined way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Whether every run meets it, whatever kernels do, buffers hold and the time of things is, and it is not just
    /// something that the emulator lacks.
    pub certain: bool,
    /// The strict class by whose name it may be allowed, if one allows it.
    pub class: Option<Class>,
    /// What, and where everything was.
    pub report: String,
    /// Places in the text of who does it, with what they are.
    pub places: Vec<(Span, String)>,
}

impl Refusal {
    pub(super) fn of(
        design: &Lowered,
        sequence: &Sequence,
        opaque: &BTreeSet<TileCoord>,
        fault: &Fault,
        report: Option<&Report>,
    ) -> Self {
        let open = design.cores.iter().any(|core| is_open(core, opaque));
        // Where a body reads and writes may depend on what it loads.
        let by_data = match fault.origin {
            Origin::Core { tile, .. } => {
                let mut cores = design.cores.iter();
                cores.any(|core| core.tile == tile && core.loads)
            }
            // Headers may come with the data.
            Origin::Switch { .. } | Origin::ControlPacket { .. } => true,
            _ => false,
        };
        let rest = report.map_or_else(String::new, |r| format!("\n{r}"));
        Self {
            certain: !open && !by_data && is_sure(&fault.kind),
            class: fault.kind.class(),
            report: format!("{fault}{rest}"),
            places: places(design, sequence, fault),
        }
    }
}

/// Whether it is so at whatever time things happen, and a matter of hardware: not of what the emulator, or what is
/// public, lacks, and not of what a rehearsal has in place of a run.
fn is_sure(kind: &FaultKind) -> bool {
    match kind {
        FaultKind::NoTile { .. }
        | FaultKind::UnalignedRegister { .. }
        | FaultKind::OutsideArray { .. }
        | FaultKind::BadValue { .. }
        | FaultKind::NoSuchSlave { .. }
        | FaultKind::IllegalConnection { .. }
        | FaultKind::NoLock { .. }
        | FaultKind::NoMemory { .. }
        | FaultKind::InvalidBd
        | FaultKind::NoBd { .. }
        | FaultKind::BdUnreachable
        | FaultKind::TokenPath { .. }
        | FaultKind::BadPatch { .. } => true,
        FaultKind::Core(fault) => !matches!(
            fault.kind,
            core::FaultKind::Unimplemented { .. }
                | core::FaultKind::Refused { .. }
                | core::FaultKind::Decode(_)
                | core::FaultKind::CompressedLoad
                | core::FaultKind::LockOrder { .. }
                | core::FaultKind::Env(EnvFault::LockOverflow { .. })
        ),
        // What is lacking.
        FaultKind::UnknownRegister { .. }
        | FaultKind::UnmodelledRegister { .. }
        | FaultKind::Observation { .. }
        | FaultKind::OutOfOrderHeader
        | FaultKind::Unsupported(_)
        | FaultKind::UnsupportedOp { .. }
        | FaultKind::UnsupportedCdo { .. } => false,
        // A matter of time.
        FaultKind::LockRange { .. }
        | FaultKind::QueueOverflow { .. }
        | FaultKind::BdInUse { .. }
        | FaultKind::ProgramInUse { .. }
        | FaultKind::UnawaitedOutput { .. }
        | FaultKind::CdoPoll { .. } => false,
        // Warnings of lints.
        FaultKind::ShimIteration { .. } | FaultKind::MemtileRelay { .. } => false,
        // Of data, and of the rehearsal's own buffers.
        FaultKind::UninitialisedMemory { .. }
        | FaultKind::NoTlast { .. }
        | FaultKind::ShortPacket { .. }
        | FaultKind::NoSlot { .. }
        | FaultKind::NoListener { .. }
        | FaultKind::BadControlPacket { .. }
        | FaultKind::ControlParity { .. }
        | FaultKind::Host(_)
        | FaultKind::WrongTarget { .. }
        | FaultKind::MissingArgument { .. }
        | FaultKind::BadAddress { .. } => false,
    }
}

/// Where a channel is started, or handed a BD.
pub(super) fn channel_place(
    design: &Lowered,
    sequence: &Sequence,
    tile: TileCoord,
    channel: DmaChannel,
    bd: BdId,
) -> Option<Span> {
    let mut starts = design.starts.iter();
    let start = starts.find(|s| (s.tile, s.channel) == (tile, channel));
    let span = match start {
        Some(start) => Some(start.span),
        None => pushes(sequence, tile, channel, bd),
    };
    span.filter(|span| *span != Span::default())
}

/// Where a sequence hands a BD to a channel.
fn pushes(sequence: &Sequence, tile: TileCoord, channel: DmaChannel, bd: BdId) -> Option<Span> {
    let push = sequence
        .pushes()
        .find(|p| (p.tile, p.channel, p.task.start_bd) == (tile, channel, bd))?;
    Some(sequence.span(push.op))
}

fn places(design: &Lowered, sequence: &Sequence, fault: &Fault) -> Vec<(Span, String)> {
    let core = |tile: TileCoord| {
        let core = design.cores.iter().find(|c| c.tile == tile)?;
        Some((core.span, format!("the core of tile {tile}")))
    };
    let by = match fault.origin {
        Origin::Instruction { op } => Some((sequence.span(op), "here".to_owned())),
        Origin::Core { tile, .. } => core(tile),
        Origin::Dma { tile, channel, bd } => {
            let span = channel_place(design, sequence, tile, channel, bd);
            span.map(|span| (span, format!("{channel} of tile {tile}")))
        }
        _ => None,
    };
    let mut all: Vec<(Span, String)> = by.into_iter().collect();
    if let FaultKind::LockRange { tile, lock, .. } = fault.kind {
        let mut locks = design.locks.iter();
        if let Some(found) = locks.find(|l| (l.tile, l.id) == (tile, lock)) {
            all.push((found.span, format!("lock {lock} of tile {tile}")));
        }
    }
    all.retain(|(span, _)| *span != Span::default());
    all
}
