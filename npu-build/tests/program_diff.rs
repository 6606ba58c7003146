//! Core programs compared: all that they load, by name where there are names.

use std::collections::BTreeMap;

use npu_build::diff::machine::{Machine, MachineError};
use npu_build::diff::programs::{compare, Compared, Programs};
use npu_image::elf::{
    Binding, ExecutableWriter, ObjectPlace, ObjectRelocation, ObjectSection, ObjectSectionKind,
    ObjectSymbol, ObjectWriter, OutSegment, OutSymbol, Place, SymbolKind, PF_R, PF_W, PF_X,
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

/// Symbols of [`object`], by index.
const TEXT: usize = 3;
const TABLE: usize = 4;
const KERNEL: usize = 5;

fn reference(offset: u32, symbol: usize, addend: i32) -> ObjectRelocation {
    ObjectRelocation {
        offset,
        kind: 1,
        symbol,
        addend,
    }
}

/// An object of three functions, of four instructions each, at these places of one section: the first calls
/// the second by its section, the second the third and a kernel by name, the third reads a table in a
/// section of its own.
fn object(places: [u32; 3]) -> ObjectWriter {
    let section = |name: &str, kind, data: &[u8], relocations| ObjectSection {
        name: name.to_owned(),
        kind,
        align: 4,
        data: data.to_vec(),
        size: data.len() as u32,
        relocations,
    };
    let symbol = |name: &str, value, size, kind, binding, place| ObjectSymbol {
        name: name.to_owned(),
        value,
        size,
        kind,
        binding,
        place,
    };
    let function = |name: &str, value| {
        let place = ObjectPlace::Section(0);
        symbol(name, value, 8, SymbolKind::Function, Binding::Local, place)
    };
    let [a, b, c] = places;
    ObjectWriter {
        sections: vec![
            section(
                ".text",
                ObjectSectionKind::Code,
                &NOP.repeat(12),
                vec![
                    reference(a, TEXT, b as i32),
                    reference(b + 2, 2, 0),
                    reference(b + 4, KERNEL, 0),
                    reference(c, TABLE, 4),
                ],
            ),
            section(
                ".rodata",
                ObjectSectionKind::Constants,
                &[7; 16],
                Vec::new(),
            ),
        ],
        symbols: vec![
            function("a", a),
            function("b", b),
            function("c", c),
            symbol(
                "",
                0,
                0,
                SymbolKind::Section,
                Binding::Local,
                ObjectPlace::Section(0),
            ),
            symbol(
                "",
                0,
                0,
                SymbolKind::Section,
                Binding::Local,
                ObjectPlace::Section(1),
            ),
            symbol(
                "kernel",
                0,
                0,
                SymbolKind::NoType,
                Binding::Global,
                ObjectPlace::Undefined,
            ),
        ],
    }
}

fn objects(a: &ObjectWriter, b: &ObjectWriter) -> Compared {
    let of = |o: &ObjectWriter| Programs::of_elf(&o.finish().unwrap()).unwrap();
    compare(&of(a), &of(b))
}

const PLACES: [u32; 3] = [0, 8, 16];

/// Tables in another order, sections in another order: the same object.
#[test]
fn the_order_of_an_object_says_nothing() {
    let mut reversed = object(PLACES);
    reversed.sections[0].relocations.reverse();
    let found = objects(&object(PLACES), &reversed);
    assert_eq!((found.count, found.differ), (1, 0), "{}", shown(&found));
    let mut swapped = object(PLACES);
    swapped.sections.swap(0, 1);
    for symbol in &mut swapped.symbols {
        if let ObjectPlace::Section(index) = &mut symbol.place {
            *index = 1 - *index;
        }
    }
    swapped.symbols.swap(0, 2);
    swapped.sections[1].relocations[1].symbol = 0;
    let found = objects(&object(PLACES), &swapped);
    assert_eq!((found.count, found.differ), (1, 0), "{}", shown(&found));
    // A function by its own name or by its section's and its place there.
    let mut named = object(PLACES);
    named.sections[0].relocations[0] = reference(0, 1, 0);
    assert_eq!(objects(&object(PLACES), &named).differ, 0);
}

/// Functions that stand elsewhere take their relocations with them, and those that lead to them lead there.
#[test]
fn relocations_move_with_their_code() {
    let found = objects(&object(PLACES), &object([16, 0, 8]));
    let shown = shown(&found);
    assert_eq!((found.count, found.differ), (1, 1));
    assert!(shown.contains("addresses in .text: "), "{shown}");
    assert!(!shown.contains("relocations"), "{shown}");
}

/// Where a relocation leads, and which instruction it is for.
#[test]
fn another_target_and_another_instruction() {
    let told = |other: &ObjectWriter, parts: &[&str]| {
        let shown = shown(&objects(&object(PLACES), other));
        for part in parts {
            assert!(shown.contains(part), "{part}: {shown}");
        }
    };
    let mut other = object([16, 0, 8]);
    other.sections[0].relocations[2].symbol = 0;
    let parts = [
        "relocations of .text, function b: 2 lines differ",
        "- +0x4: type 1 `kernel` + 0",
        "+ +0x4: type 1 `a` + 0",
    ];
    told(&other, &parts);
    let mut table = object(PLACES);
    table.sections[0].relocations[3].addend = 8;
    let parts = [
        "- +0x0: type 1 `.rodata` + 4",
        "+ +0x0: type 1 `.rodata` + 8",
    ];
    told(&table, &parts);
    let mut moved = object(PLACES);
    moved.sections[0].relocations[2].offset += 2;
    let parts = ["+0x4: type 1 `kernel` + 0", "+0x6: type 1 `kernel` + 0"];
    told(&moved, &parts);
}

/// Sections of one name are told apart by what is in them.
#[test]
fn sections_of_one_name() {
    let two = |first: &str, second: &str| {
        let mut object = object(PLACES);
        for name in [first, second] {
            let at = object.sections.len();
            let data = if name == "x" { [1; 4] } else { [2; 4] };
            object.sections.push(ObjectSection {
                name: ".data".to_owned(),
                kind: ObjectSectionKind::Data,
                data: data.to_vec(),
                size: 4,
                relocations: vec![reference(0, usize::from(name == "y"), 0)],
                ..object.sections[1].clone()
            });
            object.symbols.push(ObjectSymbol {
                name: name.to_owned(),
                value: 0,
                size: 4,
                kind: SymbolKind::Object,
                binding: Binding::Global,
                place: ObjectPlace::Section(at),
            });
        }
        object
    };
    let found = objects(&two("x", "y"), &two("y", "x"));
    assert_eq!((found.count, found.differ), (1, 0), "{}", shown(&found));
}
