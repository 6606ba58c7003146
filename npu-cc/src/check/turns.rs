//! Loops: as many turns written out as can meet one another, and then the
//! rules of straight code.

use super::{check, Violation};
use crate::layout::Region;
use crate::mach::MInst;
use crate::pipeline::{later, Plan};
use crate::sched::{Placed, Schedule};
use npu_arch::isa::Port;

/// Cycles over which one operation can reach another.
const REACH: usize = 64;

/// Checks the schedule of a hardware loop: prologue, kernel and epilogue put
/// together, the kernel as often as it takes until its runs don't meet.
pub(crate) fn check_turns(region: &Region, plan: &Plan) -> Result<(), Violation> {
    let Some(turns) = &plan.schedule.turns else {
        return Err(Violation::Kernel);
    };
    let kernel = turns.kernel.clone();
    let cycles = &plan.schedule.cycles;
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
    check(&region, &schedule, true)
}
