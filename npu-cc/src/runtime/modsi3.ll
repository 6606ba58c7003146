; 32-bit remainders; the compiler forms them from quotients itself, these are
; for other callers.

declare i32 @__udivsi3(i32, i32)
declare i32 @__divsi3(i32, i32)

define i32 @__umodsi3(i32 %n, i32 %d) {
  %q = call i32 @__udivsi3(i32 %n, i32 %d)
  %p = mul i32 %q, %d
  %r = sub i32 %n, %p
  ret i32 %r
}

define i32 @__modsi3(i32 %n, i32 %d) {
  %q = call i32 @__divsi3(i32 %n, i32 %d)
  %p = mul i32 %q, %d
  %r = sub i32 %n, %p
  ret i32 %r
}
