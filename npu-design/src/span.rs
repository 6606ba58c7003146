//! Places in a source text.

/// A half-open byte range of the text that was parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Line and column of the first byte, both counted from 1; the column in bytes.
    pub fn line_column(self, text: &str) -> (usize, usize) {
        let before = &text.as_bytes()[..self.start.min(text.len())];
        let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|&&b| b != b'\n').count() + 1;
        (line, column)
    }
}

/// The candidate nearest to `name`, when it is near enough to be a misspelling; of several the first by name, in
/// whatever order they come.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    const LONGEST: usize = 64;
    if name.len() > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .filter(|c| c.len() <= LONGEST)
        .map(|c| {
            // Letters in the wrong case count last.
            let exact = distance(name.as_bytes(), c.as_bytes());
            let (name, as_small) = (name.to_ascii_lowercase(), c.to_ascii_lowercase());
            (distance(name.as_bytes(), as_small.as_bytes()), exact, c)
        })
        .filter(|&(d, _, c)| d <= 1 + c.len().max(name.len()) / 4)
        .min()
        .map(|(.., c)| c)
}

/// Letters that are left out, added, another, or change places with their neighbours.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let substituted = row[j] + usize::from(x != y);
            let mut least = substituted.min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && *y == a[i - 1] {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_and_column_count_from_one() {
        let text = "ab\ncd";
        assert_eq!(Span::new(0, 1).line_column(text), (1, 1));
        assert_eq!(Span::new(4, 5).line_column(text), (2, 2));
        assert_eq!(Span::new(99, 99).line_column(text), (2, 3));
    }

    #[test]
    fn nearest_finds_a_misspelling_and_refuses_a_stranger() {
        let known = ["aie.tile", "aie.core", "aie.objectfifo"];
        assert_eq!(nearest("aie.objectfio", known), Some("aie.objectfifo"));
        assert_eq!(nearest("tosa.matmul", known), None);
        assert_eq!(nearest("via_dma", ["via_DMA", "repeat"]), Some("via_DMA"));
        assert_eq!(nearest("rpt", ["out", "rtp"]), Some("rtp"));
    }

    #[test]
    fn of_several_as_near_the_first_by_name_is_taken() {
        let mut known = ["c1", "c3", "c2", "ca", "x"];
        for _ in 0..known.len() {
            known.rotate_left(1);
            assert_eq!(nearest("c0", known), Some("c1"));
        }
        assert_eq!(nearest("c3", known), Some("c3"));
    }
}
