//! Running external programs: bounded time, bounded output, nothing left
//! behind.

use std::io::{self, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::signal::{killpg, Signal};
use nix::unistd::Pid;

/// Bytes of output that are kept: the end of it.
const KEPT: usize = 1 << 20;

/// Time between two looks at a running program.
const POLL: Duration = Duration::from_millis(20);

/// How a program ended.
#[derive(Debug)]
pub(crate) struct Finished {
    /// `None`: it was stopped because its time was up.
    pub(crate) status: Option<ExitStatus>,
    /// End of what it wrote to both its outputs.
    pub(crate) output: String,
}

impl Finished {
    pub(crate) fn is_success(&self) -> bool {
        self.status.is_some_and(|s| s.success())
    }

    /// For messages.
    pub(crate) fn how(&self) -> String {
        self.status
            .map_or("stopped: its time was up".to_owned(), |s| s.to_string())
    }
}

/// Runs a program in a process group of its own. `watch` is called now and
/// then while it runs. After `limit` the whole group is killed.
pub(crate) fn run(
    mut command: Command,
    limit: Duration,
    mut watch: impl FnMut(),
) -> io::Result<Finished> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()?;
    let kept = Arc::new(Mutex::new(Vec::new()));
    let readers = [
        child.stdout.take().map(|s| collect(s, &kept)),
        child.stderr.take().map(|s| collect(s, &kept)),
    ];
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break Some(status);
        }
        if start.elapsed() >= limit {
            stop(&mut child);
            break None;
        }
        watch();
        thread::sleep(POLL);
    };
    // A grandchild that outlives its parent may keep the pipes open: what it
    // still writes is not waited for.
    let patience = Instant::now();
    for reader in readers.into_iter().flatten() {
        while !reader.is_finished() && patience.elapsed() < Duration::from_secs(1) {
            thread::sleep(POLL);
        }
    }
    let bytes = kept.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(Finished {
        status,
        output: String::from_utf8_lossy(&bytes).into_owned(),
    })
}

fn stop(child: &mut Child) {
    if let Ok(group) = i32::try_from(child.id()) {
        // It may have ended by itself in between.
        let _ = killpg(Pid::from_raw(group), Signal::SIGKILL);
    }
    let _ = child.wait();
}

fn collect(
    mut from: impl Read + Send + 'static,
    to: &Arc<Mutex<Vec<u8>>>,
) -> thread::JoinHandle<()> {
    let to = Arc::clone(to);
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(n @ 1..) = from.read(&mut buffer) {
            let mut kept = to.lock().unwrap_or_else(PoisonError::into_inner);
            kept.extend_from_slice(&buffer[..n]);
            let excess = kept.len().saturating_sub(KEPT);
            kept.drain(..excess);
        }
    })
}

/// The last lines of a text.
pub(crate) fn tail(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.lines().collect();
    all[all.len().saturating_sub(lines)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use nix::sys::signal::kill;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn both_outputs_and_the_status() {
        let ended = run(
            shell("echo out; echo err >&2; exit 3"),
            Duration::from_secs(60),
            || {},
        )
        .unwrap();
        assert!(!ended.is_success());
        assert_eq!(ended.status.and_then(|s| s.code()), Some(3));
        assert!(ended.output.contains("out\n") && ended.output.contains("err\n"));
    }

    #[test]
    fn what_takes_too_long_is_stopped_with_its_children() {
        let ended = run(
            shell("sleep 1000 & echo $!; wait"),
            Duration::from_millis(300),
            || {},
        )
        .unwrap();
        assert!(ended.status.is_none(), "{ended:?}");
        let child: i32 = ended.output.trim().parse().unwrap();
        let state = || std::fs::read_to_string(format!("/proc/{child}/stat")).unwrap_or_default();
        // Until someone waits for it, a killed process stays as a zombie; and
        // the signal takes its time to arrive.
        let gone = || kill(Pid::from_raw(child), None).is_err() || state().contains(") Z ");
        let start = Instant::now();
        while !gone() && start.elapsed() < Duration::from_secs(30) {
            thread::sleep(POLL);
        }
        assert!(gone(), "{}", state());
    }

    #[test]
    fn of_much_output_the_end_is_kept() {
        let ended = run(
            shell("head -c 3000000 /dev/zero | tr '\\0' x; echo end"),
            Duration::from_secs(60),
            || {},
        )
        .unwrap();
        assert_eq!(ended.output.len(), KEPT);
        assert!(ended.output.ends_with("xend\n"));
    }
}
