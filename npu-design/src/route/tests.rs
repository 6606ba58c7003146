//! Random flows: every stream arrives where it should, and nowhere else.

use super::route;
use crate::model::{Flow, Model};
use crate::Span;
use npu_arch::array::switch::Bundle;
use npu_arch::array::{shim_mux, Device, Direction, DmaChannel, Port, TileCoord, TileKind};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashMap};

/// DMA ports of every tile.
fn ports(direction: Direction) -> Vec<(TileCoord, Port)> {
    Device::Npu1
        .tiles()
        .flat_map(|(tile, kind)| {
            (0..kind.channels(direction)).map(move |n| (tile, Port::new(Bundle::Dma, n)))
        })
        .collect()
}

type End = (TileCoord, Port);

/// Where the stream from a DMA ends, by following the settings.
fn follow(model: &Model<'_>, source: End) -> BTreeSet<End> {
    let mut out = BTreeSet::new();
    let (tile, port) = source;
    let start = match TileKind::of_row(tile.row) {
        Some(TileKind::Shim) => {
            let channel = DmaChannel::mm2s(port.channel);
            let south = shim_mux::dma_south(channel).unwrap();
            let mux = model.muxes.iter().find(|m| m.tile == tile).unwrap();
            assert!(mux
                .connects
                .contains(&(port, Port::new(Bundle::North, south))));
            Port::new(Bundle::South, south)
        }
        _ => port,
    };
    let mut work = vec![(tile, start)];
    while let Some((tile, slave)) = work.pop() {
        let kind = Device::Npu1.kind(tile).unwrap();
        let switch = model.switches.iter().find(|s| s.tile == tile);
        for &(_, sink) in switch
            .iter()
            .flat_map(|s| &s.connects)
            .filter(|c| c.0 == slave)
        {
            assert!(kind.can_connect(slave, sink), "{tile} {slave} {sink}");
            let to_host = kind == TileKind::Shim && sink.bundle == Bundle::South;
            if to_host {
                let dma = shim_mux::dma_at_south(Direction::S2mm, sink.channel).unwrap();
                out.insert((tile, Port::new(Bundle::Dma, dma.channel.0)));
            } else if let Some(side) = sink.bundle.side() {
                let next = Device::Npu1.neighbour(tile, side).unwrap();
                let opposite = Bundle::towards(side.opposite());
                work.push((next, Port::new(opposite, sink.channel)));
            } else {
                out.insert((tile, sink));
            }
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn streams_arrive(
        sources in prop::sample::subsequence(ports(Direction::Mm2s), 1..12),
        dests in prop::sample::subsequence(ports(Direction::S2mm), 1..24),
        choice in prop::collection::vec(any::<prop::sample::Index>(), 24),
    ) {
        let mut model = Model::empty(Device::Npu1);
        let mut wanted: HashMap<End, BTreeSet<End>> = HashMap::new();
        for (&dest, pick) in dests.iter().zip(&choice) {
            let source = sources[pick.index(sources.len())];
            if source == dest {
                continue;
            }
            wanted.entry(source).or_default().insert(dest);
            model.flows.push(Flow { source, dest, span: Span::default() });
        }
        prop_assume!(route(&mut model).is_ok());
        for (source, ends) in wanted {
            prop_assert_eq!(follow(&model, source), ends);
        }
        // No port takes two streams.
        for s in &model.switches {
            let sinks: BTreeSet<Port> = s.connects.iter().map(|c| c.1).collect();
            prop_assert_eq!(sinks.len(), s.connects.len());
        }
    }
}
