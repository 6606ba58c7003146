use super::*;
use crate::ErrorKind;
use alloc::string::ToString;
use alloc::vec;
use proptest::prelude::*;

fn op() -> impl Strategy<Value = Op> {
    let words = prop::collection::vec(any::<u32>(), 0..12);
    let masked = any::<[u32; 3]>();
    prop_oneof![
        any::<[u32; 2]>().prop_map(|[addr, value]| Op::Write32 { addr, value }),
        (any::<u32>(), words.clone()).prop_map(|(addr, data)| Op::BlockWrite { addr, data }),
        masked.prop_map(|[addr, value, mask]| Op::MaskWrite { addr, value, mask }),
        masked.prop_map(|[addr, value, mask]| Op::MaskPoll { addr, value, mask }),
        masked.prop_map(|[addr, value, mask]| Op::MaskPollBusy { addr, value, mask }),
        Just(Op::Noop),
        any::<u8>().prop_map(|level| Op::Preempt { level }),
        any::<(u16, u32, u64)>().prop_map(|(id, size, addr)| Op::LoadPdi { id, size, addr }),
        (any::<[u8; 5]>(), any::<bool>()).prop_map(|([column, row, channel, columns, rows], d)| {
            let direction = if d { Direction::Mm2s } else { Direction::S2mm };
            Op::Tct {
                column,
                row,
                direction,
                channel,
                columns,
                rows,
            }
        }),
        any::<(u32, u32, u64)>().prop_map(|(addr, arg, offset)| Op::DdrPatch { addr, arg, offset }),
        (0x82u8.., words).prop_map(|(code, payload)| Op::Custom { code, payload }),
    ]
}

fn record() -> impl Strategy<Value = Record> {
    (op(), any::<u32>(), 0u8..2).prop_map(|(op, hint, padding)| {
        use Op::*;
        let masked = matches!(op, MaskWrite { .. } | MaskPoll { .. } | MaskPollBusy { .. });
        let hinted = masked || matches!(op, Write32 { .. } | BlockWrite { .. });
        let hint = if hinted { hint } else { 0 };
        Record {
            offset: 0,
            hint,
            padding: if masked { padding } else { 0 },
            op,
        }
    })
}

fn sample() -> Vec<u8> {
    let mut b = Builder::new(Target::npu1());
    b.extend([
        Op::BlockWrite {
            addr: 0x1_d000,
            data: vec![128, 0, 0, 0, 0xc000_0000, 0x200_0000, 0, 9],
        },
        Op::DdrPatch {
            addr: 0x1_d004,
            arg: 1,
            offset: 64,
        },
        Op::MaskWrite {
            addr: 0x1_d200,
            value: 0xf00,
            mask: 0x1f00,
        },
        Op::Write32 {
            addr: 0x1_d204,
            value: 0x8000_0001,
        },
        Op::Tct {
            column: 0,
            row: 0,
            direction: Direction::S2mm,
            channel: 0,
            columns: 1,
            rows: 1,
        },
        Op::Custom {
            code: 0x83,
            payload: vec![5],
        },
    ]);
    b.finish()
}

#[test]
fn known_bytes() {
    // Layout of mlir-aie's streams: header, then each operation's words.
    let words = crate::read::to_words(&sample());
    assert_eq!(words[..4], [0x0603_0100, 0x104, 6, 192]);
    assert_eq!(words[4..8], [1, 0, 0x1_d000, 48]);
    assert_eq!(
        words[16..28],
        [0x81, 48, 0, 0, 0, 0, 0x1_d004, 0, 1, 0, 64, 0]
    );
    assert_eq!(words[28..35], [3, 0, 0x1_d200, 0, 0xf00, 0x1f00, 28]);
    assert_eq!(words[35..41], [0, 0, 0x1_d204, 0, 0x8000_0001, 24]);
    assert_eq!(words[41..45], [0x80, 16, 0, 0x1_0100]);
}

#[test]
fn printed_form() {
    insta::assert_snapshot!(parse(&sample()).unwrap());
}

#[test]
fn truncation_is_an_error() {
    let bytes = sample();
    for len in 0..bytes.len() {
        let error = parse(&bytes[..len]).unwrap_err();
        assert!(
            matches!(error.kind, ErrorKind::Truncated { .. }),
            "{len}: {error}"
        );
    }
}

#[test]
fn errors_say_where() {
    let with = |word: usize, value: u32| {
        let mut bytes = sample();
        bytes[4 * word..4 * word + 4].copy_from_slice(&value.to_le_bytes());
        parse(&bytes).unwrap_err().to_string()
    };
    let all = [
        with(0, 0x0603_0001), // the compact format of aie-rt
        with(2, 7),
        with(3, 208),
        with(7, 47),
        with(7, 4096),
        with(16, 9),
        with(31, 1),
        with(40, 20),
        with(43, 2),
    ];
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn the_unknown_operation_is_counted() {
    let mut bytes = sample();
    bytes[4 * 28] = 16;
    let error = parse(&bytes).unwrap_err();
    assert_eq!(error.offset, 4 * 28);
    assert_eq!(error.kind, ErrorKind::UnknownOp { index: 2, op: 16 });
    // One that other devices have.
    bytes[4 * 28] = 2;
    let error = parse(&bytes).unwrap_err();
    let name = "BLOCKSET";
    assert_eq!(error.kind, ErrorKind::UnsupportedOp { index: 2, name });
}

proptest! {
    #[test]
    fn any_stream_round_trips(
        records in prop::collection::vec(record(), 0..20),
        [generation, rows, columns, mem_rows] in any::<[u8; 4]>(),
    ) {
        let target = Target { generation, rows, columns, mem_rows };
        let mut builder = Builder::new(target);
        let mut offsets = vec![];
        for record in &records {
            offsets.push(builder.offset());
            builder.push_record(record);
        }
        let bytes = builder.finish();
        let stream = parse(&bytes).unwrap();
        prop_assert_eq!(stream.header.target, target);
        prop_assert_eq!(stream.header.size as usize, bytes.len());
        prop_assert_eq!(stream.records.len(), records.len());
        for ((read, written), offset) in stream.records.iter().zip(&records).zip(offsets) {
            prop_assert_eq!(&read.op, &written.op);
            prop_assert_eq!((read.hint, read.padding), (written.hint, written.padding));
            prop_assert_eq!(read.offset, offset);
        }
        prop_assert_eq!(stream.encode(), bytes);
    }

    /// What is accepted is understood to the last bit.
    #[test]
    fn damaged_streams_round_trip_or_fail(
        records in prop::collection::vec(record(), 1..8),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut builder = Builder::new(Target::npu1());
        for record in &records {
            builder.push_record(record);
        }
        let mut bytes = builder.finish();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(stream) = parse(&bytes) {
            prop_assert_eq!(stream.encode(), bytes);
        }
    }
}
