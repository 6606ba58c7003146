//! What core bodies refuse: where, in which core's program, and what to do about it.

use npu_design::{lower, Error, Options};

/// The core stands in line 19, its body from line 24 on.
fn design(outside: &str, body: &str) -> String {
    format!(
        "aie.device(npu1_1col) {{
  %shim = aie.tile(0, 0)
  %t = aie.tile(0, 2)
  %buf = aie.buffer(%t) {{sym_name = \"buf\"}} : memref<64xi32>
  %rows = aie.buffer(%t) {{sym_name = \"rows\"}} : memref<8x8xi32>
  func.func private @dense(memref<8x4xi32>)
  func.func private @strided(memref<8x4xi32, strided<[8, 1], offset: ?>>)
  func.func private @first(memref<4xi32>)
  func.func private @fourth(memref<4xi32, strided<[1], offset: 4>>)
  func.func private @open(memref<?xi32, strided<[?], offset: ?>>)
  func.func private @column(memref<8x1xi32, strided<[8, 1]>>)
  func.func @twice(%x: i32) -> i32 {{
    %y = arith.addi %x, %x : i32
    return %y : i32
  }}
{outside}
  %core = aie.core(%t) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c8 = arith.constant 8 : index
    %i = memref.load %buf[%c0] : memref<64xi32>
    %w = arith.extsi %i : i32 to i64
    %n = arith.index_cast %i : i32 to index
    %zero = arith.constant 0 : i32
    %some = arith.cmpi slt, %i, %zero : i32
    %sub = memref.subview %rows[0, %n] [8, 4] [1, 1] : memref<8x8xi32> to memref<8x4xi32, strided<[8, 1], offset: ?>>
    %v = vector.load %buf[%c0] : memref<64xi32>, vector<8xi32>
    %u = vector.shape_cast %v : vector<8xi32> to vector<2x4xi32>
{body}
    aie.end
  }}
}}"
    )
}

fn refused(outside: &str, body: &str) -> Error {
    match lower(&design(outside, body), &Options::default()) {
        Ok(_) => panic!("accepted: {outside}{body}"),
        Err(e) => e,
    }
}

/// Bodies, each with the operation in its last line.
const BODIES: &[&str] = &[
    "%x = arith.addi %i, %w : i32",
    "%x = arith.addi %i, %i : i64",
    "%x = arith.cmpi eq, %i, %w : i32",
    "%x = arith.extsi %w : i64 to i32",
    "%x = arith.extui %i : i32 to i32",
    "%x = arith.trunci %i : i32 to i64",
    "%x = arith.select %some, %i, %w : i32",
    "%x = arith.divsi %i, %zero : i32",
    "%k = arith.constant 32 : i32\n%x = arith.shli %i, %k : i32",
    "%x, %y = arith.mulsi_extended %i, %w : i32",
    "%x = arith.constant 1.5 : i32",
    "scf.for %k = %c0 to %n step %c0 {\n}",
    "%k = arith.constant -1 : i32\nscf.for %j = %i to %zero step %k : i32 {\n}",
    "scf.for %k = %c0 to %i step %c1 {\n}",
    "%x = scf.for %k = %c0 to %n step %c1 iter_args(%a = %i) -> (i32) {\nscf.yield %w : i64\n}",
    "%x = scf.for %k = %c0 to %n step %c1 iter_args(%a = %w) -> (i32) {\nscf.yield %i : i32\n}",
    "%x = scf.for %k = %c0 to %n step %c1 iter_args(%a = %i) -> (i32) {\n}",
    "%x = scf.if %some -> (i32) {\nscf.yield %i : i32\n} else {\nscf.yield %w : i64\n}",
    "%x = scf.if %some -> (i32) {\nscf.yield %i : i32\n} else {\n}",
    "%x = scf.index_switch %n -> i32\ncase 1 {\nscf.yield %w : i64\n}\ndefault {\nscf.yield %i : i32\n}",
    "%x = scf.while (%a = %i) : (i32) -> i64 {\nscf.condition(%some) %a : i32\n} do {\n^bb0(%b: i64):\nscf.yield %i : i32\n}",
    "%x = scf.while (%a = %i) : (i32) -> i32 {\nscf.condition(%some) %a : i32\n} do {\n^bb0(%b: i32):\nscf.yield %w : i64\n}",
    "cf.cond_br %some, ^a, ^b\n^a:\nfunc.return\n^b:",
    "func.call @dense(%sub) : (memref<8x4xi32, strided<[8, 1], offset: ?>>) -> ()",
    "%s = memref.subview %buf[8] [4] [1] : memref<64xi32> to memref<4xi32, strided<[1], offset: 8>>\nfunc.call @first(%s) : (memref<4xi32, strided<[1], offset: 8>>) -> ()",
    "%s = memref.subview %buf[8] [4] [1] : memref<64xi32> to memref<4xi32, strided<[1], offset: 8>>\nfunc.call @fourth(%s) : (memref<4xi32, strided<[1], offset: 8>>) -> ()",
    "%x = memref.subview %rows[0, 0] [8, 4] [1, 1] : memref<8x8xi32> to memref<8x4xi32>",
    "%x = memref.subview %rows[0, 0] [8, 4] [1, 1] : memref<8x8xi32> to memref<4x8xi32>",
    "%x = memref.subview %rows[0, 0] [8, 4] [%n, 1] : memref<8x8xi32> to memref<8x4xi32, strided<[?, 1]>>",
    "%x = memref.collapse_shape %sub [[0, 1]] : memref<8x4xi32, strided<[8, 1], offset: ?>> into memref<32xi32, strided<[1], offset: ?>>",
    "%x = memref.expand_shape %buf [[0, 1]] output_shape [5, 12] : memref<64xi32> into memref<5x12xi32>",
    "%x = memref.expand_shape %buf [[1, 0]] output_shape [8, 8] : memref<64xi32> into memref<8x8xi32>",
    "%x = memref.cast %rows : memref<8x8xi32> to memref<4x8xi32>",
    "%x = memref.reinterpret_cast %buf to offset: [60], sizes: [2, 4], strides: [4, 1] : memref<64xi32> to memref<2x4xi32, strided<[4, 1], offset: 60>>",
    "%x = vector.extract %u[0, 5] : i32 from vector<2x4xi32>",
    "%p = memref.alloca() : memref<8xi1>\n%x = vector.load %p[%c0] : memref<8xi1>, vector<8xi1>",
    "%k = arith.constant dense<[1, 2, 3, 4, 0, 6, 7, 8]> : vector<8xi32>\n%x = arith.remui %v, %k : vector<8xi32>",
    "%m = memref.cast %rows : memref<8x8xi32> to memref<?x?xi32, strided<[?, ?], offset: ?>>\n%x = arith.select %some, %m, %m : memref<?x?xi32, strided<[?, ?], offset: ?>>",
    "%x = scf.if %some -> (memref<64xi32>) {\nscf.yield %buf : memref<64xi32>\n} else {\nscf.yield %rows : memref<8x8xi32>\n}",
    "%x = scf.for %k = %c0 to %n step %c1 iter_args(%m = %sub) -> (memref<8x4xi32>) {\nscf.yield %m : memref<8x4xi32>\n}",
    "%x = scf.for %k = %c0 to %n step %c1 iter_args(%m = %buf) -> (memref<64xi32>) {\n%f = memref.alloca() : memref<64xf32>\nscf.yield %f : memref<64xf32>\n}",
    "%x = \"scf.for\"(%c0, %n, %c1, %buf) ({\n^bb0(%k: index, %m: memref<32xi32>):\n\"scf.yield\"(%m) : (memref<32xi32>) -> ()\n}) : (index, index, index, memref<64xi32>) -> memref<64xi32>",
    "%x = scf.while (%m = %buf) : (memref<64xi32>) -> memref<64xi32> {\nscf.condition(%some) %m : memref<64xi32>\n} do {\n^bb0(%b: memref<64xi32>):\nscf.yield %rows : memref<8x8xi32>\n}",
    "%x = arith.select %some, %buf, %rows : memref<64xi32>",
    "%x = scf.if %some -> (memref<8x4xi32, strided<[8, 1], offset: ?>>) {\nscf.yield %sub : memref<8x4xi32, strided<[8, 1], offset: ?>>\n} else {\nscf.yield %sub : memref<8x4xi32, strided<[8, 1], offset: ?>>\n}\n%y = memref.reinterpret_cast %x to offset: [0], sizes: [4], strides: [1] : memref<8x4xi32, strided<[8, 1], offset: ?>> to memref<4xi32, strided<[1]>>",
    "%x = scf.for %k = %c0 to %n step %c1 iter_args(%m = %buf) -> (memref<64xi32>) {\n%p = memref.alloc() : memref<64xi32>\nscf.yield %p : memref<64xi32>\n}",
    "%x = scf.for %k = %c0 to %c8 step %c1 iter_args(%m = %buf) -> (memref<64xi32>) {\n%p = memref.alloc() : memref<64xi32>\nscf.yield %p : memref<64xi32>\n}",
    "%x = scf.while (%m = %buf) : (memref<64xi32>) -> memref<64xi32> {\nscf.condition(%some) %m : memref<64xi32>\n} do {\n^bb0(%b: memref<64xi32>):\n%p = memref.alloc() : memref<64xi32>\nscf.yield %p : memref<64xi32>\n}",
    "cf.br ^a(%buf : memref<64xi32>)\n^a(%m: memref<64xi32>):\n%p = memref.alloca() : memref<64xi32>\ncf.cond_br %some, ^a(%p : memref<64xi32>), ^b\n^b:",
    "%x = vector.broadcast %w : i64 to vector<8xi32>",
    "%x = vector.insert %w, %v[1] : i64 into vector<8xi32>",
    "%x = memref.subview %rows[0, 0] [8, 4] [1, 1] : memref<8x8xi32> to memref<?x4xi32, strided<[8, 1]>>",
];

#[test]
fn refusals_name_the_line_the_core_and_a_remedy() {
    let mut told = String::new();
    for body in BODIES {
        let text = design("", body);
        let error = refused("", body);
        let span = error.span().unwrap_or_else(|| panic!("{body}: {error}"));
        let shown = text[span.start..].lines().next().unwrap_or_default();
        assert!(body.contains(shown.trim()), "{body}: {error}, at {shown}");
        let cores: Vec<String> = error.related().into_iter().map(|r| r.1).collect();
        assert!(
            cores.iter().any(|c| c == "in the program of core (0,2)"),
            "{body}: {error}, {cores:?}"
        );
        let help = error.help().unwrap_or_else(|| panic!("{body}: {error}"));
        told += &format!("{body}\n    {error}\n    {help}\n");
    }
    insta::assert_snapshot!(told);
}

/// Below the lowest row of cores is a memory tile, whose memory and locks no core sees.
#[test]
fn a_core_does_not_reach_the_memory_tile_below_it() {
    let outside = "  %mem = aie.tile(0, 1)
  %far = aie.buffer(%mem) {sym_name = \"far\"} : memref<16xi32>
  %lock = aie.lock(%mem, 1) {sym_name = \"lock\"}";
    let cases = [
        (
            "%x = memref.load %far[%c0] : memref<16xi32>",
            "buffer `far`",
            "%far = ",
        ),
        ("aie.use_lock(%lock, Acquire, 1)", "lock `lock`", "%lock = "),
    ];
    for (body, what, declared) in cases {
        let (text, error) = (design(outside, body), refused(outside, body));
        let said = format!("{what} lies in tile (0,1), which the core on (0,2) does not reach");
        assert_eq!(error.to_string(), said);
        let line = |start: usize| {
            let first = text[..start].rfind('\n').map_or(0, |at| at + 1);
            text[first..].lines().next().unwrap_or_default().trim()
        };
        assert_eq!(error.span().map(|s| line(s.start)), Some(body));
        let mut places = error.related().into_iter();
        let found = places
            .any(|(span, said)| said == "declared here" && line(span.start).starts_with(declared));
        assert!(found, "{:?}", error.related());
    }
}

/// Functions of the text, as part of the core that calls them.
#[test]
fn functions_that_do_not_return_what_they_say() {
    let cases = [
        "func.func @f(%x: i32) -> i64 {\nreturn %x : i32\n}",
        "func.func @f(%x: i32) -> i64 {\n%y = arith.addi %x, %x : i32\n}",
        "func.func @f(%x: i32) -> i64 {\nreturn\n}",
        "func.func @f(%x: i32) -> i64 {\n%c = arith.trunci %x : i32 to i1\ncf.cond_br %c, ^a, ^b\n^a:\n%y = arith.extsi %x : i32 to i64\nreturn %y : i64\n^b:\n%z = arith.extsi %x : i32 to i64\n}",
    ];
    for outside in cases {
        let error = refused(outside, "%x = func.call @f(%i) : (i32) -> i64");
        let said = format!("{error}");
        assert!(said.contains("return"), "{outside}: {said}");
        assert!(error.help().is_some(), "{said}");
    }
}

/// Operations that are none of the subset say what to write in their place.
#[test]
fn operations_of_other_kinds_have_remedies_of_their_own() {
    let cases = [
        ("%x = func.call_indirect %i(%i) : (i32) -> i32", "func.call"),
        (
            "%x = func.constant @twice : (i32) -> i32",
            "scf.index_switch",
        ),
        ("affine.for %k = 0 to 8 {\n}", "--lower-affine"),
        (
            "%x = affine.load %buf[%n] : memref<64xi32>",
            "--lower-affine",
        ),
        (
            "scf.parallel (%k) = (%c0) to (%c8) step (%c1) {\n}",
            "scf.for",
        ),
        ("scf.forall (%k) in (8) {\n}", "scf.for"),
        ("%x = math.exp %i : f32", "func.call"),
        ("cf.assert %some, \"no\"", "drop it"),
    ];
    for (body, remedy) in cases {
        let error = refused("", body);
        let help = error.help().unwrap_or_default();
        assert!(help.contains(remedy), "{body}: {error}: {help}");
        assert!(error.span().is_some());
    }
}

/// What the lists above are close to, and is taken.
#[test]
fn what_is_meant_is_taken() {
    let cases = [
        "%x = scf.for unsigned %k = %zero to %i step %i iter_args(%a = %w) -> (i64) : i32 {\nscf.yield %a : i64\n}",
        "%x = \"scf.for\"(%c0, %n, %c1, %i) <{unsignedCmp}> ({\n^bb0(%k: index, %a: i32):\n\"scf.yield\"(%a) : (i32) -> ()\n}) : (index, index, index, i32) -> i32",
        "scf.while (%a = %i) : (i32) -> i32 {\nscf.condition(%some) %a : i32\n} do {\n^bb0(%b: i32):\nscf.yield %b : i32\n}",
        "scf.if %some -> (i32) {\nscf.yield %i : i32\n} else {\nscf.yield %zero : i32\n}",
        "func.call @strided(%sub) : (memref<8x4xi32, strided<[8, 1], offset: ?>>) -> ()",
        "%s = memref.subview %buf[4] [4] [1] : memref<64xi32> to memref<4xi32, strided<[1], offset: 4>>\nfunc.call @fourth(%s) : (memref<4xi32, strided<[1], offset: 4>>) -> ()",
        "%s = memref.subview %buf[8] [4] [2] : memref<64xi32> to memref<4xi32, strided<[2], offset: 8>>\nfunc.call @open(%s) : (memref<4xi32, strided<[2], offset: 8>>) -> ()",
        "func.call @open(%buf) : (memref<64xi32>) -> ()",
        "%s = memref.subview %buf[0] [4] [1] : memref<64xi32> to memref<4xi32, strided<[1]>>\nfunc.call @first(%s) : (memref<4xi32, strided<[1]>>) -> ()",
        "%s = memref.subview %rows[0, 0] [8, 1] [1, 1] : memref<8x8xi32> to memref<8x1xi32, strided<[8, 5]>>\nfunc.call @column(%s) : (memref<8x1xi32, strided<[8, 5]>>) -> ()",
        "%x = memref.subview %rows[0, 0] [1, %n] [1, 1] : memref<8x8xi32> to memref<?xi32, strided<[1]>>",
        "%x = scf.if %some -> (memref<64xi32>) {\nscf.yield %buf : memref<64xi32>\n} else {\nscf.yield %buf : memref<64xi32>\n}\n%y = memref.reinterpret_cast %x to offset: [4], sizes: [4], strides: [1] : memref<64xi32> to memref<4xi32, strided<[1], offset: 4>>",
        "%x = memref.cast %buf : memref<64xi32> to memref<*xi32>\n%y = memref.cast %x : memref<*xi32> to memref<64xi32>",
        "%x = memref.collapse_shape %rows [[0, 1]] : memref<8x8xi32> into memref<64xi32>",
        "cf.cond_br %some weights([3, 1]), ^a, ^b\n^a:\ncf.br ^b\n^nobody(%k: i32):\ncf.br ^b\n^b:",
        "%k = scf.for %j = %c0 to %c8 step %c1 iter_args(%m = %buf) -> (memref<64xi32>) {\nscf.yield %m : memref<64xi32>\n}",
    ];
    for body in cases {
        if let Err(e) = lower(&design("", body), &Options::default()) {
            panic!("{body}: {e}");
        }
    }
}

/// Of elements that lie differently in memory, a rotation of a run is as badly aligned as the worst.
#[test]
fn elements_of_a_run_are_aligned_as_the_worst_of_them() {
    let text = "aie.device(npu1_1col) {
  %shim = aie.tile(0, 0)
  %t = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {%t}, 2 : i32) : !aie.objectfifo<memref<5xi32>>
  %sum = aie.buffer(%t) {sym_name = \"sum\"} : memref<4xi32>
  %core = aie.core(%t) {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c9 = arith.constant 9 : index
    scf.for %k = %c0 to %c9 step %c1 {
      %h = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<5xi32>>
      %e = aie.objectfifo.subview.access %h[0] : !aie.objectfifosubview<memref<5xi32>> -> memref<5xi32>
      %v = vector.load %e[%c0] : memref<5xi32>, vector<4xi32>
      vector.store %v, %sum[%c0] : memref<4xi32>, vector<4xi32>
      aie.objectfifo.release @in(Consume, 1)
    }
    aie.end
  } {dynamic_objfifo_lowering = DYNAMIC}
}";
    let aligns = |dynamic: &str| -> Vec<u32> {
        let text = text.replace("DYNAMIC", dynamic);
        let lowered = lower(&text, &Options::default()).unwrap();
        let loads = lowered.cores[0].llvm_ir.lines();
        let loads = loads.filter(|l| l.contains("load <4 x i32>"));
        loads
            .map(|l| l.rsplit(' ').next().unwrap().parse().unwrap())
            .collect()
    };
    // Nine passes: two in the loop, and one behind it.
    let each = aligns("false");
    assert_eq!(each, [64, 32, 64]);
    assert_eq!(aligns("true"), [32]);
}
