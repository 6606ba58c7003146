//! The unified runtime on the device: each of its functions, on slices and on blocks,
//! gives golden's bits, and it is the device that did it, in runs of which none failed.

mod watch;

use std::sync::Arc;
use std::time::Duration;

use golden::attention::tiled::{attend, Mask, Mode, Params, Shape as Heads, Spec};
use golden::attention::Inputs;
use golden::inputs::{gaussian_i8, speech, uniform_i8};
use golden::layernorm;
use golden::matmul::{multiply, Operands, Requant, Shape};
use golden::mel::filters::Scale;
use golden::mel::{self, integer::Model, tables::Tables};
use golden::quant::Quant;
use npu_driver::runtime::{Block, Call, CallError, Element, Place, Prefer, Runtime};

use crate::check::{Check, Failure, Notes};
use crate::session::{bound, expect_equal, infrastructure_text, rejected, run_failed, Session};
use crate::workload;

use watch::Watch;

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "runtime/small",
        about: "gelu, matmul, attention, multi_head_attention by the runtime: golden bit for bit, none by the CPU",
        kernels: &[
            "gelu_512",
            "gelu_2048",
            "gelu_stream",
            "matmul_64x64x64",
            "matmul_shift_64x64x64",
            "matmul_table_64x64x64",
            "attention_fast_64x64",
            "attention_fast_64x512",
        ],
        body: small,
    },
    Check {
        name: "runtime/large",
        about: "sound to features, layer_norm, long attention with hidden keys, a layer's product by the runtime: golden bit for bit, none by the CPU",
        kernels: &[
            "mel",
            "mel_128",
            "layer_norm_1536x512",
            "attention_precise_1536",
            "matmul_1536x512x2048",
        ],
        body: large,
    },
];

/// Longest wait for a run: an emulator on a busy machine needs minutes for a window of
/// sound.
const DEADLINE: Duration = Duration::from_secs(600);

fn text(error: impl ToString) -> Failure {
    infrastructure_text(&error.to_string())
}

fn failed(error: CallError) -> Failure {
    match error {
        CallError::Driver(error) => run_failed(error),
        other => text(other),
    }
}

/// Makes calls of a runtime, which the device must do, all of them and at once.
fn watched(
    session: &Session,
    notes: &mut Notes,
    calls: fn(&Session, &Runtime) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let watch = Arc::new(Watch::new(session.runtime_tape()));
    let device = session.clone();
    let runtime = Runtime::builder()
        .kernels(session.kernels())
        .device_from(move || device.open())
        .deadline(DEADLINE)
        .observer(watch.clone());
    let runtime = runtime.open().map_err(rejected)?.prefer(Prefer::Device);
    let ended = calls(session, &runtime);
    watch.judge(&runtime, ended, notes)
}

fn gelu(session: &Session, runtime: &Runtime) -> Result<(), Failure> {
    let table = workload::gelu_table()?;
    // A whole output first: one code alone does not tell what is wrong.
    for length in [512, 1, 2000, 2048, 20_000, 131_072] {
        let input = uniform_i8(length, session.random(length as u64));
        let mut out = vec![0x55; length];
        let done = runtime.gelu(table.bytes(), &input, &mut out);
        done.map_err(failed)?;
        let what = format!("gelu of {length}");
        expect_equal(&what, &[length], &table.apply_all(&input), &out)?;
    }
    let input = uniform_i8(2048, session.random(77));
    let mut from = runtime.block::<i8>(2048).map_err(failed)?;
    let mut to = runtime.block::<i8>(2048).map_err(failed)?;
    from.copy_from(&input).map_err(failed)?;
    let done = runtime.gelu_block(table.bytes(), &mut from, &mut to);
    done.map_err(failed)?;
    let out = to.as_slice().map_err(rejected)?;
    expect_equal("gelu of a block", &[2048], &table.apply_all(&input), out)
}

fn product(
    session: &Session,
    runtime: &Runtime,
    shape: Shape,
    requant: Requant,
    table: Option<&golden::lut::Table>,
) -> Result<(), Failure> {
    let Shape { m, k, n } = shape;
    let (a, b) = (
        uniform_i8(m * k, session.random(1)),
        uniform_i8(k * n, session.random(2)),
    );
    let bias: Vec<i32> = (0..n as i32).map(|j| 97 * (j - 31)).collect();
    let ops = Operands {
        a: &a,
        b: &b,
        bias: &bias,
    };
    let want = multiply(shape, &ops, &requant, table).map_err(text)?;
    let mut out = vec![0x55; m * n];
    let bytes = table.map(|table| table.bytes());
    let done = runtime.matmul(shape, &ops, &requant, bytes, &mut out);
    done.map_err(failed)?;
    expect_equal(&format!("{m} x {k} by {k} x {n}"), &[m, n], &want, &out)?;
    if [m, k, n] != [64; 3] {
        // The device reaches blocks of its kernels' own lengths.
        return Ok(());
    }
    let mut blocks = [
        block(runtime, &a)?,
        block(runtime, &b)?,
        block(runtime, &out)?,
    ];
    let [first, second, to] = &mut blocks;
    to.as_mut_slice().map_err(rejected)?.fill(0x55);
    let done = runtime.matmul_block(shape, [first, second, to], &bias, &requant, bytes);
    done.map_err(failed)?;
    let out = blocks[2].as_slice().map_err(rejected)?;
    expect_equal("a product of blocks", &[m, n], &want, out)
}

/// A block with these codes.
fn block<T: Element>(runtime: &Runtime, codes: &[T]) -> Result<Block<T>, Failure> {
    let mut block = runtime.block::<T>(codes.len()).map_err(failed)?;
    block.copy_from(codes).map_err(failed)?;
    Ok(block)
}

fn params(mode: Mode, shape: Heads, scale: f64) -> Result<Params, Failure> {
    let spec = Spec {
        mode,
        shape,
        q_scale: scale,
        k_scale: scale,
        v_scale: 0.05,
        out_scale: 0.02,
    };
    spec.params().map_err(text)
}

fn matrices(session: &Session, rows: [usize; 3], columns: usize, own: u64) -> [Vec<i8>; 3] {
    [0, 1, 2].map(|i| gaussian_i8(rows[i] * columns, 1.0, session.random(own + i as u64)).0)
}

fn inputs([q, k, v]: &[Vec<i8>; 3]) -> Inputs<'_> {
    Inputs { q, k, v }
}

fn head(
    session: &Session,
    runtime: &Runtime,
    mode: Mode,
    shape: Heads,
    mask: Mask<'_>,
) -> Result<(), Failure> {
    let params = params(mode, shape, 0.05)?;
    let all = matrices(
        session,
        [shape.queries, shape.keys, shape.keys],
        shape.head_dim,
        10,
    );
    let want = attend(shape, &params, &inputs(&all), mask).map_err(text)?;
    let mut out = vec![0x55; want.len()];
    let done = runtime.attention(shape, &params, &inputs(&all), mask, &mut out);
    done.map_err(failed)?;
    let what = format!("attention of {} by {}", shape.queries, shape.keys);
    expect_equal(&what, &[shape.queries, shape.head_dim], &want, &out)?;
    if shape != tile(64) {
        return Ok(());
    }
    let mut qkv = block(runtime, &all.concat())?;
    let mut to = block(runtime, &vec![0x55; want.len()])?;
    let done = runtime.attention_block(shape, &params, &mut qkv, mask, &mut to);
    done.map_err(failed)?;
    let out = to.as_slice().map_err(rejected)?;
    expect_equal("attention of blocks", &[64, 64], &want, out)
}

fn heads(session: &Session, runtime: &Runtime) -> Result<(), Failure> {
    const HEADS: usize = 8;
    let shape = tile(64);
    let several = (0..HEADS).map(|h| params(Mode::Fast, shape, 0.03 + 0.01 * h as f64));
    let several: Vec<Params> = several.collect::<Result<_, _>>()?;
    let all = matrices(session, [64; 3], HEADS * 64, 20);
    let mut out = vec![0x55; HEADS * 4096];
    // Eight heads are one call, two are a call each.
    let why = |heads| runtime.why_multi_head_attention(shape, heads, Mask::None);
    let (together, apart) = (why(&several), why(&several[..2]));
    bound(
        matches!(together.call, Call::MultiHeadAttention { heads: HEADS, .. })
            && matches!(apart.call, Call::Attention { .. })
            && [together.place, apart.place] == [Place::Device; 2],
        || format!("{together}; {apart}"),
    )?;
    let done = runtime.multi_head_attention(shape, &several, &inputs(&all), Mask::None, &mut out);
    done.map_err(failed)?;
    let mut qkv = block(runtime, &all.concat())?;
    let mut to = block(runtime, &vec![0x55; out.len()])?;
    let done = runtime.multi_head_attention_block(shape, &several, &mut qkv, Mask::None, &mut to);
    done.map_err(failed)?;
    let of_blocks = to.as_slice().map_err(rejected)?;
    for (h, params) in several.iter().enumerate() {
        let column = |m: &[i8]| -> Vec<i8> {
            let rows = m.chunks_exact(HEADS * 64);
            rows.flat_map(|row| row[h * 64..][..64].to_vec()).collect()
        };
        let own = [&all[0], &all[1], &all[2]].map(|m| column(m));
        let want = attend(shape, params, &inputs(&own), Mask::None).map_err(text)?;
        expect_equal(&format!("head {h}"), &[64, 64], &want, &column(&out))?;
        let what = format!("head {h} of blocks");
        expect_equal(&what, &[64, 64], &want, &column(of_blocks))?;
    }
    Ok(())
}

fn tile(queries: usize) -> Heads {
    Heads {
        queries,
        keys: 64,
        head_dim: 64,
    }
}

fn small(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    watched(session, notes, small_calls)
}

fn small_calls(session: &Session, runtime: &Runtime) -> Result<(), Failure> {
    gelu(session, runtime)?;
    let shape = |m, k, n| Shape { m, k, n };
    let any = Requant::from_parts(20001, 25, 5).ok_or_else(|| text("no such parts"))?;
    let power = Requant::by_shift(10, 5).ok_or_else(|| text("no such shift"))?;
    product(session, runtime, shape(64, 64, 64), any, None)?;
    product(session, runtime, shape(33, 50, 7), any, None)?;
    product(session, runtime, shape(64, 64, 64), power, None)?;
    let table = workload::gelu_behind_a_layer()?;
    product(session, runtime, shape(64, 64, 64), any, Some(&table))?;
    head(session, runtime, Mode::Fast, tile(64), Mask::None)?;
    head(session, runtime, Mode::Fast, tile(13), Mask::None)?;
    heads(session, runtime)
}

fn layer(session: &Session, runtime: &Runtime) -> Result<(), Failure> {
    const FEATURES: usize = 512;
    let gamma: Vec<f64> = (0..FEATURES).map(|i| 0.7 + i as f64 / 900.0).collect();
    let beta: Vec<f64> = (0..FEATURES).map(|i| 0.2 - i as f64 / 2000.0).collect();
    let spec = layernorm::Spec {
        gamma: &gamma,
        beta: &beta,
        eps: 1e-5,
        in_scale: 0.04,
        out: Quant::symmetric(4.0 / 127.0),
    };
    let params = spec.params().map_err(text)?;
    layer_rows(session, runtime, &params, 100)?;
    layer_rows(session, runtime, &params, 1536)
}

/// The last of them, which is all that the kernel takes, as blocks, too.
fn layer_rows(
    session: &Session,
    runtime: &Runtime,
    params: &layernorm::Params,
    rows: usize,
) -> Result<(), Failure> {
    const FEATURES: usize = 512;
    let input = gaussian_i8(rows * FEATURES, 1.0, session.random(6)).0;
    let mut want = Vec::new();
    for row in input.chunks_exact(FEATURES) {
        want.extend(params.normalise(row).map_err(text)?);
    }
    let mut out = vec![0x55; want.len()];
    let done = runtime.layer_norm(params, &input, &mut out);
    done.map_err(failed)?;
    expect_equal("layer_norm", &[rows, FEATURES], &want, &out)?;
    if rows != 1536 {
        return Ok(());
    }
    let (mut from, mut to) = (
        block(runtime, &input)?,
        block(runtime, &vec![0x55; want.len()])?,
    );
    let done = runtime.layer_norm_block(params, &mut from, &mut to);
    done.map_err(failed)?;
    let out = to.as_slice().map_err(rejected)?;
    expect_equal("layer_norm of blocks", &[rows, FEATURES], &want, out)
}

/// Codes of large-v3's 128 bins, as blocks.
fn mel_of_blocks(runtime: &Runtime, samples: &[i16]) -> Result<(), Failure> {
    let padded = mel::window(samples);
    let tables = Tables::with_bins(Scale::Slaney, mel::BINS_LARGE);
    let want = Model::new(tables).codes(&padded).map_err(text)?;
    let (mut from, mut to) = (
        block(runtime, &padded)?,
        block(runtime, &vec![0i16; want.len()])?,
    );
    runtime.mel_block(&mut from, &mut to).map_err(failed)?;
    let out = to.as_slice().map_err(rejected)?;
    expect_equal("mel of blocks", &[mel::FRAMES, mel::BINS_LARGE], &want, out)
}

fn large(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    watched(session, notes, large_calls)
}

fn large_calls(session: &Session, runtime: &Runtime) -> Result<(), Failure> {
    let samples = speech();
    let done = runtime.process_audio_to_features(&samples);
    let features = done.map_err(failed)?;
    let codes = Model::default().codes(&mel::window(&samples));
    let want = mel::finish(&codes.map_err(text)?);
    let different = want.iter().zip(&features.values).filter(|(a, b)| a != b);
    let different = different.count();
    bound(
        different == 0 && want.len() == features.values.len(),
        || format!("{different} features of {} are not golden's", want.len()),
    )?;
    mel_of_blocks(runtime, &samples)?;
    layer(session, runtime)?;
    let shape = Heads {
        queries: 203,
        keys: 300,
        head_dim: 64,
    };
    let seen: Vec<bool> = (0..300).map(|key| key % 7 != 3 && key / 64 != 2).collect();
    head(session, runtime, Mode::Precise, shape, Mask::Keys(&seen))?;
    let requant = Requant::from_parts(20001, 28, -3).ok_or_else(|| text("no such parts"))?;
    let shape = Shape {
        m: 70,
        k: 512,
        n: 2000,
    };
    product(session, runtime, shape, requant, None)
}
