//! Writes the inputs of the mel oracles as raw 16-bit samples, one file per
//! case, for `golden/oracle/make.py`.

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dir = PathBuf::from(std::env::args().nth(1).ok_or("usage: oracle_inputs DIR")?);
    std::fs::create_dir_all(&dir)?;
    for (i, case) in golden::inputs::pcm_cases().iter().enumerate() {
        let bytes: Vec<u8> = case.samples.iter().flat_map(|s| s.to_le_bytes()).collect();
        std::fs::write(dir.join(format!("{i}.pcm")), bytes)?;
    }
    Ok(())
}
