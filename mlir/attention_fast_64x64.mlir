//===- attention_fast_64x64.mlir -------------------------------*- MLIR -*-===//
//
// INT8 attention on one tile, 64 queries, 64 keys, 64 elements each, by
// vectors.
//
// One core. The input is Q, K and V one after the other, row-major; the memory
// tile cuts them into tiles of 8x8 on their way and puts those of the output
// together again. Parameters are the buffer `attention_params` of the core's
// tile, 8 words; exponentials are `attention_table_ab` and the same again
// `attention_table_cd`, which lie in different banks. They hold nothing until
// the host writes them, before the first run.
//
// The core's memory is nearly full, so that input and output are there once.
// By banks: stack, maxima, the output and even scores; a table, weights and Q;
// K, V and the other table; odd scores. What a loop loads or stores in one
// cycle lies in different banks; for weights that is beside a table, since they
// are stored in cycles without look-ups. The input fills the one hole of its
// size, on both sides of the border between two banks.
//
//===----------------------------------------------------------------------===//

module @attention_fast_64x64 {
  aie.device(npu1) {
    %shim = aie.tile(0, 0)
    %mem = aie.tile(0, 1)
    %tile = aie.tile(0, 2)

    %params = aie.buffer(%tile) {address = 57344 : i32, sym_name = "attention_params"} : memref<8xi32>
    %ab = aie.buffer(%tile) {address = 16384 : i32, sym_name = "attention_table_ab"} : memref<2048xi32>
    %cd = aie.buffer(%tile) {address = 40960 : i32, sym_name = "attention_table_cd"} : memref<2048xi32>
    %even = aie.buffer(%tile) {address = 8192 : i32, sym_name = "attention_even_scores"} : memref<2048xi32>
    %odd = aie.buffer(%tile) {address = 49152 : i32, sym_name = "attention_odd_scores"} : memref<2048xi32>
    %weights = aie.buffer(%tile) {address = 24576 : i32, sym_name = "attention_weights"} : memref<4096xi8>
    %work = aie.buffer(%tile) {address = 2048 : i32, sym_name = "attention_work"} : memref<512xi32>

    aie.objectfifo @qkv_host(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @qkv(%mem dimensionsToStream [<size = 24, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%tile}, 1 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo.link [@qkv_host] -> [@qkv] ([] [])
    aie.objectfifo @out(%tile, {%mem}, 1 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo @out_host(%mem dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%shim}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@out] -> [@out_host] ([] [])

    func.func private @attention_fast_64x64(memref<12288xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2048xi32>, memref<2048xi32>, memref<4096xi8>, memref<512xi32>)

    %core = aie.core(%tile) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out(Produce, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        func.call @attention_fast_64x64(%in, %o, %params, %ab, %cd, %even, %odd, %weights, %work) : (memref<12288xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2048xi32>, memref<2048xi32>, memref<4096xi8>, memref<512xi32>) -> ()
        aie.objectfifo.release @qkv(Consume, 1)
        aie.objectfifo.release @out(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 2048 : i32}

    aiex.runtime_sequence(%input: memref<12288xi8>, %output: memref<4096xi8>) {
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 0][1, 1, 1, 12288][0, 0, 0, 1]) {id = 1 : i64, metadata = @qkv_host} : memref<12288xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 1, 1, 4096][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host} : memref<4096xi8>
      aiex.npu.dma_wait {symbol = @out_host}
    }
  }
}
