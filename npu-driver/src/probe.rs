//! What this machine has of an NPU and its software.

use crate::kmd::amdxdna;
use std::path::Path;

/// Real NPUs, each as a line of text. Empty on most machines.
pub fn real_devices() -> Vec<String> {
    amdxdna::nodes(Path::new("/sys"), Path::new("/dev"))
        .iter()
        .map(|node| format!("{} (amdxdna)", node.path.display()))
        .collect()
}
