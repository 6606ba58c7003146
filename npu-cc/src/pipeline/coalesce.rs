//! Copies within a turn that need not happen.
//!
//! Allocation keeps a copy where its ends are in use at the same time in
//! registers that something else wants, too. With registers handed out anew
//! what counts is only whether one register can hold both ends: the copy's
//! result is never written again, and its source isn't while the result is
//! used.

use super::rename::{Place, Webs, STAYS};
use crate::mach::{forms, Blank, MInst, Op, Reg};

impl Webs {
    /// Takes out the copies whose ends can be one register.
    pub(super) fn coalesce(&mut self) {
        let mut gone = vec![false; self.insts.len()];
        for (i, gone) in gone.iter_mut().enumerate() {
            let inst = &self.insts[i];
            let (Op::Copy, [d], [s]) = (inst.op, &inst.defs[..], &inst.uses[..]) else {
                continue;
            };
            let (d, s) = (*d, *s);
            let banks = |r: Reg| r.lanes().iter().map(|l| l.bank());
            // What a blank part becomes is the copy's own.
            let blank = inst.blank != Blank::default();
            if !banks(d).eq(banks(s)) || d == s || blank {
                continue;
            }
            *gone = match self.defs[i][0] {
                STAYS => self.backward(i, d, s),
                web => self.forward(i, web, d, s),
            };
        }
        let keep = |i: &usize| !gone[*i];
        let kept: Vec<usize> = (0..self.insts.len()).filter(keep).collect();
        let mut number = vec![usize::MAX; self.insts.len()];
        for (new, old) in kept.iter().enumerate() {
            number[*old] = new;
        }
        for web in &mut self.webs {
            web.places.retain(|p| !gone[p.inst]);
            for p in &mut web.places {
                p.inst = number[p.inst];
            }
        }
        self.insts = kept.iter().map(|i| self.insts[*i].clone()).collect();
        self.uses = kept.iter().map(|i| self.uses[*i].clone()).collect();
        self.defs = kept.iter().map(|i| self.defs[*i].clone()).collect();
        self.index = kept;
    }

    /// Lets the uses of a copy's result, which nothing else defines, use its
    /// source.
    fn forward(&mut self, copy: usize, web: usize, d: Reg, s: Reg) -> bool {
        let places = self.webs[web].places.clone();
        let other = |p: &&Place| p.inst != copy || !p.def;
        let uses: Vec<Place> = places.iter().filter(other).copied().collect();
        if uses.iter().any(|p| p.def) {
            return false;
        }
        let from = self.uses[copy][0];
        let last = uses.iter().map(|p| p.inst).max().unwrap_or(copy);
        if (copy + 1..last).any(|k| self.touches(k, from, s, true)) {
            return false;
        }
        self.replace(&uses, d, s, from)
    }

    /// Lets the definitions of a copy's source make its result, which stays
    /// where it is.
    fn backward(&mut self, copy: usize, d: Reg, s: Reg) -> bool {
        let web = self.uses[copy][0];
        if web == STAYS || self.webs[web].register != s {
            return false;
        }
        let places = self.webs[web].places.clone();
        let defs = || places.iter().filter(|p| p.def).map(|p| p.inst);
        let (Some(first), Some(end)) = (defs().min(), places.iter().map(|p| p.inst).max()) else {
            return false;
        };
        let used = |k: usize| self.touches(k, STAYS, d, false);
        let written = |k: usize| self.touches(k, STAYS, d, true);
        let between = (first + 1..copy).any(|k| used(k) || written(k)) || written(first);
        let behind = (copy + 1..=end).any(written);
        if defs().any(|k| k >= copy) || between || behind {
            return false;
        }
        let rest: Vec<Place> = places.into_iter().filter(|p| p.inst != copy).collect();
        self.replace(&rest, s, d, STAYS)
    }

    /// Whether an operation uses or defines part of a register of a web.
    fn touches(&self, k: usize, web: usize, reg: Reg, def: bool) -> bool {
        let (regs, webs) = match def {
            true => (&self.insts[k].defs, &self.defs[k]),
            false => (&self.insts[k].uses, &self.uses[k]),
        };
        let mut all = regs.iter().zip(webs);
        all.any(|(r, w)| *w == web && r.overlaps(reg))
    }

    /// Makes operands that are parts of `old` the same parts of `new`, which
    /// belongs to `web`; changes nothing if an instruction can't have one.
    fn replace(&mut self, places: &[Place], old: Reg, new: Reg, web: usize) -> bool {
        let mut changed: Vec<(usize, MInst)> = Vec::new();
        for p in places {
            let at = match changed.iter().position(|(i, _)| *i == p.inst) {
                Some(at) => at,
                None => {
                    changed.push((p.inst, self.insts[p.inst].clone()));
                    changed.len() - 1
                }
            };
            let inst = &mut changed[at].1;
            let reg = match p.def {
                true => &mut inst.defs[p.operand],
                false => &mut inst.uses[p.operand],
            };
            let first = reg.lanes().first();
            let start = old.lanes().iter().position(|l| Some(l) == first);
            let count = reg.lanes().len();
            let part = start.and_then(|start| match count == new.lanes().len() {
                true => Some(new),
                false => new.sub(start as u32, count as u32),
            });
            match part {
                Some(part) => *reg = part,
                None => return false,
            }
        }
        let same = |(i, inst): &(usize, MInst)| forms(inst).len() == forms(&self.insts[*i]).len();
        if !changed.iter().all(same) {
            return false;
        }
        for (i, inst) in changed {
            self.insts[i] = inst;
        }
        for p in places {
            let list = match p.def {
                true => &mut self.defs,
                false => &mut self.uses,
            };
            let before = std::mem::replace(&mut list[p.inst][p.operand], web);
            if let Some(w) = self.webs.get_mut(before) {
                w.places.retain(|q| q != p);
            }
            if let Some(w) = self.webs.get_mut(web) {
                w.places.push(*p);
            }
        }
        true
    }
}
