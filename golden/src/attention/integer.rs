//! The integer model: what the kernel computes, bit for bit.

use super::{Inputs, Params, Shape, TABLE_ENTRIES};

/// Operands that do not belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttendError {
    /// A matrix is not `tokens * head_dim` long.
    #[error("{name} has {actual} elements, the shape needs {expected}")]
    Length {
        /// `q`, `k`, `v` or `mask`.
        name: &'static str,
        /// From the shape.
        expected: usize,
        /// As given.
        actual: usize,
    },
    /// No tokens, or none of their elements.
    #[error("a shape of {tokens} tokens of {head_dim} elements has nothing to attend to")]
    Empty {
        /// As given.
        tokens: usize,
        /// As given.
        head_dim: usize,
    },
    /// The table is not complete.
    #[error("the exponential table has {actual} entries, must have 256")]
    Table {
        /// As given.
        actual: usize,
    },
    /// All weights of a row are zero: the table is not one of [`super::Spec`].
    #[error("weights of query {row} sum to zero")]
    ZeroWeights {
        /// Query.
        row: usize,
    },
}

pub(super) fn check(shape: Shape, inputs: &Inputs<'_>) -> Result<(), AttendError> {
    let Shape { tokens, head_dim } = shape;
    if tokens == 0 || head_dim == 0 {
        return Err(AttendError::Empty { tokens, head_dim });
    }
    let expected = shape.elements();
    for (name, m) in [("q", inputs.q), ("k", inputs.k), ("v", inputs.v)] {
        if m.len() != expected {
            return Err(AttendError::Length {
                name,
                expected,
                actual: m.len(),
            });
        }
    }
    Ok(())
}

pub(super) fn dot(a: &[i8], b: &[i8]) -> i32 {
    a.iter()
        .zip(b)
        .map(|(&x, &y)| i32::from(x) * i32::from(y))
        .sum()
}

/// numerator / denominator, rounded to nearest, ties to even.
fn divide(numerator: i64, denominator: i64) -> i64 {
    let (magnitude, sign) = (numerator.unsigned_abs(), numerator.signum());
    let d = denominator.unsigned_abs();
    let (quotient, rest) = (magnitude / d, magnitude % d);
    let up = 2 * rest > d || (2 * rest == d && quotient % 2 == 1);
    sign * (quotient + u64::from(up)) as i64
}

/// Attention of one tile: `tokens * head_dim` output codes.
pub fn attend(shape: Shape, params: &Params, inputs: &Inputs<'_>) -> Result<Vec<i8>, AttendError> {
    check(shape, inputs)?;
    if params.table.len() != TABLE_ENTRIES {
        return Err(AttendError::Table {
            actual: params.table.len(),
        });
    }
    let d = shape.head_dim;
    let mut out = Vec::with_capacity(shape.elements());
    for (row, query) in inputs.q.chunks_exact(d).enumerate() {
        let scores: Vec<i32> = inputs
            .k
            .chunks_exact(d)
            .map(|key| dot(query, key))
            .collect();
        let top = scores.iter().copied().max().unwrap_or(0);
        let weights: Vec<u16> = scores
            .iter()
            .map(|&s| params.table[params.index(top.abs_diff(s))])
            .collect();
        let sum: i64 = weights.iter().map(|&w| i64::from(w)).sum();
        if sum == 0 {
            return Err(AttendError::ZeroWeights { row });
        }
        let mut acc = vec![0i64; d];
        for (value, &w) in inputs.v.chunks_exact(d).zip(&weights) {
            for (a, &x) in acc.iter_mut().zip(value) {
                *a += i64::from(w) * i64::from(x);
            }
        }
        let denominator = sum << params.out_shift;
        out.extend(
            acc.iter().map(|&a| {
                divide(a * i64::from(params.out_mult), denominator).clamp(-128, 127) as i8
            }),
        );
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::divide;

    #[test]
    fn division_rounds_to_nearest_even() {
        let cases = [
            (7, 2, 4),
            (5, 2, 2),
            (-5, 2, -2),
            (-7, 2, -4),
            (1, 3, 0),
            (2, 3, 1),
            (-2, 3, -1),
        ];
        for (n, d, q) in cases {
            assert_eq!(divide(n, d), q, "{n}/{d}");
        }
    }
}
