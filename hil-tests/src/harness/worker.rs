//! The child's side: the list of checks as a `libtest-mimic` binary.
//!
//! The command line is that of any test binary (`--list`, `--exact NAME`), so that
//! nextest runs the same list; what to run on is in the environment ([`Work`]). With
//! `NPU_HIL_REPORT`, a check's report goes to that file as JSON, where
//! [`process`](super::process) reads it. After a check that did not pass, the worker
//! itself tries the first rung of the recovery ladder: the canary, in a new context of
//! this process.

use std::ffi::OsString;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use npu_driver::DeviceSelector;

use super::ladder::Rung;
use super::{timeline, CANARY};
use crate::check::Check;
use crate::inject::{self, Injection, Plant};
use crate::record::Recorder;
use crate::regressions::{AllKept, KeptError};
use crate::report::{Aftermath, CheckReport, Outcome};
use crate::seed::Seed;
use crate::session::Session;

/// What a worker runs on.
#[derive(Clone, Debug)]
pub struct Work {
    /// How the device is opened.
    pub device: DeviceSelector,
    /// Which node of the kernel driver.
    pub node: Option<PathBuf>,
    /// Folder of built kernels.
    pub kernels: PathBuf,
    /// Root of the source tree, where there is one: kernels must be built from what it has.
    pub sources: Option<PathBuf>,
    /// The defect to plant.
    pub inject: Option<Injection>,
    /// Seed of the random inputs.
    pub seed: Seed,
    /// Seeds to run the check with, one after the other; the report then has a line for
    /// each. None: a run with `seed`.
    pub seeds: Vec<Seed>,
    /// Folder to record every run into.
    pub record: Option<PathBuf>,
    /// File with what checks failed on before.
    pub kept: Option<PathBuf>,
    /// Where a timeline of the check's runs goes: then it runs on the timed emulator.
    pub trace: Option<PathBuf>,
    /// Where the report of the check goes.
    pub report: Option<PathBuf>,
}

/// Why a worker has no session.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// What failed before can't be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// Runs can't be recorded.
    #[error("{folder}: {source}", folder = folder.display())]
    Record {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// How the device is opened; under nextest also a device of `hil.toml`.
pub const DEVICE: &str = "NPU_HIL_DEVICE";
const NODE: &str = "NPU_HIL_NODE";
const KERNELS: &str = "NPU_HIL_KERNELS";
const SOURCES: &str = "NPU_HIL_SOURCES";
const INJECT: &str = "NPU_HIL_INJECT";
const SEED: &str = "NPU_HIL_SEED";
const SEEDS: &str = "NPU_HIL_SEEDS";
const RECORD: &str = "NPU_HIL_RECORD";
const KEPT: &str = "NPU_HIL_KEPT";
const TRACE: &str = "NPU_HIL_TRACE";
const REPORT: &str = "NPU_HIL_REPORT";

/// What a worker, or the list under nextest, takes from its environment. A process of a
/// check has those that its parent sets and no others.
pub const VARIABLES: [&str; 14] = [
    DEVICE,
    NODE,
    KERNELS,
    SOURCES,
    INJECT,
    SEED,
    SEEDS,
    RECORD,
    KEPT,
    TRACE,
    REPORT,
    TAGS,
    REQUIRE_HARDWARE,
    WAIT,
];
/// Tags of the device under nextest: `KEY=VALUE,..`.
pub const TAGS: &str = "NPU_HIL_TAGS";
/// Under nextest, set: anything but a real NPU is a failure.
pub const REQUIRE_HARDWARE: &str = "NPU_HIL_REQUIRE_HARDWARE";
/// Seconds that the list under nextest waits for a device that somebody else has.
pub const WAIT: &str = "NPU_HIL_WAIT";

/// Those of [`VARIABLES`] that are set around this program. Its checks do not see them.
pub fn set_outside() -> Vec<&'static str> {
    let mut set = VARIABLES.to_vec();
    set.retain(|name| std::env::var_os(name).is_some());
    set
}

/// A line about [`set_outside`], if there is something to say.
pub fn said_of_outside(set: &[&str]) -> Option<String> {
    match set {
        [] => None,
        set => Some(format!(
            "{} of the environment say nothing to this command: options do",
            set.join(", ")
        )),
    }
}

impl Work {
    /// On the emulator, with these kernels.
    pub fn emulated(kernels: &Path) -> Self {
        Self {
            device: DeviceSelector::Emulator,
            node: None,
            kernels: kernels.to_owned(),
            sources: None,
            inject: None,
            seed: Seed::FIXED,
            seeds: Vec::new(),
            record: None,
            kept: None,
            trace: None,
            report: None,
        }
    }

    /// As variables of the environment.
    pub fn variables(&self) -> Vec<(&'static str, OsString)> {
        let mut all: Vec<(&str, OsString)> = vec![
            (DEVICE, self.device.name().into()),
            (KERNELS, self.kernels.clone().into()),
            (SEED, self.seed.to_string().into()),
        ];
        if !self.seeds.is_empty() {
            let seeds: Vec<String> = self.seeds.iter().map(Seed::to_string).collect();
            all.push((SEEDS, seeds.join(",").into()));
        }
        if let Some(sources) = &self.sources {
            all.push((SOURCES, sources.into()));
        }
        if let Some(record) = &self.record {
            all.push((RECORD, record.into()));
        }
        if let Some(kept) = &self.kept {
            all.push((KEPT, kept.into()));
        }
        if let Some(node) = &self.node {
            all.push((NODE, node.into()));
        }
        if let Some(injection) = self.inject {
            all.push((INJECT, injection.name.into()));
        }
        if let Some(trace) = &self.trace {
            all.push((TRACE, trace.into()));
        }
        if let Some(report) = &self.report {
            all.push((REPORT, report.into()));
        }
        all
    }

    /// From variables of the environment, looked up by `get`.
    ///
    /// # Errors
    /// Names the variable that is missing or says nothing.
    pub fn from_variables(get: impl Fn(&str) -> Option<OsString>) -> Result<Self, String> {
        let text = |key: &str| get(key).map(|value| value.to_string_lossy().into_owned());
        let device = text(DEVICE).unwrap_or_else(|| "emu".into());
        let inject = match text(INJECT) {
            None => None,
            Some(name) => {
                Some(inject::by_name(&name).ok_or_else(|| format!("{INJECT}: no defect {name}"))?)
            }
        };
        let seed = Self::seed_from(&get)?;
        Ok(Self {
            device: DeviceSelector::from_name(&device)
                .ok_or_else(|| format!("{DEVICE}: no device {device}"))?,
            node: get(NODE).map(PathBuf::from),
            kernels: get(KERNELS)
                .map(PathBuf::from)
                .ok_or_else(|| format!("{KERNELS} is not set"))?,
            sources: get(SOURCES).map(PathBuf::from),
            inject,
            seed,
            seeds: text(SEEDS)
                .iter()
                .flat_map(|list| list.split(','))
                .map(|seed| seed.parse().map_err(|e| format!("{SEEDS}: {e}")))
                .collect::<Result<_, _>>()?,
            record: get(RECORD).map(PathBuf::from),
            kept: get(KEPT).map(PathBuf::from),
            trace: get(TRACE).map(PathBuf::from),
            report: get(REPORT).map(PathBuf::from),
        })
    }

    /// The seed in the environment, the fixed one if there is none.
    ///
    /// # Errors
    /// Names the variable.
    pub fn seed_from(get: impl Fn(&str) -> Option<OsString>) -> Result<Seed, String> {
        match get(SEED) {
            None => Ok(Seed::FIXED),
            Some(text) => text
                .to_string_lossy()
                .parse()
                .map_err(|e| format!("{SEED}: {e}")),
        }
    }

    /// The session of this work; a defect of the device is switched on for the process.
    ///
    /// # Errors
    /// Of the file with what failed before, and of the folder of recordings.
    pub fn session(&self) -> Result<Session, SessionError> {
        let session = Session::new(self.device, &self.kernels)
            .on_node(self.node.clone())
            .with_sources(self.sources.clone())
            .with_seed(self.seed);
        let session = match &self.kept {
            Some(path) => session.with_kept(AllKept::load(path)?),
            None => session,
        };
        let session = match &self.record {
            Some(folder) => {
                let recorder = Recorder::new(folder).map_err(|source| SessionError::Record {
                    folder: folder.clone(),
                    source,
                })?;
                session.with_recorder(recorder)
            }
            None => session,
        };
        Ok(match self.inject {
            Some(injection) => session.with_plant(Plant::new(injection)),
            None => session,
        })
    }
}

/// A worker process: the arguments are those behind the program's name, the work is in
/// the environment.
pub fn main(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    match Work::from_variables(|key| std::env::var_os(key)) {
        Ok(work) => run(
            &Arguments::from_iter(std::iter::once("npu-hil".into()).chain(arguments)),
            &work,
            crate::checks(),
        ),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// Runs those of `checks` that the arguments of a test binary name.
pub fn run(arguments: &Arguments, work: &Work, checks: Vec<Check>) -> ExitCode {
    let session = match work.session() {
        Ok(session) => session,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let canary = crate::checks().into_iter().find(|c| c.name == CANARY);
    let trials = checks
        .into_iter()
        .map(|check| {
            let (session, report_to) = (session.clone(), work.report.clone());
            let (seeds, work) = (work.seeds.clone(), work.clone());
            Trial::test(check.name, move || {
                if !seeds.is_empty() {
                    return many(&check, &seeds, &session, report_to.as_deref());
                }
                if let Some(path) = &work.trace {
                    return traced(&check, &session, &work, path);
                }
                one(&check, canary.as_ref(), &session, report_to.as_deref())
            })
        })
        .collect();
    libtest_mimic::run(arguments, trials).exit_code()
}

fn one(
    check: &Check,
    canary: Option<&Check>,
    session: &Session,
    report_to: Option<&Path>,
) -> Result<(), Failed> {
    let mut report = check.run(session);
    if let Some(path) = report_to {
        write(path, &report)?;
        // A canary that hangs takes nothing with it: the verdict is written.
        if let (false, Some(canary)) = (report.outcome.is_good(), canary) {
            report.aftermath = Some(in_new_context(canary, session));
            write(path, &report)?;
        }
    }
    match report.outcome {
        Outcome::Pass => Ok(()),
        other => Err(Failed::from(format!("{}: {}", other.word(), other.text()))),
    }
}

/// A run with a timeline. How it ends is told by the report, or by nobody.
fn traced(check: &Check, session: &Session, work: &Work, path: &Path) -> Result<(), Failed> {
    let observer = timeline::observer(check, &work.kernels);
    let mut report = check.run(&session.clone().observed(observer.clone()));
    let slices = timeline::write(&observer, path)
        .map_err(|e| Failed::from(format!("{}: {e}", path.display())))?;
    report
        .notes
        .push(format!("{slices} slices in {}", path.display()));
    match &work.report {
        Some(path) => write(path, &report),
        None => Ok(()),
    }
}

/// Runs with each seed; a line for each as soon as it has ended. The process is good if
/// it came to the end, whatever it found.
fn many(
    check: &Check,
    seeds: &[Seed],
    session: &Session,
    report_to: Option<&Path>,
) -> Result<(), Failed> {
    let path = report_to.ok_or("many runs need a file for their reports")?;
    let failed = |e: std::io::Error| Failed::from(format!("{}: {e}", path.display()));
    let mut file = File::create(path).map_err(failed)?;
    for seed in seeds {
        let report = check.run(&session.clone().with_seed(*seed));
        let mut line = serde_json::to_vec(&report).map_err(|e| failed(e.into()))?;
        line.push(b'\n');
        file.write_all(&line).map_err(failed)?;
    }
    Ok(())
}

fn in_new_context(canary: &Check, session: &Session) -> Aftermath {
    let outcome = canary.run(session).outcome;
    let passed = outcome == Outcome::Pass;
    let how = match passed {
        true => "the canary passes".to_owned(),
        false => format!(
            "the canary ends as {}: {}",
            outcome.word(),
            super::first_line(&outcome.text())
        ),
    };
    Aftermath {
        again: None,
        reboot_needed: false,
        steps: vec![format!("{}: {how}", Rung::NewContext.name())],
        recovered: passed.then_some(Rung::NewContext),
        device_answered_badly: !matches!(
            outcome,
            Outcome::Pass | Outcome::Crashed { .. } | Outcome::Infrastructure { .. }
        ),
    }
}

/// In one step, so that a reader never sees half a report.
fn write(path: &Path, report: &CheckReport) -> Result<(), Failed> {
    let part = path.with_extension("part");
    serde_json::to_vec(report)
        .map_err(std::io::Error::from)
        .and_then(|text| std::fs::write(&part, text))
        .and_then(|()| std::fs::rename(&part, path))
        .map_err(|e| Failed::from(format!("{}: {e}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_survives_the_environment() {
        let work = Work {
            device: DeviceSelector::Amdxdna,
            node: Some("/dev/accel/accel1".into()),
            kernels: "kernels".into(),
            sources: Some("tree".into()),
            inject: inject::by_name("zeros"),
            seed: Seed::new(77),
            seeds: vec![Seed::new(1), Seed::new(2)],
            record: Some("runs".into()),
            kept: Some("kept.json".into()),
            trace: Some("trace.json".into()),
            report: Some("report.json".into()),
        };
        let variables = work.variables();
        let get = |key: &str| {
            let found = variables.iter().find(|(name, _)| *name == key);
            found.map(|(_, value)| value.clone())
        };
        let back = Work::from_variables(get).unwrap();
        assert_eq!(format!("{back:?}"), format!("{work:?}"));
    }

    #[test]
    fn nonsense_in_the_environment_is_named() {
        let only = |name: &'static str, value: &'static str| {
            move |key: &str| (key == name).then(|| OsString::from(value))
        };
        let error = |get: &dyn Fn(&str) -> Option<OsString>| Work::from_variables(get).unwrap_err();
        assert_eq!(error(&only(DEVICE, "gpu")), "NPU_HIL_DEVICE: no device gpu");
        assert_eq!(error(&only(INJECT, "x")), "NPU_HIL_INJECT: no defect x");
        assert!(error(&only(SEED, "x")).starts_with("NPU_HIL_SEED: a seed is"));
        assert_eq!(error(&only(NODE, "x")), "NPU_HIL_KERNELS is not set");
    }
}
