//! The device, driven as the Linux driver drives it.

mod driver;
mod gelu;

use super::regs;
use super::wire::{self, Opcode};
use super::Protocol;
use driver::{Driver, HOST};
use gelu::How;

#[test]
fn the_firmware_comes_alive_and_answers_the_probe() {
    let mut d = Driver::started(Protocol::V5_7);
    let info = d.info();
    assert_eq!((info.magic, info.major, info.minor), (0x5550_4E5F, 5, 7));
    assert_eq!(d.get(2, regs::FW_ALIVE as u64), 0, "the driver clears it");
    for (kind, value) in [(2_u32, 1_u64), (4, 1), (1, 1)] {
        let mut body = [0; 3];
        body[0] = kind;
        body[1] = value as u32;
        assert_eq!(d.manage(Opcode::SetRuntimeConfig, &body).0, 0);
        let (status, rest) = d.manage(Opcode::GetRuntimeConfig, &kind);
        assert_eq!((status, rest), (0, value.to_le_bytes().to_vec()));
    }
    assert_eq!(d.manage(Opcode::AssignMgmtPasid, &0_u32).0, 0);
    assert_eq!(d.manage(Opcode::Suspend, &0_u32).0, 0);
    assert_eq!(d.get(0, regs::PWAITMODE), 1);
    assert_eq!(d.manage(Opcode::Resume, &0_u32).0, 0);
    assert_eq!(d.get(0, regs::PWAITMODE), 0);
    let (status, rest) = d.manage(Opcode::GetFirmwareVersion, &0_u32);
    assert_eq!((status, rest[..4].to_vec()), (0, vec![1, 0, 0, 0]));
    let (_, rest) = d.manage(Opcode::QueryAieTileInfo, &0_u32);
    let tiles: wire::TileInfo = wire::view(&rest).unwrap();
    assert_eq!((tiles.columns, tiles.rows), (5, 6));
    assert_eq!((tiles.kind_rows, tiles.kind_start), ([4, 1, 1], [2, 1, 0]));
    assert_eq!((tiles.dma_channels, tiles.locks), ([2, 6, 2], [16, 64, 16]));
}

#[test]
fn every_kind_of_command_runs_the_kernel_on_the_array() {
    for protocol in [Protocol::V5_7, Protocol::V5_8] {
        let mut d = Driver::started(protocol);
        let context = gelu::context(&mut d);
        for how in How::ALL {
            d.fill(gelu::OUTPUT, &[0xEE; gelu::LEN]);
            let answer = gelu::run(&mut d, context, how, 1);
            assert!(answer.iter().all(|w| *w == 0), "{how:?}: {answer:x?}");
            assert_eq!(d.peek(gelu::OUTPUT, gelu::LEN), gelu::expected(), "{how:?}");
            assert_eq!(
                d.peek(gelu::OUTPUT + gelu::LEN as u64, 1),
                [0],
                "not beyond"
            );
        }
        assert_eq!(d.destroy(context), 0);
    }
}

#[test]
fn a_stream_counts_words_and_may_count_bytes() {
    let mut d = Driver::started(Protocol::V5_8);
    let context = gelu::context(&mut d);
    let words = gelu::stream().len() as u32 / 4;
    let how = How::ChainNpu;
    for (length, status) in [(words, 0), (4 * words, 0), (words - 1, 0x0300_0002)] {
        let id = gelu::post(&mut d, context, how, 1, length);
        let answer: wire::ChainResponse =
            wire::view(&d.wait(context, id, gelu::opcode(how))).unwrap();
        assert_eq!(answer.status, status, "{length} words");
    }
}

#[test]
fn a_chain_stops_where_it_fails_and_says_where() {
    let mut d = Driver::started(Protocol::V5_8);
    let context = gelu::context(&mut d);
    assert_eq!(gelu::run(&mut d, context, How::ChainNpu, 24), [0, 0, 0]);
    d.device.control("fail 3 0x3000002").unwrap();
    let answer = gelu::run(&mut d, context, How::ChainNpu, 24);
    assert_eq!(answer, [0x0300_0002, 3, 0x0300_0002]);
    assert_eq!(gelu::run(&mut d, context, How::ChainNpu, 2), [0, 0, 0]);
}

#[test]
fn a_hang_holds_its_context_only_and_ends_with_it() {
    let mut d = Driver::started(Protocol::V5_8);
    let (first, second) = (gelu::context(&mut d), gelu::context(&mut d));
    d.device.control("hang").unwrap();
    gelu::post(&mut d, first, How::ChainNpu, 1, 1000);
    gelu::post(&mut d, first, How::ChainNpu, 1, 1000);
    assert_eq!(gelu::run(&mut d, second, How::ChainNpu, 1), [0, 0, 0]);
    assert!(
        d.silent(first),
        "neither the command nor the next is answered"
    );
    assert_eq!(d.destroy(first), 0);
    let again = gelu::context(&mut d);
    assert_eq!(again, first, "the slot is free");
    assert_eq!(gelu::run(&mut d, again, How::ChainNpu, 1), [0, 0, 0]);
    assert_eq!(d.peek(gelu::OUTPUT, gelu::LEN), gelu::expected());
}

#[test]
fn a_command_whose_buffers_went_fails() {
    let mut d = Driver::started(Protocol::V5_8);
    let context = gelu::context(&mut d);
    d.table.unmap(gelu::OUTPUT, 0x1000);
    let answer = gelu::run(&mut d, context, How::ChainNpu, 1);
    assert_eq!((answer[0], answer[1]), (0x0100_0001, 0));
}

#[test]
fn slots_and_columns_are_limited() {
    let mut d = Driver::started(Protocol::V5_8);
    let contexts: Vec<_> = (0..6).map(|i| d.create(1 + i % 4, 1)).collect();
    assert_eq!(contexts, (0..6).map(Ok).collect::<Vec<_>>());
    assert_eq!(d.create(1, 1), Err(0x0200_0003));
    assert_eq!(d.destroy(2), 0);
    assert_eq!(d.destroy(2), 0x0200_0004, "it is gone");
    assert_eq!(d.create(1, 0), Err(0x0200_0004));
    assert_eq!(d.create(3, 3), Err(0x0200_0004));
    assert_eq!(d.create(0, 5), Ok(2));
}

#[test]
fn bad_pdis_heaps_and_messages_are_refused() {
    let mut d = Driver::started(Protocol::V5_8);
    let context = d.create(1, 1).unwrap();
    assert_eq!(
        d.configure(context, &[1; 64], 0),
        0x0400_0003,
        "no heap yet"
    );
    assert_eq!(d.map_heap(context), 0);
    assert_eq!(d.map_heap(5), 0x0200_0004, "no such context");
    assert_eq!(d.configure(context, &[0xAB; 4096], 0x8000), 0x0300_0003);
    let answer = gelu::run(&mut d, context, How::ChainNpu, 1);
    assert_eq!(answer[2], 0x0300_0002, "no stream there");
    let id = d.post(15, 0x999, &[0; 4]);
    assert_eq!(d.wait(15, id, 0x999), 0x0400_0006_u32.to_le_bytes());
    let id = d.post(15, Opcode::CreateContext as u32, &[0; 4]);
    let answer = d.wait(15, id, Opcode::CreateContext as u32);
    assert_eq!(answer[..4], 0x0400_0003_u32.to_le_bytes());
}

#[test]
fn tile_errors_answer_the_buffer_that_was_left_for_them() {
    let mut d = Driver::started(Protocol::V5_8);
    assert_eq!(
        d.device.control("tile-error 1 2 1 59").unwrap(),
        "no buffer for reports is left"
    );
    let buffer = wire::AsyncBuffer {
        address: HOST,
        bytes: 8192,
    };
    let opcode = Opcode::RegisterAsyncEvent as u32;
    let id = d.post(15, opcode, bytemuck::bytes_of(&buffer));
    assert!(d.silent(15));
    d.device.control("tile-error 1 2 1 59").unwrap();
    assert_eq!(d.wait(15, id, opcode), [0; 8]);
    let report = d.peek(HOST, 24);
    assert_eq!(report[..4], 1_u32.to_le_bytes());
    assert_eq!(report[12..], [2, 1, 0, 0, 1, 0, 0, 0, 59, 0, 0, 0]);
}

#[test]
fn a_dead_firmware_answers_after_the_next_start() {
    let mut d = Driver::started(Protocol::V5_8);
    let context = gelu::context(&mut d);
    d.device.control("dead").unwrap();
    d.post(15, Opcode::GetFirmwareVersion as u32, &[0; 4]);
    gelu::post(&mut d, context, How::ChainNpu, 1, 1000);
    assert!(d.silent(15) && d.silent(context));
    d.start().unwrap();
    let context = gelu::context(&mut d);
    assert_eq!(gelu::run(&mut d, context, How::ChainNpu, 1), [0, 0, 0]);
}

#[test]
fn a_device_that_is_gone_reads_as_ones_until_reset() {
    let mut d = Driver::started(Protocol::V5_8);
    d.device.control("gone").unwrap();
    assert_eq!(d.get(0, regs::PSP_CMD), u32::MAX);
    d.device.reset();
    assert_eq!(d.get(0, regs::PSP_CMD), regs::PSP_READY);
    d.start().unwrap();
    assert_eq!(d.manage(Opcode::GetFirmwareVersion, &0_u32).0, 0);
}

#[test]
fn power_and_image_faults_show() {
    let mut d = Driver::new(Protocol::V5_8);
    d.device.control("smu 255").unwrap();
    assert_eq!((d.smu(4, 0), d.smu(3, 0)), (255, 1));
    d.device.control("psp 0xffff0002").unwrap();
    assert_eq!((d.psp(1, 0x20_0000), d.psp(1, 0x20_0000)), (0xFFFF_0002, 0));
    d.device.control("no-start").unwrap();
    assert_eq!(d.start(), None);
    d.device.control("protocol 6").unwrap();
    d.start().unwrap();
    assert_eq!(d.info().minor, 6);
}

#[test]
fn responses_wait_for_room_in_the_ring() {
    let mut d = Driver::started(Protocol::V5_8);
    // 48 + 16 bytes each: more than the ring of 2048 holds.
    let ids: Vec<u32> = (0..40)
        .map(|_| d.post(15, Opcode::QueryAieTileInfo as u32, &[0; 4]))
        .collect();
    for id in ids {
        let answer = d.drain(15).expect("it comes when there is room");
        assert_eq!((answer.id, answer.body.len()), (id, 48));
    }
    assert!(d.drain(15).is_none());
}

#[test]
fn a_context_may_end_while_its_command_runs() {
    let mut d = Driver::started(Protocol::V5_8);
    for _ in 0..20 {
        let context = gelu::context(&mut d);
        let words = gelu::stream().len() as u32 / 4;
        gelu::post(&mut d, context, How::ChainNpu, 24, words);
        assert_eq!(d.destroy(context), 0);
        // After the answer the device touches nothing of the context any more.
        d.fill(gelu::OUTPUT, &[0x11; gelu::LEN]);
        std::thread::yield_now();
        assert_eq!(d.peek(gelu::OUTPUT, gelu::LEN), [0x11; gelu::LEN]);
    }
}
