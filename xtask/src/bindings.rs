//! `cargo xtask bindings`: `xrt-sys/src/bindings.rs` from `xrt-sys/shim/npu_xrt.h`.
//!
//! bindgen needs libclang when it runs, and many crates when it is built, so this
//! command is there with the feature `bindings` only:
//! `cargo run -p xtask --features bindings -- bindings --check`.

use miette::miette;

use crate::error::{read, write, Failure};
use crate::out::outln;
use crate::{paths, Done, Outcome};

const FIRST_LINE: &str = "// Made by `cargo xtask bindings` from shim/npu_xrt.h; do not edit.\n";

/// Renews the bindings of XRT's C shim, or says whether they are stale.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail when they are stale
    #[arg(long)]
    check: bool,
}

pub(crate) fn main(args: Args) -> Outcome {
    let folder = paths::root().join("xrt-sys");
    let file = folder.join("src/bindings.rs");
    let made = make(&folder.join("shim/npu_xrt.h"))?;
    if !args.check {
        write(&file, made.as_bytes())?;
        outln!("{}", file.display());
        return Ok(Done::Ok);
    }
    if read(&file)? == made.as_bytes() {
        outln!("xrt-sys/src/bindings.rs is what bindgen makes of shim/npu_xrt.h");
        return Ok(Done::Ok);
    }
    outln!("xrt-sys/src/bindings.rs is stale: run `cargo run -p xtask --features bindings -- bindings`");
    Ok(Done::Failed)
}

fn make(header: &std::path::Path) -> Result<String, Failure> {
    let bindings = bindgen::Builder::default()
        .header(header.display().to_string())
        .dynamic_library_name("NpuXrt")
        .dynamic_link_require_all(true)
        .allowlist_item("npu_xrt_.*")
        .allowlist_item("NPU_XRT_.*")
        .use_core()
        .generate_comments(false)
        .generate()
        .map_err(|e| miette!("bindgen: {e}"))?;
    Ok(format!("{FIRST_LINE}{bindings}"))
}
