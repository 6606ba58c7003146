//! INT16 matrix product with 32-bit sums.
//!
//! `C[i][j] = sum over k of A[i][k] * B[k][j]`, all row by row. Products of 16-bit numbers are exact;
//! sums wrap at 32 bits, as the core's adder does, so that the order of the sum is no matter.

/// Rows of A, columns of A (and rows of B), columns of B.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Rows of A and C.
    pub m: usize,
    /// Columns of A, rows of B.
    pub k: usize,
    /// Columns of B and C.
    pub n: usize,
}

/// Inputs whose lengths don't fit their shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("A has {a} and B {b} elements; {m} x {k} and {k} x {n} were expected", m = shape.m, k = shape.k, n = shape.n)]
pub struct LengthError {
    /// The shape.
    pub shape: Shape,
    /// Elements of A.
    pub a: usize,
    /// Elements of B.
    pub b: usize,
}

/// The product.
///
/// # Errors
/// [`LengthError`] when the inputs don't have the shape.
pub fn multiply(shape: Shape, a: &[i16], b: &[i16]) -> Result<Vec<i32>, LengthError> {
    let Shape { m, k, n } = shape;
    if a.len() != m * k || b.len() != k * n {
        return Err(LengthError {
            shape,
            a: a.len(),
            b: b.len(),
        });
    }
    let mut c = vec![0i32; m * n];
    for (row, a) in c.chunks_exact_mut(n.max(1)).zip(a.chunks_exact(k.max(1))) {
        for (&x, b) in a.iter().zip(b.chunks_exact(n.max(1))) {
            for (sum, &y) in row.iter_mut().zip(b) {
                *sum = sum.wrapping_add(i32::from(x) * i32::from(y));
            }
        }
    }
    Ok(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPE: Shape = Shape { m: 2, k: 3, n: 2 };

    #[test]
    fn a_product_by_hand() {
        let c = multiply(SHAPE, &[1, 2, 3, 4, 5, 6], &[7, 8, 9, 10, 11, 12]).unwrap();
        assert_eq!(c, [58, 64, 139, 154]);
    }

    #[test]
    fn sums_wrap() {
        let shape = Shape { m: 1, k: 2, n: 1 };
        let c = multiply(shape, &[i16::MIN; 2], &[i16::MIN; 2]).unwrap();
        assert_eq!(c, [i32::MIN]);
    }

    #[test]
    fn lengths_are_checked() {
        let error = multiply(SHAPE, &[0; 6], &[0; 5]).unwrap_err();
        assert_eq!((error.a, error.b), (6, 5));
    }
}
