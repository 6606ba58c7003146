//! Relocations: which bits of a bundle a symbol's address goes into.
//!
//! The core has no relative addressing: every reference to a symbol is
//! absolute, and each pair of bundle length and field position has a number.
//! A row is `number bytes (offset size) (offset size);`, bits counted from
//! the bundle's most significant one, high part of the value first.
//!
//! Source: llvm-aie `AIE2FixupInfo.inc`, `AIEELFObjectWriter.cpp`.

use super::bundle::{Bundle, SlotInst};
use super::inst::Imm;
use super::slot::Slot;

/// A relocation type, `R_AIE_0` to `R_AIE_50`, as numbered in ELF files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RelocKind(u8);

/// A run of bits, counted from the most significant one of the bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    offset: u8,
    size: u8,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    bytes: u8,
    high: Run,
    low: Run,
}

/// Why a value does not go into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RelocError {
    /// The type is not one of AIE2's.
    #[error("R_AIE_{0} is no relocation of AIE2, which has R_AIE_0 to R_AIE_50")]
    Kind(u8),
    /// The place of the relocation lies beyond the section's end.
    #[error("R_AIE_{kind} takes {needed} bytes, the section ends after {left}")]
    Truncated {
        /// Type.
        kind: u8,
        /// Bytes of the bundle or word.
        needed: usize,
        /// Bytes from the relocation's offset to the section's end.
        left: usize,
    },
    /// The value is too large.
    #[error("{value:#x} does not fit the {bits} bits of R_AIE_{kind}")]
    Range {
        /// Type.
        kind: u8,
        /// Symbol plus addend.
        value: i64,
        /// Width of the field.
        bits: u32,
    },
}

macro_rules! rows {
    ($( $number:literal $bytes:literal ($o1:literal $s1:literal) $(($o2:literal $s2:literal))?; )*) => {
        const ROWS: &[Row] = &[$( Row {
            bytes: $bytes,
            high: Run { offset: $o1, size: $s1 },
            low: rows!(@ $($o2 $s2)?),
        }, )*];
        const _: () = {
            let numbers = [$($number),*];
            let mut i = 0;
            while i < numbers.len() {
                assert!(numbers[i] == i, "relocation rows are out of order");
                i += 1;
            }
        };
    };
    (@) => { Run { offset: 0, size: 0 } };
    (@ $o:literal $s:literal) => { Run { offset: $o, size: $s } };
}

rows! {
    // Code addresses of the long slot.
     0 16 (63 20);
     1  6 ( 5 20);
     2  8 (15 20);
     3 10 (31 20);
     4 10 (10 20);
     5 12 (47 20);
     6 12 (26 20);
     7 12 (22 20);
     8 14 (42 20);
    // 11 bits of mova.
     9 16 (16 11);
    10  4 ( 5 11);
    11  6 ( 0 11);
    12  8 ( 0 11);
    13 10 ( 0 11);
    14 12 ( 0 11);
    15 14 ( 0 11);
    // 11 bits of movx.
    16 16 (58 5) (69 6);
    17  4 ( 5 5) (16 6);
    18  6 (21 5) (32 6);
    19  8 (10 5) (21 6);
    20  8 (37 5) (48 6);
    21 10 (53 5) (64 6);
    22 10 (26 5) (37 6);
    23 10 ( 5 5) (16 6);
    24 12 (42 5) (53 6);
    25 12 (21 5) (32 6);
    26 12 (17 5) (28 6);
    27 14 (37 5) (48 6);
    // 10 bits of mov.
    28 16 (85 9) (96 1);
    29  4 (12 9) (23 1);
    30  6 (28 9) (39 1);
    31  8 (37 9) (48 1);
    32  8 (12 9) (23 1);
    33 10 (53 9) (64 1);
    34 10 (28 9) (39 1);
    35 10 (32 9) (43 1);
    36 12 (69 9) (80 1);
    37 12 (44 9) (55 1);
    38 12 (48 9) (59 1);
    39 14 (65 9) (76 1);
    40 14 (64 9) (75 1);
    // 32 bits of movxm.
    41 16 (58 20) (85 12);
    42  6 ( 0 20) (27 12);
    43  8 (10 20) (37 12);
    44 10 (26 20) (53 12);
    45 10 ( 5 20) (32 12);
    46 12 (42 20) (69 12);
    47 12 (21 20) (48 12);
    48 12 (17 20) (44 12);
    49 14 (37 20) (64 12);
}

impl RelocKind {
    /// `R_AIE_50`: a 32-bit word of data.
    pub const WORD: RelocKind = RelocKind(50);

    /// The type with this number.
    ///
    /// # Errors
    /// [`RelocError::Kind`] beyond 50.
    pub const fn new(number: u8) -> Result<RelocKind, RelocError> {
        if number <= RelocKind::WORD.0 {
            Ok(RelocKind(number))
        } else {
            Err(RelocError::Kind(number))
        }
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Bytes of the bundle, or of the data word.
    pub fn bytes(self) -> usize {
        ROWS.get(usize::from(self.0))
            .map_or(4, |r| usize::from(r.bytes))
    }

    /// Width of the field in bits.
    pub fn bits(self) -> u32 {
        ROWS.get(usize::from(self.0))
            .map_or(32, |r| u32::from(r.high.size + r.low.size))
    }

    /// The type for operand `index` of the instruction in `slot` of `bundle`,
    /// `None` where the field cannot take a symbol.
    pub fn of(bundle: &Bundle, slot: Slot, index: usize) -> Option<RelocKind> {
        let inst = bundle.slot(slot)?;
        inst.imm(index)?;
        let field = inst.inst().operands().get(index)?.field;
        let low = bundle.format().info().low[slot as usize];
        let top = bundle.len() as u8 * 8;
        let mut runs = field.runs().map(|(bit, size)| Run {
            offset: top - (low + bit + size),
            size,
        });
        let high = runs.next()?;
        let low = runs.next().unwrap_or(Run { offset: 0, size: 0 });
        if runs.next().is_some() {
            return None;
        }
        ROWS.iter()
            .position(|r| usize::from(r.bytes) == bundle.len() && r.high == high && r.low == low)
            .map(|number| RelocKind(number as u8))
    }

    /// The instruction and operand of `bundle` that this type patches.
    pub fn operand_of(self, bundle: &Bundle) -> Option<(Slot, usize)> {
        bundle.insts().find_map(|inst: &SlotInst| {
            (0..inst.operands().len())
                .find(|i| RelocKind::of(bundle, inst.slot(), *i) == Some(self))
                .map(|i| (inst.slot(), i))
        })
    }

    /// Puts `value` into the field of the bundle or word at the start of
    /// `bytes`. Values are accepted signed and unsigned, as the linker does.
    ///
    /// # Errors
    /// [`RelocError::Truncated`], [`RelocError::Range`].
    pub fn apply(self, bytes: &mut [u8], value: i64) -> Result<(), RelocError> {
        let (kind, needed, bits) = (self.0, self.bytes(), self.bits());
        let left = bytes.len();
        let Some(place) = bytes.get_mut(..needed) else {
            return Err(RelocError::Truncated { kind, needed, left });
        };
        if value < -(1 << (bits - 1)) || value >= 1 << bits {
            return Err(RelocError::Range { kind, value, bits });
        }
        let value = value as u64 & ((1 << bits) - 1);
        let Some(row) = ROWS.get(usize::from(self.0)) else {
            place.copy_from_slice(&(value as u32).to_le_bytes());
            return Ok(());
        };
        let mut word = [0; 16];
        word[..needed].copy_from_slice(place);
        let mut word = u128::from_le_bytes(word);
        for (run, part) in [(row.high, value >> row.low.size), (row.low, value)] {
            if run.size == 0 {
                continue;
            }
            let shift = u32::from(row.bytes) * 8 - u32::from(run.offset + run.size);
            let mask = (1u128 << run.size) - 1;
            word = word & !(mask << shift) | (u128::from(part) & mask) << shift;
        }
        place.copy_from_slice(&word.to_le_bytes()[..needed]);
        Ok(())
    }
}

impl core::fmt::Display for RelocKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "R_AIE_{}", self.0)
    }
}

/// Whether an immediate of this shape is an address in program memory: the
/// 20 unsigned bits of direct branches, which nothing else has.
pub(crate) fn is_code_address(imm: Imm) -> bool {
    imm == super::row::imm::U20
}

#[cfg(test)]
mod tests {
    use super::super::{Format, Inst, Operand};
    use super::*;

    /// Every field of a table row is the field of an operand of some bundle,
    /// and patching it is the same as encoding the operand.
    #[test]
    fn each_kind_is_an_operand() {
        let mut seen = std::collections::BTreeSet::new();
        for format in Format::ALL {
            for inst in Inst::ALL {
                if !format.slots().contains(inst.slot()) {
                    continue;
                }
                let operands: Vec<Operand> = inst
                    .operands()
                    .iter()
                    .map(|o| super::super::tests::operand(o.kind, 0).unwrap())
                    .collect();
                let s = SlotInst::new(*inst, &operands).unwrap();
                let mut insts = vec![s];
                insts.extend(
                    Slot::ALL
                        .into_iter()
                        .filter(|o| format.slots().contains(*o) && *o != inst.slot())
                        .map(SlotInst::nop),
                );
                let Ok(mut bundle) = Bundle::with_length(&insts, format.bytes()) else {
                    continue;
                };
                for i in 0..operands.len() {
                    let Some(kind) = RelocKind::of(&bundle, inst.slot(), i) else {
                        continue;
                    };
                    seen.insert(kind);
                    assert_eq!(kind.operand_of(&bundle), Some((inst.slot(), i)));
                    let mut bytes = bundle.encode().to_vec();
                    kind.apply(&mut bytes, 0x1b3).unwrap();
                    bundle
                        .slot_mut(inst.slot())
                        .unwrap()
                        .set(i, Operand::Imm(0x1b3))
                        .unwrap();
                    assert_eq!(bytes, bundle.encode().to_vec(), "{kind} in {bundle:?}");
                }
            }
        }
        let all: std::collections::BTreeSet<_> = (0..50).map(RelocKind).collect();
        assert_eq!(seen, all);
    }

    #[test]
    fn refuses_what_does_not_fit() {
        let kind = RelocKind::new(1).unwrap();
        assert_eq!(
            kind.apply(&mut [0; 6], 1 << 20).unwrap_err().to_string(),
            "0x100000 does not fit the 20 bits of R_AIE_1"
        );
        assert_eq!(
            kind.apply(&mut [0; 4], 0).unwrap_err().to_string(),
            "R_AIE_1 takes 6 bytes, the section ends after 4"
        );
        assert_eq!(RelocKind::new(51).unwrap_err(), RelocError::Kind(51));
        let mut word = [0; 4];
        RelocKind::WORD.apply(&mut word, -2).unwrap();
        assert_eq!(word, [0xfe, 0xff, 0xff, 0xff]);
    }
}
