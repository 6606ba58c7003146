//! Checks of an instruction stream before the device sees it.

use crate::Error;
use npu_arch::array::aperture;
use npu_arch::array::dma::{channel_register_at, ChannelRegister};
use npu_arch::array::{ArrayAddr, Device, QueueWord, ShimBd, TileCoord, TileKind, TileOffset};
use npu_image::txn::{Op, Stream, Target};
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
            Op::Write32 { addr, .. } | Op::MaskWrite { addr, .. } => tile(*addr, 4)?,
            Op::BlockWrite { addr, data } => tile(*addr, 4 * data.len() as u64)?,
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

/// Host transfers against the sizes of the host buffers.
///
/// What can be computed is computed: for every task that the stream starts on a
/// shim channel, the furthest byte of each BD that the stream itself wrote and
/// patched, over all repetitions and chained BDs. BDs that the xclbin configured
/// are not known here; for them only the buffer's number is checked.
pub(super) fn buffers(stream: &Stream, sizes: &[u64]) -> Result<(), Error> {
    let mut bds = Bds::default();
    for (index, op) in stream.ops().enumerate() {
        match op {
            Op::Write32 { addr, value } => {
                bds.write(*addr, *value, u32::MAX);
                bds.task(index, *addr, *value, sizes)?;
            }
            Op::MaskWrite { addr, value, mask } => bds.write(*addr, *value, *mask),
            Op::BlockWrite { addr, data } => {
                for (i, value) in data.iter().enumerate() {
                    bds.write(addr.wrapping_add(4 * i as u32), *value, u32::MAX);
                }
            }
            Op::DdrPatch { addr, arg, offset } => {
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
            _ => {}
        }
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

    /// Checks a task if `addr` is the queue of a shim channel.
    fn task(&mut self, index: usize, addr: u32, value: u32, sizes: &[u64]) -> Result<(), Error> {
        let at = ArrayAddr(addr);
        let column = at.tile().col.0;
        if TileKind::of_row(at.tile().row) != Some(TileKind::Shim) {
            return Ok(());
        }
        let register = channel_register_at(TileKind::Shim, at.offset());
        let Some(ChannelRegister::Queue(channel)) = register else {
            return Ok(());
        };
        let task = QueueWord::from_word(TileKind::Shim, value);
        let times = u64::from(task.repeat) + 1;
        let mut id = task.start_bd.0;
        for _ in 0..TileKind::Shim.bd_count() {
            let Some(bd) = self.0.get_mut(&(column, id)) else {
                return Ok(());
            };
            let Some(words) = all(&bd.words) else {
                return Ok(());
            };
            let fields = ShimBd::from_words(&words);
            let descriptor = || format!("{channel} BD {id} of the shim in column {column}");
            let Some((argument, offset)) = bd.patch else {
                return Err(Error::UnpatchedDescriptor {
                    index,
                    descriptor: descriptor(),
                });
            };
            let have = sizes.get(argument as usize).copied().unwrap_or(0);
            let needed = offset.saturating_add(extent(&fields, bd.runs, times));
            if needed > have {
                let descriptor = descriptor();
                return Err(Error::BufferTooSmall {
                    index,
                    argument,
                    have,
                    needed,
                    descriptor,
                });
            }
            bd.runs += times;
            if fields.use_next_bd == 0 {
                return Ok(());
            }
            id = fields.next_bd as u8;
        }
        Ok(())
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
    let first = (u64::from(bd.iteration_current) + before) % wrap;
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
mod tests {
    use super::*;
    use crate::InstructionStream;
    use npu_image::txn::{Builder, Direction};
    use proptest::prelude::*;

    const BD0: u32 = 0x1_D000;
    const MM2S0_QUEUE: u32 = 0x1_D214;

    fn bd(words: u32) -> ShimBd {
        ShimBd {
            buffer_length: words,
            valid_bd: 1,
            ..ShimBd::default()
        }
    }

    fn stream(bd: ShimBd, offset: u64, queue: u32) -> InstructionStream {
        InstructionStream::builder()
            .block_write(BD0, &bd.to_words().unwrap())
            .patch(BD0 + 4, 0, offset)
            .write(MM2S0_QUEUE, queue)
            .sync(0, Direction::Mm2s, 0)
            .finish()
            .unwrap()
    }

    #[test]
    fn a_buffer_must_hold_the_whole_transfer() {
        let stream = stream(bd(16), 8, 0);
        stream.verify(1).unwrap();
        stream.verify_buffers(&[72]).unwrap();
        match stream.verify_buffers(&[71]).unwrap_err() {
            Error::BufferTooSmall {
                index: 2,
                argument: 0,
                have: 71,
                needed: 72,
                descriptor,
            } => {
                assert_eq!(descriptor, "MM2S0 BD 0 of the shim in column 0");
            }
            other => panic!("{other}"),
        }
        let error = stream.verify_buffers(&[]).unwrap_err();
        assert!(matches!(
            error,
            Error::MissingBuffer {
                index: 1,
                argument: 0,
                given: 0
            }
        ));
    }

    #[test]
    fn repetitions_and_iterations_count() {
        let bd = ShimBd {
            iteration_wrap: 3,
            iteration_stepsize: 99,
            ..bd(4)
        };
        let needed = |repeat: u32| (u64::from(repeat) * 100 + 4) * 4;
        for repeat in 0..4 {
            let stream = stream(bd, 0, repeat << 16);
            stream.verify_buffers(&[needed(repeat)]).unwrap();
            assert!(stream.verify_buffers(&[needed(repeat) - 1]).is_err());
        }
        stream(bd, 0, 9 << 16).verify_buffers(&[needed(3)]).unwrap();
    }

    #[test]
    fn a_second_push_goes_on_with_the_iteration() {
        let bd = ShimBd {
            iteration_wrap: 3,
            iteration_stepsize: 99,
            ..bd(4)
        };
        let stream = InstructionStream::builder()
            .block_write(BD0, &bd.to_words().unwrap())
            .patch(BD0 + 4, 0, 0)
            .write(MM2S0_QUEUE, 0)
            .write(MM2S0_QUEUE, 0)
            .finish()
            .unwrap();
        stream.verify_buffers(&[416]).unwrap();
        assert!(stream.verify_buffers(&[415]).is_err());
    }

    #[test]
    fn chained_bds_count() {
        let first = ShimBd {
            use_next_bd: 1,
            next_bd: 1,
            ..bd(4)
        };
        let stream = InstructionStream::builder()
            .block_write(BD0, &first.to_words().unwrap())
            .block_write(BD0 + 0x20, &bd(8).to_words().unwrap())
            .patch(BD0 + 4, 0, 0)
            .patch(BD0 + 0x24, 1, 0)
            .write(MM2S0_QUEUE, 0)
            .finish()
            .unwrap();
        stream.verify_buffers(&[16, 32]).unwrap();
        let error = stream.verify_buffers(&[16, 31]).unwrap_err();
        assert!(
            matches!(error, Error::BufferTooSmall { argument: 1, .. }),
            "{error}"
        );
    }

    #[test]
    fn an_unpatched_transfer_is_refused() {
        let words = bd(4).to_words().unwrap();
        let build = |builder: crate::stream::StreamBuilder| {
            builder
                .write(MM2S0_QUEUE, 0)
                .finish()
                .unwrap()
                .verify_buffers(&[64])
        };
        let start = || InstructionStream::builder().block_write(BD0, &words);
        assert!(matches!(
            build(start()),
            Err(Error::UnpatchedDescriptor { index: 1, .. })
        ));
        let rewritten = start().patch(BD0 + 4, 0, 0).write(BD0 + 4, 0);
        assert!(matches!(
            build(rewritten),
            Err(Error::UnpatchedDescriptor { .. })
        ));
        assert!(
            build(InstructionStream::builder()).is_ok(),
            "a BD of the xclbin"
        );
    }

    #[test]
    fn streams_of_other_arrays_and_unsafe_operations_are_refused() {
        let other = Builder::new(Target {
            generation: 4,
            ..Target::npu1()
        })
        .finish();
        let error = InstructionStream::from_bytes(&other)
            .unwrap()
            .verify(4)
            .unwrap_err();
        assert!(
            matches!(&error, Error::StreamForOtherArray { found, .. } if found.contains("npu2"))
        );
        for op in [
            Op::Preempt { level: 0 },
            Op::Noop,
            Op::LoadPdi {
                id: 1,
                size: 4,
                addr: 0,
            },
            Op::MaskPoll {
                addr: 0,
                value: 0,
                mask: 0,
            },
        ] {
            let stream = InstructionStream::builder()
                .push(op.clone())
                .finish()
                .unwrap();
            let error = stream.verify(4).unwrap_err();
            assert!(
                matches!(error, Error::UnsafeOperation { index: 0, .. }),
                "{op}"
            );
        }
    }

    #[test]
    fn addresses_must_lie_in_the_partition() {
        let check = |op: Op| {
            InstructionStream::builder()
                .push(op)
                .finish()
                .unwrap()
                .verify(2)
        };
        let write = |addr| check(Op::Write32 { addr, value: 0 });
        assert!(write(1 << 25 | 5 << 20).is_ok());
        for addr in [2 << 25, 6 << 20, 2] {
            assert!(
                matches!(write(addr), Err(Error::StreamAddress { .. })),
                "{addr:#x}"
            );
        }
        let across = Op::BlockWrite {
            addr: 0xF_FFFC,
            data: vec![0; 2],
        };
        assert!(matches!(check(across), Err(Error::StreamAddress { .. })));
        let patch = |addr| {
            check(Op::DdrPatch {
                addr,
                arg: 0,
                offset: 0,
            })
        };
        assert!(patch(BD0 + 4).is_ok());
        assert!(patch(BD0).is_err());
        assert!(patch(2 << 20 | (BD0 + 4)).is_err());
        let direction = Direction::S2mm;
        let tct = Op::Tct {
            column: 1,
            row: 0,
            direction,
            channel: 0,
            columns: 2,
            rows: 1,
        };
        assert!(matches!(check(tct), Err(Error::StreamAddress { .. })));
    }

    proptest! {
        /// The closed form against a walk.
        #[test]
        fn furthest_is_the_maximum_of_the_walk(
            steps in prop::array::uniform3(1u64..50),
            wraps in prop::array::uniform2(0u64..6),
            length in 1u64..200,
        ) {
            let axes = [(steps[0], wraps[0]), (steps[1], wraps[1]), (steps[2], 0)];
            let walk = (0..length).map(|i| {
                let mut rest = i;
                let mut at = 0;
                for (step, wrap) in axes {
                    if wrap == 0 {
                        return at + rest * step;
                    }
                    at += rest % wrap * step;
                    rest /= wrap;
                }
                at
            });
            prop_assert_eq!(furthest(&axes, length), walk.max().unwrap());
        }
    }
}
