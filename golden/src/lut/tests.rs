//! Tables and what is known of them.

use super::*;
use proptest::prelude::*;

fn spec() -> TableSpec {
    TableSpec::symmetric(Function::GeluErf, 6.0 / 127.0, 6.0 / 127.0)
}

#[test]
fn a_flipped_bit_anywhere_is_named() {
    let table = spec().build().unwrap();
    for index in 0..ENTRIES {
        for bit in 0..8 {
            let mut bytes = *table.bytes();
            bytes[index] ^= 1 << bit;
            match spec().certify(&bytes) {
                Err(TableError::Entry { index: at, .. }) => assert_eq!(at, index),
                other => panic!("{other:?}"),
            }
        }
    }
    assert_eq!(
        spec().certify(&[0; 255]),
        Err(TableError::Length { entries: 255 })
    );
    assert_eq!(spec().certify(table.bytes()).unwrap(), table);
}

#[test]
fn identity_changes_with_every_part() {
    let base = spec();
    let mut all = vec![base.clone()];
    all.push(TableSpec {
        function: Function::GeluTanh,
        ..base.clone()
    });
    all.push(TableSpec {
        input: Quant {
            zero_point: 1,
            ..base.input
        },
        ..base.clone()
    });
    all.push(TableSpec {
        output: Quant {
            zero_point: 1,
            ..base.output
        },
        ..base.clone()
    });
    all.push(TableSpec {
        output: Quant::symmetric(base.output.scale * (1.0 + 1e-15)),
        ..base
    });
    let mut ids: Vec<String> = all.iter().map(|s| s.build().unwrap().identity()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all.len());
}

#[test]
fn symmetric_tables_can_be_negated() {
    let full = TableSpec::symmetric(Function::Tanh, 4.0 / 127.0, 1.0 / 200.0);
    let symmetric = TableSpec {
        saturation: Saturation::Symmetric,
        ..full.clone()
    };
    let (full, symmetric) = (full.build().unwrap(), symmetric.build().unwrap());
    assert_eq!((full.apply(-127), symmetric.apply(-127)), (-128, -127));
    assert!((-127..=127).all(|c| symmetric.apply(-c) == -symmetric.apply(c)));
    assert_ne!(full.identity(), symmetric.identity());
    let c = symmetric.certificate();
    assert!(c.max_error <= 0.5 && c.saturated_low > 0, "{c}");
    assert_eq!(c.saturated_low, c.saturated_high + 1);
}

#[test]
fn each_rounding_is_the_one_that_it_says() {
    for rounding in Rounding::ALL {
        assert_eq!(Rounding::from_name(rounding.name()), Some(rounding));
        let spec = TableSpec {
            rounding,
            output: Quant {
                scale: 1.0 / 24.0,
                zero_point: -5,
            },
            ..spec()
        };
        let table = spec.build().unwrap();
        let mut off = [0, 0];
        for code in i8::MIN..=i8::MAX {
            let steps = spec.function.eval(spec.input.dequantise(code)) * 24.0;
            let want = match rounding {
                Rounding::Floor => steps.floor(),
                Rounding::Truncate => steps.trunc(),
                _ => steps.round_ties_even(),
            };
            let want = (want - 5.0).clamp(-128.0, 127.0);
            assert_eq!(f64::from(table.apply(code)), want, "{rounding:?} {code}");
            off[0] += usize::from(steps < 0.0 && want + 5.0 > steps);
            off[1] += usize::from(want + 5.0 < steps && want < 127.0);
        }
        let c = table.certificate();
        assert_eq!(c.rounding, rounding);
        assert!(c.to_string().contains(rounding.name()), "{c}");
        assert!(c.max_error <= rounding.largest_error() && c.zero_exact && c.monotone);
        // Which side of the exact values the entries lie on.
        match rounding {
            Rounding::Floor => assert!(off[0] == 0 && off[1] > 0 && c.max_error > 0.5),
            Rounding::Truncate => assert!(off[0] > 100 && c.max_error > 0.5),
            _ => assert!(c.max_error <= 0.5),
        }
        assert!(c.saturated_high > 0 && c.saturated_low == 0);
    }
}

#[test]
fn rounding_modes_differ_in_ties_alone() {
    let of = |rounding: Rounding| [-2.5, -0.5, 0.5, 1.5].map(|v| rounding.round(v, 0.0));
    assert_eq!(of(Rounding::HalfEven), [-2.0, 0.0, 0.0, 2.0]);
    assert_eq!(of(Rounding::HalfUp), [-2.0, 0.0, 1.0, 2.0]);
    assert_eq!(of(Rounding::HalfAway), [-3.0, -1.0, 1.0, 2.0]);
    assert_eq!(of(Rounding::Floor), [-3.0, -1.0, 0.0, 1.0]);
    assert_eq!(of(Rounding::Truncate), [-2.0, 0.0, 0.0, 1.0]);
    // Away from the zero point and towards it, wherever it lies.
    assert_eq!(Rounding::HalfAway.round(-6.5, -5.0), -7.0);
    assert_eq!(Rounding::Truncate.round(-6.5, -5.0), -6.0);
}

#[test]
fn a_value_on_a_whole_step_is_refused_where_it_turns() {
    let y = Function::Silu.eval(2.0);
    let spec = |rounding| TableSpec {
        rounding,
        ..TableSpec::symmetric(Function::Silu, 2.0 / 50.0, y / 10.0)
    };
    for rounding in Rounding::ALL {
        let built = spec(rounding).build();
        let refused = matches!(built, Err(TableError::NearTie { code: 50, .. }));
        assert_eq!(refused, !rounding.is_nearest(), "{rounding:?}");
    }
}

#[test]
fn near_ties_are_refused() {
    // silu(x) at the scale that puts it on 10.5 steps.
    let y = Function::Silu.eval(2.0);
    let spec = TableSpec::symmetric(Function::Silu, 2.0 / 50.0, y / 10.5);
    assert!(matches!(
        spec.build(),
        Err(TableError::NearTie { code: 50, .. })
    ));
}

/// Rows of `oracle/activations.csv`: x, then PyTorch's gelu, gelu with
/// tanh and silu, then gelu with 40 digits.
fn oracle() -> Vec<[f64; 5]> {
    include_str!("../../oracle/activations.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let mut fields = line.split(',').map(|f| f.parse().unwrap());
            std::array::from_fn(|_| fields.next().unwrap())
        })
        .collect()
}

#[test]
fn functions_equal_pytorchs() {
    for [x, gelu, gelu_tanh, silu, gelu_exact] in oracle() {
        assert!(
            (Function::GeluErf.eval(x) - gelu).abs() <= 1e-15,
            "gelu({x})"
        );
        assert!(
            (Function::GeluTanh.eval(x) - gelu_tanh).abs() <= 1e-15,
            "gelu_tanh({x})"
        );
        assert!((Function::Silu.eval(x) - silu).abs() <= 1e-15, "silu({x})");
        let error = (Function::GeluErf.eval(x) - gelu_exact).abs();
        assert!(
            error <= 1e-14 * gelu_exact.abs(),
            "gelu({x}): relative error"
        );
    }
}

#[test]
fn tables_equal_pytorchs_rounded_values() {
    let rows = oracle();
    for (in_scale, rows) in [1.0 / 127.0, 6.0 / 127.0, 1.0 / 16.0]
        .into_iter()
        .zip(rows.chunks(256))
    {
        for out_scale in [1.0 / 127.0, 3.0 / 127.0, in_scale] {
            for (column, function) in Function::ACTIVATIONS.into_iter().enumerate() {
                let table = TableSpec::symmetric(function.clone(), in_scale, out_scale)
                    .build()
                    .unwrap();
                for (code, row) in (i8::MIN..=i8::MAX).zip(rows) {
                    assert_eq!(row[0], f64::from(code) * in_scale);
                    let want = crate::quant::round_to_i8(row[column + 1] / out_scale);
                    assert_eq!(
                        table.apply(code),
                        want,
                        "{function} {in_scale} {out_scale}: {code}"
                    );
                }
                println!(
                    "{function} {in_scale:.6} -> {out_scale:.6}: {}",
                    table.certificate()
                );
            }
        }
    }
}

/// The named functions in the standard library's words.
fn named(function: &Function, x: f64) -> f64 {
    match function {
        Function::Exp => x.exp(),
        Function::Sigmoid => (1.0 + (-x).exp()).recip(),
        Function::Tanh => x.tanh(),
        Function::Rsqrt => x.sqrt().recip(),
        Function::Reciprocal => x.recip(),
        Function::Silu => x / (1.0 + (-x).exp()),
        other => other.eval(x),
    }
}

#[test]
fn every_named_function_has_a_table_with_a_sound_certificate() {
    for function in Function::NAMED {
        for zero in [-128, -5, 0, 127] {
            // Below 0 a root has no value.
            if matches!(function, Function::Rsqrt) && zero > -128 {
                continue;
            }
            for rounding in Rounding::ALL {
                let (input, out_scale) = (0.031_17, 0.021_37);
                let spec = TableSpec {
                    input: Quant {
                        scale: input,
                        zero_point: zero,
                    },
                    rounding,
                    ..TableSpec::symmetric(function.clone(), input, out_scale)
                };
                let table = spec.build().unwrap();
                let c = table.certificate();
                assert!(c.is_sound(), "{function} {zero}: {c}");
                assert_eq!(spec.certify(table.bytes()), Ok(table.clone()));
                // Python's values are in a test of their own.
                if matches!(function, Function::GeluErf | Function::GeluTanh) {
                    continue;
                }
                for code in i8::MIN..=i8::MAX {
                    let steps = named(&function, spec.input.dequantise(code)) / out_scale;
                    let want = match rounding {
                        Rounding::Floor => steps.floor(),
                        Rounding::Truncate => steps.trunc(),
                        _ => steps.round_ties_even(),
                    };
                    let entry = f64::from(table.apply(code));
                    assert_eq!(entry, want.clamp(-128.0, 127.0), "{function} {zero} {code}");
                }
            }
        }
    }
}

#[test]
fn a_reciprocal_saturates_at_zero_and_falls_on_either_side() {
    let spec = TableSpec {
        saturation: Saturation::Symmetric,
        ..TableSpec::symmetric(Function::Reciprocal, 0.0501, 0.1)
    };
    let table = spec.build().unwrap();
    let of = |code| table.apply(code);
    assert_eq!(
        [-128, -2, -1, 0, 1, 2, 127].map(of),
        [-2, -100, -127, 127, 127, 100, 2]
    );
    let c = table.certificate();
    assert!(c.monotone && c.is_sound(), "{c}");
    assert_eq!((c.saturated_low, c.saturated_high), (1, 2));
    let mut bytes = *table.bytes();
    bytes[0] = 5;
    assert!(matches!(
        spec.certify(&bytes),
        Err(TableError::Entry { code: 0, .. })
    ));
}

#[test]
fn symmetric_saturation_has_a_code_for_zero() {
    let spec = |zero_point, saturation| TableSpec {
        output: Quant {
            zero_point,
            ..spec().output
        },
        saturation,
        ..spec()
    };
    assert_eq!(
        spec(-128, Saturation::Symmetric).build(),
        Err(TableError::ZeroCut)
    );
    assert_eq!(spec(-128, Saturation::Full).build().unwrap().apply(0), -128);
    let table = spec(-127, Saturation::Symmetric).build().unwrap();
    assert!(table.apply(0) == -127 && table.certificate().is_sound());
    assert!(!table.bytes().contains(&0x80));
}

#[test]
fn a_certificate_of_entries_against_the_function_is_not_sound() {
    let mut table = spec().build().unwrap();
    assert!(table.certificate().is_sound());
    table.bytes[100] = 0;
    let c = table.certificate();
    assert!(!c.monotone && !c.is_sound(), "{c}");
    // On one branch of 1/x as well; only the step across 0 has no order.
    let reciprocal = TableSpec::symmetric(Function::Reciprocal, 0.051, 0.1);
    let mut table = reciprocal.build().unwrap();
    table.bytes[255] = -120i8 as u8;
    table.bytes[..128].fill(-121i8 as u8);
    assert!(table.certificate().monotone);
    table.bytes[5] = 127;
    assert!(!table.certificate().monotone);
}

proptest! {
    #[test]
    fn every_table_carries_a_clean_certificate(
        f in 0..Function::NAMED.len(), in_scale in 0.001f64..0.2, out_scale in 0.001f64..0.2,
        in_zero in -128i32..=127, out_zero in -128i32..=127,
        rounding in 0..Rounding::ALL.len(), symmetric: bool,
    ) {
        let function = Function::NAMED[f].clone();
        let spec = TableSpec {
            input: Quant {
                scale: in_scale,
                zero_point: if matches!(function, Function::Rsqrt) { -128 } else { in_zero },
            },
            function,
            output: Quant { scale: out_scale, zero_point: out_zero },
            rounding: Rounding::ALL[rounding],
            saturation: if symmetric { Saturation::Symmetric } else { Saturation::Full },
        };
        match spec.build() {
            Err(TableError::ZeroCut) => prop_assert!(symmetric && out_zero == -128),
            Err(TableError::NearTie { .. }) => {
                return Err(TestCaseError::reject("a tie"));
            }
            Err(error) => prop_assert!(false, "{error}"),
            Ok(table) => {
                let c = table.certificate();
                prop_assert!(c.is_sound(), "{c}");
                let least = spec.saturation.least();
                prop_assert!((i8::MIN..=i8::MAX).all(|code| table.apply(code) >= least));
            }
        }
    }
}
