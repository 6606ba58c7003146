//! Which registers are live where.

use crate::mach::{MInst, Reg};
use crate::mir::Function;

/// A set of registers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RegSet(Vec<u64>);

impl RegSet {
    pub(crate) fn new(registers: usize) -> RegSet {
        RegSet(vec![0; registers.div_ceil(64)])
    }

    pub(crate) fn insert(&mut self, r: Reg) {
        self.0[r.0 as usize / 64] |= 1 << (r.0 % 64);
    }

    pub(crate) fn remove(&mut self, r: Reg) {
        self.0[r.0 as usize / 64] &= !(1 << (r.0 % 64));
    }

    pub(crate) fn union(&mut self, other: &RegSet) {
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a |= b;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Reg> + '_ {
        self.0.iter().enumerate().flat_map(|(i, &word)| {
            let mut word = word;
            std::iter::from_fn(move || {
                let bit = word.trailing_zeros();
                (bit < 64).then(|| {
                    word &= word - 1;
                    Reg(i as u32 * 64 + bit)
                })
            })
        })
    }
}

/// Steps a live set backwards over an operation.
pub(crate) fn step_back(live: &mut RegSet, inst: &MInst) {
    for d in &inst.defs {
        live.remove(*d);
    }
    for u in &inst.uses {
        live.insert(*u);
    }
}

/// Registers live at the end of each block, before its terminator reads.
pub(crate) fn live_out(f: &Function) -> Vec<RegSet> {
    let n = Reg::FIRST_VIRTUAL as usize + f.classes.len();
    let mut live_in = vec![RegSet::new(n); f.blocks.len()];
    let mut out = live_in.clone();
    let mut changed = true;
    while changed {
        changed = false;
        for (b, block) in f.blocks.iter().enumerate().rev() {
            let mut set = RegSet::new(n);
            for s in block.term.successors() {
                set.union(&live_in[s as usize]);
            }
            for u in block.term.uses() {
                set.insert(*u);
            }
            out[b] = set.clone();
            for inst in block.insts.iter().rev() {
                step_back(&mut set, inst);
            }
            if set != live_in[b] {
                live_in[b] = set;
                changed = true;
            }
        }
    }
    out
}
