//! Functions of machine operations: what selection makes and the later
//! passes rewrite in place.

use crate::mach::{Class, MInst, Reg};
use crate::pipeline::Strides;
use std::collections::BTreeMap;

/// How a block ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Term {
    /// To a block.
    Br(u32),
    /// To `then` where `reg` is not zero.
    CondBr { reg: Reg, then: u32, otherwise: u32 },
    /// Return; the registers that carry results.
    Ret(Vec<Reg>),
    /// Never reached.
    Unreachable,
}

impl Term {
    pub(crate) fn successors(&self) -> impl Iterator<Item = u32> {
        let (a, b) = match *self {
            Term::Br(b) => (Some(b), None),
            Term::CondBr {
                then, otherwise, ..
            } => (Some(then), Some(otherwise)),
            Term::Ret(_) | Term::Unreachable => (None, None),
        };
        a.into_iter().chain(b)
    }

    pub(crate) fn uses(&self) -> &[Reg] {
        match self {
            Term::CondBr { reg, .. } => std::slice::from_ref(reg),
            Term::Ret(regs) => regs,
            Term::Br(_) | Term::Unreachable => &[],
        }
    }

    pub(crate) fn retarget(&mut self, map: impl Fn(u32) -> u32) {
        match self {
            Term::Br(b) => *b = map(*b),
            Term::CondBr {
                then, otherwise, ..
            } => {
                *then = map(*then);
                *otherwise = map(*otherwise);
            }
            Term::Ret(_) | Term::Unreachable => {}
        }
    }
}

/// A basic block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) insts: Vec<MInst>,
    pub(crate) term: Term,
    /// Line of the terminator.
    pub(crate) line: u32,
    /// How deeply nested in loops.
    pub(crate) depth: u32,
}

impl Block {
    /// Whether an operand is a virtual register or a view of it.
    pub(crate) fn names(&self, reg: Reg) -> bool {
        let insts = self.insts.iter().flat_map(|i| i.defs.iter().chain(&i.uses));
        insts.chain(self.term.uses()).any(|r| r.whole() == reg)
    }
}

/// A function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// Class of each virtual register.
    pub(crate) classes: Vec<Class>,
    pub(crate) blocks: Vec<Block>,
    /// Stack objects of the source: bytes and alignment.
    pub(crate) slots: Vec<(u32, u32)>,
    /// Classes of the registers that are kept in the frame.
    pub(crate) spills: Vec<Class>,
    /// Bytes of the largest argument list passed on the stack.
    pub(crate) outgoing: u32,
    /// Calls something.
    pub(crate) calls: bool,
    /// What steps in which loop: by block.
    pub(crate) strides: BTreeMap<u32, Strides>,
}

impl Function {
    pub(crate) fn new_reg(&mut self, class: Class) -> Reg {
        self.classes.push(class);
        Reg(Reg::FIRST_VIRTUAL + self.classes.len() as u32 - 1)
    }

    /// What an operand is: of a view, the class as wide as it.
    pub(crate) fn class(&self, reg: Reg) -> Option<Class> {
        if reg.is_virtual() {
            let number = reg.whole().0 - Reg::FIRST_VIRTUAL;
            let class = self.classes.get(number as usize).copied()?;
            match reg.viewed() {
                Some((start, count)) => class.view(start, count),
                None => Some(class),
            }
        } else {
            reg.class()
        }
    }
}

impl std::fmt::Display for Function {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{}:", self.name)?;
        for (i, block) in self.blocks.iter().enumerate() {
            writeln!(f, "bb{i}:")?;
            for inst in &block.insts {
                writeln!(f, "  {inst}")?;
            }
            match &block.term {
                Term::Br(b) => writeln!(f, "  br bb{b}")?,
                Term::CondBr {
                    reg,
                    then,
                    otherwise,
                } => writeln!(f, "  condbr {reg} bb{then} bb{otherwise}")?,
                Term::Ret(regs) => writeln!(f, "  ret {regs:?}")?,
                Term::Unreachable => writeln!(f, "  unreachable")?,
            }
        }
        Ok(())
    }
}
