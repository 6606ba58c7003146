//! Memory tiles.
//!
//! Design: shim MM2S 0 fills two buffers of a memory tile, which sends the first
//! to shim S2MM 0 while the second is filled.

use npu_arch::array::bd::{BdError, Dim};
use npu_arch::array::{BdId, Bundle, DmaChannel, LockId, MemtileBd, TileKind};

use super::cores::transfers;
use super::design::{Design, MEM, SHIM};
use super::{CalibrationError, Limit, Row};

const WIDTH: &str = "F/2026-07-15-memtile-bank-access-width.md";

/// Words of the buffer that is sent.
const WORDS: u32 = 256;

/// Own memory as a memory tile's BDs address it.
const OWN: u32 = 0x8_0000;

/// Cycles of a BD of 256 words, `stride` words from each to the next, while `beside`
/// words are written to the same banks.
fn transfer(stride: u32, beside: u32) -> Result<f64, CalibrationError> {
    let mut design = Design::new()?;
    design.connect(MEM, (Bundle::South, 1), (Bundle::Dma, 0))?;
    design.connect(MEM, (Bundle::Dma, 0), (Bundle::South, 0))?;
    let own = |lock| TileKind::Mem.own_bd_lock(LockId(lock)).unwrap_or(lock);
    let bytes = |words: u32| 4 * u64::from(words);
    let span = WORDS * stride;
    let filled = MemtileBd::default()
        .address(OWN)?
        .length(bytes(span))?
        .release(own(1), 1)?;
    let filled = match beside {
        0 => filled,
        _ => filled.next(BdId(2))?,
    };
    let more = MemtileBd::default()
        .address(OWN + 4 * span)?
        .length(bytes(beside.max(1)))?;
    let sent = MemtileBd::default()
        .address(OWN)?
        .length(bytes(WORDS))?
        .dims(&[Dim {
            size: WORDS,
            stride,
        }])?
        .acquire(own(1), -1)?
        .release(own(0), 1)?;
    for (id, bd) in [(0, filled), (1, sent), (2, more)] {
        let words = bd.valid().to_words().map_err(BdError::from)?;
        design.bd(MEM, id, &words)?;
    }
    design.push(MEM, DmaChannel::s2mm(0), 0)?;
    design.push(MEM, DmaChannel::mm2s(0), 1)?;
    design.transfer(SHIM, DmaChannel::s2mm(0), 0, WORDS)?;
    design.transfer(SHIM, DmaChannel::mm2s(0), 1, span + beside)?;
    design.wait(SHIM, DmaChannel::s2mm(0));
    let levels = design.run()?.trace.levels;
    Ok(transfers(&levels).first().copied().unwrap_or(0.0))
}

pub(super) fn rows() -> Result<Vec<Row>, CalibrationError> {
    let row = |what, measured, ours| Row {
        what,
        source: WIDTH,
        measured,
        ours,
        limit: Limit::Percent(3.0),
    };
    Ok(vec![
        row(
            "memory tile, BD of 256 consecutive words",
            251.0,
            transfer(1, 0)?,
        ),
        row(
            "memory tile, BD of 256 words 16 bytes apart",
            258.0,
            transfer(4, 0)?,
        ),
        row(
            "memory tile, BD of 256 words 64 bytes apart",
            258.0,
            transfer(16, 0)?,
        ),
        row(
            "memory tile, BD of 256 words, another channel in its banks",
            251.0,
            transfer(1, 1024)?,
        ),
    ])
}
