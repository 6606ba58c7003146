//! `cargo xtask run`: any xclbin or PDI, with host buffers from files.

use std::path::PathBuf;
use std::time::Duration;

use npu_driver::{emulator, Buffer, Device, Error, InstructionStream, Xclbin};
use npu_image::manifest::Role;

use crate::buffers::{HostBuffer, HostBuffers, TWO_PARTS};
use crate::device::{failure, failure_in, DeviceName};
use crate::error::{helped, plain, read, write, Failure};
use crate::expect::{Job, Spec};
use crate::look::Look;
use crate::out::{errln, outln};
use crate::stats;
use crate::{Done, Outcome};

/// Runs any xclbin or PDI once. Host buffers are given in the order of the
/// kernel's arguments, each as --input, --output or --inout.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// xclbin or PDI
    #[arg(required_unless_present = "allow")]
    image: Option<PathBuf>,
    /// Instruction stream
    #[arg(long, required_unless_present = "allow")]
    insts: Option<PathBuf>,
    #[command(flatten)]
    buffers: HostBuffers,
    /// Make the buffers and check the result: `gemm:i16:MxKxN`, `gemv:i16:MxK`,
    /// `add:bf16:LEN[:TERMS][:even]`, `sadd:i8:LEN`
    #[arg(long, value_name = "OPERATION", conflicts_with_all = ["input", "output", "inout"])]
    expect: Option<Spec>,
    /// Seed of the numbers that --expect makes
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Strict class of the emulator that may be violated (`list` lists them)
    #[arg(long, value_name = "CLASS")]
    allow: Vec<String>,
    /// Table or parameter block that the kernel's manifest names, from a file
    #[arg(long = "table", value_name = "NAME:FILE", value_parser = table)]
    tables: Vec<(String, PathBuf)>,
    /// Device to run on
    #[arg(long, value_enum, default_value_t = DeviceName::Auto)]
    device: DeviceName,
    /// Kernel in the xclbin, if it has several
    #[arg(long)]
    kernel: Option<String>,
    /// Longest wait in milliseconds
    #[arg(long, default_value_t = 60_000)]
    timeout: u64,
    /// Print what the device counted
    #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "json", value_name = "FORM")]
    stats: Option<stats::Form>,
    #[command(flatten)]
    look: Look,
}

fn table(value: &str) -> Result<(String, PathBuf), &'static str> {
    let (name, file) = value.split_once(':').ok_or(TWO_PARTS)?;
    Ok((name.to_owned(), file.into()))
}

pub(crate) fn main(args: Args) -> Outcome {
    let Some(mut options) = options(&args.allow)? else {
        return Ok(Done::Ok);
    };
    let (Some(image), Some(insts)) = (&args.image, &args.insts) else {
        return Err(miette::miette!(
            help = "cargo xtask run IMAGE --insts FILE; `--allow list` alone lists the classes",
            "an image and its instruction stream are needed"
        )
        .into());
    };
    let xclbin = Xclbin::open(image).map_err(|e| failure_in(image, e))?;
    let stream = InstructionStream::open(insts).map_err(|e| failure_in(insts, e))?;
    let mut look = args.look;
    look.timed |= args.device == DeviceName::EmuTimed;
    let observer = look.apply(&mut options, image, xclbin.manifest(), args.stats.is_some())?;
    let emulator_only = !args.allow.is_empty() || look.needs_emulator();
    let _lease = match emulator_only {
        true => None,
        false => crate::hil::reserve(args.device.into())?,
    };
    let device = match args.device {
        DeviceName::Emu | DeviceName::EmuTimed => Device::emulated(options),
        DeviceName::Auto if emulator_only => Device::emulated(options),
        _ if emulator_only => {
            return Err(miette::miette!(
                help = "add --device emu",
                "--allow, --timed, --trace, --stop-at, --symbols, --dump-memory and --threads are \
             matters of the emulator"
            )
            .into())
        }
        name => Device::open(name.into()),
    }
    .map_err(failure)?;
    errln!("device: {}", device.info());
    let context = device.context(&xclbin).map_err(failure)?;
    let kernel = match &args.kernel {
        Some(name) => context.kernel(name),
        None => context.only_kernel(),
    }
    .map_err(failure)?;
    for (name, file) in &args.tables {
        kernel.bind(name, &read(file)?).map_err(failure)?;
    }
    for buffer in xclbin.manifest().iter().flat_map(|m| &m.buffers) {
        let given = args.tables.iter().any(|(name, _)| *name == buffer.symbol);
        if matches!(buffer.role, Role::Lut | Role::Params) && !given {
            let (name, bytes) = (&buffer.symbol, buffer.bytes);
            errln!("note: table {name} ({bytes} bytes) is left unset; --table {name}:FILE sets it");
        }
    }

    let mut buffers: Vec<Buffer<u8>> = Vec::new();
    for buffer in &args.buffers.0 {
        buffers.push(match buffer {
            HostBuffer::Input(file) | HostBuffer::InOut(file, _) => {
                device.buffer_from(&read(file)?).map_err(failure)?
            }
            HostBuffer::Output(bytes, _) => device.buffer(*bytes).map_err(failure)?,
        });
    }
    let job = args.expect.map(|spec| Job::new(spec, args.seed));
    if let Some(job) = &job {
        buffers = job.buffers(&device).map_err(failure)?;
    }
    let mut run = kernel.run(&stream);
    for buffer in &mut buffers {
        run = run.arg(buffer);
    }
    let mut run = run.submit().map_err(failure)?;
    let ended = run.wait(Duration::from_millis(args.timeout));
    if !matches!(ended, Err(Error::WaitTimeout { .. })) {
        look.finish(&observer)?;
    }
    if let Some(place) = observer.stopped() {
        outln!("stopped at {place}");
        return Ok(Done::Ok);
    }
    let completion = match ended {
        Ok(completion) => completion,
        Err(error) => {
            let counted = run.stats();
            let failed = match error {
                // Still in flight. Giving it up tells what every tile was doing.
                Error::WaitTimeout { .. } => match run.cancel() {
                    Err(Error::CommandAborted {
                        diagnosis: Some(text),
                    }) => helped(error, text.trim_end().to_owned()),
                    _ => failure(error),
                },
                error => failure(error),
            };
            // Where the cycles went until then says where it stands.
            if let (Some(form), Some(counted)) = (args.stats, counted) {
                let text = stats::print(Some(&counted), form).map_err(plain)?;
                outln!("{}", text.trim_end());
            }
            return Err(failed);
        }
    };
    for (buffer, source) in buffers.iter().zip(&args.buffers.0) {
        if let HostBuffer::Output(_, file) | HostBuffer::InOut(_, file) = source {
            write(file, buffer.as_slice().map_err(failure)?)?;
            errln!("wrote {}", file.display());
        }
    }
    if let Some(form) = args.stats {
        let text = stats::print(completion.stats.as_ref(), form).map_err(plain)?;
        outln!("{}", text.trim_end());
    }
    if let (Some(job), Some(output)) = (job, buffers.last()) {
        match job.judge(output.as_slice().map_err(failure)?) {
            Ok(said) => outln!("{said}"),
            Err(said) => {
                outln!("{said}");
                return Ok(Done::Failed);
            }
        }
    }
    Ok(Done::Ok)
}

/// The emulator's options; `None` if all that was wanted is the list of
/// classes.
fn options(allow: &[String]) -> Result<Option<emulator::Options>, Failure> {
    if allow.iter().any(|name| name == "list") {
        for class in emulator::Class::ALL {
            outln!("{class}: {}", class.description().trim());
        }
        outln!("\n{}", emulator::ALWAYS_REFUSED);
        return Ok(None);
    }
    let mut options = emulator::Options::default();
    for name in allow {
        let class = name.parse().map_err(|e: emulator::UnknownClass| {
            helped(e, "`--allow list` lists the classes".to_owned())
        })?;
        options.strictness = options.strictness.allow(class);
    }
    Ok(Some(options))
}
