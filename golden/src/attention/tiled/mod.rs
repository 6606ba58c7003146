//! Attention over any number of keys, a tile of 64 keys at a time, with
//! running maximum and sum.
//!
//! Scores are subtracted from the largest one so far before anything is
//! rounded, so that no score is too large for the arithmetic. What a
//! difference weighs depends on the [`Mode`]:
//!
//! ```text
//! y = sat16(round((max - score) / 2^y_shift))          one step of y at most 7.4e-4, or exact
//! u = sat16(round(y * u_mult / 2^u_shift))
//! precise: exp(-u / 2048) as a table by steps of 1/8 and a parabola between them
//!   i = (u + 128) >> 8,  f = u - 256 i                 f from -128 to 127
//!   p = round((2^23 - 4096 f + f^2) / 2^9)             exp(-f / 2048), 14 bits
//!   w = round(table[i] * p / 2^14)                     0 to 2^15
//! fast:    w = table[min(u, 255)]                      0 to 255, a step of exp per entry
//! ```
//!
//! A tile's products are exact, in 32 bits. Between tiles, sums and outputs
//! are scaled by what the old maximum weighs against the new one, by the same
//! arithmetic; a maximum that stays scales by exactly one:
//!
//! ```text
//! c      = w(new max - old max)
//! sum    = round(sum * c / 2^15) + sum over the tile of w
//! out[d] = round(out[d] * c / 2^15) + round(sum over the tile of w * v[d] / 2^drop)
//! ```
//!
//! The division comes last, for eight queries at a time, whose sums have `b`
//! bits at most and `a` at least:
//!
//! ```text
//! r       = floor(2^(14 + a) / sum)                    15 bits and one
//! g       = (r * out_mult) >> 15
//! code[d] = clamp(round(round(out[d] / 2^(b - 8 - drop)) * g / 2^(out_shift + 7 + a - b)), -128, 127)
//! ```
//!
//! A query that may see no key gives zeros. All rounding is to nearest, ties
//! to even, where it says `round`.
//!
//! # Error
//! [`Spec::bound`] adds up what the above can move an output by; tests hold
//! the model to it on inputs made to hurt.

mod integer;
mod params;
#[cfg(test)]
mod tests;

pub use integer::{attend, mask_words, Mask};
pub use params::{Mode, Params, Spec, TABLE_ENTRIES};

use super::AttendError;
use integer::check;

/// Keys of a tile.
pub const TILE_KEYS: usize = 64;

/// Queries that are divided together.
pub const BLOCK: usize = 8;

/// Numbers of queries and keys, and their length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shape {
    /// Queries.
    pub queries: usize,
    /// Keys, and values.
    pub keys: usize,
    /// Elements of a query, key or value.
    pub head_dim: usize,
}

/// The truth: softmax attention in float64 on the same codes, in steps of the
/// output, not rounded. A query that may see no key gives zeros.
///
/// # Errors
/// [`AttendError::Length`] for matrices or a mask that don't have the shape.
pub fn truth(
    spec: &Spec,
    shape: Shape,
    inputs: &super::Inputs<'_>,
    mask: Mask<'_>,
) -> Result<Vec<f64>, AttendError> {
    check(shape, inputs, mask)?;
    let d = shape.head_dim;
    let unit = spec.score_unit();
    let ratio = spec.v_scale / spec.out_scale;
    let mut out = vec![0.0; shape.queries * d];
    let rows = inputs.q.chunks_exact(d).zip(out.chunks_exact_mut(d));
    for (row, (query, out)) in rows.enumerate() {
        let keys = || (0..shape.keys).filter(|&t| mask.admits(row, t, shape.keys));
        let score =
            |t: usize| f64::from(super::integer::dot(query, &inputs.k[t * d..][..d])) * unit;
        let top = keys().map(score).fold(f64::NEG_INFINITY, f64::max);
        let mut sum = 0.0;
        for t in keys() {
            let weight = libm::exp(score(t) - top);
            sum += weight;
            for (o, &v) in out.iter_mut().zip(&inputs.v[t * d..][..d]) {
                *o += weight * f64::from(v);
            }
        }
        if sum > 0.0 {
            out.iter_mut().for_each(|o| *o *= ratio / sum);
        }
    }
    Ok(out)
}

/// The correctly rounded codes that the integer model is judged by.
///
/// # Errors
/// As [`truth`].
pub fn truth_codes(
    spec: &Spec,
    shape: Shape,
    inputs: &super::Inputs<'_>,
    mask: Mask<'_>,
) -> Result<Vec<i8>, AttendError> {
    let exact = truth(spec, shape, inputs, mask)?;
    Ok(exact.into_iter().map(crate::quant::round_to_i8).collect())
}
