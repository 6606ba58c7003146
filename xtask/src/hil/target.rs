//! Which device the checks run on, and the right to use it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use hil_tests::harness::devices::{self, Entry, Inventory};
use hil_tests::harness::ladder::KernelDevice;
use hil_tests::harness::lease::{Lease, LeaseError};
use miette::miette;
use npu_driver::{probe, DeviceSelector};

use crate::error::{helped, Failure};
use crate::out::errln;
use crate::paths;

/// How a device is chosen.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Choice {
    /// auto, emu, emu-timed, amdxdna, xrt, or a device of hil.toml
    #[arg(long, default_value = "auto")]
    device: String,
    /// The first free device of hil.toml with this tag; may be repeated
    #[arg(long = "tag", conflicts_with = "device", value_name = "KEY=VALUE", value_parser = tag)]
    tags: Vec<(String, String)>,
    /// How long to wait for a device that somebody else has
    #[arg(long, value_name = "SECONDS", default_value_t = 0)]
    wait: u64,
}

fn tag(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err("a tag is KEY=VALUE".to_owned()),
    }
}

/// A device that may be used.
#[derive(Debug)]
pub(crate) struct Target {
    pub(crate) selector: DeviceSelector,
    /// The kernel driver's node, where one was named.
    pub(crate) node: Option<PathBuf>,
    /// For as long as this lives.
    pub(crate) lease: Option<Lease>,
    /// What the recovery ladder can reach.
    pub(crate) kernel_device: Option<KernelDevice>,
}

/// `hil.toml`, beside the workspace's manifest.
pub(crate) fn inventory() -> Result<Inventory, Failure> {
    let path = paths::root().join("hil.toml");
    Inventory::load(&path).map_err(|e| {
        helped(
            e,
            "the layout is described in hil-tests/src/harness/devices.rs".to_owned(),
        )
    })
}

impl Choice {
    /// The name of the device, as it was given.
    pub(super) fn device(&self) -> &str {
        &self.device
    }

    /// The emulator.
    #[cfg(test)]
    pub(super) fn emulator() -> Self {
        Self {
            device: "emu".into(),
            tags: vec![],
            wait: 0,
        }
    }

    /// Finds the device and takes its lease.
    pub(crate) fn take(&self) -> Result<Target, Failure> {
        let inventory = inventory()?;
        if !self.tags.is_empty() {
            let fitting = inventory
                .with_tags(&self.tags)
                .map_err(|e| miette!("{e}"))?;
            return self.first_free(&inventory, &fitting);
        }
        match DeviceSelector::from_name(&self.device) {
            Some(selector) => self.reserve(&inventory, selector, None),
            None => {
                let entry = inventory
                    .by_name(&self.device)
                    .map_err(|e| miette!("{e}"))?;
                self.reserve(&inventory, entry.selector(), Some(entry))
            }
        }
    }

    /// The first that nobody has, looked for until the patience is over.
    fn first_free(&self, inventory: &Inventory, fitting: &[&Entry]) -> Result<Target, Failure> {
        let now = Self {
            wait: 0,
            ..self.clone()
        };
        let start = Instant::now();
        loop {
            let mut last = None;
            for entry in fitting {
                match now.reserve(inventory, entry.selector(), Some(entry)) {
                    Ok(target) => return Ok(target),
                    Err(failure) => last = Some(failure),
                }
            }
            match last {
                Some(failure) if start.elapsed() >= Duration::from_secs(self.wait) => {
                    return Err(failure)
                }
                Some(_) => std::thread::sleep(Duration::from_millis(500)),
                None => return Err(miette!("no device fits").into()),
            }
        }
    }

    fn reserve(
        &self,
        inventory: &Inventory,
        selector: DeviceSelector,
        entry: Option<&Entry>,
    ) -> Result<Target, Failure> {
        let nodes = probe::nodes();
        let node = entry.and_then(|e| e.node.clone());
        let found = devices::find(selector, node.as_deref(), &nodes);
        let lease = devices::lease_name(found, entry)
            .map(|name| self.lease(inventory, &name))
            .transpose()?;
        Ok(Target {
            selector,
            node,
            lease,
            kernel_device: found.map(|n| KernelDevice::at(&n.sysfs)),
        })
    }

    fn lease(&self, inventory: &Inventory, name: &str) -> Result<Lease, Failure> {
        let command: Vec<String> = std::env::args().skip(1).collect();
        let patience = Duration::from_secs(self.wait);
        let lease = Lease::wait(&inventory.leases(), name, &command.join(" "), patience);
        let lease = lease.map_err(|error| {
            let help = match &error {
                LeaseError::Held { .. } => {
                    "wait for it with --wait SECONDS, or see `cargo xtask hil devices`".to_owned()
                }
                LeaseError::Quarantined { name, .. } => {
                    format!("see after the device, then `cargo xtask hil devices --release {name}`")
                }
                LeaseError::Io { .. } => {
                    "the directory must be one that all users can write; lease_dir in hil.toml \
                     names another"
                        .to_owned()
                }
            };
            helped(error, help)
        })?;
        if let Some(holder) = lease.crashed() {
            errln!("device {name}: its last user never gave it back ({holder})");
        }
        Ok(lease)
    }
}
