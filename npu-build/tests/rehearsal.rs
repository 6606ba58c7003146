//! Rehearsals: what they carry, and that it makes no difference.

use std::fmt::Write;
use std::path::Path;

use npu_build::kernel::{Kernel, Tree};
use npu_build::rehearse::{payload, rehearse, rehearse_with_payload, Rehearsal};
use npu_design::{lower, Options};
use npu_emu::array::Payload;

/// What a design of the grid does.
#[derive(Clone, Copy, Debug)]
struct Case {
    /// Through the memory tile, or straight from the shim.
    relay: bool,
    /// To one core or two.
    cores: usize,
    /// Depth of the fifos.
    depth: u32,
    /// Elements that a core takes for one that it gives.
    takes: u32,
    /// Elements that the host sends, and waits for from each core.
    sent: u32,
    awaited: u32,
    /// A core looks at what it gets.
    loads: bool,
}

const WORDS: u32 = 40;

fn text(case: Case) -> String {
    let Case {
        depth,
        takes,
        sent,
        awaited,
        ..
    } = case;
    let element = format!("memref<{WORDS}xi32>");
    let fifo = |name: &str, from: &str, to: &str| {
        format!("  aie.objectfifo @{name}({from}, {{{to}}}, {depth} : i32) : !aie.objectfifo<{element}>\n")
    };
    let ends: Vec<String> = (0..case.cores).map(|n| format!("%core{n}")).collect();
    let mut o = String::from(
        "aie.device(npu1_1col) {\n  %shim = aie.tile(0, 0)\n  %mem = aie.tile(0, 1)\n",
    );
    for n in 0..case.cores {
        let _ = writeln!(o, "  %core{n} = aie.tile(0, {})", n + 2);
    }
    let _ = writeln!(o, "  func.func private @kernel({element}, {element})");
    if case.relay {
        o += &fifo("host", "%shim", "%mem");
        o += &fifo("in", "%mem", &ends.join(", "));
        o += "  aie.objectfifo.link [@host] -> [@in] ([] [])\n";
    } else {
        o += &fifo("in", "%shim", &ends.join(", "));
    }
    let load = match case.loads {
        true => format!("      %l = memref.load %a[%c0] : {element}\n"),
        false => String::new(),
    };
    for (n, end) in ends.iter().enumerate().take(case.cores) {
        o += &fifo(&format!("out{n}"), end, "%shim");
        let _ = write!(
            o,
            "  %p{n} = aie.core(%core{n}) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = arith.constant 9223372036854775807 : index
    scf.for %i = %c0 to %n step %c1 {{
      %v = aie.objectfifo.acquire @in(Consume, {takes}) : !aie.objectfifosubview<{element}>
      %a = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<{element}> -> {element}
{load}      %w = aie.objectfifo.acquire @out{n}(Produce, 1) : !aie.objectfifosubview<{element}>
      %b = aie.objectfifo.subview.access %w[0] : !aie.objectfifosubview<{element}> -> {element}
      func.call @kernel(%a, %b) : ({element}, {element}) -> ()
      aie.objectfifo.release @in(Consume, {takes})
      aie.objectfifo.release @out{n}(Produce, 1)
    }}
    aie.end
  }}
"
        );
    }
    let host = if case.relay { "host" } else { "in" };
    let (all, back) = (sent * WORDS, awaited * WORDS);
    let _ = write!(
        o,
        "  aiex.runtime_sequence(%x: memref<{all}xi32>, %y: memref<{back}xi32>) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, {all}][0, 0, 0, 1]) {{id = 0 : i64, metadata = @{host}}} : memref<{all}xi32>\n"
    );
    for n in 0..case.cores {
        let _ = writeln!(
            o,
            "    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, {back}][0, 0, 0, 1]) {{id = {} : i64, metadata = @out{n}}} : memref<{back}xi32>",
            n + 1
        );
    }
    for n in 0..case.cores {
        let _ = writeln!(o, "    aiex.npu.dma_wait {{symbol = @out{n}}}");
    }
    o + "  }\n}\n"
}

fn grid() -> Vec<Case> {
    let mut cases = Vec::new();
    for relay in [false, true] {
        for (cores, depth) in [(1, 2), (2, 2), (2, 3)] {
            for (takes, sent, awaited) in [
                (1, 6, 6),
                (1, 6, 7),
                (2, 8, 4),
                (2, 7, 4),
                (2, 8, 5),
                (1, 9, 1),
            ] {
                cases.push(Case {
                    relay,
                    cores,
                    depth,
                    takes,
                    sent,
                    awaited,
                    loads: false,
                });
            }
        }
    }
    cases
}

/// Counting ends as moving does, to the word of the report: who waits, for what, since when, and how far each BD
/// has come.
#[test]
fn counted_words_end_as_moved_ones() {
    let (mut ends, mut later, mut hangs) = (0, 0, 0);
    for case in grid() {
        let text = text(case);
        let design = lower(&text, &Options::default()).unwrap_or_else(|e| panic!("{case:?}: {e}"));
        assert_eq!(payload(&design), Payload::Counts);
        let counted = rehearse_with_payload(&design, Payload::Counts);
        let moved = rehearse_with_payload(&design, Payload::Words);
        assert_eq!(counted, moved, "{case:?}");
        match counted {
            Rehearsal::Ends => ends += 1,
            // One run of these ends, but what the host sends piles up.
            Rehearsal::Once(_) => later += 1,
            Rehearsal::Hangs(_) => hangs += 1,
            other => panic!("{case:?}: {other:?}"),
        }
    }
    assert_eq!((ends, later, hangs), (12, 6, 18));
}

/// A design whose core reads what comes, or that sends to a control port, is rehearsed with words.
#[test]
fn words_move_where_they_decide() {
    let case = Case {
        loads: true,
        ..grid()[0]
    };
    let looks = lower(&text(case), &Options::default()).unwrap();
    assert_eq!(payload(&looks), Payload::Words);
    assert_eq!(rehearse(&looks), Rehearsal::Ends);
    let control = "aie.device(npu1_1col) {
  %shim = aie.tile(0, 0)
  %core = aie.tile(0, 2)
  aie.packet_flow(3) {
    aie.packet_source<%shim, DMA : 0>
    aie.packet_dest<%core, TileControl : 0>
  }
}";
    let commanded = lower(control, &Options::default()).unwrap();
    assert_eq!(payload(&commanded), Payload::Words);
}

/// No design that ships needs its words moved but the one whose core does its work
/// itself, and each comes to its end.
#[test]
fn shipped_designs_are_rehearsed_to_their_end() {
    let tree = Tree::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
    for name in tree.names().unwrap() {
        let kernel = Kernel::load(&tree, &name).unwrap();
        let needed = match kernel.sources.is_empty() {
            true => Payload::Words,
            false => Payload::Counts,
        };
        assert_eq!(payload(&kernel.design), needed, "{name}");
        assert_eq!(rehearse(&kernel.design), Rehearsal::Ends, "{name}");
    }
}

/// Where packets go is not known where their headers lie in the host's data; what a lint has told of iterations is not
/// told again.
#[test]
fn what_lints_have_told() {
    let packets = "aie.device(npu1_1col) {
  %shim = aie.tile(0, 0)
  %tile = aie.tile(0, 2)
  %a = aie.buffer(%tile) {sym_name = \"a\"} : memref<16xi32>
  %l = aie.lock(%tile, 0) {init = 1 : i32, sym_name = \"l\"}
  aie.packet_flow(3) {
    aie.packet_source<%shim, DMA : 0>
    aie.packet_dest<%tile, DMA : 0>
  }
  aie.shim_dma_allocation @in(MM2S, 0, 0)
  %mem = aie.mem(%tile) {
    %0 = aie.dma_start(S2MM, 0, ^in, ^end)
  ^in:
    aie.use_lock(%l, AcquireGreaterEqual, 1)
    aie.dma_bd(%a : memref<16xi32>, 0, 16)
    aie.use_lock(%l, Release, 1)
    aie.next_bd ^in
  ^end:
    aie.end
  }
  aiex.runtime_sequence(%x: memref<64xi32>) {
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 17][0, 0, 0, 1]) {id = 0 : i64, metadata = @in, issue_token = true} : memref<64xi32>
    aiex.npu.dma_wait {symbol = @in}
  }
}";
    let rehearsed = |text: &str| rehearse(&lower(text, &Options::default()).unwrap());
    assert_eq!(rehearsed(packets), Rehearsal::HeadersInData);
    let with_header = packets.replace(
        "17][0, 0, 0, 1])",
        "16][0, 0, 0, 1], packet = <pkt_type = 0, pkt_id = 3>)",
    );
    assert_eq!(rehearsed(&with_header), Rehearsal::Ends);
    let circuit = "aie.flow(%shim, DMA : 0, %tile, DMA : 0)";
    let start = packets.find("aie.packet_flow").unwrap();
    let end = packets.find("aie.shim_dma_allocation").unwrap();
    let text = packets
        .replace(&packets[start..end], circuit)
        .replace("17][0, 0, 0, 1]", "16][0, 0, 0, 1]");
    let text = text.replace(circuit, &format!("{circuit}\n  "));
    assert_eq!(rehearsed(&text), Rehearsal::Ends);
    let overlap = text.replace("[1, 1, 1, 16][0, 0, 0, 1]", "[2, 2, 1, 8][4, 16, 0, 1]");
    assert_ne!(overlap, text);
    assert_eq!(rehearsed(&overlap), Rehearsal::Ends);
}
