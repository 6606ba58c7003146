//! Packets through switches: merging, splitting, headers, arbiters, and the
//! DMA modes that look at headers and TLAST.

use super::super::control::ControlWord;
use super::super::fabric;
use super::super::FaultKind;
use super::*;
use crate::strict::Strictness;
use npu_arch::array::dma::ctrl;
use proptest::prelude::*;

impl Bench {
    /// A slave in packet mode with a slot.
    fn packet_slave(&mut self, tile: TileCoord, slave: (Bundle, u8), n: u8, slot: Slot) {
        let (k, port) = (kind(tile), Port::new(slave.0, slave.1));
        let on = SlaveConfig::Packet.to_word();
        self.write(tile, k.slave_register(port).unwrap(), on);
        let word = slot.to_word().unwrap();
        self.write(tile, k.slot_register(port, n).unwrap(), word);
    }

    fn packet_master(&mut self, tile: TileCoord, master: (Bundle, u8), config: MasterConfig) {
        let register = kind(tile)
            .master_register(Port::new(master.0, master.1))
            .unwrap();
        self.write(tile, register, config.to_word().unwrap());
    }
}

fn slot(id: u8, mask: u8, arbiter: u8, msel: u8) -> Slot {
    Slot {
        id,
        mask,
        msel,
        arbiter,
    }
}

fn listen(arbiter: u8, msels: u8, header: Header) -> MasterConfig {
    MasterConfig::Packet {
        arbiter,
        msels,
        header,
    }
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes
        .chunks(4)
        .map(|c| u32::from_le_bytes(c.try_into().unwrap()))
        .collect()
}

/// Both MM2S channels of a core tile send packets, ids 1 and 2, over one wire
/// to the shim; `first` and `second` hold the BDs' lengths in words.
fn merge(first: &[u32], second: &[u32], header: Header) -> Bench {
    let mut b = Bench::new(Device::Npu1Col1);
    b.races = Races::Yes;
    b.shim(SHIM);
    b.memtile_through(MEM);
    b.packet_slave(CORE, (Bundle::Dma, 0), 0, slot(1, 0x1f, 2, 1));
    b.packet_slave(CORE, (Bundle::Dma, 1), 0, slot(2, 0x1f, 2, 1));
    b.packet_master(CORE, (Bundle::South, 0), listen(2, 0b10, header));
    let data: Vec<u32> = (0..256).collect();
    b.array
        .block_write(at(CORE, TileOffset(0x400)), &data)
        .unwrap();
    for (channel, lengths) in [(0u8, first), (1, second)] {
        for (n, &length) in (0u8..).zip(lengths) {
            let id = 8 * channel + n;
            let mut bd = CoreBd::default()
                .address(0x400 + 0x100 * u32::from(channel))
                .and_then(|bd| bd.length(u64::from(length) * 4))
                .and_then(|bd| bd.packet(channel + 1, 3))
                .unwrap();
            if usize::from(n) + 1 < lengths.len() {
                bd = bd.next(BdId(id + 1)).unwrap();
            }
            b.core_bd(CORE, id, bd);
        }
        if !lengths.is_empty() {
            b.push(CORE, DmaChannel::mm2s(channel), 8 * channel, 0);
        }
    }
    b
}

fn drain(b: &mut Bench, count: u32) -> Vec<u32> {
    let to = b.arg(vec![0; 4 * count as usize]);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, count);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let outcome = b.run();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    words(b.arg_data(to))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn merged_packets_stay_whole(
        first in prop::collection::vec(1u32..50, 1..6),
        second in prop::collection::vec(1u32..50, 1..6),
    ) {
        let lengths = first.iter().chain(&second);
        let total: u32 = lengths.map(|l| l + 1).sum();
        let got = drain(&mut merge(&first, &second, Header::Keep), total);
        let mut rest = &got[..];
        let mut left = [first.iter(), second.iter()];
        while let Some((&word, after)) = rest.split_first() {
            let header = fabric::Header::from_word(word);
            prop_assert_eq!((header.packet_type, header.from), (3, CORE));
            prop_assert_eq!(word.count_ones() % 2, 1);
            let channel = usize::from(header.id) - 1;
            let length = *left[channel].next().unwrap() as usize;
            let expected: Vec<u32> = (64 * channel as u32..).take(length).collect();
            prop_assert_eq!(&after[..length], &expected[..]);
            rest = &after[length..];
        }
        prop_assert!(left.iter().all(|l| l.len() == 0));
    }
}

#[test]
fn headers_are_dropped_where_the_master_says_so() {
    let mut b = merge(&[3], &[], Header::Drop);
    assert_eq!(drain(&mut b, 3), [0, 1, 2]);
}

/// The shim sends packets into column 0, where ids 4 to 7 go to S2MM 0 and
/// ids 6 and 7 also to S2MM 1.
fn split(id: u8) -> Bench {
    let mut b = Bench::new(Device::Npu1Col1);
    b.shim(SHIM);
    b.memtile_through(MEM);
    b.packet_slave(CORE, (Bundle::South, 1), 0, slot(6, 0x1e, 0, 3));
    b.packet_slave(CORE, (Bundle::South, 1), 1, slot(4, 0x1c, 0, 0));
    b.packet_master(CORE, (Bundle::Dma, 0), listen(0, 0b1001, Header::Drop));
    b.packet_master(CORE, (Bundle::Dma, 1), listen(0, 0b1000, Header::Keep));
    for channel in 0..2u8 {
        let bd = CoreBd::default()
            .address(0x400 + 0x100 * u32::from(channel))
            .and_then(|bd| bd.length(16 + 4 * u64::from(channel)))
            .unwrap();
        b.core_bd(CORE, channel, bd);
        b.push(CORE, DmaChannel::s2mm(channel), channel, 0);
    }
    let from = b.arg((0..16).collect());
    let bd = ShimBd {
        buffer_length: 4,
        enable_packet: 1,
        packet_id: id.into(),
        ..ShimBd::default()
    };
    let first = TileKind::Shim.bd_register(BdId(0), 0).unwrap();
    let addr = at(SHIM, first).0;
    b.ops.push(Op::BlockWrite {
        addr,
        data: bd.valid().to_words().unwrap().to_vec(),
    });
    b.ops.push(Op::DdrPatch {
        addr: addr + 4,
        arg: from as u32,
        offset: patch_offset(from as u32, 0).unwrap(),
    });
    b.start(SHIM, DmaChannel::mm2s(0), 0);
    b.wait(SHIM, DmaChannel::mm2s(0));
    b
}

#[test]
fn the_first_slot_that_matches_decides() {
    let data = [0x0302_0100, 0x0706_0504, 0x0b0a_0908, 0x0f0e_0d0c];
    let read = |b: &Bench, from: u32, count: u32| -> Vec<u32> {
        (0..count)
            .map(|i| b.array.read32(at(CORE, TileOffset(from + 4 * i))).unwrap())
            .collect()
    };
    let mut b = split(5);
    assert!(matches!(b.run(), RunOutcome::Completed { .. }));
    assert_eq!(read(&b, 0x400, 4), data);
    assert!(!b.array.is_written(at(CORE, TileOffset(0x500)), 4).unwrap());

    let mut b = split(7);
    assert!(matches!(b.run(), RunOutcome::Completed { .. }));
    assert_eq!(read(&b, 0x400, 4), data);
    let header = fabric::Header::from_word(read(&b, 0x500, 1)[0]);
    assert_eq!((header.id, header.from), (7, SHIM));
    assert_eq!(read(&b, 0x504, 4), data);
}

#[test]
fn packets_that_lead_nowhere() {
    let fault = |b: &mut Bench| match b.run() {
        RunOutcome::Fault { fault, .. } => fault.to_string(),
        other => panic!("{other}"),
    };
    insta::assert_snapshot!(fault(&mut split(9)), @"switch (0,2): packet id 9 arrives at port South:1, none of whose slots takes it");
    let mut b = split(7);
    b.packet_slave(CORE, (Bundle::South, 1), 0, slot(6, 0x1e, 3, 1));
    insta::assert_snapshot!(fault(&mut b), @"switch (0,2): packet id 7 goes from port South:1 to arbiter 3 msel 1, to which no master port listens");
}

/// Packets of `lengths` words, which name BDs from 1 on in reverse order,
/// into an out-of-order channel of the core tile.
pub(super) fn out_of_order(lengths: &[u32], bd_words: u32) -> Bench {
    let mut b = Bench::new(Device::Npu1Col1);
    b.array
        .set_strictness(Strictness::strict().allow(Class::OutOfOrderHeader));
    b.shim(SHIM);
    b.memtile_through(MEM);
    b.packet_slave(CORE, (Bundle::South, 1), 0, slot(0, 0, 0, 0));
    b.packet_master(CORE, (Bundle::Dma, 0), listen(0, 1, Header::Keep));
    let on = 1 << ctrl::ENABLE_OUT_OF_ORDER.lo;
    let register = DmaChannel::s2mm(0).ctrl_register(TileKind::Core).unwrap();
    b.write(CORE, register, on);
    let from = b.arg(noise(4 * lengths.iter().sum::<u32>() as usize));
    let mut offset = 0;
    for (n, &length) in (0u8..).zip(lengths) {
        let target = lengths.len() as u8 - n;
        let bd = CoreBd::default()
            .address(0x400 + 0x100 * u32::from(target))
            .and_then(|bd| bd.length(u64::from(bd_words) * 4))
            .and_then(|bd| bd.packet(0, 0))
            .and_then(|bd| bd.release(3, 1))
            .unwrap();
        b.core_bd(CORE, target, bd);
        let send = ShimBd {
            buffer_length: length,
            enable_packet: 1,
            out_of_order_bd_id: target.into(),
            ..ShimBd::default()
        };
        let addr = at(SHIM, TileKind::Shim.bd_register(BdId(n), 0).unwrap()).0;
        b.ops.push(Op::BlockWrite {
            addr,
            data: send.valid().to_words().unwrap().to_vec(),
        });
        b.ops.push(Op::DdrPatch {
            addr: addr + 4,
            arg: from as u32,
            offset: patch_offset(from as u32, offset).unwrap(),
        });
        offset += u64::from(length) * 4;
        b.start(SHIM, DmaChannel::mm2s(0), n);
    }
    b.push(CORE, DmaChannel::s2mm(0), 0, lengths.len() as u8 - 1);
    for _ in lengths {
        b.wait(SHIM, DmaChannel::mm2s(0));
    }
    b
}

#[test]
fn out_of_order_packets_find_their_bds() {
    let mut b = out_of_order(&[16; 4], 16);
    let outcome = b.run();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    let input = words(b.arg_data(0));
    for (n, packet) in input.chunks(16).enumerate() {
        let base = 0x400 + 0x100 * (4 - n as u32);
        for (i, &word) in (0u32..).zip(packet) {
            let place = at(CORE, TileOffset(base + 4 * i));
            assert_eq!(b.array.read32(place), Ok(word));
        }
    }
    let lock = lock::value_register(TileKind::Core, LockId(3)).unwrap();
    assert_eq!(b.array.read32(at(CORE, lock)), Ok(4));
    let done = outcome.stats().channels.iter().find(|c| c.tile == CORE);
    assert_eq!(done.map(|c| (c.bds, c.tasks)), Some((4, 1)));
}

#[test]
fn packets_that_do_not_fit_their_bds() {
    let fault = |lengths: &[u32]| match out_of_order(lengths, 16).run() {
        RunOutcome::Fault { fault, .. } => fault,
        other => panic!("{other}"),
    };
    insta::assert_snapshot!(fault(&[15]), @"DMA (0,2) S2MM0 BD 1: the packet ends after 15 of the BD's 16 words");
    insta::assert_snapshot!(fault(&[17]), @"DMA (0,2) S2MM0 BD 1: the BD's 16 words are full and the packet goes on: no TLAST");
}

#[test]
fn finish_on_tlast() {
    let with_mode = |mode: u32, length: u64| {
        let mut b = ping_pong();
        let register = DmaChannel::s2mm(0).ctrl_register(TileKind::Core).unwrap();
        b.write(CORE, register, mode << ctrl::FOT_MODE.lo);
        let from = b.arg(noise(length as usize));
        let to = b.arg(vec![0; 512]);
        b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, length as u32 / 4);
        b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 128);
        // What lies beyond the short transfer is sent on as well.
        b.array
            .block_write(at(CORE, TileOffset(0x400)), &[7; 128])
            .unwrap();
        b
    };
    let mut b = with_mode(1, 40);
    b.transfer(SHIM, DmaChannel::mm2s(0), 2, 0, 10);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let outcome = b.run();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    let input = words(b.arg_data(0));
    let output = words(b.arg_data(1));
    for half in output.chunks(64) {
        assert_eq!(half[..10], input);
        assert_eq!(half[10..], [7; 54]);
    }
    let mut b = with_mode(1, 400);
    b.wait(SHIM, DmaChannel::s2mm(0));
    match b.run() {
        RunOutcome::Fault { fault, .. } => {
            assert_eq!(fault.kind, FaultKind::NoTlast { words: 64 })
        }
        other => panic!("{other}"),
    }
    let mut b = with_mode(2, 40);
    b.wait(SHIM, DmaChannel::s2mm(0));
    match b.run() {
        RunOutcome::Fault { fault, .. } => {
            insta::assert_snapshot!(fault, @"DMA (0,2) S2MM0 BD 0: not supported: finish on TLAST with counts (FoT_Mode 2 and 3); FoT_Mode 1 is")
        }
        other => panic!("{other}"),
    }
}

/// The shim sends `packets` to the control port of the core tile, whose
/// answers come back to it.
fn control(packets: &[Vec<u32>], header: Header, answers: u32) -> (Bench, RunOutcome) {
    let mut b = Bench::new(Device::Npu1Col1);
    b.values = Values::Decide;
    b.shim(SHIM);
    b.memtile_through(MEM);
    b.packet_slave(CORE, (Bundle::South, 1), 0, slot(4, 0x1f, 0, 0));
    b.packet_master(CORE, (Bundle::TileControl, 0), listen(0, 1, header));
    b.packet_slave(CORE, (Bundle::TileControl, 0), 0, slot(6, 0x1f, 1, 0));
    b.packet_master(CORE, (Bundle::South, 0), listen(1, 1, Header::Drop));
    let to = b.arg(vec![0; 4 * answers as usize]);
    for (n, packet) in (0u8..).zip(packets) {
        let from = b.arg(packet.iter().flat_map(|w| w.to_le_bytes()).collect());
        let send = ShimBd {
            buffer_length: packet.len() as u32,
            enable_packet: 1,
            packet_id: 4,
            ..ShimBd::default()
        };
        let addr = at(SHIM, TileKind::Shim.bd_register(BdId(n), 0).unwrap()).0;
        b.ops.push(Op::BlockWrite {
            addr,
            data: send.valid().to_words().unwrap().to_vec(),
        });
        b.ops.push(Op::DdrPatch {
            addr: addr + 4,
            arg: from as u32,
            offset: patch_offset(from as u32, 0).unwrap(),
        });
        b.start(SHIM, DmaChannel::mm2s(0), n);
        b.wait(SHIM, DmaChannel::mm2s(0));
    }
    if answers > 0 {
        b.transfer(SHIM, DmaChannel::s2mm(0), 15, to, answers);
        b.wait(SHIM, DmaChannel::s2mm(0));
    }
    let outcome = b.run();
    (b, outcome)
}

fn control_word(offset: u32, words: usize, operation: u8) -> u32 {
    ControlWord {
        offset,
        words,
        operation,
        answer_id: 6,
    }
    .to_word()
}

#[test]
fn control_packets_write_and_read() {
    let write = vec![control_word(0x400, 3, 0), 10, 11, 12];
    let read = vec![control_word(0x404, 2, 1)];
    for header in [Header::Keep, Header::Drop] {
        let (b, outcome) = control(&[write.clone(), read.clone()], header, 2);
        assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
        assert_eq!(words(b.arg_data(0)), [11, 12]);
    }
}

#[test]
fn control_packets_that_make_no_sense() {
    let fault = |packet: Vec<u32>| match control(&[packet], Header::Keep, 1).1 {
        RunOutcome::Fault { fault, .. } => fault,
        other => panic!("{other}"),
    };
    insta::assert_snapshot!(fault(vec![control_word(0x400, 3, 0), 1]), @"control packet at (0,2): a control packet of 2 words does not fit what its control word says");
    insta::assert_snapshot!(fault(vec![control_word(0x400, 3, 0) ^ 1, 1, 2, 3]), @"control packet at (0,2): control word 0x86200401 has even parity: set bit 31 so that the number of ones is odd");
    insta::assert_snapshot!(fault(vec![control_word(0x400, 1, 2), 1]), @"control packet at (0,2): not supported: operation 2 of control packets; 0 (write) and 1 (read) are");
    insta::assert_snapshot!(fault(vec![0; 9]), @"control packet at (0,2): a control packet of 6 words does not fit what its control word says");
}

#[test]
fn traces_are_not_waited_for() {
    let run = |source: (Bundle, u8)| {
        let mut b = Bench::new(Device::Npu1Col1);
        b.shim(SHIM);
        b.memtile_through(MEM);
        b.packet_slave(CORE, source, 0, slot(7, 0x1f, 0, 0));
        b.packet_master(CORE, (Bundle::South, 0), listen(0, 1, Header::Keep));
        let to = b.arg(vec![0; 64]);
        b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 16);
        b.run()
    };
    let outcome = run((Bundle::Trace, 0));
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    assert!(matches!(run((Bundle::Dma, 0)), RunOutcome::Fault { .. }));
}

#[test]
fn a_packet_that_goes_in_circles_is_a_timeout() {
    // From core tile to core tile and back again, for ever.
    let north = TileCoord::new(0, 3);
    let mut b = merge(&[4], &[], Header::Keep);
    b.races = Races::Yes;
    b.packet_master(CORE, (Bundle::South, 0), MasterConfig::Disabled);
    b.packet_master(CORE, (Bundle::North, 0), listen(2, 0b10, Header::Keep));
    b.packet_slave(CORE, (Bundle::North, 0), 0, slot(1, 0x1f, 2, 1));
    b.packet_slave(north, (Bundle::South, 0), 0, slot(1, 0x1f, 2, 1));
    b.packet_master(north, (Bundle::South, 0), listen(2, 0b10, Header::Keep));
    let to = b.arg(vec![0; 16]);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 4);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let limits = Limits {
        dma_words: 10_000,
        ..Limits::default()
    };
    let outcome = b.run_with(txn::Target::npu1(), &limits);
    assert!(matches!(outcome, RunOutcome::Timeout(_)), "{outcome}");
}

#[test]
fn a_deadlock_behind_a_packet_switch() {
    // Nobody takes what both channels send.
    let mut b = merge(&[50], &[50], Header::Keep);
    let to = b.arg(vec![0; 16]);
    b.transfer(SHIM, DmaChannel::s2mm(1), 1, to, 4);
    b.wait(SHIM, DmaChannel::s2mm(1));
    insta::assert_snapshot!(b.run(), @r"
    deadlock: nothing can go on
      instruction 3 waits for the task-complete token of S2MM1 of tile (0,0) (since step 2)
      DMA (0,0) S2MM1 BD 1, 0 of 4 words, waits for data, but no stream leads to it (since step 2)
      DMA (0,2) MM2S0 BD 0, 25 of 50 words, waits for room in its stream, which S2MM0 of tile (0,0) does not take (since step 1)
      DMA (0,2) MM2S1 BD 8, 3 of 50 words, waits for room in its stream, which S2MM0 of tile (0,0) does not take (since step 1)
    why:
      the instruction stream waits for DMA (0,0) S2MM1: its token
    ");

    // Nobody sends.
    let mut b = merge(&[], &[], Header::Keep);
    let to = b.arg(vec![0; 16]);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 4);
    b.wait(SHIM, DmaChannel::s2mm(0));
    insta::assert_snapshot!(b.run(), @r"
    deadlock: nothing can go on
      instruction 3 waits for the task-complete token of S2MM0 of tile (0,0) (since step 2)
      DMA (0,0) S2MM0 BD 1, 0 of 4 words, waits for data from its stream (since step 2)
    why:
      the instruction stream waits for DMA (0,0) S2MM0: its token
      DMA (0,0) S2MM0 waits for DMA (0,2) MM2S1: its data; it has no task
    ");
}
