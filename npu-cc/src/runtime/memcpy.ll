; Copies blocks that do not overlap: by words where both are aligned, the rest
; by bytes.

define ptr @memcpy(ptr %to, ptr %from, i32 %length) {
entry:
  %to.word = ptrtoint ptr %to to i32
  %from.word = ptrtoint ptr %from to i32
  %either = or i32 %to.word, %from.word
  %odd = and i32 %either, 3
  %aligned = icmp eq i32 %odd, 0
  %mask = select i1 %aligned, i32 -4, i32 0
  %words = and i32 %length, %mask
  %some.words = icmp ne i32 %words, 0
  br i1 %some.words, label %word, label %tail

word:
  %i = phi i32 [ 0, %entry ], [ %i.next, %word ]
  %from.i = getelementptr i8, ptr %from, i32 %i
  %to.i = getelementptr i8, ptr %to, i32 %i
  %w = load i32, ptr %from.i, align 4
  store i32 %w, ptr %to.i, align 4
  %i.next = add i32 %i, 4
  %words.done = icmp eq i32 %i.next, %words
  br i1 %words.done, label %tail, label %word

tail:
  %rest = icmp ne i32 %words, %length
  br i1 %rest, label %byte, label %end

byte:
  %j = phi i32 [ %words, %tail ], [ %j.next, %byte ]
  %from.j = getelementptr i8, ptr %from, i32 %j
  %to.j = getelementptr i8, ptr %to, i32 %j
  %b = load i8, ptr %from.j, align 1
  store i8 %b, ptr %to.j, align 1
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %length
  br i1 %done, label %end, label %byte

end:
  ret ptr %to
}
