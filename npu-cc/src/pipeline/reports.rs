//! What became of each innermost loop, and why.

use super::{Bound, Count};
use crate::layout::Region;
use crate::mach::{Imm, Reg};
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
    /// It has a lock, an event, a call or another effect that keeps its place.
    SideEffect,
    /// More operations than are scheduled across turns.
    TooLong {
        /// Their limit.
        most: usize,
    },
    /// How often it turns is not known when it begins.
    NotCounted,
    /// The register that counts has another use, in the loop or behind it.
    CounterUsed,
    /// It does nothing but count.
    Empty,
    /// The function begins with it: there is no place for its set-up.
    First,
    /// No schedule for it was found.
    NoSchedule,
    /// No register is free for the choice between many turns and few.
    NoRegister,
}

impl fmt::Display for WhyNot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WhyNot::FewTurns { least } => {
                write!(f, "the way of fewer than {least} turns")
            }
            WhyNot::SideEffect => {
                f.write_str("a lock, an event, a stream or a call keeps its place")
            }
            WhyNot::TooLong { most } => write!(f, "more than {most} operations"),
            WhyNot::NotCounted => f.write_str("the number of turns is not known when it begins"),
            WhyNot::CounterUsed => f.write_str("the counter has another use"),
            WhyNot::Empty => f.write_str("it does nothing but count"),
            WhyNot::First => f.write_str("nothing comes before it that could set it up"),
            WhyNot::NoSchedule => f.write_str("no schedule was found"),
            WhyNot::NoRegister => f.write_str("no register is free for the choice of the way"),
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
                let few = least.map(|(_, least)| WhyNot::FewTurns { least: *least });
                report.why_not = few.or(region.why_not);
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
