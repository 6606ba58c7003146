; npu-kernel-ir sha256=1a37d99dfe530100184389c7baae2856975a435a978428eea993495faaf09480
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm arith32.cc -o -
; files: arith32.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h arith32.inc case.h lanes.inc
; ModuleID = 'arith32.cc'
source_filename = "arith32.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_arith32(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
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
  tail call fastcc void @_ZL8max_s_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

5:                                                ; preds = %3
  tail call fastcc void @_ZL8max_u_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

6:                                                ; preds = %3
  tail call fastcc void @_ZL8min_s_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

7:                                                ; preds = %3
  tail call fastcc void @_ZL8min_u_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

8:                                                ; preds = %3
  tail call fastcc void @_ZL12maxdiff_s_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

9:                                                ; preds = %3
  tail call fastcc void @_ZL12maxdiff_u_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

10:                                               ; preds = %3
  tail call fastcc void @_ZL8abs_s_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

11:                                               ; preds = %3
  tail call fastcc void @_ZL8abs_u_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

12:                                               ; preds = %3
  tail call fastcc void @_ZL9addsub_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

13:                                               ; preds = %3
  tail call fastcc void @_ZL6sel_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

14:                                               ; preds = %3
  tail call fastcc void @_ZL7lt_s_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

15:                                               ; preds = %3
  tail call fastcc void @_ZL7lt_u_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

16:                                               ; preds = %3
  tail call fastcc void @_ZL7ge_s_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

17:                                               ; preds = %3
  tail call fastcc void @_ZL7ge_u_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

18:                                               ; preds = %3
  tail call fastcc void @_ZL7gt_s_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

19:                                               ; preds = %3
  tail call fastcc void @_ZL7le_u_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

20:                                               ; preds = %3
  tail call fastcc void @_ZL6eqz_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

21:                                               ; preds = %3
  tail call fastcc void @_ZL5eq_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

22:                                               ; preds = %3
  tail call fastcc void @_ZL6add_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

23:                                               ; preds = %3
  tail call fastcc void @_ZL6sub_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

24:                                               ; preds = %3
  tail call fastcc void @_ZL6and_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

25:                                               ; preds = %3
  tail call fastcc void @_ZL5or_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

26:                                               ; preds = %3
  tail call fastcc void @_ZL6xor_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

27:                                               ; preds = %3
  tail call fastcc void @_ZL6not_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

28:                                               ; preds = %3
  tail call fastcc void @_ZL6neg_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %29

29:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8max_s_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 1) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8max_u_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i32> @npu.max32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8min_s_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 1) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8min_u_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i32> @npu.min32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12maxdiff_s_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i32> @npu.maxdiff32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 1) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12maxdiff_u_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i32> @npu.maxdiff32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0) #5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8abs_s_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <16 x i32> @npu.abs32(<16 x i32> noundef %3, i32 noundef 1) #5
  store <16 x i32> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8abs_u_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <16 x i32> @npu.abs32(<16 x i32> noundef %3, i32 noundef 0) #5
  store <16 x i32> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9addsub_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call noundef <16 x i32> @llvm.aie2.vaddsub32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6sel_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef %7) #5
  store <16 x i32> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7lt_s_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call i32 @llvm.aie2.vlt32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 1) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7lt_u_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vlt32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7ge_s_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vge32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 1) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7ge_u_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vge32(<16 x i32> noundef %3, <16 x i32> noundef %5, i32 noundef 0) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7gt_s_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vlt32(<16 x i32> noundef %5, <16 x i32> noundef %3, i32 noundef 1) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7le_u_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vge32(<16 x i32> noundef %5, <16 x i32> noundef %3, i32 noundef 0) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6eqz_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef i32 @llvm.aie2.veqz32(<16 x i32> noundef %3) #5
  store i32 %4, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5eq_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = sub <16 x i32> %3, %5
  %7 = tail call noundef i32 @llvm.aie2.veqz32(<16 x i32> noundef %6) #5
  store i32 %7, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6add_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = add <16 x i32> %5, %3
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6sub_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = sub <16 x i32> %3, %5
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6and_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = and <16 x i32> %5, %3
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5or_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = or <16 x i32> %5, %3
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6xor_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = xor <16 x i32> %5, %3
  store <16 x i32> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6not_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = xor <16 x i32> %3, <i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1, i32 -1>
  store <16 x i32> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6neg_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <16 x i32>, ptr %0, align 32, !tbaa !2
  %4 = sub <16 x i32> zeroinitializer, %3
  store <16 x i32> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.max32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.min32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.maxdiff32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @npu.abs32(<16 x i32> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vaddsub32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vlt32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vge32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.veqz32(<16 x i32> noundef) #3

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
!1 = !{ptr @run_arith32, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
