; npu-kernel-ir sha256=4159f7d02bbf97e15f31c9f8a884addc7ad89a1930d00af4bc01489de7965111
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm residual_scalar.cc -o -
; files: residual_scalar.cc ../../kernel-src/npu_aie.h ../../kernel-src/npu_aie/arith.h ../../kernel-src/npu_aie/convert.h ../../kernel-src/npu_aie/host/arith.h ../../kernel-src/npu_aie/host/bits.h ../../kernel-src/npu_aie/host/convert.h ../../kernel-src/npu_aie/host/float.h ../../kernel-src/npu_aie/host/host.h ../../kernel-src/npu_aie/host/memory.h ../../kernel-src/npu_aie/host/mul.h ../../kernel-src/npu_aie/host/permute.h ../../kernel-src/npu_aie/io.h ../../kernel-src/npu_aie/memory.h ../../kernel-src/npu_aie/mul.h ../../kernel-src/npu_aie/ops.h ../../kernel-src/npu_aie/peano.h ../../kernel-src/npu_aie/permute.h ../../kernel-src/npu_aie/scalar.h ../../kernel-src/npu_aie/types.h ../../kernel-src/npu_aie/world.h
; ModuleID = 'residual_scalar.cc'
source_filename = "residual_scalar.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @residual_scalar_i8(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2, i32 noundef %3) local_unnamed_addr #0 {
  %5 = icmp sgt i32 %3, 0
  br i1 %5, label %6, label %16

6:                                                ; preds = %4, %6
  %7 = phi i32 [ %14, %6 ], [ 0, %4 ]
  %8 = getelementptr inbounds i8, ptr %0, i32 %7
  %9 = load i8, ptr %8, align 1, !tbaa !2
  %10 = getelementptr inbounds i8, ptr %1, i32 %7
  %11 = load i8, ptr %10, align 1, !tbaa !2
  %12 = tail call i8 @llvm.sadd.sat.i8(i8 %9, i8 %11)
  %13 = getelementptr inbounds i8, ptr %2, i32 %7
  store i8 %12, ptr %13, align 1, !tbaa !2
  %14 = add nuw nsw i32 %7, 1
  %15 = icmp eq i32 %14, %3
  br i1 %15, label %16, label %6, !llvm.loop !5

16:                                               ; preds = %6, %4
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i8 @llvm.sadd.sat.i8(i8, i8) #1

attributes #0 = { mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @residual_scalar_i8, !"f{0}(p(c:sc),p(c:sc),p(sc),si)"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
!5 = distinct !{!5, !6, !7}
!6 = !{!"llvm.loop.mustprogress"}
!7 = !{!"llvm.loop.unroll.disable"}
