//! Some columns of the array, as the firmware uses them.

use super::{NewPartition, TileError};
use crate::array::{Array, Costs, Limits, RunOutcome, Stats};
use crate::host::HostMemory;
use crate::strict::Strictness;
use crate::trace::Observer;
use npu_arch::array::Device;
use npu_image::cdo::Command;
use npu_image::txn::Stream;
use std::sync::atomic::{AtomicBool, Ordering};

/// How the array ended a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartitionEnd {
    /// All operations done.
    Completed,
    /// Nothing can go on, or a limit is reached. With a report of what every tile
    /// waits for.
    Stuck(String),
    /// The array refused an operation or raised an error. With a report, and what a
    /// tile raises for it.
    Fault(String, Option<TileError>),
    /// Told to stop. With a report of where everything was.
    Cancelled(String),
}

/// A freshly reset piece of the array.
pub trait Partition: Send {
    /// Applies a PDI's commands.
    ///
    /// # Errors
    /// A report of the command that can't be applied.
    fn configure(&mut self, commands: &[Command]) -> Result<(), String>;

    /// Executes an instruction stream. `args` are the device addresses of the host
    /// buffers. Stops soon after `cancel` becomes true.
    fn run(
        &mut self,
        stream: &Stream,
        args: &[u64],
        host: &mut dyn HostMemory,
        cancel: &AtomicBool,
    ) -> (PartitionEnd, Stats);
}

impl Partition for Array {
    fn configure(&mut self, commands: &[Command]) -> Result<(), String> {
        self.apply_cdo(commands).map_err(|fault| fault.to_string())
    }

    fn run(
        &mut self,
        stream: &Stream,
        args: &[u64],
        host: &mut dyn HostMemory,
        cancel: &AtomicBool,
    ) -> (PartitionEnd, Stats) {
        let outcome = self.run_until(stream, args, host, &Limits::default(), cancel);
        let stats = outcome.stats().clone();
        let text = outcome.to_string();
        let end = match outcome {
            RunOutcome::Completed { .. } => PartitionEnd::Completed,
            RunOutcome::Timeout(_) if cancel.load(Ordering::Acquire) => {
                PartitionEnd::Cancelled(text)
            }
            RunOutcome::Deadlock(_) | RunOutcome::Timeout(_) => PartitionEnd::Stuck(text),
            RunOutcome::Stopped(_) => PartitionEnd::Fault(text, None),
            RunOutcome::Fault { fault, .. } => PartitionEnd::Fault(text, TileError::of(&fault)),
        };
        (end, stats)
    }
}

/// How a Phoenix is emulated. The default is as strict as can be, and without
/// time.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Which strict classes are allowed.
    pub strictness: Strictness,
    /// The timed mode, with these costs.
    pub costs: Option<Costs>,
    /// Who looks at the runs.
    pub observer: Option<Observer>,
    /// Threads; 0 is as good as 1.
    pub threads: usize,
}

/// Pieces of the emulated Phoenix. There are none of five columns: the first
/// column has no shim DMA, and no design uses it.
pub fn phoenix(options: Options) -> NewPartition {
    Box::new(move |columns| {
        let device = Device::ALL.into_iter().find(|d| d.columns() == columns)?;
        let mut array = Array::new(device);
        array.set_strictness(options.strictness);
        array.set_timed(options.costs);
        array.set_observer(options.observer.clone());
        array.set_threads(options.threads);
        Some(Box::new(array))
    })
}
