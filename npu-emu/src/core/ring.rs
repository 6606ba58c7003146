//! What is on its way through the pipeline, by the cycle in which it arrives.
//!
//! A [`Slot`] holds what happens at the end of one cycle: stores that reach
//! memory, then register writes, then whatever reads registers at the start of
//! the next cycle. Slots form a ring; everything arrives less than [`RING`]
//! cycles after issue.

use super::regs::RegId;
use super::vec::file::mask;

/// Longest distance from issue to an event, and a power of two.
pub(super) const RING: usize = 16;
/// Scalar writes that can meet in one cycle.
const SCALARS: usize = 32;
/// Vector writes that can meet in one cycle.
pub(super) const VECTORS: usize = 16;
const STORES: usize = 8;
const STARTS: usize = 8;

/// Bytes of the largest register, aligned as hosts like it.
#[derive(Clone, Copy)]
#[repr(align(32))]
pub(super) struct Block(pub(super) [u8; 128]);

impl Block {
    pub(super) const ZERO: Block = Block([0; 128]);
}

/// A scalar write; [`UNDEFINED`] and [`STICKY`] are marks of its register.
#[derive(Clone, Copy)]
pub(super) struct ScalarWrite {
    pub(super) reg: u16,
    pub(super) value: u32,
}

/// Marks a write that copies an undefined value.
pub(super) const UNDEFINED: u16 = 0x100;
/// Marks a write that only sets bits.
pub(super) const STICKY: u16 = 0x200;

/// A vector write; its bytes are in the block of the same place.
#[derive(Clone, Copy)]
pub(super) struct VectorWrite {
    /// First unit.
    pub(super) unit: u8,
    /// Units.
    pub(super) units: u8,
    /// Both as bits.
    pub(super) mask: u64,
    /// Units of it that hold no defined value, bit 0 the first.
    pub(super) undefined: u8,
    /// Forwarding network: 0 none, 1 move slot, 2 accumulators.
    pub(super) net: u8,
    /// Written by `vlda`.
    pub(super) from_a: bool,
}

impl VectorWrite {
    /// A write of these units, as plain as can be.
    #[inline(always)]
    pub(super) fn of(unit: u8, units: u8) -> VectorWrite {
        VectorWrite {
            unit,
            units,
            mask: mask(unit, units),
            ..VectorWrite::NONE
        }
    }

    pub(super) const NONE: VectorWrite = VectorWrite {
        unit: 0,
        units: 0,
        mask: 0,
        undefined: 0,
        net: 0,
        from_a: false,
    };
}

/// A store on its way.
#[derive(Clone, Copy)]
pub(super) struct LateStore {
    pub(super) addr: u32,
    pub(super) bytes: u8,
    pub(super) data: [u8; 32],
}

/// What happens at the start of the next cycle.
#[derive(Clone, Copy)]
pub(super) enum Start {
    /// A part-word store reads its register and reaches memory at the end of
    /// that cycle.
    PartStore { reg: RegId, addr: u32, bytes: u8 },
    /// Nothing any more.
    Nothing,
    /// A vector operation reads operands, but not all yet.
    Read { late: u8 },
    /// A vector operation reads its last operands and computes.
    Compute { late: u8 },
}

/// One cycle.
#[derive(Clone)]
pub(super) struct Slot {
    /// Scalar writes, vector writes, stores, starts.
    counts: [u8; 4],
    /// Units that are written.
    pub(super) written: u64,
    /// Units that are forwarded in the move slot's network and in that of the
    /// accumulators.
    pub(super) forwarded: [u64; 2],
    scalars: [ScalarWrite; SCALARS],
    pub(super) vectors: [VectorWrite; VECTORS],
    stores: [LateStore; STORES],
    starts: [Start; STARTS],
}

impl Slot {
    pub(super) const EMPTY: Slot = Slot {
        counts: [0; 4],
        written: 0,
        forwarded: [0; 2],
        scalars: [ScalarWrite { reg: 0, value: 0 }; SCALARS],
        vectors: [VectorWrite::NONE; VECTORS],
        stores: [LateStore {
            addr: 0,
            bytes: 0,
            data: [0; 32],
        }; STORES],
        starts: [Start::Read { late: 0 }; STARTS],
    };

    // No bundle fills a slot: seven slots have at most so many results, and
    // each of them arrives at a cycle of its own class.

    #[inline]
    pub(super) fn push_scalar(&mut self, reg: u16, value: u32) {
        if let Some(s) = self.scalars.get_mut(usize::from(self.counts[0])) {
            *s = ScalarWrite { reg, value };
            self.counts[0] += 1;
        }
    }

    /// The place of a new vector write.
    #[inline]
    pub(super) fn push_vector(&mut self, w: VectorWrite) -> usize {
        let mask = w.mask;
        let at = usize::from(self.counts[1]).min(VECTORS - 1);
        self.vectors[at] = w;
        self.counts[1] = at as u8 + 1;
        self.written |= mask;
        match w.net {
            0 => {}
            n => self.forwarded[usize::from(n - 1) & 1] |= mask,
        }
        at
    }

    #[inline]
    pub(super) fn push_store(&mut self, s: LateStore) {
        if let Some(place) = self.stores.get_mut(usize::from(self.counts[2])) {
            *place = s;
            self.counts[2] += 1;
        }
    }

    #[inline]
    pub(super) fn push_start(&mut self, s: Start) {
        if let Some(place) = self.starts.get_mut(usize::from(self.counts[3])) {
            *place = s;
            self.counts[3] += 1;
        }
    }

    /// Scalar writes, vector writes, stores, starts.
    #[inline(always)]
    pub(super) fn counts(&self) -> [u8; 4] {
        self.counts
    }

    /// Its only scalar write has happened.
    #[inline(always)]
    pub(super) fn clear_scalars(&mut self) {
        self.counts[0] = 0;
    }

    #[inline(always)]
    pub(super) fn scalar(&self, i: usize) -> ScalarWrite {
        self.scalars[i % SCALARS]
    }

    #[inline(always)]
    pub(super) fn vector(&self, i: usize) -> VectorWrite {
        self.vectors[i % VECTORS]
    }

    #[inline]
    pub(super) fn vectors(&self) -> &[VectorWrite] {
        &self.vectors[..usize::from(self.counts[1]).min(VECTORS)]
    }

    #[inline]
    pub(super) fn store(&self, i: usize) -> LateStore {
        self.stores[i % STORES]
    }

    pub(super) fn clear_stores(&mut self) {
        self.counts[2] = 0;
    }

    #[inline]
    pub(super) fn start(&self, i: usize) -> Start {
        self.starts[i % STARTS]
    }

    /// It has happened already.
    pub(super) fn drop_start(&mut self, i: usize) {
        if let Some(s) = self.starts.get_mut(i) {
            *s = Start::Nothing;
        }
    }

    /// Everything has arrived.
    #[inline]
    pub(super) fn clear(&mut self) {
        if self.counts[1] != 0 {
            self.written = 0;
            self.forwarded = [0; 2];
        }
        self.counts = [0; 4];
    }
}
