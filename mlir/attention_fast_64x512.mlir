//===- attention_fast_64x512.mlir ------------------------------*- MLIR -*-===//
//
// INT8 attention with eight heads, 64 queries and 64 keys of 512 elements, in
// one dispatch on sixteen cores.
//
// The input is Q, K and V, each 64 x 512, row-major, one after the other. Each
// column has two heads: its shim picks their 128 columns, one head after the
// other, and its memory tile gives each head, in tiles of 4x8, to two cores.
// The core at column c, row r + 2 attends for head 2 c + r / 2 with queries 32
// (r % 2) to 32 (r % 2) + 31. The memory tile joins the four outputs.
//
// Each core has the buffers of attention_fast_64x64, its column and r behind
// their names. Outputs are started first, so that no core waits for them.
//
//===----------------------------------------------------------------------===//

module @attention_fast_64x512 {
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

    %params00 = aie.buffer(%core00) {sym_name = "attention_params_0_0"} : memref<8xi32>
    %ab00 = aie.buffer(%core00) {address = 40960 : i32, sym_name = "attention_table_ab_0_0"} : memref<2048xi32>
    %cd00 = aie.buffer(%core00) {address = 49152 : i32, sym_name = "attention_table_cd_0_0"} : memref<2048xi32>
    %work00 = aie.buffer(%core00) {sym_name = "attention_work_0_0"} : memref<2096xi32>
    %params01 = aie.buffer(%core01) {sym_name = "attention_params_0_1"} : memref<8xi32>
    %ab01 = aie.buffer(%core01) {address = 40960 : i32, sym_name = "attention_table_ab_0_1"} : memref<2048xi32>
    %cd01 = aie.buffer(%core01) {address = 49152 : i32, sym_name = "attention_table_cd_0_1"} : memref<2048xi32>
    %work01 = aie.buffer(%core01) {sym_name = "attention_work_0_1"} : memref<2096xi32>
    %params02 = aie.buffer(%core02) {sym_name = "attention_params_0_2"} : memref<8xi32>
    %ab02 = aie.buffer(%core02) {address = 40960 : i32, sym_name = "attention_table_ab_0_2"} : memref<2048xi32>
    %cd02 = aie.buffer(%core02) {address = 49152 : i32, sym_name = "attention_table_cd_0_2"} : memref<2048xi32>
    %work02 = aie.buffer(%core02) {sym_name = "attention_work_0_2"} : memref<2096xi32>
    %params03 = aie.buffer(%core03) {sym_name = "attention_params_0_3"} : memref<8xi32>
    %ab03 = aie.buffer(%core03) {address = 40960 : i32, sym_name = "attention_table_ab_0_3"} : memref<2048xi32>
    %cd03 = aie.buffer(%core03) {address = 49152 : i32, sym_name = "attention_table_cd_0_3"} : memref<2048xi32>
    %work03 = aie.buffer(%core03) {sym_name = "attention_work_0_3"} : memref<2096xi32>
    %params10 = aie.buffer(%core10) {sym_name = "attention_params_1_0"} : memref<8xi32>
    %ab10 = aie.buffer(%core10) {address = 40960 : i32, sym_name = "attention_table_ab_1_0"} : memref<2048xi32>
    %cd10 = aie.buffer(%core10) {address = 49152 : i32, sym_name = "attention_table_cd_1_0"} : memref<2048xi32>
    %work10 = aie.buffer(%core10) {sym_name = "attention_work_1_0"} : memref<2096xi32>
    %params11 = aie.buffer(%core11) {sym_name = "attention_params_1_1"} : memref<8xi32>
    %ab11 = aie.buffer(%core11) {address = 40960 : i32, sym_name = "attention_table_ab_1_1"} : memref<2048xi32>
    %cd11 = aie.buffer(%core11) {address = 49152 : i32, sym_name = "attention_table_cd_1_1"} : memref<2048xi32>
    %work11 = aie.buffer(%core11) {sym_name = "attention_work_1_1"} : memref<2096xi32>
    %params12 = aie.buffer(%core12) {sym_name = "attention_params_1_2"} : memref<8xi32>
    %ab12 = aie.buffer(%core12) {address = 40960 : i32, sym_name = "attention_table_ab_1_2"} : memref<2048xi32>
    %cd12 = aie.buffer(%core12) {address = 49152 : i32, sym_name = "attention_table_cd_1_2"} : memref<2048xi32>
    %work12 = aie.buffer(%core12) {sym_name = "attention_work_1_2"} : memref<2096xi32>
    %params13 = aie.buffer(%core13) {sym_name = "attention_params_1_3"} : memref<8xi32>
    %ab13 = aie.buffer(%core13) {address = 40960 : i32, sym_name = "attention_table_ab_1_3"} : memref<2048xi32>
    %cd13 = aie.buffer(%core13) {address = 49152 : i32, sym_name = "attention_table_cd_1_3"} : memref<2048xi32>
    %work13 = aie.buffer(%core13) {sym_name = "attention_work_1_3"} : memref<2096xi32>
    %params20 = aie.buffer(%core20) {sym_name = "attention_params_2_0"} : memref<8xi32>
    %ab20 = aie.buffer(%core20) {address = 40960 : i32, sym_name = "attention_table_ab_2_0"} : memref<2048xi32>
    %cd20 = aie.buffer(%core20) {address = 49152 : i32, sym_name = "attention_table_cd_2_0"} : memref<2048xi32>
    %work20 = aie.buffer(%core20) {sym_name = "attention_work_2_0"} : memref<2096xi32>
    %params21 = aie.buffer(%core21) {sym_name = "attention_params_2_1"} : memref<8xi32>
    %ab21 = aie.buffer(%core21) {address = 40960 : i32, sym_name = "attention_table_ab_2_1"} : memref<2048xi32>
    %cd21 = aie.buffer(%core21) {address = 49152 : i32, sym_name = "attention_table_cd_2_1"} : memref<2048xi32>
    %work21 = aie.buffer(%core21) {sym_name = "attention_work_2_1"} : memref<2096xi32>
    %params22 = aie.buffer(%core22) {sym_name = "attention_params_2_2"} : memref<8xi32>
    %ab22 = aie.buffer(%core22) {address = 40960 : i32, sym_name = "attention_table_ab_2_2"} : memref<2048xi32>
    %cd22 = aie.buffer(%core22) {address = 49152 : i32, sym_name = "attention_table_cd_2_2"} : memref<2048xi32>
    %work22 = aie.buffer(%core22) {sym_name = "attention_work_2_2"} : memref<2096xi32>
    %params23 = aie.buffer(%core23) {sym_name = "attention_params_2_3"} : memref<8xi32>
    %ab23 = aie.buffer(%core23) {address = 40960 : i32, sym_name = "attention_table_ab_2_3"} : memref<2048xi32>
    %cd23 = aie.buffer(%core23) {address = 49152 : i32, sym_name = "attention_table_cd_2_3"} : memref<2048xi32>
    %work23 = aie.buffer(%core23) {sym_name = "attention_work_2_3"} : memref<2096xi32>
    %params30 = aie.buffer(%core30) {sym_name = "attention_params_3_0"} : memref<8xi32>
    %ab30 = aie.buffer(%core30) {address = 40960 : i32, sym_name = "attention_table_ab_3_0"} : memref<2048xi32>
    %cd30 = aie.buffer(%core30) {address = 49152 : i32, sym_name = "attention_table_cd_3_0"} : memref<2048xi32>
    %work30 = aie.buffer(%core30) {sym_name = "attention_work_3_0"} : memref<2096xi32>
    %params31 = aie.buffer(%core31) {sym_name = "attention_params_3_1"} : memref<8xi32>
    %ab31 = aie.buffer(%core31) {address = 40960 : i32, sym_name = "attention_table_ab_3_1"} : memref<2048xi32>
    %cd31 = aie.buffer(%core31) {address = 49152 : i32, sym_name = "attention_table_cd_3_1"} : memref<2048xi32>
    %work31 = aie.buffer(%core31) {sym_name = "attention_work_3_1"} : memref<2096xi32>
    %params32 = aie.buffer(%core32) {sym_name = "attention_params_3_2"} : memref<8xi32>
    %ab32 = aie.buffer(%core32) {address = 40960 : i32, sym_name = "attention_table_ab_3_2"} : memref<2048xi32>
    %cd32 = aie.buffer(%core32) {address = 49152 : i32, sym_name = "attention_table_cd_3_2"} : memref<2048xi32>
    %work32 = aie.buffer(%core32) {sym_name = "attention_work_3_2"} : memref<2096xi32>
    %params33 = aie.buffer(%core33) {sym_name = "attention_params_3_3"} : memref<8xi32>
    %ab33 = aie.buffer(%core33) {address = 40960 : i32, sym_name = "attention_table_ab_3_3"} : memref<2048xi32>
    %cd33 = aie.buffer(%core33) {address = 49152 : i32, sym_name = "attention_table_cd_3_3"} : memref<2048xi32>
    %work33 = aie.buffer(%core33) {sym_name = "attention_work_3_3"} : memref<2096xi32>

    aie.objectfifo @qkv_host0(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<24576xi8>>
    aie.objectfifo @qkv00(%mem0 dimensionsToStream [<size = 48, stride = 256>, <size = 8, stride = 8>, <size = 4, stride = 64>, <size = 8, stride = 1>], {%core00, %core01}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @qkv01(%mem0 dimensionsToStream [<size = 48, stride = 256>, <size = 8, stride = 8>, <size = 4, stride = 64>, <size = 8, stride = 1>], {%core02, %core03}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo.link [@qkv_host0] -> [@qkv00, @qkv01] ([] [0, 12288])
    aie.objectfifo @out00(%core00, {%mem0}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out01(%core01, {%mem0}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out02(%core02, {%mem0}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out03(%core03, {%mem0}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out_host0(%mem0 dimensionsToStream [<size = 32, stride = 256>, <size = 4, stride = 8>, <size = 8, stride = 32>, <size = 8, stride = 1>], {%shim0}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo.link [@out00, @out01, @out02, @out03] -> [@out_host0] ([0, 2048, 4096, 6144] [])
    aie.objectfifo @qkv_host1(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<24576xi8>>
    aie.objectfifo @qkv10(%mem1 dimensionsToStream [<size = 48, stride = 256>, <size = 8, stride = 8>, <size = 4, stride = 64>, <size = 8, stride = 1>], {%core10, %core11}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @qkv11(%mem1 dimensionsToStream [<size = 48, stride = 256>, <size = 8, stride = 8>, <size = 4, stride = 64>, <size = 8, stride = 1>], {%core12, %core13}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo.link [@qkv_host1] -> [@qkv10, @qkv11] ([] [0, 12288])
    aie.objectfifo @out10(%core10, {%mem1}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out11(%core11, {%mem1}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out12(%core12, {%mem1}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out13(%core13, {%mem1}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out_host1(%mem1 dimensionsToStream [<size = 32, stride = 256>, <size = 4, stride = 8>, <size = 8, stride = 32>, <size = 8, stride = 1>], {%shim1}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo.link [@out10, @out11, @out12, @out13] -> [@out_host1] ([0, 2048, 4096, 6144] [])
    aie.objectfifo @qkv_host2(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<24576xi8>>
    aie.objectfifo @qkv20(%mem2 dimensionsToStream [<size = 48, stride = 256>, <size = 8, stride = 8>, <size = 4, stride = 64>, <size = 8, stride = 1>], {%core20, %core21}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @qkv21(%mem2 dimensionsToStream [<size = 48, stride = 256>, <size = 8, stride = 8>, <size = 4, stride = 64>, <size = 8, stride = 1>], {%core22, %core23}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo.link [@qkv_host2] -> [@qkv20, @qkv21] ([] [0, 12288])
    aie.objectfifo @out20(%core20, {%mem2}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out21(%core21, {%mem2}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out22(%core22, {%mem2}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out23(%core23, {%mem2}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out_host2(%mem2 dimensionsToStream [<size = 32, stride = 256>, <size = 4, stride = 8>, <size = 8, stride = 32>, <size = 8, stride = 1>], {%shim2}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo.link [@out20, @out21, @out22, @out23] -> [@out_host2] ([0, 2048, 4096, 6144] [])
    aie.objectfifo @qkv_host3(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<24576xi8>>
    aie.objectfifo @qkv30(%mem3 dimensionsToStream [<size = 48, stride = 256>, <size = 8, stride = 8>, <size = 4, stride = 64>, <size = 8, stride = 1>], {%core30, %core31}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @qkv31(%mem3 dimensionsToStream [<size = 48, stride = 256>, <size = 8, stride = 8>, <size = 4, stride = 64>, <size = 8, stride = 1>], {%core32, %core33}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo.link [@qkv_host3] -> [@qkv30, @qkv31] ([] [0, 12288])
    aie.objectfifo @out30(%core30, {%mem3}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out31(%core31, {%mem3}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out32(%core32, {%mem3}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out33(%core33, {%mem3}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out_host3(%mem3 dimensionsToStream [<size = 32, stride = 256>, <size = 4, stride = 8>, <size = 8, stride = 32>, <size = 8, stride = 1>], {%shim3}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo.link [@out30, @out31, @out32, @out33] -> [@out_host3] ([0, 2048, 4096, 6144] [])

    func.func private @attention_fast_32x64(memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32)

    %program00 = aie.core(%core00) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv00(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out00(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params00, %ab00, %cd00, %work00, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv00(Consume, 1)
        aie.objectfifo.release @out00(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program01 = aie.core(%core01) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv00(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out01(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params01, %ab01, %cd01, %work01, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv00(Consume, 1)
        aie.objectfifo.release @out01(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program02 = aie.core(%core02) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv01(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out02(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params02, %ab02, %cd02, %work02, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv01(Consume, 1)
        aie.objectfifo.release @out02(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program03 = aie.core(%core03) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv01(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out03(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params03, %ab03, %cd03, %work03, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv01(Consume, 1)
        aie.objectfifo.release @out03(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program10 = aie.core(%core10) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv10(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out10(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params10, %ab10, %cd10, %work10, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv10(Consume, 1)
        aie.objectfifo.release @out10(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program11 = aie.core(%core11) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv10(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out11(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params11, %ab11, %cd11, %work11, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv10(Consume, 1)
        aie.objectfifo.release @out11(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program12 = aie.core(%core12) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv11(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out12(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params12, %ab12, %cd12, %work12, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv11(Consume, 1)
        aie.objectfifo.release @out12(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program13 = aie.core(%core13) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv11(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out13(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params13, %ab13, %cd13, %work13, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv11(Consume, 1)
        aie.objectfifo.release @out13(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program20 = aie.core(%core20) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv20(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out20(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params20, %ab20, %cd20, %work20, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv20(Consume, 1)
        aie.objectfifo.release @out20(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program21 = aie.core(%core21) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv20(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out21(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params21, %ab21, %cd21, %work21, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv20(Consume, 1)
        aie.objectfifo.release @out21(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program22 = aie.core(%core22) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv21(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out22(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params22, %ab22, %cd22, %work22, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv21(Consume, 1)
        aie.objectfifo.release @out22(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program23 = aie.core(%core23) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv21(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out23(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params23, %ab23, %cd23, %work23, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv21(Consume, 1)
        aie.objectfifo.release @out23(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program30 = aie.core(%core30) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv30(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out30(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params30, %ab30, %cd30, %work30, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv30(Consume, 1)
        aie.objectfifo.release @out30(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program31 = aie.core(%core31) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv30(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out31(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params31, %ab31, %cd31, %work31, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv30(Consume, 1)
        aie.objectfifo.release @out31(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program32 = aie.core(%core32) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv31(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out32(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params32, %ab32, %cd32, %work32, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv31(Consume, 1)
        aie.objectfifo.release @out32(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    %program33 = aie.core(%core33) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %half = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qkv_view = aie.objectfifo.acquire @qkv31(Consume, 1) : !aie.objectfifosubview<memref<12288xi8>>
        %in = aie.objectfifo.subview.access %qkv_view[0] : !aie.objectfifosubview<memref<12288xi8>> -> memref<12288xi8>
        %out_view = aie.objectfifo.acquire @out33(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %o = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_fast_32x64(%in, %o, %params33, %ab33, %cd33, %work33, %half) : (memref<12288xi8>, memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<2096xi32>, i32) -> ()
        aie.objectfifo.release @qkv31(Consume, 1)
        aie.objectfifo.release @out33(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 3072 : i32}

    aiex.runtime_sequence(%input: memref<192x512xi8>, %output: memref<64x512xi8>) {
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 2, 64, 64][0, 64, 512, 1]) {id = 0 : i64, metadata = @out_host0} : memref<64x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 128][1, 2, 64, 64][0, 64, 512, 1]) {id = 0 : i64, metadata = @out_host1} : memref<64x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 256][1, 2, 64, 64][0, 64, 512, 1]) {id = 0 : i64, metadata = @out_host2} : memref<64x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 384][1, 2, 64, 64][0, 64, 512, 1]) {id = 0 : i64, metadata = @out_host3} : memref<64x512xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 0][1, 2, 192, 64][0, 64, 512, 1]) {id = 1 : i64, metadata = @qkv_host0} : memref<192x512xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 128][1, 2, 192, 64][0, 64, 512, 1]) {id = 1 : i64, metadata = @qkv_host1} : memref<192x512xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 256][1, 2, 192, 64][0, 64, 512, 1]) {id = 1 : i64, metadata = @qkv_host2} : memref<192x512xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 384][1, 2, 192, 64][0, 64, 512, 1]) {id = 1 : i64, metadata = @qkv_host3} : memref<192x512xi8>
      aiex.npu.dma_wait {symbol = @out_host0}
      aiex.npu.dma_wait {symbol = @out_host1}
      aiex.npu.dma_wait {symbol = @out_host2}
      aiex.npu.dma_wait {symbol = @out_host3}
    }
  }
}
