//===- gelu_stream.mlir ----------------------------------------*- MLIR -*-===//
//
// INT8 activation of many elements by a 256-entry table, on all sixteen cores
// and all sixteen of the shims' channels: what limits it is the way from and
// to the host, 4 bytes a cycle and channel, 32 in all.
//
// Each of the eight inputs takes an eighth of the elements in one piece. A
// memory tile hands blocks of 1024 to two cores in turn and joins what comes
// back. A core has to make 2 elements a cycle to keep up; its loop makes 3.5.
//
// The controller starts one channel after the other, 3,100 cycles apart on a
// Phoenix. What a channel moves early does not help while others have not
// begun, as all have the same to do. So inputs wait for a lock, `go`, which the
// sequence gives when all channels are started: nothing moves, then all at once.
//
// The cores do not know the length: for another one, a multiple of 16384,
// the sequence is written with other numbers.
//
//===----------------------------------------------------------------------===//

module @gelu_stream {
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

    // Held down until all channels are started.
    %go0 = aie.lock(%shim0, 15) {init = 0 : i32, sym_name = "go0"}
    %go1 = aie.lock(%shim1, 15) {init = 0 : i32, sym_name = "go1"}
    %go2 = aie.lock(%shim2, 15) {init = 0 : i32, sym_name = "go2"}
    %go3 = aie.lock(%shim3, 15) {init = 0 : i32, sym_name = "go3"}

    // The table, twice for each core.
    %ab00 = aie.buffer(%core00) {sym_name = "gelu_lut_ab00", address = 32768 : i32} : memref<256x16xi16>
    %cd00 = aie.buffer(%core00) {sym_name = "gelu_lut_cd00", address = 49152 : i32} : memref<256x16xi16>
    %ab01 = aie.buffer(%core01) {sym_name = "gelu_lut_ab01", address = 32768 : i32} : memref<256x16xi16>
    %cd01 = aie.buffer(%core01) {sym_name = "gelu_lut_cd01", address = 49152 : i32} : memref<256x16xi16>
    %ab02 = aie.buffer(%core02) {sym_name = "gelu_lut_ab02", address = 32768 : i32} : memref<256x16xi16>
    %cd02 = aie.buffer(%core02) {sym_name = "gelu_lut_cd02", address = 49152 : i32} : memref<256x16xi16>
    %ab03 = aie.buffer(%core03) {sym_name = "gelu_lut_ab03", address = 32768 : i32} : memref<256x16xi16>
    %cd03 = aie.buffer(%core03) {sym_name = "gelu_lut_cd03", address = 49152 : i32} : memref<256x16xi16>
    %ab10 = aie.buffer(%core10) {sym_name = "gelu_lut_ab10", address = 32768 : i32} : memref<256x16xi16>
    %cd10 = aie.buffer(%core10) {sym_name = "gelu_lut_cd10", address = 49152 : i32} : memref<256x16xi16>
    %ab11 = aie.buffer(%core11) {sym_name = "gelu_lut_ab11", address = 32768 : i32} : memref<256x16xi16>
    %cd11 = aie.buffer(%core11) {sym_name = "gelu_lut_cd11", address = 49152 : i32} : memref<256x16xi16>
    %ab12 = aie.buffer(%core12) {sym_name = "gelu_lut_ab12", address = 32768 : i32} : memref<256x16xi16>
    %cd12 = aie.buffer(%core12) {sym_name = "gelu_lut_cd12", address = 49152 : i32} : memref<256x16xi16>
    %ab13 = aie.buffer(%core13) {sym_name = "gelu_lut_ab13", address = 32768 : i32} : memref<256x16xi16>
    %cd13 = aie.buffer(%core13) {sym_name = "gelu_lut_cd13", address = 49152 : i32} : memref<256x16xi16>
    %ab20 = aie.buffer(%core20) {sym_name = "gelu_lut_ab20", address = 32768 : i32} : memref<256x16xi16>
    %cd20 = aie.buffer(%core20) {sym_name = "gelu_lut_cd20", address = 49152 : i32} : memref<256x16xi16>
    %ab21 = aie.buffer(%core21) {sym_name = "gelu_lut_ab21", address = 32768 : i32} : memref<256x16xi16>
    %cd21 = aie.buffer(%core21) {sym_name = "gelu_lut_cd21", address = 49152 : i32} : memref<256x16xi16>
    %ab22 = aie.buffer(%core22) {sym_name = "gelu_lut_ab22", address = 32768 : i32} : memref<256x16xi16>
    %cd22 = aie.buffer(%core22) {sym_name = "gelu_lut_cd22", address = 49152 : i32} : memref<256x16xi16>
    %ab23 = aie.buffer(%core23) {sym_name = "gelu_lut_ab23", address = 32768 : i32} : memref<256x16xi16>
    %cd23 = aie.buffer(%core23) {sym_name = "gelu_lut_cd23", address = 49152 : i32} : memref<256x16xi16>
    %ab30 = aie.buffer(%core30) {sym_name = "gelu_lut_ab30", address = 32768 : i32} : memref<256x16xi16>
    %cd30 = aie.buffer(%core30) {sym_name = "gelu_lut_cd30", address = 49152 : i32} : memref<256x16xi16>
    %ab31 = aie.buffer(%core31) {sym_name = "gelu_lut_ab31", address = 32768 : i32} : memref<256x16xi16>
    %cd31 = aie.buffer(%core31) {sym_name = "gelu_lut_cd31", address = 49152 : i32} : memref<256x16xi16>
    %ab32 = aie.buffer(%core32) {sym_name = "gelu_lut_ab32", address = 32768 : i32} : memref<256x16xi16>
    %cd32 = aie.buffer(%core32) {sym_name = "gelu_lut_cd32", address = 49152 : i32} : memref<256x16xi16>
    %ab33 = aie.buffer(%core33) {sym_name = "gelu_lut_ab33", address = 32768 : i32} : memref<256x16xi16>
    %cd33 = aie.buffer(%core33) {sym_name = "gelu_lut_cd33", address = 49152 : i32} : memref<256x16xi16>

    func.func private @gelu_int8(memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32)

    aie.objectfifo @in_host00(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @in00(%mem0, {%core00}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @in01(%mem0, {%core01}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo.link [@in_host00] -> [@in00, @in01] ([] [0, 1024])
    aie.objectfifo @out00(%core00, {%mem0}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out01(%core01, {%mem0}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out_host00(%mem0, {%shim0}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@out00, @out01] -> [@out_host00] ([0, 1024] [])
    aie.objectfifo @in_host01(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @in02(%mem0, {%core02}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @in03(%mem0, {%core03}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo.link [@in_host01] -> [@in02, @in03] ([] [0, 1024])
    aie.objectfifo @out02(%core02, {%mem0}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out03(%core03, {%mem0}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out_host01(%mem0, {%shim0}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@out02, @out03] -> [@out_host01] ([0, 1024] [])

    aie.objectfifo @in_host10(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @in10(%mem1, {%core10}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @in11(%mem1, {%core11}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo.link [@in_host10] -> [@in10, @in11] ([] [0, 1024])
    aie.objectfifo @out10(%core10, {%mem1}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out11(%core11, {%mem1}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out_host10(%mem1, {%shim1}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@out10, @out11] -> [@out_host10] ([0, 1024] [])
    aie.objectfifo @in_host11(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @in12(%mem1, {%core12}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @in13(%mem1, {%core13}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo.link [@in_host11] -> [@in12, @in13] ([] [0, 1024])
    aie.objectfifo @out12(%core12, {%mem1}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out13(%core13, {%mem1}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out_host11(%mem1, {%shim1}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@out12, @out13] -> [@out_host11] ([0, 1024] [])

    aie.objectfifo @in_host20(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @in20(%mem2, {%core20}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @in21(%mem2, {%core21}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo.link [@in_host20] -> [@in20, @in21] ([] [0, 1024])
    aie.objectfifo @out20(%core20, {%mem2}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out21(%core21, {%mem2}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out_host20(%mem2, {%shim2}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@out20, @out21] -> [@out_host20] ([0, 1024] [])
    aie.objectfifo @in_host21(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @in22(%mem2, {%core22}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @in23(%mem2, {%core23}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo.link [@in_host21] -> [@in22, @in23] ([] [0, 1024])
    aie.objectfifo @out22(%core22, {%mem2}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out23(%core23, {%mem2}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out_host21(%mem2, {%shim2}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@out22, @out23] -> [@out_host21] ([0, 1024] [])

    aie.objectfifo @in_host30(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @in30(%mem3, {%core30}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @in31(%mem3, {%core31}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo.link [@in_host30] -> [@in30, @in31] ([] [0, 1024])
    aie.objectfifo @out30(%core30, {%mem3}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out31(%core31, {%mem3}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out_host30(%mem3, {%shim3}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@out30, @out31] -> [@out_host30] ([0, 1024] [])
    aie.objectfifo @in_host31(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo @in32(%mem3, {%core32}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @in33(%mem3, {%core33}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo.link [@in_host31] -> [@in32, @in33] ([] [0, 1024])
    aie.objectfifo @out32(%core32, {%mem3}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out33(%core33, {%mem3}, 2 : i32) : !aie.objectfifo<memref<1024xi8>>
    aie.objectfifo @out_host31(%mem3, {%shim3}, 2 : i32) : !aie.objectfifo<memref<2048xi8>>
    aie.objectfifo.link [@out32, @out33] -> [@out_host31] ([0, 1024] [])

    %program00 = aie.core(%core00) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in00(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out00(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab00, %cd00, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in00(Consume, 1)
        aie.objectfifo.release @out00(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program01 = aie.core(%core01) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in01(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out01(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab01, %cd01, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in01(Consume, 1)
        aie.objectfifo.release @out01(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program02 = aie.core(%core02) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in02(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out02(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab02, %cd02, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in02(Consume, 1)
        aie.objectfifo.release @out02(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program03 = aie.core(%core03) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in03(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out03(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab03, %cd03, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in03(Consume, 1)
        aie.objectfifo.release @out03(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program10 = aie.core(%core10) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in10(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out10(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab10, %cd10, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in10(Consume, 1)
        aie.objectfifo.release @out10(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program11 = aie.core(%core11) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in11(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out11(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab11, %cd11, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in11(Consume, 1)
        aie.objectfifo.release @out11(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program12 = aie.core(%core12) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in12(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out12(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab12, %cd12, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in12(Consume, 1)
        aie.objectfifo.release @out12(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program13 = aie.core(%core13) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in13(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out13(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab13, %cd13, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in13(Consume, 1)
        aie.objectfifo.release @out13(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program20 = aie.core(%core20) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in20(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out20(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab20, %cd20, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in20(Consume, 1)
        aie.objectfifo.release @out20(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program21 = aie.core(%core21) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in21(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out21(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab21, %cd21, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in21(Consume, 1)
        aie.objectfifo.release @out21(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program22 = aie.core(%core22) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in22(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out22(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab22, %cd22, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in22(Consume, 1)
        aie.objectfifo.release @out22(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program23 = aie.core(%core23) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in23(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out23(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab23, %cd23, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in23(Consume, 1)
        aie.objectfifo.release @out23(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program30 = aie.core(%core30) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in30(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out30(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab30, %cd30, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in30(Consume, 1)
        aie.objectfifo.release @out30(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program31 = aie.core(%core31) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in31(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out31(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab31, %cd31, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in31(Consume, 1)
        aie.objectfifo.release @out31(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program32 = aie.core(%core32) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in32(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out32(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab32, %cd32, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in32(Consume, 1)
        aie.objectfifo.release @out32(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    %program33 = aie.core(%core33) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      %n = arith.constant 1024 : i32
      scf.for %i = %c0 to %forever step %c1 {
        %in_view = aie.objectfifo.acquire @in33(Consume, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %in = aie.objectfifo.subview.access %in_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        %out_view = aie.objectfifo.acquire @out33(Produce, 1) : !aie.objectfifosubview<memref<1024xi8>>
        %out = aie.objectfifo.subview.access %out_view[0] : !aie.objectfifosubview<memref<1024xi8>> -> memref<1024xi8>
        func.call @gelu_int8(%in, %out, %ab33, %cd33, %n) : (memref<1024xi8>, memref<1024xi8>, memref<256x16xi16>, memref<256x16xi16>, i32) -> ()
        aie.objectfifo.release @in33(Consume, 1)
        aie.objectfifo.release @out33(Produce, 1)
      }
      aie.end
    } {link_with = "gelu.o", stack_size = 1024 : i32}

    aiex.runtime_sequence(%input: memref<131072xi8>, %output: memref<131072xi8>) {
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 1, 1, 16384][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host00} : memref<131072xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 16384][1, 1, 1, 16384][0, 0, 0, 1]) {id = 1 : i64, metadata = @out_host01} : memref<131072xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 32768][1, 1, 1, 16384][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host10} : memref<131072xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 49152][1, 1, 1, 16384][0, 0, 0, 1]) {id = 1 : i64, metadata = @out_host11} : memref<131072xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 65536][1, 1, 1, 16384][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host20} : memref<131072xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 81920][1, 1, 1, 16384][0, 0, 0, 1]) {id = 1 : i64, metadata = @out_host21} : memref<131072xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 98304][1, 1, 1, 16384][0, 0, 0, 1]) {id = 0 : i64, metadata = @out_host30} : memref<131072xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 114688][1, 1, 1, 16384][0, 0, 0, 1]) {id = 1 : i64, metadata = @out_host31} : memref<131072xi8>

      %input00 = aiex.dma_configure_task_for @in_host00 {
        aie.use_lock(%go0, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<131072xi8>, 0, 16384) {bd_id = 2 : i32}
        aie.use_lock(%go0, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input00)
      %input01 = aiex.dma_configure_task_for @in_host01 {
        aie.use_lock(%go0, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<131072xi8>, 16384, 16384) {bd_id = 3 : i32}
        aie.use_lock(%go0, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input01)
      %input10 = aiex.dma_configure_task_for @in_host10 {
        aie.use_lock(%go1, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<131072xi8>, 32768, 16384) {bd_id = 2 : i32}
        aie.use_lock(%go1, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input10)
      %input11 = aiex.dma_configure_task_for @in_host11 {
        aie.use_lock(%go1, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<131072xi8>, 49152, 16384) {bd_id = 3 : i32}
        aie.use_lock(%go1, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input11)
      %input20 = aiex.dma_configure_task_for @in_host20 {
        aie.use_lock(%go2, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<131072xi8>, 65536, 16384) {bd_id = 2 : i32}
        aie.use_lock(%go2, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input20)
      %input21 = aiex.dma_configure_task_for @in_host21 {
        aie.use_lock(%go2, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<131072xi8>, 81920, 16384) {bd_id = 3 : i32}
        aie.use_lock(%go2, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input21)
      %input30 = aiex.dma_configure_task_for @in_host30 {
        aie.use_lock(%go3, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<131072xi8>, 98304, 16384) {bd_id = 2 : i32}
        aie.use_lock(%go3, Release, 0)
        aie.end
      }
      aiex.dma_start_task(%input30)
      %input31 = aiex.dma_configure_task_for @in_host31 {
        aie.use_lock(%go3, AcquireGreaterEqual, 1)
        aie.dma_bd(%input : memref<131072xi8>, 114688, 16384) {bd_id = 3 : i32}
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
