; npu-kernel-ir sha256=4f913c14e6c3fd159c8511304a75155df80f185e09b0d33d8b506795b6d70e1d
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm elements32.cc -o -
; files: elements32.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h elements.inc elements32.inc
; ModuleID = 'elements32.cc'
source_filename = "elements32.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_elements32(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %30 [
    i32 0, label %4
    i32 1, label %5
    i32 2, label %6
    i32 3, label %7
    i32 4, label %8
    i32 5, label %9
    i32 6, label %10
    i32 7, label %11
    i32 8, label %12
    i32 9, label %13
    i32 10, label %14
    i32 11, label %15
    i32 12, label %16
    i32 13, label %17
    i32 14, label %18
    i32 15, label %19
    i32 16, label %20
    i32 17, label %21
    i32 18, label %22
    i32 19, label %23
    i32 20, label %24
    i32 21, label %25
    i32 22, label %26
    i32 23, label %27
    i32 24, label %28
    i32 25, label %29
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL12broadcast_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

5:                                                ; preds = %3
  tail call fastcc void @_ZL14broadcast_7_32PKhPh(ptr noundef %2) #4
  br label %30

6:                                                ; preds = %3
  tail call fastcc void @_ZL12extract_s_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

7:                                                ; preds = %3
  tail call fastcc void @_ZL12extract_u_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

8:                                                ; preds = %3
  tail call fastcc void @_ZL12extract_0_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

9:                                                ; preds = %3
  tail call fastcc void @_ZL12extract_5_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

10:                                               ; preds = %3
  tail call fastcc void @_ZL9insert_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

11:                                               ; preds = %3
  tail call fastcc void @_ZL11insert_3_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

12:                                               ; preds = %3
  tail call fastcc void @_ZL20extract_broadcast_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

13:                                               ; preds = %3
  tail call fastcc void @_ZL22extract_broadcast_6_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

14:                                               ; preds = %3
  tail call fastcc void @_ZL11push_low_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

15:                                               ; preds = %3
  tail call fastcc void @_ZL12push_high_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

16:                                               ; preds = %3
  tail call fastcc void @_ZL14shift_bytes_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

17:                                               ; preds = %3
  tail call fastcc void @_ZL17shift_bytes_12_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

18:                                               ; preds = %3
  tail call fastcc void @_ZL16shift_align_1_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

19:                                               ; preds = %3
  tail call fastcc void @_ZL16shift_align_4_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

20:                                               ; preds = %3
  tail call fastcc void @_ZL14broadcast_pairPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

21:                                               ; preds = %3
  tail call fastcc void @_ZL12extract_pairPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

22:                                               ; preds = %3
  tail call fastcc void @_ZL14extract_pair_0PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

23:                                               ; preds = %3
  tail call fastcc void @_ZL11insert_pairPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

24:                                               ; preds = %3
  tail call fastcc void @_ZL13push_low_pairPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

25:                                               ; preds = %3
  tail call fastcc void @_ZL14push_high_pairPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

26:                                               ; preds = %3
  tail call fastcc void @_ZL10bcstshfl_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

27:                                               ; preds = %3
  tail call fastcc void @_ZL11bcstshfl_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

28:                                               ; preds = %3
  tail call fastcc void @_ZL11bcstshfl_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

29:                                               ; preds = %3
  tail call fastcc void @_ZL11bcstshfl_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %30

30:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %29, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12broadcast_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !2
  %5 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %4) #5
  store <16 x i32> %5, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @_ZL14broadcast_7_32PKhPh(ptr noalias nocapture noundef writeonly %0) unnamed_addr #2 {
  %2 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 7) #5
  store <16 x i32> %2, ptr %0, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_s_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef %3, i32 noundef %5, i32 noundef 1) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_u_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef %3, i32 noundef %5, i32 noundef 0) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_0_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef %3, i32 noundef 0, i32 noundef 1) #5
  store i32 %4, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_5_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef %3, i32 noundef 5, i32 noundef 0) #5
  store i32 %4, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9insert_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call noundef <16 x i32> @llvm.aie2.vinsert32.I512(<16 x i32> noundef %3, i32 noundef %5, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11insert_3_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <16 x i32> @llvm.aie2.vinsert32.I512(<16 x i32> noundef %3, i32 noundef 3, i32 noundef %5) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20extract_broadcast_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <16 x i32> @llvm.aie2.vextract.broadcast32.I512(<16 x i32> noundef %3, i32 noundef %5) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL22extract_broadcast_6_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <16 x i32> @llvm.aie2.vextract.broadcast32.I512(<16 x i32> noundef %3, i32 noundef 6) #5
  store <16 x i32> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11push_low_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <16 x i32> @npu.push.lo32(<16 x i32> noundef %3, i32 noundef %5) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12push_high_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <16 x i32> @npu.push.hi32(<16 x i32> noundef %3, i32 noundef %5) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14shift_bytes_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL17shift_bytes_12_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0, i32 noundef 12) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16shift_align_1_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 1, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16shift_align_4_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 4, i32 noundef 32) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14broadcast_pairPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 516
  %6 = load i32, ptr %5, align 4, !tbaa !2
  %7 = insertelement <2 x i32> poison, i32 %4, i64 0
  %8 = insertelement <2 x i32> %7, i32 %6, i64 1
  %9 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef %8) #5
  store <16 x i32> %9, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_pairPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call <2 x i32> @llvm.aie2.vextract.elem64.I512(<16 x i32> noundef %3, i32 noundef %5, i32 noundef 1) #5
  %7 = extractelement <2 x i32> %6, i64 0
  store i32 %7, ptr %1, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %1, i32 4
  %9 = extractelement <2 x i32> %6, i64 1
  store i32 %9, ptr %8, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14extract_pair_0PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = tail call <2 x i32> @llvm.aie2.vextract.elem64.I512(<16 x i32> noundef %3, i32 noundef 0, i32 noundef 1) #5
  %5 = extractelement <2 x i32> %4, i64 0
  store i32 %5, ptr %1, align 4, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %1, i32 4
  %7 = extractelement <2 x i32> %4, i64 1
  store i32 %7, ptr %6, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11insert_pairPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = getelementptr inbounds i8, ptr %0, i32 520
  %6 = load i32, ptr %5, align 4, !tbaa !2
  %7 = load i32, ptr %4, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 516
  %9 = load i32, ptr %8, align 4, !tbaa !2
  %10 = insertelement <2 x i32> poison, i32 %7, i64 0
  %11 = insertelement <2 x i32> %10, i32 %9, i64 1
  %12 = tail call noundef <16 x i32> @llvm.aie2.vinsert64.I512(<16 x i32> noundef %3, i32 noundef %6, <2 x i32> noundef %11) #5
  store <16 x i32> %12, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL13push_low_pairPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = insertelement <2 x i32> poison, i32 %5, i64 0
  %9 = insertelement <2 x i32> %8, i32 %7, i64 1
  %10 = tail call noundef <16 x i32> @npu.push.lo64(<16 x i32> noundef %3, <2 x i32> noundef %9) #5
  store <16 x i32> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14push_high_pairPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = insertelement <2 x i32> poison, i32 %5, i64 0
  %9 = insertelement <2 x i32> %8, i32 %7, i64 1
  %10 = tail call noundef <16 x i32> @npu.push.hi64(<16 x i32> noundef %3, <2 x i32> noundef %9) #5
  store <16 x i32> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10bcstshfl_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !2
  %5 = tail call <16 x i32> @llvm.aie2.vbcst.shuffle8(i32 noundef %4, i32 noundef 35) #5
  store <16 x i32> %5, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11bcstshfl_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !2
  %5 = tail call <16 x i32> @llvm.aie2.vbcst.shuffle16(i32 noundef %4, i32 noundef 38) #5
  store <16 x i32> %5, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11bcstshfl_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !2
  %5 = tail call <16 x i32> @llvm.aie2.vbcst.shuffle32(i32 noundef %4, i32 noundef 38) #5
  store <16 x i32> %5, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11bcstshfl_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !2
  %5 = insertelement <2 x i32> poison, i32 %4, i64 0
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = insertelement <2 x i32> %5, i32 %7, i64 1
  %9 = tail call <16 x i32> @llvm.aie2.vbcst.shuffle64(<2 x i32> noundef %8, i32 noundef 29) #5
  store <16 x i32> %9, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vinsert32.I512(<16 x i32> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vextract.broadcast32.I512(<16 x i32> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.push.lo32(<16 x i32> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.push.hi32(<16 x i32> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef, <16 x i32> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <2 x i32> @llvm.aie2.vextract.elem64.I512(<16 x i32> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vinsert64.I512(<16 x i32> noundef, i32 noundef, <2 x i32> noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.push.lo64(<16 x i32> noundef, <2 x i32> noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.push.hi64(<16 x i32> noundef, <2 x i32> noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbcst.shuffle8(i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbcst.shuffle16(i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbcst.shuffle32(i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbcst.shuffle64(<2 x i32> noundef, i32 noundef) #3

attributes #0 = { mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: write) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nobuiltin "no-builtins" }
attributes #5 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_elements32, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
