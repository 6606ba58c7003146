//! `cargo xtask run`: any xclbin or PDI, with host buffers from files.

use std::path::PathBuf;
use std::time::Duration;

use miette::miette;
use npu_driver::{Buffer, Device, Error, InstructionStream, Xclbin};

use crate::device::{failure, DeviceName};
use crate::error::{helped, plain, read, write, Failure};
use crate::{Done, Outcome};

/// Runs any xclbin or PDI once. Host buffers are given in the order of the
/// kernel's arguments, each as --input, --output or --inout.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// xclbin or PDI
    image: PathBuf,
    /// Instruction stream
    #[arg(long)]
    insts: PathBuf,
    /// Host buffer that the device reads: a file
    #[arg(long, value_name = "FILE")]
    input: Vec<PathBuf>,
    /// Host buffer that the device writes: its size and a file
    #[arg(long, value_name = "BYTES:FILE")]
    output: Vec<String>,
    /// Host buffer that the device reads and writes: two files
    #[arg(long, value_name = "FILE:OUTFILE")]
    inout: Vec<String>,
    /// Device to run on
    #[arg(long, value_enum, default_value_t = DeviceName::Auto)]
    device: DeviceName,
    /// Kernel in the xclbin, if it has several
    #[arg(long)]
    kernel: Option<String>,
    /// Longest wait in milliseconds
    #[arg(long, default_value_t = 60_000)]
    timeout: u64,
    /// Print what the device counted as JSON
    #[arg(long)]
    stats: bool,
}

/// One host buffer as the command line gives it.
#[derive(Debug, PartialEq)]
enum HostBuffer {
    Input(PathBuf),
    Output(usize, PathBuf),
    InOut(PathBuf, PathBuf),
}

impl HostBuffer {
    fn parse(option: &str, value: &str) -> Result<Self, miette::Report> {
        let split = || {
            value
                .rsplit_once(':')
                .filter(|(a, b)| !a.is_empty() && !b.is_empty())
                .ok_or_else(|| {
                    miette!("--{option} {value}: two parts with a colon between them are needed")
                })
        };
        Ok(match option {
            "input" => Self::Input(value.into()),
            "output" => {
                let (bytes, file) = split()?;
                let bytes = bytes
                    .parse()
                    .map_err(|e| miette!("--output {value}: {bytes} is no number of bytes: {e}"))?;
                Self::Output(bytes, file.into())
            }
            _ => {
                let (from, to) = split()?;
                Self::InOut(from.into(), to.into())
            }
        })
    }
}

/// The buffers in the order of the command line, which clap's grouped vectors
/// lose.
fn in_order(matches: &[String]) -> Result<Vec<HostBuffer>, miette::Report> {
    let mut buffers = Vec::new();
    let mut words = matches.iter();
    while let Some(word) = words.next() {
        let Some(flag) = word.strip_prefix("--") else {
            continue;
        };
        let (option, value) = match flag.split_once('=') {
            Some((option, value)) => (option, Some(value.to_owned())),
            None => (flag, None),
        };
        if !matches!(option, "input" | "output" | "inout") {
            continue;
        }
        let value = match value {
            Some(value) => value,
            None => words.next().cloned().unwrap_or_default(),
        };
        buffers.push(HostBuffer::parse(option, &value)?);
    }
    Ok(buffers)
}

pub(crate) fn main(args: Args) -> Outcome {
    let words: Vec<String> = std::env::args().collect();
    let order = in_order(&words)?;
    debug_assert_eq!(
        order.len(),
        args.input.len() + args.output.len() + args.inout.len()
    );

    let xclbin = Xclbin::open(&args.image).map_err(failure)?;
    let stream = InstructionStream::open(&args.insts).map_err(failure)?;
    let device = Device::open(args.device.into()).map_err(failure)?;
    eprintln!("device: {}", device.info());
    let context = device.context(&xclbin).map_err(failure)?;
    let kernel = match &args.kernel {
        Some(name) => context.kernel(name),
        None => context.only_kernel(),
    }
    .map_err(failure)?;

    let mut buffers: Vec<Buffer<u8>> = Vec::new();
    for buffer in &order {
        buffers.push(match buffer {
            HostBuffer::Input(file) | HostBuffer::InOut(file, _) => {
                device.buffer_from(&read(file)?).map_err(failure)?
            }
            HostBuffer::Output(bytes, _) => device.buffer(*bytes).map_err(failure)?,
        });
    }
    let mut run = kernel.run(&stream);
    for buffer in &mut buffers {
        run = run.arg(buffer);
    }
    let mut run = run.submit().map_err(failure)?;
    let completion = match run.wait(Duration::from_millis(args.timeout)) {
        Ok(completion) => completion,
        Err(error @ Error::WaitTimeout { .. }) => {
            // Still in flight. Giving it up tells what every tile was doing.
            return Err(match run.cancel() {
                Err(Error::CommandAborted {
                    diagnosis: Some(text),
                }) => helped(error, text.trim_end().to_owned()),
                _ => failure(error),
            });
        }
        Err(error) => return Err(failure(error)),
    };
    for (buffer, source) in buffers.iter().zip(&order) {
        if let HostBuffer::Output(_, file) | HostBuffer::InOut(_, file) = source {
            write(file, buffer.as_slice().map_err(failure)?)?;
            eprintln!("wrote {}", file.display());
        }
    }
    if args.stats {
        print_stats(completion.stats.as_ref())?;
    }
    Ok(Done::Ok)
}

fn print_stats(stats: Option<&npu_driver::RunStats>) -> Result<(), Failure> {
    let value = match stats {
        None => serde_json::json!({ "counted": false }),
        Some(s) => serde_json::json!({
            "counted": true,
            "timed": s.timed,
            "operations": s.operations,
            "cores": s.cores.iter().map(|c| serde_json::json!({
                "tile": [c.column, c.row],
                "cycles": c.cycles,
                "stalls": { "lock": c.lock_waits },
            })).collect::<Vec<_>>(),
            "dma": s.dma.iter().map(|d| serde_json::json!({
                "tile": [d.column, d.row],
                "direction": d.direction,
                "channel": d.channel,
                "words": d.words,
                "stalls": { "lock": d.lock_waits, "stream": d.stream_waits },
            })).collect::<Vec<_>>(),
        }),
    };
    println!("{}", serde_json::to_string_pretty(&value).map_err(plain)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_keep_their_order() {
        let words = "x run a.xclbin --input a --output=16:b --insts i --inout c:d --input e";
        let words: Vec<String> = words.split(' ').map(String::from).collect();
        assert_eq!(
            in_order(&words).unwrap(),
            [
                HostBuffer::Input("a".into()),
                HostBuffer::Output(16, "b".into()),
                HostBuffer::InOut("c".into(), "d".into()),
                HostBuffer::Input("e".into()),
            ]
        );
    }

    #[test]
    fn bad_buffers_are_named() {
        for bad in ["x:file", "16", ":file", "16:"] {
            let error = HostBuffer::parse("output", bad).unwrap_err();
            assert!(error.to_string().contains(bad), "{error}");
        }
    }
}
