; npu-kernel-ir sha256=139d4ac6c08a833e9e40ed537ea5111254bb3f1c6e309e4611e13978ab4ec286
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm shuffle.cc -o -
; files: shuffle.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h shuffle.inc
; ModuleID = 'shuffle.cc'
source_filename = "shuffle.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_shuffle(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %56 [
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
    i32 36, label %40
    i32 37, label %41
    i32 38, label %42
    i32 39, label %43
    i32 40, label %44
    i32 41, label %45
    i32 42, label %46
    i32 43, label %47
    i32 44, label %48
    i32 45, label %49
    i32 46, label %50
    i32 47, label %51
    i32 48, label %52
    i32 49, label %53
    i32 50, label %54
    i32 51, label %55
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL18shuffle_t8_64x2_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

5:                                                ; preds = %3
  tail call fastcc void @_ZL18shuffle_t8_64x2_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

6:                                                ; preds = %3
  tail call fastcc void @_ZL19shuffle_t16_32x2_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

7:                                                ; preds = %3
  tail call fastcc void @_ZL19shuffle_t16_32x2_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

8:                                                ; preds = %3
  tail call fastcc void @_ZL19shuffle_t32_16x2_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

9:                                                ; preds = %3
  tail call fastcc void @_ZL19shuffle_t32_16x2_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

10:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t64_8x2_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

11:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t64_8x2_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

12:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t128_4x2_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

13:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t128_4x2_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

14:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t256_2x2_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

15:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t256_2x2_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

16:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t128_2x4_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

17:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t128_2x4_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

18:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t64_2x8_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

19:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t64_2x8_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

20:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t32_2x16_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

21:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t32_2x16_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

22:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t16_2x32_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

23:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t16_2x32_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

24:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t8_2x64_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

25:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t8_2x64_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

26:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t512_1x2_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

27:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t512_1x2_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

28:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t16_16x4_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

29:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t16_16x4_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

30:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t16_4x16_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

31:                                               ; preds = %3
  tail call fastcc void @_ZL19shuffle_t16_4x16_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

32:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t16_8x4PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

33:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t16_4x8PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

34:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t32_8x4_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

35:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t32_8x4_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

36:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t32_4x8_loPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

37:                                               ; preds = %3
  tail call fastcc void @_ZL18shuffle_t32_4x8_hiPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

38:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t32_4x4PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

39:                                               ; preds = %3
  tail call fastcc void @_ZL14shuffle_t8_8x8PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

40:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t8_16x4PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

41:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t8_4x16PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

42:                                               ; preds = %3
  tail call fastcc void @_ZL20shuffle_t16_1x2_flipPKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

43:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t16_4x4PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

44:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t16_4x2PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

45:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t16_2x4PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

46:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t16_8x2PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

47:                                               ; preds = %3
  tail call fastcc void @_ZL15shuffle_t16_2x8PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

48:                                               ; preds = %3
  tail call fastcc void @_ZL16shuffle_t16_16x2PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

49:                                               ; preds = %3
  tail call fastcc void @_ZL16shuffle_t16_2x16PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

50:                                               ; preds = %3
  tail call fastcc void @_ZL14shuffle_t8_8x4PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

51:                                               ; preds = %3
  tail call fastcc void @_ZL14shuffle_t8_4x8PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

52:                                               ; preds = %3
  tail call fastcc void @_ZL7shufflePKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

53:                                               ; preds = %3
  tail call fastcc void @_ZL10shuffle_16PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

54:                                               ; preds = %3
  tail call fastcc void @_ZL10shuffle_32PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

55:                                               ; preds = %3
  tail call fastcc void @_ZL12shuffle_bf16PKhPh(ptr noundef %1, ptr noundef %2) #3
  br label %56

56:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %29, %30, %31, %32, %33, %34, %35, %36, %37, %38, %39, %40, %41, %42, %43, %44, %45, %46, %47, %48, %49, %50, %51, %52, %53, %54, %55, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t8_64x2_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t8_64x2_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 1) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t16_32x2_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 2) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t16_32x2_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 3) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t32_16x2_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 4) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t32_16x2_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 5) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t64_8x2_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 6) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t64_8x2_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 7) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t128_4x2_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 8) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t128_4x2_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 9) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t256_2x2_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 10) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t256_2x2_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 11) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t128_2x4_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 12) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t128_2x4_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 13) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t64_2x8_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 14) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t64_2x8_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 15) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t32_2x16_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 16) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t32_2x16_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 17) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t16_2x32_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 18) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t16_2x32_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 19) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t8_2x64_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 20) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t8_2x64_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 21) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t512_1x2_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 22) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t512_1x2_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 23) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t16_16x4_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 24) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t16_16x4_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 25) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t16_4x16_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 26) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19shuffle_t16_4x16_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 27) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t16_8x4PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 28) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t16_4x8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 29) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t32_8x4_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 30) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t32_8x4_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 31) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t32_4x8_loPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 32) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL18shuffle_t32_4x8_hiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 33) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t32_4x4PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 34) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14shuffle_t8_8x8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 35) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t8_16x4PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 36) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t8_4x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 37) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20shuffle_t16_1x2_flipPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 38) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t16_4x4PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 39) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t16_4x2PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 40) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t16_2x4PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 41) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t16_8x2PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 42) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shuffle_t16_2x8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 43) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16shuffle_t16_16x2PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 44) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16shuffle_t16_2x16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 45) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14shuffle_t8_8x4PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 46) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14shuffle_t8_4x8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 47) #4
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7shufflePKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef %7) #4
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10shuffle_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef %7) #4
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10shuffle_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef %7) #4
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12shuffle_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef %7) #4
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

attributes #0 = { mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nobuiltin "no-builtins" }
attributes #4 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_shuffle, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
