//! Which fifos need DMA, and the ends that they are split into.

use super::{ClosedEnd, CoreEnd, Pool, Pools, Port};
use crate::error::{DesignError, DesignErrorKind, FifoProblem};
use crate::mlir::{MemRef, Op};
use crate::model::{Depth, Fifo, Link, Model, Pad, Step};
use crate::read::{dma_reaches, Result};
use crate::Span;
use npu_arch::array::{TileCoord, TileKind};
use std::collections::HashMap;

/// One end of a fifo, or a fifo that two cores share.
#[derive(Debug, Clone)]
pub(super) struct End {
    pub(super) fifo: usize,
    pub(super) name: String,
    /// Where its DMA runs.
    pub(super) tile: TileCoord,
    /// Where its elements lie, unless a memory tile overflows.
    pub(super) home: TileCoord,
    pub(super) depth: u32,
    pub(super) element: MemRef,
    /// Access pattern of its DMA.
    pub(super) steps: Vec<Step>,
    pub(super) padding: Vec<Pad>,
    pub(super) repeat: Option<u32>,
    pub(super) iterations: Option<u32>,
    pub(super) initial: Option<Vec<Vec<u8>>>,
    pub(super) unsynchronised: bool,
    /// The port, when it is a core's stream.
    pub(super) stream: Option<u8>,
    /// Its link, and its place among the link's inputs or outputs.
    pub(super) link: Option<(usize, Side, usize)>,
    pub(super) span: Span,
}

/// Side of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Input,
    Output,
}

/// Ends of one fifo, as positions in [`Ends::list`].
#[derive(Debug, Clone)]
pub(super) struct Split {
    pub(super) producer: usize,
    /// Empty when the fifo is shared.
    pub(super) consumers: Vec<usize>,
}

/// All ends, in the order of MLIR-AIE's operations.
pub(super) struct Ends {
    pub(super) list: Vec<End>,
    /// In the order of the fifos.
    pub(super) fifos: Vec<Split>,
    pub(super) links: Vec<LinkEnds>,
}

/// A link after the split.
pub(super) struct LinkEnds {
    /// The end whose pool all of them share.
    pub(super) owner: usize,
    /// Offset and length of each part, in elements; one whole part without join or distribute.
    pub(super) parts: Vec<(u64, u64)>,
    pub(super) repeat: Option<u32>,
}

/// Splits the fifos of the model.
pub(super) fn split(model: &Model<'_>) -> Result<Ends> {
    let acquires = max_acquires(model);
    let linked = links_of_fifos(model)?;
    let mut out = Ends {
        list: Vec::new(),
        fifos: Vec::new(),
        links: Vec::new(),
    };
    for (index, fifo) in model.fifos.iter().enumerate() {
        let link = linked.get(&index).map(|&l| &model.links[l]);
        let end = |name: String, tile: TileCoord, depth| End {
            fifo: index,
            name,
            tile,
            home: tile,
            depth,
            element: fifo.element.clone(),
            steps: Vec::new(),
            padding: Vec::new(),
            repeat: None,
            iterations: fifo.iterations,
            initial: None,
            unsynchronised: fifo.unsynchronised,
            stream: None,
            link: None,
            span: fifo.span,
        };
        let producer = out.list.len();
        if let Some(home) = shared_home(model, fifo, link)? {
            let mut shared = end(fifo.name.clone(), fifo.producer, given_depth(fifo, 0));
            shared.home = home;
            shared.initial = fifo.initial.clone();
            out.list.push(shared);
            out.fifos.push(Split {
                producer,
                consumers: Vec::new(),
            });
            continue;
        }
        let depth = match (&fifo.depth, &fifo.initial) {
            (Depth::PerEnd(_), _) | (_, Some(_)) => given_depth(fifo, 0),
            (Depth::Common(d), None) => sized(fifo, fifo.producer, *d, &acquires),
        };
        out.list.push(End {
            steps: fifo.to_stream.clone(),
            padding: fifo.padding.clone(),
            repeat: fifo.repeat,
            initial: fifo.initial.clone(),
            stream: fifo.stream.filter(|s| s.ends.producer()).map(|s| s.port),
            ..end(fifo.name.clone(), fifo.producer, depth)
        });
        let count = fifo.consumers.len();
        // Each consumer's operation is put right behind the producer's.
        for (i, &tile) in fifo.consumers.iter().enumerate().rev() {
            let name = match count {
                1 => format!("{}_cons", fifo.name),
                _ => format!("{}_{i}_cons", fifo.name),
            };
            let steps = fifo.from_stream.get(i).cloned().unwrap_or_default();
            let is_input = link.is_some_and(|l| l.inputs.contains(&index));
            let depth = match &fifo.depth {
                // A depth of its own is overruled when this end alone still looks like a
                // transfer, as MLIR-AIE sizes it a second time.
                Depth::PerEnd(_) if steps.is_empty() && !is_input => given_depth(fifo, i + 1),
                _ => sized(fifo, tile, given_depth(fifo, i + 1), &acquires),
            };
            out.list.push(End {
                steps,
                stream: fifo.stream.filter(|s| s.ends.consumer()).map(|s| s.port),
                ..end(name, tile, depth)
            });
        }
        out.fifos.push(Split {
            producer,
            consumers: (0..count).map(|i| producer + count - i).collect(),
        });
    }
    out.link(model)?;
    Ok(out)
}

impl Ends {
    /// Finds the ends of each link and the owner of its pool.
    fn link(&mut self, model: &Model<'_>) -> Result<()> {
        for (index, link) in model.links.iter().enumerate() {
            let shared = shared_tile(model, link)?;
            let mut inputs = Vec::new();
            for (at, &fifo) in link.inputs.iter().enumerate() {
                let split = &self.fifos[fifo];
                let consumer = model.fifos[fifo]
                    .consumers
                    .iter()
                    .position(|&t| t == shared)
                    .and_then(|i| split.consumers.get(i).copied());
                let end = consumer.unwrap_or(split.producer);
                self.list[end].link = Some((index, Side::Input, at));
                inputs.push(end);
            }
            let outputs: Vec<usize> = link
                .outputs
                .iter()
                .map(|&fifo| self.fifos[fifo].producer)
                .collect();
            for (at, &end) in outputs.iter().enumerate() {
                self.list[end].link = Some((index, Side::Output, at));
            }
            let (Some(&input), Some(&output)) = (inputs.first(), outputs.first()) else {
                continue;
            };
            let (join, distribute) = (link.is_join(), link.is_distribute());
            let owner = match (join, distribute) {
                (true, _) => output,
                (_, true) => input,
                _ => self.larger(input, output),
            };
            let whole = self.list[owner].element.elements().unwrap_or(0);
            let parts = if join || distribute {
                parts(link, whole)?
            } else {
                vec![(0, whole)]
            };
            self.links.push(LinkEnds {
                owner,
                parts,
                repeat: outputs.iter().find_map(|&e| self.list[e].repeat),
            });
        }
        Ok(())
    }

    /// The end of a plain link whose elements serve both.
    fn larger(&self, input: usize, output: usize) -> usize {
        let elements = |end: usize| self.list[end].element.elements().unwrap_or(0);
        let out = &self.list[output];
        if out.initial.is_some() {
            output
        } else if elements(input) >= elements(output) || !out.padding.is_empty() {
            // Padding is added on the way out: the memory holds the smaller elements.
            input
        } else {
            output
        }
    }

    /// The end whose pool `end` uses.
    pub(super) fn owner(&self, end: usize) -> usize {
        match self.list[end].link {
            Some((link, ..)) => self.links[link].owner,
            None => end,
        }
    }

    /// What cores need.
    pub(super) fn for_cores(&self, model: &Model<'_>, pools: &[Pool]) -> Vec<Pools> {
        let view = |end: usize| {
            let e = &self.list[end];
            let shared = self.fifos[e.fifo].consumers.is_empty();
            CoreEnd {
                depth: e.depth,
                repeat: e.repeat.unwrap_or(1),
                pool: pools[self.owner(end)].clone(),
                closed: if e.stream.is_some() {
                    Some(ClosedEnd::Stream)
                } else {
                    e.link.filter(|_| !shared).map(|_| ClosedEnd::Linked)
                },
            }
        };
        self.fifos
            .iter()
            .zip(&model.fifos)
            .map(|(split, _)| {
                let producer = view(split.producer);
                let consumers: Vec<CoreEnd> = split.consumers.iter().map(|&c| view(c)).collect();
                Pools {
                    consumers: if consumers.is_empty() {
                        vec![producer.clone()]
                    } else {
                        consumers
                    },
                    producer,
                }
            })
            .collect()
    }
}

/// The link of each linked fifo.
fn links_of_fifos(model: &Model<'_>) -> Result<HashMap<usize, usize>> {
    let mut out = HashMap::new();
    for (index, link) in model.links.iter().enumerate() {
        for &fifo in link.inputs.iter().chain(&link.outputs) {
            if out.insert(fifo, index).is_some() {
                return Err(problem(
                    link.span,
                    &model.fifos[fifo].name,
                    FifoProblem::LinkedTwice,
                ));
            }
        }
    }
    Ok(out)
}

/// The tile where the fifos of a link meet.
fn shared_tile(model: &Model<'_>, link: &Link) -> Result<TileCoord> {
    let fail = |problem| link_problem(link, model, problem);
    if link.is_join() && link.is_distribute() {
        return Err(fail(FifoProblem::JoinAndDistribute));
    }
    let (Some(&first), Some(&output)) = (link.inputs.first(), link.outputs.first()) else {
        return Err(fail(FifoProblem::NoSharedTile));
    };
    let tile = model.fifos[output].producer;
    let meets = if link.is_join() {
        let mut inputs = link.inputs.iter().map(|&f| &model.fifos[f]);
        inputs.all(|f| f.consumers.first() == Some(&tile))
    } else if link.is_distribute() {
        let mut outputs = link.outputs.iter().map(|&f| &model.fifos[f]);
        let from = model.fifos[first].consumers.first();
        outputs.all(|f| from == Some(&f.producer))
    } else {
        model.fifos[first].consumers.contains(&tile)
    };
    if !meets {
        return Err(fail(FifoProblem::NoSharedTile));
    }
    let kind = model.device.kind(tile);
    if link.parts() > 1 && kind != Some(TileKind::Mem) {
        return Err(fail(FifoProblem::NotAMemoryTile { tile }));
    }
    if kind == Some(TileKind::Shim) {
        return Err(fail(FifoProblem::NotAMemoryTile { tile }));
    }
    if link.is_distribute() {
        let repeats = |&f: &usize| model.fifos[f].repeat;
        if !link
            .outputs
            .iter()
            .map(repeats)
            .all(|r| r == model.fifos[output].repeat)
        {
            return Err(fail(FifoProblem::RepeatsDiffer));
        }
    }
    Ok(tile)
}

/// Offset and length of each part.
fn parts(link: &Link, whole: u64) -> Result<Vec<(u64, u64)>> {
    let count = link.parts();
    if link.offsets.len() != count {
        return Err(DesignError::at(
            link.span,
            DesignErrorKind::TypeMismatch {
                what: "the number of offsets of this link".into(),
                found: link.offsets.len().to_string(),
                expected: count.to_string(),
            },
        ));
    }
    let ends = link.offsets.iter().skip(1).copied().chain([whole]);
    let last = count - 1;
    link.offsets
        .iter()
        .zip(ends)
        .enumerate()
        .map(|(part, (&offset, end))| match end.checked_sub(offset) {
            Some(len) if len > 0 => Ok((offset, len)),
            _ => Err(DesignError::at(
                link.span,
                if part == last || offset >= whole {
                    DesignErrorKind::OffsetBeyond {
                        offset,
                        elements: whole,
                    }
                } else {
                    DesignErrorKind::OffsetOrder { offset, next: end }
                },
            )),
        })
        .collect()
}

/// The tile that holds the only pool when producer and consumer share one.
fn shared_home(model: &Model<'_>, fifo: &Fifo, link: Option<&Link>) -> Result<Option<TileCoord>> {
    let &[consumer] = fifo.consumers.as_slice() else {
        return match fifo.delegate {
            Some(_) => Err(problem(
                fifo.span,
                &fifo.name,
                FifoProblem::DelegateNeedsSharing,
            )),
            None => Ok(None),
        };
    };
    let producer = fifo.producer;
    let transfers = fifo.via_dma
        || fifo.repeat.is_some()
        || fifo.stream.is_some()
        || !fifo.to_stream.is_empty()
        || fifo.from_stream.iter().any(|s| !s.is_empty());
    let mut delegate = fifo.delegate;
    if let Some(tile) = delegate {
        if transfers {
            return Err(problem(
                fifo.span,
                &fifo.name,
                FifoProblem::DelegateNeedsSharing,
            ));
        }
        let reached = sees(model, producer, tile) && sees(model, consumer, tile);
        if !reached && link.is_none() {
            return Err(problem(
                fifo.span,
                &fifo.name,
                FifoProblem::DelegateOutOfReach { tile },
            ));
        }
        // A linked fifo then moves by DMA, as it does without a delegate.
        delegate = delegate.filter(|_| reached);
    }
    // A linked fifo moves by DMA even between neighbours, but for a delegate that both ends see.
    if transfers || (link.is_some() && delegate.is_none()) {
        return Ok(None);
    }
    let home = if sees(model, consumer, producer) {
        Some(producer)
    } else if sees(model, producer, consumer) {
        Some(consumer)
    } else {
        None
    };
    Ok(home.map(|home| delegate.unwrap_or(home)))
}

/// Whether a core sees the memory of a core tile, or the DMA of a memory tile that of another one.
fn sees(model: &Model<'_>, from: TileCoord, memory: TileCoord) -> bool {
    match (model.device.kind(from), model.device.kind(memory)) {
        (Some(TileKind::Core), Some(TileKind::Core)) => reaches(from, memory),
        (Some(TileKind::Mem), Some(TileKind::Mem)) => dma_reaches(from, None, memory),
        _ => false,
    }
}

/// Whether a core sees the memory of a core tile: its own, and those to the south, north and west.
fn reaches(core: TileCoord, memory: TileCoord) -> bool {
    let (dc, dr) = (
        i16::from(memory.col.0) - i16::from(core.col.0),
        i16::from(memory.row.0) - i16::from(core.row.0),
    );
    matches!((dc, dr), (0, -1..=1) | (-1, 0))
}

fn given_depth(fifo: &Fifo, end: usize) -> u32 {
    match &fifo.depth {
        Depth::Common(d) => *d,
        Depth::PerEnd(d) => d.get(end).copied().unwrap_or(1),
    }
}

/// Elements of an end whose depth was not given apart: at a core those that it acquires at once,
/// plus one to fill or drain meanwhile.
fn sized(
    fifo: &Fifo,
    tile: TileCoord,
    given: u32,
    acquires: &HashMap<(String, TileCoord), u32>,
) -> u32 {
    if given == 0 || TileKind::of_row(tile.row) != Some(TileKind::Core) {
        return given;
    }
    match acquires.get(&(fifo.name.clone(), tile)) {
        None | Some(0) => given,
        Some(1) if given == 1 => 1,
        Some(&n) => n.saturating_add(1).min(super::MAX_DEPTH),
    }
}

/// The greatest number of elements that one acquire of a core asks for, by fifo and core.
fn max_acquires(model: &Model<'_>) -> HashMap<(String, TileCoord), u32> {
    let mut out = HashMap::new();
    for core in &model.cores {
        walk(core.op, &mut |op| {
            if let (Some(name), Some(n)) = (op.text("objFifo_name"), op.int("size")) {
                let n = u32::try_from(n).unwrap_or(u32::MAX);
                let entry = out.entry((name.to_string(), core.tile)).or_default();
                *entry = n.max(*entry);
            }
        });
    }
    out
}

/// Fifos and ports that a core acquires, in the order of their first acquire.
pub(super) fn acquired(model: &Model<'_>, core: usize) -> Vec<(usize, Port)> {
    let mut out = Vec::new();
    walk(model.cores[core].op, &mut |op| {
        let name = op.text("objFifo_name");
        let fifo = model
            .fifos
            .iter()
            .position(|f| Some(f.name.as_str()) == name);
        let port = match op.text("port") {
            Some("Produce") => Port::Produce,
            _ => Port::Consume,
        };
        if let Some(end) = fifo.map(|f| (f, port)).filter(|e| !out.contains(e)) {
            out.push(end);
        }
    });
    out
}

/// Calls `f` for every acquire below `op`; the parser bounds the depth.
fn walk<'o>(op: &'o Op, f: &mut impl FnMut(&'o Op)) {
    if op.name == "aie.objectfifo.acquire" {
        f(op);
    }
    let inner = op.regions.iter().flat_map(|r| &r.blocks);
    for op in inner.flat_map(|b| &b.ops) {
        walk(op, f);
    }
}

fn problem(span: Span, fifo: &str, problem: FifoProblem) -> DesignError {
    DesignError::at(
        span,
        DesignErrorKind::FifoProtocol {
            fifo: fifo.into(),
            problem,
        },
    )
}

fn link_problem(link: &Link, model: &Model<'_>, what: FifoProblem) -> DesignError {
    let first = link.inputs.first().or(link.outputs.first());
    let name = first.map_or("", |&f| model.fifos[f].name.as_str());
    problem(link.span, name, what)
}
