use super::*;
use alloc::string::ToString;
use proptest::prelude::*;

/// Any command, in the shape that the reader gives it.
pub(crate) fn command() -> impl Strategy<Value = Command> {
    let addr = prop_oneof![4 => any::<u32>().prop_map(u64::from), 1 => any::<u64>()];
    let words = |max| prop::collection::vec(any::<u32>(), 0..max);
    let data = prop_oneof![6 => words(8), 1 => words(300)];
    prop_oneof![
        (addr.clone(), any::<u32>()).prop_map(|(addr, value)| Command::Write { addr, value }),
        (addr.clone(), any::<u32>(), any::<u32>())
            .prop_map(|(addr, mask, value)| Command::MaskWrite { addr, mask, value }),
        (addr.clone(), any::<[u32; 3]>()).prop_map(|(addr, [mask, value, timeout])| {
            Command::MaskPoll {
                addr,
                mask,
                value,
                timeout,
            }
        }),
        (addr, data.clone()).prop_map(|(addr, data)| Command::DmaWrite { addr, data }),
        (0u32..300).prop_map(|words| Command::Nop { words }),
        Just(Command::EndMark),
        (0x200u16..0xffff, data).prop_map(|(id, payload)| Command::Other { id, payload }),
    ]
}

fn form() -> impl Strategy<Value = Form> {
    let address = prop_oneof![Just(AddressForm::Narrow), Just(AddressForm::Wide)];
    let length = prop_oneof![4 => Just(LengthForm::Short), 1 => Just(LengthForm::Long)];
    (address, length).prop_map(|(address, length)| Form { address, length })
}

proptest! {
    #[test]
    fn any_form_round_trips(list in prop::collection::vec((command(), form()), 0..20)) {
        let records = list
            .into_iter()
            .map(|(command, form)| Record { offset: 0, form, command })
            .collect();
        let cdo = Cdo { version: VERSION, records };
        let bytes = cdo.encode();
        let read = Cdo::parse(&bytes).unwrap();
        prop_assert_eq!(read.encode(), bytes.clone());
        prop_assert_eq!(read.records.len(), cdo.records.len());
        let mut end = 4 * HEADER_WORDS;
        for (r, c) in read.records.iter().zip(&cdo.records) {
            prop_assert_eq!(&r.command, &c.command);
            prop_assert_eq!(r.offset, end);
            end += 4 * r.command.encoded_words(r.form);
        }
        prop_assert_eq!(end, bytes.len());
    }

    /// Whatever the commands, cdo_driver's padding puts each DMA payload at a
    /// multiple of 16 bytes; of 253 words alone it does not (see `pack`).
    #[test]
    fn raw_payloads_are_aligned(list in prop::collection::vec(command(), 0..20)) {
        let wanted: Vec<_> = list.into_iter().filter(|c| !matches!(c, Command::Nop { .. })).collect();
        let cdo = Cdo::parse(&raw_file(&wanted)).unwrap();
        prop_assert!(cdo.commands().eq(&wanted));
        prop_assert_eq!(&cdo.records[0].command, &Command::Nop { words: 0 });
        for r in &cdo.records {
            if let Command::DmaWrite { data, .. } = &r.command {
                let head = 4 * (r.command.encoded_words(r.form) - data.len());
                let odd = if data.len() == 253 { 4 } else { 0 };
                prop_assert_eq!((r.offset + head) % 16, odd);
            }
        }
    }

    #[test]
    fn flipped_bytes_never_panic(
        list in prop::collection::vec(command(), 0..6),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = raw_file(&list);
        for (at, byte) in flips {
            let at = at.index(bytes.len() - 20) + 20;
            bytes[at] = byte;
        }
        // The header is intact, the commands are not.
        if let Ok(cdo) = Cdo::parse(&bytes) {
            prop_assert_eq!(cdo.encode(), bytes);
        }
    }
}

fn sample() -> [Command; 6] {
    [
        Command::Write {
            addr: 0x21_f000,
            value: 1,
        },
        Command::MaskWrite {
            addr: 0x23_2000,
            mask: 3,
            value: 2,
        },
        Command::DmaWrite {
            addr: 0x22_0000,
            data: (1..=9).collect(),
        },
        Command::MaskPoll {
            addr: 0x23_2004,
            mask: 1,
            value: 1,
            timeout: 100,
        },
        Command::Other {
            id: 0x210,
            payload: alloc::vec![7],
        },
        Command::EndMark,
    ]
}

#[test]
fn printed_form() {
    insta::assert_snapshot!(Cdo::parse(&raw_file(&sample())).unwrap());
}

#[test]
fn truncation_is_an_error() {
    let bytes = raw_file(&sample());
    for len in 0..bytes.len() {
        let error = Cdo::parse(&bytes[..len]).unwrap_err();
        assert!(
            matches!(error.kind, ErrorKind::Truncated { .. }),
            "{len}: {error}"
        );
    }
    let mut more = bytes;
    more.push(0);
    let error = Cdo::parse(&more).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Trailing { bytes: 1 });
}

#[test]
fn errors_say_where() {
    let good = raw_file(&sample());
    let with = |at: usize, byte: u8| {
        let mut bytes = good.clone();
        bytes[at] = byte;
        Cdo::parse(&bytes).unwrap_err().to_string()
    };
    insta::assert_snapshot!([
        with(0, 5),
        with(4, 0x44),
        with(8, 1),
        with(23, 1),
        with(26, 0xfe)
    ]
    .join("\n"));
}

#[test]
fn a_wide_address_is_kept() {
    let command = Command::Write {
        addr: 1 << 32 | 8,
        value: 2,
    };
    let mut out = Vec::new();
    command.encode(
        Form {
            address: AddressForm::Narrow,
            length: LengthForm::Short,
        },
        &mut out,
    );
    assert_eq!(out, [0x3_0108, 1, 8, 2]);
}
