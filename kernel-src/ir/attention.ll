; npu-kernel-ir sha256=6512b86098b6c47eb823dc20949250da2c1831bcbb49926224dd1293f7e62783
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm attention.cc -o -
; files: attention.cc npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h
; ModuleID = 'attention.cc'
source_filename = "attention.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

; Function Attrs: mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite)
define dso_local void @attention_64x64(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1, ptr noalias nocapture noundef readonly %2) local_unnamed_addr #0 {
  %4 = alloca [64 x i32], align 4
  %5 = getelementptr inbounds i8, ptr %0, i32 4096
  %6 = getelementptr inbounds i8, ptr %0, i32 8192
  %7 = load i32, ptr %2, align 4, !tbaa !2
  %8 = getelementptr inbounds i8, ptr %2, i32 4
  %9 = load i32, ptr %8, align 4, !tbaa !7
  %10 = getelementptr inbounds i8, ptr %2, i32 8
  %11 = load i32, ptr %10, align 4, !tbaa !8
  %12 = shl nuw i32 1, %9
  %13 = lshr i32 %12, 1
  %14 = getelementptr inbounds i8, ptr %2, i32 32
  %15 = getelementptr inbounds i8, ptr %2, i32 16
  %16 = load i32, ptr %15, align 4, !tbaa !9
  %17 = getelementptr inbounds i8, ptr %2, i32 12
  %18 = load i32, ptr %17, align 4, !tbaa !10
  %19 = shl i32 %18, 17
  %20 = sub i32 15, %16
  br label %21

21:                                               ; preds = %3, %316
  %22 = phi i32 [ 0, %3 ], [ %317, %316 ]
  %23 = shl nuw nsw i32 %22, 6
  %24 = getelementptr inbounds i8, ptr %0, i32 %23
  br label %25

25:                                               ; preds = %21, %80
  %26 = phi i32 [ -2147483648, %21 ], [ %85, %80 ]
  %27 = phi i32 [ 0, %21 ], [ %86, %80 ]
  %28 = shl nuw nsw i32 %27, 6
  %29 = getelementptr inbounds i8, ptr %5, i32 %28
  %30 = getelementptr inbounds i8, ptr %29, i32 64
  br label %31

31:                                               ; preds = %25, %31
  %32 = phi i32 [ 0, %25 ], [ %68, %31 ]
  %33 = phi i32 [ 0, %25 ], [ %77, %31 ]
  %34 = phi i32 [ 0, %25 ], [ %78, %31 ]
  %35 = getelementptr inbounds i8, ptr %24, i32 %34
  %36 = load i32, ptr %35, align 4, !tbaa !11
  %37 = getelementptr inbounds i8, ptr %29, i32 %34
  %38 = load i32, ptr %37, align 4, !tbaa !11
  %39 = getelementptr inbounds i8, ptr %30, i32 %34
  %40 = load i32, ptr %39, align 4, !tbaa !11
  %41 = shl i32 %36, 24
  %42 = ashr exact i32 %41, 24
  %43 = shl i32 %36, 16
  %44 = ashr i32 %43, 24
  %45 = shl i32 %36, 8
  %46 = ashr i32 %45, 24
  %47 = ashr i32 %36, 24
  %48 = shl i32 %38, 24
  %49 = ashr exact i32 %48, 24
  %50 = mul nsw i32 %49, %42
  %51 = shl i32 %38, 16
  %52 = ashr i32 %51, 24
  %53 = mul nsw i32 %52, %44
  %54 = shl i32 %40, 24
  %55 = ashr exact i32 %54, 24
  %56 = mul nsw i32 %55, %42
  %57 = shl i32 %40, 16
  %58 = ashr i32 %57, 24
  %59 = mul nsw i32 %58, %44
  %60 = shl i32 %38, 8
  %61 = ashr i32 %60, 24
  %62 = mul nsw i32 %61, %46
  %63 = ashr i32 %38, 24
  %64 = mul nsw i32 %63, %47
  %65 = add i32 %64, %32
  %66 = add i32 %65, %62
  %67 = add i32 %66, %53
  %68 = add i32 %67, %50
  %69 = shl i32 %40, 8
  %70 = ashr i32 %69, 24
  %71 = mul nsw i32 %70, %46
  %72 = ashr i32 %40, 24
  %73 = mul nsw i32 %72, %47
  %74 = add i32 %73, %33
  %75 = add i32 %74, %71
  %76 = add i32 %75, %59
  %77 = add i32 %76, %56
  %78 = add nuw nsw i32 %34, 4
  %79 = icmp ult i32 %34, 60
  br i1 %79, label %31, label %80, !llvm.loop !12

80:                                               ; preds = %31
  %81 = getelementptr inbounds i32, ptr %4, i32 %27
  store i32 %68, ptr %81, align 4, !tbaa !15
  %82 = or disjoint i32 %27, 1
  %83 = getelementptr inbounds i32, ptr %4, i32 %82
  store i32 %77, ptr %83, align 4, !tbaa !15
  %84 = tail call i32 @llvm.smax.i32(i32 %68, i32 %26)
  %85 = tail call i32 @llvm.smax.i32(i32 %77, i32 %84)
  %86 = add nuw nsw i32 %27, 2
  %87 = icmp ult i32 %27, 62
  br i1 %87, label %25, label %88, !llvm.loop !16

88:                                               ; preds = %80, %88
  %89 = phi i32 [ %102, %88 ], [ 0, %80 ]
  %90 = phi i32 [ %103, %88 ], [ 0, %80 ]
  %91 = getelementptr inbounds i32, ptr %4, i32 %90
  %92 = load i32, ptr %91, align 4, !tbaa !15
  %93 = sub nsw i32 %85, %92
  %94 = tail call i32 @llvm.umin.i32(i32 %93, i32 %11)
  %95 = mul i32 %94, %7
  %96 = add i32 %95, %13
  %97 = lshr i32 %96, %9
  %98 = tail call i32 @llvm.umin.i32(i32 %97, i32 255)
  %99 = getelementptr inbounds [256 x i8], ptr %14, i32 0, i32 %98
  %100 = load i8, ptr %99, align 1, !tbaa !11
  %101 = zext i8 %100 to i32
  store i32 %101, ptr %91, align 4, !tbaa !15
  %102 = add i32 %89, %101
  %103 = add nuw nsw i32 %90, 1
  %104 = icmp eq i32 %103, 64
  br i1 %104, label %105, label %88, !llvm.loop !17

105:                                              ; preds = %88
  %106 = shl i32 %102, %16
  %107 = udiv i32 %19, %102
  %108 = shl i32 %107, %20
  %109 = and i32 %108, 65535
  %110 = lshr i32 %108, 16
  %111 = getelementptr inbounds i8, ptr %1, i32 %23
  br label %112

112:                                              ; preds = %105, %298
  %113 = phi i32 [ 0, %105 ], [ %314, %298 ]
  %114 = getelementptr inbounds i8, ptr %6, i32 %113
  br label %115

115:                                              ; preds = %112, %115
  %116 = phi i32 [ 0, %112 ], [ %129, %115 ]
  %117 = phi i32 [ 0, %112 ], [ %133, %115 ]
  %118 = phi i32 [ 0, %112 ], [ %137, %115 ]
  %119 = phi i32 [ 0, %112 ], [ %140, %115 ]
  %120 = phi i32 [ 0, %112 ], [ %141, %115 ]
  %121 = shl nuw nsw i32 %120, 6
  %122 = getelementptr inbounds i8, ptr %114, i32 %121
  %123 = load i32, ptr %122, align 4, !tbaa !11
  %124 = getelementptr inbounds [64 x i32], ptr %4, i32 0, i32 %120
  %125 = load i32, ptr %124, align 4, !tbaa !15
  %126 = shl i32 %123, 24
  %127 = ashr exact i32 %126, 24
  %128 = mul nsw i32 %127, %125
  %129 = add nsw i32 %128, %116
  %130 = shl i32 %123, 16
  %131 = ashr i32 %130, 24
  %132 = mul nsw i32 %131, %125
  %133 = add nsw i32 %132, %117
  %134 = shl i32 %123, 8
  %135 = ashr i32 %134, 24
  %136 = mul nsw i32 %135, %125
  %137 = add nsw i32 %136, %118
  %138 = ashr i32 %123, 24
  %139 = mul nsw i32 %125, %138
  %140 = add nsw i32 %139, %119
  %141 = add nuw nsw i32 %120, 1
  %142 = icmp eq i32 %141, 64
  br i1 %142, label %143, label %115, !llvm.loop !18

143:                                              ; preds = %115
  %144 = tail call i32 @llvm.abs.i32(i32 %129, i1 false)
  %145 = and i32 %144, 65535
  %146 = lshr i32 %144, 16
  %147 = mul nuw nsw i32 %146, %109
  %148 = mul nuw i32 %145, %109
  %149 = lshr i32 %148, 16
  %150 = add nuw i32 %149, %147
  %151 = mul nuw i32 %145, %110
  %152 = and i32 %150, 65535
  %153 = add nuw i32 %152, %151
  %154 = mul nuw nsw i32 %146, %110
  %155 = lshr i32 %150, 16
  %156 = add nuw i32 %155, %154
  %157 = lshr i32 %153, 16
  %158 = add nuw i32 %156, %157
  %159 = icmp ult i32 %158, 129
  br i1 %159, label %160, label %177

160:                                              ; preds = %143
  %161 = mul i32 %144, %18
  %162 = mul i32 %158, %106
  %163 = sub i32 %161, %162
  %164 = icmp uge i32 %163, %106
  %165 = select i1 %164, i32 %106, i32 0
  %166 = sub i32 %163, %165
  %167 = zext i1 %164 to i32
  %168 = add nuw nsw i32 %158, %167
  %169 = shl i32 %166, 1
  %170 = icmp ugt i32 %169, %106
  %171 = zext i1 %170 to i32
  %172 = icmp eq i32 %169, %106
  %173 = and i32 %168, 1
  %174 = select i1 %172, i32 %173, i32 0
  %175 = or i32 %174, %171
  %176 = add nuw nsw i32 %175, %168
  br label %177

177:                                              ; preds = %143, %160
  %178 = phi i32 [ %176, %160 ], [ %158, %143 ]
  %179 = icmp slt i32 %129, 0
  %180 = select i1 %179, i32 128, i32 127
  %181 = tail call i32 @llvm.smin.i32(i32 %178, i32 %180)
  %182 = sub nsw i32 0, %181
  %183 = select i1 %179, i32 %182, i32 %181
  %184 = and i32 %183, 255
  %185 = tail call i32 @llvm.abs.i32(i32 %133, i1 false)
  %186 = and i32 %185, 65535
  %187 = lshr i32 %185, 16
  %188 = mul nuw nsw i32 %187, %109
  %189 = mul nuw i32 %186, %109
  %190 = lshr i32 %189, 16
  %191 = add nuw i32 %190, %188
  %192 = mul nuw i32 %186, %110
  %193 = and i32 %191, 65535
  %194 = add nuw i32 %193, %192
  %195 = mul nuw nsw i32 %187, %110
  %196 = lshr i32 %191, 16
  %197 = add nuw i32 %196, %195
  %198 = lshr i32 %194, 16
  %199 = add nuw i32 %197, %198
  %200 = icmp ult i32 %199, 129
  br i1 %200, label %201, label %218

201:                                              ; preds = %177
  %202 = mul i32 %185, %18
  %203 = mul i32 %199, %106
  %204 = sub i32 %202, %203
  %205 = icmp uge i32 %204, %106
  %206 = select i1 %205, i32 %106, i32 0
  %207 = sub i32 %204, %206
  %208 = zext i1 %205 to i32
  %209 = add nuw nsw i32 %199, %208
  %210 = shl i32 %207, 1
  %211 = icmp ugt i32 %210, %106
  %212 = zext i1 %211 to i32
  %213 = icmp eq i32 %210, %106
  %214 = and i32 %209, 1
  %215 = select i1 %213, i32 %214, i32 0
  %216 = or i32 %215, %212
  %217 = add nuw nsw i32 %216, %209
  br label %218

218:                                              ; preds = %177, %201
  %219 = phi i32 [ %217, %201 ], [ %199, %177 ]
  %220 = icmp slt i32 %133, 0
  %221 = select i1 %220, i32 128, i32 127
  %222 = tail call i32 @llvm.smin.i32(i32 %219, i32 %221)
  %223 = sub nsw i32 0, %222
  %224 = select i1 %220, i32 %223, i32 %222
  %225 = tail call i32 @llvm.abs.i32(i32 %137, i1 false)
  %226 = and i32 %225, 65535
  %227 = lshr i32 %225, 16
  %228 = mul nuw nsw i32 %227, %109
  %229 = mul nuw i32 %226, %109
  %230 = lshr i32 %229, 16
  %231 = add nuw i32 %230, %228
  %232 = mul nuw i32 %226, %110
  %233 = and i32 %231, 65535
  %234 = add nuw i32 %233, %232
  %235 = mul nuw nsw i32 %227, %110
  %236 = lshr i32 %231, 16
  %237 = add nuw i32 %236, %235
  %238 = lshr i32 %234, 16
  %239 = add nuw i32 %237, %238
  %240 = icmp ult i32 %239, 129
  br i1 %240, label %241, label %258

241:                                              ; preds = %218
  %242 = mul i32 %225, %18
  %243 = mul i32 %239, %106
  %244 = sub i32 %242, %243
  %245 = icmp uge i32 %244, %106
  %246 = select i1 %245, i32 %106, i32 0
  %247 = sub i32 %244, %246
  %248 = zext i1 %245 to i32
  %249 = add nuw nsw i32 %239, %248
  %250 = shl i32 %247, 1
  %251 = icmp ugt i32 %250, %106
  %252 = zext i1 %251 to i32
  %253 = icmp eq i32 %250, %106
  %254 = and i32 %249, 1
  %255 = select i1 %253, i32 %254, i32 0
  %256 = or i32 %255, %252
  %257 = add nuw nsw i32 %256, %249
  br label %258

258:                                              ; preds = %218, %241
  %259 = phi i32 [ %257, %241 ], [ %239, %218 ]
  %260 = icmp slt i32 %137, 0
  %261 = select i1 %260, i32 128, i32 127
  %262 = tail call i32 @llvm.smin.i32(i32 %259, i32 %261)
  %263 = sub nsw i32 0, %262
  %264 = select i1 %260, i32 %263, i32 %262
  %265 = tail call i32 @llvm.abs.i32(i32 %140, i1 false)
  %266 = and i32 %265, 65535
  %267 = lshr i32 %265, 16
  %268 = mul nuw nsw i32 %267, %109
  %269 = mul nuw i32 %266, %109
  %270 = lshr i32 %269, 16
  %271 = add nuw i32 %270, %268
  %272 = mul nuw i32 %266, %110
  %273 = and i32 %271, 65535
  %274 = add nuw i32 %273, %272
  %275 = mul nuw nsw i32 %267, %110
  %276 = lshr i32 %271, 16
  %277 = add nuw i32 %276, %275
  %278 = lshr i32 %274, 16
  %279 = add nuw i32 %277, %278
  %280 = icmp ult i32 %279, 129
  br i1 %280, label %281, label %298

281:                                              ; preds = %258
  %282 = mul i32 %265, %18
  %283 = mul i32 %279, %106
  %284 = sub i32 %282, %283
  %285 = icmp uge i32 %284, %106
  %286 = select i1 %285, i32 %106, i32 0
  %287 = sub i32 %284, %286
  %288 = zext i1 %285 to i32
  %289 = add nuw nsw i32 %279, %288
  %290 = shl i32 %287, 1
  %291 = icmp ugt i32 %290, %106
  %292 = zext i1 %291 to i32
  %293 = icmp eq i32 %290, %106
  %294 = and i32 %289, 1
  %295 = select i1 %293, i32 %294, i32 0
  %296 = or i32 %295, %292
  %297 = add nuw nsw i32 %296, %289
  br label %298

298:                                              ; preds = %258, %281
  %299 = phi i32 [ %297, %281 ], [ %279, %258 ]
  %300 = icmp slt i32 %140, 0
  %301 = select i1 %300, i32 128, i32 127
  %302 = tail call i32 @llvm.smin.i32(i32 %299, i32 %301)
  %303 = sub nsw i32 0, %302
  %304 = select i1 %300, i32 %303, i32 %302
  %305 = getelementptr inbounds i8, ptr %111, i32 %113
  %306 = shl i32 %224, 8
  %307 = and i32 %306, 65280
  %308 = or disjoint i32 %307, %184
  %309 = shl i32 %264, 16
  %310 = and i32 %309, 16711680
  %311 = or disjoint i32 %308, %310
  %312 = shl i32 %304, 24
  %313 = or disjoint i32 %311, %312
  store i32 %313, ptr %305, align 4, !tbaa !11
  %314 = add nuw nsw i32 %113, 4
  %315 = icmp ult i32 %113, 60
  br i1 %315, label %112, label %316, !llvm.loop !19

316:                                              ; preds = %298
  %317 = add nuw nsw i32 %22, 1
  %318 = icmp eq i32 %317, 64
  br i1 %318, label %319, label %21, !llvm.loop !20

319:                                              ; preds = %316
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smax.i32(i32, i32) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umin.i32(i32, i32) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.abs.i32(i32, i1 immarg) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smin.i32(i32, i32) #1

attributes #0 = { mustprogress nofree norecurse nosync nounwind memory(argmem: readwrite) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @attention_64x64, !"f{0}(p(c:sc),p(sc),p(c:si))"}
!2 = !{!3, !4, i64 0}
!3 = !{!"_ZTSN12_GLOBAL__N_16ParamsE", !4, i64 0, !4, i64 4, !4, i64 8, !4, i64 12, !4, i64 16, !5, i64 20, !5, i64 32}
!4 = !{!"int", !5, i64 0}
!5 = !{!"omnipotent char", !6, i64 0}
!6 = !{!"Simple C++ TBAA"}
!7 = !{!3, !4, i64 4}
!8 = !{!3, !4, i64 8}
!9 = !{!3, !4, i64 16}
!10 = !{!3, !4, i64 12}
!11 = !{!5, !5, i64 0}
!12 = distinct !{!12, !13, !14}
!13 = !{!"llvm.loop.mustprogress"}
!14 = !{!"llvm.loop.unroll.disable"}
!15 = !{!4, !4, i64 0}
!16 = distinct !{!16, !13, !14}
!17 = distinct !{!17, !13, !14}
!18 = distinct !{!18, !13, !14}
!19 = distinct !{!19, !13, !14}
!20 = distinct !{!20, !13, !14}
