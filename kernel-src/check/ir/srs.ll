; npu-kernel-ir sha256=b837a8d6dcfdab4b327d7a0099357a4dcf83b8d0535c8693fcf38ef443e420fc
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm srs.cc -o -
; files: srs.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h srs.inc
; ModuleID = 'srs.cc'
source_filename = "srs.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @run_srs(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %35 [
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
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL19srs_acc32x16_i16x16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

5:                                                ; preds = %3
  tail call fastcc void @_ZL22srs_acc32x16_i16x16_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

6:                                                ; preds = %3
  tail call fastcc void @_ZL19srs_acc32x16_u16x16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

7:                                                ; preds = %3
  tail call fastcc void @_ZL22srs_acc32x16_u16x16_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

8:                                                ; preds = %3
  tail call fastcc void @_ZL18srs_acc32x32_i8x32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

9:                                                ; preds = %3
  tail call fastcc void @_ZL21srs_acc32x32_i8x32_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

10:                                               ; preds = %3
  tail call fastcc void @_ZL18srs_acc32x32_u8x32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

11:                                               ; preds = %3
  tail call fastcc void @_ZL21srs_acc32x32_u8x32_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

12:                                               ; preds = %3
  tail call fastcc void @_ZL19srs_acc32x32_i16x32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

13:                                               ; preds = %3
  tail call fastcc void @_ZL22srs_acc32x32_i16x32_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

14:                                               ; preds = %3
  tail call fastcc void @_ZL19srs_acc32x32_u16x32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

15:                                               ; preds = %3
  tail call fastcc void @_ZL22srs_acc32x32_u16x32_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

16:                                               ; preds = %3
  tail call fastcc void @_ZL19srs_acc64x16_i16x16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

17:                                               ; preds = %3
  tail call fastcc void @_ZL22srs_acc64x16_i16x16_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

18:                                               ; preds = %3
  tail call fastcc void @_ZL19srs_acc64x16_u16x16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

19:                                               ; preds = %3
  tail call fastcc void @_ZL22srs_acc64x16_u16x16_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

20:                                               ; preds = %3
  tail call fastcc void @_ZL19srs_acc64x16_i32x16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

21:                                               ; preds = %3
  tail call fastcc void @_ZL22srs_acc64x16_i32x16_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

22:                                               ; preds = %3
  tail call fastcc void @_ZL19srs_acc64x16_u32x16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

23:                                               ; preds = %3
  tail call fastcc void @_ZL22srs_acc64x16_u32x16_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

24:                                               ; preds = %3
  tail call fastcc void @_ZL17srs_acc64x8_i32x8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

25:                                               ; preds = %3
  tail call fastcc void @_ZL20srs_acc64x8_i32x8_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

26:                                               ; preds = %3
  tail call fastcc void @_ZL17srs_acc64x8_u32x8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

27:                                               ; preds = %3
  tail call fastcc void @_ZL20srs_acc64x8_u32x8_upPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

28:                                               ; preds = %3
  tail call fastcc void @_ZL23srs_acc32x32_i8x32_leftPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

29:                                               ; preds = %3
  tail call fastcc void @_ZL20srs_acc32x32_i8x32_7PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

30:                                               ; preds = %3
  tail call fastcc void @_ZL24srs_acc32x32_u16x32_leftPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

31:                                               ; preds = %3
  tail call fastcc void @_ZL21srs_acc32x32_u16x32_7PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

32:                                               ; preds = %3
  tail call fastcc void @_ZL24srs_acc64x16_i32x16_leftPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

33:                                               ; preds = %3
  tail call fastcc void @_ZL21srs_acc64x16_i32x16_7PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

34:                                               ; preds = %3
  tail call fastcc void @_ZL9get_modesPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %35

35:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %29, %30, %31, %32, %33, %34, %3
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19srs_acc32x16_i16x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <8 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc32.srs(<8 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <16 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22srs_acc32x16_i16x16_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <8 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc32.srs(<8 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <16 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19srs_acc32x16_u16x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <8 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc32.srs(<8 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <16 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22srs_acc32x16_u16x16_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <8 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc32.srs(<8 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <16 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL18srs_acc32x32_i8x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <32 x i8> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL21srs_acc32x32_i8x32_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <32 x i8> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL18srs_acc32x32_u8x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <32 x i8> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL21srs_acc32x32_u8x32_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <32 x i8> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19srs_acc32x32_i16x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <32 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22srs_acc32x32_i16x32_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <32 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19srs_acc32x32_u16x32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <32 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22srs_acc32x32_u16x32_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <32 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19srs_acc64x16_i16x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <16 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22srs_acc64x16_i16x16_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <16 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19srs_acc64x16_u16x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <16 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22srs_acc64x16_u16x16_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <16 x i16> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19srs_acc64x16_i32x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <16 x i32> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22srs_acc64x16_i32x16_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <16 x i32> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL19srs_acc64x16_u32x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <16 x i32> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL22srs_acc64x16_u32x16_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <16 x i32> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL17srs_acc64x8_i32x8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <8 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <8 x i32> @llvm.aie2.I256.v8.acc64.srs(<8 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <8 x i32> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL20srs_acc64x8_i32x8_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <8 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <8 x i32> @llvm.aie2.I256.v8.acc64.srs(<8 x i64> noundef %8, i32 noundef %9, i32 noundef 1) #6
  store <8 x i32> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL17srs_acc64x8_u32x8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <8 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <8 x i32> @llvm.aie2.I256.v8.acc64.srs(<8 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <8 x i32> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL20srs_acc64x8_u32x8_upPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  %6 = getelementptr inbounds i8, ptr %0, i32 520
  %7 = load i32, ptr %6, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %7) #5
  %8 = load <8 x i64>, ptr %0, align 32, !tbaa !4
  %9 = load i32, ptr %3, align 4, !tbaa !4
  %10 = tail call noundef <8 x i32> @llvm.aie2.I256.v8.acc64.srs(<8 x i64> noundef %8, i32 noundef %9, i32 noundef 0) #6
  store <8 x i32> %10, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL23srs_acc32x32_i8x32_leftPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #5
  %6 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %7 = load i32, ptr %3, align 4, !tbaa !4
  %8 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %6, i32 noundef %7, i32 noundef 1) #6
  store <32 x i8> %8, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL20srs_acc32x32_i8x32_7PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #5
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %4 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %3, i32 noundef 7, i32 noundef 1) #6
  store <32 x i8> %4, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL24srs_acc32x32_u16x32_leftPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #5
  %6 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %7 = load i32, ptr %3, align 4, !tbaa !4
  %8 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %6, i32 noundef %7, i32 noundef 0) #6
  store <32 x i16> %8, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL21srs_acc32x32_u16x32_7PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #5
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %4 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %3, i32 noundef 7, i32 noundef 0) #6
  store <32 x i16> %4, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL24srs_acc64x16_i32x16_leftPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = getelementptr inbounds i8, ptr %0, i32 516
  %5 = load i32, ptr %4, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %5) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #5
  %6 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %7 = load i32, ptr %3, align 4, !tbaa !4
  %8 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %6, i32 noundef %7, i32 noundef 1) #6
  store <16 x i32> %8, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL21srs_acc64x16_i32x16_7PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #5
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !4
  %4 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %3, i32 noundef 7, i32 noundef 1) #6
  store <16 x i32> %4, ptr %1, align 32, !tbaa !4
  ret void
}

; Function Attrs: mustprogress noinline nounwind
define internal fastcc void @_ZL9get_modesPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !4
  %5 = getelementptr inbounds i8, ptr %0, i32 516
  %6 = load i32, ptr %5, align 4, !tbaa !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef %4) #5
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef %6) #5
  %7 = tail call noundef i32 @llvm.aie2.get.ctrl.reg(i32 noundef 6) #6
  %8 = tail call noundef i32 @llvm.aie2.get.ctrl.reg(i32 noundef 9) #6
  %9 = shl i32 %8, 8
  %10 = or i32 %9, %7
  store i32 %10, ptr %1, align 4, !tbaa !4
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i16> @llvm.aie2.I256.v16.acc32.srs(<8 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <8 x i32> @llvm.aie2.I256.v8.acc64.srs(<8 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local i32 @llvm.aie2.get.ctrl.reg(i32 noundef) #3

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress noinline nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nobuiltin "no-builtins" }
attributes #5 = { nobuiltin nounwind "no-builtins" }
attributes #6 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_srs, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!3 = !{ptr @llvm.aie2.get.ctrl.reg, !"f{ui}(ui)"}
!4 = !{!5, !5, i64 0}
!5 = !{!"omnipotent char", !6, i64 0}
!6 = !{!"Simple C++ TBAA"}
