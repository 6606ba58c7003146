//! Channels that run, and what the switches do with their streams.

use super::{Finding, Lint};
use crate::sequence::Push;
use crate::view::View;
use crate::{Lowered, Sequence, Span};
use npu_arch::array::{
    shim_mux, ArrayAddr, BdId, Bundle, Direction, DmaChannel, Port, ShimBd, TileCoord, TileKind,
};
use npu_image::txn::Op;
use std::collections::{BTreeSet, HashMap};

/// Channels that the configuration starts, or a sequence.
pub(super) fn check(lowered: &Lowered, out: &mut Vec<Finding>) {
    let view = &lowered.view;
    for start in &lowered.starts {
        let (tile, channel, span) = (start.tile, start.channel, start.span);
        let bare = || {
            let mut chains = view.channels.iter();
            let chain = chains.find(|c| (c.tile, c.channel) == (tile, channel));
            chain.is_some_and(|c| c.bds.iter().any(|bd| bd.packet.is_none()))
        };
        match (way(view, tile, channel), channel.direction) {
            (Way::None, _) => out.push(without_stream(view, tile, channel, span)),
            (Way::Packets, Direction::Mm2s) if bare() => {
                out.push(without_header(tile, channel, span));
            }
            _ => {}
        }
    }
    for sequence in &lowered.sequences {
        pushed(view, sequence, out);
    }
}

/// What is at a DMA's port of a switch.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    None,
    Circuit,
    Packets,
}

fn way(view: &View, tile: TileCoord, channel: DmaChannel) -> Way {
    let n = channel.channel.0;
    let at_mux = Port::new(Bundle::Dma, n);
    let port = match TileKind::of_row(tile.row) {
        Some(TileKind::Shim) => {
            let Some(south) = shim_mux::dma_south(channel) else {
                return Way::None;
            };
            let muxes = view.muxes.iter().filter(|m| m.tile == tile);
            let mut set = muxes.flat_map(|m| &m.connects);
            let is_set = match channel.direction {
                Direction::Mm2s => set.any(|c| c.from == at_mux),
                Direction::S2mm => set.any(|c| c.to == at_mux),
            };
            if !is_set {
                return Way::None;
            }
            Port::new(Bundle::South, south)
        }
        _ => at_mux,
    };
    let switches = || view.switches.iter().filter(|s| s.tile == tile);
    let (circuit, packets) = match channel.direction {
        Direction::Mm2s => (
            switches().any(|s| s.connects.iter().any(|c| c.from == port)),
            switches().any(|s| s.rules.iter().any(|r| r.port == port)),
        ),
        Direction::S2mm => (
            switches().any(|s| s.connects.iter().any(|c| c.to == port)),
            switches().any(|s| s.masters.iter().any(|m| m.port == port)),
        ),
    };
    match (circuit, packets) {
        (true, _) => Way::Circuit,
        (false, true) => Way::Packets,
        (false, false) => Way::None,
    }
}

fn without_stream(view: &View, tile: TileCoord, channel: DmaChannel, span: Span) -> Finding {
    let (verb, other) = match channel.direction {
        Direction::Mm2s => ("starts", "leave by"),
        Direction::S2mm => ("ends", "arrive at"),
    };
    let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Shim);
    let channels = DmaChannel::all(kind).filter(|c| c.direction == channel.direction);
    let others: Vec<String> = channels
        .filter(|c| *c != channel && way(view, tile, *c) != Way::None)
        .map(|c| format!("DMA:{}", c.channel.0))
        .collect();
    let others = match others.is_empty() {
        true => String::new(),
        false => format!("; streams {other} {} there", others.join(", ")),
    };
    let n = channel.channel.0;
    Finding {
        lint: Lint::ChannelWithoutStream,
        span,
        related: Vec::new(),
        message: format!(
            "{channel} of tile {tile} runs, and no stream {verb} at its DMA:{n}{others}"
        ),
        help: format!(
            "let a flow {} `DMA : {n}`, or use the channel that has one",
            match channel.direction {
                Direction::Mm2s => "start at",
                Direction::S2mm => "end at",
            }
        ),
    }
}

/// Tasks of a sequence.
fn pushed(view: &View, sequence: &Sequence, out: &mut Vec<Finding>) {
    // Whether each BD of a shim sends a header, as its last words say.
    let mut headers: HashMap<(TileCoord, BdId), bool> = HashMap::new();
    let mut told: BTreeSet<(TileCoord, DmaChannel)> = BTreeSet::new();
    for (at, op) in sequence.ops.iter().enumerate() {
        match op {
            Op::BlockWrite { addr, data } => {
                let addr = ArrayAddr(*addr);
                let tile = addr.tile();
                let shim = TileKind::of_row(tile.row) == Some(TileKind::Shim);
                let bd = (0..TileKind::Shim.bd_count())
                    .map(|n| BdId(n as u8))
                    .find(|bd| shim && TileKind::Shim.bd_register(*bd, 0) == Some(addr.offset()));
                let words = data.first_chunk().map(ShimBd::from_words);
                if let Some((bd, words)) = bd.zip(words) {
                    headers.insert((tile, bd), words.enable_packet != 0);
                }
            }
            op => {
                let Some(push) = Push::of(at, op) else {
                    continue;
                };
                let (tile, channel) = (push.tile, push.channel);
                let way = way(view, tile, channel);
                let span = sequence.span(at);
                if way == Way::None && told.insert((tile, channel)) {
                    out.push(without_stream(view, tile, channel, span));
                }
                let bare = headers.get(&(tile, push.task.start_bd)) == Some(&false);
                if way == Way::Packets && channel.direction == Direction::Mm2s && bare {
                    out.push(without_header(tile, channel, span));
                }
            }
        }
    }
}

fn without_header(tile: TileCoord, channel: DmaChannel, span: Span) -> Finding {
    Finding {
        lint: Lint::PacketWithoutHeader,
        span,
        related: Vec::new(),
        message: format!(
            "this sends no packet header, and {channel} of tile {tile} has packet flows only: the first word of \
             the data is taken for one"
        ),
        help: "say whose packet it is, `packet = <pkt_type = 0, pkt_id = ..>`, unless the data has its headers \
               in it"
            .into(),
    }
}
