//! A configured model to register writes: the three command lists of a PDI.
//!
//! * `elfs`: each core disabled, its DMA channels held in reset, its ELF loaded, the channels released.
//! * `init`: each core reset and its locks cleared; lock values, buffer contents, BDs and channel
//!   starts, stream switches, shim multiplexers, cascades.
//! * `enable`: each core enabled.
//!
//! The order is that of `aiecc`'s CDO generation, so that the same design gives the same bytes.
//! Two of its habits look odd and are kept: BDs are visited depth first with the program's
//! continuation before the chain, and a channel's enable bit is written under an empty mask (the
//! start comes from the queue).

mod programs;
mod streams;

pub(crate) use programs::{core_tiles, data_start, programs, CoreTile};
pub use programs::{ElfSegments, Segment, SegmentKind};

use crate::error::{DesignError, DesignErrorKind};
use crate::model::{Bd, DmaBlock, Model, Pad, Step, TileDma};
use crate::read::Result;
use npu_arch::array::dma::Token;
use npu_arch::array::regs::{CORE_CONTROL, CORE_CONTROL_ENABLE, CORE_CONTROL_RESET};
use npu_arch::array::{
    lock, BdError, BdId, CoreBd, Dim, Direction, DmaChannel, FieldRange, LockId, MemtileBd,
    Neighbour, QueueWord, ShimBd, TileCoord, TileKind, TileOffset,
};
use npu_image::cdo::Command;

/// The three command lists of a PDI, without padding NOPs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CdoFiles {
    /// Core programs.
    pub elfs: Vec<Command>,
    /// Configuration.
    pub init: Vec<Command>,
    /// Core enables.
    pub enable: Vec<Command>,
}

const CORE_ENABLE: u32 = CORE_CONTROL_ENABLE.mask();
const CORE_RESET: u32 = CORE_CONTROL_RESET.mask();
const CHANNEL_RESET: u32 = npu_arch::array::dma::ctrl::RESET.mask();

/// Sides of a core's cascade: bit 0 is its input (0 north, 1 west), bit 1 its output (0 south,
/// 1 east).
const ACCUMULATOR_CONTROL: TileOffset = TileOffset(0x36060);

/// The `init` and `enable` lists; `elfs` stays empty.
pub(crate) fn configuration(model: &Model<'_>) -> Result<CdoFiles> {
    let mut out = CdoFiles::default();
    let init = &mut out.init;
    for CoreTile { tile, .. } in core_tiles(model) {
        mask(init, tile, CORE_CONTROL, CORE_RESET, CORE_RESET);
        mask(init, tile, CORE_CONTROL, CORE_RESET, 0);
        for id in 0..TileKind::Core.lock_count() as u8 {
            lock_value(init, tile, TileKind::Core, LockId(id), 0);
        }
        mask(
            &mut out.enable,
            tile,
            CORE_CONTROL,
            CORE_ENABLE,
            CORE_ENABLE,
        );
    }
    for l in &model.locks {
        let kind = kind(l.tile);
        if let (Some(id), Some(value)) = (l.id, l.init) {
            lock_value(init, l.tile, kind, id, value);
        }
    }
    for b in &model.buffers {
        if let (Some(bytes), Some(address)) = (&b.initial, b.address) {
            block(init, b.tile, TileOffset(address), words(bytes));
        }
    }
    for wanted in [TileKind::Core, TileKind::Mem, TileKind::Shim] {
        for dma in model.dmas.iter().filter(|d| d.kind == wanted) {
            dma_program(model, dma, init)?;
        }
    }
    for s in &model.switches {
        streams::switch(s, init)?;
    }
    for m in &model.muxes {
        streams::multiplexer(m, init);
    }
    for c in &model.cascades {
        let west = u32::from(c.input == Neighbour::West);
        let east = u32::from(c.output == Neighbour::East);
        write(init, c.tile, ACCUMULATOR_CONTROL, west | east << 1);
    }
    Ok(out)
}

fn kind(tile: TileCoord) -> TileKind {
    TileKind::of_row(tile.row).unwrap_or(TileKind::Core)
}

// ---- commands ----

fn address(tile: TileCoord, offset: TileOffset) -> u64 {
    tile.at(offset).0.into()
}

fn write(out: &mut Vec<Command>, tile: TileCoord, offset: TileOffset, value: u32) {
    out.push(Command::Write {
        addr: address(tile, offset),
        value,
    });
}

fn mask(out: &mut Vec<Command>, tile: TileCoord, offset: TileOffset, mask: u32, value: u32) {
    out.push(Command::MaskWrite {
        addr: address(tile, offset),
        mask,
        value,
    });
}

fn block(out: &mut Vec<Command>, tile: TileCoord, offset: TileOffset, data: Vec<u32>) {
    out.push(Command::DmaWrite {
        addr: address(tile, offset),
        data,
    });
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes
        .chunks(4)
        .map(|c| {
            let mut w = [0; 4];
            w[..c.len()].copy_from_slice(c);
            u32::from_le_bytes(w)
        })
        .collect()
}

fn lock_value(out: &mut Vec<Command>, tile: TileCoord, kind: TileKind, id: LockId, value: u8) {
    if let Some(offset) = lock::value_register(kind, id) {
        write(out, tile, offset, value.into());
    }
}

fn channel_resets(out: &mut Vec<Command>, tile: TileCoord, value: u32) {
    let channels = [
        DmaChannel::mm2s(0),
        DmaChannel::mm2s(1),
        DmaChannel::s2mm(0),
        DmaChannel::s2mm(1),
    ];
    for channel in channels {
        if let Some(offset) = channel.ctrl_register(TileKind::Core) {
            mask(out, tile, offset, CHANNEL_RESET, value);
        }
    }
}

// ---- DMA ----

fn dma_program(model: &Model<'_>, dma: &TileDma, out: &mut Vec<Command>) -> Result<()> {
    let order = visit_order(&dma.blocks);
    for &at in &order {
        let b = &dma.blocks[at];
        let Some(bd) = &b.bd else { continue };
        let next = b
            .next
            .and_then(|n| dma.blocks.get(n))
            .and_then(|n| n.bd.as_ref());
        let next = next.and_then(|n| n.id);
        let id = bd.id.unwrap_or_default();
        let words = bd_words(model, dma, b, bd, next).map_err(|source| {
            let buffer = &model.buffers[bd.buffer];
            if let Some(address) = buffer.address.filter(|a| a % 4 != 0) {
                return DesignError::at(
                    buffer.span,
                    DesignErrorKind::AddressUnaligned {
                        symbol: buffer.symbol.clone(),
                        address,
                        bd: bd.span,
                    },
                );
            }
            DesignError::at(
                bd.span,
                DesignErrorKind::Bd {
                    tile: dma.tile,
                    source,
                },
            )
        })?;
        if let Some(offset) = dma.kind.bd_register(id, 0) {
            block(out, dma.tile, offset, words);
        }
    }
    for &at in &order {
        let Some(start) = dma.blocks[at].start else {
            continue;
        };
        let first = dma.blocks.get(start.chain).and_then(|b| b.bd.as_ref());
        let Some(first) = first else { continue };
        let task = QueueWord {
            start_bd: first.id.unwrap_or_default(),
            repeat: u8::try_from(start.repeat).unwrap_or(u8::MAX),
            token: token(dma.kind, start.channel.direction),
        };
        let (Some(ctrl), Some(queue)) = (
            start.channel.ctrl_register(dma.kind),
            start.channel.queue_register(dma.kind),
        ) else {
            continue;
        };
        let word = task.to_word(dma.kind).map_err(|source| {
            DesignError::at(
                start.span,
                DesignErrorKind::Field {
                    tile: dma.tile,
                    source,
                },
            )
        })?;
        write(out, dma.tile, queue, word);
        mask(out, dma.tile, ctrl, 0, 1);
    }
    Ok(())
}

/// Whether a start of the configuration asks for a token: at a shim, when data arrives.
fn token(kind: TileKind, direction: Direction) -> Token {
    match (kind, direction) {
        (TileKind::Shim, Direction::S2mm) => Token::Issue,
        _ => Token::Silent,
    }
}

/// Blocks from the entry on, the last discovered first.
fn visit_order(blocks: &[DmaBlock]) -> Vec<usize> {
    let mut seen = vec![false; blocks.len()];
    let mut order = Vec::new();
    let mut discover = |at: usize, order: &mut Vec<usize>, work: &mut Vec<usize>| {
        if at < blocks.len() && !seen[at] {
            seen[at] = true;
            order.push(at);
            work.push(at);
        }
    };
    let mut work = Vec::new();
    discover(0, &mut order, &mut work);
    while let Some(at) = work.pop() {
        let block = &blocks[at];
        if let Some(start) = block.start {
            discover(start.chain, &mut order, &mut work);
            discover(start.next, &mut order, &mut work);
        } else if let Some(next) = block.next {
            discover(next, &mut order, &mut work);
        }
    }
    order
}

/// The access pattern in 32-bit words, innermost first.
pub(crate) fn word_dims(steps: &[Step], element: u32) -> std::result::Result<Vec<Dim>, BdError> {
    steps
        .iter()
        .rev()
        .enumerate()
        .map(|(i, s)| {
            let in_words = |field, n: u32| -> std::result::Result<u32, BdError> {
                let bytes = u64::from(n) * u64::from(element);
                if bytes % 4 != 0 {
                    return Err(BdError::Unaligned { field, bytes });
                }
                u32::try_from(bytes / 4).map_err(|_| {
                    FieldRange {
                        field,
                        value: bytes as i64,
                        max: i64::from(u32::MAX),
                    }
                    .into()
                })
            };
            // Elements narrower than a word move in words, contiguous ones only; wider ones too.
            let stride = match (i, s.stride) {
                (0, 0 | 1) => 1,
                (_, stride) if s.size == 1 => in_words("a step", stride)?.max(1),
                (_, stride) => in_words("a step", stride)?,
            };
            let size = if i == 0 {
                in_words("a wrap", s.size)?
            } else {
                s.size
            };
            Ok(Dim { size, stride })
        })
        .collect()
}

/// Zeros before and after each dimension, innermost first, the first of them in 32-bit words.
fn word_padding(pads: &[Pad], element: u32) -> std::result::Result<Vec<(u32, u32)>, BdError> {
    let in_words = |field, n: u32| {
        let bytes = u64::from(n) * u64::from(element);
        match bytes % 4 {
            0 => Ok((bytes / 4) as u32),
            _ => Err(BdError::Unaligned { field, bytes }),
        }
    };
    pads.iter()
        .rev()
        .enumerate()
        .map(|(d, p)| match d {
            0 => Ok((
                in_words("D0_Zero_Before", p.before)?,
                in_words("D0_Zero_After", p.after)?,
            )),
            _ => Ok((p.before, p.after)),
        })
        .collect()
}

/// The words of a BD.
pub(crate) fn bd_words(
    model: &Model<'_>,
    dma: &TileDma,
    block: &DmaBlock,
    bd: &Bd,
    next: Option<BdId>,
) -> std::result::Result<Vec<u32>, BdError> {
    let buffer = &model.buffers[bd.buffer];
    let element = buffer.ty.element.bytes().unwrap_or(1);
    let length = bd.len.saturating_mul(element.into());
    let offset = bd.offset.saturating_mul(element.into());
    let base = u64::from(buffer.address.unwrap_or(0)) + offset;
    let base = u32::try_from(base).map_err(|_| FieldRange {
        field: "Base_Address",
        value: i64::MAX,
        max: i64::from(u32::MAX),
    })?;
    let dims = word_dims(&bd.steps, element)?;
    // A request on a lock: the id as this tile's BDs number locks, and the value.
    let request = |(ix, value): (usize, i32)| {
        let l = &model.locks[ix];
        let id = l.id.unwrap_or_default().0;
        let id = match dma.kind {
            TileKind::Mem => {
                let side = i16::from(l.tile.col.0) - i16::from(dma.tile.col.0);
                id.saturating_add(if side < 0 {
                    0
                } else if side == 0 {
                    64
                } else {
                    128
                })
            }
            _ => id,
        };
        (id, value)
    };
    macro_rules! common {
        ($bd:expr) => {{
            let mut b = $bd.length(length)?.dims(&dims)?;
            if let Some(p) = bd.packet {
                b = b.packet(p.id, p.kind)?;
            }
            if let Some(n) = next {
                b = b.next(n)?;
            }
            if let Some(lock) = block.acquire {
                let (id, value) = request(lock);
                b = b.acquire(id, value)?;
            }
            if let Some(lock) = block.release {
                let (id, value) = request(lock);
                b = b.release(id, value)?;
            }
            b.valid()
        }};
    }
    Ok(match dma.kind {
        TileKind::Core => common!(CoreBd::default().address(base)?)
            .to_words()?
            .to_vec(),
        TileKind::Mem => {
            let side = match i16::from(buffer.tile.col.0) - i16::from(dma.tile.col.0) {
                0 => None,
                n if n < 0 => Some(Neighbour::West),
                _ => Some(Neighbour::East),
            };
            let window = TileKind::memtile_bd_base(side).unwrap_or(0);
            let mut out = common!(MemtileBd::default().address(window + base)?);
            for (d, (before, after)) in word_padding(&bd.padding, element)?.into_iter().enumerate()
            {
                out = out.padding(d, before, after)?;
            }
            out.to_words()?.to_vec()
        }
        TileKind::Shim => {
            let axi = ShimBd {
                burst_length: bd.burst,
                ..ShimBd::default()
            };
            common!(axi.address(base.into())?).to_words()?.to_vec()
        }
    })
}
