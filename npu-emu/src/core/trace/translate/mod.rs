//! From bundles to the operations of a trace.
//!
//! A bundle reads everything before it writes anything. Its operations are
//! put in an order in which that comes out right without copies: first what
//! can fault, so that a bundle that faults has changed nothing that cannot be
//! taken back, then the rest, each register's readers before its writer.
//! What has no such order, can make the core wait, breaks a rule, or is rare,
//! is left to the interpreter: the trace ends before it.

mod bundle;
mod late;
mod memory;
mod scalar;
mod uses;
mod vector;

use super::super::program::Program;
use super::super::vec::plan::Input;
use super::state::{State, What};
use super::uop::{Uop, VecUse};
use crate::strict::Strictness;
use bundle::Step;
use npu_arch::isa::latency::DELAY_SLOTS;

/// Bundles in a trace.
const LONGEST: usize = 64;

/// How a branch of a trace goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::core::trace) enum Branch {
    Always(u32),
    /// If the place says so.
    IfTaken(u32),
    /// To where the place says.
    Indirect,
    /// Both.
    IndirectIfTaken,
}

/// What `srCarry` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::core::trace) enum Carry {
    /// What it held when the trace began.
    Before,
    Defined,
    Undefined,
    /// What a subtraction borrowed.
    Borrow,
}

/// Why a translation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::core::trace) enum Ended {
    /// The next bundle is not for it, or it is long enough.
    Before,
    /// The last bundle ends a loop.
    Loop,
    /// The last bundle is the last delay slot.
    Branch(Branch),
}

/// A bundle of a trace.
#[derive(Clone, Copy, Debug)]
pub(in crate::core::trace) struct Begin {
    /// Its first operation.
    pub(in crate::core::trace) uop: u32,
    pub(in crate::core::trace) pc: u32,
}

/// What translation depends on beside the code.
#[derive(Clone, Copy)]
pub(in crate::core::trace) struct Rules<'a> {
    pub(in crate::core::trace) strict: Strictness,
    pub(in crate::core::trace) timed: bool,
    /// Addresses of last bundles of loops.
    pub(in crate::core::trace) loop_ends: &'a [u32],
}

/// A translation, and the pipeline after it.
#[derive(Clone)]
pub(in crate::core::trace) struct Translation {
    pub(in crate::core::trace) state: State,
    pub(in crate::core::trace) pc: u32,
    pub(in crate::core::trace) bundles: Vec<Begin>,
    pub(in crate::core::trace) uops: Vec<Uop>,
    pub(in crate::core::trace) vecs: Vec<VecUse>,
    /// Scalar registers that must be defined, and those that then are.
    pub(in crate::core::trace) needs: u128,
    pub(in crate::core::trace) defines: u128,
    /// Vector units that must be, sets of which one must be, and those that
    /// then are.
    pub(in crate::core::trace) units: u64,
    pub(in crate::core::trace) any_units: Vec<u64>,
    pub(in crate::core::trace) defines_units: u64,
    /// Units of them that `vlda` loaded.
    pub(in crate::core::trace) loaded: u64,
    pub(in crate::core::trace) carry: Carry,
    pub(in crate::core::trace) nops: u32,
    pub(in crate::core::trace) loads: u32,
    pub(in crate::core::trace) stores: u32,
    /// Bundles from the first one to the cycle in which the last store reaches
    /// memory.
    pub(in crate::core::trace) stored_at: u32,
    pub(in crate::core::trace) sets_loop_end: bool,
    /// The bundle that branches.
    pub(in crate::core::trace) branch: Option<(usize, Branch)>,
}

/// Goes on as long as there is a next bundle that it can take.
pub(in crate::core::trace) fn translate(
    program: &mut Program,
    rules: Rules,
    pc: u32,
    state: &State,
) -> (Translation, Ended) {
    let (t, ended) = run(program, rules, pc, state, LONGEST);
    match t.branch {
        // All delay slots or none.
        Some((at, _)) if !matches!(ended, Ended::Branch(_)) => run(program, rules, pc, state, at),
        _ => (t, ended),
    }
}

/// At most `limit` bundles, wherever they end.
pub(in crate::core::trace) fn run(
    program: &mut Program,
    rules: Rules,
    pc: u32,
    state: &State,
    limit: usize,
) -> (Translation, Ended) {
    let mut t = Translation {
        state: state.clone(),
        pc,
        bundles: Vec::new(),
        uops: Vec::new(),
        vecs: Vec::new(),
        needs: 0,
        defines: 0,
        units: 0,
        any_units: Vec::new(),
        defines_units: 0,
        loaded: 0,
        carry: Carry::Before,
        nops: 0,
        loads: 0,
        stores: 0,
        stored_at: 0,
        sets_loop_end: false,
        branch: None,
    };
    while t.bundles.len() < limit {
        let Ok(number) = program.find(t.pc, rules.strict) else {
            break;
        };
        let before = t.mark();
        let step = Step {
            t: &mut t,
            program,
            rules,
            bundle: &program.bundles()[number as usize],
        };
        let loop_end = rules.loop_ends.contains(&before.0.pc);
        if step.bundle().is_none() || (loop_end && !t.can_loop(program, number)) {
            t.back_to(before);
            break;
        }
        if let Some((at, branch)) = t.branch {
            if t.bundles.len() == at + 1 + DELAY_SLOTS as usize {
                return (t, Ended::Branch(branch));
            }
        }
        if loop_end {
            return (t, Ended::Loop);
        }
        if t.sets_loop_end {
            break;
        }
    }
    (t, Ended::Before)
}

/// A translation without its lists, and their lengths.
type Mark = (Translation, [usize; 3]);

impl Translation {
    fn mark(&mut self) -> Mark {
        let lists = (
            std::mem::take(&mut self.bundles),
            std::mem::take(&mut self.uops),
            std::mem::take(&mut self.vecs),
        );
        let lengths = [lists.0.len(), lists.1.len(), lists.2.len()];
        let mark = self.clone();
        (self.bundles, self.uops, self.vecs) = lists;
        (mark, lengths)
    }

    fn back_to(&mut self, (mark, lengths): Mark) {
        let now = std::mem::replace(self, mark);
        (self.bundles, self.uops, self.vecs) = (now.bundles, now.uops, now.vecs);
        self.bundles.truncate(lengths[0]);
        self.uops.truncate(lengths[1]);
        self.vecs.truncate(lengths[2]);
    }

    /// Whether the bundle just translated can be the last of a loop.
    fn can_loop(&self, program: &Program, number: u32) -> bool {
        let part = program.bundles()[number as usize].part_store;
        self.branch.is_none() && self.state.loops_settled() && !part && !self.sets_loop_end
    }

    /// A unit has a defined value already, or must have one when the trace
    /// begins.
    fn need_units(&mut self, units: u64) {
        self.units |= units & !self.defines_units;
    }
}

impl Translation {
    /// Whether a unit of an operand has a value that the trace knows to be
    /// defined.
    fn arrived(&self, unit: u8, i: &Input) -> bool {
        let forwarded = self.state.items.iter().any(|item| match item.what {
            What::Vector {
                unit: first,
                units,
                net,
                ..
            } => {
                let there =
                    item.left < i.after || (item.left == i.after && i.net != 0 && net == i.net);
                there && unit >= first && unit < first + units
            }
            _ => false,
        });
        forwarded || self.defines_units >> unit & 1 != 0
    }
}
