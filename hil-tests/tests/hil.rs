//! The list of checks as `cargo test` and nextest run it: on the emulator,
//! with kernels built from the tree as it is.

use std::path::Path;
use std::process::ExitCode;

use hil_tests::harness::worker::{self, Work};
use hil_tests::{checks, KERNELS};
use libtest_mimic::Arguments;
use npu_build::cache::Outputs;
use npu_build::kernel::{build, Kernel, Tree};

fn build_kernels(folder: &Path) -> Result<(), npu_build::BuildError> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let tree = Tree::of(&root);
    for name in KERNELS {
        let kernel = Kernel::load(&tree, name)?;
        let outputs = Outputs::of(folder, name);
        outputs.write(&build(&kernel)?, kernel.fingerprint())?;
    }
    Ok(())
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kernels");
    if !arguments.list {
        if let Err(error) = build_kernels(&folder) {
            eprintln!("the kernels do not build: {error}");
            return ExitCode::FAILURE;
        }
    }
    worker::run(&arguments, &Work::emulated(&folder), checks())
}
