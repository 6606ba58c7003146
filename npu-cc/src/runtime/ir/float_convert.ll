; ModuleID = 'c/float_convert.c'
source_filename = "c/float_convert.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__extendsfdf2(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 31
  %3 = zext nneg i32 %2 to i64
  %4 = shl nuw i64 %3, 63
  %5 = lshr i32 %0, 23
  %6 = and i32 %5, 255
  %7 = and i32 %0, 8388607
  %8 = trunc i32 %5 to i8
  switch i8 %8, label %25 [
    i8 -1, label %9
    i8 0, label %17
  ]

9:                                                ; preds = %1
  %10 = icmp eq i32 %7, 0
  %11 = select i1 %10, i64 0, i64 2251799813685248
  %12 = zext i32 %0 to i64
  %13 = shl nuw nsw i64 %12, 29
  %14 = or i64 %13, %11
  %15 = or disjoint i64 %14, %4
  %16 = or i64 %15, 9218868437227405312
  br label %35

17:                                               ; preds = %1
  %18 = icmp eq i32 %7, 0
  br i1 %18, label %35, label %19

19:                                               ; preds = %17
  %20 = tail call range(i32 9, 33) i32 @llvm.ctlz.i32(i32 %7, i1 true)
  %21 = add nsw i32 %20, -8
  %22 = shl i32 %0, %21
  %23 = and i32 %22, 8388607
  %24 = sub nsw i32 9, %20
  br label %25

25:                                               ; preds = %1, %19
  %26 = phi i32 [ %23, %19 ], [ %7, %1 ]
  %27 = phi i32 [ %24, %19 ], [ %6, %1 ]
  %28 = add nsw i32 %27, 896
  %29 = zext nneg i32 %28 to i64
  %30 = shl nuw nsw i64 %29, 52
  %31 = zext nneg i32 %26 to i64
  %32 = shl nuw nsw i64 %31, 29
  %33 = or disjoint i64 %30, %32
  %34 = or disjoint i64 %33, %4
  br label %35

35:                                               ; preds = %17, %25, %9
  %36 = phi i64 [ %16, %9 ], [ %34, %25 ], [ %4, %17 ]
  ret i64 %36
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctlz.i32(i32, i1 immarg) #1

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__truncdfsf2(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 32
  %3 = trunc nuw i64 %2 to i32
  %4 = and i32 %3, -2147483648
  %5 = lshr i64 %0, 52
  %6 = trunc nuw nsw i64 %5 to i32
  %7 = and i32 %6, 2047
  %8 = and i64 %0, 4503599627370495
  %9 = icmp eq i32 %7, 2047
  %10 = icmp ne i64 %8, 0
  %11 = and i1 %10, %9
  br i1 %11, label %12, label %17

12:                                               ; preds = %1
  %13 = lshr i64 %8, 29
  %14 = trunc nuw nsw i64 %13 to i32
  %15 = or disjoint i32 %4, %14
  %16 = or i32 %15, 2143289344
  br label %58

17:                                               ; preds = %1
  br i1 %9, label %18, label %20

18:                                               ; preds = %17
  %19 = or disjoint i32 %4, 2139095040
  br label %58

20:                                               ; preds = %17
  %21 = icmp eq i32 %7, 0
  br i1 %21, label %58, label %22

22:                                               ; preds = %20
  %23 = lshr i64 %8, 22
  %24 = trunc nuw nsw i64 %23 to i32
  %25 = and i64 %0, 4194303
  %26 = icmp ne i64 %25, 0
  %27 = zext i1 %26 to i32
  %28 = or i32 %24, %27
  %29 = or disjoint i32 %28, 1073741824
  %30 = icmp ult i32 %7, 1151
  br i1 %30, label %33, label %31

31:                                               ; preds = %22
  %32 = or disjoint i32 %4, 2139095040
  br label %58

33:                                               ; preds = %22
  %34 = icmp ugt i32 %7, 896
  br i1 %34, label %35, label %38

35:                                               ; preds = %33
  %36 = shl i32 %6, 23
  %37 = add i32 %36, 1065353216
  br label %48

38:                                               ; preds = %33
  %39 = icmp ult i32 %7, 866
  br i1 %39, label %48, label %40

40:                                               ; preds = %38
  %41 = sub nuw nsw i32 897, %7
  %42 = lshr i32 %29, %41
  %43 = add nsw i32 %7, -865
  %44 = shl i32 %29, %43
  %45 = icmp ne i32 %44, 0
  %46 = zext i1 %45 to i32
  %47 = or i32 %42, %46
  br label %48

48:                                               ; preds = %40, %38, %35
  %49 = phi i32 [ %29, %35 ], [ %47, %40 ], [ 1, %38 ]
  %50 = phi i32 [ %37, %35 ], [ 0, %40 ], [ 0, %38 ]
  %51 = lshr i32 %49, 7
  %52 = and i32 %51, 1
  %53 = add nuw i32 %49, 63
  %54 = add nuw i32 %53, %52
  %55 = add nuw i32 %50, %4
  %56 = lshr i32 %54, 7
  %57 = add nuw i32 %55, %56
  br label %58

58:                                               ; preds = %12, %18, %20, %31, %48
  %59 = phi i32 [ %16, %12 ], [ %19, %18 ], [ %4, %20 ], [ %32, %31 ], [ %57, %48 ]
  ret i32 %59
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__truncdfhf2(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 48
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 32768
  %5 = lshr i64 %0, 52
  %6 = trunc nuw nsw i64 %5 to i32
  %7 = and i32 %6, 2047
  %8 = and i64 %0, 4503599627370495
  %9 = icmp eq i32 %7, 2047
  %10 = icmp ne i64 %8, 0
  %11 = and i1 %10, %9
  br i1 %11, label %12, label %17

12:                                               ; preds = %1
  %13 = lshr i64 %8, 42
  %14 = trunc nuw nsw i64 %13 to i32
  %15 = or disjoint i32 %4, %14
  %16 = or i32 %15, 32256
  br label %58

17:                                               ; preds = %1
  br i1 %9, label %18, label %20

18:                                               ; preds = %17
  %19 = or disjoint i32 %4, 31744
  br label %58

20:                                               ; preds = %17
  %21 = icmp eq i32 %7, 0
  br i1 %21, label %58, label %22

22:                                               ; preds = %20
  %23 = lshr i64 %8, 22
  %24 = trunc nuw nsw i64 %23 to i32
  %25 = and i64 %0, 4194303
  %26 = icmp ne i64 %25, 0
  %27 = zext i1 %26 to i32
  %28 = or i32 %24, %27
  %29 = or disjoint i32 %28, 1073741824
  %30 = icmp ult i32 %7, 1039
  br i1 %30, label %33, label %31

31:                                               ; preds = %22
  %32 = or disjoint i32 %4, 31744
  br label %58

33:                                               ; preds = %22
  %34 = icmp ugt i32 %7, 1008
  br i1 %34, label %35, label %38

35:                                               ; preds = %33
  %36 = shl nuw nsw i32 %7, 10
  %37 = add nsw i32 %36, -1033216
  br label %48

38:                                               ; preds = %33
  %39 = icmp ult i32 %7, 978
  br i1 %39, label %48, label %40

40:                                               ; preds = %38
  %41 = sub nuw nsw i32 1009, %7
  %42 = lshr i32 %29, %41
  %43 = add nsw i32 %7, -977
  %44 = shl i32 %29, %43
  %45 = icmp ne i32 %44, 0
  %46 = zext i1 %45 to i32
  %47 = or i32 %42, %46
  br label %48

48:                                               ; preds = %40, %38, %35
  %49 = phi i32 [ %29, %35 ], [ %47, %40 ], [ 1, %38 ]
  %50 = phi i32 [ %37, %35 ], [ 0, %40 ], [ 0, %38 ]
  %51 = lshr i32 %49, 20
  %52 = and i32 %51, 1
  %53 = add nuw i32 %49, 524287
  %54 = add nuw i32 %53, %52
  %55 = add nuw nsw i32 %50, %4
  %56 = lshr i32 %54, 20
  %57 = add nuw nsw i32 %55, %56
  br label %58

58:                                               ; preds = %12, %18, %20, %31, %48
  %59 = phi i32 [ %16, %12 ], [ %19, %18 ], [ %4, %20 ], [ %32, %31 ], [ %57, %48 ]
  ret i32 %59
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__truncdfbf2(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 48
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 32768
  %5 = lshr i64 %0, 52
  %6 = trunc nuw nsw i64 %5 to i32
  %7 = and i32 %6, 2047
  %8 = and i64 %0, 4503599627370495
  %9 = icmp eq i32 %7, 2047
  %10 = icmp ne i64 %8, 0
  %11 = and i1 %10, %9
  br i1 %11, label %12, label %17

12:                                               ; preds = %1
  %13 = lshr i64 %8, 45
  %14 = trunc nuw nsw i64 %13 to i32
  %15 = or disjoint i32 %4, %14
  %16 = or i32 %15, 32704
  br label %58

17:                                               ; preds = %1
  br i1 %9, label %18, label %20

18:                                               ; preds = %17
  %19 = or disjoint i32 %4, 32640
  br label %58

20:                                               ; preds = %17
  %21 = icmp eq i32 %7, 0
  br i1 %21, label %58, label %22

22:                                               ; preds = %20
  %23 = lshr i64 %8, 22
  %24 = trunc nuw nsw i64 %23 to i32
  %25 = and i64 %0, 4194303
  %26 = icmp ne i64 %25, 0
  %27 = zext i1 %26 to i32
  %28 = or i32 %24, %27
  %29 = or disjoint i32 %28, 1073741824
  %30 = icmp ult i32 %7, 1151
  br i1 %30, label %33, label %31

31:                                               ; preds = %22
  %32 = or disjoint i32 %4, 32640
  br label %58

33:                                               ; preds = %22
  %34 = icmp ugt i32 %7, 896
  br i1 %34, label %35, label %38

35:                                               ; preds = %33
  %36 = shl nuw nsw i32 %7, 7
  %37 = add nsw i32 %36, -114816
  br label %48

38:                                               ; preds = %33
  %39 = icmp ult i32 %7, 866
  br i1 %39, label %48, label %40

40:                                               ; preds = %38
  %41 = sub nuw nsw i32 897, %7
  %42 = lshr i32 %29, %41
  %43 = add nsw i32 %7, -865
  %44 = shl i32 %29, %43
  %45 = icmp ne i32 %44, 0
  %46 = zext i1 %45 to i32
  %47 = or i32 %42, %46
  br label %48

48:                                               ; preds = %40, %38, %35
  %49 = phi i32 [ %29, %35 ], [ %47, %40 ], [ 1, %38 ]
  %50 = phi i32 [ %37, %35 ], [ 0, %40 ], [ 0, %38 ]
  %51 = lshr i32 %49, 23
  %52 = and i32 %51, 1
  %53 = add nuw i32 %49, 4194303
  %54 = add nuw i32 %53, %52
  %55 = add nuw nsw i32 %50, %4
  %56 = lshr i32 %54, 23
  %57 = add nuw nsw i32 %55, %56
  br label %58

58:                                               ; preds = %12, %18, %20, %31, %48
  %59 = phi i32 [ %16, %12 ], [ %19, %18 ], [ %4, %20 ], [ %32, %31 ], [ %57, %48 ]
  ret i32 %59
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__truncsfhf2(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 16
  %3 = and i32 %2, 32768
  %4 = lshr i32 %0, 23
  %5 = and i32 %4, 255
  %6 = and i32 %0, 8388607
  %7 = icmp eq i32 %5, 255
  %8 = icmp ne i32 %6, 0
  %9 = and i1 %8, %7
  br i1 %9, label %10, label %14

10:                                               ; preds = %1
  %11 = lshr i32 %6, 13
  %12 = or disjoint i32 %3, %11
  %13 = or i32 %12, 32256
  br label %59

14:                                               ; preds = %1
  br i1 %7, label %15, label %17

15:                                               ; preds = %14
  %16 = or disjoint i32 %3, 31744
  br label %59

17:                                               ; preds = %14
  %18 = icmp eq i32 %5, 0
  br i1 %18, label %19, label %28

19:                                               ; preds = %17
  %20 = icmp eq i32 %6, 0
  br i1 %20, label %59, label %21

21:                                               ; preds = %19
  %22 = tail call range(i32 9, 33) i32 @llvm.ctlz.i32(i32 %6, i1 true)
  %23 = add nsw i32 %22, -8
  %24 = lshr i32 33554431, %23
  %25 = and i32 %6, %24
  %26 = icmp ne i32 %25, 0
  %27 = zext i1 %26 to i32
  br label %49

28:                                               ; preds = %17
  %29 = shl nuw nsw i32 %6, 7
  %30 = or disjoint i32 %29, 1073741824
  %31 = icmp ult i32 %5, 143
  br i1 %31, label %34, label %32

32:                                               ; preds = %28
  %33 = or disjoint i32 %3, 31744
  br label %59

34:                                               ; preds = %28
  %35 = icmp ugt i32 %5, 112
  br i1 %35, label %36, label %39

36:                                               ; preds = %34
  %37 = shl nuw nsw i32 %5, 10
  %38 = add nsw i32 %37, -115712
  br label %49

39:                                               ; preds = %34
  %40 = icmp ult i32 %5, 82
  br i1 %40, label %49, label %41

41:                                               ; preds = %39
  %42 = sub nuw nsw i32 113, %5
  %43 = lshr i32 %30, %42
  %44 = add nsw i32 %5, -81
  %45 = shl i32 %30, %44
  %46 = icmp ne i32 %45, 0
  %47 = zext i1 %46 to i32
  %48 = or i32 %43, %47
  br label %49

49:                                               ; preds = %39, %21, %41, %36
  %50 = phi i32 [ %30, %36 ], [ %48, %41 ], [ %27, %21 ], [ 1, %39 ]
  %51 = phi i32 [ %38, %36 ], [ 0, %41 ], [ 0, %21 ], [ 0, %39 ]
  %52 = lshr i32 %50, 20
  %53 = and i32 %52, 1
  %54 = add nuw i32 %50, 524287
  %55 = add nuw i32 %54, %53
  %56 = add nuw nsw i32 %51, %3
  %57 = lshr i32 %55, 20
  %58 = add nuw nsw i32 %56, %57
  br label %59

59:                                               ; preds = %10, %15, %19, %32, %49
  %60 = phi i32 [ %13, %10 ], [ %16, %15 ], [ %3, %19 ], [ %33, %32 ], [ %58, %49 ]
  ret i32 %60
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__truncsfbf2(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 16
  %3 = and i32 %2, 32768
  %4 = lshr i32 %0, 23
  %5 = and i32 %4, 255
  %6 = and i32 %0, 8388607
  %7 = icmp eq i32 %5, 255
  %8 = icmp ne i32 %6, 0
  %9 = and i1 %8, %7
  br i1 %9, label %10, label %12

10:                                               ; preds = %1
  %11 = or i32 %2, 32704
  br label %45

12:                                               ; preds = %1
  br i1 %7, label %13, label %15

13:                                               ; preds = %12
  %14 = or disjoint i32 %3, 32640
  br label %45

15:                                               ; preds = %12
  %16 = icmp eq i32 %5, 0
  br i1 %16, label %17, label %19

17:                                               ; preds = %15
  %18 = icmp eq i32 %6, 0
  br i1 %18, label %45, label %24

19:                                               ; preds = %15
  %20 = shl nuw nsw i32 %6, 7
  %21 = or disjoint i32 %20, 1073741824
  %22 = shl nuw nsw i32 %5, 7
  %23 = add nsw i32 %22, -128
  br label %35

24:                                               ; preds = %17
  %25 = tail call range(i32 9, 33) i32 @llvm.ctlz.i32(i32 %6, i1 true)
  %26 = add nsw i32 %25, -8
  %27 = shl i32 %6, %26
  %28 = shl i32 %27, 7
  %29 = lshr i32 %28, %26
  %30 = sub nuw nsw i32 40, %25
  %31 = shl i32 %28, %30
  %32 = icmp ne i32 %31, 0
  %33 = zext i1 %32 to i32
  %34 = or i32 %29, %33
  br label %35

35:                                               ; preds = %24, %19
  %36 = phi i32 [ %21, %19 ], [ %34, %24 ]
  %37 = phi i32 [ %23, %19 ], [ 0, %24 ]
  %38 = lshr i32 %36, 23
  %39 = and i32 %38, 1
  %40 = add nuw i32 %36, 4194303
  %41 = add nuw i32 %40, %39
  %42 = add nuw nsw i32 %37, %3
  %43 = lshr i32 %41, 23
  %44 = add nuw nsw i32 %42, %43
  br label %45

45:                                               ; preds = %10, %13, %17, %35
  %46 = phi i32 [ %11, %10 ], [ %14, %13 ], [ %3, %17 ], [ %44, %35 ]
  ret i32 %46
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__extendhfsf2(i32 noundef %0) local_unnamed_addr #0 {
  %2 = shl i32 %0, 16
  %3 = and i32 %2, -2147483648
  %4 = lshr i32 %0, 10
  %5 = and i32 %4, 31
  %6 = and i32 %0, 1023
  switch i32 %5, label %22 [
    i32 31, label %7
    i32 0, label %14
  ]

7:                                                ; preds = %1
  %8 = shl nuw nsw i32 %6, 13
  %9 = icmp eq i32 %6, 0
  %10 = select i1 %9, i32 0, i32 4194304
  %11 = or i32 %8, %10
  %12 = or disjoint i32 %11, %3
  %13 = or disjoint i32 %12, 2139095040
  br label %30

14:                                               ; preds = %1
  %15 = icmp eq i32 %6, 0
  br i1 %15, label %30, label %16

16:                                               ; preds = %14
  %17 = tail call range(i32 22, 33) i32 @llvm.ctlz.i32(i32 %6, i1 true)
  %18 = add nsw i32 %17, -21
  %19 = shl i32 %0, %18
  %20 = and i32 %19, 1023
  %21 = sub nsw i32 22, %17
  br label %22

22:                                               ; preds = %1, %16
  %23 = phi i32 [ %21, %16 ], [ %5, %1 ]
  %24 = phi i32 [ %20, %16 ], [ %6, %1 ]
  %25 = shl nsw i32 %23, 23
  %26 = add nsw i32 %25, 939524096
  %27 = shl nuw nsw i32 %24, 13
  %28 = or disjoint i32 %26, %27
  %29 = or i32 %28, %3
  br label %30

30:                                               ; preds = %14, %22, %7
  %31 = phi i32 [ %13, %7 ], [ %29, %22 ], [ %3, %14 ]
  ret i32 %31
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3, !4, !5, !6, !7}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @__extendsfdf2, !"f{ull}(ui)"}
!2 = !{ptr @__truncdfsf2, !"f{ui}(ull)"}
!3 = !{ptr @__truncdfhf2, !"f{ui}(ull)"}
!4 = !{ptr @__truncdfbf2, !"f{ui}(ull)"}
!5 = !{ptr @__truncsfhf2, !"f{ui}(ui)"}
!6 = !{ptr @__truncsfbf2, !"f{ui}(ui)"}
!7 = !{ptr @__extendhfsf2, !"f{ui}(ui)"}
