//! The process of one check: `cargo xtask hil-worker`, started by `cargo xtask hil`.

use std::ffi::OsString;
use std::process::ExitCode;

/// Name of the command.
pub(crate) const COMMAND: &str = "hil-worker";

/// A test binary's arguments; what to run on is in the environment.
#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Args {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

pub(crate) fn main(args: Args) -> ExitCode {
    hil_tests::harness::worker::main(args.arguments.into_iter())
}
