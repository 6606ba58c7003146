//! Channels that run, and what the switches do with their streams.

use super::stream::headerless;
use super::{Finding, Lint};
use crate::view::View;
use crate::{Lowered, Sequence, Span};
use npu_arch::array::{shim_mux, Bundle, Direction, DmaChannel, Port, TileCoord, TileKind};
use std::collections::BTreeSet;

/// Channels that the configuration starts, or a sequence.
pub(super) fn check(lowered: &Lowered, out: &mut Vec<Finding>) {
    let view = &lowered.view;
    for start in &lowered.starts {
        if way(view, start.tile, start.channel) == Way::None {
            out.push(without_stream(view, start.tile, start.channel, start.span));
        }
    }
    for sequence in &lowered.sequences {
        let mut told: BTreeSet<(TileCoord, DmaChannel)> = BTreeSet::new();
        for push in sequence.pushes() {
            let (tile, channel) = (push.tile, push.channel);
            if way(view, tile, channel) == Way::None && told.insert((tile, channel)) {
                let span = sequence.span(push.op);
                out.push(without_stream(view, tile, channel, span));
            }
        }
    }
    let sequences = lowered.sequences.iter();
    let tasks = sequences.flat_map(|sequence| tasks_without_header(lowered, sequence));
    out.extend(starts_without_header(lowered).chain(tasks));
}

/// Whether packets of a design have their headers in their data, as far as it says: something sends data without a
/// header into packet flows.
pub fn has_headers_in_data(lowered: &Lowered, sequence: &Sequence) -> bool {
    starts_without_header(lowered).next().is_some()
        || tasks_without_header(lowered, sequence).next().is_some()
}

fn sends_packets(view: &View, tile: TileCoord, channel: DmaChannel) -> bool {
    channel.direction == Direction::Mm2s && way(view, tile, channel) == Way::Packets
}

fn starts_without_header(lowered: &Lowered) -> impl Iterator<Item = Finding> + '_ {
    let view = &lowered.view;
    let starts = lowered.starts.iter();
    starts
        .filter(|start| {
            let mut chains = view.channels.iter();
            let chain = chains.find(|c| (c.tile, c.channel) == (start.tile, start.channel));
            sends_packets(view, start.tile, start.channel)
                && chain.is_some_and(|c| c.bds.iter().any(|bd| bd.packet.is_none()))
        })
        .map(|start| without_header(start.tile, start.channel, start.span))
}

fn tasks_without_header<'a>(
    lowered: &'a Lowered,
    sequence: &'a Sequence,
) -> impl Iterator<Item = Finding> + 'a {
    let tasks = headerless(sequence, lowered).into_iter();
    tasks
        .filter(|(_, tile, channel)| sends_packets(&lowered.view, *tile, *channel))
        .map(|(at, tile, channel)| without_header(tile, channel, sequence.span(at)))
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
               in it: where such packets go depends on the data, and no rehearsal shows whether a run ends"
            .into(),
    }
}
