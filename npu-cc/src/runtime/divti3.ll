; 128-bit signed division, rounded to zero: divide magnitudes, then set the sign.

declare i128 @__udivti3(i128, i128)

define i128 @__divti3(i128 %n, i128 %d) {
  %n.sign = ashr i128 %n, 127
  %d.sign = ashr i128 %d, 127
  %n.flip = xor i128 %n, %n.sign
  %d.flip = xor i128 %d, %d.sign
  %n.abs = sub i128 %n.flip, %n.sign
  %d.abs = sub i128 %d.flip, %d.sign
  %q = call i128 @__udivti3(i128 %n.abs, i128 %d.abs)
  %q.sign = xor i128 %n.sign, %d.sign
  %q.flip = xor i128 %q, %q.sign
  %result = sub i128 %q.flip, %q.sign
  ret i128 %result
}
