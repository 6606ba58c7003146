//! Some columns of the array, as the firmware uses them.

use crate::host::HostMemory;
use npu_arch::array::{Direction, TileCoord};
use npu_image::cdo::Command;
use npu_image::txn::Stream;
use std::sync::atomic::AtomicBool;

/// What a core did during a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreCounters {
    /// Tile, column relative to the partition.
    pub tile: TileCoord,
    /// Cycles enabled.
    pub cycles: u64,
    /// Of these, cycles waiting for a lock, a stream or memory.
    pub stalls: u64,
    /// Bundles executed.
    pub bundles: u64,
}

/// What a DMA channel did during a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DmaCounters {
    /// Tile, column relative to the partition.
    pub tile: TileCoord,
    /// Direction of the channel.
    pub direction: Direction,
    /// Its number.
    pub channel: u8,
    /// 32-bit words moved.
    pub words: u64,
}

/// What the array did during a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Cycles from the first operation to the last.
    pub cycles: u64,
    /// Whether these come from the timing model.
    pub timed: bool,
    /// Enabled cores.
    pub cores: Vec<CoreCounters>,
    /// Channels that moved data.
    pub dma: Vec<DmaCounters>,
}

/// How the array ended a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartitionEnd {
    /// All operations done.
    Completed,
    /// Nothing can go on, or the cycle limit is reached. With a report of what
    /// every tile waits for.
    Stuck(String),
    /// The array refused an operation or raised an error. With a report.
    Fault(String),
    /// Told to stop.
    Cancelled,
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
    ) -> (PartitionEnd, Counters);
}
