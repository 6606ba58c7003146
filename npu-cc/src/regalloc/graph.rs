//! The interference graph.
//!
//! Its edges are between lanes: two that are live at once can't share a unit
//! of the machine. Its nodes are virtual registers; coalescing puts one into
//! another at an offset of lanes, so that the half of a vector becomes part
//! of the whole.

use crate::liveness::{step_back, LaneSet, Lanes};
use crate::mach::{Bank, Class, Op, Reg};
use crate::mir::Function;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const CLASSES: usize = Class::ALL.len();

/// How classes of registers lie to each other.
struct Relations {
    /// Registers of the first class that one of the second can block.
    blocked: [[u32; CLASSES]; CLASSES],
}

static RELATIONS: LazyLock<Relations> = LazyLock::new(|| {
    let mut blocked = [[0; CLASSES]; CLASSES];
    for (i, a) in Class::ALL.into_iter().enumerate() {
        for (j, b) in Class::ALL.into_iter().enumerate() {
            let hit = |y: u32| a.registers().filter(|x| Reg(*x).overlaps(Reg(y))).count();
            blocked[i][j] = b.registers().map(hit).max().unwrap_or(0) as u32;
        }
    }
    Relations { blocked }
});

/// Most registers of a class that one of another takes away.
pub(super) fn blocked(of: Class, by: Class) -> u32 {
    RELATIONS.blocked[of as usize][by as usize]
}

pub(super) struct Graph {
    pub(super) lanes: Lanes,
    /// Class of each virtual register, the narrower one after coalescing.
    pub(super) classes: Vec<Class>,
    banks: Vec<Bank>,
    /// Neighbours of each virtual lane, in order; lanes are counted from
    /// [`Reg::FIRST_VIRTUAL`] on.
    adjacent: Vec<Vec<u32>>,
    /// Copies (to, from), most executed first.
    copies: Vec<(Reg, Reg)>,
    /// What each virtual register is part of, from which lane on.
    parent: Vec<(Reg, u32)>,
}

impl Graph {
    /// Copies of `fixed` registers, which must stay short-lived, are not
    /// candidates for coalescing.
    pub(super) fn build(
        f: &Function,
        lanes: Lanes,
        live_out: &[LaneSet],
        fixed: &dyn Fn(Reg) -> bool,
    ) -> Graph {
        let mut banks: Vec<Bank> = (0..Reg::FIRST_VIRTUAL).map(|r| Reg(r).bank()).collect();
        banks.extend(f.classes.iter().flat_map(|c| c.banks()));
        let mut in_bank = vec![LaneSet::new(banks.len()); Bank::Fixed as usize + 1];
        for (lane, bank) in (0..).zip(&banks) {
            in_bank[*bank as usize].insert(lane);
        }
        let own = |n: usize| (Reg(Reg::FIRST_VIRTUAL + n as u32), 0);
        let mut g = Graph {
            classes: f.classes.clone(),
            adjacent: vec![Vec::new(); lanes.count() - Reg::FIRST_VIRTUAL as usize],
            banks,
            copies: Vec::new(),
            parent: (0..f.classes.len()).map(own).collect(),
            lanes,
        };
        let mut copies = Vec::new();
        let mut defs: Vec<u32> = Vec::new();
        let mut sources: Vec<u32> = Vec::new();
        for (block, out) in f.blocks.iter().zip(live_out) {
            let mut live = out.clone();
            for inst in block.insts.iter().rev() {
                let copy = inst.op == Op::Copy;
                defs.clear();
                defs.extend(inst.defs.iter().flat_map(|d| g.lanes.of(*d)));
                sources.clear();
                if copy {
                    sources.extend(g.lanes.of(inst.uses[0]));
                }
                for (i, d) in defs.iter().enumerate() {
                    let bank = g.banks[*d as usize];
                    if bank == Bank::Fixed {
                        continue;
                    }
                    // Most of what is live is in other banks. Nothing is part of anything else yet.
                    let (node, source) = (g.lanes.owner(*d).0, sources.get(i));
                    for l in live.common(&in_bank[bank as usize]) {
                        if source != Some(&l) && g.lanes.owner(l).0 != node {
                            g.note(*d, l);
                            g.note(l, *d);
                        }
                    }
                    for other in &defs {
                        g.meet(*d, *other);
                    }
                }
                if copy {
                    let ends = [inst.defs[0], inst.uses[0]];
                    if !ends.iter().any(|r| fixed(r.whole())) {
                        copies.push((block.depth, ends[0], ends[1]));
                    }
                }
                step_back(&mut live, &g.lanes, inst);
            }
        }
        for list in &mut g.adjacent {
            list.sort_unstable();
            list.dedup();
        }
        copies.sort_by_key(|c| std::cmp::Reverse(c.0));
        g.copies = copies.into_iter().map(|c| (c.1, c.2)).collect();
        g
    }

    /// Whether two lanes that are live at once have to be kept apart by
    /// allocation.
    fn rivals(&self, a: u32, b: u32) -> bool {
        let bank = self.banks[a as usize];
        let first = Reg::FIRST_VIRTUAL;
        bank != Bank::Fixed
            && bank == self.banks[b as usize]
            && (a >= first || b >= first)
            && self.owner(a).0 != self.owner(b).0
    }

    /// Two lanes are live at once: notes an edge, in no order yet and maybe
    /// again.
    fn meet(&mut self, a: u32, b: u32) {
        if self.rivals(a, b) {
            self.note(a, b);
            self.note(b, a);
        }
    }

    /// The neighbours that are kept of a lane: those of a physical one are not.
    #[inline]
    fn list(&mut self, lane: u32) -> Option<&mut Vec<u32>> {
        let at = lane.checked_sub(Reg::FIRST_VIRTUAL)?;
        self.adjacent.get_mut(at as usize)
    }

    /// Notes a neighbour of a lane; of a physical one they are not kept.
    #[inline]
    fn note(&mut self, lane: u32, other: u32) {
        if let Some(list) = self.list(lane) {
            if list.last() != Some(&other) {
                list.push(other);
            }
        }
    }

    /// Neighbours of a lane; of a physical one they are not kept.
    fn near(&self, lane: u32) -> &[u32] {
        let lane = (lane as usize).checked_sub(Reg::FIRST_VIRTUAL as usize);
        lane.and_then(|l| self.adjacent.get(l))
            .map_or(&[], |list| list)
    }

    fn is_near(&self, lane: u32, other: u32) -> bool {
        if lane < Reg::FIRST_VIRTUAL {
            return self.near(other).binary_search(&lane).is_ok();
        }
        self.near(lane).binary_search(&other).is_ok()
    }

    fn connect(&mut self, a: u32, b: u32) {
        if self.rivals(a, b) {
            for (a, b) in [(a, b), (b, a)] {
                if let Some(list) = self.list(a) {
                    if let Err(at) = list.binary_search(&b) {
                        list.insert(at, b);
                    }
                }
            }
        }
    }

    fn disconnect(&mut self, a: u32, b: u32) {
        if let Some(list) = self.list(a) {
            if let Ok(at) = list.binary_search(&b) {
                list.remove(at);
            }
        }
    }

    /// The node that a lane belongs to, and its number in it; a physical lane
    /// is itself.
    pub(super) fn owner(&self, lane: u32) -> (Reg, u32) {
        let (reg, at) = self.lanes.owner(lane);
        let (node, start) = self.find(reg);
        (node, start + at)
    }

    fn find(&self, reg: Reg) -> (Reg, u32) {
        let (mut reg, mut at) = (reg, 0);
        while reg.is_virtual() {
            let (up, offset) = self.parent[(reg.0 - Reg::FIRST_VIRTUAL) as usize];
            if up == reg {
                break;
            }
            reg = up;
            at += offset;
        }
        (reg, at)
    }

    pub(super) fn class(&self, node: Reg) -> Option<Class> {
        if node.is_virtual() {
            self.classes
                .get((node.0 - Reg::FIRST_VIRTUAL) as usize)
                .copied()
        } else {
            node.class()
        }
    }

    /// Node, first lane and number of lanes of an operand.
    fn place(&self, operand: Reg) -> Option<(Reg, u32, u32)> {
        let whole = operand.whole();
        let (node, at) = self.find(whole);
        let (first, count) = match operand.viewed() {
            Some(view) => view,
            None => (0, self.class(whole)?.lanes()),
        };
        Some((node, at + first, count))
    }

    /// An operand in terms of nodes.
    pub(super) fn renamed(&self, operand: Reg) -> Reg {
        if !operand.is_virtual() {
            return operand;
        }
        let Some((node, first, count)) = self.place(operand) else {
            return operand;
        };
        let whole = first == 0 && self.class(node).is_some_and(|c| c.lanes() == count);
        if whole {
            node
        } else if node.is_virtual() {
            node.view(first, count)
        } else {
            node.sub(first, count).unwrap_or(operand)
        }
    }

    /// Lanes that a lane of a virtual node must not share a unit with.
    pub(super) fn neighbours(&self, node: Reg, lane: u32) -> &[u32] {
        let first = self.lanes.of(node).next().unwrap_or(0);
        self.near(first + lane)
    }

    /// Neighbours as nodes, each once and in order, with the most registers of
    /// `node`'s class that it can take away.
    pub(super) fn weights(&self, node: Reg) -> Vec<(Reg, u32)> {
        let Some(class) = self.class(node) else {
            return Vec::new();
        };
        let lanes = self.lanes.of(node).flat_map(|lane| self.near(lane));
        let mut owners: Vec<Reg> = lanes.map(|l| self.owner(*l).0).collect();
        owners.sort_unstable();
        owners.dedup();
        let weight = |owner: Reg| self.class(owner).map_or(1, |c| blocked(class, c));
        owners.into_iter().map(|o| (o, weight(o))).collect()
    }

    /// Whether the neighbours of a node may leave it without a register.
    fn hard(&self, node: Reg, seen: &mut Marks) -> bool {
        let Some(class) = self.class(node).filter(|_| node.is_virtual()) else {
            return true;
        };
        let most = class.registers().len() as u32;
        let mut sum = 0;
        seen.clear();
        for lane in self.lanes.of(node) {
            for other in self.near(lane) {
                let owner = self.owner(*other).0;
                if seen.insert(owner) {
                    sum += self.class(owner).map_or(1, |c| blocked(class, c));
                    if sum >= most {
                        return true;
                    }
                }
            }
        }
        false
    }

    /// For each node the lanes that copies connect to it: its own lane, then
    /// the other's node and lane.
    pub(super) fn partners(&self) -> BTreeMap<Reg, Vec<(u32, Reg, u32)>> {
        let mut partners: BTreeMap<Reg, Vec<(u32, Reg, u32)>> = BTreeMap::new();
        for (a, b) in &self.copies {
            let (Some(a), Some(b)) = (self.place(*a), self.place(*b)) else {
                continue;
            };
            partners.entry(a.0).or_default().push((a.1, b.0, b.1));
            partners.entry(b.0).or_default().push((b.1, a.0, a.1));
        }
        partners
    }

    /// Merges copies' ends where that keeps the graph colourable.
    pub(super) fn coalesce(&mut self) {
        let registers = Reg::FIRST_VIRTUAL as usize + self.classes.len();
        let mut marks = [Marks::new(registers), Marks::new(registers)];
        let mut changed = true;
        while changed {
            changed = false;
            for i in 0..self.copies.len() {
                let (a, b) = self.copies[i];
                if let Some((into, from, at, class)) = self.candidate(a, b) {
                    if self.apart(into, from, at) && self.safe(into, from, at, class, &mut marks) {
                        self.merge(into, from, at, class);
                        changed = true;
                    }
                }
            }
        }
    }

    /// The nodes of a copy's ends, if one fits into the other: which into
    /// which, from which lane on, and the class that they have together.
    fn candidate(&self, a: Reg, b: Reg) -> Option<(Reg, Reg, u32, Class)> {
        let (a, b) = (self.place(a)?, self.place(b)?);
        if a.0 == b.0 {
            return None;
        }
        let (ca, cb) = (self.class(a.0)?, self.class(b.0)?);
        let a_first = match (a.0.is_virtual(), b.0.is_virtual()) {
            (false, false) => return None,
            (false, true) => true,
            (true, false) => false,
            (true, true) => ca.lanes() >= cb.lanes(),
        };
        let ((into, big), (from, small)) = if a_first {
            ((a, ca), (b, cb))
        } else {
            ((b, cb), (a, ca))
        };
        let at = into.1.checked_sub(from.1)?;
        let inside = small.banks()
            == big
                .banks()
                .get(at as usize..(at + small.lanes()) as usize)?;
        if !inside {
            return None;
        }
        if !into.0.is_virtual() {
            let fits = at == 0 && big.lanes() == small.lanes();
            let allowed = small.registers().contains(&into.0 .0);
            return (fits && allowed).then_some((into.0, from.0, 0, big));
        }
        let class = if big.lanes() == small.lanes() {
            let (x, y) = (big.registers(), small.registers());
            if x.start >= y.start && x.end <= y.end {
                big
            } else if y.start >= x.start && y.end <= x.end {
                small
            } else {
                return None;
            }
        } else {
            let part = |r: u32| Reg(r).sub(at, small.lanes());
            let all = |r: u32| part(r).is_some_and(|p| small.registers().contains(&p.0));
            if !big.registers().all(all) {
                return None;
            }
            big
        };
        Some((into.0, from.0, at, class))
    }

    fn apart(&self, into: Reg, from: Reg, at: u32) -> bool {
        let whole: Vec<u32> = self.lanes.of(into).collect();
        self.lanes.of(from).enumerate().all(|(i, lane)| {
            let target = whole[i + at as usize];
            !self.is_near(lane, target)
        })
    }

    /// The tests of George (for a physical register) and of Briggs.
    fn safe(&self, into: Reg, from: Reg, at: u32, class: Class, marks: &mut [Marks; 2]) -> bool {
        let [all, seen] = marks;
        if into.is_virtual() {
            let most = class.registers().len() as u32;
            let mut sum = 0;
            all.clear();
            for lane in self.lanes.of(into).chain(self.lanes.of(from)) {
                for other in self.near(lane) {
                    let owner = self.owner(*other).0;
                    if all.insert(owner) && self.hard(owner, seen) {
                        sum += self.class(owner).map_or(1, |c| blocked(class, c));
                        if sum >= most {
                            return false;
                        }
                    }
                }
            }
            return sum < most;
        }
        let whole: Vec<u32> = self.lanes.of(into).collect();
        self.lanes.of(from).enumerate().all(|(i, lane)| {
            let target = whole[i + at as usize];
            self.near(lane).iter().all(|n| {
                *n < Reg::FIRST_VIRTUAL
                    || self.is_near(*n, target)
                    || !self.hard(self.owner(*n).0, seen)
            })
        })
    }

    fn merge(&mut self, into: Reg, from: Reg, at: u32, class: Class) {
        let targets: Vec<u32> = self.lanes.of(into).skip(at as usize).collect();
        let lanes: Vec<u32> = self.lanes.of(from).collect();
        self.parent[(from.0 - Reg::FIRST_VIRTUAL) as usize] = (into, at);
        if into.is_virtual() {
            self.classes[(into.0 - Reg::FIRST_VIRTUAL) as usize] = class;
        }
        for (lane, target) in lanes.into_iter().zip(targets) {
            let list = (lane - Reg::FIRST_VIRTUAL) as usize;
            for n in std::mem::take(&mut self.adjacent[list]) {
                self.disconnect(n, lane);
                self.connect(target, n);
            }
        }
    }
}

/// A set of registers that is emptied at once.
struct Marks {
    /// The round in which each register was put in.
    rounds: Vec<u32>,
    round: u32,
}

impl Marks {
    fn new(registers: usize) -> Marks {
        Marks {
            rounds: vec![0; registers],
            round: 0,
        }
    }

    fn clear(&mut self) {
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.rounds.fill(0);
            self.round = 1;
        }
    }

    /// Whether it was not in yet.
    fn insert(&mut self, r: Reg) -> bool {
        let known = std::mem::replace(&mut self.rounds[r.0 as usize], self.round);
        known != self.round
    }
}
