//! Addresses of loads and stores.
//!
//! The core offers `[p, #imm]` with a small immediate, `[p, dj]`, and for
//! words `[sp, #imm]`. A pointer sum that only feeds memory operations is
//! never computed: its index goes to a `dj` register. Everything else is a
//! pointer value of its own.

use super::roots::Root;
use super::{Def, Selector, Value};
use crate::lir::{Op as LOp, Width};
use crate::mach::{
    imm_fits, offset_fits, Addr, Class, FramePlace, Imm, MInst, MemRef, Object, Reg,
};
use npu_arch::isa::Inst;

/// How a memory operation gets at its address.
pub(super) struct Address {
    pub(super) mode: Addr,
    pub(super) uses: Vec<Reg>,
    pub(super) imm: Imm,
    pub(super) mem: MemRef,
    /// What makes it, to stand in front of the access.
    pub(super) before: Vec<MInst>,
}

impl Address {
    fn after(mut self, before: Vec<MInst>) -> Address {
        self.before = before;
        self
    }
}

/// What an access can have as its address.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    /// Bytes accessed.
    pub(super) bytes: u32,
    pub(super) form: Form,
}

/// Which instructions it takes.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// One of [`Op::Load`](crate::mach::Op::Load) or its counterpart.
    Plain(Width),
    /// Several of 32 bytes, one behind the other.
    Several,
    /// A row with an immediate, or its counterpart with a register.
    Row(Inst),
}

impl Reach {
    pub(super) fn plain(width: Width) -> Reach {
        Reach {
            bytes: width.bytes(),
            form: Form::Plain(width),
        }
    }

    /// Whether `[p, #offset]` can be encoded.
    fn holds(self, offset: i32) -> bool {
        match self.form {
            Form::Plain(width) => offset_fits(width, offset),
            Form::Several => {
                let last = offset.saturating_add(self.bytes as i32 - 32);
                offset_fits(Width::B32, offset) && offset_fits(Width::B32, last)
            }
            Form::Row(inst) => imm_fits(inst, offset),
        }
    }

    /// Alignment of what can be had at `[sp, #imm]`, if that can be had.
    fn frame_step(self) -> Option<i32> {
        match self.form {
            Form::Plain(Width::B4) => Some(4),
            Form::Plain(Width::B32) | Form::Several => Some(32),
            Form::Plain(_) | Form::Row(_) => None,
        }
    }
}

/// Values that are looked at to find the object of a pointer.
const MAX_SOURCES: usize = 32;

fn fits_six_bits(v: i32) -> bool {
    (-32..32).contains(&v)
}

impl Selector<'_> {
    /// Address `base + offset` of an access.
    pub(super) fn address(
        &mut self,
        base: Value,
        offset: i32,
        reach: Reach,
        volatile: bool,
    ) -> Address {
        let (start, total) = self.strip(base, offset);
        let object = self.object_of(start);
        let mut mem = MemRef {
            object,
            base: Some(self.sources.same_as(start).0),
            offset: total,
            size: reach.bytes,
            volatile,
        };
        if let Some(root) = self.root_of(start) {
            mem.base = None;
            return self.root_address(root, total, reach, mem);
        }
        let several = matches!(reach.form, Form::Several);
        if let Some((base, index)) = self.sum_of(start).filter(|_| !several) {
            if self.folds(start) {
                return self.sum_address(base, index, total, mem);
            }
        }
        let pointer = self.reg(start);
        if reach.holds(total) {
            Address {
                mode: Addr::PtrImm,
                uses: vec![pointer],
                imm: Imm::Int(total),
                mem,
                before: Vec::new(),
            }
        } else if several {
            let sum = self.out.new_reg(Class::P);
            let insts = self.ptr_add_imm(sum, pointer, total);
            Address {
                mode: Addr::PtrImm,
                uses: vec![sum],
                imm: Imm::Int(0),
                mem,
                before: Vec::new(),
            }
            .after(insts)
        } else {
            let dj = self.root_reg(Root::Const(Class::Dj, total));
            Address {
                mode: Addr::PtrReg,
                uses: vec![pointer, dj],
                imm: Imm::None,
                mem,
                before: Vec::new(),
            }
        }
    }

    /// Constant additions taken off a pointer.
    fn strip(&self, base: Value, offset: i32) -> (Value, i32) {
        let (mut v, mut total) = (base, offset);
        while let Some(LOp::PtrAddImm { base, offset }) = self.op_of(v) {
            total = total.wrapping_add(*offset);
            v = *base;
        }
        (v, total)
    }

    fn sum_of(&self, v: Value) -> Option<(Value, Value)> {
        match self.op_of(v) {
            Some(LOp::PtrAdd { base, offset }) => Some((*base, *offset)),
            _ => None,
        }
    }

    fn root_address(&mut self, root: Root, offset: i32, reach: Reach, mut mem: MemRef) -> Address {
        let (pointer, imm) = match root {
            Root::Symbol(name, at) => {
                mem.offset = at.wrapping_add(offset);
                // Neighbouring words share the pointer to the first.
                let (start, rest) = if reach.holds(mem.offset) {
                    (0, mem.offset)
                } else {
                    (mem.offset, 0)
                };
                (Root::Symbol(name, start), rest)
            }
            Root::Slot(slot, at) => {
                let at = at.wrapping_add(offset);
                mem.offset = at;
                let step = reach.frame_step().filter(|step| at % step == 0);
                if step.is_some() && self.inside_slot(slot, at) {
                    return Address {
                        mode: Addr::Sp,
                        uses: vec![Reg::SP],
                        imm: Imm::Frame(FramePlace::Slot(slot, at)),
                        mem,
                        before: Vec::new(),
                    };
                }
                (Root::Slot(slot, at & !3), at & 3)
            }
            Root::Splat(..) | Root::Pool(..) | Root::Moved(..) => (root, offset),
            Root::Const(_, at) => {
                mem.object = Object::Unknown;
                (Root::Const(Class::P, at.wrapping_add(offset) & 0xF_FFFF), 0)
            }
        };
        let uses = vec![self.root_reg(pointer)];
        Address {
            mode: Addr::PtrImm,
            uses,
            imm: Imm::Int(imm),
            mem,
            before: Vec::new(),
        }
    }

    fn sum_address(&mut self, base: Value, index: Value, total: i32, mem: MemRef) -> Address {
        let (start, more) = self.strip(base, total);
        let (pointer, rest) = match self.root_of(start) {
            Some(Root::Symbol(name, at)) => {
                (self.root_reg(Root::Symbol(name, at.wrapping_add(more))), 0)
            }
            Some(Root::Slot(slot, at)) if more % 4 == 0 => {
                (self.root_reg(Root::Slot(slot, at.wrapping_add(more))), 0)
            }
            _ if fits_six_bits(more) => (self.operand(start), more),
            _ => (self.operand(base), total),
        };
        let dj = match self.constant_of(index) {
            Some(c) => self.root_reg(Root::Const(Class::Dj, c.wrapping_add(rest))),
            None => self.index_reg(index, rest),
        };
        Address {
            mode: Addr::PtrReg,
            uses: vec![pointer, dj],
            imm: Imm::None,
            mem,
            before: Vec::new(),
        }
    }

    /// Whether a word lies in a stack object; others are out of `sp`'s reach.
    fn inside_slot(&self, slot: u32, at: i32) -> bool {
        let size = self.f.slots.get(slot as usize).map_or(0, |s| s.size);
        u32::try_from(at).is_ok_and(|at| at < size)
    }

    /// Whether a pointer sum is left to the addresses that use it: all its
    /// users are accesses, few enough different ones, and no deeper in loops
    /// than the sum.
    fn folds(&self, sum: Value) -> bool {
        let Def::Inst { block, .. } = self.defs[sum.0 as usize] else {
            return false;
        };
        let Some((_, index)) = self.sum_of(sum) else {
            return false;
        };
        if self.root_of(index).is_some() && self.constant_of(index).is_none() {
            return false;
        }
        let mut offsets = Vec::new();
        if !self.only_accesses(sum, block, &mut offsets) || offsets.len() > 3 {
            return false;
        }
        let (start, more) = self
            .sum_of(sum)
            .map_or((sum, 0), |(base, _)| self.strip(base, 0));
        match self.root_of(start) {
            // The offset becomes part of the address of the symbol or object.
            Some(Root::Symbol(..)) => true,
            Some(Root::Slot(..)) => offsets.iter().all(|o| (o.wrapping_add(more)) % 4 == 0),
            _ => offsets.iter().all(|o| fits_six_bits(*o)),
        }
    }

    /// Whether all users of a pointer are accesses no deeper in loops than
    /// `home`; collects their offsets.
    fn only_accesses(&self, v: Value, home: usize, offsets: &mut Vec<i32>) -> bool {
        // Chains of constant additions are short in real code; a longer one
        // only costs an addition.
        let mut work = vec![(v, 0i32)];
        let mut seen = 0;
        while let Some((v, offset)) = work.pop() {
            seen += 1;
            if seen > 16 {
                return false;
            }
            for user in &self.users[v.0 as usize] {
                if self.cfg.depth[user.block] > self.cfg.depth[home] {
                    return false;
                }
                let insts = &self.f.blocks[user.block].insts;
                let Some(inst) = insts.get(user.index) else {
                    return false;
                };
                let at = match &inst.op {
                    LOp::Load { offset: o, .. } | LOp::LoadPtr { offset: o, .. } => *o,
                    LOp::Store {
                        value, offset: o, ..
                    } if *value != v => *o,
                    LOp::LoadVec {
                        offset: o, bytes, ..
                    }
                    | LOp::StoreVec {
                        offset: o, bytes, ..
                    } if *bytes <= 32 => *o,
                    LOp::IsaAt {
                        args, offset: o, ..
                    } if !args.contains(&v) => *o,
                    LOp::PtrAddImm { offset: o, .. } => {
                        work.push((inst.results[0], offset.wrapping_add(*o)));
                        continue;
                    }
                    _ => return false,
                };
                let total = offset.wrapping_add(at);
                if !offsets.contains(&total) {
                    offsets.push(total);
                }
            }
        }
        true
    }

    /// The object that a pointer points into.
    fn object_of(&self, v: Value) -> Object {
        // Of a parameter, the object that all jumps pass; what steps in a
        // loop comes back to the parameter itself.
        let mut found: Option<Object> = None;
        let mut seen = vec![v];
        let mut work = vec![v];
        while let Some(v) = work.pop() {
            let object = match self.op_of(v) {
                Some(LOp::SymbolAddr { symbol, .. }) => Object::Symbol(symbol.clone()),
                Some(LOp::SlotAddr { slot, .. }) => Object::Slot(slot.0),
                Some(LOp::PtrAdd { base, .. } | LOp::PtrAddImm { base, .. }) => {
                    if !seen.contains(base) {
                        seen.push(*base);
                        work.push(*base);
                    }
                    continue;
                }
                _ if self.f.noalias.contains(&v) => Object::Param(v.0),
                _ => {
                    let passed = self.sources.of(v);
                    if passed.is_empty() || seen.len() > MAX_SOURCES {
                        return Object::Unknown;
                    }
                    for p in passed {
                        if !seen.contains(p) {
                            seen.push(*p);
                            work.push(*p);
                        }
                    }
                    continue;
                }
            };
            if found.as_ref().is_some_and(|f| *f != object) {
                return Object::Unknown;
            }
            found = Some(object);
        }
        found.unwrap_or(Object::Unknown)
    }
}
