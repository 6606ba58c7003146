//! `cargo xtask insts`: a lowered runtime sequence to its bytes.

use std::path::PathBuf;

use npu_design::Options;

use crate::error::{design_error, read_text, write};
use crate::out::outln;
use crate::{Done, Outcome};

/// Encodes a lowered runtime sequence (MLIR-AIE's npu_insts.mlir).
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The sequence
    sequence: PathBuf,
    /// File to write
    #[arg(short, long)]
    output: PathBuf,
}

pub(crate) fn main(args: Args) -> Outcome {
    let text = read_text(&args.sequence)?;
    let sequence = npu_design::instructions(&text, &Options::default())
        .map_err(|e| design_error(&args.sequence, &text, &e))?;
    let bytes = sequence.to_txn();
    write(&args.output, &bytes)?;
    outln!("{}: {} bytes", args.output.display(), bytes.len());
    Ok(Done::Ok)
}
