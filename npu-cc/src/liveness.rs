//! Which lanes of registers are live where.

use crate::mach::{MInst, Reg};
use crate::mir::{Block, Function};

/// Numbers of lanes: of a physical register those of [`Reg::lanes`], of
/// virtual ones consecutive numbers from [`Reg::FIRST_VIRTUAL`] on.
#[derive(Clone, Debug)]
pub(crate) struct Lanes {
    /// First lane of each virtual register, and the end.
    starts: Vec<u32>,
    /// Number of the virtual register that each virtual lane belongs to.
    owners: Vec<u32>,
}

impl Lanes {
    pub(crate) fn new(f: &Function) -> Lanes {
        let mut end = Reg::FIRST_VIRTUAL;
        let mut starts = vec![end];
        let mut owners = Vec::with_capacity(f.classes.len());
        for (n, class) in f.classes.iter().enumerate() {
            end += class.lanes();
            starts.push(end);
            owners.resize((end - Reg::FIRST_VIRTUAL) as usize, n as u32);
        }
        Lanes { starts, owners }
    }

    /// The lanes of code without virtual registers.
    pub(crate) fn physical() -> Lanes {
        Lanes {
            starts: vec![Reg::FIRST_VIRTUAL],
            owners: Vec::new(),
        }
    }

    /// Lanes are below this.
    pub(crate) fn count(&self) -> usize {
        self.starts.last().copied().unwrap_or(0) as usize
    }

    /// The lanes of an operand.
    pub(crate) fn of(&self, reg: Reg) -> impl Iterator<Item = u32> {
        let (fixed, range) = if reg.is_virtual() {
            let n = (reg.whole().0 - Reg::FIRST_VIRTUAL) as usize;
            let (start, end) = (self.starts[n], self.starts[n + 1]);
            match reg.viewed() {
                Some((first, count)) => (&[][..], start + first..start + first + count),
                None => (&[][..], start..end),
            }
        } else {
            (reg.lanes(), 0..0)
        };
        fixed.iter().map(|l| l.0).chain(range)
    }

    /// The register that a lane belongs to, and its number in it.
    pub(crate) fn owner(&self, lane: u32) -> (Reg, u32) {
        if lane < Reg::FIRST_VIRTUAL {
            return (Reg(lane), 0);
        }
        let n = self.owners[(lane - Reg::FIRST_VIRTUAL) as usize];
        (Reg(Reg::FIRST_VIRTUAL + n), lane - self.starts[n as usize])
    }
}

/// A set of lanes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LaneSet(Vec<u64>);

impl LaneSet {
    pub(crate) fn new(lanes: usize) -> LaneSet {
        LaneSet(vec![0; lanes.div_ceil(64)])
    }

    pub(crate) fn insert(&mut self, lane: u32) {
        self.0[lane as usize / 64] |= 1 << (lane % 64);
    }

    pub(crate) fn contains(&self, lane: u32) -> bool {
        let word = self.0.get(lane as usize / 64);
        word.is_some_and(|w| w >> (lane % 64) & 1 == 1)
    }

    pub(crate) fn remove(&mut self, lane: u32) {
        self.0[lane as usize / 64] &= !(1 << (lane % 64));
    }

    pub(crate) fn union(&mut self, other: &LaneSet) {
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a |= b;
        }
    }

    /// Adds what is in `other` and not in `without`; whether that is something.
    fn union_without(&mut self, other: &LaneSet, without: &LaneSet) -> bool {
        let mut new = 0;
        for ((a, b), c) in self.0.iter_mut().zip(&other.0).zip(&without.0) {
            new |= b & !c & !*a;
            *a |= b & !c;
        }
        new != 0
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        lanes_of(self.0.iter().copied())
    }

    /// What is in both.
    pub(crate) fn common<'a>(&'a self, other: &'a LaneSet) -> impl Iterator<Item = u32> + 'a {
        lanes_of(self.0.iter().zip(&other.0).map(|(a, b)| a & b))
    }
}

/// The lanes whose bits are set, in order.
fn lanes_of(words: impl Iterator<Item = u64>) -> impl Iterator<Item = u32> {
    (0..).zip(words).flat_map(|(i, mut word)| {
        std::iter::from_fn(move || {
            let bit = word.trailing_zeros();
            (bit < 64).then(|| {
                word &= word - 1;
                i * 64 + bit
            })
        })
    })
}

/// Steps a live set backwards over an operation.
pub(crate) fn step_back(live: &mut LaneSet, lanes: &Lanes, inst: &MInst) {
    for lane in inst.defs.iter().flat_map(|d| lanes.of(*d)) {
        live.remove(lane);
    }
    for (operand, u) in inst.uses.iter().enumerate() {
        for (part, lane) in lanes.of(*u).enumerate() {
            if !inst.is_blank(operand, part) {
                live.insert(lane);
            }
        }
    }
}

/// What is live at both ends of each block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Live {
    starts: Vec<LaneSet>,
    ends: Vec<LaneSet>,
}

impl Live {
    pub(crate) fn new(f: &Function, lanes: &Lanes) -> Live {
        let n = lanes.count();
        let effects: Vec<Effect> = f.blocks.iter().map(|b| Effect::of(b, lanes, n)).collect();
        let mut live = Live {
            starts: effects.iter().map(|e| e.read.clone()).collect(),
            ends: Vec::new(),
        };
        let mut changed = true;
        let mut set = LaneSet::new(n);
        while changed {
            changed = false;
            for (b, block) in f.blocks.iter().enumerate().rev() {
                set.0.fill(0);
                for s in block.term.successors() {
                    set.union(&live.starts[s as usize]);
                }
                changed |= live.starts[b].union_without(&set, &effects[b].written);
            }
        }
        live.ends = f.blocks.iter().map(|b| live.end_of(b, lanes)).collect();
        live
    }

    fn end_of(&self, block: &Block, lanes: &Lanes) -> LaneSet {
        let mut set = LaneSet::new(lanes.count());
        for s in block.term.successors() {
            set.union(&self.starts[s as usize]);
        }
        for lane in block.term.uses().iter().flat_map(|u| lanes.of(*u)) {
            set.insert(lane);
        }
        set
    }

    /// Lanes live at the start of a block.
    pub(crate) fn start(&self, block: usize) -> &LaneSet {
        &self.starts[block]
    }

    /// Lanes live at the end of a block, before its terminator reads.
    pub(crate) fn end(&self, block: usize) -> &LaneSet {
        &self.ends[block]
    }

    /// Lanes live at the end of each block.
    pub(crate) fn into_ends(self) -> Vec<LaneSet> {
        self.ends
    }

    /// Catches up with a function that has changed in some blocks; new ones may be
    /// among them, and they come in any order. What is live at the start of all others
    /// has to be as it was.
    pub(crate) fn update(&mut self, f: &Function, lanes: &Lanes, blocks: &[usize]) {
        let empty = || LaneSet::new(lanes.count());
        self.starts.resize_with(f.blocks.len(), empty);
        self.ends.resize_with(f.blocks.len(), empty);
        // From nothing on: what two blocks only have from one another is not live.
        for &b in blocks {
            self.starts[b] = empty();
        }
        let mut changed = true;
        while changed {
            changed = false;
            for &b in blocks.iter().rev() {
                let mut set = self.end_of(&f.blocks[b], lanes);
                self.ends[b].clone_from(&set);
                for inst in f.blocks[b].insts.iter().rev() {
                    step_back(&mut set, lanes, inst);
                }
                changed |= self.starts[b] != set;
                self.starts[b] = set;
            }
        }
    }
}

/// What a block does to the lanes that are live behind it.
struct Effect {
    /// Read before they are written.
    read: LaneSet,
    /// Written.
    written: LaneSet,
}

impl Effect {
    fn of(block: &Block, lanes: &Lanes, n: usize) -> Effect {
        let mut e = Effect {
            read: LaneSet::new(n),
            written: LaneSet::new(n),
        };
        for lane in block.term.uses().iter().flat_map(|u| lanes.of(*u)) {
            e.read.insert(lane);
        }
        for inst in block.insts.iter().rev() {
            for lane in inst.defs.iter().flat_map(|d| lanes.of(*d)) {
                e.written.insert(lane);
            }
            step_back(&mut e.read, lanes, inst);
        }
        e
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mach::{Imm, Op};
    use crate::mir::Term;

    /// A loop of two blocks: what they only had from one another is gone when its
    /// last use is, and comes back with it, in whatever order they are listed.
    #[test]
    fn liveness_catches_up_with_loops_in_any_order() {
        let block = |insts: Vec<MInst>, term: Term| Block {
            insts,
            term,
            line: 0,
            depth: 0,
        };
        let user = MInst::new(Op::AddImm, &[Reg::r(2)], &[Reg::r(1)], Imm::Int(1));
        let choice = Term::CondBr {
            reg: Reg::r(0),
            then: 2,
            otherwise: 3,
        };
        let with = Function {
            name: "f".to_owned(),
            classes: Vec::new(),
            blocks: vec![
                block(Vec::new(), Term::Br(1)),
                block(Vec::new(), choice),
                block(vec![user], Term::Br(1)),
                block(Vec::new(), Term::Unreachable),
            ],
            slots: Vec::new(),
            spills: Vec::new(),
            outgoing: 0,
            calls: false,
            strides: std::collections::BTreeMap::new(),
        };
        let mut without = with.clone();
        without.blocks[2].insts.clear();
        let lanes = Lanes::physical();
        let (before, after) = (Live::new(&with, &lanes), Live::new(&without, &lanes));
        assert!(before.start(0).contains(Reg::r(1).0));
        assert!(!after.start(0).contains(Reg::r(1).0));
        for order in [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
        ] {
            let mut live = before.clone();
            live.update(&without, &lanes, &order);
            assert_eq!(live, after, "{order:?}");
            live.update(&with, &lanes, &order);
            assert_eq!(live, before, "{order:?}");
        }
    }
}
