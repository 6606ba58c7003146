; ModuleID = 'tables.c'
source_filename = "tables.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

%struct.Unit = type { ptr, i16, i8, i64 }

@crc_table = internal unnamed_addr global [256 x i32] zeroinitializer, align 4
@units = internal unnamed_addr constant [4 x %struct.Unit] [%struct.Unit { ptr @.str, i16 1, i8 0, i64 0 }, %struct.Unit { ptr @.str.1, i16 -3, i8 10, i64 -5000000000 }, %struct.Unit { ptr @.str.2, i16 60, i8 1, i64 7 }, %struct.Unit { ptr @.str.3, i16 -32768, i8 31, i64 9223372036854775807 }], align 4
@.str = private unnamed_addr constant [5 x i8] c"byte\00", align 1
@.str.1 = private unnamed_addr constant [5 x i8] c"kibi\00", align 1
@.str.2 = private unnamed_addr constant [12 x i8] c"sexagesimal\00", align 1
@.str.3 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, argmem: read, inaccessiblemem: none)
define dso_local i32 @crc32(ptr nocapture noundef readonly %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = load i32, ptr getelementptr inbounds (i8, ptr @crc_table, i32 4), align 4, !tbaa !3
  %4 = icmp eq i32 %3, 0
  br i1 %4, label %5, label %21

5:                                                ; preds = %2, %17
  %6 = phi i32 [ %19, %17 ], [ 0, %2 ]
  br label %7

7:                                                ; preds = %7, %5
  %8 = phi i32 [ 0, %5 ], [ %15, %7 ]
  %9 = phi i32 [ %6, %5 ], [ %14, %7 ]
  %10 = and i32 %9, 1
  %11 = icmp eq i32 %10, 0
  %12 = lshr i32 %9, 1
  %13 = xor i32 %12, -306674912
  %14 = select i1 %11, i32 %12, i32 %13
  %15 = add nuw nsw i32 %8, 1
  %16 = icmp eq i32 %15, 8
  br i1 %16, label %17, label %7, !llvm.loop !7

17:                                               ; preds = %7
  %18 = getelementptr inbounds [256 x i32], ptr @crc_table, i32 0, i32 %6
  store i32 %14, ptr %18, align 4, !tbaa !3
  %19 = add nuw nsw i32 %6, 1
  %20 = icmp eq i32 %19, 256
  br i1 %20, label %21, label %5, !llvm.loop !10

21:                                               ; preds = %17, %2
  %22 = icmp eq i32 %1, 0
  br i1 %22, label %39, label %23

23:                                               ; preds = %21, %23
  %24 = phi i32 [ %35, %23 ], [ 0, %21 ]
  %25 = phi i32 [ %34, %23 ], [ -1, %21 ]
  %26 = getelementptr inbounds i8, ptr %0, i32 %24
  %27 = load i8, ptr %26, align 1, !tbaa !11
  %28 = trunc i32 %25 to i8
  %29 = xor i8 %27, %28
  %30 = zext i8 %29 to i32
  %31 = getelementptr inbounds [256 x i32], ptr @crc_table, i32 0, i32 %30
  %32 = load i32, ptr %31, align 4, !tbaa !3
  %33 = lshr i32 %25, 8
  %34 = xor i32 %32, %33
  %35 = add nuw i32 %24, 1
  %36 = icmp eq i32 %35, %1
  br i1 %36, label %37, label %23, !llvm.loop !12

37:                                               ; preds = %23
  %38 = xor i32 %34, -1
  br label %39

39:                                               ; preds = %37, %21
  %40 = phi i32 [ 0, %21 ], [ %38, %37 ]
  ret i32 %40
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, inaccessiblemem: none)
define dso_local i64 @convert(i32 noundef %0, i32 noundef %1) local_unnamed_addr #1 {
  %3 = and i32 %0, 3
  %4 = getelementptr inbounds [4 x %struct.Unit], ptr @units, i32 0, i32 %3
  %5 = getelementptr inbounds i8, ptr %4, i32 8
  %6 = load i64, ptr %5, align 4, !tbaa !13
  %7 = sext i32 %1 to i64
  %8 = getelementptr inbounds i8, ptr %4, i32 4
  %9 = load i16, ptr %8, align 4, !tbaa !18
  %10 = sext i16 %9 to i64
  %11 = mul nsw i64 %10, %7
  %12 = getelementptr inbounds i8, ptr %4, i32 6
  %13 = load i8, ptr %12, align 2, !tbaa !19
  %14 = zext nneg i8 %13 to i64
  %15 = shl i64 %11, %14
  %16 = add i64 %15, %6
  %17 = load ptr, ptr %4, align 4, !tbaa !20
  %18 = load i8, ptr %17, align 1, !tbaa !11
  %19 = icmp eq i8 %18, 0
  br i1 %19, label %30, label %20

20:                                               ; preds = %2, %20
  %21 = phi i8 [ %28, %20 ], [ %18, %2 ]
  %22 = phi ptr [ %27, %20 ], [ %17, %2 ]
  %23 = phi i64 [ %26, %20 ], [ %16, %2 ]
  %24 = zext i8 %21 to i64
  %25 = mul nuw nsw i64 %24, 3
  %26 = add i64 %25, %23
  %27 = getelementptr inbounds i8, ptr %22, i32 1
  %28 = load i8, ptr %27, align 1, !tbaa !11
  %29 = icmp eq i8 %28, 0
  br i1 %29, label %30, label %20, !llvm.loop !21

30:                                               ; preds = %20, %2
  %31 = phi i64 [ %16, %2 ], [ %26, %20 ]
  ret i64 %31
}

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, argmem: read, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nofree norecurse nosync nounwind memory(read, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @crc32, !"f{ui}(p(c:uc),ui)"}
!2 = !{ptr @convert, !"f{sll}(ui,si)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"int", !5, i64 0}
!5 = !{!"omnipotent char", !6, i64 0}
!6 = !{!"Simple C/C++ TBAA"}
!7 = distinct !{!7, !8, !9}
!8 = !{!"llvm.loop.mustprogress"}
!9 = !{!"llvm.loop.unroll.disable"}
!10 = distinct !{!10, !8, !9}
!11 = !{!5, !5, i64 0}
!12 = distinct !{!12, !8, !9}
!13 = !{!14, !17, i64 8}
!14 = !{!"Unit", !15, i64 0, !16, i64 4, !5, i64 6, !17, i64 8}
!15 = !{!"any pointer", !5, i64 0}
!16 = !{!"short", !5, i64 0}
!17 = !{!"long long", !5, i64 0}
!18 = !{!14, !16, i64 4}
!19 = !{!14, !5, i64 6}
!20 = !{!14, !15, i64 0}
!21 = distinct !{!21, !8, !9}
