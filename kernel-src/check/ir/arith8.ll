; npu-kernel-ir sha256=1fb6357f98b8605cf4c721de8201f1f528b9bac2c5aed2890d536294d622de2d
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm arith8.cc -o -
; files: arith8.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h arith8.inc case.h lanes.inc
; ModuleID = 'arith8.cc'
source_filename = "arith8.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_arith8(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %29 [
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
    i32 20, label %24
    i32 21, label %25
    i32 22, label %26
    i32 23, label %27
    i32 24, label %28
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL7max_s_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

5:                                                ; preds = %3
  tail call fastcc void @_ZL7max_u_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

6:                                                ; preds = %3
  tail call fastcc void @_ZL7min_s_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

7:                                                ; preds = %3
  tail call fastcc void @_ZL7min_u_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

8:                                                ; preds = %3
  tail call fastcc void @_ZL11maxdiff_s_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

9:                                                ; preds = %3
  tail call fastcc void @_ZL11maxdiff_u_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

10:                                               ; preds = %3
  tail call fastcc void @_ZL7abs_s_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

11:                                               ; preds = %3
  tail call fastcc void @_ZL7abs_u_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

12:                                               ; preds = %3
  tail call fastcc void @_ZL8addsub_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

13:                                               ; preds = %3
  tail call fastcc void @_ZL5sel_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

14:                                               ; preds = %3
  tail call fastcc void @_ZL6lt_s_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

15:                                               ; preds = %3
  tail call fastcc void @_ZL6lt_u_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

16:                                               ; preds = %3
  tail call fastcc void @_ZL6ge_s_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

17:                                               ; preds = %3
  tail call fastcc void @_ZL6ge_u_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

18:                                               ; preds = %3
  tail call fastcc void @_ZL6gt_s_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

19:                                               ; preds = %3
  tail call fastcc void @_ZL6le_u_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

20:                                               ; preds = %3
  tail call fastcc void @_ZL5eqz_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

21:                                               ; preds = %3
  tail call fastcc void @_ZL4eq_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

22:                                               ; preds = %3
  tail call fastcc void @_ZL5add_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

23:                                               ; preds = %3
  tail call fastcc void @_ZL5sub_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

24:                                               ; preds = %3
  tail call fastcc void @_ZL5and_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

25:                                               ; preds = %3
  tail call fastcc void @_ZL4or_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

26:                                               ; preds = %3
  tail call fastcc void @_ZL5xor_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

27:                                               ; preds = %3
  tail call fastcc void @_ZL5not_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

28:                                               ; preds = %3
  tail call fastcc void @_ZL5neg_8PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

29:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7max_s_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <64 x i8> @npu.max8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 1) #5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7max_u_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <64 x i8> @npu.max8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 0) #5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7min_s_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <64 x i8> @npu.min8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 1) #5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7min_u_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <64 x i8> @npu.min8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 0) #5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11maxdiff_s_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <64 x i8> @npu.maxdiff8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 1) #5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL11maxdiff_u_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <64 x i8> @npu.maxdiff8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 0) #5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7abs_s_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <64 x i8> @npu.abs8(<64 x i8> noundef %3, i32 noundef 1) #5
  store <64 x i8> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7abs_u_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <64 x i8> @npu.abs8(<64 x i8> noundef %3, i32 noundef 0) #5
  store <64 x i8> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8addsub_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 516
  %9 = load i32, ptr %8, align 4, !tbaa !2
  %10 = insertelement <2 x i32> poison, i32 %7, i64 0
  %11 = insertelement <2 x i32> %10, i32 %9, i64 1
  %12 = tail call noundef <64 x i8> @llvm.aie2.vaddsub8(<64 x i8> noundef %3, <64 x i8> noundef %5, <2 x i32> noundef %11) #5
  store <64 x i8> %12, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5sel_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 516
  %9 = load i32, ptr %8, align 4, !tbaa !2
  %10 = insertelement <2 x i32> poison, i32 %7, i64 0
  %11 = insertelement <2 x i32> %10, i32 %9, i64 1
  %12 = tail call noundef <64 x i8> @llvm.aie2.vsel8(<64 x i8> noundef %3, <64 x i8> noundef %5, <2 x i32> noundef %11) #5
  store <64 x i8> %12, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6lt_s_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call <2 x i32> @llvm.aie2.vlt8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 1) #5
  %7 = extractelement <2 x i32> %6, i64 0
  store i32 %7, ptr %1, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %1, i32 4
  %9 = extractelement <2 x i32> %6, i64 1
  store i32 %9, ptr %8, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6lt_u_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call <2 x i32> @llvm.aie2.vlt8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 0) #5
  %7 = extractelement <2 x i32> %6, i64 0
  store i32 %7, ptr %1, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %1, i32 4
  %9 = extractelement <2 x i32> %6, i64 1
  store i32 %9, ptr %8, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6ge_s_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call <2 x i32> @llvm.aie2.vge8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 1) #5
  %7 = extractelement <2 x i32> %6, i64 0
  store i32 %7, ptr %1, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %1, i32 4
  %9 = extractelement <2 x i32> %6, i64 1
  store i32 %9, ptr %8, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6ge_u_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call <2 x i32> @llvm.aie2.vge8(<64 x i8> noundef %3, <64 x i8> noundef %5, i32 noundef 0) #5
  %7 = extractelement <2 x i32> %6, i64 0
  store i32 %7, ptr %1, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %1, i32 4
  %9 = extractelement <2 x i32> %6, i64 1
  store i32 %9, ptr %8, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6gt_s_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call <2 x i32> @llvm.aie2.vlt8(<64 x i8> noundef %5, <64 x i8> noundef %3, i32 noundef 1) #5
  %7 = extractelement <2 x i32> %6, i64 0
  store i32 %7, ptr %1, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %1, i32 4
  %9 = extractelement <2 x i32> %6, i64 1
  store i32 %9, ptr %8, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6le_u_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = tail call <2 x i32> @llvm.aie2.vge8(<64 x i8> noundef %5, <64 x i8> noundef %3, i32 noundef 0) #5
  %7 = extractelement <2 x i32> %6, i64 0
  store i32 %7, ptr %1, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %1, i32 4
  %9 = extractelement <2 x i32> %6, i64 1
  store i32 %9, ptr %8, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5eqz_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = tail call <2 x i32> @llvm.aie2.veqz8(<64 x i8> noundef %3) #5
  %5 = extractelement <2 x i32> %4, i64 0
  store i32 %5, ptr %1, align 4, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %1, i32 4
  %7 = extractelement <2 x i32> %4, i64 1
  store i32 %7, ptr %6, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL4eq_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = sub <64 x i8> %3, %5
  %7 = tail call <2 x i32> @llvm.aie2.veqz8(<64 x i8> noundef %6) #5
  %8 = extractelement <2 x i32> %7, i64 0
  store i32 %8, ptr %1, align 4, !tbaa !2
  %9 = getelementptr inbounds i8, ptr %1, i32 4
  %10 = extractelement <2 x i32> %7, i64 1
  store i32 %10, ptr %9, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5add_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = add <64 x i8> %5, %3
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5sub_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = sub <64 x i8> %3, %5
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5and_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = and <64 x i8> %5, %3
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL4or_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = or <64 x i8> %5, %3
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5xor_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <64 x i8>, ptr %4, align 32, !tbaa !2
  %6 = xor <64 x i8> %5, %3
  store <64 x i8> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5not_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = xor <64 x i8> %3, <i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1, i8 -1>
  store <64 x i8> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5neg_8PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = sub <64 x i8> zeroinitializer, %3
  store <64 x i8> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @npu.max8(<64 x i8> noundef, <64 x i8> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @npu.min8(<64 x i8> noundef, <64 x i8> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @npu.maxdiff8(<64 x i8> noundef, <64 x i8> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @npu.abs8(<64 x i8> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @llvm.aie2.vaddsub8(<64 x i8> noundef, <64 x i8> noundef, <2 x i32> noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <64 x i8> @llvm.aie2.vsel8(<64 x i8> noundef, <64 x i8> noundef, <2 x i32> noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <2 x i32> @llvm.aie2.vlt8(<64 x i8> noundef, <64 x i8> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <2 x i32> @llvm.aie2.vge8(<64 x i8> noundef, <64 x i8> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <2 x i32> @llvm.aie2.veqz8(<64 x i8> noundef) #3

attributes #0 = { mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nobuiltin "no-builtins" }
attributes #5 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_arith8, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
