//! Sums of products, the work behind matrix products and attention: a row of sums at a
//! time, to which four rows of B are added at once. The compiler makes vectors of it.

/// A matrix, row by row, whose rows begin `stride` elements apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows<'a, T> {
    pub(super) of: &'a [T],
    pub(super) stride: usize,
}

impl<'a, T> Rows<'a, T> {
    #[inline(always)]
    fn row(self, index: usize, length: usize) -> &'a [T] {
        &self.of[index * self.stride..][..length]
    }
}

/// `out[r][c] = sum over k of a[r][k] * b[k][c]`, rows of `out` `stride` elements apart.
/// Sums must fit 32 bits.
#[inline(always)]
pub(super) fn products(
    a: Rows<'_, i16>,
    b: Rows<'_, i8>,
    (rows, k, columns): (usize, usize, usize),
    (out, stride): (&mut [i32], usize),
) {
    for r in 0..rows {
        let sums = &mut out[r * stride..][..columns];
        sums.fill(0);
        let row = a.row(r, k);
        let fours = row.chunks_exact(4);
        let rest = fours.remainder();
        for (four, x) in fours.enumerate() {
            let x: [i32; 4] = [x[0].into(), x[1].into(), x[2].into(), x[3].into()];
            let at = |i: usize| b.row(4 * four + i, columns);
            let (b0, b1, b2, b3) = (at(0), at(1), at(2), at(3));
            let b = b0.iter().zip(b1).zip(b2.iter().zip(b3));
            for (sum, ((&b0, &b1), (&b2, &b3))) in sums.iter_mut().zip(b) {
                let left = x[0] * i32::from(b0) + x[1] * i32::from(b1);
                let right = x[2] * i32::from(b2) + x[3] * i32::from(b3);
                *sum = sum.wrapping_add(left + right);
            }
        }
        for (x, depth) in rest.iter().zip(k - rest.len()..) {
            let x = i32::from(*x);
            for (sum, &b) in sums.iter_mut().zip(b.row(depth, columns)) {
                *sum = sum.wrapping_add(x * i32::from(b));
            }
        }
    }
}
