; ModuleID = 'structures.c'
source_filename = "structures.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

%struct.Outer = type { i8, %struct.Inner, i64 }
%struct.Inner = type { i8, [3 x i16] }
%struct.Packed = type <{ i8, i32, i16 }>

; Function Attrs: noinline nounwind optnone
define dso_local void @rotate_all(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca ptr, align 4
  %5 = alloca ptr, align 4
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca %struct.Outer, align 4
  store ptr %0, ptr %4, align 4
  store ptr %1, ptr %5, align 4
  store i32 %2, ptr %6, align 4
  store i32 0, ptr %7, align 4
  br label %9

9:                                                ; preds = %25, %3
  %10 = load i32, ptr %7, align 4
  %11 = load i32, ptr %6, align 4
  %12 = icmp slt i32 %10, %11
  br i1 %12, label %13, label %28

13:                                               ; preds = %9
  %14 = load ptr, ptr %4, align 4
  %15 = load i32, ptr %6, align 4
  %16 = sub nsw i32 %15, 1
  %17 = load i32, ptr %7, align 4
  %18 = sub nsw i32 %16, %17
  %19 = getelementptr inbounds %struct.Outer, ptr %14, i32 %18
  %20 = load ptr, ptr %5, align 4
  %21 = load i32, ptr %7, align 4
  %22 = getelementptr inbounds %struct.Outer, ptr %20, i32 %21
  %23 = load i32, ptr %7, align 4
  %24 = add nsw i32 %23, 3
  call void @rotate(ptr dead_on_unwind writable sret(%struct.Outer) align 4 %8, ptr noundef byval(%struct.Outer) align 4 %22, i32 noundef %24) #2
  call void @llvm.memcpy.p0.p0.i32(ptr align 4 %19, ptr align 4 %8, i32 20, i1 false)
  br label %25

25:                                               ; preds = %13
  %26 = load i32, ptr %7, align 4
  %27 = add nsw i32 %26, 1
  store i32 %27, ptr %7, align 4
  br label %9, !llvm.loop !4

28:                                               ; preds = %9
  ret void
}

; Function Attrs: noinline nounwind optnone
define internal void @rotate(ptr dead_on_unwind noalias writable sret(%struct.Outer) align 4 %0, ptr noundef byval(%struct.Outer) align 4 %1, i32 noundef %2) #0 {
  %4 = alloca i32, align 4
  store i32 %2, ptr %4, align 4
  call void @llvm.memcpy.p0.p0.i32(ptr align 4 %0, ptr align 4 %1, i32 20, i1 false)
  %5 = getelementptr inbounds %struct.Outer, ptr %1, i32 0, i32 0
  %6 = load i8, ptr %5, align 4
  %7 = zext i8 %6 to i32
  %8 = load i32, ptr %4, align 4
  %9 = trunc i32 %8 to i8
  %10 = zext i8 %9 to i32
  %11 = add nsw i32 %7, %10
  %12 = trunc i32 %11 to i8
  %13 = getelementptr inbounds %struct.Outer, ptr %0, i32 0, i32 0
  store i8 %12, ptr %13, align 4
  %14 = getelementptr inbounds %struct.Outer, ptr %1, i32 0, i32 1
  %15 = getelementptr inbounds %struct.Inner, ptr %14, i32 0, i32 1
  %16 = getelementptr inbounds [3 x i16], ptr %15, i32 0, i32 0
  %17 = load i16, ptr %16, align 2
  %18 = trunc i16 %17 to i8
  %19 = getelementptr inbounds %struct.Outer, ptr %0, i32 0, i32 1
  %20 = getelementptr inbounds %struct.Inner, ptr %19, i32 0, i32 0
  store i8 %18, ptr %20, align 2
  %21 = getelementptr inbounds %struct.Outer, ptr %1, i32 0, i32 1
  %22 = getelementptr inbounds %struct.Inner, ptr %21, i32 0, i32 1
  %23 = getelementptr inbounds [3 x i16], ptr %22, i32 0, i32 1
  %24 = load i16, ptr %23, align 2
  %25 = getelementptr inbounds %struct.Outer, ptr %0, i32 0, i32 1
  %26 = getelementptr inbounds %struct.Inner, ptr %25, i32 0, i32 1
  %27 = getelementptr inbounds [3 x i16], ptr %26, i32 0, i32 0
  store i16 %24, ptr %27, align 2
  %28 = getelementptr inbounds %struct.Outer, ptr %1, i32 0, i32 1
  %29 = getelementptr inbounds %struct.Inner, ptr %28, i32 0, i32 1
  %30 = getelementptr inbounds [3 x i16], ptr %29, i32 0, i32 2
  %31 = load i16, ptr %30, align 2
  %32 = getelementptr inbounds %struct.Outer, ptr %0, i32 0, i32 1
  %33 = getelementptr inbounds %struct.Inner, ptr %32, i32 0, i32 1
  %34 = getelementptr inbounds [3 x i16], ptr %33, i32 0, i32 1
  store i16 %31, ptr %34, align 2
  %35 = getelementptr inbounds %struct.Outer, ptr %1, i32 0, i32 1
  %36 = getelementptr inbounds %struct.Inner, ptr %35, i32 0, i32 0
  %37 = load i8, ptr %36, align 2
  %38 = sext i8 %37 to i16
  %39 = getelementptr inbounds %struct.Outer, ptr %0, i32 0, i32 1
  %40 = getelementptr inbounds %struct.Inner, ptr %39, i32 0, i32 1
  %41 = getelementptr inbounds [3 x i16], ptr %40, i32 0, i32 2
  store i16 %38, ptr %41, align 2
  %42 = getelementptr inbounds %struct.Outer, ptr %1, i32 0, i32 2
  %43 = load i64, ptr %42, align 4
  %44 = load i32, ptr %4, align 4
  %45 = and i32 %44, 63
  %46 = zext i32 %45 to i64
  %47 = shl i64 %43, %46
  %48 = getelementptr inbounds %struct.Outer, ptr %0, i32 0, i32 2
  store i64 %47, ptr %48, align 4
  ret void
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i32(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i32, i1 immarg) #1

; Function Attrs: noinline nounwind optnone
define dso_local i32 @sum_packed(ptr noundef %0) #0 {
  %2 = alloca ptr, align 4
  %3 = alloca [6 x %struct.Packed], align 1
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  store ptr %0, ptr %2, align 4
  store i32 0, ptr %4, align 4
  store i32 0, ptr %5, align 4
  br label %7

7:                                                ; preds = %17, %1
  %8 = load i32, ptr %5, align 4
  %9 = icmp slt i32 %8, 6
  br i1 %9, label %10, label %20

10:                                               ; preds = %7
  %11 = load i32, ptr %5, align 4
  %12 = sub nsw i32 5, %11
  %13 = getelementptr inbounds [6 x %struct.Packed], ptr %3, i32 0, i32 %12
  %14 = load ptr, ptr %2, align 4
  %15 = load i32, ptr %5, align 4
  %16 = getelementptr inbounds %struct.Packed, ptr %14, i32 %15
  call void @llvm.memcpy.p0.p0.i32(ptr align 1 %13, ptr align 1 %16, i32 7, i1 false)
  br label %17

17:                                               ; preds = %10
  %18 = load i32, ptr %5, align 4
  %19 = add nsw i32 %18, 1
  store i32 %19, ptr %5, align 4
  br label %7, !llvm.loop !6

20:                                               ; preds = %7
  store i32 0, ptr %6, align 4
  br label %21

21:                                               ; preds = %44, %20
  %22 = load i32, ptr %6, align 4
  %23 = icmp slt i32 %22, 6
  br i1 %23, label %24, label %47

24:                                               ; preds = %21
  %25 = load i32, ptr %4, align 4
  %26 = mul i32 %25, 3
  %27 = load i32, ptr %6, align 4
  %28 = getelementptr inbounds [6 x %struct.Packed], ptr %3, i32 0, i32 %27
  %29 = getelementptr inbounds %struct.Packed, ptr %28, i32 0, i32 1
  %30 = load i32, ptr %29, align 1
  %31 = add i32 %26, %30
  %32 = load i32, ptr %6, align 4
  %33 = getelementptr inbounds [6 x %struct.Packed], ptr %3, i32 0, i32 %32
  %34 = getelementptr inbounds %struct.Packed, ptr %33, i32 0, i32 0
  %35 = load i8, ptr %34, align 1
  %36 = zext i8 %35 to i32
  %37 = add i32 %31, %36
  %38 = load i32, ptr %6, align 4
  %39 = getelementptr inbounds [6 x %struct.Packed], ptr %3, i32 0, i32 %38
  %40 = getelementptr inbounds %struct.Packed, ptr %39, i32 0, i32 2
  %41 = load i16, ptr %40, align 1
  %42 = sext i16 %41 to i32
  %43 = add i32 %37, %42
  store i32 %43, ptr %4, align 4
  br label %44

44:                                               ; preds = %24
  %45 = load i32, ptr %6, align 4
  %46 = add nsw i32 %45, 1
  store i32 %46, ptr %6, align 4
  br label %21, !llvm.loop !7

47:                                               ; preds = %21
  %48 = load i32, ptr %4, align 4
  ret i32 %48
}

; Function Attrs: noinline nounwind optnone
define dso_local i32 @bit_fields(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 4
  %4 = alloca i32, align 4
  store ptr %0, ptr %3, align 4
  store i32 %1, ptr %4, align 4
  %5 = load i32, ptr %4, align 4
  %6 = load ptr, ptr %3, align 4
  %7 = load i32, ptr %6, align 4
  %8 = and i32 %7, 31
  %9 = add i32 %8, %5
  %10 = load i32, ptr %6, align 4
  %11 = and i32 %9, 31
  %12 = and i32 %10, -32
  %13 = or i32 %12, %11
  store i32 %13, ptr %6, align 4
  %14 = load i32, ptr %4, align 4
  %15 = load ptr, ptr %3, align 4
  %16 = load i32, ptr %15, align 4
  %17 = shl i32 %16, 14
  %18 = ashr i32 %17, 19
  %19 = sub nsw i32 %18, %14
  %20 = load i32, ptr %15, align 4
  %21 = and i32 %19, 8191
  %22 = shl i32 %21, 5
  %23 = and i32 %20, -262113
  %24 = or i32 %23, %22
  store i32 %24, ptr %15, align 4
  %25 = shl i32 %21, 19
  %26 = ashr i32 %25, 19
  %27 = load i32, ptr %4, align 4
  %28 = lshr i32 %27, 3
  %29 = load ptr, ptr %3, align 4
  %30 = load i32, ptr %29, align 4
  %31 = lshr i32 %30, 18
  %32 = xor i32 %31, %28
  %33 = load i32, ptr %29, align 4
  %34 = and i32 %32, 16383
  %35 = shl i32 %34, 18
  %36 = and i32 %33, 262143
  %37 = or i32 %36, %35
  store i32 %37, ptr %29, align 4
  %38 = load ptr, ptr %3, align 4
  %39 = load i32, ptr %38, align 4
  %40 = shl i32 %39, 14
  %41 = ashr i32 %40, 19
  %42 = load ptr, ptr %3, align 4
  %43 = load i32, ptr %42, align 4
  %44 = and i32 %43, 31
  %45 = load ptr, ptr %3, align 4
  %46 = load i32, ptr %45, align 4
  %47 = lshr i32 %46, 18
  %48 = mul nsw i32 %44, %47
  %49 = add i32 %41, %48
  ret i32 %49
}

attributes #0 = { noinline nounwind optnone "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @rotate_all, !"f{0}(p(s(Outer){m(head){uc},m(in){s(Inner){m(a){sc},m(b){a(3:ss)}}},m(wide){sll}}),p(c:s(Outer){m(head){uc},m(in){s(Inner){m(a){sc},m(b){a(3:ss)}}},m(wide){sll}}),si)"}
!2 = !{ptr @sum_packed, !"f{si}(p(c:s(Packed){m(tag){uc},m(word){ui},m(half){ss}}))"}
!3 = !{ptr @bit_fields, !"f{ui}(p(s(Bits){m(low){b(5:ui)},m(middle){b(13:si)},m(high){b(14:ui)}}),si)"}
!4 = distinct !{!4, !5}
!5 = !{!"llvm.loop.mustprogress"}
!6 = distinct !{!6, !5}
!7 = distinct !{!7, !5}
