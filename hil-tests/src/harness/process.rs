//! The parent's side: a check in a process of its own, with a time limit.

use std::fs::File;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use wait_timeout::ChildExt as _;

use super::ladder::{KernelDevice, Rung};
use super::worker::{Work, VARIABLES};
use super::Bench;
use crate::check::Check;
use crate::report::{CheckReport, Outcome};
use crate::seed::Seed;

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

    /// Starts a worker on a check and waits for its end; what it wrote is in `report`.
    fn worker(
        &self,
        check: &Check,
        work: &Work,
        report: &Path,
        deadline: Duration,
    ) -> Result<Worker, String> {
        let at = |path: &Path, e: std::io::Error| format!("{}: {e}", path.display());
        std::fs::create_dir_all(&self.folder).map_err(|e| at(&self.folder, e))?;
        let log = report.with_extension("log");
        if let Err(e) = std::fs::remove_file(report) {
            if e.kind() != std::io::ErrorKind::NotFound {
                return Err(at(report, e));
            }
        }
        let output = File::create(&log).map_err(|e| at(&log, e))?;
        let errors = output.try_clone().map_err(|e| at(&log, e))?;
        let (program, arguments) = &self.program;
        let work = Work {
            report: Some(report.to_owned()),
            ..work.clone()
        };
        let mut child = command(program, arguments, check, &work)
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .map_err(|e| at(program, e))?;
        let ended = wait(&mut child, deadline).map_err(|e| at(program, e))?;
        Ok(Worker {
            ended,
            deadline,
            said: last_lines(&log),
            left: std::fs::read(report).unwrap_or_default(),
        })
    }

    fn run(&self, check: &Check, name: &str) -> Result<CheckReport, String> {
        let report = self.folder.join(format!("{name}.json"));
        let start = Instant::now();
        let worker = self.worker(check, &self.work, &report, self.deadline)?;
        let left = serde_json::from_slice::<CheckReport>(&worker.left).ok();
        // One that failed may have lost its process afterwards, in the canary. One that
        // passed must also have ended well.
        let passed = left.as_ref().is_some_and(|l| l.outcome == Outcome::Pass);
        match left {
            Some(left) if worker.ended_well() || !passed => return Ok(left),
            _ => {}
        }
        Ok(CheckReport {
            seed: Some(self.work.seed),
            seconds: start.elapsed().as_secs_f64(),
            ..CheckReport::unfinished(check, worker.outcome(passed))
        })
    }

    /// Runs a check with each of these seeds, one after the other in one process. A run
    /// that ends its process counts as what it is, and the rest goes on in another one.
    pub fn check_many(&self, check: &Check, seeds: &[Seed]) -> Vec<CheckReport> {
        let report = self.folder.join(format!("{}.json", own_name(check)));
        let mut reports = Vec::new();
        while reports.len() < seeds.len() {
            let rest = &seeds[reports.len()..];
            let work = Work {
                seeds: rest.to_vec(),
                ..self.work.clone()
            };
            let deadline = self.deadline.saturating_mul(rest.len() as u32);
            let start = Instant::now();
            let outcome = match self.worker(check, &work, &report, deadline) {
                Ok(worker) => {
                    let lines = worker.left.split(|byte| *byte == b'\n');
                    let done = lines.filter_map(|line| serde_json::from_slice(line).ok());
                    let before = reports.len();
                    reports.extend(done.take(rest.len()));
                    if reports.len() - before == rest.len() && worker.ended_well() {
                        continue;
                    }
                    // All are there, and the end was not good: the last one's doing.
                    let all = reports.len() == seeds.len();
                    if all {
                        reports.pop();
                    }
                    worker.outcome(all)
                }
                Err(error) => Outcome::Infrastructure { error },
            };
            reports.push(CheckReport {
                seed: seeds.get(reports.len()).copied(),
                // With those before it in the same process.
                seconds: start.elapsed().as_secs_f64(),
                ..CheckReport::unfinished(check, outcome)
            });
        }
        reports
    }
}

/// A worker's command. What the environment of this process says to a worker (a defect,
/// seeds) was meant for another one: the report would not know of it.
fn command(program: &Path, arguments: &[String], check: &Check, work: &Work) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .args(["--exact", check.name, "--test-threads=1", "--quiet"]);
    for name in VARIABLES {
        command.env_remove(name);
    }
    command.envs(work.variables());
    command
}

/// A worker that has ended.
struct Worker {
    ended: Ended,
    deadline: Duration,
    /// Its last words.
    said: String,
    /// What it wrote.
    left: Vec<u8>,
}

impl Worker {
    fn ended_well(&self) -> bool {
        matches!(&self.ended, Ended::Itself(status) if status.success())
    }

    /// Of a run without a report of its own, or with one that says that it `passed`.
    fn outcome(&self, passed: bool) -> Outcome {
        let said = &self.said;
        match self.ended {
            Ended::Late { went } => Outcome::Hang {
                diagnosis: format!(
                    "the check's process did not end in {} s and was killed{}{said}",
                    self.deadline.as_secs(),
                    if went { "" } else { "; it is still there" },
                ),
            },
            Ended::Itself(status) => {
                let how = how(status);
                let error = match passed {
                    true => format!("the check passed, and its process then {how}{said}"),
                    false => format!("the check's process left no report: it {how}{said}"),
                };
                match status.signal() {
                    Some(_) => Outcome::Crashed { error },
                    None => Outcome::Infrastructure { error },
                }
            }
        }
    }
}

/// One check runs once at a time in a thread, but for the canary.
fn own_name(check: &Check) -> String {
    let thread = format!("{:?}", std::thread::current().id());
    let thread: String = thread.chars().filter(char::is_ascii_digit).collect();
    format!("{}-{thread}", check.name.replace('/', "-"))
}

impl Bench for Processes {
    fn check(&self, check: &Check) -> CheckReport {
        let start = Instant::now();
        self.run(check, &own_name(check))
            .unwrap_or_else(|error| CheckReport {
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
        let word = |end| report(end).outcome.word();
        assert_eq!(word("exit 3"), "INFRASTRUCTURE");
        assert_eq!(word("kill -SEGV $$"), "CRASHED");
    }

    const PASS: &str = r#"{"name":"a/b","about":"c","outcome":"pass","notes":["d"],"seconds":1.5}"#;

    /// A defect, or seeds, of another command would be met and not told.
    #[test]
    fn a_worker_sees_nothing_that_was_meant_for_another() {
        let (_folder, processes) = bench("");
        let (program, arguments) = &processes.program;
        let check = &crate::checks()[0];
        let command = command(program, arguments, check, &processes.work);
        let given: Vec<_> = command.get_envs().collect();
        let of = |name: &str| given.iter().find(|(n, _)| *n == name).map(|(_, v)| *v);
        for name in [
            "NPU_HIL_INJECT",
            "NPU_HIL_SEEDS",
            "NPU_HIL_KEPT",
            "NPU_HIL_NODE",
        ] {
            assert_eq!(of(name), Some(None), "{name}");
        }
        assert_eq!(of("NPU_HIL_DEVICE"), Some(Some("emu".as_ref())));
    }

    #[test]
    fn a_process_without_a_report_is_no_pass() {
        let Outcome::Infrastructure { error } = outcome("echo some words; exit 0") else {
            panic!("a pass out of nothing");
        };
        assert_eq!(
            error,
            "the check's process left no report: it ended with code 0\nsome words"
        );
        let Outcome::Crashed { error } = outcome("kill -SEGV $$") else {
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
    fn of_many_runs_one_that_ends_its_process_counts_and_the_rest_goes_on() {
        let line = PASS.replace("1.5", "'$s'");
        let script = format!(
            "IFS=,; for s in $NPU_HIL_SEEDS; do [ $s = 2 ] && kill -SEGV $$; \
             echo '{line}' >> $NPU_HIL_REPORT; done"
        );
        let (_folder, processes) = bench(&script);
        let seeds = [1, 2, 3, 4].map(Seed::new);
        let reports = processes.check_many(&crate::checks()[0], &seeds);
        let words: Vec<_> = reports.iter().map(|r| r.outcome.word()).collect();
        assert_eq!(words, ["pass", "CRASHED", "pass", "pass"]);
        assert_eq!(reports[1].seed, Some(Seed::new(2)));
        assert_eq!(reports[3].seconds, 4.0);
    }

    #[test]
    fn of_many_runs_a_bad_end_behind_the_last_is_the_last_ones() {
        let script = format!("echo '{PASS}' > $NPU_HIL_REPORT; exit 3");
        let (_folder, processes) = bench(&script);
        let reports = processes.check_many(&crate::checks()[0], &[Seed::new(5)]);
        assert_eq!(reports.len(), 1);
        assert_eq!(reports[0].outcome.word(), "INFRASTRUCTURE");
        assert_eq!(reports[0].seed, Some(Seed::new(5)));
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
