//===- matmul_table_1536x512x2048.mlir -------------------------*- MLIR -*-===//
//
// `matmul_1536x512x2048` with a table behind the product, as the first of the
// two products between attention layers has GELU behind it.
//
// 8 KB for the table are left beside a block of A and two strips of B if the
// core keeps C by blocks of 64 x 32.
//
// The table is each core's buffer `gelu_lut_COLUMN_ROW`; for the driver they
// are one table, `gelu_lut`.
//
//===----------------------------------------------------------------------===//

module @matmul_table_1536x512x2048 {
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

    %params00 = aie.buffer(%core00) {sym_name = "matmul_params_0_0"} : memref<520xi32>
    %table00 = aie.buffer(%core00) {sym_name = "gelu_lut_0_0"} : memref<256x16xi16>
    %params01 = aie.buffer(%core01) {sym_name = "matmul_params_0_1"} : memref<520xi32>
    %table01 = aie.buffer(%core01) {sym_name = "gelu_lut_0_1"} : memref<256x16xi16>
    %params02 = aie.buffer(%core02) {sym_name = "matmul_params_0_2"} : memref<520xi32>
    %table02 = aie.buffer(%core02) {sym_name = "gelu_lut_0_2"} : memref<256x16xi16>
    %params03 = aie.buffer(%core03) {sym_name = "matmul_params_0_3"} : memref<520xi32>
    %table03 = aie.buffer(%core03) {sym_name = "gelu_lut_0_3"} : memref<256x16xi16>
    %params10 = aie.buffer(%core10) {sym_name = "matmul_params_1_0"} : memref<520xi32>
    %table10 = aie.buffer(%core10) {sym_name = "gelu_lut_1_0"} : memref<256x16xi16>
    %params11 = aie.buffer(%core11) {sym_name = "matmul_params_1_1"} : memref<520xi32>
    %table11 = aie.buffer(%core11) {sym_name = "gelu_lut_1_1"} : memref<256x16xi16>
    %params12 = aie.buffer(%core12) {sym_name = "matmul_params_1_2"} : memref<520xi32>
    %table12 = aie.buffer(%core12) {sym_name = "gelu_lut_1_2"} : memref<256x16xi16>
    %params13 = aie.buffer(%core13) {sym_name = "matmul_params_1_3"} : memref<520xi32>
    %table13 = aie.buffer(%core13) {sym_name = "gelu_lut_1_3"} : memref<256x16xi16>
    %params20 = aie.buffer(%core20) {sym_name = "matmul_params_2_0"} : memref<520xi32>
    %table20 = aie.buffer(%core20) {sym_name = "gelu_lut_2_0"} : memref<256x16xi16>
    %params21 = aie.buffer(%core21) {sym_name = "matmul_params_2_1"} : memref<520xi32>
    %table21 = aie.buffer(%core21) {sym_name = "gelu_lut_2_1"} : memref<256x16xi16>
    %params22 = aie.buffer(%core22) {sym_name = "matmul_params_2_2"} : memref<520xi32>
    %table22 = aie.buffer(%core22) {sym_name = "gelu_lut_2_2"} : memref<256x16xi16>
    %params23 = aie.buffer(%core23) {sym_name = "matmul_params_2_3"} : memref<520xi32>
    %table23 = aie.buffer(%core23) {sym_name = "gelu_lut_2_3"} : memref<256x16xi16>
    %params30 = aie.buffer(%core30) {sym_name = "matmul_params_3_0"} : memref<520xi32>
    %table30 = aie.buffer(%core30) {sym_name = "gelu_lut_3_0"} : memref<256x16xi16>
    %params31 = aie.buffer(%core31) {sym_name = "matmul_params_3_1"} : memref<520xi32>
    %table31 = aie.buffer(%core31) {sym_name = "gelu_lut_3_1"} : memref<256x16xi16>
    %params32 = aie.buffer(%core32) {sym_name = "matmul_params_3_2"} : memref<520xi32>
    %table32 = aie.buffer(%core32) {sym_name = "gelu_lut_3_2"} : memref<256x16xi16>
    %params33 = aie.buffer(%core33) {sym_name = "matmul_params_3_3"} : memref<520xi32>
    %table33 = aie.buffer(%core33) {sym_name = "gelu_lut_3_3"} : memref<256x16xi16>

    func.func private @matmul_i8_table_64x512x16(memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32)

    aie.objectfifo @a_host0(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<64x512xi8>>
    aie.objectfifo @a0(%mem0 dimensionsToStream [<size = 16, stride = 2048>, <size = 64, stride = 8>, <size = 4, stride = 512>, <size = 8, stride = 1>], {%core00, %core10, %core20, %core30}, [2, 1, 1, 1, 1]) : !aie.objectfifo<memref<64x512xi8>>
    aie.objectfifo.link [@a_host0] -> [@a0] ([] [])
    aie.objectfifo @a_host1(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<64x512xi8>>
    aie.objectfifo @a1(%mem1 dimensionsToStream [<size = 16, stride = 2048>, <size = 64, stride = 8>, <size = 4, stride = 512>, <size = 8, stride = 1>], {%core01, %core11, %core21, %core31}, [2, 1, 1, 1, 1]) : !aie.objectfifo<memref<64x512xi8>>
    aie.objectfifo.link [@a_host1] -> [@a1] ([] [])
    aie.objectfifo @a_host2(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<64x512xi8>>
    aie.objectfifo @a2(%mem2 dimensionsToStream [<size = 16, stride = 2048>, <size = 64, stride = 8>, <size = 4, stride = 512>, <size = 8, stride = 1>], {%core02, %core12, %core22, %core32}, [2, 1, 1, 1, 1]) : !aie.objectfifo<memref<64x512xi8>>
    aie.objectfifo.link [@a_host2] -> [@a2] ([] [])
    aie.objectfifo @a_host3(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<64x512xi8>>
    aie.objectfifo @a3(%mem3 dimensionsToStream [<size = 16, stride = 2048>, <size = 64, stride = 8>, <size = 4, stride = 512>, <size = 8, stride = 1>], {%core03, %core13, %core23, %core33}, [2, 1, 1, 1, 1]) : !aie.objectfifo<memref<64x512xi8>>
    aie.objectfifo.link [@a_host3] -> [@a3] ([] [])

    aie.objectfifo @b_host0(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<512x64xi8>>
    aie.objectfifo @b0(%mem0 dimensionsToStream [<size = 8, stride = 8>, <size = 512, stride = 64>, <size = 8, stride = 1>], {%core00, %core01, %core02, %core03}, 2 : i32) : !aie.objectfifo<memref<512x16xi8>>
    aie.objectfifo.link [@b_host0] -> [@b0] ([] [])
    aie.objectfifo @b_host1(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<512x64xi8>>
    aie.objectfifo @b1(%mem1 dimensionsToStream [<size = 8, stride = 8>, <size = 512, stride = 64>, <size = 8, stride = 1>], {%core10, %core11, %core12, %core13}, 2 : i32) : !aie.objectfifo<memref<512x16xi8>>
    aie.objectfifo.link [@b_host1] -> [@b1] ([] [])
    aie.objectfifo @b_host2(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<512x64xi8>>
    aie.objectfifo @b2(%mem2 dimensionsToStream [<size = 8, stride = 8>, <size = 512, stride = 64>, <size = 8, stride = 1>], {%core20, %core21, %core22, %core23}, 2 : i32) : !aie.objectfifo<memref<512x16xi8>>
    aie.objectfifo.link [@b_host2] -> [@b2] ([] [])
    aie.objectfifo @b_host3(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<512x64xi8>>
    aie.objectfifo @b3(%mem3 dimensionsToStream [<size = 8, stride = 8>, <size = 512, stride = 64>, <size = 8, stride = 1>], {%core30, %core31, %core32, %core33}, 2 : i32) : !aie.objectfifo<memref<512x16xi8>>
    aie.objectfifo.link [@b_host3] -> [@b3] ([] [])

    aie.objectfifo @c00(%core00, {%mem0}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c01(%core01, {%mem0}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c02(%core02, {%mem0}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c03(%core03, {%mem0}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c_host0(%mem0 dimensionsToStream [<size = 16, stride = 128>, <size = 4, stride = 8>, <size = 4, stride = 32>, <size = 8, stride = 1>], {%shim0}, 2 : i32) : !aie.objectfifo<memref<256x32xi8>>
    aie.objectfifo.link [@c00, @c01, @c02, @c03] -> [@c_host0] ([0, 2048, 4096, 6144] [])
    aie.objectfifo @c10(%core10, {%mem1}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c11(%core11, {%mem1}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c12(%core12, {%mem1}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c13(%core13, {%mem1}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c_host1(%mem1 dimensionsToStream [<size = 16, stride = 128>, <size = 4, stride = 8>, <size = 4, stride = 32>, <size = 8, stride = 1>], {%shim1}, 2 : i32) : !aie.objectfifo<memref<256x32xi8>>
    aie.objectfifo.link [@c10, @c11, @c12, @c13] -> [@c_host1] ([0, 2048, 4096, 6144] [])
    aie.objectfifo @c20(%core20, {%mem2}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c21(%core21, {%mem2}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c22(%core22, {%mem2}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c23(%core23, {%mem2}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c_host2(%mem2 dimensionsToStream [<size = 16, stride = 128>, <size = 4, stride = 8>, <size = 4, stride = 32>, <size = 8, stride = 1>], {%shim2}, 2 : i32) : !aie.objectfifo<memref<256x32xi8>>
    aie.objectfifo.link [@c20, @c21, @c22, @c23] -> [@c_host2] ([0, 2048, 4096, 6144] [])
    aie.objectfifo @c30(%core30, {%mem3}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c31(%core31, {%mem3}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c32(%core32, {%mem3}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c33(%core33, {%mem3}, 2 : i32) : !aie.objectfifo<memref<64x32xi8>>
    aie.objectfifo @c_host3(%mem3 dimensionsToStream [<size = 16, stride = 128>, <size = 4, stride = 8>, <size = 4, stride = 32>, <size = 8, stride = 1>], {%shim3}, 2 : i32) : !aie.objectfifo<memref<256x32xi8>>
    aie.objectfifo.link [@c30, @c31, @c32, @c33] -> [@c_host3] ([0, 2048, 4096, 6144] [])

    %program00 = aie.core(%core00) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a0(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c00(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b0(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params00, %table00, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b0(Consume, 1)
          }
          aie.objectfifo.release @c00(Produce, 1)
        }
        aie.objectfifo.release @a0(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program01 = aie.core(%core01) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a1(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c01(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b0(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params01, %table01, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b0(Consume, 1)
          }
          aie.objectfifo.release @c01(Produce, 1)
        }
        aie.objectfifo.release @a1(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program02 = aie.core(%core02) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a2(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c02(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b0(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params02, %table02, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b0(Consume, 1)
          }
          aie.objectfifo.release @c02(Produce, 1)
        }
        aie.objectfifo.release @a2(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program03 = aie.core(%core03) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a3(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c03(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b0(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params03, %table03, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b0(Consume, 1)
          }
          aie.objectfifo.release @c03(Produce, 1)
        }
        aie.objectfifo.release @a3(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program10 = aie.core(%core10) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a0(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c10(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b1(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params10, %table10, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b1(Consume, 1)
          }
          aie.objectfifo.release @c10(Produce, 1)
        }
        aie.objectfifo.release @a0(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program11 = aie.core(%core11) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a1(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c11(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b1(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params11, %table11, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b1(Consume, 1)
          }
          aie.objectfifo.release @c11(Produce, 1)
        }
        aie.objectfifo.release @a1(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program12 = aie.core(%core12) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a2(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c12(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b1(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params12, %table12, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b1(Consume, 1)
          }
          aie.objectfifo.release @c12(Produce, 1)
        }
        aie.objectfifo.release @a2(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program13 = aie.core(%core13) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a3(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c13(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b1(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params13, %table13, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b1(Consume, 1)
          }
          aie.objectfifo.release @c13(Produce, 1)
        }
        aie.objectfifo.release @a3(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program20 = aie.core(%core20) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a0(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c20(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b2(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params20, %table20, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b2(Consume, 1)
          }
          aie.objectfifo.release @c20(Produce, 1)
        }
        aie.objectfifo.release @a0(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program21 = aie.core(%core21) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a1(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c21(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b2(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params21, %table21, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b2(Consume, 1)
          }
          aie.objectfifo.release @c21(Produce, 1)
        }
        aie.objectfifo.release @a1(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program22 = aie.core(%core22) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a2(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c22(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b2(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params22, %table22, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b2(Consume, 1)
          }
          aie.objectfifo.release @c22(Produce, 1)
        }
        aie.objectfifo.release @a2(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program23 = aie.core(%core23) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a3(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c23(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b2(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params23, %table23, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b2(Consume, 1)
          }
          aie.objectfifo.release @c23(Produce, 1)
        }
        aie.objectfifo.release @a3(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program30 = aie.core(%core30) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a0(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c30(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b3(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params30, %table30, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b3(Consume, 1)
          }
          aie.objectfifo.release @c30(Produce, 1)
        }
        aie.objectfifo.release @a0(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program31 = aie.core(%core31) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a1(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c31(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b3(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params31, %table31, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b3(Consume, 1)
          }
          aie.objectfifo.release @c31(Produce, 1)
        }
        aie.objectfifo.release @a1(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program32 = aie.core(%core32) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a2(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c32(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b3(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params32, %table32, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b3(Consume, 1)
          }
          aie.objectfifo.release @c32(Produce, 1)
        }
        aie.objectfifo.release @a2(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    %program33 = aie.core(%core33) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %parts = arith.constant 2 : index
      %strips = arith.constant 16 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %block = %c0 to %forever step %c1 {
        %a_view = aie.objectfifo.acquire @a3(Consume, 1) : !aie.objectfifosubview<memref<64x512xi8>>
        %a = aie.objectfifo.subview.access %a_view[0] : !aie.objectfifosubview<memref<64x512xi8>> -> memref<64x512xi8>
        scf.for %strip = %c0 to %strips step %c1 {
          %strip32 = arith.index_cast %strip : index to i32
          %c_view = aie.objectfifo.acquire @c33(Produce, 1) : !aie.objectfifosubview<memref<64x32xi8>>
          %c = aie.objectfifo.subview.access %c_view[0] : !aie.objectfifosubview<memref<64x32xi8>> -> memref<64x32xi8>
          scf.for %part = %c0 to %parts step %c1 {
            %part32 = arith.index_cast %part : index to i32
            %b_view = aie.objectfifo.acquire @b3(Consume, 1) : !aie.objectfifosubview<memref<512x16xi8>>
            %b = aie.objectfifo.subview.access %b_view[0] : !aie.objectfifosubview<memref<512x16xi8>> -> memref<512x16xi8>
            func.call @matmul_i8_table_64x512x16(%a, %b, %c, %params33, %table33, %strip32, %part32) : (memref<64x512xi8>, memref<512x16xi8>, memref<64x32xi8>, memref<520xi32>, memref<256x16xi16>, i32, i32) -> ()
            aie.objectfifo.release @b3(Consume, 1)
          }
          aie.objectfifo.release @c33(Produce, 1)
        }
        aie.objectfifo.release @a3(Consume, 1)
      }
      aie.end
    } {link_with = "matmul.o", stack_size = 1024 : i32}

    aiex.runtime_sequence(%a: memref<1536x512xi8>, %b: memref<512x2048xi8>, %c: memref<1536x2048xi8>) {
      aiex.npu.dma_memcpy_nd(%a[0, 0, 0, 0][1, 6, 64, 512][0, 131072, 512, 1]) {id = 1 : i64, metadata = @a_host0} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%b[0, 0, 0, 0][6, 8, 512, 64][0, 64, 2048, 1]) {id = 2 : i64, metadata = @b_host0} : memref<512x2048xi8>
      aiex.npu.dma_memcpy_nd(%c[0, 0, 0, 0][6, 16, 256, 32][524288, 32, 2048, 1]) {id = 0 : i64, metadata = @c_host0} : memref<1536x2048xi8>
      aiex.npu.dma_memcpy_nd(%a[0, 0, 64, 0][1, 6, 64, 512][0, 131072, 512, 1]) {id = 1 : i64, metadata = @a_host1} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%b[0, 0, 0, 512][6, 8, 512, 64][0, 64, 2048, 1]) {id = 2 : i64, metadata = @b_host1} : memref<512x2048xi8>
      aiex.npu.dma_memcpy_nd(%c[0, 0, 0, 512][6, 16, 256, 32][524288, 32, 2048, 1]) {id = 0 : i64, metadata = @c_host1} : memref<1536x2048xi8>
      aiex.npu.dma_memcpy_nd(%a[0, 0, 128, 0][1, 6, 64, 512][0, 131072, 512, 1]) {id = 1 : i64, metadata = @a_host2} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%b[0, 0, 0, 1024][6, 8, 512, 64][0, 64, 2048, 1]) {id = 2 : i64, metadata = @b_host2} : memref<512x2048xi8>
      aiex.npu.dma_memcpy_nd(%c[0, 0, 0, 1024][6, 16, 256, 32][524288, 32, 2048, 1]) {id = 0 : i64, metadata = @c_host2} : memref<1536x2048xi8>
      aiex.npu.dma_memcpy_nd(%a[0, 0, 192, 0][1, 6, 64, 512][0, 131072, 512, 1]) {id = 1 : i64, metadata = @a_host3} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%b[0, 0, 0, 1536][6, 8, 512, 64][0, 64, 2048, 1]) {id = 2 : i64, metadata = @b_host3} : memref<512x2048xi8>
      aiex.npu.dma_memcpy_nd(%c[0, 0, 0, 1536][6, 16, 256, 32][524288, 32, 2048, 1]) {id = 0 : i64, metadata = @c_host3} : memref<1536x2048xi8>
      aiex.npu.dma_wait {symbol = @c_host0}
      aiex.npu.dma_wait {symbol = @c_host1}
      aiex.npu.dma_wait {symbol = @c_host2}
      aiex.npu.dma_wait {symbol = @c_host3}
    }
  }
}
