//! Recorded runs: everything that a run was given and everything that it gave.
//!
//! With a folder to record into ([`Recorder`]), the session of a check writes each run
//! as a line of `runs.jsonl`, and each piece of data once, under the SHA-256 of its
//! bytes: xclbin, manifest, instruction stream, bound tables, inputs, raw output.
//! [`archive`] packs that with what is known of the device into one file; [`replay`]
//! runs such a file on any device and compares bit for bit with what was recorded.

pub mod archive;
pub mod kernel_log;
pub mod replay;
pub(crate) mod tape;

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::Digest as _;

/// File of the runs.
pub const RUNS: &str = "runs.jsonl";
/// Folder of the data.
pub const BLOBS: &str = "blobs";

/// SHA-256 of a piece of data, in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BlobHash(String);

impl BlobHash {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let hash = sha2::Sha256::digest(bytes);
        Self(hash.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// From digits.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        digits.then(|| Self(text.to_owned()))
    }

    /// The digits.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// How a named buffer is given to a kernel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// Its bytes as they are.
    Bound,
    /// 256 entries of a table, laid out by the driver.
    Uploaded,
}

/// A named buffer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// Its name in the manifest.
    pub name: String,
    /// How it is given.
    pub how: How,
    /// Its bytes.
    pub data: BlobHash,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// With this output.
    Output(BlobHash),
    /// With an error of the driver.
    Error {
        /// Which one: the name of its variant in `npu_driver::Error`.
        kind: String,
        /// In words.
        text: String,
    },
}

impl Ended {
    /// With this error.
    pub fn with(error: &npu_driver::Error) -> Self {
        // Its name stands first in what Debug shows.
        let shown = format!("{error:?}");
        let name = shown.chars().take_while(char::is_ascii_alphanumeric);
        Self::Error {
            kind: name.collect(),
            text: error.to_string(),
        }
    }
}

/// One run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The check that made it.
    pub check: String,
    /// The kernel's name.
    pub kernel: String,
    /// Runs with the same number were in one context.
    pub context: u64,
    /// The kernel's files.
    pub xclbin: BlobHash,
    /// Its manifest.
    pub manifest: BlobHash,
    /// The instruction stream.
    pub stream: BlobHash,
    /// What was bound and uploaded before, the last of each name.
    pub named: Vec<Named>,
    /// Host buffers that it reads.
    pub inputs: Vec<BlobHash>,
    /// Bytes of the one that it writes, and of one of its elements, a signed integer.
    pub output: (usize, usize),
    /// How it ended.
    pub ended: Ended,
}

/// Writes runs into a folder.
#[derive(Debug)]
pub struct Recorder {
    folder: PathBuf,
    runs: Mutex<File>,
}

impl Recorder {
    /// Records into this folder, which is made, behind what is there.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn new(folder: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder.join(BLOBS))?;
        let mut options = OpenOptions::new();
        let runs = options.create(true).append(true).open(folder.join(RUNS))?;
        Ok(Self {
            folder: folder.to_owned(),
            runs: Mutex::new(runs),
        })
    }

    /// Keeps a piece of data.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn blob(&self, bytes: &[u8]) -> std::io::Result<BlobHash> {
        let hash = BlobHash::of(bytes);
        let path = self.folder.join(BLOBS).join(hash.digits());
        if !path.exists() {
            let part = path.with_extension(format!("{}.part", std::process::id()));
            std::fs::write(&part, bytes)?;
            std::fs::rename(&part, &path)?;
        }
        Ok(hash)
    }

    /// Adds a run: in one write, so that a process that ends in the next run leaves
    /// whole lines.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn run(&self, run: &Run) -> std::io::Result<()> {
        let mut line = serde_json::to_vec(run)?;
        line.push(b'\n');
        let mut runs = self.runs.lock().unwrap_or_else(PoisonError::into_inner);
        runs.write_all(&line)
    }
}
