//! Vectors of every shape and element: moved, taken apart and put together, and computed with.

use super::*;

fn given() -> Vec<i32> {
    words(&input())
}

/// Transfers of rows and of whole pieces, at places of a run.
#[test]
fn transfers_between_memory_and_vectors() {
    let out = run(
        "memref<8x8xi32>",
        "%c7 = arith.constant 7 : index
         %c8 = arith.constant 8 : index
         %c4 = arith.constant 4 : index
         %pad = arith.constant 0 : i32
         scf.for %i = %c0 to %c8 step %c1 {
           %to = arith.subi %c7, %i : index
           %v = vector.transfer_read %in[%i, %c0], %pad {in_bounds = [true]} : memref<8x8xi32>, vector<8xi32>
           vector.transfer_write %v, %out[%to, %c0] {in_bounds = [true]} : vector<8xi32>, memref<8x8xi32>
         }
         %part = vector.transfer_read %in[%c4, %c0], %pad {permutation_map = affine_map<(d0, d1) -> (d0, d1)>} : memref<8x8xi32>, vector<2x8xi32>
         vector.transfer_write %part, %out[%c0, %c0] : vector<2x8xi32>, memref<8x8xi32>
         // Half a row, from the middle of another.
         %sub = memref.subview %in[0, 2] [8, 4] [1, 1] : memref<8x8xi32> to memref<8x4xi32, strided<[8, 1], offset: 2>>
         %w = memref.load %in[%c0, %c0] : memref<8x8xi32>
         %seven = arith.constant 7 : i32
         %low = arith.andi %w, %seven : i32
         %row = arith.index_castui %low : i32 to index
         %half = vector.load %sub[%row, %c0] : memref<8x4xi32, strided<[8, 1], offset: 2>>, vector<4xi32>
         vector.store %half, %out[%c7, %c4] : memref<8x8xi32>, vector<4xi32>",
    );
    let given = given();
    let row = |i: usize| given[8 * i..8 * i + 8].to_vec();
    let mut want: Vec<i32> = (0..8).rev().flat_map(row).collect();
    want[..16].copy_from_slice(&given[32..48]);
    let at = 8 * (given[0] & 7) as usize + 2;
    want[60..].copy_from_slice(&given[at..at + 4]);
    assert_eq!(words(&out), want);
}

/// Rows and columns repeated, parts taken out and put in.
#[test]
fn shapes_taken_apart_and_put_together() {
    let out = run(
        "memref<64xi32>",
        "%c4 = arith.constant 4 : index
         %c8 = arith.constant 8 : index
         %c48 = arith.constant 48 : index
         %v = vector.load %in[%c0] : memref<64xi32>, vector<4xi32>
         %rows = vector.broadcast %v : vector<4xi32> to vector<4x4xi32>
         %tall = vector.shape_cast %v : vector<4xi32> to vector<4x1xi32>
         %columns = vector.broadcast %tall : vector<4x1xi32> to vector<4x4xi32>
         %sum = arith.subi %rows, %columns : vector<4x4xi32>
         %flat = vector.shape_cast %sum : vector<4x4xi32> to vector<16xi32>
         vector.store %flat, %out[%c0] : memref<64xi32>, vector<16xi32>
         // A row for another, and a lane of a run for another.
         %w = vector.load %in[%c16] : memref<64xi32>, vector<4xi32>
         %put = vector.insert %w, %sum[2] : vector<4xi32> into vector<4x4xi32>
         %x = vector.extract %put[2, 3] : i32 from vector<4x4xi32>
         %row = vector.extract %put[1] : vector<4xi32> from vector<4x4xi32>
         %word = memref.load %in[%c0] : memref<64xi32>
         %three = arith.constant 3 : i32
         %low = arith.andi %word, %three : i32
         %lane = arith.index_castui %low : i32 to index
         %y = vector.extract %row[%lane] : i32 from vector<4xi32>
         %z = arith.addi %x, %y : i32
         %last = vector.insert %z, %put[%lane, 1] : i32 into vector<4x4xi32>
         %lflat = vector.shape_cast %last : vector<4x4xi32> to vector<16xi32>
         vector.store %lflat, %out[%c16] : memref<64xi32>, vector<16xi32>
         %four = vector.from_elements %x, %y, %z, %word : vector<4xi32>
         %slice = vector.extract_strided_slice %lflat {offsets = [1], sizes = [4], strides = [1]} : vector<16xi32> to vector<4xi32>
         %in16 = vector.insert_strided_slice %four, %lflat {offsets = [3], strides = [1]} : vector<4xi32> into vector<16xi32>
         %in16b = vector.insert_strided_slice %slice, %in16 {offsets = [9], strides = [1]} : vector<4xi32> into vector<16xi32>
         vector.store %in16b, %out[%c32] : memref<64xi32>, vector<16xi32>
         %bytes = vector.bitcast %in16b : vector<16xi32> to vector<64xi8>
         %low16 = vector.extract_strided_slice %bytes {offsets = [0], sizes = [16], strides = [1]} : vector<64xi8> to vector<16xi8>
         %wide = arith.extui %low16 : vector<16xi8> to vector<16xi32>
         vector.store %wide, %out[%c48] : memref<64xi32>, vector<16xi32>",
    );
    let given = given();
    let mut matrix: Vec<i32> = (0..16)
        .map(|k| given[k % 4].wrapping_sub(given[k / 4]))
        .collect();
    let mut want = matrix.clone();
    matrix[8..12].copy_from_slice(&given[16..20]);
    let lane = (given[0] & 3) as usize;
    let (x, y) = (matrix[11], matrix[4 + lane]);
    let z = x.wrapping_add(y);
    matrix[4 * lane + 1] = z;
    want.extend(&matrix);
    let slice = matrix[1..5].to_vec();
    matrix[3..7].copy_from_slice(&[x, y, z, given[0]]);
    matrix[9..13].copy_from_slice(&slice);
    want.extend(&matrix);
    let low = matrix[..4].iter().flat_map(|w| w.to_le_bytes());
    want.extend(low.map(i32::from));
    assert_eq!(words(&out), want);
}

/// A way to combine, and what it gives of two numbers of a width.
type Kind = (&'static str, fn(i64, i64) -> i64);

/// Every way to combine, of bytes, halves and words, with a start and without.
#[test]
fn reductions() {
    let kinds: [Kind; 9] = [
        ("add", i64::wrapping_add),
        ("mul", i64::wrapping_mul),
        ("and", |a, b| a & b),
        ("or", |a, b| a | b),
        ("xor", |a, b| a ^ b),
        ("minsi", i64::min),
        ("maxsi", i64::max),
        ("minui", |a, b| (a as u64).min(b as u64) as i64),
        ("maxui", |a, b| (a as u64).max(b as u64) as i64),
    ];
    for (bits, lanes) in [(8, 32), (16, 16), (32, 16), (32, 8)] {
        let ty = format!("i{bits}");
        let count = 8 * BYTES / bits;
        let memory = format!("memref<{count}x{ty}>");
        let vector = format!("vector<{lanes}x{ty}>");
        let mut body = format!(
            "memref.copy %in, %out : {memory} to {memory}
             %start = arith.constant -77 : {ty}
             %v = vector.load %in[%c16] : {memory}, {vector}\n"
        );
        for (k, (kind, _)) in kinds.iter().enumerate() {
            body += &format!(
                "%x{k} = vector.reduction <{kind}>, %v : {vector} into {ty}
                 %y{k} = vector.reduction <{kind}>, %v, %start : {vector} into {ty}
                 %i{k} = arith.constant {k} : index
                 %j{k} = arith.addi %i{k}, %c16 : index
                 memref.store %x{k}, %out[%i{k}] : {memory}
                 memref.store %y{k}, %out[%j{k}] : {memory}\n"
            );
        }
        let out = run(&memory, &body);
        let number = |b: &[u8]| {
            let mut word = [if b[b.len() - 1] >> 7 == 1 { 0xff } else { 0 }; 8];
            word[..b.len()].copy_from_slice(b);
            i64::from_le_bytes(word)
        };
        let all = input();
        let given: Vec<i64> = all.chunks_exact(bits / 8).map(number).collect();
        let got: Vec<i64> = out.chunks_exact(bits / 8).map(number).collect();
        let cut = |x: i64| x << (64 - bits) >> (64 - bits);
        for (k, (kind, host)) in kinds.iter().enumerate() {
            let vector = &given[16..16 + lanes];
            // Lanes by their sign order as unsigned ones do.
            let all = vector.iter().copied().reduce(|a, b| cut(host(a, b)));
            let all = all.unwrap();
            assert_eq!(got[k], all, "{kind} of {lanes} x {ty}");
            assert_eq!(got[16 + k], cut(host(all, -77)), "{kind} of {lanes} x {ty}");
        }
    }
}

/// Arithmetic lane by lane where the core has no instruction for all of them.
#[test]
fn arithmetic_of_lanes() {
    type Op = (&'static str, fn(i32, i32) -> i32);
    let ops: [Op; 14] = [
        ("divsi", |a, b| a.wrapping_div(b)),
        ("remsi", |a, b| a.wrapping_rem(b)),
        ("divui", |a, b| (a as u32 / b as u32) as i32),
        ("remui", |a, b| (a as u32 % b as u32) as i32),
        ("shli", |a, b| a << (b & 31)),
        ("shrsi", |a, b| a >> (b & 31)),
        ("shrui", |a, b| (a as u32 >> (b & 31)) as i32),
        ("minui", |a, b| (a as u32).min(b as u32) as i32),
        ("maxui", |a, b| (a as u32).max(b as u32) as i32),
        ("minsi", i32::min),
        ("maxsi", i32::max),
        ("andi", |a, b| a & b),
        ("ori", |a, b| a | b),
        ("muli", i32::wrapping_mul),
    ];
    for (name, host) in ops {
        let shift = name.starts_with("sh");
        let other = match shift {
            true => "%m = arith.constant dense<31> : vector<16xi32>\n%b = arith.andi %o, %m : vector<16xi32>",
            false => "%m = arith.constant dense<1> : vector<16xi32>\n%b = arith.ori %o, %m : vector<16xi32>",
        };
        let out = run(
            "memref<64xi32>",
            &format!(
                "%c48 = arith.constant 48 : index
                 scf.for %k = %c0 to %c64 step %c16 {{
                   %a = vector.load %in[%k] : memref<64xi32>, vector<16xi32>
                   %at = arith.subi %c48, %k : index
                   %o = vector.load %in[%at] : memref<64xi32>, vector<16xi32>
                   {other}
                   %r = arith.{name} %a, %b : vector<16xi32>
                   vector.store %r, %out[%k] : memref<64xi32>, vector<16xi32>
                 }}"
            ),
        );
        let given = given();
        for (k, got) in words(&out).into_iter().enumerate() {
            let o = given[48 - k / 16 * 16 + k % 16];
            let b = if shift { o & 31 } else { o | 1 };
            assert_eq!(got, host(given[k], b), "{name} {} {b}", given[k]);
        }
    }
}

/// Comparisons by every predicate, masks put to use, words of bits from them.
#[test]
fn masks_of_lanes() {
    type Predicate = (&'static str, fn(i16, i16) -> bool);
    let predicates: [Predicate; 10] = [
        ("eq", |a, b| a == b),
        ("ne", |a, b| a != b),
        ("slt", |a, b| a < b),
        ("sle", |a, b| a <= b),
        ("sgt", |a, b| a > b),
        ("sge", |a, b| a >= b),
        ("ult", |a, b| (a as u16) < b as u16),
        ("ule", |a, b| a as u16 <= b as u16),
        ("ugt", |a, b| a as u16 > b as u16),
        ("uge", |a, b| a as u16 >= b as u16),
    ];
    let mut body = String::from(
        "%v = vector.load %in[%c0] : memref<128xi16>, vector<32xi16>
         %w = vector.load %in[%c32] : memref<128xi16>, vector<32xi16>
         %three = arith.constant 3 : i16
         %first = vector.insert %three, %v[5] : i16 into vector<32xi16>
         %second = vector.insert %three, %w[5] : i16 into vector<32xi16>
         %s0 = arith.constant dense<0> : vector<32xi16>\n",
    );
    for (k, (name, _)) in predicates.iter().enumerate() {
        body += &format!(
            "%p{k} = arith.cmpi {name}, %first, %second : vector<32xi16>
             %q{k} = arith.extui %p{k} : vector<32xi1> to vector<32xi16>
             %m{k} = arith.constant dense<{k}> : vector<32xi16>
             %t{k} = arith.shli %q{k}, %m{k} : vector<32xi16>
             %s{} = arith.ori %s{k}, %t{k} : vector<32xi16>\n",
            k + 1
        );
    }
    body += "vector.store %s10, %out[%c0] : memref<128xi16>, vector<32xi16>
             %r = arith.select %p2, %first, %second : vector<32xi1>, vector<32xi16>
             vector.store %r, %out[%c32] : memref<128xi16>, vector<32xi16>
             %word = memref.load %in[%c0] : memref<128xi16>
             %some = arith.cmpi sgt, %word, %three : i16
             %all = arith.select %some, %v, %w : vector<32xi16>
             vector.store %all, %out[%c64] : memref<128xi16>, vector<32xi16>
             %c96 = arith.constant 96 : index
             vector.store %s0, %out[%c96] : memref<128xi16>, vector<32xi16>";
    let out = run("memref<128xi16>", &body);
    let halves = |bytes: &[u8]| -> Vec<i16> {
        bytes
            .chunks_exact(2)
            .map(|b| i16::from_le_bytes([b[0], b[1]]))
            .collect()
    };
    let (given, got) = (halves(&input()), halves(&out));
    let (mut first, mut second) = (given[..32].to_vec(), given[32..64].to_vec());
    (first[5], second[5]) = (3, 3);
    for k in 0..32 {
        let (a, b) = (first[k], second[k]);
        for (bit, (name, host)) in predicates.iter().enumerate() {
            assert_eq!(got[k] >> bit & 1 == 1, host(a, b), "{name} {a} {b}");
        }
        assert_eq!(got[32 + k], a.min(b), "{k}");
    }
    let all = if given[0] > 3 {
        &given[..32]
    } else {
        &given[32..64]
    };
    assert_eq!(got[64..96], *all);
}

/// Floats lie in vectors as any bits do; arithmetic takes their lanes one by one.
#[test]
fn floats_in_vectors() {
    let out = run(
        "memref<64xf32>",
        "%c8 = arith.constant 8 : index
         %k = arith.constant dense<2.5> : vector<8xf32>
         %start = arith.constant 1.0 : f32
         %half = arith.constant 0.5 : f32
         scf.for %n = %c0 to %c64 step %c8 {
           %b = vector.load %in[%n] : memref<64xf32>, vector<8xf32>
           %r = scf.for %i = %c0 to %c8 step %c1 iter_args(%v = %b) -> (vector<8xf32>) {
             %x = vector.extract %k[%i] : f32 from vector<8xf32>
             %w = arith.index_cast %i : index to i32
             %f = arith.sitofp %w : i32 to f32
             %y = arith.mulf %x, %f : f32
             %z = vector.insert %y, %v[%i] : f32 into vector<8xf32>
             scf.yield %z : vector<8xf32>
           }
           %s = vector.broadcast %half : f32 to vector<8xf32>
           %mask = arith.constant dense<[true, false, true, false, true, false, true, false]> : vector<8xi1>
           %m = arith.select %mask, %s, %r : vector<8xi1>, vector<8xf32>
           vector.store %m, %out[%n] : memref<64xf32>, vector<8xf32>
         }",
    );
    let want = (0..64).map(|k| match k % 2 {
        0 => 0.5,
        _ => 2.5 * (k % 8) as f32,
    });
    let want: Vec<u8> = want.flat_map(f32::to_le_bytes).collect();
    assert_eq!(out, want);
    let said = Case {
        input: &input(),
        types: ["memref<64xf32>"; 2],
        output: BYTES,
        outside: "",
        body: "%b = vector.load %in[%c0] : memref<64xf32>, vector<8xf32>
               %r = vector.fma %b, %b, %b : vector<8xf32>",
    }
    .load();
    let said = said.map(|_| ()).unwrap_err();
    assert!(said.contains("arithmetic on vectors of floats"), "{said}");
}
