//! Stage (`--run`): public designs compute what they are for.
//!
//! An xclbin whose file name is one of the public designs below runs with the
//! instruction stream beside it, both unmodified, on the emulated Phoenix.

use std::path::{Path, PathBuf};
use std::time::Duration;

use npu_driver::{emulator, Device};
use npu_image::FileKind;

use super::found::Found;
use super::report::{Report, Verdict};
use crate::device::failure;
use crate::error::{plain, Failure};
use crate::expect::{Job, Spec};
use crate::out::errln;

const STAGE: &str = "public design computes what it is for";

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
                let device = Device::emulated(emulator::Options::default()).map_err(failure)?;
                match Job::new(spec, 1).run(&device, &file.path, &insts, TIMEOUT)? {
                    Ok(_) => Verdict::Same,
                    Err(why) => Verdict::Different(why),
                }
            }
        };
        report.record(STAGE, &file.shown, verdict);
    }
    Ok(())
}

/// What an xclbin computes, and its instruction stream.
fn plan(xclbin: &Path) -> Result<(&'static str, PathBuf), &'static str> {
    let stem = xclbin.file_stem().and_then(|s| s.to_str()).unwrap_or("");
    let known = KNOWN.iter().find(|(name, _)| *name == stem);
    let (_, spec) = known.ok_or("what it computes is not known here; `cargo xtask run IMAGE --insts FILE --expect OPERATION` checks it")?;
    let insts = ["insts.bin", "insts.txt"]
        .map(|end| xclbin.with_file_name(format!("{stem}.{end}")))
        .into_iter()
        .find(|path| path.is_file())
        .ok_or("no instruction stream beside it (NAME.insts.bin or NAME.insts.txt)")?;
    Ok((spec, insts))
}
