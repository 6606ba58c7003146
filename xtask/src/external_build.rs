//! `cargo xtask build-kernels --toolchain mlir-aie`.
//!
//! Builds with MLIR-AIE and Peano into `target/kernels-mlir-aie`, or the folder of `--out`: the last
//! build of each kernel as NAME.xclbin and NAME.insts.bin, everything that led
//! to it in `NAME/HASH/`. No manifest stands beside them: addresses are
//! MLIR-AIE's own.

use std::path::Path;
use std::time::Instant;

use npu_build::choices::Choices;
use npu_build::compilers;
use npu_build::external::{Event, ExternalBuild, ExternalOutput, ExternalTools, Folder};
use npu_build::kernel::{self, Kernel, Tree};
use npu_build::toolchain::Toolchains;
use npu_build::BuildError;

use crate::build_kernels::Force;
use crate::error::{self, print_doubts, Failure};
use crate::out::outln;
use crate::{paths, Done, Outcome};

/// Whether the embedded toolchain builds, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compare {
    /// No.
    No,
    /// Yes, and the results are compared.
    WithEmbedded,
}

/// Builds the named kernels, all if none is named.
pub(crate) fn build(
    tree: &Tree,
    root: &Path,
    names: &[String],
    choices: &Choices,
    force: Force,
    compare: Compare,
) -> Outcome {
    let names = if names.is_empty() {
        tree.names()?
    } else {
        names.to_vec()
    };
    let tools = ExternalTools::from_found(&Toolchains::find(&paths::places()))?;
    let mut done = Done::Ok;
    for name in &names {
        let kernel = Kernel::load_with(tree, name, choices)?;
        let (output, folder) = one(&kernel, &tools, root, force)?;
        let made = compilers::in_folder(folder.path())?;
        let recorded = kernel.note.recorded_with.as_deref();
        print_doubts(&compilers::doubts(&made, recorded));
        for (extension, bytes) in [("xclbin", &output.xclbin), ("insts.bin", &output.insts)] {
            error::write(&root.join(format!("{name}.{extension}")), bytes)?;
        }
        if compare == Compare::WithEmbedded && !same(&kernel, &output)? {
            done = Done::Failed;
        }
    }
    Ok(done)
}

fn one(
    kernel: &Kernel,
    tools: &ExternalTools,
    root: &Path,
    force: Force,
) -> Result<(ExternalOutput, Folder), Failure> {
    let name = &kernel.name;
    let mut build = ExternalBuild {
        name: name.clone(),
        design: kernel.path.clone(),
        text: kernel.text.clone(),
        sources: kernel.sources.values().map(|s| s.source.clone()).collect(),
        given: kernel.given(),
        arguments: kernel.sequence()?.arguments.len(),
        columns: kernel.design.columns,
        scheme: kernel.choices.scheme,
        device: kernel.device().map(str::to_owned),
        sequence: kernel.sequence_name().map(str::to_owned),
        work: root.to_owned(),
    };
    let folder = Folder::of(root, &build, tools, kernel.fingerprint());
    folder.path().clone_into(&mut build.work);
    if force == Force::OnlyStale {
        if let Some(output) = folder.finished() {
            outln!("{name:16} current");
            return Ok((output, folder));
        }
    }
    folder.clear()?;
    outln!("{name:16} {}", tools.flags.era);
    let start = Instant::now();
    let output = build.run(tools, &mut |event| match event {
        Event::Compiling { source } => outln!(
            "{:16} compiling {}",
            "",
            source.file_name().unwrap_or_default().to_string_lossy()
        ),
        Event::Reached { stage, after } => {
            outln!("{:16} {:5.1} s  {stage}", "", after.as_secs_f64());
        }
        _ => {}
    })?;
    folder.finish(&output, tools)?;
    outln!(
        "{:16} built in {:.1} s, in {}",
        "",
        start.elapsed().as_secs_f64(),
        folder.path().display()
    );
    Ok((output, folder))
}

/// Compares with the embedded toolchain's build of the same kernel.
fn same(kernel: &Kernel, external: &ExternalOutput) -> Result<bool, Failure> {
    let embedded = kernel::build(kernel)?;
    let differences = npu_build::compare::builds(
        (&embedded.xclbin, &embedded.insts),
        (&external.xclbin, &external.insts),
    )
    .map_err(|why| BuildError::ReadBack {
        design: kernel.name.clone(),
        what: "build to compare",
        why: why.to_string(),
    })?;
    if differences.is_empty() {
        outln!(
            "{:16} same as embedded, in every register and instruction",
            ""
        );
        return Ok(true);
    }
    outln!(
        "{:16} {} differences (- embedded, + mlir-aie):",
        "",
        differences.len()
    );
    for line in &differences {
        outln!("  {line}");
    }
    Ok(false)
}
