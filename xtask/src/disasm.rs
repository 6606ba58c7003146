//! `cargo xtask disasm`: the code of a file as text that `asm` takes again.

use std::path::PathBuf;

use npu_arch::isa::asm::SectionKind;
use npu_arch::isa::disasm::{Comments, Listing};

use crate::error::{plain, read, write, InFile};
use crate::isa::object;
use crate::out::{errln, outln};
use crate::{Done, Outcome};

/// Disassembles a core's ELF file, an object, or the cores of a PDI or xclbin:
/// with symbols, branch targets as labels, each bundle's address and place in
/// its function, and what breaks a rule of the core marked.
///
/// The text assembles to the same bytes again. Exit 1 if there are hazards.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// File with code
    file: PathBuf,
    /// File to write instead of standard output
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// No addresses, cycles and hazards
    #[arg(long)]
    plain: bool,
}

pub(crate) fn main(args: Args) -> Outcome {
    let bytes = read(&args.file)?;
    let units = object::units(&bytes).map_err(|e| plain(InFile::new(&args.file, e)))?;
    if units.is_empty() {
        return Err(miette::miette!(
            help = "the file configures an array without programs; see `cargo xtask inspect`",
            "{}: no code in it",
            args.file.display()
        )
        .into());
    }
    let mut text = String::new();
    let mut hazards = 0;
    for unit in &units {
        let comments = if args.plain {
            Comments::None
        } else {
            Comments::Full
        };
        let listing = Listing::new(&unit.object, unit.addresses).comments(comments);
        if units.len() > 1 || !unit.name.is_empty() {
            text.push_str(&format!("// {}\n", unit.name));
        }
        text.push_str(&listing.to_string());
        for (i, section) in unit.object.sections.iter().enumerate() {
            hazards += listing.hazards(i).count();
            let (_, left) = listing.counts(i);
            if section.kind == SectionKind::Code && left > 0 {
                errln!(
                    "{} {}: {left} bytes are no bundles",
                    unit.name,
                    section.name
                );
            }
        }
    }
    match &args.out {
        Some(path) => write(path, text.as_bytes())?,
        None => outln!("{}", text.trim_end()),
    }
    if hazards > 0 {
        errln!("{hazards} hazards, marked `^ hazard`");
        return Ok(Done::Failed);
    }
    Ok(Done::Ok)
}
