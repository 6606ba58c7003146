; ModuleID = 'wide.c'
source_filename = "wide.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define dso_local i64 @power(i64 noundef %0, i64 noundef %1, i64 noundef %2) local_unnamed_addr #0 {
  %4 = icmp ne i64 %2, 1
  %5 = zext i1 %4 to i64
  %6 = icmp eq i64 %1, 0
  br i1 %6, label %22, label %7

7:                                                ; preds = %3, %17
  %8 = phi i64 [ %19, %17 ], [ %0, %3 ]
  %9 = phi i64 [ %18, %17 ], [ %5, %3 ]
  %10 = phi i64 [ %20, %17 ], [ %1, %3 ]
  %11 = urem i64 %8, %2
  %12 = and i64 %10, 1
  %13 = icmp eq i64 %12, 0
  br i1 %13, label %17, label %14

14:                                               ; preds = %7
  %15 = mul i64 %11, %9
  %16 = urem i64 %15, %2
  br label %17

17:                                               ; preds = %14, %7
  %18 = phi i64 [ %16, %14 ], [ %9, %7 ]
  %19 = mul i64 %11, %11
  %20 = lshr i64 %10, 1
  %21 = icmp ult i64 %10, 2
  br i1 %21, label %22, label %7, !llvm.loop !4

22:                                               ; preds = %17, %3
  %23 = phi i64 [ %5, %3 ], [ %18, %17 ]
  ret i64 %23
}

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define dso_local i64 @xorshift(i64 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = icmp eq i32 %1, 0
  br i1 %3, label %17, label %4

4:                                                ; preds = %2, %4
  %5 = phi i32 [ %15, %4 ], [ 0, %2 ]
  %6 = phi i64 [ %14, %4 ], [ %0, %2 ]
  %7 = shl i64 %6, 13
  %8 = xor i64 %7, %6
  %9 = lshr i64 %8, 7
  %10 = xor i64 %9, %8
  %11 = shl i64 %10, 17
  %12 = xor i64 %11, %10
  %13 = zext i32 %5 to i64
  %14 = tail call i64 @llvm.fshl.i64(i64 %12, i64 %12, i64 %13)
  %15 = add nuw i32 %5, 1
  %16 = icmp eq i32 %15, %1
  br i1 %16, label %17, label %4, !llvm.loop !7

17:                                               ; preds = %4, %2
  %18 = phi i64 [ %0, %2 ], [ %14, %4 ]
  ret i64 %18
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define dso_local i64 @mixed(i64 noundef %0, i64 noundef %1, i32 noundef %2) local_unnamed_addr #1 {
  %4 = tail call i64 @llvm.smin.i64(i64 %0, i64 %1)
  %5 = tail call i64 @llvm.smax.i64(i64 %0, i64 %1)
  %6 = sext i32 %2 to i64
  %7 = icmp eq i32 %2, 0
  br i1 %7, label %11, label %8

8:                                                ; preds = %3
  %9 = srem i64 %5, %6
  %10 = xor i64 %9, %4
  br label %11

11:                                               ; preds = %8, %3
  %12 = phi i64 [ %10, %8 ], [ %4, %3 ]
  %13 = tail call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %0, i64 %6)
  %14 = extractvalue { i64, i1 } %13, 0
  %15 = extractvalue { i64, i1 } %13, 1
  %16 = sub i64 %5, %4
  %17 = select i1 %15, i64 %12, i64 %14
  %18 = udiv i64 %16, 1000003
  %19 = add i64 %17, %18
  %20 = and i32 %2, 63
  %21 = zext nneg i32 %20 to i64
  %22 = ashr i64 %0, %21
  %23 = tail call range(i64 0, 65) i64 @llvm.ctpop.i64(i64 %16)
  %24 = tail call i64 @llvm.bswap.i64(i64 %16)
  %25 = lshr i64 %24, 40
  %26 = xor i64 %22, %23
  %27 = xor i64 %26, %25
  %28 = xor i64 %27, %19
  ret i64 %28
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.smul.with.overflow.i64(i64, i64) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctpop.i64(i64) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.bswap.i64(i64) #2

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #3

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #3

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #3

attributes #0 = { nofree norecurse nosync nounwind memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @power, !"f{ull}(ull,ull,ull)"}
!2 = !{ptr @xorshift, !"f{ull}(ull,ui)"}
!3 = !{ptr @mixed, !"f{sll}(sll,sll,si)"}
!4 = distinct !{!4, !5, !6}
!5 = !{!"llvm.loop.mustprogress"}
!6 = !{!"llvm.loop.unroll.disable"}
!7 = distinct !{!7, !5, !6}
