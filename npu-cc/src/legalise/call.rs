//! Calls.

use super::facts::Facts;
use super::func::{extended_facts, Lower, Result};
use super::values::{Addr, Part};
use super::wide::word_count;
use super::LegaliseErrorKind;
use crate::ir::{self, Arg, Inst, ParamAttrs};
use crate::lir::{self, Op, Ty};

impl<'m> Lower<'_, 'm> {
    pub(super) fn call(
        &mut self,
        inst: &'m Inst,
        callee: &'m ir::Callee,
        args: &'m [Arg],
        ret_attrs: ParamAttrs,
    ) -> Result<()> {
        let mut ret_attrs = ret_attrs;
        let target = match callee {
            ir::Callee::Symbol(name) if name.starts_with("llvm.") => {
                return self.intrinsic(inst, name, args);
            }
            ir::Callee::Symbol(name) => {
                let Some(function) = self.cx.function(name) else {
                    return Err(LegaliseErrorKind::UnknownSymbol(name.to_string()));
                };
                self.check_signature(function, inst, args)?;
                ret_attrs.extend = ret_attrs.extend.or(function.ret_attrs.extend);
                self.cx.used.insert(function.name.clone(), 0);
                lir::Callee::Symbol(function.name.clone())
            }
            ir::Callee::Indirect(operand) => {
                let addr = self.addr(operand)?;
                lir::Callee::Indirect(self.b.addr_value(&addr))
            }
        };
        let mut values = Vec::new();
        for arg in args {
            let parts = self.parts(&arg.operand)?;
            if let (Some(ty), [Part::Ptr(from)]) = (arg.attrs.byval, &*parts) {
                let copy = self.copied(from, ty, arg.attrs.align)?;
                values.push(self.b.addr_value(&copy));
                continue;
            }
            values.extend(self.outgoing(&parts, arg.operand.ty, arg.attrs)?);
        }
        let op = Op::Call {
            callee: target,
            args: values,
        };
        self.finish_call(inst, op, ret_attrs)
    }

    fn check_signature(
        &mut self,
        function: &ir::Function,
        inst: &Inst,
        args: &[Arg],
    ) -> Result<()> {
        if function.varargs {
            return Err(LegaliseErrorKind::Unsupported {
                what: "call with variable arguments".to_owned(),
                help: "pass a pointer to an array",
            });
        }
        let same = function.ret == inst.ty
            && function.params.len() == args.len()
            && function
                .params
                .iter()
                .zip(args)
                .all(|(param, arg)| param.ty == arg.operand.ty);
        if same {
            Ok(())
        } else {
            Err(LegaliseErrorKind::Signature(function.name.clone()))
        }
    }

    fn finish_call(&mut self, inst: &Inst, op: Op, ret_attrs: ParamAttrs) -> Result<()> {
        let leaves = self.cx.leaves(inst.ty)?;
        let mut classes = Vec::new();
        for leaf in &leaves {
            match leaf.bits {
                None => classes.push((Ty::Ptr, Facts::NONE)),
                Some(bits) => {
                    classes.resize(classes.len() + word_count(bits), (Ty::I32, Facts::NONE));
                    if let (Some(top), 1) = (classes.last_mut(), leaves.len()) {
                        top.1 = extended_facts(bits, ret_attrs);
                    }
                }
            }
        }
        let mut results = self.b.effect(op, &classes).into_iter();
        let mut parts = Vec::new();
        for leaf in &leaves {
            for value in results.by_ref().take(leaf.parts()) {
                parts.push(match leaf.bits {
                    None => Part::Ptr(Addr::value(value)),
                    Some(bits) => Part::Word(self.truth(value, bits)),
                });
            }
        }
        self.set(inst.result, parts);
        Ok(())
    }
}
