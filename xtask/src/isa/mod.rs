//! The instruction set: `cargo xtask isa`, and what `disasm`, `asm` and
//! `conformance --isa` share.

pub(crate) mod conformance;
mod errors;
pub(crate) mod mc;
pub(crate) mod object;

pub(crate) use errors::asm_errors;

use std::path::PathBuf;

use npu_arch::isa::page;

use crate::error::{read_text, write};
use crate::out::outln;
use crate::{Done, Outcome};

/// Writes the reference page of every instruction, format, timing class and
/// operand class.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// File to write, in Markdown
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Write nothing; exit 1 if the file is not what would be written
    #[arg(long)]
    check: bool,
}

pub(crate) fn main(args: Args) -> Outcome {
    let page = page::markdown();
    let shown = args.out.display();
    if !args.check {
        write(&args.out, page.as_bytes())?;
        outln!("{shown}: {} lines", page.lines().count());
        return Ok(Done::Ok);
    }
    let kept = read_text(&args.out)?;
    if kept == page {
        outln!("{shown} is current");
        return Ok(Done::Ok);
    }
    let same = kept
        .lines()
        .zip(page.lines())
        .take_while(|(a, b)| a == b)
        .count();
    outln!("{shown} is stale from line {} on", same + 1);
    Ok(Done::Failed)
}
