//! Device time of kernels that fill the array: from the first to the last word
//! of the shim, on the timed emulator at 1 GHz. What the controller takes to
//! launch and to start tasks is not part of it.

use std::path::Path;
use std::time::Duration;

use golden::{inputs, mel};
use npu_build::kernel::{build, Kernel as Source, Tree};
use npu_driver::{Device, DeviceSelector, InstructionStream, Lut, RunStats, Xclbin};

/// Runs a design of one input and one output once; gives the output and the
/// counts.
fn run<I: bytemuck::Pod + Send, O: bytemuck::Pod + Send>(
    name: &str,
    table: Option<&[u8]>,
    input: &[I],
    outputs: usize,
) -> (Vec<O>, RunStats) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let built = build(&Source::load(&Tree::of(&root), name).unwrap()).unwrap();
    let xclbin = Xclbin::from_bytes(&built.xclbin).unwrap();
    let xclbin = xclbin.with_manifest(&built.manifest).unwrap();
    let device = Device::open(DeviceSelector::EmulatorTimed).unwrap();
    let kernel = device.context(&xclbin).unwrap().only_kernel().unwrap();
    if let Some(bytes) = table {
        kernel
            .upload(&Lut::new("gelu_lut", bytes).unwrap())
            .unwrap();
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

/// First start and last end of the shims' tasks.
fn shim_time(stats: &RunStats) -> u64 {
    let tasks = &stats.time.as_ref().unwrap().tasks;
    let shim = || tasks.iter().filter(|t| t.tile.row.0 == 0);
    let start = shim().map(|t| t.start).min().unwrap();
    shim().map(|t| t.end).max().unwrap() - start
}

#[test]
fn mel_of_thirty_seconds_takes_a_millisecond() {
    let padded = mel::window(&inputs::speech());
    let golden = mel::integer::Model::default().codes(&padded).unwrap();
    let (codes, stats) = run::<i16, i16>("mel", None, &padded, golden.len());
    assert!(codes == golden);
    let cycles = shim_time(&stats);
    assert!(cycles <= 1_000_000, "{cycles} cycles");
}
