; npu-kernel-ir sha256=fae496134d7ed5173a532b24fbe2018bb605420794c8457567ed4ae75aba2bf8
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
  %5 = getelementptr inbounds i8, ptr %3, i32 32
  %6 = load i32, ptr %3, align 4, !tbaa !5, !noalias !9
  %7 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %6) #5
  %8 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 0) #5
  %9 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %7, <32 x i16> noundef %8, i32 noundef -65536) #5
  %10 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %8, <32 x i16> noundef %7, i32 noundef -65536) #5
  %11 = getelementptr inbounds i8, ptr %3, i32 8
  %12 = load i32, ptr %11, align 4, !tbaa !5, !noalias !9
  %13 = sub nsw i32 -128, %12
  %14 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %13) #5
  %15 = getelementptr inbounds i8, ptr %3, i32 4
  %16 = load i32, ptr %15, align 4, !tbaa !5, !noalias !9
  %17 = bitcast <32 x i16> %10 to <16 x i32>
  %18 = bitcast <32 x i16> %9 to <16 x i32>
  %19 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef 128) #5
  br label %20

20:                                               ; preds = %4, %231
  %21 = phi i32 [ 0, %4 ], [ %232, %231 ]
  %22 = shl nuw nsw i32 %21, 6
  %23 = getelementptr inbounds i8, ptr %0, i32 %22
  %24 = getelementptr inbounds i8, ptr %2, i32 %22
  br label %25

25:                                               ; preds = %20, %79
  %26 = phi i32 [ 0, %20 ], [ %229, %79 ]
  %27 = shl nuw nsw i32 %26, 6
  %28 = getelementptr inbounds i8, ptr %1, i32 %27
  %29 = getelementptr inbounds i32, ptr %5, i32 %26
  %30 = load <8 x i32>, ptr %29, align 32, !tbaa !12
  %31 = shufflevector <8 x i32> %30, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %32 = shufflevector <16 x i32> %31, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %33 = getelementptr inbounds i8, ptr %29, i32 32
  %34 = load <8 x i32>, ptr %33, align 32, !tbaa !12
  %35 = shufflevector <8 x i32> %34, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %36 = shufflevector <16 x i32> %35, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %37 = bitcast <32 x i32> %32 to <16 x i64>
  %38 = bitcast <32 x i32> %36 to <16 x i64>
  %39 = getelementptr inbounds i8, ptr %28, i32 512
  br label %40

40:                                               ; preds = %25, %40
  %41 = phi <16 x i64> [ %37, %25 ], [ %72, %40 ]
  %42 = phi <16 x i64> [ %37, %25 ], [ %67, %40 ]
  %43 = phi <16 x i64> [ %37, %25 ], [ %62, %40 ]
  %44 = phi <16 x i64> [ %37, %25 ], [ %57, %40 ]
  %45 = phi <16 x i64> [ %38, %25 ], [ %73, %40 ]
  %46 = phi <16 x i64> [ %38, %25 ], [ %68, %40 ]
  %47 = phi <16 x i64> [ %38, %25 ], [ %63, %40 ]
  %48 = phi <16 x i64> [ %38, %25 ], [ %58, %40 ]
  %49 = phi ptr [ %23, %25 ], [ %76, %40 ]
  %50 = phi i32 [ 0, %25 ], [ %77, %40 ]
  %51 = phi ptr [ %28, %25 ], [ %74, %40 ]
  %52 = phi ptr [ %39, %25 ], [ %75, %40 ]
  %53 = load <16 x i32>, ptr %51, align 32, !tbaa !12
  %54 = load <16 x i32>, ptr %52, align 32, !tbaa !12
  %55 = load <32 x i8>, ptr %49, align 32, !tbaa !12
  %56 = shufflevector <32 x i8> %55, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %57 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %56, <16 x i32> noundef %53, <16 x i64> noundef %44, i32 noundef 776) #5
  %58 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %56, <16 x i32> noundef %54, <16 x i64> noundef %48, i32 noundef 776) #5
  %59 = getelementptr inbounds i8, ptr %49, i32 256
  %60 = load <32 x i8>, ptr %59, align 32, !tbaa !12
  %61 = shufflevector <32 x i8> %60, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %62 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %61, <16 x i32> noundef %53, <16 x i64> noundef %43, i32 noundef 776) #5
  %63 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %61, <16 x i32> noundef %54, <16 x i64> noundef %47, i32 noundef 776) #5
  %64 = getelementptr inbounds i8, ptr %49, i32 512
  %65 = load <32 x i8>, ptr %64, align 32, !tbaa !12
  %66 = shufflevector <32 x i8> %65, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %67 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %66, <16 x i32> noundef %53, <16 x i64> noundef %42, i32 noundef 776) #5
  %68 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %66, <16 x i32> noundef %54, <16 x i64> noundef %46, i32 noundef 776) #5
  %69 = getelementptr inbounds i8, ptr %49, i32 768
  %70 = load <32 x i8>, ptr %69, align 32, !tbaa !12
  %71 = shufflevector <32 x i8> %70, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %72 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %71, <16 x i32> noundef %53, <16 x i64> noundef %41, i32 noundef 776) #5
  %73 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %71, <16 x i32> noundef %54, <16 x i64> noundef %45, i32 noundef 776) #5
  %74 = getelementptr inbounds i8, ptr %51, i32 64
  %75 = getelementptr inbounds i8, ptr %52, i32 64
  %76 = getelementptr inbounds i8, ptr %49, i32 32
  %77 = add nuw nsw i32 %50, 8
  %78 = icmp ult i32 %50, 56
  br i1 %78, label %40, label %79, !llvm.loop !13

79:                                               ; preds = %40
  %80 = shl nuw nsw i32 %26, 2
  %81 = getelementptr inbounds i8, ptr %24, i32 %80
  %82 = shufflevector <16 x i64> %57, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %83 = bitcast <8 x i64> %82 to <16 x i32>
  %84 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %83, <16 x i32> noundef %83, i32 noundef 44) #5
  %85 = bitcast <16 x i32> %84 to <64 x i8>
  %86 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %85, <16 x i32> noundef %17, i32 noundef 858) #5
  %87 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %85, <16 x i32> noundef %18, <16 x i64> noundef %86, i32 noundef 1370) #5
  %88 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %87, i32 noundef %16, i32 noundef 1) #6
  %89 = shufflevector <16 x i64> %57, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %90 = bitcast <8 x i64> %89 to <16 x i32>
  %91 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %90, <16 x i32> noundef %90, i32 noundef 44) #5
  %92 = bitcast <16 x i32> %91 to <64 x i8>
  %93 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %92, <16 x i32> noundef %17, i32 noundef 858) #5
  %94 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %92, <16 x i32> noundef %18, <16 x i64> noundef %93, i32 noundef 1370) #5
  %95 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %94, i32 noundef %16, i32 noundef 1) #6
  %96 = shufflevector <16 x i16> %88, <16 x i16> %95, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %97 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %96, <32 x i16> noundef %14, i32 noundef 1) #5
  %98 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %97, i32 noundef 0) #6
  %99 = shufflevector <16 x i64> %58, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %100 = bitcast <8 x i64> %99 to <16 x i32>
  %101 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %100, <16 x i32> noundef %100, i32 noundef 44) #5
  %102 = bitcast <16 x i32> %101 to <64 x i8>
  %103 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %102, <16 x i32> noundef %17, i32 noundef 858) #5
  %104 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %102, <16 x i32> noundef %18, <16 x i64> noundef %103, i32 noundef 1370) #5
  %105 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %104, i32 noundef %16, i32 noundef 1) #6
  %106 = shufflevector <16 x i64> %58, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %107 = bitcast <8 x i64> %106 to <16 x i32>
  %108 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %107, <16 x i32> noundef %107, i32 noundef 44) #5
  %109 = bitcast <16 x i32> %108 to <64 x i8>
  %110 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %109, <16 x i32> noundef %17, i32 noundef 858) #5
  %111 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %109, <16 x i32> noundef %18, <16 x i64> noundef %110, i32 noundef 1370) #5
  %112 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %111, i32 noundef %16, i32 noundef 1) #6
  %113 = shufflevector <16 x i16> %105, <16 x i16> %112, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %114 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %113, <32 x i16> noundef %14, i32 noundef 1) #5
  %115 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %114, i32 noundef 0) #6
  %116 = shufflevector <32 x i8> %98, <32 x i8> %115, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %117 = add <64 x i8> %116, %19
  store <64 x i8> %117, ptr %81, align 32, !tbaa !12
  %118 = getelementptr inbounds i8, ptr %81, i32 256
  %119 = shufflevector <16 x i64> %62, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %120 = bitcast <8 x i64> %119 to <16 x i32>
  %121 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %120, <16 x i32> noundef %120, i32 noundef 44) #5
  %122 = bitcast <16 x i32> %121 to <64 x i8>
  %123 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %122, <16 x i32> noundef %17, i32 noundef 858) #5
  %124 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %122, <16 x i32> noundef %18, <16 x i64> noundef %123, i32 noundef 1370) #5
  %125 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %124, i32 noundef %16, i32 noundef 1) #6
  %126 = shufflevector <16 x i64> %62, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %127 = bitcast <8 x i64> %126 to <16 x i32>
  %128 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %127, <16 x i32> noundef %127, i32 noundef 44) #5
  %129 = bitcast <16 x i32> %128 to <64 x i8>
  %130 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %129, <16 x i32> noundef %17, i32 noundef 858) #5
  %131 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %129, <16 x i32> noundef %18, <16 x i64> noundef %130, i32 noundef 1370) #5
  %132 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %131, i32 noundef %16, i32 noundef 1) #6
  %133 = shufflevector <16 x i16> %125, <16 x i16> %132, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %134 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %133, <32 x i16> noundef %14, i32 noundef 1) #5
  %135 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %134, i32 noundef 0) #6
  %136 = shufflevector <16 x i64> %63, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %137 = bitcast <8 x i64> %136 to <16 x i32>
  %138 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %137, <16 x i32> noundef %137, i32 noundef 44) #5
  %139 = bitcast <16 x i32> %138 to <64 x i8>
  %140 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %139, <16 x i32> noundef %17, i32 noundef 858) #5
  %141 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %139, <16 x i32> noundef %18, <16 x i64> noundef %140, i32 noundef 1370) #5
  %142 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %141, i32 noundef %16, i32 noundef 1) #6
  %143 = shufflevector <16 x i64> %63, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %144 = bitcast <8 x i64> %143 to <16 x i32>
  %145 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %144, <16 x i32> noundef %144, i32 noundef 44) #5
  %146 = bitcast <16 x i32> %145 to <64 x i8>
  %147 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %146, <16 x i32> noundef %17, i32 noundef 858) #5
  %148 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %146, <16 x i32> noundef %18, <16 x i64> noundef %147, i32 noundef 1370) #5
  %149 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %148, i32 noundef %16, i32 noundef 1) #6
  %150 = shufflevector <16 x i16> %142, <16 x i16> %149, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %151 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %150, <32 x i16> noundef %14, i32 noundef 1) #5
  %152 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %151, i32 noundef 0) #6
  %153 = shufflevector <32 x i8> %135, <32 x i8> %152, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %154 = add <64 x i8> %153, %19
  store <64 x i8> %154, ptr %118, align 32, !tbaa !12
  %155 = getelementptr inbounds i8, ptr %81, i32 512
  %156 = shufflevector <16 x i64> %67, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %157 = bitcast <8 x i64> %156 to <16 x i32>
  %158 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %157, <16 x i32> noundef %157, i32 noundef 44) #5
  %159 = bitcast <16 x i32> %158 to <64 x i8>
  %160 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %159, <16 x i32> noundef %17, i32 noundef 858) #5
  %161 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %159, <16 x i32> noundef %18, <16 x i64> noundef %160, i32 noundef 1370) #5
  %162 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %161, i32 noundef %16, i32 noundef 1) #6
  %163 = shufflevector <16 x i64> %67, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %164 = bitcast <8 x i64> %163 to <16 x i32>
  %165 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %164, <16 x i32> noundef %164, i32 noundef 44) #5
  %166 = bitcast <16 x i32> %165 to <64 x i8>
  %167 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %166, <16 x i32> noundef %17, i32 noundef 858) #5
  %168 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %166, <16 x i32> noundef %18, <16 x i64> noundef %167, i32 noundef 1370) #5
  %169 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %168, i32 noundef %16, i32 noundef 1) #6
  %170 = shufflevector <16 x i16> %162, <16 x i16> %169, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %171 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %170, <32 x i16> noundef %14, i32 noundef 1) #5
  %172 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %171, i32 noundef 0) #6
  %173 = shufflevector <16 x i64> %68, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %174 = bitcast <8 x i64> %173 to <16 x i32>
  %175 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %174, <16 x i32> noundef %174, i32 noundef 44) #5
  %176 = bitcast <16 x i32> %175 to <64 x i8>
  %177 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %176, <16 x i32> noundef %17, i32 noundef 858) #5
  %178 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %176, <16 x i32> noundef %18, <16 x i64> noundef %177, i32 noundef 1370) #5
  %179 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %178, i32 noundef %16, i32 noundef 1) #6
  %180 = shufflevector <16 x i64> %68, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %181 = bitcast <8 x i64> %180 to <16 x i32>
  %182 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %181, <16 x i32> noundef %181, i32 noundef 44) #5
  %183 = bitcast <16 x i32> %182 to <64 x i8>
  %184 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %183, <16 x i32> noundef %17, i32 noundef 858) #5
  %185 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %183, <16 x i32> noundef %18, <16 x i64> noundef %184, i32 noundef 1370) #5
  %186 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %185, i32 noundef %16, i32 noundef 1) #6
  %187 = shufflevector <16 x i16> %179, <16 x i16> %186, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %188 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %187, <32 x i16> noundef %14, i32 noundef 1) #5
  %189 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %188, i32 noundef 0) #6
  %190 = shufflevector <32 x i8> %172, <32 x i8> %189, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %191 = add <64 x i8> %190, %19
  store <64 x i8> %191, ptr %155, align 32, !tbaa !12
  %192 = getelementptr inbounds i8, ptr %81, i32 768
  %193 = shufflevector <16 x i64> %72, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %194 = bitcast <8 x i64> %193 to <16 x i32>
  %195 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %194, <16 x i32> noundef %194, i32 noundef 44) #5
  %196 = bitcast <16 x i32> %195 to <64 x i8>
  %197 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %196, <16 x i32> noundef %17, i32 noundef 858) #5
  %198 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %196, <16 x i32> noundef %18, <16 x i64> noundef %197, i32 noundef 1370) #5
  %199 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %198, i32 noundef %16, i32 noundef 1) #6
  %200 = shufflevector <16 x i64> %72, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %201 = bitcast <8 x i64> %200 to <16 x i32>
  %202 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %201, <16 x i32> noundef %201, i32 noundef 44) #5
  %203 = bitcast <16 x i32> %202 to <64 x i8>
  %204 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %203, <16 x i32> noundef %17, i32 noundef 858) #5
  %205 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %203, <16 x i32> noundef %18, <16 x i64> noundef %204, i32 noundef 1370) #5
  %206 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %205, i32 noundef %16, i32 noundef 1) #6
  %207 = shufflevector <16 x i16> %199, <16 x i16> %206, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %208 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %207, <32 x i16> noundef %14, i32 noundef 1) #5
  %209 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %208, i32 noundef 0) #6
  %210 = shufflevector <16 x i64> %73, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %211 = bitcast <8 x i64> %210 to <16 x i32>
  %212 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %211, <16 x i32> noundef %211, i32 noundef 44) #5
  %213 = bitcast <16 x i32> %212 to <64 x i8>
  %214 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %213, <16 x i32> noundef %17, i32 noundef 858) #5
  %215 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %213, <16 x i32> noundef %18, <16 x i64> noundef %214, i32 noundef 1370) #5
  %216 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %215, i32 noundef %16, i32 noundef 1) #6
  %217 = shufflevector <16 x i64> %73, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %218 = bitcast <8 x i64> %217 to <16 x i32>
  %219 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %218, <16 x i32> noundef %218, i32 noundef 44) #5
  %220 = bitcast <16 x i32> %219 to <64 x i8>
  %221 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %220, <16 x i32> noundef %17, i32 noundef 858) #5
  %222 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %220, <16 x i32> noundef %18, <16 x i64> noundef %221, i32 noundef 1370) #5
  %223 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %222, i32 noundef %16, i32 noundef 1) #6
  %224 = shufflevector <16 x i16> %216, <16 x i16> %223, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %225 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %224, <32 x i16> noundef %14, i32 noundef 1) #5
  %226 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %225, i32 noundef 0) #6
  %227 = shufflevector <32 x i8> %209, <32 x i8> %226, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %228 = add <64 x i8> %227, %19
  store <64 x i8> %228, ptr %192, align 32, !tbaa !12
  %229 = add nuw nsw i32 %26, 16
  %230 = icmp ult i32 %26, 48
  br i1 %230, label %25, label %231, !llvm.loop !16

231:                                              ; preds = %79
  %232 = add nuw nsw i32 %21, 16
  %233 = icmp ult i32 %21, 48
  br i1 %233, label %20, label %234, !llvm.loop !17

234:                                              ; preds = %231
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
  %15 = load <32 x i8>, ptr %14, align 32, !tbaa !12
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
  store <32 x i8> %43, ptr %14, align 32, !tbaa !12
  %44 = add nuw nsw i32 %13, 32
  %45 = icmp ult i32 %13, 4064
  br i1 %45, label %12, label %46, !llvm.loop !18

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
  %13 = load i32, ptr %3, align 4, !tbaa !5, !noalias !19
  %14 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %13) #5
  %15 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 0) #5
  %16 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %14, <32 x i16> noundef %15, i32 noundef -65536) #5
  %17 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %15, <32 x i16> noundef %14, i32 noundef -65536) #5
  %18 = getelementptr inbounds i8, ptr %3, i32 8
  %19 = load i32, ptr %18, align 4, !tbaa !5, !noalias !19
  %20 = sub nsw i32 -128, %19
  %21 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %20) #5
  %22 = getelementptr inbounds i8, ptr %3, i32 4
  %23 = load i32, ptr %22, align 4, !tbaa !5, !noalias !19
  %24 = getelementptr inbounds i8, ptr %1, i32 4096
  %25 = bitcast <32 x i16> %17 to <16 x i32>
  %26 = bitcast <32 x i16> %16 to <16 x i32>
  %27 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef 128) #5
  %28 = load <8 x i32>, ptr %12, align 32, !tbaa !12
  %29 = shufflevector <8 x i32> %28, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %30 = shufflevector <16 x i32> %29, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %31 = getelementptr inbounds i8, ptr %12, i32 32
  %32 = load <8 x i32>, ptr %31, align 32, !tbaa !12
  %33 = shufflevector <8 x i32> %32, <8 x i32> poison, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %34 = shufflevector <16 x i32> %33, <16 x i32> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %35 = bitcast <32 x i32> %30 to <16 x i64>
  %36 = bitcast <32 x i32> %34 to <16 x i64>
  br label %37

37:                                               ; preds = %6, %81
  %38 = phi i32 [ 0, %6 ], [ %230, %81 ]
  %39 = shl nuw nsw i32 %38, 9
  %40 = shl nuw nsw i32 %38, 6
  %41 = getelementptr inbounds i8, ptr %0, i32 %39
  br label %42

42:                                               ; preds = %37, %42
  %43 = phi <16 x i64> [ %35, %37 ], [ %74, %42 ]
  %44 = phi <16 x i64> [ %35, %37 ], [ %69, %42 ]
  %45 = phi <16 x i64> [ %35, %37 ], [ %64, %42 ]
  %46 = phi <16 x i64> [ %35, %37 ], [ %59, %42 ]
  %47 = phi <16 x i64> [ %36, %37 ], [ %75, %42 ]
  %48 = phi <16 x i64> [ %36, %37 ], [ %70, %42 ]
  %49 = phi <16 x i64> [ %36, %37 ], [ %65, %42 ]
  %50 = phi <16 x i64> [ %36, %37 ], [ %60, %42 ]
  %51 = phi ptr [ %41, %37 ], [ %78, %42 ]
  %52 = phi i32 [ 0, %37 ], [ %79, %42 ]
  %53 = phi ptr [ %1, %37 ], [ %76, %42 ]
  %54 = phi ptr [ %24, %37 ], [ %77, %42 ]
  %55 = load <16 x i32>, ptr %53, align 32, !tbaa !12
  %56 = load <16 x i32>, ptr %54, align 32, !tbaa !12
  %57 = load <32 x i8>, ptr %51, align 32, !tbaa !12
  %58 = shufflevector <32 x i8> %57, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %59 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %58, <16 x i32> noundef %55, <16 x i64> noundef %46, i32 noundef 776) #5
  %60 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %58, <16 x i32> noundef %56, <16 x i64> noundef %50, i32 noundef 776) #5
  %61 = getelementptr inbounds i8, ptr %51, i32 2048
  %62 = load <32 x i8>, ptr %61, align 32, !tbaa !12
  %63 = shufflevector <32 x i8> %62, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %64 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %63, <16 x i32> noundef %55, <16 x i64> noundef %45, i32 noundef 776) #5
  %65 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %63, <16 x i32> noundef %56, <16 x i64> noundef %49, i32 noundef 776) #5
  %66 = getelementptr inbounds i8, ptr %51, i32 4096
  %67 = load <32 x i8>, ptr %66, align 32, !tbaa !12
  %68 = shufflevector <32 x i8> %67, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %69 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %68, <16 x i32> noundef %55, <16 x i64> noundef %44, i32 noundef 776) #5
  %70 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %68, <16 x i32> noundef %56, <16 x i64> noundef %48, i32 noundef 776) #5
  %71 = getelementptr inbounds i8, ptr %51, i32 6144
  %72 = load <32 x i8>, ptr %71, align 32, !tbaa !12
  %73 = shufflevector <32 x i8> %72, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %74 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %73, <16 x i32> noundef %55, <16 x i64> noundef %43, i32 noundef 776) #5
  %75 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %73, <16 x i32> noundef %56, <16 x i64> noundef %47, i32 noundef 776) #5
  %76 = getelementptr inbounds i8, ptr %53, i32 64
  %77 = getelementptr inbounds i8, ptr %54, i32 64
  %78 = getelementptr inbounds i8, ptr %51, i32 32
  %79 = add nuw nsw i32 %52, 8
  %80 = icmp ult i32 %52, 504
  br i1 %80, label %42, label %81, !llvm.loop !22

81:                                               ; preds = %42
  %82 = getelementptr inbounds i8, ptr %8, i32 %40
  %83 = shufflevector <16 x i64> %59, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %84 = bitcast <8 x i64> %83 to <16 x i32>
  %85 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %84, <16 x i32> noundef %84, i32 noundef 44) #5
  %86 = bitcast <16 x i32> %85 to <64 x i8>
  %87 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %86, <16 x i32> noundef %25, i32 noundef 858) #5
  %88 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %86, <16 x i32> noundef %26, <16 x i64> noundef %87, i32 noundef 1370) #5
  %89 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %88, i32 noundef %23, i32 noundef 1) #6
  %90 = shufflevector <16 x i64> %59, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %91 = bitcast <8 x i64> %90 to <16 x i32>
  %92 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %91, <16 x i32> noundef %91, i32 noundef 44) #5
  %93 = bitcast <16 x i32> %92 to <64 x i8>
  %94 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %93, <16 x i32> noundef %25, i32 noundef 858) #5
  %95 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %93, <16 x i32> noundef %26, <16 x i64> noundef %94, i32 noundef 1370) #5
  %96 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %95, i32 noundef %23, i32 noundef 1) #6
  %97 = shufflevector <16 x i16> %89, <16 x i16> %96, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %98 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %97, <32 x i16> noundef %21, i32 noundef 1) #5
  %99 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %98, i32 noundef 0) #6
  %100 = shufflevector <16 x i64> %60, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %101 = bitcast <8 x i64> %100 to <16 x i32>
  %102 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %101, <16 x i32> noundef %101, i32 noundef 44) #5
  %103 = bitcast <16 x i32> %102 to <64 x i8>
  %104 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %103, <16 x i32> noundef %25, i32 noundef 858) #5
  %105 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %103, <16 x i32> noundef %26, <16 x i64> noundef %104, i32 noundef 1370) #5
  %106 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %105, i32 noundef %23, i32 noundef 1) #6
  %107 = shufflevector <16 x i64> %60, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %108 = bitcast <8 x i64> %107 to <16 x i32>
  %109 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %108, <16 x i32> noundef %108, i32 noundef 44) #5
  %110 = bitcast <16 x i32> %109 to <64 x i8>
  %111 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %110, <16 x i32> noundef %25, i32 noundef 858) #5
  %112 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %110, <16 x i32> noundef %26, <16 x i64> noundef %111, i32 noundef 1370) #5
  %113 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %112, i32 noundef %23, i32 noundef 1) #6
  %114 = shufflevector <16 x i16> %106, <16 x i16> %113, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %115 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %114, <32 x i16> noundef %21, i32 noundef 1) #5
  %116 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %115, i32 noundef 0) #6
  %117 = shufflevector <32 x i8> %99, <32 x i8> %116, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %118 = add <64 x i8> %117, %27
  store <64 x i8> %118, ptr %82, align 32, !tbaa !12
  %119 = getelementptr inbounds i8, ptr %82, i32 256
  %120 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %121 = bitcast <8 x i64> %120 to <16 x i32>
  %122 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %121, <16 x i32> noundef %121, i32 noundef 44) #5
  %123 = bitcast <16 x i32> %122 to <64 x i8>
  %124 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %123, <16 x i32> noundef %25, i32 noundef 858) #5
  %125 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %123, <16 x i32> noundef %26, <16 x i64> noundef %124, i32 noundef 1370) #5
  %126 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %125, i32 noundef %23, i32 noundef 1) #6
  %127 = shufflevector <16 x i64> %64, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %128 = bitcast <8 x i64> %127 to <16 x i32>
  %129 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %128, <16 x i32> noundef %128, i32 noundef 44) #5
  %130 = bitcast <16 x i32> %129 to <64 x i8>
  %131 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %130, <16 x i32> noundef %25, i32 noundef 858) #5
  %132 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %130, <16 x i32> noundef %26, <16 x i64> noundef %131, i32 noundef 1370) #5
  %133 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %132, i32 noundef %23, i32 noundef 1) #6
  %134 = shufflevector <16 x i16> %126, <16 x i16> %133, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %135 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %134, <32 x i16> noundef %21, i32 noundef 1) #5
  %136 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %135, i32 noundef 0) #6
  %137 = shufflevector <16 x i64> %65, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %138 = bitcast <8 x i64> %137 to <16 x i32>
  %139 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %138, <16 x i32> noundef %138, i32 noundef 44) #5
  %140 = bitcast <16 x i32> %139 to <64 x i8>
  %141 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %140, <16 x i32> noundef %25, i32 noundef 858) #5
  %142 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %140, <16 x i32> noundef %26, <16 x i64> noundef %141, i32 noundef 1370) #5
  %143 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %142, i32 noundef %23, i32 noundef 1) #6
  %144 = shufflevector <16 x i64> %65, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %145 = bitcast <8 x i64> %144 to <16 x i32>
  %146 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %145, <16 x i32> noundef %145, i32 noundef 44) #5
  %147 = bitcast <16 x i32> %146 to <64 x i8>
  %148 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %147, <16 x i32> noundef %25, i32 noundef 858) #5
  %149 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %147, <16 x i32> noundef %26, <16 x i64> noundef %148, i32 noundef 1370) #5
  %150 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %149, i32 noundef %23, i32 noundef 1) #6
  %151 = shufflevector <16 x i16> %143, <16 x i16> %150, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %152 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %151, <32 x i16> noundef %21, i32 noundef 1) #5
  %153 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %152, i32 noundef 0) #6
  %154 = shufflevector <32 x i8> %136, <32 x i8> %153, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %155 = add <64 x i8> %154, %27
  store <64 x i8> %155, ptr %119, align 32, !tbaa !12
  %156 = getelementptr inbounds i8, ptr %82, i32 512
  %157 = shufflevector <16 x i64> %69, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %158 = bitcast <8 x i64> %157 to <16 x i32>
  %159 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %158, <16 x i32> noundef %158, i32 noundef 44) #5
  %160 = bitcast <16 x i32> %159 to <64 x i8>
  %161 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %160, <16 x i32> noundef %25, i32 noundef 858) #5
  %162 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %160, <16 x i32> noundef %26, <16 x i64> noundef %161, i32 noundef 1370) #5
  %163 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %162, i32 noundef %23, i32 noundef 1) #6
  %164 = shufflevector <16 x i64> %69, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %165 = bitcast <8 x i64> %164 to <16 x i32>
  %166 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %165, <16 x i32> noundef %165, i32 noundef 44) #5
  %167 = bitcast <16 x i32> %166 to <64 x i8>
  %168 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %167, <16 x i32> noundef %25, i32 noundef 858) #5
  %169 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %167, <16 x i32> noundef %26, <16 x i64> noundef %168, i32 noundef 1370) #5
  %170 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %169, i32 noundef %23, i32 noundef 1) #6
  %171 = shufflevector <16 x i16> %163, <16 x i16> %170, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %172 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %171, <32 x i16> noundef %21, i32 noundef 1) #5
  %173 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %172, i32 noundef 0) #6
  %174 = shufflevector <16 x i64> %70, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %175 = bitcast <8 x i64> %174 to <16 x i32>
  %176 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %175, <16 x i32> noundef %175, i32 noundef 44) #5
  %177 = bitcast <16 x i32> %176 to <64 x i8>
  %178 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %177, <16 x i32> noundef %25, i32 noundef 858) #5
  %179 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %177, <16 x i32> noundef %26, <16 x i64> noundef %178, i32 noundef 1370) #5
  %180 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %179, i32 noundef %23, i32 noundef 1) #6
  %181 = shufflevector <16 x i64> %70, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %182 = bitcast <8 x i64> %181 to <16 x i32>
  %183 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %182, <16 x i32> noundef %182, i32 noundef 44) #5
  %184 = bitcast <16 x i32> %183 to <64 x i8>
  %185 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %184, <16 x i32> noundef %25, i32 noundef 858) #5
  %186 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %184, <16 x i32> noundef %26, <16 x i64> noundef %185, i32 noundef 1370) #5
  %187 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %186, i32 noundef %23, i32 noundef 1) #6
  %188 = shufflevector <16 x i16> %180, <16 x i16> %187, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %189 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %188, <32 x i16> noundef %21, i32 noundef 1) #5
  %190 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %189, i32 noundef 0) #6
  %191 = shufflevector <32 x i8> %173, <32 x i8> %190, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %192 = add <64 x i8> %191, %27
  store <64 x i8> %192, ptr %156, align 32, !tbaa !12
  %193 = getelementptr inbounds i8, ptr %82, i32 768
  %194 = shufflevector <16 x i64> %74, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %195 = bitcast <8 x i64> %194 to <16 x i32>
  %196 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %195, <16 x i32> noundef %195, i32 noundef 44) #5
  %197 = bitcast <16 x i32> %196 to <64 x i8>
  %198 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %197, <16 x i32> noundef %25, i32 noundef 858) #5
  %199 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %197, <16 x i32> noundef %26, <16 x i64> noundef %198, i32 noundef 1370) #5
  %200 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %199, i32 noundef %23, i32 noundef 1) #6
  %201 = shufflevector <16 x i64> %74, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %202 = bitcast <8 x i64> %201 to <16 x i32>
  %203 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %202, <16 x i32> noundef %202, i32 noundef 44) #5
  %204 = bitcast <16 x i32> %203 to <64 x i8>
  %205 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %204, <16 x i32> noundef %25, i32 noundef 858) #5
  %206 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %204, <16 x i32> noundef %26, <16 x i64> noundef %205, i32 noundef 1370) #5
  %207 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %206, i32 noundef %23, i32 noundef 1) #6
  %208 = shufflevector <16 x i16> %200, <16 x i16> %207, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %209 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %208, <32 x i16> noundef %21, i32 noundef 1) #5
  %210 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %209, i32 noundef 0) #6
  %211 = shufflevector <16 x i64> %75, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %212 = bitcast <8 x i64> %211 to <16 x i32>
  %213 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %212, <16 x i32> noundef %212, i32 noundef 44) #5
  %214 = bitcast <16 x i32> %213 to <64 x i8>
  %215 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %214, <16 x i32> noundef %25, i32 noundef 858) #5
  %216 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %214, <16 x i32> noundef %26, <16 x i64> noundef %215, i32 noundef 1370) #5
  %217 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %216, i32 noundef %23, i32 noundef 1) #6
  %218 = shufflevector <16 x i64> %75, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %219 = bitcast <8 x i64> %218 to <16 x i32>
  %220 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %219, <16 x i32> noundef %219, i32 noundef 44) #5
  %221 = bitcast <16 x i32> %220 to <64 x i8>
  %222 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %221, <16 x i32> noundef %25, i32 noundef 858) #5
  %223 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %221, <16 x i32> noundef %26, <16 x i64> noundef %222, i32 noundef 1370) #5
  %224 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %223, i32 noundef %23, i32 noundef 1) #6
  %225 = shufflevector <16 x i16> %217, <16 x i16> %224, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %226 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %225, <32 x i16> noundef %21, i32 noundef 1) #5
  %227 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %226, i32 noundef 0) #6
  %228 = shufflevector <32 x i8> %210, <32 x i8> %227, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %229 = add <64 x i8> %228, %27
  store <64 x i8> %229, ptr %193, align 32, !tbaa !12
  %230 = add nuw nsw i32 %38, 16
  %231 = icmp ult i32 %38, 48
  br i1 %231, label %37, label %232, !llvm.loop !23

232:                                              ; preds = %81
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #2

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
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

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
attributes #7 = { nobuiltin "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3, !4}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @matmul_i8_64x64x64, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si))"}
!2 = !{ptr @matmul_i8_table_64x64x64, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si),p(c:si),p(c:si))"}
!3 = !{ptr @matmul_i8_64x512x16, !"f{0}(p(c:sc),p(c:sc),p(sc),p(c:si),si,si)"}
!4 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!5 = !{!6, !6, i64 0}
!6 = !{!"int", !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C++ TBAA"}
!9 = !{!10}
!10 = distinct !{!10, !11, !"_ZN12_GLOBAL__N_110requant_ofEPKNS_12MatmulParamsE: argument 0"}
!11 = distinct !{!11, !"_ZN12_GLOBAL__N_110requant_ofEPKNS_12MatmulParamsE"}
!12 = !{!7, !7, i64 0}
!13 = distinct !{!13, !14, !15}
!14 = !{!"llvm.loop.mustprogress"}
!15 = !{!"llvm.loop.unroll.disable"}
!16 = distinct !{!16, !14, !15}
!17 = distinct !{!17, !14, !15}
!18 = distinct !{!18, !14, !15}
!19 = !{!20}
!20 = distinct !{!20, !21, !"_ZN12_GLOBAL__N_110requant_ofEPKNS_12MatmulParamsE: argument 0"}
!21 = distinct !{!21, !"_ZN12_GLOBAL__N_110requant_ofEPKNS_12MatmulParamsE"}
!22 = distinct !{!22, !14, !15}
!23 = distinct !{!23, !14, !15}
