//! `aie.objectfifo`.

use super::attrs::{memref_bytes, ranged, steps, tile_operand};
use super::{Result, Walk};
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, Op, Type};
use crate::model::{Depth, Fifo};

impl Walk<'_> {
    pub(super) fn fifo(&mut self, op: &Op) -> Result<()> {
        let name = op.text("sym_name").unwrap_or_default();
        self.symbol(name, op.attr_span("sym_name"))?;
        for (key, what) in [
            ("initValues", "`initValues` of an objectfifo"),
            ("plio", "`plio` of an objectfifo"),
            ("aie_stream", "`aie_stream` of an objectfifo"),
            ("padDimensions", "`padDimensions` of an objectfifo"),
            ("repeat_count", "`repeat_count` of an objectfifo"),
            (
                "disable_synchronization",
                "`disable_synchronization` of an objectfifo",
            ),
        ] {
            if op.attr(key).is_some_and(|a| a.value != Attr::Bool(false)) {
                return Err(DesignError::at(
                    op.attr_span(key),
                    DesignErrorKind::Unsupported {
                        what,
                        remedy: "drop the attribute, or write buffers, locks and `aie.mem` by hand",
                    },
                ));
            }
        }
        let Some(Attr::Type(Type::ObjectFifo(element))) = op.attr("elemType").map(|a| &a.value)
        else {
            return Err(DesignError::at(
                op.attr_span("elemType"),
                DesignErrorKind::NotA {
                    what: "a type such as `!aie.objectfifo<memref<16xi32>>`",
                },
            ));
        };
        memref_bytes(element, op.attr_span("elemType"))?;
        let producer = tile_operand(op, 0, &self.model)?;
        let consumers = (1..op.operands.len())
            .map(|i| tile_operand(op, i, &self.model))
            .collect::<Result<Vec<_>>>()?;
        if consumers.is_empty() {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::Missing { name: "consumer" },
            ));
        }
        let depth_span = op.attr_span("elemNumber");
        let depth = |v: &Attr| {
            ranged(
                "the depth of an objectfifo",
                v.as_int(),
                1,
                crate::fifo::MAX_DEPTH.into(),
                depth_span,
            )
        };
        let depth = match op.attr("elemNumber").map(|a| &a.value) {
            Some(Attr::Array(items)) => {
                let ends = items
                    .iter()
                    .map(|v| depth(v).map(|d| d as u32))
                    .collect::<Result<Vec<_>>>()?;
                if ends.len() != 1 + consumers.len() {
                    return Err(DesignError::at(
                        depth_span,
                        DesignErrorKind::TypeMismatch {
                            what: "the number of depths".into(),
                            found: ends.len().to_string(),
                            expected: (1 + consumers.len()).to_string(),
                        },
                    ));
                }
                Depth::PerEnd(ends)
            }
            Some(v) => Depth::Common(depth(v)? as u32),
            None => {
                return Err(DesignError::at(
                    op.span,
                    DesignErrorKind::Missing { name: "depth" },
                ))
            }
        };
        let to_stream = match op.attr("dimensionsToStream") {
            Some(a) => steps(&a.value, a.span)?,
            None => Vec::new(),
        };
        let from_stream = match op.attr("dimensionsFromStreamPerConsumer") {
            Some(a) => a
                .value
                .as_array()
                .unwrap_or_default()
                .iter()
                .map(|d| steps(d, a.span))
                .collect::<Result<Vec<_>>>()?,
            None => vec![Vec::new(); consumers.len()],
        };
        self.model.fifos.push(Fifo {
            name: name.into(),
            producer,
            consumers,
            depth,
            element: element.clone(),
            to_stream,
            from_stream,
            via_dma: op.flag("via_DMA"),
            span: op.span,
        });
        Ok(())
    }
}
