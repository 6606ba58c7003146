//===- mel_i8.mlir ---------------------------------------------*- MLIR -*-===//
//
// Log-mel spectrogram of a 30 s window as INT8: 3000 frames of 80 codes, four
// of a frame in a word. Everything else is as in mel.mlir.
//
//===----------------------------------------------------------------------===//

module @mel_i8 {
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

    // Words: two samples, or the codes of two bins.
    func.func private @mel_spectrum(memref<3200xi32>)
    func.func private @mel_codes_i8(memref<320xi32>)

    aie.objectfifo @pcm_host0(%shim0, {%mem0}, 2 : i32) : !aie.objectfifo<memref<12800xi32>>
    aie.objectfifo @pcm00(%mem0, {%core00 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm01(%mem0, {%core01 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm02(%mem0, {%core02 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm03(%mem0, {%core03 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo.link [@pcm_host0] -> [@pcm00, @pcm01, @pcm02, @pcm03] ([] [0, 3200, 6400, 9600])
    aie.objectfifo @mel00(%core00 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem0}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel01(%core01 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem0}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel02(%core02 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem0}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel03(%core03 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem0}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel_host0(%mem0, {%shim0}, 2 : i32) : !aie.objectfifo<memref<1280xi32>>
    aie.objectfifo.link [@mel00, @mel01, @mel02, @mel03] -> [@mel_host0] ([0, 320, 640, 960] [])

    aie.objectfifo @pcm_host1(%shim1, {%mem1}, 2 : i32) : !aie.objectfifo<memref<12800xi32>>
    aie.objectfifo @pcm10(%mem1, {%core10 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm11(%mem1, {%core11 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm12(%mem1, {%core12 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm13(%mem1, {%core13 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo.link [@pcm_host1] -> [@pcm10, @pcm11, @pcm12, @pcm13] ([] [0, 3200, 6400, 9600])
    aie.objectfifo @mel10(%core10 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem1}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel11(%core11 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem1}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel12(%core12 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem1}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel13(%core13 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem1}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel_host1(%mem1, {%shim1}, 2 : i32) : !aie.objectfifo<memref<1280xi32>>
    aie.objectfifo.link [@mel10, @mel11, @mel12, @mel13] -> [@mel_host1] ([0, 320, 640, 960] [])

    aie.objectfifo @pcm_host2(%shim2, {%mem2}, 2 : i32) : !aie.objectfifo<memref<12800xi32>>
    aie.objectfifo @pcm20(%mem2, {%core20 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm21(%mem2, {%core21 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm22(%mem2, {%core22 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm23(%mem2, {%core23 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo.link [@pcm_host2] -> [@pcm20, @pcm21, @pcm22, @pcm23] ([] [0, 3200, 6400, 9600])
    aie.objectfifo @mel20(%core20 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem2}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel21(%core21 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem2}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel22(%core22 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem2}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel23(%core23 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem2}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel_host2(%mem2, {%shim2}, 2 : i32) : !aie.objectfifo<memref<1280xi32>>
    aie.objectfifo.link [@mel20, @mel21, @mel22, @mel23] -> [@mel_host2] ([0, 320, 640, 960] [])

    aie.objectfifo @pcm_host3(%shim3, {%mem3}, 2 : i32) : !aie.objectfifo<memref<12800xi32>>
    aie.objectfifo @pcm30(%mem3, {%core30 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm31(%mem3, {%core31 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm32(%mem3, {%core32 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo @pcm33(%mem3, {%core33 dimensionsFromStream [<size = 16, stride = 1>, <size = 200, stride = 16>]}, [2 : i32, 1 : i32]) : !aie.objectfifo<memref<3200xi32>>
    aie.objectfifo.link [@pcm_host3] -> [@pcm30, @pcm31, @pcm32, @pcm33] ([] [0, 3200, 6400, 9600])
    aie.objectfifo @mel30(%core30 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem3}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel31(%core31 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem3}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel32(%core32 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem3}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel33(%core33 dimensionsToStream [<size = 16, stride = 1>, <size = 20, stride = 16>], {%mem3}, [1 : i32, 2 : i32]) : !aie.objectfifo<memref<320xi32>>
    aie.objectfifo @mel_host3(%mem3, {%shim3}, 2 : i32) : !aie.objectfifo<memref<1280xi32>>
    aie.objectfifo.link [@mel30, @mel31, @mel32, @mel33] -> [@mel_host3] ([0, 320, 640, 960] [])

    %program00 = aie.core(%core00) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm00(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm00(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel00(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel00(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program01 = aie.core(%core01) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm01(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm01(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel01(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel01(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program02 = aie.core(%core02) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm02(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm02(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel02(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel02(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program03 = aie.core(%core03) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm03(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm03(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel03(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel03(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program10 = aie.core(%core10) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm10(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm10(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel10(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel10(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program11 = aie.core(%core11) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm11(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm11(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel11(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel11(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program12 = aie.core(%core12) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm12(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm12(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel12(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel12(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program13 = aie.core(%core13) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm13(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm13(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel13(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel13(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program20 = aie.core(%core20) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm20(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm20(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel20(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel20(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program21 = aie.core(%core21) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm21(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm21(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel21(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel21(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program22 = aie.core(%core22) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm22(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm22(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel22(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel22(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program23 = aie.core(%core23) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm23(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm23(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel23(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel23(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program30 = aie.core(%core30) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm30(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm30(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel30(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel30(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program31 = aie.core(%core31) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm31(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm31(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel31(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel31(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program32 = aie.core(%core32) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm32(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm32(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel32(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel32(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    %program33 = aie.core(%core33) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @pcm33(Consume, 1) : !aie.objectfifosubview<memref<3200xi32>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<3200xi32>> -> memref<3200xi32>
        func.call @mel_spectrum(%pcm) : (memref<3200xi32>) -> ()
        aie.objectfifo.release @pcm33(Consume, 1)
        %mel_view = aie.objectfifo.acquire @mel33(Produce, 1) : !aie.objectfifosubview<memref<320xi32>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<320xi32>> -> memref<320xi32>
        func.call @mel_codes_i8(%mel) : (memref<320xi32>) -> ()
        aie.objectfifo.release @mel33(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    aiex.runtime_sequence(%input: memref<480400xi16>, %output: memref<240000xi8>) {
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 0][1, 1, 768, 400][0, 0, 160, 1]) {id = 1 : i64, metadata = @pcm_host0} : memref<480400xi16>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 119040][1, 1, 768, 400][0, 0, 160, 1]) {id = 1 : i64, metadata = @pcm_host1} : memref<480400xi16>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 238080][1, 1, 768, 400][0, 0, 160, 1]) {id = 1 : i64, metadata = @pcm_host2} : memref<480400xi16>
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 357120][1, 1, 768, 400][0, 0, 160, 1]) {id = 1 : i64, metadata = @pcm_host3} : memref<480400xi16>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 1, 1, 61440][0, 0, 0, 1]) {id = 0 : i64, metadata = @mel_host0} : memref<240000xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 59520][1, 1, 1, 61440][0, 0, 0, 1]) {id = 0 : i64, metadata = @mel_host1} : memref<240000xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 119040][1, 1, 1, 61440][0, 0, 0, 1]) {id = 0 : i64, metadata = @mel_host2} : memref<240000xi8>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 178560][1, 1, 1, 61440][0, 0, 0, 1]) {id = 0 : i64, metadata = @mel_host3} : memref<240000xi8>
      aiex.npu.dma_wait {symbol = @mel_host0}
      aiex.npu.dma_wait {symbol = @mel_host1}
      aiex.npu.dma_wait {symbol = @mel_host2}
      aiex.npu.dma_wait {symbol = @mel_host3}
    }
  }
}
