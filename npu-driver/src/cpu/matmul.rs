//! INT8 matrix product.

use super::products::{products, Rows};
use super::round::{nearest, unit};
use super::{in_parts, wide, widened, Threads};
use golden::matmul::{MatmulError, Operands, Requant, Shape};

/// Columns that are worked on together: their weights stay in the cache.
const COLUMNS: usize = 64;
/// Products below which a second thread costs more than it saves.
const PART: usize = 1 << 20;
/// Largest magnitude of a product of two codes.
const PRODUCT: i64 = 128 * 128;

/// `clamp(round(acc * mult / 2^shift + zero), -128, 127)`: `acc * mult` has 46 bits and
/// loses none in a float64. The even part of `zero` is added behind the rounding, where
/// it moves no tie; 1, for an odd one, before it.
#[derive(Clone, Copy)]
struct Scale {
    factor: f64,
    odd: f64,
    low: f64,
    high: f64,
    even: i32,
}

impl Scale {
    fn new(requant: &Requant) -> Self {
        let zero = i32::from(requant.zero());
        let odd = zero & 1;
        let even = zero - odd;
        Self {
            factor: f64::from(requant.mult()) * unit(requant.shift().into()),
            odd: odd.into(),
            low: (-128 - even).into(),
            high: (127 - even).into(),
            even,
        }
    }

    #[inline(always)]
    fn code(&self, sum: i32) -> i8 {
        let scaled = f64::from(sum) * self.factor + self.odd;
        (nearest(scaled, self.low, self.high) + self.even) as i8
    }
}

/// What [`matmul`] demands of its arguments.
pub(crate) fn check(shape: Shape, ops: &Operands<'_>, out: usize) -> Result<(), MatmulError> {
    let Shape { m, k, n } = shape;
    let lengths = [
        ("a", m * k, ops.a.len()),
        ("b", k * n, ops.b.len()),
        ("bias", n, ops.bias.len()),
        ("out", m * n, out),
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
        if i64::from(bias).abs().saturating_add(sum) > i64::from(i32::MAX) {
            return Err(MatmulError::Overflow { column, bias, k });
        }
    }
    Ok(())
}

/// The product of [`golden::matmul`]: `out` takes `m * n` codes. A table of 256 entries
/// is applied last.
///
/// # Errors
/// [`MatmulError`] when a slice doesn't have the shape, or sums could leave 32 bits.
pub fn matmul(
    shape: Shape,
    ops: &Operands<'_>,
    requant: &Requant,
    table: Option<&[u8; 256]>,
    threads: Threads,
    out: &mut [i8],
) -> Result<(), MatmulError> {
    check(shape, ops, out.len())?;
    let Shape { m, k, n } = shape;
    if out.is_empty() {
        return Ok(());
    }
    let scale = Scale::new(requant);
    let parts = (m * k * n).div_ceil(PART).min(threads.get());
    in_parts(out, 2 * n, Threads::at_most(parts), |first, part| {
        let rows = part.len() / n;
        let a = widened(&ops.a[2 * first * k..][..rows * k]);
        let mut sums = vec![0i32; 2 * COLUMNS];
        wide(
            #[inline(always)]
            || {
                for column in (0..n).step_by(COLUMNS) {
                    let width = COLUMNS.min(n - column);
                    let bias = &ops.bias[column..][..width];
                    for row in (0..rows).step_by(2) {
                        let height = (rows - row).min(2);
                        let of = &ops.b[column.min(ops.b.len())..];
                        let b = Rows { of, stride: n };
                        let of = &a[row * k..];
                        let a = Rows { of, stride: k };
                        products(a, b, (height, k, width), (&mut sums, COLUMNS));
                        for r in 0..height {
                            let codes = &mut part[(row + r) * n + column..][..width];
                            let sums = &sums[r * COLUMNS..][..width];
                            for ((code, &sum), &bias) in codes.iter_mut().zip(sums).zip(bias) {
                                *code = scale.code(sum.wrapping_add(bias));
                            }
                            if let Some(table) = table {
                                for code in codes {
                                    *code = table[usize::from(*code as u8)] as i8;
                                }
                            }
                        }
                    }
                }
            },
        );
    });
    Ok(())
}
