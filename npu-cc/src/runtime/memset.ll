; Fills a block with a byte: by words where it is aligned, the rest by bytes.

define ptr @memset(ptr %to, i32 %value, i32 %length) {
entry:
  %to.word = ptrtoint ptr %to to i32
  %odd = and i32 %to.word, 3
  %aligned = icmp eq i32 %odd, 0
  %mask = select i1 %aligned, i32 -4, i32 0
  %words = and i32 %length, %mask
  %low = and i32 %value, 255
  %splat = mul i32 %low, 16843009
  %byte.value = trunc i32 %value to i8
  %some.words = icmp ne i32 %words, 0
  br i1 %some.words, label %word, label %tail

word:
  %i = phi i32 [ 0, %entry ], [ %i.next, %word ]
  %to.i = getelementptr i8, ptr %to, i32 %i
  store i32 %splat, ptr %to.i, align 4
  %i.next = add i32 %i, 4
  %words.done = icmp eq i32 %i.next, %words
  br i1 %words.done, label %tail, label %word

tail:
  %rest = icmp ne i32 %words, %length
  br i1 %rest, label %byte, label %end

byte:
  %j = phi i32 [ %words, %tail ], [ %j.next, %byte ]
  %to.j = getelementptr i8, ptr %to, i32 %j
  store i8 %byte.value, ptr %to.j, align 1
  %j.next = add i32 %j, 1
  %done = icmp eq i32 %j.next, %length
  br i1 %done, label %end, label %byte

end:
  ret ptr %to
}
