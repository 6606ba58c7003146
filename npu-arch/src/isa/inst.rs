//! What a row of the instruction table says, and the types it is made of.

use super::class::OperandClass;
use super::reg::Reg;
use super::sched::SchedClass;
use super::slot::Slot;

/// How an instruction touches a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Reads it.
    Use,
    /// Writes it without reading it.
    Def,
    /// Reads and writes it.
    Mod,
}

impl Access {
    /// Whether the old value matters.
    pub const fn reads(self) -> bool {
        matches!(self, Access::Use | Access::Mod)
    }

    /// Whether there is a new value.
    pub const fn writes(self) -> bool {
        matches!(self, Access::Def | Access::Mod)
    }
}

/// A forwarding network. A value written and read through the same one
/// arrives one cycle early.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bypass {
    /// None: through the register file.
    None,
    /// Between vector operations of the move slot.
    Mov,
    /// Between integer accumulator operations.
    Vec,
}

/// Range of an immediate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImmKind {
    /// Two's complement.
    Signed,
    /// Not negative.
    Unsigned,
    /// Negative: a sign bit of 1 stands above the field's own bits.
    Negative,
}

/// An immediate field: the operand is the field's number times `1 << scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Imm {
    /// Width of the field.
    pub bits: u8,
    /// How the field's bits are read.
    pub kind: ImmKind,
    /// Zero bits below the field's.
    pub scale: u8,
}

impl Imm {
    /// Smallest operand value.
    pub const fn min(self) -> i64 {
        let n = match self.kind {
            ImmKind::Unsigned => 0,
            ImmKind::Signed => -(1i64 << (self.bits - 1)),
            ImmKind::Negative => -(1i64 << self.bits),
        };
        n << self.scale
    }

    /// Largest operand value.
    pub const fn max(self) -> i64 {
        let n = match self.kind {
            ImmKind::Unsigned => (1i64 << self.bits) - 1,
            ImmKind::Signed => (1i64 << (self.bits - 1)) - 1,
            ImmKind::Negative => -1,
        };
        n << self.scale
    }

    /// Operand values are multiples of this.
    pub const fn step(self) -> i64 {
        1 << self.scale
    }

    /// Whether the field can hold `value`.
    pub const fn holds(self, value: i64) -> bool {
        value >= self.min() && value <= self.max() && value & (self.step() - 1) == 0
    }

    /// The operand value of the field's bits.
    pub const fn decode(self, bits: u64) -> i32 {
        let n = match self.kind {
            ImmKind::Unsigned => bits as i64,
            ImmKind::Signed => ((bits << (64 - self.bits)) as i64) >> (64 - self.bits),
            ImmKind::Negative => bits as i64 - (1 << self.bits),
        };
        (n << self.scale) as i32
    }

    /// The field's bits for an operand value that it [`holds`](Imm::holds).
    pub const fn encode(self, value: i64) -> Option<u64> {
        if !self.holds(value) {
            return None;
        }
        Some((value >> self.scale) as u64 & ((1 << self.bits) - 1))
    }
}

/// What an operand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OperandKind {
    /// A register of a class.
    Reg(OperandClass),
    /// A number.
    Imm(Imm),
}

/// Where an operand's bits are in the slot word: up to three runs, most
/// significant first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// (lowest bit, width); unused runs have width 0.
    runs: [(u8, u8); 3],
}

impl Field {
    /// The bits that `template` (most significant first) gives to `letter`.
    pub(crate) const fn find(template: &str, letter: u8) -> Field {
        let t = template.as_bytes();
        let mut runs = [(0, 0); 3];
        let mut run = 0;
        let mut i = 0;
        while i < t.len() {
            if t[i] == letter {
                let start = i;
                while i < t.len() && t[i] == letter {
                    i += 1;
                }
                runs[run] = ((t.len() - i) as u8, (i - start) as u8);
                run += 1;
            } else {
                i += 1;
            }
        }
        assert!(run > 0, "operand letter missing from the encoding");
        Field { runs }
    }

    /// Reads the field from a slot word.
    pub const fn get(&self, word: u64) -> u64 {
        let mut v = 0;
        let mut i = 0;
        while i < 3 {
            let (low, width) = self.runs[i];
            v = v << width | (word >> low & ((1 << width) - 1));
            i += 1;
        }
        v
    }

    /// A slot word with only this field set, to `value`.
    pub const fn put(&self, mut value: u64) -> u64 {
        let mut word = 0;
        let mut i = 3;
        while i > 0 {
            i -= 1;
            let (low, width) = self.runs[i];
            word |= (value & ((1 << width) - 1)) << low;
            value >>= width;
        }
        word
    }

    /// (lowest bit, width) of each run of bits in the slot word, most
    /// significant run first.
    pub fn runs(&self) -> impl Iterator<Item = (u8, u8)> {
        self.runs.into_iter().filter(|(_, width)| *width != 0)
    }

    /// Width in bits.
    pub const fn bits(&self) -> u32 {
        self.runs[0].1 as u32 + self.runs[1].1 as u32 + self.runs[2].1 as u32
    }
}

/// One explicit operand of an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OperandInfo {
    /// The letter that stands for it in the encoding and the assembly form.
    pub letter: u8,
    /// Read, written or both; [`Access::Use`] for immediates.
    pub access: Access,
    /// Register class or immediate.
    pub kind: OperandKind,
    /// Its bits in the slot word.
    pub field: Field,
    /// Pipeline cycle of the write, 1 = the cycle after issue; 0 if none.
    pub def_cycle: u8,
    /// Pipeline cycle of the read; 0 if none.
    pub use_cycle: u8,
    /// Forwarding network of the operand.
    pub bypass: Bypass,
}

/// A register that an instruction touches without naming it in its bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Implicit {
    /// The register.
    pub reg: Reg,
    /// Read, written or both.
    pub access: Access,
    /// Pipeline cycle of the access.
    pub cycle: u8,
}

/// One instruction encoding: a row of the table.
#[derive(Clone, Copy, Debug)]
pub struct InstInfo {
    /// llvm-aie's name.
    pub name: &'static str,
    /// The slot it issues in.
    pub slot: Slot,
    /// Its bits, most significant first: `0` and `1` are fixed, `-` are
    /// ignored and written as 0, letters belong to operands.
    pub bits: &'static str,
    /// Assembly form, operands as `{letter}`.
    pub asm: &'static str,
    /// Explicit operands in the order of the assembly form.
    pub operands: &'static [OperandInfo],
    /// Fixed registers of this encoding, besides those of its class.
    pub fixed: &'static [Implicit],
    /// Timing class.
    pub sched: SchedClass,
    /// Bits of the word that are fixed.
    pub mask: u64,
    /// Their values.
    pub value: u64,
}

/// Mask (`want` = 0) or value (`want` = 1) of a template's fixed bits.
pub(crate) const fn fixed_bits(template: &str, want: u8) -> u64 {
    let t = template.as_bytes();
    let mut v = 0;
    let mut i = 0;
    while i < t.len() {
        v <<= 1;
        if t[i] == b'1' || (t[i] == b'0' && want == 0) {
            v |= 1;
        }
        i += 1;
    }
    v
}
