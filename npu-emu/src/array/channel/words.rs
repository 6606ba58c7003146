//! Words between a BD's memory and the channel.

use npu_arch::array::aperture::host_address;
use npu_arch::array::TileKind;

use super::{World, CHUNK};
use crate::array::bd::{self, Loaded};
use crate::array::fabric::Traffic;
use crate::array::fault::FaultKind;
use crate::array::grid::TileId;
use crate::array::pattern::Piece;
use crate::array::Payload;
use crate::strict::Class;

/// Fills `out` with the next words of a transfer; the count may be smaller at
/// its end.
pub(super) fn gather(
    tile: TileId,
    bd: &mut Loaded,
    out: &mut [u32],
    world: &mut World,
) -> Result<usize, FaultKind> {
    if world.payload == Payload::Counts {
        let count = out.len().min(bd.pattern.left() as usize);
        bd.pattern.count(count as u32);
        out[..count].fill(0);
        return Ok(count);
    }
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
    if world.payload == Payload::Counts {
        bd.pattern.count(words.len() as u32);
        return Ok(());
    }
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
    let bytes: &mut [u8] = bytemuck::cast_slice_mut(out);
    if world.grid.kind(tile) == TileKind::Shim {
        let byte = host_address(byte);
        if world.host.read(byte, bytes).is_err() {
            // The first word that is not there is told, not where the words
            // happened to be cut.
            for (at, word) in (byte..).step_by(4).zip(bytes.chunks_mut(4)) {
                world.host.read(at, word)?;
            }
        }
    } else {
        let (owner, at) =
            bd::locate(&world.grid, tile, byte).ok_or(FaultKind::NoMemory { addr: byte })?;
        world.fabric.note(Traffic::Memory {
            tile: owner,
            at,
            words: bytes.len() / 4,
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
    for word in out {
        *word = u32::from_le(*word);
    }
    Ok(())
}

fn write_words(tile: TileId, byte: u64, words: &[u32], world: &mut World) -> Result<(), FaultKind> {
    let mut little = [0u32; CHUNK];
    let little = &mut little[..words.len()];
    for (to, word) in little.iter_mut().zip(words) {
        *to = word.to_le();
    }
    let bytes: &[u8] = bytemuck::cast_slice(little);
    if world.grid.kind(tile) == TileKind::Shim {
        let byte = host_address(byte);
        if world.host.write(byte, bytes).is_err() {
            for (at, word) in (byte..).step_by(4).zip(bytes.chunks(4)) {
                world.host.write(at, word)?;
            }
        }
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
