; npu-kernel-ir sha256=17dacf60065e303ceec3c4f51a6328e3bcd5d47dfceb754a6f879d1e7a1da08f
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm mul8.cc -o -
; files: mul8.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h mul8.inc
; ModuleID = 'mul8.cc'
source_filename = "mul8.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_mul8(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %28 [
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
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL20mac_mm_8x4_4x16x8_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

5:                                                ; preds = %3
  tail call fastcc void @_ZL20mac_mm_8x4_4x16x8_iuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

6:                                                ; preds = %3
  tail call fastcc void @_ZL20mac_mm_8x4_4x16x8_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

7:                                                ; preds = %3
  tail call fastcc void @_ZL20mac_mm_8x4_4x16x8_uuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

8:                                                ; preds = %3
  tail call fastcc void @_ZL19mac_mm_8x8_4x8x8_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

9:                                                ; preds = %3
  tail call fastcc void @_ZL19mac_mm_8x8_4x8x8_iuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

10:                                               ; preds = %3
  tail call fastcc void @_ZL19mac_mm_8x8_4x8x8_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

11:                                               ; preds = %3
  tail call fastcc void @_ZL19mac_mm_8x8_4x8x8_uuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

12:                                               ; preds = %3
  tail call fastcc void @_ZL16mac_ew_8_32x2_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

13:                                               ; preds = %3
  tail call fastcc void @_ZL16mac_ew_8_32x2_iuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

14:                                               ; preds = %3
  tail call fastcc void @_ZL16mac_ew_8_32x2_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

15:                                               ; preds = %3
  tail call fastcc void @_ZL16mac_ew_8_32x2_uuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

16:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_conv_8_4x4_ch8_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

17:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_conv_8_4x4_ch8_iuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

18:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_conv_8_4x4_ch8_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

19:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_conv_8_4x4_ch8_uuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

20:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_conv_8_8x8_ch4_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

21:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_conv_8_8x8_ch4_iuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

22:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_conv_8_8x8_ch4_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

23:                                               ; preds = %3
  tail call fastcc void @_ZL21mac_conv_8_8x8_ch4_uuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

24:                                               ; preds = %3
  tail call fastcc void @_ZL18mac_conv_8_32x8_iiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

25:                                               ; preds = %3
  tail call fastcc void @_ZL18mac_conv_8_32x8_iuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

26:                                               ; preds = %3
  tail call fastcc void @_ZL18mac_conv_8_32x8_uiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

27:                                               ; preds = %3
  tail call fastcc void @_ZL18mac_conv_8_32x8_uuPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %28

28:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_8x4_4x16x8_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 768) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_8x4_4x16x8_iuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 512) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_8x4_4x16x8_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 256) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20mac_mm_8x4_4x16x8_uuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 0) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19mac_mm_8x8_4x8x8_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 776) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19mac_mm_8x8_4x8x8_iuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 520) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19mac_mm_8x8_4x8x8_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 264) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19mac_mm_8x8_4x8x8_uuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 8) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16mac_ew_8_32x2_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 808) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16mac_ew_8_32x2_iuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 552) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16mac_ew_8_32x2_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 296) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16mac_ew_8_32x2_uuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 40) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_conv_8_4x4_ch8_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 840) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_conv_8_4x4_ch8_iuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 584) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_conv_8_4x4_ch8_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 328) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_conv_8_4x4_ch8_uuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 72) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_conv_8_8x8_ch4_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 872) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_conv_8_8x8_ch4_iuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 616) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_conv_8_8x8_ch4_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 360) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21mac_conv_8_8x8_ch4_uuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 104) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18mac_conv_8_32x8_iiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 904) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18mac_conv_8_32x8_iuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 648) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18mac_conv_8_32x8_uiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 392) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18mac_conv_8_32x8_uuPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 136) #4
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

attributes #0 = { mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nobuiltin "no-builtins" }
attributes #4 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_mul8, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
