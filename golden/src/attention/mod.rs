//! INT8 attention on one tile of tokens, without normalised probabilities.
//!
//! For each query the device computes integer scores against all keys,
//! subtracts them from their maximum, turns the difference into the index of
//! a 256-entry exponential table, and uses the table's unsigned *unnormalised*
//! weights: the largest is always full scale, whatever the number of tokens.
//! Weighted values are summed in 32 bits and divided by the sum of the weights
//! last, with correct rounding. Normalising first, to 8 bits, loses most of
//! the signal as soon as there are more tokens than codes.
//!
//! ```text
//! score[t]  = sum_d q[d] * k[t][d]                              32 bit
//! delta[t]  = min(max score - score[t], limit)                  >= 0
//! index[t]  = min((delta * score_mult + 2^(score_shift-1)) >> score_shift, 255)
//! weight[t] = table[index[t]]                                   table[0] full scale, table[255] = 0
//! out[d]    = round(sum_t weight[t] * v[t][d] * out_mult / (sum_t weight[t] * 2^out_shift))
//! ```
//!
//! The last line rounds the exact quotient, ties to even, and saturates.
//! Quantisation enters only through [`Params`], which the driver writes before
//! a run; no scale is compiled into the kernel.
//!
//! Matrices are row-major, one row per token. [`tiled`] is attention over any
//! number of keys, with masks, in two modes of accuracy.

mod integer;
mod params;
pub mod tiled;
mod truth;

pub use integer::{attend, AttendError};
pub use params::{Params, ParamsError, Spec, WeightBits, PARAM_WORDS, TABLE_ENTRIES};
pub use truth::{truth, truth_codes};

/// Size of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shape {
    /// Queries, and keys, in the tile: T.
    pub tokens: usize,
    /// Elements of a query, key or value: d.
    pub head_dim: usize,
}

impl Shape {
    /// The tile of the `attention_64x64` kernel.
    pub const TILE_64X64: Shape = Shape {
        tokens: 64,
        head_dim: 64,
    };

    /// Elements of one of Q, K, V and of the output.
    pub fn elements(self) -> usize {
        self.tokens * self.head_dim
    }
}

/// Q, K and V of one tile, already quantised.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// Queries, `tokens * head_dim`.
    pub q: &'a [i8],
    /// Keys, `tokens * head_dim`.
    pub k: &'a [i8],
    /// Values, `tokens * head_dim`.
    pub v: &'a [i8],
}

impl Inputs<'_> {
    /// The device's input buffer: Q, then K, then V.
    pub fn packed(&self) -> Vec<i8> {
        [self.q, self.k, self.v].concat()
    }
}

#[cfg(test)]
mod tests;
