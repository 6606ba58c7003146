; npu-kernel-ir sha256=4e4a647c7b4974349107972ef08b0357c54e33c28fe76796b8b4a87ee50b0b7e
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
  %240 = getelementptr inbounds i8, ptr %8, i32 256
  %241 = load <16 x i32>, ptr %8, align 32, !tbaa !6
  %242 = getelementptr inbounds i8, ptr %8, i32 2368
  %243 = load <16 x i32>, ptr %242, align 32, !tbaa !6
  %244 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %241, <16 x i32> noundef %243, i32 noundef 1) #8
  %245 = sub <16 x i32> %244, %241
  %246 = tail call i32 @llvm.aie2.vlt32(<16 x i32> noundef %241, <16 x i32> noundef %239, i32 noundef 1) #8
  %247 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %245, <16 x i32> noundef %18, i32 noundef %246) #8
  %248 = or <16 x i32> %247, %18
  store <16 x i32> %244, ptr %8, align 32, !tbaa !6
  %249 = shufflevector <16 x i32> %247, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %249, ptr %240, align 32, !tbaa !6
  %250 = getelementptr inbounds i8, ptr %8, i32 64
  %251 = load <16 x i32>, ptr %250, align 32, !tbaa !6
  %252 = getelementptr inbounds i8, ptr %8, i32 2624
  %253 = load <16 x i32>, ptr %252, align 32, !tbaa !6
  %254 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %251, <16 x i32> noundef %253, i32 noundef 1) #8
  %255 = sub <16 x i32> %254, %251
  %256 = tail call i32 @llvm.aie2.vlt32(<16 x i32> noundef %251, <16 x i32> noundef %239, i32 noundef 1) #8
  %257 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %255, <16 x i32> noundef %18, i32 noundef %256) #8
  %258 = or <16 x i32> %257, %248
  store <16 x i32> %254, ptr %250, align 32, !tbaa !6
  %259 = getelementptr inbounds i8, ptr %8, i32 288
  %260 = shufflevector <16 x i32> %257, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %260, ptr %259, align 32, !tbaa !6
  %261 = getelementptr inbounds i8, ptr %8, i32 128
  %262 = load <16 x i32>, ptr %261, align 32, !tbaa !6
  %263 = getelementptr inbounds i8, ptr %8, i32 2880
  %264 = load <16 x i32>, ptr %263, align 32, !tbaa !6
  %265 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %262, <16 x i32> noundef %264, i32 noundef 1) #8
  %266 = sub <16 x i32> %265, %262
  %267 = tail call i32 @llvm.aie2.vlt32(<16 x i32> noundef %262, <16 x i32> noundef %239, i32 noundef 1) #8
  %268 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %266, <16 x i32> noundef %18, i32 noundef %267) #8
  %269 = or <16 x i32> %268, %258
  store <16 x i32> %265, ptr %261, align 32, !tbaa !6
  %270 = getelementptr inbounds i8, ptr %8, i32 320
  %271 = shufflevector <16 x i32> %268, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %271, ptr %270, align 32, !tbaa !6
  %272 = getelementptr inbounds i8, ptr %8, i32 192
  %273 = load <16 x i32>, ptr %272, align 32, !tbaa !6
  %274 = getelementptr inbounds i8, ptr %8, i32 3136
  %275 = load <16 x i32>, ptr %274, align 32, !tbaa !6
  %276 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %273, <16 x i32> noundef %275, i32 noundef 1) #8
  %277 = sub <16 x i32> %276, %273
  %278 = tail call i32 @llvm.aie2.vlt32(<16 x i32> noundef %273, <16 x i32> noundef %239, i32 noundef 1) #8
  %279 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %277, <16 x i32> noundef %18, i32 noundef %278) #8
  %280 = or <16 x i32> %279, %269
  store <16 x i32> %276, ptr %272, align 32, !tbaa !6
  %281 = getelementptr inbounds i8, ptr %8, i32 352
  %282 = shufflevector <16 x i32> %279, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %282, ptr %281, align 32, !tbaa !6
  %283 = tail call i32 @llvm.aie2.veqz32(<16 x i32> noundef %280) #8
  %284 = icmp eq i32 %283, 65535
  %285 = sext i1 %284 to i32
  %286 = getelementptr inbounds i8, ptr %8, i32 2144
  store i32 %285, ptr %286, align 4, !tbaa !13
  %287 = load i32, ptr %2, align 4, !tbaa !16
  br label %288

288:                                              ; preds = %238, %288
  %289 = phi ptr [ %6, %238 ], [ %337, %288 ]
  %290 = phi ptr [ %13, %238 ], [ %338, %288 ]
  %291 = phi i32 [ 0, %238 ], [ %339, %288 ]
  %292 = phi ptr [ %8, %238 ], [ %336, %288 ]
  %293 = phi ptr [ %7, %238 ], [ %334, %288 ]
  %294 = phi i32 [ 0, %238 ], [ %298, %288 ]
  %295 = load <16 x i32>, ptr %292, align 32, !tbaa !6
  %296 = icmp eq i32 %294, 3
  %297 = add nsw i32 %294, 1
  %298 = select i1 %296, i32 0, i32 %297
  %299 = shufflevector <16 x i32> %295, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %300 = bitcast <32 x i32> %299 to <16 x i64>
  %301 = load <16 x i32>, ptr %289, align 32, !tbaa !6
  %302 = getelementptr inbounds i8, ptr %289, i32 64
  %303 = load <16 x i32>, ptr %302, align 32, !tbaa !6
  %304 = shufflevector <16 x i32> %301, <16 x i32> %303, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %305 = bitcast <32 x i32> %304 to <16 x i64>
  %306 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %300, <16 x i64> noundef %305, i32 noundef 0) #8
  %307 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %306, i32 noundef %287, i32 noundef 1) #10
  store <32 x i16> %307, ptr %293, align 32, !tbaa !6
  %308 = getelementptr inbounds i8, ptr %293, i32 64
  %309 = load <16 x i32>, ptr %290, align 32, !tbaa !6
  %310 = getelementptr inbounds i8, ptr %290, i32 64
  %311 = load <16 x i32>, ptr %310, align 32, !tbaa !6
  %312 = shufflevector <16 x i32> %309, <16 x i32> %311, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %313 = bitcast <32 x i32> %312 to <16 x i64>
  %314 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %300, <16 x i64> noundef %313, i32 noundef 0) #8
  %315 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %314, i32 noundef %287, i32 noundef 1) #10
  store <32 x i16> %315, ptr %308, align 32, !tbaa !6
  %316 = getelementptr inbounds i8, ptr %293, i32 128
  %317 = getelementptr inbounds i8, ptr %289, i32 128
  %318 = load <16 x i32>, ptr %317, align 32, !tbaa !6
  %319 = getelementptr inbounds i8, ptr %289, i32 192
  %320 = load <16 x i32>, ptr %319, align 32, !tbaa !6
  %321 = shufflevector <16 x i32> %318, <16 x i32> %320, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %322 = bitcast <32 x i32> %321 to <16 x i64>
  %323 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %300, <16 x i64> noundef %322, i32 noundef 0) #8
  %324 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %323, i32 noundef %287, i32 noundef 1) #10
  store <32 x i16> %324, ptr %316, align 32, !tbaa !6
  %325 = getelementptr inbounds i8, ptr %293, i32 192
  %326 = getelementptr inbounds i8, ptr %290, i32 128
  %327 = load <16 x i32>, ptr %326, align 32, !tbaa !6
  %328 = getelementptr inbounds i8, ptr %290, i32 192
  %329 = load <16 x i32>, ptr %328, align 32, !tbaa !6
  %330 = shufflevector <16 x i32> %327, <16 x i32> %329, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %331 = bitcast <32 x i32> %330 to <16 x i64>
  %332 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %300, <16 x i64> noundef %331, i32 noundef 0) #8
  %333 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %332, i32 noundef %287, i32 noundef 1) #10
  store <32 x i16> %333, ptr %325, align 32, !tbaa !6
  %334 = getelementptr inbounds i8, ptr %293, i32 256
  %335 = select i1 %296, i32 64, i32 0
  %336 = getelementptr inbounds i8, ptr %292, i32 %335
  %337 = getelementptr inbounds i8, ptr %289, i32 256
  %338 = getelementptr inbounds i8, ptr %290, i32 256
  %339 = add nuw nsw i32 %291, 1
  %340 = icmp eq i32 %339, 16
  br i1 %340, label %341, label %288, !llvm.loop !18

341:                                              ; preds = %288
  %342 = load <16 x i64>, ptr %240, align 32, !tbaa !6
  %343 = ptrtoint ptr %3 to i32
  %344 = ptrtoint ptr %4 to i32
  %345 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %343) #8
  %346 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %344) #8
  %347 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %345, <16 x i32> noundef %346, i32 noundef 52428) #8
  %348 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef 4194304) #8
  %349 = shufflevector <16 x i32> %347, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %350 = bitcast <32 x i32> %349 to <16 x i64>
  %351 = shufflevector <16 x i32> %348, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %352 = bitcast <32 x i32> %351 to <16 x i64>
  %353 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef 16) #8
  %354 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 255) #8
  %355 = getelementptr inbounds i8, ptr %2, i32 8
  %356 = load i32, ptr %355, align 4, !tbaa !19, !noalias !20
  %357 = icmp slt i32 %356, 24
  %358 = select i1 %357, i32 128, i32 0
  %359 = and i32 %356, 31
  %360 = shl i32 %358, %359
  %361 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %360) #8
  %362 = getelementptr inbounds i8, ptr %2, i32 4
  %363 = load i32, ptr %362, align 4, !tbaa !23, !noalias !20
  %364 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %363) #8
  %365 = shufflevector <16 x i32> %361, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %366 = bitcast <32 x i32> %365 to <16 x i64>
  %367 = or disjoint i32 %358, 2048
  %368 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %367) #8
  %369 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %342, i32 noundef %287, i32 noundef 1) #10
  %370 = bitcast <32 x i16> %369 to <64 x i8>
  %371 = bitcast <32 x i16> %364 to <16 x i32>
  %372 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %370, <16 x i32> noundef %371, <16 x i64> noundef %366, i32 noundef 824) #8
  %373 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %372, i32 noundef %356, i32 noundef 1) #10
  %374 = bitcast <32 x i16> %373 to <16 x i32>
  %375 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %374, <16 x i32> noundef %374, i32 noundef 1) #8
  %376 = bitcast <16 x i32> %375 to <64 x i8>
  %377 = bitcast <64 x i8> %353 to <16 x i32>
  %378 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %376, <16 x i32> noundef %377, <16 x i64> noundef %350, i32 noundef 808) #8
  %379 = bitcast <16 x i64> %378 to <32 x i32>
  %380 = shufflevector <32 x i32> %379, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %381 = shufflevector <32 x i32> %379, <32 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %382 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %381) #8
  %383 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %381) #8
  %384 = shufflevector <8 x i32> %382, <8 x i32> %383, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %385 = shufflevector <32 x i32> %379, <32 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %386 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %385) #8
  %387 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %385) #8
  %388 = shufflevector <8 x i32> %386, <8 x i32> %387, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %389 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %384, <16 x i32> noundef %388, i32 noundef 24) #8
  %390 = shufflevector <16 x i32> %380, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %391 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %390) #8
  %392 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %390) #8
  %393 = shufflevector <8 x i32> %391, <8 x i32> %392, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %394 = shufflevector <16 x i32> %380, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %395 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %394) #8
  %396 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %394) #8
  %397 = shufflevector <8 x i32> %395, <8 x i32> %396, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %398 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %393, <16 x i32> noundef %397, i32 noundef 24) #8
  %399 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %389, <16 x i32> noundef %398, i32 noundef 10) #8
  %400 = and <32 x i16> %373, %354
  %401 = sub <32 x i16> %368, %400
  %402 = bitcast <32 x i16> %401 to <64 x i8>
  %403 = bitcast <32 x i16> %401 to <16 x i32>
  %404 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %402, <16 x i32> noundef %403, <16 x i64> noundef %352, i32 noundef 824) #8
  %405 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %404, i32 noundef 9, i32 noundef 1) #10
  %406 = bitcast <16 x i32> %399 to <64 x i8>
  %407 = bitcast <32 x i16> %405 to <16 x i32>
  %408 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %406, <16 x i32> noundef %407, i32 noundef 312) #8
  %409 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %408, i32 noundef 14, i32 noundef 0) #10
  %410 = getelementptr inbounds i8, ptr %8, i32 1024
  store <32 x i16> %409, ptr %410, align 32, !tbaa !6
  %411 = getelementptr inbounds i8, ptr %8, i32 1088
  %412 = bitcast <32 x i16> %409 to <16 x i32>
  %413 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %412, <16 x i32> noundef %412, i32 noundef 18) #8
  %414 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %413, <16 x i32> noundef %413, i32 noundef 18) #8
  %415 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %414, <16 x i32> noundef %414, i32 noundef 18) #8
  store <16 x i32> %415, ptr %411, align 32, !tbaa !6
  %416 = getelementptr inbounds i8, ptr %8, i32 1152
  %417 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %414, <16 x i32> noundef %414, i32 noundef 19) #8
  store <16 x i32> %417, ptr %416, align 32, !tbaa !6
  %418 = getelementptr inbounds i8, ptr %8, i32 1216
  %419 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %413, <16 x i32> noundef %413, i32 noundef 19) #8
  %420 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %419, <16 x i32> noundef %419, i32 noundef 18) #8
  store <16 x i32> %420, ptr %418, align 32, !tbaa !6
  %421 = getelementptr inbounds i8, ptr %8, i32 1280
  %422 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %419, <16 x i32> noundef %419, i32 noundef 19) #8
  store <16 x i32> %422, ptr %421, align 32, !tbaa !6
  %423 = getelementptr inbounds i8, ptr %8, i32 1344
  %424 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %412, <16 x i32> noundef %412, i32 noundef 19) #8
  %425 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %424, <16 x i32> noundef %424, i32 noundef 18) #8
  %426 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %425, <16 x i32> noundef %425, i32 noundef 18) #8
  store <16 x i32> %426, ptr %423, align 32, !tbaa !6
  %427 = getelementptr inbounds i8, ptr %8, i32 1408
  %428 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %425, <16 x i32> noundef %425, i32 noundef 19) #8
  store <16 x i32> %428, ptr %427, align 32, !tbaa !6
  %429 = getelementptr inbounds i8, ptr %8, i32 1472
  %430 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %424, <16 x i32> noundef %424, i32 noundef 19) #8
  %431 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %430, <16 x i32> noundef %430, i32 noundef 18) #8
  store <16 x i32> %431, ptr %429, align 32, !tbaa !6
  %432 = getelementptr inbounds i8, ptr %8, i32 1536
  %433 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %430, <16 x i32> noundef %430, i32 noundef 19) #8
  store <16 x i32> %433, ptr %432, align 32, !tbaa !6
  ret void
}

; Function Attrs: mustprogress nounwind
define dso_local void @attention_precise_values(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias noundef %2, ptr noalias noundef %3, ptr noalias nocapture noundef readonly %4, ptr noalias nocapture noundef readonly %5, ptr noalias noundef %6, ptr noalias nocapture noundef %7, ptr noalias nocapture noundef %8, i32 noundef %9) local_unnamed_addr #1 {
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
  %340 = load i32, ptr %339, align 4, !tbaa !13
  %341 = icmp eq i32 %340, 0
  br i1 %341, label %621, label %342

342:                                              ; preds = %269
  %343 = getelementptr inbounds i8, ptr %1, i32 12
  %344 = load i32, ptr %343, align 4, !tbaa !41
  %345 = getelementptr inbounds i8, ptr %0, i32 800
  %346 = getelementptr inbounds i8, ptr %0, i32 2848
  %347 = getelementptr inbounds i8, ptr %6, i32 128
  %348 = getelementptr inbounds i8, ptr %6, i32 384
  %349 = getelementptr inbounds i8, ptr %6, i32 640
  %350 = getelementptr inbounds i8, ptr %6, i32 896
  %351 = getelementptr inbounds i8, ptr %7, i32 128
  br label %352

352:                                              ; preds = %342, %352
  %353 = phi ptr [ %351, %342 ], [ %608, %352 ]
  %354 = phi ptr [ %345, %342 ], [ %614, %352 ]
  %355 = phi ptr [ %346, %342 ], [ %615, %352 ]
  %356 = phi ptr [ %347, %342 ], [ %616, %352 ]
  %357 = phi ptr [ %348, %342 ], [ %617, %352 ]
  %358 = phi ptr [ %349, %342 ], [ %618, %352 ]
  %359 = phi i32 [ 0, %342 ], [ %609, %352 ]
  %360 = phi ptr [ %350, %342 ], [ %619, %352 ]
  %361 = getelementptr inbounds i8, ptr %354, i32 -800
  %362 = getelementptr inbounds i8, ptr %356, i32 -128
  %363 = load <16 x i16>, ptr %362, align 32, !tbaa !6, !noalias !42
  %364 = shufflevector <16 x i16> %363, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %365 = bitcast <32 x i16> %364 to <64 x i8>
  %366 = load <32 x i8>, ptr %361, align 32, !tbaa !6, !noalias !42
  %367 = shufflevector <32 x i8> %366, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %368 = bitcast <64 x i8> %367 to <16 x i32>
  %369 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %365, <16 x i32> noundef %368, i32 noundef 272) #8
  %370 = getelementptr inbounds i8, ptr %356, i32 -96
  %371 = load <16 x i16>, ptr %370, align 32, !tbaa !6, !noalias !42
  %372 = shufflevector <16 x i16> %371, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %373 = bitcast <32 x i16> %372 to <64 x i8>
  %374 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %373, <16 x i32> noundef %368, i32 noundef 272) #8
  %375 = getelementptr inbounds i8, ptr %356, i32 -64
  %376 = load <16 x i16>, ptr %375, align 32, !tbaa !6, !noalias !42
  %377 = shufflevector <16 x i16> %376, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %378 = bitcast <32 x i16> %377 to <64 x i8>
  %379 = getelementptr inbounds i8, ptr %354, i32 -768
  %380 = load <32 x i8>, ptr %379, align 32, !tbaa !6, !noalias !42
  %381 = shufflevector <32 x i8> %380, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %382 = bitcast <64 x i8> %381 to <16 x i32>
  %383 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %378, <16 x i32> noundef %382, <16 x i64> noundef %369, i32 noundef 272) #8
  %384 = getelementptr inbounds i8, ptr %356, i32 -32
  %385 = load <16 x i16>, ptr %384, align 32, !tbaa !6, !noalias !42
  %386 = shufflevector <16 x i16> %385, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %387 = bitcast <32 x i16> %386 to <64 x i8>
  %388 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %387, <16 x i32> noundef %382, <16 x i64> noundef %374, i32 noundef 272) #8
  %389 = getelementptr inbounds i8, ptr %354, i32 -288
  %390 = load <16 x i16>, ptr %356, align 32, !tbaa !6, !noalias !42
  %391 = shufflevector <16 x i16> %390, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %392 = bitcast <32 x i16> %391 to <64 x i8>
  %393 = load <32 x i8>, ptr %389, align 32, !tbaa !6, !noalias !42
  %394 = shufflevector <32 x i8> %393, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %395 = bitcast <64 x i8> %394 to <16 x i32>
  %396 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %392, <16 x i32> noundef %395, <16 x i64> noundef %383, i32 noundef 272) #8
  %397 = getelementptr inbounds i8, ptr %356, i32 32
  %398 = load <16 x i16>, ptr %397, align 32, !tbaa !6, !noalias !42
  %399 = shufflevector <16 x i16> %398, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %400 = bitcast <32 x i16> %399 to <64 x i8>
  %401 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %400, <16 x i32> noundef %395, <16 x i64> noundef %388, i32 noundef 272) #8
  %402 = getelementptr inbounds i8, ptr %356, i32 64
  %403 = load <16 x i16>, ptr %402, align 32, !tbaa !6, !noalias !42
  %404 = shufflevector <16 x i16> %403, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %405 = bitcast <32 x i16> %404 to <64 x i8>
  %406 = getelementptr inbounds i8, ptr %354, i32 -256
  %407 = load <32 x i8>, ptr %406, align 32, !tbaa !6, !noalias !42
  %408 = shufflevector <32 x i8> %407, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %409 = bitcast <64 x i8> %408 to <16 x i32>
  %410 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %405, <16 x i32> noundef %409, <16 x i64> noundef %396, i32 noundef 272) #8
  %411 = getelementptr inbounds i8, ptr %356, i32 96
  %412 = load <16 x i16>, ptr %411, align 32, !tbaa !6, !noalias !42
  %413 = shufflevector <16 x i16> %412, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %414 = bitcast <32 x i16> %413 to <64 x i8>
  %415 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %414, <16 x i32> noundef %409, <16 x i64> noundef %401, i32 noundef 272) #8
  %416 = getelementptr inbounds i8, ptr %357, i32 -128
  %417 = getelementptr inbounds i8, ptr %354, i32 224
  %418 = load <16 x i16>, ptr %416, align 32, !tbaa !6, !noalias !42
  %419 = shufflevector <16 x i16> %418, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %420 = bitcast <32 x i16> %419 to <64 x i8>
  %421 = load <32 x i8>, ptr %417, align 32, !tbaa !6, !noalias !42
  %422 = shufflevector <32 x i8> %421, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %423 = bitcast <64 x i8> %422 to <16 x i32>
  %424 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %420, <16 x i32> noundef %423, <16 x i64> noundef %410, i32 noundef 272) #8
  %425 = getelementptr inbounds i8, ptr %357, i32 -96
  %426 = load <16 x i16>, ptr %425, align 32, !tbaa !6, !noalias !42
  %427 = shufflevector <16 x i16> %426, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %428 = bitcast <32 x i16> %427 to <64 x i8>
  %429 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %428, <16 x i32> noundef %423, <16 x i64> noundef %415, i32 noundef 272) #8
  %430 = getelementptr inbounds i8, ptr %357, i32 -64
  %431 = load <16 x i16>, ptr %430, align 32, !tbaa !6, !noalias !42
  %432 = shufflevector <16 x i16> %431, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %433 = bitcast <32 x i16> %432 to <64 x i8>
  %434 = getelementptr inbounds i8, ptr %354, i32 256
  %435 = load <32 x i8>, ptr %434, align 32, !tbaa !6, !noalias !42
  %436 = shufflevector <32 x i8> %435, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %437 = bitcast <64 x i8> %436 to <16 x i32>
  %438 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %433, <16 x i32> noundef %437, <16 x i64> noundef %424, i32 noundef 272) #8
  %439 = getelementptr inbounds i8, ptr %357, i32 -32
  %440 = load <16 x i16>, ptr %439, align 32, !tbaa !6, !noalias !42
  %441 = shufflevector <16 x i16> %440, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %442 = bitcast <32 x i16> %441 to <64 x i8>
  %443 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %442, <16 x i32> noundef %437, <16 x i64> noundef %429, i32 noundef 272) #8
  %444 = getelementptr inbounds i8, ptr %354, i32 736
  %445 = load <16 x i16>, ptr %357, align 32, !tbaa !6, !noalias !42
  %446 = shufflevector <16 x i16> %445, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %447 = bitcast <32 x i16> %446 to <64 x i8>
  %448 = load <32 x i8>, ptr %444, align 32, !tbaa !6, !noalias !42
  %449 = shufflevector <32 x i8> %448, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %450 = bitcast <64 x i8> %449 to <16 x i32>
  %451 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %447, <16 x i32> noundef %450, <16 x i64> noundef %438, i32 noundef 272) #8
  %452 = getelementptr inbounds i8, ptr %357, i32 32
  %453 = load <16 x i16>, ptr %452, align 32, !tbaa !6, !noalias !42
  %454 = shufflevector <16 x i16> %453, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %455 = bitcast <32 x i16> %454 to <64 x i8>
  %456 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %455, <16 x i32> noundef %450, <16 x i64> noundef %443, i32 noundef 272) #8
  %457 = getelementptr inbounds i8, ptr %357, i32 64
  %458 = load <16 x i16>, ptr %457, align 32, !tbaa !6, !noalias !42
  %459 = shufflevector <16 x i16> %458, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %460 = bitcast <32 x i16> %459 to <64 x i8>
  %461 = getelementptr inbounds i8, ptr %354, i32 768
  %462 = load <32 x i8>, ptr %461, align 32, !tbaa !6, !noalias !42
  %463 = shufflevector <32 x i8> %462, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %464 = bitcast <64 x i8> %463 to <16 x i32>
  %465 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %460, <16 x i32> noundef %464, <16 x i64> noundef %451, i32 noundef 272) #8
  %466 = getelementptr inbounds i8, ptr %357, i32 96
  %467 = load <16 x i16>, ptr %466, align 32, !tbaa !6, !noalias !42
  %468 = shufflevector <16 x i16> %467, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %469 = bitcast <32 x i16> %468 to <64 x i8>
  %470 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %469, <16 x i32> noundef %464, <16 x i64> noundef %456, i32 noundef 272) #8
  %471 = getelementptr inbounds i8, ptr %355, i32 -800
  %472 = getelementptr inbounds i8, ptr %358, i32 -128
  %473 = load <16 x i16>, ptr %472, align 32, !tbaa !6, !noalias !42
  %474 = shufflevector <16 x i16> %473, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %475 = bitcast <32 x i16> %474 to <64 x i8>
  %476 = load <32 x i8>, ptr %471, align 32, !tbaa !6, !noalias !42
  %477 = shufflevector <32 x i8> %476, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %478 = bitcast <64 x i8> %477 to <16 x i32>
  %479 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %475, <16 x i32> noundef %478, <16 x i64> noundef %465, i32 noundef 272) #8
  %480 = getelementptr inbounds i8, ptr %358, i32 -96
  %481 = load <16 x i16>, ptr %480, align 32, !tbaa !6, !noalias !42
  %482 = shufflevector <16 x i16> %481, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %483 = bitcast <32 x i16> %482 to <64 x i8>
  %484 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %483, <16 x i32> noundef %478, <16 x i64> noundef %470, i32 noundef 272) #8
  %485 = getelementptr inbounds i8, ptr %358, i32 -64
  %486 = load <16 x i16>, ptr %485, align 32, !tbaa !6, !noalias !42
  %487 = shufflevector <16 x i16> %486, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %488 = bitcast <32 x i16> %487 to <64 x i8>
  %489 = getelementptr inbounds i8, ptr %355, i32 -768
  %490 = load <32 x i8>, ptr %489, align 32, !tbaa !6, !noalias !42
  %491 = shufflevector <32 x i8> %490, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %492 = bitcast <64 x i8> %491 to <16 x i32>
  %493 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %488, <16 x i32> noundef %492, <16 x i64> noundef %479, i32 noundef 272) #8
  %494 = getelementptr inbounds i8, ptr %358, i32 -32
  %495 = load <16 x i16>, ptr %494, align 32, !tbaa !6, !noalias !42
  %496 = shufflevector <16 x i16> %495, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %497 = bitcast <32 x i16> %496 to <64 x i8>
  %498 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %497, <16 x i32> noundef %492, <16 x i64> noundef %484, i32 noundef 272) #8
  %499 = getelementptr inbounds i8, ptr %355, i32 -288
  %500 = load <16 x i16>, ptr %358, align 32, !tbaa !6, !noalias !42
  %501 = shufflevector <16 x i16> %500, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %502 = bitcast <32 x i16> %501 to <64 x i8>
  %503 = load <32 x i8>, ptr %499, align 32, !tbaa !6, !noalias !42
  %504 = shufflevector <32 x i8> %503, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %505 = bitcast <64 x i8> %504 to <16 x i32>
  %506 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %502, <16 x i32> noundef %505, <16 x i64> noundef %493, i32 noundef 272) #8
  %507 = getelementptr inbounds i8, ptr %358, i32 32
  %508 = load <16 x i16>, ptr %507, align 32, !tbaa !6, !noalias !42
  %509 = shufflevector <16 x i16> %508, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %510 = bitcast <32 x i16> %509 to <64 x i8>
  %511 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %510, <16 x i32> noundef %505, <16 x i64> noundef %498, i32 noundef 272) #8
  %512 = getelementptr inbounds i8, ptr %358, i32 64
  %513 = load <16 x i16>, ptr %512, align 32, !tbaa !6, !noalias !42
  %514 = shufflevector <16 x i16> %513, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %515 = bitcast <32 x i16> %514 to <64 x i8>
  %516 = getelementptr inbounds i8, ptr %355, i32 -256
  %517 = load <32 x i8>, ptr %516, align 32, !tbaa !6, !noalias !42
  %518 = shufflevector <32 x i8> %517, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %519 = bitcast <64 x i8> %518 to <16 x i32>
  %520 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %515, <16 x i32> noundef %519, <16 x i64> noundef %506, i32 noundef 272) #8
  %521 = getelementptr inbounds i8, ptr %358, i32 96
  %522 = load <16 x i16>, ptr %521, align 32, !tbaa !6, !noalias !42
  %523 = shufflevector <16 x i16> %522, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %524 = bitcast <32 x i16> %523 to <64 x i8>
  %525 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %524, <16 x i32> noundef %519, <16 x i64> noundef %511, i32 noundef 272) #8
  %526 = getelementptr inbounds i8, ptr %360, i32 -128
  %527 = getelementptr inbounds i8, ptr %355, i32 224
  %528 = load <16 x i16>, ptr %526, align 32, !tbaa !6, !noalias !42
  %529 = shufflevector <16 x i16> %528, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %530 = bitcast <32 x i16> %529 to <64 x i8>
  %531 = load <32 x i8>, ptr %527, align 32, !tbaa !6, !noalias !42
  %532 = shufflevector <32 x i8> %531, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %533 = bitcast <64 x i8> %532 to <16 x i32>
  %534 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %530, <16 x i32> noundef %533, <16 x i64> noundef %520, i32 noundef 272) #8
  %535 = getelementptr inbounds i8, ptr %360, i32 -96
  %536 = load <16 x i16>, ptr %535, align 32, !tbaa !6, !noalias !42
  %537 = shufflevector <16 x i16> %536, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %538 = bitcast <32 x i16> %537 to <64 x i8>
  %539 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %538, <16 x i32> noundef %533, <16 x i64> noundef %525, i32 noundef 272) #8
  %540 = getelementptr inbounds i8, ptr %360, i32 -64
  %541 = load <16 x i16>, ptr %540, align 32, !tbaa !6, !noalias !42
  %542 = shufflevector <16 x i16> %541, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %543 = bitcast <32 x i16> %542 to <64 x i8>
  %544 = getelementptr inbounds i8, ptr %355, i32 256
  %545 = load <32 x i8>, ptr %544, align 32, !tbaa !6, !noalias !42
  %546 = shufflevector <32 x i8> %545, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %547 = bitcast <64 x i8> %546 to <16 x i32>
  %548 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %543, <16 x i32> noundef %547, <16 x i64> noundef %534, i32 noundef 272) #8
  %549 = getelementptr inbounds i8, ptr %360, i32 -32
  %550 = load <16 x i16>, ptr %549, align 32, !tbaa !6, !noalias !42
  %551 = shufflevector <16 x i16> %550, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %552 = bitcast <32 x i16> %551 to <64 x i8>
  %553 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %552, <16 x i32> noundef %547, <16 x i64> noundef %539, i32 noundef 272) #8
  %554 = getelementptr inbounds i8, ptr %355, i32 736
  %555 = load <16 x i16>, ptr %360, align 32, !tbaa !6, !noalias !42
  %556 = shufflevector <16 x i16> %555, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %557 = bitcast <32 x i16> %556 to <64 x i8>
  %558 = load <32 x i8>, ptr %554, align 32, !tbaa !6, !noalias !42
  %559 = shufflevector <32 x i8> %558, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %560 = bitcast <64 x i8> %559 to <16 x i32>
  %561 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %557, <16 x i32> noundef %560, <16 x i64> noundef %548, i32 noundef 272) #8
  %562 = getelementptr inbounds i8, ptr %360, i32 32
  %563 = load <16 x i16>, ptr %562, align 32, !tbaa !6, !noalias !42
  %564 = shufflevector <16 x i16> %563, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %565 = bitcast <32 x i16> %564 to <64 x i8>
  %566 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %565, <16 x i32> noundef %560, <16 x i64> noundef %553, i32 noundef 272) #8
  %567 = getelementptr inbounds i8, ptr %360, i32 96
  %568 = load <16 x i16>, ptr %567, align 32, !tbaa !6, !noalias !42
  %569 = shufflevector <16 x i16> %568, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %570 = bitcast <32 x i16> %569 to <64 x i8>
  %571 = getelementptr inbounds i8, ptr %355, i32 768
  %572 = load <32 x i8>, ptr %571, align 32, !tbaa !6, !noalias !42
  %573 = shufflevector <32 x i8> %572, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %574 = bitcast <64 x i8> %573 to <16 x i32>
  %575 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %570, <16 x i32> noundef %574, <16 x i64> noundef %566, i32 noundef 272) #8
  %576 = getelementptr inbounds i8, ptr %360, i32 64
  %577 = load <16 x i16>, ptr %576, align 32, !tbaa !6, !noalias !42
  %578 = shufflevector <16 x i16> %577, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %579 = bitcast <32 x i16> %578 to <64 x i8>
  %580 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %579, <16 x i32> noundef %574, <16 x i64> noundef %561, i32 noundef 272) #8
  %581 = getelementptr inbounds i8, ptr %353, i32 -128
  %582 = load <32 x i32>, ptr %581, align 32, !tbaa !6, !alias.scope !45, !noalias !47
  %583 = load <32 x i32>, ptr %353, align 32, !tbaa !6, !alias.scope !45, !noalias !47
  %584 = bitcast <16 x i64> %580 to <32 x i32>
  %585 = shufflevector <32 x i32> %582, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %586 = shufflevector <32 x i32> %584, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %587 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %586, i32 noundef 0, i32 noundef 1) #10, !noalias !42
  %588 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %587, i32 noundef %344, i32 noundef 1) #10, !noalias !42
  %589 = add <16 x i32> %588, %585
  %590 = shufflevector <32 x i32> %582, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %591 = shufflevector <32 x i32> %584, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %592 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %591, i32 noundef 0, i32 noundef 1) #10, !noalias !42
  %593 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %592, i32 noundef %344, i32 noundef 1) #10, !noalias !42
  %594 = add <16 x i32> %593, %590
  %595 = shufflevector <16 x i32> %589, <16 x i32> %594, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i32> %595, ptr %581, align 32, !tbaa !6, !noalias !42
  %596 = bitcast <16 x i64> %575 to <32 x i32>
  %597 = shufflevector <32 x i32> %583, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %598 = shufflevector <32 x i32> %596, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %599 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %598, i32 noundef 0, i32 noundef 1) #10, !noalias !42
  %600 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %599, i32 noundef %344, i32 noundef 1) #10, !noalias !42
  %601 = add <16 x i32> %600, %597
  %602 = shufflevector <32 x i32> %583, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %603 = shufflevector <32 x i32> %596, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %604 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %603, i32 noundef 0, i32 noundef 1) #10, !noalias !42
  %605 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %604, i32 noundef %344, i32 noundef 1) #10, !noalias !42
  %606 = add <16 x i32> %605, %602
  %607 = shufflevector <16 x i32> %601, <16 x i32> %606, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i32> %607, ptr %353, align 32, !tbaa !6, !noalias !42
  %608 = getelementptr inbounds i8, ptr %353, i32 256
  %609 = add nuw nsw i32 %359, 1
  %610 = xor i32 %609, %359
  %611 = shl nuw nsw i32 %610, 6
  %612 = and i32 %611, 512
  %613 = sub nsw i32 64, %612
  %614 = getelementptr inbounds i8, ptr %354, i32 %613
  %615 = getelementptr inbounds i8, ptr %355, i32 %613
  %616 = getelementptr inbounds i16, ptr %356, i32 %612
  %617 = getelementptr inbounds i16, ptr %357, i32 %612
  %618 = getelementptr inbounds i16, ptr %358, i32 %612
  %619 = getelementptr inbounds i16, ptr %360, i32 %612
  %620 = icmp eq i32 %609, 32
  br i1 %620, label %927, label %352, !llvm.loop !50

621:                                              ; preds = %269
  %622 = getelementptr inbounds i8, ptr %8, i32 1088
  %623 = getelementptr inbounds i8, ptr %1, i32 12
  %624 = load i32, ptr %623, align 4, !tbaa !41
  tail call void @llvm.experimental.noalias.scope.decl(metadata !51)
  tail call void @llvm.experimental.noalias.scope.decl(metadata !54)
  %625 = getelementptr inbounds i8, ptr %0, i32 800
  %626 = getelementptr inbounds i8, ptr %0, i32 2848
  %627 = getelementptr inbounds i8, ptr %6, i32 128
  %628 = getelementptr inbounds i8, ptr %6, i32 384
  %629 = getelementptr inbounds i8, ptr %6, i32 640
  %630 = getelementptr inbounds i8, ptr %6, i32 896
  %631 = getelementptr inbounds i8, ptr %7, i32 128
  %632 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #8
  %633 = bitcast <32 x i16> %632 to <16 x i32>
  br label %634

634:                                              ; preds = %621, %634
  %635 = phi ptr [ %631, %621 ], [ %912, %634 ]
  %636 = phi ptr [ %622, %621 ], [ %925, %634 ]
  %637 = phi ptr [ %625, %621 ], [ %918, %634 ]
  %638 = phi ptr [ %626, %621 ], [ %919, %634 ]
  %639 = phi ptr [ %627, %621 ], [ %920, %634 ]
  %640 = phi ptr [ %628, %621 ], [ %921, %634 ]
  %641 = phi ptr [ %629, %621 ], [ %922, %634 ]
  %642 = phi i32 [ 0, %621 ], [ %913, %634 ]
  %643 = phi ptr [ %630, %621 ], [ %923, %634 ]
  %644 = getelementptr inbounds i8, ptr %637, i32 -800
  %645 = getelementptr inbounds i8, ptr %639, i32 -128
  %646 = load <16 x i16>, ptr %645, align 32, !tbaa !6, !noalias !54
  %647 = shufflevector <16 x i16> %646, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %648 = bitcast <32 x i16> %647 to <64 x i8>
  %649 = load <32 x i8>, ptr %644, align 32, !tbaa !6, !noalias !54
  %650 = shufflevector <32 x i8> %649, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %651 = bitcast <64 x i8> %650 to <16 x i32>
  %652 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %648, <16 x i32> noundef %651, i32 noundef 272) #8
  %653 = getelementptr inbounds i8, ptr %639, i32 -96
  %654 = load <16 x i16>, ptr %653, align 32, !tbaa !6, !noalias !54
  %655 = shufflevector <16 x i16> %654, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %656 = bitcast <32 x i16> %655 to <64 x i8>
  %657 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %656, <16 x i32> noundef %651, i32 noundef 272) #8
  %658 = getelementptr inbounds i8, ptr %639, i32 -64
  %659 = load <16 x i16>, ptr %658, align 32, !tbaa !6, !noalias !54
  %660 = shufflevector <16 x i16> %659, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %661 = bitcast <32 x i16> %660 to <64 x i8>
  %662 = getelementptr inbounds i8, ptr %637, i32 -768
  %663 = load <32 x i8>, ptr %662, align 32, !tbaa !6, !noalias !54
  %664 = shufflevector <32 x i8> %663, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %665 = bitcast <64 x i8> %664 to <16 x i32>
  %666 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %661, <16 x i32> noundef %665, <16 x i64> noundef %652, i32 noundef 272) #8
  %667 = getelementptr inbounds i8, ptr %639, i32 -32
  %668 = load <16 x i16>, ptr %667, align 32, !tbaa !6, !noalias !54
  %669 = shufflevector <16 x i16> %668, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %670 = bitcast <32 x i16> %669 to <64 x i8>
  %671 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %670, <16 x i32> noundef %665, <16 x i64> noundef %657, i32 noundef 272) #8
  %672 = getelementptr inbounds i8, ptr %637, i32 -288
  %673 = load <16 x i16>, ptr %639, align 32, !tbaa !6, !noalias !54
  %674 = shufflevector <16 x i16> %673, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %675 = bitcast <32 x i16> %674 to <64 x i8>
  %676 = load <32 x i8>, ptr %672, align 32, !tbaa !6, !noalias !54
  %677 = shufflevector <32 x i8> %676, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %678 = bitcast <64 x i8> %677 to <16 x i32>
  %679 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %675, <16 x i32> noundef %678, <16 x i64> noundef %666, i32 noundef 272) #8
  %680 = getelementptr inbounds i8, ptr %639, i32 32
  %681 = load <16 x i16>, ptr %680, align 32, !tbaa !6, !noalias !54
  %682 = shufflevector <16 x i16> %681, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %683 = bitcast <32 x i16> %682 to <64 x i8>
  %684 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %683, <16 x i32> noundef %678, <16 x i64> noundef %671, i32 noundef 272) #8
  %685 = getelementptr inbounds i8, ptr %639, i32 64
  %686 = load <16 x i16>, ptr %685, align 32, !tbaa !6, !noalias !54
  %687 = shufflevector <16 x i16> %686, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %688 = bitcast <32 x i16> %687 to <64 x i8>
  %689 = getelementptr inbounds i8, ptr %637, i32 -256
  %690 = load <32 x i8>, ptr %689, align 32, !tbaa !6, !noalias !54
  %691 = shufflevector <32 x i8> %690, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %692 = bitcast <64 x i8> %691 to <16 x i32>
  %693 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %688, <16 x i32> noundef %692, <16 x i64> noundef %679, i32 noundef 272) #8
  %694 = getelementptr inbounds i8, ptr %639, i32 96
  %695 = load <16 x i16>, ptr %694, align 32, !tbaa !6, !noalias !54
  %696 = shufflevector <16 x i16> %695, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %697 = bitcast <32 x i16> %696 to <64 x i8>
  %698 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %697, <16 x i32> noundef %692, <16 x i64> noundef %684, i32 noundef 272) #8
  %699 = getelementptr inbounds i8, ptr %640, i32 -128
  %700 = getelementptr inbounds i8, ptr %637, i32 224
  %701 = load <16 x i16>, ptr %699, align 32, !tbaa !6, !noalias !54
  %702 = shufflevector <16 x i16> %701, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %703 = bitcast <32 x i16> %702 to <64 x i8>
  %704 = load <32 x i8>, ptr %700, align 32, !tbaa !6, !noalias !54
  %705 = shufflevector <32 x i8> %704, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %706 = bitcast <64 x i8> %705 to <16 x i32>
  %707 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %703, <16 x i32> noundef %706, <16 x i64> noundef %693, i32 noundef 272) #8
  %708 = getelementptr inbounds i8, ptr %640, i32 -96
  %709 = load <16 x i16>, ptr %708, align 32, !tbaa !6, !noalias !54
  %710 = shufflevector <16 x i16> %709, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %711 = bitcast <32 x i16> %710 to <64 x i8>
  %712 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %711, <16 x i32> noundef %706, <16 x i64> noundef %698, i32 noundef 272) #8
  %713 = getelementptr inbounds i8, ptr %640, i32 -64
  %714 = load <16 x i16>, ptr %713, align 32, !tbaa !6, !noalias !54
  %715 = shufflevector <16 x i16> %714, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %716 = bitcast <32 x i16> %715 to <64 x i8>
  %717 = getelementptr inbounds i8, ptr %637, i32 256
  %718 = load <32 x i8>, ptr %717, align 32, !tbaa !6, !noalias !54
  %719 = shufflevector <32 x i8> %718, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %720 = bitcast <64 x i8> %719 to <16 x i32>
  %721 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %716, <16 x i32> noundef %720, <16 x i64> noundef %707, i32 noundef 272) #8
  %722 = getelementptr inbounds i8, ptr %640, i32 -32
  %723 = load <16 x i16>, ptr %722, align 32, !tbaa !6, !noalias !54
  %724 = shufflevector <16 x i16> %723, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %725 = bitcast <32 x i16> %724 to <64 x i8>
  %726 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %725, <16 x i32> noundef %720, <16 x i64> noundef %712, i32 noundef 272) #8
  %727 = getelementptr inbounds i8, ptr %637, i32 736
  %728 = load <16 x i16>, ptr %640, align 32, !tbaa !6, !noalias !54
  %729 = shufflevector <16 x i16> %728, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %730 = bitcast <32 x i16> %729 to <64 x i8>
  %731 = load <32 x i8>, ptr %727, align 32, !tbaa !6, !noalias !54
  %732 = shufflevector <32 x i8> %731, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %733 = bitcast <64 x i8> %732 to <16 x i32>
  %734 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %730, <16 x i32> noundef %733, <16 x i64> noundef %721, i32 noundef 272) #8
  %735 = getelementptr inbounds i8, ptr %640, i32 32
  %736 = load <16 x i16>, ptr %735, align 32, !tbaa !6, !noalias !54
  %737 = shufflevector <16 x i16> %736, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %738 = bitcast <32 x i16> %737 to <64 x i8>
  %739 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %738, <16 x i32> noundef %733, <16 x i64> noundef %726, i32 noundef 272) #8
  %740 = getelementptr inbounds i8, ptr %640, i32 64
  %741 = load <16 x i16>, ptr %740, align 32, !tbaa !6, !noalias !54
  %742 = shufflevector <16 x i16> %741, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %743 = bitcast <32 x i16> %742 to <64 x i8>
  %744 = getelementptr inbounds i8, ptr %637, i32 768
  %745 = load <32 x i8>, ptr %744, align 32, !tbaa !6, !noalias !54
  %746 = shufflevector <32 x i8> %745, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %747 = bitcast <64 x i8> %746 to <16 x i32>
  %748 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %743, <16 x i32> noundef %747, <16 x i64> noundef %734, i32 noundef 272) #8
  %749 = getelementptr inbounds i8, ptr %640, i32 96
  %750 = load <16 x i16>, ptr %749, align 32, !tbaa !6, !noalias !54
  %751 = shufflevector <16 x i16> %750, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %752 = bitcast <32 x i16> %751 to <64 x i8>
  %753 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %752, <16 x i32> noundef %747, <16 x i64> noundef %739, i32 noundef 272) #8
  %754 = getelementptr inbounds i8, ptr %638, i32 -800
  %755 = getelementptr inbounds i8, ptr %641, i32 -128
  %756 = load <16 x i16>, ptr %755, align 32, !tbaa !6, !noalias !54
  %757 = shufflevector <16 x i16> %756, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %758 = bitcast <32 x i16> %757 to <64 x i8>
  %759 = load <32 x i8>, ptr %754, align 32, !tbaa !6, !noalias !54
  %760 = shufflevector <32 x i8> %759, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %761 = bitcast <64 x i8> %760 to <16 x i32>
  %762 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %758, <16 x i32> noundef %761, <16 x i64> noundef %748, i32 noundef 272) #8
  %763 = getelementptr inbounds i8, ptr %641, i32 -96
  %764 = load <16 x i16>, ptr %763, align 32, !tbaa !6, !noalias !54
  %765 = shufflevector <16 x i16> %764, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %766 = bitcast <32 x i16> %765 to <64 x i8>
  %767 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %766, <16 x i32> noundef %761, <16 x i64> noundef %753, i32 noundef 272) #8
  %768 = getelementptr inbounds i8, ptr %641, i32 -64
  %769 = load <16 x i16>, ptr %768, align 32, !tbaa !6, !noalias !54
  %770 = shufflevector <16 x i16> %769, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %771 = bitcast <32 x i16> %770 to <64 x i8>
  %772 = getelementptr inbounds i8, ptr %638, i32 -768
  %773 = load <32 x i8>, ptr %772, align 32, !tbaa !6, !noalias !54
  %774 = shufflevector <32 x i8> %773, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %775 = bitcast <64 x i8> %774 to <16 x i32>
  %776 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %771, <16 x i32> noundef %775, <16 x i64> noundef %762, i32 noundef 272) #8
  %777 = getelementptr inbounds i8, ptr %641, i32 -32
  %778 = load <16 x i16>, ptr %777, align 32, !tbaa !6, !noalias !54
  %779 = shufflevector <16 x i16> %778, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %780 = bitcast <32 x i16> %779 to <64 x i8>
  %781 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %780, <16 x i32> noundef %775, <16 x i64> noundef %767, i32 noundef 272) #8
  %782 = getelementptr inbounds i8, ptr %638, i32 -288
  %783 = load <16 x i16>, ptr %641, align 32, !tbaa !6, !noalias !54
  %784 = shufflevector <16 x i16> %783, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %785 = bitcast <32 x i16> %784 to <64 x i8>
  %786 = load <32 x i8>, ptr %782, align 32, !tbaa !6, !noalias !54
  %787 = shufflevector <32 x i8> %786, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %788 = bitcast <64 x i8> %787 to <16 x i32>
  %789 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %785, <16 x i32> noundef %788, <16 x i64> noundef %776, i32 noundef 272) #8
  %790 = getelementptr inbounds i8, ptr %641, i32 32
  %791 = load <16 x i16>, ptr %790, align 32, !tbaa !6, !noalias !54
  %792 = shufflevector <16 x i16> %791, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %793 = bitcast <32 x i16> %792 to <64 x i8>
  %794 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %793, <16 x i32> noundef %788, <16 x i64> noundef %781, i32 noundef 272) #8
  %795 = getelementptr inbounds i8, ptr %641, i32 64
  %796 = load <16 x i16>, ptr %795, align 32, !tbaa !6, !noalias !54
  %797 = shufflevector <16 x i16> %796, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %798 = bitcast <32 x i16> %797 to <64 x i8>
  %799 = getelementptr inbounds i8, ptr %638, i32 -256
  %800 = load <32 x i8>, ptr %799, align 32, !tbaa !6, !noalias !54
  %801 = shufflevector <32 x i8> %800, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %802 = bitcast <64 x i8> %801 to <16 x i32>
  %803 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %798, <16 x i32> noundef %802, <16 x i64> noundef %789, i32 noundef 272) #8
  %804 = getelementptr inbounds i8, ptr %641, i32 96
  %805 = load <16 x i16>, ptr %804, align 32, !tbaa !6, !noalias !54
  %806 = shufflevector <16 x i16> %805, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %807 = bitcast <32 x i16> %806 to <64 x i8>
  %808 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %807, <16 x i32> noundef %802, <16 x i64> noundef %794, i32 noundef 272) #8
  %809 = getelementptr inbounds i8, ptr %643, i32 -128
  %810 = getelementptr inbounds i8, ptr %638, i32 224
  %811 = load <16 x i16>, ptr %809, align 32, !tbaa !6, !noalias !54
  %812 = shufflevector <16 x i16> %811, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %813 = bitcast <32 x i16> %812 to <64 x i8>
  %814 = load <32 x i8>, ptr %810, align 32, !tbaa !6, !noalias !54
  %815 = shufflevector <32 x i8> %814, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %816 = bitcast <64 x i8> %815 to <16 x i32>
  %817 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %813, <16 x i32> noundef %816, <16 x i64> noundef %803, i32 noundef 272) #8
  %818 = getelementptr inbounds i8, ptr %643, i32 -96
  %819 = load <16 x i16>, ptr %818, align 32, !tbaa !6, !noalias !54
  %820 = shufflevector <16 x i16> %819, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %821 = bitcast <32 x i16> %820 to <64 x i8>
  %822 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %821, <16 x i32> noundef %816, <16 x i64> noundef %808, i32 noundef 272) #8
  %823 = getelementptr inbounds i8, ptr %643, i32 -64
  %824 = load <16 x i16>, ptr %823, align 32, !tbaa !6, !noalias !54
  %825 = shufflevector <16 x i16> %824, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %826 = bitcast <32 x i16> %825 to <64 x i8>
  %827 = getelementptr inbounds i8, ptr %638, i32 256
  %828 = load <32 x i8>, ptr %827, align 32, !tbaa !6, !noalias !54
  %829 = shufflevector <32 x i8> %828, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %830 = bitcast <64 x i8> %829 to <16 x i32>
  %831 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %826, <16 x i32> noundef %830, <16 x i64> noundef %817, i32 noundef 272) #8
  %832 = getelementptr inbounds i8, ptr %643, i32 -32
  %833 = load <16 x i16>, ptr %832, align 32, !tbaa !6, !noalias !54
  %834 = shufflevector <16 x i16> %833, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %835 = bitcast <32 x i16> %834 to <64 x i8>
  %836 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %835, <16 x i32> noundef %830, <16 x i64> noundef %822, i32 noundef 272) #8
  %837 = getelementptr inbounds i8, ptr %638, i32 736
  %838 = load <16 x i16>, ptr %643, align 32, !tbaa !6, !noalias !54
  %839 = shufflevector <16 x i16> %838, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %840 = bitcast <32 x i16> %839 to <64 x i8>
  %841 = load <32 x i8>, ptr %837, align 32, !tbaa !6, !noalias !54
  %842 = shufflevector <32 x i8> %841, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %843 = bitcast <64 x i8> %842 to <16 x i32>
  %844 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %840, <16 x i32> noundef %843, <16 x i64> noundef %831, i32 noundef 272) #8
  %845 = getelementptr inbounds i8, ptr %643, i32 32
  %846 = load <16 x i16>, ptr %845, align 32, !tbaa !6, !noalias !54
  %847 = shufflevector <16 x i16> %846, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %848 = bitcast <32 x i16> %847 to <64 x i8>
  %849 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %848, <16 x i32> noundef %843, <16 x i64> noundef %836, i32 noundef 272) #8
  %850 = getelementptr inbounds i8, ptr %643, i32 96
  %851 = load <16 x i16>, ptr %850, align 32, !tbaa !6, !noalias !54
  %852 = shufflevector <16 x i16> %851, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %853 = bitcast <32 x i16> %852 to <64 x i8>
  %854 = getelementptr inbounds i8, ptr %638, i32 768
  %855 = load <32 x i8>, ptr %854, align 32, !tbaa !6, !noalias !54
  %856 = shufflevector <32 x i8> %855, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %857 = bitcast <64 x i8> %856 to <16 x i32>
  %858 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %853, <16 x i32> noundef %857, <16 x i64> noundef %849, i32 noundef 272) #8
  %859 = getelementptr inbounds i8, ptr %643, i32 64
  %860 = load <16 x i16>, ptr %859, align 32, !tbaa !6, !noalias !54
  %861 = shufflevector <16 x i16> %860, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %862 = bitcast <32 x i16> %861 to <64 x i8>
  %863 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %862, <16 x i32> noundef %857, <16 x i64> noundef %844, i32 noundef 272) #8
  %864 = getelementptr inbounds i8, ptr %635, i32 -128
  %865 = load <32 x i32>, ptr %864, align 32, !tbaa !6, !alias.scope !51, !noalias !56
  %866 = load <32 x i32>, ptr %635, align 32, !tbaa !6, !alias.scope !51, !noalias !56
  %867 = load <16 x i32>, ptr %636, align 32, !tbaa !6, !alias.scope !54, !noalias !59
  %868 = getelementptr inbounds i8, ptr %636, i32 64
  %869 = load <16 x i32>, ptr %868, align 32, !tbaa !6, !alias.scope !54, !noalias !59
  %870 = shufflevector <32 x i32> %865, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %871 = shufflevector <32 x i32> %865, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %872 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %870, <16 x i32> noundef %871, i32 noundef 3) #8
  %873 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %870, <16 x i32> noundef %871, i32 noundef 2) #8
  %874 = bitcast <16 x i32> %873 to <64 x i8>
  %875 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %874, <16 x i32> noundef %867, i32 noundef 56) #8
  %876 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %875, i32 noundef 15, i32 noundef 0) #10, !noalias !54
  %877 = bitcast <16 x i64> %863 to <32 x i32>
  %878 = shufflevector <32 x i32> %877, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %879 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %878, i32 noundef 0, i32 noundef 1) #10, !noalias !54
  %880 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %879, i32 noundef %624, i32 noundef 1) #10, !noalias !54
  %881 = shufflevector <32 x i32> %877, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %882 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %881, i32 noundef 0, i32 noundef 1) #10, !noalias !54
  %883 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %882, i32 noundef %624, i32 noundef 1) #10, !noalias !54
  %884 = shufflevector <16 x i32> %880, <16 x i32> %883, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %885 = bitcast <32 x i32> %884 to <16 x i64>
  %886 = bitcast <16 x i32> %872 to <64 x i8>
  %887 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %886, <16 x i32> noundef %867, <16 x i64> noundef %885, i32 noundef 568) #8
  %888 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %886, <16 x i32> noundef %867, <16 x i64> noundef %887, i32 noundef 568) #8
  %889 = bitcast <32 x i16> %876 to <64 x i8>
  %890 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %889, <16 x i32> noundef %633, <16 x i64> noundef %888, i32 noundef 56) #8
  store <16 x i64> %890, ptr %864, align 32, !tbaa !6, !noalias !54
  %891 = shufflevector <32 x i32> %866, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %892 = shufflevector <32 x i32> %866, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %893 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %891, <16 x i32> noundef %892, i32 noundef 3) #8
  %894 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %891, <16 x i32> noundef %892, i32 noundef 2) #8
  %895 = bitcast <16 x i32> %894 to <64 x i8>
  %896 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %895, <16 x i32> noundef %869, i32 noundef 56) #8
  %897 = tail call noundef <32 x i16> @llvm.aie2.I512.v32.acc32.srs(<16 x i64> noundef %896, i32 noundef 15, i32 noundef 0) #10, !noalias !54
  %898 = bitcast <16 x i64> %858 to <32 x i32>
  %899 = shufflevector <32 x i32> %898, <32 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %900 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %899, i32 noundef 0, i32 noundef 1) #10, !noalias !54
  %901 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %900, i32 noundef %624, i32 noundef 1) #10, !noalias !54
  %902 = shufflevector <32 x i32> %898, <32 x i32> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %903 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %902, i32 noundef 0, i32 noundef 1) #10, !noalias !54
  %904 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %903, i32 noundef %624, i32 noundef 1) #10, !noalias !54
  %905 = shufflevector <16 x i32> %901, <16 x i32> %904, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %906 = bitcast <32 x i32> %905 to <16 x i64>
  %907 = bitcast <16 x i32> %893 to <64 x i8>
  %908 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %907, <16 x i32> noundef %869, <16 x i64> noundef %906, i32 noundef 568) #8
  %909 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %907, <16 x i32> noundef %869, <16 x i64> noundef %908, i32 noundef 568) #8
  %910 = bitcast <32 x i16> %897 to <64 x i8>
  %911 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %910, <16 x i32> noundef %633, <16 x i64> noundef %909, i32 noundef 56) #8
  store <16 x i64> %911, ptr %635, align 32, !tbaa !6, !noalias !54
  %912 = getelementptr inbounds i8, ptr %635, i32 256
  %913 = add nuw nsw i32 %642, 1
  %914 = xor i32 %913, %642
  %915 = shl nuw nsw i32 %914, 6
  %916 = and i32 %915, 512
  %917 = sub nsw i32 64, %916
  %918 = getelementptr inbounds i8, ptr %637, i32 %917
  %919 = getelementptr inbounds i8, ptr %638, i32 %917
  %920 = getelementptr inbounds i16, ptr %639, i32 %916
  %921 = getelementptr inbounds i16, ptr %640, i32 %916
  %922 = getelementptr inbounds i16, ptr %641, i32 %916
  %923 = getelementptr inbounds i16, ptr %643, i32 %916
  %924 = lshr exact i32 %916, 3
  %925 = getelementptr inbounds i16, ptr %636, i32 %924
  %926 = icmp eq i32 %913, 32
  br i1 %926, label %927, label %634, !llvm.loop !60

927:                                              ; preds = %352, %634
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
  %9 = load i32, ptr %8, align 4, !tbaa !41, !noalias !61
  %10 = getelementptr inbounds i8, ptr %1, i32 20
  %11 = load i32, ptr %10, align 4, !tbaa !64, !noalias !61
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
  br i1 %82, label %83, label %70, !llvm.loop !65

83:                                               ; preds = %70
  %84 = getelementptr inbounds [4 x [32 x i32]], ptr %6, i32 0, i32 %16
  store <16 x i32> %78, ptr %84, align 32, !tbaa !6
  br i1 %15, label %14, label %85, !llvm.loop !66

85:                                               ; preds = %83
  %86 = load <16 x i32>, ptr %6, align 32, !tbaa !6
  %87 = getelementptr inbounds i8, ptr %3, i32 640
  %88 = load <16 x i32>, ptr %87, align 32, !tbaa !6
  %89 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %86, <16 x i32> noundef %88, i32 noundef 2) #8
  %90 = getelementptr inbounds i8, ptr %1, i32 16
  %91 = load i32, ptr %90, align 4, !tbaa !67
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
  %128 = load i32, ptr %122, align 4, !tbaa !68
  %129 = getelementptr inbounds i8, ptr %122, i32 4
  %130 = load i32, ptr %129, align 4, !tbaa !70
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
  br i1 %159, label %160, label %120, !llvm.loop !71

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
declare dso_local <16 x i32> @npu.min32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctlz.i32(i32, i1 immarg) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef, i32 noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vge32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef, i32 noundef, i32 noundef) #4

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
!41 = !{!17, !14, i64 12}
!42 = !{!43}
!43 = distinct !{!43, !44, !"_ZN12_GLOBAL__N_17outputsINS_8SumsStayEEEvPKtPKaPiS3_T_: argument 3"}
!44 = distinct !{!44, !"_ZN12_GLOBAL__N_17outputsINS_8SumsStayEEEvPKtPKaPiS3_T_"}
!45 = !{!46}
!46 = distinct !{!46, !44, !"_ZN12_GLOBAL__N_17outputsINS_8SumsStayEEEvPKtPKaPiS3_T_: argument 2"}
!47 = !{!48, !49, !43}
!48 = distinct !{!48, !44, !"_ZN12_GLOBAL__N_17outputsINS_8SumsStayEEEvPKtPKaPiS3_T_: argument 0"}
!49 = distinct !{!49, !44, !"_ZN12_GLOBAL__N_17outputsINS_8SumsStayEEEvPKtPKaPiS3_T_: argument 1"}
!50 = distinct !{!50, !10, !11}
!51 = !{!52}
!52 = distinct !{!52, !53, !"_ZN12_GLOBAL__N_17outputsINS_8SumsFallEEEvPKtPKaPiS3_T_: argument 2"}
!53 = distinct !{!53, !"_ZN12_GLOBAL__N_17outputsINS_8SumsFallEEEvPKtPKaPiS3_T_"}
!54 = !{!55}
!55 = distinct !{!55, !53, !"_ZN12_GLOBAL__N_17outputsINS_8SumsFallEEEvPKtPKaPiS3_T_: argument 3"}
!56 = !{!57, !58, !55}
!57 = distinct !{!57, !53, !"_ZN12_GLOBAL__N_17outputsINS_8SumsFallEEEvPKtPKaPiS3_T_: argument 0"}
!58 = distinct !{!58, !53, !"_ZN12_GLOBAL__N_17outputsINS_8SumsFallEEEvPKtPKaPiS3_T_: argument 1"}
!59 = !{!57, !58, !52}
!60 = distinct !{!60, !10, !11}
!61 = !{!62}
!62 = distinct !{!62, !63, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE: argument 0"}
!63 = distinct !{!63, !"_ZN12_GLOBAL__N_19shifts_ofEiiPKNS_15AttentionParamsE"}
!64 = !{!17, !14, i64 20}
!65 = distinct !{!65, !10, !11}
!66 = distinct !{!66, !10, !11}
!67 = !{!17, !14, i64 16}
!68 = !{!69, !14, i64 0}
!69 = !{!"_ZTSN12_GLOBAL__N_16ShiftsE", !14, i64 0, !14, i64 4}
!70 = !{!69, !14, i64 4}
!71 = distinct !{!71, !10, !11}
