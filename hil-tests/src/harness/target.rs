//! Which device checks run on, and the right to use it: one way for every program.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use npu_driver::{probe, DeviceInfo, DeviceSelector};

use super::devices::{self, Entry, Inventory, InventoryError};
use super::ladder::KernelDevice;
use super::lease::{Lease, LeaseError};

/// Time between looks for a device that somebody else has.
const BETWEEN: Duration = Duration::from_millis(500);

/// How a device is chosen.
#[derive(Clone, Debug)]
pub struct Choice {
    /// A name of [`DeviceSelector::from_name`], or a device of `hil.toml`.
    pub device: String,
    /// Tags of a device of `hil.toml`; with one, `device` says nothing.
    pub tags: Vec<(String, String)>,
    /// How long to wait for a device that somebody else has.
    pub patience: Duration,
}

/// A device that may be used.
#[derive(Debug)]
pub struct Target {
    /// How it is opened.
    pub selector: DeviceSelector,
    /// The kernel driver's node, where one was named.
    pub node: Option<PathBuf>,
    /// For as long as this lives.
    pub lease: Option<Lease>,
    /// What the recovery ladder can reach.
    pub kernel_device: Option<KernelDevice>,
    /// What `hil.toml` says of it.
    entry: Option<Entry>,
}

/// Why there is no device to use.
#[derive(Debug, thiserror::Error)]
pub enum TargetError {
    /// `hil.toml` has none.
    #[error(transparent)]
    Inventory(#[from] InventoryError),
    /// It is not free.
    #[error(transparent)]
    Lease(#[from] LeaseError),
    /// It is another one than `hil.toml` says.
    #[error(
        "device {name:?} has the tag {key} = {said:?} in hil.toml, and says itself {found:?}: \
         correct the tag, or see what has changed"
    )]
    OtherDevice {
        /// Its name.
        name: String,
        /// The tag.
        key: &'static str,
        /// The tag's value.
        said: String,
        /// What the device says.
        found: String,
    },
}

/// A tag of a command line.
///
/// # Errors
/// In words: what a tag is.
pub fn tag(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err(format!("{text:?} is no tag: a tag is KEY=VALUE")),
    }
}

impl Choice {
    /// Whether there is a device of that name, or one with these tags.
    ///
    /// # Errors
    /// [`TargetError::Inventory`].
    pub fn is_known(&self, inventory: &Inventory) -> Result<(), TargetError> {
        if !self.tags.is_empty() {
            inventory.with_tags(&self.tags)?;
        } else if DeviceSelector::from_name(&self.device).is_none() {
            inventory.by_name(&self.device)?;
        }
        Ok(())
    }

    /// Finds the device and takes its lease; `command` is what others read of its holder.
    ///
    /// # Errors
    /// [`TargetError`].
    pub fn take(&self, inventory: &Inventory, command: &str) -> Result<Target, TargetError> {
        if !self.tags.is_empty() {
            let fitting = inventory.with_tags(&self.tags)?;
            return self.first_free(inventory, &fitting, command);
        }
        match DeviceSelector::from_name(&self.device) {
            Some(selector) => reserve(inventory, selector, None, command, self.patience),
            None => {
                let entry = inventory.by_name(&self.device)?;
                let selector = entry.selector();
                reserve(inventory, selector, Some(entry), command, self.patience)
            }
        }
    }

    /// The first that nobody has, looked for until the patience is over.
    fn first_free(
        &self,
        inventory: &Inventory,
        fitting: &[&Entry],
        command: &str,
    ) -> Result<Target, TargetError> {
        let start = Instant::now();
        loop {
            let late = start.elapsed() >= self.patience;
            let (mut held, mut other) = (None, None);
            for entry in fitting {
                let selector = entry.selector();
                match reserve(inventory, selector, Some(entry), command, Duration::ZERO) {
                    Ok(target) => return Ok(target),
                    Err(error @ TargetError::Lease(LeaseError::Held { .. })) => {
                        held.get_or_insert(error);
                    }
                    Err(error) => other = Some(error),
                }
            }
            // Only what somebody has comes free by waiting.
            match (held, other) {
                (Some(error), _) if late => return Err(error),
                (None, Some(error)) => return Err(error),
                _ => {}
            }
            std::thread::sleep(BETWEEN);
        }
    }
}

fn reserve(
    inventory: &Inventory,
    selector: DeviceSelector,
    entry: Option<&Entry>,
    command: &str,
    patience: Duration,
) -> Result<Target, TargetError> {
    let nodes = probe::nodes();
    let node = entry.and_then(|e| e.node.clone());
    let found = devices::find(selector, node.as_deref(), &nodes);
    let directory = found.map(|n| n.sysfs.as_path());
    let lease = devices::lease_name(found, entry)
        .map(|name| Lease::wait(&inventory.leases(), &name, directory, command, patience))
        .transpose()?;
    Ok(Target {
        selector,
        node,
        lease,
        kernel_device: found.map(|n| KernelDevice::at(&n.sysfs, &n.path)),
        entry: entry.cloned(),
    })
}

impl Target {
    /// Whether the device is the one that `hil.toml` says: firmware and driver, where
    /// they are tags.
    ///
    /// # Errors
    /// [`TargetError::OtherDevice`].
    pub fn agrees(&self, info: &DeviceInfo) -> Result<(), TargetError> {
        let Some(entry) = &self.entry else {
            return Ok(());
        };
        let backend = &info.backend;
        for (key, found) in [("firmware", &backend.firmware), ("driver", &backend.driver)] {
            if let Some(said) = entry.tags.get(key).filter(|said| *said != found) {
                return Err(TargetError::OtherDevice {
                    name: entry.name.clone(),
                    key,
                    said: said.clone(),
                    found: found.clone(),
                });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inventory(folder: &std::path::Path, tags: &str) -> Inventory {
        let text = format!(
            "lease_dir = {folder:?}\n[[device]]\nname = \"soft\"\ndriver = \"emu\"\ntags = {{ {tags} }}\n"
        );
        Inventory::parse(&text, "hil.toml").unwrap()
    }

    fn choice(device: &str, tags: &[&str]) -> Choice {
        Choice {
            device: device.into(),
            tags: tags.iter().map(|t| tag(t).unwrap()).collect(),
            patience: Duration::ZERO,
        }
    }

    #[test]
    fn a_device_is_taken_by_name_or_by_tag_and_by_one_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let inventory = inventory(folder.path(), "arch = \"aie2\"");
        let soft = choice("soft", &[]).take(&inventory, "hil").unwrap();
        assert_eq!(soft.selector, DeviceSelector::Emulator);
        let again = choice("", &["arch=aie2"]).take(&inventory, "hil");
        assert!(matches!(
            again,
            Err(TargetError::Lease(LeaseError::Held { .. }))
        ));
        drop(soft);
        choice("", &["arch=aie2"]).take(&inventory, "hil").unwrap();
        let none = choice("hard", &[]).take(&inventory, "hil");
        assert!(matches!(none, Err(TargetError::Inventory(_))));
        assert!(tag("arch").is_err() && tag("=x").is_err());
    }

    #[test]
    fn a_device_in_quarantine_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let inventory = inventory(folder.path(), "arch = \"aie2\"");
        let soft = choice("soft", &[]).take(&inventory, "hil").unwrap();
        soft.lease.unwrap().quarantine("it hung").unwrap();
        let choice = Choice {
            patience: Duration::from_secs(3600),
            ..choice("", &["arch=aie2"])
        };
        let error = choice.take(&inventory, "hil").unwrap_err();
        assert!(matches!(
            error,
            TargetError::Lease(LeaseError::Quarantined { .. })
        ));
    }

    #[test]
    fn a_device_with_other_firmware_than_its_tag_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut info = npu_driver::Device::open(DeviceSelector::Emulator)
            .unwrap()
            .info()
            .clone();
        info.backend.firmware = "1.5.5.391".into();
        let agrees = |tags: &str, info: &DeviceInfo| {
            let inventory = inventory(folder.path(), tags);
            let target = choice("soft", &[]).take(&inventory, "hil").unwrap();
            target.agrees(info)
        };
        agrees("firmware = \"1.5.5.391\"", &info).unwrap();
        let error = agrees("firmware = \"1.5.5.400\"", &info)
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("1.5.5.400") && error.contains("1.5.5.391"),
            "{error}"
        );
        let error = agrees("driver = \"amdxdna 9\"", &info).unwrap_err();
        assert!(error.to_string().contains("the tag driver"), "{error}");
    }
}
