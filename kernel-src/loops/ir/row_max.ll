; npu-kernel-ir sha256=2f9005c69331d60928976d0898c6e46cacd959003e4af45d66742b4d0948d177
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm row_max.cc -o -
; files: row_max.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h
; ModuleID = 'row_max.cc'
source_filename = "row_max.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define dso_local void @row_max_i8(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1, i32 noundef %2) local_unnamed_addr #0 {
  %4 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef -128) #2
  %5 = icmp sgt i32 %2, 0
  br i1 %5, label %6, label %15

6:                                                ; preds = %3, %6
  %7 = phi <64 x i8> [ %12, %6 ], [ %4, %3 ]
  %8 = phi i32 [ %13, %6 ], [ 0, %3 ]
  %9 = phi ptr [ %11, %6 ], [ %0, %3 ]
  %10 = load <64 x i8>, ptr %9, align 32, !tbaa !2
  %11 = getelementptr inbounds i8, ptr %9, i32 64
  %12 = tail call noundef <64 x i8> @npu.max8(<64 x i8> noundef %7, <64 x i8> noundef %10, i32 noundef 1) #2
  %13 = add nuw nsw i32 %8, 2
  %14 = icmp slt i32 %13, %2
  br i1 %14, label %6, label %15, !llvm.loop !5

15:                                               ; preds = %6, %3
  %16 = phi <64 x i8> [ %4, %3 ], [ %12, %6 ]
  %17 = bitcast <64 x i8> %16 to <16 x i32>
  %18 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %17, <16 x i32> noundef %17, i32 noundef 0, i32 noundef 32) #2
  %19 = bitcast <16 x i32> %18 to <64 x i8>
  %20 = tail call noundef <64 x i8> @npu.max8(<64 x i8> noundef %16, <64 x i8> noundef %19, i32 noundef 1) #2
  %21 = bitcast <64 x i8> %20 to <16 x i32>
  %22 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %21, <16 x i32> noundef %21, i32 noundef 35) #2
  %23 = bitcast <16 x i32> %22 to <64 x i8>
  %24 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %22, <16 x i32> noundef %22, i32 noundef 0, i32 noundef 32) #2
  %25 = bitcast <16 x i32> %24 to <64 x i8>
  %26 = tail call noundef <64 x i8> @npu.max8(<64 x i8> noundef %23, <64 x i8> noundef %25, i32 noundef 1) #2
  %27 = bitcast <64 x i8> %26 to <16 x i32>
  %28 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %27, <16 x i32> noundef %27, i32 noundef 0, i32 noundef 16) #2
  %29 = bitcast <16 x i32> %28 to <64 x i8>
  %30 = tail call noundef <64 x i8> @npu.max8(<64 x i8> noundef %26, <64 x i8> noundef %29, i32 noundef 1) #2
  %31 = bitcast <64 x i8> %30 to <16 x i32>
  %32 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %31, <16 x i32> noundef %31, i32 noundef 0, i32 noundef 8) #2
  %33 = bitcast <16 x i32> %32 to <64 x i8>
  %34 = tail call noundef <64 x i8> @npu.max8(<64 x i8> noundef %30, <64 x i8> noundef %33, i32 noundef 1) #2
  %35 = bitcast <64 x i8> %34 to <16 x i32>
  %36 = tail call <2 x i32> @llvm.aie2.vextract.elem64.I512(<16 x i32> noundef %35, i32 noundef 0, i32 noundef 1) #2
  %37 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef %36) #2
  %38 = tail call <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %37, <16 x i32> noundef %37, i32 noundef 35) #2
  %39 = bitcast <16 x i32> %38 to <64 x i8>
  %40 = shufflevector <64 x i8> %39, <64 x i8> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31>
  store <32 x i8> %40, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @npu.max8(<64 x i8> noundef, <64 x i8> noundef, i32 noundef) local_unnamed_addr #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef, <16 x i32> noundef, i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <2 x i32> @llvm.aie2.vextract.elem64.I512(<16 x i32> noundef, i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef) #1

attributes #0 = { mustprogress nofree nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @row_max_i8, !"f{0}(p(c:sc),p(sc),si)"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
!5 = distinct !{!5, !6, !7}
!6 = !{!"llvm.loop.mustprogress"}
!7 = !{!"llvm.loop.unroll.disable"}
