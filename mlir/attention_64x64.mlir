//===- attention_64x64.mlir ------------------------------------*- MLIR -*-===//
//
// INT8 attention on one tile: 64 queries, 64 keys, 64 elements each.
//
// One core. The input is Q, K and V one after the other. Requantisation and
// the exponential table are the buffer `attention_params` of the core's tile,
// 72 words; it holds nothing until the host writes it, before the first run.
//
//===----------------------------------------------------------------------===//

module @attention_64x64 {
  aie.device(npu1) {
    %shim = aie.tile(0, 0)
    %tile = aie.tile(0, 2)

    %params = aie.buffer(%tile) {sym_name = "attention_params"} : memref<72xi32>

    aie.objectfifo @of_qkv(%shim, {%tile}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @of_out(%tile, {%shim}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>

    func.func private @attention_64x64(memref<12288xi8>, memref<4096xi8>, memref<72xi32>)

    %core = aie.core(%tile) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @of_qkv(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %qkv = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @of_out(Produce, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        func.call @attention_64x64(%qkv, %out, %params) : (memref<12288xi8>, memref<4096xi8>, memref<72xi32>) -> ()
        aie.objectfifo.release @of_qkv(Consume, 1)
        aie.objectfifo.release @of_out(Produce, 1)
      }
      aie.end
    } {link_with = "attention.o", stack_size = 2048 : i32}

    aiex.runtime_sequence(%input: memref<12288xi8>, %output: memref<4096xi8>) {
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 0][1, 1, 1, 12288][0, 0, 0, 1]) {id = 1 : i64, metadata = @of_qkv} : memref<12288xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 1, 1, 4096][0, 0, 0, 1]) {id = 0 : i64, metadata = @of_out} : memref<4096xi8>
      aiex.npu.dma_wait {symbol = @of_out}
    }
  }
}
