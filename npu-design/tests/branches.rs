//! Objectfifos in bodies that are written as blocks and branches.

use npu_design::{lower, Options};

/// A loop of branches: `first` stands ahead of it.
fn design(depth: u32, first: &str, body: &str, attributes: &str) -> String {
    format!(
        "aie.device(npu1_1col) {{
  %shim = aie.tile(0, 0)
  %t = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {{%t}}, {depth} : i32) : !aie.objectfifo<memref<16xi32>>
  %sum = aie.buffer(%t) {{sym_name = \"sum\"}} : memref<16xi32>
  %core = aie.core(%t) {{
    %c0 = arith.constant 0 : index
    %first = memref.load %sum[%c0] : memref<16xi32>
    %zero = arith.constant 0 : i32
    %some = arith.cmpi eq, %first, %zero : i32
{first}
    cf.br ^top
  ^top:
{body}
  }} {{{attributes}}}
}}"
    )
}

const ACQUIRE: &str = "%h = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<16xi32>>
    %e = aie.objectfifo.subview.access %h[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>
    %x = memref.load %e[%c0] : memref<16xi32>
    memref.store %x, %sum[%c0] : memref<16xi32>\n";
const RELEASE: &str = "aie.objectfifo.release @in(Consume, 1)\n";
const COUNTED: &str = "dynamic_objfifo_lowering = true";

fn program(text: &str) -> String {
    let lowered = lower(text, &Options::default()).unwrap_or_else(|e| panic!("{e}: {text}"));
    lowered.cores[0].llvm_ir.clone()
}

fn told(text: &str) -> String {
    let error = lower(text, &Options::default()).expect_err(text);
    let at = error.span().map_or("", |s| &text[s.start..s.end]);
    format!(
        "{at}\n    {error}\n    help: {}\n",
        error.help().unwrap_or_default()
    )
}

/// As `scf.for` has them: one element in every turn, or counters.
#[test]
fn loops_of_branches_take_one_element_or_count() {
    let body = format!("{ACQUIRE}{RELEASE}cf.br ^top");
    insta::assert_snapshot!("one_element", program(&design(1, "", &body, "")));
    insta::assert_snapshot!("counted", program(&design(2, "", &body, COUNTED)));
    // Two turns in one: the elements are the same ones in each.
    let second = ACQUIRE
        .replace("%h", "%g")
        .replace("%e", "%d")
        .replace("%x", "%y");
    let body = format!("{ACQUIRE}{RELEASE}{second}{RELEASE}cf.br ^top");
    let ir = program(&design(2, "", &body, ""));
    assert!(
        ir.contains("@in_cons_buff_0") && ir.contains("@in_cons_buff_1"),
        "{ir}"
    );
    // No loop.
    let body = format!("{ACQUIRE}{RELEASE}cf.cond_br %some, ^a, ^b\n^a:\ncf.br ^b\n^b:\naie.end");
    program(&design(2, "", &body, ""));
}

#[test]
fn ways_that_differ_are_refused() {
    let turn = format!("{ACQUIRE}{RELEASE}cf.br ^top");
    let mut all = told(&design(2, "", &turn, ""));
    all += &told(&design(2, "", &format!("{ACQUIRE}cf.br ^top"), COUNTED));
    let body = format!("{ACQUIRE}cf.cond_br %some, ^a, ^b\n^a:\n{RELEASE}cf.br ^b\n^b:\naie.end");
    all += &told(&design(1, "", &body, ""));
    insta::assert_snapshot!(all);
}

/// A bound that is -1 in 32 bits stays one when loops become branches.
#[test]
fn bounds_that_wrap_are_told_of_branches_too() {
    let text = |bound: &str, predicate: &str| {
        format!(
            "aie.device(npu1_1col) {{
  %t = aie.tile(0, 2)
  %core = aie.core(%t) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = arith.constant {bound} : index
    cf.br ^h(%c0 : index)
  ^h(%i: index):
    %more = arith.cmpi {predicate}, %i, %n : index
    cf.cond_br %more, ^b, ^x
  ^b:
    %next = arith.addi %i, %c1 : index
    cf.br ^h(%next : index)
  ^x:
    aie.end
  }}
}}"
        )
    };
    let found = |bound, predicate| {
        let found = npu_design::verify::check(&text(bound, predicate), &Options::default());
        let lines = found.unwrap().into_iter().map(|f| {
            let related: Vec<String> = f.related.iter().map(|r| r.1.clone()).collect();
            format!(
                "{}: {}\n    {}\n",
                f.lint.name(),
                f.message,
                related.join(", ")
            )
        });
        lines.collect::<String>()
    };
    assert_eq!(found("9223372036854775807", "slt"), "");
    assert_eq!(found("4294967295", "ult"), "");
    assert_eq!(found("64", "slt"), "");
    // Counting down, it is the bound of the last turn.
    assert_eq!(found("-1", "sgt"), "");
    insta::assert_snapshot!(found("4294967295", "slt"));
}

/// Blocks that no branch above leads to.
#[test]
fn blocks_out_of_order_are_told_so() {
    let body = format!("cf.br ^last\n^early:\n{ACQUIRE}{RELEASE}aie.end\n^last:\ncf.br ^early");
    insta::assert_snapshot!(told(&design(1, "", &body, "")));
}
