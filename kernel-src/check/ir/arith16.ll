; npu-kernel-ir sha256=ae7452fb470da48fc122d6cf4d70a0af4ab501ecdc70625bc7d93f2d1f4b5b41
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm arith16.cc -o -
; files: arith16.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h arith16.inc case.h lanes.inc
; ModuleID = 'arith16.cc'
source_filename = "arith16.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_arith16(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %34 [
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
    i32 25, label %29
    i32 26, label %30
    i32 27, label %31
    i32 28, label %32
    i32 29, label %33
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL8max_s_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

5:                                                ; preds = %3
  tail call fastcc void @_ZL8max_u_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

6:                                                ; preds = %3
  tail call fastcc void @_ZL8min_s_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

7:                                                ; preds = %3
  tail call fastcc void @_ZL8min_u_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

8:                                                ; preds = %3
  tail call fastcc void @_ZL12maxdiff_s_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

9:                                                ; preds = %3
  tail call fastcc void @_ZL12maxdiff_u_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

10:                                               ; preds = %3
  tail call fastcc void @_ZL8abs_s_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

11:                                               ; preds = %3
  tail call fastcc void @_ZL8abs_u_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

12:                                               ; preds = %3
  tail call fastcc void @_ZL9addsub_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

13:                                               ; preds = %3
  tail call fastcc void @_ZL6sel_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

14:                                               ; preds = %3
  tail call fastcc void @_ZL7lt_s_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

15:                                               ; preds = %3
  tail call fastcc void @_ZL7lt_u_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

16:                                               ; preds = %3
  tail call fastcc void @_ZL7ge_s_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

17:                                               ; preds = %3
  tail call fastcc void @_ZL7ge_u_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

18:                                               ; preds = %3
  tail call fastcc void @_ZL7gt_s_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

19:                                               ; preds = %3
  tail call fastcc void @_ZL7le_u_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

20:                                               ; preds = %3
  tail call fastcc void @_ZL6eqz_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

21:                                               ; preds = %3
  tail call fastcc void @_ZL5eq_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

22:                                               ; preds = %3
  tail call fastcc void @_ZL6add_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

23:                                               ; preds = %3
  tail call fastcc void @_ZL6sub_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

24:                                               ; preds = %3
  tail call fastcc void @_ZL6and_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

25:                                               ; preds = %3
  tail call fastcc void @_ZL5or_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

26:                                               ; preds = %3
  tail call fastcc void @_ZL6xor_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

27:                                               ; preds = %3
  tail call fastcc void @_ZL6not_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

28:                                               ; preds = %3
  tail call fastcc void @_ZL6neg_16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

29:                                               ; preds = %3
  tail call fastcc void @_ZL7lt_bf16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

30:                                               ; preds = %3
  tail call fastcc void @_ZL7ge_bf16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

31:                                               ; preds = %3
  tail call fastcc void @_ZL8max_bf16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

32:                                               ; preds = %3
  tail call fastcc void @_ZL8min_bf16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

33:                                               ; preds = %3
  tail call fastcc void @_ZL8sel_bf16PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %34

34:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %29, %30, %31, %32, %33, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8max_s_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 1) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8max_u_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.max16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 0) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8min_s_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 1) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8min_u_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.min16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 0) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12maxdiff_s_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 1) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12maxdiff_u_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.maxdiff16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 0) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8abs_s_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <32 x i16> @npu.abs16(<32 x i16> noundef %3, i32 noundef 1) #5
  store <32 x i16> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8abs_u_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <32 x i16> @npu.abs16(<32 x i16> noundef %3, i32 noundef 0) #5
  store <32 x i16> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9addsub_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call noundef <32 x i16> @llvm.aie2.vaddsub16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef %7) #5
  store <32 x i16> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6sel_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef %7) #5
  store <32 x i16> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7lt_s_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call i32 @llvm.aie2.vlt16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 1) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7lt_u_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vlt16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 0) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7ge_s_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vge16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 1) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7ge_u_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vge16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 0) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7gt_s_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vlt16(<32 x i16> noundef %5, <32 x i16> noundef %3, i32 noundef 1) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7le_u_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vge16(<32 x i16> noundef %5, <32 x i16> noundef %3, i32 noundef 0) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6eqz_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef i32 @llvm.aie2.veqz16(<32 x i16> noundef %3) #5
  store i32 %4, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5eq_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = sub <32 x i16> %3, %5
  %7 = tail call noundef i32 @llvm.aie2.veqz16(<32 x i16> noundef %6) #5
  store i32 %7, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6add_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = add <32 x i16> %5, %3
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6sub_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = sub <32 x i16> %3, %5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6and_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = and <32 x i16> %5, %3
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5or_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = or <32 x i16> %5, %3
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6xor_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = xor <32 x i16> %5, %3
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6not_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = xor <32 x i16> %3, <i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1, i16 -1>
  store <32 x i16> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6neg_16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = sub <32 x i16> zeroinitializer, %3
  store <32 x i16> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7lt_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vltbf16(<32 x i16> noundef %3, <32 x i16> noundef %5) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL7ge_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef i32 @llvm.aie2.vgebf16(<32 x i16> noundef %3, <32 x i16> noundef %5) #5
  store i32 %6, ptr %1, align 4, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8max_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.maxbf16(<32 x i16> noundef %3, <32 x i16> noundef %5) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8min_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <32 x i16> @npu.minbf16(<32 x i16> noundef %3, <32 x i16> noundef %5) #5
  store <32 x i16> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8sel_bf16PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 512
  %7 = load i32, ptr %6, align 4, !tbaa !2
  %8 = tail call noundef <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef %7) #5
  store <32 x i16> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.max16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.min16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.maxdiff16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.abs16(<32 x i16> noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vaddsub16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @llvm.aie2.vsel16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vlt16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vge16(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.veqz16(<32 x i16> noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vltbf16(<32 x i16> noundef, <32 x i16> noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.vgebf16(<32 x i16> noundef, <32 x i16> noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.maxbf16(<32 x i16> noundef, <32 x i16> noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <32 x i16> @npu.minbf16(<32 x i16> noundef, <32 x i16> noundef) local_unnamed_addr #3

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
!1 = !{ptr @run_arith16, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
