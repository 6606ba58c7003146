//! Lint about locks that the text declares: each needs somebody who acquires it and somebody who releases it.
//!
//! Who acquires and who releases is taken from DMA programs of the text and from the lowered programs of cores. A
//! lock is open, and nothing is said of it, where somebody else may change it: the runtime sequence, a task,
//! a control packet, an ELF file, a kernel that may use locks itself, a program that computes the number of a
//! lock. How often is a matter of the rehearsal (`npu-build`); here it is only asked whether at all.

use super::{Finding, Lint};
use crate::core_ir;
use crate::lowered::LockInfo;
use crate::mlir::{Module, Op, Region, ValueId};
use crate::read::lock_action;
use crate::{Lowered, Span};
use npu_arch::array::{TileCoord, TileKind};
use std::collections::{BTreeSet, HashMap};

/// A bound that is no number of turns that a lock could be made for.
const MANY: i128 = 64;

/// What an operation of the text does with a lock.
struct Use {
    acquire: bool,
    /// As hardware has it: what is taken, whether at least or exactly so much is waited for.
    amount: u32,
    span: Span,
    /// Who.
    by: String,
    /// It comes again without end.
    again: bool,
    /// The BD that it belongs to: its block, by its place.
    bd: Option<Span>,
}

#[derive(Default)]
struct Uses {
    all: HashMap<ValueId, Vec<Use>>,
    /// Locks that something else than a program acquires or releases.
    open: BTreeSet<ValueId>,
    declared: Vec<(ValueId, Span)>,
}

/// Checks the locks of a text. `opaque` are cores whose kernels may use locks.
pub(super) fn check(
    module: &Module,
    constants: &HashMap<ValueId, i128>,
    lowered: &Lowered,
    opaque: &BTreeSet<TileCoord>,
) -> Vec<Finding> {
    if lowered.view.is_commanded() {
        return Vec::new();
    }
    let mut uses = Uses::default();
    let walk = Walk { module, constants };
    for op in &module.ops {
        walk.op(op, &mut uses);
    }
    let written: BTreeSet<TileCoord> = lowered
        .sequences
        .iter()
        .flat_map(|s| s.written_tiles().chain(s.polled_tiles()))
        .collect();
    let mut out = Vec::new();
    for (value, span) in &uses.declared {
        let mut locks = lowered.locks.iter();
        let Some(lock) = locks.find(|l| l.span == *span) else {
            continue;
        };
        if uses.open.contains(value) || is_open(lock, lowered, &written, opaque) {
            continue;
        }
        let used = uses.all.get(value).map_or(&[][..], Vec::as_slice);
        let name = format!("%{}", module.value(*value).name);
        out.extend(unpaired(&name, lock, used, lowered));
    }
    out
}

/// Whether somebody may change a lock that is not looked at.
fn is_open(
    lock: &LockInfo,
    lowered: &Lowered,
    written: &BTreeSet<TileCoord>,
    opaque: &BTreeSet<TileCoord>,
) -> bool {
    let near = |tile: &TileCoord| {
        let apart = tile.col.0.abs_diff(lock.tile.col.0) + tile.row.0.abs_diff(lock.tile.row.0);
        // BDs of a shim use its own locks only.
        apart == 0 || apart == 1 && TileKind::of_row(tile.row) != Some(TileKind::Shim)
    };
    let mut cores = lowered.cores.iter();
    written.iter().any(near)
        || cores.any(|core| {
            let hidden = core.elf.is_some()
                || opaque.contains(&core.tile)
                || core.locks.iter().any(|used| used.lock.is_none());
            hidden && core_ir::view(core.tile, lock.tile).is_some()
        })
}

fn unpaired(name: &str, lock: &LockInfo, used: &[Use], lowered: &Lowered) -> Option<Finding> {
    // A core may name a lock by its number.
    let by_cores = |acquire: bool| {
        let mut all = lowered.cores.iter().flat_map(|c| &c.locks);
        all.any(|u| u.acquire == acquire && u.lock == Some((lock.tile, lock.id)))
    };
    let acquired = used.iter().any(|u| u.acquire) || by_cores(true);
    let released = used.iter().any(|u| !u.acquire) || by_cores(false);
    let init = u32::from(lock.init.unwrap_or(0));
    let taken = |u: &&Use| u.acquire && u.amount > 0;
    let (message, help) = match (acquired, released) {
        (false, true) if used.iter().any(|u| !u.acquire && u.amount > 0 && u.again) => (
            format!("lock {name} of tile {} is released again and again, and nobody acquires it", lock.tile),
            "let the one who has to wait acquire it, the BD or the core on the other side of the buffer, or release \
             the lock that was meant: as it stands nobody waits, and a buffer is filled while it is read; each release \
             counts up, and no lock counts beyond 63",
        ),
        (true, false) => {
            let again = used.iter().filter(taken).find(|u| u.again)?;
            (
                format!(
                    "lock {name} of tile {} is acquired again and again, and nobody releases it: {}",
                    lock.tile,
                    times(init, again.amount)
                ),
                "let the one who makes room, or data, release it once for each acquire, or acquire the lock that was \
                 meant",
            )
        }
        (true, true) => {
            let itself = |u: &Use| {
                let mut others = used.iter().filter(taken);
                u.bd.is_some() && others.any(|o| o.bd == u.bd && o.amount > init)
            };
            let mut releases = used.iter().filter(|u| !u.acquire);
            if by_cores(false) || !releases.all(itself) {
                return None;
            }
            (
                format!(
                    "lock {name} of tile {} has {init} at the start, and only BDs that wait for more release it: \
                     none of them ever moves anything",
                    lock.tile
                ),
                "give it the `init` that the BD waits for, or let the one who makes room, or data, release it",
            )
        }
        _ => return None,
    };
    let related = used.iter().map(|u| {
        let done = if u.acquire { "acquired" } else { "released" };
        (u.span, format!("{done} by {}", u.by))
    });
    Some(Finding {
        lint: Lint::LockUnpaired,
        span: lock.span,
        related: related.collect(),
        message,
        help: help.into(),
    })
}

/// How often somebody gets `amount` of what a lock has at the start.
fn times(init: u32, amount: u32) -> String {
    match init / amount.max(1) {
        0 => "it is never got".into(),
        1 => "it is got once".into(),
        n => format!("it is got {n} times"),
    }
}

struct Walk<'m> {
    module: &'m Module,
    constants: &'m HashMap<ValueId, i128>,
}

/// Where a walk is.
struct Place {
    by: String,
    again: bool,
    bd: Option<Span>,
}

impl Walk<'_> {
    /// Outside of programs: whatever uses a lock here is not known.
    fn op(&self, op: &Op, out: &mut Uses) {
        match op.name.as_str() {
            "aie.lock" => out
                .declared
                .extend(op.results.first().map(|&v| (v, op.span))),
            "aie.core" => self.core(op, out),
            "aie.mem" | "aie.memtile_dma" | "aie.shim_dma" => self.dma(op, out),
            _ => {
                out.open.extend(&op.operands);
                let successors = op.successors.iter().flat_map(|s| &s.args);
                out.open.extend(successors);
                for inner in inner(op) {
                    self.op(inner, out);
                }
            }
        }
    }

    fn core(&self, core: &Op, out: &mut Uses) {
        let by = format!("the core{}", self.tile(core));
        for region in &core.regions {
            for (at, block) in region.blocks.iter().enumerate() {
                let place = Place {
                    by: by.clone(),
                    again: is_endless(region, at),
                    bd: None,
                };
                for op in &block.ops {
                    self.within(op, &place, out);
                }
            }
        }
    }

    /// `again` goes through loops with known bounds, and ends at whatever may be left out.
    fn within(&self, op: &Op, place: &Place, out: &mut Uses) {
        self.note(op, place, out);
        for (at, region) in op.regions.iter().enumerate() {
            let again = match (op.name.as_str(), at) {
                ("scf.for", _) => place.again || self.turns(op).is_some_and(|n| n > MANY),
                // The part ahead of the condition has one turn at least.
                ("scf.while", 0) => place.again || self.is_forever(op),
                ("scf.while", _) => self.is_forever(op),
                _ => false,
            };
            let place = Place {
                by: place.by.clone(),
                again,
                bd: None,
            };
            for inner in region.blocks.iter().flat_map(|b| &b.ops) {
                self.within(inner, &place, out);
            }
        }
    }

    /// Whether the condition of an `scf.while` always holds.
    fn is_forever(&self, op: &Op) -> bool {
        let ahead = op.regions.first().and_then(|r| r.blocks.first());
        let end = ahead.and_then(|b| b.ops.last());
        let asked = end.filter(|o| o.name == "scf.condition");
        let asked = asked.and_then(|o| self.constants.get(o.operands.first()?));
        asked.is_some_and(|&value| value != 0)
    }

    fn turns(&self, op: &Op) -> Option<i128> {
        let known = |at: usize| self.constants.get(op.operands.get(at)?).copied();
        let (from, to, step) = (known(0)?, known(1)?, known(2)?);
        to.checked_sub(from)?.checked_div(step)
    }

    fn dma(&self, dma: &Op, out: &mut Uses) {
        let tile = self.tile(dma);
        for region in &dma.regions {
            for (at, block) in region.blocks.iter().enumerate() {
                let bd = block.ops.iter().find(|op| op.name == "aie.dma_bd");
                let place = Place {
                    by: format!("a BD{tile}"),
                    again: comes_back(region, at),
                    bd: bd.map(|op| op.span),
                };
                for op in &block.ops {
                    self.note(op, &place, out);
                    // Another form of a DMA program.
                    let (again, bd) = (false, None);
                    let by = place.by.clone();
                    let place = Place { by, again, bd };
                    inner(op).for_each(|inner| self.within(inner, &place, out));
                }
            }
        }
    }

    fn note(&self, op: &Op, place: &Place, out: &mut Uses) {
        if op.name == "aie.lock" {
            return self.op(op, out);
        }
        let action = (op.name == "aie.use_lock").then(|| lock_action(op).ok());
        let (Some(Some((acquire, value))), [lock]) = (action, &op.operands[..]) else {
            out.open.extend(&op.operands);
            out.open.extend(op.successors.iter().flat_map(|s| &s.args));
            return;
        };
        out.all.entry(*lock).or_default().push(Use {
            acquire,
            amount: value.unsigned_abs(),
            span: op.span,
            by: place.by.clone(),
            again: place.again,
            bd: place.bd,
        });
    }

    /// ` of tile (0,2)`, of a core or a DMA program.
    fn tile(&self, op: &Op) -> String {
        let tile = op.operands.first().map(|&v| &self.module.value(v).name);
        tile.map_or_else(String::new, |name| format!(" of %{name}"))
    }
}

fn inner(op: &Op) -> impl Iterator<Item = &Op> {
    let blocks = op.regions.iter().flat_map(|r| &r.blocks);
    blocks.flat_map(|b| &b.ops)
}

/// Blocks that may follow a block, by the operation at its end.
fn successors<'r>(
    region: &'r Region,
    at: usize,
    by: &'r [&str],
) -> impl Iterator<Item = usize> + 'r {
    let last = region.blocks.get(at).and_then(|b| b.ops.last());
    let last = last.filter(move |op| by.contains(&op.name.as_str()));
    last.into_iter()
        .flat_map(|op| &op.successors)
        .map(|s| s.block)
}

/// Blocks that a block leads to, itself only if it comes again.
fn reached(region: &Region, from: usize, by: &[&str]) -> BTreeSet<usize> {
    let mut out = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        open.extend(successors(region, at, by).filter(|&next| out.insert(next)));
    }
    out
}

/// Whether the chain of a BD comes back to it.
fn comes_back(region: &Region, at: usize) -> bool {
    reached(region, at, &["aie.next_bd"]).contains(&at)
}

/// Whether a block of a core comes again without end: whatever follows it leads back to it.
fn is_endless(region: &Region, at: usize) -> bool {
    const BRANCHES: [&str; 3] = ["cf.br", "cf.cond_br", "cf.switch"];
    let behind = reached(region, at, &BRANCHES);
    let back = |&block: &usize| reached(region, block, &BRANCHES).contains(&at);
    behind.contains(&at) && behind.iter().all(back)
}
