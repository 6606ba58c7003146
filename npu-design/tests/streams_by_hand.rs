//! Switches, flows and packet flows written out by hand: what hardware would do otherwise than the text says, each with
//! both places and a remedy.

mod common;

use common::by_hand::*;
use common::{lints, report};
use npu_design::{lower, Options};

fn packets(flows: &[(&str, u8, &str)]) -> String {
    let flows: Vec<String> = flows
        .iter()
        .map(|(from, id, to)| {
            format!(
                "aie.packet_flow({id}) {{
    aie.packet_source<{from}>
    aie.packet_dest<{to}>
  }}"
            )
        })
        .collect();
    with(
        CORE,
        &[(
            "aie.flow(%s, DMA : 0, %c, DMA : 0)\n  aie.flow(%c, DMA : 0, %s, DMA : 0)",
            &flows.join("\n  "),
        )],
    )
}

#[test]
fn ports_of_two_streams() {
    let packet = |from, to| {
        let flow = format!(
            "aie.packet_flow(1) {{\n    aie.packet_source<{from}>\n    aie.packet_dest<{to}>\n  }}\n  aie.flow(%s, DMA : 0,"
        );
        with(CORE, &[("aie.flow(%s, DMA : 0,", &flow)])
    };
    works(&packet("%s, DMA : 1", "%c, DMA : 1"));
    insta::assert_snapshot!(told(&[
        packet("%s, DMA : 0", "%c, DMA : 1"),
        packet("%s, DMA : 1", "%c, DMA : 0"),
        with(
            CORE,
            &[(
                "aie.flow(%c,",
                "aie.flow(%s, DMA : 1, %c, DMA : 0)\n  aie.flow(%c,"
            )]
        ),
        packets(&[("%s, DMA : 0", 1, "%c, DMA : 0")]).replace("aie.packet_dest<%c, DMA : 0>", ""),
    ]));
}

/// Where a port's rules send a packet id.
fn goes(text: &str, id: u8) -> Vec<String> {
    let design = lower(text, &Options::default()).unwrap();
    let mut switches = design.view.switches.iter();
    let switch = switches.find(|s| s.tile.to_string() == "(0,2)").unwrap();
    let south = switch
        .rules
        .iter()
        .filter(|r| r.port.to_string().starts_with("South"));
    let taken = south.filter(|r| id & r.mask == r.value);
    taken
        .flat_map(|rule| {
            switch
                .masters
                .iter()
                .filter(|m| m.arbiter == rule.arbiter && m.msels >> rule.msel & 1 == 1)
                .map(|m| m.port.to_string())
        })
        .collect()
}

#[test]
fn packet_ids_share_rules_where_they_can() {
    let to = |ids: &[u8], others: &[u8]| {
        let first = ids.iter().map(|&id| ("%s, DMA : 0", id, "%c, DMA : 0"));
        let flows: Vec<(&str, u8, &str)> = first
            .chain(others.iter().map(|&id| ("%s, DMA : 0", id, "%c, DMA : 1")))
            .collect();
        packets(&flows)
    };
    let text = to(&[1, 2, 4], &[7]);
    for id in [1, 2, 4] {
        assert_eq!(goes(&text, id), ["DMA:0"], "{id}");
    }
    assert_eq!(goes(&text, 7), ["DMA:1"]);
    insta::assert_snapshot!(report(&to(&[1, 2, 4, 8, 31], &[7, 0, 11, 13, 14])));
}

#[test]
fn a_packet_without_a_flow() {
    let send = |id: u8| {
        let packets = packets(&[
            ("%s, DMA : 0", 1, "%c, DMA : 0"),
            ("%c, DMA : 0", 2, "%s, DMA : 0"),
        ]);
        with(
            &packets,
            &[(
                "256)\n    aie.use_lock(%p, Release",
                &format!("256) {{packet = #aie.packet_info<pkt_type = 0, pkt_id = {id}>}}\n    aie.use_lock(%p, Release"),
            )],
        )
    };
    works(&send(2));
    let transfer = |id: u8| {
        let sequence = format!(
            "  aiex.runtime_sequence(%x: memref<256xi32>) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 256][0, 0, 0, 1], packet = <pkt_type = 0, pkt_id = {id}>) {{id = 0 : i64, issue_token = true, metadata = @in}} : memref<256xi32>
    aiex.npu.dma_wait {{symbol = @in}}
  }}
}}"
        );
        send(2).trim_end_matches('}').to_owned() + &sequence
    };
    works(&transfer(1));
    insta::assert_snapshot!(told(&[send(3), transfer(2)]));
}

#[test]
fn switches_of_the_text_beside_flows() {
    let set = |tile: &str, connects: &str| {
        with(
            CORE,
            &[(
                "  %mem =",
                &format!("  %sb = aie.switchbox({tile}) {{\n    {connects}\n  }}\n  %mem ="),
            )],
        )
    };
    // The flow up goes by another port than the one that is set.
    let beside = set("%m", "aie.connect<South : 0, North : 0>");
    let design = lower(&beside, &Options::default()).unwrap();
    let connects = design
        .view
        .switches
        .iter()
        .filter(|s| s.tile.to_string() == "(0,1)");
    let mut sinks: Vec<String> = connects
        .flat_map(|s| s.connects.iter().map(|c| c.to.to_string()))
        .collect();
    let all = sinks.len();
    sinks.sort();
    sinks.dedup();
    assert_eq!(sinks.len(), all, "{sinks:?}");
    let view = npu_design::view::view(
        &beside,
        npu_design::view::Stage::Complete,
        &Options::default(),
    );
    assert_eq!(view.unwrap().switches, design.view.switches);
    let ways: Vec<String> = (0..6)
        .map(|n| format!("aie.connect<DMA : {n}, North : {n}>"))
        .collect();
    insta::assert_snapshot!(told(&[
        set("%c", "aie.connect<East : 0, DMA : 0>"),
        set("%m", "aie.connect<South : 0, North : 3>"),
        set(
            "%far",
            "aie.connect<South : 0, DMA : 0>\n    aie.connect<South : 1, DMA : 0>"
        ),
        with(
            &set("%m", &ways.join("\n    ")),
            &[
                ("npu1)", "npu1_1col)"),
                ("%east = aie.tile(1, 1)", ""),
                ("%far = aie.tile(2, 1)", "")
            ]
        ),
    ]));
}

/// A text with the streams and all settings for them: what is there twice is told, not the way of tokens.
#[test]
fn switches_of_the_text_with_the_way_of_tokens() {
    let design = |shim: &str, flow: &str| {
        format!(
            "aie.device(npu1) {{
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %c = aie.tile(0, 2)
  {flow}
  %sw0 = aie.switchbox(%s) {{
    {shim}
    aie.connect<South : 3, North : 0>
  }}
  %mux = aie.shim_mux(%s) {{ aie.connect<DMA : 0, North : 3> }}
  %sw1 = aie.switchbox(%m) {{ aie.connect<South : 0, DMA : 0> }}
}}"
        )
    };
    let circuit = "aie.connect<TileControl : 0, South : 0>";
    let rules = |id: u8| {
        format!(
            "%am = aie.amsel<0> (0)
    %mm = aie.masterset(South : 0, %am)
    aie.packet_rules(TileControl : 0) {{ aie.rule(31, {id}, %am) }}"
        )
    };
    let twice = "aie.flow(%s, DMA : 0, %m, DMA : 0)";
    let other = "aie.flow(%s, DMA : 1, %c, DMA : 0)";
    for shim in [circuit, &rules(15)] {
        works(&design(shim, ""));
        works(&design(shim, other));
    }
    insta::assert_snapshot!(told(&[
        design(circuit, twice),
        design(&rules(15), twice),
        // Settings that take no token.
        design(&rules(3), other),
        design("aie.connect<West : 0, South : 0>", other),
    ]));
}

#[test]
fn ports_of_a_switch_that_are_set_twice() {
    let set = |settings: &str| {
        let switch = format!(
            "  %sb = aie.switchbox(%far) {{
    %x = aie.amsel<0> (0)
    %y = aie.amsel<1> (1)
    {settings}
  }}
  %mem ="
        );
        with(CORE, &[("  %mem =", &switch)])
    };
    let rules = |port: &str| {
        format!("aie.packet_rules({port}) {{\n      aie.rule(31, 1, %x)\n    }}\n    ")
    };
    let connect = "aie.connect<South : 0, DMA : 0>\n    ";
    // One port to two, and packets beside.
    works(&set(&format!(
        "{connect}aie.connect<South : 0, DMA : 1>\n    {}aie.masterset(DMA : 2, %x)",
        rules("South : 1")
    )));
    insta::assert_snapshot!(told(&[
        set(&format!("{connect}aie.masterset(DMA : 0, %x)")),
        set("aie.masterset(DMA : 0, %x)\n    aie.masterset(DMA : 0, %y)"),
        set(&format!("{connect}{}", rules("South : 0"))),
        set(&format!("{}{connect}", rules("South : 0"))),
        set(&rules("South : 0").repeat(2)),
        // A memory tile has no streams to the sides.
        set("aie.masterset(East : 0, %x)"),
        set(&rules("West : 0")),
        set(&format!(
            "aie.packet_rules(South : 0) {{\n{}    }}",
            (0..5)
                .map(|id| format!("      aie.rule(31, {id}, %x)\n"))
                .collect::<String>()
        )),
    ]));
}

/// What runs and has no stream waits for ever; what runs without a header is taken for another packet.
#[test]
fn channels_and_their_streams() {
    let sequence = |transfer: &str| {
        format!(
            "  aiex.runtime_sequence(%x: memref<256xi32>, %y: memref<256xi32>) {{
    {transfer}
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, 256][0, 0, 0, 1]) {{id = 1 : i64, metadata = @out}} : memref<256xi32>
    aiex.npu.dma_wait {{symbol = @out}}
  }}
}}"
        )
    };
    let send = |packet: &str| {
        format!("aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 256][0, 0, 0, 1]{packet}) {{id = 0 : i64, metadata = @in}} : memref<256xi32>")
    };
    let run =
        |text: &str, transfer: &str| text.trim_end_matches('}').to_owned() + &sequence(transfer);
    let shared = packets(&[
        ("%s, DMA : 0", 1, "%c, DMA : 0"),
        ("%s, DMA : 0", 2, "%c, DMA : 0"),
    ]);
    let shared = with(
        &shared,
        &[("  %mem =", "  aie.flow(%c, DMA : 0, %s, DMA : 0)\n  %mem =")],
    );
    let bare = with(
        &shared,
        &[(
            "  aie.flow(%c, DMA : 0, %s, DMA : 0)",
            "  aie.packet_flow(3) {\n    aie.packet_source<%c, DMA : 0>\n    aie.packet_dest<%s, DMA : 0>\n  }",
        )],
    );
    let header = ", packet = <pkt_type = 0, pkt_id = 2>";
    for silent in [run(CORE, &send("")), run(&shared, &send(header))] {
        assert_eq!(lints(&silent), "");
    }
    let other_channel = with(CORE, &[("aie.dma_start(S2MM, 0", "aie.dma_start(S2MM, 1")]);
    let no_flow = with(CORE, &[("  aie.flow(%s, DMA : 0, %c, DMA : 0)\n", "")]);
    let crooked = with(
        CORE,
        &[(
            "  %mem =",
            "  %mux = aie.shim_mux(%s) {\n    aie.connect<DMA : 0, North : 7>\n  }\n  %mem =",
        )],
    );
    insta::assert_snapshot!([
        lints(&run(&other_channel, &send(""))),
        lints(&run(&no_flow, &send(""))),
        lints(&run(&shared, &send(""))),
        lints(&run(&bare, &send(header))),
        // No rule of the shim's switch tells it from 1 and 2, and no flow carries it.
        report(&run(
            &shared,
            &send(", packet = <pkt_type = 0, pkt_id = 3>")
        )),
        report(&crooked),
    ]
    .join("\n"));
}

#[test]
fn packets_that_need_more_outputs_than_an_arbiter_has() {
    // To each of two ends and both, and to two more with the first: five sets on one arbiter.
    let flow = |id: u8, ends: &[u8]| {
        let ends: Vec<String> = ends
            .iter()
            .map(|n| format!("    aie.packet_dest<%m, DMA : {n}>\n"))
            .collect();
        format!(
            "  aie.packet_flow({id}) {{\n    aie.packet_source<%m, DMA : 5>\n{}  }}\n",
            ends.concat()
        )
    };
    let sets: [&[u8]; 5] = [&[1], &[2], &[1, 2], &[1, 3], &[1, 4]];
    let flows = |n: usize| -> String {
        // Ids that rules tell apart one by one.
        let ids = [0u8, 1, 2, 4, 8];
        ids.iter()
            .zip(&sets[..n])
            .map(|(id, ends)| flow(*id, ends))
            .collect()
    };
    let text = |n| with(CORE, &[("  %mem =", &format!("{}  %mem =", flows(n)))]);
    works(&text(4));
    insta::assert_snapshot!(told(&[text(5)]));
}

#[test]
fn packet_flows_beside_switches_that_do_not_carry_them() {
    let routed = |id: u8| {
        let text = packets(&[("%s, DMA : 0", id, "%c, DMA : 0")]);
        let switch = "  %sb = aie.switchbox(%s) {
    %sel = aie.amsel<0> (0)
    aie.masterset(North : 0, %sel)
    aie.packet_rules(South : 3) {
      aie.rule(31, 1, %sel)
    }
  }
  %mem =";
        with(&text, &[("  %mem =", switch)])
    };
    works(&routed(1));
    insta::assert_snapshot!(report(&routed(2)));
    let two = with(
        &routed(1),
        &[(
            "    aie.masterset(North : 0, %sel)",
            "    %other = aie.amsel<1> (1)\n    aie.masterset(North : 0, %sel, %other)",
        )],
    );
    insta::assert_snapshot!(report(&two));
}

#[test]
fn an_allocation_may_have_both_ways_of_a_shim() {
    let two = |first: &str, second: &str| {
        let allocations = format!(
            "  aie.shim_dma_allocation @both({first}, 0, 0)\n  aie.shim_dma_allocation @both({second}, 1, 0)\n  %mem ="
        );
        with(
            &packets(&[("%s, DMA : 0", 1, "%c, DMA : 0")]),
            &[("  %mem =", &allocations)],
        )
    };
    works(&two("MM2S", "S2MM"));
    insta::assert_snapshot!(report(&two("MM2S", "MM2S")));
    let three = two("MM2S", "S2MM").replace(
        "  aie.shim_dma_allocation @both(S2MM, 1, 0)",
        "  aie.shim_dma_allocation @both(S2MM, 1, 0)\n  aie.shim_dma_allocation @both(MM2S, 1, 0)",
    );
    assert!(
        report(&three).contains("`@both` is defined twice"),
        "{}",
        report(&three)
    );
}

/// A design whose shim sends packets only, with a sequence of raw instructions.
fn raw(data: &[(&str, &[u32])], body: &str) -> String {
    let globals: String = data
        .iter()
        .map(|(name, words)| {
            format!(
                "  memref.global \"private\" constant @{name} : memref<{}xi32> = dense<{words:?}>\n",
                words.len()
            )
        })
        .collect();
    let flow = packets(&[("%s, DMA : 0", 1, "%c, DMA : 0")]);
    let sequence =
        format!("{globals}  aiex.runtime_sequence(%x: memref<256xi32>) {{\n{body}  }}\n}}");
    flow.trim_end_matches('}').to_owned() + &sequence
}

fn block(name: &str, words: usize, address: u32) -> String {
    format!(
        "    %{name} = memref.get_global @{name} : memref<{words}xi32>
    aiex.npu.blockwrite(%{name}) {{address = {address} : ui32}} : memref<{words}xi32>\n"
    )
}

fn write(address: u32, value: u32) -> String {
    format!("    aiex.npu.write32 {{address = {address} : ui32, value = {value} : ui32}}\n")
}

/// A BD's header counts however its words are written, and of every BD of a chain; a push counts where it stands.
#[test]
fn headers_of_tasks_however_they_are_written() {
    const BD5: u32 = 0x1d000 + 5 * 0x20;
    const BD6: u32 = BD5 + 0x20;
    const QUEUE: u32 = 0x1d214;
    const HEADER: u32 = 1 << 30 | 1 << 19;
    const VALID: u32 = 1 << 25;
    let bd = |header: u32, last: u32| [64, 0, header, 0, 0, 2 << 24, 0, VALID | last];
    let patch = |bd: u32| {
        format!(
            "    aiex.npu.address_patch {{addr = {} : ui32, arg_idx = 0 : i32, arg_plus = 0 : i32}}\n",
            bd + 4
        )
    };
    let token = 1 << 31;
    let wait = "    aiex.npu.sync {channel = 0 : i32, column = 0 : i32, column_num = 1 : i32, direction = 1 : i32, row = 0 : i32, row_num = 1 : i32}\n";
    let push = write(QUEUE, 5 | token) + wait;
    let plain = bd(0, 0);
    let found = |data: &[(&str, &[u32])], body: &str| {
        let text = raw(data, body);
        let all = lints(&text);
        all.lines()
            .filter(|l| l.starts_with("warning") || l.starts_with("error"))
            .map(|l| l.split(':').next().unwrap_or_default().to_owned())
            // What the core sends goes nowhere here.
            .filter(|l| !l.ends_with("channel-without-stream"))
            .collect::<Vec<_>>()
    };
    let without = ["warning packet-without-header"];
    // The block has no header, a word behind it has, before or behind the patch.
    let set = block("plain", 8, BD5);
    let data: &[(&str, &[u32])] = &[("plain", &plain)];
    let later = set.clone() + &write(BD5 + 8, HEADER);
    assert_eq!(found(data, &(later.clone() + &patch(BD5) + &push)), [""; 0]);
    assert_eq!(found(data, &(set.clone() + &patch(BD5) + &push)), without);
    // Word by word, and a word that leaves the address alone.
    let words: String = (0..)
        .zip(bd(HEADER, 0))
        .map(|(n, word)| write(BD5 + 4 * n, word))
        .collect();
    let valid = write(BD5 + 28, VALID);
    let body = words + &patch(BD5) + &valid + &push;
    assert_eq!(found(&[], &body), [""; 0]);
    // The push among the words of a block.
    let queue = [0, 5 | token];
    let pushes = block("queue", 2, QUEUE - 4) + wait;
    let data: &[(&str, &[u32])] = &[("plain", &plain), ("queue", &queue)];
    assert_eq!(found(data, &(set + &patch(BD5) + &pushes)), without);
    // The second BD of a chain, which has to have a header of its own unless the first leaves its packet open.
    let (next, open) = (1 << 26 | 6 << 27, 1 << 31);
    for (last, expected) in [(next, &without[..]), (next | open, &[])] {
        let first = bd(HEADER, last);
        let data: &[(&str, &[u32])] = &[("first", &first), ("second", &plain)];
        let body = block("first", 8, BD5) + &block("second", 8, BD6);
        let body = body + &patch(BD5) + &patch(BD6) + &push;
        assert_eq!(found(data, &body), expected);
    }
    // What is pushed among the words of a block tells which way the buffer goes.
    let text = raw(data, &(block("plain", 8, BD5) + &patch(BD5) + &pushes));
    let sequence = &lower(&text, &Options::default()).unwrap().sequences[0];
    assert_eq!(sequence.arguments[0].access, npu_design::Access::Read);
    assert_eq!(sequence.pushes().count(), 1);
}
