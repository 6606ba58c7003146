//! Calls.

use super::func::{Lower, Result};
use super::LegaliseErrorKind;
use crate::intrinsics;
use crate::ir::{self, Arg, Inst, ParamAttrs};
use crate::lir;

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
                if let Some(row) = intrinsics::find(name).filter(|_| function.blocks.is_empty()) {
                    return self.recognised(row, inst, args);
                }
                ret_attrs.extend = ret_attrs.extend.or(function.ret_attrs.extend);
                self.cx.used.insert(function.name.clone(), 0);
                lir::Callee::Symbol(function.name.clone())
            }
            ir::Callee::Indirect(operand) => {
                let addr = self.addr(operand)?;
                lir::Callee::Indirect(self.b.addr_value(&addr))
            }
        };
        let args: Vec<_> = args.iter().map(|arg| (&arg.operand, arg.attrs)).collect();
        self.call_with(inst, target, &args, ret_attrs)
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
            && function.params.iter().zip(args).all(|(param, arg)| {
                param.ty == arg.operand.ty
                    && param.attrs.byval == arg.attrs.byval
                    && param.attrs.sret == arg.attrs.sret
            });
        if same {
            Ok(())
        } else {
            Err(LegaliseErrorKind::Signature(function.name.clone()))
        }
    }
}
