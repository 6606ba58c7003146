//! Every operation of Phoenix designs in custom and in generic form, without and with locations: the
//! four texts of a design say the same.

use npu_design::{lower, LockInfo, Lowered, Options, Span};

/// The operations that real designs for Phoenix use (counted in public build outputs of MLIR-AIE v1.1.1
/// to 1.3.2 and in the examples of IRON), those of core bodies aside.
const OPS: &[&str] = &[
    "aie.device",
    "aie.tile",
    "aie.buffer",
    "aie.lock",
    "aie.use_lock",
    "aie.core",
    "aie.mem",
    "aie.memtile_dma",
    "aie.shim_dma",
    "aie.dma_start",
    "aie.dma_bd",
    "aie.next_bd",
    "aie.end",
    "aie.flow",
    "aie.packet_flow",
    "aie.packet_source",
    "aie.packet_dest",
    "aie.objectfifo",
    "aie.objectfifo.link",
    "aie.objectfifo.acquire",
    "aie.objectfifo.release",
    "aie.objectfifo.subview.access",
    "aie.shim_dma_allocation",
    "aie.switchbox",
    "aie.connect",
    "aie.amsel",
    "aie.masterset",
    "aie.packet_rules",
    "aie.rule",
    "aie.shim_mux",
    "aie.wire",
    "aie.cascade_flow",
    "func.func",
    "func.call",
    "memref.global",
    "aiex.runtime_sequence",
    "aiex.npu.dma_memcpy_nd",
    "aiex.npu.dma_wait",
    "aiex.npu.sync",
    "aiex.npu.write32",
    "aiex.npu.blockwrite",
    "aiex.npu.maskwrite32",
    "aiex.npu.writebd",
    "aiex.npu.address_patch",
    "aiex.npu.push_queue",
    "aiex.npu.rtp_write",
    "aiex.npu.preempt",
    "aiex.npu.load_pdi",
    "aiex.dma_configure_task",
    "aiex.dma_configure_task_for",
    "aiex.dma_start_task",
    "aiex.dma_await_task",
    "aiex.dma_free_task",
    "aiex.set_lock",
];

/// Custom form, generic form.
const DESIGNS: &[[&str; 2]] = &[
    [FIFOS, FIFOS_GENERIC],
    [DMAS, DMAS_GENERIC],
    [ROUTES, ROUTES_GENERIC],
    [SEQUENCE, SEQUENCE_GENERIC],
];

/// Operations that Phoenix's firmware doesn't take: read, and refused by name.
const REFUSED: &[[&str; 2]] = &[
    [
        "aiex.npu.preempt {level = 0 : ui8}",
        "\"aiex.npu.preempt\"() <{level = 0 : ui8}> : () -> ()",
    ],
    [
        "aiex.npu.load_pdi {device_ref = @main, id = 1 : i32}",
        "\"aiex.npu.load_pdi\"() <{device_ref = @main, id = 1 : i32}> : () -> ()",
    ],
];

const FIFOS: &str = r#"
module {
  aie.device(npu1) {
    memref.global "public" @in : memref<16xi32>
    func.func private @use(memref<16xi32>, memref<8xi32>)
    %shim = aie.tile(0, 0)
    %mem = aie.tile(0, 1)
    %a = aie.tile(0, 2)
    %b = aie.tile(0, 3)
    aie.objectfifo @in(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
    aie.objectfifo @left(%mem, {%a}, 2 : i32) : !aie.objectfifo<memref<8xi32>>
    aie.objectfifo @right(%mem, {%b}, 2 : i32) : !aie.objectfifo<memref<8xi32>>
    aie.objectfifo.link [@in] -> [@left, @right] ([] [0, 8])
    aie.objectfifo @all(%shim, {%a, %b}, 1 : i32) : !aie.objectfifo<memref<16xi32>>
    %c = aie.core(%a) {
      %v = aie.objectfifo.acquire @left(Consume, 1) : !aie.objectfifosubview<memref<8xi32>>
      %x = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<memref<8xi32>> -> memref<8xi32>
      %w = aie.objectfifo.acquire @all(Consume, 1) : !aie.objectfifosubview<memref<16xi32>>
      %y = aie.objectfifo.subview.access %w[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>
      func.call @use(%y, %x) : (memref<16xi32>, memref<8xi32>) -> ()
      aie.objectfifo.release @left(Consume, 1)
      aie.objectfifo.release @all(Consume, 1)
      aie.end
    } {link_with = "use.o", stack_size = 2048 : i32}
    aie.cascade_flow(%b, %a)
  }
}"#;

const FIFOS_GENERIC: &str = r#"
"builtin.module"() ({
  "aie.device"() <{device = 4 : i32}> ({
    "memref.global"() <{sym_name = "in", sym_visibility = "public", type = memref<16xi32>}> : () -> ()
    "func.func"() <{function_type = (memref<16xi32>, memref<8xi32>) -> (), sym_name = "use", sym_visibility = "private"}> ({
    }) : () -> ()
    %0 = "aie.tile"() <{col = 0 : i32, row = 0 : i32}> : () -> index
    %1 = "aie.tile"() <{col = 0 : i32, row = 1 : i32}> : () -> index
    %2 = "aie.tile"() <{col = 0 : i32, row = 2 : i32}> : () -> index
    %3 = "aie.tile"() <{col = 0 : i32, row = 3 : i32}> : () -> index
    "aie.objectfifo"(%0, %1) <{dimensionsFromStreamPerConsumer = #aie<bd_dim_layout_array_array[[]]>, dimensionsToStream = #aie<bd_dim_layout_array[]>, disable_synchronization = false, elemNumber = 2 : i32, elemType = !aie.objectfifo<memref<16xi32>>, plio = false, sym_name = "in", via_DMA = false}> : (index, index) -> ()
    "aie.objectfifo"(%1, %2) <{dimensionsFromStreamPerConsumer = #aie<bd_dim_layout_array_array[[]]>, dimensionsToStream = #aie<bd_dim_layout_array[]>, disable_synchronization = false, elemNumber = 2 : i32, elemType = !aie.objectfifo<memref<8xi32>>, plio = false, sym_name = "left", via_DMA = false}> : (index, index) -> ()
    "aie.objectfifo"(%1, %3) <{dimensionsFromStreamPerConsumer = #aie<bd_dim_layout_array_array[[]]>, dimensionsToStream = #aie<bd_dim_layout_array[]>, disable_synchronization = false, elemNumber = 2 : i32, elemType = !aie.objectfifo<memref<8xi32>>, plio = false, sym_name = "right", via_DMA = false}> : (index, index) -> ()
    "aie.objectfifo.link"() <{dst_offsets = [0, 8], fifoIns = [@in], fifoOuts = [@left, @right], src_offsets = []}> : () -> ()
    "aie.objectfifo"(%0, %2, %3) <{dimensionsFromStreamPerConsumer = #aie<bd_dim_layout_array_array[[], []]>, dimensionsToStream = #aie<bd_dim_layout_array[]>, disable_synchronization = false, elemNumber = 1 : i32, elemType = !aie.objectfifo<memref<16xi32>>, plio = false, sym_name = "all", via_DMA = false}> : (index, index, index) -> ()
    %4 = "aie.core"(%2) <{link_with = "use.o", stack_size = 2048 : i32}> ({
      %5 = "aie.objectfifo.acquire"() <{objFifo_name = @left, port = 1 : i32, size = 1 : i32}> : () -> !aie.objectfifosubview<memref<8xi32>>
      %6 = "aie.objectfifo.subview.access"(%5) <{index = 0 : i32}> : (!aie.objectfifosubview<memref<8xi32>>) -> memref<8xi32>
      %7 = "aie.objectfifo.acquire"() <{objFifo_name = @all, port = 1 : i32, size = 1 : i32}> : () -> !aie.objectfifosubview<memref<16xi32>>
      %8 = "aie.objectfifo.subview.access"(%7) <{index = 0 : i32}> : (!aie.objectfifosubview<memref<16xi32>>) -> memref<16xi32>
      "func.call"(%8, %6) <{callee = @use}> : (memref<16xi32>, memref<8xi32>) -> ()
      "aie.objectfifo.release"() <{objFifo_name = @left, port = 1 : i32, size = 1 : i32}> : () -> ()
      "aie.objectfifo.release"() <{objFifo_name = @all, port = 1 : i32, size = 1 : i32}> : () -> ()
      "aie.end"() : () -> ()
    }) : (index) -> index
    "aie.cascade_flow"(%3, %2) : (index, index) -> ()
    "aie.end"() : () -> ()
  }) : () -> ()
}) : () -> ()"#;

const DMAS: &str = r#"
module {
  aie.device(npu1_1col) {
    %shim = aie.tile(0, 0)
    %mem = aie.tile(0, 1)
    %core = aie.tile(0, 2)
    %host = aie.external_buffer {address = 4096 : i32, sym_name = "host"} : memref<16xi32>
    %a = aie.buffer(%mem) {address = 4096 : i32, sym_name = "a"} : memref<64xi16>
    %b = aie.buffer(%core) {sym_name = "b"} : memref<16xi32> = dense<7>
    %free = aie.lock(%mem, 0) {init = 1 : i32, sym_name = "free"}
    %full = aie.lock(%mem, 1) {init = 0 : i32, sym_name = "full"}
    %mine = aie.lock(%core)
    aie.flow(%shim, DMA : 0, %mem, DMA : 0)
    aie.packet_flow(3) {
      aie.packet_source<%mem, DMA : 1>
      aie.packet_dest<%core, DMA : 0>
    } {keep_pkt_header = true}
    aie.shim_dma_allocation @in(MM2S, 0, 0)
    %s = aie.shim_dma(%shim) {
      %0 = aie.dma_start(S2MM, 1, ^bd, ^end)
    ^bd:
      aie.dma_bd(%host : memref<16xi32>, 4, 8) {burst_length = 128 : i32}
      aie.next_bd ^bd
    ^end:
      aie.end
    }
    %m = aie.memtile_dma(%mem) {
      %0 = aie.dma_start(S2MM, 0, ^in, ^next)
    ^in:
      aie.use_lock(%free, AcquireGreaterEqual, 1)
      aie.dma_bd(%a : memref<64xi16>, 0, 64) {bd_id = 0 : i32, next_bd_id = 0 : i32}
      aie.use_lock(%full, Release, 1)
      aie.next_bd ^in
    ^next:
      %1 = aie.dma_start(MM2S, 1, ^out, ^end, repeat_count = 3)
    ^out:
      aie.use_lock(%full, AcquireGreaterEqual, 1)
      aie.dma_bd(%a : memref<64xi16>, 0, 64, [<size = 4, stride = 2>, <size = 8, stride = 8>, <size = 2, stride = 1>]) {bd_id = 24 : i32, packet = #aie.packet_info<pkt_type = 0, pkt_id = 3>}
      aie.use_lock(%free, Release, 1)
      aie.next_bd ^end
    ^end:
      aie.end
    }
    %d = aie.mem(%core) {
      %0 = aie.dma_start(S2MM, 0, ^in, ^end)
    ^in:
      aie.use_lock(%mine, Acquire, 0)
      aie.dma_bd(%b : memref<16xi32>)
      aie.use_lock(%mine, Release, 1)
      aie.next_bd ^in
    ^end:
      aie.end
    }
  }
}"#;

const DMAS_GENERIC: &str = r#"
"builtin.module"() ({
  "aie.device"() <{device = 5 : i32}> ({
    %0 = "aie.tile"() <{col = 0 : i32, row = 0 : i32}> : () -> index
    %1 = "aie.tile"() <{col = 0 : i32, row = 1 : i32}> : () -> index
    %2 = "aie.tile"() <{col = 0 : i32, row = 2 : i32}> : () -> index
    %3 = "aie.external_buffer"() <{address = 4096 : i32, sym_name = "host"}> : () -> memref<16xi32>
    %4 = "aie.buffer"(%1) <{address = 4096 : i32, sym_name = "a"}> : (index) -> memref<64xi16>
    %5 = "aie.buffer"(%2) <{initial_value = dense<7> : tensor<16xi32>, sym_name = "b"}> : (index) -> memref<16xi32>
    %6 = "aie.lock"(%1) <{init = 1 : i32, lockID = 0 : i32, sym_name = "free"}> : (index) -> index
    %7 = "aie.lock"(%1) <{init = 0 : i32, lockID = 1 : i32, sym_name = "full"}> : (index) -> index
    %8 = "aie.lock"(%2) : (index) -> index
    "aie.flow"(%0, %1) <{dest_bundle = 1 : i32, dest_channel = 0 : i32, source_bundle = 1 : i32, source_channel = 0 : i32}> : (index, index) -> ()
    "aie.packet_flow"() <{ID = 3 : i8, keep_pkt_header = true}> ({
      "aie.packet_source"(%1) <{bundle = 1 : i32, channel = 1 : i32}> : (index) -> ()
      "aie.packet_dest"(%2) <{bundle = 1 : i32, channel = 0 : i32}> : (index) -> ()
      "aie.end"() : () -> ()
    }) : () -> ()
    "aie.shim_dma_allocation"() <{channel_dir = 1 : i32, channel_index = 0 : i64, col = 0 : i64, sym_name = "in"}> : () -> ()
    %9 = "aie.shim_dma"(%0) ({
      %10 = "aie.dma_start"()[^bb1, ^bb2] <{channel_dir = 0 : i32, channel_index = 1 : i32, repeat_count = 0 : i32}> : () -> i1
    ^bb1:
      "aie.dma_bd"(%3) <{burst_length = 128 : i32, len = 8 : i32, offset = 4 : i32}> : (memref<16xi32>) -> ()
      "aie.next_bd"()[^bb1] : () -> ()
    ^bb2:
      "aie.end"() : () -> ()
    }) : (index) -> index
    %11 = "aie.memtile_dma"(%1) ({
      %12 = "aie.dma_start"()[^bb1, ^bb2] <{channel_dir = 0 : i32, channel_index = 0 : i32, repeat_count = 0 : i32}> : () -> i1
    ^bb1:
      "aie.use_lock"(%6) <{action = 2 : i32, value = 1 : i32}> : (index) -> ()
      "aie.dma_bd"(%4) <{bd_id = 0 : i32, burst_length = 0 : i32, len = 64 : i32, next_bd_id = 0 : i32, offset = 0 : i32}> : (memref<64xi16>) -> ()
      "aie.use_lock"(%7) <{action = 1 : i32, value = 1 : i32}> : (index) -> ()
      "aie.next_bd"()[^bb1] : () -> ()
    ^bb2:
      %13 = "aie.dma_start"()[^bb3, ^bb4] <{channel_dir = 1 : i32, channel_index = 1 : i32, repeat_count = 3 : i32}> : () -> i1
    ^bb3:
      "aie.use_lock"(%7) <{action = 2 : i32, value = 1 : i32}> : (index) -> ()
      "aie.dma_bd"(%4) <{bd_id = 24 : i32, burst_length = 0 : i32, dimensions = #aie<bd_dim_layout_array[<size = 4, stride = 2>, <size = 8, stride = 8>, <size = 2, stride = 1>]>, len = 64 : i32, offset = 0 : i32, packet = #aie.packet_info<pkt_type = 0, pkt_id = 3>}> : (memref<64xi16>) -> ()
      "aie.use_lock"(%6) <{action = 1 : i32, value = 1 : i32}> : (index) -> ()
      "aie.next_bd"()[^bb4] : () -> ()
    ^bb4:
      "aie.end"() : () -> ()
    }) : (index) -> index
    %14 = "aie.mem"(%2) ({
      %15 = "aie.dma_start"()[^bb1, ^bb2] <{channel_dir = 0 : i32, channel_index = 0 : i32, repeat_count = 0 : i32}> : () -> i1
    ^bb1:
      "aie.use_lock"(%8) <{action = 0 : i32, value = 0 : i32}> : (index) -> ()
      "aie.dma_bd"(%5) <{burst_length = 0 : i32, offset = 0 : i32}> : (memref<16xi32>) -> ()
      "aie.use_lock"(%8) <{action = 1 : i32, value = 1 : i32}> : (index) -> ()
      "aie.next_bd"()[^bb1] : () -> ()
    ^bb2:
      "aie.end"() : () -> ()
    }) : (index) -> index
    "aie.end"() : () -> ()
  }) : () -> ()
}) : () -> ()"#;

const ROUTES: &str = r#"
module {
  aie.device(npu1_1col) {
    %shim = aie.tile(0, 0)
    %mem = aie.tile(0, 1)
    %s0 = aie.switchbox(%shim) {
      aie.connect<South : 3, North : 1>
      %0 = aie.amsel<5> (3)
      %1 = aie.masterset(South : 0, %0) {keep_pkt_header = true}
      aie.packet_rules(TileControl : 0) {
        aie.rule(31, 15, %0)
      }
    }
    %x0 = aie.shim_mux(%shim) {
      aie.connect<DMA : 0, North : 3>
    }
    %s1 = aie.switchbox(%mem) {
      aie.connect<South : 1, DMA : 0>
    }
    aie.wire(%x0 : North, %s0 : South)
    aie.wire(%s0 : North, %s1 : South)
  }
}"#;

const ROUTES_GENERIC: &str = r#"
"builtin.module"() ({
  "aie.device"() <{device = 5 : i32}> ({
    %0 = "aie.tile"() <{col = 0 : i32, row = 0 : i32}> : () -> index
    %1 = "aie.tile"() <{col = 0 : i32, row = 1 : i32}> : () -> index
    %2 = "aie.switchbox"(%0) ({
      "aie.connect"() <{dest_bundle = 5 : i32, dest_channel = 1 : i32, source_bundle = 3 : i32, source_channel = 3 : i32}> : () -> ()
      %3 = "aie.amsel"() <{arbiterID = 5 : i8, msel = 3 : i8}> : () -> index
      %4 = "aie.masterset"(%3) <{dest_bundle = 3 : i32, dest_channel = 0 : i32, keep_pkt_header = true}> : (index) -> index
      "aie.packet_rules"() <{source_bundle = 10 : i32, source_channel = 0 : i32}> ({
        "aie.rule"(%3) <{mask = 31 : i8, value = 15 : i8}> : (index) -> ()
        "aie.end"() : () -> ()
      }) : () -> ()
      "aie.end"() : () -> ()
    }) : (index) -> index
    %5 = "aie.shim_mux"(%0) ({
      "aie.connect"() <{dest_bundle = 5 : i32, dest_channel = 3 : i32, source_bundle = 1 : i32, source_channel = 0 : i32}> : () -> ()
      "aie.end"() : () -> ()
    }) : (index) -> index
    %6 = "aie.switchbox"(%1) ({
      "aie.connect"() <{dest_bundle = 1 : i32, dest_channel = 0 : i32, source_bundle = 3 : i32, source_channel = 1 : i32}> : () -> ()
      "aie.end"() : () -> ()
    }) : (index) -> index
    "aie.wire"(%5, %2) <{dest_bundle = 3 : i32, source_bundle = 5 : i32}> : (index, index) -> ()
    "aie.wire"(%2, %6) <{dest_bundle = 3 : i32, source_bundle = 5 : i32}> : (index, index) -> ()
    "aie.end"() : () -> ()
  }) : () -> ()
}) : () -> ()"#;

const SEQUENCE: &str = r#"
module {
  aie.device(npu1_1col) {
    memref.global "private" constant @words : memref<4xi32> = dense<[1, 2, 3, 4]>
    %shim = aie.tile(0, 0)
    %core = aie.tile(0, 2)
    %rtp = aie.buffer(%core) {address = 1024 : i32, sym_name = "rtp"} : memref<16xi32>
    %own = aie.buffer(%core) {address = 2048 : i32, sym_name = "own"} : memref<64xi32>
    %l = aie.lock(%core, 3)
    aie.shim_dma_allocation @in(MM2S, 0, 0)
    aiex.runtime_sequence(%x: memref<64xi32>) {
      aiex.npu.write32 {address = 2301952 : ui32, value = 2 : ui32}
      aiex.npu.maskwrite32 {address = 2301952 : ui32, mask = 3 : ui32, value = 1 : ui32}
      %d = memref.get_global @words : memref<4xi32>
      aiex.npu.blockwrite(%d) {address = 2098176 : ui32} : memref<4xi32>
      aiex.npu.rtp_write("rtp", 2, 7)
      aiex.set_lock(%l, 2)
      aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 16][1, 1, 1, 48][0, 0, 0, 1]) {id = 2 : i64, issue_token = true, metadata = @in} : memref<64xi32>
      aiex.npu.dma_wait {symbol = @in}
      aiex.npu.writebd {bd_id = 3 : i32, buffer_length = 64 : i32, buffer_offset = 0 : i32, burst_length = 0 : i32, column = 0 : i32, d0_size = 0 : i32, d0_stride = 0 : i32, d1_size = 0 : i32, d1_stride = 0 : i32, d2_stride = 0 : i32, enable_packet = 0 : i32, iteration_current = 0 : i32, iteration_size = 0 : i32, iteration_stride = 0 : i32, lock_acq_enable = 0 : i32, lock_acq_id = 0 : i32, lock_acq_val = 0 : i32, lock_rel_id = 0 : i32, lock_rel_val = 0 : i32, next_bd = 0 : i32, out_of_order_id = 0 : i32, packet_id = 0 : i32, packet_type = 0 : i32, row = 0 : i32, use_next_bd = 0 : i32, valid_bd = 1 : i32}
      aiex.npu.address_patch {addr = 118884 : ui32, arg_idx = 0 : i32, arg_plus = 0 : i32}
      aiex.npu.push_queue (0, 0, MM2S : 0) {bd_id = 3 : i32, issue_token = true, repeat_count = 0 : i32}
      aiex.npu.sync {channel = 0 : i32, column = 0 : i32, column_num = 1 : i32, direction = 1 : i32, row = 0 : i32, row_num = 1 : i32}
      %t = aiex.dma_configure_task_for @in {
        aie.dma_bd(%x : memref<64xi32>, 0, 64) {burst_length = 0 : i32}
        aie.end
      } {issue_token = true}
      aiex.dma_start_task(%t)
      aiex.dma_await_task(%t)
      %u = aiex.dma_configure_task(%core, MM2S, 1) {
        aie.dma_bd(%own : memref<64xi32>, 0, 32)
        aie.end
      }
      aiex.dma_start_task(%u)
      aiex.dma_free_task(%u)
    }
  }
}"#;

const SEQUENCE_GENERIC: &str = r#"
"builtin.module"() ({
  "aie.device"() <{device = 5 : i32}> ({
    "memref.global"() <{constant, initial_value = dense<[1, 2, 3, 4]> : tensor<4xi32>, sym_name = "words", sym_visibility = "private", type = memref<4xi32>}> : () -> ()
    %0 = "aie.tile"() <{col = 0 : i32, row = 0 : i32}> : () -> index
    %1 = "aie.tile"() <{col = 0 : i32, row = 2 : i32}> : () -> index
    %2 = "aie.buffer"(%1) <{address = 1024 : i32, sym_name = "rtp"}> : (index) -> memref<16xi32>
    %3 = "aie.buffer"(%1) <{address = 2048 : i32, sym_name = "own"}> : (index) -> memref<64xi32>
    %4 = "aie.lock"(%1) <{lockID = 3 : i32}> : (index) -> index
    "aie.shim_dma_allocation"() <{channel_dir = 1 : i32, channel_index = 0 : i64, col = 0 : i64, sym_name = "in"}> : () -> ()
    "aiex.runtime_sequence"() ({
    ^bb0(%arg0: memref<64xi32>):
      "aiex.npu.write32"() <{address = 2301952 : ui32, value = 2 : ui32}> : () -> ()
      "aiex.npu.maskwrite32"() <{address = 2301952 : ui32, mask = 3 : ui32, value = 1 : ui32}> : () -> ()
      %5 = "memref.get_global"() <{name = @words}> : () -> memref<4xi32>
      "aiex.npu.blockwrite"(%5) <{address = 2098176 : ui32}> : (memref<4xi32>) -> ()
      "aiex.npu.rtp_write"() <{buffer = @rtp, index = 2 : ui32, value = 7 : i32}> : () -> ()
      "aiex.set_lock"(%4) <{value = 2 : i32}> : (index) -> ()
      "aiex.npu.dma_memcpy_nd"(%arg0) <{id = 2 : i64, issue_token = true, metadata = @in, operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 16>, static_sizes = array<i64: 1, 1, 1, 48>, static_strides = array<i64: 0, 0, 0, 1>}> : (memref<64xi32>) -> ()
      "aiex.npu.dma_wait"() <{symbol = @in}> : () -> ()
      "aiex.npu.writebd"() <{bd_id = 3 : i32, buffer_length = 64 : i32, buffer_offset = 0 : i32, burst_length = 0 : i32, column = 0 : i32, d0_size = 0 : i32, d0_stride = 0 : i32, d1_size = 0 : i32, d1_stride = 0 : i32, d2_stride = 0 : i32, enable_packet = 0 : i32, iteration_current = 0 : i32, iteration_size = 0 : i32, iteration_stride = 0 : i32, lock_acq_enable = 0 : i32, lock_acq_id = 0 : i32, lock_acq_val = 0 : i32, lock_rel_id = 0 : i32, lock_rel_val = 0 : i32, next_bd = 0 : i32, out_of_order_id = 0 : i32, packet_id = 0 : i32, packet_type = 0 : i32, row = 0 : i32, use_next_bd = 0 : i32, valid_bd = 1 : i32}> : () -> ()
      "aiex.npu.address_patch"() <{addr = 118884 : ui32, arg_idx = 0 : i32, arg_plus = 0 : i32}> : () -> ()
      "aiex.npu.push_queue"() <{bd_id = 3 : i32, channel = 0 : i32, column = 0 : i32, direction = 1 : i32, issue_token = true, repeat_count = 0 : i32, row = 0 : i32}> : () -> ()
      "aiex.npu.sync"() <{channel = 0 : i32, column = 0 : i32, column_num = 1 : i32, direction = 1 : i32, row = 0 : i32, row_num = 1 : i32}> : () -> ()
      %6 = "aiex.dma_configure_task_for"() <{alloc = @in, issue_token = true}> ({
        "aie.dma_bd"(%arg0) <{burst_length = 0 : i32, len = 64 : i32, offset = 0 : i32}> : (memref<64xi32>) -> ()
        "aie.end"() : () -> ()
      }) : () -> index
      "aiex.dma_start_task"(%6) : (index) -> ()
      "aiex.dma_await_task"(%6) : (index) -> ()
      %7 = "aiex.dma_configure_task"(%1) <{channel = 1 : i32, direction = 1 : i32, issue_token = false}> ({
        "aie.dma_bd"(%3) <{burst_length = 0 : i32, len = 32 : i32, offset = 0 : i32}> : (memref<64xi32>) -> ()
        "aie.end"() : () -> ()
      }) : (index) -> index
      "aiex.dma_start_task"(%7) : (index) -> ()
      "aiex.dma_free_task"(%7) : (index) -> ()
    }) : () -> ()
    "aie.end"() : () -> ()
  }) : () -> ()
}) : () -> ()"#;

/// The text with a location behind each operation, as `aie-opt --mlir-print-debuginfo` prints them.
fn located(text: &str) -> String {
    let mut out = String::from("#loc = loc(unknown)\n#loc1 = loc(\"design.py\":12:4)\n");
    for line in text.lines() {
        out.push_str(line);
        let line = line.trim_end();
        let inside = line.is_empty() || line.ends_with(['{', ':', ',']) || line.trim() == "^bb0";
        if !inside {
            out.push_str(" loc(#loc1)");
        }
        out.push('\n');
    }
    out + "#loc2 = loc(callsite(\"f\"(\"x\":1:1) at #loc1))\n"
}

fn lowered(text: &str) -> Lowered {
    lower(text, &Options::default()).unwrap_or_else(|e| {
        let at = e.span().map(|s| s.line_column(text));
        panic!("{at:?}: {e}\n{text}")
    })
}

/// What a text comes to: register writes, core programs, instruction streams.
fn meaning(text: &str) -> impl PartialEq + std::fmt::Debug {
    let l = lowered(text);
    let programs: Vec<_> = l
        .cores
        .iter()
        .map(|c| (c.llvm_ir.clone(), c.link_with.clone()))
        .collect();
    // Where a lock stands is of the text.
    let unplaced = |mut lock: LockInfo| {
        lock.span = Span::default();
        lock
    };
    let locks: Vec<LockInfo> = l.locks.iter().cloned().map(unplaced).collect();
    let streams: Vec<Vec<u8>> = l.sequences.iter().map(|s| s.to_txn()).collect();
    (
        l.configuration().clone(),
        programs,
        streams,
        locks,
        l.buffers,
    )
}

#[test]
fn both_forms_say_the_same_with_and_without_locations() {
    for [custom, generic] in DESIGNS {
        let said = meaning(custom);
        assert_eq!(said, meaning(&located(custom)), "{custom}");
        assert_eq!(said, meaning(generic), "{generic}");
        assert_eq!(said, meaning(&located(generic)), "{generic}");
    }
}

#[test]
fn what_the_firmware_lacks_is_read_and_refused() {
    let refused = |op: &str| {
        let text = format!("aie.device(npu1_1col) @main {{\n  %t = aie.tile(0, 0)\n  aiex.runtime_sequence(%x: memref<64xi32>) {{\n    {op}\n  }}\n}}\n");
        let told = |text: &str| {
            let error = lower(text, &Options::default()).unwrap_err();
            format!("{error}: {}", error.help().unwrap_or_default())
        };
        assert_eq!(told(&text), told(&located(&text)));
        told(&text)
    };
    let told: Vec<String> = REFUSED
        .iter()
        .map(|[custom, generic]| {
            assert_eq!(refused(custom), refused(generic));
            refused(custom)
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn no_operation_is_left_out() {
    let all = |form: usize| {
        let texts = DESIGNS.iter().chain(REFUSED).map(|d| d[form]);
        texts.collect::<Vec<_>>().join("\n")
    };
    let (custom, generic) = (all(0), all(1));
    for op in OPS {
        let words = custom.split(|c: char| !(c.is_alphanumeric() || "._".contains(c)));
        assert!(words.into_iter().any(|w| w == *op), "{op} in custom form");
        assert!(
            generic.contains(&format!("\"{op}\"(")),
            "{op} in generic form"
        );
    }
}
