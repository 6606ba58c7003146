; 32-bit unsigned division, one quotient bit per cycle. A divisor of zero gives
; all ones, as LLVM leaves it open.

declare i32 @llvm.aie2.udiv(i32, i32)

define i32 @__udivsi3(i32 %n, i32 %d) {
  %q = call i32 @llvm.aie2.udiv(i32 %n, i32 %d)
  ret i32 %q
}
