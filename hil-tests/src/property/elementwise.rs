//! Tables and lengths of the kernels that look each code up.

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::values::{looked_up, AnyTable, Codes};
use super::{Judged, Property};
use crate::check::Failure;
use crate::gelu::{AT_ONCE, STREAM, TABLE};
use crate::session::{rejected, Loaded};

const LENGTH: usize = 512;
/// Most that a value takes, in times of [`AT_ONCE`].
const MOST_STEPS: u32 = 24;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Lookup {
    table: AnyTable,
    codes: Codes,
}

/// Any table, any codes.
pub(super) struct Tables;

impl Property for Tables {
    const NAME: &'static str = "property/gelu_tables";
    const KERNEL: &'static str = "gelu_512";
    const VALUES: u32 = 32;
    type Value = Lookup;

    fn values() -> BoxedStrategy<Lookup> {
        (AnyTable::strategy(), Codes::strategy())
            .prop_map(|(table, codes)| Lookup { table, codes })
            .boxed()
    }

    fn judge(loaded: &Loaded, value: &Lookup) -> Result<Judged, Failure> {
        let Some(bytes) = value.table.bytes() else {
            return Ok(Judged::NoSuchNumbers);
        };
        let codes = value.codes.fill(LENGTH);
        loaded.upload(TABLE, &bytes)?;
        let output: Vec<i8> = loaded.run(&codes, LENGTH)?;
        let golden = looked_up(&bytes, &codes);
        loaded.expect_equal("codes", &[LENGTH], &golden, &output)?;
        Ok(Judged::Equal)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Long {
    steps: u32,
    lookup: Lookup,
}

/// Any length.
pub(super) struct Lengths;

impl Property for Lengths {
    const NAME: &'static str = "property/gelu_lengths";
    const KERNEL: &'static str = "gelu_stream";
    const VALUES: u32 = 4;
    type Value = Long;

    fn values() -> BoxedStrategy<Long> {
        (1..=MOST_STEPS, Tables::values())
            .prop_map(|(steps, lookup)| Long { steps, lookup })
            .boxed()
    }

    fn judge(loaded: &Loaded, value: &Long) -> Result<Judged, Failure> {
        let Some(bytes) = value.lookup.table.bytes() else {
            return Ok(Judged::NoSuchNumbers);
        };
        let steps = value.steps.clamp(1, MOST_STEPS);
        let length = (steps * AT_ONCE) as usize;
        let codes = value.lookup.codes.fill(length);
        let stream = loaded.stream.stretched(steps, STREAM / AT_ONCE);
        let stream = stream.map_err(rejected)?;
        loaded.upload(TABLE, &bytes)?;
        let (output, _) = loaded.run_stream::<i8, i8>(&stream, &codes, length)?;
        let golden = looked_up(&bytes, &codes);
        loaded.expect_equal("codes", &[length], &golden, &output)?;
        Ok(Judged::Equal)
    }
}
