//! Loops whose counters take an access beyond its buffer, and those that do not.

use npu_design::verify::{check, Lint};
use npu_design::{lower, Options};

fn design(body: &str) -> String {
    format!(
        "aie.device(npu1_1col) {{
  %t = aie.tile(0, 2)
  %buf = aie.buffer(%t) {{sym_name = \"buf\"}} : memref<256xi32>
  %rows = aie.buffer(%t) {{sym_name = \"rows\"}} : memref<16x16xi32>
  %core = aie.core(%t) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c16 = arith.constant 16 : index
    %c17 = arith.constant 17 : index
    %c256 = arith.constant 256 : index
    %c300 = arith.constant 300 : index
    %i300 = arith.constant 300 : i32
    %i0 = arith.constant 0 : i32
    %i1 = arith.constant 1 : i32
    %first = memref.load %buf[%c0] : memref<256xi32>
    %n = arith.index_cast %first : i32 to index
    %some = arith.cmpi eq, %first, %i0 : i32
{body}
    aie.end
  }}
}}"
    )
}

/// The message, and each place by its text.
fn told(text: &str) -> Option<String> {
    let error = lower(text, &Options::default()).err()?;
    let shown = |span: npu_design::Span| {
        let line = span.line_column(text).0;
        text.lines().nth(line - 1).unwrap_or_default().trim()
    };
    let mut out = format!("{error}\n    {}\n", error.span().map_or("", shown));
    for (span, what) in error.related() {
        out += &format!("    {what}: {}\n", shown(span));
    }
    out += &format!("    help: {}\n", error.help().unwrap_or_default());
    Some(out)
}

/// A loop around operations that use its counter `%j`.
fn turns(to: &str, body: &str) -> String {
    format!("scf.for %j = %c0 to {to} step %c1 {{\n{body}\n}}")
}

const LOAD: &str = "%x = memref.load %buf[%j] : memref<256xi32>";
const SUBVIEW: &str = "%o = arith.muli %j, %c16 : index\n%s = memref.subview %buf[%o] [16] [1] : memref<256xi32> to memref<16xi32, strided<[1], offset: ?>>";

#[test]
fn counters_that_lead_beyond_a_buffer() {
    let cases = [
        turns("%c300", LOAD),
        turns("%c17", SUBVIEW),
        turns("%c256", "%k = arith.addi %j, %c1 : index\n%x = memref.load %buf[%k] : memref<256xi32>"),
        turns("%c256", "%k = arith.subi %j, %c1 : index\n%x = memref.load %buf[%k] : memref<256xi32>"),
        turns("%c17", "%x = memref.load %rows[%j, %c0] : memref<16x16xi32>"),
        turns("%c256", "%v = vector.load %buf[%j] : memref<256xi32>, vector<8xi32>"),
        "scf.for %j = %i0 to %i300 step %i1 : i32 {\n%k = arith.index_cast %j : i32 to index\nmemref.store %i0, %buf[%k] : memref<256xi32>\n}".into(),
        turns("%c17", "scf.for %k = %c0 to %c16 step %c1 {\n%o = arith.muli %j, %c16 : index\n%p = arith.addi %o, %k : index\n%x = memref.load %buf[%p] : memref<256xi32>\n}"),
    ];
    let mut all = String::new();
    for body in cases {
        all += &told(&design(&body)).unwrap_or_else(|| panic!("accepted: {body}"));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn counters_that_stay_within() {
    let forever = "%ever = arith.constant 9223372036854775807 : index\n".to_owned();
    let cases = [
        turns("%c256", LOAD),
        turns("%c16", SUBVIEW),
        turns("%c0", LOAD),
        // However far apart its parts are, the difference of a counter and itself is zero.
        turns("%c300", "%a = arith.muli %j, %c17 : index\n%b = arith.muli %j, %c16 : index\n%c = arith.subi %a, %b : index\n%d = arith.subi %c, %j : index\n%x = memref.load %buf[%d] : memref<256xi32>"),
        turns("%c300", "%a = arith.remui %j, %c16 : index\n%x = memref.load %buf[%a] : memref<256xi32>"),
        // The branch may be there for that.
        turns("%c300", &format!("%in = arith.cmpi slt, %j, %c256 : index\nscf.if %in {{\n{LOAD}\n}}")),
        turns("%c300", "%in = arith.cmpi slt, %j, %c256 : index\n%k = arith.select %in, %j, %c0 : index\n%x = memref.load %buf[%k] : memref<256xi32>"),
        // As `&&` is written.
        turns("%c300", &format!("%in = arith.cmpi slt, %j, %c256 : index\n%both = arith.select %in, %some, %in : i1\nscf.if %both {{\n{LOAD}\n}}")),
        // No run comes to the last turn.
        forever + &turns("%ever", LOAD),
    ];
    for body in cases {
        let text = design(&body);
        if let Some(error) = told(&text) {
            panic!("{body}: {error}");
        }
        let findings = check(&text, &Options::default()).unwrap();
        assert!(findings.is_empty(), "{body}: {findings:?}");
    }
}

/// What a run decides is a warning: nobody knows whether it is run.
#[test]
fn what_may_never_be_run_is_a_doubt() {
    let cases = [
        format!("scf.if %some {{\n{}\n}}", turns("%c300", LOAD)),
        turns("%c300", &format!("scf.if %some {{\n{LOAD}\n}}")),
        format!(
            "scf.for %m = %c0 to %n step %c1 {{\n{}\n}}",
            turns("%c17", SUBVIEW)
        ),
        format!(
            "cf.cond_br %some, ^a, ^b\n^a:\n{}\ncf.br ^b\n^b:",
            turns("%c300", LOAD)
        ),
    ];
    let mut all = String::new();
    for body in cases {
        let text = design(&body);
        let findings = check(&text, &Options::default()).unwrap_or_else(|e| panic!("{body}: {e}"));
        let [finding] = findings.as_slice() else {
            panic!("{body}: {findings:?}");
        };
        assert_eq!(finding.lint, Lint::BeyondBuffer);
        all += &format!("{body}\n    {}\n", finding.message);
        for (_, what) in &finding.related {
            all += &format!("    {what}\n");
        }
        all += &format!("    help: {}\n", finding.help);
    }
    insta::assert_snapshot!(all);
}

/// A core that takes an element per turn, of which two lie side by side: its loop is unrolled twice, and an odd
/// turn stands behind it.
fn rotating(to: u32, body: &str) -> String {
    design("")
        .replace(
            "    aie.end",
            &format!(
                "    %to = arith.constant {to} : index
    scf.for %j = %c0 to %to step %c1 {{
      %v = aie.objectfifo.acquire @of(Consume, 1) : !aie.objectfifosubview<memref<16xi32>>
{body}
      aie.objectfifo.release @of(Consume, 1)
    }}
    aie.end"
            ),
        )
        .replace(
            "  %buf =",
            "  %s = aie.tile(0, 0)
  aie.objectfifo @of(%s, {%t}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  %buf =",
        )
}

const BEHIND_ONE: &str = "%in = arith.cmpi sge, %j, %c1 : index\nscf.if %in {\n%k = arith.subi %j, %c1 : index\n%x = memref.load %buf[%k] : memref<256xi32>\n}";

#[test]
fn unrolled_loops_count_as_the_text_does() {
    for within in [
        rotating(256, LOAD),
        rotating(255, LOAD),
        // The last turn, which stands behind the others, doesn't come to the access either.
        rotating(
            257,
            &format!("%in = arith.cmpi slt, %j, %c256 : index\nscf.if %in {{\n{LOAD}\n}}"),
        ),
        rotating(
            257,
            "%in = arith.cmpi slt, %j, %c256 : index\n%k = arith.select %in, %j, %c0 : index\n%x = memref.load %buf[%k] : memref<256xi32>",
        ),
        // It does here, and the first one does not.
        rotating(257, BEHIND_ONE),
        rotating(3, BEHIND_ONE),
    ] {
        if let Some(error) = told(&within) {
            panic!("{error}");
        }
        let findings = check(&within, &Options::default()).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
    }
    let mut all = String::new();
    for to in [257, 258, 300, 301] {
        all += &told(&rotating(to, LOAD)).unwrap();
    }
    // What a loop counts in a branch that one pass takes goes through all of its values there.
    let within = turns("%c300", LOAD).replace("%j", "%k");
    let branch = format!("%in = arith.cmpi sge, %j, %c256 : index\nscf.if %in {{\n{within}\n}}");
    all += &told(&rotating(257, &branch)).unwrap();
    // The counter of the turn before, which the loop carries, never comes to 256.
    let before = rotating(257, "%x = memref.load %buf[%p] : memref<256xi32>")
        .replace(
            "scf.for %j = %c0 to %to step %c1 {",
            "%last = scf.for %j = %c0 to %to step %c1 iter_args(%p = %c0) -> (index) {",
        )
        .replace(
            "release @of(Consume, 1)\n    }",
            "release @of(Consume, 1)\n scf.yield %j : index\n    }",
        );
    assert!(before.contains("scf.yield"));
    assert_eq!(told(&before), None);
    insta::assert_snapshot!(all);
    // Where a branch decides, all turns are one doubt.
    let doubt = rotating(301, &format!("scf.if %some {{\n{LOAD}\n}}"));
    let findings = check(&doubt, &Options::default()).unwrap();
    let [finding] = findings.as_slice() else {
        panic!("{findings:?}");
    };
    assert_eq!(finding.lint, Lint::BeyondBuffer);
    assert!(finding.message.contains("element 300"), "{finding:?}");
}
