//! Parts of files that are lists of lines, compared line by line.
//!
//! A runtime sequence is a list of operations with their registers named; core programs are in
//! [`programs`](super::programs).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use npu_design::Lowered;

use crate::compare::{instructions, CompareError};

/// Lines by the name of the part that they are of.
pub type Parts = BTreeMap<String, Vec<Row>>;

/// A line, and where it stands in something larger. Lines at other places may be the same.
#[derive(Clone, Debug)]
pub struct Row {
    text: String,
    place: Option<String>,
}

impl Row {
    /// A line at a place: an address, with the name that it lies in.
    pub fn at(text: String, place: String) -> Self {
        let place = Some(place);
        Self { text, place }
    }

    /// The same where its place is part of what it says.
    pub(crate) fn with_place(&self) -> Self {
        match &self.place {
            Some(place) => Self::from(format!("{place}: {}", self.text)),
            None => self.clone(),
        }
    }
}

impl From<String> for Row {
    fn from(text: String) -> Self {
        Self { text, place: None }
    }
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Row {}

/// Changed lines that one part may show.
const SHOWN: usize = 24;
/// Pairs of lines that a comparison looks at; beyond that it takes them in order.
const PAIRS: usize = 4_000_000;

/// A part that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartChange {
    /// Its name.
    pub name: String,
    /// Lines that only one side has, in order.
    pub lines: Vec<LineChange>,
}

/// A line of one side only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChange {
    /// Its number from 1, on its side.
    pub number: usize,
    /// Whether it is the first side's.
    pub first: bool,
    /// Where it stands, if it has an address.
    pub place: Option<String>,
    /// What it says.
    pub text: String,
}

impl fmt::Display for PartChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} lines differ", self.name, self.lines.len())?;
        for line in self.lines.iter().take(SHOWN) {
            let sign = if line.first { '-' } else { '+' };
            match &line.place {
                Some(place) => write!(f, "\n  {sign} {place}: {}", line.text)?,
                None => write!(f, "\n  {sign} {:>4}: {}", line.number, line.text)?,
            }
        }
        match self.lines.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "\n  and {more} more"),
        }
    }
}

/// The operations of a design's sequences.
///
/// # Errors
/// A stream that doesn't read back.
pub fn sequences(design: &Lowered) -> Result<Parts, CompareError> {
    let mut parts = Parts::new();
    for (index, sequence) in design.sequences.iter().enumerate() {
        // Names of sequences are the design's own; where there is one it is compared to any other.
        let name = match (&sequence.name, design.sequences.len()) {
            (_, 1) => "sequence".to_owned(),
            (Some(name), _) => format!("sequence @{name}"),
            (None, _) => format!("sequence {index}"),
        };
        parts.insert(name, rows(instructions(&sequence.to_txn())?));
    }
    Ok(parts)
}

/// The operations of an instruction stream.
///
/// # Errors
/// A damaged stream.
pub fn stream(bytes: &[u8]) -> Result<Parts, CompareError> {
    let rows = rows(instructions(bytes)?);
    Ok(Parts::from([("sequence".to_owned(), rows)]))
}

/// Lines that stand nowhere else.
pub(crate) fn rows(lines: impl IntoIterator<Item = String>) -> Vec<Row> {
    lines.into_iter().map(Row::from).collect()
}

/// Parts in which two sides differ; one that a side lacks has no lines there.
pub fn part_changes(first: &Parts, second: &Parts) -> Vec<PartChange> {
    let names: BTreeSet<&String> = first.keys().chain(second.keys()).collect();
    let none = Vec::new();
    let changes = names.into_iter().map(|name| PartChange {
        name: name.clone(),
        lines: lines(
            first.get(name).unwrap_or(&none),
            second.get(name).unwrap_or(&none),
        ),
    });
    changes.filter(|c| !c.lines.is_empty()).collect()
}

/// Lines that only one side has.
fn lines(first: &[Row], second: &[Row]) -> Vec<LineChange> {
    let front = first.iter().zip(second).take_while(|(a, b)| a == b).count();
    let (a, b) = (&first[front..], &second[front..]);
    let back = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (a, b) = (&a[..a.len() - back], &b[..b.len() - back]);
    let change = |number: usize, first: bool, row: &Row| LineChange {
        number: front + number + 1,
        first,
        place: row.place.clone(),
        text: row.text.clone(),
    };
    let mut out = Vec::new();
    let (mut i, mut j) = (0, 0);
    let common = common(a, b);
    while i < a.len() || j < b.len() {
        let same = i < a.len() && j < b.len() && a[i] == b[j];
        let keep = |i: usize, j: usize| {
            let row = common.get(i).and_then(|row| row.get(j));
            row.copied().unwrap_or(0)
        };
        if same {
            (i, j) = (i + 1, j + 1);
        } else if i < a.len() && (j >= b.len() || keep(i + 1, j) >= keep(i, j + 1)) {
            out.push(change(i, true, &a[i]));
            i += 1;
        } else {
            out.push(change(j, false, &b[j]));
            j += 1;
        }
    }
    out
}

/// Length of the longest common subsequence of what follows each pair of places; nothing for long lists.
fn common(a: &[Row], b: &[Row]) -> Vec<Vec<u32>> {
    if a.len().saturating_mul(b.len()) > PAIRS {
        return Vec::new();
    }
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            table[i][j] = if a[i] == b[j] {
                table[i + 1][j + 1] + 1
            } else {
                table[i + 1][j].max(table[i][j + 1])
            };
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Parts {
        let lines = text.split_whitespace().map(str::to_owned);
        Parts::from([("part".to_owned(), rows(lines))])
    }

    #[test]
    fn lines_of_one_side() {
        let shown = |a: &str, b: &str| {
            let changes = part_changes(&parts(a), &parts(b));
            let shown: Vec<String> = changes.iter().map(PartChange::to_string).collect();
            shown.join("\n")
        };
        assert_eq!(shown("a b c", "a b c"), "");
        insta::assert_snapshot!(shown("a b c d", "a x c d e"), @r"
        part: 3 lines differ
          -    2: b
          +    2: x
          +    5: e
        ");
        insta::assert_snapshot!(shown("", "a"), @r"
        part: 1 lines differ
          +    1: a
        ");
        assert_eq!(part_changes(&parts("a"), &Parts::new()).len(), 1);
        let long = vec!["a"; 40].join(" ");
        assert!(shown(&long, "b").ends_with("and 17 more"));
    }
}
