//! INT8 attention: [`golden::attention::tiled`], a block of queries by a tile of keys at
//! a time.
//!
//! A weight is at most 2^15 and is kept negative, so that it fits 16 bits and the sums
//! of weighted values are products like those of queries and keys.

use super::products::{products, Rows};
use super::round::{shift_wide, Shift};
use super::{in_parts, wide, widened, Threads};
use golden::attention::tiled::{self, Mask, Mode, Params, BLOCK, TABLE_ENTRIES, TILE_KEYS};
use golden::attention::{AttendError, Inputs};

/// Products below which a second thread costs more than it saves.
const PART: usize = 1 << 20;
/// Score of a key that must not be seen.
const HIDDEN: i32 = i32::MIN;

/// Attention of `queries` over `keys`: `out` takes `queries * head_dim` codes.
///
/// # Errors
/// [`AttendError::Length`] for matrices, a mask or an output that don't have the shape,
/// [`AttendError::Table`] for parameters without a whole table, [`AttendError::Empty`] for
/// elements of no length.
pub fn attention(
    shape: tiled::Shape,
    params: &Params,
    inputs: &Inputs<'_>,
    mask: Mask<'_>,
    threads: Threads,
    out: &mut [i8],
) -> Result<(), AttendError> {
    check(shape, params, inputs, mask, out.len())?;
    let d = shape.head_dim;
    if out.is_empty() {
        return Ok(());
    }
    if !within(shape, params) {
        out.copy_from_slice(&tiled::attend(shape, params, inputs, mask)?);
        return Ok(());
    }
    let head = Head::new(shape, params, inputs, mask);
    let parts = (shape.queries * shape.keys * d).div_ceil(PART);
    let threads = Threads::at_most(parts.min(threads.get()));
    in_parts(out, BLOCK * d, threads, |first, part| {
        let mut room = Room::new(d);
        for (block, out) in (first..).zip(part.chunks_mut(BLOCK * d)) {
            wide(
                #[inline(always)]
                || head.block(block * BLOCK, inputs.q, out, &mut room),
            );
        }
    });
    Ok(())
}

/// Attention of several heads, whose columns lie side by side: rows of
/// `params.len() * head_dim` codes, `shape` is that of one head.
///
/// # Errors
/// As [`attention`].
pub fn multi_head_attention(
    shape: tiled::Shape,
    params: &[Params],
    inputs: &Inputs<'_>,
    mask: Mask<'_>,
    threads: Threads,
    out: &mut [i8],
) -> Result<(), AttendError> {
    check_heads(shape, params, inputs, mask, out.len())?;
    let (heads, d) = (params.len(), shape.head_dim);
    if heads * d == 0 {
        return Ok(());
    }
    let column = |all: &[i8], head: usize| -> Vec<i8> {
        let rows = all.chunks_exact(heads * d);
        rows.flat_map(|row| &row[head * d..][..d])
            .copied()
            .collect()
    };
    // Threads take whole heads; what is left of them works within one.
    let within = Threads::at_most(threads.get() / heads.min(threads.get()));
    let mut results = vec![Ok(Vec::new()); heads];
    in_parts(&mut results, 1, threads, |first, part| {
        for (head, result) in (first..).zip(part) {
            let [q, k, v] = [inputs.q, inputs.k, inputs.v].map(|all| column(all, head));
            let own = Inputs {
                q: &q,
                k: &k,
                v: &v,
            };
            let mut codes = vec![0; shape.queries * d];
            let done = attention(shape, &params[head], &own, mask, within, &mut codes);
            *result = done.map(|()| codes);
        }
    });
    for (head, result) in results.into_iter().enumerate() {
        let rows = out.chunks_exact_mut(heads * d);
        for (row, codes) in rows.zip(result?.chunks_exact(d)) {
            row[head * d..][..d].copy_from_slice(codes);
        }
    }
    Ok(())
}

/// What [`multi_head_attention`] demands of its arguments.
pub(crate) fn check_heads(
    shape: tiled::Shape,
    params: &[Params],
    inputs: &Inputs<'_>,
    mask: Mask<'_>,
    out: usize,
) -> Result<(), AttendError> {
    let row = params.len() * shape.head_dim;
    length("q", shape.queries * row, inputs.q.len())?;
    length("k", shape.keys * row, inputs.k.len())?;
    length("v", shape.keys * row, inputs.v.len())?;
    length("out", shape.queries * row, out)?;
    if let Mask::Keys(list) = mask {
        length("mask", shape.keys, list.len())?;
    }
    match params.iter().find(|p| p.table.len() != TABLE_ENTRIES) {
        None => Ok(()),
        Some(wrong) => Err(AttendError::Table {
            actual: wrong.table.len(),
        }),
    }
}

fn length(name: &'static str, expected: usize, actual: usize) -> Result<(), AttendError> {
    if expected == actual {
        return Ok(());
    }
    Err(AttendError::Length {
        name,
        expected,
        actual,
    })
}

/// What [`attention`] demands of its arguments.
pub(crate) fn check(
    shape: tiled::Shape,
    params: &Params,
    inputs: &Inputs<'_>,
    mask: Mask<'_>,
    out: usize,
) -> Result<(), AttendError> {
    if shape.head_dim == 0 {
        return Err(AttendError::Empty {
            tokens: shape.keys,
            head_dim: 0,
        });
    }
    let keys = shape.keys * shape.head_dim;
    length("q", shape.queries * shape.head_dim, inputs.q.len())?;
    length("k", keys, inputs.k.len())?;
    length("v", keys, inputs.v.len())?;
    length("out", shape.queries * shape.head_dim, out)?;
    if let Mask::Keys(list) = mask {
        length("mask", shape.keys, list.len())?;
    }
    match params.table.len() {
        TABLE_ENTRIES => Ok(()),
        actual => Err(AttendError::Table { actual }),
    }
}

/// Whether 32 bits hold everything on the way: so with all parameters that come of a
/// spec. Others are the model's own business.
pub(crate) fn within(shape: tiled::Shape, params: &Params) -> bool {
    let largest = |table: &[u16]| table.iter().copied().max().unwrap_or(0);
    let table = match params.mode {
        Mode::Fast => largest(&params.table) <= 1 << 15,
        // What comes behind the first entry is multiplied by up to 1.065.
        Mode::Precise => match params.table.split_first() {
            Some((&first, rest)) => first <= 1 << 15 && largest(rest) <= 30_000,
            None => false,
        },
    };
    table
        && shape.head_dim <= 1 << 15
        && shape.keys <= 1 << 15
        && params.u_mult <= 32767
        && params.y_shift <= 15
        && params.u_shift <= 30
        && params.drop <= 24
        && params.out_mult <= 32767
        && (8..=20).contains(&params.out_shift)
}

/// Keys and values of a head as the products want them.
struct Head<'a> {
    shape: tiled::Shape,
    params: &'a Params,
    mask: Mask<'a>,
    /// For each tile, its 64 keys by element.
    keys: Vec<i8>,
    values: &'a [i8],
    table: Vec<i32>,
    y: Shift,
    u: Shift,
    drop: Shift,
}

/// What a block needs on the way.
struct Room {
    scores: Vec<i32>,
    weights: Vec<i16>,
    tile: Vec<i32>,
    out: Vec<i64>,
}

impl Room {
    fn new(d: usize) -> Self {
        Self {
            scores: vec![0; BLOCK * TILE_KEYS],
            weights: vec![0; BLOCK * TILE_KEYS],
            tile: vec![0; BLOCK * d],
            out: vec![0; BLOCK * d],
        }
    }
}

impl<'a> Head<'a> {
    fn new(shape: tiled::Shape, params: &'a Params, inputs: &Inputs<'a>, mask: Mask<'a>) -> Self {
        let d = shape.head_dim;
        let mut turned = vec![0; shape.keys.next_multiple_of(TILE_KEYS) * d];
        let tiles = turned.chunks_exact_mut(TILE_KEYS * d);
        for (to, from) in tiles.zip(inputs.k.chunks(TILE_KEYS * d)) {
            for (key, row) in from.chunks_exact(d).enumerate() {
                for (element, &code) in row.iter().enumerate() {
                    to[element * TILE_KEYS + key] = code;
                }
            }
        }
        Self {
            shape,
            params,
            mask,
            keys: turned,
            values: inputs.v,
            table: params.table.iter().map(|&w| w.into()).collect(),
            y: Shift::new(params.y_shift),
            u: Shift::new(params.u_shift),
            drop: Shift::new(params.drop),
        }
    }

    /// Weight of a score that lies `delta` below the largest one.
    #[inline(always)]
    fn weight(&self, delta: i32) -> i32 {
        let y = self.y.apply(delta).min(32767);
        let u = self.u.apply(y * self.params.u_mult as i32).min(32767);
        match self.params.mode {
            Mode::Fast => self.table[u.min(255) as usize],
            Mode::Precise => {
                let i = (u + 128) >> 8;
                let f = u - 256 * i;
                let p = Shift::new(9).apply((1 << 23) - 4096 * f + f * f);
                Shift::new(14).apply(self.table[i as usize & 255] * p)
            }
        }
    }

    /// Up to eight queries from `first` on.
    #[inline(always)]
    fn block(&self, first: usize, q: &[i8], codes: &mut [i8], room: &mut Room) {
        let d = self.shape.head_dim;
        let rows = codes.len() / d;
        let queries = widened(&q[first * d..][..rows * d]);
        let mut tops = [None; BLOCK];
        let mut sums = [0i64; BLOCK];
        room.out.fill(0);
        let tiles = self.keys.chunks(TILE_KEYS * d);
        for ((tile, keys), values) in tiles.enumerate().zip(self.values.chunks(TILE_KEYS * d)) {
            let width = values.len() / d;
            let by_element = Rows {
                of: keys,
                stride: TILE_KEYS,
            };
            let of = Rows {
                of: &queries,
                stride: d,
            };
            products(
                of,
                by_element,
                (rows, d, width),
                (&mut room.scores, TILE_KEYS),
            );
            room.weights.fill(0);
            for row in 0..rows {
                let scores = &mut room.scores[row * TILE_KEYS..][..width];
                self.hide(first + row, tile * TILE_KEYS, scores);
                let best = scores.iter().copied().max().unwrap_or(HIDDEN);
                if best == HIDDEN {
                    continue;
                }
                let top = tops[row].map_or(best, |top: i32| top.max(best));
                let out = &mut room.out[row * d..][..d];
                if let Some(old) = tops[row].filter(|&old| old != top) {
                    let scale = i64::from(self.weight(top.wrapping_sub(old)));
                    sums[row] = shift_wide(sums[row] * scale, 15);
                    for o in out.iter_mut() {
                        *o = shift_wide(*o * scale, 15);
                    }
                }
                tops[row] = Some(top);
                let weights = &mut room.weights[row * TILE_KEYS..][..width];
                sums[row] += self.weigh(top, scores, weights);
            }
            let weights = Rows {
                of: &room.weights,
                stride: TILE_KEYS,
            };
            let values = Rows {
                of: values,
                stride: d,
            };
            products(weights, values, (rows, width, d), (&mut room.tile, d));
            for (o, &sum) in room.out.iter_mut().zip(&room.tile).take(rows * d) {
                *o += i64::from(self.drop.apply(-sum));
            }
        }
        self.divide(&sums[..rows], &room.out, codes);
    }

    /// Marks scores of keys that query `row` must not see; `from` is the first key.
    #[inline(always)]
    fn hide(&self, row: usize, from: usize, scores: &mut [i32]) {
        if matches!(self.mask, Mask::None) {
            return;
        }
        for (key, score) in (from..).zip(scores) {
            if !self.mask.admits(row, key, self.shape.keys) {
                *score = HIDDEN;
            }
        }
    }

    /// Negative weights of the scores, and the sum of the weights.
    #[inline(always)]
    fn weigh(&self, top: i32, scores: &[i32], weights: &mut [i16]) -> i64 {
        let mut sum = 0i32;
        for (weight, &score) in weights.iter_mut().zip(scores) {
            let seen = -i32::from(score != HIDDEN);
            let w = self.weight(top.wrapping_sub(score) & seen) & seen;
            sum += w;
            *weight = w.wrapping_neg() as i16;
        }
        i64::from(sum)
    }

    /// The codes of a block.
    fn divide(&self, sums: &[i64], out: &[i64], codes: &mut [i8]) {
        let bits = |sum: i64| 64 - sum.leading_zeros();
        let seen = || sums.iter().filter(|&&s| s > 0).map(|&s| bits(s));
        let (least, most) = (seen().min().unwrap_or(8), seen().max().unwrap_or(8));
        let narrow = most.saturating_sub(8 + self.params.drop);
        let shift = (self.params.out_shift + 7 + least).saturating_sub(most);
        let d = self.shape.head_dim;
        for ((&sum, out), codes) in sums
            .iter()
            .zip(out.chunks_exact(d))
            .zip(codes.chunks_exact_mut(d))
        {
            let gain = match sum {
                0 => 0,
                sum => (((1i64 << (14 + least)) / sum) * i64::from(self.params.out_mult)) >> 15,
            };
            for (code, &o) in codes.iter_mut().zip(out) {
                let all = shift_wide(shift_wide(o, narrow) * gain, shift);
                *code = all.clamp(-128, 127) as i8;
            }
        }
    }
}
