; A core program as MLIR-AIE makes it, by hand.
source_filename = "LLVMDialectModule"
target datalayout = "e-m:e-p:20:32-i1:8:32-i8:8:32-i16:16:32-i32:32:32-f32:32:32-i64:32-f64:32-a:0:32-n32"
target triple = "aie2"

@in_0 = external global [64 x i8]
@in_1 = external global [64 x i8]
@out_0 = external global [64 x i8]

declare void @llvm.aie2.acquire(i32, i32)
declare void @llvm.aie2.release(i32, i32)
declare void @llvm.aie2.event(i32)
declare void @kernel(ptr, ptr, i32)

define void @core_0_2() {
  call void @llvm.aie2.event(i32 0)
  br label %1

1:                                                ; preds = %4, %0
  %2 = phi i64 [ %5, %4 ], [ 0, %0 ]
  %3 = icmp slt i64 %2, 4294967294
  %run = icmp slt i64 %2, 4
  %both = and i1 %3, %run
  br i1 %both, label %4, label %6

4:                                                ; preds = %1
  call void @llvm.aie2.acquire(i32 49, i32 -1)
  call void @llvm.aie2.acquire(i32 50, i32 -1)
  call void @kernel(ptr nonnull @in_0, ptr nonnull @out_0, i32 64)
  call void @llvm.aie2.release(i32 48, i32 1)
  call void @llvm.aie2.release(i32 51, i32 1)
  call void @kernel(ptr nonnull @in_1, ptr nonnull getelementptr inbounds (i8, ptr @out_0, i32 32), i32 32)
  %5 = add i64 %2, 2
  br label %1

6:                                                ; preds = %1
  ret void
}

!llvm.module.flags = !{!0}

!0 = !{i32 2, !"Debug Info Version", i32 3}
