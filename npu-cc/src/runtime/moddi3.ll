; 64-bit remainders, for other callers.

declare i64 @__udivdi3(i64, i64)
declare i64 @__divdi3(i64, i64)

define i64 @__umoddi3(i64 %n, i64 %d) {
  %q = call i64 @__udivdi3(i64 %n, i64 %d)
  %p = mul i64 %q, %d
  %r = sub i64 %n, %p
  ret i64 %r
}

define i64 @__moddi3(i64 %n, i64 %d) {
  %q = call i64 @__divdi3(i64 %n, i64 %d)
  %p = mul i64 %q, %d
  %r = sub i64 %n, %p
  ret i64 %r
}
