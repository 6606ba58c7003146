//! Runs a kernel of files on whatever NPU there is.

use npu_driver::{Device, DeviceSelector, Error, InstructionStream, Lut, Xclbin};
use std::time::Duration;

struct Job {
    xclbin: Xclbin,
    stream: InstructionStream,
    input: Vec<u8>,
    bytes_out: usize,
    table: Option<Lut>,
}

fn run(job: &Job) -> Result<Vec<u8>, Error> {
    let device = Device::open(DeviceSelector::Auto)?;
    println!("{}", device.info());
    let kernel = device.context(&job.xclbin)?.only_kernel()?;
    if let Some(table) = &job.table {
        kernel.upload(table)?;
    }
    let mut input = device.buffer_from(&job.input)?;
    let mut output = device.buffer::<u8>(job.bytes_out)?;
    kernel
        .run(&job.stream)
        .arg(&mut input)
        .arg(&mut output)
        .submit()?
        .wait(Duration::from_secs(5))?;
    output.to_vec()
}

fn job(args: &[String]) -> Result<Job, Box<dyn std::error::Error>> {
    let (files, table) = match args {
        [files @ .., name, table] if files.len() == 4 => {
            (files, Some(Lut::new(name, &std::fs::read(table)?)?))
        }
        files => (files, None),
    };
    let [kernel, insts, input, bytes_out] = files else {
        return Err("phoenix-app KERNEL INSTS INPUT BYTES_OUT [TABLE_NAME TABLE]".into());
    };
    let mut xclbin = Xclbin::open(format!("{kernel}.xclbin"))?;
    if table.is_some() {
        // The manifest knows where tables lie.
        xclbin = xclbin.with_manifest(&std::fs::read(format!("{kernel}.json"))?)?;
    }
    Ok(Job {
        xclbin,
        stream: InstructionStream::open(insts)?,
        input: std::fs::read(input)?,
        bytes_out: bytes_out.parse()?,
        table,
    })
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let job = job(&args).unwrap_or_else(|problem| {
        eprintln!("{problem}");
        std::process::exit(2);
    });
    match run(&job) {
        Ok(output) => println!("{:?}", &output[..output.len().min(16)]),
        Err(error) => {
            eprintln!("{error}\n{}", error.remedy());
            std::process::exit(1);
        }
    }
}
