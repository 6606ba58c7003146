//! INT8 activation functions as tables of 256 entries.
//!
//! A table is not "GELU": it is the tuple (function, input quantisation,
//! output quantisation, rounding), and its identity is the hash of that tuple
//! and of its bytes. Every entry is the correctly rounded value of the real
//! function, which float64 can certify as long as no exact value lies too
//! close to the midpoint between two codes; where one does, construction
//! fails instead of guessing.
//!
//! # Index
//! `output = table[input as u8]`: the two's complement bits of the input code
//! are the index, so entries 0..=127 are codes 0..=127 and entries 128..=255
//! are codes -128..=-1. Entries are two's complement bytes as well.

mod fit;
mod function;
mod histogram;
#[cfg(test)]
mod tests;

pub use fit::{fit, Fit, FitError, Ranges, Wanted};
pub use function::{Function, Points, PointsError};
pub use histogram::{Histogram, HistogramError, Mass};

use crate::quant::{Quant, QuantError};
use sha2::{Digest, Sha256};
use std::fmt;

/// Entries, and bytes, of a table.
pub const ENTRIES: usize = 256;

/// Distance from where rounding turns, in output steps, below which float64
/// is not trusted to pick the side. Errors of the functions here are below
/// 1e-13 of a step for results that do not saturate.
pub const TIE_GUARD: f64 = 1e-9;

/// How a real value becomes a code.
///
/// Those to the nearest code differ in ties alone, and a table with one is refused
/// ([`TableError::NearTie`]): float64 can't tell a tie from what is next to it. They say
/// what the rest of a network does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rounding {
    /// To the nearest code, ties to the even one.
    #[default]
    HalfEven,
    /// To the nearest code, ties to the greater one.
    HalfUp,
    /// To the nearest code, ties away from the zero point.
    HalfAway,
    /// To the code below.
    Floor,
    /// To the code next to it on the zero point's side.
    Truncate,
}

impl Rounding {
    /// Every one.
    pub const ALL: [Self; 5] = [
        Self::HalfEven,
        Self::HalfUp,
        Self::HalfAway,
        Self::Floor,
        Self::Truncate,
    ];

    /// Lower-case name, part of the identity of a table.
    pub fn name(self) -> &'static str {
        match self {
            Rounding::HalfEven => "half-even",
            Rounding::HalfUp => "half-up",
            Rounding::HalfAway => "half-away",
            Rounding::Floor => "floor",
            Rounding::Truncate => "truncate",
        }
    }

    /// The rounding of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.name() == name)
    }

    /// Whether it goes to the nearest code.
    fn is_nearest(self) -> bool {
        matches!(self, Self::HalfEven | Self::HalfUp | Self::HalfAway)
    }

    /// Largest distance of an entry from the exact value, in output steps, where nothing
    /// saturates.
    pub fn largest_error(self) -> f64 {
        match self.is_nearest() {
            true => 0.5,
            false => 1.0,
        }
    }

    /// A value in steps, rounded; `zero` is the zero point.
    fn round(self, value: f64, zero: f64) -> f64 {
        match self {
            Self::HalfEven => libm::rint(value),
            Self::HalfUp => libm::floor(value + 0.5),
            Self::HalfAway => zero + libm::round(value - zero),
            Self::Floor => libm::floor(value),
            Self::Truncate => zero + libm::trunc(value - zero),
        }
    }
}

/// Which codes an entry may take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Saturation {
    /// -128 to 127.
    #[default]
    Full,
    /// -127 to 127: codes that can be negated.
    Symmetric,
}

impl Saturation {
    /// Lower-case name, part of the identity of a table.
    pub fn name(self) -> &'static str {
        match self {
            Saturation::Full => "full",
            Saturation::Symmetric => "symmetric",
        }
    }

    /// Least code.
    pub fn least(self) -> i8 {
        match self {
            Saturation::Full => -128,
            Saturation::Symmetric => -127,
        }
    }
}

/// What a table must contain.
#[derive(Clone, Debug, PartialEq)]
pub struct TableSpec {
    /// Real function.
    pub function: Function,
    /// Quantisation of the index.
    pub input: Quant,
    /// Quantisation of the entries.
    pub output: Quant,
    /// Rounding of the entries.
    pub rounding: Rounding,
    /// Where entries are cut off.
    pub saturation: Saturation,
}

/// Why a table can't be built, or is not the one that a spec describes.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum TableError {
    /// Input quantisation.
    #[error("input quantisation: {0}")]
    Input(QuantError),
    /// Output quantisation.
    #[error("output quantisation: {0}")]
    Output(QuantError),
    /// The real value 0 would have no entry.
    #[error(
        "output quantisation: zero point -128 is none of the codes -127 to 127 that symmetric \
         saturation keeps to; choose another zero point, or full saturation"
    )]
    ZeroCut,
    /// The function has no value there.
    #[error(
        "entry for code {code}: the function has no value at {x}; choose the zero point so that \
         no code stands for such a number"
    )]
    Undefined {
        /// Input code.
        code: i8,
        /// Its real value.
        x: f64,
    },
    /// The exact value is too close to where the rounding turns, for float64 to round it.
    #[error(
        "entry for code {code}: exact value {value} is within {TIE_GUARD} of where rounding turns; \
         change a scale by one part in a million"
    )]
    NearTie {
        /// Input code.
        code: i8,
        /// Exact value in output steps.
        value: f64,
    },
    /// The bytes given are not 256.
    #[error("a table has 256 entries, this one has {entries}")]
    Length {
        /// Entries given.
        entries: usize,
    },
    /// An entry is not the correctly rounded value.
    #[error("entry for code {code} (index {index}) is {actual}, must be {expected}")]
    Entry {
        /// Input code.
        code: i8,
        /// Index in the table.
        index: usize,
        /// Correctly rounded value.
        expected: i8,
        /// Entry found.
        actual: i8,
    },
}

impl TableSpec {
    /// A table with zero points 0 and ties to even.
    pub const fn symmetric(function: Function, in_scale: f64, out_scale: f64) -> Self {
        TableSpec {
            function,
            input: Quant::symmetric(in_scale),
            output: Quant::symmetric(out_scale),
            rounding: Rounding::HalfEven,
            saturation: Saturation::Full,
        }
    }

    /// Exact value for an input code, in output steps counted from code 0.
    fn exact(&self, code: i8) -> f64 {
        self.function.eval(self.input.dequantise(code)) / self.output.scale
            + f64::from(self.output.zero_point)
    }

    fn entry(&self, code: i8) -> Result<i8, TableError> {
        // Where f(0) = 0, the zero point itself is exact.
        if i32::from(code) == self.input.zero_point && self.function.keeps_zero() {
            return Ok(self.output.zero_point as i8);
        }
        let value = self.exact(code);
        if value.is_nan() {
            let x = self.input.dequantise(code);
            return Err(TableError::Undefined { code, x });
        }
        if value > -129.0 && value < 128.0 && self.turn_distance(value) < TIE_GUARD {
            return Err(TableError::NearTie { code, value });
        }
        let least = f64::from(self.saturation.least());
        Ok(self.rounded(code).clamp(least, 127.0) as i8)
    }

    /// The rounded value for an input code, before saturation.
    fn rounded(&self, code: i8) -> f64 {
        let zero = f64::from(self.output.zero_point);
        let value = self.exact(code);
        // So close to 0 the zero point swallows what the function keeps: the sign.
        if self.rounding == Rounding::Floor && (value - zero).abs() < 0.5 {
            let real = self.function.eval(self.input.dequantise(code));
            let keeps = i32::from(code) == self.input.zero_point && self.function.keeps_zero();
            return if real.is_sign_negative() && !keeps {
                zero - 1.0
            } else {
                zero
            };
        }
        self.rounding.round(value, zero)
    }

    /// Distance of a value from the nearest one where the rounding turns to another code.
    fn turn_distance(&self, value: f64) -> f64 {
        if self.rounding.is_nearest() {
            return tie_distance(value);
        }
        let nearest = libm::rint(value);
        match nearest == f64::from(self.output.zero_point) {
            // It does not turn there, or the sign says which way.
            true => 0.5,
            false => (value - nearest).abs(),
        }
    }

    /// Builds the table.
    ///
    /// # Errors
    /// [`TableError`] where a scale or a zero point quantises nothing, symmetric saturation
    /// has no code for 0, the function has no value for a code, or an exact value lies too
    /// close to where rounding turns.
    pub fn build(&self) -> Result<Table, TableError> {
        self.input.check().map_err(TableError::Input)?;
        self.output.check().map_err(TableError::Output)?;
        if self.output.zero_point < i32::from(self.saturation.least()) {
            return Err(TableError::ZeroCut);
        }
        let mut bytes = [0u8; ENTRIES];
        for code in i8::MIN..=i8::MAX {
            bytes[usize::from(code as u8)] = self.entry(code)? as u8;
        }
        Ok(Table {
            spec: self.clone(),
            bytes,
        })
    }

    /// Accepts bytes from elsewhere as this table, if every entry is right.
    ///
    /// # Errors
    /// Those of [`build`](Self::build); [`TableError::Length`] and [`TableError::Entry`] for
    /// bytes that are not the table.
    pub fn certify(&self, bytes: &[u8]) -> Result<Table, TableError> {
        let table = self.build()?;
        if bytes.len() != ENTRIES {
            return Err(TableError::Length {
                entries: bytes.len(),
            });
        }
        match (0..ENTRIES).find(|&i| table.bytes[i] != bytes[i]) {
            None => Ok(table),
            Some(index) => Err(TableError::Entry {
                code: index as u8 as i8,
                index,
                expected: table.bytes[index] as i8,
                actual: bytes[index] as i8,
            }),
        }
    }
}

/// Distance of a value from the nearest midpoint between two integers.
fn tie_distance(value: f64) -> f64 {
    (value - libm::floor(value) - 0.5).abs()
}

/// A table that meets its spec.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    spec: TableSpec,
    bytes: [u8; ENTRIES],
}

/// A table as vector look-ups read it, whichever way they use the low bits of
/// an address: each entry in 32 bytes of its own, at the start and again in the
/// middle.
pub fn lines(entries: &[u16]) -> Vec<u16> {
    let mut lines = vec![0; 16 * entries.len()];
    for (line, entry) in lines.chunks_exact_mut(16).zip(entries) {
        (line[0], line[8]) = (*entry, *entry);
    }
    lines
}

impl Table {
    /// What the table contains.
    pub fn spec(&self) -> &TableSpec {
        &self.spec
    }

    /// The bytes to upload, indexed by the input's two's complement bits.
    pub fn bytes(&self) -> &[u8; ENTRIES] {
        &self.bytes
    }

    /// The bytes as [`lines`].
    pub fn lines(&self) -> Vec<u16> {
        lines(&self.bytes.map(u16::from))
    }

    /// The integer model of the kernel, one element.
    pub fn apply(&self, code: i8) -> i8 {
        self.bytes[usize::from(code as u8)] as i8
    }

    /// The integer model of the kernel, any number of elements.
    pub fn apply_all(&self, codes: &[i8]) -> Vec<i8> {
        codes.iter().map(|&c| self.apply(c)).collect()
    }

    /// Identity: lower-case hexadecimal SHA-256 of the spec's canonical text
    /// (scales as IEEE bits) followed by the bytes.
    pub fn identity(&self) -> String {
        let s = &self.spec;
        let text = format!(
            "lut-i8 function={} in_scale={:016x} in_zero={} out_scale={:016x} out_zero={} rounding={} saturation={}\n",
            s.function.identity(),
            s.input.scale.to_bits(),
            s.input.zero_point,
            s.output.scale.to_bits(),
            s.output.zero_point,
            s.rounding.name(),
            s.saturation.name()
        );
        let mut hash = Sha256::new();
        hash.update(text.as_bytes());
        hash.update(self.bytes);
        hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
    }

    /// Measures the table against the function.
    pub fn certificate(&self) -> Certificate {
        let codes = || i8::MIN..=i8::MAX;
        let mut c = Certificate {
            rounding: self.spec.rounding,
            max_error: 0.0,
            worst_code: 0,
            mean_error: 0.0,
            tie_distance: 0.5,
            zero_exact: true,
            saturated_low: 0,
            saturated_high: 0,
            monotone: true,
            distinct: 0,
        };
        let mut sum = 0.0;
        for code in codes() {
            let exact = self.spec.exact(code);
            let entry = self.apply(code);
            let least = f64::from(self.spec.saturation.least());
            let rounded = self.spec.rounded(code);
            if rounded < least {
                c.saturated_low += 1;
            } else if rounded > 127.0 {
                c.saturated_high += 1;
            } else {
                let error = (exact - f64::from(entry)).abs();
                sum += error;
                if error > c.max_error {
                    (c.max_error, c.worst_code) = (error, code);
                }
                if i32::from(code) != self.spec.input.zero_point {
                    c.tie_distance = c.tie_distance.min(self.spec.turn_distance(exact));
                }
            }
            let zero = i32::from(code) == self.spec.input.zero_point;
            if zero && self.spec.function.keeps_zero() {
                c.zero_exact = i32::from(entry) == self.spec.output.zero_point;
            }
            let real = |code| self.spec.input.dequantise(code);
            let next = code.checked_add(1);
            // Across a pole there is no order to keep.
            let next = next.filter(|&next| !self.spec.function.jumps(real(code), real(next)));
            if let Some(next) = next {
                let (rises, entry_next) = (self.spec.exact(next) >= exact, self.apply(next));
                c.monotone &= if rises {
                    entry_next >= entry
                } else {
                    entry_next <= entry
                };
            }
        }
        let inside = ENTRIES - c.saturated_low - c.saturated_high;
        c.mean_error = sum / inside.max(1) as f64;
        let mut seen = [false; ENTRIES];
        self.bytes.iter().for_each(|&b| seen[usize::from(b)] = true);
        c.distinct = seen.iter().filter(|&&s| s).count();
        c
    }
}

/// What is known about a table, over all 256 codes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Certificate {
    /// How its entries were rounded.
    pub rounding: Rounding,
    /// Largest distance of an entry from the exact value, in output steps,
    /// entries that saturate left out. At most [`Rounding::largest_error`] for a correct
    /// table.
    pub max_error: f64,
    /// Where it occurs.
    pub worst_code: i8,
    /// Mean distance of the entries that don't saturate, in output steps.
    pub mean_error: f64,
    /// Closest approach of an exact value to where the rounding turns, in steps.
    pub tie_distance: f64,
    /// The real value 0 maps to the real value 0; true of functions that are not
    /// 0 there.
    pub zero_exact: bool,
    /// Entries cut off at the least code.
    pub saturated_low: usize,
    /// Entries cut off at 127.
    pub saturated_high: usize,
    /// Neighbouring entries never move against the function: they rise or stay where it
    /// rises, fall or stay where it falls. [`Function::Reciprocal`] is looked at on either
    /// side of 0 by itself.
    pub monotone: bool,
    /// Different output codes in use.
    pub distinct: usize,
}

impl Certificate {
    /// Whether the entries keep to the function: monotone where it is, exact at 0, none
    /// further off than its rounding allows. A table that was built does.
    pub fn is_sound(&self) -> bool {
        self.monotone && self.zero_exact && self.max_error <= self.rounding.largest_error()
    }
}

impl fmt::Display for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "max error {:.4} steps at code {}, mean {:.4}, closest tie {:.2e}, zero {}, saturated {} low {} high, {}, {} distinct codes, rounded {}",
            self.max_error,
            self.worst_code,
            self.mean_error,
            self.tie_distance,
            if self.zero_exact { "exact" } else { "NOT exact" },
            self.saturated_low,
            self.saturated_high,
            if self.monotone { "monotone" } else { "NOT monotone" },
            self.distinct,
            self.rounding.name()
        )
    }
}
