//! Runs a stream of no operations on the emulator, so many times: what a run costs
//! the host beyond the kernel itself.
//!
//! ```console
//! $ cargo build --release -p npu-driver --example dispatch
//! $ for n in 1000 3000; do
//! >   valgrind --tool=callgrind --callgrind-out-file=/dev/null \
//! >     target/release/examples/dispatch $n 2>&1 | grep Collected
//! > done
//! ```
//! The difference over 2,000 is the number of instructions per run.

use npu_driver::{Device, DeviceSelector, InstructionStream, Xclbin};
use npu_image::cdo::Command;
use npu_image::pdi::{self, PdiOptions};
use std::time::Duration;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runs = std::env::args().nth(1).map_or(Ok(1000), |n| n.parse())?;
    let device = Device::open(DeviceSelector::Emulator)?;
    // One register write, so that the PDI is not empty: lock 0 of tile (0, 2).
    let write = Command::Write {
        addr: 0x21_F000,
        value: 0,
    };
    let image = pdi::build(&[], &[write], &[], &PdiOptions::default());
    let kernel = device.context(&Xclbin::from_pdi(&image)?)?.only_kernel()?;
    let stream = InstructionStream::builder().finish()?;
    let mut buffer = device.buffer::<u32>(16)?;
    for _ in 0..runs {
        kernel
            .run(&stream)
            .arg(&mut buffer)
            .submit()?
            .wait(Duration::from_secs(5))?;
    }
    println!("{runs} runs");
    Ok(())
}
