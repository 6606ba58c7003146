//! What a wrong output looks like, in words: the marks that common mistakes leave.
//!
//! A hint is given only for a pattern that fits all of the wrong elements, or nearly
//! all of the output where its edges can't fit, so that a hint is a finding and no
//! guess. [`cause`] knows what a kernel computes, and finds which mistake gives the output.

pub mod cause;

use crate::compare::correlation;

/// Hints on why an output is wrong; none for one that is right, or has another length.
/// `shape` is row-major.
pub fn diagnose<T: Copy + Into<i64>>(shape: &[usize], expected: &[T], actual: &[T]) -> Vec<String> {
    let values = |data: &[T]| -> Vec<i64> { data.iter().map(|&x| x.into()).collect() };
    let (expected, actual) = (values(expected), values(actual));
    let wrong: Vec<usize> = (0..expected.len().min(actual.len()))
        .filter(|&i| expected[i] != actual[i])
        .collect();
    if wrong.len() < 2 || expected.len() != actual.len() {
        return Vec::new();
    }
    let output = Output {
        shape,
        expected: &expected,
        actual: &actual,
        wrong: &wrong,
    };
    // From the most telling to the least; one of a kind.
    let whole = output
        .constant()
        .or_else(|| output.moved())
        .or_else(|| output.transposed())
        .or_else(|| output.negated());
    let each = output
        .one_bit()
        .or_else(|| output.offset())
        .or_else(|| output.rounding());
    let whole = match each {
        None => whole.or_else(|| output.related()),
        Some(_) => whole,
    };
    let place = output.columns().or_else(|| output.block());
    [whole, each, place].into_iter().flatten().collect()
}

struct Output<'a> {
    shape: &'a [usize],
    expected: &'a [i64],
    actual: &'a [i64],
    wrong: &'a [usize],
}

/// Of an output whose elements were moved, the share that must fit.
const FIT: f64 = 0.97;

/// Elements below which a correlation says nothing, and the correlation below which
/// outputs of so many are taken for unrelated: less than a twentieth of one follows from
/// the other, and 200 that are unrelated stay below it in 99.8 of 100 cases.
const FEW: usize = 200;
const UNRELATED: f64 = 0.22;

impl Output<'_> {
    fn errors(&self) -> impl Iterator<Item = i64> + '_ {
        self.wrong
            .iter()
            .map(|&i| self.actual[i].wrapping_sub(self.expected[i]))
    }

    fn constant(&self) -> Option<String> {
        let first = self.actual[0];
        self.actual
            .iter()
            .all(|&a| a == first)
            .then(|| format!("every element is {first}"))
    }

    /// `actual[i]` is `expected[from(i)]` for nearly all `i` for which there is a `from`,
    /// which must be most, and that explains more than the elements that are right.
    fn fits(&self, from: impl Fn(usize) -> Option<usize>) -> bool {
        let mut possible = 0usize;
        let mut fitting = 0usize;
        for i in 0..self.actual.len() {
            if let Some(j) = from(i).filter(|&j| j < self.expected.len()) {
                possible += 1;
                fitting += usize::from(self.actual[i] == self.expected[j]);
            }
        }
        let right = self.actual.len() - self.wrong.len();
        2 * possible > self.actual.len()
            && fitting as f64 >= FIT * possible as f64
            && (right as f64) < 0.9 * fitting as f64
    }

    /// Strides of the dimensions, the innermost (1) last.
    fn strides(&self) -> Vec<usize> {
        let mut strides = vec![1usize];
        for &d in self.shape.iter().skip(1).rev() {
            strides.push(strides[strides.len() - 1].saturating_mul(d));
        }
        strides.reverse();
        strides
    }

    fn moved(&self) -> Option<String> {
        let n = self.actual.len();
        let half = n / 2;
        if n % 2 == 0 && self.fits(|i| Some((i + half) % n)) {
            return Some("its halves have changed places".to_owned());
        }
        for stride in self.strides() {
            for by in 1..=4usize {
                let k = stride.saturating_mul(by);
                if k >= n {
                    break;
                }
                if self.fits(|i| i.checked_add(k)) {
                    return Some(format!("it is the right output, {k} elements early"));
                }
                if self.fits(|i| i.checked_sub(k)) {
                    return Some(format!("it is the right output, {k} elements late"));
                }
            }
        }
        self.fits(|i| Some(n - 1 - i))
            .then(|| "it is the right output backwards".to_owned())
    }

    fn transposed(&self) -> Option<String> {
        let [rows, columns] = *self.shape else {
            return None;
        };
        self.fits(|i| Some((i % rows) * columns + i / rows))
            .then(|| "it is the right output transposed".to_owned())
    }

    fn negated(&self) -> Option<String> {
        self.wrong
            .iter()
            .all(|&i| self.actual[i] == self.expected[i].wrapping_neg())
            .then(|| "every wrong element has the wrong sign".to_owned())
    }

    /// How much an output that is mostly wrong still follows the right one.
    fn related(&self) -> Option<String> {
        if 2 * self.wrong.len() <= self.actual.len() || self.actual.len() < FEW {
            return None;
        }
        let numbers = |data: &[i64]| data.iter().map(|&x| x as f64).collect::<Vec<_>>();
        let r = correlation(&numbers(self.expected), &numbers(self.actual))?;
        Some(match r.abs() < UNRELATED {
            true => "it has nothing in common with the right output".to_owned(),
            false => format!("its correlation with the right output is {r:.2}"),
        })
    }

    fn one_bit(&self) -> Option<String> {
        let changed = |i: usize| self.expected[i] ^ self.actual[i];
        let bits = changed(self.wrong[0]);
        // The sign of a narrow number fills the bits above it.
        let bit = bits.trailing_zeros();
        let single = bits == 1i64 << bit || bits == -1i64 << bit;
        let all = self.wrong.iter().all(|&i| changed(i) == bits);
        (single && all).then(|| format!("in every wrong element bit {bit} alone is flipped"))
    }

    fn offset(&self) -> Option<String> {
        let first = self.errors().next()?;
        self.errors()
            .all(|e| e == first)
            .then(|| format!("every wrong element is off by {first}"))
    }

    fn rounding(&self) -> Option<String> {
        self.errors()
            .all(|e| e.abs() == 1)
            .then(|| "no element is off by more than 1: rounding".to_owned())
    }

    /// Wrong elements in more than one row, all in the same few columns.
    fn columns(&self) -> Option<String> {
        let [_, columns] = *self.shape else {
            return None;
        };
        let column = |i: &usize| i % columns;
        let first = self.wrong.iter().map(column).min()?;
        let last = self.wrong.iter().map(column).max()?;
        let rows = self.wrong[0] / columns != self.wrong[self.wrong.len() - 1] / columns;
        (rows && 8 * (last - first + 1) <= columns).then(|| match last - first {
            0 => format!("only column {first} is wrong"),
            _ => format!("only columns {first} to {last} are wrong"),
        })
    }

    /// Wrong elements that lie together.
    fn block(&self) -> Option<String> {
        let (first, last) = (self.wrong[0], self.wrong[self.wrong.len() - 1]);
        let span = last - first + 1;
        (2 * span <= self.actual.len() && 2 * self.wrong.len() > span)
            .then(|| format!("only elements {first} to {last} are wrong"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn golden() -> Vec<i16> {
        let mut rng = crate::inputs::Rng::new(5);
        (0..240)
            .map(|_| (rng.next_u64() % 200) as i16 - 100)
            .collect()
    }

    fn hints(change: impl Fn(&mut Vec<i16>)) -> String {
        let mut actual = golden();
        change(&mut actual);
        diagnose(&[20, 12], &golden(), &actual).join("; ")
    }

    #[test]
    fn what_is_right_has_no_hints() {
        assert_eq!(hints(|_| {}), "");
        assert_eq!(hints(|a| a[3] += 9), "");
        assert!(diagnose(&[2], &[1i8, 2], &[1i8]).is_empty());
        assert!(diagnose::<i8>(&[0], &[], &[]).is_empty());
    }

    #[test]
    fn common_mistakes_are_named() {
        assert_eq!(hints(|a| a.fill(0)), "every element is 0");
        assert_eq!(
            hints(|a| a.rotate_left(12)),
            "it is the right output, 12 elements early"
        );
        assert_eq!(
            hints(|a| a.rotate_right(1)),
            "it is the right output, 1 elements late"
        );
        assert_eq!(
            hints(|a| a.rotate_left(120)),
            "its halves have changed places"
        );
        assert_eq!(hints(|a| a.reverse()), "it is the right output backwards");
        assert_eq!(
            hints(|a| *a = (0..240).map(|i| golden()[(i % 20) * 12 + i / 20]).collect()),
            "it is the right output transposed"
        );
        assert_eq!(
            hints(|a| a.iter_mut().for_each(|x| *x = -*x)),
            "every wrong element has the wrong sign"
        );
        assert_eq!(
            hints(|a| a.iter_mut().step_by(3).for_each(|x| *x ^= 4)),
            "in every wrong element bit 2 alone is flipped"
        );
        assert_eq!(
            hints(|a| a.iter_mut().step_by(2).for_each(|x| *x += 5)),
            "every wrong element is off by 5"
        );
        let ragged = |a: &mut Vec<i16>| {
            for (i, x) in a.iter_mut().enumerate() {
                *x += [0, 1, -1][i % 3];
            }
        };
        assert_eq!(hints(ragged), "no element is off by more than 1: rounding");
        let mut noise = crate::inputs::Rng::new(9);
        let tail: Vec<i16> = (0..40).map(|_| noise.next_u64() as i16).collect();
        assert_eq!(
            hints(|a| a[200..].copy_from_slice(&tail)),
            "only elements 200 to 239 are wrong"
        );
    }

    #[test]
    fn wrong_columns_are_named() {
        let spoil = |columns: std::ops::Range<usize>, rows: usize| {
            let mut actual = vec![0i16; 320];
            for row in 0..rows {
                for column in columns.clone() {
                    actual[32 * row + column] = (7 * row + 3 * column + 2) as i16;
                }
            }
            diagnose(&[10, 32], &[0; 320], &actual).join("; ")
        };
        assert_eq!(spoil(20..21, 10), "only column 20 is wrong");
        assert_eq!(spoil(4..6, 3), "only columns 4 to 5 are wrong");
        assert!(!spoil(4..12, 10).contains("only"), "{}", spoil(4..12, 10));
        assert_eq!(spoil(4..8, 1), "only elements 4 to 7 are wrong");
    }

    #[test]
    fn what_is_mostly_wrong_is_related_or_not() {
        let mut noise = crate::inputs::Rng::new(7);
        let noise: Vec<i16> = (0..240).map(|_| noise.next_u64() as i16).collect();
        assert_eq!(
            hints(|a| a.copy_from_slice(&noise)),
            "it has nothing in common with the right output"
        );
        let mut small = crate::inputs::Rng::new(8);
        let small: Vec<i16> = (0..240).map(|_| (small.next_u64() % 40) as i16).collect();
        let spoil = |a: &mut Vec<i16>| a.iter_mut().zip(&small).for_each(|(x, s)| *x += s);
        assert_eq!(
            hints(spoil),
            "its correlation with the right output is 0.98"
        );
        assert_eq!(
            hints(|a| a[..100].copy_from_slice(&noise[..100])),
            "only elements 0 to 99 are wrong"
        );
    }
}
