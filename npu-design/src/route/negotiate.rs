//! Negotiated congestion: the router of new designs.
//!
//! Every stream gets a tree of its own. Ports are the resource: one port carries one circuit, or the
//! packet streams of one group. In the first round all streams take what is shortest for them, and
//! ports may be taken twice. In each round after it the streams at contested ports choose again; a
//! port that others hold costs more from round to round, and a port that was contested stays dearer
//! for good, so that streams with another way leave it to those without (PathFinder, McMurchie and
//! Ebeling 1995). When no port is contested, each stream is taken out once more and put back by the
//! shortest way that the others leave free.
//!
//! The search runs on the whole array, over split ports, with integer costs and ties broken by the
//! number of a node: equal inputs give equal routes. A broadcast grows a tree: nearest end first, or
//! farthest first, or along the shortest paths from the source, whichever takes fewest settings.

use super::graph::{Edge, EdgeIx, Graph, NodeIx, Role, Wire};
use super::search::{Demand, Failure, Solution};
use npu_arch::array::switch::Bundle;
use npu_arch::array::{shim_mux, Direction, DmaChannel, Port, TileKind};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Cost of one setting of a switch.
const SETTING: u64 = 1000;
/// Cost of a port for each other stream that holds it, in the first round.
const PRESENT: u64 = 400;
/// Greatest such cost: dearer than any way around.
const PRESENT_MAX: u64 = 1 << 24;
/// Lasting surcharge of a port for each round in which it was contested.
const PAST: u64 = 350;
/// Rounds before giving up.
const ROUNDS: usize = 120;
/// Passes in which streams look for a shorter way at the end.
const PASSES: usize = 4;
/// Searches before giving up; bounds the time that hostile designs take.
const SEARCHES: usize = 6_000;
/// Ends of all streams up to which broadcasts try several trees; beyond, each takes the one that
/// needs a single search. The array has 64 DMA channels that streams can end at.
const MANY_ENDS: usize = 256;

/// Who holds a port: a circuit, or a group of packet streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    Circuit(usize),
    Group(u32),
}

/// In which order the ends of a broadcast are reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Growth {
    /// The end nearest to the tree.
    Nearest,
    /// The end farthest from the source.
    Farthest,
    /// Each along its shortest path from the source.
    Paths,
}

/// Ports and their holders.
struct State<'g> {
    graph: &'g Graph,
    /// The port that a node stands for: a shim's DMA and the south port behind it are one.
    port: Vec<NodeIx>,
    /// Where each edge leads, and what it costs by itself.
    steps: Vec<Step>,
    /// Holders of each port, one entry per stream.
    holders: Vec<Vec<Owner>>,
    past: Vec<u64>,
    present: u64,
    searches: usize,
    /// Trees that a broadcast tries.
    ways: &'static [Growth],
}

/// What a search looks at of an edge.
#[derive(Debug, Clone, Copy)]
struct Step {
    to: NodeIx,
    /// The port of that node.
    port: NodeIx,
    /// [`SETTING`] inside a switch, nothing along a wire.
    cost: u64,
}

/// Routes all demands over a graph of split ports.
pub(super) fn solve(graph: &Graph, demands: &[&Demand]) -> Result<Solution, Failure> {
    let mut state = State::new(graph, demands);
    let mut trees: Vec<Vec<EdgeIx>> = vec![Vec::new(); demands.len()];
    // Streams with few choices first: many ends, then the order of the text.
    let mut turns: Vec<usize> = (0..demands.len()).collect();
    turns.sort_by_key(|&d| (!demands[d].priority, Reverse(demands[d].dests.len()), d));
    for round in 0..ROUNDS {
        let everyone = round % 8 == 0;
        for &d in &turns {
            if state.searches > SEARCHES {
                return one_by_one(graph, demands, &turns);
            }
            let demand = demands[d];
            let owner = owner(demand, d);
            if !everyone && !state.contested(demand, &trees[d], owner) {
                continue;
            }
            state.release(demand, &trees[d], owner);
            trees[d] = state
                .grow(demand, owner, Blocking::Dear)
                .map_err(|dest| Failure::Unreachable { demand: d, dest })?;
            state.hold(demand, &trees[d], owner);
        }
        if state.settle() == 0 {
            state.shorten(demands, &turns, &mut trees);
            return Ok(trees);
        }
    }
    one_by_one(graph, demands, &turns)
}

fn owner(demand: &Demand, d: usize) -> Owner {
    demand.group.map_or(Owner::Circuit(d), Owner::Group)
}

/// What a port in another's hands is to a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blocking {
    /// Dear.
    Dear,
    /// No way.
    Shut,
}

impl<'g> State<'g> {
    fn new(graph: &'g Graph, demands: &[&Demand]) -> Self {
        let ends: usize = demands.iter().map(|d| d.dests.len()).sum();
        let port = ports(graph);
        let steps = graph.edges.iter().map(|e| Step {
            to: e.to,
            port: port[e.to as usize],
            cost: if inside(graph, e) { SETTING } else { 0 },
        });
        Self {
            steps: steps.collect(),
            ways: if ends > MANY_ENDS {
                &[Growth::Paths]
            } else {
                &[Growth::Nearest, Growth::Farthest, Growth::Paths]
            },
            graph,
            port,
            holders: vec![Vec::new(); graph.nodes.len()],
            past: vec![0; graph.nodes.len()],
            present: PRESENT,
            searches: 0,
        }
    }

    /// Ports of a tree, each once.
    fn ports_of(&self, demand: &Demand, tree: &[EdgeIx]) -> Vec<NodeIx> {
        let edges = tree.iter().map(|&e| self.graph.edges[e as usize].to);
        let mut out: Vec<NodeIx> = std::iter::once(demand.source)
            .chain(edges)
            .map(|n| self.port[n as usize])
            .collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    fn hold(&mut self, demand: &Demand, tree: &[EdgeIx], owner: Owner) {
        for port in self.ports_of(demand, tree) {
            self.holders[port as usize].push(owner);
        }
    }

    fn release(&mut self, demand: &Demand, tree: &[EdgeIx], owner: Owner) {
        if tree.is_empty() {
            return;
        }
        for port in self.ports_of(demand, tree) {
            let holders = &mut self.holders[port as usize];
            if let Some(at) = holders.iter().position(|&o| o == owner) {
                holders.swap_remove(at);
            }
        }
    }

    /// Other streams at a port.
    fn others(&self, port: NodeIx, owner: Owner) -> usize {
        match self.holders[port as usize].as_slice() {
            [] => 0,
            holders => holders.iter().filter(|&&o| o != owner).count(),
        }
    }

    fn contested(&self, demand: &Demand, tree: &[EdgeIx], owner: Owner) -> bool {
        let ports = self.ports_of(demand, tree);
        tree.is_empty() || ports.iter().any(|&p| self.others(p, owner) > 0)
    }

    /// Ends a round: contested ports become dearer. Returns their number.
    fn settle(&mut self) -> usize {
        let mut contested = 0;
        for (holders, past) in self.holders.iter().zip(&mut self.past) {
            let rival = |o: &&Owner| Some(*o) != holders.first();
            let rivals = holders.iter().filter(rival).count();
            if rivals > 0 {
                *past += PAST * rivals as u64;
                contested += 1;
            }
        }
        self.present = (self.present + self.present / 2).min(PRESENT_MAX);
        contested
    }

    /// Puts every stream back by its shortest free way.
    fn shorten(&mut self, demands: &[&Demand], turns: &[usize], trees: &mut [Vec<EdgeIx>]) {
        self.past.fill(0);
        for _ in 0..PASSES {
            let mut better = false;
            for &d in turns {
                let (demand, owner) = (demands[d], owner(demands[d], d));
                if self.settings(&trees[d]) <= least(self.graph, demand) {
                    continue;
                }
                self.release(demand, &trees[d], owner);
                if let Ok(tree) = self.grow(demand, owner, Blocking::Shut) {
                    if self.settings(&tree) < self.settings(&trees[d]) {
                        trees[d] = tree;
                        better = true;
                    }
                }
                self.hold(demand, &trees[d], owner);
            }
            if !better {
                return;
            }
        }
    }

    fn settings(&self, tree: &[EdgeIx]) -> usize {
        let inside = |e: &&EdgeIx| self.steps[**e as usize].cost > 0;
        tree.iter().filter(inside).count()
    }

    /// The cheapest tree of a demand; the end that can't be reached otherwise.
    fn grow(
        &mut self,
        demand: &Demand,
        owner: Owner,
        blocking: Blocking,
    ) -> Result<Vec<EdgeIx>, NodeIx> {
        let ways: &[Growth] = match demand.dests.len() {
            1 => &[Growth::Nearest],
            _ => self.ways,
        };
        let mut best: Option<(u64, Vec<EdgeIx>)> = None;
        let mut unreachable = demand.source;
        for &way in ways {
            match self.tree(demand, owner, blocking, way) {
                Ok((cost, tree)) => {
                    if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                        best = Some((cost, tree));
                    }
                }
                Err(dest) => unreachable = dest,
            }
        }
        best.map(|(_, tree)| tree).ok_or(unreachable)
    }

    fn tree(
        &mut self,
        demand: &Demand,
        owner: Owner,
        blocking: Blocking,
        growth: Growth,
    ) -> Result<(u64, Vec<EdgeIx>), NodeIx> {
        let mut tree = vec![demand.source];
        let mut in_tree = vec![false; self.graph.nodes.len()];
        in_tree[demand.source as usize] = true;
        let mut left = demand.dests.clone();
        let all = match growth {
            Growth::Nearest => 1,
            Growth::Farthest | Growth::Paths => left.len(),
        };
        let mut search = self.search(&tree, owner, blocking, (&left, all));
        if growth == Growth::Farthest {
            left.sort_by_key(|&d| Reverse(search.cost[d as usize]));
        }
        let mut edges = Vec::new();
        let mut cost = 0;
        while !left.is_empty() {
            let at = match growth {
                Growth::Nearest => (0..left.len())
                    .min_by_key(|&i| (search.cost[left[i] as usize], i))
                    .unwrap_or(0),
                Growth::Farthest | Growth::Paths => 0,
            };
            let dest = left.remove(at);
            if !in_tree[dest as usize] && search.before[dest as usize].is_none() {
                return Err(dest);
            }
            let mut node = dest;
            while !in_tree[node as usize] {
                in_tree[node as usize] = true;
                tree.push(node);
                let Some(edge) = search.before[node as usize] else {
                    return Err(dest);
                };
                cost += self.step(edge, owner);
                edges.push(edge);
                node = self.graph.edges[edge as usize].from;
            }
            if growth != Growth::Paths && !left.is_empty() {
                let next = match growth {
                    Growth::Nearest => &left[..],
                    Growth::Farthest | Growth::Paths => &left[..1],
                };
                search = self.search(&tree, owner, blocking, (next, 1));
            }
        }
        Ok((cost, edges))
    }

    /// Cost of an edge with the port that it leads to.
    fn step(&self, edge: EdgeIx, owner: Owner) -> u64 {
        let step = self.steps[edge as usize];
        let others = self.others(step.port, owner) as u64;
        step.cost + others * self.present + self.past[step.port as usize]
    }

    /// Shortest paths from a tree, until so many of the ends are reached.
    fn search(
        &mut self,
        tree: &[NodeIx],
        owner: Owner,
        blocking: Blocking,
        (ends, mut open): (&[NodeIx], usize),
    ) -> Search {
        self.searches += 1;
        let mut search = Search {
            cost: vec![u64::MAX; self.graph.nodes.len()],
            before: vec![None; self.graph.nodes.len()],
        };
        let mut heap = BinaryHeap::new();
        for &node in tree {
            search.cost[node as usize] = 0;
            heap.push(Reverse((0, node)));
        }
        while let Some(Reverse((cost, node))) = heap.pop() {
            if cost > search.cost[node as usize] {
                continue;
            }
            if ends.contains(&node) {
                open = open.saturating_sub(1);
                if open == 0 {
                    break;
                }
            }
            for &edge in &self.graph.out[node as usize] {
                let step = self.steps[edge as usize];
                let best = &mut search.cost[step.to as usize];
                // What a port costs more comes on top.
                if cost + step.cost >= *best {
                    continue;
                }
                let others = self.others(step.port, owner) as u64;
                if blocking == Blocking::Shut && others > 0 {
                    continue;
                }
                let dear = others * self.present + self.past[step.port as usize];
                let through = cost + step.cost + dear;
                if through < *best {
                    *best = through;
                    search.before[step.to as usize] = Some(edge);
                    heap.push(Reverse((through, step.to)));
                }
            }
        }
        search
    }
}

/// Whether an edge is a setting of a switch rather than a wire.
fn inside(graph: &Graph, edge: &Edge) -> bool {
    graph.nodes[edge.from as usize].tile == graph.nodes[edge.to as usize].tile
}

/// Settings that a tree of a demand has at least: one in each tile on the way to the end farthest
/// away.
fn least(graph: &Graph, demand: &Demand) -> usize {
    let from = graph.nodes[demand.source as usize].tile;
    let tiles = demand.dests.iter().map(|&d| {
        let to = graph.nodes[d as usize].tile;
        let apart = from.col.0.abs_diff(to.col.0) + from.row.0.abs_diff(to.row.0);
        usize::from(apart) + 1
    });
    tiles.max().unwrap_or(0)
}

struct Search {
    cost: Vec<u64>,
    before: Vec<Option<EdgeIx>>,
}

/// The port behind each node: a shim's DMA reaches its switch through a south port.
fn ports(graph: &Graph) -> Vec<NodeIx> {
    let south = |node: &super::graph::Node| {
        let shim = TileKind::of_row(node.tile.row) == Some(TileKind::Shim);
        if !shim || node.wire != Wire::Dma {
            return None;
        }
        let direction = match node.role {
            Role::Slave => Direction::Mm2s,
            Role::Master => Direction::S2mm,
        };
        let n = shim_mux::dma_south(DmaChannel {
            direction,
            channel: node.channel.into(),
        })?;
        graph.node(node.tile, Port::new(Bundle::South, n), node.role)
    };
    (0..)
        .zip(&graph.nodes)
        .map(|(ix, node)| south(node).unwrap_or(ix))
        .collect()
}

/// Last resort, and the reason if it fails: demands are put in one after the other, and the first
/// without a free way names the ports that bar it and who holds them.
fn one_by_one(graph: &Graph, demands: &[&Demand], turns: &[usize]) -> Result<Solution, Failure> {
    let mut state = State::new(graph, demands);
    let mut trees: Vec<Vec<EdgeIx>> = vec![Vec::new(); demands.len()];
    let mut held: Vec<(usize, Vec<NodeIx>)> = Vec::new();
    for &d in turns {
        let (demand, owner) = (demands[d], owner(demands[d], d));
        match state.grow(demand, owner, Blocking::Shut) {
            Ok(tree) => {
                state.hold(demand, &tree, owner);
                held.push((d, state.ports_of(demand, &tree)));
                trees[d] = tree;
            }
            Err(dest) => {
                let free = state.search(&[demand.source], owner, Blocking::Shut, (&[], 0));
                let towards = leads_to(graph, dest);
                let mut ports: Vec<(NodeIx, usize)> = Vec::new();
                for edge in &graph.edges {
                    let bars = free.cost[edge.from as usize] != u64::MAX
                        && free.cost[edge.to as usize] == u64::MAX
                        && towards[edge.to as usize];
                    let port = state.port[edge.to as usize];
                    if !bars || ports.iter().any(|(p, _)| *p == port) {
                        continue;
                    }
                    if let Some((holder, _)) = held.iter().find(|(_, p)| p.contains(&port)) {
                        ports.push((port, *holder));
                    }
                }
                return Err(Failure::Blocked {
                    demand: d,
                    dest,
                    ports,
                });
            }
        }
    }
    Ok(trees)
}

/// Nodes from which `dest` can be reached in an empty array.
fn leads_to(graph: &Graph, dest: NodeIx) -> Vec<bool> {
    let mut into: Vec<Vec<NodeIx>> = vec![Vec::new(); graph.nodes.len()];
    for edge in &graph.edges {
        into[edge.to as usize].push(edge.from);
    }
    let mut out = vec![false; graph.nodes.len()];
    out[dest as usize] = true;
    let mut work = vec![dest];
    while let Some(node) = work.pop() {
        for &from in &into[node as usize] {
            if !std::mem::replace(&mut out[from as usize], true) {
                work.push(from);
            }
        }
    }
    out
}
