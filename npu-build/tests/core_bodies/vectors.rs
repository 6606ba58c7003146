//! Operations on vectors.

use super::*;

/// The loop of a public design: every word twice as large.
#[test]
fn words_times_a_splat() {
    let out = run(
        "memref<64xi32>",
        "scf.for %k = %c0 to %c64 step %c16 {
           %v = vector.load %in[%k] : memref<64xi32>, vector<16xi32>
           %two = arith.constant 2 : i32
           %s = vector.splat %two : vector<16xi32>
           %r = arith.muli %v, %s : vector<16xi32>
           vector.store %r, %out[%k] : memref<64xi32>, vector<16xi32>
         }",
    );
    assert_eq!(
        out,
        bytes(words(&input()).into_iter().map(|w| w.wrapping_mul(2)))
    );
}

/// Another one's: products of bytes in words, cut off to bytes again.
#[test]
fn bytes_widened_and_cut_off() {
    let out = run(
        "memref<256xi8>",
        "scf.for %k = %c0 to %c256 step %c32 {
           %v = vector.load %in[%k] : memref<256xi8>, vector<32xi8>
           %w = arith.extsi %v : vector<32xi8> to vector<32xi32>
           %p = arith.muli %w, %w : vector<32xi32>
           %scale = arith.constant 127 : i32
           %s = vector.broadcast %scale : i32 to vector<32xi32>
           %q = arith.muli %p, %s : vector<32xi32>
           %r = arith.trunci %q : vector<32xi32> to vector<32xi8>
           vector.store %r, %out[%k] : memref<256xi8>, vector<32xi8>
         }",
    );
    let wanted = input().into_iter().map(|b| {
        let w = i32::from(b as i8);
        (w * w * 127) as u8
    });
    assert_eq!(out, wanted.collect::<Vec<u8>>());
}

/// And its clamp, with other limits; by comparison, too.
#[test]
fn bytes_clamped() {
    let loaded = "scf.for %k = %c0 to %c256 step %c32 {
           %v = vector.load %in[%k] : memref<256xi8>, vector<32xi8>
           %min = arith.constant dense<-100> : vector<32xi8>
           %top = arith.constant 50 : i8
           %max = vector.splat %top : vector<32xi8>\n";
    let by_extremes = "%lower = arith.maxsi %v, %min : vector<32xi8>
           %r = arith.minsi %lower, %max : vector<32xi8>\n";
    let by_masks = "%low = arith.cmpi slt, %v, %min : vector<32xi8>
           %lower = arith.select %low, %min, %v : vector<32xi1>, vector<32xi8>
           %high = arith.cmpi sgt, %lower, %max : vector<32xi8>
           %r = arith.select %high, %max, %lower : vector<32xi1>, vector<32xi8>\n";
    let stored = "vector.store %r, %out[%k] : memref<256xi8>, vector<32xi8>\n }";
    let wanted: Vec<u8> = input()
        .into_iter()
        .map(|b| (b as i8).clamp(-100, 50) as u8)
        .collect();
    for how in [by_extremes, by_masks] {
        assert_eq!(
            run("memref<256xi8>", &format!("{loaded}{how}{stored}")),
            wanted
        );
    }
}

/// A vector that a loop carries, its sum, its lanes.
#[test]
fn sums_carried_around_a_loop() {
    let out = run(
        "memref<64xi32>",
        "%zero = arith.constant dense<0> : vector<16xi32>
         %pad = arith.constant 0 : i32
         %sum = scf.for %k = %c0 to %c64 step %c16 iter_args(%acc = %zero) -> (vector<16xi32>) {
           %v = vector.transfer_read %in[%k], %pad {in_bounds = [true]} : memref<64xi32>, vector<16xi32>
           %n = arith.addi %acc, %v : vector<16xi32>
           scf.yield %n : vector<16xi32>
         }
         %start = arith.constant 1000 : i32
         %all = vector.reduction <add>, %sum, %start : vector<16xi32> into i32
         %most = vector.reduction <maxsi>, %sum : vector<16xi32> into i32
         %third = vector.extract %sum[3] : i32 from vector<16xi32>
         scf.for %k = %c0 to %c64 step %c16 {
           vector.transfer_write %zero, %out[%k] {in_bounds = [true]} : vector<16xi32>, memref<64xi32>
         }
         %a = vector.insert %all, %sum[0] : i32 into vector<16xi32>
         %b = vector.insert %most, %a[1] : i32 into vector<16xi32>
         %turned = vector.shuffle %b, %zero [1, 0, 2, 3, 16, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] : vector<16xi32>, vector<16xi32>
         vector.store %turned, %out[%c0] : memref<64xi32>, vector<16xi32>
         memref.store %third, %out[%c32] : memref<64xi32>",
    );
    let words = words(&input());
    let sums: Vec<i32> = (0..16)
        .map(|k| (0..4).fold(0i32, |s, row| s.wrapping_add(words[16 * row + k])))
        .collect();
    let mut wanted = vec![0i32; 64];
    wanted[..16].copy_from_slice(&sums);
    wanted[1] = sums.iter().fold(1000i32, |s, w| s.wrapping_add(*w));
    wanted[0] = *sums.iter().max().unwrap();
    wanted[4] = 0;
    wanted[32] = sums[3];
    assert_eq!(out, bytes(wanted));
}

/// Vectors that begin anywhere, two-dimensional ones, slices, shifts, and lanes chosen at run time.
#[test]
fn vectors_off_the_beat() {
    let out = run(
        "memref<4x16xi32>",
        "%c2 = arith.constant 2 : index
         %c3 = arith.constant 3 : index
         %c4 = arith.constant 4 : index
         %v = vector.load %in[%c1, %c3] : memref<4x16xi32>, vector<8xi32>
         %two = arith.constant dense<[1, 2, 3, 4, 5, 6, 7, 8]> : vector<8xi32>
         %x = arith.xori %v, %two : vector<8xi32>
         %s = arith.constant dense<3> : vector<8xi32>
         %y = arith.shrsi %x, %s : vector<8xi32>
         vector.store %y, %out[%c1, %c3] : memref<4x16xi32>, vector<8xi32>
         %m = vector.load %in[%c2, %c0] : memref<4x16xi32>, vector<2x16xi32>
         %n = vector.shape_cast %m : vector<2x16xi32> to vector<32xi32>
         %h = vector.extract_strided_slice %n {offsets = [8], sizes = [16], strides = [1]} : vector<32xi32> to vector<16xi32>
         vector.store %h, %out[%c2, %c0] : memref<4x16xi32>, vector<16xi32>
         %row = vector.extract %m[1] : vector<16xi32> from vector<2x16xi32>
         %t = scf.for %k = %c0 to %c4 step %c1 iter_args(%r = %row) -> (vector<16xi32>) {
           %e = vector.extract %row[%k] : i32 from vector<16xi32>
           %at = arith.addi %k, %c4 : index
           %next = vector.insert %e, %r[%at] : i32 into vector<16xi32>
           scf.yield %next : vector<16xi32>
         }
         vector.store %t, %out[%c3, %c0] : memref<4x16xi32>, vector<16xi32>
         scf.for %k = %c0 to %c16 step %c1 {
           memref.store %zero, %out[%c0, %k] : memref<4x16xi32>
         }
         scf.for %k = %c0 to %c3 step %c1 {
           memref.store %zero, %out[%c1, %k] : memref<4x16xi32>
         }
         scf.for %k = %c11 to %c16 step %c1 {
           memref.store %zero, %out[%c1, %k] : memref<4x16xi32>
         }"
        .replace("%c2 =", "%zero = arith.constant 0 : i32\n%c11 = arith.constant 11 : index\n%c2 =")
        .as_str(),
    );
    let words = words(&input());
    let mut wanted = vec![0i32; 64];
    for k in 0..8 {
        wanted[19 + k] = (words[19 + k] ^ (k as i32 + 1)) >> 3;
    }
    wanted[32..48].copy_from_slice(&words[40..56]);
    wanted[48..].copy_from_slice(&words[48..]);
    wanted[52..56].copy_from_slice(&words[48..52]);
    assert_eq!(out, bytes(wanted));
}
