//! Devices: which there are, which was taken, and why.

use crate::backend::{Backend, BackendContext, BackendInfo, Command, Outcome, Pending};
use crate::context::lock;
use crate::residency::{ContextId, Residency};
use crate::run::TablePlan;
use crate::{probe, Buffer, Context, DeviceStats, Error, RunStats, Xclbin};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// Largest buffer, in bytes: a host buffer's size must fit 32 bits.
const MAX_BUFFER: u64 = u32::MAX as u64;

/// Which device to open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DeviceSelector {
    /// A real NPU if there is one that this version can drive, else the emulator.
    #[default]
    Auto,
    /// The emulated Phoenix.
    Emulator,
    /// The emulated Phoenix with its timing model.
    EmulatorTimed,
    /// A real NPU through the kernel driver's ioctls.
    Amdxdna,
    /// A real NPU through XRT.
    Xrt,
}

impl DeviceSelector {
    /// The names that [`from_name`](Self::from_name) takes.
    pub const NAMES: [&'static str; 5] = ["auto", "emu", "emu-timed", "amdxdna", "xrt"];

    /// From a name on a command line.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "emu" | "emulator" => Some(Self::Emulator),
            "emu-timed" => Some(Self::EmulatorTimed),
            "amdxdna" => Some(Self::Amdxdna),
            "xrt" => Some(Self::Xrt),
            _ => None,
        }
    }

    fn wanted(self) -> &'static str {
        match self {
            Self::Auto => "usable",
            Self::Emulator | Self::EmulatorTimed => "emulated",
            Self::Amdxdna => "amdxdna",
            Self::Xrt => "XRT",
        }
    }
}

/// What kind of evidence a device's results are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The emulator, without a timing model: outputs count, cycles don't.
    EmulatorFunctional,
    /// The emulator with its timing model.
    EmulatorTimed,
    /// The kernel driver over an emulated device.
    KernelDriverOverEmulator,
    /// A Phoenix.
    Silicon,
}

impl std::fmt::Display for Evidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::EmulatorFunctional => "emulator (functional)",
            Self::EmulatorTimed => "emulator (timed)",
            Self::KernelDriverOverEmulator => "kernel driver over the emulator",
            Self::Silicon => "silicon",
        })
    }
}

/// What was opened, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceInfo {
    /// "emu", "amdxdna" or "xrt".
    pub kind: &'static str,
    /// Name, driver, firmware, array.
    pub backend: BackendInfo,
    /// What its results prove.
    pub evidence: Evidence,
    /// Why this one was taken.
    pub reason: String,
}

impl std::fmt::Display for DeviceInfo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let b = &self.backend;
        write!(
            f,
            "{} ({}), {}x{}, driver {}, firmware {}; evidence: {}; {}",
            b.device,
            self.kind,
            b.columns,
            b.rows,
            b.driver,
            b.firmware,
            self.evidence,
            self.reason
        )
    }
}

/// An open device. Clones are the same device.
#[derive(Clone, Debug)]
pub struct Device {
    inner: Arc<DeviceInner>,
}

#[derive(Debug)]
pub(crate) struct DeviceInner {
    backend: Box<dyn Backend>,
    info: DeviceInfo,
    books: Mutex<Books>,
    next_context: AtomicU64,
}

#[derive(Debug, Default)]
struct Books {
    residency: Residency,
    stats: DeviceStats,
}

impl Device {
    /// Opens a device.
    ///
    /// # Errors
    /// [`Error::NoDevice`], [`Error::NotSupportedYet`] for a real NPU or XRT asked
    /// for by name, and the errors of opening.
    pub fn open(selector: DeviceSelector) -> Result<Self, Error> {
        match selector {
            DeviceSelector::Auto => {
                let found = probe::real_devices();
                let reason = match found.first() {
                    Some(node) => format!(
                        "found {node}, which this version can detect but not drive yet; \
                         took the emulator"
                    ),
                    None => "no NPU on this machine; took the emulator".into(),
                };
                Self::emulator(selector, reason)
            }
            DeviceSelector::Emulator | DeviceSelector::EmulatorTimed => {
                Self::emulator(selector, "asked for by name".into())
            }
            DeviceSelector::Amdxdna => match probe::real_devices().into_iter().next() {
                Some(found) => Err(Error::NotSupportedYet { found }),
                None => Err(Error::NoDevice {
                    wanted: selector.wanted(),
                    detail: "no /dev/accel/accel* whose driver is amdxdna".into(),
                }),
            },
            DeviceSelector::Xrt => match xrt_sys::locate() {
                Some(found) => Err(Error::NotSupportedYet {
                    found: found.to_string(),
                }),
                None => Err(Error::NoDevice {
                    wanted: selector.wanted(),
                    detail: "libxrt_coreutil is not installed".into(),
                }),
            },
        }
    }

    /// Opens the emulated Phoenix with options of its own.
    ///
    /// # Errors
    /// The errors of starting it.
    #[cfg(feature = "emu")]
    pub fn emulated(options: crate::emulator::Options) -> Result<Self, Error> {
        Self::emulated_because(options, "asked for by name".into())
    }

    #[cfg(feature = "emu")]
    fn emulator(selector: DeviceSelector, reason: String) -> Result<Self, Error> {
        let timed = selector == DeviceSelector::EmulatorTimed;
        let options = crate::emulator::Options {
            costs: timed.then(crate::emulator::Costs::phoenix),
            ..Default::default()
        };
        Self::emulated_because(options, reason)
    }

    #[cfg(feature = "emu")]
    fn emulated_because(options: crate::emulator::Options, reason: String) -> Result<Self, Error> {
        let evidence = match options.costs {
            None => Evidence::EmulatorFunctional,
            Some(_) => Evidence::EmulatorTimed,
        };
        let kmd = crate::kmd::EmuKmd::with_options(options).map_err(|source| Error::Os {
            call: "starting the emulator",
            source,
        })?;
        let backend = crate::backend::KmdBackend::open(kmd)?;
        Ok(Self::over(Box::new(backend), "emu", evidence, reason))
    }

    #[cfg(not(feature = "emu"))]
    fn emulator(selector: DeviceSelector, _: String) -> Result<Self, Error> {
        let detail = "this build has no emulator (feature `emu`)".into();
        Err(Error::NoDevice {
            wanted: selector.wanted(),
            detail,
        })
    }

    /// A device over any backend: for other transports, and for tests that inject
    /// faults below it.
    pub fn over(
        backend: Box<dyn Backend>,
        kind: &'static str,
        evidence: Evidence,
        reason: String,
    ) -> Self {
        let info = DeviceInfo {
            kind,
            backend: backend.info(),
            evidence,
            reason,
        };
        let inner = DeviceInner {
            backend,
            info,
            books: Mutex::default(),
            next_context: AtomicU64::new(0),
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// What was opened, and why.
    pub fn info(&self) -> &DeviceInfo {
        &self.inner.info
    }

    /// Totals since the device was opened.
    pub fn stats(&self) -> DeviceStats {
        lock(&self.inner.books).stats.clone()
    }

    /// Loads an xclbin on some columns of the array.
    ///
    /// # Errors
    /// [`Error::NoColumns`], [`Error::NoContextSlot`],
    /// [`Error::OutOfDeviceMemory`] and other errors of the device's driver.
    pub fn context(&self, xclbin: &Xclbin) -> Result<Context, Error> {
        Context::new(&self.inner, xclbin)
    }

    /// A zeroed buffer of `len` elements.
    ///
    /// # Errors
    /// [`Error::BufferSize`] for no elements or 4 GiB and more,
    /// [`Error::OutOfDeviceMemory`].
    pub fn buffer<T: bytemuck::Pod>(&self, len: usize) -> Result<Buffer<T>, Error> {
        let bytes = (len as u64).saturating_mul(std::mem::size_of::<T>() as u64);
        if bytes == 0 || bytes > MAX_BUFFER {
            return Err(Error::BufferSize { bytes });
        }
        let memory = self.inner.backend.allocate(bytes)?;
        Buffer::new(memory, len).ok_or(Error::BufferSize { bytes })
    }

    /// A buffer with a copy of `data`.
    ///
    /// # Errors
    /// As [`buffer`](Self::buffer).
    pub fn buffer_from<T: bytemuck::Pod>(&self, data: &[T]) -> Result<Buffer<T>, Error> {
        let mut buffer = self.buffer(data.len())?;
        buffer.copy_from(data)?;
        Ok(buffer)
    }
}

impl DeviceInner {
    pub(crate) fn backend(&self) -> &dyn Backend {
        &*self.backend
    }

    pub(crate) fn new_context(&self) -> ContextId {
        lock(&self.books).stats.contexts += 1;
        ContextId(self.next_context.fetch_add(1, Ordering::Relaxed))
    }

    pub(crate) fn remove_context(&self, id: ContextId) {
        lock(&self.books).residency.removed(id);
    }

    /// The array lost what the context had there.
    pub(crate) fn lose_tables(&self, id: ContextId) {
        lock(&self.books).residency.reset(id);
    }

    /// Submits a command, with its tables in front if the array may lack them.
    /// The books stay locked over the submission: their order is the order in
    /// which the device got the commands.
    pub(crate) fn submit(
        &self,
        id: ContextId,
        context: &dyn BackendContext,
        plan: TablePlan,
        mut command: Command,
    ) -> Result<Arc<dyn Pending>, Error> {
        let mut books = lock(&self.books);
        let upload = plan
            .state
            .is_some_and(|s| books.residency.needs_upload(id, s));
        command.stream = if upload {
            plan.with_upload
        } else {
            plan.without
        };
        let pending = context.submit(std::slice::from_ref(&command))?;
        books.residency.submitted(id, plan.state);
        books.stats.submitted += 1;
        books.stats.table_uploads += u64::from(upload);
        Ok(pending)
    }

    pub(crate) fn ended(&self, id: ContextId, outcome: &Outcome, stats: Option<RunStats>) {
        let mut books = lock(&self.books);
        if *outcome == Outcome::Completed {
            books.residency.completed(id);
            books.stats.completed += 1;
            if let Some(stats) = &stats {
                books.stats.totals.add(stats);
            }
        } else {
            books.residency.failed(id);
            books.stats.failed += 1;
        }
    }
}
