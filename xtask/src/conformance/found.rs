//! What lies in a folder of build outputs.
//!
//! `aiecc` keeps its intermediate files in one folder per design, `NAME.mlir.prj`; the design lies
//! beside it, or some folders up, or anywhere. A folder is taken for such a build when it holds one of
//! the intermediate forms.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use npu_arch::array::TileCoord;
use npu_image::{sniff, FileKind};

use crate::error::{plain, read, read_text, Failure, LFS_POINTER};

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

/// Which syntax a build's files have, and with it which MLIR-AIE wrote them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Era {
    /// `aiex.runtime_sequence`.
    V1_1,
    /// `aie.runtime_sequence`.
    Newer,
}

impl Era {
    fn of(text: &str) -> Self {
        if text.contains("aie.runtime_sequence") {
            Self::Newer
        } else {
            Self::V1_1
        }
    }

    /// Versions that write it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::V1_1 => "aiex.runtime_sequence (v1.1 to early 2026)",
            Self::Newer => "aie.runtime_sequence (2026 on)",
        }
    }
}

/// A folder of intermediate files.
#[derive(Debug)]
pub(super) struct Build {
    /// Its path in the folder that was given.
    pub(super) shown: String,
    /// Its path.
    pub(super) folder: PathBuf,
    /// By the syntax of its files.
    pub(super) era: Era,
    /// Design files that may have been built here, nearest first.
    pub(super) designs: Vec<PathBuf>,
    /// Objectfifos lowered, buffers placed.
    pub(super) with_addresses: Option<PathBuf>,
    /// Routed.
    pub(super) physical: Option<PathBuf>,
    /// Routed, with the names of core ELFs.
    pub(super) with_elfs: Option<PathBuf>,
    /// Lowered runtime sequence.
    pub(super) sequence: Option<PathBuf>,
    /// Core programs.
    pub(super) elfs: BTreeMap<TileCoord, PathBuf>,
    /// The command lists elfs, init, enable.
    pub(super) lists: [Option<PathBuf>; 3],
    /// PDI.
    pub(super) pdi: Option<PathBuf>,
}

/// Everything found, sorted by path.
#[derive(Debug)]
pub(super) struct Found {
    /// Files of a known format.
    pub(super) files: Vec<File>,
    /// Build folders.
    pub(super) builds: Vec<Build>,
    /// Pointers of Git LFS in place of files that a stage may want.
    pub(super) pointers: Vec<String>,
    /// Files that by their names are images, and by their contents nothing that can be read.
    pub(super) garbled: Vec<String>,
}

/// Endings that leave no doubt what a file is.
const IMAGES: [&str; 2] = ["xclbin", "pdi"];

impl Found {
    /// Walks folders.
    pub(super) fn walk(roots: &[PathBuf]) -> Result<Self, Failure> {
        let mut found = Self {
            files: Vec::new(),
            builds: Vec::new(),
            pointers: Vec::new(),
            garbled: Vec::new(),
        };
        for root in roots {
            let mut paths = Vec::new();
            walk(root, 0, &mut paths)?;
            paths.sort();
            let (pointers, paths) = without_pointers(paths)?;
            let wanted = pointers.iter().filter(|p| {
                let extension = p.extension().and_then(|e| e.to_str());
                extension.is_some_and(|e| WANTED.contains(&e))
            });
            found.pointers.extend(wanted.map(|p| shown(root, p)));
            let mut folders: Vec<&Path> = paths.iter().filter_map(|p| p.parent()).collect();
            folders.sort();
            folders.dedup();
            for folder in folders {
                found.builds.extend(build(root, folder, &paths)?);
            }
            for path in paths {
                let kind = kind_of(&path)?;
                let shown = shown(root, &path);
                let extension = path.extension().and_then(|e| e.to_str());
                if kind == FileKind::Unknown && extension.is_some_and(|e| IMAGES.contains(&e)) {
                    found.garbled.push(shown.clone());
                }
                if kind != FileKind::Unknown || super::isa::is_test(&shown) {
                    found.files.push(File { path, shown, kind });
                }
            }
        }
        Ok(found)
    }
}

fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root)
        .unwrap_or(path)
        .display()
        .to_string()
}

/// What an intermediate folder holds, if it is one.
fn build(root: &Path, folder: &Path, paths: &[PathBuf]) -> Result<Option<Build>, Failure> {
    let inside = || paths.iter().filter(|p| p.parent() == Some(folder));
    // Names may start with the device's.
    let file = |end: &str| inside().find(|p| name(p).ends_with(end)).cloned();
    let with_addresses = file("input_with_addresses.mlir")
        .filter(|p| !name(p).contains("_opt_"))
        .or_else(|| {
            inside()
                .find(|p| name(p) == "input_with_addresses.mlir")
                .cloned()
        });
    let physical = file("input_physical.mlir");
    let Some(form) = with_addresses.as_ref().or(physical.as_ref()) else {
        return Ok(None);
    };
    let era = Era::of(&read_text(form)?);
    let elfs = inside().filter_map(|p| Some((core_of(name(p))?, p.clone())));
    let stem = folder.file_name().map(|n| n.to_string_lossy().into_owned());
    let stem = stem.as_deref().and_then(|n| n.strip_suffix(".prj"));
    let stem = stem.map(|n| n.strip_suffix(".mlir").unwrap_or(n));
    let mut designs: Vec<PathBuf> = paths
        .iter()
        .filter(|p| p.parent() != Some(folder))
        .filter(|p| stem.is_some_and(|s| name(p).strip_suffix(".mlir") == Some(s)))
        .cloned()
        .collect();
    let common = |p: &Path| {
        p.components()
            .zip(folder.components())
            .take_while(|(a, b)| a == b)
            .count()
    };
    // Another project's file of the same name says nothing.
    let project = root.components().count() + 1;
    let alone = folder.components().count() <= project;
    designs.retain(|p| alone || common(p) >= project);
    designs.sort_by_key(|p| (Reverse(common(p)), p.components().count()));
    Ok(Some(Build {
        shown: shown(root, folder),
        folder: folder.to_owned(),
        era,
        designs,
        physical,
        with_elfs: file("input_physical_with_elfs.mlir"),
        sequence: file("npu_insts.mlir"),
        elfs: elfs.collect(),
        lists: ["elfs", "init", "enable"].map(|n| file(&format!("_aie_cdo_{n}.bin"))),
        pdi: inside().find(|p| name(p).ends_with(".pdi")).cloned(),
        with_addresses,
    }))
}

fn name(path: &Path) -> &str {
    path.file_name()
        .and_then(|n| n.to_str())
        .unwrap_or_default()
}

/// The tile of `main_core_0_2.elf`.
fn core_of(name: &str) -> Option<TileCoord> {
    let (_, tile) = name.strip_suffix(".elf")?.rsplit_once("core_")?;
    let (col, row) = tile.split_once('_')?;
    Some(TileCoord::new(col.parse().ok()?, row.parse().ok()?))
}

/// Endings of files that stages want.
const WANTED: [&str; 6] = ["xclbin", "pdi", "bin", "mlir", "elf", "ll"];

/// Pointers of Git LFS, and all other files.
fn without_pointers(paths: Vec<PathBuf>) -> Result<(Vec<PathBuf>, Vec<PathBuf>), Failure> {
    let (mut pointers, mut files) = (Vec::new(), Vec::new());
    for path in paths {
        if head(&path)?.starts_with(LFS_POINTER) {
            pointers.push(path);
        } else {
            files.push(path);
        }
    }
    Ok((pointers, files))
}

/// The first bytes of a file.
fn head(path: &Path) -> Result<Vec<u8>, Failure> {
    let named = |e| Failure::from(miette::miette!("{}: {e}", path.display()));
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(named)?;
    file.take(HEAD).read_to_end(&mut bytes).map_err(named)?;
    Ok(bytes)
}

fn kind_of(path: &Path) -> Result<FileKind, Failure> {
    let mut bytes = head(path)?;
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
