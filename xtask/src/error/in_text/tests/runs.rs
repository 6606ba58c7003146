//! What the rehearsal of a run shows.

use super::*;

/// Two elements in for one out, and the host waits for as many as it sent.
#[test]
fn a_deadlock() {
    let text = device(&(FIFOS.to_owned() + &core(2) + &sequence(64)));
    insta::assert_snapshot!(told(&text));
}

/// A hang of a channel without a stream is told at the channel.
#[test]
fn a_deadlock_of_what_is_not_connected() {
    let text = device(
        "  aie.flow(%shim, DMA : 0, %core, DMA : 1)
  aie.shim_dma_allocation @in(MM2S, 0, 0)
  %a = aie.buffer(%core) {sym_name = \"a\"} : memref<64xi32>
  %l = aie.lock(%core, 0) {init = 1 : i32}
  %m = aie.mem(%core) {
    %0 = aie.dma_start(S2MM, 0, ^b, ^end)
  ^b:
    aie.use_lock(%l, AcquireGreaterEqual, 1)
    aie.dma_bd(%a : memref<64xi32>, 0, 64)
    aie.use_lock(%l, Release, 1)
    aie.next_bd ^b
  ^end:
    aie.end
  }
  aiex.runtime_sequence(%x: memref<64xi32>) {
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {id = 0 : i64, metadata = @in, issue_token = true} : memref<64xi32>
    aiex.npu.dma_wait {symbol = @in}
  }",
    );
    let lowered = npu_design::lower(&text, &Options::default()).unwrap();
    let Rehearsal::Hangs(hang) = rehearse(&lowered) else {
        panic!("it ends");
    };
    let path = Path::new("mlir/design.mlir");
    insta::assert_snapshot!(draw(&hang_error(path, &text, &hang)));
}

/// What every run does and hardware leaves undefined is an error at its line, what the emulator lacks a doubt.
#[test]
fn what_a_run_is_refused_for() {
    let with = |op: &str| {
        let sequence = sequence(64).replacen(
            "    aiex.npu.dma_wait",
            &format!("    {op}\n    aiex.npu.dma_wait"),
            1,
        );
        told(&device(&(FIFOS.to_owned() + &core(1) + &sequence)))
    };
    let program = "aiex.npu.write32 {column = 0 : i32, row = 2 : i32, address = 131072 : ui32, value = 0 : ui32}";
    let invalid = "aiex.npu.push_queue (0, 0, MM2S : 0) {bd_id = 9 : i32, issue_token = false, repeat_count = 0 : i32}";
    let traced = "aiex.npu.write32 {column = 0 : i32, row = 2 : i32, address = 213200 : ui32, value = 1 : ui32}";
    insta::assert_snapshot!([with(program), with(invalid), with(traced)].join("\n"));
}

/// What depends on time, or on what comes along a stream, is a doubt.
#[test]
fn what_a_run_may_be_refused_for() {
    // A lock that two releases take beyond 63.
    let lock = device(
        "  %l = aie.lock(%core, 3) {init = 0 : i32, sym_name = \"l\"}
  %c = aie.core(%core) {
    aie.use_lock(%l, Release, 40)
    aie.use_lock(%l, Release, 40)
    aie.use_lock(%l, AcquireGreaterEqual, 40)
    aie.use_lock(%l, AcquireGreaterEqual, 40)
    aie.end
  }
  aiex.runtime_sequence(%x: memref<64xi32>) {
  }",
    );
    // A BD, word by word, with a packet id that has no flow.
    let words = [16u32, 0, 1 << 30 | 7 << 19, 0, 0, 2 << 24, 0, 1 << 25];
    let bd: String = (0..)
        .zip(words)
        .map(|(n, word)| {
            let at = 0x1d000 + 4 * n;
            format!("    aiex.npu.write32 {{address = {at} : ui32, value = {word} : ui32}}\n")
        })
        .collect();
    let rule = device(&format!(
        "  aie.packet_flow(1) {{
    aie.packet_source<%shim, DMA : 0>
    aie.packet_dest<%core, DMA : 0>
  }}
  %a = aie.buffer(%core) {{sym_name = \"a\"}} : memref<16xi32>
  %f = aie.lock(%core, 0) {{init = 1 : i32, sym_name = \"f\"}}
  %m = aie.mem(%core) {{
    %0 = aie.dma_start(S2MM, 0, ^b, ^end)
  ^b:
    aie.use_lock(%f, AcquireGreaterEqual, 1)
    aie.dma_bd(%a : memref<16xi32>, 0, 16)
    aie.use_lock(%f, Release, 1)
    aie.next_bd ^b
  ^end:
    aie.end
  }}
  aiex.runtime_sequence(%x: memref<64xi32>) {{
{bd}    aiex.npu.address_patch {{addr = 118788 : ui32, arg_idx = 0 : i32, arg_plus = 0 : i32}}
    aiex.npu.push_queue (0, 0, MM2S : 0) {{bd_id = 0 : i32, issue_token = true, repeat_count = 0 : i32}}
    aiex.npu.sync {{channel = 0 : i32, column = 0 : i32, column_num = 1 : i32, direction = 1 : i32, row = 0 : i32, row_num = 1 : i32}}
  }}"
    ));
    insta::assert_snapshot!([told(&lock), told(&rule)].join("\n"));
}
