//! Stage: objectfifos. A design's fifos become buffers, locks, DMA programs
//! and flows with the names, numbers and order of `input_with_addresses.mlir`.

use npu_design::view::{view, Part, Stage, View};
use npu_design::Options;

use super::found::{Build, Found};
use super::report::{Report, Verdict};
use crate::error::{read_text, Failure};

const STAGE: &str = "objectfifo lowering";

/// What the stage makes, in the order in which it is compared.
const PARTS: [Part; 6] = [
    Part::Flows,
    Part::Buffers,
    Part::Locks,
    Part::Channels,
    Part::Allocations,
    Part::Tiles,
];

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for build in &found.builds {
        let Some(theirs) = &build.with_addresses else {
            continue;
        };
        let verdict = match view(&read_text(theirs)?, Stage::Written, &Options::default()) {
            Ok(theirs) => of_designs(build, |text| against(text, &theirs))?,
            Err(e) => Verdict::NotCheckable(format!("input_with_addresses.mlir: {e}")),
        };
        report.record(STAGE, &build.shown, verdict);
    }
    Ok(())
}

fn against(text: &str, theirs: &View) -> Verdict {
    match view(text, Stage::Fifos, &Options::mlir_aie_v1_1_1()) {
        Ok(ours) => match ours.first_difference(theirs, &PARTS) {
            None => Verdict::Same,
            Some(difference) => Verdict::Different(difference.to_string()),
        },
        Err(e) => Verdict::NotCheckable(e.to_string()),
    }
}

/// The verdict on the design that a build was made from: the nearest file of its
/// name, or, as files move, another one of that name if it is the same.
pub(super) fn of_designs(
    build: &Build,
    judge: impl Fn(&str) -> Verdict,
) -> Result<Verdict, Failure> {
    let mut nearest = None;
    for design in &build.designs {
        let verdict = judge(&read_text(design)?);
        if matches!(verdict, Verdict::Same) {
            return Ok(verdict);
        }
        nearest = nearest.or(Some(verdict));
    }
    Ok(nearest.unwrap_or_else(|| Verdict::NotCheckable("no design file of its name".to_owned())))
}
