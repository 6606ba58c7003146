//! What became of each innermost loop, and why.

use super::{Bound, Count, MAX_OPERATIONS};
use crate::layout::Region;
use crate::mach::{Imm, Op, Reg};
use crate::sched::Schedule;
use std::fmt;

/// What the compiler made of an innermost loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopReport {
    /// Line of the LLVM IR.
    pub line: u32,
    /// Operations in a turn.
    pub operations: usize,
    /// Cycles from the start of a turn to that of the next one, of a hardware
    /// loop.
    pub interval: Option<u32>,
    /// Turns that are under way at once.
    pub stages: u32,
    /// Registers that a turn touches.
    pub registers: usize,
    /// What limits it.
    pub bound: Option<Bound>,
    /// Why it is no hardware loop.
    pub why_not: Option<WhyNot>,
}

/// Why a loop is no hardware loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WhyNot {
    /// It is the way of fewer turns than the hardware loop beside it starts
    /// before its first ends.
    FewTurns {
        /// Turns from which on the hardware loop takes over.
        least: u32,
    },
    /// It has a lock, an event or another effect that keeps its place.
    SideEffect,
    /// More operations than are scheduled across turns.
    TooLong {
        /// Their limit.
        most: usize,
    },
    /// How often it turns is not known when it begins, or is needed behind it.
    NotCounted,
    /// No schedule for it was found, or no register for the choice of the way.
    NoSchedule,
}

impl fmt::Display for WhyNot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WhyNot::FewTurns { least } => {
                write!(f, "the way of fewer than {least} turns")
            }
            WhyNot::SideEffect => f.write_str("a lock, an event or a stream keeps its place"),
            WhyNot::TooLong { most } => write!(f, "more than {most} operations"),
            WhyNot::NotCounted => f.write_str("the number of turns is not known when it begins"),
            WhyNot::NoSchedule => f.write_str("no schedule or no register was found"),
        }
    }
}

/// Reports of the loops in laid out code.
pub(crate) fn reports(regions: &[(Region, Schedule)]) -> Vec<LoopReport> {
    let few = few(regions);
    let mut all = Vec::new();
    for (region, schedule) in regions {
        let lines = region.insts.iter().map(|i| i.line);
        let registers = || {
            let insts = region.plan.as_ref().map_or(&region.insts, |p| &p.made);
            let defs = insts.iter().flat_map(|i| i.defs.iter().chain(&i.uses));
            let mut lanes: Vec<Reg> = defs.flat_map(|r| r.lanes()).copied().collect();
            lanes.sort_unstable();
            lanes.dedup();
            lanes.len()
        };
        let mut report = LoopReport {
            line: lines.filter(|l| *l > 0).min().unwrap_or(0),
            operations: region.insts.len(),
            interval: None,
            stages: 1,
            registers: registers(),
            bound: None,
            why_not: None,
        };
        let own = region.branch.as_ref().map(|b| &b.imm);
        match (&region.plan, &schedule.turns) {
            (Some(plan), Some(turns)) => {
                report.interval = Some(turns.kernel.len() as u32);
                report.stages = turns.ahead + 1;
                report.bound = Some(plan.bound.clone());
                all.push(report);
            }
            _ if own.is_some_and(|b| Some(b) == region.label.map(Imm::Block).as_ref()) => {
                let least = few.iter().find(|(label, _)| Some(*label) == region.label);
                report.why_not = Some(match least {
                    Some((_, least)) => WhyNot::FewTurns { least: *least },
                    None => why_not(region),
                });
                all.push(report);
            }
            _ => {}
        }
    }
    all
}

/// Loops that run where there are too few turns for a hardware loop, with the
/// number that is enough.
fn few(regions: &[(Region, Schedule)]) -> Vec<(u32, u32)> {
    let pairs = regions.iter().zip(regions.iter().skip(1));
    let few = pairs.filter_map(|((before, _), (region, schedule))| {
        let (plan, turns) = (region.plan.as_ref()?, schedule.turns.as_ref()?);
        match (plan.count, &before.branch.as_ref()?.imm) {
            (Count::Register(_), Imm::Block(label)) => Some((*label, turns.ahead + 1)),
            _ => None,
        }
    });
    few.collect()
}

/// Why a block that jumps to itself is no hardware loop.
fn why_not(region: &Region) -> WhyNot {
    if region.insts.iter().any(|i| i.op.has_side_effect()) {
        return WhyNot::SideEffect;
    }
    let condition = region.branch.as_ref().and_then(|b| b.uses.first());
    let counts = region.insts.iter().any(|i| {
        let steps = i.op == Op::AddImm && i.int() == -1;
        steps && i.defs.first() == condition && i.uses.first() == condition
    });
    match counts {
        false => WhyNot::NotCounted,
        true if region.insts.len() > MAX_OPERATIONS => WhyNot::TooLong {
            most: MAX_OPERATIONS,
        },
        true => WhyNot::NoSchedule,
    }
}
