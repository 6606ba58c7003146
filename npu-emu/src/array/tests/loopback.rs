//! Data through a core tile's memory and back.

use super::super::{ControllerStats, Stats};
use super::*;
use crate::strict::{Class, Strictness};

fn round_trip(b: &mut Bench, input: &[u8]) -> Vec<u8> {
    let from = b.arg(input.to_vec());
    let to = b.arg(vec![0xee; input.len()]);
    let words = (input.len() / 4) as u32;
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, words);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, words);
    b.wait(SHIM, DmaChannel::s2mm(0));
    match b.run() {
        RunOutcome::Completed { .. } => b.arg_data(to).to_vec(),
        other => panic!("{other}"),
    }
}

#[test]
fn data_comes_back() {
    let mut b = ping_pong();
    let input = noise(256 * 7);
    assert_eq!(round_trip(&mut b, &input), input);
}

#[test]
fn state_lives_from_run_to_run_until_reset() {
    let mut b = ping_pong();
    for _ in 0..3 {
        b.args.clear();
        let input = noise(512);
        assert_eq!(round_trip(&mut b, &input), input);
    }
    let place = at(CORE, TileOffset(0x400));
    assert!(b.array.is_written(place, 512).unwrap());
    b.array.reset();
    assert!(!b.array.is_written(place, 4).unwrap());
    assert_eq!(b.array.read32(place), Ok(0));
}

#[test]
fn counts_what_was_done() {
    let mut b = ping_pong();
    let from = b.arg(noise(512));
    let to = b.arg(vec![0; 512]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 128);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 128);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let outcome = b.run();
    let Stats {
        channels,
        stream_words,
        time,
        controller,
        cores,
    } = outcome.stats();
    assert!(cores.is_empty() && time.is_none());
    assert_eq!(*stream_words, 256);
    assert_eq!(
        *controller,
        ControllerStats {
            ops: 7,
            words_written: 22,
            tokens: 1
        }
    );
    let words: Vec<_> = channels
        .iter()
        .map(|c| (c.tile, c.channel, c.words, c.bds, c.tasks))
        .collect();
    assert_eq!(
        words,
        [
            (SHIM, DmaChannel::s2mm(0), 128, 1, 1),
            (SHIM, DmaChannel::mm2s(0), 128, 1, 1),
            (CORE, DmaChannel::s2mm(0), 128, 2, 0),
            (CORE, DmaChannel::mm2s(0), 128, 2, 0),
        ]
    );
}

#[test]
fn a_deadlock_is_a_picture() {
    let mut b = ping_pong();
    let from = b.arg(noise(1024));
    let to = b.arg(vec![0; 2048]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 256);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 512);
    b.wait(SHIM, DmaChannel::s2mm(0));
    insta::assert_snapshot!(b.run(), @r"
    deadlock: nothing can go on
      instruction 6 waits for the task-complete token of S2MM0 of tile (0,0) (since step 3)
      DMA (0,0) S2MM0 BD 1, 256 of 512 words, waits for data from its stream (since step 3)
      DMA (0,2) S2MM0 BD 0, 0 of 64 words, waits for data from its stream (since step 3)
      DMA (0,2) MM2S0 BD 2, 0 of 64 words, waits for lock 1 of tile (0,2) to be at least 1; it is 0 (since step 3)
    why:
      the instruction stream waits for DMA (0,0) S2MM0: its token
      DMA (0,0) S2MM0 waits for DMA (0,2) MM2S0: its data
      DMA (0,2) MM2S0 waits for DMA (0,2) S2MM0: lock 1 of tile (0,2)
      DMA (0,2) S2MM0 waits for DMA (0,0) MM2S0: its data; it has no task
    ");
}

#[test]
fn nobody_to_release_a_lock() {
    let mut b = ping_pong();
    b.lock(CORE, 0, 0);
    let from = b.arg(noise(1024));
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 256);
    b.wait(SHIM, DmaChannel::mm2s(0));
    insta::assert_snapshot!(b.run(), @r"
    deadlock: nothing can go on
      instruction 3 waits for the task-complete token of MM2S0 of tile (0,0) (since step 2)
      DMA (0,0) MM2S0 BD 0, 22 of 256 words, waits for room in its stream, which S2MM0 of tile (0,2) does not take (since step 2)
      DMA (0,2) S2MM0 BD 0, 0 of 64 words, waits for lock 0 of tile (0,2) to be at least 1; it is 0 (since step 1)
      DMA (0,2) MM2S0 BD 2, 0 of 64 words, waits for lock 1 of tile (0,2) to be at least 1; it is 0 (since step 1)
    why:
      the instruction stream waits for DMA (0,0) MM2S0: its token
      DMA (0,0) MM2S0 waits for DMA (0,2) S2MM0: it to take data
      a cycle of waits:
        DMA (0,2) S2MM0 waits for DMA (0,2) MM2S0: lock 0 of tile (0,2)
        DMA (0,2) MM2S0 waits for DMA (0,2) S2MM0: lock 1 of tile (0,2), which closes the cycle
    ");
}

#[test]
fn a_stream_that_ends_nowhere() {
    let mut b = Bench::new(Device::Npu1Col1);
    b.shim(SHIM);
    let from = b.arg(noise(1024));
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 256);
    b.transfer(SHIM, DmaChannel::s2mm(1), 1, from, 256);
    b.wait(SHIM, DmaChannel::mm2s(0));
    insta::assert_snapshot!(b.run(), @r"
    deadlock: nothing can go on
      instruction 6 waits for the task-complete token of MM2S0 of tile (0,0) (since step 3)
      DMA (0,0) S2MM1 BD 1, 0 of 256 words, waits for data, but no stream leads to it (since step 3)
      DMA (0,0) MM2S0 BD 0, 8 of 256 words, waits for room, but its stream ends in the switch of tile (0,1) (since step 2)
    why:
      the instruction stream waits for DMA (0,0) MM2S0: its token
    ");
}

#[test]
fn a_task_without_token_is_waited_for_in_vain() {
    let mut b = ping_pong();
    let from = b.arg(noise(256));
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 64);
    if let Some(Op::Write32 { value, .. }) = b.ops.last_mut() {
        *value &= 0x7fff_ffff;
    }
    b.wait(SHIM, DmaChannel::mm2s(0));
    insta::assert_snapshot!(b.run(), @r"
    deadlock: nothing can go on
      instruction 3 waits for the task-complete token of MM2S0 of tile (0,0) (since step 2)
      DMA (0,2) S2MM0 BD 1, 0 of 64 words, waits for data from its stream (since step 2)
      DMA (0,2) MM2S0 BD 2, 22 of 64 words, waits for room in its stream, which S2MM0 of tile (0,0) does not take (since step 2)
    why:
      the instruction stream waits for DMA (0,0) MM2S0: its token; it has no task
    ");
}

#[test]
fn a_poll_names_the_register() {
    let mut b = ping_pong();
    let addr = at(
        SHIM,
        DmaChannel::s2mm(0).status_register(TileKind::Shim).unwrap(),
    )
    .0;
    b.ops.push(Op::MaskPoll {
        addr,
        value: 0,
        mask: 0x0008_0000,
    });
    assert!(matches!(b.run(), RunOutcome::Completed { .. }));
    b.ops.push(Op::MaskPoll {
        addr,
        value: 0x0008_0000,
        mask: 0x0008_0000,
    });
    insta::assert_snapshot!(b.run(), @r"
    deadlock: nothing can go on
      instruction 0 waits for DMA_S2MM_Status_0 of tile (0,0) to be 0x80000 under mask 0x80000; it is 0x0 (since step 1)
      DMA (0,2) S2MM0 BD 0, 0 of 64 words, waits for data from its stream (since before the run)
      DMA (0,2) MM2S0 BD 2, 0 of 64 words, waits for lock 1 of tile (0,2) to be at least 1; it is 0 (since before the run)
    ");
}

#[test]
fn the_word_limit_is_a_timeout() {
    let mut b = ping_pong();
    let from = b.arg(noise(4096));
    let to = b.arg(vec![0; 4096]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 1024);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 1024);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let limits = Limits {
        dma_words: 100,
        ..Limits::default()
    };
    let outcome = b.run_with(txn::Target::npu1(), &limits);
    assert!(matches!(outcome, RunOutcome::Timeout(_)), "{outcome}");
}

#[test]
fn a_run_can_be_stopped_from_outside() {
    let mut b = ping_pong();
    let stream = txn::parse(&txn::Builder::new(txn::Target::npu1()).finish()).unwrap();
    let stop = std::sync::atomic::AtomicBool::new(true);
    let outcome = b
        .array
        .run_until(&stream, &[], &mut b.host, &Limits::default(), &stop);
    assert!(matches!(outcome, RunOutcome::Timeout(_)), "{outcome}");
}

#[test]
fn host_buffers_that_are_too_small() {
    let mut b = ping_pong();
    let from = b.arg(noise(512));
    let to = b.arg(vec![0; 100]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 128);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 128);
    b.wait(SHIM, DmaChannel::s2mm(0));
    match b.run() {
        RunOutcome::Fault { fault, .. } => {
            insta::assert_snapshot!(fault, @"DMA (0,0) S2MM0 BD 1: IO page fault: write of 4 bytes at device address 0x80002064")
        }
        other => panic!("{other}"),
    }
}

#[test]
fn output_must_be_awaited() {
    let mut b = ping_pong();
    let from = b.arg(noise(512));
    let to = b.arg(vec![0; 512]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 128);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 128);
    match b.run() {
        RunOutcome::Fault { fault, .. } => {
            assert_eq!(fault.kind.class(), Some(Class::UnawaitedOutput));
        }
        other => panic!("{other}"),
    }
}

#[test]
fn pushes_wait_for_room_if_there_can_be_any() {
    let mut b = ping_pong();
    let from = b.arg(noise(256 * 12));
    let to = b.arg(vec![0; 256 * 12]);
    b.transfer(SHIM, DmaChannel::s2mm(0), 15, to, 64 * 12);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 64);
    for _ in 0..11 {
        b.start(SHIM, DmaChannel::mm2s(0), 0);
    }
    b.wait(SHIM, DmaChannel::s2mm(0));
    assert!(matches!(b.run(), RunOutcome::Completed { .. }));
    // Nothing takes the words: four in the queue, one at work, the sixth lost.
    b.args.clear();
    let from = b.arg(noise(4096));
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 1024);
    for _ in 0..5 {
        b.start(SHIM, DmaChannel::mm2s(0), 0);
    }
    match b.run() {
        RunOutcome::Fault { fault, .. } => {
            insta::assert_snapshot!(fault, @"instruction 7: task pushed to MM2S0 of tile (0,0), whose queue is full and does not drain (strict class `queue-overflow`)")
        }
        other => panic!("{other}"),
    }
}

#[test]
fn both_ends_of_a_broadcast_take_every_word() {
    let (a, z) = (CORE, TileCoord::new(0, 3));
    for ready in [true, false] {
        let mut b = Bench::new(Device::Npu1Col1);
        b.shim(SHIM);
        b.memtile_through(MEM);
        b.connect(a, (Bundle::South, 1), (Bundle::Dma, 0));
        b.connect(a, (Bundle::South, 1), (Bundle::North, 1));
        b.connect(z, (Bundle::South, 1), (Bundle::Dma, 1));
        let bd = CoreBd::default().length(400).unwrap();
        b.core_bd(a, 0, bd);
        b.core_bd(z, 0, bd);
        b.push(a, DmaChannel::s2mm(0), 0, 0);
        if ready {
            b.push(z, DmaChannel::s2mm(1), 0, 0);
        }
        let input = noise(400);
        let from = b.arg(input.clone());
        b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 100);
        b.wait(SHIM, DmaChannel::mm2s(0));
        let outcome = b.run();
        if !ready {
            insta::assert_snapshot!(outcome, @r"
            deadlock: nothing can go on
              instruction 3 waits for the task-complete token of MM2S0 of tile (0,0) (since step 2)
              DMA (0,0) MM2S0 BD 0, 30 of 100 words, waits for room in its stream, which S2MM1 of tile (0,3) does not take (since step 2)
              DMA (0,2) S2MM0 BD 0, 30 of 100 words, waits for data from its stream (since step 2)
            why:
              the instruction stream waits for DMA (0,0) MM2S0: its token
              DMA (0,0) MM2S0 waits for DMA (0,3) S2MM1: it to take data; it has no task
            ");
            continue;
        }
        assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
        for tile in [a, z] {
            for (i, word) in input.chunks(4).enumerate() {
                let got = b.array.read32(at(tile, TileOffset(4 * i as u32))).unwrap();
                assert_eq!(got.to_le_bytes(), word, "{tile} word {i}");
            }
        }
    }
}

#[test]
fn a_shim_bd_can_repeat_and_step() {
    // Four rows of two words, each row sent twice by iteration over a repeat.
    let allow = Strictness::strict().allow(Class::ShimIteration);
    let mut b = ping_pong();
    b.array.set_strictness(allow);
    let input = noise(64);
    let from = b.arg(input.clone());
    let to = b.arg(vec![0; 256]);
    let bd = ShimBd {
        buffer_length: 32,
        ..ShimBd::default()
    }
    .iteration(2, 8)
    .and_then(|bd| {
        use npu_arch::array::Dim;
        bd.dims(&[
            Dim { size: 4, stride: 1 },
            Dim {
                size: 2,
                stride: 0x1,
            },
            Dim { size: 4, stride: 2 },
        ])
    })
    .unwrap()
    .valid();
    let first = TileKind::Shim.bd_register(BdId(0), 0).unwrap();
    let addr = at(SHIM, first).0;
    b.ops.push(Op::BlockWrite {
        addr,
        data: bd.to_words().unwrap().to_vec(),
    });
    b.ops.push(Op::DdrPatch {
        addr: addr + 4,
        arg: from as u32,
        offset: patch_offset(from as u32, 0).unwrap(),
    });
    let task = QueueWord {
        start_bd: BdId(0),
        repeat: 1,
        token: Token::Silent,
    };
    let queue = DmaChannel::mm2s(0).queue_register(TileKind::Shim).unwrap();
    b.ops.push(Op::Write32 {
        addr: at(SHIM, queue).0,
        value: task.to_word(TileKind::Shim).unwrap(),
    });
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 64);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let outcome = b.run();
    // Reads past the 16 words: outermost index 3 reaches word 8 + 3*2 + 1 + 3.
    assert!(matches!(outcome, RunOutcome::Fault { .. }), "{outcome}");

    let mut b = ping_pong();
    b.array.set_strictness(allow);
    let input = noise(128);
    let from = b.arg(input.clone());
    let to = b.arg(vec![0; 256]);
    b.ops.push(Op::BlockWrite {
        addr,
        data: bd.to_words().unwrap().to_vec(),
    });
    b.ops.push(Op::DdrPatch {
        addr: addr + 4,
        arg: from as u32,
        offset: patch_offset(from as u32, 0).unwrap(),
    });
    b.ops.push(Op::Write32 {
        addr: at(SHIM, queue).0,
        value: task.to_word(TileKind::Shim).unwrap(),
    });
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 64);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let outcome = b.run();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    let mut expected = Vec::<u8>::new();
    for it in 0..2 {
        for i2 in 0..4 {
            for i1 in 0..2 {
                for i0 in 0..4 {
                    let word = it * 8 + i2 * 2 + i1 + i0;
                    expected.extend(&input[4 * word..4 * word + 4]);
                }
            }
        }
    }
    assert_eq!(b.arg_data(to), expected);
}

#[test]
fn lenient_goes_on_where_strict_stops() {
    let mut b = ping_pong();
    b.array
        .set_strictness(Strictness::strict().allow(Class::UnawaitedOutput));
    let to = b.arg(vec![0; 512]);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 128);
    assert!(matches!(b.run(), RunOutcome::Completed { .. }));
    b.array.reset();
    assert!(b.array.strictness().allows(Class::UnawaitedOutput));
}
