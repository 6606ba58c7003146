//! Programs that no core has room for are refused early.

use std::fmt::Write as _;

use npu_cc::compile::{build_core, CoreInput};
use npu_cc::link::MemoryMap;

/// A function of so many operations that depend on each other.
fn chain(operations: usize) -> String {
    let mut text = String::from("define void @f(ptr %p, i32 %n) {\n  %v0 = load i32, ptr %p\n");
    for i in 0..operations {
        let op = if i % 3 == 0 { "mul" } else { "xor" };
        let _ = writeln!(text, "  %v{} = {op} i32 %v{i}, %n", i + 1);
    }
    let _ = writeln!(text, "  store i32 %v{operations}, ptr %p\n  ret void\n}}");
    text
}

fn build(operations: usize) -> Result<u32, String> {
    let text = chain(operations);
    let core = "declare void @f(ptr, i32)
@b = external global [4 x i8]
define void @core_0_2() {
  call void @f(ptr @b, i32 3)
  ret void
}
";
    let placed = npu_cc::link::Placed {
        address: 0x70400,
        size: 4,
    };
    let input = CoreInput {
        modules: &[("core", core), ("f", &text)],
        entry: "core_0_2",
        memory: MemoryMap {
            stack_base: 0x70000,
            stack_size: 1024,
            data: 0x70404..0x80000,
            symbols: [("b".to_owned(), placed)].into(),
        },
    };
    build_core(&input)
        .map(|out| out.report.program_bytes)
        .map_err(|e| e.to_string())
}

#[test]
fn a_function_beyond_program_memory_is_refused_before_allocation() {
    assert!(build(500).is_ok());
    let error = build(6_000).unwrap_err();
    assert!(error.contains("program memory"), "{error}");
}

#[test]
fn a_program_beyond_program_memory_is_refused_with_its_sizes() {
    let error = build(4_000).unwrap_err();
    assert!(error.contains("16384") && error.contains('f'), "{error}");
}
