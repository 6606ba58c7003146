//! `cargo xtask doctor`: what this machine has and lacks.

use npu_build::ir::PINNED_CLANG;
use npu_build::toolchain::{Program, Toolchains};
use npu_driver::probe::{self, Status};

use crate::out::outln;
use crate::{paths, Done, Outcome};

/// Says what this machine has and lacks, and how to get it. Nothing but Rust
/// is needed to build the kernels and to run the checks on the emulator.
#[derive(clap::Args)]
pub(crate) struct Args {}

/// One line of the report.
struct Line {
    what: String,
    status: Status,
    detail: String,
    remedy: Option<String>,
}

pub(crate) fn main(_: Args) -> Outcome {
    outln!("Building kernels");
    for line in toolchains(&Toolchains::find(&paths::places())) {
        print(&line);
    }
    outln!("\nRunning on an NPU");
    for finding in probe::findings() {
        print(&Line {
            what: finding.what.to_owned(),
            status: finding.status,
            detail: finding.detail,
            remedy: finding.remedy,
        });
    }
    Ok(Done::Ok)
}

fn print(line: &Line) {
    let status = match line.status {
        Status::Good => "ok",
        Status::Problem => "PROBLEM",
        Status::Missing => "missing",
    };
    outln!("  {:7}  {:24} {}", status, line.what, line.detail);
    if let Some(remedy) = &line.remedy {
        outln!("{:36}{remedy}", "");
    }
}

fn toolchains(found: &Toolchains) -> Vec<Line> {
    let line = |what: &str, status, detail: String, remedy: Option<&str>| Line {
        what: what.to_owned(),
        status,
        detail,
        remedy: remedy.map(str::to_owned),
    };
    let shown = |p: &Program| format!("{} ({})", p.path.display(), p.version);
    let mut lines = vec![
        line(
            "embedded toolchain",
            Status::Good,
            "part of this workspace: builds every kernel".to_owned(),
            None,
        ),
        line(
            "emulated Phoenix",
            Status::Good,
            "part of this workspace".to_owned(),
            None,
        ),
    ];
    lines.push(match &found.clang {
        Some(clang) if clang.version.contains(PINNED_CLANG) => {
            line("clang", Status::Good, shown(clang), None)
        }
        Some(clang) => line(
            "clang",
            Status::Problem,
            format!("{}; kept LLVM IR is made with {PINNED_CLANG}", shown(clang)),
            Some("another release may give other text; `cargo xtask kernel-ir --check` tells"),
        ),
        None => line(
            "clang",
            Status::Missing,
            "needed only to change a C++ kernel".to_owned(),
            Some("Debian: apt-get install clang-19; or name one in the variable CLANG"),
        ),
    });
    lines.push(match &found.peano {
        Some(peano) if peano.targets_aie2 => line("Peano", Status::Good, shown(&peano.clang), None),
        Some(other) => line(
            "Peano",
            Status::Problem,
            format!("{} can't compile for AIE2", shown(&other.clang)),
            Some("set PEANO_INSTALL_DIR to the folder of llvm-aie"),
        ),
        None => line(
            "Peano",
            Status::Missing,
            "needed only for --toolchain mlir-aie".to_owned(),
            Some("`cargo xtask toolchain install`; or set PEANO_INSTALL_DIR to the folder of llvm-aie"),
        ),
    });
    lines.push(match &found.aiecc {
        Some(aiecc) => match &aiecc.flags {
            Ok(flags) => line(
                "MLIR-AIE",
                Status::Good,
                format!("{}, {}", shown(&aiecc.program), flags.era),
                None,
            ),
            Err(why) => Line {
                what: "MLIR-AIE".to_owned(),
                status: Status::Problem,
                detail: shown(&aiecc.program),
                remedy: Some(why.to_string()),
            },
        },
        None => line(
            "MLIR-AIE",
            Status::Missing,
            "needed only for --toolchain mlir-aie".to_owned(),
            Some("`cargo xtask toolchain install`; or set MLIR_AIE_INSTALL_DIR (v1.1.1 to v1.4)"),
        ),
    });
    lines.push(match &found.xclbinutil {
        Some(tool) => line("xclbinutil", Status::Good, shown(tool), None),
        None => line(
            "xclbinutil",
            Status::Missing,
            "needed only for --toolchain mlir-aie".to_owned(),
            Some("part of XRT; Debian: apt-get install libxrt-utils"),
        ),
    });
    lines.push(match &found.bootgen {
        Some(path) => line("bootgen", Status::Good, path.display().to_string(), None),
        None => line(
            "bootgen",
            Status::Missing,
            "needed only for --toolchain mlir-aie before v1.4".to_owned(),
            Some("part of MLIR-AIE's wheels (mlir_aie/bin): it has to lie beside aiecc or in PATH"),
        ),
    });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_has_a_remedy() {
        for line in toolchains(&Toolchains::default()) {
            assert_eq!(
                line.status == Status::Good,
                line.remedy.is_none(),
                "{}",
                line.what
            );
        }
    }
}
