//! Rotation over the elements of objectfifos.
//!
//! The state of an end is the element that is next to be released and how many are held from there
//! on. An acquire asks for so many *held* elements, so it waits for the missing ones only.

use super::emit::Emitter;
use super::value::{Port, Value};
use super::Fail;
use crate::error::{DesignErrorKind, FifoProblem};
use crate::fifo::{Pool, MAX_DEPTH};
use crate::mlir::{Op, Region};
use crate::read::{ranged, unknown, Result};
use std::collections::BTreeMap;

/// State of one end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct State {
    pub(super) start: u32,
    pub(super) held: u32,
}

/// State of all ends that a core has used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Rotation {
    pub(super) ends: BTreeMap<(usize, Port), State>,
}

impl Emitter<'_> {
    /// Fifo and port of an operation, with this core's pool.
    fn end(&self, op: &Op) -> Result<(usize, Port, &Pool)> {
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
        let pools = self.pools.get(fifo);
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

    pub(super) fn acquire(&mut self, op: &Op) -> Result<()> {
        let wanted = Self::count(op)?;
        let (fifo, port, pool) = self.end(op)?;
        let depth = pool.buffers.len() as u32;
        let lock = if port == Port::Produce {
            pool.prod
        } else {
            pool.cons
        };
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
        self.rotation.ends.insert((fifo, port), state);
        if missing > 0 {
            self.lock(lock, true, -(missing as i32), op)?;
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
        let (fifo, port, pool) = self.end(op)?;
        let depth = pool.buffers.len().max(1) as u32;
        let lock = if port == Port::Produce {
            pool.cons
        } else {
            pool.prod
        };
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
        state.start = (state.start + released) % depth;
        self.rotation.ends.insert((fifo, port), state);
        self.lock(lock, false, released as i32, op)
    }

    pub(super) fn access(&mut self, op: &Op) -> Result<()> {
        let Value::Held {
            fifo,
            port,
            start,
            count,
        } = self.value(op.operands[0])?
        else {
            return Err(super::emit::not_a(
                op,
                "the result of an `aie.objectfifo.acquire`",
            ));
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
        let pools = &self.pools[fifo];
        let pool = match port {
            Port::Produce => &pools.producer,
            Port::Consume => {
                let at = f
                    .consumers
                    .iter()
                    .position(|&t| t == self.tile)
                    .unwrap_or(0);
                &pools.consumers[at]
            }
        };
        let buffer = pool.buffers[((start + index) as usize) % pool.buffers.len()];
        let mem = self.buffer(buffer)?;
        self.set(op, Value::Mem(mem));
        Ok(())
    }

    /// Least common multiple of the depths of all ends used below a region; 1 without any.
    pub(super) fn unroll_factor(&self, region: &Region) -> Result<u64> {
        let mut factor = 1;
        for op in region.blocks.iter().flat_map(|b| &b.ops) {
            if op.name == "aie.objectfifo.acquire" || op.name == "aie.objectfifo.release" {
                let (_, _, pool) = self.end(op)?;
                factor = lcm(factor, pool.buffers.len().max(1) as u64);
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
