; npu-kernel-ir sha256=eb9809425ac08df6225ae3996eb639f5d17b5ca6f51bc444f7a79e691f144806
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm attention_fast.cc -o -
; files: attention_fast.cc lookup.h npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'attention_fast.cc'
source_filename = "attention_fast.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @attention_fast_64x64(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1, ptr noalias nocapture noundef readonly %2, ptr noalias noundef %3, ptr noalias noundef %4, ptr noalias noundef %5) local_unnamed_addr #0 {
  %7 = alloca [512 x i32], align 32
  call void @llvm.lifetime.start.p0(i64 2048, ptr nonnull %7)
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #8, !noalias !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #8, !noalias !4
  %8 = getelementptr inbounds i8, ptr %0, i32 8192
  br label %20

9:                                                ; preds = %20
  %10 = getelementptr inbounds i8, ptr %0, i32 4096
  %11 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef -2147483648) #9
  %12 = getelementptr inbounds i8, ptr %5, i32 4096
  %13 = getelementptr inbounds i8, ptr %2, i32 4
  %14 = load i32, ptr %13, align 4, !tbaa !8, !noalias !13
  %15 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %14) #9
  %16 = load i32, ptr %2, align 4, !tbaa !17, !noalias !13
  %17 = getelementptr inbounds i8, ptr %2, i32 8
  %18 = load i32, ptr %17, align 4, !tbaa !18, !noalias !13
  %19 = bitcast <32 x i16> %15 to <16 x i32>
  br label %122

20:                                               ; preds = %6, %20
  %21 = phi i32 [ 0, %6 ], [ %120, %20 ]
  %22 = shl nuw nsw i32 %21, 9
  %23 = getelementptr inbounds i8, ptr %8, i32 %22
  %24 = shl nuw nsw i32 %21, 5
  %25 = getelementptr inbounds i8, ptr %5, i32 %24
  %26 = load <32 x i8>, ptr %23, align 32, !tbaa !19, !noalias !20
  %27 = getelementptr inbounds i8, ptr %23, i32 256
  %28 = load <32 x i8>, ptr %27, align 32, !tbaa !19, !noalias !20
  %29 = shufflevector <32 x i8> %26, <32 x i8> %28, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %30 = bitcast <64 x i8> %29 to <16 x i32>
  %31 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %30, <16 x i32> noundef %30, i32 noundef 35) #9
  %32 = bitcast <16 x i32> %31 to <64 x i8>
  %33 = shufflevector <64 x i8> %32, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %33, ptr %25, align 32, !tbaa !19, !noalias !20
  %34 = getelementptr inbounds i8, ptr %25, i32 256
  %35 = shufflevector <64 x i8> %32, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %35, ptr %34, align 32, !tbaa !19, !noalias !20
  %36 = getelementptr inbounds i8, ptr %25, i32 512
  %37 = getelementptr inbounds i8, ptr %23, i32 32
  %38 = load <32 x i8>, ptr %37, align 32, !tbaa !19, !noalias !20
  %39 = getelementptr inbounds i8, ptr %23, i32 288
  %40 = load <32 x i8>, ptr %39, align 32, !tbaa !19, !noalias !20
  %41 = shufflevector <32 x i8> %38, <32 x i8> %40, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %42 = bitcast <64 x i8> %41 to <16 x i32>
  %43 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %42, <16 x i32> noundef %42, i32 noundef 35) #9
  %44 = bitcast <16 x i32> %43 to <64 x i8>
  %45 = shufflevector <64 x i8> %44, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %45, ptr %36, align 32, !tbaa !19, !noalias !20
  %46 = getelementptr inbounds i8, ptr %25, i32 768
  %47 = shufflevector <64 x i8> %44, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %47, ptr %46, align 32, !tbaa !19, !noalias !20
  %48 = getelementptr inbounds i8, ptr %25, i32 1024
  %49 = getelementptr inbounds i8, ptr %23, i32 64
  %50 = load <32 x i8>, ptr %49, align 32, !tbaa !19, !noalias !20
  %51 = getelementptr inbounds i8, ptr %23, i32 320
  %52 = load <32 x i8>, ptr %51, align 32, !tbaa !19, !noalias !20
  %53 = shufflevector <32 x i8> %50, <32 x i8> %52, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %54 = bitcast <64 x i8> %53 to <16 x i32>
  %55 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %54, <16 x i32> noundef %54, i32 noundef 35) #9
  %56 = bitcast <16 x i32> %55 to <64 x i8>
  %57 = shufflevector <64 x i8> %56, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %57, ptr %48, align 32, !tbaa !19, !noalias !20
  %58 = getelementptr inbounds i8, ptr %25, i32 1280
  %59 = shufflevector <64 x i8> %56, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %59, ptr %58, align 32, !tbaa !19, !noalias !20
  %60 = getelementptr inbounds i8, ptr %25, i32 1536
  %61 = getelementptr inbounds i8, ptr %23, i32 96
  %62 = load <32 x i8>, ptr %61, align 32, !tbaa !19, !noalias !20
  %63 = getelementptr inbounds i8, ptr %23, i32 352
  %64 = load <32 x i8>, ptr %63, align 32, !tbaa !19, !noalias !20
  %65 = shufflevector <32 x i8> %62, <32 x i8> %64, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %66 = bitcast <64 x i8> %65 to <16 x i32>
  %67 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %66, <16 x i32> noundef %66, i32 noundef 35) #9
  %68 = bitcast <16 x i32> %67 to <64 x i8>
  %69 = shufflevector <64 x i8> %68, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %69, ptr %60, align 32, !tbaa !19, !noalias !20
  %70 = getelementptr inbounds i8, ptr %25, i32 1792
  %71 = shufflevector <64 x i8> %68, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %71, ptr %70, align 32, !tbaa !19, !noalias !20
  %72 = getelementptr inbounds i8, ptr %25, i32 2048
  %73 = getelementptr inbounds i8, ptr %23, i32 128
  %74 = load <32 x i8>, ptr %73, align 32, !tbaa !19, !noalias !20
  %75 = getelementptr inbounds i8, ptr %23, i32 384
  %76 = load <32 x i8>, ptr %75, align 32, !tbaa !19, !noalias !20
  %77 = shufflevector <32 x i8> %74, <32 x i8> %76, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %78 = bitcast <64 x i8> %77 to <16 x i32>
  %79 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %78, <16 x i32> noundef %78, i32 noundef 35) #9
  %80 = bitcast <16 x i32> %79 to <64 x i8>
  %81 = shufflevector <64 x i8> %80, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %81, ptr %72, align 32, !tbaa !19, !noalias !20
  %82 = getelementptr inbounds i8, ptr %25, i32 2304
  %83 = shufflevector <64 x i8> %80, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %83, ptr %82, align 32, !tbaa !19, !noalias !20
  %84 = getelementptr inbounds i8, ptr %25, i32 2560
  %85 = getelementptr inbounds i8, ptr %23, i32 160
  %86 = load <32 x i8>, ptr %85, align 32, !tbaa !19, !noalias !20
  %87 = getelementptr inbounds i8, ptr %23, i32 416
  %88 = load <32 x i8>, ptr %87, align 32, !tbaa !19, !noalias !20
  %89 = shufflevector <32 x i8> %86, <32 x i8> %88, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %90 = bitcast <64 x i8> %89 to <16 x i32>
  %91 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %90, <16 x i32> noundef %90, i32 noundef 35) #9
  %92 = bitcast <16 x i32> %91 to <64 x i8>
  %93 = shufflevector <64 x i8> %92, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %93, ptr %84, align 32, !tbaa !19, !noalias !20
  %94 = getelementptr inbounds i8, ptr %25, i32 2816
  %95 = shufflevector <64 x i8> %92, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %95, ptr %94, align 32, !tbaa !19, !noalias !20
  %96 = getelementptr inbounds i8, ptr %25, i32 3072
  %97 = getelementptr inbounds i8, ptr %23, i32 192
  %98 = load <32 x i8>, ptr %97, align 32, !tbaa !19, !noalias !20
  %99 = getelementptr inbounds i8, ptr %23, i32 448
  %100 = load <32 x i8>, ptr %99, align 32, !tbaa !19, !noalias !20
  %101 = shufflevector <32 x i8> %98, <32 x i8> %100, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %102 = bitcast <64 x i8> %101 to <16 x i32>
  %103 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %102, <16 x i32> noundef %102, i32 noundef 35) #9
  %104 = bitcast <16 x i32> %103 to <64 x i8>
  %105 = shufflevector <64 x i8> %104, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %105, ptr %96, align 32, !tbaa !19, !noalias !20
  %106 = getelementptr inbounds i8, ptr %25, i32 3328
  %107 = shufflevector <64 x i8> %104, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %107, ptr %106, align 32, !tbaa !19, !noalias !20
  %108 = getelementptr inbounds i8, ptr %25, i32 3584
  %109 = getelementptr inbounds i8, ptr %23, i32 224
  %110 = load <32 x i8>, ptr %109, align 32, !tbaa !19, !noalias !20
  %111 = getelementptr inbounds i8, ptr %23, i32 480
  %112 = load <32 x i8>, ptr %111, align 32, !tbaa !19, !noalias !20
  %113 = shufflevector <32 x i8> %110, <32 x i8> %112, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %114 = bitcast <64 x i8> %113 to <16 x i32>
  %115 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %114, <16 x i32> noundef %114, i32 noundef 35) #9
  %116 = bitcast <16 x i32> %115 to <64 x i8>
  %117 = shufflevector <64 x i8> %116, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %117, ptr %108, align 32, !tbaa !19, !noalias !20
  %118 = getelementptr inbounds i8, ptr %25, i32 3840
  %119 = shufflevector <64 x i8> %116, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %119, ptr %118, align 32, !tbaa !19, !noalias !20
  %120 = add nuw nsw i32 %21, 1
  %121 = icmp eq i32 %120, 8
  br i1 %121, label %9, label %20, !llvm.loop !21

122:                                              ; preds = %9, %286
  %123 = phi i32 [ 0, %9 ], [ %287, %286 ]
  %124 = shl nuw nsw i32 %123, 9
  %125 = getelementptr inbounds i8, ptr %0, i32 %124
  %126 = load <32 x i8>, ptr %125, align 32, !tbaa !19, !noalias !24
  %127 = getelementptr inbounds i8, ptr %125, i32 256
  %128 = load <32 x i8>, ptr %127, align 32, !tbaa !19, !noalias !24
  %129 = shufflevector <32 x i8> %126, <32 x i8> %128, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %130 = bitcast <64 x i8> %129 to <16 x i32>
  %131 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %130, <16 x i32> noundef %130, i32 noundef 35) #9
  %132 = getelementptr inbounds i8, ptr %125, i32 32
  %133 = load <32 x i8>, ptr %132, align 32, !tbaa !19, !noalias !24
  %134 = getelementptr inbounds i8, ptr %125, i32 288
  %135 = load <32 x i8>, ptr %134, align 32, !tbaa !19, !noalias !24
  %136 = shufflevector <32 x i8> %133, <32 x i8> %135, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %137 = bitcast <64 x i8> %136 to <16 x i32>
  %138 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %137, <16 x i32> noundef %137, i32 noundef 35) #9
  %139 = getelementptr inbounds i8, ptr %125, i32 64
  %140 = load <32 x i8>, ptr %139, align 32, !tbaa !19, !noalias !24
  %141 = getelementptr inbounds i8, ptr %125, i32 320
  %142 = load <32 x i8>, ptr %141, align 32, !tbaa !19, !noalias !24
  %143 = shufflevector <32 x i8> %140, <32 x i8> %142, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %144 = bitcast <64 x i8> %143 to <16 x i32>
  %145 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %144, <16 x i32> noundef %144, i32 noundef 35) #9
  %146 = getelementptr inbounds i8, ptr %125, i32 96
  %147 = load <32 x i8>, ptr %146, align 32, !tbaa !19, !noalias !24
  %148 = getelementptr inbounds i8, ptr %125, i32 352
  %149 = load <32 x i8>, ptr %148, align 32, !tbaa !19, !noalias !24
  %150 = shufflevector <32 x i8> %147, <32 x i8> %149, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %151 = bitcast <64 x i8> %150 to <16 x i32>
  %152 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %151, <16 x i32> noundef %151, i32 noundef 35) #9
  %153 = getelementptr inbounds i8, ptr %125, i32 128
  %154 = load <32 x i8>, ptr %153, align 32, !tbaa !19, !noalias !24
  %155 = getelementptr inbounds i8, ptr %125, i32 384
  %156 = load <32 x i8>, ptr %155, align 32, !tbaa !19, !noalias !24
  %157 = shufflevector <32 x i8> %154, <32 x i8> %156, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %158 = bitcast <64 x i8> %157 to <16 x i32>
  %159 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %158, <16 x i32> noundef %158, i32 noundef 35) #9
  %160 = getelementptr inbounds i8, ptr %125, i32 160
  %161 = load <32 x i8>, ptr %160, align 32, !tbaa !19, !noalias !24
  %162 = getelementptr inbounds i8, ptr %125, i32 416
  %163 = load <32 x i8>, ptr %162, align 32, !tbaa !19, !noalias !24
  %164 = shufflevector <32 x i8> %161, <32 x i8> %163, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %165 = bitcast <64 x i8> %164 to <16 x i32>
  %166 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %165, <16 x i32> noundef %165, i32 noundef 35) #9
  %167 = getelementptr inbounds i8, ptr %125, i32 192
  %168 = load <32 x i8>, ptr %167, align 32, !tbaa !19, !noalias !24
  %169 = getelementptr inbounds i8, ptr %125, i32 448
  %170 = load <32 x i8>, ptr %169, align 32, !tbaa !19, !noalias !24
  %171 = shufflevector <32 x i8> %168, <32 x i8> %170, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %172 = bitcast <64 x i8> %171 to <16 x i32>
  %173 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %172, <16 x i32> noundef %172, i32 noundef 35) #9
  %174 = getelementptr inbounds i8, ptr %125, i32 224
  %175 = load <32 x i8>, ptr %174, align 32, !tbaa !19, !noalias !24
  %176 = getelementptr inbounds i8, ptr %125, i32 480
  %177 = load <32 x i8>, ptr %176, align 32, !tbaa !19, !noalias !24
  %178 = shufflevector <32 x i8> %175, <32 x i8> %177, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %179 = bitcast <64 x i8> %178 to <16 x i32>
  %180 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %179, <16 x i32> noundef %179, i32 noundef 35) #9
  br label %181

181:                                              ; preds = %122, %181
  %182 = phi i32 [ 0, %122 ], [ %264, %181 ]
  %183 = phi <16 x i32> [ %11, %122 ], [ %262, %181 ]
  %184 = phi ptr [ %10, %122 ], [ %263, %181 ]
  %185 = phi ptr [ %7, %122 ], [ %250, %181 ]
  %186 = load <32 x i8>, ptr %184, align 32, !tbaa !19, !noalias !27
  %187 = shufflevector <32 x i8> %186, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %188 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %187, <16 x i32> noundef %131, i32 noundef 776) #9
  %189 = getelementptr inbounds i8, ptr %184, i32 256
  %190 = load <32 x i8>, ptr %189, align 32, !tbaa !19, !noalias !27
  %191 = shufflevector <32 x i8> %190, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %192 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %191, <16 x i32> noundef %131, i32 noundef 776) #9
  %193 = getelementptr inbounds i8, ptr %184, i32 32
  %194 = load <32 x i8>, ptr %193, align 32, !tbaa !19, !noalias !27
  %195 = shufflevector <32 x i8> %194, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %196 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %195, <16 x i32> noundef %138, <16 x i64> noundef %188, i32 noundef 776) #9
  %197 = getelementptr inbounds i8, ptr %184, i32 288
  %198 = load <32 x i8>, ptr %197, align 32, !tbaa !19, !noalias !27
  %199 = shufflevector <32 x i8> %198, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %200 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %199, <16 x i32> noundef %138, <16 x i64> noundef %192, i32 noundef 776) #9
  %201 = getelementptr inbounds i8, ptr %184, i32 64
  %202 = load <32 x i8>, ptr %201, align 32, !tbaa !19, !noalias !27
  %203 = shufflevector <32 x i8> %202, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %204 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %203, <16 x i32> noundef %145, <16 x i64> noundef %196, i32 noundef 776) #9
  %205 = getelementptr inbounds i8, ptr %184, i32 320
  %206 = load <32 x i8>, ptr %205, align 32, !tbaa !19, !noalias !27
  %207 = shufflevector <32 x i8> %206, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %208 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %207, <16 x i32> noundef %145, <16 x i64> noundef %200, i32 noundef 776) #9
  %209 = getelementptr inbounds i8, ptr %184, i32 96
  %210 = load <32 x i8>, ptr %209, align 32, !tbaa !19, !noalias !27
  %211 = shufflevector <32 x i8> %210, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %212 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %211, <16 x i32> noundef %152, <16 x i64> noundef %204, i32 noundef 776) #9
  %213 = getelementptr inbounds i8, ptr %184, i32 352
  %214 = load <32 x i8>, ptr %213, align 32, !tbaa !19, !noalias !27
  %215 = shufflevector <32 x i8> %214, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %216 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %215, <16 x i32> noundef %152, <16 x i64> noundef %208, i32 noundef 776) #9
  %217 = getelementptr inbounds i8, ptr %184, i32 128
  %218 = load <32 x i8>, ptr %217, align 32, !tbaa !19, !noalias !27
  %219 = shufflevector <32 x i8> %218, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %220 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %219, <16 x i32> noundef %159, <16 x i64> noundef %212, i32 noundef 776) #9
  %221 = getelementptr inbounds i8, ptr %184, i32 384
  %222 = load <32 x i8>, ptr %221, align 32, !tbaa !19, !noalias !27
  %223 = shufflevector <32 x i8> %222, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %224 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %223, <16 x i32> noundef %159, <16 x i64> noundef %216, i32 noundef 776) #9
  %225 = getelementptr inbounds i8, ptr %184, i32 160
  %226 = load <32 x i8>, ptr %225, align 32, !tbaa !19, !noalias !27
  %227 = shufflevector <32 x i8> %226, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %228 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %227, <16 x i32> noundef %166, <16 x i64> noundef %220, i32 noundef 776) #9
  %229 = getelementptr inbounds i8, ptr %184, i32 416
  %230 = load <32 x i8>, ptr %229, align 32, !tbaa !19, !noalias !27
  %231 = shufflevector <32 x i8> %230, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %232 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %231, <16 x i32> noundef %166, <16 x i64> noundef %224, i32 noundef 776) #9
  %233 = getelementptr inbounds i8, ptr %184, i32 192
  %234 = load <32 x i8>, ptr %233, align 32, !tbaa !19, !noalias !27
  %235 = shufflevector <32 x i8> %234, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %236 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %235, <16 x i32> noundef %173, <16 x i64> noundef %228, i32 noundef 776) #9
  %237 = getelementptr inbounds i8, ptr %184, i32 448
  %238 = load <32 x i8>, ptr %237, align 32, !tbaa !19, !noalias !27
  %239 = shufflevector <32 x i8> %238, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %240 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %239, <16 x i32> noundef %173, <16 x i64> noundef %232, i32 noundef 776) #9
  %241 = getelementptr inbounds i8, ptr %184, i32 224
  %242 = load <32 x i8>, ptr %241, align 32, !tbaa !19, !noalias !27
  %243 = shufflevector <32 x i8> %242, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %244 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %243, <16 x i32> noundef %180, <16 x i64> noundef %236, i32 noundef 776) #9
  %245 = getelementptr inbounds i8, ptr %184, i32 480
  %246 = load <32 x i8>, ptr %245, align 32, !tbaa !19, !noalias !27
  %247 = shufflevector <32 x i8> %246, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %248 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %247, <16 x i32> noundef %180, <16 x i64> noundef %240, i32 noundef 776) #9
  store <16 x i64> %244, ptr %185, align 32, !tbaa !19, !noalias !20
  %249 = getelementptr inbounds i8, ptr %185, i32 128
  store <16 x i64> %248, ptr %249, align 32, !tbaa !19, !noalias !20
  %250 = getelementptr inbounds i8, ptr %185, i32 256
  %251 = shufflevector <16 x i64> %244, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %252 = bitcast <8 x i64> %251 to <16 x i32>
  %253 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %183, <16 x i32> noundef %252, i32 noundef 1) #9
  %254 = shufflevector <16 x i64> %244, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %255 = bitcast <8 x i64> %254 to <16 x i32>
  %256 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %253, <16 x i32> noundef %255, i32 noundef 1) #9
  %257 = shufflevector <16 x i64> %248, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %258 = bitcast <8 x i64> %257 to <16 x i32>
  %259 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %256, <16 x i32> noundef %258, i32 noundef 1) #9
  %260 = shufflevector <16 x i64> %248, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %261 = bitcast <8 x i64> %260 to <16 x i32>
  %262 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %259, <16 x i32> noundef %261, i32 noundef 1) #9
  %263 = getelementptr inbounds i8, ptr %184, i32 512
  %264 = add nuw nsw i32 %182, 1
  %265 = icmp eq i32 %264, 8
  br i1 %265, label %266, label %181, !llvm.loop !30

266:                                              ; preds = %181
  %267 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %262, <16 x i32> noundef %262, i32 noundef 0, i32 noundef 32) #9
  %268 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %262, <16 x i32> noundef %267, i32 noundef 1) #9
  %269 = getelementptr inbounds [8 x [512 x i8]], ptr %12, i32 0, i32 %123
  %270 = shufflevector <16 x i32> %268, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %271 = bitcast <32 x i32> %270 to <16 x i64>
  br label %272

272:                                              ; preds = %266, %272
  %273 = phi i32 [ 0, %266 ], [ %284, %272 ]
  %274 = phi ptr [ %7, %266 ], [ %277, %272 ]
  %275 = phi ptr [ %269, %266 ], [ %283, %272 ]
  %276 = load <16 x i64>, ptr %274, align 32, !tbaa !19, !noalias !20
  %277 = getelementptr inbounds i8, ptr %274, i32 128
  %278 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %271, <16 x i64> noundef %276, i32 noundef 0) #9
  %279 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %278, i32 noundef %16, i32 noundef 1) #10, !noalias !20
  %280 = bitcast <32 x i16> %279 to <64 x i8>
  %281 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %280, <16 x i32> noundef %19, i32 noundef 824) #9
  %282 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %281, i32 noundef %18, i32 noundef 0) #10, !noalias !20
  store <32 x i8> %282, ptr %275, align 32, !tbaa !19, !noalias !20
  %283 = getelementptr inbounds i8, ptr %275, i32 32
  %284 = add nuw nsw i32 %273, 1
  %285 = icmp eq i32 %284, 16
  br i1 %285, label %286, label %272, !llvm.loop !31

286:                                              ; preds = %272
  %287 = add nuw nsw i32 %123, 1
  %288 = icmp eq i32 %287, 8
  br i1 %288, label %289, label %122, !llvm.loop !32

289:                                              ; preds = %286
  %290 = ptrtoint ptr %3 to i32
  %291 = ptrtoint ptr %4 to i32
  %292 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %290) #9
  %293 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %291) #9
  %294 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %292, <16 x i32> noundef %293, i32 noundef 52428) #9
  br label %310

295:                                              ; preds = %310
  %296 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #9
  %297 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 16843009) #9
  %298 = getelementptr inbounds i8, ptr %5, i32 8192
  %299 = getelementptr inbounds i8, ptr %5, i32 8320
  %300 = getelementptr inbounds i8, ptr %5, i32 8352
  %301 = getelementptr inbounds i8, ptr %2, i32 12
  %302 = load i32, ptr %301, align 4, !tbaa !33, !noalias !34
  %303 = getelementptr inbounds i8, ptr %2, i32 20
  %304 = load i32, ptr %303, align 4, !tbaa !39, !noalias !34
  %305 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 1) #9
  %306 = getelementptr inbounds i8, ptr %2, i32 16
  %307 = load i32, ptr %306, align 4, !tbaa !40, !noalias !34
  %308 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %307) #9
  %309 = bitcast <32 x i16> %308 to <16 x i32>
  br label %344

310:                                              ; preds = %289, %310
  %311 = phi i32 [ 0, %289 ], [ %342, %310 ]
  %312 = getelementptr inbounds i8, ptr %12, i32 %311
  %313 = load <32 x i8>, ptr %312, align 32, !tbaa !19, !noalias !20
  %314 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %313, i32 noundef 5, i32 noundef 0) #10, !noalias !20
  %315 = shufflevector <16 x i64> %314, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %316 = bitcast <8 x i64> %315 to <16 x i32>
  %317 = add <16 x i32> %294, %316
  %318 = shufflevector <16 x i64> %314, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %319 = bitcast <8 x i64> %318 to <16 x i32>
  %320 = add <16 x i32> %294, %319
  %321 = shufflevector <16 x i32> %317, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %322 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %321) #9
  %323 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %321) #9
  %324 = shufflevector <8 x i32> %322, <8 x i32> %323, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %325 = shufflevector <16 x i32> %317, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %326 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %325) #9
  %327 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %325) #9
  %328 = shufflevector <8 x i32> %326, <8 x i32> %327, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %329 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %324, <16 x i32> noundef %328, i32 noundef 24) #9
  %330 = shufflevector <16 x i32> %320, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %331 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %330) #9
  %332 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %330) #9
  %333 = shufflevector <8 x i32> %331, <8 x i32> %332, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %334 = shufflevector <16 x i32> %320, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %335 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %334) #9
  %336 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %334) #9
  %337 = shufflevector <8 x i32> %335, <8 x i32> %336, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %338 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %333, <16 x i32> noundef %337, i32 noundef 24) #9
  %339 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %329, <16 x i32> noundef %338, i32 noundef 10) #9
  %340 = bitcast <16 x i32> %339 to <32 x i16>
  %341 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %340, i32 noundef 0) #10, !noalias !20
  store <32 x i8> %341, ptr %312, align 32, !tbaa !19, !noalias !20
  %342 = add nuw nsw i32 %311, 32
  %343 = icmp ult i32 %311, 4064
  br i1 %343, label %310, label %295, !llvm.loop !41

344:                                              ; preds = %295, %503
  %345 = phi i1 [ true, %295 ], [ false, %503 ]
  %346 = phi i32 [ 0, %295 ], [ 4, %503 ]
  %347 = getelementptr inbounds [8 x [512 x i8]], ptr %12, i32 0, i32 %346
  br label %348

348:                                              ; preds = %344, %348
  %349 = phi <16 x i64> [ zeroinitializer, %344 ], [ %378, %348 ]
  %350 = phi i32 [ 0, %344 ], [ %380, %348 ]
  %351 = phi ptr [ %347, %344 ], [ %379, %348 ]
  %352 = shl nuw nsw i32 %350, 1
  %353 = shl nuw nsw i32 3, %352
  %354 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %296, <16 x i32> noundef %297, i32 noundef %353) #9
  %355 = bitcast <16 x i32> %354 to <64 x i8>
  %356 = load <16 x i32>, ptr %351, align 32, !tbaa !19, !noalias !20
  %357 = getelementptr inbounds i8, ptr %351, i32 64
  %358 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %355, <16 x i32> noundef %356, <16 x i64> noundef %349, i32 noundef 520) #9
  %359 = load <16 x i32>, ptr %357, align 32, !tbaa !19, !noalias !20
  %360 = getelementptr inbounds i8, ptr %351, i32 128
  %361 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %355, <16 x i32> noundef %359, <16 x i64> noundef %358, i32 noundef 520) #9
  %362 = load <16 x i32>, ptr %360, align 32, !tbaa !19, !noalias !20
  %363 = getelementptr inbounds i8, ptr %351, i32 192
  %364 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %355, <16 x i32> noundef %362, <16 x i64> noundef %361, i32 noundef 520) #9
  %365 = load <16 x i32>, ptr %363, align 32, !tbaa !19, !noalias !20
  %366 = getelementptr inbounds i8, ptr %351, i32 256
  %367 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %355, <16 x i32> noundef %365, <16 x i64> noundef %364, i32 noundef 520) #9
  %368 = load <16 x i32>, ptr %366, align 32, !tbaa !19, !noalias !20
  %369 = getelementptr inbounds i8, ptr %351, i32 320
  %370 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %355, <16 x i32> noundef %368, <16 x i64> noundef %367, i32 noundef 520) #9
  %371 = load <16 x i32>, ptr %369, align 32, !tbaa !19, !noalias !20
  %372 = getelementptr inbounds i8, ptr %351, i32 384
  %373 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %355, <16 x i32> noundef %371, <16 x i64> noundef %370, i32 noundef 520) #9
  %374 = load <16 x i32>, ptr %372, align 32, !tbaa !19, !noalias !20
  %375 = getelementptr inbounds i8, ptr %351, i32 448
  %376 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %355, <16 x i32> noundef %374, <16 x i64> noundef %373, i32 noundef 520) #9
  %377 = load <16 x i32>, ptr %375, align 32, !tbaa !19, !noalias !20
  %378 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %355, <16 x i32> noundef %377, <16 x i64> noundef %376, i32 noundef 520) #9
  %379 = getelementptr i8, ptr %351, i32 512
  %380 = add nuw nsw i32 %350, 1
  %381 = icmp eq i32 %380, 4
  br i1 %381, label %382, label %348, !llvm.loop !42

382:                                              ; preds = %348
  %383 = lshr exact i32 %346, 2
  %384 = getelementptr inbounds i32, ptr %299, i32 %346
  %385 = getelementptr inbounds i32, ptr %300, i32 %346
  tail call void @llvm.experimental.noalias.scope.decl(metadata !43)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !44)
  %386 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %378, i32 noundef 0, i32 noundef 1) #10, !noalias !34
  %387 = bitcast <32 x i16> %386 to <16 x i32>
  %388 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %387, <16 x i32> noundef %387, i32 noundef 0, i32 noundef 8) #9
  %389 = bitcast <16 x i32> %388 to <32 x i16>
  %390 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %386, <32 x i16> noundef %389, i32 noundef 1) #9
  %391 = bitcast <32 x i16> %390 to <16 x i32>
  %392 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %391, <16 x i32> noundef %391, i32 noundef 0, i32 noundef 4) #9
  %393 = bitcast <16 x i32> %392 to <32 x i16>
  %394 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %390, <32 x i16> noundef %393, i32 noundef 1) #9
  %395 = bitcast <32 x i16> %394 to <16 x i32>
  %396 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %395, <16 x i32> noundef %395, i32 noundef 0, i32 noundef 2) #9
  %397 = bitcast <16 x i32> %396 to <32 x i16>
  %398 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %394, <32 x i16> noundef %397, i32 noundef 1) #9
  %399 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %386, <32 x i16> noundef %389, i32 noundef 1) #9
  %400 = bitcast <32 x i16> %399 to <16 x i32>
  %401 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %400, <16 x i32> noundef %400, i32 noundef 0, i32 noundef 4) #9
  %402 = bitcast <16 x i32> %401 to <32 x i16>
  %403 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %399, <32 x i16> noundef %402, i32 noundef 1) #9
  %404 = bitcast <32 x i16> %403 to <16 x i32>
  %405 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %404, <16 x i32> noundef %404, i32 noundef 0, i32 noundef 2) #9
  %406 = bitcast <16 x i32> %405 to <32 x i16>
  %407 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %403, <32 x i16> noundef %406, i32 noundef 1) #9
  %408 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %398, i32 noundef 0, i32 noundef 1) #9
  %409 = shl i32 %408, 16
  %410 = ashr exact i32 %409, 16
  %411 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %410, i1 false)
  %412 = sub nuw nsw i32 32, %411
  %413 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %407, i32 noundef 0, i32 noundef 1) #9
  %414 = shl i32 %413, 16
  %415 = ashr exact i32 %414, 16
  %416 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %415, i1 false)
  %417 = add i32 %302, %416
  %418 = sub i32 24, %417
  %419 = tail call i32 @llvm.smax.i32(i32 %418, i32 0)
  store i32 %419, ptr %384, align 4, !tbaa !45, !alias.scope !43, !noalias !46
  %420 = sub i32 %304, %411
  %421 = add i32 %420, 7
  %422 = add i32 %421, %416
  store i32 %422, ptr %385, align 4, !tbaa !45, !alias.scope !44, !noalias !47
  %423 = shl nuw i32 16384, %412
  %424 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %398, i32 noundef 8, i32 noundef 1) #9
  %425 = shl i32 %424, 16
  %426 = ashr exact i32 %425, 16
  %427 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %426, i1 false)
  %428 = sub nuw nsw i32 32, %427
  %429 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %407, i32 noundef 8, i32 noundef 1) #9
  %430 = shl i32 %429, 16
  %431 = ashr exact i32 %430, 16
  %432 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %431, i1 false)
  %433 = add i32 %302, %432
  %434 = sub i32 24, %433
  %435 = tail call i32 @llvm.smax.i32(i32 %434, i32 0)
  %436 = getelementptr inbounds i8, ptr %384, i32 4
  store i32 %435, ptr %436, align 4, !tbaa !45, !alias.scope !43, !noalias !46
  %437 = sub i32 %304, %427
  %438 = add i32 %437, 7
  %439 = add i32 %438, %432
  %440 = getelementptr inbounds i8, ptr %385, i32 4
  store i32 %439, ptr %440, align 4, !tbaa !45, !alias.scope !44, !noalias !47
  %441 = shl nuw i32 16384, %428
  %442 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %398, i32 noundef 16, i32 noundef 1) #9
  %443 = shl i32 %442, 16
  %444 = ashr exact i32 %443, 16
  %445 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %444, i1 false)
  %446 = sub nuw nsw i32 32, %445
  %447 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %407, i32 noundef 16, i32 noundef 1) #9
  %448 = shl i32 %447, 16
  %449 = ashr exact i32 %448, 16
  %450 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %449, i1 false)
  %451 = add i32 %302, %450
  %452 = sub i32 24, %451
  %453 = tail call i32 @llvm.smax.i32(i32 %452, i32 0)
  %454 = getelementptr inbounds i8, ptr %384, i32 8
  store i32 %453, ptr %454, align 4, !tbaa !45, !alias.scope !43, !noalias !46
  %455 = sub i32 %304, %445
  %456 = add i32 %455, 7
  %457 = add i32 %456, %450
  %458 = getelementptr inbounds i8, ptr %385, i32 8
  store i32 %457, ptr %458, align 4, !tbaa !45, !alias.scope !44, !noalias !47
  %459 = shl nuw i32 16384, %446
  %460 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %398, i32 noundef 24, i32 noundef 1) #9
  %461 = shl i32 %460, 16
  %462 = ashr exact i32 %461, 16
  %463 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %462, i1 false)
  %464 = sub nuw nsw i32 32, %463
  %465 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %407, i32 noundef 24, i32 noundef 1) #9
  %466 = shl i32 %465, 16
  %467 = ashr exact i32 %466, 16
  %468 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %467, i1 false)
  %469 = add i32 %302, %468
  %470 = sub i32 24, %469
  %471 = tail call i32 @llvm.smax.i32(i32 %470, i32 0)
  %472 = getelementptr inbounds i8, ptr %384, i32 12
  store i32 %471, ptr %472, align 4, !tbaa !45, !alias.scope !43, !noalias !46
  %473 = sub i32 %304, %463
  %474 = add i32 %473, 7
  %475 = add i32 %474, %468
  %476 = getelementptr inbounds i8, ptr %385, i32 12
  store i32 %475, ptr %476, align 4, !tbaa !45, !alias.scope !44, !noalias !47
  %477 = shl nuw i32 16384, %464
  %478 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef %386, i32 noundef 16, i32 noundef 1) #10, !noalias !34
  %479 = shufflevector <16 x i64> %478, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %480 = bitcast <8 x i64> %479 to <16 x i32>
  %481 = sub <16 x i32> %305, %480
  %482 = shufflevector <16 x i64> %478, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %483 = bitcast <8 x i64> %482 to <16 x i32>
  %484 = sub <16 x i32> %305, %483
  %485 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %423) #9
  %486 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %441) #9
  %487 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %485, <16 x i32> noundef %486, i32 noundef 65280) #9
  %488 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %459) #9
  %489 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %477) #9
  %490 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %488, <16 x i32> noundef %489, i32 noundef 65280) #9
  br label %491

491:                                              ; preds = %382, %491
  %492 = phi <16 x i32> [ %487, %382 ], [ %497, %491 ]
  %493 = phi i32 [ 0, %382 ], [ %501, %491 ]
  %494 = phi <16 x i32> [ %490, %382 ], [ %500, %491 ]
  %495 = shl <16 x i32> %492, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %496 = add <16 x i32> %481, %495
  %497 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %495, <16 x i32> noundef %496, i32 noundef 0) #9
  %498 = shl <16 x i32> %494, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %499 = add <16 x i32> %484, %498
  %500 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %498, <16 x i32> noundef %499, i32 noundef 0) #9
  %501 = add nuw nsw i32 %493, 1
  %502 = icmp eq i32 %501, 16
  br i1 %502, label %503, label %491, !llvm.loop !48

503:                                              ; preds = %491
  %504 = getelementptr inbounds [2 x [32 x i16]], ptr %298, i32 0, i32 %383
  %505 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %497, <16 x i32> noundef %500, i32 noundef 2) #9
  %506 = bitcast <16 x i32> %505 to <64 x i8>
  %507 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %506, <16 x i32> noundef %309, i32 noundef 312) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #8, !noalias !34
  %508 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %507, i32 noundef 15, i32 noundef 1) #10, !noalias !34
  store <32 x i16> %508, ptr %504, align 32, !tbaa !19, !noalias !49
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #8, !noalias !49
  br i1 %345, label %344, label %509, !llvm.loop !50

509:                                              ; preds = %503, %627
  %510 = phi i32 [ %628, %627 ], [ 0, %503 ]
  %511 = getelementptr inbounds [8 x [512 x i8]], ptr %12, i32 0, i32 %510
  %512 = shl nuw nsw i32 %510, 9
  %513 = lshr i32 %510, 2
  %514 = getelementptr inbounds [2 x [32 x i16]], ptr %298, i32 0, i32 %513
  %515 = load <16 x i32>, ptr %514, align 32, !tbaa !19
  %516 = shl nuw nsw i32 %510, 4
  %517 = and i32 %516, 48
  %518 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %515, <16 x i32> noundef %515, i32 noundef 0, i32 noundef %517) #9
  %519 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %518, <16 x i32> noundef %518, i32 noundef 12) #9
  %520 = getelementptr inbounds [8 x i32], ptr %299, i32 0, i32 %510
  %521 = load i32, ptr %520, align 4, !tbaa !45, !noalias !4
  %522 = getelementptr inbounds [8 x i32], ptr %300, i32 0, i32 %510
  %523 = load i32, ptr %522, align 4, !tbaa !45, !noalias !4
  %524 = load <16 x i32>, ptr %511, align 32, !tbaa !19, !noalias !51
  %525 = getelementptr inbounds i8, ptr %511, i32 64
  %526 = load <16 x i32>, ptr %525, align 32, !tbaa !19, !noalias !51
  %527 = getelementptr inbounds i8, ptr %511, i32 128
  %528 = load <16 x i32>, ptr %527, align 32, !tbaa !19, !noalias !51
  %529 = getelementptr inbounds i8, ptr %511, i32 192
  %530 = load <16 x i32>, ptr %529, align 32, !tbaa !19, !noalias !51
  %531 = getelementptr inbounds i8, ptr %511, i32 256
  %532 = load <16 x i32>, ptr %531, align 32, !tbaa !19, !noalias !51
  %533 = getelementptr inbounds i8, ptr %511, i32 320
  %534 = load <16 x i32>, ptr %533, align 32, !tbaa !19, !noalias !51
  %535 = getelementptr inbounds i8, ptr %511, i32 384
  %536 = load <16 x i32>, ptr %535, align 32, !tbaa !19, !noalias !51
  %537 = getelementptr inbounds i8, ptr %511, i32 448
  %538 = load <16 x i32>, ptr %537, align 32, !tbaa !19, !noalias !51
  %539 = getelementptr inbounds i8, ptr %1, i32 %512
  %540 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %519, <16 x i32> noundef %519, i32 noundef 10) #9
  br label %541

541:                                              ; preds = %509, %541
  %542 = phi ptr [ %5, %509 ], [ %624, %541 ]
  %543 = phi i32 [ 0, %509 ], [ %625, %541 ]
  %544 = phi ptr [ %539, %509 ], [ %623, %541 ]
  %545 = load <32 x i8>, ptr %542, align 32, !tbaa !19, !noalias !54
  %546 = shufflevector <32 x i8> %545, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %547 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %546, <16 x i32> noundef %524, i32 noundef 520) #9
  %548 = getelementptr inbounds i8, ptr %542, i32 256
  %549 = load <32 x i8>, ptr %548, align 32, !tbaa !19, !noalias !54
  %550 = shufflevector <32 x i8> %549, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %551 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %550, <16 x i32> noundef %524, i32 noundef 520) #9
  %552 = getelementptr inbounds i8, ptr %542, i32 32
  %553 = load <32 x i8>, ptr %552, align 32, !tbaa !19, !noalias !54
  %554 = shufflevector <32 x i8> %553, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %555 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %554, <16 x i32> noundef %526, <16 x i64> noundef %547, i32 noundef 520) #9
  %556 = getelementptr inbounds i8, ptr %542, i32 288
  %557 = load <32 x i8>, ptr %556, align 32, !tbaa !19, !noalias !54
  %558 = shufflevector <32 x i8> %557, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %559 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %558, <16 x i32> noundef %526, <16 x i64> noundef %551, i32 noundef 520) #9
  %560 = getelementptr inbounds i8, ptr %542, i32 64
  %561 = load <32 x i8>, ptr %560, align 32, !tbaa !19, !noalias !54
  %562 = shufflevector <32 x i8> %561, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %563 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %562, <16 x i32> noundef %528, <16 x i64> noundef %555, i32 noundef 520) #9
  %564 = getelementptr inbounds i8, ptr %542, i32 320
  %565 = load <32 x i8>, ptr %564, align 32, !tbaa !19, !noalias !54
  %566 = shufflevector <32 x i8> %565, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %567 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %566, <16 x i32> noundef %528, <16 x i64> noundef %559, i32 noundef 520) #9
  %568 = getelementptr inbounds i8, ptr %542, i32 96
  %569 = load <32 x i8>, ptr %568, align 32, !tbaa !19, !noalias !54
  %570 = shufflevector <32 x i8> %569, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %571 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %570, <16 x i32> noundef %530, <16 x i64> noundef %563, i32 noundef 520) #9
  %572 = getelementptr inbounds i8, ptr %542, i32 352
  %573 = load <32 x i8>, ptr %572, align 32, !tbaa !19, !noalias !54
  %574 = shufflevector <32 x i8> %573, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %575 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %574, <16 x i32> noundef %530, <16 x i64> noundef %567, i32 noundef 520) #9
  %576 = getelementptr inbounds i8, ptr %542, i32 128
  %577 = load <32 x i8>, ptr %576, align 32, !tbaa !19, !noalias !54
  %578 = shufflevector <32 x i8> %577, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %579 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %578, <16 x i32> noundef %532, <16 x i64> noundef %571, i32 noundef 520) #9
  %580 = getelementptr inbounds i8, ptr %542, i32 384
  %581 = load <32 x i8>, ptr %580, align 32, !tbaa !19, !noalias !54
  %582 = shufflevector <32 x i8> %581, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %583 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %582, <16 x i32> noundef %532, <16 x i64> noundef %575, i32 noundef 520) #9
  %584 = getelementptr inbounds i8, ptr %542, i32 160
  %585 = load <32 x i8>, ptr %584, align 32, !tbaa !19, !noalias !54
  %586 = shufflevector <32 x i8> %585, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %587 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %586, <16 x i32> noundef %534, <16 x i64> noundef %579, i32 noundef 520) #9
  %588 = getelementptr inbounds i8, ptr %542, i32 416
  %589 = load <32 x i8>, ptr %588, align 32, !tbaa !19, !noalias !54
  %590 = shufflevector <32 x i8> %589, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %591 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %590, <16 x i32> noundef %534, <16 x i64> noundef %583, i32 noundef 520) #9
  %592 = getelementptr inbounds i8, ptr %542, i32 192
  %593 = load <32 x i8>, ptr %592, align 32, !tbaa !19, !noalias !54
  %594 = shufflevector <32 x i8> %593, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %595 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %594, <16 x i32> noundef %536, <16 x i64> noundef %587, i32 noundef 520) #9
  %596 = getelementptr inbounds i8, ptr %542, i32 448
  %597 = load <32 x i8>, ptr %596, align 32, !tbaa !19, !noalias !54
  %598 = shufflevector <32 x i8> %597, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %599 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %598, <16 x i32> noundef %536, <16 x i64> noundef %591, i32 noundef 520) #9
  %600 = getelementptr inbounds i8, ptr %542, i32 224
  %601 = load <32 x i8>, ptr %600, align 32, !tbaa !19, !noalias !54
  %602 = shufflevector <32 x i8> %601, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %603 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %602, <16 x i32> noundef %538, <16 x i64> noundef %595, i32 noundef 520) #9
  %604 = getelementptr inbounds i8, ptr %542, i32 480
  %605 = load <32 x i8>, ptr %604, align 32, !tbaa !19, !noalias !54
  %606 = shufflevector <32 x i8> %605, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %607 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %606, <16 x i32> noundef %538, <16 x i64> noundef %599, i32 noundef 520) #9
  %608 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %603, i32 noundef %521, i32 noundef 1) #10
  %609 = bitcast <32 x i16> %608 to <64 x i8>
  %610 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %609, <16 x i32> noundef %540, i32 noundef 824) #9
  %611 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %610, i32 noundef %523, i32 noundef 1) #10
  %612 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %607, i32 noundef %521, i32 noundef 1) #10
  %613 = bitcast <32 x i16> %612 to <64 x i8>
  %614 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %613, <16 x i32> noundef %540, i32 noundef 824) #9
  %615 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %614, i32 noundef %523, i32 noundef 1) #10
  %616 = shufflevector <32 x i8> %611, <32 x i8> %615, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %617 = bitcast <64 x i8> %616 to <16 x i32>
  %618 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %617, <16 x i32> noundef %617, i32 noundef 35) #9
  %619 = bitcast <16 x i32> %618 to <64 x i8>
  %620 = getelementptr inbounds i8, ptr %544, i32 256
  %621 = shufflevector <64 x i8> %619, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %621, ptr %620, align 32, !tbaa !19
  %622 = shufflevector <64 x i8> %619, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %622, ptr %544, align 32, !tbaa !19
  %623 = getelementptr inbounds i8, ptr %544, i32 32
  %624 = getelementptr inbounds i8, ptr %542, i32 512
  %625 = add nuw nsw i32 %543, 1
  %626 = icmp eq i32 %625, 8
  br i1 %626, label %627, label %541, !llvm.loop !57

627:                                              ; preds = %541
  %628 = add nuw nsw i32 %510, 1
  %629 = icmp eq i32 %628, 8
  br i1 %629, label %630, label %509, !llvm.loop !58

630:                                              ; preds = %627
  call void @llvm.lifetime.end.p0(i64 2048, ptr nonnull %7)
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @attention_fast_32x64(ptr noalias noundef readonly %0, ptr noalias nocapture noundef writeonly %1, ptr noalias nocapture noundef readonly %2, ptr noalias noundef %3, ptr noalias noundef %4, ptr noalias noundef %5, i32 noundef %6) local_unnamed_addr #0 {
  %8 = alloca [512 x i32], align 32
  call void @llvm.lifetime.start.p0(i64 2048, ptr nonnull %8)
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #8, !noalias !59
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #8, !noalias !59
  %9 = getelementptr inbounds i8, ptr %0, i32 8192
  br label %23

10:                                               ; preds = %23
  %11 = shl nsw i32 %6, 11
  %12 = getelementptr inbounds i8, ptr %0, i32 %11
  %13 = getelementptr inbounds i8, ptr %0, i32 4096
  %14 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef -2147483648) #9
  %15 = getelementptr inbounds i8, ptr %5, i32 4096
  %16 = getelementptr inbounds i8, ptr %2, i32 4
  %17 = load i32, ptr %16, align 4, !tbaa !8, !noalias !63
  %18 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %17) #9
  %19 = load i32, ptr %2, align 4, !tbaa !17, !noalias !63
  %20 = getelementptr inbounds i8, ptr %2, i32 8
  %21 = load i32, ptr %20, align 4, !tbaa !18, !noalias !63
  %22 = bitcast <32 x i16> %18 to <16 x i32>
  br label %125

23:                                               ; preds = %7, %23
  %24 = phi i32 [ 0, %7 ], [ %123, %23 ]
  %25 = shl nuw nsw i32 %24, 9
  %26 = getelementptr inbounds i8, ptr %9, i32 %25
  %27 = shl nuw nsw i32 %24, 5
  %28 = getelementptr inbounds i8, ptr %5, i32 %27
  %29 = load <32 x i8>, ptr %26, align 32, !tbaa !19, !noalias !67
  %30 = getelementptr inbounds i8, ptr %26, i32 256
  %31 = load <32 x i8>, ptr %30, align 32, !tbaa !19, !noalias !67
  %32 = shufflevector <32 x i8> %29, <32 x i8> %31, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %33 = bitcast <64 x i8> %32 to <16 x i32>
  %34 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %33, <16 x i32> noundef %33, i32 noundef 35) #9
  %35 = bitcast <16 x i32> %34 to <64 x i8>
  %36 = shufflevector <64 x i8> %35, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %36, ptr %28, align 32, !tbaa !19, !noalias !67
  %37 = getelementptr inbounds i8, ptr %28, i32 256
  %38 = shufflevector <64 x i8> %35, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %38, ptr %37, align 32, !tbaa !19, !noalias !67
  %39 = getelementptr inbounds i8, ptr %28, i32 512
  %40 = getelementptr inbounds i8, ptr %26, i32 32
  %41 = load <32 x i8>, ptr %40, align 32, !tbaa !19, !noalias !67
  %42 = getelementptr inbounds i8, ptr %26, i32 288
  %43 = load <32 x i8>, ptr %42, align 32, !tbaa !19, !noalias !67
  %44 = shufflevector <32 x i8> %41, <32 x i8> %43, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %45 = bitcast <64 x i8> %44 to <16 x i32>
  %46 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %45, <16 x i32> noundef %45, i32 noundef 35) #9
  %47 = bitcast <16 x i32> %46 to <64 x i8>
  %48 = shufflevector <64 x i8> %47, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %48, ptr %39, align 32, !tbaa !19, !noalias !67
  %49 = getelementptr inbounds i8, ptr %28, i32 768
  %50 = shufflevector <64 x i8> %47, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %50, ptr %49, align 32, !tbaa !19, !noalias !67
  %51 = getelementptr inbounds i8, ptr %28, i32 1024
  %52 = getelementptr inbounds i8, ptr %26, i32 64
  %53 = load <32 x i8>, ptr %52, align 32, !tbaa !19, !noalias !67
  %54 = getelementptr inbounds i8, ptr %26, i32 320
  %55 = load <32 x i8>, ptr %54, align 32, !tbaa !19, !noalias !67
  %56 = shufflevector <32 x i8> %53, <32 x i8> %55, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %57 = bitcast <64 x i8> %56 to <16 x i32>
  %58 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %57, <16 x i32> noundef %57, i32 noundef 35) #9
  %59 = bitcast <16 x i32> %58 to <64 x i8>
  %60 = shufflevector <64 x i8> %59, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %60, ptr %51, align 32, !tbaa !19, !noalias !67
  %61 = getelementptr inbounds i8, ptr %28, i32 1280
  %62 = shufflevector <64 x i8> %59, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %62, ptr %61, align 32, !tbaa !19, !noalias !67
  %63 = getelementptr inbounds i8, ptr %28, i32 1536
  %64 = getelementptr inbounds i8, ptr %26, i32 96
  %65 = load <32 x i8>, ptr %64, align 32, !tbaa !19, !noalias !67
  %66 = getelementptr inbounds i8, ptr %26, i32 352
  %67 = load <32 x i8>, ptr %66, align 32, !tbaa !19, !noalias !67
  %68 = shufflevector <32 x i8> %65, <32 x i8> %67, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %69 = bitcast <64 x i8> %68 to <16 x i32>
  %70 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %69, <16 x i32> noundef %69, i32 noundef 35) #9
  %71 = bitcast <16 x i32> %70 to <64 x i8>
  %72 = shufflevector <64 x i8> %71, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %72, ptr %63, align 32, !tbaa !19, !noalias !67
  %73 = getelementptr inbounds i8, ptr %28, i32 1792
  %74 = shufflevector <64 x i8> %71, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %74, ptr %73, align 32, !tbaa !19, !noalias !67
  %75 = getelementptr inbounds i8, ptr %28, i32 2048
  %76 = getelementptr inbounds i8, ptr %26, i32 128
  %77 = load <32 x i8>, ptr %76, align 32, !tbaa !19, !noalias !67
  %78 = getelementptr inbounds i8, ptr %26, i32 384
  %79 = load <32 x i8>, ptr %78, align 32, !tbaa !19, !noalias !67
  %80 = shufflevector <32 x i8> %77, <32 x i8> %79, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %81 = bitcast <64 x i8> %80 to <16 x i32>
  %82 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %81, <16 x i32> noundef %81, i32 noundef 35) #9
  %83 = bitcast <16 x i32> %82 to <64 x i8>
  %84 = shufflevector <64 x i8> %83, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %84, ptr %75, align 32, !tbaa !19, !noalias !67
  %85 = getelementptr inbounds i8, ptr %28, i32 2304
  %86 = shufflevector <64 x i8> %83, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %86, ptr %85, align 32, !tbaa !19, !noalias !67
  %87 = getelementptr inbounds i8, ptr %28, i32 2560
  %88 = getelementptr inbounds i8, ptr %26, i32 160
  %89 = load <32 x i8>, ptr %88, align 32, !tbaa !19, !noalias !67
  %90 = getelementptr inbounds i8, ptr %26, i32 416
  %91 = load <32 x i8>, ptr %90, align 32, !tbaa !19, !noalias !67
  %92 = shufflevector <32 x i8> %89, <32 x i8> %91, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %93 = bitcast <64 x i8> %92 to <16 x i32>
  %94 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %93, <16 x i32> noundef %93, i32 noundef 35) #9
  %95 = bitcast <16 x i32> %94 to <64 x i8>
  %96 = shufflevector <64 x i8> %95, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %96, ptr %87, align 32, !tbaa !19, !noalias !67
  %97 = getelementptr inbounds i8, ptr %28, i32 2816
  %98 = shufflevector <64 x i8> %95, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %98, ptr %97, align 32, !tbaa !19, !noalias !67
  %99 = getelementptr inbounds i8, ptr %28, i32 3072
  %100 = getelementptr inbounds i8, ptr %26, i32 192
  %101 = load <32 x i8>, ptr %100, align 32, !tbaa !19, !noalias !67
  %102 = getelementptr inbounds i8, ptr %26, i32 448
  %103 = load <32 x i8>, ptr %102, align 32, !tbaa !19, !noalias !67
  %104 = shufflevector <32 x i8> %101, <32 x i8> %103, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %105 = bitcast <64 x i8> %104 to <16 x i32>
  %106 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %105, <16 x i32> noundef %105, i32 noundef 35) #9
  %107 = bitcast <16 x i32> %106 to <64 x i8>
  %108 = shufflevector <64 x i8> %107, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %108, ptr %99, align 32, !tbaa !19, !noalias !67
  %109 = getelementptr inbounds i8, ptr %28, i32 3328
  %110 = shufflevector <64 x i8> %107, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %110, ptr %109, align 32, !tbaa !19, !noalias !67
  %111 = getelementptr inbounds i8, ptr %28, i32 3584
  %112 = getelementptr inbounds i8, ptr %26, i32 224
  %113 = load <32 x i8>, ptr %112, align 32, !tbaa !19, !noalias !67
  %114 = getelementptr inbounds i8, ptr %26, i32 480
  %115 = load <32 x i8>, ptr %114, align 32, !tbaa !19, !noalias !67
  %116 = shufflevector <32 x i8> %113, <32 x i8> %115, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %117 = bitcast <64 x i8> %116 to <16 x i32>
  %118 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %117, <16 x i32> noundef %117, i32 noundef 35) #9
  %119 = bitcast <16 x i32> %118 to <64 x i8>
  %120 = shufflevector <64 x i8> %119, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %120, ptr %111, align 32, !tbaa !19, !noalias !67
  %121 = getelementptr inbounds i8, ptr %28, i32 3840
  %122 = shufflevector <64 x i8> %119, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %122, ptr %121, align 32, !tbaa !19, !noalias !67
  %123 = add nuw nsw i32 %24, 1
  %124 = icmp eq i32 %123, 8
  br i1 %124, label %10, label %23, !llvm.loop !21

125:                                              ; preds = %10, %289
  %126 = phi i32 [ 0, %10 ], [ %290, %289 ]
  %127 = shl nuw nsw i32 %126, 9
  %128 = getelementptr inbounds i8, ptr %12, i32 %127
  %129 = load <32 x i8>, ptr %128, align 32, !tbaa !19, !noalias !68
  %130 = getelementptr inbounds i8, ptr %128, i32 256
  %131 = load <32 x i8>, ptr %130, align 32, !tbaa !19, !noalias !68
  %132 = shufflevector <32 x i8> %129, <32 x i8> %131, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %133 = bitcast <64 x i8> %132 to <16 x i32>
  %134 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %133, <16 x i32> noundef %133, i32 noundef 35) #9
  %135 = getelementptr inbounds i8, ptr %128, i32 32
  %136 = load <32 x i8>, ptr %135, align 32, !tbaa !19, !noalias !68
  %137 = getelementptr inbounds i8, ptr %128, i32 288
  %138 = load <32 x i8>, ptr %137, align 32, !tbaa !19, !noalias !68
  %139 = shufflevector <32 x i8> %136, <32 x i8> %138, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %140 = bitcast <64 x i8> %139 to <16 x i32>
  %141 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %140, <16 x i32> noundef %140, i32 noundef 35) #9
  %142 = getelementptr inbounds i8, ptr %128, i32 64
  %143 = load <32 x i8>, ptr %142, align 32, !tbaa !19, !noalias !68
  %144 = getelementptr inbounds i8, ptr %128, i32 320
  %145 = load <32 x i8>, ptr %144, align 32, !tbaa !19, !noalias !68
  %146 = shufflevector <32 x i8> %143, <32 x i8> %145, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %147 = bitcast <64 x i8> %146 to <16 x i32>
  %148 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %147, <16 x i32> noundef %147, i32 noundef 35) #9
  %149 = getelementptr inbounds i8, ptr %128, i32 96
  %150 = load <32 x i8>, ptr %149, align 32, !tbaa !19, !noalias !68
  %151 = getelementptr inbounds i8, ptr %128, i32 352
  %152 = load <32 x i8>, ptr %151, align 32, !tbaa !19, !noalias !68
  %153 = shufflevector <32 x i8> %150, <32 x i8> %152, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %154 = bitcast <64 x i8> %153 to <16 x i32>
  %155 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %154, <16 x i32> noundef %154, i32 noundef 35) #9
  %156 = getelementptr inbounds i8, ptr %128, i32 128
  %157 = load <32 x i8>, ptr %156, align 32, !tbaa !19, !noalias !68
  %158 = getelementptr inbounds i8, ptr %128, i32 384
  %159 = load <32 x i8>, ptr %158, align 32, !tbaa !19, !noalias !68
  %160 = shufflevector <32 x i8> %157, <32 x i8> %159, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %161 = bitcast <64 x i8> %160 to <16 x i32>
  %162 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %161, <16 x i32> noundef %161, i32 noundef 35) #9
  %163 = getelementptr inbounds i8, ptr %128, i32 160
  %164 = load <32 x i8>, ptr %163, align 32, !tbaa !19, !noalias !68
  %165 = getelementptr inbounds i8, ptr %128, i32 416
  %166 = load <32 x i8>, ptr %165, align 32, !tbaa !19, !noalias !68
  %167 = shufflevector <32 x i8> %164, <32 x i8> %166, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %168 = bitcast <64 x i8> %167 to <16 x i32>
  %169 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %168, <16 x i32> noundef %168, i32 noundef 35) #9
  %170 = getelementptr inbounds i8, ptr %128, i32 192
  %171 = load <32 x i8>, ptr %170, align 32, !tbaa !19, !noalias !68
  %172 = getelementptr inbounds i8, ptr %128, i32 448
  %173 = load <32 x i8>, ptr %172, align 32, !tbaa !19, !noalias !68
  %174 = shufflevector <32 x i8> %171, <32 x i8> %173, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %175 = bitcast <64 x i8> %174 to <16 x i32>
  %176 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %175, <16 x i32> noundef %175, i32 noundef 35) #9
  %177 = getelementptr inbounds i8, ptr %128, i32 224
  %178 = load <32 x i8>, ptr %177, align 32, !tbaa !19, !noalias !68
  %179 = getelementptr inbounds i8, ptr %128, i32 480
  %180 = load <32 x i8>, ptr %179, align 32, !tbaa !19, !noalias !68
  %181 = shufflevector <32 x i8> %178, <32 x i8> %180, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %182 = bitcast <64 x i8> %181 to <16 x i32>
  %183 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %182, <16 x i32> noundef %182, i32 noundef 35) #9
  br label %184

184:                                              ; preds = %125, %184
  %185 = phi i32 [ 0, %125 ], [ %267, %184 ]
  %186 = phi <16 x i32> [ %14, %125 ], [ %265, %184 ]
  %187 = phi ptr [ %13, %125 ], [ %266, %184 ]
  %188 = phi ptr [ %8, %125 ], [ %253, %184 ]
  %189 = load <32 x i8>, ptr %187, align 32, !tbaa !19, !noalias !71
  %190 = shufflevector <32 x i8> %189, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %191 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %190, <16 x i32> noundef %134, i32 noundef 776) #9
  %192 = getelementptr inbounds i8, ptr %187, i32 256
  %193 = load <32 x i8>, ptr %192, align 32, !tbaa !19, !noalias !71
  %194 = shufflevector <32 x i8> %193, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %195 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %194, <16 x i32> noundef %134, i32 noundef 776) #9
  %196 = getelementptr inbounds i8, ptr %187, i32 32
  %197 = load <32 x i8>, ptr %196, align 32, !tbaa !19, !noalias !71
  %198 = shufflevector <32 x i8> %197, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %199 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %198, <16 x i32> noundef %141, <16 x i64> noundef %191, i32 noundef 776) #9
  %200 = getelementptr inbounds i8, ptr %187, i32 288
  %201 = load <32 x i8>, ptr %200, align 32, !tbaa !19, !noalias !71
  %202 = shufflevector <32 x i8> %201, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %203 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %202, <16 x i32> noundef %141, <16 x i64> noundef %195, i32 noundef 776) #9
  %204 = getelementptr inbounds i8, ptr %187, i32 64
  %205 = load <32 x i8>, ptr %204, align 32, !tbaa !19, !noalias !71
  %206 = shufflevector <32 x i8> %205, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %207 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %206, <16 x i32> noundef %148, <16 x i64> noundef %199, i32 noundef 776) #9
  %208 = getelementptr inbounds i8, ptr %187, i32 320
  %209 = load <32 x i8>, ptr %208, align 32, !tbaa !19, !noalias !71
  %210 = shufflevector <32 x i8> %209, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %211 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %210, <16 x i32> noundef %148, <16 x i64> noundef %203, i32 noundef 776) #9
  %212 = getelementptr inbounds i8, ptr %187, i32 96
  %213 = load <32 x i8>, ptr %212, align 32, !tbaa !19, !noalias !71
  %214 = shufflevector <32 x i8> %213, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %215 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %214, <16 x i32> noundef %155, <16 x i64> noundef %207, i32 noundef 776) #9
  %216 = getelementptr inbounds i8, ptr %187, i32 352
  %217 = load <32 x i8>, ptr %216, align 32, !tbaa !19, !noalias !71
  %218 = shufflevector <32 x i8> %217, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %219 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %218, <16 x i32> noundef %155, <16 x i64> noundef %211, i32 noundef 776) #9
  %220 = getelementptr inbounds i8, ptr %187, i32 128
  %221 = load <32 x i8>, ptr %220, align 32, !tbaa !19, !noalias !71
  %222 = shufflevector <32 x i8> %221, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %223 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %222, <16 x i32> noundef %162, <16 x i64> noundef %215, i32 noundef 776) #9
  %224 = getelementptr inbounds i8, ptr %187, i32 384
  %225 = load <32 x i8>, ptr %224, align 32, !tbaa !19, !noalias !71
  %226 = shufflevector <32 x i8> %225, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %227 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %226, <16 x i32> noundef %162, <16 x i64> noundef %219, i32 noundef 776) #9
  %228 = getelementptr inbounds i8, ptr %187, i32 160
  %229 = load <32 x i8>, ptr %228, align 32, !tbaa !19, !noalias !71
  %230 = shufflevector <32 x i8> %229, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %231 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %230, <16 x i32> noundef %169, <16 x i64> noundef %223, i32 noundef 776) #9
  %232 = getelementptr inbounds i8, ptr %187, i32 416
  %233 = load <32 x i8>, ptr %232, align 32, !tbaa !19, !noalias !71
  %234 = shufflevector <32 x i8> %233, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %235 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %234, <16 x i32> noundef %169, <16 x i64> noundef %227, i32 noundef 776) #9
  %236 = getelementptr inbounds i8, ptr %187, i32 192
  %237 = load <32 x i8>, ptr %236, align 32, !tbaa !19, !noalias !71
  %238 = shufflevector <32 x i8> %237, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %239 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %238, <16 x i32> noundef %176, <16 x i64> noundef %231, i32 noundef 776) #9
  %240 = getelementptr inbounds i8, ptr %187, i32 448
  %241 = load <32 x i8>, ptr %240, align 32, !tbaa !19, !noalias !71
  %242 = shufflevector <32 x i8> %241, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %243 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %242, <16 x i32> noundef %176, <16 x i64> noundef %235, i32 noundef 776) #9
  %244 = getelementptr inbounds i8, ptr %187, i32 224
  %245 = load <32 x i8>, ptr %244, align 32, !tbaa !19, !noalias !71
  %246 = shufflevector <32 x i8> %245, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %247 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %246, <16 x i32> noundef %183, <16 x i64> noundef %239, i32 noundef 776) #9
  %248 = getelementptr inbounds i8, ptr %187, i32 480
  %249 = load <32 x i8>, ptr %248, align 32, !tbaa !19, !noalias !71
  %250 = shufflevector <32 x i8> %249, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %251 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %250, <16 x i32> noundef %183, <16 x i64> noundef %243, i32 noundef 776) #9
  store <16 x i64> %247, ptr %188, align 32, !tbaa !19, !noalias !67
  %252 = getelementptr inbounds i8, ptr %188, i32 128
  store <16 x i64> %251, ptr %252, align 32, !tbaa !19, !noalias !67
  %253 = getelementptr inbounds i8, ptr %188, i32 256
  %254 = shufflevector <16 x i64> %247, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %255 = bitcast <8 x i64> %254 to <16 x i32>
  %256 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %186, <16 x i32> noundef %255, i32 noundef 1) #9
  %257 = shufflevector <16 x i64> %247, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %258 = bitcast <8 x i64> %257 to <16 x i32>
  %259 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %256, <16 x i32> noundef %258, i32 noundef 1) #9
  %260 = shufflevector <16 x i64> %251, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %261 = bitcast <8 x i64> %260 to <16 x i32>
  %262 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %259, <16 x i32> noundef %261, i32 noundef 1) #9
  %263 = shufflevector <16 x i64> %251, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %264 = bitcast <8 x i64> %263 to <16 x i32>
  %265 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %262, <16 x i32> noundef %264, i32 noundef 1) #9
  %266 = getelementptr inbounds i8, ptr %187, i32 512
  %267 = add nuw nsw i32 %185, 1
  %268 = icmp eq i32 %267, 8
  br i1 %268, label %269, label %184, !llvm.loop !30

269:                                              ; preds = %184
  %270 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %265, <16 x i32> noundef %265, i32 noundef 0, i32 noundef 32) #9
  %271 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %265, <16 x i32> noundef %270, i32 noundef 1) #9
  %272 = getelementptr inbounds [8 x [512 x i8]], ptr %15, i32 0, i32 %126
  %273 = shufflevector <16 x i32> %271, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %274 = bitcast <32 x i32> %273 to <16 x i64>
  br label %275

275:                                              ; preds = %269, %275
  %276 = phi i32 [ 0, %269 ], [ %287, %275 ]
  %277 = phi ptr [ %8, %269 ], [ %280, %275 ]
  %278 = phi ptr [ %272, %269 ], [ %286, %275 ]
  %279 = load <16 x i64>, ptr %277, align 32, !tbaa !19, !noalias !67
  %280 = getelementptr inbounds i8, ptr %277, i32 128
  %281 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %274, <16 x i64> noundef %279, i32 noundef 0) #9
  %282 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %281, i32 noundef %19, i32 noundef 1) #10, !noalias !67
  %283 = bitcast <32 x i16> %282 to <64 x i8>
  %284 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %283, <16 x i32> noundef %22, i32 noundef 824) #9
  %285 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %284, i32 noundef %21, i32 noundef 0) #10, !noalias !67
  store <32 x i8> %285, ptr %278, align 32, !tbaa !19, !noalias !67
  %286 = getelementptr inbounds i8, ptr %278, i32 32
  %287 = add nuw nsw i32 %276, 1
  %288 = icmp eq i32 %287, 16
  br i1 %288, label %289, label %275, !llvm.loop !31

289:                                              ; preds = %275
  %290 = add nuw nsw i32 %126, 1
  %291 = icmp eq i32 %290, 4
  br i1 %291, label %292, label %125, !llvm.loop !74

292:                                              ; preds = %289
  %293 = ptrtoint ptr %3 to i32
  %294 = ptrtoint ptr %4 to i32
  %295 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %293) #9
  %296 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %294) #9
  %297 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %295, <16 x i32> noundef %296, i32 noundef 52428) #9
  br label %310

298:                                              ; preds = %310
  %299 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #9
  %300 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 16843009) #9
  %301 = getelementptr inbounds i8, ptr %5, i32 8320
  %302 = getelementptr inbounds i8, ptr %2, i32 12
  %303 = load i32, ptr %302, align 4, !tbaa !33, !noalias !75
  %304 = getelementptr inbounds i8, ptr %2, i32 20
  %305 = load i32, ptr %304, align 4, !tbaa !39, !noalias !75
  %306 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 1) #9
  %307 = getelementptr inbounds i8, ptr %2, i32 16
  %308 = load i32, ptr %307, align 4, !tbaa !40, !noalias !75
  %309 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %308) #9
  br label %344

310:                                              ; preds = %292, %310
  %311 = phi i32 [ 0, %292 ], [ %342, %310 ]
  %312 = getelementptr inbounds i8, ptr %15, i32 %311
  %313 = load <32 x i8>, ptr %312, align 32, !tbaa !19, !noalias !67
  %314 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %313, i32 noundef 5, i32 noundef 0) #10, !noalias !67
  %315 = shufflevector <16 x i64> %314, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %316 = bitcast <8 x i64> %315 to <16 x i32>
  %317 = add <16 x i32> %297, %316
  %318 = shufflevector <16 x i64> %314, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %319 = bitcast <8 x i64> %318 to <16 x i32>
  %320 = add <16 x i32> %297, %319
  %321 = shufflevector <16 x i32> %317, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %322 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %321) #9
  %323 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %321) #9
  %324 = shufflevector <8 x i32> %322, <8 x i32> %323, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %325 = shufflevector <16 x i32> %317, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %326 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %325) #9
  %327 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %325) #9
  %328 = shufflevector <8 x i32> %326, <8 x i32> %327, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %329 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %324, <16 x i32> noundef %328, i32 noundef 24) #9
  %330 = shufflevector <16 x i32> %320, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %331 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %330) #9
  %332 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %330) #9
  %333 = shufflevector <8 x i32> %331, <8 x i32> %332, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %334 = shufflevector <16 x i32> %320, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %335 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %334) #9
  %336 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %334) #9
  %337 = shufflevector <8 x i32> %335, <8 x i32> %336, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %338 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %333, <16 x i32> noundef %337, i32 noundef 24) #9
  %339 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %329, <16 x i32> noundef %338, i32 noundef 10) #9
  %340 = bitcast <16 x i32> %339 to <32 x i16>
  %341 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %340, i32 noundef 0) #10, !noalias !67
  store <32 x i8> %341, ptr %312, align 32, !tbaa !19, !noalias !67
  %342 = add nuw nsw i32 %311, 32
  %343 = icmp ult i32 %311, 2016
  br i1 %343, label %310, label %298, !llvm.loop !41

344:                                              ; preds = %298, %344
  %345 = phi <16 x i64> [ zeroinitializer, %298 ], [ %374, %344 ]
  %346 = phi i32 [ 0, %298 ], [ %376, %344 ]
  %347 = phi ptr [ %15, %298 ], [ %375, %344 ]
  %348 = shl nuw nsw i32 %346, 1
  %349 = shl nuw nsw i32 3, %348
  %350 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %299, <16 x i32> noundef %300, i32 noundef %349) #9
  %351 = bitcast <16 x i32> %350 to <64 x i8>
  %352 = load <16 x i32>, ptr %347, align 32, !tbaa !19, !noalias !67
  %353 = getelementptr inbounds i8, ptr %347, i32 64
  %354 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %351, <16 x i32> noundef %352, <16 x i64> noundef %345, i32 noundef 520) #9
  %355 = load <16 x i32>, ptr %353, align 32, !tbaa !19, !noalias !67
  %356 = getelementptr inbounds i8, ptr %347, i32 128
  %357 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %351, <16 x i32> noundef %355, <16 x i64> noundef %354, i32 noundef 520) #9
  %358 = load <16 x i32>, ptr %356, align 32, !tbaa !19, !noalias !67
  %359 = getelementptr inbounds i8, ptr %347, i32 192
  %360 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %351, <16 x i32> noundef %358, <16 x i64> noundef %357, i32 noundef 520) #9
  %361 = load <16 x i32>, ptr %359, align 32, !tbaa !19, !noalias !67
  %362 = getelementptr inbounds i8, ptr %347, i32 256
  %363 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %351, <16 x i32> noundef %361, <16 x i64> noundef %360, i32 noundef 520) #9
  %364 = load <16 x i32>, ptr %362, align 32, !tbaa !19, !noalias !67
  %365 = getelementptr inbounds i8, ptr %347, i32 320
  %366 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %351, <16 x i32> noundef %364, <16 x i64> noundef %363, i32 noundef 520) #9
  %367 = load <16 x i32>, ptr %365, align 32, !tbaa !19, !noalias !67
  %368 = getelementptr inbounds i8, ptr %347, i32 384
  %369 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %351, <16 x i32> noundef %367, <16 x i64> noundef %366, i32 noundef 520) #9
  %370 = load <16 x i32>, ptr %368, align 32, !tbaa !19, !noalias !67
  %371 = getelementptr inbounds i8, ptr %347, i32 448
  %372 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %351, <16 x i32> noundef %370, <16 x i64> noundef %369, i32 noundef 520) #9
  %373 = load <16 x i32>, ptr %371, align 32, !tbaa !19, !noalias !67
  %374 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %351, <16 x i32> noundef %373, <16 x i64> noundef %372, i32 noundef 520) #9
  %375 = getelementptr i8, ptr %347, i32 512
  %376 = add nuw nsw i32 %346, 1
  %377 = icmp eq i32 %376, 4
  br i1 %377, label %378, label %344, !llvm.loop !42

378:                                              ; preds = %344
  %379 = getelementptr inbounds i8, ptr %5, i32 8352
  tail call void @llvm.experimental.noalias.scope.decl(metadata !80)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !81)
  %380 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %374, i32 noundef 0, i32 noundef 1) #10, !noalias !75
  %381 = bitcast <32 x i16> %380 to <16 x i32>
  %382 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %381, <16 x i32> noundef %381, i32 noundef 0, i32 noundef 8) #9
  %383 = bitcast <16 x i32> %382 to <32 x i16>
  %384 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %380, <32 x i16> noundef %383, i32 noundef 1) #9
  %385 = bitcast <32 x i16> %384 to <16 x i32>
  %386 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %385, <16 x i32> noundef %385, i32 noundef 0, i32 noundef 4) #9
  %387 = bitcast <16 x i32> %386 to <32 x i16>
  %388 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %384, <32 x i16> noundef %387, i32 noundef 1) #9
  %389 = bitcast <32 x i16> %388 to <16 x i32>
  %390 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %389, <16 x i32> noundef %389, i32 noundef 0, i32 noundef 2) #9
  %391 = bitcast <16 x i32> %390 to <32 x i16>
  %392 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %388, <32 x i16> noundef %391, i32 noundef 1) #9
  %393 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %380, <32 x i16> noundef %383, i32 noundef 1) #9
  %394 = bitcast <32 x i16> %393 to <16 x i32>
  %395 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %394, <16 x i32> noundef %394, i32 noundef 0, i32 noundef 4) #9
  %396 = bitcast <16 x i32> %395 to <32 x i16>
  %397 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %393, <32 x i16> noundef %396, i32 noundef 1) #9
  %398 = bitcast <32 x i16> %397 to <16 x i32>
  %399 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %398, <16 x i32> noundef %398, i32 noundef 0, i32 noundef 2) #9
  %400 = bitcast <16 x i32> %399 to <32 x i16>
  %401 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %397, <32 x i16> noundef %400, i32 noundef 1) #9
  %402 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %392, i32 noundef 0, i32 noundef 1) #9
  %403 = shl i32 %402, 16
  %404 = ashr exact i32 %403, 16
  %405 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %404, i1 false)
  %406 = sub nuw nsw i32 32, %405
  %407 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %401, i32 noundef 0, i32 noundef 1) #9
  %408 = shl i32 %407, 16
  %409 = ashr exact i32 %408, 16
  %410 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %409, i1 false)
  %411 = add i32 %303, %410
  %412 = sub i32 24, %411
  %413 = tail call i32 @llvm.smax.i32(i32 %412, i32 0)
  store i32 %413, ptr %301, align 4, !tbaa !45, !alias.scope !80, !noalias !82
  %414 = sub i32 %305, %405
  %415 = add i32 %414, 7
  %416 = add i32 %415, %410
  store i32 %416, ptr %379, align 4, !tbaa !45, !alias.scope !81, !noalias !83
  %417 = shl nuw i32 16384, %406
  %418 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %392, i32 noundef 8, i32 noundef 1) #9
  %419 = shl i32 %418, 16
  %420 = ashr exact i32 %419, 16
  %421 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %420, i1 false)
  %422 = sub nuw nsw i32 32, %421
  %423 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %401, i32 noundef 8, i32 noundef 1) #9
  %424 = shl i32 %423, 16
  %425 = ashr exact i32 %424, 16
  %426 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %425, i1 false)
  %427 = add i32 %303, %426
  %428 = sub i32 24, %427
  %429 = tail call i32 @llvm.smax.i32(i32 %428, i32 0)
  %430 = getelementptr inbounds i8, ptr %5, i32 8324
  store i32 %429, ptr %430, align 4, !tbaa !45, !alias.scope !80, !noalias !82
  %431 = sub i32 %305, %421
  %432 = add i32 %431, 7
  %433 = add i32 %432, %426
  %434 = getelementptr inbounds i8, ptr %5, i32 8356
  store i32 %433, ptr %434, align 4, !tbaa !45, !alias.scope !81, !noalias !83
  %435 = shl nuw i32 16384, %422
  %436 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %392, i32 noundef 16, i32 noundef 1) #9
  %437 = shl i32 %436, 16
  %438 = ashr exact i32 %437, 16
  %439 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %438, i1 false)
  %440 = sub nuw nsw i32 32, %439
  %441 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %401, i32 noundef 16, i32 noundef 1) #9
  %442 = shl i32 %441, 16
  %443 = ashr exact i32 %442, 16
  %444 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %443, i1 false)
  %445 = add i32 %303, %444
  %446 = sub i32 24, %445
  %447 = tail call i32 @llvm.smax.i32(i32 %446, i32 0)
  %448 = getelementptr inbounds i8, ptr %5, i32 8328
  store i32 %447, ptr %448, align 4, !tbaa !45, !alias.scope !80, !noalias !82
  %449 = sub i32 %305, %439
  %450 = add i32 %449, 7
  %451 = add i32 %450, %444
  %452 = getelementptr inbounds i8, ptr %5, i32 8360
  store i32 %451, ptr %452, align 4, !tbaa !45, !alias.scope !81, !noalias !83
  %453 = shl nuw i32 16384, %440
  %454 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %392, i32 noundef 24, i32 noundef 1) #9
  %455 = shl i32 %454, 16
  %456 = ashr exact i32 %455, 16
  %457 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %456, i1 false)
  %458 = sub nuw nsw i32 32, %457
  %459 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %401, i32 noundef 24, i32 noundef 1) #9
  %460 = shl i32 %459, 16
  %461 = ashr exact i32 %460, 16
  %462 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %461, i1 false)
  %463 = add i32 %303, %462
  %464 = sub i32 24, %463
  %465 = tail call i32 @llvm.smax.i32(i32 %464, i32 0)
  %466 = getelementptr inbounds i8, ptr %5, i32 8332
  store i32 %465, ptr %466, align 4, !tbaa !45, !alias.scope !80, !noalias !82
  %467 = sub i32 %305, %457
  %468 = add i32 %467, 7
  %469 = add i32 %468, %462
  %470 = getelementptr inbounds i8, ptr %5, i32 8364
  store i32 %469, ptr %470, align 4, !tbaa !45, !alias.scope !81, !noalias !83
  %471 = shl nuw i32 16384, %458
  %472 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef %380, i32 noundef 16, i32 noundef 1) #10, !noalias !75
  %473 = shufflevector <16 x i64> %472, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %474 = bitcast <8 x i64> %473 to <16 x i32>
  %475 = sub <16 x i32> %306, %474
  %476 = shufflevector <16 x i64> %472, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %477 = bitcast <8 x i64> %476 to <16 x i32>
  %478 = sub <16 x i32> %306, %477
  %479 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %417) #9
  %480 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %435) #9
  %481 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %479, <16 x i32> noundef %480, i32 noundef 65280) #9
  %482 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %453) #9
  %483 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %471) #9
  %484 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %482, <16 x i32> noundef %483, i32 noundef 65280) #9
  br label %485

485:                                              ; preds = %378, %485
  %486 = phi <16 x i32> [ %481, %378 ], [ %491, %485 ]
  %487 = phi i32 [ 0, %378 ], [ %495, %485 ]
  %488 = phi <16 x i32> [ %484, %378 ], [ %494, %485 ]
  %489 = shl <16 x i32> %486, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %490 = add <16 x i32> %475, %489
  %491 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %489, <16 x i32> noundef %490, i32 noundef 0) #9
  %492 = shl <16 x i32> %488, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %493 = add <16 x i32> %478, %492
  %494 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %492, <16 x i32> noundef %493, i32 noundef 0) #9
  %495 = add nuw nsw i32 %487, 1
  %496 = icmp eq i32 %495, 16
  br i1 %496, label %497, label %485, !llvm.loop !48

497:                                              ; preds = %485
  %498 = getelementptr inbounds i8, ptr %5, i32 8192
  %499 = bitcast <32 x i16> %309 to <16 x i32>
  %500 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %491, <16 x i32> noundef %494, i32 noundef 2) #9
  %501 = bitcast <16 x i32> %500 to <64 x i8>
  %502 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %501, <16 x i32> noundef %499, i32 noundef 312) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #8, !noalias !75
  %503 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %502, i32 noundef 15, i32 noundef 1) #10, !noalias !75
  store <32 x i16> %503, ptr %498, align 32, !tbaa !19, !noalias !84
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #8, !noalias !84
  %504 = bitcast <32 x i16> %503 to <16 x i32>
  br label %505

505:                                              ; preds = %497, %619
  %506 = phi i32 [ 0, %497 ], [ %620, %619 ]
  %507 = getelementptr inbounds [8 x [512 x i8]], ptr %15, i32 0, i32 %506
  %508 = shl nuw nsw i32 %506, 9
  %509 = shl nuw nsw i32 %506, 4
  %510 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %504, <16 x i32> noundef %504, i32 noundef 0, i32 noundef %509) #9
  %511 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %510, <16 x i32> noundef %510, i32 noundef 12) #9
  %512 = getelementptr inbounds [8 x i32], ptr %301, i32 0, i32 %506
  %513 = load i32, ptr %512, align 4, !tbaa !45, !noalias !59
  %514 = getelementptr inbounds [8 x i32], ptr %379, i32 0, i32 %506
  %515 = load i32, ptr %514, align 4, !tbaa !45, !noalias !59
  %516 = load <16 x i32>, ptr %507, align 32, !tbaa !19, !noalias !85
  %517 = getelementptr inbounds i8, ptr %507, i32 64
  %518 = load <16 x i32>, ptr %517, align 32, !tbaa !19, !noalias !85
  %519 = getelementptr inbounds i8, ptr %507, i32 128
  %520 = load <16 x i32>, ptr %519, align 32, !tbaa !19, !noalias !85
  %521 = getelementptr inbounds i8, ptr %507, i32 192
  %522 = load <16 x i32>, ptr %521, align 32, !tbaa !19, !noalias !85
  %523 = getelementptr inbounds i8, ptr %507, i32 256
  %524 = load <16 x i32>, ptr %523, align 32, !tbaa !19, !noalias !85
  %525 = getelementptr inbounds i8, ptr %507, i32 320
  %526 = load <16 x i32>, ptr %525, align 32, !tbaa !19, !noalias !85
  %527 = getelementptr inbounds i8, ptr %507, i32 384
  %528 = load <16 x i32>, ptr %527, align 32, !tbaa !19, !noalias !85
  %529 = getelementptr inbounds i8, ptr %507, i32 448
  %530 = load <16 x i32>, ptr %529, align 32, !tbaa !19, !noalias !85
  %531 = getelementptr inbounds i8, ptr %1, i32 %508
  %532 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %511, <16 x i32> noundef %511, i32 noundef 10) #9
  br label %533

533:                                              ; preds = %505, %533
  %534 = phi ptr [ %5, %505 ], [ %616, %533 ]
  %535 = phi i32 [ 0, %505 ], [ %617, %533 ]
  %536 = phi ptr [ %531, %505 ], [ %615, %533 ]
  %537 = load <32 x i8>, ptr %534, align 32, !tbaa !19, !noalias !88
  %538 = shufflevector <32 x i8> %537, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %539 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %538, <16 x i32> noundef %516, i32 noundef 520) #9
  %540 = getelementptr inbounds i8, ptr %534, i32 256
  %541 = load <32 x i8>, ptr %540, align 32, !tbaa !19, !noalias !88
  %542 = shufflevector <32 x i8> %541, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %543 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %542, <16 x i32> noundef %516, i32 noundef 520) #9
  %544 = getelementptr inbounds i8, ptr %534, i32 32
  %545 = load <32 x i8>, ptr %544, align 32, !tbaa !19, !noalias !88
  %546 = shufflevector <32 x i8> %545, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %547 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %546, <16 x i32> noundef %518, <16 x i64> noundef %539, i32 noundef 520) #9
  %548 = getelementptr inbounds i8, ptr %534, i32 288
  %549 = load <32 x i8>, ptr %548, align 32, !tbaa !19, !noalias !88
  %550 = shufflevector <32 x i8> %549, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %551 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %550, <16 x i32> noundef %518, <16 x i64> noundef %543, i32 noundef 520) #9
  %552 = getelementptr inbounds i8, ptr %534, i32 64
  %553 = load <32 x i8>, ptr %552, align 32, !tbaa !19, !noalias !88
  %554 = shufflevector <32 x i8> %553, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %555 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %554, <16 x i32> noundef %520, <16 x i64> noundef %547, i32 noundef 520) #9
  %556 = getelementptr inbounds i8, ptr %534, i32 320
  %557 = load <32 x i8>, ptr %556, align 32, !tbaa !19, !noalias !88
  %558 = shufflevector <32 x i8> %557, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %559 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %558, <16 x i32> noundef %520, <16 x i64> noundef %551, i32 noundef 520) #9
  %560 = getelementptr inbounds i8, ptr %534, i32 96
  %561 = load <32 x i8>, ptr %560, align 32, !tbaa !19, !noalias !88
  %562 = shufflevector <32 x i8> %561, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %563 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %562, <16 x i32> noundef %522, <16 x i64> noundef %555, i32 noundef 520) #9
  %564 = getelementptr inbounds i8, ptr %534, i32 352
  %565 = load <32 x i8>, ptr %564, align 32, !tbaa !19, !noalias !88
  %566 = shufflevector <32 x i8> %565, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %567 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %566, <16 x i32> noundef %522, <16 x i64> noundef %559, i32 noundef 520) #9
  %568 = getelementptr inbounds i8, ptr %534, i32 128
  %569 = load <32 x i8>, ptr %568, align 32, !tbaa !19, !noalias !88
  %570 = shufflevector <32 x i8> %569, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %571 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %570, <16 x i32> noundef %524, <16 x i64> noundef %563, i32 noundef 520) #9
  %572 = getelementptr inbounds i8, ptr %534, i32 384
  %573 = load <32 x i8>, ptr %572, align 32, !tbaa !19, !noalias !88
  %574 = shufflevector <32 x i8> %573, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %575 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %574, <16 x i32> noundef %524, <16 x i64> noundef %567, i32 noundef 520) #9
  %576 = getelementptr inbounds i8, ptr %534, i32 160
  %577 = load <32 x i8>, ptr %576, align 32, !tbaa !19, !noalias !88
  %578 = shufflevector <32 x i8> %577, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %579 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %578, <16 x i32> noundef %526, <16 x i64> noundef %571, i32 noundef 520) #9
  %580 = getelementptr inbounds i8, ptr %534, i32 416
  %581 = load <32 x i8>, ptr %580, align 32, !tbaa !19, !noalias !88
  %582 = shufflevector <32 x i8> %581, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %583 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %582, <16 x i32> noundef %526, <16 x i64> noundef %575, i32 noundef 520) #9
  %584 = getelementptr inbounds i8, ptr %534, i32 192
  %585 = load <32 x i8>, ptr %584, align 32, !tbaa !19, !noalias !88
  %586 = shufflevector <32 x i8> %585, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %587 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %586, <16 x i32> noundef %528, <16 x i64> noundef %579, i32 noundef 520) #9
  %588 = getelementptr inbounds i8, ptr %534, i32 448
  %589 = load <32 x i8>, ptr %588, align 32, !tbaa !19, !noalias !88
  %590 = shufflevector <32 x i8> %589, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %591 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %590, <16 x i32> noundef %528, <16 x i64> noundef %583, i32 noundef 520) #9
  %592 = getelementptr inbounds i8, ptr %534, i32 224
  %593 = load <32 x i8>, ptr %592, align 32, !tbaa !19, !noalias !88
  %594 = shufflevector <32 x i8> %593, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %595 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %594, <16 x i32> noundef %530, <16 x i64> noundef %587, i32 noundef 520) #9
  %596 = getelementptr inbounds i8, ptr %534, i32 480
  %597 = load <32 x i8>, ptr %596, align 32, !tbaa !19, !noalias !88
  %598 = shufflevector <32 x i8> %597, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %599 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %598, <16 x i32> noundef %530, <16 x i64> noundef %591, i32 noundef 520) #9
  %600 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %595, i32 noundef %513, i32 noundef 1) #10
  %601 = bitcast <32 x i16> %600 to <64 x i8>
  %602 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %601, <16 x i32> noundef %532, i32 noundef 824) #9
  %603 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %602, i32 noundef %515, i32 noundef 1) #10
  %604 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %599, i32 noundef %513, i32 noundef 1) #10
  %605 = bitcast <32 x i16> %604 to <64 x i8>
  %606 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %605, <16 x i32> noundef %532, i32 noundef 824) #9
  %607 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %606, i32 noundef %515, i32 noundef 1) #10
  %608 = shufflevector <32 x i8> %603, <32 x i8> %607, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %609 = bitcast <64 x i8> %608 to <16 x i32>
  %610 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %609, <16 x i32> noundef %609, i32 noundef 35) #9
  %611 = bitcast <16 x i32> %610 to <64 x i8>
  %612 = getelementptr inbounds i8, ptr %536, i32 256
  %613 = shufflevector <64 x i8> %611, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  store <32 x i8> %613, ptr %612, align 32, !tbaa !19
  %614 = shufflevector <64 x i8> %611, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %614, ptr %536, align 32, !tbaa !19
  %615 = getelementptr inbounds i8, ptr %536, i32 32
  %616 = getelementptr inbounds i8, ptr %534, i32 512
  %617 = add nuw nsw i32 %535, 1
  %618 = icmp eq i32 %617, 8
  br i1 %618, label %619, label %533, !llvm.loop !57

619:                                              ; preds = %533
  %620 = add nuw nsw i32 %506, 1
  %621 = icmp eq i32 %620, 4
  br i1 %621, label %622, label %505, !llvm.loop !91

622:                                              ; preds = %619
  call void @llvm.lifetime.end.p0(i64 2048, ptr nonnull %8)
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.max32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef, <16 x i32> noundef, i32 noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.min16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.max16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctlz.i32(i32, i1 immarg) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef, i32 noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.min32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) local_unnamed_addr #2

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smax.i32(i32, i32) #5

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #6

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #7

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #7

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #7 = { nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #8 = { nobuiltin nounwind "no-builtins" }
attributes #9 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }
attributes #10 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @attention_fast_64x64, !"f{0}(p(c:sc),p(sc),p(c:si),p(c:si),p(c:si),p(si))"}
!2 = !{ptr @attention_fast_32x64, !"f{0}(p(c:sc),p(sc),p(c:si),p(c:si),p(c:si),p(si),si)"}
!3 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!4 = !{!5, !7}
!5 = distinct !{!5, !6, !"_ZN12_GLOBAL__N_16attendILi8EEEvPKaiPaPKNS_10FastParamsE7npu_lutPNS_8FastWorkE: argument 0"}
!6 = distinct !{!6, !"_ZN12_GLOBAL__N_16attendILi8EEEvPKaiPaPKNS_10FastParamsE7npu_lutPNS_8FastWorkE"}
!7 = distinct !{!7, !6, !"_ZN12_GLOBAL__N_16attendILi8EEEvPKaiPaPKNS_10FastParamsE7npu_lutPNS_8FastWorkE: argument 1"}
!8 = !{!9, !10, i64 4}
!9 = !{!"_ZTSN12_GLOBAL__N_110FastParamsE", !10, i64 0, !10, i64 4, !10, i64 8, !10, i64 12, !10, i64 16, !10, i64 20, !11, i64 24}
!10 = !{!"int", !11, i64 0}
!11 = !{!"omnipotent char", !12, i64 0}
!12 = !{!"Simple C++ TBAA"}
!13 = !{!14, !16, !7}
!14 = distinct !{!14, !15, !"_ZN12_GLOBAL__N_15indexEPKiDv16_iPhPKNS_10FastParamsE: argument 0"}
!15 = distinct !{!15, !"_ZN12_GLOBAL__N_15indexEPKiDv16_iPhPKNS_10FastParamsE"}
!16 = distinct !{!16, !15, !"_ZN12_GLOBAL__N_15indexEPKiDv16_iPhPKNS_10FastParamsE: argument 1"}
!17 = !{!9, !10, i64 0}
!18 = !{!9, !10, i64 8}
!19 = !{!11, !11, i64 0}
!20 = !{!7}
!21 = distinct !{!21, !22, !23}
!22 = !{!"llvm.loop.mustprogress"}
!23 = !{!"llvm.loop.unroll.disable"}
!24 = !{!25, !7}
!25 = distinct !{!25, !26, !"_ZN12_GLOBAL__N_15scoreEPKaS1_Pi: argument 1"}
!26 = distinct !{!26, !"_ZN12_GLOBAL__N_15scoreEPKaS1_Pi"}
!27 = !{!28, !7}
!28 = distinct !{!28, !29, !"_ZN12_GLOBAL__N_110rows_timesIDv64_aEENS_4PairEPKaPKT_: argument 0"}
!29 = distinct !{!29, !"_ZN12_GLOBAL__N_110rows_timesIDv64_aEENS_4PairEPKaPKT_"}
!30 = distinct !{!30, !22, !23}
!31 = distinct !{!31, !22, !23}
!32 = distinct !{!32, !22, !23}
!33 = !{!9, !10, i64 12}
!34 = !{!35, !37, !38, !7}
!35 = distinct !{!35, !36, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_10FastParamsEPsPiS5_: argument 0"}
!36 = distinct !{!36, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_10FastParamsEPsPiS5_"}
!37 = distinct !{!37, !36, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_10FastParamsEPsPiS5_: argument 1"}
!38 = distinct !{!38, !36, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_10FastParamsEPsPiS5_: argument 2"}
!39 = !{!9, !10, i64 20}
!40 = !{!9, !10, i64 16}
!41 = distinct !{!41, !22, !23}
!42 = distinct !{!42, !22, !23}
!43 = !{!37}
!44 = !{!38}
!45 = !{!10, !10, i64 0}
!46 = !{!35, !38, !7}
!47 = !{!35, !37, !7}
!48 = distinct !{!48, !22, !23}
!49 = !{!37, !38, !7}
!50 = distinct !{!50, !22, !23}
!51 = !{!52}
!52 = distinct !{!52, !53, !"_ZN12_GLOBAL__N_17outputsEPKhPKaPaDv32_sii: argument 1"}
!53 = distinct !{!53, !"_ZN12_GLOBAL__N_17outputsEPKhPKaPaDv32_sii"}
!54 = !{!55}
!55 = distinct !{!55, !56, !"_ZN12_GLOBAL__N_110rows_timesIDv64_hEENS_4PairEPKaPKT_: argument 0"}
!56 = distinct !{!56, !"_ZN12_GLOBAL__N_110rows_timesIDv64_hEENS_4PairEPKaPKT_"}
!57 = distinct !{!57, !22, !23}
!58 = distinct !{!58, !22, !23}
!59 = !{!60, !62}
!60 = distinct !{!60, !61, !"_ZN12_GLOBAL__N_16attendILi4EEEvPKaiPaPKNS_10FastParamsE7npu_lutPNS_8FastWorkE: argument 0"}
!61 = distinct !{!61, !"_ZN12_GLOBAL__N_16attendILi4EEEvPKaiPaPKNS_10FastParamsE7npu_lutPNS_8FastWorkE"}
!62 = distinct !{!62, !61, !"_ZN12_GLOBAL__N_16attendILi4EEEvPKaiPaPKNS_10FastParamsE7npu_lutPNS_8FastWorkE: argument 1"}
!63 = !{!64, !66, !62}
!64 = distinct !{!64, !65, !"_ZN12_GLOBAL__N_15indexEPKiDv16_iPhPKNS_10FastParamsE: argument 0"}
!65 = distinct !{!65, !"_ZN12_GLOBAL__N_15indexEPKiDv16_iPhPKNS_10FastParamsE"}
!66 = distinct !{!66, !65, !"_ZN12_GLOBAL__N_15indexEPKiDv16_iPhPKNS_10FastParamsE: argument 1"}
!67 = !{!62}
!68 = !{!69, !62}
!69 = distinct !{!69, !70, !"_ZN12_GLOBAL__N_15scoreEPKaS1_Pi: argument 1"}
!70 = distinct !{!70, !"_ZN12_GLOBAL__N_15scoreEPKaS1_Pi"}
!71 = !{!72, !62}
!72 = distinct !{!72, !73, !"_ZN12_GLOBAL__N_110rows_timesIDv64_aEENS_4PairEPKaPKT_: argument 0"}
!73 = distinct !{!73, !"_ZN12_GLOBAL__N_110rows_timesIDv64_aEENS_4PairEPKaPKT_"}
!74 = distinct !{!74, !22, !23}
!75 = !{!76, !78, !79, !62}
!76 = distinct !{!76, !77, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_10FastParamsEPsPiS5_: argument 0"}
!77 = distinct !{!77, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_10FastParamsEPsPiS5_"}
!78 = distinct !{!78, !77, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_10FastParamsEPsPiS5_: argument 1"}
!79 = distinct !{!79, !77, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_10FastParamsEPsPiS5_: argument 2"}
!80 = !{!78}
!81 = !{!79}
!82 = !{!76, !79, !62}
!83 = !{!76, !78, !62}
!84 = !{!78, !79, !62}
!85 = !{!86}
!86 = distinct !{!86, !87, !"_ZN12_GLOBAL__N_17outputsEPKhPKaPaDv32_sii: argument 1"}
!87 = distinct !{!87, !"_ZN12_GLOBAL__N_17outputsEPKhPKaPaDv32_sii"}
!88 = !{!89}
!89 = distinct !{!89, !90, !"_ZN12_GLOBAL__N_110rows_timesIDv64_hEENS_4PairEPKaPKT_: argument 0"}
!90 = distinct !{!90, !"_ZN12_GLOBAL__N_110rows_timesIDv64_hEENS_4PairEPKaPKT_"}
!91 = distinct !{!91, !22, !23}
