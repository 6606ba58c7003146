//! Stage: xclbin. From the PDI in it and what no design decides (time stamp,
//! UUIDs, XRT version; the metadata is spelt in one of two styles), an xclbin
//! gives its own bytes.

use npu_image::xclbin::{Builder, MetadataStyle, MirrorEnd, Xclbin};
use npu_image::FileKind;

use super::encoding::bytes_verdict;
use super::found::Found;
use super::report::{Report, Verdict};
use crate::error::{read, Failure};

const STAGE: &str = "xclbin from its PDI";

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for file in found.files.iter().filter(|f| f.kind == FileKind::Xclbin) {
        let bytes = read(&file.path)?;
        let verdict = match xclbin(&bytes) {
            Ok(verdict) => verdict,
            Err(e) => Verdict::NotCheckable(e.to_string()),
        };
        report.record(STAGE, &file.shown, verdict);
    }
    Ok(())
}

fn xclbin(bytes: &[u8]) -> Result<Verdict, npu_image::Error> {
    let file = Xclbin::parse(bytes)?;
    let Some(partition) = file.aie_partition()? else {
        return Ok(Verdict::NotCheckable("no AIE partition".to_owned()));
    };
    let [image] = partition.pdis.as_slice() else {
        let images = partition.pdis.len();
        return Ok(Verdict::NotCheckable(format!("{images} PDIs")));
    };
    let mut builder = Builder::npu1(image.image.to_vec(), partition.column_width);
    builder.version = file.header.version;
    builder.time_stamp = file.header.time_stamp;
    builder.uuid = file.header.uuid;
    builder.pdi_uuid = image.uuid;
    // XRT 2.20 ends the mirror with a new line, later ones don't.
    builder.mirror_end = if (file.header.version.major, file.header.version.minor) <= (2, 20) {
        MirrorEnd::Newline
    } else {
        MirrorEnd::Bare
    };
    let mut verdict = Verdict::NotCheckable("no style".to_owned());
    for style in [MetadataStyle::MlirAie1_1, MetadataStyle::MlirAie1_3] {
        builder.style = style;
        verdict = match builder.build() {
            Ok(ours) => bytes_verdict(&ours, bytes),
            Err(e) => Verdict::NotCheckable(e.to_string()),
        };
        if matches!(verdict, Verdict::Same) {
            break;
        }
    }
    Ok(verdict)
}
