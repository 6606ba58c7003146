target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @dot(ptr nocapture noundef readonly %0, ptr nocapture noundef writeonly %1, i32 noundef %2) local_unnamed_addr {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %18

5:                                                ; preds = %3, %5
  %6 = phi i32 [ %16, %5 ], [ 0, %3 ]
  %7 = phi i32 [ %15, %5 ], [ 0, %3 ]
  %8 = getelementptr inbounds i8, ptr %0, i32 %6
  %9 = load i8, ptr %8, align 1
  %10 = sext i8 %9 to i32
  %11 = getelementptr inbounds i8, ptr %8, i32 64
  %12 = load i8, ptr %11, align 1
  %13 = sext i8 %12 to i32
  %14 = mul nsw i32 %13, %10
  %15 = add nsw i32 %14, %7
  %16 = add nuw nsw i32 %6, 1
  %17 = icmp eq i32 %16, %2
  br i1 %17, label %18, label %5

18:                                               ; preds = %5, %3
  %19 = phi i32 [ 0, %3 ], [ %15, %5 ]
  store i32 %19, ptr %1, align 4
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @scale(ptr nocapture noundef readonly %0, ptr nocapture noundef writeonly %1, i32 noundef %2) local_unnamed_addr {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %17

5:                                                ; preds = %3, %5
  %6 = phi i32 [ %15, %5 ], [ 0, %3 ]
  %7 = getelementptr inbounds i16, ptr %0, i32 %6
  %8 = load i16, ptr %7, align 2
  %9 = sext i16 %8 to i32
  %10 = mul nsw i32 %9, 3
  %11 = add nsw i32 %10, 7
  %12 = lshr i32 %11, 2
  %13 = trunc i32 %12 to i16
  %14 = getelementptr inbounds i16, ptr %1, i32 %6
  store i16 %13, ptr %14, align 2
  %15 = add nuw nsw i32 %6, 1
  %16 = icmp eq i32 %15, %2
  br i1 %16, label %17, label %5

17:                                               ; preds = %5, %3
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @lookup(ptr nocapture noundef readonly %0, ptr nocapture noundef %1, i32 noundef %2) local_unnamed_addr {
  %4 = getelementptr inbounds i8, ptr %1, i32 256
  %5 = icmp sgt i32 %2, 0
  br i1 %5, label %6, label %18

6:                                                ; preds = %3, %6
  %7 = phi i32 [ %16, %6 ], [ 0, %3 ]
  %8 = getelementptr inbounds i8, ptr %0, i32 %7
  %9 = load i8, ptr %8, align 1
  %10 = and i8 %9, 63
  %11 = zext nneg i8 %10 to i32
  %12 = getelementptr inbounds i32, ptr %1, i32 %11
  %13 = load i32, ptr %12, align 4
  %14 = tail call i32 @llvm.abs.i32(i32 %13, i1 true)
  %15 = getelementptr inbounds i32, ptr %4, i32 %7
  store i32 %14, ptr %15, align 4
  %16 = add nuw nsw i32 %7, 1
  %17 = icmp eq i32 %16, %2
  br i1 %17, label %18, label %6

18:                                               ; preds = %6, %3
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @sort(ptr nocapture noundef readonly %0, ptr nocapture noundef %1, i32 noundef %2) local_unnamed_addr {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %24

5:                                                ; preds = %3, %19
  %6 = phi i32 [ %22, %19 ], [ 0, %3 ]
  %7 = getelementptr inbounds i32, ptr %0, i32 %6
  %8 = load i32, ptr %7, align 4
  %9 = icmp eq i32 %6, 0
  br i1 %9, label %19, label %10

10:                                               ; preds = %5, %16
  %11 = phi i32 [ %17, %16 ], [ %6, %5 ]
  %12 = getelementptr i32, ptr %1, i32 %11
  %13 = getelementptr i8, ptr %12, i32 -4
  %14 = load i32, ptr %13, align 4
  %15 = icmp sgt i32 %14, %8
  br i1 %15, label %16, label %19

16:                                               ; preds = %10
  store i32 %14, ptr %12, align 4
  %17 = add nsw i32 %11, -1
  %18 = icmp sgt i32 %11, 1
  br i1 %18, label %10, label %19

19:                                               ; preds = %10, %16, %5
  %20 = phi i32 [ 0, %5 ], [ 0, %16 ], [ %11, %10 ]
  %21 = getelementptr inbounds i32, ptr %1, i32 %20
  store i32 %8, ptr %21, align 4
  %22 = add nuw nsw i32 %6, 1
  %23 = icmp eq i32 %22, %2
  br i1 %23, label %24, label %5

24:                                               ; preds = %19, %3
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @fixed(ptr nocapture noundef readonly %0, ptr nocapture noundef writeonly %1, i32 noundef %2) local_unnamed_addr {
  br label %4

4:                                                ; preds = %3, %4
  %5 = phi i32 [ 0, %3 ], [ %13, %4 ]
  %6 = phi i32 [ %2, %3 ], [ %11, %4 ]
  %7 = getelementptr inbounds i32, ptr %0, i32 %5
  %8 = load i32, ptr %7, align 4
  %9 = ashr i32 %6, 3
  %10 = xor i32 %8, %9
  %11 = add nsw i32 %10, %6
  %12 = getelementptr inbounds i32, ptr %1, i32 %5
  store i32 %11, ptr %12, align 4
  %13 = add nuw nsw i32 %5, 1
  %14 = icmp eq i32 %13, 24
  br i1 %14, label %15, label %4

15:                                               ; preds = %4
  %16 = and i32 %11, 1
  %17 = icmp eq i32 %16, 0
  %18 = select i1 %17, i32 124, i32 120
  %19 = select i1 %17, i32 %2, i32 %11
  %20 = getelementptr inbounds i8, ptr %1, i32 %18
  store i32 %19, ptr %20, align 4
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @many(ptr nocapture noundef readonly %0, ptr nocapture noundef writeonly %1, i32 noundef %2) local_unnamed_addr {
  %4 = load i32, ptr %0, align 4
  %5 = getelementptr inbounds i8, ptr %0, i32 4
  %6 = load i32, ptr %5, align 4
  %7 = getelementptr inbounds i8, ptr %0, i32 8
  %8 = load i32, ptr %7, align 4
  %9 = getelementptr inbounds i8, ptr %0, i32 12
  %10 = load i32, ptr %9, align 4
  %11 = icmp sgt i32 %2, 0
  br i1 %11, label %12, label %28

12:                                               ; preds = %3, %12
  %13 = phi i32 [ %20, %12 ], [ %4, %3 ]
  %14 = phi i32 [ %26, %12 ], [ 0, %3 ]
  %15 = phi i32 [ %25, %12 ], [ %10, %3 ]
  %16 = phi i32 [ %24, %12 ], [ %8, %3 ]
  %17 = phi i32 [ %23, %12 ], [ %6, %3 ]
  %18 = mul nsw i32 %13, %17
  %19 = add nsw i32 %18, %16
  %20 = sub nsw i32 %17, %15
  %21 = getelementptr inbounds i32, ptr %0, i32 %14
  %22 = load i32, ptr %21, align 4
  %23 = add nsw i32 %22, %16
  %24 = xor i32 %19, %15
  %25 = add nsw i32 %19, %14
  %26 = add nuw nsw i32 %14, 1
  %27 = icmp eq i32 %26, %2
  br i1 %27, label %28, label %12

28:                                               ; preds = %12, %3
  %29 = phi i32 [ %6, %3 ], [ %23, %12 ]
  %30 = phi i32 [ %8, %3 ], [ %24, %12 ]
  %31 = phi i32 [ %10, %3 ], [ %25, %12 ]
  %32 = phi i32 [ %4, %3 ], [ %20, %12 ]
  store i32 %32, ptr %1, align 4
  %33 = getelementptr inbounds i8, ptr %1, i32 4
  store i32 %29, ptr %33, align 4
  %34 = getelementptr inbounds i8, ptr %1, i32 8
  store i32 %30, ptr %34, align 4
  %35 = getelementptr inbounds i8, ptr %1, i32 12
  store i32 %31, ptr %35, align 4
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @halves(ptr nocapture noundef readonly %0, ptr nocapture noundef writeonly %1, i32 noundef %2) local_unnamed_addr {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %15

5:                                                ; preds = %3, %5
  %6 = phi i32 [ %13, %5 ], [ 0, %3 ]
  %7 = getelementptr inbounds <8 x i32>, ptr %0, i32 %6
  %8 = load <8 x i32>, ptr %7, align 32
  %9 = getelementptr inbounds i8, ptr %7, i32 32
  %10 = load <8 x i32>, ptr %9, align 32
  %11 = add <8 x i32> %8, %10
  %12 = getelementptr inbounds <8 x i32>, ptr %1, i32 %6
  store <8 x i32> %11, ptr %12, align 32
  %13 = add nuw nsw i32 %6, 1
  %14 = icmp eq i32 %13, %2
  br i1 %14, label %15, label %5

15:                                               ; preds = %5, %3
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.abs.i32(i32, i1 immarg)



