; npu-kernel-ir sha256=22473ac6a95962f363337a40587d44c8bb0a550a220f93ae7396ed3a0b7474b9
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm residual.cc -o -
; files: residual.cc ../../kernel-src/npu_aie.h ../../kernel-src/npu_aie/arith.h ../../kernel-src/npu_aie/convert.h ../../kernel-src/npu_aie/host/arith.h ../../kernel-src/npu_aie/host/bits.h ../../kernel-src/npu_aie/host/convert.h ../../kernel-src/npu_aie/host/float.h ../../kernel-src/npu_aie/host/host.h ../../kernel-src/npu_aie/host/memory.h ../../kernel-src/npu_aie/host/mul.h ../../kernel-src/npu_aie/host/permute.h ../../kernel-src/npu_aie/io.h ../../kernel-src/npu_aie/memory.h ../../kernel-src/npu_aie/mul.h ../../kernel-src/npu_aie/ops.h ../../kernel-src/npu_aie/peano.h ../../kernel-src/npu_aie/permute.h ../../kernel-src/npu_aie/scalar.h ../../kernel-src/npu_aie/types.h ../../kernel-src/npu_aie/world.h
; ModuleID = 'residual.cc'
source_filename = "residual.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @residual_i8(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2, i32 noundef %3) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #4
  %5 = icmp sgt i32 %3, 0
  br i1 %5, label %6, label %22

6:                                                ; preds = %4, %6
  %7 = phi i32 [ %20, %6 ], [ 0, %4 ]
  %8 = phi ptr [ %19, %6 ], [ %2, %4 ]
  %9 = phi ptr [ %15, %6 ], [ %1, %4 ]
  %10 = phi ptr [ %12, %6 ], [ %0, %4 ]
  %11 = load <32 x i8>, ptr %10, align 32, !tbaa !3
  %12 = getelementptr inbounds i8, ptr %10, i32 32
  %13 = tail call noundef <32 x i16> @llvm.aie2.unpack.I16.I8(<32 x i8> noundef %11, i32 noundef 1) #5
  %14 = load <32 x i8>, ptr %9, align 32, !tbaa !3
  %15 = getelementptr inbounds i8, ptr %9, i32 32
  %16 = tail call noundef <32 x i16> @llvm.aie2.unpack.I16.I8(<32 x i8> noundef %14, i32 noundef 1) #5
  %17 = add <32 x i16> %16, %13
  %18 = tail call noundef <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef %17, i32 noundef 1) #6
  store <32 x i8> %18, ptr %8, align 32, !tbaa !3
  %19 = getelementptr inbounds i8, ptr %8, i32 32
  %20 = add nuw nsw i32 %7, 32
  %21 = icmp slt i32 %20, %3
  br i1 %21, label %6, label %22, !llvm.loop !6

22:                                               ; preds = %6, %4
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.unpack.I16.I8(<32 x i8> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.pack.I8.I16(<32 x i16> noundef, i32 noundef) #3

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
!1 = !{ptr @residual_i8, !"f{0}(p(c:sc),p(c:sc),p(sc),si)"}
!2 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C++ TBAA"}
!6 = distinct !{!6, !7, !8}
!7 = !{!"llvm.loop.mustprogress"}
!8 = !{!"llvm.loop.unroll.disable"}
