//! The firmware's side of a device: contexts, compute units, commands.
//!
//! A context owns a slot and shares columns: contexts whose partitions overlap
//! take turns on the array. Whenever a context runs on columns that something
//! else had in the meantime, its PDI is loaded again, and everything that earlier
//! runs left in tile memory is lost. The same happens after a command that hung or
//! failed. Between two commands of one context with nothing in between, the
//! array keeps its state, as on the real device.
//!
//! [`Contexts`] is the bookkeeping (slots and columns), [`Executor`] runs commands
//! on partitions of the array, [`Faults`] makes named things go wrong.

mod contexts;
mod executor;
mod faults;
#[cfg(feature = "inject")]
pub mod inject;
mod partition;
mod status;
mod tile_error;

pub use contexts::{Contexts, Placement};
pub use executor::{Command, End, Ending, Executor, NewPartition, Unit};
pub use faults::{FaultPoint, Faults};
pub use partition::{phoenix, Options, Partition, PartitionEnd};
pub use status::Status;
pub use tile_error::TileError;

/// Identifies a context of the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContextId(pub u32);
