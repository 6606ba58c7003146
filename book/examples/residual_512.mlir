//===- residual_512.mlir ---------------------------------------*- MLIR -*-===//
//
// A saturating sum of two buffers of 512 codes, on one core.
//
//===----------------------------------------------------------------------===//

module @residual_512 {
  aie.device(npu1) {
    // ANCHOR: tiles
    %shim = aie.tile(0, 0)
    %tile = aie.tile(0, 2)
    // ANCHOR_END: tiles

    // ANCHOR: fifos
    aie.objectfifo @a(%shim, {%tile}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @b(%shim, {%tile}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @out(%tile, {%shim}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    // ANCHOR_END: fifos

    // ANCHOR: core
    func.func private @residual_i8(memref<512xi8>, memref<512xi8>, memref<512xi8>, i32)

    %core = aie.core(%tile) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 512 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %ta = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %b_view = aie.objectfifo.acquire @b(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tb = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %out_view = aie.objectfifo.acquire @out(Produce, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tout = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        func.call @residual_i8(%ta, %tb, %tout, %n) : (memref<512xi8>, memref<512xi8>, memref<512xi8>, i32) -> ()
        aie.objectfifo.release @a(Consume, 1)
        aie.objectfifo.release @b(Consume, 1)
        aie.objectfifo.release @out(Produce, 1)
      }
      aie.end
    } {link_with = "residual.o", stack_size = 1024 : i32}
    // ANCHOR_END: core

    // ANCHOR: sequence
    aiex.runtime_sequence(%a_in: memref<512xi8>, %b_in: memref<512xi8>, %sum: memref<512xi8>) {
      aiex.npu.dma_memcpy_nd(%a_in[0, 0, 0, 0][1, 1, 1, 512][0, 0, 0, 1]) {id = 1 : i64, metadata = @a} : memref<512xi8>
      aiex.npu.dma_memcpy_nd(%b_in[0, 0, 0, 0][1, 1, 1, 512][0, 0, 0, 1]) {id = 2 : i64, metadata = @b} : memref<512xi8>
      aiex.npu.dma_memcpy_nd(%sum[0, 0, 0, 0][1, 1, 1, 512][0, 0, 0, 1]) {id = 0 : i64, metadata = @out} : memref<512xi8>
      aiex.npu.dma_wait {symbol = @out}
    }
    // ANCHOR_END: sequence
  }
}
