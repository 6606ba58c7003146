use super::*;
use crate::InstructionStream;
use npu_image::txn::{Builder, Direction};
use proptest::prelude::*;

const BD0: u32 = 0x1_D000;
const MM2S0_QUEUE: u32 = 0x1_D214;
const S2MM0_QUEUE: u32 = 0x1_D204;

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
    // Registers keep what others wrote: an xclbin, and earlier streams with raw addresses.
    let builder = InstructionStream::builder;
    for foreign in [
        builder(),
        builder().write(BD0 + 4, 0).write(BD0 + 8, 0),
        builder().patch(BD0 + 4, 0, 0).write(BD0 + 4, 0),
        builder().patch(BD0 + 4, 0, 0).mask_write(BD0 + 8, 1, 1),
    ] {
        let error = build(foreign).unwrap_err();
        assert!(matches!(error, Error::UnpatchedDescriptor { .. }));
    }
    let partly = builder().write(BD0, 4).patch(BD0 + 4, 0, 0);
    for partly in [builder().patch(BD0 + 4, 0, 0), partly] {
        let error = build(partly).unwrap_err();
        assert!(matches!(error, Error::UnwrittenDescriptor { .. }));
    }
}

/// Words of a task of a BD, with a token or without.
fn task(bd: u32, token: bool) -> u32 {
    bd | u32::from(token) << 31
}

/// BD 0 and 1 for the first two host buffers, 64 bytes each.
fn two_bds() -> crate::stream::StreamBuilder {
    let words = bd(16).to_words().unwrap();
    InstructionStream::builder()
        .block_write(BD0, &words)
        .patch(BD0 + 4, 0, 0)
        .block_write(BD0 + 0x20, &words)
        .patch(BD0 + 0x24, 1, 0)
}

fn verified(builder: crate::stream::StreamBuilder) -> Result<(), Error> {
    let stream = builder.finish().unwrap();
    stream.verify(4)?;
    stream.verify_buffers(&[64, 64])
}

#[test]
fn an_output_must_be_awaited() {
    let await_one = |b: crate::stream::StreamBuilder| b.sync(0, Direction::S2mm, 0);
    let start = |bd, token| two_bds().write(S2MM0_QUEUE, task(bd, token));
    let elsewhere = |column, channel| Unawaited::OtherChannel {
        index: 5,
        column,
        channel,
    };
    let (no_wait, no_token) = (Unawaited::NoWait, Unawaited::NoToken);
    for (refused, missing) in [
        (start(0, true), no_wait),
        // No token will come.
        (await_one(start(0, false)), no_token),
        // The first token says nothing of the second task.
        (
            await_one(start(0, true).write(S2MM0_QUEUE, task(1, true))),
            no_wait,
        ),
        (
            await_one(start(0, true).write(S2MM0_QUEUE, task(1, false))),
            no_token,
        ),
        // Before the task, and for other channels.
        (
            await_one(two_bds()).write(S2MM0_QUEUE, task(0, true)),
            Unawaited::OtherChannel {
                index: 4,
                column: 0,
                channel: 0,
            },
        ),
        (start(0, true).sync(0, Direction::Mm2s, 0), no_wait),
        (start(0, true).sync(0, Direction::S2mm, 1), elsewhere(0, 1)),
        (start(0, true).sync(1, Direction::S2mm, 0), elsewhere(1, 0)),
        (start(0, true).push(all_columns(1)), no_wait),
    ] {
        match verified(refused).unwrap_err() {
            Error::UnawaitedOutput {
                descriptor,
                before,
                why,
                ..
            } => {
                assert!(descriptor.starts_with("S2MM0 BD "), "{descriptor}");
                assert_eq!((&*before, why), ("the stream ends", missing));
            }
            other => panic!("{other}"),
        }
    }
    for accepted in [
        await_one(start(0, true)),
        // In order: the second's token comes after the first has ended.
        await_one(start(0, false).write(S2MM0_QUEUE, task(1, true))),
        await_one(await_one(start(0, true).write(S2MM0_QUEUE, task(1, true)))),
        start(0, true).push(all_columns(0)),
        // Reads need not be awaited.
        two_bds().write(MM2S0_QUEUE, task(0, true)),
    ] {
        verified(accepted).unwrap();
    }
}

fn all_columns(row: u8) -> Op {
    Op::Tct {
        column: 0,
        row,
        direction: Direction::S2mm,
        channel: 0,
        columns: 4,
        rows: 1,
    }
}

#[test]
fn the_descriptor_of_an_output_in_flight_stays() {
    let words = bd(16).to_words().unwrap();
    let started = || two_bds().write(S2MM0_QUEUE, task(0, true));
    let end = |b: crate::stream::StreamBuilder| verified(b.sync(0, Direction::S2mm, 0));
    for rewritten in [
        started().write(BD0 + 4, 0),
        started().mask_write(BD0, 1, 1),
        started().patch(BD0 + 4, 1, 0),
        started().block_write(BD0, &words),
    ] {
        match end(rewritten).unwrap_err() {
            Error::UnawaitedOutput { index, before, .. } => {
                assert_eq!((index, &*before), (4, "operation 5 rewrites BD 0"));
            }
            other => panic!("{other}"),
        }
    }
    end(started().block_write(BD0 + 0x20, &words)).unwrap();
    let awaited = started().sync(0, Direction::S2mm, 0);
    verified(awaited.block_write(BD0, &words)).unwrap();
}

#[test]
fn tasks_are_found_however_they_are_started() {
    let small = |start: fn(crate::stream::StreamBuilder) -> crate::stream::StreamBuilder| {
        let stream = start(two_bds()).finish().unwrap();
        stream.verify(1)?;
        stream.verify_buffers(&[64, 60])
    };
    // Its control register lies before the queue.
    let blocks = small(|b| b.block_write(MM2S0_QUEUE - 4, &[0, task(1, false)]));
    assert!(
        matches!(blocks, Err(Error::BufferTooSmall { argument: 1, .. })),
        "{blocks:?}"
    );
    let masked = small(|b| b.mask_write(MM2S0_QUEUE, task(0, false), 0xF));
    assert!(
        matches!(
            masked,
            Err(Error::StreamAddress {
                address: MM2S0_QUEUE,
                ..
            })
        ),
        "{masked:?}"
    );
    let ctrl = S2MM0_QUEUE - 4;
    for by_packets in [
        two_bds().write(ctrl, 8),
        two_bds().mask_write(ctrl, 8, 0xF),
        two_bds().block_write(ctrl, &[8]),
    ] {
        let refused = verified(by_packets);
        assert!(matches!(refused, Err(Error::StreamAddress { .. })));
    }
    verified(two_bds().mask_write(ctrl, 0xF00, 0x1F00)).unwrap();
}

#[test]
fn a_chain_without_end_reaches_every_iteration() {
    let round = |next| ShimBd {
        use_next_bd: 1,
        next_bd: next,
        iteration_wrap: 63,
        iteration_stepsize: 3,
        ..bd(4)
    };
    let stream = InstructionStream::builder()
        .block_write(BD0, &round(1).to_words().unwrap())
        .block_write(BD0 + 0x20, &round(0).to_words().unwrap())
        .patch(BD0 + 4, 0, 0)
        .patch(BD0 + 0x24, 0, 0)
        .write(MM2S0_QUEUE, 0)
        .finish()
        .unwrap();
    stream.verify_buffers(&[64 * 16]).unwrap();
    assert!(stream.verify_buffers(&[64 * 16 - 1]).is_err());
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
    assert!(matches!(&error, Error::StreamForOtherArray { found, .. } if found.contains("npu2")));
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

    /// Whatever words are written in whatever way: a task runs only with all words of its
    /// descriptor known, the address a buffer's, and inside that buffer.
    #[test]
    fn no_order_of_writes_gets_a_raw_address_past(
        ops in prop::collection::vec((0u8..6, 0u32..8, 0u32..3), 0..12),
    ) {
        let words = bd(16).to_words().unwrap();
        // What the BD holds, kept apart from the verifier's: a foreign word, one of the
        // stream, or what the firmware patched.
        let (mut own, mut patched) = ([false; 8], false);
        let mut builder = InstructionStream::builder();
        for (kind, word, count) in ops {
            let at = BD0 + 4 * word;
            let last = (word + count).min(7);
            let block = &words[word as usize..=last as usize];
            builder = match kind {
                0 => builder.write(at, words[word as usize]),
                1 | 2 => builder.block_write(at, block),
                3 => builder.mask_write(at, 0, 1),
                4 => builder.block_write(BD0, &words),
                _ => builder.patch(BD0 + 4, 0, 0),
            };
            let range = match kind {
                0 => word..=word,
                1 | 2 => word..=last,
                4 => 0..=7,
                _ => 8..=8,
            };
            for word in range.filter(|w| *w < 8) {
                own[word as usize] = true;
                patched &= !(1..=2).contains(&word);
            }
            if kind == 3 {
                patched &= !(1..=2).contains(&word);
            }
            patched |= kind > 4;
        }
        let runs = verified(builder.write(MM2S0_QUEUE, 0)).is_ok();
        prop_assert_eq!(runs, patched && own == [true; 8]);
    }
}
