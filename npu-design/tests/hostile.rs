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
