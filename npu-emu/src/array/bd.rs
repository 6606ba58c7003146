//! A BD as a channel loads it: the three layouts brought to one form.

use npu_arch::array::dma::Direction;
use npu_arch::array::{bd, BdId, CoreBd, LockId, MemtileBd, Neighbour, ShimBd, TileKind};

use super::fabric::{Header, Tail};
use super::fault::FaultKind;
use super::grid::{Grid, TileId};
use super::locks::LockNeed;
use super::pattern::{Axis, Pattern};

/// Register words of a BD; core tiles use the first six.
pub(crate) type BdWords = [u32; 8];

/// An acquire before, or a release after, the transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LockUse<T> {
    pub(crate) tile: TileId,
    pub(crate) lock: LockId,
    pub(crate) what: T,
}

/// A loaded BD.
#[derive(Clone, Debug)]
pub(crate) struct Loaded {
    pub(crate) pattern: Pattern,
    pub(crate) length: u32,
    pub(crate) acquire: Option<LockUse<LockNeed>>,
    pub(crate) release: Option<LockUse<i32>>,
    pub(crate) next: Option<BdId>,
    pub(crate) valid: bool,
    /// MM2S: the packet header that is still to be sent.
    pub(crate) header: Option<Header>,
    /// Packets are enabled.
    pub(crate) packets: bool,
    /// MM2S: whether the last word carries TLAST.
    pub(crate) tail: Tail,
    /// Asks for compression, if the channel allows it.
    pub(crate) compression: bool,
    /// Words from one iteration to the next, and iterations; at least two.
    pub(crate) iteration: Option<(u32, u32)>,
}

/// What the layouts have in common, in plain numbers.
struct Plain {
    base: u64,
    axes: [Axis; 4],
    length: u32,
    iteration: (u32, u32, u32),
    acquire: Option<(u8, i32)>,
    release: Option<(u8, i32)>,
    next: (u32, u32),
    valid: u32,
    packet: u32,
    packet_id: u32,
    packet_type: u32,
    out_of_order: u32,
    tlast_suppress: u32,
    compression: u32,
}

fn axis(stepsize: u32, wrap: u32) -> Axis {
    Axis {
        step: u64::from(stepsize) + 1,
        wrap,
        ..Axis::default()
    }
}

/// Fields with the same name in every layout.
macro_rules! plain {
    ($bd:ident, $base:expr, $compression:expr, $axes:expr) => {
        Plain {
            base: $base,
            axes: $axes,
            length: $bd.buffer_length,
            iteration: (
                $bd.iteration_current,
                $bd.iteration_wrap,
                $bd.iteration_stepsize,
            ),
            acquire: $bd.acquire_request(),
            release: $bd.release_request(),
            next: ($bd.use_next_bd, $bd.next_bd),
            valid: $bd.valid_bd,
            packet: $bd.enable_packet,
            packet_id: $bd.packet_id,
            packet_type: $bd.packet_type,
            out_of_order: $bd.out_of_order_bd_id,
            tlast_suppress: $bd.tlast_suppress,
            compression: $compression,
        }
    };
}

fn plain(kind: TileKind, direction: Direction, words: &BdWords) -> Plain {
    match kind {
        TileKind::Core => {
            let [a, b, c, d, e, f, ..] = *words;
            let bd = CoreBd::from_words(&[a, b, c, d, e, f]);
            plain!(
                bd,
                bd.base_address.into(),
                bd.enable_compression,
                [
                    axis(bd.d0_stepsize, bd.d0_wrap),
                    axis(bd.d1_stepsize, bd.d1_wrap),
                    axis(bd.d2_stepsize, 0),
                    Axis::default(),
                ]
            )
        }
        TileKind::Mem => {
            let bd = MemtileBd::from_words(words);
            let mut axes = [
                axis(bd.d0_stepsize, bd.d0_wrap),
                axis(bd.d1_stepsize, bd.d1_wrap),
                axis(bd.d2_stepsize, bd.d2_wrap),
                axis(bd.d3_stepsize, 0),
            ];
            if bd::has_padding(kind, direction) {
                let zeros = [
                    (bd.d0_zero_before, bd.d0_zero_after),
                    (bd.d1_zero_before, bd.d1_zero_after),
                    (bd.d2_zero_before, bd.d2_zero_after),
                ];
                for (axis, (before, after)) in axes.iter_mut().zip(zeros) {
                    axis.zero_before = before;
                    axis.zero_after = after;
                }
            }
            plain!(bd, bd.base_address.into(), bd.enable_compression, axes)
        }
        TileKind::Shim => {
            let bd = ShimBd::from_words(words);
            plain!(
                bd,
                bd.byte_address() / 4,
                0,
                [
                    axis(bd.d0_stepsize, bd.d0_wrap),
                    axis(bd.d1_stepsize, bd.d1_wrap),
                    axis(bd.d2_stepsize, 0),
                    Axis::default(),
                ]
            )
        }
    }
}

/// Loads a BD and counts its iteration up in `words`, as the hardware does.
pub(crate) fn load(
    grid: &Grid,
    tile: TileId,
    direction: Direction,
    words: &mut BdWords,
) -> Result<Loaded, FaultKind> {
    let kind = grid.kind(tile);
    let bd = plain(kind, direction, words);
    let header = Header {
        id: bd.packet_id as u8,
        packet_type: bd.packet_type as u8,
        out_of_order: bd.out_of_order as u8,
        from: grid.coord(tile),
    };
    let (current, wrap, step) = bd.iteration;
    let base = bd.base + u64::from(current) * (u64::from(step) + 1);
    set_iteration(kind, words, if current >= wrap { 0 } else { current + 1 });
    Ok(Loaded {
        pattern: Pattern::new(base, bd.axes, bd.length),
        length: bd.length,
        acquire: bd
            .acquire
            .map(|(id, v)| reach(grid, tile, id, LockNeed::from_request(v)))
            .transpose()?,
        release: bd
            .release
            .map(|(id, v)| reach(grid, tile, id, v))
            .transpose()?,
        next: (bd.next.0 == 1).then_some(BdId(bd.next.1 as u8)),
        valid: bd.valid == 1,
        header: (bd.packet == 1 && direction == Direction::Mm2s).then_some(header),
        packets: bd.packet == 1,
        tail: match bd.tlast_suppress {
            0 => Tail::Last,
            _ => Tail::More,
        },
        compression: bd.compression == 1,
        iteration: (wrap > 0).then_some((step + 1, wrap + 1)),
    })
}

/// The BD that follows, without loading.
pub(crate) fn successor(kind: TileKind, words: &BdWords) -> Option<BdId> {
    let bd = plain(kind, Direction::S2mm, words);
    (bd.next.0 == 1).then_some(BdId(bd.next.1 as u8))
}

/// The locks that a BD acquires and releases, without loading.
pub(crate) fn locks(
    grid: &Grid,
    tile: TileId,
    words: &BdWords,
) -> (Option<LockUse<LockNeed>>, Option<LockUse<i32>>) {
    let bd = plain(grid.kind(tile), Direction::S2mm, words);
    let need = LockNeed::from_request;
    (
        bd.acquire
            .and_then(|(id, v)| reach(grid, tile, id, need(v)).ok()),
        bd.release.and_then(|(id, v)| reach(grid, tile, id, v).ok()),
    )
}

fn set_iteration(kind: TileKind, words: &mut BdWords, current: u32) {
    for (word, fields) in words.iter_mut().zip(bd::layout(kind)) {
        if let Some(field) = fields.iter().find(|f| f.name == "Iteration_Current") {
            *word = (*word & !field.mask()) | ((current << field.lo) & field.mask());
        }
    }
}

fn reach<T>(grid: &Grid, tile: TileId, id: u8, what: T) -> Result<LockUse<T>, FaultKind> {
    let unreachable = FaultKind::NoLock { lock: id };
    let (side, lock) = grid.kind(tile).bd_lock(id).ok_or(unreachable.clone())?;
    let owner = match side {
        None => tile,
        Some(side) => grid.neighbour(tile, side).ok_or(unreachable)?,
    };
    Ok(LockUse {
        tile: owner,
        lock,
        what,
    })
}

/// The tile whose memory holds a byte that a DMA addresses, and the offset
/// in it; not for shims.
pub(crate) fn locate(grid: &Grid, tile: TileId, byte: u64) -> Option<(TileId, usize)> {
    let kind = grid.kind(tile);
    let size = u64::from(kind.data_memory());
    let offset = |base: u32| usize::try_from(byte - u64::from(base)).ok();
    match kind {
        TileKind::Core => (byte < size).then_some((tile, byte as usize)),
        TileKind::Mem => [Some(Neighbour::West), None, Some(Neighbour::East)]
            .into_iter()
            .filter_map(|side| Some((side, TileKind::memtile_bd_base(side)?)))
            .find(|(_, base)| (u64::from(*base)..u64::from(*base) + size).contains(&byte))
            .and_then(|(side, base)| {
                let owner = match side {
                    None => tile,
                    Some(side) => grid.neighbour(tile, side)?,
                };
                Some((owner, offset(base)?))
            }),
        TileKind::Shim => None,
    }
}
