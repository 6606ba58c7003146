//! What no bundle sequence may do: a static model of the core's hazards.
//!
//! The core has no interlocks and checks nothing. The model walks over code
//! as the fetch unit does (through delay slots, along both sides of a
//! conditional branch, back from the end of a zero-overhead loop) and reports
//! what the hardware leaves undefined, or does in a way that nobody wants. It
//! shares the timing tables with compilers and nothing else: it has no notion
//! of what the code is meant to compute, and reads that see an old value
//! because the new one is not there yet are legal.
//!
//! | class | rule |
//! |---|---|
//! | [`HazardKind::Port`] | two instructions use a port in the same cycle |
//! | [`HazardKind::Reserved`] | llvm-aie keeps a port free that code of AMD's own compiler uses; not among [`Program::hazards`] but [`Program::reservations`] |
//! | [`HazardKind::Write`] | two instructions write a register in the same cycle |
//! | [`HazardKind::BranchInDelaySlot`] | no branch in the five bundles after a branch |
//! | [`HazardKind::CutDelaySlots`] | the code ends before a branch's delay slots do |
//! | [`HazardKind::TargetAlignment`] | branch targets, return addresses, loop starts and function entries are multiples of 16 (not where a call that never returns would return to) |
//! | [`HazardKind::TargetInside`] | they are starts of bundles |
//! | [`HazardKind::LoopEnd`] | a loop's last bundle is at a multiple of 16 and 16 bytes long |
//! | [`HazardKind::LoopSetup`] | 112 bytes between the last write of `ls`, `le`, `lc` and the last bundle |
//! | [`HazardKind::PartWordStoreAtLoopEnd`] | in a body of up to 96 bytes a store of 8 or 16 bits in the last bundle is lost on the way back |
//! | [`HazardKind::BranchAtLoopEnd`] | a branch's delay slots do not reach over a loop's end |
//!
//! Sources: llvm-aie `AIE2Schedule.td` (ports, cycles), `AIE2InstrInfo.cpp`
//! (delay slots, `getZOLSupport`), `AIEMachineAlignment.cpp`; the loss of
//! part-word stores was measured on silicon by FIM43-Redeye/xdna-emu.

mod collide;
mod kind;

pub use kind::{Hazard, HazardKind, TargetKind};

use std::collections::{BTreeMap, BTreeSet};

use super::asm::{Object, Place, SymbolKind};
use super::bundle::{Bundle, DecodeError, SlotInst};
use super::inst::OperandKind;
use super::latency::{DELAY_SLOTS, LOOP_SETUP_BYTES, TARGET_ALIGN};
use super::reg::Reg;
use super::reloc::is_code_address;
use super::sched::Port;
use super::table::Inst;

/// Longest body in bytes whose last bundle loses part-word stores.
pub const LOST_STORE_BODY_BYTES: u32 = 96;

/// Bundles behind the set-up of `le` in which the other loop registers are
/// looked for.
const SETUP_BUNDLES: usize = 256;

/// Paths of one walk are followed up to so many bundles.
const MAX_VISITS: usize = 4096;

/// Where a branch or loop register leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address of this code.
    Address(u32),
    /// Elsewhere, or not known before run time.
    Unknown,
}

/// A bundle at its place.
#[derive(Clone, Debug)]
pub struct Step {
    /// Address of the bundle.
    pub address: u32,
    /// The bundle.
    pub bundle: Bundle,
    /// Where its direct branch, or the loop address it loads, leads;
    /// [`Target::Unknown`] for all others.
    pub target: Target,
}

impl Step {
    /// Address of the next bundle.
    pub fn end(&self) -> u32 {
        self.address.wrapping_add(self.bundle.len() as u32)
    }

    fn branch(&self) -> Option<&SlotInst> {
        self.bundle.active().find(|s| s.kind().branch)
    }
}

/// Code in the order of its addresses.
#[derive(Clone, Debug, Default)]
pub struct Program {
    steps: Vec<Step>,
    /// Function entries.
    entries: BTreeSet<u32>,
    /// Function entries and targets of calls.
    functions: BTreeSet<u32>,
    loops: Vec<Loop>,
    /// Starts of loops by the address of their last bundle.
    ways_back: BTreeMap<u32, BTreeSet<u32>>,
}

/// A zero-overhead loop that the code sets up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loop {
    /// Address of the first bundle (`ls`).
    pub start: u32,
    /// Address of the last bundle (`le`).
    pub last: u32,
    /// Address of the last bundle that sets `ls`, `le` or `lc`.
    pub setup: u32,
}

/// The loop register that an instruction sets, and its value if it is a
/// constant.
fn loop_write(s: &SlotInst) -> Option<(Reg, Option<u32>)> {
    let writes = s
        .reg_accesses()
        .find(|a| a.access.writes() && matches!(a.reg, Reg::LS | Reg::LE | Reg::LC))?;
    let value = match s.inst() {
        Inst::MOVXM_lng_cg => s.imm(1).map(|n| n as u32),
        _ => None,
    };
    Some((writes.reg, value))
}

/// The direct target of a bundle as its bits say.
fn direct_target(bundle: &Bundle) -> Target {
    for s in bundle.active() {
        if let Some((Reg::LS | Reg::LE, Some(value))) = loop_write(s) {
            return Target::Address(value);
        }
        if s.kind().branch {
            for (i, o) in s.inst().operands().iter().enumerate() {
                if let (OperandKind::Imm(imm), Some(value)) = (o.kind, s.imm(i)) {
                    if is_code_address(imm) {
                        return Target::Address(value as u32);
                    }
                }
            }
        }
    }
    Target::Unknown
}

impl Program {
    /// Bundles from the first byte to the last.
    ///
    /// # Errors
    /// Every [`DecodeError`]; offsets are those in `code`.
    pub fn decode(code: &[u8], address: u32) -> Result<Program, DecodeError> {
        let mut steps = Vec::new();
        let mut offset = 0;
        while offset < code.len() {
            let bundle = Bundle::decode(code, offset)?;
            let at = address.wrapping_add(offset as u32);
            let target = direct_target(&bundle);
            steps.push(Step {
                address: at,
                bundle,
                target,
            });
            offset += bundle.len();
        }
        Ok(Program {
            steps,
            ..Program::default()
        }
        .settled())
    }

    /// The bundles of an object's section: targets through relocations,
    /// entries from its functions.
    ///
    /// # Errors
    /// Every [`DecodeError`].
    pub fn of_section(object: &Object, section: usize) -> Result<Program, DecodeError> {
        let Some(own) = object.sections.get(section) else {
            return Ok(Program::default());
        };
        let mut program = Program::decode(&own.data, own.address)?;
        for r in &own.relocations {
            let address = own.address.wrapping_add(r.offset);
            let Some(i) = program.index(address) else {
                continue;
            };
            let symbol = object.symbols.get(r.symbol);
            program.steps[i].target = match symbol.map(|s| s.place) {
                Some(Place::Section {
                    section: to,
                    offset,
                }) if to == section => {
                    let offset = offset.wrapping_add(r.addend as u32);
                    Target::Address(own.address.wrapping_add(offset))
                }
                _ => Target::Unknown,
            };
        }
        for s in &object.symbols {
            if let (
                SymbolKind::Function,
                Place::Section {
                    section: to,
                    offset,
                },
            ) = (s.kind, s.place)
            {
                if to == section {
                    program.entries.insert(own.address.wrapping_add(offset));
                }
            }
        }
        Ok(program.settled())
    }

    /// Computes what follows from targets and entries.
    fn settled(mut self) -> Program {
        self.loops = self.find_loops();
        self.ways_back.clear();
        for l in &self.loops {
            self.ways_back.entry(l.last).or_default().insert(l.start);
        }
        self.functions = self.entries.clone();
        for step in &self.steps {
            if let (Some(true), Target::Address(to)) =
                (step.branch().map(|b| b.kind().call), step.target)
            {
                self.functions.insert(to);
            }
        }
        self
    }

    /// The bundles.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The bundle that starts at `address`.
    pub fn index(&self, address: u32) -> Option<usize> {
        self.steps
            .binary_search_by_key(&address, |s| s.address)
            .ok()
    }

    /// The loops that the code sets up with constants.
    pub fn loops(&self) -> &[Loop] {
        &self.loops
    }

    fn find_loops(&self) -> Vec<Loop> {
        let mut loops = Vec::new();
        let mut start = None;
        for (i, step) in self.steps.iter().enumerate() {
            for s in step.bundle.active() {
                match (loop_write(s), step.target) {
                    (Some((Reg::LS, _)), Target::Address(at)) => start = Some(at),
                    (Some((Reg::LE, _)), Target::Address(last)) => {
                        let Some(start) = start.filter(|s| *s <= last) else {
                            continue;
                        };
                        // The other registers may be set up after `le`.
                        let until = self.steps[i..]
                            .iter()
                            .take(SETUP_BUNDLES)
                            .take_while(|s| s.address < start);
                        let setup = until
                            .filter(|s| s.bundle.active().any(|s| loop_write(s).is_some()))
                            .map(|s| s.address)
                            .last();
                        let setup = setup.unwrap_or(step.address);
                        loops.push(Loop { start, last, setup });
                    }
                    _ => {}
                }
            }
        }
        loops
    }

    /// Calls `visit` with every bundle that may issue up to `window` cycles
    /// after the one with index `from`, and the distance in cycles. Returns
    /// and indirect branches end a path, calls go on in the callee.
    pub fn walk(&self, from: usize, window: u32, mut visit: impl FnMut(u32, usize)) {
        let mut stack = Vec::new();
        // Whether the first bundle is a delay slot itself.
        let slot = (1..=DELAY_SLOTS).rev().find_map(|k| {
            let step = self.steps.get(from.checked_sub(k as usize)?)?;
            Some((step.branch()?, (DELAY_SLOTS + 1 - k, step.target)))
        });
        match slot {
            Some((branch, pending)) if is_conditional(branch) => {
                stack.extend([(from, 0, None), (from, 0, Some(pending))]);
            }
            Some((_, pending)) => stack.push((from, 0, Some(pending))),
            None => stack.push((from, 0, None)),
        }
        let mut visits = 0;
        while let Some((i, distance, pending)) = stack.pop() {
            let Some(step) = self.steps.get(i) else {
                continue;
            };
            visits += 1;
            if distance > window || visits > MAX_VISITS {
                continue;
            }
            visit(distance, i);
            let mut pending = pending.map(|(left, target)| (left - 1, target));
            if pending.is_none() {
                if let Some(branch) = step.branch() {
                    if is_conditional(branch) {
                        stack.push((i + 1, distance + 1, None));
                    }
                    pending = Some((DELAY_SLOTS, step.target));
                }
            }
            match pending {
                Some((0, Target::Address(to))) => {
                    if let Some(to) = self.index(to) {
                        stack.push((to, distance + 1, None));
                    }
                }
                Some((0, Target::Unknown)) => {}
                _ => {
                    stack.push((i + 1, distance + 1, pending));
                    if pending.is_none() {
                        let starts = self.ways_back.get(&step.address);
                        for to in starts.into_iter().flatten().filter_map(|s| self.index(*s)) {
                            stack.push((to, distance + 1, None));
                        }
                    }
                }
            }
        }
    }

    /// All hazards by address, without reservations.
    pub fn hazards(&self) -> Vec<Hazard> {
        let mut found = self.collisions();
        found.retain(|h| !matches!(h.kind, HazardKind::Reserved { .. }));
        self.branches(&mut found);
        self.loop_rules(&mut found);
        for &target in &self.entries {
            self.target(target, TargetKind::Entry, target, &mut found);
        }
        found.into_iter().collect()
    }

    /// Ports that llvm-aie would have kept free, by address
    /// ([`HazardKind::Reserved`]).
    pub fn reservations(&self) -> Vec<Hazard> {
        let mut found = self.collisions();
        found.retain(|h| matches!(h.kind, HazardKind::Reserved { .. }));
        found.into_iter().collect()
    }

    fn branches(&self, found: &mut BTreeSet<Hazard>) {
        for (i, step) in self.steps.iter().enumerate() {
            let Some(branch) = step.branch() else {
                continue;
            };
            let slots = &self.steps[i + 1..];
            let slots = &slots[..slots.len().min(DELAY_SLOTS as usize)];
            for slot in slots.iter().filter(|s| s.branch().is_some()) {
                let kind = HazardKind::BranchInDelaySlot {
                    branch: step.address,
                };
                found.insert(Hazard {
                    address: slot.address,
                    kind,
                });
            }
            let bundles = slots.len() as u32;
            if bundles < DELAY_SLOTS {
                let kind = HazardKind::CutDelaySlots { bundles };
                found.insert(Hazard {
                    address: step.address,
                    kind,
                });
                continue;
            }
            if let Target::Address(target) = step.target {
                self.target(step.address, TargetKind::Branch, target, found);
            }
            if let (true, Some(next)) = (branch.kind().call, self.return_step(i)) {
                self.target(step.address, TargetKind::Return, next.address, found);
            }
        }
    }

    /// Where the call in step `i` returns to. Where nothing but NOPs lies
    /// between there and the next function or the end of the code, the call
    /// is one that never returns.
    fn return_step(&self, i: usize) -> Option<&Step> {
        let after = &self.steps[(i + 1 + DELAY_SLOTS as usize).min(self.steps.len())..];
        let own = |s: &&Step| !self.functions.contains(&s.address);
        let mut own = after.iter().take_while(own);
        own.any(|s| s.bundle.active().next().is_some())
            .then(|| after.first())
            .flatten()
    }

    fn target(&self, address: u32, what: TargetKind, target: u32, found: &mut BTreeSet<Hazard>) {
        if target % TARGET_ALIGN != 0 {
            let kind = HazardKind::TargetAlignment { what, target };
            found.insert(Hazard { address, kind });
        } else if self.index(target).is_none() {
            let kind = HazardKind::TargetInside { what, target };
            found.insert(Hazard { address, kind });
        }
    }

    fn loop_rules(&self, found: &mut BTreeSet<Hazard>) {
        for l in &self.loops {
            self.target(l.setup, TargetKind::LoopStart, l.start, found);
            let Some(last) = self.index(l.last) else {
                self.target(l.setup, TargetKind::LoopEnd, l.last, found);
                continue;
            };
            let step = &self.steps[last];
            let bytes = step.bundle.len() as u32;
            if bytes != 16 || l.last % TARGET_ALIGN != 0 {
                found.insert(Hazard {
                    address: l.last,
                    kind: HazardKind::LoopEnd { bytes },
                });
            }
            let bytes = l.last.wrapping_sub(l.setup);
            if bytes < LOOP_SETUP_BYTES {
                found.insert(Hazard {
                    address: l.last,
                    kind: HazardKind::LoopSetup { bytes },
                });
            }
            let body = step.end().wrapping_sub(l.start);
            let part_word = step
                .bundle
                .active()
                .any(|s| s.ports().any(|p| p.port == Port::PART_WORD_STORE));
            if part_word && body <= LOST_STORE_BODY_BYTES {
                let kind = HazardKind::PartWordStoreAtLoopEnd { body };
                found.insert(Hazard {
                    address: l.last,
                    kind,
                });
            }
            let before = last.saturating_sub(DELAY_SLOTS as usize);
            for branch in self.steps[before..=last]
                .iter()
                .filter(|s| s.branch().is_some())
            {
                let kind = HazardKind::BranchAtLoopEnd { last: l.last };
                found.insert(Hazard {
                    address: branch.address,
                    kind,
                });
            }
        }
    }
}

fn is_conditional(branch: &SlotInst) -> bool {
    matches!(branch.inst(), Inst::JNZ | Inst::JZ | Inst::JNZD)
}

#[cfg(test)]
mod tests;
