//! What can't work, said before minutes are spent on it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use super::{ExternalBuild, ExternalTools};
use crate::toolchain::AieccEra;

/// Why a build would fail, or would make something that does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// More host buffers than this era packs.
    Buffers {
        /// How many the sequence has.
        arguments: usize,
    },
    /// A device that this era no longer has.
    Device {
        /// As the design names it.
        name: &'static str,
        /// The same device's name now.
        now: &'static str,
    },
    /// A choice that this version has no flag for.
    Choice {
        /// The flag.
        flag: &'static str,
        /// What was chosen.
        value: String,
    },
    /// Two files would have one name in the folder of the build.
    SameName {
        /// The name.
        name: String,
        /// What has it, and would be overwritten.
        first: PathBuf,
        /// What has it, too.
        second: PathBuf,
    },
    /// `aiecc` would not find what it packs PDIs with.
    Bootgen,
    /// The MLIR and the compiler are of LLVM versions too far apart.
    LlvmDistance {
        /// Peano's.
        peano: u32,
        /// The least that the era needs.
        least: u32,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Buffers { arguments } => write!(
                f,
                "the runtime sequence has {arguments} buffers, and this MLIR-AIE writes five into \
                 the xclbin whatever the design says: XRT would crash on the sixth; join buffers, \
                 or use v1.4 or the embedded toolchain"
            ),
            Self::Device { name, now } => {
                write!(
                    f,
                    "this MLIR-AIE has no device {name}; it is called {now} now"
                )
            }
            Self::Choice { flag, value } => write!(
                f,
                "this aiecc has no {flag}, so `{value}` can't be chosen among several; leave the others out of \
                 the file, or use a later version or the embedded toolchain"
            ),
            Self::SameName {
                name,
                first,
                second,
            } => write!(
                f,
                "{} and {} would both be {name} in the folder of the build, where aiecc looks for files by their \
                 last name; rename one of them, in the design, too",
                first.display(),
                second.display()
            ),
            Self::Bootgen => f.write_str(
                "this aiecc calls bootgen, which is neither beside it nor in PATH; it is part of MLIR-AIE's \
                 wheels (mlir_aie/bin) and of AMD's tools",
            ),
            Self::LlvmDistance { peano, least } => write!(
                f,
                "Peano is LLVM {peano}, this MLIR-AIE's IR needs {least} or later; `cargo xtask \
                 toolchain list` shows versions that fit"
            ),
        }
    }
}

/// Everything about a build that is known not to work with these tools.
pub fn check(build: &ExternalBuild, tools: &ExternalTools) -> Vec<Problem> {
    let mut problems = Vec::new();
    let era = tools.flags.era;
    if era < AieccEra::C && build.arguments > 5 {
        problems.push(Problem::Buffers {
            arguments: build.arguments,
        });
    }
    if era == AieccEra::C && mentions(&build.text, "npu1_4col") {
        problems.push(Problem::Device {
            name: "npu1_4col",
            now: "npu1",
        });
    }
    let choices = [
        ("--device-name", &build.device, tools.flags.device_name),
        (
            "--sequence-name",
            &build.sequence,
            tools.flags.sequence_name,
        ),
    ];
    for (flag, value, has) in choices {
        if let (Some(value), false) = (value, has) {
            let value = value.clone();
            problems.push(Problem::Choice { flag, value });
        }
    }
    problems.extend(same_names(build));
    // Era C may have it built in.
    if era < AieccEra::C && tools.bootgen.is_none() {
        problems.push(Problem::Bootgen);
    }
    if let (AieccEra::C, Some(peano @ ..=20)) = (era, tools.peano.llvm_major) {
        problems.push(Problem::LlvmDistance { peano, least: 21 });
    }
    problems
}

/// Files of a build that overwrite each other.
fn same_names(build: &ExternalBuild) -> Vec<Problem> {
    let mut problems = Vec::new();
    // What has a name, and its content where it comes as it is.
    let mut known: BTreeMap<String, (PathBuf, Option<&[u8]>)> = BTreeMap::new();
    let own = [build.design_in_work(), build.xclbin(), build.insts()];
    let own = own.map(|path| (path.clone(), path, None));
    let given = build.given.iter().map(|(name, file)| {
        let content = Some(file.bytes.as_slice());
        (PathBuf::from(name), file.path.clone(), content)
    });
    let sources = build.sources.iter();
    let compiled = sources.map(|source| (build.object(source), source.clone(), None));
    for (target, path, content) in own.into_iter().chain(given).chain(compiled) {
        let name = target.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        match known.get(&name) {
            // Several cores may name one file.
            Some((_, first)) if content.is_some() && *first == content => {}
            Some((first, _)) => problems.push(Problem::SameName {
                name,
                first: first.clone(),
                second: path,
            }),
            None => {
                known.insert(name, (path, content));
            }
        }
    }
    problems
}

fn mentions(text: &str, word: &str) -> bool {
    text.lines()
        .map(|l| l.split("//").next().unwrap_or(""))
        .any(|l| {
            l.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
                .any(|w| w == word)
        })
}

/// The spellings of a design that eras differ in. `aie-opt` of the installed
/// version says which one it reads.
pub(super) fn spellings(text: &str) -> Vec<String> {
    let mut all = vec![text.to_owned()];
    let renamed = if text.contains("aiex.runtime_sequence") {
        text.replace("aiex.runtime_sequence", "aie.runtime_sequence")
    } else {
        text.replace("aie.runtime_sequence", "aiex.runtime_sequence")
    };
    if renamed != text {
        all.push(renamed);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_the_sequence() {
        let old = "aiex.runtime_sequence(%a: memref<1xi32>) {}";
        let new = "aie.runtime_sequence(%a: memref<1xi32>) {}";
        assert_eq!(spellings(old), [old, new]);
        assert_eq!(spellings(new), [new, old]);
        assert_eq!(spellings("aie.device(npu1) {}").len(), 1);
    }

    #[test]
    fn words_not_parts_of_words_and_no_comments() {
        assert!(mentions("aie.device(npu1_4col) {", "npu1_4col"));
        assert!(!mentions("aie.device(npu1) { // npu1_4col", "npu1_4col"));
        assert!(!mentions("aie.device(npu1_4cols) {", "npu1_4col"));
    }
}
