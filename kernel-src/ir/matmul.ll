; npu-kernel-ir sha256=bc2c5dfac998bccd4074d67e53ffb2a8be65220318b6afd3d778176a31d9f228
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm matmul.cc -o -
; files: matmul.cc npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'matmul.cc'
source_filename = "matmul.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @matmul_i8_64x64x64(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2, ptr noalias nocapture noundef readonly %3) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #4
  %5 = getelementptr inbounds i8, ptr %3, i32 32
  %6 = load i32, ptr %3, align 4, !tbaa !4, !noalias !8
  %7 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %6) #5
  %8 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 0) #5
  %9 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %7, <32 x i16> noundef %8, i32 noundef -65536) #5
  %10 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %8, <32 x i16> noundef %7, i32 noundef -65536) #5
  %11 = getelementptr inbounds i8, ptr %3, i32 8
  %12 = load i32, ptr %11, align 4, !tbaa !4, !noalias !8
  %13 = sub nsw i32 -128, %12
  %14 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %13) #5
  %15 = getelementptr inbounds i8, ptr %3, i32 4
  %16 = load i32, ptr %15, align 4, !tbaa !4, !noalias !8
  %17 = bitcast <32 x i16> %10 to <16 x i32>
  %18 = bitcast <32 x i16> %9 to <16 x i32>
  %19 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef 128) #5
  br label %20

20:                                               ; preds = %4, %145
  %21 = phi i32 [ 0, %4 ], [ %146, %145 ]
  %22 = shl nuw nsw i32 %21, 6
  %23 = getelementptr inbounds i8, ptr %0, i32 %22
  %24 = getelementptr inbounds i8, ptr %23, i32 256
  %25 = getelementptr inbounds i8, ptr %2, i32 %22
  br label %26

26:                                               ; preds = %20, %67
  %27 = phi i32 [ 0, %20 ], [ %143, %67 ]
  %28 = shl nuw nsw i32 %27, 6
  %29 = getelementptr inbounds i8, ptr %1, i32 %28
  %30 = getelementptr inbounds i8, ptr %29, i32 512
  %31 = getelementptr inbounds i32, ptr %5, i32 %27
  %32 = load <8 x i32>, ptr %31, align 32, !tbaa !11
  %33 = shufflevector <8 x i32> %32, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %34 = shufflevector <16 x i32> %33, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %35 = bitcast <32 x i32> %34 to <16 x i64>
  %36 = getelementptr inbounds i8, ptr %31, i32 32
  %37 = load <8 x i32>, ptr %36, align 32, !tbaa !11
  %38 = shufflevector <8 x i32> %37, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %39 = shufflevector <16 x i32> %38, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %40 = bitcast <32 x i32> %39 to <16 x i64>
  br label %41

41:                                               ; preds = %26, %41
  %42 = phi <16 x i64> [ %35, %26 ], [ %61, %41 ]
  %43 = phi <16 x i64> [ %35, %26 ], [ %63, %41 ]
  %44 = phi <16 x i64> [ %40, %26 ], [ %62, %41 ]
  %45 = phi i32 [ 0, %26 ], [ %65, %41 ]
  %46 = phi <16 x i64> [ %40, %26 ], [ %64, %41 ]
  %47 = phi ptr [ %23, %26 ], [ %52, %41 ]
  %48 = phi ptr [ %24, %26 ], [ %55, %41 ]
  %49 = phi ptr [ %29, %26 ], [ %58, %41 ]
  %50 = phi ptr [ %30, %26 ], [ %60, %41 ]
  %51 = load <32 x i8>, ptr %47, align 32, !tbaa !11
  %52 = getelementptr inbounds i8, ptr %47, i32 32
  %53 = shufflevector <32 x i8> %51, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %54 = load <32 x i8>, ptr %48, align 32, !tbaa !11
  %55 = getelementptr inbounds i8, ptr %48, i32 32
  %56 = shufflevector <32 x i8> %54, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %57 = load <16 x i32>, ptr %49, align 32, !tbaa !11
  %58 = getelementptr inbounds i8, ptr %49, i32 64
  %59 = load <16 x i32>, ptr %50, align 32, !tbaa !11
  %60 = getelementptr inbounds i8, ptr %50, i32 64
  %61 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %53, <16 x i32> noundef %57, <16 x i64> noundef %42, i32 noundef 776) #5
  %62 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %53, <16 x i32> noundef %59, <16 x i64> noundef %44, i32 noundef 776) #5
  %63 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %56, <16 x i32> noundef %57, <16 x i64> noundef %43, i32 noundef 776) #5
  %64 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %56, <16 x i32> noundef %59, <16 x i64> noundef %46, i32 noundef 776) #5
  %65 = add nuw nsw i32 %45, 1
  %66 = icmp eq i32 %65, 8
  br i1 %66, label %67, label %41, !llvm.loop !12

67:                                               ; preds = %41
  %68 = shl nuw nsw i32 %27, 2
  %69 = getelementptr inbounds i8, ptr %25, i32 %68
  %70 = shufflevector <16 x i64> %61, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %71 = bitcast <8 x i64> %70 to <16 x i32>
  %72 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %71, <16 x i32> noundef %71, i32 noundef 44) #5
  %73 = bitcast <16 x i32> %72 to <64 x i8>
  %74 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %73, <16 x i32> noundef %17, i32 noundef 858) #5
  %75 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %73, <16 x i32> noundef %18, <16 x i64> noundef %74, i32 noundef 1370) #5
  %76 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %75, i32 noundef %16, i32 noundef 1) #6
  %77 = shufflevector <16 x i64> %61, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %78 = bitcast <8 x i64> %77 to <16 x i32>
  %79 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %78, <16 x i32> noundef %78, i32 noundef 44) #5
  %80 = bitcast <16 x i32> %79 to <64 x i8>
  %81 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %80, <16 x i32> noundef %17, i32 noundef 858) #5
  %82 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %80, <16 x i32> noundef %18, <16 x i64> noundef %81, i32 noundef 1370) #5
  %83 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %82, i32 noundef %16, i32 noundef 1) #6
  %84 = shufflevector <16 x i16> %76, <16 x i16> %83, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %85 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %84, <32 x i16> noundef %14, i32 noundef 1) #5
  %86 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %85, i32 noundef 0) #6
  %87 = shufflevector <16 x i64> %62, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %88 = bitcast <8 x i64> %87 to <16 x i32>
  %89 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %88, <16 x i32> noundef %88, i32 noundef 44) #5
  %90 = bitcast <16 x i32> %89 to <64 x i8>
  %91 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %90, <16 x i32> noundef %17, i32 noundef 858) #5
  %92 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %90, <16 x i32> noundef %18, <16 x i64> noundef %91, i32 noundef 1370) #5
  %93 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %92, i32 noundef %16, i32 noundef 1) #6
  %94 = shufflevector <16 x i64> %62, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %95 = bitcast <8 x i64> %94 to <16 x i32>
  %96 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %95, <16 x i32> noundef %95, i32 noundef 44) #5
  %97 = bitcast <16 x i32> %96 to <64 x i8>
  %98 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %97, <16 x i32> noundef %17, i32 noundef 858) #5
  %99 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %97, <16 x i32> noundef %18, <16 x i64> noundef %98, i32 noundef 1370) #5
  %100 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %99, i32 noundef %16, i32 noundef 1) #6
  %101 = shufflevector <16 x i16> %93, <16 x i16> %100, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %102 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %101, <32 x i16> noundef %14, i32 noundef 1) #5
  %103 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %102, i32 noundef 0) #6
  %104 = shufflevector <32 x i8> %86, <32 x i8> %103, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %105 = add <64 x i8> %104, %19
  store <64 x i8> %105, ptr %69, align 32, !tbaa !11
  %106 = getelementptr inbounds i8, ptr %69, i32 256
  %107 = shufflevector <16 x i64> %63, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %108 = bitcast <8 x i64> %107 to <16 x i32>
  %109 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %108, <16 x i32> noundef %108, i32 noundef 44) #5
  %110 = bitcast <16 x i32> %109 to <64 x i8>
  %111 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %110, <16 x i32> noundef %17, i32 noundef 858) #5
  %112 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %110, <16 x i32> noundef %18, <16 x i64> noundef %111, i32 noundef 1370) #5
  %113 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %112, i32 noundef %16, i32 noundef 1) #6
  %114 = shufflevector <16 x i64> %63, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %115 = bitcast <8 x i64> %114 to <16 x i32>
  %116 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %115, <16 x i32> noundef %115, i32 noundef 44) #5
  %117 = bitcast <16 x i32> %116 to <64 x i8>
  %118 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %117, <16 x i32> noundef %17, i32 noundef 858) #5
  %119 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %117, <16 x i32> noundef %18, <16 x i64> noundef %118, i32 noundef 1370) #5
  %120 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %119, i32 noundef %16, i32 noundef 1) #6
  %121 = shufflevector <16 x i16> %113, <16 x i16> %120, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %122 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %121, <32 x i16> noundef %14, i32 noundef 1) #5
  %123 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %122, i32 noundef 0) #6
  %124 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %125 = bitcast <8 x i64> %124 to <16 x i32>
  %126 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %125, <16 x i32> noundef %125, i32 noundef 44) #5
  %127 = bitcast <16 x i32> %126 to <64 x i8>
  %128 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %127, <16 x i32> noundef %17, i32 noundef 858) #5
  %129 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %127, <16 x i32> noundef %18, <16 x i64> noundef %128, i32 noundef 1370) #5
  %130 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %129, i32 noundef %16, i32 noundef 1) #6
  %131 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %132 = bitcast <8 x i64> %131 to <16 x i32>
  %133 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %132, <16 x i32> noundef %132, i32 noundef 44) #5
  %134 = bitcast <16 x i32> %133 to <64 x i8>
  %135 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %134, <16 x i32> noundef %17, i32 noundef 858) #5
  %136 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %134, <16 x i32> noundef %18, <16 x i64> noundef %135, i32 noundef 1370) #5
  %137 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %136, i32 noundef %16, i32 noundef 1) #6
  %138 = shufflevector <16 x i16> %130, <16 x i16> %137, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %139 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %138, <32 x i16> noundef %14, i32 noundef 1) #5
  %140 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %139, i32 noundef 0) #6
  %141 = shufflevector <32 x i8> %123, <32 x i8> %140, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %142 = add <64 x i8> %141, %19
  store <64 x i8> %142, ptr %106, align 32, !tbaa !11
  %143 = add nuw nsw i32 %27, 16
  %144 = icmp ult i32 %27, 48
  br i1 %144, label %26, label %145, !llvm.loop !15

145:                                              ; preds = %67
  %146 = add nuw nsw i32 %21, 8
  %147 = icmp ult i32 %21, 56
  br i1 %147, label %20, label %148, !llvm.loop !16

148:                                              ; preds = %145
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
  %13 = load i32, ptr %3, align 4, !tbaa !4, !noalias !17
  %14 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %13) #5
  %15 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 0) #5
  %16 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %14, <32 x i16> noundef %15, i32 noundef -65536) #5
  %17 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %15, <32 x i16> noundef %14, i32 noundef -65536) #5
  %18 = getelementptr inbounds i8, ptr %3, i32 8
  %19 = load i32, ptr %18, align 4, !tbaa !4, !noalias !17
  %20 = sub nsw i32 -128, %19
  %21 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %20) #5
  %22 = getelementptr inbounds i8, ptr %3, i32 4
  %23 = load i32, ptr %22, align 4, !tbaa !4, !noalias !17
  %24 = getelementptr inbounds i8, ptr %1, i32 4096
  %25 = bitcast <32 x i16> %17 to <16 x i32>
  %26 = bitcast <32 x i16> %16 to <16 x i32>
  %27 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef 128) #5
  %28 = load <8 x i32>, ptr %12, align 32, !tbaa !11
  %29 = getelementptr inbounds i8, ptr %12, i32 32
  %30 = load <8 x i32>, ptr %29, align 32, !tbaa !11
  %31 = shufflevector <8 x i32> %28, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %32 = shufflevector <16 x i32> %31, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %33 = bitcast <32 x i32> %32 to <16 x i64>
  %34 = shufflevector <8 x i32> %30, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %35 = shufflevector <16 x i32> %34, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %36 = bitcast <32 x i32> %35 to <16 x i64>
  br label %37

37:                                               ; preds = %6, %70
  %38 = phi i32 [ 0, %6 ], [ %144, %70 ]
  %39 = shl nuw nsw i32 %38, 9
  %40 = getelementptr inbounds i8, ptr %0, i32 %39
  %41 = getelementptr inbounds i8, ptr %40, i32 2048
  %42 = shl nuw nsw i32 %38, 6
  %43 = getelementptr inbounds i8, ptr %8, i32 %42
  br label %44

44:                                               ; preds = %37, %44
  %45 = phi <16 x i64> [ %33, %37 ], [ %64, %44 ]
  %46 = phi <16 x i64> [ %33, %37 ], [ %66, %44 ]
  %47 = phi <16 x i64> [ %36, %37 ], [ %65, %44 ]
  %48 = phi i32 [ 0, %37 ], [ %68, %44 ]
  %49 = phi <16 x i64> [ %36, %37 ], [ %67, %44 ]
  %50 = phi ptr [ %40, %37 ], [ %55, %44 ]
  %51 = phi ptr [ %41, %37 ], [ %58, %44 ]
  %52 = phi ptr [ %1, %37 ], [ %61, %44 ]
  %53 = phi ptr [ %24, %37 ], [ %63, %44 ]
  %54 = load <32 x i8>, ptr %50, align 32, !tbaa !11
  %55 = getelementptr inbounds i8, ptr %50, i32 32
  %56 = shufflevector <32 x i8> %54, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %57 = load <32 x i8>, ptr %51, align 32, !tbaa !11
  %58 = getelementptr inbounds i8, ptr %51, i32 32
  %59 = shufflevector <32 x i8> %57, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %60 = load <16 x i32>, ptr %52, align 32, !tbaa !11
  %61 = getelementptr inbounds i8, ptr %52, i32 64
  %62 = load <16 x i32>, ptr %53, align 32, !tbaa !11
  %63 = getelementptr inbounds i8, ptr %53, i32 64
  %64 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %56, <16 x i32> noundef %60, <16 x i64> noundef %45, i32 noundef 776) #5
  %65 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %56, <16 x i32> noundef %62, <16 x i64> noundef %47, i32 noundef 776) #5
  %66 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %59, <16 x i32> noundef %60, <16 x i64> noundef %46, i32 noundef 776) #5
  %67 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %59, <16 x i32> noundef %62, <16 x i64> noundef %49, i32 noundef 776) #5
  %68 = add nuw nsw i32 %48, 1
  %69 = icmp eq i32 %68, 64
  br i1 %69, label %70, label %44, !llvm.loop !20

70:                                               ; preds = %44
  %71 = getelementptr inbounds i8, ptr %43, i32 256
  %72 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %73 = bitcast <8 x i64> %72 to <16 x i32>
  %74 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %73, <16 x i32> noundef %73, i32 noundef 44) #5
  %75 = bitcast <16 x i32> %74 to <64 x i8>
  %76 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %75, <16 x i32> noundef %25, i32 noundef 858) #5
  %77 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %75, <16 x i32> noundef %26, <16 x i64> noundef %76, i32 noundef 1370) #5
  %78 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %77, i32 noundef %23, i32 noundef 1) #6
  %79 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %80 = bitcast <8 x i64> %79 to <16 x i32>
  %81 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %80, <16 x i32> noundef %80, i32 noundef 44) #5
  %82 = bitcast <16 x i32> %81 to <64 x i8>
  %83 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %82, <16 x i32> noundef %25, i32 noundef 858) #5
  %84 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %82, <16 x i32> noundef %26, <16 x i64> noundef %83, i32 noundef 1370) #5
  %85 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %84, i32 noundef %23, i32 noundef 1) #6
  %86 = shufflevector <16 x i16> %78, <16 x i16> %85, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %87 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %86, <32 x i16> noundef %21, i32 noundef 1) #5
  %88 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %87, i32 noundef 0) #6
  %89 = shufflevector <16 x i64> %65, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %90 = bitcast <8 x i64> %89 to <16 x i32>
  %91 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %90, <16 x i32> noundef %90, i32 noundef 44) #5
  %92 = bitcast <16 x i32> %91 to <64 x i8>
  %93 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %92, <16 x i32> noundef %25, i32 noundef 858) #5
  %94 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %92, <16 x i32> noundef %26, <16 x i64> noundef %93, i32 noundef 1370) #5
  %95 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %94, i32 noundef %23, i32 noundef 1) #6
  %96 = shufflevector <16 x i64> %65, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %97 = bitcast <8 x i64> %96 to <16 x i32>
  %98 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %97, <16 x i32> noundef %97, i32 noundef 44) #5
  %99 = bitcast <16 x i32> %98 to <64 x i8>
  %100 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %99, <16 x i32> noundef %25, i32 noundef 858) #5
  %101 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %99, <16 x i32> noundef %26, <16 x i64> noundef %100, i32 noundef 1370) #5
  %102 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %101, i32 noundef %23, i32 noundef 1) #6
  %103 = shufflevector <16 x i16> %95, <16 x i16> %102, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %104 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %103, <32 x i16> noundef %21, i32 noundef 1) #5
  %105 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %104, i32 noundef 0) #6
  %106 = shufflevector <32 x i8> %88, <32 x i8> %105, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %107 = add <64 x i8> %106, %27
  %108 = shufflevector <16 x i64> %66, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %109 = bitcast <8 x i64> %108 to <16 x i32>
  %110 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %109, <16 x i32> noundef %109, i32 noundef 44) #5
  %111 = bitcast <16 x i32> %110 to <64 x i8>
  %112 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %111, <16 x i32> noundef %25, i32 noundef 858) #5
  %113 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %111, <16 x i32> noundef %26, <16 x i64> noundef %112, i32 noundef 1370) #5
  %114 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %113, i32 noundef %23, i32 noundef 1) #6
  %115 = shufflevector <16 x i64> %66, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %116 = bitcast <8 x i64> %115 to <16 x i32>
  %117 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %116, <16 x i32> noundef %116, i32 noundef 44) #5
  %118 = bitcast <16 x i32> %117 to <64 x i8>
  %119 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %118, <16 x i32> noundef %25, i32 noundef 858) #5
  %120 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %118, <16 x i32> noundef %26, <16 x i64> noundef %119, i32 noundef 1370) #5
  %121 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %120, i32 noundef %23, i32 noundef 1) #6
  %122 = shufflevector <16 x i16> %114, <16 x i16> %121, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %123 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %122, <32 x i16> noundef %21, i32 noundef 1) #5
  %124 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %123, i32 noundef 0) #6
  %125 = shufflevector <16 x i64> %67, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %126 = bitcast <8 x i64> %125 to <16 x i32>
  %127 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %126, <16 x i32> noundef %126, i32 noundef 44) #5
  %128 = bitcast <16 x i32> %127 to <64 x i8>
  %129 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %128, <16 x i32> noundef %25, i32 noundef 858) #5
  %130 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %128, <16 x i32> noundef %26, <16 x i64> noundef %129, i32 noundef 1370) #5
  %131 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %130, i32 noundef %23, i32 noundef 1) #6
  %132 = shufflevector <16 x i64> %67, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %133 = bitcast <8 x i64> %132 to <16 x i32>
  %134 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %133, <16 x i32> noundef %133, i32 noundef 44) #5
  %135 = bitcast <16 x i32> %134 to <64 x i8>
  %136 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %135, <16 x i32> noundef %25, i32 noundef 858) #5
  %137 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %135, <16 x i32> noundef %26, <16 x i64> noundef %136, i32 noundef 1370) #5
  %138 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %137, i32 noundef %23, i32 noundef 1) #6
  %139 = shufflevector <16 x i16> %131, <16 x i16> %138, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %140 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %139, <32 x i16> noundef %21, i32 noundef 1) #5
  %141 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %140, i32 noundef 0) #6
  %142 = shufflevector <32 x i8> %124, <32 x i8> %141, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %143 = add <64 x i8> %142, %27
  store <64 x i8> %107, ptr %43, align 32, !tbaa !11
  store <64 x i8> %143, ptr %71, align 32, !tbaa !11
  %144 = add nuw nsw i32 %38, 8
  %145 = icmp ult i32 %38, 56
  br i1 %145, label %37, label %146, !llvm.loop !21

146:                                              ; preds = %70
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.maxdiff16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef) #2

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nobuiltin nounwind "no-builtins" }
attributes #5 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }
attributes #6 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @matmul_i8_64x64x64, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si))"}
!2 = !{ptr @matmul_i8_64x512x16, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si),si,si)"}
!3 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!4 = !{!5, !5, i64 0}
!5 = !{!"int", !6, i64 0}
!6 = !{!"omnipotent char", !7, i64 0}
!7 = !{!"Simple C++ TBAA"}
!8 = !{!9}
!9 = distinct !{!9, !10, !"_ZN12_GLOBAL__N_110requant_ofEPKNS_12MatmulParamsE: argument 0"}
!10 = distinct !{!10, !"_ZN12_GLOBAL__N_110requant_ofEPKNS_12MatmulParamsE"}
!11 = !{!6, !6, i64 0}
!12 = distinct !{!12, !13, !14}
!13 = !{!"llvm.loop.mustprogress"}
!14 = !{!"llvm.loop.unroll.disable"}
!15 = distinct !{!15, !13, !14}
!16 = distinct !{!16, !13, !14}
!17 = !{!18}
!18 = distinct !{!18, !19, !"_ZN12_GLOBAL__N_110requant_ofEPKNS_12MatmulParamsE: argument 0"}
!19 = distinct !{!19, !"_ZN12_GLOBAL__N_110requant_ofEPKNS_12MatmulParamsE"}
!20 = distinct !{!20, !13, !14}
!21 = distinct !{!21, !13, !14}
