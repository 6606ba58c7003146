; npu-kernel-ir sha256=ee2bb72b2c1546fe2e062302080cc428cfb729349cd60e8311be6a22134c7cd0
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm ups.cc -o -
; files: ups.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h ups.inc
; ModuleID = 'ups.cc'
source_filename = "ups.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @run_ups(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
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
  tail call fastcc void @_ZL19ups_i16x16_acc32x16PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

5:                                                ; preds = %3
  tail call fastcc void @_ZL23ups_i16x16_acc32x16_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

6:                                                ; preds = %3
  tail call fastcc void @_ZL19ups_u16x16_acc32x16PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

7:                                                ; preds = %3
  tail call fastcc void @_ZL23ups_u16x16_acc32x16_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

8:                                                ; preds = %3
  tail call fastcc void @_ZL18ups_i8x32_acc32x32PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

9:                                                ; preds = %3
  tail call fastcc void @_ZL22ups_i8x32_acc32x32_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

10:                                               ; preds = %3
  tail call fastcc void @_ZL18ups_u8x32_acc32x32PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

11:                                               ; preds = %3
  tail call fastcc void @_ZL22ups_u8x32_acc32x32_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

12:                                               ; preds = %3
  tail call fastcc void @_ZL19ups_i16x32_acc32x32PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

13:                                               ; preds = %3
  tail call fastcc void @_ZL23ups_i16x32_acc32x32_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

14:                                               ; preds = %3
  tail call fastcc void @_ZL19ups_u16x32_acc32x32PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

15:                                               ; preds = %3
  tail call fastcc void @_ZL23ups_u16x32_acc32x32_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

16:                                               ; preds = %3
  tail call fastcc void @_ZL19ups_i16x16_acc64x16PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

17:                                               ; preds = %3
  tail call fastcc void @_ZL23ups_i16x16_acc64x16_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

18:                                               ; preds = %3
  tail call fastcc void @_ZL19ups_u16x16_acc64x16PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

19:                                               ; preds = %3
  tail call fastcc void @_ZL23ups_u16x16_acc64x16_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

20:                                               ; preds = %3
  tail call fastcc void @_ZL19ups_i32x16_acc64x16PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

21:                                               ; preds = %3
  tail call fastcc void @_ZL23ups_i32x16_acc64x16_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

22:                                               ; preds = %3
  tail call fastcc void @_ZL19ups_u32x16_acc64x16PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

23:                                               ; preds = %3
  tail call fastcc void @_ZL23ups_u32x16_acc64x16_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

24:                                               ; preds = %3
  tail call fastcc void @_ZL17ups_i32x8_acc64x8PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

25:                                               ; preds = %3
  tail call fastcc void @_ZL21ups_i32x8_acc64x8_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

26:                                               ; preds = %3
  tail call fastcc void @_ZL17ups_u32x8_acc64x8PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

27:                                               ; preds = %3
  tail call fastcc void @_ZL21ups_u32x8_acc64x8_anyPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

28:                                               ; preds = %3
  tail call fastcc void @_ZL12ups_constantPKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

29:                                               ; preds = %3
  tail call fastcc void @_ZL11pack_i16x32PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

30:                                               ; preds = %3
  tail call fastcc void @_ZL11pack_u16x32PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

31:                                               ; preds = %3
  tail call fastcc void @_ZL10pack_i8x64PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

32:                                               ; preds = %3
  tail call fastcc void @_ZL10pack_u8x64PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

33:                                               ; preds = %3
  tail call fastcc void @_ZL12unpack_i8x32PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

34:                                               ; preds = %3
  tail call fastcc void @_ZL12unpack_u8x32PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

35:                                               ; preds = %3
  tail call fastcc void @_ZL12unpack_i4x64PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

36:                                               ; preds = %3
  tail call fastcc void @_ZL12unpack_u4x64PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

37:                                               ; preds = %3
  tail call fastcc void @_ZL7to_bf16PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

38:                                               ; preds = %3
  tail call fastcc void @_ZL6to_f32PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

39:                                               ; preds = %3
  tail call fastcc void @_ZL10floor_bf16PKhPh(ptr noundef %1, ptr noundef %2) #6
  br label %40

40:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %29, %30, %31, %32, %33, %34, %35, %36, %37, %38, %39, %3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19ups_i16x16_acc32x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <8 x i64> @llvm.aie2.acc32.v16.I256.ups(<16 x i16> noundef %6, i32 noundef %7, i32 noundef 1) #8
  store <8 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL23ups_i16x16_acc32x16_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <8 x i64> @llvm.aie2.acc32.v16.I256.ups(<16 x i16> noundef %3, i32 noundef %5, i32 noundef 1) #8
  store <8 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19ups_u16x16_acc32x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <8 x i64> @llvm.aie2.acc32.v16.I256.ups(<16 x i16> noundef %6, i32 noundef %7, i32 noundef 0) #8
  store <8 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL23ups_u16x16_acc32x16_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <8 x i64> @llvm.aie2.acc32.v16.I256.ups(<16 x i16> noundef %3, i32 noundef %5, i32 noundef 0) #8
  store <8 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL18ups_i8x32_acc32x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <32 x i8>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %6, i32 noundef %7, i32 noundef 1) #8
  store <16 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22ups_i8x32_acc32x32_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <32 x i8>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %3, i32 noundef %5, i32 noundef 1) #8
  store <16 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL18ups_u8x32_acc32x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <32 x i8>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %6, i32 noundef %7, i32 noundef 0) #8
  store <16 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22ups_u8x32_acc32x32_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <32 x i8>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %3, i32 noundef %5, i32 noundef 0) #8
  store <16 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19ups_i16x32_acc32x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <32 x i16>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef %6, i32 noundef %7, i32 noundef 1) #8
  store <16 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL23ups_i16x32_acc32x32_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef %3, i32 noundef %5, i32 noundef 1) #8
  store <16 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19ups_u16x32_acc32x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <32 x i16>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef %6, i32 noundef %7, i32 noundef 0) #8
  store <16 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL23ups_u16x32_acc32x32_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef %3, i32 noundef %5, i32 noundef 0) #8
  store <16 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19ups_i16x16_acc64x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I256.ups(<16 x i16> noundef %6, i32 noundef %7, i32 noundef 1) #8
  store <16 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL23ups_i16x16_acc64x16_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I256.ups(<16 x i16> noundef %3, i32 noundef %5, i32 noundef 1) #8
  store <16 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19ups_u16x16_acc64x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I256.ups(<16 x i16> noundef %6, i32 noundef %7, i32 noundef 0) #8
  store <16 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL23ups_u16x16_acc64x16_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I256.ups(<16 x i16> noundef %3, i32 noundef %5, i32 noundef 0) #8
  store <16 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19ups_i32x16_acc64x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <16 x i32>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %6, i32 noundef %7, i32 noundef 1) #8
  store <16 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL23ups_i32x16_acc64x16_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %3, i32 noundef %5, i32 noundef 1) #8
  store <16 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19ups_u32x16_acc64x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <16 x i32>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %6, i32 noundef %7, i32 noundef 0) #8
  store <16 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL23ups_u32x16_acc64x16_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %3, i32 noundef %5, i32 noundef 0) #8
  store <16 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL17ups_i32x8_acc64x8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <8 x i32>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <8 x i64> @llvm.aie2.acc64.v8.I256.ups(<8 x i32> noundef %6, i32 noundef %7, i32 noundef 1) #8
  store <8 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL21ups_i32x8_acc64x8_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <8 x i32>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <8 x i64> @llvm.aie2.acc64.v8.I256.ups(<8 x i32> noundef %3, i32 noundef %5, i32 noundef 1) #8
  store <8 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL17ups_u32x8_acc64x8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %5) #7
  %6 = load <8 x i32>, ptr %0, align 32, !tbaa !3
  %7 = load i32, ptr %3, align 4, !tbaa !3
  %8 = tail call noundef <8 x i64> @llvm.aie2.acc64.v8.I256.ups(<8 x i32> noundef %6, i32 noundef %7, i32 noundef 0) #8
  store <8 x i64> %8, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL21ups_u32x8_acc64x8_anyPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <8 x i32>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <8 x i64> @llvm.aie2.acc64.v8.I256.ups(<8 x i32> noundef %3, i32 noundef %5, i32 noundef 0) #8
  store <8 x i64> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL12ups_constantPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %3 = load <32 x i8>, ptr %0, align 32, !tbaa !3
  %4 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %3, i32 noundef 5, i32 noundef 0) #8
  store <16 x i64> %4, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL11pack_i16x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %4) #7
  %5 = load <32 x i16>, ptr %0, align 32, !tbaa !3
  %6 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %5, i32 noundef 1) #8
  store <32 x i8> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL11pack_u16x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %4) #7
  %5 = load <32 x i16>, ptr %0, align 32, !tbaa !3
  %6 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %5, i32 noundef 0) #8
  store <32 x i8> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL10pack_i8x64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %4) #7
  %5 = load <32 x i16>, ptr %0, align 32, !tbaa !3
  %6 = tail call noundef <32 x i8> @llvm.aie2.pack.I4.I8(<32 x i16> noundef %5, i32 noundef 1) #8, !noalias !6
  store <32 x i8> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL10pack_u8x64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %4) #7
  %5 = load <32 x i16>, ptr %0, align 32, !tbaa !3
  %6 = tail call noundef <32 x i8> @llvm.aie2.pack.I4.I8(<32 x i16> noundef %5, i32 noundef 0) #8, !noalias !9
  store <32 x i8> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12unpack_i8x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i8>, ptr %0, align 32, !tbaa !3
  %4 = tail call noundef <32 x i16> @llvm.aie2.unpack.I16.I8(<32 x i8> noundef %3, i32 noundef 1) #9
  store <32 x i16> %4, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12unpack_u8x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i8>, ptr %0, align 32, !tbaa !3
  %4 = tail call noundef <32 x i16> @llvm.aie2.unpack.I16.I8(<32 x i8> noundef %3, i32 noundef 0) #9
  store <32 x i16> %4, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12unpack_i4x64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i8>, ptr %0, align 32, !tbaa !3
  %4 = tail call <32 x i16> @llvm.aie2.unpack.I8.I4(<32 x i8> noundef %3, i32 noundef 1) #9
  store <32 x i16> %4, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12unpack_u4x64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i8>, ptr %0, align 32, !tbaa !3
  %4 = tail call <32 x i16> @llvm.aie2.unpack.I8.I4(<32 x i8> noundef %3, i32 noundef 0) #9
  store <32 x i16> %4, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL7to_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %4) #7
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #7
  %5 = load <8 x i64>, ptr %0, align 32, !tbaa !3
  %6 = tail call noundef <16 x i16> @llvm.aie2.v16accfloat.to.v16bf16(<8 x i64> noundef %5) #8
  store <16 x i16> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6to_f32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %4 = tail call noundef <8 x i64> @llvm.aie2.v16bf16.to.v16accfloat(<16 x i16> noundef %3) #9
  store <8 x i64> %4, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10floor_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <16 x i16>, ptr %0, align 32, !tbaa !3
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = tail call noundef <16 x i32> @llvm.aie2.v16bf16.to.v16i32(<16 x i16> noundef %3, i32 noundef %5) #9
  store <16 x i32> %6, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <8 x i64> @llvm.aie2.acc32.v16.I256.ups(<16 x i16> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc64.v16.I256.ups(<16 x i16> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <8 x i64> @llvm.aie2.acc64.v8.I256.ups(<8 x i32> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.pack.I4.I8(<32 x i16> noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.unpack.I16.I8(<32 x i8> noundef, i32 noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.unpack.I8.I4(<32 x i8> noundef, i32 noundef) #5

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i16> @llvm.aie2.v16accfloat.to.v16bf16(<8 x i64> noundef) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.v16bf16.to.v16accfloat(<16 x i16> noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.v16bf16.to.v16i32(<16 x i16> noundef, i32 noundef) #5

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress noinline nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #6 = { nobuiltin "no-builtins" }
attributes #7 = { nobuiltin nounwind "no-builtins" }
attributes #8 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }
attributes #9 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_ups, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C++ TBAA"}
!6 = !{!7}
!7 = distinct !{!7, !8, !"_ZL8npu_packDv64_a: argument 0"}
!8 = distinct !{!8, !"_ZL8npu_packDv64_a"}
!9 = !{!10}
!10 = distinct !{!10, !11, !"_ZL8npu_packDv64_h: argument 0"}
!11 = distinct !{!11, !"_ZL8npu_packDv64_h"}
