//===- matmul_table_64x64x64.mlir ------------------------------*- MLIR -*-===//
//
// INT8 matrix product with bias and requantisation, 64 x 64 by 64 x 64, and a
// function of each code by table, such as GELU, on one core. All matrices are row-major at the host; the memory tile cuts A into
// tiles of 4x8 and B into tiles of 8x8 on their way to the core, and puts the
// tiles of C together again.
//
// Multiplier, shift, zero point and biases are the buffer `matmul_params` of
// the core's tile, 72 words; it holds nothing until the host writes it, before
// the first run. The same goes for the table, which lies twice in different banks,
// `matmul_table_ab` and `matmul_table_cd`; for the driver it is one, `matmul_table`.
//
//===----------------------------------------------------------------------===//

module @matmul_table_64x64x64 {
  aie.device(npu1) {
    %shim = aie.tile(0, 0)
    %mem = aie.tile(0, 1)
    %tile = aie.tile(0, 2)

    %params = aie.buffer(%tile) {sym_name = "matmul_params"} : memref<72xi32>
    %ab = aie.buffer(%tile) {address = 40960 : i32, sym_name = "matmul_table_ab"} : memref<2048xi32>
    %cd = aie.buffer(%tile) {address = 49152 : i32, sym_name = "matmul_table_cd"} : memref<2048xi32>

    aie.objectfifo @a_host(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<64x64xi8>>
    aie.objectfifo @a(%mem dimensionsToStream [<size = 16, stride = 256>, <size = 8, stride = 8>, <size = 4, stride = 64>, <size = 8, stride = 1>], {%tile}, 2 : i32) : !aie.objectfifo<memref<64x64xi8>>
    aie.objectfifo.link [@a_host] -> [@a] ([] [])
    aie.objectfifo @b_host(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<64x64xi8>>
    aie.objectfifo @b(%mem dimensionsToStream [<size = 8, stride = 8>, <size = 64, stride = 64>, <size = 8, stride = 1>], {%tile}, 2 : i32) : !aie.objectfifo<memref<64x64xi8>>
    aie.objectfifo.link [@b_host] -> [@b] ([] [])
    aie.objectfifo @c(%tile, {%mem}, 2 : i32) : !aie.objectfifo<memref<64x64xi8>>
    aie.objectfifo @c_host(%mem dimensionsToStream [<size = 16, stride = 256>, <size = 4, stride = 8>, <size = 8, stride = 32>, <size = 8, stride = 1>], {%shim}, 2 : i32) : !aie.objectfifo<memref<64x64xi8>>
    aie.objectfifo.link [@c] -> [@c_host] ([] [])

    func.func private @matmul_i8_table_64x64x64(memref<64x64xi8>, memref<64x64xi8>, memref<64x64xi8>, memref<72xi32>, memref<2048xi32>, memref<2048xi32>)

    %core = aie.core(%tile) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a(Consume, 1) : !aie.objectfifosubview<memref<64x64xi8>>
        %ta = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x64xi8>> -> memref<64x64xi8>
        %b_view = aie.objectfifo.acquire @b(Consume, 1) : !aie.objectfifosubview<memref<64x64xi8>>
        %tb = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<64x64xi8>> -> memref<64x64xi8>
        %c_view = aie.objectfifo.acquire @c(Produce, 1) : !aie.objectfifosubview<memref<64x64xi8>>
        %tc = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x64xi8>> -> memref<64x64xi8>
        func.call @matmul_i8_table_64x64x64(%ta, %tb, %tc, %params, %ab, %cd) : (memref<64x64xi8>, memref<64x64xi8>, memref<64x64xi8>, memref<72xi32>, memref<2048xi32>, memref<2048xi32>) -> ()
        aie.objectfifo.release @a(Consume, 1)
        aie.objectfifo.release @b(Consume, 1)
        aie.objectfifo.release @c(Produce, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    aiex.runtime_sequence(%a_in: memref<64x64xi8>, %b_in: memref<64x64xi8>, %c_out: memref<64x64xi8>) {
      aiex.npu.dma_memcpy_nd(%a_in[0, 0, 0, 0][1, 1, 64, 64][0, 0, 64, 1]) {id = 1 : i64, metadata = @a_host} : memref<64x64xi8>
      aiex.npu.dma_memcpy_nd(%b_in[0, 0, 0, 0][1, 1, 64, 64][0, 0, 64, 1]) {id = 2 : i64, metadata = @b_host} : memref<64x64xi8>
      aiex.npu.dma_memcpy_nd(%c_out[0, 0, 0, 0][1, 1, 64, 64][0, 0, 64, 1]) {id = 0 : i64, metadata = @c_host} : memref<64x64xi8>
      aiex.npu.dma_wait {symbol = @c_host}
    }
  }
}
