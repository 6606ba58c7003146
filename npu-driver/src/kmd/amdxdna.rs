//! The real kernel driver: found, not yet driven.
//!
//! This module only looks for it. Opening and using `/dev/accel/accel*` will be
//! another implementation of [`Kmd`](super::Kmd).

use std::path::{Path, PathBuf};

/// A device node whose driver is `amdxdna`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The character device.
    pub path: PathBuf,
    /// Its directory in sysfs.
    pub sysfs: PathBuf,
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
