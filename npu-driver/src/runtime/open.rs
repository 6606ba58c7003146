//! Opening: which device, which kernels, how much may wait.

use super::observe::{Observed, RunObserver};
use super::queue::Queue;
use super::station::{self, Opener, Station};
use super::{Inner, Runtime};
use crate::{probe, Device, DeviceSelector, Error};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Which device a runtime uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choose {
    /// A real NPU where there is one, else none: the CPU path. Never the emulator.
    #[default]
    Auto,
    /// None.
    Cpu,
    /// This one, for example the emulator; opening fails without it.
    /// [`DeviceSelector::Auto`] is [`Choose::Auto`].
    Device(DeviceSelector),
}

impl Choose {
    /// From a name: `auto`, `cpu`, or a device's ([`DeviceSelector::NAMES`]).
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "cpu" => Some(Self::Cpu),
            _ => match DeviceSelector::from_name(name)? {
                DeviceSelector::Auto => Some(Self::Auto),
                named => Some(Self::Device(named)),
            },
        }
    }
}

/// Opens a [`Runtime`] in another way than [`Runtime::open`]'s.
#[must_use = "nothing is opened until `open`"]
pub struct Builder {
    kernels: Option<PathBuf>,
    choose: Choose,
    opener: Option<Opener>,
    queue: usize,
    workers: usize,
    list: usize,
    pool: u64,
    deadline: Duration,
    observed: Option<Observed>,
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Builder")
            .field("kernels", &self.kernels)
            .field("choose", &self.choose)
            .finish_non_exhaustive()
    }
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            kernels: None,
            choose: Choose::Auto,
            opener: None,
            queue: 64,
            workers: 2,
            list: 16,
            pool: 64 << 20,
            deadline: Duration::from_secs(60),
            observed: None,
        }
    }
}

impl Builder {
    /// The folder with `NAME.xclbin`, `NAME.insts.bin` and `NAME.json` of each kernel.
    /// Without one, everything is the CPU's.
    pub fn kernels(mut self, folder: impl AsRef<Path>) -> Self {
        self.kernels = Some(folder.as_ref().to_owned());
        self
    }

    /// The device.
    pub fn device(mut self, choose: Choose) -> Self {
        self.choose = choose;
        self
    }

    /// A device that is opened in a way of its own: now, and again whenever it was lost.
    pub fn device_from(
        mut self,
        open: impl Fn() -> Result<Device, Error> + Send + Sync + 'static,
    ) -> Self {
        self.opener = Some(Box::new(open));
        self
    }

    /// Calls that may wait for the device, at least 1; 64 unless said otherwise.
    pub fn queue(mut self, calls: usize) -> Self {
        self.queue = calls;
        self
    }

    /// Submissions that may be with the device at the same time, 1 to 8; 2 unless said
    /// otherwise.
    pub fn in_flight(mut self, submissions: usize) -> Self {
        self.workers = submissions.clamp(1, 8);
        self
    }

    /// Small calls of one kernel that may share a run list, 1 to 24; 16 unless said
    /// otherwise.
    pub fn list(mut self, calls: usize) -> Self {
        self.list = calls.clamp(1, crate::backend::RUN_LIST);
        self
    }

    /// Bytes of unused buffers to keep; 64 MiB unless said otherwise.
    pub fn pool(mut self, bytes: u64) -> Self {
        self.pool = bytes;
        self
    }

    /// Longest wait for a run, after which it is taken off the device and the CPU does
    /// the call; 60 s unless said otherwise. (The kernel driver itself gives a command
    /// about two seconds.)
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Tells `observer` of each run on a device and of each call that the CPU does; none
    /// unless said so, which costs nothing. A second one takes the first one's place.
    pub fn observer(mut self, observer: Arc<dyn RunObserver>) -> Self {
        self.observed = Some(Observed::new(observer));
        self
    }

    /// Opens the device, if there is to be one, and loads all kernels.
    ///
    /// # Errors
    /// [`Error::ReadFile`] for a folder that can't be read; the errors of opening a
    /// device that was asked for by name. A kernel whose files are missing or broken is
    /// no error: [`Runtime::status`] tells, and the CPU does its work.
    pub fn open(self) -> Result<Runtime, Error> {
        if let Some(folder) = &self.kernels {
            std::fs::read_dir(folder).map_err(|source| Error::ReadFile {
                path: folder.clone(),
                source,
            })?;
        }
        let named = self.opener.is_some()
            || !matches!(
                self.choose,
                Choose::Auto | Choose::Cpu | Choose::Device(DeviceSelector::Auto)
            );
        let (opener, reason) = match (self.opener, self.choose) {
            (Some(opener), _) => (Some(opener), "given by the caller".to_owned()),
            (None, Choose::Cpu) => (None, "the CPU was asked for".to_owned()),
            (None, Choose::Auto | Choose::Device(DeviceSelector::Auto)) => real(),
            (None, Choose::Device(selector)) => {
                let open = move || Device::open(selector);
                let reason = format!("{} was asked for", selector.name());
                (Some(Box::new(open) as Opener), reason)
            }
        };
        let mut problem = None;
        let station = opener.map(|opener| {
            let images = self.kernels.as_deref().map(station::load);
            let images = images.unwrap_or_default();
            let observed = self.observed.clone();
            let (station, failed) =
                Station::new(opener, images, self.pool, self.deadline, observed);
            problem = failed;
            Arc::new(station)
        });
        if let Some(error) = problem.filter(|_| named) {
            return Err(error);
        }
        let queue = Arc::new(Queue::new(self.queue));
        let mut workers = Vec::new();
        for _ in 0..station.as_ref().map_or(0, |_| self.workers) {
            let (station, work, list) = (station.clone(), queue.clone(), self.list);
            let work = move || {
                let Some(station) = station else { return };
                while let Some(batch) = work.take(list) {
                    // A panic would be a defect of this crate: the jobs' callers get
                    // their results from the CPU then.
                    let run = std::panic::AssertUnwindSafe(|| station.serve(batch));
                    let _ = std::panic::catch_unwind(run);
                }
            };
            let builder = std::thread::Builder::new().name("npu-runtime".into());
            let worker = builder.spawn(work).map_err(|source| {
                // Those that there are end.
                queue.close();
                Error::Os {
                    call: "starting a thread",
                    source,
                }
            })?;
            workers.push(worker);
        }
        let inner = Inner::new(station, queue, workers, reason, self.observed);
        Ok(Runtime::over(inner))
    }
}

/// The real NPU, if there is one.
fn real() -> (Option<Opener>, String) {
    let Some(node) = probe::nodes().into_iter().next() else {
        let why = probe::why_no_node().map(|e| e.to_string());
        let text = why.unwrap_or_else(|| "no NPU on this machine".into());
        return (None, format!("{text}: the CPU path"));
    };
    let found = format!("found {}", node.path.display());
    let reason = found.clone();
    let open = move || Device::amdxdna(&node, reason.clone());
    (Some(Box::new(open)), found)
}
