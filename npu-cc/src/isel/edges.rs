//! Leaving SSA form: what a jump carries to its target's parameters becomes
//! copies, in the jumping block where that is safe and otherwise in a block
//! on the edge.

use super::{Selector, Value};
use crate::cfg::Cfg;
use crate::lir::{self, Jump};
use crate::mach::{MInst, Reg};
use crate::mir;

/// Values, as a bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ValueSet(Vec<u64>);

impl ValueSet {
    fn new(values: usize) -> ValueSet {
        ValueSet(vec![0; values.div_ceil(64)])
    }

    fn insert(&mut self, v: Value) {
        self.0[v.0 as usize / 64] |= 1 << (v.0 % 64);
    }

    fn remove(&mut self, v: Value) {
        self.0[v.0 as usize / 64] &= !(1 << (v.0 % 64));
    }

    pub(super) fn contains(&self, v: Value) -> bool {
        self.0[v.0 as usize / 64] >> (v.0 % 64) & 1 == 1
    }

    fn union(&mut self, other: &ValueSet) {
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a |= b;
        }
    }
}

/// Values that each block needs from its predecessors, its own parameters
/// left out.
pub(super) fn live_in(f: &lir::Function, cfg: &Cfg) -> Vec<ValueSet> {
    let empty = ValueSet::new(f.types.len());
    let mut live = vec![empty.clone(); f.blocks.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for &b in cfg.order.iter().rev() {
            let block = &f.blocks[b];
            let mut set = empty.clone();
            for s in super::successors(block) {
                set.union(&live[s]);
            }
            block.term.operands(&mut |v| set.insert(v));
            for inst in block.insts.iter().rev() {
                for r in &inst.results {
                    set.remove(*r);
                }
                inst.op.operands(&mut |v| set.insert(v));
            }
            for p in &block.params {
                set.remove(*p);
            }
            if set != live[b] {
                live[b] = set;
                changed = true;
            }
        }
    }
    live
}

impl Selector<'_> {
    /// Parameters of a jump's target with what each receives.
    pub(super) fn moves(&mut self, jump: &Jump) -> Vec<(Reg, Value)> {
        let params = &self.f.blocks[jump.block.0 as usize].params;
        let mut moves = Vec::new();
        for (to, from) in params.iter().zip(&jump.args) {
            // A parameter that nobody has asked for yet may still be used by
            // a loop's back edge, which is seen later: all get a register.
            if !self.users[to.0 as usize].is_empty() && to != from {
                moves.push((self.home(*to), *from));
            }
        }
        moves
    }

    /// Emits copies that all read before any writes.
    pub(super) fn parallel_move(&mut self, moves: &[(Reg, Value)]) {
        let mut copies = Vec::new();
        let mut made = Vec::new();
        for (to, from) in moves {
            match self.root_of(*from) {
                Some(root) => made.extend(self.make(&root, *to)),
                None => copies.push((*to, self.reg(*from))),
            }
        }
        let mut insts = self.sequence(copies);
        insts.extend(made);
        self.emit(insts);
    }

    fn sequence(&mut self, mut copies: Vec<(Reg, Reg)>) -> Vec<MInst> {
        let mut insts = Vec::new();
        copies.retain(|(to, from)| to != from);
        while !copies.is_empty() {
            let free = copies
                .iter()
                .position(|(to, _)| copies.iter().all(|(_, from)| from != to));
            match free {
                Some(i) => {
                    let (to, from) = copies.swap_remove(i);
                    insts.push(MInst::copy(to, from));
                }
                None => {
                    // Every destination is still to be read: a cycle. Break
                    // it by reading one source early.
                    let (to, from) = copies[0];
                    let class = self.out.class(to).unwrap_or(crate::mach::Class::R);
                    let held = self.out.new_reg(class);
                    insts.push(MInst::copy(held, from));
                    for (_, source) in &mut copies {
                        if *source == from {
                            *source = held;
                        }
                    }
                }
            }
        }
        insts
    }

    pub(super) fn cond_branch(
        &mut self,
        cond: Value,
        then: &Jump,
        otherwise: &Jump,
        live: &[ValueSet],
    ) -> mir::Term {
        let (reg, when_zero) = self.condition(cond);
        let (taken, other) = if when_zero {
            (otherwise, then)
        } else {
            (then, otherwise)
        };
        if taken.block == other.block && taken.args == other.args {
            let moves = self.moves(taken);
            self.parallel_move(&moves);
            return mir::Term::Br(taken.block.0);
        }
        let mut inline = Vec::new();
        let mut targets = [0, 0];
        for (i, (jump, rival)) in [(taken, other), (other, taken)].into_iter().enumerate() {
            targets[i] = jump.block.0;
            let moves = self.moves(jump);
            if moves.is_empty() {
                continue;
            }
            let params = &self.f.blocks[jump.block.0 as usize].params;
            let rival_live = &live[rival.block.0 as usize];
            let safe = jump.block != rival.block
                && moves.iter().all(|(to, _)| *to != reg)
                && params
                    .iter()
                    .all(|p| !rival_live.contains(*p) && !rival.args.contains(p));
            if safe {
                inline.extend(moves);
            } else {
                targets[i] = self.edge_block(jump, &moves);
            }
        }
        self.parallel_move(&inline);
        mir::Term::CondBr {
            reg,
            then: targets[0],
            otherwise: targets[1],
        }
    }

    /// A block on an edge that does the edge's copies.
    fn edge_block(&mut self, jump: &Jump, moves: &[(Reg, Value)]) -> u32 {
        let rev = std::mem::take(&mut self.rev);
        let first_use = self.first_use.clone();
        self.parallel_move(moves);
        let mut insts = std::mem::replace(&mut self.rev, rev);
        self.first_use = first_use;
        insts.reverse();
        let target = jump.block.0;
        let depth = self.out.blocks[self.block]
            .depth
            .min(self.out.blocks[target as usize].depth);
        self.out.blocks.push(mir::Block {
            insts,
            term: mir::Term::Br(target),
            line: self.line,
            depth,
        });
        self.out.blocks.len() as u32 - 1
    }
}
