use super::*;
use crate::compare::{code_errors, CodeErrors};
use crate::inputs::AttentionCase;
use proptest::prelude::*;

const TILE: Shape = Shape::TILE_64X64;

/// Output scale of a case: the largest exact output becomes code 127.
fn spec(case: &AttentionCase) -> Spec {
    case.fitted_spec(TILE).unwrap()
}

fn errors(spec: &Spec, case: &AttentionCase) -> CodeErrors {
    let got = attend(TILE, &spec.params().unwrap(), &case.inputs()).unwrap();
    code_errors(&truth_codes(spec, &case.inputs()).unwrap(), &got).unwrap()
}

fn gate(spec: &Spec, case: &AttentionCase) {
    let e = errors(spec, case);
    println!(
        "attention {}: out_scale {:.6} (v_scale {:.6}): {e}",
        case.name, spec.out_scale, case.v_scale
    );
    assert!(e.largest <= 2, "{}: {e}", case.name);
    assert!(e.share_above_one() <= 0.01, "{}: {e}", case.name);
}

#[test]
fn gaussian_inputs_meet_the_gate() {
    for seed in 0..8 {
        let case = AttentionCase::gaussian(TILE, 1.0, seed);
        gate(&spec(&case), &case);
    }
}

#[test]
fn constant_keys_give_column_means() {
    for seed in 0..4 {
        let case = AttentionCase::constant(TILE, seed);
        let spec = spec(&case);
        gate(&spec, &case);
        let out = attend(TILE, &spec.params().unwrap(), &case.inputs()).unwrap();
        assert!(out.chunks(64).all(|row| row == &out[..64]), "rows differ");
    }
}

#[test]
fn permutation_inputs_permute_the_values() {
    for seed in 0..4 {
        let (case, permutation) = AttentionCase::permutation(TILE, seed).unwrap();
        let spec = Spec {
            out_scale: case.v_scale,
            ..spec(&case)
        };
        gate(&spec, &case);
        let out = attend(TILE, &spec.params().unwrap(), &case.inputs()).unwrap();
        for (i, &from) in permutation.iter().enumerate() {
            assert_eq!(out[i * 64..][..64], case.v[from * 64..][..64], "row {i}");
        }
    }
}

/// Measured, with a bound that only shows a change: few keys share the weight,
/// so the table's step (2.5 % of a weight) is not averaged away.
#[test]
fn peaky_inputs_are_measured() {
    for (sigma, bound) in [(2.0, 3), (4.0, 4)] {
        for seed in 0..4 {
            let case = AttentionCase::gaussian(TILE, sigma, seed);
            let spec = spec(&case);
            let e = errors(&spec, &case);
            println!(
                "attention peaky {sigma}: out_scale {:.6}: {e}",
                spec.out_scale
            );
            assert!(e.largest <= bound, "{e}");
        }
    }
}

#[test]
fn table_covers_exactly_the_useful_range() {
    for bits in 8..=16 {
        let bits = WeightBits::new(bits).unwrap();
        let case = AttentionCase::gaussian(TILE, 1.0, 1);
        let params = Spec {
            weight_bits: bits,
            ..spec(&case)
        }
        .params()
        .unwrap();
        assert_eq!(u32::from(params.table[0]), bits.max());
        assert_eq!((params.table[254], params.table[255]), (1, 0));
        assert!(params.table.windows(2).all(|w| w[0] >= w[1]));
    }
    assert_eq!(WeightBits::new(7), None);
    assert_eq!(WeightBits::new(17), None);
}

#[test]
fn impossible_scales_are_refused() {
    let good = spec(&AttentionCase::gaussian(TILE, 1.0, 1));
    let bad = |s: Spec| s.params().unwrap_err();
    assert!(matches!(
        bad(Spec {
            q_scale: f64::NAN,
            ..good
        }),
        ParamsError::Scale {
            name: "q_scale",
            ..
        }
    ));
    assert!(matches!(
        bad(Spec {
            k_scale: 1e-9,
            ..good
        }),
        ParamsError::ScoreRatio { .. }
    ));
    assert!(matches!(
        bad(Spec {
            k_scale: 1e9,
            ..good
        }),
        ParamsError::ScoreRatio { .. }
    ));
    assert!(matches!(
        bad(Spec {
            out_scale: 1e9,
            ..good
        }),
        ParamsError::OutRatio { .. }
    ));
    let shape = Shape {
        tokens: 1 << 20,
        head_dim: 64,
    };
    assert!(matches!(
        bad(Spec { shape, ..good }),
        ParamsError::Shape { .. }
    ));
    let case = AttentionCase::gaussian(TILE, 1.0, 1);
    let short = Inputs {
        v: &case.v[1..],
        ..case.inputs()
    };
    assert!(matches!(
        attend(TILE, &good.params().unwrap(), &short),
        Err(AttendError::Length {
            name: "v",
            expected: 4096,
            actual: 4095
        })
    ));
    let none = Shape {
        tokens: 64,
        head_dim: 0,
    };
    let (q, k, v) = (&[][..], &[][..], &[][..]);
    assert!(matches!(
        attend(none, &good.params().unwrap(), &Inputs { q, k, v }),
        Err(AttendError::Empty { .. })
    ));
}

#[test]
fn parameter_words_hold_everything() {
    let case = AttentionCase::gaussian(TILE, 1.0, 1);
    let params = spec(&case).params().unwrap();
    let words = params.to_words().unwrap();
    assert_eq!(
        words[..5],
        [
            params.score_mult,
            params.score_shift,
            params.score_limit,
            params.out_mult,
            params.out_shift
        ]
    );
    assert_eq!(words[5..8], [0; 3]);
    let table: Vec<u16> = words[8..]
        .iter()
        .flat_map(|w| w.to_le_bytes())
        .map(u16::from)
        .collect();
    assert_eq!(table, params.table);
    let wide = Spec {
        weight_bits: WeightBits::SIXTEEN,
        ..spec(&case)
    }
    .params()
    .unwrap();
    assert_eq!(wide.to_words(), None);
}

proptest! {
    /// The index is the rounded real index wherever that is below 255, up to
    /// the rounding of the multiplier.
    #[test]
    fn index_follows_the_real_exponent(
        ratio in 1e-4f64..4000.0, delta in 0u32..(1 << 21),
    ) {
        let base = spec_with_ratio(ratio);
        let params = base.params().unwrap();
        let real = f64::from(delta) * ratio;
        let got = params.index(delta) as f64;
        let precision = 0.5 / f64::from(params.score_mult);
        prop_assert!((got - real.min(255.0)).abs() <= 0.5 + 256.0 * precision, "{} {}", got, real);
    }

    /// Other shapes and widths hold the bound that the weights' errors imply.
    #[test]
    fn wider_weights_and_other_shapes(tokens in 1usize..40, head_dim in 1usize..40, bits in 8u8..=16, seed: u64) {
        let shape = Shape { tokens, head_dim };
        let case = AttentionCase::gaussian(shape, 1.0, seed);
        let spec = Spec {
            shape,
            weight_bits: WeightBits::new(bits).unwrap(),
            q_scale: case.q_scale,
            k_scale: case.k_scale,
            v_scale: case.v_scale,
            out_scale: case.v_scale,
        };
        let got = attend(shape, &spec.params().unwrap(), &case.inputs()).unwrap();
        let want = truth(&spec, &case.inputs()).unwrap();
        // Relative error of a weight: half a step of the index, plus rounding.
        for (g, w) in got.iter().zip(&want) {
            prop_assert!((f64::from(*g) - w).abs() <= 3.5, "{} {}", g, w);
        }
    }
}

fn spec_with_ratio(ratio: f64) -> Spec {
    let step = WeightBits::EIGHT.exponent_step();
    Spec {
        shape: TILE,
        weight_bits: WeightBits::EIGHT,
        q_scale: ratio * step * 8.0,
        k_scale: 1.0,
        v_scale: 1.0,
        out_scale: 1.0,
    }
}
