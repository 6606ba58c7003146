//! No text makes the crate panic, and every place it names lies in the text.

mod common;

use npu_design::{from_physical, instructions, lower, mlir, Error, Options};
use proptest::prelude::*;

/// Whole words that a mutation can put anywhere.
const WORDS: [&str; 24] = [
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    ",",
    ":",
    "=",
    "->",
    "%tile",
    "^bb1",
    "@in",
    "-1",
    "99999999999999999999",
    "0xFFFFFFFFFFFFFFFF",
    "memref<0xi8>",
    "memref<?x4xi16>",
    "dense<>",
    "\"",
    "aie.end",
    "scf.for",
];

fn seeds() -> [String; 2] {
    [common::design("two_cores"), common::design("physical")]
}

fn check(text: &str) {
    let inside = |error: Error| {
        if let Some(span) = error.span() {
            assert!(span.start <= span.end && span.end <= text.len(), "{span:?}");
            assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
        }
        let _ = (error.to_string(), error.help());
    };
    if let Err(e) = mlir::parse(text) {
        inside(e.into());
        return;
    }
    let options = Options::default();
    for error in [
        lower(text, &options).map(drop).err(),
        from_physical(text).map(drop).err(),
        instructions(text, &options).map(drop).err(),
    ]
    .into_iter()
    .flatten()
    {
        inside(error);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn mutated_designs(
        which in 0usize..2,
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0usize..40, 0..WORDS.len()), 1..4),
    ) {
        let mut text = seeds()[which].clone();
        for (at, cut, word) in edits {
            let at = at.index(text.len());
            let end = (at + cut).min(text.len());
            if text.is_char_boundary(at) && text.is_char_boundary(end) {
                text.replace_range(at..end, WORDS[word]);
            }
        }
        check(&text);
    }

    #[test]
    fn changed_numbers(which in 0usize..2, at: prop::sample::Index, value: i64) {
        let text = seeds()[which].clone();
        let digits: Vec<usize> = text
            .char_indices()
            .filter(|&(i, c)| c.is_ascii_digit() && !text[..i].ends_with(|p: char| p.is_ascii_alphanumeric() || p == '_'))
            .map(|(i, _)| i)
            .collect();
        let start = digits[at.index(digits.len())];
        let end = text[start..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |n| start + n);
        check(&format!("{}{value}{}", &text[..start], &text[end..]));
    }

    #[test]
    fn token_soup(words in prop::collection::vec(prop::sample::select(&WORDS[..]), 0..40)) {
        check(&words.join(" "));
        check(&format!("aie.device(npu1) {{ {} }}", words.join(" ")));
    }
}

#[test]
fn nesting_is_bounded() {
    let deep = "aie.device(npu1) {".repeat(10_000);
    assert!(mlir::parse(&deep).is_err());
    let list = format!(
        "aie.device(npu1) {{ %t = aie.tile(0, 0) {{a = {} }} }}",
        "[".repeat(10_000)
    );
    let error = mlir::parse(&list).unwrap_err();
    assert_eq!(
        error.kind,
        mlir::ParseErrorKind::TooDeep {
            limit: mlir::MAX_DEPTH
        }
    );
}

#[test]
fn unrolling_is_bounded() {
    // Nested loops over fifos of coprime depths multiply.
    let depths = [61, 59, 53];
    let mut body = String::new();
    for d in depths {
        body += "scf.for %i = %c0 to %n step %c1 {\n";
        body += &format!("%v = aie.objectfifo.acquire @f{d}(Produce, 1) : !aie.objectfifosubview<memref<1xi32>>\n");
    }
    for d in depths.iter().rev() {
        body += &format!("aie.objectfifo.release @f{d}(Produce, 1)\n}}\n");
    }
    let fifos: String = depths
        .iter()
        .map(|d| {
            format!("aie.objectfifo @f{d}(%a, {{%b}}, [{d}, 1]) : !aie.objectfifo<memref<1xi32>>\n")
        })
        .collect();
    let text = format!(
        "aie.device(npu1) {{\n%a = aie.tile(0, 2)\n%b = aie.tile(0, 3)\n{fifos}%c = aie.core(%a) {{\n\
         %c0 = arith.constant 0 : index\n%c1 = arith.constant 1 : index\n\
         %n = arith.constant 9223372036854775807 : index\n{body}aie.end\n}}\n}}"
    );
    let error = lower(&text, &Options::default()).unwrap_err();
    assert!(
        error.to_string().contains("more than 65536 operations"),
        "{error}"
    );
}

/// Found by fuzzing: a name defined twice, and then once more.
#[test]
fn a_name_defined_three_times() {
    let text = "aie.device(npu1) {\n%a = aie.tile(0, 2)\n%a = aie.tile(0, 3)\n%a = aie.tile(0, 4)\n%b = aie.buffer(%a) : memref<4xi32>\n}";
    let (_, errors) = npu_design::mlir::parse_all(text);
    assert_eq!(errors.len(), 2, "{errors:?}");
}

/// A core with these operations; `%v` is a vector, `%m` memory, `%i` a number.
fn in_a_core(ops: &str) -> String {
    format!(
        "aie.device(npu1) {{\n%t = aie.tile(0, 2)\n%m = aie.buffer(%t) : memref<64xi32>\n%c = aie.core(%t) {{\n\
         %i = arith.constant 0 : index\n%v = vector.load %m[%i] : memref<64xi32>, vector<16xi32>\n\
         {ops}\naie.end\n}}\n}}"
    )
}

fn refusal(ops: &str) -> String {
    let text = in_a_core(ops);
    check(&text);
    let error = lower(&text, &Options::default()).expect_err(ops);
    error.to_string()
}

/// The generic form may leave out any operand.
#[test]
fn operations_without_operands() {
    let custom = "%r = vector.reduction <add> : vector<16xi32> into i32";
    assert_eq!(refusal(custom), "expected `,`, found `:`");
    let names = [
        "vector.load",
        "vector.store",
        "vector.transfer_read",
        "vector.transfer_write",
        "vector.splat",
        "vector.broadcast",
        "vector.shape_cast",
        "vector.bitcast",
        "vector.extract",
        "vector.insert",
        "vector.extractelement",
        "vector.insertelement",
        "vector.extract_strided_slice",
        "vector.shuffle",
        "vector.reduction",
        "arith.addi",
        "arith.maxsi",
        "arith.cmpi",
        "arith.select",
        "arith.extsi",
        "arith.index_cast",
        "memref.load",
        "memref.store",
        "memref.subview",
        "memref.cast",
        "memref.collapse_shape",
        "memref.reinterpret_cast",
        "memref.assume_alignment",
        "scf.for",
        "scf.if",
        "scf.index_switch",
        "aie.objectfifo.subview.access",
    ];
    let operands = [
        ("", ""),
        ("%v", "vector<16xi32>"),
        ("%m", "memref<64xi32>"),
        ("%i", "index"),
    ];
    for name in names {
        for result in ["()", "vector<16xi32>", "i32", "memref<64xi32>"] {
            let named = if result == "()" { "" } else { "%r = " };
            for (operand, ty) in operands {
                for regions in ["", " ({})", " ({}, {})"] {
                    let op = format!("{named}\"{name}\"({operand}){regions} : ({ty}) -> {result}");
                    check(&in_a_core(&op));
                }
            }
            let op = format!("{named}\"{name}\"() ({{}}) : () -> {result}");
            let said = refusal(&op);
            let known = ["all its operands", "named vector result"];
            assert!(known.iter().any(|k| said.contains(k)), "{op}: {said}");
        }
    }
    let told = refusal("%r = \"vector.load\"() : () -> vector<16xi32>");
    assert_eq!(told, "this value is not an operation with all its operands");
    assert_eq!(
        refusal("\"scf.for\"(%i, %i, %i) : (index, index, index) -> ()"),
        "this value is not a loop with a body"
    );
}

/// Sums of numbers that the text gives.
#[test]
fn lanes_beyond_all_numbers() {
    let most = i128::MAX;
    let far = i64::MAX;
    let cases: [String; 14] = [
        "%r = vector.extract %v[1] : vector<18446744073709551615xi32> from vector<16xi32>".into(),
        "%r = vector.extract %v[0] : vector<0xi32> from vector<16xi32>".into(),
        "%r = vector.extract %v[1] : vector<16xi32> from vector<16xi32>".into(),
        format!("%r = vector.extract_strided_slice %v {{offsets = [{most}], sizes = [3], strides = [{most}]}} : vector<16xi32> to vector<3xi32>"),
        format!("%r = vector.extract_strided_slice %v {{offsets = [1], sizes = [2], strides = [{most}]}} : vector<16xi32> to vector<2xi32>"),
        "%r = vector.extract_strided_slice %v {offsets = [0], sizes = [0], strides = [1]} : vector<16xi32> to vector<0xi32>".into(),
        "%r = vector.extract_strided_slice %v {offsets = [0], sizes = [4], strides = [1]} : vector<16xi32> to vector<8xi32>".into(),
        "%r = vector.shuffle %v, %v [] : vector<16xi32>, vector<16xi32>".into(),
        format!("%r = vector.shuffle %v, %v [{}] : vector<16xi32>, vector<16xi32>", vec!["0"; 2049].join(", ")),
        "%r = vector.broadcast %v : vector<16xi32> to vector<0x16xi32>".into(),
        "%r = vector.broadcast %v : vector<16xi32> to vector<129x16xi32>".into(),
        "%r = vector.broadcast %i : index to vector<18446744073709551615x2xindex>".into(),
        "%w = vector.broadcast %v : vector<16xi32> to vector<128x16xi32>\n%r = vector.shape_cast %w : vector<128x16xi32> to vector<4096xi32>".into(),
        format!(
            "%a = memref.reinterpret_cast %m to offset: [0], sizes: [1], strides: [{far}] : memref<64xi32> to memref<1xi32>
             %b = memref.subview %a[0] [1] [{far}] : memref<1xi32> to memref<1xi32>
             %r = memref.subview %b[0] [1] [{far}] : memref<1xi32> to memref<1xi32>"
        ),
    ];
    let mut out = String::new();
    for case in cases {
        out += &format!("{}\n", refusal(&case));
    }
    insta::assert_snapshot!(out);
}
