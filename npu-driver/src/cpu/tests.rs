//! Every function against its integer model.

use super::*;
use golden::attention::tiled::{self, attend, Mask, Mode, Params};
use golden::attention::Inputs;
use golden::inputs::{gaussian_i8, pcm_cases, uniform_i8, Rng};
use golden::layernorm::Spec;
use golden::matmul::{multiply, Operands, Requant, Shape};
use golden::mel::filters::Scale;
use golden::mel::tables::Tables;
use golden::mel::{self, integer::Model};
use golden::quant::Quant;
use proptest::prelude::*;

fn threads(count: u64) -> Threads {
    Threads::at_most(count as usize % 4)
}

#[test]
fn parts_cover_everything_once() {
    for length in [0, 1, 2, 7, 8, 100, 1001] {
        for (unit, count) in [(1, 1), (3, 2), (8, 3), (7, 64), (2000, 2)] {
            let mut out = vec![0usize; length];
            in_parts(&mut out, unit, Threads::at_most(count), |first, part| {
                for (i, x) in part.iter_mut().enumerate() {
                    *x += first * unit + i + 1;
                }
            });
            assert!(out.iter().enumerate().all(|(i, &x)| x == i + 1));
        }
    }
}

#[test]
fn every_code_of_a_table() {
    let table: Vec<u8> = uniform_i8(256, 3).iter().map(|&c| c as u8).collect();
    let table: &[u8; 256] = table[..].try_into().unwrap();
    let input = uniform_i8((1 << 19) + 17, 4);
    let mut output = vec![0; input.len()];
    gelu(table, &input, Threads::at_most(3), &mut output);
    assert!(input
        .iter()
        .zip(&output)
        .all(|(&x, &y)| y == table[usize::from(x as u8)] as i8));
}

fn check_matmul(shape: Shape, requant: Requant, bias: Vec<i32>, extreme: bool, seed: u64) {
    let end = |c: i8| if c < 0 { -128 } else { 127 };
    let codes = |count, seed| -> Vec<i8> {
        let codes = uniform_i8(count, seed);
        match extreme {
            true => codes.into_iter().map(end).collect(),
            false => codes,
        }
    };
    let (a, b) = (
        codes(shape.m * shape.k, seed),
        codes(shape.k * shape.n, !seed),
    );
    let ops = Operands {
        a: &a,
        b: &b,
        bias: &bias,
    };
    let want = multiply(shape, &ops, &requant, None).unwrap();
    let mut out = vec![0x55; want.len()];
    matmul(shape, &ops, &requant, None, threads(seed), &mut out).unwrap();
    assert_eq!(out, want, "{shape:?} {requant:?}");
    let table: [u8; 256] = std::array::from_fn(|i| (i as u8).wrapping_mul(77) ^ 0x5a);
    matmul(shape, &ops, &requant, Some(&table), threads(seed), &mut out).unwrap();
    let looked_up = want.iter().map(|&c| table[usize::from(c as u8)] as i8);
    assert!(looked_up.eq(out), "{shape:?} with a table");
}

#[test]
fn requantisation_of_sums_near_every_tie() {
    // k = 0: the sum is the bias, any 32 bits.
    let shape = |n| Shape { m: 1, k: 0, n };
    for zero in [-128, -77, -1, 0, 1, 2, 127] {
        for (mult, shift) in [
            (1, 0),
            (1, 1),
            (1, 20),
            (3, 5),
            (32767, 0),
            (32767, 46),
            (16385, 38),
        ] {
            let requant = Requant::from_parts(mult, shift, zero).unwrap();
            let mut bias: Vec<i32> = (-600..600).collect();
            for code in -132i64..132 {
                let near = ((2 * code + 1) << shift) / (2 * i64::from(mult));
                bias.extend((near - 2..near + 3).filter_map(|v| i32::try_from(v).ok()));
            }
            bias.extend([i32::MAX, -i32::MAX, i32::MAX - 1]);
            check_matmul(shape(bias.len()), requant, bias, false, 1);
        }
    }
}

#[test]
fn lengths_and_overflow_are_errors() {
    let shape = Shape { m: 1, k: 2, n: 1 };
    let requant = Requant::by_shift(0, 0).unwrap();
    let run = |a: &[i8], b: &[i8], bias: &[i32], out: usize| {
        let ops = Operands { a, b, bias };
        let mut out = vec![0; out];
        matmul(shape, &ops, &requant, None, Threads::ONE, &mut out)
    };
    assert!(run(&[1, 2], &[1, 2], &[0], 1).is_ok());
    assert!(run(&[1], &[1, 2], &[0], 1).is_err());
    assert!(run(&[1, 2], &[1, 2], &[0], 2).is_err());
    assert!(run(&[1, 2], &[1, 2], &[i32::MIN], 1).is_err());
    let params = layer(1, 1).unwrap();
    assert!(layer_norm(&params, &[1], Threads::ONE, &mut []).is_err());
    let mel = Mel::new(80);
    assert!(mel.codes(&[0; 400], Threads::ONE, &mut []).is_err());
}

fn layer(d: usize, seed: u64) -> Option<golden::layernorm::Params> {
    let mut rng = Rng::new(seed);
    let gamma: Vec<f64> = (0..d).map(|_| 2.0 * rng.gaussian()).collect();
    let beta: Vec<f64> = (0..d).map(|_| 0.5 * rng.gaussian()).collect();
    let spec = Spec {
        gamma: &gamma,
        beta: &beta,
        eps: 1e-5,
        in_scale: 1e-3 + rng.uniform(),
        out: Quant {
            scale: 0.01 + 0.1 * rng.uniform(),
            zero_point: (rng.uniform() * 40.0) as i32 - 20,
        },
    };
    spec.params().ok()
}

fn check_layer_norm(params: &golden::layernorm::Params, input: &[i8], threads: Threads) {
    let mut out = vec![0x55; input.len()];
    layer_norm(params, input, threads, &mut out).unwrap();
    let rows = input.chunks_exact(params.gain.len());
    for (row, out) in rows.zip(out.chunks_exact(params.gain.len())) {
        assert_eq!(params.normalise(row).unwrap(), out);
    }
}

#[test]
fn layer_norm_of_extreme_rows() {
    let d = 512;
    let params = golden::layernorm::Params {
        gain: (0..d).map(|i| [32767, -32768, 1, 0][i % 4]).collect(),
        offset: (0..d).map(|i| [i32::MAX, i32::MIN, 0][i % 3]).collect(),
        shift: 9,
        eps: 1,
    };
    let mut input = vec![-128; d];
    input.extend(vec![127; d]);
    input.extend((0..d).map(|i| if i == 7 { 127 } else { -128 }));
    input.extend((0..d).map(|i| if i % 2 == 0 { 127 } else { -128 }));
    check_layer_norm(&params, &input, Threads::ONE);
    let steep = golden::layernorm::Params {
        shift: 22,
        ..params
    };
    check_layer_norm(&steep, &input, Threads::ONE);
}

fn params(mode: Mode, shape: tiled::Shape, scale: f64, out: f64) -> Option<Params> {
    let spec = tiled::Spec {
        mode,
        shape,
        q_scale: scale,
        k_scale: scale,
        v_scale: 0.05,
        out_scale: 0.05 * out,
    };
    spec.params().ok()
}

fn check_attention(shape: tiled::Shape, params: &Params, mask: Mask<'_>, sigma: f64, seed: u64) {
    let codes = |rows, seed| gaussian_i8(rows * shape.head_dim, sigma, seed).0;
    let (q, k, v) = (
        codes(shape.queries, seed),
        codes(shape.keys, seed ^ 0x6b),
        uniform_i8(shape.keys * shape.head_dim, seed ^ 0x76),
    );
    let inputs = Inputs {
        q: &q,
        k: &k,
        v: &v,
    };
    let want = attend(shape, params, &inputs, mask).unwrap();
    let mut out = vec![0x55; want.len()];
    attention(shape, params, &inputs, mask, threads(seed), &mut out).unwrap();
    assert_eq!(out, want, "{shape:?} {mask:?} {seed}");
}

#[test]
fn long_sequences_and_hidden_keys() {
    let shape = |queries, keys| tiled::Shape {
        queries,
        keys,
        head_dim: 64,
    };
    let all = shape(70, 1500);
    let precise = params(Mode::Precise, all, 0.08, 0.3).unwrap();
    check_attention(all, &precise, Mask::None, 1.0, 1);
    check_attention(all, &precise, Mask::None, 4.0, 2);
    let none = vec![false; 1500];
    check_attention(all, &precise, Mask::Keys(&none), 1.0, 3);
    let some: Vec<bool> = (0..1500).map(|i| i / 64 % 3 == 1 && i % 5 != 0).collect();
    check_attention(all, &precise, Mask::Keys(&some), 1.0, 4);
    let square = shape(130, 130);
    check_attention(square, &precise, Mask::Causal { queries: 130 }, 1.0, 5);
}

#[test]
fn parameters_of_no_spec_are_the_models_business() {
    let shape = tiled::Shape {
        queries: 3,
        keys: 70,
        head_dim: 8,
    };
    let mut odd = params(Mode::Precise, shape, 0.1, 1.0).unwrap();
    odd.table.fill(65535);
    check_attention(shape, &odd, Mask::None, 1.0, 9);
}

#[test]
fn eight_heads_are_eight_attentions() {
    let shape = tiled::Shape {
        queries: 64,
        keys: 64,
        head_dim: 64,
    };
    let (heads, d) = (8, 64);
    let params: Vec<_> = (0..heads)
        .map(|h| params(Mode::Fast, shape, 0.05 + 0.02 * h as f64, 0.5).unwrap())
        .collect();
    let all = [1, 2, 3].map(|seed| uniform_i8(64 * heads * d, seed));
    let inputs = Inputs {
        q: &all[0],
        k: &all[1],
        v: &all[2],
    };
    let mut out = vec![0x55; 64 * heads * d];
    for threads in [1, 3, 20] {
        let threads = Threads::at_most(threads);
        multi_head_attention(shape, &params, &inputs, Mask::None, threads, &mut out).unwrap();
        for (head, params) in params.iter().enumerate() {
            let column = |all: &[i8]| -> Vec<i8> {
                all.chunks_exact(heads * d)
                    .flat_map(|row| row[head * d..][..d].to_vec())
                    .collect()
            };
            let [q, k, v] = [&all[0], &all[1], &all[2]].map(|m| column(m));
            let own = Inputs {
                q: &q,
                k: &k,
                v: &v,
            };
            let want = attend(shape, params, &own, Mask::None).unwrap();
            assert_eq!(column(&out), want, "head {head}");
        }
    }
}

fn check_mel(samples: &[i16], bins: usize, threads: usize) {
    let padded = mel::window(samples);
    let model = Model::new(Tables::with_bins(Scale::Slaney, bins));
    let want = model.codes(&padded).unwrap();
    let mut out = vec![0x5555; want.len()];
    let threads = Threads::at_most(threads);
    Mel::new(bins).codes(&padded, threads, &mut out).unwrap();
    assert!(out == want, "{bins} bins");
}

#[test]
fn mel_of_every_kind_of_sound() {
    for (number, case) in pcm_cases().iter().enumerate() {
        check_mel(&case.samples, [80, 128][number % 2], 1 + number % 3);
    }
    check_mel(&[], 80, 2);
}

/// As in the model's own test: what comes nearest to leaving 32 bits.
#[test]
fn mel_of_full_scale() {
    let mut samples = Vec::new();
    for k in 0..120 {
        samples.extend((0..400).map(|n| match (k * n * 2 / 400) % 2 {
            0 => i16::MIN,
            _ => i16::MAX,
        }));
    }
    check_mel(&samples, 80, 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn matmul_of_any_shape(
        (m, k, n) in (0usize..20, 0usize..140, 0usize..90), seed: u64,
        mult in 1u16..32768, shift in 0u8..=46, zero: i8, extreme: bool, wide: bool,
    ) {
        let requant = Requant::from_parts(mult, shift, zero).unwrap();
        let room = if wide { i32::MAX - 128 * 128 * k as i32 } else { 100_000 };
        let mut rng = Rng::new(seed);
        let bias = (0..n).map(|_| ((rng.uniform() * 2.0 - 1.0) * f64::from(room)) as i32);
        check_matmul(Shape { m, k, n }, requant, bias.collect(), extreme, seed);
    }

    #[test]
    fn layer_norm_of_any_row(d in 1usize..1500, rows in 0usize..5, seed: u64) {
        let Some(params) = layer(d, seed) else { return Ok(()) };
        check_layer_norm(&params, &uniform_i8(rows * d, seed), threads(seed));
        check_layer_norm(&params, &gaussian_i8(rows * d, 1.0, seed).0, Threads::ONE);
    }

    #[test]
    fn attention_of_any_shape(
        (queries, keys, head_dim) in (1usize..20, 1usize..200, 1usize..70),
        (scale, out) in (1e-3f64..2.0, 0.02f64..4.0), sigma in 0.5f64..6.0, seed: u64,
        fast: bool, kind in 0u8..4,
    ) {
        let keys = if fast { keys.min(64) } else { keys };
        let mode = if fast { Mode::Fast } else { Mode::Precise };
        let shape = tiled::Shape { queries, keys, head_dim };
        let Some(params) = params(mode, shape, scale, out) else { return Ok(()) };
        let mut rng = Rng::new(seed);
        let share = rng.uniform();
        let seen: Vec<bool> = (0..keys).map(|_| rng.uniform() < share).collect();
        let mask = match kind {
            0 => Mask::Keys(&seen),
            1 => Mask::Causal { queries },
            _ => Mask::None,
        };
        check_attention(shape, &params, mask, sigma, seed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn mel_of_any_noise(seed: u64, loud in 0.0f64..1.0, length in 1usize..480_000) {
        check_mel(&golden::inputs::noise(loud * loud, length, seed), 80, 2);
    }
}
