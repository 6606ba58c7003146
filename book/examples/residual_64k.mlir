//===- residual_64k.mlir ---------------------------------------*- MLIR -*-===//
//
// A saturating sum of two buffers of 65,536 codes, on the four cores of a
// column, in rounds of 4 x 512. a comes through the memory tile of column 0,
// b through that of column 1: one memory tile has six channels towards the
// cores, and eight streams are needed.
//
//===----------------------------------------------------------------------===//

module @residual_64k {
  aie.device(npu1) {
    %shim = aie.tile(0, 0)
    %mem = aie.tile(0, 1)
    %shim_b = aie.tile(1, 0)
    %mem_b = aie.tile(1, 1)
    %tile2 = aie.tile(0, 2)
    %tile3 = aie.tile(0, 3)
    %tile4 = aie.tile(0, 4)
    %tile5 = aie.tile(0, 5)

    // ANCHOR: split
    aie.objectfifo @a_host(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @a2(%mem, {%tile2}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @a3(%mem, {%tile3}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @a4(%mem, {%tile4}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @a5(%mem, {%tile5}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo.link [@a_host] -> [@a2, @a3, @a4, @a5] ([] [0, 512, 1024, 1536])
    aie.objectfifo @b_host(%shim_b, {%mem_b}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @b2(%mem_b, {%tile2}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @b3(%mem_b, {%tile3}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @b4(%mem_b, {%tile4}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @b5(%mem_b, {%tile5}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo.link [@b_host] -> [@b2, @b3, @b4, @b5] ([] [0, 512, 1024, 1536])
    // ANCHOR_END: split

    // ANCHOR: join
    aie.objectfifo @out2(%tile2, {%mem}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @out3(%tile3, {%mem}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @out4(%tile4, {%mem}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @out5(%tile5, {%mem}, 2 : i32) : !aie.objectfifo<memref<512xi8>>
    aie.objectfifo @out_host(%mem, {%shim}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@out2, @out3, @out4, @out5] -> [@out_host] ([0, 512, 1024, 1536] [])
    // ANCHOR_END: join

    func.func private @residual_i8(memref<512xi8>, memref<512xi8>, memref<512xi8>, i32)

    %core2 = aie.core(%tile2) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 512 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a2(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %ta = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %b_view = aie.objectfifo.acquire @b2(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tb = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %out_view = aie.objectfifo.acquire @out2(Produce, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tout = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        func.call @residual_i8(%ta, %tb, %tout, %n) : (memref<512xi8>, memref<512xi8>, memref<512xi8>, i32) -> ()
        aie.objectfifo.release @a2(Consume, 1)
        aie.objectfifo.release @b2(Consume, 1)
        aie.objectfifo.release @out2(Produce, 1)
      }
      aie.end
    } {link_with = "residual.o", stack_size = 1024 : i32}

    %core3 = aie.core(%tile3) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 512 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a3(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %ta = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %b_view = aie.objectfifo.acquire @b3(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tb = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %out_view = aie.objectfifo.acquire @out3(Produce, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tout = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        func.call @residual_i8(%ta, %tb, %tout, %n) : (memref<512xi8>, memref<512xi8>, memref<512xi8>, i32) -> ()
        aie.objectfifo.release @a3(Consume, 1)
        aie.objectfifo.release @b3(Consume, 1)
        aie.objectfifo.release @out3(Produce, 1)
      }
      aie.end
    } {link_with = "residual.o", stack_size = 1024 : i32}

    %core4 = aie.core(%tile4) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 512 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a4(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %ta = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %b_view = aie.objectfifo.acquire @b4(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tb = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %out_view = aie.objectfifo.acquire @out4(Produce, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tout = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        func.call @residual_i8(%ta, %tb, %tout, %n) : (memref<512xi8>, memref<512xi8>, memref<512xi8>, i32) -> ()
        aie.objectfifo.release @a4(Consume, 1)
        aie.objectfifo.release @b4(Consume, 1)
        aie.objectfifo.release @out4(Produce, 1)
      }
      aie.end
    } {link_with = "residual.o", stack_size = 1024 : i32}

    %core5 = aie.core(%tile5) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 512 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a5(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %ta = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %b_view = aie.objectfifo.acquire @b5(Consume, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tb = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        %out_view = aie.objectfifo.acquire @out5(Produce, 1) : !aie.objectfifosubview<memref<512xi8>>
        %tout = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<512xi8>> -> memref<512xi8>
        func.call @residual_i8(%ta, %tb, %tout, %n) : (memref<512xi8>, memref<512xi8>, memref<512xi8>, i32) -> ()
        aie.objectfifo.release @a5(Consume, 1)
        aie.objectfifo.release @b5(Consume, 1)
        aie.objectfifo.release @out5(Produce, 1)
      }
      aie.end
    } {link_with = "residual.o", stack_size = 1024 : i32}

    // ANCHOR: sequence
    aiex.runtime_sequence(%a: memref<65536xi8>, %b: memref<65536xi8>, %sum: memref<65536xi8>) {
      aiex.npu.dma_memcpy_nd(%a[0, 0, 0, 0][1, 1, 1, 65536][0, 0, 0, 1]) {id = 1 : i64, metadata = @a_host} : memref<65536xi8>
      aiex.npu.dma_memcpy_nd(%b[0, 0, 0, 0][1, 1, 1, 65536][0, 0, 0, 1]) {id = 2 : i64, metadata = @b_host} : memref<65536xi8>
      aiex.npu.dma_memcpy_nd(%sum[0, 0, 0, 0][1, 1, 1, 65536][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host} : memref<65536xi8>
      aiex.npu.dma_wait {symbol = @out_host}
    }
    // ANCHOR_END: sequence
  }
}
