//! One function: blocks, phi nodes, terminators.

use super::abi::Pending;
use super::build::Builder;
use super::facts::Facts;
use super::values::{Addr, ConstValue, Leaf, Part};
use super::vector::vector_parts;
use super::wide::word_count;
use super::{cleanup, LegaliseErrorKind, ModuleCx};
use crate::ir::{
    self, CastOp, Constant, IntExtend, Linkage, Local, Op, Operand, ParamAttrs, Pred, Terminator,
    Type, TypeId, Value,
};
use crate::lir::{self, BlockId, Cond, Extend, Jump, Term, Ty};

type Located<T> = Result<T, (u32, LegaliseErrorKind)>;
pub(super) type Result<T, E = LegaliseErrorKind> = std::result::Result<T, E>;

/// Rewrites one function with a body.
pub(super) fn lower<'m>(cx: &mut ModuleCx<'m>, func: &'m ir::Function) -> Located<lir::Function> {
    if func.varargs {
        let kind = LegaliseErrorKind::Unsupported {
            what: "function with variable arguments".to_owned(),
            help: "pass a pointer to an array",
        };
        return Err((func.line, kind));
    }
    let local = matches!(func.linkage, Linkage::Local | Linkage::LinkOnce);
    let mut lower = Lower {
        flow: ir::flow(func),
        signed_loads: signed_loads(func),
        b: Builder::new(func.name.clone(), local),
        values: vec![None; func.locals.len()],
        pending: None,
        blocks: vec![None; func.blocks.len()],
        cx,
        func,
        line: func.line,
    };
    match lower.run() {
        Ok(()) => {
            let mut function = lower.b.finish();
            cleanup::cleanup(&mut function);
            super::vector::fuse::fuse(&mut function);
            Ok(function)
        }
        Err(kind) => Err((lower.line, kind)),
    }
}

/// Which loads of narrow integers are read as signed numbers only.
fn signed_loads(func: &ir::Function) -> Vec<bool> {
    let mut signed = vec![0i32; func.locals.len()];
    let mut note = |operand: &Operand, weight: i32| {
        if let Value::Local(local) = operand.value {
            signed[local.0 as usize] += weight;
        }
    };
    for inst in func.blocks.iter().flat_map(|block| &block.insts) {
        match &inst.op {
            Op::Cast {
                op: CastOp::SExt,
                value,
            } => note(value, 1),
            Op::Cast {
                op: CastOp::ZExt,
                value,
            } => note(value, -1),
            Op::ICmp { pred, lhs, rhs } => {
                let weight = match pred {
                    Pred::Slt | Pred::Sle | Pred::Sgt | Pred::Sge => 1,
                    Pred::Ult | Pred::Ule | Pred::Ugt | Pred::Uge => -1,
                    Pred::Eq | Pred::Ne => 0,
                };
                note(lhs, weight);
                note(rhs, weight);
            }
            Op::Binary {
                op: ir::BinOp::SDiv | ir::BinOp::SRem | ir::BinOp::AShr,
                lhs,
                rhs,
            } => {
                note(lhs, 1);
                note(rhs, 1);
            }
            _ => {}
        }
    }
    signed.into_iter().map(|weight| weight > 0).collect()
}

pub(super) struct Lower<'c, 'm> {
    pub(super) cx: &'c mut ModuleCx<'m>,
    pub(super) func: &'m ir::Function,
    pub(super) b: Builder,
    pub(super) values: Vec<Option<Vec<Part>>>,
    pub(super) signed_loads: Vec<bool>,
    pub(super) pending: Option<Pending>,
    flow: ir::Flow,
    blocks: Vec<Option<BlockId>>,
    pub(super) line: u32,
}

impl<'m> Lower<'_, 'm> {
    fn run(&mut self) -> Result<()> {
        let func = self.func;
        self.b.line = func.line;
        for index in 0..self.flow.order.len() {
            let block = self.b.new_block();
            self.blocks[self.flow.order[index].0 as usize] = Some(block);
        }
        self.b.enter(BlockId(0));
        self.params()?;
        for param in func.params.iter().filter(|p| p.attrs.noalias) {
            let parts = self.values[param.local.0 as usize].clone();
            let values = self.b.part_values(parts.as_deref().unwrap_or_default());
            self.b.noalias(&values);
        }
        for index in 0..self.flow.order.len() {
            let id = self.flow.order[index];
            self.phis(&func.blocks[id.0 as usize], BlockId(index as u32))?;
        }
        for index in 0..self.flow.order.len() {
            let id = self.flow.order[index];
            let block = &func.blocks[id.0 as usize];
            if index > 0 {
                self.b.enter(BlockId(index as u32));
            }
            for inst in &block.insts {
                self.line = inst.line;
                self.b.line = inst.line;
                self.inst(inst, id)?;
                self.b.check_size()?;
            }
            self.line = block.term_line;
            self.b.line = block.term_line;
            self.terminator(&block.term, id)?;
            self.b.check_size()?;
        }
        Ok(())
    }

    /// Keeps the promise that an `i1` is 0 or 1 for a value from outside.
    pub(super) fn truth(&mut self, value: lir::Value, bits: u32) -> lir::Value {
        if bits == 1 {
            self.b.extend(value, 1, Extend::Zero)
        } else {
            value
        }
    }

    fn phis(&mut self, block: &'m ir::Block, id: BlockId) -> Result<()> {
        for inst in &block.insts {
            let (Op::Phi(_), Some(local)) = (&inst.op, inst.result) else {
                break;
            };
            self.line = inst.line;
            let mut parts = Vec::new();
            for leaf in self.cx.leaves(inst.ty)? {
                if let Some(shape) = leaf.vector {
                    let mut values = Vec::new();
                    for ty in shape.classes() {
                        values.push(self.b.block_param(id, ty, Facts::NONE));
                    }
                    parts.extend(vector_parts(&self.b, values));
                    continue;
                }
                match leaf.bits {
                    None => {
                        let value = self.b.block_param(id, Ty::Ptr, Facts::NONE);
                        parts.push(Part::Ptr(Addr::value(value)));
                    }
                    Some(bits) => {
                        let facts = Facts::unsigned_bits(if bits == 1 { 1 } else { 32 });
                        for _ in 0..word_count(bits) {
                            parts.push(Part::Word(self.b.block_param(id, Ty::I32, facts)));
                        }
                    }
                }
            }
            self.values[local.0 as usize] = Some(parts);
        }
        Ok(())
    }

    fn jump(&mut self, from: ir::BlockId, to: ir::BlockId) -> Result<Jump> {
        let func = self.func;
        let mut args = Vec::new();
        for inst in &func.blocks[to.0 as usize].insts {
            let Op::Phi(incoming) = &inst.op else { break };
            let Some((operand, _)) = incoming.iter().find(|(_, block)| *block == from) else {
                return Err(LegaliseErrorKind::NotConstant("every phi's predecessor"));
            };
            let parts = self.parts(operand)?;
            args.extend(self.b.part_values(&parts));
        }
        Ok(self.b.jump(self.block(to), args))
    }

    fn block(&self, id: ir::BlockId) -> BlockId {
        self.blocks[id.0 as usize].unwrap_or(BlockId(0))
    }

    fn terminator(&mut self, term: &'m Terminator, from: ir::BlockId) -> Result<()> {
        let term = match term {
            Terminator::Br(target) => Term::Br(self.jump(from, *target)?),
            Terminator::CondBr {
                cond,
                then,
                otherwise,
            } => {
                let cond = self.word(cond)?;
                match self.b.as_const(cond) {
                    Some(0) => Term::Br(self.jump(from, *otherwise)?),
                    Some(_) => Term::Br(self.jump(from, *then)?),
                    None => Term::CondBr {
                        cond,
                        then: self.jump(from, *then)?,
                        otherwise: self.jump(from, *otherwise)?,
                    },
                }
            }
            Terminator::Switch {
                value,
                default,
                cases,
            } => return self.switch(value, *default, cases, from),
            Terminator::Ret(None) => Term::Ret(self.pending_results()),
            Terminator::Ret(Some(operand)) => {
                let parts = self.parts(operand)?;
                let attrs = self.func.ret_attrs;
                Term::Ret(self.outgoing(&parts, operand.ty, attrs)?)
            }
            Terminator::Unreachable => Term::Unreachable,
        };
        self.b.end(term);
        Ok(())
    }

    /// A balanced tree of comparisons over the sorted cases.
    fn switch(
        &mut self,
        value: &'m Operand,
        default: ir::BlockId,
        cases: &[(u128, ir::BlockId)],
        from: ir::BlockId,
    ) -> Result<()> {
        let bits = self.int_bits(value.ty)?;
        let words = self.words(value)?;
        let words = self.b.normal(&words, bits, Extend::Zero);
        let default = self.jump(from, default)?;
        let mut sorted = Vec::with_capacity(cases.len());
        for (case, target) in cases {
            sorted.push((*case, self.jump(from, *target)?));
        }
        sorted.sort_by_key(|(case, _)| *case);
        self.switch_tree(&words, &sorted, &default, 0)
    }

    fn switch_tree(
        &mut self,
        words: &[lir::Value],
        cases: &[(u128, Jump)],
        default: &Jump,
        depth: u32,
    ) -> Result<()> {
        self.b.check_size()?;
        if cases.len() > 3 && depth < 32 {
            let (below, above) = cases.split_at(cases.len() / 2);
            let pivot = self.b.wide_const(above[0].0, words.len());
            let cond = self.b.wide_icmp(Cond::Ult, words, &pivot);
            let (left, right) = (self.b.new_block(), self.b.new_block());
            self.b.end(Term::CondBr {
                cond,
                then: self.b.jump(left, Vec::new()),
                otherwise: self.b.jump(right, Vec::new()),
            });
            self.b.enter(left);
            self.switch_tree(words, below, default, depth + 1)?;
            self.b.enter(right);
            return self.switch_tree(words, above, default, depth + 1);
        }
        for (case, target) in cases {
            let case = self.b.wide_const(*case, words.len());
            let cond = self.b.wide_icmp(Cond::Eq, words, &case);
            let next = self.b.new_block();
            self.b.end(Term::CondBr {
                cond,
                then: target.clone(),
                otherwise: self.b.jump(next, Vec::new()),
            });
            self.b.enter(next);
        }
        self.b.end(Term::Br(default.clone()));
        Ok(())
    }

    /// Words of an outgoing argument or result, extended as promised.
    pub(super) fn outgoing(
        &mut self,
        parts: &[Part],
        ty: TypeId,
        attrs: ParamAttrs,
    ) -> Result<Vec<lir::Value>> {
        let mut values = self.b.part_values(parts);
        if let (Some(bits), Some(extend)) = (self.cx.layouts.types().int_bits(ty), attrs.extend) {
            let extend = match extend {
                IntExtend::Zero => Extend::Zero,
                IntExtend::Sign => Extend::Sign,
            };
            values = self.b.normal(&values, bits, extend);
        }
        Ok(values)
    }

    /// The parts of an operand.
    pub(super) fn parts(&mut self, operand: &Operand) -> Result<Vec<Part>> {
        match &operand.value {
            Value::Local(local) => self.local(*local),
            Value::Const(constant) => self.const_parts(constant, operand.ty),
        }
    }

    fn local(&mut self, local: Local) -> Result<Vec<Part>> {
        match &self.values[local.0 as usize] {
            Some(parts) => Ok(parts.clone()),
            // The reader has checked that definitions dominate uses.
            None => Err(LegaliseErrorKind::UnknownSymbol(
                self.func.locals[local.0 as usize].name.clone(),
            )),
        }
    }

    fn const_parts(&mut self, constant: &Constant, ty: TypeId) -> Result<Vec<Part>> {
        if let Some(shape) = self.cx.shape(ty)? {
            let values = self.const_vector(constant, ty, shape)?;
            return Ok(vector_parts(&self.b, values));
        }
        let types = self.cx.layouts.types();
        match (types.resolve(ty), constant) {
            (Type::Int(_) | Type::Float(_), _) => {
                let count: usize = self.cx.leaves(ty)?.iter().map(Leaf::parts).sum();
                match self.cx.scalar_const(constant, ty)? {
                    ConstValue::Int(value) => {
                        let words = self.b.wide_const(value, count);
                        Ok(words.into_iter().map(Part::Word).collect())
                    }
                    ConstValue::Long(words) => Ok(words
                        .iter()
                        .map(|word| Part::Word(self.b.konst(*word as i32)))
                        .collect()),
                    address @ ConstValue::Addr { .. } => {
                        let value = self.b.addr_value(&address.into());
                        let word = self.b.ptr_to_int(value);
                        let words = self.b.lengthen(&[word], count, Extend::Zero);
                        Ok(words.into_iter().map(Part::Word).collect())
                    }
                }
            }
            (Type::Ptr, _) => {
                let address = self.cx.scalar_const(constant, ty)?;
                Ok(vec![Part::Ptr(address.into())])
            }
            (_, Constant::Undef | Constant::Zero) => {
                let null = Addr::from(ConstValue::Int(0));
                let mut parts = Vec::new();
                for class in self.cx.classes(ty)? {
                    parts.push(match class {
                        Ty::Ptr => Part::Ptr(null.clone()),
                        Ty::I32 => Part::Word(self.b.konst(0)),
                        ty => Part::Vec(self.zero(ty)),
                    });
                }
                Ok(parts)
            }
            (Type::Struct { .. } | Type::Array { .. }, Constant::Aggregate(list)) => {
                // Refuses what is too large before it is walked.
                self.cx.leaves(ty)?;
                let mut parts = Vec::new();
                for (index, item) in list.iter().enumerate() {
                    let Some(member) = types.member(ty, index as u64) else {
                        return Err(LegaliseErrorKind::Initialiser("no such member"));
                    };
                    parts.extend(self.const_parts(item, member)?);
                }
                Ok(parts)
            }
            (_, _) => {
                self.cx.leaves(ty)?;
                Err(LegaliseErrorKind::Type {
                    name: types.name(ty),
                    help: "keep this constant in a global variable",
                })
            }
        }
    }

    /// The words of an integer operand.
    pub(super) fn words(&mut self, operand: &Operand) -> Result<Vec<lir::Value>> {
        let parts = self.parts(operand)?;
        Ok(self.b.part_values(&parts))
    }

    /// The one word of an operand; addresses as numbers.
    pub(super) fn word(&mut self, operand: &Operand) -> Result<lir::Value> {
        let parts = self.parts(operand)?;
        match parts.first() {
            Some(part) => Ok(self.b.part_value(part)),
            None => Ok(self.b.konst(0)),
        }
    }

    /// An address operand.
    pub(super) fn addr(&mut self, operand: &Operand) -> Result<Addr> {
        let parts = self.parts(operand)?;
        match parts.into_iter().next() {
            Some(Part::Ptr(addr)) => Ok(addr),
            _ => Err(LegaliseErrorKind::NotConstant("the kind of an address")),
        }
    }

    /// Width of an integer type; what it is otherwise is refused.
    pub(super) fn int_bits(&mut self, ty: TypeId) -> Result<u32> {
        match self.cx.layouts.types().int_bits(ty) {
            Some(bits) => Ok(bits),
            None => {
                // Names floats and vectors.
                self.cx.leaves(ty)?;
                Err(LegaliseErrorKind::Type {
                    name: self.cx.layouts.types().name(ty),
                    help: "an integer is needed here",
                })
            }
        }
    }

    pub(super) fn set(&mut self, local: Option<Local>, parts: Vec<Part>) {
        if let Some(local) = local {
            self.values[local.0 as usize] = Some(parts);
        }
    }

    pub(super) fn set_words(&mut self, local: Option<Local>, words: Vec<lir::Value>) {
        self.set(local, words.into_iter().map(Part::Word).collect());
    }
}

/// What an extension attribute says of the top word of an integer.
pub(super) fn extended_facts(bits: u32, attrs: ParamAttrs) -> Facts {
    match (bits % 32, attrs.extend) {
        (0, _) | (_, None) => Facts::NONE,
        (bits, Some(IntExtend::Zero)) => Facts::extended(bits as u8, Extend::Zero),
        (bits, Some(IntExtend::Sign)) => Facts::extended(bits as u8, Extend::Sign),
    }
}
