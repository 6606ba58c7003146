; npu-kernel-ir sha256=994885ed233cd9f19e9b202bf7e334af16fc19884a39d38ec5e6b310aaa92a25
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm gemm.cc -o -
; files: gemm.cc npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'gemm.cc'
source_filename = "gemm.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree norecurse nosync nounwind memory(argmem: write)
define dso_local void @gemm_zero(ptr noalias nocapture noundef writeonly %0) local_unnamed_addr #0 {
  br label %2

2:                                                ; preds = %1, %2
  %3 = phi i32 [ 0, %1 ], [ %5, %2 ]
  %4 = getelementptr inbounds i32, ptr %0, i32 %3
  store i32 0, ptr %4, align 4, !tbaa !3
  %5 = add nuw nsw i32 %3, 1
  %6 = icmp eq i32 %5, 256
  br i1 %6, label %7, label %2, !llvm.loop !7

7:                                                ; preds = %2
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @gemm_i16(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef %2) local_unnamed_addr #1 {
  br label %4

4:                                                ; preds = %3, %31
  %5 = phi i32 [ 0, %3 ], [ %32, %31 ]
  %6 = shl nsw i32 %5, 6
  %7 = getelementptr inbounds i8, ptr %2, i32 %6
  %8 = getelementptr inbounds i8, ptr %0, i32 %6
  br label %9

9:                                                ; preds = %4, %28
  %10 = phi i32 [ 0, %4 ], [ %29, %28 ]
  %11 = getelementptr inbounds i32, ptr %7, i32 %10
  %12 = load i32, ptr %11, align 4, !tbaa !3
  %13 = getelementptr inbounds i16, ptr %1, i32 %10
  br label %14

14:                                               ; preds = %9, %14
  %15 = phi i32 [ 0, %9 ], [ %26, %14 ]
  %16 = phi i32 [ %12, %9 ], [ %25, %14 ]
  %17 = getelementptr inbounds i16, ptr %8, i32 %15
  %18 = load i16, ptr %17, align 2, !tbaa !10
  %19 = sext i16 %18 to i32
  %20 = shl nsw i32 %15, 5
  %21 = getelementptr inbounds i8, ptr %13, i32 %20
  %22 = load i16, ptr %21, align 2, !tbaa !10
  %23 = sext i16 %22 to i32
  %24 = mul nsw i32 %23, %19
  %25 = add i32 %24, %16
  %26 = add nuw nsw i32 %15, 1
  %27 = icmp eq i32 %26, 32
  br i1 %27, label %28, label %14, !llvm.loop !12

28:                                               ; preds = %14
  store i32 %25, ptr %11, align 4, !tbaa !3
  %29 = add nuw nsw i32 %10, 1
  %30 = icmp eq i32 %29, 16
  br i1 %30, label %31, label %9, !llvm.loop !13

31:                                               ; preds = %28
  %32 = add nuw nsw i32 %5, 1
  %33 = icmp eq i32 %32, 16
  br i1 %33, label %34, label %4, !llvm.loop !14

34:                                               ; preds = %31
  ret void
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind memory(argmem: write) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @gemm_zero, !"f{0}(p(si))"}
!2 = !{ptr @gemm_i16, !"f{0}(p(c:ss),p(c:ss),p(si))"}
!3 = !{!4, !4, i64 0}
!4 = !{!"int", !5, i64 0}
!5 = !{!"omnipotent char", !6, i64 0}
!6 = !{!"Simple C++ TBAA"}
!7 = distinct !{!7, !8, !9}
!8 = !{!"llvm.loop.mustprogress"}
!9 = !{!"llvm.loop.unroll.disable"}
!10 = !{!11, !11, i64 0}
!11 = !{!"short", !5, i64 0}
!12 = distinct !{!12, !8, !9}
!13 = distinct !{!13, !8, !9}
!14 = distinct !{!14, !8, !9}
