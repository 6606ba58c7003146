//! Keys that are padding, and are weighted all the same.

use super::first;
use crate::attention::tiled::{attend, Mask, Params, Shape, BLOCK};
use crate::attention::Inputs;

/// Blocks of queries that the hypothesis is tried on.
const BLOCKS_TRIED: usize = 8;

/// Why attention over padded keys is wrong. `padded` has the rows that the device has in
/// place of K and V, as many of each; `q` has those of `shape`. `expected` is the right
/// output, one row for each query. Only some of the wrong blocks of queries are looked at.
pub fn padding(
    shape: Shape,
    params: &Params,
    padded: &Inputs<'_>,
    expected: &[i8],
    actual: &[i8],
) -> Option<String> {
    let block = BLOCK.checked_mul(shape.head_dim)?;
    let sizes = [padded.q.len(), actual.len()];
    if block == 0 || sizes.iter().any(|&size| size != expected.len()) {
        return None;
    }
    let wrong: Vec<usize> = (0..expected.len() / block)
        .map(|b| b * block)
        .filter(|&at| expected[at..at + block] != actual[at..at + block])
        .collect();
    let step = wrong.len().div_ceil(BLOCKS_TRIED).max(1);
    let wrong: Vec<usize> = wrong.into_iter().step_by(step).collect();
    let rows = |data: &[i8]| -> Vec<i8> {
        let blocks = wrong.iter().map(|&at| &data[at..at + block]);
        blocks.flatten().copied().collect()
    };
    let q = rows(padded.q);
    let weighted = || {
        let shape = Shape {
            queries: q.len() / shape.head_dim,
            keys: padded.k.len() / shape.head_dim,
            ..shape
        };
        let inputs = Inputs {
            q: &q,
            k: padded.k,
            v: padded.v,
        };
        attend(shape, params, &inputs, Mask::None).ok()
    };
    let tried = std::iter::once_with(|| ("the padded keys were weighted", weighted()));
    first(&rows(expected), &rows(actual), tried)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attention::tiled::{Mode, Spec};
    use crate::inputs::gaussian_i8;

    #[test]
    fn weighted_padding_is_named() {
        let shape = Shape {
            queries: 40,
            keys: 40,
            head_dim: 64,
        };
        let [(q, q_scale), (k, k_scale), (v, v_scale)] =
            [1, 2, 3].map(|seed| gaussian_i8(64 * 64, 1.0, seed));
        let spec = Spec {
            mode: Mode::Precise,
            shape,
            q_scale,
            k_scale,
            v_scale,
            out_scale: v_scale / 4.0,
        };
        let params = spec.params().unwrap();
        let with = |keys: usize| {
            let inputs = Inputs {
                q: &q[..40 * 64],
                k: &k[..keys * 64],
                v: &v[..keys * 64],
            };
            attend(Shape { keys, ..shape }, &params, &inputs, Mask::None).unwrap()
        };
        let padded = Inputs {
            q: &q[..40 * 64],
            k: &k,
            v: &v,
        };
        let right = with(40);
        let cause = |actual: &[i8]| padding(shape, &params, &padded, &right, actual);
        let words = "as if the padded keys were weighted";
        assert_eq!(cause(&right), None);
        assert_eq!(cause(&with(64)).as_deref(), Some(words));
        // In some blocks alone, as one core of several would.
        let some = [&right[..16 * 64], &with(64)[16 * 64..]].concat();
        assert_eq!(cause(&some).as_deref(), Some(words));
        assert_eq!(cause(&with(48)), None);
        assert_eq!(cause(&right[1..]), None);
    }
}
