//! Commands of the kernel toolchain: `cargo xtask COMMAND`.
//!
//! Each command is a thin shell over a library of the workspace. Exit codes
//! are the same everywhere: 0 done, 1 a check failed or a difference was
//! found, 2 the command could not do its work.

mod error;
mod inspect;
mod kernel_ir;
mod paths;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    version,
    about = "Kernel toolchain for AMD Phoenix NPUs"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Decode an xclbin, PDI, CDO, instruction stream or core ELF
    Inspect(inspect::Args),
    /// Renew or check the LLVM IR kept beside the kernel sources
    KernelIr(kernel_ir::Args),
}

/// How a command that did its work ended.
enum Done {
    /// Everything as it should be.
    Ok,
    /// A check failed or a difference was found.
    Failed,
}

type Outcome = Result<Done, error::Failure>;

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Inspect(args) => inspect::main(args),
        Command::KernelIr(args) => kernel_ir::main(args),
    };
    match outcome {
        Ok(Done::Ok) => ExitCode::SUCCESS,
        Ok(Done::Failed) => ExitCode::from(1),
        Err(report) => {
            eprintln!("{report:?}");
            ExitCode::from(2)
        }
    }
}
