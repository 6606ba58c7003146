; npu-kernel-ir sha256=d94a260755e57b0e8c8aef38afa6e0d4c539a8af99962e8603808231c5c1bd35
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm gelu.cc -o -
; files: gelu.cc lookup.h npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'gelu.cc'
source_filename = "gelu.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @gelu_int8(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1, ptr noalias noundef %2, ptr noalias noundef %3, i32 noundef %4) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 0) #4
  %6 = ptrtoint ptr %2 to i32
  %7 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %6) #5
  %8 = ptrtoint ptr %3 to i32
  %9 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %8) #5
  %10 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %7, <16 x i32> noundef %9, i32 noundef 52428) #5
  %11 = icmp sgt i32 %4, 0
  br i1 %11, label %12, label %49

12:                                               ; preds = %5, %12
  %13 = phi i32 [ %47, %12 ], [ 0, %5 ]
  %14 = phi ptr [ %17, %12 ], [ %0, %5 ]
  %15 = phi ptr [ %46, %12 ], [ %1, %5 ]
  %16 = load <32 x i8>, ptr %14, align 32, !tbaa !3
  %17 = getelementptr inbounds i8, ptr %14, i32 32
  %18 = tail call noundef <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> noundef %16, i32 noundef 5, i32 noundef 0) #6
  %19 = shufflevector <16 x i64> %18, <16 x i64> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %20 = bitcast <8 x i64> %19 to <16 x i32>
  %21 = add <16 x i32> %10, %20
  %22 = shufflevector <16 x i64> %18, <16 x i64> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %23 = bitcast <8 x i64> %22 to <16 x i32>
  %24 = add <16 x i32> %10, %23
  %25 = shufflevector <16 x i32> %21, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %26 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %25) #5
  %27 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %25) #5
  %28 = shufflevector <8 x i32> %26, <8 x i32> %27, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %29 = shufflevector <16 x i32> %21, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %30 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %29) #5
  %31 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %29) #5
  %32 = shufflevector <8 x i32> %30, <8 x i32> %31, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %33 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %28, <16 x i32> noundef %32, i32 noundef 24) #5
  %34 = shufflevector <16 x i32> %24, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %35 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %34) #5
  %36 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %34) #5
  %37 = shufflevector <8 x i32> %35, <8 x i32> %36, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %38 = shufflevector <16 x i32> %24, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %39 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %38) #5
  %40 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %38) #5
  %41 = shufflevector <8 x i32> %39, <8 x i32> %40, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %42 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %37, <16 x i32> noundef %41, i32 noundef 24) #5
  %43 = tail call noundef <16 x i32> @llvm.aie2.vshuffle(<16 x i32> noundef %33, <16 x i32> noundef %42, i32 noundef 10) #5
  %44 = bitcast <16 x i32> %43 to <32 x i16>
  %45 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %44, i32 noundef 0) #6
  store <32 x i8> %45, ptr %15, align 32, !tbaa !3
  %46 = getelementptr inbounds i8, ptr %15, i32 32
  %47 = add nuw nsw i32 %13, 32
  %48 = icmp slt i32 %47, %4
  br i1 %48, label %12, label %49, !llvm.loop !6

49:                                               ; preds = %12, %5
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

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
!1 = !{ptr @gelu_int8, !"f{0}(p(c:sc),p(sc),p(c:ss),p(c:ss),si)"}
!2 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C++ TBAA"}
!6 = distinct !{!6, !7, !8}
!7 = !{!"llvm.loop.mustprogress"}
!8 = !{!"llvm.loop.unroll.disable"}
