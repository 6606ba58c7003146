//! Scheduled regions to bundles with their places in program memory.
//!
//! Branch targets, return addresses and function entries are multiples of 16
//! bytes. Where the code before such a point is not long enough, its bundles
//! are put into longer formats; nothing is inserted. So are the first bundles
//! from the set-up of a hardware loop on, as many as it takes to keep the distance to
//! the loop's last bundle.

use crate::layout::Region;
use crate::mach::{address_operand, Imm};
use crate::sched::Schedule;
use npu_arch::isa::latency::{LOOP_SETUP_BYTES, TARGET_ALIGN};
use npu_arch::isa::{Bundle, Format, Slot, SlotInst, SlotSet};
use std::collections::{BTreeMap, BTreeSet};

/// What an address operand refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Byte of the same function.
    Local(u32),
    /// A symbol plus an offset.
    Symbol(String, i32),
}

/// An address operand that linking sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fixup {
    pub(crate) bundle: usize,
    pub(crate) slot: Slot,
    pub(crate) target: Target,
}

/// A function's code, before its addresses are known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Code {
    pub(crate) bundles: Vec<Bundle>,
    pub(crate) fixups: Vec<Fixup>,
    /// Line of the LLVM IR text of each bundle, 0 if none.
    pub(crate) lines: Vec<u32>,
}

impl Code {
    /// Bytes.
    pub(crate) fn size(&self) -> u32 {
        self.bundles.iter().map(|b| b.len() as u32).sum()
    }
}

/// Puts a function's regions together. `None` if a cycle holds what no
/// bundle can, which the checker excludes.
pub(crate) fn assemble(regions: &[(Region, Schedule)]) -> Option<Code> {
    let targets: BTreeSet<u32> = regions
        .iter()
        .filter_map(|(r, _)| match r.branch.as_ref()?.imm {
            Imm::Block(b) => Some(b),
            _ => None,
        })
        .collect();
    let mut code = Code::default();
    let mut run: Vec<Unsized> = Vec::new();
    let mut labels: BTreeMap<Imm, u32> = BTreeMap::new();
    let mut blocks: Vec<(usize, Slot, Imm)> = Vec::new();
    let mut leasts = leasts(regions)?.into_iter();
    for (i, (region, schedule)) in regions.iter().enumerate() {
        let after_call = i > 0
            && regions[i - 1]
                .0
                .branch
                .as_ref()
                .is_some_and(|b| b.op.is_call());
        let is_target = region.label.is_some_and(|l| targets.contains(&l));
        if after_call || is_target {
            flush(&mut code, &mut run)?;
        }
        if let (Some(label), true) = (region.label, is_target) {
            labels.insert(Imm::Block(label), code.size());
        }
        let kernel = schedule.turns.as_ref().map(|t| t.kernel.clone());
        let program: Vec<_> = region.insts.iter().chain(&region.branch).collect();
        for (n, cycle) in schedule.cycles.iter().enumerate() {
            if let (Some(kernel), Some(label)) = (&kernel, region.label) {
                if n == kernel.start {
                    flush(&mut code, &mut run)?;
                    labels.insert(Imm::LoopStart(label), code.size());
                }
                if n + 1 == kernel.end {
                    flush(&mut code, &mut run)?;
                    labels.insert(Imm::LoopEnd(label), code.size());
                }
            }
            let bundle = code.bundles.len() + run.len();
            for placed in cycle {
                let slot = placed.inst.slot();
                match &program[placed.index].imm {
                    label @ (Imm::Block(_) | Imm::LoopStart(_) | Imm::LoopEnd(_)) => {
                        blocks.push((bundle, slot, label.clone()));
                    }
                    Imm::Symbol(name, offset) => {
                        let target = Target::Symbol(name.clone(), *offset);
                        code.fixups.push(Fixup {
                            bundle,
                            slot,
                            target,
                        });
                    }
                    _ => {}
                }
            }
            run.push(Unsized {
                insts: cycle.iter().map(|p| p.inst).collect(),
                least: leasts.next()?,
            });
            let line = cycle
                .iter()
                .map(|p| program[p.index].line)
                .find(|l| *l != 0);
            code.lines.push(line.unwrap_or(0));
        }
    }
    flush(&mut code, &mut run)?;
    for (bundle, slot, block) in blocks {
        let target = Target::Local(*labels.get(&block)?);
        code.fixups.push(Fixup {
            bundle,
            slot,
            target,
        });
    }
    Some(code)
}

/// A bundle that has no format yet.
struct Unsized {
    insts: Vec<SlotInst>,
    /// Bytes it has at least.
    least: usize,
}

/// Bytes of the last bundle of a hardware loop; no bundle is longer.
const LOOP_END_BYTES: usize = 16;

/// The least bytes of each bundle, so that set-ups and ends of hardware loops keep
/// their distance.
fn leasts(regions: &[(Region, Schedule)]) -> Option<Vec<usize>> {
    let mut least: Vec<usize> = Vec::new();
    // The last bundle that set up a loop which has not ended.
    let mut since = None;
    for (region, schedule) in regions {
        let end = schedule.turns.as_ref().map(|t| t.kernel.end);
        let program: Vec<_> = region.insts.iter().chain(&region.branch).collect();
        for (n, cycle) in schedule.cycles.iter().enumerate() {
            if Some(n + 1) == end {
                if let Some(first) = since.take() {
                    lengthen(&mut least[first..]);
                }
                least.push(LOOP_END_BYTES);
                continue;
            }
            if cycle.iter().any(|p| program[p.index].sets_up_loop()) {
                since = Some(least.len());
            }
            let slots: SlotSet = cycle.iter().map(|p| p.inst.slot()).collect();
            least.push(formats(slots).next()?);
        }
    }
    Some(least)
}

/// Makes the first of the bundles between the set-up of a loop and its last bundle as long
/// as it takes.
fn lengthen(between: &mut [usize]) {
    let mut total: usize = between.iter().sum();
    for bytes in between {
        if total >= LOOP_SETUP_BYTES as usize {
            return;
        }
        total += LOOP_END_BYTES - *bytes;
        *bytes = LOOP_END_BYTES;
    }
}

/// Lengths of a bundle with these slots, the shortest first.
fn formats(slots: SlotSet) -> impl Iterator<Item = usize> {
    let lengths = (1..=STATES).map(|n| 2 * n);
    lengths.filter(move |bytes| Format::of_length(slots, *bytes).is_some())
}

/// Places of a bundle's start within what branch targets are aligned to.
const STATES: usize = TARGET_ALIGN as usize / 2;

/// Moves a run of bundles to the code, its end on a multiple of 16 bytes.
fn flush(code: &mut Code, run: &mut Vec<Unsized>) -> Option<()> {
    let lengths = lengths(run)?;
    for (bundle, bytes) in run.drain(..).zip(lengths) {
        code.bundles
            .push(Bundle::with_length(&bundle.insts, bytes).ok()?);
    }
    Some(())
}

/// Lengths of the bundles, least in sum among those whose sum is a multiple
/// of the alignment.
fn lengths(run: &[Unsized]) -> Option<Vec<usize>> {
    let possible: Vec<Vec<usize>> = run
        .iter()
        .map(|bundle| {
            let slots: SlotSet = bundle.insts.iter().map(SlotInst::slot).collect();
            formats(slots)
                .filter(|bytes| *bytes >= bundle.least)
                .collect()
        })
        .collect();
    // best[i][r]: least bytes of the bundles from i on that are r halfwords
    // modulo the alignment, with the length of bundle i.
    let mut best = vec![[None::<(usize, usize)>; STATES]; run.len() + 1];
    best[run.len()][0] = Some((0, 0));
    for i in (0..run.len()).rev() {
        for bytes in &possible[i] {
            for r in 0..STATES {
                let Some((rest, _)) = best[i + 1][r] else {
                    continue;
                };
                let state = (r + bytes / 2) % STATES;
                let sum = rest + bytes;
                if best[i][state].is_none_or(|(old, _)| sum < old) {
                    best[i][state] = Some((sum, *bytes));
                }
            }
        }
    }
    let mut chosen = Vec::with_capacity(run.len());
    let mut state = 0;
    for row in &best[..run.len()] {
        let (_, bytes) = row[state]?;
        chosen.push(bytes);
        state = (state + STATES - bytes / 2 % STATES) % STATES;
    }
    Some(chosen)
}

/// Sets a bundle's address operand.
pub(crate) fn fix(bundle: &mut Bundle, slot: Slot, address: i32) -> bool {
    let Some(inst) = bundle.slot_mut(slot) else {
        return false;
    };
    let Some(operand) = address_operand(inst) else {
        return false;
    };
    inst.set(operand, address.into()).is_ok()
}

impl Fixup {
    /// Whether the fixed instruction is a call.
    pub(crate) fn is_call(&self, code: &Code) -> bool {
        let inst = code
            .bundles
            .get(self.bundle)
            .and_then(|b| b.slot(self.slot));
        inst.is_some_and(|i| i.kind().call)
    }
}
