//! Numbers as a device holds them, little-endian.

use std::fmt;

/// Type of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Element {
    I8,
    I16,
    I32,
    /// The upper half of a float32.
    Bf16,
}

impl Element {
    pub(super) const ALL: [Element; 4] = [Self::I8, Self::I16, Self::I32, Self::Bf16];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::Bf16 => "bf16",
        }
    }

    pub(super) const fn bytes(self) -> usize {
        match self {
            Self::I8 => 1,
            Self::I16 | Self::Bf16 => 2,
            Self::I32 => 4,
        }
    }

    /// Reads an integer.
    pub(super) fn int(self, bytes: &[u8]) -> i32 {
        match (self, bytes) {
            (Self::I8, [a, ..]) => i32::from(*a as i8),
            (Self::I16, [a, b, ..]) => i32::from(i16::from_le_bytes([*a, *b])),
            (Self::I32, [a, b, c, d, ..]) => i32::from_le_bytes([*a, *b, *c, *d]),
            _ => 0,
        }
    }

    /// Reads a bfloat16.
    pub(super) fn float(bytes: &[u8]) -> f32 {
        match bytes {
            [a, b, ..] => f32::from_bits(u32::from_le_bytes([0, 0, *a, *b])),
            _ => 0.0,
        }
    }

    /// For people.
    pub(super) fn show(self, bytes: &[u8]) -> String {
        match self {
            Self::Bf16 => Self::float(bytes).to_string(),
            _ => self.int(bytes).to_string(),
        }
    }
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How a float32 becomes a bfloat16. Cores power up in `Floor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rounding {
    /// Towards minus infinity.
    Floor,
    /// To the nearest, ties to even.
    Even,
}

impl Rounding {
    /// Rounds a finite number.
    pub(super) fn bf16(self, value: f32) -> [u8; 2] {
        let bits = value.to_bits();
        let rest = bits & 0xffff;
        let kept = bits >> 16;
        let up = match self {
            // The bits are a magnitude: negative numbers grow downwards.
            Self::Floor => rest != 0 && value < 0.0,
            Self::Even => rest > 0x8000 || (rest == 0x8000 && kept & 1 == 1),
        };
        ((kept + u32::from(up)) as u16).to_le_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding() {
        // 1 + 2^-8 lies in the middle between two bfloat16.
        let half = 1.0 + 1.0 / 256.0;
        let show = |r: Rounding, v| Element::float(&r.bf16(v));
        assert_eq!(show(Rounding::Floor, half), 1.0);
        assert_eq!(show(Rounding::Floor, -half), -1.0 - 1.0 / 128.0);
        assert_eq!(show(Rounding::Even, half), 1.0);
        assert_eq!(show(Rounding::Even, -half), -1.0);
        assert_eq!(show(Rounding::Even, 1.0 + 3.0 / 256.0), 1.0 + 1.0 / 64.0);
    }
}
