; ModuleID = 'arguments.c'
source_filename = "arguments.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define dso_local i64 @many(ptr nocapture noundef readonly %0, i32 noundef %1, i64 noundef %2) local_unnamed_addr #0 {
  %4 = trunc i32 %1 to i8
  %5 = getelementptr inbounds i8, ptr %0, i32 4
  %6 = trunc i32 %1 to i16
  %7 = sext i32 %1 to i64
  %8 = mul nsw i64 %7, %7
  %9 = trunc i64 %2 to i8
  %10 = getelementptr inbounds i8, ptr %0, i32 1
  %11 = xor i64 %7, %2
  %12 = trunc i64 %2 to i16
  %13 = getelementptr inbounds i8, ptr %0, i32 8
  %14 = trunc i64 %2 to i32
  %15 = sub nsw i64 0, %2
  %16 = getelementptr inbounds i8, ptr %0, i32 3
  %17 = getelementptr inbounds i8, ptr %0, i32 16
  %18 = lshr i32 %1, 8
  %19 = trunc i32 %18 to i8
  %20 = getelementptr inbounds i8, ptr %0, i32 10
  %21 = tail call fastcc i64 @fold(i8 noundef signext %4, i64 noundef %2, ptr noundef nonnull %5, i16 noundef zeroext %6, i64 noundef %8, i8 noundef zeroext %9, ptr noundef nonnull %10, i32 noundef %1, i64 noundef %11, i16 noundef signext %12, ptr noundef nonnull %13, i32 noundef %14, i64 noundef %15, ptr noundef nonnull %16, ptr noundef nonnull %17, i8 noundef zeroext %19, ptr noundef nonnull %20) #2
  ret i64 %21
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: read)
define internal fastcc i64 @fold(i8 noundef signext %0, i64 noundef %1, ptr nocapture noundef readonly %2, i16 noundef zeroext %3, i64 noundef %4, i8 noundef zeroext %5, ptr nocapture noundef readonly %6, i32 noundef %7, i64 noundef %8, i16 noundef signext %9, ptr nocapture noundef readonly %10, i32 noundef %11, i64 noundef %12, ptr nocapture noundef readonly %13, ptr nocapture noundef readonly %14, i8 noundef zeroext %15, ptr nocapture noundef readonly %16) unnamed_addr #1 {
  %18 = sext i8 %0 to i64
  %19 = mul nsw i64 %18, 31
  %20 = add i64 %19, %1
  %21 = mul i64 %20, 31
  %22 = load i32, ptr %2, align 4, !tbaa !2
  %23 = sext i32 %22 to i64
  %24 = add i64 %21, %23
  %25 = mul i64 %24, 31
  %26 = zext i16 %3 to i64
  %27 = add i64 %25, %26
  %28 = mul i64 %27, 31
  %29 = add i64 %28, %4
  %30 = mul i64 %29, 31
  %31 = zext i8 %5 to i64
  %32 = add i64 %30, %31
  %33 = mul i64 %32, 31
  %34 = load i8, ptr %6, align 1, !tbaa !6
  %35 = zext i8 %34 to i64
  %36 = add i64 %33, %35
  %37 = mul i64 %36, 31
  %38 = sext i32 %7 to i64
  %39 = add i64 %37, %38
  %40 = mul i64 %39, 31
  %41 = add i64 %40, %8
  %42 = mul i64 %41, 31
  %43 = sext i16 %9 to i64
  %44 = add i64 %42, %43
  %45 = mul i64 %44, 31
  %46 = load i16, ptr %10, align 2, !tbaa !7
  %47 = sext i16 %46 to i64
  %48 = add i64 %45, %47
  %49 = mul i64 %48, 31
  %50 = zext i32 %11 to i64
  %51 = add i64 %49, %50
  %52 = mul i64 %51, 31
  %53 = add i64 %52, %12
  %54 = mul i64 %53, 31
  %55 = load i8, ptr %13, align 1, !tbaa !6
  %56 = sext i8 %55 to i64
  %57 = add i64 %54, %56
  %58 = mul i64 %57, 31
  %59 = load i64, ptr %14, align 4, !tbaa !9
  %60 = add i64 %58, %59
  %61 = mul i64 %60, 31
  %62 = zext i8 %15 to i64
  %63 = add i64 %61, %62
  %64 = mul i64 %63, 31
  %65 = load i16, ptr %16, align 2, !tbaa !7
  %66 = zext i16 %65 to i64
  %67 = add i64 %64, %66
  ret i64 %67
}

attributes #0 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @many, !"f{ull}(p(c:uc),si,ull)"}
!2 = !{!3, !3, i64 0}
!3 = !{!"int", !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C/C++ TBAA"}
!6 = !{!4, !4, i64 0}
!7 = !{!8, !8, i64 0}
!8 = !{!"short", !4, i64 0}
!9 = !{!10, !10, i64 0}
!10 = !{!"long long", !4, i64 0}
