//! Floats and integers.

use super::*;

#[test]
fn floats_go_through_every_operation() {
    let out = run(
        "memref<64xi32>",
        "
    %k = arith.constant 1.5 : f32
    %z = arith.constant 0.25 : f32
    %c1000 = arith.constant 1000 : i32
    scf.for %n = %c0 to %c64 step %c1 {
      %w = memref.load %in[%n] : memref<64xi32>
      %m = arith.remsi %w, %c1000 : i32
      %f = arith.sitofp %m : i32 to f32
      %a = arith.mulf %f, %k : f32
      %b = arith.addf %a, %z : f32
      %c = arith.divf %b, %k : f32
      %d = arith.negf %c : f32
      %e = arith.maximumf %d, %z : f32
      %h = arith.truncf %e : f32 to bf16
      %g = arith.extf %h : bf16 to f32
      %p = arith.cmpf ogt, %g, %k : f32
      %q = arith.select %p, %g, %c : f32
      %i0 = arith.fptosi %q : f32 to i32
      %bits = arith.bitcast %q : f32 to i32
      %x = arith.xori %bits, %i0 : i32
      memref.store %x, %out[%n] : memref<64xi32>
    }",
    );
    for (n, (w, got)) in words(&input()).into_iter().zip(words(&out)).enumerate() {
        let f = (w % 1000) as f32;
        let c = (f * 1.5 + 0.25) / 1.5;
        let e = (-c).max(0.25);
        let b = e.to_bits();
        let g = f32::from_bits((b + 0x7fff + (b >> 16 & 1)) >> 16 << 16);
        let q = if g > 1.5 { g } else { c };
        let want = q.to_bits() as i32 ^ (q as i32);
        assert_eq!(want, got, "{n}");
    }
}

#[test]
fn divisions_that_round_extended_products_and_a_global() {
    let out = run(
        "memref<64xi32>",
        "
    %seven = arith.constant 7 : i32
    %m7 = arith.constant -7 : i32
    %t = memref.get_global @table : memref<4xi32>
    %loc = memref.alloca() : memref<4xi32>
    memref.copy %t, %loc : memref<4xi32> to memref<4xi32>
    %three = arith.constant 3 : index
    scf.for %n = %c0 to %c64 step %c1 {
      %w = memref.load %in[%n] : memref<64xi32>
      %a = arith.ceildivsi %w, %seven : i32
      %b = arith.floordivsi %w, %m7 : i32
      %c = arith.ceildivui %w, %seven : i32
      %s, %o = arith.addui_extended %w, %w : i32, i1
      %lo, %hi = arith.mulsi_extended %w, %w : i32
      %ul, %uh = arith.mului_extended %w, %w : i32
      %oe = arith.extui %o : i1 to i32
      %i3 = memref.load %loc[%three] : memref<4xi32>
      %x0 = arith.xori %a, %b : i32
      %x1 = arith.addi %x0, %c : i32
      %x2 = arith.xori %x1, %oe : i32
      %x3 = arith.addi %x2, %hi : i32
      %x4 = arith.xori %x3, %uh : i32
      %x5 = arith.addi %x4, %i3 : i32
      memref.store %x5, %out[%n] : memref<64xi32>
    }",
    );
    for (n, (w, got)) in words(&input()).into_iter().zip(words(&out)).enumerate() {
        let wide = i64::from(w);
        let a = wide.div_euclid(7) + i64::from(wide.rem_euclid(7) != 0);
        let b = (-wide).div_euclid(7);
        let u = u64::from(w as u32);
        let c = u.div_ceil(7);
        let o = i32::from((w as u32).checked_add(w as u32).is_none());
        let hi = ((wide * wide) >> 32) as i32;
        let uh = ((u * u) >> 32) as i32;
        let x = ((a as i32) ^ (b as i32)).wrapping_add(c as i32) ^ o;
        let x = (x.wrapping_add(hi) ^ uh).wrapping_add(4000);
        assert_eq!(x, got, "{n}: {w}");
    }
}
