//! Runs a kernel of files on whatever NPU there is.

use npu_driver::{Device, DeviceSelector, Error, InstructionStream, Xclbin};
use std::time::Duration;

fn run(xclbin: &str, insts: &str, input: &[u8], bytes_out: usize) -> Result<Vec<u8>, Error> {
    let device = Device::open(DeviceSelector::Auto)?;
    println!("{}", device.info());
    let kernel = device.context(&Xclbin::open(xclbin)?)?.only_kernel()?;
    let stream = InstructionStream::open(insts)?;
    let mut input = device.buffer_from(input)?;
    let mut output = device.buffer::<u8>(bytes_out)?;
    kernel
        .run(&stream)
        .arg(&mut input)
        .arg(&mut output)
        .submit()?
        .wait(Duration::from_secs(5))?;
    output.to_vec()
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [xclbin, insts, input, bytes_out] = &args[..] else {
        eprintln!("phoenix-app KERNEL.xclbin KERNEL.insts.bin INPUT BYTES_OUT");
        std::process::exit(2);
    };
    let input = std::fs::read(input).expect("the input file can be read");
    let bytes_out = bytes_out.parse().expect("a number of bytes");
    match run(xclbin, insts, &input, bytes_out) {
        Ok(output) => println!("{:?}", &output[..output.len().min(16)]),
        Err(error) => {
            eprintln!("{error}\n{}", error.remedy());
            std::process::exit(1);
        }
    }
}
