//! How far `aiecc` came, told by the files that it leaves.
//!
//! Logs change with every version; the intermediate files are part of the
//! flow. After a failure the first of them that is not there names the stage.

use std::fmt;
use std::fs;
use std::path::Path;

/// A stage of the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Reading the design (`aie-opt`).
    Parse,
    /// A kernel source to an object (Peano's clang).
    Compile,
    /// Objectfifos, locks, BDs, buffer addresses.
    Lower,
    /// Routing of flows.
    Route,
    /// Core bodies to LLVM IR.
    CoreIr,
    /// Core code (Peano's opt and llc).
    CoreCode,
    /// Core programs (Peano's linker).
    Link,
    /// Runtime sequence to instructions.
    Sequence,
    /// Configuration to CDO.
    Configuration,
    /// CDO to PDI (bootgen).
    Image,
    /// PDI to xclbin (xclbinutil).
    Package,
    /// Our parsers over what was written.
    ReadBack,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Parse => "reading the design",
            Self::Compile => "compiling a kernel source",
            Self::Lower => "lowering objectfifos, locks, BDs and buffers",
            Self::Route => "routing",
            Self::CoreIr => "core bodies to LLVM IR",
            Self::CoreCode => "compiling core code with Peano",
            Self::Link => "linking core programs with Peano",
            Self::Sequence => "runtime sequence to instructions",
            Self::Configuration => "array configuration to CDO",
            Self::Image => "CDO to PDI with bootgen",
            Self::Package => "PDI to xclbin with xclbinutil",
            Self::ReadBack => "reading back what was written",
        })
    }
}

/// Files of a stage: a name matches if it has the start and the end. Names
/// differ by era in their first part (`main_`, `input_`, device names).
const MARKS: &[(Stage, &[(&str, &str)])] = &[
    (Stage::Lower, &[("", "input_with_addresses.mlir")]),
    (Stage::Route, &[("", "input_physical.mlir")]),
    (Stage::CoreIr, &[("", ".ll")]),
    (Stage::CoreCode, &[("", ".o")]),
    (Stage::Link, &[("", ".elf")]),
    (
        Stage::Configuration,
        &[("", "aie_cdo_elfs.bin"), ("cdo_", "")],
    ),
    (Stage::Image, &[("", ".pdi")]),
];

/// What has been reached, in order.
pub(super) fn reached(prj: &Path, xclbin: &Path, insts: &Path) -> Vec<Stage> {
    let names: Vec<String> = fs::read_dir(prj)
        .into_iter()
        .flatten()
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned())
        .collect();
    let mut stages: Vec<Stage> = MARKS
        .iter()
        .filter(|(_, patterns)| {
            names.iter().any(|n| {
                patterns
                    .iter()
                    .any(|(start, end)| n.starts_with(start) && n.ends_with(end))
            })
        })
        .map(|(stage, _)| *stage)
        .collect();
    if insts.is_file() {
        stages.push(Stage::Sequence);
    }
    if xclbin.is_file() {
        stages.push(Stage::Package);
    }
    stages.sort();
    stages
}

/// The stage at which a build that reached these ended: the first that is
/// missing. A later stage shows that earlier ones without files were passed:
/// some eras keep few intermediates.
pub(super) fn failed(reached: &[Stage]) -> Stage {
    // The instruction stream depends on lowering only.
    let along = |s: &&Stage| **s != Stage::Sequence;
    let last = reached.iter().filter(along).max();
    let next = MARKS
        .iter()
        .map(|(stage, _)| *stage)
        .chain([Stage::Package])
        .find(|s| Some(s) > last.as_ref().copied());
    next.unwrap_or(if reached.contains(&Stage::Sequence) {
        Stage::ReadBack
    } else {
        Stage::Sequence
    })
}

/// What is known about a message, with the remedy.
const SYMPTOMS: &[(&str, &str)] = &[
    (
        "Unable to find a legal routing",
        "the design's flows don't fit the switches for MLIR-AIE's router; `cargo xtask \
         build-kernels` (embedded) names the blocked ports",
    ),
    (
        "allocated buffers exceeded",
        "the tile's buffers and stack don't fit its 64 KiB; a smaller fifo depth or stack_size",
    ),
    (
        "unrecognized architecture",
        "another LLVM's opt or llc was run instead of Peano's: set PEANO_INSTALL_DIR",
    ),
    (
        "unknown target triple",
        "this Peano lacks the target; `cargo xtask toolchain list` shows versions that fit",
    ),
    (
        "No module named",
        "Python misses a package of MLIR-AIE: activate the environment that it is installed in",
    ),
    (
        "xclbinutil",
        "xclbinutil failed or was not found; it is part of XRT",
    ),
    (
        "expected instruction opcode",
        "Peano's LLVM is older than MLIR-AIE's and can't read its IR: take a pair of \
         `cargo xtask toolchain list`",
    ),
    (
        "section '.text' will not fit",
        "the core's program is larger than 16 KiB",
    ),
    (
        "will not fit in region 'program'",
        "the core's program is larger than 16 KiB",
    ),
    (
        "undefined symbol",
        "a core calls a function that no object defines: check link_with and extern \"C\"",
    ),
    (
        "stack_size",
        "newer versions measure the stack: raise stack_size of the core",
    ),
];

/// The remedy for a failure's output, if its message is a known one.
pub(super) fn remedy(output: &str) -> Option<&'static str> {
    SYMPTOMS
        .iter()
        .find(|(text, _)| output.contains(text))
        .map(|(_, remedy)| *remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_missing_file_names_the_stage() {
        assert_eq!(failed(&[]), Stage::Lower);
        assert_eq!(failed(&[Stage::Lower]), Stage::Route);
        assert_eq!(failed(&[Stage::Lower, Stage::Sequence]), Stage::Route);
        assert_eq!(
            failed(&[Stage::Lower, Stage::Route, Stage::CoreIr]),
            Stage::CoreCode
        );
        // Without kept intermediates of its own, linking was still passed.
        assert_eq!(failed(&[Stage::Lower, Stage::Image]), Stage::Package);
        assert_eq!(failed(&[Stage::Package]), Stage::Sequence);
        assert_eq!(failed(&[Stage::Sequence, Stage::Package]), Stage::ReadBack);
    }

    #[test]
    fn files_of_each_era() {
        let dir = tempfile::tempdir().unwrap();
        let prj = dir.path();
        let none = prj.join("none");
        for name in ["main_input_with_addresses.mlir", "main_core_0_2.elf"] {
            fs::write(prj.join(name), "").unwrap();
        }
        assert_eq!(reached(prj, &none, &none), [Stage::Lower, Stage::Link]);
        fs::write(prj.join("cdo_main"), "").unwrap();
        assert_eq!(
            reached(prj, &none, &none),
            [Stage::Lower, Stage::Link, Stage::Configuration]
        );
    }
}
