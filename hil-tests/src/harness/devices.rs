//! `hil.toml`: the devices of a machine, by name, with tags to choose by.
//!
//! ```toml
//! lease_dir = "/run/lock/npu-hil"     # where leases are kept; the same for all users
//!
//! [[device]]
//! name = "phoenix"
//! driver = "amdxdna"                  # amdxdna, xrt, emu, emu-timed
//! node = "/dev/accel/accel0"          # the first that is found, without it
//! tags = { arch = "aie2", firmware = "1.5.5.391" }
//! ```

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use npu_driver::kmd::amdxdna::Node;
use npu_driver::DeviceSelector;
use serde::Deserialize;

/// Where leases are kept unless `hil.toml` says otherwise: a directory that all users
/// of a machine share.
pub const LEASES: &str = "/tmp/npu-hil";

/// The devices of a machine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inventory {
    /// Directory of the leases.
    pub lease_dir: Option<PathBuf>,
    /// The devices.
    #[serde(default, rename = "device")]
    pub devices: Vec<Entry>,
}

/// One device.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it is called.
    pub name: String,
    /// A name of [`DeviceSelector::from_name`] other than `auto`.
    pub driver: String,
    /// Device node of the kernel driver.
    pub node: Option<PathBuf>,
    /// What it can be chosen by.
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
}

/// Why `hil.toml`, or a choice from it, is no good.
#[derive(Debug, thiserror::Error)]
pub enum InventoryError {
    /// The file can't be read.
    #[error("can't read {path}", path = path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// It is not such a file.
    #[error("{place}: {detail}")]
    Text {
        /// File, or where the text is from.
        place: String,
        /// With line and column.
        detail: String,
    },
    /// A device without a usable driver.
    #[error("device {name:?} has driver {driver:?}; it may be amdxdna, xrt, emu or emu-timed")]
    Driver {
        /// The device.
        name: String,
        /// What it says.
        driver: String,
    },
    /// Two devices of one name, or a name that is a command line's own.
    #[error("{name:?} can't be a device's name: {why}")]
    Name {
        /// The name.
        name: String,
        /// Why not.
        why: &'static str,
    },
    /// A node that would not be used.
    #[error("device {name:?} names a node, and XRT takes the first device that it finds")]
    Node {
        /// The device.
        name: String,
    },
    /// Nothing fits.
    #[error("no device {wanted}; there are: {there}")]
    None {
        /// What was asked for.
        wanted: String,
        /// Names and tags of those there.
        there: String,
    },
}

impl Entry {
    /// How it is opened. The driver was checked when the file was read.
    pub fn selector(&self) -> DeviceSelector {
        DeviceSelector::from_name(&self.driver).unwrap_or_default()
    }

    /// The node that it is, of those there; none for an emulator.
    pub fn find<'a>(&self, nodes: &'a [Node]) -> Option<&'a Node> {
        find(self.selector(), self.node.as_deref(), nodes)
    }

    fn has(&self, tags: &[(String, String)]) -> bool {
        tags.iter().all(|(key, value)| match key.as_str() {
            "driver" => *value == self.driver || self.tags.get(key) == Some(value),
            _ => self.tags.get(key) == Some(value),
        })
    }
}

/// The node that a selector opens, of those there; none for an emulator. `wanted`: this
/// one instead of the first.
pub fn find<'a>(
    selector: DeviceSelector,
    wanted: Option<&Path>,
    nodes: &'a [Node],
) -> Option<&'a Node> {
    match selector {
        DeviceSelector::Emulator | DeviceSelector::EmulatorTimed => None,
        _ => nodes
            .iter()
            .find(|node| wanted.is_none_or(|wanted| node.path == wanted)),
    }
}

/// What a device's lease is called: a node of the kernel driver by its own name,
/// whatever it is called in `hil.toml` and however it is opened; what else is in that
/// file by its name there. None needs a lease otherwise: the emulator is anew in each
/// process.
pub fn lease_name(node: Option<&Node>, entry: Option<&Entry>) -> Option<String> {
    node.and_then(|n| n.path.file_name())
        .map(|n| n.to_string_lossy().into_owned())
        .or_else(|| entry.map(|e| e.name.clone()))
}

impl std::fmt::Display for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} (driver={}", self.name, self.driver)?;
        for (key, value) in &self.tags {
            write!(f, ", {key}={value}")?;
        }
        f.write_str(")")
    }
}

impl Inventory {
    /// Reads the file; a machine without one has no named devices.
    ///
    /// # Errors
    /// [`InventoryError`], but for a file that is not there.
    pub fn load(path: &Path) -> Result<Self, InventoryError> {
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(&text, &path.display().to_string()),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(InventoryError::Read {
                path: path.to_owned(),
                source,
            }),
        }
    }

    /// Parses the text of `place`.
    ///
    /// # Errors
    /// [`InventoryError`].
    pub fn parse(text: &str, place: &str) -> Result<Self, InventoryError> {
        let inventory: Self = toml::from_str(text).map_err(|e| InventoryError::Text {
            place: place.to_owned(),
            detail: e.to_string(),
        })?;
        for (i, entry) in inventory.devices.iter().enumerate() {
            let usable = DeviceSelector::from_name(&entry.driver);
            if usable.is_none_or(|s| s == DeviceSelector::Auto) {
                return Err(InventoryError::Driver {
                    name: entry.name.clone(),
                    driver: entry.driver.clone(),
                });
            }
            if entry.node.is_some() && entry.driver == DeviceSelector::Xrt.name() {
                return Err(InventoryError::Node {
                    name: entry.name.clone(),
                });
            }
            let bad = |why| {
                Err(InventoryError::Name {
                    name: entry.name.clone(),
                    why,
                })
            };
            let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            if DeviceSelector::from_name(&entry.name).is_some() {
                return bad("it means a kind of device already");
            }
            if entry.name.is_empty()
                || entry.name.starts_with('.')
                || !entry.name.chars().all(plain)
            {
                return bad("it names a lease's file: letters, digits, '-', '_' and '.'");
            }
            if inventory.devices[..i].iter().any(|e| e.name == entry.name) {
                return bad("two devices have it");
            }
        }
        Ok(inventory)
    }

    /// Where its leases are.
    pub fn leases(&self) -> PathBuf {
        self.lease_dir.clone().unwrap_or_else(|| LEASES.into())
    }

    /// The device of this name.
    ///
    /// # Errors
    /// [`InventoryError::None`].
    pub fn by_name(&self, name: &str) -> Result<&Entry, InventoryError> {
        self.devices
            .iter()
            .find(|e| e.name == name)
            .ok_or_else(|| self.none(format!("named {name:?}")))
    }

    /// The devices that have all these tags, `driver` among them.
    ///
    /// # Errors
    /// [`InventoryError::None`].
    pub fn with_tags(&self, tags: &[(String, String)]) -> Result<Vec<&Entry>, InventoryError> {
        let found: Vec<_> = self.devices.iter().filter(|e| e.has(tags)).collect();
        if found.is_empty() {
            let tags: Vec<_> = tags.iter().map(|(k, v)| format!("{k}={v}")).collect();
            return Err(self.none(format!("with {}", tags.join(", "))));
        }
        Ok(found)
    }

    fn none(&self, wanted: String) -> InventoryError {
        let names: Vec<_> = self.devices.iter().map(Entry::to_string).collect();
        InventoryError::None {
            wanted,
            there: match names.is_empty() {
                true => "none; hil.toml is missing or empty".into(),
                false => names.join("; "),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = r#"
        [[device]]
        name = "lab-1"
        driver = "amdxdna"
        node = "/dev/accel/accel1"
        tags = { arch = "aie2", firmware = "1.5.5.391" }

        [[device]]
        name = "soft"
        driver = "emu"
        tags = { arch = "aie2" }
    "#;

    fn tag(key: &str, value: &str) -> (String, String) {
        (key.into(), value.into())
    }

    #[test]
    fn devices_are_chosen_by_name_and_by_tags() {
        let inventory = Inventory::parse(TWO, "hil.toml").unwrap();
        assert_eq!(
            inventory.by_name("lab-1").unwrap().selector(),
            DeviceSelector::Amdxdna
        );
        assert_eq!(
            inventory.with_tags(&[tag("arch", "aie2")]).unwrap().len(),
            2
        );
        let one = inventory
            .with_tags(&[tag("arch", "aie2"), tag("driver", "emu")])
            .unwrap();
        assert_eq!(one[0].name, "soft");
        let error = inventory.with_tags(&[tag("arch", "aie4")]).unwrap_err();
        insta::assert_snapshot!(error, @"no device with arch=aie4; there are: lab-1 (driver=amdxdna, arch=aie2, firmware=1.5.5.391); soft (driver=emu, arch=aie2)");
    }

    #[test]
    fn bad_files_are_refused_with_the_place() {
        let refused = |text: &str| Inventory::parse(text, "hil.toml").unwrap_err().to_string();
        assert!(refused("[[device]]\nname = \"a\"\n").contains("driver"));
        assert!(refused("[[device]]\nname = \"a\"\ndriver = \"emu\"\nnod = 1").contains("nod"));
        let device = |name: &str, driver: &str| {
            format!("[[device]]\nname = \"{name}\"\ndriver = \"{driver}\"\n")
        };
        assert!(refused(&device("a", "gpu")).contains("gpu"));
        assert!(refused(&(device("a", "xrt") + "node = \"/dev/x\"")).contains("XRT"));
        assert!(refused(&device("a", "auto")).contains("auto"));
        assert!(refused(&device("emu", "emu")).contains("already"));
        assert!(refused(&device("../x", "emu")).contains("letters"));
        assert!(refused(&device("a", "emu").repeat(2)).contains("two devices"));
    }

    #[test]
    fn a_machine_without_the_file_has_no_named_devices() {
        let inventory = Inventory::load(Path::new("/nowhere/hil.toml")).unwrap();
        assert_eq!(inventory, Inventory::default());
        assert!(inventory
            .by_name("a")
            .unwrap_err()
            .to_string()
            .contains("missing"));
    }
}
