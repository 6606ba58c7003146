//! Words between a BD's memory and the channel.

use npu_arch::array::TileKind;

use super::{World, CHUNK};
use crate::array::bd::{self, Loaded};
use crate::array::fabric::Traffic;
use crate::array::fault::FaultKind;
use crate::array::grid::TileId;
use crate::array::pattern::Piece;
use crate::strict::Class;

/// Fills `out` with the next words of a transfer; the count may be smaller at
/// its end.
pub(super) fn gather(
    tile: TileId,
    bd: &mut Loaded,
    out: &mut [u32],
    world: &mut World,
) -> Result<usize, FaultKind> {
    let mut done = 0;
    while let Some(piece) = bd.pattern.next((out.len() - done) as u32) {
        match piece {
            Piece::Zeros { count } => {
                out[done..done + count as usize].fill(0);
                done += count as usize;
            }
            Piece::Words { at, count } => {
                let target = &mut out[done..done + count as usize];
                read_words(tile, at.wrapping_mul(4), target, world)?;
                done += count as usize;
            }
        }
    }
    Ok(done)
}

/// Stores words where a transfer wants them.
pub(super) fn scatter(
    tile: TileId,
    bd: &mut Loaded,
    words: &[u32],
    world: &mut World,
) -> Result<(), FaultKind> {
    let mut rest = words;
    while let Some(piece) = bd.pattern.next(rest.len() as u32) {
        let (Piece::Words { count, .. } | Piece::Zeros { count }) = piece;
        let (now, later) = rest.split_at(count as usize);
        if let Piece::Words { at, .. } = piece {
            write_words(tile, at.wrapping_mul(4), now, world)?;
        }
        rest = later;
    }
    Ok(())
}

fn read_words(
    tile: TileId,
    byte: u64,
    out: &mut [u32],
    world: &mut World,
) -> Result<(), FaultKind> {
    let mut bytes = [0u8; 4 * CHUNK];
    let bytes = &mut bytes[..4 * out.len()];
    if world.grid.kind(tile) == TileKind::Shim {
        world.host.read(byte, bytes)?;
    } else {
        let (owner, at) =
            bd::locate(&world.grid, tile, byte).ok_or(FaultKind::NoMemory { addr: byte })?;
        world.fabric.note(Traffic::Memory {
            tile: owner,
            at,
            words: out.len(),
        });
        let memory = &world.tiles[owner].memory;
        let source = memory.peek(at, bytes.len()).ok_or(FaultKind::NoMemory {
            addr: byte + (memory.len() - at) as u64,
        })?;
        bytes.copy_from_slice(source);
        if !world.strict.allows(Class::UninitialisedMemory) {
            if let Some(unwritten) = memory.first_unwritten(at, bytes.len()) {
                return Err(FaultKind::UninitialisedMemory {
                    tile: world.grid.coord(owner),
                    offset: unwritten.0,
                });
            }
        }
    }
    for (word, b) in out.iter_mut().zip(bytes.chunks_exact(4)) {
        *word = u32::from_le_bytes([b[0], b[1], b[2], b[3]]);
    }
    Ok(())
}

fn write_words(tile: TileId, byte: u64, words: &[u32], world: &mut World) -> Result<(), FaultKind> {
    let mut bytes = [0u8; 4 * CHUNK];
    for (b, word) in bytes.chunks_exact_mut(4).zip(words) {
        b.copy_from_slice(&word.to_le_bytes());
    }
    let bytes = &bytes[..4 * words.len()];
    if world.grid.kind(tile) == TileKind::Shim {
        world.host.write(byte, bytes)?;
        return Ok(());
    }
    let no_memory = FaultKind::NoMemory { addr: byte };
    let (owner, at) = bd::locate(&world.grid, tile, byte).ok_or(no_memory.clone())?;
    world.fabric.note(Traffic::Memory {
        tile: owner,
        at,
        words: words.len(),
    });
    world.tiles[owner].memory.write(at, bytes).ok_or(no_memory)
}
