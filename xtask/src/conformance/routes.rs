//! Stage: routes. The flows of `input_with_addresses.mlir` get the switch
//! settings of `input_physical.mlir`, in their order. The flows behind the
//! settings of an image, routed anew, give those settings again.
//!
//! For each of them the negotiating router, which has no bytes to match, must
//! need no more settings than MLIR-AIE's.

use npu_arch::array::Device;
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
const SHORTER: &str = "settings of the negotiating router";

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for build in &found.builds {
        let (Some(before), Some(after)) = (&build.with_addresses, &build.physical) else {
            continue;
        };
        let (before, after) = (read_text(before)?, read_text(after)?);
        let theirs = match view(&after, Stage::Written, &Options::default()) {
            Ok(theirs) => theirs,
            Err(e) => {
                let why = format!("input_physical.mlir: {e}");
                report.record(STAGE, &build.shown, Verdict::NotCheckable(why));
                continue;
            }
        };
        report.record(STAGE, &build.shown, texts(&before, &theirs));
        let ours = view(&before, Stage::Routes, &Options::default());
        report.record(SHORTER, &build.shown, no_more(ours, &theirs));
    }
    for file in found.files.iter().filter(|f| f.kind == FileKind::Xclbin) {
        let bytes = read(&file.path)?;
        let (same, shorter) = match xclbin(&bytes) {
            Ok(verdicts) => verdicts,
            Err(e) => unreadable(&e.to_string()),
        };
        report.record(OF_IMAGE, &file.shown, same);
        report.record(SHORTER, &file.shown, shorter);
    }
    Ok(())
}

fn texts(before: &str, theirs: &View) -> Verdict {
    match view(before, Stage::Routes, &Options::mlir_aie_v1_1_1()) {
        Ok(ours) => compare(&ours, theirs),
        Err(e) => Verdict::NotCheckable(e.to_string()),
    }
}

fn no_more(ours: Result<View, npu_design::Error>, theirs: &View) -> Verdict {
    match ours {
        Ok(ours) if ours.hops() <= theirs.hops() => Verdict::Same,
        Ok(ours) => Verdict::Different(format!("{} here, {} there", ours.hops(), theirs.hops())),
        Err(e) => Verdict::Different(e.to_string()),
    }
}

fn unreadable(why: &str) -> (Verdict, Verdict) {
    (
        Verdict::NotCheckable(why.to_owned()),
        Verdict::NotCheckable(why.to_owned()),
    )
}

fn compare(ours: &View, theirs: &View) -> Verdict {
    match ours.first_difference(theirs, &[Part::Routes]) {
        None => Verdict::Same,
        Some(difference) => Verdict::Different(difference.to_string()),
    }
}

fn xclbin(bytes: &[u8]) -> Result<(Verdict, Verdict), npu_image::Error> {
    let file = Xclbin::parse(bytes)?;
    let Some(partition) = file.aie_partition()? else {
        return Ok(unreadable("no AIE partition"));
    };
    let Some(image) = partition.pdis.first() else {
        return Ok(unreadable("no PDI"));
    };
    let pdi = Pdi::parse(image.image)?;
    Ok(match pdi.cdo() {
        Some(cdo) => {
            let commands: Vec<Command> = cdo.commands().cloned().collect();
            of_image(&commands, partition.column_width)
        }
        None => unreadable("its commands are packed by AMD's tools"),
    })
}

/// The whole device is the grid that a router sees; an image tells its width at
/// most. Both devices that fit are tried.
fn of_image(commands: &[Command], width: u16) -> (Verdict, Verdict) {
    let narrow = Device::ALL
        .into_iter()
        .find(|d| u16::from(d.columns()) == width);
    let mut verdicts = unreadable(&format!("no device of {width} columns"));
    for device in narrow.into_iter().chain([Device::Npu1]) {
        let theirs = match View::of_image(device, commands) {
            Ok(theirs) => theirs,
            Err(e) => {
                verdicts = unreadable(&e.to_string());
                continue;
            }
        };
        let same = match reroute(&theirs, &Options::mlir_aie_v1_1_1()) {
            Ok(ours) => compare(&ours, &theirs),
            Err(e) => Verdict::NotCheckable(e.to_string()),
        };
        let done = matches!(same, Verdict::Same);
        verdicts = (
            same,
            no_more(reroute(&theirs, &Options::default()), &theirs),
        );
        if done {
            break;
        }
    }
    verdicts
}
