//! Core bodies: the program that this toolchain writes for a core, and MLIR-AIE's `main_input.opt.ll`.
//!
//! Both are compiled here and run on the emulated core with recorders in place of their kernels
//! ([`npu_build::bodies`]): the same acquires, releases and calls, in the same order. Where the design
//! itself lies beside the build's folder it is lowered from there; `input_with_addresses.mlir`, which
//! has the bodies as MLIR-AIE lowered them, is a second start.

use std::path::Path;

use npu_build::bodies::{first_difference, trace, Event};
use npu_design::{lower, CoreProgram, Lowered, Options};

use super::found::Found;
use super::report::{Report, Verdict};
use crate::error::{read, Failure};

/// Events of a core that are compared; bodies mostly repeat after a few.
const EVENTS: usize = 400;

/// MLIR-AIE's optimised core programs, all of a design in one file.
const PROGRAMS: &str = "main_input.opt.ll";

/// Starts, with the names of their stages.
const DESIGN: &str = "core bodies of designs";
const ADDRESSES: &str = "core bodies of input_with_addresses";

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for build in &found.builds {
        let programs = build.folder.join(PROGRAMS);
        if !programs.is_file() {
            continue;
        }
        // Strix has the same lock intrinsics under another name.
        let theirs = text(&programs)?.replace("llvm.aie2p.", "llvm.aie2.");
        if let Some(design) = build.designs.first() {
            compare(design, &theirs, &build.shown, DESIGN, report)?;
        }
        if let Some(addresses) = &build.with_addresses {
            compare(addresses, &theirs, &build.shown, ADDRESSES, report)?;
        }
    }
    Ok(())
}

fn text(path: &Path) -> Result<String, Failure> {
    Ok(String::from_utf8_lossy(&read(path)?).into_owned())
}

fn compare(
    path: &Path,
    theirs: &str,
    shown: &str,
    stage: &'static str,
    report: &mut Report,
) -> Result<(), Failure> {
    let design: Lowered = match lower(&text(path)?, &Options::mlir_aie_v1_1_1()) {
        Ok(design) => design,
        Err(e) => {
            report.record(stage, shown, Verdict::NotCheckable(e.to_string()));
            return Ok(());
        }
    };
    for core in &design.cores {
        let subject = format!("{shown} {}", core.entry);
        report.record(stage, &subject, verdict(core, theirs));
    }
    Ok(())
}

fn verdict(core: &CoreProgram, theirs: &str) -> Verdict {
    let run = |who: &str, program: &str| {
        trace(program, core, EVENTS).map_err(|e| {
            let cause = std::error::Error::source(&e);
            let cause = cause.map_or(String::new(), |c| format!(": {c}"));
            Verdict::NotCheckable(format!("{who}: {e}{cause}"))
        })
    };
    let ours = match run("this toolchain's program", &core.llvm_ir) {
        Ok(events) => events,
        Err(v) => return v,
    };
    let theirs = match run("MLIR-AIE's program", theirs) {
        Ok(events) => events,
        Err(v) => return v,
    };
    match first_difference(&ours, &theirs) {
        None => Verdict::Same,
        Some((at, ours, theirs)) => {
            let text = |e: Option<&Event>| e.map_or("nothing".into(), Event::to_string);
            Verdict::Different(format!(
                "event {at}: {} here, {} there",
                text(ours),
                text(theirs)
            ))
        }
    }
}
