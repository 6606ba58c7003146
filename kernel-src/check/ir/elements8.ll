; npu-kernel-ir sha256=8b7bb7a768651f2e922e3c2d166e37ae8e6e7754faba9ca9b7093c9b9d92fc55
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm elements8.cc -o -
; files: elements8.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h elements.inc elements8.inc
; ModuleID = 'elements8.cc'
source_filename = "elements8.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_elements8(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %20 [
    i32 0, label %4
    i32 1, label %5
    i32 2, label %6
    i32 3, label %7
    i32 4, label %8
    i32 5, label %9
    i32 6, label %10
    i32 7, label %11
    i32 8, label %12
    i32 9, label %13
    i32 10, label %14
    i32 11, label %15
    i32 12, label %16
    i32 13, label %17
    i32 14, label %18
    i32 15, label %19
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL11broadcast_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

5:                                                ; preds = %3
  tail call fastcc void @_ZL13broadcast_7_8PKhPh(ptr noundef %2) #4
  br label %20

6:                                                ; preds = %3
  tail call fastcc void @_ZL11extract_s_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

7:                                                ; preds = %3
  tail call fastcc void @_ZL11extract_u_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

8:                                                ; preds = %3
  tail call fastcc void @_ZL11extract_0_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

9:                                                ; preds = %3
  tail call fastcc void @_ZL11extract_5_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

10:                                               ; preds = %3
  tail call fastcc void @_ZL8insert_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

11:                                               ; preds = %3
  tail call fastcc void @_ZL10insert_3_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

12:                                               ; preds = %3
  tail call fastcc void @_ZL19extract_broadcast_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

13:                                               ; preds = %3
  tail call fastcc void @_ZL21extract_broadcast_6_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

14:                                               ; preds = %3
  tail call fastcc void @_ZL10push_low_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

15:                                               ; preds = %3
  tail call fastcc void @_ZL11push_high_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

16:                                               ; preds = %3
  tail call fastcc void @_ZL13shift_bytes_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

17:                                               ; preds = %3
  tail call fastcc void @_ZL16shift_bytes_12_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

18:                                               ; preds = %3
  tail call fastcc void @_ZL15shift_align_1_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

19:                                               ; preds = %3
  tail call fastcc void @_ZL15shift_align_4_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %20

20:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11broadcast_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !2
  %5 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef %4) #5
  store <64 x i8> %5, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @_ZL13broadcast_7_8PKhPh(ptr noalias nocapture noundef writeonly %0) unnamed_addr #2 {
  %2 = tail call noundef <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef 7) #5
  store <64 x i8> %2, ptr %0, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11extract_s_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call i32 @llvm.aie2.vextract.elem8.I512(<64 x i8> noundef %3, i32 noundef %5, i32 noundef 1) #5
  %7 = shl i32 %6, 24
  %8 = ashr exact i32 %7, 24
  store i32 %8, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11extract_u_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call i32 @llvm.aie2.vextract.elem8.I512(<64 x i8> noundef %3, i32 noundef %5, i32 noundef 0) #5
  %7 = and i32 %6, 255
  store i32 %7, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11extract_0_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = tail call i32 @llvm.aie2.vextract.elem8.I512(<64 x i8> noundef %3, i32 noundef 0, i32 noundef 1) #5
  %5 = shl i32 %4, 24
  %6 = ashr exact i32 %5, 24
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11extract_5_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = tail call i32 @llvm.aie2.vextract.elem8.I512(<64 x i8> noundef %3, i32 noundef 5, i32 noundef 0) #5
  %5 = and i32 %4, 255
  store i32 %5, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8insert_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call <16 x i32> @llvm.aie2.vinsert8.I512(<16 x i32> noundef %3, i32 noundef %5, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10insert_3_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vinsert8.I512(<16 x i32> noundef %3, i32 noundef 3, i32 noundef %5) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL19extract_broadcast_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <64 x i8> @llvm.aie2.vextract.broadcast8.I512(<64 x i8> noundef %3, i32 noundef %5) #5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL21extract_broadcast_6_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <64 x i8> @llvm.aie2.vextract.broadcast8.I512(<64 x i8> noundef %3, i32 noundef 6) #5
  store <64 x i8> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10push_low_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <64 x i8> @npu.push.lo8(<64 x i8> noundef %3, i32 noundef %5) #5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11push_high_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <64 x i8> @npu.push.hi8(<64 x i8> noundef %3, i32 noundef %5) #5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL13shift_bytes_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16shift_bytes_12_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0, i32 noundef 12) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shift_align_1_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 1, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL15shift_align_4_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 4, i32 noundef 32) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @llvm.aie2.vbroadcast8.I512(i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vextract.elem8.I512(<64 x i8> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vinsert8.I512(<16 x i32> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @llvm.aie2.vextract.broadcast8.I512(<64 x i8> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @npu.push.lo8(<64 x i8> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @npu.push.hi8(<64 x i8> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef, <16 x i32> noundef, i32 noundef, i32 noundef) #3

attributes #0 = { mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: write) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nobuiltin "no-builtins" }
attributes #5 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_elements8, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
