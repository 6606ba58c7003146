//! `aie.objectfifo`, `.link` and `.allocate`.

use super::attrs::{memref_bytes, pads, ranged, small, steps, tile_operand, unknown};
use super::declare::dense_bytes;
use super::{unsupported, Result, Walk};
use crate::error::{DesignError, DesignErrorKind, FifoProblem};
use crate::mlir::{Attr, MemRef, Op, Type};
use crate::model::{CoreStream, Depth, Fifo, Link, Pad, Step, StreamEnds};
use crate::Span;
use npu_arch::array::{TileCoord, TileKind};

impl Walk<'_> {
    pub(super) fn fifo(&mut self, op: &Op, position: usize) -> Result<()> {
        let name = op.text("sym_name").unwrap_or_default();
        self.symbol(name, op.attr_span("sym_name"))?;
        if op.flag("plio") {
            return Err(unsupported(
                op,
                "`plio` of an objectfifo",
                "drop the attribute: Phoenix has no programmable logic",
            ));
        }
        elsewhere(op)?;
        let element = element_type(op)?;
        memref_bytes(&element, op.attr_span("elemType"))?;
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
        let depth = depth(op, consumers.len())?;
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
        let first = match &depth {
            Depth::Common(d) => *d,
            Depth::PerEnd(d) => d.first().copied().unwrap_or(1),
        };
        let fifo = Fifo {
            name: name.into(),
            initial: initial_values(op, &element, first)?,
            stream: stream(op)?,
            producer,
            consumers,
            depth,
            element,
            to_stream,
            from_stream,
            padding: match op.attr("padDimensions") {
                Some(a) => pads(&a.value, a.span)?,
                None => Vec::new(),
            },
            via_dma: op.flag("via_DMA"),
            unsynchronised: op.flag("disable_synchronization"),
            repeat: small(op, "repeat_count", 1, 255)?.map(|v| v as u32),
            iterations: match small(op, "iter_count", 1, 256)? {
                Some(v) => Some(v as u32),
                None => small(op, "bd_chain_iter_count", 1, 256)?.map(|v| v as u32),
            },
            delegate: None,
            span: op.span,
            position,
        };
        check(op, &fifo)?;
        self.model.fifos.push(fifo);
        Ok(())
    }

    pub(super) fn link(&mut self, op: &Op) -> Result<()> {
        let ends = |key: &str| -> Result<Vec<usize>> {
            let attr = op.attr(key);
            let names = attr.and_then(|a| a.value.as_array()).unwrap_or_default();
            names
                .iter()
                .map(|n| self.find_fifo(n.as_text().unwrap_or_default(), op.attr_span(key)))
                .collect()
        };
        let (inputs, outputs) = (ends("fifoIns")?, ends("fifoOuts")?);
        let offsets = |key: &'static str| -> Result<Vec<u64>> {
            let attr = op.attr(key);
            let items = attr.and_then(|a| a.value.as_array()).unwrap_or_default();
            let span = op.attr_span(key);
            items
                .iter()
                .map(|v| {
                    let limit = i128::from(u32::MAX);
                    ranged("an offset", v.as_int(), 0, limit, span).map(|v| v as u64)
                })
                .collect()
        };
        let (src, dst) = (offsets("src_offsets")?, offsets("dst_offsets")?);
        let mut link = Link {
            inputs,
            outputs,
            offsets: Vec::new(),
            span: op.span,
        };
        let (wanted, other, key) = if link.is_join() {
            (src, dst, "dst_offsets")
        } else {
            (dst, src, "src_offsets")
        };
        if link.parts() > 1 && !other.is_empty() {
            return Err(DesignError::at(
                op.attr_span(key),
                DesignErrorKind::TypeMismatch {
                    what: format!("the number of `{key}`"),
                    found: other.len().to_string(),
                    expected: "0".into(),
                },
            ));
        }
        link.offsets = wanted;
        self.model.links.push(link);
        Ok(())
    }

    pub(super) fn allocate(&mut self, op: &Op) -> Result<()> {
        let name = op.text("objFifo_name").unwrap_or_default();
        let fifo = self.find_fifo(name, op.attr_span("objFifo_name"))?;
        let tile = tile_operand(op, 0, &self.model)?;
        let fifo = &mut self.model.fifos[fifo];
        if fifo.delegate.replace(tile).is_some() {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::FifoProtocol {
                    fifo: name.into(),
                    problem: FifoProblem::AllocatedTwice,
                },
            ));
        }
        Ok(())
    }

    fn find_fifo(&self, name: &str, span: Span) -> Result<usize> {
        let fifos = &self.model.fifos;
        fifos.iter().position(|f| f.name == name).ok_or_else(|| {
            let known = fifos.iter().map(|f| f.name.as_str());
            unknown("objectfifo", name, known, span)
        })
    }
}

/// Refuses what some version of MLIR-AIE makes other bytes of, and nothing here does.
fn elsewhere(op: &Op) -> Result<()> {
    const REMEDIES: [(&str, &str, &str); 3] = [
        (
            "packet",
            "`packet` of an objectfifo",
            "its stream is a circuit here: drop the attribute, or write the packet flow and both DMA programs \
             out (`aie.packet_flow`, `aie.dma_bd` with `packet`)",
        ),
        (
            "via_shared_mem",
            "`via_shared_mem` of an objectfifo",
            "say which tile's memory holds the elements with `aie.objectfifo.allocate`",
        ),
        ("memtile_repeat",
            "`memtile_repeat` of an objectfifo", "its name is `repeat_count`, which counts every pass"),
    ];
    for (name, what, remedy) in REMEDIES {
        let Some(attr) = op.attr(name).filter(|a| a.value != Attr::Bool(false)) else {
            continue;
        };
        let kind = DesignErrorKind::Unsupported { what, remedy };
        return Err(DesignError::at(attr.span, kind));
    }
    Ok(())
}

fn element_type(op: &Op) -> Result<MemRef> {
    match op.attr("elemType").map(|a| &a.value) {
        Some(Attr::Type(Type::ObjectFifo(element))) => Ok(element.clone()),
        _ => Err(DesignError::at(
            op.attr_span("elemType"),
            DesignErrorKind::NotA {
                what: "a type such as `!aie.objectfifo<memref<16xi32>>`",
            },
        )),
    }
}

fn depth(op: &Op, consumers: usize) -> Result<Depth> {
    let span = op.attr_span("elemNumber");
    let one = |v: &Attr| {
        let limit = i128::from(crate::fifo::MAX_DEPTH);
        ranged("the depth of an objectfifo", v.as_int(), 1, limit, span).map(|d| d as u32)
    };
    match op.attr("elemNumber").map(|a| &a.value) {
        Some(Attr::Array(items)) => {
            let ends = items.iter().map(one).collect::<Result<Vec<_>>>()?;
            if ends.len() != 1 + consumers {
                return Err(DesignError::at(
                    span,
                    DesignErrorKind::TypeMismatch {
                        what: "the number of depths".into(),
                        found: ends.len().to_string(),
                        expected: (1 + consumers).to_string(),
                    },
                ));
            }
            Ok(Depth::PerEnd(ends))
        }
        Some(v) => Ok(Depth::Common(one(v)?)),
        None => Err(DesignError::at(
            op.span,
            DesignErrorKind::Missing { name: "depth" },
        )),
    }
}

/// `= [dense<..>, ..]`: one for each of the producer's elements.
fn initial_values(op: &Op, element: &MemRef, depth: u32) -> Result<Option<Vec<Vec<u8>>>> {
    let Some(attr) = op.attr("initValues") else {
        return Ok(None);
    };
    let items = attr.value.as_array().unwrap_or_default();
    if items.len() != depth as usize {
        return Err(DesignError::at(
            attr.span,
            DesignErrorKind::TypeMismatch {
                what: "the number of initial values".into(),
                found: items.len().to_string(),
                expected: depth.to_string(),
            },
        ));
    }
    items
        .iter()
        .map(|item| match item {
            Attr::Dense(values) => dense_bytes(values, element, attr.span),
            _ => Err(DesignError::at(
                attr.span,
                DesignErrorKind::NotA {
                    what: "a constant such as `dense<0>`",
                },
            )),
        })
        .collect::<Result<Vec<_>>>()
        .map(Some)
}

/// `aie_stream` (0 producer, 1 consumer, 2 both) and `aie_stream_port`.
fn stream(op: &Op) -> Result<Option<CoreStream>> {
    let Some(ends) = small(op, "aie_stream", 0, 2)? else {
        return Ok(None);
    };
    let span = op.attr_span("aie_stream_port");
    let port = ranged("aie_stream_port", op.int("aie_stream_port"), 0, 1, span)?;
    Ok(Some(CoreStream {
        ends: match ends {
            0 => StreamEnds::Producer,
            1 => StreamEnds::Consumer,
            _ => StreamEnds::Both,
        },
        port: port as u8,
    }))
}

/// What an end cannot do on its kind of tile.
fn check(op: &Op, fifo: &Fifo) -> Result<()> {
    let fail = |key: &str, problem| {
        Err(DesignError::at(
            op.attr_span(key),
            DesignErrorKind::FifoProtocol {
                fifo: fifo.name.clone(),
                problem,
            },
        ))
    };
    let kind = |t: TileCoord| TileKind::of_row(t.row);
    let shim = Some(TileKind::Shim);
    let dims = |s: &Vec<Step>| !s.is_empty();
    if kind(fifo.producer) == shim {
        if dims(&fifo.to_stream) {
            return fail(
                "dimensionsToStream",
                FifoProblem::AtShim("`dimensionsToStream`"),
            );
        }
        if fifo.repeat.is_some() {
            return fail("repeat_count", FifoProblem::AtShim("`repeat_count`"));
        }
        if fifo.initial.is_some() {
            return fail("initValues", FifoProblem::AtShim("initial values"));
        }
    }
    let mut ends = fifo.consumers.iter().zip(&fifo.from_stream);
    if ends.any(|(&t, s)| kind(t) == shim && dims(s)) {
        let key = "dimensionsFromStreamPerConsumer";
        return fail(key, FifoProblem::AtShim("`dimensionsFromStream`"));
    }
    let is_mem = |&t: &TileCoord| kind(t) == Some(TileKind::Mem);
    if fifo.iterations.is_some() && !is_mem(&fifo.producer) && !fifo.consumers.iter().any(is_mem) {
        return fail("iter_count", FifoProblem::OnlyAtMemoryTile("`iter_count`"));
    }
    let pads = |p: &Vec<Pad>| !p.is_empty();
    if pads(&fifo.padding) {
        if !is_mem(&fifo.producer) {
            return fail(
                "padDimensions",
                FifoProblem::OnlyAtMemoryTile("`padDimensions`"),
            );
        }
        if fifo.padding.len() != fifo.to_stream.len() {
            return Err(DesignError::at(
                op.attr_span("padDimensions"),
                DesignErrorKind::TypeMismatch {
                    what: "the number of padded dimensions".into(),
                    found: fifo.padding.len().to_string(),
                    expected: fifo.to_stream.len().to_string(),
                },
            ));
        }
    }
    if let Some(stream) = fifo.stream {
        let core = Some(TileKind::Core);
        let at_core = (!stream.ends.producer() || kind(fifo.producer) == core)
            && (!stream.ends.consumer() || fifo.consumers.iter().all(|&t| kind(t) == core));
        if !at_core || fifo.consumers.len() != 1 {
            return fail("aie_stream", FifoProblem::StreamNeedsCores);
        }
        let transformed = (stream.ends.producer()
            && (dims(&fifo.to_stream) || fifo.initial.is_some() || fifo.repeat.is_some()))
            || (stream.ends.consumer() && fifo.from_stream.iter().any(dims));
        if transformed {
            return fail("aie_stream", FifoProblem::StreamHasNoDma);
        }
    }
    Ok(())
}
