//! Building what is stale.
//!
//! Beside each kernel's files lies a stamp: the hash of its inputs, of the
//! program that built it, and of the files it wrote. A kernel is current when
//! all three still hold; so a changed source, another build of this toolchain
//! and a damaged or edited output each lead to a new build.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{io, BuildError};
use crate::hash::{Digest, Hasher};
use crate::kernel::Built;

/// Files of one kernel in the output folder.
#[derive(Clone, Debug)]
pub struct Outputs {
    /// `NAME.xclbin`.
    pub xclbin: PathBuf,
    /// `NAME.insts.bin`.
    pub insts: PathBuf,
    /// `NAME.json`.
    pub manifest: PathBuf,
    stamp: PathBuf,
}

impl Outputs {
    /// Paths for a kernel.
    pub fn of(folder: &Path, name: &str) -> Self {
        Self {
            xclbin: folder.join(format!("{name}.xclbin")),
            insts: folder.join(format!("{name}.insts.bin")),
            manifest: folder.join(format!("{name}.json")),
            stamp: folder.join(format!(".{name}.stamp")),
        }
    }

    /// Whether the files are those of `inputs`, built by this program.
    pub fn are_current(&self, inputs: Digest) -> bool {
        let Ok(stamp) = fs::read_to_string(&self.stamp) else {
            return false;
        };
        self.stamp_text(inputs).is_ok_and(|text| text == stamp)
    }

    /// Writes the files of a build, the stamp last.
    pub fn write(&self, built: &Built, inputs: Digest) -> Result<(), BuildError> {
        // Without a stamp, a build that is cut short is never taken as current.
        match fs::remove_file(&self.stamp) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(io(&self.stamp)(e)),
            _ => {}
        }
        write(&self.xclbin, &built.xclbin)?;
        write(&self.insts, &built.insts)?;
        write(&self.manifest, &built.manifest)?;
        write(&self.stamp, self.stamp_text(inputs)?.as_bytes())
    }

    fn stamp_text(&self, inputs: Digest) -> Result<String, BuildError> {
        let mut hasher = Hasher::new("npu-kernel-stamp/1");
        hasher.field(inputs.as_bytes());
        hasher.field(tool_identity().as_bytes());
        for path in [&self.xclbin, &self.insts, &self.manifest] {
            hasher.field(Digest::of(&fs::read(path).map_err(io(path))?).as_bytes());
        }
        Ok(format!("{}\n", hasher.finish().hex()))
    }
}

/// Replaces a file in one step, so that no reader sees half of it.
fn write(path: &Path, bytes: &[u8]) -> Result<(), BuildError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(io(folder))?;
    }
    let mut part = path.as_os_str().to_owned();
    part.push(format!(".{}.part", std::process::id()));
    let part = PathBuf::from(part);
    fs::write(&part, bytes).map_err(io(&part))?;
    fs::rename(&part, path).map_err(io(path))
}

/// What tells this build of the toolchain from another: size and time of the
/// running program. It never enters an output.
fn tool_identity() -> String {
    let meta = std::env::current_exe().and_then(fs::metadata);
    match meta {
        Ok(meta) => {
            let time = meta
                .modified()
                .ok()
                .and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok())
                .map_or(0, |d| d.as_nanos());
            format!("{} {time}", meta.len())
        }
        Err(_) => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built() -> Built {
        Built {
            xclbin: vec![1],
            insts: vec![2],
            manifest: vec![3],
            cores: vec![],
            warnings: vec![],
            rehearsal: crate::rehearse::Rehearsal::Ends,
        }
    }

    #[test]
    fn current_until_something_changes() {
        let dir = tempfile::tempdir().unwrap();
        let outputs = Outputs::of(dir.path(), "k");
        let (a, b) = (Digest::of(b"a"), Digest::of(b"b"));
        assert!(!outputs.are_current(a));
        outputs.write(&built(), a).unwrap();
        assert!(outputs.are_current(a));
        assert!(!outputs.are_current(b), "other inputs");
        fs::write(&outputs.insts, [9]).unwrap();
        assert!(!outputs.are_current(a), "an edited output");
        outputs.write(&built(), a).unwrap();
        fs::remove_file(&outputs.manifest).unwrap();
        assert!(!outputs.are_current(a), "a missing output");
    }
}
