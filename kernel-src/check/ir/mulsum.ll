; npu-kernel-ir sha256=17b419eae4488a5a94bd1975c5f8962975518d31ccc1924a619cc22ef1d3ed4a
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm mulsum.cc -o -
; files: mulsum.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h mulsum.inc
; ModuleID = 'mulsum.cc'
source_filename = "mulsum.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @run_mulsum(i32 noundef %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %49 [
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
    i32 30, label %34
    i32 31, label %35
    i32 32, label %36
    i32 33, label %37
    i32 34, label %38
    i32 35, label %39
    i32 36, label %40
    i32 37, label %41
    i32 38, label %42
    i32 39, label %43
    i32 40, label %44
    i32 41, label %45
    i32 42, label %46
    i32 43, label %47
    i32 44, label %48
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL6mul_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

5:                                                ; preds = %3
  tail call fastcc void @_ZL9negmul_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

6:                                                ; preds = %3
  tail call fastcc void @_ZL6msc_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

7:                                                ; preds = %3
  tail call fastcc void @_ZL9negmac_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

8:                                                ; preds = %3
  tail call fastcc void @_ZL9negmsc_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

9:                                                ; preds = %3
  tail call fastcc void @_ZL9addmac_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

10:                                               ; preds = %3
  tail call fastcc void @_ZL9addmsc_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

11:                                               ; preds = %3
  tail call fastcc void @_ZL9submac_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

12:                                               ; preds = %3
  tail call fastcc void @_ZL9submsc_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

13:                                               ; preds = %3
  tail call fastcc void @_ZL10acc_add_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

14:                                               ; preds = %3
  tail call fastcc void @_ZL10acc_sub_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

15:                                               ; preds = %3
  tail call fastcc void @_ZL10acc_neg_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

16:                                               ; preds = %3
  tail call fastcc void @_ZL7zero_32PKhPh(ptr noundef %2) #4
  br label %49

17:                                               ; preds = %3
  tail call fastcc void @_ZL12mac_clear_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

18:                                               ; preds = %3
  tail call fastcc void @_ZL14mac_shift16_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

19:                                               ; preds = %3
  tail call fastcc void @_ZL6mul_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

20:                                               ; preds = %3
  tail call fastcc void @_ZL9negmul_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

21:                                               ; preds = %3
  tail call fastcc void @_ZL6msc_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

22:                                               ; preds = %3
  tail call fastcc void @_ZL9negmac_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

23:                                               ; preds = %3
  tail call fastcc void @_ZL9negmsc_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

24:                                               ; preds = %3
  tail call fastcc void @_ZL9addmac_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

25:                                               ; preds = %3
  tail call fastcc void @_ZL9addmsc_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

26:                                               ; preds = %3
  tail call fastcc void @_ZL9submac_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

27:                                               ; preds = %3
  tail call fastcc void @_ZL9submsc_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

28:                                               ; preds = %3
  tail call fastcc void @_ZL10acc_add_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

29:                                               ; preds = %3
  tail call fastcc void @_ZL10acc_sub_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

30:                                               ; preds = %3
  tail call fastcc void @_ZL10acc_neg_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

31:                                               ; preds = %3
  tail call fastcc void @_ZL7zero_64PKhPh(ptr noundef %2) #4
  br label %49

32:                                               ; preds = %3
  tail call fastcc void @_ZL12mac_clear_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

33:                                               ; preds = %3
  tail call fastcc void @_ZL14mac_shift16_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

34:                                               ; preds = %3
  tail call fastcc void @_ZL13acc_negadd_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

35:                                               ; preds = %3
  tail call fastcc void @_ZL13acc_negadd_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

36:                                               ; preds = %3
  tail call fastcc void @_ZL12acc_negadd_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

37:                                               ; preds = %3
  tail call fastcc void @_ZL13acc_negsub_32PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

38:                                               ; preds = %3
  tail call fastcc void @_ZL13acc_negsub_64PKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

39:                                               ; preds = %3
  tail call fastcc void @_ZL12acc_negsub_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

40:                                               ; preds = %3
  tail call fastcc void @_ZL5mul_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

41:                                               ; preds = %3
  tail call fastcc void @_ZL8negmul_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

42:                                               ; preds = %3
  tail call fastcc void @_ZL5msc_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

43:                                               ; preds = %3
  tail call fastcc void @_ZL8addmac_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

44:                                               ; preds = %3
  tail call fastcc void @_ZL8addmsc_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

45:                                               ; preds = %3
  tail call fastcc void @_ZL9acc_add_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

46:                                               ; preds = %3
  tail call fastcc void @_ZL9acc_sub_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

47:                                               ; preds = %3
  tail call fastcc void @_ZL9acc_neg_fPKhPh(ptr noundef %1, ptr noundef %2) #4
  br label %49

48:                                               ; preds = %3
  tail call fastcc void @_ZL6zero_fPKhPh(ptr noundef %2) #4
  br label %49

49:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21, %22, %23, %24, %25, %26, %27, %28, %29, %30, %31, %32, %33, %34, %35, %36, %37, %38, %39, %40, %41, %42, %43, %44, %45, %46, %47, %48, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6mul_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef %3, <16 x i32> noundef %5, i32 noundef 776) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9negmul_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc32.negmul.conf(<64 x i8> noundef %3, <16 x i32> noundef %5, i32 noundef 776) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6msc_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 776) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9negmac_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.negmac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 776) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9negmsc_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.negmsc.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 776) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9addmac_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <16 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <16 x i32>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.addmac.conf(<64 x i8> noundef %7, <16 x i32> noundef %9, <16 x i64> noundef %4, <16 x i64> noundef %6, i32 noundef 776) #5
  store <16 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9addmsc_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <16 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <16 x i32>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.addmsc.conf(<64 x i8> noundef %7, <16 x i32> noundef %9, <16 x i64> noundef %4, <16 x i64> noundef %6, i32 noundef 776) #5
  store <16 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9submac_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <16 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <16 x i32>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.submac.conf(<64 x i8> noundef %7, <16 x i32> noundef %9, <16 x i64> noundef %4, <16 x i64> noundef %6, i32 noundef 776) #5
  store <16 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9submsc_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <16 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <16 x i32>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.submsc.conf(<64 x i8> noundef %7, <16 x i32> noundef %9, <16 x i64> noundef %4, <16 x i64> noundef %6, i32 noundef 776) #5
  store <16 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10acc_add_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i64> @llvm.aie2.add.acc(<16 x i64> noundef %3, <16 x i64> noundef %5, i32 noundef 0) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10acc_sub_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %3, <16 x i64> noundef %5, i32 noundef 0) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10acc_neg_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <16 x i64> @llvm.aie2.ACC1024.acc32.neg.conf(<16 x i64> noundef %3, i32 noundef 0) #5
  store <16 x i64> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @_ZL7zero_32PKhPh(ptr noalias nocapture noundef writeonly %0) unnamed_addr #2 {
  store <16 x i64> zeroinitializer, ptr %0, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12mac_clear_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 256
  %7 = load <16 x i64>, ptr %6, align 32, !tbaa !2
  %8 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %3, <16 x i32> noundef %5, <16 x i64> noundef %7, i32 noundef 777) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14mac_shift16_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 256
  %7 = load <16 x i64>, ptr %6, align 32, !tbaa !2
  %8 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %3, <16 x i32> noundef %5, <16 x i64> noundef %7, i32 noundef 1800) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6mul_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef %3, <16 x i32> noundef %5, i32 noundef 826) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9negmul_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.acc64.negmul.conf(<64 x i8> noundef %3, <16 x i32> noundef %5, i32 noundef 826) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6msc_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.msc.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 826) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9negmac_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.negmac.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 826) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9negmsc_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <16 x i32>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.negmsc.conf(<64 x i8> noundef %5, <16 x i32> noundef %7, <16 x i64> noundef %4, i32 noundef 826) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9addmac_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <16 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <16 x i32>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.addmac.conf(<64 x i8> noundef %7, <16 x i32> noundef %9, <16 x i64> noundef %4, <16 x i64> noundef %6, i32 noundef 826) #5
  store <16 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9addmsc_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <16 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <16 x i32>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.addmsc.conf(<64 x i8> noundef %7, <16 x i32> noundef %9, <16 x i64> noundef %4, <16 x i64> noundef %6, i32 noundef 826) #5
  store <16 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9submac_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <16 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <16 x i32>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.submac.conf(<64 x i8> noundef %7, <16 x i32> noundef %9, <16 x i64> noundef %4, <16 x i64> noundef %6, i32 noundef 826) #5
  store <16 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9submsc_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <16 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <16 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <16 x i32>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.submsc.conf(<64 x i8> noundef %7, <16 x i32> noundef %9, <16 x i64> noundef %4, <16 x i64> noundef %6, i32 noundef 826) #5
  store <16 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10acc_add_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i64> @llvm.aie2.add.acc(<16 x i64> noundef %3, <16 x i64> noundef %5, i32 noundef 2) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10acc_sub_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef %3, <16 x i64> noundef %5, i32 noundef 2) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10acc_neg_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <16 x i64> @llvm.aie2.ACC1024.acc64.neg.conf(<16 x i64> noundef %3, i32 noundef 2) #5
  store <16 x i64> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @_ZL7zero_64PKhPh(ptr noalias nocapture noundef writeonly %0) unnamed_addr #2 {
  store <16 x i64> zeroinitializer, ptr %0, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12mac_clear_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 256
  %7 = load <16 x i64>, ptr %6, align 32, !tbaa !2
  %8 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %3, <16 x i32> noundef %5, <16 x i64> noundef %7, i32 noundef 827) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL14mac_shift16_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <64 x i8>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i32>, ptr %4, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 256
  %7 = load <16 x i64>, ptr %6, align 32, !tbaa !2
  %8 = tail call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %3, <16 x i32> noundef %5, <16 x i64> noundef %7, i32 noundef 1850) #5
  store <16 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL13acc_negadd_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i64> @llvm.aie2.negadd.acc(<16 x i64> noundef %3, <16 x i64> noundef %5, i32 noundef 0) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL13acc_negadd_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i64> @llvm.aie2.negadd.acc(<16 x i64> noundef %3, <16 x i64> noundef %5, i32 noundef 2) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12acc_negadd_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <8 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <8 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call <8 x i64> @llvm.aie2.negadd.accfloat(<8 x i64> noundef %3, <8 x i64> noundef %5, i32 noundef 28) #5
  store <8 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL13acc_negsub_32PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i64> @llvm.aie2.negsub.acc(<16 x i64> noundef %3, <16 x i64> noundef %5, i32 noundef 0) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL13acc_negsub_64PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <16 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <16 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call <16 x i64> @llvm.aie2.negsub.acc(<16 x i64> noundef %3, <16 x i64> noundef %5, i32 noundef 2) #5
  store <16 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL12acc_negsub_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <8 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <8 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call <8 x i64> @llvm.aie2.negsub.accfloat(<8 x i64> noundef %3, <8 x i64> noundef %5, i32 noundef 28) #5
  store <8 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5mul_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <8 x i64> @llvm.aie2.bf.mul16.conf(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 28) #5
  store <8 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8negmul_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <32 x i16>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <8 x i64> @llvm.aie2.bf.negmul16.conf(<32 x i16> noundef %3, <32 x i16> noundef %5, i32 noundef 28) #5
  store <8 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5msc_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <8 x i64>, ptr %3, align 32, !tbaa !2
  %5 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %6 = getelementptr inbounds i8, ptr %0, i32 128
  %7 = load <32 x i16>, ptr %6, align 32, !tbaa !2
  %8 = tail call noundef <8 x i64> @llvm.aie2.bf.msc16.conf(<32 x i16> noundef %5, <32 x i16> noundef %7, <8 x i64> noundef %4, i32 noundef 28) #5
  store <8 x i64> %8, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8addmac_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <8 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <8 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <32 x i16>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <8 x i64> @llvm.aie2.bf.addmac16.conf(<32 x i16> noundef %7, <32 x i16> noundef %9, <8 x i64> noundef %4, <8 x i64> noundef %6, i32 noundef 28) #5
  store <8 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8addmsc_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = load <8 x i64>, ptr %3, align 32, !tbaa !2
  %5 = getelementptr inbounds i8, ptr %0, i32 384
  %6 = load <8 x i64>, ptr %5, align 32, !tbaa !2
  %7 = load <32 x i16>, ptr %0, align 32, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %0, i32 128
  %9 = load <32 x i16>, ptr %8, align 32, !tbaa !2
  %10 = tail call noundef <8 x i64> @llvm.aie2.bf.addmsc16.conf(<32 x i16> noundef %7, <32 x i16> noundef %9, <8 x i64> noundef %4, <8 x i64> noundef %6, i32 noundef 28) #5
  store <8 x i64> %10, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9acc_add_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <8 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <8 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <8 x i64> @llvm.aie2.add.accfloat(<8 x i64> noundef %3, <8 x i64> noundef %5, i32 noundef 28) #5
  store <8 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9acc_sub_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <8 x i64>, ptr %0, align 32, !tbaa !2
  %4 = getelementptr inbounds i8, ptr %0, i32 128
  %5 = load <8 x i64>, ptr %4, align 32, !tbaa !2
  %6 = tail call noundef <8 x i64> @llvm.aie2.sub.accfloat(<8 x i64> noundef %3, <8 x i64> noundef %5, i32 noundef 28) #5
  store <8 x i64> %6, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL9acc_neg_fPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = load <8 x i64>, ptr %0, align 32, !tbaa !2
  %4 = tail call noundef <8 x i64> @llvm.aie2.ACC512.accfloat.neg.conf(<8 x i64> noundef %3, i32 noundef 28) #5
  store <8 x i64> %4, ptr %1, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @_ZL6zero_fPKhPh(ptr noalias nocapture noundef writeonly %0) unnamed_addr #2 {
  store <8 x i64> zeroinitializer, ptr %0, align 32, !tbaa !2
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc32.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc32.negmul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.msc.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.negmac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.negmsc.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.addmac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.addmsc.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.submac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.submsc.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.add.acc(<16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.sub.acc(<16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.ACC1024.acc32.neg.conf(<16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc64.mul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.acc64.negmul.conf(<64 x i8> noundef, <16 x i32> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.msc.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.negmac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.negmsc.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.addmac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.addmsc.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.submac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.submsc.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.ACC1024.acc64.neg.conf(<16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.negadd.acc(<16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.negadd.accfloat(<8 x i64> noundef, <8 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.negsub.acc(<16 x i64> noundef, <16 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.negsub.accfloat(<8 x i64> noundef, <8 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.bf.mul16.conf(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.bf.negmul16.conf(<32 x i16> noundef, <32 x i16> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.bf.msc16.conf(<32 x i16> noundef, <32 x i16> noundef, <8 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.bf.addmac16.conf(<32 x i16> noundef, <32 x i16> noundef, <8 x i64> noundef, <8 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.bf.addmsc16.conf(<32 x i16> noundef, <32 x i16> noundef, <8 x i64> noundef, <8 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.add.accfloat(<8 x i64> noundef, <8 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.sub.accfloat(<8 x i64> noundef, <8 x i64> noundef, i32 noundef) #3

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i64> @llvm.aie2.ACC512.accfloat.neg.conf(<8 x i64> noundef, i32 noundef) #3

attributes #0 = { mustprogress nofree nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nobuiltin "no-builtins" }
attributes #5 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_mulsum, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{!3, !3, i64 0}
!3 = !{!"omnipotent char", !4, i64 0}
!4 = !{!"Simple C++ TBAA"}
