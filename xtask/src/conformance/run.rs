//! Stage (`--run`): public designs compute what they are for.
//!
//! An xclbin whose file name is one of the public designs below runs with the
//! instruction stream beside it, both unmodified, on the emulated Phoenix.

use std::path::{Path, PathBuf};
use std::time::Duration;

use npu_driver::{emulator, Device};
use npu_image::xclbin::Xclbin;
use npu_image::FileKind;

use super::found::Found;
use super::report::{Report, Verdict};
use crate::device::failure;
use crate::error::{plain, read, Failure};
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
