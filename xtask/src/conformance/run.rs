//! Stage (`--run`): public designs compute what they are for.
//!
//! An xclbin whose file name is one of the public designs below runs with the
//! instruction stream beside it, both unmodified, on the emulated Phoenix.
//! The PDI of a build folder runs with that folder's lowered sequence on small
//! random bytes; what it computes is not looked at, only that every operation
//! is one that the emulator has and that it comes to its end. What a strict
//! class stops is a finding about the design, not about this toolchain.

use std::path::{Path, PathBuf};
use std::time::Duration;

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

/// What designs compute, by the names of their files
/// (tibrezus/xdna-npu-toolkit `iron/designs`). The bfloat16 additions don't
/// set a rounding mode: cores power up in floor.
const KNOWN: [(&str, &str); 5] = [
    ("gemm-256-1col", "gemm:i16:256x256x256"),
    ("gemm-512-4col", "gemm:i16:512x512x512"),
    ("gemv-288", "gemv:i16:288x288"),
    ("single-add", "add:bf16:4096"),
    ("fused-add-add", "add:bf16:4096:3"),
];

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for file in &found.files {
        if file.kind != FileKind::Xclbin {
            continue;
        }
        let verdict = match plan(&file.path) {
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

/// The UUID of FIM43-Redeye/xdna-emu's `aie.xclbin` (commit 0b68c14a), whose
/// name says nothing, and what it computes.
const BY_UUID: ([u8; 16], &str) = (
    [
        0x2d, 0x73, 0xdb, 0xc8, 0x15, 0x84, 0x17, 0xfc, 0xa4, 0xc2, 0xa7, 0x96, 0xb4, 0x8d, 0x7b,
        0x94,
    ],
    "broadcast:i32:16",
);

/// What an xclbin computes, and its instruction stream.
fn plan(xclbin: &Path) -> Result<(&'static str, PathBuf), &'static str> {
    let stem = xclbin.file_stem().and_then(|s| s.to_str()).unwrap_or("");
    let uuid = read(xclbin).ok().and_then(|bytes| {
        let parsed = Xclbin::parse(&bytes).ok()?;
        Some(parsed.header.uuid)
    });
    let by_name = KNOWN.iter().find(|(name, _)| *name == stem).map(|k| k.1);
    let by_uuid = (uuid == Some(BY_UUID.0)).then_some(BY_UUID.1);
    let spec = by_name.or(by_uuid).ok_or(
        "what it computes is not known here; \
         `cargo xtask run IMAGE --insts FILE --expect OPERATION` checks it",
    )?;
    let names = [
        format!("{stem}.insts.bin"),
        format!("{stem}.insts.txt"),
        "insts.bin".to_owned(),
    ];
    let insts = names
        .map(|name| xclbin.with_file_name(name))
        .into_iter()
        .find(|path| path.is_file())
        .ok_or("no instruction stream beside it (NAME.insts.bin, NAME.insts.txt, insts.bin)")?;
    Ok((spec, insts))
}
