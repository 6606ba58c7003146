//! `cargo xtask inspect`: a file, decoded down to named registers and fields.

use std::path::PathBuf;

use crate::error::{plain, read, InFile};
use crate::out::outln;
use crate::{Done, Outcome};

/// Decodes an xclbin, PDI, CDO, instruction stream or core ELF.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// File to decode
    file: PathBuf,
    /// Print the tree as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn main(args: Args) -> Outcome {
    let bytes = read(&args.file)?;
    let node =
        npu_build::inspect::inspect(&bytes).map_err(|e| plain(InFile::new(&args.file, e)))?;
    if args.json {
        outln!("{}", serde_json::to_string_pretty(&node).map_err(plain)?);
    } else {
        outln!("{}", node.to_string().trim_end());
        let unnamed = node.count_unnamed();
        if unnamed > 0 {
            outln!("{unnamed} words have no register or field name");
        }
    }
    Ok(Done::Ok)
}
