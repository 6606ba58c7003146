//! Random edits of schedules: what the checker lets through computes the same.

use super::{check_function_code, Violation};
use crate::assemble::{assemble, fix, Code, Target};
use crate::layout::{simplify, Region};
use crate::sched::Schedule;
use crate::{codegen, frame, ir, isel, legalise, loops, mach, regalloc};
use npu_arch::isa::{Operand, OperandKind, Reg, RegFile};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};

/// Functions of `(ptr in, ptr out, i32 n)` without calls and symbols.
const PROGRAMS: &str = include_str!("edits.ll");

const BYTES: usize = 2048;
const INPUT: u32 = 0x7_1000;
const OUTPUT: u32 = 0x7_2000;

struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }
}

fn compiled() -> Vec<(String, Vec<(Region, Schedule)>)> {
    let module = legalise::legalise(&ir::parse(PROGRAMS, "edits.ll").unwrap()).unwrap();
    let mut all = Vec::new();
    for f in &module.functions {
        let mut f = f.clone();
        loops::run(&mut f);
        let mut m = isel::select(&f);
        assert!(regalloc::allocate(&mut m));
        frame::lay_out(&mut m).unwrap();
        simplify(&mut m);
        all.push((f.name, codegen::schedule(&mut m, false).unwrap()));
    }
    all
}

/// Memory after a call, or what stopped it.
fn run(code: &Code, n: u32) -> Result<Vec<u8>, String> {
    let mut bundles = code.bundles.clone();
    for f in &code.fixups {
        let Target::Local(at) = f.target else {
            return Err("a symbol".to_owned());
        };
        assert!(fix(&mut bundles[f.bundle], f.slot, at as i32));
    }
    let mut core = Core::new();
    let mut at = 0;
    for b in &bundles {
        let bytes = b.encode().to_vec();
        core.write_program(at, &bytes);
        at += bytes.len();
    }
    let mut memory = FlatMemory::new();
    let input: Vec<u8> = (0..BYTES).map(|i| (i * 89 + (i >> 3)) as u8).collect();
    memory.write(INPUT, &input).unwrap();
    memory.write(OUTPUT, &input).unwrap();
    let call = Call {
        entry: 0,
        stack: 0x7_4000,
        pointers: &[INPUT, OUTPUT],
        integers: &[n],
        budget: 100_000,
    };
    call_function(&mut core, &mut memory, &call).map_err(|e| e.to_string())?;
    let read = |at| memory.read(at, BYTES).map(<[u8]>::to_vec);
    let (a, b) = (read(INPUT).ok(), read(OUTPUT).ok());
    Ok([a, b].into_iter().flatten().flatten().collect())
}

fn runs(code: &Code) -> Vec<Result<Vec<u8>, String>> {
    [1, 2, 3, 4, 7, 12, 40].map(|n| run(code, n)).to_vec()
}

/// Says that an operation reads parts of its operands, those of a lane, as they come.
fn mark(region: &mut Region, at: usize, lane: mach::Reg) {
    let inst = &mut region.insts[at];
    inst.mark_blank(&|l| l == lane);
    if let Some(plan) = &mut region.plan {
        plan.made[at].blank = inst.blank;
    }
}

fn lanes(list: &[mach::Reg]) -> Vec<mach::Reg> {
    list.iter().flat_map(|r| r.lanes()).copied().collect()
}

/// One change: an operation in another cycle, also of what it reads taken for blank,
/// another register, a cycle that issues nothing taken out or put in, an operation
/// dropped, the kernel moved.
fn edit(code: &mut [(Region, Schedule)], random: &mut Random) -> Option<()> {
    let which = random.below(code.len());
    let (region, schedule) = &mut code[which];
    let length = schedule.cycles.len();
    let full: Vec<usize> = (0..length)
        .filter(|c| !schedule.cycles[*c].is_empty())
        .collect();
    let from = *full.get(random.below(full.len()))?;
    let n = random.below(schedule.cycles[from].len());
    let kind = random.below(9);
    if kind == 8 {
        let at = schedule.cycles[from][n].index;
        let read = lanes(&region.insts.get(at)?.uses);
        mark(region, at, *read.get(random.below(read.len()))?);
    }
    match kind {
        0..=2 | 8 => {
            let near = from as i64 + random.below(9) as i64 - 4;
            let to = usize::try_from(near)
                .ok()
                .filter(|t| *t < length && *t != from)?;
            let placed = schedule.cycles[from].remove(n);
            schedule.cycles[to].push(placed);
        }
        3 | 4 => {
            let inst = &mut schedule.cycles[from][n].inst;
            let operands = inst.operands().len();
            let at = random.below(operands);
            if !matches!(inst.inst().operands().get(at)?.kind, OperandKind::Reg(_)) {
                return None;
            }
            let old = inst.reg(at)?;
            let count = if old.file() == RegFile::R { 32 } else { 8 };
            let new = Reg::new(old.file(), random.below(count) as u8)?;
            if new == old {
                return None;
            }
            inst.set(at, Operand::Reg(new)).ok()?;
        }
        5 => {
            let empty: Vec<usize> = (0..length)
                .filter(|c| schedule.cycles[*c].is_empty())
                .collect();
            let c = *empty.get(random.below(empty.len()))?;
            schedule.cycles.remove(c);
            if let Some(t) = &mut schedule.turns {
                if c < t.kernel.start {
                    t.kernel.start -= 1;
                }
                if c < t.kernel.end {
                    t.kernel.end -= 1;
                }
                if t.kernel.is_empty() {
                    return None;
                }
            }
        }
        6 => {
            schedule.cycles[from].remove(n);
        }
        _ => match &mut schedule.turns {
            Some(t) => match random.below(3) {
                0 => t.ahead += 1,
                1 => t.kernel.start = t.kernel.start.checked_sub(1)?,
                _ => t.kernel.end = (t.kernel.end + 1).min(length),
            },
            None => schedule.cycles[from][n].index = random.below(region.insts.len()),
        },
    }
    Some(())
}

/// The number of edits, refusals, and edits let through.
fn edits(count: usize, seed: u64) -> (usize, usize, usize) {
    let all = compiled();
    let mut random = Random(seed);
    let good: Vec<_> = all
        .iter()
        .map(|(name, code)| {
            check_function_code(code, false).unwrap_or_else(|v| panic!("{name}: {v}"));
            runs(&assemble(code).unwrap())
        })
        .collect();
    for (outcomes, (name, _)) in good.iter().zip(&all) {
        assert!(outcomes.iter().all(Result::is_ok), "{name}: {outcomes:?}");
    }
    let (mut done, mut refused, mut passed) = (0, 0, 0);
    while done < count {
        let which = random.below(all.len());
        let mut code = all[which].1.clone();
        if edit(&mut code, &mut random).is_none() || code == all[which].1 {
            continue;
        }
        done += 1;
        if check_function_code(&code, false).is_err() {
            refused += 1;
            continue;
        }
        passed += 1;
        let Some(made) = assemble(&code) else {
            continue;
        };
        assert_eq!(
            runs(&made),
            good[which],
            "an edit of {} changes what it does and is let through",
            all[which].0
        );
    }
    (done, refused, passed)
}

#[test]
fn every_edit_that_changes_the_output_is_refused() {
    let (done, refused, passed) = edits(1000, 5);
    assert_eq!(refused + passed, done);
    // Most edits do harm; some move an operation to where it may be, too.
    assert!(refused > 500, "{refused}");
    assert!(passed > 10, "{passed}");
}

/// Where nothing is, only the program says, and where it does it is believed.
#[test]
fn what_was_written_is_not_blank() {
    let refused = |code: &[(Region, Schedule)]| {
        let judged = check_function_code(code, false);
        matches!(judged, Err(Violation::Blank { .. }))
    };
    let (mut blank, mut marked, mut said) = (0, 0, 0);
    for (name, code) in compiled() {
        for (n, (region, _)) in code.iter().enumerate() {
            for (at, inst) in region.insts.iter().enumerate() {
                blank += inst.blanks().count();
                for lane in lanes(&inst.uses) {
                    let mut other = code.clone();
                    mark(&mut other[n].0, at, lane);
                    if other != code {
                        marked += 1;
                        assert!(refused(&other), "{name}: {lane} of `{inst}`");
                    }
                }
            }
            // Said of what an operation reads as something.
            for (at, inst) in region.insts.iter().enumerate() {
                let operands = inst.uses.iter().enumerate();
                for (operand, r) in operands.filter(|(o, _)| !inst.modifies(*o)) {
                    let parts = r.lanes().iter().enumerate();
                    for (_, lane) in parts.filter(|(part, _)| !inst.is_blank(operand, *part)) {
                        let mut other = code.clone();
                        let nothing = &mut other[n].0.nothing;
                        nothing.push((at, *lane));
                        nothing.sort_by_key(|(at, _)| *at);
                        let judged = check_function_code(&other, false);
                        let denied = matches!(judged, Err(Violation::Nothing { .. }));
                        assert!(denied, "{name}: {lane} of `{inst}`: {judged:?}");
                        said += 1;
                    }
                }
            }
            let mut other = code.clone();
            other[n].0.nothing.clear();
            assert_eq!(refused(&other), other != code, "{name}");
        }
    }
    let enough = blank >= 2 && marked > 100 && said > 100;
    assert!(enough, "{blank} {marked} {said}");
}
