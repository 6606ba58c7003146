//===- gelu_2048.mlir ------------------------------------------*- MLIR -*-===//
//
// INT8 activation of 2048 elements by a 256-entry table.
//
// One core. The table lies in two banks of the core's tile, laid out as
// gelu.cc wants it, which the note beside this file says; the areas hold
// nothing until the host writes them, before the first run.
//
//===----------------------------------------------------------------------===//

module @gelu_2048 {
  aie.device(npu1) {
    %shim = aie.tile(0, 0)
    %tile = aie.tile(0, 2)

    %ab = aie.buffer(%tile) {sym_name = "gelu_lut_ab", address = 32768 : i32} : memref<256x16xi16>
    %cd = aie.buffer(%tile) {sym_name = "gelu_lut_cd", address = 49152 : i32} : memref<256x16xi16>

    aie.objectfifo @of_in(%shim, {%tile}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @of_out(%tile, {%shim}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>

    func.func private @gelu_int8(memref<2048xi8>, memref<2048xi8>, memref<256x16xi16>, memref<256x16xi16>, i32)

    %core = aie.core(%tile) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 2048 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @of_in(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @of_out(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @gelu_int8(%in, %out, %ab, %cd, %n) : (memref<2048xi8>, memref<2048xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @of_in(Consume, 1)
        aie.objectfifo.release @of_out(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    aiex.runtime_sequence(%input: memref<2048xi8>, %output: memref<2048xi8>) {
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 0][1, 1, 1, 2048][0, 0, 0, 1]) {id = 1 : i64, metadata = @of_in} : memref<2048xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 1, 1, 2048][0, 0, 0, 1]) {id = 0 : i64, metadata = @of_out} : memref<2048xi8>
      aiex.npu.dma_wait {symbol = @of_out}
    }
  }
}
