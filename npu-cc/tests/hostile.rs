//! Damaged text: an error or a module, never a panic, and quickly.

use npu_cc::{ir, legalise, lir};
use proptest::prelude::*;

const TEXTS: &[&str] = &[include_str!("ir/kernels.ll"), include_str!("ir/core.ll")];

fn survive(text: &str) {
    if let Ok(module) = ir::parse(text, "hostile.ll") {
        if let Ok(module) = legalise::legalise(&module) {
            lir::check::check(&module).unwrap();
        }
    }
}

#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("[1 x ", "]"), ("{ ", " }"), ("<{ ", " }>")] {
        let text = format!(
            "@g = global {}i8{} zeroinitializer\n",
            open.repeat(100_000),
            close.repeat(100_000)
        );
        let error = ir::parse(&text, "deep.ll").unwrap_err();
        assert_eq!(error.kind, ir::ParseErrorKind::TooDeep);
    }
    let casts = "ptrtoint (ptr inttoptr (i32 ".repeat(10_000);
    let error = ir::parse(&format!("@g = global i32 {casts}"), "deep.ll").unwrap_err();
    assert_eq!(error.kind, ir::ParseErrorKind::TooDeep);
}

#[test]
fn types_that_contain_themselves_are_refused() {
    let text = "%a = type { %b, i32 }\n%b = type { %a }\n@g = global %a zeroinitializer\n";
    let module = ir::parse(text, "loop.ll").unwrap();
    let error = legalise::legalise(&module).unwrap_err();
    assert!(matches!(
        error.kind,
        legalise::LegaliseErrorKind::Layout(ir::LayoutError::Recursive(_))
    ));
}

#[test]
fn empty_types_take_no_time() {
    let mut text = "%t0 = type {}\n".to_owned();
    for level in 1..60 {
        text += &format!("%t{level} = type [60 x %t{}]\n", level - 1);
    }
    text += "define void @f(%t59 %x) {\n  ret void\n}\n";
    let module = ir::parse(&text, "empty.ll").unwrap();
    assert_eq!(legalise::legalise(&module).unwrap().functions.len(), 1);
}

#[test]
fn large_zeros_take_no_memory() {
    let text = "@g = global [1000000000000 x i8] zeroinitializer\n";
    let module = ir::parse(text, "large.ll").unwrap();
    assert!(matches!(
        legalise::legalise(&module).unwrap_err().kind,
        legalise::LegaliseErrorKind::TooLarge { .. }
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn damaged_text(
        which in 0..TEXTS.len(),
        cuts in proptest::collection::vec((any::<u32>(), any::<u32>(), 0usize..40, 0u8..4), 1..6),
    ) {
        let mut bytes = TEXTS[which].as_bytes().to_vec();
        for (at, other, length, kind) in cuts {
            let at = at as usize % bytes.len();
            let end = (at + length).min(bytes.len());
            match kind {
                0 => {
                    bytes.drain(at..end);
                }
                1 => bytes[at] = b"0123456789%@!{}()[]<>,*=\"ix-"[other as usize % 28],
                2 => {
                    let from = other as usize % bytes.len();
                    let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
                    bytes.splice(at..at, piece);
                }
                _ => bytes.truncate(at.max(200)),
            }
            if bytes.is_empty() {
                break;
            }
        }
        survive(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn lines_in_another_order(order in any::<Vec<(u16, u16)>>()) {
        let mut lines: Vec<&str> = TEXTS[0].lines().collect();
        for (from, to) in order.into_iter().take(8) {
            let (from, to) = (from as usize % lines.len(), to as usize % lines.len());
            lines.swap(from, to);
        }
        survive(&lines.join("\n"));
    }
}
