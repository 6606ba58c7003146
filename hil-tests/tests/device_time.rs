//! Times of kernels on the timed emulator at 1 GHz: of those that fill the array
//! from the first to the last word of the shim, where what the controller takes
//! to launch and to start tasks is not part of it; of others on their core.

mod common;

use common::{load, Loaded};
use golden::{inputs, mel};
use hil_tests::seed::Seed;
use hil_tests::workload::{gelu_behind_a_layer, Workload, LAYER, TILE};
use npu_driver::{DeviceSelector, RunStats};

/// From the first word of a shim to the end of the last task.
fn shim_time(stats: &RunStats) -> u64 {
    stats.time.as_ref().unwrap().shim_cycles().unwrap()
}

/// Cycles in which the busiest core issued bundles or waited for memory banks:
/// its kernel, and some fifty of the program around it.
fn core_time(stats: &RunStats) -> u64 {
    let cores = &stats.time.as_ref().unwrap().cores;
    let busy = cores.iter().map(|c| c.bundles + c.own_banks + c.dma_banks);
    busy.max().unwrap()
}

/// Runs a workload; the counts of a right run.
fn right_run(loaded: &Loaded, w: &Workload) -> RunStats {
    for (name, bytes) in &w.buffers {
        loaded.kernel.bind(name, bytes).unwrap();
    }
    let inputs: Vec<&[i8]> = w.inputs.iter().map(Vec::as_slice).collect();
    let (output, stats) = loaded.run::<i8, i8>(&inputs, w.golden.len());
    assert!(output == w.golden);
    stats
}

fn timed(name: &str, w: &Workload) -> RunStats {
    right_run(&load(name, DeviceSelector::EmulatorTimed), w)
}

#[test]
fn attention_of_a_tile_takes_4096_cycles_of_a_core() {
    let cycles = core_time(&timed("attention_fast_64x64", &Workload::head().unwrap()));
    assert!(cycles <= 4096, "{cycles} cycles");
}

#[test]
fn attention_of_eight_heads_takes_18_microseconds() {
    let cycles = shim_time(&timed(
        "attention_fast_64x512",
        &Workload::heads(Seed::FIXED).unwrap(),
    ));
    assert!(cycles <= 17_500, "{cycles} cycles");
}

#[test]
fn attention_of_1536_queries_and_keys_takes_320_microseconds() {
    let cycles = shim_time(&timed(
        "attention_precise_1536",
        &Workload::sequence().unwrap(),
    ));
    assert!(cycles <= 320_000, "{cycles} cycles");
}

/// 30 s of sound, in each form.
#[test]
fn mel_of_thirty_seconds_takes_a_millisecond() {
    let padded = mel::window(&inputs::speech());
    let golden = |bins| {
        let tables = mel::tables::Tables::with_bins(mel::filters::Scale::Slaney, bins);
        let model = mel::integer::Model::new(tables);
        model.codes(&padded).unwrap()
    };
    let eighty = golden(mel::BINS);
    let eight_bits: Vec<i8> = eighty.iter().map(|&c| mel::code_i8(c)).collect();
    let mut cycles = Vec::new();
    for (name, golden, most) in [
        ("mel", &eighty, 830_000),
        // A twenty-fifth above the millisecond: 48 more filters.
        ("mel_128", &golden(mel::BINS_LARGE), 1_040_000),
    ] {
        let mel = load(name, DeviceSelector::EmulatorTimed);
        let (codes, stats) = mel.run::<i16, i16>(&[&padded], golden.len());
        assert!(codes == *golden, "{name}");
        cycles.push((name, shim_time(&stats), most));
    }
    let mel = load("mel_i8", DeviceSelector::EmulatorTimed);
    let (codes, stats) = mel.run::<i16, i8>(&[&padded], eight_bits.len());
    assert!(codes == eight_bits, "mel_i8");
    cycles.push(("mel_i8", shim_time(&stats), 840_000));
    for (name, cycles, most) in cycles {
        assert!(cycles <= most, "{name}: {cycles} cycles");
    }
}

/// A word takes 1.05 cycles of a channel that reads from the host, as measured
/// on a Phoenix; eight channels share the elements.
#[test]
fn gelu_of_three_million_codes_keeps_to_the_shims() {
    const TIMES: u32 = 24;
    let stream = load("gelu_stream", DeviceSelector::EmulatorTimed);
    let stream = Loaded {
        stream: stream.stream.stretched(TIMES, 1).unwrap(),
        ..stream
    };
    let codes = 131_072 * TIMES as usize;
    let stats = right_run(&stream, &Workload::gelu(codes).unwrap());
    let cycles = shim_time(&stats);
    let words = codes as u64 / 4 / 8;
    assert!(cycles * 100 <= words * 105 * 110 / 100, "{cycles} cycles");
}

/// A layer of Whisper's size: half of the array's peak, DMA included; with GELU behind
/// it, too.
#[test]
fn products_of_layers_take_half_of_the_peak() {
    // 16 cores, 256 products in a cycle.
    let peak = (LAYER.m * LAYER.k * LAYER.n) as u64 / (16 * 256);
    let table = gelu_behind_a_layer().unwrap();
    for (name, table, most) in [
        ("matmul_1536x512x2048", None, 610_000),
        ("matmul_table_1536x512x2048", Some(table), 775_000),
    ] {
        let cycles = shim_time(&timed(name, &Workload::layer(table, Seed::FIXED).unwrap()));
        assert!(
            cycles <= most && cycles <= 2 * peak,
            "{name}: {cycles} cycles"
        );
    }
}

/// Of cores, their programs included: by a power of two little more than the 1,024
/// vector multiplications of 256 products; 256 more with any multiplier.
#[test]
fn products_of_tiles_keep_to_the_multiplier() {
    let macs = (TILE.m * TILE.k * TILE.n) as u64 / 256;
    let shift = core_time(&timed(
        "matmul_shift_64x64x64",
        &Workload::tile_by_shift().unwrap(),
    ));
    assert!(shift <= 1_125, "{shift} cycles");
    assert!(shift * 85 <= macs * 100, "{shift} cycles");
    let any = core_time(&timed(
        "matmul_64x64x64",
        &Workload::tile_by_multiplier().unwrap(),
    ));
    assert!(any <= 1_670, "{any} cycles");
}

/// 24,576 words of each channel, the first and the last block of 4,096 on their
/// way through a memory tile and a core.
#[test]
fn layer_norm_of_1536_rows_takes_37_microseconds() {
    let cycles = shim_time(&timed(
        "layer_norm_1536x512",
        &Workload::layer_norm().unwrap(),
    ));
    assert!(cycles <= 37_000, "{cycles} cycles");
}
