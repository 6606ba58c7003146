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
        refusal("define void @f() {\n  fence seq_cst\n  ret void\n}\n"),
        @"t.ll:2:3: fence is not supported: a core has one thread; use locks between cores"
    );
}
