; ModuleID = 'narrow.c'
source_filename = "narrow.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef signext i8 @divide8(i8 noundef signext %0, i8 noundef signext %1) local_unnamed_addr #0 {
  %3 = icmp eq i8 %1, 0
  br i1 %3, label %9, label %4

4:                                                ; preds = %2
  %5 = sext i8 %1 to i32
  %6 = sext i8 %0 to i32
  %7 = sdiv i32 %6, %5
  %8 = trunc i32 %7 to i8
  br label %9

9:                                                ; preds = %2, %4
  %10 = phi i8 [ %8, %4 ], [ %0, %2 ]
  ret i8 %10
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef zeroext i16 @remainder16(i16 noundef zeroext %0, i16 noundef zeroext %1) local_unnamed_addr #0 {
  %3 = icmp eq i16 %1, 0
  br i1 %3, label %6, label %4

4:                                                ; preds = %2
  %5 = urem i16 %0, %1
  br label %6

6:                                                ; preds = %2, %4
  %7 = phi i16 [ %5, %4 ], [ %0, %2 ]
  ret i16 %7
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @mix8(ptr nocapture noundef %0, ptr nocapture noundef %1, i32 noundef %2) local_unnamed_addr #1 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %27

5:                                                ; preds = %3, %5
  %6 = phi i32 [ %25, %5 ], [ 0, %3 ]
  %7 = getelementptr inbounds i8, ptr %0, i32 %6
  %8 = load i8, ptr %7, align 1, !tbaa !6
  %9 = getelementptr inbounds i8, ptr %1, i32 %6
  %10 = load i8, ptr %9, align 1, !tbaa !6
  %11 = sext i8 %8 to i32
  %12 = zext i8 %10 to i32
  %13 = and i8 %10, 7
  %14 = ashr i8 %8, %13
  %15 = lshr i8 %10, 5
  %16 = shl i8 %8, %15
  %17 = sub i8 %14, %16
  store i8 %17, ptr %7, align 1, !tbaa !6
  %18 = mul nuw nsw i32 %12, 7
  %19 = add nsw i32 %18, %11
  %20 = urem i8 %8, 9
  %21 = add nuw nsw i8 %20, 1
  %22 = zext nneg i8 %21 to i32
  %23 = sdiv i32 %19, %22
  %24 = trunc i32 %23 to i8
  store i8 %24, ptr %9, align 1, !tbaa !6
  %25 = add nuw nsw i32 %6, 1
  %26 = icmp eq i32 %25, %2
  br i1 %26, label %27, label %5, !llvm.loop !9

27:                                               ; preds = %5, %3
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define dso_local signext i16 @average(ptr nocapture noundef readonly %0, i32 noundef %1) local_unnamed_addr #2 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %21

4:                                                ; preds = %2, %4
  %5 = phi i32 [ %19, %4 ], [ 0, %2 ]
  %6 = phi i8 [ %9, %4 ], [ 0, %2 ]
  %7 = phi i16 [ %18, %4 ], [ 0, %2 ]
  %8 = add i8 %6, 1
  %9 = tail call i8 @llvm.umax.i8(i8 %8, i8 1)
  %10 = sext i16 %7 to i32
  %11 = getelementptr inbounds i16, ptr %0, i32 %5
  %12 = load i16, ptr %11, align 2, !tbaa !12
  %13 = sext i16 %12 to i32
  %14 = sub nsw i32 %13, %10
  %15 = zext i8 %9 to i32
  %16 = sdiv i32 %14, %15
  %17 = trunc i32 %16 to i16
  %18 = add i16 %7, %17
  %19 = add nuw nsw i32 %5, 1
  %20 = icmp eq i32 %19, %1
  br i1 %20, label %21, label %4, !llvm.loop !14

21:                                               ; preds = %4, %2
  %22 = phi i16 [ 0, %2 ], [ %18, %4 ]
  ret i16 %22
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define dso_local signext i16 @saturated(ptr nocapture noundef readonly %0, i32 noundef %1) local_unnamed_addr #2 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %12

4:                                                ; preds = %2, %4
  %5 = phi i32 [ %10, %4 ], [ 0, %2 ]
  %6 = phi i16 [ %9, %4 ], [ 0, %2 ]
  %7 = getelementptr inbounds i16, ptr %0, i32 %5
  %8 = load i16, ptr %7, align 2, !tbaa !12
  %9 = tail call i16 @llvm.sadd.sat.i16(i16 %6, i16 %8)
  %10 = add nuw nsw i32 %5, 1
  %11 = icmp eq i32 %10, %1
  br i1 %11, label %12, label %4, !llvm.loop !15

12:                                               ; preds = %4, %2
  %13 = phi i16 [ 0, %2 ], [ %9, %4 ]
  ret i16 %13
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i8 @llvm.umax.i8(i8, i8) #3

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i16 @llvm.sadd.sat.i16(i16, i16) #3

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nofree norecurse nosync nounwind memory(argmem: read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3, !4, !5}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @divide8, !"f{sc}(sc,sc)"}
!2 = !{ptr @remainder16, !"f{us}(us,us)"}
!3 = !{ptr @mix8, !"f{0}(p(sc),p(uc),si)"}
!4 = !{ptr @average, !"f{ss}(p(c:ss),si)"}
!5 = !{ptr @saturated, !"f{ss}(p(c:ss),si)"}
!6 = !{!7, !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C/C++ TBAA"}
!9 = distinct !{!9, !10, !11}
!10 = !{!"llvm.loop.mustprogress"}
!11 = !{!"llvm.loop.unroll.disable"}
!12 = !{!13, !13, i64 0}
!13 = !{!"short", !7, i64 0}
!14 = distinct !{!14, !10, !11}
!15 = distinct !{!15, !10, !11}
