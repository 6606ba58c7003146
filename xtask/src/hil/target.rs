//! Which device the checks run on, as the command line says it.

use std::path::PathBuf;
use std::time::Duration;

use hil_tests::harness::devices::Inventory;
use hil_tests::harness::lease::LeaseError;
pub(crate) use hil_tests::harness::target::Target;
use hil_tests::harness::target::{self, TargetError};
use npu_driver::{DeviceInfo, DeviceSelector};

use crate::error::{helped, plain, Failure};
use crate::out::errln;
use crate::paths;

/// How a device is chosen.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Choice {
    /// auto, emu, emu-timed, amdxdna, xrt, or a device of hil.toml
    #[arg(long, default_value = "auto")]
    device: String,
    /// The first free device of hil.toml with this tag; may be repeated
    #[arg(long = "tag", conflicts_with = "device", value_name = "KEY=VALUE", value_parser = target::tag)]
    tags: Vec<(String, String)>,
    /// How long to wait for a device that somebody else has
    #[arg(long, value_name = "SECONDS", default_value_t = 0)]
    wait: u64,
}

/// Where the devices of this machine are listed: beside the workspace's manifest.
pub(super) fn inventory_file() -> PathBuf {
    paths::root().join("hil.toml")
}

/// `hil.toml`.
pub(crate) fn inventory() -> Result<Inventory, Failure> {
    Inventory::load(&inventory_file()).map_err(|e| {
        helped(
            e,
            "the layout is described in hil-tests/src/harness/devices.rs".to_owned(),
        )
    })
}

impl Choice {
    /// A device of this kind, now or not at all.
    pub(crate) fn of(selector: DeviceSelector) -> Self {
        Self {
            device: selector.name().to_owned(),
            tags: vec![],
            wait: 0,
        }
    }

    /// The same choice, as options of another `cargo xtask hil`.
    pub(super) fn options(&self) -> Vec<String> {
        let mut options = Vec::new();
        for (key, value) in &self.tags {
            options.extend(["--tag".to_owned(), format!("{key}={value}")]);
        }
        if self.tags.is_empty() {
            options.extend(["--device".to_owned(), self.device.clone()]);
        }
        if self.wait > 0 {
            options.extend(["--wait".to_owned(), self.wait.to_string()]);
        }
        options
    }

    /// Finds the device and takes its lease.
    pub(crate) fn take(&self) -> Result<Target, Failure> {
        let command: Vec<String> = std::env::args_os()
            .skip(1)
            .map(|word| word.to_string_lossy().into_owned())
            .collect();
        let target = self
            .choice()
            .take(&inventory()?, &command.join(" "))
            .map_err(refused)?;
        if let Some(lease) = &target.lease {
            if let Some(holder) = lease.crashed() {
                let name = lease.name();
                errln!("device {name}: its last user never gave it back ({holder})");
            }
        }
        Ok(target)
    }

    /// Refuses a choice that no device can fit, before anything is built for it.
    pub(crate) fn is_known(&self) -> Result<(), Failure> {
        self.choice().is_known(&inventory()?).map_err(refused)
    }

    fn choice(&self) -> target::Choice {
        target::Choice {
            device: self.device.clone(),
            tags: self.tags.clone(),
            patience: Duration::from_secs(self.wait),
        }
    }
}

/// Refuses a device that is another one than hil.toml says.
pub(crate) fn agrees(target: &Target, info: &DeviceInfo) -> Result<(), Failure> {
    target.agrees(info).map_err(refused)
}

fn refused(error: TargetError) -> Failure {
    let help = match &error {
        TargetError::Lease(LeaseError::Held { .. }) => {
            "wait for it (`cargo xtask hil --wait SECONDS`), or see `cargo xtask hil devices`"
                .to_owned()
        }
        TargetError::Lease(LeaseError::Quarantined { name, .. }) => {
            format!("see after the device, then `cargo xtask hil devices --release {name}`")
        }
        TargetError::Lease(LeaseError::Io { .. }) => {
            "the directory must be one that all users can write; lease_dir in hil.toml names \
             another"
                .to_owned()
        }
        TargetError::Inventory(_) | TargetError::OtherDevice { .. } => return plain(error),
    };
    helped(error, help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_handed_on_whole() {
        let mut choice = Choice::of(DeviceSelector::Amdxdna);
        assert_eq!(choice.options(), ["--device", "amdxdna"]);
        choice.tags = vec![("arch".into(), "aie2".into())];
        choice.wait = 5;
        assert_eq!(choice.options(), ["--tag", "arch=aie2", "--wait", "5"]);
    }
}
