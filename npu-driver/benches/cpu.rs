//! `npu_driver::cpu` beside the golden models, which do the same without vectors: the
//! ratio of two lines of one group is what the vectors and threads are worth.
//!
//! `cargo bench -p npu-driver --bench cpu`

// The macro makes a public function.
#![allow(missing_docs)]

use criterion::{black_box, criterion_group, criterion_main, Criterion, Throughput};
use golden::attention::tiled::{attend, Mask, Mode, Shape as Heads, Spec as AttentionSpec};
use golden::attention::Inputs;
use golden::inputs::{gaussian_i8, speech, uniform_i8};
use golden::layernorm::Spec;
use golden::lut::{Function, TableSpec};
use golden::matmul::{multiply, Operands, Requant, Shape};
use golden::mel::{self, integer::Model};
use golden::quant::Quant;
use npu_driver::cpu::{self, Mel, Threads};
use std::time::Duration;

type Body<'a> = Box<dyn FnMut() + 'a>;

fn group(c: &mut Criterion, name: &str, work: u64, bodies: Vec<(&str, Body<'_>)>) {
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Elements(work));
    group
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(2));
    for (what, mut body) in bodies {
        group.bench_function(what, |b| b.iter(&mut body));
    }
    group.finish();
}

type Kind = (&'static str, fn() -> Threads);

const KINDS: [Kind; 2] = [
    ("one thread", || Threads::ONE),
    ("all threads", Threads::all),
];

fn mel_of_30_s(c: &mut Criterion) {
    let padded = mel::window(&speech().repeat(12));
    let (model, fast) = (Model::default(), Mel::new(mel::BINS));
    let golden = || drop(black_box(model.codes(&padded)));
    let mut bodies: Vec<(&str, Body<'_>)> = vec![("golden", Box::new(golden))];
    for (what, threads) in KINDS {
        let (fast, padded) = (&fast, &padded);
        let mut out = vec![0; mel::FRAMES * mel::BINS];
        let body = move || {
            let _ = black_box(fast.codes(padded, threads(), &mut out));
        };
        bodies.push((what, Box::new(body)));
    }
    group(c, "mel of 30 s, frames", mel::FRAMES as u64, bodies);
}

fn gelu(c: &mut Criterion) {
    let spec = TableSpec::symmetric(Function::GeluErf, 4.0 / 127.0, 4.0 / 127.0);
    let table = spec.build().expect("a table");
    let input = uniform_i8(1536 * 2048, 1);
    let golden = || drop(black_box(table.apply_all(&input)));
    let mut bodies: Vec<(&str, Body<'_>)> = vec![("golden", Box::new(golden))];
    for (what, threads) in KINDS {
        let (table, input) = (&table, &input);
        let mut out = vec![0; input.len()];
        let body = move || cpu::gelu(table.bytes(), black_box(input), threads(), &mut out);
        bodies.push((what, Box::new(body)));
    }
    group(c, "gelu, codes", input.len() as u64, bodies);
}

fn matmul(c: &mut Criterion) {
    for (name, m, k, n) in [
        ("matmul 64x64x64, products", 64, 64, 64),
        ("matmul 1536x512x2048, products", 1536, 512, 2048),
    ] {
        let shape = Shape { m, k, n };
        let (a, b) = (uniform_i8(m * k, 1), uniform_i8(k * n, 2));
        let bias = vec![77; n];
        let requant = Requant::from_parts(20001, 28, -3).expect("parts");
        let ops = Operands {
            a: &a,
            b: &b,
            bias: &bias,
        };
        let golden = || drop(black_box(multiply(shape, &ops, &requant, None)));
        let mut bodies: Vec<(&str, Body<'_>)> = vec![("golden", Box::new(golden))];
        for (what, threads) in KINDS {
            let (ops, requant) = (&ops, &requant);
            let mut out = vec![0; m * n];
            let body = move || {
                let done = cpu::matmul(shape, ops, requant, None, threads(), &mut out);
                let _ = black_box(done);
            };
            bodies.push((what, Box::new(body)));
        }
        group(c, name, (m * k * n) as u64, bodies);
    }
}

fn attention(c: &mut Criterion) {
    for (name, mode, keys) in [
        ("attention fast 64x64, products", Mode::Fast, 64),
        ("attention precise 1536x64, products", Mode::Precise, 1536),
    ] {
        let shape = Heads {
            queries: keys,
            keys,
            head_dim: 64,
        };
        let codes = |seed| gaussian_i8(keys * 64, 1.0, seed).0;
        let (q, k, v) = (codes(1), codes(2), codes(3));
        let inputs = Inputs {
            q: &q,
            k: &k,
            v: &v,
        };
        let spec = AttentionSpec {
            mode,
            shape,
            q_scale: 0.03,
            k_scale: 0.03,
            v_scale: 0.03,
            out_scale: 0.01,
        };
        let params = spec.params().expect("parameters");
        let golden = || drop(black_box(attend(shape, &params, &inputs, Mask::None)));
        let mut bodies: Vec<(&str, Body<'_>)> = vec![("golden", Box::new(golden))];
        for (what, threads) in KINDS {
            let (params, inputs) = (&params, &inputs);
            let mut out = vec![0; keys * 64];
            let body = move || {
                let mask = Mask::None;
                let done = cpu::attention(shape, params, inputs, mask, threads(), &mut out);
                let _ = black_box(done);
            };
            bodies.push((what, Box::new(body)));
        }
        group(c, name, (2 * keys * keys * 64) as u64, bodies);
    }
}

fn layer_norm(c: &mut Criterion) {
    let (gamma, beta) = (vec![1.1; 512], vec![0.1; 512]);
    let spec = Spec {
        gamma: &gamma,
        beta: &beta,
        eps: 1e-5,
        in_scale: 0.04,
        out: Quant::symmetric(4.0 / 127.0),
    };
    let params = spec.params().expect("parameters");
    let input = gaussian_i8(1536 * 512, 1.0, 2).0;
    let golden = || {
        for row in input.chunks_exact(512) {
            drop(black_box(params.normalise(row)));
        }
    };
    let mut bodies: Vec<(&str, Body<'_>)> = vec![("golden", Box::new(golden))];
    for (what, threads) in KINDS {
        let (params, input) = (&params, &input);
        let mut out = vec![0; input.len()];
        let body = move || {
            let _ = black_box(cpu::layer_norm(params, input, threads(), &mut out));
        };
        bodies.push((what, Box::new(body)));
    }
    group(c, "layer_norm 1536x512, codes", input.len() as u64, bodies);
}

criterion_group!(cpu_path, mel_of_30_s, gelu, matmul, attention, layer_norm);
criterion_main!(cpu_path);
