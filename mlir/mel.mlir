//===- mel.mlir ------------------------------------------------*- MLIR -*-===//
//
// Log-mel spectrogram of a 30 s window: 3000 frames of 80 codes.
//
// One core, one frame at a time. The input is the window at 16 kHz with 200
// samples of reflect padding on both sides; frames of 400 samples start every
// 160 samples, and it is the shim's DMA that makes them overlap.
//
//===----------------------------------------------------------------------===//

module @mel {
  aie.device(npu1) {
    %shim = aie.tile(0, 0)
    %tile = aie.tile(0, 2)

    aie.objectfifo @of_pcm(%shim, {%tile}, 2 : i32) : !aie.objectfifo<memref<400xi16>>
    aie.objectfifo @of_mel(%tile, {%shim}, 2 : i32) : !aie.objectfifo<memref<80xi16>>

    func.func private @mel_frame(memref<400xi16>, memref<80xi16>)

    %core = aie.core(%tile) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %forever = arith.constant 9223372036854775807 : index
      scf.for %i = %c0 to %forever step %c1 {
        %pcm_view = aie.objectfifo.acquire @of_pcm(Consume, 1) : !aie.objectfifosubview<memref<400xi16>>
        %pcm = aie.objectfifo.subview.access %pcm_view[0] : !aie.objectfifosubview<memref<400xi16>> -> memref<400xi16>
        %mel_view = aie.objectfifo.acquire @of_mel(Produce, 1) : !aie.objectfifosubview<memref<80xi16>>
        %mel = aie.objectfifo.subview.access %mel_view[0] : !aie.objectfifosubview<memref<80xi16>> -> memref<80xi16>
        func.call @mel_frame(%pcm, %mel) : (memref<400xi16>, memref<80xi16>) -> ()
        aie.objectfifo.release @of_pcm(Consume, 1)
        aie.objectfifo.release @of_mel(Produce, 1)
      }
      aie.end
    } {link_with = "mel.o", stack_size = 2048 : i32}

    aiex.runtime_sequence(%input: memref<480400xi16>, %output: memref<240000xi16>) {
      aiex.npu.dma_memcpy_nd(%input[0, 0, 0, 0][1, 3, 1000, 400][0, 160000, 160, 1]) {id = 1 : i64, metadata = @of_pcm} : memref<480400xi16>
      aiex.npu.dma_memcpy_nd(%output[0, 0, 0, 0][1, 1, 1, 240000][0, 0, 0, 1]) {id = 0 : i64, metadata = @of_mel} : memref<240000xi16>
      aiex.npu.dma_wait {symbol = @of_mel}
    }
  }
}
