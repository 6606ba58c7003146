; ModuleID = 'blocks.c'
source_filename = "blocks.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local i32 @odd_addresses(ptr nocapture noundef readonly %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = alloca [64 x i8], align 1
  call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 1 dereferenceable(64) %3, ptr noundef nonnull align 1 dereferenceable(64) %0, i32 64, i1 false)
  %4 = getelementptr inbounds i8, ptr %3, i32 1
  call fastcc void @put(ptr noundef nonnull %4, i32 noundef %1) #7
  %5 = getelementptr inbounds i8, ptr %3, i32 62
  %6 = add i32 %1, 1
  call fastcc void @put(ptr noundef nonnull %5, i32 noundef %6) #7
  %7 = getelementptr inbounds i8, ptr %3, i32 33
  %8 = add i32 %1, 2
  call fastcc void @put(ptr noundef nonnull %7, i32 noundef %8) #7
  %9 = getelementptr inbounds i8, ptr %3, i32 3
  %10 = getelementptr inbounds i8, ptr %3, i32 2
  call void @llvm.memmove.p0.p0.i32(ptr noundef nonnull align 1 dereferenceable(40) %9, ptr noundef nonnull align 1 dereferenceable(40) %10, i32 40, i1 false)
  %11 = getelementptr inbounds i8, ptr %3, i32 51
  %12 = trunc i32 %1 to i8
  call void @llvm.memset.p0.i32(ptr noundef nonnull align 1 dereferenceable(7) %11, i8 %12, i32 7, i1 false)
  %13 = call fastcc i32 @hash(ptr noundef nonnull %4, i32 noundef 61) #7
  %14 = getelementptr inbounds i8, ptr %3, i32 7
  %15 = and i32 %1, 31
  %16 = call fastcc i32 @hash(ptr noundef nonnull %14, i32 noundef %15) #7
  %17 = xor i32 %16, %13
  %18 = getelementptr inbounds i8, ptr %3, i32 22
  %19 = call fastcc i32 @hash(ptr noundef nonnull %18, i32 noundef 2) #7
  %20 = xor i32 %17, %19
  ret i32 %20
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i32(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i32, i1 immarg) #1

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write)
define internal fastcc void @put(ptr nocapture noundef writeonly %0, i32 noundef %1) unnamed_addr #2 {
  %3 = trunc i32 %1 to i8
  store i8 %3, ptr %0, align 1, !tbaa !4
  ret void
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memmove.p0.p0.i32(ptr nocapture writeonly, ptr nocapture readonly, i32, i1 immarg) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i32(ptr nocapture writeonly, i8, i32, i1 immarg) #3

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: read)
define internal fastcc i32 @hash(ptr nocapture noundef readonly %0, i32 noundef %1) unnamed_addr #4 {
  %3 = icmp eq i32 %1, 0
  br i1 %3, label %14, label %4

4:                                                ; preds = %2, %4
  %5 = phi i32 [ %12, %4 ], [ 0, %2 ]
  %6 = phi i32 [ %11, %4 ], [ -2128831035, %2 ]
  %7 = getelementptr inbounds i8, ptr %0, i32 %5
  %8 = load i8, ptr %7, align 1, !tbaa !4
  %9 = zext i8 %8 to i32
  %10 = xor i32 %6, %9
  %11 = mul i32 %10, 16777619
  %12 = add nuw nsw i32 %5, 1
  %13 = icmp eq i32 %12, %1
  br i1 %13, label %14, label %4, !llvm.loop !7

14:                                               ; preds = %4, %2
  %15 = phi i32 [ -2128831035, %2 ], [ %11, %4 ]
  ret i32 %15
}

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define dso_local i32 @large(i32 noundef %0, i32 noundef %1) local_unnamed_addr #5 {
  %3 = alloca [2500 x i8], align 1
  %4 = alloca [700 x i16], align 2
  br label %5

5:                                                ; preds = %2, %5
  %6 = phi i32 [ 0, %2 ], [ %13, %5 ]
  %7 = phi i32 [ %0, %2 ], [ %9, %5 ]
  %8 = mul i32 %7, 1664525
  %9 = add i32 %8, 1013904223
  %10 = lshr i32 %9, 24
  %11 = trunc nuw i32 %10 to i8
  %12 = getelementptr inbounds [2500 x i8], ptr %3, i32 0, i32 %6
  store i8 %11, ptr %12, align 1, !tbaa !4
  %13 = add nuw nsw i32 %6, 1
  %14 = icmp eq i32 %13, 2500
  br i1 %14, label %15, label %5, !llvm.loop !10

15:                                               ; preds = %5, %15
  %16 = phi i32 [ %23, %15 ], [ 0, %5 ]
  %17 = mul nuw nsw i32 %16, 3
  %18 = getelementptr inbounds [2500 x i8], ptr %3, i32 0, i32 %17
  %19 = load i8, ptr %18, align 1, !tbaa !4
  %20 = zext i8 %19 to i16
  %21 = mul nuw i16 %20, 257
  %22 = getelementptr inbounds [700 x i16], ptr %4, i32 0, i32 %16
  store i16 %21, ptr %22, align 2, !tbaa !11
  %23 = add nuw nsw i32 %16, 1
  %24 = icmp eq i32 %23, 700
  br i1 %24, label %25, label %15, !llvm.loop !13

25:                                               ; preds = %15
  %26 = getelementptr inbounds i8, ptr %3, i32 2499
  call fastcc void @put(ptr noundef nonnull %26, i32 noundef %9) #7
  %27 = getelementptr inbounds i8, ptr %3, i32 1
  %28 = lshr i32 %9, 8
  call fastcc void @put(ptr noundef nonnull %27, i32 noundef %28) #7
  %29 = getelementptr inbounds i8, ptr %4, i32 801
  %30 = getelementptr inbounds i8, ptr %3, i32 1203
  call void @llvm.memcpy.p0.p0.i32(ptr noundef nonnull align 1 dereferenceable(97) %29, ptr noundef nonnull align 1 dereferenceable(97) %30, i32 97, i1 false)
  %31 = getelementptr inbounds i8, ptr %3, i32 2450
  %32 = and i32 %1, 1023
  %33 = sub nsw i32 0, %32
  %34 = getelementptr inbounds i8, ptr %31, i32 %33
  %35 = add nuw nsw i32 %32, 50
  %36 = call fastcc i32 @hash(ptr noundef nonnull %34, i32 noundef %35) #7
  %37 = getelementptr inbounds i8, ptr %4, i32 799
  %38 = call fastcc i32 @hash(ptr noundef nonnull %37, i32 noundef 101) #7
  %39 = xor i32 %38, %36
  ret i32 %39
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define dso_local i32 @ring(ptr nocapture noundef readonly %0, i32 noundef %1) local_unnamed_addr #6 {
  %3 = alloca [37 x i8], align 1
  call void @llvm.memset.p0.i32(ptr noundef nonnull align 1 dereferenceable(37) %3, i8 0, i32 37, i1 false)
  %4 = icmp eq i32 %1, 0
  br i1 %4, label %52, label %5

5:                                                ; preds = %2, %45
  %6 = phi i32 [ %47, %45 ], [ 0, %2 ]
  %7 = phi i32 [ %38, %45 ], [ 0, %2 ]
  %8 = phi i32 [ %46, %45 ], [ 0, %2 ]
  %9 = phi i32 [ %36, %45 ], [ 0, %2 ]
  %10 = getelementptr inbounds i8, ptr %0, i32 %6
  %11 = load i8, ptr %10, align 1, !tbaa !4
  %12 = urem i8 %11, 5
  %13 = icmp ne i8 %12, 0
  %14 = icmp ne i32 %8, 0
  %15 = select i1 %13, i1 %14, i1 false
  br i1 %15, label %16, label %35

16:                                               ; preds = %5
  %17 = zext nneg i8 %12 to i32
  br label %18

18:                                               ; preds = %16, %18
  %19 = phi i32 [ %23, %18 ], [ %17, %16 ]
  %20 = phi i32 [ %28, %18 ], [ %7, %16 ]
  %21 = phi i32 [ %31, %18 ], [ %8, %16 ]
  %22 = phi i32 [ %30, %18 ], [ %9, %16 ]
  %23 = add i32 %19, -1
  %24 = mul i32 %20, 33
  %25 = getelementptr inbounds [37 x i8], ptr %3, i32 0, i32 %22
  %26 = load i8, ptr %25, align 1, !tbaa !4
  %27 = zext i8 %26 to i32
  %28 = add i32 %24, %27
  %29 = add i32 %22, 1
  %30 = urem i32 %29, 37
  %31 = add i32 %21, -1
  %32 = icmp ne i32 %23, 0
  %33 = icmp ne i32 %31, 0
  %34 = select i1 %32, i1 %33, i1 false
  br i1 %34, label %18, label %35, !llvm.loop !14

35:                                               ; preds = %18, %5
  %36 = phi i32 [ %9, %5 ], [ %30, %18 ]
  %37 = phi i32 [ %8, %5 ], [ %31, %18 ]
  %38 = phi i32 [ %7, %5 ], [ %28, %18 ]
  %39 = icmp ult i32 %37, 37
  br i1 %39, label %40, label %45

40:                                               ; preds = %35
  %41 = add i32 %37, %36
  %42 = urem i32 %41, 37
  %43 = getelementptr inbounds [37 x i8], ptr %3, i32 0, i32 %42
  store i8 %11, ptr %43, align 1, !tbaa !4
  %44 = add nuw nsw i32 %37, 1
  br label %45

45:                                               ; preds = %35, %40
  %46 = phi i32 [ %44, %40 ], [ %37, %35 ]
  %47 = add nuw i32 %6, 1
  %48 = icmp eq i32 %47, %1
  br i1 %48, label %49, label %5, !llvm.loop !15

49:                                               ; preds = %45
  %50 = mul i32 %38, 41
  %51 = add i32 %50, %46
  br label %52

52:                                               ; preds = %49, %2
  %53 = phi i32 [ 0, %2 ], [ %51, %49 ]
  ret i32 %53
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: write) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { nofree noinline norecurse nosync nounwind memory(argmem: read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { nofree norecurse nosync nounwind memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #7 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @odd_addresses, !"f{ui}(p(c:uc),ui)"}
!2 = !{ptr @large, !"f{ui}(ui,ui)"}
!3 = !{ptr @ring, !"f{ui}(p(c:uc),ui)"}
!4 = !{!5, !5, i64 0}
!5 = !{!"omnipotent char", !6, i64 0}
!6 = !{!"Simple C/C++ TBAA"}
!7 = distinct !{!7, !8, !9}
!8 = !{!"llvm.loop.mustprogress"}
!9 = !{!"llvm.loop.unroll.disable"}
!10 = distinct !{!10, !8, !9}
!11 = !{!12, !12, i64 0}
!12 = !{!"short", !5, i64 0}
!13 = distinct !{!13, !8, !9}
!14 = distinct !{!14, !8, !9}
!15 = distinct !{!15, !8, !9}
