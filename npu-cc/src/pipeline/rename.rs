//! Values of a turn, freed from the registers that allocation gave them.
//!
//! Allocation knows nothing of turns that overlap: two values that follow one
//! another in a register make the next turn wait. A *web* is a set of operands
//! that have to be the same register, definitions with all the uses that they
//! reach. Webs that begin and end within a turn may live in any register that
//! is free around the loop; the graph orders what happens within each, and no
//! longer one after the other ([`Webs::key`]).
//!
//! Once the schedule is there, each lane of a web is taken from its first write
//! to its last read, modulo the interval: an arc of a circle. Webs get their
//! registers best fit, the widest and longest first ([`Webs::assign`]). A register holds
//! its old value until the new one is written, so what is on its way takes no
//! room.
//!
//! What comes from outside of the loop, goes from turn to turn or is needed
//! behind the loop stays where it is, and so do registers that instructions
//! don't name.

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

/// A turn with the registers that it got.
pub(super) struct Assigned {
    pub(super) made: Vec<MInst>,
    /// Cycle and instruction of each operation.
    pub(super) placed: Vec<(i32, SlotInst)>,
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

/// Orders of webs that are tried for one schedule.
const RETRIES: usize = 24;

/// Registers while they are handed out.
struct Room<'a> {
    made: Vec<MInst>,
    placed: Vec<(i32, SlotInst)>,
    /// Of each lane which rows of the interval are taken.
    taken: BTreeMap<Reg, Vec<bool>>,
    interval: i32,
    usable: &'a dyn Fn(Reg) -> bool,
}

impl Room<'_> {
    fn rows(&self, arc: (i32, i32)) -> impl Iterator<Item = usize> {
        let (end, interval) = (arc.1.min(arc.0 + self.interval), self.interval);
        (arc.0..end).map(move |t| t.rem_euclid(interval) as usize)
    }

    /// Gives a web the register that it leaves the least room in.
    fn give(&mut self, web: &Web, arcs: &BTreeMap<usize, (i32, i32)>) -> Option<()> {
        let class = web.register.class()?;
        let fits = |to: &Reg| {
            arcs.iter().all(|(lane, arc)| {
                let lane = to.lanes()[*lane];
                let taken = self.taken.get(&lane);
                let free = |row: usize| taken.is_none_or(|rows| !rows[row]);
                (self.usable)(lane) && self.rows(*arc).all(free)
            })
        };
        let used = |to: &Reg| -> usize {
            let rows = to.lanes().iter().filter_map(|l| self.taken.get(l));
            rows.flatten().filter(|row| **row).count()
        };
        let mut all: Vec<Reg> = class.registers().map(Reg).filter(fits).collect();
        all.sort_by_key(|to| (std::cmp::Reverse(used(to)), *to != web.register, to.0));
        let (to, changes) = all.into_iter().find_map(|to| {
            let changes = web.moved(to, &self.made, &self.placed)?;
            Some((to, changes))
        })?;
        for (lane, arc) in arcs {
            let rows: Vec<usize> = self.rows(*arc).collect();
            let lane = to.lanes()[*lane];
            let empty = || vec![false; self.interval as usize];
            let all = self.taken.entry(lane).or_insert_with(empty);
            rows.into_iter().for_each(|row| all[row] = true);
        }
        for (i, inst, form) in changes {
            self.made[i] = inst;
            self.placed[i].1 = form;
        }
        Some(())
    }
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
                for lane in r.lanes() {
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

    /// Registers for the webs of a schedule: the operations with them, and the
    /// schedule of these. `usable`: lanes that nothing else needs around the
    /// loop. None if there are too few.
    pub(super) fn assign(
        &self,
        all: &[(&MInst, Vec<SlotInst>)],
        placed: &[(i32, SlotInst)],
        interval: i32,
        usable: &dyn Fn(Reg) -> bool,
    ) -> Option<Assigned> {
        let arcs = self.arcs(all, placed);
        let length = |w: usize| arcs[w].values().map(|a| a.1 - a.0).sum::<i32>();
        let mut order: Vec<usize> = (0..self.webs.len()).collect();
        order.sort_by_key(|w| {
            let lanes = self.webs[*w].register.lanes().len();
            (std::cmp::Reverse((lanes, length(*w))), *w)
        });
        for _ in 0..RETRIES {
            let mut room = Room {
                made: all.iter().map(|(i, _)| (*i).clone()).collect(),
                placed: placed.to_vec(),
                taken: self.stays(all, interval),
                interval,
                usable,
            };
            let stuck = order.iter().position(|w| {
                let given = room.give(&self.webs[*w], &arcs[*w]);
                given.is_none()
            });
            match stuck {
                None => {
                    let (made, placed) = (room.made, room.placed);
                    return Some(Assigned { made, placed });
                }
                // What found nothing chooses first.
                Some(0) => return None,
                Some(at) => order[..=at].rotate_right(1),
            }
        }
        None
    }

    /// The rows of lanes that registers which stay take: all.
    fn stays(&self, all: &[(&MInst, Vec<SlotInst>)], interval: i32) -> BTreeMap<Reg, Vec<bool>> {
        let mut taken = BTreeMap::new();
        for (i, (inst, _)) in all.iter().enumerate() {
            let uses = inst.uses.iter().zip(&self.uses[i]);
            let defs = inst.defs.iter().zip(&self.defs[i]);
            for (r, _) in uses.chain(defs).filter(|(_, web)| **web == STAYS) {
                for lane in r.lanes() {
                    taken.insert(*lane, vec![true; interval as usize]);
                }
            }
        }
        taken
    }

    /// For each web its lanes, by their number in its register, with the time
    /// of the first write and of the last read.
    fn arcs(
        &self,
        all: &[(&MInst, Vec<SlotInst>)],
        placed: &[(i32, SlotInst)],
    ) -> Vec<BTreeMap<usize, (i32, i32)>> {
        let arcs = |spans: Vec<Span>| {
            let mut arcs = BTreeMap::new();
            for s in spans {
                let at = placed[s.inst].0;
                let (first, end) = (at + s.first, at + s.end);
                let arc: &mut (i32, i32) = arcs.entry(s.lane).or_insert((first, end));
                *arc = (arc.0.min(first), arc.1.max(end));
            }
            arcs
        };
        self.spans(all, placed).into_iter().map(arcs).collect()
    }

    /// The accesses of each web's lanes.
    pub(super) fn spans(
        &self,
        all: &[(&MInst, Vec<SlotInst>)],
        placed: &[(i32, SlotInst)],
    ) -> Vec<Vec<Span>> {
        let mut spans = vec![Vec::new(); self.webs.len()];
        for (inst, (_, form)) in placed.iter().enumerate() {
            for (lane, a) in accesses(all[inst].0, form) {
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

impl Web {
    /// Its operations with another register and their instructions, if these
    /// are otherwise the same.
    fn moved(
        &self,
        to: Reg,
        made: &[MInst],
        placed: &[(i32, SlotInst)],
    ) -> Option<Vec<(usize, MInst, SlotInst)>> {
        let mut changed: BTreeMap<usize, MInst> = BTreeMap::new();
        for p in &self.places {
            let inst = changed
                .entry(p.inst)
                .or_insert_with(|| made[p.inst].clone());
            let reg = match p.def {
                true => &mut inst.defs[p.operand],
                false => &mut inst.uses[p.operand],
            };
            let first = *reg.lanes().first()?;
            let at = self.register.lanes().iter().position(|l| *l == first)?;
            let count = reg.lanes().len();
            *reg = match count == to.lanes().len() {
                true => to,
                false => to.sub(at as u32, count as u32)?,
            };
        }
        let mut all = Vec::new();
        for (i, inst) in changed {
            let old = &placed[i].1;
            let form = forms(&inst).into_iter().find(|f| alike(f, old))?;
            all.push((i, inst, form));
        }
        Some(all)
    }
}

/// Whether two instructions differ in their registers only.
fn alike(a: &SlotInst, b: &SlotInst) -> bool {
    let times = |f: &SlotInst| -> Vec<_> {
        f.reg_accesses()
            .map(|x| (x.access, x.def_cycle, x.use_cycle, x.bypass))
            .collect()
    };
    a.inst() == b.inst() && times(a) == times(b) && a.ports().eq(b.ports())
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
