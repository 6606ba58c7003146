//! [`Backend`] over anything shaped like the kernel driver.
//!
//! Order of calls for Phoenix: the 64 MiB heap first, then contexts; one DEV
//! object per PDI, kept as long as its context; one DEV object per instruction
//! stream and one CMD object per packet, kept until the command has ended.

use super::{Backend, BackendContext, BackendInfo, Command, ContextSpec};
use super::{HostBuffer, Outcome, Pending};
use crate::kmd::{Bo, BoKind, CuConfig, Errno, Hwctx, HwctxParams, Kmd, Seq};
use crate::mem::Mapping;
use crate::{Error, RunStats};
use npu_image::ert;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Once, OnceLock, PoisonError};
use std::time::Duration;

/// Bytes of the device heap: the only size that Phoenix takes.
const HEAP_BYTES: u64 = 64 << 20;
/// Core rows of the array, to turn columns into `num_tiles`.
const CORE_ROWS: u32 = 4;

/// A device behind a [`Kmd`].
pub struct KmdBackend<K: Kmd> {
    shared: Arc<Shared<K>>,
}

impl<K: Kmd> std::fmt::Debug for KmdBackend<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KmdBackend").finish_non_exhaustive()
    }
}

struct Shared<K: Kmd> {
    kmd: K,
    heap: Bo,
    contexts: AtomicUsize,
    /// The firmware missed an answer once: ENODEV now means that it is gone.
    dead: AtomicBool,
}

impl<K: Kmd> Drop for Shared<K> {
    fn drop(&mut self) {
        self.kmd.close_bo(self.heap.handle);
    }
}

impl<K: Kmd> KmdBackend<K> {
    /// Opens the device: makes its heap.
    ///
    /// # Errors
    /// When the heap can't be made.
    pub fn open(kmd: K) -> Result<Self, Error> {
        let heap = kmd
            .create_bo(BoKind::DevHeap, HEAP_BYTES)
            .map_err(|e| bo_error("the heap", e))?;
        Ok(Self {
            shared: Arc::new(Shared {
                kmd,
                heap,
                contexts: AtomicUsize::new(0),
                dead: AtomicBool::new(false),
            }),
        })
    }
}

/// A buffer object that is closed when its last user goes.
struct OwnedBo<K: Kmd> {
    shared: Arc<Shared<K>>,
    bo: Bo,
}

impl<K: Kmd> std::fmt::Debug for OwnedBo<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.bo.fmt(f)
    }
}

impl<K: Kmd> Drop for OwnedBo<K> {
    fn drop(&mut self) {
        self.shared.kmd.close_bo(self.bo.handle);
    }
}

impl<K: Kmd> OwnedBo<K> {
    fn new(
        shared: &Arc<Shared<K>>,
        kind: BoKind,
        bytes: u64,
        during: &'static str,
    ) -> Result<Self, Error> {
        let bo = shared
            .kmd
            .create_bo(kind, bytes)
            .map_err(|e| bo_error(during, e))?;
        Ok(Self {
            shared: shared.clone(),
            bo,
        })
    }

    fn with_bytes(
        shared: &Arc<Shared<K>>,
        kind: BoKind,
        bytes: &[u8],
        during: &'static str,
    ) -> Result<Self, Error> {
        let this = Self::new(shared, kind, bytes.len() as u64, during)?;
        this.bo
            .mapping
            .write(0, bytes)
            .map_err(|_| Error::BufferInFlight)?;
        Ok(this)
    }
}

impl<K: Kmd> HostBuffer for OwnedBo<K> {
    fn mapping(&self) -> &Arc<Mapping> {
        &self.bo.mapping
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl<K: Kmd> Backend for KmdBackend<K> {
    fn info(&self) -> BackendInfo {
        let info = self.shared.kmd.info();
        BackendInfo {
            device: info.device,
            driver: info.driver,
            firmware: info.firmware,
            columns: info.columns,
            rows: info.rows,
        }
    }

    fn allocate(&self, bytes: u64) -> Result<Arc<dyn HostBuffer>, Error> {
        Ok(Arc::new(OwnedBo::new(
            &self.shared,
            BoKind::Share,
            bytes,
            "making a buffer",
        )?))
    }

    fn create_context(&self, spec: &ContextSpec) -> Result<Arc<dyn BackendContext>, Error> {
        let shared = &self.shared;
        let live = shared.contexts.load(Ordering::Relaxed);
        let params = HwctxParams {
            num_tiles: spec.columns * CORE_ROWS,
            max_opc: spec.max_opc,
        };
        let hwctx = shared
            .kmd
            .create_hwctx(params)
            .map_err(|e| shared.context_error(e, spec.columns, live))?;
        shared.contexts.fetch_add(1, Ordering::Relaxed);
        let link = Arc::new(Link {
            shared: shared.clone(),
            hwctx,
            life: AtomicU8::new(Life::Live as u8),
            ending: Once::new(),
            order: Mutex::new(()),
        });
        // From here on, dropping the context destroys it again.
        let mut context = KmdContext {
            link,
            _pdis: Vec::new(),
        };
        let mut cus = Vec::new();
        for (pdi, func) in &spec.units {
            let bo = OwnedBo::with_bytes(shared, BoKind::Dev, pdi, "loading a PDI")?;
            cus.push(CuConfig {
                bo: bo.bo.handle,
                func: *func,
            });
            context._pdis.push(bo);
        }
        shared
            .kmd
            .config_cu(hwctx.handle, &cus)
            .map_err(|e| call_error("CONFIG_HWCTX", e))?;
        Ok(Arc::new(context))
    }
}

/// What a context and its submissions share.
struct Link<K: Kmd> {
    shared: Arc<Shared<K>>,
    hwctx: Hwctx,
    /// A [`Life`].
    life: AtomicU8,
    /// DESTROY_HWCTX is called once.
    ending: Once,
    /// Held over EXEC_CMD, so that sequence numbers and packets pair up.
    order: Mutex<()>,
}

/// A context's way out.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Life {
    /// In use.
    Live,
    /// DESTROY_HWCTX was called.
    Going,
    /// It has returned: nothing of the context is in flight.
    Gone,
}

impl<K: Kmd> Link<K> {
    fn life(&self) -> Life {
        match self.life.load(Ordering::Acquire) {
            0 => Life::Live,
            1 => Life::Going,
            _ => Life::Gone,
        }
    }

    fn set_life(&self, life: Life) {
        self.life.store(life as u8, Ordering::Release);
    }
}

struct KmdContext<K: Kmd> {
    link: Arc<Link<K>>,
    _pdis: Vec<OwnedBo<K>>,
}

impl<K: Kmd> std::fmt::Debug for KmdContext<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "context {}", self.link.hwctx.handle.0)
    }
}

impl<K: Kmd> Drop for KmdContext<K> {
    fn drop(&mut self) {
        self.shut_down();
    }
}

impl<K: Kmd> BackendContext for KmdContext<K> {
    fn submit(&self, commands: &[Command]) -> Result<Arc<dyn Pending>, Error> {
        let most = self.list_limit();
        if commands.is_empty() || commands.len() > most {
            return Err(Error::RunListLength {
                given: commands.len(),
                most,
            });
        }
        let shared = &self.link.shared;
        let mut keep = Vec::new();
        let mut packets = Vec::new();
        for command in commands {
            packets.push(self.packet(command, &mut keep)?);
        }
        let top = match &packets[..] {
            [_] => packets.remove(0),
            _ => {
                let handles = packets.iter().map(|p| u64::from(p.bo.handle.0)).collect();
                let chain = ert::Chain { commands: handles };
                let bytes = chain.encode().map_err(|_| Error::RunListLength {
                    given: commands.len(),
                    most,
                })?;
                command_bo(shared, &bytes)?
            }
        };
        let mut args: Vec<_> = keep.iter().filter_map(|b| bo_of::<K>(b.as_ref())).collect();
        args.sort_unstable();
        args.dedup();
        let seq = {
            let _order = self
                .link
                .order
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            loop {
                match shared
                    .kmd
                    .exec_cmd(self.link.hwctx.handle, top.bo.handle, &args)
                {
                    Ok(seq) => break seq,
                    Err(Errno::EINTR) => continue,
                    Err(errno) => return Err(call_error("EXEC_CMD", errno)),
                }
            }
        };
        Ok(Arc::new(KmdPending {
            link: self.link.clone(),
            seq,
            top,
            _packets: packets,
            _keep: keep,
            ended: OnceLock::new(),
        }))
    }

    fn shut_down(&self) {
        self.link.ending.call_once(|| {
            let shared = &self.link.shared;
            self.link.set_life(Life::Going);
            shared.kmd.destroy_hwctx(self.link.hwctx.handle);
            self.link.set_life(Life::Gone);
            shared.contexts.fetch_sub(1, Ordering::Relaxed);
        });
    }

    fn list_limit(&self) -> usize {
        // XRT's own limit; the packet would hold 36.
        24
    }
}

impl<K: Kmd> KmdContext<K> {
    fn packet(
        &self,
        command: &Command,
        keep: &mut Vec<Arc<dyn HostBuffer>>,
    ) -> Result<OwnedBo<K>, Error> {
        let shared = &self.link.shared;
        let stream =
            OwnedBo::with_bytes(shared, BoKind::Dev, &command.stream, "loading instructions")?;
        let mut buffers = Vec::new();
        for buffer in &command.buffers {
            let bo = buffer
                .as_any()
                .downcast_ref::<OwnedBo<K>>()
                .filter(|bo| Arc::ptr_eq(&bo.shared, shared))
                .ok_or(Error::OtherDevice { what: "buffer" })?;
            buffers.push(bo.bo.device_address);
            keep.push(buffer.clone());
        }
        let packet = ert::StartCu {
            cu: command.unit,
            opcode: ert::OPCODE_RUN_STREAM,
            stream: stream.bo.device_address,
            stream_words: (command.stream.len() / 4) as u32,
            buffers,
        };
        keep.push(Arc::new(stream));
        let bytes = packet.encode().map_err(|_| Error::InvalidArgument {
            call: "the command packet",
        })?;
        command_bo(shared, &bytes)
    }
}

fn command_bo<K: Kmd>(shared: &Arc<Shared<K>>, packet: &[u8]) -> Result<OwnedBo<K>, Error> {
    let bytes = ert::COMMAND_BO_BYTES as u64;
    let bo = OwnedBo::new(shared, BoKind::Cmd, bytes, "making a packet")?;
    bo.bo
        .mapping
        .write(0, packet)
        .map_err(|_| Error::BufferInFlight)?;
    Ok(bo)
}

fn bo_of<K: Kmd>(buffer: &dyn HostBuffer) -> Option<crate::kmd::BoHandle> {
    buffer
        .as_any()
        .downcast_ref::<OwnedBo<K>>()
        .map(|bo| bo.bo.handle)
}

struct KmdPending<K: Kmd> {
    link: Arc<Link<K>>,
    seq: Seq,
    top: OwnedBo<K>,
    _packets: Vec<OwnedBo<K>>,
    _keep: Vec<Arc<dyn HostBuffer>>,
    ended: OnceLock<(Outcome, Option<RunStats>)>,
}

impl<K: Kmd> std::fmt::Debug for KmdPending<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "command {} of context {}",
            self.seq.0, self.link.hwctx.handle.0
        )
    }
}

impl<K: Kmd> KmdPending<K> {
    fn read_outcome(&self) -> Outcome {
        let kmd = &self.link.shared.kmd;
        let diagnosis = || kmd.diagnose(self.link.hwctx.handle, self.seq);
        let mut head = [0; 4];
        let state = match self.top.bo.mapping.read(0, &mut head) {
            Ok(()) => ert::Header::decode(u32::from_le_bytes(head)),
            Err(_) => return Outcome::Unknown { state: 0 },
        };
        match state.state {
            ert::State::Completed => Outcome::Completed,
            ert::State::Timeout | ert::State::NoResponse => Outcome::Timeout {
                diagnosis: diagnosis(),
            },
            ert::State::Error => {
                let index = (state.opcode == ert::Opcode::Chain)
                    .then(|| {
                        let mut word = [0; 4];
                        let at = ert::Chain::ERROR_INDEX_OFFSET as u64;
                        self.top.bo.mapping.read(at, &mut word).ok()?;
                        Some(u32::from_le_bytes(word) as usize)
                    })
                    .flatten();
                Outcome::Failed {
                    index,
                    diagnosis: diagnosis(),
                }
            }
            ert::State::Abort => Outcome::Aborted {
                diagnosis: diagnosis(),
            },
            other => Outcome::Unknown {
                state: other.bits() as u8,
            },
        }
    }
}

impl<K: Kmd> Pending for KmdPending<K> {
    fn wait(&self, timeout: Duration) -> Result<Option<Outcome>, Error> {
        if let Some((outcome, _)) = self.ended.get() {
            return Ok(Some(outcome.clone()));
        }
        let kmd = &self.link.shared.kmd;
        match kmd.wait(&self.link.hwctx, self.seq, timeout) {
            Ok(()) => {
                let end = (
                    self.read_outcome(),
                    kmd.stats(self.link.hwctx.handle, self.seq),
                );
                Ok(Some(self.ended.get_or_init(|| end).0.clone()))
            }
            Err(Errno::ETIME | Errno::EINTR) => Ok(None),
            Err(Errno::EINVAL) if self.link.life() != Life::Live => {
                // DESTROY_HWCTX ends every command; it returns soon.
                while self.link.life() == Life::Going {
                    std::thread::yield_now();
                }
                let end = (self.read_outcome(), None);
                Ok(Some(self.ended.get_or_init(|| end).0.clone()))
            }
            Err(errno) => Err(call_error("SYNCOBJ_TIMELINE_WAIT", errno)),
        }
    }

    fn stats(&self) -> Option<RunStats> {
        self.ended.get().and_then(|(_, stats)| stats.clone())
    }
}

fn bo_error(during: &'static str, errno: Errno) -> Error {
    match errno {
        Errno::ENOSPC | Errno::ENOMEM => Error::OutOfDeviceMemory { during },
        Errno::EAGAIN => Error::HeapMissing,
        other => call_error("CREATE_BO", other),
    }
}

impl<K: Kmd> Shared<K> {
    fn context_error(&self, errno: Errno, columns: u32, live: usize) -> Error {
        if errno == Errno::ETIME {
            self.dead.store(true, Ordering::Relaxed);
        }
        match errno {
            Errno::ENODEV if self.dead.load(Ordering::Relaxed) => Error::FirmwareDead,
            Errno::ENOENT => Error::HeapMissing,
            Errno::EINVAL => Error::NoContextSlot { live },
            Errno::ENODEV => Error::NoColumns { columns },
            Errno::ENOSPC => Error::OutOfDeviceMemory {
                during: "making a context",
            },
            other => call_error("CREATE_HWCTX", other),
        }
    }
}

fn call_error(call: &'static str, errno: Errno) -> Error {
    match errno {
        Errno::EINVAL | Errno::ENOENT => Error::InvalidArgument { call },
        Errno::EACCES => Error::CallPermission { call },
        Errno::EAGAIN => Error::MemLock { call },
        Errno::EINTR => Error::Interrupted { call },
        Errno::EOPNOTSUPP => Error::Unsupported { call },
        Errno::ETIME | Errno::ENODEV => Error::FirmwareDead,
        other => Error::Os {
            call,
            source: other.to_io(),
        },
    }
}
