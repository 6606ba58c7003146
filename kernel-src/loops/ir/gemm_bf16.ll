; npu-kernel-ir sha256=d028f52f7b34daa0a2dd80338955250909e77bccc1bf685392e139a597e501e3
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm gemm_bf16.cc -o -
; files: gemm_bf16.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h
; ModuleID = 'gemm_bf16.cc'
source_filename = "gemm_bf16.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define dso_local void @gemm_bf16_32(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  br label %4

4:                                                ; preds = %3, %47
  %5 = phi i32 [ 0, %3 ], [ %48, %47 ]
  %6 = shl nuw nsw i32 %5, 9
  %7 = getelementptr inbounds i8, ptr %0, i32 %6
  %8 = getelementptr inbounds i8, ptr %7, i32 512
  %9 = getelementptr inbounds i8, ptr %2, i32 %6
  br label %10

10:                                               ; preds = %4, %39
  %11 = phi i32 [ 0, %4 ], [ %45, %39 ]
  %12 = shl nuw nsw i32 %11, 9
  %13 = getelementptr inbounds i8, ptr %1, i32 %12
  %14 = getelementptr inbounds i8, ptr %13, i32 512
  br label %15

15:                                               ; preds = %10, %15
  %16 = phi <8 x i64> [ zeroinitializer, %10 ], [ %33, %15 ]
  %17 = phi <8 x i64> [ zeroinitializer, %10 ], [ %34, %15 ]
  %18 = phi <8 x i64> [ zeroinitializer, %10 ], [ %35, %15 ]
  %19 = phi i32 [ 0, %10 ], [ %37, %15 ]
  %20 = phi <8 x i64> [ zeroinitializer, %10 ], [ %36, %15 ]
  %21 = phi ptr [ %14, %10 ], [ %32, %15 ]
  %22 = phi ptr [ %13, %10 ], [ %30, %15 ]
  %23 = phi ptr [ %8, %10 ], [ %28, %15 ]
  %24 = phi ptr [ %7, %10 ], [ %26, %15 ]
  %25 = load <32 x i16>, ptr %24, align 32, !tbaa !2
  %26 = getelementptr inbounds i8, ptr %24, i32 64
  %27 = load <32 x i16>, ptr %23, align 32, !tbaa !2
  %28 = getelementptr inbounds i8, ptr %23, i32 64
  %29 = load <32 x i16>, ptr %22, align 32, !tbaa !2
  %30 = getelementptr inbounds i8, ptr %22, i32 64
  %31 = load <32 x i16>, ptr %21, align 32, !tbaa !2
  %32 = getelementptr inbounds i8, ptr %21, i32 64
  %33 = tail call noundef <8 x i64> @llvm.aie2.bf.mac16.conf(<32 x i16> noundef %25, <32 x i16> noundef %29, <8 x i64> noundef %16, i32 noundef 28) #2
  %34 = tail call noundef <8 x i64> @llvm.aie2.bf.mac16.conf(<32 x i16> noundef %25, <32 x i16> noundef %31, <8 x i64> noundef %17, i32 noundef 28) #2
  %35 = tail call noundef <8 x i64> @llvm.aie2.bf.mac16.conf(<32 x i16> noundef %27, <32 x i16> noundef %29, <8 x i64> noundef %18, i32 noundef 28) #2
  %36 = tail call noundef <8 x i64> @llvm.aie2.bf.mac16.conf(<32 x i16> noundef %27, <32 x i16> noundef %31, <8 x i64> noundef %20, i32 noundef 28) #2
  %37 = add nuw nsw i32 %19, 1
  %38 = icmp eq i32 %37, 8
  br i1 %38, label %39, label %15, !llvm.loop !5

39:                                               ; preds = %15
  %40 = shl nsw i32 %11, 6
  %41 = getelementptr inbounds i8, ptr %9, i32 %40
  store <8 x i64> %33, ptr %41, align 32, !tbaa !2
  %42 = getelementptr inbounds i8, ptr %41, i32 64
  store <8 x i64> %34, ptr %42, align 32, !tbaa !2
  %43 = getelementptr inbounds i8, ptr %41, i32 512
  store <8 x i64> %35, ptr %43, align 32, !tbaa !2
  %44 = getelementptr inbounds i8, ptr %41, i32 576
  store <8 x i64> %36, ptr %44, align 32, !tbaa !2
  %45 = add nuw nsw i32 %11, 2
  %46 = icmp ult i32 %11, 6
  br i1 %46, label %10, label %47, !llvm.loop !8

47:                                               ; preds = %39
  %48 = add nuw nsw i32 %5, 2
  %49 = icmp ult i32 %5, 6
  br i1 %49, label %4, label %50, !llvm.loop !9

50:                                               ; preds = %47
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.bf.mac16.conf(<32 x i16> noundef, <32 x i16> noundef, <8 x i64> noundef, i32 noundef) #1

attributes #0 = { mustprogress nofree nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @gemm_bf16_32, !"f{0}(p(c:us),p(c:us),p(ui))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
!5 = distinct !{!5, !6, !7}
!6 = !{!"llvm.loop.mustprogress"}
!7 = !{!"llvm.loop.unroll.disable"}
!8 = distinct !{!8, !6, !7}
!9 = distinct !{!9, !6, !7}
