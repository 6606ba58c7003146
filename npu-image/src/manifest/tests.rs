use super::*;
use alloc::string::ToString;
use alloc::vec;
use proptest::prelude::*;

fn sample() -> Manifest {
    let hash = |n| Sha256([n; 32]);
    Manifest {
        schema: SCHEMA.to_string(),
        name: "gelu_512".to_string(),
        kernel: "MLIR_AIE".to_string(),
        device: "npu1".to_string(),
        columns: 1,
        toolchain: Toolchain {
            name: "embedded".to_string(),
            version: "0.1.0".to_string(),
            parts: BTreeMap::new(),
        },
        sources: vec![Source {
            path: "kernel-src/gelu.cc".to_string(),
            sha256: hash(1),
        }],
        xclbin: Artifact {
            file: "gelu_512.xclbin".to_string(),
            bytes: 9000,
            sha256: hash(2),
        },
        instructions: Artifact {
            file: "gelu_512.insts.bin".to_string(),
            bytes: 300,
            sha256: hash(3),
        },
        tiles: vec![Tile {
            column: 0,
            row: 2,
            kind: TileKind::Core,
            data: Some(Usage {
                used: 3072,
                limit: 65536,
            }),
            program: Some(Program {
                elf_bytes: 3000,
                elf_sha256: hash(4),
                memory: Usage {
                    used: 1072,
                    limit: 16384,
                },
                stack: Usage {
                    used: 96,
                    limit: 1024,
                },
                functions: vec![FunctionCost {
                    name: "gelu".to_string(),
                    bytes: 192,
                    address: Some(0x40),
                }],
            }),
        }],
        buffers: vec![Buffer {
            symbol: "gelu_lut".to_string(),
            column: 0,
            row: 2,
            address: 0x2400,
            bytes: 256,
            element: ElementType::I8,
            shape: vec![256],
            layout: Layout::Linear,
            role: Role::Lut,
        }],
        arguments: vec![Argument {
            index: 0,
            name: "x".to_string(),
            direction: Direction::In,
            element: ElementType::I8,
            shape: vec![512],
            bytes: 512,
        }],
        quantisation: BTreeMap::from([
            ("input_scale".to_string(), QuantValue::Real(0.1)),
            ("input_zero_point".to_string(), QuantValue::Integer(-3)),
            ("table".to_string(), QuantValue::Text("gelu".to_string())),
            ("weights".to_string(), QuantValue::Reals(vec![1.0, 0.25])),
        ]),
    }
}

#[test]
fn round_trip_and_printed_form() {
    let json = sample().to_json().unwrap();
    assert_eq!(Manifest::parse(&json).unwrap(), sample());
    insta::assert_snapshot!(core::str::from_utf8(&json).unwrap());
}

#[test]
fn another_schema_is_refused_with_a_remedy() {
    let json = br#"{"schema": "npu-kernel-manifest/2", "wheels": 4}"#;
    insta::assert_snapshot!(Manifest::parse(json).unwrap_err());
}

#[test]
fn unknown_and_missing_fields_are_named() {
    let json = sample().to_json().unwrap();
    let text = core::str::from_utf8(&json).unwrap();
    let more = text.replacen("\"columns\"", "\"colums\": 1, \"columns\"", 1);
    let error = Manifest::parse(more.as_bytes()).unwrap_err().to_string();
    assert!(
        error.contains("unknown field `colums`") && error.contains("line"),
        "{error}"
    );
    let less = text.replacen("\"device\": \"npu1\",", "", 1);
    let error = Manifest::parse(less.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("missing field `device`"), "{error}");
    let hash = text.replacen("0101", "01O1", 1);
    let error = Manifest::parse(hash.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("64 lower-case hex digits"), "{error}");
}

#[test]
fn disagreements_are_named() {
    fn refused(change: impl Fn(&mut Manifest)) -> ManifestError {
        let mut m = sample();
        change(&mut m);
        let error = m.to_json().unwrap_err();
        // The reader says the same.
        let json = serde_json::to_vec(&m).unwrap();
        let read = Manifest::parse(&json).map(|_| ());
        if !matches!(error, ManifestError::NotFinite { .. }) {
            assert_eq!(read.unwrap_err().to_string(), error.to_string());
        }
        error
    }
    use ManifestError as E;
    assert!(matches!(
        refused(|m| m.arguments[0].bytes = 511),
        E::ArgumentSize { .. }
    ));
    assert!(matches!(
        refused(|m| m.arguments[0].index = 1),
        E::ArgumentIndex { .. }
    ));
    let huge = refused(|m| m.arguments[0].shape = vec![u64::MAX, 2]);
    assert!(matches!(huge, E::ArgumentSize { expected: None, .. }));
    assert!(matches!(
        refused(|m| m.buffers[0].shape[0] = 255),
        E::BufferSize { .. }
    ));
    assert!(matches!(
        refused(|m| m.buffers[0].row = 3),
        E::UnknownTile { row: 3, .. }
    ));
    assert!(matches!(
        refused(|m| m.xclbin.file = "../x".to_string()),
        E::FileName { .. }
    ));
    let nan = |m: &mut Manifest| {
        m.quantisation
            .insert("s".to_string(), QuantValue::Real(f64::NAN));
    };
    assert!(matches!(refused(nan), E::NotFinite { .. }));
    let four = Layout::Replicated {
        copies: 4,
        stride: 512,
    };
    assert!(matches!(
        refused(|m| m.buffers[0].layout = four),
        E::BufferSize { .. }
    ));
    let mut m = sample();
    m.buffers[0].layout = four;
    m.buffers[0].bytes = 3 * 512 + 256;
    assert_eq!(Manifest::parse(&m.to_json().unwrap()).unwrap(), m);
}

#[test]
fn lines_hold_one_entry_each() {
    let lines = |entry, line| Layout::Lines { entry, line };
    let mut m = sample();
    m.buffers[0].layout = lines(2, 32);
    m.buffers[0].bytes = 256 * 32;
    assert_eq!(Manifest::parse(&m.to_json().unwrap()).unwrap(), m);
    assert_eq!(
        lines(2, 8).lay_out(&[7, 0xff]),
        [7, 0, 7, 0, 7, 0, 7, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0]
    );
    for (entry, line) in [(0, 32), (2, 0), (3, 32), (64, 32), (2, u32::MAX - 1)] {
        m.buffers[0].layout = lines(entry, line);
        assert!(matches!(m.check(), Err(ManifestError::BufferSize { .. })));
    }
    assert_eq!(lines(2, 4).bytes(u64::MAX), None);
}

#[test]
fn deep_nesting_is_refused() {
    let json = "[".repeat(100_000);
    assert!(matches!(
        Manifest::parse(json.as_bytes()),
        Err(ManifestError::Json(_))
    ));
}

proptest! {
    #[test]
    fn scales_keep_their_bits(x in any::<f64>().prop_filter("finite", |x| x.is_finite())) {
        let mut m = sample();
        m.quantisation.insert("scale".to_string(), QuantValue::Real(x));
        let back = Manifest::parse(&m.to_json().unwrap()).unwrap();
        let QuantValue::Real(y) = back.quantisation["scale"] else { panic!("kind changed") };
        prop_assert_eq!(x.to_bits(), y.to_bits());
    }

    #[test]
    fn hashes_round_trip(hash in any::<[u8; 32]>()) {
        let hash = Sha256(hash);
        prop_assert_eq!(hash.to_string().parse::<Sha256>().unwrap(), hash);
    }

    #[test]
    fn damaged_json_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut json = sample().to_json().unwrap();
        let at = at.index(json.len());
        json[at] = byte;
        if let Ok(m) = Manifest::parse(&json) {
            prop_assert!(m.to_json().is_ok());
        }
    }
}
