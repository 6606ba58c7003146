//! INT8 LayerNorm.

use super::round::{nearest, unit};
use super::{in_parts, wide, Threads};
use golden::layernorm::{LayerNormError, Params, ROOTS};

/// Elements below which a second thread costs more than it saves.
const PART: usize = 1 << 16;
/// Fraction bits of a normalised value.
const FRACTION: i32 = 9;

/// Reciprocal square root of 15 bits: `R` and `h` with `1 / sqrt(v)` near
/// `R * 2^(h - 30)`, from the table and a line.
fn reciprocal_root(v: u64) -> (i32, i32) {
    let zeros = v.max(1).leading_zeros() & !1;
    let leading = (v.max(1) << zeros >> 32) as u32;
    let at = (leading >> 24) as usize - 64;
    let (here, next) = (ROOTS[at], ROOTS[at + 1]);
    let down = ((here - next) * (leading >> 8 & 0xffff)) >> 2;
    let root = ((here << 14) - down + (1 << 14)) >> 15;
    (root.min(32767) as i32, zeros as i32 / 2 - 16)
}

/// The layer of [`golden::layernorm`] on rows of as many features as `params` has.
/// `output` has the shape of `input`.
///
/// # Errors
/// [`LayerNormError::Features`] for parameters without features, offsets of another
/// number, an input of no whole rows, an output of another length.
pub fn layer_norm(
    params: &Params,
    input: &[i8],
    threads: Threads,
    output: &mut [i8],
) -> Result<(), LayerNormError> {
    check(params, input.len(), output.len())?;
    let features = params.gain.len();
    let gain: Vec<f64> = params.gain.iter().map(|&g| g.into()).collect();
    let offset: Vec<f64> = params.offset.iter().map(|&o| o.into()).collect();
    let parts = input.len().div_ceil(PART).min(threads.get());
    in_parts(output, features, Threads::at_most(parts), |first, part| {
        let rows = input[first * features..].chunks_exact(features);
        wide(
            #[inline(always)]
            || {
                for (row, out) in rows.zip(part.chunks_exact_mut(features)) {
                    normalise(params, &gain, &offset, row, out);
                }
            },
        );
    });
    Ok(())
}

/// What [`layer_norm`] demands of its arguments.
pub(crate) fn check(params: &Params, input: usize, output: usize) -> Result<(), LayerNormError> {
    let features = params.gain.len();
    let wrong = |actual, expected| Err(LayerNormError::Features { actual, expected });
    if features == 0 || params.offset.len() != features {
        return wrong(
            params.offset.len(),
            "one gain and one offset for each are needed",
        );
    }
    params.check_eps()?;
    if input % features != 0 {
        return wrong(input, "whole rows are needed");
    }
    if output != input {
        return wrong(output, "the output takes as many as the input has");
    }
    Ok(())
}

/// One row. `(d * x - S) * R` has 35 bits, `z * gain + offset` 33: exact in float64.
#[inline(always)]
fn normalise(params: &Params, gain: &[f64], offset: &[f64], row: &[i8], out: &mut [i8]) {
    let d = row.len() as i64;
    // In 32 bits for rows of up to 2^17 features, which is more than parameters express.
    let (mut sum, mut squares) = (0i64, 0i64);
    for part in row.chunks(1 << 16) {
        let (mut s, mut q) = (0i32, 0i32);
        for &x in part {
            s = s.wrapping_add(x.into());
            q = q.wrapping_add(i32::from(x) * i32::from(x));
        }
        sum += i64::from(s);
        squares += i64::from(q);
    }
    let variance = (d * squares - sum * sum) as u64;
    let (root, h) = reciprocal_root(variance.saturating_add(params.eps));
    let factor = f64::from(root) * unit((30 - FRACTION - h).max(0) as u32);
    let last = unit(params.shift);
    let (d, sum) = (d as f64, sum as f64);
    for ((out, &x), (gain, offset)) in out.iter_mut().zip(row).zip(gain.iter().zip(offset)) {
        let z = nearest((d * f64::from(x) - sum) * factor, -32768.0, 32767.0);
        let y = f64::from(z) * gain + offset;
        *out = nearest(y * last, -128.0, 127.0) as i8;
    }
}
