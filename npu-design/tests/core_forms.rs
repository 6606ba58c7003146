//! Operations of core bodies in custom and in generic form: both give the same program.

use npu_design::{lower, mlir, Options};

/// The program of a core with `body`, which has `%i`, `%j` (`i32`), `%w` (`i64`), `%n` (`index`), `%some` (`i1`),
/// `%f`, `%g` (`f32`), `%h` (`bf16`), `%d` (`f64`), `%v` (`vector<8xi32>`), `%p`
/// (`vector<2xi32>`), `%u` (`vector<2x4xi32>`) and the
/// buffers `%buf`, `%rows`, `%floats`.
fn program(body: &str) -> Result<String, String> {
    let text = format!(
        "aie.device(npu1) {{
  %t = aie.tile(0, 2)
  %buf = aie.buffer(%t) {{address = 32768 : i32, sym_name = \"buf\"}} : memref<64xi32>
  %rows = aie.buffer(%t) {{address = 49152 : i32, sym_name = \"rows\"}} : memref<8x8xi32>
  %floats = aie.buffer(%t) {{address = 40960 : i32, sym_name = \"floats\"}} : memref<16xf32>
  memref.global \"private\" constant @table : memref<4xi32> = dense<[1, 2, 3, 4]>
  func.func private @kernel(memref<64xi32>, i32) -> i32
  func.func @twice(%x: i32) -> i32 {{
    %y = arith.addi %x, %x : i32
    return %y : i32
  }}
  %core = aie.core(%t) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c8 = arith.constant 8 : index
    %i = memref.load %buf[%c0] : memref<64xi32>
    %j = memref.load %buf[%c1] : memref<64xi32>
    %w = arith.extsi %i : i32 to i64
    %n = arith.index_cast %i : i32 to index
    %some = arith.cmpi slt, %i, %j : i32
    %f = memref.load %floats[%c0] : memref<16xf32>
    %g = memref.load %floats[%c1] : memref<16xf32>
    %h = arith.truncf %f : f32 to bf16
    %d = arith.extf %f : f32 to f64
    %v = vector.load %buf[%c0] : memref<64xi32>, vector<8xi32>
    %p = vector.load %buf[%c8] : memref<64xi32>, vector<2xi32>
    %u = vector.shape_cast %v : vector<8xi32> to vector<2x4xi32>
{body}
    aie.end
  }}
}}"
    );
    let lowered = lower(&text, &Options::default());
    lowered
        .map(|l| l.cores[0].llvm_ir.clone())
        .map_err(|e| format!("{e}: {}", e.help().unwrap_or_default()))
}

/// What `body` adds to the program.
fn added(body: &str) -> String {
    let text = program(body).unwrap_or_else(|e| panic!("{e}\n{body}"));
    let empty = program("").unwrap();
    let lines: Vec<&str> = text
        .lines()
        .filter(|l| !empty.lines().any(|e| e == *l))
        .collect();
    lines.join("\n")
}

/// Two operands of one type, one result of it.
fn binary(name: &str, ty: &str, [a, b]: [&str; 2]) -> [String; 2] {
    [
        format!("%x = {name} {a}, {b} : {ty}"),
        format!("%x = \"{name}\"({a}, {b}) : ({ty}, {ty}) -> {ty}"),
    ]
}

/// The same without a written type.
fn of_index(name: &str) -> [String; 2] {
    let [custom, generic] = binary(name, "index", ["%n", "%c8"]);
    [custom.replace(" : index", ""), generic]
}

fn cast(name: &str, value: &str, from: &str, to: &str) -> [String; 2] {
    [
        format!("%x = {name} {value} : {from} to {to}"),
        format!("%x = \"{name}\"({value}) : ({from}) -> {to}"),
    ]
}

/// Every pair, custom form first.
fn pairs() -> Vec<[String; 2]> {
    let mut all: Vec<[String; 2]> = Vec::new();
    for name in [
        "addi",
        "subi",
        "muli",
        "divsi",
        "divui",
        "remsi",
        "remui",
        "andi",
        "ori",
        "xori",
        "shli",
        "shrsi",
        "shrui",
        "minsi",
        "minui",
        "maxsi",
        "maxui",
        "ceildivsi",
        "ceildivui",
        "floordivsi",
    ] {
        all.push(binary(&format!("arith.{name}"), "i32", ["%i", "%j"]));
    }
    for name in [
        "addf", "subf", "mulf", "divf", "remf", "maximumf", "minimumf", "maxnumf", "minnumf",
    ] {
        all.push(binary(&format!("arith.{name}"), "f32", ["%f", "%g"]));
    }
    for name in [
        "add",
        "sub",
        "mul",
        "divs",
        "divu",
        "rems",
        "remu",
        "mins",
        "minu",
        "maxs",
        "maxu",
        "ceildivs",
        "ceildivu",
        "floordivs",
        "and",
        "or",
        "xor",
        "shl",
        "shrs",
        "shru",
    ] {
        all.push(of_index(&format!("index.{name}")));
    }
    for (name, value, from, to) in [
        ("arith.index_cast", "%i", "i32", "index"),
        ("arith.index_castui", "%i", "i32", "index"),
        ("index.casts", "%i", "i32", "index"),
        ("index.castu", "%n", "index", "i32"),
        ("arith.extsi", "%i", "i32", "i64"),
        ("arith.extui", "%i", "i32", "i64"),
        ("arith.trunci", "%i", "i32", "i8"),
        ("arith.extf", "%h", "bf16", "f32"),
        ("arith.truncf", "%d", "f64", "f32"),
        ("arith.sitofp", "%i", "i32", "bf16"),
        ("arith.uitofp", "%w", "i64", "f32"),
        ("arith.fptosi", "%f", "f32", "i32"),
        ("arith.fptoui", "%h", "bf16", "i16"),
        ("arith.bitcast", "%f", "f32", "i32"),
        (
            "vector.shape_cast",
            "%v",
            "vector<8xi32>",
            "vector<4x2xi32>",
        ),
        ("vector.bitcast", "%v", "vector<8xi32>", "vector<16xi16>"),
        ("vector.broadcast", "%i", "i32", "vector<8xi32>"),
        ("memref.cast", "%buf", "memref<64xi32>", "memref<?xi32>"),
    ] {
        all.push(cast(name, value, from, to));
    }
    all.extend(PAIRS.iter().map(|[a, b]| [a.to_string(), b.to_string()]));
    all
}

const PAIRS: &[[&str; 2]] = &[
    [
        "%x = arith.constant true\nmemref.store %i, %buf[%c0] : memref<64xi32>\nscf.if %x {\nmemref.store %j, %buf[%c0] : memref<64xi32>\n}",
        "%x = \"arith.constant\"() <{value = true}> : () -> i1\n\"memref.store\"(%i, %buf, %c0) : (i32, memref<64xi32>, index) -> ()\n\"scf.if\"(%x) ({\n\"memref.store\"(%j, %buf, %c0) : (i32, memref<64xi32>, index) -> ()\n\"scf.yield\"() : () -> ()\n}, {\n}) : (i1) -> ()",
    ],
    [
        "%k = arith.constant 1.5 : f32\n%x = arith.addf %f, %k fastmath<nnan,ninf> : f32",
        "%k = \"arith.constant\"() <{value = 1.5 : f32}> : () -> f32\n%x = \"arith.addf\"(%f, %k) <{fastmath = #arith.fastmath<nnan,ninf>}> : (f32, f32) -> f32",
    ],
    [
        "%x = arith.negf %f fastmath<none> : f32",
        "%x = \"arith.negf\"(%f) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32",
    ],
    [
        "%x = arith.cmpf ugt, %f, %g : f32\n%y = arith.select %x, %f, %g : f32",
        "%x = \"arith.cmpf\"(%f, %g) <{fastmath = #arith.fastmath<none>, predicate = 9 : i64}> : (f32, f32) -> i1\n%y = \"arith.select\"(%x, %f, %g) : (i1, f32, f32) -> f32",
    ],
    [
        "%x = arith.truncf %f to_nearest_even : f32 to bf16",
        "%x = \"arith.truncf\"(%f) <{roundingmode = 0 : i32}> : (f32) -> bf16",
    ],
    [
        "%x = arith.cmpi uge, %i, %j : i32\n%y = arith.addi %i, %j overflow<nsw, nuw> : i32",
        "%x = \"arith.cmpi\"(%i, %j) <{predicate = 9 : i64}> : (i32, i32) -> i1\n%y = \"arith.addi\"(%i, %j) <{overflowFlags = #arith.overflow<nsw, nuw>}> : (i32, i32) -> i32",
    ],
    [
        "%x, %o = arith.addui_extended %i, %j : i32, i1",
        "%x, %o = \"arith.addui_extended\"(%i, %j) : (i32, i32) -> (i32, i1)",
    ],
    [
        "%x:2 = arith.mulsi_extended %w, %w : i64",
        "%x:2 = \"arith.mulsi_extended\"(%w, %w) : (i64, i64) -> (i64, i64)",
    ],
    [
        "%x:2 = arith.mului_extended %i, %j : i32",
        "%x:2 = \"arith.mului_extended\"(%i, %j) : (i32, i32) -> (i32, i32)",
    ],
    [
        "%k = index.constant 5\n%x = index.cmp ult(%n, %k)\n%y = index.bool.constant true",
        "%k = \"index.constant\"() <{value = 5 : index}> : () -> index\n%x = \"index.cmp\"(%n, %k) <{pred = #index<cmp_predicate ult>}> : (index, index) -> i1\n%y = \"index.bool.constant\"() <{value = true}> : () -> i1",
    ],
    [
        "%x = scf.for %k = %c0 to %n step %c1 iter_args(%a = %f) -> (f32) {\n%b = arith.mulf %a, %g : f32\nscf.yield %b : f32\n}",
        "%x = \"scf.for\"(%c0, %n, %c1, %f) ({\n^bb0(%k: index, %a: f32):\n%b = \"arith.mulf\"(%a, %g) : (f32, f32) -> f32\n\"scf.yield\"(%b) : (f32) -> ()\n}) : (index, index, index, f32) -> f32",
    ],
    [
        "%x = scf.if %some -> (f32) {\nscf.yield %f : f32\n} else {\nscf.yield %g : f32\n}",
        "%x = \"scf.if\"(%some) ({\n\"scf.yield\"(%f) : (f32) -> ()\n}, {\n\"scf.yield\"(%g) : (f32) -> ()\n}) : (i1) -> f32",
    ],
    [
        "%x = scf.index_switch %n -> i32\ncase 2 {\nscf.yield %i : i32\n}\ndefault {\nscf.yield %j : i32\n}",
        "%x = \"scf.index_switch\"(%n) <{cases = array<i64: 2>}> ({\n\"scf.yield\"(%j) : (i32) -> ()\n}, {\n\"scf.yield\"(%i) : (i32) -> ()\n}) : (index) -> i32",
    ],
    [
        "%x = scf.while (%a = %i) : (i32) -> i32 {\n%k = arith.cmpi slt, %a, %j : i32\nscf.condition(%k) %a : i32\n} do {\n^bb0(%b: i32):\n%z = arith.addi %b, %i : i32\nscf.yield %z : i32\n}",
        "%x = \"scf.while\"(%i) ({\n^bb0(%a: i32):\n%k = \"arith.cmpi\"(%a, %j) <{predicate = 2 : i64}> : (i32, i32) -> i1\n\"scf.condition\"(%k, %a) : (i1, i32) -> ()\n}, {\n^bb0(%b: i32):\n%z = \"arith.addi\"(%b, %i) : (i32, i32) -> i32\n\"scf.yield\"(%z) : (i32) -> ()\n}) : (i32) -> i32",
    ],
    [
        "cf.cond_br %some, ^a(%i : i32), ^b(%f, %j : f32, i32)\n^a(%x: i32):\ncf.br ^c\n^b(%y: f32, %z: i32):\ncf.br ^c\n^c:",
        "\"cf.cond_br\"(%some, %i, %f, %j)[^a, ^b] <{operandSegmentSizes = array<i32: 1, 1, 2>}> : (i1, i32, f32, i32) -> ()\n^a(%x: i32):\n\"cf.br\"()[^c] : () -> ()\n^b(%y: f32, %z: i32):\n\"cf.br\"()[^c] : () -> ()\n^c:",
    ],
    [
        "%r = func.call @kernel(%buf, %i) : (memref<64xi32>, i32) -> i32\n%s = func.call @twice(%r) : (i32) -> i32",
        "%r = \"func.call\"(%buf, %i) <{callee = @kernel}> : (memref<64xi32>, i32) -> i32\n%s = \"func.call\"(%r) <{callee = @twice}> : (i32) -> i32",
    ],
    [
        "%a = memref.alloc() {alignment = 32 : i64} : memref<8xi32>\n%b = memref.alloca() : memref<8xf32>\nmemref.store %f, %b[%c0] : memref<8xf32>\nmemref.dealloc %a : memref<8xi32>",
        "%a = \"memref.alloc\"() <{alignment = 32 : i64, operandSegmentSizes = array<i32: 0, 0>}> : () -> memref<8xi32>\n%b = \"memref.alloca\"() <{operandSegmentSizes = array<i32: 0, 0>}> : () -> memref<8xf32>\n\"memref.store\"(%f, %b, %c0) <{nontemporal = false}> : (f32, memref<8xf32>, index) -> ()\n\"memref.dealloc\"(%a) : (memref<8xi32>) -> ()",
    ],
    [
        "%a = memref.subview %rows[%n, 0] [1, 8] [1, 1] : memref<8x8xi32> to memref<8xi32, strided<[1], offset: ?>>\n%x = memref.load %a[%c1] : memref<8xi32, strided<[1], offset: ?>>",
        "%a = \"memref.subview\"(%rows, %n) <{operandSegmentSizes = array<i32: 1, 1, 0, 0>, static_offsets = array<i64: -9223372036854775808, 0>, static_sizes = array<i64: 1, 8>, static_strides = array<i64: 1, 1>}> : (memref<8x8xi32>, index) -> memref<8xi32, strided<[1], offset: ?>>\n%x = \"memref.load\"(%a, %c1) <{nontemporal = false}> : (memref<8xi32, strided<[1], offset: ?>>, index) -> i32",
    ],
    [
        "%a = memref.collapse_shape %rows [[0, 1]] : memref<8x8xi32> into memref<64xi32>\n%b = memref.expand_shape %a [[0, 1]] output_shape [4, 16] : memref<64xi32> into memref<4x16xi32>\n%x = memref.load %b[%c1, %n] : memref<4x16xi32>",
        "%a = \"memref.collapse_shape\"(%rows) <{reassociation = [[0, 1]]}> : (memref<8x8xi32>) -> memref<64xi32>\n%b = \"memref.expand_shape\"(%a) <{reassociation = [[0, 1]], static_output_shape = array<i64: 4, 16>}> : (memref<64xi32>) -> memref<4x16xi32>\n%x = \"memref.load\"(%b, %c1, %n) <{nontemporal = false}> : (memref<4x16xi32>, index, index) -> i32",
    ],
    [
        "%a = memref.reinterpret_cast %buf to offset: [8], sizes: [4, 4], strides: [8, 1] : memref<64xi32> to memref<4x4xi32, strided<[8, 1], offset: 8>>\n%x = memref.load %a[%c1, %n] : memref<4x4xi32, strided<[8, 1], offset: 8>>",
        "%a = \"memref.reinterpret_cast\"(%buf) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 8>, static_sizes = array<i64: 4, 4>, static_strides = array<i64: 8, 1>}> : (memref<64xi32>) -> memref<4x4xi32, strided<[8, 1], offset: 8>>\n%x = \"memref.load\"(%a, %c1, %n) <{nontemporal = false}> : (memref<4x4xi32, strided<[8, 1], offset: 8>>, index, index) -> i32",
    ],
    [
        "%a = memref.assume_alignment %floats, 64 : memref<16xf32>\n%x = vector.load %a[%c0] : memref<16xf32>, vector<16xf32>",
        "%a = \"memref.assume_alignment\"(%floats) <{alignment = 64 : i32}> : (memref<16xf32>) -> memref<16xf32>\n%x = \"vector.load\"(%a, %c0) <{nontemporal = false}> : (memref<16xf32>, index) -> vector<16xf32>",
    ],
    [
        "vector.store %v, %buf[%c8] : memref<64xi32>, vector<8xi32>",
        "\"vector.store\"(%v, %buf, %c8) <{nontemporal = false}> : (vector<8xi32>, memref<64xi32>, index) -> ()",
    ],
    [
        "%x = vector.transfer_read %buf[%n], %i {in_bounds = [true]} : memref<64xi32>, vector<8xi32>\nvector.transfer_write %x, %buf[%n] {in_bounds = [true]} : vector<8xi32>, memref<64xi32>",
        "%x = \"vector.transfer_read\"(%buf, %n, %i) <{in_bounds = [true], operandSegmentSizes = array<i32: 1, 1, 1, 0>, permutation_map = affine_map<(d0) -> (d0)>}> : (memref<64xi32>, index, i32) -> vector<8xi32>\n\"vector.transfer_write\"(%x, %buf, %n) <{in_bounds = [true], operandSegmentSizes = array<i32: 1, 1, 1, 0>, permutation_map = affine_map<(d0) -> (d0)>}> : (vector<8xi32>, memref<64xi32>, index) -> ()",
    ],
    [
        "%x = vector.splat %i : vector<8xi32>\n%y = arith.constant dense<[1, 2, 3, 4]> : vector<4xi32>\n%z = arith.constant dense<1.5> : vector<8xf32>",
        "%x = \"vector.splat\"(%i) : (i32) -> vector<8xi32>\n%y = \"arith.constant\"() <{value = dense<[1, 2, 3, 4]> : vector<4xi32>}> : () -> vector<4xi32>\n%z = \"arith.constant\"() <{value = dense<1.5> : vector<8xf32>}> : () -> vector<8xf32>",
    ],
    [
        "%x = vector.extract %u[1] : vector<4xi32> from vector<2x4xi32>\n%y = vector.extract %u[1, %n] : i32 from vector<2x4xi32>\n%z = vector.insert %y, %u[%n, 2] : i32 into vector<2x4xi32>",
        "%x = \"vector.extract\"(%u) <{static_position = array<i64: 1>}> : (vector<2x4xi32>) -> vector<4xi32>\n%y = \"vector.extract\"(%u, %n) <{static_position = array<i64: 1, -9223372036854775808>}> : (vector<2x4xi32>, index) -> i32\n%z = \"vector.insert\"(%y, %u, %n) <{static_position = array<i64: -9223372036854775808, 2>}> : (i32, vector<2x4xi32>, index) -> vector<2x4xi32>",
    ],
    [
        "%x = vector.extractelement %v[%i : i32] : vector<8xi32>\n%y = vector.insertelement %x, %v[%j : i32] : vector<8xi32>",
        "%x = \"vector.extractelement\"(%v, %i) : (vector<8xi32>, i32) -> i32\n%y = \"vector.insertelement\"(%x, %v, %j) : (i32, vector<8xi32>, i32) -> vector<8xi32>",
    ],
    [
        "%x = vector.extract_strided_slice %v {offsets = [2], sizes = [4], strides = [1]} : vector<8xi32> to vector<4xi32>",
        "%x = \"vector.extract_strided_slice\"(%v) <{offsets = [2], sizes = [4], strides = [1]}> : (vector<8xi32>) -> vector<4xi32>",
    ],
    [
        "%x = vector.shuffle %v, %v [0, 8, 1, 9] : vector<8xi32>, vector<8xi32>",
        "%x = \"vector.shuffle\"(%v, %v) <{mask = array<i64: 0, 8, 1, 9>}> : (vector<8xi32>, vector<8xi32>) -> vector<4xi32>",
    ],
    [
        "%x = vector.reduction <add>, %v, %i : vector<8xi32> into i32",
        "%x = \"vector.reduction\"(%v, %i) <{fastmath = #arith.fastmath<none>, kind = #vector.kind<add>}> : (vector<8xi32>, i32) -> i32",
    ],
    [
        "%x = vector.insert_strided_slice %p, %v {offsets = [1], strides = [2]} : vector<2xi32> into vector<8xi32>\n%y = vector.from_elements %i, %j : vector<2xi32>",
        "%x = \"vector.insert_strided_slice\"(%p, %v) <{offsets = [1], strides = [2]}> : (vector<2xi32>, vector<8xi32>) -> vector<8xi32>\n%y = \"vector.from_elements\"(%i, %j) : (i32, i32) -> vector<2xi32>",
    ],
    [
        "%a = memref.get_global @table : memref<4xi32>\n%b = memref.alloca() : memref<4xi32>\nmemref.copy %a, %b : memref<4xi32> to memref<4xi32>\n%x = memref.dim %a, %c0 : memref<4xi32>\n%y = arith.index_cast %x : index to i32\nmemref.store %y, %b[%c1] : memref<4xi32>",
        "%a = \"memref.get_global\"() <{name = @table}> : () -> memref<4xi32>\n%b = \"memref.alloca\"() <{operandSegmentSizes = array<i32: 0, 0>}> : () -> memref<4xi32>\n\"memref.copy\"(%a, %b) : (memref<4xi32>, memref<4xi32>) -> ()\n%x = \"memref.dim\"(%a, %c0) : (memref<4xi32>, index) -> index\n%y = \"arith.index_cast\"(%x) : (index) -> i32\n\"memref.store\"(%y, %b, %c1) : (i32, memref<4xi32>, index) -> ()",
    ],
    [
        "%b = memref.alloca() {alignment = 8 : i64} : memref<64xi8>\n%a = memref.view %b[%c8][] : memref<64xi8> to memref<2x4xi32>\n%x = memref.load %a[%c1, %n] : memref<2x4xi32>",
        "%b = \"memref.alloca\"() <{alignment = 8 : i64, operandSegmentSizes = array<i32: 0, 0>}> : () -> memref<64xi8>\n%a = \"memref.view\"(%b, %c8) : (memref<64xi8>, index) -> memref<2x4xi32>\n%x = \"memref.load\"(%a, %c1, %n) <{nontemporal = false}> : (memref<2x4xi32>, index, index) -> i32",
    ],
    [
        "%x = scf.execute_region -> i32 {\nscf.yield %i : i32\n}\nmemref.store %x, %buf[%c0] : memref<64xi32>",
        "%x = \"scf.execute_region\"() ({\n\"scf.yield\"(%i) : (i32) -> ()\n}) : () -> i32\n\"memref.store\"(%x, %buf, %c0) <{nontemporal = false}> : (i32, memref<64xi32>, index) -> ()",
    ],
];

/// `cf.switch` as versions of MLIR print the cases of its generic form.
const SWITCHES: &[(&str, &str)] = &[
    ("1: ^a(%i : i32)", "dense<1> : vector<1xi32>"),
    ("1: ^a(%i : i32)", "dense<1> : tensor<1xi32>"),
    ("1: ^a(%i : i32)", "array<i32: 1>"),
    ("1: ^a(%i : i32), 2: ^b", "dense<[1, 2]> : vector<2xi32>"),
    ("1: ^a(%i : i32), -2: ^b", "dense<[1, -2]> : tensor<2xi32>"),
    (
        "1: ^a(%i : i32), -2: ^b",
        "dense<\"0x01000000FEFFFFFF\"> : vector<2xi32>",
    ),
    ("7: ^a(%i : i32), 7: ^b", "dense<7> : vector<2xi32>"),
];

#[test]
fn both_forms_give_the_same_program() {
    for [custom, generic] in pairs() {
        let said = added(&custom);
        assert_eq!(said, added(&generic), "{custom}");
    }
}

#[test]
fn both_forms_of_a_switch_give_the_same_program() {
    let blocks = "^a(%x: i32):\ncf.br ^b\n^b:\ncf.br ^c(%j : i32)\n^c(%y: i32):";
    for (cases, values) in SWITCHES {
        let custom = format!("cf.switch %i : i32, [default: ^c(%j : i32), {cases}]\n{blocks}");
        let two = cases.contains("^b");
        let (targets, sizes) = if two {
            ("^c, ^a, ^b", "1, 0")
        } else {
            ("^c, ^a", "1")
        };
        let generic = format!(
            "\"cf.switch\"(%i, %j, %i)[{targets}] <{{case_operand_segments = array<i32: {sizes}>, \
             case_values = {values}, operandSegmentSizes = array<i32: 1, 1, 1>}}> : (i32, i32, i32) -> ()\n{blocks}"
        );
        assert_eq!(added(&custom), added(&generic), "{values}");
    }
    let alone = "cf.switch %i : i32, [default: ^a]\n^a:";
    let generic = "\"cf.switch\"(%i)[^a] <{case_operand_segments = array<i32>, operandSegmentSizes = array<i32: 1, 0, 0>}> : (i32) -> ()\n^a:";
    assert_eq!(added(alone), added(generic));
}

/// Operations that stand in a function or a device, those of [`SWITCHES`], and those that are read and refused.
const ELSEWHERE: [&str; 8] = [
    "func.func",
    "func.return",
    "return",
    "call",
    "memref.global",
    "cf.switch",
    "cf.assert",
    "vector.fma",
];

#[test]
fn no_operation_of_core_bodies_is_left_out() {
    let pairs = pairs();
    let dialects = [
        "arith.", "index.", "scf.", "cf.", "memref.", "func.", "vector.",
    ];
    let ours = mlir::known_ops().filter(|n| dialects.iter().any(|d| n.starts_with(d)));
    for name in ours.filter(|n| !ELSEWHERE.contains(n)) {
        let word = |c: char| c.is_alphanumeric() || "._".contains(c);
        let custom = pairs
            .iter()
            .any(|[c, _]| c.split(|c| !word(c)).any(|w| w == name));
        let generic = pairs
            .iter()
            .any(|[_, g]| g.contains(&format!("\"{name}\"(")));
        assert!(custom, "{name} in custom form");
        assert!(generic, "{name} in generic form");
    }
}

/// As `aie-opt` prints a function's body: without the dialect's name.
#[test]
fn calls_in_functions_need_no_dialect() {
    let text = "aie.device(npu1) {
  %t = aie.tile(0, 2)
  %buf = aie.buffer(%t) {sym_name = \"buf\"} : memref<64xi32>
  func.func private @kernel(memref<64xi32>, i32)
  func.func private @value() -> i32
  func.func @both(%m: memref<64xi32>) {
    %x = PREFIXcall @value() : () -> i32
    PREFIXcall @kernel(%m, %x) : (memref<64xi32>, i32) -> ()
    PREFIXreturn
  }
  %core = aie.core(%t) {
    func.call @both(%buf) : (memref<64xi32>) -> ()
    aie.end
  }
}";
    let program = |prefix: &str| {
        let lowered = lower(&text.replace("PREFIX", prefix), &Options::default()).unwrap();
        lowered.cores[0].llvm_ir.clone()
    };
    assert_eq!(program(""), program("func."));
}

/// Divisions of constants fold to what they are.
#[test]
fn divisions_round_as_they_say() {
    let store = |name: &str, a: i64, b: i64| {
        let text = added(&format!(
            "%a = arith.constant {a} : i32\n%b = arith.constant {b} : i32\n%x = arith.{name} %a, %b : i32\n\
             memref.store %x, %buf[%c8] : memref<64xi32>"
        ));
        let stored = text
            .lines()
            .find_map(|l| l.trim().strip_prefix("store i32 "));
        stored
            .and_then(|s| s.split(',').next())
            .map(str::to_owned)
            .unwrap()
    };
    for (a, b, up, down) in [
        (7, 2, "4", "3"),
        (-7, 2, "-3", "-4"),
        (7, -2, "-3", "-4"),
        (-7, -2, "4", "3"),
        (6, 2, "3", "3"),
        (-6, 2, "-3", "-3"),
        (0, 5, "0", "0"),
        (1, 5, "1", "0"),
        (-1, 5, "0", "-1"),
    ] {
        assert_eq!(store("ceildivsi", a, b), up, "{a} / {b} up");
        assert_eq!(store("floordivsi", a, b), down, "{a} / {b} down");
    }
    assert_eq!(store("ceildivui", 7, 2), "4");
    // 2^32 - 1 over 2, whose half is 2^31.
    assert_eq!(store("ceildivui", -1, 2), "-2147483648");
}

#[test]
fn floats_are_llvms() {
    let text = added(
        "%a = arith.addf %h, %h : bf16
%b = arith.maximumf %d, %d : f64
%c = arith.cmpf une, %f, %g : f32
%e = arith.fptosi %b : f64 to i64
%k = arith.uitofp %c : i1 to f32
%m = arith.bitcast %a : bf16 to i16",
    );
    insta::assert_snapshot!(text);
}

#[test]
fn what_floats_cannot_do_is_refused() {
    let vector = "%x = vector.load %floats[%c0] : memref<16xf32>, vector<8xf32>\n";
    let cases = [
        "%x = arith.addf %f, %i : f32",
        "%x = arith.mulf %f, %d : f32",
        "%x = arith.subf %f, %g : f64",
        "%x = \"arith.negf\"(%f) : (f32) -> bf16",
        "%x = arith.extf %f : f32 to bf16",
        "%x = arith.truncf %h : bf16 to f32",
        "%x = arith.truncf %f upward : f32 to bf16",
        "%x = arith.sitofp %w : i64 to bf16",
        "%x = arith.fptosi %i : i32 to i32",
        "%x = arith.bitcast %f : f32 to i16",
        &format!("{vector}%y = arith.addf %x, %x : vector<8xf32>"),
        &format!("{vector}%y = arith.cmpf olt, %x, %x : vector<8xf32>"),
        &format!("{vector}%y = arith.fptosi %x : vector<8xf32> to vector<8xi32>"),
        "%x = arith.addf %f, %g fst<fast> : f32",
        "%x = arith.cmpf foo, %f, %g : f32",
    ];
    let told = cases.map(|body| format!("{body}\n    {}", program(body).expect_err(body)));
    insta::assert_snapshot!(told.join("\n"));
}

/// What a core's body cannot do, and what is said of operations that are not read.
#[test]
fn what_core_bodies_do_not_have_is_refused() {
    let cases = [
        "cf.assert %some, \"never\"",
        "\"cf.assert\"(%some) <{msg = \"never\"}> : (i1) -> ()",
        "%x = vector.fma %v, %v, %v : vector<8xi32>",
        "%x = vector.from_elements %i : vector<2xi32>",
        "%x = vector.insert_strided_slice %v, %p {offsets = [0], strides = [1]} : vector<8xi32> into vector<2xi32>",
        "memref.copy %buf, %rows : memref<64xi32> to memref<8x8xi32>",
        "%a = memref.subview %rows[0, 0] [8, 4] [1, 1] : memref<8x8xi32> to memref<8x4xi32, strided<[8, 1]>>
%b = memref.alloca() : memref<8x4xi32>
memref.copy %a, %b : memref<8x4xi32, strided<[8, 1]>> to memref<8x4xi32>",
        "%x = memref.dim %buf, %n : memref<64xi32>",
        "%a = memref.view %buf[%c0][] : memref<64xi32> to memref<64xi32>",
        "%b = memref.alloca() : memref<8xi8>\n%a = memref.view %b[%c8][] : memref<8xi8> to memref<1xi32>",
        "%b = memref.alloca() : memref<8xi8>\n%a = memref.view %b[%c0][] : memref<8xi8> to memref<1xi32>",
        "%a = memref.get_global @tabel : memref<4xi32>",
        "%x = scf.execute_region -> i32 {\ncf.br ^a\n^a:\nscf.yield %i : i32\n}",
        "%x = math.exp %f : f32",
        "%x = arith.addff %f, %g : f32",
        "%x = vector.gather %f, %g : f32",
        "%x = memref.rank %buf : memref<64xi32>",
    ];
    let told = cases.map(|body| format!("{body}\n    {}", program(body).expect_err(body)));
    insta::assert_snapshot!(told.join("\n"));
}

/// The program has a table of its own.
#[test]
fn globals_are_the_programs_own() {
    let text = program(
        "%a = memref.get_global @table : memref<4xi32>\n%x = memref.load %a[%c1] : memref<4xi32>",
    );
    let line = "@table = internal constant [16 x i8] c\"\\01\\00\\00\\00\\02\\00\\00\\00\\03\\00\\00\\00\\04\\00\\00\\00\", align 32";
    assert!(text.as_ref().is_ok_and(|t| t.contains(line)), "{text:?}");
}

#[test]
fn slices_views_and_copies_are_llvms() {
    let text = added(
        "%x = vector.insert_strided_slice %p, %v {offsets = [1], strides = [2]} : vector<2xi32> into vector<8xi32>
%y = vector.from_elements %i, %j : vector<2xi32>
%b = memref.alloca() {alignment = 8 : i64} : memref<64xi8>
%a = memref.view %b[%c8][] : memref<64xi8> to memref<2x4xi32>
%z = memref.load %a[%c1, %n] : memref<2x4xi32>
%c = memref.cast %rows : memref<8x8xi32> to memref<?x8xi32>
%e = memref.dim %c, %c0 : memref<?x8xi32>
%k = arith.index_cast %e : index to i32
memref.store %k, %buf[%c1] : memref<64xi32>
%t = memref.get_global @table : memref<4xi32>
%m = memref.alloca() : memref<4xi32>
memref.copy %t, %m : memref<4xi32> to memref<4xi32>",
    );
    insta::assert_snapshot!(text);
}
