//! Stage (`--run`): public designs compute what they are for.
//!
//! An xclbin that is one of the public designs below, by its content, runs with the
//! instruction stream beside it, both unmodified, on the emulated Phoenix.
//! The PDI of a build folder runs with that folder's lowered sequence on small
//! random bytes; what it computes is not looked at, only that every operation
//! is one that the emulator has and that it comes to its end. What a strict
//! class stops is a finding about the design, not about this toolchain.

use std::path::{Path, PathBuf};
use std::time::Duration;

use npu_build::hash::Digest;
use npu_driver::emulator::Options;
use npu_driver::{Device, InstructionStream};
use npu_image::xclbin::Xclbin;
use npu_image::FileKind;

use super::found::Found;
use super::report::{Report, Verdict};
use crate::device::failure;
use crate::error::{plain, read, read_text, Failure};
use crate::expect::{Job, Spec};
use crate::out::errln;

const STAGE: &str = "public design computes what it is for";

const ENDS: &str = "image runs to its end";

/// Longest wait for one run.
const TIMEOUT: Duration = Duration::from_secs(600);

/// How an image is known, whatever its file is called.
enum Mark {
    /// SHA-256 of the xclbin.
    Sha256(&'static str),
    /// UUID in its header.
    Uuid([u8; 16]),
}

/// What public designs compute: `iron/builds` of tibrezus/xdna-npu-toolkit at ef0ef97, and
/// `aie.xclbin` of FIM43-Redeye/xdna-emu at 0b68c14a. The bfloat16 additions don't set a
/// rounding mode: cores power up in floor.
const KNOWN: [(Mark, &str); 6] = [
    // gemm-256-1col
    (
        Mark::Sha256("29fa6a26b1cfb298411d5ac2fc7b716d089b9a4d8599cc0031a4aa7de9ab7102"),
        "gemm:i16:256x256x256",
    ),
    // gemm-512-4col
    (
        Mark::Sha256("95fa77b60a42e63ead0519a96c1121cb67a43a38b5969916af455cd3e3f032d8"),
        "gemm:i16:512x512x512",
    ),
    // gemv-288
    (
        Mark::Sha256("791d01ea1bf5d7d8e13df17ffbbbf66d8a28ddfc1da1c13943399a27c1e55d00"),
        "gemv:i16:288x288",
    ),
    // fusion/single-add
    (
        Mark::Sha256("fada39e3384ed4ba64f3f0bb7a1824e3df890cfa9c202c995fb03b4aeb14d507"),
        "add:bf16:4096",
    ),
    // fusion/fused-add-add
    (
        Mark::Sha256("f7c239787a14e3f7521d989f81df08ea95edc9e509566ce4b2d96a8798c6a720"),
        "add:bf16:4096:3",
    ),
    // aie
    (
        Mark::Uuid([
            0x2d, 0x73, 0xdb, 0xc8, 0x15, 0x84, 0x17, 0xfc, 0xa4, 0xc2, 0xa7, 0x96, 0xb4, 0x8d,
            0x7b, 0x94,
        ]),
        "broadcast:i32:16",
    ),
];

/// What an image computes, if it is a known one.
fn known(image: &[u8]) -> Option<&'static str> {
    let hash = Digest::of(image).hex();
    let uuid = Xclbin::parse(image).ok().map(|x| x.header.uuid);
    let is = |mark: &Mark| match mark {
        Mark::Sha256(digits) => *digits == hash,
        Mark::Uuid(bytes) => uuid == Some(*bytes),
    };
    KNOWN
        .iter()
        .find(|(mark, _)| is(mark))
        .map(|(_, spec)| *spec)
}

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for file in &found.files {
        if file.kind != FileKind::Xclbin {
            continue;
        }
        let verdict = match plan(&file.path)? {
            Err(why) => Verdict::NotCheckable(why.to_owned()),
            Ok((spec, insts)) => {
                let spec: Spec = spec.parse().map_err(plain)?;
                errln!("running {} as {spec}", file.shown);
                let device = Device::emulated(Options::default()).map_err(failure)?;
                match Job::new(spec, 1).run(&device, &file.path, &insts, TIMEOUT)? {
                    Ok(_) => Verdict::Same,
                    Err(why) => Verdict::Different(why),
                }
            }
        };
        report.record(STAGE, &file.shown, verdict);
    }
    for build in &found.builds {
        if let (Some(pdi), Some(sequence)) = (&build.pdi, &build.sequence) {
            errln!("running {}", build.shown);
            report.record(ENDS, &build.shown, ends(pdi, sequence)?);
        }
    }
    Ok(())
}

/// Whether a PDI runs to its end with a lowered sequence, on small numbers.
fn ends(pdi: &Path, sequence: &Path) -> Result<Verdict, Failure> {
    let small = |n: usize, bytes: usize| (0..bytes).map(|i| (i ^ n) as u8 & 0x3f).collect();
    Ok(match once(pdi, sequence, Options::default(), small)? {
        Ok(_) => Verdict::Same,
        Err(Stopped::Unfit(why)) => Verdict::NotCheckable(why),
        Err(Stopped::Error(why)) if why.contains("strict class") => {
            Verdict::NotCheckable(format!("the design itself is refused: {why}"))
        }
        Err(Stopped::Error(why)) => Verdict::Different(why),
    })
}

/// Why a run has no outputs.
pub(super) enum Stopped {
    /// It is no run for this device.
    Unfit(String),
    /// It did not come to its end; the first line of what was said.
    Error(String),
}

/// Runs a PDI once with a lowered sequence. `fill` gives the bytes of each
/// argument before the run, by its number and length; those after it come back.
pub(super) fn once(
    pdi: &Path,
    sequence: &Path,
    options: Options,
    fill: impl Fn(usize, usize) -> Vec<u8>,
) -> Result<Result<Vec<Vec<u8>>, Stopped>, Failure> {
    let text = read_text(sequence)?;
    let sequence = match npu_design::instructions(&text, &npu_design::Options::default()) {
        Ok(sequence) => sequence,
        Err(e) => return Ok(Err(Stopped::Unfit(format!("npu_insts.mlir: {e}")))),
    };
    let bytes = sequence.to_txn();
    let stopped = |e: npu_driver::Error| Ok(Err(Stopped::Error(e.to_string())));
    let stream = match InstructionStream::from_bytes(&bytes) {
        Ok(stream) => stream,
        Err(e) => return stopped(e),
    };
    let image = match npu_driver::Xclbin::open(pdi) {
        Ok(image) => image,
        Err(e) => return stopped(e),
    };
    let device = Device::emulated(options).map_err(failure)?;
    let context = device.context(&image).map_err(failure)?;
    let kernel = context.only_kernel().map_err(failure)?;
    let mut buffers = Vec::new();
    for (n, argument) in sequence.arguments.iter().enumerate() {
        let bytes = usize::try_from(argument.bytes).map_err(plain)?;
        buffers.push(device.buffer_from(&fill(n, bytes)).map_err(failure)?);
    }
    let mut run = kernel.run(&stream);
    for buffer in &mut buffers {
        run = run.arg(buffer);
    }
    let mut run = match run.submit() {
        Ok(run) => run,
        Err(e @ npu_driver::Error::StreamForOtherArray { .. }) => {
            return Ok(Err(Stopped::Unfit(e.to_string())))
        }
        Err(e) => return Err(failure(e)),
    };
    let text = match run.wait(TIMEOUT) {
        Ok(_) => {
            let out: Result<Vec<Vec<u8>>, _> = buffers
                .iter()
                .map(|b| b.as_slice().map(<[u8]>::to_vec))
                .collect();
            return Ok(Ok(out.map_err(failure)?));
        }
        Err(error @ npu_driver::Error::WaitTimeout { .. }) => run
            .cancel()
            .err()
            .map_or(error.to_string(), |e| e.to_string()),
        Err(error) => error.to_string(),
    };
    let first = text.lines().next().unwrap_or_default();
    Ok(Err(Stopped::Error(first.to_owned())))
}

/// What an xclbin computes, and its instruction stream.
fn plan(xclbin: &Path) -> Result<Result<(&'static str, PathBuf), &'static str>, Failure> {
    let Some(spec) = known(&read(xclbin)?) else {
        return Ok(Err(
            "what it computes is not known here; \
             `cargo xtask run IMAGE --insts FILE --expect OPERATION` checks it",
        ));
    };
    let stem = xclbin.file_stem().and_then(|s| s.to_str()).unwrap_or("");
    let names = [
        format!("{stem}.insts.bin"),
        format!("{stem}.insts.txt"),
        "insts.bin".to_owned(),
    ];
    let mut places = names.iter().map(|name| xclbin.with_file_name(name));
    let insts = places
        .find(|path| path.is_file())
        .ok_or("no instruction stream beside it (NAME.insts.bin, NAME.insts.txt, insts.bin)");
    Ok(insts.map(|insts| (spec, insts)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_are_known_by_what_they_hold() {
        for (mark, spec) in &KNOWN {
            assert!(spec.parse::<Spec>().is_ok(), "{spec}");
            if let Mark::Sha256(digits) = mark {
                assert_eq!(digits.len(), 64);
            }
        }
        let image = npu_image::xclbin::Builder::npu1(vec![0; 64], 1).build();
        assert_eq!(image.ok().and_then(|image| known(&image)), None);
        assert_eq!(known(b""), None);
    }
}
