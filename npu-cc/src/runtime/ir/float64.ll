; ModuleID = 'c/float64.c'
source_filename = "c/float64.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

%struct.pair = type { i64, i64 }

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__adddf3(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = tail call fastcc i64 @sum(i64 noundef %0, i64 noundef %1) #5
  ret i64 %3
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal fastcc i64 @sum(i64 noundef %0, i64 noundef %1) unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = and i64 %1, 9223372036854775807
  %5 = icmp ult i64 %3, %4
  %6 = select i1 %5, i64 %0, i64 %1
  %7 = select i1 %5, i64 %1, i64 %0
  %8 = and i64 %7, -9223372036854775808
  %9 = xor i64 %1, %0
  %10 = icmp sgt i64 %9, -1
  %11 = and i64 %7, 9223372036854775807
  %12 = icmp ugt i64 %11, 9218868437227405311
  br i1 %12, label %13, label %22

13:                                               ; preds = %2
  %14 = icmp eq i64 %11, 9218868437227405312
  br i1 %14, label %17, label %15

15:                                               ; preds = %13
  %16 = or i64 %7, 2251799813685248
  br label %114

17:                                               ; preds = %13
  %18 = and i64 %6, 9223372036854775807
  %19 = icmp ne i64 %18, 9218868437227405312
  %20 = or i1 %10, %19
  %21 = select i1 %20, i64 %7, i64 9221120237041090560
  br label %114

22:                                               ; preds = %2
  %23 = lshr i64 %7, 52
  %24 = trunc nuw nsw i64 %23 to i32
  %25 = and i32 %24, 2047
  %26 = lshr i64 %6, 52
  %27 = trunc nuw nsw i64 %26 to i32
  %28 = and i32 %27, 2047
  %29 = shl i64 %7, 10
  %30 = and i64 %29, 4611686018427386880
  %31 = shl i64 %6, 10
  %32 = and i64 %31, 4611686018427386880
  %33 = icmp eq i32 %25, 0
  %34 = or disjoint i64 %30, 4611686018427387904
  %35 = tail call i32 @llvm.umax.i32(i32 %25, i32 1)
  %36 = select i1 %33, i64 %30, i64 %34
  %37 = icmp eq i32 %28, 0
  %38 = or disjoint i64 %32, 4611686018427387904
  %39 = tail call i32 @llvm.umax.i32(i32 %28, i32 1)
  %40 = select i1 %37, i64 %32, i64 %38
  %41 = sub nsw i32 %35, %39
  %42 = icmp eq i32 %35, %39
  br i1 %42, label %57, label %43

43:                                               ; preds = %22
  %44 = icmp sgt i32 %41, 63
  br i1 %44, label %45, label %48

45:                                               ; preds = %43
  %46 = icmp ne i64 %40, 0
  %47 = zext i1 %46 to i64
  br label %57

48:                                               ; preds = %43
  %49 = zext nneg i32 %41 to i64
  %50 = lshr i64 %40, %49
  %51 = sub nsw i32 64, %41
  %52 = zext nneg i32 %51 to i64
  %53 = shl i64 %40, %52
  %54 = icmp ne i64 %53, 0
  %55 = zext i1 %54 to i64
  %56 = or i64 %50, %55
  br label %57

57:                                               ; preds = %22, %45, %48
  %58 = phi i64 [ %47, %45 ], [ %56, %48 ], [ %40, %22 ]
  br i1 %10, label %59, label %72

59:                                               ; preds = %57
  %60 = add nuw i64 %58, %36
  %61 = icmp sgt i64 %60, -1
  br i1 %61, label %67, label %62

62:                                               ; preds = %59
  %63 = lshr i64 %60, 1
  %64 = and i64 %58, 1
  %65 = or i64 %63, %64
  %66 = add nuw nsw i32 %35, 1
  br label %82

67:                                               ; preds = %59
  %68 = icmp ult i64 %60, 4611686018427387904
  br i1 %68, label %69, label %82

69:                                               ; preds = %67
  %70 = lshr i64 %60, 10
  %71 = or disjoint i64 %70, %8
  br label %114

72:                                               ; preds = %57
  %73 = icmp eq i64 %36, %58
  br i1 %73, label %114, label %74

74:                                               ; preds = %72
  %75 = sub nsw i64 %36, %58
  %76 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %75, i1 true)
  %77 = trunc nuw nsw i64 %76 to i32
  %78 = add nsw i32 %77, -1
  %79 = zext nneg i32 %78 to i64
  %80 = shl i64 %75, %79
  %81 = sub nsw i32 %35, %78
  br label %82

82:                                               ; preds = %62, %67, %74
  %83 = phi i32 [ %35, %67 ], [ %81, %74 ], [ %66, %62 ]
  %84 = phi i64 [ %60, %67 ], [ %80, %74 ], [ %65, %62 ]
  %85 = icmp sgt i32 %83, 2046
  br i1 %85, label %86, label %88

86:                                               ; preds = %82
  %87 = or disjoint i64 %8, 9218868437227405312
  br label %114

88:                                               ; preds = %82
  %89 = icmp sgt i32 %83, 0
  br i1 %89, label %90, label %94

90:                                               ; preds = %88
  %91 = add nuw nsw i32 %83, 4095
  %92 = zext nneg i32 %91 to i64
  %93 = shl i64 %92, 52
  br label %104

94:                                               ; preds = %88
  %95 = sub nsw i32 1, %83
  %96 = zext nneg i32 %95 to i64
  %97 = lshr i64 %84, %96
  %98 = add nsw i32 %83, 63
  %99 = zext nneg i32 %98 to i64
  %100 = shl i64 %84, %99
  %101 = icmp ne i64 %100, 0
  %102 = zext i1 %101 to i64
  %103 = or i64 %97, %102
  br label %104

104:                                              ; preds = %94, %90
  %105 = phi i64 [ %84, %90 ], [ %103, %94 ]
  %106 = phi i64 [ %93, %90 ], [ 0, %94 ]
  %107 = lshr i64 %105, 10
  %108 = and i64 %107, 1
  %109 = add i64 %105, 511
  %110 = add i64 %109, %108
  %111 = add nuw i64 %106, %8
  %112 = lshr i64 %110, 10
  %113 = add i64 %111, %112
  br label %114

114:                                              ; preds = %104, %86, %72, %69, %17, %15
  %115 = phi i64 [ %16, %15 ], [ %21, %17 ], [ %71, %69 ], [ 0, %72 ], [ %87, %86 ], [ %113, %104 ]
  ret i64 %115
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__subdf3(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %1, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = xor i64 %1, -9223372036854775808
  %6 = select i1 %4, i64 %1, i64 %5
  %7 = tail call fastcc i64 @sum(i64 noundef %0, i64 noundef %6) #5
  ret i64 %7
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef i64 @__negdf2(i64 noundef %0) local_unnamed_addr #0 {
  %2 = xor i64 %0, -9223372036854775808
  ret i64 %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__muldf3(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = tail call fastcc i64 @product(i64 noundef %0, i64 noundef %1) #5
  ret i64 %3
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal fastcc i64 @product(i64 noundef %0, i64 noundef %1) unnamed_addr #0 {
  %3 = xor i64 %1, %0
  %4 = and i64 %3, -9223372036854775808
  %5 = and i64 %0, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  br i1 %6, label %7, label %9

7:                                                ; preds = %2
  %8 = or i64 %0, 2251799813685248
  br label %124

9:                                                ; preds = %2
  %10 = and i64 %1, 9223372036854775807
  %11 = icmp ugt i64 %10, 9218868437227405312
  br i1 %11, label %12, label %14

12:                                               ; preds = %9
  %13 = or i64 %1, 2251799813685248
  br label %124

14:                                               ; preds = %9
  %15 = icmp eq i64 %5, 9218868437227405312
  %16 = icmp eq i64 %10, 9218868437227405312
  %17 = or i1 %15, %16
  %18 = icmp eq i64 %5, 0
  %19 = icmp eq i64 %10, 0
  %20 = or i1 %18, %19
  br i1 %17, label %21, label %24

21:                                               ; preds = %14
  %22 = or disjoint i64 %4, 9218868437227405312
  %23 = select i1 %20, i64 9221120237041090560, i64 %22
  br label %124

24:                                               ; preds = %14
  br i1 %20, label %124, label %25

25:                                               ; preds = %24
  %26 = lshr i64 %5, 52
  %27 = trunc nuw nsw i64 %26 to i32
  %28 = and i64 %0, 4503599627370495
  %29 = icmp eq i32 %27, 0
  br i1 %29, label %30, label %37

30:                                               ; preds = %25
  %31 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %28, i1 true)
  %32 = trunc nuw nsw i64 %31 to i32
  %33 = add nsw i32 %32, -11
  %34 = zext nneg i32 %33 to i64
  %35 = shl i64 %28, %34
  %36 = sub nsw i32 12, %32
  br label %39

37:                                               ; preds = %25
  %38 = or disjoint i64 %28, 4503599627370496
  br label %39

39:                                               ; preds = %30, %37
  %40 = phi i64 [ %35, %30 ], [ %38, %37 ]
  %41 = phi i32 [ %36, %30 ], [ %27, %37 ]
  %42 = lshr i64 %10, 52
  %43 = trunc nuw nsw i64 %42 to i32
  %44 = and i64 %1, 4503599627370495
  %45 = icmp eq i32 %43, 0
  br i1 %45, label %46, label %53

46:                                               ; preds = %39
  %47 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %44, i1 true)
  %48 = trunc nuw nsw i64 %47 to i32
  %49 = add nsw i32 %48, -11
  %50 = zext nneg i32 %49 to i64
  %51 = shl i64 %44, %50
  %52 = sub nsw i32 12, %48
  br label %55

53:                                               ; preds = %39
  %54 = or disjoint i64 %44, 4503599627370496
  br label %55

55:                                               ; preds = %46, %53
  %56 = phi i64 [ %51, %46 ], [ %54, %53 ]
  %57 = phi i32 [ %52, %46 ], [ %43, %53 ]
  %58 = add nsw i32 %57, %41
  %59 = shl i64 %40, 10
  %60 = shl i64 %56, 11
  %61 = and i64 %59, 4294966272
  %62 = lshr i64 %59, 32
  %63 = and i64 %60, 4294965248
  %64 = lshr i64 %60, 32
  %65 = mul nuw i64 %63, %61
  %66 = mul nuw i64 %63, %62
  %67 = mul nuw i64 %64, %61
  %68 = lshr i64 %65, 32
  %69 = and i64 %66, 4294965248
  %70 = add nuw nsw i64 %68, %69
  %71 = and i64 %67, 4294966272
  %72 = add nuw nsw i64 %70, %71
  %73 = mul nuw i64 %64, %62
  %74 = lshr i64 %66, 32
  %75 = add nuw i64 %74, %73
  %76 = lshr i64 %67, 32
  %77 = add nuw i64 %75, %76
  %78 = lshr i64 %72, 32
  %79 = add nuw i64 %77, %78
  %80 = or i64 %72, %65
  %81 = trunc i64 %80 to i32
  %82 = icmp ne i32 %81, 0
  %83 = zext i1 %82 to i64
  %84 = or i64 %79, %83
  %85 = icmp ult i64 %79, 4611686018427387904
  %86 = select i1 %85, i32 -1023, i32 -1022
  %87 = add nsw i32 %58, %86
  %88 = zext i1 %85 to i64
  %89 = shl nuw nsw i64 %84, %88
  %90 = icmp sgt i32 %87, 2046
  br i1 %90, label %91, label %93

91:                                               ; preds = %55
  %92 = or disjoint i64 %4, 9218868437227405312
  br label %124

93:                                               ; preds = %55
  %94 = icmp sgt i32 %87, 0
  br i1 %94, label %95, label %99

95:                                               ; preds = %93
  %96 = add nuw nsw i32 %87, 4095
  %97 = zext nneg i32 %96 to i64
  %98 = shl i64 %97, 52
  br label %114

99:                                               ; preds = %93
  %100 = sub nsw i32 1, %87
  %101 = icmp ugt i32 %100, 63
  br i1 %101, label %102, label %105

102:                                              ; preds = %99
  %103 = icmp ne i64 %84, 0
  %104 = zext i1 %103 to i64
  br label %114

105:                                              ; preds = %99
  %106 = zext nneg i32 %100 to i64
  %107 = lshr i64 %89, %106
  %108 = add nsw i32 %87, 63
  %109 = zext nneg i32 %108 to i64
  %110 = shl i64 %89, %109
  %111 = icmp ne i64 %110, 0
  %112 = zext i1 %111 to i64
  %113 = or i64 %107, %112
  br label %114

114:                                              ; preds = %105, %102, %95
  %115 = phi i64 [ %89, %95 ], [ %104, %102 ], [ %113, %105 ]
  %116 = phi i64 [ %98, %95 ], [ 0, %102 ], [ 0, %105 ]
  %117 = lshr i64 %115, 10
  %118 = and i64 %117, 1
  %119 = add i64 %115, 511
  %120 = add i64 %119, %118
  %121 = add nuw i64 %116, %4
  %122 = lshr i64 %120, 10
  %123 = add i64 %121, %122
  br label %124

124:                                              ; preds = %114, %91, %24, %21, %12, %7
  %125 = phi i64 [ %8, %7 ], [ %13, %12 ], [ %23, %21 ], [ %4, %24 ], [ %92, %91 ], [ %123, %114 ]
  ret i64 %125
}

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define dso_local i64 @__divdf3(i64 noundef %0, i64 noundef %1) local_unnamed_addr #1 {
  %3 = xor i64 %1, %0
  %4 = and i64 %3, -9223372036854775808
  %5 = and i64 %0, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  br i1 %6, label %7, label %9

7:                                                ; preds = %2
  %8 = or i64 %0, 2251799813685248
  br label %119

9:                                                ; preds = %2
  %10 = and i64 %1, 9223372036854775807
  %11 = icmp ugt i64 %10, 9218868437227405312
  br i1 %11, label %12, label %14

12:                                               ; preds = %9
  %13 = or i64 %1, 2251799813685248
  br label %119

14:                                               ; preds = %9
  %15 = icmp eq i64 %5, 9218868437227405312
  br i1 %15, label %16, label %20

16:                                               ; preds = %14
  %17 = icmp eq i64 %10, 9218868437227405312
  %18 = or disjoint i64 %4, 9218868437227405312
  %19 = select i1 %17, i64 9221120237041090560, i64 %18
  br label %119

20:                                               ; preds = %14
  %21 = trunc i64 %1 to i63
  switch i63 %21, label %26 [
    i63 -4503599627370496, label %119
    i63 0, label %22
  ]

22:                                               ; preds = %20
  %23 = icmp eq i64 %5, 0
  %24 = or disjoint i64 %4, 9218868437227405312
  %25 = select i1 %23, i64 9221120237041090560, i64 %24
  br label %119

26:                                               ; preds = %20
  %27 = icmp eq i64 %5, 0
  br i1 %27, label %119, label %28

28:                                               ; preds = %26
  %29 = lshr i64 %5, 52
  %30 = trunc nuw nsw i64 %29 to i32
  %31 = and i64 %0, 4503599627370495
  %32 = icmp eq i32 %30, 0
  br i1 %32, label %33, label %40

33:                                               ; preds = %28
  %34 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %31, i1 true)
  %35 = trunc nuw nsw i64 %34 to i32
  %36 = add nsw i32 %35, -11
  %37 = zext nneg i32 %36 to i64
  %38 = shl i64 %31, %37
  %39 = sub nsw i32 12, %35
  br label %42

40:                                               ; preds = %28
  %41 = or disjoint i64 %31, 4503599627370496
  br label %42

42:                                               ; preds = %33, %40
  %43 = phi i64 [ %38, %33 ], [ %41, %40 ]
  %44 = phi i32 [ %39, %33 ], [ %30, %40 ]
  %45 = lshr i64 %10, 52
  %46 = trunc nuw nsw i64 %45 to i32
  %47 = and i64 %1, 4503599627370495
  %48 = icmp eq i32 %46, 0
  br i1 %48, label %49, label %56

49:                                               ; preds = %42
  %50 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %47, i1 true)
  %51 = trunc nuw nsw i64 %50 to i32
  %52 = add nsw i32 %51, -11
  %53 = zext nneg i32 %52 to i64
  %54 = shl i64 %47, %53
  %55 = sub nsw i32 12, %51
  br label %58

56:                                               ; preds = %42
  %57 = or disjoint i64 %47, 4503599627370496
  br label %58

58:                                               ; preds = %49, %56
  %59 = phi i64 [ %54, %49 ], [ %57, %56 ]
  %60 = phi i32 [ %55, %49 ], [ %46, %56 ]
  %61 = icmp ult i64 %43, %59
  %62 = zext i1 %61 to i64
  %63 = shl i64 %43, %62
  %64 = select i1 %61, i32 1022, i32 1023
  br label %65

65:                                               ; preds = %58, %65
  %66 = phi i32 [ 0, %58 ], [ %76, %65 ]
  %67 = phi i64 [ 0, %58 ], [ %74, %65 ]
  %68 = phi i64 [ %63, %58 ], [ %75, %65 ]
  %69 = shl i64 %67, 1
  %70 = icmp uge i64 %68, %59
  %71 = select i1 %70, i64 %59, i64 0
  %72 = sub i64 %68, %71
  %73 = zext i1 %70 to i64
  %74 = or disjoint i64 %69, %73
  %75 = shl i64 %72, 1
  %76 = add nuw nsw i32 %66, 1
  %77 = icmp eq i32 %76, 55
  br i1 %77, label %78, label %65, !llvm.loop !37

78:                                               ; preds = %65
  %79 = sub nsw i32 %44, %60
  %80 = add nsw i32 %79, %64
  %81 = shl i64 %74, 8
  %82 = icmp ne i64 %75, 0
  %83 = zext i1 %82 to i64
  %84 = or disjoint i64 %81, %83
  %85 = icmp sgt i32 %80, 2046
  br i1 %85, label %86, label %88

86:                                               ; preds = %78
  %87 = or disjoint i64 %4, 9218868437227405312
  br label %119

88:                                               ; preds = %78
  %89 = icmp sgt i32 %80, 0
  br i1 %89, label %90, label %94

90:                                               ; preds = %88
  %91 = add nuw nsw i32 %80, 4095
  %92 = zext nneg i32 %91 to i64
  %93 = shl i64 %92, 52
  br label %109

94:                                               ; preds = %88
  %95 = sub nsw i32 1, %80
  %96 = icmp ugt i32 %95, 63
  br i1 %96, label %97, label %100

97:                                               ; preds = %94
  %98 = icmp ne i64 %84, 0
  %99 = zext i1 %98 to i64
  br label %109

100:                                              ; preds = %94
  %101 = zext nneg i32 %95 to i64
  %102 = lshr i64 %84, %101
  %103 = add nsw i32 %80, 63
  %104 = zext nneg i32 %103 to i64
  %105 = shl i64 %84, %104
  %106 = icmp ne i64 %105, 0
  %107 = zext i1 %106 to i64
  %108 = or i64 %102, %107
  br label %109

109:                                              ; preds = %100, %97, %90
  %110 = phi i64 [ %84, %90 ], [ %99, %97 ], [ %108, %100 ]
  %111 = phi i64 [ %93, %90 ], [ 0, %97 ], [ 0, %100 ]
  %112 = lshr i64 %110, 10
  %113 = and i64 %112, 1
  %114 = add i64 %110, 511
  %115 = add i64 %114, %113
  %116 = add i64 %111, %4
  %117 = lshr i64 %115, 10
  %118 = add i64 %116, %117
  br label %119

119:                                              ; preds = %109, %86, %26, %20, %22, %16, %12, %7
  %120 = phi i64 [ %8, %7 ], [ %13, %12 ], [ %19, %16 ], [ %25, %22 ], [ %4, %20 ], [ %4, %26 ], [ %87, %86 ], [ %118, %109 ]
  ret i64 %120
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal fastcc i64 @rounded(i64 noundef %0, i32 noundef %1, i64 noundef %2) unnamed_addr #0 {
  %4 = icmp sgt i32 %1, 2046
  br i1 %4, label %5, label %7

5:                                                ; preds = %3
  %6 = or i64 %0, 9218868437227405312
  br label %38

7:                                                ; preds = %3
  %8 = icmp sgt i32 %1, 0
  br i1 %8, label %9, label %13

9:                                                ; preds = %7
  %10 = add nuw nsw i32 %1, 4095
  %11 = zext nneg i32 %10 to i64
  %12 = shl i64 %11, 52
  br label %28

13:                                               ; preds = %7
  %14 = sub nsw i32 1, %1
  %15 = icmp ugt i32 %14, 63
  br i1 %15, label %16, label %19

16:                                               ; preds = %13
  %17 = icmp ne i64 %2, 0
  %18 = zext i1 %17 to i64
  br label %28

19:                                               ; preds = %13
  %20 = zext nneg i32 %14 to i64
  %21 = lshr i64 %2, %20
  %22 = add nsw i32 %1, 63
  %23 = zext nneg i32 %22 to i64
  %24 = shl i64 %2, %23
  %25 = icmp ne i64 %24, 0
  %26 = zext i1 %25 to i64
  %27 = or i64 %21, %26
  br label %28

28:                                               ; preds = %19, %16, %9
  %29 = phi i64 [ %2, %9 ], [ %18, %16 ], [ %27, %19 ]
  %30 = phi i64 [ %12, %9 ], [ 0, %16 ], [ 0, %19 ]
  %31 = lshr i64 %29, 10
  %32 = and i64 %31, 1
  %33 = add i64 %29, 511
  %34 = add i64 %33, %32
  %35 = add i64 %30, %0
  %36 = lshr i64 %34, 10
  %37 = add i64 %35, %36
  br label %38

38:                                               ; preds = %28, %5
  %39 = phi i64 [ %6, %5 ], [ %37, %28 ]
  ret i64 %39
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__eqdf2(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = and i64 %1, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i64 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i64 %1, %0
  %12 = and i64 %11, 9223372036854775807
  %13 = icmp eq i64 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i64 %1, %0
  %16 = icmp slt i64 %15, 0
  %17 = icmp ugt i64 %0, %1
  %18 = icmp slt i64 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ 1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__nedf2(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = and i64 %1, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i64 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i64 %1, %0
  %12 = and i64 %11, 9223372036854775807
  %13 = icmp eq i64 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i64 %1, %0
  %16 = icmp slt i64 %15, 0
  %17 = icmp ugt i64 %0, %1
  %18 = icmp slt i64 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ 1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__ltdf2(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = and i64 %1, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i64 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i64 %1, %0
  %12 = and i64 %11, 9223372036854775807
  %13 = icmp eq i64 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i64 %1, %0
  %16 = icmp slt i64 %15, 0
  %17 = icmp ugt i64 %0, %1
  %18 = icmp slt i64 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ 1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__ledf2(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = and i64 %1, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i64 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i64 %1, %0
  %12 = and i64 %11, 9223372036854775807
  %13 = icmp eq i64 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i64 %1, %0
  %16 = icmp slt i64 %15, 0
  %17 = icmp ugt i64 %0, %1
  %18 = icmp slt i64 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ 1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__gtdf2(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = and i64 %1, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i64 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i64 %1, %0
  %12 = and i64 %11, 9223372036854775807
  %13 = icmp eq i64 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i64 %1, %0
  %16 = icmp slt i64 %15, 0
  %17 = icmp ugt i64 %0, %1
  %18 = icmp slt i64 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ -1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 -1, 2) i32 @__gedf2(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = and i64 %1, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  %7 = or i1 %4, %6
  br i1 %7, label %21, label %8

8:                                                ; preds = %2
  %9 = icmp eq i64 %0, %1
  br i1 %9, label %21, label %10

10:                                               ; preds = %8
  %11 = or i64 %1, %0
  %12 = and i64 %11, 9223372036854775807
  %13 = icmp eq i64 %12, 0
  br i1 %13, label %21, label %14

14:                                               ; preds = %10
  %15 = and i64 %1, %0
  %16 = icmp slt i64 %15, 0
  %17 = icmp ugt i64 %0, %1
  %18 = icmp slt i64 %0, %1
  %19 = select i1 %16, i1 %17, i1 %18
  %20 = select i1 %19, i32 -1, i32 1
  br label %21

21:                                               ; preds = %2, %8, %10, %14
  %22 = phi i32 [ %20, %14 ], [ -1, %2 ], [ 0, %10 ], [ 0, %8 ]
  ret i32 %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local range(i32 0, 2) i32 @__unorddf2(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = and i64 %1, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  %7 = or i1 %4, %6
  %8 = zext i1 %7 to i32
  ret i32 %8
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__fixdfsi(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 52
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 2047
  %5 = add nsw i32 %4, -1023
  %6 = icmp ult i32 %5, 32
  br i1 %6, label %7, label %14

7:                                                ; preds = %1
  %8 = and i64 %0, 4503599627370495
  %9 = or disjoint i64 %8, 4503599627370496
  %10 = sub nuw nsw i32 1075, %4
  %11 = zext nneg i32 %10 to i64
  %12 = lshr i64 %9, %11
  %13 = trunc nuw i64 %12 to i32
  br label %14

14:                                               ; preds = %7, %1
  %15 = phi i32 [ %13, %7 ], [ 0, %1 ]
  %16 = icmp ugt i32 %4, 1053
  br i1 %16, label %17, label %20

17:                                               ; preds = %14
  %18 = icmp sgt i64 %0, -1
  %19 = select i1 %18, i32 2147483647, i32 -2147483648
  br label %24

20:                                               ; preds = %14
  %21 = sub i32 0, %15
  %22 = icmp slt i64 %0, 0
  %23 = select i1 %22, i32 %21, i32 %15
  br label %24

24:                                               ; preds = %20, %17
  %25 = phi i32 [ %19, %17 ], [ %23, %20 ]
  ret i32 %25
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__fixdfdi(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 52
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 2047
  %5 = add nsw i32 %4, -1023
  %6 = icmp ult i32 %5, 64
  br i1 %6, label %7, label %19

7:                                                ; preds = %1
  %8 = and i64 %0, 4503599627370495
  %9 = or disjoint i64 %8, 4503599627370496
  %10 = icmp ult i32 %4, 1075
  br i1 %10, label %11, label %15

11:                                               ; preds = %7
  %12 = sub nuw nsw i32 1075, %4
  %13 = zext nneg i32 %12 to i64
  %14 = lshr i64 %9, %13
  br label %25

15:                                               ; preds = %7
  %16 = add nsw i32 %4, -1075
  %17 = zext nneg i32 %16 to i64
  %18 = shl nuw i64 %9, %17
  br label %19

19:                                               ; preds = %15, %1
  %20 = phi i64 [ 0, %1 ], [ %18, %15 ]
  %21 = icmp ugt i32 %4, 1085
  br i1 %21, label %22, label %25

22:                                               ; preds = %19
  %23 = icmp sgt i64 %0, -1
  %24 = select i1 %23, i64 9223372036854775807, i64 -9223372036854775808
  br label %30

25:                                               ; preds = %11, %19
  %26 = phi i64 [ %14, %11 ], [ %20, %19 ]
  %27 = sub i64 0, %26
  %28 = icmp slt i64 %0, 0
  %29 = select i1 %28, i64 %27, i64 %26
  br label %30

30:                                               ; preds = %25, %22
  %31 = phi i64 [ %24, %22 ], [ %29, %25 ]
  ret i64 %31
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i32 @__fixunsdfsi(i64 noundef %0) local_unnamed_addr #0 {
  %2 = icmp sgt i64 %0, -1
  br i1 %2, label %3, label %19

3:                                                ; preds = %1
  %4 = lshr i64 %0, 52
  %5 = trunc nuw nsw i64 %4 to i32
  %6 = add nsw i32 %5, -1023
  %7 = icmp ult i32 %6, 32
  br i1 %7, label %8, label %15

8:                                                ; preds = %3
  %9 = and i64 %0, 4503599627370495
  %10 = or disjoint i64 %9, 4503599627370496
  %11 = sub nuw nsw i32 1075, %5
  %12 = zext nneg i32 %11 to i64
  %13 = lshr i64 %10, %12
  %14 = trunc nuw i64 %13 to i32
  br label %15

15:                                               ; preds = %8, %3
  %16 = phi i32 [ %14, %8 ], [ 0, %3 ]
  %17 = icmp ugt i32 %5, 1054
  %18 = select i1 %17, i32 -1, i32 %16
  br label %19

19:                                               ; preds = %1, %15
  %20 = phi i32 [ %18, %15 ], [ 0, %1 ]
  ret i32 %20
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__fixunsdfdi(i64 noundef %0) local_unnamed_addr #0 {
  %2 = icmp sgt i64 %0, -1
  br i1 %2, label %3, label %24

3:                                                ; preds = %1
  %4 = lshr i64 %0, 52
  %5 = trunc nuw nsw i64 %4 to i32
  %6 = add nsw i32 %5, -1023
  %7 = icmp ult i32 %6, 64
  br i1 %7, label %8, label %20

8:                                                ; preds = %3
  %9 = and i64 %0, 4503599627370495
  %10 = or disjoint i64 %9, 4503599627370496
  %11 = icmp ult i32 %5, 1075
  br i1 %11, label %12, label %16

12:                                               ; preds = %8
  %13 = sub nuw nsw i32 1075, %5
  %14 = zext nneg i32 %13 to i64
  %15 = lshr i64 %10, %14
  br label %20

16:                                               ; preds = %8
  %17 = add nsw i32 %5, -1075
  %18 = zext nneg i32 %17 to i64
  %19 = shl nuw i64 %10, %18
  br label %20

20:                                               ; preds = %12, %16, %3
  %21 = phi i64 [ 0, %3 ], [ %15, %12 ], [ %19, %16 ]
  %22 = icmp ugt i32 %5, 1086
  %23 = select i1 %22, i64 -1, i64 %21
  br label %24

24:                                               ; preds = %1, %20
  %25 = phi i64 [ %23, %20 ], [ 0, %1 ]
  ret i64 %25
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define dso_local void @__fixdfti(ptr dead_on_unwind noalias nocapture writable writeonly sret(%struct.pair) align 4 %0, i64 noundef %1) local_unnamed_addr #2 {
  %3 = lshr i64 %1, 52
  %4 = trunc nuw nsw i64 %3 to i32
  %5 = and i32 %4, 2047
  %6 = add nsw i32 %5, -1023
  %7 = icmp ult i32 %6, 128
  br i1 %7, label %8, label %22

8:                                                ; preds = %2
  %9 = and i64 %1, 4503599627370495
  %10 = or disjoint i64 %9, 4503599627370496
  %11 = icmp ult i32 %5, 1075
  br i1 %11, label %12, label %17

12:                                               ; preds = %8
  %13 = sub nuw nsw i32 1075, %5
  %14 = zext nneg i32 %13 to i64
  %15 = lshr i64 %10, %14
  %16 = zext nneg i64 %15 to i128
  br label %31

17:                                               ; preds = %8
  %18 = zext nneg i64 %10 to i128
  %19 = add nsw i32 %5, -1075
  %20 = zext nneg i32 %19 to i128
  %21 = shl nuw i128 %18, %20
  br label %22

22:                                               ; preds = %17, %2
  %23 = phi i128 [ 0, %2 ], [ %21, %17 ]
  %24 = icmp ugt i32 %5, 1149
  br i1 %24, label %25, label %31

25:                                               ; preds = %22
  %26 = icmp sgt i64 %1, -1
  %27 = select i1 %26, i128 170141183460469231731687303715884105727, i128 -170141183460469231731687303715884105728
  %28 = trunc i128 %27 to i64
  %29 = lshr i128 %27, 64
  %30 = trunc nuw i128 %29 to i64
  br label %39

31:                                               ; preds = %12, %22
  %32 = phi i128 [ %16, %12 ], [ %23, %22 ]
  %33 = sub i128 0, %32
  %34 = icmp slt i64 %1, 0
  %35 = select i1 %34, i128 %33, i128 %32
  %36 = trunc i128 %35 to i64
  %37 = lshr i128 %35, 64
  %38 = trunc nuw i128 %37 to i64
  br label %39

39:                                               ; preds = %31, %25
  %40 = phi i64 [ %36, %31 ], [ %28, %25 ]
  %41 = phi i64 [ %38, %31 ], [ %30, %25 ]
  store i64 %40, ptr %0, align 4, !tbaa !40, !alias.scope !45
  %42 = getelementptr inbounds i8, ptr %0, i32 8
  store i64 %41, ptr %42, align 4, !tbaa !48, !alias.scope !45
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: write)
define dso_local void @__fixunsdfti(ptr dead_on_unwind noalias nocapture writable writeonly sret(%struct.pair) align 4 %0, i64 noundef %1) local_unnamed_addr #2 {
  %3 = icmp sgt i64 %1, -1
  br i1 %3, label %6, label %4

4:                                                ; preds = %2
  store i64 0, ptr %0, align 4, !tbaa !40
  %5 = getelementptr inbounds i8, ptr %0, i32 8
  store i64 0, ptr %5, align 4, !tbaa !48
  br label %33

6:                                                ; preds = %2
  %7 = lshr i64 %1, 52
  %8 = trunc nuw nsw i64 %7 to i32
  %9 = add nsw i32 %8, -1023
  %10 = icmp ult i32 %9, 128
  br i1 %10, label %11, label %25

11:                                               ; preds = %6
  %12 = and i64 %1, 4503599627370495
  %13 = or disjoint i64 %12, 4503599627370496
  %14 = icmp ult i32 %8, 1075
  br i1 %14, label %15, label %20

15:                                               ; preds = %11
  %16 = sub nuw nsw i32 1075, %8
  %17 = zext nneg i32 %16 to i64
  %18 = lshr i64 %13, %17
  %19 = zext nneg i64 %18 to i128
  br label %25

20:                                               ; preds = %11
  %21 = zext nneg i64 %13 to i128
  %22 = add nsw i32 %8, -1075
  %23 = zext nneg i32 %22 to i128
  %24 = shl nuw i128 %21, %23
  br label %25

25:                                               ; preds = %15, %20, %6
  %26 = phi i128 [ 0, %6 ], [ %19, %15 ], [ %24, %20 ]
  %27 = icmp ugt i32 %8, 1150
  %28 = select i1 %27, i128 -1, i128 %26
  %29 = trunc i128 %28 to i64
  store i64 %29, ptr %0, align 4, !tbaa !40, !alias.scope !49
  %30 = getelementptr inbounds i8, ptr %0, i32 8
  %31 = lshr i128 %28, 64
  %32 = trunc nuw i128 %31 to i64
  store i64 %32, ptr %30, align 4, !tbaa !48, !alias.scope !49
  br label %33

33:                                               ; preds = %25, %4
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__floatsidf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = icmp eq i32 %0, 0
  br i1 %2, label %23, label %3

3:                                                ; preds = %1
  %4 = tail call i32 @llvm.abs.i32(i32 %0, i1 false)
  %5 = zext i32 %4 to i64
  %6 = and i32 %0, -2147483648
  %7 = zext i32 %6 to i64
  %8 = shl nuw i64 %7, 32
  %9 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %5, i1 true)
  %10 = trunc nuw nsw i64 %9 to i32
  %11 = shl i64 %5, %9
  %12 = lshr exact i64 %11, 1
  %13 = sub nuw nsw i32 1085, %10
  %14 = zext nneg i32 %13 to i64
  %15 = shl nuw nsw i64 %14, 52
  %16 = lshr i64 %11, 11
  %17 = and i64 %16, 1
  %18 = add nuw i64 %12, 511
  %19 = add nuw i64 %18, %17
  %20 = or disjoint i64 %15, %8
  %21 = lshr i64 %19, 10
  %22 = add nuw i64 %20, %21
  br label %23

23:                                               ; preds = %1, %3
  %24 = phi i64 [ 0, %1 ], [ %22, %3 ]
  ret i64 %24
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__floatunsidf(i32 noundef %0) local_unnamed_addr #0 {
  %2 = icmp eq i32 %0, 0
  br i1 %2, label %18, label %3

3:                                                ; preds = %1
  %4 = zext i32 %0 to i64
  %5 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %4, i1 true)
  %6 = trunc nuw nsw i64 %5 to i32
  %7 = shl i64 %4, %5
  %8 = lshr exact i64 %7, 1
  %9 = sub nuw nsw i32 1085, %6
  %10 = zext nneg i32 %9 to i64
  %11 = shl nuw nsw i64 %10, 52
  %12 = lshr i64 %7, 11
  %13 = and i64 %12, 1
  %14 = add nuw i64 %8, 511
  %15 = add nuw i64 %14, %13
  %16 = lshr i64 %15, 10
  %17 = add nuw nsw i64 %16, %11
  br label %18

18:                                               ; preds = %1, %3
  %19 = phi i64 [ 0, %1 ], [ %17, %3 ]
  ret i64 %19
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__floatdidf(i64 noundef %0) local_unnamed_addr #0 {
  %2 = icmp eq i64 %0, 0
  br i1 %2, label %22, label %3

3:                                                ; preds = %1
  %4 = tail call i64 @llvm.abs.i64(i64 %0, i1 false)
  %5 = and i64 %0, -9223372036854775808
  %6 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %4, i1 true)
  %7 = trunc nuw nsw i64 %6 to i32
  %8 = shl i64 %4, %6
  %9 = lshr i64 %8, 1
  %10 = and i64 %8, 1
  %11 = or i64 %9, %10
  %12 = sub nuw nsw i32 1085, %7
  %13 = zext nneg i32 %12 to i64
  %14 = shl nuw nsw i64 %13, 52
  %15 = lshr i64 %8, 11
  %16 = and i64 %15, 1
  %17 = add nuw i64 %11, 511
  %18 = add nuw i64 %17, %16
  %19 = or disjoint i64 %14, %5
  %20 = lshr i64 %18, 10
  %21 = add nuw i64 %19, %20
  br label %22

22:                                               ; preds = %1, %3
  %23 = phi i64 [ 0, %1 ], [ %21, %3 ]
  ret i64 %23
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__floatundidf(i64 noundef %0) local_unnamed_addr #0 {
  %2 = icmp eq i64 %0, 0
  br i1 %2, label %19, label %3

3:                                                ; preds = %1
  %4 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %0, i1 true)
  %5 = trunc nuw nsw i64 %4 to i32
  %6 = shl i64 %0, %4
  %7 = lshr i64 %6, 1
  %8 = and i64 %6, 1
  %9 = or i64 %7, %8
  %10 = sub nuw nsw i32 1085, %5
  %11 = zext nneg i32 %10 to i64
  %12 = shl nuw nsw i64 %11, 52
  %13 = lshr i64 %6, 11
  %14 = and i64 %13, 1
  %15 = add nuw i64 %9, 511
  %16 = add nuw i64 %15, %14
  %17 = lshr i64 %16, 10
  %18 = add nuw nsw i64 %17, %12
  br label %19

19:                                               ; preds = %1, %3
  %20 = phi i64 [ 0, %1 ], [ %18, %3 ]
  ret i64 %20
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__floattidf(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = icmp sgt i64 %1, -1
  br i1 %3, label %4, label %48

4:                                                ; preds = %2
  %5 = icmp eq i64 %1, 0
  br i1 %5, label %6, label %24

6:                                                ; preds = %4
  %7 = icmp eq i64 %0, 0
  br i1 %7, label %102, label %8

8:                                                ; preds = %6
  %9 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %0, i1 true)
  %10 = trunc nuw nsw i64 %9 to i32
  %11 = shl i64 %0, %9
  %12 = lshr i64 %11, 1
  %13 = and i64 %11, 1
  %14 = or i64 %12, %13
  %15 = sub nuw nsw i32 1085, %10
  %16 = zext nneg i32 %15 to i64
  %17 = shl nuw nsw i64 %16, 52
  %18 = lshr i64 %11, 11
  %19 = and i64 %18, 1
  %20 = add nuw i64 %14, 511
  %21 = add nuw i64 %20, %19
  %22 = lshr i64 %21, 10
  %23 = add nuw nsw i64 %22, %17
  br label %102

24:                                               ; preds = %4
  %25 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %1, i1 true)
  %26 = trunc nuw nsw i64 %25 to i32
  %27 = shl i64 %1, %25
  %28 = sub nuw nsw i32 64, %26
  %29 = zext nneg i32 %28 to i64
  %30 = lshr i64 %0, %29
  %31 = or i64 %30, %27
  %32 = shl i64 %0, %25
  %33 = icmp ne i64 %32, 0
  %34 = lshr i64 %31, 1
  %35 = and i64 %30, 1
  %36 = zext i1 %33 to i64
  %37 = or i64 %35, %36
  %38 = or i64 %37, %34
  %39 = sub nuw nsw i32 1149, %26
  %40 = zext nneg i32 %39 to i64
  %41 = shl nuw nsw i64 %40, 52
  %42 = lshr i64 %31, 11
  %43 = and i64 %42, 1
  %44 = add nuw nsw i64 %43, 511
  %45 = add nuw i64 %44, %38
  %46 = lshr i64 %45, 10
  %47 = add nuw nsw i64 %46, %41
  br label %102

48:                                               ; preds = %2
  %49 = sub i64 0, %0
  %50 = xor i64 %1, -1
  %51 = icmp eq i64 %0, 0
  %52 = zext i1 %51 to i64
  %53 = add nuw i64 %52, %50
  %54 = icmp eq i64 %53, 0
  br i1 %54, label %55, label %73

55:                                               ; preds = %48
  br i1 %51, label %102, label %56

56:                                               ; preds = %55
  %57 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %49, i1 true)
  %58 = trunc nuw nsw i64 %57 to i32
  %59 = shl i64 %49, %57
  %60 = lshr i64 %59, 1
  %61 = and i64 %59, 1
  %62 = or i64 %60, %61
  %63 = sub nuw nsw i32 1085, %58
  %64 = zext nneg i32 %63 to i64
  %65 = shl nuw nsw i64 %64, 52
  %66 = lshr i64 %59, 11
  %67 = and i64 %66, 1
  %68 = add nuw i64 %62, 511
  %69 = add nuw i64 %68, %67
  %70 = or disjoint i64 %65, -9223372036854775808
  %71 = lshr i64 %69, 10
  %72 = add nuw nsw i64 %70, %71
  br label %102

73:                                               ; preds = %48
  %74 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %53, i1 true)
  %75 = trunc nuw nsw i64 %74 to i32
  %76 = icmp eq i32 %75, 0
  br i1 %76, label %83, label %77

77:                                               ; preds = %73
  %78 = shl i64 %53, %74
  %79 = sub nuw nsw i32 64, %75
  %80 = zext nneg i32 %79 to i64
  %81 = lshr i64 %49, %80
  %82 = or i64 %81, %78
  br label %83

83:                                               ; preds = %77, %73
  %84 = phi i64 [ %82, %77 ], [ %53, %73 ]
  %85 = shl i64 %49, %74
  %86 = icmp ne i64 %85, 0
  %87 = lshr i64 %84, 1
  %88 = and i64 %84, 1
  %89 = zext i1 %86 to i64
  %90 = or i64 %88, %89
  %91 = or i64 %90, %87
  %92 = sub nuw nsw i32 1149, %75
  %93 = zext nneg i32 %92 to i64
  %94 = shl nuw nsw i64 %93, 52
  %95 = lshr i64 %84, 11
  %96 = and i64 %95, 1
  %97 = add nuw nsw i64 %96, 511
  %98 = add nuw i64 %97, %91
  %99 = or disjoint i64 %94, -9223372036854775808
  %100 = lshr i64 %98, 10
  %101 = add nuw nsw i64 %99, %100
  br label %102

102:                                              ; preds = %83, %56, %55, %24, %8, %6
  %103 = phi i64 [ 0, %6 ], [ %23, %8 ], [ %47, %24 ], [ 0, %55 ], [ %72, %56 ], [ %101, %83 ]
  ret i64 %103
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @__floatuntidf(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = icmp eq i64 %1, 0
  br i1 %3, label %4, label %22

4:                                                ; preds = %2
  %5 = icmp eq i64 %0, 0
  br i1 %5, label %50, label %6

6:                                                ; preds = %4
  %7 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %0, i1 true)
  %8 = trunc nuw nsw i64 %7 to i32
  %9 = shl i64 %0, %7
  %10 = lshr i64 %9, 1
  %11 = and i64 %9, 1
  %12 = or i64 %10, %11
  %13 = sub nuw nsw i32 1085, %8
  %14 = zext nneg i32 %13 to i64
  %15 = shl nuw nsw i64 %14, 52
  %16 = lshr i64 %9, 11
  %17 = and i64 %16, 1
  %18 = add nuw i64 %12, 511
  %19 = add nuw i64 %18, %17
  %20 = lshr i64 %19, 10
  %21 = add nuw nsw i64 %20, %15
  br label %50

22:                                               ; preds = %2
  %23 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %1, i1 true)
  %24 = trunc nuw nsw i64 %23 to i32
  %25 = icmp eq i32 %24, 0
  br i1 %25, label %32, label %26

26:                                               ; preds = %22
  %27 = shl i64 %1, %23
  %28 = sub nuw nsw i32 64, %24
  %29 = zext nneg i32 %28 to i64
  %30 = lshr i64 %0, %29
  %31 = or i64 %30, %27
  br label %32

32:                                               ; preds = %26, %22
  %33 = phi i64 [ %31, %26 ], [ %1, %22 ]
  %34 = shl i64 %0, %23
  %35 = icmp ne i64 %34, 0
  %36 = lshr i64 %33, 1
  %37 = and i64 %33, 1
  %38 = zext i1 %35 to i64
  %39 = or i64 %37, %38
  %40 = or i64 %39, %36
  %41 = sub nuw nsw i32 1149, %24
  %42 = zext nneg i32 %41 to i64
  %43 = shl nuw nsw i64 %42, 52
  %44 = lshr i64 %33, 11
  %45 = and i64 %44, 1
  %46 = add nuw nsw i64 %45, 511
  %47 = add nuw i64 %46, %40
  %48 = lshr i64 %47, 10
  %49 = add nuw nsw i64 %48, %43
  br label %50

50:                                               ; preds = %4, %6, %32
  %51 = phi i64 [ 0, %4 ], [ %21, %6 ], [ %49, %32 ]
  ret i64 %51
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @fma(i64 noundef %0, i64 noundef %1, i64 noundef %2) local_unnamed_addr #0 {
  %4 = xor i64 %1, %0
  %5 = and i64 %4, -9223372036854775808
  %6 = and i64 %0, 9223372036854775807
  %7 = icmp ugt i64 %6, 9218868437227405312
  br i1 %7, label %8, label %10

8:                                                ; preds = %3
  %9 = or i64 %0, 2251799813685248
  br label %193

10:                                               ; preds = %3
  %11 = and i64 %1, 9223372036854775807
  %12 = icmp ugt i64 %11, 9218868437227405312
  br i1 %12, label %13, label %15

13:                                               ; preds = %10
  %14 = or i64 %1, 2251799813685248
  br label %193

15:                                               ; preds = %10
  %16 = and i64 %2, 9223372036854775807
  %17 = icmp ugt i64 %16, 9218868437227405312
  br i1 %17, label %18, label %20

18:                                               ; preds = %15
  %19 = or i64 %2, 2251799813685248
  br label %193

20:                                               ; preds = %15
  %21 = icmp eq i64 %6, 9218868437227405312
  %22 = icmp eq i64 %11, 9218868437227405312
  %23 = or i1 %21, %22
  br i1 %23, label %24, label %35

24:                                               ; preds = %20
  %25 = icmp eq i64 %6, 0
  %26 = icmp eq i64 %11, 0
  %27 = or i1 %25, %26
  br i1 %27, label %193, label %28

28:                                               ; preds = %24
  %29 = icmp ne i64 %16, 9218868437227405312
  %30 = and i64 %2, -9223372036854775808
  %31 = icmp eq i64 %30, %5
  %32 = or i1 %29, %31
  %33 = or disjoint i64 %5, 9218868437227405312
  %34 = select i1 %32, i64 %33, i64 9221120237041090560
  br label %193

35:                                               ; preds = %20
  %36 = icmp eq i64 %16, 9218868437227405312
  br i1 %36, label %193, label %37

37:                                               ; preds = %35
  %38 = icmp eq i64 %6, 0
  %39 = icmp eq i64 %11, 0
  %40 = or i1 %38, %39
  %41 = icmp eq i64 %16, 0
  br i1 %40, label %42, label %45

42:                                               ; preds = %37
  %43 = select i1 %41, i64 %4, i64 -1
  %44 = and i64 %43, %2
  br label %193

45:                                               ; preds = %37
  br i1 %41, label %46, label %48

46:                                               ; preds = %45
  %47 = tail call fastcc i64 @product(i64 noundef %0, i64 noundef %1) #5
  br label %193

48:                                               ; preds = %45
  %49 = lshr i64 %6, 52
  %50 = trunc nuw nsw i64 %49 to i32
  %51 = and i64 %0, 4503599627370495
  %52 = icmp eq i32 %50, 0
  br i1 %52, label %53, label %60

53:                                               ; preds = %48
  %54 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %51, i1 true)
  %55 = trunc nuw nsw i64 %54 to i32
  %56 = add nsw i32 %55, -11
  %57 = zext nneg i32 %56 to i64
  %58 = shl i64 %51, %57
  %59 = sub nsw i32 12, %55
  br label %62

60:                                               ; preds = %48
  %61 = or disjoint i64 %51, 4503599627370496
  br label %62

62:                                               ; preds = %53, %60
  %63 = phi i64 [ %58, %53 ], [ %61, %60 ]
  %64 = phi i32 [ %59, %53 ], [ %50, %60 ]
  %65 = lshr i64 %11, 52
  %66 = trunc nuw nsw i64 %65 to i32
  %67 = and i64 %1, 4503599627370495
  %68 = icmp eq i32 %66, 0
  br i1 %68, label %69, label %76

69:                                               ; preds = %62
  %70 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %67, i1 true)
  %71 = trunc nuw nsw i64 %70 to i32
  %72 = add nsw i32 %71, -11
  %73 = zext nneg i32 %72 to i64
  %74 = shl i64 %67, %73
  %75 = sub nsw i32 12, %71
  br label %78

76:                                               ; preds = %62
  %77 = or disjoint i64 %67, 4503599627370496
  br label %78

78:                                               ; preds = %69, %76
  %79 = phi i64 [ %74, %69 ], [ %77, %76 ]
  %80 = phi i32 [ %75, %69 ], [ %66, %76 ]
  %81 = add nsw i32 %80, %64
  %82 = zext i64 %63 to i128
  %83 = zext i64 %79 to i128
  %84 = mul nuw i128 %83, %82
  %85 = shl i128 %84, 21
  %86 = icmp ult i128 %85, 85070591730234615865843651857942052864
  %87 = shl i128 %84, 22
  %88 = select i1 %86, i128 %87, i128 %85
  %89 = select i1 %86, i32 -1023, i32 -1022
  %90 = add nsw i32 %81, %89
  %91 = lshr i64 %16, 52
  %92 = trunc nuw nsw i64 %91 to i32
  %93 = and i64 %2, 4503599627370495
  %94 = icmp eq i32 %92, 0
  br i1 %94, label %95, label %102

95:                                               ; preds = %78
  %96 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %93, i1 true)
  %97 = trunc nuw nsw i64 %96 to i32
  %98 = add nsw i32 %97, -11
  %99 = zext nneg i32 %98 to i64
  %100 = shl i64 %93, %99
  %101 = sub nsw i32 12, %97
  br label %104

102:                                              ; preds = %78
  %103 = or disjoint i64 %93, 4503599627370496
  br label %104

104:                                              ; preds = %95, %102
  %105 = phi i64 [ %100, %95 ], [ %103, %102 ]
  %106 = phi i32 [ %101, %95 ], [ %92, %102 ]
  %107 = zext i64 %105 to i128
  %108 = shl i128 %107, 74
  %109 = and i64 %2, -9223372036854775808
  %110 = icmp slt i32 %90, %106
  br i1 %110, label %115, label %111

111:                                              ; preds = %104
  %112 = icmp eq i32 %90, %106
  %113 = icmp ult i128 %88, %108
  %114 = select i1 %112, i1 %113, i1 false
  br i1 %114, label %115, label %116

115:                                              ; preds = %111, %104
  br label %116

116:                                              ; preds = %115, %111
  %117 = phi i32 [ %90, %115 ], [ %106, %111 ]
  %118 = phi i128 [ %88, %115 ], [ %108, %111 ]
  %119 = phi i128 [ %108, %115 ], [ %88, %111 ]
  %120 = phi i32 [ %106, %115 ], [ %90, %111 ]
  %121 = phi i64 [ %109, %115 ], [ %5, %111 ]
  %122 = sub nsw i32 %120, %117
  %123 = icmp eq i32 %106, %90
  br i1 %123, label %138, label %124

124:                                              ; preds = %116
  %125 = icmp sgt i32 %122, 127
  br i1 %125, label %126, label %129

126:                                              ; preds = %124
  %127 = icmp ne i128 %118, 0
  %128 = zext i1 %127 to i128
  br label %138

129:                                              ; preds = %124
  %130 = zext i32 %122 to i128
  %131 = lshr i128 %118, %130
  %132 = shl nsw i128 -1, %130
  %133 = xor i128 %132, -1
  %134 = and i128 %118, %133
  %135 = icmp ne i128 %134, 0
  %136 = zext i1 %135 to i128
  %137 = or i128 %131, %136
  br label %138

138:                                              ; preds = %116, %126, %129
  %139 = phi i128 [ %137, %129 ], [ %128, %126 ], [ %118, %116 ]
  %140 = icmp eq i64 %109, %5
  br i1 %140, label %141, label %155

141:                                              ; preds = %138
  %142 = add i128 %139, %119
  %143 = icmp sgt i128 %142, -1
  %144 = trunc i128 %142 to i64
  %145 = lshr i128 %142, 64
  %146 = trunc nuw i128 %145 to i64
  br i1 %143, label %185, label %147

147:                                              ; preds = %141
  %148 = lshr i128 %142, 1
  %149 = and i128 %142, 1
  %150 = or i128 %148, %149
  %151 = add nsw i32 %120, 1
  %152 = trunc i128 %150 to i64
  %153 = lshr i128 %142, 65
  %154 = trunc nuw nsw i128 %153 to i64
  br label %185

155:                                              ; preds = %138
  %156 = icmp eq i128 %119, %139
  br i1 %156, label %193, label %157

157:                                              ; preds = %155
  %158 = sub i128 %119, %139
  %159 = icmp ult i128 %158, 18446744073709551616
  %160 = shl nuw i128 %158, 64
  %161 = add nsw i32 %120, -64
  %162 = select i1 %159, i128 %160, i128 %158
  %163 = select i1 %159, i32 %161, i32 %120
  %164 = icmp sgt i128 %162, -1
  br i1 %164, label %173, label %165

165:                                              ; preds = %157
  %166 = lshr i128 %162, 1
  %167 = and i128 %162, 1
  %168 = or i128 %166, %167
  %169 = add nsw i32 %163, 1
  %170 = trunc i128 %168 to i64
  %171 = lshr i128 %162, 65
  %172 = trunc nuw nsw i128 %171 to i64
  br label %185

173:                                              ; preds = %157
  %174 = lshr i128 %162, 64
  %175 = trunc nuw i128 %174 to i64
  %176 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %175, i1 true)
  %177 = trunc nuw nsw i64 %176 to i32
  %178 = add nsw i32 %177, -1
  %179 = zext nneg i32 %178 to i128
  %180 = shl i128 %162, %179
  %181 = sub nsw i32 %163, %178
  %182 = trunc i128 %180 to i64
  %183 = lshr i128 %180, 64
  %184 = trunc nuw i128 %183 to i64
  br label %185

185:                                              ; preds = %165, %173, %141, %147
  %186 = phi i64 [ %152, %147 ], [ %144, %141 ], [ %170, %165 ], [ %182, %173 ]
  %187 = phi i64 [ %154, %147 ], [ %146, %141 ], [ %172, %165 ], [ %184, %173 ]
  %188 = phi i32 [ %151, %147 ], [ %120, %141 ], [ %169, %165 ], [ %181, %173 ]
  %189 = icmp ne i64 %186, 0
  %190 = zext i1 %189 to i64
  %191 = or i64 %187, %190
  %192 = tail call fastcc i64 @rounded(i64 noundef %121, i32 noundef %188, i64 noundef %191) #5
  br label %193

193:                                              ; preds = %28, %155, %35, %24, %185, %46, %42, %18, %13, %8
  %194 = phi i64 [ %9, %8 ], [ %14, %13 ], [ %19, %18 ], [ %44, %42 ], [ %47, %46 ], [ %192, %185 ], [ 9221120237041090560, %24 ], [ %2, %35 ], [ 0, %155 ], [ %34, %28 ]
  ret i64 %194
}

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define dso_local i64 @sqrt(i64 noundef %0) local_unnamed_addr #1 {
  %2 = and i64 %0, 9223372036854775807
  %3 = icmp ugt i64 %2, 9218868437227405312
  br i1 %3, label %4, label %6

4:                                                ; preds = %1
  %5 = or i64 %0, 2251799813685248
  br label %65

6:                                                ; preds = %1
  switch i64 %0, label %7 [
    i64 -9223372036854775808, label %65
    i64 9218868437227405312, label %65
    i64 0, label %65
  ]

7:                                                ; preds = %6
  %8 = icmp sgt i64 %0, -1
  br i1 %8, label %9, label %65

9:                                                ; preds = %7
  %10 = lshr i64 %0, 52
  %11 = trunc nuw nsw i64 %10 to i32
  %12 = and i64 %0, 4503599627370495
  %13 = icmp eq i32 %11, 0
  br i1 %13, label %14, label %21

14:                                               ; preds = %9
  %15 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %12, i1 true)
  %16 = trunc nuw nsw i64 %15 to i32
  %17 = add nsw i32 %16, -11
  %18 = zext nneg i32 %17 to i64
  %19 = shl i64 %12, %18
  %20 = sub nsw i32 12, %16
  br label %23

21:                                               ; preds = %9
  %22 = or disjoint i64 %12, 4503599627370496
  br label %23

23:                                               ; preds = %14, %21
  %24 = phi i64 [ %19, %14 ], [ %22, %21 ]
  %25 = phi i32 [ %20, %14 ], [ %11, %21 ]
  %26 = add nsw i32 %25, -1023
  %27 = and i32 %26, 1
  %28 = zext nneg i32 %27 to i64
  %29 = shl i64 %24, %28
  %30 = shl i64 %29, 1
  br label %31

31:                                               ; preds = %23, %31
  %32 = phi i64 [ %30, %23 ], [ %46, %31 ]
  %33 = phi i64 [ 9007199254740992, %23 ], [ %45, %31 ]
  %34 = phi i64 [ 0, %23 ], [ %44, %31 ]
  %35 = phi i64 [ 0, %23 ], [ %42, %31 ]
  %36 = add i64 %33, %34
  %37 = icmp ugt i64 %36, %32
  %38 = shl nuw nsw i64 %33, 1
  %39 = select i1 %37, i64 0, i64 %36
  %40 = sub i64 %32, %39
  %41 = select i1 %37, i64 0, i64 %33
  %42 = or i64 %41, %35
  %43 = select i1 %37, i64 0, i64 %38
  %44 = add i64 %43, %34
  %45 = lshr i64 %33, 1
  %46 = shl i64 %40, 1
  %47 = icmp ult i64 %33, 2
  br i1 %47, label %48, label %31, !llvm.loop !52

48:                                               ; preds = %31
  %49 = ashr i32 %26, 1
  %50 = icmp sgt i32 %49, 1023
  br i1 %50, label %65, label %51

51:                                               ; preds = %48
  %52 = shl i64 %42, 9
  %53 = icmp ne i64 %46, 0
  %54 = zext i1 %53 to i64
  %55 = or disjoint i64 %52, %54
  %56 = add nsw i32 %49, 1022
  %57 = zext nneg i32 %56 to i64
  %58 = shl nuw i64 %57, 52
  %59 = lshr i64 %52, 10
  %60 = and i64 %59, 1
  %61 = add i64 %55, 511
  %62 = add i64 %61, %60
  %63 = lshr i64 %62, 10
  %64 = add nuw i64 %63, %58
  br label %65

65:                                               ; preds = %51, %48, %7, %6, %6, %6, %4
  %66 = phi i64 [ %5, %4 ], [ %0, %6 ], [ %0, %6 ], [ %0, %6 ], [ 9221120237041090560, %7 ], [ %64, %51 ], [ 9218868437227405312, %48 ]
  ret i64 %66
}

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define dso_local i64 @fmod(i64 noundef %0, i64 noundef %1) local_unnamed_addr #1 {
  %3 = and i64 %0, -9223372036854775808
  %4 = and i64 %0, 9223372036854775807
  %5 = icmp ugt i64 %4, 9218868437227405312
  br i1 %5, label %6, label %8

6:                                                ; preds = %2
  %7 = or i64 %0, 2251799813685248
  br label %111

8:                                                ; preds = %2
  %9 = and i64 %1, 9223372036854775807
  %10 = icmp ugt i64 %9, 9218868437227405312
  br i1 %10, label %11, label %13

11:                                               ; preds = %8
  %12 = or i64 %1, 2251799813685248
  br label %111

13:                                               ; preds = %8
  %14 = icmp eq i64 %4, 9218868437227405312
  %15 = icmp eq i64 %9, 0
  %16 = or i1 %14, %15
  br i1 %16, label %111, label %17

17:                                               ; preds = %13
  %18 = icmp ult i64 %4, %9
  br i1 %18, label %111, label %19

19:                                               ; preds = %17
  %20 = lshr i64 %4, 52
  %21 = trunc nuw nsw i64 %20 to i32
  %22 = and i64 %0, 4503599627370495
  %23 = icmp eq i32 %21, 0
  br i1 %23, label %24, label %31

24:                                               ; preds = %19
  %25 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %22, i1 true)
  %26 = trunc nuw nsw i64 %25 to i32
  %27 = add nsw i32 %26, -11
  %28 = zext nneg i32 %27 to i64
  %29 = shl i64 %22, %28
  %30 = sub nsw i32 12, %26
  br label %33

31:                                               ; preds = %19
  %32 = or disjoint i64 %22, 4503599627370496
  br label %33

33:                                               ; preds = %24, %31
  %34 = phi i64 [ %29, %24 ], [ %32, %31 ]
  %35 = phi i32 [ %30, %24 ], [ %21, %31 ]
  %36 = lshr i64 %9, 52
  %37 = trunc nuw nsw i64 %36 to i32
  %38 = and i64 %1, 4503599627370495
  %39 = icmp eq i32 %37, 0
  br i1 %39, label %40, label %47

40:                                               ; preds = %33
  %41 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %38, i1 true)
  %42 = trunc nuw nsw i64 %41 to i32
  %43 = add nsw i32 %42, -11
  %44 = zext nneg i32 %43 to i64
  %45 = shl i64 %38, %44
  %46 = sub nsw i32 12, %42
  br label %49

47:                                               ; preds = %33
  %48 = or disjoint i64 %38, 4503599627370496
  br label %49

49:                                               ; preds = %40, %47
  %50 = phi i64 [ %45, %40 ], [ %48, %47 ]
  %51 = phi i32 [ %46, %40 ], [ %37, %47 ]
  %52 = icmp sgt i32 %35, %51
  br i1 %52, label %53, label %62

53:                                               ; preds = %49, %53
  %54 = phi i32 [ %60, %53 ], [ %35, %49 ]
  %55 = phi i64 [ %59, %53 ], [ %34, %49 ]
  %56 = icmp ult i64 %55, %50
  %57 = select i1 %56, i64 0, i64 %50
  %58 = sub i64 %55, %57
  %59 = shl i64 %58, 1
  %60 = add nsw i32 %54, -1
  %61 = icmp sgt i32 %60, %51
  br i1 %61, label %53, label %62, !llvm.loop !53

62:                                               ; preds = %53, %49
  %63 = phi i64 [ %34, %49 ], [ %59, %53 ]
  %64 = phi i32 [ %35, %49 ], [ %51, %53 ]
  %65 = icmp ult i64 %63, %50
  %66 = select i1 %65, i64 0, i64 %50
  %67 = icmp eq i64 %63, %66
  br i1 %67, label %111, label %68

68:                                               ; preds = %62
  %69 = sub i64 %63, %66
  %70 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %69, i1 true)
  %71 = trunc nuw nsw i64 %70 to i32
  %72 = add nsw i32 %71, -1
  %73 = add nsw i32 %64, 11
  %74 = sub nsw i32 %73, %71
  %75 = zext nneg i32 %72 to i64
  %76 = shl i64 %69, %75
  %77 = icmp sgt i32 %74, 2046
  br i1 %77, label %78, label %80

78:                                               ; preds = %68
  %79 = or disjoint i64 %3, 9218868437227405312
  br label %111

80:                                               ; preds = %68
  %81 = icmp sgt i32 %74, 0
  br i1 %81, label %82, label %86

82:                                               ; preds = %80
  %83 = add nuw nsw i32 %74, 4095
  %84 = zext nneg i32 %83 to i64
  %85 = shl i64 %84, 52
  br label %101

86:                                               ; preds = %80
  %87 = sub nsw i32 1, %74
  %88 = icmp ugt i32 %87, 63
  br i1 %88, label %89, label %92

89:                                               ; preds = %86
  %90 = icmp ne i64 %76, 0
  %91 = zext i1 %90 to i64
  br label %101

92:                                               ; preds = %86
  %93 = zext nneg i32 %87 to i64
  %94 = lshr i64 %76, %93
  %95 = add nsw i32 %74, 63
  %96 = zext nneg i32 %95 to i64
  %97 = shl i64 %76, %96
  %98 = icmp ne i64 %97, 0
  %99 = zext i1 %98 to i64
  %100 = or i64 %94, %99
  br label %101

101:                                              ; preds = %92, %89, %82
  %102 = phi i64 [ %76, %82 ], [ %91, %89 ], [ %100, %92 ]
  %103 = phi i64 [ %85, %82 ], [ 0, %89 ], [ 0, %92 ]
  %104 = lshr i64 %102, 10
  %105 = and i64 %104, 1
  %106 = add i64 %102, 511
  %107 = add i64 %106, %105
  %108 = add i64 %103, %3
  %109 = lshr i64 %107, 10
  %110 = add i64 %108, %109
  br label %111

111:                                              ; preds = %101, %78, %62, %17, %13, %11, %6
  %112 = phi i64 [ %7, %6 ], [ %12, %11 ], [ 9221120237041090560, %13 ], [ %0, %17 ], [ %3, %62 ], [ %79, %78 ], [ %110, %101 ]
  ret i64 %112
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @floor(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 52
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 2047
  %5 = add nsw i32 %4, -1023
  %6 = icmp ugt i32 %4, 1074
  %7 = and i64 %0, 9223372036854775807
  br i1 %6, label %8, label %12

8:                                                ; preds = %1
  %9 = icmp ugt i64 %7, 9218868437227405312
  %10 = or i64 %0, 2251799813685248
  %11 = select i1 %9, i64 %10, i64 %0
  br label %28

12:                                               ; preds = %1
  %13 = icmp eq i64 %7, 0
  br i1 %13, label %28, label %14

14:                                               ; preds = %12
  %15 = icmp ult i32 %4, 1023
  br i1 %15, label %16, label %19

16:                                               ; preds = %14
  %17 = icmp slt i64 %0, 0
  %18 = select i1 %17, i64 -4616189618054758400, i64 0
  br label %28

19:                                               ; preds = %14
  %20 = zext nneg i32 %5 to i64
  %21 = lshr i64 4503599627370496, %20
  %22 = add nsw i64 %21, -1
  %23 = icmp slt i64 %0, 0
  %24 = select i1 %23, i64 %22, i64 0
  %25 = add i64 %24, %0
  %26 = sub nsw i64 0, %21
  %27 = and i64 %25, %26
  br label %28

28:                                               ; preds = %16, %8, %12, %19
  %29 = phi i64 [ %11, %8 ], [ %27, %19 ], [ %0, %12 ], [ %18, %16 ]
  ret i64 %29
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @ceil(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 52
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 2047
  %5 = add nsw i32 %4, -1023
  %6 = icmp ugt i32 %4, 1074
  br i1 %6, label %7, label %12

7:                                                ; preds = %1
  %8 = and i64 %0, 9223372036854775807
  %9 = icmp ugt i64 %8, 9218868437227405312
  %10 = or i64 %0, 2251799813685248
  %11 = select i1 %9, i64 %10, i64 %0
  br label %30

12:                                               ; preds = %1
  %13 = and i64 %0, -9223372036854775808
  %14 = and i64 %0, 9223372036854775807
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %30, label %16

16:                                               ; preds = %12
  %17 = icmp ult i32 %4, 1023
  br i1 %17, label %18, label %21

18:                                               ; preds = %16
  %19 = icmp eq i64 %13, 0
  %20 = select i1 %19, i64 4607182418800017408, i64 -9223372036854775808
  br label %30

21:                                               ; preds = %16
  %22 = zext nneg i32 %5 to i64
  %23 = lshr i64 4503599627370496, %22
  %24 = add nsw i64 %23, -1
  %25 = icmp eq i64 %13, 0
  %26 = select i1 %25, i64 %24, i64 0
  %27 = add i64 %26, %0
  %28 = sub nsw i64 0, %23
  %29 = and i64 %27, %28
  br label %30

30:                                               ; preds = %18, %7, %12, %21
  %31 = phi i64 [ %11, %7 ], [ %29, %21 ], [ %0, %12 ], [ %20, %18 ]
  ret i64 %31
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @trunc(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 52
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 2047
  %5 = add nsw i32 %4, -1023
  %6 = icmp ugt i32 %4, 1074
  %7 = and i64 %0, 9223372036854775807
  br i1 %6, label %8, label %12

8:                                                ; preds = %1
  %9 = icmp ugt i64 %7, 9218868437227405312
  %10 = or i64 %0, 2251799813685248
  %11 = select i1 %9, i64 %10, i64 %0
  br label %22

12:                                               ; preds = %1
  %13 = icmp eq i64 %7, 0
  br i1 %13, label %22, label %14

14:                                               ; preds = %12
  %15 = and i64 %0, -9223372036854775808
  %16 = icmp ult i32 %4, 1023
  br i1 %16, label %22, label %17

17:                                               ; preds = %14
  %18 = zext nneg i32 %5 to i64
  %19 = lshr i64 4503599627370496, %18
  %20 = sub nsw i64 0, %19
  %21 = and i64 %20, %0
  br label %22

22:                                               ; preds = %14, %8, %12, %17
  %23 = phi i64 [ %11, %8 ], [ %21, %17 ], [ %0, %12 ], [ %15, %14 ]
  ret i64 %23
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @round(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 52
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 2047
  %5 = add nsw i32 %4, -1023
  %6 = icmp ugt i32 %4, 1074
  br i1 %6, label %7, label %12

7:                                                ; preds = %1
  %8 = and i64 %0, 9223372036854775807
  %9 = icmp ugt i64 %8, 9218868437227405312
  %10 = or i64 %0, 2251799813685248
  %11 = select i1 %9, i64 %10, i64 %0
  br label %29

12:                                               ; preds = %1
  %13 = and i64 %0, -9223372036854775808
  %14 = and i64 %0, 9223372036854775807
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %29, label %16

16:                                               ; preds = %12
  %17 = icmp ult i32 %4, 1023
  br i1 %17, label %18, label %22

18:                                               ; preds = %16
  %19 = icmp eq i32 %5, -1
  %20 = or disjoint i64 %13, 4607182418800017408
  %21 = select i1 %19, i64 %20, i64 %13
  br label %29

22:                                               ; preds = %16
  %23 = zext nneg i32 %5 to i64
  %24 = lshr i64 4503599627370496, %23
  %25 = lshr i64 2251799813685248, %23
  %26 = add i64 %25, %0
  %27 = sub nsw i64 0, %24
  %28 = and i64 %26, %27
  br label %29

29:                                               ; preds = %18, %7, %12, %22
  %30 = phi i64 [ %11, %7 ], [ %28, %22 ], [ %0, %12 ], [ %21, %18 ]
  ret i64 %30
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @rint(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 52
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 2047
  %5 = add nsw i32 %4, -1023
  %6 = icmp ugt i32 %4, 1074
  br i1 %6, label %7, label %12

7:                                                ; preds = %1
  %8 = and i64 %0, 9223372036854775807
  %9 = icmp ugt i64 %8, 9218868437227405312
  %10 = or i64 %0, 2251799813685248
  %11 = select i1 %9, i64 %10, i64 %0
  br label %39

12:                                               ; preds = %1
  %13 = and i64 %0, -9223372036854775808
  %14 = and i64 %0, 9223372036854775807
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %39, label %16

16:                                               ; preds = %12
  %17 = icmp ult i32 %4, 1023
  br i1 %17, label %18, label %25

18:                                               ; preds = %16
  %19 = icmp ne i32 %5, -1
  %20 = and i64 %0, 4503599627370495
  %21 = icmp eq i64 %20, 0
  %22 = or i1 %21, %19
  %23 = or disjoint i64 %13, 4607182418800017408
  %24 = select i1 %22, i64 %13, i64 %23
  br label %39

25:                                               ; preds = %16
  %26 = zext nneg i32 %5 to i64
  %27 = lshr i64 4503599627370496, %26
  %28 = add nsw i64 %27, -1
  %29 = lshr i64 %28, 1
  %30 = and i64 %27, %0
  %31 = icmp ne i64 %30, 0
  %32 = icmp eq i32 %5, 0
  %33 = select i1 %31, i1 true, i1 %32
  %34 = zext i1 %33 to i64
  %35 = add i64 %29, %0
  %36 = add i64 %35, %34
  %37 = sub nsw i64 0, %27
  %38 = and i64 %36, %37
  br label %39

39:                                               ; preds = %18, %7, %12, %25
  %40 = phi i64 [ %11, %7 ], [ %38, %25 ], [ %0, %12 ], [ %24, %18 ]
  ret i64 %40
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @nearbyint(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 52
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 2047
  %5 = add nsw i32 %4, -1023
  %6 = icmp ugt i32 %4, 1074
  br i1 %6, label %7, label %12

7:                                                ; preds = %1
  %8 = and i64 %0, 9223372036854775807
  %9 = icmp ugt i64 %8, 9218868437227405312
  %10 = or i64 %0, 2251799813685248
  %11 = select i1 %9, i64 %10, i64 %0
  br label %39

12:                                               ; preds = %1
  %13 = and i64 %0, -9223372036854775808
  %14 = and i64 %0, 9223372036854775807
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %39, label %16

16:                                               ; preds = %12
  %17 = icmp ult i32 %4, 1023
  br i1 %17, label %18, label %25

18:                                               ; preds = %16
  %19 = icmp ne i32 %5, -1
  %20 = and i64 %0, 4503599627370495
  %21 = icmp eq i64 %20, 0
  %22 = or i1 %21, %19
  %23 = or disjoint i64 %13, 4607182418800017408
  %24 = select i1 %22, i64 %13, i64 %23
  br label %39

25:                                               ; preds = %16
  %26 = zext nneg i32 %5 to i64
  %27 = lshr i64 4503599627370496, %26
  %28 = add nsw i64 %27, -1
  %29 = lshr i64 %28, 1
  %30 = and i64 %27, %0
  %31 = icmp ne i64 %30, 0
  %32 = icmp eq i32 %5, 0
  %33 = select i1 %31, i1 true, i1 %32
  %34 = zext i1 %33 to i64
  %35 = add i64 %29, %0
  %36 = add i64 %35, %34
  %37 = sub nsw i64 0, %27
  %38 = and i64 %36, %37
  br label %39

39:                                               ; preds = %18, %7, %12, %25
  %40 = phi i64 [ %11, %7 ], [ %38, %25 ], [ %0, %12 ], [ %24, %18 ]
  ret i64 %40
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @roundeven(i64 noundef %0) local_unnamed_addr #0 {
  %2 = lshr i64 %0, 52
  %3 = trunc nuw nsw i64 %2 to i32
  %4 = and i32 %3, 2047
  %5 = add nsw i32 %4, -1023
  %6 = icmp ugt i32 %4, 1074
  br i1 %6, label %7, label %12

7:                                                ; preds = %1
  %8 = and i64 %0, 9223372036854775807
  %9 = icmp ugt i64 %8, 9218868437227405312
  %10 = or i64 %0, 2251799813685248
  %11 = select i1 %9, i64 %10, i64 %0
  br label %39

12:                                               ; preds = %1
  %13 = and i64 %0, -9223372036854775808
  %14 = and i64 %0, 9223372036854775807
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %39, label %16

16:                                               ; preds = %12
  %17 = icmp ult i32 %4, 1023
  br i1 %17, label %18, label %25

18:                                               ; preds = %16
  %19 = icmp ne i32 %5, -1
  %20 = and i64 %0, 4503599627370495
  %21 = icmp eq i64 %20, 0
  %22 = or i1 %21, %19
  %23 = or disjoint i64 %13, 4607182418800017408
  %24 = select i1 %22, i64 %13, i64 %23
  br label %39

25:                                               ; preds = %16
  %26 = zext nneg i32 %5 to i64
  %27 = lshr i64 4503599627370496, %26
  %28 = add nsw i64 %27, -1
  %29 = lshr i64 %28, 1
  %30 = and i64 %27, %0
  %31 = icmp ne i64 %30, 0
  %32 = icmp eq i32 %5, 0
  %33 = select i1 %31, i1 true, i1 %32
  %34 = zext i1 %33 to i64
  %35 = add i64 %29, %0
  %36 = add i64 %35, %34
  %37 = sub nsw i64 0, %27
  %38 = and i64 %36, %37
  br label %39

39:                                               ; preds = %18, %7, %12, %25
  %40 = phi i64 [ %11, %7 ], [ %38, %25 ], [ %0, %12 ], [ %24, %18 ]
  ret i64 %40
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef i64 @fmin(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = and i64 %1, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  br i1 %4, label %7, label %10

7:                                                ; preds = %2
  %8 = or i64 %0, 2251799813685248
  %9 = select i1 %6, i64 %8, i64 %1
  br label %18

10:                                               ; preds = %2
  br i1 %6, label %18, label %11

11:                                               ; preds = %10
  %12 = and i64 %1, %0
  %13 = icmp slt i64 %12, 0
  %14 = icmp ugt i64 %0, %1
  %15 = icmp slt i64 %0, %1
  %16 = select i1 %13, i1 %14, i1 %15
  %17 = select i1 %16, i64 %0, i64 %1
  br label %18

18:                                               ; preds = %7, %10, %11
  %19 = phi i64 [ %9, %7 ], [ %17, %11 ], [ %0, %10 ]
  ret i64 %19
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local noundef i64 @fmax(i64 noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = and i64 %0, 9223372036854775807
  %4 = icmp ugt i64 %3, 9218868437227405312
  %5 = and i64 %1, 9223372036854775807
  %6 = icmp ugt i64 %5, 9218868437227405312
  br i1 %4, label %7, label %10

7:                                                ; preds = %2
  %8 = or i64 %0, 2251799813685248
  %9 = select i1 %6, i64 %8, i64 %1
  br label %18

10:                                               ; preds = %2
  br i1 %6, label %18, label %11

11:                                               ; preds = %10
  %12 = and i64 %1, %0
  %13 = icmp slt i64 %12, 0
  %14 = icmp ule i64 %0, %1
  %15 = icmp sge i64 %0, %1
  %16 = select i1 %13, i1 %14, i1 %15
  %17 = select i1 %16, i64 %0, i64 %1
  br label %18

18:                                               ; preds = %7, %10, %11
  %19 = phi i64 [ %9, %7 ], [ %17, %11 ], [ %0, %10 ]
  ret i64 %19
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctlz.i64(i64, i1 immarg) #3

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
!1 = !{ptr @__adddf3, !"f{ull}(ull,ull)"}
!2 = !{ptr @__subdf3, !"f{ull}(ull,ull)"}
!3 = !{ptr @__negdf2, !"f{ull}(ull)"}
!4 = !{ptr @__muldf3, !"f{ull}(ull,ull)"}
!5 = !{ptr @__divdf3, !"f{ull}(ull,ull)"}
!6 = !{ptr @__eqdf2, !"f{si}(ull,ull)"}
!7 = !{ptr @__nedf2, !"f{si}(ull,ull)"}
!8 = !{ptr @__ltdf2, !"f{si}(ull,ull)"}
!9 = !{ptr @__ledf2, !"f{si}(ull,ull)"}
!10 = !{ptr @__gtdf2, !"f{si}(ull,ull)"}
!11 = !{ptr @__gedf2, !"f{si}(ull,ull)"}
!12 = !{ptr @__unorddf2, !"f{si}(ull,ull)"}
!13 = !{ptr @__fixdfsi, !"f{si}(ull)"}
!14 = !{ptr @__fixdfdi, !"f{sll}(ull)"}
!15 = !{ptr @__fixunsdfsi, !"f{ui}(ull)"}
!16 = !{ptr @__fixunsdfdi, !"f{ull}(ull)"}
!17 = !{ptr @__fixdfti, !"f{s(){m(low){ull},m(high){ull}}}(ull)"}
!18 = !{ptr @__fixunsdfti, !"f{s(){m(low){ull},m(high){ull}}}(ull)"}
!19 = !{ptr @__floatsidf, !"f{ull}(si)"}
!20 = !{ptr @__floatunsidf, !"f{ull}(ui)"}
!21 = !{ptr @__floatdidf, !"f{ull}(sll)"}
!22 = !{ptr @__floatundidf, !"f{ull}(ull)"}
!23 = !{ptr @__floattidf, !"f{ull}(ull,ull)"}
!24 = !{ptr @__floatuntidf, !"f{ull}(ull,ull)"}
!25 = !{ptr @fma, !"f{ull}(ull,ull,ull)"}
!26 = !{ptr @sqrt, !"f{ull}(ull)"}
!27 = !{ptr @fmod, !"f{ull}(ull,ull)"}
!28 = !{ptr @floor, !"f{ull}(ull)"}
!29 = !{ptr @ceil, !"f{ull}(ull)"}
!30 = !{ptr @trunc, !"f{ull}(ull)"}
!31 = !{ptr @round, !"f{ull}(ull)"}
!32 = !{ptr @rint, !"f{ull}(ull)"}
!33 = !{ptr @nearbyint, !"f{ull}(ull)"}
!34 = !{ptr @roundeven, !"f{ull}(ull)"}
!35 = !{ptr @fmin, !"f{ull}(ull,ull)"}
!36 = !{ptr @fmax, !"f{ull}(ull,ull)"}
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
