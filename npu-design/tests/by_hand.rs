//! DMA programs, switches and packet flows written out by hand: what hardware would do otherwise than the text
//! says, each with both places and a remedy.

mod common;

use common::{lints, report};
use npu_design::{lower, Options};

/// One core's DMA takes a buffer in and sends it out.
const CORE: &str = "aie.device(npu1) {
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %c = aie.tile(0, 2)
  %east = aie.tile(1, 1)
  %far = aie.tile(2, 1)
  %p = aie.lock(%c, 0) {init = 1 : i32, sym_name = \"p\"}
  %q = aie.lock(%c, 1) {init = 0 : i32, sym_name = \"q\"}
  %buf = aie.buffer(%c) {sym_name = \"buf\"} : memref<256xi32>
  aie.flow(%s, DMA : 0, %c, DMA : 0)
  aie.flow(%c, DMA : 0, %s, DMA : 0)
  aie.shim_dma_allocation @in(MM2S, 0, 0)
  aie.shim_dma_allocation @out(S2MM, 0, 0)
  %mem = aie.mem(%c) {
    %0 = aie.dma_start(S2MM, 0, ^b1, ^d2)
  ^b1:
    aie.use_lock(%p, AcquireGreaterEqual, 1)
    aie.dma_bd(%buf : memref<256xi32>, 0, 256)
    aie.use_lock(%q, Release, 1)
    aie.next_bd ^b1
  ^d2:
    %1 = aie.dma_start(MM2S, 0, ^b2, ^e)
  ^b2:
    aie.use_lock(%q, AcquireGreaterEqual, 1)
    aie.dma_bd(%buf : memref<256xi32>, 0, 256)
    aie.use_lock(%p, Release, 1)
    aie.next_bd ^b2
  ^e:
    aie.end
  }
}";

/// With every place of `from` made `to`.
fn with(text: &str, changes: &[(&str, &str)]) -> String {
    let mut out = text.to_owned();
    for (from, to) in changes {
        assert!(out.contains(from), "{from}");
        out = out.replace(from, to);
    }
    out
}

/// The same on the memory tile.
fn memtile() -> String {
    with(
        CORE,
        &[
            ("aie.lock(%c", "aie.lock(%m"),
            ("aie.buffer(%c)", "aie.buffer(%m)"),
            ("aie.mem(%c)", "aie.memtile_dma(%m)"),
            ("%c, DMA : 0", "%m, DMA : 0"),
        ],
    )
}

fn works(text: &str) {
    lower(text, &Options::default()).unwrap();
}

fn told(cases: &[String]) -> String {
    let cases: Vec<String> = cases.iter().map(|text| report(text)).collect();
    cases.join("\n")
}

const ON_P: &str = "aie.lock(%m, 0) {init = 1 : i32, sym_name = \"p\"}";
const FIRST_BD: &str = "aie.use_lock(%p, AcquireGreaterEqual, 1)
    aie.dma_bd(%buf : memref<256xi32>, 0, 256)";

#[test]
fn what_a_dma_does_not_reach() {
    works(CORE);
    works(&memtile());
    let at = |text: &str, tile: &str| with(text, &[("%buf = aie.buffer(%c)", tile)]);
    let on = |tile: &str| {
        with(
            &memtile(),
            &[(
                "%buf = aie.buffer(%m)",
                &format!("%buf = aie.buffer({tile})"),
            )],
        )
    };
    works(&on("%east"));
    let fifth = |text: String| {
        with(
            &text,
            &[
                ("dma_start(S2MM, 0", "dma_start(S2MM, 5"),
                ("%s, DMA : 0, %m, DMA : 0", "%s, DMA : 0, %m, DMA : 5"),
            ],
        )
    };
    works(&fifth(memtile()));
    let lock = |tile: &str| with(&memtile(), &[(ON_P, &ON_P.replace("%m", tile))]);
    works(&lock("%east"));
    insta::assert_snapshot!(told(&[
        at(CORE, "%buf = aie.buffer(%m)"),
        with(CORE, &[("%p = aie.lock(%c", "%p = aie.lock(%m")]),
        on("%far"),
        on("%c"),
        fifth(on("%east")),
        fifth(lock("%east")),
        lock("%c"),
    ]));
}

#[test]
fn a_block_with_two_of_what_a_bd_has_one_of() {
    let twice = |line: &str| with(CORE, &[(line, &format!("{line}\n    {line}"))]);
    insta::assert_snapshot!(told(&[
        with(
            CORE,
            &[(
                FIRST_BD,
                &format!("{FIRST_BD}\n    aie.dma_bd(%buf : memref<256xi32>, 0, 128)")
            )]
        ),
        twice("aie.use_lock(%p, AcquireGreaterEqual, 1)"),
        twice("aie.use_lock(%q, Release, 1)"),
    ]));
}

#[test]
fn numbers_of_bds() {
    let bd = "aie.dma_bd(%buf : memref<256xi32>, 0, 256)\n    aie.use_lock(%q";
    let other = "aie.dma_bd(%buf : memref<256xi32>, 0, 256)\n    aie.use_lock(%p";
    let number = |text: &str, attributes: &str, of_other: &str| {
        let said = |bd: &str, a: &str| bd.replace("256)\n", &format!("256) {a}\n"));
        with(
            text,
            &[(bd, &said(bd, attributes)), (other, &said(other, of_other))],
        )
    };
    works(&number(CORE, "{bd_id = 3 : i32}", "{bd_id = 4 : i32}"));
    works(&number(CORE, "{bd_id = 3 : i32, next_bd_id = 3 : i32}", ""));
    works(&number(&memtile(), "{bd_id = 23 : i32}", ""));
    insta::assert_snapshot!(told(&[
        number(CORE, "{bd_id = 3 : i32}", "{bd_id = 3 : i32}"),
        number(&memtile(), "{bd_id = 24 : i32}", ""),
        number(CORE, "{bd_id = 5 : i32, next_bd_id = 9 : i32}", ""),
        number(CORE, "{next_bd_id = 9 : i32}", ""),
        with(
            &number(CORE, "{bd_id = 5 : i32, next_bd_id = 5 : i32}", ""),
            &[(
                "aie.use_lock(%q, Release, 1)\n    aie.next_bd ^b1",
                "aie.use_lock(%q, Release, 1)\n    aie.end"
            )]
        ),
        number(CORE, "{burst_length = 64 : i32}", ""),
    ]));
}

#[test]
fn a_tile_with_two_programs() {
    let second = |op: &str| with(CORE, &[("  %mem =", &format!("{op}  %mem ="))]);
    insta::assert_snapshot!(told(&[
        second("  %a = aie.core(%c) { aie.end }\n  %b = aie.core(%c) { aie.end }\n"),
        second("  %other = aie.mem(%c) { aie.end }\n"),
    ]));
}

#[test]
fn addresses_that_cannot_be() {
    let address = |n: u32| {
        with(
            CORE,
            &[("\"buf\"}", &format!("\"buf\", address = {n} : i32}}"))],
        )
    };
    works(&address(1028));
    works(&address(64512));
    insta::assert_snapshot!(told(&[
        address(65000),
        address(1026),
        with(CORE, &[("\"buf\"}", "\"buf\", aligned = false}")]),
    ]));
    works(&with(CORE, &[("\"buf\"}", "\"buf\", aligned = true}")]));
}

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

#[test]
fn registers_by_tile_and_buffer() {
    let write = |what: &str| {
        let sequence = format!(
            "  aiex.runtime_sequence() {{
    aiex.npu.write32 {{{what}, value = 1 : ui32}}
  }}
}}"
        );
        CORE.trim_end_matches('}').to_owned() + &sequence
    };
    let address = |text: &str| {
        let design = lower(text, &Options::default()).unwrap();
        match design.sequences[0].ops.as_slice() {
            [npu_image::txn::Op::Write32 { addr, .. }] => *addr,
            other => panic!("{other:?}"),
        }
    };
    let lock = "address = 126976 : ui32";
    let place = "column = 1 : i32, row = 1 : i32";
    // From the start of the tile, or of the array where it says the same.
    assert_eq!(address(&write(&format!("{place}, {lock}"))), 0x0211_f000);
    let whole = 0x0211_f000u32;
    let same = format!("{place}, address = {whole} : ui32");
    assert_eq!(address(&write(&same)), whole);
    assert_eq!(address(&write(&format!("address = {whole} : ui32"))), whole);
    insta::assert_snapshot!(told(&[
        write(&format!(
            "column = 1 : i32, row = 2 : i32, address = {whole} : ui32"
        )),
        write(&format!("{place}, address = -1 : i32")),
        write("buffer = @buf, address = 256 : ui32"),
        write("buffer = @buf, address = 1073741824 : ui32"),
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
fn paddings_and_dimensions_of_a_bd() {
    let send = "aie.dma_bd(%buf : memref<256xi32>, 0, 256)\n    aie.use_lock(%p";
    let padded = |how: &str| {
        let bd = format!("aie.dma_bd(%buf : memref<256xi32>, 0, 16, {how}) \n    aie.use_lock(%p");
        with(&memtile(), &[(send, &bd)])
    };
    let one = "[<size = 8, stride = 1>]";
    let pad = "<const_pad_before = 4, const_pad_after = 4>";
    works(&padded(&format!("{one}, [{pad}]")));
    insta::assert_snapshot!(report(&padded(&format!("{one}, [{pad}, {pad}]"))));
}

#[test]
fn sequences_of_one_name_and_files_that_are_none() {
    let sequences = CORE.trim_end_matches('}').to_owned()
        + "  aiex.runtime_sequence @one() {\n  }\n  aiex.runtime_sequence @one() {\n  }\n}";
    let core = |attribute: &str| {
        let core =
            format!("  %core = aie.core(%c) {{\n    aie.end\n  }} {{{attribute}}}\n  %mem =");
        with(CORE, &[("  %mem =", &core)])
    };
    insta::assert_snapshot!(told(&[
        sequences,
        core("elf_file = 3 : i32"),
        core("link_with = 3 : i32"),
    ]));
}

/// A join's output goes out part by part, each by its dimensions.
#[test]
fn dimensions_that_act_on_each_part_of_a_join() {
    insta::assert_snapshot!(report(
        "aie.device(npu1_1col) {
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %a = aie.tile(0, 2)
  %b = aie.tile(0, 3)
  aie.objectfifo @a(%a, {%m}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @b(%b, {%m}, 2 : i32) : !aie.objectfifo<memref<32xi32>>
  aie.objectfifo @out(%m dimensionsToStream [<size = 3, stride = 1>, <size = 16, stride = 3>], {%s}, 2 : i32) : !aie.objectfifo<memref<48xi32>>
  aie.objectfifo.link [@a, @b] -> [@out]([0, 16] [])
}"
    ));
}

#[test]
fn a_tile_that_is_declared_twice() {
    let second = with(
        CORE,
        &[(
            "  %p = aie.lock",
            "  %again = aie.tile(0, 2)\n  %p = aie.lock",
        )],
    );
    insta::assert_snapshot!(report(&second));
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

#[test]
fn what_a_task_does_not_reach() {
    let task = |channel: &str, block: &str| {
        let task = format!(
            "  aiex.runtime_sequence(%x: memref<256xi32>) {{
    %t = aiex.dma_configure_task(%m, {channel}) {{
      {block}
      aie.end
    }}
    aiex.dma_start_task(%t)
  }}
}}"
        );
        let beside = "  %near = aie.buffer(%east) {sym_name = \"near\"} : memref<16xi32>
  %l = aie.lock(%m, 0) {sym_name = \"l\"}
  %mem =";
        with(CORE, &[("  %mem =", beside)])
            .trim_end_matches('}')
            .to_owned()
            + &task
    };
    let bd = "aie.dma_bd(%near : memref<16xi32>, 0, 16)";
    let locked = |lock: &str, more: &str| {
        format!("aie.use_lock({lock}, AcquireGreaterEqual, 1)\n      {more}{bd}\n      aie.use_lock(%l, Release, 1)")
    };
    works(&task("MM2S, 3", bd));
    works(&task("MM2S, 3", &locked("%l", "")));
    insta::assert_snapshot!(told(&[
        task("MM2S, 4", bd),
        task("MM2S, 3", "aie.dma_bd(%buf : memref<256xi32>, 0, 16)"),
        task("MM2S, 3", &locked("%p", "")),
        task(
            "MM2S, 3",
            &locked("%l", "aie.use_lock(%l, AcquireGreaterEqual, 1)\n      ")
        ),
    ]));
}

#[test]
fn a_name_for_two_things() {
    let fifo = "aie.objectfifo @x(%c, {%m}, 2 : i32) : !aie.objectfifo<memref<16xi32>>\n  %mem =";
    let named = |name: &str| {
        with(
            CORE,
            &[("sym_name = \"buf\"", &format!("sym_name = \"{name}\""))],
        )
    };
    insta::assert_snapshot!(told(&[
        named("in"),
        with(&named("x_buff_0"), &[("%mem =", fifo)]),
        with(
            CORE,
            &[("\"q\"", "\"x_cons_cons_lock_0\""), ("%mem =", fifo)]
        ),
        with(
            CORE,
            &[(
                "%mem =",
                &format!(
                    "{}{fifo}",
                    fifo.replace("@x(%c, {%m}", "@x_cons(%m, {%c}")
                        .replace("\n  %mem =", "\n  ")
                )
            )]
        ),
    ]));
}

#[test]
fn dimensions_and_lengths() {
    let dims = |dims: &str, len: u32| {
        with(
            CORE,
            &[(
                "256)\n    aie.use_lock(%q",
                &format!("{len}, [{dims}])\n    aie.use_lock(%q"),
            )],
        )
    };
    let square = "<size = 16, stride = 16>, <size = 16, stride = 1>";
    assert_eq!(lints(&dims(square, 256)), "");
    insta::assert_snapshot!(lints(&dims(square, 64)));
    insta::assert_snapshot!(lints(&dims(
        "<size = 4, stride = 16>, <size = 16, stride = 1>",
        128
    )));
}

const LINKS: &str = "aie.device(npu1) {
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %c = aie.tile(0, 2)
  %d = aie.tile(0, 3)
  aie.objectfifo.link [@o1, @o2] -> [@out] ([0, 256] [])
  aie.objectfifo @o1(%c, {%m}, 2 : i32) : !aie.objectfifo<memref<256xi32>>
  aie.objectfifo @o2(%d, {%m}, 2 : i32) : !aie.objectfifo<memref<256xi32>>
  aie.objectfifo @out(%m, {%s}, 2 : i32) : !aie.objectfifo<memref<512xi32>>
  aie.objectfifo @in(%s, {%m}, 2 : i32) : !aie.objectfifo<memref<64xi32>>
  aie.objectfifo @on(%m, {%c}, 2 : i32) : !aie.objectfifo<memref<64xi32>>
  aie.objectfifo.link [@in] -> [@on] ([] [0])
}";

/// The link stands above its objectfifos, as MLIR lets it.
#[test]
fn parts_of_links() {
    assert_eq!(lints(LINKS), "");
    insta::assert_snapshot!(lints(&with(LINKS, &[("([0, 256] [])", "([0, 255] [])")])));
    insta::assert_snapshot!(lints(&with(LINKS, &[("512xi32", "500xi32")])));
    insta::assert_snapshot!(lints(&with(LINKS, &[("([] [0])", "([] [16])")])));
    insta::assert_snapshot!(told(&[
        with(LINKS, &[("([0, 256] [])", "([256, 0] [])")]),
        with(LINKS, &[("([0, 256] [])", "([0, 512] [])")]),
    ]));
}

#[test]
fn dimensions_of_an_objectfifo() {
    let text = LINKS.replace("aie.objectfifo.link [@in] -> [@on] ([] [0])", "");
    let text = with(
        &text,
        &[(
            "@on(%m,",
            "@on(%m dimensionsToStream [<size = 4, stride = 8>, <size = 8, stride = 1>],",
        )],
    );
    insta::assert_snapshot!(lints(&text));
}

#[test]
fn more_descriptors_than_half_a_memory_tile_has() {
    let text = with(
        LINKS,
        &[("@in(%s, {%m}, 2 : i32)", "@in(%s, {%m}, [2, 30])")],
    );
    insta::assert_snapshot!(report(&text));
}

#[test]
fn padding_that_is_too_wide() {
    let text = with(
        LINKS,
        &[
            ("@on(%m,", "@on(%m dimensionsToStream [<size = 8, stride = 8>, <size = 8, stride = 1>],"),
            (
                "@on(%m dimensionsToStream [<size = 8, stride = 8>, <size = 8, stride = 1>], {%c}, 2 : i32) : !aie.objectfifo<memref<64xi32>>",
                "@on(%m dimensionsToStream [<size = 8, stride = 8>, <size = 8, stride = 1>], {%c}, 2 : i32) {padDimensions = #aie<bd_pad_layout_array[<const_pad_before = 0, const_pad_after = 0>, <const_pad_before = 70, const_pad_after = 0>]>} : !aie.objectfifo<memref<624xi32>>",
            ),
        ],
    );
    insta::assert_snapshot!(report(&text));
}

#[test]
fn attributes_of_other_versions() {
    let text = with(
        LINKS,
        &[
            ("aie.objectfifo @in(%s, {%m}, 2 : i32)", "aie.objectfifo @in(%s, {%m}, 2 : i32) {via_dma = true}"),
            ("  aie.objectfifo.link [@in]", "  %core = aie.core(%c) { aie.end } {stack_bank = 0 : i32, data_size = 64 : i32}\n  aie.objectfifo.link [@in]"),
        ],
    );
    insta::assert_snapshot!(lints(&text));
}
