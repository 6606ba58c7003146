//! Times of kernels on the timed emulator at 1 GHz: of those that fill the array
//! from the first to the last word of the shim, where what the controller takes
//! to launch and to start tasks is not part of it; of others on their core.

mod common;

use common::load;
use golden::layernorm::Spec;
use golden::lut::{Function, TableSpec};
use golden::matmul::{multiply, Operands, Requant, Shape};
use golden::quant::Quant;
use golden::{inputs, mel};
use hil_tests::attention_fast::Workload;
use npu_driver::{DeviceSelector, Lut, RunStats};

/// From the first word of a shim to the end of the last task.
fn shim_time(stats: &RunStats) -> u64 {
    let shim = &stats.time.as_ref().unwrap().shim;
    assert!(!shim.is_empty());
    shim.end - shim.start
}

/// Cycles in which the busiest core issued bundles or waited for memory banks:
/// its kernel, and some fifty of the program around it.
fn core_time(stats: &RunStats) -> u64 {
    let cores = &stats.time.as_ref().unwrap().cores;
    let busy = cores.iter().map(|c| c.bundles + c.own_banks + c.dma_banks);
    busy.max().unwrap()
}

/// Runs a workload of attention; the counts of a right run.
fn attend(name: &str, w: &Workload) -> RunStats {
    let loaded = load(name, DeviceSelector::EmulatorTimed);
    for (name, bytes) in &w.buffers {
        loaded.kernel.bind(name, bytes).unwrap();
    }
    let (output, stats) = loaded.run::<i8, i8>(&[&w.input], w.golden.len());
    assert!(output == w.golden);
    stats
}

#[test]
fn attention_of_a_tile_takes_5200_cycles_of_a_core() {
    let stats = attend("attention_fast_64x64", &Workload::tile().unwrap());
    let cycles = core_time(&stats);
    assert!(cycles <= 5220, "{cycles} cycles");
}

#[test]
fn attention_of_eight_heads_takes_twenty_microseconds() {
    let stats = attend("attention_fast_64x512", &Workload::heads().unwrap());
    let cycles = shim_time(&stats);
    assert!(cycles <= 17_500, "{cycles} cycles");
}

#[test]
fn attention_of_1536_queries_and_keys_takes_400_microseconds() {
    let stats = attend("attention_precise_1536", &Workload::sequence().unwrap());
    let cycles = shim_time(&stats);
    assert!(cycles <= 400_000, "{cycles} cycles");
}

#[test]
fn mel_of_thirty_seconds_takes_a_millisecond() {
    let padded = mel::window(&inputs::speech());
    let golden = mel::integer::Model::default().codes(&padded).unwrap();
    let mel = load("mel", DeviceSelector::EmulatorTimed);
    let (codes, stats) = mel.run::<i16, i16>(&[&padded], golden.len());
    assert!(codes == golden);
    let cycles = shim_time(&stats);
    assert!(cycles <= 1_000_000, "{cycles} cycles");
}

/// A word takes 1.05 cycles of a channel that reads from the host, as measured
/// on a Phoenix; eight channels share the elements.
#[test]
fn gelu_of_three_million_codes_keeps_to_the_shims() {
    const TIMES: u32 = 24;
    let stream = load("gelu_stream", DeviceSelector::EmulatorTimed);
    let stream = common::Loaded {
        stream: stream.stream.stretched(TIMES, 1).unwrap(),
        ..stream
    };
    let spec = TableSpec::symmetric(Function::GeluErf, 4.0 / 127.0, 4.0 / 127.0);
    let table = spec.build().unwrap();
    let lut = Lut::new("gelu_lut", table.bytes()).unwrap();
    stream.kernel.upload(&lut).unwrap();
    let input = inputs::uniform_i8(131_072 * TIMES as usize, 1);
    let (codes, stats) = stream.run::<i8, i8>(&[&input], input.len());
    assert!(codes == table.apply_all(&input));
    let cycles = shim_time(&stats);
    let words = input.len() as u64 / 4 / 8;
    assert!(cycles * 100 <= words * 105 * 110 / 100, "{cycles} cycles");
}

/// A layer of Whisper's size, of which 1500 of 1536 rows are asked for: half of
/// the array's peak, DMA included. With GELU behind it the same takes a quarter
/// longer.
#[test]
fn products_of_layers_take_half_of_the_peak() {
    let (m, k, n) = (1536, 512, 2048);
    let (a, b) = (inputs::uniform_i8(m * k, 1), inputs::uniform_i8(k * n, 2));
    let bias: Vec<i32> = (0..n as i32).map(|j| 97 * (j - 1024)).collect();
    let requant = Requant::from_parts(20001, 28, -3).unwrap();
    let ops = Operands {
        a: &a,
        b: &b,
        bias: &bias,
    };
    let sums = multiply(Shape { m, k, n }, &ops, &requant, None).unwrap();
    let spec = TableSpec::symmetric(Function::GeluErf, 6.0 / 127.0, 5.0 / 127.0);
    let table = spec.build().unwrap();
    // 16 cores, 256 products in a cycle.
    let peak = (1500 * k * n) as u64 / (16 * 256);
    assert!(610_000 < 2 * peak);
    for (name, golden, most) in [
        ("matmul_1536x512x2048", &sums, 610_000),
        (
            "matmul_table_1536x512x2048",
            &table.apply_all(&sums),
            775_000,
        ),
    ] {
        let loaded = load(name, DeviceSelector::EmulatorTimed);
        for core in 0..16 {
            let part = &bias[n / 4 * (core / 4)..][..n / 4];
            let name = format!("matmul_params_{}_{}", core / 4, core % 4);
            loaded.kernel.bind(&name, &requant.to_words(part)).unwrap();
        }
        if name.contains("table") {
            let lut = Lut::new("gelu_lut", table.bytes()).unwrap();
            loaded.kernel.upload(&lut).unwrap();
        }
        let (codes, stats) = loaded.run::<i8, i8>(&[&a, &b], m * n);
        assert!(codes == *golden, "{name}");
        let cycles = shim_time(&stats);
        assert!(cycles <= most, "{name}: {cycles} cycles");
    }
}

/// Vector multiplications of 64x64x64 in INT8, 256 products a cycle.
const TILE_MACS: u64 = 64 * 64 * 64 / 256;

/// Multiplies tiles by a kernel whose parameters are `words`; its core's
/// cycles.
fn tile_product(name: &str, requant: Requant, words: &[i32], bias: &[i32]) -> u64 {
    let shape = Shape {
        m: 64,
        k: 64,
        n: 64,
    };
    let (a, b) = (inputs::uniform_i8(4096, 1), inputs::uniform_i8(4096, 2));
    let ops = Operands { a: &a, b: &b, bias };
    let golden = multiply(shape, &ops, &requant, None).unwrap();
    let loaded = load(name, DeviceSelector::EmulatorTimed);
    loaded.kernel.bind("matmul_params", words).unwrap();
    let (codes, stats) = loaded.run::<i8, i8>(&[&a, &b], 4096);
    assert!(codes == golden);
    core_time(&stats)
}

#[test]
fn products_of_tiles_keep_to_the_multiplier() {
    let bias: Vec<i32> = (0..64).map(|j| 977 * (j - 31)).collect();
    // The power of two: 85 % of the peak, the core's program included.
    let requant = Requant::by_shift(10, 5).unwrap();
    let words = requant.to_shift_words(&bias, 64).unwrap();
    let cycles = tile_product("matmul_shift_64x64x64", requant, &words, &bias);
    assert!(cycles * 85 <= TILE_MACS * 100, "{cycles} cycles");
    // Any multiplier: 256 multiplications more.
    let requant = Requant::from_parts(20001, 25, 5).unwrap();
    let words = requant.to_words(&bias);
    let cycles = tile_product("matmul_64x64x64", requant, &words, &bias);
    assert!(cycles <= 1_700, "{cycles} cycles");
}

/// 24,576 words of each channel, the first and the last block of 4,096 on their
/// way through a memory tile and a core.
#[test]
fn layer_norm_of_1536_rows_takes_37_microseconds() {
    const FEATURES: usize = 512;
    let spec = Spec {
        gamma: &[1.0; FEATURES],
        beta: &[0.25; FEATURES],
        eps: 1e-5,
        in_scale: 0.04,
        out: Quant::symmetric(4.0 / 127.0),
    };
    let params = spec.params().unwrap();
    let loaded = load("layer_norm_1536x512", DeviceSelector::EmulatorTimed);
    for core in 0..16 {
        let name = format!("layer_norm_params_{}_{}", core / 4, core % 4);
        loaded.kernel.bind(&name, &params.to_words()).unwrap();
    }
    let (input, _) = inputs::gaussian_i8(1536 * FEATURES, 1.0, 3);
    let rows = input.chunks_exact(FEATURES);
    let golden: Vec<i8> = rows.flat_map(|r| params.normalise(r).unwrap()).collect();
    let (codes, stats) = loaded.run::<i8, i8>(&[&input], golden.len());
    assert!(codes == golden);
    let cycles = shim_time(&stats);
    assert!(cycles <= 37_000, "{cycles} cycles");
}
