//! What a server's status page shows.

use super::Metrics;
use serde::Serialize;
use std::fmt;

/// A kernel of the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KernelStatus {
    /// Its name.
    pub name: &'static str,
    /// What keeps it from being used; `None` when nothing does.
    pub problem: Option<String>,
}

/// A runtime as it is now.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Status {
    /// The device, its driver, firmware and kind of evidence; `None` for the CPU path.
    pub device: Option<String>,
    /// Why there is this device, or none.
    pub reason: String,
    /// What the device was lost by, while it is.
    pub lost: Option<String>,
    /// Times that it was opened.
    pub opened: u64,
    /// Times that it was lost.
    pub losses: u64,
    /// Kernels, by name. Empty for the CPU path.
    pub kernels: Vec<KernelStatus>,
    /// Calls that wait for the device.
    pub waiting: usize,
    /// Calls that may wait.
    pub queue: usize,
    /// Bytes of unused buffers.
    pub pool_bytes: u64,
    /// Buffers that runs still have whose callers went away.
    pub parked: usize,
    /// Seconds since it was opened.
    pub uptime_seconds: f64,
    /// What it counted.
    pub metrics: Metrics,
}

impl Status {
    /// As JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.device, &self.lost) {
            (Some(device), _) => writeln!(f, "device: {device}")?,
            (None, Some(lost)) => writeln!(f, "device: lost ({lost}); the CPU stands in")?,
            (None, None) => writeln!(f, "device: none ({})", self.reason)?,
        }
        if self.losses > 0 {
            writeln!(f, "lost {} times, opened {}", self.losses, self.opened)?;
        }
        for kernel in &self.kernels {
            if let Some(problem) = &kernel.problem {
                writeln!(f, "kernel {}: {problem}", kernel.name)?;
            }
        }
        writeln!(
            f,
            "queue: {} of {} calls; pool: {} bytes; up {:.0} s",
            self.waiting, self.queue, self.pool_bytes, self.uptime_seconds
        )?;
        for (name, m) in &self.metrics.functions {
            if m.calls == 0 {
                continue;
            }
            write!(
                f,
                "{name}: {} calls, {} device, {} CPU, p50 {:.3} ms, p99 {:.3} ms",
                m.calls,
                m.on_device,
                m.on_cpu,
                m.p50_seconds * 1e3,
                m.p99_seconds * 1e3
            )?;
            if let Some(factor) = m.realtime_factor {
                write!(f, ", {factor:.0} times real time")?;
            }
            for (reason, count) in &m.fallbacks {
                write!(f, ", {count} x {reason}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
