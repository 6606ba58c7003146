; npu-kernel-ir sha256=9ee0dbe35d321292b85e35d506ebeb855a673a3bb9349bcc2032d3bf497349e2
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm io.cc -o -
; files: io.cc ../npu_aie.h ../npu_aie/arith.h ../npu_aie/convert.h ../npu_aie/host/arith.h ../npu_aie/host/bits.h ../npu_aie/host/convert.h ../npu_aie/host/float.h ../npu_aie/host/host.h ../npu_aie/host/memory.h ../npu_aie/host/mul.h ../npu_aie/host/permute.h ../npu_aie/io.h ../npu_aie/memory.h ../npu_aie/mul.h ../npu_aie/ops.h ../npu_aie/peano.h ../npu_aie/permute.h ../npu_aie/scalar.h ../npu_aie/types.h ../npu_aie/world.h
; ModuleID = 'io.cc'
source_filename = "io.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nounwind
define dso_local void @run_io(i32 noundef %0) local_unnamed_addr #0 {
  tail call void @llvm.aie2.acquire(i32 noundef 48, i32 noundef -1) #2
  tail call void @llvm.aie2.event(i32 noundef 0) #2
  %2 = icmp sgt i32 %0, 0
  br i1 %2, label %3, label %13

3:                                                ; preds = %1
  %4 = add nsw i32 %0, -1
  br label %5

5:                                                ; preds = %3, %5
  %6 = phi i32 [ 0, %3 ], [ %11, %5 ]
  %7 = tail call noundef i32 @npu.get.ss() #2
  %8 = add i32 %7, 1
  %9 = icmp eq i32 %6, %4
  %10 = zext i1 %9 to i32
  tail call void @llvm.aie2.put.ms(i32 noundef %8, i32 noundef %10) #2
  %11 = add nuw nsw i32 %6, 1
  %12 = icmp eq i32 %11, %0
  br i1 %12, label %13, label %5, !llvm.loop !7

13:                                               ; preds = %5, %1
  tail call void @llvm.aie2.put.ms(i32 noundef 6, i32 noundef 0) #2
  tail call void @llvm.aie2.put.ms(i32 noundef 7, i32 noundef 1) #2
  %14 = tail call noundef <16 x i32> @llvm.aie2.scd.read.vec(i32 noundef 1) #2
  %15 = shl <16 x i32> %14, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  tail call void @llvm.aie2.mcd.write.vec(<16 x i32> noundef %15, i32 noundef 1) #2
  %16 = tail call noundef <16 x i32> @llvm.aie2.scd.read.vec(i32 noundef 1) #2
  %17 = shl <16 x i32> %16, <i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1, i32 1>
  tail call void @llvm.aie2.mcd.write.vec(<16 x i32> noundef %17, i32 noundef 1) #2
  %18 = tail call noundef <8 x i64> @llvm.aie2.scd.read.acc32(i32 noundef 1) #2
  tail call void @llvm.aie2.mcd.write.acc32(<8 x i64> noundef %18, i32 noundef 1) #2
  %19 = tail call noundef <8 x i64> @llvm.aie2.scd.read.acc32(i32 noundef 1) #2
  tail call void @llvm.aie2.mcd.write.acc32(<8 x i64> noundef %19, i32 noundef 1) #2
  tail call void @llvm.aie2.event(i32 noundef 1) #2
  tail call void @llvm.aie2.release(i32 noundef 48, i32 noundef 2) #2
  tail call void @llvm.aie2.release(i32 noundef 49, i32 noundef 1) #2
  ret void
}

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.acquire(i32 noundef, i32 noundef) #1

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.put.ms(i32 noundef, i32 noundef) #1

; Function Attrs: nounwind
declare dso_local i32 @npu.get.ss() local_unnamed_addr #1

; Function Attrs: nounwind
declare dso_local <16 x i32> @llvm.aie2.scd.read.vec(i32 noundef) #1

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.mcd.write.vec(<16 x i32> noundef, i32 noundef) #1

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.mcd.write.acc32(<8 x i64> noundef, i32 noundef) #1

; Function Attrs: nounwind
declare dso_local <8 x i64> @llvm.aie2.scd.read.acc32(i32 noundef) #1

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.release(i32 noundef, i32 noundef) #1

; Function Attrs: nounwind
declare dso_local void @llvm.aie2.event(i32 noundef) #1

attributes #0 = { mustprogress nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nounwind "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nobuiltin nounwind "no-builtins" }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3, !4, !5, !6}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @run_io, !"f{0}(si)"}
!2 = !{ptr @llvm.aie2.acquire, !"f{0}(si,si)"}
!3 = !{ptr @llvm.aie2.put.ms, !"f{0}(si,si)"}
!4 = !{ptr @npu.get.ss, !"f{si}(0)"}
!5 = !{ptr @llvm.aie2.release, !"f{0}(si,si)"}
!6 = !{ptr @llvm.aie2.event, !"f{0}(si)"}
!7 = distinct !{!7, !8, !9}
!8 = !{!"llvm.loop.mustprogress"}
!9 = !{!"llvm.loop.unroll.disable"}
