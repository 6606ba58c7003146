; npu-kernel-ir sha256=cfdc12879787d97ba34df0d57e2cfa78b6435c88f498a59034b5c9f9a68f30f4
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm gelu_lut.cc -o -
; files: gelu_lut.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h
; ModuleID = 'gelu_lut.cc'
source_filename = "gelu_lut.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @gelu_lut_i8(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1, ptr noalias noundef %2, ptr noalias noundef %3, i32 noundef %4, i32 noundef %5) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #4
  %7 = ptrtoint ptr %2 to i32
  %8 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %7) #5
  %9 = ptrtoint ptr %3 to i32
  %10 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %9) #5
  %11 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %8, <16 x i32> noundef %10, i32 noundef 52428) #5
  %12 = icmp sgt i32 %4, 0
  br i1 %12, label %13, label %50

13:                                               ; preds = %6, %13
  %14 = phi i32 [ %48, %13 ], [ 0, %6 ]
  %15 = phi ptr [ %18, %13 ], [ %0, %6 ]
  %16 = phi ptr [ %47, %13 ], [ %1, %6 ]
  %17 = load <32 x i8>, ptr %15, align 32, !tbaa !3
  %18 = getelementptr inbounds i8, ptr %15, i32 32
  %19 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %17, i32 noundef %5, i32 noundef 0) #6
  %20 = shufflevector <16 x i64> %19, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %21 = bitcast <8 x i64> %20 to <16 x i32>
  %22 = add <16 x i32> %11, %21
  %23 = shufflevector <16 x i64> %19, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %24 = bitcast <8 x i64> %23 to <16 x i32>
  %25 = add <16 x i32> %11, %24
  %26 = shufflevector <16 x i32> %22, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %27 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %26) #5
  %28 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %26) #5
  %29 = shufflevector <8 x i32> %27, <8 x i32> %28, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %30 = shufflevector <16 x i32> %22, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %31 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %30) #5
  %32 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %30) #5
  %33 = shufflevector <8 x i32> %31, <8 x i32> %32, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %34 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %29, <16 x i32> noundef %33, i32 noundef 24) #5
  %35 = shufflevector <16 x i32> %25, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %36 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %35) #5
  %37 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %35) #5
  %38 = shufflevector <8 x i32> %36, <8 x i32> %37, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %39 = shufflevector <16 x i32> %25, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %40 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %39) #5
  %41 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %39) #5
  %42 = shufflevector <8 x i32> %40, <8 x i32> %41, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %43 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %38, <16 x i32> noundef %42, i32 noundef 24) #5
  %44 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %34, <16 x i32> noundef %43, i32 noundef 10) #5
  %45 = bitcast <16 x i32> %44 to <32 x i16>
  %46 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %45, i32 noundef 0) #6
  store <32 x i8> %46, ptr %16, align 32, !tbaa !3
  %47 = getelementptr inbounds i8, ptr %16, i32 32
  %48 = add nuw nsw i32 %14, 32
  %49 = icmp slt i32 %48, %4
  br i1 %49, label %13, label %50, !llvm.loop !6

50:                                               ; preds = %13, %6
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef, i32 noundef, i32 noundef) #3

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
!1 = !{ptr @gelu_lut_i8, !"f{0}(p(c:uc),p(uc),p(c:us),p(c:us),si,si)"}
!2 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C++ TBAA"}
!6 = distinct !{!6, !7, !8}
!7 = !{!"llvm.loop.mustprogress"}
!8 = !{!"llvm.loop.unroll.disable"}
