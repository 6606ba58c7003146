; npu-kernel-ir sha256=a8c8afc7240069acedc19440e0925610b63ad99ce5264e384823febb01262911
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm memory.cc -o -
; files: memory.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h case.h memory.inc
; ModuleID = 'memory.cc'
source_filename = "memory.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree nosync nounwind memory(readwrite, inaccessiblemem: none)
define dso_local void @run_memory(i32 noundef %0, ptr noalias noundef %1, ptr noalias nocapture noundef writeonly %2) local_unnamed_addr #0 {
  switch i32 %0, label %18 [
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
  ]

4:                                                ; preds = %3
  tail call fastcc void @_ZL8load_incPKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

5:                                                ; preds = %3
  tail call fastcc void @_ZL5walk2PKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

6:                                                ; preds = %3
  tail call fastcc void @_ZL5walk3PKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

7:                                                ; preds = %3
  tail call fastcc void @_ZL4rowsPKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

8:                                                ; preds = %3
  tail call fastcc void @_ZL6planesPKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

9:                                                ; preds = %3
  tail call fastcc void @_ZL8lookup16PKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

10:                                               ; preds = %3
  tail call fastcc void @_ZL8lookup32PKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

11:                                               ; preds = %3
  tail call fastcc void @_ZL10lookup64_0PKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

12:                                               ; preds = %3
  tail call fastcc void @_ZL10lookup64_3PKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

13:                                               ; preds = %3
  tail call fastcc void @_ZL3clbPKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

14:                                               ; preds = %3
  tail call fastcc void @_ZL3clzPKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

15:                                               ; preds = %3
  tail call fastcc void @_ZL5mulhiPKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

16:                                               ; preds = %3
  tail call fastcc void @_ZL4bytePKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

17:                                               ; preds = %3
  tail call fastcc void @_ZL10walk_storePKhPh(ptr noundef %1, ptr noundef %2) #8
  br label %18

18:                                               ; preds = %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %3
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8load_incPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = load <64 x i8>, ptr %0, align 32, !tbaa !3
  %6 = getelementptr inbounds i8, ptr %0, i32 64
  %7 = shl nsw i32 %4, 5
  %8 = load <64 x i8>, ptr %6, align 32, !tbaa !3
  %9 = getelementptr inbounds i8, ptr %6, i32 %7
  %10 = add <64 x i8> %8, %5
  %11 = load <64 x i8>, ptr %9, align 32, !tbaa !3
  %12 = add <64 x i8> %10, %11
  store <64 x i8> %12, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @_ZL5walk2PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !3
  %8 = sub nsw i32 %7, %5
  %9 = shl nsw i32 %8, 5
  %10 = load <8 x i32>, ptr %3, align 32, !tbaa !3
  br label %11

11:                                               ; preds = %2, %11
  %12 = phi i32 [ 0, %2 ], [ %24, %11 ]
  %13 = phi <8 x i32> [ %10, %2 ], [ %23, %11 ]
  %14 = phi ptr [ %3, %2 ], [ %20, %11 ]
  %15 = phi i32 [ 0, %2 ], [ %19, %11 ]
  %16 = icmp eq i32 %15, %5
  %17 = select i1 %16, i32 %9, i32 32
  %18 = add nsw i32 %15, 1
  %19 = select i1 %16, i32 0, i32 %18
  %20 = getelementptr inbounds i8, ptr %14, i32 %17
  %21 = shl <8 x i32> %13, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %22 = load <8 x i32>, ptr %20, align 32, !tbaa !3
  %23 = add <8 x i32> %22, %21
  %24 = add nuw nsw i32 %12, 1
  %25 = icmp eq i32 %24, 8
  br i1 %25, label %26, label %11, !llvm.loop !6

26:                                               ; preds = %11
  store <8 x i32> %23, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @_ZL5walk3PKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #2 {
  %3 = getelementptr inbounds i8, ptr %0, i32 256
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !3
  %8 = load <8 x i32>, ptr %3, align 32, !tbaa !3
  br label %9

9:                                                ; preds = %2, %23
  %10 = phi i32 [ 0, %2 ], [ %31, %23 ]
  %11 = phi <8 x i32> [ %8, %2 ], [ %30, %23 ]
  %12 = phi ptr [ %3, %2 ], [ %27, %23 ]
  %13 = phi i32 [ 0, %2 ], [ %26, %23 ]
  %14 = phi i32 [ 0, %2 ], [ %24, %23 ]
  %15 = icmp eq i32 %14, %5
  br i1 %15, label %16, label %21

16:                                               ; preds = %9
  %17 = icmp eq i32 %13, %7
  %18 = add nsw i32 %13, 1
  %19 = select i1 %17, i32 -32, i32 64
  %20 = select i1 %17, i32 0, i32 %18
  br label %23

21:                                               ; preds = %9
  %22 = add nsw i32 %14, 1
  br label %23

23:                                               ; preds = %16, %21
  %24 = phi i32 [ %22, %21 ], [ 0, %16 ]
  %25 = phi i32 [ 32, %21 ], [ %19, %16 ]
  %26 = phi i32 [ %13, %21 ], [ %20, %16 ]
  %27 = getelementptr inbounds i8, ptr %12, i32 %25
  %28 = shl <8 x i32> %11, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  %29 = load <8 x i32>, ptr %27, align 32, !tbaa !3
  %30 = add <8 x i32> %29, %28
  %31 = add nuw nsw i32 %10, 1
  %32 = icmp eq i32 %31, 6
  br i1 %32, label %33, label %9, !llvm.loop !9

33:                                               ; preds = %23
  store <8 x i32> %30, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL4rowsPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = getelementptr inbounds i8, ptr %0, i32 516
  %6 = load i32, ptr %5, align 4, !tbaa !3
  %7 = getelementptr inbounds i8, ptr %0, i32 520
  %8 = load i32, ptr %7, align 4, !tbaa !3
  %9 = add nsw i32 %4, -1
  %10 = mul nsw i32 %9, %6
  %11 = sub nsw i32 %8, %10
  %12 = shl i32 %9, 16
  %13 = xor i32 %11, %12
  store i32 %13, ptr %1, align 4, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL6planesPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = getelementptr inbounds i8, ptr %0, i32 516
  %6 = load i32, ptr %5, align 4, !tbaa !3
  %7 = getelementptr inbounds i8, ptr %0, i32 520
  %8 = load i32, ptr %7, align 4, !tbaa !3
  %9 = getelementptr inbounds i8, ptr %0, i32 524
  %10 = load i32, ptr %9, align 4, !tbaa !3
  %11 = add nsw i32 %4, -1
  %12 = sub i32 1, %8
  %13 = mul nsw i32 %11, %6
  %14 = mul i32 %12, %10
  %15 = sub i32 %14, %13
  %16 = add i32 %15, 77
  %17 = sub nsw i32 %10, %13
  %18 = xor i32 %16, %17
  store i32 %18, ptr %1, align 4, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8lookup16PKhPh(ptr noalias noundef %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #3 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = shl nsw i32 %4, 2
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !3
  %8 = shl nsw i32 %7, 2
  %9 = zext i32 %5 to i64
  %10 = zext i32 %8 to i64
  %11 = shl nuw i64 %10, 32
  %12 = or disjoint i64 %11, %9
  %13 = bitcast i64 %12 to <2 x i32>
  %14 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef %13) #9
  %15 = getelementptr inbounds i8, ptr %0, i32 256
  %16 = ptrtoint ptr %0 to i32
  %17 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %16) #9
  %18 = ptrtoint ptr %15 to i32
  %19 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %18) #9
  %20 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %17, <16 x i32> noundef %19, i32 noundef 52428) #9
  %21 = add <16 x i32> %20, %14
  %22 = shufflevector <16 x i32> %21, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %23 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %22) #9
  %24 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %22) #9
  %25 = shufflevector <8 x i32> %23, <8 x i32> %24, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %26 = tail call i64 @llvm.fshl.i64(i64 %12, i64 %12, i64 32)
  %27 = bitcast i64 %26 to <2 x i32>
  %28 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef %27) #9
  %29 = add <16 x i32> %28, %20
  %30 = shufflevector <16 x i32> %29, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %31 = tail call <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef %30) #9
  %32 = tail call <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef %30) #9
  %33 = shufflevector <8 x i32> %31, <8 x i32> %32, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  store <16 x i32> %25, ptr %1, align 32, !tbaa !3
  %34 = getelementptr inbounds i8, ptr %1, i32 128
  store <16 x i32> %33, ptr %34, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL8lookup32PKhPh(ptr noalias noundef %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #3 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = shl nsw i32 %4, 3
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !3
  %8 = shl nsw i32 %7, 3
  %9 = zext i32 %5 to i64
  %10 = zext i32 %8 to i64
  %11 = shl nuw i64 %10, 32
  %12 = or disjoint i64 %11, %9
  %13 = bitcast i64 %12 to <2 x i32>
  %14 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef %13) #9
  %15 = getelementptr inbounds i8, ptr %0, i32 256
  %16 = ptrtoint ptr %0 to i32
  %17 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %16) #9
  %18 = ptrtoint ptr %15 to i32
  %19 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %18) #9
  %20 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %17, <16 x i32> noundef %19, i32 noundef 52428) #9
  %21 = add <16 x i32> %20, %14
  %22 = shufflevector <16 x i32> %21, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %23 = tail call <8 x i32> @llvm.aie2.load.4x32.lo(<8 x i32> noundef %22) #9
  %24 = tail call <8 x i32> @llvm.aie2.load.4x32.hi(<8 x i32> noundef %22) #9
  %25 = shufflevector <8 x i32> %23, <8 x i32> %24, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %26 = tail call i64 @llvm.fshl.i64(i64 %12, i64 %12, i64 32)
  %27 = bitcast i64 %26 to <2 x i32>
  %28 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef %27) #9
  %29 = add <16 x i32> %28, %20
  %30 = shufflevector <16 x i32> %29, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %31 = tail call <8 x i32> @llvm.aie2.load.4x32.lo(<8 x i32> noundef %30) #9
  %32 = tail call <8 x i32> @llvm.aie2.load.4x32.hi(<8 x i32> noundef %30) #9
  %33 = shufflevector <8 x i32> %31, <8 x i32> %32, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  store <16 x i32> %25, ptr %1, align 32, !tbaa !3
  %34 = getelementptr inbounds i8, ptr %1, i32 128
  store <16 x i32> %33, ptr %34, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10lookup64_0PKhPh(ptr noalias noundef %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #3 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = shl nsw i32 %4, 4
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !3
  %8 = shl nsw i32 %7, 4
  %9 = insertelement <2 x i32> poison, i32 %5, i64 0
  %10 = insertelement <2 x i32> %9, i32 %8, i64 1
  %11 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef %10) #9
  %12 = getelementptr inbounds i8, ptr %0, i32 256
  %13 = ptrtoint ptr %0 to i32
  %14 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %13) #9
  %15 = ptrtoint ptr %12 to i32
  %16 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %15) #9
  %17 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %16, i32 noundef 52428) #9
  %18 = add <16 x i32> %17, %11
  %19 = shufflevector <16 x i32> %18, <16 x i32> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %20 = tail call <8 x i32> @llvm.aie2.load.4x64.lo(<8 x i32> noundef %19) #9
  store <8 x i32> %20, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL10lookup64_3PKhPh(ptr noalias noundef %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #3 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = shl nsw i32 %4, 4
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !3
  %8 = shl nsw i32 %7, 4
  %9 = insertelement <2 x i32> poison, i32 %5, i64 0
  %10 = insertelement <2 x i32> %9, i32 %8, i64 1
  %11 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef %10) #9
  %12 = getelementptr inbounds i8, ptr %0, i32 256
  %13 = ptrtoint ptr %0 to i32
  %14 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %13) #9
  %15 = ptrtoint ptr %12 to i32
  %16 = tail call noundef <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef %15) #9
  %17 = tail call noundef <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef %14, <16 x i32> noundef %16, i32 noundef 52428) #9
  %18 = add <16 x i32> %17, %11
  %19 = shufflevector <16 x i32> %18, <16 x i32> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %20 = tail call <8 x i32> @llvm.aie2.load.4x64.hi(<8 x i32> noundef %19) #9
  store <8 x i32> %20, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL3clbPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #3 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = tail call noundef i32 @llvm.aie2.clb(i32 noundef %4) #9
  store i32 %5, ptr %1, align 4, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL3clzPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %4, i1 false)
  store i32 %5, ptr %1, align 4, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL5mulhiPKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = getelementptr inbounds i8, ptr %0, i32 516
  %6 = load i32, ptr %5, align 4, !tbaa !3
  %7 = and i32 %4, 65535
  %8 = lshr i32 %4, 16
  %9 = and i32 %6, 65535
  %10 = lshr i32 %6, 16
  %11 = mul nuw i32 %9, %8
  %12 = mul nuw i32 %9, %7
  %13 = lshr i32 %12, 16
  %14 = add nuw i32 %13, %11
  %15 = mul nuw i32 %10, %7
  %16 = and i32 %14, 65535
  %17 = add nuw i32 %16, %15
  %18 = mul nuw i32 %10, %8
  %19 = lshr i32 %14, 16
  %20 = add nuw i32 %19, %18
  %21 = lshr i32 %17, 16
  %22 = add nuw i32 %20, %21
  store i32 %22, ptr %1, align 4, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @_ZL4bytePKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #1 {
  %3 = getelementptr inbounds i8, ptr %0, i32 512
  %4 = load i32, ptr %3, align 4, !tbaa !3
  %5 = shl i32 %4, 24
  %6 = ashr exact i32 %5, 24
  %7 = ashr i32 %4, 24
  %8 = add nsw i32 %6, %7
  store i32 %8, ptr %1, align 4, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @_ZL10walk_storePKhPh(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) unnamed_addr #4 {
  %3 = getelementptr inbounds i8, ptr %1, i32 32
  %4 = getelementptr inbounds i8, ptr %0, i32 512
  %5 = load i32, ptr %4, align 4, !tbaa !3
  %6 = getelementptr inbounds i8, ptr %0, i32 516
  %7 = load i32, ptr %6, align 4, !tbaa !3
  %8 = shl nsw i32 %7, 5
  %9 = getelementptr inbounds i8, ptr %1, i32 160
  br label %10

10:                                               ; preds = %20, %2
  %11 = phi <8 x i32> [ zeroinitializer, %2 ], [ %31, %20 ]
  %12 = phi i32 [ 0, %2 ], [ %33, %20 ]
  %13 = phi ptr [ %9, %2 ], [ %32, %20 ]
  %14 = phi ptr [ %3, %2 ], [ %23, %20 ]
  %15 = phi ptr [ %0, %2 ], [ %28, %20 ]
  %16 = phi i32 [ 0, %2 ], [ %25, %20 ]
  %17 = phi i32 [ 0, %2 ], [ %30, %20 ]
  %18 = load <8 x i32>, ptr %15, align 32, !tbaa !3
  store <8 x i32> %18, ptr %14, align 32, !tbaa !3
  %19 = icmp eq i32 %12, 3
  br i1 %19, label %34, label %20

20:                                               ; preds = %10
  %21 = icmp eq i32 %16, 1
  %22 = select i1 %21, i32 -32, i32 64
  %23 = getelementptr inbounds i8, ptr %14, i32 %22
  %24 = add nsw i32 %16, 1
  %25 = select i1 %21, i32 0, i32 %24
  %26 = icmp eq i32 %17, %5
  %27 = select i1 %26, i32 32, i32 %8
  %28 = getelementptr inbounds i8, ptr %15, i32 %27
  %29 = add nsw i32 %17, 1
  %30 = select i1 %26, i32 0, i32 %29
  %31 = add <8 x i32> %18, %11
  store <8 x i32> %31, ptr %13, align 32, !tbaa !3
  %32 = getelementptr inbounds i8, ptr %13, i32 32
  %33 = add nuw nsw i32 %12, 1
  br label %10

34:                                               ; preds = %10
  %35 = add <8 x i32> %18, %11
  store <8 x i32> %35, ptr %1, align 32, !tbaa !3
  ret void
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.hi(<8 x i32> noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x16.lo(<8 x i32> noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast64.I512(<2 x i32> noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vsel32(<16 x i32> noundef, <16 x i32> noundef, i32 noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i32> @llvm.aie2.vbroadcast32.I512(i32 noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x32.hi(<8 x i32> noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x32.lo(<8 x i32> noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x64.hi(<8 x i32> noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <8 x i32> @llvm.aie2.load.4x64.lo(<8 x i32> noundef) #5

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local i32 @llvm.aie2.clb(i32 noundef) #5

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctlz.i32(i32, i1 immarg) #6

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #7

attributes #0 = { mustprogress nofree nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree noinline nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { mustprogress nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #6 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #8 = { nobuiltin "no-builtins" }
attributes #9 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_memory, !"f{0}(si,p(c:uc),p(uc))"}
!2 = !{ptr @llvm.aie2.clb, !"f{si}(si)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C++ TBAA"}
!6 = distinct !{!6, !7, !8}
!7 = !{!"llvm.loop.mustprogress"}
!8 = !{!"llvm.loop.unroll.disable"}
!9 = distinct !{!9, !7, !8}
