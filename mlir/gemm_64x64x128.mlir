//===- gemm_64x64x128.mlir -------------------------------------*- MLIR -*-===//
//
// C = A B: 64 x 128 and 128 x 64 of i16, 64 x 64 of i32, on all sixteen cores.
//
// The core at column c, row r + 2 makes the 16 x 16 tile (r, c) of C in four
// steps along the inner dimension. Memory tile i takes block row i of A and
// gives each step's tile to the four cores of a row, takes block column i of
// B and gives it to the four cores of a column, and joins the four tiles of a
// column of C for the shim.
//
//===----------------------------------------------------------------------===//

module @gemm_64x64x128 {
  aie.device(npu1) {
    %shim0 = aie.tile(0, 0)
    %shim1 = aie.tile(1, 0)
    %shim2 = aie.tile(2, 0)
    %shim3 = aie.tile(3, 0)
    %mem0 = aie.tile(0, 1)
    %mem1 = aie.tile(1, 1)
    %mem2 = aie.tile(2, 1)
    %mem3 = aie.tile(3, 1)
    %core00 = aie.tile(0, 2)
    %core01 = aie.tile(0, 3)
    %core02 = aie.tile(0, 4)
    %core03 = aie.tile(0, 5)
    %core10 = aie.tile(1, 2)
    %core11 = aie.tile(1, 3)
    %core12 = aie.tile(1, 4)
    %core13 = aie.tile(1, 5)
    %core20 = aie.tile(2, 2)
    %core21 = aie.tile(2, 3)
    %core22 = aie.tile(2, 4)
    %core23 = aie.tile(2, 5)
    %core30 = aie.tile(3, 2)
    %core31 = aie.tile(3, 3)
    %core32 = aie.tile(3, 4)
    %core33 = aie.tile(3, 5)

    func.func private @gemm_zero(memref<16x16xi32>)
    func.func private @gemm_i16(memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>)

    aie.objectfifo @a_host0(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<16x32xi16>>
    aie.objectfifo @a0(%mem0, {%core00, %core10, %core20, %core30}, 2 : i32) : !aie.objectfifo<memref<16x32xi16>>
    aie.objectfifo.link [@a_host0] -> [@a0] ([] [])
    aie.objectfifo @a_host1(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<16x32xi16>>
    aie.objectfifo @a1(%mem1, {%core01, %core11, %core21, %core31}, 2 : i32) : !aie.objectfifo<memref<16x32xi16>>
    aie.objectfifo.link [@a_host1] -> [@a1] ([] [])
    aie.objectfifo @a_host2(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<16x32xi16>>
    aie.objectfifo @a2(%mem2, {%core02, %core12, %core22, %core32}, 2 : i32) : !aie.objectfifo<memref<16x32xi16>>
    aie.objectfifo.link [@a_host2] -> [@a2] ([] [])
    aie.objectfifo @a_host3(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<16x32xi16>>
    aie.objectfifo @a3(%mem3, {%core03, %core13, %core23, %core33}, 2 : i32) : !aie.objectfifo<memref<16x32xi16>>
    aie.objectfifo.link [@a_host3] -> [@a3] ([] [])

    aie.objectfifo @b_host0(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<32x16xi16>>
    aie.objectfifo @b0(%mem0, {%core00, %core01, %core02, %core03}, 2 : i32) : !aie.objectfifo<memref<32x16xi16>>
    aie.objectfifo.link [@b_host0] -> [@b0] ([] [])
    aie.objectfifo @b_host1(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<32x16xi16>>
    aie.objectfifo @b1(%mem1, {%core10, %core11, %core12, %core13}, 2 : i32) : !aie.objectfifo<memref<32x16xi16>>
    aie.objectfifo.link [@b_host1] -> [@b1] ([] [])
    aie.objectfifo @b_host2(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<32x16xi16>>
    aie.objectfifo @b2(%mem2, {%core20, %core21, %core22, %core23}, 2 : i32) : !aie.objectfifo<memref<32x16xi16>>
    aie.objectfifo.link [@b_host2] -> [@b2] ([] [])
    aie.objectfifo @b_host3(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<32x16xi16>>
    aie.objectfifo @b3(%mem3, {%core30, %core31, %core32, %core33}, 2 : i32) : !aie.objectfifo<memref<32x16xi16>>
    aie.objectfifo.link [@b_host3] -> [@b3] ([] [])

    aie.objectfifo @c00(%core00, {%mem0}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c01(%core01, {%mem0}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c02(%core02, {%mem0}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c03(%core03, {%mem0}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c_host0(%mem0, {%shim0}, 2 : i32) : !aie.objectfifo<memref<64x16xi32>>
    aie.objectfifo.link [@c00, @c01, @c02, @c03] -> [@c_host0] ([0, 256, 512, 768] [])
    aie.objectfifo @c10(%core10, {%mem1}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c11(%core11, {%mem1}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c12(%core12, {%mem1}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c13(%core13, {%mem1}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c_host1(%mem1, {%shim1}, 2 : i32) : !aie.objectfifo<memref<64x16xi32>>
    aie.objectfifo.link [@c10, @c11, @c12, @c13] -> [@c_host1] ([0, 256, 512, 768] [])
    aie.objectfifo @c20(%core20, {%mem2}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c21(%core21, {%mem2}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c22(%core22, {%mem2}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c23(%core23, {%mem2}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c_host2(%mem2, {%shim2}, 2 : i32) : !aie.objectfifo<memref<64x16xi32>>
    aie.objectfifo.link [@c20, @c21, @c22, @c23] -> [@c_host2] ([0, 256, 512, 768] [])
    aie.objectfifo @c30(%core30, {%mem3}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c31(%core31, {%mem3}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c32(%core32, {%mem3}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c33(%core33, {%mem3}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>
    aie.objectfifo @c_host3(%mem3, {%shim3}, 2 : i32) : !aie.objectfifo<memref<64x16xi32>>
    aie.objectfifo.link [@c30, @c31, @c32, @c33] -> [@c_host3] ([0, 256, 512, 768] [])

    %program00 = aie.core(%core00) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c00(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a0(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b0(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a0(Consume, 1)
          aie.objectfifo.release @b0(Consume, 1)
        }
        aie.objectfifo.release @c00(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program01 = aie.core(%core01) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c01(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a1(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b0(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a1(Consume, 1)
          aie.objectfifo.release @b0(Consume, 1)
        }
        aie.objectfifo.release @c01(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program02 = aie.core(%core02) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c02(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a2(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b0(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a2(Consume, 1)
          aie.objectfifo.release @b0(Consume, 1)
        }
        aie.objectfifo.release @c02(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program03 = aie.core(%core03) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c03(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a3(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b0(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a3(Consume, 1)
          aie.objectfifo.release @b0(Consume, 1)
        }
        aie.objectfifo.release @c03(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program10 = aie.core(%core10) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c10(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a0(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b1(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a0(Consume, 1)
          aie.objectfifo.release @b1(Consume, 1)
        }
        aie.objectfifo.release @c10(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program11 = aie.core(%core11) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c11(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a1(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b1(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a1(Consume, 1)
          aie.objectfifo.release @b1(Consume, 1)
        }
        aie.objectfifo.release @c11(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program12 = aie.core(%core12) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c12(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a2(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b1(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a2(Consume, 1)
          aie.objectfifo.release @b1(Consume, 1)
        }
        aie.objectfifo.release @c12(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program13 = aie.core(%core13) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c13(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a3(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b1(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a3(Consume, 1)
          aie.objectfifo.release @b1(Consume, 1)
        }
        aie.objectfifo.release @c13(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program20 = aie.core(%core20) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c20(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a0(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b2(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a0(Consume, 1)
          aie.objectfifo.release @b2(Consume, 1)
        }
        aie.objectfifo.release @c20(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program21 = aie.core(%core21) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c21(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a1(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b2(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a1(Consume, 1)
          aie.objectfifo.release @b2(Consume, 1)
        }
        aie.objectfifo.release @c21(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program22 = aie.core(%core22) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c22(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a2(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b2(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a2(Consume, 1)
          aie.objectfifo.release @b2(Consume, 1)
        }
        aie.objectfifo.release @c22(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program23 = aie.core(%core23) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c23(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a3(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b2(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a3(Consume, 1)
          aie.objectfifo.release @b2(Consume, 1)
        }
        aie.objectfifo.release @c23(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program30 = aie.core(%core30) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c30(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a0(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b3(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a0(Consume, 1)
          aie.objectfifo.release @b3(Consume, 1)
        }
        aie.objectfifo.release @c30(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program31 = aie.core(%core31) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c31(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a1(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b3(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a1(Consume, 1)
          aie.objectfifo.release @b3(Consume, 1)
        }
        aie.objectfifo.release @c31(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program32 = aie.core(%core32) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c32(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a2(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b3(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a2(Consume, 1)
          aie.objectfifo.release @b3(Consume, 1)
        }
        aie.objectfifo.release @c32(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    %program33 = aie.core(%core33) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %steps = arith.constant 4 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %tile = %c0 to %forever step %c1 {
        %c_view = aie.objectfifo.acquire @c33(Produce, 1) : !aie.objectfifosubview<memref<16x16xi32>>
        %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<16x16xi32>> -> memref<16x16xi32>
        func.call @gemm_zero(%c) : (memref<16x16xi32>) -> ()
        scf.for %step = %c0 to %steps step %c1 {
          %a_view = aie.objectfifo.acquire @a3(Consume, 1) : !aie.objectfifosubview<memref<16x32xi16>>
          %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<16x32xi16>> -> memref<16x32xi16>
          %b_view = aie.objectfifo.acquire @b3(Consume, 1) : !aie.objectfifosubview<memref<32x16xi16>>
          %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<32x16xi16>> -> memref<32x16xi16>
          func.call @gemm_i16(%a, %b, %c) : (memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>) -> ()
          aie.objectfifo.release @a3(Consume, 1)
          aie.objectfifo.release @b3(Consume, 1)
        }
        aie.objectfifo.release @c33(Produce, 1)
      }
      aie.end
    } {link_with = "gemm.o", stack_size = 1024 : i32}

    aiex.runtime_sequence(%a: memref<64x128xi16>, %b: memref<128x64xi16>, %c: memref<64x64xi32>) {
      aiex.npu.dma_memcpy_nd(%c[0, 0, 0, 0][1, 1, 64, 16][0, 0, 64, 1]) {id = 0 : i64, metadata = @c_host0} : memref<64x64xi32>
      aiex.npu.dma_memcpy_nd(%a[0, 0, 0, 0][1, 4, 16, 32][0, 32, 128, 1]) {id = 1 : i64, metadata = @a_host0} : memref<64x128xi16>
      aiex.npu.dma_memcpy_nd(%b[0, 0, 0, 0][1, 1, 128, 16][0, 0, 64, 1]) {id = 2 : i64, metadata = @b_host0} : memref<128x64xi16>
      aiex.npu.dma_memcpy_nd(%c[0, 0, 0, 16][1, 1, 64, 16][0, 0, 64, 1]) {id = 0 : i64, metadata = @c_host1} : memref<64x64xi32>
      aiex.npu.dma_memcpy_nd(%a[0, 0, 16, 0][1, 4, 16, 32][0, 32, 128, 1]) {id = 1 : i64, metadata = @a_host1} : memref<64x128xi16>
      aiex.npu.dma_memcpy_nd(%b[0, 0, 0, 16][1, 1, 128, 16][0, 0, 64, 1]) {id = 2 : i64, metadata = @b_host1} : memref<128x64xi16>
      aiex.npu.dma_memcpy_nd(%c[0, 0, 0, 32][1, 1, 64, 16][0, 0, 64, 1]) {id = 0 : i64, metadata = @c_host2} : memref<64x64xi32>
      aiex.npu.dma_memcpy_nd(%a[0, 0, 32, 0][1, 4, 16, 32][0, 32, 128, 1]) {id = 1 : i64, metadata = @a_host2} : memref<64x128xi16>
      aiex.npu.dma_memcpy_nd(%b[0, 0, 0, 32][1, 1, 128, 16][0, 0, 64, 1]) {id = 2 : i64, metadata = @b_host2} : memref<128x64xi16>
      aiex.npu.dma_memcpy_nd(%c[0, 0, 0, 48][1, 1, 64, 16][0, 0, 64, 1]) {id = 0 : i64, metadata = @c_host3} : memref<64x64xi32>
      aiex.npu.dma_memcpy_nd(%a[0, 0, 48, 0][1, 4, 16, 32][0, 32, 128, 1]) {id = 1 : i64, metadata = @a_host3} : memref<64x128xi16>
      aiex.npu.dma_memcpy_nd(%b[0, 0, 0, 48][1, 1, 128, 16][0, 0, 64, 1]) {id = 2 : i64, metadata = @b_host3} : memref<128x64xi16>
      aiex.npu.dma_wait {symbol = @c_host0}
      aiex.npu.dma_wait {symbol = @c_host1}
      aiex.npu.dma_wait {symbol = @c_host2}
      aiex.npu.dma_wait {symbol = @c_host3}
    }
  }
}
