; npu-kernel-ir sha256=160779141bf03153cd38bd1b3b821117ef845072bd240184f6ec00d11afe6551
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
define dso_local void @attention_precise_keys(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef readonly %2, ptr noalias noundef %3, ptr noalias noundef %4, ptr noalias nocapture noundef readonly %5, ptr noalias nocapture noundef %6, ptr noalias nocapture noundef %7, ptr noalias nocapture noundef %8, i32 noundef %9) local_unnamed_addr #1 {
  %11 = shl nsw i32 %9, 6
  %12 = getelementptr inbounds i8, ptr %5, i32 %11
  %13 = getelementptr inbounds i8, ptr %6, i32 4096
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #9
  %14 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef -1073741824) #8
  %15 = getelementptr inbounds i8, ptr %0, i32 128
  %16 = getelementptr inbounds i8, ptr %0, i32 384
  %17 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #8
  br label %18

18:                                               ; preds = %10, %18
  %19 = phi ptr [ %15, %10 ], [ %234, %18 ]
  %20 = phi ptr [ %16, %10 ], [ %235, %18 ]
  %21 = phi ptr [ %1, %10 ], [ %233, %18 ]
  %22 = phi <16 x i32> [ %17, %10 ], [ %226, %18 ]
  %23 = phi i32 [ 0, %10 ], [ %28, %18 ]
  %24 = phi ptr [ %6, %10 ], [ %205, %18 ]
  %25 = phi ptr [ %13, %10 ], [ %216, %18 ]
  %26 = phi ptr [ %12, %10 ], [ %217, %18 ]
  %27 = phi ptr [ %7, %10 ], [ %229, %18 ]
  %28 = add nuw nsw i32 %23, 1
  %29 = xor i32 %28, %23
  %30 = and i32 %29, 4
  %31 = shl nuw nsw i32 %30, 2
  %32 = sub nsw i32 4, %31
  %33 = getelementptr inbounds i8, ptr %19, i32 -128
  %34 = load <16 x i32>, ptr %33, align 32, !tbaa !6
  %35 = load <32 x i8>, ptr %21, align 32, !tbaa !6
  %36 = shufflevector <32 x i8> %35, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %37 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %36, <16 x i32> noundef %34, i32 noundef 776) #8
  %38 = getelementptr inbounds i8, ptr %21, i32 32
  %39 = load <32 x i8>, ptr %38, align 32, !tbaa !6
  %40 = shufflevector <32 x i8> %39, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %41 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %40, <16 x i32> noundef %34, i32 noundef 776) #8
  %42 = getelementptr inbounds i8, ptr %21, i32 512
  %43 = load <32 x i8>, ptr %42, align 32, !tbaa !6
  %44 = shufflevector <32 x i8> %43, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %45 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %44, <16 x i32> noundef %34, i32 noundef 776) #8
  %46 = getelementptr inbounds i8, ptr %21, i32 544
  %47 = load <32 x i8>, ptr %46, align 32, !tbaa !6
  %48 = shufflevector <32 x i8> %47, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %49 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %48, <16 x i32> noundef %34, i32 noundef 776) #8
  %50 = getelementptr inbounds i8, ptr %19, i32 -64
  %51 = load <16 x i32>, ptr %50, align 32, !tbaa !6
  %52 = getelementptr inbounds i8, ptr %21, i32 64
  %53 = load <32 x i8>, ptr %52, align 32, !tbaa !6
  %54 = shufflevector <32 x i8> %53, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %55 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %54, <16 x i32> noundef %51, <16 x i64> noundef %37, i32 noundef 776) #8
  %56 = getelementptr inbounds i8, ptr %21, i32 96
  %57 = load <32 x i8>, ptr %56, align 32, !tbaa !6
  %58 = shufflevector <32 x i8> %57, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %59 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %58, <16 x i32> noundef %51, <16 x i64> noundef %41, i32 noundef 776) #8
  %60 = getelementptr inbounds i8, ptr %21, i32 576
  %61 = load <32 x i8>, ptr %60, align 32, !tbaa !6
  %62 = shufflevector <32 x i8> %61, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %63 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %62, <16 x i32> noundef %51, <16 x i64> noundef %45, i32 noundef 776) #8
  %64 = getelementptr inbounds i8, ptr %21, i32 608
  %65 = load <32 x i8>, ptr %64, align 32, !tbaa !6
  %66 = shufflevector <32 x i8> %65, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %67 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %66, <16 x i32> noundef %51, <16 x i64> noundef %49, i32 noundef 776) #8
  %68 = load <16 x i32>, ptr %19, align 32, !tbaa !6
  %69 = getelementptr inbounds i8, ptr %21, i32 128
  %70 = load <32 x i8>, ptr %69, align 32, !tbaa !6
  %71 = shufflevector <32 x i8> %70, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %72 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %71, <16 x i32> noundef %68, <16 x i64> noundef %55, i32 noundef 776) #8
  %73 = getelementptr inbounds i8, ptr %21, i32 160
  %74 = load <32 x i8>, ptr %73, align 32, !tbaa !6
  %75 = shufflevector <32 x i8> %74, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %76 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %75, <16 x i32> noundef %68, <16 x i64> noundef %59, i32 noundef 776) #8
  %77 = getelementptr inbounds i8, ptr %21, i32 640
  %78 = load <32 x i8>, ptr %77, align 32, !tbaa !6
  %79 = shufflevector <32 x i8> %78, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %80 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %79, <16 x i32> noundef %68, <16 x i64> noundef %63, i32 noundef 776) #8
  %81 = getelementptr inbounds i8, ptr %21, i32 672
  %82 = load <32 x i8>, ptr %81, align 32, !tbaa !6
  %83 = shufflevector <32 x i8> %82, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %84 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %83, <16 x i32> noundef %68, <16 x i64> noundef %67, i32 noundef 776) #8
  %85 = getelementptr inbounds i8, ptr %19, i32 64
  %86 = load <16 x i32>, ptr %85, align 32, !tbaa !6
  %87 = getelementptr inbounds i8, ptr %21, i32 192
  %88 = load <32 x i8>, ptr %87, align 32, !tbaa !6
  %89 = shufflevector <32 x i8> %88, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %90 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %89, <16 x i32> noundef %86, <16 x i64> noundef %72, i32 noundef 776) #8
  %91 = getelementptr inbounds i8, ptr %21, i32 224
  %92 = load <32 x i8>, ptr %91, align 32, !tbaa !6
  %93 = shufflevector <32 x i8> %92, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %94 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %93, <16 x i32> noundef %86, <16 x i64> noundef %76, i32 noundef 776) #8
  %95 = getelementptr inbounds i8, ptr %21, i32 704
  %96 = load <32 x i8>, ptr %95, align 32, !tbaa !6
  %97 = shufflevector <32 x i8> %96, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %98 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %97, <16 x i32> noundef %86, <16 x i64> noundef %80, i32 noundef 776) #8
  %99 = getelementptr inbounds i8, ptr %21, i32 736
  %100 = load <32 x i8>, ptr %99, align 32, !tbaa !6
  %101 = shufflevector <32 x i8> %100, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %102 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %101, <16 x i32> noundef %86, <16 x i64> noundef %84, i32 noundef 776) #8
  %103 = getelementptr inbounds i8, ptr %20, i32 -128
  %104 = load <16 x i32>, ptr %103, align 32, !tbaa !6
  %105 = getelementptr inbounds i8, ptr %21, i32 256
  %106 = load <32 x i8>, ptr %105, align 32, !tbaa !6
  %107 = shufflevector <32 x i8> %106, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %108 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %107, <16 x i32> noundef %104, <16 x i64> noundef %90, i32 noundef 776) #8
  %109 = getelementptr inbounds i8, ptr %21, i32 288
  %110 = load <32 x i8>, ptr %109, align 32, !tbaa !6
  %111 = shufflevector <32 x i8> %110, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %112 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %111, <16 x i32> noundef %104, <16 x i64> noundef %94, i32 noundef 776) #8
  %113 = getelementptr inbounds i8, ptr %21, i32 768
  %114 = load <32 x i8>, ptr %113, align 32, !tbaa !6
  %115 = shufflevector <32 x i8> %114, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %116 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %115, <16 x i32> noundef %104, <16 x i64> noundef %98, i32 noundef 776) #8
  %117 = getelementptr inbounds i8, ptr %21, i32 800
  %118 = load <32 x i8>, ptr %117, align 32, !tbaa !6
  %119 = shufflevector <32 x i8> %118, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %120 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %119, <16 x i32> noundef %104, <16 x i64> noundef %102, i32 noundef 776) #8
  %121 = getelementptr inbounds i8, ptr %20, i32 -64
  %122 = load <16 x i32>, ptr %121, align 32, !tbaa !6
  %123 = getelementptr inbounds i8, ptr %21, i32 320
  %124 = load <32 x i8>, ptr %123, align 32, !tbaa !6
  %125 = shufflevector <32 x i8> %124, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %126 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %125, <16 x i32> noundef %122, <16 x i64> noundef %108, i32 noundef 776) #8
  %127 = getelementptr inbounds i8, ptr %21, i32 352
  %128 = load <32 x i8>, ptr %127, align 32, !tbaa !6
  %129 = shufflevector <32 x i8> %128, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %130 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %129, <16 x i32> noundef %122, <16 x i64> noundef %112, i32 noundef 776) #8
  %131 = getelementptr inbounds i8, ptr %21, i32 832
  %132 = load <32 x i8>, ptr %131, align 32, !tbaa !6
  %133 = shufflevector <32 x i8> %132, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %134 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %133, <16 x i32> noundef %122, <16 x i64> noundef %116, i32 noundef 776) #8
  %135 = getelementptr inbounds i8, ptr %21, i32 864
  %136 = load <32 x i8>, ptr %135, align 32, !tbaa !6
  %137 = shufflevector <32 x i8> %136, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %138 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %137, <16 x i32> noundef %122, <16 x i64> noundef %120, i32 noundef 776) #8
  %139 = load <16 x i32>, ptr %20, align 32, !tbaa !6
  %140 = getelementptr inbounds i8, ptr %21, i32 384
  %141 = load <32 x i8>, ptr %140, align 32, !tbaa !6
  %142 = shufflevector <32 x i8> %141, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %143 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %142, <16 x i32> noundef %139, <16 x i64> noundef %126, i32 noundef 776) #8
  %144 = getelementptr inbounds i8, ptr %21, i32 416
  %145 = load <32 x i8>, ptr %144, align 32, !tbaa !6
  %146 = shufflevector <32 x i8> %145, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %147 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %146, <16 x i32> noundef %139, <16 x i64> noundef %130, i32 noundef 776) #8
  %148 = getelementptr inbounds i8, ptr %21, i32 896
  %149 = load <32 x i8>, ptr %148, align 32, !tbaa !6
  %150 = shufflevector <32 x i8> %149, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %151 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %150, <16 x i32> noundef %139, <16 x i64> noundef %134, i32 noundef 776) #8
  %152 = getelementptr inbounds i8, ptr %21, i32 928
  %153 = load <32 x i8>, ptr %152, align 32, !tbaa !6
  %154 = shufflevector <32 x i8> %153, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %155 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %154, <16 x i32> noundef %139, <16 x i64> noundef %138, i32 noundef 776) #8
  %156 = getelementptr inbounds i8, ptr %20, i32 64
  %157 = load <16 x i32>, ptr %156, align 32, !tbaa !6
  %158 = getelementptr inbounds i8, ptr %21, i32 448
  %159 = load <32 x i8>, ptr %158, align 32, !tbaa !6
  %160 = shufflevector <32 x i8> %159, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %161 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %160, <16 x i32> noundef %157, <16 x i64> noundef %143, i32 noundef 776) #8
  %162 = getelementptr inbounds i8, ptr %21, i32 480
  %163 = load <32 x i8>, ptr %162, align 32, !tbaa !6
  %164 = shufflevector <32 x i8> %163, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %165 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %164, <16 x i32> noundef %157, <16 x i64> noundef %147, i32 noundef 776) #8
  %166 = getelementptr inbounds i8, ptr %21, i32 960
  %167 = load <32 x i8>, ptr %166, align 32, !tbaa !6
  %168 = shufflevector <32 x i8> %167, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %169 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %168, <16 x i32> noundef %157, <16 x i64> noundef %151, i32 noundef 776) #8
  %170 = getelementptr inbounds i8, ptr %21, i32 992
  %171 = load <32 x i8>, ptr %170, align 32, !tbaa !6
  %172 = shufflevector <32 x i8> %171, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %173 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %172, <16 x i32> noundef %157, <16 x i64> noundef %155, i32 noundef 776) #8
  %174 = bitcast <16 x i64> %161 to <32 x i32>
  %175 = load i32, ptr %26, align 4, !tbaa !13
  %176 = shufflevector <32 x i32> %174, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %177 = and i32 %175, 65535
  %178 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %176, i32 noundef %177) #8
  %179 = shufflevector <32 x i32> %174, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %180 = lshr i32 %175, 16
  %181 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %179, i32 noundef %180) #8
  %182 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %178, <16 x i32> noundef %181, i32 noundef 1) #8
  store <16 x i64> %161, ptr %24, align 32, !tbaa !6
  %183 = getelementptr inbounds i8, ptr %24, i32 128
  %184 = bitcast <16 x i64> %165 to <32 x i32>
  %185 = getelementptr inbounds i8, ptr %26, i32 4
  %186 = load i32, ptr %185, align 4, !tbaa !13
  %187 = shufflevector <32 x i32> %184, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %188 = and i32 %186, 65535
  %189 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %187, i32 noundef %188) #8
  %190 = shufflevector <32 x i32> %184, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %191 = lshr i32 %186, 16
  %192 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %190, i32 noundef %191) #8
  %193 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %189, <16 x i32> noundef %192, i32 noundef 1) #8
  store <16 x i64> %165, ptr %25, align 32, !tbaa !6
  %194 = getelementptr inbounds i8, ptr %25, i32 128
  %195 = bitcast <16 x i64> %169 to <32 x i32>
  %196 = getelementptr inbounds i8, ptr %26, i32 8
  %197 = load i32, ptr %196, align 4, !tbaa !13
  %198 = shufflevector <32 x i32> %195, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %199 = and i32 %197, 65535
  %200 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %198, i32 noundef %199) #8
  %201 = shufflevector <32 x i32> %195, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %202 = lshr i32 %197, 16
  %203 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %201, i32 noundef %202) #8
  %204 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %200, <16 x i32> noundef %203, i32 noundef 1) #8
  store <16 x i64> %169, ptr %183, align 32, !tbaa !6
  %205 = getelementptr inbounds i8, ptr %24, i32 256
  %206 = bitcast <16 x i64> %173 to <32 x i32>
  %207 = getelementptr inbounds i8, ptr %26, i32 12
  %208 = load i32, ptr %207, align 4, !tbaa !13
  %209 = shufflevector <32 x i32> %206, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %210 = and i32 %208, 65535
  %211 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %209, i32 noundef %210) #8
  %212 = shufflevector <32 x i32> %206, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %213 = lshr i32 %208, 16
  %214 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %212, i32 noundef %213) #8
  %215 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %211, <16 x i32> noundef %214, i32 noundef 1) #8
  store <16 x i64> %173, ptr %194, align 32, !tbaa !6
  %216 = getelementptr inbounds i8, ptr %25, i32 256
  %217 = getelementptr inbounds i32, ptr %26, i32 %32
  %218 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %182, <16 x i32> noundef %193, i32 noundef 1) #8
  %219 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %204, <16 x i32> noundef %215, i32 noundef 1) #8
  %220 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %218, <16 x i32> noundef %219, i32 noundef 1) #8
  %221 = and i32 %23, 3
  %222 = add nuw nsw i32 %221, 3
  %223 = lshr i32 %222, 2
  %224 = sub nsw i32 0, %223
  %225 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %220, <16 x i32> noundef %22, i32 noundef %224) #8
  %226 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %220, <16 x i32> noundef %225, i32 noundef 1) #8
  %227 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %226, <16 x i32> noundef %226, i32 noundef 0, i32 noundef 32) #8
  %228 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %226, <16 x i32> noundef %227, i32 noundef 1) #8
  store <16 x i32> %228, ptr %27, align 32, !tbaa !6
  %229 = getelementptr inbounds i8, ptr %27, i32 64
  %230 = shl nuw nsw i32 %30, 7
  %231 = shl nuw nsw i32 %30, 10
  %232 = sub nsw i32 1024, %231
  %233 = getelementptr inbounds i8, ptr %21, i32 %232
  %234 = getelementptr inbounds i8, ptr %19, i32 %230
  %235 = getelementptr inbounds i8, ptr %20, i32 %230
  %236 = icmp eq i32 %28, 16
  br i1 %236, label %237, label %18, !llvm.loop !15

237:                                              ; preds = %18
  %238 = getelementptr inbounds i8, ptr %8, i32 256
  %239 = load <16 x i32>, ptr %8, align 32, !tbaa !6
  %240 = getelementptr inbounds i8, ptr %7, i32 192
  %241 = load <16 x i32>, ptr %240, align 32, !tbaa !6
  %242 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %239, <16 x i32> noundef %241, i32 noundef 1) #8
  store <16 x i32> %242, ptr %8, align 32, !tbaa !6, !alias.scope !16, !noalias !19
  %243 = sub <16 x i32> %242, %239
  %244 = shufflevector <16 x i32> %243, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %244, ptr %238, align 32, !tbaa !6
  %245 = getelementptr inbounds i8, ptr %8, i32 64
  %246 = load <16 x i32>, ptr %245, align 32, !tbaa !6
  %247 = getelementptr inbounds i8, ptr %7, i32 448
  %248 = load <16 x i32>, ptr %247, align 32, !tbaa !6
  %249 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %246, <16 x i32> noundef %248, i32 noundef 1) #8
  store <16 x i32> %249, ptr %245, align 32, !tbaa !6, !alias.scope !16, !noalias !19
  %250 = getelementptr inbounds i8, ptr %8, i32 288
  %251 = sub <16 x i32> %249, %246
  %252 = shufflevector <16 x i32> %251, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %252, ptr %250, align 32, !tbaa !6
  %253 = getelementptr inbounds i8, ptr %8, i32 128
  %254 = load <16 x i32>, ptr %253, align 32, !tbaa !6
  %255 = getelementptr inbounds i8, ptr %7, i32 704
  %256 = load <16 x i32>, ptr %255, align 32, !tbaa !6
  %257 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %254, <16 x i32> noundef %256, i32 noundef 1) #8
  store <16 x i32> %257, ptr %253, align 32, !tbaa !6, !alias.scope !16, !noalias !19
  %258 = getelementptr inbounds i8, ptr %8, i32 320
  %259 = sub <16 x i32> %257, %254
  %260 = shufflevector <16 x i32> %259, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %260, ptr %258, align 32, !tbaa !6
  %261 = getelementptr inbounds i8, ptr %8, i32 192
  %262 = load <16 x i32>, ptr %261, align 32, !tbaa !6
  %263 = getelementptr inbounds i8, ptr %7, i32 960
  %264 = load <16 x i32>, ptr %263, align 32, !tbaa !6
  %265 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %262, <16 x i32> noundef %264, i32 noundef 1) #8
  store <16 x i32> %265, ptr %261, align 32, !tbaa !6, !alias.scope !16, !noalias !19
  %266 = getelementptr inbounds i8, ptr %8, i32 352
  %267 = sub <16 x i32> %265, %262
  %268 = shufflevector <16 x i32> %267, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %268, ptr %266, align 32, !tbaa !6
  %269 = getelementptr inbounds i8, ptr %2, i32 4
  %270 = load i32, ptr %269, align 4, !tbaa !22
  %271 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %270) #8
  %272 = load i32, ptr %2, align 4, !tbaa !24
  %273 = getelementptr inbounds i8, ptr %2, i32 8
  %274 = load i32, ptr %273, align 4, !tbaa !25
  %275 = bitcast <32 x i16> %271 to <16 x i32>
  br label %276

276:                                              ; preds = %237, %276
  %277 = phi ptr [ %6, %237 ], [ %337, %276 ]
  %278 = phi ptr [ %13, %237 ], [ %338, %276 ]
  %279 = phi i32 [ 0, %237 ], [ %339, %276 ]
  %280 = phi ptr [ %8, %237 ], [ %336, %276 ]
  %281 = phi ptr [ %7, %237 ], [ %334, %276 ]
  %282 = phi i32 [ 0, %237 ], [ %286, %276 ]
  %283 = load <16 x i32>, ptr %280, align 32, !tbaa !6
  %284 = icmp eq i32 %282, 3
  %285 = add nsw i32 %282, 1
  %286 = select i1 %284, i32 0, i32 %285
  %287 = shufflevector <16 x i32> %283, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %288 = bitcast <32 x i32> %287 to <16 x i64>
  %289 = load <16 x i32>, ptr %277, align 32, !tbaa !6
  %290 = getelementptr inbounds i8, ptr %277, i32 64
  %291 = load <16 x i32>, ptr %290, align 32, !tbaa !6
  %292 = shufflevector <16 x i32> %289, <16 x i32> %291, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %293 = bitcast <32 x i32> %292 to <16 x i64>
  %294 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %288, <16 x i64> noundef %293, i32 noundef 0) #8
  %295 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %294, i32 noundef %272, i32 noundef 1) #10
  %296 = bitcast <32 x i16> %295 to <64 x i8>
  %297 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %296, <16 x i32> noundef %275, i32 noundef 824) #8
  %298 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %297, i32 noundef %274, i32 noundef 1) #10
  store <32 x i16> %298, ptr %281, align 32, !tbaa !6
  %299 = getelementptr inbounds i8, ptr %281, i32 64
  %300 = load <16 x i32>, ptr %278, align 32, !tbaa !6
  %301 = getelementptr inbounds i8, ptr %278, i32 64
  %302 = load <16 x i32>, ptr %301, align 32, !tbaa !6
  %303 = shufflevector <16 x i32> %300, <16 x i32> %302, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %304 = bitcast <32 x i32> %303 to <16 x i64>
  %305 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %288, <16 x i64> noundef %304, i32 noundef 0) #8
  %306 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %305, i32 noundef %272, i32 noundef 1) #10
  %307 = bitcast <32 x i16> %306 to <64 x i8>
  %308 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %307, <16 x i32> noundef %275, i32 noundef 824) #8
  %309 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %308, i32 noundef %274, i32 noundef 1) #10
  store <32 x i16> %309, ptr %299, align 32, !tbaa !6
  %310 = getelementptr inbounds i8, ptr %281, i32 128
  %311 = getelementptr inbounds i8, ptr %277, i32 128
  %312 = load <16 x i32>, ptr %311, align 32, !tbaa !6
  %313 = getelementptr inbounds i8, ptr %277, i32 192
  %314 = load <16 x i32>, ptr %313, align 32, !tbaa !6
  %315 = shufflevector <16 x i32> %312, <16 x i32> %314, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %316 = bitcast <32 x i32> %315 to <16 x i64>
  %317 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %288, <16 x i64> noundef %316, i32 noundef 0) #8
  %318 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %317, i32 noundef %272, i32 noundef 1) #10
  %319 = bitcast <32 x i16> %318 to <64 x i8>
  %320 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %319, <16 x i32> noundef %275, i32 noundef 824) #8
  %321 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %320, i32 noundef %274, i32 noundef 1) #10
  store <32 x i16> %321, ptr %310, align 32, !tbaa !6
  %322 = getelementptr inbounds i8, ptr %281, i32 192
  %323 = getelementptr inbounds i8, ptr %278, i32 128
  %324 = load <16 x i32>, ptr %323, align 32, !tbaa !6
  %325 = getelementptr inbounds i8, ptr %278, i32 192
  %326 = load <16 x i32>, ptr %325, align 32, !tbaa !6
  %327 = shufflevector <16 x i32> %324, <16 x i32> %326, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %328 = bitcast <32 x i32> %327 to <16 x i64>
  %329 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %288, <16 x i64> noundef %328, i32 noundef 0) #8
  %330 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %329, i32 noundef %272, i32 noundef 1) #10
  %331 = bitcast <32 x i16> %330 to <64 x i8>
  %332 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %331, <16 x i32> noundef %275, i32 noundef 824) #8
  %333 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %332, i32 noundef %274, i32 noundef 1) #10
  store <32 x i16> %333, ptr %322, align 32, !tbaa !6
  %334 = getelementptr inbounds i8, ptr %281, i32 256
  %335 = select i1 %284, i32 64, i32 0
  %336 = getelementptr inbounds i8, ptr %280, i32 %335
  %337 = getelementptr inbounds i8, ptr %277, i32 256
  %338 = getelementptr inbounds i8, ptr %278, i32 256
  %339 = add nuw nsw i32 %279, 1
  %340 = icmp eq i32 %339, 16
  br i1 %340, label %341, label %276, !llvm.loop !26

341:                                              ; preds = %276
  %342 = load <16 x i64>, ptr %238, align 32, !tbaa !6
  %343 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %342, i32 noundef %272, i32 noundef 1) #10
  %344 = bitcast <32 x i16> %343 to <64 x i8>
  %345 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %344, <16 x i32> noundef %275, i32 noundef 824) #8
  %346 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %345, i32 noundef %274, i32 noundef 1) #10
  %347 = ptrtoint ptr %3 to i32
  %348 = ptrtoint ptr %4 to i32
  %349 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %347) #8
  %350 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %348) #8
  %351 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %349, <16 x i32> noundef %350, i32 noundef 52428) #8
  %352 = shufflevector <16 x i32> %351, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %353 = bitcast <32 x i32> %352 to <16 x i64>
  %354 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 1) #8
  %355 = shufflevector <16 x i32> %354, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %356 = bitcast <32 x i32> %355 to <16 x i64>
  %357 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 2) #8
  %358 = bitcast <32 x i16> %346 to <64 x i8>
  %359 = bitcast <32 x i16> %357 to <16 x i32>
  %360 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %358, <16 x i32> noundef %359, <16 x i64> noundef %356, i32 noundef 824) #8
  %361 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %360, i32 noundef 9, i32 noundef 1) #10
  %362 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 32) #8
  %363 = bitcast <32 x i16> %361 to <64 x i8>
  %364 = bitcast <32 x i16> %362 to <16 x i32>
  %365 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %363, <16 x i32> noundef %364, <16 x i64> noundef %353, i32 noundef 824) #8
  %366 = bitcast <16 x i64> %365 to <32 x i32>
  %367 = shufflevector <32 x i32> %366, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %368 = shufflevector <32 x i32> %366, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %369 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %368) #8
  %370 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %368) #8
  %371 = shufflevector <8 x i32> %369, <8 x i32> %370, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %372 = shufflevector <32 x i32> %366, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %373 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %372) #8
  %374 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %372) #8
  %375 = shufflevector <8 x i32> %373, <8 x i32> %374, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %376 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %371, <16 x i32> noundef %375, i32 noundef 24) #8
  %377 = shufflevector <16 x i32> %367, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %378 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %377) #8
  %379 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %377) #8
  %380 = shufflevector <8 x i32> %378, <8 x i32> %379, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %381 = shufflevector <16 x i32> %367, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %382 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %381) #8
  %383 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %381) #8
  %384 = shufflevector <8 x i32> %382, <8 x i32> %383, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %385 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %380, <16 x i32> noundef %384, i32 noundef 24) #8
  %386 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %376, <16 x i32> noundef %385, i32 noundef 10) #8
  %387 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 2048) #8
  %388 = shufflevector <16 x i32> %387, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %389 = bitcast <32 x i32> %388 to <16 x i64>
  %390 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %391 = bitcast <32 x i16> %390 to <16 x i32>
  %392 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef %358, <16 x i32> noundef %391, <16 x i64> noundef %389, i32 noundef 824) #8
  %393 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 256) #8
  %394 = bitcast <32 x i16> %393 to <16 x i32>
  %395 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %363, <16 x i32> noundef %394, <16 x i64> noundef %392, i32 noundef 824) #8
  %396 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %395, i32 noundef 0, i32 noundef 1) #10
  %397 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 4194304) #8
  %398 = shufflevector <16 x i32> %397, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %399 = bitcast <32 x i32> %398 to <16 x i64>
  %400 = bitcast <32 x i16> %396 to <64 x i8>
  %401 = bitcast <32 x i16> %396 to <16 x i32>
  %402 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %400, <16 x i32> noundef %401, <16 x i64> noundef %399, i32 noundef 824) #8
  %403 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %402, i32 noundef 9, i32 noundef 1) #10
  %404 = bitcast <16 x i32> %386 to <64 x i8>
  %405 = bitcast <32 x i16> %403 to <16 x i32>
  %406 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %404, <16 x i32> noundef %405, i32 noundef 312) #8
  %407 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %406, i32 noundef 14, i32 noundef 0) #10
  %408 = getelementptr inbounds i8, ptr %8, i32 1024
  store <32 x i16> %407, ptr %408, align 32, !tbaa !6
  %409 = getelementptr inbounds i8, ptr %8, i32 1088
  %410 = bitcast <32 x i16> %407 to <16 x i32>
  %411 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %410, <16 x i32> noundef %410, i32 noundef 18) #8
  %412 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %411, <16 x i32> noundef %411, i32 noundef 18) #8
  %413 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %412, <16 x i32> noundef %412, i32 noundef 18) #8
  store <16 x i32> %413, ptr %409, align 32, !tbaa !6
  %414 = getelementptr inbounds i8, ptr %8, i32 1152
  %415 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %412, <16 x i32> noundef %412, i32 noundef 19) #8
  store <16 x i32> %415, ptr %414, align 32, !tbaa !6
  %416 = getelementptr inbounds i8, ptr %8, i32 1216
  %417 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %411, <16 x i32> noundef %411, i32 noundef 19) #8
  %418 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %417, <16 x i32> noundef %417, i32 noundef 18) #8
  store <16 x i32> %418, ptr %416, align 32, !tbaa !6
  %419 = getelementptr inbounds i8, ptr %8, i32 1280
  %420 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %417, <16 x i32> noundef %417, i32 noundef 19) #8
  store <16 x i32> %420, ptr %419, align 32, !tbaa !6
  %421 = getelementptr inbounds i8, ptr %8, i32 1344
  %422 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %410, <16 x i32> noundef %410, i32 noundef 19) #8
  %423 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %422, <16 x i32> noundef %422, i32 noundef 18) #8
  %424 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %423, <16 x i32> noundef %423, i32 noundef 18) #8
  store <16 x i32> %424, ptr %421, align 32, !tbaa !6
  %425 = getelementptr inbounds i8, ptr %8, i32 1408
  %426 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %423, <16 x i32> noundef %423, i32 noundef 19) #8
  store <16 x i32> %426, ptr %425, align 32, !tbaa !6
  %427 = getelementptr inbounds i8, ptr %8, i32 1472
  %428 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %422, <16 x i32> noundef %422, i32 noundef 19) #8
  %429 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %428, <16 x i32> noundef %428, i32 noundef 18) #8
  store <16 x i32> %429, ptr %427, align 32, !tbaa !6
  %430 = getelementptr inbounds i8, ptr %8, i32 1536
  %431 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %428, <16 x i32> noundef %428, i32 noundef 19) #8
  store <16 x i32> %431, ptr %430, align 32, !tbaa !6
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @attention_precise_values(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias noundef %2, ptr noalias noundef %3, ptr noalias nocapture noundef readonly %4, ptr noalias nocapture noundef readonly %5, ptr noalias nocapture noundef %6, ptr noalias nocapture noundef %7, ptr noalias nocapture noundef %8, i32 noundef %9) local_unnamed_addr #1 {
  %11 = shl nsw i32 %9, 6
  %12 = getelementptr inbounds i8, ptr %4, i32 %11
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #9
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #9
  %13 = getelementptr inbounds i8, ptr %8, i32 512
  %14 = ptrtoint ptr %2 to i32
  %15 = ptrtoint ptr %3 to i32
  %16 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %14) #8
  %17 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %15) #8
  %18 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %16, <16 x i32> noundef %17, i32 noundef 52428) #8
  %19 = shufflevector <16 x i32> %18, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %20 = bitcast <32 x i32> %19 to <16 x i64>
  tail call void @llvm.experimental.noalias.scope.decl(metadata !27)
  %21 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 0) #8
  %22 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %23 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 1) #8
  %24 = shufflevector <16 x i32> %23, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %25 = bitcast <32 x i32> %24 to <16 x i64>
  %26 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 2) #8
  %27 = bitcast <32 x i16> %26 to <16 x i32>
  %28 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 32) #8
  %29 = bitcast <32 x i16> %28 to <16 x i32>
  %30 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 2048) #8
  %31 = shufflevector <16 x i32> %30, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %32 = bitcast <32 x i32> %31 to <16 x i64>
  %33 = bitcast <32 x i16> %22 to <16 x i32>
  %34 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 256) #8
  %35 = bitcast <32 x i16> %34 to <16 x i32>
  %36 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 4194304) #8
  %37 = shufflevector <16 x i32> %36, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %38 = bitcast <32 x i32> %37 to <16 x i64>
  br label %39

39:                                               ; preds = %10, %39
  %40 = phi ptr [ %12, %10 ], [ %147, %39 ]
  %41 = phi ptr [ %13, %10 ], [ %142, %39 ]
  %42 = phi i32 [ 0, %10 ], [ %138, %39 ]
  %43 = phi <16 x i64> [ zeroinitializer, %10 ], [ %134, %39 ]
  %44 = phi ptr [ %5, %10 ], [ %93, %39 ]
  %45 = phi ptr [ %6, %10 ], [ %137, %39 ]
  %46 = phi i32 [ 0, %10 ], [ %146, %39 ]
  %47 = load <64 x i8>, ptr %44, align 32, !tbaa !6, !noalias !27
  %48 = getelementptr inbounds i8, ptr %44, i32 64
  %49 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %47, <16 x i32> noundef %27, <16 x i64> noundef %25, i32 noundef 824) #8
  %50 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %49, i32 noundef 9, i32 noundef 1) #10, !noalias !27
  %51 = bitcast <32 x i16> %50 to <64 x i8>
  %52 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %51, <16 x i32> noundef %29, <16 x i64> noundef %20, i32 noundef 824) #8
  %53 = bitcast <16 x i64> %52 to <32 x i32>
  %54 = shufflevector <32 x i32> %53, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %55 = shufflevector <32 x i32> %53, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %56 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %55) #8
  %57 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %55) #8
  %58 = shufflevector <8 x i32> %56, <8 x i32> %57, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %59 = shufflevector <32 x i32> %53, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %60 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %59) #8
  %61 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %59) #8
  %62 = shufflevector <8 x i32> %60, <8 x i32> %61, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %63 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %58, <16 x i32> noundef %62, i32 noundef 24) #8
  %64 = shufflevector <16 x i32> %54, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %65 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %64) #8
  %66 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %64) #8
  %67 = shufflevector <8 x i32> %65, <8 x i32> %66, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %68 = shufflevector <16 x i32> %54, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %69 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %68) #8
  %70 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %68) #8
  %71 = shufflevector <8 x i32> %69, <8 x i32> %70, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %72 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %67, <16 x i32> noundef %71, i32 noundef 24) #8
  %73 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %63, <16 x i32> noundef %72, i32 noundef 10) #8
  %74 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef %47, <16 x i32> noundef %33, <16 x i64> noundef %32, i32 noundef 824) #8
  %75 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %51, <16 x i32> noundef %35, <16 x i64> noundef %74, i32 noundef 824) #8
  %76 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %75, i32 noundef 0, i32 noundef 1) #10, !noalias !27
  %77 = bitcast <32 x i16> %76 to <64 x i8>
  %78 = bitcast <32 x i16> %76 to <16 x i32>
  %79 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %77, <16 x i32> noundef %78, <16 x i64> noundef %38, i32 noundef 824) #8
  %80 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %79, i32 noundef 9, i32 noundef 1) #10, !noalias !27
  %81 = bitcast <16 x i32> %73 to <64 x i8>
  %82 = bitcast <32 x i16> %80 to <16 x i32>
  %83 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %81, <16 x i32> noundef %82, i32 noundef 312) #8
  %84 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %83, i32 noundef 14, i32 noundef 0) #10, !noalias !27
  %85 = load i32, ptr %40, align 4, !tbaa !13, !noalias !27
  %86 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %21, <32 x i16> noundef %84, i32 noundef %85) #8
  %87 = bitcast <32 x i16> %86 to <64 x i8>
  %88 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %87, <16 x i32> noundef %33, <16 x i64> noundef %43, i32 noundef 56) #8
  %89 = bitcast <32 x i16> %86 to <16 x i32>
  %90 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %89, <16 x i32> noundef %89, i32 noundef 29) #8
  store <16 x i32> %90, ptr %45, align 32, !tbaa !6, !noalias !27
  %91 = getelementptr inbounds i8, ptr %45, i32 64
  %92 = load <64 x i8>, ptr %48, align 32, !tbaa !6, !noalias !27
  %93 = getelementptr inbounds i8, ptr %44, i32 128
  %94 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %92, <16 x i32> noundef %27, <16 x i64> noundef %25, i32 noundef 824) #8
  %95 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %94, i32 noundef 9, i32 noundef 1) #10, !noalias !27
  %96 = bitcast <32 x i16> %95 to <64 x i8>
  %97 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %96, <16 x i32> noundef %29, <16 x i64> noundef %20, i32 noundef 824) #8
  %98 = bitcast <16 x i64> %97 to <32 x i32>
  %99 = shufflevector <32 x i32> %98, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %100 = shufflevector <32 x i32> %98, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %101 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %100) #8
  %102 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %100) #8
  %103 = shufflevector <8 x i32> %101, <8 x i32> %102, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %104 = shufflevector <32 x i32> %98, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %105 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %104) #8
  %106 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %104) #8
  %107 = shufflevector <8 x i32> %105, <8 x i32> %106, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %108 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %103, <16 x i32> noundef %107, i32 noundef 24) #8
  %109 = shufflevector <16 x i32> %99, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %110 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %109) #8
  %111 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %109) #8
  %112 = shufflevector <8 x i32> %110, <8 x i32> %111, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %113 = shufflevector <16 x i32> %99, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %114 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %113) #8
  %115 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %113) #8
  %116 = shufflevector <8 x i32> %114, <8 x i32> %115, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %117 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %112, <16 x i32> noundef %116, i32 noundef 24) #8
  %118 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %108, <16 x i32> noundef %117, i32 noundef 10) #8
  %119 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef %92, <16 x i32> noundef %33, <16 x i64> noundef %32, i32 noundef 824) #8
  %120 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %96, <16 x i32> noundef %35, <16 x i64> noundef %119, i32 noundef 824) #8
  %121 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %120, i32 noundef 0, i32 noundef 1) #10, !noalias !27
  %122 = bitcast <32 x i16> %121 to <64 x i8>
  %123 = bitcast <32 x i16> %121 to <16 x i32>
  %124 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %122, <16 x i32> noundef %123, <16 x i64> noundef %38, i32 noundef 824) #8
  %125 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %124, i32 noundef 9, i32 noundef 1) #10, !noalias !27
  %126 = bitcast <16 x i32> %118 to <64 x i8>
  %127 = bitcast <32 x i16> %125 to <16 x i32>
  %128 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %126, <16 x i32> noundef %127, i32 noundef 312) #8
  %129 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %128, i32 noundef 14, i32 noundef 0) #10, !noalias !27
  %130 = getelementptr inbounds i8, ptr %40, i32 4
  %131 = load i32, ptr %130, align 4, !tbaa !13, !noalias !27
  %132 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %21, <32 x i16> noundef %129, i32 noundef %131) #8
  %133 = bitcast <32 x i16> %132 to <64 x i8>
  %134 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %133, <16 x i32> noundef %33, <16 x i64> noundef %88, i32 noundef 56) #8
  %135 = bitcast <32 x i16> %132 to <16 x i32>
  %136 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %135, <16 x i32> noundef %135, i32 noundef 29) #8
  store <16 x i32> %136, ptr %91, align 32, !tbaa !6, !noalias !27
  %137 = getelementptr inbounds i8, ptr %45, i32 128
  store <16 x i64> %134, ptr %41, align 32, !tbaa !6, !alias.scope !27, !noalias !30
  %138 = add nuw nsw i32 %42, 1
  %139 = xor i32 %138, %42
  %140 = shl nuw nsw i32 %139, 2
  %141 = and i32 %140, 32
  %142 = getelementptr inbounds i32, ptr %41, i32 %141
  %143 = icmp eq i32 %46, 7
  %144 = select i1 %143, i32 -56, i32 8
  %145 = add nsw i32 %46, 1
  %146 = select i1 %143, i32 0, i32 %145
  %147 = getelementptr inbounds i8, ptr %40, i32 %144
  %148 = icmp eq i32 %138, 32
  br i1 %148, label %149, label %39, !llvm.loop !34

149:                                              ; preds = %39
  %150 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 0) #8
  %151 = load <32 x i32>, ptr %13, align 32, !tbaa !6
  %152 = shufflevector <32 x i32> %151, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %153 = shufflevector <32 x i32> %151, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %154 = add <16 x i32> %152, %153
  %155 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %154, <16 x i32> noundef %154, i32 noundef 0, i32 noundef 32) #8
  %156 = add <16 x i32> %154, %155
  %157 = sub <16 x i32> %156, %150
  %158 = getelementptr inbounds i8, ptr %8, i32 640
  %159 = load <32 x i32>, ptr %158, align 32, !tbaa !6
  %160 = shufflevector <32 x i32> %159, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %161 = shufflevector <32 x i32> %159, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %162 = add <16 x i32> %160, %161
  %163 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %162, <16 x i32> noundef %162, i32 noundef 0, i32 noundef 32) #8
  %164 = add <16 x i32> %162, %163
  %165 = sub <16 x i32> %164, %156
  %166 = getelementptr inbounds i8, ptr %8, i32 768
  %167 = load <32 x i32>, ptr %166, align 32, !tbaa !6
  %168 = shufflevector <32 x i32> %167, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %169 = shufflevector <32 x i32> %167, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %170 = add <16 x i32> %168, %169
  %171 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %170, <16 x i32> noundef %170, i32 noundef 0, i32 noundef 32) #8
  %172 = add <16 x i32> %170, %171
  %173 = sub <16 x i32> %172, %164
  %174 = getelementptr inbounds i8, ptr %8, i32 896
  %175 = load <32 x i32>, ptr %174, align 32, !tbaa !6
  %176 = shufflevector <32 x i32> %175, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %177 = shufflevector <32 x i32> %175, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %178 = add <16 x i32> %176, %177
  %179 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %178, <16 x i32> noundef %178, i32 noundef 0, i32 noundef 32) #8
  %180 = add <16 x i32> %178, %179
  %181 = sub <16 x i32> %180, %172
  %182 = shufflevector <16 x i32> %157, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %183 = shufflevector <16 x i32> %165, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %184 = shufflevector <16 x i32> %173, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %185 = shufflevector <16 x i32> %181, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %186 = shufflevector <8 x i32> %184, <8 x i32> %185, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %187 = getelementptr inbounds i8, ptr %8, i32 1024
  %188 = load <32 x i16>, ptr %187, align 32, !tbaa !6
  %189 = getelementptr inbounds i8, ptr %8, i32 384
  %190 = shufflevector <8 x i32> %182, <8 x i32> %183, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %191 = bitcast <32 x i16> %188 to <16 x i32>
  %192 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %191, <16 x i32> noundef %191, i32 noundef 0, i32 noundef 32) #8
  %193 = bitcast <16 x i32> %192 to <32 x i16>
  %194 = load <16 x i32>, ptr %189, align 32, !tbaa !6
  %195 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %188, <32 x i16> noundef %21, i32 noundef -65536) #8
  %196 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %193, <32 x i16> noundef %21, i32 noundef 65535) #8
  %197 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %194, <16 x i32> noundef %194, i32 noundef 44) #8
  %198 = bitcast <16 x i32> %197 to <64 x i8>
  %199 = bitcast <32 x i16> %196 to <16 x i32>
  %200 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %198, <16 x i32> noundef %199, i32 noundef 602) #8
  %201 = bitcast <32 x i16> %195 to <16 x i32>
  %202 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %198, <16 x i32> noundef %201, <16 x i64> noundef %200, i32 noundef 1114) #8
  %203 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %202, i32 noundef 15, i32 noundef 1) #10
  %204 = add <16 x i32> %203, %190
  store <16 x i32> %204, ptr %189, align 32, !tbaa !6
  %205 = getelementptr inbounds i8, ptr %8, i32 448
  %206 = load <16 x i32>, ptr %205, align 32, !tbaa !6
  %207 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %193, <32 x i16> noundef %21, i32 noundef -65536) #8
  %208 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %188, <32 x i16> noundef %21, i32 noundef 65535) #8
  %209 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %206, <16 x i32> noundef %206, i32 noundef 44) #8
  %210 = bitcast <16 x i32> %209 to <64 x i8>
  %211 = bitcast <32 x i16> %208 to <16 x i32>
  %212 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %210, <16 x i32> noundef %211, i32 noundef 602) #8
  %213 = bitcast <32 x i16> %207 to <16 x i32>
  %214 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %210, <16 x i32> noundef %213, <16 x i64> noundef %212, i32 noundef 1114) #8
  %215 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %214, i32 noundef 15, i32 noundef 1) #10
  %216 = add <16 x i32> %215, %186
  store <16 x i32> %216, ptr %205, align 32, !tbaa !6
  %217 = getelementptr inbounds i8, ptr %8, i32 1088
  %218 = getelementptr inbounds i8, ptr %1, i32 12
  %219 = load i32, ptr %218, align 4, !tbaa !35
  tail call void @llvm.experimental.noalias.scope.decl(metadata !36)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !39)
  %220 = getelementptr inbounds i8, ptr %0, i32 800
  %221 = getelementptr inbounds i8, ptr %0, i32 2848
  %222 = getelementptr inbounds i8, ptr %6, i32 256
  %223 = getelementptr inbounds i8, ptr %6, i32 768
  %224 = getelementptr inbounds i8, ptr %7, i32 128
  br label %225

225:                                              ; preds = %149, %225
  %226 = phi ptr [ %224, %149 ], [ %503, %225 ]
  %227 = phi ptr [ %217, %149 ], [ %514, %225 ]
  %228 = phi ptr [ %220, %149 ], [ %509, %225 ]
  %229 = phi ptr [ %221, %149 ], [ %510, %225 ]
  %230 = phi ptr [ %222, %149 ], [ %511, %225 ]
  %231 = phi ptr [ %223, %149 ], [ %512, %225 ]
  %232 = phi i32 [ 0, %149 ], [ %504, %225 ]
  %233 = getelementptr inbounds i8, ptr %230, i32 -256
  %234 = getelementptr inbounds i8, ptr %228, i32 -800
  %235 = load <16 x i16>, ptr %233, align 32, !tbaa !6, !noalias !41
  %236 = shufflevector <16 x i16> %235, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %237 = bitcast <32 x i16> %236 to <64 x i8>
  %238 = load <32 x i8>, ptr %234, align 32, !tbaa !6, !noalias !41
  %239 = shufflevector <32 x i8> %238, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %240 = bitcast <64 x i8> %239 to <16 x i32>
  %241 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %237, <16 x i32> noundef %240, i32 noundef 272) #8
  %242 = getelementptr inbounds i8, ptr %230, i32 -224
  %243 = load <16 x i16>, ptr %242, align 32, !tbaa !6, !noalias !41
  %244 = shufflevector <16 x i16> %243, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %245 = bitcast <32 x i16> %244 to <64 x i8>
  %246 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %245, <16 x i32> noundef %240, i32 noundef 272) #8
  %247 = getelementptr inbounds i8, ptr %230, i32 -192
  %248 = load <16 x i16>, ptr %247, align 32, !tbaa !6, !noalias !41
  %249 = shufflevector <16 x i16> %248, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %250 = bitcast <32 x i16> %249 to <64 x i8>
  %251 = getelementptr inbounds i8, ptr %228, i32 -768
  %252 = load <32 x i8>, ptr %251, align 32, !tbaa !6, !noalias !41
  %253 = shufflevector <32 x i8> %252, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %254 = bitcast <64 x i8> %253 to <16 x i32>
  %255 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %250, <16 x i32> noundef %254, <16 x i64> noundef %241, i32 noundef 272) #8
  %256 = getelementptr inbounds i8, ptr %230, i32 -160
  %257 = load <16 x i16>, ptr %256, align 32, !tbaa !6, !noalias !41
  %258 = shufflevector <16 x i16> %257, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %259 = bitcast <32 x i16> %258 to <64 x i8>
  %260 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %259, <16 x i32> noundef %254, <16 x i64> noundef %246, i32 noundef 272) #8
  %261 = getelementptr inbounds i8, ptr %228, i32 -288
  %262 = getelementptr inbounds i8, ptr %230, i32 -128
  %263 = load <16 x i16>, ptr %262, align 32, !tbaa !6, !noalias !41
  %264 = shufflevector <16 x i16> %263, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %265 = bitcast <32 x i16> %264 to <64 x i8>
  %266 = load <32 x i8>, ptr %261, align 32, !tbaa !6, !noalias !41
  %267 = shufflevector <32 x i8> %266, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %268 = bitcast <64 x i8> %267 to <16 x i32>
  %269 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %265, <16 x i32> noundef %268, <16 x i64> noundef %255, i32 noundef 272) #8
  %270 = getelementptr inbounds i8, ptr %230, i32 -96
  %271 = load <16 x i16>, ptr %270, align 32, !tbaa !6, !noalias !41
  %272 = shufflevector <16 x i16> %271, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %273 = bitcast <32 x i16> %272 to <64 x i8>
  %274 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %273, <16 x i32> noundef %268, <16 x i64> noundef %260, i32 noundef 272) #8
  %275 = getelementptr inbounds i8, ptr %230, i32 -64
  %276 = load <16 x i16>, ptr %275, align 32, !tbaa !6, !noalias !41
  %277 = shufflevector <16 x i16> %276, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %278 = bitcast <32 x i16> %277 to <64 x i8>
  %279 = getelementptr inbounds i8, ptr %228, i32 -256
  %280 = load <32 x i8>, ptr %279, align 32, !tbaa !6, !noalias !41
  %281 = shufflevector <32 x i8> %280, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %282 = bitcast <64 x i8> %281 to <16 x i32>
  %283 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %278, <16 x i32> noundef %282, <16 x i64> noundef %269, i32 noundef 272) #8
  %284 = getelementptr inbounds i8, ptr %230, i32 -32
  %285 = load <16 x i16>, ptr %284, align 32, !tbaa !6, !noalias !41
  %286 = shufflevector <16 x i16> %285, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %287 = bitcast <32 x i16> %286 to <64 x i8>
  %288 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %287, <16 x i32> noundef %282, <16 x i64> noundef %274, i32 noundef 272) #8
  %289 = getelementptr inbounds i8, ptr %228, i32 224
  %290 = load <16 x i16>, ptr %230, align 32, !tbaa !6, !noalias !41
  %291 = shufflevector <16 x i16> %290, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %292 = bitcast <32 x i16> %291 to <64 x i8>
  %293 = load <32 x i8>, ptr %289, align 32, !tbaa !6, !noalias !41
  %294 = shufflevector <32 x i8> %293, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %295 = bitcast <64 x i8> %294 to <16 x i32>
  %296 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %292, <16 x i32> noundef %295, <16 x i64> noundef %283, i32 noundef 272) #8
  %297 = getelementptr inbounds i8, ptr %230, i32 32
  %298 = load <16 x i16>, ptr %297, align 32, !tbaa !6, !noalias !41
  %299 = shufflevector <16 x i16> %298, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %300 = bitcast <32 x i16> %299 to <64 x i8>
  %301 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %300, <16 x i32> noundef %295, <16 x i64> noundef %288, i32 noundef 272) #8
  %302 = getelementptr inbounds i8, ptr %230, i32 64
  %303 = load <16 x i16>, ptr %302, align 32, !tbaa !6, !noalias !41
  %304 = shufflevector <16 x i16> %303, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %305 = bitcast <32 x i16> %304 to <64 x i8>
  %306 = getelementptr inbounds i8, ptr %228, i32 256
  %307 = load <32 x i8>, ptr %306, align 32, !tbaa !6, !noalias !41
  %308 = shufflevector <32 x i8> %307, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %309 = bitcast <64 x i8> %308 to <16 x i32>
  %310 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %305, <16 x i32> noundef %309, <16 x i64> noundef %296, i32 noundef 272) #8
  %311 = getelementptr inbounds i8, ptr %230, i32 96
  %312 = load <16 x i16>, ptr %311, align 32, !tbaa !6, !noalias !41
  %313 = shufflevector <16 x i16> %312, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %314 = bitcast <32 x i16> %313 to <64 x i8>
  %315 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %314, <16 x i32> noundef %309, <16 x i64> noundef %301, i32 noundef 272) #8
  %316 = getelementptr inbounds i8, ptr %228, i32 736
  %317 = getelementptr inbounds i8, ptr %230, i32 128
  %318 = load <16 x i16>, ptr %317, align 32, !tbaa !6, !noalias !41
  %319 = shufflevector <16 x i16> %318, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %320 = bitcast <32 x i16> %319 to <64 x i8>
  %321 = load <32 x i8>, ptr %316, align 32, !tbaa !6, !noalias !41
  %322 = shufflevector <32 x i8> %321, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %323 = bitcast <64 x i8> %322 to <16 x i32>
  %324 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %320, <16 x i32> noundef %323, <16 x i64> noundef %310, i32 noundef 272) #8
  %325 = getelementptr inbounds i8, ptr %230, i32 160
  %326 = load <16 x i16>, ptr %325, align 32, !tbaa !6, !noalias !41
  %327 = shufflevector <16 x i16> %326, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %328 = bitcast <32 x i16> %327 to <64 x i8>
  %329 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %328, <16 x i32> noundef %323, <16 x i64> noundef %315, i32 noundef 272) #8
  %330 = getelementptr inbounds i8, ptr %230, i32 192
  %331 = load <16 x i16>, ptr %330, align 32, !tbaa !6, !noalias !41
  %332 = shufflevector <16 x i16> %331, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %333 = bitcast <32 x i16> %332 to <64 x i8>
  %334 = getelementptr inbounds i8, ptr %228, i32 768
  %335 = load <32 x i8>, ptr %334, align 32, !tbaa !6, !noalias !41
  %336 = shufflevector <32 x i8> %335, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %337 = bitcast <64 x i8> %336 to <16 x i32>
  %338 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %333, <16 x i32> noundef %337, <16 x i64> noundef %324, i32 noundef 272) #8
  %339 = getelementptr inbounds i8, ptr %230, i32 224
  %340 = load <16 x i16>, ptr %339, align 32, !tbaa !6, !noalias !41
  %341 = shufflevector <16 x i16> %340, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %342 = bitcast <32 x i16> %341 to <64 x i8>
  %343 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %342, <16 x i32> noundef %337, <16 x i64> noundef %329, i32 noundef 272) #8
  %344 = getelementptr inbounds i8, ptr %231, i32 -256
  %345 = getelementptr inbounds i8, ptr %229, i32 -800
  %346 = load <16 x i16>, ptr %344, align 32, !tbaa !6, !noalias !41
  %347 = shufflevector <16 x i16> %346, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %348 = bitcast <32 x i16> %347 to <64 x i8>
  %349 = load <32 x i8>, ptr %345, align 32, !tbaa !6, !noalias !41
  %350 = shufflevector <32 x i8> %349, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %351 = bitcast <64 x i8> %350 to <16 x i32>
  %352 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %348, <16 x i32> noundef %351, <16 x i64> noundef %338, i32 noundef 272) #8
  %353 = getelementptr inbounds i8, ptr %231, i32 -224
  %354 = load <16 x i16>, ptr %353, align 32, !tbaa !6, !noalias !41
  %355 = shufflevector <16 x i16> %354, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %356 = bitcast <32 x i16> %355 to <64 x i8>
  %357 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %356, <16 x i32> noundef %351, <16 x i64> noundef %343, i32 noundef 272) #8
  %358 = getelementptr inbounds i8, ptr %231, i32 -192
  %359 = load <16 x i16>, ptr %358, align 32, !tbaa !6, !noalias !41
  %360 = shufflevector <16 x i16> %359, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %361 = bitcast <32 x i16> %360 to <64 x i8>
  %362 = getelementptr inbounds i8, ptr %229, i32 -768
  %363 = load <32 x i8>, ptr %362, align 32, !tbaa !6, !noalias !41
  %364 = shufflevector <32 x i8> %363, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %365 = bitcast <64 x i8> %364 to <16 x i32>
  %366 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %361, <16 x i32> noundef %365, <16 x i64> noundef %352, i32 noundef 272) #8
  %367 = getelementptr inbounds i8, ptr %231, i32 -160
  %368 = load <16 x i16>, ptr %367, align 32, !tbaa !6, !noalias !41
  %369 = shufflevector <16 x i16> %368, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %370 = bitcast <32 x i16> %369 to <64 x i8>
  %371 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %370, <16 x i32> noundef %365, <16 x i64> noundef %357, i32 noundef 272) #8
  %372 = getelementptr inbounds i8, ptr %229, i32 -288
  %373 = getelementptr inbounds i8, ptr %231, i32 -128
  %374 = load <16 x i16>, ptr %373, align 32, !tbaa !6, !noalias !41
  %375 = shufflevector <16 x i16> %374, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %376 = bitcast <32 x i16> %375 to <64 x i8>
  %377 = load <32 x i8>, ptr %372, align 32, !tbaa !6, !noalias !41
  %378 = shufflevector <32 x i8> %377, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %379 = bitcast <64 x i8> %378 to <16 x i32>
  %380 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %376, <16 x i32> noundef %379, <16 x i64> noundef %366, i32 noundef 272) #8
  %381 = getelementptr inbounds i8, ptr %231, i32 -96
  %382 = load <16 x i16>, ptr %381, align 32, !tbaa !6, !noalias !41
  %383 = shufflevector <16 x i16> %382, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %384 = bitcast <32 x i16> %383 to <64 x i8>
  %385 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %384, <16 x i32> noundef %379, <16 x i64> noundef %371, i32 noundef 272) #8
  %386 = getelementptr inbounds i8, ptr %231, i32 -64
  %387 = load <16 x i16>, ptr %386, align 32, !tbaa !6, !noalias !41
  %388 = shufflevector <16 x i16> %387, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %389 = bitcast <32 x i16> %388 to <64 x i8>
  %390 = getelementptr inbounds i8, ptr %229, i32 -256
  %391 = load <32 x i8>, ptr %390, align 32, !tbaa !6, !noalias !41
  %392 = shufflevector <32 x i8> %391, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %393 = bitcast <64 x i8> %392 to <16 x i32>
  %394 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %389, <16 x i32> noundef %393, <16 x i64> noundef %380, i32 noundef 272) #8
  %395 = getelementptr inbounds i8, ptr %231, i32 -32
  %396 = load <16 x i16>, ptr %395, align 32, !tbaa !6, !noalias !41
  %397 = shufflevector <16 x i16> %396, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %398 = bitcast <32 x i16> %397 to <64 x i8>
  %399 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %398, <16 x i32> noundef %393, <16 x i64> noundef %385, i32 noundef 272) #8
  %400 = getelementptr inbounds i8, ptr %229, i32 224
  %401 = load <16 x i16>, ptr %231, align 32, !tbaa !6, !noalias !41
  %402 = shufflevector <16 x i16> %401, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %403 = bitcast <32 x i16> %402 to <64 x i8>
  %404 = load <32 x i8>, ptr %400, align 32, !tbaa !6, !noalias !41
  %405 = shufflevector <32 x i8> %404, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %406 = bitcast <64 x i8> %405 to <16 x i32>
  %407 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %403, <16 x i32> noundef %406, <16 x i64> noundef %394, i32 noundef 272) #8
  %408 = getelementptr inbounds i8, ptr %231, i32 32
  %409 = load <16 x i16>, ptr %408, align 32, !tbaa !6, !noalias !41
  %410 = shufflevector <16 x i16> %409, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %411 = bitcast <32 x i16> %410 to <64 x i8>
  %412 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %411, <16 x i32> noundef %406, <16 x i64> noundef %399, i32 noundef 272) #8
  %413 = getelementptr inbounds i8, ptr %231, i32 64
  %414 = load <16 x i16>, ptr %413, align 32, !tbaa !6, !noalias !41
  %415 = shufflevector <16 x i16> %414, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %416 = bitcast <32 x i16> %415 to <64 x i8>
  %417 = getelementptr inbounds i8, ptr %229, i32 256
  %418 = load <32 x i8>, ptr %417, align 32, !tbaa !6, !noalias !41
  %419 = shufflevector <32 x i8> %418, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %420 = bitcast <64 x i8> %419 to <16 x i32>
  %421 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %416, <16 x i32> noundef %420, <16 x i64> noundef %407, i32 noundef 272) #8
  %422 = getelementptr inbounds i8, ptr %231, i32 96
  %423 = load <16 x i16>, ptr %422, align 32, !tbaa !6, !noalias !41
  %424 = shufflevector <16 x i16> %423, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %425 = bitcast <32 x i16> %424 to <64 x i8>
  %426 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %425, <16 x i32> noundef %420, <16 x i64> noundef %412, i32 noundef 272) #8
  %427 = getelementptr inbounds i8, ptr %229, i32 736
  %428 = getelementptr inbounds i8, ptr %231, i32 128
  %429 = load <16 x i16>, ptr %428, align 32, !tbaa !6, !noalias !41
  %430 = shufflevector <16 x i16> %429, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %431 = bitcast <32 x i16> %430 to <64 x i8>
  %432 = load <32 x i8>, ptr %427, align 32, !tbaa !6, !noalias !41
  %433 = shufflevector <32 x i8> %432, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %434 = bitcast <64 x i8> %433 to <16 x i32>
  %435 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %431, <16 x i32> noundef %434, <16 x i64> noundef %421, i32 noundef 272) #8
  %436 = getelementptr inbounds i8, ptr %231, i32 160
  %437 = load <16 x i16>, ptr %436, align 32, !tbaa !6, !noalias !41
  %438 = shufflevector <16 x i16> %437, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %439 = bitcast <32 x i16> %438 to <64 x i8>
  %440 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %439, <16 x i32> noundef %434, <16 x i64> noundef %426, i32 noundef 272) #8
  %441 = getelementptr inbounds i8, ptr %231, i32 224
  %442 = load <16 x i16>, ptr %441, align 32, !tbaa !6, !noalias !41
  %443 = shufflevector <16 x i16> %442, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %444 = bitcast <32 x i16> %443 to <64 x i8>
  %445 = getelementptr inbounds i8, ptr %229, i32 768
  %446 = load <32 x i8>, ptr %445, align 32, !tbaa !6, !noalias !41
  %447 = shufflevector <32 x i8> %446, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %448 = bitcast <64 x i8> %447 to <16 x i32>
  %449 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %444, <16 x i32> noundef %448, <16 x i64> noundef %440, i32 noundef 272) #8
  %450 = getelementptr inbounds i8, ptr %231, i32 192
  %451 = load <16 x i16>, ptr %450, align 32, !tbaa !6, !noalias !41
  %452 = shufflevector <16 x i16> %451, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %453 = bitcast <32 x i16> %452 to <64 x i8>
  %454 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %453, <16 x i32> noundef %448, <16 x i64> noundef %435, i32 noundef 272) #8
  %455 = getelementptr inbounds i8, ptr %226, i32 -128
  %456 = load <32 x i32>, ptr %455, align 32, !tbaa !6, !alias.scope !36, !noalias !42
  %457 = load <32 x i32>, ptr %226, align 32, !tbaa !6, !alias.scope !36, !noalias !42
  %458 = load <16 x i32>, ptr %227, align 32, !tbaa !6, !alias.scope !39, !noalias !45
  %459 = getelementptr inbounds i8, ptr %227, i32 64
  %460 = load <16 x i32>, ptr %459, align 32, !tbaa !6, !alias.scope !39, !noalias !45
  %461 = shufflevector <32 x i32> %456, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %462 = shufflevector <32 x i32> %456, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %463 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %461, <16 x i32> noundef %462, i32 noundef 3) #8
  %464 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %461, <16 x i32> noundef %462, i32 noundef 2) #8
  %465 = bitcast <16 x i32> %464 to <64 x i8>
  %466 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %465, <16 x i32> noundef %458, i32 noundef 56) #8
  %467 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %466, i32 noundef 15, i32 noundef 0) #10, !noalias !41
  %468 = bitcast <16 x i64> %454 to <32 x i32>
  %469 = shufflevector <32 x i32> %468, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %470 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %469, i32 noundef 0, i32 noundef 1) #10, !noalias !41
  %471 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %470, i32 noundef %219, i32 noundef 1) #10, !noalias !41
  %472 = shufflevector <32 x i32> %468, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %473 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %472, i32 noundef 0, i32 noundef 1) #10, !noalias !41
  %474 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %473, i32 noundef %219, i32 noundef 1) #10, !noalias !41
  %475 = shufflevector <16 x i32> %471, <16 x i32> %474, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %476 = bitcast <32 x i32> %475 to <16 x i64>
  %477 = bitcast <16 x i32> %463 to <64 x i8>
  %478 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %477, <16 x i32> noundef %458, <16 x i64> noundef %476, i32 noundef 568) #8
  %479 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %477, <16 x i32> noundef %458, <16 x i64> noundef %478, i32 noundef 568) #8
  %480 = bitcast <32 x i16> %467 to <64 x i8>
  %481 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %480, <16 x i32> noundef %33, <16 x i64> noundef %479, i32 noundef 56) #8
  store <16 x i64> %481, ptr %455, align 32, !tbaa !6, !alias.scope !36, !noalias !42
  %482 = shufflevector <32 x i32> %457, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %483 = shufflevector <32 x i32> %457, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %484 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %482, <16 x i32> noundef %483, i32 noundef 3) #8
  %485 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %482, <16 x i32> noundef %483, i32 noundef 2) #8
  %486 = bitcast <16 x i32> %485 to <64 x i8>
  %487 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %486, <16 x i32> noundef %460, i32 noundef 56) #8
  %488 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %487, i32 noundef 15, i32 noundef 0) #10, !noalias !41
  %489 = bitcast <16 x i64> %449 to <32 x i32>
  %490 = shufflevector <32 x i32> %489, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %491 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %490, i32 noundef 0, i32 noundef 1) #10, !noalias !41
  %492 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %491, i32 noundef %219, i32 noundef 1) #10, !noalias !41
  %493 = shufflevector <32 x i32> %489, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %494 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %493, i32 noundef 0, i32 noundef 1) #10, !noalias !41
  %495 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %494, i32 noundef %219, i32 noundef 1) #10, !noalias !41
  %496 = shufflevector <16 x i32> %492, <16 x i32> %495, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %497 = bitcast <32 x i32> %496 to <16 x i64>
  %498 = bitcast <16 x i32> %484 to <64 x i8>
  %499 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %498, <16 x i32> noundef %460, <16 x i64> noundef %497, i32 noundef 568) #8
  %500 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %498, <16 x i32> noundef %460, <16 x i64> noundef %499, i32 noundef 568) #8
  %501 = bitcast <32 x i16> %488 to <64 x i8>
  %502 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %501, <16 x i32> noundef %33, <16 x i64> noundef %500, i32 noundef 56) #8
  store <16 x i64> %502, ptr %226, align 32, !tbaa !6, !alias.scope !36, !noalias !42
  %503 = getelementptr inbounds i8, ptr %226, i32 256
  %504 = add nuw nsw i32 %232, 1
  %505 = xor i32 %504, %232
  %506 = shl nuw nsw i32 %505, 6
  %507 = and i32 %506, 512
  %508 = sub nsw i32 64, %507
  %509 = getelementptr inbounds i8, ptr %228, i32 %508
  %510 = getelementptr inbounds i8, ptr %229, i32 %508
  %511 = getelementptr inbounds i16, ptr %230, i32 %507
  %512 = getelementptr inbounds i16, ptr %231, i32 %507
  %513 = lshr exact i32 %507, 3
  %514 = getelementptr inbounds i16, ptr %227, i32 %513
  %515 = icmp eq i32 %504, 32
  br i1 %515, label %516, label %225, !llvm.loop !46

516:                                              ; preds = %225
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
  %9 = load i32, ptr %8, align 4, !tbaa !35, !noalias !47
  %10 = getelementptr inbounds i8, ptr %1, i32 20
  %11 = load i32, ptr %10, align 4, !tbaa !50, !noalias !47
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
  br i1 %82, label %83, label %70, !llvm.loop !51

83:                                               ; preds = %70
  %84 = getelementptr inbounds [4 x [32 x i32]], ptr %6, i32 0, i32 %16
  store <16 x i32> %78, ptr %84, align 32, !tbaa !6
  br i1 %15, label %14, label %85, !llvm.loop !52

85:                                               ; preds = %83
  %86 = load <16 x i32>, ptr %6, align 32, !tbaa !6
  %87 = getelementptr inbounds i8, ptr %3, i32 640
  %88 = load <16 x i32>, ptr %87, align 32, !tbaa !6
  %89 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %86, <16 x i32> noundef %88, i32 noundef 2) #8
  %90 = getelementptr inbounds i8, ptr %1, i32 16
  %91 = load i32, ptr %90, align 4, !tbaa !53
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
  %128 = load i32, ptr %122, align 4, !tbaa !54
  %129 = getelementptr inbounds i8, ptr %122, i32 4
  %130 = load i32, ptr %129, align 4, !tbaa !56
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
  br i1 %159, label %160, label %120, !llvm.loop !57

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
declare dso_local <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef, <16 x i64> noundef, i32 noundef) #2

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
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef, <16 x i32> noundef, i32 noundef, i32 noundef) #2

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
!16 = !{!17}
!17 = distinct !{!17, !18, !"_ZN12_GLOBAL__N_17largestEPKiPiS2_: argument 1"}
!18 = distinct !{!18, !"_ZN12_GLOBAL__N_17largestEPKiPiS2_"}
!19 = !{!20, !21}
!20 = distinct !{!20, !18, !"_ZN12_GLOBAL__N_17largestEPKiPiS2_: argument 0"}
!21 = distinct !{!21, !18, !"_ZN12_GLOBAL__N_17largestEPKiPiS2_: argument 2"}
!22 = !{!23, !14, i64 4}
!23 = !{!"_ZTSN12_GLOBAL__N_115AttentionParamsE", !14, i64 0, !14, i64 4, !14, i64 8, !14, i64 12, !14, i64 16, !14, i64 20, !7, i64 24}
!24 = !{!23, !14, i64 0}
!25 = !{!23, !14, i64 8}
!26 = distinct !{!26, !10, !11}
!27 = !{!28}
!28 = distinct !{!28, !29, !"_ZN12_GLOBAL__N_110weights_ofEPKsPtPKjPiDv16_y: argument 3"}
!29 = distinct !{!29, !"_ZN12_GLOBAL__N_110weights_ofEPKsPtPKjPiDv16_y"}
!30 = !{!31, !32, !33}
!31 = distinct !{!31, !29, !"_ZN12_GLOBAL__N_110weights_ofEPKsPtPKjPiDv16_y: argument 0"}
!32 = distinct !{!32, !29, !"_ZN12_GLOBAL__N_110weights_ofEPKsPtPKjPiDv16_y: argument 1"}
!33 = distinct !{!33, !29, !"_ZN12_GLOBAL__N_110weights_ofEPKsPtPKjPiDv16_y: argument 2"}
!34 = distinct !{!34, !10, !11}
!35 = !{!23, !14, i64 12}
!36 = !{!37}
!37 = distinct !{!37, !38, !"_ZN12_GLOBAL__N_17outputsEPKtPKaPiS1_i: argument 2"}
!38 = distinct !{!38, !"_ZN12_GLOBAL__N_17outputsEPKtPKaPiS1_i"}
!39 = !{!40}
!40 = distinct !{!40, !38, !"_ZN12_GLOBAL__N_17outputsEPKtPKaPiS1_i: argument 3"}
!41 = !{!37, !40}
!42 = !{!43, !44, !40}
!43 = distinct !{!43, !38, !"_ZN12_GLOBAL__N_17outputsEPKtPKaPiS1_i: argument 0"}
!44 = distinct !{!44, !38, !"_ZN12_GLOBAL__N_17outputsEPKtPKaPiS1_i: argument 1"}
!45 = !{!43, !44, !37}
!46 = distinct !{!46, !10, !11}
!47 = !{!48}
!48 = distinct !{!48, !49, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE: argument 0"}
!49 = distinct !{!49, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE"}
!50 = !{!23, !14, i64 20}
!51 = distinct !{!51, !10, !11}
!52 = distinct !{!52, !10, !11}
!53 = !{!23, !14, i64 16}
!54 = !{!55, !14, i64 0}
!55 = !{!"_ZTSN12_GLOBAL__N_16ShiftsE", !14, i64 0, !14, i64 4}
!56 = !{!55, !14, i64 4}
!57 = distinct !{!57, !10, !11}
