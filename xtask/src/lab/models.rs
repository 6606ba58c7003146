//! Results of golden models for the guest.
//!
//! In a guest that is itself emulated, most of the time of the checks would go into the
//! models that judge them. The list runs once outside, on the emulator, and keeps what
//! the models gave ([`hil_tests::kept`]); the guest's checks compare with that. A folder
//! of results belongs to the program that made it: another build makes its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use miette::miette;
use sha2::{Digest as _, Sha256};

use crate::error::{read, Failure};
use crate::out::errln;
use crate::paths;

/// The folder below `all` with the results of the program as it is now.
pub(super) fn kept(all: &Path) -> Result<PathBuf, Failure> {
    let program = paths::target().join("debug/npu-hil");
    let hash = Sha256::digest(read(&program)?);
    let hash: String = hash.iter().take(8).map(|b| format!("{b:02x}")).collect();
    let folder = all.join(hash);
    if folder.exists() {
        return Ok(folder);
    }
    errln!("lab: the list on the emulator, for the results of golden models");
    let error = |path: &Path, e: std::io::Error| miette!("{}: {e}", path.display());
    if all.exists() {
        std::fs::remove_dir_all(all).map_err(|e| error(all, e))?;
    }
    let part = all.join("part");
    std::fs::create_dir_all(&part).map_err(|e| error(&part, e))?;
    let status = Command::new(&program)
        .args(["--device", "emu", "--kernels"])
        .arg(paths::kernels())
        .arg("--keep-golden")
        .arg(&part)
        .status()
        .map_err(|e| error(&program, e))?;
    if !status.success() {
        return Err(miette!("the list does not pass on the emulator: {status}").into());
    }
    std::fs::rename(&part, &folder).map_err(|e| error(&folder, e))?;
    Ok(folder)
}
