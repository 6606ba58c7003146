//! `cargo xtask insts`: a lowered runtime sequence to its bytes.

use std::path::PathBuf;

use crate::error::{in_text, read, write};
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
    let text = String::from_utf8_lossy(&read(&args.sequence)?).into_owned();
    let bytes = npu_design::lowered_sequence(&text)
        .map_err(|e| in_text(&args.sequence, &text, e.span(), &e, e.help()))?;
    write(&args.output, &bytes)?;
    println!("{}: {} bytes", args.output.display(), bytes.len());
    Ok(Done::Ok)
}
