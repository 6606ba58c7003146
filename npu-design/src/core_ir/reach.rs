//! How far the counters of loops take an access.
//!
//! An index that is a sum of multiples of counters, each of a loop with known bounds, takes its least and its greatest
//! value in some turn, since every loop goes through all of its numbers whatever the others do. So an access that
//! leaves its buffer there does so in every run, unless a branch, or a loop that may have no turn, goes around it:
//! then it is a doubt. Where a counter is part of what the branch asks, it may be a guard, and nothing is said.

use super::emit::{Emitter, Scope};
use super::memory::within;
use super::value::{Int, Mem, Value};
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::Op;
use crate::read::Result;
use crate::Span;

/// An access that leaves its buffer if it is run at all, which depends on a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// What reaches there.
    pub what: &'static str,
    /// The element farthest out, from 0; negative ahead of the buffer.
    pub last: i128,
    /// The buffer.
    pub symbol: String,
    /// How many elements it has.
    pub elements: u64,
    /// The operation.
    pub span: Span,
    /// The loops that take it there.
    pub counters: Vec<Counter>,
}

/// The numbers of a loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counter {
    /// The loop.
    pub span: Span,
    /// Of the first turn.
    pub first: i128,
    /// Of the last one.
    pub last: i128,
}

impl Counter {
    /// What a report says at the loop.
    pub(crate) fn label(&self) -> String {
        format!("counts from {} to {}", self.first, self.last)
    }
}

/// What counters of loops have to do with a number.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Counted {
    /// Nothing, as far as the text shows.
    #[default]
    No,
    /// It is a sum of them.
    Sum(Sum),
    /// It is made of them in another way.
    Somehow,
}

/// A constant and multiples of counters, which are positions in [`Emitter::turns`].
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Sum {
    constant: i128,
    terms: Vec<(usize, i128)>,
}

/// More counters than this no index has.
const TERMS: usize = 8;

impl Sum {
    fn plus(&self, other: &Sum, times: i128) -> Option<Sum> {
        let mut out = self.clone();
        out.constant = out
            .constant
            .checked_add(other.constant.checked_mul(times)?)?;
        for &(counter, factor) in &other.terms {
            let factor = factor.checked_mul(times)?;
            match out.terms.iter_mut().find(|(c, _)| *c == counter) {
                Some((_, f)) => *f = f.checked_add(factor)?,
                None => out.terms.push((counter, factor)),
            }
        }
        out.terms.retain(|(_, f)| *f != 0);
        (out.terms.len() <= TERMS).then_some(out)
    }
}

impl Int {
    pub(super) fn counted(self, counted: Counted) -> Self {
        Self { counted, ..self }
    }

    fn sum(&self) -> Option<Sum> {
        match (&self.counted, self.known) {
            (Counted::Sum(sum), _) => Some(sum.clone()),
            (Counted::No, Some(constant)) => Some(Sum {
                constant,
                terms: Vec::new(),
            }),
            _ => None,
        }
    }
}

impl Emitter<'_> {
    /// The counter of a loop; none of one without end, whose last turn no run comes to.
    pub(super) fn turn(&mut self, bits: u32, counter: Counter) -> Option<usize> {
        let endless = i128::from(i32::MAX);
        let fits = holds(bits, counter.first) && holds(bits, counter.last);
        if !fits || counter.last >= endless {
            return None;
        }
        self.turns.push(counter);
        Some(self.turns.len() - 1)
    }

    /// What a counter has to do with itself: where passes of a loop stand in a row, or behind it, too, it goes
    /// through all of its numbers.
    pub(super) fn is_counter(turn: Option<usize>) -> Counted {
        match turn {
            Some(turn) => Counted::Sum(Sum {
                constant: 0,
                terms: vec![(turn, 1)],
            }),
            None => Counted::Somehow,
        }
    }

    /// A value that the next pass of a loop is given: its counter is another number there.
    pub(super) fn from_pass(turn: Option<usize>, value: Value) -> Value {
        let of_before = |i: &Int| match &i.counted {
            Counted::Sum(sum) => turn.is_none_or(|t| sum.terms.iter().any(|(c, _)| *c == t)),
            _ => false,
        };
        match value {
            Value::Int(i) if of_before(&i) => Value::Int(i.counted(Counted::Somehow)),
            Value::Mem(m) if of_before(&m.offset) => Value::Mem(Mem {
                offset: m.offset.clone().counted(Counted::Somehow),
                ..m
            }),
            other => other,
        }
    }

    /// What the counters have to do with the result of an instruction.
    pub(super) fn made_of(&self, instruction: &str, bits: u32, a: &Int, b: &Int) -> Counted {
        if a.counted == Counted::No && b.counted == Counted::No {
            return Counted::No;
        }
        let sum = a.sum().zip(b.sum()).and_then(|(x, y)| {
            let none = Sum::default();
            match instruction {
                "add" => x.plus(&y, 1),
                "sub" => x.plus(&y, -1),
                "mul" if y.terms.is_empty() => none.plus(&x, y.constant),
                "mul" if x.terms.is_empty() => none.plus(&y, x.constant),
                "shl" if y.terms.is_empty() && (0..32).contains(&y.constant) => {
                    none.plus(&x, 1 << y.constant)
                }
                _ => None,
            }
        });
        self.kept(bits, sum)
    }

    /// The same of a number in another width.
    pub(super) fn made_of_resized(&self, from: &Int, bits: u32, by_zeros: bool) -> Counted {
        match &from.counted {
            Counted::Sum(sum) if from.bits > 1 => {
                let negative = self.range(sum).is_none_or(|(least, _)| least < 0);
                self.kept(bits, Some(sum.clone()).filter(|_| !(by_zeros && negative)))
            }
            Counted::No => Counted::No,
            _ => Counted::Somehow,
        }
    }

    /// A sum of which no number wraps.
    fn kept(&self, bits: u32, sum: Option<Sum>) -> Counted {
        let range = sum.as_ref().and_then(|s| self.range(s));
        match sum.zip(range) {
            Some((sum, (least, most))) if holds(bits, least) && holds(bits, most) => {
                Counted::Sum(sum)
            }
            _ => Counted::Somehow,
        }
    }

    /// The least and the greatest number.
    fn range(&self, sum: &Sum) -> Option<(i128, i128)> {
        let (mut least, mut most) = (sum.constant, sum.constant);
        for &(counter, factor) in &sum.terms {
            let counter = self.turns.get(counter)?;
            let (a, b) = (
                counter.first.checked_mul(factor)?,
                counter.last.checked_mul(factor)?,
            );
            least = least.checked_add(a.min(b))?;
            most = most.checked_add(a.max(b))?;
        }
        Some((least, most))
    }

    /// Runs `body`, which a branch or a loop over `asked` may leave out.
    pub(super) fn maybe<T>(
        &mut self,
        asked: &[&Int],
        body: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let before = (self.conditional, self.guarded);
        self.conditional = true;
        self.guarded |= asked.iter().any(|i| i.counted != Counted::No);
        let out = body(self);
        (self.conditional, self.guarded) = before;
        out
    }

    /// Refuses an access to the elements `low..=high`, counted from `at`, of which some are known to lie outside of
    /// the buffer.
    pub(super) fn held(
        &mut self,
        op: &Op,
        mem: &Mem,
        what: &'static str,
        at: &Int,
        (low, high): (i128, i128),
    ) -> Result<()> {
        if let (Counted::No, Some(at)) = (&at.counted, at.known) {
            within(op, mem, what, at.saturating_add(low))?;
            return within(op, mem, what, at.saturating_add(high));
        }
        let Some(elements) = mem.room.filter(|_| !self.guarded) else {
            return Ok(());
        };
        let (range, terms) = match (&at.counted, at.known) {
            (Counted::Sum(sum), _) if sum.terms.iter().all(|t| t.0 >= self.of_this_pass) => {
                (self.range(sum), sum.terms.as_slice())
            }
            // Of one pass that stands by itself.
            (_, known) => (known.map(|at| (at, at)), &[][..]),
        };
        let Some((least, most)) = range else {
            return Ok(());
        };
        let (first, last) = (least.saturating_add(low), most.saturating_add(high));
        let last = match (first < 0, last >= i128::from(elements)) {
            (_, true) => last,
            (true, false) => first,
            (false, false) => return Ok(()),
        };
        let counters = terms.iter();
        let reach = Reach {
            what,
            last,
            symbol: mem.name.clone(),
            elements,
            span: op.span,
            counters: counters
                .filter_map(|(c, _)| self.turns.get(*c))
                .copied()
                .collect(),
        };
        if self.scope == Scope::Core && !self.conditional {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::CountsBeyond(reach),
            ));
        }
        if !self.reaches.iter().any(|r| r.span == reach.span) {
            self.reaches.push(reach);
        }
        Ok(())
    }
}

/// Whether that many bits hold a signed number.
fn holds(bits: u32, value: i128) -> bool {
    let most = 1i128 << (bits.clamp(1, 120) - 1);
    (-most..most).contains(&value)
}
