//! Congestion-driven search.
//!
//! Every flow takes a shortest path; edges that are in use cost more, so that later flows and later
//! rounds avoid them. A round ends well when no edge carries two circuits; otherwise contested edges
//! get a lasting surcharge and the next round starts from an empty array.
//!
//! Costs, their order of growth and the heap are those of MLIR-AIE v1.1.1 to v1.3.2
//! (`AIEPathFinder`, `d_ary_heap`). The heap has arity 4 and no decrease-key: a node that gets
//! nearer while it waits keeps its position. That does not give wrong paths as long as costs differ
//! little, and it decides between equal ones; a textbook heap would route many designs differently.

use super::graph::{EdgeIx, Graph, NodeIx};
use std::collections::BTreeMap;

/// Rounds before giving up.
const MAX_ROUNDS: usize = 1000;
/// Searches before giving up; bounds the time that hostile designs take.
const MAX_SEARCHES: usize = 20_000;
/// Surcharge per round in which an edge was contested.
const OVER: f64 = 0.1;
/// Surcharge per use in the previous round.
const USED: f64 = 0.02;
/// Factor of an edge in use.
const DEMAND: f64 = 1.1;
/// Factor of an edge that a priority flow owns.
const RESERVED: f64 = 2_147_483_647.0;
/// Packet flows that can share an edge.
const MAX_PACKET_SHARE: u32 = 32;

/// Streams with one source: all their ends are reached by one tree.
pub(super) struct Demand {
    /// Flows of one group may share edges; `None` are circuits, which may not.
    pub(super) group: Option<u32>,
    pub(super) priority: bool,
    pub(super) source: NodeIx,
    pub(super) dests: Vec<NodeIx>,
}

/// The edges of each demand, in the order they were found: from each destination back to the tree.
pub(super) type Solution = Vec<Vec<EdgeIx>>;

/// Why there is no solution.
pub(super) enum Failure {
    /// No path at all.
    Unreachable { demand: usize, dest: NodeIx },
    /// Every round left contested edges.
    Congested { edges: usize },
    /// Ports in the way to an end, each with the demand that holds it.
    Blocked {
        demand: usize,
        dest: NodeIx,
        ports: Vec<(NodeIx, usize)>,
    },
}

/// Per edge.
#[derive(Clone)]
struct State {
    cost: f64,
    used: u32,
    contested: u32,
    packets: u32,
    packet_group: Option<u32>,
    reserved: bool,
}

/// Routes all demands.
pub(super) fn solve(graph: &Graph, demands: &[&Demand]) -> Result<Solution, Failure> {
    let fresh = State {
        cost: 1.0,
        used: 0,
        contested: 0,
        packets: 0,
        packet_group: None,
        reserved: false,
    };
    let mut state = vec![fresh; graph.edges.len()];
    // Groups in the order of their first demand.
    let mut groups: Vec<(Option<u32>, Vec<usize>)> = Vec::new();
    for (i, d) in demands.iter().enumerate() {
        match groups.iter_mut().find(|(g, _)| *g == d.group) {
            Some((_, members)) => members.push(i),
            None => groups.push((d.group, vec![i])),
        }
    }
    let mut contested = 0;
    let rounds = MAX_ROUNDS.min(MAX_SEARCHES / demands.len().max(1)).max(1);
    for _ in 0..rounds {
        for s in &mut state {
            s.cost = (1.0 + OVER * f64::from(s.contested)) * (1.0 + USED * f64::from(s.used));
            s.used = 0;
            s.packets = 0;
            s.packet_group = None;
        }
        let mut solution = vec![Vec::new(); demands.len()];
        for (_, members) in &groups {
            for &d in members {
                solution[d] = route(graph, &mut state, demands[d])
                    .map_err(|dest| Failure::Unreachable { demand: d, dest })?;
            }
            for s in &mut state {
                if s.packets > 0 {
                    s.packets = 0;
                    s.used += 1;
                }
                s.bump();
            }
        }
        contested = 0;
        for s in state.iter_mut().filter(|s| s.used > 1) {
            s.contested += 1;
            contested += 1;
        }
        if contested == 0 {
            return Ok(solution);
        }
    }
    Err(Failure::Congested { edges: contested })
}

impl State {
    fn bump(&mut self) {
        if self.used >= 1 {
            self.cost *= if self.reserved { RESERVED } else { DEMAND };
        }
    }
}

/// One tree; its edges are charged as they are walked.
fn route(graph: &Graph, state: &mut [State], demand: &Demand) -> Result<Vec<EdgeIx>, NodeIx> {
    let before = shortest_paths(graph, state, demand.source);
    let mut reached = vec![false; graph.nodes.len()];
    reached[demand.source as usize] = true;
    let mut out = Vec::new();
    for &dest in &demand.dests {
        let mut at = dest;
        while !reached[at as usize] {
            let Some(&edge) = before.get(&at) else {
                return Err(dest);
            };
            charge(graph, state, edge, demand);
            out.push(edge);
            reached[at as usize] = true;
            at = graph.edges[edge as usize].from;
        }
    }
    Ok(out)
}

fn charge(graph: &Graph, state: &mut [State], edge: EdgeIx, demand: &Demand) {
    let this = &graph.edges[edge as usize];
    state[edge as usize].reserved = demand.priority;
    let own = state[edge as usize].packet_group;
    match demand.group {
        Some(group) if own.is_none() || own == Some(group) => {
            // Ports of a packet stream belong to its group.
            for &e in &graph.groups[this.group as usize] {
                let other = &graph.edges[e as usize];
                if other.from == this.from || other.to == this.to {
                    state[e as usize].packet_group = Some(group);
                }
            }
            let s = &mut state[edge as usize];
            s.packets += 1;
            if s.packets >= MAX_PACKET_SHARE {
                s.packets = 0;
                s.used += 1;
            }
        }
        _ => state[edge as usize].used += 1,
    }
    state[edge as usize].bump();
}

/// Whether every path of a solution can be built: none takes two settings of one switch in a row.
pub(super) fn is_real<'d>(
    graph: &Graph,
    demands: impl Iterator<Item = &'d Demand>,
    solution: &Solution,
) -> bool {
    let inside = |e: EdgeIx| {
        let edge = &graph.edges[e as usize];
        graph.nodes[edge.from as usize].tile == graph.nodes[edge.to as usize].tile
    };
    demands.zip(solution).all(|(demand, tree)| {
        // A stream back to where it came from has the empty path in a graph of merged ports.
        let moves = !demand.dests.contains(&demand.source);
        // Settings and wires alternate, and settings come first and last.
        let alternates = tree.iter().all(|&e| {
            let from = graph.edges[e as usize].from;
            let before = tree.iter().find(|&&b| graph.edges[b as usize].to == from);
            inside(e) == before.is_none_or(|&b| !inside(b))
        });
        let ends = tree
            .iter()
            .filter(|&&e| demand.dests.contains(&graph.edges[e as usize].to));
        moves && alternates && ends.copied().all(inside)
    })
}

/// The edge by which each node is reached first.
fn shortest_paths(graph: &Graph, state: &[State], source: NodeIx) -> BTreeMap<NodeIx, EdgeIx> {
    let mut distance = vec![f64::INFINITY; graph.nodes.len()];
    let mut colour = vec![Colour::White; graph.nodes.len()];
    let mut before = BTreeMap::new();
    distance[source as usize] = 0.0;
    let mut heap = Heap {
        items: vec![source],
    };
    while let Some(node) = heap.pop(&distance) {
        for &edge in &graph.out[node as usize] {
            let next = graph.edges[edge as usize].to;
            let through = distance[node as usize] + state[edge as usize].cost;
            let nearer = through < distance[next as usize];
            if colour[next as usize] != Colour::Black && nearer {
                distance[next as usize] = through;
                before.insert(next, edge);
            }
            if colour[next as usize] == Colour::White {
                colour[next as usize] = Colour::Grey;
                heap.push(next, &distance);
            }
        }
        colour[node as usize] = Colour::Black;
    }
    before
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Colour {
    White,
    Grey,
    Black,
}

/// A 4-ary heap whose keys may change behind its back.
struct Heap {
    items: Vec<NodeIx>,
}

impl Heap {
    const ARITY: usize = 4;

    fn push(&mut self, node: NodeIx, distance: &[f64]) {
        self.items.push(node);
        let mut at = self.items.len() - 1;
        let key = distance[node as usize];
        while at > 0 {
            let parent = (at - 1) / Self::ARITY;
            if key >= distance[self.items[parent] as usize] {
                break;
            }
            self.items.swap(at, parent);
            at = parent;
        }
    }

    fn pop(&mut self, distance: &[f64]) -> Option<NodeIx> {
        let last = self.items.pop()?;
        let Some(first) = self.items.first_mut() else {
            return Some(last);
        };
        let top = std::mem::replace(first, last);
        let key = distance[last as usize];
        let mut at = 0;
        loop {
            let children = at * Self::ARITY + 1;
            let end = (children + Self::ARITY).min(self.items.len());
            let mut least = children;
            for child in children + 1..end {
                if distance[self.items[child] as usize] < distance[self.items[least] as usize] {
                    least = child;
                }
            }
            if least >= end || distance[self.items[least] as usize] >= key {
                return Some(top);
            }
            self.items.swap(at, least);
            at = least;
        }
    }
}
