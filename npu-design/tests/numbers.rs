//! Numbers, names and places that the array does not have: each error has a remedy.

use npu_design::{diagnose, lower, Options};

fn told(text: &str) -> String {
    let error = lower(text, &Options::default()).expect_err(text);
    let at = error.span().map_or("nowhere", |s| &text[s.start..s.end]);
    let at = at.lines().next().unwrap_or_default();
    let help = error.help().unwrap_or_else(|| panic!("no help: {error}"));
    format!("`{at}`: {error}\n    help: {help}\n")
}

fn device(body: &str) -> String {
    format!(
        "aie.device(npu1_1col) {{
%shim = aie.tile(0, 0)
%mem = aie.tile(0, 1)
%core = aie.tile(0, 2)
%next = aie.tile(0, 3)
%buf = aie.buffer(%core) {{sym_name = \"rtp\"}} : memref<16xi32>
{body}
}}"
    )
}

fn core(body: &str) -> String {
    device(&format!(
        "aie.objectfifo @in(%shim, {{%core}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>\n%l = aie.lock(%core, 1)\n\
         %c = aie.core(%core) {{\n%c0 = arith.constant 0 : index\n{body}\naie.end\n}}"
    ))
}

fn program(bd: &str) -> String {
    device(&format!(
        "%l = aie.lock(%core, 1)\n%m = aie.mem(%core) {{\n%0 = aie.dma_start(MM2S, 0, ^a, ^end)\n^a:\n{bd}\n\
         aie.next_bd ^a\n^end:\naie.end\n}}"
    ))
}

fn sequence(body: &str) -> String {
    device(&format!(
        "aie.shim_dma_allocation @in(MM2S, 0, 0)\naiex.runtime_sequence(%x: memref<64xi32>) {{\n{body}\n}}"
    ))
}

fn moved(offset: i32, size: i32, stride: i32) -> String {
    sequence(&format!(
        "aiex.npu.dma_memcpy_nd(%x[0, 0, 0, {offset}][1, 1, 4, {size}][0, 0, {stride}, 1]) {{id = 0 : i64, metadata = @in}} : memref<64xi32>"
    ))
}

#[test]
fn each_has_a_remedy() {
    let fifo = |depth: &str| {
        device(&format!(
            "aie.objectfifo @in(%shim, {{%core, %next}}, {depth}) : !aie.objectfifo<memref<16xi32>>"
        ))
    };
    let packet = "aie.packet_source<%shim, DMA : 0>\naie.packet_dest<%core, DMA : 0>";
    let cases = [
        device(&format!("aie.packet_flow(32) {{\n{packet}\n}}")),
        device("%l = aie.lock(%core, 16) {init = 0 : i32}"),
        device("%l = aie.lock(%core, 1) {init = 64 : i32}"),
        core("aie.use_lock(%l, Release, 64)"),
        core("aie.objectfifo.release @in(Consume, 0)"),
        core("func.call @nope(%buf) : (memref<16xi32>) -> ()"),
        core("aie.objectfifo.release @way(Consume, 1)"),
        program("aie.dma_bd(%buf : memref<16xi32>, -4, 8)"),
        program("aie.dma_bd(%buf : memref<16xi32>, 0, 0)"),
        program("aie.dma_bd(%buf : memref<16xi32>, 0, 16, [<size = 4, stride = -4>])"),
        moved(-4, 4, 4),
        moved(0, -4, 4),
        moved(0, 4, -4),
        sequence("aiex.npu.rtp_write(@rtp, 16, 77)"),
        sequence("aiex.npu.rtp_write(@rpt, 0, 77)"),
        sequence("aiex.npu.rtp_write(@table, 0, 77)"),
        device("aiex.runtime_sequence(%x: memref<64xi32>, %n: i32) {\n}"),
        device("%b = aie.buffer(%core) {sym_name = \"b\"} : memref<4xi32> = dense<[1, 2, 3]>"),
        device("%c = aie.core(%mem) {\naie.end\n}"),
        device("%b = aie.buffer(%shim) : memref<4xi32>"),
        device("%m = aie.mem(%shim) {\naie.end\n}"),
        fifo("0 : i32"),
        fifo("[2, 2]"),
        device("aie.objectfifo @a(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<32xi32>>\naie.objectfifo @b(%mem, {%core}, 2 : i32) : !aie.objectfifo<memref<16xi32>>\naie.objectfifo @c(%mem, {%next}, 2 : i32) : !aie.objectfifo<memref<16xi32>>\naie.objectfifo.link [@a] -> [@b, @c] ([] [])"),
        core("cf.br ^zz\n^yy:"),
        core("cf.br ^yx\n^yy:"),
        device("aie.trace @t(%core) {\n}"),
        device("aie.plio(0)"),
        device("aiex.tile(0, 2)"),
        core("scf.for %i = %c0 to %c0 step %c0 {\n%a = memref.load %buf[%c0] : memref<16xi32>\n}\nmemref.store %a, %buf[%c0] : memref<16xi32>"),
    ];
    let all: String = cases.iter().map(|text| told(text)).collect();
    insta::assert_snapshot!(all);
}

#[test]
fn a_value_of_a_region_that_has_ended_is_told_with_its_place() {
    let text = core("scf.for %i = %c0 to %c0 step %c0 {\n%x = memref.load %buf[%c0] : memref<16xi32>\n}\nmemref.store %x, %buf[%c0] : memref<16xi32>");
    let error = lower(&text, &Options::default()).unwrap_err();
    let places = error.related();
    let (span, said) = &places[0];
    assert_eq!(&text[span.start..span.end], "%x");
    assert_eq!(said, "defined here, and seen to the end of its region");
}

/// A text that starts with a byte order mark, as some editors write it.
#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    for text in ["aie.device(npu1) {}", "module {\n aie.device(npu1) {}\n}"] {
        lower(&format!("\u{feff}{text}"), &Options::default()).unwrap();
    }
    assert!(lower("aie.device\u{feff}(npu1) {}", &Options::default()).is_err());
}

/// What stands in a device that could not be read is no text without a device.
#[test]
fn a_syntax_error_is_the_only_one() {
    let texts = [
        "module {\n  aie.device(npu1) {\n    %s = aie.tile(0, 0)\n",
        "module {\n  aie.device(npu1) {\n    %s = aie.tile(0, 0)\n  }\n",
        "aie.device npu1 {\n}",
        "modul {\n  aie.device(npu1) {\n  }\n}",
    ];
    for text in texts {
        let found = diagnose(text, &Options::default());
        let found: Vec<String> = found.iter().map(|e| e.to_string()).collect();
        assert!(!found.is_empty(), "{text}");
        assert!(
            !found.iter().any(|e| e.contains("no `aie.device`")),
            "{text}: {found:?}"
        );
    }
}

/// All of a block lies where its first word lies.
#[test]
fn blocks_that_leave_their_place() {
    let block = |at: &str| {
        let global = "memref.global \"private\" constant @g : memref<3xi32> = dense<[1, 2, 3]>";
        let body = format!(
            "%d = memref.get_global @g : memref<3xi32>\naiex.npu.blockwrite(%d) {{{at}}} : memref<3xi32>"
        );
        let text = sequence(&body);
        text.replace(
            "aiex.runtime_sequence",
            &format!("{global}\naiex.runtime_sequence"),
        )
    };
    let tile =
        |address: u32| format!("address = {address} : ui32, column = 0 : i32, row = 2 : i32");
    let buffer = |word: u32| format!("address = {word} : ui32, buffer = @rtp");
    for fits in [
        buffer(13),
        tile(65524),
        tile(0xf_fff4),
        tile(0x2_3ff4),
        tile(0x1_fff4),
    ] {
        lower(&block(&fits), &Options::default()).unwrap_or_else(|e| panic!("{fits}: {e}"));
    }
    let beyond = [
        buffer(14),
        tile(65528),
        tile(0xf_fff8),
        tile(0x2_3ff8),
        tile(0x1_fff8),
    ];
    let told: Vec<String> = beyond.iter().map(|at| told(&block(at))).collect();
    insta::assert_snapshot!(told.join("\n"));
}
