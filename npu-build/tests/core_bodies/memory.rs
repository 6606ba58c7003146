//! Memory and views of it.

use super::*;

fn given() -> Vec<i32> {
    words(&input())
}

#[test]
fn views_of_views() {
    let out = run(
        "memref<8x8xi32>",
        "memref.copy %in, %out : memref<8x8xi32> to memref<8x8xi32>
         %c2 = arith.constant 2 : index
         %c4 = arith.constant 4 : index
         scf.for %i = %c0 to %c4 step %c1 {
           %a = memref.subview %in[%i, 1] [5, 6] [1, 1] : memref<8x8xi32> to memref<5x6xi32, strided<[8, 1], offset: ?>>
           %b = memref.subview %a[1, %i] [2, 2] [2, 1] : memref<5x6xi32, strided<[8, 1], offset: ?>> to memref<2x2xi32, strided<[16, 1], offset: ?>>
           // A dimension of 1 in front, and none behind.
           %c = memref.subview %in[%i, %c2] [1, 3] [1, 2] : memref<8x8xi32> to memref<1x3xi32, strided<[8, 2], offset: ?>>
           %d = memref.subview %in[%c2, %i] [4, 1] [1, 1] : memref<8x8xi32> to memref<4xi32, strided<[8], offset: ?>>
           scf.for %k = %c0 to %c2 step %c1 {
             %x = memref.load %b[%k, %c1] : memref<2x2xi32, strided<[16, 1], offset: ?>>
             memref.store %x, %out[%i, %k] : memref<8x8xi32>
             %at = arith.addi %k, %c2 : index
             %y = memref.load %c[%c0, %k] : memref<1x3xi32, strided<[8, 2], offset: ?>>
             memref.store %y, %out[%i, %at] : memref<8x8xi32>
             %z = memref.load %d[%at] : memref<4xi32, strided<[8], offset: ?>>
             %to = arith.addi %k, %c4 : index
             memref.store %z, %out[%i, %to] : memref<8x8xi32>
           }
         }",
    );
    let (given, got) = (given(), words(&out));
    let at = |row: usize, col: usize| given[8 * row + col];
    for i in 0..4 {
        for k in 0..2 {
            assert_eq!(got[8 * i + k], at(i + 1 + 2 * k, 1 + i + 1), "b {i} {k}");
            assert_eq!(got[8 * i + k + 2], at(i, 2 + 2 * k), "c {i} {k}");
            assert_eq!(got[8 * i + k + 4], at(2 + k + 2, i), "d {i} {k}");
        }
    }
}

/// Dimensions of 1 in front of others and behind them, which a view keeps or leaves out.
#[test]
fn views_keep_the_dimensions_that_their_type_has() {
    let out = run(
        "memref<4x16xi32>",
        "memref.copy %in, %out : memref<4x16xi32> to memref<4x16xi32>
         %c2 = arith.constant 2 : index
         %c4 = arith.constant 4 : index
         %cube = memref.expand_shape %in [[0], [1, 2]] output_shape [4, 8, 2] : memref<4x16xi32> into memref<4x8x2xi32>
         // Row 2, every element's first half: strides 16 (kept, of 1) and 2.
         %v = memref.subview %cube[2, 0, 1] [1, 8, 1] [1, 1, 1] : memref<4x8x2xi32> to memref<1x8xi32, strided<[16, 2], offset: 33>>
         %c8 = arith.constant 8 : index
         // Two dimensions with a gap behind them become one, and two again.
         %half = memref.subview %cube[1, 2, 0] [2, 4, 2] [1, 1, 1] : memref<4x8x2xi32> to memref<2x4x2xi32, strided<[16, 2, 1], offset: 20>>
         %rows = memref.collapse_shape %half [[0], [1, 2]] : memref<2x4x2xi32, strided<[16, 2, 1], offset: 20>> into memref<2x8xi32, strided<[16, 1], offset: 20>>
         %fours = memref.expand_shape %rows [[0], [1, 2]] output_shape [2, 2, 4] : memref<2x8xi32, strided<[16, 1], offset: 20>> into memref<2x2x4xi32, strided<[16, 4, 1], offset: 20>>
         scf.for %i = %c0 to %c2 step %c1 {
           scf.for %k = %c0 to %c4 step %c1 {
             %x = memref.load %fours[%i, %c1, %k] : memref<2x2x4xi32, strided<[16, 4, 1], offset: 20>>
             memref.store %x, %out[%i, %k] : memref<4x16xi32>
           }
         }
         %c3 = arith.constant 3 : index
         scf.for %k = %c0 to %c8 step %c1 {
           %x = memref.load %v[%c0, %k] : memref<1x8xi32, strided<[16, 2], offset: 33>>
           memref.store %x, %out[%c3, %k] : memref<4x16xi32>
         }",
    );
    let (given, got) = (given(), words(&out));
    for k in 0..8 {
        assert_eq!(got[48 + k], given[33 + 2 * k], "{k}");
    }
    for i in 0..2 {
        for k in 0..4 {
            assert_eq!(got[16 * i + k], given[20 + 16 * i + 4 + k], "{i} {k}");
        }
    }
}

/// A dimension of 1 is left out ahead of one whose extent is that of a run.
#[test]
fn views_of_one_row_and_an_extent_of_a_run() {
    let out = run(
        "memref<8x8xi32>",
        "memref.copy %in, %out : memref<8x8xi32> to memref<8x8xi32>
         %c8 = arith.constant 8 : index
         %seven = arith.constant 7 : index
         scf.for %i = %c0 to %seven step %c1 {
           %n = arith.subi %c8, %i : index
           %row = memref.subview %in[%i, 1] [1, %n] [1, 1] : memref<8x8xi32> to memref<?xi32, strided<[1], offset: ?>>
           %column = memref.subview %in[0, %i] [%n, 1] [1, 1] : memref<8x8xi32> to memref<?xi32, strided<[8], offset: ?>>
           %x = memref.load %row[%c1] : memref<?xi32, strided<[1], offset: ?>>
           %y = memref.load %column[%c1] : memref<?xi32, strided<[8], offset: ?>>
           memref.store %x, %out[%i, %c0] : memref<8x8xi32>
           memref.store %y, %out[%i, %c1] : memref<8x8xi32>
         }",
    );
    let (given, got) = (given(), words(&out));
    for i in 0..7 {
        assert_eq!(got[8 * i], given[8 * i + 2], "row {i}");
        assert_eq!(got[8 * i + 1], given[8 + i], "column {i}");
    }
}

/// Memory of the stack behind a loop, within one, within a choice, and in a block of a function.
#[test]
fn memory_is_made_wherever_it_is_needed() {
    let out = Case {
        input: &input(),
        types: ["memref<64xi32>"; 2],
        output: BYTES,
        outside: "func.func @odd(%x: i32) -> i32 {
           %zero = arith.constant 0 : index
           %three = arith.constant 3 : i32
           %c = arith.trunci %x : i32 to i1
           cf.cond_br %c, ^odd, ^even
         ^odd:
           %m = memref.alloca() : memref<4xi32>
           %y = arith.muli %x, %three : i32
           memref.store %y, %m[%zero] : memref<4xi32>
           %z = memref.load %m[%zero] : memref<4xi32>
           return %z : i32
         ^even:
           return %three : i32
         }",
        body: "%zero = arith.constant 0 : i32
               scf.for %n = %c0 to %c64 step %c1 {
                 %w = memref.load %in[%n] : memref<64xi32>
                 %p = memref.alloca() {alignment = 64 : i64} : memref<16xi32>
                 memref.store %w, %p[%c1] : memref<16xi32>
                 %less = arith.cmpi slt, %w, %zero : i32
                 %r = scf.if %less -> (memref<16xi32>) {
                   %q = memref.alloc() : memref<16xi32>
                   %v = arith.subi %zero, %w : i32
                   memref.store %v, %q[%c1] : memref<16xi32>
                   scf.yield %q : memref<16xi32>
                 } else {
                   scf.yield %p : memref<16xi32>
                 }
                 %a = memref.load %r[%c1] : memref<16xi32>
                 %b = memref.load %p[%c1] : memref<16xi32>
                 %c = arith.xori %a, %b : i32
                 memref.store %c, %out[%n] : memref<64xi32>
               }
               %late = memref.alloca() : memref<64xi32>
               memref.copy %out, %late : memref<64xi32> to memref<64xi32>
               scf.for %n = %c0 to %c64 step %c1 {
                 %w = memref.load %late[%n] : memref<64xi32>
                 %x = memref.load %in[%n] : memref<64xi32>
                 %y = func.call @odd(%x) : (i32) -> i32
                 %z = arith.addi %w, %y : i32
                 memref.store %z, %out[%n] : memref<64xi32>
               }",
    }
    .run();
    for (w, got) in given().into_iter().zip(words(&out)) {
        let either = w.wrapping_abs() ^ w;
        let odd = if w & 1 == 1 { w.wrapping_mul(3) } else { 3 };
        assert_eq!(got, either.wrapping_add(odd), "{w}");
    }
}

#[test]
fn memory_seen_in_other_ways() {
    let out = run(
        "memref<64xi32>",
        "%c3 = arith.constant 3 : index
         %c4 = arith.constant 4 : index
         %w = memref.load %in[%c0] : memref<64xi32>
         %three = arith.constant 3 : i32
         %low = arith.andi %w, %three : i32
         %at = arith.index_castui %low : i32 to index
         // From an offset of a run on, every other row turned over.
         %a = memref.reinterpret_cast %in to offset: [%at], sizes: [4, 4], strides: [1, 8] : memref<64xi32> to memref<4x4xi32, strided<[1, 8], offset: ?>>
         %p = memref.alloca() : memref<4x4xi32>
         %one = memref.alloca() : memref<i32>
         %sum = arith.constant 0 : i32
         memref.store %sum, %one[] : memref<i32>
         scf.for %i = %c0 to %c4 step %c1 {
           scf.for %k = %c0 to %c4 step %c1 {
             %x = memref.load %a[%i, %k] : memref<4x4xi32, strided<[1, 8], offset: ?>>
             memref.store %x, %p[%i, %k] : memref<4x4xi32>
             %s = memref.load %one[] : memref<i32>
             %t = arith.addi %s, %x : i32
             memref.store %t, %one[] : memref<i32>
           }
         }
         %flat = memref.collapse_shape %p [[0, 1]] : memref<4x4xi32> into memref<16xi32>
         %quarter = memref.subview %out[0] [16] [1] : memref<64xi32> to memref<16xi32>
         memref.copy %flat, %quarter : memref<16xi32> to memref<16xi32>
         // Rows of one element each lie as close as one row.
         %tall = memref.expand_shape %in [[0, 1]] output_shape [64, 1] : memref<64xi32> into memref<64x1xi32>
         %some = memref.subview %tall[16, 0] [16, 1] [1, 1] : memref<64x1xi32> to memref<16x1xi32, strided<[1, 1], offset: 16>>
         %wide = memref.reinterpret_cast %out to offset: [16], sizes: [16, 1], strides: [1, 99] : memref<64xi32> to memref<16x1xi32, strided<[1, 99], offset: 16>>
         memref.copy %some, %wide : memref<16x1xi32, strided<[1, 1], offset: 16>> to memref<16x1xi32, strided<[1, 99], offset: 16>>
         %total = memref.load %one[] : memref<i32>
         memref.store %total, %out[%c32] : memref<64xi32>
         scf.for %k = %c32 to %c64 step %c1 {
           memref.store %total, %out[%k] : memref<64xi32>
         }",
    );
    let (given, got) = (given(), words(&out));
    let at = (given[0] & 3) as usize;
    let mut total = 0i32;
    for i in 0..4 {
        for k in 0..4 {
            let x = given[at + i + 8 * k];
            total = total.wrapping_add(x);
            assert_eq!(got[4 * i + k], x, "{i} {k}");
        }
    }
    assert_eq!(got[16..32], given[16..32]);
    assert_eq!(got[32..], [total; 32]);
}

/// Globals: with contents under a name that needs quotes, and without any.
#[test]
fn globals_with_and_without_contents() {
    let case = |body: &str| {
        Case {
            input: &input(),
            types: ["memref<64xi32>"; 2],
            output: BYTES,
            outside: "memref.global \"private\" constant @\"a \\22table\\22\" : memref<4xi32> = dense<[10, 20, 30, 40]>
                      memref.global \"private\" @scratch : memref<64xi32> = uninitialized
                      memref.global \"private\" @elsewhere : memref<64xi32>",
            body,
        }
        .load()
        .map(|_| ())
    };
    let said = case("%x = memref.get_global @elsewhere : memref<64xi32>").unwrap_err();
    assert!(said.contains("a global that is only declared"), "{said}");
    let out = Case {
        input: &input(),
        types: ["memref<64xi32>"; 2],
        output: BYTES,
        outside: "memref.global \"private\" constant @\"a \\22table\\22\" : memref<4xi32> = dense<[10, 20, 30, 40]>
                  memref.global \"private\" @scratch : memref<64xi32> = uninitialized",
        body: "%t = memref.get_global @\"a \\22table\\22\" : memref<4xi32>
               %s = memref.get_global @scratch : memref<64xi32>
               %c3 = arith.constant 3 : index
               scf.for %n = %c0 to %c64 step %c1 {
                 %w = memref.load %in[%n] : memref<64xi32>
                 %at = arith.andi %n, %c3 : index
                 %x = memref.load %t[%at] : memref<4xi32>
                 %y = arith.addi %w, %x : i32
                 memref.store %y, %s[%n] : memref<64xi32>
               }
               memref.copy %s, %out : memref<64xi32> to memref<64xi32>",
    }
    .run();
    for (n, (w, got)) in given().into_iter().zip(words(&out)).enumerate() {
        assert_eq!(got, w.wrapping_add(10 * (n as i32 % 4 + 1)), "{n}");
    }
}

/// Elements that a manifest has no name for, in an objectfifo, a buffer and the host's: it has their bytes.
#[test]
fn elements_without_a_name_in_the_manifest() {
    for (element, size, described) in [
        ("i64", 8, None),
        ("f64", 8, Some("u8")),
        ("f16", 2, Some("u8")),
        ("bf16", 2, None),
    ] {
        let n = 64 / size;
        let ty = format!("memref<{n}x{element}>");
        let text = format!(
            "aie.device(npu1_1col) {{
  %shim = aie.tile(0, 0)
  %tile = aie.tile(0, 2)
  %kept = aie.buffer(%tile) {{sym_name = \"kept\"}} : {ty}
  aie.objectfifo @in(%shim, {{%tile}}, 2 : i32) : !aie.objectfifo<{ty}>
  aie.objectfifo @out(%tile, {{%shim}}, 2 : i32) : !aie.objectfifo<{ty}>
  %core = aie.core(%tile) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = arith.constant 9223372036854775807 : index
    scf.for %i = %c0 to %n step %c1 {{
      %v = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<{ty}>
      %a = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<{ty}> -> {ty}
      %w = aie.objectfifo.acquire @out(Produce, 1) : !aie.objectfifosubview<{ty}>
      %b = aie.objectfifo.subview.access %w[0] : !aie.objectfifosubview<{ty}> -> {ty}
      memref.copy %a, %kept : {ty} to {ty}
      memref.copy %kept, %b : {ty} to {ty}
      aie.objectfifo.release @in(Consume, 1)
      aie.objectfifo.release @out(Produce, 1)
    }}
    aie.end
  }}
  aiex.runtime_sequence(%x: {ty}, %y: {ty}) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, {n}][0, 0, 0, 1]) {{id = 0 : i64, metadata = @in}} : {ty}
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, {n}][0, 0, 0, 1]) {{id = 1 : i64, metadata = @out}} : {ty}
    aiex.npu.dma_wait {{symbol = @out}}
  }}
}}"
        );
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("k.mlir"), &text).unwrap();
        let tree = Tree {
            designs: folder.path().to_owned(),
            sources: folder.path().to_owned(),
        };
        let kernel = Kernel::load(&tree, "k").unwrap_or_else(|e| panic!("{element}: {e}"));
        let built = build(&kernel).unwrap_or_else(|e| panic!("{element}: {e}"));
        let manifest = String::from_utf8(built.manifest).unwrap();
        let expected = described.unwrap_or(element);
        let elements: Vec<&str> = manifest
            .lines()
            .filter_map(|l| l.trim().strip_prefix("\"element\": \"")?.split('"').next())
            .collect();
        assert!(elements.len() >= 7, "{manifest}");
        assert!(
            elements.iter().all(|e| *e == expected),
            "{element}: {elements:?}"
        );
    }
}

/// Names that are more than a word, of a global, a function of the text, and a buffer.
#[test]
fn quoted_names() {
    let out = Case {
        input: &input(),
        types: ["memref<64xi32>"; 2],
        output: BYTES,
        outside:
            "  memref.global \"private\" constant @\"a b\" : memref<4xi32> = dense<[5, 6, 7, 8]>
  %kept = aie.buffer(%tile) {sym_name = \"what is kept\"} : memref<64xi32>
  func.func @\"to + fro\"(%m: memref<64xi32>, %n: index) -> i32 {
    %x = memref.load %m[%n] : memref<64xi32>
    return %x : i32
  }",
        body: "%table = memref.get_global @\"a b\" : memref<4xi32>
         %c3 = arith.constant 3 : index
         memref.copy %in, %kept : memref<64xi32> to memref<64xi32>
         scf.for %k = %c0 to %c64 step %c1 {
           %x = func.call @\"to + fro\"(%kept, %k) : (memref<64xi32>, index) -> i32
           %which = arith.andi %k, %c3 : index
           %y = memref.load %table[%which] : memref<4xi32>
           %sum = arith.addi %x, %y : i32
           memref.store %sum, %out[%k] : memref<64xi32>
         }",
    }
    .run();
    let wanted = given().into_iter().zip([5, 6, 7, 8].into_iter().cycle());
    let wanted: Vec<i32> = wanted.map(|(x, y)| x.wrapping_add(y)).collect();
    assert_eq!(words(&out), wanted);
}
