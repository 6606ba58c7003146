; 64-bit unsigned division, one quotient bit per turn, leading zeros skipped;
; two short operands take the 32-bit routine. A divisor of zero gives all ones.

declare i32 @__udivsi3(i32, i32)
declare i64 @llvm.ctlz.i64(i64, i1)

define i64 @__udivdi3(i64 %n, i64 %d) {
entry:
  %below = icmp ult i64 %n, %d
  br i1 %below, label %zero, label %measure

zero:
  ret i64 0

measure:
  %both = or i64 %n, %d
  %short = icmp ult i64 %both, 4294967296
  br i1 %short, label %word, label %setup

word:
  %n.low = trunc i64 %n to i32
  %d.low = trunc i64 %d to i32
  %q.low = call i32 @__udivsi3(i32 %n.low, i32 %d.low)
  %q.word = zext i32 %q.low to i64
  ret i64 %q.word

setup:
  %nonzero = icmp ne i64 %d, 0
  br i1 %nonzero, label %start, label %ones

ones:
  ret i64 -1

start:
  %n.zeros = call i64 @llvm.ctlz.i64(i64 %n, i1 false)
  %d.zeros = call i64 @llvm.ctlz.i64(i64 %d, i1 false)
  %difference = sub i64 %d.zeros, %n.zeros
  %shift = trunc i64 %difference to i32
  %aligned = shl i64 %d, %difference
  br label %turn

turn:
  %rest = phi i64 [ %n, %start ], [ %rest.next, %turn ]
  %step = phi i64 [ %aligned, %start ], [ %step.next, %turn ]
  %quotient = phi i64 [ 0, %start ], [ %quotient.next, %turn ]
  %left = phi i32 [ %shift, %start ], [ %left.next, %turn ]
  %fits = icmp uge i64 %rest, %step
  %bit = zext i1 %fits to i64
  %less = sub i64 %rest, %step
  %rest.next = select i1 %fits, i64 %less, i64 %rest
  %step.next = lshr i64 %step, 1
  %double = shl i64 %quotient, 1
  %quotient.next = or i64 %double, %bit
  %left.next = add i32 %left, -1
  %done = icmp eq i32 %left, 0
  br i1 %done, label %end, label %turn

end:
  ret i64 %quotient.next
}
