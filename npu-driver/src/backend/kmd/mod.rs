//! [`Backend`] over anything shaped like the kernel driver.
//!
//! Order of calls for Phoenix: the 64 MiB heap first, then contexts; one DEV
//! object per PDI, kept as long as its context; one DEV object per instruction
//! stream, kept for its next run; one CMD object per packet, used again and again.
//!
//! A run that is like an earlier one makes two calls, EXEC_CMD and the wait, and
//! takes no memory: its stream is in the context's [`CodeCache`], its packet in a
//! [`Slot`] of an earlier run. A slot stays in the context's list while the device
//! may touch its memory, whether anyone waits for it or not.

mod code;
mod meaning;
mod slot;

use super::health::Health;
use super::{deadline, left, Ahead, Backend, BackendContext, BackendInfo, Command, ContextSpec};
use super::{HostBuffer, Pending, Place, Places, RUN_LIST};
use crate::kmd::{Bo, BoKind, CuConfig, Errno, Hwctx, HwctxParams, Kmd, Seq};
use crate::mem::Mapping;
use crate::query::{PowerMode, Snapshot};
use crate::sync::atomic::{AtomicU64, AtomicU8, AtomicUsize, Ordering};
use crate::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use crate::Error;
use code::CodeCache;
pub(super) use meaning::{context_error, meaning};
use slot::Slots;
use std::time::Duration;

/// Bytes of the device heap: the only size that Phoenix takes.
const HEAP_BYTES: u64 = npu_image::uapi::HEAP_BYTES;
/// Signals that may interrupt one EXEC_CMD.
const SIGNALS: u32 = 1000;
/// Core rows of the array, to turn columns into `num_tiles`.
const CORE_ROWS: u32 = 4;
/// How often a context's very first command is looked at by those who wait for a place:
/// there is no wait for it alone, see [`Slot::is_over`](slot::Slot::is_over).
const LOOK: Duration = Duration::from_millis(1);

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
    health: Health,
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
            .map_err(meaning::heap_error)?;
        Ok(Self {
            shared: Arc::new(Shared {
                kmd,
                heap,
                contexts: AtomicUsize::new(0),
                health: Health::new(),
            }),
        })
    }

    /// The calls below.
    pub fn kmd(&self) -> &K {
        &self.shared.kmd
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
            .map_err(|e| shared.bo_error(kind, during, e))?;
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
        this.write(bytes)?;
        this.flush();
        Ok(this)
    }

    fn write(&self, bytes: &[u8]) -> Result<(), Error> {
        let written = self.bo.mapping.write(0, bytes);
        written.map_err(|_| Error::BufferInFlight)
    }

    /// Before and after the device touches the bytes.
    fn flush(&self) {
        if self.shared.kmd.flushes() {
            self.bo.mapping.flush(self.bo.mapping.len() as u64);
        }
    }

    /// A host buffer of this device.
    fn of<'a>(shared: &Arc<Shared<K>>, buffer: &'a dyn HostBuffer) -> Result<&'a Self, Error> {
        buffer
            .as_any()
            .downcast_ref::<Self>()
            .filter(|bo| Arc::ptr_eq(&bo.shared, shared))
            .ok_or(Error::OtherDevice { what: "buffer" })
    }
}

impl<K: Kmd> HostBuffer for OwnedBo<K> {
    fn mapping(&self) -> &Arc<Mapping> {
        &self.bo.mapping
    }

    fn device_address(&self) -> Option<u64> {
        Some(self.bo.device_address)
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl<K: Kmd> Backend for KmdBackend<K> {
    fn query(&self) -> Snapshot {
        self.shared.kmd.query()
    }

    fn keeps_state(&self) -> bool {
        self.shared.kmd.keeps_state()
    }

    fn set_power_mode(&self, mode: PowerMode) -> Result<(), Error> {
        let call = "SET_STATE (power mode)";
        let done = self.shared.kmd.set_power_mode(mode);
        done.map_err(|e| self.shared.meaning(call, e))
    }

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
            failed: AtomicU64::new(u64::MAX),
            work: Mutex::new(Work {
                slots: Slots::default(),
                code: CodeCache::default(),
            }),
            places: Arc::default(),
        });
        // From here on, dropping the context destroys it again.
        let mut context = KmdContext {
            link,
            pdis: Vec::new(),
        };
        let mut cus = Vec::new();
        for (pdi, func) in &spec.units {
            let bo = OwnedBo::with_bytes(shared, BoKind::Dev, pdi, "loading a PDI")?;
            cus.push(CuConfig {
                bo: bo.bo.handle,
                func: *func,
            });
            context.pdis.push(bo);
        }
        shared
            .kmd
            .config_cu(hwctx.handle, &cus)
            .map_err(|e| shared.meaning("CONFIG_HWCTX", e))?;
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
    /// Number of the first command that failed, of those no longer in `work`: see
    /// [`failed_by`](Self::failed_by).
    failed: AtomicU64,
    /// Its slots have this link; they are taken out when the context goes.
    work: Mutex<Work<K>>,
    places: Arc<Places>,
}

/// A context's way out.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Life {
    /// In use.
    Live,
    /// DESTROY_HWCTX was called.
    Going,
    /// It has returned, and the firmware answers: nothing of the context is in flight.
    Gone,
    /// It has returned, and the firmware could not be asked yet: the device may still touch
    /// what was in flight.
    Unasked,
    /// It failed, or the firmware is silent: so it may for ever.
    Lost,
}

impl<K: Kmd> Drop for Link<K> {
    fn drop(&mut self) {
        // Nobody waits for it any more: from now on its number may be another fence's.
        self.shared.kmd.destroy_fence(&self.hwctx);
    }
}

impl<K: Kmd> Link<K> {
    fn life(&self) -> Life {
        match self.life.load(Ordering::Acquire) {
            0 => Life::Live,
            1 => Life::Going,
            2 => Life::Gone,
            3 => Life::Unasked,
            _ => Life::Lost,
        }
    }

    fn set_life(&self, life: Life) {
        self.life.store(life as u8, Ordering::Release);
        self.places.tell();
    }

    fn work(&self) -> MutexGuard<'_, Work<K>> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether this command of the context, or one before it, failed. The firmware rejects
    /// an operation of a stream when it comes to it: transfers that the stream had started
    /// wait in the array, for what the next command sends, and their tokens answer that
    /// command's waits. Only the end of the context ends them.
    fn failed_by(&self, seq: Option<Seq>) -> bool {
        let first = self.work().slots.first_failed();
        let first = first.map_or(u64::MAX, |seq| seq.0);
        seq.is_some_and(|seq| seq.0 >= first.min(self.failed.load(Ordering::Acquire)))
    }

    /// Ends the context and what is in flight in it, once.
    fn take_down(&self) {
        self.ending.call_once(|| {
            let shared = &self.shared;
            self.set_life(Life::Going);
            let destroyed = shared.kmd.destroy_hwctx(&self.hwctx);
            let (open, failed) = {
                let slots = &self.work().slots;
                (slots.any_incomplete(), slots.first_failed())
            };
            if let Some(failed) = failed {
                self.failed.store(failed.0, Ordering::Release);
            }
            self.set_life(match destroyed {
                Ok(()) if !open || shared.has_let_go().is_ok() => Life::Gone,
                Ok(()) if !shared.health.is_dead() => Life::Unasked,
                _ => Life::Lost,
            });
            // What has not ended then is kept for ever: see `Slot`'s drop.
            let work = std::mem::replace(
                &mut *self.work(),
                Work {
                    slots: Slots::default(),
                    code: CodeCache::default(),
                },
            );
            drop(work);
            shared.contexts.fetch_sub(1, Ordering::Relaxed);
        });
    }

    /// Whether the device has let go of a context that was taken down.
    ///
    /// # Errors
    /// When it may still touch its memory.
    fn is_down(&self) -> Result<(), Error> {
        match self.life() {
            Life::Gone => Ok(()),
            Life::Unasked => {
                self.shared.has_let_go()?;
                self.set_life(Life::Gone);
                Ok(())
            }
            _ if !self.is_out_of_hand() => Ok(()),
            _ => Err(self.shared.lost()),
        }
    }

    /// Whether the device may still touch what it got with commands that have not ended.
    /// For a context that was shut down.
    fn is_out_of_hand(&self) -> bool {
        let kmd = &self.shared.kmd;
        self.life() != Life::Gone && !kmd.destroys_for_certain() && !kmd.is_gone()
    }
}

/// What submissions of a context take turns at. Held over EXEC_CMD, so that
/// sequence numbers and packets pair up.
struct Work<K: Kmd> {
    slots: Slots<K>,
    code: CodeCache<K>,
}

struct KmdContext<K: Kmd> {
    link: Arc<Link<K>>,
    pdis: Vec<OwnedBo<K>>,
}

impl<K: Kmd> std::fmt::Debug for KmdContext<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "context {}", self.link.hwctx.handle.0)
    }
}

impl<K: Kmd> Drop for KmdContext<K> {
    fn drop(&mut self) {
        self.shut_down();
        if self.link.is_out_of_hand() {
            // The firmware loads a PDI from there with any command that it still has.
            std::mem::forget(std::mem::take(&mut self.pdis));
        }
    }
}

impl<K: Kmd> KmdContext<K> {
    /// Waits at most `left` for the end of a command, which gives its place back.
    fn clear(&self, left: Duration) -> Result<Ahead, Error> {
        let shared = &self.link.shared;
        if self.link.life() != Life::Live {
            return Err(Error::CommandAborted { diagnosis: None });
        }
        if shared.health.is_dead() {
            return Err(shared.lost());
        }
        let queue = self.link.work().slots.queue();
        let mut moved = false;
        for slot in queue.over {
            moved |= slot.wait(Duration::ZERO)?.is_some();
        }
        if moved {
            return Ok(Ahead::Moved);
        }
        let left = match queue.first {
            true => left.min(LOOK),
            false => left,
        };
        match queue.oldest {
            Some(slot) => {
                slot.wait(left)?;
                Ok(Ahead::Moved)
            }
            None => Ok(Ahead::Others(left)),
        }
    }
}

impl<K: Kmd> BackendContext for KmdContext<K> {
    fn admit(&self, timeout: Duration) -> Result<Place, Error> {
        let link = &self.link;
        // A thread that waits for a failed run takes the context down.
        let end = deadline(timeout);
        let settled = || link.life() != Life::Going;
        if !link.places.wait_until(end, settled) {
            return Err(Error::QueueFull { waited: timeout });
        }
        if link.shared.health.is_dead() {
            // The kernel driver would take the command, and keep its memory for ever.
            return Err(link.shared.lost());
        }
        // Here, where nothing is locked: an end may take the firmware's word.
        let forgotten = self.link.work().slots.forgotten();
        for slot in forgotten {
            slot.wait(Duration::ZERO)?;
        }
        let rest = left(end, timeout);
        link.places.admit(rest, |left| self.clear(left))
    }

    fn submit(&self, commands: &[Command], place: Place) -> Result<Arc<dyn Pending>, Error> {
        let (given, most) = (commands.len(), RUN_LIST);
        if !(1..=most).contains(&given) {
            return Err(Error::RunListLength { given, most });
        }
        let Work { slots, code } = &mut *self.link.work();
        if self.link.life() != Life::Live {
            return Err(Error::CommandAborted { diagnosis: None });
        }
        let at = slots.free(&self.link);
        let slot = slots.get(at)?;
        slot.prepare(commands, code)?;
        let kmd = &self.link.shared.kmd;
        let mut signals = 0;
        loop {
            match kmd.exec_cmd(self.link.hwctx.handle, slot.command(), slot.objects()) {
                Ok(seq) => {
                    slot.submitted(seq, place);
                    break;
                }
                // It has a place: the driver waits for a moment at most.
                Err(Errno::EINTR) if signals < SIGNALS => signals += 1,
                Err(errno) => {
                    slot.release();
                    if self.link.life() != Life::Live {
                        return Err(Error::CommandAborted { diagnosis: None });
                    }
                    return Err(self.link.shared.meaning("EXEC_CMD", errno));
                }
            }
        }
        let pending = slots.share(at);
        // Who found nothing to wait for now has it.
        self.link.places.tell();
        Ok(pending)
    }

    fn shut_down(&self) {
        self.link.take_down();
    }

    fn list_limit(&self) -> usize {
        RUN_LIST
    }
}
