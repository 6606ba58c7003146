//! A kernel, built from the tree as it is, in a context of its own.

use std::path::Path;
use std::time::Duration;

use bytemuck::Pod;
use golden::compare;
use npu_build::kernel::{build, Kernel as Source, Tree};
use npu_driver::{Device, DeviceSelector, InstructionStream, Kernel, RunStats, Xclbin};

const DEADLINE: Duration = Duration::from_secs(300);

pub(crate) struct Loaded {
    pub(crate) device: Device,
    pub(crate) kernel: Kernel,
    pub(crate) stream: InstructionStream,
}

pub(crate) fn load(name: &str, device: DeviceSelector) -> Loaded {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let built = build(&Source::load(&Tree::of(&root), name).unwrap()).unwrap();
    let xclbin = Xclbin::from_bytes(&built.xclbin).unwrap();
    let xclbin = xclbin.with_manifest(&built.manifest).unwrap();
    let device = Device::open(device).unwrap();
    // The kernel keeps the context.
    let kernel = device.context(&xclbin).unwrap().only_kernel().unwrap();
    Loaded {
        device,
        kernel,
        stream: InstructionStream::from_bytes(&built.insts).unwrap(),
    }
}

impl Loaded {
    /// Some inputs, one output that holds poison before the run; the output
    /// and the counts.
    pub(crate) fn run<I: Pod + Send, O: Pod + Send>(
        &self,
        inputs: &[&[I]],
        outputs: usize,
    ) -> (Vec<O>, RunStats) {
        let sources = inputs.iter().map(|i| self.device.buffer_from(i).unwrap());
        let mut sources: Vec<_> = sources.collect();
        let mut target = self.device.buffer::<O>(outputs).unwrap();
        let poison = compare::poison(outputs * size_of::<O>(), outputs as u64);
        bytemuck::cast_slice_mut::<O, u8>(target.as_mut_slice().unwrap()).copy_from_slice(&poison);
        let mut run = self.kernel.run(&self.stream);
        for source in &mut sources {
            run = run.arg(source);
        }
        let mut run = run.arg(&mut target).submit().unwrap();
        let completion = run.wait(DEADLINE).unwrap();
        (target.to_vec().unwrap(), completion.stats.unwrap())
    }
}
