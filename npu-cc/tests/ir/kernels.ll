; ModuleID = 'kernels.cc'
source_filename = "kernels.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

%struct.Record = type { i8, i32, [3 x i16], i64 }

@operations = dso_local local_unnamed_addr global [2 x ptr] [ptr @_ZL3addii, ptr @_ZL3subii], align 4
@.str = private unnamed_addr constant [4 x i8] c"abc\00", align 1
@.str.1 = private unnamed_addr constant [3 x i8] c"de\00", align 1
@.str.2 = private unnamed_addr constant [2 x i8] c"f\00", align 1
@words = dso_local local_unnamed_addr global [3 x ptr] [ptr @.str, ptr @.str.1, ptr @.str.2], align 4
@calls = dso_local local_unnamed_addr global i32 7, align 4

; Function Attrs: mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @lut(ptr nocapture noundef readonly %0, ptr nocapture noundef writeonly %1, ptr nocapture noundef readonly %2, i32 noundef %3) local_unnamed_addr #0 {
  %5 = icmp sgt i32 %3, 0
  br i1 %5, label %6, label %16

6:                                                ; preds = %4, %6
  %7 = phi i32 [ %14, %6 ], [ 0, %4 ]
  %8 = getelementptr inbounds i8, ptr %0, i32 %7
  %9 = load i8, ptr %8, align 1, !tbaa !31
  %10 = zext i8 %9 to i32
  %11 = getelementptr inbounds i8, ptr %2, i32 %10
  %12 = load i8, ptr %11, align 1, !tbaa !31
  %13 = getelementptr inbounds i8, ptr %1, i32 %7
  store i8 %12, ptr %13, align 1, !tbaa !31
  %14 = add nuw nsw i32 %7, 1
  %15 = icmp eq i32 %14, %3
  br i1 %15, label %16, label %6, !llvm.loop !34

16:                                               ; preds = %6, %4
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @matmul(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef writeonly %2) local_unnamed_addr #0 {
  br label %4

4:                                                ; preds = %3, %31
  %5 = phi i32 [ 0, %3 ], [ %32, %31 ]
  %6 = shl nuw nsw i32 %5, 3
  %7 = getelementptr inbounds i8, ptr %0, i32 %6
  %8 = shl nsw i32 %5, 5
  %9 = getelementptr inbounds i8, ptr %2, i32 %8
  br label %10

10:                                               ; preds = %4, %27
  %11 = phi i32 [ 0, %4 ], [ %29, %27 ]
  %12 = getelementptr inbounds i8, ptr %1, i32 %11
  br label %13

13:                                               ; preds = %10, %13
  %14 = phi i32 [ 0, %10 ], [ %25, %13 ]
  %15 = phi i32 [ 0, %10 ], [ %24, %13 ]
  %16 = getelementptr inbounds i8, ptr %7, i32 %14
  %17 = load i8, ptr %16, align 1, !tbaa !31
  %18 = sext i8 %17 to i32
  %19 = shl nuw nsw i32 %14, 3
  %20 = getelementptr inbounds i8, ptr %12, i32 %19
  %21 = load i8, ptr %20, align 1, !tbaa !31
  %22 = sext i8 %21 to i32
  %23 = mul nsw i32 %22, %18
  %24 = add nsw i32 %23, %15
  %25 = add nuw nsw i32 %14, 1
  %26 = icmp eq i32 %25, 8
  br i1 %26, label %27, label %13, !llvm.loop !37

27:                                               ; preds = %13
  %28 = getelementptr inbounds i32, ptr %9, i32 %11
  store i32 %24, ptr %28, align 4, !tbaa !38
  %29 = add nuw nsw i32 %11, 1
  %30 = icmp eq i32 %29, 8
  br i1 %30, label %31, label %10, !llvm.loop !40

31:                                               ; preds = %27
  %32 = add nuw nsw i32 %5, 1
  %33 = icmp eq i32 %32, 8
  br i1 %33, label %34, label %4, !llvm.loop !41

34:                                               ; preds = %31
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @butterfly(ptr nocapture noundef %0, ptr nocapture noundef %1, i16 noundef signext %2, i16 noundef signext %3) local_unnamed_addr #1 {
  %5 = getelementptr inbounds i8, ptr %0, i32 4
  %6 = load i32, ptr %5, align 4, !tbaa !38
  %7 = sext i32 %6 to i64
  %8 = sext i16 %2 to i64
  %9 = mul nsw i64 %7, %8
  %10 = getelementptr inbounds i8, ptr %1, i32 4
  %11 = load i32, ptr %10, align 4, !tbaa !38
  %12 = sext i32 %11 to i64
  %13 = sext i16 %3 to i64
  %14 = mul nsw i64 %12, %13
  %15 = sub nsw i64 %9, %14
  %16 = lshr i64 %15, 15
  %17 = mul nsw i64 %7, %13
  %18 = mul nsw i64 %12, %8
  %19 = add nsw i64 %18, %17
  %20 = lshr i64 %19, 15
  %21 = load i32, ptr %0, align 4, !tbaa !38
  %22 = trunc i64 %16 to i32
  %23 = sub nsw i32 %21, %22
  store i32 %23, ptr %5, align 4, !tbaa !38
  %24 = load i32, ptr %1, align 4, !tbaa !38
  %25 = trunc i64 %20 to i32
  %26 = sub nsw i32 %24, %25
  store i32 %26, ptr %10, align 4, !tbaa !38
  %27 = load i32, ptr %0, align 4, !tbaa !38
  %28 = add nsw i32 %27, %22
  store i32 %28, ptr %0, align 4, !tbaa !38
  %29 = load i32, ptr %1, align 4, !tbaa !38
  %30 = add nsw i32 %29, %25
  store i32 %30, ptr %1, align 4, !tbaa !38
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define dso_local i64 @sum_squares(ptr nocapture noundef readonly %0, i32 noundef %1) local_unnamed_addr #2 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %14

4:                                                ; preds = %2, %4
  %5 = phi i32 [ %12, %4 ], [ 0, %2 ]
  %6 = phi i64 [ %11, %4 ], [ 0, %2 ]
  %7 = getelementptr inbounds i32, ptr %0, i32 %5
  %8 = load i32, ptr %7, align 4, !tbaa !38
  %9 = sext i32 %8 to i64
  %10 = mul nsw i64 %9, %9
  %11 = add nuw nsw i64 %10, %6
  %12 = add nuw nsw i32 %5, 1
  %13 = icmp eq i32 %12, %1
  br i1 %13, label %14, label %4, !llvm.loop !42

14:                                               ; preds = %4, %2
  %15 = phi i64 [ 0, %2 ], [ %11, %4 ]
  ret i64 %15
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -4, 10202) i32 @classify(i32 noundef %0) local_unnamed_addr #3 {
  switch i32 %0, label %7 [
    i32 1, label %8
    i32 5, label %2
    i32 9, label %3
    i32 100, label %4
    i32 101, label %5
    i32 1000, label %6
  ]

2:                                                ; preds = %1
  br label %8

3:                                                ; preds = %1
  br label %8

4:                                                ; preds = %1
  br label %8

5:                                                ; preds = %1
  br label %8

6:                                                ; preds = %1
  br label %8

7:                                                ; preds = %1
  br label %8

8:                                                ; preds = %1, %7, %6, %5, %4, %3, %2
  %9 = phi i32 [ 0, %7 ], [ 5, %6 ], [ 10201, %5 ], [ 3, %4 ], [ -4, %3 ], [ 77, %2 ], [ 10, %1 ]
  ret i32 %9
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @divide(i32 noundef %0, i32 noundef %1) local_unnamed_addr #3 {
  %3 = sdiv i32 %0, %1
  %4 = mul i32 %3, %1
  %5 = sub i32 %0, %4
  %6 = add nsw i32 %5, %3
  ret i32 %6
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 0, 429496736) i32 @divide_constants(i32 noundef %0) local_unnamed_addr #3 {
  %2 = udiv i32 %0, 10
  %3 = urem i32 %0, 7
  %4 = add nuw nsw i32 %2, %3
  ret i32 %4
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1467447164, 1467447164) i32 @divide_signed_constants(i32 noundef %0) local_unnamed_addr #3 {
  %2 = sdiv i32 %0, 10
  %3 = srem i32 %0, 7
  %4 = add nsw i32 %2, %3
  %5 = sdiv i32 %0, -3
  %6 = add nsw i32 %4, %5
  %7 = sdiv i32 %0, 4
  %8 = add nsw i32 %6, %7
  ret i32 %8
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef i64 @divide_long(i64 noundef %0, i64 noundef %1) local_unnamed_addr #3 {
  %3 = sdiv i64 %0, %1
  %4 = mul i64 %3, %1
  %5 = sub i64 %0, %4
  %6 = xor i64 %5, %3
  ret i64 %6
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @shift_long(i64 noundef %0, i32 noundef %1) local_unnamed_addr #3 {
  %3 = and i32 %1, 63
  %4 = zext nneg i32 %3 to i64
  %5 = shl i64 %0, %4
  %6 = and i32 %1, 31
  %7 = zext nneg i32 %6 to i64
  %8 = lshr i64 %0, %7
  %9 = xor i64 %5, %8
  ret i64 %9
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @shift_signed(i64 noundef %0, i32 noundef %1) local_unnamed_addr #3 {
  %3 = and i32 %1, 63
  %4 = zext nneg i32 %3 to i64
  %5 = ashr i64 %0, %4
  ret i64 %5
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 0, 8) i32 @compare_long(i64 noundef %0, i64 noundef %1) local_unnamed_addr #3 {
  %3 = icmp slt i64 %0, %1
  %4 = zext i1 %3 to i32
  %5 = icmp ugt i64 %0, %1
  %6 = select i1 %5, i32 0, i32 2
  %7 = or disjoint i32 %6, %4
  %8 = icmp eq i64 %0, %1
  %9 = select i1 %8, i32 4, i32 0
  %10 = or disjoint i32 %7, %9
  ret i32 %10
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef i64 @multiply_long(i64 noundef %0, i64 noundef %1) local_unnamed_addr #3 {
  %3 = mul i64 %1, %0
  ret i64 %3
}

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
define dso_local i32 @fibonacci(i32 noundef %0) local_unnamed_addr #4 {
  %2 = icmp slt i32 %0, 2
  br i1 %2, label %11, label %3

3:                                                ; preds = %1, %3
  %4 = phi i32 [ %8, %3 ], [ %0, %1 ]
  %5 = phi i32 [ %9, %3 ], [ 0, %1 ]
  %6 = add nsw i32 %4, -1
  %7 = tail call i32 @fibonacci(i32 noundef %6) #12
  %8 = add nsw i32 %4, -2
  %9 = add nsw i32 %7, %5
  %10 = icmp ult i32 %4, 4
  br i1 %10, label %11, label %3

11:                                               ; preds = %3, %1
  %12 = phi i32 [ 0, %1 ], [ %9, %3 ]
  %13 = phi i32 [ %0, %1 ], [ %8, %3 ]
  %14 = add nsw i32 %13, %12
  ret i32 %14
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define dso_local i64 @update(ptr nocapture noundef %0, i32 noundef %1) local_unnamed_addr #1 {
  %3 = getelementptr inbounds %struct.Record, ptr %0, i32 %1
  %4 = load i8, ptr %3, align 4, !tbaa !43
  %5 = sext i8 %4 to i16
  %6 = getelementptr inbounds i8, ptr %3, i32 12
  %7 = load i16, ptr %6, align 4, !tbaa !46
  %8 = add i16 %7, %5
  store i16 %8, ptr %6, align 4, !tbaa !46
  %9 = getelementptr inbounds i8, ptr %3, i32 16
  %10 = load i64, ptr %9, align 4, !tbaa !48
  %11 = getelementptr inbounds i8, ptr %3, i32 4
  %12 = load i32, ptr %11, align 4, !tbaa !49
  %13 = sext i32 %12 to i64
  %14 = add nsw i64 %10, %13
  ret i64 %14
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @copy_record(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1) local_unnamed_addr #1 {
  tail call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 4 dereferenceable(24) %0, ptr noundef nonnull align 4 dereferenceable(24) %1, i32 24, i1 false), !tbaa.struct !50
  ret void
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i32(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i32, i1 immarg) #5

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define dso_local void @copy_blocks(ptr nocapture noundef %0, ptr nocapture noundef readonly %1, i32 noundef %2) local_unnamed_addr #1 {
  tail call void @llvm.memcpy.p0.p0.i32(ptr align 1 %0, ptr align 1 %1, i32 %2, i1 false)
  %4 = lshr i32 %2, 1
  tail call void @llvm.memset.p0.i32(ptr align 1 %0, i8 3, i32 %4, i1 false)
  %5 = getelementptr inbounds i8, ptr %0, i32 1
  %6 = add i32 %2, -1
  tail call void @llvm.memmove.p0.p0.i32(ptr align 1 %0, ptr nonnull align 1 %5, i32 %6, i1 false)
  ret void
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i32(ptr nocapture writeonly, i8, i32, i1 immarg) #6

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memmove.p0.p0.i32(ptr nocapture writeonly, ptr nocapture readonly, i32, i1 immarg) #5

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef i32 @_ZL3addii(i32 noundef %0, i32 noundef %1) #3 {
  %3 = add nsw i32 %1, %0
  ret i32 %3
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef i32 @_ZL3subii(i32 noundef %0, i32 noundef %1) #3 {
  %3 = sub nsw i32 %0, %1
  ret i32 %3
}

; Function Attrs: mustprogress nounwind
define dso_local noundef i32 @operate(i32 noundef %0, i32 noundef %1, i32 noundef %2) local_unnamed_addr #7 {
  %4 = getelementptr inbounds [2 x ptr], ptr @operations, i32 0, i32 %0
  %5 = load ptr, ptr %4, align 4, !tbaa !52
  %6 = tail call noundef i32 %5(i32 noundef %1, i32 noundef %2) #13
  ret i32 %6
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind memory(readwrite, argmem: read, inaccessiblemem: none)
define dso_local i32 @word_length(i32 noundef %0) local_unnamed_addr #8 {
  %2 = getelementptr inbounds [3 x ptr], ptr @words, i32 0, i32 %0
  %3 = load ptr, ptr %2, align 4, !tbaa !52
  %4 = load i8, ptr %3, align 1, !tbaa !31
  %5 = icmp eq i8 %4, 0
  br i1 %5, label %13, label %6

6:                                                ; preds = %1, %6
  %7 = phi ptr [ %10, %6 ], [ %3, %1 ]
  %8 = phi i32 [ %9, %6 ], [ 0, %1 ]
  %9 = add nuw nsw i32 %8, 1
  %10 = getelementptr inbounds i8, ptr %7, i32 1
  %11 = load i8, ptr %10, align 1, !tbaa !31
  %12 = icmp eq i8 %11, 0
  br i1 %12, label %13, label %6, !llvm.loop !54

13:                                               ; preds = %6, %1
  %14 = phi i32 [ 0, %1 ], [ %9, %6 ]
  %15 = load i32, ptr @calls, align 4, !tbaa !38
  %16 = add nsw i32 %15, %14
  store i32 %16, ptr @calls, align 4, !tbaa !38
  ret i32 %14
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 0, 33792) i32 @bits(i32 noundef %0) local_unnamed_addr #3 {
  %2 = or i32 %0, 1
  %3 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %2, i1 true)
  %4 = or i32 %0, -2147483648
  %5 = tail call range(i32 0, 32) i32 @llvm.cttz.i32(i32 %4, i1 true)
  %6 = shl nuw nsw i32 %5, 5
  %7 = or disjoint i32 %6, %3
  %8 = tail call range(i32 0, 33) i32 @llvm.ctpop.i32(i32 %0)
  %9 = shl nuw nsw i32 %8, 10
  %10 = or disjoint i32 %7, %9
  ret i32 %10
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctlz.i32(i32, i1 immarg) #9

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #9

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctpop.i32(i32) #9

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef i32 @rotate(i32 noundef %0, i32 noundef %1) local_unnamed_addr #3 {
  %3 = tail call i32 @llvm.fshl.i32(i32 %0, i32 %0, i32 %1)
  ret i32 %3
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local signext i16 @saturate(i32 noundef %0) local_unnamed_addr #3 {
  %2 = tail call i32 @llvm.smax.i32(i32 %0, i32 -32768)
  %3 = tail call i32 @llvm.smin.i32(i32 %2, i32 32767)
  %4 = trunc nsw i32 %3 to i16
  ret i16 %4
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define dso_local range(i32 0, 2) i32 @overflow(i32 noundef %0, i32 noundef %1, ptr nocapture noundef writeonly %2) local_unnamed_addr #10 {
  %4 = tail call { i32, i1 } @llvm.sadd.with.overflow.i32(i32 %0, i32 %1)
  %5 = extractvalue { i32, i1 } %4, 1
  %6 = extractvalue { i32, i1 } %4, 0
  store i32 %6, ptr %2, align 4
  %7 = zext i1 %5 to i32
  ret i32 %7
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare { i32, i1 } @llvm.sadd.with.overflow.i32(i32, i32) #9

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define dso_local range(i32 0, 2) i32 @checked_product(i32 noundef %0, i32 noundef %1, ptr nocapture noundef writeonly %2) local_unnamed_addr #10 {
  %4 = tail call { i32, i1 } @llvm.smul.with.overflow.i32(i32 %0, i32 %1)
  %5 = extractvalue { i32, i1 } %4, 1
  %6 = extractvalue { i32, i1 } %4, 0
  store i32 %6, ptr %2, align 4
  %7 = zext i1 %5 to i32
  ret i32 %7
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare { i32, i1 } @llvm.smul.with.overflow.i32(i32, i32) #9

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @scratch(i32 noundef %0) local_unnamed_addr #3 {
  %2 = alloca [16 x i32], align 4
  br label %3

3:                                                ; preds = %1, %3
  %4 = phi i32 [ 0, %1 ], [ %7, %3 ]
  %5 = mul nsw i32 %4, %0
  %6 = getelementptr inbounds [16 x i32], ptr %2, i32 0, i32 %4
  store i32 %5, ptr %6, align 4, !tbaa !38
  %7 = add nuw nsw i32 %4, 1
  %8 = icmp eq i32 %7, 16
  br i1 %8, label %9, label %3, !llvm.loop !55

9:                                                ; preds = %3, %9
  %10 = phi i32 [ %17, %9 ], [ 0, %3 ]
  %11 = phi i32 [ %16, %9 ], [ 0, %3 ]
  %12 = mul nuw nsw i32 %10, 7
  %13 = and i32 %12, 15
  %14 = getelementptr inbounds [16 x i32], ptr %2, i32 0, i32 %13
  %15 = load i32, ptr %14, align 4, !tbaa !38
  %16 = add nsw i32 %15, %11
  %17 = add nuw nsw i32 %10, 1
  %18 = icmp eq i32 %17, 16
  br i1 %18, label %19, label %9, !llvm.loop !56

19:                                               ; preds = %9
  ret i32 %16
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @sum_of_squares_below(i32 noundef %0) local_unnamed_addr #3 {
  %2 = icmp sgt i32 %0, 0
  br i1 %2, label %3, label %21

3:                                                ; preds = %1
  %4 = add nsw i32 %0, -1
  %5 = zext nneg i32 %4 to i33
  %6 = add nsw i32 %0, -2
  %7 = zext i32 %6 to i33
  %8 = mul i33 %5, %7
  %9 = add nsw i32 %0, -3
  %10 = zext i32 %9 to i33
  %11 = mul i33 %8, %10
  %12 = lshr i33 %11, 1
  %13 = trunc nuw i33 %12 to i32
  %14 = mul i32 %13, 1431655766
  %15 = add i32 %14, %0
  %16 = lshr i33 %8, 1
  %17 = trunc nuw i33 %16 to i32
  %18 = mul i32 %17, 3
  %19 = add i32 %15, %18
  %20 = add i32 %19, -1
  br label %21

21:                                               ; preds = %3, %1
  %22 = phi i32 [ 0, %1 ], [ %20, %3 ]
  ret i32 %22
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.fshl.i32(i32, i32, i32) #11

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smax.i32(i32, i32) #11

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smin.i32(i32, i32) #11

attributes #0 = { mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #7 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #8 = { mustprogress nofree norecurse nosync nounwind memory(readwrite, argmem: read, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #9 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #10 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #11 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #12 = { nobuiltin "no-builtins" }
attributes #13 = { nobuiltin nounwind "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!llvm.ident = !{!1}
!xcore.typestrings = !{!2, !3, !4, !5, !6, !7, !8, !9, !10, !11, !12, !13, !14, !15, !16, !17, !18, !19, !20, !21, !22, !23, !24, !25, !26, !27, !28, !29, !30}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
!2 = !{ptr @lut, !"f{0}(p(c:uc),p(uc),p(c:uc),si)"}
!3 = !{ptr @matmul, !"f{0}(p(c:sc),p(c:sc),p(si))"}
!4 = !{ptr @butterfly, !"f{0}(p(si),p(si),ss,ss)"}
!5 = !{ptr @sum_squares, !"f{sll}(p(c:si),si)"}
!6 = !{ptr @classify, !"f{si}(si)"}
!7 = !{ptr @divide, !"f{si}(si,si)"}
!8 = !{ptr @divide_constants, !"f{ui}(ui)"}
!9 = !{ptr @divide_signed_constants, !"f{si}(si)"}
!10 = !{ptr @divide_long, !"f{sll}(sll,sll)"}
!11 = !{ptr @shift_long, !"f{ull}(ull,ui)"}
!12 = !{ptr @shift_signed, !"f{sll}(sll,ui)"}
!13 = !{ptr @compare_long, !"f{si}(sll,sll)"}
!14 = !{ptr @multiply_long, !"f{ull}(ull,ull)"}
!15 = !{ptr @fibonacci, !"f{si}(si)"}
!16 = !{ptr @update, !"f{sll}(p(s(Record){m(a){sc},m(b){si},m(c){a(3:ss)},m(d){sll}}),si)"}
!17 = !{ptr @copy_record, !"f{0}(p(s(Record){m(a){sc},m(b){si},m(c){a(3:ss)},m(d){sll}}),p(c:s(Record){m(a){sc},m(b){si},m(c){a(3:ss)},m(d){sll}}))"}
!18 = !{ptr @copy_blocks, !"f{0}(p(uc),p(c:uc),ui)"}
!19 = !{ptr @operations, !"a(2:p(f{si}(si,si)))"}
!20 = !{ptr @operate, !"f{si}(si,si,si)"}
!21 = !{ptr @words, !"a(3:p(c:uc))"}
!22 = !{ptr @calls, !"si"}
!23 = !{ptr @word_length, !"f{si}(si)"}
!24 = !{ptr @bits, !"f{si}(ui)"}
!25 = !{ptr @rotate, !"f{ui}(ui,si)"}
!26 = !{ptr @saturate, !"f{ss}(si)"}
!27 = !{ptr @overflow, !"f{si}(si,si,p(si))"}
!28 = !{ptr @checked_product, !"f{si}(si,si,p(si))"}
!29 = !{ptr @scratch, !"f{si}(si)"}
!30 = !{ptr @sum_of_squares_below, !"f{si}(si)"}
!31 = !{!32, !32, i64 0}
!32 = !{!"omnipotent char", !33, i64 0}
!33 = !{!"Simple C++ TBAA"}
!34 = distinct !{!34, !35, !36}
!35 = !{!"llvm.loop.mustprogress"}
!36 = !{!"llvm.loop.unroll.disable"}
!37 = distinct !{!37, !35, !36}
!38 = !{!39, !39, i64 0}
!39 = !{!"int", !32, i64 0}
!40 = distinct !{!40, !35, !36}
!41 = distinct !{!41, !35, !36}
!42 = distinct !{!42, !35, !36}
!43 = !{!44, !32, i64 0}
!44 = !{!"_ZTS6Record", !32, i64 0, !39, i64 4, !32, i64 8, !45, i64 16}
!45 = !{!"long long", !32, i64 0}
!46 = !{!47, !47, i64 0}
!47 = !{!"short", !32, i64 0}
!48 = !{!44, !45, i64 16}
!49 = !{!44, !39, i64 4}
!50 = !{i64 0, i64 1, !31, i64 4, i64 4, !38, i64 8, i64 6, !31, i64 16, i64 8, !51}
!51 = !{!45, !45, i64 0}
!52 = !{!53, !53, i64 0}
!53 = !{!"any pointer", !32, i64 0}
!54 = distinct !{!54, !35, !36}
!55 = distinct !{!55, !35, !36}
!56 = distinct !{!56, !35, !36}
