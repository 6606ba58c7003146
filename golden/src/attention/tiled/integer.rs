//! The integer model of [`super`], bit for bit.

use super::super::integer::dot;
use super::super::{AttendError, Inputs};
use super::{Mode, Params, Shape, BLOCK, TABLE_ENTRIES, TILE_KEYS};

/// Which keys a query may see.
#[derive(Clone, Copy, Debug)]
pub enum Mask<'a> {
    /// All of them.
    None,
    /// Those that are true, the same for all queries: one per key.
    Keys(&'a [bool]),
    /// Query `i` sees keys `0..=i + keys - queries`, as a decoder does.
    Causal {
        /// Queries of the shape.
        queries: usize,
    },
}

impl Mask<'_> {
    /// Whether query `row` may see key `key` of `keys`.
    pub fn admits(self, row: usize, key: usize, keys: usize) -> bool {
        match self {
            Mask::None => true,
            Mask::Keys(list) => list.get(key).copied().unwrap_or(false),
            Mask::Causal { queries } => key + queries <= row + keys,
        }
    }
}

/// Masks as the kernel `attention_precise.cc` reads them, for `room` keys: a
/// word for each four, 8 bits for each key, all set if it may be seen. Keys
/// from `keys` on may not.
pub fn mask_words(keys: usize, mask: Mask<'_>, room: usize) -> Vec<u32> {
    let seen = |key: usize| key < keys && mask.admits(0, key, keys);
    let byte = |key: usize| if seen(key) { 0xff } else { 0 };
    (0..room.div_ceil(4))
        .map(|word| u32::from_le_bytes([0, 1, 2, 3].map(|i| byte(4 * word + i))))
        .collect()
}

pub(super) fn check(shape: Shape, inputs: &Inputs<'_>, mask: Mask<'_>) -> Result<(), AttendError> {
    if shape.head_dim == 0 {
        return Err(AttendError::Empty {
            tokens: shape.keys,
            head_dim: 0,
        });
    }
    let keys = shape.keys * shape.head_dim;
    let lengths = [
        ("q", shape.queries * shape.head_dim, inputs.q.len()),
        ("k", keys, inputs.k.len()),
        ("v", keys, inputs.v.len()),
        (
            "mask",
            shape.keys,
            match mask {
                Mask::Keys(list) => list.len(),
                Mask::None | Mask::Causal { .. } => shape.keys,
            },
        ),
    ];
    for (name, expected, actual) in lengths {
        if expected != actual {
            return Err(AttendError::Length {
                name,
                expected,
                actual,
            });
        }
    }
    Ok(())
}

/// `value / 2^shift`, to nearest, ties to even.
fn round_shift(value: i64, shift: u32) -> i64 {
    let quotient = value >> shift;
    let (lost, unit) = (value - (quotient << shift), 1i64 << shift);
    let up = 2 * lost > unit || (2 * lost == unit && quotient & 1 == 1);
    quotient + i64::from(up)
}

impl Params {
    /// Weight of a score that lies `delta` below the largest one, at least 0.
    pub fn weight(&self, delta: i64) -> i64 {
        let y = round_shift(delta, self.y_shift).min(32767);
        let u = round_shift(y * i64::from(self.u_mult), self.u_shift).min(32767);
        let table = |i: i64| i64::from(self.table[i as usize % TABLE_ENTRIES]);
        match self.mode {
            Mode::Fast => table(u.min(255)),
            Mode::Precise => {
                let i = (u + 128) >> 8;
                let f = u - 256 * i;
                let p = round_shift((1 << 23) - 4096 * f + f * f, 9);
                round_shift(table(i) * p, 14)
            }
        }
    }
}

/// What is known of a query after some tiles.
struct Row {
    top: Option<i64>,
    sum: i64,
    out: Vec<i64>,
}

impl Row {
    /// Takes in the scores of a tile (`None` for a key that must not be seen)
    /// and its values.
    fn tile(&mut self, params: &Params, scores: &[Option<i64>], values: &[i8]) {
        let Some(tile_top) = scores.iter().copied().flatten().max() else {
            return;
        };
        let top = self.top.map_or(tile_top, |t| t.max(tile_top));
        if let Some(old) = self.top.filter(|&old| old != top) {
            let scale = params.weight(top - old);
            self.sum = round_shift(self.sum * scale, 15);
            for o in &mut self.out {
                *o = round_shift(*o * scale, 15);
            }
        }
        self.top = Some(top);
        let mut tile = vec![0i64; self.out.len()];
        for (score, value) in scores.iter().zip(values.chunks_exact(tile.len().max(1))) {
            let Some(score) = score else { continue };
            let weight = params.weight(top - score);
            self.sum += weight;
            for (t, &v) in tile.iter_mut().zip(value) {
                *t += weight * i64::from(v);
            }
        }
        for (o, t) in self.out.iter_mut().zip(tile) {
            *o += round_shift(t, params.drop);
        }
    }
}

fn bits(sum: i64) -> u32 {
    64 - sum.leading_zeros()
}

/// The codes of up to [`BLOCK`] queries.
fn divide(params: &Params, rows: &[Row]) -> Vec<i8> {
    let seen = || rows.iter().map(|r| r.sum).filter(|&s| s > 0).map(bits);
    let (least, most) = (seen().min().unwrap_or(8), seen().max().unwrap_or(8));
    let narrow = most.saturating_sub(8 + params.drop);
    let shift = params.out_shift + 7 + least - most;
    let mut codes = Vec::new();
    for row in rows {
        let gain = match row.sum {
            0 => 0,
            sum => (((1i64 << (14 + least)) / sum) * i64::from(params.out_mult)) >> 15,
        };
        let code = |&o: &i64| round_shift(round_shift(o, narrow) * gain, shift);
        codes.extend(row.out.iter().map(|o| code(o).clamp(-128, 127) as i8));
    }
    codes
}

/// Attention: `queries * head_dim` output codes.
///
/// # Errors
/// [`AttendError::Length`] for matrices or a mask that don't have the shape,
/// [`AttendError::Table`] for parameters with another table.
pub fn attend(
    shape: Shape,
    params: &Params,
    inputs: &Inputs<'_>,
    mask: Mask<'_>,
) -> Result<Vec<i8>, AttendError> {
    check(shape, inputs, mask)?;
    if params.table.len() != TABLE_ENTRIES {
        return Err(AttendError::Table {
            actual: params.table.len(),
        });
    }
    let d = shape.head_dim;
    let mut codes = Vec::with_capacity(shape.queries * d);
    let queries: Vec<&[i8]> = inputs.q.chunks_exact(d).collect();
    for (block, queries) in queries.chunks(BLOCK).enumerate() {
        let mut rows = Vec::with_capacity(BLOCK);
        for (i, query) in queries.iter().enumerate() {
            let mut row = Row {
                top: None,
                sum: 0,
                out: vec![0; d],
            };
            let tiles = inputs
                .k
                .chunks(TILE_KEYS * d)
                .zip(inputs.v.chunks(TILE_KEYS * d));
            for (tile, (keys, values)) in tiles.enumerate() {
                let admits =
                    |t: usize| mask.admits(block * BLOCK + i, tile * TILE_KEYS + t, shape.keys);
                let scores: Vec<Option<i64>> = keys
                    .chunks_exact(d)
                    .enumerate()
                    .map(|(t, key)| admits(t).then(|| i64::from(dot(query, key))))
                    .collect();
                row.tile(params, &scores, values);
            }
            rows.push(row);
        }
        codes.extend(divide(params, &rows));
    }
    Ok(codes)
}
