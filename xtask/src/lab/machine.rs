//! Device and QEMU: started together, watched, stopped together.
//!
//! QEMU is a pure emulation (TCG): nested virtualisation is rare where this runs.
//! The guest's RAM is a shared memory file, so that the device reaches it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use miette::miette;

use super::plan::Plan;
use crate::debian::{checked, Tree};
use crate::error::Failure;
use crate::out::errln;

/// After how many milliseconds the guest's driver gives a command up, if nothing else is
/// asked for. By itself it takes 2,000; the emulated array, beside a guest that is
/// emulated too, may need longer. Where commands hang on purpose it is a third of that.
pub(super) const HANG_MS: u32 = 12_000;

/// How the guest's driver addresses memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Iommu {
    /// An IOMMU of the guest translates; the driver hands out addresses
    Forced,
    /// The device sees physical addresses of a reserved piece of memory
    Carveout,
}

impl Iommu {
    pub(super) fn about(self) -> &'static str {
        match self {
            Self::Forced => "addresses of the IOMMU (force_iova)",
            Self::Carveout => "physical addresses (carve-out)",
        }
    }

    fn device(self) -> &'static str {
        match self {
            Self::Forced => "intel-iommu,caching-mode=on",
            Self::Carveout => "intel-iommu",
        }
    }

    fn kernel_arguments(self) -> &'static str {
        match self {
            Self::Forced => "intel_iommu=on lab.parameters=force_iova=1",
            // 768 MiB, for more heaps of 64 MiB than there are context slots.
            Self::Carveout => {
                "intel_iommu=on iommu=pt memmap=768M$1152M lab.carveout=0x30000000@0x48000000"
            }
        }
    }
}

/// A machine to run.
pub(super) struct Machine<'a> {
    pub(super) tree: &'a Tree,
    pub(super) device: &'a Path,
    pub(super) run: &'a Path,
    pub(super) iommu: Iommu,
    pub(super) protocol: u32,
    pub(super) timeout: Duration,
    pub(super) console: bool,
    /// After so many milliseconds its driver gives a command up.
    pub(super) hang_ms: u32,
    /// What lines about it begin with.
    pub(super) label: &'a str,
}

/// How a step ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct StepResult {
    /// Its exit code; nothing if it did not report.
    pub(super) code: Option<i32>,
    /// From its beginning to its end.
    pub(super) took: Duration,
    /// Processor time of guest and device in it.
    pub(super) busy: Duration,
}

/// A child that does not outlive its owner.
struct Guarded(Child);

impl Drop for Guarded {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to stop.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What the guest says about steps on its console.
#[derive(Debug, PartialEq, Eq)]
enum Said<'a> {
    Begin(&'a str),
    End(&'a str, i32),
    Done,
}

fn said(line: &str) -> Option<Said<'_>> {
    let mut words = line.trim().strip_prefix("LAB ")?.split(' ');
    Some(match words.next()? {
        "begin" => Said::Begin(words.next()?),
        "end" => Said::End(words.next()?, words.next()?.parse().ok()?),
        "done" => Said::Done,
        _ => return None,
    })
}

impl Machine<'_> {
    /// Runs the plan. One result per step, also when the guest stopped early.
    pub(super) fn run(&self, image: &Path, plan: &Plan) -> Result<Vec<StepResult>, Failure> {
        // Socket paths have little room; the target folder may lie deep.
        let sockets = tempfile::tempdir().map_err(|e| miette!("no temporary folder: {e}"))?;
        let device = self.start_device(sockets.path())?;
        let mut results = vec![StepResult::default(); plan.steps.len()];
        let report = self.run.join("report.tar");
        {
            let mut qemu = self.qemu(image, sockets.path(), &report);
            let stderr = self.log("qemu.log")?;
            let child = qemu
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(stderr)
                .spawn()
                .map_err(|e| miette!("QEMU can't be started: {e}"))?;
            let mut child = Guarded(child);
            let processes = [child.0.id(), device.0.id()];
            let busy = || processes.map(processor_time).iter().sum();
            let done = self.watch(&mut child.0, plan, &busy, &mut results)?;
            if !done {
                errln!(
                    "{}: the guest stopped before the end of its plan; its last words are in {}",
                    self.label,
                    self.run.join("console.log").display()
                );
            }
        }
        if report.metadata().is_ok_and(|m| m.len() > 0) {
            let mut tar = Command::new("tar");
            tar.arg("-x").arg("-f").arg(&report).arg("-C").arg(self.run);
            checked(&mut tar)?;
        }
        Ok(results)
    }

    fn log(&self, name: &str) -> Result<File, Failure> {
        let path = self.run.join(name);
        Ok(File::create(&path).map_err(|e| miette!("{}: {e}", path.display()))?)
    }

    fn start_device(&self, sockets: &Path) -> Result<Guarded, Failure> {
        const START: Duration = Duration::from_secs(20);
        let control = sockets.join("control");
        let child = Command::new(self.device)
            .arg(sockets.join("device"))
            .arg("--control")
            .arg(&control)
            .arg("--protocol")
            .arg(self.protocol.to_string())
            .stdin(Stdio::null())
            .stderr(self.log("device.log")?)
            .spawn()
            .map_err(|e| miette!("{}: {e}", self.device.display()))?;
        let mut child = Guarded(child);
        let start = Instant::now();
        while !control.exists() {
            let ended = child.0.try_wait().ok().flatten();
            if ended.is_some() || start.elapsed() > START {
                let log = fs::read_to_string(self.run.join("device.log")).unwrap_or_default();
                return Err(miette!("the device does not start: {log}").into());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(child)
    }

    fn qemu(&self, image: &Path, sockets: &Path, report: &Path) -> Command {
        let tree = self.tree;
        let mut qemu = tree.command(&tree.path("usr/bin/qemu-system-x86_64"));
        for folder in ["usr/share/qemu", "usr/share/seabios"] {
            qemu.arg("-L").arg(tree.path(folder));
        }
        qemu.args(["-no-user-config", "-nodefaults", "-no-reboot"]);
        qemu.args(["-display", "none"]);
        qemu.args([
            "-machine",
            "q35,memory-backend=ram",
            "-m",
            "2G",
            "-smp",
            "2",
        ]);
        qemu.args(["-object", "memory-backend-memfd,id=ram,size=2G,share=on"]);
        // The driver refuses to run where it sees a hypervisor.
        qemu.args([
            "-accel",
            "tcg,thread=multi",
            "-cpu",
            "Nehalem,hypervisor=off",
        ]);
        let kernel = tree.path("usr/lib/modules").join(&tree.kernel);
        qemu.arg("-kernel").arg(kernel.join("vmlinuz"));
        qemu.arg("-initrd").arg(image);
        let arguments = format!(
            "no_timer_check console=ttyS0 rdinit=/init panic=-1 quiet \
             lab.tdr_timeout_ms={} {}",
            self.hang_ms,
            self.iommu.kernel_arguments()
        );
        qemu.arg("-append").arg(arguments);
        qemu.args(["-serial", "stdio"]);
        let at = |name: &str| sockets.join(name).display().to_string();
        qemu.arg("-chardev")
            .arg(format!("socket,id=control,path={}", at("control")));
        qemu.args(["-serial", "chardev:control"]);
        qemu.arg("-chardev")
            .arg(format!("file,id=report,path={}", report.display()));
        qemu.args(["-serial", "chardev:report"]);
        qemu.args(["-device", self.iommu.device()]);
        let device = format!(
            r#"{{"driver":"vfio-user-pci","socket":{{"path":"{}","type":"unix"}}}}"#,
            at("device")
        );
        qemu.arg("-device").arg(device);
        qemu
    }

    /// Follows the console. Whether the plan came to its end.
    fn watch(
        &self,
        qemu: &mut Child,
        plan: &Plan,
        busy: &dyn Fn() -> Duration,
        results: &mut [StepResult],
    ) -> Result<bool, Failure> {
        let mut console = self.log("console.log")?;
        let Some(output) = qemu.stdout.take() else {
            return Ok(false);
        };
        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            let mut line = Vec::new();
            while output.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
                let text = String::from_utf8_lossy(&line).into_owned();
                if sender.send(text).is_err() {
                    return;
                }
                line.clear();
            }
        });
        let end = Instant::now() + self.timeout;
        let mut done = false;
        let mut begun = (Instant::now(), busy());
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let line = match lines.recv_timeout(left) {
                Ok(line) => line,
                Err(RecvTimeoutError::Disconnected) => return Ok(done),
                Err(RecvTimeoutError::Timeout) => {
                    errln!("{}: stopped after {} s", self.label, self.timeout.as_secs());
                    return Ok(done);
                }
            };
            let path = self.run.join("console.log");
            console
                .write_all(line.as_bytes())
                .map_err(|e| miette!("{}: {e}", path.display()))?;
            if self.console {
                errln!("{}", line.trim_end());
            }
            match said(&line) {
                Some(Said::Begin(name)) => {
                    begun = (Instant::now(), busy());
                    errln!("{}: {name} ...", self.label);
                }
                Some(Said::End(name, code)) => {
                    let index = plan.steps.iter().position(|s| s.name == name);
                    if let Some(result) = index.and_then(|i| results.get_mut(i)) {
                        result.code = Some(code);
                        result.took = begun.0.elapsed();
                        result.busy = busy().saturating_sub(begun.1);
                    }
                }
                Some(Said::Done) => done = true,
                None => {}
            }
        }
    }
}

/// What a process has used of the processors, all threads together; nothing if it has
/// gone.
fn processor_time(process: u32) -> Duration {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    ticks(&text).map_or(Duration::ZERO, |ticks| {
        // Linux counts this in hundredths of a second, whatever its own clock is.
        Duration::from_millis(10 * ticks)
    })
}

/// Fields 14 and 15 of a `/proc/PID/stat`; the second field, in brackets, may contain
/// anything.
fn ticks(stat: &str) -> Option<u64> {
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(11);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processor_time_is_user_and_system_time() {
        let stat = "7 (a ) b) S 1 7 7 0 -1 4194304 11 12 13 14 300 45 0 0 20 0 1 0 99";
        assert_eq!(ticks(stat), Some(345));
        assert_eq!(ticks("7 (a) S 1"), None);
        assert_eq!(ticks(""), None);
        assert_eq!(processor_time(u32::MAX), Duration::ZERO);
    }

    #[test]
    fn the_guest_is_understood() {
        assert_eq!(said("LAB begin probe\r\n"), Some(Said::Begin("probe")));
        assert_eq!(
            said("LAB end probe 2 7.31\r\n"),
            Some(Said::End("probe", 2))
        );
        assert_eq!(said("LAB done"), Some(Said::Done));
        assert_eq!(said("LAB end probe x"), None);
        assert_eq!(said("[ 1.0] LAB done"), None);
        assert_eq!(said("something"), None);
    }
}
