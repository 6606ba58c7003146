//! The programs that measure: the benchmarks of `npu-emu`, built for release, alone
//! and under callgrind.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::paths;

/// Why the emulator could not be measured.
#[derive(Debug, thiserror::Error)]
pub(super) enum MeasureError {
    /// Callgrind is not installed.
    #[error("valgrind is not here, and host instructions are counted by its callgrind")]
    NoValgrind,
    /// Cargo did not run or did not build.
    #[error("the benchmarks of npu-emu do not build: {0}")]
    Build(String),
    /// Cargo built it without saying where.
    #[error("cargo names no program for the benchmark `{0}`")]
    NoProgram(&'static str),
    /// A measured program did not run.
    #[error("{program}: {error}")]
    Start {
        /// What was started.
        program: String,
        /// Why it did not.
        error: std::io::Error,
    },
    /// A measured program ended with an error.
    #[error("{program} ended with {status}: {said}")]
    Ended {
        /// What was started.
        program: String,
        /// How it ended.
        status: std::process::ExitStatus,
        /// The last line that it wrote.
        said: String,
    },
    /// It did not print what it should.
    #[error("{program} printed no `{label}`")]
    NoFigure {
        /// What was started.
        program: String,
        /// The words before the number.
        label: String,
    },
    /// Two runs of another length had the same bundles.
    #[error("{0}: the longer run has no more bundles than the shorter one")]
    NoLonger(String),
}

impl MeasureError {
    /// What to do about it.
    pub(super) fn help(&self) -> String {
        match self {
            Self::NoValgrind => "apt-get install valgrind".into(),
            Self::Build(_) | Self::NoProgram(_) => {
                "cargo build --release -p npu-emu --benches".into()
            }
            Self::Start { .. } | Self::Ended { .. } | Self::NoFigure { .. } => {
                "run it by hand to see more".into()
            }
            Self::NoLonger(_) => "the design came to its end early; look at its outcome".into(),
        }
    }
}

/// The two benchmark programs.
pub(super) struct Programs {
    core: PathBuf,
    array: PathBuf,
}

/// Two lengths of the same work, as arguments and environment.
pub(super) struct Lengths<'a> {
    pub(super) shorter: Call<'a>,
    pub(super) longer: Call<'a>,
}

/// How the program for cores is called.
#[derive(Clone)]
pub(super) struct Call<'a> {
    pub(super) words: Vec<String>,
    pub(super) variables: Vec<(&'a str, String)>,
}

impl Programs {
    /// Builds them, and asks for valgrind first: a build takes minutes.
    pub(super) fn build() -> Result<Self, MeasureError> {
        let version = Command::new("valgrind").arg("--version").output();
        if !version.is_ok_and(|o| o.status.success()) {
            return Err(MeasureError::NoValgrind);
        }
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .current_dir(paths::root())
            .args(["build", "--release", "--package", "npu-emu"])
            .args(["--bench", "core", "--bench", "array"])
            .arg("--message-format=json-render-diagnostics")
            .stderr(Stdio::inherit())
            .output()
            .map_err(|e| MeasureError::Build(e.to_string()))?;
        if !output.status.success() {
            return Err(MeasureError::Build(output.status.to_string()));
        }
        let messages = String::from_utf8_lossy(&output.stdout);
        let program = |name| executable(&messages, name).ok_or(MeasureError::NoProgram(name));
        Ok(Self {
            core: program("core")?,
            array: program("array")?,
        })
    }

    /// Host instructions per bundle: the difference of two runs, so that what comes
    /// before and after is not in it.
    pub(super) fn per_bundle(&self, lengths: &Lengths) -> Result<f64, MeasureError> {
        let (fewer, less) = self.count(&lengths.shorter)?;
        let (more, longer) = self.count(&lengths.longer)?;
        if longer <= less {
            return Err(MeasureError::NoLonger(lengths.longer.words.join(" ")));
        }
        Ok((more - fewer) / (longer - less))
    }

    /// Host instructions and bundles.
    fn count(&self, call: &Call) -> Result<(f64, f64), MeasureError> {
        let mut command = Command::new("valgrind");
        command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
        command.arg(&self.core).args(&call.words);
        command.envs(call.variables.iter().map(|(name, value)| (name, value)));
        let text = said(&mut command, &self.core)?;
        Ok((
            figure(&text, "Collected : ", &self.core)?,
            figure(&text, "bundles: ", &self.core)?,
        ))
    }

    /// What the benchmark of arrays prints.
    pub(super) fn array(&self) -> Result<ArrayFigures, MeasureError> {
        let text = said(&mut Command::new(&self.array), &self.array)?;
        Ok(ArrayFigures {
            text,
            program: self.array.clone(),
        })
    }

    /// Million bundles per second of one loop.
    pub(super) fn rate(&self, words: &[&str]) -> Result<f64, MeasureError> {
        let text = said(Command::new(&self.core).args(words), &self.core)?;
        figure(&text, "million bundles per second: ", &self.core)
    }
}

/// Figures by their words.
pub(super) struct ArrayFigures {
    text: String,
    program: PathBuf,
}

impl ArrayFigures {
    pub(super) fn get(&self, label: &str) -> Result<f64, MeasureError> {
        figure(&self.text, label, &self.program)
    }
}

/// Everything that a program printed.
fn said(command: &mut Command, program: &Path) -> Result<String, MeasureError> {
    let program = program.display().to_string();
    let output = command.output().map_err(|error| MeasureError::Start {
        program: program.clone(),
        error,
    })?;
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    if !output.status.success() {
        // Callgrind's own lines start with `==`.
        let own = text
            .lines()
            .rev()
            .find(|l| !l.starts_with("=="))
            .map(str::to_owned);
        return Err(MeasureError::Ended {
            program,
            status: output.status,
            said: own.unwrap_or_default(),
        });
    }
    Ok(text)
}

/// The number behind some words.
fn figure(text: &str, label: &str, program: &Path) -> Result<f64, MeasureError> {
    let number = text.split_once(label).and_then(|(_, rest)| {
        let word = rest.split_whitespace().next()?;
        word.parse().ok()
    });
    number.ok_or_else(|| MeasureError::NoFigure {
        program: program.display().to_string(),
        label: label.trim().to_owned(),
    })
}

/// The program of a benchmark in cargo's messages.
fn executable(messages: &str, name: &str) -> Option<PathBuf> {
    messages.lines().find_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let target = &message["target"];
        let it = target["name"] == name && target["kind"][0] == "bench";
        it.then(|| message["executable"].as_str().map(PathBuf::from))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_in_cargo_s_messages() {
        let messages = concat!(
            "not json\n",
            r#"{"reason":"compiler-artifact","target":{"kind":["lib"],"name":"core"},"executable":null}"#,
            "\n",
            r#"{"reason":"compiler-artifact","target":{"kind":["bench"],"name":"core"},"executable":"/t/core-1"}"#,
            "\n",
        );
        assert_eq!(executable(messages, "core"), Some("/t/core-1".into()));
        assert_eq!(executable(messages, "array"), None);
    }

    #[test]
    fn figures_stand_behind_their_words() {
        let text = "bundles: 12\n==7== Collected : 3400\n";
        let at = Path::new("core");
        assert_eq!(figure(text, "Collected : ", at).unwrap(), 3400.0);
        assert_eq!(figure(text, "bundles: ", at).unwrap(), 12.0);
        let missing = figure(text, "cycles: ", at).unwrap_err();
        assert_eq!(missing.to_string(), "core printed no `cycles:`");
    }

    #[test]
    fn each_error_says_what_to_do() {
        assert_eq!(MeasureError::NoValgrind.help(), "apt-get install valgrind");
        assert!(MeasureError::NoValgrind.to_string().contains("callgrind"));
    }
}
