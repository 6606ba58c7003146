//! Stage: runtime sequences. The design's sequence becomes what
//! `npu_insts.mlir` says, and that becomes the instruction stream.

use std::mem::{discriminant, Discriminant};
use std::path::Path;

use npu_build::inspect::inspect;
use npu_design::Options;
use npu_image::txn::{self, Op};
use npu_image::FileKind;

use super::found::{Build, Found};
use super::objectfifos::of_designs;
use super::report::{Report, Verdict};
use crate::error::{read, read_text, Failure};

const LOWERED: &str = "runtime sequence";
const STREAM: &str = "instruction stream";

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for build in &found.builds {
        if let Some(path) = &build.sequence {
            let verdict = match encode(&read_text(path)?) {
                Ok(theirs) => of_designs(build, |text| against(text, &theirs))?,
                Err(e) => Verdict::NotCheckable(format!("npu_insts.mlir: {e}")),
            };
            report.record(LOWERED, &build.shown, verdict);
        }
    }
    for file in found.files.iter().filter(|f| f.kind == FileKind::Txn) {
        let theirs = read(&file.path)?;
        let verdict = stream(found, &file.path, &theirs)?;
        report.record(STREAM, &file.shown, verdict);
    }
    Ok(())
}

/// Looks for the build that a stream came from, in its folder.
fn stream(found: &Found, path: &Path, theirs: &[u8]) -> Result<Verdict, Failure> {
    let mut nearest = None;
    let beside = |b: &&Build| b.folder.parent() == path.parent();
    for build in found.builds.iter().filter(beside) {
        let lowered = build.sequence.iter().chain(&build.with_addresses);
        for text in lowered.chain(&build.designs) {
            let verdict = against(&read_text(text)?, theirs);
            if matches!(verdict, Verdict::Same) {
                return Ok(verdict);
            }
            // A stream of other operations is of another sequence: streams are
            // often older than the design beside them.
            let other = |ours: Vec<u8>| operations(&ours) != operations(theirs);
            let verdict = match encode(&read_text(text)?).ok().filter(|o| other(o.clone())) {
                Some(_) => Verdict::NotCheckable(
                    "its operations are not those of the sequence beside it".to_owned(),
                ),
                None => verdict,
            };
            nearest = nearest.or(Some(verdict));
        }
    }
    let none = || Verdict::NotCheckable("no build folder beside it".to_owned());
    Ok(nearest.unwrap_or_else(none))
}

/// Kinds of operations, in order.
fn operations(stream: &[u8]) -> Option<Vec<Discriminant<Op>>> {
    let stream = txn::parse(stream).ok()?;
    Some(stream.ops().map(discriminant).collect())
}

/// A text's only runtime sequence as an instruction stream.
pub(super) fn encode(text: &str) -> Result<Vec<u8>, npu_design::Error> {
    let sequence = npu_design::instructions(text, &Options::mlir_aie_v1_1_1())?;
    Ok(sequence.to_txn())
}

/// Whether a text gives a stream, and the first operation that differs if not.
pub(super) fn against(text: &str, theirs: &[u8]) -> Verdict {
    let ours = match encode(text) {
        Ok(ours) => ours,
        Err(e) => return Verdict::NotCheckable(e.to_string()),
    };
    if ours == theirs {
        return Verdict::Same;
    }
    let lines = |bytes: &[u8]| inspect(bytes).map(|n| n.to_string()).unwrap_or_default();
    let (a, b) = (lines(&ours), lines(theirs));
    let pair = a.lines().zip(b.lines()).find(|(a, b)| a != b);
    Verdict::Different(match pair {
        Some((a, b)) => format!("{} here, {} there", a.trim(), b.trim()),
        None => format!("{} bytes here, {} there", ours.len(), theirs.len()),
    })
}
