//! The order in which a BD walks over memory.
//!
//! Up to four nested dimensions, the innermost first, then zero padding
//! around the lower three (memory tile, MM2S): each row gets zeros before
//! and after it, each plane rows of zeros, each cube planes of zeros.
//! `Buffer_Length` counts every word that goes through the stream, padding
//! included. Rows that the length ends early end early.

/// A dimension: `wrap` 0 never starts again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Axis {
    pub(crate) step: u64,
    pub(crate) wrap: u32,
    pub(crate) zero_before: u32,
    pub(crate) zero_after: u32,
}

/// Consecutive words of a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words at this word address and the next ones.
    Words { at: u64, count: u32 },
    /// Zeros.
    Zeros { count: u32 },
}

/// Most words that a walk is compared with itself for.
const MOST: u32 = 1 << 20;

/// A walk in progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    base: u64,
    axes: [Axis; 4],
    /// Position in each axis, padding included.
    pos: [u32; 4],
    left: u32,
}

impl Pattern {
    /// `base` is a word address, `length` counts words.
    pub(crate) fn new(base: u64, axes: [Axis; 4], length: u32) -> Self {
        Self {
            base,
            axes,
            pos: [0; 4],
            left: length,
        }
    }

    /// The same walk from address 0 on.
    pub(crate) fn at_zero(&self) -> Self {
        Self {
            base: 0,
            ..self.clone()
        }
    }

    /// Words still to come.
    pub(crate) fn left(&self) -> u32 {
        self.left
    }

    /// Whether it goes from each word to one that is not the next.
    pub(crate) fn strides(&self) -> bool {
        // A dimension of one word takes no step.
        let first = self.axes.iter().find(|axis| axis.wrap != 1);
        first.is_some_and(|axis| axis.step != 1)
    }

    /// Goes on by `count` words, which are there, without looking where they are: from
    /// then on only their number is right.
    pub(crate) fn count(&mut self, count: u32) {
        self.left = self.left.saturating_sub(count);
    }

    /// The next words, at most `max` of them; `None` at the end or for 0.
    pub(crate) fn next(&mut self, max: u32) -> Option<Piece> {
        let max = max.min(self.left);
        if max == 0 {
            return None;
        }
        let inner = self.axes[0];
        let p = self.pos[0];
        let rows_are_zero = (1..4).any(|d| !self.axes[d].is_data(self.pos[d]));
        let until_wrap = inner.extent().map_or(u32::MAX, |e| e - p);
        let (piece, count) = if rows_are_zero || !inner.is_data(p) {
            let run = if rows_are_zero {
                until_wrap
            } else if p < inner.zero_before {
                inner.zero_before - p
            } else {
                until_wrap
            };
            let count = run.min(max);
            (Piece::Zeros { count }, count)
        } else {
            let run = match inner.wrap {
                0 => u32::MAX,
                w => inner.zero_before + w - p,
            };
            // Only steps of one word are consecutive.
            let count = if inner.step == 1 { run.min(max) } else { 1 };
            (
                Piece::Words {
                    at: self.address(),
                    count,
                },
                count,
            )
        };
        self.advance(count);
        Some(piece)
    }

    /// Whether this walk and one of the next `count - 1`, each `step` words
    /// further, touch the same word. Walks of more than [`MOST`] words, or over
    /// more than that, are not looked at.
    pub(crate) fn overlaps_itself(&self, step: u64, count: u64) -> bool {
        let mut walk = self.at_zero();
        if walk.left > MOST {
            return false;
        }
        // A bit for each word.
        let mut touched: Vec<u64> = Vec::new();
        while let Some(piece) = walk.next(u32::MAX) {
            let Piece::Words { at, count } = piece else {
                continue;
            };
            let end = at.saturating_add(count.into());
            if end > u64::from(MOST) {
                return false;
            }
            touched.resize(touched.len().max(end.div_ceil(64) as usize), 0);
            for word in at / 64..end.div_ceil(64) {
                let (from, to) = (at.max(64 * word) % 64, end.min(64 * word + 64) - 64 * word);
                touched[word as usize] |= (!0 << from) & (!0 >> (64 - to));
            }
        }
        let Some(last) = touched.last() else {
            return false;
        };
        let end = 64 * touched.len() as u64 - 1 - u64::from(last.leading_zeros());
        (1..count)
            .take_while(|n| n * step <= end)
            .any(|n| meet(&touched, n * step))
    }

    fn address(&self) -> u64 {
        (0..4).fold(self.base, |at, d| {
            let index = u64::from(self.pos[d] - self.axes[d].zero_before);
            at.wrapping_add(index.wrapping_mul(self.axes[d].step))
        })
    }

    /// Goes on by `count` words, which do not pass the end of the row.
    fn advance(&mut self, count: u32) {
        self.left -= count;
        self.pos[0] += count;
        for d in 0..3 {
            match self.axes[d].extent() {
                Some(extent) if self.pos[d] >= extent => {
                    self.pos[d] = 0;
                    self.pos[d + 1] = self.pos[d + 1].wrapping_add(1);
                }
                _ => return,
            }
        }
    }
}

impl Axis {
    /// Positions of the axis, padding included; `None` without end.
    fn extent(self) -> Option<u32> {
        (self.wrap != 0).then(|| self.zero_before + self.wrap + self.zero_after)
    }

    fn is_data(self, pos: u32) -> bool {
        pos >= self.zero_before && (self.wrap == 0 || pos < self.zero_before + self.wrap)
    }
}

/// Whether a set of numbers, a bit each, and the same `by` further on have one in common.
fn meet(set: &[u64], by: u64) -> bool {
    let (words, bits) = ((by / 64) as usize, by % 64);
    (words..set.len()).any(|k| {
        let at = k - words;
        let low = match (bits, at) {
            (0, _) | (_, 0) => 0,
            _ => set[at - 1] >> (64 - bits),
        };
        set[k] & (set[at] << bits | low) != 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn axis(step: u64, wrap: u32) -> Axis {
        Axis {
            step,
            wrap,
            ..Axis::default()
        }
    }

    /// Every word of a walk: its address, or `None` for a zero.
    fn words(mut pattern: Pattern, chunk: u32) -> Vec<Option<u64>> {
        let mut out = Vec::new();
        while let Some(piece) = pattern.next(chunk) {
            match piece {
                Piece::Words { at, count } => {
                    out.extend((0..count).map(|i| Some(at + u64::from(i))))
                }
                Piece::Zeros { count } => out.extend((0..count).map(|_| None)),
            }
        }
        out
    }

    #[test]
    fn linear() {
        let p = Pattern::new(100, [axis(1, 0); 4], 5);
        assert_eq!(words(p, 2), (100..105).map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn transposed_tile() {
        // Columns of a 3 x 2 matrix.
        let p = Pattern::new(0, [axis(2, 3), axis(1, 0), axis(1, 0), axis(1, 0)], 6);
        assert_eq!(words(p, 64), [0, 2, 4, 1, 3, 5].map(Some));
    }

    #[test]
    fn padding_goes_around_rows_and_planes() {
        let row = Axis {
            step: 1,
            wrap: 2,
            zero_before: 1,
            zero_after: 1,
        };
        let plane = Axis {
            step: 2,
            wrap: 2,
            zero_before: 1,
            zero_after: 0,
        };
        let p = Pattern::new(10, [row, plane, axis(1, 0), axis(1, 0)], 12);
        let z = None;
        let expected = [
            z,
            z,
            z,
            z,
            z,
            Some(10),
            Some(11),
            z,
            z,
            Some(12),
            Some(13),
            z,
        ];
        assert_eq!(words(p, 64), expected);
    }

    #[test]
    fn iterations_that_share_words() {
        // Rows of 4 words, 8 apart, two of them.
        let rows = Pattern::new(100, [axis(1, 4), axis(8, 0), axis(1, 0), axis(1, 0)], 8);
        assert!(!rows.overlaps_itself(4, 2));
        assert!(rows.overlaps_itself(4, 3));
        assert!(rows.overlaps_itself(2, 2));
        assert!(!rows.overlaps_itself(16, 64));
        assert!(!Pattern::new(0, [axis(1, 0); 4], 0).overlaps_itself(1, 9));
    }

    proptest! {
        #[test]
        fn walks_meet_where_a_word_is_in_both(
            steps in [1u64..3, 1u64..90, 1u64..200],
            wraps in [1u32..80, 1u32..4],
            outer in 1u32..4, step in 1u64..300, count in 1u64..9,
        ) {
            let axes = [axis(steps[0], wraps[0]), axis(steps[1], wraps[1]), axis(steps[2], 0), axis(1, 0)];
            let p = Pattern::new(7, axes, wraps[0] * wraps[1] * outer);
            let walk: Vec<u64> = words(p.clone(), 1000).into_iter().flatten().collect();
            let meets = (1..count).any(|n| walk.iter().any(|w| walk.contains(&(w + n * step))));
            prop_assert_eq!(p.overlaps_itself(step, count), meets);
        }

        #[test]
        fn equals_four_nested_loops(
            steps in [1u64..5, 1u64..50, 1u64..50, 1u64..50],
            wraps in [1u32..5, 1u32..4, 1u32..4],
            outer in 1u32..3, chunk in 1u32..9,
        ) {
            let axes = [
                axis(steps[0], wraps[0]), axis(steps[1], wraps[1]),
                axis(steps[2], wraps[2]), axis(steps[3], 0),
            ];
            let mut expected = Vec::new();
            for l in 0..outer {
                for k in 0..wraps[2] {
                    for j in 0..wraps[1] {
                        for i in 0..wraps[0] {
                            expected.push(Some(
                                7 + u64::from(i) * steps[0] + u64::from(j) * steps[1]
                                    + u64::from(k) * steps[2] + u64::from(l) * steps[3],
                            ));
                        }
                    }
                }
            }
            let p = Pattern::new(7, axes, expected.len() as u32);
            prop_assert_eq!(words(p, chunk), expected);
        }
    }
}
