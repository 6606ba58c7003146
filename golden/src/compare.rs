//! Judging outputs: exact comparison, error metrics, unwritten buffers.
//!
//! Correlation alone proves nothing (a wrong mel scale reaches 0.90), and
//! where one side has no variance it does not exist; then it is `None`, never
//! a number. Completion of a run proves nothing either: outputs are filled
//! with [`poison`] before it and [`written`] says whether anything arrived.

use std::fmt;

/// Two buffers that should be equal are not of equal length, or do not fill
/// the shape.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} elements, actual {actual}, shape {shape:?}")]
pub struct LengthMismatch {
    /// Elements of the golden output.
    pub expected: usize,
    /// Elements of the output under test.
    pub actual: usize,
    /// Shape given.
    pub shape: Vec<usize>,
}

/// One wrong element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Index in the flat buffer.
    pub index: usize,
    /// Index per dimension.
    pub coordinates: Vec<usize>,
    /// Golden value.
    pub expected: i64,
    /// Value found.
    pub actual: i64,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "element {} at {:?}: expected {}, actual {}",
            self.index, self.coordinates, self.expected, self.actual
        )
    }
}

/// Outcome of an exact comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Elements compared.
    pub elements: usize,
    /// Elements that differ.
    pub wrong: usize,
    /// The first of them.
    pub first: Option<Mismatch>,
}

impl Comparison {
    /// All elements are equal.
    pub fn is_equal(&self) -> bool {
        self.wrong == 0
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.first {
            None => write!(f, "all {} elements equal", self.elements),
            Some(first) => write!(
                f,
                "{} of {} elements wrong, first {first}",
                self.wrong, self.elements
            ),
        }
    }
}

/// Compares element by element; `shape` is row-major, its product the length.
pub fn exact<T: Copy + Into<i64>>(
    shape: &[usize],
    expected: &[T],
    actual: &[T],
) -> Result<Comparison, LengthMismatch> {
    let elements = shape.iter().try_fold(1usize, |n, &d| n.checked_mul(d));
    if expected.len() != actual.len() || elements != Some(expected.len()) {
        return Err(LengthMismatch {
            expected: expected.len(),
            actual: actual.len(),
            shape: shape.to_vec(),
        });
    }
    let pairs = expected
        .iter()
        .zip(actual)
        .map(|(&e, &a)| (e.into(), a.into()));
    let mut result = Comparison {
        elements: expected.len(),
        wrong: 0,
        first: None,
    };
    for (index, (expected, actual)) in pairs.enumerate() {
        if expected != actual {
            result.wrong += 1;
            result.first.get_or_insert_with(|| Mismatch {
                index,
                coordinates: coordinates(shape, index),
                expected,
                actual,
            });
        }
    }
    Ok(result)
}

/// How the errors of a buffer are spread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errors {
    /// Wrong elements by the size of the error: bin `i` counts those from 2^i to below
    /// 2^(i+1).
    pub histogram: Vec<usize>,
    /// The element with the largest error; the first, where several have it.
    pub worst: Mismatch,
    /// The elements before and behind it, wrong or not, and itself.
    pub around: Vec<Mismatch>,
}

/// Elements on either side of the worst one in [`Errors::around`].
const AROUND: usize = 4;

/// Looks at all errors of a buffer. `None` where there are none, or the lengths differ.
pub fn errors<T: Copy + Into<i64>>(
    shape: &[usize],
    expected: &[T],
    actual: &[T],
) -> Option<Errors> {
    if expected.len() != actual.len() {
        return None;
    }
    let element = |index: usize| Mismatch {
        index,
        coordinates: coordinates(shape, index),
        expected: expected[index].into(),
        actual: actual[index].into(),
    };
    let mut histogram = Vec::new();
    let mut worst = (0u64, 0usize);
    for (index, (&e, &a)) in expected.iter().zip(actual).enumerate() {
        let size = Into::<i64>::into(e).abs_diff(a.into());
        let Some(bin) = size.checked_ilog2() else {
            continue;
        };
        let bin = bin as usize;
        if histogram.len() <= bin {
            histogram.resize(bin + 1, 0);
        }
        histogram[bin] += 1;
        if size > worst.0 {
            worst = (size, index);
        }
    }
    let (size, index) = worst;
    let around = index.saturating_sub(AROUND)..(index + AROUND + 1).min(expected.len());
    (size > 0).then(|| Errors {
        histogram,
        worst: element(index),
        around: around.map(element).collect(),
    })
}

fn coordinates(shape: &[usize], index: usize) -> Vec<usize> {
    let mut rest = index;
    let mut result: Vec<usize> = shape
        .iter()
        .rev()
        .map(|&d| {
            let c = rest % d;
            rest /= d;
            c
        })
        .collect();
    result.reverse();
    result
}

/// Distance of one buffer from another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ErrorMetrics {
    /// Largest absolute difference.
    pub max_abs: f64,
    /// Where.
    pub max_at: usize,
    /// Mean absolute difference.
    pub mean_abs: f64,
    /// Root of the mean squared difference.
    pub rms: f64,
    /// Pearson correlation; `None` where either side has no variance.
    pub correlation: Option<f64>,
}

impl fmt::Display for ErrorMetrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "max {:.6} at {}, mean {:.2e}, rms {:.2e}, corr ",
            self.max_abs, self.max_at, self.mean_abs, self.rms
        )?;
        match self.correlation {
            Some(c) => write!(f, "{c:.8}"),
            None => f.write_str("undefined (no variance)"),
        }
    }
}

/// Measures `actual` against `truth`. A value that is not finite on either
/// side makes `max_abs` infinite. `None` if lengths differ or are zero.
pub fn metrics(truth: &[f64], actual: &[f64]) -> Option<ErrorMetrics> {
    if truth.is_empty() || truth.len() != actual.len() {
        return None;
    }
    let n = truth.len() as f64;
    let (mut max_abs, mut max_at, mut sum, mut squares) = (0.0f64, 0, 0.0, 0.0);
    for (i, (t, a)) in truth.iter().zip(actual).enumerate() {
        let d = (t - a).abs();
        let d = if d.is_finite() { d } else { f64::INFINITY };
        if d > max_abs {
            (max_abs, max_at) = (d, i);
        }
        sum += d;
        squares += d * d;
    }
    Some(ErrorMetrics {
        max_abs,
        max_at,
        mean_abs: sum / n,
        rms: libm::sqrt(squares / n),
        correlation: correlation(truth, actual),
    })
}

/// Pearson's, or none where one side has no variance.
pub(crate) fn correlation(x: &[f64], y: &[f64]) -> Option<f64> {
    let n = x.len() as f64;
    let constant = |v: &[f64]| v.iter().all(|a| *a == v[0]);
    if constant(x) || constant(y) {
        return None;
    }
    let (mx, my) = (x.iter().sum::<f64>() / n, y.iter().sum::<f64>() / n);
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (a, b) in x.iter().zip(y) {
        let (a, b) = (a - mx, b - my);
        (xy, xx, yy) = (xy + a * b, xx + a * a, yy + b * b);
    }
    let r = xy / libm::sqrt(xx * yy);
    r.is_finite().then_some(r)
}

/// Differences between two buffers of INT8 codes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CodeErrors {
    /// Elements.
    pub elements: usize,
    /// Largest difference.
    pub largest: u8,
    /// Elements that differ at all.
    pub above_zero: usize,
    /// Elements that differ by more than 1.
    pub above_one: usize,
}

impl CodeErrors {
    /// Share of the elements that differ by more than 1, from 0 to 1.
    pub fn share_above_one(&self) -> f64 {
        self.above_one as f64 / self.elements.max(1) as f64
    }
}

impl fmt::Display for CodeErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |n: usize| 100.0 * n as f64 / self.elements.max(1) as f64;
        write!(
            f,
            "largest error {} codes, {:.3} % above 1, {:.2} % above 0",
            self.largest,
            percent(self.above_one),
            percent(self.above_zero)
        )
    }
}

/// Measures codes against the correctly rounded ones. `None` if lengths differ.
pub fn code_errors(truth: &[i8], actual: &[i8]) -> Option<CodeErrors> {
    if truth.len() != actual.len() {
        return None;
    }
    let differences = || truth.iter().zip(actual).map(|(t, a)| t.abs_diff(*a));
    Some(CodeErrors {
        elements: truth.len(),
        largest: differences().max().unwrap_or(0),
        above_zero: differences().filter(|&d| d > 0).count(),
        above_one: differences().filter(|&d| d > 1).count(),
    })
}

/// Consecutive poisoned bytes that survive a run by chance with probability
/// below 2^-120.
const UNTOUCHED_RUN: usize = 16;

/// What an output buffer holds before a run: bytes that repeat nowhere.
pub fn poison(bytes: usize, seed: u64) -> Vec<u8> {
    let mut rng = crate::inputs::Rng::new(seed ^ 0x706f_6973_6f6e);
    let mut out = Vec::with_capacity(bytes + 8);
    while out.len() < bytes {
        out.extend(rng.next_u64().to_le_bytes());
    }
    out.truncate(bytes);
    out
}

/// What happened to an output buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Every part was written, with more than one value.
    Fully,
    /// No byte changed.
    Unchanged,
    /// At least 16 consecutive bytes did not change.
    Partly {
        /// First byte of the first such run.
        first: usize,
        /// Its length.
        bytes: usize,
    },
    /// All bytes are equal. Right only where the golden output is constant.
    Constant(u8),
}

/// Compares a buffer after a run with the poison before it. `Unchanged` and
/// `Partly` are failures whatever the golden output is.
pub fn written(poison: &[u8], actual: &[u8]) -> Written {
    if poison == actual && !actual.is_empty() {
        return Written::Unchanged;
    }
    if let Some((first, bytes)) = untouched(poison, actual, UNTOUCHED_RUN) {
        return Written::Partly { first, bytes };
    }
    match actual {
        [first, rest @ ..] if rest.iter().all(|b| b == first) => Written::Constant(*first),
        _ => Written::Fully,
    }
}

/// The first run of at least so many consecutive bytes that did not change: its first
/// byte and its length. Four bytes look so by chance once in 2^32 places.
pub fn untouched(poison: &[u8], actual: &[u8], least: usize) -> Option<(usize, usize)> {
    let mut start = 0;
    for i in 0..=actual.len() {
        if i == actual.len() || poison.get(i) != actual.get(i) {
            if i - start >= least.max(1) {
                return Some((start, i - start));
            }
            start = i + 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_at_the_end_that_did_not_change_is_found_where_it_is_asked_for() {
        let poison = poison(64, 1);
        let mut actual: Vec<u8> = poison.iter().map(|b| !b).collect();
        actual[60..].copy_from_slice(&poison[60..]);
        assert_eq!(untouched(&poison, &actual, 4), Some((60, 4)));
        assert_eq!(untouched(&poison, &actual, 5), None);
        assert_eq!(written(&poison, &actual), Written::Fully);
    }

    #[test]
    fn first_wrong_element_has_coordinates() {
        let golden = [0i8; 24];
        let mut device = golden;
        (device[17], device[23]) = (-5, 1);
        let c = exact(&[2, 3, 4], &golden, &device).unwrap();
        assert_eq!(
            c.to_string(),
            "2 of 24 elements wrong, first element 17 at [1, 1, 1]: expected 0, actual -5"
        );
        assert!(exact(&[24], &golden, &golden).unwrap().is_equal());
        assert!(exact(&[23], &golden, &golden).is_err());
        assert!(exact(&[24], &golden, &device[..23]).is_err());
    }

    #[test]
    fn errors_are_spread_by_their_size() {
        let golden = [0i16; 12];
        let mut device = golden;
        (device[2], device[5], device[11]) = (1, -7, 7);
        let e = errors(&[3, 4], &golden, &device).unwrap();
        assert_eq!(e.histogram, [1, 0, 2]);
        assert_eq!((e.worst.index, &*e.worst.coordinates), (5, &[1, 1][..]));
        let around: Vec<_> = e.around.iter().map(|m| (m.index, m.actual)).collect();
        assert_eq!(around.len(), 9);
        assert_eq!((around[0], around[1]), ((1, 0), (2, 1)));
        assert_eq!(errors(&[12], &golden, &golden), None);
        assert_eq!(errors(&[12], &golden, &device[1..]), None);
        let far = errors(&[1], &[i64::MIN], &[i64::MAX]).unwrap();
        assert_eq!(far.histogram.len(), 64);
    }

    #[test]
    fn correlation_needs_variance() {
        assert_eq!(metrics(&[1.0, 1.0], &[1.0, 2.0]).unwrap().correlation, None);
        assert_eq!(metrics(&[0.1; 3], &[0.1; 3]).unwrap().correlation, None);
        let m = metrics(&[0.0, 1.0, 2.0], &[1.0, 3.0, 5.0]).unwrap();
        assert_eq!((m.max_abs, m.max_at, m.mean_abs), (3.0, 2, 2.0));
        assert!((m.correlation.unwrap() - 1.0).abs() < 1e-12);
        assert_eq!(
            metrics(&[0.0, 1.0], &[0.0, f64::NAN]).unwrap().max_abs,
            f64::INFINITY
        );
        assert_eq!(metrics(&[], &[]), None);
    }

    #[test]
    fn code_errors_are_counted() {
        let e = code_errors(&[0, 0, -128, 5], &[0, 1, 127, 3]).unwrap();
        assert_eq!(
            (e.elements, e.largest, e.above_zero, e.above_one),
            (4, 255, 3, 2)
        );
        assert_eq!(
            e.to_string(),
            "largest error 255 codes, 50.000 % above 1, 75.00 % above 0"
        );
        assert_eq!(code_errors(&[0], &[]), None);
    }

    #[test]
    fn unwritten_outputs_are_seen() {
        let p = poison(256, 1);
        assert_eq!(written(&p, &p), Written::Unchanged);
        assert_eq!(written(&p, &[0; 256]), Written::Constant(0));
        let full = poison(256, 2);
        assert_eq!(written(&p, &full), Written::Fully);
        let mut tail = full.clone();
        tail[200..].copy_from_slice(&p[200..]);
        assert_eq!(
            written(&p, &tail),
            Written::Partly {
                first: 200,
                bytes: 56
            }
        );
        let mut head = full;
        head[..64].copy_from_slice(&p[..64]);
        assert_eq!(
            written(&p, &head),
            Written::Partly {
                first: 0,
                bytes: 64
            }
        );
    }
}
