//! Targets of `npu-arch::isa`, and seeds for them.

use npu_arch::isa::asm::{assemble, Object, Section, SectionKind};
use npu_arch::isa::disasm::{Addresses, Listing};

/// Any text: what assembles is disassembled and assembled to the same.
pub fn asm(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let object = match assemble(&text) {
        Ok(object) => object,
        Err(errors) => {
            assert!(errors.iter().count() > 0 && !errors.to_string().is_empty());
            return;
        }
    };
    // A listing takes a multiple of the room of what it lists.
    let size: u32 = object.sections.iter().map(|s| s.size).sum();
    if size > 1 << 14 {
        return;
    }
    let text = Listing::new(&object, Addresses::Numbers).to_string();
    let back = assemble(&text).unwrap_or_else(|e| panic!("{text}\n{e}"));
    for s in object.sections.iter().filter(|s| s.size > 0) {
        let other = back.section(&s.name).expect("every section is listed");
        assert_eq!(
            (&s.data, s.size, s.relocations.len()),
            (&other.data, other.size, other.relocations.len()),
            "{text}"
        );
    }
    object.clone().resolve().ok();
}

/// Any bytes as code, from an address in their first two bytes.
pub fn disasm(data: &[u8]) {
    let [a, b, code @ ..] = data else { return };
    let address = u32::from(u16::from_le_bytes([*a, *b])) << 4;
    let section = Section {
        name: ".text".to_owned(),
        kind: SectionKind::Code,
        align: 16,
        address,
        data: code.to_vec(),
        size: code.len() as u32,
        relocations: Vec::new(),
    };
    let object = Object {
        sections: vec![section],
        symbols: Vec::new(),
    };
    let text = Listing::new(&object, Addresses::Labels).to_string();
    let mut back = assemble(&text).unwrap_or_else(|e| panic!("{text}\n{e}"));
    back.sections[0].address = address;
    back.resolve().expect("labels are in the text");
    assert_eq!(back.sections[0].data, code, "{text}");
}

/// Small valid inputs, by target.
pub fn seeds() -> Vec<(&'static str, Vec<Vec<u8>>)> {
    let text = r#"
    .globl main
    .type main, @function
main:
    jl #helper; nopa // a comment
    movxm sp, #(0x70000 + 32)
    lda r0, [p0], #4; add r1, r1, #-1; vbcst.64 x0, r17:r16
    vmac cm1, cm2, x0, x1, r3; vldb wl0, [p1, dj2]; nopxm
    .p2align 4
.L1: jnz r1, #.L1
    nop; nopxm
    .size main, . - main
    .section .rodata.t,"a",@progbits
table: .word 1, main+4, .Lend - table
    .ascii "a\n\x41"
    .short 2
    .zero 7
.Lend:
    .comm shared, 8, 4
    .set n, 4
"#;
    let object = assemble(text).expect("a valid seed");
    let mut code = vec![0x10, 0];
    code.extend_from_slice(&object.sections[0].data);
    vec![
        ("asm", vec![text.as_bytes().to_vec(), b"nop".to_vec()]),
        ("disasm", vec![code]),
    ]
}
