; npu-kernel-ir sha256=9b7372e07f3f0e750e93446e5bcb0341cf4ad99a51ee5b8965ab03dd3c3b6a82
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm mul16.cc -o -
; files: mul16.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h mul16.inc
; ModuleID = 'mul16.cc'
source_filename = "mul16.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_mul16(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %40 [
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
    i32 26, label %30
    i32 27, label %31
    i32 28, label %32
    i32 29, label %33
    i32 30, label %34
    i32 31, label %35
    i32 32, label %36
    i32 33, label %37
    i32 34, label %38
    i32 35, label %39
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL20mac_mm_16x8_4x4x8_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

5:                                                ; preds = %3
  tail call fastcc void @_ZL20mac_mm_16x8_4x4x8_uuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

6:                                                ; preds = %3
  tail call fastcc void @_ZL20mac_mm_16x8_4x4x8_iuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

7:                                                ; preds = %3
  tail call fastcc void @_ZL20mac_mm_16x8_4x4x8_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

8:                                                ; preds = %3
  tail call fastcc void @_ZL24mac_mm_16x8_4x4x4_ch2_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

9:                                                ; preds = %3
  tail call fastcc void @_ZL24mac_mm_16x8_4x4x4_ch2_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

10:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_16x16_4x2x8_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

11:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_16x16_4x2x8_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

12:                                               ; preds = %3
  tail call fastcc void @_ZL17mac_ew_16_32x1_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

13:                                               ; preds = %3
  tail call fastcc void @_ZL17mac_ew_16_32x1_uuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

14:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_32x16_4x2x4_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

15:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_32x16_4x2x4_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

16:                                               ; preds = %3
  tail call fastcc void @_ZL20mac_mm_16x8_2x8x8_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

17:                                               ; preds = %3
  tail call fastcc void @_ZL20mac_mm_16x8_2x8x8_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

18:                                               ; preds = %3
  tail call fastcc void @_ZL20mac_mm_16x8_4x8x4_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

19:                                               ; preds = %3
  tail call fastcc void @_ZL20mac_mm_16x8_4x8x4_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

20:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_16x16_2x4x8_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

21:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_16x16_2x4x8_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

22:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_16x16_4x4x4_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

23:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_16x16_4x4x4_uuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

24:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_16x16_4x4x4_iuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

25:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_mm_16x16_4x4x4_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

26:                                               ; preds = %3
  tail call fastcc void @_ZL17mac_ew_16_16x2_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

27:                                               ; preds = %3
  tail call fastcc void @_ZL17mac_ew_16_16x2_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

28:                                               ; preds = %3
  tail call fastcc void @_ZL19mac_conv_16_16x4_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

29:                                               ; preds = %3
  tail call fastcc void @_ZL19mac_conv_16_16x4_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

30:                                               ; preds = %3
  tail call fastcc void @_ZL19mac_cx_16_8x2_plainPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

31:                                               ; preds = %3
  tail call fastcc void @_ZL20mac_cx_16_8x2_conj_xPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

32:                                               ; preds = %3
  tail call fastcc void @_ZL20mac_cx_16_8x2_conj_yPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

33:                                               ; preds = %3
  tail call fastcc void @_ZL23mac_cx_16_8x2_conj_bothPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

34:                                               ; preds = %3
  tail call fastcc void @_ZL22mac_cx_32x16_8x1_plainPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

35:                                               ; preds = %3
  tail call fastcc void @_ZL23mac_cx_32x16_8x1_conj_xPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

36:                                               ; preds = %3
  tail call fastcc void @_ZL23mac_cx_32x16_8x1_conj_yPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

37:                                               ; preds = %3
  tail call fastcc void @_ZL26mac_cx_32x16_8x1_conj_bothPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

38:                                               ; preds = %3
  tail call fastcc void @_ZL17mac_mm_bf16_4x8x4PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

39:                                               ; preds = %3
  tail call fastcc void @_ZL16mac_ew_bf16_16x2PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %40

40:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %29, %30, %31, %32, %33, %34, %35, %36, %37, %38, %39, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_16x8_4x4x8_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 784) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_16x8_4x4x8_uuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 16) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_16x8_4x4x8_iuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 528) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_16x8_4x4x8_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 272) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL24mac_mm_16x8_4x4x4_ch2_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 816) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL24mac_mm_16x8_4x4x4_ch2_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 304) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_16x16_4x2x8_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 792) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_16x16_4x2x8_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 280) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL17mac_ew_16_32x1_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 824) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL17mac_ew_16_32x1_uuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 56) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_32x16_4x2x4_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 770) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_32x16_4x2x4_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 258) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_16x8_2x8x8_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 786) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_16x8_2x8x8_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 274) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_16x8_4x8x4_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 818) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_16x8_4x8x4_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 306) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_16x16_2x4x8_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 794) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_16x16_2x4x8_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 282) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_16x16_4x4x4_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 826) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_16x16_4x4x4_uuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 58) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_16x16_4x4x4_iuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 570) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_mm_16x16_4x4x4_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 314) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL17mac_ew_16_16x2_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 858) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL17mac_ew_16_16x2_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 346) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19mac_conv_16_16x4_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 890) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19mac_conv_16_16x4_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 378) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19mac_cx_16_8x2_plainPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 656282) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_cx_16_8x2_conj_xPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 10486682) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_cx_16_8x2_conj_yPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 5243802) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL23mac_cx_16_8x2_conj_bothPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 16384922) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL22mac_cx_32x16_8x1_plainPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 656162) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL23mac_cx_32x16_8x1_conj_xPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 10486562) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL23mac_cx_32x16_8x1_conj_yPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 5243682) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL26mac_cx_32x16_8x1_conj_bothPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 16384802) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL17mac_mm_bf16_4x8x4PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <8 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <32 x i16>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <8 x i64> @llvm.aie2.bf.mac16.conf(<32 x i16> noundef %5, <32 x i16> noundef %7, <8 x i64> noundef %4, i32 noundef 28) #4
  store <8 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16mac_ew_bf16_16x2PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <8 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <32 x i16>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <8 x i64> @llvm.aie2.bf.mac16.conf(<32 x i16> noundef %5, <32 x i16> noundef %7, <8 x i64> noundef %4, i32 noundef 60) #4
  store <8 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.bf.mac16.conf(<32 x i16> noundef, <32 x i16> noundef, <8 x i64> noundef, i32 noundef) #2

attributes #0 = { mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nobuiltin "no-builtins" }
attributes #4 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_mul16, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
