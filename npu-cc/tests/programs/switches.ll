; ModuleID = 'switches.c'
source_filename = "switches.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: noinline nounwind optnone
define dso_local i32 @dense(i32 noundef %0, i32 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  store i32 %0, ptr %4, align 4
  store i32 %1, ptr %5, align 4
  %6 = load i32, ptr %4, align 4
  switch i32 %6, label %28 [
    i32 0, label %7
    i32 1, label %9
    i32 2, label %12
    i32 3, label %15
    i32 4, label %18
    i32 5, label %21
    i32 6, label %24
    i32 7, label %27
  ]

7:                                                ; preds = %2
  %8 = load i32, ptr %5, align 4
  store i32 %8, ptr %3, align 4
  br label %34

9:                                                ; preds = %2
  %10 = load i32, ptr %5, align 4
  %11 = sub nsw i32 0, %10
  store i32 %11, ptr %3, align 4
  br label %34

12:                                               ; preds = %2
  %13 = load i32, ptr %5, align 4
  %14 = add nsw i32 %13, 5
  store i32 %14, ptr %5, align 4
  br label %15

15:                                               ; preds = %2, %12
  %16 = load i32, ptr %5, align 4
  %17 = mul nsw i32 %16, 3
  store i32 %17, ptr %3, align 4
  br label %34

18:                                               ; preds = %2
  %19 = load i32, ptr %5, align 4
  %20 = ashr i32 %19, 3
  store i32 %20, ptr %3, align 4
  br label %34

21:                                               ; preds = %2
  %22 = load i32, ptr %5, align 4
  %23 = and i32 %22, 85
  store i32 %23, ptr %3, align 4
  br label %34

24:                                               ; preds = %2
  %25 = load i32, ptr %5, align 4
  %26 = xor i32 %25, 119
  store i32 %26, ptr %5, align 4
  br label %31

27:                                               ; preds = %2
  store i32 0, ptr %3, align 4
  br label %34

28:                                               ; preds = %2
  %29 = load i32, ptr %5, align 4
  %30 = add nsw i32 %29, -1
  store i32 %30, ptr %5, align 4
  br label %31

31:                                               ; preds = %28, %24
  %32 = load i32, ptr %5, align 4
  %33 = add nsw i32 %32, 1
  store i32 %33, ptr %3, align 4
  br label %34

34:                                               ; preds = %31, %27, %21, %18, %15, %9, %7
  %35 = load i32, ptr %3, align 4
  ret i32 %35
}

; Function Attrs: noinline nounwind optnone
define dso_local i32 @sparse(i64 noundef %0) #0 {
  %2 = alloca i32, align 4
  %3 = alloca i64, align 4
  store i64 %0, ptr %3, align 4
  %4 = load i64, ptr %3, align 4
  switch i64 %4, label %13 [
    i64 -1, label %5
    i64 -9223372036854775808, label %6
    i64 4294967296, label %7
    i64 4294967297, label %8
    i64 1, label %9
    i64 9223372036854775807, label %10
    i64 -2147483648, label %11
    i64 2147483648, label %12
  ]

5:                                                ; preds = %1
  store i32 1, ptr %2, align 4
  br label %14

6:                                                ; preds = %1
  store i32 2, ptr %2, align 4
  br label %14

7:                                                ; preds = %1
  store i32 3, ptr %2, align 4
  br label %14

8:                                                ; preds = %1
  store i32 4, ptr %2, align 4
  br label %14

9:                                                ; preds = %1
  store i32 5, ptr %2, align 4
  br label %14

10:                                               ; preds = %1
  store i32 6, ptr %2, align 4
  br label %14

11:                                               ; preds = %1
  store i32 7, ptr %2, align 4
  br label %14

12:                                               ; preds = %1
  store i32 8, ptr %2, align 4
  br label %14

13:                                               ; preds = %1
  store i32 0, ptr %2, align 4
  br label %14

14:                                               ; preds = %13, %12, %11, %10, %9, %8, %7, %6, %5
  %15 = load i32, ptr %2, align 4
  ret i32 %15
}

; Function Attrs: noinline nounwind optnone
define dso_local i32 @reader(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 4
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i8, align 1
  store ptr %0, ptr %3, align 4
  store i32 %1, ptr %4, align 4
  store i32 0, ptr %5, align 4
  store i32 0, ptr %6, align 4
  store i32 0, ptr %7, align 4
  br label %9

9:                                                ; preds = %80, %2
  %10 = load i32, ptr %7, align 4
  %11 = load i32, ptr %4, align 4
  %12 = icmp slt i32 %10, %11
  br i1 %12, label %13, label %83

13:                                               ; preds = %9
  %14 = load ptr, ptr %3, align 4
  %15 = load i32, ptr %7, align 4
  %16 = getelementptr inbounds i8, ptr %14, i32 %15
  %17 = load i8, ptr %16, align 1
  store i8 %17, ptr %8, align 1
  %18 = load i32, ptr %5, align 4
  switch i32 %18, label %75 [
    i32 0, label %19
    i32 1, label %38
    i32 2, label %38
    i32 3, label %46
    i32 4, label %63
  ]

19:                                               ; preds = %13
  %20 = load i8, ptr %8, align 1
  %21 = zext i8 %20 to i32
  %22 = icmp eq i32 %21, 45
  br i1 %22, label %23, label %24

23:                                               ; preds = %19
  br label %36

24:                                               ; preds = %19
  %25 = load i8, ptr %8, align 1
  %26 = zext i8 %25 to i32
  %27 = icmp sge i32 %26, 48
  br i1 %27, label %28, label %32

28:                                               ; preds = %24
  %29 = load i8, ptr %8, align 1
  %30 = zext i8 %29 to i32
  %31 = icmp sle i32 %30, 57
  br label %32

32:                                               ; preds = %28, %24
  %33 = phi i1 [ false, %24 ], [ %31, %28 ]
  %34 = zext i1 %33 to i64
  %35 = select i1 %33, i32 2, i32 0
  br label %36

36:                                               ; preds = %32, %23
  %37 = phi i32 [ 1, %23 ], [ %35, %32 ]
  store i32 %37, ptr %5, align 4
  br label %75

38:                                               ; preds = %13, %13
  %39 = load i8, ptr %8, align 1
  %40 = zext i8 %39 to i32
  switch i32 %40, label %44 [
    i32 48, label %41
    i32 49, label %41
    i32 50, label %41
    i32 51, label %41
    i32 52, label %41
    i32 53, label %41
    i32 54, label %41
    i32 55, label %41
    i32 56, label %41
    i32 57, label %41
    i32 46, label %42
    i32 101, label %43
    i32 69, label %43
  ]

41:                                               ; preds = %38, %38, %38, %38, %38, %38, %38, %38, %38, %38
  store i32 2, ptr %5, align 4
  br label %45

42:                                               ; preds = %38
  store i32 3, ptr %5, align 4
  br label %45

43:                                               ; preds = %38, %38
  store i32 4, ptr %5, align 4
  br label %45

44:                                               ; preds = %38
  store i32 0, ptr %5, align 4
  br label %45

45:                                               ; preds = %44, %43, %42, %41
  br label %75

46:                                               ; preds = %13
  %47 = load i8, ptr %8, align 1
  %48 = zext i8 %47 to i32
  %49 = icmp sge i32 %48, 48
  br i1 %49, label %50, label %55

50:                                               ; preds = %46
  %51 = load i8, ptr %8, align 1
  %52 = zext i8 %51 to i32
  %53 = icmp sle i32 %52, 57
  br i1 %53, label %54, label %55

54:                                               ; preds = %50
  br label %61

55:                                               ; preds = %50, %46
  %56 = load i8, ptr %8, align 1
  %57 = zext i8 %56 to i32
  %58 = icmp eq i32 %57, 101
  %59 = zext i1 %58 to i64
  %60 = select i1 %58, i32 4, i32 0
  br label %61

61:                                               ; preds = %55, %54
  %62 = phi i32 [ 3, %54 ], [ %60, %55 ]
  store i32 %62, ptr %5, align 4
  br label %75

63:                                               ; preds = %13
  %64 = load i8, ptr %8, align 1
  %65 = zext i8 %64 to i32
  %66 = icmp sge i32 %65, 48
  br i1 %66, label %67, label %71

67:                                               ; preds = %63
  %68 = load i8, ptr %8, align 1
  %69 = zext i8 %68 to i32
  %70 = icmp sle i32 %69, 57
  br label %71

71:                                               ; preds = %67, %63
  %72 = phi i1 [ false, %63 ], [ %70, %67 ]
  %73 = zext i1 %72 to i64
  %74 = select i1 %72, i32 4, i32 0
  store i32 %74, ptr %5, align 4
  br label %75

75:                                               ; preds = %13, %71, %61, %45, %36
  %76 = load i32, ptr %6, align 4
  %77 = mul i32 %76, 5
  %78 = load i32, ptr %5, align 4
  %79 = add i32 %77, %78
  store i32 %79, ptr %6, align 4
  br label %80

80:                                               ; preds = %75
  %81 = load i32, ptr %7, align 4
  %82 = add nsw i32 %81, 1
  store i32 %82, ptr %7, align 4
  br label %9, !llvm.loop !4

83:                                               ; preds = %9
  %84 = load i32, ptr %6, align 4
  ret i32 %84
}

attributes #0 = { noinline nounwind optnone "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @dense, !"f{si}(si,si)"}
!2 = !{ptr @sparse, !"f{ui}(sll)"}
!3 = !{ptr @reader, !"f{ui}(p(c:uc),si)"}
!4 = distinct !{!4, !5}
!5 = !{!"llvm.loop.mustprogress"}
