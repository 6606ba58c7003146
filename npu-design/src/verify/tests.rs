use super::*;
use std::fmt::Write as _;

/// A design of one core, with these operations in its core and its sequence.
fn design(core: &str, sequence: &str) -> String {
    format!(
        "aie.device(npu1_1col) {{
  %shim = aie.tile(0, 0)
  %tile = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {{%tile}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @out(%tile, {{%shim}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  %core = aie.core(%tile) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
{core}
    aie.end
  }}
  aiex.runtime_sequence(%x: memref<64xi32>, %y: memref<64xi32>) {{
{sequence}
  }}
}}"
    )
}

/// Findings as lines: rule, line and message, then related places.
fn shown(text: &str) -> String {
    let mut out = String::new();
    for f in check(text, &Options::default()).unwrap() {
        let line = text
            .lines()
            .nth(f.span.line_column(text).0 - 1)
            .unwrap_or("");
        let _ = writeln!(
            out,
            "{} {}: {}",
            f.lint.severity(),
            f.lint.name(),
            f.message
        );
        let _ = writeln!(out, "  | {}", line.trim());
        for (span, what) in &f.related {
            let line = text.lines().nth(span.line_column(text).0 - 1).unwrap_or("");
            let _ = writeln!(out, "  | {} <- {what}", line.trim());
        }
        let _ = writeln!(out, "  = {}", f.help);
    }
    out
}

fn transfer(buffer: &str, sizes: &str, strides: &str, id: u8, fifo: &str) -> String {
    format!(
        "aiex.npu.dma_memcpy_nd(%{buffer}[0, 0, 0, 0][{sizes}][{strides}]) {{id = {id} : i64, metadata = @{fifo}}} : memref<64xi32>\n"
    )
}

fn whole(buffer: &str, id: u8, fifo: &str) -> String {
    transfer(buffer, "1, 1, 1, 64", "0, 0, 0, 1", id, fifo)
}

const WAIT: &str = "aiex.npu.dma_wait {symbol = @out}\n";

#[test]
fn a_sound_design_has_no_findings() {
    let sequence = whole("x", 0, "in") + &whole("y", 1, "out") + WAIT;
    assert_eq!(shown(&design("", &sequence)), "");
}

#[test]
fn loop_bounds() {
    let at = |bound: &str, ty: &str| {
        shown(&design(
            &format!(
                "%n = arith.constant {bound} : {ty}
                 %b = arith.constant 0 : {ty}
                 %s = arith.constant 1 : {ty}
                 scf.for %i = %b to %n step %s {{ }}"
            ),
            "",
        ))
    };
    assert_eq!(at("9223372036854775807", "index"), "");
    assert_eq!(at("1000", "index"), "");
    insta::assert_snapshot!("loop_bound", at("4294967295", "index"));
}

#[test]
fn tokens() {
    // The wait takes the only token; the second has none.
    let sequence = whole("x", 0, "in") + &whole("y", 1, "out") + WAIT + WAIT;
    insta::assert_snapshot!("second_wait", shown(&design("", &sequence)));
    let sequence = whole("x", 0, "in") + "aiex.npu.dma_wait {symbol = @in}\n";
    insta::assert_snapshot!("silent_task", shown(&design("", &sequence)));
    let sequence = whole("x", 0, "in") + &whole("y", 1, "out");
    insta::assert_snapshot!("not_awaited", shown(&design("", &sequence)));
}

#[test]
fn full_queues() {
    let tasks = |n: u8| {
        let pushes: String = (0..n)
            .map(|i| transfer("x", "1, 1, 1, 16", "0, 0, 0, 1", i, "in"))
            .collect();
        shown(&design("", &(pushes + &whole("y", 15, "out") + WAIT)))
    };
    assert_eq!(tasks(5), "");
    insta::assert_snapshot!("full_queue", tasks(7));
}

#[test]
fn descriptors_in_flight() {
    let sequence = whole("x", 0, "in") + &whole("y", 1, "out") + &whole("x", 1, "in") + WAIT;
    insta::assert_snapshot!("in_flight", shown(&design("", &sequence)));
    // Awaited, the BD is free again.
    let sequence = whole("y", 1, "out") + WAIT + &whole("y", 1, "out") + WAIT;
    assert_eq!(shown(&design("", &sequence)), "");
}

#[test]
fn overlapping_iterations() {
    let with = |step: u8| {
        let sizes = "2, 2, 1, 8";
        let strides = format!("{step}, 16, 0, 1");
        let sequence = transfer("x", sizes, &strides, 0, "in") + &whole("y", 1, "out") + WAIT;
        shown(&design("", &sequence))
    };
    assert_eq!(with(32), "");
    assert_eq!(with(8), "", "interleaved");
    insta::assert_snapshot!("overlap", with(4));
}

#[test]
fn raw_descriptors() {
    let bd = "aiex.npu.writebd {bd_id = 3 : i32, buffer_length = 64 : i32, buffer_offset = 0 : i32, \
        burst_length = 0 : i32, column = 0 : i32, d0_size = 0 : i32, d0_stride = 0 : i32, \
        d1_size = 0 : i32, d1_stride = 0 : i32, d2_stride = 0 : i32, enable_packet = 0 : i32, \
        iteration_current = 0 : i32, iteration_size = 0 : i32, iteration_stride = 0 : i32, \
        lock_acq_enable = 0 : i32, lock_acq_id = 0 : i32, lock_acq_val = 0 : i32, lock_rel_id = 0 : i32, \
        lock_rel_val = 0 : i32, next_bd = 0 : i32, out_of_order_id = 0 : i32, packet_id = 0 : i32, \
        packet_type = 0 : i32, row = 0 : i32, use_next_bd = 0 : i32, valid_bd = 1 : i32}\n";
    let push = "aiex.npu.push_queue (0, 0, MM2S : 0) {bd_id = 3 : i32, issue_token = false, repeat_count = 0 : i32}\n";
    insta::assert_snapshot!("not_patched", shown(&design("", &format!("{bd}{push}"))));
    // Word 1 of BD 3: 0x1d000 + 3 * 32 + 4.
    let patch = |plus: u8| {
        format!("aiex.npu.address_patch {{addr = 118884 : ui32, arg_idx = 0 : i32, arg_plus = {plus} : i32}}\n")
    };
    assert_eq!(shown(&design("", &format!("{bd}{}{push}", patch(0)))), "");
    insta::assert_snapshot!(
        "beyond_buffer",
        shown(&design("", &format!("{bd}{}{push}", patch(16))))
    );
}

#[test]
fn names_are_distinct() {
    let mut names: Vec<_> = Lint::ALL.iter().map(|l| l.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Lint::ALL.len());
}

/// A relay through a memory tile that the sequence drives: emulators run it, Phoenix hangs.
#[test]
fn tasks_of_memory_tiles() {
    let text = "aie.device(npu1_1col) {
  %mem = aie.tile(0, 1)
  %table = aie.buffer(%mem) {address = 4096 : i32, sym_name = \"table\"} : memref<256xi32>
  aiex.runtime_sequence(%x: memref<64xi32>) {
    %t = aiex.dma_configure_task(%mem, MM2S, 0) { aie.dma_bd(%table : memref<256xi32>, 0, 64) aie.end }
    aiex.dma_start_task(%t)
  }
}";
    insta::assert_snapshot!("memtile_task", shown(text));
}

/// BDs of a shim that start with the configuration, before any sequence has run.
#[test]
fn host_memory_that_nobody_gives_an_address() {
    let text = |attributes: &str, sequence: &str| {
        format!(
            "aie.device(npu1_1col) {{
  %s = aie.tile(0, 0)
  %c = aie.tile(0, 2)
  %ext = aie.external_buffer {{{attributes}}} : memref<256xi32>
  aie.flow(%s, DMA : 0, %c, DMA : 0)
  %sd = aie.shim_dma(%s) {{
    %0 = aie.dma_start(MM2S, 0, ^b, ^e)
  ^b:
    aie.dma_bd(%ext : memref<256xi32>, 0, 256)
    aie.next_bd ^b
  ^e:
    aie.end
  }}
  aiex.runtime_sequence(%out: memref<1024xi32>) {{
{sequence}
  }}
}}"
        )
    };
    insta::assert_snapshot!("host_memory", shown(&text("sym_name = \"ext\"", "")));
    assert_eq!(
        shown(&text("address = 4096 : i64, sym_name = \"ext\"", "")),
        ""
    );
    // A sequence that sets the address may hold the BD back by a lock.
    let patch =
        "aiex.npu.address_patch {addr = 118788 : ui32, arg_idx = 0 : i32, arg_plus = 0 : i32}";
    assert_eq!(shown(&text("sym_name = \"ext\"", patch)), "");
}

#[test]
fn parts_of_elements() {
    let fetch = |sizes: &str| {
        let y = transfer("y", sizes, "0, 0, 0, 1", 1, "out");
        shown(&design("", &(whole("x", 0, "in") + &y + WAIT)))
    };
    insta::assert_snapshot!("partial_element", fetch("1, 1, 1, 40"));
    assert_eq!(fetch("1, 1, 1, 48"), "");
    // Parts that make a whole.
    let part = |id| transfer("y", "1, 1, 1, 8", "0, 0, 0, 1", id, "out") + WAIT;
    let parts = whole("x", 0, "in") + &part(1) + &part(1);
    assert_eq!(shown(&design("", &parts)), "");
}
