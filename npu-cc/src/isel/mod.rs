//! Instruction selection: a LIR function to machine operations over virtual
//! registers.
//!
//! Blocks are visited in postorder and each from its end to its start, so
//! that every use of a value is seen before its definition. A definition
//! that no one asked for ([`Selector::needed`]) is not emitted: that is how
//! comparisons vanish into branches and additions into addresses.
//!
//! Some kinds of value never get a place of their own and are made where
//! they are used ([`roots`]): constants, constant vectors, addresses of
//! symbols, addresses of stack objects. In a loop they are made once, before
//! it.

mod address;
mod calls;
mod edges;
mod machine;
mod ops;
mod roots;
mod streams;

use crate::cfg::Cfg;
use crate::lir::{self, Op as LOp, Term as LTerm, Ty, Value};
use crate::mach::{Class, Imm, MInst, Op, Reg};
use crate::mir;
use roots::{Root, RootPlace};
use std::collections::BTreeMap;

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Def {
    Inst { block: usize, index: usize },
    Param,
}

/// Where a value is used: the instruction, or the terminator if `index` is
/// the number of instructions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct User {
    block: usize,
    index: usize,
}

struct Selector<'a> {
    f: &'a lir::Function,
    cfg: Cfg,
    defs: Vec<Def>,
    users: Vec<Vec<User>>,
    regs: Vec<Option<Reg>>,
    needed: Vec<bool>,
    out: mir::Function,
    /// Operations of the block at hand, last first.
    rev: Vec<MInst>,
    /// What to make in the block at hand before its first use.
    local: BTreeMap<RootPlace, Reg>,
    /// For each register in `local`, the length of `rev` when its first user
    /// in program order had been emitted.
    first_use: BTreeMap<Reg, usize>,
    /// What to make at the end of a block outside loops.
    hoisted: BTreeMap<(usize, Root), Reg>,
    block: usize,
    index: usize,
    line: u32,
    /// Where parameters of blocks come from.
    sources: streams::Sources,
}

/// Selects machine operations for a function that
/// [`check_function`](lir::check::check_function) accepts.
pub(crate) fn select(f: &lir::Function) -> mir::Function {
    let successors: Vec<Vec<usize>> = f.blocks.iter().map(successors).collect();
    let cfg = Cfg::new(&successors);
    let (defs, users) = defs_and_users(f, &cfg);
    let out = mir::Function {
        name: f.name.clone(),
        classes: Vec::new(),
        blocks: Vec::new(),
        slots: f.slots.iter().map(|s| (s.size, s.align)).collect(),
        spills: Vec::new(),
        outgoing: 0,
        calls: false,
        strides: BTreeMap::new(),
    };
    let n = f.types.len();
    let mut s = Selector {
        f,
        cfg,
        defs,
        users,
        regs: vec![None; n],
        needed: vec![false; n],
        out,
        rev: Vec::new(),
        local: BTreeMap::new(),
        first_use: BTreeMap::new(),
        hoisted: BTreeMap::new(),
        block: 0,
        index: 0,
        line: 0,
        sources: streams::Sources::new(f),
    };
    s.run();
    s.out.strides = streams::strides(f, &s.cfg);
    s.out
}

fn successors(block: &lir::Block) -> Vec<usize> {
    block.term.jumps().map(|j| j.block.0 as usize).collect()
}

fn defs_and_users(f: &lir::Function, cfg: &Cfg) -> (Vec<Def>, Vec<Vec<User>>) {
    let mut defs = vec![Def::Param; f.types.len()];
    let mut users = vec![Vec::new(); f.types.len()];
    // What can't be reached is not checked and not looked at.
    for &b in &cfg.order {
        let block = &f.blocks[b];
        for (i, inst) in block.insts.iter().enumerate() {
            for r in &inst.results {
                defs[r.0 as usize] = Def::Inst { block: b, index: i };
            }
            inst.op
                .operands(&mut |v| users[v.0 as usize].push(User { block: b, index: i }));
        }
        let index = block.insts.len();
        block
            .term
            .operands(&mut |v| users[v.0 as usize].push(User { block: b, index }));
    }
    (defs, users)
}

fn class_of(ty: Ty) -> Class {
    match ty {
        Ty::I32 => Class::R,
        Ty::Ptr => Class::P,
        Ty::W => Class::W,
        Ty::X => Class::X,
        Ty::Y => Class::Y,
        Ty::Am => Class::Am,
        Ty::Bm => Class::Bm,
        Ty::Cm => Class::Cm,
        Ty::Q => Class::Q,
    }
}

impl<'a> Selector<'a> {
    fn run(&mut self) {
        let blocks = self.f.blocks.len();
        self.out.blocks = (0..blocks)
            .map(|b| mir::Block {
                insts: Vec::new(),
                term: mir::Term::Unreachable,
                line: 0,
                depth: self.cfg.depth[b],
            })
            .collect();
        let live = edges::live_in(self.f, &self.cfg);
        let order = self.cfg.order.clone();
        for &b in order.iter().rev() {
            self.block = b;
            self.rev.clear();
            self.local.clear();
            let term = self.terminator(&live);
            self.emit_hoisted();
            for (index, inst) in self.f.blocks[b].insts.iter().enumerate().rev() {
                self.index = index;
                self.line = inst.line;
                self.inst(inst);
            }
            if b == 0 {
                self.line = 0;
                self.incoming();
            }
            self.finish_local();
            let mut insts = std::mem::take(&mut self.rev);
            insts.reverse();
            self.out.blocks[b].insts = insts;
            self.out.blocks[b].term = term;
        }
    }

    fn op_of(&self, v: Value) -> Option<&'a LOp> {
        match self.defs[v.0 as usize] {
            Def::Inst { block, index } => Some(&self.f.blocks[block].insts[index].op),
            Def::Param => None,
        }
    }

    fn constant_of(&self, v: Value) -> Option<i32> {
        match self.op_of(v) {
            Some(LOp::Const(c)) => Some(*c),
            _ => None,
        }
    }

    fn class_of(&self, v: Value) -> Class {
        class_of(self.f.types[v.0 as usize])
    }

    /// The register of a value, which from now on is needed.
    fn reg(&mut self, v: Value) -> Reg {
        self.needed[v.0 as usize] = true;
        self.home(v)
    }

    /// The register of a value.
    fn home(&mut self, v: Value) -> Reg {
        if let Some(reg) = self.regs[v.0 as usize] {
            return reg;
        }
        let reg = self.out.new_reg(self.class_of(v));
        self.regs[v.0 as usize] = Some(reg);
        reg
    }

    /// A register that holds the value where it is used: its own or that of
    /// its root.
    fn operand(&mut self, v: Value) -> Reg {
        match self.root_of(v) {
            Some(root) => self.root_reg(root),
            None => self.reg(v),
        }
    }

    /// A register of class R that holds a constant.
    fn constant(&mut self, value: i32) -> Reg {
        self.root_reg(Root::Const(Class::R, value))
    }

    /// Adds operations that stand in program order before everything emitted
    /// so far.
    fn emit(&mut self, insts: impl IntoIterator<Item = MInst>) {
        let at = self.rev.len();
        self.rev.extend(insts);
        for inst in &mut self.rev[at..] {
            inst.line = self.line;
        }
        self.rev[at..].reverse();
        let end = self.rev.len();
        for inst in &self.rev[at..] {
            for used in &inst.uses {
                if let Some(position) = self.first_use.get_mut(&used.whole()) {
                    *position = end;
                }
            }
        }
    }

    fn terminator(&mut self, live: &[edges::ValueSet]) -> mir::Term {
        let block = &self.f.blocks[self.block];
        self.line = block.insts.last().map_or(0, |i| i.line);
        match &block.term {
            LTerm::Br(jump) => {
                let moves = self.moves(jump);
                self.parallel_move(&moves);
                mir::Term::Br(jump.block.0)
            }
            LTerm::CondBr {
                cond,
                then,
                otherwise,
            } => self.cond_branch(*cond, then, otherwise, live),
            LTerm::Ret(values) => {
                let mut places = calls::Places::results();
                let mut moves = Vec::new();
                for v in values {
                    if let Some(to) = places.register(self.f.types[v.0 as usize]) {
                        moves.push((to, *v));
                    }
                }
                let regs = moves.iter().map(|m| m.0).collect();
                self.parallel_move(&moves);
                mir::Term::Ret(regs)
            }
            LTerm::Unreachable => mir::Term::Unreachable,
        }
    }

    /// What a condition tests: a register and whether the branch is taken
    /// when it is *zero*.
    fn condition(&mut self, cond: Value) -> (Reg, bool) {
        if let Some(LOp::Icmp { cond: c, lhs, rhs }) = self.op_of(cond) {
            let (lhs, rhs) = (*lhs, *rhs);
            let zero = |s: &Self, v| s.constant_of(v) == Some(0);
            let tested = if zero(self, rhs) {
                Some(lhs)
            } else if zero(self, lhs) {
                Some(rhs)
            } else {
                None
            };
            match (c, tested) {
                (lir::Cond::Ne, Some(v)) => return (self.operand(v), false),
                (lir::Cond::Eq, Some(v)) => return (self.operand(v), true),
                _ => {}
            }
        }
        (self.operand(cond), false)
    }
}

/// An operation without immediate.
fn inst(op: Op, defs: &[Reg], uses: &[Reg]) -> MInst {
    MInst::new(op, defs, uses, Imm::None)
}
