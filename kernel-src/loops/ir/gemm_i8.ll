; npu-kernel-ir sha256=4764a9ef75513f495d2eb43d03620715263e32bfca52408d53068275114ab8d1
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm gemm_i8.cc -o -
; files: gemm_i8.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h
; ModuleID = 'gemm_i8.cc'
source_filename = "gemm_i8.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @gemm_i8_64(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef readonly %1, ptr noalias nocapture noundef writeonly %2, i32 noundef %3) local_unnamed_addr #0 {
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 6, i32 noundef 12) #4
  tail call void @llvm.aie2.set.ctrl.reg(i32 noundef 9, i32 noundef 1) #4
  br label %5

5:                                                ; preds = %4, %54
  %6 = phi i32 [ 0, %4 ], [ %55, %54 ]
  %7 = shl nuw nsw i32 %6, 8
  %8 = getelementptr inbounds i8, ptr %0, i32 %7
  %9 = getelementptr inbounds i8, ptr %8, i32 256
  %10 = getelementptr inbounds i8, ptr %2, i32 %7
  br label %11

11:                                               ; preds = %5, %42
  %12 = phi i32 [ 0, %5 ], [ %52, %42 ]
  %13 = shl nuw nsw i32 %12, 9
  %14 = getelementptr inbounds i8, ptr %1, i32 %13
  %15 = getelementptr inbounds i8, ptr %14, i32 512
  br label %16

16:                                               ; preds = %11, %16
  %17 = phi <16 x i64> [ zeroinitializer, %11 ], [ %36, %16 ]
  %18 = phi <16 x i64> [ zeroinitializer, %11 ], [ %37, %16 ]
  %19 = phi <16 x i64> [ zeroinitializer, %11 ], [ %38, %16 ]
  %20 = phi i32 [ 0, %11 ], [ %40, %16 ]
  %21 = phi <16 x i64> [ zeroinitializer, %11 ], [ %39, %16 ]
  %22 = phi ptr [ %15, %11 ], [ %35, %16 ]
  %23 = phi ptr [ %14, %11 ], [ %33, %16 ]
  %24 = phi ptr [ %9, %11 ], [ %30, %16 ]
  %25 = phi ptr [ %8, %11 ], [ %27, %16 ]
  %26 = load <32 x i8>, ptr %25, align 32, !tbaa !3
  %27 = getelementptr inbounds i8, ptr %25, i32 32
  %28 = shufflevector <32 x i8> %26, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %29 = load <32 x i8>, ptr %24, align 32, !tbaa !3
  %30 = getelementptr inbounds i8, ptr %24, i32 32
  %31 = shufflevector <32 x i8> %29, <32 x i8> poison, <64 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19, i32 20, i32 21, i32 22, i32 23, i32 24, i32 25, i32 26, i32 27, i32 28, i32 29, i32 30, i32 31, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %32 = load <16 x i32>, ptr %23, align 32, !tbaa !3
  %33 = getelementptr inbounds i8, ptr %23, i32 64
  %34 = load <16 x i32>, ptr %22, align 32, !tbaa !3
  %35 = getelementptr inbounds i8, ptr %22, i32 64
  %36 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %28, <16 x i32> noundef %32, <16 x i64> noundef %17, i32 noundef 776) #5
  %37 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %28, <16 x i32> noundef %34, <16 x i64> noundef %18, i32 noundef 776) #5
  %38 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %31, <16 x i32> noundef %32, <16 x i64> noundef %19, i32 noundef 776) #5
  %39 = tail call noundef <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef %31, <16 x i32> noundef %34, <16 x i64> noundef %21, i32 noundef 776) #5
  %40 = add nuw nsw i32 %20, 1
  %41 = icmp eq i32 %40, 8
  br i1 %41, label %42, label %16, !llvm.loop !6

42:                                               ; preds = %16
  %43 = shl nuw nsw i32 %12, 5
  %44 = getelementptr inbounds i8, ptr %10, i32 %43
  %45 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %36, i32 noundef %3, i32 noundef 1) #6
  store <32 x i8> %45, ptr %44, align 32, !tbaa !3
  %46 = getelementptr inbounds i8, ptr %44, i32 32
  %47 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %37, i32 noundef %3, i32 noundef 1) #6
  store <32 x i8> %47, ptr %46, align 32, !tbaa !3
  %48 = getelementptr inbounds i8, ptr %44, i32 256
  %49 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %38, i32 noundef %3, i32 noundef 1) #6
  store <32 x i8> %49, ptr %48, align 32, !tbaa !3
  %50 = getelementptr inbounds i8, ptr %44, i32 288
  %51 = tail call noundef <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef %39, i32 noundef %3, i32 noundef 1) #6
  store <32 x i8> %51, ptr %50, align 32, !tbaa !3
  %52 = add nuw nsw i32 %12, 2
  %53 = icmp ult i32 %12, 6
  br i1 %53, label %11, label %54, !llvm.loop !9

54:                                               ; preds = %42
  %55 = add nuw nsw i32 %6, 2
  %56 = icmp ult i32 %6, 14
  br i1 %56, label %5, label %57, !llvm.loop !10

57:                                               ; preds = %54
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.set.ctrl.reg(i32 noundef, i32 noundef) #1

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare dso_local <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> noundef, <16 x i32> noundef, <16 x i64> noundef, i32 noundef) #2

; Function Attrs: mustprogress nofree nounwind willreturn memory(read)
declare dso_local <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> noundef, i32 noundef, i32 noundef) #3

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
!1 = !{ptr @gemm_i8_64, !"f{0}(p(c:sc),p(c:sc),p(sc),si)"}
!2 = !{ptr @llvm.aie2.set.ctrl.reg, !"f{0}(ui,ui)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"omnipotent char", !5, i64 0}
!5 = !{!"Simple C++ TBAA"}
!6 = distinct !{!6, !7, !8}
!7 = !{!"llvm.loop.mustprogress"}
!8 = !{!"llvm.loop.unroll.disable"}
!9 = distinct !{!9, !7, !8}
!10 = distinct !{!10, !7, !8}
