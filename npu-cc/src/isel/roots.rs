//! Values that are made where they are used: constants and addresses.

use super::{Selector, Value};
use crate::lir::Op as LOp;
use crate::mach::{Class, FramePlace, Imm, MInst, Op, Reg};

/// A value that any place can make from nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Root {
    Const(Class, i32),
    Symbol(String, i32),
    /// Stack object and byte offset.
    Slot(u32, i32),
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
            Root::Const(class, _) => *class,
            Root::Symbol(..) | Root::Slot(..) => Class::P,
        }
    }

    pub(super) fn make(&self, to: Reg) -> MInst {
        match self {
            Root::Const(_, c) => MInst::constant(to, *c),
            Root::Symbol(name, offset) => {
                MInst::new(Op::Const, &[to], &[], Imm::Symbol(name.clone(), *offset))
            }
            Root::Slot(slot, offset) => MInst::new(
                Op::FrameAddr,
                &[to],
                &[Reg::SP],
                Imm::Frame(FramePlace::Slot(*slot, *offset)),
            ),
        }
    }
}

impl Selector<'_> {
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

    /// A register of class DJ that holds a word, which is no root, plus a
    /// constant of six bits.
    pub(super) fn index_reg(&mut self, word: Value, offset: i32) -> Reg {
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
        let wanted: Vec<MInst> = self
            .hoisted
            .iter()
            .filter(|((home, _), _)| *home == block)
            .map(|((_, root), reg)| root.make(*reg))
            .collect();
        self.emit(wanted);
    }

    /// Makes what the block asked for, each before its first use.
    pub(super) fn finish_local(&mut self) {
        let mut made: Vec<(usize, MInst)> = Vec::new();
        for (place, reg) in std::mem::take(&mut self.local) {
            let position = self.first_use.remove(&reg).unwrap_or(0);
            let inst = match place {
                RootPlace::Root(root) => root.make(reg),
                RootPlace::Index(word, 0) => MInst::copy(reg, self.reg(word)),
                RootPlace::Index(word, offset) => {
                    MInst::new(Op::AddImm, &[reg], &[self.reg(word)], Imm::Int(offset))
                }
            };
            made.push((position, inst));
        }
        made.sort_by_key(|(position, _)| *position);
        let mut rev = Vec::with_capacity(self.rev.len() + made.len());
        let mut made = made.into_iter().peekable();
        for (i, inst) in std::mem::take(&mut self.rev).into_iter().enumerate() {
            while made.peek().is_some_and(|(position, _)| *position <= i) {
                rev.extend(made.next().map(|m| m.1));
            }
            rev.push(inst);
        }
        rev.extend(made.map(|m| m.1));
        self.rev = rev;
    }
}
