//! The upper seam: contexts, buffers, runs, run lists and waits, free of any
//! transport. [`KmdBackend`] implements it once for everything that is shaped
//! like the kernel driver, [`XrtBackend`] for XRT.

use crate::mem::Mapping;
use crate::query::{PowerMode, Snapshot};
use crate::sync::Arc;
use crate::{Error, RunStats};
use smallvec::SmallVec;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

mod health;
mod kmd;
mod places;
mod xrt;

pub use kmd::KmdBackend;
use places::Ahead;
pub(crate) use places::{deadline, left};
pub use places::{Place, Places};
pub use xrt::XrtBackend;

/// Most runs of one list: XRT's own limit. (The packet would hold 36.)
pub(crate) const RUN_LIST: usize = 24;

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
    /// Name of each unit's kernel.
    pub kernels: Vec<String>,
    /// The xclbin that all this came from; `None` for a bare PDI.
    pub image: Option<Arc<[u8]>>,
}

impl ContextSpec {
    /// The xclbin, made from the PDI if there is none.
    ///
    /// # Errors
    /// [`Error::BadImage`] when there are several units, or the PDI is too large.
    pub fn xclbin(&self) -> Result<Arc<[u8]>, Error> {
        let what = "xclbin";
        if let Some(image) = &self.image {
            return Ok(image.clone());
        }
        let [(pdi, _)] = &self.units[..] else {
            let detail = "several units and no xclbin they came from".into();
            return Err(Error::BadImage { what, detail });
        };
        let columns = u16::try_from(self.columns).unwrap_or(u16::MAX);
        npu_image::xclbin::Builder::npu1(pdi.to_vec(), columns)
            .build()
            .map(Arc::from)
            .map_err(|e| Error::BadImage {
                what,
                detail: e.to_string(),
            })
    }
}

/// The bytes of an instruction stream, known by a number that no other stream of the
/// process has: a backend may keep them on the device for the next run. Clones share
/// bytes and number.
#[derive(Clone, Debug)]
pub struct Code {
    id: u64,
    bytes: Arc<[u8]>,
}

impl Code {
    /// A stream with a number of its own.
    pub fn new(bytes: impl Into<Arc<[u8]>>) -> Self {
        // The standard library's in model tests too: it outlives a model's schedule, and
        // tests on several threads share it.
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            bytes: bytes.into(),
        }
    }

    /// Its number.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Host buffers of a run, in argument order; up to eight take no memory of their own.
pub type HostBuffers = SmallVec<[Arc<dyn HostBuffer>; 8]>;

/// One run, as a backend takes it.
#[derive(Clone, Debug)]
pub struct Command {
    /// Compute unit: index into [`ContextSpec::units`].
    pub unit: u8,
    /// The whole instruction stream.
    pub code: Code,
    /// Host buffers in argument order.
    pub buffers: HostBuffers,
}

/// Host memory that a device can reach.
pub trait HostBuffer: Send + Sync + std::fmt::Debug {
    /// Its bytes.
    fn mapping(&self) -> &Arc<Mapping>;
    /// Where it lies for the array's DMAs, if the backend knows.
    fn device_address(&self) -> Option<u64> {
        None
    }
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
    /// The device never saw it: its context is there in name only.
    NotRun,
    /// The packet's state field holds something else.
    Unknown {
        /// The field.
        state: u8,
    },
}

impl Outcome {
    /// Of a run that completed behind one of its context that failed: by that one's tokens,
    /// perhaps.
    pub(crate) fn behind_a_failure() -> Self {
        Self::Aborted {
            diagnosis: Some("an earlier run of the context failed".into()),
        }
    }

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
            Self::NotRun => Err(Error::ContextLost),
            Self::Unknown { state } => Err(Error::CommandState { state }),
        }
    }
}

/// A submission in flight. It keeps alive what the device needs of it.
pub trait Pending: Send + Sync + std::fmt::Debug {
    /// Waits at most `timeout`; `None` when it is still running then. Once
    /// `Some`, the device has no access to the submission's buffers any more
    /// and the answer never changes. Its [`Place`] is given back first: whoever hears of
    /// the end finds room for another one.
    ///
    /// # Errors
    /// When the device can't even be asked.
    fn wait(&self, timeout: Duration) -> Result<Option<Outcome>, Error>;

    /// What the device counted, once the submission has ended.
    fn stats(&self) -> Option<RunStats>;
}

/// A context of a device. Dropping it cancels what is in flight.
pub trait BackendContext: Send + Sync + std::fmt::Debug {
    /// A place for the next submission; waits at most `timeout` for one.
    ///
    /// # Errors
    /// [`Error::QueueFull`] when there was none in that time;
    /// [`Error::CommandAborted`] once the context was shut down; errors of the device.
    fn admit(&self, timeout: Duration) -> Result<Place, Error>;

    /// Submits one command, or several as a list that the firmware runs in
    /// order. It does not wait for other commands.
    ///
    /// # Errors
    /// Limits of the device; [`Error::CommandAborted`] once the context was shut down;
    /// nothing was submitted then.
    fn submit(&self, commands: &[Command], place: Place) -> Result<Arc<dyn Pending>, Error>;

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

    /// What the device tells about itself now; nothing by default.
    fn query(&self) -> Snapshot {
        Snapshot::default()
    }

    /// Whether tile memory keeps what a command left there until another command of
    /// this process takes its place. Not where other processes may get the columns, or
    /// an idle device is switched off.
    fn keeps_state(&self) -> bool {
        false
    }

    /// Sets how fast the device may run.
    ///
    /// # Errors
    /// [`Error::CallPermission`] without rights, [`Error::Unsupported`].
    fn set_power_mode(&self, _mode: PowerMode) -> Result<(), Error> {
        let call = "SET_STATE (power mode)";
        Err(Error::Unsupported { call })
    }
}
