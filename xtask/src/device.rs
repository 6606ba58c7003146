//! Devices by the names of the command line.

use std::path::Path;

use npu_driver::DeviceSelector;

use crate::error::{helped, Failure, InFile};

/// Which device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum DeviceName {
    /// A real NPU where one can be used, else the emulator
    Auto,
    /// The emulated Phoenix
    Emu,
    /// The emulated Phoenix with its timing model
    EmuTimed,
    /// The Linux driver, directly
    Amdxdna,
    /// XRT
    Xrt,
}

impl From<DeviceName> for DeviceSelector {
    fn from(name: DeviceName) -> Self {
        match name {
            DeviceName::Auto => Self::Auto,
            DeviceName::Emu => Self::Emulator,
            DeviceName::EmuTimed => Self::EmulatorTimed,
            DeviceName::Amdxdna => Self::Amdxdna,
            DeviceName::Xrt => Self::Xrt,
        }
    }
}

/// A driver error with its remedy.
pub(crate) fn failure(error: npu_driver::Error) -> Failure {
    let remedy = error.remedy().to_owned();
    helped(error, remedy)
}

/// A driver error about what a file holds, with the file's name and its remedy.
pub(crate) fn failure_in(path: &Path, error: npu_driver::Error) -> Failure {
    match error {
        named @ npu_driver::Error::ReadFile { .. } => failure(named),
        error => {
            let remedy = error.remedy().to_owned();
            helped(InFile::new(path, error), remedy)
        }
    }
}
