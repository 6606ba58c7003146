//! What lies in a folder of build outputs.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use npu_image::{sniff, FileKind};

use crate::error::{plain, read, Failure};

/// Deepest folder that is walked.
const MAX_DEPTH: usize = 16;

/// Bytes that tell a file's format.
const HEAD: u64 = 64;

/// The version that instruction streams start with.
const STREAM_VERSION: [u8; 2] = [0, 1];

/// A file that a stage may want.
#[derive(Debug)]
pub(super) struct File {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Its path in the folder.
    pub(super) shown: String,
    /// By its first bytes.
    pub(super) kind: FileKind,
}

/// Everything found, sorted by path.
#[derive(Debug)]
pub(super) struct Found {
    /// Files of a known format.
    pub(super) files: Vec<File>,
}

impl Found {
    /// Walks a folder.
    pub(super) fn walk(root: &Path) -> Result<Self, Failure> {
        let mut paths = Vec::new();
        walk(root, 0, &mut paths)?;
        paths.sort();
        let mut files = Vec::new();
        for path in paths {
            let kind = kind_of(&path)?;
            let shown = path.strip_prefix(root).unwrap_or(&path);
            let shown = shown.display().to_string();
            files.push(File { path, shown, kind });
        }
        Ok(Self { files })
    }
}

fn kind_of(path: &Path) -> Result<FileKind, Failure> {
    let named = |e| Failure::from(miette::miette!("{}: {e}", path.display()));
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(named)?;
    file.take(HEAD).read_to_end(&mut bytes).map_err(named)?;
    // Nothing but its length tells an instruction stream from other numbers.
    if bytes.starts_with(&STREAM_VERSION) {
        bytes = read(path)?;
    }
    Ok(sniff(&bytes))
}

fn walk(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if depth > MAX_DEPTH {
        return Ok(());
    }
    let entries = fs::read_dir(folder)
        .map_err(|e| Failure::from(miette::miette!("{}: {e}", folder.display())))?;
    for entry in entries {
        let entry = entry.map_err(plain)?;
        // Links are not followed: a loop of them has no end.
        let kind = entry.file_type().map_err(plain)?;
        if kind.is_dir() {
            walk(&entry.path(), depth + 1, paths)?;
        } else if kind.is_file() {
            paths.push(entry.path());
        }
    }
    Ok(())
}
