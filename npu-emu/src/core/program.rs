//! Program memory, decoded once into operations that run without looking at
//! tables.
//!
//! Decoding starts where the program counter points and goes on in straight
//! lines, so that the numbers of bundles that follow each other in memory
//! follow each other too, and a run of equal NOPs is known as such.

use std::sync::atomic::{AtomicU32, Ordering};

use npu_arch::isa::{latency::DELAY_SLOTS, Bundle, DecodeError, Port, Slot, SlotInst};

use super::fault::FaultKind;
use super::lower::{self, Code, Op};
use super::ports::{Mark, Ports};
use super::reach;
use super::regs::{self, RegSet};
use super::vec::plan::VecOp;
use crate::strict::{Class, Strictness};

/// Bytes of program memory.
pub const PROGRAM_BYTES: usize = 16 * 1024;

/// Bundles decoded at once.
const STRETCH: usize = 64;

/// A decoded bundle.
#[derive(Clone, Debug)]
pub(super) struct Decoded {
    /// Registers that must hold defined values.
    pub(super) needs: RegSet,
    /// Registers that its operations write at once.
    pub(super) direct: RegSet,
    /// Those of them whose values are then defined.
    pub(super) defines: RegSet,
    /// First of its operations: what can block comes first, a release last,
    /// the move slot before the vector slot.
    pub(super) first: u32,
    /// First of its port marks.
    pub(super) first_mark: u32,
    /// Address after the delay slots, for calls.
    pub(super) after_delay: u32,
    /// Ports that must be free in the first and second cycle.
    pub(super) check: [u32; 2],
    /// Operations.
    pub(super) count: u8,
    /// Marks.
    pub(super) marks: u8,
    /// Length in bytes.
    pub(super) bytes: u8,
    /// It may have to wait, or collides with itself.
    pub(super) special: bool,
    /// Its first operations may have to wait.
    pub(super) blocks: bool,
    /// A part-word store is among the operations.
    pub(super) part_store: bool,
    /// It accesses data memory.
    pub(super) accesses: bool,
    /// The next number is the bundle that follows in memory.
    pub(super) chained: bool,
    /// Bundles from here on that are NOPs of this length; 0 if it is none.
    pub(super) nops: u8,
    /// The core's [`epoch`](super::machine::Machine::epoch) in which it found
    /// all that it needs defined, and defined what it writes.
    pub(super) checked: Epoch,
    /// A port that it needs twice itself.
    pub(super) clash: Option<Port>,
}

/// A number that a running core leaves at a bundle. Atomic so that cores can
/// be shared between threads; a plain load and store where it matters.
#[derive(Debug, Default)]
pub(super) struct Epoch(AtomicU32);

impl Epoch {
    #[inline]
    pub(super) fn get(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }

    #[inline]
    pub(super) fn set(&self, epoch: u32) {
        self.0.store(epoch, Ordering::Relaxed);
    }
}

impl Clone for Epoch {
    fn clone(&self) -> Self {
        Self(AtomicU32::new(self.get()))
    }
}

/// The program memory of a core.
#[derive(Clone, Default)]
pub(super) struct Program {
    bytes: Vec<u8>,
    written: Vec<bool>,
    /// Beyond the last byte that was written.
    end: usize,
    /// By address / 2: number of the decoded bundle plus one, 0 if none.
    index: Vec<u32>,
    decoded: Vec<Decoded>,
    ops: Vec<Op>,
    marks: Vec<Mark>,
    pub(super) vec: Vec<VecOp>,
    /// Changes when something is written.
    pub(super) generation: u32,
}

impl Program {
    pub(super) fn new() -> Program {
        let mut program = Program::default();
        program.resize(PROGRAM_BYTES);
        program
    }

    /// Makes room for so many bytes, all unwritten.
    pub(super) fn resize(&mut self, bytes: usize) {
        *self = Program {
            bytes: vec![0; bytes],
            written: vec![false; bytes],
            index: vec![0; bytes / 2],
            ..Program::default()
        };
    }

    pub(super) fn write(&mut self, offset: usize, data: &[u8]) -> bool {
        let Some(end) = offset
            .checked_add(data.len())
            .filter(|e| *e <= self.bytes.len())
        else {
            return false;
        };
        self.bytes[offset..end].copy_from_slice(data);
        self.written[offset..end].fill(true);
        self.end = self.end.max(end);
        self.forget();
        true
    }

    /// Nothing is decoded any more.
    pub(super) fn forget(&mut self) {
        self.generation = self.generation.wrapping_add(1);
        if !self.decoded.is_empty() {
            self.index.fill(0);
            self.decoded.clear();
            self.ops.clear();
            self.marks.clear();
            self.vec.clear();
        }
    }

    /// Takes over what another program has decoded, if it has the same bytes and this one has decoded
    /// nothing.
    pub(super) fn learn_from(&mut self, other: &Program) -> bool {
        let same = self.decoded.is_empty()
            && self.end == other.end
            && self.bytes == other.bytes
            && self.written == other.written;
        if same {
            self.index.clone_from(&other.index);
            self.decoded.clone_from(&other.decoded);
            self.ops.clone_from(&other.ops);
            self.marks.clone_from(&other.marks);
            self.vec.clone_from(&other.vec);
            // What is defined there is the other core's.
            let checked = self.decoded.iter().map(|d| &d.checked);
            checked.for_each(|checked| checked.set(0));
        }
        same
    }

    /// Whether something was written to this byte.
    pub(super) fn is_written(&self, at: usize) -> bool {
        self.written.get(at).copied().unwrap_or(false)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes up to the last one that was written.
    pub(super) fn written_bytes(&self) -> &[u8] {
        &self.bytes[..self.end]
    }

    /// The number of the bundle at `pc`, for [`Program::bundle`].
    #[inline]
    pub(super) fn find(&mut self, pc: u32, strict: Strictness) -> Result<u32, FaultKind> {
        match self.index.get(pc as usize / 2) {
            Some(0) => self.decode(pc, strict),
            Some(n) if pc % 2 == 0 => Ok(n - 1),
            _ => Err(FaultKind::OutsideProgram { pc }),
        }
    }

    /// The number of the bundle at `pc`, if it is decoded.
    pub(super) fn number(&self, pc: u32) -> Option<u32> {
        let n = *self.index.get(pc as usize / 2)?;
        (pc % 2 == 0).then_some(n)?.checked_sub(1)
    }

    /// All decoded bundles, by their numbers.
    #[inline(always)]
    pub(super) fn bundles(&self) -> &[Decoded] {
        &self.decoded
    }

    #[inline(always)]
    pub(super) fn ops(&self, b: &Decoded) -> &[Op] {
        let first = b.first as usize;
        &self.ops[first..first + usize::from(b.count)]
    }

    #[inline(always)]
    pub(super) fn marks(&self, b: &Decoded) -> &[Mark] {
        let first = b.first_mark as usize;
        &self.marks[first..first + usize::from(b.marks)]
    }

    /// Decodes all that was written from address 0 on, as far as it follows on
    /// each other.
    pub(super) fn decode_ahead(&mut self) {
        // A bundle that is none is told when it is executed.
        let _ = self.decode_some(0, Strictness::strict(), usize::MAX);
    }

    #[cold]
    fn decode(&mut self, pc: u32, strict: Strictness) -> Result<u32, FaultKind> {
        self.decode_some(pc, strict, STRETCH)
    }

    /// Decodes up to `most` bundles from `pc` on; only the first has to be one.
    fn decode_some(&mut self, pc: u32, strict: Strictness, most: usize) -> Result<u32, FaultKind> {
        let first = self.decoded.len();
        let mut at = pc as usize;
        for n in 0..most {
            let known = self.index.get(at / 2).is_none_or(|i| *i != 0);
            if n != 0 && known {
                break;
            }
            let (bundle, bytes) = match self.fetch(at, strict) {
                Ok(fetched) => fetched,
                Err(e) if n == 0 => return Err(e),
                Err(_) => break,
            };
            if let Some(last) = self.decoded[first..].last_mut() {
                last.chained = true;
            }
            let end = at + bytes;
            let mut decoded = self.lower(&bundle, self.after_delay(end));
            decoded.bytes = bytes as u8;
            self.decoded.push(decoded);
            self.index[at / 2] = self.decoded.len() as u32;
            at = end;
        }
        self.count_nops(first);
        Ok(first as u32)
    }

    /// The bundle at an address and its length in bytes.
    fn fetch(&self, at: usize, strict: Strictness) -> Result<(Bundle, usize), FaultKind> {
        if at % 2 != 0 {
            return Err(FaultKind::Decode(DecodeError::Format { offset: at }));
        }
        let bundle = Bundle::decode(&self.bytes, at);
        // Of an encoding that has no meaning, the first byte gives the length.
        let first = self.bytes.get(at).copied();
        let skipped = first
            .filter(|_| strict.allows(Class::ReservedEncoding))
            .and_then(npu_arch::isa::bundle_length)
            .filter(|n| at + n <= self.bytes.len());
        // Memory that nobody wrote explains a failure better than its bits.
        let length = bundle.as_ref().map_or(skipped.unwrap_or(2), Bundle::len);
        let end = at + length;
        if !strict.allows(Class::UninitialisedProgram) {
            let fetched = self.written.get(at..end).unwrap_or_default();
            if let Some(i) = fetched.iter().position(|w| !w) {
                return Err(FaultKind::UninitialisedProgram {
                    addr: (at + i) as u32,
                });
            }
        }
        match bundle {
            Ok(bundle) => Ok((bundle, bundle.len())),
            Err(error) => match (skipped, Bundle::new(&[])) {
                (Some(length), Ok(nop)) => Ok((nop, length)),
                _ => Err(FaultKind::Decode(error)),
            },
        }
    }

    fn after_delay(&self, end: usize) -> u32 {
        let mut at = end;
        for _ in 0..DELAY_SLOTS {
            let first = self.bytes.get(at).copied();
            at += first
                .and_then(npu_arch::isa::bundle_length)
                .unwrap_or(PROGRAM_BYTES);
        }
        at as u32
    }

    fn count_nops(&mut self, first: usize) {
        let mut run: (u8, u8) = (0, 0);
        for d in self.decoded[first..].iter_mut().rev() {
            if d.count != 0 {
                run = (0, 0);
                continue;
            }
            let more = d.chained && run.1 == d.bytes;
            run = (if more { run.0.saturating_add(1) } else { 1 }, d.bytes);
            d.nops = run.0;
        }
    }

    fn lower(&mut self, bundle: &Bundle, after_delay: u32) -> Decoded {
        let mut d = Decoded {
            needs: RegSet::EMPTY,
            direct: RegSet::EMPTY,
            defines: RegSet::EMPTY,
            first: self.ops.len() as u32,
            first_mark: self.marks.len() as u32,
            after_delay,
            check: [0; 2],
            count: 0,
            marks: 0,
            bytes: bundle.len() as u8,
            special: false,
            blocks: false,
            part_store: false,
            accesses: false,
            chained: false,
            nops: 0,
            checked: Epoch::default(),
            clash: None,
        };
        let rank = |s: &SlotInst| match s.slot() {
            _ if lower::can_block(s.inst()) => 0,
            _ if s.kind().lock => 4,
            Slot::Mv => 1,
            _ if s.kind().store => 3,
            _ => 2,
        };
        let mut order: Vec<&SlotInst> = bundle.active().collect();
        order.sort_by_key(|s| rank(s));
        let mut ports = Ports::default();
        let (mut needs, mut direct, mut defines) = (0, 0, 0);
        for (i, s) in order.iter().enumerate() {
            let mut op = lower::lower(s, &mut self.vec);
            d.blocks |= lower::can_block(s.inst());
            d.part_store |= op.code == Code::StorePart;
            d.accesses |= reach::accesses(op.code);
            needs |= lower::needs(s, &op);
            let writes = lower::immediate_writes(s);
            let others = order
                .iter()
                .enumerate()
                .filter(|(j, _)| *j != i)
                .any(|(j, o)| {
                    writes & lower::immediate_writes(o) != 0
                        || (j > i && writes & lower::early_reads(o) != 0)
                });
            let special = [regs::LS, regs::LE, regs::LC, regs::SP];
            if !others && special.iter().all(|r| writes >> r & 1 == 0) {
                op.direct = true;
                direct |= writes;
                defines |= writes & !lower::may_be_undefined(s, &op);
            }
            ports.add(s);
            self.ops.push(op);
            d.count += 1;
        }
        d.needs = RegSet::of(needs);
        d.direct = RegSet::of(direct);
        d.defines = RegSet::of(defines);
        d.clash = ports.clash();
        d.special = d.blocks || d.clash.is_some();
        d.check = ports.check();
        for mark in ports.marks() {
            self.marks.push(mark);
            d.marks += 1;
        }
        d
    }
}
