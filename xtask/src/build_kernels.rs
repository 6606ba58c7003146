//! `cargo xtask build-kernels`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use npu_arch::array::TileKind;
use npu_build::cache::Outputs;
use npu_build::choices::{scheme_name, Choices, Xrt};
use npu_build::kernel::{self, Doubt, Kernel, Tree};
use npu_build::toolchain::Toolchains;
use npu_cc::compile::Session;
use npu_design::AllocScheme;
use npu_emu::strict::Class;

use crate::design::schemes;
use crate::error::{plain, print_warnings, rehearsal_doubt, Failure};
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
    /// A folder of yours with designs, kernel sources and their kept IR
    #[arg(long = "in", value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Folder of the outputs
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    #[command(flatten)]
    choices: ChoiceArgs,
}

/// Choices about a build, the usual ones if none is made.
#[derive(clap::Args)]
struct ChoiceArgs {
    /// Where buffers without an address go
    #[arg(long, value_parser = schemes(), default_value = scheme_name(AllocScheme::default()))]
    alloc_scheme: AllocScheme,
    /// Which device, where a design has several; else the one of its note
    #[arg(long, value_name = "NAME")]
    device: Option<String>,
    /// Which runtime sequence, where a design has several; else the one of its note
    #[arg(long, value_name = "NAME")]
    sequence: Option<String>,
    /// As which XRT the xclbin is written; with --toolchain mlir-aie the one of its xclbinutil
    #[arg(long, value_parser = releases(), default_value = Xrt::default().name())]
    xrt: Xrt,
    /// Lets the rehearsal break a strict rule (`cargo xtask run --allow list` lists them); repeatable
    #[arg(long, value_name = "CLASS", value_parser = classes())]
    allow: Vec<Class>,
}

/// A strict rule of the emulator by its name.
fn classes() -> impl TypedValueParser<Value = Class> {
    let all = Class::ALL.iter();
    // The parser lets no other name pass.
    PossibleValuesParser::new(all.map(|class| class.name())).try_map(|name| name.parse::<Class>())
}

/// A release of XRT by its name.
fn releases() -> impl TypedValueParser<Value = Xrt> {
    let about = |xrt: Xrt| format!("With the metadata of MLIR-AIE {}", xrt.mlir_aie());
    let names = Xrt::ALL.map(|xrt| PossibleValue::new(xrt.name()).help(about(xrt)));
    // The parser lets no other name pass.
    PossibleValuesParser::new(names).map(|name| Xrt::named(&name).unwrap_or_default())
}

impl From<ChoiceArgs> for Choices {
    fn from(args: ChoiceArgs) -> Self {
        Self {
            scheme: args.alloc_scheme,
            device: args.device,
            sequence: args.sequence,
            xrt: args.xrt,
            allow: args.allow,
        }
    }
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
    let choices = Choices::from(args.choices);
    let tree = args.folder.map_or_else(
        || Tree::of(&paths::root()),
        |folder| Tree {
            designs: folder.clone(),
            sources: folder,
        },
    );
    if args.toolchain == Toolchain::MlirAie {
        if choices.xrt != Xrt::default() {
            return Err(miette::miette!(
                help =
                    "leave --xrt out: the xclbinutil that aiecc calls writes as its own XRT does",
                "--xrt is for the embedded toolchain"
            )
            .into());
        }
        if !choices.allow.is_empty() {
            return Err(miette::miette!(
                help = "leave --allow out",
                "--allow is for the rehearsal, which the embedded toolchain makes"
            )
            .into());
        }
        let compare = if args.compare {
            Compare::WithEmbedded
        } else {
            Compare::No
        };
        // aiecc runs in a folder of its own.
        let absolute = |path: PathBuf| std::path::absolute(path).map_err(plain);
        let tree = Tree {
            designs: absolute(tree.designs)?,
            sources: absolute(tree.sources)?,
        };
        let out = absolute(args.out.unwrap_or_else(paths::kernels_of_mlir_aie))?;
        return external_build::build(&tree, &out, &args.names, &choices, force, compare);
    }
    if args.compare {
        return Err(miette::miette!(
            help = "cargo xtask build-kernels --toolchain mlir-aie --compare; where the other build is there \
                    already, `cargo xtask design diff` compares files",
            "--compare needs both toolchains"
        )
        .into());
    }
    let out = args.out.unwrap_or_else(paths::kernels);
    build_tree(&tree, &out, &args.names, &choices, args.toolchain, force)?;
    Ok(Done::Ok)
}

/// Builds the named kernels of the project, all if none is named; one line for each.
pub(crate) fn build(names: &[String], toolchain: Toolchain, force: Force) -> Result<(), Failure> {
    let tree = Tree::of(&paths::root());
    let choices = Choices::default();
    build_tree(&tree, &paths::kernels(), names, &choices, toolchain, force)
}

/// One line for all cores of which the same can be said, in the order of their first.
fn alike(cores: impl Iterator<Item = (String, String)>) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for (tile, about) in cores {
        match groups.iter_mut().find(|(said, _)| *said == about) {
            Some((_, tiles)) => tiles.push(tile),
            None => groups.push((about, vec![tile])),
        }
    }
    let line = |(about, tiles): (String, Vec<String>)| match tiles.as_slice() {
        [first, .., last] => {
            let count = tiles.len();
            format!("{count} cores, {first} first and {last} last: {about}")
        }
        _ => format!("core {}: {about}", tiles.concat()),
    };
    groups.into_iter().map(line).collect()
}

/// Prints what a build finds doubtful, before it ends or fails.
fn print_doubt(kernel: &Kernel, doubt: Doubt<'_>) {
    let (path, text) = (&kernel.path, &kernel.text);
    match doubt {
        Doubt::Findings(findings) => print_warnings(path, text, findings),
        Doubt::Rehearsal(rehearsal) => {
            if let Some(doubt) = rehearsal_doubt(path, text, &kernel.name, rehearsal) {
                errln!("{doubt:?}");
            }
        }
        _ => {}
    }
}

/// Builds the named kernels of a tree into a folder.
fn build_tree(
    tree: &Tree,
    out: &Path,
    names: &[String],
    choices: &Choices,
    toolchain: Toolchain,
    force: Force,
) -> Result<(), Failure> {
    let names = if names.is_empty() {
        tree.names()?
    } else {
        names.to_vec()
    };
    for name in &names {
        let start = Instant::now();
        let kernel = Kernel::load_with(tree, name, choices)?;
        let inputs = kernel.fingerprint();
        let outputs = Outputs::of(out, name);
        if force == Force::OnlyStale && outputs.are_current(inputs) {
            outln!("{name:16} current");
            continue;
        }
        for (given, file) in kernel.given() {
            outln!("{name:16} {given} as it is, from {}", file.path.display());
        }
        let built = kernel::build_telling(&kernel, &Session::new(), &mut |doubt| {
            print_doubt(&kernel, doubt);
        })?;
        outputs.write(&built, inputs)?;
        let about = built.cores.iter().map(|(tile, core)| {
            let report = &core.report;
            let program_memory = TileKind::Core.program_memory();
            let stack = report
                .stack_need
                .map_or("unknown".to_owned(), |n| n.to_string());
            let about = format!(
                "program {} of {program_memory} B, stack {stack} of {} B, data {} B",
                report.program_bytes, report.stack_size, report.data_bytes
            );
            (tile.to_string(), about)
        });
        let cores = match alike(about) {
            cores if cores.is_empty() => "no cores".to_owned(),
            cores => cores.join("; "),
        };
        outln!(
            "{name:16} built in {:4.0} ms, xclbin {} B, {cores}",
            1000.0 * start.elapsed().as_secs_f64(),
            built.xclbin.len(),
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

#[cfg(test)]
mod tests {
    #[test]
    fn cores_alike_share_a_line() {
        let cores = [("(0,2)", "a"), ("(0,3)", "b"), ("(1,2)", "a")];
        let cores = cores.map(|(tile, about)| (tile.to_owned(), about.to_owned()));
        let lines = super::alike(cores.into_iter());
        assert_eq!(
            lines,
            ["2 cores, (0,2) first and (1,2) last: a", "core (0,3): b"]
        );
    }
}
