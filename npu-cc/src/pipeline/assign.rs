//! Registers for the values of a scheduled turn.
//!
//! Each lane of a web is taken from its first write to its last read, modulo the
//! interval: an arc of a circle. Webs get their registers best fit, the widest and
//! longest first; one that finds none chooses first the next time. A register holds
//! its old value until the new one is written, so what is on its way takes no
//! room.

use super::modulo::At;
use super::rename::{Place, Webs, STAYS};
use crate::mach::{forms, MInst, Reg};
use npu_arch::isa::SlotInst;
use std::cmp::Reverse;

/// A turn with the registers that it got.
pub(super) struct Assigned {
    pub(super) made: Vec<MInst>,
    /// Cycle and instruction of each operation.
    pub(super) placed: Vec<(i32, SlotInst)>,
}

/// Orders of webs that are tried for one schedule.
const RETRIES: usize = 24;

/// Whether something is known, and if so, what.
type Known = Option<bool>;

/// The registers that webs may have, and which ones their instructions can.
pub(super) struct Registers<'a> {
    all: &'a [(&'a MInst, Vec<SlotInst>)],
    webs: &'a Webs,
    /// Of each lane whether nothing else needs it around the loop.
    usable: Vec<bool>,
    /// Of each web its operations and where they are.
    places: Vec<Vec<(usize, Vec<Place>)>>,
    /// Of each web, operation and form whether it can have each register of the web's class.
    known: Vec<Vec<Vec<Vec<Known>>>>,
}

/// What one web wants.
struct Want {
    web: usize,
    /// By number of the lane in its register: the rows it is taken in.
    rows: Vec<(usize, Vec<u64>)>,
    lanes: usize,
    /// Cycles of all lanes.
    length: i32,
}

/// Registers while they are handed out.
struct Room {
    /// Words of a set of rows.
    words: usize,
    /// By lane, the rows it is taken in.
    taken: Vec<u64>,
    /// By lane, how many these are.
    count: Vec<u32>,
}

impl Room {
    fn of(&self, lane: Reg) -> &[u64] {
        &self.taken[lane.0 as usize * self.words..][..self.words]
    }

    fn is_free(&self, lane: Reg, rows: &[u64]) -> bool {
        let mut both = self.of(lane).iter().zip(rows);
        both.all(|(taken, rows)| taken & rows == 0)
    }

    fn take(&mut self, lane: Reg, rows: &[u64]) {
        let at = lane.0 as usize;
        let all = &mut self.taken[at * self.words..][..self.words];
        for (taken, rows) in all.iter_mut().zip(rows) {
            *taken |= rows;
        }
        self.count[at] = all.iter().map(|w| w.count_ones()).sum();
    }
}

/// A set of rows, those of the cycles from one on to before another.
fn rows(first: i32, end: i32, interval: i32) -> Vec<u64> {
    let mut set = vec![0; (interval as usize).div_ceil(64)];
    for t in first..end.min(first + interval) {
        let row = t.rem_euclid(interval) as usize;
        set[row / 64] |= 1 << (row % 64);
    }
    set
}

impl<'a> Registers<'a> {
    /// `usable`: lanes that nothing else needs around the loop.
    pub(super) fn new(
        all: &'a [(&'a MInst, Vec<SlotInst>)],
        webs: &'a Webs,
        usable: &dyn Fn(Reg) -> bool,
    ) -> Registers<'a> {
        let mut known = Vec::new();
        let mut places = Vec::new();
        for web in &webs.webs {
            let mut own: Vec<(usize, Vec<Place>)> = Vec::new();
            for p in &web.places {
                match own.iter_mut().find(|(inst, _)| *inst == p.inst) {
                    Some((_, list)) => list.push(*p),
                    None => own.push((p.inst, vec![*p])),
                }
            }
            let size = web.register.class().map_or(0, |c| c.registers().len());
            let table =
                |(inst, _): &(usize, Vec<Place>)| vec![vec![None; size]; all[*inst].1.len()];
            known.push(own.iter().map(table).collect());
            places.push(own);
        }
        Registers {
            all,
            webs,
            usable: (0..Reg::FIRST_VIRTUAL).map(|r| usable(Reg(r))).collect(),
            places,
            known,
        }
    }

    /// Registers for the webs of a schedule: the operations with them, and the
    /// schedule of these.
    ///
    /// # Errors
    /// A web that found none.
    pub(super) fn assign(&mut self, placed: &[At], interval: i32) -> Result<Assigned, usize> {
        let mut left = 0;
        let mut order = self.wants(placed, interval);
        order.sort_by_key(|w| (Reverse((w.lanes, w.length)), w.web));
        for _ in 0..RETRIES {
            let mut room = self.room(interval);
            let mut chosen = vec![None; self.webs.webs.len()];
            let stuck = order.iter().position(|want| {
                chosen[want.web] = self.give(want, &mut room, placed);
                chosen[want.web].is_none()
            });
            // What found nothing chooses first the next time, and so does, where the
            // registers of one operation don't go together, the last of its webs that
            // chose.
            let first = match stuck {
                Some(at) => Some(at),
                None => match self.made(placed, &chosen) {
                    Ok(assigned) => return Ok(assigned),
                    Err(inst) => order.iter().rposition(|w| self.touches(w.web, inst)),
                },
            };
            match first {
                None => return Err(left),
                Some(0) => return Err(order[0].web),
                Some(at) => {
                    left = order[at].web;
                    order[..=at].rotate_right(1);
                }
            }
        }
        Err(left)
    }

    /// For each web the rows in which its lanes are taken: from the first write to
    /// the last read.
    fn wants(&self, placed: &[At], interval: i32) -> Vec<Want> {
        let spans = self.webs.spans(self.all, placed);
        let want = |(web, spans): (usize, Vec<super::rename::Span>)| {
            let lanes = self.webs.webs[web].register.lanes().len();
            let mut arcs: Vec<Option<(i32, i32)>> = vec![None; lanes];
            for s in &spans {
                let at = placed[s.inst].0;
                let (first, end) = (at + s.first, at + s.end);
                if let Some(arc) = arcs.get_mut(s.lane) {
                    let arc = arc.get_or_insert((first, end));
                    *arc = (arc.0.min(first), arc.1.max(end));
                }
            }
            let arcs = || {
                arcs.iter()
                    .enumerate()
                    .filter_map(|(n, a)| Some((n, (*a)?)))
            };
            Want {
                web,
                rows: arcs().map(|(n, a)| (n, rows(a.0, a.1, interval))).collect(),
                lanes,
                length: arcs().map(|(_, a)| a.1 - a.0).sum(),
            }
        };
        spans.into_iter().enumerate().map(want).collect()
    }

    /// All rows of the lanes of registers which stay are taken.
    fn room(&self, interval: i32) -> Room {
        let words = (interval as usize).div_ceil(64);
        let lanes = Reg::FIRST_VIRTUAL as usize;
        let mut room = Room {
            words,
            taken: vec![0; lanes * words],
            count: vec![0; lanes],
        };
        let all = rows(0, interval, interval);
        for (i, (inst, _)) in self.all.iter().enumerate() {
            let uses = inst.uses.iter().zip(&self.webs.uses[i]);
            let defs = inst.defs.iter().zip(&self.webs.defs[i]);
            for (r, _) in uses.chain(defs).filter(|(_, web)| **web == STAYS) {
                r.lanes().iter().for_each(|lane| room.take(*lane, &all));
            }
        }
        room
    }

    /// Gives a web the register that it leaves the least room in.
    fn give(&mut self, want: &Want, room: &mut Room, placed: &[At]) -> Option<Reg> {
        /// Least is best: room that is left, another register than its own, its number.
        type Key = (Reverse<u32>, bool, u32);
        let own = self.webs.webs[want.web].register;
        let mut best: Option<(Key, Reg)> = None;
        for to in own.class()?.registers().map(Reg) {
            let lanes = to.lanes();
            let used = lanes.iter().map(|l| room.count[l.0 as usize]).sum();
            let key = (Reverse(used), to != own, to.0);
            let free = |(n, rows): &(usize, Vec<u64>)| {
                let lane = lanes[*n];
                self.usable[lane.0 as usize] && room.is_free(lane, rows)
            };
            if best.as_ref().is_none_or(|b| key < b.0)
                && want.rows.iter().all(free)
                && self.can_have(want.web, to, placed)
            {
                best = Some((key, to));
            }
        }
        let (_, to) = best?;
        for (n, rows) in &want.rows {
            room.take(to.lanes()[*n], rows);
        }
        Some(to)
    }

    /// Whether the operations of a web can have a register and are otherwise the same.
    fn can_have(&mut self, web: usize, to: Reg, placed: &[At]) -> bool {
        let Some(class) = self.webs.webs[web].register.class() else {
            return false;
        };
        let at = (to.0 - class.registers().start) as usize;
        for (k, (inst, places)) in self.places[web].iter().enumerate() {
            let form = placed[*inst].1;
            let known = &mut self.known[web][k][form][at];
            let can = *known.get_or_insert_with(|| {
                let mut moved = self.all[*inst].0.clone();
                let renamed = self.webs.rename(web, places, to, &mut moved);
                let old = &self.all[*inst].1[form];
                renamed.is_some() && forms(&moved).iter().any(|f| alike(f, old))
            });
            if !can {
                return false;
            }
        }
        true
    }

    fn touches(&self, web: usize, inst: usize) -> bool {
        self.places[web].iter().any(|(i, _)| *i == inst)
    }

    /// The operations with the registers that their webs got.
    ///
    /// # Errors
    /// The number of an operation that can't have its registers all together.
    fn made(&self, placed: &[At], chosen: &[Option<Reg>]) -> Result<Assigned, usize> {
        let mut made: Vec<MInst> = self.all.iter().map(|(i, _)| (*i).clone()).collect();
        for (web, places) in self.places.iter().enumerate() {
            for (inst, places) in places {
                let moved = &mut made[*inst];
                let renamed = chosen[web].and_then(|to| self.webs.rename(web, places, to, moved));
                renamed.ok_or(*inst)?;
            }
        }
        let mut instructions = Vec::with_capacity(made.len());
        for (i, inst) in made.iter().enumerate() {
            let old = &self.all[i].1[placed[i].1];
            let form = forms(inst).into_iter().find(|f| alike(f, old));
            instructions.push((placed[i].0, form.ok_or(i)?));
        }
        Ok(Assigned {
            made,
            placed: instructions,
        })
    }
}

impl Webs {
    /// Gives the places of a web in an operation the parts of another register.
    fn rename(&self, web: usize, places: &[Place], to: Reg, inst: &mut MInst) -> Option<()> {
        let own = self.webs[web].register;
        for p in places {
            let reg = match p.def {
                true => &mut inst.defs[p.operand],
                false => &mut inst.uses[p.operand],
            };
            let first = *reg.lanes().first()?;
            let at = own.lanes().iter().position(|l| *l == first)?;
            let count = reg.lanes().len();
            *reg = match count == to.lanes().len() {
                true => to,
                false => to.sub(at as u32, count as u32)?,
            };
        }
        Some(())
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
