; npu-kernel-ir sha256=322d9e36b49f9aada1728761d5fe4f764ab36ef9933cd3517517c731773ad5e1
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm matmul.cc -o -
; files: matmul.cc lookup.h npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'matmul.cc'
source_filename = "matmul.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @matmul_i8_64x64x64(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2, ptr noalias nocapture noundef readonly %3) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #4
  %5 = getelementptr inbounds i8, ptr %3, i32 8
  %6 = load i32, ptr %5, align 4, !tbaa !7, !noalias !11
  %7 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %6) #5
  %8 = load i32, ptr %3, align 4, !tbaa !7, !noalias !11
  %9 = getelementptr inbounds i8, ptr %3, i32 4
  %10 = load i32, ptr %9, align 4, !tbaa !7, !noalias !11
  %11 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %7, i32 noundef %10, i32 noundef 1) #6, !noalias !11
  %12 = getelementptr inbounds i8, ptr %0, i32 128
  %13 = getelementptr inbounds i8, ptr %0, i32 384
  %14 = getelementptr inbounds i8, ptr %3, i32 32
  %15 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %8) #5
  %16 = getelementptr inbounds i8, ptr %1, i32 128
  br label %17

17:                                               ; preds = %4, %17
  %18 = phi ptr [ %13, %4 ], [ %189, %17 ]
  %19 = phi ptr [ %12, %4 ], [ %188, %17 ]
  %20 = phi ptr [ %2, %4 ], [ %193, %17 ]
  %21 = phi ptr [ %14, %4 ], [ %195, %17 ]
  %22 = phi ptr [ %16, %4 ], [ %191, %17 ]
  %23 = phi i32 [ 0, %4 ], [ %196, %17 ]
  %24 = load <8 x i32>, ptr %21, align 32, !tbaa !14
  %25 = shufflevector <8 x i32> %24, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %26 = shufflevector <16 x i32> %25, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %27 = getelementptr inbounds i8, ptr %21, i32 32
  %28 = load <8 x i32>, ptr %27, align 32, !tbaa !14
  %29 = shufflevector <8 x i32> %28, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %30 = shufflevector <16 x i32> %29, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %31 = bitcast <32 x i32> %26 to <16 x i64>
  %32 = bitcast <32 x i32> %30 to <16 x i64>
  %33 = getelementptr inbounds i8, ptr %22, i32 -128
  %34 = load <16 x i32>, ptr %33, align 32, !tbaa !14
  %35 = getelementptr inbounds i8, ptr %22, i32 384
  %36 = load <16 x i32>, ptr %35, align 32, !tbaa !14
  %37 = getelementptr inbounds i8, ptr %19, i32 -128
  %38 = load <32 x i8>, ptr %37, align 32, !tbaa !14
  %39 = shufflevector <32 x i8> %38, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %40 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %39, <16 x i32> noundef %34, <16 x i64> noundef %31, i32 noundef 776) #5
  %41 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %39, <16 x i32> noundef %36, <16 x i64> noundef %32, i32 noundef 776) #5
  %42 = getelementptr inbounds i8, ptr %18, i32 -128
  %43 = load <32 x i8>, ptr %42, align 32, !tbaa !14
  %44 = shufflevector <32 x i8> %43, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %45 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %44, <16 x i32> noundef %34, <16 x i64> noundef %31, i32 noundef 776) #5
  %46 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %44, <16 x i32> noundef %36, <16 x i64> noundef %32, i32 noundef 776) #5
  %47 = getelementptr inbounds i8, ptr %22, i32 -64
  %48 = load <16 x i32>, ptr %47, align 32, !tbaa !14
  %49 = getelementptr inbounds i8, ptr %22, i32 448
  %50 = load <16 x i32>, ptr %49, align 32, !tbaa !14
  %51 = getelementptr inbounds i8, ptr %19, i32 -96
  %52 = load <32 x i8>, ptr %51, align 32, !tbaa !14
  %53 = shufflevector <32 x i8> %52, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %54 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %53, <16 x i32> noundef %48, <16 x i64> noundef %40, i32 noundef 776) #5
  %55 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %53, <16 x i32> noundef %50, <16 x i64> noundef %41, i32 noundef 776) #5
  %56 = getelementptr inbounds i8, ptr %18, i32 -96
  %57 = load <32 x i8>, ptr %56, align 32, !tbaa !14
  %58 = shufflevector <32 x i8> %57, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %59 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %58, <16 x i32> noundef %48, <16 x i64> noundef %45, i32 noundef 776) #5
  %60 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %58, <16 x i32> noundef %50, <16 x i64> noundef %46, i32 noundef 776) #5
  %61 = load <16 x i32>, ptr %22, align 32, !tbaa !14
  %62 = getelementptr inbounds i8, ptr %22, i32 512
  %63 = load <16 x i32>, ptr %62, align 32, !tbaa !14
  %64 = getelementptr inbounds i8, ptr %19, i32 -64
  %65 = load <32 x i8>, ptr %64, align 32, !tbaa !14
  %66 = shufflevector <32 x i8> %65, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %67 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %66, <16 x i32> noundef %61, <16 x i64> noundef %54, i32 noundef 776) #5
  %68 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %66, <16 x i32> noundef %63, <16 x i64> noundef %55, i32 noundef 776) #5
  %69 = getelementptr inbounds i8, ptr %18, i32 -64
  %70 = load <32 x i8>, ptr %69, align 32, !tbaa !14
  %71 = shufflevector <32 x i8> %70, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %72 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %71, <16 x i32> noundef %61, <16 x i64> noundef %59, i32 noundef 776) #5
  %73 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %71, <16 x i32> noundef %63, <16 x i64> noundef %60, i32 noundef 776) #5
  %74 = getelementptr inbounds i8, ptr %22, i32 64
  %75 = load <16 x i32>, ptr %74, align 32, !tbaa !14
  %76 = getelementptr inbounds i8, ptr %22, i32 576
  %77 = load <16 x i32>, ptr %76, align 32, !tbaa !14
  %78 = getelementptr inbounds i8, ptr %19, i32 -32
  %79 = load <32 x i8>, ptr %78, align 32, !tbaa !14
  %80 = shufflevector <32 x i8> %79, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %81 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %80, <16 x i32> noundef %75, <16 x i64> noundef %67, i32 noundef 776) #5
  %82 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %80, <16 x i32> noundef %77, <16 x i64> noundef %68, i32 noundef 776) #5
  %83 = getelementptr inbounds i8, ptr %18, i32 -32
  %84 = load <32 x i8>, ptr %83, align 32, !tbaa !14
  %85 = shufflevector <32 x i8> %84, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %86 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %85, <16 x i32> noundef %75, <16 x i64> noundef %72, i32 noundef 776) #5
  %87 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %85, <16 x i32> noundef %77, <16 x i64> noundef %73, i32 noundef 776) #5
  %88 = getelementptr inbounds i8, ptr %22, i32 128
  %89 = load <16 x i32>, ptr %88, align 32, !tbaa !14
  %90 = getelementptr inbounds i8, ptr %22, i32 640
  %91 = load <16 x i32>, ptr %90, align 32, !tbaa !14
  %92 = load <32 x i8>, ptr %19, align 32, !tbaa !14
  %93 = shufflevector <32 x i8> %92, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %94 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %93, <16 x i32> noundef %89, <16 x i64> noundef %81, i32 noundef 776) #5
  %95 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %93, <16 x i32> noundef %91, <16 x i64> noundef %82, i32 noundef 776) #5
  %96 = load <32 x i8>, ptr %18, align 32, !tbaa !14
  %97 = shufflevector <32 x i8> %96, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %98 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %97, <16 x i32> noundef %89, <16 x i64> noundef %86, i32 noundef 776) #5
  %99 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %97, <16 x i32> noundef %91, <16 x i64> noundef %87, i32 noundef 776) #5
  %100 = getelementptr inbounds i8, ptr %22, i32 192
  %101 = load <16 x i32>, ptr %100, align 32, !tbaa !14
  %102 = getelementptr inbounds i8, ptr %22, i32 704
  %103 = load <16 x i32>, ptr %102, align 32, !tbaa !14
  %104 = getelementptr inbounds i8, ptr %19, i32 32
  %105 = load <32 x i8>, ptr %104, align 32, !tbaa !14
  %106 = shufflevector <32 x i8> %105, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %107 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %106, <16 x i32> noundef %101, <16 x i64> noundef %94, i32 noundef 776) #5
  %108 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %106, <16 x i32> noundef %103, <16 x i64> noundef %95, i32 noundef 776) #5
  %109 = getelementptr inbounds i8, ptr %18, i32 32
  %110 = load <32 x i8>, ptr %109, align 32, !tbaa !14
  %111 = shufflevector <32 x i8> %110, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %112 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %111, <16 x i32> noundef %101, <16 x i64> noundef %98, i32 noundef 776) #5
  %113 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %111, <16 x i32> noundef %103, <16 x i64> noundef %99, i32 noundef 776) #5
  %114 = getelementptr inbounds i8, ptr %22, i32 256
  %115 = load <16 x i32>, ptr %114, align 32, !tbaa !14
  %116 = getelementptr inbounds i8, ptr %22, i32 768
  %117 = load <16 x i32>, ptr %116, align 32, !tbaa !14
  %118 = getelementptr inbounds i8, ptr %19, i32 64
  %119 = load <32 x i8>, ptr %118, align 32, !tbaa !14
  %120 = shufflevector <32 x i8> %119, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %121 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %120, <16 x i32> noundef %115, <16 x i64> noundef %107, i32 noundef 776) #5
  %122 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %120, <16 x i32> noundef %117, <16 x i64> noundef %108, i32 noundef 776) #5
  %123 = getelementptr inbounds i8, ptr %18, i32 64
  %124 = load <32 x i8>, ptr %123, align 32, !tbaa !14
  %125 = shufflevector <32 x i8> %124, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %126 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %125, <16 x i32> noundef %115, <16 x i64> noundef %112, i32 noundef 776) #5
  %127 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %125, <16 x i32> noundef %117, <16 x i64> noundef %113, i32 noundef 776) #5
  %128 = getelementptr inbounds i8, ptr %22, i32 320
  %129 = load <16 x i32>, ptr %128, align 32, !tbaa !14
  %130 = getelementptr inbounds i8, ptr %22, i32 832
  %131 = load <16 x i32>, ptr %130, align 32, !tbaa !14
  %132 = getelementptr inbounds i8, ptr %19, i32 96
  %133 = load <32 x i8>, ptr %132, align 32, !tbaa !14
  %134 = shufflevector <32 x i8> %133, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %135 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %134, <16 x i32> noundef %129, <16 x i64> noundef %121, i32 noundef 776) #5
  %136 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %134, <16 x i32> noundef %131, <16 x i64> noundef %122, i32 noundef 776) #5
  %137 = getelementptr inbounds i8, ptr %18, i32 96
  %138 = load <32 x i8>, ptr %137, align 32, !tbaa !14
  %139 = shufflevector <32 x i8> %138, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %140 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %139, <16 x i32> noundef %129, <16 x i64> noundef %126, i32 noundef 776) #5
  %141 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %139, <16 x i32> noundef %131, <16 x i64> noundef %127, i32 noundef 776) #5
  %142 = shufflevector <16 x i64> %135, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %143 = bitcast <8 x i64> %142 to <64 x i8>
  %144 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %143, <16 x i32> noundef %15, <16 x i64> noundef %11, i32 noundef 656162) #5
  %145 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %144, i32 noundef %10, i32 noundef 1) #6
  %146 = shufflevector <16 x i64> %135, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %147 = bitcast <8 x i64> %146 to <64 x i8>
  %148 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %147, <16 x i32> noundef %15, <16 x i64> noundef %11, i32 noundef 656162) #5
  %149 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %148, i32 noundef %10, i32 noundef 1) #6
  %150 = shufflevector <16 x i16> %145, <16 x i16> %149, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %151 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %150, i32 noundef 1) #6
  store <32 x i8> %151, ptr %20, align 32, !tbaa !14
  %152 = getelementptr inbounds i8, ptr %20, i32 32
  %153 = shufflevector <16 x i64> %136, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %154 = bitcast <8 x i64> %153 to <64 x i8>
  %155 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %154, <16 x i32> noundef %15, <16 x i64> noundef %11, i32 noundef 656162) #5
  %156 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %155, i32 noundef %10, i32 noundef 1) #6
  %157 = shufflevector <16 x i64> %136, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %158 = bitcast <8 x i64> %157 to <64 x i8>
  %159 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %158, <16 x i32> noundef %15, <16 x i64> noundef %11, i32 noundef 656162) #5
  %160 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %159, i32 noundef %10, i32 noundef 1) #6
  %161 = shufflevector <16 x i16> %156, <16 x i16> %160, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %162 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %161, i32 noundef 1) #6
  store <32 x i8> %162, ptr %152, align 32, !tbaa !14
  %163 = getelementptr inbounds i8, ptr %20, i32 256
  %164 = shufflevector <16 x i64> %140, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %165 = bitcast <8 x i64> %164 to <64 x i8>
  %166 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %165, <16 x i32> noundef %15, <16 x i64> noundef %11, i32 noundef 656162) #5
  %167 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %166, i32 noundef %10, i32 noundef 1) #6
  %168 = shufflevector <16 x i64> %140, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %169 = bitcast <8 x i64> %168 to <64 x i8>
  %170 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %169, <16 x i32> noundef %15, <16 x i64> noundef %11, i32 noundef 656162) #5
  %171 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %170, i32 noundef %10, i32 noundef 1) #6
  %172 = shufflevector <16 x i16> %167, <16 x i16> %171, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %173 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %172, i32 noundef 1) #6
  store <32 x i8> %173, ptr %163, align 32, !tbaa !14
  %174 = getelementptr inbounds i8, ptr %20, i32 288
  %175 = shufflevector <16 x i64> %141, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %176 = bitcast <8 x i64> %175 to <64 x i8>
  %177 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %176, <16 x i32> noundef %15, <16 x i64> noundef %11, i32 noundef 656162) #5
  %178 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %177, i32 noundef %10, i32 noundef 1) #6
  %179 = shufflevector <16 x i64> %141, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %180 = bitcast <8 x i64> %179 to <64 x i8>
  %181 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %180, <16 x i32> noundef %15, <16 x i64> noundef %11, i32 noundef 656162) #5
  %182 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %181, i32 noundef %10, i32 noundef 1) #6
  %183 = shufflevector <16 x i16> %178, <16 x i16> %182, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %184 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %183, i32 noundef 1) #6
  store <32 x i8> %184, ptr %174, align 32, !tbaa !14
  %185 = and i32 %23, 3
  %186 = icmp eq i32 %185, 3
  %187 = select i1 %186, i32 512, i32 0
  %188 = getelementptr inbounds i8, ptr %19, i32 %187
  %189 = getelementptr inbounds i8, ptr %18, i32 %187
  %190 = select i1 %186, i32 -3072, i32 1024
  %191 = getelementptr inbounds i8, ptr %22, i32 %190
  %192 = select i1 %186, i32 320, i32 64
  %193 = getelementptr inbounds i8, ptr %20, i32 %192
  %194 = select i1 %186, i32 -48, i32 16
  %195 = getelementptr inbounds i32, ptr %21, i32 %194
  %196 = add nuw nsw i32 %23, 1
  %197 = icmp eq i32 %196, 32
  br i1 %197, label %198, label %17, !llvm.loop !15

198:                                              ; preds = %17
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @matmul_shift_i8_64x64x64(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2, ptr noalias nocapture noundef readonly %3) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #4
  %5 = getelementptr inbounds i8, ptr %3, i32 4
  %6 = load i32, ptr %5, align 4, !tbaa !7
  %7 = getelementptr inbounds i8, ptr %0, i32 128
  %8 = getelementptr inbounds i8, ptr %0, i32 384
  %9 = getelementptr inbounds i8, ptr %0, i32 640
  %10 = getelementptr inbounds i8, ptr %0, i32 896
  %11 = getelementptr inbounds i8, ptr %3, i32 32
  %12 = getelementptr inbounds i8, ptr %1, i32 128
  br label %13

13:                                               ; preds = %4, %13
  %14 = phi ptr [ %10, %4 ], [ %239, %13 ]
  %15 = phi ptr [ %9, %4 ], [ %238, %13 ]
  %16 = phi ptr [ %8, %4 ], [ %237, %13 ]
  %17 = phi ptr [ %7, %4 ], [ %236, %13 ]
  %18 = phi ptr [ %2, %4 ], [ %243, %13 ]
  %19 = phi ptr [ %11, %4 ], [ %245, %13 ]
  %20 = phi ptr [ %12, %4 ], [ %241, %13 ]
  %21 = phi i32 [ 0, %4 ], [ %246, %13 ]
  %22 = load <8 x i32>, ptr %19, align 32, !tbaa !14
  %23 = shufflevector <8 x i32> %22, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %24 = shufflevector <16 x i32> %23, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %25 = getelementptr inbounds i8, ptr %19, i32 32
  %26 = load <8 x i32>, ptr %25, align 32, !tbaa !14
  %27 = shufflevector <8 x i32> %26, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %28 = shufflevector <16 x i32> %27, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %29 = bitcast <32 x i32> %24 to <16 x i64>
  %30 = bitcast <32 x i32> %28 to <16 x i64>
  %31 = getelementptr inbounds i8, ptr %20, i32 -128
  %32 = load <16 x i32>, ptr %31, align 32, !tbaa !14
  %33 = getelementptr inbounds i8, ptr %20, i32 384
  %34 = load <16 x i32>, ptr %33, align 32, !tbaa !14
  %35 = getelementptr inbounds i8, ptr %17, i32 -128
  %36 = load <32 x i8>, ptr %35, align 32, !tbaa !14
  %37 = shufflevector <32 x i8> %36, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %38 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %37, <16 x i32> noundef %32, <16 x i64> noundef %29, i32 noundef 776) #5
  %39 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %37, <16 x i32> noundef %34, <16 x i64> noundef %30, i32 noundef 776) #5
  %40 = getelementptr inbounds i8, ptr %16, i32 -128
  %41 = load <32 x i8>, ptr %40, align 32, !tbaa !14
  %42 = shufflevector <32 x i8> %41, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %43 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %42, <16 x i32> noundef %32, <16 x i64> noundef %29, i32 noundef 776) #5
  %44 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %42, <16 x i32> noundef %34, <16 x i64> noundef %30, i32 noundef 776) #5
  %45 = getelementptr inbounds i8, ptr %15, i32 -128
  %46 = load <32 x i8>, ptr %45, align 32, !tbaa !14
  %47 = shufflevector <32 x i8> %46, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %48 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %47, <16 x i32> noundef %32, <16 x i64> noundef %29, i32 noundef 776) #5
  %49 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %47, <16 x i32> noundef %34, <16 x i64> noundef %30, i32 noundef 776) #5
  %50 = getelementptr inbounds i8, ptr %14, i32 -128
  %51 = load <32 x i8>, ptr %50, align 32, !tbaa !14
  %52 = shufflevector <32 x i8> %51, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %53 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %52, <16 x i32> noundef %32, <16 x i64> noundef %29, i32 noundef 776) #5
  %54 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %52, <16 x i32> noundef %34, <16 x i64> noundef %30, i32 noundef 776) #5
  %55 = getelementptr inbounds i8, ptr %20, i32 -64
  %56 = load <16 x i32>, ptr %55, align 32, !tbaa !14
  %57 = getelementptr inbounds i8, ptr %20, i32 448
  %58 = load <16 x i32>, ptr %57, align 32, !tbaa !14
  %59 = getelementptr inbounds i8, ptr %17, i32 -96
  %60 = load <32 x i8>, ptr %59, align 32, !tbaa !14
  %61 = shufflevector <32 x i8> %60, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %62 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %61, <16 x i32> noundef %56, <16 x i64> noundef %38, i32 noundef 776) #5
  %63 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %61, <16 x i32> noundef %58, <16 x i64> noundef %39, i32 noundef 776) #5
  %64 = getelementptr inbounds i8, ptr %16, i32 -96
  %65 = load <32 x i8>, ptr %64, align 32, !tbaa !14
  %66 = shufflevector <32 x i8> %65, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %67 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %66, <16 x i32> noundef %56, <16 x i64> noundef %43, i32 noundef 776) #5
  %68 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %66, <16 x i32> noundef %58, <16 x i64> noundef %44, i32 noundef 776) #5
  %69 = getelementptr inbounds i8, ptr %15, i32 -96
  %70 = load <32 x i8>, ptr %69, align 32, !tbaa !14
  %71 = shufflevector <32 x i8> %70, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %72 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %71, <16 x i32> noundef %56, <16 x i64> noundef %48, i32 noundef 776) #5
  %73 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %71, <16 x i32> noundef %58, <16 x i64> noundef %49, i32 noundef 776) #5
  %74 = getelementptr inbounds i8, ptr %14, i32 -96
  %75 = load <32 x i8>, ptr %74, align 32, !tbaa !14
  %76 = shufflevector <32 x i8> %75, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %77 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %76, <16 x i32> noundef %56, <16 x i64> noundef %53, i32 noundef 776) #5
  %78 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %76, <16 x i32> noundef %58, <16 x i64> noundef %54, i32 noundef 776) #5
  %79 = load <16 x i32>, ptr %20, align 32, !tbaa !14
  %80 = getelementptr inbounds i8, ptr %20, i32 512
  %81 = load <16 x i32>, ptr %80, align 32, !tbaa !14
  %82 = getelementptr inbounds i8, ptr %17, i32 -64
  %83 = load <32 x i8>, ptr %82, align 32, !tbaa !14
  %84 = shufflevector <32 x i8> %83, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %85 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %84, <16 x i32> noundef %79, <16 x i64> noundef %62, i32 noundef 776) #5
  %86 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %84, <16 x i32> noundef %81, <16 x i64> noundef %63, i32 noundef 776) #5
  %87 = getelementptr inbounds i8, ptr %16, i32 -64
  %88 = load <32 x i8>, ptr %87, align 32, !tbaa !14
  %89 = shufflevector <32 x i8> %88, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %90 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %89, <16 x i32> noundef %79, <16 x i64> noundef %67, i32 noundef 776) #5
  %91 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %89, <16 x i32> noundef %81, <16 x i64> noundef %68, i32 noundef 776) #5
  %92 = getelementptr inbounds i8, ptr %15, i32 -64
  %93 = load <32 x i8>, ptr %92, align 32, !tbaa !14
  %94 = shufflevector <32 x i8> %93, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %95 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %94, <16 x i32> noundef %79, <16 x i64> noundef %72, i32 noundef 776) #5
  %96 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %94, <16 x i32> noundef %81, <16 x i64> noundef %73, i32 noundef 776) #5
  %97 = getelementptr inbounds i8, ptr %14, i32 -64
  %98 = load <32 x i8>, ptr %97, align 32, !tbaa !14
  %99 = shufflevector <32 x i8> %98, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %100 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %99, <16 x i32> noundef %79, <16 x i64> noundef %77, i32 noundef 776) #5
  %101 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %99, <16 x i32> noundef %81, <16 x i64> noundef %78, i32 noundef 776) #5
  %102 = getelementptr inbounds i8, ptr %20, i32 64
  %103 = load <16 x i32>, ptr %102, align 32, !tbaa !14
  %104 = getelementptr inbounds i8, ptr %20, i32 576
  %105 = load <16 x i32>, ptr %104, align 32, !tbaa !14
  %106 = getelementptr inbounds i8, ptr %17, i32 -32
  %107 = load <32 x i8>, ptr %106, align 32, !tbaa !14
  %108 = shufflevector <32 x i8> %107, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %109 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %108, <16 x i32> noundef %103, <16 x i64> noundef %85, i32 noundef 776) #5
  %110 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %108, <16 x i32> noundef %105, <16 x i64> noundef %86, i32 noundef 776) #5
  %111 = getelementptr inbounds i8, ptr %16, i32 -32
  %112 = load <32 x i8>, ptr %111, align 32, !tbaa !14
  %113 = shufflevector <32 x i8> %112, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %114 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %113, <16 x i32> noundef %103, <16 x i64> noundef %90, i32 noundef 776) #5
  %115 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %113, <16 x i32> noundef %105, <16 x i64> noundef %91, i32 noundef 776) #5
  %116 = getelementptr inbounds i8, ptr %15, i32 -32
  %117 = load <32 x i8>, ptr %116, align 32, !tbaa !14
  %118 = shufflevector <32 x i8> %117, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %119 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %118, <16 x i32> noundef %103, <16 x i64> noundef %95, i32 noundef 776) #5
  %120 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %118, <16 x i32> noundef %105, <16 x i64> noundef %96, i32 noundef 776) #5
  %121 = getelementptr inbounds i8, ptr %14, i32 -32
  %122 = load <32 x i8>, ptr %121, align 32, !tbaa !14
  %123 = shufflevector <32 x i8> %122, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %124 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %123, <16 x i32> noundef %103, <16 x i64> noundef %100, i32 noundef 776) #5
  %125 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %123, <16 x i32> noundef %105, <16 x i64> noundef %101, i32 noundef 776) #5
  %126 = getelementptr inbounds i8, ptr %20, i32 128
  %127 = load <16 x i32>, ptr %126, align 32, !tbaa !14
  %128 = getelementptr inbounds i8, ptr %20, i32 640
  %129 = load <16 x i32>, ptr %128, align 32, !tbaa !14
  %130 = load <32 x i8>, ptr %17, align 32, !tbaa !14
  %131 = shufflevector <32 x i8> %130, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %132 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %131, <16 x i32> noundef %127, <16 x i64> noundef %109, i32 noundef 776) #5
  %133 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %131, <16 x i32> noundef %129, <16 x i64> noundef %110, i32 noundef 776) #5
  %134 = load <32 x i8>, ptr %16, align 32, !tbaa !14
  %135 = shufflevector <32 x i8> %134, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %136 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %135, <16 x i32> noundef %127, <16 x i64> noundef %114, i32 noundef 776) #5
  %137 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %135, <16 x i32> noundef %129, <16 x i64> noundef %115, i32 noundef 776) #5
  %138 = load <32 x i8>, ptr %15, align 32, !tbaa !14
  %139 = shufflevector <32 x i8> %138, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %140 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %139, <16 x i32> noundef %127, <16 x i64> noundef %119, i32 noundef 776) #5
  %141 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %139, <16 x i32> noundef %129, <16 x i64> noundef %120, i32 noundef 776) #5
  %142 = load <32 x i8>, ptr %14, align 32, !tbaa !14
  %143 = shufflevector <32 x i8> %142, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %144 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %143, <16 x i32> noundef %127, <16 x i64> noundef %124, i32 noundef 776) #5
  %145 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %143, <16 x i32> noundef %129, <16 x i64> noundef %125, i32 noundef 776) #5
  %146 = getelementptr inbounds i8, ptr %20, i32 192
  %147 = load <16 x i32>, ptr %146, align 32, !tbaa !14
  %148 = getelementptr inbounds i8, ptr %20, i32 704
  %149 = load <16 x i32>, ptr %148, align 32, !tbaa !14
  %150 = getelementptr inbounds i8, ptr %17, i32 32
  %151 = load <32 x i8>, ptr %150, align 32, !tbaa !14
  %152 = shufflevector <32 x i8> %151, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %153 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %152, <16 x i32> noundef %147, <16 x i64> noundef %132, i32 noundef 776) #5
  %154 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %152, <16 x i32> noundef %149, <16 x i64> noundef %133, i32 noundef 776) #5
  %155 = getelementptr inbounds i8, ptr %16, i32 32
  %156 = load <32 x i8>, ptr %155, align 32, !tbaa !14
  %157 = shufflevector <32 x i8> %156, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %158 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %157, <16 x i32> noundef %147, <16 x i64> noundef %136, i32 noundef 776) #5
  %159 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %157, <16 x i32> noundef %149, <16 x i64> noundef %137, i32 noundef 776) #5
  %160 = getelementptr inbounds i8, ptr %15, i32 32
  %161 = load <32 x i8>, ptr %160, align 32, !tbaa !14
  %162 = shufflevector <32 x i8> %161, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %163 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %162, <16 x i32> noundef %147, <16 x i64> noundef %140, i32 noundef 776) #5
  %164 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %162, <16 x i32> noundef %149, <16 x i64> noundef %141, i32 noundef 776) #5
  %165 = getelementptr inbounds i8, ptr %14, i32 32
  %166 = load <32 x i8>, ptr %165, align 32, !tbaa !14
  %167 = shufflevector <32 x i8> %166, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %168 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %167, <16 x i32> noundef %147, <16 x i64> noundef %144, i32 noundef 776) #5
  %169 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %167, <16 x i32> noundef %149, <16 x i64> noundef %145, i32 noundef 776) #5
  %170 = getelementptr inbounds i8, ptr %20, i32 256
  %171 = load <16 x i32>, ptr %170, align 32, !tbaa !14
  %172 = getelementptr inbounds i8, ptr %20, i32 768
  %173 = load <16 x i32>, ptr %172, align 32, !tbaa !14
  %174 = getelementptr inbounds i8, ptr %17, i32 64
  %175 = load <32 x i8>, ptr %174, align 32, !tbaa !14
  %176 = shufflevector <32 x i8> %175, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %177 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %176, <16 x i32> noundef %171, <16 x i64> noundef %153, i32 noundef 776) #5
  %178 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %176, <16 x i32> noundef %173, <16 x i64> noundef %154, i32 noundef 776) #5
  %179 = getelementptr inbounds i8, ptr %16, i32 64
  %180 = load <32 x i8>, ptr %179, align 32, !tbaa !14
  %181 = shufflevector <32 x i8> %180, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %182 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %181, <16 x i32> noundef %171, <16 x i64> noundef %158, i32 noundef 776) #5
  %183 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %181, <16 x i32> noundef %173, <16 x i64> noundef %159, i32 noundef 776) #5
  %184 = getelementptr inbounds i8, ptr %15, i32 64
  %185 = load <32 x i8>, ptr %184, align 32, !tbaa !14
  %186 = shufflevector <32 x i8> %185, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %187 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %186, <16 x i32> noundef %171, <16 x i64> noundef %163, i32 noundef 776) #5
  %188 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %186, <16 x i32> noundef %173, <16 x i64> noundef %164, i32 noundef 776) #5
  %189 = getelementptr inbounds i8, ptr %14, i32 64
  %190 = load <32 x i8>, ptr %189, align 32, !tbaa !14
  %191 = shufflevector <32 x i8> %190, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %192 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %191, <16 x i32> noundef %171, <16 x i64> noundef %168, i32 noundef 776) #5
  %193 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %191, <16 x i32> noundef %173, <16 x i64> noundef %169, i32 noundef 776) #5
  %194 = getelementptr inbounds i8, ptr %20, i32 320
  %195 = load <16 x i32>, ptr %194, align 32, !tbaa !14
  %196 = getelementptr inbounds i8, ptr %20, i32 832
  %197 = load <16 x i32>, ptr %196, align 32, !tbaa !14
  %198 = getelementptr inbounds i8, ptr %17, i32 96
  %199 = load <32 x i8>, ptr %198, align 32, !tbaa !14
  %200 = shufflevector <32 x i8> %199, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %201 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %200, <16 x i32> noundef %195, <16 x i64> noundef %177, i32 noundef 776) #5
  %202 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %200, <16 x i32> noundef %197, <16 x i64> noundef %178, i32 noundef 776) #5
  %203 = getelementptr inbounds i8, ptr %16, i32 96
  %204 = load <32 x i8>, ptr %203, align 32, !tbaa !14
  %205 = shufflevector <32 x i8> %204, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %206 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %205, <16 x i32> noundef %195, <16 x i64> noundef %182, i32 noundef 776) #5
  %207 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %205, <16 x i32> noundef %197, <16 x i64> noundef %183, i32 noundef 776) #5
  %208 = getelementptr inbounds i8, ptr %15, i32 96
  %209 = load <32 x i8>, ptr %208, align 32, !tbaa !14
  %210 = shufflevector <32 x i8> %209, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %211 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %210, <16 x i32> noundef %195, <16 x i64> noundef %187, i32 noundef 776) #5
  %212 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %210, <16 x i32> noundef %197, <16 x i64> noundef %188, i32 noundef 776) #5
  %213 = getelementptr inbounds i8, ptr %14, i32 96
  %214 = load <32 x i8>, ptr %213, align 32, !tbaa !14
  %215 = shufflevector <32 x i8> %214, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %216 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %215, <16 x i32> noundef %195, <16 x i64> noundef %192, i32 noundef 776) #5
  %217 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %215, <16 x i32> noundef %197, <16 x i64> noundef %193, i32 noundef 776) #5
  %218 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %201, i32 noundef %6, i32 noundef 1) #6
  store <32 x i8> %218, ptr %18, align 32, !tbaa !14
  %219 = getelementptr inbounds i8, ptr %18, i32 32
  %220 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %202, i32 noundef %6, i32 noundef 1) #6
  store <32 x i8> %220, ptr %219, align 32, !tbaa !14
  %221 = getelementptr inbounds i8, ptr %18, i32 256
  %222 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %206, i32 noundef %6, i32 noundef 1) #6
  store <32 x i8> %222, ptr %221, align 32, !tbaa !14
  %223 = getelementptr inbounds i8, ptr %18, i32 288
  %224 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %207, i32 noundef %6, i32 noundef 1) #6
  store <32 x i8> %224, ptr %223, align 32, !tbaa !14
  %225 = getelementptr inbounds i8, ptr %18, i32 512
  %226 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %211, i32 noundef %6, i32 noundef 1) #6
  store <32 x i8> %226, ptr %225, align 32, !tbaa !14
  %227 = getelementptr inbounds i8, ptr %18, i32 544
  %228 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %212, i32 noundef %6, i32 noundef 1) #6
  store <32 x i8> %228, ptr %227, align 32, !tbaa !14
  %229 = getelementptr inbounds i8, ptr %18, i32 768
  %230 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %216, i32 noundef %6, i32 noundef 1) #6
  store <32 x i8> %230, ptr %229, align 32, !tbaa !14
  %231 = getelementptr inbounds i8, ptr %18, i32 800
  %232 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %217, i32 noundef %6, i32 noundef 1) #6
  store <32 x i8> %232, ptr %231, align 32, !tbaa !14
  %233 = and i32 %21, 3
  %234 = icmp eq i32 %233, 3
  %235 = select i1 %234, i32 1024, i32 0
  %236 = getelementptr inbounds i8, ptr %17, i32 %235
  %237 = getelementptr inbounds i8, ptr %16, i32 %235
  %238 = getelementptr inbounds i8, ptr %15, i32 %235
  %239 = getelementptr inbounds i8, ptr %14, i32 %235
  %240 = select i1 %234, i32 -3072, i32 1024
  %241 = getelementptr inbounds i8, ptr %20, i32 %240
  %242 = select i1 %234, i32 832, i32 64
  %243 = getelementptr inbounds i8, ptr %18, i32 %242
  %244 = select i1 %234, i32 -48, i32 16
  %245 = getelementptr inbounds i32, ptr %19, i32 %244
  %246 = add nuw nsw i32 %21, 1
  %247 = icmp eq i32 %246, 16
  br i1 %247, label %248, label %13, !llvm.loop !18

248:                                              ; preds = %13
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @matmul_i8_table_64x64x64(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef %2, ptr noalias nocapture noundef readonly %3, ptr noalias noundef %4, ptr noalias noundef %5) local_unnamed_addr #0 {
  tail call void @matmul_i8_64x64x64(ptr noundef %0, ptr noundef %1, ptr noundef %2, ptr noundef %3) #7
  %7 = ptrtoint ptr %4 to i32
  %8 = ptrtoint ptr %5 to i32
  %9 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %7) #5
  %10 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %8) #5
  %11 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %9, <16 x i32> noundef %10, i32 noundef 52428) #5
  br label %12

12:                                               ; preds = %6, %12
  %13 = phi i32 [ 0, %6 ], [ %44, %12 ]
  %14 = getelementptr inbounds i8, ptr %2, i32 %13
  %15 = load <32 x i8>, ptr %14, align 32, !tbaa !14
  %16 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %15, i32 noundef 5, i32 noundef 0) #6
  %17 = shufflevector <16 x i64> %16, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %18 = bitcast <8 x i64> %17 to <16 x i32>
  %19 = add <16 x i32> %11, %18
  %20 = shufflevector <16 x i64> %16, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %21 = bitcast <8 x i64> %20 to <16 x i32>
  %22 = add <16 x i32> %11, %21
  %23 = shufflevector <16 x i32> %19, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %24 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %23) #5
  %25 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %23) #5
  %26 = shufflevector <8 x i32> %24, <8 x i32> %25, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %27 = shufflevector <16 x i32> %19, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %28 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %27) #5
  %29 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %27) #5
  %30 = shufflevector <8 x i32> %28, <8 x i32> %29, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %31 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %26, <16 x i32> noundef %30, i32 noundef 24) #5
  %32 = shufflevector <16 x i32> %22, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %33 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %32) #5
  %34 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %32) #5
  %35 = shufflevector <8 x i32> %33, <8 x i32> %34, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %36 = shufflevector <16 x i32> %22, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %37 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %36) #5
  %38 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %36) #5
  %39 = shufflevector <8 x i32> %37, <8 x i32> %38, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %40 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %35, <16 x i32> noundef %39, i32 noundef 24) #5
  %41 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %31, <16 x i32> noundef %40, i32 noundef 10) #5
  %42 = bitcast <16 x i32> %41 to <32 x i16>
  %43 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %42, i32 noundef 0) #6
  store <32 x i8> %43, ptr %14, align 32, !tbaa !14
  %44 = add nuw nsw i32 %13, 32
  %45 = icmp ult i32 %13, 4064
  br i1 %45, label %12, label %46, !llvm.loop !19

46:                                               ; preds = %12
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @matmul_i8_64x512x16(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2, ptr noalias nocapture noundef readonly %3, i32 noundef %4, i32 noundef %5) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #4
  %7 = shl nsw i32 %5, 6
  %8 = getelementptr inbounds i8, ptr %2, i32 %7
  %9 = getelementptr inbounds i8, ptr %3, i32 32
  %10 = shl nsw i32 %4, 8
  %11 = getelementptr inbounds i8, ptr %9, i32 %10
  %12 = getelementptr inbounds i8, ptr %11, i32 %7
  %13 = getelementptr inbounds i8, ptr %3, i32 8
  %14 = load i32, ptr %13, align 4, !tbaa !7, !noalias !20
  %15 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %14) #5
  %16 = load i32, ptr %3, align 4, !tbaa !7, !noalias !20
  %17 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %16) #5
  %18 = getelementptr inbounds i8, ptr %3, i32 4
  %19 = load i32, ptr %18, align 4, !tbaa !7, !noalias !20
  %20 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %15, i32 noundef %19, i32 noundef 1) #6, !noalias !20
  %21 = getelementptr inbounds i8, ptr %1, i32 4096
  %22 = load <8 x i32>, ptr %12, align 32, !tbaa !14
  %23 = getelementptr inbounds i8, ptr %12, i32 32
  %24 = load <8 x i32>, ptr %23, align 32, !tbaa !14
  %25 = shufflevector <8 x i32> %22, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %26 = shufflevector <16 x i32> %25, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %27 = shufflevector <8 x i32> %24, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %28 = shufflevector <16 x i32> %27, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %29 = bitcast <32 x i32> %26 to <16 x i64>
  %30 = bitcast <32 x i32> %28 to <16 x i64>
  br label %31

31:                                               ; preds = %6, %75
  %32 = phi i32 [ 0, %6 ], [ %164, %75 ]
  %33 = shl nuw nsw i32 %32, 9
  %34 = shl nuw nsw i32 %32, 6
  %35 = getelementptr inbounds i8, ptr %0, i32 %33
  br label %36

36:                                               ; preds = %31, %36
  %37 = phi <16 x i64> [ %29, %31 ], [ %68, %36 ]
  %38 = phi <16 x i64> [ %29, %31 ], [ %63, %36 ]
  %39 = phi <16 x i64> [ %29, %31 ], [ %58, %36 ]
  %40 = phi <16 x i64> [ %29, %31 ], [ %53, %36 ]
  %41 = phi <16 x i64> [ %30, %31 ], [ %69, %36 ]
  %42 = phi <16 x i64> [ %30, %31 ], [ %64, %36 ]
  %43 = phi <16 x i64> [ %30, %31 ], [ %59, %36 ]
  %44 = phi <16 x i64> [ %30, %31 ], [ %54, %36 ]
  %45 = phi ptr [ %35, %31 ], [ %72, %36 ]
  %46 = phi i32 [ 0, %31 ], [ %73, %36 ]
  %47 = phi ptr [ %1, %31 ], [ %70, %36 ]
  %48 = phi ptr [ %21, %31 ], [ %71, %36 ]
  %49 = load <16 x i32>, ptr %47, align 32, !tbaa !14
  %50 = load <16 x i32>, ptr %48, align 32, !tbaa !14
  %51 = load <32 x i8>, ptr %45, align 32, !tbaa !14
  %52 = shufflevector <32 x i8> %51, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %53 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %52, <16 x i32> noundef %49, <16 x i64> noundef %40, i32 noundef 776) #5
  %54 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %52, <16 x i32> noundef %50, <16 x i64> noundef %44, i32 noundef 776) #5
  %55 = getelementptr inbounds i8, ptr %45, i32 2048
  %56 = load <32 x i8>, ptr %55, align 32, !tbaa !14
  %57 = shufflevector <32 x i8> %56, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %58 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %57, <16 x i32> noundef %49, <16 x i64> noundef %39, i32 noundef 776) #5
  %59 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %57, <16 x i32> noundef %50, <16 x i64> noundef %43, i32 noundef 776) #5
  %60 = getelementptr inbounds i8, ptr %45, i32 4096
  %61 = load <32 x i8>, ptr %60, align 32, !tbaa !14
  %62 = shufflevector <32 x i8> %61, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %63 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %62, <16 x i32> noundef %49, <16 x i64> noundef %38, i32 noundef 776) #5
  %64 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %62, <16 x i32> noundef %50, <16 x i64> noundef %42, i32 noundef 776) #5
  %65 = getelementptr inbounds i8, ptr %45, i32 6144
  %66 = load <32 x i8>, ptr %65, align 32, !tbaa !14
  %67 = shufflevector <32 x i8> %66, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %68 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %67, <16 x i32> noundef %49, <16 x i64> noundef %37, i32 noundef 776) #5
  %69 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %67, <16 x i32> noundef %50, <16 x i64> noundef %41, i32 noundef 776) #5
  %70 = getelementptr inbounds i8, ptr %47, i32 64
  %71 = getelementptr inbounds i8, ptr %48, i32 64
  %72 = getelementptr inbounds i8, ptr %45, i32 32
  %73 = add nuw nsw i32 %46, 8
  %74 = icmp ult i32 %46, 504
  br i1 %74, label %36, label %75, !llvm.loop !23

75:                                               ; preds = %36
  %76 = getelementptr inbounds i8, ptr %8, i32 %34
  %77 = shufflevector <16 x i64> %53, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %78 = bitcast <8 x i64> %77 to <64 x i8>
  %79 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %78, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %80 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %79, i32 noundef %19, i32 noundef 1) #6
  %81 = shufflevector <16 x i64> %53, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %82 = bitcast <8 x i64> %81 to <64 x i8>
  %83 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %82, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %84 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %83, i32 noundef %19, i32 noundef 1) #6
  %85 = shufflevector <16 x i16> %80, <16 x i16> %84, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %86 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %85, i32 noundef 1) #6
  store <32 x i8> %86, ptr %76, align 32, !tbaa !14
  %87 = getelementptr inbounds i8, ptr %76, i32 32
  %88 = shufflevector <16 x i64> %54, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %89 = bitcast <8 x i64> %88 to <64 x i8>
  %90 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %89, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %91 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %90, i32 noundef %19, i32 noundef 1) #6
  %92 = shufflevector <16 x i64> %54, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %93 = bitcast <8 x i64> %92 to <64 x i8>
  %94 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %93, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %95 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %94, i32 noundef %19, i32 noundef 1) #6
  %96 = shufflevector <16 x i16> %91, <16 x i16> %95, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %97 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %96, i32 noundef 1) #6
  store <32 x i8> %97, ptr %87, align 32, !tbaa !14
  %98 = getelementptr inbounds i8, ptr %76, i32 256
  %99 = shufflevector <16 x i64> %58, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %100 = bitcast <8 x i64> %99 to <64 x i8>
  %101 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %100, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %102 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %101, i32 noundef %19, i32 noundef 1) #6
  %103 = shufflevector <16 x i64> %58, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %104 = bitcast <8 x i64> %103 to <64 x i8>
  %105 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %104, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %106 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %105, i32 noundef %19, i32 noundef 1) #6
  %107 = shufflevector <16 x i16> %102, <16 x i16> %106, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %108 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %107, i32 noundef 1) #6
  store <32 x i8> %108, ptr %98, align 32, !tbaa !14
  %109 = getelementptr inbounds i8, ptr %76, i32 288
  %110 = shufflevector <16 x i64> %59, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %111 = bitcast <8 x i64> %110 to <64 x i8>
  %112 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %111, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %113 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %112, i32 noundef %19, i32 noundef 1) #6
  %114 = shufflevector <16 x i64> %59, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %115 = bitcast <8 x i64> %114 to <64 x i8>
  %116 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %115, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %117 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %116, i32 noundef %19, i32 noundef 1) #6
  %118 = shufflevector <16 x i16> %113, <16 x i16> %117, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %119 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %118, i32 noundef 1) #6
  store <32 x i8> %119, ptr %109, align 32, !tbaa !14
  %120 = getelementptr inbounds i8, ptr %76, i32 512
  %121 = shufflevector <16 x i64> %63, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %122 = bitcast <8 x i64> %121 to <64 x i8>
  %123 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %122, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %124 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %123, i32 noundef %19, i32 noundef 1) #6
  %125 = shufflevector <16 x i64> %63, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %126 = bitcast <8 x i64> %125 to <64 x i8>
  %127 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %126, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %128 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %127, i32 noundef %19, i32 noundef 1) #6
  %129 = shufflevector <16 x i16> %124, <16 x i16> %128, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %130 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %129, i32 noundef 1) #6
  store <32 x i8> %130, ptr %120, align 32, !tbaa !14
  %131 = getelementptr inbounds i8, ptr %76, i32 544
  %132 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %133 = bitcast <8 x i64> %132 to <64 x i8>
  %134 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %133, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %135 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %134, i32 noundef %19, i32 noundef 1) #6
  %136 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %137 = bitcast <8 x i64> %136 to <64 x i8>
  %138 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %137, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %139 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %138, i32 noundef %19, i32 noundef 1) #6
  %140 = shufflevector <16 x i16> %135, <16 x i16> %139, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %141 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %140, i32 noundef 1) #6
  store <32 x i8> %141, ptr %131, align 32, !tbaa !14
  %142 = getelementptr inbounds i8, ptr %76, i32 768
  %143 = shufflevector <16 x i64> %68, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %144 = bitcast <8 x i64> %143 to <64 x i8>
  %145 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %144, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %146 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %145, i32 noundef %19, i32 noundef 1) #6
  %147 = shufflevector <16 x i64> %68, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %148 = bitcast <8 x i64> %147 to <64 x i8>
  %149 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %148, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %150 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %149, i32 noundef %19, i32 noundef 1) #6
  %151 = shufflevector <16 x i16> %146, <16 x i16> %150, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %152 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %151, i32 noundef 1) #6
  store <32 x i8> %152, ptr %142, align 32, !tbaa !14
  %153 = getelementptr inbounds i8, ptr %76, i32 800
  %154 = shufflevector <16 x i64> %69, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %155 = bitcast <8 x i64> %154 to <64 x i8>
  %156 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %155, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %157 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %156, i32 noundef %19, i32 noundef 1) #6
  %158 = shufflevector <16 x i64> %69, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %159 = bitcast <8 x i64> %158 to <64 x i8>
  %160 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %159, <16 x i32> noundef %17, <16 x i64> noundef %20, i32 noundef 656162) #5
  %161 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %160, i32 noundef %19, i32 noundef 1) #6
  %162 = shufflevector <16 x i16> %157, <16 x i16> %161, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %163 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %162, i32 noundef 1) #6
  store <32 x i8> %163, ptr %153, align 32, !tbaa !14
  %164 = add nuw nsw i32 %32, 16
  %165 = icmp ult i32 %32, 48
  br i1 %165, label %31, label %166, !llvm.loop !24

166:                                              ; preds = %75
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @matmul_i8_table_64x512x16(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef %2, ptr noalias nocapture noundef readonly %3, ptr noalias noundef %4, i32 noundef %5, i32 noundef %6) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #4
  %8 = shl nsw i32 %6, 6
  %9 = getelementptr inbounds i8, ptr %2, i32 %8
  %10 = getelementptr inbounds i8, ptr %3, i32 32
  %11 = shl nsw i32 %5, 7
  %12 = getelementptr inbounds i8, ptr %10, i32 %11
  %13 = getelementptr inbounds i8, ptr %12, i32 %8
  %14 = getelementptr inbounds i8, ptr %3, i32 8
  %15 = load i32, ptr %14, align 4, !tbaa !7, !noalias !25
  %16 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %15) #5
  %17 = load i32, ptr %3, align 4, !tbaa !7, !noalias !25
  %18 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %17) #5
  %19 = getelementptr inbounds i8, ptr %3, i32 4
  %20 = load i32, ptr %19, align 4, !tbaa !7, !noalias !25
  %21 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %16, i32 noundef %20, i32 noundef 1) #6, !noalias !25
  %22 = getelementptr inbounds i8, ptr %1, i32 4096
  %23 = load <8 x i32>, ptr %13, align 32, !tbaa !14
  %24 = getelementptr inbounds i8, ptr %13, i32 32
  %25 = load <8 x i32>, ptr %24, align 32, !tbaa !14
  %26 = shufflevector <8 x i32> %23, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %27 = shufflevector <16 x i32> %26, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %28 = shufflevector <8 x i32> %25, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %29 = shufflevector <16 x i32> %28, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %30 = bitcast <32 x i32> %27 to <16 x i64>
  %31 = bitcast <32 x i32> %29 to <16 x i64>
  br label %32

32:                                               ; preds = %7, %76
  %33 = phi i32 [ 0, %7 ], [ %165, %76 ]
  %34 = shl nuw nsw i32 %33, 9
  %35 = shl nuw nsw i32 %33, 5
  %36 = getelementptr inbounds i8, ptr %0, i32 %34
  br label %37

37:                                               ; preds = %32, %37
  %38 = phi <16 x i64> [ %30, %32 ], [ %69, %37 ]
  %39 = phi <16 x i64> [ %30, %32 ], [ %64, %37 ]
  %40 = phi <16 x i64> [ %30, %32 ], [ %59, %37 ]
  %41 = phi <16 x i64> [ %30, %32 ], [ %54, %37 ]
  %42 = phi <16 x i64> [ %31, %32 ], [ %70, %37 ]
  %43 = phi <16 x i64> [ %31, %32 ], [ %65, %37 ]
  %44 = phi <16 x i64> [ %31, %32 ], [ %60, %37 ]
  %45 = phi <16 x i64> [ %31, %32 ], [ %55, %37 ]
  %46 = phi ptr [ %36, %32 ], [ %73, %37 ]
  %47 = phi i32 [ 0, %32 ], [ %74, %37 ]
  %48 = phi ptr [ %1, %32 ], [ %71, %37 ]
  %49 = phi ptr [ %22, %32 ], [ %72, %37 ]
  %50 = load <16 x i32>, ptr %48, align 32, !tbaa !14
  %51 = load <16 x i32>, ptr %49, align 32, !tbaa !14
  %52 = load <32 x i8>, ptr %46, align 32, !tbaa !14
  %53 = shufflevector <32 x i8> %52, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %54 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %53, <16 x i32> noundef %50, <16 x i64> noundef %41, i32 noundef 776) #5
  %55 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %53, <16 x i32> noundef %51, <16 x i64> noundef %45, i32 noundef 776) #5
  %56 = getelementptr inbounds i8, ptr %46, i32 2048
  %57 = load <32 x i8>, ptr %56, align 32, !tbaa !14
  %58 = shufflevector <32 x i8> %57, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %59 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %58, <16 x i32> noundef %50, <16 x i64> noundef %40, i32 noundef 776) #5
  %60 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %58, <16 x i32> noundef %51, <16 x i64> noundef %44, i32 noundef 776) #5
  %61 = getelementptr inbounds i8, ptr %46, i32 4096
  %62 = load <32 x i8>, ptr %61, align 32, !tbaa !14
  %63 = shufflevector <32 x i8> %62, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %64 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %63, <16 x i32> noundef %50, <16 x i64> noundef %39, i32 noundef 776) #5
  %65 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %63, <16 x i32> noundef %51, <16 x i64> noundef %43, i32 noundef 776) #5
  %66 = getelementptr inbounds i8, ptr %46, i32 6144
  %67 = load <32 x i8>, ptr %66, align 32, !tbaa !14
  %68 = shufflevector <32 x i8> %67, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %69 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %68, <16 x i32> noundef %50, <16 x i64> noundef %38, i32 noundef 776) #5
  %70 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %68, <16 x i32> noundef %51, <16 x i64> noundef %42, i32 noundef 776) #5
  %71 = getelementptr inbounds i8, ptr %48, i32 64
  %72 = getelementptr inbounds i8, ptr %49, i32 64
  %73 = getelementptr inbounds i8, ptr %46, i32 32
  %74 = add nuw nsw i32 %47, 8
  %75 = icmp ult i32 %47, 504
  br i1 %75, label %37, label %76, !llvm.loop !23

76:                                               ; preds = %37
  %77 = getelementptr inbounds i8, ptr %9, i32 %35
  %78 = shufflevector <16 x i64> %54, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %79 = bitcast <8 x i64> %78 to <64 x i8>
  %80 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %79, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %81 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %80, i32 noundef %20, i32 noundef 1) #6
  %82 = shufflevector <16 x i64> %54, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %83 = bitcast <8 x i64> %82 to <64 x i8>
  %84 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %83, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %85 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %84, i32 noundef %20, i32 noundef 1) #6
  %86 = shufflevector <16 x i16> %81, <16 x i16> %85, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %87 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %86, i32 noundef 1) #6
  store <32 x i8> %87, ptr %77, align 32, !tbaa !14
  %88 = getelementptr inbounds i8, ptr %77, i32 32
  %89 = shufflevector <16 x i64> %55, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %90 = bitcast <8 x i64> %89 to <64 x i8>
  %91 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %90, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %92 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %91, i32 noundef %20, i32 noundef 1) #6
  %93 = shufflevector <16 x i64> %55, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %94 = bitcast <8 x i64> %93 to <64 x i8>
  %95 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %94, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %96 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %95, i32 noundef %20, i32 noundef 1) #6
  %97 = shufflevector <16 x i16> %92, <16 x i16> %96, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %98 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %97, i32 noundef 1) #6
  store <32 x i8> %98, ptr %88, align 32, !tbaa !14
  %99 = getelementptr inbounds i8, ptr %77, i32 128
  %100 = shufflevector <16 x i64> %59, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %101 = bitcast <8 x i64> %100 to <64 x i8>
  %102 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %101, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %103 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %102, i32 noundef %20, i32 noundef 1) #6
  %104 = shufflevector <16 x i64> %59, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %105 = bitcast <8 x i64> %104 to <64 x i8>
  %106 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %105, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %107 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %106, i32 noundef %20, i32 noundef 1) #6
  %108 = shufflevector <16 x i16> %103, <16 x i16> %107, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %109 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %108, i32 noundef 1) #6
  store <32 x i8> %109, ptr %99, align 32, !tbaa !14
  %110 = getelementptr inbounds i8, ptr %77, i32 160
  %111 = shufflevector <16 x i64> %60, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %112 = bitcast <8 x i64> %111 to <64 x i8>
  %113 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %112, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %114 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %113, i32 noundef %20, i32 noundef 1) #6
  %115 = shufflevector <16 x i64> %60, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %116 = bitcast <8 x i64> %115 to <64 x i8>
  %117 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %116, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %118 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %117, i32 noundef %20, i32 noundef 1) #6
  %119 = shufflevector <16 x i16> %114, <16 x i16> %118, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %120 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %119, i32 noundef 1) #6
  store <32 x i8> %120, ptr %110, align 32, !tbaa !14
  %121 = getelementptr inbounds i8, ptr %77, i32 256
  %122 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %123 = bitcast <8 x i64> %122 to <64 x i8>
  %124 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %123, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %125 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %124, i32 noundef %20, i32 noundef 1) #6
  %126 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %127 = bitcast <8 x i64> %126 to <64 x i8>
  %128 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %127, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %129 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %128, i32 noundef %20, i32 noundef 1) #6
  %130 = shufflevector <16 x i16> %125, <16 x i16> %129, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %131 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %130, i32 noundef 1) #6
  store <32 x i8> %131, ptr %121, align 32, !tbaa !14
  %132 = getelementptr inbounds i8, ptr %77, i32 288
  %133 = shufflevector <16 x i64> %65, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %134 = bitcast <8 x i64> %133 to <64 x i8>
  %135 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %134, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %136 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %135, i32 noundef %20, i32 noundef 1) #6
  %137 = shufflevector <16 x i64> %65, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %138 = bitcast <8 x i64> %137 to <64 x i8>
  %139 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %138, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %140 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %139, i32 noundef %20, i32 noundef 1) #6
  %141 = shufflevector <16 x i16> %136, <16 x i16> %140, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %142 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %141, i32 noundef 1) #6
  store <32 x i8> %142, ptr %132, align 32, !tbaa !14
  %143 = getelementptr inbounds i8, ptr %77, i32 384
  %144 = shufflevector <16 x i64> %69, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %145 = bitcast <8 x i64> %144 to <64 x i8>
  %146 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %145, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %147 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %146, i32 noundef %20, i32 noundef 1) #6
  %148 = shufflevector <16 x i64> %69, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %149 = bitcast <8 x i64> %148 to <64 x i8>
  %150 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %149, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %151 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %150, i32 noundef %20, i32 noundef 1) #6
  %152 = shufflevector <16 x i16> %147, <16 x i16> %151, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %153 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %152, i32 noundef 1) #6
  store <32 x i8> %153, ptr %143, align 32, !tbaa !14
  %154 = getelementptr inbounds i8, ptr %77, i32 416
  %155 = shufflevector <16 x i64> %70, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %156 = bitcast <8 x i64> %155 to <64 x i8>
  %157 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %156, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %158 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %157, i32 noundef %20, i32 noundef 1) #6
  %159 = shufflevector <16 x i64> %70, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %160 = bitcast <8 x i64> %159 to <64 x i8>
  %161 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %160, <16 x i32> noundef %18, <16 x i64> noundef %21, i32 noundef 656162) #5
  %162 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %161, i32 noundef %20, i32 noundef 1) #6
  %163 = shufflevector <16 x i16> %158, <16 x i16> %162, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %164 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %163, i32 noundef 1) #6
  store <32 x i8> %164, ptr %154, align 32, !tbaa !14
  %165 = add nuw nsw i32 %33, 16
  %166 = icmp ult i32 %33, 48
  br i1 %166, label %32, label %167, !llvm.loop !24

167:                                              ; preds = %76
  %168 = icmp eq i32 %6, 1
  br i1 %168, label %169, label %207

169:                                              ; preds = %167
  %170 = ptrtoint ptr %4 to i32
  %171 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %170) #5
  %172 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %171, <16 x i32> noundef %171, i32 noundef 52428) #5
  br label %173

173:                                              ; preds = %169, %173
  %174 = phi i32 [ 0, %169 ], [ %205, %173 ]
  %175 = getelementptr inbounds i8, ptr %2, i32 %174
  %176 = load <32 x i8>, ptr %175, align 32, !tbaa !14
  %177 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %176, i32 noundef 5, i32 noundef 0) #6
  %178 = shufflevector <16 x i64> %177, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %179 = bitcast <8 x i64> %178 to <16 x i32>
  %180 = add <16 x i32> %172, %179
  %181 = shufflevector <16 x i64> %177, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %182 = bitcast <8 x i64> %181 to <16 x i32>
  %183 = add <16 x i32> %172, %182
  %184 = shufflevector <16 x i32> %180, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %185 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %184) #5
  %186 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %184) #5
  %187 = shufflevector <8 x i32> %185, <8 x i32> %186, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %188 = shufflevector <16 x i32> %180, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %189 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %188) #5
  %190 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %188) #5
  %191 = shufflevector <8 x i32> %189, <8 x i32> %190, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %192 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %187, <16 x i32> noundef %191, i32 noundef 24) #5
  %193 = shufflevector <16 x i32> %183, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %194 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %193) #5
  %195 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %193) #5
  %196 = shufflevector <8 x i32> %194, <8 x i32> %195, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %197 = shufflevector <16 x i32> %183, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %198 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %197) #5
  %199 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %197) #5
  %200 = shufflevector <8 x i32> %198, <8 x i32> %199, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %201 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %196, <16 x i32> noundef %200, i32 noundef 24) #5
  %202 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %192, <16 x i32> noundef %201, i32 noundef 10) #5
  %203 = bitcast <16 x i32> %202 to <32 x i16>
  %204 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %203, i32 noundef 0) #6
  store <32 x i8> %204, ptr %175, align 32, !tbaa !14
  %205 = add nuw nsw i32 %174, 32
  %206 = icmp ult i32 %174, 2016
  br i1 %206, label %173, label %207, !llvm.loop !19

207:                                              ; preds = %173, %167
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nobuiltin nounwind "no-builtins" }
attributes #5 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }
attributes #6 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }
attributes #7 = { nobuiltin "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3, !4, !5, !6}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @matmul_i8_64x64x64, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si))"}
!2 = !{ptr @matmul_shift_i8_64x64x64, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si))"}
!3 = !{ptr @matmul_i8_table_64x64x64, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si),p(c:si),p(c:si))"}
!4 = !{ptr @matmul_i8_64x512x16, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si),si,si)"}
!5 = !{ptr @matmul_i8_table_64x512x16, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si),p(c:ss),si,si)"}
!6 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!7 = !{!8, !8, i64 0}
!8 = !{!"int", !9, i64 0}
!9 = !{!"omnipotent char", !10, i64 0}
!10 = !{!"Simple C++ TBAA"}
!11 = !{!12}
!12 = distinct !{!12, !13, !"_ZN12_GLOBAL__N_113by_multiplierEPKNS_12MatmulParamsE: argument 0"}
!13 = distinct !{!13, !"_ZN12_GLOBAL__N_113by_multiplierEPKNS_12MatmulParamsE"}
!14 = !{!9, !9, i64 0}
!15 = distinct !{!15, !16, !17}
!16 = !{!"llvm.loop.mustprogress"}
!17 = !{!"llvm.loop.unroll.disable"}
!18 = distinct !{!18, !16, !17}
!19 = distinct !{!19, !16, !17}
!20 = !{!21}
!21 = distinct !{!21, !22, !"_ZN12_GLOBAL__N_113by_multiplierEPKNS_12MatmulParamsE: argument 0"}
!22 = distinct !{!22, !"_ZN12_GLOBAL__N_113by_multiplierEPKNS_12MatmulParamsE"}
!23 = distinct !{!23, !16, !17}
!24 = distinct !{!24, !16, !17}
!25 = !{!26}
!26 = distinct !{!26, !27, !"_ZN12_GLOBAL__N_113by_multiplierEPKNS_12MatmulParamsE: argument 0"}
!27 = distinct !{!27, !"_ZN12_GLOBAL__N_113by_multiplierEPKNS_12MatmulParamsE"}
