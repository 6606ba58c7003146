; ModuleID = 'pressure.c'
source_filename = "pressure.c"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define dso_local i32 @addresses(i32 noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca i32, align 4
  %12 = alloca i32, align 4
  %13 = alloca i32, align 4
  %14 = alloca i32, align 4
  %15 = alloca [3 x ptr], align 4
  store i32 %0, ptr %3, align 4, !tbaa !3
  %16 = add i32 %0, 1
  store i32 %16, ptr %4, align 4, !tbaa !3
  %17 = add i32 %0, 2
  store i32 %17, ptr %5, align 4, !tbaa !3
  %18 = add i32 %0, 3
  store i32 %18, ptr %6, align 4, !tbaa !3
  %19 = add i32 %0, 4
  store i32 %19, ptr %7, align 4, !tbaa !3
  %20 = add i32 %0, 5
  store i32 %20, ptr %8, align 4, !tbaa !3
  %21 = add i32 %0, 6
  store i32 %21, ptr %9, align 4, !tbaa !3
  %22 = add i32 %0, 7
  store i32 %22, ptr %10, align 4, !tbaa !3
  %23 = add i32 %0, 8
  store i32 %23, ptr %11, align 4, !tbaa !3
  %24 = add i32 %0, 9
  store i32 %24, ptr %12, align 4, !tbaa !3
  %25 = add i32 %0, 10
  store i32 %25, ptr %13, align 4, !tbaa !3
  %26 = add i32 %0, 11
  store i32 %26, ptr %14, align 4, !tbaa !3
  store ptr %3, ptr %15, align 4, !tbaa !7
  %27 = getelementptr inbounds i8, ptr %15, i32 4
  store ptr %9, ptr %27, align 4, !tbaa !7
  %28 = getelementptr inbounds i8, ptr %15, i32 8
  store ptr %14, ptr %28, align 4, !tbaa !7
  %29 = icmp eq i32 %1, 0
  br i1 %29, label %77, label %30

30:                                               ; preds = %2
  %31 = load i32, ptr %12, align 4, !tbaa !3
  %32 = load i32, ptr %10, align 4, !tbaa !3
  %33 = load i32, ptr %8, align 4, !tbaa !3
  %34 = load i32, ptr %6, align 4, !tbaa !3
  br label %35

35:                                               ; preds = %30, %35
  %36 = phi i32 [ %61, %35 ], [ 0, %30 ]
  %37 = phi i32 [ %69, %35 ], [ %0, %30 ]
  %38 = phi i32 [ %72, %35 ], [ %34, %30 ]
  %39 = phi i32 [ %73, %35 ], [ %33, %30 ]
  %40 = phi i32 [ %74, %35 ], [ %32, %30 ]
  %41 = phi i32 [ %75, %35 ], [ %31, %30 ]
  %42 = call fastcc i32 @step(ptr noundef nonnull %3, ptr noundef nonnull %4, i32 noundef %37) #4
  %43 = call fastcc i32 @step(ptr noundef nonnull %5, ptr noundef nonnull %6, i32 noundef %36) #4
  %44 = add i32 %42, %37
  %45 = add i32 %44, %43
  %46 = load i32, ptr %3, align 4, !tbaa !3
  %47 = call fastcc i32 @step(ptr noundef nonnull %7, ptr noundef nonnull %8, i32 noundef %46) #4
  %48 = load i32, ptr %5, align 4, !tbaa !3
  %49 = call fastcc i32 @step(ptr noundef nonnull %9, ptr noundef nonnull %10, i32 noundef %48) #4
  %50 = sub i32 %47, %49
  %51 = xor i32 %50, %45
  %52 = load i32, ptr %7, align 4, !tbaa !3
  %53 = call fastcc i32 @step(ptr noundef nonnull %11, ptr noundef nonnull %12, i32 noundef %52) #4
  %54 = load i32, ptr %9, align 4, !tbaa !3
  %55 = call fastcc i32 @step(ptr noundef nonnull %13, ptr noundef nonnull %14, i32 noundef %54) #4
  %56 = xor i32 %55, %53
  %57 = urem i32 %36, 3
  %58 = getelementptr inbounds [3 x ptr], ptr %15, i32 0, i32 %57
  %59 = load ptr, ptr %58, align 4, !tbaa !7
  %60 = load i32, ptr %59, align 4, !tbaa !3
  %61 = add nuw i32 %36, 1
  %62 = urem i32 %61, 3
  %63 = getelementptr inbounds [3 x ptr], ptr %15, i32 0, i32 %62
  %64 = load ptr, ptr %63, align 4, !tbaa !7
  %65 = load i32, ptr %11, align 4, !tbaa !3
  %66 = call fastcc i32 @step(ptr noundef %64, ptr noundef nonnull %6, i32 noundef %65) #4
  %67 = add i32 %56, %51
  %68 = add i32 %67, %60
  %69 = add i32 %68, %66
  %70 = load i32, ptr %13, align 4, !tbaa !3
  store i32 %70, ptr %4, align 4, !tbaa !3
  %71 = load i32, ptr %3, align 4, !tbaa !3
  %72 = add i32 %38, %71
  store i32 %72, ptr %6, align 4, !tbaa !3
  %73 = xor i32 %39, %69
  store i32 %73, ptr %8, align 4, !tbaa !3
  %74 = sub i32 %40, %48
  store i32 %74, ptr %10, align 4, !tbaa !3
  %75 = xor i32 %41, -1
  store i32 %75, ptr %12, align 4, !tbaa !3
  %76 = icmp eq i32 %61, %1
  br i1 %76, label %77, label %35, !llvm.loop !9

77:                                               ; preds = %35, %2
  %78 = phi i32 [ %0, %2 ], [ %69, %35 ]
  %79 = load i32, ptr %3, align 4, !tbaa !3
  %80 = load i32, ptr %4, align 4, !tbaa !3
  %81 = load i32, ptr %5, align 4, !tbaa !3
  %82 = load i32, ptr %6, align 4, !tbaa !3
  %83 = load i32, ptr %7, align 4, !tbaa !3
  %84 = load i32, ptr %8, align 4, !tbaa !3
  %85 = load i32, ptr %9, align 4, !tbaa !3
  %86 = load i32, ptr %10, align 4, !tbaa !3
  %87 = load i32, ptr %11, align 4, !tbaa !3
  %88 = load i32, ptr %12, align 4, !tbaa !3
  %89 = load i32, ptr %13, align 4, !tbaa !3
  %90 = load i32, ptr %14, align 4, !tbaa !3
  %91 = xor i32 %79, %78
  %92 = xor i32 %91, %80
  %93 = xor i32 %92, %81
  %94 = xor i32 %93, %82
  %95 = xor i32 %94, %83
  %96 = xor i32 %95, %84
  %97 = xor i32 %96, %85
  %98 = xor i32 %97, %86
  %99 = xor i32 %98, %87
  %100 = xor i32 %99, %88
  %101 = xor i32 %100, %89
  %102 = xor i32 %101, %90
  ret i32 %102
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal fastcc i32 @step(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, i32 noundef %2) unnamed_addr #1 {
  %4 = load i32, ptr %1, align 4, !tbaa !3
  %5 = add i32 %4, %2
  store i32 %5, ptr %0, align 4, !tbaa !3
  %6 = shl i32 %2, 3
  %7 = xor i32 %5, %6
  ret i32 %7
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @rounds(ptr nocapture noundef writeonly %0, ptr nocapture noundef readonly %1, i32 noundef %2) local_unnamed_addr #2 {
  %4 = alloca [16 x i32], align 4
  %5 = alloca [16 x i32], align 4
  br label %6

6:                                                ; preds = %3, %6
  %7 = phi i32 [ 0, %3 ], [ %11, %6 ]
  %8 = getelementptr inbounds i32, ptr %1, i32 %7
  %9 = load i32, ptr %8, align 4, !tbaa !3
  %10 = getelementptr inbounds [16 x i32], ptr %4, i32 0, i32 %7
  store i32 %9, ptr %10, align 4, !tbaa !3
  %11 = add nuw nsw i32 %7, 1
  %12 = icmp eq i32 %11, 16
  br i1 %12, label %13, label %6, !llvm.loop !12

13:                                               ; preds = %6
  %14 = load i32, ptr %4, align 4, !tbaa !3
  %15 = getelementptr inbounds i8, ptr %4, i32 4
  %16 = load i32, ptr %15, align 4, !tbaa !3
  %17 = getelementptr inbounds i8, ptr %4, i32 8
  %18 = load i32, ptr %17, align 4, !tbaa !3
  %19 = getelementptr inbounds i8, ptr %4, i32 12
  %20 = load i32, ptr %19, align 4, !tbaa !3
  %21 = getelementptr inbounds i8, ptr %4, i32 16
  %22 = load i32, ptr %21, align 4, !tbaa !3
  %23 = getelementptr inbounds i8, ptr %4, i32 20
  %24 = load i32, ptr %23, align 4, !tbaa !3
  %25 = getelementptr inbounds i8, ptr %4, i32 24
  %26 = load i32, ptr %25, align 4, !tbaa !3
  %27 = getelementptr inbounds i8, ptr %4, i32 28
  %28 = load i32, ptr %27, align 4, !tbaa !3
  %29 = getelementptr inbounds i8, ptr %4, i32 32
  %30 = load i32, ptr %29, align 4, !tbaa !3
  %31 = getelementptr inbounds i8, ptr %4, i32 36
  %32 = load i32, ptr %31, align 4, !tbaa !3
  %33 = getelementptr inbounds i8, ptr %4, i32 40
  %34 = load i32, ptr %33, align 4, !tbaa !3
  %35 = getelementptr inbounds i8, ptr %4, i32 44
  %36 = load i32, ptr %35, align 4, !tbaa !3
  %37 = getelementptr inbounds i8, ptr %4, i32 48
  %38 = load i32, ptr %37, align 4, !tbaa !3
  %39 = getelementptr inbounds i8, ptr %4, i32 52
  %40 = load i32, ptr %39, align 4, !tbaa !3
  %41 = getelementptr inbounds i8, ptr %4, i32 56
  %42 = load i32, ptr %41, align 4, !tbaa !3
  %43 = getelementptr inbounds i8, ptr %4, i32 60
  %44 = load i32, ptr %43, align 4, !tbaa !3
  %45 = icmp eq i32 %2, 0
  br i1 %45, label %162, label %46

46:                                               ; preds = %13, %46
  %47 = phi i32 [ %160, %46 ], [ 0, %13 ]
  %48 = phi i32 [ %120, %46 ], [ %44, %13 ]
  %49 = phi i32 [ %156, %46 ], [ %42, %13 ]
  %50 = phi i32 [ %144, %46 ], [ %40, %13 ]
  %51 = phi i32 [ %132, %46 ], [ %38, %13 ]
  %52 = phi i32 [ %133, %46 ], [ %36, %13 ]
  %53 = phi i32 [ %121, %46 ], [ %34, %13 ]
  %54 = phi i32 [ %157, %46 ], [ %32, %13 ]
  %55 = phi i32 [ %145, %46 ], [ %30, %13 ]
  %56 = phi i32 [ %147, %46 ], [ %28, %13 ]
  %57 = phi i32 [ %135, %46 ], [ %26, %13 ]
  %58 = phi i32 [ %123, %46 ], [ %24, %13 ]
  %59 = phi i32 [ %159, %46 ], [ %22, %13 ]
  %60 = phi i32 [ %154, %46 ], [ %20, %13 ]
  %61 = phi i32 [ %142, %46 ], [ %18, %13 ]
  %62 = phi i32 [ %130, %46 ], [ %16, %13 ]
  %63 = phi i32 [ %118, %46 ], [ %14, %13 ]
  %64 = add i32 %59, %63
  %65 = xor i32 %51, %64
  %66 = tail call i32 @llvm.fshl.i32(i32 %65, i32 %65, i32 16)
  %67 = add i32 %66, %55
  %68 = xor i32 %67, %59
  %69 = tail call i32 @llvm.fshl.i32(i32 %68, i32 %68, i32 12)
  %70 = add i32 %69, %64
  %71 = xor i32 %70, %66
  %72 = tail call i32 @llvm.fshl.i32(i32 %71, i32 %71, i32 8)
  %73 = add i32 %72, %67
  %74 = xor i32 %73, %69
  %75 = tail call i32 @llvm.fshl.i32(i32 %74, i32 %74, i32 7)
  %76 = add i32 %58, %62
  %77 = xor i32 %50, %76
  %78 = tail call i32 @llvm.fshl.i32(i32 %77, i32 %77, i32 16)
  %79 = add i32 %78, %54
  %80 = xor i32 %79, %58
  %81 = tail call i32 @llvm.fshl.i32(i32 %80, i32 %80, i32 12)
  %82 = add i32 %81, %76
  %83 = xor i32 %82, %78
  %84 = tail call i32 @llvm.fshl.i32(i32 %83, i32 %83, i32 8)
  %85 = add i32 %84, %79
  %86 = xor i32 %85, %81
  %87 = tail call i32 @llvm.fshl.i32(i32 %86, i32 %86, i32 7)
  %88 = add i32 %57, %61
  %89 = xor i32 %49, %88
  %90 = tail call i32 @llvm.fshl.i32(i32 %89, i32 %89, i32 16)
  %91 = add i32 %90, %53
  %92 = xor i32 %91, %57
  %93 = tail call i32 @llvm.fshl.i32(i32 %92, i32 %92, i32 12)
  %94 = add i32 %93, %88
  %95 = xor i32 %94, %90
  %96 = tail call i32 @llvm.fshl.i32(i32 %95, i32 %95, i32 8)
  %97 = add i32 %96, %91
  %98 = xor i32 %97, %93
  %99 = tail call i32 @llvm.fshl.i32(i32 %98, i32 %98, i32 7)
  %100 = add i32 %56, %60
  %101 = xor i32 %48, %100
  %102 = tail call i32 @llvm.fshl.i32(i32 %101, i32 %101, i32 16)
  %103 = add i32 %102, %52
  %104 = xor i32 %103, %56
  %105 = tail call i32 @llvm.fshl.i32(i32 %104, i32 %104, i32 12)
  %106 = add i32 %105, %100
  %107 = xor i32 %106, %102
  %108 = tail call i32 @llvm.fshl.i32(i32 %107, i32 %107, i32 8)
  %109 = add i32 %108, %103
  %110 = xor i32 %109, %105
  %111 = tail call i32 @llvm.fshl.i32(i32 %110, i32 %110, i32 7)
  %112 = add i32 %87, %70
  %113 = xor i32 %112, %108
  %114 = tail call i32 @llvm.fshl.i32(i32 %113, i32 %113, i32 16)
  %115 = add i32 %114, %97
  %116 = xor i32 %115, %87
  %117 = tail call i32 @llvm.fshl.i32(i32 %116, i32 %116, i32 12)
  %118 = add i32 %117, %112
  %119 = xor i32 %118, %114
  %120 = tail call i32 @llvm.fshl.i32(i32 %119, i32 %119, i32 8)
  %121 = add i32 %120, %115
  %122 = xor i32 %121, %117
  %123 = tail call i32 @llvm.fshl.i32(i32 %122, i32 %122, i32 7)
  %124 = add i32 %99, %82
  %125 = xor i32 %124, %72
  %126 = tail call i32 @llvm.fshl.i32(i32 %125, i32 %125, i32 16)
  %127 = add i32 %126, %109
  %128 = xor i32 %127, %99
  %129 = tail call i32 @llvm.fshl.i32(i32 %128, i32 %128, i32 12)
  %130 = add i32 %129, %124
  %131 = xor i32 %130, %126
  %132 = tail call i32 @llvm.fshl.i32(i32 %131, i32 %131, i32 8)
  %133 = add i32 %132, %127
  %134 = xor i32 %133, %129
  %135 = tail call i32 @llvm.fshl.i32(i32 %134, i32 %134, i32 7)
  %136 = add i32 %111, %94
  %137 = xor i32 %136, %84
  %138 = tail call i32 @llvm.fshl.i32(i32 %137, i32 %137, i32 16)
  %139 = add i32 %138, %73
  %140 = xor i32 %139, %111
  %141 = tail call i32 @llvm.fshl.i32(i32 %140, i32 %140, i32 12)
  %142 = add i32 %141, %136
  %143 = xor i32 %142, %138
  %144 = tail call i32 @llvm.fshl.i32(i32 %143, i32 %143, i32 8)
  %145 = add i32 %144, %139
  %146 = xor i32 %145, %141
  %147 = tail call i32 @llvm.fshl.i32(i32 %146, i32 %146, i32 7)
  %148 = add i32 %75, %106
  %149 = xor i32 %148, %96
  %150 = tail call i32 @llvm.fshl.i32(i32 %149, i32 %149, i32 16)
  %151 = add i32 %150, %85
  %152 = xor i32 %151, %75
  %153 = tail call i32 @llvm.fshl.i32(i32 %152, i32 %152, i32 12)
  %154 = add i32 %153, %148
  %155 = xor i32 %154, %150
  %156 = tail call i32 @llvm.fshl.i32(i32 %155, i32 %155, i32 8)
  %157 = add i32 %156, %151
  %158 = xor i32 %157, %153
  %159 = tail call i32 @llvm.fshl.i32(i32 %158, i32 %158, i32 7)
  %160 = add nuw i32 %47, 1
  %161 = icmp eq i32 %160, %2
  br i1 %161, label %162, label %46, !llvm.loop !13

162:                                              ; preds = %46, %13
  %163 = phi i32 [ %14, %13 ], [ %118, %46 ]
  %164 = phi i32 [ %16, %13 ], [ %130, %46 ]
  %165 = phi i32 [ %18, %13 ], [ %142, %46 ]
  %166 = phi i32 [ %20, %13 ], [ %154, %46 ]
  %167 = phi i32 [ %22, %13 ], [ %159, %46 ]
  %168 = phi i32 [ %24, %13 ], [ %123, %46 ]
  %169 = phi i32 [ %26, %13 ], [ %135, %46 ]
  %170 = phi i32 [ %28, %13 ], [ %147, %46 ]
  %171 = phi i32 [ %30, %13 ], [ %145, %46 ]
  %172 = phi i32 [ %32, %13 ], [ %157, %46 ]
  %173 = phi i32 [ %34, %13 ], [ %121, %46 ]
  %174 = phi i32 [ %36, %13 ], [ %133, %46 ]
  %175 = phi i32 [ %38, %13 ], [ %132, %46 ]
  %176 = phi i32 [ %40, %13 ], [ %144, %46 ]
  %177 = phi i32 [ %42, %13 ], [ %156, %46 ]
  %178 = phi i32 [ %44, %13 ], [ %120, %46 ]
  store i32 %163, ptr %5, align 4, !tbaa !3
  %179 = getelementptr inbounds i8, ptr %5, i32 4
  store i32 %164, ptr %179, align 4, !tbaa !3
  %180 = getelementptr inbounds i8, ptr %5, i32 8
  store i32 %165, ptr %180, align 4, !tbaa !3
  %181 = getelementptr inbounds i8, ptr %5, i32 12
  store i32 %166, ptr %181, align 4, !tbaa !3
  %182 = getelementptr inbounds i8, ptr %5, i32 16
  store i32 %167, ptr %182, align 4, !tbaa !3
  %183 = getelementptr inbounds i8, ptr %5, i32 20
  store i32 %168, ptr %183, align 4, !tbaa !3
  %184 = getelementptr inbounds i8, ptr %5, i32 24
  store i32 %169, ptr %184, align 4, !tbaa !3
  %185 = getelementptr inbounds i8, ptr %5, i32 28
  store i32 %170, ptr %185, align 4, !tbaa !3
  %186 = getelementptr inbounds i8, ptr %5, i32 32
  store i32 %171, ptr %186, align 4, !tbaa !3
  %187 = getelementptr inbounds i8, ptr %5, i32 36
  store i32 %172, ptr %187, align 4, !tbaa !3
  %188 = getelementptr inbounds i8, ptr %5, i32 40
  store i32 %173, ptr %188, align 4, !tbaa !3
  %189 = getelementptr inbounds i8, ptr %5, i32 44
  store i32 %174, ptr %189, align 4, !tbaa !3
  %190 = getelementptr inbounds i8, ptr %5, i32 48
  store i32 %175, ptr %190, align 4, !tbaa !3
  %191 = getelementptr inbounds i8, ptr %5, i32 52
  store i32 %176, ptr %191, align 4, !tbaa !3
  %192 = getelementptr inbounds i8, ptr %5, i32 56
  store i32 %177, ptr %192, align 4, !tbaa !3
  %193 = getelementptr inbounds i8, ptr %5, i32 60
  store i32 %178, ptr %193, align 4, !tbaa !3
  br label %194

194:                                              ; preds = %162, %194
  %195 = phi i32 [ 0, %162 ], [ %202, %194 ]
  %196 = getelementptr inbounds [16 x i32], ptr %5, i32 0, i32 %195
  %197 = load i32, ptr %196, align 4, !tbaa !3
  %198 = getelementptr inbounds [16 x i32], ptr %4, i32 0, i32 %195
  %199 = load i32, ptr %198, align 4, !tbaa !3
  %200 = add i32 %199, %197
  %201 = getelementptr inbounds i32, ptr %0, i32 %195
  store i32 %200, ptr %201, align 4, !tbaa !3
  %202 = add nuw nsw i32 %195, 1
  %203 = icmp eq i32 %202, 16
  br i1 %203, label %204, label %194, !llvm.loop !14

204:                                              ; preds = %194
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.fshl.i32(i32, i32, i32) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @addresses, !"f{ui}(ui,ui)"}
!2 = !{ptr @rounds, !"f{0}(p(ui),p(c:ui),ui)"}
!3 = !{!4, !4, i64 0}
!4 = !{!"int", !5, i64 0}
!5 = !{!"omnipotent char", !6, i64 0}
!6 = !{!"Simple C/C++ TBAA"}
!7 = !{!8, !8, i64 0}
!8 = !{!"any pointer", !5, i64 0}
!9 = distinct !{!9, !10, !11}
!10 = !{!"llvm.loop.mustprogress"}
!11 = !{!"llvm.loop.unroll.disable"}
!12 = distinct !{!12, !10, !11}
!13 = distinct !{!13, !10, !11}
!14 = distinct !{!14, !10, !11}
