//! `cargo xtask hil devices`: what there is, and who has it.

use hil_tests::harness::lease::{self, State};
use npu_driver::{probe, DeviceSelector};

use super::target;
use crate::error::{helped, Failure};
use crate::out::outln;

/// Devices of hil.toml and of this machine, and who has them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// End the quarantine of this device
    #[arg(long, value_name = "NAME")]
    release: Option<String>,
}

pub(crate) fn main(args: &Args) -> Result<u8, Failure> {
    let inventory = target::inventory()?;
    let folder = inventory.leases();
    let lost = |e| helped(e, format!("leases are kept in {}", folder.display()));
    if let Some(name) = &args.release {
        let was = lease::release(&folder, name).map_err(lost)?;
        outln!(
            "{name}: {}",
            if was {
                "released"
            } else {
                "was not quarantined"
            }
        );
        return Ok(if was { 0 } else { 1 });
    }
    let state = |name: &str| -> Result<String, Failure> {
        Ok(match lease::state(&folder, name).map_err(lost)? {
            State::Free => "free".to_owned(),
            State::Held(Some(holder)) => format!("in use by {holder}"),
            State::Held(None) => "in use".to_owned(),
            State::Quarantined(reason) => format!("QUARANTINED: {reason}"),
        })
    };
    let nodes = probe::nodes();
    for entry in &inventory.devices {
        let hardware = matches!(
            entry.selector(),
            DeviceSelector::Amdxdna | DeviceSelector::Xrt
        );
        let found = nodes
            .iter()
            .find(|n| entry.node.as_ref().is_none_or(|wanted| n.path == *wanted));
        let node = found.and_then(|n| n.path.file_name()).filter(|_| hardware);
        let state = match (hardware, node) {
            (true, None) => "not there".to_owned(),
            (_, Some(node)) => state(&node.to_string_lossy())?,
            (false, None) => state(&entry.name)?,
        };
        outln!("{entry}: {state}");
    }
    for node in &nodes {
        let name = node.path.file_name().unwrap_or_default().to_string_lossy();
        outln!("{} (amdxdna): {}", node.path.display(), state(&name)?);
    }
    if inventory.devices.is_empty() && nodes.is_empty() {
        outln!("no NPU on this machine and no hil.toml; the emulator needs neither");
    }
    Ok(0)
}
