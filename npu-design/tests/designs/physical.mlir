// A memory tile that passes data on, with everything placed and routed by hand.
module {
  aie.device(npu1_1col) {
    %shim = aie.tile(0, 0)
    %mem = aie.tile(0, 1)
    %core = aie.tile(0, 2)
    %a = aie.buffer(%mem) {address = 0 : i32, sym_name = "a"} : memref<64xi16>
    %b = aie.buffer(%core) {address = 1024 : i32, sym_name = "b"} : memref<4xi32> = dense<[1, -2, 3, 4]>
    %free = aie.lock(%mem, 0) {init = 1 : i32, sym_name = "free"}
    %full = aie.lock(%mem, 1) {init = 0 : i32, sym_name = "full"}
    %c = aie.core(%core) {
      aie.end
    } {elf_file = "core_0_2.elf"}
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
      aie.dma_bd(%a : memref<64xi16>, 0, 64, [<size = 4, stride = 2>, <size = 8, stride = 8>, <size = 2, stride = 1>]) {bd_id = 24 : i32}
      aie.use_lock(%free, Release, 1)
      aie.next_bd ^end
    ^end:
      aie.end
    }
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
      aie.connect<DMA : 1, North : 2>
    }
  }
}
