//! Makes LIR instructions, and does not make those that are not needed.
//!
//! Each constructor folds constants and identities, drops extensions that
//! [`Facts`] prove redundant, and gives back an equal value that the block
//! has computed already.

use super::facts::Facts;
use super::LegaliseErrorKind;
use crate::lir::{
    Bin, Block, BlockId, Callee, Cond, Extend, Function, Inst, Jump, Op, Slot, StackObject, Term,
    Ty, Value, Width,
};
use std::collections::HashMap;

/// Instructions in one function; several times what the program memory holds.
const MAX_INSTS: usize = 1 << 16;

/// A function being made.
#[derive(Debug)]
pub(super) struct Builder {
    func: Function,
    terms: Vec<Option<Term>>,
    current: BlockId,
    facts: Vec<Facts>,
    /// What defines a value, if that has one result and no effect.
    defs: Vec<Option<Op>>,
    /// Of each value whether it is what one of the ways into a block brings.
    brought: Vec<bool>,
    /// Values of the current block by what computes them.
    known: HashMap<Op, Vec<Value>>,
    /// As `known`, of operations on vectors, which may give several classes.
    known_vectors: HashMap<(Op, Vec<Ty>), Vec<Value>>,
    /// Lanes are taken as unsigned somewhere, which needs `crVaddSign` at 0.
    unsigned_lanes: bool,
    count: usize,
    /// Line of the IR that instructions are made for.
    pub(super) line: u32,
}

pub(super) fn negated(cond: Cond) -> Cond {
    match cond {
        Cond::Eq => Cond::Ne,
        Cond::Ne => Cond::Eq,
        Cond::Slt => Cond::Sge,
        Cond::Sle => Cond::Sgt,
        Cond::Sgt => Cond::Sle,
        Cond::Sge => Cond::Slt,
        Cond::Ult => Cond::Uge,
        Cond::Ule => Cond::Ugt,
        Cond::Ugt => Cond::Ule,
        Cond::Uge => Cond::Ult,
    }
}

pub(super) fn swapped(cond: Cond) -> Cond {
    match cond {
        Cond::Eq => Cond::Eq,
        Cond::Ne => Cond::Ne,
        Cond::Slt => Cond::Sgt,
        Cond::Sle => Cond::Sge,
        Cond::Sgt => Cond::Slt,
        Cond::Sge => Cond::Sle,
        Cond::Ult => Cond::Ugt,
        Cond::Ule => Cond::Uge,
        Cond::Ugt => Cond::Ult,
        Cond::Uge => Cond::Ule,
    }
}

pub(super) fn holds(cond: Cond, lhs: i32, rhs: i32) -> bool {
    let (ulhs, urhs) = (lhs as u32, rhs as u32);
    match cond {
        Cond::Eq => lhs == rhs,
        Cond::Ne => lhs != rhs,
        Cond::Slt => lhs < rhs,
        Cond::Sle => lhs <= rhs,
        Cond::Sgt => lhs > rhs,
        Cond::Sge => lhs >= rhs,
        Cond::Ult => ulhs < urhs,
        Cond::Ule => ulhs <= urhs,
        Cond::Ugt => ulhs > urhs,
        Cond::Uge => ulhs >= urhs,
    }
}

/// The result of word arithmetic; None where a shift amount is undefined.
pub(super) fn compute(op: Bin, lhs: i32, rhs: i32) -> Option<i32> {
    let amount = || u32::try_from(rhs).ok().filter(|amount| *amount < 32);
    Some(match op {
        Bin::Add => lhs.wrapping_add(rhs),
        Bin::Sub => lhs.wrapping_sub(rhs),
        Bin::Mul => lhs.wrapping_mul(rhs),
        Bin::And => lhs & rhs,
        Bin::Or => lhs | rhs,
        Bin::Xor => lhs ^ rhs,
        Bin::Shl => lhs << amount()?,
        Bin::Lshr => (lhs as u32 >> amount()?) as i32,
        Bin::Ashr => lhs >> amount()?,
    })
}

/// Clears `crVaddSign` at the entry and behind every call.
fn clear_sign(func: &mut Function) {
    for (number, block) in func.blocks.iter_mut().enumerate() {
        let mut insts = Vec::with_capacity(block.insts.len() + 2);
        let mut clear = |insts: &mut Vec<Inst>, line| {
            func.types.push(Ty::I32);
            let value = Value(func.types.len() as u32 - 1);
            insts.push(Inst {
                results: vec![value],
                op: Op::Const(0),
                line,
            });
            insts.push(Inst {
                results: Vec::new(),
                op: Op::SetControl { register: 0, value },
                line,
            });
        };
        if number == 0 {
            clear(&mut insts, 0);
        }
        for inst in std::mem::take(&mut block.insts) {
            let call = matches!(inst.op, Op::Call { .. });
            let line = inst.line;
            insts.push(inst);
            if call {
                clear(&mut insts, line);
            }
        }
        block.insts = insts;
    }
}

impl Builder {
    pub(super) fn new(name: String, local: bool) -> Self {
        Builder {
            func: Function {
                name,
                local,
                params: Vec::new(),
                noalias: Vec::new(),
                returns: Vec::new(),
                types: Vec::new(),
                slots: Vec::new(),
                blocks: Vec::new(),
            },
            terms: Vec::new(),
            current: BlockId(0),
            facts: Vec::new(),
            defs: Vec::new(),
            brought: Vec::new(),
            known: HashMap::new(),
            known_vectors: HashMap::new(),
            unsigned_lanes: false,
            count: 0,
            line: 0,
        }
    }

    /// The function; blocks without terminator end unreachable.
    pub(super) fn finish(mut self) -> Function {
        for (block, term) in self.func.blocks.iter_mut().zip(self.terms) {
            if let Some(term) = term {
                block.term = term;
            }
        }
        if self.unsigned_lanes {
            clear_sign(&mut self.func);
        }
        self.func
    }

    /// Parameters through which alone their objects are accessed.
    pub(super) fn noalias(&mut self, values: &[Value]) {
        let func = &mut self.func;
        let params = values.iter().filter(|v| func.params.contains(v));
        let params: Vec<Value> = params.copied().collect();
        func.noalias.extend(params);
    }

    pub(super) fn set_returns(&mut self, returns: Vec<Ty>) {
        self.func.returns = returns;
    }

    pub(super) fn param(&mut self, ty: Ty, facts: Facts) -> Value {
        let value = self.value(ty, facts, None);
        self.func.params.push(value);
        value
    }

    pub(super) fn slot(&mut self, size: u32, align: u32) -> Slot {
        self.func.slots.push(StackObject { size, align });
        Slot(self.func.slots.len() as u32 - 1)
    }

    pub(super) fn new_block(&mut self) -> BlockId {
        self.func.blocks.push(Block {
            params: Vec::new(),
            insts: Vec::new(),
            term: Term::Unreachable,
        });
        self.terms.push(None);
        BlockId(self.func.blocks.len() as u32 - 1)
    }

    pub(super) fn block_param(&mut self, block: BlockId, ty: Ty, facts: Facts) -> Value {
        let value = self.value(ty, facts, None);
        self.brought[value.0 as usize] = true;
        self.func.blocks[block.0 as usize].params.push(value);
        value
    }

    /// Whether a value is what one of the ways into a block brings.
    pub(super) fn is_block_param(&self, value: Value) -> bool {
        self.brought[value.0 as usize]
    }

    pub(super) fn enter(&mut self, block: BlockId) {
        self.current = block;
        self.known.clear();
        self.known_vectors.clear();
    }

    pub(super) fn end(&mut self, term: Term) {
        self.terms[self.current.0 as usize] = Some(term);
    }

    /// Whether the function has more instructions than can ever be placed.
    pub(super) fn check_size(&self) -> Result<(), LegaliseErrorKind> {
        if self.count > MAX_INSTS {
            return Err(LegaliseErrorKind::FunctionTooLarge { most: MAX_INSTS });
        }
        Ok(())
    }

    fn value(&mut self, ty: Ty, facts: Facts, def: Option<Op>) -> Value {
        self.func.types.push(ty);
        self.facts.push(facts);
        self.defs.push(def);
        self.brought.push(false);
        Value(self.func.types.len() as u32 - 1)
    }

    pub(super) fn facts(&self, value: Value) -> Facts {
        self.facts[value.0 as usize]
    }

    pub(super) fn def(&self, value: Value) -> Option<&Op> {
        self.defs[value.0 as usize].as_ref()
    }

    pub(super) fn as_const(&self, value: Value) -> Option<i32> {
        match self.def(value) {
            Some(Op::Const(constant)) => Some(*constant),
            _ => None,
        }
    }

    fn push(&mut self, results: Vec<Value>, op: Op) {
        self.count += 1;
        let line = self.line;
        self.func.blocks[self.current.0 as usize]
            .insts
            .push(Inst { results, op, line });
    }

    /// An operation without effect and with one result.
    fn pure(&mut self, op: Op, ty: Ty, facts: Facts) -> Value {
        if let Some(values) = self.known.get(&op) {
            return values[0];
        }
        let value = self.value(ty, facts, Some(op.clone()));
        self.known.insert(op.clone(), vec![value]);
        self.push(vec![value], op);
        value
    }

    /// The class of a value.
    pub(super) fn class(&self, value: Value) -> Ty {
        self.func.types[value.0 as usize]
    }

    /// An operation without effect, with results of these classes.
    pub(super) fn pure_results(&mut self, op: Op, types: &[Ty]) -> Vec<Value> {
        let types: Vec<(Ty, Facts)> = types.iter().map(|ty| (*ty, Facts::NONE)).collect();
        self.pure_facts(op, &types)
    }

    /// As [`Builder::pure_results`], with what is known of the results.
    pub(super) fn pure_facts(&mut self, op: Op, results: &[(Ty, Facts)]) -> Vec<Value> {
        let key = (op.clone(), results.iter().map(|r| r.0).collect());
        if let Some(values) = self.known_vectors.get(&key) {
            return values.clone();
        }
        let def = (results.len() == 1).then(|| op.clone());
        let values: Vec<Value> = results
            .iter()
            .map(|(ty, facts)| self.value(*ty, *facts, def.clone()))
            .collect();
        self.push(values.clone(), op);
        self.known_vectors.insert(key, values.clone());
        values
    }

    /// Notes that an instruction takes lanes as unsigned, which it does while
    /// `crVaddSign` is 0. Code of this compiler never sets it; other code may,
    /// so it is cleared where the function is entered and returned to.
    pub(super) fn unsigned_lanes(&mut self) {
        self.unsigned_lanes = true;
    }

    /// An operation with results that is repeated each time.
    pub(super) fn effect(&mut self, op: Op, results: &[(Ty, Facts)]) -> Vec<Value> {
        let values: Vec<Value> = results
            .iter()
            .map(|(ty, facts)| self.value(*ty, *facts, None))
            .collect();
        self.push(values.clone(), op);
        values
    }

    pub(super) fn konst(&mut self, constant: i32) -> Value {
        self.pure(Op::Const(constant), Ty::I32, Facts::constant(constant))
    }

    /// The value, or the same constant made anew where it is one: constants
    /// are cheaper to make than to keep.
    pub(super) fn fresh(&mut self, value: Value) -> Value {
        match self.as_const(value) {
            Some(constant) => self.konst(constant),
            None => value,
        }
    }

    pub(super) fn bin(&mut self, op: Bin, lhs: Value, rhs: Value) -> Value {
        let (mut lhs, mut rhs) = (lhs, rhs);
        let commutes = matches!(op, Bin::Add | Bin::Mul | Bin::And | Bin::Or | Bin::Xor);
        if commutes && self.as_const(lhs).is_some() {
            std::mem::swap(&mut lhs, &mut rhs);
        }
        if let Some(value) = self.fold_bin(op, lhs, rhs) {
            return value;
        }
        let amount = self.as_const(rhs);
        let facts = Facts::bin(op, self.facts(lhs), self.facts(rhs), amount);
        self.pure(Op::Bin { op, lhs, rhs }, Ty::I32, facts)
    }

    pub(super) fn bin_const(&mut self, op: Bin, lhs: Value, rhs: i32) -> Value {
        let rhs = self.konst(rhs);
        self.bin(op, lhs, rhs)
    }

    pub(super) fn neg(&mut self, value: Value) -> Value {
        let zero = self.konst(0);
        self.bin(Bin::Sub, zero, value)
    }

    pub(super) fn not(&mut self, value: Value) -> Value {
        self.bin_const(Bin::Xor, value, -1)
    }

    /// Low word and carry of a sum.
    pub(super) fn add_carry(
        &mut self,
        lhs: Value,
        rhs: Value,
        carry: Option<Value>,
    ) -> (Value, Value) {
        let carry = carry.filter(|carry| self.as_const(*carry) != Some(0));
        let zero = self.konst(0);
        if carry.is_none() {
            if self.as_const(rhs) == Some(0) {
                return (lhs, zero);
            }
            if self.as_const(lhs) == Some(0) {
                return (rhs, zero);
            }
            if self.facts(lhs).unsigned < 32 && self.facts(rhs).unsigned < 32 {
                return (self.bin(Bin::Add, lhs, rhs), zero);
            }
        }
        self.with_carry(Op::AddCarry { lhs, rhs, carry })
    }

    /// Low word and borrow of a difference.
    pub(super) fn sub_borrow(
        &mut self,
        lhs: Value,
        rhs: Value,
        borrow: Option<Value>,
    ) -> (Value, Value) {
        let borrow = borrow.filter(|borrow| self.as_const(*borrow) != Some(0));
        if borrow.is_none() && self.as_const(rhs) == Some(0) {
            return (lhs, self.konst(0));
        }
        self.with_carry(Op::SubBorrow { lhs, rhs, borrow })
    }

    fn with_carry(&mut self, op: Op) -> (Value, Value) {
        if let Some(values) = self.known.get(&op) {
            return (values[0], values[1]);
        }
        let results = self.effect(
            op.clone(),
            &[(Ty::I32, Facts::NONE), (Ty::I32, Facts::unsigned_bits(1))],
        );
        let pair = (results[0], results[1]);
        self.known.insert(op, results);
        pair
    }

    pub(super) fn icmp(&mut self, cond: Cond, lhs: Value, rhs: Value) -> Value {
        let (mut cond, mut lhs, mut rhs) = (cond, lhs, rhs);
        if self.as_const(lhs).is_some() && self.as_const(rhs).is_none() {
            std::mem::swap(&mut lhs, &mut rhs);
            cond = swapped(cond);
        }
        if let (Some(left), Some(right)) = (self.as_const(lhs), self.as_const(rhs)) {
            return self.konst(i32::from(holds(cond, left, right)));
        }
        if lhs == rhs {
            return self.konst(i32::from(holds(cond, 0, 0)));
        }
        if let Some(value) = self.fold_icmp(cond, lhs, rhs) {
            return value;
        }
        self.pure(
            Op::Icmp { cond, lhs, rhs },
            Ty::I32,
            Facts::unsigned_bits(1),
        )
    }

    pub(super) fn icmp_const(&mut self, cond: Cond, lhs: Value, rhs: i32) -> Value {
        let rhs = self.konst(rhs);
        self.icmp(cond, lhs, rhs)
    }

    pub(super) fn select(&mut self, cond: Value, then: Value, otherwise: Value) -> Value {
        if let Some(constant) = self.as_const(cond) {
            return if constant != 0 { then } else { otherwise };
        }
        if then == otherwise {
            return then;
        }
        let (mut cond, mut then, mut otherwise) = (cond, then, otherwise);
        if let Some(Op::Icmp {
            cond: Cond::Eq,
            lhs,
            rhs,
        }) = self.def(cond)
        {
            // A condition against zero is what the machine tests anyway.
            let (inner, zero) = (*lhs, *rhs);
            if self.as_const(zero) == Some(0) {
                cond = inner;
                std::mem::swap(&mut then, &mut otherwise);
            }
        } else if let Some(Op::Icmp {
            cond: Cond::Ne,
            lhs,
            rhs,
        }) = self.def(cond)
        {
            let (inner, zero) = (*lhs, *rhs);
            if self.as_const(zero) == Some(0) {
                cond = inner;
            }
        }
        match (self.as_const(then), self.as_const(otherwise)) {
            (Some(1), Some(0)) if self.facts(cond).unsigned <= 1 => return cond,
            (Some(0), Some(1)) => return self.icmp_const(Cond::Eq, cond, 0),
            (Some(1), Some(0)) => return self.icmp_const(Cond::Ne, cond, 0),
            _ => {}
        }
        let ty = self.func.types[then.0 as usize];
        let facts = self.facts(then).either(self.facts(otherwise));
        let op = Op::Select {
            cond,
            then,
            otherwise,
        };
        self.pure(op, ty, facts)
    }

    /// The low `bits` (1 to 32) of a word, extended.
    pub(super) fn extend(&mut self, value: Value, bits: u32, extend: Extend) -> Value {
        if bits >= 32 {
            return value;
        }
        let bits = bits as u8;
        let facts = self.facts(value);
        let already = match extend {
            Extend::Zero => facts.unsigned <= bits,
            Extend::Sign => facts.signed <= bits,
        };
        if already {
            return value;
        }
        if let Some(constant) = self.as_const(value) {
            let shifted = constant << (32 - bits);
            return self.konst(match extend {
                Extend::Zero => (shifted as u32 >> (32 - bits)) as i32,
                Extend::Sign => shifted >> (32 - bits),
            });
        }
        let inner = match *self.def(value).unwrap_or(&Op::Event(0)) {
            Op::ExtendBits {
                value: inner,
                bits: inner_bits,
                ..
            } if inner_bits >= bits => Some(inner),
            Op::Bin {
                op: Bin::And,
                lhs,
                rhs,
            } if self
                .as_const(rhs)
                .is_some_and(|mask| mask.trailing_ones() >= u32::from(bits)) =>
            {
                Some(lhs)
            }
            _ => None,
        };
        if let Some(inner) = inner {
            return self.extend(inner, u32::from(bits), extend);
        }
        let facts = Facts::extended(bits, extend);
        if extend == Extend::Zero && bits != 8 && bits != 16 {
            let rhs = self.konst((1i32 << bits).wrapping_sub(1));
            let op = Op::Bin {
                op: Bin::And,
                lhs: value,
                rhs,
            };
            return self.pure(op, Ty::I32, facts);
        }
        let op = Op::ExtendBits {
            value,
            bits,
            extend,
        };
        self.pure(op, Ty::I32, facts)
    }

    pub(super) fn clz(&mut self, value: Value) -> Value {
        if let Some(constant) = self.as_const(value) {
            return self.konst(constant.leading_zeros() as i32);
        }
        self.pure(Op::Clz(value), Ty::I32, Facts::unsigned_bits(6))
    }

    pub(super) fn ptr_add(&mut self, base: Value, offset: Value) -> Value {
        match self.as_const(offset) {
            Some(offset) => self.ptr_add_const(base, offset),
            None => self.pure(Op::PtrAdd { base, offset }, Ty::Ptr, Facts::NONE),
        }
    }

    pub(super) fn ptr_add_const(&mut self, base: Value, offset: i32) -> Value {
        if offset == 0 {
            return base;
        }
        self.pure(Op::PtrAddImm { base, offset }, Ty::Ptr, Facts::NONE)
    }

    pub(super) fn symbol(&mut self, symbol: &str, offset: i32) -> Value {
        let op = Op::SymbolAddr {
            symbol: symbol.to_owned(),
            offset,
        };
        self.pure(op, Ty::Ptr, Facts::NONE)
    }

    pub(super) fn slot_addr(&mut self, slot: Slot, offset: i32) -> Value {
        self.pure(Op::SlotAddr { slot, offset }, Ty::Ptr, Facts::NONE)
    }

    pub(super) fn ptr_to_int(&mut self, value: Value) -> Value {
        if let Some(Op::IntToPtr(inner)) = self.def(value) {
            let inner = *inner;
            return self.extend(inner, 20, Extend::Zero);
        }
        self.pure(Op::PtrToInt(value), Ty::I32, Facts::unsigned_bits(20))
    }

    pub(super) fn int_to_ptr(&mut self, value: Value) -> Value {
        if let Some(Op::PtrToInt(inner)) = self.def(value) {
            return *inner;
        }
        self.pure(Op::IntToPtr(value), Ty::Ptr, Facts::NONE)
    }

    pub(super) fn load(
        &mut self,
        (base, offset): (Value, i32),
        width: Width,
        extend: Extend,
        volatile: bool,
    ) -> Value {
        let facts = match width {
            Width::B1 => Facts::extended(8, extend),
            Width::B2 => Facts::extended(16, extend),
            Width::B4 | Width::B16 | Width::B32 => Facts::NONE,
        };
        let op = Op::Load {
            base,
            offset,
            width,
            extend,
            volatile,
        };
        self.effect(op, &[(Ty::I32, facts)])[0]
    }

    pub(super) fn store(
        &mut self,
        value: Value,
        (base, offset): (Value, i32),
        width: Width,
        volatile: bool,
    ) {
        let op = Op::Store {
            value,
            base,
            offset,
            width,
            volatile,
        };
        self.effect(op, &[]);
    }

    /// Call of a routine whose result, a number of `words`, depends on its
    /// arguments alone, numbers of one or more words.
    pub(super) fn pure_call(
        &mut self,
        symbol: &str,
        args: &[&[Value]],
        words: usize,
    ) -> Vec<Value> {
        let op = Op::Call {
            callee: Callee::Symbol(symbol.to_owned()),
            args: super::abi::routine_args(words, args),
        };
        if let Some(values) = self.known.get(&op) {
            return values.clone();
        }
        let results = self.effect(op.clone(), &vec![(Ty::I32, Facts::NONE); words]);
        self.known.insert(op, results.clone());
        results
    }

    pub(super) fn jump(&self, block: BlockId, args: Vec<Value>) -> Jump {
        Jump { block, args }
    }
}
