//! What values are made of: small numbers and seeds that stand for much data, with the
//! plainest first, which is where shrinking ends.

use golden::inputs::{uniform_i8, Rng};
use golden::lut::{Function, Rounding, Saturation, Table, TableError, TableSpec};
use golden::quant::Quant;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

/// Many codes.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Codes {
    /// All the same.
    Alike(i8),
    /// -4 to 4.
    Small(u32),
    /// Any of one row of 64, the same in all rows.
    Rows(u32),
    /// -128 and 127.
    Ends(u32),
    /// Any.
    Any(u32),
}

impl Codes {
    pub(super) fn strategy() -> BoxedStrategy<Self> {
        prop_oneof![
            1 => any::<i8>().prop_map(Self::Alike),
            1 => seed().prop_map(Self::Small),
            1 => seed().prop_map(Self::Rows),
            2 => seed().prop_map(Self::Ends),
            3 => seed().prop_map(Self::Any),
        ]
        .boxed()
    }

    pub(super) fn fill(&self, count: usize) -> Vec<i8> {
        let from = |seed: &u32, code: fn(i8) -> i8| {
            let codes = uniform_i8(count, (*seed).into());
            codes.into_iter().map(code).collect()
        };
        match self {
            Self::Alike(code) => vec![*code; count],
            Self::Small(seed) => from(seed, |c| (c % 9) / 2),
            Self::Rows(seed) => {
                let row = uniform_i8(64, (*seed).into());
                row.into_iter().cycle().take(count).collect()
            }
            Self::Ends(seed) => from(seed, |c| if c < 0 { i8::MIN } else { i8::MAX }),
            Self::Any(seed) => from(seed, |c| c),
        }
    }
}

/// A seed; shrinks towards small ones, which say as much.
pub(super) fn seed() -> std::ops::Range<u32> {
    0..1 << 24
}

/// A scale as sixteenths of its logarithm: each power of two as likely as the next.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Log2(i32);

impl Log2 {
    /// Between two powers of two.
    pub(super) fn between(low: i32, high: i32) -> BoxedStrategy<Self> {
        (16 * low..16 * high).prop_map(Self).boxed()
    }

    pub(super) fn scale(self) -> f64 {
        (f64::from(self.0) / 16.0).exp2()
    }
}

/// Scale and zero point of codes.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Line {
    scale: Log2,
    zero_point: i8,
}

impl Line {
    fn strategy() -> BoxedStrategy<Self> {
        (Log2::between(-8, 0), any::<i8>())
            .prop_map(|(scale, zero_point)| Self { scale, zero_point })
            .boxed()
    }

    fn quant(self) -> Quant {
        Quant {
            scale: self.scale.scale(),
            zero_point: self.zero_point.into(),
        }
    }
}

/// A table of 256 entries.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum AnyTable {
    /// One of the activations, by its index.
    Activation {
        function: usize,
        input: Line,
        output: Line,
    },
    /// Any bytes.
    Bytes(u32),
}

impl AnyTable {
    pub(super) fn strategy() -> BoxedStrategy<Self> {
        let activation = (
            0..Function::ACTIVATIONS.len(),
            Line::strategy(),
            Line::strategy(),
        )
            .prop_map(|(function, input, output)| Self::Activation {
                function,
                input,
                output,
            });
        prop_oneof![activation, seed().prop_map(Self::Bytes)].boxed()
    }

    /// Its bytes; none where an entry has no correctly rounded value.
    pub(super) fn bytes(&self) -> Option<Vec<u8>> {
        match self {
            Self::Bytes(seed) => Some(
                uniform_i8(256, (*seed).into())
                    .iter()
                    .map(|c| *c as u8)
                    .collect(),
            ),
            Self::Activation {
                function,
                input,
                output,
            } => {
                let count = Function::ACTIVATIONS.len();
                let function = Function::ACTIVATIONS[function % count].clone();
                let made: Result<Table, TableError> = TableSpec {
                    function,
                    input: input.quant(),
                    output: output.quant(),
                    rounding: Rounding::HalfEven,
                    saturation: Saturation::Full,
                }
                .build();
                made.ok().map(|table| table.bytes().to_vec())
            }
        }
    }
}

/// Looks codes up in bytes.
pub(super) fn looked_up(bytes: &[u8], codes: &[i8]) -> Vec<i8> {
    let entry = |c: &i8| bytes.get(usize::from(*c as u8)).copied().unwrap_or(0) as i8;
    codes.iter().map(entry).collect()
}

/// Numbers within `-most..=most`.
pub(super) fn within(most: i64, count: usize, seed: u64) -> Vec<i32> {
    between(-most, most, count, seed)
}

/// Numbers within `least..=most`, which 32 bits hold.
pub(super) fn between(least: i64, most: i64, count: usize, seed: u64) -> Vec<i32> {
    let mut rng = Rng::new(seed);
    let span = (most - least + 1) as u64;
    (0..count)
        .map(|_| ((rng.next_u64() % span) as i64 + least) as i32)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_of_their_kind() {
        assert_eq!(Codes::Alike(-7).fill(3), [-7; 3]);
        assert!(Codes::Small(1)
            .fill(4096)
            .iter()
            .all(|c| (-4..=4).contains(c)));
        let ends = Codes::Ends(1).fill(4096);
        assert!(ends.contains(&i8::MIN) && ends.contains(&i8::MAX));
        assert!(ends.iter().all(|c| [i8::MIN, i8::MAX].contains(c)));
        let rows = Codes::Rows(1).fill(150);
        assert_eq!((&rows[..64], &rows[..22]), (&rows[64..128], &rows[128..]));
    }

    #[test]
    fn numbers_stay_within_their_range_and_reach_its_ends() {
        let numbers = within(2, 1000, 3);
        assert_eq!(numbers.iter().min(), Some(&-2));
        assert_eq!(numbers.iter().max(), Some(&2));
        let numbers = between(-2, 1, 1000, 3);
        assert_eq!(numbers.iter().min(), Some(&-2));
        assert_eq!(numbers.iter().max(), Some(&1));
    }
}
