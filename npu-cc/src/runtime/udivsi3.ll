; 32-bit unsigned division, one quotient bit per turn, leading zeros skipped.
; A divisor of zero gives all ones, as LLVM leaves it open.

declare i32 @llvm.ctlz.i32(i32, i1)

define i32 @__udivsi3(i32 %n, i32 %d) {
entry:
  %below = icmp ult i32 %n, %d
  br i1 %below, label %zero, label %setup

zero:
  ret i32 0

setup:
  %n.zeros = call i32 @llvm.ctlz.i32(i32 %n, i1 false)
  %d.zeros = call i32 @llvm.ctlz.i32(i32 %d, i1 false)
  %shift = sub i32 %d.zeros, %n.zeros
  %nonzero = icmp ne i32 %d, 0
  br i1 %nonzero, label %start, label %ones

ones:
  ret i32 -1

start:
  %aligned = shl i32 %d, %shift
  br label %turn

turn:
  %rest = phi i32 [ %n, %start ], [ %rest.next, %turn ]
  %step = phi i32 [ %aligned, %start ], [ %step.next, %turn ]
  %quotient = phi i32 [ 0, %start ], [ %quotient.next, %turn ]
  %left = phi i32 [ %shift, %start ], [ %left.next, %turn ]
  %fits = icmp uge i32 %rest, %step
  %bit = zext i1 %fits to i32
  %less = sub i32 %rest, %step
  %rest.next = select i1 %fits, i32 %less, i32 %rest
  %step.next = lshr i32 %step, 1
  %double = shl i32 %quotient, 1
  %quotient.next = or i32 %double, %bit
  %left.next = add i32 %left, -1
  %done = icmp eq i32 %left, 0
  br i1 %done, label %end, label %turn

end:
  ret i32 %quotient.next
}
