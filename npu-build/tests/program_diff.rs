//! Core programs compared: all that they load, by name where there are names.

use std::collections::BTreeMap;

use npu_build::diff::machine::{Machine, MachineError};
use npu_build::diff::programs::{compare, Compared, Programs};
use npu_image::elf::{
    Binding, ExecutableWriter, OutSegment, OutSymbol, Place, SymbolKind, PF_R, PF_W, PF_X,
};

/// `nop`, two bytes, and another instruction of two.
const NOP: [u8; 2] = [1, 0];

fn segment(name: &str, address: u32, flags: u32, data: &[u8], mem_size: u32) -> OutSegment {
    OutSegment {
        name: name.to_owned(),
        vaddr: address,
        paddr: address,
        flags,
        data: data.to_vec(),
        mem_size,
        align: 4,
    }
}

fn symbol(name: &str, value: u32, size: u32, kind: SymbolKind, segment: usize) -> OutSymbol {
    OutSymbol {
        name: name.to_owned(),
        value,
        size,
        kind,
        binding: Binding::Local,
        place: Place::Segment(segment),
    }
}

/// Three functions of four instructions each, two of one name, and two words of data.
fn program() -> ExecutableWriter {
    let code = NOP.repeat(12);
    let function = |name, value| symbol(name, value, 8, SymbolKind::Function, 0);
    ExecutableWriter {
        segments: vec![
            segment(".text", 0, PF_R | PF_X, &code, 24),
            segment(".data", 0x7_0400, PF_R | PF_W, &[1, 2, 3, 4, 5, 6, 7, 8], 8),
        ],
        symbols: vec![
            function("first", 0),
            function("same", 8),
            function("same", 16),
            symbol("table", 0x7_0404, 4, SymbolKind::Object, 1),
        ],
        ..ExecutableWriter::default()
    }
}

fn stripped() -> ExecutableWriter {
    ExecutableWriter {
        symbols: Vec::new(),
        ..program()
    }
}

fn of(writer: &ExecutableWriter) -> Programs {
    Programs::of_elf(&writer.finish().unwrap()).unwrap()
}

fn compared(a: &ExecutableWriter, b: &ExecutableWriter) -> Compared {
    compare(&of(a), &of(b))
}

fn shown(found: &Compared) -> String {
    let lines: Vec<String> = found.changes.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn names_alone_are_no_difference() {
    for (a, b) in [(program(), program()), (program(), stripped())] {
        let found = compared(&a, &b);
        assert_eq!((found.count, found.differ), (1, 0), "{}", shown(&found));
        assert_eq!(found.apart, [""; 0]);
    }
}

#[test]
fn data_counts() {
    let mut other = program();
    other.segments[1].data[5] = 9;
    let found = compared(&program(), &other);
    assert_eq!((found.count, found.differ), (1, 1));
    insta::assert_snapshot!(shown(&found), @r"
    core program: data memory: 2 lines differ
      - table: 0x70400: 01 02 03 04 05 06 07 08 .. .. .. .. .. .. .. ..
      + table: 0x70400: 01 02 03 04 05 09 07 08 .. .. .. .. .. .. .. ..
    ");
    // Zeros that are not in the file are zeros.
    let mut zeros = program();
    zeros.segments[1].mem_size = 12;
    assert_eq!(compared(&program(), &zeros).differ, 1);
    let mut written = zeros.clone();
    written.segments[1].data.resize(12, 0);
    assert_eq!(compared(&zeros, &written).differ, 0);
}

/// The second of two functions with one name.
#[test]
fn functions_of_one_name() {
    let mut other = program();
    other.segments[0].data[18] = 0xff;
    let found = compared(&program(), &other);
    assert_eq!(found.differ, 1);
    assert!(
        shown(&found).contains("function same (2): "),
        "{}",
        shown(&found)
    );
}

#[test]
fn code_without_names() {
    let mut other = stripped();
    other.segments[0].data[18] = 0xff;
    for (a, b) in [(stripped(), other.clone()), (program(), other)] {
        let found = compared(&a, &b);
        assert_eq!(found.differ, 1);
        assert!(
            shown(&found).contains("core program: program memory: "),
            "{}",
            shown(&found)
        );
        assert!(shown(&found).contains("0x12"), "{}", shown(&found));
    }
}

/// Code that no function's range has, and functions that have only moved.
#[test]
fn code_outside_of_functions_and_functions_elsewhere() {
    let mut longer = program();
    longer.segments[0].data.extend(NOP);
    longer.segments[0].mem_size += 2;
    let found = compared(&program(), &longer);
    assert!(
        shown(&found).contains("program memory outside of functions: 1 lines differ"),
        "{}",
        shown(&found)
    );
    let mut moved = program();
    moved.segments[0].vaddr = 16;
    moved.segments[0].paddr = 16;
    for symbol in &mut moved.symbols[..3] {
        symbol.value += 16;
    }
    let found = compared(&program(), &moved);
    assert_eq!(found.differ, 1);
    assert!(shown(&found).contains("first at 0x10"), "{}", shown(&found));
}

/// NOPs are left out where instructions are shown, and yet they have bytes.
#[test]
fn code_that_differs_in_nops_alone() {
    let with = |text: &str, writer: ExecutableWriter| {
        let code = npu_arch::isa::asm::assemble(text).unwrap();
        let mut writer = writer;
        writer.segments[0].data = code.section(".text").unwrap().data.clone();
        assert_eq!(writer.segments[0].data.len(), 24);
        writer
    };
    let first = "nopx\n".repeat(6);
    let second = "nopx\n".repeat(5) + "nopa\n";
    for writer in [program, stripped] {
        let found = compared(&with(&first, writer()), &with(&second, writer()));
        assert_eq!((found.count, found.differ), (1, 1));
        let shown = shown(&found);
        assert!(
            shown.starts_with("core program: bytes in program memory: 2 lines differ\n"),
            "{shown}"
        );
        let lines: Vec<&str> = shown.lines().skip(1).collect();
        assert!(lines[0].contains(": nopx = ["), "{shown}");
        assert!(lines[1].contains(": nopa = ["), "{shown}");
    }
}

#[test]
fn segments_outside_of_a_core() {
    for (address, flags) in [(0x8_0000, PF_R), (0x4000, PF_R | PF_X), (0x100, PF_R)] {
        let writer = ExecutableWriter {
            segments: vec![segment(".text", address, flags, &[0; 4], 4)],
            ..ExecutableWriter::default()
        };
        let error = Machine::of_elf(&writer.finish().unwrap()).unwrap_err();
        assert!(matches!(error, MachineError::Outside { .. }), "{error}");
    }
    // Memory that a file claims and doesn't fill.
    let writer = ExecutableWriter {
        segments: vec![segment(".bss", 0x7_0000, PF_R | PF_W, &[], u32::MAX)],
        ..ExecutableWriter::default()
    };
    let error = Machine::of_elf(&writer.finish().unwrap()).unwrap_err();
    assert!(matches!(error, MachineError::Outside { .. }), "{error}");
}

/// Which core a file is for is told by its entry's name, or by there being one only.
#[test]
fn a_file_and_a_design() {
    let lowered = |cores: &[u8]| {
        let mut text = "aie.device(npu1_1col) {\n".to_owned();
        for row in cores {
            text += &format!(
                "  %t{row} = aie.tile(0, {row})\n  %c{row} = aie.core(%t{row}) {{\n    aie.end\n  }}\n"
            );
        }
        npu_design::lower(&(text + "}"), &npu_design::Options::default()).unwrap()
    };
    let design = |cores: &[u8]| Programs::of_design(&lowered(cores), &BTreeMap::new()).unwrap();
    let apart = |file: &ExecutableWriter, design: &Programs| {
        let found = compare(&of(file), design);
        assert_eq!((found.count, found.differ), (0, 0));
        assert_eq!(compare(design, &of(file)).count, 0);
        found.apart.concat()
    };
    let text = apart(&program(), &design(&[2]));
    assert!(
        text.contains("machine code, 24 bytes in the first, LLVM IR"),
        "{text}"
    );
    let text = apart(&program(), &design(&[2, 3]));
    assert!(text.contains("no entry named `core_COLUMN_ROW`"), "{text}");
    assert!(text.contains("cores (0,2), (0,3)"), "{text}");
    let mut named = program();
    named.symbols[0].name = "core_0_4".to_owned();
    let text = apart(&named, &design(&[2, 3]));
    assert!(text.contains("the file is for core (0,4)"), "{text}");
}
