//! Writes the mel kernel's tables, `kernel-src/tables/mel_tables.h`.

use golden::mel::{filters::Scale, tables::Tables};

fn main() -> std::io::Result<()> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../kernel-src/tables/mel_tables.h"
    );
    std::fs::write(path, Tables::header(Scale::Slaney))?;
    println!("kernel-src/tables/mel_tables.h");
    Ok(())
}
