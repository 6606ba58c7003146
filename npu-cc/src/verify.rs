//! Checks that a LIR function is well formed, so that the passes behind can
//! index without asking.

use crate::lir::{Callee, Function, Jump, Op, Term, Ty, Value};

/// What is wrong with a LIR function.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)]
pub enum Malformed {
    /// There is no entry block, or it takes parameters.
    #[error("the function has no entry block without parameters")]
    Entry,
    /// A value number beyond the type table.
    #[error("block {block}: value {value} has no type")]
    UnknownValue { block: usize, value: u32 },
    /// A value used where another class is wanted, or the wrong number of
    /// operands, results or arguments.
    #[error("block {block}, instruction {index}: operands of the wrong class or number")]
    Operands { block: usize, index: usize },
    /// A jump to a block that is not there, or with the wrong arguments.
    #[error("block {block}: jump to block {target} does not fit that block")]
    Jump { block: usize, target: u32 },
    /// A stack object that is not there, or with an alignment that is no
    /// power of two up to 32.
    #[error("stack object {slot} does not exist or can't be aligned")]
    Slot { slot: u32 },
    /// A value with two definitions.
    #[error("value {value} is defined twice")]
    Redefined { value: u32 },
    /// A value that is used where no definition reaches.
    #[error("block {block}: value {value} is used without a definition on every path")]
    Undefined { block: usize, value: u32 },
}

/// Calls `f` with each value that an operation reads.
pub(crate) fn operands(op: &Op, mut f: impl FnMut(Value)) {
    match op {
        Op::Const(_) | Op::SymbolAddr { .. } | Op::SlotAddr { .. } | Op::Event(_) => {}
        Op::Bin { lhs, rhs, .. } | Op::Icmp { lhs, rhs, .. } => {
            f(*lhs);
            f(*rhs);
        }
        Op::AddCarry {
            lhs,
            rhs,
            carry: third,
        }
        | Op::SubBorrow {
            lhs,
            rhs,
            borrow: third,
        } => {
            f(*lhs);
            f(*rhs);
            if let Some(v) = third {
                f(*v);
            }
        }
        Op::Select {
            cond,
            then,
            otherwise,
        } => {
            f(*cond);
            f(*then);
            f(*otherwise);
        }
        Op::ExtendBits { value, .. } | Op::Clz(value) => f(*value),
        Op::PtrAdd { base, offset } => {
            f(*base);
            f(*offset);
        }
        Op::PtrAddImm { base, .. } | Op::Load { base, .. } | Op::LoadPtr { base, .. } => f(*base),
        Op::PtrToInt(v) | Op::IntToPtr(v) => f(*v),
        Op::Store { value, base, .. } => {
            f(*value);
            f(*base);
        }
        Op::Call { callee, args } => {
            if let Callee::Indirect(v) = callee {
                f(*v);
            }
            args.iter().copied().for_each(f);
        }
        Op::Acquire { lock, value } | Op::Release { lock, value } => {
            f(*lock);
            f(*value);
        }
    }
}

/// Calls `f` with each value that a terminator reads.
pub(crate) fn term_operands(term: &Term, mut f: impl FnMut(Value)) {
    match term {
        Term::Br(jump) => jump.args.iter().copied().for_each(f),
        Term::CondBr {
            cond,
            then,
            otherwise,
        } => {
            f(*cond);
            then.args.iter().chain(&otherwise.args).copied().for_each(f);
        }
        Term::Ret(values) => values.iter().copied().for_each(f),
        Term::Unreachable => {}
    }
}

/// Checks a function.
///
/// # Errors
/// The first defect found.
pub fn verify(f: &Function) -> Result<(), Malformed> {
    let Some(entry) = f.blocks.first() else {
        return Err(Malformed::Entry);
    };
    if !entry.params.is_empty() {
        return Err(Malformed::Entry);
    }
    for (i, slot) in f.slots.iter().enumerate() {
        if !slot.align.is_power_of_two() || slot.align > 32 {
            return Err(Malformed::Slot { slot: i as u32 });
        }
    }
    let mut v = Verifier {
        f,
        defined: vec![false; f.types.len()],
        block: 0,
        index: 0,
    };
    for p in &f.params {
        v.define(*p)?;
    }
    for (b, block) in f.blocks.iter().enumerate() {
        v.block = b;
        for p in &block.params {
            v.define(*p)?;
        }
        for (i, inst) in block.insts.iter().enumerate() {
            v.index = i;
            v.inst(&inst.op, &inst.results)?;
            for r in &inst.results {
                v.define(*r)?;
            }
        }
        v.index = block.insts.len();
        v.term(&block.term)?;
    }
    v.reaching()
}

struct Verifier<'a> {
    f: &'a Function,
    defined: Vec<bool>,
    block: usize,
    index: usize,
}

impl Verifier<'_> {
    fn define(&mut self, v: Value) -> Result<(), Malformed> {
        self.ty(v)?;
        if std::mem::replace(&mut self.defined[v.0 as usize], true) {
            return Err(Malformed::Redefined { value: v.0 });
        }
        Ok(())
    }

    fn ty(&self, v: Value) -> Result<Ty, Malformed> {
        let ty = self.f.types.get(v.0 as usize).copied();
        ty.ok_or(Malformed::UnknownValue {
            block: self.block,
            value: v.0,
        })
    }

    fn want(&self, ty: Ty, v: Value) -> Result<(), Malformed> {
        self.check(self.ty(v)? == ty)
    }

    fn check(&self, ok: bool) -> Result<(), Malformed> {
        if ok {
            Ok(())
        } else {
            Err(Malformed::Operands {
                block: self.block,
                index: self.index,
            })
        }
    }

    fn inst(&self, op: &Op, results: &[Value]) -> Result<(), Malformed> {
        use Ty::{Ptr, I32};
        let mut all = Ok(());
        operands(op, |v| all = all.clone().and(self.ty(v).map(drop)));
        all?;
        for r in results {
            self.ty(*r)?;
        }
        let result = |ty: Ty| -> Result<(), Malformed> {
            self.check(results.len() == 1)?;
            self.want(ty, results[0])
        };
        match op {
            Op::Const(_) => result(I32),
            Op::SymbolAddr { .. } => result(Ptr),
            Op::SlotAddr { slot, .. } => {
                if slot.0 as usize >= self.f.slots.len() {
                    return Err(Malformed::Slot { slot: slot.0 });
                }
                result(Ptr)
            }
            Op::Bin { lhs, rhs, .. } | Op::Icmp { lhs, rhs, .. } => {
                self.want(I32, *lhs)?;
                self.want(I32, *rhs)?;
                result(I32)
            }
            Op::AddCarry {
                lhs,
                rhs,
                carry: third,
            }
            | Op::SubBorrow {
                lhs,
                rhs,
                borrow: third,
            } => {
                self.want(I32, *lhs)?;
                self.want(I32, *rhs)?;
                if let Some(third) = third {
                    self.want(I32, *third)?;
                }
                self.check(matches!(results.len(), 1 | 2))?;
                results.iter().try_for_each(|r| self.want(I32, *r))
            }
            Op::Select {
                cond,
                then,
                otherwise,
            } => {
                self.want(I32, *cond)?;
                let ty = self.ty(*then)?;
                self.want(ty, *otherwise)?;
                result(ty)
            }
            Op::ExtendBits { value, bits, .. } => {
                self.want(I32, *value)?;
                self.check((1..=31).contains(bits))?;
                result(I32)
            }
            Op::Clz(value) => {
                self.want(I32, *value)?;
                result(I32)
            }
            Op::PtrAdd { base, offset } => {
                self.want(Ptr, *base)?;
                self.want(I32, *offset)?;
                result(Ptr)
            }
            Op::PtrAddImm { base, .. } => {
                self.want(Ptr, *base)?;
                result(Ptr)
            }
            Op::PtrToInt(v) => {
                self.want(Ptr, *v)?;
                result(I32)
            }
            Op::IntToPtr(v) => {
                self.want(I32, *v)?;
                result(Ptr)
            }
            Op::Load { base, .. } => {
                self.want(Ptr, *base)?;
                result(I32)
            }
            Op::LoadPtr { base, .. } => {
                self.want(Ptr, *base)?;
                result(Ptr)
            }
            Op::Store { base, .. } => {
                self.want(Ptr, *base)?;
                self.check(results.is_empty())
            }
            Op::Call { callee, .. } => match callee {
                Callee::Indirect(v) => self.want(Ptr, *v),
                Callee::Symbol(_) => Ok(()),
            },
            Op::Acquire { lock, value } | Op::Release { lock, value } => {
                self.want(I32, *lock)?;
                self.want(I32, *value)?;
                self.check(results.is_empty())
            }
            Op::Event(n) => self.check(*n < 4 && results.is_empty()),
        }
    }

    fn jump(&self, jump: &Jump) -> Result<(), Malformed> {
        let bad = Malformed::Jump {
            block: self.block,
            target: jump.block.0,
        };
        let Some(target) = self.f.blocks.get(jump.block.0 as usize) else {
            return Err(bad);
        };
        if jump.block.0 == 0 || target.params.len() != jump.args.len() {
            return Err(bad);
        }
        for (p, a) in target.params.iter().zip(&jump.args) {
            if self.ty(*p)? != self.ty(*a)? {
                return Err(bad);
            }
        }
        Ok(())
    }

    fn term(&self, term: &Term) -> Result<(), Malformed> {
        match term {
            Term::Br(jump) => self.jump(jump),
            Term::CondBr {
                cond,
                then,
                otherwise,
            } => {
                self.want(Ty::I32, *cond)?;
                self.jump(then)?;
                self.jump(otherwise)
            }
            Term::Ret(values) => {
                self.check(values.len() == self.f.returns.len())?;
                values
                    .iter()
                    .zip(&self.f.returns)
                    .try_for_each(|(v, ty)| self.want(*ty, *v))
            }
            Term::Unreachable => Ok(()),
        }
    }

    /// Every use is dominated by its definition.
    fn reaching(&self) -> Result<(), Malformed> {
        let f = self.f;
        let words = f.types.len().div_ceil(64);
        // Values defined on every path to the start of a block.
        let mut before: Vec<Option<Vec<u64>>> = vec![None; f.blocks.len()];
        let mut start = vec![0; words];
        for p in &f.params {
            start[p.0 as usize / 64] |= 1 << (p.0 % 64);
        }
        before[0] = Some(start);
        let mut work = vec![0usize];
        while let Some(b) = work.pop() {
            let Some(mut set) = before[b].clone() else {
                continue;
            };
            let block = &f.blocks[b];
            let results = block.insts.iter().flat_map(|i| &i.results);
            for v in block.params.iter().chain(results) {
                set[v.0 as usize / 64] |= 1 << (v.0 % 64);
            }
            let jumps: [Option<&Jump>; 2] = match &block.term {
                Term::Br(j) => [Some(j), None],
                Term::CondBr {
                    then, otherwise, ..
                } => [Some(then), Some(otherwise)],
                Term::Ret(_) | Term::Unreachable => [None, None],
            };
            for jump in jumps.into_iter().flatten() {
                let target = jump.block.0 as usize;
                let met = match &before[target] {
                    None => set.clone(),
                    Some(old) => old.iter().zip(&set).map(|(a, b)| a & b).collect(),
                };
                if before[target].as_ref() != Some(&met) {
                    before[target] = Some(met);
                    work.push(target);
                }
            }
        }
        for (b, set) in before.into_iter().enumerate() {
            let Some(mut set) = set else { continue };
            let mut missing = None;
            for p in &f.blocks[b].params {
                set[p.0 as usize / 64] |= 1 << (p.0 % 64);
            }
            for inst in &f.blocks[b].insts {
                operands(&inst.op, |v| {
                    if set[v.0 as usize / 64] >> (v.0 % 64) & 1 == 0 {
                        missing.get_or_insert(v.0);
                    }
                });
                for r in &inst.results {
                    set[r.0 as usize / 64] |= 1 << (r.0 % 64);
                }
            }
            term_operands(&f.blocks[b].term, |v| {
                if set[v.0 as usize / 64] >> (v.0 % 64) & 1 == 0 {
                    missing.get_or_insert(v.0);
                }
            });
            if let Some(value) = missing {
                return Err(Malformed::Undefined { block: b, value });
            }
        }
        Ok(())
    }
}
