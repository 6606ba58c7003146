//! Device nodes of the kernel driver.

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

impl Node {
    /// What results of this device prove.
    pub fn evidence(&self) -> crate::Evidence {
        match std::env::var_os(EMULATED) {
            Some(_) => crate::Evidence::KernelDriverOverEmulator,
            None => crate::Evidence::Silicon,
        }
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

/// All device nodes whose driver is `amdxdna`, below these roots (`/sys` and
/// `/dev` on a real machine).
pub fn nodes(sys: &Path, dev: &Path) -> Vec<Node> {
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
