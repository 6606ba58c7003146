//! Stage: formats. A PDI, bare or in an xclbin, re-encodes from its commands,
//! an instruction stream from its operations.

use npu_image::pdi::{reencode, Pdi};
use npu_image::xclbin::Xclbin;
use npu_image::{txn, FileKind};

use super::found::Found;
use super::report::{Report, Verdict};
use crate::error::{read, Failure};

const PDI: &str = "PDI from its commands";
const IN_XCLBIN: &str = "PDI of an xclbin from its commands";
const STREAM: &str = "instruction stream from its operations";

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for file in &found.files {
        let shown = &file.shown;
        match file.kind {
            FileKind::Pdi => report.record(PDI, shown, pdi(&read(&file.path)?)),
            FileKind::Xclbin => {
                let bytes = read(&file.path)?;
                let images = Xclbin::parse(&bytes)
                    .and_then(|x| Ok(x.aie_partition()?.map(|p| p.pdis).unwrap_or_default()));
                match images {
                    Ok(images) => {
                        for (i, image) in images.iter().enumerate() {
                            let shown = format!("{shown} (PDI {i})");
                            report.record(IN_XCLBIN, &shown, pdi(image.image));
                        }
                    }
                    Err(e) => {
                        report.record(IN_XCLBIN, shown, Verdict::NotCheckable(e.to_string()));
                    }
                }
            }
            FileKind::Txn => report.record(STREAM, shown, stream(&read(&file.path)?)),
            _ => {}
        }
    }
    Ok(())
}

fn stream(bytes: &[u8]) -> Verdict {
    match txn::parse(bytes) {
        Ok(stream) => bytes_verdict(&stream.encode(), bytes),
        Err(e) => Verdict::NotCheckable(e.to_string()),
    }
}

fn pdi(bytes: &[u8]) -> Verdict {
    let pdi = match Pdi::parse(bytes) {
        Ok(pdi) => pdi,
        Err(e) => return Verdict::NotCheckable(e.to_string()),
    };
    match reencode(&pdi) {
        Ok(made) => bytes_verdict(&made.bytes, bytes),
        Err(e) => Verdict::NotCheckable(e.to_string()),
    }
}

/// Compares bytes of no known structure.
pub(super) fn bytes_verdict(ours: &[u8], theirs: &[u8]) -> Verdict {
    if ours == theirs {
        return Verdict::Same;
    }
    let sizes = format!("{} bytes here, {} there", ours.len(), theirs.len());
    Verdict::Different(match ours.iter().zip(theirs).position(|(a, b)| a != b) {
        Some(at) => format!(
            "first at byte {at:#x}: {:#04x} here, {:#04x} there ({sizes})",
            ours[at], theirs[at]
        ),
        None => sizes,
    })
}
