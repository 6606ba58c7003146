//! The interference graph.

use crate::liveness::{step_back, RegSet};
use crate::mach::{Class, Op, Reg};
use crate::mir::Function;
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Graph {
    classes: Vec<Option<Class>>,
    /// Neighbours of each register that represents itself.
    adjacent: Vec<BTreeSet<Reg>>,
    /// Copies (to, from), most executed first.
    copies: Vec<(Reg, Reg)>,
    parent: Vec<Reg>,
}

impl Graph {
    /// Copies of `fixed` registers, which must stay short-lived, are not
    /// candidates for coalescing.
    pub(super) fn build(f: &Function, live_out: &[RegSet], fixed: &[Reg]) -> Graph {
        let n = Reg::FIRST_VIRTUAL as usize + f.classes.len();
        let mut g = Graph {
            classes: (0..n as u32).map(|r| f.class(Reg(r))).collect(),
            adjacent: vec![BTreeSet::new(); n],
            copies: Vec::new(),
            parent: (0..n as u32).map(Reg).collect(),
        };
        let mut copies = Vec::new();
        for (block, out) in f.blocks.iter().zip(live_out) {
            let mut live = out.clone();
            for inst in block.insts.iter().rev() {
                let source = (inst.op == Op::Copy).then(|| inst.uses[0]);
                for d in &inst.defs {
                    for l in live.iter() {
                        if Some(l) != source {
                            g.connect(*d, l);
                        }
                    }
                    for other in &inst.defs {
                        g.connect(*d, *other);
                    }
                }
                let fixed = inst
                    .defs
                    .iter()
                    .chain(source.iter())
                    .any(|r| fixed.contains(r));
                if let (Some(source), false) = (source, fixed) {
                    copies.push((block.depth, inst.defs[0], source));
                }
                step_back(&mut live, inst);
            }
        }
        copies.sort_by_key(|c| std::cmp::Reverse(c.0));
        g.copies = copies.into_iter().map(|c| (c.1, c.2)).collect();
        g
    }

    fn connect(&mut self, a: Reg, b: Reg) {
        let class = self.classes[a.0 as usize];
        let same = class.is_some() && class == self.classes[b.0 as usize];
        if a != b && same && (a.is_virtual() || b.is_virtual()) {
            self.adjacent[a.0 as usize].insert(b);
            self.adjacent[b.0 as usize].insert(a);
        }
    }

    fn interfere(&self, a: Reg, b: Reg) -> bool {
        // Physical registers never share a colour.
        (!a.is_virtual() && !b.is_virtual()) || self.adjacent[a.0 as usize].contains(&b)
    }

    pub(super) fn representative(&self, r: Reg) -> Reg {
        let mut r = r;
        while self.parent[r.0 as usize] != r {
            r = self.parent[r.0 as usize];
        }
        r
    }

    /// Neighbours of a representative.
    pub(super) fn neighbours(&self, r: Reg) -> &BTreeSet<Reg> {
        &self.adjacent[r.0 as usize]
    }

    /// For each representative those that a copy connects to it.
    pub(super) fn partners(&self) -> BTreeMap<Reg, Vec<Reg>> {
        let mut partners: BTreeMap<Reg, Vec<Reg>> = BTreeMap::new();
        for (a, b) in &self.copies {
            let (a, b) = (self.representative(*a), self.representative(*b));
            partners.entry(a).or_default().push(b);
            partners.entry(b).or_default().push(a);
        }
        partners
    }

    /// Merges copies' ends where that keeps the graph colourable.
    pub(super) fn coalesce(&mut self) {
        let mut changed = true;
        while changed {
            changed = false;
            for i in 0..self.copies.len() {
                let (a, b) = self.copies[i];
                let (a, b) = (self.representative(a), self.representative(b));
                let class = self.classes[a.0 as usize];
                if a == b || class.is_none() || class != self.classes[b.0 as usize] {
                    continue;
                }
                if self.interfere(a, b) {
                    continue;
                }
                let (into, from) = if b.is_virtual() { (a, b) } else { (b, a) };
                if self.safe(into, from) {
                    self.merge(into, from);
                    changed = true;
                }
            }
        }
    }

    fn colours(&self, r: Reg) -> usize {
        self.classes[r.0 as usize].map_or(0, |c| c.registers().len())
    }

    /// The tests of George (for a physical register) and of Briggs.
    fn safe(&self, into: Reg, from: Reg) -> bool {
        let k = self.colours(into);
        let hard = |n: &Reg| !n.is_virtual() || self.neighbours(*n).len() >= k;
        if into.is_virtual() {
            let all = self.neighbours(into).union(self.neighbours(from));
            all.filter(|n| hard(n)).count() < k
        } else {
            self.neighbours(from)
                .iter()
                .all(|n| self.interfere(*n, into) || !hard(n))
        }
    }

    fn merge(&mut self, into: Reg, from: Reg) {
        self.parent[from.0 as usize] = into;
        for n in std::mem::take(&mut self.adjacent[from.0 as usize]) {
            self.adjacent[n.0 as usize].remove(&from);
            self.connect(into, n);
        }
    }
}
