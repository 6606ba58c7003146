//! One folder per content hash.
//!
//! MLIR-AIE keeps objects and a `.prj` folder beside the design and takes
//! whatever lies there; a stale one is used without a word. Here the folder's
//! name is the hash of all that goes in: design, sources, headers, tools and
//! their command lines. It either holds a finished build of exactly that, or
//! is emptied and built anew.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{ExternalBuild, ExternalOutput, ExternalTools};
use crate::error::{io, BuildError};
use crate::hash::{Digest, Hasher};

/// A build's folder.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
}

/// `record.json`, written last.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    tools: Vec<(String, String)>,
    xclbin_sha256: String,
    insts_sha256: String,
}

impl Folder {
    /// The folder below `root` for a build of these inputs. The build's own
    /// `work` is not looked at: command lines are hashed as from an empty one.
    pub fn of(root: &Path, build: &ExternalBuild, tools: &ExternalTools, inputs: Digest) -> Self {
        let placeless = ExternalBuild {
            work: PathBuf::new(),
            ..build.clone()
        };
        let mut hasher = Hasher::new("npu-external/1");
        hasher.field(inputs.as_bytes());
        hasher.field(build.text.as_bytes());
        for (name, version) in tools.versions() {
            hasher.field(name.as_bytes());
            hasher.field(version.as_bytes());
        }
        let compile = placeless.compile_commands(tools);
        let lines = compile.into_iter().map(|(_, line)| line);
        for line in lines.chain([placeless.aiecc_command(tools)]) {
            hasher.field(line.join("\0").as_bytes());
        }
        let hash = hasher.finish().hex();
        Self {
            path: root.join(&build.name).join(&hash[..16]),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The finished build that it holds, if its files are still what they
    /// were.
    pub fn finished(&self) -> Option<ExternalOutput> {
        let record = fs::read(self.path.join("record.json")).ok()?;
        let record: Record = serde_json::from_slice(&record).ok()?;
        let output = ExternalOutput {
            xclbin: fs::read(self.path.join("aie.xclbin")).ok()?,
            insts: fs::read(self.path.join("insts.bin")).ok()?,
        };
        let same = Digest::of(&output.xclbin).hex() == record.xclbin_sha256
            && Digest::of(&output.insts).hex() == record.insts_sha256;
        same.then_some(output)
    }

    /// Empties it for a build.
    pub fn clear(&self) -> Result<(), BuildError> {
        match fs::remove_dir_all(&self.path) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(io(&self.path)(e)),
            _ => {}
        }
        fs::create_dir_all(&self.path).map_err(io(&self.path))
    }

    /// Notes that it holds a finished build.
    pub fn finish(&self, output: &ExternalOutput, tools: &ExternalTools) -> Result<(), BuildError> {
        let record = Record {
            tools: tools
                .versions()
                .map(|(name, version)| (name.to_owned(), version))
                .to_vec(),
            xclbin_sha256: Digest::of(&output.xclbin).hex(),
            insts_sha256: Digest::of(&output.insts).hex(),
        };
        let path = self.path.join("record.json");
        let mut json = serde_json::to_vec_pretty(&record).unwrap_or_default();
        json.push(b'\n');
        fs::write(&path, json).map_err(io(&path))
    }
}
