//! Checks the rules of LIR: each value is defined once, before its uses on
//! every path, and used where its class fits; jumps match their targets.

use super::{BlockId, Function, Module, Op, Term, Ty, Value};
use std::collections::HashSet;

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
    Checker { function, block: 0 }.run()
}

struct Checker<'f> {
    function: &'f Function,
    block: u32,
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
        let mut defined = HashSet::new();
        let params = function.params.iter();
        let block_params = function.blocks.iter().flat_map(|block| &block.params);
        let results = function
            .blocks
            .iter()
            .flat_map(|block| block.insts.iter().flat_map(|inst| &inst.results));
        for value in params.chain(block_params).chain(results) {
            if value.0 as usize >= function.types.len() {
                return self.fail("a value without class", Some(*value));
            }
            if !defined.insert(*value) {
                return self.fail("a value is defined twice", Some(*value));
            }
        }
        let known = self.known_at_start()?;
        for (index, block) in function.blocks.iter().enumerate() {
            self.block = index as u32;
            let Some(mut known) = known[index].clone() else {
                continue;
            };
            for inst in &block.insts {
                self.op(&inst.op, &inst.results, &known)?;
                known.extend(&inst.results);
            }
            self.term(&block.term, &known)?;
        }
        Ok(())
    }

    /// Values defined on every path to each block; None where none leads.
    fn known_at_start(&self) -> Result<Vec<Option<HashSet<Value>>>> {
        let function = self.function;
        let mut known: Vec<Option<HashSet<Value>>> = vec![None; function.blocks.len()];
        known[0] = Some(function.params.iter().copied().collect());
        let mut work = vec![BlockId(0)];
        while let Some(id) = work.pop() {
            let block = &function.blocks[id.0 as usize];
            let Some(mut at_end) = known[id.0 as usize].clone() else {
                continue;
            };
            at_end.extend(block.insts.iter().flat_map(|inst| &inst.results));
            for jump in block.term.jumps() {
                let Some(target) = function.blocks.get(jump.block.0 as usize) else {
                    return self.fail("a jump to no block", None);
                };
                let mut incoming = at_end.clone();
                incoming.extend(&target.params);
                let slot = &mut known[jump.block.0 as usize];
                let next = match slot {
                    None => incoming,
                    Some(old) => old.intersection(&incoming).copied().collect(),
                };
                if slot.as_ref().map(HashSet::len) != Some(next.len()) {
                    *slot = Some(next);
                    work.push(jump.block);
                }
            }
        }
        Ok(known)
    }

    fn used(&self, value: Value, ty: Option<Ty>, known: &HashSet<Value>) -> Result<()> {
        if !known.contains(&value) {
            return self.fail("a value is used before its definition", Some(value));
        }
        match ty {
            Some(ty) if self.function.types[value.0 as usize] != ty => {
                self.fail("a value of the other class is needed", Some(value))
            }
            _ => Ok(()),
        }
    }

    fn op(&self, op: &Op, results: &[Value], known: &HashSet<Value>) -> Result<()> {
        let mut all = Ok(());
        op.operands(&mut |value| {
            if all.is_ok() {
                all = self.used(value, None, known);
            }
        });
        all?;
        let word = |value: &Value| self.used(*value, Some(Ty::I32), known);
        let ptr = |value: &Value| self.used(*value, Some(Ty::Ptr), known);
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
                self.used(*otherwise, Some(ty), known)?;
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

    fn term(&self, term: &Term, known: &HashSet<Value>) -> Result<()> {
        match term {
            Term::CondBr { cond, .. } => self.used(*cond, Some(Ty::I32), known)?,
            Term::Ret(values) => {
                if values.len() != self.function.returns.len() {
                    return self.fail("another number of results", None);
                }
                for (value, ty) in values.iter().zip(&self.function.returns) {
                    self.used(*value, Some(*ty), known)?;
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
                self.used(*arg, Some(ty), known)?;
            }
        }
        Ok(())
    }
}
