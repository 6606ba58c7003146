//===- attention_precise_1536.mlir -----------------------------*- MLIR -*-===//
//
// INT8 attention of one head with up to 1,536 queries and keys of 64 elements,
// weights of 15 bits, in one dispatch on sixteen cores.
//
// The input is Q, K and V, each 1536 x 64, row-major, one after the other. A
// core attends for 32 queries at a time, in three rounds; the core at column c,
// row r + 2 has queries 512 round + 128 c + 32 r and the 31 behind. Keys and
// values go to all cores, a tile of 64 keys, then its values, once in each
// round. Memory tiles cut everything into tiles of 8x8 on its way, and put
// those of the output together again.
//
// A sequence that is shorter is padded, with anything: keys that the masks do
// not show have no weight, and outputs of queries beyond the end are not read.
// But eight queries are divided together: those that the last block of eight
// lacks are its last one.
//
// Each core has its parameters, exponentials and masks; column and r are behind
// their names. They hold nothing until the host writes them.
//
// By banks: stack, K, what lies below the largest score, masks and parameters; V, a
// table, and the first half of scores; the other half, weights, what is known of
// queries, queries, the output; outputs so far and the other table. What a loop
// loads in one cycle lies in two banks, and the DMA fills the buffer of V in another
// one than that of K, which is read meanwhile, and the other way round: buffers
// without an address lie where the others leave room, 4 KB of it in two places
// only. A table has 4 KB before it that are written when it is used: what a key that
// is hidden looks up may lie there.
//
//===----------------------------------------------------------------------===//

module @attention_precise_1536 {
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

    %params00 = aie.buffer(%core00) {address = 12288 : i32, sym_name = "attention_params_0_0"} : memref<8xi32>
    %table_ab00 = aie.buffer(%core00) {address = 20480 : i32, sym_name = "attention_table_ab_0_0"} : memref<2048xi32>
    %table_cd00 = aie.buffer(%core00) {address = 57344 : i32, sym_name = "attention_table_cd_0_0"} : memref<2048xi32>
    %masks00 = aie.buffer(%core00) {address = 14848 : i32, sym_name = "attention_masks_0_0"} : memref<384xi32>
    %scores00 = aie.buffer(%core00) {address = 28672 : i32, sym_name = "attention_scores_0_0"} : memref<2048xi32>
    %exponents00 = aie.buffer(%core00) {address = 5120 : i32, sym_name = "attention_exponents_0_0"} : memref<1024xi32>
    %weights00 = aie.buffer(%core00) {address = 36864 : i32, sym_name = "attention_weights_0_0"} : memref<1024xi32>
    %sums00 = aie.buffer(%core00) {address = 49152 : i32, sym_name = "attention_sums_0_0"} : memref<2048xi32>
    %work00 = aie.buffer(%core00) {address = 40960 : i32, sym_name = "attention_work_0_0"} : memref<800xi32>
    %params01 = aie.buffer(%core01) {address = 12288 : i32, sym_name = "attention_params_0_1"} : memref<8xi32>
    %table_ab01 = aie.buffer(%core01) {address = 20480 : i32, sym_name = "attention_table_ab_0_1"} : memref<2048xi32>
    %table_cd01 = aie.buffer(%core01) {address = 57344 : i32, sym_name = "attention_table_cd_0_1"} : memref<2048xi32>
    %masks01 = aie.buffer(%core01) {address = 14848 : i32, sym_name = "attention_masks_0_1"} : memref<384xi32>
    %scores01 = aie.buffer(%core01) {address = 28672 : i32, sym_name = "attention_scores_0_1"} : memref<2048xi32>
    %exponents01 = aie.buffer(%core01) {address = 5120 : i32, sym_name = "attention_exponents_0_1"} : memref<1024xi32>
    %weights01 = aie.buffer(%core01) {address = 36864 : i32, sym_name = "attention_weights_0_1"} : memref<1024xi32>
    %sums01 = aie.buffer(%core01) {address = 49152 : i32, sym_name = "attention_sums_0_1"} : memref<2048xi32>
    %work01 = aie.buffer(%core01) {address = 40960 : i32, sym_name = "attention_work_0_1"} : memref<800xi32>
    %params02 = aie.buffer(%core02) {address = 12288 : i32, sym_name = "attention_params_0_2"} : memref<8xi32>
    %table_ab02 = aie.buffer(%core02) {address = 20480 : i32, sym_name = "attention_table_ab_0_2"} : memref<2048xi32>
    %table_cd02 = aie.buffer(%core02) {address = 57344 : i32, sym_name = "attention_table_cd_0_2"} : memref<2048xi32>
    %masks02 = aie.buffer(%core02) {address = 14848 : i32, sym_name = "attention_masks_0_2"} : memref<384xi32>
    %scores02 = aie.buffer(%core02) {address = 28672 : i32, sym_name = "attention_scores_0_2"} : memref<2048xi32>
    %exponents02 = aie.buffer(%core02) {address = 5120 : i32, sym_name = "attention_exponents_0_2"} : memref<1024xi32>
    %weights02 = aie.buffer(%core02) {address = 36864 : i32, sym_name = "attention_weights_0_2"} : memref<1024xi32>
    %sums02 = aie.buffer(%core02) {address = 49152 : i32, sym_name = "attention_sums_0_2"} : memref<2048xi32>
    %work02 = aie.buffer(%core02) {address = 40960 : i32, sym_name = "attention_work_0_2"} : memref<800xi32>
    %params03 = aie.buffer(%core03) {address = 12288 : i32, sym_name = "attention_params_0_3"} : memref<8xi32>
    %table_ab03 = aie.buffer(%core03) {address = 20480 : i32, sym_name = "attention_table_ab_0_3"} : memref<2048xi32>
    %table_cd03 = aie.buffer(%core03) {address = 57344 : i32, sym_name = "attention_table_cd_0_3"} : memref<2048xi32>
    %masks03 = aie.buffer(%core03) {address = 14848 : i32, sym_name = "attention_masks_0_3"} : memref<384xi32>
    %scores03 = aie.buffer(%core03) {address = 28672 : i32, sym_name = "attention_scores_0_3"} : memref<2048xi32>
    %exponents03 = aie.buffer(%core03) {address = 5120 : i32, sym_name = "attention_exponents_0_3"} : memref<1024xi32>
    %weights03 = aie.buffer(%core03) {address = 36864 : i32, sym_name = "attention_weights_0_3"} : memref<1024xi32>
    %sums03 = aie.buffer(%core03) {address = 49152 : i32, sym_name = "attention_sums_0_3"} : memref<2048xi32>
    %work03 = aie.buffer(%core03) {address = 40960 : i32, sym_name = "attention_work_0_3"} : memref<800xi32>
    %params10 = aie.buffer(%core10) {address = 12288 : i32, sym_name = "attention_params_1_0"} : memref<8xi32>
    %table_ab10 = aie.buffer(%core10) {address = 20480 : i32, sym_name = "attention_table_ab_1_0"} : memref<2048xi32>
    %table_cd10 = aie.buffer(%core10) {address = 57344 : i32, sym_name = "attention_table_cd_1_0"} : memref<2048xi32>
    %masks10 = aie.buffer(%core10) {address = 14848 : i32, sym_name = "attention_masks_1_0"} : memref<384xi32>
    %scores10 = aie.buffer(%core10) {address = 28672 : i32, sym_name = "attention_scores_1_0"} : memref<2048xi32>
    %exponents10 = aie.buffer(%core10) {address = 5120 : i32, sym_name = "attention_exponents_1_0"} : memref<1024xi32>
    %weights10 = aie.buffer(%core10) {address = 36864 : i32, sym_name = "attention_weights_1_0"} : memref<1024xi32>
    %sums10 = aie.buffer(%core10) {address = 49152 : i32, sym_name = "attention_sums_1_0"} : memref<2048xi32>
    %work10 = aie.buffer(%core10) {address = 40960 : i32, sym_name = "attention_work_1_0"} : memref<800xi32>
    %params11 = aie.buffer(%core11) {address = 12288 : i32, sym_name = "attention_params_1_1"} : memref<8xi32>
    %table_ab11 = aie.buffer(%core11) {address = 20480 : i32, sym_name = "attention_table_ab_1_1"} : memref<2048xi32>
    %table_cd11 = aie.buffer(%core11) {address = 57344 : i32, sym_name = "attention_table_cd_1_1"} : memref<2048xi32>
    %masks11 = aie.buffer(%core11) {address = 14848 : i32, sym_name = "attention_masks_1_1"} : memref<384xi32>
    %scores11 = aie.buffer(%core11) {address = 28672 : i32, sym_name = "attention_scores_1_1"} : memref<2048xi32>
    %exponents11 = aie.buffer(%core11) {address = 5120 : i32, sym_name = "attention_exponents_1_1"} : memref<1024xi32>
    %weights11 = aie.buffer(%core11) {address = 36864 : i32, sym_name = "attention_weights_1_1"} : memref<1024xi32>
    %sums11 = aie.buffer(%core11) {address = 49152 : i32, sym_name = "attention_sums_1_1"} : memref<2048xi32>
    %work11 = aie.buffer(%core11) {address = 40960 : i32, sym_name = "attention_work_1_1"} : memref<800xi32>
    %params12 = aie.buffer(%core12) {address = 12288 : i32, sym_name = "attention_params_1_2"} : memref<8xi32>
    %table_ab12 = aie.buffer(%core12) {address = 20480 : i32, sym_name = "attention_table_ab_1_2"} : memref<2048xi32>
    %table_cd12 = aie.buffer(%core12) {address = 57344 : i32, sym_name = "attention_table_cd_1_2"} : memref<2048xi32>
    %masks12 = aie.buffer(%core12) {address = 14848 : i32, sym_name = "attention_masks_1_2"} : memref<384xi32>
    %scores12 = aie.buffer(%core12) {address = 28672 : i32, sym_name = "attention_scores_1_2"} : memref<2048xi32>
    %exponents12 = aie.buffer(%core12) {address = 5120 : i32, sym_name = "attention_exponents_1_2"} : memref<1024xi32>
    %weights12 = aie.buffer(%core12) {address = 36864 : i32, sym_name = "attention_weights_1_2"} : memref<1024xi32>
    %sums12 = aie.buffer(%core12) {address = 49152 : i32, sym_name = "attention_sums_1_2"} : memref<2048xi32>
    %work12 = aie.buffer(%core12) {address = 40960 : i32, sym_name = "attention_work_1_2"} : memref<800xi32>
    %params13 = aie.buffer(%core13) {address = 12288 : i32, sym_name = "attention_params_1_3"} : memref<8xi32>
    %table_ab13 = aie.buffer(%core13) {address = 20480 : i32, sym_name = "attention_table_ab_1_3"} : memref<2048xi32>
    %table_cd13 = aie.buffer(%core13) {address = 57344 : i32, sym_name = "attention_table_cd_1_3"} : memref<2048xi32>
    %masks13 = aie.buffer(%core13) {address = 14848 : i32, sym_name = "attention_masks_1_3"} : memref<384xi32>
    %scores13 = aie.buffer(%core13) {address = 28672 : i32, sym_name = "attention_scores_1_3"} : memref<2048xi32>
    %exponents13 = aie.buffer(%core13) {address = 5120 : i32, sym_name = "attention_exponents_1_3"} : memref<1024xi32>
    %weights13 = aie.buffer(%core13) {address = 36864 : i32, sym_name = "attention_weights_1_3"} : memref<1024xi32>
    %sums13 = aie.buffer(%core13) {address = 49152 : i32, sym_name = "attention_sums_1_3"} : memref<2048xi32>
    %work13 = aie.buffer(%core13) {address = 40960 : i32, sym_name = "attention_work_1_3"} : memref<800xi32>
    %params20 = aie.buffer(%core20) {address = 12288 : i32, sym_name = "attention_params_2_0"} : memref<8xi32>
    %table_ab20 = aie.buffer(%core20) {address = 20480 : i32, sym_name = "attention_table_ab_2_0"} : memref<2048xi32>
    %table_cd20 = aie.buffer(%core20) {address = 57344 : i32, sym_name = "attention_table_cd_2_0"} : memref<2048xi32>
    %masks20 = aie.buffer(%core20) {address = 14848 : i32, sym_name = "attention_masks_2_0"} : memref<384xi32>
    %scores20 = aie.buffer(%core20) {address = 28672 : i32, sym_name = "attention_scores_2_0"} : memref<2048xi32>
    %exponents20 = aie.buffer(%core20) {address = 5120 : i32, sym_name = "attention_exponents_2_0"} : memref<1024xi32>
    %weights20 = aie.buffer(%core20) {address = 36864 : i32, sym_name = "attention_weights_2_0"} : memref<1024xi32>
    %sums20 = aie.buffer(%core20) {address = 49152 : i32, sym_name = "attention_sums_2_0"} : memref<2048xi32>
    %work20 = aie.buffer(%core20) {address = 40960 : i32, sym_name = "attention_work_2_0"} : memref<800xi32>
    %params21 = aie.buffer(%core21) {address = 12288 : i32, sym_name = "attention_params_2_1"} : memref<8xi32>
    %table_ab21 = aie.buffer(%core21) {address = 20480 : i32, sym_name = "attention_table_ab_2_1"} : memref<2048xi32>
    %table_cd21 = aie.buffer(%core21) {address = 57344 : i32, sym_name = "attention_table_cd_2_1"} : memref<2048xi32>
    %masks21 = aie.buffer(%core21) {address = 14848 : i32, sym_name = "attention_masks_2_1"} : memref<384xi32>
    %scores21 = aie.buffer(%core21) {address = 28672 : i32, sym_name = "attention_scores_2_1"} : memref<2048xi32>
    %exponents21 = aie.buffer(%core21) {address = 5120 : i32, sym_name = "attention_exponents_2_1"} : memref<1024xi32>
    %weights21 = aie.buffer(%core21) {address = 36864 : i32, sym_name = "attention_weights_2_1"} : memref<1024xi32>
    %sums21 = aie.buffer(%core21) {address = 49152 : i32, sym_name = "attention_sums_2_1"} : memref<2048xi32>
    %work21 = aie.buffer(%core21) {address = 40960 : i32, sym_name = "attention_work_2_1"} : memref<800xi32>
    %params22 = aie.buffer(%core22) {address = 12288 : i32, sym_name = "attention_params_2_2"} : memref<8xi32>
    %table_ab22 = aie.buffer(%core22) {address = 20480 : i32, sym_name = "attention_table_ab_2_2"} : memref<2048xi32>
    %table_cd22 = aie.buffer(%core22) {address = 57344 : i32, sym_name = "attention_table_cd_2_2"} : memref<2048xi32>
    %masks22 = aie.buffer(%core22) {address = 14848 : i32, sym_name = "attention_masks_2_2"} : memref<384xi32>
    %scores22 = aie.buffer(%core22) {address = 28672 : i32, sym_name = "attention_scores_2_2"} : memref<2048xi32>
    %exponents22 = aie.buffer(%core22) {address = 5120 : i32, sym_name = "attention_exponents_2_2"} : memref<1024xi32>
    %weights22 = aie.buffer(%core22) {address = 36864 : i32, sym_name = "attention_weights_2_2"} : memref<1024xi32>
    %sums22 = aie.buffer(%core22) {address = 49152 : i32, sym_name = "attention_sums_2_2"} : memref<2048xi32>
    %work22 = aie.buffer(%core22) {address = 40960 : i32, sym_name = "attention_work_2_2"} : memref<800xi32>
    %params23 = aie.buffer(%core23) {address = 12288 : i32, sym_name = "attention_params_2_3"} : memref<8xi32>
    %table_ab23 = aie.buffer(%core23) {address = 20480 : i32, sym_name = "attention_table_ab_2_3"} : memref<2048xi32>
    %table_cd23 = aie.buffer(%core23) {address = 57344 : i32, sym_name = "attention_table_cd_2_3"} : memref<2048xi32>
    %masks23 = aie.buffer(%core23) {address = 14848 : i32, sym_name = "attention_masks_2_3"} : memref<384xi32>
    %scores23 = aie.buffer(%core23) {address = 28672 : i32, sym_name = "attention_scores_2_3"} : memref<2048xi32>
    %exponents23 = aie.buffer(%core23) {address = 5120 : i32, sym_name = "attention_exponents_2_3"} : memref<1024xi32>
    %weights23 = aie.buffer(%core23) {address = 36864 : i32, sym_name = "attention_weights_2_3"} : memref<1024xi32>
    %sums23 = aie.buffer(%core23) {address = 49152 : i32, sym_name = "attention_sums_2_3"} : memref<2048xi32>
    %work23 = aie.buffer(%core23) {address = 40960 : i32, sym_name = "attention_work_2_3"} : memref<800xi32>
    %params30 = aie.buffer(%core30) {address = 12288 : i32, sym_name = "attention_params_3_0"} : memref<8xi32>
    %table_ab30 = aie.buffer(%core30) {address = 20480 : i32, sym_name = "attention_table_ab_3_0"} : memref<2048xi32>
    %table_cd30 = aie.buffer(%core30) {address = 57344 : i32, sym_name = "attention_table_cd_3_0"} : memref<2048xi32>
    %masks30 = aie.buffer(%core30) {address = 14848 : i32, sym_name = "attention_masks_3_0"} : memref<384xi32>
    %scores30 = aie.buffer(%core30) {address = 28672 : i32, sym_name = "attention_scores_3_0"} : memref<2048xi32>
    %exponents30 = aie.buffer(%core30) {address = 5120 : i32, sym_name = "attention_exponents_3_0"} : memref<1024xi32>
    %weights30 = aie.buffer(%core30) {address = 36864 : i32, sym_name = "attention_weights_3_0"} : memref<1024xi32>
    %sums30 = aie.buffer(%core30) {address = 49152 : i32, sym_name = "attention_sums_3_0"} : memref<2048xi32>
    %work30 = aie.buffer(%core30) {address = 40960 : i32, sym_name = "attention_work_3_0"} : memref<800xi32>
    %params31 = aie.buffer(%core31) {address = 12288 : i32, sym_name = "attention_params_3_1"} : memref<8xi32>
    %table_ab31 = aie.buffer(%core31) {address = 20480 : i32, sym_name = "attention_table_ab_3_1"} : memref<2048xi32>
    %table_cd31 = aie.buffer(%core31) {address = 57344 : i32, sym_name = "attention_table_cd_3_1"} : memref<2048xi32>
    %masks31 = aie.buffer(%core31) {address = 14848 : i32, sym_name = "attention_masks_3_1"} : memref<384xi32>
    %scores31 = aie.buffer(%core31) {address = 28672 : i32, sym_name = "attention_scores_3_1"} : memref<2048xi32>
    %exponents31 = aie.buffer(%core31) {address = 5120 : i32, sym_name = "attention_exponents_3_1"} : memref<1024xi32>
    %weights31 = aie.buffer(%core31) {address = 36864 : i32, sym_name = "attention_weights_3_1"} : memref<1024xi32>
    %sums31 = aie.buffer(%core31) {address = 49152 : i32, sym_name = "attention_sums_3_1"} : memref<2048xi32>
    %work31 = aie.buffer(%core31) {address = 40960 : i32, sym_name = "attention_work_3_1"} : memref<800xi32>
    %params32 = aie.buffer(%core32) {address = 12288 : i32, sym_name = "attention_params_3_2"} : memref<8xi32>
    %table_ab32 = aie.buffer(%core32) {address = 20480 : i32, sym_name = "attention_table_ab_3_2"} : memref<2048xi32>
    %table_cd32 = aie.buffer(%core32) {address = 57344 : i32, sym_name = "attention_table_cd_3_2"} : memref<2048xi32>
    %masks32 = aie.buffer(%core32) {address = 14848 : i32, sym_name = "attention_masks_3_2"} : memref<384xi32>
    %scores32 = aie.buffer(%core32) {address = 28672 : i32, sym_name = "attention_scores_3_2"} : memref<2048xi32>
    %exponents32 = aie.buffer(%core32) {address = 5120 : i32, sym_name = "attention_exponents_3_2"} : memref<1024xi32>
    %weights32 = aie.buffer(%core32) {address = 36864 : i32, sym_name = "attention_weights_3_2"} : memref<1024xi32>
    %sums32 = aie.buffer(%core32) {address = 49152 : i32, sym_name = "attention_sums_3_2"} : memref<2048xi32>
    %work32 = aie.buffer(%core32) {address = 40960 : i32, sym_name = "attention_work_3_2"} : memref<800xi32>
    %params33 = aie.buffer(%core33) {address = 12288 : i32, sym_name = "attention_params_3_3"} : memref<8xi32>
    %table_ab33 = aie.buffer(%core33) {address = 20480 : i32, sym_name = "attention_table_ab_3_3"} : memref<2048xi32>
    %table_cd33 = aie.buffer(%core33) {address = 57344 : i32, sym_name = "attention_table_cd_3_3"} : memref<2048xi32>
    %masks33 = aie.buffer(%core33) {address = 14848 : i32, sym_name = "attention_masks_3_3"} : memref<384xi32>
    %scores33 = aie.buffer(%core33) {address = 28672 : i32, sym_name = "attention_scores_3_3"} : memref<2048xi32>
    %exponents33 = aie.buffer(%core33) {address = 5120 : i32, sym_name = "attention_exponents_3_3"} : memref<1024xi32>
    %weights33 = aie.buffer(%core33) {address = 36864 : i32, sym_name = "attention_weights_3_3"} : memref<1024xi32>
    %sums33 = aie.buffer(%core33) {address = 49152 : i32, sym_name = "attention_sums_3_3"} : memref<2048xi32>
    %work33 = aie.buffer(%core33) {address = 40960 : i32, sym_name = "attention_work_3_3"} : memref<800xi32>

    aie.objectfifo @kv_host(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo @kv(%mem0 dimensionsToStream [<size = 8, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core00, %core01, %core02, %core03, %core10, %core11, %core12, %core13, %core20, %core21, %core22, %core23, %core30, %core31, %core32, %core33}, 2 : i32) : !aie.objectfifo<memref<4096xi8>>
    aie.objectfifo.link [@kv_host] -> [@kv] ([] [])
    aie.objectfifo @q0(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo @q00(%mem0 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core00}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q01(%mem0 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core01}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q02(%mem0 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core02}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q03(%mem0 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core03}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@q0] -> [@q00, @q01, @q02, @q03] ([] [0, 2048, 4096, 6144])
    aie.objectfifo @out00(%core00, {%mem0}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out01(%core01, {%mem0}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out02(%core02, {%mem0}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out03(%core03, {%mem0}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out0(%mem0 dimensionsToStream [<size = 16, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%shim0}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo.link [@out00, @out01, @out02, @out03] -> [@out0] ([0, 2048, 4096, 6144] [])
    aie.objectfifo @q1(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo @q10(%mem1 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core10}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q11(%mem1 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core11}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q12(%mem1 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core12}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q13(%mem1 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core13}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@q1] -> [@q10, @q11, @q12, @q13] ([] [0, 2048, 4096, 6144])
    aie.objectfifo @out10(%core10, {%mem1}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out11(%core11, {%mem1}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out12(%core12, {%mem1}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out13(%core13, {%mem1}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out1(%mem1 dimensionsToStream [<size = 16, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%shim1}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo.link [@out10, @out11, @out12, @out13] -> [@out1] ([0, 2048, 4096, 6144] [])
    aie.objectfifo @q2(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo @q20(%mem2 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core20}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q21(%mem2 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core21}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q22(%mem2 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core22}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q23(%mem2 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core23}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@q2] -> [@q20, @q21, @q22, @q23] ([] [0, 2048, 4096, 6144])
    aie.objectfifo @out20(%core20, {%mem2}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out21(%core21, {%mem2}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out22(%core22, {%mem2}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out23(%core23, {%mem2}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out2(%mem2 dimensionsToStream [<size = 16, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%shim2}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo.link [@out20, @out21, @out22, @out23] -> [@out2] ([0, 2048, 4096, 6144] [])
    aie.objectfifo @q3(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo @q30(%mem3 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core30}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q31(%mem3 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core31}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q32(%mem3 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core32}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @q33(%mem3 dimensionsToStream [<size = 4, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%core33}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@q3] -> [@q30, @q31, @q32, @q33] ([] [0, 2048, 4096, 6144])
    aie.objectfifo @out30(%core30, {%mem3}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out31(%core31, {%mem3}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out32(%core32, {%mem3}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out33(%core33, {%mem3}, 1 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @out3(%mem3 dimensionsToStream [<size = 16, stride = 512>, <size = 8, stride = 8>, <size = 8, stride = 64>, <size = 8, stride = 1>], {%shim3}, 2 : i32) : !aie.objectfifo<memref<8192xi8>>
    aie.objectfifo.link [@out30, @out31, @out32, @out33] -> [@out3] ([0, 2048, 4096, 6144] [])

    func.func private @attention_precise_begin(memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>)
    func.func private @attention_precise_keys(memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32)
    func.func private @attention_precise_values(memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32)
    func.func private @attention_precise_end(memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>)

    %program00 = aie.core(%core00) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q00(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out00(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums00, %work00) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q00(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params00, %table_ab00, %table_cd00, %masks00, %scores00, %exponents00, %work00, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params00, %table_ab00, %table_cd00, %masks00, %exponents00, %weights00, %sums00, %work00, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params00, %sums00, %work00) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out00(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program01 = aie.core(%core01) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q01(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out01(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums01, %work01) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q01(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params01, %table_ab01, %table_cd01, %masks01, %scores01, %exponents01, %work01, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params01, %table_ab01, %table_cd01, %masks01, %exponents01, %weights01, %sums01, %work01, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params01, %sums01, %work01) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out01(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program02 = aie.core(%core02) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q02(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out02(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums02, %work02) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q02(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params02, %table_ab02, %table_cd02, %masks02, %scores02, %exponents02, %work02, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params02, %table_ab02, %table_cd02, %masks02, %exponents02, %weights02, %sums02, %work02, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params02, %sums02, %work02) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out02(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program03 = aie.core(%core03) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q03(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out03(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums03, %work03) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q03(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params03, %table_ab03, %table_cd03, %masks03, %scores03, %exponents03, %work03, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params03, %table_ab03, %table_cd03, %masks03, %exponents03, %weights03, %sums03, %work03, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params03, %sums03, %work03) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out03(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program10 = aie.core(%core10) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q10(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out10(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums10, %work10) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q10(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params10, %table_ab10, %table_cd10, %masks10, %scores10, %exponents10, %work10, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params10, %table_ab10, %table_cd10, %masks10, %exponents10, %weights10, %sums10, %work10, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params10, %sums10, %work10) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out10(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program11 = aie.core(%core11) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q11(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out11(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums11, %work11) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q11(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params11, %table_ab11, %table_cd11, %masks11, %scores11, %exponents11, %work11, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params11, %table_ab11, %table_cd11, %masks11, %exponents11, %weights11, %sums11, %work11, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params11, %sums11, %work11) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out11(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program12 = aie.core(%core12) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q12(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out12(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums12, %work12) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q12(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params12, %table_ab12, %table_cd12, %masks12, %scores12, %exponents12, %work12, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params12, %table_ab12, %table_cd12, %masks12, %exponents12, %weights12, %sums12, %work12, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params12, %sums12, %work12) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out12(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program13 = aie.core(%core13) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q13(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out13(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums13, %work13) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q13(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params13, %table_ab13, %table_cd13, %masks13, %scores13, %exponents13, %work13, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params13, %table_ab13, %table_cd13, %masks13, %exponents13, %weights13, %sums13, %work13, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params13, %sums13, %work13) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out13(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program20 = aie.core(%core20) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q20(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out20(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums20, %work20) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q20(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params20, %table_ab20, %table_cd20, %masks20, %scores20, %exponents20, %work20, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params20, %table_ab20, %table_cd20, %masks20, %exponents20, %weights20, %sums20, %work20, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params20, %sums20, %work20) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out20(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program21 = aie.core(%core21) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q21(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out21(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums21, %work21) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q21(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params21, %table_ab21, %table_cd21, %masks21, %scores21, %exponents21, %work21, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params21, %table_ab21, %table_cd21, %masks21, %exponents21, %weights21, %sums21, %work21, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params21, %sums21, %work21) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out21(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program22 = aie.core(%core22) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q22(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out22(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums22, %work22) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q22(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params22, %table_ab22, %table_cd22, %masks22, %scores22, %exponents22, %work22, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params22, %table_ab22, %table_cd22, %masks22, %exponents22, %weights22, %sums22, %work22, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params22, %sums22, %work22) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out22(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program23 = aie.core(%core23) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q23(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out23(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums23, %work23) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q23(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params23, %table_ab23, %table_cd23, %masks23, %scores23, %exponents23, %work23, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params23, %table_ab23, %table_cd23, %masks23, %exponents23, %weights23, %sums23, %work23, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params23, %sums23, %work23) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out23(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program30 = aie.core(%core30) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q30(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out30(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums30, %work30) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q30(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params30, %table_ab30, %table_cd30, %masks30, %scores30, %exponents30, %work30, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params30, %table_ab30, %table_cd30, %masks30, %exponents30, %weights30, %sums30, %work30, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params30, %sums30, %work30) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out30(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program31 = aie.core(%core31) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q31(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out31(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums31, %work31) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q31(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params31, %table_ab31, %table_cd31, %masks31, %scores31, %exponents31, %work31, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params31, %table_ab31, %table_cd31, %masks31, %exponents31, %weights31, %sums31, %work31, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params31, %sums31, %work31) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out31(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program32 = aie.core(%core32) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q32(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out32(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums32, %work32) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q32(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params32, %table_ab32, %table_cd32, %masks32, %scores32, %exponents32, %work32, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params32, %table_ab32, %table_cd32, %masks32, %exponents32, %weights32, %sums32, %work32, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params32, %sums32, %work32) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out32(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    %program33 = aie.core(%core33) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %tiles = arith.constant 24 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %q_view = aie.objectfifo.acquire @q33(Consume, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %q = aie.objectfifo.subview.access %q_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        %out_view = aie.objectfifo.acquire @out33(Produce, 1) : !aie.objectfifosubview<memref<2048xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<2048xi8>> -> memref<2048xi8>
        func.call @attention_precise_begin(%q, %out, %sums33, %work33) : (memref<2048xi8>, memref<2048xi8>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @q33(Consume, 1)
        scf.for %t = %c0 to %tiles step %c1 {
          %tile = arith.index_cast %t : index to i32
          %k_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %k = aie.objectfifo.subview.access %k_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_keys(%out, %k, %params33, %table_ab33, %table_cd33, %masks33, %scores33, %exponents33, %work33, %tile) : (memref<2048xi8>, memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<2048xi32>, memref<1024xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
          %v_view = aie.objectfifo.acquire @kv(Consume, 1) : !aie.objectfifosubview<memref<4096xi8>>
          %v = aie.objectfifo.subview.access %v_view[0] : !aie.objectfifosubview<memref<4096xi8>> -> memref<4096xi8>
          func.call @attention_precise_values(%v, %params33, %table_ab33, %table_cd33, %masks33, %exponents33, %weights33, %sums33, %work33, %tile) : (memref<4096xi8>, memref<8xi32>, memref<2048xi32>, memref<2048xi32>, memref<384xi32>, memref<1024xi32>, memref<1024xi32>, memref<2048xi32>, memref<800xi32>, i32) -> ()
          aie.objectfifo.release @kv(Consume, 1)
        }
        func.call @attention_precise_end(%out, %params33, %sums33, %work33) : (memref<2048xi8>, memref<8xi32>, memref<2048xi32>, memref<800xi32>) -> ()
        aie.objectfifo.release @out33(Produce, 1)
      }
      aie.end
    } {link_with = "attention_precise.o", stack_size = 1024 : i32}

    aiex.runtime_sequence(%input: memref<294912xi8>, %output: memref<98304xi8>) {
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 3, 4, 2048][0, 32768, 2048, 1]) {id = 0 : i64, metadata = @out0} : memref<98304xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 8192][1, 3, 4, 2048][0, 32768, 2048, 1]) {id = 0 : i64, metadata = @out1} : memref<98304xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 16384][1, 3, 4, 2048][0, 32768, 2048, 1]) {id = 0 : i64, metadata = @out2} : memref<98304xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 24576][1, 3, 4, 2048][0, 32768, 2048, 1]) {id = 0 : i64, metadata = @out3} : memref<98304xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 0][1, 3, 4, 2048][0, 32768, 2048, 1]) {id = 1 : i64, metadata = @q0} : memref<294912xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 8192][1, 3, 4, 2048][0, 32768, 2048, 1]) {id = 1 : i64, metadata = @q1} : memref<294912xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 16384][1, 3, 4, 2048][0, 32768, 2048, 1]) {id = 1 : i64, metadata = @q2} : memref<294912xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 24576][1, 3, 4, 2048][0, 32768, 2048, 1]) {id = 1 : i64, metadata = @q3} : memref<294912xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 98304][24, 2, 2, 2048][4096, 98304, 2048, 1]) {id = 2 : i64, metadata = @kv_host} : memref<294912xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 98304][24, 2, 2, 2048][4096, 98304, 2048, 1]) {id = 3 : i64, metadata = @kv_host} : memref<294912xi8>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 98304][24, 2, 2, 2048][4096, 98304, 2048, 1]) {id = 4 : i64, metadata = @kv_host} : memref<294912xi8>
      aiex.npu.dma_wait {symbol = @out0}
      aiex.npu.dma_wait {symbol = @out1}
      aiex.npu.dma_wait {symbol = @out2}
      aiex.npu.dma_wait {symbol = @out3}
    }
  }
}
