//! `cargo xtask build-kernels`.

use std::time::Instant;

use npu_arch::array::TileKind;
use npu_build::cache::Outputs;
use npu_build::kernel::{self, Kernel, Tree};
use npu_build::toolchain::Toolchains;

use crate::error::{print_warnings, rehearsal_doubt, Failure};
use crate::external_build::{self, Compare};
use crate::out::{errln, outln};
use crate::{paths, Done, Outcome};

/// Builds kernels into target/kernels: NAME.xclbin, NAME.insts.bin, NAME.json.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Kernels by name, all if none is named
    names: Vec<String>,
    /// Toolchain
    #[arg(long, value_enum, default_value_t = Toolchain::Auto)]
    toolchain: Toolchain,
    /// Build what is current, too
    #[arg(long)]
    force: bool,
    /// With --toolchain mlir-aie: build with the embedded one too, and show
    /// where the two differ, in named registers
    #[arg(long)]
    compare: bool,
}

/// Which toolchain builds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Toolchain {
    /// The embedded one; says what else is there
    Auto,
    /// The one in this workspace
    Embedded,
    /// MLIR-AIE and Peano
    MlirAie,
}

/// What to do with kernels that are current.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Force {
    /// Leave them.
    OnlyStale,
    /// Build them again.
    All,
}

pub(crate) fn main(args: Args) -> Outcome {
    let force = if args.force {
        Force::All
    } else {
        Force::OnlyStale
    };
    if args.toolchain == Toolchain::MlirAie {
        let compare = if args.compare {
            Compare::WithEmbedded
        } else {
            Compare::No
        };
        return external_build::build(&args.names, force, compare);
    }
    if args.compare {
        return Err(miette::miette!(
            help = "cargo xtask build-kernels --toolchain mlir-aie --compare",
            "--compare needs both toolchains"
        )
        .into());
    }
    build(&args.names, args.toolchain, force)?;
    Ok(Done::Ok)
}

/// Builds the named kernels, all if none is named; one line for each.
pub(crate) fn build(names: &[String], toolchain: Toolchain, force: Force) -> Result<(), Failure> {
    let tree = Tree::of(&paths::root());
    let names = if names.is_empty() {
        tree.names()?
    } else {
        names.to_vec()
    };
    for name in &names {
        let start = Instant::now();
        let kernel = Kernel::load(&tree, name)?;
        let inputs = kernel.fingerprint();
        let outputs = Outputs::of(&paths::kernels(), name);
        if force == Force::OnlyStale && outputs.are_current(inputs) {
            outln!("{name:16} current");
            continue;
        }
        let built = kernel::build(&kernel)?;
        outputs.write(&built, inputs)?;
        print_warnings(&kernel.path, &kernel.text, &built.warnings);
        if let Some(doubt) = rehearsal_doubt(name, &built.rehearsal) {
            errln!("{doubt:?}");
        }
        let cores: Vec<String> = built
            .cores
            .iter()
            .map(|(tile, core)| {
                let report = &core.report;
                let program_memory = TileKind::Core.program_memory();
                let stack = report
                    .stack_need
                    .map_or("unbounded".to_owned(), |n| n.to_string());
                format!(
                    "core {tile}: program {} of {program_memory} B, stack {stack} of {} B, data {} B",
                    report.program_bytes, report.stack_size, report.data_bytes
                )
            })
            .collect();
        outln!(
            "{name:16} built in {:4.0} ms, xclbin {} B, {}",
            1000.0 * start.elapsed().as_secs_f64(),
            built.xclbin.len(),
            cores.join("; ")
        );
    }
    if toolchain == Toolchain::Auto {
        let found = Toolchains::find(&paths::places());
        if let (Some(peano), Some(aiecc)) = (&found.peano, &found.aiecc) {
            outln!(
                "also here: Peano at {} and MLIR-AIE at {}; --toolchain mlir-aie uses them",
                peano.clang.path.display(),
                aiecc.program.path.display()
            );
        }
    }
    Ok(())
}
