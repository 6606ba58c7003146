// Two neighbouring cores that share a pool, a third one behind DMA, a table.
module @two_cores {
  aie.device(npu1_1col) {
    %shim = aie.tile(0, 0)
    %low = aie.tile(0, 2)
    %high = aie.tile(0, 3)
    %far = aie.tile(0, 5)

    %table = aie.buffer(%high) {sym_name = "table"} : memref<16xi32>

    aie.objectfifo @in(%shim, {%low}, 2 : i32) : !aie.objectfifo<memref<64xi8>>
    aie.objectfifo @mid(%low, {%high}, 3 : i32) : !aie.objectfifo<memref<64xi8>>
    aie.objectfifo @split(%high, {%far, %shim}, 2 : i32) : !aie.objectfifo<memref<32xi8>>
    aie.objectfifo @out(%far, {%shim}, 1 : i32) : !aie.objectfifo<memref<32xi8>>

    func.func private @first(memref<64xi8>, memref<64xi8>)
    func.func private @second(memref<64xi8>, memref<32xi8>, memref<16xi32>, i32)
    func.func private @third(memref<32xi8>, memref<32xi8>) attributes {link_with = "third.o"}

    %core_low = aie.core(%low) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %end = arith.constant 0xFFFFFFFF : index
      scf.for %i = %c0 to %end step %c1 {
        %v = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<64xi8>>
        %a = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<memref<64xi8>> -> memref<64xi8>
        %w = aie.objectfifo.acquire @mid(Produce, 1) : !aie.objectfifosubview<memref<64xi8>>
        %b = aie.objectfifo.subview.access %w[0] : !aie.objectfifosubview<memref<64xi8>> -> memref<64xi8>
        func.call @first(%a, %b) : (memref<64xi8>, memref<64xi8>) -> ()
        aie.objectfifo.release @in(Consume, 1)
        aie.objectfifo.release @mid(Produce, 1)
      }
      aie.end
    } {link_with = "first.o"}

    %core_high = aie.core(%high) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %end = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %end step %c1 {
        %v = aie.objectfifo.acquire @mid(Consume, 1) : !aie.objectfifosubview<memref<64xi8>>
        %a = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<memref<64xi8>> -> memref<64xi8>
        scf.for %half = %c0 to %c2 step %c1 {
          %w = aie.objectfifo.acquire @split(Produce, 1) : !aie.objectfifosubview<memref<32xi8>>
          %b = aie.objectfifo.subview.access %w[0] : !aie.objectfifosubview<memref<32xi8>> -> memref<32xi8>
          %h = arith.index_cast %half : index to i32
          func.call @second(%a, %b, %table, %h) : (memref<64xi8>, memref<32xi8>, memref<16xi32>, i32) -> ()
          aie.objectfifo.release @split(Produce, 1)
        }
        aie.objectfifo.release @mid(Consume, 1)
      }
      aie.end
    } {link_with = "second.o", stack_size = 2048 : i32}

    %core_far = aie.core(%far) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c4 = arith.constant 4 : index
      scf.for %i = %c0 to %c4 step %c1 {
        %v = aie.objectfifo.acquire @split(Consume, 1) : !aie.objectfifosubview<memref<32xi8>>
        %a = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<memref<32xi8>> -> memref<32xi8>
        %w = aie.objectfifo.acquire @out(Produce, 1) : !aie.objectfifosubview<memref<32xi8>>
        %b = aie.objectfifo.subview.access %w[0] : !aie.objectfifosubview<memref<32xi8>> -> memref<32xi8>
        func.call @third(%a, %b) : (memref<32xi8>, memref<32xi8>) -> ()
        aie.objectfifo.release @split(Consume, 1)
        aie.objectfifo.release @out(Produce, 1)
      }
      aie.end
    }

    aiex.runtime_sequence @run(%x: memref<1024xi8>, %y: memref<512xi8>, %z: memref<512xi8>) {
      aiex.npu.rtp_write(@table, 3, 77)
      aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][4, 2, 8, 16][256, 128, 16, 1]) {id = 0 : i64, metadata = @in} : memref<1024xi8>
      aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 64][1, 1, 1, 128][0, 0, 0, 1]) {id = 1 : i64, metadata = @split} : memref<512xi8>
      aiex.npu.dma_memcpy_nd(%z[0, 0, 0, 0][2, 1, 1, 64][0, 0, 0, 1]) {id = 2 : i64, metadata = @out} : memref<512xi8>
      aiex.npu.dma_wait {symbol = @split}
      aiex.npu.dma_wait {symbol = @out}
    }
  }
}
