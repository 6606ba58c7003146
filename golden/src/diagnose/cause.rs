//! What went wrong, found by trying: each hypothesis has an output of its own, and one
//! that gives the wrong output is its cause.
//!
//! A hypothesis is computed only when an output is wrong, by the same integer models
//! that give the right one, on operands changed as the mistake would have changed them.

mod padding;

pub use padding::padding;

use crate::attention::{self, tiled};
use crate::matmul::{self, Operands, Requant};
use crate::mel::filters::Scale;
use crate::mel::integer::Model;
use crate::mel::tables::Tables;
use crate::mel::{FRAME, FRAMES, HOP};

/// Share of the elements that a hypothesis must explain: what is moved has ends that no
/// hypothesis knows.
const FIT: f64 = 0.97;

/// Whether `tried` explains `actual`, and clearly more of it than `expected` does.
fn fits<T: PartialEq>(expected: &[T], actual: &[T], tried: &[T]) -> bool {
    let equal = |a: &[T]| a.iter().zip(actual).filter(|(a, b)| a == b).count();
    let fitting = equal(tried);
    tried.len() == actual.len()
        && fitting as f64 >= FIT * actual.len() as f64
        && (fitting == actual.len() || (equal(expected) as f64) < 0.9 * fitting as f64)
}

/// The first hypothesis that explains the output; none for a right one. Hypotheses are
/// words and outputs; one without an output can't be.
fn first<W: Into<String>, T: PartialEq>(
    expected: &[T],
    actual: &[T],
    mut hypotheses: impl Iterator<Item = (W, Option<Vec<T>>)>,
) -> Option<String> {
    if expected == actual || expected.len() != actual.len() {
        return None;
    }
    hypotheses.find_map(|(words, tried)| {
        fits(expected, actual, &tried?).then(|| format!("as if {}", words.into()))
    })
}

/// Swaps the halves; an odd element in the middle goes to the end.
fn halves<T: Clone>(data: &[T]) -> Vec<T> {
    let (a, b) = data.split_at(data.len() / 2);
    [b, a].concat()
}

fn early<T: Clone>(data: &[T], by: usize) -> Vec<T> {
    let mut moved = data.to_vec();
    moved.rotate_left(by.min(data.len()));
    moved
}

fn backwards<T: Clone>(data: &[T]) -> Vec<T> {
    data.iter().rev().cloned().collect()
}

/// The words of four elements at even places, then those at odd ones.
fn even_first<T: Clone>(data: &[T]) -> Vec<T> {
    let words = |from| data.chunks(4).skip(from).step_by(2).flatten().cloned();
    words(0).chain(words(1)).collect()
}

/// Of each line of 64 elements the one of two that is there; nothing, unless both occur.
fn mixed_lines<T: Clone + PartialEq>(one: &[T], other: &[T], actual: &[T]) -> Option<Vec<T>> {
    let lines = one.chunks(64).zip(other.chunks(64)).zip(actual.chunks(64));
    let taken: Vec<(bool, &[T])> = lines
        .map(|((one, other), actual)| match one == actual {
            true => (true, one),
            false => (false, other),
        })
        .collect();
    let both = taken.iter().any(|t| t.0) && taken.iter().any(|t| !t.0);
    both.then(|| taken.into_iter().flat_map(|t| t.1.to_vec()).collect())
}

/// A look-up in a table of 256 codes, by the code's two's complement.
#[derive(Clone, Copy, Debug)]
pub struct Lookup<'a> {
    /// Entries for codes 0 to 127, then -128 to -1.
    pub table: &'a [i8],
    /// Codes.
    pub input: &'a [i8],
}

impl Lookup<'_> {
    fn output(table: &[i8], input: &[i8]) -> Option<Vec<i8>> {
        let entry = |c: &i8| table.get(usize::from(*c as u8)).copied();
        input.iter().map(entry).collect()
    }

    /// Why an output is wrong. `before` is the look-up of the run before; `poison` what
    /// lay in the output's buffer.
    pub fn cause(
        &self,
        before: Option<Lookup<'_>>,
        poison: &[i8],
        actual: &[i8],
    ) -> Option<String> {
        let (table, input) = (self.table, self.input);
        let expected = Self::output(table, input)?;
        let lost_half = || {
            let kept = table.len() / 2;
            let mut half = table[..kept].to_vec();
            half.resize(table.len(), 0);
            half
        };
        type Change<'a> = Box<dyn Fn() -> Option<Vec<i8>> + 'a>;
        let with_table = |t: Vec<i8>| Self::output(&t, input);
        let with_input = |i: Vec<i8>| Self::output(table, &i);
        let tried: Vec<(&str, Change<'_>)> = vec![
            (
                "the table were that of the run before",
                Box::new(|| with_table(before?.table.to_vec())),
            ),
            (
                "the input were that of the run before",
                Box::new(|| with_input(before?.input.to_vec())),
            ),
            (
                "some lines of 64 codes of the input were those of the run before",
                Box::new(|| mixed_lines(&expected, &with_input(before?.input.to_vec())?, actual)),
            ),
            (
                "the input were read from the output's buffer",
                Box::new(|| with_input(poison.to_vec())),
            ),
            (
                "the second half of the table were zeros",
                Box::new(|| with_table(lost_half())),
            ),
            (
                "the halves of the table had changed places: codes read as unsigned",
                Box::new(|| with_table(halves(table))),
            ),
            (
                "the table were one entry early",
                Box::new(|| with_table(early(table, 1))),
            ),
            (
                "the table were backwards",
                Box::new(|| with_table(backwards(table))),
            ),
            (
                "every code of the input were 0",
                Box::new(|| with_input(vec![0; input.len()])),
            ),
            (
                "the table were all zeros",
                Box::new(|| with_table(vec![0; table.len()])),
            ),
            (
                "the input were one element early",
                Box::new(|| with_input(early(input, 1))),
            ),
            (
                "the input were backwards",
                Box::new(|| with_input(backwards(input))),
            ),
            (
                "the halves of the input had changed places",
                Box::new(|| with_input(halves(input))),
            ),
            (
                "the even words of the input came first, then the odd ones",
                Box::new(|| with_input(even_first(input))),
            ),
        ];
        first(&expected, actual, tried.iter().map(|(w, f)| (*w, f())))
    }
}

/// Rows and columns exchanged; of something that has no such rows, nothing.
fn transposed(data: &[i8], columns: usize) -> Option<Vec<i8>> {
    let rows = data.len().checked_div(columns)?;
    let at = |i: usize| data.get((i % rows) * columns + i / rows).copied();
    (0..data.len()).map(at).collect()
}

/// Columns 0 and 1, 2 and 3, and so on exchanged.
fn columns_swapped(data: &[i8], columns: usize) -> Vec<i8> {
    let mut changed = data.to_vec();
    for row in changed.chunks_exact_mut(columns.max(1)) {
        row.chunks_exact_mut(2).for_each(|pair| pair.swap(0, 1));
    }
    changed
}

fn unsigned(data: &[i8]) -> Vec<i8> {
    data.iter().map(|c| c ^ -128).collect()
}

/// A product, its bias and its requantisation.
#[derive(Clone, Copy, Debug)]
pub struct Product<'a> {
    /// Sizes.
    pub shape: matmul::Shape,
    /// Row-major codes, and a bias for each column.
    pub ops: Operands<'a>,
    /// From sums to codes.
    pub requant: Requant,
}

impl Product<'_> {
    /// Why an output is wrong. `before` is the product of the run before.
    pub fn cause(&self, before: Option<Product<'_>>, actual: &[i8]) -> Option<String> {
        let Product {
            shape,
            ops,
            requant,
        } = *self;
        let with = |a: &[i8], b: &[i8], bias: &[i32], requant: &Requant| {
            matmul::multiply(shape, &Operands { a, b, bias }, requant, None).ok()
        };
        let expected = with(ops.a, ops.b, ops.bias, &requant)?;
        let b = |b: Option<Vec<i8>>| with(ops.a, &b?, ops.bias, &requant);
        let a = |a: Option<Vec<i8>>| with(&a?, ops.b, ops.bias, &requant);
        let bias = |bias: Vec<i32>| with(ops.a, ops.b, &bias, &requant);
        let by = |mult: u16, shift: Option<u8>, zero: Option<i8>| {
            with(
                ops.a,
                ops.b,
                ops.bias,
                &Requant::from_parts(mult, shift?, zero?)?,
            )
        };
        let (mult, shift, zero) = (requant.mult(), requant.shift(), requant.zero());
        let truncated = || {
            let sums = matmul::accumulate(shape, &ops).ok()?;
            let cut = |sum: i32| {
                let product = (i64::from(sum) * i64::from(mult)) >> shift;
                (product + i64::from(zero)).clamp(-128, 127) as i8
            };
            Some(sums.into_iter().map(cut).collect())
        };
        type Change<'a> = Box<dyn Fn() -> Option<Vec<i8>> + 'a>;
        let tried: Vec<(&str, Change<'_>)> = vec![
            (
                "the parameters were those of the run before",
                Box::new(|| {
                    let before = before?;
                    with(ops.a, ops.b, before.ops.bias, &before.requant)
                }),
            ),
            (
                "B were that of the run before",
                Box::new(|| b(Some(before?.ops.b.to_vec()))),
            ),
            (
                "A were that of the run before",
                Box::new(|| a(Some(before?.ops.a.to_vec()))),
            ),
            (
                "A and B had changed places",
                Box::new(|| with(ops.b, ops.a, ops.bias, &requant)),
            ),
            (
                "B were transposed",
                Box::new(|| b(transposed(ops.b, shape.n))),
            ),
            (
                "A were transposed",
                Box::new(|| a(transposed(ops.a, shape.k))),
            ),
            (
                "B were all zeros",
                Box::new(|| b(Some(vec![0; ops.b.len()]))),
            ),
            (
                "A were all zeros",
                Box::new(|| a(Some(vec![0; ops.a.len()]))),
            ),
            (
                "the codes of A were taken for unsigned ones",
                Box::new(|| a(Some(unsigned(ops.a)))),
            ),
            (
                "the columns of B were swapped in pairs",
                Box::new(|| b(Some(columns_swapped(ops.b, shape.n)))),
            ),
            (
                "the bias were missing",
                Box::new(|| bias(vec![0; ops.bias.len()])),
            ),
            (
                "the bias were one column early",
                Box::new(|| bias(early(ops.bias, 1))),
            ),
            (
                "the shift were one too small",
                Box::new(|| by(mult, shift.checked_sub(1), Some(zero))),
            ),
            (
                "the shift were one too large",
                Box::new(|| by(mult, shift.checked_add(1), Some(zero))),
            ),
            (
                "the zero point were one too high",
                Box::new(|| by(mult, Some(shift), zero.checked_add(1))),
            ),
            ("sums were cut off instead of rounded", Box::new(truncated)),
        ];
        first(&expected, actual, tried.iter().map(|(w, f)| (*w, f())))
    }
}

/// Why the output of one tile of attention is wrong.
pub fn attention(
    shape: attention::Shape,
    params: &attention::Params,
    inputs: &attention::Inputs<'_>,
    actual: &[i8],
) -> Option<String> {
    let attention::Inputs { q, k, v } = *inputs;
    let with = |q: &[i8], k: &[i8], v: &[i8], params: &attention::Params| {
        attention::attend(shape, params, &attention::Inputs { q, k, v }).ok()
    };
    let expected = with(q, k, v, params)?;
    let shifted = |by: i32| {
        let score_shift = params.score_shift.checked_add_signed(by)?;
        // A shift by nothing has no half to round by.
        let params = attention::Params {
            score_shift,
            ..params.clone()
        };
        (score_shift > 0).then(|| with(q, k, v, &params))?
    };
    let turned = |m: &[i8]| transposed(m, shape.head_dim);
    type Change<'a> = Box<dyn Fn() -> Option<Vec<i8>> + 'a>;
    let tried: Vec<(&str, Change<'_>)> = vec![
        (
            "K and V had changed places",
            Box::new(|| with(q, v, k, params)),
        ),
        (
            "Q and K had changed places",
            Box::new(|| with(k, q, v, params)),
        ),
        (
            "Q and V had changed places",
            Box::new(|| with(v, k, q, params)),
        ),
        (
            "K were transposed",
            Box::new(|| with(q, &turned(k)?, v, params)),
        ),
        (
            "Q were transposed",
            Box::new(|| with(&turned(q)?, k, v, params)),
        ),
        (
            "V were transposed",
            Box::new(|| with(q, k, &turned(v)?, params)),
        ),
        (
            "the shift of the scores were one too small",
            Box::new(|| shifted(-1)),
        ),
        (
            "the shift of the scores were one too large",
            Box::new(|| shifted(1)),
        ),
    ];
    first(&expected, actual, tried.iter().map(|(w, f)| (*w, f())))
}

/// A head of attention among others.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// Its integers.
    pub params: &'a tiled::Params,
    /// Its Q, K and V.
    pub inputs: attention::Inputs<'a>,
}

/// Why the output of several heads is wrong; a row of it has one row of each.
pub fn heads(shape: tiled::Shape, heads: &[Head<'_>], actual: &[i8]) -> Option<String> {
    let width = shape.head_dim.checked_mul(heads.len())?;
    let part = |head: usize| -> Option<Vec<i8>> {
        let rows = actual.chunks(width.max(1));
        let parts = rows.map(|row| row.get(head * shape.head_dim..(head + 1) * shape.head_dim));
        Some(parts.collect::<Option<Vec<_>>>()?.concat())
    };
    let with = |of: &Head<'_>, q: &[i8], k: &[i8], v: &[i8]| {
        let inputs = attention::Inputs { q, k, v };
        tiled::attend(shape, of.params, &inputs, tiled::Mask::None).ok()
    };
    let mut wrong = Vec::new();
    for (at, head) in heads.iter().enumerate() {
        let attention::Inputs { q, k, v } = head.inputs;
        let (expected, actual) = (with(head, q, k, v)?, part(at)?);
        if expected != actual {
            wrong.push((at, head, expected, actual));
        }
    }
    let [one, other] = &wrong[..] else {
        return None;
    };
    let both = |change: &dyn Fn(&Head<'_>, &Head<'_>) -> Option<Vec<i8>>| {
        let holds = |a: &(usize, &Head<'_>, Vec<i8>, Vec<i8>), b: &Head<'_>| {
            change(a.1, b).is_some_and(|tried| fits(&a.2, &a.3, &tried))
        };
        holds(one, other.1) && holds(other, one.1)
    };
    let what = if both(&|a, b| with(a, b.inputs.q, a.inputs.k, a.inputs.v)) {
        "Q of "
    } else if both(&|a, b| with(a, a.inputs.q, b.inputs.k, a.inputs.v)) {
        "K of "
    } else if both(&|a, b| with(a, a.inputs.q, a.inputs.k, b.inputs.v)) {
        "V of "
    } else if both(&|_, b| with(b, b.inputs.q, b.inputs.k, b.inputs.v)) {
        ""
    } else {
        return None;
    };
    let (one, other) = (one.0, other.0);
    Some(format!(
        "as if {what}heads {one} and {other} had changed places"
    ))
}

/// Frames that a hypothesis on features is tried on.
const FRAMES_TRIED: usize = 48;

/// Why log-mel codes are wrong; `padded` is the device's input, and a row of `actual` has
/// `bins` codes. Only some of the wrong frames are looked at, all over the window.
pub fn mel(padded: &[i16], bins: usize, expected: &[i16], actual: &[i16]) -> Option<String> {
    let whole = FRAMES.checked_mul(bins)?;
    if expected.len() != whole || actual.len() != whole || bins == 0 {
        return None;
    }
    let row = |data: &[i16], frame: usize| data[frame * bins..(frame + 1) * bins].to_vec();
    let wrong: Vec<usize> = (0..FRAMES)
        .filter(|&f| row(expected, f) != row(actual, f))
        .collect();
    let step = wrong.len().div_ceil(FRAMES_TRIED).max(1);
    let frames: Vec<usize> = wrong.into_iter().step_by(step).collect();
    let rows = |data: &[i16]| -> Vec<i16> { frames.iter().flat_map(|&f| row(data, f)).collect() };
    let right = Model::new(Tables::with_bins(Scale::Slaney, bins));
    let with = |model: &Model, sample: &dyn Fn(usize) -> i16| {
        let of = |&f: &usize| {
            let samples: Vec<i16> = (f * HOP..f * HOP + FRAME).map(sample).collect();
            model.frame(&samples).ok()
        };
        Some(frames.iter().map(of).collect::<Option<Vec<_>>>()?.concat())
    };
    let at = |i: usize| padded.get(i).copied().unwrap_or(0);
    type Change<'a> = Box<dyn Fn() -> Option<Vec<i16>> + 'a>;
    let tried: Vec<(&str, Change<'_>)> = vec![
        (
            "the filters were those of the HTK scale",
            Box::new(|| with(&Model::new(Tables::with_bins(Scale::Htk, bins)), &at)),
        ),
        (
            "the bytes of each sample were in the wrong order",
            Box::new(|| with(&right, &|i| at(i).swap_bytes())),
        ),
        (
            "the samples were at half their level",
            Box::new(|| with(&right, &|i| at(i) / 2)),
        ),
        (
            "the samples were at twice their level",
            Box::new(|| with(&right, &|i| at(i).saturating_mul(2))),
        ),
        (
            "the samples were one sample early",
            Box::new(|| with(&right, &|i| at(i + 1))),
        ),
        (
            "the samples were one sample late",
            Box::new(|| with(&right, &|i| i.checked_sub(1).map_or(0, at))),
        ),
        ("the samples were all 0", Box::new(|| with(&right, &|_| 0))),
    ];
    first(
        &rows(expected),
        &rows(actual),
        tried.iter().map(|(w, f)| (*w, f())),
    )
}

#[cfg(test)]
mod tests;
