; ModuleID = 'c/float32.c'
source_filename = "c/float32.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

%struct.pair = type { i64, i64 }

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__addsf3(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = tail call fastcc i32 @sum(i32 noundef %0, i32 noundef %1) #5
  ret i32 %3
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal fastcc i32 @sum(i32 noundef %0, i32 noundef %1) unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = and i32 %1, 2147483647
  %5 = icmp ult i32 %3, %4
  %6 = select i1 %5, i32 %0, i32 %1
  %7 = select i1 %5, i32 %1, i32 %0
  %8 = and i32 %7, -2147483648
  %9 = xor i32 %1, %0
  %10 = icmp sgt i32 %9, -1
  %11 = and i32 %7, 2147483647
  %12 = icmp ugt i32 %11, 2139095039
  br i1 %12, label %13, label %22

13:                                               ; preds = %2
  %14 = icmp eq i32 %11, 2139095040
  br i1 %14, label %17, label %15

15:                                               ; preds = %13
  %16 = or i32 %7, 4194304
  br label %105

17:                                               ; preds = %13
  %18 = and i32 %6, 2147483647
  %19 = icmp ne i32 %18, 2139095040
  %20 = or i1 %10, %19
  %21 = select i1 %20, i32 %7, i32 2143289344
  br label %105

22:                                               ; preds = %2
  %23 = lshr i32 %7, 23
  %24 = and i32 %23, 255
  %25 = lshr i32 %6, 23
  %26 = and i32 %25, 255
  %27 = shl i32 %7, 7
  %28 = and i32 %27, 1073741696
  %29 = shl i32 %6, 7
  %30 = and i32 %29, 1073741696
  %31 = icmp eq i32 %24, 0
  %32 = or disjoint i32 %28, 1073741824
  %33 = tail call i32 @llvm.umax.i32(i32 %24, i32 1)
  %34 = select i1 %31, i32 %28, i32 %32
  %35 = icmp eq i32 %26, 0
  %36 = or disjoint i32 %30, 1073741824
  %37 = tail call i32 @llvm.umax.i32(i32 %26, i32 1)
  %38 = select i1 %35, i32 %30, i32 %36
  %39 = sub nsw i32 %33, %37
  %40 = icmp eq i32 %33, %37
  br i1 %40, label %53, label %41

41:                                               ; preds = %22
  %42 = icmp sgt i32 %39, 31
  br i1 %42, label %43, label %46

43:                                               ; preds = %41
  %44 = icmp ne i32 %38, 0
  %45 = zext i1 %44 to i32
  br label %53

46:                                               ; preds = %41
  %47 = lshr i32 %38, %39
  %48 = sub nsw i32 32, %39
  %49 = shl i32 %38, %48
  %50 = icmp ne i32 %49, 0
  %51 = zext i1 %50 to i32
  %52 = or i32 %47, %51
  br label %53

53:                                               ; preds = %22, %43, %46
  %54 = phi i32 [ %45, %43 ], [ %52, %46 ], [ %38, %22 ]
  br i1 %10, label %55, label %68

55:                                               ; preds = %53
  %56 = add nuw i32 %54, %34
  %57 = icmp sgt i32 %56, -1
  br i1 %57, label %63, label %58

58:                                               ; preds = %55
  %59 = lshr i32 %56, 1
  %60 = and i32 %54, 1
  %61 = or i32 %59, %60
  %62 = add nuw nsw i32 %33, 1
  br label %76

63:                                               ; preds = %55
  %64 = icmp ult i32 %56, 1073741824
  br i1 %64, label %65, label %76

65:                                               ; preds = %63
  %66 = lshr i32 %56, 7
  %67 = or disjoint i32 %66, %8
  br label %105

68:                                               ; preds = %53
  %69 = icmp eq i32 %34, %54
  br i1 %69, label %105, label %70

70:                                               ; preds = %68
  %71 = sub nsw i32 %34, %54
  %72 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %71, i1 true)
  %73 = add nsw i32 %72, -1
  %74 = shl i32 %71, %73
  %75 = sub nsw i32 %33, %73
  br label %76

76:                                               ; preds = %58, %63, %70
  %77 = phi i32 [ %33, %63 ], [ %75, %70 ], [ %62, %58 ]
  %78 = phi i32 [ %56, %63 ], [ %74, %70 ], [ %61, %58 ]
  %79 = icmp sgt i32 %77, 254
  br i1 %79, label %80, label %82

80:                                               ; preds = %76
  %81 = or disjoint i32 %8, 2139095040
  br label %105

82:                                               ; preds = %76
  %83 = icmp sgt i32 %77, 0
  br i1 %83, label %84, label %87

84:                                               ; preds = %82
  %85 = shl nuw nsw i32 %77, 23
  %86 = add nsw i32 %85, -8388608
  br label %95

87:                                               ; preds = %82
  %88 = sub nsw i32 1, %77
  %89 = lshr i32 %78, %88
  %90 = add nsw i32 %77, 31
  %91 = shl i32 %78, %90
  %92 = icmp ne i32 %91, 0
  %93 = zext i1 %92 to i32
  %94 = or i32 %89, %93
  br label %95

95:                                               ; preds = %87, %84
  %96 = phi i32 [ %78, %84 ], [ %94, %87 ]
  %97 = phi i32 [ %86, %84 ], [ 0, %87 ]
  %98 = lshr i32 %96, 7
  %99 = and i32 %98, 1
  %100 = add i32 %96, 63
  %101 = add i32 %100, %99
  %102 = add nuw i32 %97, %8
  %103 = lshr i32 %101, 7
  %104 = add i32 %102, %103
  br label %105

105:                                              ; preds = %95, %80, %68, %65, %17, %15
  %106 = phi i32 [ %16, %15 ], [ %21, %17 ], [ %67, %65 ], [ 0, %68 ], [ %81, %80 ], [ %104, %95 ]
  ret i32 %106
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__subsf3(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %1, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = xor i32 %1, -2147483648
  %6 = select i1 %4, i32 %1, i32 %5
  %7 = tail call fastcc i32 @sum(i32 noundef %0, i32 noundef %6) #5
  ret i32 %7
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef i32 @__negsf2(i32 noundef %0) local_unnamed_addr #0 {
  %2 = xor i32 %0, -2147483648
  ret i32 %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__mulsf3(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = tail call fastcc i32 @product(i32 noundef %0, i32 noundef %1) #5
  ret i32 %3
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal fastcc i32 @product(i32 noundef %0, i32 noundef %1) unnamed_addr #0 {
  %3 = xor i32 %1, %0
  %4 = and i32 %3, -2147483648
  %5 = and i32 %0, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  br i1 %6, label %7, label %9

7:                                                ; preds = %2
  %8 = or i32 %0, 4194304
  br label %100

9:                                                ; preds = %2
  %10 = and i32 %1, 2147483647
  %11 = icmp ugt i32 %10, 2139095040
  br i1 %11, label %12, label %14

12:                                               ; preds = %9
  %13 = or i32 %1, 4194304
  br label %100

14:                                               ; preds = %9
  %15 = icmp eq i32 %5, 2139095040
  %16 = icmp eq i32 %10, 2139095040
  %17 = or i1 %15, %16
  %18 = icmp eq i32 %5, 0
  %19 = icmp eq i32 %10, 0
  %20 = or i1 %18, %19
  br i1 %17, label %21, label %24

21:                                               ; preds = %14
  %22 = or disjoint i32 %4, 2139095040
  %23 = select i1 %20, i32 2143289344, i32 %22
  br label %100

24:                                               ; preds = %14
  br i1 %20, label %100, label %25

25:                                               ; preds = %24
  %26 = and i32 %0, 8388607
  %27 = icmp ult i32 %5, 8388608
  br i1 %27, label %28, label %33

28:                                               ; preds = %25
  %29 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %26, i1 true)
  %30 = add nsw i32 %29, -8
  %31 = shl i32 %26, %30
  %32 = sub nsw i32 9, %29
  br label %36

33:                                               ; preds = %25
  %34 = lshr i32 %5, 23
  %35 = or disjoint i32 %26, 8388608
  br label %36

36:                                               ; preds = %28, %33
  %37 = phi i32 [ %31, %28 ], [ %35, %33 ]
  %38 = phi i32 [ %32, %28 ], [ %34, %33 ]
  %39 = and i32 %1, 8388607
  %40 = icmp ult i32 %10, 8388608
  br i1 %40, label %41, label %46

41:                                               ; preds = %36
  %42 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %39, i1 true)
  %43 = add nsw i32 %42, -8
  %44 = shl i32 %39, %43
  %45 = sub nsw i32 9, %42
  br label %49

46:                                               ; preds = %36
  %47 = lshr i32 %10, 23
  %48 = or disjoint i32 %39, 8388608
  br label %49

49:                                               ; preds = %41, %46
  %50 = phi i32 [ %44, %41 ], [ %48, %46 ]
  %51 = phi i32 [ %45, %41 ], [ %47, %46 ]
  %52 = add nsw i32 %51, %38
  %53 = shl i32 %37, 7
  %54 = shl i32 %50, 8
  %55 = zext i32 %53 to i64
  %56 = zext i32 %54 to i64
  %57 = mul nuw i64 %56, %55
  %58 = lshr i64 %57, 32
  %59 = trunc nuw i64 %58 to i32
  %60 = trunc i64 %57 to i32
  %61 = icmp ne i32 %60, 0
  %62 = zext i1 %61 to i32
  %63 = or i32 %62, %59
  %64 = icmp ult i32 %59, 1073741824
  %65 = select i1 %64, i32 -127, i32 -126
  %66 = add nsw i32 %52, %65
  %67 = zext i1 %64 to i32
  %68 = shl nuw nsw i32 %63, %67
  %69 = icmp sgt i32 %66, 254
  br i1 %69, label %70, label %72

70:                                               ; preds = %49
  %71 = or disjoint i32 %4, 2139095040
  br label %100

72:                                               ; preds = %49
  %73 = icmp sgt i32 %66, 0
  br i1 %73, label %74, label %77

74:                                               ; preds = %72
  %75 = shl nuw nsw i32 %66, 23
  %76 = add nsw i32 %75, -8388608
  br label %90

77:                                               ; preds = %72
  %78 = sub nsw i32 1, %66
  %79 = icmp ugt i32 %78, 31
  br i1 %79, label %80, label %83

80:                                               ; preds = %77
  %81 = icmp ne i32 %63, 0
  %82 = zext i1 %81 to i32
  br label %90

83:                                               ; preds = %77
  %84 = lshr i32 %68, %78
  %85 = add nsw i32 %66, 31
  %86 = shl i32 %68, %85
  %87 = icmp ne i32 %86, 0
  %88 = zext i1 %87 to i32
  %89 = or i32 %84, %88
  br label %90

90:                                               ; preds = %83, %80, %74
  %91 = phi i32 [ %68, %74 ], [ %82, %80 ], [ %89, %83 ]
  %92 = phi i32 [ %76, %74 ], [ 0, %80 ], [ 0, %83 ]
  %93 = lshr i32 %91, 7
  %94 = and i32 %93, 1
  %95 = add i32 %91, 63
  %96 = add i32 %95, %94
  %97 = add nuw i32 %92, %4
  %98 = lshr i32 %96, 7
  %99 = add i32 %97, %98
  br label %100

100:                                              ; preds = %90, %70, %24, %21, %12, %7
  %101 = phi i32 [ %8, %7 ], [ %13, %12 ], [ %23, %21 ], [ %4, %24 ], [ %71, %70 ], [ %99, %90 ]
  ret i32 %101
}

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define dso_local i32 @__divsf3(i32 noundef %0, i32 noundef %1) local_unnamed_addr #1 {
  %3 = xor i32 %1, %0
  %4 = and i32 %3, -2147483648
  %5 = and i32 %0, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  br i1 %6, label %7, label %9

7:                                                ; preds = %2
  %8 = or i32 %0, 4194304
  br label %109

9:                                                ; preds = %2
  %10 = and i32 %1, 2147483647
  %11 = icmp ugt i32 %10, 2139095040
  br i1 %11, label %12, label %14

12:                                               ; preds = %9
  %13 = or i32 %1, 4194304
  br label %109

14:                                               ; preds = %9
  %15 = icmp eq i32 %5, 2139095040
  br i1 %15, label %16, label %20

16:                                               ; preds = %14
  %17 = icmp eq i32 %10, 2139095040
  %18 = or disjoint i32 %4, 2139095040
  %19 = select i1 %17, i32 2143289344, i32 %18
  br label %109

20:                                               ; preds = %14
  switch i32 %10, label %25 [
    i32 2139095040, label %109
    i32 0, label %21
  ]

21:                                               ; preds = %20
  %22 = icmp eq i32 %5, 0
  %23 = or disjoint i32 %4, 2139095040
  %24 = select i1 %22, i32 2143289344, i32 %23
  br label %109

25:                                               ; preds = %20
  %26 = icmp eq i32 %5, 0
  br i1 %26, label %109, label %27

27:                                               ; preds = %25
  %28 = and i32 %0, 8388607
  %29 = icmp ult i32 %5, 8388608
  br i1 %29, label %30, label %35

30:                                               ; preds = %27
  %31 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %28, i1 true)
  %32 = add nsw i32 %31, -8
  %33 = shl i32 %28, %32
  %34 = sub nsw i32 9, %31
  br label %38

35:                                               ; preds = %27
  %36 = lshr i32 %5, 23
  %37 = or disjoint i32 %28, 8388608
  br label %38

38:                                               ; preds = %30, %35
  %39 = phi i32 [ %33, %30 ], [ %37, %35 ]
  %40 = phi i32 [ %34, %30 ], [ %36, %35 ]
  %41 = and i32 %1, 8388607
  %42 = icmp ult i32 %10, 8388608
  br i1 %42, label %43, label %48

43:                                               ; preds = %38
  %44 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %41, i1 true)
  %45 = add nsw i32 %44, -8
  %46 = shl i32 %41, %45
  %47 = sub nsw i32 9, %44
  br label %51

48:                                               ; preds = %38
  %49 = lshr i32 %10, 23
  %50 = or disjoint i32 %41, 8388608
  br label %51

51:                                               ; preds = %43, %48
  %52 = phi i32 [ %46, %43 ], [ %50, %48 ]
  %53 = phi i32 [ %47, %43 ], [ %49, %48 ]
  %54 = icmp ult i32 %39, %52
  %55 = zext i1 %54 to i32
  %56 = shl i32 %39, %55
  %57 = select i1 %54, i32 126, i32 127
  br label %58

58:                                               ; preds = %51, %58
  %59 = phi i32 [ 0, %51 ], [ %69, %58 ]
  %60 = phi i32 [ 0, %51 ], [ %67, %58 ]
  %61 = phi i32 [ %56, %51 ], [ %68, %58 ]
  %62 = shl i32 %60, 1
  %63 = icmp uge i32 %61, %52
  %64 = select i1 %63, i32 %52, i32 0
  %65 = sub i32 %61, %64
  %66 = zext i1 %63 to i32
  %67 = or disjoint i32 %62, %66
  %68 = shl i32 %65, 1
  %69 = add nuw nsw i32 %59, 1
  %70 = icmp eq i32 %69, 26
  br i1 %70, label %71, label %58, !llvm.loop !37

71:                                               ; preds = %58
  %72 = sub nsw i32 %40, %53
  %73 = add nsw i32 %72, %57
  %74 = shl i32 %67, 5
  %75 = icmp ne i32 %68, 0
  %76 = zext i1 %75 to i32
  %77 = or disjoint i32 %74, %76
  %78 = icmp sgt i32 %73, 254
  br i1 %78, label %79, label %81

79:                                               ; preds = %71
  %80 = or disjoint i32 %4, 2139095040
  br label %109

81:                                               ; preds = %71
  %82 = icmp sgt i32 %73, 0
  br i1 %82, label %83, label %86

83:                                               ; preds = %81
  %84 = shl nuw nsw i32 %73, 23
  %85 = add nsw i32 %84, -8388608
  br label %99

86:                                               ; preds = %81
  %87 = sub nsw i32 1, %73
  %88 = icmp ugt i32 %87, 31
  br i1 %88, label %89, label %92

89:                                               ; preds = %86
  %90 = icmp ne i32 %77, 0
  %91 = zext i1 %90 to i32
  br label %99

92:                                               ; preds = %86
  %93 = lshr i32 %77, %87
  %94 = add nsw i32 %73, 31
  %95 = shl i32 %77, %94
  %96 = icmp ne i32 %95, 0
  %97 = zext i1 %96 to i32
  %98 = or i32 %93, %97
  br label %99

99:                                               ; preds = %92, %89, %83
  %100 = phi i32 [ %77, %83 ], [ %91, %89 ], [ %98, %92 ]
  %101 = phi i32 [ %85, %83 ], [ 0, %89 ], [ 0, %92 ]
  %102 = lshr i32 %100, 7
  %103 = and i32 %102, 1
  %104 = add i32 %100, 63
  %105 = add i32 %104, %103
  %106 = add i32 %101, %4
  %107 = lshr i32 %105, 7
  %108 = add i32 %106, %107
  br label %109

109:                                              ; preds = %99, %79, %25, %20, %21, %16, %12, %7
  %110 = phi i32 [ %8, %7 ], [ %13, %12 ], [ %19, %16 ], [ %24, %21 ], [ %4, %20 ], [ %4, %25 ], [ %80, %79 ], [ %108, %99 ]
  ret i32 %110
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal fastcc i32 @rounded(i32 noundef %0, i32 noundef %1, i32 noundef %2) unnamed_addr #0 {
  %4 = icmp sgt i32 %1, 254
  br i1 %4, label %5, label %7

5:                                                ; preds = %3
  %6 = or i32 %0, 2139095040
  br label %35

7:                                                ; preds = %3
  %8 = icmp sgt i32 %1, 0
  br i1 %8, label %9, label %12

9:                                                ; preds = %7
  %10 = shl nuw nsw i32 %1, 23
  %11 = add nsw i32 %10, -8388608
  br label %25

12:                                               ; preds = %7
  %13 = sub nsw i32 1, %1
  %14 = icmp ugt i32 %13, 31
  br i1 %14, label %15, label %18

15:                                               ; preds = %12
  %16 = icmp ne i32 %2, 0
  %17 = zext i1 %16 to i32
  br label %25

18:                                               ; preds = %12
  %19 = lshr i32 %2, %13
  %20 = add nsw i32 %1, 31
  %21 = shl i32 %2, %20
  %22 = icmp ne i32 %21, 0
  %23 = zext i1 %22 to i32
  %24 = or i32 %19, %23
  br label %25

25:                                               ; preds = %18, %15, %9
  %26 = phi i32 [ %2, %9 ], [ %17, %15 ], [ %24, %18 ]
  %27 = phi i32 [ %11, %9 ], [ 0, %15 ], [ 0, %18 ]
  %28 = lshr i32 %26, 7
  %29 = and i32 %28, 1
  %30 = add i32 %26, 63
  %31 = add i32 %30, %29
  %32 = add i32 %27, %0
  %33 = lshr i32 %31, 7
  %34 = add i32 %32, %33
  br label %35

35:                                               ; preds = %25, %5
  %36 = phi i32 [ %6, %5 ], [ %34, %25 ]
  ret i32 %36
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__eqsf2(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = and i32 %1, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i32 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i32 %1, %0
  %12 = and i32 %11, 2147483647
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i32 %1, %0
  %16 = icmp slt i32 %15, 0
  %17 = icmp ugt i32 %0, %1
  %18 = icmp slt i32 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ 1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__nesf2(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = and i32 %1, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i32 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i32 %1, %0
  %12 = and i32 %11, 2147483647
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i32 %1, %0
  %16 = icmp slt i32 %15, 0
  %17 = icmp ugt i32 %0, %1
  %18 = icmp slt i32 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ 1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__ltsf2(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = and i32 %1, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i32 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i32 %1, %0
  %12 = and i32 %11, 2147483647
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i32 %1, %0
  %16 = icmp slt i32 %15, 0
  %17 = icmp ugt i32 %0, %1
  %18 = icmp slt i32 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ 1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__lesf2(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = and i32 %1, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i32 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i32 %1, %0
  %12 = and i32 %11, 2147483647
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i32 %1, %0
  %16 = icmp slt i32 %15, 0
  %17 = icmp ugt i32 %0, %1
  %18 = icmp slt i32 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ 1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__gtsf2(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = and i32 %1, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i32 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i32 %1, %0
  %12 = and i32 %11, 2147483647
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i32 %1, %0
  %16 = icmp slt i32 %15, 0
  %17 = icmp ugt i32 %0, %1
  %18 = icmp slt i32 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ -1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__gesf2(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = and i32 %1, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i32 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i32 %1, %0
  %12 = and i32 %11, 2147483647
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i32 %1, %0
  %16 = icmp slt i32 %15, 0
  %17 = icmp ugt i32 %0, %1
  %18 = icmp slt i32 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ -1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 0, 2) i32 @__unordsf2(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = and i32 %1, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  %7 = or i1 %4, %6
  %8 = zext i1 %7 to i32
  ret i32 %8
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__fixsfsi(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 23
  %3 = and i32 %2, 255
  %4 = add nsw i32 %3, -127
  %5 = icmp ult i32 %4, 32
  br i1 %5, label %6, label %15

6:                                                ; preds = %1
  %7 = and i32 %0, 8388607
  %8 = or disjoint i32 %7, 8388608
  %9 = icmp ult i32 %3, 150
  %10 = sub nuw nsw i32 150, %3
  %11 = lshr i32 %8, %10
  %12 = add nsw i32 %3, -150
  %13 = shl nuw i32 %8, %12
  %14 = select i1 %9, i32 %11, i32 %13
  br label %15

15:                                               ; preds = %6, %1
  %16 = phi i32 [ %14, %6 ], [ 0, %1 ]
  %17 = icmp ugt i32 %3, 157
  br i1 %17, label %18, label %21

18:                                               ; preds = %15
  %19 = icmp sgt i32 %0, -1
  %20 = select i1 %19, i32 2147483647, i32 -2147483648
  br label %25

21:                                               ; preds = %15
  %22 = sub i32 0, %16
  %23 = icmp slt i32 %0, 0
  %24 = select i1 %23, i32 %22, i32 %16
  br label %25

25:                                               ; preds = %21, %18
  %26 = phi i32 [ %20, %18 ], [ %24, %21 ]
  ret i32 %26
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__fixsfdi(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 23
  %3 = and i32 %2, 255
  %4 = add nsw i32 %3, -127
  %5 = icmp ult i32 %4, 64
  br i1 %5, label %6, label %19

6:                                                ; preds = %1
  %7 = and i32 %0, 8388607
  %8 = or disjoint i32 %7, 8388608
  %9 = icmp ult i32 %3, 150
  br i1 %9, label %10, label %14

10:                                               ; preds = %6
  %11 = sub nuw nsw i32 150, %3
  %12 = lshr i32 %8, %11
  %13 = zext nneg i32 %12 to i64
  br label %25

14:                                               ; preds = %6
  %15 = zext nneg i32 %8 to i64
  %16 = add nsw i32 %3, -150
  %17 = zext nneg i32 %16 to i64
  %18 = shl nuw i64 %15, %17
  br label %19

19:                                               ; preds = %14, %1
  %20 = phi i64 [ 0, %1 ], [ %18, %14 ]
  %21 = icmp ugt i32 %3, 189
  br i1 %21, label %22, label %25

22:                                               ; preds = %19
  %23 = icmp sgt i32 %0, -1
  %24 = select i1 %23, i64 9223372036854775807, i64 -9223372036854775808
  br label %30

25:                                               ; preds = %10, %19
  %26 = phi i64 [ %13, %10 ], [ %20, %19 ]
  %27 = sub i64 0, %26
  %28 = icmp slt i32 %0, 0
  %29 = select i1 %28, i64 %27, i64 %26
  br label %30

30:                                               ; preds = %25, %22
  %31 = phi i64 [ %24, %22 ], [ %29, %25 ]
  ret i64 %31
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__fixunssfsi(i32 noundef %0) local_unnamed_addr #0 {
  %2 = icmp sgt i32 %0, -1
  br i1 %2, label %3, label %20

3:                                                ; preds = %1
  %4 = add nsw i32 %0, -1065353216
  %5 = icmp ult i32 %4, 268435456
  br i1 %5, label %6, label %16

6:                                                ; preds = %3
  %7 = lshr i32 %0, 23
  %8 = and i32 %0, 8388607
  %9 = or disjoint i32 %8, 8388608
  %10 = icmp ult i32 %0, 1258291200
  %11 = sub nsw i32 150, %7
  %12 = lshr i32 %9, %11
  %13 = add nsw i32 %7, -150
  %14 = shl nuw i32 %9, %13
  %15 = select i1 %10, i32 %12, i32 %14
  br label %16

16:                                               ; preds = %6, %3
  %17 = phi i32 [ %15, %6 ], [ 0, %3 ]
  %18 = icmp ugt i32 %0, 1333788671
  %19 = select i1 %18, i32 -1, i32 %17
  br label %20

20:                                               ; preds = %1, %16
  %21 = phi i32 [ %19, %16 ], [ 0, %1 ]
  ret i32 %21
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i64 -1, -1099511627775) i64 @__fixunssfdi(i32 noundef %0) local_unnamed_addr #0 {
  %2 = icmp sgt i32 %0, -1
  br i1 %2, label %3, label %24

3:                                                ; preds = %1
  %4 = lshr i32 %0, 23
  %5 = add nsw i32 %0, -1065353216
  %6 = icmp ult i32 %5, 536870912
  br i1 %6, label %7, label %20

7:                                                ; preds = %3
  %8 = and i32 %0, 8388607
  %9 = or disjoint i32 %8, 8388608
  %10 = icmp ult i32 %0, 1258291200
  br i1 %10, label %11, label %15

11:                                               ; preds = %7
  %12 = sub nsw i32 150, %4
  %13 = lshr i32 %9, %12
  %14 = zext nneg i32 %13 to i64
  br label %20

15:                                               ; preds = %7
  %16 = zext nneg i32 %9 to i64
  %17 = add nsw i32 %4, -150
  %18 = zext nneg i32 %17 to i64
  %19 = shl nuw i64 %16, %18
  br label %20

20:                                               ; preds = %11, %15, %3
  %21 = phi i64 [ 0, %3 ], [ %14, %11 ], [ %19, %15 ]
  %22 = icmp ugt i32 %0, 1602224127
  %23 = select i1 %22, i64 -1, i64 %21
  br label %24

24:                                               ; preds = %1, %20
  %25 = phi i64 [ %23, %20 ], [ 0, %1 ]
  ret i64 %25
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define dso_local void @__fixsfti(ptr dead_on_unwind noalias nocapture writable writeonly sret(%struct.pair) align 4 %0, i32 noundef %1) local_unnamed_addr #2 {
  %3 = lshr i32 %1, 23
  %4 = and i32 %3, 255
  %5 = icmp ugt i32 %4, 126
  %6 = icmp ne i32 %4, 255
  %7 = and i1 %5, %6
  br i1 %7, label %8, label %21

8:                                                ; preds = %2
  %9 = and i32 %1, 8388607
  %10 = or disjoint i32 %9, 8388608
  %11 = icmp ult i32 %4, 150
  br i1 %11, label %12, label %16

12:                                               ; preds = %8
  %13 = sub nuw nsw i32 150, %4
  %14 = lshr i32 %10, %13
  %15 = zext nneg i32 %14 to i128
  br label %30

16:                                               ; preds = %8
  %17 = zext nneg i32 %10 to i128
  %18 = add nsw i32 %4, -150
  %19 = zext nneg i32 %18 to i128
  %20 = shl nuw i128 %17, %19
  br label %21

21:                                               ; preds = %16, %2
  %22 = phi i128 [ 0, %2 ], [ %20, %16 ]
  %23 = icmp ugt i32 %4, 253
  br i1 %23, label %24, label %30

24:                                               ; preds = %21
  %25 = icmp sgt i32 %1, -1
  %26 = select i1 %25, i128 170141183460469231731687303715884105727, i128 -170141183460469231731687303715884105728
  %27 = trunc i128 %26 to i64
  %28 = lshr i128 %26, 64
  %29 = trunc nuw i128 %28 to i64
  br label %38

30:                                               ; preds = %12, %21
  %31 = phi i128 [ %15, %12 ], [ %22, %21 ]
  %32 = sub i128 0, %31
  %33 = icmp slt i32 %1, 0
  %34 = select i1 %33, i128 %32, i128 %31
  %35 = trunc i128 %34 to i64
  %36 = lshr i128 %34, 64
  %37 = trunc nuw i128 %36 to i64
  br label %38

38:                                               ; preds = %30, %24
  %39 = phi i64 [ %35, %30 ], [ %27, %24 ]
  %40 = phi i64 [ %37, %30 ], [ %29, %24 ]
  store i64 %39, ptr %0, align 4, !tbaa !40, !alias.scope !45
  %41 = getelementptr inbounds i8, ptr %0, i32 8
  store i64 %40, ptr %41, align 4, !tbaa !48, !alias.scope !45
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define dso_local void @__fixunssfti(ptr dead_on_unwind noalias nocapture writable writeonly sret(%struct.pair) align 4 %0, i32 noundef %1) local_unnamed_addr #2 {
  %3 = icmp sgt i32 %1, -1
  br i1 %3, label %6, label %4

4:                                                ; preds = %2
  store i64 0, ptr %0, align 4, !tbaa !40
  %5 = getelementptr inbounds i8, ptr %0, i32 8
  store i64 0, ptr %5, align 4, !tbaa !48
  br label %31

6:                                                ; preds = %2
  %7 = lshr i32 %1, 23
  %8 = add nsw i32 %1, -1065353216
  %9 = icmp ult i32 %8, 1073741824
  br i1 %9, label %10, label %23

10:                                               ; preds = %6
  %11 = and i32 %1, 8388607
  %12 = or disjoint i32 %11, 8388608
  %13 = icmp ult i32 %1, 1258291200
  br i1 %13, label %14, label %18

14:                                               ; preds = %10
  %15 = sub nsw i32 150, %7
  %16 = lshr i32 %12, %15
  %17 = zext nneg i32 %16 to i128
  br label %23

18:                                               ; preds = %10
  %19 = zext nneg i32 %12 to i128
  %20 = add nsw i32 %7, -150
  %21 = zext nneg i32 %20 to i128
  %22 = shl nuw i128 %19, %21
  br label %23

23:                                               ; preds = %14, %18, %6
  %24 = phi i128 [ 0, %6 ], [ %17, %14 ], [ %22, %18 ]
  %25 = icmp ugt i32 %1, 2139095039
  %26 = select i1 %25, i128 -1, i128 %24
  %27 = trunc i128 %26 to i64
  store i64 %27, ptr %0, align 4, !tbaa !40, !alias.scope !49
  %28 = getelementptr inbounds i8, ptr %0, i32 8
  %29 = lshr i128 %26, 64
  %30 = trunc nuw i128 %29 to i64
  store i64 %30, ptr %28, align 4, !tbaa !48, !alias.scope !49
  br label %31

31:                                               ; preds = %23, %4
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__floatsisf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = icmp eq i32 %0, 0
  br i1 %2, label %26, label %3

3:                                                ; preds = %1
  %4 = tail call i32 @llvm.abs.i32(i32 %0, i1 false)
  %5 = zext i32 %4 to i64
  %6 = and i32 %0, -2147483648
  %7 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %5, i1 true)
  %8 = trunc nuw nsw i64 %7 to i32
  %9 = shl i64 %5, %7
  %10 = lshr i64 %9, 33
  %11 = trunc nuw nsw i64 %10 to i32
  %12 = and i64 %9, 8589934590
  %13 = icmp ne i64 %12, 0
  %14 = zext i1 %13 to i32
  %15 = or i32 %14, %11
  %16 = shl nuw nsw i32 %8, 23
  %17 = xor i32 %16, 528482304
  %18 = lshr i32 %11, 7
  %19 = and i32 %18, 1
  %20 = add nuw i32 %15, 63
  %21 = add nuw i32 %20, %19
  %22 = lshr i32 %21, 7
  %23 = or disjoint i32 %6, 1056964608
  %24 = add nuw nsw i32 %23, %17
  %25 = add nuw i32 %24, %22
  br label %26

26:                                               ; preds = %1, %3
  %27 = phi i32 [ 0, %1 ], [ %25, %3 ]
  ret i32 %27
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__floatunsisf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = icmp eq i32 %0, 0
  br i1 %2, label %23, label %3

3:                                                ; preds = %1
  %4 = zext i32 %0 to i64
  %5 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %4, i1 true)
  %6 = trunc nuw nsw i64 %5 to i32
  %7 = shl i64 %4, %5
  %8 = lshr i64 %7, 33
  %9 = trunc nuw nsw i64 %8 to i32
  %10 = and i64 %7, 8589934590
  %11 = icmp ne i64 %10, 0
  %12 = zext i1 %11 to i32
  %13 = or i32 %12, %9
  %14 = shl nuw nsw i32 %6, 23
  %15 = xor i32 %14, 528482304
  %16 = lshr i32 %9, 7
  %17 = and i32 %16, 1
  %18 = add nuw i32 %13, 63
  %19 = add nuw i32 %18, %17
  %20 = lshr i32 %19, 7
  %21 = add nuw nsw i32 %15, 1056964608
  %22 = add nuw nsw i32 %21, %20
  br label %23

23:                                               ; preds = %1, %3
  %24 = phi i32 [ 0, %1 ], [ %22, %3 ]
  ret i32 %24
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__floatdisf(i64 noundef %0) local_unnamed_addr #0 {
  %2 = icmp eq i64 %0, 0
  br i1 %2, label %27, label %3

3:                                                ; preds = %1
  %4 = tail call i64 @llvm.abs.i64(i64 %0, i1 false)
  %5 = lshr i64 %0, 32
  %6 = trunc nuw i64 %5 to i32
  %7 = and i32 %6, -2147483648
  %8 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %4, i1 true)
  %9 = trunc nuw nsw i64 %8 to i32
  %10 = shl i64 %4, %8
  %11 = lshr i64 %10, 33
  %12 = trunc nuw nsw i64 %11 to i32
  %13 = and i64 %10, 8589934591
  %14 = icmp ne i64 %13, 0
  %15 = zext i1 %14 to i32
  %16 = or i32 %15, %12
  %17 = shl nuw nsw i32 %9, 23
  %18 = xor i32 %17, 528482304
  %19 = lshr i32 %12, 7
  %20 = and i32 %19, 1
  %21 = add nuw i32 %16, 63
  %22 = add nuw i32 %21, %20
  %23 = lshr i32 %22, 7
  %24 = or disjoint i32 %7, 1056964608
  %25 = add nuw nsw i32 %24, %18
  %26 = add nuw i32 %25, %23
  br label %27

27:                                               ; preds = %1, %3
  %28 = phi i32 [ 0, %1 ], [ %26, %3 ]
  ret i32 %28
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__floatundisf(i64 noundef %0) local_unnamed_addr #0 {
  %2 = icmp eq i64 %0, 0
  br i1 %2, label %22, label %3

3:                                                ; preds = %1
  %4 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %0, i1 true)
  %5 = trunc nuw nsw i64 %4 to i32
  %6 = shl i64 %0, %4
  %7 = lshr i64 %6, 33
  %8 = trunc nuw nsw i64 %7 to i32
  %9 = and i64 %6, 8589934591
  %10 = icmp ne i64 %9, 0
  %11 = zext i1 %10 to i32
  %12 = or i32 %11, %8
  %13 = shl nuw nsw i32 %5, 23
  %14 = xor i32 %13, 528482304
  %15 = lshr i32 %8, 7
  %16 = and i32 %15, 1
  %17 = add nuw i32 %12, 63
  %18 = add nuw i32 %17, %16
  %19 = lshr i32 %18, 7
  %20 = add nuw nsw i32 %14, 1056964608
  %21 = add nuw nsw i32 %20, %19
  br label %22

22:                                               ; preds = %1, %3
  %23 = phi i32 [ 0, %1 ], [ %21, %3 ]
  ret i32 %23
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__floattisf(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = icmp sgt i64 %1, -1
  br i1 %3, label %4, label %52

4:                                                ; preds = %2
  %5 = icmp eq i64 %1, 0
  br i1 %5, label %6, label %27

6:                                                ; preds = %4
  %7 = icmp eq i64 %0, 0
  br i1 %7, label %108, label %8

8:                                                ; preds = %6
  %9 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %0, i1 true)
  %10 = trunc nuw nsw i64 %9 to i32
  %11 = shl i64 %0, %9
  %12 = lshr i64 %11, 33
  %13 = trunc nuw nsw i64 %12 to i32
  %14 = and i64 %11, 8589934591
  %15 = icmp ne i64 %14, 0
  %16 = zext i1 %15 to i32
  %17 = or i32 %16, %13
  %18 = shl nuw nsw i32 %10, 23
  %19 = xor i32 %18, 528482304
  %20 = lshr i32 %13, 7
  %21 = and i32 %20, 1
  %22 = add nuw i32 %17, 63
  %23 = add nuw i32 %22, %21
  %24 = lshr i32 %23, 7
  %25 = add nuw nsw i32 %19, 1056964608
  %26 = add nuw nsw i32 %25, %24
  br label %108

27:                                               ; preds = %4
  %28 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %1, i1 true)
  %29 = trunc nuw nsw i64 %28 to i32
  %30 = shl i64 %1, %28
  %31 = sub nuw nsw i32 64, %29
  %32 = zext nneg i32 %31 to i64
  %33 = lshr i64 %0, %32
  %34 = or i64 %33, %30
  %35 = shl i64 %0, %28
  %36 = lshr i64 %34, 33
  %37 = trunc nuw nsw i64 %36 to i32
  %38 = and i64 %34, 8589934591
  %39 = or i64 %38, %35
  %40 = icmp ne i64 %39, 0
  %41 = zext i1 %40 to i32
  %42 = or i32 %41, %37
  %43 = shl nuw nsw i32 %29, 23
  %44 = xor i32 %43, 1065353216
  %45 = lshr i32 %37, 7
  %46 = and i32 %45, 1
  %47 = add nuw nsw i32 %46, 63
  %48 = add nuw i32 %47, %42
  %49 = lshr i32 %48, 7
  %50 = add nuw nsw i32 %44, 1056964608
  %51 = add nuw nsw i32 %50, %49
  br label %108

52:                                               ; preds = %2
  %53 = sub i64 0, %0
  %54 = xor i64 %1, -1
  %55 = icmp eq i64 %0, 0
  %56 = zext i1 %55 to i64
  %57 = add nuw i64 %56, %54
  %58 = icmp eq i64 %57, 0
  br i1 %58, label %59, label %79

59:                                               ; preds = %52
  br i1 %55, label %108, label %60

60:                                               ; preds = %59
  %61 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %53, i1 true)
  %62 = trunc nuw nsw i64 %61 to i32
  %63 = shl i64 %53, %61
  %64 = lshr i64 %63, 33
  %65 = trunc nuw nsw i64 %64 to i32
  %66 = and i64 %63, 8589934591
  %67 = icmp ne i64 %66, 0
  %68 = zext i1 %67 to i32
  %69 = or i32 %68, %65
  %70 = shl nuw nsw i32 %62, 23
  %71 = xor i32 %70, 528482304
  %72 = lshr i32 %65, 7
  %73 = and i32 %72, 1
  %74 = add nuw i32 %69, 63
  %75 = add nuw i32 %74, %73
  %76 = lshr i32 %75, 7
  %77 = add nuw nsw i32 %71, -1090519040
  %78 = add nuw nsw i32 %77, %76
  br label %108

79:                                               ; preds = %52
  %80 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %57, i1 true)
  %81 = trunc nuw nsw i64 %80 to i32
  %82 = icmp eq i32 %81, 0
  br i1 %82, label %89, label %83

83:                                               ; preds = %79
  %84 = shl i64 %57, %80
  %85 = sub nuw nsw i32 64, %81
  %86 = zext nneg i32 %85 to i64
  %87 = lshr i64 %53, %86
  %88 = or i64 %87, %84
  br label %89

89:                                               ; preds = %83, %79
  %90 = phi i64 [ %88, %83 ], [ %57, %79 ]
  %91 = shl i64 %53, %80
  %92 = lshr i64 %90, 33
  %93 = trunc nuw nsw i64 %92 to i32
  %94 = and i64 %90, 8589934591
  %95 = or i64 %94, %91
  %96 = icmp ne i64 %95, 0
  %97 = zext i1 %96 to i32
  %98 = or i32 %97, %93
  %99 = shl nuw nsw i32 %81, 23
  %100 = xor i32 %99, 1065353216
  %101 = lshr i32 %93, 7
  %102 = and i32 %101, 1
  %103 = add nuw nsw i32 %102, 63
  %104 = add nuw i32 %103, %98
  %105 = lshr i32 %104, 7
  %106 = add nuw nsw i32 %100, -1090519040
  %107 = add nuw nsw i32 %106, %105
  br label %108

108:                                              ; preds = %89, %60, %59, %27, %8, %6
  %109 = phi i32 [ 0, %6 ], [ %26, %8 ], [ %51, %27 ], [ 0, %59 ], [ %78, %60 ], [ %107, %89 ]
  ret i32 %109
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__floatuntisf(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = icmp eq i64 %1, 0
  br i1 %3, label %4, label %25

4:                                                ; preds = %2
  %5 = icmp eq i64 %0, 0
  br i1 %5, label %54, label %6

6:                                                ; preds = %4
  %7 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %0, i1 true)
  %8 = trunc nuw nsw i64 %7 to i32
  %9 = shl i64 %0, %7
  %10 = lshr i64 %9, 33
  %11 = trunc nuw nsw i64 %10 to i32
  %12 = and i64 %9, 8589934591
  %13 = icmp ne i64 %12, 0
  %14 = zext i1 %13 to i32
  %15 = or i32 %14, %11
  %16 = shl nuw nsw i32 %8, 23
  %17 = xor i32 %16, 528482304
  %18 = lshr i32 %11, 7
  %19 = and i32 %18, 1
  %20 = add nuw i32 %15, 63
  %21 = add nuw i32 %20, %19
  %22 = lshr i32 %21, 7
  %23 = add nuw nsw i32 %17, 1056964608
  %24 = add nuw nsw i32 %23, %22
  br label %54

25:                                               ; preds = %2
  %26 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %1, i1 true)
  %27 = trunc nuw nsw i64 %26 to i32
  %28 = icmp eq i32 %27, 0
  br i1 %28, label %35, label %29

29:                                               ; preds = %25
  %30 = shl i64 %1, %26
  %31 = sub nuw nsw i32 64, %27
  %32 = zext nneg i32 %31 to i64
  %33 = lshr i64 %0, %32
  %34 = or i64 %33, %30
  br label %35

35:                                               ; preds = %29, %25
  %36 = phi i64 [ %34, %29 ], [ %1, %25 ]
  %37 = shl i64 %0, %26
  %38 = lshr i64 %36, 33
  %39 = trunc nuw nsw i64 %38 to i32
  %40 = and i64 %36, 8589934591
  %41 = or i64 %40, %37
  %42 = icmp ne i64 %41, 0
  %43 = zext i1 %42 to i32
  %44 = or i32 %43, %39
  %45 = shl nuw nsw i32 %27, 23
  %46 = xor i32 %45, 1065353216
  %47 = lshr i32 %39, 7
  %48 = and i32 %47, 1
  %49 = add nuw nsw i32 %48, 63
  %50 = add nuw i32 %49, %44
  %51 = lshr i32 %50, 7
  %52 = add nuw nsw i32 %46, 1056964608
  %53 = add nuw nsw i32 %52, %51
  br label %54

54:                                               ; preds = %4, %6, %35
  %55 = phi i32 [ 0, %4 ], [ %24, %6 ], [ %53, %35 ]
  ret i32 %55
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @fmaf(i32 noundef %0, i32 noundef %1, i32 noundef %2) local_unnamed_addr #0 {
  %4 = xor i32 %1, %0
  %5 = and i32 %4, -2147483648
  %6 = and i32 %0, 2147483647
  %7 = icmp ugt i32 %6, 2139095040
  br i1 %7, label %8, label %10

8:                                                ; preds = %3
  %9 = or i32 %0, 4194304
  br label %183

10:                                               ; preds = %3
  %11 = and i32 %1, 2147483647
  %12 = icmp ugt i32 %11, 2139095040
  br i1 %12, label %13, label %15

13:                                               ; preds = %10
  %14 = or i32 %1, 4194304
  br label %183

15:                                               ; preds = %10
  %16 = and i32 %2, 2147483647
  %17 = icmp ugt i32 %16, 2139095040
  br i1 %17, label %18, label %20

18:                                               ; preds = %15
  %19 = or i32 %2, 4194304
  br label %183

20:                                               ; preds = %15
  %21 = icmp eq i32 %6, 2139095040
  %22 = icmp eq i32 %11, 2139095040
  %23 = or i1 %21, %22
  br i1 %23, label %24, label %35

24:                                               ; preds = %20
  %25 = icmp eq i32 %6, 0
  %26 = icmp eq i32 %11, 0
  %27 = or i1 %25, %26
  br i1 %27, label %183, label %28

28:                                               ; preds = %24
  %29 = icmp ne i32 %16, 2139095040
  %30 = and i32 %2, -2147483648
  %31 = icmp eq i32 %30, %5
  %32 = or i1 %29, %31
  %33 = or disjoint i32 %5, 2139095040
  %34 = select i1 %32, i32 %33, i32 2143289344
  br label %183

35:                                               ; preds = %20
  %36 = icmp eq i32 %16, 2139095040
  br i1 %36, label %183, label %37

37:                                               ; preds = %35
  %38 = icmp eq i32 %6, 0
  %39 = icmp eq i32 %11, 0
  %40 = or i1 %38, %39
  %41 = icmp eq i32 %16, 0
  br i1 %40, label %42, label %45

42:                                               ; preds = %37
  %43 = select i1 %41, i32 %5, i32 -1
  %44 = and i32 %43, %2
  br label %183

45:                                               ; preds = %37
  br i1 %41, label %46, label %48

46:                                               ; preds = %45
  %47 = tail call fastcc i32 @product(i32 noundef %0, i32 noundef %1) #5
  br label %183

48:                                               ; preds = %45
  %49 = and i32 %0, 8388607
  %50 = icmp ult i32 %6, 8388608
  br i1 %50, label %51, label %56

51:                                               ; preds = %48
  %52 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %49, i1 true)
  %53 = add nsw i32 %52, -8
  %54 = shl i32 %49, %53
  %55 = sub nsw i32 9, %52
  br label %59

56:                                               ; preds = %48
  %57 = lshr i32 %6, 23
  %58 = or disjoint i32 %49, 8388608
  br label %59

59:                                               ; preds = %51, %56
  %60 = phi i32 [ %54, %51 ], [ %58, %56 ]
  %61 = phi i32 [ %55, %51 ], [ %57, %56 ]
  %62 = and i32 %1, 8388607
  %63 = icmp ult i32 %11, 8388608
  br i1 %63, label %64, label %69

64:                                               ; preds = %59
  %65 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %62, i1 true)
  %66 = add nsw i32 %65, -8
  %67 = shl i32 %62, %66
  %68 = sub nsw i32 9, %65
  br label %72

69:                                               ; preds = %59
  %70 = lshr i32 %11, 23
  %71 = or disjoint i32 %62, 8388608
  br label %72

72:                                               ; preds = %64, %69
  %73 = phi i32 [ %67, %64 ], [ %71, %69 ]
  %74 = phi i32 [ %68, %64 ], [ %70, %69 ]
  %75 = add nsw i32 %74, %61
  %76 = zext i32 %60 to i64
  %77 = zext i32 %73 to i64
  %78 = mul nuw i64 %77, %76
  %79 = shl i64 %78, 15
  %80 = icmp ult i64 %79, 4611686018427387904
  %81 = shl i64 %78, 16
  %82 = select i1 %80, i64 %81, i64 %79
  %83 = select i1 %80, i32 -127, i32 -126
  %84 = add nsw i32 %75, %83
  %85 = and i32 %2, 8388607
  %86 = icmp ult i32 %16, 8388608
  br i1 %86, label %87, label %92

87:                                               ; preds = %72
  %88 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %85, i1 true)
  %89 = add nsw i32 %88, -8
  %90 = shl i32 %85, %89
  %91 = sub nsw i32 9, %88
  br label %95

92:                                               ; preds = %72
  %93 = lshr i32 %16, 23
  %94 = or disjoint i32 %85, 8388608
  br label %95

95:                                               ; preds = %87, %92
  %96 = phi i32 [ %90, %87 ], [ %94, %92 ]
  %97 = phi i32 [ %91, %87 ], [ %93, %92 ]
  %98 = zext i32 %96 to i64
  %99 = shl i64 %98, 39
  %100 = and i32 %2, -2147483648
  %101 = icmp slt i32 %84, %97
  br i1 %101, label %106, label %102

102:                                              ; preds = %95
  %103 = icmp eq i32 %84, %97
  %104 = icmp ult i64 %82, %99
  %105 = select i1 %103, i1 %104, i1 false
  br i1 %105, label %106, label %107

106:                                              ; preds = %102, %95
  br label %107

107:                                              ; preds = %106, %102
  %108 = phi i32 [ %84, %106 ], [ %97, %102 ]
  %109 = phi i64 [ %82, %106 ], [ %99, %102 ]
  %110 = phi i64 [ %99, %106 ], [ %82, %102 ]
  %111 = phi i32 [ %97, %106 ], [ %84, %102 ]
  %112 = phi i32 [ %100, %106 ], [ %5, %102 ]
  %113 = sub nsw i32 %111, %108
  %114 = icmp eq i32 %97, %84
  br i1 %114, label %129, label %115

115:                                              ; preds = %107
  %116 = icmp sgt i32 %113, 63
  br i1 %116, label %117, label %120

117:                                              ; preds = %115
  %118 = icmp ne i64 %109, 0
  %119 = zext i1 %118 to i64
  br label %129

120:                                              ; preds = %115
  %121 = zext i32 %113 to i64
  %122 = lshr i64 %109, %121
  %123 = shl nsw i64 -1, %121
  %124 = xor i64 %123, -1
  %125 = and i64 %109, %124
  %126 = icmp ne i64 %125, 0
  %127 = zext i1 %126 to i64
  %128 = or i64 %122, %127
  br label %129

129:                                              ; preds = %107, %117, %120
  %130 = phi i64 [ %119, %117 ], [ %128, %120 ], [ %109, %107 ]
  %131 = icmp eq i32 %100, %5
  br i1 %131, label %132, label %146

132:                                              ; preds = %129
  %133 = add i64 %130, %110
  %134 = icmp sgt i64 %133, -1
  %135 = trunc i64 %133 to i32
  %136 = lshr i64 %133, 32
  %137 = trunc nuw i64 %136 to i32
  br i1 %134, label %175, label %138

138:                                              ; preds = %132
  %139 = lshr i64 %133, 1
  %140 = and i64 %133, 1
  %141 = or i64 %139, %140
  %142 = add nsw i32 %111, 1
  %143 = trunc i64 %141 to i32
  %144 = lshr i64 %133, 33
  %145 = trunc nuw nsw i64 %144 to i32
  br label %175

146:                                              ; preds = %129
  %147 = icmp eq i64 %110, %130
  br i1 %147, label %183, label %148

148:                                              ; preds = %146
  %149 = sub i64 %110, %130
  %150 = icmp ult i64 %149, 4294967296
  %151 = shl nuw i64 %149, 32
  %152 = add nsw i32 %111, -32
  %153 = select i1 %150, i64 %151, i64 %149
  %154 = select i1 %150, i32 %152, i32 %111
  %155 = icmp sgt i64 %153, -1
  br i1 %155, label %164, label %156

156:                                              ; preds = %148
  %157 = lshr i64 %153, 1
  %158 = and i64 %153, 1
  %159 = or i64 %157, %158
  %160 = add nsw i32 %154, 1
  %161 = trunc i64 %159 to i32
  %162 = lshr i64 %153, 33
  %163 = trunc nuw nsw i64 %162 to i32
  br label %175

164:                                              ; preds = %148
  %165 = lshr i64 %153, 32
  %166 = trunc nuw i64 %165 to i32
  %167 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %166, i1 true)
  %168 = add nsw i32 %167, -1
  %169 = zext nneg i32 %168 to i64
  %170 = shl i64 %153, %169
  %171 = sub nsw i32 %154, %168
  %172 = trunc i64 %170 to i32
  %173 = lshr i64 %170, 32
  %174 = trunc nuw i64 %173 to i32
  br label %175

175:                                              ; preds = %156, %164, %132, %138
  %176 = phi i32 [ %143, %138 ], [ %135, %132 ], [ %161, %156 ], [ %172, %164 ]
  %177 = phi i32 [ %145, %138 ], [ %137, %132 ], [ %163, %156 ], [ %174, %164 ]
  %178 = phi i32 [ %142, %138 ], [ %111, %132 ], [ %160, %156 ], [ %171, %164 ]
  %179 = icmp ne i32 %176, 0
  %180 = zext i1 %179 to i32
  %181 = or i32 %177, %180
  %182 = tail call fastcc i32 @rounded(i32 noundef %112, i32 noundef %178, i32 noundef %181) #5
  br label %183

183:                                              ; preds = %28, %146, %35, %24, %175, %46, %42, %18, %13, %8
  %184 = phi i32 [ %9, %8 ], [ %14, %13 ], [ %19, %18 ], [ %44, %42 ], [ %47, %46 ], [ %182, %175 ], [ 2143289344, %24 ], [ %2, %35 ], [ 0, %146 ], [ %34, %28 ]
  ret i32 %184
}

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define dso_local i32 @sqrtf(i32 noundef %0) local_unnamed_addr #1 {
  %2 = and i32 %0, 2147483647
  %3 = icmp ugt i32 %2, 2139095040
  br i1 %3, label %4, label %6

4:                                                ; preds = %1
  %5 = or i32 %0, 4194304
  br label %60

6:                                                ; preds = %1
  switch i32 %0, label %7 [
    i32 -2147483648, label %60
    i32 2139095040, label %60
    i32 0, label %60
  ]

7:                                                ; preds = %6
  %8 = icmp sgt i32 %0, -1
  br i1 %8, label %9, label %60

9:                                                ; preds = %7
  %10 = and i32 %0, 8388607
  %11 = icmp ult i32 %0, 8388608
  br i1 %11, label %12, label %17

12:                                               ; preds = %9
  %13 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %10, i1 true)
  %14 = add nsw i32 %13, -8
  %15 = shl i32 %10, %14
  %16 = sub nsw i32 9, %13
  br label %20

17:                                               ; preds = %9
  %18 = lshr i32 %0, 23
  %19 = or disjoint i32 %10, 8388608
  br label %20

20:                                               ; preds = %12, %17
  %21 = phi i32 [ %15, %12 ], [ %19, %17 ]
  %22 = phi i32 [ %16, %12 ], [ %18, %17 ]
  %23 = add nsw i32 %22, -127
  %24 = and i32 %23, 1
  %25 = shl i32 %21, %24
  %26 = shl i32 %25, 1
  br label %27

27:                                               ; preds = %20, %27
  %28 = phi i32 [ %26, %20 ], [ %42, %27 ]
  %29 = phi i32 [ 16777216, %20 ], [ %41, %27 ]
  %30 = phi i32 [ 0, %20 ], [ %40, %27 ]
  %31 = phi i32 [ 0, %20 ], [ %38, %27 ]
  %32 = add i32 %29, %30
  %33 = icmp ugt i32 %32, %28
  %34 = shl nuw nsw i32 %29, 1
  %35 = select i1 %33, i32 0, i32 %32
  %36 = sub i32 %28, %35
  %37 = select i1 %33, i32 0, i32 %29
  %38 = or i32 %37, %31
  %39 = select i1 %33, i32 0, i32 %34
  %40 = add i32 %39, %30
  %41 = lshr i32 %29, 1
  %42 = shl i32 %36, 1
  %43 = icmp ult i32 %29, 2
  br i1 %43, label %44, label %27, !llvm.loop !52

44:                                               ; preds = %27
  %45 = ashr i32 %23, 1
  %46 = icmp sgt i32 %45, 127
  br i1 %46, label %60, label %47

47:                                               ; preds = %44
  %48 = shl i32 %38, 6
  %49 = icmp ne i32 %42, 0
  %50 = zext i1 %49 to i32
  %51 = or disjoint i32 %48, %50
  %52 = shl nsw i32 %45, 23
  %53 = add i32 %52, 1056964608
  %54 = lshr i32 %48, 7
  %55 = and i32 %54, 1
  %56 = add i32 %51, 63
  %57 = add i32 %56, %55
  %58 = lshr i32 %57, 7
  %59 = add nuw i32 %58, %53
  br label %60

60:                                               ; preds = %47, %44, %7, %6, %6, %6, %4
  %61 = phi i32 [ %5, %4 ], [ %0, %6 ], [ %0, %6 ], [ %0, %6 ], [ 2143289344, %7 ], [ %59, %47 ], [ 2139095040, %44 ]
  ret i32 %61
}

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define dso_local i32 @fmodf(i32 noundef %0, i32 noundef %1) local_unnamed_addr #1 {
  %3 = and i32 %0, -2147483648
  %4 = and i32 %0, 2147483647
  %5 = icmp ugt i32 %4, 2139095040
  br i1 %5, label %6, label %8

6:                                                ; preds = %2
  %7 = or i32 %0, 4194304
  br label %100

8:                                                ; preds = %2
  %9 = and i32 %1, 2147483647
  %10 = icmp ugt i32 %9, 2139095040
  br i1 %10, label %11, label %13

11:                                               ; preds = %8
  %12 = or i32 %1, 4194304
  br label %100

13:                                               ; preds = %8
  %14 = icmp eq i32 %4, 2139095040
  %15 = icmp eq i32 %9, 0
  %16 = or i1 %14, %15
  br i1 %16, label %100, label %17

17:                                               ; preds = %13
  %18 = icmp ult i32 %4, %9
  br i1 %18, label %100, label %19

19:                                               ; preds = %17
  %20 = and i32 %0, 8388607
  %21 = icmp ult i32 %4, 8388608
  br i1 %21, label %22, label %27

22:                                               ; preds = %19
  %23 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %20, i1 true)
  %24 = add nsw i32 %23, -8
  %25 = shl i32 %20, %24
  %26 = sub nsw i32 9, %23
  br label %30

27:                                               ; preds = %19
  %28 = lshr i32 %4, 23
  %29 = or disjoint i32 %20, 8388608
  br label %30

30:                                               ; preds = %22, %27
  %31 = phi i32 [ %25, %22 ], [ %29, %27 ]
  %32 = phi i32 [ %26, %22 ], [ %28, %27 ]
  %33 = and i32 %1, 8388607
  %34 = icmp ult i32 %9, 8388608
  br i1 %34, label %35, label %40

35:                                               ; preds = %30
  %36 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %33, i1 true)
  %37 = add nsw i32 %36, -8
  %38 = shl i32 %33, %37
  %39 = sub nsw i32 9, %36
  br label %43

40:                                               ; preds = %30
  %41 = lshr i32 %9, 23
  %42 = or disjoint i32 %33, 8388608
  br label %43

43:                                               ; preds = %35, %40
  %44 = phi i32 [ %38, %35 ], [ %42, %40 ]
  %45 = phi i32 [ %39, %35 ], [ %41, %40 ]
  %46 = icmp sgt i32 %32, %45
  br i1 %46, label %47, label %56

47:                                               ; preds = %43, %47
  %48 = phi i32 [ %54, %47 ], [ %32, %43 ]
  %49 = phi i32 [ %53, %47 ], [ %31, %43 ]
  %50 = icmp ult i32 %49, %44
  %51 = select i1 %50, i32 0, i32 %44
  %52 = sub i32 %49, %51
  %53 = shl i32 %52, 1
  %54 = add nsw i32 %48, -1
  %55 = icmp sgt i32 %54, %45
  br i1 %55, label %47, label %56, !llvm.loop !53

56:                                               ; preds = %47, %43
  %57 = phi i32 [ %31, %43 ], [ %53, %47 ]
  %58 = phi i32 [ %32, %43 ], [ %45, %47 ]
  %59 = icmp ult i32 %57, %44
  %60 = select i1 %59, i32 0, i32 %44
  %61 = icmp eq i32 %57, %60
  br i1 %61, label %100, label %62

62:                                               ; preds = %56
  %63 = sub i32 %57, %60
  %64 = tail call range(i32 0, 32) i32 @llvm.ctlz.i32(i32 %63, i1 true)
  %65 = add nsw i32 %64, -1
  %66 = add nsw i32 %58, 8
  %67 = sub nsw i32 %66, %64
  %68 = shl i32 %63, %65
  %69 = icmp sgt i32 %67, 254
  br i1 %69, label %70, label %72

70:                                               ; preds = %62
  %71 = or disjoint i32 %3, 2139095040
  br label %100

72:                                               ; preds = %62
  %73 = icmp sgt i32 %67, 0
  br i1 %73, label %74, label %77

74:                                               ; preds = %72
  %75 = shl nuw nsw i32 %67, 23
  %76 = add nsw i32 %75, -8388608
  br label %90

77:                                               ; preds = %72
  %78 = sub nsw i32 1, %67
  %79 = icmp ugt i32 %78, 31
  br i1 %79, label %80, label %83

80:                                               ; preds = %77
  %81 = icmp ne i32 %68, 0
  %82 = zext i1 %81 to i32
  br label %90

83:                                               ; preds = %77
  %84 = lshr i32 %68, %78
  %85 = add nsw i32 %67, 31
  %86 = shl i32 %68, %85
  %87 = icmp ne i32 %86, 0
  %88 = zext i1 %87 to i32
  %89 = or i32 %84, %88
  br label %90

90:                                               ; preds = %83, %80, %74
  %91 = phi i32 [ %68, %74 ], [ %82, %80 ], [ %89, %83 ]
  %92 = phi i32 [ %76, %74 ], [ 0, %80 ], [ 0, %83 ]
  %93 = lshr i32 %91, 7
  %94 = and i32 %93, 1
  %95 = add i32 %91, 63
  %96 = add i32 %95, %94
  %97 = add i32 %92, %3
  %98 = lshr i32 %96, 7
  %99 = add i32 %97, %98
  br label %100

100:                                              ; preds = %90, %70, %56, %17, %13, %11, %6
  %101 = phi i32 [ %7, %6 ], [ %12, %11 ], [ 2143289344, %13 ], [ %0, %17 ], [ %3, %56 ], [ %71, %70 ], [ %99, %90 ]
  ret i32 %101
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @floorf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 23
  %3 = and i32 %2, 255
  %4 = add nsw i32 %3, -127
  %5 = icmp ugt i32 %3, 149
  br i1 %5, label %6, label %11

6:                                                ; preds = %1
  %7 = and i32 %0, 2147483647
  %8 = icmp ugt i32 %7, 2139095040
  %9 = or i32 %0, 4194304
  %10 = select i1 %8, i32 %9, i32 %0
  br label %28

11:                                               ; preds = %1
  %12 = and i32 %0, -2147483648
  %13 = and i32 %0, 2147483647
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %28, label %15

15:                                               ; preds = %11
  %16 = icmp ult i32 %3, 127
  br i1 %16, label %17, label %20

17:                                               ; preds = %15
  %18 = icmp eq i32 %12, 0
  %19 = select i1 %18, i32 0, i32 -1082130432
  br label %28

20:                                               ; preds = %15
  %21 = lshr i32 8388608, %4
  %22 = add nsw i32 %21, -1
  %23 = icmp eq i32 %12, 0
  %24 = select i1 %23, i32 0, i32 %22
  %25 = add i32 %24, %0
  %26 = sub nsw i32 0, %21
  %27 = and i32 %25, %26
  br label %28

28:                                               ; preds = %17, %6, %11, %20
  %29 = phi i32 [ %10, %6 ], [ %27, %20 ], [ %0, %11 ], [ %19, %17 ]
  ret i32 %29
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @ceilf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 23
  %3 = and i32 %2, 255
  %4 = add nsw i32 %3, -127
  %5 = icmp ugt i32 %3, 149
  br i1 %5, label %6, label %11

6:                                                ; preds = %1
  %7 = and i32 %0, 2147483647
  %8 = icmp ugt i32 %7, 2139095040
  %9 = or i32 %0, 4194304
  %10 = select i1 %8, i32 %9, i32 %0
  br label %28

11:                                               ; preds = %1
  %12 = and i32 %0, -2147483648
  %13 = and i32 %0, 2147483647
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %28, label %15

15:                                               ; preds = %11
  %16 = icmp ult i32 %3, 127
  br i1 %16, label %17, label %20

17:                                               ; preds = %15
  %18 = icmp eq i32 %12, 0
  %19 = select i1 %18, i32 1065353216, i32 -2147483648
  br label %28

20:                                               ; preds = %15
  %21 = lshr i32 8388608, %4
  %22 = add nsw i32 %21, -1
  %23 = icmp eq i32 %12, 0
  %24 = select i1 %23, i32 %22, i32 0
  %25 = add i32 %24, %0
  %26 = sub nsw i32 0, %21
  %27 = and i32 %25, %26
  br label %28

28:                                               ; preds = %17, %6, %11, %20
  %29 = phi i32 [ %10, %6 ], [ %27, %20 ], [ %0, %11 ], [ %19, %17 ]
  ret i32 %29
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @truncf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 23
  %3 = and i32 %2, 255
  %4 = add nsw i32 %3, -127
  %5 = icmp ugt i32 %3, 149
  %6 = and i32 %0, 2147483647
  br i1 %5, label %7, label %11

7:                                                ; preds = %1
  %8 = icmp ugt i32 %6, 2139095040
  %9 = or i32 %0, 4194304
  %10 = select i1 %8, i32 %9, i32 %0
  br label %20

11:                                               ; preds = %1
  %12 = icmp eq i32 %6, 0
  br i1 %12, label %20, label %13

13:                                               ; preds = %11
  %14 = and i32 %0, -2147483648
  %15 = icmp ult i32 %3, 127
  br i1 %15, label %20, label %16

16:                                               ; preds = %13
  %17 = lshr i32 8388608, %4
  %18 = sub nsw i32 0, %17
  %19 = and i32 %18, %0
  br label %20

20:                                               ; preds = %13, %7, %11, %16
  %21 = phi i32 [ %10, %7 ], [ %19, %16 ], [ %0, %11 ], [ %14, %13 ]
  ret i32 %21
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @roundf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 23
  %3 = and i32 %2, 255
  %4 = add nsw i32 %3, -127
  %5 = icmp ugt i32 %3, 149
  br i1 %5, label %6, label %11

6:                                                ; preds = %1
  %7 = and i32 %0, 2147483647
  %8 = icmp ugt i32 %7, 2139095040
  %9 = or i32 %0, 4194304
  %10 = select i1 %8, i32 %9, i32 %0
  br label %27

11:                                               ; preds = %1
  %12 = and i32 %0, -2147483648
  %13 = and i32 %0, 2147483647
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %27, label %15

15:                                               ; preds = %11
  %16 = icmp ult i32 %3, 127
  br i1 %16, label %17, label %21

17:                                               ; preds = %15
  %18 = icmp eq i32 %4, -1
  %19 = or disjoint i32 %12, 1065353216
  %20 = select i1 %18, i32 %19, i32 %12
  br label %27

21:                                               ; preds = %15
  %22 = lshr i32 8388608, %4
  %23 = lshr i32 4194304, %4
  %24 = add i32 %23, %0
  %25 = sub nsw i32 0, %22
  %26 = and i32 %24, %25
  br label %27

27:                                               ; preds = %17, %6, %11, %21
  %28 = phi i32 [ %10, %6 ], [ %26, %21 ], [ %0, %11 ], [ %20, %17 ]
  ret i32 %28
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @rintf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 23
  %3 = and i32 %2, 255
  %4 = add nsw i32 %3, -127
  %5 = icmp ugt i32 %3, 149
  br i1 %5, label %6, label %11

6:                                                ; preds = %1
  %7 = and i32 %0, 2147483647
  %8 = icmp ugt i32 %7, 2139095040
  %9 = or i32 %0, 4194304
  %10 = select i1 %8, i32 %9, i32 %0
  br label %37

11:                                               ; preds = %1
  %12 = and i32 %0, -2147483648
  %13 = and i32 %0, 2147483647
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %37, label %15

15:                                               ; preds = %11
  %16 = icmp ult i32 %3, 127
  br i1 %16, label %17, label %24

17:                                               ; preds = %15
  %18 = icmp eq i32 %4, -1
  %19 = and i32 %0, 8388607
  %20 = icmp ne i32 %19, 0
  %21 = and i1 %20, %18
  %22 = or disjoint i32 %12, 1065353216
  %23 = select i1 %21, i32 %22, i32 %12
  br label %37

24:                                               ; preds = %15
  %25 = lshr i32 8388608, %4
  %26 = add nsw i32 %25, -1
  %27 = lshr i32 %26, 1
  %28 = and i32 %25, %0
  %29 = icmp ne i32 %28, 0
  %30 = icmp eq i32 %4, 0
  %31 = select i1 %29, i1 true, i1 %30
  %32 = zext i1 %31 to i32
  %33 = add i32 %27, %0
  %34 = add i32 %33, %32
  %35 = sub nsw i32 0, %25
  %36 = and i32 %34, %35
  br label %37

37:                                               ; preds = %17, %6, %11, %24
  %38 = phi i32 [ %10, %6 ], [ %36, %24 ], [ %0, %11 ], [ %23, %17 ]
  ret i32 %38
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @nearbyintf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 23
  %3 = and i32 %2, 255
  %4 = add nsw i32 %3, -127
  %5 = icmp ugt i32 %3, 149
  br i1 %5, label %6, label %11

6:                                                ; preds = %1
  %7 = and i32 %0, 2147483647
  %8 = icmp ugt i32 %7, 2139095040
  %9 = or i32 %0, 4194304
  %10 = select i1 %8, i32 %9, i32 %0
  br label %37

11:                                               ; preds = %1
  %12 = and i32 %0, -2147483648
  %13 = and i32 %0, 2147483647
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %37, label %15

15:                                               ; preds = %11
  %16 = icmp ult i32 %3, 127
  br i1 %16, label %17, label %24

17:                                               ; preds = %15
  %18 = icmp eq i32 %4, -1
  %19 = and i32 %0, 8388607
  %20 = icmp ne i32 %19, 0
  %21 = and i1 %20, %18
  %22 = or disjoint i32 %12, 1065353216
  %23 = select i1 %21, i32 %22, i32 %12
  br label %37

24:                                               ; preds = %15
  %25 = lshr i32 8388608, %4
  %26 = add nsw i32 %25, -1
  %27 = lshr i32 %26, 1
  %28 = and i32 %25, %0
  %29 = icmp ne i32 %28, 0
  %30 = icmp eq i32 %4, 0
  %31 = select i1 %29, i1 true, i1 %30
  %32 = zext i1 %31 to i32
  %33 = add i32 %27, %0
  %34 = add i32 %33, %32
  %35 = sub nsw i32 0, %25
  %36 = and i32 %34, %35
  br label %37

37:                                               ; preds = %17, %6, %11, %24
  %38 = phi i32 [ %10, %6 ], [ %36, %24 ], [ %0, %11 ], [ %23, %17 ]
  ret i32 %38
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @roundevenf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i32 %0, 23
  %3 = and i32 %2, 255
  %4 = add nsw i32 %3, -127
  %5 = icmp ugt i32 %3, 149
  br i1 %5, label %6, label %11

6:                                                ; preds = %1
  %7 = and i32 %0, 2147483647
  %8 = icmp ugt i32 %7, 2139095040
  %9 = or i32 %0, 4194304
  %10 = select i1 %8, i32 %9, i32 %0
  br label %37

11:                                               ; preds = %1
  %12 = and i32 %0, -2147483648
  %13 = and i32 %0, 2147483647
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %37, label %15

15:                                               ; preds = %11
  %16 = icmp ult i32 %3, 127
  br i1 %16, label %17, label %24

17:                                               ; preds = %15
  %18 = icmp eq i32 %4, -1
  %19 = and i32 %0, 8388607
  %20 = icmp ne i32 %19, 0
  %21 = and i1 %20, %18
  %22 = or disjoint i32 %12, 1065353216
  %23 = select i1 %21, i32 %22, i32 %12
  br label %37

24:                                               ; preds = %15
  %25 = lshr i32 8388608, %4
  %26 = add nsw i32 %25, -1
  %27 = lshr i32 %26, 1
  %28 = and i32 %25, %0
  %29 = icmp ne i32 %28, 0
  %30 = icmp eq i32 %4, 0
  %31 = select i1 %29, i1 true, i1 %30
  %32 = zext i1 %31 to i32
  %33 = add i32 %27, %0
  %34 = add i32 %33, %32
  %35 = sub nsw i32 0, %25
  %36 = and i32 %34, %35
  br label %37

37:                                               ; preds = %17, %6, %11, %24
  %38 = phi i32 [ %10, %6 ], [ %36, %24 ], [ %0, %11 ], [ %23, %17 ]
  ret i32 %38
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef i32 @fminf(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = and i32 %1, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  br i1 %4, label %7, label %10

7:                                                ; preds = %2
  %8 = or i32 %0, 4194304
  %9 = select i1 %6, i32 %8, i32 %1
  br label %18

10:                                               ; preds = %2
  br i1 %6, label %18, label %11

11:                                               ; preds = %10
  %12 = and i32 %1, %0
  %13 = icmp slt i32 %12, 0
  %14 = icmp ugt i32 %0, %1
  %15 = icmp slt i32 %0, %1
  %16 = select i1 %13, i1 %14, i1 %15
  %17 = select i1 %16, i32 %0, i32 %1
  br label %18

18:                                               ; preds = %7, %10, %11
  %19 = phi i32 [ %9, %7 ], [ %17, %11 ], [ %0, %10 ]
  ret i32 %19
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef i32 @fmaxf(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = and i32 %0, 2147483647
  %4 = icmp ugt i32 %3, 2139095040
  %5 = and i32 %1, 2147483647
  %6 = icmp ugt i32 %5, 2139095040
  br i1 %4, label %7, label %10

7:                                                ; preds = %2
  %8 = or i32 %0, 4194304
  %9 = select i1 %6, i32 %8, i32 %1
  br label %18

10:                                               ; preds = %2
  br i1 %6, label %18, label %11

11:                                               ; preds = %10
  %12 = and i32 %1, %0
  %13 = icmp slt i32 %12, 0
  %14 = icmp ule i32 %0, %1
  %15 = icmp sge i32 %0, %1
  %16 = select i1 %13, i1 %14, i1 %15
  %17 = select i1 %16, i32 %0, i32 %1
  br label %18

18:                                               ; preds = %7, %10, %11
  %19 = phi i32 [ %9, %7 ], [ %17, %11 ], [ %0, %10 ]
  ret i32 %19
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctlz.i64(i64, i1 immarg) #3

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctlz.i32(i32, i1 immarg) #3

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.abs.i32(i32, i1 immarg) #4

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umax.i32(i32, i32) #4

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.abs.i64(i64, i1 immarg) #4

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nofree norecurse nosync nounwind memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3, !4, !5, !6, !7, !8, !9, !10, !11, !12, !13, !14, !15, !16, !17, !18, !19, !20, !21, !22, !23, !24, !25, !26, !27, !28, !29, !30, !31, !32, !33, !34, !35, !36}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @__addsf3, !"f{ui}(ui,ui)"}
!2 = !{ptr @__subsf3, !"f{ui}(ui,ui)"}
!3 = !{ptr @__negsf2, !"f{ui}(ui)"}
!4 = !{ptr @__mulsf3, !"f{ui}(ui,ui)"}
!5 = !{ptr @__divsf3, !"f{ui}(ui,ui)"}
!6 = !{ptr @__eqsf2, !"f{si}(ui,ui)"}
!7 = !{ptr @__nesf2, !"f{si}(ui,ui)"}
!8 = !{ptr @__ltsf2, !"f{si}(ui,ui)"}
!9 = !{ptr @__lesf2, !"f{si}(ui,ui)"}
!10 = !{ptr @__gtsf2, !"f{si}(ui,ui)"}
!11 = !{ptr @__gesf2, !"f{si}(ui,ui)"}
!12 = !{ptr @__unordsf2, !"f{si}(ui,ui)"}
!13 = !{ptr @__fixsfsi, !"f{si}(ui)"}
!14 = !{ptr @__fixsfdi, !"f{sll}(ui)"}
!15 = !{ptr @__fixunssfsi, !"f{ui}(ui)"}
!16 = !{ptr @__fixunssfdi, !"f{ull}(ui)"}
!17 = !{ptr @__fixsfti, !"f{s(){m(low){ull},m(high){ull}}}(ui)"}
!18 = !{ptr @__fixunssfti, !"f{s(){m(low){ull},m(high){ull}}}(ui)"}
!19 = !{ptr @__floatsisf, !"f{ui}(si)"}
!20 = !{ptr @__floatunsisf, !"f{ui}(ui)"}
!21 = !{ptr @__floatdisf, !"f{ui}(sll)"}
!22 = !{ptr @__floatundisf, !"f{ui}(ull)"}
!23 = !{ptr @__floattisf, !"f{ui}(ull,ull)"}
!24 = !{ptr @__floatuntisf, !"f{ui}(ull,ull)"}
!25 = !{ptr @fmaf, !"f{ui}(ui,ui,ui)"}
!26 = !{ptr @sqrtf, !"f{ui}(ui)"}
!27 = !{ptr @fmodf, !"f{ui}(ui,ui)"}
!28 = !{ptr @floorf, !"f{ui}(ui)"}
!29 = !{ptr @ceilf, !"f{ui}(ui)"}
!30 = !{ptr @truncf, !"f{ui}(ui)"}
!31 = !{ptr @roundf, !"f{ui}(ui)"}
!32 = !{ptr @rintf, !"f{ui}(ui)"}
!33 = !{ptr @nearbyintf, !"f{ui}(ui)"}
!34 = !{ptr @roundevenf, !"f{ui}(ui)"}
!35 = !{ptr @fminf, !"f{ui}(ui,ui)"}
!36 = !{ptr @fmaxf, !"f{ui}(ui,ui)"}
!37 = distinct !{!37, !38, !39}
!38 = !{!"llvm.loop.mustprogress"}
!39 = !{!"llvm.loop.unroll.disable"}
!40 = !{!41, !42, i64 0}
!41 = !{!"", !42, i64 0, !42, i64 8}
!42 = !{!"long long", !43, i64 0}
!43 = !{!"omnipotent char", !44, i64 0}
!44 = !{!"Simple C/C++ TBAA"}
!45 = !{!46}
!46 = distinct !{!46, !47, !"halves: argument 0"}
!47 = distinct !{!47, !"halves"}
!48 = !{!41, !42, i64 8}
!49 = !{!50}
!50 = distinct !{!50, !51, !"halves: argument 0"}
!51 = distinct !{!51, !"halves"}
!52 = distinct !{!52, !38, !39}
!53 = distinct !{!53, !38, !39}
