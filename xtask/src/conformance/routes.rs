//! Stage: routes. The flows of `input_with_addresses.mlir` get the switch
//! settings of `input_physical.mlir`, in their order. The flows behind the
//! settings of an image, routed anew, give those settings again.

use npu_arch::array::{Device, TileCoord};
use npu_design::view::{reroute, view, Part, Stage, View};
use npu_design::Options;
use npu_image::cdo::Command;
use npu_image::pdi::Pdi;
use npu_image::xclbin::Xclbin;
use npu_image::FileKind;

use super::found::Found;
use super::report::{Report, Verdict};
use crate::error::{read, read_text, Failure};

const STAGE: &str = "routes";
const OF_IMAGE: &str = "routes of an image from its flows";

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for build in &found.builds {
        let (Some(before), Some(after)) = (&build.with_addresses, &build.physical) else {
            continue;
        };
        let verdict = texts(&read_text(before)?, &read_text(after)?);
        report.record(STAGE, &build.shown, verdict);
    }
    for file in found.files.iter().filter(|f| f.kind == FileKind::Xclbin) {
        let bytes = read(&file.path)?;
        let verdict = match xclbin(&bytes) {
            Ok(verdict) => verdict,
            Err(e) => Verdict::NotCheckable(e.to_string()),
        };
        report.record(OF_IMAGE, &file.shown, verdict);
    }
    Ok(())
}

fn texts(before: &str, after: &str) -> Verdict {
    let theirs = match view(after, Stage::Written, &Options::default()) {
        Ok(theirs) => theirs,
        Err(e) => return Verdict::NotCheckable(format!("input_physical.mlir: {e}")),
    };
    match view(before, Stage::Routes, &Options::mlir_aie_v1_1_1()) {
        Ok(ours) => compare(&ours, &theirs),
        Err(e) => Verdict::NotCheckable(e.to_string()),
    }
}

fn compare(ours: &View, theirs: &View) -> Verdict {
    match ours.first_difference(theirs, &[Part::Routes]) {
        None => Verdict::Same,
        Some(difference) => Verdict::Different(difference.to_string()),
    }
}

fn xclbin(bytes: &[u8]) -> Result<Verdict, npu_image::Error> {
    let file = Xclbin::parse(bytes)?;
    let Some(partition) = file.aie_partition()? else {
        return Ok(Verdict::NotCheckable("no AIE partition".to_owned()));
    };
    let Some(image) = partition.pdis.first() else {
        return Ok(Verdict::NotCheckable("no PDI".to_owned()));
    };
    let pdi = Pdi::parse(image.image)?;
    Ok(match pdi.cdo() {
        Some(cdo) => {
            let commands: Vec<Command> = cdo.commands().cloned().collect();
            of_image(&commands, partition.column_width)
        }
        None => Verdict::NotCheckable("its commands are packed by AMD's tools".to_owned()),
    })
}

/// The whole device is the grid that a router sees; an image tells its width at
/// most. Both devices that fit are tried.
fn of_image(commands: &[Command], width: u16) -> Verdict {
    let narrow = Device::ALL
        .into_iter()
        .find(|d| u16::from(d.columns()) == width && d.kind(TileCoord::new(0, 0)).is_some());
    let mut verdict = Verdict::NotCheckable(format!("{width} columns"));
    for device in narrow.into_iter().chain([Device::Npu1]) {
        let theirs = match View::of_image(device, commands) {
            Ok(theirs) => theirs,
            Err(e) => {
                verdict = Verdict::NotCheckable(e.to_string());
                continue;
            }
        };
        verdict = match reroute(&theirs, &Options::mlir_aie_v1_1_1()) {
            Ok(ours) => compare(&ours, &theirs),
            Err(e) => Verdict::NotCheckable(e.to_string()),
        };
        if matches!(verdict, Verdict::Same) {
            break;
        }
    }
    verdict
}
