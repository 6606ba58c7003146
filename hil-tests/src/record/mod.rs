//! Recorded runs: everything that a run was given and everything that it gave.
//!
//! With a folder to record into ([`Recorder`]), the session of a check writes each run
//! as a line of `runs.jsonl`, and each piece of data once, under the SHA-256 of its
//! bytes: xclbin, manifest, instruction stream, bound tables, inputs, raw output. Runs of
//! a `npu_driver::runtime::Runtime` that a check has are written by its observer
//! (`tape::RuntimeTape`); calls of it that the CPU did are no runs and are lines of
//! `cpu.jsonl`. [`archive`] packs that with what is known of the device into one file; [`replay`]
//! runs such a file on any device and compares bit for bit with what was recorded.

pub mod archive;
pub mod kernel_log;
pub mod replay;
pub(crate) mod tape;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::Digest as _;

/// File of the runs.
pub const RUNS: &str = "runs.jsonl";
/// File of the runtime's calls that the CPU did.
pub const CPU_CALLS: &str = "cpu.jsonl";
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
    /// Its manifest, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manifest: Option<BlobHash>,
    /// The instruction stream, as it was run.
    pub stream: BlobHash,
    /// Size of its host buffers over what the manifest states, in lowest terms, where
    /// the stream was stretched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stretched: Option<(u64, u64)>,
    /// Runs with the same number were submitted as one run list, in this order; none of
    /// a run that was submitted alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<u64>,
    /// What was bound and uploaded before, the last of each name.
    pub named: Vec<Named>,
    /// Host buffers that it reads.
    pub inputs: Vec<BlobHash>,
    /// Bytes of the one that it writes, and of one of its elements, a signed integer.
    pub output: (usize, usize),
    /// How it ended.
    pub ended: Ended,
}

/// Calls of a runtime that the CPU did: of their inputs and outputs nothing is recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CpuCalls {
    /// The check that made them.
    pub check: String,
    /// Function and lengths.
    pub call: String,
    /// Why not the device: [`npu_driver::runtime::Reason::name`].
    pub reason: String,
    /// How many.
    pub calls: u64,
}

impl std::fmt::Display for CpuCalls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            check,
            call,
            reason,
            calls,
        } = self;
        write!(f, "{check}: {calls} by the CPU ({reason}), {call}")
    }
}

/// Calls that the CPU did, of a recorder's folder: equal ones together.
///
/// # Errors
/// Those of the file system, and of lines that are not a recorder's.
pub fn cpu_calls(folder: &Path) -> std::io::Result<Vec<CpuCalls>> {
    let text = match std::fs::read_to_string(folder.join(CPU_CALLS)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        text => text?,
    };
    let mut counts = BTreeMap::new();
    for line in text.lines() {
        let one: CpuCalls = serde_json::from_str(line)?;
        *counts.entry((one.check, one.call, one.reason)).or_insert(0) += one.calls;
    }
    let all = counts
        .into_iter()
        .map(|((check, call, reason), calls)| CpuCalls {
            check,
            call,
            reason,
            calls,
        });
    Ok(all.collect())
}

/// Writes runs into a folder.
#[derive(Debug)]
pub struct Recorder {
    folder: PathBuf,
    runs: Mutex<File>,
    cpu_calls: Mutex<File>,
    /// Pieces of data begun so far.
    parts: AtomicU64,
    /// By check, the first thing that could not be written where nobody could be told.
    problems: Mutex<BTreeMap<String, String>>,
}

impl Recorder {
    /// Records into this folder, which is made, behind what is there.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn new(folder: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder.join(BLOBS))?;
        let mut options = OpenOptions::new();
        let options = options.create(true).append(true);
        Ok(Self {
            folder: folder.to_owned(),
            runs: Mutex::new(options.open(folder.join(RUNS))?),
            cpu_calls: Mutex::new(options.open(folder.join(CPU_CALLS))?),
            parts: AtomicU64::new(0),
            problems: Mutex::default(),
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
            // Threads of a runtime may write the same bytes at the same time.
            let number = self.parts.fetch_add(1, Ordering::Relaxed);
            let part = path.with_extension(format!("{}-{number}.part", std::process::id()));
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
        add_line(&self.runs, run)
    }

    /// Adds calls that the CPU did.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn cpu_calls(&self, calls: &CpuCalls) -> std::io::Result<()> {
        add_line(&self.cpu_calls, calls)
    }

    /// Keeps what could not be written of a check, for [`Recorder::problem`].
    pub(crate) fn failed(&self, check: &str, error: &std::io::Error) {
        let mut problems = lock(&self.problems);
        problems
            .entry(check.to_owned())
            .or_insert_with(|| error.to_string());
    }

    /// The first thing that an observer could not write of a check: what is recorded of
    /// it has a gap. It is told once.
    pub(crate) fn problem(&self, check: &str) -> Option<String> {
        lock(&self.problems).remove(check)
    }
}

fn add_line(file: &Mutex<File>, value: &impl Serialize) -> std::io::Result<()> {
    let mut line = serde_json::to_vec(value)?;
    line.push(b'\n');
    lock(file).write_all(&line)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
