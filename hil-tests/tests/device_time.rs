//! Device time of kernels that fill the array: from the first to the last word
//! of the shim, on the timed emulator at 1 GHz. What the controller takes to
//! launch and to start tasks is not part of it.

use std::path::Path;
use std::time::Duration;

use golden::{inputs, mel};
use hil_tests::attention_fast::Workload;
use npu_arch::array::Direction;
use npu_build::kernel::{build, Kernel as Source, Tree};
use npu_driver::{Device, DeviceSelector, InstructionStream, RunStats, Xclbin};

/// Runs a design of one input and one output once; gives the output and the
/// counts.
fn run<I: bytemuck::Pod + Send, O: bytemuck::Pod + Send>(
    name: &str,
    buffers: &[(String, Vec<u8>)],
    input: &[I],
    outputs: usize,
) -> (Vec<O>, RunStats) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let built = build(&Source::load(&Tree::of(&root), name).unwrap()).unwrap();
    let xclbin = Xclbin::from_bytes(&built.xclbin).unwrap();
    let xclbin = xclbin.with_manifest(&built.manifest).unwrap();
    let device = Device::open(DeviceSelector::EmulatorTimed).unwrap();
    let kernel = device.context(&xclbin).unwrap().only_kernel().unwrap();
    for (name, bytes) in buffers {
        kernel.bind(name, bytes).unwrap();
    }
    let stream = InstructionStream::from_bytes(&built.insts).unwrap();
    let mut source = device.buffer_from(input).unwrap();
    let mut target = device.buffer::<O>(outputs).unwrap();
    let run = kernel.run(&stream).arg(&mut source).arg(&mut target);
    let completion = run
        .submit()
        .unwrap()
        .wait(Duration::from_secs(300))
        .unwrap();
    (target.to_vec().unwrap(), completion.stats.unwrap())
}

/// From the first start of a shim's task that reads host memory to the last end
/// of any: tasks that write may have been started before, without words.
fn shim_time(stats: &RunStats) -> u64 {
    let tasks = &stats.time.as_ref().unwrap().tasks;
    let shim = || tasks.iter().filter(|t| t.tile.row.0 == 0);
    let reads = shim().filter(|t| t.channel.direction == Direction::Mm2s);
    let start = reads.map(|t| t.start).min().unwrap();
    shim().map(|t| t.end).max().unwrap() - start
}

/// Cycles in which the busiest core issued bundles or waited for memory banks:
/// its kernel, and some fifty of the program around it.
fn core_time(stats: &RunStats) -> u64 {
    let cores = &stats.time.as_ref().unwrap().cores;
    let busy = cores.iter().map(|c| c.bundles + c.own_banks + c.dma_banks);
    busy.max().unwrap()
}

#[test]
fn mel_of_thirty_seconds_takes_a_millisecond() {
    let padded = mel::window(&inputs::speech());
    let golden = mel::integer::Model::default().codes(&padded).unwrap();
    let (codes, stats) = run::<i16, i16>("mel", &[], &padded, golden.len());
    assert!(codes == golden);
    let cycles = shim_time(&stats);
    assert!(cycles <= 1_000_000, "{cycles} cycles");
}

#[test]
fn attention_of_a_tile_takes_5200_cycles_of_a_core() {
    let w = Workload::tile().unwrap();
    let name = "attention_fast_64x64";
    let (output, stats) = run::<i8, i8>(name, &w.buffers, &w.input, w.golden.len());
    assert!(output == w.golden);
    let cycles = core_time(&stats);
    assert!(cycles <= 5220, "{cycles} cycles");
}

#[test]
fn attention_of_eight_heads_takes_twenty_microseconds() {
    let w = Workload::heads().unwrap();
    let name = "attention_fast_64x512";
    let (output, stats) = run::<i8, i8>(name, &w.buffers, &w.input, w.golden.len());
    assert!(output == w.golden);
    let cycles = shim_time(&stats);
    assert!(cycles <= 17_500, "{cycles} cycles");
}
