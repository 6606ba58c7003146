use super::*;
use proptest::prelude::*;

/// The bits of a word that belong to a field.
fn covered(fields: &[Field]) -> u32 {
    fields.iter().fold(0, |m, f| {
        assert_eq!(m & f.mask(), 0, "{f} overlaps");
        m | f.mask()
    })
}

proptest! {
    #[test]
    fn words_round_trip(raw: [u32; 8]) {
        let masked = |table: &[&[Field]], i: usize| raw[i] & covered(table[i]);
        let core: [u32; 6] = std::array::from_fn(|i| masked(&CORE_BD, i));
        prop_assert_eq!(CoreBd::from_words(&core).to_words(), Ok(core));
        let mem: [u32; 8] = std::array::from_fn(|i| masked(&MEMTILE_BD, i));
        prop_assert_eq!(MemtileBd::from_words(&mem).to_words(), Ok(mem));
        let shim: [u32; 8] = std::array::from_fn(|i| masked(&SHIM_BD, i));
        prop_assert_eq!(ShimBd::from_words(&shim).to_words(), Ok(shim));
    }

    #[test]
    fn shim_address_round_trip(words in 0u64..1 << 46) {
        let bd = ShimBd::default().address(words * 4).unwrap();
        prop_assert_eq!(bd.byte_address(), words * 4);
    }

    #[test]
    fn lock_requests_round_trip(lock in 0u8..16, value in -64i32..64) {
        let bd = CoreBd::default().acquire(lock, value).unwrap();
        prop_assert_eq!(bd.acquire_request(), Some((lock, value)));
    }
}

#[test]
fn fields_that_no_bd_has_are_a_defect() {
    // Every name that a builder looks up exists in its table.
    for table in [&CORE_BD[..], &MEMTILE_BD, &SHIM_BD] {
        for name in [
            "Buffer_Length",
            "Next_BD",
            "Lock_Acq_ID",
            "Lock_Rel_ID",
            "Packet_ID",
        ] {
            assert_ne!(named(table, name).width, 0, "{name}");
        }
    }
    for name in [
        "D0_Zero_Before",
        "D1_Zero_After",
        "D2_Zero_After",
        "Base_Address",
    ] {
        assert_ne!(named(&MEMTILE_BD, name).width, 0, "{name}");
    }
}

#[test]
fn shim_bd_of_a_public_stream() {
    // The A panel of the 256^3 GEMM of tibrezus/xdna-npu-toolkit.
    let bd = ShimBd {
        burst_length: 2,
        ax_cache: 2,
        ..ShimBd::default()
    }
    .dims(&[
        Dim {
            size: 16,
            stride: 1,
        },
        Dim {
            size: 32,
            stride: 128,
        },
        Dim {
            size: 1,
            stride: 16,
        },
    ])
    .unwrap();
    assert_eq!(
        bd.to_words().unwrap()[3..6],
        [0x0100_0000, 0x8200_007f, 0x0200_000f]
    );
}

#[test]
fn memtile_padding_and_own_address() {
    let bd = MemtileBd::default()
        .address(0x80000)
        .and_then(|bd| bd.length(64))
        .and_then(|bd| bd.padding(0, 2, 1))
        .map(MemtileBd::valid)
        .unwrap();
    let words = bd.to_words().unwrap();
    assert_eq!(words[0], 16);
    assert_eq!(words[1], (2 << 26) | 0x20000);
    assert_eq!(words[5], 1 << 17);
    assert_eq!(words[7], 1 << 31);
}

#[test]
fn ranges_are_named() {
    let error = CoreBd::default().length(0x10000).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Buffer_Length: 16384 does not fit, the greatest value is 16383"
    );
    let dims = [
        Dim {
            size: 256,
            stride: 1,
        },
        Dim {
            size: 2,
            stride: 256,
        },
    ];
    assert_eq!(
        CoreBd::default().dims(&dims).unwrap_err(),
        BdError::Range(FieldRange {
            field: "D0_Wrap",
            value: 256,
            max: 255
        })
    );
    assert_eq!(
        CoreBd::default()
            .dims(&[Dim { size: 2, stride: 0 }])
            .unwrap_err(),
        BdError::Zero {
            field: "D0_Stepsize"
        }
    );
    assert_eq!(
        CoreBd::default().address(2).unwrap_err(),
        BdError::Unaligned {
            field: "Base_Address",
            bytes: 2
        }
    );
    assert_eq!(
        ShimBd::default()
            .dims(&[Dim { size: 1, stride: 1 }; 4])
            .unwrap_err(),
        BdError::TooManyDims { got: 4, max: 3 }
    );
}

#[test]
fn fields_by_their_names() {
    for kind in TileKind::ALL {
        for (n, fields) in layout(kind).iter().enumerate() {
            for field in *fields {
                assert_eq!(field_named(kind, field.name), Some((n, *field)));
            }
        }
    }
    assert_eq!(field_named(TileKind::Core, "D3_Stepsize"), None);
}
