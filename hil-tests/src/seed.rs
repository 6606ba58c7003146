//! Seeds of random inputs.
//!
//! Each random input of a check has a number of its own in the check's code. With the
//! *fixed* seed, 0, that number alone makes the input: the same on every machine and in
//! every run. Any other seed of a run is mixed into it, so that each run has inputs that
//! no run had before, and the seed alone makes them again.

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use golden::inputs::Rng;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The seed of a run. Below 2^53, so that every reader of JSON keeps it.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(transparent)]
pub struct Seed(u64);

impl Seed {
    /// The inputs as they are written in the checks.
    pub const FIXED: Self = Self(0);
    const BITS: u32 = 53;

    /// The seed with this number, cut to what a seed holds.
    pub const fn new(number: u64) -> Self {
        Self(number & ((1 << Self::BITS) - 1))
    }

    /// A seed that nobody had before, for all that is likely: from the time and this
    /// process' number.
    pub fn fresh() -> Self {
        let time = SystemTime::now().duration_since(UNIX_EPOCH);
        let nanoseconds = time.map_or(0, |d| d.as_nanos() as u64);
        let process = u64::from(std::process::id()).rotate_left(40);
        Self::numbered(nanoseconds ^ process, 0)
    }

    /// The seed of a numbered run of many, never the fixed one.
    pub fn numbered(first: u64, number: u64) -> Self {
        let bits = Rng::new(first ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15)).next_u64();
        Self((bits >> (u64::BITS - Self::BITS)).max(1))
    }

    /// What makes the input that has `own` as its number.
    pub fn of(self, own: u64) -> u64 {
        match self {
            Self::FIXED => own,
            Self(seed) => Rng::new(seed ^ own.rotate_left(32)).next_u64(),
        }
    }

    /// Its number.
    pub const fn number(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A number or `random`.
impl FromStr for Seed {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("a seed is a number below 2^{} or \"random\"", Self::BITS);
        match text {
            "random" => Ok(Self::fresh()),
            number => match number.parse() {
                Ok(number) if number >> Self::BITS == 0 => Ok(Self(number)),
                _ => Err(wrong()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_seed_changes_no_input_and_others_change_each() {
        assert_eq!(Seed::FIXED.of(17), 17);
        let all = [1, 2, 3].map(|s| [1, 2, 3].map(|own| Seed::new(s).of(own)));
        let mut all: Vec<u64> = all.concat();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 9);
    }

    #[test]
    fn seeds_are_read_back() {
        let seed = Seed::numbered(7, 3);
        assert_eq!(seed.to_string().parse(), Ok(seed));
        assert_ne!("random".parse(), Ok(Seed::FIXED));
        for wrong in ["", "-1", "x", "9007199254740992"] {
            assert!(wrong.parse::<Seed>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn seeds_of_many_runs_differ() {
        let mut all: Vec<Seed> = (0..10_000).map(|i| Seed::numbered(5, i)).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 10_000);
    }
}
