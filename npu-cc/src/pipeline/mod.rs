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

mod assign;
mod bound;
mod coalesce;
mod graph;
mod modulo;
mod rename;
mod reports;
mod shorten;
mod step;
mod table;
#[cfg(test)]
mod tests;

pub use bound::Bound;
pub(crate) use graph::{later, Strides};
pub(crate) use reports::reports;
pub use reports::{LoopReport, WhyNot};

use crate::liveness::{LaneSet, Lanes, Live};
use crate::mach::{forms, Alu, Bank, Imm, MInst, Op, Reg};
use crate::mir::{Block, Function, Term};
use crate::sched::{self, Placed, Schedule, Turns};
use assign::Registers;
use graph::Graph;
use modulo::{At, Search};
use npu_arch::isa::latency::LOOP_SETUP_BYTES;
use npu_arch::isa::{Port, SlotInst};
use rename::Webs;
use std::collections::{BTreeMap, BTreeSet};
use table::{Banks, Objects};

/// Operations of a turn beyond which a loop is left as it is.
const MAX_OPERATIONS: usize = 192;

/// Intervals that are tried for one loop.
const TRIES: i32 = 64;

/// How often a schedule is made shorter until there are enough registers: so
/// often at intervals that are longer than the least one by less than this,
/// once at others.
const SHORTENINGS: usize = 6;
const NEAR: i32 = 6;

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

/// A loop that can be counted down in hardware.
struct Found {
    block: usize,
    exit: u32,
    /// The register that counts.
    counter: Reg,
    /// The counting operation.
    at: usize,
}

/// What became of the blocks that jump to themselves.
#[derive(Default)]
pub(crate) struct Loops {
    /// The plans of those that became bodies of hardware loops; such a block ends
    /// in a jump to the loop's exit.
    pub(crate) plans: BTreeMap<u32, Plan>,
    /// Why the others did not.
    pub(crate) left: BTreeMap<u32, WhyNot>,
}

/// Pipelines what can be.
pub(crate) fn run(f: &mut Function, lock_next: bool) -> Loops {
    let mut loops = Loops::default();
    if (0..f.blocks.len()).all(|block| !turns(f, block)) {
        return loops;
    }
    let lanes = Lanes::physical();
    let mut live = Live::new(f, &lanes);
    for block in 0..f.blocks.len() {
        if !turns(f, block) {
            continue;
        }
        match pipeline(f, block, &live, &loops.plans, lock_next) {
            Ok((plan, written)) => {
                loops.plans.insert(block as u32, plan);
                // In all others the same is live as before: the counter is used up here.
                live.update(f, &lanes, &written);
                debug_assert_eq!(live, Live::new(f, &lanes));
            }
            Err(why) => {
                loops.left.insert(block as u32, why);
            }
        }
    }
    loops
}

/// Makes a block that jumps to itself the body of a hardware loop. Gives its plan
/// and the blocks that are new or changed; otherwise nothing has changed.
fn pipeline(
    f: &mut Function,
    block: usize,
    live: &Live,
    plans: &BTreeMap<u32, Plan>,
    lock_next: bool,
) -> Result<(Plan, Vec<usize>), WhyNot> {
    let found = find(f, block, live)?;
    let mut body = f.blocks[block].insts.clone();
    body.remove(found.at);
    step::fold(&mut body);
    let strides = f.strides.get(&(block as u32)).cloned().unwrap_or_default();
    let entry = Entry::of(f, &found, plans).ok_or(WhyNot::First)?;
    let around = Around::of(f, &found, live);
    let real = body.iter().filter(|i| i.op != Op::Undef);
    let turn: Vec<MInst> = real.cloned().collect();
    let planned = plan(&turn, &strides, entry.turns, &around, lock_next);
    let planned = planned.ok_or(WhyNot::NoSchedule)?;
    let written = entry.write(f, &found, live, &planned.schedule);
    let mut written = written.ok_or(WhyNot::NoRegister)?;
    f.blocks[block].insts = body;
    f.blocks[block].term = Term::Br(found.exit);
    written.push(block);
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
    Ok((plan, written))
}

/// Whether a block jumps to itself.
fn turns(f: &Function, block: usize) -> bool {
    f.blocks[block]
        .term
        .successors()
        .any(|s| s as usize == block)
}

/// A loop that counts down and could do so in hardware.
fn find(f: &Function, block: usize, live: &Live) -> Result<Found, WhyNot> {
    let b = &f.blocks[block];
    let stays = |i: &MInst| i.op.has_side_effect() || i.op.is_branch();
    if b.insts.iter().any(stays) {
        return Err(WhyNot::SideEffect);
    }
    let Term::CondBr {
        reg,
        then,
        otherwise,
    } = b.term
    else {
        return Err(WhyNot::NotCounted);
    };
    if then as usize != block || otherwise as usize == block {
        return Err(WhyNot::NotCounted);
    }
    let steps = |inst: &MInst| {
        inst.op == Op::AddImm
            && inst.int() == -1
            && inst.uses == [reg]
            && inst.defs.first() == Some(&reg)
    };
    let Some(at) = b.insts.iter().position(steps) else {
        return Err(WhyNot::NotCounted);
    };
    let touches = |i: &MInst| i.uses.iter().chain(&i.defs).any(|r| r.overlaps(reg));
    let mut others = b.insts.iter().enumerate().filter(|(i, _)| *i != at);
    let used_after = live.start(otherwise as usize).contains(reg.0);
    if used_after || others.any(|(_, i)| touches(i)) {
        return Err(WhyNot::CounterUsed);
    }
    let operations = b.insts.iter().filter(|i| i.op != Op::Undef).count();
    if operations > MAX_OPERATIONS {
        let most = MAX_OPERATIONS;
        return Err(WhyNot::TooLong { most });
    }
    if operations < 2 {
        return Err(WhyNot::Empty);
    }
    Ok(Found {
        block,
        exit: otherwise,
        counter: reg,
        at,
    })
}

/// What a loop must leave alone.
#[derive(Default)]
struct Around {
    /// Lanes that are needed behind it.
    needed: LaneSet,
    /// Lanes that hold something when a turn begins or ends.
    live: LaneSet,
    /// Lanes that the function writes: it has saved those that it must.
    written: BTreeSet<Reg>,
}

impl Around {
    fn of(f: &Function, found: &Found, live: &Live) -> Around {
        let insts = f.blocks.iter().flat_map(|b| &b.insts);
        let defs = insts.flat_map(|i| &i.defs).flat_map(|d| d.lanes());
        let mut all = live.start(found.block).clone();
        all.union(live.end(found.block));
        Around {
            needed: live.start(found.exit as usize).clone(),
            live: all,
            written: defs.copied().collect(),
        }
    }

    /// Whether a turn may write a lane.
    fn usable(&self, lane: Reg) -> bool {
        let free = lane.bank() != Bank::Fixed && !self.live.contains(lane.0);
        free && (!lane.is_callee_saved() || self.written.contains(&lane))
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
    let usable = |lane: Reg| around.usable(lane);
    let mut registers = Registers::new(&all, &webs, &usable);
    let apart = table::objects(&all, Banks::Apart);
    let shared = table::objects(&all, Banks::Shared);
    for interval in least..longest.min(least + TRIES) {
        let mut renamed = |search: &Search<'_>, attempt: u32, objects: &[Objects]| {
            let placed = search.attempt(attempt, objects)?;
            let mut assigned = registers.assign(&placed, interval);
            let (mut shorter, mut weights) = (placed, vec![1; webs.webs.len()]);
            let near = interval < least + NEAR;
            for _ in 0..if near { SHORTENINGS } else { 1 } {
                if assigned.is_ok() {
                    break;
                }
                shorter = shorten::shorten(&all, search, &webs, &shorter, objects, &weights);
                assigned = registers.assign(&shorter, interval);
                if let Err(web) = assigned {
                    webs.weigh(&mut weights, web);
                }
            }
            let assigned = assigned.ok()?;
            let schedule = expand(&all, &assigned.placed, &webs.index, interval, lock_next);
            let mut made = body.to_vec();
            for (at, inst) in webs.index.iter().zip(assigned.made) {
                made[*at] = inst;
            }
            Some((schedule, made))
        };
        // As allocation has it.
        let stays = || {
            let search = Search::new(&before, &stiff, interval)?;
            let mut banks = [Banks::Apart, Banks::Shared].into_iter();
            let of = |banks| search.attempt(0, &table::objects(&before, banks));
            let placed = banks.find_map(of)?;
            let instruction = |(i, (cycle, form)): (usize, At)| (cycle, before[i].1[form]);
            let placed: Vec<_> = placed.into_iter().enumerate().map(instruction).collect();
            let index: Vec<usize> = (0..body.len()).collect();
            let schedule = expand(&before, &placed, &index, interval, lock_next);
            Some((schedule, body.to_vec()))
        };
        let mut anew = |search: &Search<'_>| {
            // Where no object keeps accesses apart, the shared attempts are the same.
            let first = if apart == shared {
                0
            } else {
                modulo::ATTEMPTS / 2
            };
            let mut first = (0..first).map(|n| (n, &apart));
            let found = first.find_map(|(n, objects)| renamed(search, n, objects));
            found.or_else(|| {
                let mut then = 0..modulo::ATTEMPTS;
                then.find_map(|n| renamed(search, n, &shared))
            })
        };
        let found = Search::new(&all, &graph, interval).and_then(|search| anew(&search));
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

    /// Puts the set-up of the loop in front of it. Gives the blocks that it
    /// makes or changes besides; none if there is no register for the choice between
    /// pipelined and plain loop, and nothing has changed.
    fn write(
        &self,
        f: &mut Function,
        found: &Found,
        live: &Live,
        schedule: &Schedule,
    ) -> Option<Vec<usize>> {
        let turns = schedule.turns.as_ref()?;
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
        let scratch = match guarded {
            true => Some(scratch(found, live)?),
            false => None,
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
        let mut changed = Vec::new();
        let Some(t) = scratch else {
            f.blocks[before].insts.extend(setup);
            changed.push(before);
            changed.extend(&self.from);
            return Some(changed);
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
        changed.extend([plain as usize, before]);
        changed.extend(&self.from);
        Some(changed)
    }
}

/// A register that nobody needs when the loop begins.
fn scratch(found: &Found, live: &Live) -> Option<Reg> {
    let used = live.start(found.block);
    let free = |r: &Reg| !r.is_callee_saved() && !used.contains(r.0);
    (0..32).map(Reg::r).find(free)
}
