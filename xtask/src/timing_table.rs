//! `cargo xtask timing-table`: the timing model against published
//! measurements.

use npu_emu::calibration::{self, Row};

use miette::miette;

use crate::error::{plain, write};
use crate::out::outln;
use crate::{paths, Done, Outcome};

const BEGIN: &str = "<!-- table -->\n";
const END: &str = "<!-- end -->";

/// Compares the timed emulator with published measurements of silicon.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Renew the table in npu-emu/TIMING.md
    #[arg(long)]
    write: bool,
}

pub(crate) fn main(args: Args) -> Outcome {
    let rows = calibration::rows().map_err(plain)?;
    let table = calibration::table(&rows);
    if args.write {
        let path = paths::root().join("npu-emu/TIMING.md");
        let text = std::fs::read_to_string(&path).map_err(plain)?;
        let renewed = with_table(&text, &table).ok_or_else(|| {
            miette!(
                help = format!("the table stands between {} and {END}", BEGIN.trim()),
                "{} has no place for the table",
                path.display()
            )
        })?;
        write(&path, renewed.as_bytes())?;
    }
    outln!("{table}");
    Ok(if rows.iter().all(Row::holds) {
        Done::Ok
    } else {
        Done::Failed
    })
}

/// A text with the table between its marks.
fn with_table(text: &str, table: &str) -> Option<String> {
    let (head, rest) = text.split_once(BEGIN)?;
    let (_, tail) = rest.split_once(END)?;
    Some(format!("{head}{BEGIN}{table}{END}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_goes_between_its_marks() {
        let text = format!("a\n{BEGIN}old\n{END}\nb\n");
        let renewed = with_table(&text, "new\n").unwrap();
        assert_eq!(renewed, format!("a\n{BEGIN}new\n{END}\nb\n"));
        assert_eq!(with_table("none", "new"), None);
    }
}
