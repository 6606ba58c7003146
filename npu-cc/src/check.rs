//! The checker of schedules.
//!
//! It shares no code with the scheduler. From the operations in program
//! order it takes what each read must see; from the schedule it computes what
//! each read does see, by the rule of the exposed pipeline: a write issued in
//! cycle `t` with stage `d` happens at time `t + d`, and a read at time `T`
//! sees the latest write before `T`. The two must agree, for every read in
//! the region and for every register at its end; memory accesses, locks,
//! slots, ports and delay slots have rules of the same kind. Code that fails
//! is not emitted.

use crate::layout::Region;
use crate::mach::{MInst, Op, Reg};
use crate::sched::{Placed, Schedule};
use npu_arch::isa::latency::{ports_conflict, DELAY_SLOTS, LOCK_RESUME_CYCLE, LOCK_STALL_CYCLE};
use npu_arch::isa::{self, Slot, SlotInst};
use std::collections::BTreeMap;

/// What a schedule gets wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)]
pub enum Violation {
    /// An operation that is not issued exactly once.
    #[error("operation {index} (`{inst}`) is issued {times} times")]
    Count {
        index: usize,
        inst: String,
        times: usize,
    },
    /// Operands of the instruction that are not those of the operation.
    #[error("operation {index} (`{inst}`) was made `{made}`")]
    Operands {
        index: usize,
        inst: String,
        made: String,
    },
    /// Two instructions for one slot.
    #[error("cycle {cycle}: two instructions in the {slot:?} slot")]
    Slot { cycle: usize, slot: Slot },
    /// Two instructions that need one port at one time.
    #[error("`{first}` in cycle {first_cycle} and `{second}` in cycle {second_cycle} collide")]
    Port {
        first: String,
        first_cycle: usize,
        second: String,
        second_cycle: usize,
    },
    /// A read that sees another value than program order gives it.
    #[error("`{inst}` in cycle {cycle} reads {register} as {seen}, program order says {wanted}")]
    Read {
        inst: String,
        cycle: usize,
        register: String,
        seen: String,
        wanted: String,
    },
    /// A register that holds another value at the end, or not yet.
    #[error("at the end {register} holds what {seen} wrote, program order says {wanted}")]
    End {
        register: String,
        seen: String,
        wanted: String,
    },
    /// An effect that is not over when the region ends.
    #[error("`{inst}` in cycle {cycle} is not over in cycle {end}, where the region ends")]
    InFlight {
        inst: String,
        cycle: usize,
        end: usize,
    },
    /// Accesses out of order.
    #[error("`{first}` in cycle {first_cycle} must reach memory before `{second}` in cycle {second_cycle}")]
    Memory {
        first: String,
        first_cycle: usize,
        second: String,
        second_cycle: usize,
    },
    /// The branch does not have its delay slots, or one is not allowed there.
    #[error("cycle {cycle}: `{inst}` does not belong where the branch puts it")]
    Delay { inst: String, cycle: usize },
    /// A hardware loop that is not set up right behind its set-up, too late, or
    /// for another number of turns.
    #[error("the set-up of a hardware loop: {0}")]
    Setup(&'static str),
    /// A loop without a kernel.
    #[error("a loop has no kernel")]
    Kernel,
    /// An operation of a turn before the first or after the last.
    #[error("`{inst}` belongs to a turn that the loop doesn't have")]
    Turn { inst: String },
    /// What the last bundle of a short hardware loop loses.
    #[error("`{inst}` in the last bundle of a loop")]
    LoopEndStore { inst: String },
}

/// An operation where the schedule has it.
struct Issued<'a> {
    inst: &'a MInst,
    form: &'a SlotInst,
    cycle: i32,
}

impl Issued<'_> {
    fn name(&self) -> String {
        self.inst.to_string()
    }

    fn at(&self) -> usize {
        self.cycle as usize
    }
}

/// Checks a schedule of `region`. `lock_next`: a lock instruction may follow
/// at once.
pub(crate) fn check(
    region: &Region,
    schedule: &Schedule,
    lock_next: bool,
) -> Result<(), Violation> {
    let issued = collect(region, schedule)?;
    operands(&issued)?;
    slots_and_ports(schedule)?;
    registers(&issued, schedule.cycles.len() as i32)?;
    memory(&issued)?;
    ending(&issued, schedule.cycles.len() as i32, lock_next)?;
    branch(region, &issued, schedule.cycles.len() as i32)
}

fn collect<'a>(region: &'a Region, schedule: &'a Schedule) -> Result<Vec<Issued<'a>>, Violation> {
    let program: Vec<&MInst> = region.insts.iter().chain(&region.branch).collect();
    let mut found: Vec<Vec<(i32, &Placed)>> = vec![Vec::new(); program.len()];
    for (cycle, placed) in schedule.cycles.iter().enumerate() {
        for p in placed {
            if let Some(list) = found.get_mut(p.index) {
                list.push((cycle as i32, p));
            }
        }
    }
    let mut issued = Vec::new();
    for (index, (inst, at)) in program.into_iter().zip(&found).enumerate() {
        match at.as_slice() {
            [(cycle, placed)] => issued.push(Issued {
                inst,
                form: &placed.inst,
                cycle: *cycle,
            }),
            _ => {
                let (inst, times) = (inst.to_string(), at.len());
                return Err(Violation::Count { index, inst, times });
            }
        }
    }
    Ok(issued)
}

fn register(r: Reg) -> Option<isa::Reg> {
    crate::mach::isa_reg(r)
}

/// The parts that a register is made of.
fn lanes(r: Reg) -> impl Iterator<Item = isa::Reg> {
    register(r).into_iter().flat_map(isa::Reg::units)
}

/// Status flags but the carry gather what happened, in any order, and are no
/// values that an operation hands on.
fn is_state(r: isa::Reg) -> bool {
    r.file() != isa::RegFile::Status || r == isa::Reg::SR_CARRY
}

/// The instruction touches what the operation says.
fn operands(issued: &[Issued<'_>]) -> Result<(), Violation> {
    for (index, op) in issued.iter().enumerate() {
        let call = op.inst.op.is_call();
        let mut reads: Vec<isa::Reg> = Vec::new();
        let mut writes: Vec<isa::Reg> = Vec::new();
        for a in op.form.reg_accesses().filter(|a| is_state(a.reg)) {
            if a.access.reads() {
                reads.push(a.reg);
            }
            if a.access.writes() {
                writes.push(a.reg);
            }
        }
        let listed =
            |regs: &[Reg], r: &isa::Reg| regs.iter().any(|x| lanes(*x).any(|lane| lane == *r));
        let carry = |r: &isa::Reg| *r == isa::Reg::SR_CARRY;
        let touched = |regs: &[isa::Reg], r: &Reg| {
            register(*r).is_some() && lanes(*r).all(|l| regs.contains(&l))
        };
        let ok = reads.iter().all(|r| listed(&op.inst.uses, r))
            && writes.iter().all(|r| listed(&op.inst.defs, r))
            && (call || op.inst.uses.iter().all(|r| touched(&reads, r)))
            && (call
                || op
                    .inst
                    .defs
                    .iter()
                    .all(|r| touched(&writes, r) || register(*r).is_some_and(|r| carry(&r))));
        if !ok {
            let (inst, made) = (op.name(), op.form.to_string());
            return Err(Violation::Operands { index, inst, made });
        }
    }
    Ok(())
}

fn slots_and_ports(schedule: &Schedule) -> Result<(), Violation> {
    let all: Vec<(usize, &SlotInst)> = schedule
        .cycles
        .iter()
        .enumerate()
        .flat_map(|(c, placed)| placed.iter().map(move |p| (c, &p.inst)))
        .collect();
    for (i, (c1, a)) in all.iter().enumerate() {
        for (c2, b) in &all[i + 1..] {
            // No instruction holds anything for longer.
            if c2 - c1 > 16 {
                break;
            }
            if c1 == c2 && isa::Bundle::new(&[**a, **b]).is_err() {
                return Err(Violation::Slot {
                    cycle: *c1,
                    slot: b.slot(),
                });
            }
            let distance = (c2 - c1) as i32;
            if a.ports()
                .any(|p| b.ports().any(|q| ports_conflict(&p, &q, distance)))
            {
                return Err(Violation::Port {
                    first: a.to_string(),
                    first_cycle: *c1,
                    second: b.to_string(),
                    second_cycle: *c2,
                });
            }
        }
    }
    Ok(())
}

fn writer(issued: &[Issued<'_>], index: Option<usize>) -> String {
    index.map_or("its value before".to_owned(), |i| {
        format!("`{}`", issued[i].inst)
    })
}

fn registers(issued: &[Issued<'_>], end: i32) -> Result<(), Violation> {
    // For every register the writes: time, whether a forwarding network
    // carries them, and the writer.
    let mut writes: BTreeMap<isa::Reg, Vec<(i32, isa::Bypass, usize)>> = BTreeMap::new();
    for (i, op) in issued.iter().enumerate() {
        let accesses = op.form.reg_accesses();
        for a in accesses.filter(|a| a.access.writes() && is_state(a.reg)) {
            let time = op.cycle + i32::from(a.def_cycle);
            writes.entry(a.reg).or_default().push((time, a.bypass, i));
        }
    }
    let mut last: BTreeMap<isa::Reg, usize> = BTreeMap::new();
    for (i, op) in issued.iter().enumerate() {
        for a in op.form.reg_accesses().filter(|a| a.access.reads()) {
            let wanted = last.get(&a.reg).copied();
            let now = op.cycle + i32::from(a.use_cycle);
            let seen = writes.get(&a.reg).and_then(|list| {
                list.iter()
                    .map(|(time, bypass, i)| {
                        let early = *bypass != isa::Bypass::None && *bypass == a.bypass;
                        (time - i32::from(early), *i)
                    })
                    .filter(|(time, _)| *time < now)
                    .max()
            });
            let clash = writes.get(&a.reg).is_some_and(|list| {
                let same = |w: &&(i32, isa::Bypass, usize)| Some(w.0) == seen.map(|s| s.0);
                list.iter().filter(same).count() > 1
            });
            let seen = seen.map(|s| s.1);
            if seen != wanted || clash {
                return Err(Violation::Read {
                    inst: op.name(),
                    cycle: op.at(),
                    register: a.reg.to_string(),
                    seen: writer(issued, seen),
                    wanted: writer(issued, wanted),
                });
            }
        }
        for a in op.form.reg_accesses().filter(|a| a.access.writes()) {
            last.insert(a.reg, i);
        }
        for a in op.form.reg_accesses() {
            let late = i32::from(a.def_cycle).max(i32::from(a.use_cycle) - 1);
            if op.cycle + late > end {
                let (inst, cycle) = (op.name(), op.at());
                return Err(Violation::InFlight {
                    inst,
                    cycle,
                    end: end as usize,
                });
            }
        }
    }
    for (reg, list) in &writes {
        // The carry never lives from one region to the next.
        if *reg == isa::Reg::SR_CARRY {
            continue;
        }
        let seen = list
            .iter()
            .map(|(time, _, i)| (*time, *i))
            .max()
            .map(|w| w.1);
        let wanted = last.get(reg).copied();
        if seen != wanted {
            let register = reg.to_string();
            let (seen, wanted) = (writer(issued, seen), writer(issued, wanted));
            return Err(Violation::End {
                register,
                seen,
                wanted,
            });
        }
    }
    Ok(())
}

fn stages(op: &Issued<'_>) -> Option<(i32, i32)> {
    let cycles = op.form.memory_cycles();
    Some((
        op.cycle + i32::from(*cycles.first()?),
        op.cycle + i32::from(*cycles.last()?),
    ))
}

fn memory(issued: &[Issued<'_>]) -> Result<(), Violation> {
    for (i, a) in issued.iter().enumerate() {
        for b in &issued[i + 1..] {
            let in_order = match (stages(a), stages(b)) {
                (Some((_, last)), Some((first, _))) => {
                    let stores = a.form.kind().store || b.form.kind().store;
                    let dependent = match (&a.inst.mem, &b.inst.mem) {
                        (Some(x), Some(y)) => {
                            (x.volatile && y.volatile) || (stores && x.may_alias(y))
                        }
                        _ => stores,
                    };
                    !dependent || last < first
                }
                (Some((_, last)), None) if b.form.kind().lock => last < b.cycle + LOCK_STALL_CYCLE,
                (None, Some((first, _))) if a.form.kind().lock => {
                    first > a.cycle + LOCK_RESUME_CYCLE
                }
                _ => {
                    let both = a.inst.op.has_side_effect() && b.inst.op.has_side_effect();
                    !both || a.cycle < b.cycle
                }
            };
            if !in_order {
                return Err(Violation::Memory {
                    first: a.name(),
                    first_cycle: a.at(),
                    second: b.name(),
                    second_cycle: b.at(),
                });
            }
        }
    }
    Ok(())
}

/// Memory and locks are over when another region may begin.
fn ending(issued: &[Issued<'_>], end: i32, lock_next: bool) -> Result<(), Violation> {
    for op in issued {
        let memory = stages(op).is_none_or(|(_, last)| {
            last < end + 5 && (!lock_next || last < end + LOCK_STALL_CYCLE)
        });
        let lock = !op.form.kind().lock || op.cycle + LOCK_RESUME_CYCLE < end + 5;
        let part_word =
            !matches!(op.form.inst().info().sched.info().memory, [_, _]) || op.cycle + 7 <= end;
        if !memory || !lock || !part_word {
            let (inst, cycle) = (op.name(), op.at());
            return Err(Violation::InFlight {
                inst,
                cycle,
                end: end as usize,
            });
        }
    }
    Ok(())
}

fn branch(region: &Region, issued: &[Issued<'_>], end: i32) -> Result<(), Violation> {
    for op in issued {
        if op.inst.op.is_branch() != op.form.kind().branch {
            return Err(Violation::Delay {
                inst: op.name(),
                cycle: op.at(),
            });
        }
    }
    let Some(last) = issued.last().filter(|_| region.branch.is_some()) else {
        return Ok(());
    };
    let in_place = last.cycle + 1 + DELAY_SLOTS as i32 == end && last.inst.op.is_branch();
    if !in_place {
        return Err(Violation::Delay {
            inst: last.name(),
            cycle: last.at(),
        });
    }
    for op in &issued[..issued.len() - 1] {
        let stops = op.form.kind().lock || matches!(op.inst.op, Op::Done | Op::Event);
        if op.inst.op.is_branch() || (stops && op.cycle > last.cycle) {
            return Err(Violation::Delay {
                inst: op.name(),
                cycle: op.at(),
            });
        }
    }
    Ok(())
}

mod turns;

pub(crate) use turns::check_function_code;
#[cfg(test)]
pub(crate) use turns::check_turns;

#[cfg(test)]
mod edits;

#[cfg(test)]
mod tests;
