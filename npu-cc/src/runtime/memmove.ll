; Copies blocks that may overlap: upwards as memcpy does where the target lies
; below the source, downwards by bytes otherwise.

declare ptr @memcpy(ptr, ptr, i32)

define ptr @memmove(ptr %to, ptr %from, i32 %length) {
entry:
  %upwards = icmp ule ptr %to, %from
  br i1 %upwards, label %copy, label %check

copy:
  %same = call ptr @memcpy(ptr %to, ptr %from, i32 %length)
  ret ptr %to

check:
  %some = icmp ne i32 %length, 0
  br i1 %some, label %byte, label %end

byte:
  %i = phi i32 [ %length, %check ], [ %j, %byte ]
  %j = add i32 %i, -1
  %from.j = getelementptr i8, ptr %from, i32 %j
  %to.j = getelementptr i8, ptr %to, i32 %j
  %b = load i8, ptr %from.j, align 1
  store i8 %b, ptr %to.j, align 1
  %done = icmp eq i32 %j, 0
  br i1 %done, label %end, label %byte

end:
  ret ptr %to
}
