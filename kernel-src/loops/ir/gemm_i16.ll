; npu-kernel-ir sha256=14c5ce13714556262c42ee04e62bf958332fc86e91d4e30e998a793a4d4695d0
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm gemm_i16.cc -o -
; files: gemm_i16.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h
; ModuleID = 'gemm_i16.cc'
source_filename = "gemm_i16.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @gemm_i16_32(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2, i32 noundef %3) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #4
  br label %5

5:                                                ; preds = %4, %61
  %6 = phi i32 [ 0, %4 ], [ %62, %61 ]
  %7 = shl nuw nsw i32 %6, 8
  %8 = getelementptr inbounds i8, ptr %0, i32 %7
  %9 = getelementptr inbounds i8, ptr %8, i32 256
  %10 = shl nsw i32 %6, 9
  %11 = getelementptr inbounds i8, ptr %2, i32 %10
  br label %12

12:                                               ; preds = %5, %49
  %13 = phi i32 [ 0, %5 ], [ %59, %49 ]
  %14 = shl nuw nsw i32 %13, 8
  %15 = getelementptr inbounds i8, ptr %1, i32 %14
  %16 = getelementptr inbounds i8, ptr %15, i32 256
  br label %17

17:                                               ; preds = %12, %17
  %18 = phi <16 x i64> [ zeroinitializer, %12 ], [ %41, %17 ]
  %19 = phi <16 x i64> [ zeroinitializer, %12 ], [ %43, %17 ]
  %20 = phi <16 x i64> [ zeroinitializer, %12 ], [ %45, %17 ]
  %21 = phi i32 [ 0, %12 ], [ %47, %17 ]
  %22 = phi <16 x i64> [ zeroinitializer, %12 ], [ %46, %17 ]
  %23 = phi ptr [ %16, %12 ], [ %37, %17 ]
  %24 = phi ptr [ %15, %12 ], [ %34, %17 ]
  %25 = phi ptr [ %9, %12 ], [ %31, %17 ]
  %26 = phi ptr [ %8, %12 ], [ %28, %17 ]
  %27 = load <16 x i16>, ptr %26, align 32, !tbaa !3
  %28 = getelementptr inbounds i8, ptr %26, i32 32
  %29 = shufflevector <16 x i16> %27, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %30 = load <16 x i16>, ptr %25, align 32, !tbaa !3
  %31 = getelementptr inbounds i8, ptr %25, i32 32
  %32 = shufflevector <16 x i16> %30, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %33 = load <16 x i16>, ptr %24, align 32, !tbaa !3
  %34 = getelementptr inbounds i8, ptr %24, i32 32
  %35 = shufflevector <16 x i16> %33, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %36 = load <16 x i16>, ptr %23, align 32, !tbaa !3
  %37 = getelementptr inbounds i8, ptr %23, i32 32
  %38 = shufflevector <16 x i16> %36, <16 x i16> poison, <32 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %39 = bitcast <32 x i16> %29 to <64 x i8>
  %40 = bitcast <32 x i16> %35 to <16 x i32>
  %41 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %39, <16 x i32> noundef %40, <16 x i64> noundef %18, i32 noundef 826) #5
  %42 = bitcast <32 x i16> %38 to <16 x i32>
  %43 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %39, <16 x i32> noundef %42, <16 x i64> noundef %19, i32 noundef 826) #5
  %44 = bitcast <32 x i16> %32 to <64 x i8>
  %45 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %44, <16 x i32> noundef %40, <16 x i64> noundef %20, i32 noundef 826) #5
  %46 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef %44, <16 x i32> noundef %42, <16 x i64> noundef %22, i32 noundef 826) #5
  %47 = add nuw nsw i32 %21, 1
  %48 = icmp eq i32 %47, 8
  br i1 %48, label %49, label %17, !llvm.loop !6

49:                                               ; preds = %17
  %50 = shl nsw i32 %13, 6
  %51 = getelementptr inbounds i8, ptr %11, i32 %50
  %52 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %41, i32 noundef %3, i32 noundef 1) #6
  store <16 x i32> %52, ptr %51, align 32, !tbaa !3
  %53 = getelementptr inbounds i8, ptr %51, i32 64
  %54 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %43, i32 noundef %3, i32 noundef 1) #6
  store <16 x i32> %54, ptr %53, align 32, !tbaa !3
  %55 = getelementptr inbounds i8, ptr %51, i32 512
  %56 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %45, i32 noundef %3, i32 noundef 1) #6
  store <16 x i32> %56, ptr %55, align 32, !tbaa !3
  %57 = getelementptr inbounds i8, ptr %51, i32 576
  %58 = tail call noundef <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef %46, i32 noundef %3, i32 noundef 1) #6
  store <16 x i32> %58, ptr %57, align 32, !tbaa !3
  %59 = add nuw nsw i32 %13, 2
  %60 = icmp ult i32 %13, 6
  br i1 %60, label %12, label %61, !llvm.loop !9

61:                                               ; preds = %49
  %62 = add nuw nsw i32 %6, 2
  %63 = icmp ult i32 %6, 6
  br i1 %63, label %5, label %64, !llvm.loop !10

64:                                               ; preds = %61
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc64.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <16 x i32> @llvm.aie2.I512.v16.acc64.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { mustprogress nofree nosync nounwind willreturn memory(none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { mustprogress nofree nounwind willreturn memory(read) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nobuiltin nounwind "no-builtins" }
attributes #5 = { nobuiltin nounwind willreturn memory(none) "no-builtins" }
attributes #6 = { nobuiltin nounwind willreturn memory(read) "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @gemm_i16_32, !"f{0}(p(c:ss),p(c:ss),p(si),si)"}
!2 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C++ TBAA"}
!6 = distinct !{!6, !7, !8}
!7 = !{!"llvm.loop.mustprogress"}
!8 = !{!"llvm.loop.unroll.disable"}
!9 = distinct !{!9, !7, !8}
!10 = distinct !{!10, !7, !8}
