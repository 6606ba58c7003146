//! Submissions: memory that the device may touch for one, used again when it has
//! ended and nobody looks at it any more.

use super::{CodeCache, Life, Link, OwnedBo};
use crate::backend::{deadline, left, Command, HostBuffer, Outcome, Pending, Place};
use crate::kmd::{BoHandle, BoKind, Errno, Kmd, Seq};
use crate::sync::atomic::{AtomicBool, Ordering};
use crate::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use crate::{Error, RunStats};
use npu_image::{ert, uapi};
use smallvec::SmallVec;
use std::time::{Duration, Instant};

/// All slots of a context. A slot whose only owner is this list can be used again
/// once its command has ended.
pub(super) struct Slots<K: Kmd>(Vec<Arc<Slot<K>>>);

impl<K: Kmd> Default for Slots<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// Slots of commands that the driver may have, without memory of their own.
type Few<K> = SmallVec<[Arc<Slot<K>>; uapi::IN_FLIGHT]>;

/// What the submissions of a context wait for, as of a moment.
pub(super) struct Queue<K: Kmd> {
    /// Commands whose packets say that they are over; their places are still taken.
    pub(super) over: Few<K>,
    /// The one that was in flight for longest; the context's very first one only if it
    /// is alone, as its wait is for the newest.
    pub(super) oldest: Option<Arc<Slot<K>>>,
    /// The very first one is in flight, and may end unnoticed by a wait.
    pub(super) first: bool,
}

impl<K: Kmd> Slots<K> {
    /// Index of a slot that is free, a new one if there is none. The device is not asked
    /// for an end, as the caller holds locks: one that nobody has heard of yet is heard
    /// of where submissions get their places.
    pub(super) fn free(&mut self, link: &Arc<Link<K>>) -> usize {
        let idle = |slot: &Arc<Slot<K>>| Arc::strong_count(slot) == 1 && !slot.is_open();
        match self.0.iter().position(idle) {
            Some(at) => at,
            None => {
                self.0.push(Arc::new(Slot::new(link)));
                self.0.len() - 1
            }
        }
    }

    /// The slot that `free` found.
    pub(super) fn get(&mut self, at: usize) -> Result<&mut Slot<K>, Error> {
        let slot = self.0.get_mut(at).and_then(Arc::get_mut);
        // The list's lock is held since `free`, so nobody else has it.
        slot.ok_or(Error::BufferInFlight)
    }

    /// A handle of the slot for its waiter.
    pub(super) fn share(&self, at: usize) -> Arc<Slot<K>> {
        self.0[at].clone()
    }

    /// Commands that are over, and that nobody but this list knows.
    pub(super) fn forgotten(&self) -> Few<K> {
        let forgotten = |slot: &&Arc<Slot<K>>| Arc::strong_count(slot) == 1 && slot.is_over();
        self.0.iter().filter(forgotten).cloned().collect()
    }

    /// What there is to wait for.
    pub(super) fn queue(&self) -> Queue<K> {
        let open = || self.0.iter().filter(|slot| slot.is_open());
        let first = || open().find(|slot| slot.seq == Some(Seq(0)));
        let late = open().filter(|slot| slot.seq > Some(Seq(0)));
        let oldest = late.min_by_key(|slot| slot.seq).or_else(first);
        Queue {
            over: open().filter(|slot| slot.is_over()).cloned().collect(),
            oldest: oldest.cloned(),
            first: first().is_some(),
        }
    }

    /// Whether there is a command of which the firmware has not told that it completed.
    pub(super) fn any_incomplete(&self) -> bool {
        let mut open = self.0.iter().filter(|slot| slot.is_open());
        open.any(|slot| slot.state() != Some(ert::State::Completed))
    }

    /// The first command that failed, of those whose end nobody has heard of yet.
    pub(super) fn first_failed(&self) -> Option<Seq> {
        let open = self.0.iter().filter(|slot| slot.is_open());
        let failed = open.filter(|slot| slot.state() == Some(ert::State::Error));
        failed.filter_map(|slot| slot.seq).min()
    }
}

/// What the device may touch for one submission.
struct Held<K: Kmd> {
    /// One per run of a list.
    packets: Vec<OwnedBo<K>>,
    /// The list's packet, once there was a list.
    chain: Option<OwnedBo<K>>,
    /// Streams and host buffers; empty once the command has ended.
    used: Mutex<Used<K>>,
}

struct Used<K: Kmd> {
    code: Vec<Arc<OwnedBo<K>>>,
    buffers: Vec<Arc<dyn HostBuffer>>,
    place: Option<Place>,
}

/// One submission.
pub(super) struct Slot<K: Kmd> {
    link: Arc<Link<K>>,
    /// `None` only while dropped.
    held: Option<Held<K>>,
    runs: usize,
    /// Objects that the command touches, in the order of their handles.
    objects: Vec<BoHandle>,
    scratch: Vec<u8>,
    /// `None` before the first submission and after one that failed.
    seq: Option<Seq>,
    /// A thread finds out how it ended; the others wait for what that one finds.
    ending: AtomicBool,
    ended: OnceLock<(Outcome, Option<RunStats>)>,
}

/// The turn of the thread that finds out how a command ended.
struct Turn<'a, K: Kmd>(&'a Slot<K>);

impl<K: Kmd> Drop for Turn<'_, K> {
    fn drop(&mut self) {
        self.0.ending.store(false, Ordering::Release);
        self.0.link.places.tell();
    }
}

impl<K: Kmd> std::fmt::Debug for Slot<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let seq = self.seq.map(|seq| seq.0);
        let context = self.link.hwctx.handle.0;
        write!(f, "command {seq:?} of context {context}")
    }
}

impl<K: Kmd> Held<K> {
    fn used(&self) -> MutexGuard<'_, Used<K>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Kmd> Slot<K> {
    fn new(link: &Arc<Link<K>>) -> Self {
        let used = Mutex::new(Used {
            code: Vec::new(),
            buffers: Vec::new(),
            place: None,
        });
        Self {
            link: link.clone(),
            held: Some(Held {
                packets: Vec::new(),
                chain: None,
                used,
            }),
            runs: 0,
            objects: Vec::new(),
            scratch: Vec::new(),
            seq: None,
            ending: AtomicBool::new(false),
            ended: OnceLock::new(),
        }
    }

    /// Whether it was submitted and is not known to have ended.
    fn is_open(&self) -> bool {
        self.seq.is_some() && self.ended.get().is_none()
    }

    /// What its packet says, if it can be read.
    fn state(&self) -> Option<ert::State> {
        let head = self.top().and_then(|top| top.bo.mapping.load(0).ok())?;
        Some(ert::Header::decode(head).state)
    }

    /// Whether it is open and its packet says that it is over. The wait for a context's
    /// very first command (point 0) is for its newest one, which may end later.
    pub(super) fn is_over(&self) -> bool {
        self.is_open() && self.state().is_some_and(|state| state.is_final())
    }

    /// Whether the firmware has told how it ended.
    fn is_told(&self) -> bool {
        let told = [ert::State::Completed, ert::State::Error];
        self.state().is_some_and(|state| told.contains(&state))
    }

    /// Whether the firmware has told that it completed, and that can be believed: then the
    /// array is done with its memory.
    fn is_answered(&self) -> bool {
        self.state() == Some(ert::State::Completed) && !self.link.failed_by(self.seq)
    }

    /// Writes the packets of `commands`.
    pub(super) fn prepare(
        &mut self,
        commands: &[Command],
        cache: &mut CodeCache<K>,
    ) -> Result<(), Error> {
        let prepared = self.fill(commands, cache);
        if prepared.is_err() {
            self.release();
        }
        prepared
    }

    fn fill(&mut self, commands: &[Command], cache: &mut CodeCache<K>) -> Result<(), Error> {
        let shared = &self.link.shared;
        let invalid = |_| Error::InvalidArgument {
            call: "the command packet",
        };
        (self.seq, self.ended) = (None, OnceLock::new());
        self.objects.clear();
        let Some(held) = &mut self.held else {
            return Err(Error::BufferInFlight);
        };
        while held.packets.len() < commands.len() {
            held.packets.push(packet_bo(&self.link)?);
        }
        if commands.len() > 1 && held.chain.is_none() {
            held.chain = Some(packet_bo(&self.link)?);
        }
        let used = held.used.get_mut().unwrap_or_else(PoisonError::into_inner);
        used.code.clear();
        used.buffers.clear();
        for (command, packet) in commands.iter().zip(&held.packets) {
            let code = cache.load(shared, &command.code)?;
            self.objects.push(code.bo.handle);
            for buffer in &command.buffers {
                let bo = OwnedBo::of(shared, &**buffer)?;
                bo.flush();
                self.objects.push(bo.bo.handle);
                used.buffers.push(buffer.clone());
            }
            let words = (command.code.bytes().len() / 4) as u32;
            let at = (code.bo.device_address, words);
            // Found a moment ago.
            let address = |b: &Arc<dyn HostBuffer>| {
                OwnedBo::of(shared, &**b).map_or(0, |bo| bo.bo.device_address)
            };
            let addresses = command.buffers.iter().map(address);
            let (out, opcode) = (&mut self.scratch, ert::OPCODE_RUN_STREAM);
            ert::StartCu::encode_run(out, command.unit, opcode, at, addresses).map_err(invalid)?;
            packet.write(&self.scratch)?;
            used.code.push(code);
        }
        if let (2.., Some(chain)) = (commands.len(), &held.chain) {
            let packets = held.packets[..commands.len()].iter();
            let handles = packets.map(|p| u64::from(p.bo.handle.0));
            ert::Chain::encode_handles(&mut self.scratch, handles).map_err(invalid)?;
            chain.write(&self.scratch)?;
        }
        self.runs = commands.len();
        self.objects.sort_unstable();
        self.objects.dedup();
        Ok(())
    }

    /// The packet that EXEC_CMD gets.
    fn top(&self) -> Option<&OwnedBo<K>> {
        let held = self.held.as_ref()?;
        match self.runs {
            1 => held.packets.first(),
            _ => held.chain.as_ref(),
        }
    }

    /// Handle of that packet.
    pub(super) fn command(&self) -> BoHandle {
        self.top().map_or(BoHandle(0), |top| top.bo.handle)
    }

    /// What the command touches.
    pub(super) fn objects(&self) -> &[BoHandle] {
        &self.objects
    }

    /// The device has it.
    pub(super) fn submitted(&mut self, seq: Seq, place: Place) {
        self.seq = Some(seq);
        if let Some(held) = &self.held {
            held.used().place = Some(place);
        }
    }

    /// The device never got it, or has finished with it.
    pub(super) fn release(&self) {
        if let Some(held) = &self.held {
            let mut used = held.used();
            used.code.clear();
            used.buffers.clear();
            used.place = None;
        }
    }

    /// The command has ended: how, from its packet.
    ///
    /// # Errors
    /// When the device may still touch its memory.
    fn read_outcome(&self, seq: Seq) -> Result<Outcome, Error> {
        let kmd = &self.link.shared.kmd;
        let diagnosis = || kmd.diagnose(self.link.hwctx.handle, seq);
        let (Some(held), Some(top)) = (&self.held, self.top()) else {
            return Ok(Outcome::Unknown { state: 0 });
        };
        let packet = &top.bo.mapping;
        let Ok(head) = packet.load(0) else {
            return Ok(Outcome::Unknown { state: 0 });
        };
        let head = ert::Header::decode(head);
        let failed = self.link.failed_by(self.seq);
        if failed {
            self.link.take_down();
            self.link.is_down()?;
        } else if head.state != ert::State::Completed && self.link.life() != Life::Gone {
            self.link.shared.has_let_go()?;
        }
        // Not before: the device would write on.
        for buffer in &held.used().buffers {
            if let Ok(bo) = OwnedBo::of(&self.link.shared, &**buffer) {
                bo.flush();
            }
        }
        Ok(match head.state {
            ert::State::Completed if failed => Outcome::behind_a_failure(),
            ert::State::Completed => Outcome::Completed,
            ert::State::Timeout | ert::State::NoResponse => Outcome::Timeout {
                diagnosis: diagnosis(),
            },
            ert::State::Error => {
                let at = ert::Chain::ERROR_INDEX_OFFSET as u64;
                let index = (head.opcode == ert::Opcode::Chain)
                    .then(|| packet.load(at).ok())
                    .flatten();
                Outcome::Failed {
                    index: index.map(|i| i as usize),
                    diagnosis: diagnosis(),
                }
            }
            ert::State::Abort => Outcome::Aborted {
                diagnosis: diagnosis(),
            },
            // Its context was not set up again after a command that hung; or it is that
            // command itself, alone in its packet, on a kernel up to 6.18.
            ert::State::New => Outcome::NotRun,
            other => Outcome::Unknown {
                state: other.bits() as u8,
            },
        })
    }

    /// Finds out how it ended, once, and lets go of what the command used. Who comes
    /// second waits for the first until `until`, or as long as that one takes if it does
    /// not have to ask the firmware; `None` when that was not enough.
    ///
    /// # Errors
    /// When the device may still touch it: nothing has ended then.
    fn end(&self, seq: Seq, until: Option<Instant>) -> Result<Option<Outcome>, Error> {
        let known = || self.ended.get().map(|(outcome, _)| outcome.clone());
        let needs_no_word = self.is_answered() || self.link.life() == Life::Gone;
        let until = until.filter(|_| !needs_no_word);
        while self.ending.swap(true, Ordering::AcqRel) {
            let free = || !self.ending.load(Ordering::Acquire);
            if !self.link.places.wait_until(until, free) {
                return Ok(known());
            }
        }
        let _turn = Turn(self);
        if let Some(outcome) = known() {
            return Ok(Some(outcome));
        }
        let outcome = self.read_outcome(seq)?;
        let stats = self.link.shared.kmd.stats(self.link.hwctx.handle, seq);
        // Whoever hears of the end finds its place free.
        self.release();
        self.ended.get_or_init(|| (outcome.clone(), stats));
        Ok(Some(outcome))
    }

    /// [`end`](Self::end) of a command whose context is taken down: DESTROY_HWCTX ends
    /// every command, and returns soon.
    fn end_with_context(&self, seq: Seq, until: Option<Instant>) -> Result<Option<Outcome>, Error> {
        let shared = &self.link.shared;
        let gone = || self.link.life() != Life::Going;
        if !self.is_answered() && !self.link.places.wait_until(until, gone) {
            return Ok(None);
        }
        if !self.is_answered() {
            match self.link.life() {
                Life::Lost => return Err(shared.lost()),
                Life::Unasked => self.link.is_down()?,
                Life::Live | Life::Going | Life::Gone => {}
            }
        }
        self.end(seq, until)
    }

    /// Waits for the fence until the time is up, however many signals arrive.
    fn wait_through_signals(
        &self,
        seq: Seq,
        timeout: Duration,
        until: Option<Instant>,
    ) -> Result<(), Errno> {
        let mut time = timeout;
        loop {
            match self.link.shared.kmd.wait(&self.link.hwctx, seq, time) {
                Err(Errno::EINTR) => time = left(until, timeout),
                ended => return ended,
            }
        }
    }
}

fn packet_bo<K: Kmd>(link: &Arc<Link<K>>) -> Result<OwnedBo<K>, Error> {
    let bytes = ert::COMMAND_BO_BYTES as u64;
    OwnedBo::new(&link.shared, BoKind::Cmd, bytes, "making a packet")
}

impl<K: Kmd> Pending for Slot<K> {
    fn wait(&self, timeout: Duration) -> Result<Option<Outcome>, Error> {
        if let Some((outcome, _)) = self.ended.get() {
            return Ok(Some(outcome.clone()));
        }
        let Some(seq) = self.seq else {
            return Ok(None);
        };
        let until = deadline(timeout);
        if self.link.life() != Life::Live {
            return self.end_with_context(seq, until);
        }
        match self.wait_through_signals(seq, timeout, until) {
            // By its end, perhaps.
            Ok(()) if self.link.life() == Life::Going => self.end_with_context(seq, until),
            Ok(()) => self.end(seq, until),
            Err(Errno::ETIME) if seq == Seq(0) && self.is_over() => self.end(seq, until),
            // It was taken down meanwhile.
            Err(Errno::ETIME) if self.link.life() != Life::Live => {
                self.end_with_context(seq, until)
            }
            Err(Errno::ETIME) => Ok(None),
            // Whatever became of fence and context since.
            Err(_) if self.is_told() => self.end(seq, until),
            Err(Errno::EINVAL | Errno::ENOENT) if self.link.life() != Life::Live => {
                self.end_with_context(seq, until)
            }
            Err(errno) => Err(self.link.shared.meaning("SYNCOBJ_TIMELINE_WAIT", errno)),
        }
    }

    fn stats(&self) -> Option<RunStats> {
        self.ended.get().and_then(|(_, stats)| stats.clone())
    }
}

impl<K: Kmd> Drop for Slot<K> {
    fn drop(&mut self) {
        let kept = self.is_open() && !self.is_answered() && self.link.is_out_of_hand();
        if let Some(held) = self.held.take().filter(|_| kept) {
            // The device may write these bytes for ever: nobody gets them.
            std::mem::forget(held);
        }
    }
}
