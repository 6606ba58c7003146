//! Files that a design gives in place of sources.
//!
//! A form that MLIR-AIE has lowered to the end (`input_physical_with_elfs.mlir`) names the ELF file of
//! each core (`elf_file`); a design whose kernels are compiled already has their objects beside it
//! (`link_with`). Both are looked for where MLIR-AIE keeps them: in the design's folder, and in its
//! folder of intermediate files. A path that another machine has written is tried as it is, and then
//! by its file name. An object among intermediate files counts only where its kernel's source is not
//! here: nothing says that it was made from that source.

mod objects;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use npu_arch::array::TileCoord;
use npu_cc::compile::CoreOutput;
use npu_cc::link::{FunctionReport, Report};
use npu_design::{CoreProgram, GivenElf, Lowered};
use npu_image::elf::{Archive, Elf, ElfKind, SymbolKind, EF_AIE2, PF_X};
use thiserror::Error;

use crate::error::BuildError;

pub use objects::ObjectsError;
pub(crate) use objects::{link, Part};

/// A file with its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenFile {
    /// Where it was found.
    pub path: PathBuf,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why a given file can't be taken.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum GivenError {
    /// It is nowhere.
    #[error("there is no file `{file}`; looked for {}", looked.iter().map(|p| p.display().to_string()).collect::<Vec<_>>().join(", "))]
    Missing {
        /// As the design names it.
        file: String,
        /// Where it would have been.
        looked: Vec<PathBuf>,
    },
    /// It can't be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// It is no ELF file of AIE.
    #[error("{}: not a program of an AIE core: {source}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: npu_image::Error,
    },
    /// It is an object.
    #[error("{}: an object that is not linked, where a core's program is needed", path.display())]
    NotLinked {
        /// The file.
        path: PathBuf,
    },
    /// It is for another core.
    #[error("{}: made for another core: e_flags {flags}, where AIE2 has {EF_AIE2}", path.display())]
    OtherCore {
        /// The file.
        path: PathBuf,
        /// Its flags.
        flags: u32,
    },
    /// The core has a body, too.
    #[error("the core has both a body and `{file}`")]
    Body {
        /// As the design names it.
        file: String,
    },
    /// An object beside the design that is none for AIE2, and no source either.
    #[error("{}: not an object or archive for AIE2, and there is no {} in {}", path.display(), kernel.display(), folder.display())]
    NoObject {
        /// The file.
        path: PathBuf,
        /// The source that there could be.
        kernel: PathBuf,
        /// Where it could be.
        folder: PathBuf,
    },
}

impl GivenError {
    /// What to do.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Missing { .. } => {
                "copy it beside the design or into its .prj folder, or give the core its body back: then it is compiled here"
            }
            Self::Read { .. } => "make the file readable",
            Self::Damaged { .. } => "name the file that the linker wrote for this core (`core_0_2.elf`)",
            Self::NotLinked { .. } => {
                "an object goes into `link_with`, beside a body that calls it; `elf_file` names a linked program"
            }
            Self::OtherCore { .. } => "compile and link for --target=aie2-none-unknown-elf",
            Self::Body { .. } => "leave one of them out: a core with an `elf_file` has `aie.end` alone",
            Self::NoObject { .. } => {
                "compile it with Peano for --target=aie2-none-unknown-elf, or remove it and keep the kernel's source"
            }
        }
    }
}

/// Where the files of a design are.
pub(crate) struct Places<'a> {
    /// The design's folder.
    pub(crate) folder: &'a Path,
    /// The design's name.
    pub(crate) name: &'a str,
}

impl Places<'_> {
    /// Beside the design.
    fn beside(&self, file: &str) -> Vec<PathBuf> {
        // An absolute path replaces what it is joined to.
        distinct([self.folder.join(file), self.folder.join(base(file))])
    }

    /// Among the intermediate files.
    fn intermediate(&self, file: &str) -> Vec<PathBuf> {
        let project = self.folder.join(format!("{}.mlir.prj", self.name));
        distinct([project.join(file), project.join(base(file))])
    }

    fn all(&self, file: &str) -> Vec<PathBuf> {
        let [a, b] = [self.beside(file), self.intermediate(file)].map(Vec::into_iter);
        // As the text has it first, and then by its last name.
        let mut all: Vec<PathBuf> = a.chain(b).collect();
        all.sort_by_key(|path| !path.ends_with(file));
        distinct(all)
    }

    fn read(places: Vec<PathBuf>) -> Result<Option<GivenFile>, GivenError> {
        let Some(path) = places.into_iter().find(|p| p.is_file()) else {
            return Ok(None);
        };
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(GivenFile { path, bytes })),
            Err(source) => Err(GivenError::Read { path, source }),
        }
    }

    /// The program that the text names for a core.
    pub(crate) fn program(&self, given: &GivenElf) -> Result<GivenFile, GivenError> {
        if given.has_body {
            return Err(GivenError::Body {
                file: given.file.clone(),
            });
        }
        let found = Self::read(self.all(&given.file))?.ok_or_else(|| GivenError::Missing {
            file: given.file.clone(),
            looked: self.all(&given.file),
        })?;
        let path = found.path.clone();
        match Elf::parse(&found.bytes) {
            Err(source) => Err(GivenError::Damaged { path, source }),
            Ok(elf) if elf.kind == ElfKind::Relocatable => Err(GivenError::NotLinked { path }),
            Ok(elf) if elf.flags != EF_AIE2 => {
                let flags = elf.flags;
                Err(GivenError::OtherCore { path, flags })
            }
            Ok(_) => Ok(found),
        }
    }

    /// The object that a core links with, if there is one: `None` where a source takes its place.
    /// `source` is where that would be.
    pub(crate) fn object(
        &self,
        object: &str,
        source: &Path,
    ) -> Result<Option<GivenFile>, GivenError> {
        // An intermediate object may be of another source than the one that is here.
        let places = match source.is_file() {
            true => self.beside(object),
            false => self.all(object),
        };
        let Some(found) = Self::read(places)? else {
            return Ok(None);
        };
        if is_object(&found.bytes) {
            return Ok(Some(found));
        }
        if source.is_file() {
            return Ok(None);
        }
        Err(GivenError::NoObject {
            path: found.path,
            kernel: source.file_name().unwrap_or_default().into(),
            folder: source.parent().unwrap_or(Path::new("")).to_owned(),
        })
    }
}

/// The last part of a path.
fn base(file: &str) -> &Path {
    Path::new(Path::new(file).file_name().unwrap_or_default())
}

/// Each of these once, in their order.
fn distinct(paths: impl IntoIterator<Item = PathBuf>) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = Vec::new();
    for path in paths {
        if !out.contains(&path) {
            out.push(path);
        }
    }
    out
}

/// Whether a core can be linked with it: an object for AIE2, or an archive of such. An archive that is
/// damaged or thin counts as one, so that the linker says what is wrong with it.
fn is_object(bytes: &[u8]) -> bool {
    let object = |bytes: &[u8]| {
        Elf::parse(bytes).is_ok_and(|elf| elf.kind == ElfKind::Relocatable && elf.flags == EF_AIE2)
    };
    if !Archive::is_archive(bytes) {
        return object(bytes);
    }
    match Archive::parse(bytes) {
        Ok(archive) => {
            !archive.members.is_empty() && archive.members.iter().all(|m| object(m.data))
        }
        Err(_) => true,
    }
}

/// The programs that a design names in place of bodies (`elf_file`), looked for in the design's folder and
/// in its `.mlir.prj`.
///
/// # Errors
/// [`BuildError::Given`] at the line that names a file that can't be taken.
pub fn programs(
    path: &Path,
    text: &str,
    design: &Lowered,
) -> Result<BTreeMap<TileCoord, GivenFile>, BuildError> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let places = Places {
        folder: path.parent().unwrap_or(Path::new("")),
        name: &name,
    };
    let named = design
        .cores
        .iter()
        .filter_map(|c| Some((c, c.elf.as_ref()?)));
    let read = named.map(|(core, given)| match places.program(given) {
        Ok(file) => Ok((core.tile, file)),
        Err(source) => Err(BuildError::Given {
            path: path.to_owned(),
            text: text.to_owned(),
            span: given.span,
            tile: core.tile.to_string(),
            source: Box::new(source),
        }),
    });
    read.collect()
}

/// What a given program looks like among those that are built here. Its need of stack is not known.
pub(crate) fn output(core: &CoreProgram, file: &GivenFile) -> Result<CoreOutput, npu_image::Error> {
    let elf = Elf::parse(&file.bytes)?;
    let sizes = |code: bool| {
        let segments = elf.loadable().filter(|s| (s.flags & PF_X != 0) == code);
        segments.fold(0u32, |n, s| n.saturating_add(s.mem_size))
    };
    Ok(CoreOutput {
        elf: file.bytes.clone(),
        report: Report {
            program_bytes: sizes(true),
            functions: functions(&elf, &file.path.display().to_string()),
            data: Vec::new(),
            data_bytes: sizes(false),
            stack_need: None,
            stack_size: core.stack_size,
            stack_chain: Vec::new(),
        },
        listing: Vec::new(),
    })
}

/// Functions of a program, by address.
fn functions(elf: &Elf<'_>, module: &str) -> Vec<FunctionReport> {
    let symbols = elf.symbols.iter();
    let mut found: Vec<FunctionReport> = symbols
        .filter(|s| s.kind == SymbolKind::Function && !s.name.is_empty())
        .map(|s| FunctionReport {
            name: s.name.to_owned(),
            module: module.to_owned(),
            address: s.value,
            size: s.size,
            frame: 0,
            stack: None,
        })
        .collect();
    found.sort_by(|a, b| (a.address, &a.name).cmp(&(b.address, &b.name)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_files_are_looked_for() {
        let places = Places {
            folder: Path::new("/d"),
            name: "k",
        };
        let shown = |file: &str| -> Vec<String> {
            let all = places.all(file);
            all.iter().map(|p| p.display().to_string()).collect()
        };
        assert_eq!(shown("c.elf"), ["/d/c.elf", "/d/k.mlir.prj/c.elf"]);
        assert_eq!(
            shown("/there/k.mlir.prj/c.elf"),
            ["/there/k.mlir.prj/c.elf", "/d/c.elf", "/d/k.mlir.prj/c.elf"]
        );
    }
}
