use super::parse;

fn refusal(text: &str) -> String {
    match parse(text, "t.ll") {
        Ok(_) => "no error".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn errors_name_line_and_column() {
    insta::assert_snapshot!(
        refusal("define i32 @f(i64 %x) {\n  %y = add i32 %x, 1\n  ret i32 %y\n}\n"),
        @"t.ll:2:16: %x has type i64, i32 is needed here"
    );
    insta::assert_snapshot!(
        refusal("define i32 @f() {\n  ret i32 %y\n}\n"),
        @"t.ll:2:0: %y is not defined"
    );
    insta::assert_snapshot!(
        refusal("define void @f(ptr %p) {\n  %a = cmpxchg ptr %p, i32 0, i32 1 seq_cst seq_cst\n  ret void\n}\n"),
        @"t.ll:2:8: cmpxchg is not supported: a core has one thread; use locks between cores"
    );
}

#[test]
fn integers_of_more_than_128_bits_are_refused_where_they_are_not_computed() {
    let switch = "  switch i256 %w, label %a [ i256 1, label %a ]\na:";
    let body = format!("  %w = zext i32 %x to i256\n{switch}");
    insta::assert_snapshot!(
        verdict(&body),
        @"t.ll:3:17: switch on i256 is not supported: choose by 128 bits or fewer"
    );
    let verdicts: Vec<String> = [
        "i256 add (i256 1, i256 2)",
        "i256 sub (i256 0, i256 1)",
        "i256 zext (i128 1 to i256)",
        "i32 trunc (i256 4294967296 to i32)",
        "ptr inttoptr (i256 64 to ptr)",
        "ptr getelementptr (i8, ptr @h, i256 1)",
    ]
    .iter()
    .map(|constant| {
        let text = format!("@h = global i32 0\n@g = global {constant}\n");
        match parse(&text, "t.ll") {
            Ok(module) => match crate::legalise::legalise(&module) {
                Ok(_) => "no error".to_owned(),
                Err(error) => error.to_string(),
            },
            Err(error) => error.to_string(),
        }
    })
    .collect();
    insta::assert_snapshot!(verdicts.join("\n"), @r"
    t.ll:2: in @g: a constant expression of i256 is not supported: compute it in 128 bits or fewer, or in an instruction
    t.ll:2: in @g: a constant expression of i256 is not supported: compute it in 128 bits or fewer, or in an instruction
    t.ll:2: in @g: a constant expression of i256 is not supported: compute it in 128 bits or fewer, or in an instruction
    t.ll:2: in @g: a constant expression of i256 is not supported: compute it in 128 bits or fewer, or in an instruction
    t.ll:2: in @g: a constant expression of i256 is not supported: compute it in 128 bits or fewer, or in an instruction
    t.ll:2: in @g: a constant expression of i256 is not supported: compute it in 128 bits or fewer, or in an instruction
    ");
}

/// Reads one function and legalises it; gives the error of either.
fn verdict(body: &str) -> String {
    let text = format!("define i32 @f(i32 %x, ptr %p) {{\n{body}\n  ret i32 %x\n}}\n");
    let module = match parse(&text, "t.ll") {
        Ok(module) => module,
        Err(error) => return error.to_string(),
    };
    match crate::legalise::legalise(&module) {
        Ok(_) => "no error".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn what_the_core_cannot_do_is_refused_by_name() {
    let verdicts: Vec<String> = [
        "  %a = load x86_fp80, ptr %p",
        "  %a = load <4 x i4>, ptr %p, align 2",
        "  %a = alloca i8, i32 %x",
        "  %a = alloca i8, align 4096",
        "  %a = atomicrmw add ptr %p, i32 1 seq_cst",
        "  call void asm sideeffect \"nop\", \"\"()",
        "  %a = call i32 (ptr, ...) @printf(ptr %p)",
        "  %a = call i32 @nowhere(i32 1)",
        "  %a = call i32 @f(i32 1)",
        "  %a = call i32 @llvm.frameaddress(i32 0)",
        "  %a = load i32*, ptr %p",
    ]
    .iter()
    .map(|body| verdict(body))
    .collect();
    insta::assert_snapshot!(verdicts.join("\n"), @r"
    t.ll:2: in @f: type x86_fp80 is not supported: use float or double
    t.ll:2: in @f: type <4 x i4> is not supported: use elements of 8, 16, 32 or 64 bits
    t.ll:2: in @f: alloca of variable size is not supported: give arrays on the stack a constant size
    t.ll:2: in @f: alignment of 4096 bytes, at most 1024 can be had
    t.ll:2:8: atomicrmw is not supported: a core has one thread; use locks between cores
    t.ll:2:13: inline asm is not supported: use an intrinsic
    t.ll:2: in @f: call with variable arguments is not supported: pass a pointer to an array
    t.ll:2: in @f: @nowhere is neither declared nor defined
    t.ll:2: in @f: @f is called with other types than it is defined with
    t.ll:2: in @f: llvm.frameaddress is not supported: there is no translation of this intrinsic
    t.ll:2:16: typed pointer is not supported: write the text with LLVM 17 or newer
    ");
}

#[test]
fn what_does_not_change_the_program_is_skipped() {
    let text = r#"
; clang 19 to 22 print these
target triple = "xcore-unknown-unknown"
%struct.S = type { i8, %struct.T }
%struct.T = type opaque
$_Z1fv = comdat any
@g = linkonce_odr dso_local local_unnamed_addr constant [2 x i8] c"\00\FF", section ".x", comdat($_Z1fv), align 4, !dbg !3
define dso_local noundef range(i32 0, 9) i32 @f(ptr nocapture noundef readonly captures(none) initializes((0, 4)) %p, i32 signext "k"="v" %0) local_unnamed_addr #0 comdat align 16 !dbg !4 {
  #dbg_value(ptr %p, !5, !DIExpression(), !6)
  %q = getelementptr inbounds nuw i8, ptr %p, i32 4, !future !{i32 1}
  %v = load i32, ptr %q, align 4, !tbaa !7, !noundef !8
  %s = add nuw nsw samesign i32 %v, %0
  %c = icmp samesign ult i32 %s, 7
  tail call void @llvm.experimental.noalias.scope.decl(metadata !5)
  tail call void @llvm.assume(i1 %c) [ "align"(ptr %p, i32 4) ], !dbg !9
  %r = tail call fastcc noundef range(i32 0, 9) i32 @h(i32 noundef %s) #2, !srcloc !10
  br i1 %c, label %t, label %u, !prof !11
t:
  br label %u
u:
  %x = phi i32 [ %r, %1 ], [ 0, %t ]
  ret i32 %x
}
declare !dbg !12 i32 @h(i32 noundef) local_unnamed_addr #1
declare void @llvm.assume(i1 noundef) #3
attributes #0 = { mustprogress "target-cpu"="generic" memory(none) }
!llvm.module.flags = !{!0, !1}
!0 = !{i32 1, !"wchar_size", i32 4}
!3 = distinct !DIGlobalVariable(name: "g}")
"#;
    let module = parse(text, "t.ll").unwrap();
    let words = crate::legalise::legalise(&module).unwrap();
    assert_eq!(words.functions.len(), 1);
}
