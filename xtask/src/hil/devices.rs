//! `cargo xtask hil devices`: what there is, and who has it.

use std::path::Path;

use hil_tests::harness::devices::{self, Entry};
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
    let nodes = probe::nodes();
    // A device's own name, or that of its node.
    let lease_name = |entry: &Entry| devices::lease_name(entry.find(&nodes), Some(entry));
    if let Some(name) = &args.release {
        let named = inventory.devices.iter().find(|e| e.name == *name);
        let name = named.and_then(lease_name).unwrap_or_else(|| name.clone());
        let was = lease::release(&folder, &name).map_err(lost)?;
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
    let state = |name: &str, directory: Option<&Path>| -> Result<String, Failure> {
        Ok(
            match lease::state(&folder, name, directory).map_err(lost)? {
                State::Free => "free".to_owned(),
                State::Held(Some(holder)) => format!("in use by {holder}"),
                State::Held(None) => "in use".to_owned(),
                State::Quarantined(reason) => format!("QUARANTINED: {reason}"),
            },
        )
    };
    for entry in &inventory.devices {
        let emulated = matches!(
            entry.selector(),
            DeviceSelector::Emulator | DeviceSelector::EmulatorTimed
        );
        let there = match emulated || entry.find(&nodes).is_some() {
            true => "",
            false => "not there; ",
        };
        let name = lease_name(entry).unwrap_or_default();
        let directory = entry.find(&nodes).map(|n| n.sysfs.as_path());
        outln!("{entry}: {there}{}", state(&name, directory)?);
    }
    for node in &nodes {
        let name = devices::lease_name(Some(node), None).unwrap_or_default();
        outln!(
            "{} (amdxdna): {}",
            node.path.display(),
            state(&name, Some(&node.sysfs))?
        );
    }
    if inventory.devices.is_empty() && nodes.is_empty() {
        outln!("no NPU on this machine and no hil.toml; the emulator needs neither");
    }
    Ok(0)
}
