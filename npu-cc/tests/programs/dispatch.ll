; ModuleID = 'dispatch.c'
source_filename = "dispatch.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

@changed.0 = internal unnamed_addr global ptr @plus, align 4
@changed.1 = internal unnamed_addr global ptr @minus, align 4
@operations = internal unnamed_addr constant [5 x ptr] [ptr @plus, ptr @minus, ptr @times, ptr @over, ptr @rest], align 4

; Function Attrs: nounwind
define dso_local i32 @machine(ptr nocapture noundef readonly %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = alloca [16 x i32], align 4
  store ptr @plus, ptr @changed.0, align 4, !tbaa !2
  store ptr @minus, ptr @changed.1, align 4, !tbaa !2
  %4 = icmp sgt i32 %1, 0
  br i1 %4, label %7, label %49

5:                                                ; preds = %36
  %6 = icmp sgt i32 %37, 0
  br i1 %6, label %40, label %49

7:                                                ; preds = %2, %36
  %8 = phi i32 [ %37, %36 ], [ 0, %2 ]
  %9 = phi i32 [ %38, %36 ], [ 0, %2 ]
  %10 = getelementptr inbounds i8, ptr %0, i32 %9
  %11 = load i8, ptr %10, align 1, !tbaa !6
  %12 = zext i8 %11 to i32
  %13 = icmp ugt i8 %11, 5
  br i1 %13, label %14, label %21

14:                                               ; preds = %7
  %15 = icmp slt i32 %8, 16
  br i1 %15, label %16, label %36

16:                                               ; preds = %14
  %17 = mul nuw nsw i32 %12, %12
  %18 = add nsw i32 %17, -1000
  %19 = add nsw i32 %8, 1
  %20 = getelementptr inbounds [16 x i32], ptr %3, i32 0, i32 %8
  store i32 %18, ptr %20, align 4, !tbaa !7
  br label %36

21:                                               ; preds = %7
  %22 = icmp sgt i32 %8, 1
  br i1 %22, label %23, label %36

23:                                               ; preds = %21
  %24 = icmp eq i8 %11, 5
  %25 = getelementptr inbounds [5 x ptr], ptr @operations, i32 0, i32 %12
  %26 = select i1 %24, ptr @changed.0, ptr %25
  %27 = load ptr, ptr %26, align 4, !tbaa !2
  %28 = load ptr, ptr @changed.1, align 4, !tbaa !2
  store ptr %28, ptr @changed.0, align 4, !tbaa !2
  store ptr %27, ptr @changed.1, align 4, !tbaa !2
  %29 = add nsw i32 %8, -1
  %30 = add nsw i32 %8, -2
  %31 = getelementptr inbounds [16 x i32], ptr %3, i32 0, i32 %30
  %32 = load i32, ptr %31, align 4, !tbaa !7
  %33 = getelementptr inbounds [16 x i32], ptr %3, i32 0, i32 %29
  %34 = load i32, ptr %33, align 4, !tbaa !7
  %35 = tail call i32 %27(i32 noundef %32, i32 noundef %34) #2
  store i32 %35, ptr %31, align 4, !tbaa !7
  br label %36

36:                                               ; preds = %16, %14, %23, %21
  %37 = phi i32 [ %19, %16 ], [ %8, %14 ], [ %29, %23 ], [ %8, %21 ]
  %38 = add nuw nsw i32 %9, 1
  %39 = icmp eq i32 %38, %1
  br i1 %39, label %5, label %7, !llvm.loop !9

40:                                               ; preds = %5, %40
  %41 = phi i32 [ %47, %40 ], [ 0, %5 ]
  %42 = phi i32 [ %44, %40 ], [ %37, %5 ]
  %43 = mul i32 %41, 7
  %44 = add nsw i32 %42, -1
  %45 = getelementptr inbounds [16 x i32], ptr %3, i32 0, i32 %44
  %46 = load i32, ptr %45, align 4, !tbaa !7
  %47 = add i32 %46, %43
  %48 = icmp ugt i32 %42, 1
  br i1 %48, label %40, label %49, !llvm.loop !12

49:                                               ; preds = %40, %2, %5
  %50 = phi i32 [ 0, %5 ], [ 0, %2 ], [ %47, %40 ]
  ret i32 %50
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef i32 @plus(i32 noundef %0, i32 noundef %1) #1 {
  %3 = add i32 %1, %0
  ret i32 %3
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef i32 @minus(i32 noundef %0, i32 noundef %1) #1 {
  %3 = sub i32 %0, %1
  ret i32 %3
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef i32 @times(i32 noundef %0, i32 noundef %1) #1 {
  %3 = mul i32 %1, %0
  ret i32 %3
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef i32 @over(i32 noundef %0, i32 noundef %1) #1 {
  %3 = add i32 %1, 1
  %4 = icmp ult i32 %3, 2
  br i1 %4, label %7, label %5

5:                                                ; preds = %2
  %6 = sdiv i32 %0, %1
  br label %7

7:                                                ; preds = %2, %5
  %8 = phi i32 [ %6, %5 ], [ %0, %2 ]
  ret i32 %8
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal range(i32 -2147483647, -2147483648) i32 @rest(i32 noundef %0, i32 noundef %1) #1 {
  %3 = add i32 %1, 1
  %4 = icmp ult i32 %3, 2
  br i1 %4, label %7, label %5

5:                                                ; preds = %2
  %6 = srem i32 %0, %1
  br label %7

7:                                                ; preds = %2, %5
  %8 = phi i32 [ %6, %5 ], [ 0, %2 ]
  ret i32 %8
}

attributes #0 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nobuiltin nounwind "no-builtins" }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @machine, !"f{si}(p(c:uc),si)"}
!2 = !{!3, !3, i64 0}
!3 = !{!"any pointer", !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C/C++ TBAA"}
!6 = !{!4, !4, i64 0}
!7 = !{!8, !8, i64 0}
!8 = !{!"int", !4, i64 0}
!9 = distinct !{!9, !10, !11}
!10 = !{!"llvm.loop.mustprogress"}
!11 = !{!"llvm.loop.unroll.disable"}
!12 = distinct !{!12, !10, !11}
