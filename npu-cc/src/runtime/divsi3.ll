; 32-bit signed division, rounded to zero: divide magnitudes, then set the sign.

declare i32 @llvm.aie2.udiv(i32, i32)

define i32 @__divsi3(i32 %n, i32 %d) {
  %n.sign = ashr i32 %n, 31
  %d.sign = ashr i32 %d, 31
  %n.flip = xor i32 %n, %n.sign
  %d.flip = xor i32 %d, %d.sign
  %n.abs = sub i32 %n.flip, %n.sign
  %d.abs = sub i32 %d.flip, %d.sign
  %q = call i32 @llvm.aie2.udiv(i32 %n.abs, i32 %d.abs)
  %q.sign = xor i32 %n.sign, %d.sign
  %q.flip = xor i32 %q, %q.sign
  %result = sub i32 %q.flip, %q.sign
  ret i32 %result
}
