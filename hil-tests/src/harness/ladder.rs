//! What can be done to a device that does not answer as it must, from harmless to not.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One step of recovery. Each is tried only after those before it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Rung {
    /// A new context in the process of the check.
    NewContext,
    /// A new process.
    NewProcess,
    /// The device is left alone until the kernel has powered it down.
    PowerCycle,
    /// The kernel driver is unloaded and loaded again.
    DriverReload,
    /// Nothing that a program can do: the machine must be started again.
    Reboot,
}

impl Rung {
    /// From harmless to not.
    pub const ALL: [Self; 5] = [
        Self::NewContext,
        Self::NewProcess,
        Self::PowerCycle,
        Self::DriverReload,
        Self::Reboot,
    ];

    /// For reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NewContext => "new context",
            Self::NewProcess => "new process",
            Self::PowerCycle => "runtime power cycle",
            Self::DriverReload => "driver reload",
            Self::Reboot => "reboot",
        }
    }
}

/// What is left to do when the ladder ends.
pub(crate) const REBOOT: &str =
    "needed: nothing that a program can do brought the device back; start the machine again";

/// A device of the kernel driver, as the ladder reaches it.
#[derive(Clone, Debug)]
pub struct KernelDevice {
    /// Its directory in sysfs.
    pub sysfs: PathBuf,
    /// Its character device.
    pub node: PathBuf,
    /// How long it may take to be powered down: above the driver's delay of 5 s.
    pub patience: Duration,
    /// The program that loads and unloads modules.
    pub modprobe: PathBuf,
}

impl KernelDevice {
    /// The device with this directory in sysfs and this node.
    pub fn at(sysfs: &Path, node: &Path) -> Self {
        Self {
            sysfs: sysfs.to_owned(),
            node: node.to_owned(),
            patience: Duration::from_secs(20),
            modprobe: "modprobe".into(),
        }
    }

    /// Does what `rung` says.
    ///
    /// # Errors
    /// In words: why it could not be done.
    pub fn reset(&self, rung: Rung) -> Result<(), String> {
        match rung {
            Rung::NewContext | Rung::NewProcess => Ok(()),
            Rung::PowerCycle => self.power_cycle(),
            Rung::DriverReload => self.reload(),
            Rung::Reboot => Err(REBOOT.into()),
        }
    }

    /// Lets the kernel power the device down, which it does some seconds after its last
    /// user is gone. The next user powers it up.
    fn power_cycle(&self) -> Result<(), String> {
        let power = self.sysfs.join("power");
        let control = power.join("control");
        let at = |e: std::io::Error| format!("{}: {e}", control.display());
        let before = std::fs::read_to_string(&control).map_err(at)?;
        std::fs::write(&control, "auto").map_err(at)?;
        let slept = self.wait_for_sleep(&power);
        std::fs::write(&control, before.trim()).map_err(at)?;
        slept
    }

    fn wait_for_sleep(&self, power: &Path) -> Result<(), String> {
        let status = power.join("runtime_status");
        let start = Instant::now();
        loop {
            let text = std::fs::read_to_string(&status)
                .map_err(|e| format!("{}: {e}", status.display()))?;
            if text.trim() == "suspended" {
                return Ok(());
            }
            if start.elapsed() > self.patience {
                return Err(format!(
                    "the device is still {:?} after {} s; another program may have it open",
                    text.trim(),
                    self.patience.as_secs()
                ));
            }
            std::thread::sleep(Duration::from_millis(100).min(self.patience));
        }
    }

    fn reload(&self) -> Result<(), String> {
        for arguments in [&["-r", "amdxdna"][..], &["amdxdna"]] {
            let output = Command::new(&self.modprobe)
                .args(arguments)
                .output()
                .map_err(|e| format!("{}: {e}", self.modprobe.display()))?;
            if !output.status.success() {
                return Err(format!(
                    "modprobe {}: {}",
                    arguments.join(" "),
                    String::from_utf8_lossy(&output.stderr).trim()
                ));
            }
        }
        self.wait_for_node()
    }

    /// The driver starts the firmware before its node is there; udev gives the right to
    /// use it later still.
    fn wait_for_node(&self) -> Result<(), String> {
        let start = Instant::now();
        loop {
            let opened = std::fs::OpenOptions::new()
                .read(true)
                .write(true)
                .open(&self.node);
            let Err(error) = opened else {
                return Ok(());
            };
            if start.elapsed() > self.patience {
                return Err(format!(
                    "{} did not come back in {} s: {error}",
                    self.node.display(),
                    self.patience.as_secs()
                ));
            }
            std::thread::sleep(Duration::from_millis(100).min(self.patience));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(status: &str) -> (tempfile::TempDir, KernelDevice) {
        let folder = tempfile::tempdir().unwrap();
        let power = folder.path().join("power");
        std::fs::create_dir(&power).unwrap();
        std::fs::write(power.join("control"), "on").unwrap();
        std::fs::write(power.join("runtime_status"), status).unwrap();
        let node = folder.path().join("accel0");
        let mut device = KernelDevice::at(folder.path(), &node);
        device.patience = Duration::ZERO;
        (folder, device)
    }

    #[test]
    fn a_power_cycle_waits_until_the_device_sleeps() {
        let (folder, device) = device("suspended\n");
        device.reset(Rung::PowerCycle).unwrap();
        // What was set before is set again.
        let control = std::fs::read_to_string(folder.path().join("power/control")).unwrap();
        assert_eq!(control, "on");
    }

    #[test]
    fn a_device_that_stays_awake_is_told() {
        let (_folder, device) = device("active\n");
        let error = device.reset(Rung::PowerCycle).unwrap_err();
        assert!(error.contains("still \"active\""), "{error}");
    }

    #[test]
    fn a_device_without_power_files_is_told() {
        let device = KernelDevice::at(Path::new("/nowhere"), Path::new("/nowhere/node"));
        let error = device.reset(Rung::PowerCycle).unwrap_err();
        assert!(error.contains("/nowhere/power/control"), "{error}");
    }

    #[test]
    fn a_driver_that_cannot_be_unloaded_is_told() {
        let (_folder, mut device) = device("active");
        std::fs::write(&device.node, "").unwrap();
        device.modprobe = "false".into();
        let error = device.reset(Rung::DriverReload).unwrap_err();
        assert!(error.starts_with("modprobe -r amdxdna"), "{error}");
        device.modprobe = "true".into();
        device.reset(Rung::DriverReload).unwrap();
        device.modprobe = "/nowhere/modprobe".into();
        assert!(device.reset(Rung::DriverReload).is_err());
    }

    #[test]
    fn a_reload_waits_for_the_node() {
        let (_folder, mut device) = device("active");
        device.modprobe = "true".into();
        let error = device.reset(Rung::DriverReload).unwrap_err();
        assert!(error.contains("accel0 did not come back"), "{error}");
        device.patience = Duration::from_secs(100);
        let node = device.node.clone();
        std::thread::scope(|scope| {
            let reload = scope.spawn(|| device.reset(Rung::DriverReload));
            std::fs::write(&node, "").unwrap();
            reload.join().unwrap().unwrap();
        });
    }
}
