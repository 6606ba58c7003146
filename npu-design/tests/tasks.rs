//! DMA tasks of runtime sequences: chains, tiles other than shims, views of host buffers.

use npu_design::{instructions, Options};
use npu_image::txn::Op;

fn stream(body: &str) -> Result<Vec<Op>, String> {
    let text = format!(
        "aie.device(npu1) {{
  %shim = aie.tile(0, 0)
  %mem = aie.tile(0, 1)
  %a = aie.tile(0, 2)
  %table = aie.buffer(%mem) {{address = 4096 : i32, sym_name = \"table\"}} : memref<256xi32>
  %own = aie.buffer(%a) {{address = 1024 : i32, sym_name = \"own\"}} : memref<64xi16>
  %full = aie.lock(%mem, 1)
  %free = aie.lock(%mem, 0)
  aie.shim_dma_allocation @host(%shim, MM2S, 0)
  aiex.runtime_sequence(%x: memref<32x64xi32>, %y: memref<2048xi32>) {{
{body}
  }}
}}"
    );
    let sequence = instructions(&text, &Options::default()).map_err(|e| e.to_string())?;
    Ok(sequence.ops)
}

fn lines(body: &str) -> String {
    let ops = stream(body).unwrap_or_else(|e| panic!("{e}"));
    let line = |op: &Op| match op {
        Op::BlockWrite { addr, data } => {
            let words: Vec<String> = data.iter().map(|w| format!("{w:08x}")).collect();
            format!("block {addr:#x}: {}", words.join(" "))
        }
        Op::DdrPatch { addr, arg, offset } => format!("patch {addr:#x}: arg {arg} + {offset:#x}"),
        Op::MaskWrite { addr, value, mask } => format!("mask {addr:#x}: {value:#x} & {mask:#x}"),
        Op::Write32 { addr, value } => format!("write {addr:#x}: {value:#x}"),
        other => format!("{other:?}"),
    };
    ops.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_chain_of_two_host_transfers() {
    let text = lines(
        "%t = aiex.dma_configure_task_for @host {
           aie.dma_bd(%x : memref<32x64xi32>, 0, 64)
           aie.next_bd ^bb1
         ^bb1:
           aie.dma_bd(%y : memref<2048xi32>, 128, 1024, [<size = 8, stride = 128>, <size = 128, stride = 1>])
           aie.end
         } {issue_token = true, repeat_count = 2 : i32}
         aiex.dma_start_task(%t)
         aiex.dma_await_task(%t)",
    );
    insta::assert_snapshot!(text, @"
    block 0x1d000: 00000040 00000000 00000000 00000000 80000000 02000000 00000000 0e000000
    patch 0x1d004: arg 0 + 0x0
    block 0x1d020: 00000400 00000200 00000000 08000000 8080007f 02000000 00000000 02000000
    patch 0x1d024: arg 1 + 0x200
    mask 0x1d210: 0xf00 & 0x1f00
    write 0x1d214: 0x80020000
    Tct { column: 0, row: 0, direction: Mm2s, channel: 0, columns: 1, rows: 1 }
    ");
}

#[test]
fn tasks_of_tiles_take_their_buffers_address_from_the_design() {
    let text = lines(
        "%t = aiex.dma_configure_task(%mem, MM2S, 1) {
           aie.use_lock(%full, AcquireGreaterEqual, 1)
           aie.dma_bd(%table : memref<256xi32>, 16, 64)
           aie.use_lock(%free, Release, 1)
           aie.end
         }
         aiex.dma_start_task(%t)
         %u = aiex.dma_configure_task(%a, S2MM, 0) {
           aie.dma_bd(%own : memref<64xi16>, 2, 32)
           aie.end
         }
         aiex.dma_start_task(%u)",
    );
    insta::assert_snapshot!(text, @"
    block 0x1a0300: 00000040 00000040 00000000 00000000 00000000 00000000 00000000 8140ff41
    mask 0x1a0304: 0x20410 & 0x7ffff
    write 0x1a063c: 0x18
    block 0x21d000: 00004010 00000000 00000000 00000000 00000000 02000000
    mask 0x21d000: 0x404000 & 0xfffc000
    write 0x21de04: 0x0
    ");
}

#[test]
fn views_of_host_buffers_shift_their_transfers() {
    let text = lines(
        "%v = memref.subview %x[2, 8] [4, 16] [1, 1] : memref<32x64xi32> to memref<4x16xi32, strided<[64, 1], offset: 136>>
         %t = aiex.dma_configure_task_for @host {
           aie.dma_bd(%v : memref<4x16xi32, strided<[64, 1], offset: 136>>, 4, 16)
           aie.end
         }
         aiex.dma_start_task(%t)
         aiex.dma_free_task(%t)
         aiex.npu.dma_memcpy_nd(%v[0, 0, 0, 0][1, 1, 4, 16][0, 0, 64, 1]) {id = 3 : i64, metadata = @host} : memref<4x16xi32, strided<[64, 1], offset: 136>>",
    );
    insta::assert_snapshot!(text, @"
    block 0x1d000: 00000010 00000230 00000000 00000000 80000000 02000000 00000000 02000000
    patch 0x1d004: arg 0 + 0x230
    write 0x1d214: 0x0
    block 0x1d060: 00000040 00000000 00000000 01000000 8040003f 02000000 00000000 02000000
    patch 0x1d064: arg 0 + 0x220
    write 0x1d214: 0x3
    ");
}

#[test]
fn freed_bds_are_given_out_again_and_held_ones_are_not() {
    let task = |name: &str, id: &str| {
        format!(
            "%{name} = aiex.dma_configure_task_for @host {{
               aie.dma_bd(%y : memref<2048xi32>, 0, 16) {{{id}}}
               aie.end
             }}\n"
        )
    };
    let ids = |body: &str| -> Vec<u32> {
        let ops = stream(body).unwrap_or_else(|e| panic!("{e}"));
        let bd = |op: &Op| match op {
            Op::BlockWrite { addr, .. } => Some((addr - 0x1d000) / 0x20),
            _ => None,
        };
        ops.iter().filter_map(bd).collect()
    };
    let all: String = (0..3).map(|i| task(&format!("t{i}"), "")).collect();
    assert_eq!(ids(&all), [0, 1, 2]);
    let freed = format!("{}aiex.dma_free_task(%t1)\n{}", all, task("again", ""));
    assert_eq!(ids(&freed), [0, 1, 2, 1]);
    let held = task("t0", "bd_id = 4 : i32") + &task("t1", "bd_id = 4 : i32");
    assert_eq!(
        stream(&held).unwrap_err(),
        "BD 4 of tile (0,0) belongs to a task that is not freed yet"
    );
    let many: String = (0..17).map(|i| task(&format!("t{i}"), "")).collect();
    assert_eq!(
        stream(&many).unwrap_err(),
        "tile (0,0) needs 17 BDs and has 16"
    );
}

#[test]
fn three_dimensions_of_a_memory_tile() {
    let text = lines(
        "%t = aiex.dma_configure_task(%mem, MM2S, 0) {
           aie.dma_bd(%table : memref<256xi32>, 0, 64, [<size = 4, stride = 64>, <size = 4, stride = 8>, <size = 4, stride = 1>])
           aie.end
         }",
    );
    insta::assert_snapshot!(text, @r"
    block 0x1a0000: 00000040 00000000 00080000 00080007 0000003f 00000000 00000000 80000000
    mask 0x1a0004: 0x20400 & 0x7ffff
    ");
}

#[test]
fn bds_by_their_fields() {
    let fields = "bd_id = 3 : i32, buffer_length = 16 : i32, buffer_offset = 8 : i32, column = 0 : i32, d0_size = 4 : i32, d0_stride = 1 : i32, d2_size = 2 : i32, d0_zero_after = 1 : i32, lock_acq_enable = 1 : i32, lock_acq_id = 1 : i32, lock_acq_val = -1 : i32, valid_bd = 1 : i32";
    let of = |row: &str| {
        let fields = match row {
            "1" => fields.to_string(),
            _ => fields.replace("d0_zero_after = 1 : i32, ", ""),
        };
        lines(&format!("aiex.npu.writebd {{{fields}, row = {row} : i32}}"))
    };
    insta::assert_snapshot!([of("0"), of("1"), of("2")].join("\n"), @"
    block 0x1d060: 00000010 00000008 00000000 00400001 80000000 02000000 00000000 02001fe1
    block 0x1a0060: 00000010 00000008 00080001 00000000 00000000 00020000 00000000 8000ff01
    block 0x21d060: 00008010 00000000 00000001 00008000 00000000 02001fe1
    ");
}

#[test]
fn what_a_task_cannot_be() {
    let wrong = |body: &str| stream(body).unwrap_err();
    let host_at_memtile = wrong(
        "%t = aiex.dma_configure_task(%mem, MM2S, 0) { aie.dma_bd(%x : memref<32x64xi32>, 0, 64) aie.end }",
    );
    let no_release = wrong(
        "%t = aiex.dma_configure_task(%mem, MM2S, 0) {
           aie.use_lock(%full, AcquireGreaterEqual, 1)
           aie.dma_bd(%table : memref<256xi32>, 0, 64) aie.end }",
    );
    let wait = wrong(
        "%t = aiex.dma_configure_task(%mem, MM2S, 0) { aie.dma_bd(%table : memref<256xi32>, 0, 64) aie.end } {issue_token = true}
         aiex.dma_await_task(%t)",
    );
    let lengths = wrong(
        "%t = aiex.dma_configure_task_for @host { aie.dma_bd(%y : memref<2048xi32>, 0, 100, [<size = 8, stride = 128>, <size = 128, stride = 1>]) aie.end }",
    );
    insta::assert_snapshot!([host_at_memtile, no_release, wait, lengths].join("\n"), @"
    a host buffer in a task of a tile other than a shim is not supported
    `aie.use_lock(.., Release)` is missing
    waiting for a tile other than a shim is not supported
    the length of this BD in elements is `100`, expected `1024, the product of its three inner sizes`
    ");
}
