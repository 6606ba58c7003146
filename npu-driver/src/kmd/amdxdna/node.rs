//! Device nodes of the kernel driver.

use npu_image::uapi;
use std::path::{Path, PathBuf};

/// A device node whose driver is `amdxdna`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The character device.
    pub path: PathBuf,
    /// Its directory in sysfs.
    pub sysfs: PathBuf,
}

/// Set by whatever puts an emulated Phoenix below the kernel driver's interface.
const EMULATED: &str = "NPU_VIRT";

/// PCI devices of AMD that `amdxdna` drives, other than Phoenix.
const OTHERS: [(u16, &str); 1] = [(0x17F0, "Strix, Krackan or Strix Halo (npu2)")];

/// Which NPU a PCI device is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Phoenix or Hawk Point.
    Phoenix,
    /// Another one.
    Other(String),
    /// Its directory in sysfs does not tell.
    Unknown,
}

impl Kind {
    /// By a PCI device's directory in sysfs.
    pub(crate) fn of(sysfs: &Path) -> Self {
        let ids = number(sysfs, "vendor").zip(number(sysfs, "device"));
        match ids {
            None => Self::Unknown,
            Some(uapi::PCI_ID) => Self::Phoenix,
            Some((vendor, device)) => Self::Other(match Self::other_npu(sysfs) {
                Some(name) => name.to_owned(),
                None => format!("another device (PCI {vendor:04x}:{device:04x})"),
            }),
        }
    }

    /// The name of a known NPU that is no Phoenix.
    pub(crate) fn other_npu(sysfs: &Path) -> Option<&'static str> {
        let (vendor, device) = (number(sysfs, "vendor")?, number(sysfs, "device")?);
        let known = OTHERS.iter().find(|other| other.0 == device);
        known
            .filter(|_| vendor == uapi::PCI_ID.0)
            .map(|other| other.1)
    }
}

/// A hexadecimal number in a file of sysfs.
fn number(sysfs: &Path, name: &str) -> Option<u16> {
    let text = std::fs::read_to_string(sysfs.join(name)).ok()?;
    u16::from_str_radix(text.trim().strip_prefix("0x")?, 16).ok()
}

impl Node {
    /// What results of this device prove: silicon if it shows itself to be a Phoenix and
    /// not an emulated one; the weaker thing where it does not tell.
    pub fn evidence(&self) -> crate::Evidence {
        self.evidence_where(std::env::var_os(EMULATED).is_some())
    }

    fn evidence_where(&self, declared: bool) -> crate::Evidence {
        let number = |name| number(&self.sysfs, name);
        let subsystem = number("subsystem_vendor").zip(number("subsystem_device"));
        let real = subsystem.is_some_and(|s| s != uapi::EMULATED_SUBSYSTEM);
        match real && !declared && self.kind() == Kind::Phoenix {
            true => crate::Evidence::Silicon,
            false => crate::Evidence::KernelDriverOverEmulator,
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        Kind::of(&self.sysfs)
    }

    /// Whether it is the one at this PCI address.
    pub fn is_at(&self, place: &str) -> bool {
        self.address().is_some_and(|address| address == place)
    }

    fn address(&self) -> Option<String> {
        let real = self.sysfs.canonicalize().ok()?;
        Some(real.file_name()?.to_string_lossy().into_owned())
    }

    /// Whether nothing drives the device any more. The node goes first, when the driver
    /// begins to take the device down; at the end it disables it, or its directory goes.
    /// What can't be read is taken to be there.
    pub(super) fn is_gone(&self) -> bool {
        let node = self.path.try_exists();
        let enable = std::fs::read_to_string(self.sysfs.join("enable"));
        matches!(node, Ok(false))
            && match enable {
                Ok(enabled) => enabled.trim() == "0",
                Err(e) => e.kind() == std::io::ErrorKind::NotFound,
            }
    }

    /// The trimmed contents of one of its sysfs files.
    pub fn text(&self, name: &str) -> Option<String> {
        let text = std::fs::read_to_string(self.sysfs.join(name)).ok()?;
        Some(text.trim().to_owned())
    }
}

/// All device nodes of Phoenix whose driver is `amdxdna`, below these roots (`/sys` and
/// `/dev` on a real machine). One that does not tell which NPU it is counts until it is
/// opened.
pub fn nodes(sys: &Path, dev: &Path) -> Vec<Node> {
    let mut nodes = all(sys, dev);
    nodes.retain(|node| !matches!(node.kind(), Kind::Other(_)));
    nodes
}

/// A device node whose driver is `amdxdna` though it is no Phoenix, and what it is.
pub(crate) fn other(sys: &Path, dev: &Path) -> Option<(Node, String)> {
    let told = |node: Node| match node.kind() {
        Kind::Other(name) => Some((node, name)),
        _ => None,
    };
    all(sys, dev).into_iter().find_map(told)
}

fn all(sys: &Path, dev: &Path) -> Vec<Node> {
    let Ok(entries) = std::fs::read_dir(sys.join("class/accel")) else {
        return Vec::new();
    };
    let mut nodes: Vec<_> = entries
        .flatten()
        .filter_map(|entry| {
            let device = entry.path().join("device");
            let driver = std::fs::read_link(device.join("driver")).ok()?;
            (driver.file_name()? == "amdxdna").then(|| Node {
                path: dev.join("accel").join(entry.file_name()),
                sysfs: device,
            })
        })
        .collect();
    nodes.sort_by(|a, b| a.path.cmp(&b.path));
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_ids(folder: &Path, ids: &[(&str, &str)]) -> Node {
        let sysfs = folder.join("sysfs");
        std::fs::create_dir_all(&sysfs).unwrap();
        for (name, id) in ids {
            std::fs::write(sysfs.join(name), format!("{id}\n")).unwrap();
        }
        let path = folder.join("accel0");
        Node { path, sysfs }
    }

    #[test]
    fn only_what_shows_itself_to_be_a_phoenix_is_silicon() {
        use crate::Evidence::{KernelDriverOverEmulator, Silicon};
        let phoenix = [("vendor", "0x1022"), ("device", "0x1502")];
        let board = [
            ("subsystem_vendor", "0x17aa"),
            ("subsystem_device", "0x50e0"),
        ];
        let emulated = [
            ("subsystem_vendor", "0x1af4"),
            ("subsystem_device", "0x1100"),
        ];
        let strix = [("vendor", "0x1022"), ("device", "0x17f0")];
        let of = |ids: &[(&str, &str)], declared| {
            let folder = tempfile::tempdir().unwrap();
            with_ids(folder.path(), ids).evidence_where(declared)
        };
        let real = [phoenix, board].concat();
        assert_eq!(of(&real, false), Silicon);
        assert_eq!(of(&real, true), KernelDriverOverEmulator);
        for ids in [
            [phoenix, emulated].concat(),
            [strix, board].concat(),
            phoenix.to_vec(),
            Vec::new(),
        ] {
            assert_eq!(of(&ids, false), KernelDriverOverEmulator, "{ids:?}");
        }
    }

    #[test]
    fn the_ids_tell_which_npu_it_is() {
        let of = |ids: &[(&str, &str)]| {
            let folder = tempfile::tempdir().unwrap();
            with_ids(folder.path(), ids).kind()
        };
        assert_eq!(
            of(&[("vendor", "0x1022"), ("device", "0x1502")]),
            Kind::Phoenix
        );
        for (ids, says) in [
            ([("vendor", "0x1022"), ("device", "0x17f0")], "npu2"),
            ([("vendor", "0x1022"), ("device", "0x1569")], "1022:1569"),
            ([("vendor", "0x8086"), ("device", "0x1502")], "8086:1502"),
        ] {
            match of(&ids) {
                Kind::Other(name) => assert!(name.contains(says), "{name}"),
                told => panic!("{told:?}"),
            }
        }
        assert_eq!(of(&[("vendor", "0x1022")]), Kind::Unknown);
        assert_eq!(of(&[("vendor", "0x1022"), ("device", "?")]), Kind::Unknown);
    }

    #[test]
    fn gone_is_what_has_no_node_and_is_disabled_or_absent() {
        let folder = tempfile::tempdir().unwrap();
        let node = Node {
            path: folder.path().join("accel0"),
            sysfs: folder.path().join("sysfs"),
        };
        assert!(node.is_gone(), "neither node nor device");
        std::fs::create_dir(&node.sysfs).unwrap();
        let enable = |word| std::fs::write(node.sysfs.join("enable"), word).unwrap();
        enable("1\n");
        assert!(!node.is_gone(), "the driver has not finished");
        enable("0\n");
        assert!(node.is_gone(), "unbound");
        // A directory in its place can't be read.
        std::fs::remove_file(node.sysfs.join("enable")).unwrap();
        std::fs::create_dir(node.sysfs.join("enable")).unwrap();
        assert!(!node.is_gone(), "unknown");
        std::fs::remove_dir(node.sysfs.join("enable")).unwrap();
        enable("0\n");
        std::fs::write(&node.path, "").unwrap();
        assert!(!node.is_gone(), "bound");
    }
}
