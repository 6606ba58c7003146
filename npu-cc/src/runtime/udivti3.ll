; 128-bit unsigned division, one quotient bit per turn, leading zeros skipped;
; two short operands take the 64-bit routine. A divisor of zero gives all ones.

declare i64 @__udivdi3(i64, i64)
declare i128 @llvm.ctlz.i128(i128, i1)

define i128 @__udivti3(i128 %n, i128 %d) {
entry:
  %below = icmp ult i128 %n, %d
  br i1 %below, label %zero, label %measure

zero:
  ret i128 0

measure:
  %both = or i128 %n, %d
  %short = icmp ult i128 %both, 18446744073709551616
  br i1 %short, label %word, label %setup

word:
  %n.low = trunc i128 %n to i64
  %d.low = trunc i128 %d to i64
  %q.low = call i64 @__udivdi3(i64 %n.low, i64 %d.low)
  %q.word = zext i64 %q.low to i128
  ret i128 %q.word

setup:
  %nonzero = icmp ne i128 %d, 0
  br i1 %nonzero, label %start, label %ones

ones:
  ret i128 -1

start:
  %n.zeros = call i128 @llvm.ctlz.i128(i128 %n, i1 false)
  %d.zeros = call i128 @llvm.ctlz.i128(i128 %d, i1 false)
  %difference = sub i128 %d.zeros, %n.zeros
  %shift = trunc i128 %difference to i32
  %aligned = shl i128 %d, %difference
  br label %turn

turn:
  %rest = phi i128 [ %n, %start ], [ %rest.next, %turn ]
  %step = phi i128 [ %aligned, %start ], [ %step.next, %turn ]
  %quotient = phi i128 [ 0, %start ], [ %quotient.next, %turn ]
  %left = phi i32 [ %shift, %start ], [ %left.next, %turn ]
  %fits = icmp uge i128 %rest, %step
  %bit = zext i1 %fits to i128
  %less = sub i128 %rest, %step
  %rest.next = select i1 %fits, i128 %less, i128 %rest
  %step.next = lshr i128 %step, 1
  %double = shl i128 %quotient, 1
  %quotient.next = or i128 %double, %bit
  %left.next = add i32 %left, -1
  %done = icmp eq i32 %left, 0
  br i1 %done, label %end, label %turn

end:
  ret i128 %quotient.next
}
