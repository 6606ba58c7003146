; npu-kernel-ir sha256=5e23845dac771eae3cff8f754fb1cb3e1ddd88999abd94a1c0e4bbe4ad1ccb47
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm attention_precise.cc -o -
; files: attention_precise.cc attention_tiles.h lookup.h npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'attention_precise.cc'
source_filename = "attention_precise.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind memory(readwrite, inaccessiblemem: none)
define dso_local void @attention_precise_begin(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1, ptr noalias nocapture noundef writeonly %2, ptr noalias nocapture noundef writeonly %3) local_unnamed_addr #0 {
  br label %11

5:                                                ; preds = %11
  %6 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef -1073741824) #8
  store <16 x i32> %6, ptr %3, align 32, !tbaa !6
  %7 = getelementptr inbounds i8, ptr %3, i32 64
  store <16 x i32> %6, ptr %7, align 32, !tbaa !6
  %8 = getelementptr inbounds i8, ptr %3, i32 128
  store <16 x i32> %6, ptr %8, align 32, !tbaa !6
  %9 = getelementptr inbounds i8, ptr %3, i32 192
  store <16 x i32> %6, ptr %9, align 32, !tbaa !6
  %10 = getelementptr inbounds i8, ptr %3, i32 384
  store <16 x i64> zeroinitializer, ptr %10, align 32, !tbaa !6
  br label %21

11:                                               ; preds = %4, %11
  %12 = phi i32 [ 0, %4 ], [ %19, %11 ]
  %13 = phi ptr [ %1, %4 ], [ %18, %11 ]
  %14 = phi ptr [ %0, %4 ], [ %16, %11 ]
  %15 = load <16 x i32>, ptr %14, align 32, !tbaa !6
  %16 = getelementptr inbounds i8, ptr %14, i32 64
  %17 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %15, <16 x i32> noundef %15, i32 noundef 35) #8
  store <16 x i32> %17, ptr %13, align 32, !tbaa !6
  %18 = getelementptr inbounds i8, ptr %13, i32 64
  %19 = add nuw nsw i32 %12, 1
  %20 = icmp eq i32 %19, 32
  br i1 %20, label %5, label %11, !llvm.loop !9

21:                                               ; preds = %5, %21
  %22 = phi i32 [ 0, %5 ], [ %25, %21 ]
  %23 = phi ptr [ %2, %5 ], [ %24, %21 ]
  store <16 x i64> zeroinitializer, ptr %23, align 32, !tbaa !6
  %24 = getelementptr inbounds i8, ptr %23, i32 128
  %25 = add nuw nsw i32 %22, 1
  %26 = icmp eq i32 %25, 64
  br i1 %26, label %27, label %21, !llvm.loop !12

27:                                               ; preds = %21
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @attention_precise_keys(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef readonly %2, ptr noalias noundef %3, ptr noalias noundef %4, ptr noalias nocapture noundef readonly %5, ptr noalias nocapture noundef %6, ptr noalias nocapture noundef writeonly %7, ptr noalias nocapture noundef %8, i32 noundef %9) local_unnamed_addr #1 {
  %11 = shl nsw i32 %9, 6
  %12 = getelementptr inbounds i8, ptr %6, i32 4096
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #9
  %13 = getelementptr inbounds i8, ptr %0, i32 128
  %14 = getelementptr inbounds i8, ptr %0, i32 384
  br label %15

15:                                               ; preds = %10, %15
  %16 = phi ptr [ %1, %10 ], [ %174, %15 ]
  %17 = phi ptr [ %13, %10 ], [ %179, %15 ]
  %18 = phi ptr [ %14, %10 ], [ %184, %15 ]
  %19 = phi i32 [ 0, %10 ], [ %185, %15 ]
  %20 = phi i32 [ 0, %10 ], [ %183, %15 ]
  %21 = phi i32 [ 0, %10 ], [ %178, %15 ]
  %22 = phi ptr [ %6, %10 ], [ %167, %15 ]
  %23 = phi ptr [ %12, %10 ], [ %169, %15 ]
  %24 = phi i32 [ 0, %10 ], [ %173, %15 ]
  %25 = getelementptr inbounds i8, ptr %17, i32 -128
  %26 = load <16 x i32>, ptr %25, align 32, !tbaa !6
  %27 = load <32 x i8>, ptr %16, align 32, !tbaa !6
  %28 = shufflevector <32 x i8> %27, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %29 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %28, <16 x i32> noundef %26, i32 noundef 776) #8
  %30 = getelementptr inbounds i8, ptr %16, i32 32
  %31 = load <32 x i8>, ptr %30, align 32, !tbaa !6
  %32 = shufflevector <32 x i8> %31, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %33 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %32, <16 x i32> noundef %26, i32 noundef 776) #8
  %34 = getelementptr inbounds i8, ptr %16, i32 512
  %35 = load <32 x i8>, ptr %34, align 32, !tbaa !6
  %36 = shufflevector <32 x i8> %35, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %37 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %36, <16 x i32> noundef %26, i32 noundef 776) #8
  %38 = getelementptr inbounds i8, ptr %16, i32 544
  %39 = load <32 x i8>, ptr %38, align 32, !tbaa !6
  %40 = shufflevector <32 x i8> %39, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %41 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %40, <16 x i32> noundef %26, i32 noundef 776) #8
  %42 = getelementptr inbounds i8, ptr %17, i32 -64
  %43 = load <16 x i32>, ptr %42, align 32, !tbaa !6
  %44 = getelementptr inbounds i8, ptr %16, i32 64
  %45 = load <32 x i8>, ptr %44, align 32, !tbaa !6
  %46 = shufflevector <32 x i8> %45, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %47 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %46, <16 x i32> noundef %43, <16 x i64> noundef %29, i32 noundef 776) #8
  %48 = getelementptr inbounds i8, ptr %16, i32 96
  %49 = load <32 x i8>, ptr %48, align 32, !tbaa !6
  %50 = shufflevector <32 x i8> %49, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %51 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %50, <16 x i32> noundef %43, <16 x i64> noundef %33, i32 noundef 776) #8
  %52 = getelementptr inbounds i8, ptr %16, i32 576
  %53 = load <32 x i8>, ptr %52, align 32, !tbaa !6
  %54 = shufflevector <32 x i8> %53, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %55 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %54, <16 x i32> noundef %43, <16 x i64> noundef %37, i32 noundef 776) #8
  %56 = getelementptr inbounds i8, ptr %16, i32 608
  %57 = load <32 x i8>, ptr %56, align 32, !tbaa !6
  %58 = shufflevector <32 x i8> %57, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %59 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %58, <16 x i32> noundef %43, <16 x i64> noundef %41, i32 noundef 776) #8
  %60 = load <16 x i32>, ptr %17, align 32, !tbaa !6
  %61 = getelementptr inbounds i8, ptr %16, i32 128
  %62 = load <32 x i8>, ptr %61, align 32, !tbaa !6
  %63 = shufflevector <32 x i8> %62, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %64 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %63, <16 x i32> noundef %60, <16 x i64> noundef %47, i32 noundef 776) #8
  %65 = getelementptr inbounds i8, ptr %16, i32 160
  %66 = load <32 x i8>, ptr %65, align 32, !tbaa !6
  %67 = shufflevector <32 x i8> %66, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %68 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %67, <16 x i32> noundef %60, <16 x i64> noundef %51, i32 noundef 776) #8
  %69 = getelementptr inbounds i8, ptr %16, i32 640
  %70 = load <32 x i8>, ptr %69, align 32, !tbaa !6
  %71 = shufflevector <32 x i8> %70, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %72 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %71, <16 x i32> noundef %60, <16 x i64> noundef %55, i32 noundef 776) #8
  %73 = getelementptr inbounds i8, ptr %16, i32 672
  %74 = load <32 x i8>, ptr %73, align 32, !tbaa !6
  %75 = shufflevector <32 x i8> %74, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %76 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %75, <16 x i32> noundef %60, <16 x i64> noundef %59, i32 noundef 776) #8
  %77 = getelementptr inbounds i8, ptr %17, i32 64
  %78 = load <16 x i32>, ptr %77, align 32, !tbaa !6
  %79 = getelementptr inbounds i8, ptr %16, i32 192
  %80 = load <32 x i8>, ptr %79, align 32, !tbaa !6
  %81 = shufflevector <32 x i8> %80, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %82 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %81, <16 x i32> noundef %78, <16 x i64> noundef %64, i32 noundef 776) #8
  %83 = getelementptr inbounds i8, ptr %16, i32 224
  %84 = load <32 x i8>, ptr %83, align 32, !tbaa !6
  %85 = shufflevector <32 x i8> %84, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %86 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %85, <16 x i32> noundef %78, <16 x i64> noundef %68, i32 noundef 776) #8
  %87 = getelementptr inbounds i8, ptr %16, i32 704
  %88 = load <32 x i8>, ptr %87, align 32, !tbaa !6
  %89 = shufflevector <32 x i8> %88, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %90 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %89, <16 x i32> noundef %78, <16 x i64> noundef %72, i32 noundef 776) #8
  %91 = getelementptr inbounds i8, ptr %16, i32 736
  %92 = load <32 x i8>, ptr %91, align 32, !tbaa !6
  %93 = shufflevector <32 x i8> %92, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %94 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %93, <16 x i32> noundef %78, <16 x i64> noundef %76, i32 noundef 776) #8
  %95 = getelementptr inbounds i8, ptr %18, i32 -128
  %96 = load <16 x i32>, ptr %95, align 32, !tbaa !6
  %97 = getelementptr inbounds i8, ptr %16, i32 256
  %98 = load <32 x i8>, ptr %97, align 32, !tbaa !6
  %99 = shufflevector <32 x i8> %98, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %100 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %99, <16 x i32> noundef %96, <16 x i64> noundef %82, i32 noundef 776) #8
  %101 = getelementptr inbounds i8, ptr %16, i32 288
  %102 = load <32 x i8>, ptr %101, align 32, !tbaa !6
  %103 = shufflevector <32 x i8> %102, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %104 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %103, <16 x i32> noundef %96, <16 x i64> noundef %86, i32 noundef 776) #8
  %105 = getelementptr inbounds i8, ptr %16, i32 768
  %106 = load <32 x i8>, ptr %105, align 32, !tbaa !6
  %107 = shufflevector <32 x i8> %106, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %108 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %107, <16 x i32> noundef %96, <16 x i64> noundef %90, i32 noundef 776) #8
  %109 = getelementptr inbounds i8, ptr %16, i32 800
  %110 = load <32 x i8>, ptr %109, align 32, !tbaa !6
  %111 = shufflevector <32 x i8> %110, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %112 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %111, <16 x i32> noundef %96, <16 x i64> noundef %94, i32 noundef 776) #8
  %113 = getelementptr inbounds i8, ptr %18, i32 -64
  %114 = load <16 x i32>, ptr %113, align 32, !tbaa !6
  %115 = getelementptr inbounds i8, ptr %16, i32 320
  %116 = load <32 x i8>, ptr %115, align 32, !tbaa !6
  %117 = shufflevector <32 x i8> %116, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %118 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %117, <16 x i32> noundef %114, <16 x i64> noundef %100, i32 noundef 776) #8
  %119 = getelementptr inbounds i8, ptr %16, i32 352
  %120 = load <32 x i8>, ptr %119, align 32, !tbaa !6
  %121 = shufflevector <32 x i8> %120, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %122 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %121, <16 x i32> noundef %114, <16 x i64> noundef %104, i32 noundef 776) #8
  %123 = getelementptr inbounds i8, ptr %16, i32 832
  %124 = load <32 x i8>, ptr %123, align 32, !tbaa !6
  %125 = shufflevector <32 x i8> %124, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %126 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %125, <16 x i32> noundef %114, <16 x i64> noundef %108, i32 noundef 776) #8
  %127 = getelementptr inbounds i8, ptr %16, i32 864
  %128 = load <32 x i8>, ptr %127, align 32, !tbaa !6
  %129 = shufflevector <32 x i8> %128, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %130 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %129, <16 x i32> noundef %114, <16 x i64> noundef %112, i32 noundef 776) #8
  %131 = load <16 x i32>, ptr %18, align 32, !tbaa !6
  %132 = getelementptr inbounds i8, ptr %16, i32 384
  %133 = load <32 x i8>, ptr %132, align 32, !tbaa !6
  %134 = shufflevector <32 x i8> %133, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %135 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %134, <16 x i32> noundef %131, <16 x i64> noundef %118, i32 noundef 776) #8
  %136 = getelementptr inbounds i8, ptr %16, i32 416
  %137 = load <32 x i8>, ptr %136, align 32, !tbaa !6
  %138 = shufflevector <32 x i8> %137, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %139 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %138, <16 x i32> noundef %131, <16 x i64> noundef %122, i32 noundef 776) #8
  %140 = getelementptr inbounds i8, ptr %16, i32 896
  %141 = load <32 x i8>, ptr %140, align 32, !tbaa !6
  %142 = shufflevector <32 x i8> %141, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %143 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %142, <16 x i32> noundef %131, <16 x i64> noundef %126, i32 noundef 776) #8
  %144 = getelementptr inbounds i8, ptr %16, i32 928
  %145 = load <32 x i8>, ptr %144, align 32, !tbaa !6
  %146 = shufflevector <32 x i8> %145, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %147 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %146, <16 x i32> noundef %131, <16 x i64> noundef %130, i32 noundef 776) #8
  %148 = getelementptr inbounds i8, ptr %18, i32 64
  %149 = load <16 x i32>, ptr %148, align 32, !tbaa !6
  %150 = getelementptr inbounds i8, ptr %16, i32 448
  %151 = load <32 x i8>, ptr %150, align 32, !tbaa !6
  %152 = shufflevector <32 x i8> %151, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %153 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %152, <16 x i32> noundef %149, <16 x i64> noundef %135, i32 noundef 776) #8
  %154 = getelementptr inbounds i8, ptr %16, i32 480
  %155 = load <32 x i8>, ptr %154, align 32, !tbaa !6
  %156 = shufflevector <32 x i8> %155, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %157 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %156, <16 x i32> noundef %149, <16 x i64> noundef %139, i32 noundef 776) #8
  %158 = getelementptr inbounds i8, ptr %16, i32 960
  %159 = load <32 x i8>, ptr %158, align 32, !tbaa !6
  %160 = shufflevector <32 x i8> %159, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %161 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %160, <16 x i32> noundef %149, <16 x i64> noundef %143, i32 noundef 776) #8
  %162 = getelementptr inbounds i8, ptr %16, i32 992
  %163 = load <32 x i8>, ptr %162, align 32, !tbaa !6
  %164 = shufflevector <32 x i8> %163, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %165 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %164, <16 x i32> noundef %149, <16 x i64> noundef %147, i32 noundef 776) #8
  store <16 x i64> %153, ptr %22, align 32, !tbaa !6
  %166 = getelementptr inbounds i8, ptr %22, i32 128
  store <16 x i64> %157, ptr %166, align 32, !tbaa !6
  %167 = getelementptr inbounds i8, ptr %22, i32 256
  store <16 x i64> %161, ptr %23, align 32, !tbaa !6
  %168 = getelementptr inbounds i8, ptr %23, i32 128
  store <16 x i64> %165, ptr %168, align 32, !tbaa !6
  %169 = getelementptr inbounds i8, ptr %23, i32 256
  %170 = icmp eq i32 %24, 3
  %171 = select i1 %170, i32 -3072, i32 1024
  %172 = add nsw i32 %24, 1
  %173 = select i1 %170, i32 0, i32 %172
  %174 = getelementptr inbounds i8, ptr %16, i32 %171
  %175 = icmp eq i32 %21, 3
  %176 = select i1 %175, i32 512, i32 0
  %177 = add nsw i32 %21, 1
  %178 = select i1 %175, i32 0, i32 %177
  %179 = getelementptr inbounds i8, ptr %17, i32 %176
  %180 = icmp eq i32 %20, 3
  %181 = select i1 %180, i32 512, i32 0
  %182 = add nsw i32 %20, 1
  %183 = select i1 %180, i32 0, i32 %182
  %184 = getelementptr inbounds i8, ptr %18, i32 %181
  %185 = add nuw nsw i32 %19, 1
  %186 = icmp eq i32 %185, 16
  br i1 %186, label %187, label %15, !llvm.loop !13

187:                                              ; preds = %15
  %188 = getelementptr inbounds i8, ptr %5, i32 %11
  %189 = getelementptr inbounds i8, ptr %8, i32 256
  tail call void @llvm.experimental.noalias.scope.decl(metadata !14)
  %190 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef -1073741824) #8
  br label %191

191:                                              ; preds = %187, %232
  %192 = phi i32 [ 0, %187 ], [ %243, %232 ]
  %193 = phi ptr [ %6, %187 ], [ %197, %232 ]
  %194 = phi ptr [ %12, %187 ], [ %233, %232 ]
  %195 = phi ptr [ %8, %187 ], [ %239, %232 ]
  %196 = phi ptr [ %189, %187 ], [ %242, %232 ]
  %197 = getelementptr i8, ptr %193, i32 1024
  br label %198

198:                                              ; preds = %191, %198
  %199 = phi <16 x i32> [ %190, %191 ], [ %225, %198 ]
  %200 = phi <16 x i32> [ %190, %191 ], [ %229, %198 ]
  %201 = phi i32 [ 0, %191 ], [ %230, %198 ]
  %202 = phi ptr [ %193, %191 ], [ %205, %198 ]
  %203 = phi ptr [ %194, %191 ], [ %207, %198 ]
  %204 = load <32 x i32>, ptr %202, align 32, !tbaa !6, !noalias !14
  %205 = getelementptr inbounds i8, ptr %202, i32 128
  %206 = load <32 x i32>, ptr %203, align 32, !tbaa !6, !noalias !14
  %207 = getelementptr inbounds i8, ptr %203, i32 128
  %208 = and i32 %201, 6
  %209 = getelementptr inbounds i32, ptr %188, i32 %201
  %210 = getelementptr inbounds i32, ptr %209, i32 %208
  %211 = load i32, ptr %210, align 4, !tbaa !17, !alias.scope !14, !noalias !19
  %212 = getelementptr inbounds i8, ptr %210, i32 8
  %213 = load i32, ptr %212, align 4, !tbaa !17, !alias.scope !14, !noalias !19
  %214 = shufflevector <32 x i32> %204, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %215 = and i32 %211, 65535
  %216 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %190, <16 x i32> noundef %214, i32 noundef %215) #8
  %217 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %199, <16 x i32> noundef %216, i32 noundef 1) #8
  %218 = shufflevector <32 x i32> %204, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %219 = lshr i32 %211, 16
  %220 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %190, <16 x i32> noundef %218, i32 noundef %219) #8
  %221 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %200, <16 x i32> noundef %220, i32 noundef 1) #8
  %222 = shufflevector <32 x i32> %206, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %223 = and i32 %213, 65535
  %224 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %190, <16 x i32> noundef %222, i32 noundef %223) #8
  %225 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %217, <16 x i32> noundef %224, i32 noundef 1) #8
  %226 = shufflevector <32 x i32> %206, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %227 = lshr i32 %213, 16
  %228 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %190, <16 x i32> noundef %226, i32 noundef %227) #8
  %229 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %221, <16 x i32> noundef %228, i32 noundef 1) #8
  %230 = add nuw nsw i32 %201, 1
  %231 = icmp eq i32 %230, 8
  br i1 %231, label %232, label %198, !llvm.loop !24

232:                                              ; preds = %198
  %233 = getelementptr i8, ptr %194, i32 1024
  %234 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %225, <16 x i32> noundef %229, i32 noundef 1) #8
  %235 = load <16 x i32>, ptr %195, align 32, !tbaa !6, !noalias !14
  %236 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %234, <16 x i32> noundef %234, i32 noundef 0, i32 noundef 32) #8
  %237 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %234, <16 x i32> noundef %236, i32 noundef 1) #8
  %238 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %235, <16 x i32> noundef %237, i32 noundef 1) #8
  store <16 x i32> %238, ptr %195, align 32, !tbaa !6, !noalias !14
  %239 = getelementptr inbounds i8, ptr %195, i32 64
  %240 = sub <16 x i32> %238, %235
  %241 = shufflevector <16 x i32> %240, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %241, ptr %196, align 32, !tbaa !6, !noalias !14
  %242 = getelementptr inbounds i8, ptr %196, i32 32
  %243 = add nuw nsw i32 %192, 1
  %244 = icmp eq i32 %243, 4
  br i1 %244, label %245, label %191, !llvm.loop !25

245:                                              ; preds = %232
  %246 = getelementptr inbounds i8, ptr %2, i32 4
  %247 = load i32, ptr %246, align 4, !tbaa !26
  %248 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %247) #8
  %249 = load i32, ptr %2, align 4, !tbaa !28
  %250 = getelementptr inbounds i8, ptr %2, i32 8
  %251 = load i32, ptr %250, align 4, !tbaa !29
  %252 = bitcast <32 x i16> %248 to <16 x i32>
  br label %253

253:                                              ; preds = %245, %253
  %254 = phi i32 [ 0, %245 ], [ %318, %253 ]
  %255 = phi ptr [ %6, %245 ], [ %278, %253 ]
  %256 = phi ptr [ %12, %245 ], [ %304, %253 ]
  %257 = phi ptr [ %8, %245 ], [ %317, %253 ]
  %258 = phi ptr [ %7, %245 ], [ %315, %253 ]
  %259 = phi i32 [ 0, %245 ], [ %263, %253 ]
  %260 = load <16 x i32>, ptr %257, align 32, !tbaa !6
  %261 = icmp eq i32 %259, 3
  %262 = add nsw i32 %259, 1
  %263 = select i1 %261, i32 0, i32 %262
  %264 = load <32 x i32>, ptr %255, align 32, !tbaa !6
  %265 = getelementptr inbounds i8, ptr %255, i32 128
  %266 = shufflevector <32 x i32> %264, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %267 = sub <16 x i32> %260, %266
  %268 = shufflevector <32 x i32> %264, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %269 = sub <16 x i32> %260, %268
  %270 = shufflevector <16 x i32> %267, <16 x i32> %269, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %271 = bitcast <32 x i32> %270 to <16 x i64>
  %272 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %271, i32 noundef %249, i32 noundef 1) #10
  %273 = bitcast <32 x i16> %272 to <64 x i8>
  %274 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %273, <16 x i32> noundef %252, i32 noundef 824) #8
  %275 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %274, i32 noundef %251, i32 noundef 1) #10
  store <32 x i16> %275, ptr %258, align 32, !tbaa !6
  %276 = getelementptr inbounds i8, ptr %258, i32 64
  %277 = load <32 x i32>, ptr %265, align 32, !tbaa !6
  %278 = getelementptr inbounds i8, ptr %255, i32 256
  %279 = shufflevector <32 x i32> %277, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %280 = sub <16 x i32> %260, %279
  %281 = shufflevector <32 x i32> %277, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %282 = sub <16 x i32> %260, %281
  %283 = shufflevector <16 x i32> %280, <16 x i32> %282, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %284 = bitcast <32 x i32> %283 to <16 x i64>
  %285 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %284, i32 noundef %249, i32 noundef 1) #10
  %286 = bitcast <32 x i16> %285 to <64 x i8>
  %287 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %286, <16 x i32> noundef %252, i32 noundef 824) #8
  %288 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %287, i32 noundef %251, i32 noundef 1) #10
  store <32 x i16> %288, ptr %276, align 32, !tbaa !6
  %289 = getelementptr inbounds i8, ptr %258, i32 128
  %290 = load <32 x i32>, ptr %256, align 32, !tbaa !6
  %291 = getelementptr inbounds i8, ptr %256, i32 128
  %292 = shufflevector <32 x i32> %290, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %293 = sub <16 x i32> %260, %292
  %294 = shufflevector <32 x i32> %290, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %295 = sub <16 x i32> %260, %294
  %296 = shufflevector <16 x i32> %293, <16 x i32> %295, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %297 = bitcast <32 x i32> %296 to <16 x i64>
  %298 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %297, i32 noundef %249, i32 noundef 1) #10
  %299 = bitcast <32 x i16> %298 to <64 x i8>
  %300 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %299, <16 x i32> noundef %252, i32 noundef 824) #8
  %301 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %300, i32 noundef %251, i32 noundef 1) #10
  store <32 x i16> %301, ptr %289, align 32, !tbaa !6
  %302 = getelementptr inbounds i8, ptr %258, i32 192
  %303 = load <32 x i32>, ptr %291, align 32, !tbaa !6
  %304 = getelementptr inbounds i8, ptr %256, i32 256
  %305 = shufflevector <32 x i32> %303, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %306 = sub <16 x i32> %260, %305
  %307 = shufflevector <32 x i32> %303, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %308 = sub <16 x i32> %260, %307
  %309 = shufflevector <16 x i32> %306, <16 x i32> %308, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %310 = bitcast <32 x i32> %309 to <16 x i64>
  %311 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %310, i32 noundef %249, i32 noundef 1) #10
  %312 = bitcast <32 x i16> %311 to <64 x i8>
  %313 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %312, <16 x i32> noundef %252, i32 noundef 824) #8
  %314 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %313, i32 noundef %251, i32 noundef 1) #10
  store <32 x i16> %314, ptr %302, align 32, !tbaa !6
  %315 = getelementptr inbounds i8, ptr %258, i32 256
  %316 = select i1 %261, i32 64, i32 0
  %317 = getelementptr inbounds i8, ptr %257, i32 %316
  %318 = add nuw nsw i32 %254, 1
  %319 = icmp eq i32 %318, 16
  br i1 %319, label %320, label %253, !llvm.loop !30

320:                                              ; preds = %253
  %321 = load <16 x i64>, ptr %189, align 32, !tbaa !6
  %322 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %321, i32 noundef %249, i32 noundef 1) #10
  %323 = bitcast <32 x i16> %322 to <64 x i8>
  %324 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %323, <16 x i32> noundef %252, i32 noundef 824) #8
  %325 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %324, i32 noundef %251, i32 noundef 1) #10
  %326 = ptrtoint ptr %3 to i32
  %327 = ptrtoint ptr %4 to i32
  %328 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %326) #8
  %329 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %327) #8
  %330 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %328, <16 x i32> noundef %329, i32 noundef 52428) #8
  %331 = shufflevector <16 x i32> %330, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %332 = bitcast <32 x i32> %331 to <16 x i64>
  %333 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 1) #8
  %334 = shufflevector <16 x i32> %333, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %335 = bitcast <32 x i32> %334 to <16 x i64>
  %336 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 2) #8
  %337 = bitcast <32 x i16> %325 to <64 x i8>
  %338 = bitcast <32 x i16> %336 to <16 x i32>
  %339 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %337, <16 x i32> noundef %338, <16 x i64> noundef %335, i32 noundef 824) #8
  %340 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %339, i32 noundef 9, i32 noundef 1) #10
  %341 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 32) #8
  %342 = bitcast <32 x i16> %340 to <64 x i8>
  %343 = bitcast <32 x i16> %341 to <16 x i32>
  %344 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %342, <16 x i32> noundef %343, <16 x i64> noundef %332, i32 noundef 824) #8
  %345 = bitcast <16 x i64> %344 to <32 x i32>
  %346 = shufflevector <32 x i32> %345, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %347 = shufflevector <32 x i32> %345, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %348 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %347) #8
  %349 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %347) #8
  %350 = shufflevector <8 x i32> %348, <8 x i32> %349, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %351 = shufflevector <32 x i32> %345, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %352 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %351) #8
  %353 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %351) #8
  %354 = shufflevector <8 x i32> %352, <8 x i32> %353, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %355 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %350, <16 x i32> noundef %354, i32 noundef 24) #8
  %356 = shufflevector <16 x i32> %346, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %357 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %356) #8
  %358 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %356) #8
  %359 = shufflevector <8 x i32> %357, <8 x i32> %358, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %360 = shufflevector <16 x i32> %346, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %361 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %360) #8
  %362 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %360) #8
  %363 = shufflevector <8 x i32> %361, <8 x i32> %362, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %364 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %359, <16 x i32> noundef %363, i32 noundef 24) #8
  %365 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %355, <16 x i32> noundef %364, i32 noundef 10) #8
  %366 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %367 = bitcast <32 x i16> %366 to <16 x i32>
  %368 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %337, <16 x i32> noundef %367, i32 noundef 824) #8
  %369 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 256) #8
  %370 = bitcast <32 x i16> %369 to <16 x i32>
  %371 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef %342, <16 x i32> noundef %370, <16 x i64> noundef %368, i32 noundef 824) #8
  %372 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %371, i32 noundef 0, i32 noundef 1) #10
  %373 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 8388608) #8
  %374 = shufflevector <16 x i32> %373, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %375 = bitcast <32 x i32> %374 to <16 x i64>
  %376 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 4096) #8
  %377 = bitcast <32 x i16> %372 to <64 x i8>
  %378 = bitcast <32 x i16> %376 to <16 x i32>
  %379 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef %377, <16 x i32> noundef %378, <16 x i64> noundef %375, i32 noundef 824) #8
  %380 = bitcast <32 x i16> %372 to <16 x i32>
  %381 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %377, <16 x i32> noundef %380, <16 x i64> noundef %379, i32 noundef 824) #8
  %382 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %381, i32 noundef 9, i32 noundef 1) #10
  %383 = bitcast <16 x i32> %365 to <64 x i8>
  %384 = bitcast <32 x i16> %382 to <16 x i32>
  %385 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %383, <16 x i32> noundef %384, i32 noundef 312) #8
  %386 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %385, i32 noundef 14, i32 noundef 0) #10
  %387 = getelementptr inbounds i8, ptr %8, i32 1024
  store <32 x i16> %386, ptr %387, align 32, !tbaa !6
  %388 = bitcast <32 x i16> %386 to <16 x i32>
  %389 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 0) #8
  %390 = getelementptr inbounds i8, ptr %8, i32 1088
  %391 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %388, <16 x i32> noundef %388, i32 noundef 18) #8
  %392 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %391, <16 x i32> noundef %391, i32 noundef 18) #8
  %393 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %392, <16 x i32> noundef %392, i32 noundef 18) #8
  %394 = bitcast <16 x i32> %393 to <32 x i16>
  %395 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %393, <16 x i32> noundef %393, i32 noundef 0, i32 noundef 32) #8
  %396 = bitcast <16 x i32> %395 to <32 x i16>
  %397 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %394, <32 x i16> noundef %389, i32 noundef -65536) #8
  %398 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %396, <32 x i16> noundef %389, i32 noundef 65535) #8
  store <32 x i16> %397, ptr %390, align 32, !tbaa !6
  %399 = getelementptr inbounds i8, ptr %8, i32 1152
  store <32 x i16> %398, ptr %399, align 32, !tbaa !6
  %400 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %396, <32 x i16> noundef %389, i32 noundef -65536) #8
  %401 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %394, <32 x i16> noundef %389, i32 noundef 65535) #8
  %402 = getelementptr inbounds i8, ptr %8, i32 1216
  store <32 x i16> %400, ptr %402, align 32, !tbaa !6
  %403 = getelementptr inbounds i8, ptr %8, i32 1280
  store <32 x i16> %401, ptr %403, align 32, !tbaa !6
  %404 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %392, <16 x i32> noundef %392, i32 noundef 19) #8
  %405 = bitcast <16 x i32> %404 to <32 x i16>
  %406 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %404, <16 x i32> noundef %404, i32 noundef 0, i32 noundef 32) #8
  %407 = bitcast <16 x i32> %406 to <32 x i16>
  %408 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %405, <32 x i16> noundef %389, i32 noundef -65536) #8
  %409 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %407, <32 x i16> noundef %389, i32 noundef 65535) #8
  %410 = getelementptr inbounds i8, ptr %8, i32 1344
  store <32 x i16> %408, ptr %410, align 32, !tbaa !6
  %411 = getelementptr inbounds i8, ptr %8, i32 1408
  store <32 x i16> %409, ptr %411, align 32, !tbaa !6
  %412 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %407, <32 x i16> noundef %389, i32 noundef -65536) #8
  %413 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %405, <32 x i16> noundef %389, i32 noundef 65535) #8
  %414 = getelementptr inbounds i8, ptr %8, i32 1472
  store <32 x i16> %412, ptr %414, align 32, !tbaa !6
  %415 = getelementptr inbounds i8, ptr %8, i32 1536
  store <32 x i16> %413, ptr %415, align 32, !tbaa !6
  %416 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %391, <16 x i32> noundef %391, i32 noundef 19) #8
  %417 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %416, <16 x i32> noundef %416, i32 noundef 18) #8
  %418 = bitcast <16 x i32> %417 to <32 x i16>
  %419 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %417, <16 x i32> noundef %417, i32 noundef 0, i32 noundef 32) #8
  %420 = bitcast <16 x i32> %419 to <32 x i16>
  %421 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %418, <32 x i16> noundef %389, i32 noundef -65536) #8
  %422 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %420, <32 x i16> noundef %389, i32 noundef 65535) #8
  %423 = getelementptr inbounds i8, ptr %8, i32 1600
  store <32 x i16> %421, ptr %423, align 32, !tbaa !6
  %424 = getelementptr inbounds i8, ptr %8, i32 1664
  store <32 x i16> %422, ptr %424, align 32, !tbaa !6
  %425 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %420, <32 x i16> noundef %389, i32 noundef -65536) #8
  %426 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %418, <32 x i16> noundef %389, i32 noundef 65535) #8
  %427 = getelementptr inbounds i8, ptr %8, i32 1728
  store <32 x i16> %425, ptr %427, align 32, !tbaa !6
  %428 = getelementptr inbounds i8, ptr %8, i32 1792
  store <32 x i16> %426, ptr %428, align 32, !tbaa !6
  %429 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %416, <16 x i32> noundef %416, i32 noundef 19) #8
  %430 = bitcast <16 x i32> %429 to <32 x i16>
  %431 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %429, <16 x i32> noundef %429, i32 noundef 0, i32 noundef 32) #8
  %432 = bitcast <16 x i32> %431 to <32 x i16>
  %433 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %430, <32 x i16> noundef %389, i32 noundef -65536) #8
  %434 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %432, <32 x i16> noundef %389, i32 noundef 65535) #8
  %435 = getelementptr inbounds i8, ptr %8, i32 1856
  store <32 x i16> %433, ptr %435, align 32, !tbaa !6
  %436 = getelementptr inbounds i8, ptr %8, i32 1920
  store <32 x i16> %434, ptr %436, align 32, !tbaa !6
  %437 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %432, <32 x i16> noundef %389, i32 noundef -65536) #8
  %438 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %430, <32 x i16> noundef %389, i32 noundef 65535) #8
  %439 = getelementptr inbounds i8, ptr %8, i32 1984
  store <32 x i16> %437, ptr %439, align 32, !tbaa !6
  %440 = getelementptr inbounds i8, ptr %8, i32 2048
  store <32 x i16> %438, ptr %440, align 32, !tbaa !6
  %441 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %388, <16 x i32> noundef %388, i32 noundef 19) #8
  %442 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %441, <16 x i32> noundef %441, i32 noundef 18) #8
  %443 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %442, <16 x i32> noundef %442, i32 noundef 18) #8
  %444 = bitcast <16 x i32> %443 to <32 x i16>
  %445 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %443, <16 x i32> noundef %443, i32 noundef 0, i32 noundef 32) #8
  %446 = bitcast <16 x i32> %445 to <32 x i16>
  %447 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %444, <32 x i16> noundef %389, i32 noundef -65536) #8
  %448 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %446, <32 x i16> noundef %389, i32 noundef 65535) #8
  %449 = getelementptr inbounds i8, ptr %8, i32 2112
  store <32 x i16> %447, ptr %449, align 32, !tbaa !6
  %450 = getelementptr inbounds i8, ptr %8, i32 2176
  store <32 x i16> %448, ptr %450, align 32, !tbaa !6
  %451 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %446, <32 x i16> noundef %389, i32 noundef -65536) #8
  %452 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %444, <32 x i16> noundef %389, i32 noundef 65535) #8
  %453 = getelementptr inbounds i8, ptr %8, i32 2240
  store <32 x i16> %451, ptr %453, align 32, !tbaa !6
  %454 = getelementptr inbounds i8, ptr %8, i32 2304
  store <32 x i16> %452, ptr %454, align 32, !tbaa !6
  %455 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %442, <16 x i32> noundef %442, i32 noundef 19) #8
  %456 = bitcast <16 x i32> %455 to <32 x i16>
  %457 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %455, <16 x i32> noundef %455, i32 noundef 0, i32 noundef 32) #8
  %458 = bitcast <16 x i32> %457 to <32 x i16>
  %459 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %456, <32 x i16> noundef %389, i32 noundef -65536) #8
  %460 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %458, <32 x i16> noundef %389, i32 noundef 65535) #8
  %461 = getelementptr inbounds i8, ptr %8, i32 2368
  store <32 x i16> %459, ptr %461, align 32, !tbaa !6
  %462 = getelementptr inbounds i8, ptr %8, i32 2432
  store <32 x i16> %460, ptr %462, align 32, !tbaa !6
  %463 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %458, <32 x i16> noundef %389, i32 noundef -65536) #8
  %464 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %456, <32 x i16> noundef %389, i32 noundef 65535) #8
  %465 = getelementptr inbounds i8, ptr %8, i32 2496
  store <32 x i16> %463, ptr %465, align 32, !tbaa !6
  %466 = getelementptr inbounds i8, ptr %8, i32 2560
  store <32 x i16> %464, ptr %466, align 32, !tbaa !6
  %467 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %441, <16 x i32> noundef %441, i32 noundef 19) #8
  %468 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %467, <16 x i32> noundef %467, i32 noundef 18) #8
  %469 = bitcast <16 x i32> %468 to <32 x i16>
  %470 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %468, <16 x i32> noundef %468, i32 noundef 0, i32 noundef 32) #8
  %471 = bitcast <16 x i32> %470 to <32 x i16>
  %472 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %469, <32 x i16> noundef %389, i32 noundef -65536) #8
  %473 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %471, <32 x i16> noundef %389, i32 noundef 65535) #8
  %474 = getelementptr inbounds i8, ptr %8, i32 2624
  store <32 x i16> %472, ptr %474, align 32, !tbaa !6
  %475 = getelementptr inbounds i8, ptr %8, i32 2688
  store <32 x i16> %473, ptr %475, align 32, !tbaa !6
  %476 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %471, <32 x i16> noundef %389, i32 noundef -65536) #8
  %477 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %469, <32 x i16> noundef %389, i32 noundef 65535) #8
  %478 = getelementptr inbounds i8, ptr %8, i32 2752
  store <32 x i16> %476, ptr %478, align 32, !tbaa !6
  %479 = getelementptr inbounds i8, ptr %8, i32 2816
  store <32 x i16> %477, ptr %479, align 32, !tbaa !6
  %480 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %467, <16 x i32> noundef %467, i32 noundef 19) #8
  %481 = bitcast <16 x i32> %480 to <32 x i16>
  %482 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %480, <16 x i32> noundef %480, i32 noundef 0, i32 noundef 32) #8
  %483 = bitcast <16 x i32> %482 to <32 x i16>
  %484 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %481, <32 x i16> noundef %389, i32 noundef -65536) #8
  %485 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %483, <32 x i16> noundef %389, i32 noundef 65535) #8
  %486 = getelementptr inbounds i8, ptr %8, i32 2880
  store <32 x i16> %484, ptr %486, align 32, !tbaa !6
  %487 = getelementptr inbounds i8, ptr %8, i32 2944
  store <32 x i16> %485, ptr %487, align 32, !tbaa !6
  %488 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %483, <32 x i16> noundef %389, i32 noundef -65536) #8
  %489 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %481, <32 x i16> noundef %389, i32 noundef 65535) #8
  %490 = getelementptr inbounds i8, ptr %8, i32 3008
  store <32 x i16> %488, ptr %490, align 32, !tbaa !6
  %491 = getelementptr inbounds i8, ptr %8, i32 3072
  store <32 x i16> %489, ptr %491, align 32, !tbaa !6
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @attention_precise_values(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias noundef %2, ptr noalias noundef %3, ptr noalias nocapture noundef readonly %4, ptr noalias nocapture noundef %5, ptr noalias nocapture noundef readonly %6, ptr noalias nocapture noundef %7, ptr noalias nocapture noundef %8, ptr noalias nocapture noundef %9, i32 noundef %10) local_unnamed_addr #1 {
  %12 = shl nsw i32 %10, 6
  %13 = getelementptr inbounds i8, ptr %4, i32 %12
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #9
  %14 = getelementptr inbounds i8, ptr %9, i32 512
  %15 = ptrtoint ptr %2 to i32
  %16 = ptrtoint ptr %3 to i32
  %17 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %15) #8
  %18 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %16) #8
  %19 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %17, <16 x i32> noundef %18, i32 noundef 52428) #8
  %20 = shufflevector <16 x i32> %19, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %21 = bitcast <32 x i32> %20 to <16 x i64>
  %22 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 0) #8
  %23 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %24 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 1) #8
  %25 = shufflevector <16 x i32> %24, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %26 = bitcast <32 x i32> %25 to <16 x i64>
  %27 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 2) #8
  %28 = bitcast <32 x i16> %27 to <16 x i32>
  %29 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 32) #8
  %30 = bitcast <32 x i16> %29 to <16 x i32>
  %31 = bitcast <32 x i16> %23 to <16 x i32>
  %32 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 256) #8
  %33 = bitcast <32 x i16> %32 to <16 x i32>
  %34 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 8388608) #8
  %35 = shufflevector <16 x i32> %34, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %36 = bitcast <32 x i32> %35 to <16 x i64>
  %37 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 4096) #8
  %38 = bitcast <32 x i16> %37 to <16 x i32>
  br label %39

39:                                               ; preds = %11, %39
  %40 = phi ptr [ %13, %11 ], [ %101, %39 ]
  %41 = phi <16 x i64> [ zeroinitializer, %11 ], [ %90, %39 ]
  %42 = phi i32 [ 0, %11 ], [ %102, %39 ]
  %43 = phi ptr [ %6, %11 ], [ %49, %39 ]
  %44 = phi ptr [ %7, %11 ], [ %91, %39 ]
  %45 = phi ptr [ %14, %11 ], [ %96, %39 ]
  %46 = phi i32 [ 0, %11 ], [ %100, %39 ]
  %47 = phi i32 [ 0, %11 ], [ %95, %39 ]
  %48 = load <64 x i8>, ptr %43, align 32, !tbaa !6
  %49 = getelementptr inbounds i8, ptr %43, i32 64
  %50 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %48, <16 x i32> noundef %28, <16 x i64> noundef %26, i32 noundef 824) #8
  %51 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %50, i32 noundef 9, i32 noundef 1) #10
  %52 = bitcast <32 x i16> %51 to <64 x i8>
  %53 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %52, <16 x i32> noundef %30, <16 x i64> noundef %21, i32 noundef 824) #8
  %54 = bitcast <16 x i64> %53 to <32 x i32>
  %55 = shufflevector <32 x i32> %54, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %56 = shufflevector <32 x i32> %54, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %57 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %56) #8
  %58 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %56) #8
  %59 = shufflevector <8 x i32> %57, <8 x i32> %58, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %60 = shufflevector <32 x i32> %54, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %61 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %60) #8
  %62 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %60) #8
  %63 = shufflevector <8 x i32> %61, <8 x i32> %62, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %64 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %59, <16 x i32> noundef %63, i32 noundef 24) #8
  %65 = shufflevector <16 x i32> %55, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %66 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %65) #8
  %67 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %65) #8
  %68 = shufflevector <8 x i32> %66, <8 x i32> %67, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %69 = shufflevector <16 x i32> %55, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %70 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %69) #8
  %71 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %69) #8
  %72 = shufflevector <8 x i32> %70, <8 x i32> %71, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %73 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %68, <16 x i32> noundef %72, i32 noundef 24) #8
  %74 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %64, <16 x i32> noundef %73, i32 noundef 10) #8
  %75 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %48, <16 x i32> noundef %31, i32 noundef 824) #8
  %76 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef %52, <16 x i32> noundef %33, <16 x i64> noundef %75, i32 noundef 824) #8
  %77 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %76, i32 noundef 0, i32 noundef 1) #10
  %78 = bitcast <32 x i16> %77 to <64 x i8>
  %79 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef %78, <16 x i32> noundef %38, <16 x i64> noundef %36, i32 noundef 824) #8
  %80 = bitcast <32 x i16> %77 to <16 x i32>
  %81 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %78, <16 x i32> noundef %80, <16 x i64> noundef %79, i32 noundef 824) #8
  %82 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %81, i32 noundef 9, i32 noundef 1) #10
  %83 = bitcast <16 x i32> %74 to <64 x i8>
  %84 = bitcast <32 x i16> %82 to <16 x i32>
  %85 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %83, <16 x i32> noundef %84, i32 noundef 312) #8
  %86 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %85, i32 noundef 14, i32 noundef 0) #10
  %87 = load i32, ptr %40, align 4, !tbaa !17
  %88 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %22, <32 x i16> noundef %86, i32 noundef %87) #8
  %89 = bitcast <32 x i16> %88 to <64 x i8>
  %90 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %89, <16 x i32> noundef %31, <16 x i64> noundef %41, i32 noundef 56) #8
  store <32 x i16> %88, ptr %44, align 32, !tbaa !6
  %91 = getelementptr inbounds i8, ptr %44, i32 64
  store <16 x i64> %90, ptr %45, align 32, !tbaa !6
  %92 = icmp eq i32 %47, 15
  %93 = select i1 %92, i32 128, i32 0
  %94 = add nsw i32 %47, 1
  %95 = select i1 %92, i32 0, i32 %94
  %96 = getelementptr inbounds i8, ptr %45, i32 %93
  %97 = icmp eq i32 %46, 15
  %98 = select i1 %97, i32 -60, i32 4
  %99 = add nsw i32 %46, 1
  %100 = select i1 %97, i32 0, i32 %99
  %101 = getelementptr inbounds i8, ptr %40, i32 %98
  %102 = add nuw nsw i32 %42, 1
  %103 = icmp eq i32 %102, 64
  br i1 %103, label %104, label %39, !llvm.loop !31

104:                                              ; preds = %39
  %105 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #8
  %106 = load <32 x i32>, ptr %14, align 32, !tbaa !6
  %107 = shufflevector <32 x i32> %106, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %108 = shufflevector <32 x i32> %106, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %109 = add <16 x i32> %107, %108
  %110 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %109, <16 x i32> noundef %109, i32 noundef 0, i32 noundef 32) #8
  %111 = add <16 x i32> %109, %110
  %112 = sub <16 x i32> %111, %105
  %113 = getelementptr inbounds i8, ptr %9, i32 640
  %114 = load <32 x i32>, ptr %113, align 32, !tbaa !6
  %115 = shufflevector <32 x i32> %114, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %116 = shufflevector <32 x i32> %114, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %117 = add <16 x i32> %115, %116
  %118 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %117, <16 x i32> noundef %117, i32 noundef 0, i32 noundef 32) #8
  %119 = add <16 x i32> %117, %118
  %120 = sub <16 x i32> %119, %111
  %121 = getelementptr inbounds i8, ptr %9, i32 768
  %122 = load <32 x i32>, ptr %121, align 32, !tbaa !6
  %123 = shufflevector <32 x i32> %122, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %124 = shufflevector <32 x i32> %122, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %125 = add <16 x i32> %123, %124
  %126 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %125, <16 x i32> noundef %125, i32 noundef 0, i32 noundef 32) #8
  %127 = add <16 x i32> %125, %126
  %128 = sub <16 x i32> %127, %119
  %129 = getelementptr inbounds i8, ptr %9, i32 896
  %130 = load <32 x i32>, ptr %129, align 32, !tbaa !6
  %131 = shufflevector <32 x i32> %130, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %132 = shufflevector <32 x i32> %130, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %133 = add <16 x i32> %131, %132
  %134 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %133, <16 x i32> noundef %133, i32 noundef 0, i32 noundef 32) #8
  %135 = add <16 x i32> %133, %134
  %136 = sub <16 x i32> %135, %127
  %137 = shufflevector <16 x i32> %112, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %138 = shufflevector <16 x i32> %120, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %139 = shufflevector <16 x i32> %128, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %140 = shufflevector <16 x i32> %136, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %141 = shufflevector <8 x i32> %139, <8 x i32> %140, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %142 = getelementptr inbounds i8, ptr %9, i32 1024
  %143 = load <32 x i16>, ptr %142, align 32, !tbaa !6
  %144 = getelementptr inbounds i8, ptr %9, i32 384
  %145 = shufflevector <8 x i32> %137, <8 x i32> %138, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %146 = bitcast <32 x i16> %143 to <16 x i32>
  %147 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %146, <16 x i32> noundef %146, i32 noundef 0, i32 noundef 32) #8
  %148 = bitcast <16 x i32> %147 to <32 x i16>
  %149 = load <16 x i32>, ptr %144, align 32, !tbaa !6
  %150 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %143, <32 x i16> noundef %22, i32 noundef -65536) #8
  %151 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %148, <32 x i16> noundef %22, i32 noundef 65535) #8
  %152 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %149, <16 x i32> noundef %149, i32 noundef 44) #8
  %153 = bitcast <16 x i32> %152 to <64 x i8>
  %154 = bitcast <32 x i16> %151 to <16 x i32>
  %155 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %153, <16 x i32> noundef %154, i32 noundef 602) #8
  %156 = bitcast <32 x i16> %150 to <16 x i32>
  %157 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %153, <16 x i32> noundef %156, <16 x i64> noundef %155, i32 noundef 1114) #8
  %158 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %157, i32 noundef 15, i32 noundef 1) #10
  %159 = add <16 x i32> %158, %145
  store <16 x i32> %159, ptr %144, align 32, !tbaa !6
  %160 = getelementptr inbounds i8, ptr %9, i32 448
  %161 = load <16 x i32>, ptr %160, align 32, !tbaa !6
  %162 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %148, <32 x i16> noundef %22, i32 noundef -65536) #8
  %163 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %143, <32 x i16> noundef %22, i32 noundef 65535) #8
  %164 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %161, <16 x i32> noundef %161, i32 noundef 44) #8
  %165 = bitcast <16 x i32> %164 to <64 x i8>
  %166 = bitcast <32 x i16> %163 to <16 x i32>
  %167 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %165, <16 x i32> noundef %166, i32 noundef 602) #8
  %168 = bitcast <32 x i16> %162 to <16 x i32>
  %169 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %165, <16 x i32> noundef %168, <16 x i64> noundef %167, i32 noundef 1114) #8
  %170 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %169, i32 noundef 15, i32 noundef 1) #10
  %171 = add <16 x i32> %170, %141
  store <16 x i32> %171, ptr %160, align 32, !tbaa !6
  %172 = getelementptr inbounds i8, ptr %0, i32 800
  %173 = getelementptr inbounds i8, ptr %0, i32 2848
  %174 = getelementptr inbounds i8, ptr %7, i32 256
  %175 = getelementptr inbounds i8, ptr %7, i32 768
  br label %176

176:                                              ; preds = %104, %176
  %177 = phi ptr [ %172, %104 ], [ %431, %176 ]
  %178 = phi ptr [ %173, %104 ], [ %436, %176 ]
  %179 = phi ptr [ %174, %104 ], [ %441, %176 ]
  %180 = phi ptr [ %175, %104 ], [ %446, %176 ]
  %181 = phi i32 [ 0, %104 ], [ %447, %176 ]
  %182 = phi ptr [ %5, %104 ], [ %426, %176 ]
  %183 = phi i32 [ 0, %104 ], [ %430, %176 ]
  %184 = phi i32 [ 0, %104 ], [ %435, %176 ]
  %185 = phi i32 [ 0, %104 ], [ %440, %176 ]
  %186 = phi i32 [ 0, %104 ], [ %445, %176 ]
  %187 = getelementptr inbounds i8, ptr %179, i32 -256
  %188 = getelementptr inbounds i8, ptr %177, i32 -800
  %189 = load <16 x i32>, ptr %187, align 32, !tbaa !6
  %190 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %189, <16 x i32> noundef %189, i32 noundef 29) #8
  %191 = bitcast <16 x i32> %190 to <32 x i16>
  %192 = shufflevector <32 x i16> %191, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %193 = bitcast <32 x i16> %192 to <64 x i8>
  %194 = load <32 x i8>, ptr %188, align 32, !tbaa !6
  %195 = shufflevector <32 x i8> %194, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %196 = bitcast <64 x i8> %195 to <16 x i32>
  %197 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %193, <16 x i32> noundef %196, i32 noundef 272) #8
  %198 = shufflevector <32 x i16> %191, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %199 = shufflevector <16 x i16> %198, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %200 = bitcast <32 x i16> %199 to <64 x i8>
  %201 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %200, <16 x i32> noundef %196, i32 noundef 272) #8
  %202 = getelementptr inbounds i8, ptr %179, i32 -192
  %203 = load <16 x i32>, ptr %202, align 32, !tbaa !6
  %204 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %203, <16 x i32> noundef %203, i32 noundef 29) #8
  %205 = bitcast <16 x i32> %204 to <32 x i16>
  %206 = shufflevector <32 x i16> %205, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %207 = bitcast <32 x i16> %206 to <64 x i8>
  %208 = getelementptr inbounds i8, ptr %177, i32 -768
  %209 = load <32 x i8>, ptr %208, align 32, !tbaa !6
  %210 = shufflevector <32 x i8> %209, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %211 = bitcast <64 x i8> %210 to <16 x i32>
  %212 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %207, <16 x i32> noundef %211, <16 x i64> noundef %197, i32 noundef 272) #8
  %213 = shufflevector <32 x i16> %205, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %214 = shufflevector <16 x i16> %213, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %215 = bitcast <32 x i16> %214 to <64 x i8>
  %216 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %215, <16 x i32> noundef %211, <16 x i64> noundef %201, i32 noundef 272) #8
  %217 = getelementptr inbounds i8, ptr %177, i32 -288
  %218 = getelementptr inbounds i8, ptr %179, i32 -128
  %219 = load <16 x i32>, ptr %218, align 32, !tbaa !6
  %220 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %219, <16 x i32> noundef %219, i32 noundef 29) #8
  %221 = bitcast <16 x i32> %220 to <32 x i16>
  %222 = shufflevector <32 x i16> %221, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %223 = bitcast <32 x i16> %222 to <64 x i8>
  %224 = load <32 x i8>, ptr %217, align 32, !tbaa !6
  %225 = shufflevector <32 x i8> %224, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %226 = bitcast <64 x i8> %225 to <16 x i32>
  %227 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %223, <16 x i32> noundef %226, <16 x i64> noundef %212, i32 noundef 272) #8
  %228 = shufflevector <32 x i16> %221, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %229 = shufflevector <16 x i16> %228, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %230 = bitcast <32 x i16> %229 to <64 x i8>
  %231 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %230, <16 x i32> noundef %226, <16 x i64> noundef %216, i32 noundef 272) #8
  %232 = getelementptr inbounds i8, ptr %179, i32 -64
  %233 = load <16 x i32>, ptr %232, align 32, !tbaa !6
  %234 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %233, <16 x i32> noundef %233, i32 noundef 29) #8
  %235 = bitcast <16 x i32> %234 to <32 x i16>
  %236 = shufflevector <32 x i16> %235, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %237 = bitcast <32 x i16> %236 to <64 x i8>
  %238 = getelementptr inbounds i8, ptr %177, i32 -256
  %239 = load <32 x i8>, ptr %238, align 32, !tbaa !6
  %240 = shufflevector <32 x i8> %239, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %241 = bitcast <64 x i8> %240 to <16 x i32>
  %242 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %237, <16 x i32> noundef %241, <16 x i64> noundef %227, i32 noundef 272) #8
  %243 = shufflevector <32 x i16> %235, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %244 = shufflevector <16 x i16> %243, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %245 = bitcast <32 x i16> %244 to <64 x i8>
  %246 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %245, <16 x i32> noundef %241, <16 x i64> noundef %231, i32 noundef 272) #8
  %247 = getelementptr inbounds i8, ptr %177, i32 224
  %248 = load <16 x i32>, ptr %179, align 32, !tbaa !6
  %249 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %248, <16 x i32> noundef %248, i32 noundef 29) #8
  %250 = bitcast <16 x i32> %249 to <32 x i16>
  %251 = shufflevector <32 x i16> %250, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %252 = bitcast <32 x i16> %251 to <64 x i8>
  %253 = load <32 x i8>, ptr %247, align 32, !tbaa !6
  %254 = shufflevector <32 x i8> %253, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %255 = bitcast <64 x i8> %254 to <16 x i32>
  %256 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %252, <16 x i32> noundef %255, <16 x i64> noundef %242, i32 noundef 272) #8
  %257 = shufflevector <32 x i16> %250, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %258 = shufflevector <16 x i16> %257, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %259 = bitcast <32 x i16> %258 to <64 x i8>
  %260 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %259, <16 x i32> noundef %255, <16 x i64> noundef %246, i32 noundef 272) #8
  %261 = getelementptr inbounds i8, ptr %179, i32 64
  %262 = load <16 x i32>, ptr %261, align 32, !tbaa !6
  %263 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %262, <16 x i32> noundef %262, i32 noundef 29) #8
  %264 = bitcast <16 x i32> %263 to <32 x i16>
  %265 = shufflevector <32 x i16> %264, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %266 = bitcast <32 x i16> %265 to <64 x i8>
  %267 = getelementptr inbounds i8, ptr %177, i32 256
  %268 = load <32 x i8>, ptr %267, align 32, !tbaa !6
  %269 = shufflevector <32 x i8> %268, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %270 = bitcast <64 x i8> %269 to <16 x i32>
  %271 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %266, <16 x i32> noundef %270, <16 x i64> noundef %256, i32 noundef 272) #8
  %272 = shufflevector <32 x i16> %264, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %273 = shufflevector <16 x i16> %272, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %274 = bitcast <32 x i16> %273 to <64 x i8>
  %275 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %274, <16 x i32> noundef %270, <16 x i64> noundef %260, i32 noundef 272) #8
  %276 = getelementptr inbounds i8, ptr %177, i32 736
  %277 = getelementptr inbounds i8, ptr %179, i32 128
  %278 = load <16 x i32>, ptr %277, align 32, !tbaa !6
  %279 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %278, <16 x i32> noundef %278, i32 noundef 29) #8
  %280 = bitcast <16 x i32> %279 to <32 x i16>
  %281 = shufflevector <32 x i16> %280, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %282 = bitcast <32 x i16> %281 to <64 x i8>
  %283 = load <32 x i8>, ptr %276, align 32, !tbaa !6
  %284 = shufflevector <32 x i8> %283, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %285 = bitcast <64 x i8> %284 to <16 x i32>
  %286 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %282, <16 x i32> noundef %285, <16 x i64> noundef %271, i32 noundef 272) #8
  %287 = shufflevector <32 x i16> %280, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %288 = shufflevector <16 x i16> %287, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %289 = bitcast <32 x i16> %288 to <64 x i8>
  %290 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %289, <16 x i32> noundef %285, <16 x i64> noundef %275, i32 noundef 272) #8
  %291 = getelementptr inbounds i8, ptr %179, i32 192
  %292 = load <16 x i32>, ptr %291, align 32, !tbaa !6
  %293 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %292, <16 x i32> noundef %292, i32 noundef 29) #8
  %294 = bitcast <16 x i32> %293 to <32 x i16>
  %295 = shufflevector <32 x i16> %294, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %296 = bitcast <32 x i16> %295 to <64 x i8>
  %297 = getelementptr inbounds i8, ptr %177, i32 768
  %298 = load <32 x i8>, ptr %297, align 32, !tbaa !6
  %299 = shufflevector <32 x i8> %298, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %300 = bitcast <64 x i8> %299 to <16 x i32>
  %301 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %296, <16 x i32> noundef %300, <16 x i64> noundef %286, i32 noundef 272) #8
  %302 = shufflevector <32 x i16> %294, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %303 = shufflevector <16 x i16> %302, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %304 = bitcast <32 x i16> %303 to <64 x i8>
  %305 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %304, <16 x i32> noundef %300, <16 x i64> noundef %290, i32 noundef 272) #8
  %306 = getelementptr inbounds i8, ptr %180, i32 -256
  %307 = getelementptr inbounds i8, ptr %178, i32 -800
  %308 = load <16 x i32>, ptr %306, align 32, !tbaa !6
  %309 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %308, <16 x i32> noundef %308, i32 noundef 29) #8
  %310 = bitcast <16 x i32> %309 to <32 x i16>
  %311 = shufflevector <32 x i16> %310, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %312 = bitcast <32 x i16> %311 to <64 x i8>
  %313 = load <32 x i8>, ptr %307, align 32, !tbaa !6
  %314 = shufflevector <32 x i8> %313, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %315 = bitcast <64 x i8> %314 to <16 x i32>
  %316 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %312, <16 x i32> noundef %315, <16 x i64> noundef %301, i32 noundef 272) #8
  %317 = shufflevector <32 x i16> %310, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %318 = shufflevector <16 x i16> %317, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %319 = bitcast <32 x i16> %318 to <64 x i8>
  %320 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %319, <16 x i32> noundef %315, <16 x i64> noundef %305, i32 noundef 272) #8
  %321 = getelementptr inbounds i8, ptr %180, i32 -192
  %322 = load <16 x i32>, ptr %321, align 32, !tbaa !6
  %323 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %322, <16 x i32> noundef %322, i32 noundef 29) #8
  %324 = bitcast <16 x i32> %323 to <32 x i16>
  %325 = shufflevector <32 x i16> %324, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %326 = bitcast <32 x i16> %325 to <64 x i8>
  %327 = getelementptr inbounds i8, ptr %178, i32 -768
  %328 = load <32 x i8>, ptr %327, align 32, !tbaa !6
  %329 = shufflevector <32 x i8> %328, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %330 = bitcast <64 x i8> %329 to <16 x i32>
  %331 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %326, <16 x i32> noundef %330, <16 x i64> noundef %316, i32 noundef 272) #8
  %332 = shufflevector <32 x i16> %324, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %333 = shufflevector <16 x i16> %332, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %334 = bitcast <32 x i16> %333 to <64 x i8>
  %335 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %334, <16 x i32> noundef %330, <16 x i64> noundef %320, i32 noundef 272) #8
  %336 = getelementptr inbounds i8, ptr %178, i32 -288
  %337 = getelementptr inbounds i8, ptr %180, i32 -128
  %338 = load <16 x i32>, ptr %337, align 32, !tbaa !6
  %339 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %338, <16 x i32> noundef %338, i32 noundef 29) #8
  %340 = bitcast <16 x i32> %339 to <32 x i16>
  %341 = shufflevector <32 x i16> %340, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %342 = bitcast <32 x i16> %341 to <64 x i8>
  %343 = load <32 x i8>, ptr %336, align 32, !tbaa !6
  %344 = shufflevector <32 x i8> %343, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %345 = bitcast <64 x i8> %344 to <16 x i32>
  %346 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %342, <16 x i32> noundef %345, <16 x i64> noundef %331, i32 noundef 272) #8
  %347 = shufflevector <32 x i16> %340, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %348 = shufflevector <16 x i16> %347, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %349 = bitcast <32 x i16> %348 to <64 x i8>
  %350 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %349, <16 x i32> noundef %345, <16 x i64> noundef %335, i32 noundef 272) #8
  %351 = getelementptr inbounds i8, ptr %180, i32 -64
  %352 = load <16 x i32>, ptr %351, align 32, !tbaa !6
  %353 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %352, <16 x i32> noundef %352, i32 noundef 29) #8
  %354 = bitcast <16 x i32> %353 to <32 x i16>
  %355 = shufflevector <32 x i16> %354, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %356 = bitcast <32 x i16> %355 to <64 x i8>
  %357 = getelementptr inbounds i8, ptr %178, i32 -256
  %358 = load <32 x i8>, ptr %357, align 32, !tbaa !6
  %359 = shufflevector <32 x i8> %358, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %360 = bitcast <64 x i8> %359 to <16 x i32>
  %361 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %356, <16 x i32> noundef %360, <16 x i64> noundef %346, i32 noundef 272) #8
  %362 = shufflevector <32 x i16> %354, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %363 = shufflevector <16 x i16> %362, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %364 = bitcast <32 x i16> %363 to <64 x i8>
  %365 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %364, <16 x i32> noundef %360, <16 x i64> noundef %350, i32 noundef 272) #8
  %366 = getelementptr inbounds i8, ptr %178, i32 224
  %367 = load <16 x i32>, ptr %180, align 32, !tbaa !6
  %368 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %367, <16 x i32> noundef %367, i32 noundef 29) #8
  %369 = bitcast <16 x i32> %368 to <32 x i16>
  %370 = shufflevector <32 x i16> %369, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %371 = bitcast <32 x i16> %370 to <64 x i8>
  %372 = load <32 x i8>, ptr %366, align 32, !tbaa !6
  %373 = shufflevector <32 x i8> %372, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %374 = bitcast <64 x i8> %373 to <16 x i32>
  %375 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %371, <16 x i32> noundef %374, <16 x i64> noundef %361, i32 noundef 272) #8
  %376 = shufflevector <32 x i16> %369, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %377 = shufflevector <16 x i16> %376, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %378 = bitcast <32 x i16> %377 to <64 x i8>
  %379 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %378, <16 x i32> noundef %374, <16 x i64> noundef %365, i32 noundef 272) #8
  %380 = getelementptr inbounds i8, ptr %180, i32 64
  %381 = load <16 x i32>, ptr %380, align 32, !tbaa !6
  %382 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %381, <16 x i32> noundef %381, i32 noundef 29) #8
  %383 = bitcast <16 x i32> %382 to <32 x i16>
  %384 = shufflevector <32 x i16> %383, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %385 = bitcast <32 x i16> %384 to <64 x i8>
  %386 = getelementptr inbounds i8, ptr %178, i32 256
  %387 = load <32 x i8>, ptr %386, align 32, !tbaa !6
  %388 = shufflevector <32 x i8> %387, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %389 = bitcast <64 x i8> %388 to <16 x i32>
  %390 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %385, <16 x i32> noundef %389, <16 x i64> noundef %375, i32 noundef 272) #8
  %391 = shufflevector <32 x i16> %383, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %392 = shufflevector <16 x i16> %391, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %393 = bitcast <32 x i16> %392 to <64 x i8>
  %394 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %393, <16 x i32> noundef %389, <16 x i64> noundef %379, i32 noundef 272) #8
  %395 = getelementptr inbounds i8, ptr %178, i32 736
  %396 = getelementptr inbounds i8, ptr %180, i32 128
  %397 = load <16 x i32>, ptr %396, align 32, !tbaa !6
  %398 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %397, <16 x i32> noundef %397, i32 noundef 29) #8
  %399 = bitcast <16 x i32> %398 to <32 x i16>
  %400 = shufflevector <32 x i16> %399, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %401 = bitcast <32 x i16> %400 to <64 x i8>
  %402 = load <32 x i8>, ptr %395, align 32, !tbaa !6
  %403 = shufflevector <32 x i8> %402, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %404 = bitcast <64 x i8> %403 to <16 x i32>
  %405 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %401, <16 x i32> noundef %404, <16 x i64> noundef %390, i32 noundef 272) #8
  %406 = shufflevector <32 x i16> %399, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %407 = shufflevector <16 x i16> %406, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %408 = bitcast <32 x i16> %407 to <64 x i8>
  %409 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %408, <16 x i32> noundef %404, <16 x i64> noundef %394, i32 noundef 272) #8
  %410 = getelementptr inbounds i8, ptr %180, i32 192
  %411 = load <16 x i32>, ptr %410, align 32, !tbaa !6
  %412 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %411, <16 x i32> noundef %411, i32 noundef 29) #8
  %413 = bitcast <16 x i32> %412 to <32 x i16>
  %414 = shufflevector <32 x i16> %413, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %415 = shufflevector <16 x i16> %414, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %416 = bitcast <32 x i16> %415 to <64 x i8>
  %417 = getelementptr inbounds i8, ptr %178, i32 768
  %418 = load <32 x i8>, ptr %417, align 32, !tbaa !6
  %419 = shufflevector <32 x i8> %418, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %420 = bitcast <64 x i8> %419 to <16 x i32>
  %421 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %416, <16 x i32> noundef %420, <16 x i64> noundef %409, i32 noundef 272) #8
  %422 = shufflevector <32 x i16> %413, <32 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %423 = bitcast <32 x i16> %422 to <64 x i8>
  %424 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %423, <16 x i32> noundef %420, <16 x i64> noundef %405, i32 noundef 272) #8
  store <16 x i64> %424, ptr %182, align 32, !tbaa !6
  %425 = getelementptr inbounds i8, ptr %182, i32 128
  store <16 x i64> %421, ptr %425, align 32, !tbaa !6
  %426 = getelementptr inbounds i8, ptr %182, i32 256
  %427 = icmp eq i32 %183, 7
  %428 = select i1 %427, i32 -448, i32 64
  %429 = add nsw i32 %183, 1
  %430 = select i1 %427, i32 0, i32 %429
  %431 = getelementptr inbounds i8, ptr %177, i32 %428
  %432 = icmp eq i32 %184, 7
  %433 = select i1 %432, i32 -448, i32 64
  %434 = add nsw i32 %184, 1
  %435 = select i1 %432, i32 0, i32 %434
  %436 = getelementptr inbounds i8, ptr %178, i32 %433
  %437 = icmp eq i32 %185, 7
  %438 = select i1 %437, i32 1024, i32 0
  %439 = add nsw i32 %185, 1
  %440 = select i1 %437, i32 0, i32 %439
  %441 = getelementptr inbounds i8, ptr %179, i32 %438
  %442 = icmp eq i32 %186, 7
  %443 = select i1 %442, i32 1024, i32 0
  %444 = add nsw i32 %186, 1
  %445 = select i1 %442, i32 0, i32 %444
  %446 = getelementptr inbounds i8, ptr %180, i32 %443
  %447 = add nuw nsw i32 %181, 1
  %448 = icmp eq i32 %447, 32
  br i1 %448, label %449, label %176, !llvm.loop !32

449:                                              ; preds = %176
  %450 = getelementptr inbounds i8, ptr %9, i32 1088
  %451 = getelementptr inbounds i8, ptr %1, i32 12
  %452 = load i32, ptr %451, align 4, !tbaa !33
  tail call void @llvm.experimental.noalias.scope.decl(metadata !34)
  br label %453

453:                                              ; preds = %449, %485
  %454 = phi ptr [ %8, %449 ], [ %486, %485 ]
  %455 = phi ptr [ %5, %449 ], [ %487, %485 ]
  %456 = phi i32 [ 0, %449 ], [ %488, %485 ]
  %457 = shl nuw nsw i32 %456, 9
  %458 = getelementptr inbounds i8, ptr %450, i32 %457
  br label %459

459:                                              ; preds = %453, %459
  %460 = phi i32 [ 0, %453 ], [ %483, %459 ]
  %461 = phi ptr [ %458, %453 ], [ %482, %459 ]
  %462 = phi i32 [ 0, %453 ], [ %481, %459 ]
  %463 = load <16 x i32>, ptr %461, align 32, !tbaa !6, !noalias !34
  %464 = getelementptr inbounds i8, ptr %461, i32 64
  %465 = load <16 x i32>, ptr %464, align 32, !tbaa !6, !noalias !34
  %466 = getelementptr inbounds i32, ptr %454, i32 %460
  %467 = load <16 x i32>, ptr %466, align 32, !tbaa !6, !noalias !37
  %468 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %467, <16 x i32> noundef %467, i32 noundef 44) #8
  %469 = bitcast <16 x i32> %468 to <64 x i8>
  %470 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %469, <16 x i32> noundef %465, i32 noundef 602) #8
  %471 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %469, <16 x i32> noundef %463, <16 x i64> noundef %470, i32 noundef 1114) #8
  %472 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %471, i32 noundef 15, i32 noundef 1) #10, !noalias !34
  %473 = getelementptr inbounds i32, ptr %455, i32 %460
  %474 = load <16 x i32>, ptr %473, align 32, !tbaa !6, !alias.scope !34, !noalias !39
  %475 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %474, i32 noundef 0, i32 noundef 1) #10, !noalias !34
  %476 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %475, i32 noundef %452, i32 noundef 1) #10, !noalias !34
  %477 = add <16 x i32> %476, %472
  store <16 x i32> %477, ptr %466, align 32, !tbaa !6, !noalias !37
  %478 = icmp eq i32 %462, 3
  %479 = select i1 %478, i32 -384, i32 128
  %480 = add nsw i32 %462, 1
  %481 = select i1 %478, i32 0, i32 %480
  %482 = getelementptr inbounds i8, ptr %461, i32 %479
  %483 = add nuw nsw i32 %460, 16
  %484 = icmp ult i32 %460, 496
  br i1 %484, label %459, label %485, !llvm.loop !40

485:                                              ; preds = %459
  %486 = getelementptr inbounds i8, ptr %454, i32 2048
  %487 = getelementptr inbounds i8, ptr %455, i32 2048
  %488 = add nuw nsw i32 %456, 1
  %489 = icmp eq i32 %488, 4
  br i1 %489, label %490, label %453, !llvm.loop !41

490:                                              ; preds = %485
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @attention_precise_end(ptr noalias nocapture noundef writeonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef readonly %2, ptr noalias nocapture noundef %3) local_unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #9
  %5 = getelementptr inbounds i8, ptr %3, i32 384
  %6 = getelementptr inbounds i8, ptr %3, i32 512
  %7 = getelementptr inbounds i8, ptr %3, i32 3648
  %8 = getelementptr inbounds i8, ptr %1, i32 12
  %9 = load i32, ptr %8, align 4, !tbaa !33, !noalias !42
  %10 = getelementptr inbounds i8, ptr %1, i32 20
  %11 = load i32, ptr %10, align 4, !tbaa !45, !noalias !42
  %12 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 1) #8
  %13 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #8
  br label %14

14:                                               ; preds = %4, %83
  %15 = phi i1 [ true, %4 ], [ false, %83 ]
  %16 = phi i32 [ 0, %4 ], [ 1, %83 ]
  %17 = getelementptr inbounds [2 x [16 x i32]], ptr %5, i32 0, i32 %16
  %18 = load <16 x i32>, ptr %17, align 32, !tbaa !6
  %19 = shl nuw nsw i32 %16, 4
  %20 = getelementptr inbounds i8, ptr %7, i32 %19
  %21 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %18, <16 x i32> noundef %18, i32 noundef 0, i32 noundef 16) #8
  %22 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %18, <16 x i32> noundef %21, i32 noundef 1) #8
  %23 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %22, <16 x i32> noundef %22, i32 noundef 0, i32 noundef 8) #8
  %24 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %22, <16 x i32> noundef %23, i32 noundef 1) #8
  %25 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %24, <16 x i32> noundef %24, i32 noundef 0, i32 noundef 4) #8
  %26 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %24, <16 x i32> noundef %25, i32 noundef 1) #8
  %27 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %18, <16 x i32> noundef %21, i32 noundef 1) #8
  %28 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %27, <16 x i32> noundef %27, i32 noundef 0, i32 noundef 8) #8
  %29 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %27, <16 x i32> noundef %28, i32 noundef 1) #8
  %30 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %29, <16 x i32> noundef %29, i32 noundef 0, i32 noundef 4) #8
  %31 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %29, <16 x i32> noundef %30, i32 noundef 1) #8
  %32 = tail call noundef i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef %26, i32 noundef 0, i32 noundef 1) #8
  %33 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %32, i1 false)
  %34 = tail call noundef i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef %31, i32 noundef 0, i32 noundef 1) #8
  %35 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %34, i1 false)
  %36 = add i32 %9, %35
  %37 = sub i32 24, %36
  %38 = tail call i32 @llvm.smax.i32(i32 %37, i32 0)
  %39 = sub nsw i32 %35, %33
  %40 = add nsw i32 %39, 7
  %41 = add i32 %40, %11
  %42 = zext i32 %41 to i64
  %43 = shl nuw i64 %42, 32
  %44 = zext nneg i32 %38 to i64
  %45 = or disjoint i64 %43, %44
  store i64 %45, ptr %20, align 4
  %46 = icmp eq i32 %32, 0
  %47 = lshr exact i32 -2147483648, %33
  %48 = select i1 %46, i32 0, i32 %47
  %49 = tail call noundef i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef %26, i32 noundef 8, i32 noundef 1) #8
  %50 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %49, i1 false)
  %51 = tail call noundef i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef %31, i32 noundef 8, i32 noundef 1) #8
  %52 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %51, i1 false)
  %53 = add i32 %9, %52
  %54 = sub i32 24, %53
  %55 = tail call i32 @llvm.smax.i32(i32 %54, i32 0)
  %56 = sub nsw i32 %52, %50
  %57 = add nsw i32 %56, 7
  %58 = add i32 %57, %11
  %59 = getelementptr inbounds i8, ptr %20, i32 8
  %60 = zext i32 %58 to i64
  %61 = shl nuw i64 %60, 32
  %62 = zext nneg i32 %55 to i64
  %63 = or disjoint i64 %61, %62
  store i64 %63, ptr %59, align 4
  %64 = icmp eq i32 %49, 0
  %65 = lshr exact i32 -2147483648, %50
  %66 = select i1 %64, i32 0, i32 %65
  %67 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %48) #8
  %68 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %66) #8
  %69 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %67, <16 x i32> noundef %68, i32 noundef 65280) #8
  br label %70

70:                                               ; preds = %14, %70
  %71 = phi i32 [ 0, %14 ], [ %81, %70 ]
  %72 = phi <16 x i32> [ %13, %14 ], [ %78, %70 ]
  %73 = phi <16 x i32> [ %69, %14 ], [ %80, %70 ]
  %74 = sub <16 x i32> %73, %18
  %75 = shl <16 x i32> %72, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %76 = add <16 x i32> %75, %12
  %77 = tail call i32 @llvm.aie2.vge32(<16 x i32> noundef %73, <16 x i32> noundef %18, i32 noundef 0) #8
  %78 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %75, <16 x i32> noundef %76, i32 noundef %77) #8
  %79 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %73, <16 x i32> noundef %74, i32 noundef 0) #8
  %80 = shl <16 x i32> %79, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %81 = add nuw nsw i32 %71, 1
  %82 = icmp eq i32 %81, 16
  br i1 %82, label %83, label %70, !llvm.loop !46

83:                                               ; preds = %70
  %84 = getelementptr inbounds [4 x [32 x i32]], ptr %6, i32 0, i32 %16
  store <16 x i32> %78, ptr %84, align 32, !tbaa !6
  br i1 %15, label %14, label %85, !llvm.loop !47

85:                                               ; preds = %83
  %86 = load <16 x i32>, ptr %6, align 32, !tbaa !6
  %87 = getelementptr inbounds i8, ptr %3, i32 640
  %88 = load <16 x i32>, ptr %87, align 32, !tbaa !6
  %89 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %86, <16 x i32> noundef %88, i32 noundef 2) #8
  %90 = getelementptr inbounds i8, ptr %1, i32 16
  %91 = load i32, ptr %90, align 4, !tbaa !48
  %92 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %91) #8
  %93 = bitcast <16 x i32> %89 to <64 x i8>
  %94 = bitcast <32 x i16> %92 to <16 x i32>
  %95 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %93, <16 x i32> noundef %94, i32 noundef 312) #8
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #9
  %96 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %95, i32 noundef 15, i32 noundef 1) #10
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  %97 = getelementptr inbounds i8, ptr %3, i32 3136
  %98 = bitcast <32 x i16> %96 to <16 x i32>
  %99 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %98, <16 x i32> noundef %98, i32 noundef 18) #8
  %100 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %99, <16 x i32> noundef %99, i32 noundef 18) #8
  %101 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %100, <16 x i32> noundef %100, i32 noundef 18) #8
  store <16 x i32> %101, ptr %97, align 32, !tbaa !6
  %102 = getelementptr inbounds i8, ptr %3, i32 3200
  %103 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %100, <16 x i32> noundef %100, i32 noundef 19) #8
  store <16 x i32> %103, ptr %102, align 32, !tbaa !6
  %104 = getelementptr inbounds i8, ptr %3, i32 3264
  %105 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %99, <16 x i32> noundef %99, i32 noundef 19) #8
  %106 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %105, <16 x i32> noundef %105, i32 noundef 18) #8
  store <16 x i32> %106, ptr %104, align 32, !tbaa !6
  %107 = getelementptr inbounds i8, ptr %3, i32 3328
  %108 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %105, <16 x i32> noundef %105, i32 noundef 19) #8
  store <16 x i32> %108, ptr %107, align 32, !tbaa !6
  %109 = getelementptr inbounds i8, ptr %3, i32 3392
  %110 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %98, <16 x i32> noundef %98, i32 noundef 19) #8
  %111 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %110, <16 x i32> noundef %110, i32 noundef 18) #8
  %112 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %111, <16 x i32> noundef %111, i32 noundef 18) #8
  store <16 x i32> %112, ptr %109, align 32, !tbaa !6
  %113 = getelementptr inbounds i8, ptr %3, i32 3456
  %114 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %111, <16 x i32> noundef %111, i32 noundef 19) #8
  store <16 x i32> %114, ptr %113, align 32, !tbaa !6
  %115 = getelementptr inbounds i8, ptr %3, i32 3520
  %116 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %110, <16 x i32> noundef %110, i32 noundef 19) #8
  %117 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %116, <16 x i32> noundef %116, i32 noundef 18) #8
  store <16 x i32> %117, ptr %115, align 32, !tbaa !6
  %118 = getelementptr inbounds i8, ptr %3, i32 3584
  %119 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %116, <16 x i32> noundef %116, i32 noundef 19) #8
  store <16 x i32> %119, ptr %118, align 32, !tbaa !6
  br label %120

120:                                              ; preds = %85, %120
  %121 = phi ptr [ %97, %85 ], [ %152, %120 ]
  %122 = phi ptr [ %7, %85 ], [ %157, %120 ]
  %123 = phi i32 [ 0, %85 ], [ %158, %120 ]
  %124 = phi ptr [ %2, %85 ], [ %140, %120 ]
  %125 = phi ptr [ %0, %85 ], [ %147, %120 ]
  %126 = phi i32 [ 0, %85 ], [ %151, %120 ]
  %127 = phi i32 [ 0, %85 ], [ %156, %120 ]
  %128 = load i32, ptr %122, align 4, !tbaa !49
  %129 = getelementptr inbounds i8, ptr %122, i32 4
  %130 = load i32, ptr %129, align 4, !tbaa !51
  %131 = load <16 x i64>, ptr %124, align 32, !tbaa !6
  %132 = getelementptr inbounds i8, ptr %124, i32 128
  %133 = load <16 x i32>, ptr %121, align 32, !tbaa !6
  %134 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %131, i32 noundef %128, i32 noundef 1) #10
  %135 = bitcast <32 x i16> %134 to <64 x i8>
  %136 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %135, <16 x i32> noundef %133, i32 noundef 824) #8
  %137 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %136, i32 noundef %130, i32 noundef 1) #10
  store <32 x i8> %137, ptr %125, align 32, !tbaa !6
  %138 = getelementptr inbounds i8, ptr %125, i32 32
  %139 = load <16 x i64>, ptr %132, align 32, !tbaa !6
  %140 = getelementptr inbounds i8, ptr %124, i32 256
  %141 = getelementptr inbounds i8, ptr %121, i32 64
  %142 = load <16 x i32>, ptr %141, align 32, !tbaa !6
  %143 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %139, i32 noundef %128, i32 noundef 1) #10
  %144 = bitcast <32 x i16> %143 to <64 x i8>
  %145 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %144, <16 x i32> noundef %142, i32 noundef 824) #8
  %146 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %145, i32 noundef %130, i32 noundef 1) #10
  store <32 x i8> %146, ptr %138, align 32, !tbaa !6
  %147 = getelementptr inbounds i8, ptr %125, i32 64
  %148 = icmp eq i32 %126, 7
  %149 = select i1 %148, i32 128, i32 0
  %150 = add nsw i32 %126, 1
  %151 = select i1 %148, i32 0, i32 %150
  %152 = getelementptr inbounds i8, ptr %121, i32 %149
  %153 = icmp eq i32 %127, 7
  %154 = select i1 %153, i32 8, i32 0
  %155 = add nsw i32 %127, 1
  %156 = select i1 %153, i32 0, i32 %155
  %157 = getelementptr inbounds i8, ptr %122, i32 %154
  %158 = add nuw nsw i32 %123, 1
  %159 = icmp eq i32 %158, 32
  br i1 %159, label %160, label %120, !llvm.loop !52

160:                                              ; preds = %120
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.max32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef, <16 x i32> noundef, i32 noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.min32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctlz.i32(i32, i1 immarg) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef, i32 noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vge32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smax.i32(i32, i32) #6

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #7

attributes #0 = { mustprogress nofree nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #8 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }
attributes #9 = { nobuiltin nounwind "no-builtins" }
attributes #10 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3, !4, !5}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @attention_precise_begin, !"f{0}(p(c:sc),p(sc),p(si),p(si))"}
!2 = !{ptr @attention_precise_keys, !"f{0}(p(c:sc),p(c:sc),p(c:si),p(c:si),p(c:si),p(c:si),p(si),p(si),p(si),si)"}
!3 = !{ptr @attention_precise_values, !"f{0}(p(c:sc),p(c:si),p(c:si),p(c:si),p(c:si),p(si),p(c:si),p(si),p(si),p(si),si)"}
!4 = !{ptr @attention_precise_end, !"f{0}(p(sc),p(c:si),p(c:si),p(si))"}
!5 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!6 = !{!7, !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C++ TBAA"}
!9 = distinct !{!9, !10, !11}
!10 = !{!"llvm.loop.mustprogress"}
!11 = !{!"llvm.loop.unroll.disable"}
!12 = distinct !{!12, !10, !11}
!13 = distinct !{!13, !10, !11}
!14 = !{!15}
!15 = distinct !{!15, !16, !"_ZN12_GLOBAL__N_17largestEPKiS1_PKjPiS4_: argument 2"}
!16 = distinct !{!16, !"_ZN12_GLOBAL__N_17largestEPKiS1_PKjPiS4_"}
!17 = !{!18, !18, i64 0}
!18 = !{!"int", !7, i64 0}
!19 = !{!20, !21, !22, !23}
!20 = distinct !{!20, !16, !"_ZN12_GLOBAL__N_17largestEPKiS1_PKjPiS4_: argument 0"}
!21 = distinct !{!21, !16, !"_ZN12_GLOBAL__N_17largestEPKiS1_PKjPiS4_: argument 1"}
!22 = distinct !{!22, !16, !"_ZN12_GLOBAL__N_17largestEPKiS1_PKjPiS4_: argument 3"}
!23 = distinct !{!23, !16, !"_ZN12_GLOBAL__N_17largestEPKiS1_PKjPiS4_: argument 4"}
!24 = distinct !{!24, !10, !11}
!25 = distinct !{!25, !10, !11}
!26 = !{!27, !18, i64 4}
!27 = !{!"_ZTSN12_GLOBAL__N_115AttentionParamsE", !18, i64 0, !18, i64 4, !18, i64 8, !18, i64 12, !18, i64 16, !18, i64 20, !7, i64 24}
!28 = !{!27, !18, i64 0}
!29 = !{!27, !18, i64 8}
!30 = distinct !{!30, !10, !11}
!31 = distinct !{!31, !10, !11}
!32 = distinct !{!32, !10, !11}
!33 = !{!27, !18, i64 12}
!34 = !{!35}
!35 = distinct !{!35, !36, !"_ZN12_GLOBAL__N_112add_productsEPiPKiPKti: argument 0"}
!36 = distinct !{!36, !"_ZN12_GLOBAL__N_112add_productsEPiPKiPKti"}
!37 = !{!35, !38}
!38 = distinct !{!38, !36, !"_ZN12_GLOBAL__N_112add_productsEPiPKiPKti: argument 1"}
!39 = !{!38}
!40 = distinct !{!40, !10, !11}
!41 = distinct !{!41, !10, !11}
!42 = !{!43}
!43 = distinct !{!43, !44, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE: argument 0"}
!44 = distinct !{!44, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE"}
!45 = !{!27, !18, i64 20}
!46 = distinct !{!46, !10, !11}
!47 = distinct !{!47, !10, !11}
!48 = !{!27, !18, i64 16}
!49 = !{!50, !18, i64 0}
!50 = !{!"_ZTSN12_GLOBAL__N_16ShiftsE", !18, i64 0, !18, i64 4}
!51 = !{!50, !18, i64 4}
!52 = distinct !{!52, !10, !11}
