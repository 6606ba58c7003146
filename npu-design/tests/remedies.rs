//! Wrong designs with two places: the message, both places, the remedy.

mod common;

use common::{report, told};
use npu_design::{instructions, lower, Options};

fn device(body: &str) -> String {
    format!(
        "aie.device(npu1) {{\n%shim = aie.tile(0, 0)\n%mem = aie.tile(0, 1)\n%core = aie.tile(0, 2)\n\
         %far = aie.tile(3, 4)\n{body}\n}}\n"
    )
}

#[test]
fn a_channel_that_is_started_twice() {
    let text = device(
        "%a = aie.buffer(%core) {sym_name = \"a\"} : memref<16xi32>
%m = aie.mem(%core) {
  %0 = aie.dma_start(S2MM, 0, ^a, ^next)
^a:
  aie.dma_bd(%a : memref<16xi32>)
  aie.next_bd ^a
^next:
  %1 = aie.dma_start(MM2S, 0, ^b, ^last)
^b:
  aie.dma_bd(%a : memref<16xi32>)
  aie.next_bd ^b
^last:
  %2 = aie.dma_start(S2MM, 0, ^c, ^end)
^c:
  aie.dma_bd(%a : memref<16xi32>)
  aie.next_bd ^c
^end:
  aie.end
}",
    );
    insta::assert_snapshot!(report(&text));
    let apart = text.replace("%2 = aie.dma_start(S2MM, 0", "%2 = aie.dma_start(S2MM, 1");
    lower(&apart, &Options::default()).unwrap();
}

#[test]
fn a_lock_that_is_declared_twice() {
    let text = device(
        "%a = aie.lock(%core, 3) {sym_name = \"a\"}\n%b = aie.lock(%mem, 3) {sym_name = \"b\"}\n\
         %c = aie.lock(%core, 3) {sym_name = \"c\"}",
    );
    insta::assert_snapshot!(report(&text));
    lower(
        &text.replace("%c = aie.lock(%core, 3)", "%c = aie.lock(%core)"),
        &Options::default(),
    )
    .unwrap();
}

const PADDED: &str = "%a = aie.buffer(%mem) {sym_name = \"a\"} : memref<64xi32>
%m = aie.memtile_dma(%mem) {
  %0 = aie.dma_start(S2MM, 1, ^a, ^end)
^a:
  aie.dma_bd(%a : memref<64xi32>, 0, 16)
  aie.next_bd ^b
^b:
  aie.dma_bd(%a : memref<64xi32>, 0, 20, [<size = 4, stride = 4>, <size = 4, stride = 1>], [<const_pad_before = 1, const_pad_after = 0>, <const_pad_before = 0, const_pad_after = 0>])
  aie.next_bd ^a
^end:
  aie.end
}";

#[test]
fn padding_of_what_comes_in() {
    let text = device(PADDED);
    insta::assert_snapshot!(report(&text));
    lower(&text.replace("S2MM", "MM2S"), &Options::default()).unwrap();
}

#[test]
fn padding_in_a_task() {
    let task = |tile: &str, buffer: &str, direction: &str| {
        device(&format!(
            "%a = aie.buffer(%mem) {{sym_name = \"a\"}} : memref<64xi32>
%b = aie.buffer(%core) {{sym_name = \"b\"}} : memref<64xi32>
aiex.runtime_sequence(%x: memref<64xi32>) {{
  %t = aiex.dma_configure_task({tile}, {direction}, 0) {{
    aie.dma_bd({buffer} : memref<64xi32>, 0, 16, [<size = 4, stride = 4>, <size = 4, stride = 1>], [<const_pad_before = 1, const_pad_after = 0>, <const_pad_before = 0, const_pad_after = 0>])
    aie.end
  }}
  aiex.dma_start_task(%t)
  aiex.dma_free_task(%t)
}}"
        ))
    };
    insta::assert_snapshot!(report(&task("%mem", "%a", "S2MM")));
    insta::assert_snapshot!(report(&task("%core", "%b", "MM2S")));
    lower(&task("%mem", "%a", "MM2S"), &Options::default()).unwrap();
}

/// A sequence over an allocation of each direction.
fn sequence(body: &str) -> String {
    device(&format!(
        "aie.shim_dma_allocation @in(MM2S, 0, 0)\naie.shim_dma_allocation @out(S2MM, 0, 0)\n\
         aiex.runtime_sequence(%x: memref<64xi32>) {{\n{body}}}"
    ))
}

fn task(name: &str, attributes: &str) -> String {
    format!(
        "%{name} = aiex.dma_configure_task_for @out {{\n  aie.dma_bd(%x : memref<64xi32>, 0, 64)\n  aie.end\n}}{attributes}\n"
    )
}

#[test]
fn waits_for_tasks() {
    let token = " {issue_token = true}";
    let silent = task("t", "") + "aiex.dma_start_task(%t)\naiex.dma_await_task(%t)\n";
    insta::assert_snapshot!(report(&sequence(&silent)));
    let idle = task("t", token) + "aiex.dma_await_task(%t)\n";
    insta::assert_snapshot!(report(&sequence(&idle)));
    let late = task("t", token) + "aiex.dma_await_task(%t)\naiex.dma_start_task(%t)\n";
    insta::assert_snapshot!(report(&sequence(&late)));
    let right = task("t", token) + "aiex.dma_start_task(%t)\naiex.dma_await_task(%t)\n";
    lower(&sequence(&right), &Options::default()).unwrap();
}

/// A task that is awaited or freed gives its BDs away.
#[test]
fn a_task_whose_descriptor_another_has() {
    let token = " {issue_token = true}";
    let start = |t: &str| format!("aiex.dma_start_task(%{t})\n");
    let and_wait = |t: &str| start(t) + &format!("aiex.dma_await_task(%{t})\n");
    let again = |behind: String| sequence(&(task("t", token) + &and_wait("t") + &behind));
    for right in [
        again(and_wait("t")),
        again(task("u", "") + &start("u")),
        again(task("t2", token) + &and_wait("t2")),
        // Freeing what it has no more is nothing, and leaves the other its own.
        again(
            task("u", "") + "aiex.dma_free_task(%t)\n" + &start("u") + &task("v", "") + &start("v"),
        ),
    ] {
        lower(&right, &Options::default()).unwrap();
    }
    let restarted = again(task("u", "") + &start("t"));
    insta::assert_snapshot!(report(&restarted));
}

#[test]
fn more_tasks_than_descriptors() {
    let tasks = |each: &str| -> String {
        let one = |n: u32| task(&format!("t{n}"), "") + &each.replace('#', &n.to_string());
        (0..17).map(one).collect()
    };
    let start = "aiex.dma_start_task(%t#)\n";
    insta::assert_snapshot!(report(&sequence(&tasks(start))));
    let freed = format!("{start}aiex.dma_free_task(%t#)\n");
    lower(&sequence(&tasks(&freed)), &Options::default()).unwrap();
}

/// A program that has used them up: a name that comes often comes once.
#[test]
fn a_program_with_more_descriptors_than_its_tile() {
    let block = |n: u32| {
        let next = if n == 16 { 0 } else { n + 1 };
        format!("^b{n}:\n  aie.dma_bd(%a : memref<16xi32>)\n  aie.next_bd ^b{next}\n")
    };
    let blocks: String = (0..17).map(block).collect();
    let text = device(&format!(
        "%a = aie.buffer(%core) {{sym_name = \"a\"}} : memref<16xi32>\n%m = aie.mem(%core) {{\n  \
         %0 = aie.dma_start(S2MM, 0, ^b0, ^end)\n{blocks}^end:\n  aie.end\n}}"
    ));
    insta::assert_snapshot!(report(&text));
}

#[test]
fn what_a_core_does_not_reach() {
    let core = |op: &str| {
        device(&format!(
            "%a = aie.buffer(%far) {{sym_name = \"a\"}} : memref<16xi32>\n%l = aie.lock(%far, 1) {{sym_name = \"l\"}}\n\
             %c = aie.core(%core) {{\n  %c0 = arith.constant 0 : index\n  {op}\n  aie.end\n}}"
        ))
    };
    insta::assert_snapshot!(report(&core("%x = memref.load %a[%c0] : memref<16xi32>")));
    insta::assert_snapshot!(report(&core("aie.use_lock(%l, AcquireGreaterEqual, 1)")));
}

#[test]
fn devices_and_sequences_that_cannot_be_built() {
    let text = "aie.device(npu2_1col) {\n  %t = aie.tile(0, 2)\n  %c = aie.core(%t) { aie.end }\n}";
    insta::assert_snapshot!(report(text));
    let text = "aie.device(npu1_1col) {\n  %t = aie.tile(0, 2)\n}";
    insta::assert_snapshot!(told(
        text,
        &instructions(text, &Options::default()).unwrap_err()
    ));
}

#[test]
fn attributes_that_mean_other_bytes() {
    let fifo = |attribute: &str| {
        device(&format!(
            "aie.objectfifo @in(%shim, {{%core}}, 2 : i32) {{{attribute}}} : !aie.objectfifo<memref<16xi32>>"
        ))
    };
    insta::assert_snapshot!(report(&fifo("packet = true")));
    insta::assert_snapshot!(report(&fifo("via_shared_mem = 1 : i32")));
    lower(&fifo("packet = false"), &Options::default()).unwrap();
    let again = task("t", " {repeat_count = 1 : i32}")
        + "aiex.dma_start_task(%t) {repeat_count = 3 : i32}\n";
    insta::assert_snapshot!(report(&sequence(&again)));
    let padded = |n: u32| {
        sequence(&format!(
            "aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{d0_zero_before = {n} : i64, id = 0 : i64, metadata = @in}} : memref<64xi32>\n"
        ))
    };
    insta::assert_snapshot!(report(&padded(1)));
    lower(&padded(0), &Options::default()).unwrap();
}

#[test]
fn attributes_that_nothing_reads() {
    let text = device(
        "aie.objectfifo @in(%shim, {%core}, 2 : i32) {repeat_cont = 2 : i32, note.of = 1 : i32} : !aie.objectfifo<memref<16xi32>>
%b = aie.buffer(%core) {sym_name = \"b\", colour = \"red\"} : memref<16xi32>",
    );
    let findings = npu_design::verify::check(&text, &Options::default()).unwrap();
    let lines = findings.iter().map(|f| {
        let (line, column) = f.span.line_column(&text);
        format!(
            "{line}:{column}: {}: {}\nhelp: {}\n",
            f.lint.name(),
            f.message,
            f.help
        )
    });
    insta::assert_snapshot!(lines.collect::<String>());
}

/// Names as near to what is written: the first by name, whatever a hash makes of them.
#[test]
fn suggestions_do_not_depend_on_hashes() {
    let names: String = ('b'..='z')
        .rev()
        .map(|c| format!("%b{c} = aie.buffer(%core) {{sym_name = \"b{c}\"}} : memref<16xi32>\n"))
        .collect();
    let text = device(&format!("{names}%c = aie.buffer(%ba) : memref<16xi32>"));
    for _ in 0..8 {
        let error = lower(&text, &Options::default()).unwrap_err();
        assert_eq!(error.help().as_deref(), Some("did you mean `%bb`?"));
    }
}

/// Integers of every operation that has any, out of their range or no integers: the place, what is allowed, and what
/// to do.
#[test]
fn integers_out_of_their_range() {
    let cases = [
        "aie.objectfifo @f(%shim, {%core}, 0 : i32) : !aie.objectfifo<memref<16xi32>>",
        "aie.objectfifo @f(%shim, {%core}, 64 : i32) : !aie.objectfifo<memref<16xi32>>",
        "aie.objectfifo @f(%shim, {%core}, [2, -1]) : !aie.objectfifo<memref<16xi32>>",
        "aie.objectfifo @f(%mem, {%core}, 2 : i32) {repeat_count = 256 : i32} : !aie.objectfifo<memref<16xi32>>",
        "aie.objectfifo @f(%mem, {%core}, 2 : i32) {iter_count = 0 : i32} : !aie.objectfifo<memref<16xi32>>",
        "aie.objectfifo @f(%core, {%far}, 2 : i32) {aie_stream = 3 : i32, aie_stream_port = 0 : i32} : !aie.objectfifo<memref<16xi32>>",
        "%c = aie.core(%core) {\n  aie.end\n} {stack_size = 65537 : i32}",
        "%c = aie.core(%core) {\n  aie.end\n} {stack_size = -32 : i32}",
        "%c = aie.core(%core) {\n  aie.end\n} {stack_size = \"large\"}",
        "%l = aie.lock(%core, 16)",
        "%l = aie.lock(%core, 0) {init = 64 : i32}",
        "%l = aie.lock(%core, 0) {init = -1 : i32}",
        "%b = aie.buffer(%core) {address = 65536 : i32} : memref<4xi32>",
        "%b = aie.buffer(%core) {mem_bank = 4 : i32} : memref<4xi32>",
        "%b = aie.buffer(%core) : memref<4000000xi32>",
        "aie.packet_flow(32) {\n  aie.packet_source<%core, DMA : 0>\n  aie.packet_dest<%shim, DMA : 0>\n}",
        "aie.shim_dma_allocation @s(MM2S, 2, 0)",
        "aie.shim_dma_allocation @s(MM2S, 0, 9)",
        "aiex.runtime_sequence(%x: memref<16xi32>) {\n  aiex.npu.sync {column = 256 : i32, row = 0 : i32, direction = 0 : i32, channel = 0 : i32, column_num = 1 : i32, row_num = 1 : i32}\n}",
    ];
    for case in cases {
        let text = device(case);
        let error = lower(&text, &Options::default()).expect_err(case);
        let told = told(&text, &error);
        assert!(!told.starts_with("nowhere"), "{case}: {told}");
        let range = told.contains("it must lie in ") && told.contains("\nhelp: ");
        assert!(range || told.contains("a whole number"), "{case}: {told}");
    }
}
