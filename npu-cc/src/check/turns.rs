//! Loops: as many turns written out as can meet one another, and then the
//! rules of straight code.

use super::blank::blanks;
use super::{check, check_program, Program, Violation};
use crate::assemble::{Code, Target};
use crate::layout::Region;
use crate::mach::{Alu, Bank, Imm, MInst, Op, Reg};
use crate::pipeline::{later, Count, Plan};
use crate::sched::{Placed, Schedule};
use npu_arch::isa::latency::LOOP_SETUP_BYTES;
use npu_arch::isa::{self, Bundle, Port, SlotInst};
use std::collections::BTreeSet;

/// Bytes that each bundle from the set-up of a loop on can have.
const LOOP_END_BYTES: u32 = 16;

/// Cycles over which one operation can reach another.
const REACH: usize = 64;

/// Checks all code of a function.
pub(crate) fn check_function_code(
    code: &[(Region, Schedule)],
    locks: bool,
) -> Result<(), Violation> {
    entries(code)?;
    blanks(code.iter().map(|(region, _)| region))?;
    let written = written(code.iter().map(|(region, _)| region));
    for (i, (region, schedule)) in code.iter().enumerate() {
        let Some(plan) = &region.plan else {
            let loops = region.insts.iter().any(MInst::sets_up_loop);
            let next = code.get(i + 1).and_then(|n| n.0.plan.as_ref());
            if schedule.turns.is_some() || (loops && next.is_none()) {
                return Err(Violation::Setup("it sets up nothing"));
            }
            check(region, schedule, locks || region.leaves())?;
            continue;
        };
        check_turns(region, schedule, plan, &written, locks)?;
        let before = i.checked_sub(1).and_then(|i| code.get(i));
        setup(before, region, schedule, plan)?;
    }
    Ok(())
}

/// The lanes that operations of regions write.
pub(crate) fn written<'a>(regions: impl Iterator<Item = &'a Region>) -> BTreeSet<Reg> {
    let defs = regions.flat_map(|r| &r.insts).flat_map(|i| &i.defs);
    defs.flat_map(|d| d.lanes()).copied().collect()
}

/// No branch leads into a loop past its set-up.
fn entries(code: &[(Region, Schedule)]) -> Result<(), Violation> {
    let loops = code.iter().filter(|(region, _)| region.plan.is_some());
    let labels: Vec<Imm> = loops.filter_map(|(r, _)| r.label).map(Imm::Block).collect();
    let mut branches = code.iter().filter_map(|(region, _)| region.branch.as_ref());
    match branches.any(|b| labels.contains(&b.imm)) {
        true => Err(Violation::Setup("a branch goes past it")),
        false => Ok(()),
    }
}

/// Whether a region falls through to the loop behind it only where a register
/// holds at least so many turns, and leaves that register alone from there and
/// from `setup`, the operation that counts by it, on.
fn guards(before: &Region, own: u32, count: Reg, least: i32, setup: usize) -> bool {
    let Some(branch) = before.branch.as_ref().filter(|b| b.op == Op::Jnz) else {
        return false;
    };
    let [condition] = branch.uses[..] else {
        return false;
    };
    let last = |r: Reg, end: usize| {
        let writes = |i: &MInst| i.defs.iter().any(|d| d.overlaps(r));
        before.insts[..end].iter().rposition(writes)
    };
    let Some(at) = last(condition, before.insts.len()) else {
        return false;
    };
    let compare = &before.insts[at];
    let [counted, limit] = compare.uses[..] else {
        return false;
    };
    let enough = last(limit, at).is_some_and(|i| {
        let made = &before.insts[i];
        (made.op, &made.imm, &made.defs[..]) == (Op::Const, &Imm::Int(least), &[limit][..])
    });
    let stays = last(count, before.insts.len()).is_none_or(|i| i < at.min(setup));
    let elsewhere = branch.imm != Imm::Block(own);
    compare.op == Op::Alu(Alu::Ltu)
        && compare.defs == [condition]
        && counted == count
        && enough
        && stays
        && elsewhere
}

/// Whether a loop steps through memory: then its count is not the 0 that
/// stands for 2^32 turns.
fn steps(region: &Region, plan: &Plan) -> bool {
    let bases = region.insts.iter().filter_map(|i| i.mem.as_ref()?.base);
    let mut strides = bases.filter_map(|b| plan.strides.get(&b).copied().flatten());
    strides.any(|s| s != 0)
}

/// The region before a loop sets it up, early enough, for its turns.
fn setup(
    before: Option<&(Region, Schedule)>,
    region: &Region,
    schedule: &Schedule,
    plan: &Plan,
) -> Result<(), Violation> {
    let (Some((before, cycles)), Some(turns)) = (before, &schedule.turns) else {
        return Err(Violation::Setup("it is missing"));
    };
    let Some(label) = region.label else {
        return Err(Violation::Setup("the loop has no name"));
    };
    let ahead = turns.ahead as i32;
    let mut wanted = vec![
        MInst::new(Op::Const, &[Reg::LS], &[], Imm::LoopStart(label)),
        MInst::new(Op::Const, &[Reg::LE], &[], Imm::LoopEnd(label)),
        match plan.count {
            Count::Known(n) if n > turns.ahead => MInst::constant(Reg::LC, n as i32 - ahead),
            Count::Known(_) => {
                return Err(Violation::Setup("fewer turns than the prologue begins"))
            }
            Count::Register(r) => MInst::new(Op::AddImm, &[Reg::LC], &[r], Imm::Int(-ahead)),
        },
    ];
    let bundles = LOOP_SETUP_BYTES.div_ceil(LOOP_END_BYTES) as usize;
    for (n, inst) in before.insts.iter().enumerate() {
        if !inst.sets_up_loop() {
            continue;
        }
        let same = |w: &MInst| w.op == inst.op && w.defs == inst.defs && w.imm == inst.imm;
        match wanted.iter().position(|w| same(w) && w.uses == inst.uses) {
            Some(i) => wanted.swap_remove(i),
            None => return Err(Violation::Setup("it is for another loop")),
        };
        let at = cycles
            .cycles
            .iter()
            .position(|c| c.iter().any(|p| p.index == n));
        let far = at.map_or(0, |at| cycles.cycles.len() - at) + turns.kernel.end - 1;
        if far < bundles {
            return Err(Violation::Setup("it is too late"));
        }
    }
    if !wanted.is_empty() {
        return Err(Violation::Setup("it is not complete"));
    }
    if let Count::Register(count) = plan.count {
        let counts = |i: &MInst| i.defs.contains(&Reg::LC);
        let at = before.insts.iter().position(counts).unwrap_or(0);
        let least = ahead.saturating_add(1);
        if !guards(before, label, count, least, at) && (ahead > 0 || !steps(region, plan)) {
            return Err(Violation::Setup("too few turns get to it"));
        }
    }
    Ok(())
}

/// The bundles between the set-up of each loop and its last bundle are long
/// enough.
pub(crate) fn check_distances(code: &Code) -> Result<(), Violation> {
    let mut addresses = Vec::with_capacity(code.bundles.len());
    let mut address = 0u32;
    for bundle in &code.bundles {
        addresses.push(address);
        address += bundle.len() as u32;
    }
    let writes = |inst: &SlotInst, which: &[Reg]| {
        let mut all = inst.reg_accesses();
        all.any(|a| a.access.writes() && Reg::of(a.reg).is_some_and(|r| which.contains(&r)))
    };
    let sets_up = |bundle: &Bundle| {
        let mut insts = bundle.insts();
        insts.any(|i| writes(i, &[Reg::LS, Reg::LE, Reg::LC]))
    };
    let bundles = code.bundles.iter().zip(&addresses);
    let setups: Vec<u32> = bundles.filter(|(b, _)| sets_up(b)).map(|b| *b.1).collect();
    for fixup in &code.fixups {
        let inst = code.bundles[fixup.bundle].slot(fixup.slot);
        let (Target::Local(end), true) =
            (&fixup.target, inst.is_some_and(|i| writes(i, &[Reg::LE])))
        else {
            continue;
        };
        let last = setups.iter().rev().find(|s| *s < end);
        // An end that no set-up comes before can't be reached by one.
        if last.is_none_or(|last| end - last < LOOP_SETUP_BYTES) {
            return Err(Violation::Setup("it is too late"));
        }
    }
    Ok(())
}

/// Checks the schedule of a hardware loop: prologue, kernel and epilogue put
/// together, the kernel as often as it takes until its runs don't meet.
/// `written`: the lanes that the function writes anywhere.
pub(crate) fn check_turns(
    region: &Region,
    schedule: &Schedule,
    plan: &Plan,
    written: &BTreeSet<Reg>,
    lock_next: bool,
) -> Result<(), Violation> {
    let Some(turns) = &schedule.turns else {
        return Err(Violation::Kernel);
    };
    let kernel = turns.kernel.clone();
    let cycles = &schedule.cycles;
    if kernel.is_empty() || kernel.end > cycles.len() {
        return Err(Violation::Kernel);
    }
    let runs = REACH.div_ceil(kernel.len()) + 1;
    let total = runs + turns.ahead as usize;
    let size = region.insts.len();
    let mut insts: Vec<MInst> = Vec::with_capacity(size * total);
    for turn in 0..total {
        for inst in &region.insts {
            let mem = inst.mem.as_ref();
            let mem = mem.map(|m| later(m, turn as i32, &plan.strides));
            insts.push(MInst {
                mem,
                ..inst.clone()
            });
        }
    }
    let mut unrolled: Vec<Vec<Placed>> = Vec::new();
    let mut copy = |range: std::ops::Range<usize>, first: i32| {
        for cycle in &cycles[range] {
            let placed = cycle.iter().map(|p| Placed {
                // A turn that there isn't is no operation of the region.
                index: usize::try_from(first + p.turn)
                    .map_or(usize::MAX, |turn| turn.saturating_mul(size))
                    .saturating_add(p.index),
                inst: p.inst,
                turn: 0,
            });
            unrolled.push(placed.collect());
        }
    };
    copy(0..kernel.start, 0);
    for run in 0..runs {
        copy(kernel.clone(), run as i32);
    }
    copy(kernel.end..cycles.len(), runs as i32);
    if plan.made.len() != size {
        return Err(Violation::Kernel);
    }
    if let Some(stray) = unrolled.iter().flatten().find(|p| p.index >= insts.len()) {
        return Err(Violation::Turn {
            inst: stray.inst.to_string(),
        });
    }
    let lost = |p: &&Placed| p.inst.ports().any(|q| q.port == Port::PART_WORD_STORE);
    if let Some(store) = cycles[kernel.end - 1].iter().find(lost) {
        return Err(Violation::LoopEndStore {
            inst: store.inst.to_string(),
        });
    }
    let program = Program {
        wanted: insts.iter().collect(),
        made: (0..total).flat_map(|_| &plan.made).collect(),
        matters: &|r| matters(plan, written, r),
    };
    let schedule = Schedule {
        cycles: unrolled,
        turns: None,
    };
    check_program(&program, &schedule, lock_next).map(|_| ())
}

/// Whether what a register holds behind a loop matters: what is needed there,
/// what allocation doesn't hand out, and what the caller has in registers that
/// the function saves nowhere.
fn matters(plan: &Plan, written: &BTreeSet<Reg>, r: isa::Reg) -> bool {
    let Some(lane) = Reg::of(r) else {
        return true;
    };
    let among = |list: &[Reg]| list.iter().any(|x| x.lanes().contains(&lane));
    let kept = || lane.is_callee_saved() && !written.contains(&lane);
    among(&plan.needed) || lane.bank() == Bank::Fixed || kept()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{codegen, frame, ir, isel, layout, legalise, loops, regalloc, sched};

    /// A loop that turns as often as its caller says, and is pipelined.
    fn counted() -> Vec<(Region, Schedule)> {
        let text =
            "define void @f(ptr noalias %p, ptr noalias %q, i32 %n) {\nentry:\n  br label %loop\n\
             loop:\n  %i = phi i32 [ 0, %entry ], [ %j, %loop ]\n\
             %a = getelementptr i32, ptr %p, i32 %i\n  %x = load i32, ptr %a\n\
             %y = mul i32 %x, 3\n  %b = getelementptr i32, ptr %q, i32 %i\n\
             store i32 %y, ptr %b\n  %j = add nuw i32 %i, 1\n\
             %c = icmp eq i32 %j, %n\n  br i1 %c, label %end, label %loop\n\
             end:\n  ret void\n}\n";
        let module = legalise::legalise(&ir::parse(text, "test").unwrap()).unwrap();
        let mut f = module.functions[0].clone();
        loops::run(&mut f);
        let mut m = isel::select(&f);
        assert!(regalloc::allocate(&mut m));
        frame::lay_out(&mut m).unwrap();
        layout::simplify(&mut m);
        codegen::schedule(&mut m, false).unwrap()
    }

    /// What the check says where the region in front of the loop is another.
    fn judge(change: impl Fn(&mut Region)) -> Result<(), Violation> {
        let mut code = counted();
        let at = code.iter().position(|(r, _)| r.plan.is_some()).unwrap();
        let ahead = code[at].1.turns.as_ref().unwrap().ahead;
        assert!(ahead > 0, "the loop is pipelined");
        let (before, schedule) = &mut code[at - 1];
        change(before);
        *schedule = sched::schedule(before, false).unwrap();
        check_function_code(&code, false)
    }

    /// The scheduler may not say itself that nothing is read.
    #[test]
    fn blank_parts_are_those_of_the_program() {
        let mut code = counted();
        assert_eq!(check_function_code(&code, false), Ok(()));
        let plans = code.iter_mut().filter_map(|(r, _)| r.plan.as_mut());
        let made = plans.flat_map(|p| &mut p.made).find(|i| !i.uses.is_empty());
        made.unwrap().mark_blank(&|_| true);
        let judged = check_function_code(&code, false);
        assert!(
            matches!(judged, Err(Violation::Operands { .. })),
            "{judged:?}"
        );
    }

    fn compare(region: &mut Region) -> &mut MInst {
        let found = |i: &&mut MInst| i.op == Op::Alu(Alu::Ltu);
        region.insts.iter_mut().rev().find(found).unwrap()
    }

    #[test]
    fn too_few_turns_must_not_get_into_a_loop() {
        let few = Err(Violation::Setup("too few turns get to it"));
        assert_eq!(judge(|_| ()), Ok(()));
        let least = |r: &mut Region| {
            let limit = compare(r).uses[1];
            let made = |i: &&mut MInst| i.op == Op::Const && i.defs == [limit];
            let made = r.insts.iter_mut().rev().find(made).unwrap();
            made.imm = Imm::Int(made.int() - 1);
        };
        assert_eq!(judge(least), few);
        assert_eq!(judge(|r| compare(r).op = Op::Alu(Alu::Lt)), few);
        assert_eq!(judge(|r| compare(r).uses.swap(0, 1)), few);
        assert_eq!(judge(|r| r.branch.as_mut().unwrap().op = Op::Jz), few);
        let later = |r: &mut Region| {
            let count = compare(r).uses[0];
            let step = MInst::new(Op::AddImm, &[count], &[count], Imm::Int(-1));
            r.insts.push(step);
        };
        assert_eq!(judge(later), few);
        assert!(judge(|r| r.branch = None).is_err());
    }

    #[test]
    fn bundles_between_set_up_and_end_are_long_enough() {
        let mut code = crate::assemble::assemble(&counted()).unwrap();
        assert_eq!(check_distances(&code), Ok(()));
        // The shortest formats for the same instructions.
        for bundle in &mut code.bundles {
            let short = (1..=8).find_map(|n| bundle.resized(2 * n).ok());
            *bundle = short.unwrap();
        }
        let first = code.bundles.iter().position(|b| {
            let writes = |i: &SlotInst| i.reg_accesses().any(|a| a.reg == isa::Reg::LE);
            b.insts().any(writes)
        });
        let first = first.unwrap();
        let size: u32 = code.bundles[..first + 4]
            .iter()
            .map(|b| b.len() as u32)
            .sum();
        for fixup in &mut code.fixups {
            if fixup.bundle == first {
                fixup.target = Target::Local(size);
            }
        }
        assert!(check_distances(&code).is_err());
        // An end in front of everything that sets the loop up.
        for fixup in &mut code.fixups {
            if fixup.bundle == first {
                fixup.target = Target::Local(0);
            }
        }
        let late = Err(Violation::Setup("it is too late"));
        assert_eq!(check_distances(&code), late);
    }

    #[test]
    fn no_branch_leads_past_the_set_up() {
        let mut code = counted();
        let label = code.iter().find_map(|(r, _)| r.plan.as_ref().and(r.label));
        let last = code
            .iter_mut()
            .rev()
            .find(|(r, _)| r.branch.as_ref().is_some_and(|b| b.op == Op::Jnz))
            .unwrap();
        last.0.branch.as_mut().unwrap().imm = Imm::Block(label.unwrap());
        let bad = Err(Violation::Setup("a branch goes past it"));
        assert_eq!(check_function_code(&code, false), bad);
    }
}
