//! INT8 matrix product with bias, one requantisation and an optional table.
//!
//! ```text
//! acc[i][j]  = bias[j] + sum over k of a[i][k] * b[k][j]                 32 bit, exact
//! code[i][j] = clamp(round(acc[i][j] * mult / 2^shift + zero), -128, 127)
//! out[i][j]  = table[code[i][j]]                                         if there is a table
//! ```
//!
//! The product by `mult` is exact and rounded once, with the zero point, ties
//! to even. The zero point of A goes into the bias ([`fold_zero_point`]); B has none, as weights
//! of a layer have none. All matrices are row-major.
//!
//! What a layer means in real numbers is [`truth`]: `(scale_a (a - zero_a)) (scale_b b) + bias`,
//! through the table's function, quantised once. A table's entries are
//! certified by [`crate::lut`]; here they are applied.

mod requant;
#[cfg(test)]
mod tests;

pub use requant::{Requant, RequantError};

use crate::lut::Table;
use crate::quant::{round_to_i8, Quant};

/// Rows of A, columns of A (and rows of B), columns of B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shape {
    /// Rows of A and of the output.
    pub m: usize,
    /// Columns of A, rows of B.
    pub k: usize,
    /// Columns of B and of the output.
    pub n: usize,
}

/// What is multiplied.
#[derive(Clone, Copy, Debug)]
pub struct Operands<'a> {
    /// `m * k` codes.
    pub a: &'a [i8],
    /// `k * n` codes.
    pub b: &'a [i8],
    /// `n` numbers in units of the product, the zero point of A folded in.
    pub bias: &'a [i32],
}

/// Operands that don't have the shape, or sums that could leave 32 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MatmulError {
    /// A length.
    #[error("{name} has {actual} elements, the shape needs {expected}")]
    Length {
        /// `a`, `b` or `bias`.
        name: &'static str,
        /// From the shape.
        expected: usize,
        /// As given.
        actual: usize,
    },
    /// `|bias| + k * 2^14` reaches 2^31.
    #[error("bias {bias} of column {column} and {k} products of 8 bits can leave 32 bits")]
    Overflow {
        /// Column.
        column: usize,
        /// Its bias.
        bias: i32,
        /// Products in a sum.
        k: usize,
    },
}

/// Largest magnitude of a product of two codes.
const PRODUCT: i64 = 128 * 128;

fn check(shape: Shape, ops: &Operands<'_>) -> Result<(), MatmulError> {
    let Shape { m, k, n } = shape;
    let lengths = [
        ("a", m * k, ops.a.len()),
        ("b", k * n, ops.b.len()),
        ("bias", n, ops.bias.len()),
    ];
    for (name, expected, actual) in lengths {
        if expected != actual {
            return Err(MatmulError::Length {
                name,
                expected,
                actual,
            });
        }
    }
    let sum = PRODUCT.saturating_mul(k as i64);
    for (column, &bias) in ops.bias.iter().enumerate() {
        if i64::from(bias).abs() + sum > i64::from(i32::MAX) {
            return Err(MatmulError::Overflow { column, bias, k });
        }
    }
    Ok(())
}

/// The 32-bit sums, `m * n`.
///
/// # Errors
/// [`MatmulError`] when the operands don't have the shape or could overflow.
pub fn accumulate(shape: Shape, ops: &Operands<'_>) -> Result<Vec<i32>, MatmulError> {
    check(shape, ops)?;
    let Shape { m, k, n } = shape;
    let mut acc = Vec::with_capacity(m * n);
    for row in 0..m {
        let start = acc.len();
        acc.extend_from_slice(ops.bias);
        let sums = &mut acc[start..];
        for (depth, &x) in ops.a[row * k..][..k].iter().enumerate() {
            for (sum, &y) in sums.iter_mut().zip(&ops.b[depth * n..][..n]) {
                *sum += i32::from(x) * i32::from(y);
            }
        }
    }
    Ok(acc)
}

/// The integer model: `m * n` output codes, bit for bit.
///
/// # Errors
/// As [`accumulate`].
pub fn multiply(
    shape: Shape,
    ops: &Operands<'_>,
    requant: &Requant,
    table: Option<&Table>,
) -> Result<Vec<i8>, MatmulError> {
    let acc = accumulate(shape, ops)?;
    Ok(acc
        .into_iter()
        .map(|sum| {
            let code = requant.apply(sum);
            table.map_or(code, |t| t.apply(code))
        })
        .collect())
}

/// Bias with the zero point of A folded in: `bias[j] - zero * sum over k of
/// b[k][j]`, saturated at 32 bits ([`accumulate`] then refuses it). `b` is
/// `k * n` with `n = bias.len()`.
pub fn fold_zero_point(bias: &[i32], b: &[i8], zero: i32) -> Vec<i32> {
    let n = bias.len().max(1);
    let mut sums = vec![0i64; bias.len()];
    for row in b.chunks_exact(n) {
        for (sum, &x) in sums.iter_mut().zip(row) {
            *sum += i64::from(x);
        }
    }
    let fold = |(&bias, sum): (&i32, i64)| i64::from(bias) - i64::from(zero) * sum;
    bias.iter()
        .zip(sums)
        .map(fold)
        .map(|v| v.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32)
        .collect()
}

/// A layer as the field sees it: what the codes are worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layer {
    /// Size.
    pub shape: Shape,
    /// Of A.
    pub a: Quant,
    /// Real value of one step of B.
    pub b_scale: f64,
    /// Of the product, before a table.
    pub out: Quant,
}

impl Layer {
    /// Real value of one step of a sum.
    pub fn unit(&self) -> f64 {
        self.a.scale * self.b_scale
    }

    /// The integers that the kernel requantises with.
    ///
    /// # Errors
    /// [`RequantError`] if the ratio of scales has no multiplier.
    pub fn requant(&self) -> Result<Requant, RequantError> {
        Requant::new(self.unit() / self.out.scale, self.out.zero_point)
    }
}

/// The truth: the layer's product in float64 on the same codes and bias, in
/// steps of the output counted from code 0, not rounded. `ops.bias` has the
/// zero point of A folded in.
///
/// # Errors
/// As [`accumulate`].
pub fn truth(layer: &Layer, ops: &Operands<'_>) -> Result<Vec<f64>, MatmulError> {
    let ratio = layer.unit() / layer.out.scale;
    let zero = f64::from(layer.out.zero_point);
    let acc = accumulate(layer.shape, ops)?;
    Ok(acc
        .into_iter()
        .map(|sum| f64::from(sum) * ratio + zero)
        .collect())
}

/// The correctly rounded output codes that the integer model is judged by.
///
/// # Errors
/// As [`accumulate`].
pub fn truth_codes(layer: &Layer, ops: &Operands<'_>) -> Result<Vec<i8>, MatmulError> {
    Ok(truth(layer, ops)?.into_iter().map(round_to_i8).collect())
}
