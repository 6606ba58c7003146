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
//!
//! Of parts of operands that are read as they come there is nothing to see; that
//! nothing is there is worked out anew ([`blank`]).
//!
//! The turns of a loop may have other registers than program order has. Then
//! an operand stands for the one in its place before scheduling: what a read
//! must see is the value that the other register holds in program order, and
//! what is needed behind the loop must be where it was.

use crate::layout::Region;
use crate::mach::{MInst, Op, Reg};
use crate::sched::{Placed, Schedule};
use npu_arch::isa::latency::{ports_conflict, DELAY_SLOTS, LOCK_RESUME_CYCLE, LOCK_STALL_CYCLE};
use npu_arch::isa::{self, PortUse, Slot, SlotInst};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

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
    /// A part of an operand that is said to be read as it comes, though something
    /// may be there.
    #[error("`{inst}` reads {register}, which is not known to hold nothing")]
    Blank { inst: String, register: String },
    /// A part of an operand that counts, where nothing is said to be.
    #[error("`{inst}` reads {register}, which is said to hold nothing, as if it held something")]
    Nothing { inst: String, register: String },
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

/// Operations in program order.
struct Program<'a> {
    /// As they were before scheduling.
    wanted: Vec<&'a MInst>,
    /// With the registers of the schedule.
    made: Vec<&'a MInst>,
    /// Whether what a register holds at the end matters.
    matters: &'a dyn Fn(isa::Reg) -> bool,
}

/// An operation where the schedule has it.
struct Issued<'a> {
    inst: &'a MInst,
    made: &'a MInst,
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

    /// Whether it doesn't happen.
    fn is_absent(&self) -> bool {
        std::ptr::eq(self.form, &*NOTHING)
    }

    /// The registers, before scheduling, that an access of the instruction is
    /// an access of. Of parts that are read as they come there are none: there
    /// whatever the instruction reads will do.
    fn originals(&self, lane: isa::Reg, writes: bool) -> Vec<isa::Reg> {
        let (made, wanted) = match writes {
            true => (&self.made.defs, &self.inst.defs),
            false => (&self.made.uses, &self.inst.uses),
        };
        let (mut all, mut named): (Vec<isa::Reg>, bool) = (Vec::new(), false);
        for (operand, (m, w)) in made.iter().zip(wanted).enumerate() {
            for (part, (m, w)) in lanes(*m).zip(lanes(*w)).enumerate() {
                if m != lane {
                    continue;
                }
                named = true;
                let blank = self.inst.is_blank(operand, part) && !self.inst.modifies(operand);
                if writes || !blank {
                    all.push(w);
                }
            }
        }
        all.sort_unstable();
        all.dedup();
        if !named {
            all.push(lane);
        }
        all
    }
}

/// Checks a schedule of `region`. `lock_next`: a lock instruction may follow
/// at once.
pub(crate) fn check(
    region: &Region,
    schedule: &Schedule,
    lock_next: bool,
) -> Result<(), Violation> {
    let program: Vec<&MInst> = region.insts.iter().chain(&region.branch).collect();
    let program = Program {
        made: program.clone(),
        wanted: program,
        matters: &|_| true,
    };
    let issued = check_program(&program, schedule, lock_next)?;
    branch(region, &issued, schedule.cycles.len() as i32)
}

/// Checks all but where the branch is.
fn check_program<'a>(
    program: &'a Program<'a>,
    schedule: &'a Schedule,
    lock_next: bool,
) -> Result<Vec<Issued<'a>>, Violation> {
    let issued = collect(program, schedule)?;
    let end = schedule.cycles.len() as i32;
    operands(&issued)?;
    slots_and_ports(schedule)?;
    registers(&issued, end, program.matters)?;
    memory(&issued)?;
    ending(&issued, end, lock_next)?;
    Ok(issued)
}

fn collect<'a>(
    program: &'a Program<'a>,
    schedule: &'a Schedule,
) -> Result<Vec<Issued<'a>>, Violation> {
    let mut found: Vec<Vec<(i32, &Placed)>> = vec![Vec::new(); program.wanted.len()];
    for (cycle, placed) in schedule.cycles.iter().enumerate() {
        for p in placed {
            if let Some(list) = found.get_mut(p.index) {
                list.push((cycle as i32, p));
            }
        }
    }
    let mut issued = Vec::new();
    let both = program.wanted.iter().zip(&program.made);
    for (index, ((inst, made), at)) in both.zip(&found).enumerate() {
        match at.as_slice() {
            [(cycle, placed)] => issued.push(Issued {
                inst,
                made,
                form: &placed.inst,
                cycle: *cycle,
            }),
            // It need not happen where its result is looked for in its source.
            [] if is_move(inst) => issued.push(Issued {
                inst,
                made,
                form: &NOTHING,
                cycle: 0,
            }),
            _ => {
                let (inst, times) = (inst.to_string(), at.len());
                return Err(Violation::Count { index, inst, times });
            }
        }
    }
    Ok(issued)
}

/// What stands for a copy that doesn't happen.
static NOTHING: LazyLock<SlotInst> = LazyLock::new(|| SlotInst::nop(Slot::Mv));

/// Whether all that an operation does is to copy a register.
fn is_move(inst: &MInst) -> bool {
    let count = |list: &[Reg]| list.iter().flat_map(|r| lanes(*r)).count();
    inst.op == Op::Copy && count(&inst.defs) == count(&inst.uses)
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

/// Whether two operations differ in their registers only.
fn same_operation(a: &MInst, b: &MInst) -> bool {
    let wide = |x: &[Reg], y: &[Reg]| {
        let same = |(x, y): (&Reg, &Reg)| lanes(*x).count() == lanes(*y).count();
        x.len() == y.len() && x.iter().zip(y).all(same)
    };
    // What is read as it comes is not the scheduler's to say.
    let operation = a.op == b.op && a.imm == b.imm && a.blank == b.blank;
    operation && wide(&a.uses, &b.uses) && wide(&a.defs, &b.defs)
}

/// The instruction touches what the operation says.
fn operands(issued: &[Issued<'_>]) -> Result<(), Violation> {
    for (index, op) in issued.iter().enumerate() {
        if op.is_absent() {
            continue;
        }
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
        let ok = same_operation(op.inst, op.made)
            && reads.iter().all(|r| listed(&op.made.uses, r))
            && writes.iter().all(|r| listed(&op.made.defs, r))
            && (call || op.made.uses.iter().all(|r| touched(&reads, r)))
            && (call
                || op
                    .made
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
    let all = || schedule.cycles.iter().flatten();
    let ports = all().flat_map(|p| p.inst.ports());
    let span = ports.map(|p| usize::from(p.last) + 1).max().unwrap_or(1);
    // Who holds which ports in this cycle of the pipeline and in those after
    // it, which take turns in these rows.
    let mut held: Vec<Vec<(PortUse, usize, &SlotInst)>> = vec![Vec::new(); span];
    let now = |used: PortUse| PortUse {
        first: 0,
        last: 0,
        ..used
    };
    let mut bundle: Vec<SlotInst> = Vec::new();
    for (cycle, placed) in schedule.cycles.iter().enumerate() {
        bundle.clear();
        bundle.extend(placed.iter().map(|p| p.inst));
        if let Some(last) = bundle.last().filter(|_| isa::Bundle::new(&bundle).is_err()) {
            let slot = last.slot();
            return Err(Violation::Slot { cycle, slot });
        }
        for p in placed {
            for used in p.inst.ports() {
                for c in used.first..=used.last {
                    let row = &held[(cycle + usize::from(c)) % span];
                    let clash = row
                        .iter()
                        .find(|(other, ..)| ports_conflict(other, &now(used), 0));
                    if let Some((_, first_cycle, first)) = clash {
                        return Err(Violation::Port {
                            first: first.to_string(),
                            first_cycle: *first_cycle,
                            second: p.inst.to_string(),
                            second_cycle: cycle,
                        });
                    }
                }
            }
            for used in p.inst.ports() {
                for c in used.first..=used.last {
                    let row = &mut held[(cycle + usize::from(c)) % span];
                    row.push((now(used), cycle, &p.inst));
                }
            }
        }
        held[cycle % span].clear();
    }
    Ok(())
}

fn writer(issued: &[Issued<'_>], index: Option<usize>) -> String {
    index.map_or("its value before".to_owned(), |i| {
        format!("`{}`", issued[i].inst)
    })
}

/// Of writes of one register in the order of their times, the last that a
/// read at a time sees, and when it is seen from.
fn latest<V: Copy + Ord>(
    writes: &[(i32, isa::Bypass, V)],
    bypass: isa::Bypass,
    now: i32,
) -> Option<(i32, V)> {
    let before = writes.partition_point(|w| w.0 <= now);
    let mut latest: Option<(i32, V)> = None;
    for (time, by, value) in writes[..before].iter().rev() {
        if latest.is_some_and(|l| *time < l.0) {
            break;
        }
        // A forwarding network carries it.
        let early = *by != isa::Bypass::None && *by == bypass;
        let seen = (time - i32::from(early), *value);
        if seen.0 < now {
            latest = latest.max(Some(seen));
        }
    }
    latest
}

/// How many of such writes happen at a time.
fn at_once<V>(writes: &[(i32, isa::Bypass, V)], time: i32) -> usize {
    let first = writes.partition_point(|w| w.0 < time);
    writes[first..].iter().take_while(|w| w.0 == time).count()
}

/// A value: the operation that wrote it, none if it was there before, and
/// which of its registers, as they were before scheduling.
type Value = (Option<usize>, isa::Reg);

fn held(last: &BTreeMap<isa::Reg, Value>, r: isa::Reg) -> Value {
    last.get(&r).copied().unwrap_or((None, r))
}

fn registers(
    issued: &[Issued<'_>],
    end: i32,
    matters: &dyn Fn(isa::Reg) -> bool,
) -> Result<(), Violation> {
    // For every register the writes: time, whether a forwarding network
    // carries them, and what they write.
    let mut writes: BTreeMap<isa::Reg, Vec<(i32, isa::Bypass, Value)>> = BTreeMap::new();
    for (i, op) in issued.iter().enumerate() {
        let accesses = op.form.reg_accesses();
        for a in accesses.filter(|a| a.access.writes() && is_state(a.reg)) {
            let time = op.cycle + i32::from(a.def_cycle);
            for original in op.originals(a.reg, true) {
                let write = (time, a.bypass, (Some(i), original));
                writes.entry(a.reg).or_default().push(write);
            }
        }
    }
    for list in writes.values_mut() {
        list.sort_by_key(|w| w.0);
    }
    // What each register holds in program order.
    let mut last: BTreeMap<isa::Reg, Value> = BTreeMap::new();
    for (i, op) in issued.iter().enumerate() {
        if op.is_absent() {
            let (to, from) = (&op.inst.defs, &op.inst.uses);
            let from = from.iter().flat_map(|r| lanes(*r));
            let values: Vec<Value> = from.map(|r| held(&last, r)).collect();
            last.extend(to.iter().flat_map(|r| lanes(*r)).zip(values));
            continue;
        }
        for a in op.form.reg_accesses().filter(|a| a.access.reads()) {
            let now = op.cycle + i32::from(a.use_cycle);
            let list = writes.get(&a.reg).map_or(&[][..], |list| list);
            let seen = latest(list, a.bypass, now);
            let clash = seen.is_some_and(|s| at_once(list, s.0) > 1);
            // What was there before is where it was.
            let seen = seen.map_or((None, a.reg), |s| s.1);
            for original in op.originals(a.reg, false) {
                let wanted = held(&last, original);
                if seen != wanted || clash {
                    return Err(Violation::Read {
                        inst: op.name(),
                        cycle: op.at(),
                        register: a.reg.to_string(),
                        seen: writer(issued, seen.0),
                        wanted: writer(issued, wanted.0),
                    });
                }
            }
        }
        for a in op.form.reg_accesses().filter(|a| a.access.writes()) {
            for original in op.originals(a.reg, true) {
                last.insert(original, (Some(i), original));
            }
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
    let touched: BTreeSet<isa::Reg> = writes.keys().chain(last.keys()).copied().collect();
    for reg in touched {
        // The carry never lives from one region to the next.
        if reg == isa::Reg::SR_CARRY || !is_state(reg) || !matters(reg) {
            continue;
        }
        let list = writes.get(&reg).into_iter().flatten();
        let seen = list
            .map(|(time, _, value)| (*time, *value))
            .max()
            .map_or((None, reg), |w| w.1);
        let wanted = held(&last, reg);
        if seen != wanted {
            let register = reg.to_string();
            let (seen, wanted) = (writer(issued, seen.0), writer(issued, wanted.0));
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
    // The others have no order.
    let ordered = |op: &&Issued<'_>| stages(op).is_some() || op.inst.op.has_side_effect();
    let issued: Vec<&Issued<'_>> = issued.iter().filter(ordered).collect();
    // Cycles after its own in which an operation still is at work.
    let last = issued
        .iter()
        .filter_map(|op| Some(stages(op)?.1 - op.cycle));
    let reach = last.fold(LOCK_RESUME_CYCLE, i32::max);
    // The first cycle that an operation from there on is issued in.
    let mut first = vec![i32::MAX; issued.len() + 1];
    for (i, op) in issued.iter().enumerate().rev() {
        first[i] = op.cycle.min(first[i + 1]);
    }
    for (i, &a) in issued.iter().enumerate() {
        for (n, &b) in issued.iter().enumerate().skip(i + 1) {
            if first[n] > a.cycle + reach {
                break;
            }
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

mod blank;
mod turns;

pub(crate) use turns::{check_distances, check_function_code};
#[cfg(test)]
pub(crate) use turns::{check_turns, written};

#[cfg(test)]
mod edits;

#[cfg(test)]
mod tests;
