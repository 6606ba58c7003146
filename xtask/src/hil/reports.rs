//! The folder of a command's reports: what it has found, what later runs try first, and
//! for as long as it runs what the processes of its checks leave.

use std::path::{Path, PathBuf};

use miette::miette;

use crate::error::Failure;
use crate::paths;

/// Which folder.
#[derive(clap::Args, Clone, Debug)]
pub(super) struct Place {
    /// Folder for reports, the history of runs, timelines, and what failed before and is
    /// tried first, instead of target/hil
    #[arg(long = "reports", value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Place {
    /// The folder, which is made.
    ///
    /// # Errors
    /// Those of the file system.
    pub(super) fn open(&self) -> Result<Folder, Failure> {
        Folder::new(self.folder.clone().unwrap_or_else(paths::reports))
    }
}

/// A folder of reports.
#[derive(Clone, Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    fn new(path: PathBuf) -> Result<Self, Failure> {
        std::fs::create_dir_all(&path).map_err(|e| miette!("{}: {e}", path.display()))?;
        Ok(Self(path))
    }

    /// That of commands without a choice.
    pub(super) fn usual() -> Result<Self, Failure> {
        Self::new(paths::reports())
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// The runs before.
    pub(super) fn history(&self) -> PathBuf {
        self.0.join("history.jsonl")
    }

    /// Seeds and values that failed.
    pub(super) fn kept(&self) -> PathBuf {
        self.0.join("kept.json")
    }

    /// Timelines of checks that did not pass.
    pub(super) fn traces(&self) -> PathBuf {
        self.0.join("traces")
    }

    /// What many runs came to.
    pub(super) fn stress(&self) -> PathBuf {
        self.0.join("stress.json")
    }

    /// Where the processes of one command leave what they found. Others may run beside it.
    pub(super) fn of_processes(&self) -> Result<tempfile::TempDir, Failure> {
        tempfile::TempDir::with_prefix_in("checks-", &self.0)
            .map_err(|e| miette!("{}: {e}", self.0.display()).into())
    }
}
