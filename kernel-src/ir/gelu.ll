; npu-kernel-ir sha256=c5c1aadd674f704ae02be81d3ad9f0d188399c8e38294bbe9e4276b6d34d5e82
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm gelu.cc -o -
; files: gelu.cc npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'gelu.cc'
source_filename = "gelu.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @gelu_int8(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1, ptr noalias nocapture noundef readonly %2, i32 noundef %3) local_unnamed_addr #0 {
  %5 = icmp sgt i32 %3, 0
  br i1 %5, label %6, label %37

6:                                                ; preds = %4, %6
  %7 = phi i32 [ %35, %6 ], [ 0, %4 ]
  %8 = getelementptr inbounds i8, ptr %0, i32 %7
  %9 = load i32, ptr %8, align 4, !tbaa !2
  %10 = and i32 %9, 255
  %11 = getelementptr inbounds i8, ptr %2, i32 %10
  %12 = load i8, ptr %11, align 1, !tbaa !2
  %13 = zext i8 %12 to i32
  %14 = lshr i32 %9, 8
  %15 = and i32 %14, 255
  %16 = getelementptr inbounds i8, ptr %2, i32 %15
  %17 = load i8, ptr %16, align 1, !tbaa !2
  %18 = zext i8 %17 to i32
  %19 = lshr i32 %9, 16
  %20 = and i32 %19, 255
  %21 = getelementptr inbounds i8, ptr %2, i32 %20
  %22 = load i8, ptr %21, align 1, !tbaa !2
  %23 = zext i8 %22 to i32
  %24 = lshr i32 %9, 24
  %25 = getelementptr inbounds i8, ptr %2, i32 %24
  %26 = load i8, ptr %25, align 1, !tbaa !2
  %27 = zext i8 %26 to i32
  %28 = getelementptr inbounds i8, ptr %1, i32 %7
  %29 = shl nuw nsw i32 %18, 8
  %30 = or disjoint i32 %29, %13
  %31 = shl nuw nsw i32 %23, 16
  %32 = or disjoint i32 %30, %31
  %33 = shl nuw i32 %27, 24
  %34 = or disjoint i32 %32, %33
  store i32 %34, ptr %28, align 4, !tbaa !2
  %35 = add nuw nsw i32 %7, 4
  %36 = icmp slt i32 %35, %3
  br i1 %36, label %6, label %37, !llvm.loop !5

37:                                               ; preds = %6, %4
  ret void
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @gelu_int8, !"f{0}(p(c:sc),p(sc),p(c:uc),si)"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
!5 = distinct !{!5, !6, !7}
!6 = !{!"llvm.loop.mustprogress"}
!7 = !{!"llvm.loop.unroll.disable"}
