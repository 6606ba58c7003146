//! Which compilers made the objects and programs of a build.
//!
//! Rounding, fused operations and the order of reductions have changed between releases of Peano
//! (mlir-air #1136, llvm-aie #250 and #2388), so that outputs that were recorded with one release may
//! differ with the next, and a kernel object of one release in a program of another is no build that
//! anybody has tested. A compiler names itself in the `.comment` of what it makes, and that survives
//! linking: what made a file is read from the file.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;

use npu_image::elf::Elf;

use crate::error::{io, BuildError};

/// A compiler, as it names itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Compiler {
    /// `19.0.0`.
    pub version: String,
    /// Commit of the sources it was built from, if it says.
    pub commit: Option<String>,
}

impl fmt::Display for Compiler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "clang {}", self.version)?;
        match &self.commit {
            Some(commit) => write!(f, " ({})", commit.get(..8).unwrap_or(commit)),
            None => Ok(()),
        }
    }
}

impl Compiler {
    /// From `clang version 19.0.0 (https://host/llvm-aie b3cd09d3..)`; `None` for a linker's line.
    fn parse(comment: &str) -> Option<Self> {
        let rest = comment.split("clang version ").nth(1)?;
        let version = rest.split_whitespace().next()?;
        let commit = rest
            .split(|c: char| !c.is_ascii_alphanumeric())
            .find(|w| w.len() == 40 && w.bytes().all(|b| b.is_ascii_hexdigit()));
        Some(Self {
            version: version.to_owned(),
            commit: commit.map(str::to_owned),
        })
    }

    /// Whether this is the one that is meant by a commit (seven digits or more), by a release of the
    /// wheels that ends in one (`19.0.0.2025071101+b3cd09d3`), or by a version.
    pub fn is(&self, meant: &str) -> bool {
        let tail = meant.rsplit('+').next().unwrap_or(meant);
        let digits = tail.len() >= 7 && tail.bytes().all(|b| b.is_ascii_hexdigit());
        match &self.commit {
            Some(commit) if digits => commit.starts_with(tail),
            _ => self.version == meant,
        }
    }
}

/// The compilers that an ELF file names, each once.
pub fn of_elf(bytes: &[u8]) -> BTreeSet<Compiler> {
    let Ok(elf) = Elf::parse(bytes) else {
        return BTreeSet::new();
    };
    let comment = elf.section(".comment").map_or(&[][..], |s| s.data);
    comment
        .split(|b| *b == 0)
        .filter_map(|line| Compiler::parse(std::str::from_utf8(line).ok()?))
        .collect()
}

/// A file with its compilers.
pub type Made = (String, BTreeSet<Compiler>);

/// Objects and programs in a folder and one level below, by name.
///
/// # Errors
/// A folder or file that can't be read.
pub fn in_folder(folder: &Path) -> Result<Vec<Made>, BuildError> {
    let mut out = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(io(&folder))? {
            let path = entry.map_err(io(&folder))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = format!("{prefix}{name}");
            if path.is_dir() && prefix.is_empty() {
                folders.push((path, format!("{name}/")));
            } else if path.extension().is_some_and(|e| e == "o" || e == "elf") {
                let made = of_elf(&fs::read(&path).map_err(io(&path))?);
                if !made.is_empty() {
                    out.push((name, made));
                }
            }
        }
    }
    out.sort();
    Ok(out)
}

/// Why the numbers of a build may not be those that its author has seen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Doubt {
    /// Two compilers in one build.
    #[error("{file} is made by {compiler}, {other_file} by {other}")]
    Mixed {
        /// A file.
        file: String,
        /// What made it.
        compiler: Compiler,
        /// Another file, or the same.
        other_file: String,
        /// What made that.
        other: Compiler,
    },
    /// Another compiler than the one that the outputs were recorded with.
    #[error(
        "{file} is made by {compiler}; the outputs of this kernel were recorded with {recorded}"
    )]
    NotAsRecorded {
        /// A file.
        file: String,
        /// What made it.
        compiler: Compiler,
        /// What the kernel's note says.
        recorded: String,
    },
}

impl Doubt {
    /// What to do.
    pub fn help(&self) -> String {
        match self {
            Doubt::Mixed { .. } => "compile everything anew with one release of Peano: objects of two are \
                not known to agree on rounding, tables or calling conventions"
                .to_owned(),
            Doubt::NotAsRecorded { recorded, .. } => format!(
                "rounding and the order of reductions differ between releases: compare all outputs with \
                 the golden model (`cargo xtask hil`) and then note the new release as `recorded_with`, or \
                 install {recorded}"
            ),
        }
    }
}

/// What is doubtful about files of one build. `recorded` is the note's `recorded_with`: a commit, a release
/// or a version.
pub fn doubts(made: &[Made], recorded: Option<&str>) -> Vec<Doubt> {
    let all = || {
        made.iter()
            .flat_map(|(file, compilers)| compilers.iter().map(move |c| (file, c)))
    };
    let mut out = Vec::new();
    let Some((first_file, first)) = all().next() else {
        return out;
    };
    if let Some((file, compiler)) = all().find(|(_, c)| *c != first) {
        out.push(Doubt::Mixed {
            file: first_file.clone(),
            compiler: first.clone(),
            other_file: file.clone(),
            other: compiler.clone(),
        });
    }
    if let Some(recorded) = recorded {
        if let Some((file, compiler)) = all().find(|(_, c)| !c.is(recorded)) {
            out.push(Doubt::NotAsRecorded {
                file: file.clone(),
                compiler: compiler.clone(),
                recorded: recorded.to_owned(),
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "clang version 19.0.0 (https://example.org/llvm-aie \
                       b3cd09d33ead309648dec7d4d31b3b4c19ed94f9)";
    const NEW: &str = "clang version 20.0.0 (https://example.org/llvm-aie \
                       2aeb1591fffbb0cab021fa7efa5b1e8d6dd6468a)";

    fn made(file: &str, comments: &[&str]) -> Made {
        let compilers = comments.iter().filter_map(|c| Compiler::parse(c));
        (file.to_owned(), compilers.collect())
    }

    #[test]
    fn compilers_say_who_they_are() {
        let old = Compiler::parse(OLD).unwrap();
        assert_eq!(old.to_string(), "clang 19.0.0 (b3cd09d3)");
        assert_eq!(Compiler::parse("Linker: LLD 19.0.0"), None);
        for meant in ["b3cd09d", "19.0.0.2025071101+b3cd09d3", "19.0.0"] {
            assert!(old.is(meant), "{meant}");
        }
        for meant in [
            "b3cd0",
            "2aeb159",
            "19.0.0.2025071101+b3cd09d4",
            "19.0.1",
            "",
        ] {
            assert!(!old.is(meant), "{meant}");
        }
    }

    #[test]
    fn one_compiler_as_recorded_is_beyond_doubt() {
        let files = [
            made("k.o", &[OLD]),
            made("prj/core.elf", &["Linker: LLD 19.0.0", OLD]),
        ];
        assert_eq!(doubts(&files, Some("b3cd09d3")), []);
        assert_eq!(doubts(&files, None), []);
        assert_eq!(doubts(&[], Some("b3cd09d3")), []);
    }

    #[test]
    fn two_compilers_and_another_than_recorded() {
        // A program names the compilers of all that was linked into it.
        let files = [made("prj/core.elf", &[OLD, NEW])];
        let lines: Vec<String> = doubts(&files, Some("19.0.0.2025071101+b3cd09d3"))
            .iter()
            .map(|d| format!("{d}\n{}", d.help()))
            .collect();
        insta::assert_snapshot!(lines.join("\n"));
    }
}
