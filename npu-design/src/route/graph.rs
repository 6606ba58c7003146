//! The routing graph: one node per port of every tile, an edge per connection that can be made.
//!
//! In MLIR-AIE's graph ([`Ports::Merged`]) a port that exists as an input and as an output under one
//! name is one node. A path can then turn back inside a port, which no hardware does; it is rare, and
//! [`Ports::Split`] is the graph without it. Inside a tile an edge is a setting of its switch (in a shim, of switch and multiplexer together: everything
//! connects to the DMA, and to the NoC and PL ports that exist beside it in the model although
//! Phoenix designs never use them). Between tiles an edge is a wire. Nodes are numbered in the order
//! (column, row, bundle, channel), which is also the order in which a search looks at them; both
//! matter, because equal paths are common and the first one found wins.

use npu_arch::array::{Bundle, Device, Neighbour, Port, TileCoord, TileKind};

/// Ports of the routing model, in the order of MLIR-AIE's `WireBundle`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Wire {
    Core,
    Dma,
    Fifo,
    South,
    West,
    North,
    East,
    Plio,
    Noc,
    Trace,
    Control,
}

impl Wire {
    const ALL: [Wire; 11] = [
        Wire::Core,
        Wire::Dma,
        Wire::Fifo,
        Wire::South,
        Wire::West,
        Wire::North,
        Wire::East,
        Wire::Plio,
        Wire::Noc,
        Wire::Trace,
        Wire::Control,
    ];

    /// The port of a stream switch that this is.
    pub(super) fn bundle(self) -> Option<Bundle> {
        Some(match self {
            Wire::Core => Bundle::Core,
            Wire::Dma => Bundle::Dma,
            Wire::Fifo => Bundle::Fifo,
            Wire::South => Bundle::South,
            Wire::West => Bundle::West,
            Wire::North => Bundle::North,
            Wire::East => Bundle::East,
            Wire::Trace => Bundle::Trace,
            Wire::Control => Bundle::TileControl,
            Wire::Plio | Wire::Noc => return None,
        })
    }

    pub(super) fn of(bundle: Bundle) -> Self {
        match bundle {
            Bundle::Core => Wire::Core,
            Bundle::Dma => Wire::Dma,
            Bundle::Fifo => Wire::Fifo,
            Bundle::South => Wire::South,
            Bundle::West => Wire::West,
            Bundle::North => Wire::North,
            Bundle::East => Wire::East,
            Bundle::Trace => Wire::Trace,
            Bundle::TileControl => Wire::Control,
        }
    }

    fn towards(side: Neighbour) -> Self {
        Self::of(Bundle::towards(side))
    }

    /// Behind the shim's multiplexer rather than at its switch.
    fn behind_mux(self, kind: TileKind) -> bool {
        kind == TileKind::Shim && matches!(self, Wire::Dma | Wire::Plio | Wire::Noc)
    }
}

/// Whether inputs and outputs of one name are one node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ports {
    Merged,
    Split,
}

/// A side of a switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Role {
    /// Into it; the only role of merged ports.
    Slave,
    /// Out of it.
    Master,
}

/// A node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Node {
    pub(super) tile: TileCoord,
    pub(super) wire: Wire,
    pub(super) channel: u8,
    pub(super) role: Role,
}

/// Position of a node in [`Graph::nodes`].
pub(super) type NodeIx = u32;
/// Position of an edge in [`Graph::edges`].
pub(super) type EdgeIx = u32;

pub(super) struct Edge {
    pub(super) from: NodeIx,
    pub(super) to: NodeIx,
    /// The switch, or the pair of tiles, that the edge belongs to.
    pub(super) group: u32,
}

pub(super) struct Graph {
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<Edge>,
    /// Edges out of each node, by their target.
    pub(super) out: Vec<Vec<EdgeIx>>,
    /// Edges of each group.
    pub(super) groups: Vec<Vec<EdgeIx>>,
    index: Index,
    ports: Ports,
}

/// The nodes of each port bundle follow each other: the first of each and how many, at
/// [`Index::slot`].
#[derive(Debug, Default)]
struct Index {
    first: Vec<(NodeIx, u8)>,
    rows: usize,
}

impl Index {
    fn slot(&self, node: &Node) -> usize {
        let tile = usize::from(node.tile.col.0) * self.rows + usize::from(node.tile.row.0);
        (tile * Wire::ALL.len() + node.wire as usize) * 2 + node.role as usize
    }

    fn of(nodes: &[Node]) -> Self {
        let rows = nodes.iter().map(|n| usize::from(n.tile.row.0) + 1).max();
        let mut index = Self {
            first: Vec::new(),
            rows: rows.unwrap_or(0),
        };
        let slots = nodes.iter().map(|n| index.slot(n) + 1).max().unwrap_or(0);
        let mut first = vec![(0, 0); slots];
        for (at, node) in (0..).zip(nodes) {
            let (from, count): &mut (NodeIx, u8) = &mut first[index.slot(node)];
            if *count == 0 {
                *from = at;
            }
            *count += 1;
        }
        index.first = first;
        index
    }

    fn get(&self, node: &Node) -> Option<NodeIx> {
        if usize::from(node.tile.row.0) >= self.rows {
            return None;
        }
        let (first, count) = *self.first.get(self.slot(node))?;
        (node.channel < count).then(|| first + NodeIx::from(node.channel))
    }
}

/// Ports that lead into the tile's switch, or the multiplexer behind it.
fn sources(device: Device, tile: TileCoord, kind: TileKind, wire: Wire) -> u8 {
    match (kind, wire) {
        (TileKind::Shim, Wire::Dma) => 2,
        (TileKind::Shim, Wire::Noc) => 4,
        (TileKind::Shim, Wire::Plio) => 8,
        _ if open(device, tile, wire) => wire.bundle().map_or(0, |b| kind.slave_count(b)),
        _ => 0,
    }
}

/// Ports that lead out of it.
fn sinks(device: Device, tile: TileCoord, kind: TileKind, wire: Wire) -> u8 {
    match (kind, wire) {
        (TileKind::Shim, Wire::Dma) => 2,
        (TileKind::Shim, Wire::Noc) => 4,
        (TileKind::Shim, Wire::Plio) => 6,
        _ if open(device, tile, wire) => wire.bundle().map_or(0, |b| kind.master_count(b)),
        _ => 0,
    }
}

/// Whether a side port has a neighbour; the model closes the west and east edges, and the north
/// edge at the top.
fn open(device: Device, tile: TileCoord, wire: Wire) -> bool {
    match wire {
        Wire::West => device.neighbour(tile, Neighbour::West).is_some(),
        Wire::East => device.neighbour(tile, Neighbour::East).is_some(),
        Wire::North => device.neighbour(tile, Neighbour::North).is_some(),
        _ => true,
    }
}

impl Graph {
    pub(super) fn of(device: Device, ports: Ports) -> Self {
        let roles: &[Role] = match ports {
            Ports::Merged => &[Role::Slave],
            Ports::Split => &[Role::Slave, Role::Master],
        };
        let mut nodes = Vec::new();
        let mut tiles: Vec<(TileCoord, TileKind)> = device.tiles().collect();
        tiles.sort();
        for &(tile, kind) in &tiles {
            for wire in Wire::ALL {
                let count = sources(device, tile, kind, wire).max(sinks(device, tile, kind, wire));
                for role in roles {
                    nodes.extend((0..count).map(|channel| Node {
                        tile,
                        wire,
                        channel,
                        role: *role,
                    }));
                }
            }
        }
        let index = Index::of(&nodes);
        let mut graph = Self {
            out: vec![Vec::new(); nodes.len()],
            nodes,
            edges: Vec::new(),
            groups: Vec::new(),
            index,
            ports,
        };
        for &(tile, kind) in &tiles {
            graph.switch(device, tile, kind);
            for side in [
                Neighbour::South,
                Neighbour::North,
                Neighbour::West,
                Neighbour::East,
            ] {
                if let Some(next) = device.neighbour(tile, side) {
                    graph.wires(device, tile, kind, next, side);
                }
            }
        }
        let edges = &graph.edges;
        for out in &mut graph.out {
            out.sort_by_key(|&e| edges[e as usize].to);
        }
        graph
    }

    fn place(&self, tile: TileCoord, wire: Wire, channel: u8, role: Role) -> Node {
        let role = if self.ports == Ports::Merged {
            Role::Slave
        } else {
            role
        };
        Node {
            tile,
            wire,
            channel,
            role,
        }
    }

    /// The node of a port.
    pub(super) fn node(&self, tile: TileCoord, port: Port, role: Role) -> Option<NodeIx> {
        let node = self.place(tile, Wire::of(port.bundle), port.channel, role);
        self.index.get(&node)
    }

    fn switch(&mut self, device: Device, tile: TileCoord, kind: TileKind) {
        let ports = |count: fn(Device, TileCoord, TileKind, Wire) -> u8| {
            Wire::ALL.into_iter().flat_map(move |w| {
                (0..count(device, tile, kind, w)).map(move |channel| (w, channel))
            })
        };
        self.groups.push(Vec::new());
        for (from, a) in ports(sources) {
            for (to, b) in ports(sinks) {
                let legal = match (from.bundle(), to.bundle()) {
                    _ if from.behind_mux(kind) || to.behind_mux(kind) => true,
                    (Some(f), Some(t)) => kind.can_connect(Port::new(f, a), Port::new(t, b)),
                    _ => false,
                };
                if legal {
                    let from = self.place(tile, from, a, Role::Slave);
                    let to = self.place(tile, to, b, Role::Master);
                    self.edge(from, to);
                }
            }
        }
    }

    /// Takes out the settings of a tile's switch that use a port.
    pub(super) fn take(&mut self, tile: TileCoord, port: Port, role: Role) {
        let Some(node) = self.node(tile, port, role) else {
            return;
        };
        let Self {
            nodes,
            edges,
            out,
            groups,
            ..
        } = self;
        let keep = |e: &EdgeIx| {
            let edge = &edges[*e as usize];
            let end = match role {
                Role::Slave => edge.from,
                Role::Master => edge.to,
            };
            end != node || nodes[edge.from as usize].tile != nodes[edge.to as usize].tile
        };
        for edges in out.iter_mut().chain(groups) {
            edges.retain(keep);
        }
    }

    /// As many wires as the tile has sinks on that side.
    fn wires(
        &mut self,
        device: Device,
        tile: TileCoord,
        kind: TileKind,
        next: TileCoord,
        side: Neighbour,
    ) {
        let (from, to) = (Wire::towards(side), Wire::towards(side.opposite()));
        self.groups.push(Vec::new());
        for channel in 0..sinks(device, tile, kind, from) {
            let out = self.place(tile, from, channel, Role::Master);
            let into = self.place(next, to, channel, Role::Slave);
            self.edge(out, into);
        }
    }

    fn edge(&mut self, from: Node, to: Node) {
        let (Some(from), Some(to)) = (self.index.get(&from), self.index.get(&to)) else {
            return;
        };
        let group = self.groups.len() - 1;
        let edge = self.edges.len() as EdgeIx;
        self.edges.push(Edge {
            from,
            to,
            group: group as u32,
        });
        self.out[from as usize].push(edge);
        self.groups[group].push(edge);
    }
}
