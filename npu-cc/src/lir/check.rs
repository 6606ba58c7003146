//! Checks the rules of LIR: each value is defined once, before its uses on
//! every path, and used where its class fits; jumps match their targets.

use super::{Block, BlockId, Function, Module, Op, Term, Ty, Value};
use crate::cfg::Cfg;

/// A broken rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("@{function}, block {block}: {rule} ({value:?})")]
pub struct CheckError {
    /// Function.
    pub function: String,
    /// Block by number.
    pub block: u32,
    /// Value concerned, if one is.
    pub value: Option<Value>,
    /// What is broken.
    pub rule: &'static str,
}

/// Checks every function of a module.
///
/// # Errors
/// The first broken rule.
pub fn check(module: &Module) -> Result<(), CheckError> {
    module.functions.iter().try_for_each(check_function)
}

/// Checks one function.
///
/// # Errors
/// The first broken rule.
pub fn check_function(function: &Function) -> Result<(), CheckError> {
    Checker {
        function,
        cfg: Cfg::new(&[]),
        places: Vec::new(),
        block: 0,
        index: 0,
    }
    .run()
}

struct Checker<'f> {
    function: &'f Function,
    cfg: Cfg,
    /// Block and position in it (0 before its first operation) where each
    /// value is defined.
    places: Vec<Option<(usize, usize)>>,
    /// Where the check is.
    block: u32,
    index: usize,
}

type Result<T, E = CheckError> = std::result::Result<T, E>;

impl Checker<'_> {
    fn fail<T>(&self, rule: &'static str, value: Option<Value>) -> Result<T> {
        Err(CheckError {
            function: self.function.name.clone(),
            block: self.block,
            value,
            rule,
        })
    }

    fn run(&mut self) -> Result<()> {
        let function = self.function;
        match function.blocks.first() {
            Some(entry) if entry.params.is_empty() => {}
            _ => return self.fail("an entry block without parameters is needed", None),
        }
        self.definitions()?;
        for block in &function.blocks {
            for jump in block.term.jumps() {
                if jump.block.0 as usize >= function.blocks.len() {
                    return self.fail("a jump to no block", None);
                }
            }
        }
        let successors = |block: &Block| block.term.jumps().map(|j| j.block.0 as usize).collect();
        let successors: Vec<Vec<usize>> = function.blocks.iter().map(successors).collect();
        self.cfg = Cfg::new(&successors);
        for block in self.cfg.order.clone() {
            self.block = block as u32;
            let block = &function.blocks[block];
            for (index, inst) in block.insts.iter().enumerate() {
                self.index = index;
                self.op(&inst.op, &inst.results)?;
            }
            self.index = block.insts.len();
            self.term(&block.term)?;
        }
        Ok(())
    }

    /// Notes where each value is defined.
    fn definitions(&mut self) -> Result<()> {
        let function = self.function;
        self.places = vec![None; function.types.len()];
        for value in &function.params {
            self.define(*value, 0, 0)?;
        }
        for (number, block) in function.blocks.iter().enumerate() {
            self.block = number as u32;
            for value in &block.params {
                self.define(*value, number, 0)?;
            }
            for (index, inst) in block.insts.iter().enumerate() {
                for value in &inst.results {
                    self.define(*value, number, index + 1)?;
                }
            }
        }
        Ok(())
    }

    fn define(&mut self, value: Value, block: usize, index: usize) -> Result<()> {
        match self.places.get_mut(value.0 as usize) {
            None => self.fail("a value without class", Some(value)),
            Some(Some(_)) => self.fail("a value is defined twice", Some(value)),
            Some(place) => {
                *place = Some((block, index));
                Ok(())
            }
        }
    }

    fn used(&self, value: Value, ty: Option<Ty>) -> Result<()> {
        let here = self.block as usize;
        let known = match self.places.get(value.0 as usize) {
            Some(Some((block, index))) if *block == here => *index <= self.index,
            Some(Some((block, _))) => self.cfg.dominates(*block, here),
            _ => false,
        };
        if !known {
            return self.fail("a value is used before its definition", Some(value));
        }
        match ty {
            Some(ty) if self.function.types[value.0 as usize] != ty => {
                self.fail("a value of the other class is needed", Some(value))
            }
            _ => Ok(()),
        }
    }

    fn op(&self, op: &Op, results: &[Value]) -> Result<()> {
        let mut all = Ok(());
        op.operands(&mut |value| {
            if all.is_ok() {
                all = self.used(value, None);
            }
        });
        all?;
        let word = |value: &Value| self.used(*value, Some(Ty::I32));
        let ptr = |value: &Value| self.used(*value, Some(Ty::Ptr));
        let mut expected: Option<&[Ty]> = Some(&[Ty::I32]);
        let chosen;
        match op {
            Op::Const(_) => {}
            Op::SymbolAddr { .. } => expected = Some(&[Ty::Ptr]),
            Op::SlotAddr { slot, .. } => {
                if slot.0 as usize >= self.function.slots.len() {
                    return self.fail("no such stack object", None);
                }
                expected = Some(&[Ty::Ptr]);
            }
            Op::Bin { lhs, rhs, .. } | Op::Icmp { lhs, rhs, .. } => {
                word(lhs)?;
                word(rhs)?;
            }
            Op::DivRem { lhs, rhs } => {
                word(lhs)?;
                word(rhs)?;
                expected = Some(&[Ty::I32, Ty::I32]);
            }
            Op::AddCarry { lhs, rhs, carry }
            | Op::SubBorrow {
                lhs,
                rhs,
                borrow: carry,
            } => {
                word(lhs)?;
                word(rhs)?;
                carry.iter().try_for_each(word)?;
                expected = Some(&[Ty::I32, Ty::I32]);
            }
            Op::Select {
                cond,
                then,
                otherwise,
            } => {
                word(cond)?;
                let ty = self.function.types[then.0 as usize];
                if ty.vector_bytes() > 0 {
                    return self.fail("vectors are selected by their lanes", Some(*then));
                }
                self.used(*otherwise, Some(ty))?;
                chosen = [ty];
                expected = Some(&chosen);
            }
            Op::ExtendBits { value, bits, .. } => {
                word(value)?;
                if !(1..32).contains(bits) {
                    return self.fail("extension from 1 to 31 bits", None);
                }
            }
            Op::Clz(value) => word(value)?,
            Op::PtrAdd { base, offset } => {
                ptr(base)?;
                word(offset)?;
                expected = Some(&[Ty::Ptr]);
            }
            Op::PtrAddImm { base, .. } | Op::LoadPtr { base, .. } => {
                ptr(base)?;
                expected = Some(&[Ty::Ptr]);
            }
            Op::PtrToInt(value) => ptr(value)?,
            Op::IntToPtr(value) => {
                word(value)?;
                expected = Some(&[Ty::Ptr]);
            }
            Op::Load { base, .. } => ptr(base)?,
            Op::Store { base, .. } => {
                ptr(base)?;
                expected = Some(&[]);
            }
            Op::LoadVec { base, bytes, .. } => {
                ptr(base)?;
                self.sized(results.first(), *bytes)?;
                expected = None;
            }
            Op::StoreVec {
                value, base, bytes, ..
            } => {
                ptr(base)?;
                self.sized(Some(value), *bytes)?;
                expected = Some(&[]);
            }
            Op::Splat { .. } | Op::Pool { .. } | Op::Undef => {
                self.vector(results.first())?;
                expected = None;
            }
            Op::Part { value, index } => {
                let whole = self.vector(Some(value))?;
                let part = self.vector(results.first())?;
                let (a, b) = (whole.vector_bytes(), part.vector_bytes());
                let same = whole.is_accumulator() == part.is_accumulator();
                if !same || a % b != 0 || *index >= a / b {
                    return self.fail("no such part", Some(*value));
                }
                expected = None;
            }
            Op::Join(parts) => {
                let whole = self.vector(results.first())?;
                let mut bytes = 0;
                for part in parts {
                    let ty = self.vector(Some(part))?;
                    if ty.is_accumulator() != whole.is_accumulator() {
                        return self.fail("parts of the other file", Some(*part));
                    }
                    bytes += ty.vector_bytes();
                }
                if bytes != whole.vector_bytes() {
                    return self.fail("parts that don't fill the whole", parts.first().copied());
                }
                expected = None;
            }
            Op::Recast(value) => {
                let (a, b) = (self.vector(Some(value))?, self.vector(results.first())?);
                if a.vector_bytes() != b.vector_bytes() {
                    return self.fail("another size", Some(*value));
                }
                expected = None;
            }
            Op::Isa { inst, args, imm } => {
                let s = super::machine::signature(*inst, false);
                self.machine(&s, args, results, imm.is_some())?;
                expected = None;
            }
            Op::IsaAt {
                inst, args, base, ..
            } => {
                ptr(base)?;
                let s = super::machine::signature(*inst, true);
                self.machine(&s, args, results, false)?;
                expected = None;
            }
            Op::SetControl { register, value } => {
                word(value)?;
                self.control(*register)?;
                expected = Some(&[]);
            }
            Op::GetControl { register } => self.control(*register)?,
            Op::Call { callee, .. } => {
                if let super::Callee::Indirect(target) = callee {
                    ptr(target)?;
                }
                expected = None;
            }
            Op::Acquire { lock, value } | Op::Release { lock, value } => {
                word(lock)?;
                word(value)?;
                expected = Some(&[]);
            }
            Op::Event(_) => expected = Some(&[]),
        }
        let found: Vec<Ty> = results
            .iter()
            .map(|value| self.function.types[value.0 as usize])
            .collect();
        match expected {
            Some(expected) if *found != *expected => {
                self.fail("results of other classes", results.first().copied())
            }
            _ => Ok(()),
        }
    }

    /// The class of a vector.
    fn vector(&self, value: Option<&Value>) -> Result<Ty> {
        match value.and_then(|v| self.function.types.get(v.0 as usize)) {
            Some(ty) if ty.vector_bytes() > 0 => Ok(*ty),
            _ => self.fail("a vector is needed", value.copied()),
        }
    }

    fn sized(&self, value: Option<&Value>, bytes: u32) -> Result<()> {
        let ty = self.vector(value)?;
        if bytes == ty.vector_bytes() || (bytes == 16 && ty == Ty::W) {
            Ok(())
        } else {
            self.fail("an access of another size", value.copied())
        }
    }

    fn control(&self, register: u8) -> Result<()> {
        if u32::from(register) < 12 {
            Ok(())
        } else {
            self.fail("no such control register", None)
        }
    }

    /// Operands of an instruction.
    fn machine(
        &self,
        s: &super::machine::Signature,
        args: &[Value],
        results: &[Value],
        imm: bool,
    ) -> Result<()> {
        let found: Vec<Ty> = results
            .iter()
            .map(|value| self.function.types[value.0 as usize])
            .collect();
        if s.args.len() != args.len() || s.results != found || s.imm != imm {
            return self.fail(
                "operands that the instruction has not",
                args.first().copied(),
            );
        }
        for (value, ty) in args.iter().zip(&s.args) {
            self.used(*value, Some(*ty))?;
        }
        Ok(())
    }

    fn term(&self, term: &Term) -> Result<()> {
        match term {
            Term::CondBr { cond, .. } => self.used(*cond, Some(Ty::I32))?,
            Term::Ret(values) => {
                if values.len() != self.function.returns.len() {
                    return self.fail("another number of results", None);
                }
                for (value, ty) in values.iter().zip(&self.function.returns) {
                    self.used(*value, Some(*ty))?;
                }
            }
            Term::Br(_) | Term::Unreachable => {}
        }
        for jump in term.jumps() {
            if jump.block == BlockId(0) {
                return self.fail("a jump to the entry block", None);
            }
            let params = &self.function.blocks[jump.block.0 as usize].params;
            if params.len() != jump.args.len() {
                return self.fail("another number of arguments", None);
            }
            for (param, arg) in params.iter().zip(&jump.args) {
                let ty = self.function.types[param.0 as usize];
                self.used(*arg, Some(ty))?;
            }
        }
        Ok(())
    }
}
