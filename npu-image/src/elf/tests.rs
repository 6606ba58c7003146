use super::*;
use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;
use proptest::prelude::*;

fn sample() -> ExecutableWriter {
    let segment = |name: &str, addr, flags, data: &[u8], mem_size| OutSegment {
        name: name.to_string(),
        vaddr: addr,
        paddr: addr,
        flags,
        data: data.to_vec(),
        mem_size,
        align: 16,
    };
    let symbol = |name: &str, value, size, kind, binding, place| OutSymbol {
        name: name.to_string(),
        value,
        size,
        kind,
        binding,
        place,
    };
    ExecutableWriter {
        entry: 0,
        segments: vec![
            segment(".text", 0, PF_R | PF_X, &[1, 2, 3, 4, 5, 6], 6),
            segment(".data", 0x72400, PF_R | PF_W, &[7; 8], 24),
            segment(".bss", 0x73000, PF_R | PF_W, &[], 64),
        ],
        symbols: vec![
            symbol(
                "main",
                0,
                6,
                SymbolKind::Function,
                Binding::Global,
                Place::Segment(0),
            ),
            symbol(
                "table",
                0x72400,
                8,
                SymbolKind::Object,
                Binding::Local,
                Place::Segment(1),
            ),
            symbol(
                "buf",
                0x70400,
                1024,
                SymbolKind::Object,
                Binding::Global,
                Place::Absolute,
            ),
        ],
        comment: Some("npu-image test".to_string()),
        ..ExecutableWriter::default()
    }
}

#[test]
fn printed_form() {
    let bytes = sample().finish().unwrap();
    insta::assert_snapshot!(Elf::parse(&bytes).unwrap());
}

#[test]
fn written_is_read_back() {
    let writer = sample();
    let bytes = writer.finish().unwrap();
    assert_eq!(bytes, writer.finish().unwrap());
    let elf = Elf::parse(&bytes).unwrap();
    assert_eq!(
        (elf.kind, elf.entry, elf.flags),
        (ElfKind::Executable, 0, EF_AIE2)
    );
    for (read, written) in elf.loadable().zip(&writer.segments) {
        assert_eq!(read.data, written.data);
        assert_eq!(
            (read.vaddr, read.mem_size),
            (written.vaddr, written.mem_size)
        );
        assert_eq!(read.offset % 16, 0);
    }
    assert_eq!(elf.loadable().count(), 3);
    let table = elf.symbol("table").unwrap();
    assert_eq!(elf.sections[usize::from(table.section)].name, ".data");
    assert_eq!(elf.symbols[1].name, "table", "local symbols come first");
    let symtab = elf.section(".symtab").unwrap();
    assert_eq!(symtab.info, 2);
    assert_eq!(elf.section(".comment").unwrap().data, b"npu-image test\0");
}

#[test]
fn write_errors() {
    let mut w = sample();
    w.segments[1].mem_size = 7;
    assert_eq!(w.finish(), Err(WriteError::MemSize { segment: 1 }));
    let mut w = sample();
    w.segments[0].align = 3;
    assert_eq!(w.finish(), Err(WriteError::Align { segment: 0 }));
    let mut w = sample();
    w.symbols[0].place = Place::Segment(3);
    assert_eq!(
        w.finish(),
        Err(WriteError::Place {
            symbol: "main".to_string()
        })
    );
    let mut w = sample();
    w.symbols[0].name.push('\0');
    assert!(matches!(w.finish(), Err(WriteError::Name { .. })));
}

#[test]
fn foreign_files_are_named() {
    let mut bytes = sample().finish().unwrap();
    bytes[18] = 62;
    bytes[19] = 0;
    insta::assert_snapshot!(Elf::parse(&bytes).unwrap_err());
    bytes[4] = 2;
    insta::assert_snapshot!(Elf::parse(&bytes).unwrap_err());
    insta::assert_snapshot!(Elf::parse(b"\x7fELF").unwrap_err());
}

#[test]
fn relocations_of_an_object() {
    // An executable turned into an object with its .comment as .rela.
    let mut w = sample();
    w.comment = Some("\u{2}\u{1}\u{1}\u{1}\u{3}\u{2}\u{1}\u{1}\u{4}\u{1}\u{1}".to_string());
    let mut bytes = w.finish().unwrap();
    let headers = u32::from_le_bytes(bytes[32..36].try_into().unwrap()) as usize;
    let index = Elf::parse(&bytes)
        .unwrap()
        .sections
        .iter()
        .position(|s| s.name == ".comment");
    bytes[headers + 40 * index.unwrap() + 4] = SHT_RELA as u8;
    bytes[16] = 1;
    let elf = Elf::parse(&bytes).unwrap();
    let rela: Vec<_> = elf.relocations(elf.section(".comment").unwrap()).collect();
    let want = Relocation {
        offset: 0x0101_0102,
        symbol: 0x01_0102,
        kind: 3,
        addend: 0x0001_0104,
    };
    assert_eq!(rela, [want]);
    assert_eq!(elf.kind, ElfKind::Relocatable);
}

#[test]
fn truncation_is_an_error() {
    let bytes = sample().finish().unwrap();
    for len in 0..bytes.len() {
        let error = Elf::parse(&bytes[..len]).unwrap_err();
        assert!(
            matches!(error.kind, crate::ErrorKind::Truncated { .. }),
            "{len}: {error}"
        );
    }
}

proptest! {
    #[test]
    fn flipped_bits_never_panic(at in 0usize..900, bit in 0u8..8, more in any::<[u8; 4]>()) {
        let mut bytes = sample().finish().unwrap();
        let len = bytes.len();
        bytes[at % len] ^= 1 << bit;
        bytes[usize::from(more[0]) % 52] = more[1];
        bytes[(usize::from(more[2]) * 3) % len] = more[3];
        if let Ok(elf) = Elf::parse(&bytes) {
            for section in &elf.sections {
                prop_assert!(elf.relocations(section).count() <= section.data.len());
            }
            prop_assert!(elf.to_string().len() > 20);
        }
    }

    #[test]
    fn any_segments_round_trip(
        list in prop::collection::vec(
            (any::<u32>(), any::<u32>(), prop::collection::vec(any::<u8>(), 0..40), 0u32..64, 0u32..8),
            0..6,
        )
    ) {
        let segments: Vec<_> = list
            .into_iter()
            .map(|(vaddr, paddr, data, extra, align)| OutSegment {
                name: ".s".to_string(),
                vaddr,
                paddr,
                flags: PF_R,
                mem_size: data.len() as u32 + extra,
                data,
                align: 1 << align,
            })
            .collect();
        let w = ExecutableWriter { segments, ..ExecutableWriter::default() };
        let bytes = w.finish().unwrap();
        let elf = Elf::parse(&bytes).unwrap();
        prop_assert_eq!(elf.segments.len(), w.segments.len());
        for (r, s) in elf.segments.iter().zip(&w.segments) {
            prop_assert_eq!(r.data, &s.data[..]);
            prop_assert_eq!(
                (r.vaddr, r.paddr, r.mem_size, r.align),
                (s.vaddr, s.paddr, s.mem_size, s.align)
            );
        }
    }
}

fn object() -> ObjectWriter {
    let symbol = |name: &str, place, binding| ObjectSymbol {
        name: name.to_string(),
        value: 2,
        size: 4,
        kind: SymbolKind::Function,
        binding,
        place,
    };
    ObjectWriter {
        sections: vec![
            ObjectSection {
                name: ".text".to_string(),
                kind: ObjectSectionKind::Code,
                align: 16,
                data: vec![1, 0, 1, 0, 7, 7],
                size: 6,
                relocations: vec![
                    ObjectRelocation {
                        offset: 0,
                        kind: 1,
                        symbol: 0,
                        addend: -4,
                    },
                    ObjectRelocation {
                        offset: 4,
                        kind: 50,
                        symbol: 1,
                        addend: 0,
                    },
                ],
            },
            ObjectSection {
                name: ".bss".to_string(),
                kind: ObjectSectionKind::Zeros,
                align: 32,
                data: vec![],
                size: 64,
                relocations: vec![],
            },
        ],
        symbols: vec![
            symbol("elsewhere", ObjectPlace::Undefined, Binding::Global),
            symbol("here", ObjectPlace::Section(0), Binding::Local),
            symbol("number", ObjectPlace::Absolute, Binding::Weak),
        ],
    }
}

#[test]
fn objects_are_read_as_written() {
    let bytes = object().finish().unwrap();
    let elf = Elf::parse(&bytes).unwrap();
    assert_eq!((elf.kind, elf.flags), (ElfKind::Relocatable, EF_AIE2));
    let text = elf.section(".text").unwrap();
    assert_eq!((text.data, text.align), (&[1, 0, 1, 0, 7, 7][..], 16));
    assert_eq!(text.flags, SHF_ALLOC | SHF_EXECINSTR);
    let bss = elf.section(".bss").unwrap();
    assert_eq!((bss.kind, bss.size, bss.align), (SHT_NOBITS, 64, 32));
    let table = elf.section(".rela.text").unwrap();
    assert_eq!(table.info, 1);
    let named: Vec<_> = elf
        .relocations(table)
        .map(|r| {
            (
                r.offset,
                r.kind,
                elf.symbols[r.symbol as usize].name,
                r.addend,
            )
        })
        .collect();
    assert_eq!(named, [(0, 1, "elsewhere", -4), (4, 50, "here", 0)]);
    let symbols: Vec<_> = elf
        .symbols
        .iter()
        .map(|s| (s.name, s.value, s.section, s.binding))
        .collect();
    assert_eq!(
        symbols[1..],
        [
            ("here", 2, 1, Binding::Local),
            ("elsewhere", 2, 0, Binding::Global),
            ("number", 2, 0xfff1, Binding::Weak),
        ]
    );
}

#[test]
fn objects_that_cannot_be_written() {
    let mut o = object();
    o.sections[0].relocations[1].symbol = 3;
    let e = o.finish().unwrap_err();
    assert_eq!(
        e.to_string(),
        "relocation of section .text refers to number 3, which is not there"
    );
    let mut o = object();
    o.symbols[1].place = ObjectPlace::Section(2);
    let e = o.finish().unwrap_err();
    assert_eq!(
        e.to_string(),
        "symbol here refers to number 2, which is not there"
    );
    let mut o = object();
    o.sections[1].align = 3;
    assert!(matches!(o.finish(), Err(ObjectWriteError::Align { .. })));
    o.sections[1].align = 4;
    o.symbols[0].name = "a\0b".to_string();
    assert!(matches!(o.finish(), Err(ObjectWriteError::Name { .. })));
}
