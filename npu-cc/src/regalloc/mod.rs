//! Register allocation by graph colouring.
//!
//! Chaitin and Briggs: registers that are live at the same time interfere;
//! copies between registers that don't are coalesced where that can't make
//! the graph harder to colour; the graph is taken apart from its easiest
//! nodes on and coloured in the opposite order. What finds no colour lives in
//! the frame ([`spill`]) or, if it is a constant or an address, is made again
//! at each use; then everything starts over.
//!
//! Registers of several lanes overlap: `x0` is `wl0` and `wh0`. Liveness and
//! interference are those of lanes, so a half may be written while the other
//! is in use; a node is easy to colour if its neighbours together, each
//! blocking as many of its registers as one of their class can, leave one
//! over (Smith, Ramsey, Holloway 2004).
//!
//! Colours are handed out in turn instead of lowest first: scheduling comes
//! later and is freer the longer a register rests between two values.

mod expand;
mod graph;
mod spill;

use crate::liveness::{Lanes, Live};
use crate::mach::{Class, Op, Reg};
use crate::mir::Function;
use graph::{blocked, Graph};
use std::collections::BTreeMap;

/// Rounds of spilling before giving up. Every round but the last removes a
/// register that lives longer than one operation, and real code takes few.
const ROUNDS: usize = 64;

/// Gives every virtual register a physical one. `false` if that can't be
/// done, which only code with more operands than registers can cause.
#[must_use]
pub(crate) fn allocate(f: &mut Function) -> bool {
    let mut temporaries = Vec::new();
    for _ in 0..ROUNDS {
        let lanes = Lanes::new(f);
        let out = Live::new(f, &lanes).into_ends();
        let temporary = Temporaries::of(f, &temporaries);
        let mut graph = Graph::build(f, lanes, &out, &|r| temporary.has(r));
        graph.coalesce();
        rewrite(f, |r| graph.renamed(r));
        f.classes.clone_from(&graph.classes);
        match colour(f, &graph, &temporary) {
            Ok(colours) => {
                rewrite(f, |r| assigned(&colours, r).unwrap_or(r));
                expand::pseudos(f);
                return true;
            }
            Err(uncoloured) => {
                if uncoloured.iter().all(|r| temporary.has(*r)) {
                    return false;
                }
                let chosen: Vec<Reg> = uncoloured
                    .into_iter()
                    .filter(|r| !temporary.has(*r))
                    .collect();
                spill::spill(f, &chosen, &mut temporaries);
            }
        }
    }
    false
}

/// Registers that live from one operation to the next only.
struct Temporaries(Vec<bool>);

impl Temporaries {
    fn of(f: &Function, list: &[Reg]) -> Temporaries {
        let mut all = vec![false; f.classes.len()];
        for r in list {
            all[number(*r)] = true;
        }
        Temporaries(all)
    }

    fn has(&self, r: Reg) -> bool {
        r.is_virtual() && self.0[number(r)]
    }
}

/// The number of a virtual register.
fn number(r: Reg) -> usize {
    (r.whole().0 - Reg::FIRST_VIRTUAL) as usize
}

fn register(number: usize) -> Reg {
    Reg(Reg::FIRST_VIRTUAL + number as u32)
}

/// The physical register of an operand.
fn assigned(colours: &[Option<Reg>], r: Reg) -> Option<Reg> {
    if !r.is_virtual() {
        return Some(r);
    }
    let whole = colours[number(r)]?;
    match r.viewed() {
        Some((first, count)) => whole.sub(first, count),
        None => Some(whole),
    }
}

/// Renames registers and drops copies to themselves.
fn rewrite(f: &mut Function, map: impl Fn(Reg) -> Reg) {
    for block in &mut f.blocks {
        for inst in &mut block.insts {
            for r in inst.defs.iter_mut().chain(&mut inst.uses) {
                *r = map(*r);
            }
        }
        block
            .insts
            .retain(|i| i.op != Op::Copy || i.defs[0] != i.uses[0]);
        if let crate::mir::Term::CondBr { reg, .. } = &mut block.term {
            *reg = map(*reg);
        }
    }
}

/// What not having a register for each would cost, in cycles as it were; of
/// those that the function has.
fn costs(f: &Function) -> Vec<Option<f64>> {
    // Uses, definitions, and whether there is one definition that can be made
    // again wherever it is wanted.
    let mut all: Vec<Option<(f64, f64, Option<bool>)>> = vec![None; f.classes.len()];
    for block in &f.blocks {
        let weight = 10f64.powi(block.depth.min(6) as i32);
        for inst in &block.insts {
            let again = inst.op.is_remade();
            for d in inst.defs.iter().filter(|r| r.is_virtual()) {
                let entry = all[number(*d)].get_or_insert_default();
                entry.1 += weight;
                entry.2 = Some(again && entry.2.is_none());
            }
            for u in inst.uses.iter().filter(|r| r.is_virtual()) {
                all[number(*u)].get_or_insert_default().0 += weight;
            }
        }
        for u in block.term.uses().iter().filter(|r| r.is_virtual()) {
            all[number(*u)].get_or_insert_default().0 += weight;
        }
    }
    let cost = |(uses, defs, again)| match again {
        Some(true) => uses,
        // A load costs its latency, a store hardly more than its slot.
        _ => 4.0 * uses + 2.0 * defs,
    };
    all.into_iter().map(|entry| entry.map(cost)).collect()
}

/// A set of physical registers.
#[derive(Clone, Copy, Default)]
struct Units([u64; Reg::FIRST_VIRTUAL as usize / 64]);

impl Units {
    fn insert(&mut self, r: Reg) {
        self.0[r.0 as usize / 64] |= 1 << (r.0 % 64);
    }

    fn has(&self, r: Reg) -> bool {
        self.0[r.0 as usize / 64] >> (r.0 % 64) & 1 == 1
    }
}

/// A colour for every virtual register, or those that got none.
fn colour(
    f: &Function,
    graph: &Graph,
    temporary: &Temporaries,
) -> Result<Vec<Option<Reg>>, Vec<Reg>> {
    let mut costs = costs(f);
    for (n, cost) in costs.iter_mut().enumerate() {
        if temporary.0[n] {
            *cost = Some(f64::INFINITY);
        }
    }
    let order = simplify(f, graph, &costs);
    let partners = graph.partners();
    let mut colours: Vec<Option<Reg>> = vec![None; f.classes.len()];
    let mut failed = Vec::new();
    let mut turn: BTreeMap<Class, usize> = BTreeMap::new();
    let mut kept_in_use: Vec<Reg> = Vec::new();
    for node in order.into_iter().rev() {
        let Some(class) = f.class(node) else { continue };
        // The unit of a lane, if it has one yet.
        let unit = |n: Reg, lane: u32| {
            if n.is_virtual() {
                let reg = colours[number(n)]?;
                reg.lanes().get(lane as usize).copied()
            } else {
                n.lanes().get(lane as usize).copied()
            }
        };
        let taken: Vec<Units> = (0..class.lanes())
            .map(|lane| {
                let mut taken = Units::default();
                for n in graph.neighbours(node, lane) {
                    let (owner, at) = graph.owner(*n);
                    if let Some(unit) = unit(owner, at) {
                        taken.insert(unit);
                    }
                }
                taken
            })
            .collect();
        let free = |r: &Reg| {
            let mut lanes = r.lanes().iter().zip(&taken);
            lanes.all(|(lane, taken)| !taken.has(*lane))
        };
        let wish = partners
            .get(&node)
            .into_iter()
            .flatten()
            .filter_map(|(own, other, lane)| {
                let unit = unit(*other, *lane)?;
                let mut all = class.registers().map(Reg);
                all.find(|r| r.lanes().get(*own as usize) == Some(&unit))
            })
            .find(|r| free(r));
        let turn = turn.entry(class).or_default();
        let pick = wish.or_else(|| pick(class, turn, &kept_in_use, free));
        match pick {
            Some(reg) => {
                if reg.is_callee_saved() && !kept_in_use.contains(&reg) {
                    kept_in_use.push(reg);
                }
                colours[number(node)] = Some(reg);
            }
            None => failed.push(node),
        }
    }
    if failed.is_empty() {
        Ok(colours)
    } else {
        Err(failed)
    }
}

/// The next free register of a class: those that nobody must save in turn,
/// then those already saved, then the rest.
fn pick(
    class: Class,
    turn: &mut usize,
    kept_in_use: &[Reg],
    free: impl Fn(&Reg) -> bool,
) -> Option<Reg> {
    let all: Vec<Reg> = class.registers().map(Reg).collect();
    // `r27` last: `sel` wants it.
    let scratch: Vec<Reg> = all
        .iter()
        .copied()
        .filter(|r| !r.is_callee_saved() && *r != Reg::SELECT)
        .collect();
    for i in 0..scratch.len() {
        let at = (*turn + i) % scratch.len();
        if free(&scratch[at]) {
            *turn = at + 1;
            return Some(scratch[at]);
        }
    }
    let saved = kept_in_use
        .iter()
        .copied()
        .filter(|r| r.class() == Some(class));
    saved.chain(all.iter().copied()).find(free)
}

/// The order in which nodes leave the graph. `costs`: of the nodes that it has.
fn simplify(f: &Function, graph: &Graph, costs: &[Option<f64>]) -> Vec<Reg> {
    let nodes: Vec<usize> = (0..costs.len()).filter(|n| costs[*n].is_some()).collect();
    let mut weights: Vec<Vec<(Reg, u32)>> = vec![Vec::new(); costs.len()];
    // What is left of the neighbours' weights, of nodes that have not left.
    let mut degree: Vec<Option<u32>> = vec![None; costs.len()];
    for &n in &nodes {
        weights[n] = graph.weights(register(n));
        degree[n] = Some(weights[n].iter().map(|w| w.1).sum());
    }
    let colours: Vec<u32> = f
        .classes
        .iter()
        .map(|c| c.registers().len() as u32)
        .collect();
    let mut easy: Vec<usize> = nodes
        .iter()
        .copied()
        .filter(|n| degree[*n].is_some_and(|d| d < colours[*n]))
        .rev()
        .collect();
    let mut order = Vec::with_capacity(nodes.len());
    loop {
        let node = match easy.pop() {
            Some(node) => node,
            None => {
                let ratio = |n: usize| {
                    let (cost, degree) = (costs[n]?, degree[n]?);
                    Some((cost / f64::from(degree.max(1)), n))
                };
                let left = nodes.iter().filter_map(|n| ratio(*n));
                match left.min_by(|a, b| a.0.total_cmp(&b.0)) {
                    Some((_, node)) => node,
                    None => return order,
                }
            }
        };
        if degree[node].take().is_none() {
            continue;
        }
        order.push(register(node));
        let class = f.classes[node];
        for (n, _) in &weights[node] {
            if !n.is_virtual() {
                continue;
            }
            let n = number(*n);
            if let Some(d) = &mut degree[n] {
                let before = *d;
                *d -= blocked(f.classes[n], class).min(before);
                if before >= colours[n] && *d < colours[n] {
                    easy.push(n);
                }
            }
        }
    }
}
