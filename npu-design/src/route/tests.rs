//! Random flows: every stream arrives where it should, and nowhere else.

use super::{route, Plan};
use crate::model::{Flow, MasterSet, Model, PacketFlow};
use crate::options::{Options, Router};
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
            model.flows.push(Flow { source, dest, span: Span::default(), position: 0 });
        }
        prop_assume!(route(&mut model, &Options::default()).is_ok());
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

/// Where a packet from a DMA ends, by following rules and arbiters.
fn follow_packet(model: &Model<'_>, source: End, id: u8) -> BTreeSet<End> {
    let (tile, port) = source;
    let start = match TileKind::of_row(tile.row) {
        Some(TileKind::Shim) => {
            let south = shim_mux::dma_south(DmaChannel::mm2s(port.channel)).unwrap();
            Port::new(Bundle::South, south)
        }
        _ => port,
    };
    let mut out = BTreeSet::new();
    let mut work = vec![(tile, start)];
    while let Some((tile, slave)) = work.pop() {
        let kind = Device::Npu1.kind(tile).unwrap();
        let Some(switch) = model.switches.iter().find(|s| s.tile == tile) else {
            continue;
        };
        let rules = switch.rules.iter().find(|r| r.port == slave);
        let rule = rules.and_then(|r| r.rules.iter().find(|r| id & r.mask == r.value));
        let Some(rule) = rule else { continue };
        let takes = |m: &&MasterSet| m.arbiter == rule.arbiter && m.msels >> rule.msel & 1 == 1;
        for master in switch.masters.iter().filter(takes) {
            let sink = master.port;
            assert!(kind.can_connect(slave, sink), "{tile} {slave} {sink}");
            if kind == TileKind::Shim && sink.bundle == Bundle::South {
                let dma = shim_mux::dma_at_south(Direction::S2mm, sink.channel).unwrap();
                out.insert((tile, Port::new(Bundle::Dma, dma.channel.0)));
            } else if let Some(side) = sink.bundle.side() {
                let next = Device::Npu1.neighbour(tile, side).unwrap();
                work.push((
                    next,
                    Port::new(Bundle::towards(side.opposite()), sink.channel),
                ));
            } else {
                out.insert((tile, sink));
            }
        }
    }
    out
}

/// A design of random packet flows to one or several ends, some of which several flows have.
fn random_packets(seed: u64) -> Model<'static> {
    let mut seed = Seed(seed);
    let mut starts = ports(Direction::Mm2s);
    let ends = ports(Direction::S2mm);
    let count = |seed: &mut Seed, most| 1 + seed.below(most);
    let sources: Vec<End> = (0..count(&mut seed, 6))
        .map(|_| seed.draw(&mut starts))
        .collect();
    // Of few ends, so that sets of them overlap.
    let few: Vec<End> = (0..count(&mut seed, 5))
        .map(|_| ends[seed.below(ends.len())])
        .collect();
    let mut model = Model::empty(Device::Npu1);
    let mut ids: Vec<u8> = (0..32).collect();
    for _ in 0..count(&mut seed, 10) {
        let source = sources[seed.below(sources.len())];
        let mut dests: Vec<End> = (0..count(&mut seed, 3))
            .map(|_| few[seed.below(few.len())])
            .filter(|d| *d != source)
            .collect();
        dests.sort();
        dests.dedup();
        model.packet_flows.push(PacketFlow {
            id: seed.draw(&mut ids),
            source,
            dests,
            keep_header: None,
            priority: false,
            span: Span::default(),
            position: 0,
        });
    }
    model.packet_flows.retain(|f| !f.dests.is_empty());
    model
}

#[test]
fn packets_arrive() {
    let mut routed = 0;
    for seed in 0..400 {
        let mut like_mlir_aie = false;
        for router in [Router::MlirAie, Router::Negotiated] {
            let mut model = random_packets(seed);
            let options = Options {
                router,
                ..Options::default()
            };
            match route(&mut model, &options) {
                Ok(()) => {}
                // Rules and outputs of an arbiter are few.
                Err(e) if e.to_string().starts_with("packets ") => {
                    assert!(!like_mlir_aie, "{seed}: {e}");
                    continue;
                }
                Err(e) => panic!("{seed} {router:?}: {e}"),
            }
            routed += 1;
            like_mlir_aie = true;
            for flow in &model.packet_flows {
                let ends: BTreeSet<End> = flow.dests.iter().copied().collect();
                let found = follow_packet(&model, flow.source, flow.id);
                assert_eq!(found, ends, "{seed} {router:?} id {}", flow.id);
            }
        }
    }
    assert!(routed > 600, "{routed} of 800");
}

/// Numbers from a seed (SplitMix64).
struct Seed(u64);

impl Seed {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    fn draw<T: Copy>(&mut self, from: &mut Vec<T>) -> T {
        let at = self.below(from.len());
        from.swap_remove(at)
    }
}

/// A design of random circuits: one to most DMA channels, broadcasts among them.
fn random_design(seed: u64) -> Model<'static> {
    let mut seed = Seed(seed);
    let (mut starts, mut ends) = (ports(Direction::Mm2s), ports(Direction::S2mm));
    let sources: Vec<End> = (0..1 + seed.below(50))
        .map(|_| seed.draw(&mut starts))
        .collect();
    let mut model = Model::empty(Device::Npu1);
    for _ in 0..1 + seed.below(64) {
        let (source, dest) = (sources[seed.below(sources.len())], seed.draw(&mut ends));
        if source != dest {
            model.flows.push(Flow {
                source,
                dest,
                span: Span::default(),
                position: 0,
            });
        }
    }
    model
}

/// Settings of a plan, or `None` if there is none.
fn hops(model: &Model<'_>, router: Router) -> Option<usize> {
    let plan = Plan::of(model, router).ok()?;
    let inside = |e: &&u32| {
        let edge = &plan.graph.edges[**e as usize];
        plan.graph.nodes[edge.from as usize].tile == plan.graph.nodes[edge.to as usize].tile
    };
    Some(plan.solution.iter().flatten().filter(inside).count())
}

/// Designs that each router routes, and hops of those that both do.
#[derive(Debug, Default, PartialEq)]
struct Score {
    negotiated: usize,
    mlir_aie: usize,
    only_mlir_aie: Vec<u64>,
    negotiated_hops: usize,
    mlir_aie_hops: usize,
}

fn score(seeds: std::ops::Range<u64>) -> Score {
    let mut score = Score::default();
    for seed in seeds {
        let model = random_design(seed);
        let ours = hops(&model, Router::Negotiated);
        let theirs = hops(&model, Router::MlirAie);
        score.negotiated += usize::from(ours.is_some());
        score.mlir_aie += usize::from(theirs.is_some());
        match (ours, theirs) {
            (Some(a), Some(b)) => {
                score.negotiated_hops += a;
                score.mlir_aie_hops += b;
            }
            (None, Some(_)) => score.only_mlir_aie.push(seed),
            _ => {}
        }
    }
    score
}

#[test]
fn negotiation_routes_what_the_other_router_routes() {
    let score = score(0..12);
    assert_eq!(score.only_mlir_aie, Vec::<u64>::new(), "{score:?}");
    assert!(score.negotiated >= score.mlir_aie, "{score:?}");
    assert!(score.negotiated_hops <= score.mlir_aie_hops, "{score:?}");
}

/// `cargo test --release -p npu-design --lib -- --ignored a_thousand`
#[test]
#[ignore = "takes minutes"]
fn a_thousand_random_designs() {
    let mut sum = Score::default();
    for first in (0..1000).step_by(50) {
        let score = score(first..first + 50);
        sum.negotiated += score.negotiated;
        sum.mlir_aie += score.mlir_aie;
        sum.only_mlir_aie.extend(score.only_mlir_aie);
        sum.negotiated_hops += score.negotiated_hops;
        sum.mlir_aie_hops += score.mlir_aie_hops;
        println!("{} designs: {sum:?}", first + 50);
    }
    assert!(sum.negotiated >= sum.mlir_aie, "{sum:?}");
    assert!(sum.negotiated_hops <= sum.mlir_aie_hops, "{sum:?}");
}

#[test]
fn equal_inputs_give_equal_routes() {
    for seed in 0..2 {
        let settings = |_: usize| {
            let mut model = random_design(seed);
            let done = route(&mut model, &Options::default()).map_err(|e| e.to_string());
            done.map(|()| crate::view::View::of(&model).switches)
        };
        assert_eq!(settings(0), settings(1));
    }
}

#[test]
fn what_bars_a_stream_is_named() {
    // A column has six ways up from its memory tile; six streams take them.
    let mut model = Model::empty(Device::Npu1Col1);
    let dma = |col, row, n| (TileCoord::new(col, row), Port::new(Bundle::Dma, n));
    let mut ends = (2..6).flat_map(|row| [dma(0, row, 0), dma(0, row, 1)]);
    for n in 0..6 {
        let (source, dest) = (dma(0, 1, n), ends.next().unwrap());
        model.flows.push(Flow {
            source,
            dest,
            span: Span::default(),
            position: 0,
        });
    }
    let (source, dest) = (dma(0, 0, 0), ends.next().unwrap());
    model.flows.push(Flow {
        source,
        dest,
        span: Span::default(),
        position: 0,
    });
    let error = route(&mut model, &Options::default()).unwrap_err();
    insta::assert_snapshot!(format!("{error}\n{}", error.help().unwrap()), @"
    no free route from (0,0) DMA:0 to (0,5) DMA:0: (0,1) North:0, (0,1) North:1, (0,1) North:2, (0,1) North:3 and 2 more ports are taken
    (0,1) North:0 carries (0,1) DMA:0 to (0,2) DMA:0
    (0,1) North:1 carries (0,1) DMA:1 to (0,2) DMA:1
    (0,1) North:2 carries (0,1) DMA:2 to (0,3) DMA:0
    (0,1) North:3 carries (0,1) DMA:3 to (0,3) DMA:1
    (0,1) North:4 carries (0,1) DMA:4 to (0,4) DMA:0
    (0,1) North:5 carries (0,1) DMA:5 to (0,4) DMA:1
    move one of these streams, or an end of this one, to another column
    ");
}
