; ModuleID = 'recursion.c'
source_filename = "recursion.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: nofree nosync nounwind memory(none)
define dso_local i32 @ackermann(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = icmp eq i32 %0, 0
  br i1 %3, label %4, label %7

4:                                                ; preds = %11, %2
  %5 = phi i32 [ %1, %2 ], [ %12, %11 ]
  %6 = add i32 %5, 1
  ret i32 %6

7:                                                ; preds = %2, %11
  %8 = phi i32 [ %12, %11 ], [ %1, %2 ]
  %9 = phi i32 [ %13, %11 ], [ %0, %2 ]
  %10 = icmp eq i32 %8, 0
  br i1 %10, label %11, label %15

11:                                               ; preds = %7, %15
  %12 = phi i32 [ %17, %15 ], [ 1, %7 ]
  %13 = add i32 %9, -1
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %4, label %7

15:                                               ; preds = %7
  %16 = add i32 %8, -1
  %17 = tail call i32 @ackermann(i32 noundef %9, i32 noundef %16) #3
  br label %11
}

; Function Attrs: nofree nosync nounwind memory(none)
define dso_local range(i32 -2147483648, 2147483647) i32 @mutual(i32 noundef %0) local_unnamed_addr #0 {
  %2 = tail call fastcc i32 @even(i32 noundef %0) #3
  ret i32 %2
}

; Function Attrs: nofree noinline nosync nounwind memory(none)
define internal fastcc range(i32 -2147483648, 2147483647) i32 @even(i32 noundef %0) unnamed_addr #1 {
  %2 = icmp eq i32 %0, 0
  br i1 %2, label %8, label %3

3:                                                ; preds = %1
  %4 = add i32 %0, -1
  %5 = tail call fastcc i32 @odd(i32 noundef %4) #3
  %6 = mul nsw i32 %5, 3
  %7 = add nsw i32 %6, -1
  br label %8

8:                                                ; preds = %1, %3
  %9 = phi i32 [ %7, %3 ], [ 1, %1 ]
  ret i32 %9
}

; Function Attrs: nofree nosync nounwind memory(argmem: readwrite)
define dso_local void @quicksort(ptr nocapture noundef %0, i32 noundef %1, i32 noundef %2) local_unnamed_addr #2 {
  %4 = icmp slt i32 %1, %2
  br i1 %4, label %5, label %39

5:                                                ; preds = %3, %37
  %6 = phi i32 [ %35, %37 ], [ %1, %3 ]
  %7 = sub nsw i32 %2, %6
  %8 = sdiv i32 %7, 2
  %9 = getelementptr i16, ptr %0, i32 %8
  %10 = getelementptr i16, ptr %9, i32 %6
  %11 = load i16, ptr %10, align 2, !tbaa !5
  br label %12

12:                                               ; preds = %5, %33
  %13 = phi i32 [ %6, %5 ], [ %35, %33 ]
  %14 = phi i32 [ %2, %5 ], [ %34, %33 ]
  br label %15

15:                                               ; preds = %15, %12
  %16 = phi i32 [ %20, %15 ], [ %13, %12 ]
  %17 = getelementptr inbounds i16, ptr %0, i32 %16
  %18 = load i16, ptr %17, align 2, !tbaa !5
  %19 = icmp slt i16 %18, %11
  %20 = add nsw i32 %16, 1
  br i1 %19, label %15, label %21, !llvm.loop !9

21:                                               ; preds = %15
  %22 = getelementptr inbounds i16, ptr %0, i32 %16
  br label %23

23:                                               ; preds = %23, %21
  %24 = phi i32 [ %28, %23 ], [ %14, %21 ]
  %25 = getelementptr inbounds i16, ptr %0, i32 %24
  %26 = load i16, ptr %25, align 2, !tbaa !5
  %27 = icmp sgt i16 %26, %11
  %28 = add nsw i32 %24, -1
  br i1 %27, label %23, label %29, !llvm.loop !12

29:                                               ; preds = %23
  %30 = icmp sgt i32 %16, %24
  br i1 %30, label %33, label %31

31:                                               ; preds = %29
  %32 = getelementptr inbounds i16, ptr %0, i32 %24
  store i16 %26, ptr %22, align 2, !tbaa !5
  store i16 %18, ptr %32, align 2, !tbaa !5
  br label %33

33:                                               ; preds = %31, %29
  %34 = phi i32 [ %28, %31 ], [ %24, %29 ]
  %35 = phi i32 [ %20, %31 ], [ %16, %29 ]
  %36 = icmp sgt i32 %35, %34
  br i1 %36, label %37, label %12, !llvm.loop !13

37:                                               ; preds = %33
  tail call void @quicksort(ptr noundef nonnull %0, i32 noundef %6, i32 noundef %34) #3
  %38 = icmp slt i32 %35, %2
  br i1 %38, label %5, label %39

39:                                               ; preds = %37, %3
  ret void
}

; Function Attrs: nofree nosync nounwind memory(none)
define dso_local i64 @hanoi(i32 noundef %0) local_unnamed_addr #0 {
  %2 = tail call fastcc i64 @hanoi_from(i32 noundef %0, i32 noundef 0, i32 noundef 2, i32 noundef 1, i64 noundef -3750763034362895579) #3
  ret i64 %2
}

; Function Attrs: nofree nosync nounwind memory(none)
define internal fastcc i64 @hanoi_from(i32 noundef %0, i32 noundef %1, i32 noundef %2, i32 noundef %3, i64 noundef %4) unnamed_addr #0 {
  %6 = icmp eq i32 %0, 0
  br i1 %6, label %25, label %7

7:                                                ; preds = %5
  %8 = zext nneg i32 %2 to i64
  br label %9

9:                                                ; preds = %7, %9
  %10 = phi i64 [ %4, %7 ], [ %23, %9 ]
  %11 = phi i32 [ %3, %7 ], [ %12, %9 ]
  %12 = phi i32 [ %1, %7 ], [ %11, %9 ]
  %13 = phi i32 [ %0, %7 ], [ %14, %9 ]
  %14 = add nsw i32 %13, -1
  %15 = tail call fastcc i64 @hanoi_from(i32 noundef %14, i32 noundef %12, i32 noundef %11, i32 noundef %2, i64 noundef %10) #3
  %16 = mul i64 %15, 1099511628211
  %17 = shl nsw i32 %13, 4
  %18 = sext i32 %17 to i64
  %19 = shl nuw nsw i32 %12, 2
  %20 = zext nneg i32 %19 to i64
  %21 = add nsw i64 %18, %8
  %22 = add nsw i64 %21, %20
  %23 = add i64 %22, %16
  %24 = icmp eq i32 %14, 0
  br i1 %24, label %25, label %9

25:                                               ; preds = %9, %5
  %26 = phi i64 [ %4, %5 ], [ %23, %9 ]
  ret i64 %26
}

; Function Attrs: nofree noinline nosync nounwind memory(none)
define internal fastcc i32 @odd(i32 noundef %0) unnamed_addr #1 {
  %2 = icmp eq i32 %0, 0
  br i1 %2, label %7, label %3

3:                                                ; preds = %1
  %4 = add i32 %0, -1
  %5 = tail call fastcc i32 @even(i32 noundef %4) #3
  %6 = xor i32 %5, %0
  br label %7

7:                                                ; preds = %1, %3
  %8 = phi i32 [ %6, %3 ], [ 0, %1 ]
  ret i32 %8
}

attributes #0 = { nofree nosync nounwind memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nofree noinline nosync nounwind memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nofree nosync nounwind memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3, !4}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @ackermann, !"f{ui}(ui,ui)"}
!2 = !{ptr @mutual, !"f{si}(ui)"}
!3 = !{ptr @quicksort, !"f{0}(p(ss),si,si)"}
!4 = !{ptr @hanoi, !"f{ull}(si)"}
!5 = !{!6, !6, i64 0}
!6 = !{!"short", !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C/C++ TBAA"}
!9 = distinct !{!9, !10, !11}
!10 = !{!"llvm.loop.mustprogress"}
!11 = !{!"llvm.loop.unroll.disable"}
!12 = distinct !{!12, !10, !11}
!13 = distinct !{!13, !10, !11}
