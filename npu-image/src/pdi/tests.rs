use super::*;
use crate::cdo::Command;
use alloc::string::ToString;
use alloc::vec;
use proptest::prelude::*;

fn dma(addr: u64, words: u32) -> Command {
    Command::DmaWrite {
        addr,
        data: (0..words).collect(),
    }
}

fn write(addr: u64, value: u32) -> Command {
    Command::Write { addr, value }
}

/// Files as a one-core design has them.
fn sample() -> [Vec<Command>; 3] {
    let control = |mask, value| Command::MaskWrite {
        addr: 0x23_2000,
        mask,
        value,
    };
    [
        vec![control(1, 0), dma(0x22_0000, 11), dma(0x20_0404, 300)],
        vec![
            control(2, 2),
            control(2, 0),
            write(0x21_f000, 0),
            dma(0x21_d000, 6),
        ],
        vec![control(1, 1)],
    ]
}

fn sample_pdi() -> Vec<u8> {
    let [elfs, init, enable] = sample();
    build(&elfs, &init, &enable, &PdiOptions::default())
}

#[test]
fn printed_form() {
    insta::assert_snapshot!(Pdi::parse(&sample_pdi()).unwrap());
}

#[test]
fn reencodes_with_its_files() {
    let bytes = sample_pdi();
    let pdi = Pdi::parse(&bytes).unwrap();
    let back = reencode(&pdi).unwrap();
    assert_eq!(back.bytes, bytes);
    assert_eq!(back.layout.files, sample());
    assert_eq!(back.layout.one_word_dma, []);
    assert_eq!(back.layout.build(&pdi.options()), bytes);
}

#[test]
fn payload_sits_at_its_destination_modulo_16() {
    for (file, offset) in [(0, 0x22_0000), (0, 0x20_0404), (1, 0x21_d000)] {
        // Alone in the first file, position in the file is position in the PDI.
        let mut files = [vec![], vec![], vec![]];
        files[0] = sample()[file].clone();
        let [elfs, ..] = &files;
        let bytes = build(elfs, &[], &[], &PdiOptions::default());
        let pdi = Pdi::parse(&bytes).unwrap();
        let record = pdi
            .cdo()
            .unwrap()
            .records
            .iter()
            .find(|r| matches!(&r.command, Command::DmaWrite { addr, .. } if *addr == offset));
        let record = record.unwrap();
        let Command::DmaWrite { data, .. } = &record.command else {
            unreachable!()
        };
        let head = 4 * (record.command.encoded_words(record.form) - data.len());
        assert_eq!((record.offset - DATA_AT + head) % 16, offset as usize % 16);
    }
}

#[test]
fn one_word_dma_becomes_a_write_and_is_found_again() {
    let files = [
        vec![
            write(0x20_0000, 1),
            dma(0x20_0008, 1),
            dma(0x20_0010, 4),
            dma(0x20_0020, 1),
        ],
        vec![write(0x21_0000, 1), dma(0x21_0010, 5)],
        vec![],
    ];
    let bytes = build(&files[0], &files[1], &files[2], &PdiOptions::default());
    let pdi = Pdi::parse(&bytes).unwrap();
    let dmas = pdi
        .cdo()
        .unwrap()
        .commands()
        .filter(|c| matches!(c, Command::DmaWrite { .. }));
    assert_eq!(dmas.count(), 2);
    let back = reencode(&pdi).unwrap();
    assert_eq!(back.bytes, bytes);
    assert_eq!(back.layout.build(&pdi.options()), bytes);
}

#[test]
fn another_writers_pdi_is_told() {
    // A NOP that no rule puts there; two words longer, so lengths agree.
    let [elfs, mut init, enable] = sample();
    init.insert(2, Command::Nop { words: 1 });
    let bytes = build(&elfs, &init, &enable, &PdiOptions::default());
    let pdi = Pdi::parse(&bytes).unwrap();
    let error = reencode(&pdi).unwrap_err();
    let ReencodeError::Padding { offset } = error else {
        panic!("{error}")
    };
    let record = pdi
        .cdo()
        .unwrap()
        .records
        .iter()
        .find(|r| r.offset == offset)
        .unwrap();
    assert_eq!(record.command, init[3]);

    // A long length where the short one fits.
    let body = crate::cdo::with_header(crate::cdo::VERSION, &[0x111, 0xff_0103, 2, 4, 5]);
    let mut bytes = sample_pdi();
    bytes.truncate(DATA_AT);
    let words = (body.len() / 4) as u32;
    bytes.extend(&body);
    bytes.resize(bytes.len().next_multiple_of(16), 0);
    let padded = words.next_multiple_of(4);
    for (i, w) in [padded, words, padded].into_iter().enumerate() {
        let at = PARTITION_AT + 4 * i;
        bytes[at..at + 4].copy_from_slice(&w.to_le_bytes());
    }
    reseal(&mut bytes, PARTITION_AT, PARTITION_WORDS);
    let error = reencode(&Pdi::parse(&bytes).unwrap()).unwrap_err();
    assert!(matches!(error, ReencodeError::Differs { .. }), "{error}");
}

fn reseal(bytes: &mut [u8], at: usize, words: usize) {
    let last = at + 4 * (words - 1);
    let sum = checksum(&crate::read::to_words(&bytes[at..last]));
    bytes[last..last + 4].copy_from_slice(&sum.to_le_bytes());
}

#[test]
fn transformed_is_recognised() {
    let mut bytes = sample_pdi();
    for (i, word) in [1u32, 0x40, 0x0040_8966].into_iter().enumerate() {
        let at = PARTITION_AT + 4 * (28 + i);
        bytes[at..at + 4].copy_from_slice(&word.to_le_bytes());
    }
    let pdi = Pdi::parse(&bytes).unwrap();
    let body = Body::Transformed {
        offset: DATA_AT,
        bytes: bytes.len() - DATA_AT,
    };
    assert_eq!(pdi.body, body);
    assert_eq!(reencode(&pdi), Err(ReencodeError::Transformed));
}

#[test]
fn truncation_is_an_error() {
    let bytes = sample_pdi();
    for len in 0..bytes.len() {
        let error = Pdi::parse(&bytes[..len]).unwrap_err();
        assert!(
            matches!(error.kind, ErrorKind::Truncated { .. }),
            "{len}: {error}"
        );
    }
}

/// Every bit of the headers is covered by a checksum or a check.
#[test]
fn a_flipped_header_bit_is_an_error() {
    let bytes = sample_pdi();
    for at in 0..DATA_AT + 20 {
        for bit in 0..8 {
            let mut bad = bytes.clone();
            bad[at] ^= 1 << bit;
            assert!(Pdi::parse(&bad).is_err(), "byte {at:#x} bit {bit}");
        }
    }
}

#[test]
fn errors_say_where() {
    let with = |at: usize, byte: u8| {
        let mut bytes = sample_pdi();
        bytes[at] = byte;
        Pdi::parse(&bytes).unwrap_err().to_string()
    };
    let two_images = {
        let mut bytes = sample_pdi();
        bytes[0x14] = 2;
        reseal(&mut bytes, TABLE_AT, TABLE_WORDS);
        Pdi::parse(&bytes).unwrap_err().to_string()
    };
    insta::assert_snapshot!([
        with(4, 0),
        with(0x20, 1),
        with(0xa0, 0),
        with(0xd0, 0),
        two_images
    ]
    .join("\n"));
}

/// Commands as designs have them: NOPs are for the writers.
fn commands() -> impl Strategy<Value = Vec<Command>> {
    let list = prop::collection::vec(crate::cdo::tests::command(), 0..12);
    list.prop_map(|l| {
        l.into_iter()
            .filter(|c| !matches!(c, Command::Nop { .. }))
            .collect()
    })
}

proptest! {
    #[test]
    fn any_files_reencode(files in prop::collection::vec(commands(), 0..5), pcr in any::<u32>()) {
        let options = PdiOptions { pcr, ..PdiOptions::default() };
        let slices: Vec<&[Command]> = files.iter().map(Vec::as_slice).collect();
        let bytes = build_files(&slices, &options);
        let pdi = Pdi::parse(&bytes).unwrap();
        prop_assert_eq!(pdi.options(), options);
        let back = reencode(&pdi).unwrap();
        prop_assert_eq!(back.layout.build(&options), bytes);
        let count = |files: &[Vec<Command>]| files.iter().map(Vec::len).sum::<usize>();
        prop_assert_eq!(count(&back.layout.files), count(&files));
    }

    /// Any change of one padding NOP, or of a word, is noticed or gives the
    /// changed bytes back: `Ok` always means equality.
    #[test]
    fn damaged_bodies_never_panic(
        files in prop::collection::vec(commands(), 1..4),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let slices: Vec<&[Command]> = files.iter().map(Vec::as_slice).collect();
        let mut bytes = build_files(&slices, &PdiOptions::default());
        let body = DATA_AT + 20;
        for (at, byte) in flips {
            let at = body + at.index(bytes.len() - body);
            bytes[at] = byte;
        }
        if let Ok(pdi) = Pdi::parse(&bytes) {
            if let Ok(back) = reencode(&pdi) {
                prop_assert_eq!(back.bytes, bytes);
            }
        }
    }
}
