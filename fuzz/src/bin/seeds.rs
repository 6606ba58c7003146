//! Writes the seeds of every target to `fuzz/corpus/TARGET/`.

use std::path::Path;
use std::{fs, io};

fn main() -> io::Result<()> {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR"));
    let images = npu_fuzz::targets::image::seeds().into_iter();
    for (target, seeds) in images.chain(npu_fuzz::targets::isa::seeds()) {
        for (i, seed) in seeds.iter().enumerate() {
            put(fuzz, target, &format!("seed-{i}"), seed)?;
        }
    }
    for (target, folder, ending) in [("llvm_ir", "kernel-src/ir", "ll"), ("mlir", "mlir", "mlir")] {
        for entry in fs::read_dir(fuzz.join("..").join(folder))? {
            let path = entry?.path();
            let name = path.file_name().and_then(|n| n.to_str());
            if let (Some(name), true) = (name, path.extension().is_some_and(|e| e == ending)) {
                put(fuzz, target, name, &fs::read(&path)?)?;
            }
        }
    }
    Ok(())
}

fn put(fuzz: &Path, target: &str, name: &str, data: &[u8]) -> io::Result<()> {
    let folder = fuzz.join("corpus").join(target);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(name), data)
}
