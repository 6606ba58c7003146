//! Vectors and floats of core bodies: how well their accesses are aligned, what is said of those that cannot be.

use npu_design::{lower, Options};

/// The program of a core with `body`. `%buf`, at an address with 16 zeros, and `%flat` are 64 words;
/// `%rows` are rows of 8.
fn program(body: &str) -> Result<String, npu_design::Error> {
    let text = format!(
        "aie.device(npu1) {{
  %shim = aie.tile(0, 0)
  %t = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {{%t}}, 2 : i32) : !aie.objectfifo<memref<4xi32>>
  %buf = aie.buffer(%t) {{address = 32768 : i32, sym_name = \"buf\"}} : memref<64xi32>
  %rows = aie.buffer(%t) {{address = 49152 : i32, sym_name = \"rows\"}} : memref<8x8xi32>
  %flat = aie.buffer(%t) {{address = 8196 : i32, sym_name = \"flat\"}} : memref<64xi32>
  %floats = aie.buffer(%t) {{sym_name = \"floats\"}} : memref<16xf32>
  %places = aie.buffer(%t) {{sym_name = \"places\"}} : memref<16xindex>
  func.func private @kernel(memref<?xindex, strided<[1], offset: ?>>)
  func.func @passes(%x: vector<8xi32>) -> vector<8xi32> {{
    return %x : vector<8xi32>
  }}
  %core = aie.core(%t) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c3 = arith.constant 3 : index
    %c5 = arith.constant 5 : index
    %c8 = arith.constant 8 : index
    %c16 = arith.constant 16 : index
    %c48 = arith.constant 48 : index
    %word = memref.load %flat[%c0] : memref<64xi32>
    %n = arith.index_cast %word : i32 to index
{body}
    aie.end
  }}
}}"
    );
    lower(&text, &Options::default()).map(|l| l.cores[0].llvm_ir.clone())
}

/// Alignments that the program says, in its order.
fn aligns(body: &str) -> Vec<u32> {
    let text = program(body).unwrap_or_else(|e| panic!("{e}\n{body}"));
    let said = text.lines().filter_map(|l| l.split_once(", align "));
    said.map(|(_, n)| n.parse().unwrap()).collect()
}

/// A loop around one load.
fn load_in(bounds: &str, index: &str) -> String {
    format!(
        "scf.for %k = {bounds} {{
           {index}
           %v = vector.load %buf[%j] : memref<64xi32>, vector<8xi32>
         }}"
    )
}

/// An index is aligned as its parts are.
#[test]
fn indices_say_how_they_are_aligned() {
    let bounds = "%c16 to %c48 step %c16";
    let cases = [
        ("%j = arith.addi %k, %c3 : index", 4),
        ("%j = arith.subi %k, %c3 : index", 4),
        ("%j = arith.addi %k, %c8 : index", 32),
        ("%j = arith.ori %k, %c1 : index", 4),
        ("%j = arith.andi %n, %c8 : index", 32),
        ("%j = arith.muli %n, %c8 : index", 32),
        ("%j = arith.shli %n, %c3 : index", 32),
        ("%j = arith.shli %n, %n : index", 4),
        ("%j = arith.divsi %k, %c16 : index", 4),
        ("%j = arith.maxsi %k, %c3 : index", 4),
        (
            "%s = arith.index_cast %k : index to i32\n%j = arith.index_cast %s : i32 to index",
            64,
        ),
    ];
    for (index, align) in cases {
        assert_eq!(aligns(&load_in(bounds, index)), [align], "{index}");
    }
}

/// The counter of a loop by where it starts and how far it steps.
#[test]
fn counters_say_how_they_are_aligned() {
    let cases = [
        ("%c0 to %c48 step %c16", 64),
        ("%c0 to %c48 step %c8", 32),
        ("%c8 to %c48 step %c16", 32),
        ("%c3 to %c48 step %c16", 4),
        ("%c0 to %c48 step %c3", 4),
        ("%c0 to %n step %c16", 64),
        ("%c0 to %n step %c8", 32),
        ("%c3 to %n step %c8", 4),
        ("%n to %c48 step %c8", 4),
        ("%c0 to %c48 step %n", 4),
    ];
    for (bounds, align) in cases {
        let index = "%j = arith.addi %k, %c0 : index";
        assert_eq!(aligns(&load_in(bounds, index)), [align], "{bounds}");
    }
}

/// Of two passes over a fifo of two elements, the second starts a step further on.
#[test]
fn passes_of_an_unrolled_loop_say_how_they_are_aligned() {
    let body = |first: &str| {
        format!(
            "scf.for %k = {first} to %c48 step %c8 {{
               %e = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<4xi32>>
               %v = vector.load %buf[%k] : memref<64xi32>, vector<8xi32>
               aie.objectfifo.release @in(Consume, 1)
             }}"
        )
    };
    // Six passes are three of two each.
    assert_eq!(aligns(&body("%c0")), [64, 32]);
    // 3, 11, .. 43.
    assert_eq!(aligns(&body("%c3")), [4, 4]);
}

#[test]
fn memory_says_how_it_is_aligned() {
    let load =
        |memory: &str, ty: &str| format!("%v = vector.load {memory} : {ty}, vector<8xi32>\n");
    let rows = "memref<8x8xi32>";
    let words = "memref<64xi32>";
    let each = |at: &str| {
        let load = load(at, rows);
        format!("scf.for %k = %c0 to %c8 step %c1 {{\n{load}}}")
    };
    // A row is 32 bytes.
    assert_eq!(aligns(&each("%rows[%k, %c0]")), [32]);
    assert_eq!(aligns(&load("%rows[%c0, %c0]", rows)), [64]);
    assert_eq!(aligns(&load("%flat[%c0]", words)), [4]);
    let view = "%view = memref.subview %buf[5] [59] [1] : memref<64xi32> to memref<59xi32, strided<[1], offset: 5>>\n";
    let inner = load("%view[%k]", "memref<59xi32, strided<[1], offset: 5>>");
    let looped = format!("{view}scf.for %k = %c0 to %c48 step %c16 {{\n{inner}}}");
    assert_eq!(aligns(&looped), [4]);
    let inner = load("%view[%c3]", "memref<59xi32, strided<[1], offset: 5>>");
    assert_eq!(aligns(&format!("{view}{inner}")), [32]);
}

/// `assume_alignment` with a result and without; the stack.
#[test]
fn memory_is_aligned_as_it_is_said_to_be() {
    let words = "memref<64xi32>";
    let load =
        |name: &str| format!("%v{name} = vector.load %{name}[%c0] : {words}, vector<8xi32>\n");
    let statement = format!("memref.assume_alignment %flat, 32 : {words}\n");
    let value = format!("%said = memref.assume_alignment %flat, 32 : {words}\n");
    assert_eq!(aligns(&format!("{statement}{}", load("flat"))), [32]);
    let both = format!("{value}{}{}", load("said"), load("flat"));
    assert_eq!(aligns(&both), [32, 4]);
    let less = format!("memref.assume_alignment %buf, 8 : {words}\n{}", load("buf"));
    assert_eq!(aligns(&less), [64]);
    // What a branch assumes holds in that branch.
    let branch = format!(
        "%some = arith.cmpi slt, %n, %c3 : index
         scf.if %some {{\n{statement}{}}}\n{}",
        load("flat"),
        load("flat").replace("%v", "%w")
    );
    assert_eq!(aligns(&branch), [32, 4]);
    for (asked, given) in [(64, [64, 64]), (8, [8, 8]), (4096, [1024, 64])] {
        let stack = format!(
            "%a = memref.alloca() {{alignment = {asked} : i64}} : {words}\n{}",
            load("a")
        );
        assert_eq!(aligns(&stack), given);
    }
    let odd = format!(
        "%a = memref.alloca() {{alignment = 48 : i64}} : {words}\n{}",
        load("a")
    );
    assert_eq!(aligns(&odd), [4]);
}

/// What LLVM is told of constants.
#[test]
fn floats_are_stored_as_they_are_written() {
    let cases = [
        ("1.0 : f32", "float 0x3FF0000000000000"),
        ("-2.5 : f32", "float 0xC004000000000000"),
        ("0.1 : f32", "float 0x3FB99999A0000000"),
        ("0x3F800000 : f32", "float 0x3FF0000000000000"),
        ("1.0 : f64", "double 0x3FF0000000000000"),
        ("0x3FF0000000000000 : f64", "double 0x3FF0000000000000"),
        ("1.0 : bf16", "bfloat 0xR3F80"),
        ("-0.0 : bf16", "bfloat 0xR8000"),
        ("0x3F80 : bf16", "bfloat 0xR3F80"),
        // Half of the last place: to even.
        ("1.00390625 : bf16", "bfloat 0xR3F80"),
        ("1.01171875 : bf16", "bfloat 0xR3F82"),
        ("1.996094 : bf16", "bfloat 0xR4000"),
        ("1.0 : f16", "half 0xH3C00"),
        ("65504.0 : f16", "half 0xH7BFF"),
        ("65520.0 : f16", "half 0xH7C00"),
        ("65519.0 : f16", "half 0xH7BFF"),
        ("0.000000059604644775390625 : f16", "half 0xH0001"),
        ("0.00006103515625 : f16", "half 0xH0400"),
        ("0.0 : f16", "half 0xH0000"),
    ];
    for (constant, spelled) in cases {
        let ty = constant.split(' ').next_back().unwrap();
        let body = format!(
            "%x = arith.constant {constant}
             %p = memref.alloca() : memref<1x{ty}>
             memref.store %x, %p[%c0] : memref<1x{ty}>"
        );
        let text = program(&body).unwrap();
        assert!(
            text.contains(&format!("store {spelled}, ")),
            "{constant}\n{text}"
        );
    }
}

#[test]
fn what_vectors_cannot_do_is_refused() {
    let cases = [
        "%x = arith.constant 1 : f32",
        "%x = arith.constant true : f32",
        "%x = arith.constant -1 : bf16",
        "%x = arith.constant dense<[1, 2]> : vector<2xf32>",
        "%x = \"arith.constant\"() <{value = 1 : f32}> : () -> f32",
        "%x = arith.constant 0x12345 : f16",
        "%x = memref.load %places[%c0] : memref<16xindex>",
        "memref.store %c0, %places[%c0] : memref<16xindex>",
        "%x = vector.load %places[%c0] : memref<16xindex>, vector<8xindex>",
        "%x = vector.load %floats[%c0] : memref<16xf32>, vector<8xi32>",
        "%x = vector.load %rows[%c0] : memref<8x8xi32>, vector<8xi32>",
        "%x = vector.load %rows[%c0, %c0] : memref<8x8xi32>, vector<2x4xi32>",
        "%x = vector.load %buf[%c0] : memref<64xi32>, vector<65xi32>",
        "%x = vector.load %buf[%c0], %word : memref<64xi32>, vector<8xi32>",
        "%x = vector.transfer_read %buf[%n], %word : memref<64xi32>, vector<8xi32>",
        "%x = vector.load %floats[%c0] : memref<16xf32>, vector<8xf32>
         %y = vector.reduction <add>, %x : vector<8xf32> into f32",
        "%x = vector.load %floats[%c0] : memref<16xf32>, vector<8xf32>
         %y = arith.addi %x, %x : vector<8xf32>",
        "%x = vector.load %buf[%c0] : memref<64xi32>, vector<4xi32>
         %far = arith.constant dense<[1, 2, 32, 3]> : vector<4xi32>
         %y = arith.shli %x, %far : vector<4xi32>",
        "%x = vector.load %buf[%c0] : memref<64xi32>, vector<4xi32>
         %far = arith.constant dense<-1> : vector<4xi32>
         %y = arith.shrsi %x, %far : vector<4xi32>",
        "%x = arith.constant dense<\"0x0100000002\"> : vector<4xi32>",
        "%x = vector.load %buf[%c0] : memref<64xi32>, vector<8xi32>
         %y = vector.bitcast %x : vector<8xi32> to vector<8xi16>",
        "%x = vector.load %buf[%c0] : memref<64xi32>, vector<8xi32>
         %y = vector.broadcast %x : vector<8xi32> to vector<16xi32>",
        "%x = vector.load %buf[%c0] : memref<64xi32>, vector<8xi32>
         %y = vector.extract %x[8] : i32 from vector<8xi32>",
        "%x = vector.load %buf[%c0] : memref<64xi32>, vector<4xi32>
         %y = func.call @passes(%x) : (vector<4xi32>) -> vector<8xi32>",
    ];
    let mut out = String::new();
    for body in cases {
        let error = program(body).expect_err(body);
        out += &format!("{error}\n    {}\n", error.help().unwrap_or_default());
    }
    insta::assert_snapshot!(out);
}

/// Contents of memory are numbers of its type, bit for bit.
#[test]
fn contents_of_another_type_are_refused() {
    let lowered = |ty: &str, value: &str| {
        let text = format!(
            "aie.device(npu1) {{\n%t = aie.tile(0, 2)\n%b = aie.buffer(%t) : memref<2x{ty}> = dense<{value}>\n\
             %c = aie.core(%t) {{\naie.end\n}}\n}}"
        );
        lower(&text, &Options::default()).map(|_| ())
    };
    for (ty, value) in [
        ("bf16", "0x3F80"),
        ("bf16", "[1.0, -2.5]"),
        ("f32", "0x3F800000"),
        ("i32", "[-1, 7]"),
        ("i8", "true"),
    ] {
        lowered(ty, value).unwrap_or_else(|e| panic!("{ty} {value}: {e}"));
    }
    for (ty, value) in [("bf16", "0x3F800000"), ("f32", "-0x1"), ("i32", "1.5")] {
        let error = lowered(ty, value).expect_err(value).to_string();
        assert!(
            error.contains("a list of numbers of the memory's type"),
            "{ty} {value}: {error}"
        );
    }
}

/// A view of `index` starts where the size of an element in memory says.
#[test]
fn views_of_indices_step_by_their_size_in_memory() {
    let body = "%x = memref.subview %places[2] [4] [1] : memref<16xindex> to memref<4xindex, strided<[1], offset: 2>>
         %y = memref.cast %x : memref<4xindex, strided<[1], offset: 2>> to memref<?xindex, strided<[1], offset: ?>>
         func.call @kernel(%y) : (memref<?xindex, strided<[1], offset: ?>>) -> ()";
    let text = program(body).unwrap();
    assert!(
        text.contains("getelementptr inbounds i32, ptr @places, i32 2"),
        "{text}"
    );
    assert!(
        text.contains("@places = external global [16 x i32]"),
        "{text}"
    );
}
