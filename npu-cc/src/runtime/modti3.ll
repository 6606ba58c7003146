; 128-bit remainders, for other callers.

declare i128 @__udivti3(i128, i128)
declare i128 @__divti3(i128, i128)

define i128 @__umodti3(i128 %n, i128 %d) {
  %q = call i128 @__udivti3(i128 %n, i128 %d)
  %p = mul i128 %q, %d
  %r = sub i128 %n, %p
  ret i128 %r
}

define i128 @__modti3(i128 %n, i128 %d) {
  %q = call i128 @__divti3(i128 %n, i128 %d)
  %p = mul i128 %q, %d
  %r = sub i128 %n, %p
  ret i128 %r
}
