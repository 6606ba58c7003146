//! A field of a 32-bit register word.

use std::fmt;

/// A field: `width` bits from bit `lo` up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    /// AMD's name.
    pub name: &'static str,
    /// Least significant bit.
    pub lo: u8,
    /// Bits; `lo + width <= 32` for registers of 32 bits. Registers of 128
    /// bits have one field that covers all of them.
    pub width: u8,
}

impl Field {
    /// A field.
    pub const fn new(name: &'static str, lo: u8, width: u8) -> Self {
        Self { name, lo, width }
    }

    /// Greatest value.
    pub const fn max(&self) -> u32 {
        if self.width >= 32 {
            u32::MAX
        } else {
            (1 << self.width) - 1
        }
    }

    /// The bits of the word that belong to the field.
    pub const fn mask(&self) -> u32 {
        self.max() << self.lo
    }

    /// The field's value in `word`.
    pub const fn get(&self, word: u32) -> u32 {
        (word >> self.lo) & self.max()
    }

    /// Puts `value` into the field.
    ///
    /// # Errors
    /// [`FieldRange`] if it does not fit; `word` is then unchanged.
    pub fn set(&self, word: &mut u32, value: u32) -> Result<(), FieldRange> {
        if value > self.max() {
            return Err(FieldRange {
                field: self.name,
                value: i64::from(value),
                max: i64::from(self.max()),
            });
        }
        *word = (*word & !self.mask()) | (value << self.lo);
        Ok(())
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.width {
            1 => write!(f, "{}[{}]", self.name, self.lo),
            w => write!(f, "{}[{}:{}]", self.name, self.lo + w - 1, self.lo),
        }
    }
}

/// A value that its field cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {value} does not fit, the greatest value is {max}")]
pub struct FieldRange {
    /// The field's name.
    pub field: &'static str,
    /// What was asked for, in the unit of the field.
    pub value: i64,
    /// What it can hold.
    pub max: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn get_reads_what_set_wrote(lo in 0u8..32, w in 1u8..33, word: u32, value: u32) {
            let width = w.min(32 - lo);
            let field = Field::new("x", lo, width);
            let value = value & field.max();
            let mut out = word;
            field.set(&mut out, value).unwrap();
            prop_assert_eq!(field.get(out), value);
            prop_assert_eq!(out & !field.mask(), word & !field.mask());
        }
    }

    #[test]
    fn too_great_is_refused() {
        let mut word = 7;
        let error = Field::new("Repeat_Count", 16, 8)
            .set(&mut word, 256)
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "Repeat_Count: 256 does not fit, the greatest value is 255"
        );
        assert_eq!(word, 7);
    }
}
