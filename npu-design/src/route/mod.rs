//! Flows to settings of stream switches and shim multiplexers.
//!
//! [`graph`] says what can be connected; [`negotiate`] finds the paths of new designs, [`search`]
//! those that MLIR-AIE would take; this module turns them into settings in the order of MLIR-AIE's
//! `aie-create-pathfinder-flows`: flow by flow, along each the tiles by column and row; packet
//! streams after all circuits.

mod graph;
mod negotiate;
mod packet;
mod search;
#[cfg(test)]
mod tests;

use crate::error::{DesignError, DesignErrorKind, HeldPort};
use crate::model::{
    chain_of, Flow, Model, Packet, PacketFlow, PacketRules, PortSide, ShimMux, Switch, Tile,
};
use crate::options::{Options, Router};
use crate::read::Result;
use crate::Span;
use graph::{Graph, NodeIx, Ports, Role, Wire};
use npu_arch::array::switch::Bundle;
use npu_arch::array::{shim_mux, Direction, DmaChannel, Port, TileCoord, TileKind};
use search::{Demand, Failure};
use std::fmt;

/// A connection inside one tile's switch.
type Hop = (TileCoord, (Wire, u8), (Wire, u8));

/// A demand before it is part of the graph.
struct Wanted {
    demand: Demand,
    source: (TileCoord, Port),
    dests: Vec<(TileCoord, Port)>,
    span: Span,
}

impl Wanted {
    /// The end that a node stands for.
    fn end(&self, node: NodeIx) -> (TileCoord, Port) {
        let at = self.demand.dests.iter().position(|&d| d == node);
        self.dests[at.unwrap_or(0)]
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} to ", self.source.0, self.source.1)?;
        let mut names: Vec<String> = Vec::new();
        // Packet flows with one source have an entry each.
        for (tile, port) in &self.dests {
            let name = format!("{tile} {port}");
            if !names.contains(&name) {
                names.push(name);
            }
        }
        f.write_str(&names.join(", "))
    }
}

/// Demands with the paths that satisfy them.
pub(crate) struct Plan {
    graph: Graph,
    wanted: Vec<Wanted>,
    solution: search::Solution,
}

/// How paths are found.
type Solve = fn(&Graph, &[&Demand]) -> std::result::Result<search::Solution, Failure>;

impl Plan {
    fn of(model: &Model<'_>, router: Router) -> Result<Self> {
        match router {
            Router::Negotiated => {
                let plan = Self::over(model, Ports::Split, negotiate::solve)?;
                // Negotiation is about ports; rules and outputs of arbiters may be too few for its ways.
                match plan.packets_fit(model) {
                    Ok(()) => Ok(plan),
                    Err(error) => Self::like_mlir_aie(model)
                        .ok()
                        .filter(|other| other.packets_fit(model).is_ok())
                        .ok_or(error),
                }
            }
            Router::MlirAie => Self::like_mlir_aie(model),
        }
    }

    fn like_mlir_aie(model: &Model<'_>) -> Result<Self> {
        let plan = Self::over(model, Ports::Merged, search::solve)?;
        let demands = plan.wanted.iter().map(|w| &w.demand);
        if search::is_real(&plan.graph, demands, &plan.solution) {
            return Ok(plan);
        }
        // Where MLIR-AIE's own could not be built.
        Self::over(model, Ports::Split, search::solve)
    }

    /// Refuses ways of packets for which a switch has too few rules or outputs of arbiters.
    fn packets_fit(&self, model: &Model<'_>) -> Result<()> {
        packet::fit(model, &self.packets(model)?)
    }

    /// Every packet flow to each of its ends.
    fn packets(&self, model: &Model<'_>) -> Result<Vec<packet::Routed>> {
        let mut packets = Vec::new();
        for (flow, f) in model.packet_flows.iter().enumerate() {
            let at = self.find(f.source, |d| d.group.is_some());
            let Some(at) = at else {
                let dest = f.dests.first().copied().unwrap_or(f.source);
                return Err(no_route(f.source, dest, f.span));
            };
            for &dest in &f.dests {
                let path = path(&self.graph, &self.solution[at], dest);
                packets.push(packet::Routed {
                    flow,
                    dest,
                    hops: self.hops(&path),
                });
            }
        }
        Ok(packets)
    }

    /// What edges ask of switches.
    fn hops(&self, edges: &[graph::EdgeIx]) -> Vec<Hop> {
        let graph = &self.graph;
        let ends = edges.iter().map(|&e| &graph.edges[e as usize]);
        let nodes = ends.map(|e| (graph.nodes[e.from as usize], graph.nodes[e.to as usize]));
        nodes
            .filter(|(a, b)| a.tile == b.tile)
            .map(|(a, b)| (a.tile, (a.wire, a.channel), (b.wire, b.channel)))
            .collect()
    }

    fn over(model: &Model<'_>, ports: Ports, solve: Solve) -> Result<Self> {
        let mut graph = Graph::of(model.device, ports);
        let wanted = demands(model, &graph)?;
        take_fixed(model, &mut graph);
        let demands: Vec<&Demand> = wanted.iter().map(|w| &w.demand).collect();
        let solution = solve(&graph, &demands).map_err(|f| match f {
            Failure::Unreachable { demand, dest } => {
                let w = &wanted[demand];
                barred_by_text(model, w.source, w.end(dest), w.span)
            }
            Failure::Congested { edges } => {
                DesignError::nowhere(DesignErrorKind::Congested { contested: edges })
            }
            Failure::Blocked {
                demand,
                dest,
                ports,
            } => {
                let w = &wanted[demand];
                let (tile, port) = w.end(dest);
                let held = ports.into_iter().filter_map(|(node, holder)| {
                    let node = graph.nodes[node as usize];
                    let holder = &wanted[holder];
                    Some(HeldPort {
                        tile: node.tile,
                        port: Port::new(node.wire.bundle()?, node.channel).to_string(),
                        holder: holder.to_string(),
                        span: holder.span,
                    })
                });
                DesignError::of_stream(
                    w.span,
                    DesignErrorKind::Blocked {
                        source_tile: w.source.0,
                        source_port: w.source.1.to_string(),
                        dest_tile: tile,
                        dest_port: port.to_string(),
                        held: held.collect(),
                    },
                )
            }
        })?;
        Ok(Self {
            graph,
            wanted,
            solution,
        })
    }

    /// The demand of a source, among the circuits or the packet streams.
    fn find(&self, source: (TileCoord, Port), mode: fn(&Demand) -> bool) -> Option<usize> {
        self.wanted
            .iter()
            .position(|w| mode(&w.demand) && w.source == source)
    }
}

/// Routes every flow of the model; its switches and multiplexers hold the result.
pub(crate) fn route(model: &mut Model<'_>, options: &Options) -> Result<()> {
    settle(model, &plan(model, options)?)
}

/// Finds paths for every flow of the model.
pub(crate) fn plan(model: &Model<'_>, options: &Options) -> Result<Plan> {
    Plan::of(model, options.router)
}

/// Sets the model's switches and multiplexers for the paths that were found.
pub(crate) fn settle(model: &mut Model<'_>, plan: &Plan) -> Result<()> {
    // Circuits in the order of the flows, one per source.
    let mut done: Vec<(TileCoord, Port)> = Vec::new();
    for flow in model.flows.clone() {
        if done.contains(&flow.source) {
            continue;
        }
        done.push(flow.source);
        let at = plan.find(flow.source, |d| d.group.is_none());
        let Some(at) = at else {
            if model.packet_flows.iter().any(|p| is_overlay(p, &flow)) {
                continue;
            }
            return Err(no_route(flow.source, flow.dest, flow.span));
        };
        let mut hops = plan.hops(&plan.solution[at]);
        // Stable: hops of one tile keep the order in which they were found.
        hops.sort_by_key(|h| h.0);
        for hop in hops {
            connect(model, hop);
        }
    }
    packet::settle(model, &plan.packets(model)?)?;
    add_missing_tiles(model);
    check_packets(model)
}

/// A circuit that says what the path of tokens says, which every design gets.
fn is_overlay(packets: &PacketFlow, flow: &Flow) -> bool {
    packets.span == Span::default()
        && packets.source == flow.source
        && packets.dests.contains(&flow.dest)
}

/// The port of a switch that a DMA channel is at.
fn dma_port(tile: TileCoord, channel: DmaChannel) -> Option<Port> {
    match TileKind::of_row(tile.row)? {
        TileKind::Shim => Some(Port::new(Bundle::South, shim_mux::dma_south(channel)?)),
        _ => Some(Port::new(Bundle::Dma, channel.channel.0)),
    }
}

/// Refuses BDs of the configuration whose packets no rule takes.
fn check_packets(model: &Model<'_>) -> Result<()> {
    for dma in &model.dmas {
        for start in dma.blocks.iter().filter_map(|b| b.start) {
            for at in chain_of(&dma.blocks, start.chain) {
                let sent = dma.blocks[at].bd.as_ref();
                if let Some((bd, packet)) = sent.and_then(|bd| Some((bd, bd.packet?))) {
                    check_packet(model, dma.tile, start.channel, packet, bd.span)?;
                }
            }
        }
    }
    Ok(())
}

/// Refuses a packet that no flow from its channel takes, or, where the text has switches in place of flows, no
/// rule: it stays in front of a switch for ever, and whatever comes behind it. Nothing is known of a design that
/// is not routed.
pub(crate) fn check_packet(
    model: &Model<'_>,
    tile: TileCoord,
    channel: DmaChannel,
    packet: Packet,
    span: Span,
) -> Result<()> {
    let switch = model.switches.iter().find(|s| s.tile == tile);
    let port = dma_port(tile, channel).filter(|_| channel.direction == Direction::Mm2s);
    let rules = switch.and_then(|s| s.rules.iter().find(|r| Some(r.port) == port));
    let id = packet.id;
    let source = (tile, Port::new(Bundle::Dma, channel.channel.0));
    let flows = model.packet_flows.iter().filter(|f| f.source == source);
    let flows: Vec<(u8, Span)> = flows.map(|f| (f.id, f.span)).collect();
    // One rule may take more ids than have flows: those are lost at a later switch.
    let taken = |r: &PacketRules| match flows.is_empty() {
        true => r.rules.iter().any(|r| r.takes(id)),
        false => flows.iter().any(|f| f.0 == id),
    };
    if rules.is_none_or(taken) {
        return Ok(());
    }
    Err(DesignError::at(
        span,
        DesignErrorKind::PacketWithoutFlow {
            tile,
            channel,
            id,
            flows,
        },
    ))
}

/// Refuses packet flows beside switches of the text that do not carry them: texts that are routed keep those
/// that they carry.
pub(crate) fn check_given(model: &Model<'_>) -> Result<()> {
    for flow in &model.packet_flows {
        let (tile, port) = flow.source;
        let channel = DmaChannel {
            direction: Direction::Mm2s,
            channel: port.channel.into(),
        };
        let port = match port.bundle {
            Bundle::Dma => dma_port(tile, channel).unwrap_or(port),
            _ => port,
        };
        let switches = model.switches.iter().filter(|s| s.tile == tile);
        let rules = switches.flat_map(|s| &s.rules).filter(|r| r.port == port);
        let mut rules = rules.flat_map(|r| &r.rules);
        if !rules.any(|r| r.takes(flow.id)) {
            return Err(DesignError::at(
                flow.span,
                DesignErrorKind::Unsupported {
                    what: "a packet flow beside switches that are set without it",
                    remedy: "write its settings out, too, or drop the switches: then all are found",
                },
            ));
        }
    }
    Ok(())
}

/// Takes the ports that the text sets itself out of the graph.
fn take_fixed(model: &Model<'_>, graph: &mut Graph) {
    for fixed in &model.fixed {
        let (role, direction) = match fixed.side {
            PortSide::Slave => (Role::Slave, Direction::Mm2s),
            PortSide::Master => (Role::Master, Direction::S2mm),
        };
        graph.take(fixed.tile, fixed.port, role);
        // What a shim's DMA comes and goes by.
        if TileKind::of_row(fixed.tile.row) == Some(TileKind::Shim) {
            for n in 0..TileKind::Shim.channels(direction) {
                let channel = DmaChannel {
                    direction,
                    channel: n.into(),
                };
                if dma_port(fixed.tile, channel) == Some(fixed.port) {
                    graph.take(fixed.tile, Port::new(Bundle::Dma, n), role);
                }
            }
        }
    }
}

/// Why an array without other streams has no way: settings of the text, or none at all.
fn barred_by_text(
    model: &Model<'_>,
    source: (TileCoord, Port),
    dest: (TileCoord, Port),
    span: Span,
) -> DesignError {
    let masters = model.fixed.iter().filter(|f| f.side == PortSide::Master);
    let held: Vec<HeldPort> = masters
        .map(|f| HeldPort {
            tile: f.tile,
            port: f.port.to_string(),
            holder: "what the text's own switch connects to it".into(),
            span: f.span,
        })
        .collect();
    let at_end = model.fixed.iter().find(|f| {
        let (direction, end) = match f.side {
            PortSide::Slave => (Direction::Mm2s, source),
            PortSide::Master => (Direction::S2mm, dest),
        };
        let channel = DmaChannel {
            direction,
            channel: end.1.channel.into(),
        };
        let behind = (end.1.bundle == Bundle::Dma).then(|| dma_port(end.0, channel));
        f.tile == end.0 && (f.port == end.1 || behind == Some(Some(f.port)))
    });
    if let Some(f) = at_end {
        let (tile, port) = (f.tile, f.port.to_string());
        if span == Span::default() {
            return DesignError::at(f.span, DesignErrorKind::TokensBarred { tile, port });
        }
        return DesignError::at(
            span,
            DesignErrorKind::PortSet {
                tile,
                port,
                set: f.span,
            },
        );
    }
    if held.is_empty() {
        return no_route(source, dest, span);
    }
    DesignError::of_stream(
        span,
        DesignErrorKind::Blocked {
            source_tile: source.0,
            source_port: source.1.to_string(),
            dest_tile: dest.0,
            dest_port: dest.1.to_string(),
            held,
        },
    )
}

/// The edges of a tree that lead to one of its ends, in the order of the tree.
fn path(graph: &Graph, tree: &[graph::EdgeIx], dest: (TileCoord, Port)) -> Vec<graph::EdgeIx> {
    let edge = |e: graph::EdgeIx| &graph.edges[e as usize];
    let mut at = graph.node(dest.0, dest.1, Role::Master);
    let mut out = Vec::new();
    while let Some(&e) = tree.iter().find(|&&e| Some(edge(e).to) == at) {
        out.push(e);
        at = Some(edge(e).from);
    }
    out
}

fn no_route(source: (TileCoord, Port), dest: (TileCoord, Port), span: Span) -> DesignError {
    DesignError::of_stream(
        span,
        DesignErrorKind::NoRoute {
            source_tile: source.0,
            source_port: source.1.to_string(),
            dest_tile: dest.0,
            dest_port: dest.1.to_string(),
        },
    )
}

/// Packet flows first, those with priority before all; flows of one source are one demand.
fn demands(model: &Model<'_>, graph: &Graph) -> Result<Vec<Wanted>> {
    let mut out: Vec<Wanted> = Vec::new();
    for flow in &model.packet_flows {
        for &dest in &flow.dests {
            add(
                &mut out,
                graph,
                flow.source,
                dest,
                flow.span,
                Mode::Packet {
                    priority: flow.priority,
                },
            )?;
        }
    }
    let (mut priority, rest): (Vec<Wanted>, Vec<Wanted>) =
        out.into_iter().partition(|w| w.demand.priority);
    priority.sort_by_key(|w| w.demand.source);
    let mut out: Vec<Wanted> = priority.into_iter().chain(rest).collect();
    for (i, flow) in model.flows.iter().enumerate() {
        let rival = |f: &crate::model::Flow| f.dest == flow.dest && f.source != flow.source;
        let circuit = model.flows[..i].iter().find(|f| rival(f)).map(|f| f.span);
        let ends_there = |p: &&PacketFlow| p.dests.contains(&flow.dest) && !is_overlay(p, flow);
        let packets = || model.packet_flows.iter().find(ends_there).map(|p| p.span);
        if let Some(first) = circuit.or_else(packets) {
            let (tile, port) = (flow.dest.0, flow.dest.1.to_string());
            let first = Some(first).filter(|s| *s != Span::default());
            return Err(DesignError::at(
                flow.span,
                DesignErrorKind::PortTaken { tile, port, first },
            ));
        }
        let starts_there = |p: &&PacketFlow| p.source == flow.source;
        if let Some(p) = model.packet_flows.iter().find(starts_there) {
            if is_overlay(p, flow) {
                continue;
            }
            return Err(DesignError::at(
                flow.span,
                DesignErrorKind::SourceTaken {
                    tile: flow.source.0,
                    port: flow.source.1.to_string(),
                    packets: Some(p.span).filter(|s| *s != Span::default()),
                },
            ));
        }
        add(
            &mut out,
            graph,
            flow.source,
            flow.dest,
            flow.span,
            Mode::Circuit,
        )?;
    }
    Ok(out)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Circuit,
    Packet { priority: bool },
}

fn add(
    out: &mut Vec<Wanted>,
    graph: &Graph,
    source: (TileCoord, Port),
    dest: (TileCoord, Port),
    span: Span,
    mode: Mode,
) -> Result<()> {
    let node = |end: (TileCoord, Port), role| -> Result<NodeIx> {
        graph
            .node(end.0, end.1, role)
            .ok_or_else(|| no_route(source, dest, span))
    };
    let (from, to) = (node(source, Role::Slave)?, node(dest, Role::Master)?);
    let priority = mode == Mode::Packet { priority: true };
    if let Some(w) = out.iter_mut().find(|w| w.demand.source == from) {
        if priority {
            w.demand.priority = true;
            w.demand.dests.insert(0, to);
            w.dests.insert(0, dest);
        } else {
            w.demand.dests.push(to);
            w.dests.push(dest);
        }
        join_groups(out, to);
        return Ok(());
    }
    let group = match mode {
        Mode::Circuit => None,
        // Packet streams that end at one port may share edges.
        Mode::Packet { .. } => {
            let related = out.iter().find(|w| w.demand.dests.contains(&to));
            Some(match related {
                Some(w) => w.demand.group.unwrap_or(0),
                None => out
                    .iter()
                    .filter_map(|w| w.demand.group)
                    .max()
                    .map_or(0, |g| g + 1),
            })
        }
    };
    out.push(Wanted {
        demand: Demand {
            group,
            priority,
            source: from,
            dests: vec![to],
        },
        source,
        dests: vec![dest],
        span,
    });
    Ok(())
}

/// Makes one group of those that have streams to one port.
fn join_groups(all: &mut [Wanted], port: NodeIx) {
    let ends_there = |w: &&Wanted| w.demand.dests.contains(&port);
    let groups: Vec<u32> = all
        .iter()
        .filter(ends_there)
        .filter_map(|w| w.demand.group)
        .collect();
    let Some(&one) = groups.iter().min() else {
        return;
    };
    for w in all {
        if w.demand.group.is_some_and(|g| groups.contains(&g)) {
            w.demand.group = Some(one);
        }
    }
}

/// One hop of a circuit as a setting of the switch, and of the multiplexer when it starts or ends at
/// a shim's DMA.
fn connect(model: &mut Model<'_>, (tile, from, to): Hop) {
    let port = |(wire, channel): (Wire, u8)| wire.bundle().map(|b| Port::new(b, channel));
    let (Some(from), Some(to)) = (port(from), port(to)) else {
        return;
    };
    if TileKind::of_row(tile.row) != Some(TileKind::Shim) {
        model.switch(tile).connects.push((from, to));
        return;
    }
    let south = |direction, channel: u8| {
        shim_mux::dma_south(DmaChannel {
            direction,
            channel: channel.into(),
        })
    };
    let (mut source, mut sink) = (from, to);
    model.switch(tile);
    if from.bundle == Bundle::Dma {
        if let Some(n) = south(Direction::Mm2s, from.channel) {
            model
                .mux(tile)
                .connects
                .push((from, Port::new(Bundle::North, n)));
            source = Port::new(Bundle::South, n);
        }
    }
    if to.bundle == Bundle::Dma {
        if let Some(n) = south(Direction::S2mm, to.channel) {
            model
                .mux(tile)
                .connects
                .push((Port::new(Bundle::North, n), to));
            sink = Port::new(Bundle::South, n);
        }
    }
    model.switch(tile).connects.push((source, sink));
}

/// Tiles that streams only pass through.
fn add_missing_tiles(model: &mut Model<'_>) {
    for i in 0..model.switches.len() {
        let coord = model.switches[i].tile;
        if !model.has_tile(coord) {
            if let Some(kind) = model.device.kind(coord) {
                model.tiles.push(Tile {
                    coord,
                    kind,
                    span: Span::default(),
                });
            }
        }
    }
}

impl Model<'_> {
    /// The switch of a tile, made on first use.
    fn switch(&mut self, tile: TileCoord) -> &mut Switch {
        let at = match self.switches.iter().position(|s| s.tile == tile) {
            Some(at) => at,
            None => {
                self.switches.push(Switch {
                    tile,
                    ..Switch::default()
                });
                self.switches.len() - 1
            }
        };
        &mut self.switches[at]
    }

    fn mux(&mut self, tile: TileCoord) -> &mut ShimMux {
        let at = match self.muxes.iter().position(|m| m.tile == tile) {
            Some(at) => at,
            None => {
                self.muxes.push(ShimMux {
                    tile,
                    ..ShimMux::default()
                });
                self.muxes.len() - 1
            }
        };
        &mut self.muxes[at]
    }
}
