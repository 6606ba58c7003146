; npu-kernel-ir sha256=cd957fa7f7f4acef11980e961205cfee878d313c3fbc93960835c89ebc00d5ce
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm exp_lut.cc -o -
; files: exp_lut.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h
; ModuleID = 'exp_lut.cc'
source_filename = "exp_lut.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local noundef i32 @exp_lut_u8(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1, ptr noalias noundef %2, ptr noalias noundef %3, i32 noundef %4, i32 noundef %5, i32 noundef %6) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #4
  %8 = ptrtoint ptr %2 to i32
  %9 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %8) #5
  %10 = ptrtoint ptr %3 to i32
  %11 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %10) #5
  %12 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %9, <16 x i32> noundef %11, i32 noundef 52428) #5
  %13 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef %5) #5
  %14 = icmp sgt i32 %4, 0
  br i1 %14, label %15, label %92

15:                                               ; preds = %7
  %16 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 1) #5
  %17 = bitcast <32 x i16> %16 to <16 x i32>
  br label %18

18:                                               ; preds = %15, %18
  %19 = phi <16 x i64> [ zeroinitializer, %15 ], [ %85, %18 ]
  %20 = phi i32 [ 0, %15 ], [ %90, %18 ]
  %21 = phi ptr [ %0, %15 ], [ %24, %18 ]
  %22 = phi ptr [ %1, %15 ], [ %89, %18 ]
  %23 = load <64 x i8>, ptr %21, align 32, !tbaa !3
  %24 = getelementptr inbounds i8, ptr %21, i32 64
  %25 = sub <64 x i8> %13, %23
  %26 = shufflevector <64 x i8> %25, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  %27 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %26, i32 noundef %6, i32 noundef 0) #6
  %28 = shufflevector <16 x i64> %27, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %29 = bitcast <8 x i64> %28 to <16 x i32>
  %30 = add <16 x i32> %12, %29
  %31 = shufflevector <16 x i64> %27, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %32 = bitcast <8 x i64> %31 to <16 x i32>
  %33 = add <16 x i32> %12, %32
  %34 = shufflevector <16 x i32> %30, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %35 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %34) #5
  %36 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %34) #5
  %37 = shufflevector <8 x i32> %35, <8 x i32> %36, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %38 = shufflevector <16 x i32> %30, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %39 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %38) #5
  %40 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %38) #5
  %41 = shufflevector <8 x i32> %39, <8 x i32> %40, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %42 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %37, <16 x i32> noundef %41, i32 noundef 24) #5
  %43 = shufflevector <16 x i32> %33, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %44 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %43) #5
  %45 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %43) #5
  %46 = shufflevector <8 x i32> %44, <8 x i32> %45, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %47 = shufflevector <16 x i32> %33, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %48 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %47) #5
  %49 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %47) #5
  %50 = shufflevector <8 x i32> %48, <8 x i32> %49, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %51 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %46, <16 x i32> noundef %50, i32 noundef 24) #5
  %52 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %42, <16 x i32> noundef %51, i32 noundef 10) #5
  %53 = bitcast <16 x i32> %52 to <32 x i16>
  %54 = shufflevector <64 x i8> %25, <64 x i8> poison, <32 x i32> <i32 32, i32 33, i32 34, i32 35, i32 36, i32 37, i32 38, i32 39, i32 40, i32 41, i32 42, i32 43, i32 44, i32 45, i32 46, i32 47, i32 48, i32 49, i32 50, i32 51, i32 52, i32 53, i32 54, i32 55, i32 56, i32 57, i32 58, i32 59, i32 60, i32 61, i32 62, i32 63>
  %55 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %54, i32 noundef %6, i32 noundef 0) #6
  %56 = shufflevector <16 x i64> %55, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %57 = bitcast <8 x i64> %56 to <16 x i32>
  %58 = add <16 x i32> %12, %57
  %59 = shufflevector <16 x i64> %55, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %60 = bitcast <8 x i64> %59 to <16 x i32>
  %61 = add <16 x i32> %12, %60
  %62 = shufflevector <16 x i32> %58, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %63 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %62) #5
  %64 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %62) #5
  %65 = shufflevector <8 x i32> %63, <8 x i32> %64, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %66 = shufflevector <16 x i32> %58, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %67 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %66) #5
  %68 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %66) #5
  %69 = shufflevector <8 x i32> %67, <8 x i32> %68, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %70 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %65, <16 x i32> noundef %69, i32 noundef 24) #5
  %71 = shufflevector <16 x i32> %61, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %72 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %71) #5
  %73 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %71) #5
  %74 = shufflevector <8 x i32> %72, <8 x i32> %73, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %75 = shufflevector <16 x i32> %61, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %76 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %75) #5
  %77 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %75) #5
  %78 = shufflevector <8 x i32> %76, <8 x i32> %77, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %79 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %74, <16 x i32> noundef %78, i32 noundef 24) #5
  %80 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %70, <16 x i32> noundef %79, i32 noundef 10) #5
  %81 = bitcast <16 x i32> %80 to <32 x i16>
  %82 = bitcast <16 x i32> %52 to <64 x i8>
  %83 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %82, <16 x i32> noundef %17, <16 x i64> noundef %19, i32 noundef 56) #5
  %84 = bitcast <16 x i32> %80 to <64 x i8>
  %85 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %84, <16 x i32> noundef %17, <16 x i64> noundef %83, i32 noundef 56) #5
  %86 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %53, i32 noundef 0) #6
  store <32 x i8> %86, ptr %22, align 32, !tbaa !3
  %87 = getelementptr inbounds i8, ptr %22, i32 32
  %88 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %81, i32 noundef 0) #6
  store <32 x i8> %88, ptr %87, align 32, !tbaa !3
  %89 = getelementptr inbounds i8, ptr %22, i32 64
  %90 = add nuw nsw i32 %20, 64
  %91 = icmp slt i32 %90, %4
  br i1 %91, label %18, label %92, !llvm.loop !6

92:                                               ; preds = %18, %7
  %93 = phi <16 x i64> [ zeroinitializer, %7 ], [ %85, %18 ]
  %94 = shufflevector <16 x i64> %93, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %95 = bitcast <8 x i64> %94 to <16 x i32>
  %96 = shufflevector <16 x i64> %93, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %97 = bitcast <8 x i64> %96 to <16 x i32>
  %98 = add <16 x i32> %95, %97
  %99 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %98, <16 x i32> noundef %98, i32 noundef 0, i32 noundef 32) #5
  %100 = add <16 x i32> %99, %98
  %101 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %100, <16 x i32> noundef %100, i32 noundef 0, i32 noundef 16) #5
  %102 = add <16 x i32> %100, %101
  %103 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %102, <16 x i32> noundef %102, i32 noundef 0, i32 noundef 8) #5
  %104 = add <16 x i32> %102, %103
  %105 = tail call noundef <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %104, <16 x i32> noundef %104, i32 noundef 0, i32 noundef 4) #5
  %106 = add <16 x i32> %104, %105
  %107 = tail call noundef i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef %106, i32 noundef 0, i32 noundef 1) #5
  ret i32 %107
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef, <16 x i32> noundef, i32 noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vextract.elem32.I512(<16 x i32> noundef, i32 noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nobuiltin nounwind "no-builtins" }
attributes #5 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }
attributes #6 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @exp_lut_u8, !"f{si}(p(c:uc),p(uc),p(c:us),p(c:us),si,si,si)"}
!2 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C++ TBAA"}
!6 = distinct !{!6, !7, !8}
!7 = !{!"llvm.loop.mustprogress"}
!8 = !{!"llvm.loop.unroll.disable"}
