//! Commands of the kernel toolchain: `cargo xtask COMMAND`.
//!
//! Each command is a thin shell over a library of the workspace. Exit codes
//! are the same everywhere: 0 done, 1 a check failed or a difference was
//! found, 2 the command could not do its work.
#![forbid(unsafe_code)]

mod asm;
mod bench;
#[cfg(feature = "bindings")]
mod bindings;
mod book;
mod buffers;
mod build_kernels;
mod built;
mod cc;
mod conformance;
mod debian;
mod design;
mod device;
mod disasm;
mod doctor;
mod error;
mod expect;
mod external_build;
mod features;
mod hil;
mod html;
mod inspect;
mod insts;
mod interposed;
mod isa;
mod kernel_ir;
mod lab;
mod look;
mod lut;
mod mutate;
mod out;
mod paths;
mod run;
mod stats;
mod symbols;
mod timing_table;
mod toolchain;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::out::errln;

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
    /// Build what is stale, run every check on a device, report
    Hil(hil::Args),
    /// One check in this process, for `hil`
    #[command(name = hil::worker::COMMAND, hide = true)]
    HilWorker(hil::worker::Args),
    /// Build kernels into target/kernels: xclbin, instruction stream, manifest
    BuildKernels(build_kernels::Args),
    /// Measure the kernels against the array's limits and a CPU
    Bench(bench::Args),
    /// Run any xclbin or PDI with host buffers from files
    Run(run::Args),
    /// Decode an xclbin, PDI, CDO, instruction stream or core ELF
    Inspect(inspect::Args),
    /// Encode a lowered runtime sequence (npu_insts.mlir) as an instruction stream
    Insts(insts::Args),
    /// Show or draw a design, or compare two in named registers
    Design(design::Args),
    /// Disassemble a core's ELF file or object, or the cores of a PDI or xclbin
    Disasm(disasm::Args),
    /// Assemble a text in Peano's syntax to an object
    Asm(asm::Args),
    /// Compile a kernel and show its loops, code, sizes
    Cc(cc::Args),
    /// Write the reference page of the instruction set
    Isa(isa::Args),
    /// Check a folder of MLIR-AIE build outputs against this toolchain
    Conformance(conformance::Args),
    /// Make, certify, draw, fit and try lookup tables
    Lut(lut::Args),
    /// Flip each entry of the tables in built images, and see whether checks notice
    Mutate(mutate::Args),
    /// Compute Whisper's log-mel features of a WAV file on the device
    Features(features::Args),
    /// Renew or check the LLVM IR kept beside the kernel sources
    KernelIr(kernel_ir::Args),
    /// Run the real Linux driver and the real XRT over the emulated Phoenix, in QEMU
    Lab(lab::Args),
    /// Compare the timed emulator with published measurements of silicon
    TimingTable(timing_table::Args),
    /// Fetch MLIR-AIE and Peano into target/toolchain, or list what is known
    Toolchain(toolchain::Args),
    /// Renew or check the bindings of XRT's C shim
    #[cfg(feature = "bindings")]
    Bindings(bindings::Args),
    /// Run the checks through the kernel driver's calls, interposed, with and without XRT
    Interposed(interposed::Args),
    /// Build the book as HTML, or check it: run its commands, follow its links
    Book(book::Args),
    /// Say what this machine has and lacks, and how to get it
    Doctor(doctor::Args),
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
        Command::Hil(args) => return hil::main(args),
        Command::HilWorker(args) => return hil::worker::main(args),
        Command::BuildKernels(args) => build_kernels::main(args),
        Command::Bench(args) => bench::main(args),
        Command::Run(args) => run::main(args),
        Command::Inspect(args) => inspect::main(args),
        Command::Insts(args) => insts::main(args),
        Command::Design(args) => design::main(args),
        Command::Disasm(args) => disasm::main(args),
        Command::Asm(args) => asm::main(args),
        Command::Cc(args) => cc::main(args),
        Command::Isa(args) => isa::main(args),
        Command::Conformance(args) => conformance::main(args),
        Command::Lut(args) => lut::main(args),
        Command::Mutate(args) => mutate::main(args),
        Command::Features(args) => features::main(args),
        Command::KernelIr(args) => kernel_ir::main(args),
        Command::Lab(args) => lab::main(args),
        Command::TimingTable(args) => timing_table::main(args),
        Command::Toolchain(args) => toolchain::main(args),
        #[cfg(feature = "bindings")]
        Command::Bindings(args) => bindings::main(args),
        Command::Interposed(args) => interposed::main(args),
        Command::Book(args) => book::main(args),
        Command::Doctor(args) => doctor::main(args),
    };
    match outcome {
        Ok(Done::Ok) => ExitCode::SUCCESS,
        Ok(Done::Failed) => ExitCode::from(1),
        Err(report) => {
            errln!("{report:?}");
            ExitCode::from(2)
        }
    }
}
