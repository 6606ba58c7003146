//! Which lanes of registers are live where.

use crate::mach::{MInst, Reg};
use crate::mir::Function;

/// Numbers of lanes: of a physical register those of [`Reg::lanes`], of
/// virtual ones consecutive numbers from [`Reg::FIRST_VIRTUAL`] on.
#[derive(Clone, Debug)]
pub(crate) struct Lanes {
    /// First lane of each virtual register, and the end.
    starts: Vec<u32>,
}

impl Lanes {
    pub(crate) fn new(f: &Function) -> Lanes {
        let mut end = Reg::FIRST_VIRTUAL;
        let mut starts = vec![end];
        for class in &f.classes {
            end += class.lanes();
            starts.push(end);
        }
        Lanes { starts }
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
        let n = self.starts.partition_point(|s| *s <= lane) - 1;
        (Reg(Reg::FIRST_VIRTUAL + n as u32), lane - self.starts[n])
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

    pub(crate) fn remove(&mut self, lane: u32) {
        self.0[lane as usize / 64] &= !(1 << (lane % 64));
    }

    pub(crate) fn union(&mut self, other: &LaneSet) {
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a |= b;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().enumerate().flat_map(|(i, &word)| {
            let mut word = word;
            std::iter::from_fn(move || {
                let bit = word.trailing_zeros();
                (bit < 64).then(|| {
                    word &= word - 1;
                    i as u32 * 64 + bit
                })
            })
        })
    }
}

/// Steps a live set backwards over an operation.
pub(crate) fn step_back(live: &mut LaneSet, lanes: &Lanes, inst: &MInst) {
    for lane in inst.defs.iter().flat_map(|d| lanes.of(*d)) {
        live.remove(lane);
    }
    for lane in inst.uses.iter().flat_map(|u| lanes.of(*u)) {
        live.insert(lane);
    }
}

/// Lanes live at the end of each block, before its terminator reads.
pub(crate) fn live_out(f: &Function, lanes: &Lanes) -> Vec<LaneSet> {
    let n = lanes.count();
    let mut live_in = vec![LaneSet::new(n); f.blocks.len()];
    let mut out = live_in.clone();
    let mut changed = true;
    while changed {
        changed = false;
        for (b, block) in f.blocks.iter().enumerate().rev() {
            let mut set = LaneSet::new(n);
            for s in block.term.successors() {
                set.union(&live_in[s as usize]);
            }
            for lane in block.term.uses().iter().flat_map(|u| lanes.of(*u)) {
                set.insert(lane);
            }
            out[b] = set.clone();
            for inst in block.insts.iter().rev() {
                step_back(&mut set, lanes, inst);
            }
            if set != live_in[b] {
                live_in[b] = set;
                changed = true;
            }
        }
    }
    out
}
