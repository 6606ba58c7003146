; npu-kernel-ir sha256=3336a72804ab9c7aae8001186bb7a0299138aeadb278bdf2df56c72c42156d08
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm attention_fast.cc -o -
; files: attention_fast.cc attention_tiles.h lookup.h npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'attention_fast.cc'
source_filename = "attention_fast.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

%"struct.(anonymous namespace)::Shifts" = type { i32, i32 }
%"struct.(anonymous namespace)::AttentionParams" = type { i32, i32, i32, i32, i32, i32, [2 x i32] }

; Function Attrs: mustprogress nounwind
define dso_local void @attention_fast_64x64(ptr noalias noundef readonly %0, ptr noalias nocapture noundef %1, ptr noalias nocapture noundef readonly %2, ptr noalias noundef %3, ptr noalias noundef %4, ptr noalias nocapture noundef %5, ptr noalias nocapture noundef %6, ptr noalias nocapture noundef %7, ptr noalias nocapture noundef %8) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #7, !noalias !4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #7, !noalias !4
  br label %10

10:                                               ; preds = %9, %10
  %11 = phi i32 [ 0, %9 ], [ %18, %10 ]
  %12 = phi ptr [ %1, %9 ], [ %17, %10 ]
  %13 = phi ptr [ %0, %9 ], [ %15, %10 ]
  %14 = load <16 x i32>, ptr %13, align 32, !tbaa !10, !noalias !13
  %15 = getelementptr inbounds i8, ptr %13, i32 64
  %16 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %14, <16 x i32> noundef %14, i32 noundef 35) #8
  store <16 x i32> %16, ptr %12, align 32, !tbaa !10, !noalias !13
  %17 = getelementptr inbounds i8, ptr %12, i32 64
  %18 = add nuw nsw i32 %11, 1
  %19 = icmp eq i32 %18, 64
  br i1 %19, label %20, label %10, !llvm.loop !14

20:                                               ; preds = %10
  %21 = getelementptr inbounds i8, ptr %0, i32 4096
  %22 = getelementptr inbounds i8, ptr %1, i32 128
  %23 = getelementptr inbounds i8, ptr %1, i32 384
  br label %24

24:                                               ; preds = %20, %24
  %25 = phi ptr [ %21, %20 ], [ %183, %24 ]
  %26 = phi ptr [ %22, %20 ], [ %188, %24 ]
  %27 = phi ptr [ %23, %20 ], [ %193, %24 ]
  %28 = phi i32 [ 0, %20 ], [ %194, %24 ]
  %29 = phi i32 [ 0, %20 ], [ %192, %24 ]
  %30 = phi ptr [ %5, %20 ], [ %176, %24 ]
  %31 = phi i32 [ 0, %20 ], [ %187, %24 ]
  %32 = phi ptr [ %6, %20 ], [ %178, %24 ]
  %33 = phi i32 [ 0, %20 ], [ %182, %24 ]
  %34 = getelementptr inbounds i8, ptr %26, i32 -128
  %35 = load <16 x i32>, ptr %34, align 32, !tbaa !10, !noalias !17
  %36 = load <32 x i8>, ptr %25, align 32, !tbaa !10, !noalias !17
  %37 = shufflevector <32 x i8> %36, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %38 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %37, <16 x i32> noundef %35, i32 noundef 776) #8
  %39 = getelementptr inbounds i8, ptr %25, i32 32
  %40 = load <32 x i8>, ptr %39, align 32, !tbaa !10, !noalias !17
  %41 = shufflevector <32 x i8> %40, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %42 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %41, <16 x i32> noundef %35, i32 noundef 776) #8
  %43 = getelementptr inbounds i8, ptr %25, i32 512
  %44 = load <32 x i8>, ptr %43, align 32, !tbaa !10, !noalias !17
  %45 = shufflevector <32 x i8> %44, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %46 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %45, <16 x i32> noundef %35, i32 noundef 776) #8
  %47 = getelementptr inbounds i8, ptr %25, i32 544
  %48 = load <32 x i8>, ptr %47, align 32, !tbaa !10, !noalias !17
  %49 = shufflevector <32 x i8> %48, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %50 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %49, <16 x i32> noundef %35, i32 noundef 776) #8
  %51 = getelementptr inbounds i8, ptr %26, i32 -64
  %52 = load <16 x i32>, ptr %51, align 32, !tbaa !10, !noalias !17
  %53 = getelementptr inbounds i8, ptr %25, i32 64
  %54 = load <32 x i8>, ptr %53, align 32, !tbaa !10, !noalias !17
  %55 = shufflevector <32 x i8> %54, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %56 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %55, <16 x i32> noundef %52, <16 x i64> noundef %38, i32 noundef 776) #8
  %57 = getelementptr inbounds i8, ptr %25, i32 96
  %58 = load <32 x i8>, ptr %57, align 32, !tbaa !10, !noalias !17
  %59 = shufflevector <32 x i8> %58, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %60 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %59, <16 x i32> noundef %52, <16 x i64> noundef %42, i32 noundef 776) #8
  %61 = getelementptr inbounds i8, ptr %25, i32 576
  %62 = load <32 x i8>, ptr %61, align 32, !tbaa !10, !noalias !17
  %63 = shufflevector <32 x i8> %62, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %64 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %63, <16 x i32> noundef %52, <16 x i64> noundef %46, i32 noundef 776) #8
  %65 = getelementptr inbounds i8, ptr %25, i32 608
  %66 = load <32 x i8>, ptr %65, align 32, !tbaa !10, !noalias !17
  %67 = shufflevector <32 x i8> %66, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %68 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %67, <16 x i32> noundef %52, <16 x i64> noundef %50, i32 noundef 776) #8
  %69 = load <16 x i32>, ptr %26, align 32, !tbaa !10, !noalias !17
  %70 = getelementptr inbounds i8, ptr %25, i32 128
  %71 = load <32 x i8>, ptr %70, align 32, !tbaa !10, !noalias !17
  %72 = shufflevector <32 x i8> %71, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %73 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %72, <16 x i32> noundef %69, <16 x i64> noundef %56, i32 noundef 776) #8
  %74 = getelementptr inbounds i8, ptr %25, i32 160
  %75 = load <32 x i8>, ptr %74, align 32, !tbaa !10, !noalias !17
  %76 = shufflevector <32 x i8> %75, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %77 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %76, <16 x i32> noundef %69, <16 x i64> noundef %60, i32 noundef 776) #8
  %78 = getelementptr inbounds i8, ptr %25, i32 640
  %79 = load <32 x i8>, ptr %78, align 32, !tbaa !10, !noalias !17
  %80 = shufflevector <32 x i8> %79, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %81 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %80, <16 x i32> noundef %69, <16 x i64> noundef %64, i32 noundef 776) #8
  %82 = getelementptr inbounds i8, ptr %25, i32 672
  %83 = load <32 x i8>, ptr %82, align 32, !tbaa !10, !noalias !17
  %84 = shufflevector <32 x i8> %83, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %85 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %84, <16 x i32> noundef %69, <16 x i64> noundef %68, i32 noundef 776) #8
  %86 = getelementptr inbounds i8, ptr %26, i32 64
  %87 = load <16 x i32>, ptr %86, align 32, !tbaa !10, !noalias !17
  %88 = getelementptr inbounds i8, ptr %25, i32 192
  %89 = load <32 x i8>, ptr %88, align 32, !tbaa !10, !noalias !17
  %90 = shufflevector <32 x i8> %89, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %91 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %90, <16 x i32> noundef %87, <16 x i64> noundef %73, i32 noundef 776) #8
  %92 = getelementptr inbounds i8, ptr %25, i32 224
  %93 = load <32 x i8>, ptr %92, align 32, !tbaa !10, !noalias !17
  %94 = shufflevector <32 x i8> %93, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %95 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %94, <16 x i32> noundef %87, <16 x i64> noundef %77, i32 noundef 776) #8
  %96 = getelementptr inbounds i8, ptr %25, i32 704
  %97 = load <32 x i8>, ptr %96, align 32, !tbaa !10, !noalias !17
  %98 = shufflevector <32 x i8> %97, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %99 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %98, <16 x i32> noundef %87, <16 x i64> noundef %81, i32 noundef 776) #8
  %100 = getelementptr inbounds i8, ptr %25, i32 736
  %101 = load <32 x i8>, ptr %100, align 32, !tbaa !10, !noalias !17
  %102 = shufflevector <32 x i8> %101, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %103 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %102, <16 x i32> noundef %87, <16 x i64> noundef %85, i32 noundef 776) #8
  %104 = getelementptr inbounds i8, ptr %27, i32 -128
  %105 = load <16 x i32>, ptr %104, align 32, !tbaa !10, !noalias !17
  %106 = getelementptr inbounds i8, ptr %25, i32 256
  %107 = load <32 x i8>, ptr %106, align 32, !tbaa !10, !noalias !17
  %108 = shufflevector <32 x i8> %107, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %109 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %108, <16 x i32> noundef %105, <16 x i64> noundef %91, i32 noundef 776) #8
  %110 = getelementptr inbounds i8, ptr %25, i32 288
  %111 = load <32 x i8>, ptr %110, align 32, !tbaa !10, !noalias !17
  %112 = shufflevector <32 x i8> %111, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %113 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %112, <16 x i32> noundef %105, <16 x i64> noundef %95, i32 noundef 776) #8
  %114 = getelementptr inbounds i8, ptr %25, i32 768
  %115 = load <32 x i8>, ptr %114, align 32, !tbaa !10, !noalias !17
  %116 = shufflevector <32 x i8> %115, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %117 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %116, <16 x i32> noundef %105, <16 x i64> noundef %99, i32 noundef 776) #8
  %118 = getelementptr inbounds i8, ptr %25, i32 800
  %119 = load <32 x i8>, ptr %118, align 32, !tbaa !10, !noalias !17
  %120 = shufflevector <32 x i8> %119, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %121 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %120, <16 x i32> noundef %105, <16 x i64> noundef %103, i32 noundef 776) #8
  %122 = getelementptr inbounds i8, ptr %27, i32 -64
  %123 = load <16 x i32>, ptr %122, align 32, !tbaa !10, !noalias !17
  %124 = getelementptr inbounds i8, ptr %25, i32 320
  %125 = load <32 x i8>, ptr %124, align 32, !tbaa !10, !noalias !17
  %126 = shufflevector <32 x i8> %125, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %127 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %126, <16 x i32> noundef %123, <16 x i64> noundef %109, i32 noundef 776) #8
  %128 = getelementptr inbounds i8, ptr %25, i32 352
  %129 = load <32 x i8>, ptr %128, align 32, !tbaa !10, !noalias !17
  %130 = shufflevector <32 x i8> %129, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %131 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %130, <16 x i32> noundef %123, <16 x i64> noundef %113, i32 noundef 776) #8
  %132 = getelementptr inbounds i8, ptr %25, i32 832
  %133 = load <32 x i8>, ptr %132, align 32, !tbaa !10, !noalias !17
  %134 = shufflevector <32 x i8> %133, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %135 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %134, <16 x i32> noundef %123, <16 x i64> noundef %117, i32 noundef 776) #8
  %136 = getelementptr inbounds i8, ptr %25, i32 864
  %137 = load <32 x i8>, ptr %136, align 32, !tbaa !10, !noalias !17
  %138 = shufflevector <32 x i8> %137, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %139 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %138, <16 x i32> noundef %123, <16 x i64> noundef %121, i32 noundef 776) #8
  %140 = load <16 x i32>, ptr %27, align 32, !tbaa !10, !noalias !17
  %141 = getelementptr inbounds i8, ptr %25, i32 384
  %142 = load <32 x i8>, ptr %141, align 32, !tbaa !10, !noalias !17
  %143 = shufflevector <32 x i8> %142, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %144 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %143, <16 x i32> noundef %140, <16 x i64> noundef %127, i32 noundef 776) #8
  %145 = getelementptr inbounds i8, ptr %25, i32 416
  %146 = load <32 x i8>, ptr %145, align 32, !tbaa !10, !noalias !17
  %147 = shufflevector <32 x i8> %146, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %148 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %147, <16 x i32> noundef %140, <16 x i64> noundef %131, i32 noundef 776) #8
  %149 = getelementptr inbounds i8, ptr %25, i32 896
  %150 = load <32 x i8>, ptr %149, align 32, !tbaa !10, !noalias !17
  %151 = shufflevector <32 x i8> %150, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %152 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %151, <16 x i32> noundef %140, <16 x i64> noundef %135, i32 noundef 776) #8
  %153 = getelementptr inbounds i8, ptr %25, i32 928
  %154 = load <32 x i8>, ptr %153, align 32, !tbaa !10, !noalias !17
  %155 = shufflevector <32 x i8> %154, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %156 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %155, <16 x i32> noundef %140, <16 x i64> noundef %139, i32 noundef 776) #8
  %157 = getelementptr inbounds i8, ptr %27, i32 64
  %158 = load <16 x i32>, ptr %157, align 32, !tbaa !10, !noalias !17
  %159 = getelementptr inbounds i8, ptr %25, i32 448
  %160 = load <32 x i8>, ptr %159, align 32, !tbaa !10, !noalias !17
  %161 = shufflevector <32 x i8> %160, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %162 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %161, <16 x i32> noundef %158, <16 x i64> noundef %144, i32 noundef 776) #8
  %163 = getelementptr inbounds i8, ptr %25, i32 480
  %164 = load <32 x i8>, ptr %163, align 32, !tbaa !10, !noalias !17
  %165 = shufflevector <32 x i8> %164, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %166 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %165, <16 x i32> noundef %158, <16 x i64> noundef %148, i32 noundef 776) #8
  %167 = getelementptr inbounds i8, ptr %25, i32 960
  %168 = load <32 x i8>, ptr %167, align 32, !tbaa !10, !noalias !17
  %169 = shufflevector <32 x i8> %168, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %170 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %169, <16 x i32> noundef %158, <16 x i64> noundef %152, i32 noundef 776) #8
  %171 = getelementptr inbounds i8, ptr %25, i32 992
  %172 = load <32 x i8>, ptr %171, align 32, !tbaa !10, !noalias !17
  %173 = shufflevector <32 x i8> %172, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %174 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %173, <16 x i32> noundef %158, <16 x i64> noundef %156, i32 noundef 776) #8
  store <16 x i64> %162, ptr %30, align 32, !tbaa !10, !noalias !17
  %175 = getelementptr inbounds i8, ptr %30, i32 128
  store <16 x i64> %166, ptr %175, align 32, !tbaa !10, !noalias !17
  %176 = getelementptr inbounds i8, ptr %30, i32 256
  store <16 x i64> %170, ptr %32, align 32, !tbaa !10, !noalias !17
  %177 = getelementptr inbounds i8, ptr %32, i32 128
  store <16 x i64> %174, ptr %177, align 32, !tbaa !10, !noalias !17
  %178 = getelementptr inbounds i8, ptr %32, i32 256
  %179 = icmp eq i32 %33, 3
  %180 = select i1 %179, i32 -3072, i32 1024
  %181 = add nsw i32 %33, 1
  %182 = select i1 %179, i32 0, i32 %181
  %183 = getelementptr inbounds i8, ptr %25, i32 %180
  %184 = icmp eq i32 %31, 3
  %185 = select i1 %184, i32 512, i32 0
  %186 = add nsw i32 %31, 1
  %187 = select i1 %184, i32 0, i32 %186
  %188 = getelementptr inbounds i8, ptr %26, i32 %185
  %189 = icmp eq i32 %29, 3
  %190 = select i1 %189, i32 512, i32 0
  %191 = add nsw i32 %29, 1
  %192 = select i1 %189, i32 0, i32 %191
  %193 = getelementptr inbounds i8, ptr %27, i32 %190
  %194 = add nuw nsw i32 %28, 1
  %195 = icmp eq i32 %194, 32
  br i1 %195, label %196, label %24, !llvm.loop !18

196:                                              ; preds = %24
  %197 = getelementptr inbounds i8, ptr %6, i32 128
  %198 = getelementptr inbounds i8, ptr %6, i32 384
  %199 = getelementptr inbounds i8, ptr %6, i32 640
  %200 = getelementptr inbounds i8, ptr %6, i32 896
  br label %201

201:                                              ; preds = %196, %201
  %202 = phi ptr [ %200, %196 ], [ %305, %201 ]
  %203 = phi ptr [ %199, %196 ], [ %304, %201 ]
  %204 = phi ptr [ %198, %196 ], [ %303, %201 ]
  %205 = phi ptr [ %197, %196 ], [ %302, %201 ]
  %206 = phi i32 [ 0, %196 ], [ %307, %201 ]
  %207 = phi ptr [ %5, %196 ], [ %306, %201 ]
  %208 = phi ptr [ %8, %196 ], [ %301, %201 ]
  %209 = load <16 x i32>, ptr %207, align 32, !tbaa !10, !noalias !17
  %210 = getelementptr inbounds i8, ptr %205, i32 -128
  %211 = load <16 x i32>, ptr %210, align 32, !tbaa !10, !noalias !17
  %212 = getelementptr inbounds i8, ptr %207, i32 64
  %213 = load <16 x i32>, ptr %212, align 32, !tbaa !10, !noalias !17
  %214 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %209, <16 x i32> noundef %213, i32 noundef 1) #8
  %215 = getelementptr inbounds i8, ptr %205, i32 -64
  %216 = load <16 x i32>, ptr %215, align 32, !tbaa !10, !noalias !17
  %217 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %211, <16 x i32> noundef %216, i32 noundef 1) #8
  %218 = getelementptr inbounds i8, ptr %207, i32 128
  %219 = load <16 x i32>, ptr %218, align 32, !tbaa !10, !noalias !17
  %220 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %214, <16 x i32> noundef %219, i32 noundef 1) #8
  %221 = load <16 x i32>, ptr %205, align 32, !tbaa !10, !noalias !17
  %222 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %217, <16 x i32> noundef %221, i32 noundef 1) #8
  %223 = getelementptr inbounds i8, ptr %207, i32 192
  %224 = load <16 x i32>, ptr %223, align 32, !tbaa !10, !noalias !17
  %225 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %220, <16 x i32> noundef %224, i32 noundef 1) #8
  %226 = getelementptr inbounds i8, ptr %205, i32 64
  %227 = load <16 x i32>, ptr %226, align 32, !tbaa !10, !noalias !17
  %228 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %222, <16 x i32> noundef %227, i32 noundef 1) #8
  %229 = getelementptr inbounds i8, ptr %207, i32 256
  %230 = load <16 x i32>, ptr %229, align 32, !tbaa !10, !noalias !17
  %231 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %225, <16 x i32> noundef %230, i32 noundef 1) #8
  %232 = getelementptr inbounds i8, ptr %204, i32 -128
  %233 = load <16 x i32>, ptr %232, align 32, !tbaa !10, !noalias !17
  %234 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %228, <16 x i32> noundef %233, i32 noundef 1) #8
  %235 = getelementptr inbounds i8, ptr %207, i32 320
  %236 = load <16 x i32>, ptr %235, align 32, !tbaa !10, !noalias !17
  %237 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %231, <16 x i32> noundef %236, i32 noundef 1) #8
  %238 = getelementptr inbounds i8, ptr %204, i32 -64
  %239 = load <16 x i32>, ptr %238, align 32, !tbaa !10, !noalias !17
  %240 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %234, <16 x i32> noundef %239, i32 noundef 1) #8
  %241 = getelementptr inbounds i8, ptr %207, i32 384
  %242 = load <16 x i32>, ptr %241, align 32, !tbaa !10, !noalias !17
  %243 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %237, <16 x i32> noundef %242, i32 noundef 1) #8
  %244 = load <16 x i32>, ptr %204, align 32, !tbaa !10, !noalias !17
  %245 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %240, <16 x i32> noundef %244, i32 noundef 1) #8
  %246 = getelementptr inbounds i8, ptr %207, i32 448
  %247 = load <16 x i32>, ptr %246, align 32, !tbaa !10, !noalias !17
  %248 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %243, <16 x i32> noundef %247, i32 noundef 1) #8
  %249 = getelementptr inbounds i8, ptr %204, i32 64
  %250 = load <16 x i32>, ptr %249, align 32, !tbaa !10, !noalias !17
  %251 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %245, <16 x i32> noundef %250, i32 noundef 1) #8
  %252 = getelementptr inbounds i8, ptr %207, i32 512
  %253 = load <16 x i32>, ptr %252, align 32, !tbaa !10, !noalias !17
  %254 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %248, <16 x i32> noundef %253, i32 noundef 1) #8
  %255 = getelementptr inbounds i8, ptr %203, i32 -128
  %256 = load <16 x i32>, ptr %255, align 32, !tbaa !10, !noalias !17
  %257 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %251, <16 x i32> noundef %256, i32 noundef 1) #8
  %258 = getelementptr inbounds i8, ptr %207, i32 576
  %259 = load <16 x i32>, ptr %258, align 32, !tbaa !10, !noalias !17
  %260 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %254, <16 x i32> noundef %259, i32 noundef 1) #8
  %261 = getelementptr inbounds i8, ptr %203, i32 -64
  %262 = load <16 x i32>, ptr %261, align 32, !tbaa !10, !noalias !17
  %263 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %257, <16 x i32> noundef %262, i32 noundef 1) #8
  %264 = getelementptr inbounds i8, ptr %207, i32 640
  %265 = load <16 x i32>, ptr %264, align 32, !tbaa !10, !noalias !17
  %266 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %260, <16 x i32> noundef %265, i32 noundef 1) #8
  %267 = load <16 x i32>, ptr %203, align 32, !tbaa !10, !noalias !17
  %268 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %263, <16 x i32> noundef %267, i32 noundef 1) #8
  %269 = getelementptr inbounds i8, ptr %207, i32 704
  %270 = load <16 x i32>, ptr %269, align 32, !tbaa !10, !noalias !17
  %271 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %266, <16 x i32> noundef %270, i32 noundef 1) #8
  %272 = getelementptr inbounds i8, ptr %203, i32 64
  %273 = load <16 x i32>, ptr %272, align 32, !tbaa !10, !noalias !17
  %274 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %268, <16 x i32> noundef %273, i32 noundef 1) #8
  %275 = getelementptr inbounds i8, ptr %207, i32 768
  %276 = load <16 x i32>, ptr %275, align 32, !tbaa !10, !noalias !17
  %277 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %271, <16 x i32> noundef %276, i32 noundef 1) #8
  %278 = getelementptr inbounds i8, ptr %202, i32 -128
  %279 = load <16 x i32>, ptr %278, align 32, !tbaa !10, !noalias !17
  %280 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %274, <16 x i32> noundef %279, i32 noundef 1) #8
  %281 = getelementptr inbounds i8, ptr %207, i32 832
  %282 = load <16 x i32>, ptr %281, align 32, !tbaa !10, !noalias !17
  %283 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %277, <16 x i32> noundef %282, i32 noundef 1) #8
  %284 = getelementptr inbounds i8, ptr %202, i32 -64
  %285 = load <16 x i32>, ptr %284, align 32, !tbaa !10, !noalias !17
  %286 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %280, <16 x i32> noundef %285, i32 noundef 1) #8
  %287 = getelementptr inbounds i8, ptr %207, i32 896
  %288 = load <16 x i32>, ptr %287, align 32, !tbaa !10, !noalias !17
  %289 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %283, <16 x i32> noundef %288, i32 noundef 1) #8
  %290 = load <16 x i32>, ptr %202, align 32, !tbaa !10, !noalias !17
  %291 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %286, <16 x i32> noundef %290, i32 noundef 1) #8
  %292 = getelementptr inbounds i8, ptr %207, i32 960
  %293 = load <16 x i32>, ptr %292, align 32, !tbaa !10, !noalias !17
  %294 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %289, <16 x i32> noundef %293, i32 noundef 1) #8
  %295 = getelementptr inbounds i8, ptr %202, i32 64
  %296 = load <16 x i32>, ptr %295, align 32, !tbaa !10, !noalias !17
  %297 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %291, <16 x i32> noundef %296, i32 noundef 1) #8
  %298 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %294, <16 x i32> noundef %297, i32 noundef 1) #8
  %299 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %298, <16 x i32> noundef %298, i32 noundef 0, i32 noundef 32) #8
  %300 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %298, <16 x i32> noundef %299, i32 noundef 1) #8
  store <16 x i32> %300, ptr %208, align 32, !tbaa !10, !noalias !17
  %301 = getelementptr inbounds i8, ptr %208, i32 64
  %302 = getelementptr inbounds i8, ptr %205, i32 1024
  %303 = getelementptr inbounds i8, ptr %204, i32 1024
  %304 = getelementptr inbounds i8, ptr %203, i32 1024
  %305 = getelementptr inbounds i8, ptr %202, i32 1024
  %306 = getelementptr inbounds i8, ptr %207, i32 1024
  %307 = add nuw nsw i32 %206, 1
  %308 = icmp eq i32 %307, 8
  br i1 %308, label %309, label %201, !llvm.loop !19

309:                                              ; preds = %201
  %310 = getelementptr inbounds i8, ptr %2, i32 4
  %311 = load i32, ptr %310, align 4, !tbaa !20, !noalias !23
  %312 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %311) #8
  %313 = load i32, ptr %2, align 4, !tbaa !29, !noalias !23
  %314 = getelementptr inbounds i8, ptr %2, i32 8
  %315 = load i32, ptr %314, align 4, !tbaa !30, !noalias !23
  %316 = bitcast <32 x i16> %312 to <16 x i32>
  br label %317

317:                                              ; preds = %309, %317
  %318 = phi i32 [ 0, %309 ], [ %382, %317 ]
  %319 = phi ptr [ %5, %309 ], [ %342, %317 ]
  %320 = phi ptr [ %6, %309 ], [ %368, %317 ]
  %321 = phi ptr [ %8, %309 ], [ %381, %317 ]
  %322 = phi ptr [ %1, %309 ], [ %379, %317 ]
  %323 = phi i32 [ 0, %309 ], [ %327, %317 ]
  %324 = load <16 x i32>, ptr %321, align 32, !tbaa !10, !noalias !17
  %325 = icmp eq i32 %323, 3
  %326 = add nsw i32 %323, 1
  %327 = select i1 %325, i32 0, i32 %326
  %328 = load <32 x i32>, ptr %319, align 32, !tbaa !10, !noalias !17
  %329 = getelementptr inbounds i8, ptr %319, i32 128
  %330 = shufflevector <32 x i32> %328, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %331 = sub <16 x i32> %324, %330
  %332 = shufflevector <32 x i32> %328, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %333 = sub <16 x i32> %324, %332
  %334 = shufflevector <16 x i32> %331, <16 x i32> %333, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %335 = bitcast <32 x i32> %334 to <16 x i64>
  %336 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %335, i32 noundef %313, i32 noundef 1) #9, !noalias !17
  %337 = bitcast <32 x i16> %336 to <64 x i8>
  %338 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %337, <16 x i32> noundef %316, i32 noundef 824) #8
  %339 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %338, i32 noundef %315, i32 noundef 0) #9, !noalias !17
  store <32 x i8> %339, ptr %322, align 32, !tbaa !10, !noalias !17
  %340 = getelementptr inbounds i8, ptr %322, i32 32
  %341 = load <32 x i32>, ptr %329, align 32, !tbaa !10, !noalias !17
  %342 = getelementptr inbounds i8, ptr %319, i32 256
  %343 = shufflevector <32 x i32> %341, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %344 = sub <16 x i32> %324, %343
  %345 = shufflevector <32 x i32> %341, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %346 = sub <16 x i32> %324, %345
  %347 = shufflevector <16 x i32> %344, <16 x i32> %346, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %348 = bitcast <32 x i32> %347 to <16 x i64>
  %349 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %348, i32 noundef %313, i32 noundef 1) #9, !noalias !17
  %350 = bitcast <32 x i16> %349 to <64 x i8>
  %351 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %350, <16 x i32> noundef %316, i32 noundef 824) #8
  %352 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %351, i32 noundef %315, i32 noundef 0) #9, !noalias !17
  store <32 x i8> %352, ptr %340, align 32, !tbaa !10, !noalias !17
  %353 = getelementptr inbounds i8, ptr %322, i32 64
  %354 = load <32 x i32>, ptr %320, align 32, !tbaa !10, !noalias !17
  %355 = getelementptr inbounds i8, ptr %320, i32 128
  %356 = shufflevector <32 x i32> %354, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %357 = sub <16 x i32> %324, %356
  %358 = shufflevector <32 x i32> %354, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %359 = sub <16 x i32> %324, %358
  %360 = shufflevector <16 x i32> %357, <16 x i32> %359, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %361 = bitcast <32 x i32> %360 to <16 x i64>
  %362 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %361, i32 noundef %313, i32 noundef 1) #9, !noalias !17
  %363 = bitcast <32 x i16> %362 to <64 x i8>
  %364 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %363, <16 x i32> noundef %316, i32 noundef 824) #8
  %365 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %364, i32 noundef %315, i32 noundef 0) #9, !noalias !17
  store <32 x i8> %365, ptr %353, align 32, !tbaa !10, !noalias !17
  %366 = getelementptr inbounds i8, ptr %322, i32 96
  %367 = load <32 x i32>, ptr %355, align 32, !tbaa !10, !noalias !17
  %368 = getelementptr inbounds i8, ptr %320, i32 256
  %369 = shufflevector <32 x i32> %367, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %370 = sub <16 x i32> %324, %369
  %371 = shufflevector <32 x i32> %367, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %372 = sub <16 x i32> %324, %371
  %373 = shufflevector <16 x i32> %370, <16 x i32> %372, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %374 = bitcast <32 x i32> %373 to <16 x i64>
  %375 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %374, i32 noundef %313, i32 noundef 1) #9, !noalias !17
  %376 = bitcast <32 x i16> %375 to <64 x i8>
  %377 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %376, <16 x i32> noundef %316, i32 noundef 824) #8
  %378 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %377, i32 noundef %315, i32 noundef 0) #9, !noalias !17
  store <32 x i8> %378, ptr %366, align 32, !tbaa !10, !noalias !17
  %379 = getelementptr inbounds i8, ptr %322, i32 128
  %380 = select i1 %325, i32 64, i32 0
  %381 = getelementptr inbounds i8, ptr %321, i32 %380
  %382 = add nuw nsw i32 %318, 1
  %383 = icmp eq i32 %382, 32
  br i1 %383, label %384, label %317, !llvm.loop !31

384:                                              ; preds = %317
  %385 = ptrtoint ptr %3 to i32
  %386 = ptrtoint ptr %4 to i32
  %387 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %385) #8
  %388 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %386) #8
  %389 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %387, <16 x i32> noundef %388, i32 noundef 52428) #8
  %390 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %391 = bitcast <32 x i16> %390 to <16 x i32>
  br label %392

392:                                              ; preds = %384, %392
  %393 = phi <16 x i64> [ zeroinitializer, %384 ], [ %460, %392 ]
  %394 = phi i32 [ 0, %384 ], [ %470, %392 ]
  %395 = phi ptr [ %1, %384 ], [ %402, %392 ]
  %396 = phi ptr [ %7, %384 ], [ %464, %392 ]
  %397 = phi ptr [ %5, %384 ], [ %469, %392 ]
  %398 = phi i32 [ 0, %384 ], [ %468, %392 ]
  %399 = load <32 x i8>, ptr %395, align 32, !tbaa !10, !noalias !17
  %400 = getelementptr inbounds i8, ptr %395, i32 32
  %401 = load <32 x i8>, ptr %400, align 32, !tbaa !10, !noalias !17
  %402 = getelementptr inbounds i8, ptr %395, i32 64
  %403 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %399, i32 noundef 5, i32 noundef 0) #9, !noalias !17
  %404 = shufflevector <16 x i64> %403, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %405 = bitcast <8 x i64> %404 to <16 x i32>
  %406 = add <16 x i32> %389, %405
  %407 = shufflevector <16 x i64> %403, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %408 = bitcast <8 x i64> %407 to <16 x i32>
  %409 = add <16 x i32> %389, %408
  %410 = shufflevector <16 x i32> %406, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %411 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %410) #8
  %412 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %410) #8
  %413 = shufflevector <8 x i32> %411, <8 x i32> %412, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %414 = shufflevector <16 x i32> %406, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %415 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %414) #8
  %416 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %414) #8
  %417 = shufflevector <8 x i32> %415, <8 x i32> %416, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %418 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %413, <16 x i32> noundef %417, i32 noundef 24) #8
  %419 = shufflevector <16 x i32> %409, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %420 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %419) #8
  %421 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %419) #8
  %422 = shufflevector <8 x i32> %420, <8 x i32> %421, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %423 = shufflevector <16 x i32> %409, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %424 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %423) #8
  %425 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %423) #8
  %426 = shufflevector <8 x i32> %424, <8 x i32> %425, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %427 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %422, <16 x i32> noundef %426, i32 noundef 24) #8
  %428 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %418, <16 x i32> noundef %427, i32 noundef 10) #8
  %429 = bitcast <16 x i32> %428 to <32 x i16>
  %430 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %401, i32 noundef 5, i32 noundef 0) #9, !noalias !17
  %431 = shufflevector <16 x i64> %430, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %432 = bitcast <8 x i64> %431 to <16 x i32>
  %433 = add <16 x i32> %389, %432
  %434 = shufflevector <16 x i64> %430, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %435 = bitcast <8 x i64> %434 to <16 x i32>
  %436 = add <16 x i32> %389, %435
  %437 = shufflevector <16 x i32> %433, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %438 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %437) #8
  %439 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %437) #8
  %440 = shufflevector <8 x i32> %438, <8 x i32> %439, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %441 = shufflevector <16 x i32> %433, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %442 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %441) #8
  %443 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %441) #8
  %444 = shufflevector <8 x i32> %442, <8 x i32> %443, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %445 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %440, <16 x i32> noundef %444, i32 noundef 24) #8
  %446 = shufflevector <16 x i32> %436, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %447 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %446) #8
  %448 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %446) #8
  %449 = shufflevector <8 x i32> %447, <8 x i32> %448, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %450 = shufflevector <16 x i32> %436, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %451 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %450) #8
  %452 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %450) #8
  %453 = shufflevector <8 x i32> %451, <8 x i32> %452, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %454 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %449, <16 x i32> noundef %453, i32 noundef 24) #8
  %455 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %445, <16 x i32> noundef %454, i32 noundef 10) #8
  %456 = bitcast <16 x i32> %455 to <32 x i16>
  %457 = bitcast <16 x i32> %428 to <64 x i8>
  %458 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %457, <16 x i32> noundef %391, <16 x i64> noundef %393, i32 noundef 56) #8
  %459 = bitcast <16 x i32> %455 to <64 x i8>
  %460 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %459, <16 x i32> noundef %391, <16 x i64> noundef %458, i32 noundef 56) #8
  %461 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %429, i32 noundef 0) #9, !noalias !17
  store <32 x i8> %461, ptr %396, align 32, !tbaa !10, !noalias !17
  %462 = getelementptr inbounds i8, ptr %396, i32 32
  %463 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %456, i32 noundef 0) #9, !noalias !17
  store <32 x i8> %463, ptr %462, align 32, !tbaa !10, !noalias !17
  %464 = getelementptr inbounds i8, ptr %396, i32 64
  store <16 x i64> %460, ptr %397, align 32, !tbaa !10, !noalias !17
  %465 = icmp eq i32 %398, 7
  %466 = select i1 %465, i32 128, i32 0
  %467 = add nsw i32 %398, 1
  %468 = select i1 %465, i32 0, i32 %467
  %469 = getelementptr inbounds i8, ptr %397, i32 %466
  %470 = add nuw nsw i32 %394, 1
  %471 = icmp eq i32 %470, 64
  br i1 %471, label %472, label %392, !llvm.loop !32

472:                                              ; preds = %392
  %473 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #8
  %474 = getelementptr inbounds i8, ptr %8, i32 1536
  %475 = getelementptr inbounds i8, ptr %2, i32 12
  %476 = load i32, ptr %475, align 4, !tbaa !33, !noalias !34
  %477 = getelementptr inbounds i8, ptr %2, i32 20
  %478 = load i32, ptr %477, align 4, !tbaa !39, !noalias !34
  %479 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 1) #8
  %480 = getelementptr inbounds i8, ptr %2, i32 16
  %481 = load i32, ptr %480, align 4, !tbaa !40, !noalias !41
  %482 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %481) #8
  %483 = bitcast <32 x i16> %482 to <16 x i32>
  %484 = getelementptr inbounds i8, ptr %8, i32 512
  br label %485

485:                                              ; preds = %472, %667
  %486 = phi <16 x i32> [ %473, %472 ], [ %529, %667 ]
  %487 = phi i1 [ true, %472 ], [ false, %667 ]
  %488 = phi i32 [ 0, %472 ], [ 4, %667 ]
  %489 = shl nuw nsw i32 %488, 7
  %490 = getelementptr inbounds i8, ptr %5, i32 %489
  %491 = load <32 x i32>, ptr %490, align 32, !tbaa !10, !noalias !17
  %492 = shufflevector <32 x i32> %491, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %493 = shufflevector <32 x i32> %491, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %494 = add <16 x i32> %492, %493
  %495 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %494, <16 x i32> noundef %494, i32 noundef 0, i32 noundef 32) #8
  %496 = add <16 x i32> %494, %495
  %497 = sub <16 x i32> %496, %486
  %498 = shufflevector <16 x i32> %497, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %499 = shl nuw nsw i32 %488, 7
  %500 = or disjoint i32 %499, 128
  %501 = getelementptr inbounds i8, ptr %5, i32 %500
  %502 = load <32 x i32>, ptr %501, align 32, !tbaa !10, !noalias !17
  %503 = shufflevector <32 x i32> %502, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %504 = shufflevector <32 x i32> %502, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %505 = add <16 x i32> %503, %504
  %506 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %505, <16 x i32> noundef %505, i32 noundef 0, i32 noundef 32) #8
  %507 = add <16 x i32> %505, %506
  %508 = sub <16 x i32> %507, %496
  %509 = shufflevector <16 x i32> %508, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %510 = shl nuw nsw i32 %488, 7
  %511 = or disjoint i32 %510, 256
  %512 = getelementptr inbounds i8, ptr %5, i32 %511
  %513 = load <32 x i32>, ptr %512, align 32, !tbaa !10, !noalias !17
  %514 = shufflevector <32 x i32> %513, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %515 = shufflevector <32 x i32> %513, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %516 = add <16 x i32> %514, %515
  %517 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %516, <16 x i32> noundef %516, i32 noundef 0, i32 noundef 32) #8
  %518 = add <16 x i32> %516, %517
  %519 = sub <16 x i32> %518, %507
  %520 = shufflevector <16 x i32> %519, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %521 = shl nuw nsw i32 %488, 7
  %522 = or disjoint i32 %521, 384
  %523 = getelementptr inbounds i8, ptr %5, i32 %522
  %524 = load <32 x i32>, ptr %523, align 32, !tbaa !10, !noalias !17
  %525 = shufflevector <32 x i32> %524, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %526 = shufflevector <32 x i32> %524, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %527 = add <16 x i32> %525, %526
  %528 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %527, <16 x i32> noundef %527, i32 noundef 0, i32 noundef 32) #8
  %529 = add <16 x i32> %527, %528
  %530 = sub <16 x i32> %529, %518
  %531 = shufflevector <16 x i32> %530, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %532 = shufflevector <8 x i32> %498, <8 x i32> %509, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %533 = shufflevector <8 x i32> %520, <8 x i32> %531, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %534 = shufflevector <16 x i32> %532, <16 x i32> %533, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %535 = bitcast <32 x i32> %534 to <16 x i64>
  %536 = getelementptr inbounds %"struct.(anonymous namespace)::Shifts", ptr %474, i32 %488
  tail call void @llvm.experimental.noalias.scope.decl(metadata !42)
  %537 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %535, i32 noundef 0, i32 noundef 1) #9, !noalias !41
  %538 = bitcast <32 x i16> %537 to <16 x i32>
  %539 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %538, <16 x i32> noundef %538, i32 noundef 0, i32 noundef 8) #8
  %540 = bitcast <16 x i32> %539 to <32 x i16>
  %541 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %537, <32 x i16> noundef %540, i32 noundef 1) #8
  %542 = bitcast <32 x i16> %541 to <16 x i32>
  %543 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %542, <16 x i32> noundef %542, i32 noundef 0, i32 noundef 4) #8
  %544 = bitcast <16 x i32> %543 to <32 x i16>
  %545 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %541, <32 x i16> noundef %544, i32 noundef 1) #8
  %546 = bitcast <32 x i16> %545 to <16 x i32>
  %547 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %546, <16 x i32> noundef %546, i32 noundef 0, i32 noundef 2) #8
  %548 = bitcast <16 x i32> %547 to <32 x i16>
  %549 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %545, <32 x i16> noundef %548, i32 noundef 1) #8
  %550 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %537, <32 x i16> noundef %540, i32 noundef 1) #8
  %551 = bitcast <32 x i16> %550 to <16 x i32>
  %552 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %551, <16 x i32> noundef %551, i32 noundef 0, i32 noundef 4) #8
  %553 = bitcast <16 x i32> %552 to <32 x i16>
  %554 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %550, <32 x i16> noundef %553, i32 noundef 1) #8
  %555 = bitcast <32 x i16> %554 to <16 x i32>
  %556 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %555, <16 x i32> noundef %555, i32 noundef 0, i32 noundef 2) #8
  %557 = bitcast <16 x i32> %556 to <32 x i16>
  %558 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %554, <32 x i16> noundef %557, i32 noundef 1) #8
  %559 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %549, i32 noundef 0, i32 noundef 1) #8
  %560 = shl i32 %559, 16
  %561 = ashr exact i32 %560, 16
  %562 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %561, i1 false)
  %563 = sub nuw nsw i32 32, %562
  %564 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %558, i32 noundef 0, i32 noundef 1) #8
  %565 = shl i32 %564, 16
  %566 = ashr exact i32 %565, 16
  %567 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %566, i1 false)
  %568 = add i32 %476, %567
  %569 = sub i32 24, %568
  %570 = tail call i32 @llvm.smax.i32(i32 %569, i32 0)
  %571 = sub i32 %478, %562
  %572 = add i32 %571, 7
  %573 = add i32 %572, %567
  %574 = zext i32 %573 to i64
  %575 = shl nuw i64 %574, 32
  %576 = zext nneg i32 %570 to i64
  %577 = or disjoint i64 %575, %576
  store i64 %577, ptr %536, align 4, !alias.scope !42, !noalias !17
  %578 = shl nuw i32 16384, %563
  %579 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %549, i32 noundef 8, i32 noundef 1) #8
  %580 = shl i32 %579, 16
  %581 = ashr exact i32 %580, 16
  %582 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %581, i1 false)
  %583 = sub nuw nsw i32 32, %582
  %584 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %558, i32 noundef 8, i32 noundef 1) #8
  %585 = shl i32 %584, 16
  %586 = ashr exact i32 %585, 16
  %587 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %586, i1 false)
  %588 = add i32 %476, %587
  %589 = sub i32 24, %588
  %590 = tail call i32 @llvm.smax.i32(i32 %589, i32 0)
  %591 = sub i32 %478, %582
  %592 = add i32 %591, 7
  %593 = add i32 %592, %587
  %594 = getelementptr inbounds i8, ptr %536, i32 8
  %595 = zext i32 %593 to i64
  %596 = shl nuw i64 %595, 32
  %597 = zext nneg i32 %590 to i64
  %598 = or disjoint i64 %596, %597
  store i64 %598, ptr %594, align 4, !alias.scope !42, !noalias !17
  %599 = shl nuw i32 16384, %583
  %600 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %549, i32 noundef 16, i32 noundef 1) #8
  %601 = shl i32 %600, 16
  %602 = ashr exact i32 %601, 16
  %603 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %602, i1 false)
  %604 = sub nuw nsw i32 32, %603
  %605 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %558, i32 noundef 16, i32 noundef 1) #8
  %606 = shl i32 %605, 16
  %607 = ashr exact i32 %606, 16
  %608 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %607, i1 false)
  %609 = add i32 %476, %608
  %610 = sub i32 24, %609
  %611 = tail call i32 @llvm.smax.i32(i32 %610, i32 0)
  %612 = sub i32 %478, %603
  %613 = add i32 %612, 7
  %614 = add i32 %613, %608
  %615 = getelementptr inbounds i8, ptr %536, i32 16
  %616 = zext i32 %614 to i64
  %617 = shl nuw i64 %616, 32
  %618 = zext nneg i32 %611 to i64
  %619 = or disjoint i64 %617, %618
  store i64 %619, ptr %615, align 4, !alias.scope !42, !noalias !17
  %620 = shl nuw i32 16384, %604
  %621 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %549, i32 noundef 24, i32 noundef 1) #8
  %622 = shl i32 %621, 16
  %623 = ashr exact i32 %622, 16
  %624 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %623, i1 false)
  %625 = sub nuw nsw i32 32, %624
  %626 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %558, i32 noundef 24, i32 noundef 1) #8
  %627 = shl i32 %626, 16
  %628 = ashr exact i32 %627, 16
  %629 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %628, i1 false)
  %630 = add i32 %476, %629
  %631 = sub i32 24, %630
  %632 = tail call i32 @llvm.smax.i32(i32 %631, i32 0)
  %633 = sub i32 %478, %624
  %634 = add i32 %633, 7
  %635 = add i32 %634, %629
  %636 = getelementptr inbounds i8, ptr %536, i32 24
  %637 = zext i32 %635 to i64
  %638 = shl nuw i64 %637, 32
  %639 = zext nneg i32 %632 to i64
  %640 = or disjoint i64 %638, %639
  store i64 %640, ptr %636, align 4, !alias.scope !42, !noalias !17
  %641 = shl nuw i32 16384, %625
  %642 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef %537, i32 noundef 16, i32 noundef 1) #9, !noalias !41
  %643 = shufflevector <16 x i64> %642, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %644 = bitcast <8 x i64> %643 to <16 x i32>
  %645 = sub <16 x i32> %479, %644
  %646 = shufflevector <16 x i64> %642, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %647 = bitcast <8 x i64> %646 to <16 x i32>
  %648 = sub <16 x i32> %479, %647
  %649 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %578) #8
  %650 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %599) #8
  %651 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %649, <16 x i32> noundef %650, i32 noundef 65280) #8
  %652 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %620) #8
  %653 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %641) #8
  %654 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %652, <16 x i32> noundef %653, i32 noundef 65280) #8
  br label %655

655:                                              ; preds = %485, %655
  %656 = phi <16 x i32> [ %651, %485 ], [ %661, %655 ]
  %657 = phi <16 x i32> [ %654, %485 ], [ %664, %655 ]
  %658 = phi i32 [ 0, %485 ], [ %665, %655 ]
  %659 = shl <16 x i32> %656, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %660 = add <16 x i32> %645, %659
  %661 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %659, <16 x i32> noundef %660, i32 noundef 0) #8
  %662 = shl <16 x i32> %657, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %663 = add <16 x i32> %648, %662
  %664 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %662, <16 x i32> noundef %663, i32 noundef 0) #8
  %665 = add nuw nsw i32 %658, 1
  %666 = icmp eq i32 %665, 16
  br i1 %666, label %667, label %655, !llvm.loop !43

667:                                              ; preds = %655
  %668 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %661, <16 x i32> noundef %664, i32 noundef 2) #8
  %669 = bitcast <16 x i32> %668 to <64 x i8>
  %670 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %669, <16 x i32> noundef %483, i32 noundef 312) #8
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7, !noalias !41
  %671 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %670, i32 noundef 15, i32 noundef 1) #9, !noalias !41
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #7, !noalias !41
  %672 = bitcast <32 x i16> %671 to <16 x i32>
  %673 = getelementptr inbounds [8 x [2 x [32 x i16]]], ptr %484, i32 0, i32 %488, i32 0
  %674 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %672, <16 x i32> noundef %672, i32 noundef 18) #8
  %675 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %674, <16 x i32> noundef %674, i32 noundef 18) #8
  %676 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %675, <16 x i32> noundef %675, i32 noundef 18) #8
  store <16 x i32> %676, ptr %673, align 32, !tbaa !10, !noalias !17
  %677 = getelementptr inbounds [8 x [2 x [32 x i16]]], ptr %484, i32 0, i32 %488, i32 1
  %678 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %675, <16 x i32> noundef %675, i32 noundef 19) #8
  store <16 x i32> %678, ptr %677, align 32, !tbaa !10, !noalias !17
  %679 = or disjoint i32 %488, 1
  %680 = getelementptr inbounds [8 x [2 x [32 x i16]]], ptr %484, i32 0, i32 %679, i32 0
  %681 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %674, <16 x i32> noundef %674, i32 noundef 19) #8
  %682 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %681, <16 x i32> noundef %681, i32 noundef 18) #8
  store <16 x i32> %682, ptr %680, align 32, !tbaa !10, !noalias !17
  %683 = getelementptr inbounds [8 x [2 x [32 x i16]]], ptr %484, i32 0, i32 %679, i32 1
  %684 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %681, <16 x i32> noundef %681, i32 noundef 19) #8
  store <16 x i32> %684, ptr %683, align 32, !tbaa !10, !noalias !17
  %685 = or disjoint i32 %488, 2
  %686 = getelementptr inbounds [8 x [2 x [32 x i16]]], ptr %484, i32 0, i32 %685, i32 0
  %687 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %672, <16 x i32> noundef %672, i32 noundef 19) #8
  %688 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %687, <16 x i32> noundef %687, i32 noundef 18) #8
  %689 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %688, <16 x i32> noundef %688, i32 noundef 18) #8
  store <16 x i32> %689, ptr %686, align 32, !tbaa !10, !noalias !17
  %690 = getelementptr inbounds [8 x [2 x [32 x i16]]], ptr %484, i32 0, i32 %685, i32 1
  %691 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %688, <16 x i32> noundef %688, i32 noundef 19) #8
  store <16 x i32> %691, ptr %690, align 32, !tbaa !10, !noalias !17
  %692 = or disjoint i32 %488, 3
  %693 = getelementptr inbounds [8 x [2 x [32 x i16]]], ptr %484, i32 0, i32 %692, i32 0
  %694 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %687, <16 x i32> noundef %687, i32 noundef 19) #8
  %695 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %694, <16 x i32> noundef %694, i32 noundef 18) #8
  store <16 x i32> %695, ptr %693, align 32, !tbaa !10, !noalias !17
  %696 = getelementptr inbounds [8 x [2 x [32 x i16]]], ptr %484, i32 0, i32 %692, i32 1
  %697 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %694, <16 x i32> noundef %694, i32 noundef 19) #8
  store <16 x i32> %697, ptr %696, align 32, !tbaa !10, !noalias !17
  br i1 %487, label %485, label %698, !llvm.loop !44

698:                                              ; preds = %667
  %699 = getelementptr inbounds i8, ptr %7, i32 128
  %700 = getelementptr inbounds i8, ptr %7, i32 384
  %701 = getelementptr inbounds i8, ptr %0, i32 8992
  %702 = getelementptr inbounds i8, ptr %0, i32 11040
  br label %703

703:                                              ; preds = %698, %703
  %704 = phi ptr [ %484, %698 ], [ %886, %703 ]
  %705 = phi ptr [ %474, %698 ], [ %891, %703 ]
  %706 = phi ptr [ %699, %698 ], [ %876, %703 ]
  %707 = phi ptr [ %700, %698 ], [ %881, %703 ]
  %708 = phi ptr [ %701, %698 ], [ %866, %703 ]
  %709 = phi ptr [ %702, %698 ], [ %871, %703 ]
  %710 = phi i32 [ 0, %698 ], [ %892, %703 ]
  %711 = phi ptr [ %1, %698 ], [ %861, %703 ]
  %712 = phi i32 [ 0, %698 ], [ %865, %703 ]
  %713 = phi i32 [ 0, %698 ], [ %870, %703 ]
  %714 = phi i32 [ 0, %698 ], [ %875, %703 ]
  %715 = phi i32 [ 0, %698 ], [ %880, %703 ]
  %716 = phi i32 [ 0, %698 ], [ %885, %703 ]
  %717 = phi i32 [ 0, %698 ], [ %890, %703 ]
  %718 = getelementptr inbounds i8, ptr %706, i32 -128
  %719 = getelementptr inbounds i8, ptr %708, i32 -800
  %720 = getelementptr inbounds i8, ptr %708, i32 -736
  %721 = load <16 x i32>, ptr %720, align 32, !tbaa !10
  %722 = load <16 x i32>, ptr %719, align 32, !tbaa !10
  %723 = load <16 x i32>, ptr %718, align 32, !tbaa !10
  %724 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %723, <16 x i32> noundef %723, i32 noundef 35) #8
  %725 = bitcast <16 x i32> %724 to <64 x i8>
  %726 = shufflevector <64 x i8> %725, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %727 = shufflevector <32 x i8> %726, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %728 = shufflevector <64 x i8> %725, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %729 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %728, <16 x i32> noundef %722, i32 noundef 264) #8
  %730 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %727, <16 x i32> noundef %722, i32 noundef 264) #8
  %731 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %728, <16 x i32> noundef %721, i32 noundef 264) #8
  %732 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %727, <16 x i32> noundef %721, i32 noundef 264) #8
  %733 = getelementptr inbounds i8, ptr %708, i32 -224
  %734 = load <16 x i32>, ptr %733, align 32, !tbaa !10
  %735 = getelementptr inbounds i8, ptr %708, i32 -288
  %736 = load <16 x i32>, ptr %735, align 32, !tbaa !10
  %737 = getelementptr inbounds i8, ptr %706, i32 -64
  %738 = load <16 x i32>, ptr %737, align 32, !tbaa !10
  %739 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %738, <16 x i32> noundef %738, i32 noundef 35) #8
  %740 = bitcast <16 x i32> %739 to <64 x i8>
  %741 = shufflevector <64 x i8> %740, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %742 = shufflevector <32 x i8> %741, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %743 = shufflevector <64 x i8> %740, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %744 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %743, <16 x i32> noundef %736, <16 x i64> noundef %729, i32 noundef 264) #8
  %745 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %742, <16 x i32> noundef %736, <16 x i64> noundef %730, i32 noundef 264) #8
  %746 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %743, <16 x i32> noundef %734, <16 x i64> noundef %731, i32 noundef 264) #8
  %747 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %742, <16 x i32> noundef %734, <16 x i64> noundef %732, i32 noundef 264) #8
  %748 = getelementptr inbounds i8, ptr %708, i32 288
  %749 = load <16 x i32>, ptr %748, align 32, !tbaa !10
  %750 = getelementptr inbounds i8, ptr %708, i32 224
  %751 = load <16 x i32>, ptr %750, align 32, !tbaa !10
  %752 = load <16 x i32>, ptr %706, align 32, !tbaa !10
  %753 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %752, <16 x i32> noundef %752, i32 noundef 35) #8
  %754 = bitcast <16 x i32> %753 to <64 x i8>
  %755 = shufflevector <64 x i8> %754, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %756 = shufflevector <32 x i8> %755, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %757 = shufflevector <64 x i8> %754, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %758 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %757, <16 x i32> noundef %751, <16 x i64> noundef %744, i32 noundef 264) #8
  %759 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %756, <16 x i32> noundef %751, <16 x i64> noundef %745, i32 noundef 264) #8
  %760 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %757, <16 x i32> noundef %749, <16 x i64> noundef %746, i32 noundef 264) #8
  %761 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %756, <16 x i32> noundef %749, <16 x i64> noundef %747, i32 noundef 264) #8
  %762 = getelementptr inbounds i8, ptr %708, i32 800
  %763 = load <16 x i32>, ptr %762, align 32, !tbaa !10
  %764 = getelementptr inbounds i8, ptr %708, i32 736
  %765 = load <16 x i32>, ptr %764, align 32, !tbaa !10
  %766 = getelementptr inbounds i8, ptr %706, i32 64
  %767 = load <16 x i32>, ptr %766, align 32, !tbaa !10
  %768 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %767, <16 x i32> noundef %767, i32 noundef 35) #8
  %769 = bitcast <16 x i32> %768 to <64 x i8>
  %770 = shufflevector <64 x i8> %769, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %771 = shufflevector <32 x i8> %770, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %772 = shufflevector <64 x i8> %769, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %773 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %772, <16 x i32> noundef %765, <16 x i64> noundef %758, i32 noundef 264) #8
  %774 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %771, <16 x i32> noundef %765, <16 x i64> noundef %759, i32 noundef 264) #8
  %775 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %772, <16 x i32> noundef %763, <16 x i64> noundef %760, i32 noundef 264) #8
  %776 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %771, <16 x i32> noundef %763, <16 x i64> noundef %761, i32 noundef 264) #8
  %777 = getelementptr inbounds i8, ptr %709, i32 -800
  %778 = getelementptr inbounds i8, ptr %709, i32 -736
  %779 = load <16 x i32>, ptr %778, align 32, !tbaa !10
  %780 = load <16 x i32>, ptr %777, align 32, !tbaa !10
  %781 = getelementptr inbounds i8, ptr %707, i32 -128
  %782 = load <16 x i32>, ptr %781, align 32, !tbaa !10
  %783 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %782, <16 x i32> noundef %782, i32 noundef 35) #8
  %784 = bitcast <16 x i32> %783 to <64 x i8>
  %785 = shufflevector <64 x i8> %784, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %786 = shufflevector <32 x i8> %785, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %787 = shufflevector <64 x i8> %784, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %788 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %787, <16 x i32> noundef %780, <16 x i64> noundef %773, i32 noundef 264) #8
  %789 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %786, <16 x i32> noundef %780, <16 x i64> noundef %774, i32 noundef 264) #8
  %790 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %787, <16 x i32> noundef %779, <16 x i64> noundef %775, i32 noundef 264) #8
  %791 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %786, <16 x i32> noundef %779, <16 x i64> noundef %776, i32 noundef 264) #8
  %792 = getelementptr inbounds i8, ptr %709, i32 -224
  %793 = load <16 x i32>, ptr %792, align 32, !tbaa !10
  %794 = getelementptr inbounds i8, ptr %709, i32 -288
  %795 = load <16 x i32>, ptr %794, align 32, !tbaa !10
  %796 = getelementptr inbounds i8, ptr %707, i32 -64
  %797 = load <16 x i32>, ptr %796, align 32, !tbaa !10
  %798 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %797, <16 x i32> noundef %797, i32 noundef 35) #8
  %799 = bitcast <16 x i32> %798 to <64 x i8>
  %800 = shufflevector <64 x i8> %799, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %801 = shufflevector <32 x i8> %800, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %802 = shufflevector <64 x i8> %799, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %803 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %802, <16 x i32> noundef %795, <16 x i64> noundef %788, i32 noundef 264) #8
  %804 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %801, <16 x i32> noundef %795, <16 x i64> noundef %789, i32 noundef 264) #8
  %805 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %802, <16 x i32> noundef %793, <16 x i64> noundef %790, i32 noundef 264) #8
  %806 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %801, <16 x i32> noundef %793, <16 x i64> noundef %791, i32 noundef 264) #8
  %807 = getelementptr inbounds i8, ptr %709, i32 288
  %808 = load <16 x i32>, ptr %807, align 32, !tbaa !10
  %809 = getelementptr inbounds i8, ptr %709, i32 224
  %810 = load <16 x i32>, ptr %809, align 32, !tbaa !10
  %811 = load <16 x i32>, ptr %707, align 32, !tbaa !10
  %812 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %811, <16 x i32> noundef %811, i32 noundef 35) #8
  %813 = bitcast <16 x i32> %812 to <64 x i8>
  %814 = shufflevector <64 x i8> %813, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %815 = shufflevector <32 x i8> %814, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %816 = shufflevector <64 x i8> %813, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %817 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %816, <16 x i32> noundef %810, <16 x i64> noundef %803, i32 noundef 264) #8
  %818 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %815, <16 x i32> noundef %810, <16 x i64> noundef %804, i32 noundef 264) #8
  %819 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %816, <16 x i32> noundef %808, <16 x i64> noundef %805, i32 noundef 264) #8
  %820 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %815, <16 x i32> noundef %808, <16 x i64> noundef %806, i32 noundef 264) #8
  %821 = getelementptr inbounds i8, ptr %707, i32 64
  %822 = load <16 x i32>, ptr %821, align 32, !tbaa !10
  %823 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %822, <16 x i32> noundef %822, i32 noundef 35) #8
  %824 = bitcast <16 x i32> %823 to <64 x i8>
  %825 = shufflevector <64 x i8> %824, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %826 = shufflevector <32 x i8> %825, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %827 = getelementptr inbounds i8, ptr %709, i32 800
  %828 = load <16 x i32>, ptr %827, align 32, !tbaa !10
  %829 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %826, <16 x i32> noundef %828, <16 x i64> noundef %820, i32 noundef 264) #8
  %830 = shufflevector <64 x i8> %824, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %831 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %830, <16 x i32> noundef %828, <16 x i64> noundef %819, i32 noundef 264) #8
  %832 = getelementptr inbounds i8, ptr %709, i32 736
  %833 = load <16 x i32>, ptr %832, align 32, !tbaa !10
  %834 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %826, <16 x i32> noundef %833, <16 x i64> noundef %818, i32 noundef 264) #8
  %835 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %830, <16 x i32> noundef %833, <16 x i64> noundef %817, i32 noundef 264) #8
  %836 = load <16 x i32>, ptr %704, align 32, !tbaa !10
  %837 = getelementptr inbounds i8, ptr %704, i32 64
  %838 = load <16 x i32>, ptr %837, align 32, !tbaa !10
  %839 = load i32, ptr %705, align 4, !tbaa !45
  %840 = getelementptr inbounds i8, ptr %705, i32 4
  %841 = load i32, ptr %840, align 4, !tbaa !47
  %842 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %835, i32 noundef %839, i32 noundef 1) #9
  %843 = bitcast <32 x i16> %842 to <64 x i8>
  %844 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %843, <16 x i32> noundef %836, i32 noundef 824) #8
  %845 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %844, i32 noundef %841, i32 noundef 1) #9
  store <32 x i8> %845, ptr %711, align 32, !tbaa !10
  %846 = getelementptr inbounds i8, ptr %711, i32 32
  %847 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %834, i32 noundef %839, i32 noundef 1) #9
  %848 = bitcast <32 x i16> %847 to <64 x i8>
  %849 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %848, <16 x i32> noundef %838, i32 noundef 824) #8
  %850 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %849, i32 noundef %841, i32 noundef 1) #9
  store <32 x i8> %850, ptr %846, align 32, !tbaa !10
  %851 = getelementptr inbounds i8, ptr %711, i32 64
  %852 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %831, i32 noundef %839, i32 noundef 1) #9
  %853 = bitcast <32 x i16> %852 to <64 x i8>
  %854 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %853, <16 x i32> noundef %836, i32 noundef 824) #8
  %855 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %854, i32 noundef %841, i32 noundef 1) #9
  store <32 x i8> %855, ptr %851, align 32, !tbaa !10
  %856 = getelementptr inbounds i8, ptr %711, i32 96
  %857 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %829, i32 noundef %839, i32 noundef 1) #9
  %858 = bitcast <32 x i16> %857 to <64 x i8>
  %859 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %858, <16 x i32> noundef %838, i32 noundef 824) #8
  %860 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %859, i32 noundef %841, i32 noundef 1) #9
  store <32 x i8> %860, ptr %856, align 32, !tbaa !10
  %861 = getelementptr inbounds i8, ptr %711, i32 128
  %862 = icmp eq i32 %712, 3
  %863 = select i1 %862, i32 -384, i32 128
  %864 = add nsw i32 %712, 1
  %865 = select i1 %862, i32 0, i32 %864
  %866 = getelementptr inbounds i8, ptr %708, i32 %863
  %867 = icmp eq i32 %713, 3
  %868 = select i1 %867, i32 -384, i32 128
  %869 = add nsw i32 %713, 1
  %870 = select i1 %867, i32 0, i32 %869
  %871 = getelementptr inbounds i8, ptr %709, i32 %868
  %872 = icmp eq i32 %714, 3
  %873 = select i1 %872, i32 512, i32 0
  %874 = add nsw i32 %714, 1
  %875 = select i1 %872, i32 0, i32 %874
  %876 = getelementptr inbounds i8, ptr %706, i32 %873
  %877 = icmp eq i32 %715, 3
  %878 = select i1 %877, i32 512, i32 0
  %879 = add nsw i32 %715, 1
  %880 = select i1 %877, i32 0, i32 %879
  %881 = getelementptr inbounds i8, ptr %707, i32 %878
  %882 = icmp eq i32 %716, 3
  %883 = select i1 %882, i32 128, i32 0
  %884 = add nsw i32 %716, 1
  %885 = select i1 %882, i32 0, i32 %884
  %886 = getelementptr inbounds i8, ptr %704, i32 %883
  %887 = icmp eq i32 %717, 3
  %888 = select i1 %887, i32 8, i32 0
  %889 = add nsw i32 %717, 1
  %890 = select i1 %887, i32 0, i32 %889
  %891 = getelementptr inbounds i8, ptr %705, i32 %888
  %892 = add nuw nsw i32 %710, 1
  %893 = icmp eq i32 %892, 32
  br i1 %893, label %894, label %703, !llvm.loop !48

894:                                              ; preds = %703
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @attention_fast_16x64(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef %2, ptr noalias nocapture noundef readonly %3, ptr noalias noundef %4, ptr noalias noundef %5, ptr noalias nocapture noundef %6, ptr noalias nocapture noundef %7, ptr noalias nocapture noundef %8, ptr noalias nocapture noundef %9, i32 noundef %10, i32 noundef %11) local_unnamed_addr #0 {
  %13 = shl nsw i32 %10, 10
  %14 = getelementptr inbounds i8, ptr %0, i32 %13
  %15 = getelementptr inbounds i8, ptr %0, i32 4096
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #7, !noalias !49
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #7, !noalias !49
  br label %16

16:                                               ; preds = %12, %16
  %17 = phi i32 [ 0, %12 ], [ %24, %16 ]
  %18 = phi ptr [ %2, %12 ], [ %23, %16 ]
  %19 = phi ptr [ %14, %12 ], [ %21, %16 ]
  %20 = load <16 x i32>, ptr %19, align 32, !tbaa !10, !noalias !55
  %21 = getelementptr inbounds i8, ptr %19, i32 64
  %22 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %20, <16 x i32> noundef %20, i32 noundef 35) #8
  store <16 x i32> %22, ptr %18, align 32, !tbaa !10, !noalias !55
  %23 = getelementptr inbounds i8, ptr %18, i32 64
  %24 = add nuw nsw i32 %17, 1
  %25 = icmp eq i32 %24, 16
  br i1 %25, label %26, label %16, !llvm.loop !14

26:                                               ; preds = %16
  tail call void @llvm.experimental.noalias.scope.decl(metadata !56)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !59)
  %27 = getelementptr inbounds i8, ptr %2, i32 128
  %28 = getelementptr inbounds i8, ptr %2, i32 384
  br label %29

29:                                               ; preds = %26, %29
  %30 = phi ptr [ %15, %26 ], [ %188, %29 ]
  %31 = phi ptr [ %27, %26 ], [ %193, %29 ]
  %32 = phi ptr [ %28, %26 ], [ %198, %29 ]
  %33 = phi i32 [ 0, %26 ], [ %199, %29 ]
  %34 = phi i32 [ 0, %26 ], [ %197, %29 ]
  %35 = phi ptr [ %6, %26 ], [ %181, %29 ]
  %36 = phi i32 [ 0, %26 ], [ %192, %29 ]
  %37 = phi ptr [ %7, %26 ], [ %183, %29 ]
  %38 = phi i32 [ 0, %26 ], [ %187, %29 ]
  %39 = getelementptr inbounds i8, ptr %31, i32 -128
  %40 = load <16 x i32>, ptr %39, align 32, !tbaa !10, !alias.scope !56, !noalias !61
  %41 = load <32 x i8>, ptr %30, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %42 = shufflevector <32 x i8> %41, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %43 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %42, <16 x i32> noundef %40, i32 noundef 776) #8
  %44 = getelementptr inbounds i8, ptr %30, i32 32
  %45 = load <32 x i8>, ptr %44, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %46 = shufflevector <32 x i8> %45, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %47 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %46, <16 x i32> noundef %40, i32 noundef 776) #8
  %48 = getelementptr inbounds i8, ptr %30, i32 512
  %49 = load <32 x i8>, ptr %48, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %50 = shufflevector <32 x i8> %49, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %51 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %50, <16 x i32> noundef %40, i32 noundef 776) #8
  %52 = getelementptr inbounds i8, ptr %30, i32 544
  %53 = load <32 x i8>, ptr %52, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %54 = shufflevector <32 x i8> %53, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %55 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %54, <16 x i32> noundef %40, i32 noundef 776) #8
  %56 = getelementptr inbounds i8, ptr %31, i32 -64
  %57 = load <16 x i32>, ptr %56, align 32, !tbaa !10, !alias.scope !56, !noalias !61
  %58 = getelementptr inbounds i8, ptr %30, i32 64
  %59 = load <32 x i8>, ptr %58, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %60 = shufflevector <32 x i8> %59, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %61 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %60, <16 x i32> noundef %57, <16 x i64> noundef %43, i32 noundef 776) #8
  %62 = getelementptr inbounds i8, ptr %30, i32 96
  %63 = load <32 x i8>, ptr %62, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %64 = shufflevector <32 x i8> %63, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %65 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %64, <16 x i32> noundef %57, <16 x i64> noundef %47, i32 noundef 776) #8
  %66 = getelementptr inbounds i8, ptr %30, i32 576
  %67 = load <32 x i8>, ptr %66, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %68 = shufflevector <32 x i8> %67, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %69 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %68, <16 x i32> noundef %57, <16 x i64> noundef %51, i32 noundef 776) #8
  %70 = getelementptr inbounds i8, ptr %30, i32 608
  %71 = load <32 x i8>, ptr %70, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %72 = shufflevector <32 x i8> %71, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %73 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %72, <16 x i32> noundef %57, <16 x i64> noundef %55, i32 noundef 776) #8
  %74 = load <16 x i32>, ptr %31, align 32, !tbaa !10, !alias.scope !56, !noalias !61
  %75 = getelementptr inbounds i8, ptr %30, i32 128
  %76 = load <32 x i8>, ptr %75, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %77 = shufflevector <32 x i8> %76, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %78 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %77, <16 x i32> noundef %74, <16 x i64> noundef %61, i32 noundef 776) #8
  %79 = getelementptr inbounds i8, ptr %30, i32 160
  %80 = load <32 x i8>, ptr %79, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %81 = shufflevector <32 x i8> %80, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %82 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %81, <16 x i32> noundef %74, <16 x i64> noundef %65, i32 noundef 776) #8
  %83 = getelementptr inbounds i8, ptr %30, i32 640
  %84 = load <32 x i8>, ptr %83, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %85 = shufflevector <32 x i8> %84, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %86 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %85, <16 x i32> noundef %74, <16 x i64> noundef %69, i32 noundef 776) #8
  %87 = getelementptr inbounds i8, ptr %30, i32 672
  %88 = load <32 x i8>, ptr %87, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %89 = shufflevector <32 x i8> %88, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %90 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %89, <16 x i32> noundef %74, <16 x i64> noundef %73, i32 noundef 776) #8
  %91 = getelementptr inbounds i8, ptr %31, i32 64
  %92 = load <16 x i32>, ptr %91, align 32, !tbaa !10, !alias.scope !56, !noalias !61
  %93 = getelementptr inbounds i8, ptr %30, i32 192
  %94 = load <32 x i8>, ptr %93, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %95 = shufflevector <32 x i8> %94, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %96 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %95, <16 x i32> noundef %92, <16 x i64> noundef %78, i32 noundef 776) #8
  %97 = getelementptr inbounds i8, ptr %30, i32 224
  %98 = load <32 x i8>, ptr %97, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %99 = shufflevector <32 x i8> %98, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %100 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %99, <16 x i32> noundef %92, <16 x i64> noundef %82, i32 noundef 776) #8
  %101 = getelementptr inbounds i8, ptr %30, i32 704
  %102 = load <32 x i8>, ptr %101, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %103 = shufflevector <32 x i8> %102, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %104 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %103, <16 x i32> noundef %92, <16 x i64> noundef %86, i32 noundef 776) #8
  %105 = getelementptr inbounds i8, ptr %30, i32 736
  %106 = load <32 x i8>, ptr %105, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %107 = shufflevector <32 x i8> %106, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %108 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %107, <16 x i32> noundef %92, <16 x i64> noundef %90, i32 noundef 776) #8
  %109 = getelementptr inbounds i8, ptr %32, i32 -128
  %110 = load <16 x i32>, ptr %109, align 32, !tbaa !10, !alias.scope !56, !noalias !61
  %111 = getelementptr inbounds i8, ptr %30, i32 256
  %112 = load <32 x i8>, ptr %111, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %113 = shufflevector <32 x i8> %112, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %114 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %113, <16 x i32> noundef %110, <16 x i64> noundef %96, i32 noundef 776) #8
  %115 = getelementptr inbounds i8, ptr %30, i32 288
  %116 = load <32 x i8>, ptr %115, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %117 = shufflevector <32 x i8> %116, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %118 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %117, <16 x i32> noundef %110, <16 x i64> noundef %100, i32 noundef 776) #8
  %119 = getelementptr inbounds i8, ptr %30, i32 768
  %120 = load <32 x i8>, ptr %119, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %121 = shufflevector <32 x i8> %120, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %122 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %121, <16 x i32> noundef %110, <16 x i64> noundef %104, i32 noundef 776) #8
  %123 = getelementptr inbounds i8, ptr %30, i32 800
  %124 = load <32 x i8>, ptr %123, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %125 = shufflevector <32 x i8> %124, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %126 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %125, <16 x i32> noundef %110, <16 x i64> noundef %108, i32 noundef 776) #8
  %127 = getelementptr inbounds i8, ptr %32, i32 -64
  %128 = load <16 x i32>, ptr %127, align 32, !tbaa !10, !alias.scope !56, !noalias !61
  %129 = getelementptr inbounds i8, ptr %30, i32 320
  %130 = load <32 x i8>, ptr %129, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %131 = shufflevector <32 x i8> %130, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %132 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %131, <16 x i32> noundef %128, <16 x i64> noundef %114, i32 noundef 776) #8
  %133 = getelementptr inbounds i8, ptr %30, i32 352
  %134 = load <32 x i8>, ptr %133, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %135 = shufflevector <32 x i8> %134, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %136 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %135, <16 x i32> noundef %128, <16 x i64> noundef %118, i32 noundef 776) #8
  %137 = getelementptr inbounds i8, ptr %30, i32 832
  %138 = load <32 x i8>, ptr %137, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %139 = shufflevector <32 x i8> %138, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %140 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %139, <16 x i32> noundef %128, <16 x i64> noundef %122, i32 noundef 776) #8
  %141 = getelementptr inbounds i8, ptr %30, i32 864
  %142 = load <32 x i8>, ptr %141, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %143 = shufflevector <32 x i8> %142, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %144 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %143, <16 x i32> noundef %128, <16 x i64> noundef %126, i32 noundef 776) #8
  %145 = load <16 x i32>, ptr %32, align 32, !tbaa !10, !alias.scope !56, !noalias !61
  %146 = getelementptr inbounds i8, ptr %30, i32 384
  %147 = load <32 x i8>, ptr %146, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %148 = shufflevector <32 x i8> %147, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %149 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %148, <16 x i32> noundef %145, <16 x i64> noundef %132, i32 noundef 776) #8
  %150 = getelementptr inbounds i8, ptr %30, i32 416
  %151 = load <32 x i8>, ptr %150, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %152 = shufflevector <32 x i8> %151, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %153 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %152, <16 x i32> noundef %145, <16 x i64> noundef %136, i32 noundef 776) #8
  %154 = getelementptr inbounds i8, ptr %30, i32 896
  %155 = load <32 x i8>, ptr %154, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %156 = shufflevector <32 x i8> %155, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %157 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %156, <16 x i32> noundef %145, <16 x i64> noundef %140, i32 noundef 776) #8
  %158 = getelementptr inbounds i8, ptr %30, i32 928
  %159 = load <32 x i8>, ptr %158, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %160 = shufflevector <32 x i8> %159, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %161 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %160, <16 x i32> noundef %145, <16 x i64> noundef %144, i32 noundef 776) #8
  %162 = getelementptr inbounds i8, ptr %32, i32 64
  %163 = load <16 x i32>, ptr %162, align 32, !tbaa !10, !alias.scope !56, !noalias !61
  %164 = getelementptr inbounds i8, ptr %30, i32 448
  %165 = load <32 x i8>, ptr %164, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %166 = shufflevector <32 x i8> %165, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %167 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %166, <16 x i32> noundef %163, <16 x i64> noundef %149, i32 noundef 776) #8
  %168 = getelementptr inbounds i8, ptr %30, i32 480
  %169 = load <32 x i8>, ptr %168, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %170 = shufflevector <32 x i8> %169, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %171 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %170, <16 x i32> noundef %163, <16 x i64> noundef %153, i32 noundef 776) #8
  %172 = getelementptr inbounds i8, ptr %30, i32 960
  %173 = load <32 x i8>, ptr %172, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %174 = shufflevector <32 x i8> %173, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %175 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %174, <16 x i32> noundef %163, <16 x i64> noundef %157, i32 noundef 776) #8
  %176 = getelementptr inbounds i8, ptr %30, i32 992
  %177 = load <32 x i8>, ptr %176, align 32, !tbaa !10, !alias.scope !59, !noalias !64
  %178 = shufflevector <32 x i8> %177, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %179 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %178, <16 x i32> noundef %163, <16 x i64> noundef %161, i32 noundef 776) #8
  store <16 x i64> %167, ptr %35, align 32, !tbaa !10, !noalias !65
  %180 = getelementptr inbounds i8, ptr %35, i32 128
  store <16 x i64> %171, ptr %180, align 32, !tbaa !10, !noalias !65
  %181 = getelementptr inbounds i8, ptr %35, i32 256
  store <16 x i64> %175, ptr %37, align 32, !tbaa !10, !noalias !65
  %182 = getelementptr inbounds i8, ptr %37, i32 128
  store <16 x i64> %179, ptr %182, align 32, !tbaa !10, !noalias !65
  %183 = getelementptr inbounds i8, ptr %37, i32 256
  %184 = icmp eq i32 %38, 3
  %185 = select i1 %184, i32 -3072, i32 1024
  %186 = add nsw i32 %38, 1
  %187 = select i1 %184, i32 0, i32 %186
  %188 = getelementptr inbounds i8, ptr %30, i32 %185
  %189 = icmp eq i32 %36, 3
  %190 = select i1 %189, i32 512, i32 0
  %191 = add nsw i32 %36, 1
  %192 = select i1 %189, i32 0, i32 %191
  %193 = getelementptr inbounds i8, ptr %31, i32 %190
  %194 = icmp eq i32 %34, 3
  %195 = select i1 %194, i32 512, i32 0
  %196 = add nsw i32 %34, 1
  %197 = select i1 %194, i32 0, i32 %196
  %198 = getelementptr inbounds i8, ptr %32, i32 %195
  %199 = add nuw nsw i32 %33, 1
  %200 = icmp eq i32 %199, 8
  br i1 %200, label %201, label %29, !llvm.loop !66

201:                                              ; preds = %29
  tail call void @llvm.experimental.noalias.scope.decl(metadata !67)
  %202 = getelementptr inbounds i8, ptr %7, i32 128
  %203 = getelementptr inbounds i8, ptr %7, i32 384
  %204 = getelementptr inbounds i8, ptr %7, i32 640
  %205 = getelementptr inbounds i8, ptr %7, i32 896
  br label %206

206:                                              ; preds = %201, %206
  %207 = phi ptr [ %205, %201 ], [ %310, %206 ]
  %208 = phi ptr [ %204, %201 ], [ %309, %206 ]
  %209 = phi ptr [ %203, %201 ], [ %308, %206 ]
  %210 = phi ptr [ %202, %201 ], [ %307, %206 ]
  %211 = phi i1 [ true, %201 ], [ false, %206 ]
  %212 = phi ptr [ %6, %201 ], [ %311, %206 ]
  %213 = phi ptr [ %9, %201 ], [ %306, %206 ]
  %214 = load <16 x i32>, ptr %212, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %215 = getelementptr inbounds i8, ptr %210, i32 -128
  %216 = load <16 x i32>, ptr %215, align 32, !tbaa !10, !noalias !73
  %217 = getelementptr inbounds i8, ptr %212, i32 64
  %218 = load <16 x i32>, ptr %217, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %219 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %214, <16 x i32> noundef %218, i32 noundef 1) #8
  %220 = getelementptr inbounds i8, ptr %210, i32 -64
  %221 = load <16 x i32>, ptr %220, align 32, !tbaa !10, !noalias !73
  %222 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %216, <16 x i32> noundef %221, i32 noundef 1) #8
  %223 = getelementptr inbounds i8, ptr %212, i32 128
  %224 = load <16 x i32>, ptr %223, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %225 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %219, <16 x i32> noundef %224, i32 noundef 1) #8
  %226 = load <16 x i32>, ptr %210, align 32, !tbaa !10, !noalias !73
  %227 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %222, <16 x i32> noundef %226, i32 noundef 1) #8
  %228 = getelementptr inbounds i8, ptr %212, i32 192
  %229 = load <16 x i32>, ptr %228, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %230 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %225, <16 x i32> noundef %229, i32 noundef 1) #8
  %231 = getelementptr inbounds i8, ptr %210, i32 64
  %232 = load <16 x i32>, ptr %231, align 32, !tbaa !10, !noalias !73
  %233 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %227, <16 x i32> noundef %232, i32 noundef 1) #8
  %234 = getelementptr inbounds i8, ptr %212, i32 256
  %235 = load <16 x i32>, ptr %234, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %236 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %230, <16 x i32> noundef %235, i32 noundef 1) #8
  %237 = getelementptr inbounds i8, ptr %209, i32 -128
  %238 = load <16 x i32>, ptr %237, align 32, !tbaa !10, !noalias !73
  %239 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %233, <16 x i32> noundef %238, i32 noundef 1) #8
  %240 = getelementptr inbounds i8, ptr %212, i32 320
  %241 = load <16 x i32>, ptr %240, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %242 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %236, <16 x i32> noundef %241, i32 noundef 1) #8
  %243 = getelementptr inbounds i8, ptr %209, i32 -64
  %244 = load <16 x i32>, ptr %243, align 32, !tbaa !10, !noalias !73
  %245 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %239, <16 x i32> noundef %244, i32 noundef 1) #8
  %246 = getelementptr inbounds i8, ptr %212, i32 384
  %247 = load <16 x i32>, ptr %246, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %248 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %242, <16 x i32> noundef %247, i32 noundef 1) #8
  %249 = load <16 x i32>, ptr %209, align 32, !tbaa !10, !noalias !73
  %250 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %245, <16 x i32> noundef %249, i32 noundef 1) #8
  %251 = getelementptr inbounds i8, ptr %212, i32 448
  %252 = load <16 x i32>, ptr %251, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %253 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %248, <16 x i32> noundef %252, i32 noundef 1) #8
  %254 = getelementptr inbounds i8, ptr %209, i32 64
  %255 = load <16 x i32>, ptr %254, align 32, !tbaa !10, !noalias !73
  %256 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %250, <16 x i32> noundef %255, i32 noundef 1) #8
  %257 = getelementptr inbounds i8, ptr %212, i32 512
  %258 = load <16 x i32>, ptr %257, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %259 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %253, <16 x i32> noundef %258, i32 noundef 1) #8
  %260 = getelementptr inbounds i8, ptr %208, i32 -128
  %261 = load <16 x i32>, ptr %260, align 32, !tbaa !10, !noalias !73
  %262 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %256, <16 x i32> noundef %261, i32 noundef 1) #8
  %263 = getelementptr inbounds i8, ptr %212, i32 576
  %264 = load <16 x i32>, ptr %263, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %265 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %259, <16 x i32> noundef %264, i32 noundef 1) #8
  %266 = getelementptr inbounds i8, ptr %208, i32 -64
  %267 = load <16 x i32>, ptr %266, align 32, !tbaa !10, !noalias !73
  %268 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %262, <16 x i32> noundef %267, i32 noundef 1) #8
  %269 = getelementptr inbounds i8, ptr %212, i32 640
  %270 = load <16 x i32>, ptr %269, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %271 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %265, <16 x i32> noundef %270, i32 noundef 1) #8
  %272 = load <16 x i32>, ptr %208, align 32, !tbaa !10, !noalias !73
  %273 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %268, <16 x i32> noundef %272, i32 noundef 1) #8
  %274 = getelementptr inbounds i8, ptr %212, i32 704
  %275 = load <16 x i32>, ptr %274, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %276 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %271, <16 x i32> noundef %275, i32 noundef 1) #8
  %277 = getelementptr inbounds i8, ptr %208, i32 64
  %278 = load <16 x i32>, ptr %277, align 32, !tbaa !10, !noalias !73
  %279 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %273, <16 x i32> noundef %278, i32 noundef 1) #8
  %280 = getelementptr inbounds i8, ptr %212, i32 768
  %281 = load <16 x i32>, ptr %280, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %282 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %276, <16 x i32> noundef %281, i32 noundef 1) #8
  %283 = getelementptr inbounds i8, ptr %207, i32 -128
  %284 = load <16 x i32>, ptr %283, align 32, !tbaa !10, !noalias !73
  %285 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %279, <16 x i32> noundef %284, i32 noundef 1) #8
  %286 = getelementptr inbounds i8, ptr %212, i32 832
  %287 = load <16 x i32>, ptr %286, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %288 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %282, <16 x i32> noundef %287, i32 noundef 1) #8
  %289 = getelementptr inbounds i8, ptr %207, i32 -64
  %290 = load <16 x i32>, ptr %289, align 32, !tbaa !10, !noalias !73
  %291 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %285, <16 x i32> noundef %290, i32 noundef 1) #8
  %292 = getelementptr inbounds i8, ptr %212, i32 896
  %293 = load <16 x i32>, ptr %292, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %294 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %288, <16 x i32> noundef %293, i32 noundef 1) #8
  %295 = load <16 x i32>, ptr %207, align 32, !tbaa !10, !noalias !73
  %296 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %291, <16 x i32> noundef %295, i32 noundef 1) #8
  %297 = getelementptr inbounds i8, ptr %212, i32 960
  %298 = load <16 x i32>, ptr %297, align 32, !tbaa !10, !alias.scope !67, !noalias !70
  %299 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %294, <16 x i32> noundef %298, i32 noundef 1) #8
  %300 = getelementptr inbounds i8, ptr %207, i32 64
  %301 = load <16 x i32>, ptr %300, align 32, !tbaa !10, !noalias !73
  %302 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %296, <16 x i32> noundef %301, i32 noundef 1) #8
  %303 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %299, <16 x i32> noundef %302, i32 noundef 1) #8
  %304 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %303, <16 x i32> noundef %303, i32 noundef 0, i32 noundef 32) #8
  %305 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %303, <16 x i32> noundef %304, i32 noundef 1) #8
  store <16 x i32> %305, ptr %213, align 32, !tbaa !10, !noalias !73
  %306 = getelementptr inbounds i8, ptr %213, i32 64
  %307 = getelementptr inbounds i8, ptr %210, i32 1024
  %308 = getelementptr inbounds i8, ptr %209, i32 1024
  %309 = getelementptr inbounds i8, ptr %208, i32 1024
  %310 = getelementptr inbounds i8, ptr %207, i32 1024
  %311 = getelementptr inbounds i8, ptr %212, i32 1024
  br i1 %211, label %206, label %312, !llvm.loop !74

312:                                              ; preds = %206
  %313 = getelementptr inbounds %"struct.(anonymous namespace)::AttentionParams", ptr %3, i32 %11
  %314 = getelementptr inbounds i8, ptr %313, i32 4
  %315 = load i32, ptr %314, align 4, !tbaa !20, !noalias !75
  %316 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %315) #8
  %317 = load i32, ptr %313, align 4, !tbaa !29, !noalias !75
  %318 = getelementptr inbounds i8, ptr %313, i32 8
  %319 = load i32, ptr %318, align 4, !tbaa !30, !noalias !75
  %320 = bitcast <32 x i16> %316 to <16 x i32>
  br label %321

321:                                              ; preds = %312, %321
  %322 = phi i32 [ 0, %312 ], [ %386, %321 ]
  %323 = phi ptr [ %6, %312 ], [ %346, %321 ]
  %324 = phi ptr [ %7, %312 ], [ %372, %321 ]
  %325 = phi ptr [ %9, %312 ], [ %385, %321 ]
  %326 = phi ptr [ %2, %312 ], [ %383, %321 ]
  %327 = phi i32 [ 0, %312 ], [ %331, %321 ]
  %328 = load <16 x i32>, ptr %325, align 32, !tbaa !10, !noalias !81
  %329 = icmp eq i32 %327, 3
  %330 = add nsw i32 %327, 1
  %331 = select i1 %329, i32 0, i32 %330
  %332 = load <32 x i32>, ptr %323, align 32, !tbaa !10, !noalias !81
  %333 = getelementptr inbounds i8, ptr %323, i32 128
  %334 = shufflevector <32 x i32> %332, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %335 = sub <16 x i32> %328, %334
  %336 = shufflevector <32 x i32> %332, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %337 = sub <16 x i32> %328, %336
  %338 = shufflevector <16 x i32> %335, <16 x i32> %337, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %339 = bitcast <32 x i32> %338 to <16 x i64>
  %340 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %339, i32 noundef %317, i32 noundef 1) #9, !noalias !81
  %341 = bitcast <32 x i16> %340 to <64 x i8>
  %342 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %341, <16 x i32> noundef %320, i32 noundef 824) #8
  %343 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %342, i32 noundef %319, i32 noundef 0) #9, !noalias !81
  store <32 x i8> %343, ptr %326, align 32, !tbaa !10, !noalias !81
  %344 = getelementptr inbounds i8, ptr %326, i32 32
  %345 = load <32 x i32>, ptr %333, align 32, !tbaa !10, !noalias !81
  %346 = getelementptr inbounds i8, ptr %323, i32 256
  %347 = shufflevector <32 x i32> %345, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %348 = sub <16 x i32> %328, %347
  %349 = shufflevector <32 x i32> %345, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %350 = sub <16 x i32> %328, %349
  %351 = shufflevector <16 x i32> %348, <16 x i32> %350, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %352 = bitcast <32 x i32> %351 to <16 x i64>
  %353 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %352, i32 noundef %317, i32 noundef 1) #9, !noalias !81
  %354 = bitcast <32 x i16> %353 to <64 x i8>
  %355 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %354, <16 x i32> noundef %320, i32 noundef 824) #8
  %356 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %355, i32 noundef %319, i32 noundef 0) #9, !noalias !81
  store <32 x i8> %356, ptr %344, align 32, !tbaa !10, !noalias !81
  %357 = getelementptr inbounds i8, ptr %326, i32 64
  %358 = load <32 x i32>, ptr %324, align 32, !tbaa !10, !noalias !81
  %359 = getelementptr inbounds i8, ptr %324, i32 128
  %360 = shufflevector <32 x i32> %358, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %361 = sub <16 x i32> %328, %360
  %362 = shufflevector <32 x i32> %358, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %363 = sub <16 x i32> %328, %362
  %364 = shufflevector <16 x i32> %361, <16 x i32> %363, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %365 = bitcast <32 x i32> %364 to <16 x i64>
  %366 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %365, i32 noundef %317, i32 noundef 1) #9, !noalias !81
  %367 = bitcast <32 x i16> %366 to <64 x i8>
  %368 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %367, <16 x i32> noundef %320, i32 noundef 824) #8
  %369 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %368, i32 noundef %319, i32 noundef 0) #9, !noalias !81
  store <32 x i8> %369, ptr %357, align 32, !tbaa !10, !noalias !81
  %370 = getelementptr inbounds i8, ptr %326, i32 96
  %371 = load <32 x i32>, ptr %359, align 32, !tbaa !10, !noalias !81
  %372 = getelementptr inbounds i8, ptr %324, i32 256
  %373 = shufflevector <32 x i32> %371, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %374 = sub <16 x i32> %328, %373
  %375 = shufflevector <32 x i32> %371, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %376 = sub <16 x i32> %328, %375
  %377 = shufflevector <16 x i32> %374, <16 x i32> %376, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %378 = bitcast <32 x i32> %377 to <16 x i64>
  %379 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %378, i32 noundef %317, i32 noundef 1) #9, !noalias !81
  %380 = bitcast <32 x i16> %379 to <64 x i8>
  %381 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %380, <16 x i32> noundef %320, i32 noundef 824) #8
  %382 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %381, i32 noundef %319, i32 noundef 0) #9, !noalias !81
  store <32 x i8> %382, ptr %370, align 32, !tbaa !10, !noalias !81
  %383 = getelementptr inbounds i8, ptr %326, i32 128
  %384 = select i1 %329, i32 64, i32 0
  %385 = getelementptr inbounds i8, ptr %325, i32 %384
  %386 = add nuw nsw i32 %322, 1
  %387 = icmp eq i32 %386, 8
  br i1 %387, label %388, label %321, !llvm.loop !82

388:                                              ; preds = %321
  %389 = ptrtoint ptr %4 to i32
  %390 = ptrtoint ptr %5 to i32
  %391 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %389) #8
  %392 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %390) #8
  %393 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %391, <16 x i32> noundef %392, i32 noundef 52428) #8
  %394 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %395 = bitcast <32 x i16> %394 to <16 x i32>
  br label %396

396:                                              ; preds = %388, %396
  %397 = phi <16 x i64> [ zeroinitializer, %388 ], [ %464, %396 ]
  %398 = phi i32 [ 0, %388 ], [ %474, %396 ]
  %399 = phi ptr [ %2, %388 ], [ %406, %396 ]
  %400 = phi ptr [ %8, %388 ], [ %468, %396 ]
  %401 = phi ptr [ %6, %388 ], [ %473, %396 ]
  %402 = phi i32 [ 0, %388 ], [ %472, %396 ]
  %403 = load <32 x i8>, ptr %399, align 32, !tbaa !10, !noalias !81
  %404 = getelementptr inbounds i8, ptr %399, i32 32
  %405 = load <32 x i8>, ptr %404, align 32, !tbaa !10, !noalias !81
  %406 = getelementptr inbounds i8, ptr %399, i32 64
  %407 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %403, i32 noundef 5, i32 noundef 0) #9, !noalias !81
  %408 = shufflevector <16 x i64> %407, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %409 = bitcast <8 x i64> %408 to <16 x i32>
  %410 = add <16 x i32> %393, %409
  %411 = shufflevector <16 x i64> %407, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %412 = bitcast <8 x i64> %411 to <16 x i32>
  %413 = add <16 x i32> %393, %412
  %414 = shufflevector <16 x i32> %410, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %415 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %414) #8
  %416 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %414) #8
  %417 = shufflevector <8 x i32> %415, <8 x i32> %416, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %418 = shufflevector <16 x i32> %410, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %419 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %418) #8
  %420 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %418) #8
  %421 = shufflevector <8 x i32> %419, <8 x i32> %420, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %422 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %417, <16 x i32> noundef %421, i32 noundef 24) #8
  %423 = shufflevector <16 x i32> %413, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %424 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %423) #8
  %425 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %423) #8
  %426 = shufflevector <8 x i32> %424, <8 x i32> %425, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %427 = shufflevector <16 x i32> %413, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %428 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %427) #8
  %429 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %427) #8
  %430 = shufflevector <8 x i32> %428, <8 x i32> %429, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %431 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %426, <16 x i32> noundef %430, i32 noundef 24) #8
  %432 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %422, <16 x i32> noundef %431, i32 noundef 10) #8
  %433 = bitcast <16 x i32> %432 to <32 x i16>
  %434 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %405, i32 noundef 5, i32 noundef 0) #9, !noalias !81
  %435 = shufflevector <16 x i64> %434, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %436 = bitcast <8 x i64> %435 to <16 x i32>
  %437 = add <16 x i32> %393, %436
  %438 = shufflevector <16 x i64> %434, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %439 = bitcast <8 x i64> %438 to <16 x i32>
  %440 = add <16 x i32> %393, %439
  %441 = shufflevector <16 x i32> %437, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %442 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %441) #8
  %443 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %441) #8
  %444 = shufflevector <8 x i32> %442, <8 x i32> %443, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %445 = shufflevector <16 x i32> %437, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %446 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %445) #8
  %447 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %445) #8
  %448 = shufflevector <8 x i32> %446, <8 x i32> %447, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %449 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %444, <16 x i32> noundef %448, i32 noundef 24) #8
  %450 = shufflevector <16 x i32> %440, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %451 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %450) #8
  %452 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %450) #8
  %453 = shufflevector <8 x i32> %451, <8 x i32> %452, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %454 = shufflevector <16 x i32> %440, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %455 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %454) #8
  %456 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %454) #8
  %457 = shufflevector <8 x i32> %455, <8 x i32> %456, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %458 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %453, <16 x i32> noundef %457, i32 noundef 24) #8
  %459 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %449, <16 x i32> noundef %458, i32 noundef 10) #8
  %460 = bitcast <16 x i32> %459 to <32 x i16>
  %461 = bitcast <16 x i32> %432 to <64 x i8>
  %462 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %461, <16 x i32> noundef %395, <16 x i64> noundef %397, i32 noundef 56) #8
  %463 = bitcast <16 x i32> %459 to <64 x i8>
  %464 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %463, <16 x i32> noundef %395, <16 x i64> noundef %462, i32 noundef 56) #8
  %465 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %433, i32 noundef 0) #9, !noalias !81
  store <32 x i8> %465, ptr %400, align 32, !tbaa !10, !noalias !81
  %466 = getelementptr inbounds i8, ptr %400, i32 32
  %467 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %460, i32 noundef 0) #9, !noalias !81
  store <32 x i8> %467, ptr %466, align 32, !tbaa !10, !noalias !81
  %468 = getelementptr inbounds i8, ptr %400, i32 64
  store <16 x i64> %464, ptr %401, align 32, !tbaa !10, !noalias !81
  %469 = icmp eq i32 %402, 7
  %470 = select i1 %469, i32 128, i32 0
  %471 = add nsw i32 %402, 1
  %472 = select i1 %469, i32 0, i32 %471
  %473 = getelementptr inbounds i8, ptr %401, i32 %470
  %474 = add nuw nsw i32 %398, 1
  %475 = icmp eq i32 %474, 16
  br i1 %475, label %476, label %396, !llvm.loop !83

476:                                              ; preds = %396
  %477 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #8
  %478 = getelementptr inbounds i8, ptr %313, i32 12
  %479 = load i32, ptr %478, align 4, !tbaa !33, !noalias !84
  %480 = getelementptr inbounds i8, ptr %313, i32 20
  %481 = load i32, ptr %480, align 4, !tbaa !39, !noalias !84
  %482 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 1) #8
  %483 = getelementptr inbounds i8, ptr %313, i32 16
  %484 = load i32, ptr %483, align 4, !tbaa !40, !noalias !89
  %485 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %484) #8
  %486 = bitcast <32 x i16> %485 to <16 x i32>
  %487 = load <32 x i32>, ptr %6, align 32, !tbaa !10, !noalias !81
  %488 = shufflevector <32 x i32> %487, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %489 = shufflevector <32 x i32> %487, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %490 = add <16 x i32> %488, %489
  %491 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %490, <16 x i32> noundef %490, i32 noundef 0, i32 noundef 32) #8
  %492 = add <16 x i32> %490, %491
  %493 = sub <16 x i32> %492, %477
  %494 = shufflevector <16 x i32> %493, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %495 = getelementptr inbounds i8, ptr %6, i32 128
  %496 = load <32 x i32>, ptr %495, align 32, !tbaa !10, !noalias !81
  %497 = shufflevector <32 x i32> %496, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %498 = shufflevector <32 x i32> %496, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %499 = add <16 x i32> %497, %498
  %500 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %499, <16 x i32> noundef %499, i32 noundef 0, i32 noundef 32) #8
  %501 = add <16 x i32> %499, %500
  %502 = sub <16 x i32> %501, %492
  %503 = shufflevector <16 x i32> %502, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %504 = getelementptr inbounds i8, ptr %9, i32 384
  %505 = shufflevector <8 x i32> %494, <8 x i32> %503, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %506 = bitcast <32 x i32> %505 to <16 x i64>
  tail call void @llvm.experimental.noalias.scope.decl(metadata !90), !noalias !81
  %507 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %506, i32 noundef 0, i32 noundef 1) #9, !noalias !89
  %508 = bitcast <32 x i16> %507 to <16 x i32>
  %509 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %508, <16 x i32> noundef %508, i32 noundef 0, i32 noundef 8) #8
  %510 = bitcast <16 x i32> %509 to <32 x i16>
  %511 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %507, <32 x i16> noundef %510, i32 noundef 1) #8
  %512 = bitcast <32 x i16> %511 to <16 x i32>
  %513 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %512, <16 x i32> noundef %512, i32 noundef 0, i32 noundef 4) #8
  %514 = bitcast <16 x i32> %513 to <32 x i16>
  %515 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %511, <32 x i16> noundef %514, i32 noundef 1) #8
  %516 = bitcast <32 x i16> %515 to <16 x i32>
  %517 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %516, <16 x i32> noundef %516, i32 noundef 0, i32 noundef 2) #8
  %518 = bitcast <16 x i32> %517 to <32 x i16>
  %519 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %515, <32 x i16> noundef %518, i32 noundef 1) #8
  %520 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %507, <32 x i16> noundef %510, i32 noundef 1) #8
  %521 = bitcast <32 x i16> %520 to <16 x i32>
  %522 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %521, <16 x i32> noundef %521, i32 noundef 0, i32 noundef 4) #8
  %523 = bitcast <16 x i32> %522 to <32 x i16>
  %524 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %520, <32 x i16> noundef %523, i32 noundef 1) #8
  %525 = bitcast <32 x i16> %524 to <16 x i32>
  %526 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %525, <16 x i32> noundef %525, i32 noundef 0, i32 noundef 2) #8
  %527 = bitcast <16 x i32> %526 to <32 x i16>
  %528 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %524, <32 x i16> noundef %527, i32 noundef 1) #8
  %529 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %519, i32 noundef 0, i32 noundef 1) #8
  %530 = shl i32 %529, 16
  %531 = ashr exact i32 %530, 16
  %532 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %531, i1 false)
  %533 = sub nuw nsw i32 32, %532
  %534 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %528, i32 noundef 0, i32 noundef 1) #8
  %535 = shl i32 %534, 16
  %536 = ashr exact i32 %535, 16
  %537 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %536, i1 false)
  %538 = add i32 %479, %537
  %539 = sub i32 24, %538
  %540 = tail call i32 @llvm.smax.i32(i32 %539, i32 0)
  %541 = sub i32 %481, %532
  %542 = add i32 %541, 7
  %543 = add i32 %542, %537
  %544 = zext i32 %543 to i64
  %545 = shl nuw i64 %544, 32
  %546 = zext nneg i32 %540 to i64
  %547 = or disjoint i64 %545, %546
  store i64 %547, ptr %504, align 4, !alias.scope !90, !noalias !81
  %548 = shl nuw i32 16384, %533
  %549 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %519, i32 noundef 8, i32 noundef 1) #8
  %550 = shl i32 %549, 16
  %551 = ashr exact i32 %550, 16
  %552 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %551, i1 false)
  %553 = sub nuw nsw i32 32, %552
  %554 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %528, i32 noundef 8, i32 noundef 1) #8
  %555 = shl i32 %554, 16
  %556 = ashr exact i32 %555, 16
  %557 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %556, i1 false)
  %558 = add i32 %479, %557
  %559 = sub i32 24, %558
  %560 = tail call i32 @llvm.smax.i32(i32 %559, i32 0)
  %561 = sub i32 %481, %552
  %562 = add i32 %561, 7
  %563 = add i32 %562, %557
  %564 = getelementptr inbounds i8, ptr %9, i32 392
  %565 = zext i32 %563 to i64
  %566 = shl nuw i64 %565, 32
  %567 = zext nneg i32 %560 to i64
  %568 = or disjoint i64 %566, %567
  store i64 %568, ptr %564, align 4, !alias.scope !90, !noalias !81
  %569 = shl nuw i32 16384, %553
  %570 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %519, i32 noundef 16, i32 noundef 1) #8
  %571 = shl i32 %570, 16
  %572 = ashr exact i32 %571, 16
  %573 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %572, i1 false)
  %574 = sub nuw nsw i32 32, %573
  %575 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %528, i32 noundef 16, i32 noundef 1) #8
  %576 = shl i32 %575, 16
  %577 = ashr exact i32 %576, 16
  %578 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %577, i1 false)
  %579 = add i32 %479, %578
  %580 = sub i32 24, %579
  %581 = tail call i32 @llvm.smax.i32(i32 %580, i32 0)
  %582 = sub i32 %481, %573
  %583 = add i32 %582, 7
  %584 = add i32 %583, %578
  %585 = getelementptr inbounds i8, ptr %9, i32 400
  %586 = zext i32 %584 to i64
  %587 = shl nuw i64 %586, 32
  %588 = zext nneg i32 %581 to i64
  %589 = or disjoint i64 %587, %588
  store i64 %589, ptr %585, align 4, !alias.scope !90, !noalias !81
  %590 = shl nuw i32 16384, %574
  %591 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %519, i32 noundef 24, i32 noundef 1) #8
  %592 = shl i32 %591, 16
  %593 = ashr exact i32 %592, 16
  %594 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %593, i1 false)
  %595 = sub nuw nsw i32 32, %594
  %596 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %528, i32 noundef 24, i32 noundef 1) #8
  %597 = shl i32 %596, 16
  %598 = ashr exact i32 %597, 16
  %599 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %598, i1 false)
  %600 = add i32 %479, %599
  %601 = sub i32 24, %600
  %602 = tail call i32 @llvm.smax.i32(i32 %601, i32 0)
  %603 = sub i32 %481, %594
  %604 = add i32 %603, 7
  %605 = add i32 %604, %599
  %606 = getelementptr inbounds i8, ptr %9, i32 408
  %607 = zext i32 %605 to i64
  %608 = shl nuw i64 %607, 32
  %609 = zext nneg i32 %602 to i64
  %610 = or disjoint i64 %608, %609
  store i64 %610, ptr %606, align 4, !alias.scope !90, !noalias !81
  %611 = shl nuw i32 16384, %595
  %612 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I512.ups(<32 x i16> noundef %507, i32 noundef 16, i32 noundef 1) #9, !noalias !89
  %613 = shufflevector <16 x i64> %612, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %614 = bitcast <8 x i64> %613 to <16 x i32>
  %615 = sub <16 x i32> %482, %614
  %616 = shufflevector <16 x i64> %612, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %617 = bitcast <8 x i64> %616 to <16 x i32>
  %618 = sub <16 x i32> %482, %617
  %619 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %548) #8
  %620 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %569) #8
  %621 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %619, <16 x i32> noundef %620, i32 noundef 65280) #8
  %622 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %590) #8
  %623 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %611) #8
  %624 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %622, <16 x i32> noundef %623, i32 noundef 65280) #8
  br label %625

625:                                              ; preds = %476, %625
  %626 = phi <16 x i32> [ %621, %476 ], [ %631, %625 ]
  %627 = phi <16 x i32> [ %624, %476 ], [ %634, %625 ]
  %628 = phi i32 [ 0, %476 ], [ %635, %625 ]
  %629 = shl <16 x i32> %626, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %630 = add <16 x i32> %615, %629
  %631 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %629, <16 x i32> noundef %630, i32 noundef 0) #8
  %632 = shl <16 x i32> %627, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %633 = add <16 x i32> %618, %632
  %634 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %632, <16 x i32> noundef %633, i32 noundef 0) #8
  %635 = add nuw nsw i32 %628, 1
  %636 = icmp eq i32 %635, 16
  br i1 %636, label %637, label %625, !llvm.loop !43

637:                                              ; preds = %625
  %638 = getelementptr inbounds i8, ptr %9, i32 128
  %639 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %631, <16 x i32> noundef %634, i32 noundef 2) #8
  %640 = bitcast <16 x i32> %639 to <64 x i8>
  %641 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %640, <16 x i32> noundef %486, i32 noundef 312) #8
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #7, !noalias !89
  %642 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %641, i32 noundef 15, i32 noundef 1) #9, !noalias !89
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #7, !noalias !89
  %643 = bitcast <32 x i16> %642 to <16 x i32>
  %644 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %643, <16 x i32> noundef %643, i32 noundef 18) #8
  %645 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %644, <16 x i32> noundef %644, i32 noundef 18) #8
  %646 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %645, <16 x i32> noundef %645, i32 noundef 18) #8
  store <16 x i32> %646, ptr %638, align 32, !tbaa !10, !noalias !81
  %647 = getelementptr inbounds i8, ptr %9, i32 192
  %648 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %645, <16 x i32> noundef %645, i32 noundef 19) #8
  store <16 x i32> %648, ptr %647, align 32, !tbaa !10, !noalias !81
  %649 = getelementptr inbounds i8, ptr %9, i32 256
  %650 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %644, <16 x i32> noundef %644, i32 noundef 19) #8
  %651 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %650, <16 x i32> noundef %650, i32 noundef 18) #8
  store <16 x i32> %651, ptr %649, align 32, !tbaa !10, !noalias !81
  %652 = getelementptr inbounds i8, ptr %9, i32 320
  %653 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %650, <16 x i32> noundef %650, i32 noundef 19) #8
  store <16 x i32> %653, ptr %652, align 32, !tbaa !10, !noalias !81
  tail call void @llvm.experimental.noalias.scope.decl(metadata !91)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !94)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !96)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !98)
  %654 = getelementptr inbounds i8, ptr %8, i32 128
  %655 = getelementptr inbounds i8, ptr %8, i32 384
  %656 = getelementptr inbounds i8, ptr %1, i32 800
  %657 = getelementptr inbounds i8, ptr %1, i32 2848
  br label %658

658:                                              ; preds = %637, %658
  %659 = phi ptr [ %638, %637 ], [ %841, %658 ]
  %660 = phi ptr [ %504, %637 ], [ %846, %658 ]
  %661 = phi ptr [ %654, %637 ], [ %831, %658 ]
  %662 = phi ptr [ %655, %637 ], [ %836, %658 ]
  %663 = phi ptr [ %656, %637 ], [ %821, %658 ]
  %664 = phi ptr [ %657, %637 ], [ %826, %658 ]
  %665 = phi i32 [ 0, %637 ], [ %847, %658 ]
  %666 = phi ptr [ %2, %637 ], [ %816, %658 ]
  %667 = phi i32 [ 0, %637 ], [ %820, %658 ]
  %668 = phi i32 [ 0, %637 ], [ %825, %658 ]
  %669 = phi i32 [ 0, %637 ], [ %830, %658 ]
  %670 = phi i32 [ 0, %637 ], [ %835, %658 ]
  %671 = phi i32 [ 0, %637 ], [ %840, %658 ]
  %672 = phi i32 [ 0, %637 ], [ %845, %658 ]
  %673 = getelementptr inbounds i8, ptr %661, i32 -128
  %674 = getelementptr inbounds i8, ptr %663, i32 -800
  %675 = getelementptr inbounds i8, ptr %663, i32 -736
  %676 = load <16 x i32>, ptr %675, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %677 = load <16 x i32>, ptr %674, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %678 = load <16 x i32>, ptr %673, align 32, !tbaa !10, !alias.scope !91, !noalias !102
  %679 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %678, <16 x i32> noundef %678, i32 noundef 35) #8
  %680 = bitcast <16 x i32> %679 to <64 x i8>
  %681 = shufflevector <64 x i8> %680, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %682 = shufflevector <32 x i8> %681, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %683 = shufflevector <64 x i8> %680, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %684 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %683, <16 x i32> noundef %677, i32 noundef 264) #8
  %685 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %682, <16 x i32> noundef %677, i32 noundef 264) #8
  %686 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %683, <16 x i32> noundef %676, i32 noundef 264) #8
  %687 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %682, <16 x i32> noundef %676, i32 noundef 264) #8
  %688 = getelementptr inbounds i8, ptr %663, i32 -224
  %689 = load <16 x i32>, ptr %688, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %690 = getelementptr inbounds i8, ptr %663, i32 -288
  %691 = load <16 x i32>, ptr %690, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %692 = getelementptr inbounds i8, ptr %661, i32 -64
  %693 = load <16 x i32>, ptr %692, align 32, !tbaa !10, !alias.scope !91, !noalias !102
  %694 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %693, <16 x i32> noundef %693, i32 noundef 35) #8
  %695 = bitcast <16 x i32> %694 to <64 x i8>
  %696 = shufflevector <64 x i8> %695, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %697 = shufflevector <32 x i8> %696, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %698 = shufflevector <64 x i8> %695, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %699 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %698, <16 x i32> noundef %691, <16 x i64> noundef %684, i32 noundef 264) #8
  %700 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %697, <16 x i32> noundef %691, <16 x i64> noundef %685, i32 noundef 264) #8
  %701 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %698, <16 x i32> noundef %689, <16 x i64> noundef %686, i32 noundef 264) #8
  %702 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %697, <16 x i32> noundef %689, <16 x i64> noundef %687, i32 noundef 264) #8
  %703 = getelementptr inbounds i8, ptr %663, i32 288
  %704 = load <16 x i32>, ptr %703, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %705 = getelementptr inbounds i8, ptr %663, i32 224
  %706 = load <16 x i32>, ptr %705, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %707 = load <16 x i32>, ptr %661, align 32, !tbaa !10, !alias.scope !91, !noalias !102
  %708 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %707, <16 x i32> noundef %707, i32 noundef 35) #8
  %709 = bitcast <16 x i32> %708 to <64 x i8>
  %710 = shufflevector <64 x i8> %709, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %711 = shufflevector <32 x i8> %710, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %712 = shufflevector <64 x i8> %709, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %713 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %712, <16 x i32> noundef %706, <16 x i64> noundef %699, i32 noundef 264) #8
  %714 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %711, <16 x i32> noundef %706, <16 x i64> noundef %700, i32 noundef 264) #8
  %715 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %712, <16 x i32> noundef %704, <16 x i64> noundef %701, i32 noundef 264) #8
  %716 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %711, <16 x i32> noundef %704, <16 x i64> noundef %702, i32 noundef 264) #8
  %717 = getelementptr inbounds i8, ptr %663, i32 800
  %718 = load <16 x i32>, ptr %717, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %719 = getelementptr inbounds i8, ptr %663, i32 736
  %720 = load <16 x i32>, ptr %719, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %721 = getelementptr inbounds i8, ptr %661, i32 64
  %722 = load <16 x i32>, ptr %721, align 32, !tbaa !10, !alias.scope !91, !noalias !102
  %723 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %722, <16 x i32> noundef %722, i32 noundef 35) #8
  %724 = bitcast <16 x i32> %723 to <64 x i8>
  %725 = shufflevector <64 x i8> %724, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %726 = shufflevector <32 x i8> %725, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %727 = shufflevector <64 x i8> %724, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %728 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %727, <16 x i32> noundef %720, <16 x i64> noundef %713, i32 noundef 264) #8
  %729 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %726, <16 x i32> noundef %720, <16 x i64> noundef %714, i32 noundef 264) #8
  %730 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %727, <16 x i32> noundef %718, <16 x i64> noundef %715, i32 noundef 264) #8
  %731 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %726, <16 x i32> noundef %718, <16 x i64> noundef %716, i32 noundef 264) #8
  %732 = getelementptr inbounds i8, ptr %664, i32 -800
  %733 = getelementptr inbounds i8, ptr %664, i32 -736
  %734 = load <16 x i32>, ptr %733, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %735 = load <16 x i32>, ptr %732, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %736 = getelementptr inbounds i8, ptr %662, i32 -128
  %737 = load <16 x i32>, ptr %736, align 32, !tbaa !10, !alias.scope !91, !noalias !102
  %738 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %737, <16 x i32> noundef %737, i32 noundef 35) #8
  %739 = bitcast <16 x i32> %738 to <64 x i8>
  %740 = shufflevector <64 x i8> %739, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %741 = shufflevector <32 x i8> %740, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %742 = shufflevector <64 x i8> %739, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %743 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %742, <16 x i32> noundef %735, <16 x i64> noundef %728, i32 noundef 264) #8
  %744 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %741, <16 x i32> noundef %735, <16 x i64> noundef %729, i32 noundef 264) #8
  %745 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %742, <16 x i32> noundef %734, <16 x i64> noundef %730, i32 noundef 264) #8
  %746 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %741, <16 x i32> noundef %734, <16 x i64> noundef %731, i32 noundef 264) #8
  %747 = getelementptr inbounds i8, ptr %664, i32 -224
  %748 = load <16 x i32>, ptr %747, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %749 = getelementptr inbounds i8, ptr %664, i32 -288
  %750 = load <16 x i32>, ptr %749, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %751 = getelementptr inbounds i8, ptr %662, i32 -64
  %752 = load <16 x i32>, ptr %751, align 32, !tbaa !10, !alias.scope !91, !noalias !102
  %753 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %752, <16 x i32> noundef %752, i32 noundef 35) #8
  %754 = bitcast <16 x i32> %753 to <64 x i8>
  %755 = shufflevector <64 x i8> %754, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %756 = shufflevector <32 x i8> %755, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %757 = shufflevector <64 x i8> %754, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %758 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %757, <16 x i32> noundef %750, <16 x i64> noundef %743, i32 noundef 264) #8
  %759 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %756, <16 x i32> noundef %750, <16 x i64> noundef %744, i32 noundef 264) #8
  %760 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %757, <16 x i32> noundef %748, <16 x i64> noundef %745, i32 noundef 264) #8
  %761 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %756, <16 x i32> noundef %748, <16 x i64> noundef %746, i32 noundef 264) #8
  %762 = getelementptr inbounds i8, ptr %664, i32 288
  %763 = load <16 x i32>, ptr %762, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %764 = getelementptr inbounds i8, ptr %664, i32 224
  %765 = load <16 x i32>, ptr %764, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %766 = load <16 x i32>, ptr %662, align 32, !tbaa !10, !alias.scope !91, !noalias !102
  %767 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %766, <16 x i32> noundef %766, i32 noundef 35) #8
  %768 = bitcast <16 x i32> %767 to <64 x i8>
  %769 = shufflevector <64 x i8> %768, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %770 = shufflevector <32 x i8> %769, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %771 = shufflevector <64 x i8> %768, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %772 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %771, <16 x i32> noundef %765, <16 x i64> noundef %758, i32 noundef 264) #8
  %773 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %770, <16 x i32> noundef %765, <16 x i64> noundef %759, i32 noundef 264) #8
  %774 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %771, <16 x i32> noundef %763, <16 x i64> noundef %760, i32 noundef 264) #8
  %775 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %770, <16 x i32> noundef %763, <16 x i64> noundef %761, i32 noundef 264) #8
  %776 = getelementptr inbounds i8, ptr %662, i32 64
  %777 = load <16 x i32>, ptr %776, align 32, !tbaa !10, !alias.scope !91, !noalias !102
  %778 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %777, <16 x i32> noundef %777, i32 noundef 35) #8
  %779 = bitcast <16 x i32> %778 to <64 x i8>
  %780 = shufflevector <64 x i8> %779, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %781 = shufflevector <32 x i8> %780, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %782 = getelementptr inbounds i8, ptr %664, i32 800
  %783 = load <16 x i32>, ptr %782, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %784 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %781, <16 x i32> noundef %783, <16 x i64> noundef %775, i32 noundef 264) #8
  %785 = shufflevector <64 x i8> %779, <64 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %786 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %785, <16 x i32> noundef %783, <16 x i64> noundef %774, i32 noundef 264) #8
  %787 = getelementptr inbounds i8, ptr %664, i32 736
  %788 = load <16 x i32>, ptr %787, align 32, !tbaa !10, !alias.scope !94, !noalias !100
  %789 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %781, <16 x i32> noundef %788, <16 x i64> noundef %773, i32 noundef 264) #8
  %790 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %785, <16 x i32> noundef %788, <16 x i64> noundef %772, i32 noundef 264) #8
  %791 = load <16 x i32>, ptr %659, align 32, !tbaa !10, !alias.scope !96, !noalias !103
  %792 = getelementptr inbounds i8, ptr %659, i32 64
  %793 = load <16 x i32>, ptr %792, align 32, !tbaa !10, !alias.scope !96, !noalias !103
  %794 = load i32, ptr %660, align 4, !tbaa !45, !alias.scope !98, !noalias !104
  %795 = getelementptr inbounds i8, ptr %660, i32 4
  %796 = load i32, ptr %795, align 4, !tbaa !47, !alias.scope !98, !noalias !104
  %797 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %790, i32 noundef %794, i32 noundef 1) #9, !noalias !105
  %798 = bitcast <32 x i16> %797 to <64 x i8>
  %799 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %798, <16 x i32> noundef %791, i32 noundef 824) #8
  %800 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %799, i32 noundef %796, i32 noundef 1) #9, !noalias !105
  store <32 x i8> %800, ptr %666, align 32, !tbaa !10, !noalias !105
  %801 = getelementptr inbounds i8, ptr %666, i32 32
  %802 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %789, i32 noundef %794, i32 noundef 1) #9, !noalias !105
  %803 = bitcast <32 x i16> %802 to <64 x i8>
  %804 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %803, <16 x i32> noundef %793, i32 noundef 824) #8
  %805 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %804, i32 noundef %796, i32 noundef 1) #9, !noalias !105
  store <32 x i8> %805, ptr %801, align 32, !tbaa !10, !noalias !105
  %806 = getelementptr inbounds i8, ptr %666, i32 64
  %807 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %786, i32 noundef %794, i32 noundef 1) #9, !noalias !105
  %808 = bitcast <32 x i16> %807 to <64 x i8>
  %809 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %808, <16 x i32> noundef %791, i32 noundef 824) #8
  %810 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %809, i32 noundef %796, i32 noundef 1) #9, !noalias !105
  store <32 x i8> %810, ptr %806, align 32, !tbaa !10, !noalias !105
  %811 = getelementptr inbounds i8, ptr %666, i32 96
  %812 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %784, i32 noundef %794, i32 noundef 1) #9, !noalias !105
  %813 = bitcast <32 x i16> %812 to <64 x i8>
  %814 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %813, <16 x i32> noundef %793, i32 noundef 824) #8
  %815 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %814, i32 noundef %796, i32 noundef 1) #9, !noalias !105
  store <32 x i8> %815, ptr %811, align 32, !tbaa !10, !noalias !105
  %816 = getelementptr inbounds i8, ptr %666, i32 128
  %817 = icmp eq i32 %667, 3
  %818 = select i1 %817, i32 -384, i32 128
  %819 = add nsw i32 %667, 1
  %820 = select i1 %817, i32 0, i32 %819
  %821 = getelementptr inbounds i8, ptr %663, i32 %818
  %822 = icmp eq i32 %668, 3
  %823 = select i1 %822, i32 -384, i32 128
  %824 = add nsw i32 %668, 1
  %825 = select i1 %822, i32 0, i32 %824
  %826 = getelementptr inbounds i8, ptr %664, i32 %823
  %827 = icmp eq i32 %669, 3
  %828 = select i1 %827, i32 512, i32 0
  %829 = add nsw i32 %669, 1
  %830 = select i1 %827, i32 0, i32 %829
  %831 = getelementptr inbounds i8, ptr %661, i32 %828
  %832 = icmp eq i32 %670, 3
  %833 = select i1 %832, i32 512, i32 0
  %834 = add nsw i32 %670, 1
  %835 = select i1 %832, i32 0, i32 %834
  %836 = getelementptr inbounds i8, ptr %662, i32 %833
  %837 = icmp eq i32 %671, 3
  %838 = select i1 %837, i32 128, i32 0
  %839 = add nsw i32 %671, 1
  %840 = select i1 %837, i32 0, i32 %839
  %841 = getelementptr inbounds i8, ptr %659, i32 %838
  %842 = icmp eq i32 %672, 3
  %843 = select i1 %842, i32 8, i32 0
  %844 = add nsw i32 %672, 1
  %845 = select i1 %842, i32 0, i32 %844
  %846 = getelementptr inbounds i8, ptr %660, i32 %843
  %847 = add nuw nsw i32 %665, 1
  %848 = icmp eq i32 %847, 8
  br i1 %848, label %849, label %658, !llvm.loop !106

849:                                              ; preds = %658
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

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

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef, i32 noundef) #3

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

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #7 = { nobuiltin nounwind "no-builtins" }
attributes #8 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }
attributes #9 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @attention_fast_64x64, !"f{0}(p(c:sc),p(sc),p(c:si),p(c:si),p(c:si),p(si),p(si),p(sc),p(si))"}
!2 = !{ptr @attention_fast_16x64, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si),p(c:si),p(c:si),p(si),p(si),p(sc),p(si),si,si)"}
!3 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!4 = !{!5, !7, !8, !9}
!5 = distinct !{!5, !6, !"_ZN12_GLOBAL__N_16attendILi8EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE: argument 0"}
!6 = distinct !{!6, !"_ZN12_GLOBAL__N_16attendILi8EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE"}
!7 = distinct !{!7, !6, !"_ZN12_GLOBAL__N_16attendILi8EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE: argument 1"}
!8 = distinct !{!8, !6, !"_ZN12_GLOBAL__N_16attendILi8EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE: argument 2"}
!9 = distinct !{!9, !6, !"_ZN12_GLOBAL__N_16attendILi8EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE: argument 3"}
!10 = !{!11, !11, i64 0}
!11 = !{!"omnipotent char", !12, i64 0}
!12 = !{!"Simple C++ TBAA"}
!13 = !{!7, !8}
!14 = distinct !{!14, !15, !16}
!15 = !{!"llvm.loop.mustprogress"}
!16 = !{!"llvm.loop.unroll.disable"}
!17 = !{!8}
!18 = distinct !{!18, !15, !16}
!19 = distinct !{!19, !15, !16}
!20 = !{!21, !22, i64 4}
!21 = !{!"_ZTSN12_GLOBAL__N_115AttentionParamsE", !22, i64 0, !22, i64 4, !22, i64 8, !22, i64 12, !22, i64 16, !22, i64 20, !11, i64 24}
!22 = !{!"int", !11, i64 0}
!23 = !{!24, !26, !27, !28, !8}
!24 = distinct !{!24, !25, !"_ZN12_GLOBAL__N_17indexesILi8EEEvPKiS2_S2_PhPKNS_15AttentionParamsE: argument 0"}
!25 = distinct !{!25, !"_ZN12_GLOBAL__N_17indexesILi8EEEvPKiS2_S2_PhPKNS_15AttentionParamsE"}
!26 = distinct !{!26, !25, !"_ZN12_GLOBAL__N_17indexesILi8EEEvPKiS2_S2_PhPKNS_15AttentionParamsE: argument 1"}
!27 = distinct !{!27, !25, !"_ZN12_GLOBAL__N_17indexesILi8EEEvPKiS2_S2_PhPKNS_15AttentionParamsE: argument 2"}
!28 = distinct !{!28, !25, !"_ZN12_GLOBAL__N_17indexesILi8EEEvPKiS2_S2_PhPKNS_15AttentionParamsE: argument 3"}
!29 = !{!21, !22, i64 0}
!30 = !{!21, !22, i64 8}
!31 = distinct !{!31, !15, !16}
!32 = distinct !{!32, !15, !16}
!33 = !{!21, !22, i64 12}
!34 = !{!35, !37, !8}
!35 = distinct !{!35, !36, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE: argument 0"}
!36 = distinct !{!36, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE"}
!37 = distinct !{!37, !38, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_15AttentionParamsEPNS_6ShiftsE: argument 0"}
!38 = distinct !{!38, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_15AttentionParamsEPNS_6ShiftsE"}
!39 = !{!21, !22, i64 20}
!40 = !{!21, !22, i64 16}
!41 = !{!37, !8}
!42 = !{!37}
!43 = distinct !{!43, !15, !16}
!44 = distinct !{!44, !15, !16}
!45 = !{!46, !22, i64 0}
!46 = !{!"_ZTSN12_GLOBAL__N_16ShiftsE", !22, i64 0, !22, i64 4}
!47 = !{!46, !22, i64 4}
!48 = distinct !{!48, !15, !16}
!49 = !{!50, !52, !53, !54}
!50 = distinct !{!50, !51, !"_ZN12_GLOBAL__N_16attendILi2EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE: argument 0"}
!51 = distinct !{!51, !"_ZN12_GLOBAL__N_16attendILi2EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE"}
!52 = distinct !{!52, !51, !"_ZN12_GLOBAL__N_16attendILi2EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE: argument 1"}
!53 = distinct !{!53, !51, !"_ZN12_GLOBAL__N_16attendILi2EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE: argument 2"}
!54 = distinct !{!54, !51, !"_ZN12_GLOBAL__N_16attendILi2EEEvPKaS2_S2_PaPKNS_15AttentionParamsE7npu_lutNS_6MemoryE: argument 3"}
!55 = !{!52, !53}
!56 = !{!57}
!57 = distinct !{!57, !58, !"_ZN12_GLOBAL__N_19scores_ofILi2EEEvPKaS2_PiS3_: argument 0"}
!58 = distinct !{!58, !"_ZN12_GLOBAL__N_19scores_ofILi2EEEvPKaS2_PiS3_"}
!59 = !{!60}
!60 = distinct !{!60, !58, !"_ZN12_GLOBAL__N_19scores_ofILi2EEEvPKaS2_PiS3_: argument 1"}
!61 = !{!60, !62, !63, !53}
!62 = distinct !{!62, !58, !"_ZN12_GLOBAL__N_19scores_ofILi2EEEvPKaS2_PiS3_: argument 2"}
!63 = distinct !{!63, !58, !"_ZN12_GLOBAL__N_19scores_ofILi2EEEvPKaS2_PiS3_: argument 3"}
!64 = !{!57, !62, !63, !53}
!65 = !{!57, !60, !53}
!66 = distinct !{!66, !15, !16}
!67 = !{!68}
!68 = distinct !{!68, !69, !"_ZN12_GLOBAL__N_17largestILi2EEEvPKiS2_Pi: argument 0"}
!69 = distinct !{!69, !"_ZN12_GLOBAL__N_17largestILi2EEEvPKiS2_Pi"}
!70 = !{!71, !72, !53}
!71 = distinct !{!71, !69, !"_ZN12_GLOBAL__N_17largestILi2EEEvPKiS2_Pi: argument 1"}
!72 = distinct !{!72, !69, !"_ZN12_GLOBAL__N_17largestILi2EEEvPKiS2_Pi: argument 2"}
!73 = !{!68, !53}
!74 = distinct !{!74, !15, !16}
!75 = !{!76, !78, !79, !80, !53}
!76 = distinct !{!76, !77, !"_ZN12_GLOBAL__N_17indexesILi2EEEvPKiS2_S2_PhPKNS_15AttentionParamsE: argument 0"}
!77 = distinct !{!77, !"_ZN12_GLOBAL__N_17indexesILi2EEEvPKiS2_S2_PhPKNS_15AttentionParamsE"}
!78 = distinct !{!78, !77, !"_ZN12_GLOBAL__N_17indexesILi2EEEvPKiS2_S2_PhPKNS_15AttentionParamsE: argument 1"}
!79 = distinct !{!79, !77, !"_ZN12_GLOBAL__N_17indexesILi2EEEvPKiS2_S2_PhPKNS_15AttentionParamsE: argument 2"}
!80 = distinct !{!80, !77, !"_ZN12_GLOBAL__N_17indexesILi2EEEvPKiS2_S2_PhPKNS_15AttentionParamsE: argument 3"}
!81 = !{!53}
!82 = distinct !{!82, !15, !16}
!83 = distinct !{!83, !15, !16}
!84 = !{!85, !87, !53}
!85 = distinct !{!85, !86, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE: argument 0"}
!86 = distinct !{!86, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE"}
!87 = distinct !{!87, !88, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_15AttentionParamsEPNS_6ShiftsE: argument 0"}
!88 = distinct !{!88, !"_ZN12_GLOBAL__N_18gains_ofEDv16_yPKNS_15AttentionParamsEPNS_6ShiftsE"}
!89 = !{!87, !53}
!90 = !{!87}
!91 = !{!92}
!92 = distinct !{!92, !93, !"_ZN12_GLOBAL__N_17outputsILi2EEEvPKhPKaPaPKsPKNS_6ShiftsE: argument 0"}
!93 = distinct !{!93, !"_ZN12_GLOBAL__N_17outputsILi2EEEvPKhPKaPaPKsPKNS_6ShiftsE"}
!94 = !{!95}
!95 = distinct !{!95, !93, !"_ZN12_GLOBAL__N_17outputsILi2EEEvPKhPKaPaPKsPKNS_6ShiftsE: argument 1"}
!96 = !{!97}
!97 = distinct !{!97, !93, !"_ZN12_GLOBAL__N_17outputsILi2EEEvPKhPKaPaPKsPKNS_6ShiftsE: argument 3"}
!98 = !{!99}
!99 = distinct !{!99, !93, !"_ZN12_GLOBAL__N_17outputsILi2EEEvPKhPKaPaPKsPKNS_6ShiftsE: argument 4"}
!100 = !{!92, !101, !97, !99}
!101 = distinct !{!101, !93, !"_ZN12_GLOBAL__N_17outputsILi2EEEvPKhPKaPaPKsPKNS_6ShiftsE: argument 2"}
!102 = !{!95, !101, !97, !99}
!103 = !{!92, !95, !101, !99}
!104 = !{!92, !95, !101, !97}
!105 = !{!92, !95, !97, !99}
!106 = distinct !{!106, !15, !16}
