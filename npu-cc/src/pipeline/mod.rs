//! Software pipelining of innermost loops.
//!
//! The pass works on allocated code. Steps of pointers become part of accesses
//! ([`step`]). Values that begin and end within a turn are freed from the
//! registers that allocation gave them ([`rename`]). The graph ([`graph`]) has
//! the distances between operations, within a turn and from turn to turn;
//! iterative modulo scheduling ([`modulo`]) finds the least interval at which
//! turns can start. Where that costs no cycle, two accesses to one object, which
//! would meet in a memory bank, do not share one. Then the values get registers again, those of overlapping
//! turns in mind.
//!
//! The core has no interlocks, and a register holds its old value until the
//! moment the new one is written, so a load may be issued again and again
//! while earlier results of it are still on their way: a value takes its
//! register from the write to the last reader, not from issue on.
//!
//! A loop is a block that jumps to itself while a register that it counts
//! down is not zero. With an interval `i` and operations up to cycle `s * i`
//! of their turn it becomes
//!
//! ```text
//! before      ls, le := first and last bundle of the kernel; lc := turns - (s - 1)
//! prologue    the first (s - 1) * i cycles: turns begin
//! kernel      i cycles, again and again while lc counts down: hardware loop
//! epilogue    turns end, until nothing is in flight
//! ```
//!
//! and needs at least `s` turns. Where their number is known only at run time
//! and there are fewer, a copy of the plain loop runs instead.

mod bound;
mod coalesce;
mod graph;
mod modulo;
mod rename;
mod shorten;
mod step;
mod table;
#[cfg(test)]
mod tests;

pub use bound::Bound;
pub(crate) use graph::{later, Strides};

use crate::layout::Region;
use crate::liveness::{live_out, step_back, LaneSet, Lanes};
use crate::mach::{forms, Alu, Bank, Imm, MInst, Op, Reg};
use crate::mir::{Block, Function, Term};
use crate::sched::{self, Placed, Schedule, Turns};
use graph::Graph;
use npu_arch::isa::latency::LOOP_SETUP_BYTES;
use npu_arch::isa::{Port, SlotInst};
use rename::Webs;
use std::collections::BTreeMap;
use table::Banks;

/// Operations of a turn beyond which a loop is left as it is.
const MAX_OPERATIONS: usize = 192;

/// Intervals that are tried for one loop.
const TRIES: i32 = 64;

/// Bundles of prologue and epilogue together, at most.
const MAX_AROUND: i32 = 256;

/// What became of a loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Prologue, kernel, epilogue.
    pub(crate) schedule: Schedule,
    /// The operations of a turn, with the registers that the schedule has.
    pub(crate) made: Vec<MInst>,
    /// Lanes that are needed behind the loop.
    pub(crate) needed: Vec<Reg>,
    pub(crate) strides: Strides,
    /// How often the loop turns.
    pub(crate) count: Count,
    pub(crate) bound: Bound,
}

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
    pub why_not: Option<&'static str>,
}

/// A number of turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    Known(u32),
    /// In a register where the loop is set up.
    Register(Reg),
}

impl Plan {
    /// Cycles from the set-up of the loop to the start of the prologue, so that
    /// the last bundle of the kernel is far enough behind.
    pub(crate) fn setup_distance(&self) -> i32 {
        let kernel = self.schedule.turns.as_ref().map_or(0, |t| t.kernel.end);
        let bundles = LOOP_SETUP_BYTES.div_ceil(16) as i32;
        (bundles + 1 - kernel as i32).max(1)
    }
}

/// Reports of the loops in laid out code.
pub(crate) fn reports(regions: &[(Region, Schedule)]) -> Vec<LoopReport> {
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
                let many = region.insts.len() > MAX_OPERATIONS;
                report.why_not = Some(if many {
                    "too many operations"
                } else {
                    "the number of turns is not known when it begins, or it is the way of too few turns"
                });
                all.push(report);
            }
            _ => {}
        }
    }
    all
}

/// A loop that can be counted down in hardware.
struct Found {
    block: usize,
    exit: u32,
    /// The register that counts.
    counter: Reg,
    /// The counting operation.
    at: usize,
}

/// Pipelines what can be. Gives the plan of each block that became the body
/// of a hardware loop; such a block ends in a jump to the loop's exit.
pub(crate) fn run(f: &mut Function, lock_next: bool) -> BTreeMap<u32, Plan> {
    let mut plans = BTreeMap::new();
    let lanes = Lanes::new(f);
    let mut live = live_out(f, &lanes);
    let mut changed = false;
    for block in 0..f.blocks.len() {
        if !turns(f, block) {
            continue;
        }
        if std::mem::take(&mut changed) {
            live = live_out(f, &lanes);
        }
        let Some(found) = find(f, block, &live) else {
            continue;
        };
        let mut body = f.blocks[block].insts.clone();
        body.remove(found.at);
        step::fold(&mut body);
        let strides = f.strides.get(&(block as u32)).cloned().unwrap_or_default();
        let Some(entry) = Entry::of(f, &found, &plans) else {
            continue;
        };
        let around = Around::of(f, &found, &live);
        let Some(planned) = plan(&body, &strides, entry.turns, &around, lock_next) else {
            continue;
        };
        if !entry.write(f, &found, &live, &planned.schedule) {
            continue;
        }
        changed = true;
        f.blocks[block].insts = body;
        f.blocks[block].term = Term::Br(found.exit);
        let count = entry
            .turns
            .map_or(Count::Register(found.counter), Count::Known);
        let plan = Plan {
            schedule: planned.schedule,
            made: planned.made,
            needed: around.needed.iter().map(Reg).collect(),
            strides,
            count,
            bound: planned.bound,
        };
        plans.insert(block as u32, plan);
    }
    plans
}

/// Whether a block jumps to itself.
fn turns(f: &Function, block: usize) -> bool {
    f.blocks[block]
        .term
        .successors()
        .any(|s| s as usize == block)
}

fn find(f: &Function, block: usize, live: &[LaneSet]) -> Option<Found> {
    let b = &f.blocks[block];
    let Term::CondBr {
        reg,
        then,
        otherwise,
    } = b.term
    else {
        return None;
    };
    if then as usize != block || otherwise as usize == block {
        return None;
    }
    let mut at = None;
    for (i, inst) in b.insts.iter().enumerate() {
        if inst.op.has_side_effect() || inst.op.is_branch() {
            return None;
        }
        let step = inst.op == Op::AddImm
            && inst.int() == -1
            && inst.uses == [reg]
            && inst.defs.first() == Some(&reg);
        if step && at.is_none() {
            at = Some(i);
        } else if inst.uses.contains(&reg) || inst.defs.contains(&reg) {
            return None;
        }
    }
    if b.insts.len() > MAX_OPERATIONS || b.insts.len() < 2 {
        return None;
    }
    let used_after = live_in(f, otherwise as usize, live)
        .iter()
        .any(|r| r == reg.0);
    (!used_after).then_some(Found {
        block,
        exit: otherwise,
        counter: reg,
        at: at?,
    })
}

/// Lanes live at the start of a block.
fn live_in(f: &Function, block: usize, live: &[LaneSet]) -> LaneSet {
    let lanes = Lanes::new(f);
    let mut set = live[block].clone();
    for inst in f.blocks[block].insts.iter().rev() {
        step_back(&mut set, &lanes, inst);
    }
    set
}

/// What a loop must leave alone.
#[derive(Default)]
struct Around {
    /// Lanes that are needed behind it.
    needed: LaneSet,
    /// Lanes that hold something when a turn begins or ends.
    live: LaneSet,
}

impl Around {
    fn of(f: &Function, found: &Found, live: &[LaneSet]) -> Around {
        let mut all = live_in(f, found.block, live);
        all.union(&live[found.block]);
        Around {
            needed: live_in(f, found.exit as usize, live),
            live: all,
        }
    }

    /// Whether a turn whose operations are `body` may write a lane.
    fn usable(&self, body: &[MInst], lane: Reg) -> bool {
        // What the function has saved it has a use for.
        let saved = || {
            let mut defs = body.iter().flat_map(|i| &i.defs);
            defs.any(|d| d.lanes().contains(&lane))
        };
        let free = lane.bank() != Bank::Fixed && !self.live.contains(lane.0);
        free && (!lane.is_callee_saved() || saved())
    }
}

/// The schedule of a loop.
struct Planned {
    schedule: Schedule,
    made: Vec<MInst>,
    bound: Bound,
}

/// The shortest schedule of a loop with this many turns, if that is known.
fn plan(
    body: &[MInst],
    strides: &Strides,
    turns: Option<u32>,
    around: &Around,
    lock_next: bool,
) -> Option<Planned> {
    let webs = Webs::of(body, &|lane| around.needed.contains(lane.0));
    let (before, all) = (all_forms(body)?, all_forms(&webs.insts)?);
    let graph = Graph::new(&all, strides, Some(&webs));
    let stiff = Graph::new(&before, strides, None);
    let plain = sched::schedule_forms(&before, false, 0, lock_next);
    let longest = plain.cycles.len() as i32;
    let bound = bound::bound(&all, &graph, longest);
    let least = (bound.resource.max(bound.recurrence) as i32).max(1);
    let usable = |lane: Reg| around.usable(body, lane);
    for interval in least..longest.min(least + TRIES) {
        let renamed = |(banks, attempt)| {
            let placed = modulo::schedule(&all, &graph, interval, attempt, banks)?;
            let assign = |placed: &[_]| webs.assign(&all, placed, interval, &usable);
            let assigned = assign(&placed).or_else(|| {
                let shorter = shorten::shorten(&all, &graph, &webs, &placed, banks, interval);
                assign(&shorter)
            })?;
            let schedule = expand(&all, &assigned.placed, &webs.index, interval, lock_next);
            let mut made = body.to_vec();
            for (at, inst) in webs.index.iter().zip(assigned.made) {
                made[*at] = inst;
            }
            Some((schedule, made))
        };
        // As allocation has it.
        let stays = || {
            let of = |banks| modulo::schedule(&before, &stiff, interval, 0, banks);
            let placed = [Banks::Apart, Banks::Shared].into_iter().find_map(of)?;
            let index: Vec<usize> = (0..body.len()).collect();
            let schedule = expand(&before, &placed, &index, interval, lock_next);
            Some((schedule, body.to_vec()))
        };
        let apart = (0..modulo::ATTEMPTS / 2).map(|n| (Banks::Apart, n));
        let mut attempts = apart.chain((0..modulo::ATTEMPTS).map(|n| (Banks::Shared, n)));
        let found = attempts.find_map(renamed);
        let Some((schedule, made)) = found.or_else(stays) else {
            continue;
        };
        let stages = schedule.turns.as_ref().map_or(1, |t| t.ahead + 1);
        let length = schedule.cycles.len() as i32 - interval;
        if turns.is_none_or(|n| n >= stages) && length <= MAX_AROUND {
            return Some(Planned {
                schedule,
                made,
                bound,
            });
        }
    }
    // One turn after the other, without the cycles of a branch.
    let lost = |p: &Placed| p.inst.ports().any(|q| q.port == Port::PART_WORD_STORE);
    let whole = !plain.cycles.last()?.iter().any(lost);
    whole.then(|| {
        let turns = Some(Turns {
            kernel: 0..plain.cycles.len(),
            ahead: 0,
        });
        Planned {
            schedule: Schedule { turns, ..plain },
            made: body.to_vec(),
            bound,
        }
    })
}

/// Operations with the instructions that do them; none if one has none.
#[allow(clippy::type_complexity)]
fn all_forms(body: &[MInst]) -> Option<Vec<(&MInst, Vec<SlotInst>)>> {
    let all: Vec<_> = body.iter().map(|i| (i, forms(i))).collect();
    (!all.is_empty() && all.iter().all(|(_, f)| !f.is_empty())).then_some(all)
}

/// Prologue, kernel and epilogue from the cycles of one turn. `numbers`: what
/// each operation is called.
fn expand(
    all: &[(&MInst, Vec<SlotInst>)],
    placed: &[(i32, SlotInst)],
    numbers: &[usize],
    interval: i32,
    lock_next: bool,
) -> Schedule {
    let ahead = placed.iter().map(|p| p.0 / interval).max().unwrap_or(0);
    let before = ahead * interval;
    // Cycles of the last turn, counted from the kernel's last run.
    let mut end = before + interval;
    for ((inst, forms), (cycle, _)) in all.iter().zip(placed) {
        end = end.max(before + cycle + sched::drain(inst, &forms[0], lock_next));
    }
    let mut cycles: Vec<Vec<Placed>> = vec![Vec::new(); end as usize];
    for (&index, (at, inst)) in numbers.iter().zip(placed) {
        let (at, inst) = (*at, *inst);
        let mut put = |cycle: i32, turn: i32| {
            cycles[cycle as usize].push(Placed { index, inst, turn });
        };
        for turn in 0..ahead {
            if turn * interval + at < before {
                put(turn * interval + at, turn);
            }
        }
        // The kernel's turn of this operation, and those that end after it.
        let turn = ahead - at / interval;
        put(before + at % interval, turn);
        for later in turn + 1..=ahead {
            put(later * interval + at, later - 1);
        }
    }
    Schedule {
        cycles,
        turns: Some(Turns {
            kernel: before as usize..(before + interval) as usize,
            ahead: ahead as u32,
        }),
    }
}

/// The block in front of a loop.
struct Entry {
    /// The one block that does nothing but go on into the loop, or the blocks
    /// to put one behind.
    block: Option<usize>,
    from: Vec<usize>,
    /// The number of turns, if it is known.
    turns: Option<u32>,
    /// The operation that makes it.
    made: Option<usize>,
}

impl Entry {
    fn of(f: &Function, found: &Found, plans: &BTreeMap<u32, Plan>) -> Option<Entry> {
        let target = found.block as u32;
        let from: Vec<usize> = (0..f.blocks.len())
            .filter(|b| *b != found.block && f.blocks[*b].term.successors().any(|s| s == target))
            .collect();
        let single = match from[..] {
            [] => return None,
            [b] => Some(b),
            _ => None,
        };
        // A loop that has its schedule takes nothing more.
        let block = single
            .filter(|b| f.blocks[*b].term == Term::Br(target) && !plans.contains_key(&(*b as u32)));
        let mut turns = None;
        let mut made = None;
        if let Some(b) = single {
            let insts = &f.blocks[b].insts;
            let last = insts.iter().rposition(|i| i.defs.contains(&found.counter));
            if let Some(i) = last {
                if let (Op::Const, Imm::Int(n)) = (insts[i].op, &insts[i].imm) {
                    turns = Some(*n as u32);
                    let used = insts[i..].iter().any(|x| x.uses.contains(&found.counter));
                    made = (!used && block.is_some()).then_some(i);
                }
            }
        }
        Some(Entry {
            block,
            from,
            turns,
            made,
        })
    }

    /// Puts the set-up of the loop in front of it. `false` if there is no
    /// register for the choice between pipelined and plain loop; then nothing
    /// has changed.
    fn write(
        &self,
        f: &mut Function,
        found: &Found,
        live: &[LaneSet],
        schedule: &Schedule,
    ) -> bool {
        let Some(turns) = &schedule.turns else {
            return false;
        };
        let target = found.block as u32;
        let line = f.blocks[found.block].line;
        let depth = f.blocks[found.block].depth.saturating_sub(1);
        // A loop that steps through memory can't turn 2^32 times, which is what
        // a count of 0 means.
        let strides = f.strides.get(&target);
        let stride = |b: u32| strides.and_then(|s| s.get(&b).copied().flatten());
        let bases = f.blocks[found.block].insts.iter();
        let mut bases = bases.filter_map(|i| i.mem.as_ref()?.base);
        let steps = bases.any(|b| stride(b).is_some_and(|s| s != 0));
        let guarded = self.turns.is_none() && (turns.ahead > 0 || !steps);
        let scratch = if guarded {
            match scratch(f, found, live) {
                Some(r) => Some(r),
                None => return false,
            }
        } else {
            None
        };
        let before = match self.block {
            Some(b) => b,
            None => {
                let new = f.blocks.len() as u32;
                for b in &self.from {
                    let term = &mut f.blocks[*b].term;
                    term.retarget(|t| if t == target { new } else { t });
                }
                f.blocks.push(Block {
                    insts: Vec::new(),
                    term: Term::Br(target),
                    line,
                    depth,
                });
                new as usize
            }
        };
        let mut setup = vec![
            MInst::new(Op::Const, &[Reg::LS], &[], Imm::LoopStart(target)),
            MInst::new(Op::Const, &[Reg::LE], &[], Imm::LoopEnd(target)),
        ];
        let ahead = turns.ahead as i32;
        match self.turns {
            Some(n) => {
                if let Some(i) = self.made {
                    f.blocks[before].insts.remove(i);
                }
                let runs = (n as i32).wrapping_sub(ahead);
                setup.push(MInst::constant(Reg::LC, runs));
            }
            None => {
                let minus = Imm::Int(-ahead);
                let count = MInst::new(Op::AddImm, &[Reg::LC], &[found.counter], minus);
                setup.push(count);
            }
        }
        for inst in &mut setup {
            inst.line = line;
        }
        let Some(t) = scratch else {
            f.blocks[before].insts.extend(setup);
            return true;
        };
        // Too few turns: the plain loop, a copy of the block as it is.
        let plain = f.blocks.len() as u32;
        let mut copy = f.blocks[found.block].clone();
        copy.term.retarget(|b| if b == target { plain } else { b });
        f.blocks.push(copy);
        let b = &mut f.blocks[before];
        b.insts.push(MInst::constant(t, ahead + 1));
        b.insts.push(MInst::alu(Alu::Ltu, t, found.counter, t));
        // The set-up fits into the branch's delay slots.
        b.insts.extend(setup);
        b.term = Term::CondBr {
            reg: t,
            then: plain,
            otherwise: target,
        };
        true
    }
}

/// A register that nobody needs when the loop begins.
fn scratch(f: &Function, found: &Found, live: &[LaneSet]) -> Option<Reg> {
    let used = live_in(f, found.block, live);
    let free = |r: &Reg| !r.is_callee_saved() && used.iter().all(|u| u != r.0);
    (0..32).map(Reg::r).find(free)
}
