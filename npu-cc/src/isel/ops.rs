//! One LIR operation at a time.

use super::address::Reach;
use super::roots::Root;
use super::{inst, Def, Selector};
use crate::lir::machine::has_effect;
use crate::lir::{self, Bin, Cond, Extend, Op as LOp, Value, Width};
use crate::mach::{pointer_step_fits, Alu, Class, Imm, MInst, Op, Reg, Unary};

impl Selector<'_> {
    /// Emits an operation if it has an effect or a needed result.
    pub(super) fn inst(&mut self, inst: &lir::Inst) {
        let needed = inst.results.iter().any(|r| self.needed[r.0 as usize]);
        match &inst.op {
            LOp::Store {
                value,
                base,
                offset,
                width,
                volatile,
            } => {
                let width = if self.class_of(*value) == Class::P {
                    Width::B4
                } else {
                    *width
                };
                let reach = Reach::plain(width);
                let address = self.address(*base, *offset, reach, *volatile);
                let mut uses = vec![self.operand(*value)];
                uses.extend(&address.uses);
                let op = Op::Store(width, address.mode);
                let mut store = MInst::new(op, &[], &uses, address.imm);
                store.mem = Some(address.mem);
                self.emit([store]);
            }
            LOp::Call { callee, args } => self.call(callee, args, &inst.results),
            LOp::Acquire { lock, value } => {
                self.lock(*lock, *value, Op::AcqImm, Op::AcqReg);
            }
            LOp::Release { lock, value } => {
                self.lock(*lock, *value, Op::RelImm, Op::RelReg);
            }
            LOp::Event(n) => {
                self.emit([MInst::new(Op::Event, &[], &[], Imm::Int(i32::from(*n)))]);
            }
            LOp::Load {
                base,
                offset,
                width,
                extend,
                volatile,
            } if needed || *volatile => {
                self.load(inst.results[0], *base, *offset, *width, *extend, *volatile);
            }
            LOp::LoadPtr {
                base,
                offset,
                volatile,
            } if needed || *volatile => {
                let (width, extend) = (Width::B4, Extend::Zero);
                self.load(inst.results[0], *base, *offset, width, extend, *volatile);
            }
            LOp::LoadVec {
                base,
                offset,
                bytes,
                volatile,
            } if needed || *volatile => {
                self.load_vector(inst.results[0], *base, *offset, *bytes, *volatile);
            }
            LOp::StoreVec {
                value,
                base,
                offset,
                bytes,
                volatile,
            } => self.store_vector(*value, *base, *offset, *bytes, *volatile),
            LOp::Isa {
                inst: row,
                args,
                imm,
            } if needed || has_effect(*row) => self.row(*row, args, *imm, &inst.results),
            LOp::IsaAt { .. } if needed || self.must_happen(&inst.op) => {
                self.row_at(&inst.op, &inst.results);
            }
            LOp::SetControl { register, value } => self.set_control(*register, *value),
            LOp::GetControl { register } if needed => {
                let from = Reg(Reg::CONTROL.start + u32::from(*register));
                let to = self.home(inst.results[0]);
                self.emit([MInst::copy(to, from)]);
            }
            LOp::Part { .. } | LOp::Join(_) | LOp::Recast(_) | LOp::Undef if needed => {
                self.rearrange(&inst.op, inst.results[0]);
            }
            op if needed => self.pure(op, &inst.results),
            _ => {}
        }
    }

    fn load(
        &mut self,
        to: Value,
        base: Value,
        offset: i32,
        width: Width,
        extend: Extend,
        volatile: bool,
    ) {
        let address = self.address(base, offset, Reach::plain(width), volatile);
        let op = Op::Load(width, extend, address.mode);
        let mut load = MInst::new(op, &[self.home(to)], &address.uses, address.imm);
        load.mem = Some(address.mem);
        self.emit([load]);
    }

    fn lock(&mut self, lock: Value, value: Value, with_imm: Op, with_reg: Op) {
        let value = self.operand(value);
        let inst = match self.constant_of(lock) {
            Some(id) if (0..64).contains(&id) => MInst::new(with_imm, &[], &[value], Imm::Int(id)),
            _ => {
                let lock = self.operand(lock);
                inst(with_reg, &[], &[lock, value])
            }
        };
        self.emit([inst]);
    }

    fn pure(&mut self, op: &LOp, results: &[Value]) {
        let d = self.home(results[0]);
        match op {
            LOp::Const(_) | LOp::SymbolAddr { .. } | LOp::SlotAddr { .. } => {
                // Only a value that is no root where it is used asks for its
                // own register, which none of these is.
            }
            LOp::Bin { op, lhs, rhs } => self.bin(d, *op, *lhs, *rhs),
            LOp::AddCarry { lhs, rhs, carry } => {
                let out = results
                    .get(1)
                    .copied()
                    .filter(|c| self.needed[c.0 as usize]);
                self.add_carry(d, *lhs, *rhs, *carry, out);
            }
            LOp::SubBorrow { lhs, rhs, borrow } => {
                let out = results
                    .get(1)
                    .copied()
                    .filter(|c| self.needed[c.0 as usize]);
                self.sub_borrow(d, *lhs, *rhs, *borrow, out);
            }
            LOp::DivRem { lhs, rhs } => self.divide(results, *lhs, *rhs),
            LOp::Icmp { cond, lhs, rhs } => self.icmp(d, *cond, *lhs, *rhs),
            LOp::Select {
                cond,
                then,
                otherwise,
            } => self.select(d, *cond, *then, *otherwise),
            LOp::ExtendBits {
                value,
                bits,
                extend,
            } => self.extend(d, *value, *bits, *extend),
            LOp::Clz(value) => self.unary(Unary::Clz, d, *value),
            LOp::PtrAdd { base, offset } => {
                let base = self.operand(*base);
                let insts = match self.constant_of(*offset) {
                    Some(c) => self.ptr_add_imm(d, base, c),
                    None => {
                        let mut insts = Vec::new();
                        let m = match self.moved(Class::M, *offset) {
                            Some(m) => m,
                            None => {
                                let m = self.out.new_reg(Class::M);
                                insts.push(MInst::copy(m, self.operand(*offset)));
                                m
                            }
                        };
                        insts.push(MInst::copy(d, base));
                        insts.push(inst(Op::PaddReg, &[d], &[d, m]));
                        insts
                    }
                };
                self.emit(insts);
            }
            LOp::PtrAddImm { base, offset } => {
                if self.root_of(results[0]).is_some() {
                    return;
                }
                let base = self.operand(*base);
                let insts = self.ptr_add_imm(d, base, *offset);
                self.emit(insts);
            }
            LOp::PtrToInt(v) | LOp::IntToPtr(v) => {
                let from = self.operand(*v);
                self.emit([MInst::copy(d, from)]);
            }
            LOp::Splat { .. } | LOp::Pool { .. } => {
                // Roots.
            }
            LOp::LoadVec { .. }
            | LOp::StoreVec { .. }
            | LOp::Isa { .. }
            | LOp::IsaAt { .. }
            | LOp::SetControl { .. }
            | LOp::GetControl { .. }
            | LOp::Part { .. }
            | LOp::Join(_)
            | LOp::Recast(_)
            | LOp::Undef
            | LOp::Load { .. }
            | LOp::LoadPtr { .. }
            | LOp::Store { .. }
            | LOp::Call { .. }
            | LOp::Acquire { .. }
            | LOp::Release { .. }
            | LOp::Event(_) => {}
        }
    }

    pub(super) fn ptr_add_imm(&mut self, d: Reg, base: Reg, offset: i32) -> Vec<MInst> {
        if pointer_step_fits(offset) {
            let add = MInst::new(Op::PaddImm, &[d], &[d], Imm::Int(offset));
            vec![MInst::copy(d, base), add]
        } else {
            let m = self.root_reg(Root::Const(Class::M, offset));
            vec![MInst::copy(d, base), inst(Op::PaddReg, &[d], &[d, m])]
        }
    }

    fn unary(&mut self, op: Unary, d: Reg, a: Value) {
        let a = self.operand(a);
        self.emit([inst(Op::Unary(op), &[d], &[a])]);
    }

    fn bin(&mut self, d: Reg, op: Bin, lhs: Value, rhs: Value) {
        let constant = self.constant_of(rhs);
        match (op, constant) {
            (Bin::Add, Some(c)) => return self.add_constant(d, lhs, c),
            (Bin::Sub, Some(c)) if c != i32::MIN => return self.add_constant(d, lhs, -c),
            (Bin::Add, None) if self.constant_of(lhs).is_some() => {
                return self.bin(d, op, rhs, lhs);
            }
            (Bin::And, Some(0xFF)) => return self.unary(Unary::ExtendU8, d, lhs),
            (Bin::And, Some(0xFFFF)) => return self.unary(Unary::ExtendU16, d, lhs),
            _ => {}
        }
        let a = self.operand(lhs);
        let (alu, b) = match op {
            Bin::Add => (Alu::Add, self.operand(rhs)),
            Bin::Sub => (Alu::Sub, self.operand(rhs)),
            Bin::Mul => (Alu::Mul, self.operand(rhs)),
            Bin::And => (Alu::And, self.operand(rhs)),
            Bin::Or => (Alu::Or, self.operand(rhs)),
            Bin::Xor => (Alu::Xor, self.operand(rhs)),
            Bin::Shl => (Alu::Lshl, self.operand(rhs)),
            Bin::Lshr | Bin::Ashr => {
                // Right is left by a negative amount.
                let alu = if op == Bin::Lshr {
                    Alu::Lshl
                } else {
                    Alu::Ashl
                };
                match constant {
                    Some(c) => (alu, self.constant(c.wrapping_neg())),
                    None => {
                        let amount = self.operand(rhs);
                        let zero = self.constant(0);
                        let t = self.out.new_reg(Class::R);
                        let negate = MInst::alu(Alu::Sub, t, zero, amount);
                        self.emit([negate, MInst::alu(alu, d, a, t)]);
                        return;
                    }
                }
            }
        };
        self.emit([MInst::alu(alu, d, a, b)]);
    }

    fn add_constant(&mut self, d: Reg, a: Value, c: i32) {
        let reg = self.operand(a);
        if (-64..64).contains(&c) {
            let mut add = MInst::new(Op::AddImm, &[d], &[reg], Imm::Int(c));
            add.defs.push(Reg::CARRY);
            self.emit([add]);
        } else {
            let b = self.constant(c);
            self.emit([MInst::alu(Alu::Add, d, reg, b)]);
        }
    }

    /// A sum whose carry only the next sum takes in hands it over in the
    /// carry flag. Otherwise a carry is a comparison: the sum is below its
    /// first term.
    fn add_carry(
        &mut self,
        d: Reg,
        lhs: Value,
        rhs: Value,
        cin: Option<Value>,
        out: Option<Value>,
    ) {
        let (a, b) = (self.operand(lhs), self.operand(rhs));
        let out = out.map(|v| self.home(v));
        let Some(cin) = cin else {
            let mut insts = vec![MInst::alu(Alu::Add, d, a, b)];
            insts.extend(out.map(|o| MInst::alu(Alu::Ltu, o, d, a)));
            return self.emit(insts);
        };
        if let Some(low) = self.in_carry_flag(cin) {
            // The sum below is needed for its carry, be its value or not.
            self.needed[low.0 as usize] = true;
            let mut insts = vec![MInst::alu(Alu::Adc, d, a, b)];
            if let Some(o) = out {
                let zero = self.constant(0);
                insts.push(MInst::alu(Alu::Adc, o, zero, zero));
            }
            return self.emit(insts);
        }
        let cin = self.operand(cin);
        let t = self.out.new_reg(Class::R);
        let mut insts = vec![
            MInst::alu(Alu::Add, t, a, b),
            MInst::alu(Alu::Add, d, t, cin),
        ];
        if let Some(o) = out {
            let (x, y) = (self.out.new_reg(Class::R), self.out.new_reg(Class::R));
            insts.push(MInst::alu(Alu::Ltu, x, t, a));
            insts.push(MInst::alu(Alu::Ltu, y, d, t));
            insts.push(MInst::alu(Alu::Or, o, x, y));
        }
        self.emit(insts);
    }

    /// The sum that a carry belongs to, if only the sum at hand uses the
    /// carry and it is still in the flag there.
    fn in_carry_flag(&self, carry: Value) -> Option<Value> {
        self.in_carry_flag_at(carry, self.index)
    }

    /// The same for the sum at `user`. A sum that takes its own carry from a
    /// register is two additions, and the flag has the carry of the second.
    fn in_carry_flag_at(&self, carry: Value, user: usize) -> Option<Value> {
        let Def::Inst { block, index } = self.defs[carry.0 as usize] else {
            return None;
        };
        let insts = &self.f.blocks[block].insts;
        let LOp::AddCarry { carry: below, .. } = insts[index].op else {
            return None;
        };
        let kept = block == self.block
            && insts[index].results.get(1) == Some(&carry)
            && self.users[carry.0 as usize].len() == 1
            && insts[index + 1..user]
                .iter()
                .all(|i| self.leaves_carry(&i.op))
            && below.is_none_or(|below| self.in_carry_flag_at(below, index).is_some());
        kept.then(|| insts[index].results[0])
    }

    fn leaves_carry(&self, op: &LOp) -> bool {
        match op {
            LOp::Bin {
                op: Bin::Add | Bin::Sub,
                ..
            } => false,
            LOp::Bin {
                op: Bin::Lshr | Bin::Ashr,
                rhs,
                ..
            } => self.constant_of(*rhs).is_some(),
            LOp::AddCarry { .. } | LOp::SubBorrow { .. } | LOp::Call { .. } => false,
            _ => true,
        }
    }

    fn sub_borrow(
        &mut self,
        d: Reg,
        lhs: Value,
        rhs: Value,
        bin: Option<Value>,
        out: Option<Value>,
    ) {
        let (a, b) = (self.operand(lhs), self.operand(rhs));
        let out = out.map(|v| self.home(v));
        let Some(bin) = bin else {
            let mut insts = vec![MInst::alu(Alu::Sub, d, a, b)];
            insts.extend(out.map(|o| MInst::alu(Alu::Ltu, o, a, b)));
            return self.emit(insts);
        };
        let bin = self.operand(bin);
        let t = self.out.new_reg(Class::R);
        let mut insts = vec![
            MInst::alu(Alu::Sub, t, a, b),
            MInst::alu(Alu::Sub, d, t, bin),
        ];
        if let Some(o) = out {
            let (x, y) = (self.out.new_reg(Class::R), self.out.new_reg(Class::R));
            insts.push(MInst::alu(Alu::Ltu, x, a, b));
            insts.push(MInst::alu(Alu::Ltu, y, t, bin));
            insts.push(MInst::alu(Alu::Or, o, x, y));
        }
        self.emit(insts);
    }

    /// One bit of the quotient per cycle.
    fn divide(&mut self, results: &[Value], lhs: Value, rhs: Value) {
        let (quotient, rest) = (results[0], results[1]);
        let divisor = self.operand(rhs);
        let dividend = self.operand(lhs);
        let left = self.out.new_reg(Class::R);
        let mut insts = vec![
            MInst::constant(left, 0),
            MInst::copy(Reg::QUOTIENT, dividend),
        ];
        let step = inst(
            Op::Divs,
            &[left, Reg::QUOTIENT],
            &[left, divisor, Reg::QUOTIENT],
        );
        insts.extend(std::iter::repeat_n(step, 32));
        for (result, from) in [(quotient, Reg::QUOTIENT), (rest, left)] {
            if self.needed[result.0 as usize] {
                insts.push(MInst::copy(self.home(result), from));
            }
        }
        self.emit(insts);
    }

    fn icmp(&mut self, d: Reg, cond: Cond, lhs: Value, rhs: Value) {
        match (cond, self.constant_of(lhs), self.constant_of(rhs)) {
            (Cond::Eq, _, Some(0)) => return self.unary(Unary::Eqz, d, lhs),
            (Cond::Eq, Some(0), _) => return self.unary(Unary::Eqz, d, rhs),
            (Cond::Ne, _, Some(0)) => return self.unary(Unary::Nez, d, lhs),
            (Cond::Ne, Some(0), _) => return self.unary(Unary::Nez, d, rhs),
            _ => {}
        }
        let (alu, swap) = match cond {
            Cond::Eq => (Alu::Eq, false),
            Cond::Ne => (Alu::Ne, false),
            Cond::Slt => (Alu::Lt, false),
            Cond::Sge => (Alu::Ge, false),
            Cond::Sgt => (Alu::Lt, true),
            Cond::Sle => (Alu::Ge, true),
            Cond::Ult => (Alu::Ltu, false),
            Cond::Uge => (Alu::Geu, false),
            Cond::Ugt => (Alu::Ltu, true),
            Cond::Ule => (Alu::Geu, true),
        };
        let (a, b) = (self.operand(lhs), self.operand(rhs));
        let (a, b) = if swap { (b, a) } else { (a, b) };
        self.emit([MInst::alu(alu, d, a, b)]);
    }

    fn select(&mut self, d: Reg, cond: Value, then: Value, otherwise: Value) {
        // Of truth values, one operation.
        if self.is_truth(cond) {
            if self.is_truth(then) && self.constant_of(otherwise) == Some(0) {
                let (a, b) = (self.operand(cond), self.operand(then));
                return self.emit([MInst::alu(Alu::And, d, a, b)]);
            }
            if self.is_truth(otherwise) && self.constant_of(then) == Some(1) {
                let (a, b) = (self.operand(cond), self.operand(otherwise));
                return self.emit([MInst::alu(Alu::Or, d, a, b)]);
            }
        }
        let (test, when_zero) = self.condition(cond);
        let (then, otherwise) = if when_zero {
            (otherwise, then)
        } else {
            (then, otherwise)
        };
        let class = self.class_of(then);
        let mut insts = Vec::new();
        let (mut a, mut b, mut to) = (self.operand(then), self.operand(otherwise), d);
        if class != Class::R {
            // Only words can be selected.
            for side in [&mut a, &mut b] {
                let word = self.out.new_reg(Class::R);
                insts.push(MInst::copy(word, *side));
                *side = word;
            }
            to = self.out.new_reg(Class::R);
        }
        insts.push(MInst::copy(Reg::SELECT, test));
        insts.push(inst(Op::SelNez, &[to], &[a, b, Reg::SELECT]));
        if to != d {
            insts.push(MInst::copy(d, to));
        }
        self.emit(insts);
    }

    /// Whether a value is 0 or 1.
    fn is_truth(&self, v: Value) -> bool {
        matches!(self.op_of(v), Some(LOp::Icmp { .. }))
    }

    fn extend(&mut self, d: Reg, value: Value, bits: u8, extend: Extend) {
        let unary = match (bits, extend) {
            (8, Extend::Sign) => Some(Unary::ExtendS8),
            (16, Extend::Sign) => Some(Unary::ExtendS16),
            (8, Extend::Zero) => Some(Unary::ExtendU8),
            (16, Extend::Zero) => Some(Unary::ExtendU16),
            _ => None,
        };
        if let Some(unary) = unary {
            return self.unary(unary, d, value);
        }
        let a = self.operand(value);
        match extend {
            Extend::Zero => {
                let mask = self.constant(((1u32 << bits) - 1) as i32);
                self.emit([MInst::alu(Alu::And, d, a, mask)]);
            }
            Extend::Sign => {
                let up = self.constant(32 - i32::from(bits));
                let down = self.constant(i32::from(bits) - 32);
                let t = self.out.new_reg(Class::R);
                let shift = MInst::alu(Alu::Lshl, t, a, up);
                self.emit([shift, MInst::alu(Alu::Ashl, d, t, down)]);
            }
        }
    }
}
