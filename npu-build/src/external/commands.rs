//! Command lines.

use std::path::{Path, PathBuf};

use super::{CommandLine, ExternalBuild, ExternalTools};
use crate::choices::scheme_name;
use crate::toolchain::AieccEra;

/// Flags of Peano's clang for a kernel source.
///
/// The four-part triple is the one that every Peano release takes; the macro
/// is for a header that Peano lacks and MLIR-AIE's headers would include.
const PEANO_FLAGS: &[&str] = &[
    "--target=aie2-none-unknown-elf",
    "-std=c++20",
    "-O2",
    "-DNDEBUG",
    "-D__AIE_API_AIE_ADF_HPP__",
    "-Wno-parentheses",
    "-Wno-attributes",
    "-Wno-macro-redefined",
    "-Wno-empty-body",
    "-Wno-missing-template-arg-list-after-template-kw",
];

/// Intermediate files of `aiecc`, in the folder of the build.
pub(super) const PRJ: &str = "prj";

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

impl ExternalBuild {
    /// The design as `aiecc` gets it: beside the objects, because names in
    /// `link_with` are looked up there.
    pub(super) fn design_in_work(&self) -> PathBuf {
        self.work.join("aie.mlir")
    }

    /// Where the xclbin will be.
    pub(super) fn xclbin(&self) -> PathBuf {
        self.work.join("aie.xclbin")
    }

    /// Where the instruction stream will be.
    pub(super) fn insts(&self) -> PathBuf {
        self.work.join("insts.bin")
    }

    /// What a kernel source is compiled to.
    pub(super) fn object(&self, source: &Path) -> PathBuf {
        let stem = source.file_stem().unwrap_or_default().to_string_lossy();
        self.work.join(format!("{stem}.o"))
    }

    /// One command per kernel source: source and line.
    pub fn compile_commands(&self, tools: &ExternalTools) -> Vec<(PathBuf, CommandLine)> {
        self.sources
            .iter()
            .map(|source| {
                let mut line = vec![text(&tools.peano.clang.path)];
                line.extend(PEANO_FLAGS.iter().map(|f| (*f).to_owned()));
                let include = tools.aiecc.root.join("include");
                line.extend(["-I".to_owned(), text(&include)]);
                let object = self.object(source);
                line.extend([
                    "-c".to_owned(),
                    text(source),
                    "-o".to_owned(),
                    text(&object),
                ]);
                (source.clone(), line)
            })
            .collect()
    }

    /// The command that makes xclbin and instruction stream. Names and the
    /// allocation scheme are always given: their defaults differ.
    pub fn aiecc_command(&self, tools: &ExternalTools) -> CommandLine {
        let flags = &tools.flags;
        let mut line = vec![text(&tools.aiecc.program.path)];
        let mut push = |s: String| line.push(s);
        match flags.era {
            AieccEra::A | AieccEra::B => {
                push("--aie-generate-xclbin".to_owned());
                push(flags.insts.to_owned());
                push("--no-compile-host".to_owned());
                push("--no-xchesscc".to_owned());
                push("--no-xbridge".to_owned());
            }
            AieccEra::C => {
                push("--get-xclbin".to_owned());
                push(flags.insts.to_owned());
            }
        }
        push(format!("--alloc-scheme={}", scheme_name(self.scheme)));
        if let Some(device) = &self.device {
            push(format!("--device-name={device}"));
        }
        if let Some(sequence) = &self.sequence {
            push(format!("--sequence-name={sequence}"));
        }
        push(format!("--peano={}", text(&tools.peano.root)));
        if flags.xclbinutil_path {
            push(format!(
                "--xclbinutil-path={}",
                text(&tools.xclbinutil.path)
            ));
        }
        if flags.dump_intermediates {
            push("--dump-intermediates".to_owned());
        }
        push(format!("--xclbin-name={}", text(&self.xclbin())));
        push(format!("--npu-insts-name={}", text(&self.insts())));
        push(format!("--tmpdir={}", text(&self.work.join(PRJ))));
        push(text(&self.design_in_work()));
        line
    }
}
