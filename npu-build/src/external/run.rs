//! The course of a build.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::commands::PRJ;
use super::stage::{failed, reached, remedy};
use super::{
    preflight, readback, CommandLine, ExternalBuild, ExternalOutput, ExternalTools, Stage,
};
use crate::error::{io, BuildError, FailedStage};
use crate::process::{self, Finished};

/// Time for one program. A 16-core design takes `aiecc` minutes.
const LIMIT: Duration = Duration::from_secs(3600);

/// Lines of a failed program's output that an error shows.
const SHOWN: usize = 20;

/// What a build is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// A kernel source is being compiled.
    Compiling {
        /// The source.
        source: PathBuf,
    },
    /// `aiecc` has got so far.
    Reached {
        /// The stage that its files show.
        stage: Stage,
        /// Since `aiecc` started.
        after: Duration,
    },
}

impl ExternalBuild {
    /// Runs everything; returns what was made, read back and found sound.
    ///
    /// # Errors
    /// [`BuildError::Preflight`] before anything runs,
    /// [`BuildError::ExternalStage`] with the stage that failed,
    /// [`BuildError::ExternalReadBack`] for outputs that aren't as asked for.
    pub fn run(
        &self,
        tools: &ExternalTools,
        progress: &mut dyn FnMut(Event),
    ) -> Result<ExternalOutput, BuildError> {
        let problems = preflight::check(self, tools);
        if !problems.is_empty() {
            return Err(BuildError::Preflight {
                design: self.name.clone(),
                problems,
            });
        }
        fs::create_dir_all(self.work.join(PRJ)).map_err(io(&self.work))?;
        self.write_design(tools)?;
        for (name, file) in &self.given {
            // aiecc looks beside the design, whatever folder the name has.
            let name = Path::new(name).file_name().unwrap_or_default();
            let path = self.work.join(name);
            fs::write(&path, &file.bytes).map_err(io(&path))?;
        }
        for (source, line) in self.compile_commands(tools) {
            progress(Event::Compiling { source });
            let ended = self.start(&line, tools, || {})?;
            if !ended.is_success() {
                return Err(self.failure(Stage::Compile, &line, &ended, ended.how())?);
            }
        }
        let line = self.aiecc_command(tools);
        let (prj, xclbin, insts) = (self.work.join(PRJ), self.xclbin(), self.insts());
        // What an earlier run has left is not what this one makes.
        for old in [&xclbin, &insts] {
            match fs::remove_file(old) {
                Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(io(old)(e)),
                _ => {}
            }
        }
        let begin = Instant::now();
        let mut told: Vec<Stage> = Vec::new();
        let ended = self.start(&line, tools, || {
            for stage in reached(&prj, &xclbin, &insts) {
                if !told.contains(&stage) {
                    told.push(stage);
                    progress(Event::Reached {
                        stage,
                        after: begin.elapsed(),
                    });
                }
            }
        })?;
        // Some versions end with 0 although an output is missing.
        let outputs = [&xclbin, &insts];
        let missing: Vec<String> = outputs
            .iter()
            .filter(|path| !path.is_file())
            .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
            .collect();
        if !ended.is_success() || !missing.is_empty() {
            let stage = failed(&reached(&prj, &xclbin, &insts));
            let how = match ended.is_success() {
                true => format!(
                    "{}, as if all were well, but {} {} not there",
                    ended.how(),
                    missing.join(" and "),
                    if missing.len() == 1 { "is" } else { "are" }
                ),
                false => ended.how(),
            };
            return Err(self.failure(stage, &line, &ended, how)?);
        }
        let read = |path: &Path| fs::read(path).map_err(io(path));
        let output = ExternalOutput {
            xclbin: read(&xclbin)?,
            insts: read(&insts)?,
        };
        readback::xclbin(&output.xclbin, self.columns, self.arguments)
            .and_then(|()| readback::insts(&output.insts))
            .map_err(|source| BuildError::ExternalReadBack {
                design: self.name.clone(),
                source,
                tool: tools.aiecc.program.path.display().to_string(),
                folder: self.work.clone(),
            })?;
        Ok(output)
    }

    /// Writes the design into the folder, in the spelling that the installed
    /// version reads.
    fn write_design(&self, tools: &ExternalTools) -> Result<(), BuildError> {
        let path = self.design_in_work();
        let mut first = None;
        for text in preflight::spellings(&self.text) {
            fs::write(&path, text).map_err(io(&path))?;
            let Some(aie_opt) = &tools.aiecc.aie_opt else {
                return Ok(());
            };
            let text = |p: &Path| p.to_string_lossy().into_owned();
            let line = vec![
                text(aie_opt),
                text(&path),
                "-o".to_owned(),
                "/dev/null".to_owned(),
            ];
            let ended = self.start(&line, tools, || {})?;
            if ended.is_success() {
                return Ok(());
            }
            first.get_or_insert((line, ended));
        }
        match first {
            // The design as its author spells it is what the error is about.
            Some((line, ended)) => Err(self.failure(Stage::Parse, &line, &ended, ended.how())?),
            None => Ok(()),
        }
    }

    fn start(
        &self,
        line: &CommandLine,
        tools: &ExternalTools,
        watch: impl FnMut(),
    ) -> Result<Finished, BuildError> {
        let shell = xshell::Shell::new().map_err(crate::error::shell)?;
        shell.change_dir(&self.work);
        let (program, arguments) = line.split_first().map_or(("", &[][..]), |(p, a)| (p, a));
        let mut cmd = xshell::cmd!(shell, "{program} {arguments...}")
            .env("PEANO_INSTALL_DIR", &tools.peano.root);
        // `aiecc` calls xclbinutil by name.
        let mut path: Vec<PathBuf> = std::env::var_os("PATH")
            .map(|p| std::env::split_paths(&p).collect())
            .unwrap_or_default();
        path.extend(tools.xclbinutil.path.parent().map(Path::to_owned));
        path.extend(tools.aiecc.program.path.parent().map(Path::to_owned));
        if let Ok(path) = std::env::join_paths(path) {
            cmd = cmd.env("PATH", path);
        }
        process::run(Command::from(cmd), LIMIT, watch).map_err(io(Path::new(program)))
    }

    fn failure(
        &self,
        stage: Stage,
        line: &CommandLine,
        ended: &Finished,
        status: String,
    ) -> Result<BuildError, BuildError> {
        let log = self.work.join("failed.log");
        let text = format!("$ {}\n{}\n{}\n", line.join(" "), ended.output, status);
        fs::write(&log, text).map_err(io(&log))?;
        Ok(BuildError::ExternalStage(Box::new(FailedStage {
            design: self.name.clone(),
            stage,
            status,
            remedy: remedy(&ended.output),
            command: line.join(" "),
            log,
            output: process::tail(&ended.output, SHOWN),
        })))
    }
}
