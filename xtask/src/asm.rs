//! `cargo xtask asm`: assembly text to an object.

use std::path::PathBuf;

use npu_arch::isa::asm::{assemble, SectionKind};
use npu_arch::isa::hazard::Program;

use crate::error::{plain, read_text, write, InFile};
use crate::isa::{asm_errors, object};
use crate::out::{errln, outln};
use crate::{Done, Outcome};

/// Assembles a text in Peano's syntax to a relocatable object.
///
/// What breaks a rule of the core is reported; with --strict it is refused.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Text to assemble
    file: PathBuf,
    /// Object to write
    #[arg(short, long, value_name = "FILE")]
    out: PathBuf,
    /// Exit 1 and write nothing if code breaks a rule of the core
    #[arg(long)]
    strict: bool,
}

pub(crate) fn main(args: Args) -> Outcome {
    let text = read_text(&args.file)?;
    let mut object = assemble(&text).map_err(|errors| asm_errors(&args.file, &text, &errors))?;
    object.pad_code();
    let mut hazards = 0;
    for (i, section) in object.sections.iter().enumerate() {
        if section.kind != SectionKind::Code {
            continue;
        }
        // Data between instructions is no error.
        let Ok(program) = Program::of_section(&object, i) else {
            continue;
        };
        for h in program.hazards() {
            hazards += 1;
            errln!("{}+{:#x}: {}", section.name, h.address, h.kind);
        }
    }
    if args.strict && hazards > 0 {
        return Ok(Done::Failed);
    }
    let bytes = object::to_elf(&object)
        .finish()
        .map_err(|e| plain(InFile::new(&args.file, e)))?;
    write(&args.out, &bytes)?;
    let sizes: Vec<String> = object
        .sections
        .iter()
        .filter(|s| s.size > 0)
        .map(|s| format!("{} {} bytes", s.name, s.size))
        .collect();
    outln!("{}: {}", args.out.display(), sizes.join(", "));
    Ok(Done::Ok)
}
