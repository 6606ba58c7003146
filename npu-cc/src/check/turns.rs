//! Loops: as many turns written out as can meet one another, and then the
//! rules of straight code.

use super::{check, Violation};
use crate::layout::Region;
use crate::mach::{Imm, MInst, Op, Reg};
use crate::pipeline::{later, Count, Plan};
use crate::sched::{Placed, Schedule};
use npu_arch::isa::latency::LOOP_SETUP_BYTES;
use npu_arch::isa::Port;

/// Bytes of each bundle from the set-up of a loop on.
const LOOP_END_BYTES: u32 = 16;

/// Cycles over which one operation can reach another.
const REACH: usize = 64;

/// Checks all code of a function.
pub(crate) fn check_function_code(
    code: &[(Region, Schedule)],
    locks: bool,
) -> Result<(), Violation> {
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
        check_turns(region, schedule, plan, locks)?;
        let before = i.checked_sub(1).and_then(|i| code.get(i));
        setup(before, region, schedule, plan)?;
    }
    Ok(())
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
    match wanted.is_empty() {
        true => Ok(()),
        false => Err(Violation::Setup("it is not complete")),
    }
}

/// Checks the schedule of a hardware loop: prologue, kernel and epilogue put
/// together, the kernel as often as it takes until its runs don't meet.
pub(crate) fn check_turns(
    region: &Region,
    schedule: &Schedule,
    plan: &Plan,
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
    let region = Region {
        insts,
        ..Region::default()
    };
    let schedule = Schedule {
        cycles: unrolled,
        turns: None,
    };
    check(&region, &schedule, lock_next)
}
