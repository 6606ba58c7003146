//! Packet streams: arbiters, master sets and rules.
//!
//! A slave port in packet mode sends a packet to one output of one arbiter, chosen by its id; a
//! master port takes one arbiter's outputs. Streams with the same set of masters in a switch share
//! an output. Priority streams (control) take outputs from the last arbiter down, the others from
//! the first up, each with an arbiter of its own where possible.

use super::Hop;
use crate::error::{DesignError, DesignErrorKind};
use crate::model::{MasterSet, Model, PacketRules, Rule};
use crate::read::Result;
use npu_arch::array::switch::{Bundle, ARBITERS, MSELS};
use npu_arch::array::{shim_mux, Direction, DmaChannel, Port, TileCoord, TileKind};

/// A packet stream with its path.
pub(super) struct Routed {
    pub(super) source: (TileCoord, Port),
    pub(super) priority: bool,
    pub(super) hops: Vec<Hop>,
}

/// What one stream needs of one switch.
struct Pass {
    slave: Port,
    masters: Vec<Port>,
    ids: Vec<u8>,
    priority: bool,
    keep_header: Option<bool>,
}

/// Adds the streams to the switches of the model.
pub(super) fn settle(model: &mut Model<'_>, streams: &[Routed]) -> Result<()> {
    let mut tiles: Vec<TileCoord> = streams.iter().flat_map(|s| &s.hops).map(|h| h.0).collect();
    tiles.sort();
    tiles.dedup();
    for tile in tiles {
        let mut passes: Vec<Pass> = Vec::new();
        for stream in streams {
            for &(_, from, to) in stream.hops.iter().filter(|h| h.0 == tile) {
                let flows = || {
                    model
                        .packet_flows
                        .iter()
                        .filter(|f| f.source == stream.source)
                };
                let ids: Vec<u8> = flows().map(|f| f.id).collect();
                let keep_header = flows().find_map(|f| f.keep_header);
                let port = |(wire, n): (super::Wire, u8)| wire.bundle().map(|b| Port::new(b, n));
                let (Some(from), Some(to)) = (port(from), port(to)) else {
                    continue;
                };
                let (slave, master) = through_mux(model, tile, from, to);
                match passes.iter_mut().find(|p| p.slave == slave && p.ids == ids) {
                    Some(p) => p.masters.push(master),
                    None => passes.push(Pass {
                        slave,
                        masters: vec![master],
                        ids,
                        priority: stream.priority,
                        keep_header,
                    }),
                }
            }
        }
        program(model, tile, &passes)?;
    }
    Ok(())
}

/// In a shim, streams to and from the DMA pass the multiplexer.
fn through_mux(model: &mut Model<'_>, tile: TileCoord, from: Port, to: Port) -> (Port, Port) {
    if TileKind::of_row(tile.row) != Some(TileKind::Shim) {
        return (from, to);
    }
    let mut add = |pair: (Port, Port)| {
        let mux = model.mux(tile);
        if !mux.connects.contains(&pair) {
            mux.connects.push(pair);
        }
    };
    let (mut slave, mut master) = (from, to);
    let south = |direction, port: Port| {
        let channel = DmaChannel {
            direction,
            channel: port.channel.into(),
        };
        shim_mux::dma_south(channel).filter(|_| port.bundle == Bundle::Dma)
    };
    if let Some(n) = south(Direction::Mm2s, from) {
        add((from, Port::new(Bundle::North, n)));
        slave = Port::new(Bundle::South, n);
    }
    if let Some(n) = south(Direction::S2mm, to) {
        add((Port::new(Bundle::North, n), to));
        master = Port::new(Bundle::South, n);
    }
    (slave, master)
}

fn program(model: &mut Model<'_>, tile: TileCoord, passes: &[Pass]) -> Result<()> {
    // Outputs by the masters they feed.
    let mut outputs: Vec<(Vec<Port>, (u8, u8))> = Vec::new();
    for pass in passes {
        let mut masters = pass.masters.clone();
        masters.sort();
        if outputs.iter().any(|(m, _)| *m == masters) {
            continue;
        }
        let taken: Vec<(u8, u8)> = outputs.iter().map(|(_, o)| *o).collect();
        // A master listens to one arbiter only.
        let bound = outputs
            .iter()
            .find(|(m, _)| m.iter().any(|p| masters.contains(p)))
            .map(|(_, (arbiter, _))| *arbiter);
        let output = free_output(&taken, pass.priority, bound).ok_or(DesignError::nowhere(
            DesignErrorKind::Congested {
                contested: passes.len(),
            },
        ))?;
        outputs.push((masters, output));
    }
    let switch = model.switch(tile);
    for (masters, (arbiter, msel)) in &outputs {
        for &port in masters {
            match switch.masters.iter_mut().find(|m| m.port == port) {
                Some(m) => m.msels |= 1 << msel,
                None => {
                    let keep = passes.iter().filter(|p| p.masters.contains(&port));
                    switch.masters.push(MasterSet {
                        port,
                        arbiter: *arbiter,
                        msels: 1 << msel,
                        keep_header: keep.clone().find_map(|p| p.keep_header),
                    });
                }
            }
        }
    }
    for pass in passes {
        let mut masters = pass.masters.clone();
        masters.sort();
        let Some(&(_, (arbiter, msel))) = outputs.iter().find(|(m, _)| *m == masters) else {
            continue;
        };
        let (mask, value) = id_mask(&pass.ids);
        let rule = Rule {
            mask,
            value,
            arbiter,
            msel,
        };
        match switch.rules.iter_mut().find(|r| r.port == pass.slave) {
            Some(r) => r.rules.push(rule),
            None => switch.rules.push(PacketRules {
                port: pass.slave,
                rules: vec![rule],
            }),
        }
    }
    Ok(())
}

fn free_output(taken: &[(u8, u8)], priority: bool, bound: Option<u8>) -> Option<(u8, u8)> {
    let arbiters: Vec<u8> = match bound {
        Some(a) => vec![a],
        None if priority => (0..ARBITERS).rev().collect(),
        None => (0..ARBITERS).collect(),
    };
    let msels: Vec<u8> = if priority {
        (0..MSELS).rev().collect()
    } else {
        (0..MSELS).collect()
    };
    let unused = arbiters.iter().filter(|a| taken.iter().all(|t| t.0 != **a));
    unused
        .chain(&arbiters)
        .flat_map(|&a| msels.iter().map(move |&m| (a, m)))
        .find(|o| !taken.contains(o))
}

/// The bits in which all ids agree, and their values.
fn id_mask(ids: &[u8]) -> (u8, u8) {
    let all = ids.iter().fold(0x1f, |a, b| a & b);
    let any = ids.iter().fold(0, |a, b| a | b);
    let mask = 0x1f & !(all ^ any);
    (mask, all & mask)
}
