; npu-kernel-ir sha256=8b67221a59e6d15c26bf3f119f4b55b551845d86fa8206ddfcef1299b171c5fb
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
  %12 = getelementptr inbounds i8, ptr %5, i32 %11
  %13 = getelementptr inbounds i8, ptr %6, i32 4096
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #9
  %14 = getelementptr inbounds i8, ptr %8, i32 2176
  %15 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef -1073741824) #8
  %16 = getelementptr inbounds i8, ptr %0, i32 128
  %17 = getelementptr inbounds i8, ptr %0, i32 384
  %18 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #8
  br label %19

19:                                               ; preds = %10, %19
  %20 = phi ptr [ %16, %10 ], [ %235, %19 ]
  %21 = phi ptr [ %17, %10 ], [ %236, %19 ]
  %22 = phi ptr [ %1, %10 ], [ %234, %19 ]
  %23 = phi <16 x i32> [ %18, %10 ], [ %227, %19 ]
  %24 = phi i32 [ 0, %10 ], [ %29, %19 ]
  %25 = phi ptr [ %6, %10 ], [ %206, %19 ]
  %26 = phi ptr [ %13, %10 ], [ %217, %19 ]
  %27 = phi ptr [ %14, %10 ], [ %230, %19 ]
  %28 = phi ptr [ %12, %10 ], [ %218, %19 ]
  %29 = add nuw nsw i32 %24, 1
  %30 = xor i32 %29, %24
  %31 = and i32 %30, 4
  %32 = shl nuw nsw i32 %31, 2
  %33 = sub nsw i32 4, %32
  %34 = getelementptr inbounds i8, ptr %20, i32 -128
  %35 = load <16 x i32>, ptr %34, align 32, !tbaa !6
  %36 = load <32 x i8>, ptr %22, align 32, !tbaa !6
  %37 = shufflevector <32 x i8> %36, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %38 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %37, <16 x i32> noundef %35, i32 noundef 776) #8
  %39 = getelementptr inbounds i8, ptr %22, i32 32
  %40 = load <32 x i8>, ptr %39, align 32, !tbaa !6
  %41 = shufflevector <32 x i8> %40, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %42 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %41, <16 x i32> noundef %35, i32 noundef 776) #8
  %43 = getelementptr inbounds i8, ptr %22, i32 512
  %44 = load <32 x i8>, ptr %43, align 32, !tbaa !6
  %45 = shufflevector <32 x i8> %44, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %46 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %45, <16 x i32> noundef %35, i32 noundef 776) #8
  %47 = getelementptr inbounds i8, ptr %22, i32 544
  %48 = load <32 x i8>, ptr %47, align 32, !tbaa !6
  %49 = shufflevector <32 x i8> %48, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %50 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %49, <16 x i32> noundef %35, i32 noundef 776) #8
  %51 = getelementptr inbounds i8, ptr %20, i32 -64
  %52 = load <16 x i32>, ptr %51, align 32, !tbaa !6
  %53 = getelementptr inbounds i8, ptr %22, i32 64
  %54 = load <32 x i8>, ptr %53, align 32, !tbaa !6
  %55 = shufflevector <32 x i8> %54, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %56 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %55, <16 x i32> noundef %52, <16 x i64> noundef %38, i32 noundef 776) #8
  %57 = getelementptr inbounds i8, ptr %22, i32 96
  %58 = load <32 x i8>, ptr %57, align 32, !tbaa !6
  %59 = shufflevector <32 x i8> %58, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %60 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %59, <16 x i32> noundef %52, <16 x i64> noundef %42, i32 noundef 776) #8
  %61 = getelementptr inbounds i8, ptr %22, i32 576
  %62 = load <32 x i8>, ptr %61, align 32, !tbaa !6
  %63 = shufflevector <32 x i8> %62, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %64 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %63, <16 x i32> noundef %52, <16 x i64> noundef %46, i32 noundef 776) #8
  %65 = getelementptr inbounds i8, ptr %22, i32 608
  %66 = load <32 x i8>, ptr %65, align 32, !tbaa !6
  %67 = shufflevector <32 x i8> %66, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %68 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %67, <16 x i32> noundef %52, <16 x i64> noundef %50, i32 noundef 776) #8
  %69 = load <16 x i32>, ptr %20, align 32, !tbaa !6
  %70 = getelementptr inbounds i8, ptr %22, i32 128
  %71 = load <32 x i8>, ptr %70, align 32, !tbaa !6
  %72 = shufflevector <32 x i8> %71, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %73 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %72, <16 x i32> noundef %69, <16 x i64> noundef %56, i32 noundef 776) #8
  %74 = getelementptr inbounds i8, ptr %22, i32 160
  %75 = load <32 x i8>, ptr %74, align 32, !tbaa !6
  %76 = shufflevector <32 x i8> %75, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %77 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %76, <16 x i32> noundef %69, <16 x i64> noundef %60, i32 noundef 776) #8
  %78 = getelementptr inbounds i8, ptr %22, i32 640
  %79 = load <32 x i8>, ptr %78, align 32, !tbaa !6
  %80 = shufflevector <32 x i8> %79, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %81 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %80, <16 x i32> noundef %69, <16 x i64> noundef %64, i32 noundef 776) #8
  %82 = getelementptr inbounds i8, ptr %22, i32 672
  %83 = load <32 x i8>, ptr %82, align 32, !tbaa !6
  %84 = shufflevector <32 x i8> %83, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %85 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %84, <16 x i32> noundef %69, <16 x i64> noundef %68, i32 noundef 776) #8
  %86 = getelementptr inbounds i8, ptr %20, i32 64
  %87 = load <16 x i32>, ptr %86, align 32, !tbaa !6
  %88 = getelementptr inbounds i8, ptr %22, i32 192
  %89 = load <32 x i8>, ptr %88, align 32, !tbaa !6
  %90 = shufflevector <32 x i8> %89, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %91 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %90, <16 x i32> noundef %87, <16 x i64> noundef %73, i32 noundef 776) #8
  %92 = getelementptr inbounds i8, ptr %22, i32 224
  %93 = load <32 x i8>, ptr %92, align 32, !tbaa !6
  %94 = shufflevector <32 x i8> %93, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %95 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %94, <16 x i32> noundef %87, <16 x i64> noundef %77, i32 noundef 776) #8
  %96 = getelementptr inbounds i8, ptr %22, i32 704
  %97 = load <32 x i8>, ptr %96, align 32, !tbaa !6
  %98 = shufflevector <32 x i8> %97, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %99 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %98, <16 x i32> noundef %87, <16 x i64> noundef %81, i32 noundef 776) #8
  %100 = getelementptr inbounds i8, ptr %22, i32 736
  %101 = load <32 x i8>, ptr %100, align 32, !tbaa !6
  %102 = shufflevector <32 x i8> %101, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %103 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %102, <16 x i32> noundef %87, <16 x i64> noundef %85, i32 noundef 776) #8
  %104 = getelementptr inbounds i8, ptr %21, i32 -128
  %105 = load <16 x i32>, ptr %104, align 32, !tbaa !6
  %106 = getelementptr inbounds i8, ptr %22, i32 256
  %107 = load <32 x i8>, ptr %106, align 32, !tbaa !6
  %108 = shufflevector <32 x i8> %107, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %109 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %108, <16 x i32> noundef %105, <16 x i64> noundef %91, i32 noundef 776) #8
  %110 = getelementptr inbounds i8, ptr %22, i32 288
  %111 = load <32 x i8>, ptr %110, align 32, !tbaa !6
  %112 = shufflevector <32 x i8> %111, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %113 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %112, <16 x i32> noundef %105, <16 x i64> noundef %95, i32 noundef 776) #8
  %114 = getelementptr inbounds i8, ptr %22, i32 768
  %115 = load <32 x i8>, ptr %114, align 32, !tbaa !6
  %116 = shufflevector <32 x i8> %115, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %117 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %116, <16 x i32> noundef %105, <16 x i64> noundef %99, i32 noundef 776) #8
  %118 = getelementptr inbounds i8, ptr %22, i32 800
  %119 = load <32 x i8>, ptr %118, align 32, !tbaa !6
  %120 = shufflevector <32 x i8> %119, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %121 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %120, <16 x i32> noundef %105, <16 x i64> noundef %103, i32 noundef 776) #8
  %122 = getelementptr inbounds i8, ptr %21, i32 -64
  %123 = load <16 x i32>, ptr %122, align 32, !tbaa !6
  %124 = getelementptr inbounds i8, ptr %22, i32 320
  %125 = load <32 x i8>, ptr %124, align 32, !tbaa !6
  %126 = shufflevector <32 x i8> %125, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %127 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %126, <16 x i32> noundef %123, <16 x i64> noundef %109, i32 noundef 776) #8
  %128 = getelementptr inbounds i8, ptr %22, i32 352
  %129 = load <32 x i8>, ptr %128, align 32, !tbaa !6
  %130 = shufflevector <32 x i8> %129, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %131 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %130, <16 x i32> noundef %123, <16 x i64> noundef %113, i32 noundef 776) #8
  %132 = getelementptr inbounds i8, ptr %22, i32 832
  %133 = load <32 x i8>, ptr %132, align 32, !tbaa !6
  %134 = shufflevector <32 x i8> %133, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %135 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %134, <16 x i32> noundef %123, <16 x i64> noundef %117, i32 noundef 776) #8
  %136 = getelementptr inbounds i8, ptr %22, i32 864
  %137 = load <32 x i8>, ptr %136, align 32, !tbaa !6
  %138 = shufflevector <32 x i8> %137, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %139 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %138, <16 x i32> noundef %123, <16 x i64> noundef %121, i32 noundef 776) #8
  %140 = load <16 x i32>, ptr %21, align 32, !tbaa !6
  %141 = getelementptr inbounds i8, ptr %22, i32 384
  %142 = load <32 x i8>, ptr %141, align 32, !tbaa !6
  %143 = shufflevector <32 x i8> %142, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %144 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %143, <16 x i32> noundef %140, <16 x i64> noundef %127, i32 noundef 776) #8
  %145 = getelementptr inbounds i8, ptr %22, i32 416
  %146 = load <32 x i8>, ptr %145, align 32, !tbaa !6
  %147 = shufflevector <32 x i8> %146, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %148 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %147, <16 x i32> noundef %140, <16 x i64> noundef %131, i32 noundef 776) #8
  %149 = getelementptr inbounds i8, ptr %22, i32 896
  %150 = load <32 x i8>, ptr %149, align 32, !tbaa !6
  %151 = shufflevector <32 x i8> %150, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %152 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %151, <16 x i32> noundef %140, <16 x i64> noundef %135, i32 noundef 776) #8
  %153 = getelementptr inbounds i8, ptr %22, i32 928
  %154 = load <32 x i8>, ptr %153, align 32, !tbaa !6
  %155 = shufflevector <32 x i8> %154, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %156 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %155, <16 x i32> noundef %140, <16 x i64> noundef %139, i32 noundef 776) #8
  %157 = getelementptr inbounds i8, ptr %21, i32 64
  %158 = load <16 x i32>, ptr %157, align 32, !tbaa !6
  %159 = getelementptr inbounds i8, ptr %22, i32 448
  %160 = load <32 x i8>, ptr %159, align 32, !tbaa !6
  %161 = shufflevector <32 x i8> %160, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %162 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %161, <16 x i32> noundef %158, <16 x i64> noundef %144, i32 noundef 776) #8
  %163 = getelementptr inbounds i8, ptr %22, i32 480
  %164 = load <32 x i8>, ptr %163, align 32, !tbaa !6
  %165 = shufflevector <32 x i8> %164, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %166 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %165, <16 x i32> noundef %158, <16 x i64> noundef %148, i32 noundef 776) #8
  %167 = getelementptr inbounds i8, ptr %22, i32 960
  %168 = load <32 x i8>, ptr %167, align 32, !tbaa !6
  %169 = shufflevector <32 x i8> %168, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %170 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %169, <16 x i32> noundef %158, <16 x i64> noundef %152, i32 noundef 776) #8
  %171 = getelementptr inbounds i8, ptr %22, i32 992
  %172 = load <32 x i8>, ptr %171, align 32, !tbaa !6
  %173 = shufflevector <32 x i8> %172, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %174 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %173, <16 x i32> noundef %158, <16 x i64> noundef %156, i32 noundef 776) #8
  %175 = bitcast <16 x i64> %162 to <32 x i32>
  %176 = load i32, ptr %28, align 4, !tbaa !13
  %177 = shufflevector <32 x i32> %175, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %178 = and i32 %176, 65535
  %179 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %15, <16 x i32> noundef %177, i32 noundef %178) #8
  %180 = shufflevector <32 x i32> %175, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %181 = lshr i32 %176, 16
  %182 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %15, <16 x i32> noundef %180, i32 noundef %181) #8
  %183 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %179, <16 x i32> noundef %182, i32 noundef 1) #8
  store <16 x i64> %162, ptr %25, align 32, !tbaa !6
  %184 = getelementptr inbounds i8, ptr %25, i32 128
  %185 = bitcast <16 x i64> %166 to <32 x i32>
  %186 = getelementptr inbounds i8, ptr %28, i32 4
  %187 = load i32, ptr %186, align 4, !tbaa !13
  %188 = shufflevector <32 x i32> %185, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %189 = and i32 %187, 65535
  %190 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %15, <16 x i32> noundef %188, i32 noundef %189) #8
  %191 = shufflevector <32 x i32> %185, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %192 = lshr i32 %187, 16
  %193 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %15, <16 x i32> noundef %191, i32 noundef %192) #8
  %194 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %190, <16 x i32> noundef %193, i32 noundef 1) #8
  store <16 x i64> %166, ptr %26, align 32, !tbaa !6
  %195 = getelementptr inbounds i8, ptr %26, i32 128
  %196 = bitcast <16 x i64> %170 to <32 x i32>
  %197 = getelementptr inbounds i8, ptr %28, i32 8
  %198 = load i32, ptr %197, align 4, !tbaa !13
  %199 = shufflevector <32 x i32> %196, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %200 = and i32 %198, 65535
  %201 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %15, <16 x i32> noundef %199, i32 noundef %200) #8
  %202 = shufflevector <32 x i32> %196, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %203 = lshr i32 %198, 16
  %204 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %15, <16 x i32> noundef %202, i32 noundef %203) #8
  %205 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %201, <16 x i32> noundef %204, i32 noundef 1) #8
  store <16 x i64> %170, ptr %184, align 32, !tbaa !6
  %206 = getelementptr inbounds i8, ptr %25, i32 256
  %207 = bitcast <16 x i64> %174 to <32 x i32>
  %208 = getelementptr inbounds i8, ptr %28, i32 12
  %209 = load i32, ptr %208, align 4, !tbaa !13
  %210 = shufflevector <32 x i32> %207, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %211 = and i32 %209, 65535
  %212 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %15, <16 x i32> noundef %210, i32 noundef %211) #8
  %213 = shufflevector <32 x i32> %207, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %214 = lshr i32 %209, 16
  %215 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %15, <16 x i32> noundef %213, i32 noundef %214) #8
  %216 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %212, <16 x i32> noundef %215, i32 noundef 1) #8
  store <16 x i64> %174, ptr %195, align 32, !tbaa !6
  %217 = getelementptr inbounds i8, ptr %26, i32 256
  %218 = getelementptr inbounds i32, ptr %28, i32 %33
  %219 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %183, <16 x i32> noundef %194, i32 noundef 1) #8
  %220 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %205, <16 x i32> noundef %216, i32 noundef 1) #8
  %221 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %219, <16 x i32> noundef %220, i32 noundef 1) #8
  %222 = and i32 %24, 3
  %223 = add nuw nsw i32 %222, 3
  %224 = lshr i32 %223, 2
  %225 = sub nsw i32 0, %224
  %226 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %221, <16 x i32> noundef %23, i32 noundef %225) #8
  %227 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %221, <16 x i32> noundef %226, i32 noundef 1) #8
  %228 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %227, <16 x i32> noundef %227, i32 noundef 0, i32 noundef 32) #8
  %229 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %227, <16 x i32> noundef %228, i32 noundef 1) #8
  store <16 x i32> %229, ptr %27, align 32, !tbaa !6
  %230 = getelementptr inbounds i8, ptr %27, i32 64
  %231 = shl nuw nsw i32 %31, 7
  %232 = shl nuw nsw i32 %31, 10
  %233 = sub nsw i32 1024, %232
  %234 = getelementptr inbounds i8, ptr %22, i32 %233
  %235 = getelementptr inbounds i8, ptr %20, i32 %231
  %236 = getelementptr inbounds i8, ptr %21, i32 %231
  %237 = icmp eq i32 %29, 16
  br i1 %237, label %238, label %19, !llvm.loop !15

238:                                              ; preds = %19
  %239 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef -536870912) #8
  %240 = getelementptr inbounds i8, ptr %8, i32 2144
  %241 = getelementptr inbounds i8, ptr %8, i32 256
  %242 = load <16 x i32>, ptr %8, align 32, !tbaa !6
  %243 = getelementptr inbounds i8, ptr %8, i32 2368
  %244 = load <16 x i32>, ptr %243, align 32, !tbaa !6
  %245 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %242, <16 x i32> noundef %244, i32 noundef 1) #8
  %246 = sub <16 x i32> %245, %242
  %247 = tail call i32 @llvm.aie2.vlt32(<16 x i32> noundef %242, <16 x i32> noundef %239, i32 noundef 1) #8
  %248 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %246, <16 x i32> noundef %18, i32 noundef %247) #8
  %249 = tail call i32 @llvm.aie2.veqz32(<16 x i32> noundef %248) #8
  %250 = icmp eq i32 %249, 65535
  %251 = zext i1 %250 to i32
  store i32 %251, ptr %240, align 4, !tbaa !13
  store <16 x i32> %245, ptr %8, align 32, !tbaa !6
  %252 = shufflevector <16 x i32> %248, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %252, ptr %241, align 32, !tbaa !6
  %253 = getelementptr inbounds i8, ptr %8, i32 64
  %254 = load <16 x i32>, ptr %253, align 32, !tbaa !6
  %255 = getelementptr inbounds i8, ptr %8, i32 2624
  %256 = load <16 x i32>, ptr %255, align 32, !tbaa !6
  %257 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %254, <16 x i32> noundef %256, i32 noundef 1) #8
  %258 = sub <16 x i32> %257, %254
  %259 = tail call i32 @llvm.aie2.vlt32(<16 x i32> noundef %254, <16 x i32> noundef %239, i32 noundef 1) #8
  %260 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %258, <16 x i32> noundef %18, i32 noundef %259) #8
  %261 = tail call i32 @llvm.aie2.veqz32(<16 x i32> noundef %260) #8
  %262 = icmp eq i32 %261, 65535
  %263 = zext i1 %262 to i32
  %264 = getelementptr inbounds i8, ptr %8, i32 2148
  store i32 %263, ptr %264, align 4, !tbaa !13
  store <16 x i32> %257, ptr %253, align 32, !tbaa !6
  %265 = getelementptr inbounds i8, ptr %8, i32 288
  %266 = shufflevector <16 x i32> %260, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %266, ptr %265, align 32, !tbaa !6
  %267 = getelementptr inbounds i8, ptr %8, i32 128
  %268 = load <16 x i32>, ptr %267, align 32, !tbaa !6
  %269 = getelementptr inbounds i8, ptr %8, i32 2880
  %270 = load <16 x i32>, ptr %269, align 32, !tbaa !6
  %271 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %268, <16 x i32> noundef %270, i32 noundef 1) #8
  %272 = sub <16 x i32> %271, %268
  %273 = tail call i32 @llvm.aie2.vlt32(<16 x i32> noundef %268, <16 x i32> noundef %239, i32 noundef 1) #8
  %274 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %272, <16 x i32> noundef %18, i32 noundef %273) #8
  %275 = tail call i32 @llvm.aie2.veqz32(<16 x i32> noundef %274) #8
  %276 = icmp eq i32 %275, 65535
  %277 = zext i1 %276 to i32
  %278 = getelementptr inbounds i8, ptr %8, i32 2152
  store i32 %277, ptr %278, align 4, !tbaa !13
  store <16 x i32> %271, ptr %267, align 32, !tbaa !6
  %279 = getelementptr inbounds i8, ptr %8, i32 320
  %280 = shufflevector <16 x i32> %274, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %280, ptr %279, align 32, !tbaa !6
  %281 = getelementptr inbounds i8, ptr %8, i32 192
  %282 = load <16 x i32>, ptr %281, align 32, !tbaa !6
  %283 = getelementptr inbounds i8, ptr %8, i32 3136
  %284 = load <16 x i32>, ptr %283, align 32, !tbaa !6
  %285 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %282, <16 x i32> noundef %284, i32 noundef 1) #8
  %286 = sub <16 x i32> %285, %282
  %287 = tail call i32 @llvm.aie2.vlt32(<16 x i32> noundef %282, <16 x i32> noundef %239, i32 noundef 1) #8
  %288 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %286, <16 x i32> noundef %18, i32 noundef %287) #8
  %289 = tail call i32 @llvm.aie2.veqz32(<16 x i32> noundef %288) #8
  %290 = icmp eq i32 %289, 65535
  %291 = zext i1 %290 to i32
  %292 = getelementptr inbounds i8, ptr %8, i32 2156
  store i32 %291, ptr %292, align 4, !tbaa !13
  store <16 x i32> %285, ptr %281, align 32, !tbaa !6
  %293 = getelementptr inbounds i8, ptr %8, i32 352
  %294 = shufflevector <16 x i32> %288, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %294, ptr %293, align 32, !tbaa !6
  %295 = load i32, ptr %2, align 4, !tbaa !16
  br label %296

296:                                              ; preds = %238, %296
  %297 = phi ptr [ %6, %238 ], [ %345, %296 ]
  %298 = phi ptr [ %13, %238 ], [ %346, %296 ]
  %299 = phi i32 [ 0, %238 ], [ %347, %296 ]
  %300 = phi ptr [ %8, %238 ], [ %344, %296 ]
  %301 = phi ptr [ %7, %238 ], [ %342, %296 ]
  %302 = phi i32 [ 0, %238 ], [ %306, %296 ]
  %303 = load <16 x i32>, ptr %300, align 32, !tbaa !6
  %304 = icmp eq i32 %302, 3
  %305 = add nsw i32 %302, 1
  %306 = select i1 %304, i32 0, i32 %305
  %307 = shufflevector <16 x i32> %303, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %308 = bitcast <32 x i32> %307 to <16 x i64>
  %309 = load <16 x i32>, ptr %297, align 32, !tbaa !6
  %310 = getelementptr inbounds i8, ptr %297, i32 64
  %311 = load <16 x i32>, ptr %310, align 32, !tbaa !6
  %312 = shufflevector <16 x i32> %309, <16 x i32> %311, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %313 = bitcast <32 x i32> %312 to <16 x i64>
  %314 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %308, <16 x i64> noundef %313, i32 noundef 0) #8
  %315 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %314, i32 noundef %295, i32 noundef 1) #10
  store <32 x i16> %315, ptr %301, align 32, !tbaa !6
  %316 = getelementptr inbounds i8, ptr %301, i32 64
  %317 = load <16 x i32>, ptr %298, align 32, !tbaa !6
  %318 = getelementptr inbounds i8, ptr %298, i32 64
  %319 = load <16 x i32>, ptr %318, align 32, !tbaa !6
  %320 = shufflevector <16 x i32> %317, <16 x i32> %319, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %321 = bitcast <32 x i32> %320 to <16 x i64>
  %322 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %308, <16 x i64> noundef %321, i32 noundef 0) #8
  %323 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %322, i32 noundef %295, i32 noundef 1) #10
  store <32 x i16> %323, ptr %316, align 32, !tbaa !6
  %324 = getelementptr inbounds i8, ptr %301, i32 128
  %325 = getelementptr inbounds i8, ptr %297, i32 128
  %326 = load <16 x i32>, ptr %325, align 32, !tbaa !6
  %327 = getelementptr inbounds i8, ptr %297, i32 192
  %328 = load <16 x i32>, ptr %327, align 32, !tbaa !6
  %329 = shufflevector <16 x i32> %326, <16 x i32> %328, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %330 = bitcast <32 x i32> %329 to <16 x i64>
  %331 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %308, <16 x i64> noundef %330, i32 noundef 0) #8
  %332 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %331, i32 noundef %295, i32 noundef 1) #10
  store <32 x i16> %332, ptr %324, align 32, !tbaa !6
  %333 = getelementptr inbounds i8, ptr %301, i32 192
  %334 = getelementptr inbounds i8, ptr %298, i32 128
  %335 = load <16 x i32>, ptr %334, align 32, !tbaa !6
  %336 = getelementptr inbounds i8, ptr %298, i32 192
  %337 = load <16 x i32>, ptr %336, align 32, !tbaa !6
  %338 = shufflevector <16 x i32> %335, <16 x i32> %337, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %339 = bitcast <32 x i32> %338 to <16 x i64>
  %340 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %308, <16 x i64> noundef %339, i32 noundef 0) #8
  %341 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %340, i32 noundef %295, i32 noundef 1) #10
  store <32 x i16> %341, ptr %333, align 32, !tbaa !6
  %342 = getelementptr inbounds i8, ptr %301, i32 256
  %343 = select i1 %304, i32 64, i32 0
  %344 = getelementptr inbounds i8, ptr %300, i32 %343
  %345 = getelementptr inbounds i8, ptr %297, i32 256
  %346 = getelementptr inbounds i8, ptr %298, i32 256
  %347 = add nuw nsw i32 %299, 1
  %348 = icmp eq i32 %347, 16
  br i1 %348, label %349, label %296, !llvm.loop !18

349:                                              ; preds = %296
  %350 = load <16 x i64>, ptr %241, align 32, !tbaa !6
  %351 = ptrtoint ptr %3 to i32
  %352 = ptrtoint ptr %4 to i32
  %353 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %351) #8
  %354 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %352) #8
  %355 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %353, <16 x i32> noundef %354, i32 noundef 52428) #8
  %356 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 4194304) #8
  %357 = shufflevector <16 x i32> %355, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %358 = bitcast <32 x i32> %357 to <16 x i64>
  %359 = shufflevector <16 x i32> %356, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %360 = bitcast <32 x i32> %359 to <16 x i64>
  %361 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef 16) #8
  %362 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 255) #8
  %363 = getelementptr inbounds i8, ptr %2, i32 8
  %364 = load i32, ptr %363, align 4, !tbaa !19, !noalias !20
  %365 = icmp slt i32 %364, 24
  %366 = select i1 %365, i32 128, i32 0
  %367 = and i32 %364, 31
  %368 = shl i32 %366, %367
  %369 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %368) #8
  %370 = getelementptr inbounds i8, ptr %2, i32 4
  %371 = load i32, ptr %370, align 4, !tbaa !23, !noalias !20
  %372 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %371) #8
  %373 = shufflevector <16 x i32> %369, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %374 = bitcast <32 x i32> %373 to <16 x i64>
  %375 = or disjoint i32 %366, 2048
  %376 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %375) #8
  %377 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %350, i32 noundef %295, i32 noundef 1) #10
  %378 = bitcast <32 x i16> %377 to <64 x i8>
  %379 = bitcast <32 x i16> %372 to <16 x i32>
  %380 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %378, <16 x i32> noundef %379, <16 x i64> noundef %374, i32 noundef 824) #8
  %381 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %380, i32 noundef %364, i32 noundef 1) #10
  %382 = bitcast <32 x i16> %381 to <16 x i32>
  %383 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %382, <16 x i32> noundef %382, i32 noundef 1) #8
  %384 = bitcast <16 x i32> %383 to <64 x i8>
  %385 = bitcast <64 x i8> %361 to <16 x i32>
  %386 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %384, <16 x i32> noundef %385, <16 x i64> noundef %358, i32 noundef 808) #8
  %387 = bitcast <16 x i64> %386 to <32 x i32>
  %388 = shufflevector <32 x i32> %387, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %389 = shufflevector <32 x i32> %387, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %390 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %389) #8
  %391 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %389) #8
  %392 = shufflevector <8 x i32> %390, <8 x i32> %391, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %393 = shufflevector <32 x i32> %387, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %394 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %393) #8
  %395 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %393) #8
  %396 = shufflevector <8 x i32> %394, <8 x i32> %395, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %397 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %392, <16 x i32> noundef %396, i32 noundef 24) #8
  %398 = shufflevector <16 x i32> %388, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %399 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %398) #8
  %400 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %398) #8
  %401 = shufflevector <8 x i32> %399, <8 x i32> %400, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %402 = shufflevector <16 x i32> %388, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %403 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %402) #8
  %404 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %402) #8
  %405 = shufflevector <8 x i32> %403, <8 x i32> %404, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %406 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %401, <16 x i32> noundef %405, i32 noundef 24) #8
  %407 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %397, <16 x i32> noundef %406, i32 noundef 10) #8
  %408 = and <32 x i16> %381, %362
  %409 = sub <32 x i16> %376, %408
  %410 = bitcast <32 x i16> %409 to <64 x i8>
  %411 = bitcast <32 x i16> %409 to <16 x i32>
  %412 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %410, <16 x i32> noundef %411, <16 x i64> noundef %360, i32 noundef 824) #8
  %413 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %412, i32 noundef 9, i32 noundef 1) #10
  %414 = bitcast <16 x i32> %407 to <64 x i8>
  %415 = bitcast <32 x i16> %413 to <16 x i32>
  %416 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %414, <16 x i32> noundef %415, i32 noundef 312) #8
  %417 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %416, i32 noundef 14, i32 noundef 0) #10
  %418 = getelementptr inbounds i8, ptr %8, i32 1024
  store <32 x i16> %417, ptr %418, align 32, !tbaa !6
  %419 = getelementptr inbounds i8, ptr %8, i32 1088
  %420 = bitcast <32 x i16> %417 to <16 x i32>
  %421 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %420, <16 x i32> noundef %420, i32 noundef 18) #8
  %422 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %421, <16 x i32> noundef %421, i32 noundef 18) #8
  %423 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %422, <16 x i32> noundef %422, i32 noundef 18) #8
  store <16 x i32> %423, ptr %419, align 32, !tbaa !6
  %424 = getelementptr inbounds i8, ptr %8, i32 1152
  %425 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %422, <16 x i32> noundef %422, i32 noundef 19) #8
  store <16 x i32> %425, ptr %424, align 32, !tbaa !6
  %426 = getelementptr inbounds i8, ptr %8, i32 1216
  %427 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %421, <16 x i32> noundef %421, i32 noundef 19) #8
  %428 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %427, <16 x i32> noundef %427, i32 noundef 18) #8
  store <16 x i32> %428, ptr %426, align 32, !tbaa !6
  %429 = getelementptr inbounds i8, ptr %8, i32 1280
  %430 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %427, <16 x i32> noundef %427, i32 noundef 19) #8
  store <16 x i32> %430, ptr %429, align 32, !tbaa !6
  %431 = getelementptr inbounds i8, ptr %8, i32 1344
  %432 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %420, <16 x i32> noundef %420, i32 noundef 19) #8
  %433 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %432, <16 x i32> noundef %432, i32 noundef 18) #8
  %434 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %433, <16 x i32> noundef %433, i32 noundef 18) #8
  store <16 x i32> %434, ptr %431, align 32, !tbaa !6
  %435 = getelementptr inbounds i8, ptr %8, i32 1408
  %436 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %433, <16 x i32> noundef %433, i32 noundef 19) #8
  store <16 x i32> %436, ptr %435, align 32, !tbaa !6
  %437 = getelementptr inbounds i8, ptr %8, i32 1472
  %438 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %432, <16 x i32> noundef %432, i32 noundef 19) #8
  %439 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %438, <16 x i32> noundef %438, i32 noundef 18) #8
  store <16 x i32> %439, ptr %437, align 32, !tbaa !6
  %440 = getelementptr inbounds i8, ptr %8, i32 1536
  %441 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %438, <16 x i32> noundef %438, i32 noundef 19) #8
  store <16 x i32> %441, ptr %440, align 32, !tbaa !6
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @attention_precise_values(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias noundef %2, ptr noalias noundef %3, ptr noalias nocapture noundef readonly %4, ptr noalias nocapture noundef readonly %5, ptr noalias nocapture noundef %6, ptr noalias nocapture noundef %7, ptr noalias nocapture noundef %8, i32 noundef %9) local_unnamed_addr #1 {
  %11 = shl nsw i32 %9, 6
  %12 = getelementptr inbounds i8, ptr %4, i32 %11
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #9
  %13 = ptrtoint ptr %2 to i32
  %14 = ptrtoint ptr %3 to i32
  %15 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %13) #8
  %16 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %14) #8
  %17 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %15, <16 x i32> noundef %16, i32 noundef 52428) #8
  %18 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 4194304) #8
  %19 = shufflevector <16 x i32> %17, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %20 = bitcast <32 x i32> %19 to <16 x i64>
  %21 = shufflevector <16 x i32> %18, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %22 = bitcast <32 x i32> %21 to <16 x i64>
  %23 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef 16) #8
  %24 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 255) #8
  %25 = getelementptr inbounds i8, ptr %1, i32 8
  %26 = load i32, ptr %25, align 4, !tbaa !19, !noalias !24
  %27 = icmp slt i32 %26, 24
  %28 = select i1 %27, i32 128, i32 0
  %29 = and i32 %26, 31
  %30 = shl i32 %28, %29
  %31 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %30) #8
  %32 = getelementptr inbounds i8, ptr %1, i32 4
  %33 = load i32, ptr %32, align 4, !tbaa !23, !noalias !24
  %34 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %33) #8
  %35 = shufflevector <16 x i32> %31, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %36 = bitcast <32 x i32> %35 to <16 x i64>
  %37 = or disjoint i32 %28, 2048
  %38 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %37) #8
  %39 = load <16 x i32>, ptr %12, align 32, !tbaa !6
  %40 = xor <16 x i32> %39, <i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1>
  %41 = tail call i32 @llvm.aie2.veqz32(<16 x i32> noundef %40) #8
  %42 = icmp eq i32 %41, 65535
  %43 = getelementptr inbounds i8, ptr %8, i32 512
  br i1 %42, label %44, label %149

44:                                               ; preds = %10
  tail call void @llvm.experimental.noalias.scope.decl(metadata !27)
  %45 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %46 = bitcast <32 x i16> %34 to <16 x i32>
  %47 = bitcast <64 x i8> %23 to <16 x i32>
  %48 = bitcast <32 x i16> %45 to <16 x i32>
  br label %49

49:                                               ; preds = %44, %49
  %50 = phi ptr [ %43, %44 ], [ %147, %49 ]
  %51 = phi <16 x i64> [ zeroinitializer, %44 ], [ %139, %49 ]
  %52 = phi i32 [ 0, %44 ], [ %143, %49 ]
  %53 = phi ptr [ %5, %44 ], [ %100, %49 ]
  %54 = phi ptr [ %6, %44 ], [ %142, %49 ]
  %55 = load <64 x i8>, ptr %53, align 32, !tbaa !6, !noalias !27
  %56 = getelementptr inbounds i8, ptr %53, i32 64
  %57 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %55, <16 x i32> noundef %46, <16 x i64> noundef %36, i32 noundef 824) #8
  %58 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %57, i32 noundef %26, i32 noundef 1) #10, !noalias !27
  %59 = bitcast <32 x i16> %58 to <16 x i32>
  %60 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %59, <16 x i32> noundef %59, i32 noundef 1) #8
  %61 = bitcast <16 x i32> %60 to <64 x i8>
  %62 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %61, <16 x i32> noundef %47, <16 x i64> noundef %20, i32 noundef 808) #8
  %63 = bitcast <16 x i64> %62 to <32 x i32>
  %64 = shufflevector <32 x i32> %63, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %65 = shufflevector <32 x i32> %63, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %66 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %65) #8
  %67 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %65) #8
  %68 = shufflevector <8 x i32> %66, <8 x i32> %67, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %69 = shufflevector <32 x i32> %63, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %70 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %69) #8
  %71 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %69) #8
  %72 = shufflevector <8 x i32> %70, <8 x i32> %71, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %73 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %68, <16 x i32> noundef %72, i32 noundef 24) #8
  %74 = shufflevector <16 x i32> %64, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %75 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %74) #8
  %76 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %74) #8
  %77 = shufflevector <8 x i32> %75, <8 x i32> %76, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %78 = shufflevector <16 x i32> %64, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %79 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %78) #8
  %80 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %78) #8
  %81 = shufflevector <8 x i32> %79, <8 x i32> %80, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %82 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %77, <16 x i32> noundef %81, i32 noundef 24) #8
  %83 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %73, <16 x i32> noundef %82, i32 noundef 10) #8
  %84 = and <32 x i16> %58, %24
  %85 = sub <32 x i16> %38, %84
  %86 = bitcast <32 x i16> %85 to <64 x i8>
  %87 = bitcast <32 x i16> %85 to <16 x i32>
  %88 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %86, <16 x i32> noundef %87, <16 x i64> noundef %22, i32 noundef 824) #8
  %89 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %88, i32 noundef 9, i32 noundef 1) #10, !noalias !27
  %90 = bitcast <16 x i32> %83 to <64 x i8>
  %91 = bitcast <32 x i16> %89 to <16 x i32>
  %92 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %90, <16 x i32> noundef %91, i32 noundef 312) #8
  %93 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %92, i32 noundef 14, i32 noundef 0) #10, !noalias !27
  %94 = bitcast <32 x i16> %93 to <64 x i8>
  %95 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %94, <16 x i32> noundef %48, <16 x i64> noundef %51, i32 noundef 56) #8
  %96 = bitcast <32 x i16> %93 to <16 x i32>
  %97 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %96, <16 x i32> noundef %96, i32 noundef 29) #8
  store <16 x i32> %97, ptr %54, align 32, !tbaa !6, !noalias !27
  %98 = getelementptr inbounds i8, ptr %54, i32 64
  %99 = load <64 x i8>, ptr %56, align 32, !tbaa !6, !noalias !27
  %100 = getelementptr inbounds i8, ptr %53, i32 128
  %101 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %99, <16 x i32> noundef %46, <16 x i64> noundef %36, i32 noundef 824) #8
  %102 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %101, i32 noundef %26, i32 noundef 1) #10, !noalias !27
  %103 = bitcast <32 x i16> %102 to <16 x i32>
  %104 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %103, <16 x i32> noundef %103, i32 noundef 1) #8
  %105 = bitcast <16 x i32> %104 to <64 x i8>
  %106 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %105, <16 x i32> noundef %47, <16 x i64> noundef %20, i32 noundef 808) #8
  %107 = bitcast <16 x i64> %106 to <32 x i32>
  %108 = shufflevector <32 x i32> %107, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %109 = shufflevector <32 x i32> %107, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %110 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %109) #8
  %111 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %109) #8
  %112 = shufflevector <8 x i32> %110, <8 x i32> %111, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %113 = shufflevector <32 x i32> %107, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %114 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %113) #8
  %115 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %113) #8
  %116 = shufflevector <8 x i32> %114, <8 x i32> %115, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %117 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %112, <16 x i32> noundef %116, i32 noundef 24) #8
  %118 = shufflevector <16 x i32> %108, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %119 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %118) #8
  %120 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %118) #8
  %121 = shufflevector <8 x i32> %119, <8 x i32> %120, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %122 = shufflevector <16 x i32> %108, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %123 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %122) #8
  %124 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %122) #8
  %125 = shufflevector <8 x i32> %123, <8 x i32> %124, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %126 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %121, <16 x i32> noundef %125, i32 noundef 24) #8
  %127 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %117, <16 x i32> noundef %126, i32 noundef 10) #8
  %128 = and <32 x i16> %102, %24
  %129 = sub <32 x i16> %38, %128
  %130 = bitcast <32 x i16> %129 to <64 x i8>
  %131 = bitcast <32 x i16> %129 to <16 x i32>
  %132 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %130, <16 x i32> noundef %131, <16 x i64> noundef %22, i32 noundef 824) #8
  %133 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %132, i32 noundef 9, i32 noundef 1) #10, !noalias !27
  %134 = bitcast <16 x i32> %127 to <64 x i8>
  %135 = bitcast <32 x i16> %133 to <16 x i32>
  %136 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %134, <16 x i32> noundef %135, i32 noundef 312) #8
  %137 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %136, i32 noundef 14, i32 noundef 0) #10, !noalias !27
  %138 = bitcast <32 x i16> %137 to <64 x i8>
  %139 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %138, <16 x i32> noundef %48, <16 x i64> noundef %95, i32 noundef 56) #8
  %140 = bitcast <32 x i16> %137 to <16 x i32>
  %141 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %140, <16 x i32> noundef %140, i32 noundef 29) #8
  store <16 x i32> %141, ptr %98, align 32, !tbaa !6, !noalias !27
  %142 = getelementptr inbounds i8, ptr %54, i32 128
  store <16 x i64> %139, ptr %50, align 32, !tbaa !6, !alias.scope !27, !noalias !30
  %143 = add nuw nsw i32 %52, 1
  %144 = xor i32 %143, %52
  %145 = shl nuw nsw i32 %144, 2
  %146 = and i32 %145, 32
  %147 = getelementptr inbounds i32, ptr %50, i32 %146
  %148 = icmp eq i32 %143, 32
  br i1 %148, label %267, label %49, !llvm.loop !33

149:                                              ; preds = %10
  %150 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 0) #8
  tail call void @llvm.experimental.noalias.scope.decl(metadata !34)
  %151 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %152 = bitcast <32 x i16> %34 to <16 x i32>
  %153 = bitcast <64 x i8> %23 to <16 x i32>
  %154 = bitcast <32 x i16> %151 to <16 x i32>
  br label %155

155:                                              ; preds = %149, %155
  %156 = phi ptr [ %43, %149 ], [ %260, %155 ]
  %157 = phi <16 x i64> [ zeroinitializer, %149 ], [ %252, %155 ]
  %158 = phi i32 [ 0, %149 ], [ %256, %155 ]
  %159 = phi ptr [ %5, %149 ], [ %210, %155 ]
  %160 = phi ptr [ %6, %149 ], [ %255, %155 ]
  %161 = phi i32 [ 0, %149 ], [ %264, %155 ]
  %162 = phi ptr [ %12, %149 ], [ %265, %155 ]
  %163 = load <64 x i8>, ptr %159, align 32, !tbaa !6, !noalias !34
  %164 = getelementptr inbounds i8, ptr %159, i32 64
  %165 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %163, <16 x i32> noundef %152, <16 x i64> noundef %36, i32 noundef 824) #8
  %166 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %165, i32 noundef %26, i32 noundef 1) #10, !noalias !34
  %167 = bitcast <32 x i16> %166 to <16 x i32>
  %168 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %167, <16 x i32> noundef %167, i32 noundef 1) #8
  %169 = bitcast <16 x i32> %168 to <64 x i8>
  %170 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %169, <16 x i32> noundef %153, <16 x i64> noundef %20, i32 noundef 808) #8
  %171 = bitcast <16 x i64> %170 to <32 x i32>
  %172 = shufflevector <32 x i32> %171, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %173 = shufflevector <32 x i32> %171, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %174 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %173) #8
  %175 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %173) #8
  %176 = shufflevector <8 x i32> %174, <8 x i32> %175, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %177 = shufflevector <32 x i32> %171, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %178 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %177) #8
  %179 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %177) #8
  %180 = shufflevector <8 x i32> %178, <8 x i32> %179, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %181 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %176, <16 x i32> noundef %180, i32 noundef 24) #8
  %182 = shufflevector <16 x i32> %172, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %183 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %182) #8
  %184 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %182) #8
  %185 = shufflevector <8 x i32> %183, <8 x i32> %184, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %186 = shufflevector <16 x i32> %172, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %187 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %186) #8
  %188 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %186) #8
  %189 = shufflevector <8 x i32> %187, <8 x i32> %188, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %190 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %185, <16 x i32> noundef %189, i32 noundef 24) #8
  %191 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %181, <16 x i32> noundef %190, i32 noundef 10) #8
  %192 = and <32 x i16> %166, %24
  %193 = sub <32 x i16> %38, %192
  %194 = bitcast <32 x i16> %193 to <64 x i8>
  %195 = bitcast <32 x i16> %193 to <16 x i32>
  %196 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %194, <16 x i32> noundef %195, <16 x i64> noundef %22, i32 noundef 824) #8
  %197 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %196, i32 noundef 9, i32 noundef 1) #10, !noalias !34
  %198 = bitcast <16 x i32> %191 to <64 x i8>
  %199 = bitcast <32 x i16> %197 to <16 x i32>
  %200 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %198, <16 x i32> noundef %199, i32 noundef 312) #8
  %201 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %200, i32 noundef 14, i32 noundef 0) #10, !noalias !34
  %202 = load i32, ptr %162, align 4, !tbaa !13, !noalias !34
  %203 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %150, <32 x i16> noundef %201, i32 noundef %202) #8
  %204 = bitcast <32 x i16> %203 to <64 x i8>
  %205 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %204, <16 x i32> noundef %154, <16 x i64> noundef %157, i32 noundef 56) #8
  %206 = bitcast <32 x i16> %203 to <16 x i32>
  %207 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %206, <16 x i32> noundef %206, i32 noundef 29) #8
  store <16 x i32> %207, ptr %160, align 32, !tbaa !6, !noalias !34
  %208 = getelementptr inbounds i8, ptr %160, i32 64
  %209 = load <64 x i8>, ptr %164, align 32, !tbaa !6, !noalias !34
  %210 = getelementptr inbounds i8, ptr %159, i32 128
  %211 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %209, <16 x i32> noundef %152, <16 x i64> noundef %36, i32 noundef 824) #8
  %212 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %211, i32 noundef %26, i32 noundef 1) #10, !noalias !34
  %213 = bitcast <32 x i16> %212 to <16 x i32>
  %214 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %213, <16 x i32> noundef %213, i32 noundef 1) #8
  %215 = bitcast <16 x i32> %214 to <64 x i8>
  %216 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %215, <16 x i32> noundef %153, <16 x i64> noundef %20, i32 noundef 808) #8
  %217 = bitcast <16 x i64> %216 to <32 x i32>
  %218 = shufflevector <32 x i32> %217, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %219 = shufflevector <32 x i32> %217, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %220 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %219) #8
  %221 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %219) #8
  %222 = shufflevector <8 x i32> %220, <8 x i32> %221, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %223 = shufflevector <32 x i32> %217, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %224 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %223) #8
  %225 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %223) #8
  %226 = shufflevector <8 x i32> %224, <8 x i32> %225, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %227 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %222, <16 x i32> noundef %226, i32 noundef 24) #8
  %228 = shufflevector <16 x i32> %218, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %229 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %228) #8
  %230 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %228) #8
  %231 = shufflevector <8 x i32> %229, <8 x i32> %230, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %232 = shufflevector <16 x i32> %218, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %233 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %232) #8
  %234 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %232) #8
  %235 = shufflevector <8 x i32> %233, <8 x i32> %234, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %236 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %231, <16 x i32> noundef %235, i32 noundef 24) #8
  %237 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %227, <16 x i32> noundef %236, i32 noundef 10) #8
  %238 = and <32 x i16> %212, %24
  %239 = sub <32 x i16> %38, %238
  %240 = bitcast <32 x i16> %239 to <64 x i8>
  %241 = bitcast <32 x i16> %239 to <16 x i32>
  %242 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %240, <16 x i32> noundef %241, <16 x i64> noundef %22, i32 noundef 824) #8
  %243 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %242, i32 noundef 9, i32 noundef 1) #10, !noalias !34
  %244 = bitcast <16 x i32> %237 to <64 x i8>
  %245 = bitcast <32 x i16> %243 to <16 x i32>
  %246 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %244, <16 x i32> noundef %245, i32 noundef 312) #8
  %247 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %246, i32 noundef 14, i32 noundef 0) #10, !noalias !34
  %248 = getelementptr inbounds i8, ptr %162, i32 4
  %249 = load i32, ptr %248, align 4, !tbaa !13, !noalias !34
  %250 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %150, <32 x i16> noundef %247, i32 noundef %249) #8
  %251 = bitcast <32 x i16> %250 to <64 x i8>
  %252 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %251, <16 x i32> noundef %154, <16 x i64> noundef %205, i32 noundef 56) #8
  %253 = bitcast <32 x i16> %250 to <16 x i32>
  %254 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %253, <16 x i32> noundef %253, i32 noundef 29) #8
  store <16 x i32> %254, ptr %208, align 32, !tbaa !6, !noalias !34
  %255 = getelementptr inbounds i8, ptr %160, i32 128
  store <16 x i64> %252, ptr %156, align 32, !tbaa !6, !alias.scope !34, !noalias !37
  %256 = add nuw nsw i32 %158, 1
  %257 = xor i32 %256, %158
  %258 = shl nuw nsw i32 %257, 2
  %259 = and i32 %258, 32
  %260 = getelementptr inbounds i32, ptr %156, i32 %259
  %261 = icmp eq i32 %161, 7
  %262 = select i1 %261, i32 -56, i32 8
  %263 = add nsw i32 %161, 1
  %264 = select i1 %261, i32 0, i32 %263
  %265 = getelementptr inbounds i8, ptr %162, i32 %262
  %266 = icmp eq i32 %256, 32
  br i1 %266, label %269, label %155, !llvm.loop !40

267:                                              ; preds = %49
  %268 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 0) #8
  br label %269

269:                                              ; preds = %155, %267
  %270 = phi <32 x i16> [ %268, %267 ], [ %150, %155 ]
  %271 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #8
  %272 = getelementptr inbounds i8, ptr %8, i32 512
  %273 = load <32 x i32>, ptr %272, align 32, !tbaa !6
  %274 = shufflevector <32 x i32> %273, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %275 = shufflevector <32 x i32> %273, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %276 = add <16 x i32> %274, %275
  %277 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %276, <16 x i32> noundef %276, i32 noundef 0, i32 noundef 32) #8
  %278 = add <16 x i32> %276, %277
  %279 = sub <16 x i32> %278, %271
  %280 = getelementptr inbounds i8, ptr %8, i32 640
  %281 = load <32 x i32>, ptr %280, align 32, !tbaa !6
  %282 = shufflevector <32 x i32> %281, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %283 = shufflevector <32 x i32> %281, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %284 = add <16 x i32> %282, %283
  %285 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %284, <16 x i32> noundef %284, i32 noundef 0, i32 noundef 32) #8
  %286 = add <16 x i32> %284, %285
  %287 = sub <16 x i32> %286, %278
  %288 = getelementptr inbounds i8, ptr %8, i32 768
  %289 = load <32 x i32>, ptr %288, align 32, !tbaa !6
  %290 = shufflevector <32 x i32> %289, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %291 = shufflevector <32 x i32> %289, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %292 = add <16 x i32> %290, %291
  %293 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %292, <16 x i32> noundef %292, i32 noundef 0, i32 noundef 32) #8
  %294 = add <16 x i32> %292, %293
  %295 = sub <16 x i32> %294, %286
  %296 = getelementptr inbounds i8, ptr %8, i32 896
  %297 = load <32 x i32>, ptr %296, align 32, !tbaa !6
  %298 = shufflevector <32 x i32> %297, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %299 = shufflevector <32 x i32> %297, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %300 = add <16 x i32> %298, %299
  %301 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %300, <16 x i32> noundef %300, i32 noundef 0, i32 noundef 32) #8
  %302 = add <16 x i32> %300, %301
  %303 = sub <16 x i32> %302, %294
  %304 = shufflevector <16 x i32> %279, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %305 = shufflevector <16 x i32> %287, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %306 = shufflevector <16 x i32> %295, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %307 = shufflevector <16 x i32> %303, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %308 = shufflevector <8 x i32> %306, <8 x i32> %307, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %309 = getelementptr inbounds i8, ptr %8, i32 1024
  %310 = load <32 x i16>, ptr %309, align 32, !tbaa !6
  %311 = getelementptr inbounds i8, ptr %8, i32 384
  %312 = shufflevector <8 x i32> %304, <8 x i32> %305, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %313 = bitcast <32 x i16> %310 to <16 x i32>
  %314 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %313, <16 x i32> noundef %313, i32 noundef 0, i32 noundef 32) #8
  %315 = bitcast <16 x i32> %314 to <32 x i16>
  %316 = load <16 x i32>, ptr %311, align 32, !tbaa !6
  %317 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %310, <32 x i16> noundef %270, i32 noundef -65536) #8
  %318 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %315, <32 x i16> noundef %270, i32 noundef 65535) #8
  %319 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %316, <16 x i32> noundef %316, i32 noundef 44) #8
  %320 = bitcast <16 x i32> %319 to <64 x i8>
  %321 = bitcast <32 x i16> %318 to <16 x i32>
  %322 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %320, <16 x i32> noundef %321, i32 noundef 602) #8
  %323 = bitcast <32 x i16> %317 to <16 x i32>
  %324 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %320, <16 x i32> noundef %323, <16 x i64> noundef %322, i32 noundef 1114) #8
  %325 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %324, i32 noundef 15, i32 noundef 1) #10
  %326 = add <16 x i32> %325, %312
  store <16 x i32> %326, ptr %311, align 32, !tbaa !6
  %327 = getelementptr inbounds i8, ptr %8, i32 448
  %328 = load <16 x i32>, ptr %327, align 32, !tbaa !6
  %329 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %315, <32 x i16> noundef %270, i32 noundef -65536) #8
  %330 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %310, <32 x i16> noundef %270, i32 noundef 65535) #8
  %331 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %328, <16 x i32> noundef %328, i32 noundef 44) #8
  %332 = bitcast <16 x i32> %331 to <64 x i8>
  %333 = bitcast <32 x i16> %330 to <16 x i32>
  %334 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %332, <16 x i32> noundef %333, i32 noundef 602) #8
  %335 = bitcast <32 x i16> %329 to <16 x i32>
  %336 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %332, <16 x i32> noundef %335, <16 x i64> noundef %334, i32 noundef 1114) #8
  %337 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %336, i32 noundef 15, i32 noundef 1) #10
  %338 = add <16 x i32> %337, %308
  store <16 x i32> %338, ptr %327, align 32, !tbaa !6
  %339 = getelementptr inbounds i8, ptr %8, i32 2144
  %340 = getelementptr inbounds i8, ptr %8, i32 1088
  br label %341

341:                                              ; preds = %269, %471
  %342 = phi i32 [ 0, %269 ], [ %472, %471 ]
  %343 = getelementptr inbounds [8 x i32], ptr %339, i32 0, i32 %342
  %344 = load i32, ptr %343, align 4, !tbaa !13
  %345 = icmp eq i32 %344, 0
  br i1 %345, label %346, label %471

346:                                              ; preds = %341
  %347 = shl nuw nsw i32 %342, 11
  %348 = getelementptr inbounds i8, ptr %7, i32 %347
  %349 = shl nuw nsw i32 %342, 1
  %350 = getelementptr inbounds [8 x [32 x i16]], ptr %340, i32 0, i32 %349
  tail call void @llvm.experimental.noalias.scope.decl(metadata !41)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !44)
  %351 = load <16 x i32>, ptr %350, align 32, !tbaa !6, !alias.scope !44, !noalias !41
  %352 = getelementptr inbounds i8, ptr %350, i32 64
  %353 = load <16 x i32>, ptr %352, align 32, !tbaa !6, !alias.scope !44, !noalias !41
  %354 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %355 = bitcast <32 x i16> %354 to <16 x i32>
  br label %356

356:                                              ; preds = %346, %356
  %357 = phi ptr [ %348, %346 ], [ %470, %356 ]
  %358 = phi i1 [ true, %346 ], [ false, %356 ]
  %359 = load <32 x i32>, ptr %357, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %360 = shufflevector <32 x i32> %359, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %361 = shufflevector <32 x i32> %359, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %362 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %360, <16 x i32> noundef %361, i32 noundef 3) #8
  %363 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %360, <16 x i32> noundef %361, i32 noundef 2) #8
  %364 = bitcast <16 x i32> %363 to <64 x i8>
  %365 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %364, <16 x i32> noundef %351, i32 noundef 56) #8
  %366 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %365, i32 noundef 15, i32 noundef 0) #10, !noalias !46
  %367 = bitcast <16 x i32> %362 to <64 x i8>
  %368 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %367, <16 x i32> noundef %351, i32 noundef 568) #8
  %369 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %367, <16 x i32> noundef %351, <16 x i64> noundef %368, i32 noundef 568) #8
  %370 = bitcast <32 x i16> %366 to <64 x i8>
  %371 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %370, <16 x i32> noundef %355, <16 x i64> noundef %369, i32 noundef 56) #8
  store <16 x i64> %371, ptr %357, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %372 = getelementptr inbounds i8, ptr %357, i32 128
  %373 = load <32 x i32>, ptr %372, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %374 = shufflevector <32 x i32> %373, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %375 = shufflevector <32 x i32> %373, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %376 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %374, <16 x i32> noundef %375, i32 noundef 3) #8
  %377 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %374, <16 x i32> noundef %375, i32 noundef 2) #8
  %378 = bitcast <16 x i32> %377 to <64 x i8>
  %379 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %378, <16 x i32> noundef %353, i32 noundef 56) #8
  %380 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %379, i32 noundef 15, i32 noundef 0) #10, !noalias !46
  %381 = bitcast <16 x i32> %376 to <64 x i8>
  %382 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %381, <16 x i32> noundef %353, i32 noundef 568) #8
  %383 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %381, <16 x i32> noundef %353, <16 x i64> noundef %382, i32 noundef 568) #8
  %384 = bitcast <32 x i16> %380 to <64 x i8>
  %385 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %384, <16 x i32> noundef %355, <16 x i64> noundef %383, i32 noundef 56) #8
  store <16 x i64> %385, ptr %372, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %386 = getelementptr inbounds i8, ptr %357, i32 256
  %387 = load <32 x i32>, ptr %386, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %388 = shufflevector <32 x i32> %387, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %389 = shufflevector <32 x i32> %387, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %390 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %388, <16 x i32> noundef %389, i32 noundef 3) #8
  %391 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %388, <16 x i32> noundef %389, i32 noundef 2) #8
  %392 = bitcast <16 x i32> %391 to <64 x i8>
  %393 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %392, <16 x i32> noundef %351, i32 noundef 56) #8
  %394 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %393, i32 noundef 15, i32 noundef 0) #10, !noalias !46
  %395 = bitcast <16 x i32> %390 to <64 x i8>
  %396 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %395, <16 x i32> noundef %351, i32 noundef 568) #8
  %397 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %395, <16 x i32> noundef %351, <16 x i64> noundef %396, i32 noundef 568) #8
  %398 = bitcast <32 x i16> %394 to <64 x i8>
  %399 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %398, <16 x i32> noundef %355, <16 x i64> noundef %397, i32 noundef 56) #8
  store <16 x i64> %399, ptr %386, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %400 = getelementptr inbounds i8, ptr %357, i32 384
  %401 = load <32 x i32>, ptr %400, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %402 = shufflevector <32 x i32> %401, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %403 = shufflevector <32 x i32> %401, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %404 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %402, <16 x i32> noundef %403, i32 noundef 3) #8
  %405 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %402, <16 x i32> noundef %403, i32 noundef 2) #8
  %406 = bitcast <16 x i32> %405 to <64 x i8>
  %407 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %406, <16 x i32> noundef %353, i32 noundef 56) #8
  %408 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %407, i32 noundef 15, i32 noundef 0) #10, !noalias !46
  %409 = bitcast <16 x i32> %404 to <64 x i8>
  %410 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %409, <16 x i32> noundef %353, i32 noundef 568) #8
  %411 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %409, <16 x i32> noundef %353, <16 x i64> noundef %410, i32 noundef 568) #8
  %412 = bitcast <32 x i16> %408 to <64 x i8>
  %413 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %412, <16 x i32> noundef %355, <16 x i64> noundef %411, i32 noundef 56) #8
  store <16 x i64> %413, ptr %400, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %414 = getelementptr inbounds i8, ptr %357, i32 512
  %415 = load <32 x i32>, ptr %414, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %416 = shufflevector <32 x i32> %415, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %417 = shufflevector <32 x i32> %415, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %418 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %416, <16 x i32> noundef %417, i32 noundef 3) #8
  %419 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %416, <16 x i32> noundef %417, i32 noundef 2) #8
  %420 = bitcast <16 x i32> %419 to <64 x i8>
  %421 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %420, <16 x i32> noundef %351, i32 noundef 56) #8
  %422 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %421, i32 noundef 15, i32 noundef 0) #10, !noalias !46
  %423 = bitcast <16 x i32> %418 to <64 x i8>
  %424 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %423, <16 x i32> noundef %351, i32 noundef 568) #8
  %425 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %423, <16 x i32> noundef %351, <16 x i64> noundef %424, i32 noundef 568) #8
  %426 = bitcast <32 x i16> %422 to <64 x i8>
  %427 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %426, <16 x i32> noundef %355, <16 x i64> noundef %425, i32 noundef 56) #8
  store <16 x i64> %427, ptr %414, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %428 = getelementptr inbounds i8, ptr %357, i32 640
  %429 = load <32 x i32>, ptr %428, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %430 = shufflevector <32 x i32> %429, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %431 = shufflevector <32 x i32> %429, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %432 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %430, <16 x i32> noundef %431, i32 noundef 3) #8
  %433 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %430, <16 x i32> noundef %431, i32 noundef 2) #8
  %434 = bitcast <16 x i32> %433 to <64 x i8>
  %435 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %434, <16 x i32> noundef %353, i32 noundef 56) #8
  %436 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %435, i32 noundef 15, i32 noundef 0) #10, !noalias !46
  %437 = bitcast <16 x i32> %432 to <64 x i8>
  %438 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %437, <16 x i32> noundef %353, i32 noundef 568) #8
  %439 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %437, <16 x i32> noundef %353, <16 x i64> noundef %438, i32 noundef 568) #8
  %440 = bitcast <32 x i16> %436 to <64 x i8>
  %441 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %440, <16 x i32> noundef %355, <16 x i64> noundef %439, i32 noundef 56) #8
  store <16 x i64> %441, ptr %428, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %442 = getelementptr inbounds i8, ptr %357, i32 768
  %443 = load <32 x i32>, ptr %442, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %444 = shufflevector <32 x i32> %443, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %445 = shufflevector <32 x i32> %443, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %446 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %444, <16 x i32> noundef %445, i32 noundef 3) #8
  %447 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %444, <16 x i32> noundef %445, i32 noundef 2) #8
  %448 = bitcast <16 x i32> %447 to <64 x i8>
  %449 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %448, <16 x i32> noundef %351, i32 noundef 56) #8
  %450 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %449, i32 noundef 15, i32 noundef 0) #10, !noalias !46
  %451 = bitcast <16 x i32> %446 to <64 x i8>
  %452 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %451, <16 x i32> noundef %351, i32 noundef 568) #8
  %453 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %451, <16 x i32> noundef %351, <16 x i64> noundef %452, i32 noundef 568) #8
  %454 = bitcast <32 x i16> %450 to <64 x i8>
  %455 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %454, <16 x i32> noundef %355, <16 x i64> noundef %453, i32 noundef 56) #8
  store <16 x i64> %455, ptr %442, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %456 = getelementptr inbounds i8, ptr %357, i32 896
  %457 = load <32 x i32>, ptr %456, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %458 = shufflevector <32 x i32> %457, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %459 = shufflevector <32 x i32> %457, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %460 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %458, <16 x i32> noundef %459, i32 noundef 3) #8
  %461 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %458, <16 x i32> noundef %459, i32 noundef 2) #8
  %462 = bitcast <16 x i32> %461 to <64 x i8>
  %463 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %462, <16 x i32> noundef %353, i32 noundef 56) #8
  %464 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %463, i32 noundef 15, i32 noundef 0) #10, !noalias !46
  %465 = bitcast <16 x i32> %460 to <64 x i8>
  %466 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %465, <16 x i32> noundef %353, i32 noundef 568) #8
  %467 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %465, <16 x i32> noundef %353, <16 x i64> noundef %466, i32 noundef 568) #8
  %468 = bitcast <32 x i16> %464 to <64 x i8>
  %469 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %468, <16 x i32> noundef %355, <16 x i64> noundef %467, i32 noundef 56) #8
  store <16 x i64> %469, ptr %456, align 32, !tbaa !6, !alias.scope !41, !noalias !44
  %470 = getelementptr inbounds i8, ptr %357, i32 1024
  br i1 %358, label %356, label %471, !llvm.loop !47

471:                                              ; preds = %356, %341
  %472 = add nuw nsw i32 %342, 1
  %473 = icmp eq i32 %472, 4
  br i1 %473, label %474, label %341, !llvm.loop !48

474:                                              ; preds = %471
  %475 = getelementptr inbounds i8, ptr %1, i32 12
  %476 = load i32, ptr %475, align 4, !tbaa !49
  %477 = getelementptr inbounds i8, ptr %0, i32 800
  %478 = getelementptr inbounds i8, ptr %0, i32 2848
  %479 = getelementptr inbounds i8, ptr %6, i32 128
  %480 = getelementptr inbounds i8, ptr %6, i32 384
  %481 = getelementptr inbounds i8, ptr %6, i32 640
  %482 = getelementptr inbounds i8, ptr %6, i32 896
  %483 = getelementptr inbounds i8, ptr %7, i32 128
  br label %484

484:                                              ; preds = %474, %484
  %485 = phi ptr [ %483, %474 ], [ %740, %484 ]
  %486 = phi ptr [ %477, %474 ], [ %746, %484 ]
  %487 = phi ptr [ %478, %474 ], [ %747, %484 ]
  %488 = phi i32 [ 0, %474 ], [ %741, %484 ]
  %489 = phi ptr [ %482, %474 ], [ %751, %484 ]
  %490 = phi ptr [ %481, %474 ], [ %750, %484 ]
  %491 = phi ptr [ %480, %474 ], [ %749, %484 ]
  %492 = phi ptr [ %479, %474 ], [ %748, %484 ]
  %493 = getelementptr inbounds i8, ptr %486, i32 -800
  %494 = getelementptr inbounds i8, ptr %492, i32 -128
  %495 = load <16 x i16>, ptr %494, align 32, !tbaa !6
  %496 = shufflevector <16 x i16> %495, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %497 = bitcast <32 x i16> %496 to <64 x i8>
  %498 = load <32 x i8>, ptr %493, align 32, !tbaa !6
  %499 = shufflevector <32 x i8> %498, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %500 = bitcast <64 x i8> %499 to <16 x i32>
  %501 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %497, <16 x i32> noundef %500, i32 noundef 272) #8
  %502 = getelementptr inbounds i8, ptr %492, i32 -96
  %503 = load <16 x i16>, ptr %502, align 32, !tbaa !6
  %504 = shufflevector <16 x i16> %503, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %505 = bitcast <32 x i16> %504 to <64 x i8>
  %506 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %505, <16 x i32> noundef %500, i32 noundef 272) #8
  %507 = getelementptr inbounds i8, ptr %492, i32 -64
  %508 = load <16 x i16>, ptr %507, align 32, !tbaa !6
  %509 = shufflevector <16 x i16> %508, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %510 = bitcast <32 x i16> %509 to <64 x i8>
  %511 = getelementptr inbounds i8, ptr %486, i32 -768
  %512 = load <32 x i8>, ptr %511, align 32, !tbaa !6
  %513 = shufflevector <32 x i8> %512, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %514 = bitcast <64 x i8> %513 to <16 x i32>
  %515 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %510, <16 x i32> noundef %514, <16 x i64> noundef %501, i32 noundef 272) #8
  %516 = getelementptr inbounds i8, ptr %492, i32 -32
  %517 = load <16 x i16>, ptr %516, align 32, !tbaa !6
  %518 = shufflevector <16 x i16> %517, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %519 = bitcast <32 x i16> %518 to <64 x i8>
  %520 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %519, <16 x i32> noundef %514, <16 x i64> noundef %506, i32 noundef 272) #8
  %521 = getelementptr inbounds i8, ptr %486, i32 -288
  %522 = load <16 x i16>, ptr %492, align 32, !tbaa !6
  %523 = shufflevector <16 x i16> %522, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %524 = bitcast <32 x i16> %523 to <64 x i8>
  %525 = load <32 x i8>, ptr %521, align 32, !tbaa !6
  %526 = shufflevector <32 x i8> %525, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %527 = bitcast <64 x i8> %526 to <16 x i32>
  %528 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %524, <16 x i32> noundef %527, <16 x i64> noundef %515, i32 noundef 272) #8
  %529 = getelementptr inbounds i8, ptr %492, i32 32
  %530 = load <16 x i16>, ptr %529, align 32, !tbaa !6
  %531 = shufflevector <16 x i16> %530, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %532 = bitcast <32 x i16> %531 to <64 x i8>
  %533 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %532, <16 x i32> noundef %527, <16 x i64> noundef %520, i32 noundef 272) #8
  %534 = getelementptr inbounds i8, ptr %492, i32 64
  %535 = load <16 x i16>, ptr %534, align 32, !tbaa !6
  %536 = shufflevector <16 x i16> %535, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %537 = bitcast <32 x i16> %536 to <64 x i8>
  %538 = getelementptr inbounds i8, ptr %486, i32 -256
  %539 = load <32 x i8>, ptr %538, align 32, !tbaa !6
  %540 = shufflevector <32 x i8> %539, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %541 = bitcast <64 x i8> %540 to <16 x i32>
  %542 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %537, <16 x i32> noundef %541, <16 x i64> noundef %528, i32 noundef 272) #8
  %543 = getelementptr inbounds i8, ptr %492, i32 96
  %544 = load <16 x i16>, ptr %543, align 32, !tbaa !6
  %545 = shufflevector <16 x i16> %544, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %546 = bitcast <32 x i16> %545 to <64 x i8>
  %547 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %546, <16 x i32> noundef %541, <16 x i64> noundef %533, i32 noundef 272) #8
  %548 = getelementptr inbounds i8, ptr %491, i32 -128
  %549 = getelementptr inbounds i8, ptr %486, i32 224
  %550 = load <16 x i16>, ptr %548, align 32, !tbaa !6
  %551 = shufflevector <16 x i16> %550, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %552 = bitcast <32 x i16> %551 to <64 x i8>
  %553 = load <32 x i8>, ptr %549, align 32, !tbaa !6
  %554 = shufflevector <32 x i8> %553, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %555 = bitcast <64 x i8> %554 to <16 x i32>
  %556 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %552, <16 x i32> noundef %555, <16 x i64> noundef %542, i32 noundef 272) #8
  %557 = getelementptr inbounds i8, ptr %491, i32 -96
  %558 = load <16 x i16>, ptr %557, align 32, !tbaa !6
  %559 = shufflevector <16 x i16> %558, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %560 = bitcast <32 x i16> %559 to <64 x i8>
  %561 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %560, <16 x i32> noundef %555, <16 x i64> noundef %547, i32 noundef 272) #8
  %562 = getelementptr inbounds i8, ptr %491, i32 -64
  %563 = load <16 x i16>, ptr %562, align 32, !tbaa !6
  %564 = shufflevector <16 x i16> %563, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %565 = bitcast <32 x i16> %564 to <64 x i8>
  %566 = getelementptr inbounds i8, ptr %486, i32 256
  %567 = load <32 x i8>, ptr %566, align 32, !tbaa !6
  %568 = shufflevector <32 x i8> %567, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %569 = bitcast <64 x i8> %568 to <16 x i32>
  %570 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %565, <16 x i32> noundef %569, <16 x i64> noundef %556, i32 noundef 272) #8
  %571 = getelementptr inbounds i8, ptr %491, i32 -32
  %572 = load <16 x i16>, ptr %571, align 32, !tbaa !6
  %573 = shufflevector <16 x i16> %572, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %574 = bitcast <32 x i16> %573 to <64 x i8>
  %575 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %574, <16 x i32> noundef %569, <16 x i64> noundef %561, i32 noundef 272) #8
  %576 = getelementptr inbounds i8, ptr %486, i32 736
  %577 = load <16 x i16>, ptr %491, align 32, !tbaa !6
  %578 = shufflevector <16 x i16> %577, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %579 = bitcast <32 x i16> %578 to <64 x i8>
  %580 = load <32 x i8>, ptr %576, align 32, !tbaa !6
  %581 = shufflevector <32 x i8> %580, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %582 = bitcast <64 x i8> %581 to <16 x i32>
  %583 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %579, <16 x i32> noundef %582, <16 x i64> noundef %570, i32 noundef 272) #8
  %584 = getelementptr inbounds i8, ptr %491, i32 32
  %585 = load <16 x i16>, ptr %584, align 32, !tbaa !6
  %586 = shufflevector <16 x i16> %585, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %587 = bitcast <32 x i16> %586 to <64 x i8>
  %588 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %587, <16 x i32> noundef %582, <16 x i64> noundef %575, i32 noundef 272) #8
  %589 = getelementptr inbounds i8, ptr %491, i32 64
  %590 = load <16 x i16>, ptr %589, align 32, !tbaa !6
  %591 = shufflevector <16 x i16> %590, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %592 = bitcast <32 x i16> %591 to <64 x i8>
  %593 = getelementptr inbounds i8, ptr %486, i32 768
  %594 = load <32 x i8>, ptr %593, align 32, !tbaa !6
  %595 = shufflevector <32 x i8> %594, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %596 = bitcast <64 x i8> %595 to <16 x i32>
  %597 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %592, <16 x i32> noundef %596, <16 x i64> noundef %583, i32 noundef 272) #8
  %598 = getelementptr inbounds i8, ptr %491, i32 96
  %599 = load <16 x i16>, ptr %598, align 32, !tbaa !6
  %600 = shufflevector <16 x i16> %599, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %601 = bitcast <32 x i16> %600 to <64 x i8>
  %602 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %601, <16 x i32> noundef %596, <16 x i64> noundef %588, i32 noundef 272) #8
  %603 = getelementptr inbounds i8, ptr %487, i32 -800
  %604 = getelementptr inbounds i8, ptr %490, i32 -128
  %605 = load <16 x i16>, ptr %604, align 32, !tbaa !6
  %606 = shufflevector <16 x i16> %605, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %607 = bitcast <32 x i16> %606 to <64 x i8>
  %608 = load <32 x i8>, ptr %603, align 32, !tbaa !6
  %609 = shufflevector <32 x i8> %608, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %610 = bitcast <64 x i8> %609 to <16 x i32>
  %611 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %607, <16 x i32> noundef %610, <16 x i64> noundef %597, i32 noundef 272) #8
  %612 = getelementptr inbounds i8, ptr %490, i32 -96
  %613 = load <16 x i16>, ptr %612, align 32, !tbaa !6
  %614 = shufflevector <16 x i16> %613, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %615 = bitcast <32 x i16> %614 to <64 x i8>
  %616 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %615, <16 x i32> noundef %610, <16 x i64> noundef %602, i32 noundef 272) #8
  %617 = getelementptr inbounds i8, ptr %490, i32 -64
  %618 = load <16 x i16>, ptr %617, align 32, !tbaa !6
  %619 = shufflevector <16 x i16> %618, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %620 = bitcast <32 x i16> %619 to <64 x i8>
  %621 = getelementptr inbounds i8, ptr %487, i32 -768
  %622 = load <32 x i8>, ptr %621, align 32, !tbaa !6
  %623 = shufflevector <32 x i8> %622, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %624 = bitcast <64 x i8> %623 to <16 x i32>
  %625 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %620, <16 x i32> noundef %624, <16 x i64> noundef %611, i32 noundef 272) #8
  %626 = getelementptr inbounds i8, ptr %490, i32 -32
  %627 = load <16 x i16>, ptr %626, align 32, !tbaa !6
  %628 = shufflevector <16 x i16> %627, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %629 = bitcast <32 x i16> %628 to <64 x i8>
  %630 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %629, <16 x i32> noundef %624, <16 x i64> noundef %616, i32 noundef 272) #8
  %631 = getelementptr inbounds i8, ptr %487, i32 -288
  %632 = load <16 x i16>, ptr %490, align 32, !tbaa !6
  %633 = shufflevector <16 x i16> %632, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %634 = bitcast <32 x i16> %633 to <64 x i8>
  %635 = load <32 x i8>, ptr %631, align 32, !tbaa !6
  %636 = shufflevector <32 x i8> %635, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %637 = bitcast <64 x i8> %636 to <16 x i32>
  %638 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %634, <16 x i32> noundef %637, <16 x i64> noundef %625, i32 noundef 272) #8
  %639 = getelementptr inbounds i8, ptr %490, i32 32
  %640 = load <16 x i16>, ptr %639, align 32, !tbaa !6
  %641 = shufflevector <16 x i16> %640, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %642 = bitcast <32 x i16> %641 to <64 x i8>
  %643 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %642, <16 x i32> noundef %637, <16 x i64> noundef %630, i32 noundef 272) #8
  %644 = getelementptr inbounds i8, ptr %490, i32 64
  %645 = load <16 x i16>, ptr %644, align 32, !tbaa !6
  %646 = shufflevector <16 x i16> %645, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %647 = bitcast <32 x i16> %646 to <64 x i8>
  %648 = getelementptr inbounds i8, ptr %487, i32 -256
  %649 = load <32 x i8>, ptr %648, align 32, !tbaa !6
  %650 = shufflevector <32 x i8> %649, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %651 = bitcast <64 x i8> %650 to <16 x i32>
  %652 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %647, <16 x i32> noundef %651, <16 x i64> noundef %638, i32 noundef 272) #8
  %653 = getelementptr inbounds i8, ptr %490, i32 96
  %654 = load <16 x i16>, ptr %653, align 32, !tbaa !6
  %655 = shufflevector <16 x i16> %654, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %656 = bitcast <32 x i16> %655 to <64 x i8>
  %657 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %656, <16 x i32> noundef %651, <16 x i64> noundef %643, i32 noundef 272) #8
  %658 = getelementptr inbounds i8, ptr %489, i32 -128
  %659 = getelementptr inbounds i8, ptr %487, i32 224
  %660 = load <16 x i16>, ptr %658, align 32, !tbaa !6
  %661 = shufflevector <16 x i16> %660, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %662 = bitcast <32 x i16> %661 to <64 x i8>
  %663 = load <32 x i8>, ptr %659, align 32, !tbaa !6
  %664 = shufflevector <32 x i8> %663, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %665 = bitcast <64 x i8> %664 to <16 x i32>
  %666 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %662, <16 x i32> noundef %665, <16 x i64> noundef %652, i32 noundef 272) #8
  %667 = getelementptr inbounds i8, ptr %489, i32 -96
  %668 = load <16 x i16>, ptr %667, align 32, !tbaa !6
  %669 = shufflevector <16 x i16> %668, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %670 = bitcast <32 x i16> %669 to <64 x i8>
  %671 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %670, <16 x i32> noundef %665, <16 x i64> noundef %657, i32 noundef 272) #8
  %672 = getelementptr inbounds i8, ptr %489, i32 -64
  %673 = load <16 x i16>, ptr %672, align 32, !tbaa !6
  %674 = shufflevector <16 x i16> %673, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %675 = bitcast <32 x i16> %674 to <64 x i8>
  %676 = getelementptr inbounds i8, ptr %487, i32 256
  %677 = load <32 x i8>, ptr %676, align 32, !tbaa !6
  %678 = shufflevector <32 x i8> %677, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %679 = bitcast <64 x i8> %678 to <16 x i32>
  %680 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %675, <16 x i32> noundef %679, <16 x i64> noundef %666, i32 noundef 272) #8
  %681 = getelementptr inbounds i8, ptr %489, i32 -32
  %682 = load <16 x i16>, ptr %681, align 32, !tbaa !6
  %683 = shufflevector <16 x i16> %682, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %684 = bitcast <32 x i16> %683 to <64 x i8>
  %685 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %684, <16 x i32> noundef %679, <16 x i64> noundef %671, i32 noundef 272) #8
  %686 = getelementptr inbounds i8, ptr %487, i32 736
  %687 = load <16 x i16>, ptr %489, align 32, !tbaa !6
  %688 = shufflevector <16 x i16> %687, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %689 = bitcast <32 x i16> %688 to <64 x i8>
  %690 = load <32 x i8>, ptr %686, align 32, !tbaa !6
  %691 = shufflevector <32 x i8> %690, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %692 = bitcast <64 x i8> %691 to <16 x i32>
  %693 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %689, <16 x i32> noundef %692, <16 x i64> noundef %680, i32 noundef 272) #8
  %694 = getelementptr inbounds i8, ptr %489, i32 32
  %695 = load <16 x i16>, ptr %694, align 32, !tbaa !6
  %696 = shufflevector <16 x i16> %695, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %697 = bitcast <32 x i16> %696 to <64 x i8>
  %698 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %697, <16 x i32> noundef %692, <16 x i64> noundef %685, i32 noundef 272) #8
  %699 = getelementptr inbounds i8, ptr %489, i32 96
  %700 = load <16 x i16>, ptr %699, align 32, !tbaa !6
  %701 = shufflevector <16 x i16> %700, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %702 = bitcast <32 x i16> %701 to <64 x i8>
  %703 = getelementptr inbounds i8, ptr %487, i32 768
  %704 = load <32 x i8>, ptr %703, align 32, !tbaa !6
  %705 = shufflevector <32 x i8> %704, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %706 = bitcast <64 x i8> %705 to <16 x i32>
  %707 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %702, <16 x i32> noundef %706, <16 x i64> noundef %698, i32 noundef 272) #8
  %708 = getelementptr inbounds i8, ptr %489, i32 64
  %709 = load <16 x i16>, ptr %708, align 32, !tbaa !6
  %710 = shufflevector <16 x i16> %709, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %711 = bitcast <32 x i16> %710 to <64 x i8>
  %712 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %711, <16 x i32> noundef %706, <16 x i64> noundef %693, i32 noundef 272) #8
  %713 = getelementptr inbounds i8, ptr %485, i32 -128
  %714 = bitcast <16 x i64> %712 to <32 x i32>
  %715 = load <32 x i32>, ptr %713, align 32, !tbaa !6
  %716 = shufflevector <32 x i32> %715, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %717 = shufflevector <32 x i32> %714, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %718 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %717, i32 noundef 0, i32 noundef 1) #10
  %719 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %718, i32 noundef %476, i32 noundef 1) #10
  %720 = add <16 x i32> %719, %716
  %721 = shufflevector <32 x i32> %715, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %722 = shufflevector <32 x i32> %714, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %723 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %722, i32 noundef 0, i32 noundef 1) #10
  %724 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %723, i32 noundef %476, i32 noundef 1) #10
  %725 = add <16 x i32> %724, %721
  %726 = shufflevector <16 x i32> %720, <16 x i32> %725, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i32> %726, ptr %713, align 32, !tbaa !6
  %727 = bitcast <16 x i64> %707 to <32 x i32>
  %728 = load <32 x i32>, ptr %485, align 32, !tbaa !6
  %729 = shufflevector <32 x i32> %728, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %730 = shufflevector <32 x i32> %727, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %731 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %730, i32 noundef 0, i32 noundef 1) #10
  %732 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %731, i32 noundef %476, i32 noundef 1) #10
  %733 = add <16 x i32> %732, %729
  %734 = shufflevector <32 x i32> %728, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %735 = shufflevector <32 x i32> %727, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %736 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %735, i32 noundef 0, i32 noundef 1) #10
  %737 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %736, i32 noundef %476, i32 noundef 1) #10
  %738 = add <16 x i32> %737, %734
  %739 = shufflevector <16 x i32> %733, <16 x i32> %738, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i32> %739, ptr %485, align 32, !tbaa !6
  %740 = getelementptr inbounds i8, ptr %485, i32 256
  %741 = add nuw nsw i32 %488, 1
  %742 = xor i32 %741, %488
  %743 = shl nuw nsw i32 %742, 6
  %744 = and i32 %743, 512
  %745 = sub nsw i32 64, %744
  %746 = getelementptr inbounds i8, ptr %486, i32 %745
  %747 = getelementptr inbounds i8, ptr %487, i32 %745
  %748 = getelementptr inbounds i16, ptr %492, i32 %744
  %749 = getelementptr inbounds i16, ptr %491, i32 %744
  %750 = getelementptr inbounds i16, ptr %490, i32 %744
  %751 = getelementptr inbounds i16, ptr %489, i32 %744
  %752 = icmp eq i32 %741, 32
  br i1 %752, label %753, label %484, !llvm.loop !50

753:                                              ; preds = %484
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @attention_precise_end(ptr noalias nocapture noundef writeonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef readonly %2, ptr noalias nocapture noundef %3) local_unnamed_addr #1 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #9
  %5 = getelementptr inbounds i8, ptr %3, i32 384
  %6 = getelementptr inbounds i8, ptr %3, i32 512
  %7 = getelementptr inbounds i8, ptr %3, i32 2112
  %8 = getelementptr inbounds i8, ptr %1, i32 12
  %9 = load i32, ptr %8, align 4, !tbaa !49, !noalias !51
  %10 = getelementptr inbounds i8, ptr %1, i32 20
  %11 = load i32, ptr %10, align 4, !tbaa !54, !noalias !51
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
  %77 = tail call noundef i32 @llvm.aie2.vge32(<16 x i32> noundef %73, <16 x i32> noundef %18, i32 noundef 0) #8
  %78 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %75, <16 x i32> noundef %76, i32 noundef %77) #8
  %79 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %73, <16 x i32> noundef %74, i32 noundef 0) #8
  %80 = shl <16 x i32> %79, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %81 = add nuw nsw i32 %71, 1
  %82 = icmp eq i32 %81, 16
  br i1 %82, label %83, label %70, !llvm.loop !55

83:                                               ; preds = %70
  %84 = getelementptr inbounds [4 x [32 x i32]], ptr %6, i32 0, i32 %16
  store <16 x i32> %78, ptr %84, align 32, !tbaa !6
  br i1 %15, label %14, label %85, !llvm.loop !56

85:                                               ; preds = %83
  %86 = load <16 x i32>, ptr %6, align 32, !tbaa !6
  %87 = getelementptr inbounds i8, ptr %3, i32 640
  %88 = load <16 x i32>, ptr %87, align 32, !tbaa !6
  %89 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %86, <16 x i32> noundef %88, i32 noundef 2) #8
  %90 = getelementptr inbounds i8, ptr %1, i32 16
  %91 = load i32, ptr %90, align 4, !tbaa !57
  %92 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %91) #8
  %93 = bitcast <16 x i32> %89 to <64 x i8>
  %94 = bitcast <32 x i16> %92 to <16 x i32>
  %95 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %93, <16 x i32> noundef %94, i32 noundef 312) #8
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 0) #9
  %96 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %95, i32 noundef 15, i32 noundef 1) #10
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  %97 = getelementptr inbounds i8, ptr %3, i32 1600
  %98 = bitcast <32 x i16> %96 to <16 x i32>
  %99 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %98, <16 x i32> noundef %98, i32 noundef 18) #8
  %100 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %99, <16 x i32> noundef %99, i32 noundef 18) #8
  %101 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %100, <16 x i32> noundef %100, i32 noundef 18) #8
  store <16 x i32> %101, ptr %97, align 32, !tbaa !6
  %102 = getelementptr inbounds i8, ptr %3, i32 1664
  %103 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %100, <16 x i32> noundef %100, i32 noundef 19) #8
  store <16 x i32> %103, ptr %102, align 32, !tbaa !6
  %104 = getelementptr inbounds i8, ptr %3, i32 1728
  %105 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %99, <16 x i32> noundef %99, i32 noundef 19) #8
  %106 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %105, <16 x i32> noundef %105, i32 noundef 18) #8
  store <16 x i32> %106, ptr %104, align 32, !tbaa !6
  %107 = getelementptr inbounds i8, ptr %3, i32 1792
  %108 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %105, <16 x i32> noundef %105, i32 noundef 19) #8
  store <16 x i32> %108, ptr %107, align 32, !tbaa !6
  %109 = getelementptr inbounds i8, ptr %3, i32 1856
  %110 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %98, <16 x i32> noundef %98, i32 noundef 19) #8
  %111 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %110, <16 x i32> noundef %110, i32 noundef 18) #8
  %112 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %111, <16 x i32> noundef %111, i32 noundef 18) #8
  store <16 x i32> %112, ptr %109, align 32, !tbaa !6
  %113 = getelementptr inbounds i8, ptr %3, i32 1920
  %114 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %111, <16 x i32> noundef %111, i32 noundef 19) #8
  store <16 x i32> %114, ptr %113, align 32, !tbaa !6
  %115 = getelementptr inbounds i8, ptr %3, i32 1984
  %116 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %110, <16 x i32> noundef %110, i32 noundef 19) #8
  %117 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %116, <16 x i32> noundef %116, i32 noundef 18) #8
  store <16 x i32> %117, ptr %115, align 32, !tbaa !6
  %118 = getelementptr inbounds i8, ptr %3, i32 2048
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
  %128 = load i32, ptr %122, align 4, !tbaa !58
  %129 = getelementptr inbounds i8, ptr %122, i32 4
  %130 = load i32, ptr %129, align 4, !tbaa !60
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
  br i1 %159, label %160, label %120, !llvm.loop !61

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
declare dso_local i32 @llvm.aie2.vlt32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.veqz32(<16 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef, <16 x i32> noundef, i32 noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #2

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

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef) #2

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
!3 = !{ptr @attention_precise_values, !"f{0}(p(c:sc),p(c:si),p(c:si),p(c:si),p(c:si),p(c:si),p(si),p(si),p(si),si)"}
!4 = !{ptr @attention_precise_end, !"f{0}(p(sc),p(c:si),p(c:si),p(si))"}
!5 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!6 = !{!7, !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C++ TBAA"}
!9 = distinct !{!9, !10, !11}
!10 = !{!"llvm.loop.mustprogress"}
!11 = !{!"llvm.loop.unroll.disable"}
!12 = distinct !{!12, !10, !11}
!13 = !{!14, !14, i64 0}
!14 = !{!"int", !7, i64 0}
!15 = distinct !{!15, !10, !11}
!16 = !{!17, !14, i64 0}
!17 = !{!"_ZTSN12_GLOBAL__N_115AttentionParamsE", !14, i64 0, !14, i64 4, !14, i64 8, !14, i64 12, !14, i64 16, !14, i64 20, !7, i64 24}
!18 = distinct !{!18, !10, !11}
!19 = !{!17, !14, i64 8}
!20 = !{!21}
!21 = distinct !{!21, !22, !"_ZN12_GLOBAL__N_112exponents_byEPKNS_15AttentionParamsE: argument 0"}
!22 = distinct !{!22, !"_ZN12_GLOBAL__N_112exponents_byEPKNS_15AttentionParamsE"}
!23 = !{!17, !14, i64 4}
!24 = !{!25}
!25 = distinct !{!25, !26, !"_ZN12_GLOBAL__N_112exponents_byEPKNS_15AttentionParamsE: argument 0"}
!26 = distinct !{!26, !"_ZN12_GLOBAL__N_112exponents_byEPKNS_15AttentionParamsE"}
!27 = !{!28}
!28 = distinct !{!28, !29, !"_ZN12_GLOBAL__N_110weights_ofINS_10NoneHiddenEEEvPKsPtPiRKNS_5CurveERKNS_9ExponentsET_: argument 2"}
!29 = distinct !{!29, !"_ZN12_GLOBAL__N_110weights_ofINS_10NoneHiddenEEEvPKsPtPiRKNS_5CurveERKNS_9ExponentsET_"}
!30 = !{!31, !32}
!31 = distinct !{!31, !29, !"_ZN12_GLOBAL__N_110weights_ofINS_10NoneHiddenEEEvPKsPtPiRKNS_5CurveERKNS_9ExponentsET_: argument 0"}
!32 = distinct !{!32, !29, !"_ZN12_GLOBAL__N_110weights_ofINS_10NoneHiddenEEEvPKsPtPiRKNS_5CurveERKNS_9ExponentsET_: argument 1"}
!33 = distinct !{!33, !10, !11}
!34 = !{!35}
!35 = distinct !{!35, !36, !"_ZN12_GLOBAL__N_110weights_ofINS_10SomeHiddenEEEvPKsPtPiRKNS_5CurveERKNS_9ExponentsET_: argument 2"}
!36 = distinct !{!36, !"_ZN12_GLOBAL__N_110weights_ofINS_10SomeHiddenEEEvPKsPtPiRKNS_5CurveERKNS_9ExponentsET_"}
!37 = !{!38, !39}
!38 = distinct !{!38, !36, !"_ZN12_GLOBAL__N_110weights_ofINS_10SomeHiddenEEEvPKsPtPiRKNS_5CurveERKNS_9ExponentsET_: argument 0"}
!39 = distinct !{!39, !36, !"_ZN12_GLOBAL__N_110weights_ofINS_10SomeHiddenEEEvPKsPtPiRKNS_5CurveERKNS_9ExponentsET_: argument 1"}
!40 = distinct !{!40, !10, !11}
!41 = !{!42}
!42 = distinct !{!42, !43, !"_ZN12_GLOBAL__N_113scale_outputsEPiPKt: argument 0"}
!43 = distinct !{!43, !"_ZN12_GLOBAL__N_113scale_outputsEPiPKt"}
!44 = !{!45}
!45 = distinct !{!45, !43, !"_ZN12_GLOBAL__N_113scale_outputsEPiPKt: argument 1"}
!46 = !{!42, !45}
!47 = distinct !{!47, !10, !11}
!48 = distinct !{!48, !10, !11}
!49 = !{!17, !14, i64 12}
!50 = distinct !{!50, !10, !11}
!51 = !{!52}
!52 = distinct !{!52, !53, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE: argument 0"}
!53 = distinct !{!53, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE"}
!54 = !{!17, !14, i64 20}
!55 = distinct !{!55, !10, !11}
!56 = distinct !{!56, !10, !11}
!57 = !{!17, !14, i64 16}
!58 = !{!59, !14, i64 0}
!59 = !{!"_ZTSN12_GLOBAL__N_16ShiftsE", !14, i64 0, !14, i64 4}
!60 = !{!59, !14, i64 4}
!61 = distinct !{!61, !10, !11}
