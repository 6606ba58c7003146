//! Views of host buffers: `memref.subview`, casts and reshapes in a runtime sequence.

use super::Lowering;
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, MemRef, Op, Type, ValueId};
use crate::read::Result;
use crate::Span;

impl Lowering<'_> {
    /// Notes which host buffer a view is of, and where it starts.
    pub(super) fn host_alias(&mut self, op: &Op) -> Result<()> {
        let Some(&source) = op.operands.first() else {
            return Ok(());
        };
        let (arg, base, ty) = self.host_view(source, op.span)?;
        let items = op.attr("offsets").and_then(|a| a.value.as_array());
        let shift = match op.name.as_str() {
            "memref.subview" => {
                let strides = strides(&ty);
                let items = items.unwrap_or_default();
                let mut shift = 0u64;
                for (item, stride) in items.iter().zip(strides) {
                    let offset = self.natural(item, "an offset", op.attr_span("offsets"))?;
                    shift = shift.saturating_add(offset.saturating_mul(stride));
                }
                self.check_steps(op)?;
                base.saturating_add(shift)
            }
            "memref.reinterpret_cast" => match items.and_then(<[Attr]>::first) {
                // Counts from the start of the buffer.
                Some(item) => self.natural(item, "an offset", op.attr_span("offsets"))?,
                None => base,
            },
            _ => base,
        };
        if let Some(&result) = op.results.first() {
            self.views.insert(result, (arg, shift));
        }
        Ok(())
    }

    fn check_steps(&self, op: &Op) -> Result<()> {
        let span = op.attr_span("strides");
        let items = op.attr("strides").and_then(|a| a.value.as_array());
        for item in items.unwrap_or_default() {
            if self.natural(item, "a stride", span)? != 1 {
                let what = "a view of a host buffer with strides of 1";
                return Err(DesignError::at(span, DesignErrorKind::NotA { what }));
            }
        }
        Ok(())
    }

    /// The argument that a value is, or is a view of; the view's start in elements; its type.
    pub(super) fn host_view(&self, value: ValueId, span: Span) -> Result<(usize, u64, MemRef)> {
        let found = match self.args.get(&value) {
            Some(&arg) => Some((arg, 0)),
            None => self.views.get(&value).copied(),
        };
        match (found, &self.module.value(value).ty) {
            (Some((arg, start)), Type::MemRef(ty)) => Ok((arg, start, ty.clone())),
            _ => Err(DesignError::at(
                span,
                DesignErrorKind::NotA {
                    what: "an argument of the sequence",
                },
            )),
        }
    }
}

/// Row-major strides; an extent that is not known counts as 1.
fn strides(ty: &MemRef) -> Vec<u64> {
    let mut out = vec![1u64; ty.shape.len()];
    for i in (0..ty.shape.len().saturating_sub(1)).rev() {
        out[i] = out[i + 1].saturating_mul(ty.shape[i + 1].unwrap_or(1));
    }
    out
}
