//! Objectfifos: who shares memory, who needs DMA, and what each end gets.

use npu_design::view::{view, Part, Stage, View};
use npu_design::{FifoStreams, Options, Release};
use proptest::prelude::*;
use std::collections::HashSet;

const TILES: &str = "
  %shim = aie.tile(0, 0)
  %mem = aie.tile(0, 1)
  %a = aie.tile(0, 2)
  %b = aie.tile(0, 3)
  %c = aie.tile(1, 2)
  %d = aie.tile(1, 3)
  %far = aie.tile(3, 5)
";

fn fifos(body: &str, options: &Options) -> View {
    let text = format!("aie.device(npu1) {{{TILES}{body}}}");
    view(&text, Stage::Fifos, options).unwrap_or_else(|e| panic!("{e}"))
}

fn lines(view: &View, parts: &[Part]) -> String {
    let lines: Vec<String> = parts.iter().flat_map(|&p| view.lines(p)).collect();
    // The path of task-complete tokens is every design's.
    let own = lines.into_iter().filter(|l| !l.starts_with("packet 15:"));
    own.collect::<Vec<_>>().join("\n")
}

fn default(body: &str, parts: &[Part]) -> String {
    lines(&fifos(body, &Options::default()), parts)
}

#[test]
fn a_distribute_cuts_the_elements_of_its_input() {
    let text = default(
        "aie.objectfifo @in(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<96xi32>>
         aie.objectfifo @x(%mem, {%a}, 2 : i32) : !aie.objectfifo<memref<32xi32>>
         aie.objectfifo @y(%mem dimensionsToStream [<size = 8, stride = 8>, <size = 8, stride = 1>], {%b}, 2 : i32) : !aie.objectfifo<memref<64xi32>>
         aie.objectfifo.link [@in] -> [@x, @y] ([] [0, 32])",
        &[Part::Buffers, Part::Locks, Part::Channels, Part::Flows],
    );
    insta::assert_snapshot!(text);
}

#[test]
fn a_join_puts_the_elements_of_its_output_together() {
    let text = default(
        "aie.objectfifo @x(%a, {%mem}, 2 : i32) : !aie.objectfifo<memref<32xi32>>
         aie.objectfifo @y(%b, {%mem}, 2 : i32) : !aie.objectfifo<memref<64xi32>>
         aie.objectfifo @out(%mem, {%shim}, 2 : i32) : !aie.objectfifo<memref<96xi32>>
         aie.objectfifo.link [@x, @y] -> [@out] ([0, 32] [])",
        &[
            Part::Buffers,
            Part::Locks,
            Part::Channels,
            Part::Allocations,
        ],
    );
    insta::assert_snapshot!(text);
}

#[test]
fn a_plain_link_keeps_the_larger_elements_unless_they_are_padded() {
    let design = |pad: &str| {
        format!(
            "aie.objectfifo @in(%shim, {{%mem}}, 1 : i32) : !aie.objectfifo<memref<16xi32>>
             aie.objectfifo @out(%mem dimensionsToStream [<size = 4, stride = 4>, <size = 4, stride = 1>], {{%a}}, 1 : i32) {pad} : !aie.objectfifo<memref<20xi32>>
             aie.objectfifo.link [@in] -> [@out] ([] [])"
        )
    };
    let parts = [Part::Buffers, Part::Channels];
    insta::assert_snapshot!(default(&design(""), &parts));
    let pad = "{padDimensions = #aie<bd_pad_layout_array[<const_pad_before = 0, const_pad_after = 0>, <const_pad_before = 0, const_pad_after = 1>]>}";
    insta::assert_snapshot!(default(&design(pad), &parts));
}

/// Bytes of an element on a shim's stream are known where each BD at the fifo's ends moves all of it, as it is.
#[test]
fn elements_of_the_hosts_end() {
    let element = |producer: &str, consumer: &str, attributes: &str| {
        let text = format!(
            "aie.device(npu1) {{{TILES}
  aie.objectfifo @in(%shim, {{%a {consumer}}}, 2 : i32) : !aie.objectfifo<memref<64xi16>>
  aie.objectfifo @out(%mem {producer}, {{%shim}}, 2 : i32) {attributes} : !aie.objectfifo<memref<64xi16>>
}}"
        );
        let design = npu_design::lower(&text, &Options::default()).unwrap();
        let of = |name: &str| {
            let mut ends = design.host_fifos.iter();
            ends.find(|f| f.name == name).unwrap().element
        };
        (of("in"), of("out"))
    };
    let all = "[<size = 8, stride = 8>, <size = 8, stride = 1>]";
    let less = "[<size = 4, stride = 8>, <size = 8, stride = 1>]";
    let (from, to) = (
        |dims: &str| format!("dimensionsFromStream {dims}"),
        |dims: &str| format!("dimensionsToStream {dims}"),
    );
    assert_eq!(element("", "", ""), (Some(128), Some(128)));
    assert_eq!(
        element(&to(all), &from(all), ""),
        (Some(128), Some(128)),
        "dimensions that only reorder"
    );
    assert_eq!(element(&to(less), "", ""), (Some(128), None));
    assert_eq!(element("", &from(less), ""), (None, Some(128)));
    let zeros = "{padDimensions = #aie<bd_pad_layout_array[<const_pad_before = 2, const_pad_after = 2>, <const_pad_before = 0, const_pad_after = 0>]>}";
    assert_eq!(element(&to(less), "", zeros), (Some(128), None));
}

#[test]
fn neighbours_share_the_memory_that_both_see() {
    // South to north, north to south, west to east: no DMA. East to west as well, in the memory of
    // the west tile. Diagonal neighbours share nothing.
    let text = default(
        "aie.objectfifo @north(%a, {%b}, 1 : i32) : !aie.objectfifo<memref<8xi32>>
         aie.objectfifo @south(%b, {%a}, 1 : i32) : !aie.objectfifo<memref<8xi32>>
         aie.objectfifo @east(%a, {%c}, 1 : i32) : !aie.objectfifo<memref<8xi32>>
         aie.objectfifo @west(%c, {%a}, 1 : i32) : !aie.objectfifo<memref<8xi32>>
         aie.objectfifo @diagonal(%a, {%d}, 1 : i32) : !aie.objectfifo<memref<8xi32>>
         aie.objectfifo @moved(%a, {%b}, 1 : i32) {via_DMA = true} : !aie.objectfifo<memref<8xi32>>",
        &[Part::Buffers, Part::Flows],
    );
    insta::assert_snapshot!(text, @"
    (0,3) moved_cons_buff_0 memref<8xi32>
    (0,2) moved_buff_0 memref<8xi32>
    (1,3) diagonal_cons_buff_0 memref<8xi32>
    (0,2) diagonal_buff_0 memref<8xi32>
    (0,2) west_buff_0 memref<8xi32>
    (0,2) east_buff_0 memref<8xi32>
    (0,3) south_buff_0 memref<8xi32>
    (0,2) north_buff_0 memref<8xi32>
    (0,2) DMA:0 -> (1,3) DMA:0
    (0,2) DMA:1 -> (0,3) DMA:0
    ");
}

#[test]
fn a_delegate_holds_what_two_cores_share() {
    let text = default(
        "aie.objectfifo @f(%b, {%d}, 2 : i32) : !aie.objectfifo<memref<8xi32>>
         aie.objectfifo.allocate @f (%b)
         aie.objectfifo @g(%a, {%b}, 2 : i32) : !aie.objectfifo<memref<8xi32>>
         aie.objectfifo.allocate @g (%b)",
        &[Part::Buffers, Part::Locks, Part::Channels],
    );
    insta::assert_snapshot!(text, @"
    (0,3) g_buff_0 memref<8xi32>
    (0,3) g_buff_1 memref<8xi32>
    (0,3) f_buff_0 memref<8xi32>
    (0,3) f_buff_1 memref<8xi32>
    (0,3) lock 2 g_prod_lock_0 = 2
    (0,3) lock 3 g_cons_lock_0 = 0
    (0,3) lock 0 f_prod_lock_0 = 2
    (0,3) lock 1 f_cons_lock_0 = 0
    ");
}

#[test]
fn consumers_of_a_broadcast_stand_last_first() {
    let text = default(
        "aie.objectfifo @f(%mem, {%a, %b, %far}, [2, 1, 2, 3]) : !aie.objectfifo<memref<8xi32>>",
        &[Part::Buffers, Part::Flows],
    );
    insta::assert_snapshot!(text, @"
    (0,2) f_0_cons_buff_0 memref<8xi32>
    (0,3) f_1_cons_buff_0 memref<8xi32>
    (0,3) f_1_cons_buff_1 memref<8xi32>
    (3,5) f_2_cons_buff_0 memref<8xi32>
    (3,5) f_2_cons_buff_1 memref<8xi32>
    (3,5) f_2_cons_buff_2 memref<8xi32>
    (0,1) f_buff_0 memref<8xi32>
    (0,1) f_buff_1 memref<8xi32>
    (0,1) DMA:0 -> (3,5) DMA:0
    (0,1) DMA:0 -> (0,3) DMA:0
    (0,1) DMA:0 -> (0,2) DMA:0
    ");
}

#[test]
fn repeats_are_bds_or_the_channels_own() {
    let body =
        "aie.objectfifo @f(%mem, {%far}, 1 : i32) {repeat_count = 3 : i32} : !aie.objectfifo<memref<8xi32>>";
    let of = |release| {
        let options = Options {
            release,
            ..Options::default()
        };
        let v = fifos(body, &options);
        lines(&v, &[Part::Locks, Part::Channels])
    };
    insta::assert_snapshot!(of(Release::V1_1), @"
    (3,5) lock 0 f_cons_prod_lock_0 = 1
    (3,5) lock 1 f_cons_cons_lock_0 = 0
    (0,1) lock 0 f_prod_lock_0 = 3
    (0,1) lock 1 f_cons_lock_0 = 0
    (0,1) MM2S0: 3 BDs, for ever
    (0,1) MM2S0  BD 0 f_buff_0 +0, 32 bytes, acquire f_cons_lock_0 -1, release f_prod_lock_0 1
    (0,1) MM2S0  BD 1 f_buff_0 +0, 32 bytes, acquire f_cons_lock_0 -1, release f_prod_lock_0 1
    (0,1) MM2S0  BD 2 f_buff_0 +0, 32 bytes, acquire f_cons_lock_0 -1, release f_prod_lock_0 1
    (3,5) S2MM0: 1 BDs, for ever
    (3,5) S2MM0  BD 0 f_cons_buff_0 +0, 32 bytes, acquire f_cons_prod_lock_0 -1, release f_cons_cons_lock_0 1
    ");
    insta::assert_snapshot!(of(Release::V1_3), @"
    (3,5) lock 0 f_cons_prod_lock_0 = 1
    (3,5) lock 1 f_cons_cons_lock_0 = 0
    (0,1) lock 0 f_prod_lock_0 = 3
    (0,1) lock 1 f_cons_lock_0 = 0
    (0,1) MM2S0: 1 BDs, for ever repeated 2 times
    (0,1) MM2S0  BD 0 f_buff_0 +0, 32 bytes, acquire f_cons_lock_0 -1, release f_prod_lock_0 1
    (3,5) S2MM0: 1 BDs, for ever
    (3,5) S2MM0  BD 0 f_cons_buff_0 +0, 32 bytes, acquire f_cons_prod_lock_0 -1, release f_cons_cons_lock_0 1
    ");
}

#[test]
fn a_chain_that_runs_a_number_of_times_ends() {
    let text = default(
        "aie.objectfifo @f(%mem, {%far}, 2 : i32) {iter_count = 4 : i32} : !aie.objectfifo<memref<2xi32>> = [dense<7> : memref<2xi32>, dense<[1, 2]> : memref<2xi32>]",
        &[Part::Buffers, Part::Locks, Part::Channels],
    );
    insta::assert_snapshot!(text, @"
    (3,5) f_cons_buff_0 memref<2xi32>
    (3,5) f_cons_buff_1 memref<2xi32>
    (0,1) f_buff_0 memref<2xi32>, 8 bytes given
    (0,1) f_buff_1 memref<2xi32>, 8 bytes given
    (3,5) lock 0 f_cons_prod_lock_0 = 2
    (3,5) lock 1 f_cons_cons_lock_0 = 0
    (0,1) MM2S0: 2 BDs repeated 3 times
    (0,1) MM2S0  BD 0 f_buff_0 +0, 8 bytes
    (0,1) MM2S0  BD 1 f_buff_1 +0, 8 bytes
    (3,5) S2MM0: 2 BDs, for ever
    (3,5) S2MM0  BD 0 f_cons_buff_0 +0, 8 bytes, acquire f_cons_prod_lock_0 -1, release f_cons_cons_lock_0 1
    (3,5) S2MM0  BD 1 f_cons_buff_1 +0, 8 bytes, acquire f_cons_prod_lock_0 -1, release f_cons_cons_lock_0 1
    ");
}

#[test]
fn without_synchronisation_there_are_no_locks() {
    let text = default(
        "aie.objectfifo @f(%a, {%far}, 2 : i32) {disable_synchronization = true} : !aie.objectfifo<memref<8xi32>>",
        &[Part::Locks, Part::Channels],
    );
    insta::assert_snapshot!(text, @"
    (0,2) MM2S0: 2 BDs, for ever
    (0,2) MM2S0  BD 0 f_buff_0 +0, 32 bytes
    (0,2) MM2S0  BD 1 f_buff_1 +0, 32 bytes
    (3,5) S2MM0: 2 BDs, for ever
    (3,5) S2MM0  BD 0 f_cons_buff_0 +0, 32 bytes
    (3,5) S2MM0  BD 1 f_cons_buff_1 +0, 32 bytes
    ");
}

#[test]
fn a_stream_end_has_neither_memory_nor_dma() {
    let text = default(
        "aie.objectfifo @f(%a, {%far}, 2 : i32) {aie_stream = 0 : i32, aie_stream_port = 0 : i32} : !aie.objectfifo<memref<8xi32>>",
        &[Part::Buffers, Part::Channels, Part::Flows],
    );
    insta::assert_snapshot!(text, @"
    (3,5) f_cons_buff_0 memref<8xi32>
    (3,5) f_cons_buff_1 memref<8xi32>
    (3,5) S2MM0: 2 BDs, for ever
    (3,5) S2MM0  BD 0 f_cons_buff_0 +0, 32 bytes, acquire f_cons_prod_lock_0 -1, release f_cons_cons_lock_0 1
    (3,5) S2MM0  BD 1 f_cons_buff_1 +0, 32 bytes, acquire f_cons_prod_lock_0 -1, release f_cons_cons_lock_0 1
    (0,2) Core:0 -> (3,5) DMA:0
    ");
}

#[test]
fn packets_carry_fifos_when_asked_to() {
    let options = Options {
        fifo_streams: FifoStreams::Packets,
        ..Options::default()
    };
    let v = fifos(
        "aie.packet_flow(2) { aie.packet_source<%c, DMA : 1> aie.packet_dest<%d, DMA : 1> }
         aie.objectfifo @f(%a, {%b, %far}, 1 : i32) : !aie.objectfifo<memref<8xi32>>",
        &options,
    );
    insta::assert_snapshot!(lines(&v, &[Part::Channels, Part::Flows]), @"
    (0,2) MM2S0: 1 BDs, for ever
    (0,2) MM2S0  BD 0 f_buff_0 +0, 32 bytes packet 3, acquire f_cons_lock_0 -1, release f_prod_lock_0 1
    (0,3) S2MM0: 1 BDs, for ever
    (0,3) S2MM0  BD 0 f_0_cons_buff_0 +0, 32 bytes, acquire f_0_cons_prod_lock_0 -1, release f_0_cons_cons_lock_0 1
    (3,5) S2MM0: 1 BDs, for ever
    (3,5) S2MM0  BD 0 f_1_cons_buff_0 +0, 32 bytes, acquire f_1_cons_prod_lock_0 -1, release f_1_cons_cons_lock_0 1
    packet 2: (1,2) DMA:1 -> (1,3) DMA:1
    packet 3: (0,2) DMA:0 -> (3,5) DMA:0, (0,3) DMA:0
    ");
}

#[test]
fn what_does_not_fit_a_memory_tile_goes_next_door() {
    let v = fifos(
        "aie.objectfifo @f(%mem, {%a}, 3 : i32) : !aie.objectfifo<memref<65536xi32>>",
        &Options::default(),
    );
    insta::assert_snapshot!(lines(&v, &[Part::Tiles, Part::Buffers, Part::Channels]), @"
    (1,0)
    (0,0)
    (0,1)
    (1,1)
    (0,2)
    (0,2) f_cons_buff_0 memref<65536xi32>
    (0,2) f_cons_buff_1 memref<65536xi32>
    (0,2) f_cons_buff_2 memref<65536xi32>
    (0,1) f_buff_0 memref<65536xi32>
    (0,1) f_buff_1 memref<65536xi32>
    (1,1) f_buff_2 memref<65536xi32>
    (0,1) MM2S0: 3 BDs, for ever
    (0,1) MM2S0  BD 0 f_buff_0 +0, 262144 bytes, acquire f_cons_lock_0 -1, release f_prod_lock_0 1
    (0,1) MM2S0  BD 1 f_buff_1 +0, 262144 bytes, acquire f_cons_lock_0 -1, release f_prod_lock_0 1
    (0,1) MM2S0  BD 2 f_buff_2 +0, 262144 bytes, acquire f_cons_lock_0 -1, release f_prod_lock_0 1
    (0,2) S2MM0: 3 BDs, for ever
    (0,2) S2MM0  BD 0 f_cons_buff_0 +0, 262144 bytes, acquire f_cons_prod_lock_0 -1, release f_cons_cons_lock_0 1
    (0,2) S2MM0  BD 1 f_cons_buff_1 +0, 262144 bytes, acquire f_cons_prod_lock_0 -1, release f_cons_cons_lock_0 1
    (0,2) S2MM0  BD 2 f_cons_buff_2 +0, 262144 bytes, acquire f_cons_prod_lock_0 -1, release f_cons_cons_lock_0 1
    ");
}

#[test]
fn cascades_go_south_or_east() {
    let problem = |body: &str| {
        let text = format!("aie.device(npu1) {{{TILES}{body}}}");
        npu_design::lower(&text, &Options::default()).map(|_| ())
    };
    assert_eq!(
        problem("aie.cascade_flow(%b, %a) aie.cascade_flow(%a, %c)"),
        Ok(())
    );
    let error = problem("aie.cascade_flow(%a, %b)").unwrap_err();
    assert_eq!(error.to_string(), "there is no cascade from (0,2) to (0,3)");
}

/// Bodies that cannot be, and what is said of them.
#[test]
fn impossible_fifos_are_refused() {
    let cases = [
        "aie.objectfifo @f(%shim dimensionsToStream [<size = 8, stride = 1>], {%a}, 1 : i32) : !aie.objectfifo<memref<8xi32>>",
        "aie.objectfifo @f(%a, {%far}, 1 : i32) {padDimensions = [<const_pad_before = 1, const_pad_after = 1>]} : !aie.objectfifo<memref<8xi32>>",
        "aie.objectfifo @f(%a, {%far}, 1 : i32) {iter_count = 2 : i32} : !aie.objectfifo<memref<8xi32>>",
        "aie.objectfifo @f(%a, {%far}, 2 : i32) : !aie.objectfifo<memref<2xi32>> = [dense<1> : memref<2xi32>]",
        "aie.objectfifo @f(%mem, {%far}, 1 : i32) {aie_stream = 0 : i32, aie_stream_port = 0 : i32} : !aie.objectfifo<memref<2xi32>>",
        "aie.objectfifo @f(%a, {%far}, 2 : i32) : !aie.objectfifo<memref<2xi32>>
         aie.objectfifo.allocate @f (%b)",
        "aie.objectfifo @f(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<2xi32>>
         aie.objectfifo @g(%a, {%b}, 2 : i32) : !aie.objectfifo<memref<2xi32>>
         aie.objectfifo.link [@f] -> [@g] ([] [])",
        "aie.objectfifo @f(%shim, {%a}, 2 : i32) : !aie.objectfifo<memref<4xi32>>
         aie.objectfifo @g(%a, {%b}, 2 : i32) : !aie.objectfifo<memref<2xi32>>
         aie.objectfifo @h(%a, {%c}, 2 : i32) : !aie.objectfifo<memref<2xi32>>
         aie.objectfifo.link [@f] -> [@g, @h] ([] [0, 2])",
        "aie.objectfifo @f(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<4xi32>>
         aie.objectfifo @g(%mem, {%b}, 2 : i32) : !aie.objectfifo<memref<2xi32>>
         aie.objectfifo @h(%mem, {%c}, 2 : i32) : !aie.objectfifo<memref<2xi32>>
         aie.objectfifo.link [@f] -> [@g, @h] ([] [0, 4])",
        "aie.objectfifo @f(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<4xi32>>
         aie.objectfifo @g(%mem, {%b}, 2 : i32) : !aie.objectfifo<memref<4xi32>>
         aie.objectfifo.link [@f] -> [@g] ([] [])
         aie.objectfifo.link [@f] -> [@g] ([] [])",
        "aie.objectfifo @f(%mem, {%a}, 40 : i32) {repeat_count = 2 : i32} : !aie.objectfifo<memref<4xi32>>",
    ];
    let mut out = String::new();
    for body in cases {
        let text = format!("aie.device(npu1) {{{TILES}{body}}}");
        let error = view(&text, Stage::Fifos, &Options::default()).expect_err(body);
        out += &format!("{error}\n    {}\n", error.help().unwrap_or_default());
    }
    insta::assert_snapshot!(out);
}

proptest! {
    /// However a distribute is cut: its parts cover the element, each BD stays within it, each part
    /// has its own locks, and no lock is used on a tile twice.
    #[test]
    fn parts_cover_the_element(cuts in proptest::collection::vec(1u32..40, 1..5), depth in 1u32..5) {
        let mut body = String::new();
        let whole: u32 = cuts.iter().sum();
        body += &format!("aie.objectfifo @in(%shim, {{%mem}}, {depth} : i32) : !aie.objectfifo<memref<{whole}xi32>>\n");
        let (mut names, mut offsets, mut at) = (Vec::new(), Vec::new(), 0);
        for (i, n) in cuts.iter().enumerate() {
            let tile = ["%a", "%b", "%c", "%d"][i];
            body += &format!("aie.objectfifo @o{i}(%mem, {{{tile}}}, {depth} : i32) : !aie.objectfifo<memref<{n}xi32>>\n");
            names.push(format!("@o{i}"));
            offsets.push(at.to_string());
            at += n;
        }
        let offsets = if cuts.len() > 1 { offsets.join(", ") } else { String::new() };
        body += &format!("aie.objectfifo.link [@in] -> [{}] ([] [{offsets}])", names.join(", "));
        let v = fifos(&body, &Options::default());
        let bytes = u64::from(whole) * 4;
        let mut ids = HashSet::new();
        for l in &v.locks {
            prop_assert!(ids.insert((l.tile, l.id)));
        }
        for channel in v.channels.iter().filter(|c| c.tile.row.0 == 1) {
            for bd in &channel.bds {
                prop_assert!(bd.offset + bd.bytes <= bytes);
                prop_assert!(bd.acquire.is_some() && bd.release.is_some());
            }
            let moved: u64 = channel.bds.iter().map(|b| b.bytes).sum();
            if channel.channel.direction == npu_arch::array::Direction::S2mm {
                prop_assert_eq!(moved, bytes * u64::from(depth));
                prop_assert_eq!(channel.bds.len(), cuts.len() * depth as usize);
            }
        }
        let out: u64 = v.channels.iter()
            .filter(|c| c.tile.row.0 == 1 && c.channel.direction == npu_arch::array::Direction::Mm2s)
            .flat_map(|c| &c.bds).map(|b| b.bytes).sum();
        prop_assert_eq!(out, bytes * u64::from(depth));
    }
}
