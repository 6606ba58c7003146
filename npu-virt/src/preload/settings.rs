//! How an interposed device is made: environment variables.

use npu_emu::firmware::FaultPoint;
use npu_emu::ioctl::{AddressMode, Interface};
use std::path::PathBuf;
use std::time::Duration;

/// A variable with a value that says nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{variable}={value}: {problem}")]
pub struct BadSetting {
    /// The variable.
    pub variable: &'static str,
    /// Its value.
    pub value: String,
    /// What is wrong.
    pub problem: String,
}

/// The settings of all devices of a process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The file that stands for the device node.
    pub node: PathBuf,
    /// What the device calls host buffers.
    pub addresses: AddressMode,
    /// The kernel driver's interface.
    pub interface: Interface,
    /// Planted faults and how often each.
    pub faults: Vec<(FaultPoint, u32)>,
    /// How long the driver waits for a command without an answer.
    pub hang_time: Duration,
    /// Whether calls are written to standard error.
    pub trace: Trace,
}

/// Whether calls are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trace {
    /// No.
    Off,
    /// Each call with its result.
    Calls,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            node: npu_image::uapi::FIRST_NODE.into(),
            addresses: AddressMode::Kernel,
            interface: Interface::NEWEST,
            faults: Vec::new(),
            hang_time: Duration::from_secs(2),
            trace: Trace::Off,
        }
    }
}

impl Settings {
    /// From variables as `get` gives them.
    ///
    /// # Errors
    /// [`BadSetting`].
    pub fn from_variables(get: impl Fn(&str) -> Option<String>) -> Result<Self, BadSetting> {
        let mut settings = Self::default();
        let bad = |variable, value: &str, problem: String| BadSetting {
            variable,
            value: value.into(),
            problem,
        };
        if let Some(node) = get("NPU_VIRT_NODE") {
            settings.node = node.into();
        }
        if let Some(mode) = get("NPU_VIRT_ADDRESSES") {
            settings.addresses = match &*mode {
                "kernel" => AddressMode::Kernel,
                "shared" => AddressMode::Shared,
                _ => {
                    let problem = "it is kernel or shared".into();
                    return Err(bad("NPU_VIRT_ADDRESSES", &mode, problem));
                }
            };
        }
        if let Some(version) = get("NPU_VIRT_DRM") {
            let minor = version.strip_prefix("0.").and_then(|m| m.parse().ok());
            settings.interface = minor.and_then(Interface::of_minor).ok_or_else(|| {
                let problem = format!("a version from 0.0 to 0.{}", Interface::NEWEST.minor());
                bad("NPU_VIRT_DRM", &version, problem)
            })?;
        }
        if let Some(text) = get("NPU_VIRT_HANG_MS") {
            let ms = text
                .parse()
                .map_err(|_| bad("NPU_VIRT_HANG_MS", &text, "a number of milliseconds".into()))?;
            settings.hang_time = Duration::from_millis(ms);
        }
        if let Some(list) = get("NPU_VIRT_FAULTS") {
            for item in list.split(',').filter(|item| !item.is_empty()) {
                let (name, times) = item.split_once(':').unwrap_or((item, "1"));
                let point = FaultPoint::from_name(name).zip(times.parse().ok());
                settings.faults.push(point.ok_or_else(|| {
                    let names: Vec<_> = FaultPoint::ALL.iter().map(|p| p.name()).collect();
                    let problem = format!("NAME:TIMES with NAME one of {}", names.join(", "));
                    bad("NPU_VIRT_FAULTS", item, problem)
                })?);
            }
        }
        if get("NPU_VIRT_TRACE").is_some() {
            settings.trace = Trace::Calls;
        }
        Ok(settings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(&str, &str)]) -> Result<Settings, BadSetting> {
        Settings::from_variables(|name| {
            let found = pairs.iter().find(|p| p.0 == name);
            found.map(|p| p.1.to_owned())
        })
    }

    #[test]
    fn variables_say_how() {
        assert_eq!(from(&[]), Ok(Settings::default()));
        let settings = from(&[
            ("NPU_VIRT_ADDRESSES", "shared"),
            ("NPU_VIRT_FAULTS", "hang-command:2,no-slot"),
            ("NPU_VIRT_HANG_MS", "50"),
            ("NPU_VIRT_DRM", "0.1"),
            ("NPU_VIRT_TRACE", "1"),
        ])
        .unwrap();
        assert_eq!(settings.addresses, AddressMode::Shared);
        let faults = [(FaultPoint::HangCommand, 2), (FaultPoint::NoSlot, 1)];
        assert_eq!(settings.faults, faults);
        assert_eq!(settings.hang_time, Duration::from_millis(50));
        assert_eq!(Some(settings.interface), Interface::of_minor(1));
        assert_eq!(settings.trace, Trace::Calls);
    }

    #[test]
    fn values_that_say_nothing_are_named() {
        for (name, value) in [
            ("NPU_VIRT_ADDRESSES", "sva"),
            ("NPU_VIRT_FAULTS", "flood:1"),
            ("NPU_VIRT_FAULTS", "dead:x"),
            ("NPU_VIRT_HANG_MS", "soon"),
            ("NPU_VIRT_DRM", "0.11"),
            ("NPU_VIRT_DRM", "1.0"),
        ] {
            assert_eq!(from(&[(name, value)]).unwrap_err().variable, name);
        }
    }
}
