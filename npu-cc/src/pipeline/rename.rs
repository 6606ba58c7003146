//! Values of a turn, freed from the registers that allocation gave them.
//!
//! Allocation knows nothing of turns that overlap: two values that follow one
//! another in a register make the next turn wait. A *web* is a set of operands
//! that have to be the same register, definitions with all the uses that they
//! reach. Webs that begin and end within a turn may live in any register that
//! is free around the loop; the graph orders what happens within each, and no
//! longer one after the other ([`Webs::key`]).
//!
//! Once the schedule is there, [`super::assign`] gives the webs their registers.
//!
//! What comes from outside of the loop, goes from turn to turn or is needed
//! behind the loop stays where it is, and so do registers that instructions
//! don't name.

use super::modulo::At;
use crate::mach::{accesses, forms, Addr, Bank, MInst, Op, Reg};
use npu_arch::isa::{self, Access, Bypass, OperandClass, OperandKind, SlotInst};
use std::collections::{BTreeMap, BTreeSet};

/// The web of registers that stay.
pub(super) const STAYS: usize = usize::MAX;

/// An operand of an operation of the turn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) inst: usize,
    pub(super) def: bool,
    pub(super) operand: usize,
}

pub(super) struct Web {
    /// What allocation gave it, as wide as all its operands together.
    pub(super) register: Reg,
    pub(super) places: Vec<Place>,
}

/// The webs of a turn.
pub(super) struct Webs {
    /// The operations that are left of it: copies whose ends became one
    /// register are gone.
    pub(super) insts: Vec<MInst>,
    /// Their numbers in the turn as it was.
    pub(super) index: Vec<usize>,
    /// Of each operation the webs of its uses and of its definitions.
    pub(super) uses: Vec<Vec<usize>>,
    pub(super) defs: Vec<Vec<usize>>,
    pub(super) webs: Vec<Web>,
}

/// When an operation needs a lane of a web, from its issue on.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) inst: usize,
    /// Number of the lane in the web's register.
    pub(super) lane: usize,
    pub(super) first: i32,
    pub(super) end: i32,
}

/// Disjoint sets.
struct Sets(Vec<usize>);

impl Sets {
    fn find(&mut self, mut n: usize) -> usize {
        while self.0[n] != n {
            self.0[n] = self.0[self.0[n]];
            n = self.0[n];
        }
        n
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        self.0[a.max(b)] = a.min(b);
    }
}

/// Uses and definitions of an operation that are one register; none if its
/// operands must stay.
fn ties(inst: &MInst) -> Option<Vec<(usize, usize)>> {
    match inst.op {
        Op::Isa(row) => {
            let (mut u, mut d) = (0, 0);
            let mut ties = Vec::new();
            for o in row.operands() {
                let OperandKind::Reg(class) = o.kind else {
                    continue;
                };
                if o.access == Access::Mod {
                    // Of modifiers only a part is written.
                    if matches!(class, OperandClass::D | OperandClass::DS) {
                        return None;
                    }
                    ties.push((u, d));
                }
                u += usize::from(o.access.reads());
                d += usize::from(o.access.writes());
            }
            Some(ties)
        }
        Op::PaddImm | Op::PaddReg => Some(vec![(0, 0)]),
        Op::Load(_, _, Addr::Post) => Some(vec![(0, 1)]),
        Op::Store(_, Addr::Post) => Some(vec![(1, 0)]),
        Op::Divs => None,
        _ => Some(Vec::new()),
    }
}

/// The registers that an instruction names, once for each operand: what else an
/// operation reads or writes stays, be it the same register.
struct Named {
    reads: Vec<isa::Reg>,
    writes: Vec<isa::Reg>,
}

impl Named {
    fn of(inst: &MInst) -> Named {
        let forms = forms(inst);
        let operands = forms.first().into_iter().flat_map(|f| {
            let rows = f.inst().operands().iter().enumerate();
            rows.filter_map(|(n, o)| Some((o.access, f.reg(n)?)))
        });
        let (mut reads, mut writes) = (Vec::new(), Vec::new());
        for (access, r) in operands {
            reads.extend(access.reads().then_some(r));
            writes.extend(access.writes().then_some(r));
        }
        Named { reads, writes }
    }

    /// Whether an operand names the register; it does so for one use only.
    fn take(list: &mut Vec<isa::Reg>, r: Reg) -> bool {
        let at = list.iter().position(|o| r.isa() == Some(*o));
        r.bank() != Bank::Fixed && at.map(|at| list.swap_remove(at)).is_some()
    }
}

impl Webs {
    /// The webs of a turn. `needed`: whether a lane is needed behind the loop.
    pub(super) fn of(body: &[MInst], needed: &dyn Fn(Reg) -> bool) -> Webs {
        let mut places = Vec::new();
        for (inst, i) in body.iter().enumerate() {
            let place = |def| move |operand| Place { inst, def, operand };
            places.extend((0..i.uses.len()).map(place(false)));
            places.extend((0..i.defs.len()).map(place(true)));
        }
        let mut sets = Sets((0..places.len()).collect());
        let mut stays = vec![false; places.len()];
        // The definition of each lane so far, and uses of what was before.
        let mut current: BTreeMap<Reg, usize> = BTreeMap::new();
        let mut open: BTreeMap<Reg, Vec<usize>> = BTreeMap::new();
        let mut node = 0;
        for inst in body {
            let mut named = Named::of(inst);
            let ties = ties(inst);
            let (uses, defs) = (node, node + inst.uses.len());
            node = defs + inst.defs.len();
            for (n, r) in (uses..).zip(&inst.uses) {
                stays[n] = !Named::take(&mut named.reads, *r) || ties.is_none();
            }
            for (n, r) in (defs..).zip(&inst.defs) {
                stays[n] = !Named::take(&mut named.writes, *r) || ties.is_none();
            }
            for (n, r) in (uses..).zip(&inst.uses) {
                let parts = r.lanes().iter().enumerate();
                for (_, lane) in parts.filter(|(part, _)| !inst.is_blank(n - uses, *part)) {
                    match current.get(lane) {
                        Some(def) => sets.join(*def, n),
                        None => open.entry(*lane).or_default().push(n),
                    }
                }
            }
            for (u, d) in ties.into_iter().flatten() {
                sets.join(uses + u, defs + d);
            }
            for (n, r) in (defs..).zip(&inst.defs) {
                current.extend(r.lanes().iter().map(|lane| (*lane, n)));
            }
        }
        for (lane, uses) in &open {
            for n in uses.iter().chain(current.get(lane)) {
                stays[*n] = true;
            }
        }
        for (lane, def) in &current {
            stays[*def] |= needed(*lane);
        }
        for n in 0..places.len() {
            let root = sets.find(n);
            stays[root] |= stays[n];
        }
        let mut groups: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
        for (n, place) in places.into_iter().enumerate() {
            let root = sets.find(n);
            if !stays[root] {
                groups.entry(root).or_default().push(place);
            }
        }
        let mut webs = Webs {
            insts: body.to_vec(),
            index: (0..body.len()).collect(),
            uses: body.iter().map(|i| vec![STAYS; i.uses.len()]).collect(),
            defs: body.iter().map(|i| vec![STAYS; i.defs.len()]).collect(),
            webs: Vec::new(),
        };
        for places in groups.into_values() {
            let lanes: BTreeSet<Reg> = places
                .iter()
                .flat_map(|p| operand(&body[p.inst], *p).lanes())
                .copied()
                .collect();
            let Some(register) = around(&lanes) else {
                continue;
            };
            for p in &places {
                let list = if p.def {
                    &mut webs.defs
                } else {
                    &mut webs.uses
                };
                list[p.inst][p.operand] = webs.webs.len();
            }
            webs.webs.push(Web { register, places });
        }
        webs.coalesce();
        webs
    }

    /// Makes webs count more that live where one found no register.
    pub(super) fn weigh(&self, weights: &mut [i32], web: usize) {
        /// So much that nothing else counts.
        const MOST: i32 = 64;
        let bank = |web: usize| self.webs[web].register.lanes().first().map(|l| l.bank());
        for (other, weight) in weights.iter_mut().enumerate() {
            if bank(other) == bank(web) {
                *weight = (*weight * 2).min(MOST);
            }
        }
    }

    /// What a lane that an operation touches belongs to: accesses of one lane
    /// with one key are of one register.
    pub(super) fn key(&self, inst: &MInst, index: usize, lane: Reg, writes: bool) -> usize {
        let (regs, webs) = match writes {
            true => (&inst.defs, &self.defs[index]),
            false => (&inst.uses, &self.uses[index]),
        };
        let mut all = regs.iter().zip(webs);
        all.find(|(r, _)| r.lanes().contains(&lane))
            .map_or(STAYS, |(_, web)| *web)
    }

    /// The accesses of each web's lanes.
    pub(super) fn spans(&self, all: &[(&MInst, Vec<SlotInst>)], placed: &[At]) -> Vec<Vec<Span>> {
        let mut spans = vec![Vec::new(); self.webs.len()];
        for (inst, (_, form)) in placed.iter().enumerate() {
            for (lane, a) in accesses(all[inst].0, &all[inst].1[*form]) {
                let mut add = |writes: bool, first: i32, end: i32| {
                    let key = self.key(all[inst].0, inst, lane, writes);
                    let Some(web) = self.webs.get(key) else {
                        return;
                    };
                    let number = web.register.lanes().iter().position(|l| *l == lane);
                    spans[key].push(Span {
                        inst,
                        lane: number.unwrap_or(0),
                        first,
                        end,
                    });
                };
                if a.access.writes() {
                    let time = i32::from(a.def_cycle);
                    // A forwarding network may have it a cycle before.
                    add(true, time - i32::from(a.bypass != Bypass::None), time + 1);
                }
                if a.access.reads() {
                    let time = i32::from(a.use_cycle);
                    add(false, time, time);
                }
            }
        }
        spans
    }
}

fn operand(inst: &MInst, place: Place) -> Reg {
    match place.def {
        true => inst.defs[place.operand],
        false => inst.uses[place.operand],
    }
}

/// The narrowest register that has some lanes.
fn around(lanes: &BTreeSet<Reg>) -> Option<Reg> {
    let all = (0..Reg::FIRST_VIRTUAL).map(Reg);
    all.filter(|r| r.class().is_some() && lanes.iter().all(|l| r.lanes().contains(l)))
        .min_by_key(|r| r.lanes().len())
}
