//===- attention_fast_64x512.mlir ------------------------------*- MLIR -*-===//
//
// INT8 attention with eight heads, 64 queries and 64 keys of 512 elements, in
// one dispatch on sixteen cores.
//
// The input is Q, K and V, each 64 x 512, row-major, one after the other. A
// column has some of the heads: its shim picks their columns, one head after
// the other, and its memory tile gives them to all four cores, in tiles of 8x8,
// Q and K on one way and V on another. The core in row r + 2 attends with
// queries 16 r to 16 r + 15. The memory tile joins the four outputs.
//
// The controller starts one column after the other, some 3,000 cycles apart,
// and a head takes as long on its way in. So the columns have heads 0 to 2, 3
// and 4, 5 and 6, and 7, and end at nearly the same time.
//
// Each core has the buffers of attention_fast_64x64, its column and r behind
// their names, and in the first one parameters of its column's heads, with
// room for three. Outputs
// are started first, so that no core waits for them.
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

    %params00 = aie.buffer(%core00) {address = 64512 : i32, sym_name = "attention_params_0_0"} : memref<24xi32>
    %ab00 = aie.buffer(%core00) {address = 40960 : i32, sym_name = "attention_table_ab_0_0"} : memref<2048xi32>
    %cd00 = aie.buffer(%core00) {address = 49152 : i32, sym_name = "attention_table_cd_0_0"} : memref<2048xi32>
    %even00 = aie.buffer(%core00) {address = 13312 : i32, sym_name = "attention_even_scores_0_0"} : memref<512xi32>
    %odd00 = aie.buffer(%core00) {address = 32768 : i32, sym_name = "attention_odd_scores_0_0"} : memref<512xi32>
    %weights00 = aie.buffer(%core00) {address = 15360 : i32, sym_name = "attention_weights_0_0"} : memref<1024xi8>
    %work00 = aie.buffer(%core00) {address = 63488 : i32, sym_name = "attention_work_0_0"} : memref<128xi32>
    %params01 = aie.buffer(%core01) {address = 64512 : i32, sym_name = "attention_params_0_1"} : memref<24xi32>
    %ab01 = aie.buffer(%core01) {address = 40960 : i32, sym_name = "attention_table_ab_0_1"} : memref<2048xi32>
    %cd01 = aie.buffer(%core01) {address = 49152 : i32, sym_name = "attention_table_cd_0_1"} : memref<2048xi32>
    %even01 = aie.buffer(%core01) {address = 13312 : i32, sym_name = "attention_even_scores_0_1"} : memref<512xi32>
    %odd01 = aie.buffer(%core01) {address = 32768 : i32, sym_name = "attention_odd_scores_0_1"} : memref<512xi32>
    %weights01 = aie.buffer(%core01) {address = 15360 : i32, sym_name = "attention_weights_0_1"} : memref<1024xi8>
    %work01 = aie.buffer(%core01) {address = 63488 : i32, sym_name = "attention_work_0_1"} : memref<128xi32>
    %params02 = aie.buffer(%core02) {address = 64512 : i32, sym_name = "attention_params_0_2"} : memref<24xi32>
    %ab02 = aie.buffer(%core02) {address = 40960 : i32, sym_name = "attention_table_ab_0_2"} : memref<2048xi32>
    %cd02 = aie.buffer(%core02) {address = 49152 : i32, sym_name = "attention_table_cd_0_2"} : memref<2048xi32>
    %even02 = aie.buffer(%core02) {address = 13312 : i32, sym_name = "attention_even_scores_0_2"} : memref<512xi32>
    %odd02 = aie.buffer(%core02) {address = 32768 : i32, sym_name = "attention_odd_scores_0_2"} : memref<512xi32>
    %weights02 = aie.buffer(%core02) {address = 15360 : i32, sym_name = "attention_weights_0_2"} : memref<1024xi8>
    %work02 = aie.buffer(%core02) {address = 63488 : i32, sym_name = "attention_work_0_2"} : memref<128xi32>
    %params03 = aie.buffer(%core03) {address = 64512 : i32, sym_name = "attention_params_0_3"} : memref<24xi32>
    %ab03 = aie.buffer(%core03) {address = 40960 : i32, sym_name = "attention_table_ab_0_3"} : memref<2048xi32>
    %cd03 = aie.buffer(%core03) {address = 49152 : i32, sym_name = "attention_table_cd_0_3"} : memref<2048xi32>
    %even03 = aie.buffer(%core03) {address = 13312 : i32, sym_name = "attention_even_scores_0_3"} : memref<512xi32>
    %odd03 = aie.buffer(%core03) {address = 32768 : i32, sym_name = "attention_odd_scores_0_3"} : memref<512xi32>
    %weights03 = aie.buffer(%core03) {address = 15360 : i32, sym_name = "attention_weights_0_3"} : memref<1024xi8>
    %work03 = aie.buffer(%core03) {address = 63488 : i32, sym_name = "attention_work_0_3"} : memref<128xi32>
    %params10 = aie.buffer(%core10) {address = 64512 : i32, sym_name = "attention_params_1_0"} : memref<24xi32>
    %ab10 = aie.buffer(%core10) {address = 40960 : i32, sym_name = "attention_table_ab_1_0"} : memref<2048xi32>
    %cd10 = aie.buffer(%core10) {address = 49152 : i32, sym_name = "attention_table_cd_1_0"} : memref<2048xi32>
    %even10 = aie.buffer(%core10) {address = 13312 : i32, sym_name = "attention_even_scores_1_0"} : memref<512xi32>
    %odd10 = aie.buffer(%core10) {address = 32768 : i32, sym_name = "attention_odd_scores_1_0"} : memref<512xi32>
    %weights10 = aie.buffer(%core10) {address = 15360 : i32, sym_name = "attention_weights_1_0"} : memref<1024xi8>
    %work10 = aie.buffer(%core10) {address = 63488 : i32, sym_name = "attention_work_1_0"} : memref<128xi32>
    %params11 = aie.buffer(%core11) {address = 64512 : i32, sym_name = "attention_params_1_1"} : memref<24xi32>
    %ab11 = aie.buffer(%core11) {address = 40960 : i32, sym_name = "attention_table_ab_1_1"} : memref<2048xi32>
    %cd11 = aie.buffer(%core11) {address = 49152 : i32, sym_name = "attention_table_cd_1_1"} : memref<2048xi32>
    %even11 = aie.buffer(%core11) {address = 13312 : i32, sym_name = "attention_even_scores_1_1"} : memref<512xi32>
    %odd11 = aie.buffer(%core11) {address = 32768 : i32, sym_name = "attention_odd_scores_1_1"} : memref<512xi32>
    %weights11 = aie.buffer(%core11) {address = 15360 : i32, sym_name = "attention_weights_1_1"} : memref<1024xi8>
    %work11 = aie.buffer(%core11) {address = 63488 : i32, sym_name = "attention_work_1_1"} : memref<128xi32>
    %params12 = aie.buffer(%core12) {address = 64512 : i32, sym_name = "attention_params_1_2"} : memref<24xi32>
    %ab12 = aie.buffer(%core12) {address = 40960 : i32, sym_name = "attention_table_ab_1_2"} : memref<2048xi32>
    %cd12 = aie.buffer(%core12) {address = 49152 : i32, sym_name = "attention_table_cd_1_2"} : memref<2048xi32>
    %even12 = aie.buffer(%core12) {address = 13312 : i32, sym_name = "attention_even_scores_1_2"} : memref<512xi32>
    %odd12 = aie.buffer(%core12) {address = 32768 : i32, sym_name = "attention_odd_scores_1_2"} : memref<512xi32>
    %weights12 = aie.buffer(%core12) {address = 15360 : i32, sym_name = "attention_weights_1_2"} : memref<1024xi8>
    %work12 = aie.buffer(%core12) {address = 63488 : i32, sym_name = "attention_work_1_2"} : memref<128xi32>
    %params13 = aie.buffer(%core13) {address = 64512 : i32, sym_name = "attention_params_1_3"} : memref<24xi32>
    %ab13 = aie.buffer(%core13) {address = 40960 : i32, sym_name = "attention_table_ab_1_3"} : memref<2048xi32>
    %cd13 = aie.buffer(%core13) {address = 49152 : i32, sym_name = "attention_table_cd_1_3"} : memref<2048xi32>
    %even13 = aie.buffer(%core13) {address = 13312 : i32, sym_name = "attention_even_scores_1_3"} : memref<512xi32>
    %odd13 = aie.buffer(%core13) {address = 32768 : i32, sym_name = "attention_odd_scores_1_3"} : memref<512xi32>
    %weights13 = aie.buffer(%core13) {address = 15360 : i32, sym_name = "attention_weights_1_3"} : memref<1024xi8>
    %work13 = aie.buffer(%core13) {address = 63488 : i32, sym_name = "attention_work_1_3"} : memref<128xi32>
    %params20 = aie.buffer(%core20) {address = 64512 : i32, sym_name = "attention_params_2_0"} : memref<24xi32>
    %ab20 = aie.buffer(%core20) {address = 40960 : i32, sym_name = "attention_table_ab_2_0"} : memref<2048xi32>
    %cd20 = aie.buffer(%core20) {address = 49152 : i32, sym_name = "attention_table_cd_2_0"} : memref<2048xi32>
    %even20 = aie.buffer(%core20) {address = 13312 : i32, sym_name = "attention_even_scores_2_0"} : memref<512xi32>
    %odd20 = aie.buffer(%core20) {address = 32768 : i32, sym_name = "attention_odd_scores_2_0"} : memref<512xi32>
    %weights20 = aie.buffer(%core20) {address = 15360 : i32, sym_name = "attention_weights_2_0"} : memref<1024xi8>
    %work20 = aie.buffer(%core20) {address = 63488 : i32, sym_name = "attention_work_2_0"} : memref<128xi32>
    %params21 = aie.buffer(%core21) {address = 64512 : i32, sym_name = "attention_params_2_1"} : memref<24xi32>
    %ab21 = aie.buffer(%core21) {address = 40960 : i32, sym_name = "attention_table_ab_2_1"} : memref<2048xi32>
    %cd21 = aie.buffer(%core21) {address = 49152 : i32, sym_name = "attention_table_cd_2_1"} : memref<2048xi32>
    %even21 = aie.buffer(%core21) {address = 13312 : i32, sym_name = "attention_even_scores_2_1"} : memref<512xi32>
    %odd21 = aie.buffer(%core21) {address = 32768 : i32, sym_name = "attention_odd_scores_2_1"} : memref<512xi32>
    %weights21 = aie.buffer(%core21) {address = 15360 : i32, sym_name = "attention_weights_2_1"} : memref<1024xi8>
    %work21 = aie.buffer(%core21) {address = 63488 : i32, sym_name = "attention_work_2_1"} : memref<128xi32>
    %params22 = aie.buffer(%core22) {address = 64512 : i32, sym_name = "attention_params_2_2"} : memref<24xi32>
    %ab22 = aie.buffer(%core22) {address = 40960 : i32, sym_name = "attention_table_ab_2_2"} : memref<2048xi32>
    %cd22 = aie.buffer(%core22) {address = 49152 : i32, sym_name = "attention_table_cd_2_2"} : memref<2048xi32>
    %even22 = aie.buffer(%core22) {address = 13312 : i32, sym_name = "attention_even_scores_2_2"} : memref<512xi32>
    %odd22 = aie.buffer(%core22) {address = 32768 : i32, sym_name = "attention_odd_scores_2_2"} : memref<512xi32>
    %weights22 = aie.buffer(%core22) {address = 15360 : i32, sym_name = "attention_weights_2_2"} : memref<1024xi8>
    %work22 = aie.buffer(%core22) {address = 63488 : i32, sym_name = "attention_work_2_2"} : memref<128xi32>
    %params23 = aie.buffer(%core23) {address = 64512 : i32, sym_name = "attention_params_2_3"} : memref<24xi32>
    %ab23 = aie.buffer(%core23) {address = 40960 : i32, sym_name = "attention_table_ab_2_3"} : memref<2048xi32>
    %cd23 = aie.buffer(%core23) {address = 49152 : i32, sym_name = "attention_table_cd_2_3"} : memref<2048xi32>
    %even23 = aie.buffer(%core23) {address = 13312 : i32, sym_name = "attention_even_scores_2_3"} : memref<512xi32>
    %odd23 = aie.buffer(%core23) {address = 32768 : i32, sym_name = "attention_odd_scores_2_3"} : memref<512xi32>
    %weights23 = aie.buffer(%core23) {address = 15360 : i32, sym_name = "attention_weights_2_3"} : memref<1024xi8>
    %work23 = aie.buffer(%core23) {address = 63488 : i32, sym_name = "attention_work_2_3"} : memref<128xi32>
    %params30 = aie.buffer(%core30) {address = 64512 : i32, sym_name = "attention_params_3_0"} : memref<24xi32>
    %ab30 = aie.buffer(%core30) {address = 40960 : i32, sym_name = "attention_table_ab_3_0"} : memref<2048xi32>
    %cd30 = aie.buffer(%core30) {address = 49152 : i32, sym_name = "attention_table_cd_3_0"} : memref<2048xi32>
    %even30 = aie.buffer(%core30) {address = 13312 : i32, sym_name = "attention_even_scores_3_0"} : memref<512xi32>
    %odd30 = aie.buffer(%core30) {address = 32768 : i32, sym_name = "attention_odd_scores_3_0"} : memref<512xi32>
    %weights30 = aie.buffer(%core30) {address = 15360 : i32, sym_name = "attention_weights_3_0"} : memref<1024xi8>
    %work30 = aie.buffer(%core30) {address = 63488 : i32, sym_name = "attention_work_3_0"} : memref<128xi32>
    %params31 = aie.buffer(%core31) {address = 64512 : i32, sym_name = "attention_params_3_1"} : memref<24xi32>
    %ab31 = aie.buffer(%core31) {address = 40960 : i32, sym_name = "attention_table_ab_3_1"} : memref<2048xi32>
    %cd31 = aie.buffer(%core31) {address = 49152 : i32, sym_name = "attention_table_cd_3_1"} : memref<2048xi32>
    %even31 = aie.buffer(%core31) {address = 13312 : i32, sym_name = "attention_even_scores_3_1"} : memref<512xi32>
    %odd31 = aie.buffer(%core31) {address = 32768 : i32, sym_name = "attention_odd_scores_3_1"} : memref<512xi32>
    %weights31 = aie.buffer(%core31) {address = 15360 : i32, sym_name = "attention_weights_3_1"} : memref<1024xi8>
    %work31 = aie.buffer(%core31) {address = 63488 : i32, sym_name = "attention_work_3_1"} : memref<128xi32>
    %params32 = aie.buffer(%core32) {address = 64512 : i32, sym_name = "attention_params_3_2"} : memref<24xi32>
    %ab32 = aie.buffer(%core32) {address = 40960 : i32, sym_name = "attention_table_ab_3_2"} : memref<2048xi32>
    %cd32 = aie.buffer(%core32) {address = 49152 : i32, sym_name = "attention_table_cd_3_2"} : memref<2048xi32>
    %even32 = aie.buffer(%core32) {address = 13312 : i32, sym_name = "attention_even_scores_3_2"} : memref<512xi32>
    %odd32 = aie.buffer(%core32) {address = 32768 : i32, sym_name = "attention_odd_scores_3_2"} : memref<512xi32>
    %weights32 = aie.buffer(%core32) {address = 15360 : i32, sym_name = "attention_weights_3_2"} : memref<1024xi8>
    %work32 = aie.buffer(%core32) {address = 63488 : i32, sym_name = "attention_work_3_2"} : memref<128xi32>
    %params33 = aie.buffer(%core33) {address = 64512 : i32, sym_name = "attention_params_3_3"} : memref<24xi32>
    %ab33 = aie.buffer(%core33) {address = 40960 : i32, sym_name = "attention_table_ab_3_3"} : memref<2048xi32>
    %cd33 = aie.buffer(%core33) {address = 49152 : i32, sym_name = "attention_table_cd_3_3"} : memref<2048xi32>
    %even33 = aie.buffer(%core33) {address = 13312 : i32, sym_name = "attention_even_scores_3_3"} : memref<512xi32>
    %odd33 = aie.buffer(%core33) {address = 32768 : i32, sym_name = "attention_odd_scores_3_3"} : memref<512xi32>
    %weights33 = aie.buffer(%core33) {address = 15360 : i32, sym_name = "attention_weights_3_3"} : memref<1024xi8>
    %work33 = aie.buffer(%core33) {address = 63488 : i32, sym_name = "attention_work_3_3"} : memref<128xi32>

    aie.objectfifo @in0(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @qk0(%mem0 dimensionsToStream [<size = 16, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core00, %core01, %core02, %core03}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo @v0(%mem0 dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core00, %core01, %core02, %core03}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@in0] -> [@qk0, @v0] ([] [0, 8192])
    aie.objectfifo @out00(%core00, {%mem0}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out01(%core01, {%mem0}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out02(%core02, {%mem0}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out03(%core03, {%mem0}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out0(%mem0 dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%shim0}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@out00, @out01, @out02, @out03] -> [@out0] ([0, 1024, 2048, 3072] [])
    aie.objectfifo @in1(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @qk1(%mem1 dimensionsToStream [<size = 16, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core10, %core11, %core12, %core13}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo @v1(%mem1 dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core10, %core11, %core12, %core13}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@in1] -> [@qk1, @v1] ([] [0, 8192])
    aie.objectfifo @out10(%core10, {%mem1}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out11(%core11, {%mem1}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out12(%core12, {%mem1}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out13(%core13, {%mem1}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out1(%mem1 dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%shim1}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@out10, @out11, @out12, @out13] -> [@out1] ([0, 1024, 2048, 3072] [])
    aie.objectfifo @in2(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @qk2(%mem2 dimensionsToStream [<size = 16, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core20, %core21, %core22, %core23}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo @v2(%mem2 dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core20, %core21, %core22, %core23}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@in2] -> [@qk2, @v2] ([] [0, 8192])
    aie.objectfifo @out20(%core20, {%mem2}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out21(%core21, {%mem2}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out22(%core22, {%mem2}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out23(%core23, {%mem2}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out2(%mem2 dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%shim2}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@out20, @out21, @out22, @out23] -> [@out2] ([0, 1024, 2048, 3072] [])
    aie.objectfifo @in3(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<12288xi8>>
    aie.objectfifo @qk3(%mem3 dimensionsToStream [<size = 16, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core30, %core31, %core32, %core33}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo @v3(%mem3 dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core30, %core31, %core32, %core33}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@in3] -> [@qk3, @v3] ([] [0, 8192])
    aie.objectfifo @out30(%core30, {%mem3}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out31(%core31, {%mem3}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out32(%core32, {%mem3}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out33(%core33, {%mem3}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out3(%mem3 dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%shim3}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@out30, @out31, @out32, @out33] -> [@out3] ([0, 1024, 2048, 3072] [])

    func.func private @attention_fast_16x64(memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32)

    %program00 = aie.core(%core00) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 0 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %head2 = arith.constant 2 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out00(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params00, %ab00, %cd00, %even00, %odd00, %weights00, %work00, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out00(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out00(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params00, %ab00, %cd00, %even00, %odd00, %weights00, %work00, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out00(Produce, 1)
        %qk_view2 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk2 = aie.objectfifo.subview.access %qk_view2[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view2 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v2 = aie.objectfifo.subview.access %v_view2[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view2 = aie.objectfifo.acquire @out00(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out2 = aie.objectfifo.subview.access %out_view2[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk2, %v2, %out2, %params00, %ab00, %cd00, %even00, %odd00, %weights00, %work00, %part, %head2) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out00(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program01 = aie.core(%core01) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 1 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %head2 = arith.constant 2 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out01(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params01, %ab01, %cd01, %even01, %odd01, %weights01, %work01, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out01(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out01(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params01, %ab01, %cd01, %even01, %odd01, %weights01, %work01, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out01(Produce, 1)
        %qk_view2 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk2 = aie.objectfifo.subview.access %qk_view2[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view2 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v2 = aie.objectfifo.subview.access %v_view2[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view2 = aie.objectfifo.acquire @out01(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out2 = aie.objectfifo.subview.access %out_view2[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk2, %v2, %out2, %params01, %ab01, %cd01, %even01, %odd01, %weights01, %work01, %part, %head2) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out01(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program02 = aie.core(%core02) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 2 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %head2 = arith.constant 2 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out02(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params02, %ab02, %cd02, %even02, %odd02, %weights02, %work02, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out02(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out02(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params02, %ab02, %cd02, %even02, %odd02, %weights02, %work02, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out02(Produce, 1)
        %qk_view2 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk2 = aie.objectfifo.subview.access %qk_view2[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view2 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v2 = aie.objectfifo.subview.access %v_view2[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view2 = aie.objectfifo.acquire @out02(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out2 = aie.objectfifo.subview.access %out_view2[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk2, %v2, %out2, %params02, %ab02, %cd02, %even02, %odd02, %weights02, %work02, %part, %head2) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out02(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program03 = aie.core(%core03) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 3 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %head2 = arith.constant 2 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out03(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params03, %ab03, %cd03, %even03, %odd03, %weights03, %work03, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out03(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out03(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params03, %ab03, %cd03, %even03, %odd03, %weights03, %work03, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out03(Produce, 1)
        %qk_view2 = aie.objectfifo.acquire @qk0(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk2 = aie.objectfifo.subview.access %qk_view2[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view2 = aie.objectfifo.acquire @v0(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v2 = aie.objectfifo.subview.access %v_view2[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view2 = aie.objectfifo.acquire @out03(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out2 = aie.objectfifo.subview.access %out_view2[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk2, %v2, %out2, %params03, %ab03, %cd03, %even03, %odd03, %weights03, %work03, %part, %head2) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk0(Consume, 1)
        aie.objectfifo.release @v0(Consume, 1)
        aie.objectfifo.release @out03(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program10 = aie.core(%core10) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 0 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk1(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v1(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out10(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params10, %ab10, %cd10, %even10, %odd10, %weights10, %work10, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk1(Consume, 1)
        aie.objectfifo.release @v1(Consume, 1)
        aie.objectfifo.release @out10(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk1(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v1(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out10(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params10, %ab10, %cd10, %even10, %odd10, %weights10, %work10, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk1(Consume, 1)
        aie.objectfifo.release @v1(Consume, 1)
        aie.objectfifo.release @out10(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program11 = aie.core(%core11) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 1 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk1(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v1(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out11(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params11, %ab11, %cd11, %even11, %odd11, %weights11, %work11, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk1(Consume, 1)
        aie.objectfifo.release @v1(Consume, 1)
        aie.objectfifo.release @out11(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk1(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v1(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out11(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params11, %ab11, %cd11, %even11, %odd11, %weights11, %work11, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk1(Consume, 1)
        aie.objectfifo.release @v1(Consume, 1)
        aie.objectfifo.release @out11(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program12 = aie.core(%core12) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 2 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk1(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v1(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out12(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params12, %ab12, %cd12, %even12, %odd12, %weights12, %work12, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk1(Consume, 1)
        aie.objectfifo.release @v1(Consume, 1)
        aie.objectfifo.release @out12(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk1(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v1(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out12(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params12, %ab12, %cd12, %even12, %odd12, %weights12, %work12, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk1(Consume, 1)
        aie.objectfifo.release @v1(Consume, 1)
        aie.objectfifo.release @out12(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program13 = aie.core(%core13) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 3 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk1(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v1(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out13(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params13, %ab13, %cd13, %even13, %odd13, %weights13, %work13, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk1(Consume, 1)
        aie.objectfifo.release @v1(Consume, 1)
        aie.objectfifo.release @out13(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk1(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v1(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out13(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params13, %ab13, %cd13, %even13, %odd13, %weights13, %work13, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk1(Consume, 1)
        aie.objectfifo.release @v1(Consume, 1)
        aie.objectfifo.release @out13(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program20 = aie.core(%core20) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 0 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk2(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v2(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out20(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params20, %ab20, %cd20, %even20, %odd20, %weights20, %work20, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk2(Consume, 1)
        aie.objectfifo.release @v2(Consume, 1)
        aie.objectfifo.release @out20(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk2(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v2(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out20(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params20, %ab20, %cd20, %even20, %odd20, %weights20, %work20, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk2(Consume, 1)
        aie.objectfifo.release @v2(Consume, 1)
        aie.objectfifo.release @out20(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program21 = aie.core(%core21) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 1 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk2(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v2(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out21(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params21, %ab21, %cd21, %even21, %odd21, %weights21, %work21, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk2(Consume, 1)
        aie.objectfifo.release @v2(Consume, 1)
        aie.objectfifo.release @out21(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk2(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v2(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out21(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params21, %ab21, %cd21, %even21, %odd21, %weights21, %work21, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk2(Consume, 1)
        aie.objectfifo.release @v2(Consume, 1)
        aie.objectfifo.release @out21(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program22 = aie.core(%core22) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 2 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk2(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v2(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out22(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params22, %ab22, %cd22, %even22, %odd22, %weights22, %work22, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk2(Consume, 1)
        aie.objectfifo.release @v2(Consume, 1)
        aie.objectfifo.release @out22(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk2(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v2(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out22(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params22, %ab22, %cd22, %even22, %odd22, %weights22, %work22, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk2(Consume, 1)
        aie.objectfifo.release @v2(Consume, 1)
        aie.objectfifo.release @out22(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program23 = aie.core(%core23) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 3 : i32
      %head0 = arith.constant 0 : i32
      %head1 = arith.constant 1 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk2(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v2(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out23(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params23, %ab23, %cd23, %even23, %odd23, %weights23, %work23, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk2(Consume, 1)
        aie.objectfifo.release @v2(Consume, 1)
        aie.objectfifo.release @out23(Produce, 1)
        %qk_view1 = aie.objectfifo.acquire @qk2(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk1 = aie.objectfifo.subview.access %qk_view1[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view1 = aie.objectfifo.acquire @v2(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v1 = aie.objectfifo.subview.access %v_view1[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view1 = aie.objectfifo.acquire @out23(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out1 = aie.objectfifo.subview.access %out_view1[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk1, %v1, %out1, %params23, %ab23, %cd23, %even23, %odd23, %weights23, %work23, %part, %head1) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk2(Consume, 1)
        aie.objectfifo.release @v2(Consume, 1)
        aie.objectfifo.release @out23(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program30 = aie.core(%core30) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 0 : i32
      %head0 = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk3(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v3(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out30(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params30, %ab30, %cd30, %even30, %odd30, %weights30, %work30, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk3(Consume, 1)
        aie.objectfifo.release @v3(Consume, 1)
        aie.objectfifo.release @out30(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program31 = aie.core(%core31) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 1 : i32
      %head0 = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk3(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v3(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out31(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params31, %ab31, %cd31, %even31, %odd31, %weights31, %work31, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk3(Consume, 1)
        aie.objectfifo.release @v3(Consume, 1)
        aie.objectfifo.release @out31(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program32 = aie.core(%core32) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 2 : i32
      %head0 = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk3(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v3(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out32(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params32, %ab32, %cd32, %even32, %odd32, %weights32, %work32, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk3(Consume, 1)
        aie.objectfifo.release @v3(Consume, 1)
        aie.objectfifo.release @out32(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    %program33 = aie.core(%core33) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %part = arith.constant 3 : i32
      %head0 = arith.constant 0 : i32
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %qk_view0 = aie.objectfifo.acquire @qk3(Consume, 1) : !aie.objectfifosubview<memref<8192xi8>>
        %qk0 = aie.objectfifo.subview.access %qk_view0[0] : !aie.objectfifosubview<memref<8192xi8>> -> memref<8192xi8>
        %v_view0 = aie.objectfifo.acquire @v3(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
        %v0 = aie.objectfifo.subview.access %v_view0[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
        %out_view0 = aie.objectfifo.acquire @out33(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out0 = aie.objectfifo.subview.access %out_view0[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @attention_fast_16x64(%qk0, %v0, %out0, %params33, %ab33, %cd33, %even33, %odd33, %weights33, %work33, %part, %head0) : (memref<8192xi8>, memref<4096xi8>, memref<1024xi8>, memref<24xi32>, memref<2048xi32>, memref<2048xi32>, memref<512xi32>, memref<512xi32>, memref<1024xi8>, memref<128xi32>, i32, i32) -> ()
        aie.objectfifo.release @qk3(Consume, 1)
        aie.objectfifo.release @v3(Consume, 1)
        aie.objectfifo.release @out33(Produce, 1)
      }
      aie.end
    } {link_with = "attention_fast.o", stack_size = 1024 : i32}

    aiex.runtime_sequence(%input: memref<192x512xi8>, %output: memref<64x512xi8>) {
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 3, 64, 64][0, 64, 512, 1]) {id = 0 : i64, metadata = @out0} : memref<64x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 192][1, 2, 64, 64][0, 64, 512, 1]) {id = 0 : i64, metadata = @out1} : memref<64x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 320][1, 2, 64, 64][0, 64, 512, 1]) {id = 0 : i64, metadata = @out2} : memref<64x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 448][1, 1, 64, 64][0, 64, 512, 1]) {id = 0 : i64, metadata = @out3} : memref<64x512xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 0][1, 3, 192, 64][0, 64, 512, 1]) {id = 1 : i64, metadata = @in0} : memref<192x512xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 192][1, 2, 192, 64][0, 64, 512, 1]) {id = 1 : i64, metadata = @in1} : memref<192x512xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 320][1, 2, 192, 64][0, 64, 512, 1]) {id = 1 : i64, metadata = @in2} : memref<192x512xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 448][1, 1, 192, 64][0, 64, 512, 1]) {id = 1 : i64, metadata = @in3} : memref<192x512xi8>
      aiex.npu.dma_wait {symbol = @out0}
      aiex.npu.dma_wait {symbol = @out1}
      aiex.npu.dma_wait {symbol = @out2}
      aiex.npu.dma_wait {symbol = @out3}
    }
  }
}
