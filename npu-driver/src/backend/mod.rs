//! The upper seam: contexts, buffers, runs, run lists and waits, free of any
//! transport. [`KmdBackend`] implements it once for everything that is shaped
//! like the kernel driver; XRT will be the second implementation.

use crate::mem::Mapping;
use crate::{Error, RunStats};
use std::sync::Arc;
use std::time::Duration;

mod kmd;

pub use kmd::KmdBackend;

/// Facts about a device that a backend knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackendInfo {
    /// Device name, like `RyzenAI-npu1`.
    pub device: String,
    /// Driver name and version.
    pub driver: String,
    /// Firmware version.
    pub firmware: String,
    /// Columns of the array.
    pub columns: u32,
    /// Rows of the array, shim and memory tiles included.
    pub rows: u32,
}

/// What a context runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextSpec {
    /// Columns of the partition.
    pub columns: u32,
    /// Operations per cycle, as the xclbin states them.
    pub max_opc: u32,
    /// One PDI per compute unit, with its function index.
    pub units: Vec<(Arc<[u8]>, u8)>,
}

/// One run, as a backend takes it.
#[derive(Clone, Debug)]
pub struct Command {
    /// Compute unit: index into [`ContextSpec::units`].
    pub unit: u8,
    /// The whole instruction stream, in bytes.
    pub stream: Vec<u8>,
    /// Host buffers in argument order.
    pub buffers: Vec<Arc<dyn HostBuffer>>,
}

/// Host memory that a device can reach.
pub trait HostBuffer: Send + Sync + std::fmt::Debug {
    /// Its bytes.
    fn mapping(&self) -> &Arc<Mapping>;
    /// For the backend that made it.
    fn as_any(&self) -> &dyn std::any::Any;
}

/// How a submission ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The firmware says it completed. That is not yet a proof of right output.
    Completed,
    /// It did not make progress, and the context was reset.
    Timeout {
        /// What every tile waits for, if known.
        diagnosis: Option<String>,
    },
    /// It failed.
    Failed {
        /// Which command of a list.
        index: Option<usize>,
        /// Why, if known.
        diagnosis: Option<String>,
    },
    /// It was cancelled together with its context.
    Aborted {
        /// What was going on, if known.
        diagnosis: Option<String>,
    },
    /// The packet's state field holds something else.
    Unknown {
        /// The field.
        state: u8,
    },
}

impl Outcome {
    /// As the result of a run.
    ///
    /// # Errors
    /// The error of each outcome but `Completed`.
    pub fn into_result(self) -> Result<(), Error> {
        match self {
            Self::Completed => Ok(()),
            Self::Timeout { diagnosis } => Err(Error::CommandTimeout { diagnosis }),
            Self::Failed { index, diagnosis } => Err(Error::CommandFailed { index, diagnosis }),
            Self::Aborted { diagnosis } => Err(Error::CommandAborted { diagnosis }),
            Self::Unknown { state } => Err(Error::CommandState { state }),
        }
    }
}

/// A submission in flight. It keeps alive what the device needs of it.
pub trait Pending: Send + Sync + std::fmt::Debug {
    /// Waits at most `timeout`; `None` when it is still running then. Once
    /// `Some`, the device has no access to the submission's buffers any more
    /// and the answer never changes.
    ///
    /// # Errors
    /// When the device can't even be asked.
    fn wait(&self, timeout: Duration) -> Result<Option<Outcome>, Error>;

    /// What the device counted, once the submission has ended.
    fn stats(&self) -> Option<RunStats>;
}

/// A context of a device. Dropping it cancels what is in flight.
pub trait BackendContext: Send + Sync + std::fmt::Debug {
    /// Submits one command, or several as a list that the firmware runs in
    /// order.
    ///
    /// # Errors
    /// Limits of the device; nothing was submitted then.
    fn submit(&self, commands: &[Command]) -> Result<Arc<dyn Pending>, Error>;

    /// Takes the context down: what is in flight ends as aborted. Nothing can be
    /// submitted afterwards. May be called again.
    fn shut_down(&self);

    /// Most commands of one list.
    fn list_limit(&self) -> usize;
}

/// A device.
pub trait Backend: Send + Sync + std::fmt::Debug {
    /// Facts about it.
    fn info(&self) -> BackendInfo;

    /// Host memory of at least `bytes`, zeroed.
    ///
    /// # Errors
    /// When there is not enough.
    fn allocate(&self, bytes: u64) -> Result<Arc<dyn HostBuffer>, Error>;

    /// A context that can run the units of `spec`.
    ///
    /// # Errors
    /// When the device has no room for it.
    fn create_context(&self, spec: &ContextSpec) -> Result<Arc<dyn BackendContext>, Error>;
}
