//! `cargo xtask features`: Whisper's log-mel features of a WAV file.

use std::path::PathBuf;
use std::time::Duration;

use golden::mel;
use golden::wav::WavError;
use miette::miette;
use npu_driver::Device;

use crate::build_kernels::{self, Force, Toolchain};
use crate::built::Built;
use crate::device::{failure, DeviceName};
use crate::error::{plain, InFile};
use crate::out::{errln, outln};
use crate::{Done, Outcome};

/// Computes Whisper's log-mel features (80 x 3000, float32) of the first 30 s
/// of a WAV file on the device.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// 16 kHz, one channel, 16-bit PCM
    wav: PathBuf,
    /// NumPy file to write
    #[arg(long, visible_alias = "output", value_name = "FILE")]
    out: PathBuf,
    /// Device to run on
    #[arg(long, value_enum, default_value_t = DeviceName::Auto)]
    device: DeviceName,
}

pub(crate) fn main(args: Args) -> Outcome {
    let samples = golden::wav::read_file(&args.wav).map_err(|e| match e {
        e @ WavError::Open { .. } => plain(e),
        e => plain(InFile::new(&args.wav, e)),
    })?;
    if samples.is_empty() {
        return Err(miette!("{} holds no samples", args.wav.display()).into());
    }
    build_kernels::build(&["mel".to_owned()], Toolchain::Auto, Force::OnlyStale)?;
    let _lease = crate::hil::reserve(args.device.into())?;
    let device = Device::open(args.device.into()).map_err(failure)?;
    errln!("device: {}", device.info());
    let Built { xclbin, stream } = Built::open("mel")?;
    let context = device.context(&xclbin).map_err(failure)?;
    let kernel = context.only_kernel().map_err(failure)?;
    let mut input = device
        .buffer_from(&mel::window(&samples))
        .map_err(failure)?;
    let mut output = device
        .buffer::<i16>(mel::FRAMES * mel::BINS)
        .map_err(failure)?;
    kernel
        .run(&stream)
        .arg(&mut input)
        .arg(&mut output)
        .submit()
        .map_err(failure)?
        .wait(Duration::from_secs(60))
        .map_err(failure)?;
    let features = mel::by_bin(&mel::finish(output.as_slice().map_err(failure)?), mel::BINS);
    let file =
        std::fs::File::create(&args.out).map_err(|e| miette!("{}: {e}", args.out.display()))?;
    golden::npy::write_f32(
        std::io::BufWriter::new(file),
        mel::BINS,
        mel::FRAMES,
        &features,
    )
    .map_err(plain)?;
    let seconds = samples.len() as f64 / 16_000.0;
    outln!(
        "{}: {} x {} features of {:.2} s{}",
        args.out.display(),
        mel::BINS,
        mel::FRAMES,
        seconds.min(30.0),
        if seconds > 30.0 {
            ", the rest of the file is left out"
        } else {
            ""
        }
    );
    Ok(Done::Ok)
}
