//===- canary.mlir --------------------------------------------*- MLIR -*-===//
//
// Adds one to 256 words of 32 bits. No kernel source: what a device must be
// able to do before anything else says something about a kernel.
//
//===----------------------------------------------------------------------===//

module @canary {
  aie.device(npu1) {
    %shim = aie.tile(0, 0)
    %tile = aie.tile(0, 2)

    aie.objectfifo @of_in(%shim, {%tile}, 2 : i32) : !aie.objectfifo<memref<256xi32>>
    aie.objectfifo @of_out(%tile, {%shim}, 2 : i32) : !aie.objectfifo<memref<256xi32>>

    %core = aie.core(%tile) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %n = arith.constant 256 : index
      %forever = arith.constant 9223372036854775807 : index
      %one = arith.constant 1 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @of_in(Consume, 1) : !aie.objectfifosubview<memref<256xi32>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<256xi32>> -> memref<256xi32>
        %out_view = aie.objectfifo.acquire @of_out(Produce, 1) : !aie.objectfifosubview<memref<256xi32>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<256xi32>> -> memref<256xi32>
        scf.for %j = %c0 to %n step %c1 {
          %x = memref.load %in[%j] : memref<256xi32>
          %y = arith.addi %x, %one : i32
          memref.store %y, %out[%j] : memref<256xi32>
        }
        aie.objectfifo.release @of_in(Consume, 1)
        aie.objectfifo.release @of_out(Produce, 1)
      }
      aie.end
    } {stack_size = 1024 : i32}

    aiex.runtime_sequence(%input: memref<256xi32>, %output: memref<256xi32>) {
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 0][1, 1, 1, 256][0, 0, 0, 1]) {id = 1 : i64, metadata = @of_in} : memref<256xi32>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 1, 1, 256][0, 0, 0, 1]) {id = 0 : i64, metadata = @of_out} : memref<256xi32>
      aiex.npu.dma_wait {symbol = @of_out}
    }
  }
}
