; 64-bit signed division, rounded to zero: divide magnitudes, then set the sign.

declare i64 @__udivdi3(i64, i64)

define i64 @__divdi3(i64 %n, i64 %d) {
  %n.sign = ashr i64 %n, 63
  %d.sign = ashr i64 %d, 63
  %n.flip = xor i64 %n, %n.sign
  %d.flip = xor i64 %d, %d.sign
  %n.abs = sub i64 %n.flip, %n.sign
  %d.abs = sub i64 %d.flip, %d.sign
  %q = call i64 @__udivdi3(i64 %n.abs, i64 %d.abs)
  %q.sign = xor i64 %n.sign, %d.sign
  %q.flip = xor i64 %q, %q.sign
  %result = sub i64 %q.flip, %q.sign
  ret i64 %result
}
