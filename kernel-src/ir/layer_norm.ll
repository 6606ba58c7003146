; npu-kernel-ir sha256=e89fc06fa2a043203926eea9a979e07b717dacb8287b2bf3fc8a4d7c780dff3f
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm layer_norm.cc -o -
; files: layer_norm.cc npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'layer_norm.cc'
source_filename = "layer_norm.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

%"struct.(anonymous namespace)::Roots" = type { [193 x i32] }
%"struct.(anonymous namespace)::Sums" = type { i32, i32, [6 x i32] }
%"struct.(anonymous namespace)::Scale" = type { i32, i32, i32, i32 }

@_ZN12_GLOBAL__N_15rootsE = internal unnamed_addr constant %"struct.(anonymous namespace)::Roots" { [193 x i32] [i32 65536, i32 65030, i32 64535, i32 64052, i32 63579, i32 63117, i32 62664, i32 62222, i32 61788, i32 61363, i32 60947, i32 60540, i32 60140, i32 59748, i32 59364, i32 58987, i32 58617, i32 58254, i32 57898, i32 57548, i32 57205, i32 56867, i32 56535, i32 56210, i32 55889, i32 55574, i32 55265, i32 54960, i32 54661, i32 54366, i32 54076, i32 53791, i32 53510, i32 53233, i32 52961, i32 52693, i32 52429, i32 52169, i32 51912, i32 51660, i32 51411, i32 51165, i32 50923, i32 50685, i32 50450, i32 50218, i32 49989, i32 49763, i32 49541, i32 49321, i32 49104, i32 48890, i32 48679, i32 48470, i32 48265, i32 48061, i32 47861, i32 47663, i32 47467, i32 47273, i32 47082, i32 46894, i32 46707, i32 46523, i32 46341, i32 46161, i32 45983, i32 45807, i32 45633, i32 45462, i32 45292, i32 45124, i32 44957, i32 44793, i32 44630, i32 44470, i32 44310, i32 44153, i32 43997, i32 43843, i32 43691, i32 43540, i32 43390, i32 43243, i32 43096, i32 42951, i32 42808, i32 42666, i32 42525, i32 42386, i32 42248, i32 42112, i32 41977, i32 41843, i32 41710, i32 41579, i32 41449, i32 41320, i32 41192, i32 41065, i32 40940, i32 40816, i32 40693, i32 40571, i32 40450, i32 40330, i32 40211, i32 40093, i32 39977, i32 39861, i32 39746, i32 39632, i32 39520, i32 39408, i32 39297, i32 39187, i32 39078, i32 38970, i32 38863, i32 38756, i32 38651, i32 38546, i32 38443, i32 38340, i32 38238, i32 38136, i32 38036, i32 37936, i32 37837, i32 37739, i32 37642, i32 37545, i32 37449, i32 37354, i32 37260, i32 37166, i32 37073, i32 36980, i32 36889, i32 36798, i32 36708, i32 36618, i32 36529, i32 36441, i32 36353, i32 36266, i32 36179, i32 36093, i32 36008, i32 35924, i32 35840, i32 35756, i32 35673, i32 35591, i32 35509, i32 35428, i32 35347, i32 35267, i32 35188, i32 35109, i32 35030, i32 34953, i32 34875, i32 34798, i32 34722, i32 34646, i32 34571, i32 34496, i32 34421, i32 34347, i32 34274, i32 34201, i32 34128, i32 34056, i32 33985, i32 33913, i32 33843, i32 33772, i32 33703, i32 33633, i32 33564, i32 33496, i32 33427, i32 33360, i32 33292, i32 33225, i32 33159, i32 33093, i32 33027, i32 32962, i32 32897, i32 32832, i32 32768] }, align 4

; Function Attrs: mustprogress nounwind
define dso_local void @layer_norm_i8_16x512(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1, ptr noalias nocapture noundef readonly %2, ptr noalias nocapture noundef %3, ptr noalias nocapture noundef %4) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #6
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #6
  %6 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef 1) #7
  %7 = bitcast <64 x i8> %6 to <16 x i32>
  br label %8

8:                                                ; preds = %5, %8
  %9 = phi i32 [ 0, %5 ], [ %75, %8 ]
  %10 = shl nuw nsw i32 %9, 9
  %11 = getelementptr inbounds i8, ptr %0, i32 %10
  %12 = load <64 x i8>, ptr %11, align 32, !tbaa !3
  %13 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %12, <16 x i32> noundef %7, <16 x i64> noundef zeroinitializer, i32 noundef 808) #7
  %14 = bitcast <64 x i8> %12 to <16 x i32>
  %15 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %12, <16 x i32> noundef %14, <16 x i64> noundef zeroinitializer, i32 noundef 808) #7
  %16 = getelementptr inbounds i8, ptr %11, i32 64
  %17 = load <64 x i8>, ptr %16, align 32, !tbaa !3
  %18 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %17, <16 x i32> noundef %7, <16 x i64> noundef %13, i32 noundef 808) #7
  %19 = bitcast <64 x i8> %17 to <16 x i32>
  %20 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %17, <16 x i32> noundef %19, <16 x i64> noundef %15, i32 noundef 808) #7
  %21 = getelementptr inbounds i8, ptr %11, i32 128
  %22 = load <64 x i8>, ptr %21, align 32, !tbaa !3
  %23 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %22, <16 x i32> noundef %7, <16 x i64> noundef %18, i32 noundef 808) #7
  %24 = bitcast <64 x i8> %22 to <16 x i32>
  %25 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %22, <16 x i32> noundef %24, <16 x i64> noundef %20, i32 noundef 808) #7
  %26 = getelementptr inbounds i8, ptr %11, i32 192
  %27 = load <64 x i8>, ptr %26, align 32, !tbaa !3
  %28 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %27, <16 x i32> noundef %7, <16 x i64> noundef %23, i32 noundef 808) #7
  %29 = bitcast <64 x i8> %27 to <16 x i32>
  %30 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %27, <16 x i32> noundef %29, <16 x i64> noundef %25, i32 noundef 808) #7
  %31 = getelementptr inbounds i8, ptr %11, i32 256
  %32 = load <64 x i8>, ptr %31, align 32, !tbaa !3
  %33 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %32, <16 x i32> noundef %7, <16 x i64> noundef %28, i32 noundef 808) #7
  %34 = bitcast <64 x i8> %32 to <16 x i32>
  %35 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %32, <16 x i32> noundef %34, <16 x i64> noundef %30, i32 noundef 808) #7
  %36 = getelementptr inbounds i8, ptr %11, i32 320
  %37 = load <64 x i8>, ptr %36, align 32, !tbaa !3
  %38 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %37, <16 x i32> noundef %7, <16 x i64> noundef %33, i32 noundef 808) #7
  %39 = bitcast <64 x i8> %37 to <16 x i32>
  %40 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %37, <16 x i32> noundef %39, <16 x i64> noundef %35, i32 noundef 808) #7
  %41 = getelementptr inbounds i8, ptr %11, i32 384
  %42 = load <64 x i8>, ptr %41, align 32, !tbaa !3
  %43 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %42, <16 x i32> noundef %7, <16 x i64> noundef %38, i32 noundef 808) #7
  %44 = bitcast <64 x i8> %42 to <16 x i32>
  %45 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %42, <16 x i32> noundef %44, <16 x i64> noundef %40, i32 noundef 808) #7
  %46 = getelementptr inbounds i8, ptr %11, i32 448
  %47 = load <64 x i8>, ptr %46, align 32, !tbaa !3
  %48 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %47, <16 x i32> noundef %7, <16 x i64> noundef %43, i32 noundef 808) #7
  %49 = bitcast <64 x i8> %47 to <16 x i32>
  %50 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %47, <16 x i32> noundef %49, <16 x i64> noundef %45, i32 noundef 808) #7
  %51 = getelementptr inbounds %"struct.(anonymous namespace)::Sums", ptr %3, i32 %9
  %52 = shufflevector <16 x i64> %48, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %53 = bitcast <8 x i64> %52 to <16 x i32>
  %54 = shufflevector <16 x i64> %48, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %55 = bitcast <8 x i64> %54 to <16 x i32>
  %56 = add <16 x i32> %53, %55
  %57 = shufflevector <16 x i64> %50, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %58 = bitcast <8 x i64> %57 to <16 x i32>
  %59 = shufflevector <16 x i64> %50, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %60 = bitcast <8 x i64> %59 to <16 x i32>
  %61 = add <16 x i32> %58, %60
  %62 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %56, <16 x i32> noundef %61, i32 noundef 10) #7
  %63 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %56, <16 x i32> noundef %61, i32 noundef 11) #7
  %64 = add <16 x i32> %63, %62
  %65 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %64, <16 x i32> noundef %64, i32 noundef 8) #7
  %66 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %64, <16 x i32> noundef %64, i32 noundef 9) #7
  %67 = add <16 x i32> %66, %65
  %68 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %67, <16 x i32> noundef %67, i32 noundef 6) #7
  %69 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %67, <16 x i32> noundef %67, i32 noundef 7) #7
  %70 = add <16 x i32> %69, %68
  %71 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %70, <16 x i32> noundef %70, i32 noundef 4) #7
  %72 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %70, <16 x i32> noundef %70, i32 noundef 5) #7
  %73 = add <16 x i32> %72, %71
  %74 = shufflevector <16 x i32> %73, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  store <8 x i32> %74, ptr %51, align 32, !tbaa !3
  %75 = add nuw nsw i32 %9, 1
  %76 = icmp eq i32 %75, 16
  br i1 %76, label %77, label %8, !llvm.loop !6

77:                                               ; preds = %8
  %78 = getelementptr inbounds i8, ptr %2, i32 4
  %79 = load i32, ptr %78, align 4, !tbaa !9
  %80 = zext i32 %79 to i64
  %81 = shl nuw i64 %80, 32
  %82 = load i32, ptr %2, align 4, !tbaa !12
  %83 = zext i32 %82 to i64
  %84 = or disjoint i64 %81, %83
  br label %90

85:                                               ; preds = %90
  %86 = getelementptr inbounds i8, ptr %2, i32 32
  %87 = getelementptr inbounds i8, ptr %2, i32 1056
  %88 = getelementptr inbounds i8, ptr %2, i32 8
  %89 = load i32, ptr %88, align 4, !tbaa !13
  br label %134

90:                                               ; preds = %77, %90
  %91 = phi i32 [ 0, %77 ], [ %132, %90 ]
  %92 = getelementptr inbounds %"struct.(anonymous namespace)::Sums", ptr %3, i32 %91
  %93 = load i32, ptr %92, align 4, !tbaa !14, !noalias !16
  %94 = getelementptr inbounds i8, ptr %92, i32 4
  %95 = load i32, ptr %94, align 4, !tbaa !19, !noalias !16
  %96 = shl nsw i32 %95, 9
  %97 = mul nsw i32 %93, %93
  %98 = sub nsw i32 %96, %97
  %99 = zext i32 %98 to i64
  %100 = add i64 %84, %99
  %101 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %100, i1 true)
  %102 = trunc nuw nsw i64 %101 to i32
  %103 = and i64 %101, 62
  %104 = shl i64 %100, %103
  %105 = lshr i64 %104, 32
  %106 = trunc nuw i64 %105 to i32
  %107 = lshr i32 %106, 24
  %108 = getelementptr i32, ptr @_ZN12_GLOBAL__N_15rootsE, i32 %107
  %109 = getelementptr i8, ptr %108, i32 -256
  %110 = load i32, ptr %109, align 4, !tbaa !20, !noalias !16
  %111 = getelementptr i8, ptr %108, i32 -252
  %112 = load i32, ptr %111, align 4, !tbaa !20, !noalias !16
  %113 = sub i32 %110, %112
  %114 = lshr i32 %106, 8
  %115 = and i32 %114, 65535
  %116 = mul i32 %115, %113
  %117 = lshr i32 %116, 2
  %118 = shl i32 %110, 14
  %119 = add i32 %118, 16384
  %120 = sub i32 %119, %117
  %121 = lshr i32 %120, 15
  %122 = tail call i32 @llvm.umin.i32(i32 %121, i32 32767)
  %123 = shl nuw nsw i32 %122, 9
  %124 = mul i32 %93, %122
  %125 = sub i32 0, %124
  %126 = lshr i32 %102, 1
  %127 = sub nuw nsw i32 37, %126
  %128 = getelementptr inbounds %"struct.(anonymous namespace)::Scale", ptr %4, i32 %91
  store i32 %123, ptr %128, align 4, !tbaa !20
  %129 = getelementptr inbounds i8, ptr %128, i32 4
  store i32 %125, ptr %129, align 4, !tbaa !20
  %130 = getelementptr inbounds i8, ptr %128, i32 8
  store i32 %127, ptr %130, align 4, !tbaa !20
  %131 = getelementptr inbounds i8, ptr %128, i32 12
  store i32 0, ptr %131, align 4, !tbaa !20
  %132 = add nuw nsw i32 %91, 1
  %133 = icmp eq i32 %132, 16
  br i1 %133, label %85, label %90, !llvm.loop !21

134:                                              ; preds = %85, %178
  %135 = phi i32 [ 0, %85 ], [ %179, %178 ]
  %136 = shl nuw nsw i32 %135, 9
  %137 = getelementptr inbounds i8, ptr %0, i32 %136
  %138 = getelementptr inbounds i8, ptr %1, i32 %136
  %139 = getelementptr inbounds %"struct.(anonymous namespace)::Scale", ptr %4, i32 %135
  %140 = load i32, ptr %139, align 4, !tbaa !22, !noalias !24
  %141 = insertelement <2 x i32> <i32 poison, i32 0>, i32 %140, i64 0
  %142 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef %141) #7
  %143 = getelementptr inbounds i8, ptr %139, i32 4
  %144 = load i32, ptr %143, align 4, !tbaa !30, !noalias !24
  %145 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %144) #7
  %146 = tail call noundef <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef %145, i32 noundef 0, i32 noundef 1) #8
  %147 = getelementptr inbounds i8, ptr %139, i32 8
  %148 = load i32, ptr %147, align 4, !tbaa !31, !noalias !24
  %149 = bitcast <16 x i32> %142 to <64 x i8>
  br label %150

150:                                              ; preds = %134, %150
  %151 = phi i32 [ 0, %134 ], [ %176, %150 ]
  %152 = phi ptr [ %137, %134 ], [ %157, %150 ]
  %153 = phi ptr [ %138, %134 ], [ %175, %150 ]
  %154 = phi ptr [ %86, %134 ], [ %171, %150 ]
  %155 = phi ptr [ %87, %134 ], [ %169, %150 ]
  %156 = load <32 x i8>, ptr %152, align 32, !tbaa !3
  %157 = getelementptr inbounds i8, ptr %152, i32 32
  %158 = tail call noundef <32 x i16> @llvm.aie2.unpack.I16.I8(<32 x i8> noundef %156, i32 noundef 1) #7
  %159 = shufflevector <32 x i16> %158, <32 x i16> poison, <16 x i32> <i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %160 = shufflevector <16 x i16> %159, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %161 = bitcast <32 x i16> %158 to <16 x i32>
  %162 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %149, <16 x i32> noundef %161, <16 x i64> noundef %146, i32 noundef 656162) #7
  %163 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %162, i32 noundef %148, i32 noundef 1) #8
  %164 = bitcast <32 x i16> %160 to <16 x i32>
  %165 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %149, <16 x i32> noundef %164, <16 x i64> noundef %146, i32 noundef 656162) #7
  %166 = tail call noundef <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef %165, i32 noundef %148, i32 noundef 1) #8
  %167 = shufflevector <16 x i16> %163, <16 x i16> %166, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %168 = load <16 x i64>, ptr %155, align 32, !tbaa !3
  %169 = getelementptr inbounds i8, ptr %155, i32 128
  %170 = load <16 x i32>, ptr %154, align 32, !tbaa !3
  %171 = getelementptr inbounds i8, ptr %154, i32 64
  %172 = bitcast <32 x i16> %167 to <64 x i8>
  %173 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %172, <16 x i32> noundef %170, <16 x i64> noundef %168, i32 noundef 824) #7
  %174 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %173, i32 noundef %89, i32 noundef 1) #8
  store <32 x i8> %174, ptr %153, align 32, !tbaa !3
  %175 = getelementptr inbounds i8, ptr %153, i32 32
  %176 = add nuw nsw i32 %151, 32
  %177 = icmp ult i32 %151, 480
  br i1 %177, label %150, label %178, !llvm.loop !32

178:                                              ; preds = %150
  %179 = add nuw nsw i32 %135, 1
  %180 = icmp eq i32 %179, 16
  br i1 %180, label %181, label %134, !llvm.loop !33

181:                                              ; preds = %178
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctlz.i64(i64, i1 immarg) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc64.v16.I512.ups(<16 x i32> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.unpack.I16.I8(<32 x i8> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i16> @llvm.aie2.I256.v16.acc64.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #4

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umin.i32(i32, i32) #5

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nobuiltin nounwind "no-builtins" }
attributes #7 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }
attributes #8 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @layer_norm_i8_16x512, !"f{0}(p(c:sc),p(sc),p(c:si),p(si),p(si))"}
!2 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C++ TBAA"}
!6 = distinct !{!6, !7, !8}
!7 = !{!"llvm.loop.mustprogress"}
!8 = !{!"llvm.loop.unroll.disable"}
!9 = !{!10, !11, i64 4}
!10 = !{!"_ZTSN12_GLOBAL__N_115LayerNormParamsE", !11, i64 0, !11, i64 4, !11, i64 8, !4, i64 12, !4, i64 32, !4, i64 1056}
!11 = !{!"int", !4, i64 0}
!12 = !{!10, !11, i64 0}
!13 = !{!10, !11, i64 8}
!14 = !{!15, !11, i64 0}
!15 = !{!"_ZTSN12_GLOBAL__N_14SumsE", !11, i64 0, !11, i64 4, !4, i64 8}
!16 = !{!17}
!17 = distinct !{!17, !18, !"_ZN12_GLOBAL__N_18scale_ofERKNS_4SumsEy: argument 0"}
!18 = distinct !{!18, !"_ZN12_GLOBAL__N_18scale_ofERKNS_4SumsEy"}
!19 = !{!15, !11, i64 4}
!20 = !{!11, !11, i64 0}
!21 = distinct !{!21, !7, !8}
!22 = !{!23, !11, i64 0}
!23 = !{!"_ZTSN12_GLOBAL__N_15ScaleE", !11, i64 0, !11, i64 4, !11, i64 8, !11, i64 12}
!24 = !{!25, !27, !28, !29}
!25 = distinct !{!25, !26, !"_ZN12_GLOBAL__N_19normaliseEPKaPaRKNS_5ScaleEPKsPKii: argument 0"}
!26 = distinct !{!26, !"_ZN12_GLOBAL__N_19normaliseEPKaPaRKNS_5ScaleEPKsPKii"}
!27 = distinct !{!27, !26, !"_ZN12_GLOBAL__N_19normaliseEPKaPaRKNS_5ScaleEPKsPKii: argument 1"}
!28 = distinct !{!28, !26, !"_ZN12_GLOBAL__N_19normaliseEPKaPaRKNS_5ScaleEPKsPKii: argument 2"}
!29 = distinct !{!29, !26, !"_ZN12_GLOBAL__N_19normaliseEPKaPaRKNS_5ScaleEPKsPKii: argument 3"}
!30 = !{!23, !11, i64 4}
!31 = !{!23, !11, i64 8}
!32 = distinct !{!32, !7, !8}
!33 = distinct !{!33, !7, !8}
