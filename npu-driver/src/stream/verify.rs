//! Checks of an instruction stream before the device sees it.
//!
//! They are what makes runs safe: host memory is written by shim DMAs alone, and a shim
//! DMA does what a descriptor says that the stream itself wrote whole and patched, within
//! the buffer, and has ended when the stream has. Nothing is taken from what earlier
//! streams left in the registers. Reads are bound to the buffers in the same way when
//! they are started, but need not be awaited: compilers let a stream wait for outputs alone,
//! and write the descriptor of a read anew that may still be queued. Such a read may be of
//! memory that has another use by then, or of any that the device reaches; it writes none,
//! and harms nobody but the run it was for.
//!
//! Trusted is what only the whole design could tell: the xclbin (its CDO could start
//! transfers of its own), and what a stream makes of the array beside the shims' DMAs,
//! programs and routes, which could write a shim's registers by control packets.

mod outputs;

use crate::Error;
use npu_arch::array::aperture;
use npu_arch::array::dma::{channel_register_at, ctrl, ChannelRegister, Direction};
use npu_arch::array::{ArrayAddr, Device, QueueWord, ShimBd, TileCoord, TileKind, TileOffset};
use npu_image::txn::{self, Op, Stream, Target};
pub use outputs::Unawaited;
use outputs::{Outputs, Task};
use smallvec::SmallVec;
use std::collections::HashMap;

/// Array generation, opcodes, addresses.
pub(super) fn operations(stream: &Stream, columns: u32) -> Result<(), Error> {
    let target = stream.header.target;
    if target.generation != Target::npu1().generation {
        let found = match target.generation {
            4 => "npu2 (AIE2P)".into(),
            other => format!("array generation {other}"),
        };
        let expected = "npu1 (Phoenix, AIE2)";
        return Err(Error::StreamForOtherArray {
            found,
            columns: target.columns,
            expected,
        });
    }
    let rows = u32::from(Device::ROWS);
    for (index, record) in stream.records.iter().enumerate() {
        let tile = |address: u32, bytes: u64| -> Result<(), Error> {
            let at = ArrayAddr(address);
            let (column, row) = (address >> ArrayAddr::COL_SHIFT, u32::from(at.tile().row.0));
            let offset = u64::from(at.offset().0);
            let detail = if column >= columns {
                format!("column {column} of a partition with {columns}")
            } else if row >= rows {
                format!("row {row} of an array with {rows}")
            } else if address % 4 != 0 {
                "not a multiple of 4".into()
            } else if offset + bytes > u64::from(ArrayAddr::OFFSET_MASK) + 1 {
                "reaches into the next tile".into()
            } else {
                return Ok(());
            };
            Err(Error::StreamAddress {
                index,
                address,
                detail,
            })
        };
        match &record.op {
            Op::Write32 { addr, value } => {
                tile(*addr, 4)?;
                channel_word(index, *addr, *value)?;
            }
            Op::MaskWrite { addr, value, mask } => {
                tile(*addr, 4)?;
                channel_word(index, *addr, value & mask)?;
                if let Some((_, ChannelRegister::Queue(_))) = shim_channel(*addr) {
                    let detail = "starts a task by a part of a word".into();
                    return Err(Error::StreamAddress {
                        index,
                        address: *addr,
                        detail,
                    });
                }
            }
            Op::BlockWrite { addr, data } => {
                tile(*addr, 4 * data.len() as u64)?;
                for (addr, value) in words(*addr, data) {
                    channel_word(index, addr, value)?;
                }
            }
            Op::DdrPatch { addr, .. } => {
                tile(*addr, 8)?;
                if shim_bd(*addr).is_none_or(|(_, word)| word != 1) {
                    let detail = "patches no address word of a shim BD".into();
                    return Err(Error::StreamAddress {
                        index,
                        address: *addr,
                        detail,
                    });
                }
            }
            Op::Tct {
                column,
                row,
                columns: width,
                rows: height,
                ..
            } => {
                let last_column = u32::from(*column) + u32::from(*width);
                if last_column > columns || u32::from(*row) + u32::from(*height) > rows {
                    let address = TileCoord::new(*column, *row).at(TileOffset(0)).0;
                    let detail = "waits for a token of a tile outside the partition".into();
                    return Err(Error::StreamAddress {
                        index,
                        address,
                        detail,
                    });
                }
            }
            other => {
                return Err(Error::UnsafeOperation {
                    index,
                    operation: other.to_string(),
                });
            }
        }
    }
    Ok(())
}

/// Host transfers against the sizes of the host buffers, and whether outputs are awaited.
///
/// For every task that the stream starts on a shim channel: the furthest byte of each of
/// its BDs, over all repetitions and chained BDs.
pub(super) fn buffers(stream: &Stream, sizes: &[u64]) -> Result<(), Error> {
    let (mut bds, mut outputs) = (Bds::default(), Outputs::default());
    for (index, op) in stream.ops().enumerate() {
        let mut write = |addr: u32, value: u32| {
            outputs.rewritten(index, addr)?;
            bds.write(addr, value, u32::MAX);
            let Some((column, ChannelRegister::Queue(channel))) = shim_channel(addr) else {
                return Ok(());
            };
            let word = QueueWord::from_word(TileKind::Shim, value);
            let task = Task::new(index, column, channel, word);
            let task = bds.task(task, sizes)?;
            outputs.started(task);
            Ok(())
        };
        match op {
            Op::Write32 { addr, value } => write(*addr, *value)?,
            Op::BlockWrite { addr, data } => {
                words(*addr, data).try_for_each(|(addr, value)| write(addr, value))?;
            }
            Op::MaskWrite { addr, value, mask } => {
                outputs.rewritten(index, *addr)?;
                bds.write(*addr, *value, *mask);
            }
            Op::DdrPatch { addr, arg, offset } => {
                outputs.rewritten(index, *addr)?;
                if *arg as usize >= sizes.len() {
                    return Err(Error::MissingBuffer {
                        index,
                        argument: *arg,
                        given: sizes.len(),
                    });
                }
                let byte = aperture::patched_byte(*arg, *offset);
                let byte = byte.ok_or(Error::UntranslatedBuffer {
                    index,
                    argument: *arg,
                })?;
                if let Some((id, _)) = shim_bd(*addr) {
                    bds.0.entry(id).or_default().patch = Some((*arg, byte));
                }
            }
            Op::Tct {
                column,
                row: 0,
                direction: txn::Direction::S2mm,
                channel,
                columns,
                rows: 1..,
            } => {
                for column in *column..column.saturating_add(*columns) {
                    outputs.awaited(index, column, *channel);
                }
            }
            _ => {}
        }
    }
    outputs.all_awaited()
}

/// The words of a BLOCKWRITE with their addresses.
fn words(addr: u32, data: &[u32]) -> impl Iterator<Item = (u32, u32)> + '_ {
    let at = move |i: u32| addr.wrapping_add(i.wrapping_mul(4));
    (0..).map(at).zip(data.iter().copied())
}

/// The register of a shim channel at an address, and its column.
fn shim_channel(addr: u32) -> Option<(u8, ChannelRegister)> {
    let at = ArrayAddr(addr);
    if TileKind::of_row(at.tile().row) != Some(TileKind::Shim) {
        return None;
    }
    let register = channel_register_at(TileKind::Shim, at.offset())?;
    Some((at.tile().col.0, register))
}

/// Refuses what takes the choice of descriptors from the stream: a packet could name
/// any of the sixteen.
fn channel_word(index: usize, address: u32, set: u32) -> Result<(), Error> {
    let by_packets = match shim_channel(address) {
        Some((_, ChannelRegister::Ctrl(channel))) => {
            channel.direction == Direction::S2mm && ctrl::ENABLE_OUT_OF_ORDER.get(set) != 0
        }
        _ => false,
    };
    if by_packets {
        let detail = "lets packets choose where in host memory they go".into();
        return Err(Error::StreamAddress {
            index,
            address,
            detail,
        });
    }
    Ok(())
}

/// Column and id of a shim BD.
pub(super) type BdAt = (u8, u8);

/// The shim BD and its word at an address.
pub(super) fn shim_bd(addr: u32) -> Option<(BdAt, u32)> {
    let at = ArrayAddr(addr);
    if TileKind::of_row(at.tile().row) != Some(TileKind::Shim) {
        return None;
    }
    let (id, word) = TileKind::Shim.bd_at(at.offset())?;
    Some(((at.tile().col.0, id.0), word))
}

/// What the stream has said about a BD so far.
#[derive(Clone, Default)]
struct Bd {
    words: [Option<u32>; ShimBd::WORDS],
    /// Host buffer and the byte of it.
    patch: Option<(u32, u64)>,
    /// Times it has run since its iteration word was written.
    runs: u64,
}

/// Index of the word with the iteration fields.
const ITERATION_WORD: usize = 6;

#[derive(Default)]
struct Bds(HashMap<BdAt, Bd>);

impl Bds {
    fn write(&mut self, addr: u32, value: u32, mask: u32) {
        let Some((id, word)) = shim_bd(addr) else {
            return;
        };
        let bd = self.0.entry(id).or_default();
        let Some(slot) = bd.words.get_mut(word as usize) else {
            return;
        };
        *slot = match (mask, *slot) {
            (u32::MAX, _) => Some(value),
            (_, Some(old)) => Some(old & !mask | value & mask),
            (_, None) => None,
        };
        match word as usize {
            1 | 2 => bd.patch = None,
            ITERATION_WORD => bd.runs = 0,
            _ => {}
        }
    }

    /// Checks a task, and finds the descriptors that it uses.
    fn task(&mut self, mut task: Task, sizes: &[u64]) -> Result<Task, Error> {
        let mut chain = SmallVec::<[(BdAt, ShimBd); 16]>::new();
        let mut id = task.start;
        let endless = loop {
            if !task.uses(id) {
                break true;
            }
            let at = (task.column, id);
            let fields = self.whole(&task, at)?;
            chain.push((at, fields));
            if fields.use_next_bd == 0 {
                break false;
            }
            id = fields.next_bd as u8;
        };
        let times = match endless {
            true => u64::MAX,
            false => u64::from(task.repeat) + 1,
        };
        for (at, fields) in chain {
            let bd = self.0.entry(at).or_default();
            // Found with its words.
            let (argument, offset) = bd.patch.unwrap_or_default();
            let have = sizes.get(argument as usize).copied().unwrap_or(0);
            let needed = offset.saturating_add(extent(&fields, bd.runs, times));
            if needed > have {
                return Err(Error::BufferTooSmall {
                    index: task.index,
                    argument,
                    have,
                    needed,
                    descriptor: task.descriptor(at.1),
                });
            }
            bd.runs = bd.runs.saturating_add(times);
        }
        Ok(task)
    }

    /// A descriptor that the stream wrote whole, and whose address is a buffer's.
    fn whole(&self, task: &Task, at: BdAt) -> Result<ShimBd, Error> {
        let (index, descriptor) = (task.index, || task.descriptor(at.1));
        let bd = self.0.get(&at).filter(|bd| bd.patch.is_some());
        let bd = bd.ok_or_else(|| Error::UnpatchedDescriptor {
            index,
            descriptor: descriptor(),
        })?;
        let words = all(&bd.words).ok_or_else(|| Error::UnwrittenDescriptor {
            index,
            descriptor: descriptor(),
        })?;
        Ok(ShimBd::from_words(&words))
    }
}

fn all(words: &[Option<u32>; ShimBd::WORDS]) -> Option<[u32; ShimBd::WORDS]> {
    let mut out = [0; ShimBd::WORDS];
    for (to, from) in out.iter_mut().zip(words) {
        *to = (*from)?;
    }
    Some(out)
}

/// Bytes from the BD's base address to the end of what it touches when it runs
/// `times` times after `before` earlier runs.
fn extent(bd: &ShimBd, before: u64, times: u64) -> u64 {
    let length = u64::from(bd.buffer_length);
    if length == 0 {
        return 0;
    }
    let step = |field: u32| u64::from(field) + 1;
    let axes = [
        (step(bd.d0_stepsize), u64::from(bd.d0_wrap)),
        (step(bd.d1_stepsize), u64::from(bd.d1_wrap)),
        (step(bd.d2_stepsize), 0),
    ];
    let wrap = step(bd.iteration_wrap);
    let first = (u64::from(bd.iteration_current) + before % wrap) % wrap;
    let last = if times >= wrap || first + times > wrap {
        wrap - 1
    } else {
        first + times - 1
    };
    let words = furthest(&axes, length) + last * step(bd.iteration_stepsize) + 1;
    4 * words
}

/// The highest word offset among the first `length` of a walk; `length` > 0. Axes
/// are (step, wrap), innermost first; wrap 0 never starts again.
fn furthest(axes: &[(u64, u64)], length: u64) -> u64 {
    let Some((outer, inner)) = axes.split_last() else {
        return 0;
    };
    if let Some(endless) = inner.iter().position(|a| a.1 == 0) {
        return furthest(&axes[..=endless], length);
    }
    let block: u64 = inner.iter().map(|a| a.1).product();
    let (full, rest) = (length / block, length % block);
    let in_full = full
        .checked_sub(1)
        .map(|i| i * outer.0 + furthest(inner, block));
    let in_rest = (rest > 0).then(|| full * outer.0 + furthest(inner, rest));
    in_full.max(in_rest).unwrap_or(0)
}

#[cfg(test)]
mod tests;
