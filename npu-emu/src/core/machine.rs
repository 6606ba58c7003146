//! The core's registers and pipeline.

use npu_arch::isa::Reg;

use super::counters::Counters;
use super::env::{CoreEnv, MemAccess, StreamWord};
use super::fault::FaultKind;
use super::program::Program;
use super::regs::{self, RegId, RegSet};
use super::ring::{Block, LateStore, Slot, Start, VectorWrite, RING, STICKY, UNDEFINED, VECTORS};
use super::sparse::Buffer;
use super::vec::file::{mask, place, unit, VectorFile};
use super::vec::SCALARS;
use crate::strict::{Class, Strictness};

pub(super) const NEVER: u64 = u64::MAX;
pub(super) const NOWHERE: u32 = u32::MAX;

/// Pipeline cycles; those of `npu_arch::isa`'s tables for the classes that
/// are implemented here, which a test compares.
pub(super) const LOAD_CYCLE: u64 = 7;
pub(super) const MUL_CYCLE: u64 = 2;
pub(super) const CALL_CYCLE: u64 = 4;
pub(super) const PART_STORE_CYCLE: u64 = 7;
pub(super) const MEMORY_CYCLE: u64 = 5;
pub(super) const LATE_MEMORY_CYCLE: u64 = 7;
pub(super) const PART_STORE_MEMORY_CYCLE: u64 = 11;

/// Blocks of [`Machine::blocks`] behind those of the ring: what vector
/// operands are put together in, one for the bytes of a load, one for those
/// of a store.
pub(super) const SCRATCH: usize = RING * VECTORS;
pub(super) const LOADED: usize = SCRATCH + 5;
pub(super) const STORED: usize = SCRATCH + 6;
const BLOCKS: usize = SCRATCH + 7;

/// Vector operations that have issued and still read operands.
pub(super) const LATE: usize = 32;

/// A vector operation between issue and computation.
#[derive(Clone, Copy)]
pub(super) struct Late {
    /// Number of the operation.
    pub(super) op: u16,
    pub(super) issued: u64,
    pub(super) data: [u8; 32],
    pub(super) s: [u64; SCALARS],
    /// `crUPSSign`, which is read before `crSat`.
    pub(super) ups_sign: Option<u32>,
}

/// Registers and pipeline of a core.
#[derive(Clone)]
pub(super) struct Machine {
    pub(super) counters: Counters,
    pub(super) pc: u32,
    pub(super) loop_end: u32,
    pub(super) branch_at: u64,
    /// Bundle count at which to look at more than the next bundle.
    pub(super) horizon: u64,
    pub(super) branch_target: u32,
    /// Slots of the ring that are in use.
    pub(super) pending: u16,
    /// The next bundle is not the next one in memory, or time has passed.
    pub(super) jumped: bool,
    pub(super) done: bool,
    /// Nothing is done in ways that only some hosts know.
    pub(super) portable: bool,
    pub(super) strict: Strictness,
    pub(super) defined: RegSet,
    /// Changes when a register other than `srCarry` loses its defined value;
    /// never 0.
    pub(super) epoch: u32,
    /// What a subtraction borrowed, if `srCarry` was last written by one: no
    /// public document says how the register holds it, but the instruction
    /// that continues a subtraction must find it there.
    pub(super) borrow: Option<bool>,
    /// Units of vector registers that hold defined values.
    pub(super) vdefined: u64,
    /// Units last written by `vlda`.
    pub(super) loaded_a: u64,
    /// Registers by their numbers, then places of traces.
    pub(super) regs: [u32; regs::PLACES],
    /// Address of the bundle that last wrote `ls`, `le` or `lc`; [`NOWHERE`]
    /// once the loop runs.
    pub(super) loop_setup: u32,
    /// Pipeline cycle in which the last store reaches memory.
    pub(super) stored_at: u64,
    /// First address beyond the stack, if known.
    pub(super) stack_end: u32,
    /// Taken from the stream or cascade for a bundle that still waits for
    /// something else.
    pub(super) held_word: Option<StreamWord>,
    pub(super) held_cascade: Option<[u8; 64]>,
    /// What sparse loads have loaded.
    pub(super) sparse: Buffer,
    pub(super) next_late: u8,
    /// Memory accesses of the bundle, for [`CoreEnv::stall`].
    pub(super) note_count: u8,
    /// Results that overtook others.
    #[cfg(test)]
    pub(super) overtook: u64,
    pub(super) notes: [MemAccess; 8],
    /// Ports in use, by cycle.
    pub(super) busy: [u32; RING],
    pub(super) vectors: Box<VectorFile>,
    pub(super) ring: Box<[Slot; RING]>,
    pub(super) blocks: Box<[Block; BLOCKS]>,
    pub(super) late: Box<[Late; LATE]>,
}

/// Control registers come up as 0, the core's number is wired, the other
/// registers hold nothing.
const DEFINED: RegSet =
    RegSet::of(1 << regs::CORE_ID | 0xfff << regs::CONTROL | 0x3fe << regs::CARRY);

impl Machine {
    pub(super) fn new() -> Machine {
        Machine {
            counters: Counters::default(),
            pc: 0,
            loop_end: NOWHERE,
            branch_at: NEVER,
            horizon: 0,
            branch_target: 0,
            pending: 0,
            jumped: false,
            done: false,
            portable: false,
            strict: Strictness::strict(),
            defined: DEFINED,
            epoch: 1,
            borrow: None,
            vdefined: 0,
            loaded_a: 0,
            regs: [0; regs::PLACES],
            loop_setup: NOWHERE,
            stored_at: 0,
            stack_end: NOWHERE,
            held_word: None,
            held_cascade: None,
            sparse: Buffer::EMPTY,
            next_late: 0,
            note_count: 0,
            #[cfg(test)]
            overtook: 0,
            notes: [MemAccess::default(); 8],
            busy: [0; RING],
            vectors: Box::new(VectorFile::new()),
            ring: Box::new([const { Slot::EMPTY }; RING]),
            blocks: Box::new([Block::ZERO; BLOCKS]),
            late: Box::new(
                [Late {
                    op: 0,
                    issued: 0,
                    data: [0; 32],
                    s: [0; SCALARS],
                    ups_sign: None,
                }; LATE],
            ),
        }
    }

    pub(super) fn reset(&mut self) {
        let old = std::mem::replace(self, Machine::new());
        self.epoch = old.epoch.wrapping_add(1).max(1);
        self.regs[usize::from(regs::CORE_ID)] = old.regs[usize::from(regs::CORE_ID)];
        self.strict = old.strict;
        self.portable = old.portable;
    }

    #[inline]
    pub(super) fn violates(&self, class: Class) -> bool {
        !self.strict.allows(class)
    }

    #[inline]
    pub(super) fn get(&self, r: RegId) -> u32 {
        self.regs[usize::from(r & 127)]
    }

    /// Queues a write that `cycle` cycles after issue is visible.
    #[inline]
    pub(super) fn put(&mut self, r: RegId, value: u32, cycle: u64) {
        self.put_marked(u16::from(r), value, cycle);
    }

    #[inline]
    pub(super) fn put_marked(&mut self, r: u16, value: u32, cycle: u64) {
        self.put_at(r, value, self.counters.bundles + cycle - 1);
    }

    /// Queues a write that is visible after the cycle `at`.
    #[inline]
    pub(super) fn put_at(&mut self, r: u16, value: u32, at: u64) {
        let at = at as usize % RING;
        self.ring[at].push_scalar(r, value);
        self.pending |= 1 << at;
    }

    /// Notes an access to memory of this bundle.
    #[inline(always)]
    pub(super) fn note<E: CoreEnv>(&mut self, access: MemAccess) {
        if E::TIMED {
            if let Some(place) = self.notes.get_mut(usize::from(self.note_count)) {
                *place = access;
                self.note_count += 1;
            }
        }
    }

    /// A place for a vector that is written at the end of the cycle `at`;
    /// the number of its block.
    #[inline]
    pub(super) fn put_vector(&mut self, w: VectorWrite, at: u64) -> usize {
        debug_assert_eq!(w.mask, mask(w.unit, w.units));
        let at = at as usize % RING;
        self.pending |= 1 << at;
        let n = self.ring[at].push_vector(w);
        at * VECTORS + n
    }

    /// Has something happen at the start of cycle `at`, which is in the future.
    #[inline]
    pub(super) fn at_start(&mut self, at: u64, what: Start) {
        let at = (at as usize + RING - 1) % RING;
        self.ring[at].push_start(what);
        self.pending |= 1 << at;
    }

    /// The part-word store that issued in cycle `issued` never happens.
    #[cold]
    pub(super) fn drop_part_store(&mut self, issued: u64) {
        let at = (issued + PART_STORE_CYCLE - 1) as usize + RING - 1;
        let slot = &mut self.ring[at % RING];
        let [_, _, _, starts] = slot.counts().map(usize::from);
        for i in 0..starts {
            if let Start::PartStore { .. } = slot.start(i) {
                slot.drop_start(i);
            }
        }
    }

    /// A store that reaches memory at the end of the cycle `at`.
    #[inline]
    pub(super) fn store_later(&mut self, at: u64, store: LateStore) {
        let at = at as usize % RING;
        self.ring[at].push_store(store);
        self.pending |= 1 << at;
    }

    /// Writes a scalar register.
    #[inline]
    pub(super) fn commit(&mut self, marked: u16, value: u32) {
        let id = marked as u8 & 127;
        if marked & (UNDEFINED | STICKY) != 0 {
            return self.commit_marked(marked, value);
        }
        self.regs[usize::from(id)] = value & regs::MASKS[usize::from(id)];
        self.defined.insert(id);
        if matches!(id, regs::LS | regs::LE | regs::LC) {
            self.loop_changed(id);
        }
    }

    #[cold]
    fn loop_changed(&mut self, id: RegId) {
        self.loop_setup = self.pc;
        self.jumped = true;
        if id == regs::LE {
            self.loop_end = self.get(id);
        }
    }

    /// The register holds no defined value any more.
    #[cold]
    pub(super) fn forget(&mut self, id: RegId) {
        if self.defined.has(id) {
            self.defined.remove(id);
            self.epoch = self.epoch.wrapping_add(1).max(1);
        }
    }

    #[cold]
    fn commit_marked(&mut self, marked: u16, value: u32) {
        let id = marked as u8 & 127;
        let kept = if marked & STICKY == 0 {
            0
        } else {
            self.get(id)
        };
        self.commit(u16::from(id), value | kept);
        if marked & UNDEFINED != 0 {
            self.forget(id);
        }
    }

    /// If slot `at` holds nothing but the result of one load or multiplication,
    /// and nothing has to be looked at, writes it.
    #[inline(always)]
    pub(super) fn retire_one(&mut self, direct: &RegSet, at: usize) -> bool {
        let w = match self.ring[at].counts() {
            [1, 0, 0, 0] => self.ring[at].scalar(0),
            _ => return false,
        };
        let id = w.reg as u8;
        // Marks, loop registers and the stack pointer are looked at.
        if w.reg >= u16::from(regs::LR) || direct.has(id) {
            return false;
        }
        self.pending &= !(1 << at);
        self.busy[at] = 0;
        self.ring[at].clear_scalars();
        self.regs[usize::from(id & 127)] = w.value & regs::MASKS[usize::from(id & 127)];
        self.defined.insert(id);
        true
    }

    /// Everything that the slot of cycle `now` holds happens.
    pub(super) fn retire<E: CoreEnv>(
        &mut self,
        program: &Program,
        direct: &RegSet,
        env: &mut E,
        now: u64,
    ) -> Result<(), FaultKind> {
        let at = now as usize % RING;
        self.pending &= !(1 << at);
        self.busy[at] = 0;
        let counts = self.ring[at].counts();
        if counts != [0; 4] {
            self.retire_all(program, direct, env, now)?;
        }
        Ok(())
    }

    fn retire_all<E: CoreEnv>(
        &mut self,
        program: &Program,
        direct: &RegSet,
        env: &mut E,
        now: u64,
    ) -> Result<(), FaultKind> {
        let at = now as usize % RING;
        let [scalars, vectors, stores, starts] = self.ring[at].counts().map(usize::from);
        if stores != 0 {
            self.store_slot(env, at)?;
        }
        if vectors != 0 {
            self.commit_vectors(at, vectors)?;
        }
        if scalars != 0 {
            self.commit_scalars(direct, env, at, scalars)?;
        }
        for i in 0..starts {
            let what = self.ring[at].start(i);
            self.start(program, what, now + 1)?;
        }
        self.ring[at].clear();
        Ok(())
    }

    #[inline(never)]
    fn commit_scalars<E: CoreEnv>(
        &mut self,
        direct: &RegSet,
        env: &mut E,
        at: usize,
        count: usize,
    ) -> Result<(), FaultKind> {
        let mut seen = *direct;
        for i in 0..count {
            let w = self.ring[at].scalar(i);
            let id = w.reg as u8 & 127;
            if seen.has(id) && w.reg & STICKY == 0 && self.violates(Class::WriteConflict) {
                return Err(FaultKind::WriteConflict { reg: regs::reg(id) });
            }
            seen.insert(id);
            let fresh = !self.defined.has(regs::SP);
            self.commit(w.reg, w.value);
            if id == regs::SP {
                self.stack_moved(env, fresh)?;
            }
        }
        Ok(())
    }

    #[inline]
    fn commit_vectors(&mut self, at: usize, count: usize) -> Result<(), FaultKind> {
        let mut seen = 0;
        for i in 0..count {
            let w = self.ring[at].vector(i);
            let units = w.mask;
            if seen & units != 0 && self.violates(Class::WriteConflict) {
                return Err(FaultKind::WriteConflict {
                    reg: unit((seen & units).trailing_zeros() as u8),
                });
            }
            seen |= units;
            let from = &self.blocks[at * VECTORS + i].0;
            self.vectors.set(w.unit, w.units, from);
            let holes = u64::from(w.undefined) << w.unit;
            self.vdefined = (self.vdefined | units) & !holes;
            if holes != 0 {
                self.epoch = self.epoch.wrapping_add(1).max(1);
            }
            let loaded = if w.from_a { units } else { 0 };
            self.loaded_a = (self.loaded_a & !units) | loaded;
        }
        Ok(())
    }

    /// Something that reads registers as `now` begins.
    #[inline]
    fn start(&mut self, program: &Program, what: Start, now: u64) -> Result<(), FaultKind> {
        match what {
            Start::PartStore { reg, addr, bytes } => {
                let mut data = [0; 32];
                data[..4].copy_from_slice(&self.get(reg).to_le_bytes());
                self.store_later(now, LateStore { addr, bytes, data });
                Ok(())
            }
            Start::Nothing => Ok(()),
            Start::Read { late } => {
                self.read_late(program, late);
                Ok(())
            }
            Start::Compute { late } => self.compute_late(program, late, now),
        }
    }

    /// The stack pointer changed.
    #[cold]
    fn stack_moved<E: CoreEnv>(&mut self, env: &mut E, fresh: bool) -> Result<(), FaultKind> {
        let sp = self.get(regs::SP);
        if fresh && self.stack_end == NOWHERE {
            self.stack_end = env.stack_end(sp).unwrap_or(NOWHERE);
        }
        if sp > self.stack_end && self.violates(Class::StackOverlap) {
            return Err(FaultKind::StackOverlap {
                sp,
                end: self.stack_end,
            });
        }
        Ok(())
    }

    /// Does the stores of a slot.
    fn store_slot<E: CoreEnv>(&mut self, env: &mut E, at: usize) -> Result<(), FaultKind> {
        let [_, _, stores, _] = self.ring[at].counts().map(usize::from);
        for i in 0..stores {
            let s = self.ring[at].store(i);
            self.store_now(env, s.addr, &s.data[..usize::from(s.bytes & 63).min(32)])?;
        }
        self.ring[at].clear_stores();
        Ok(())
    }

    /// Does all stores that are on their way, in order.
    #[cold]
    pub(super) fn flush<E: CoreEnv>(&mut self, env: &mut E) -> Result<(), FaultKind> {
        let now = self.counters.bundles;
        for cycle in now..now + RING as u64 {
            let at = cycle as usize % RING;
            self.store_slot(env, at)?;
            // Part-word stores that have not read their register yet.
            let [_, _, _, starts] = self.ring[at].counts().map(usize::from);
            for i in 0..starts {
                if let Start::PartStore { reg, addr, bytes } = self.ring[at].start(i) {
                    let value = self.get(reg).to_le_bytes();
                    self.store_now(env, addr, &value[..usize::from(bytes).min(4)])?;
                    self.ring[at].drop_start(i);
                }
            }
        }
        Ok(())
    }

    /// `done`: nothing of the pipeline stays on its way.
    #[cold]
    pub(super) fn drain<E: CoreEnv>(&mut self, env: &mut E) -> Result<(), FaultKind> {
        self.flush(env)
    }

    pub(super) fn vector(&self, r: Reg) -> Option<&[u8]> {
        let (unit, units) = place(r)?;
        let bytes = if r.file() == npu_arch::isa::RegFile::Q {
            16
        } else {
            usize::from(units) * 32
        };
        let wanted = mask(unit, units);
        (self.vdefined & wanted == wanted).then(|| &self.vectors.at(unit)[..bytes])
    }

    pub(super) fn set_vector(&mut self, r: Reg, bytes: &[u8]) -> bool {
        let Some((unit, units)) = place(r) else {
            return false;
        };
        let len = if r.file() == npu_arch::isa::RegFile::Q {
            16
        } else {
            usize::from(units) * 32
        };
        if bytes.len() != len {
            return false;
        }
        let mut block = [0; 128];
        block[..len].copy_from_slice(bytes);
        self.vectors.set(unit, units, &block);
        self.vdefined |= mask(unit, units);
        self.loaded_a &= !mask(unit, units);
        true
    }
}
