//! [`Backend`] over XRT.
//!
//! XRT takes whole xclbins, so a context gets the one its design came from. Buffers
//! are XRT's own, mapped into this process; XRT flushes caches when it is told to
//! synchronise, which happens around each submission. XRT gives no way to take a
//! command back: a context that is shut down waits for the kernel driver's own limit
//! (two seconds per command, twelve for all that may be in flight), and what has not ended
//! by then is never freed. It is the thread that cancels a run, drops a context or lets it
//! give way that waits so long; a submission of another thread keeps to its own limit.

mod driver;
mod flights;
mod life;
mod turns;

use super::kmd::{context_error, meaning};
use super::{Backend, BackendContext, BackendInfo, Command, ContextSpec};
use super::{HostBuffer, Outcome, Pending, Place, RUN_LIST};
use crate::kmd::amdxdna::{Kind, Node};
use crate::kmd::{AmdxdnaKmd, Errno, Kmd};
use crate::mem::Mapping;
use crate::query::{PowerMode, Snapshot};
use crate::{Error, Evidence};
use driver::Driver;
use flights::Flights;
use life::Life;
use npu_image::ert;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::{Duration, Instant};
use xrt_sys::{Kernel, Library, LoadError, Run, RunList, Waited, XrtError};

/// How long the end of commands is waited for that nobody else waits for. Above the
/// kernel driver's own limit for four commands in flight.
const LAST_WAIT: Duration = Duration::from_secs(12);

/// Argument numbers of an MLIR-AIE kernel.
const ARG_OPCODE: i32 = 0;
const ARG_CODE: i32 = 1;
const ARG_CODE_WORDS: i32 = 2;
const ARG_BUFFERS: i32 = 3;

/// A device that XRT found.
#[derive(Debug)]
pub struct XrtBackend {
    shared: Arc<Shared>,
    library: &'static Library,
}

#[derive(Debug)]
struct Shared {
    device: xrt_sys::Device,
    contexts: AtomicUsize,
    driver: Driver<AmdxdnaKmd>,
}

impl XrtBackend {
    /// Opens XRT and its first Phoenix. For this crate only, as what a backend is told to
    /// run has passed no check.
    ///
    /// # Errors
    /// [`Error::NoDevice`], [`Error::NoXrtShim`], [`Error::Xrt`].
    pub(crate) fn open() -> Result<Self, Error> {
        let wanted = "XRT";
        let library = Library::open().map_err(|error| match error {
            LoadError::NoShim { found } => Error::NoXrtShim { found },
            error => Error::NoDevice {
                wanted,
                detail: error.to_string(),
            },
        })?;
        let count = xrt_sys::Device::count(library).map_err(|e| failed("finding devices", e))?;
        if count == 0 {
            let detail = format!("{} sees no device", library.installation());
            return Err(Error::NoDevice { wanted, detail });
        }
        let device = first_phoenix(
            (0..count).map(|index| {
                let opened = xrt_sys::Device::open(library, index);
                opened.map_err(|e| failed("opening the device", e))
            }),
            |device| crate::probe::kind_at(&device.place().unwrap_or_default()),
        )?;
        let shared = Arc::new(Shared {
            device,
            contexts: AtomicUsize::new(0),
            driver: Driver::new(),
        });
        Ok(Self { shared, library })
    }

    /// What results of this device prove. XRT itself does not tell.
    pub fn evidence(&self) -> Evidence {
        let node = self.shared.node();
        node.map_or(Evidence::KernelDriverOverEmulator, |node| node.evidence())
    }
}

/// The first device that is no other NPU. XRT counts all that its plug-in drives.
///
/// # Errors
/// [`Error::NoDevice`] when all are other ones; the last error of opening.
fn first_phoenix<D>(
    devices: impl Iterator<Item = Result<D, Error>>,
    kind: impl Fn(&D) -> Kind,
) -> Result<D, Error> {
    let (wanted, detail) = ("XRT", "XRT sees no device".into());
    let mut why = Error::NoDevice { wanted, detail };
    for device in devices {
        match device {
            Ok(device) => match kind(&device) {
                Kind::Phoenix | Kind::Unknown => return Ok(device),
                Kind::Other(name) => {
                    let detail = format!(
                        "what XRT sees is {name}; this driver is for Phoenix and Hawk Point (npu1)"
                    );
                    why = Error::NoDevice { wanted, detail };
                }
            },
            Err(error) => why = error,
        }
    }
    Err(why)
}

impl Shared {
    /// The device's node in the kernel driver's terms: the one at the address that XRT
    /// tells, or the only one.
    fn node(&self) -> Option<Node> {
        let place = self.device.place().unwrap_or_default();
        let mut nodes = crate::probe::nodes();
        match nodes.iter().position(|node| node.is_at(&place)) {
            Some(at) => Some(nodes.swap_remove(at)),
            None if nodes.len() == 1 => nodes.pop(),
            None => None,
        }
    }

    /// Whether the device has let go of the memory of a run that hung or was aborted.
    /// XRT says the same whether the firmware answered the kernel driver or not, so the
    /// driver is asked, by a file of this crate's own.
    ///
    /// # Errors
    /// [`Error::FirmwareDead`], [`Error::DeviceRemoved`], [`Error::DriverNotAsked`]: it may
    /// still touch the memory.
    fn has_let_go(&self) -> Result<(), Error> {
        self.driver.has_let_go(|| self.open_driver())
    }

    /// The kernel driver, if it lets this process have a second file.
    fn driver(&self) -> Option<&AmdxdnaKmd> {
        self.driver.file(|| self.open_driver())
    }

    fn open_driver(&self) -> Option<AmdxdnaKmd> {
        AmdxdnaKmd::open(&self.node()?).ok()
    }
}

/// An error of XRT by its errno, else in its own words.
fn failed(call: &'static str, error: XrtError) -> Error {
    match error.errno.map(Errno) {
        Some(Errno::ENOSPC | Errno::ENOMEM) => Error::OutOfDeviceMemory { during: call },
        Some(
            errno @ (Errno::EACCES
            | Errno::EPERM
            | Errno::EAGAIN
            | Errno::EINTR
            | Errno::ETIME
            | Errno::ENODEV),
        ) => meaning(call, errno),
        _ => Error::Xrt {
            call,
            errno: error.errno,
            message: error.message,
        },
    }
}

/// What ENODEV means of a context that was to be made, by what came of asking the
/// firmware: it died, perhaps under another process, or the columns are taken.
fn no_context(asked: Result<(), Error>, columns: u32, live: usize) -> Error {
    match asked {
        Err(error @ (Error::FirmwareDead | Error::DeviceRemoved)) => error,
        _ => context_error(Errno::ENODEV, columns, live),
    }
}

#[derive(Debug)]
struct XrtBuffer {
    buffer: xrt_sys::Buffer,
    mapping: Arc<Mapping>,
    shared: Arc<Shared>,
}

impl HostBuffer for XrtBuffer {
    fn mapping(&self) -> &Arc<Mapping> {
        &self.mapping
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Backend for XrtBackend {
    fn info(&self) -> BackendInfo {
        let device = &self.shared.device;
        let name = device.name().unwrap_or_else(|_| "unnamed NPU".into());
        let node = self.shared.node();
        let firmware = node.and_then(|node| node.text("fw_version"));
        BackendInfo {
            device: name,
            driver: self.library.installation().to_string(),
            firmware: firmware.unwrap_or_else(|| "unknown".into()),
            columns: npu_arch::array::Device::PHYSICAL_COLUMNS.into(),
            rows: npu_arch::array::Device::ROWS.into(),
        }
    }

    fn query(&self) -> Snapshot {
        let driver = self.shared.driver();
        driver.map(Kmd::query).unwrap_or_default()
    }

    fn set_power_mode(&self, mode: PowerMode) -> Result<(), Error> {
        let call = "SET_STATE (power mode)";
        let driver = self.shared.driver().ok_or(Error::DriverNotAsked)?;
        driver.set_power_mode(mode).map_err(|e| meaning(call, e))
    }

    fn allocate(&self, bytes: u64) -> Result<Arc<dyn HostBuffer>, Error> {
        let during = "making a buffer";
        let size = usize::try_from(bytes).map_err(|_| Error::OutOfDeviceMemory { during })?;
        let buffer = self
            .shared
            .device
            .buffer(size)
            .map_err(|e| failed(during, e))?;
        let mapping = Arc::new(Mapping::of_xrt(buffer.clone()));
        // A buffer's memory may have been another's.
        mapping
            .write(0, &vec![0; size])
            .map_err(|_| Error::BufferInFlight)?;
        Ok(Arc::new(XrtBuffer {
            buffer,
            mapping,
            shared: self.shared.clone(),
        }))
    }

    fn create_context(&self, spec: &ContextSpec) -> Result<Arc<dyn BackendContext>, Error> {
        let live = self.shared.contexts.load(Ordering::Relaxed);
        let xclbin = spec.xclbin()?;
        let context =
            self.shared
                .device
                .context(&xclbin)
                .map_err(|error| match error.errno.map(Errno) {
                    Some(Errno::ENODEV) => no_context(self.shared.has_let_go(), spec.columns, live),
                    Some(errno) => context_error(errno, spec.columns, live),
                    None => failed("making a context", error),
                })?;
        let kernels = spec
            .kernels
            .iter()
            .map(|name| context.kernel(name))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|e| failed("opening a kernel", e))?;
        self.shared.contexts.fetch_add(1, Ordering::Relaxed);
        let life = Arc::new(Life::new(Handles { kernels, context }));
        Ok(Arc::new(XrtContext {
            shared: self.shared.clone(),
            life: life.clone(),
            closed: AtomicBool::new(false),
            flights: Flights::new(life),
        }))
    }
}

#[derive(Debug)]
struct Handles {
    kernels: Vec<Kernel>,
    context: xrt_sys::Context,
}

#[derive(Debug)]
struct XrtContext {
    shared: Arc<Shared>,
    life: Arc<Life<Handles>>,
    closed: AtomicBool,
    flights: Flights<Held>,
}

impl XrtContext {
    /// # Errors
    /// [`Error::FirmwareDead`] once the device missed an answer: the kernel driver would
    /// take the command, and keep its memory for ever. [`Error::CommandAborted`] once the
    /// context was shut down, or a run of it failed, which ends it.
    fn refuse_when_over(&self) -> Result<(), Error> {
        if self.shared.driver.is_dead() {
            return Err(Error::FirmwareDead);
        }
        match self.closed.load(Ordering::Acquire) || self.life.has_failed() {
            true => Err(Error::CommandAborted { diagnosis: None }),
            false => Ok(()),
        }
    }

    /// A run with its arguments set and its memory made visible to the device.
    fn run(&self, handles: &Handles, command: &Command) -> Result<Run, Error> {
        let step = |e| failed("preparing a run", e);
        let kernel =
            handles
                .kernels
                .get(usize::from(command.unit))
                .ok_or(Error::InvalidArgument {
                    call: "preparing a run",
                })?;
        let code = kernel
            .code(command.code.bytes().len())
            .map_err(|e| failed("loading instructions", e))?;
        Mapping::of_xrt(code.clone())
            .write(0, command.code.bytes())
            .map_err(|_| Error::BufferInFlight)?;
        code.sync_to_device().map_err(step)?;
        let mut run = kernel.run().map_err(step)?;
        run.set_u64(ARG_OPCODE, ert::OPCODE_RUN_STREAM)
            .map_err(step)?;
        run.set_buffer(ARG_CODE, &code).map_err(step)?;
        let words = (command.code.bytes().len() / 4) as u32;
        run.set_u32(ARG_CODE_WORDS, words).map_err(step)?;
        for (index, buffer) in (ARG_BUFFERS..).zip(&command.buffers) {
            let buffer = buffer
                .as_any()
                .downcast_ref::<XrtBuffer>()
                .filter(|b| Arc::ptr_eq(&b.shared, &self.shared))
                .ok_or(Error::OtherDevice { what: "buffer" })?;
            buffer.buffer.sync_to_device().map_err(step)?;
            run.set_buffer(index, &buffer.buffer).map_err(step)?;
        }
        Ok(run)
    }
}

impl BackendContext for XrtContext {
    fn admit(&self, timeout: Duration) -> Result<Place, Error> {
        self.flights.admit(timeout, || self.refuse_when_over())
    }

    fn submit(&self, commands: &[Command], place: Place) -> Result<Arc<dyn Pending>, Error> {
        let (given, most) = (commands.len(), RUN_LIST);
        if !(1..=most).contains(&given) {
            return Err(Error::RunListLength { given, most });
        }
        self.refuse_when_over()?;
        let step = |e| failed("starting a run", e);
        let aborted = Error::CommandAborted { diagnosis: None };
        let handles = self.life.handles().ok_or(aborted)?;
        let run = |command| self.run(&handles.of, command);
        let mut work = match commands {
            [one] => Work::Run(run(one)?),
            many => {
                let mut list = handles.of.context.list().map_err(step)?;
                for command in many {
                    list.add(run(command)?).map_err(step)?;
                }
                Work::List(list)
            }
        };
        let buffers = commands.iter().flat_map(|c| c.buffers.iter().cloned());
        let (shared, buffers) = (self.shared.clone(), buffers.collect());
        let flight = self.flights.add(place, || {
            // Shut down meanwhile, perhaps.
            self.refuse_when_over()?;
            match &mut work {
                Work::Run(run) => run.start(),
                Work::List(list) => list.execute(),
            }
            .map_err(step)?;
            Ok(Held {
                shared,
                work: Some((work, handles.clone())),
                buffers,
            })
        })?;
        Ok(flight)
    }

    fn shut_down(&self) {
        if self.closed.swap(true, Ordering::AcqRel) {
            return;
        }
        self.flights.wake();
        self.flights.end_by(Instant::now() + LAST_WAIT);
        self.shared.contexts.fetch_sub(1, Ordering::Relaxed);
    }

    fn list_limit(&self) -> usize {
        RUN_LIST
    }
}

impl Drop for XrtContext {
    fn drop(&mut self) {
        self.shut_down();
    }
}

#[derive(Debug)]
enum Work {
    Run(Run),
    List(RunList),
}

/// What the device may touch for one submission, and XRT's objects, which keep the
/// context on the device as long as they live. The context's go last.
#[derive(Debug)]
struct Held {
    shared: Arc<Shared>,
    work: Option<(Work, Arc<life::Handles<Handles>>)>,
    buffers: Vec<Arc<dyn HostBuffer>>,
}

impl flights::Work for Held {
    type Handles = Handles;

    fn wait(&mut self, timeout: Duration) -> Result<Option<Outcome>, Error> {
        let waited = match &mut self.work {
            Some((Work::Run(run), _)) => run.wait(timeout),
            Some((Work::List(list), _)) => list.wait(timeout),
            None => return Ok(None),
        };
        let (state, index) = match waited.map_err(|e| failed("waiting for a run", e))? {
            Waited::Pending => return Ok(None),
            Waited::Ended { state, failed } => (ert::State::from_bits(state as u32), failed),
        };
        let diagnosis = None;
        Ok(Some(match state {
            ert::State::Completed => Outcome::Completed,
            ert::State::Timeout | ert::State::NoResponse => Outcome::Timeout { diagnosis },
            ert::State::Error => Outcome::Failed { index, diagnosis },
            ert::State::Abort => Outcome::Aborted { diagnosis },
            ert::State::New => Outcome::NotRun,
            other => Outcome::Unknown {
                state: other.bits() as u8,
            },
        }))
    }

    fn let_go(&mut self) {
        self.work = None;
    }

    fn release(&mut self, outcome: &Outcome) -> Result<(), Error> {
        if !matches!(outcome, Outcome::Completed) {
            self.shared.has_let_go()?;
        }
        for buffer in &self.buffers {
            if let Some(buffer) = buffer.as_any().downcast_ref::<XrtBuffer>() {
                let synced = buffer.buffer.sync_from_device();
                synced.map_err(|e| failed("reading a buffer back", e))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_phoenix_that_opens_is_taken() {
        let strix = || Kind::Other("Strix (npu2)".into());
        let first =
            |devices: Vec<Result<Kind, Error>>| first_phoenix(devices.into_iter(), Clone::clone);
        let broken = || Err(Error::NoIommuMode);
        let met = first(vec![Ok(strix()), broken(), Ok(Kind::Phoenix)]);
        assert_eq!(met.unwrap(), Kind::Phoenix);
        assert_eq!(first(vec![Ok(Kind::Unknown)]).unwrap(), Kind::Unknown);
        match first(vec![Ok(strix())]) {
            Err(Error::NoDevice { detail, .. }) => assert!(detail.contains("npu2"), "{detail}"),
            other => panic!("{other:?}"),
        }
        let met = first(vec![Ok(strix()), broken()]);
        assert!(matches!(met, Err(Error::NoIommuMode)), "{met:?}");
    }

    #[test]
    fn columns_are_taken_only_from_firmware_that_lives() {
        let of = |asked| no_context(asked, 4, 0);
        assert!(matches!(of(Ok(())), Error::NoColumns { columns: 4 }));
        assert!(matches!(of(Err(Error::FirmwareDead)), Error::FirmwareDead));
        assert!(matches!(
            of(Err(Error::DeviceRemoved)),
            Error::DeviceRemoved
        ));
        let unknown = of(Err(Error::DriverNotAsked));
        assert!(matches!(unknown, Error::NoColumns { .. }), "{unknown}");
    }

    #[test]
    fn xrts_errnos_get_their_meaning_or_are_kept() {
        let told = |errno| {
            let message = "what XRT says".into();
            failed("making a buffer", XrtError { errno, message })
        };
        assert!(matches!(told(Some(11)), Error::MemLock { .. }));
        assert!(matches!(told(Some(12)), Error::OutOfDeviceMemory { .. }));
        assert!(matches!(told(Some(19)), Error::FirmwareDead));
        for errno in [Some(22), None] {
            match told(errno) {
                Error::Xrt { errno: kept, .. } => assert_eq!(kept, errno),
                other => panic!("{other}"),
            }
        }
    }
}
