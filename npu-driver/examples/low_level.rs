//! One run by hand: a context, a kernel, an instruction stream, two buffers.
//!
//! `cargo run -p npu-driver --example low_level -- KERNEL.xclbin KERNEL.insts.bin BYTES_IN BYTES_OUT`

use npu_driver::{Device, DeviceSelector, InstructionStream, Xclbin};
use std::time::Duration;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [xclbin, insts, bytes_in, bytes_out] = &args[..] else {
        return Err("usage: low_level KERNEL.xclbin KERNEL.insts.bin BYTES_IN BYTES_OUT".into());
    };

    // A real NPU if there is one, else the emulated one (feature `emu`).
    let device = Device::open(DeviceSelector::Auto)?;
    println!("{}", device.info());

    // The xclbin configures some columns of the array; its kernel runs the stream.
    let kernel = device.context(&Xclbin::open(xclbin)?)?.only_kernel()?;
    let stream = InstructionStream::open(insts)?;

    // Memory that host and device share; no copies on the way.
    let mut input = device.buffer::<u8>(bytes_in.parse()?)?;
    let mut output = device.buffer::<u8>(bytes_out.parse()?)?;
    for (byte, value) in input.as_mut_slice()?.iter_mut().zip((0..=255).cycle()) {
        *byte = value;
    }

    // While the run lives, the buffers are the device's.
    let mut run = kernel
        .run(&stream)
        .arg(&mut input)
        .arg(&mut output)
        .submit()?;
    if let Err(error) = run.wait(Duration::from_secs(5)) {
        return Err(format!("{error}\n{}", error.remedy()).into());
    }
    drop(run);

    println!("{:?}", &output.as_slice()?[..output.len().min(16)]);
    Ok(())
}
