//! Rotation over the elements of objectfifos.
//!
//! The state of an end is the element that is next to be released and how many are held from there
//! on. An acquire asks for so many *held* elements, so it waits for the missing ones only. A core
//! that rotates at run time keeps the element to be released in a counter in memory instead; how many
//! are held is known in either case.

use super::emit::{mismatch, not_a, operand, Emitter};
use super::value::{Int, Mem, Value};
use super::Fail;
use crate::error::{DesignErrorKind, FifoProblem};
use crate::fifo::{CoreEnd, LockPair, Port, MAX_DEPTH};
use crate::mlir::{MemRef, Op, Region, Type};
use crate::model::BufferIx;
use crate::read::{ranged, unknown, Result};
use std::collections::BTreeMap;

/// State of one end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct State {
    pub(super) start: u32,
    pub(super) held: u32,
}

/// A counter of a core that rotates at run time.
struct Counter {
    buffer: BufferIx,
    /// Its place among the counters.
    index: usize,
}

/// State of all ends that a core has used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Rotation {
    pub(super) ends: BTreeMap<(usize, Port), State>,
}

impl<'a> Emitter<'a> {
    /// Fifo and port of an operation, with this core's end.
    fn end(&self, op: &Op) -> Result<(usize, Port, &'a CoreEnd)> {
        let name = op.text("objFifo_name").unwrap_or_default();
        let fifos = &self.model.fifos;
        let Some(fifo) = fifos.iter().position(|f| f.name == name) else {
            let known = fifos.iter().map(|f| f.name.as_str());
            return Err(unknown(
                "objectfifo",
                name,
                known,
                op.attr_span("objFifo_name"),
            ));
        };
        let (port, end) = match op.text("port") {
            Some("Produce") => (Port::Produce, "producer"),
            Some("Consume") => (Port::Consume, "consumer"),
            _ => {
                return Err(Fail::at(
                    op.attr_span("port"),
                    DesignErrorKind::NotA {
                        what: "a port, `Produce` or `Consume`",
                    },
                ))
            }
        };
        let f = &fifos[fifo];
        let pools = self.fifos.pools.get(fifo);
        let pool = match port {
            Port::Produce => pools
                .filter(|_| f.producer == self.tile)
                .map(|p| &p.producer),
            Port::Consume => {
                let at = f.consumers.iter().position(|&t| t == self.tile);
                at.and_then(|i| pools.and_then(|p| p.consumers.get(i)))
            }
        };
        let pool = pool.ok_or_else(|| {
            problem(
                op,
                name,
                FifoProblem::NotAnEnd {
                    tile: self.tile,
                    end,
                },
            )
        })?;
        if pool.closed.is_some() {
            return Err(problem(op, name, FifoProblem::Closed));
        }
        Ok((fifo, port, pool))
    }

    fn count(op: &Op) -> Result<u32> {
        ranged(
            "the number of elements",
            op.int("size"),
            1,
            MAX_DEPTH.into(),
            op.attr_span("size"),
        )
        .map(|v| v as u32)
    }

    /// The type that is written for an operation's result.
    fn said(&self, op: &Op) -> Option<&'a Type> {
        op.results.first().map(|&v| &self.module.value(v).ty)
    }

    pub(super) fn acquire(&mut self, op: &Op) -> Result<()> {
        let wanted = Self::count(op)?;
        let (fifo, port, end) = self.end(op)?;
        let depth = end.depth;
        let mut state = self
            .rotation
            .ends
            .get(&(fifo, port))
            .copied()
            .unwrap_or_default();
        let missing = wanted.saturating_sub(state.held);
        state.held += missing;
        if state.held > depth {
            let tile = self.tile;
            let name = op.text("objFifo_name").unwrap_or_default();
            let held = state.held;
            return Err(problem(
                op,
                name,
                FifoProblem::HeldTooMany { tile, held, depth },
            ));
        }
        let element = &self.model.fifos[fifo].element;
        match self.said(op) {
            Some(ty @ Type::Subview(m)) if !alike(m, element) => {
                let expected = Type::Subview(element.clone());
                let what = "the type of what this acquires".into();
                return Err(mismatch(op, what, ty.to_string(), expected.to_string()));
            }
            _ => {}
        }
        self.rotation.ends.insert((fifo, port), state);
        if let Some(&LockPair { prod, cons }) = end.pool.locks.first().filter(|_| missing > 0) {
            let lock = if port == Port::Produce { prod } else { cons };
            self.lock(lock, true, -self.lock_counts(op, missing, end)?, op)?;
        }
        let start = state.start;
        self.set(
            op,
            Value::Held {
                fifo,
                port,
                start,
                count: wanted,
            },
        );
        Ok(())
    }

    pub(super) fn release(&mut self, op: &Op) -> Result<()> {
        let released = Self::count(op)?;
        let (fifo, port, end) = self.end(op)?;
        let depth = end.depth.max(1);
        let mut state = self
            .rotation
            .ends
            .get(&(fifo, port))
            .copied()
            .unwrap_or_default();
        if released > state.held {
            let name = op.text("objFifo_name").unwrap_or_default();
            let held = state.held;
            return Err(problem(
                op,
                name,
                FifoProblem::ReleasedTooMany { released, held },
            ));
        }
        state.held -= released;
        match self.counter(fifo, port) {
            Some(counter) => self.advance(&counter, released, depth)?,
            None => state.start = (state.start + released) % depth,
        }
        self.rotation.ends.insert((fifo, port), state);
        let Some(&LockPair { prod, cons }) = end.pool.locks.first() else {
            return Ok(());
        };
        let lock = if port == Port::Produce { cons } else { prod };
        self.lock(lock, false, self.lock_counts(op, released, end)?, op)
    }

    /// Lock counts of so many elements.
    fn lock_counts(&self, op: &Op, elements: u32, end: &CoreEnd) -> Result<i32> {
        let counts = i128::from(elements) * i128::from(end.repeat);
        let what = "the lock value (elements times repetitions)";
        ranged(what, Some(counts), 1, MAX_DEPTH.into(), op.span).map(|v| v as i32)
    }

    pub(super) fn access(&mut self, op: &Op) -> Result<()> {
        let Value::Held {
            fifo,
            port,
            start,
            count,
        } = self.value(operand(op, 0)?)?
        else {
            return Err(not_a(op, "the result of an `aie.objectfifo.acquire`"));
        };
        let index = ranged("index", op.int("index"), 0, 63, op.attr_span("index"))? as u32;
        let f = &self.model.fifos[fifo];
        if index >= count {
            let held = count;
            return Err(problem(
                op,
                &f.name,
                FifoProblem::AccessBeyond { index, held },
            ));
        }
        match self.said(op) {
            Some(Type::MemRef(m)) if !alike(m, &f.element) => {
                let what = "the type of this element".into();
                return Err(mismatch(op, what, m.to_string(), f.element.to_string()));
            }
            _ => {}
        }
        let pools = &self.fifos.pools[fifo];
        let end = match port {
            Port::Produce => &pools.producer,
            Port::Consume => {
                let at = f.consumers.iter().position(|&t| t == self.tile);
                &pools.consumers[at.unwrap_or(0)]
            }
        };
        let buffers = &end.pool.buffers;
        let rotating = &buffers[..buffers.len().min(end.depth.max(1) as usize)];
        if rotating.is_empty() {
            return Err(problem(op, &f.name, FifoProblem::Closed));
        }
        let mem = match self.counter(fifo, port) {
            Some(counter) if rotating.len() > 1 => self.choose(&counter, rotating, index)?,
            _ => self.buffer(rotating[((start + index) as usize) % rotating.len()])?,
        };
        self.set(op, Value::Mem(mem));
        Ok(())
    }

    /// Clears the counters of a core that rotates at run time.
    pub(super) fn clear_counters(&mut self) -> Result<()> {
        let Some(counters) = self.counters else {
            return Ok(());
        };
        for &(fifo, port) in &counters.ends {
            if let Some(counter) = self.counter(fifo, port) {
                let pointer = self.counter_pointer(&counter)?;
                self.line(format!("store i32 0, ptr {pointer}"))?;
            }
        }
        Ok(())
    }

    fn counter(&self, fifo: usize, port: Port) -> Option<Counter> {
        let counters = self.counters?;
        let index = counters.ends.iter().position(|&e| e == (fifo, port))?;
        Some(Counter {
            buffer: counters.buffer,
            index,
        })
    }

    fn counter_pointer(&mut self, counter: &Counter) -> Result<String> {
        let mut mem = self.buffer(counter.buffer)?;
        mem.offset = Int::literal(64, counter.index as i128);
        self.pointer(&mem)
    }

    /// Counts `released` elements on.
    fn advance(&mut self, counter: &Counter, released: u32, depth: u32) -> Result<()> {
        let pointer = self.counter_pointer(counter)?;
        let old = self.assign(format!("load i32, ptr {pointer}"))?;
        let sum = self.assign(format!("add i32 {old}, {released}"))?;
        let wraps = self.assign(format!("icmp sge i32 {sum}, {depth}"))?;
        let less = self.assign(format!("sub i32 {sum}, {depth}"))?;
        let next = self.assign(format!("select i1 {wraps}, i32 {less}, i32 {sum}"))?;
        self.line(format!("store i32 {next}, ptr {pointer}"))
    }

    /// The element `index` places behind the counter.
    fn choose(&mut self, counter: &Counter, buffers: &[BufferIx], index: u32) -> Result<Mem> {
        let pointer = self.counter_pointer(counter)?;
        let count = self.assign(format!("load i32, ptr {pointer}"))?;
        let at = |k: usize| buffers[(k + index as usize) % buffers.len()];
        let mut out = self.buffer(at(0))?;
        for k in 1..buffers.len() {
            let other = self.buffer(at(k))?;
            out.align = out.align.min(other.align);
            let other = other.base;
            let is = self.assign(format!("icmp eq i32 {count}, {k}"))?;
            out.base = self.assign(format!("select i1 {is}, ptr {other}, ptr {}", out.base))?;
        }
        Ok(out)
    }

    /// Least common multiple of the depths of all ends used below a region; 1 without any, and for
    /// a core that rotates at run time.
    pub(super) fn unroll_factor(&self, region: &Region) -> Result<u64> {
        let mut factor = 1;
        if self.counters.is_some() {
            return Ok(factor);
        }
        for op in region.blocks.iter().flat_map(|b| &b.ops) {
            if op.name == "aie.objectfifo.acquire" || op.name == "aie.objectfifo.release" {
                let (_, _, end) = self.end(op)?;
                factor = lcm(factor, u64::from(end.depth.max(1)));
            }
            for inner in &op.regions {
                factor = lcm(factor, self.unroll_factor(inner)?);
            }
            if factor > super::MAX_LINES as u64 {
                return Err(Fail::at(
                    op.span,
                    DesignErrorKind::UnrollTooLarge {
                        limit: super::MAX_LINES,
                    },
                ));
            }
        }
        Ok(factor)
    }

    /// Checks that one pass of a loop leaves as many elements held as it found.
    pub(super) fn check_balance(&self, before: &Rotation, op: &Op) -> Result<()> {
        for (&(fifo, port), after) in &self.rotation.ends {
            let held = before.ends.get(&(fifo, port)).map_or(0, |s| s.held);
            if held != after.held {
                let name = &self.model.fifos[fifo].name;
                let (before, after) = (held, after.held);
                return Err(problem(op, name, FifoProblem::Unbalanced { before, after }));
            }
        }
        Ok(())
    }
}

/// Whether two pieces of memory have the same elements.
fn alike(a: &MemRef, b: &MemRef) -> bool {
    a.shape == b.shape && a.element == b.element
}

pub(super) fn problem(op: &Op, fifo: &str, problem: FifoProblem) -> Fail {
    Fail::at(
        op.span,
        DesignErrorKind::FifoProtocol {
            fifo: fifo.into(),
            problem,
        },
    )
}

fn lcm(a: u64, b: u64) -> u64 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (a / x).saturating_mul(b)
}
