//! Slot instructions and bundles: building, encoding, decoding.
//!
//! A [`SlotInst`] is an encoding with operands that are known to fit it, so
//! that encoding it cannot fail. A [`Bundle`] is a set of them in a format;
//! slots that the format has and nobody filled hold their NOP.
//!
//! ```
//! use npu_arch::isa::{Bundle, Inst, Operand, Reg, SlotInst};
//!
//! # fn main() -> Result<(), npu_arch::isa::EncodeError> {
//! let load = SlotInst::new(
//!     Inst::LDA_dms_lda_idx_imm,
//!     &[Operand::Reg(Reg::r(0)), Operand::Reg(Reg::p(1)), Operand::Imm(-4)],
//! )?;
//! let add = SlotInst::new(Inst::ADD, &[Reg::r(2).into(), Reg::r(3).into(), Reg::r(4).into()])?;
//! let bundle = Bundle::new(&[load, add])?;
//! assert_eq!(bundle.len(), 6);
//! assert_eq!(bundle.to_string(), "lda r0, [p1, #-4]; add r2, r3, r4");
//!
//! let bytes = bundle.encode();
//! assert_eq!(Bundle::decode(&bytes, 0).unwrap(), bundle);
//! # Ok(())
//! # }
//! ```

use core::fmt;

use super::format::{bundle_length, Format};
use super::inst::{Imm, OperandKind};
use super::reg::Reg;
use super::slot::{Slot, SlotSet};
use super::table::Inst;

/// Most operands that an encoding has.
pub const MAX_OPERANDS: usize = 6;

/// An operand's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operand {
    /// A register.
    Reg(Reg),
    /// A number; code addresses are in bytes.
    Imm(i32),
}

impl From<Reg> for Operand {
    fn from(r: Reg) -> Operand {
        Operand::Reg(r)
    }
}

impl From<i32> for Operand {
    fn from(n: i32) -> Operand {
        Operand::Imm(n)
    }
}

/// Why instructions cannot be encoded as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodeError {
    /// Wrong number of operands.
    OperandCount {
        /// The encoding.
        inst: Inst,
        /// Operands given; see [`Inst::operands`] for those needed.
        given: usize,
    },
    /// The field cannot hold this register, or wants a number.
    Operand {
        /// The encoding.
        inst: Inst,
        /// Index of the operand.
        index: usize,
        /// The operand given.
        operand: Operand,
    },
    /// The number is out of range, or no multiple of the field's step.
    Immediate {
        /// The encoding.
        inst: Inst,
        /// Index of the operand.
        index: usize,
        /// The number given.
        value: i32,
        /// What the field holds.
        field: Imm,
    },
    /// Two instructions for one slot, or [`Slot::Lng`] with [`Slot::Alu`] or
    /// [`Slot::Mv`].
    SlotConflict {
        /// The first instruction.
        first: Inst,
        /// The one that finds its slot taken.
        second: Inst,
    },
    /// No format of this length has room for the instructions.
    Length {
        /// Bytes asked for.
        bytes: usize,
        /// Slots in use.
        slots: SlotSet,
    },
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            EncodeError::OperandCount { inst, given } => write!(
                f,
                "{} takes {} operands ({}), {given} given",
                inst.name(),
                inst.operands().len(),
                inst.info().asm
            ),
            EncodeError::Operand {
                inst,
                index,
                operand: Operand::Reg(r),
            } => {
                write!(f, "operand {index} of {} cannot be {r}", inst.name())
            }
            EncodeError::Operand {
                inst,
                index,
                operand: Operand::Imm(n),
            } => {
                write!(
                    f,
                    "operand {index} of {} is a register, {n} given",
                    inst.name()
                )
            }
            EncodeError::Immediate {
                inst,
                index,
                value,
                field,
            } => write!(
                f,
                "operand {index} of {} is {value}, the field holds {}..={} in steps of {}",
                inst.name(),
                field.min(),
                field.max(),
                field.step()
            ),
            EncodeError::SlotConflict { first, second } => {
                write!(
                    f,
                    "{} and {} need the same slot",
                    first.name(),
                    second.name()
                )
            }
            EncodeError::Length { bytes, slots } => {
                write!(
                    f,
                    "no format of {bytes} bytes has room for {} slots as used",
                    slots.len()
                )
            }
        }
    }
}

impl core::error::Error for EncodeError {}

/// Why bytes are not a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The bundle does not end before the end of the code.
    Truncated {
        /// Byte offset of the bundle.
        offset: usize,
        /// Bytes needed; 1 if even the first is missing.
        needed: usize,
    },
    /// No format has these bits.
    Format {
        /// Byte offset of the bundle.
        offset: usize,
    },
    /// No instruction of the slot has these bits.
    Slot {
        /// Byte offset of the bundle.
        offset: usize,
        /// The slot.
        slot: Slot,
        /// Its word.
        word: u64,
    },
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            DecodeError::Truncated { offset, needed } => {
                write!(
                    f,
                    "the bundle at {offset:#x} needs {needed} bytes, the code ends before"
                )
            }
            DecodeError::Format { offset } => {
                write!(f, "the bits at {offset:#x} are no bundle format")
            }
            DecodeError::Slot { offset, slot, word } => {
                write!(
                    f,
                    "bundle at {offset:#x}: {slot:?} slot holds reserved bits {word:#x}"
                )
            }
        }
    }
}

impl core::error::Error for DecodeError {}

/// An instruction with its operands, known to be encodable.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SlotInst {
    inst: Inst,
    operands: [Operand; MAX_OPERANDS],
}

impl SlotInst {
    /// An instruction with operands in the order of its assembly form
    /// ([`Inst::operands`]).
    ///
    /// # Errors
    /// [`EncodeError::OperandCount`], [`EncodeError::Operand`],
    /// [`EncodeError::Immediate`].
    pub fn new(inst: Inst, operands: &[Operand]) -> Result<SlotInst, EncodeError> {
        if operands.len() != inst.operands().len() {
            return Err(EncodeError::OperandCount {
                inst,
                given: operands.len(),
            });
        }
        let mut s = SlotInst {
            inst,
            operands: [Operand::Imm(0); MAX_OPERANDS],
        };
        for (i, o) in operands.iter().enumerate() {
            s.set(i, *o)?;
        }
        Ok(s)
    }

    /// The slot's instruction that does nothing.
    pub fn nop(slot: Slot) -> SlotInst {
        SlotInst {
            inst: slot.nop(),
            operands: [Operand::Imm(0); MAX_OPERANDS],
        }
    }

    /// Replaces one operand.
    ///
    /// # Errors
    /// As [`SlotInst::new`].
    pub fn set(&mut self, index: usize, operand: Operand) -> Result<(), EncodeError> {
        let inst = self.inst;
        let Some(info) = inst.operands().get(index) else {
            return Err(EncodeError::OperandCount {
                inst,
                given: index + 1,
            });
        };
        match (info.kind, operand) {
            (OperandKind::Reg(class), Operand::Reg(r)) if class.encode(r).is_some() => {}
            (OperandKind::Imm(field), Operand::Imm(value)) => {
                if !field.holds(i64::from(value)) {
                    return Err(EncodeError::Immediate {
                        inst,
                        index,
                        value,
                        field,
                    });
                }
            }
            _ => {
                return Err(EncodeError::Operand {
                    inst,
                    index,
                    operand,
                })
            }
        }
        self.operands[index] = operand;
        Ok(())
    }

    /// The encoding.
    pub fn inst(&self) -> Inst {
        self.inst
    }

    /// The slot it issues in.
    pub fn slot(&self) -> Slot {
        self.inst.slot()
    }

    /// Operands in the order of the assembly form.
    pub fn operands(&self) -> &[Operand] {
        &self.operands[..self.inst.operands().len()]
    }

    /// The register of operand `index`, if it is one.
    pub fn reg(&self, index: usize) -> Option<Reg> {
        match self.operands().get(index) {
            Some(Operand::Reg(r)) => Some(*r),
            _ => None,
        }
    }

    /// The number of operand `index`, if it is one.
    pub fn imm(&self, index: usize) -> Option<i32> {
        match self.operands().get(index) {
            Some(Operand::Imm(n)) => Some(*n),
            _ => None,
        }
    }

    /// Whether it is the slot's NOP.
    pub fn is_nop(&self) -> bool {
        self.inst == self.slot().nop()
    }

    /// The slot word.
    pub fn encode(&self) -> u64 {
        let info = self.inst.info();
        let mut word = info.value;
        for (o, v) in info.operands.iter().zip(self.operands) {
            let bits = match (o.kind, v) {
                (OperandKind::Reg(class), Operand::Reg(r)) => class.encode(r).map(u64::from),
                (OperandKind::Imm(field), Operand::Imm(n)) => field.encode(i64::from(n)),
                _ => None,
            };
            // `set` has let only encodable operands in.
            word |= o.field.put(bits.unwrap_or(0));
        }
        word
    }

    /// The instruction of a slot word: of those whose fixed bits and operand
    /// classes match, the one with the most fixed bits. `None` if the word is
    /// reserved.
    pub fn decode(slot: Slot, word: u64) -> Option<SlotInst> {
        let nop = SlotInst::nop(slot);
        if word == nop.inst.info().value {
            return Some(nop);
        }
        let mut best: Option<SlotInst> = None;
        let mut fixed = 0;
        for inst in Inst::of_slot(slot) {
            let info = inst.info();
            if word & info.mask != info.value || (best.is_some() && info.mask.count_ones() <= fixed)
            {
                continue;
            }
            let mut s = SlotInst {
                inst,
                operands: [Operand::Imm(0); MAX_OPERANDS],
            };
            let fits = info.operands.iter().zip(&mut s.operands).all(|(o, v)| {
                let bits = o.field.get(word);
                match o.kind {
                    OperandKind::Reg(class) => match class.decode(bits as u32) {
                        Some(r) => *v = Operand::Reg(r),
                        None => return false,
                    },
                    OperandKind::Imm(field) => *v = Operand::Imm(field.decode(bits)),
                }
                true
            });
            if fits {
                fixed = info.mask.count_ones();
                best = Some(s);
            }
        }
        best
    }
}

/// The bytes of a bundle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Encoded {
    bytes: [u8; 16],
    len: u8,
}

impl core::ops::Deref for Encoded {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes[..usize::from(self.len)]
    }
}

impl fmt::Debug for Encoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02x?}", &**self)
    }
}

/// Instructions that issue in the same cycle, and the format they are
/// written in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Bundle {
    format: Format,
    slots: [Option<SlotInst>; 7],
}

impl Bundle {
    fn place(insts: &[SlotInst]) -> Result<([Option<SlotInst>; 7], SlotSet), EncodeError> {
        let mut slots: [Option<SlotInst>; 7] = [None; 7];
        let mut used = SlotSet::EMPTY;
        for s in insts {
            let slot = s.slot();
            let taken = match slot {
                Slot::Lng => [Slot::Lng, Slot::Alu, Slot::Mv],
                Slot::Alu | Slot::Mv => [slot, Slot::Lng, slot],
                _ => [slot; 3],
            };
            if let Some(first) = taken.iter().find_map(|t| slots[*t as usize]) {
                return Err(EncodeError::SlotConflict {
                    first: first.inst,
                    second: s.inst,
                });
            }
            slots[slot as usize] = Some(*s);
            used = used.union(slot.bit());
        }
        Ok((slots, used))
    }

    fn filled(format: Format, mut slots: [Option<SlotInst>; 7]) -> Bundle {
        for slot in Slot::ALL {
            if format.slots().contains(slot) && slots[slot as usize].is_none() {
                slots[slot as usize] = Some(SlotInst::nop(slot));
            }
        }
        Bundle { format, slots }
    }

    /// The instructions in the shortest format that has room for them; no
    /// instruction makes a two-byte NOP.
    ///
    /// # Errors
    /// [`EncodeError::SlotConflict`].
    pub fn new(insts: &[SlotInst]) -> Result<Bundle, EncodeError> {
        let (slots, used) = Bundle::place(insts)?;
        match Format::smallest(used) {
            Some(format) => Ok(Bundle::filled(format, slots)),
            None => Err(EncodeError::Length {
                bytes: 16,
                slots: used,
            }),
        }
    }

    /// The instructions in a format of exactly `bytes` bytes.
    ///
    /// # Errors
    /// [`EncodeError::SlotConflict`], [`EncodeError::Length`].
    pub fn with_length(insts: &[SlotInst], bytes: usize) -> Result<Bundle, EncodeError> {
        let (slots, used) = Bundle::place(insts)?;
        match Format::of_length(used, bytes) {
            Some(format) => Ok(Bundle::filled(format, slots)),
            None => Err(EncodeError::Length { bytes, slots: used }),
        }
    }

    /// The same instructions in `bytes` bytes: how code is aligned.
    ///
    /// # Errors
    /// [`EncodeError::Length`].
    pub fn resized(&self, bytes: usize) -> Result<Bundle, EncodeError> {
        let mut insts = [SlotInst::nop(Slot::Lda); 7];
        let mut n = 0;
        for s in self.active() {
            insts[n] = *s;
            n += 1;
        }
        Bundle::with_length(&insts[..n], bytes)
    }

    /// The format.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Length in bytes.
    #[allow(clippy::len_without_is_empty)] // never empty
    pub fn len(&self) -> usize {
        self.format.bytes()
    }

    /// The instruction of a slot, `None` if the format lacks the slot.
    pub fn slot(&self, slot: Slot) -> Option<&SlotInst> {
        self.slots[slot as usize].as_ref()
    }

    /// The instruction of a slot, to change operands.
    pub fn slot_mut(&mut self, slot: Slot) -> Option<&mut SlotInst> {
        self.slots[slot as usize].as_mut()
    }

    /// All instructions, NOPs too, by slot number.
    pub fn insts(&self) -> impl Iterator<Item = &SlotInst> {
        self.slots.iter().flatten()
    }

    /// The instructions that are no NOPs.
    pub fn active(&self) -> impl Iterator<Item = &SlotInst> {
        self.insts().filter(|s| !s.is_nop())
    }

    /// The bundle's bytes.
    pub fn encode(&self) -> Encoded {
        let info = self.format.info();
        let mut bits = info.value;
        for s in self.insts() {
            bits |= u128::from(s.encode()) << info.low[s.slot() as usize];
        }
        Encoded {
            bytes: bits.to_le_bytes(),
            len: info.bytes,
        }
    }

    /// The bundle at byte `offset` of `code`.
    ///
    /// # Errors
    /// Every [`DecodeError`].
    pub fn decode(code: &[u8], offset: usize) -> Result<Bundle, DecodeError> {
        let first = *code
            .get(offset)
            .ok_or(DecodeError::Truncated { offset, needed: 1 })?;
        let length = bundle_length(first).ok_or(DecodeError::Format { offset })?;
        let bytes = offset
            .checked_add(length)
            .and_then(|end| code.get(offset..end))
            .ok_or(DecodeError::Truncated {
                offset,
                needed: length,
            })?;
        let mut word = [0; 16];
        word[..length].copy_from_slice(bytes);
        let word = u128::from_le_bytes(word);
        let format = Format::ALL
            .iter()
            .copied()
            .find(|f| f.bytes() == length && word & f.info().mask == f.info().value)
            .ok_or(DecodeError::Format { offset })?;
        let mut slots = [None; 7];
        for slot in Slot::ALL {
            if format.slots().contains(slot) {
                let low = format.info().low[slot as usize];
                let bits = (word >> low) as u64 & ((1 << slot.bits()) - 1);
                let s = SlotInst::decode(slot, bits);
                slots[slot as usize] = Some(s.ok_or(DecodeError::Slot {
                    offset,
                    slot,
                    word: bits,
                })?);
            }
        }
        Ok(Bundle { format, slots })
    }
}
