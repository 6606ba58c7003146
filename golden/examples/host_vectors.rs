//! Writes test vectors for the kernels' C++: inputs with the integer models'
//! outputs. `kernel-src/host_check.cc` runs the kernels on them.
//!
//! ```text
//! cargo run -p golden --example host_vectors -- FILE
//! c++ -std=c++20 -O2 kernel-src/host_check.cc -o host_check && ./host_check FILE
//! ```
//!
//! A file is a sequence of records, little endian: kernel name padded with
//! zeros to 16 bytes, three 32-bit lengths in bytes, then input, parameters
//! and expected output.

use golden::attention::{attend, tiled, Inputs, Params, Shape, Spec, WeightBits};
use golden::gemm;
use golden::inputs::{self, AttentionCase};
use golden::layernorm;
use golden::lut::{Function, TableSpec};
use golden::matmul::{self, Requant};
use golden::mel::filters::Scale;
use golden::mel::{self, integer::Model, tables::Tables};
use golden::quant::Quant;
use std::io::Write;

/// Frames that the mel kernel takes at once.
const LANES: usize = 16;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

struct Vectors<W>(W);

impl<W: Write> Vectors<W> {
    fn record(&mut self, kernel: &str, parts: [&[u8]; 3]) -> Result<()> {
        let mut name = [0; 16];
        name[..kernel.len()].copy_from_slice(kernel.as_bytes());
        self.0.write_all(&name)?;
        for part in parts {
            self.0
                .write_all(&u32::try_from(part.len())?.to_le_bytes())?;
        }
        for part in parts {
            self.0.write_all(part)?;
        }
        Ok(())
    }

    fn gemm(&mut self) -> Result<()> {
        let shape = gemm::Shape {
            m: 16,
            k: 32,
            n: 16,
        };
        for seed in 0..4 {
            let a = inputs::noise(1.0, shape.m * shape.k, seed);
            let b = inputs::noise(1.0, shape.k * shape.n, seed + 4);
            let c = gemm::multiply(shape, &a, &b)?;
            let bytes =
                |words: &[i16]| -> Vec<u8> { words.iter().flat_map(|w| w.to_le_bytes()).collect() };
            let c: Vec<u8> = c.iter().flat_map(|w| w.to_le_bytes()).collect();
            self.record("gemm_i16", [&bytes(&a), &bytes(&b), &c])?;
        }
        Ok(())
    }

    /// A and B row-major, one after the other. Multipliers, shifts and zero
    /// points at their ends, biases that nearly fill 32 bits.
    fn matmul(&mut self) -> Result<()> {
        let shape = matmul::Shape {
            m: 64,
            k: 64,
            n: 64,
        };
        let parts = [
            (16384, 24, 0),
            (32767, 25, -128),
            (20001, 24, 127),
            (1, 0, 5),
            (1, 13, -1),
            (32767, 46, 3),
            (29959, 38, -77),
        ];
        let table = TableSpec::symmetric(Function::GeluErf, 6.0 / 127.0, 5.0 / 127.0).build()?;
        for (seed, (mult, shift, zero)) in (0..).zip(parts) {
            let requant = Requant::from_parts(mult, shift, zero).ok_or("in range")?;
            for extreme in [false, true] {
                let codes = |seed: u64| -> Vec<i8> {
                    let codes = inputs::uniform_i8(64 * 64, seed);
                    let end = |&c: &i8| if c < 0 { -128 } else { 127 };
                    if extreme {
                        codes.iter().map(end).collect()
                    } else {
                        codes
                    }
                };
                let (a, b) = (codes(seed), codes(seed + 100));
                let wide = i32::MAX - 64 * 128 * 128;
                let bias: Vec<i32> = (0..64)
                    .map(|j| match (shift, j % 3) {
                        (38.., 1) => wide - j,
                        (38.., 2) => j - wide,
                        _ => 977 * (j - 32),
                    })
                    .collect();
                let ops = matmul::Operands {
                    a: &a,
                    b: &b,
                    bias: &bias,
                };
                let c = matmul::multiply(shape, &ops, &requant, None)?;
                let words: Vec<u8> = requant
                    .to_words(&bias)
                    .iter()
                    .flat_map(|w| w.to_le_bytes())
                    .collect();
                let input = bytes(&[a.clone(), b.clone()].concat());
                self.record("matmul_64x64x64", [&input, &words, &bytes(&c)])?;
                if let Some(words) = requant.to_shift_words(&bias, shape.k) {
                    let words = words.iter().flat_map(|w| w.to_le_bytes());
                    let words: Vec<u8> = words.collect();
                    self.record("matmul_shift", [&input, &words, &bytes(&c)])?;
                }
                let through = matmul::multiply(shape, &ops, &requant, Some(&table))?;
                let lines = table.lines();
                let lines = lines.iter().flat_map(|e| e.to_le_bytes());
                let words: Vec<u8> = words.iter().copied().chain(lines).collect();
                self.record("matmul_table", [&input, &words, &bytes(&through)])?;
            }
        }
        Ok(())
    }

    /// A strip of a layer, the second one: A, then its columns of B; biases of both
    /// strips. 64 columns without a table, 32 with one, which lies behind the biases.
    fn strips(&mut self) -> Result<()> {
        let table = TableSpec::symmetric(Function::GeluErf, 6.0 / 127.0, 5.0 / 127.0).build()?;
        let parts = [
            (20001, 28, -3),
            (32767, 30, 127),
            (16384, 25, -128),
            (1, 14, 5),
        ];
        for (seed, (mult, shift, zero)) in (0..).zip(parts) {
            for (name, n, table) in [
                ("matmul_strip", 64, None),
                ("matmul_strip_lut", 32, Some(&table)),
            ] {
                let requant = Requant::from_parts(mult, shift, zero).ok_or("in range")?;
                let shape = matmul::Shape { m: 64, k: 512, n };
                let a = inputs::uniform_i8(shape.m * shape.k, seed);
                let b = inputs::uniform_i8(shape.k * n, seed + 100);
                let bias: Vec<i32> = (0..2 * n as i32).map(|j| 9777 * (j - 45)).collect();
                let ops = matmul::Operands {
                    a: &a,
                    b: &b,
                    bias: &bias[n..],
                };
                let c = matmul::multiply(shape, &ops, &requant, table)?;
                let words = requant.to_words(&bias);
                let mut params: Vec<u8> = words.iter().flat_map(|w| w.to_le_bytes()).collect();
                if let Some(table) = table {
                    params.extend(table.lines().iter().flat_map(|e| e.to_le_bytes()));
                }
                let input = bytes(&[a, b].concat());
                self.record(name, [&input, &params, &bytes(&c)])?;
            }
        }
        Ok(())
    }

    /// 32 queries and any number of keys; what is beyond them in the last tile is noise.
    /// The last four have scales by which exponents are divided by 2^18 and up to 2^30.
    fn precise(&mut self) -> Result<()> {
        let every_third = |key: usize| key % 3 == 0;
        let late = |key: usize| key >= 64;
        let masks: [Option<&dyn Fn(usize) -> bool>; 4] =
            [None, Some(&every_third), Some(&late), Some(&|_| false)];
        let keys = [1, 64, 65, 150, 300].map(|keys| (keys, 0));
        let finer = [-20, -22, -23, -26].map(|finer| (150, finer));
        let cases = keys.into_iter().chain(finer);
        for (seed, (keys, finer)) in (0u64..).zip(cases) {
            for (sigma, seen) in [0.5, 1.0, 2.0, 4.0].into_iter().zip(masks) {
                let shape = tiled::Shape {
                    queries: 32,
                    keys,
                    head_dim: 64,
                };
                let (q, q_scale) = inputs::gaussian_i8(32 * 64, sigma, seed);
                let (k, k_scale) = inputs::gaussian_i8(keys * 64, sigma, seed + 100);
                let (v, v_scale) = inputs::gaussian_i8(keys * 64, 1.0, seed + 200);
                let spec = tiled::Spec {
                    mode: tiled::Mode::Precise,
                    shape,
                    q_scale: q_scale * f64::powi(2.0, finer),
                    k_scale,
                    v_scale,
                    out_scale: v_scale / 3.0,
                };
                let params = spec.params()?;
                let seen: Option<Vec<bool>> = seen.map(|seen| (0..keys).map(seen).collect());
                let mask = seen.as_deref().map_or(tiled::Mask::None, tiled::Mask::Keys);
                let qkv = Inputs {
                    q: &q,
                    k: &k,
                    v: &v,
                };
                let output = tiled::attend(shape, &params, &qkv, mask)?;
                let room = keys.next_multiple_of(64);
                let padded = |m: &[i8]| {
                    let mut all = inputs::uniform_i8(room * 64, seed + 300);
                    all[..m.len()].copy_from_slice(m);
                    all
                };
                let input = bytes(&[q.clone(), padded(&k), padded(&v)].concat());
                let words = params.to_words();
                let mut data: Vec<u8> = words.iter().flat_map(|w| w.to_le_bytes()).collect();
                data.extend(params.table_lines().iter().flat_map(|e| e.to_le_bytes()));
                let masks = tiled::mask_words(keys, mask, room);
                data.extend(masks.iter().flat_map(|w| w.to_le_bytes()));
                self.record("precise_tiles", [&input, &data, &bytes(&output)])?;
            }
        }
        Ok(())
    }

    fn layer_norm(&mut self) -> Result<()> {
        let mut rng = inputs::Rng::new(5);
        let gamma: Vec<f64> = (0..512).map(|_| 1.0 + 0.3 * rng.gaussian()).collect();
        let beta: Vec<f64> = (0..512).map(|_| 0.2 * rng.gaussian()).collect();
        for (seed, eps) in (0..).zip([1e-5, 1e-5, 1.0, 1e6]) {
            let spec = layernorm::Spec {
                gamma: &gamma,
                beta: &beta,
                eps,
                in_scale: 0.04,
                out: Quant::symmetric(4.0 / 127.0),
            };
            let params = spec.params()?;
            let (mut input, mut output) = (Vec::new(), Vec::new());
            for row in 0..16 {
                let codes = match row {
                    0 => vec![-128; 512],
                    1 => (0..512).map(|i| if i == 77 { 127 } else { -128 }).collect(),
                    _ => inputs::gaussian_i8(512, 1.0, 16 * seed + row).0,
                };
                output.extend(params.normalise(&codes)?);
                input.extend(codes);
            }
            let words = params.to_words();
            let words: Vec<u8> = words.iter().flat_map(|w| w.to_le_bytes()).collect();
            self.record("layer_norm", [&bytes(&input), &words, &bytes(&output)])?;
        }
        Ok(())
    }

    fn gelu(&mut self) -> Result<()> {
        for (i, function) in Function::ACTIVATIONS.into_iter().enumerate() {
            let table = TableSpec::symmetric(function, 6.0 / 127.0, 5.0 / 127.0).build()?;
            for input in [inputs::ramp_i8(512), inputs::uniform_i8(2048, i as u64)] {
                let output = table.apply_all(&input);
                self.record(
                    "gelu_int8",
                    [&bytes(&input), table.bytes(), &bytes(&output)],
                )?;
            }
        }
        Ok(())
    }

    fn attention(&mut self, case: &AttentionCase, out_ratio: f64) -> Result<()> {
        let spec = Spec {
            shape: Shape::TILE_64X64,
            weight_bits: WeightBits::EIGHT,
            q_scale: case.q_scale,
            k_scale: case.k_scale,
            v_scale: case.v_scale,
            out_scale: case.v_scale / out_ratio,
        };
        self.attention_with(case, &spec.params()?)
    }

    fn attention_with(&mut self, case: &AttentionCase, params: &Params) -> Result<()> {
        let words = params.to_words().ok_or("weights of 8 bits expected")?;
        let words: Vec<u8> = words.iter().flat_map(|w| w.to_le_bytes()).collect();
        let output = attend(Shape::TILE_64X64, params, &case.inputs())?;
        let input = bytes(&case.inputs().packed());
        self.record("attention_64x64", [&input, &words, &bytes(&output)])
    }

    /// The fast mode of [`tiled`]: Q, K, V row-major; parameters, then the
    /// table in lines.
    fn fast(&mut self, case: &AttentionCase, out_ratio: f64) -> Result<()> {
        let shape = tiled::Shape {
            queries: 64,
            keys: 64,
            head_dim: 64,
        };
        let spec = tiled::Spec {
            mode: tiled::Mode::Fast,
            shape,
            q_scale: case.q_scale,
            k_scale: case.k_scale,
            v_scale: case.v_scale,
            out_scale: case.v_scale / out_ratio,
        };
        let params = spec.params()?;
        let output = tiled::attend(shape, &params, &case.inputs(), tiled::Mask::None)?;
        let words = params.to_words();
        let mut data: Vec<u8> = words.iter().flat_map(|w| w.to_le_bytes()).collect();
        data.extend(params.table_lines().iter().flat_map(|e| e.to_le_bytes()));
        let input = bytes(&case.inputs().packed());
        self.record("attention_parts", [&input, &data, &bytes(&output)])?;
        self.record("attention_fast", [&input, &data, &bytes(&output)])
    }

    /// Shifts that belong to other scales: wrong results, but defined ones.
    fn attentions_with_wrong_shifts(&mut self) -> Result<()> {
        let tile = Shape::TILE_64X64;
        let case = AttentionCase::gaussian(tile, 1.0, 9);
        let right = case.fitted_spec(tile)?.params()?;
        for wrong in [1, 2, 4] {
            let score_shift = right.score_shift - wrong;
            self.attention_with(
                &case,
                &Params {
                    score_shift,
                    ..right.clone()
                },
            )?;
            let out_shift = right.out_shift - wrong;
            self.attention_with(
                &case,
                &Params {
                    out_shift,
                    ..right.clone()
                },
            )?;
        }
        Ok(())
    }

    fn attentions(&mut self) -> Result<()> {
        let tile = Shape::TILE_64X64;
        let ratios = [1.0 / 64.0, 0.3, 1.0, 1.7, 3.0, 8.0, 33.3, 127.0];
        for (seed, ratio) in (0..).zip(ratios) {
            let (permuted, _) =
                AttentionCase::permutation(tile, seed).ok_or("64 is a power of two")?;
            for case in [
                AttentionCase::gaussian(tile, 1.0, seed),
                AttentionCase::gaussian(tile, 3.0, seed),
                AttentionCase::constant(tile, seed),
                permuted,
            ] {
                self.attention(&case, ratio)?;
                self.fast(&case, ratio)?;
            }
            let extreme = |offset: u64| {
                let codes = inputs::uniform_i8(tile.elements(), seed + offset);
                codes
                    .iter()
                    .map(|&c| if c < 0 { -128 } else { 127 })
                    .collect::<Vec<i8>>()
            };
            for k_scale in [0.001, 0.02, 1.0, 50.0] {
                let case = AttentionCase {
                    name: "extreme",
                    q: extreme(100),
                    k: extreme(200),
                    v: extreme(300),
                    q_scale: 0.05,
                    k_scale,
                    v_scale: 1.0,
                };
                self.attention(&case, ratio)?;
                self.fast(&case, ratio)?;
                let v = vec![-128; tile.elements()];
                let case = AttentionCase { v, ..case };
                self.attention(&case, ratio)?;
                self.fast(&case, ratio)?;
            }
        }
        Ok(())
    }
}

impl<W: Write> Vectors<W> {
    fn mel(&mut self) -> Result<()> {
        let model = |bins| Model::new(Tables::with_bins(Scale::Slaney, bins));
        let (model, large) = (model(mel::BINS), model(mel::BINS_LARGE));
        let speech = inputs::speech();
        let square = |k: usize| -> Vec<i16> {
            let sign = |n: usize| 2 * (n * k % mel::FRAME) < mel::FRAME;
            (0..mel::FRAME)
                .map(|n| if sign(n) { i16::MAX } else { i16::MIN })
                .collect()
        };
        let mut signals = vec![
            inputs::gain(&speech, 1.0 / 300.0),
            inputs::gain(&speech, 20.0),
            inputs::tone(1017.3, 1.0, 4_000),
            inputs::chirp(1.0, 16_000),
            inputs::noise(1e-5, 8_000, 1),
            inputs::noise(1.0, 8_000, 2),
            vec![i16::MIN; mel::FRAME],
            vec![0; mel::FRAME],
            speech,
        ];
        signals.extend((0..mel::FRAME).map(square));
        signals.extend((0..mel::FRAME).map(|n| {
            let mut impulse = vec![0; mel::FRAME];
            impulse[n] = if n % 2 == 0 { 1 } else { i16::MIN };
            impulse
        }));
        let frames = signals
            .iter()
            .flat_map(|s| s.windows(mel::FRAME).step_by(mel::HOP));
        // Sixteen at a time, loud and quiet ones together.
        let mut frames: Vec<&[i16]> = frames.collect();
        let silence = vec![0; mel::FRAME];
        frames.resize(frames.len().next_multiple_of(LANES), &silence);
        let (blocks, step) = (frames.len() / LANES, 97);
        for block in 0..blocks {
            let (mut input, mut codes) = (Vec::new(), Vec::new());
            let (mut of_large, mut short) = (Vec::new(), Vec::new());
            for lane in 0..LANES {
                let at = (block + lane * blocks) * step % frames.len();
                let le = |s: &i16| s.to_le_bytes();
                input.extend(frames[at].iter().flat_map(le));
                let own = model.frame(frames[at])?;
                codes.extend(own.iter().flat_map(le));
                short.extend(own.iter().map(|&c| mel::code_i8(c) as u8));
                of_large.extend(large.frame(frames[at])?.iter().flat_map(le));
            }
            self.record("mel_frames", [&input, &[], &codes])?;
            self.record("mel_128_frames", [&input, &[], &of_large])?;
            self.record("mel_i8_frames", [&input, &[], &short])?;
        }
        Ok(())
    }
}

fn bytes(codes: &[i8]) -> Vec<u8> {
    codes.iter().map(|&c| c as u8).collect()
}

fn main() -> Result<()> {
    let path = std::env::args().nth(1).ok_or("usage: vectors FILE")?;
    let mut vectors = Vectors(std::io::BufWriter::new(std::fs::File::create(path)?));
    vectors.gelu()?;
    vectors.gemm()?;
    vectors.matmul()?;
    vectors.strips()?;
    vectors.layer_norm()?;
    vectors.attentions()?;
    vectors.attentions_with_wrong_shifts()?;
    vectors.precise()?;
    vectors.mel()?;
    vectors.0.flush()?;
    Ok(())
}
