//! Runs a stream of no operations, so many times: what a run costs the host beyond the
//! kernel itself.
//!
//! `npu-null emu|amdxdna|xrt RUNS [single|list]`
//!
//! It prints the allocations of its thread. `cargo xtask bench --dispatch` makes figures
//! per submission of it and of callgrind's instructions; in the same way
//! `strace -e trace=ioctl` gives the system calls. A `list` has 24 runs and counts as
//! one.
#![forbid(unsafe_code)]

use npu_driver::{Device, DeviceSelector, InstructionStream, RunList, Xclbin};
use npu_image::cdo::Command;
use npu_image::pdi::{self, PdiOptions};
use std::time::Duration;

const LIST: usize = 24;
const WAIT: Duration = Duration::from_secs(60);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let device = args.first().and_then(|n| DeviceSelector::from_name(n));
    let runs = args.get(1).and_then(|n| n.parse::<u32>().ok());
    let (Some(device), Some(runs)) = (device, runs) else {
        return Err("npu-null emu|amdxdna|xrt RUNS [single|list]".into());
    };
    let in_lists = args.get(2).is_some_and(|mode| mode == "list");
    let device = Device::open(device)?;
    // One register write, so that the PDI is not empty: lock 0 of tile (0, 2).
    let write = Command::Write {
        addr: 0x21_F000,
        value: 0,
    };
    let image = pdi::build(&[], &[write], &[], &PdiOptions::default());
    let xclbin = npu_image::xclbin::Builder::npu1(image, 1).build()?;
    let kernel = device
        .context(&Xclbin::from_bytes(&xclbin)?)?
        .only_kernel()?;
    let stream = InstructionStream::builder().finish()?;
    let mut buffer = device.buffer::<u32>(16)?;
    let mut submit = || -> Result<(), npu_driver::Error> {
        for _ in 0..runs {
            if in_lists {
                let mut list = RunList::new();
                let id = list.buffer(&mut buffer);
                for _ in 0..LIST {
                    list.run(&kernel, &stream, &[id])?;
                }
                list.submit()?.wait(WAIT)?;
            } else {
                kernel.run(&stream).arg(&mut buffer).submit()?.wait(WAIT)?;
            }
        }
        Ok(())
    };
    let mut ended = Ok(());
    let counted = allocation_counter::measure(|| ended = submit());
    ended?;
    println!("{runs} submissions, allocations: {}", counted.count_total);
    Ok(())
}
