//! What is refused, and in which words.

use super::super::{Fault, FaultKind, Origin};
use super::*;
use crate::strict::{Class, Strictness};
use npu_arch::array::aperture::HOST_APERTURE;
use npu_image::cdo::Command;

fn write(addr: ArrayAddr, value: u32) -> Result<(), Fault> {
    Array::new(Device::Npu1Col1).write32(addr, value)
}

fn class(result: Result<(), Fault>) -> Option<Class> {
    result.unwrap_err().kind.class()
}

fn fault(b: &mut Bench) -> Fault {
    match b.run() {
        RunOutcome::Fault { fault, .. } => fault,
        other => panic!("{other}"),
    }
}

#[test]
fn addresses_that_are_not_there() {
    insta::assert_snapshot!(write(at(TileCoord::new(1, 2), TileOffset(0)), 0).unwrap_err(), @"call: no tile at (1,2)+0x00000");
    insta::assert_snapshot!(write(at(TileCoord::new(0, 6), TileOffset(0)), 0).unwrap_err(), @"call: no tile at (0,6)+0x00000");
    insta::assert_snapshot!(write(ArrayAddr(0x20_0402), 0).unwrap_err(), @"call: (0,2)+0x00402 is not a multiple of 4");
    insta::assert_snapshot!(write(at(CORE, TileOffset(0x3_9000)), 1).unwrap_err(), @"call: write to (0,2)+0x39000, where a core tile has no documented register (strict class `unknown-register`)");
    insta::assert_snapshot!(write(at(CORE, TileOffset(0x340d0)), 1).unwrap_err(), @"call: write to Trace_Control0 of tile (0,2): traces, timers, counters and events are not modelled (strict class `observation`)");
    let loop_count = at(CORE, TileOffset(0x31160));
    let fault = write(loop_count, 1).unwrap_err();
    assert_eq!(fault.kind.class(), Some(Class::UnmodelledRegister));
    assert!(fault.to_string().contains("Core_LC"), "{fault}");
    assert_eq!(write(loop_count, 0), Ok(()));
}

#[test]
fn what_watches_a_design_is_refused() {
    // Levels of a DMA and trace slots, selections of locks and channels,
    // broadcasts in the shim row, timers, watchpoints, interrupts.
    for (tile, offset, name) in [
        (CORE, 0x340e0, "Trace_Event0"),
        (MEM, 0xc0400, "Locks_Event_Selection_0"),
        (MEM, 0xa06a0, "DMA_Event_Channel_Selection"),
        (SHIM, 0x34010, "Event_Broadcast0_A"),
        (CORE, 0x34000, "Timer_Control"),
        (CORE, 0x14100, "WatchPoint0"),
        (SHIM, 0x35004, "Interrupt_controller_1st_level_enable_A"),
    ] {
        let fault = write(at(tile, TileOffset(offset)), 1).unwrap_err();
        assert_eq!(fault.kind.class(), Some(Class::Observation), "{fault}");
        assert!(fault.to_string().contains(name), "{fault}");
    }
}

#[test]
fn connections_that_cannot_be() {
    let k = TileKind::Mem;
    let master = k.master_register(Port::new(Bundle::North, 2)).unwrap();
    let south1 = k.slave_index(Port::new(Bundle::South, 1)).unwrap();
    let word = |slave| MasterConfig::Circuit { slave }.to_word().unwrap();
    insta::assert_snapshot!(write(at(MEM, master), word(south1)).unwrap_err(), @"call: switch (0,1) cannot connect South:1 to North:2 (strict class `illegal-connection`)");
    insta::assert_snapshot!(write(at(MEM, master), word(31)).unwrap_err(), @"call: switch (0,1): master North:2 names slave number 31, which does not exist");
}

#[test]
fn program_memory_belongs_to_a_core_that_is_off() {
    let mut array = Array::new(Device::Npu1Col1);
    let program = at(CORE, TileOffset(TileKind::PROGRAM_MEMORY));
    let control = at(CORE, npu_arch::array::regs::CORE_CONTROL);
    array.block_write(program, &[1, 2, 3]).unwrap();
    assert_eq!(array.read32(ArrayAddr(program.0 + 8)), Ok(3));
    array.write32(control, 1).unwrap();
    assert_eq!(
        class(array.block_write(program, &[1])),
        Some(Class::ProgramInUse)
    );
    array.set_strictness(Strictness::lenient());
    assert_eq!(array.block_write(program, &[7]), Ok(()));
}

#[test]
fn memory_that_nothing_has_written() {
    let mut b = ping_pong();
    b.lock(CORE, 1, 1);
    let to = b.arg(vec![0; 256]);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 64);
    b.wait(SHIM, DmaChannel::s2mm(0));
    insta::assert_snapshot!(fault(&mut b), @"DMA (0,2) MM2S0 BD 2: reads byte 0x400 of tile (0,2), which nothing has written (strict class `uninitialised-memory`)");
}

#[test]
fn a_bd_that_is_rewritten_too_early() {
    let mut b = ping_pong();
    let from = b.arg(noise(4096));
    b.transfer(SHIM, DmaChannel::mm2s(0), 3, from, 1024);
    b.transfer(SHIM, DmaChannel::mm2s(0), 3, from, 512);
    insta::assert_snapshot!(fault(&mut b), @"instruction 3: BD 3 of tile (0,0) is rewritten while a task of MM2S0 uses it (strict class `bd-in-use`)");
}

/// A shim task of two iterations of 16 words, `step` words apart.
fn iterated(step: u32, repeat: u8) -> RunOutcome {
    iterations(step, repeat).run()
}

pub(super) fn iterations(step: u32, repeat: u8) -> Bench {
    let mut b = ping_pong();
    let from = b.arg(noise(1024));
    let bd = ShimBd {
        buffer_length: 16,
        ..ShimBd::default()
    };
    let bd = bd.iteration(2, step).unwrap().valid();
    let addr = at(SHIM, TileKind::Shim.bd_register(BdId(0), 0).unwrap()).0;
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
        repeat,
        token: Token::Issue,
    };
    let queue = DmaChannel::mm2s(0).queue_register(TileKind::Shim).unwrap();
    b.ops.push(Op::Write32 {
        addr: at(SHIM, queue).0,
        value: task.to_word(TileKind::Shim).unwrap(),
    });
    b.wait(SHIM, DmaChannel::mm2s(0));
    b
}

#[test]
fn compression_and_pauses() {
    use npu_arch::array::dma::ctrl;
    let compressing = |word: u32| {
        let mut b = ping_pong();
        let bd = CoreBd {
            enable_compression: 1,
            ..CoreBd::default()
        };
        let bd = bd.address(0x400).and_then(|bd| bd.length(64)).unwrap();
        b.core_bd(CORE, 8, bd);
        let register = DmaChannel::s2mm(1).ctrl_register(TileKind::Core).unwrap();
        b.write(CORE, register, word);
        b.push(CORE, DmaChannel::s2mm(1), 8, 0);
        b.run_nop()
    };
    // A BD that asks for it and a channel that does not allow it.
    assert!(matches!(compressing(0), RunOutcome::Completed { .. }));
    match compressing(ctrl::DECOMPRESSION_ENABLE.mask()) {
        RunOutcome::Fault { fault, .. } => {
            insta::assert_snapshot!(fault, @"DMA (0,2) S2MM1 BD 8: not supported: DMA compression (no public document says whether a BD's length then counts words of memory or of the stream)")
        }
        other => panic!("{other}"),
    }

    let mut b = ping_pong();
    let register = DmaChannel::mm2s(0).ctrl_register(TileKind::Shim).unwrap();
    b.write(SHIM, register, ctrl::PAUSE_MEM.mask() | CONTROLLER << 8);
    let from = b.arg(noise(64));
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 16);
    b.wait(SHIM, DmaChannel::mm2s(0));
    let paused = b.run().to_string();
    assert!(
        paused.contains("DMA (0,0) MM2S0 BD 0, 0 of 0 words, is paused by its control register"),
        "{paused}"
    );
}

#[test]
fn shim_iterations_keep_apart() {
    assert!(matches!(iterated(16, 1), RunOutcome::Completed { .. }));
    assert!(matches!(iterated(15, 0), RunOutcome::Completed { .. }));
    match iterated(15, 1) {
        RunOutcome::Fault { fault, .. } => {
            insta::assert_snapshot!(fault, @"DMA (0,0) MM2S0 BD 0: the task repeats the BD, whose iterations overlap: 15 words apart, and they share words (strict class `shim-iteration`)")
        }
        other => panic!("{other}"),
    }
}

#[test]
fn the_stream_does_not_relay_through_a_memory_tile() {
    let mut b = Bench::new(Device::Npu1Col1);
    let bd = MemtileBd::default()
        .address(0x80000)
        .and_then(|bd| bd.length(64))
        .unwrap();
    b.memtile_bd(MEM, 0, bd);
    b.start(MEM, DmaChannel::s2mm(0), 0);
    b.start(MEM, DmaChannel::s2mm(0), 0);
    b.start(MEM, DmaChannel::mm2s(0), 0);
    insta::assert_snapshot!(fault(&mut b), @"instruction 2: the instruction stream starts input and output of memory tile (0,1); configure one of them in the image (strict class `memtile-relay`)");
}

#[test]
fn tokens_need_a_way() {
    let mut b = ping_pong();
    let ctrl = DmaChannel::mm2s(0).ctrl_register(TileKind::Shim).unwrap();
    b.write(SHIM, ctrl, 0x300);
    let from = b.arg(noise(256));
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 64);
    b.wait(SHIM, DmaChannel::mm2s(0));
    insta::assert_snapshot!(fault(&mut b), @"DMA (0,0) MM2S0 BD 0: the token of MM2S0 of tile (0,0) (controller id 3) has no configured way to the shim's South port (strict class `token-path`)");
}

#[test]
fn locks_stay_in_range() {
    let mut b = Bench::new(Device::Npu1Col1);
    b.lock(CORE, 1, 63);
    let bd = CoreBd::default().release(1, 1).unwrap();
    b.core_bd(CORE, 0, bd);
    b.push(CORE, DmaChannel::mm2s(0), 0, 0);
    b.ops.push(Op::Noop);
    insta::assert_snapshot!(fault(&mut b), @"DMA (0,2) MM2S0 BD 0: lock 1 of tile (0,2) would become 64, outside 0 to 63 (strict class `lock-range`)");
}

#[test]
fn bds_that_cannot_be_used() {
    let mut b = Bench::new(Device::Npu1Col1);
    b.push(CORE, DmaChannel::mm2s(0), 5, 0);
    insta::assert_snapshot!(fault(&mut b), @"DMA (0,2) MM2S0 BD 5: the BD is not valid (strict class `invalid-bd`)");

    let mut b = Bench::new(Device::Npu1Col1);
    let bd = MemtileBd::default()
        .length(4)
        .and_then(|bd| bd.acquire(3, -1))
        .unwrap();
    b.memtile_bd(MEM, 0, bd);
    b.push(MEM, DmaChannel::mm2s(0), 0, 0);
    insta::assert_snapshot!(fault(&mut b), @"DMA (0,1) MM2S0 BD 0: the BD names lock number 3, which this tile cannot reach");

    let mut b = Bench::new(Device::Npu1Col1);
    b.connect(CORE, (Bundle::Dma, 0), (Bundle::South, 1));
    let past_the_end = CoreBd::default()
        .address(0xfff8)
        .and_then(|bd| bd.length(16))
        .unwrap();
    b.array
        .block_write(at(CORE, TileOffset(0xfff8)), &[1, 2])
        .unwrap();
    b.core_bd(CORE, 0, past_the_end);
    b.push(CORE, DmaChannel::mm2s(0), 0, 0);
    insta::assert_snapshot!(fault(&mut b), @"DMA (0,2) MM2S0 BD 0: the BD addresses byte 0x10000, where this tile's DMA has no memory");
}

#[test]
fn instructions_that_phoenix_does_not_take() {
    let mut b = Bench::new(Device::Npu1Col1);
    b.ops.push(Op::Noop);
    b.ops.push(Op::LoadPdi {
        id: 1,
        size: 16,
        addr: 0,
    });
    insta::assert_snapshot!(fault(&mut b), @"instruction 1: operation LOAD_PDI is not supported");
    b.ops.push(Op::Preempt { level: 1 });
    insta::assert_snapshot!(fault(&mut b), @"instruction 0: operation PREEMPT is not supported");
    b.ops.push(Op::Custom {
        code: 0x82,
        payload: vec![1],
    });
    insta::assert_snapshot!(fault(&mut b), @"instruction 0: operation READ_REGS is not supported");
    b.ops.push(Op::DdrPatch {
        addr: 0x1d004,
        arg: 2,
        offset: 0,
    });
    insta::assert_snapshot!(fault(&mut b), @"instruction 0: argument 2 is wanted, the run has 0");
    b.arg(vec![0; 16]);
    b.ops.push(Op::DdrPatch {
        addr: 0x1d008,
        arg: 0,
        offset: 0,
    });
    insta::assert_snapshot!(fault(&mut b), @"instruction 0: DDR patch of (0,0)+0x1d008, which is not the address word of a shim BD");
    b.ops.push(Op::DdrPatch {
        addr: 0x1d004,
        arg: 0,
        offset: 2,
    });
    insta::assert_snapshot!(fault(&mut b), @"instruction 0: argument address 0x100000002 cannot stand in a shim BD (48 bits, multiple of 4)");
    b.ops.push(Op::Tct {
        column: 1,
        row: 0,
        direction: txn::Direction::S2mm,
        channel: 0,
        columns: 1,
        rows: 1,
    });
    insta::assert_snapshot!(fault(&mut b), @"instruction 0: no tile at (1,0)+0x00000");
    let strix = txn::Target {
        generation: 4,
        ..txn::Target::npu1()
    };
    match b.run_with(strix, &Limits::default()) {
        RunOutcome::Fault { fault, .. } => {
            insta::assert_snapshot!(fault, @"instruction 0: the instruction stream is for device generation 4, this is generation 3 (AIE2, npu1)")
        }
        other => panic!("{other}"),
    }
}

#[test]
fn cdo_commands() {
    let mut array = Array::new(Device::Npu1Col1);
    let addr = u64::from(at(CORE, TileOffset(0x400)).0);
    let commands = [
        Command::Nop { words: 3 },
        Command::Write {
            addr,
            value: 0x1234_5678,
        },
        Command::MaskWrite {
            addr,
            mask: 0xff,
            value: 0xaaaa_aaaa,
        },
        Command::DmaWrite {
            addr: addr + 4,
            data: vec![1, 2],
        },
        Command::MaskPoll {
            addr,
            mask: 0xff,
            value: 0xaa,
            timeout: 0,
        },
    ];
    array.apply_cdo(&commands).unwrap();
    assert_eq!(array.read32(ArrayAddr(addr as u32)), Ok(0x1234_56aa));
    assert_eq!(array.read32(ArrayAddr(addr as u32 + 8)), Ok(2));

    let shifted = [Command::Write {
        addr: addr + (1 << 25),
        value: 5,
    }];
    assert!(array.apply_cdo(&shifted).is_err());
    array.apply_cdo_from(&shifted, 1.into()).unwrap();
    assert_eq!(array.read32(ArrayAddr(addr as u32)), Ok(5));

    let bad = [
        Command::Nop { words: 0 },
        Command::Other {
            id: 0x10c,
            payload: vec![],
        },
    ];
    let fault = array.apply_cdo(&bad).unwrap_err();
    assert_eq!(fault.origin, Origin::Cdo { command: 1 });
    assert_eq!(fault.kind, FaultKind::UnsupportedCdo { id: 0x10c });
    let poll = [Command::MaskPoll {
        addr,
        mask: 1,
        value: 0,
        timeout: 9,
    }];
    insta::assert_snapshot!(array.apply_cdo(&poll).unwrap_err(), @"CDO command 0: MASK_POLL of (0,2)+0x00400: 0x0 under mask 0x1 never comes, it reads 0x5");
}

#[test]
fn a_block_that_leaves_its_memory() {
    let mut array = Array::new(Device::Npu1Col1);
    let near_end = at(CORE, TileOffset(0xfffc));
    let fault = array.block_write(near_end, &[1, 2]).unwrap_err();
    assert_eq!(fault.kind.class(), Some(Class::UnknownRegister));
    let window_end = ArrayAddr(at(MEM, TileOffset(0xffffc)).0);
    array.set_strictness(Strictness::lenient());
    let fault = array.block_write(window_end, &[1, 2]).unwrap_err();
    assert_eq!(
        fault.kind,
        FaultKind::OutsideArray {
            addr: u64::from(window_end.0) + 4
        }
    );
}

#[test]
fn the_firmware_translates_five_buffers_and_the_shim_all() {
    let input = noise(256);
    // A buffer of this number, read by way of a DDR_PATCH with this offset.
    let read = |number: usize, offset: u64| {
        let mut b = ping_pong();
        while b.args.len() < number {
            b.arg(vec![0; 4]);
        }
        let (from, to) = (b.arg(input.clone()), b.arg(vec![0; 256]));
        b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 64);
        match &mut b.ops[1] {
            Op::DdrPatch { offset: held, .. } => *held = offset,
            other => panic!("{other:?}"),
        }
        b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 64);
        b.wait(SHIM, DmaChannel::s2mm(0));
        match b.run() {
            RunOutcome::Completed { .. } => {
                assert_eq!(b.arg_data(to), input);
                String::new()
            }
            outcome => ending(&outcome),
        }
    };
    assert_eq!(read(4, 0), "");
    assert_eq!(read(5, HOST_APERTURE), "");
    for (number, offset) in [(4, HOST_APERTURE), (5, 0)] {
        let missed = read(number, offset);
        assert!(missed.contains("IO page fault: read"), "{missed}");
    }
}
