//! The parent's side: a check in a process of its own, with a time limit.

use std::fs::File;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use wait_timeout::ChildExt as _;

use super::ladder::{KernelDevice, Rung};
use super::worker::Work;
use super::Bench;
use crate::check::Check;
use crate::report::{CheckReport, Outcome};

/// How long the process of a check may take. Above the driver's limit for each of its
/// runs, so that a run that hangs is told by the driver, which knows why.
pub const DEADLINE: Duration = Duration::from_secs(600);
/// How long a killed process may take to go: a driver may hold it in a system call.
const DYING: Duration = Duration::from_secs(30);
/// Lines of a process's output that are kept of one that left no report.
const LAST_LINES: usize = 12;

/// Checks in processes of their own.
#[derive(Debug)]
pub struct Processes {
    /// The program, and its arguments ahead of those of a test binary.
    pub program: (PathBuf, Vec<String>),
    /// What the workers run on.
    pub work: Work,
    /// Where reports and output of the processes go.
    pub folder: PathBuf,
    /// How long one may take.
    pub deadline: Duration,
    /// What the ladder can reach.
    pub device: Option<KernelDevice>,
}

impl Processes {
    /// Workers of this program, which must hand the arguments behind `arguments` to
    /// [`worker::main`](super::worker::main).
    pub fn of_this_program(arguments: &[&str], work: Work, folder: &Path) -> std::io::Result<Self> {
        let arguments = arguments.iter().map(|a| a.to_string()).collect();
        Ok(Self {
            program: (std::env::current_exe()?, arguments),
            work,
            folder: folder.to_owned(),
            deadline: DEADLINE,
            device: None,
        })
    }

    fn run(&self, check: &Check, name: &str) -> Result<CheckReport, String> {
        let at = |path: &Path, e: std::io::Error| format!("{}: {e}", path.display());
        std::fs::create_dir_all(&self.folder).map_err(|e| at(&self.folder, e))?;
        let report = self.folder.join(format!("{name}.json"));
        let log = self.folder.join(format!("{name}.log"));
        if let Err(e) = std::fs::remove_file(&report) {
            if e.kind() != std::io::ErrorKind::NotFound {
                return Err(at(&report, e));
            }
        }
        let output = File::create(&log).map_err(|e| at(&log, e))?;
        let errors = output.try_clone().map_err(|e| at(&log, e))?;
        let (program, arguments) = &self.program;
        let work = Work {
            report: Some(report.clone()),
            ..self.work.clone()
        };
        let mut child = Command::new(program)
            .args(arguments)
            .args(["--exact", check.name, "--test-threads=1", "--quiet"])
            .envs(work.variables())
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .map_err(|e| at(program, e))?;
        let ended = wait(&mut child, self.deadline).map_err(|e| at(program, e))?;
        let left = std::fs::read(&report)
            .ok()
            .and_then(|text| serde_json::from_slice::<CheckReport>(&text).ok());
        // One that failed may have lost its process afterwards, in the canary. One that
        // passed must also have ended well.
        let well = matches!(&ended, Ended::Itself(status) if status.success());
        let passed = left.as_ref().is_some_and(|l| l.outcome == Outcome::Pass);
        match left {
            Some(left) if well || !passed => return Ok(left),
            _ => {}
        }
        let said = last_lines(&log);
        let outcome = match ended {
            Ended::Late { went } => Outcome::Hang {
                diagnosis: format!(
                    "the check's process did not end in {} s and was killed{}{said}",
                    self.deadline.as_secs(),
                    if went { "" } else { "; it is still there" },
                ),
            },
            Ended::Itself(status) => Outcome::Infrastructure {
                error: match passed {
                    true => format!(
                        "the check passed, and its process then {}{said}",
                        how(status)
                    ),
                    false => format!(
                        "the check's process left no report: it {}{said}",
                        how(status)
                    ),
                },
            },
        };
        Ok(CheckReport::unfinished(check, outcome))
    }
}

impl Bench for Processes {
    fn check(&self, check: &Check) -> CheckReport {
        let start = Instant::now();
        // One check runs once at a time, but for the canary.
        let thread = format!("{:?}", std::thread::current().id());
        let thread: String = thread.chars().filter(char::is_ascii_digit).collect();
        let name = format!("{}-{thread}", check.name.replace('/', "-"));
        self.run(check, &name).unwrap_or_else(|error| CheckReport {
            seconds: start.elapsed().as_secs_f64(),
            ..CheckReport::unfinished(check, Outcome::Infrastructure { error })
        })
    }

    fn reset(&self, rung: Rung) -> Result<(), String> {
        match (&self.device, rung) {
            (_, Rung::NewContext | Rung::NewProcess) => Ok(()),
            (Some(device), rung) => device.reset(rung),
            (None, _) => Err("not a device of the kernel driver".into()),
        }
    }
}

enum Ended {
    Itself(ExitStatus),
    Late { went: bool },
}

fn wait(child: &mut Child, deadline: Duration) -> std::io::Result<Ended> {
    if let Some(status) = child.wait_timeout(deadline)? {
        return Ok(Ended::Itself(status));
    }
    child.kill()?;
    let went = child.wait_timeout(DYING)?.is_some();
    Ok(Ended::Late { went })
}

fn how(status: ExitStatus) -> String {
    match (status.code(), status.signal()) {
        (Some(code), _) => format!("ended with code {code}"),
        (None, Some(signal)) => match nix::sys::signal::Signal::try_from(signal) {
            Ok(signal) => format!("was ended by {signal}"),
            Err(_) => format!("was ended by signal {signal}"),
        },
        (None, None) => format!("ended: {status}"),
    }
}

fn last_lines(log: &Path) -> String {
    let text = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
    match lines.len() {
        0 => String::new(),
        n => format!("\n{}", lines[n.saturating_sub(LAST_LINES)..].join("\n")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bench(script: &str) -> (tempfile::TempDir, Processes) {
        let folder = tempfile::tempdir().unwrap();
        let processes = Processes {
            program: ("sh".into(), vec!["-c".into(), script.into()]),
            work: Work::emulated(folder.path()),
            folder: folder.path().to_owned(),
            deadline: Duration::from_secs(100),
            device: None,
        };
        (folder, processes)
    }

    fn outcome(script: &str) -> Outcome {
        let (_folder, processes) = bench(script);
        processes.check(&crate::checks()[0]).outcome
    }

    #[test]
    fn what_the_worker_wrote_is_the_report() {
        let report = |end: &str| {
            let (_folder, processes) = bench(&format!("echo '{PASS}' > $NPU_HIL_REPORT; {end}"));
            processes.check(&crate::checks()[0])
        };
        let passed = report("exit 0");
        assert_eq!(passed.outcome, Outcome::Pass);
        assert_eq!(passed.notes, ["d"]);
        // A pass that its process did not survive is none.
        for end in ["exit 3", "kill -SEGV $$"] {
            let outcome = report(end).outcome;
            assert!(matches!(outcome, Outcome::Infrastructure { .. }), "{end}");
        }
    }

    const PASS: &str = r#"{"name":"a/b","about":"c","outcome":"pass","notes":["d"],"seconds":1.5}"#;

    #[test]
    fn a_process_without_a_report_is_no_pass() {
        let Outcome::Infrastructure { error } = outcome("echo some words; exit 0") else {
            panic!("a pass out of nothing");
        };
        assert_eq!(
            error,
            "the check's process left no report: it ended with code 0\nsome words"
        );
        let Outcome::Infrastructure { error } = outcome("kill -SEGV $$") else {
            panic!("a pass out of a crash");
        };
        assert_eq!(
            error,
            "the check's process left no report: it was ended by SIGSEGV"
        );
        assert!(matches!(
            outcome("echo '{' > $NPU_HIL_REPORT"),
            Outcome::Infrastructure { .. }
        ));
    }

    #[test]
    fn a_process_that_does_not_end_is_killed_and_a_hang() {
        let (_folder, mut processes) = bench("echo waiting; exec sleep 1000");
        processes.deadline = Duration::from_millis(200);
        let Outcome::Hang { diagnosis } = processes.check(&crate::checks()[0]).outcome else {
            panic!("no hang");
        };
        assert!(diagnosis.starts_with("the check's process did not end in 0 s and was killed"));
    }

    #[test]
    fn a_program_that_is_not_there_is_infrastructure() {
        let (_folder, mut processes) = bench("");
        processes.program.0 = "/nowhere/npu-hil".into();
        assert!(matches!(
            processes.check(&crate::checks()[0]).outcome,
            Outcome::Infrastructure { .. }
        ));
    }
}
