//! What is drawn and compared is what is configured.

use super::{reroute, view, End, Flow, Part, Stage, View};
use crate::options::Options;
use npu_arch::array::switch::Bundle;
use npu_arch::array::{Device, Direction, Port, TileCoord};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn ports(direction: Direction) -> Vec<End> {
    let tiles = Device::Npu1.tiles();
    tiles
        .flat_map(|(tile, kind)| {
            (0..kind.channels(direction)).map(move |n| End {
                tile,
                port: Port::new(Bundle::Dma, n),
            })
        })
        .collect()
}

fn empty() -> View {
    View {
        device: Device::Npu1,
        tiles: Vec::new(),
        buffers: Vec::new(),
        locks: Vec::new(),
        cores: Vec::new(),
        channels: Vec::new(),
        allocations: Vec::new(),
        flows: Vec::new(),
        packet_flows: Vec::new(),
        switches: Vec::new(),
        muxes: Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Flows to registers and back; and the flows in the order read back give the same settings.
    #[test]
    fn flows_survive_their_settings(
        sources in prop::sample::subsequence(ports(Direction::Mm2s), 1..10),
        dests in prop::sample::subsequence(ports(Direction::S2mm), 1..16),
        choice in prop::collection::vec(any::<prop::sample::Index>(), 16),
    ) {
        let mut wanted = empty();
        for (&dest, pick) in dests.iter().zip(&choice) {
            let source = sources[pick.index(sources.len())];
            if source != dest {
                wanted.flows.push(Flow { source, dest });
            }
        }
        for options in [Options::default(), Options::mlir_aie_v1_1_1()] {
            let Ok(image) = reroute(&wanted, &options) else { continue };
            let flows: BTreeSet<Flow> = image.flows.iter().copied().collect();
            prop_assert_eq!(flows, wanted.flows.iter().copied().collect());
            let streams = image.streams();
            let ends: usize = streams.iter().map(|s| s.dests.len()).sum();
            prop_assert_eq!(ends, wanted.flows.len());
        }
    }
}

const DESIGN: &str = r#"
aie.device(npu1) {
  %shim = aie.tile(0, 0)
  %tile = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {%tile}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @out(%tile, {%shim}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
}"#;

#[test]
fn a_design_as_lines() {
    let design = view(DESIGN, Stage::Complete, &Options::default()).unwrap();
    insta::assert_snapshot!(design.to_string());
}

#[test]
fn the_first_difference_is_named() {
    let ours = view(DESIGN, Stage::Complete, &Options::default()).unwrap();
    let other = DESIGN.replace("@out(%tile, {%shim}, 2", "@out(%tile, {%shim}, 3");
    let theirs = view(&other, Stage::Complete, &Options::default()).unwrap();
    assert_eq!(ours.first_difference(&ours, &Part::ALL), None);
    let difference = ours.first_difference(&theirs, &Part::ALL).unwrap();
    insta::assert_snapshot!(difference.to_string(), @"buffers 2: (0,2) in_cons_buff_0 memref<16xi32> here, (0,2) out_buff_2 memref<16xi32> there");
}

#[test]
fn a_picture_shows_everything_once() {
    let design = view(DESIGN, Stage::Complete, &Options::default()).unwrap();
    let picture = crate::svg::draw(&design);
    for tile in [
        TileCoord::new(0, 0),
        TileCoord::new(0, 1),
        TileCoord::new(0, 2),
    ] {
        let switch = format!("stream switch of {tile}<");
        assert_eq!(picture.matches(&switch).count(), 1, "{tile}");
    }
    for b in &design.buffers {
        assert_eq!(
            picture.matches(&format!("<title>{} ", b.name)).count(),
            1,
            "{}",
            b.name
        );
    }
    for l in &design.locks {
        let name = format!(" {}, starts at", l.name.as_deref().unwrap());
        assert_eq!(picture.matches(&name).count(), 1, "{name}");
    }
    assert_eq!(picture, crate::svg::draw(&design));
    let open = picture.matches("<title>").count();
    assert_eq!(open, picture.matches("</title>").count());
}

#[test]
fn names_cannot_break_a_picture() {
    let mut design = view(DESIGN, Stage::Complete, &Options::default()).unwrap();
    design.buffers[0].name = "<script>\u{7}\"&".into();
    let picture = crate::svg::draw(&design);
    assert!(!picture.contains("<script>"));
    assert!(picture.contains("&lt;script&gt;&quot;&amp;"));
}
