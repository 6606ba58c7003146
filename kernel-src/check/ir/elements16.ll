; npu-kernel-ir sha256=a75ff67242b40a1060f95d01ca39033a70576420a69e3d0e5cf79665f9a53556
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm elements16.cc -o -
; files: elements16.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h elements.inc elements16.inc
; ModuleID = 'elements16.cc'
source_filename = "elements16.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_elements16(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %24 [
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
    i32 16, label %20
    i32 17, label %21
    i32 18, label %22
    i32 19, label %23
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL12broadcast_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

5:                                                ; preds = %3
  tail call fastcc void @_ZL14broadcast_7_16PKhPh(ptr noundef %2) #4
  br label %24

6:                                                ; preds = %3
  tail call fastcc void @_ZL12extract_s_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

7:                                                ; preds = %3
  tail call fastcc void @_ZL12extract_u_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

8:                                                ; preds = %3
  tail call fastcc void @_ZL12extract_0_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

9:                                                ; preds = %3
  tail call fastcc void @_ZL12extract_5_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

10:                                               ; preds = %3
  tail call fastcc void @_ZL9insert_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

11:                                               ; preds = %3
  tail call fastcc void @_ZL11insert_3_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

12:                                               ; preds = %3
  tail call fastcc void @_ZL20extract_broadcast_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

13:                                               ; preds = %3
  tail call fastcc void @_ZL22extract_broadcast_6_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

14:                                               ; preds = %3
  tail call fastcc void @_ZL11push_low_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

15:                                               ; preds = %3
  tail call fastcc void @_ZL12push_high_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

16:                                               ; preds = %3
  tail call fastcc void @_ZL14shift_bytes_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

17:                                               ; preds = %3
  tail call fastcc void @_ZL17shift_bytes_12_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

18:                                               ; preds = %3
  tail call fastcc void @_ZL16shift_align_1_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

19:                                               ; preds = %3
  tail call fastcc void @_ZL16shift_align_4_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

20:                                               ; preds = %3
  tail call fastcc void @_ZL14broadcast_bf16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

21:                                               ; preds = %3
  tail call fastcc void @_ZL12extract_bf16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

22:                                               ; preds = %3
  tail call fastcc void @_ZL11insert_bf16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

23:                                               ; preds = %3
  tail call fastcc void @_ZL16shift_bytes_bf16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %24

24:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12broadcast_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !2
  %5 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %4) #5
  store <32 x i16> %5, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @_ZL14broadcast_7_16PKhPh(ptr noalias nocapture noundef writeonly %0) unnamed_addr #2 {
  %2 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef 7) #5
  store <32 x i16> %2, ptr %0, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_s_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %3, i32 noundef %5, i32 noundef 1) #5
  %7 = shl i32 %6, 16
  %8 = ashr exact i32 %7, 16
  store i32 %8, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_u_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %3, i32 noundef %5, i32 noundef 0) #5
  %7 = and i32 %6, 65535
  store i32 %7, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_0_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %3, i32 noundef 0, i32 noundef 1) #5
  %5 = shl i32 %4, 16
  %6 = ashr exact i32 %5, 16
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_5_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %3, i32 noundef 5, i32 noundef 0) #5
  %5 = and i32 %4, 65535
  store i32 %5, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9insert_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call <16 x i32> @llvm.aie2.vinsert16.I512(<16 x i32> noundef %3, i32 noundef %5, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11insert_3_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vinsert16.I512(<16 x i32> noundef %3, i32 noundef 3, i32 noundef %5) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL20extract_broadcast_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <32 x i16> @llvm.aie2.vextract.broadcast16.I512(<32 x i16> noundef %3, i32 noundef %5) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL22extract_broadcast_6_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <32 x i16> @llvm.aie2.vextract.broadcast16.I512(<32 x i16> noundef %3, i32 noundef 6) #5
  store <32 x i16> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11push_low_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.push.lo16(<32 x i16> noundef %3, i32 noundef %5) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12push_high_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.push.hi16(<32 x i16> noundef %3, i32 noundef %5) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14shift_bytes_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
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
define internal fastcc void @_ZL17shift_bytes_12_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0, i32 noundef 12) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16shift_align_1_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
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
define internal fastcc void @_ZL16shift_align_4_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 4, i32 noundef 32) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14broadcast_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !2
  %5 = tail call noundef <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef %4) #5
  store <32 x i16> %5, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12extract_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = tail call i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef %3, i32 noundef %5, i32 noundef 0) #5
  %7 = and i32 %6, 65535
  store i32 %7, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11insert_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call <16 x i32> @llvm.aie2.vinsert16.I512(<16 x i32> noundef %3, i32 noundef %5, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL16shift_bytes_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call <16 x i32> @llvm.aie2.vshift.I512.I512(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vbroadcast16.I512(i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vextract.elem16.I512(<32 x i16> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vinsert16.I512(<16 x i32> noundef, i32 noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vextract.broadcast16.I512(<32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.push.lo16(<32 x i16> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.push.hi16(<32 x i16> noundef, i32 noundef) local_unnamed_addr #3

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
!1 = !{ptr @run_elements16, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
