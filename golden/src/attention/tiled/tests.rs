use super::*;
use crate::attention::{Inputs, ParamsError};
use crate::compare::{code_errors, CodeErrors};
use crate::inputs::{gaussian_i8, uniform_i8, Rng};
use proptest::prelude::*;

#[derive(Debug)]
struct Case {
    q: Vec<i8>,
    k: Vec<i8>,
    v: Vec<i8>,
    spec: Spec,
}

impl Case {
    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            q: &self.q,
            k: &self.k,
            v: &self.v,
        }
    }

    /// Output scale such that the largest exact output is code 127.
    fn fitted(mut self) -> Self {
        let exact = truth(&self.spec, self.spec.shape, &self.inputs(), Mask::None).unwrap();
        let largest = exact.iter().fold(0.0f64, |m, x| m.max(x.abs()));
        self.spec.out_scale *= largest.max(1.0) / 127.0;
        self
    }

    fn errors(&self, mask: Mask<'_>) -> CodeErrors {
        let shape = self.spec.shape;
        let got = attend(shape, &self.spec.params().unwrap(), &self.inputs(), mask).unwrap();
        let want = truth_codes(&self.spec, shape, &self.inputs(), mask).unwrap();
        code_errors(&want, &got).unwrap()
    }
}

fn gaussian(mode: Mode, shape: Shape, sigma: f64, seed: u64) -> Case {
    let (q, q_scale) = gaussian_i8(shape.queries * shape.head_dim, sigma, seed);
    let (k, k_scale) = gaussian_i8(shape.keys * shape.head_dim, sigma, seed ^ 0x6b);
    let (v, v_scale) = gaussian_i8(shape.keys * shape.head_dim, 1.0, seed ^ 0x76);
    let spec = Spec {
        mode,
        shape,
        q_scale,
        k_scale,
        v_scale,
        out_scale: v_scale,
    };
    Case { q, k, v, spec }
}

fn shape(queries: usize, keys: usize) -> Shape {
    Shape {
        queries,
        keys,
        head_dim: 64,
    }
}

/// The cases by name.
fn cases(mode: Mode, keys: usize) -> Vec<(String, Case)> {
    let shape = shape(64, keys);
    let mut list = Vec::new();
    for seed in 0..3 {
        for sigma in [1.0, 2.0, 4.0] {
            list.push((
                format!("gaussian {sigma}"),
                gaussian(mode, shape, sigma, seed),
            ));
        }
        let flat = gaussian(mode, shape, 1.0, seed);
        list.push((
            "uniform".into(),
            Case {
                k: vec![0; flat.k.len()],
                ..flat
            },
        ));
        // Each query is a key, many times as strong as the others.
        let mut one = gaussian(mode, shape, 1.0, seed);
        let mut rng = Rng::new(seed);
        let order = rng.permutation(keys);
        for (i, row) in one.q.chunks_exact_mut(64).enumerate() {
            row.copy_from_slice(&one.k[order[i % keys] * 64..][..64]);
        }
        one.spec.q_scale = 0.5;
        one.spec.k_scale = 0.5;
        list.push(("one-hot, permuted".into(), one));
    }
    list.into_iter().map(|(n, c)| (n, c.fitted())).collect()
}

#[test]
fn precise_is_within_a_code() {
    for keys in [1, 63, 64, 65, 200, 1500] {
        for (name, case) in cases(Mode::Precise, keys) {
            let e = case.errors(Mask::None);
            assert!(e.largest <= 2, "{keys} keys, {name}: {e}");
            assert!(e.share_above_one() <= 0.001, "{keys} keys, {name}: {e}");
        }
    }
}

#[test]
fn fast_meets_its_gate() {
    for (name, case) in cases(Mode::Fast, 64) {
        let e = case.errors(Mask::None);
        println!("{name}: {e}");
        assert!(e.largest <= 2, "{name}: {e}");
        assert!(e.share_above_one() <= 0.01, "{name}: {e}");
    }
}

#[test]
fn uniform_keys_give_column_means_and_one_hot_queries_rows() {
    let shape = shape(8, 64);
    let flat = gaussian(Mode::Precise, shape, 1.0, 1);
    let flat = Case {
        k: vec![0; flat.k.len()],
        ..flat
    };
    assert_eq!(flat.errors(Mask::None).largest, 0);
    let mut hot = gaussian(Mode::Precise, shape, 1.0, 1);
    hot.q.copy_from_slice(&hot.k[..8 * 64]);
    (hot.spec.q_scale, hot.spec.k_scale) = (1.0, 1.0);
    let out = attend(
        shape,
        &hot.spec.params().unwrap(),
        &hot.inputs(),
        Mask::None,
    )
    .unwrap();
    assert_eq!(out, hot.v[..8 * 64]);
}

/// Keys that must not be seen are as if they were not there, wherever they
/// are; and a query that sees none gives zeros.
#[test]
fn masked_keys_have_no_weight() {
    let case = gaussian(Mode::Precise, shape(8, 200), 1.0, 3);
    let params = case.spec.params().unwrap();
    let keep: Vec<bool> = (0..200).map(|t| t < 150).collect();
    let masked = attend(shape(8, 200), &params, &case.inputs(), Mask::Keys(&keep)).unwrap();
    let short = Inputs {
        q: &case.q,
        k: &case.k[..150 * 64],
        v: &case.v[..150 * 64],
    };
    assert_eq!(
        attend(shape(8, 150), &params, &short, Mask::None).unwrap(),
        masked
    );
    let none = attend(
        shape(8, 200),
        &params,
        &case.inputs(),
        Mask::Keys(&[false; 200]),
    )
    .unwrap();
    assert_eq!(none, [0; 8 * 64]);
    let scattered: Vec<bool> = (0..200).map(|t| t % 3 == 0 || t > 180).collect();
    assert!(case.errors(Mask::Keys(&scattered)).largest <= 1);
    assert!(case.errors(Mask::Causal { queries: 8 }).largest <= 1);
    let square = gaussian(Mode::Precise, shape(70, 70), 1.0, 3);
    let first = attend(
        square.spec.shape,
        &square.spec.params().unwrap(),
        &square.inputs(),
        Mask::Causal { queries: 70 },
    );
    assert_eq!(first.unwrap()[..64], square.v[..64]);
}

#[test]
fn precise_weights_follow_the_exponential() {
    let case = gaussian(Mode::Precise, shape(4, 64), 1.0, 1);
    let params = case.spec.params().unwrap();
    let unit = case.spec.score_unit();
    assert_eq!(params.weight(0), 1 << 15);
    for delta in 0..200_000i64 {
        let want = 32768.0 * libm::exp(-(delta as f64) * unit);
        let got = params.weight(delta) as f64;
        let allowed = want * 1.1e-3 + 1.0;
        assert!((got - want).abs() <= allowed, "{delta}: {got} {want}");
    }
}

#[test]
fn impossible_specs_are_refused() {
    let good = gaussian(Mode::Fast, shape(4, 64), 1.0, 1).spec;
    let error = |s: Spec| s.params().unwrap_err();
    assert!(matches!(
        error(Spec {
            shape: shape(4, 65),
            ..good
        }),
        ParamsError::Shape { .. }
    ));
    let precise = Spec {
        mode: Mode::Precise,
        ..good
    };
    assert!(matches!(
        error(Spec {
            shape: shape(4, 2049),
            ..precise
        }),
        ParamsError::Shape { .. }
    ));
    assert!(matches!(
        error(Spec {
            shape: shape(4, 0),
            ..good
        }),
        ParamsError::Shape { .. }
    ));
    assert!(matches!(
        error(Spec {
            k_scale: 1e12,
            ..good
        }),
        ParamsError::ScoreRatio { .. }
    ));
    assert!(matches!(
        error(Spec {
            k_scale: -1.0,
            ..good
        }),
        ParamsError::Scale { .. }
    ));
    assert!(matches!(
        error(Spec {
            out_scale: 1e9,
            ..good
        }),
        ParamsError::OutRatio { .. }
    ));
    let case = gaussian(Mode::Fast, shape(4, 64), 1.0, 1);
    let params = case.spec.params().unwrap();
    let short = attend(shape(4, 63), &params, &case.inputs(), Mask::None).unwrap_err();
    assert!(matches!(short, AttendError::Length { name: "k", .. }));
    let mask = attend(
        shape(4, 64),
        &params,
        &case.inputs(),
        Mask::Keys(&[true; 3]),
    )
    .unwrap_err();
    assert!(matches!(
        mask,
        AttendError::Length {
            name: "mask",
            actual: 3,
            ..
        }
    ));
}

fn strategy() -> impl Strategy<Value = (Case, u8)> {
    let size = (1usize..9, 1usize..400, 1usize..80);
    (size, any::<bool>(), any::<u64>(), -3.0f64..1.5, any::<u8>()).prop_map(
        |((queries, keys, head_dim), fast, seed, decade, kind)| {
            let (mode, keys) = match fast {
                true => (Mode::Fast, keys.min(64)),
                false => (Mode::Precise, keys),
            };
            let shape = Shape {
                queries,
                keys,
                head_dim,
            };
            let scale = libm::pow(10.0, decade / 2.0) / 16.0;
            let spec = Spec {
                mode,
                shape,
                q_scale: scale,
                k_scale: scale,
                v_scale: 0.02,
                out_scale: 0.02,
            };
            // Codes of all sizes, or only the ends of the range.
            let codes = |n: usize, seed: u64| -> Vec<i8> {
                let codes = uniform_i8(n, seed);
                match kind % 3 {
                    0 => codes,
                    1 => codes
                        .iter()
                        .map(|&c| if c < 0 { -128 } else { 127 })
                        .collect(),
                    _ => codes.iter().map(|&c| c / 16).collect(),
                }
            };
            let (q, k) = (
                codes(queries * head_dim, seed),
                codes(keys * head_dim, seed ^ 1),
            );
            let v = codes(keys * head_dim, seed ^ 2);
            (Case { q, k, v, spec }, kind)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Nothing leaves the derived bound, whatever the scales and codes.
    #[test]
    fn the_bound_holds((case, _) in strategy()) {
        let params = case.spec.params().unwrap();
        let bound = case.spec.bound(&params);
        let got = attend(case.spec.shape, &params, &case.inputs(), Mask::None).unwrap();
        let want = truth(&case.spec, case.spec.shape, &case.inputs(), Mask::None).unwrap();
        for (g, w) in got.iter().zip(want) {
            let error = (f64::from(*g) - w.clamp(-128.0, 127.0)).abs();
            prop_assert!(error <= 0.5 + bound, "{} {}: {} above {}", g, w, error, bound);
        }
    }
}

/// A check with fresh inputs may meet one; that none has an output further away is what the
/// check holds.
#[test]
fn a_normal_tile_may_have_an_output_three_codes_away() {
    let largest = |seed| {
        let case = gaussian(Mode::Fast, shape(64, 64), 1.0, seed).fitted();
        case.errors(Mask::None).largest
    };
    let all: Vec<u8> = (2000..2500)
        .map(|n| largest(0x5eed_0000 + 977 * n))
        .collect();
    assert_eq!(all.iter().max(), Some(&3));
    assert_eq!(all.iter().filter(|e| **e == 3).count(), 2);
}
