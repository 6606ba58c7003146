//! Building with MLIR-AIE and Peano where they are installed.
//!
//! Commands are made here and nowhere else, one list per era, so that they
//! can be read and tested without the tools. What the tools write is read
//! back with this workspace's own parsers before it counts as built. No run
//! of the real tools is on record yet: `--toolchain auto` is the embedded one.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{io, BuildError};
use crate::toolchain::{AieccEra, Toolchains};

/// Flags of Peano's clang for a kernel source.
///
/// The four-part triple is the one that every Peano release takes.
const PEANO_FLAGS: &[&str] = &[
    "--target=aie2-none-unknown-elf",
    "-std=c++20",
    "-O2",
    "-DNDEBUG",
    "-Wno-parentheses",
    "-Wno-attributes",
    "-c",
];

/// One external build.
#[derive(Clone, Debug)]
pub struct ExternalBuild<'a> {
    /// The design.
    pub design: &'a Path,
    /// Kernel sources, each compiled to `NAME.o`.
    pub sources: &'a [PathBuf],
    /// Folder for objects and intermediates; the build runs in it.
    pub work: &'a Path,
    /// xclbin to write.
    pub xclbin: &'a Path,
    /// Instruction stream to write.
    pub insts: &'a Path,
}

/// A program with its arguments.
pub type CommandLine = Vec<String>;

impl ExternalBuild<'_> {
    /// The commands, in order.
    pub fn commands(&self, tools: &ExternalTools) -> Vec<CommandLine> {
        let text = |p: &Path| p.to_string_lossy().into_owned();
        let mut commands = Vec::new();
        for source in self.sources {
            let mut line = vec![text(&tools.peano_clang)];
            line.extend(PEANO_FLAGS.iter().map(|f| f.to_string()));
            let stem = source.file_stem().unwrap_or_default().to_string_lossy();
            line.extend([text(source), "-o".into(), format!("{stem}.o")]);
            commands.push(line);
        }
        let peano_root = tools
            .peano_clang
            .parent()
            .and_then(Path::parent)
            .unwrap_or(Path::new(""));
        let mut line = vec![text(&tools.aiecc)];
        let outputs = [
            format!("--xclbin-name={}", text(self.xclbin)),
            format!("--npu-insts-name={}", text(self.insts)),
            "--tmpdir=prj".to_owned(),
        ];
        match tools.era {
            AieccEra::A | AieccEra::B => {
                line.extend(
                    [
                        "--alloc-scheme=basic-sequential",
                        "--aie-generate-xclbin",
                        "--aie-generate-npu-insts",
                        "--no-compile-host",
                        "--no-xchesscc",
                        "--no-xbridge",
                    ]
                    .map(String::from),
                );
                line.extend(["--peano".to_owned(), text(peano_root)]);
            }
            AieccEra::C => {
                line.extend(["--get-xclbin", "--get-npu-insts"].map(String::from));
                line.push(format!("--peano={}", text(peano_root)));
            }
        }
        line.extend(outputs);
        line.push(text(self.design));
        commands.push(line);
        commands
    }

    /// Runs the commands; returns the bytes of xclbin and instruction stream.
    pub fn run(&self, tools: &ExternalTools) -> Result<(Vec<u8>, Vec<u8>), BuildError> {
        fs::create_dir_all(self.work).map_err(io(self.work))?;
        let shell = xshell::Shell::new().map_err(crate::error::shell)?;
        shell.change_dir(self.work);
        for line in self.commands(tools) {
            let Some((program, arguments)) = line.split_first() else {
                continue;
            };
            let out = xshell::cmd!(shell, "{program} {arguments...}")
                .quiet()
                .ignore_status()
                .output()
                .map_err(crate::error::shell)?;
            if !out.status.success() {
                return Err(BuildError::ExternalStage {
                    command: line.join(" "),
                    status: out.status.to_string(),
                    stderr: tail(&String::from_utf8_lossy(&out.stderr), 40),
                });
            }
        }
        let read = |path: &Path| fs::read(path).map_err(io(path));
        Ok((read(self.xclbin)?, read(self.insts)?))
    }
}

/// The programs of one external build.
#[derive(Clone, Debug)]
pub struct ExternalTools {
    /// Peano's clang.
    pub peano_clang: PathBuf,
    /// `aiecc` or `aiecc.py`.
    pub aiecc: PathBuf,
    /// Its command line.
    pub era: AieccEra,
}

impl ExternalTools {
    /// Takes them from what was found, or says what is missing.
    pub fn from_found(found: &Toolchains) -> Result<Self, BuildError> {
        let missing = |what| BuildError::ToolMissing { what };
        let peano = found
            .peano
            .as_ref()
            .ok_or(missing("Peano (clang of llvm-aie)"))?;
        let aiecc = found
            .aiecc
            .as_ref()
            .ok_or(missing("MLIR-AIE (aiecc or aiecc.py)"))?;
        let era = aiecc.era.ok_or_else(|| BuildError::UnknownAiecc {
            path: aiecc.program.path.clone(),
            version: aiecc.program.version.clone(),
        })?;
        if found.xclbinutil.is_none() {
            return Err(missing("xclbinutil (part of XRT)"));
        }
        Ok(Self {
            peano_clang: peano.path.clone(),
            aiecc: aiecc.program.path.clone(),
            era,
        })
    }
}

fn tail(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.lines().collect();
    all[all.len().saturating_sub(lines)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commands(era: AieccEra) -> String {
        let sources = [PathBuf::from("/p/kernel-src/gelu.cc")];
        let build = ExternalBuild {
            design: Path::new("/p/mlir/gelu_512.mlir"),
            sources: &sources,
            work: Path::new("/p/target/work"),
            xclbin: Path::new("/p/target/gelu_512.xclbin"),
            insts: Path::new("/p/target/gelu_512.insts.bin"),
        };
        let tools = ExternalTools {
            peano_clang: "/peano/bin/clang".into(),
            aiecc: if era == AieccEra::A {
                "/m/bin/aiecc.py"
            } else {
                "/m/bin/aiecc"
            }
            .into(),
            era,
        };
        build
            .commands(&tools)
            .iter()
            .map(|l| l.join(" "))
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn era_a_command_lines() {
        insta::assert_snapshot!(commands(AieccEra::A), @r"
        /peano/bin/clang --target=aie2-none-unknown-elf -std=c++20 -O2 -DNDEBUG -Wno-parentheses -Wno-attributes -c /p/kernel-src/gelu.cc -o gelu.o
        /m/bin/aiecc.py --alloc-scheme=basic-sequential --aie-generate-xclbin --aie-generate-npu-insts --no-compile-host --no-xchesscc --no-xbridge --peano /peano --xclbin-name=/p/target/gelu_512.xclbin --npu-insts-name=/p/target/gelu_512.insts.bin --tmpdir=prj /p/mlir/gelu_512.mlir
        ");
    }

    #[test]
    fn era_c_command_lines() {
        insta::assert_snapshot!(commands(AieccEra::C), @r"
        /peano/bin/clang --target=aie2-none-unknown-elf -std=c++20 -O2 -DNDEBUG -Wno-parentheses -Wno-attributes -c /p/kernel-src/gelu.cc -o gelu.o
        /m/bin/aiecc --get-xclbin --get-npu-insts --peano=/peano --xclbin-name=/p/target/gelu_512.xclbin --npu-insts-name=/p/target/gelu_512.insts.bin --tmpdir=prj /p/mlir/gelu_512.mlir
        ");
    }

    #[test]
    fn what_is_missing_is_named() {
        let error = ExternalTools::from_found(&Toolchains::default()).unwrap_err();
        assert!(error.to_string().contains("Peano"), "{error}");
    }

    #[test]
    fn a_failing_stage_shows_its_command_and_stderr() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path();
        let build = ExternalBuild {
            design: path,
            sources: &[],
            work: path,
            xclbin: path,
            insts: path,
        };
        let tools = ExternalTools {
            peano_clang: "/peano/bin/clang".into(),
            aiecc: "/bin/false".into(),
            era: AieccEra::C,
        };
        let error = build.run(&tools).unwrap_err();
        assert!(
            error.to_string().contains("/bin/false --get-xclbin"),
            "{error}"
        );
    }
}
