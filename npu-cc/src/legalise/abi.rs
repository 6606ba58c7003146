//! In which order words and addresses travel.
//!
//! The convention is Peano's (llvm-aie `AIE2CallingConv.td`,
//! `AIECallLowering.cpp`, `AIEBaseISelLowering.cpp`, clang's
//! `Targets/AIE.cpp`). Words have `r0` to `r7`, addresses `p0` to `p5`, and
//!
//! - results take their registers first, arguments the ones after them;
//! - a number of several words takes neighbouring registers or, where not all
//!   of it finds a register, stack words, its least significant word at the
//!   lowest address; a register that it leaves free goes to a later argument;
//! - vectors have registers of their own;
//! - structures are their scalars one by one, each promoted to a word;
//!   returned structures of more than 16 bytes go through a pointer.
//!
//! Selection numbers registers and stack words in the order of LIR's
//! arguments and knows nothing of numbers that span words. [`arrange`] gives
//! the order in which that numbering is the convention's.
//!
//! clang knows the core as `xcore`, where structures are `byval` and `sret`
//! pointers. [`Lower`](super::func::Lower) turns these back into scalars.

use super::facts::Facts;
use super::func::{extended_facts, Lower, Result};
use super::values::{Addr, Base, Leaf, Part};
use super::vector::{vector_parts, Held};
use super::wide::word_count;
use super::{LegaliseErrorKind, ModuleCx};
use crate::ir::{Inst, Operand, ParamAttrs, Type, TypeId};
use crate::lir::{self, Op, Ty};

/// Registers for words.
const WORDS: usize = 8;
/// Registers for addresses.
const ADDRESSES: usize = 6;
/// Largest structure that is returned in registers, in bytes.
const RETURNED: u64 = 16;
/// Scalars of the largest structure that is passed as such; larger ones are
/// passed as the address of a copy.
const PASSED: usize = 256;

/// A scalar argument or result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// An integer or float of so many words.
    Words(usize),
    /// An address.
    Address,
    /// A vector in so many registers.
    Vector(usize),
}

/// Registers that results take: words and addresses.
type Taken = (usize, usize);

/// The registers of results.
///
/// # Errors
/// More results than registers.
fn results(scalars: &[Scalar]) -> Result<Taken> {
    let (mut words, mut addresses) = (0, 0);
    for scalar in scalars {
        match scalar {
            Scalar::Words(n) => words += n,
            Scalar::Address => addresses += 1,
            Scalar::Vector(_) => {}
        }
    }
    if words > WORDS || addresses > ADDRESSES {
        return Err(LegaliseErrorKind::Unsupported {
            what: format!("a result of {words} words and {addresses} addresses"),
            help:
                "8 words and 6 addresses are returned in registers; return more through a pointer",
        });
    }
    Ok((words, addresses))
}

/// Where the words of `arguments`, numbered in order from 0, stand among the
/// arguments of a LIR function with `results`; `None` is a word that no
/// argument uses.
///
/// ```
/// use npu_cc::legalise::{arrange, Scalar};
/// // int f(int x 6, long long): the last starts at the stack, r7 is free.
/// let mut arguments = vec![Scalar::Words(1); 6];
/// arguments.push(Scalar::Words(2));
/// let order = arrange(&[Scalar::Words(1)], &arguments);
/// let words = (0..6).map(Some).chain([None, Some(7), Some(6)]);
/// assert_eq!(order, words.collect::<Vec<_>>());
/// ```
pub fn arrange(results: &[Scalar], arguments: &[Scalar]) -> Vec<Option<usize>> {
    let mut taken = (0, 0);
    for scalar in results {
        match scalar {
            Scalar::Words(n) => taken.0 += n,
            Scalar::Address => taken.1 += 1,
            Scalar::Vector(_) => {}
        }
    }
    let mut registers: Vec<Option<usize>> = vec![None; WORDS.saturating_sub(taken.0)];
    let mut used = 0;
    let mut left = ADDRESSES.saturating_sub(taken.1);
    let mut addresses = Vec::new();
    let mut stack = Vec::new();
    let mut words_on_stack = false;
    let mut next = 0;
    for scalar in arguments {
        match *scalar {
            Scalar::Address => {
                if left > 0 {
                    left -= 1;
                    addresses.push((next, Some(next)));
                } else {
                    stack.push(Some(next));
                }
                next += 1;
            }
            Scalar::Vector(n) => {
                addresses.extend((next..next + n).map(|n| (n, Some(n))));
                next += n;
            }
            Scalar::Words(n) => {
                if used + n <= registers.len() {
                    for word in 0..n {
                        registers[used + word] = Some(next + word);
                    }
                    used += n;
                } else {
                    stack.extend((next..next + n).rev().map(Some));
                    words_on_stack = true;
                }
                next += n;
            }
        }
    }
    if !words_on_stack {
        registers.truncate(used);
    }
    // Registers of the two files in the order of the arguments, so that
    // nothing changes where everything has a register.
    let mut order = Vec::with_capacity(next + 1);
    let mut addresses = addresses.into_iter().peekable();
    for word in registers {
        while let Some((_, address)) = addresses.next_if(|(n, _)| word.is_none_or(|w| *n < w)) {
            order.push(address);
        }
        order.push(word);
    }
    order.extend(addresses.map(|(_, address)| address));
    order.extend(stack);
    order
}

/// How a parameter of the IR travels.
#[derive(Clone, Debug)]
enum Passing {
    /// As its scalars.
    Value(Vec<Leaf>),
    /// As the scalars of what it points to.
    Copied(Vec<Leaf>),
    /// It points to a copy that the caller has made.
    Pointed(TypeId),
    /// Not at all: what it points to comes back as results.
    Returned(Vec<Leaf>),
}

/// How the parameters and the result of a function travel.
#[derive(Clone, Debug)]
pub(super) struct Signature {
    params: Vec<Passing>,
    /// Scalars of the result.
    results: Vec<Leaf>,
    /// As [`arrange`] says.
    order: Vec<Option<usize>>,
}

/// A structure that a function returns in registers: where it is until then.
#[derive(Clone, Debug)]
pub(super) struct Pending {
    at: Addr,
    leaves: Vec<Leaf>,
    align: u32,
}

fn scalar(leaf: &Leaf) -> Scalar {
    match (leaf.vector, leaf.bits) {
        (Some(shape), _) => match shape.held() {
            Held::Words(n) => Scalar::Words(n as usize),
            Held::Regs(regs) => Scalar::Vector(regs.len()),
        },
        (None, Some(bits)) => Scalar::Words(word_count(bits)),
        (None, None) => Scalar::Address,
    }
}

fn scalars(leaves: &[Leaf]) -> Vec<Scalar> {
    leaves.iter().map(scalar).collect()
}

impl ModuleCx<'_> {
    /// How a function with these parameters and result is called.
    pub(super) fn signature(
        &mut self,
        params: impl Iterator<Item = (TypeId, ParamAttrs)>,
        ret: TypeId,
    ) -> Result<Signature> {
        let mut returned = self.leaves(ret)?;
        results(&scalars(&returned))?;
        let void = *self.layouts.types().resolve(ret) == Type::Void;
        let mut list = Vec::new();
        let mut arguments = Vec::new();
        for (ty, attrs) in params {
            let passing = self.passing(ty, attrs, void)?;
            match &passing {
                Passing::Value(leaves) | Passing::Copied(leaves) => {
                    arguments.extend(scalars(leaves));
                }
                Passing::Pointed(_) => arguments.push(Scalar::Address),
                Passing::Returned(leaves) => returned.clone_from(leaves),
            }
            list.push(passing);
        }
        Ok(Signature {
            order: arrange(&scalars(&returned), &arguments),
            params: list,
            results: returned,
        })
    }

    fn passing(&mut self, ty: TypeId, attrs: ParamAttrs, void: bool) -> Result<Passing> {
        if let Some(of) = attrs.byval {
            return Ok(match self.leaves_up_to(of, PASSED) {
                Ok(leaves) => Passing::Copied(leaves),
                Err(_) => Passing::Pointed(of),
            });
        }
        if let Some(of) = attrs.sret.filter(|_| void) {
            if self.layouts.of(of)?.size <= RETURNED {
                let leaves = self.leaves(of)?;
                if results(&scalars(&leaves)).is_ok() {
                    return Ok(Passing::Returned(leaves));
                }
            }
        }
        self.leaves(ty).map(Passing::Value)
    }
}

/// Narrow integers widened over the padding behind them: a store takes no
/// longer, and what copies the structure as a whole finds every byte written.
fn padded(leaves: &[Leaf], size: u64) -> Vec<Leaf> {
    let mut list = leaves.to_vec();
    for (index, leaf) in list.iter_mut().enumerate() {
        let end = leaves.get(index + 1).map_or(size, |next| next.offset);
        let bytes = end.saturating_sub(leaf.offset);
        if leaf.bits.is_some_and(|bits| bits < 32) && matches!(bytes, 2 | 4) {
            leaf.bits = Some(8 * bytes as u32);
        }
    }
    list
}

/// Classes of a leaf's parts.
fn classes(leaf: &Leaf) -> Vec<Ty> {
    match (leaf.vector, leaf.bits) {
        (Some(shape), _) => shape.classes(),
        (None, Some(_)) => vec![Ty::I32; leaf.parts()],
        (None, None) => vec![Ty::Ptr],
    }
}

impl<'m> Lower<'_, 'm> {
    /// Makes the parameters of the function at hand.
    pub(super) fn params(&mut self) -> Result<()> {
        let func = self.func;
        let params = func.params.iter().map(|p| (p.ty, p.attrs));
        let signature = self.cx.signature(params, func.ret)?;
        let returns = signature.results.iter();
        let returns = returns.flat_map(classes);
        self.b.set_returns(returns.collect());
        let mut words = Vec::new();
        for (param, passing) in func.params.iter().zip(&signature.params) {
            match passing {
                Passing::Value(leaves) => {
                    for leaf in leaves {
                        let facts = extended_facts(leaf.bits.unwrap_or(0), param.attrs);
                        words.extend(classes(leaf).into_iter().map(|ty| (ty, Facts::NONE)));
                        if let (Some(top), 1, None) = (words.last_mut(), leaves.len(), leaf.vector)
                        {
                            top.1 = facts;
                        }
                    }
                }
                Passing::Copied(leaves) => {
                    let classes = leaves.iter().flat_map(classes);
                    words.extend(classes.map(|class| (class, Facts::NONE)));
                }
                Passing::Pointed(_) => words.push((Ty::Ptr, Facts::NONE)),
                Passing::Returned(_) => {}
            }
        }
        let mut values = vec![None; words.len()];
        for place in &signature.order {
            let (ty, facts) = place.map_or((Ty::I32, Facts::NONE), |n| words[n]);
            let value = self.b.param(ty, facts);
            if let Some(n) = place {
                values[*n] = Some(value);
            }
        }
        let mut values = values.into_iter().flatten();
        for (param, passing) in func.params.iter().zip(&signature.params) {
            let parts = match passing {
                Passing::Value(leaves) => self.taken(leaves, &mut values),
                Passing::Copied(leaves) => {
                    let parts = self.taken(leaves, &mut values);
                    let ty = param.attrs.byval.unwrap_or(param.ty);
                    let (at, align) = self.room(ty, param.attrs.align)?;
                    let size = self.cx.layouts.of(ty)?.size;
                    self.store_parts(&at, &padded(leaves, size), &parts, align, false);
                    vec![Part::Ptr(at)]
                }
                Passing::Pointed(_) => {
                    let value = values.next().map(Addr::value);
                    vec![Part::Ptr(value.unwrap_or(Addr::ABSOLUTE))]
                }
                Passing::Returned(leaves) => {
                    let ty = param.attrs.sret.unwrap_or(param.ty);
                    let (at, align) = self.room(ty, param.attrs.align)?;
                    self.pending = Some(Pending {
                        at: at.clone(),
                        leaves: leaves.clone(),
                        align,
                    });
                    vec![Part::Ptr(at)]
                }
            };
            self.values[param.local.0 as usize] = Some(parts);
        }
        Ok(())
    }

    /// The words of a structure that the function returns, if it does.
    pub(super) fn pending_results(&mut self) -> Vec<lir::Value> {
        let Some(Pending { at, leaves, align }) = self.pending.clone() else {
            return Vec::new();
        };
        let parts = self.load_parts(&at, &leaves, align, false, false);
        self.b.part_values(&parts)
    }

    /// A stack object for a value of a type, and its alignment.
    fn room(&mut self, ty: TypeId, align: u32) -> Result<(Addr, u32)> {
        let layout = self.cx.layouts.of(ty)?;
        let align = layout.align.max(align).min(super::mem::STACK_ALIGN);
        let slot = self.b.slot(layout.size as u32, align);
        let at = Addr {
            base: Base::Slot(slot),
            offset: 0,
        };
        Ok((at, align))
    }

    /// Words as the parts of scalars.
    fn taken(
        &mut self,
        leaves: &[Leaf],
        values: &mut impl Iterator<Item = lir::Value>,
    ) -> Vec<Part> {
        let mut parts = Vec::new();
        for leaf in leaves {
            if leaf.vector.is_some() {
                let values = values.take(leaf.parts()).collect();
                parts.extend(vector_parts(&self.b, values));
                continue;
            }
            for value in values.take(leaf.parts()) {
                parts.push(match leaf.bits {
                    None => Part::Ptr(Addr::value(value)),
                    Some(bits) => Part::Word(self.truth(value, bits)),
                });
            }
        }
        parts
    }

    /// Calls `callee` with `args`, whose attributes are those of the call.
    pub(super) fn call_with(
        &mut self,
        inst: &Inst,
        callee: lir::Callee,
        args: &[(&Operand, ParamAttrs)],
        ret_attrs: ParamAttrs,
    ) -> Result<()> {
        let params = args.iter().map(|(operand, attrs)| (operand.ty, *attrs));
        let signature = self.cx.signature(params, inst.ty)?;
        let mut words = Vec::new();
        let mut result_to = None;
        for ((operand, attrs), passing) in args.iter().zip(&signature.params) {
            match passing {
                Passing::Value(_) => {
                    let parts = self.parts(operand)?;
                    words.extend(self.outgoing(&parts, operand.ty, *attrs)?);
                }
                Passing::Copied(leaves) => {
                    let from = self.addr(operand)?;
                    let align = self.pointee_align(*attrs, attrs.byval)?;
                    let parts = self.load_parts(&from, leaves, align, false, false);
                    words.extend(self.b.part_values(&parts));
                }
                Passing::Pointed(ty) => {
                    let from = self.addr(operand)?;
                    let copy = self.copied(&from, *ty, attrs.align)?;
                    words.push(self.b.addr_value(&copy));
                }
                Passing::Returned(_) => {
                    let align = self.pointee_align(*attrs, attrs.sret)?;
                    result_to = Some((self.addr(operand)?, align));
                }
            }
        }
        let unused = signature.order.contains(&None).then(|| self.b.konst(0));
        let order = signature.order.iter();
        let args = order.filter_map(|n| n.map_or(unused, |n| words.get(n).copied()));
        let op = Op::Call {
            callee,
            args: args.collect(),
        };
        let results = self.results_of(&signature.results, ret_attrs);
        let mut values = self.b.effect(op, &results).into_iter();
        let parts = self.taken(&signature.results, &mut values);
        match result_to {
            Some((to, align)) => self.store_parts(&to, &signature.results, &parts, align, false),
            None => self.set(inst.result, parts),
        }
        Ok(())
    }

    fn results_of(&self, leaves: &[Leaf], attrs: ParamAttrs) -> Vec<(Ty, Facts)> {
        let mut list = Vec::new();
        for leaf in leaves {
            list.extend(classes(leaf).into_iter().map(|ty| (ty, Facts::NONE)));
            if let (Some(top), Some(bits), 1) = (list.last_mut(), leaf.bits, leaves.len()) {
                top.1 = extended_facts(bits, attrs);
            }
        }
        list
    }

    fn pointee_align(&mut self, attrs: ParamAttrs, ty: Option<TypeId>) -> Result<u32> {
        Ok(match (attrs.align, ty) {
            (0, Some(ty)) => self.cx.layouts.of(ty)?.align,
            (align, _) => align.max(1),
        })
    }
}

/// Calls of the runtime: arguments by number, as many words as each has.
pub(super) fn routine_args(results: usize, args: &[&[lir::Value]]) -> Vec<lir::Value> {
    let words: Vec<lir::Value> = args.iter().flat_map(|a| a.iter().copied()).collect();
    let scalars: Vec<Scalar> = args.iter().map(|a| Scalar::Words(a.len())).collect();
    let order = arrange(&[Scalar::Words(results)], &scalars);
    // A register that stays free holds anything.
    let order = order.into_iter().map(|n| words[n.unwrap_or(0)]);
    order.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const W: Scalar = Scalar::Words(1);
    const L: Scalar = Scalar::Words(2);
    const P: Scalar = Scalar::Address;

    #[test]
    fn registers_keep_the_order_of_arguments() {
        let order = arrange(&[], &[W, P, L, P, W]);
        assert_eq!(order, (0..6).map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn a_word_behind_a_split_number_takes_the_register_it_left() {
        let order = arrange(&[], &[W, W, W, W, W, W, W, L, W, P]);
        let words = (0..7)
            .map(Some)
            .chain([Some(9), Some(10), Some(8), Some(7)]);
        assert_eq!(order, words.collect::<Vec<_>>());
    }

    #[test]
    fn results_take_registers_from_arguments() {
        let order = arrange(&[L], &[L, L, L, W]);
        let words = (0..6).map(Some).chain([Some(6)]);
        assert_eq!(order, words.collect::<Vec<_>>());
        let order = arrange(&[L, P], &[P, P, P, P, P, P, W, L, L, L, L]);
        let words = [0, 1, 2, 3, 4, 6, 7, 8, 9, 10];
        let words = words.into_iter().map(Some).chain([None]);
        let stack = [5, 12, 11, 14, 13].into_iter().map(Some);
        assert_eq!(order, words.chain(stack).collect::<Vec<_>>());
    }

    #[test]
    fn too_many_results_are_refused() {
        assert_eq!(results(&[L, L, L, L, P]), Ok((8, 1)));
        assert!(results(&[L, L, L, L, W]).is_err());
    }
}
