//===- layer_norm_1536x512.mlir --------------------------------*- MLIR -*-===//
//
// INT8 LayerNorm of 1536 rows of 512 features on all sixteen cores and all
// sixteen of the shims' channels: what limits it is the way from and to the
// host, 4 bytes a cycle and channel, 32 in all.
//
// Each of the eight inputs takes an eighth of the rows in one piece. A memory
// tile hands blocks of 16 rows to two cores in turn and joins what comes back.
// A core may take 4,096 cycles for a block; it takes about 2,400. Inputs begin
// together, by a lock, as in `gelu_stream`.
//
// The cores do not know the number of rows: for another one, a multiple of 256,
// the sequence is written with other numbers.
//
// Gain, offset, shift and eps are each core's buffer
// `layer_norm_params_COLUMN_ROW`, 776 words; it holds nothing until the host
// writes it, before the first run.
//
//===----------------------------------------------------------------------===//

module @layer_norm_1536x512 {
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

    %params00 = aie.buffer(%core00) {sym_name = "layer_norm_params_0_0", address = 49152 : i32} : memref<776xi32>
    %sums00 = aie.buffer(%core00) {sym_name = "sums_0_0", address = 53248 : i32} : memref<128xi32>
    %scales00 = aie.buffer(%core00) {sym_name = "scales_0_0", address = 54272 : i32} : memref<64xi32>
    %params01 = aie.buffer(%core01) {sym_name = "layer_norm_params_0_1", address = 49152 : i32} : memref<776xi32>
    %sums01 = aie.buffer(%core01) {sym_name = "sums_0_1", address = 53248 : i32} : memref<128xi32>
    %scales01 = aie.buffer(%core01) {sym_name = "scales_0_1", address = 54272 : i32} : memref<64xi32>
    %params02 = aie.buffer(%core02) {sym_name = "layer_norm_params_0_2", address = 49152 : i32} : memref<776xi32>
    %sums02 = aie.buffer(%core02) {sym_name = "sums_0_2", address = 53248 : i32} : memref<128xi32>
    %scales02 = aie.buffer(%core02) {sym_name = "scales_0_2", address = 54272 : i32} : memref<64xi32>
    %params03 = aie.buffer(%core03) {sym_name = "layer_norm_params_0_3", address = 49152 : i32} : memref<776xi32>
    %sums03 = aie.buffer(%core03) {sym_name = "sums_0_3", address = 53248 : i32} : memref<128xi32>
    %scales03 = aie.buffer(%core03) {sym_name = "scales_0_3", address = 54272 : i32} : memref<64xi32>
    %params10 = aie.buffer(%core10) {sym_name = "layer_norm_params_1_0", address = 49152 : i32} : memref<776xi32>
    %sums10 = aie.buffer(%core10) {sym_name = "sums_1_0", address = 53248 : i32} : memref<128xi32>
    %scales10 = aie.buffer(%core10) {sym_name = "scales_1_0", address = 54272 : i32} : memref<64xi32>
    %params11 = aie.buffer(%core11) {sym_name = "layer_norm_params_1_1", address = 49152 : i32} : memref<776xi32>
    %sums11 = aie.buffer(%core11) {sym_name = "sums_1_1", address = 53248 : i32} : memref<128xi32>
    %scales11 = aie.buffer(%core11) {sym_name = "scales_1_1", address = 54272 : i32} : memref<64xi32>
    %params12 = aie.buffer(%core12) {sym_name = "layer_norm_params_1_2", address = 49152 : i32} : memref<776xi32>
    %sums12 = aie.buffer(%core12) {sym_name = "sums_1_2", address = 53248 : i32} : memref<128xi32>
    %scales12 = aie.buffer(%core12) {sym_name = "scales_1_2", address = 54272 : i32} : memref<64xi32>
    %params13 = aie.buffer(%core13) {sym_name = "layer_norm_params_1_3", address = 49152 : i32} : memref<776xi32>
    %sums13 = aie.buffer(%core13) {sym_name = "sums_1_3", address = 53248 : i32} : memref<128xi32>
    %scales13 = aie.buffer(%core13) {sym_name = "scales_1_3", address = 54272 : i32} : memref<64xi32>
    %params20 = aie.buffer(%core20) {sym_name = "layer_norm_params_2_0", address = 49152 : i32} : memref<776xi32>
    %sums20 = aie.buffer(%core20) {sym_name = "sums_2_0", address = 53248 : i32} : memref<128xi32>
    %scales20 = aie.buffer(%core20) {sym_name = "scales_2_0", address = 54272 : i32} : memref<64xi32>
    %params21 = aie.buffer(%core21) {sym_name = "layer_norm_params_2_1", address = 49152 : i32} : memref<776xi32>
    %sums21 = aie.buffer(%core21) {sym_name = "sums_2_1", address = 53248 : i32} : memref<128xi32>
    %scales21 = aie.buffer(%core21) {sym_name = "scales_2_1", address = 54272 : i32} : memref<64xi32>
    %params22 = aie.buffer(%core22) {sym_name = "layer_norm_params_2_2", address = 49152 : i32} : memref<776xi32>
    %sums22 = aie.buffer(%core22) {sym_name = "sums_2_2", address = 53248 : i32} : memref<128xi32>
    %scales22 = aie.buffer(%core22) {sym_name = "scales_2_2", address = 54272 : i32} : memref<64xi32>
    %params23 = aie.buffer(%core23) {sym_name = "layer_norm_params_2_3", address = 49152 : i32} : memref<776xi32>
    %sums23 = aie.buffer(%core23) {sym_name = "sums_2_3", address = 53248 : i32} : memref<128xi32>
    %scales23 = aie.buffer(%core23) {sym_name = "scales_2_3", address = 54272 : i32} : memref<64xi32>
    %params30 = aie.buffer(%core30) {sym_name = "layer_norm_params_3_0", address = 49152 : i32} : memref<776xi32>
    %sums30 = aie.buffer(%core30) {sym_name = "sums_3_0", address = 53248 : i32} : memref<128xi32>
    %scales30 = aie.buffer(%core30) {sym_name = "scales_3_0", address = 54272 : i32} : memref<64xi32>
    %params31 = aie.buffer(%core31) {sym_name = "layer_norm_params_3_1", address = 49152 : i32} : memref<776xi32>
    %sums31 = aie.buffer(%core31) {sym_name = "sums_3_1", address = 53248 : i32} : memref<128xi32>
    %scales31 = aie.buffer(%core31) {sym_name = "scales_3_1", address = 54272 : i32} : memref<64xi32>
    %params32 = aie.buffer(%core32) {sym_name = "layer_norm_params_3_2", address = 49152 : i32} : memref<776xi32>
    %sums32 = aie.buffer(%core32) {sym_name = "sums_3_2", address = 53248 : i32} : memref<128xi32>
    %scales32 = aie.buffer(%core32) {sym_name = "scales_3_2", address = 54272 : i32} : memref<64xi32>
    %params33 = aie.buffer(%core33) {sym_name = "layer_norm_params_3_3", address = 49152 : i32} : memref<776xi32>
    %sums33 = aie.buffer(%core33) {sym_name = "sums_3_3", address = 53248 : i32} : memref<128xi32>
    %scales33 = aie.buffer(%core33) {sym_name = "scales_3_3", address = 54272 : i32} : memref<64xi32>

    // Held down until all channels are started.
    %go0 = aie.lock(%shim0, 15) {init = 0 : i32, sym_name = "go0"}
    %go1 = aie.lock(%shim1, 15) {init = 0 : i32, sym_name = "go1"}
    %go2 = aie.lock(%shim2, 15) {init = 0 : i32, sym_name = "go2"}
    %go3 = aie.lock(%shim3, 15) {init = 0 : i32, sym_name = "go3"}

    func.func private @layer_norm_i8_16x512(memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>)

    aie.objectfifo @in_host00(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo @in00(%mem0, {%core00}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @in01(%mem0, {%core01}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo.link [@in_host00] -> [@in00, @in01] ([] [0, 8192])
    aie.objectfifo @out00(%core00, {%mem0}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out01(%core01, {%mem0}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out_host00(%mem0, {%shim0}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo.link [@out00, @out01] -> [@out_host00] ([0, 8192] [])
    aie.objectfifo @in_host01(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo @in02(%mem0, {%core02}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @in03(%mem0, {%core03}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo.link [@in_host01] -> [@in02, @in03] ([] [0, 8192])
    aie.objectfifo @out02(%core02, {%mem0}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out03(%core03, {%mem0}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out_host01(%mem0, {%shim0}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo.link [@out02, @out03] -> [@out_host01] ([0, 8192] [])

    aie.objectfifo @in_host10(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo @in10(%mem1, {%core10}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @in11(%mem1, {%core11}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo.link [@in_host10] -> [@in10, @in11] ([] [0, 8192])
    aie.objectfifo @out10(%core10, {%mem1}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out11(%core11, {%mem1}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out_host10(%mem1, {%shim1}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo.link [@out10, @out11] -> [@out_host10] ([0, 8192] [])
    aie.objectfifo @in_host11(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo @in12(%mem1, {%core12}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @in13(%mem1, {%core13}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo.link [@in_host11] -> [@in12, @in13] ([] [0, 8192])
    aie.objectfifo @out12(%core12, {%mem1}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out13(%core13, {%mem1}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out_host11(%mem1, {%shim1}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo.link [@out12, @out13] -> [@out_host11] ([0, 8192] [])

    aie.objectfifo @in_host20(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo @in20(%mem2, {%core20}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @in21(%mem2, {%core21}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo.link [@in_host20] -> [@in20, @in21] ([] [0, 8192])
    aie.objectfifo @out20(%core20, {%mem2}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out21(%core21, {%mem2}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out_host20(%mem2, {%shim2}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo.link [@out20, @out21] -> [@out_host20] ([0, 8192] [])
    aie.objectfifo @in_host21(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo @in22(%mem2, {%core22}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @in23(%mem2, {%core23}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo.link [@in_host21] -> [@in22, @in23] ([] [0, 8192])
    aie.objectfifo @out22(%core22, {%mem2}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out23(%core23, {%mem2}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out_host21(%mem2, {%shim2}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo.link [@out22, @out23] -> [@out_host21] ([0, 8192] [])

    aie.objectfifo @in_host30(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo @in30(%mem3, {%core30}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @in31(%mem3, {%core31}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo.link [@in_host30] -> [@in30, @in31] ([] [0, 8192])
    aie.objectfifo @out30(%core30, {%mem3}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out31(%core31, {%mem3}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out_host30(%mem3, {%shim3}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo.link [@out30, @out31] -> [@out_host30] ([0, 8192] [])
    aie.objectfifo @in_host31(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo @in32(%mem3, {%core32}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @in33(%mem3, {%core33}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo.link [@in_host31] -> [@in32, @in33] ([] [0, 8192])
    aie.objectfifo @out32(%core32, {%mem3}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out33(%core33, {%mem3}, 2 : i32) : !aie.objectfifo<memref<16x512xi8>>
    aie.objectfifo @out_host31(%mem3, {%shim3}, 2 : i32) : !aie.objectfifo<memref<32x512xi8>>
    aie.objectfifo.link [@out32, @out33] -> [@out_host31] ([0, 8192] [])

    %program00 = aie.core(%core00) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in00(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out00(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params00, %sums00, %scales00) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in00(Consume, 1)
        aie.objectfifo.release @out00(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program01 = aie.core(%core01) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in01(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out01(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params01, %sums01, %scales01) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in01(Consume, 1)
        aie.objectfifo.release @out01(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program02 = aie.core(%core02) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in02(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out02(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params02, %sums02, %scales02) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in02(Consume, 1)
        aie.objectfifo.release @out02(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program03 = aie.core(%core03) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in03(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out03(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params03, %sums03, %scales03) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in03(Consume, 1)
        aie.objectfifo.release @out03(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program10 = aie.core(%core10) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in10(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out10(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params10, %sums10, %scales10) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in10(Consume, 1)
        aie.objectfifo.release @out10(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program11 = aie.core(%core11) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in11(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out11(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params11, %sums11, %scales11) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in11(Consume, 1)
        aie.objectfifo.release @out11(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program12 = aie.core(%core12) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in12(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out12(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params12, %sums12, %scales12) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in12(Consume, 1)
        aie.objectfifo.release @out12(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program13 = aie.core(%core13) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in13(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out13(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params13, %sums13, %scales13) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in13(Consume, 1)
        aie.objectfifo.release @out13(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program20 = aie.core(%core20) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in20(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out20(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params20, %sums20, %scales20) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in20(Consume, 1)
        aie.objectfifo.release @out20(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program21 = aie.core(%core21) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in21(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out21(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params21, %sums21, %scales21) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in21(Consume, 1)
        aie.objectfifo.release @out21(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program22 = aie.core(%core22) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in22(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out22(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params22, %sums22, %scales22) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in22(Consume, 1)
        aie.objectfifo.release @out22(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program23 = aie.core(%core23) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in23(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out23(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params23, %sums23, %scales23) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in23(Consume, 1)
        aie.objectfifo.release @out23(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program30 = aie.core(%core30) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in30(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out30(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params30, %sums30, %scales30) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in30(Consume, 1)
        aie.objectfifo.release @out30(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program31 = aie.core(%core31) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in31(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out31(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params31, %sums31, %scales31) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in31(Consume, 1)
        aie.objectfifo.release @out31(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program32 = aie.core(%core32) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in32(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out32(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params32, %sums32, %scales32) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in32(Consume, 1)
        aie.objectfifo.release @out32(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    %program33 = aie.core(%core33) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in33(Consume, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        %out_view = aie.objectfifo.acquire @out33(Produce, 1) : !aie.objectfifosubview<memref<16x512xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<16x512xi8>> -> memref<16x512xi8>
        func.call @layer_norm_i8_16x512(%in, %out, %params33, %sums33, %scales33) : (memref<16x512xi8>, memref<16x512xi8>, memref<776xi32>, memref<128xi32>, memref<64xi32>) -> ()
        aie.objectfifo.release @in33(Consume, 1)
        aie.objectfifo.release @out33(Produce, 1)
      }
      aie.end
    } {link_with = "layer_norm.o", stack_size = 1024 : i32}

    aiex.runtime_sequence(%input: memref<1536x512xi8>, %output: memref<1536x512xi8>) {
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 1, 1, 98304][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host00} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 98304][1, 1, 1, 98304][0, 0, 0, 1]) {id = 1 : i64, metadata = @out_host01} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 196608][1, 1, 1, 98304][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host10} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 294912][1, 1, 1, 98304][0, 0, 0, 1]) {id = 1 : i64, metadata = @out_host11} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 393216][1, 1, 1, 98304][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host20} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 491520][1, 1, 1, 98304][0, 0, 0, 1]) {id = 1 : i64, metadata = @out_host21} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 589824][1, 1, 1, 98304][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host30} : memref<1536x512xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 688128][1, 1, 1, 98304][0, 0, 0, 1]) {id = 1 : i64, metadata = @out_host31} : memref<1536x512xi8>

      %input00 = aiex.dma_configure_task_for @in_host00 {
        aie.use_lock(%go0, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<1536x512xi8>, 0, 98304) {bd_id = 2 : i32}
        aie.use_lock(%go0, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input00)
      %input01 = aiex.dma_configure_task_for @in_host01 {
        aie.use_lock(%go0, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<1536x512xi8>, 98304, 98304) {bd_id = 3 : i32}
        aie.use_lock(%go0, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input01)
      %input10 = aiex.dma_configure_task_for @in_host10 {
        aie.use_lock(%go1, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<1536x512xi8>, 196608, 98304) {bd_id = 2 : i32}
        aie.use_lock(%go1, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input10)
      %input11 = aiex.dma_configure_task_for @in_host11 {
        aie.use_lock(%go1, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<1536x512xi8>, 294912, 98304) {bd_id = 3 : i32}
        aie.use_lock(%go1, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input11)
      %input20 = aiex.dma_configure_task_for @in_host20 {
        aie.use_lock(%go2, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<1536x512xi8>, 393216, 98304) {bd_id = 2 : i32}
        aie.use_lock(%go2, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input20)
      %input21 = aiex.dma_configure_task_for @in_host21 {
        aie.use_lock(%go2, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<1536x512xi8>, 491520, 98304) {bd_id = 3 : i32}
        aie.use_lock(%go2, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input21)
      %input30 = aiex.dma_configure_task_for @in_host30 {
        aie.use_lock(%go3, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<1536x512xi8>, 589824, 98304) {bd_id = 2 : i32}
        aie.use_lock(%go3, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input30)
      %input31 = aiex.dma_configure_task_for @in_host31 {
        aie.use_lock(%go3, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<1536x512xi8>, 688128, 98304) {bd_id = 3 : i32}
        aie.use_lock(%go3, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input31)

      aiex.set_lock(%go0, 2)
      aiex.set_lock(%go1, 2)
      aiex.set_lock(%go2, 2)
      aiex.set_lock(%go3, 2)

      aiex.npu.dma_wait {symbol = @out_host00}
      aiex.npu.dma_wait {symbol = @out_host01}
      aiex.npu.dma_wait {symbol = @out_host10}
      aiex.npu.dma_wait {symbol = @out_host11}
      aiex.npu.dma_wait {symbol = @out_host20}
      aiex.npu.dma_wait {symbol = @out_host21}
      aiex.npu.dma_wait {symbol = @out_host30}
      aiex.npu.dma_wait {symbol = @out_host31}
    }
  }
}
