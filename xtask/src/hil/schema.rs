//! `cargo xtask hil schema`: the JSON Schema of report.json.

use hil_tests::report::Report;

use crate::error::{read_text, write, Failure};
use crate::out::outln;
use crate::paths;

/// Writes docs/hil-report.schema.json.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Compare instead
    #[arg(long)]
    check: bool,
}

pub(crate) fn main(args: &Args) -> Result<u8, Failure> {
    let path = paths::root().join("docs/hil-report.schema.json");
    let schema = Report::schema();
    if args.check {
        let same = read_text(&path)? == schema;
        outln!(
            "{}: {}",
            path.display(),
            if same { "current" } else { "STALE" }
        );
        return Ok(u8::from(!same));
    }
    write(&path, schema.as_bytes())?;
    outln!("{}", path.display());
    Ok(0)
}
