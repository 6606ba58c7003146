//! Values that are made where they are used: constants and addresses.

use super::{Def, Selector, Value};
use crate::lir::Op as LOp;
use crate::mach::{Class, FramePlace, Imm, MInst, Op, Reg};

/// A value that any place can make from nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Root {
    Const(Class, i32),
    Symbol(String, i32),
    /// Stack object and byte offset.
    Slot(u32, i32),
    /// A number of some bytes over and over.
    Splat(Class, u32, i32),
    /// What lies at a symbol.
    Pool(Class, String),
    /// A value of another class, moved to this one outside of all loops.
    Moved(Class, Value),
}

/// Something made once per block, before its first use there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RootPlace {
    Root(Root),
    /// Class DJ: a word's value plus a constant.
    Index(Value, i32),
}

impl Root {
    fn class(&self) -> Class {
        match self {
            Root::Const(class, _)
            | Root::Splat(class, ..)
            | Root::Pool(class, _)
            | Root::Moved(class, _) => *class,
            Root::Symbol(..) | Root::Slot(..) => Class::P,
        }
    }
}

/// Offsets in a stack object from which a pointer is made in one piece; the
/// frame adds to `sp` in words.
fn slot_offset_fits(offset: i32) -> bool {
    offset % 4 == 0 && (-0x1000..=0x1000).contains(&offset)
}

impl Selector<'_> {
    /// The instructions that make a root in a register.
    pub(super) fn make(&mut self, root: &Root, to: Reg) -> Vec<MInst> {
        let frame = |slot: u32, offset: i32| {
            let place = Imm::Frame(FramePlace::Slot(slot, offset));
            MInst::new(Op::FrameAddr, &[to], &[Reg::SP], place)
        };
        match root {
            Root::Const(_, c) => vec![MInst::constant(to, *c)],
            Root::Symbol(name, offset) => {
                let address = Imm::Symbol(name.clone(), *offset);
                vec![MInst::new(Op::Const, &[to], &[], address)]
            }
            Root::Splat(class, bytes, value) => self.splat(*class, *bytes, *value, to),
            Root::Pool(class, symbol) => self.pool(*class, symbol, to),
            Root::Moved(_, v) => vec![MInst::copy(to, self.reg(*v))],
            Root::Slot(slot, offset) if slot_offset_fits(*offset) => vec![frame(*slot, *offset)],
            Root::Slot(slot, offset) => {
                let m = self.out.new_reg(Class::M);
                vec![
                    MInst::constant(m, *offset),
                    frame(*slot, 0),
                    MInst::new(Op::PaddReg, &[to], &[to, m], Imm::None),
                ]
            }
        }
    }

    /// The root that a value is, if it is one.
    pub(super) fn root_of(&self, v: Value) -> Option<Root> {
        let mut offset = 0i32;
        let mut v = v;
        loop {
            return match self.op_of(v)? {
                LOp::Const(c) if offset == 0 => Some(Root::Const(Class::R, *c)),
                LOp::SymbolAddr { symbol, offset: o } => {
                    Some(Root::Symbol(symbol.clone(), offset.wrapping_add(*o)))
                }
                LOp::SlotAddr { slot, offset: o } => {
                    Some(Root::Slot(slot.0, offset.wrapping_add(*o)))
                }
                LOp::PtrAddImm { base, offset: o } => {
                    offset = offset.wrapping_add(*o);
                    v = *base;
                    continue;
                }
                LOp::Splat { width, value } => {
                    Some(Root::Splat(self.class_of(v), width.bytes(), *value))
                }
                LOp::Pool { symbol } => Some(Root::Pool(self.class_of(v), symbol.clone())),
                LOp::IntToPtr(word) => {
                    let c = self.constant_of(*word)?.wrapping_add(offset);
                    Some(Root::Const(Class::P, c & 0xF_FFFF))
                }
                _ => None,
            };
        }
    }

    /// A register that holds a root at the operation to be emitted next.
    pub(super) fn root_reg(&mut self, root: Root) -> Reg {
        let home = self.cfg.outside_loops(self.block);
        if home == self.block {
            let class = root.class();
            return self.local_reg(RootPlace::Root(root), class);
        }
        let class = root.class();
        if let Some(reg) = self.hoisted.get(&(home, root.clone())) {
            return *reg;
        }
        let reg = self.out.new_reg(class);
        self.hoisted.insert((home, root), reg);
        reg
    }

    /// A register of a class that holds a value of another, made outside of
    /// the loops around the operation at hand, if the value is known there.
    pub(super) fn moved(&mut self, class: Class, v: Value) -> Option<Reg> {
        let home = self.cfg.outside_loops(self.block);
        let known = match self.defs[v.0 as usize] {
            Def::Inst { block, .. } => block,
            Def::Param if self.f.params.contains(&v) => 0,
            Def::Param => {
                let blocks = self.f.blocks.iter();
                blocks.enumerate().find(|(_, b)| b.params.contains(&v))?.0
            }
        };
        if home == self.block || !self.cfg.dominates(known, home) {
            return None;
        }
        self.reg(v);
        Some(self.root_reg(Root::Moved(class, v)))
    }

    /// A register of class DJ that holds a word, which is no root, plus a
    /// constant of six bits.
    pub(super) fn index_reg(&mut self, word: Value, offset: i32) -> Reg {
        if offset == 0 {
            if let Some(reg) = self.moved(Class::Dj, word) {
                return reg;
            }
        }
        self.reg(word);
        self.local_reg(RootPlace::Index(word, offset), Class::Dj)
    }

    fn local_reg(&mut self, place: RootPlace, class: Class) -> Reg {
        if let Some(reg) = self.local.get(&place) {
            return *reg;
        }
        let reg = self.out.new_reg(class);
        self.local.insert(place, reg);
        // Until an operation uses it, it is the terminator that does.
        self.first_use.insert(reg, 0);
        reg
    }

    /// Makes the roots that loops below asked for.
    pub(super) fn emit_hoisted(&mut self) {
        let block = self.block;
        let here = |((home, root), reg): (&(usize, Root), &Reg)| {
            (*home == block).then(|| (root.clone(), *reg))
        };
        let wanted: Vec<(Root, Reg)> = self.hoisted.iter().filter_map(here).collect();
        let insts: Vec<MInst> = wanted
            .iter()
            .flat_map(|(root, reg)| self.make(root, *reg))
            .collect();
        self.emit(insts);
    }

    /// Makes what the block asked for, each before its first use.
    pub(super) fn finish_local(&mut self) {
        let mut made: Vec<(usize, Vec<MInst>)> = Vec::new();
        for (place, reg) in std::mem::take(&mut self.local) {
            let position = self.first_use.remove(&reg).unwrap_or(0);
            let mut insts = match place {
                RootPlace::Root(root) => self.make(&root, reg),
                RootPlace::Index(word, 0) => vec![MInst::copy(reg, self.reg(word))],
                RootPlace::Index(word, offset) => {
                    let offset = Imm::Int(offset);
                    vec![MInst::new(Op::AddImm, &[reg], &[self.reg(word)], offset)]
                }
            };
            insts.reverse();
            made.push((position, insts));
        }
        made.sort_by_key(|(position, _)| *position);
        let mut rev = Vec::with_capacity(self.rev.len() + made.len());
        let mut made = made.into_iter().peekable();
        for (i, inst) in std::mem::take(&mut self.rev).into_iter().enumerate() {
            while made.peek().is_some_and(|(position, _)| *position <= i) {
                rev.extend(made.next().into_iter().flat_map(|m| m.1));
            }
            rev.push(inst);
        }
        rev.extend(made.flat_map(|m| m.1));
        self.rev = rev;
    }
}
