//! Stage: end to end. The design file and the core ELFs, nothing in between,
//! give the PDI and the instruction stream.

use std::collections::BTreeMap;

use npu_arch::array::TileCoord;
use npu_design::view::{view, Stage};
use npu_design::{ElfSegments, Options};

use super::found::{Build, Found};
use super::objectfifos::of_designs;
use super::report::{Report, Verdict};
use super::{addresses, image, sequence};
use crate::error::{read, read_text, Failure};

const STAGE: &str = "design to PDI and stream";

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for build in &found.builds {
        let Some(pdi) = &build.pdi else { continue };
        let verdict = match image::elfs(build)? {
            Ok(elfs) => {
                let stream = match &build.sequence {
                    Some(path) => sequence::encode(&read_text(path)?).ok(),
                    None => None,
                };
                let pdi = read(pdi)?;
                let options = options(build)?;
                of_designs(build, |text| {
                    against(text, &options, &elfs, &pdi, stream.as_deref())
                })?
            }
            Err(why) => Verdict::NotCheckable(why),
        };
        report.record(STAGE, &build.shown, verdict);
    }
    Ok(())
}

/// The options of the command line that a build was made with.
fn options(build: &Build) -> Result<Options, Failure> {
    let Some(path) = &build.with_addresses else {
        return Ok(Options::mlir_aie_v1_1_1());
    };
    let written = view(&read_text(path)?, Stage::Written, &Options::default());
    Ok(written.map_or_else(|_| Options::mlir_aie_v1_1_1(), |v| addresses::options(&v)))
}

fn against(
    text: &str,
    options: &Options,
    elfs: &BTreeMap<TileCoord, ElfSegments>,
    pdi: &[u8],
    stream: Option<&[u8]>,
) -> Verdict {
    let design = match npu_design::lower(text, options) {
        Ok(design) => design,
        Err(e) => return Verdict::NotCheckable(e.to_string()),
    };
    let files = match design.cdo(elfs) {
        Ok(files) => files,
        Err(e) => return Verdict::NotCheckable(e.to_string()),
    };
    match (image::of_pdi(&files, pdi), stream) {
        (Verdict::Same, Some(stream)) => sequence::against(text, stream),
        (verdict, _) => verdict,
    }
}
