use super::*;
use crate::cdo::Command;
use crate::pdi;
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::ToString;
use alloc::vec;
use proptest::prelude::*;

fn builder() -> Builder {
    let write = Command::Write {
        addr: 0x21_f000,
        value: 1,
    };
    let image = pdi::build(&[], &[write], &[], &pdi::PdiOptions::default());
    let mut builder = Builder::npu1(image, 1);
    builder.time_stamp = 1_700_000_000;
    builder.uuid = *b"0123456789abcdef";
    builder.pdi_uuid = [0xaa; 16];
    builder
}

#[test]
fn printed_form() {
    insta::assert_snapshot!(Xclbin::parse(&builder().build().unwrap()).unwrap());
}

#[test]
fn metadata_xml() {
    let mut b = builder();
    b.kernel = "A<&\"B".to_owned();
    b.set_buffers(1);
    let bytes = b.build().unwrap();
    let xclbin = Xclbin::parse(&bytes).unwrap();
    let xml = xclbin.section(SectionKind::EMBEDDED_METADATA).unwrap().data;
    insta::assert_snapshot!(core::str::from_utf8(xml).unwrap());
    let metadata = xclbin.metadata().unwrap().unwrap();
    assert_eq!(metadata.kernels[0].name, "A<&\"B");
}

#[test]
fn mirror_agrees_with_the_sections() {
    let mut b = builder();
    b.version = Version {
        major: 2,
        minor: 21,
        patch: 75,
    };
    let bytes = b.build().unwrap();
    let xclbin = Xclbin::parse(&bytes).unwrap();
    let mirror = xclbin.mirror().unwrap();
    assert!(mirror.ends_with("}\n"));
    assert!(mirror.contains("\"Version\":\"\\u0002.\\u0015.75\""));
    assert!(mirror.contains("\"XclBinUUID\":\"30313233343536373839616263646566\""));
    for s in &xclbin.sections {
        let (kind, name, offset, size) = (s.kind.0, s.name, s.offset, s.data.len());
        let head = format!(
            "\"Kind\":\"{kind}\",\"Name\":\"{name}\",\"Offset\":\"{offset:#x}\",\"Size\":\"{size:#x}\""
        );
        assert!(mirror.contains(&head), "{head}");
        assert_eq!(offset % 8, 0);
    }
    b.mirror_end = MirrorEnd::Bare;
    let bare = b.build().unwrap();
    assert_eq!(bare.len() + 1, bytes.len());
    assert_eq!(
        Xclbin::parse(&bare).unwrap().mirror(),
        mirror.strip_suffix('\n')
    );
}

#[test]
fn sections_hold_what_was_asked() {
    let mut b = builder();
    b.style = MetadataStyle::MlirAie1_3;
    b.set_buffers(7);
    b.column_width = 2;
    b.start_columns = vec![1, 3];
    let bytes = b.build().unwrap();
    let x = Xclbin::parse(&bytes).unwrap();
    assert_eq!(
        x.memory(SectionKind::MEM_TOPOLOGY).unwrap().unwrap(),
        b.memory
    );
    assert_eq!(
        x.memory(SectionKind::GROUP_TOPOLOGY).unwrap().unwrap(),
        b.memory
    );
    let connections = x.connections(SectionKind::CONNECTIVITY).unwrap().unwrap();
    assert_eq!(connections.len(), 8);
    assert_eq!(
        connections[0],
        Connection {
            arg: 1,
            ip: 0,
            memory: 1
        }
    );
    let group = x
        .connections(SectionKind::GROUP_CONNECTIVITY)
        .unwrap()
        .unwrap();
    assert_eq!(group, [&connections[..], &connections[..]].concat());
    let ip = x.ip_layout().unwrap().unwrap();
    assert_eq!(
        (ip[0].name.as_str(), ip[0].kernel_id),
        ("MLIR_AIE:MLIRAIE", 0x901)
    );
    let p = x.aie_partition().unwrap().unwrap();
    assert_eq!((p.column_width, &p.start_columns[..]), (2, &[1, 3][..]));
    assert_eq!((p.pdis[0].image, p.pdis[0].uuid), (&b.pdi[..], b.pdi_uuid));
    assert_eq!(p.pdis[0].groups[0].dpu_kernel_ids, [0x901]);
    assert_eq!(p.pdis[0].groups[0].pre_cdo_groups, [0xc1]);
    assert!(pdi::Pdi::parse(p.pdis[0].image).is_ok());
    let m = x.metadata().unwrap().unwrap();
    let args = &m.kernel("MLIR_AIE").unwrap().args;
    assert_eq!(args.len(), 10);
    assert_eq!(
        (args[9].offset, args[9].size, args[9].id),
        (0x14 + 6 * 8, 8, 9)
    );
    assert_eq!(args[9].qualifier, AddressQualifier::Global);
    assert!(m.kernel("none").is_none());
}

#[test]
fn build_errors() {
    let mut b = builder();
    b.memory.pop();
    let error = b.build().unwrap_err();
    assert_eq!(
        error.to_string(),
        "argument `instr` is in memory `SRAM`, which isn't listed"
    );
    let mut b = builder();
    b.kernel = "k".repeat(60);
    assert!(matches!(
        b.build(),
        Err(BuildError::NameTooLong { limit: 63, .. })
    ));
    let mut b = builder();
    b.args.clear();
    b.memory[0].tag = "t".repeat(16);
    assert!(matches!(
        b.build(),
        Err(BuildError::NameTooLong { limit: 15, .. })
    ));
    let mut b = builder();
    b.pdi = vec![0; crate::MAX_FILE];
    assert!(matches!(b.build(), Err(BuildError::TooLarge { .. })));
}

#[test]
fn truncation_is_an_error() {
    let bytes = builder().build().unwrap();
    for len in 0..bytes.len() {
        let error = Xclbin::parse(&bytes[..len]).unwrap_err();
        assert!(
            matches!(error.kind, ErrorKind::Truncated { .. }),
            "{len}: {error}"
        );
    }
}

#[test]
fn metadata_errors_say_where() {
    let parse = |xml: &str| {
        Metadata::parse(xml.as_bytes(), 0x100)
            .unwrap_err()
            .to_string()
    };
    let deep = "<a>".repeat(40);
    let all = [
        parse("<kernel>"),
        parse("<kernel name='k'><arg name='a'/></kernel>"),
        parse("<kernel name='k'><arg name='a' id='x'/></kernel>"),
        parse("<kernel name='k'><arg name='a' id='0x100000000'/></kernel>"),
        parse("<a></b>"),
        parse("<a"),
        parse("<a b>"),
        parse("<a b=\"c>"),
        parse("<!-- "),
        parse("<!DOCTYPE x>"),
        parse("< a>"),
        parse("<a>"),
        parse(&deep),
        Metadata::parse(b"<a \xff", 0x100).unwrap_err().to_string(),
    ];
    insta::assert_snapshot!(all.join("\n"));
    let text = "<?xml?><!-- <x> --><p>text<kernel name='k'><instance name=\"i\"/></kernel></p>\0";
    let metadata = Metadata::parse(text.as_bytes(), 0).unwrap();
    assert_eq!(metadata.kernels[0].instances, ["i"]);
}

#[test]
fn names_are_written_whole_or_not_at_all() {
    let mut out = vec![1];
    write::put_text(&mut out, "abc", 4).unwrap();
    assert_eq!(out, b"\x01abc\0");
    assert_eq!(
        write::put_text(&mut out, "abcd", 4),
        Err(BuildError::NameTooLong {
            name: "abcd".to_owned(),
            limit: 3
        })
    );
    let mut b = builder();
    b.instance = "a\0b".to_owned();
    let error = b.build().unwrap_err();
    assert!(matches!(error, BuildError::NameWithZero { .. }), "{error}");
}

/// Lists whose offsets alias must not multiply.
#[test]
fn partition_counts_are_limited() {
    let bytes = builder().build().unwrap();
    let start = Xclbin::parse(&bytes)
        .unwrap()
        .section(SectionKind::AIE_PARTITION)
        .unwrap()
        .offset;
    for at in [40, 120] {
        let mut bad = bytes.clone();
        bad[start + at..start + at + 4].copy_from_slice(&1000u32.to_le_bytes());
        let error = Xclbin::parse(&bad).unwrap().aie_partition().unwrap_err();
        assert!(
            matches!(error.kind, ErrorKind::TooLarge { size: 1000, .. }),
            "{error}"
        );
        assert_eq!(error.offset, start + at);
    }
}

proptest! {
    #[test]
    fn damage_never_panics(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)
    ) {
        let mut bytes = builder().build().unwrap();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(x) = Xclbin::parse(&bytes) {
            prop_assert!(x.to_string().len() > 20);
        }
    }

    #[test]
    fn any_names_and_times_read_back(
        kernel in "[ -~]{1,20}",
        instance in "[ -~é]{1,20}",
        time_stamp in any::<u64>(),
        uuid in any::<[u8; 16]>(),
        (major, minor, patch) in any::<(u8, u8, u16)>(),
        buffers in 0usize..20,
    ) {
        let mut b = builder();
        b.kernel = kernel;
        b.instance = instance;
        b.time_stamp = time_stamp;
        b.uuid = uuid;
        b.version = Version { major, minor, patch };
        b.set_buffers(buffers);
        let bytes = b.build().unwrap();
        let x = Xclbin::parse(&bytes).unwrap();
        prop_assert_eq!((x.header.time_stamp, x.header.unique_id), (time_stamp, time_stamp));
        prop_assert_eq!((x.header.uuid, x.header.version), (uuid, b.version));
        let m = x.metadata().unwrap().unwrap();
        prop_assert_eq!(&m.kernels[0].name, &b.kernel);
        prop_assert_eq!(&m.kernels[0].instances, &[b.instance.clone()]);
        prop_assert_eq!(m.kernels[0].args.len(), 3 + buffers);
        prop_assert!(x.mirror().is_some());
    }
}
