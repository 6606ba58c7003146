//! Kept LLVM IR: what clang made of a kernel source, stored beside it.
//!
//! clang is needed only to change a kernel, so its output is part of the
//! source tree (`kernel-src/ir/NAME.ll`). The first line is a stamp: the hash
//! of the flags and of every source file that went in. A file whose stamp
//! does not match its sources is stale, and no build uses it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{io, BuildError};
use crate::hash::Digest;

/// The clang that kept IR is made with; another one gives other text.
pub const PINNED_CLANG: &str = "19.1.7";

/// Flags for kernels, in order.
///
/// `xcore` is not the target: of all of clang's it is the one whose data
/// layout and calling convention leave vectors and words as AIE2 has them.
pub const CLANG_FLAGS: &[&str] = &[
    "--target=xcore-unknown-unknown",
    "-std=c++20",
    "-O2",
    "-ffreestanding",
    "-fno-vectorize",
    "-fno-slp-vectorize",
    "-fno-unroll-loops",
    "-fno-exceptions",
    "-fno-rtti",
    "-g0",
    "-Qn",
    "-Xclang",
    "-disable-lifetime-markers",
];

const STAMP: &str = "; npu-kernel-ir sha256=";

/// A kernel source with the IR kept for it.
#[derive(Clone, Debug)]
pub struct KernelSource {
    /// `gelu` for `gelu.cc`.
    pub name: String,
    /// The `.cc` file.
    pub source: PathBuf,
    /// The kept `.ll` file, which may not exist.
    pub kept: PathBuf,
    /// The source and every header it includes, with their hashes, by path
    /// relative to the kernel folder.
    pub inputs: BTreeMap<String, Digest>,
    /// Hash of the flags and the inputs: what a fresh stamp says.
    pub fingerprint: Digest,
}

/// How kept IR relates to its sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// The stamp matches.
    Fresh,
    /// The sources or flags have changed since.
    Stale,
    /// There is no kept IR.
    Missing,
}

impl KernelSource {
    /// Finds `NAME.cc` in `folder` (the `kernel-src` folder) with the headers
    /// that it includes by quoted name, directly or not.
    pub fn find(folder: &Path, name: &str) -> Result<Self, BuildError> {
        let source = folder.join(format!("{name}.cc"));
        if !source.is_file() {
            return Err(BuildError::NoKernelSource {
                name: name.to_owned(),
                folder: folder.to_owned(),
            });
        }
        let mut inputs: BTreeMap<String, String> = BTreeMap::new();
        let mut todo = vec![format!("{name}.cc")];
        while let Some(relative) = todo.pop() {
            if inputs.contains_key(&relative) {
                continue;
            }
            let path = folder.join(&relative);
            let text = fs::read_to_string(&path).map_err(io(&path))?;
            let here = Path::new(&relative).parent().unwrap_or(Path::new(""));
            for include in quoted_includes(&text) {
                // As the preprocessor does: beside the including file first,
                // then in the kernel folder.
                let beside = here.join(include);
                let candidate = if folder.join(&beside).is_file() {
                    beside
                } else {
                    PathBuf::from(include)
                };
                if folder.join(&candidate).is_file() {
                    todo.push(candidate.to_string_lossy().replace('\\', "/"));
                }
            }
            inputs.insert(relative, text);
        }
        let mut hashed = format!("{}\n", CLANG_FLAGS.join(" ")).into_bytes();
        for (path, text) in &inputs {
            hashed.extend_from_slice(format!("{path} {}\n", text.len()).as_bytes());
            hashed.extend_from_slice(text.as_bytes());
        }
        Ok(Self {
            name: name.to_owned(),
            source,
            kept: folder.join("ir").join(format!("{name}.ll")),
            inputs: inputs
                .into_iter()
                .map(|(p, t)| (p, Digest::of(t.as_bytes())))
                .collect(),
            fingerprint: Digest::of(&hashed),
        })
    }

    /// Every kernel of the folder, by name: each `.cc` file that declares a
    /// kernel entry (`NPU_KERNEL`).
    pub fn all(folder: &Path) -> Result<Vec<Self>, BuildError> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder).map_err(io(folder))? {
            let path = entry.map_err(io(folder))?.path();
            if path.extension().is_some_and(|e| e == "cc") {
                let text = fs::read_to_string(&path).map_err(io(&path))?;
                if text.lines().any(|line| line.starts_with("NPU_KERNEL ")) {
                    names.extend(path.file_stem().map(|s| s.to_string_lossy().into_owned()));
                }
            }
        }
        names.sort();
        names.iter().map(|n| Self::find(folder, n)).collect()
    }

    /// Whether the kept IR is that of the sources as they are now.
    pub fn freshness(&self) -> Result<Freshness, BuildError> {
        Ok(self.kept()?.0)
    }

    /// The kept IR, refused when it is missing or stale.
    pub fn kept_text(&self) -> Result<String, BuildError> {
        match self.kept()? {
            (Freshness::Fresh, text) => Ok(text),
            (Freshness::Stale, _) => Err(BuildError::StaleIr {
                kept: self.kept.clone(),
            }),
            (Freshness::Missing, _) => Err(BuildError::MissingIr {
                kept: self.kept.clone(),
            }),
        }
    }

    /// The kept IR as it is, empty if it is missing.
    fn kept(&self) -> Result<(Freshness, String), BuildError> {
        match fs::read_to_string(&self.kept) {
            Ok(text) if stamp_of(&text) == Some(self.fingerprint.hex().as_str()) => {
                Ok((Freshness::Fresh, text))
            }
            Ok(text) => Ok((Freshness::Stale, text)),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                Ok((Freshness::Missing, String::new()))
            }
            Err(e) => Err(io(&self.kept)(e)),
        }
    }

    /// Runs `clang` on the source and returns the stamped text.
    pub fn compile(&self, clang: &Path) -> Result<String, BuildError> {
        let shell = xshell::Shell::new().map_err(crate::error::shell)?;
        let folder = self.source.parent().unwrap_or(Path::new("."));
        // A relative file name, so that no path of the machine enters the text.
        shell.change_dir(folder);
        let file = format!("{}.cc", self.name);
        let text = xshell::cmd!(shell, "{clang} {CLANG_FLAGS...} -S -emit-llvm {file} -o -")
            .quiet()
            .read()
            .map_err(crate::error::shell)?;
        Ok(format!("{}{}\n", self.header(), text.trim_end()))
    }

    /// The three comment lines.
    fn header(&self) -> String {
        let own = format!("{}.cc", self.name);
        let headers = self.inputs.keys().filter(|path| **path != own);
        let files: Vec<&str> = std::iter::once(&own)
            .chain(headers)
            .map(String::as_str)
            .collect();
        format!(
            "{STAMP}{}\n; clang-19 {} -S -emit-llvm {own} -o -\n; files: {}\n",
            self.fingerprint.hex(),
            CLANG_FLAGS.join(" "),
            files.join(" "),
        )
    }
}

fn stamp_of(text: &str) -> Option<&str> {
    text.lines().next()?.strip_prefix(STAMP).map(str::trim)
}

fn quoted_includes(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let rest = line
            .trim_start()
            .strip_prefix('#')?
            .trim_start()
            .strip_prefix("include")?;
        rest.trim_start().strip_prefix('"')?.split('"').next()
    })
}

/// A global's name as LLVM's text may always have it: in quotes.
pub(crate) fn global(name: &str) -> String {
    let quoted = name.bytes().map(|b| match b {
        b'"' | b'\\' | 0..=0x1f | 0x7f.. => format!("\\{b:02X}"),
        _ => char::from(b).to_string(),
    });
    format!("@\"{}\"", quoted.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("ir")).unwrap();
        fs::write(dir.path().join("k.cc"), "#include \"a.h\"\nint f();\n").unwrap();
        fs::write(dir.path().join("a.h"), "# include \"t/b.h\"\n").unwrap();
        fs::create_dir(dir.path().join("t")).unwrap();
        fs::write(dir.path().join("t/b.h"), "#include <stdint.h>\n").unwrap();
        dir
    }

    #[test]
    fn headers_are_followed_and_count() {
        let dir = folder();
        let before = KernelSource::find(dir.path(), "k").unwrap();
        assert_eq!(
            before.inputs.keys().collect::<Vec<_>>(),
            ["a.h", "k.cc", "t/b.h"]
        );
        fs::write(dir.path().join("t/b.h"), "int x;\n").unwrap();
        let after = KernelSource::find(dir.path(), "k").unwrap();
        assert_ne!(before.fingerprint, after.fingerprint);
    }

    #[test]
    fn a_stale_file_is_refused() {
        let dir = folder();
        let kernel = KernelSource::find(dir.path(), "k").unwrap();
        assert!(matches!(
            kernel.kept_text(),
            Err(BuildError::MissingIr { .. })
        ));
        let fresh = format!(
            "{STAMP}{}\ndefine void @f() {{ ret void }}\n",
            kernel.fingerprint.hex()
        );
        fs::write(&kernel.kept, &fresh).unwrap();
        assert_eq!(kernel.kept_text().unwrap(), fresh);
        fs::write(dir.path().join("a.h"), "int changed;\n").unwrap();
        let changed = KernelSource::find(dir.path(), "k").unwrap();
        assert!(matches!(
            changed.kept_text(),
            Err(BuildError::StaleIr { .. })
        ));
    }

    #[test]
    fn an_unknown_kernel_is_named() {
        let dir = folder();
        let error = KernelSource::find(dir.path(), "nope").unwrap_err();
        assert!(error.to_string().contains("nope.cc"), "{error}");
    }
}
