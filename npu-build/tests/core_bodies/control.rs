//! Loops, choices, branches and functions.

use super::*;

/// Words in, as many words out, with something beside the core.
fn with(outside: &str, body: &str) -> Vec<i32> {
    let case = Case {
        input: &input(),
        types: ["memref<64xi32>"; 2],
        output: BYTES,
        outside,
        body,
    };
    words(&case.run())
}

fn given() -> Vec<i32> {
    words(&input())
}

#[test]
fn loops_that_end_by_a_condition() {
    let got = with(
        "",
        "%one = arith.constant 1 : i32
         %two = arith.constant 2 : i32
         %three = arith.constant 3 : i32
         %mask = arith.constant 4095 : i32
         %zero = arith.constant 0 : i32
         scf.for %n = %c0 to %c64 step %c1 {
           %w = memref.load %in[%n] : memref<64xi32>
           %a = arith.andi %w, %mask : i32
           %s = arith.addi %a, %one : i32
           // The steps of Collatz down to 1, and the largest number on the way.
           %last, %steps, %most = scf.while (%x = %s, %k = %zero, %m = %s) : (i32, i32, i32) -> (i32, i32, i32) {
             %more = arith.cmpi ugt, %x, %one : i32
             scf.condition(%more) %x, %k, %m : i32, i32, i32
           } do {
           ^bb0(%x: i32, %k: i32, %m: i32):
             %odd = arith.trunci %x : i32 to i1
             %next = scf.if %odd -> (i32) {
               %t = arith.muli %x, %three : i32
               %u = arith.addi %t, %one : i32
               scf.yield %u : i32
             } else {
               %h = arith.shrui %x, %one : i32
               scf.yield %h : i32
             }
             %k1 = arith.addi %k, %one : i32
             %m1 = arith.maxui %m, %next : i32
             scf.yield %next, %k1, %m1 : i32, i32, i32
           } attributes {loop_annotation = #note<1>}
           %r = arith.muli %most, %mask : i32
           %o = arith.addi %r, %steps : i32
           memref.store %o, %out[%n] : memref<64xi32>
         }
         scf.while (%x = %one) : (i32) -> i32 {
           %never = arith.cmpi eq, %x, %zero : i32
           scf.condition(%never) %x : i32
         } do {
         ^bb0(%x: i32):
           scf.yield %x : i32
         }",
    );
    for (w, got) in given().into_iter().zip(got) {
        let mut x = (w & 4095) as u32 + 1;
        let (mut steps, mut most) = (0u32, x);
        while x > 1 {
            x = if x % 2 == 1 { 3 * x + 1 } else { x / 2 };
            steps += 1;
            most = most.max(x);
        }
        assert_eq!(
            got,
            most.wrapping_mul(4095).wrapping_add(steps) as i32,
            "{w}"
        );
    }
}

#[test]
fn choices_within_choices() {
    let got = with(
        "",
        "%zero = arith.constant 0 : i32
         %seven = arith.constant 7 : i32
         %m5 = arith.constant -5 : i32
         scf.for %n = %c0 to %c64 step %c1 {
           %w = memref.load %in[%n] : memref<64xi32>
           %bits = arith.andi %w, %seven : i32
           %flag = arith.index_castui %bits : i32 to index
           %neg = arith.cmpi slt, %w, %zero : i32
           %x:2 = scf.index_switch %flag -> i32, i32
           case 1 {
             scf.yield %w, %seven : i32, i32
           }
           case 2 {
             %a, %b = scf.if %neg -> (i32, i32) {
               %deep = arith.cmpi sgt, %w, %m5 : i32
               %v = scf.if %deep -> (i32) {
                 scf.yield %m5 : i32
               } else {
                 scf.yield %bits : i32
               }
               scf.yield %v, %w : i32, i32
             } else {
               scf.yield %zero, %w : i32, i32
             }
             scf.yield %b, %a : i32, i32
           }
           case 5 {
             %v = scf.execute_region -> i32 {
               %s = arith.addi %w, %seven : i32
               scf.yield %s : i32
             }
             scf.yield %v, %v : i32, i32
           }
           default {
             scf.yield %zero, %m5 : i32, i32
           }
           %r = arith.muli %x#0, %seven : i32
           %o = arith.xori %r, %x#1 : i32
           memref.store %o, %out[%n] : memref<64xi32>
         }",
    );
    for (w, got) in given().into_iter().zip(got) {
        let (a, b) = match w & 7 {
            1 => (w, 7),
            2 if w < 0 => (w, if w > -5 { -5 } else { w & 7 }),
            2 => (w, 0),
            5 => (w.wrapping_add(7), w.wrapping_add(7)),
            _ => (0, -5),
        };
        assert_eq!(got, a.wrapping_mul(7) ^ b, "{w}");
    }
}

/// Counters of 32 bits, bounds of a run, steps that end beyond the bound, unsigned ones, results.
#[test]
fn counted_loops() {
    let got = with(
        "",
        "%zero = arith.constant 0 : i32
         %one = arith.constant 1 : i32
         %three = arith.constant 3 : i32
         %fifteen = arith.constant 15 : i32
         %top = arith.constant 2147483647 : i32
         %half = arith.constant 1073741824 : i32
         %m1 = arith.constant -1 : i32
         %m16 = arith.constant -16 : i32
         %five = arith.constant 5 : i32
         scf.for %n = %c0 to %c64 step %c1 {
           %w = memref.load %in[%n] : memref<64xi32>
           %upper = arith.andi %w, %fifteen : i32
           %s, %p = scf.for %i = %zero to %upper step %three iter_args(%a = %zero, %b = %one) -> (i32, i32) : i32 {
             %x = arith.addi %a, %i : i32
             %y = arith.muli %b, %three : i32
             scf.yield %x, %y : i32, i32
           }
           // Two passes, the second of which ends at 2^31.
           %t = scf.for %i = %zero to %top step %half iter_args(%a = %zero) -> (i32) : i32 {
             %x = arith.addi %a, %one : i32
             scf.yield %x : i32
           }
           // None by the sign, and three as they are.
           %u = scf.for unsigned %i = %m16 to %m1 step %five iter_args(%a = %zero) -> (i32) : i32 {
             %x = arith.addi %a, %one : i32
             scf.yield %x : i32
           }
           %v = scf.for %i = %m1 to %m16 step %five iter_args(%a = %w) -> (i32) : i32 {
             scf.yield %zero : i32
           }
           %neg = arith.ori %w, %m16 : i32
           %k = scf.for unsigned %i = %zero to %three step %neg iter_args(%a = %zero) -> (i32) : i32 {
             %x = arith.addi %a, %one : i32
             scf.yield %x : i32
           }
           %r0 = arith.muli %s, %p : i32
           %r1 = arith.muli %t, %half : i32
           %r2 = arith.xori %r0, %r1 : i32
           %r3 = arith.addi %r2, %u : i32
           %r4 = arith.xori %r3, %v : i32
           %r5 = arith.addi %r4, %k : i32
           memref.store %r5, %out[%n] : memref<64xi32>
         }",
    );
    for (w, got) in given().into_iter().zip(got) {
        let passes = (0..w & 15).step_by(3);
        let sum: i32 = passes.clone().sum();
        let power = 3i32.pow(passes.count() as u32);
        let want = (sum * power) ^ (2i32.wrapping_mul(1 << 30));
        assert_eq!(got, (want.wrapping_add(3) ^ w).wrapping_add(1), "{w}");
    }
}

/// Two pieces of memory that change places from pass to pass.
#[test]
fn memory_carried_around_a_loop() {
    let got = with(
        "%one = aie.buffer(%tile) {sym_name = \"one\"} : memref<8x8xi32>",
        "%two = memref.alloca() : memref<64xi32>
         %flat = memref.collapse_shape %one [[0, 1]] : memref<8x8xi32> into memref<64xi32>
         memref.copy %in, %flat : memref<64xi32> to memref<64xi32>
         memref.copy %in, %two : memref<64xi32> to memref<64xi32>
         %c63 = arith.constant 63 : index
         %c5 = arith.constant 5 : index
         %c2 = arith.constant 2 : index
         %x, %y = scf.for %k = %c0 to %c5 step %c1 iter_args(%from = %flat, %into = %two) -> (memref<64xi32>, memref<64xi32>) {
           scf.for %n = %c0 to %c63 step %c1 {
             %next = arith.addi %n, %c1 : index
             %a = memref.load %from[%n] : memref<64xi32>
             %b = memref.load %from[%next] : memref<64xi32>
             %s = arith.addi %a, %b : i32
             memref.store %s, %into[%n] : memref<64xi32>
           }
           scf.yield %into, %from : memref<64xi32>, memref<64xi32>
         }
         // Of a column, whose type says how far apart its elements are.
         %col = memref.subview %one[0, 3] [8, 1] [1, 1] : memref<8x8xi32> to memref<8xi32, strided<[8], offset: 3>>
         %other = memref.subview %one[0, 5] [8, 1] [1, 1] : memref<8x8xi32> to memref<8xi32, strided<[8], offset: 5>>
         %a3 = memref.cast %col : memref<8xi32, strided<[8], offset: 3>> to memref<8xi32, strided<[8], offset: ?>>
         %a5 = memref.cast %other : memref<8xi32, strided<[8], offset: 5>> to memref<8xi32, strided<[8], offset: ?>>
         %w = memref.load %in[%c0] : memref<64xi32>
         %zero = arith.constant 0 : i32
         %some = arith.cmpi sgt, %w, %zero : i32
         %third = arith.select %some, %a3, %a5 : memref<8xi32, strided<[8], offset: ?>>
         %fifth = scf.if %some -> (memref<8xi32, strided<[8], offset: ?>>) {
           scf.yield %a5 : memref<8xi32, strided<[8], offset: ?>>
         } else {
           scf.yield %a3 : memref<8xi32, strided<[8], offset: ?>>
         }
         memref.copy %x, %out : memref<64xi32> to memref<64xi32>
         %v2 = memref.load %third[%c2] : memref<8xi32, strided<[8], offset: ?>>
         %v5 = memref.load %fifth[%c5] : memref<8xi32, strided<[8], offset: ?>>
         memref.store %v2, %out[%c0] : memref<64xi32>
         memref.store %v5, %out[%c63] : memref<64xi32>",
    );
    let (mut from, mut into) = (given(), given());
    let mut one = true;
    for _ in 0..5 {
        for n in 0..63 {
            into[n] = from[n].wrapping_add(from[n + 1]);
        }
        std::mem::swap(&mut from, &mut into);
        one = !one;
    }
    let buffer = if one { from.clone() } else { into };
    let positive = given()[0] > 0;
    let mut want = from;
    let (third, fifth) = if positive { (3, 5) } else { (5, 3) };
    want[0] = buffer[8 * 2 + third];
    want[63] = buffer[8 * 5 + fifth];
    assert_eq!(got, want);
}

/// A branch whose two targets are one block, which is given other values by each.
#[test]
fn both_ways_lead_to_one_block() {
    let got = with(
        "func.func @pick(%m: memref<64xi32>, %n: memref<64xi32>, %i: index, %c: i1) -> i32 {
           %c0 = arith.constant 0 : i32
           %c7 = arith.constant 7 : i32
           %v0 = vector.broadcast %c0 : i32 to vector<16xi32>
           %v7 = vector.broadcast %c7 : i32 to vector<16xi32>
           cf.cond_br %c, ^join(%m, %c7, %c7, %v0 : memref<64xi32>, i32, i32, vector<16xi32>), ^join(%n, %c0, %c7, %v7 : memref<64xi32>, i32, i32, vector<16xi32>)
         ^join(%p: memref<64xi32>, %a: i32, %b: i32, %v: vector<16xi32>):
           %w = memref.load %p[%i] : memref<64xi32>
           %x = vector.extract %v[3] : i32 from vector<16xi32>
           %r = arith.muli %a, %w : i32
           %s = arith.addi %r, %b : i32
           %t = arith.subi %w, %x : i32
           %u = arith.xori %s, %t : i32
           return %u : i32
         }",
        "%one = arith.constant 1 : i32
         %two = memref.alloca() : memref<64xi32>
         scf.for %n = %c0 to %c64 step %c1 {
           %w = memref.load %in[%n] : memref<64xi32>
           %x = arith.addi %w, %one : i32
           memref.store %x, %two[%n] : memref<64xi32>
         }
         scf.for %n = %c0 to %c64 step %c1 {
           %w = memref.load %in[%n] : memref<64xi32>
           %odd = arith.trunci %w : i32 to i1
           %r = func.call @pick(%in, %two, %n, %odd) : (memref<64xi32>, memref<64xi32>, index, i1) -> i32
           memref.store %r, %out[%n] : memref<64xi32>
         }",
    );
    for (w, got) in given().into_iter().zip(got) {
        let want = match w & 1 {
            1 => w.wrapping_mul(7).wrapping_add(7) ^ w,
            _ => 7 ^ w.wrapping_add(1).wrapping_sub(7),
        };
        assert_eq!(got, want, "{w}");
    }
}

/// Functions of the text: results, branches, calls of each other, memory with gaps.
#[test]
fn functions_of_the_text() {
    let got = with(
        "func.func private @\"a name, quoted \\22\\5C\"(%x: i32 {llvm.signext}) -> (i32 {llvm.signext}) {
           %three = arith.constant 3 : i32
           %y = arith.muli %x, %three : i32
           return %y : i32
         }
         func.func @sum(%m: memref<4xi32, strided<[16], offset: ?>> {llvm.noalias}, %n: index, %first: i1) -> i32 {
           %zero = arith.constant 0 : i32
           %zeroth = arith.constant 0 : index
           %step = arith.constant 1 : index
           cf.cond_br %first weights([1, 9]), ^short, ^all(%zero : i32)
         ^unreached(%none: i32):
           cf.br ^all(%none : i32)
         ^short:
           %x = memref.load %m[%zeroth] : memref<4xi32, strided<[16], offset: ?>>
           return %x : i32
         ^all(%start: i32):
           %s = scf.for %i = %zeroth to %n step %step iter_args(%a = %start) -> (i32) {
             %v = memref.load %m[%i] : memref<4xi32, strided<[16], offset: ?>>
             %b = arith.addi %a, %v : i32
             scf.yield %b : i32
           }
           %t = call @\"a name, quoted \\22\\5C\"(%s) : (i32) -> i32
           return %t : i32
         }",
        "%c4 = arith.constant 4 : index
         %one = arith.constant 1 : i32
         %rows = memref.expand_shape %in [[0, 1]] output_shape [4, 16] : memref<64xi32> into memref<4x16xi32>
         scf.for %n = %c0 to %c16 step %c1 {
           %col = memref.subview %rows[0, %n] [4, 1] [1, 1] : memref<4x16xi32> to memref<4xi32, strided<[16], offset: ?>>
           %w = memref.load %in[%n] : memref<64xi32>
           %first = arith.trunci %w : i32 to i1
           %s = func.call @sum(%col, %c4, %first) : (memref<4xi32, strided<[16], offset: ?>>, index, i1) -> i32
           scf.for %k = %c0 to %c64 step %c16 {
             %at = arith.addi %n, %k : index
             memref.store %s, %out[%at] : memref<64xi32>
           }
         }",
    );
    let given = given();
    for (k, got) in got.into_iter().enumerate() {
        let n = k % 16;
        let sum = (0..4).fold(0i32, |s, i| s.wrapping_add(given[n + 16 * i]));
        let want = match given[n] & 1 {
            1 => given[n],
            _ => sum.wrapping_mul(3),
        };
        assert_eq!(got, want, "{k}");
    }
}

/// A function that calls itself has no end of its stack that a core could keep.
#[test]
fn recursion_is_refused_by_its_stack() {
    let kernel = Case {
        input: &input(),
        types: ["memref<64xi32>"; 2],
        output: BYTES,
        outside: "func.func @down(%n: i32) -> i32 {
           %one = arith.constant 1 : i32
           %zero = arith.constant 0 : i32
           %more = arith.cmpi sgt, %n, %zero : i32
           %r = scf.if %more -> (i32) {
             %m = arith.subi %n, %one : i32
             %s = func.call @down(%m) : (i32) -> i32
             %t = arith.addi %s, %n : i32
             scf.yield %t : i32
           } else {
             scf.yield %zero : i32
           }
           return %r : i32
         }",
        body: "%w = memref.load %in[%c0] : memref<64xi32>
               %s = func.call @down(%w) : (i32) -> i32
               memref.store %s, %out[%c0] : memref<64xi32>",
    }
    .load()
    .unwrap();
    let said = match build(&kernel) {
        Ok(_) => panic!("a stack without a bound"),
        Err(e) => format!("{e}"),
    };
    assert!(said.contains("down"), "{said}");
}
