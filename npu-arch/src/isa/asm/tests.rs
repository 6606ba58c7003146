use super::super::tests::{any_inst, slot_inst};
use super::super::{Bundle, Format, Inst, Operand, Slot, SlotInst};
use super::*;
use proptest::prelude::*;

/// The one section of a text.
fn code(text: &str) -> Vec<u8> {
    let object = assemble(text).unwrap_or_else(|e| panic!("{text}\n{e}"));
    object.sections[0].data.clone()
}

/// A bundle through its full text form.
fn again(bundle: &Bundle) -> Bundle {
    let bytes = code(&format!("{bundle:#}"));
    let back = Bundle::decode(&bytes, 0).unwrap();
    assert_eq!(back.len(), bytes.len());
    back
}

/// Every row, with enough operand values that each letter, class and end of
/// a range comes up.
#[test]
fn every_row_survives_its_text() {
    for &inst in Inst::ALL {
        for seed in 0u64..48 {
            let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let seeds = [
                seed,
                mixed,
                mixed >> 7,
                mixed >> 14,
                mixed >> 21,
                mixed >> 28,
            ];
            let s = slot_inst(inst, &seeds.map(|s| s >> 1));
            let bytes = code(&s.to_string());
            let back = Bundle::decode(&bytes, 0).unwrap();
            assert_eq!(back.slot(inst.slot()), Some(&s), "{s}");
        }
    }
}

#[test]
fn every_format_survives_its_text() {
    for format in Format::ALL {
        let nops: Vec<SlotInst> = Slot::ALL
            .into_iter()
            .filter(|s| format.slots().contains(*s))
            .map(SlotInst::nop)
            .collect();
        let bundle = Bundle::with_length(&nops, format.bytes()).unwrap();
        assert_eq!(bundle.format(), *format);
        assert_eq!(again(&bundle), bundle);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

    #[test]
    fn slot_instructions_survive_their_text(s in any_inst()) {
        let bytes = code(&s.to_string());
        let back = Bundle::decode(&bytes, 0).unwrap();
        prop_assert_eq!(back.slot(s.slot()), Some(&s));
    }

    #[test]
    fn bundles_survive_their_text(
        insts in prop::collection::vec(any_inst(), 0..6),
        length in 1usize..9,
    ) {
        let mut taken: Vec<SlotInst> = Vec::new();
        for s in insts {
            taken.push(s);
            if Bundle::new(&taken).is_err() {
                taken.pop();
            }
        }
        let bundle = Bundle::new(&taken).unwrap();
        let bundle = bundle.resized(2 * length).unwrap_or(bundle);
        prop_assert_eq!(again(&bundle), bundle);
    }

    #[test]
    fn any_text_ends(text in "[a-z0-9 .,;:#\\[\\]()+\\-@\"/*%<>&|^~\\\\\n]{0,200}") {
        if let Err(errors) = assemble(&text) {
            prop_assert!(errors.iter().count() > 0 && !errors.to_string().is_empty());
        }
    }

    #[test]
    fn words_of_the_syntax_end(words in prop::collection::vec(prop::sample::select(vec![
        "add", "r0", ",", "#", "4", "x", ":", ";", "nop", "lda", "[", "p0", "]", "\n", ".word",
        ".section", "\"a\"", ".set", "=", "(", "-", ".", ".p2align", ".space", ".fill", "jl",
        ".comm", ".size", "movxm", "nopxm", "//", "/*", "*/", ".bss", "0x7fffffff", ".type",
        "*", "<<", "/", "~", ")", "\n.macro", "\n.endm\n", "\\x", "\\@", "\\()",
    ]), 0..60)) {
        let text = words.join(" ");
        let _ = assemble(&text);
    }
}

#[test]
fn operands_are_written_in_every_usual_way() {
    assert_eq!(code("ADD R0, r1, r2"), code("add r0,r1,r2"));
    assert_eq!(code("lda r0, [p1, #-0x4]"), code("lda r0, [p1, #-4]"));
    assert_eq!(code("movxm r0, #0xffffffff"), code("movxm r0, #-1"));
    assert_eq!(
        code("add.nc LC, r1, #0"),
        code("add.nc lc, r1, #0 // trips")
    );
    assert_eq!(
        code("mova r0, #010"),
        code("mova r0, #(4 + 4) /* both eight */")
    );
    assert_eq!(code("# 1 \"a.c\"\n nop ;\n nopxm"), code("nop; nopxm"));
    assert_eq!(code("lda.3d.s8 r0, [p3], d2").len(), 4);
    assert_eq!(code("padda.2d [p7], d4").len(), 4);
}

#[test]
fn padding_is_what_llvm_mc_writes() {
    let bytes = code("and r1, r2, r3\n .align 64\n or r1, r2, r3");
    assert_eq!(bytes.len(), 68);
    assert_eq!(bytes[4..6], [0xc0, 0x03]);
    assert_eq!(bytes[0x34..0x37], [0x37, 0x88, 0x03]);
    for start in (2..16).step_by(2) {
        let text = format!(".space {start}\n .p2align 4\n");
        let bytes = code(&text);
        let bundle = Bundle::decode(&bytes, start).unwrap();
        assert_eq!((bundle.len(), bundle.active().count()), (16 - start, 0));
    }
}

#[test]
fn data_labels_and_sizes() {
    let object = assemble(
        r#"
        .section .rodata.t,"a",@progbits
        .globl table
        .type table, @object
        .p2align 2
    table:
        .byte 1, -1, 0xff
        .p2align 2
        .word table+4, .Lend - table, 5
        .short .Lend-.
        .ascii "a\n\x41\101\0"
    .Lend:
        .size table, .Lend - table
        .set four, 2 + 2
        .bss
        .p2align 5
    room:
        .space 64
        .comm shared, 8, 16
        .text
        mova r0, #four
        j #room
    "#,
    )
    .unwrap();
    let rodata = object.section(".rodata.t").unwrap();
    assert_eq!((rodata.kind, rodata.align), (SectionKind::Constants, 4));
    assert_eq!(rodata.data[..4], [1, 0xff, 0xff, 0]);
    assert_eq!(
        rodata.data[4..18],
        [0, 0, 0, 0, 23, 0, 0, 0, 5, 0, 0, 0, 7, 0]
    );
    assert_eq!(&rodata.data[18..], b"a\nAA\0");
    let table = object.symbol("table").unwrap();
    assert_eq!(
        (table.size, table.kind, table.binding),
        (23, SymbolKind::Object, Binding::Global)
    );
    let r = rodata.relocations[0];
    assert_eq!((r.offset, r.addend), (4, 4));
    assert_eq!(object.symbols[r.symbol].name, "table");
    let bss = object.section(".bss").unwrap();
    assert_eq!((bss.size, bss.align, bss.data.len()), (72, 32, 0));
    let text = object.section(".text").unwrap();
    assert_eq!(text.data[..4], code("mova r0, #4")[..]);
    assert_eq!(text.relocations.len(), 1);
    assert_eq!(text.relocations[0].kind.to_string(), "R_AIE_1");
    assert!(object.symbol(".Lend").is_none());
}

#[test]
fn references_are_filled_in() {
    let mut object = assemble("a: j #b\n nop\nb: movxm ls, #(a + 2); nopv\n").unwrap();
    object.sections[0].address = 0x100;
    object.resolve().unwrap();
    let bytes = &object.sections[0].data;
    assert_eq!(Bundle::decode(bytes, 0).unwrap().to_string(), "j #264");
    assert_eq!(
        Bundle::decode(bytes, 8).unwrap().to_string(),
        "movxm ls, #258"
    );
    let mut object = assemble("jl #elsewhere").unwrap();
    assert_eq!(
        object.resolve().unwrap_err().to_string(),
        ".text+0x0 needs `elsewhere`, which is defined elsewhere: link the object"
    );
}

fn error(text: &str) -> String {
    assemble(text).unwrap_err().to_string()
}

#[test]
fn errors_say_where_and_what_to_do() {
    assert_eq!(
        error("  lad r0, [p0]"),
        "1:3: there is no instruction `lad`; did you mean `lda`?"
    );
    assert_eq!(
        error("nop\nlda r0, [p1, #3]"),
        "2:14: operand 2 of LDA_dms_lda_idx_imm is 3, the field holds -128..=124 in steps of 4"
    );
    assert_eq!(
        error("padda [p0], MCD"),
        "1:13: no form of `padda` has this operand here; \
         forms: padda [{p}], {m} | padda [{p}], {i} | padda [sp], {i}"
    );
    assert_eq!(
        error("padda [p1], #4; add r0, r0, r1; mov r2, r1; lda r0, [p0, #0]"),
        "1:45: PADDA_lda_ptr_inc_idx_imm and LDA_dms_lda_idx_imm need the same slot; \
         put one of them into another bundle, or use a form for another slot"
    );
    assert_eq!(
        error("vaddmac cm0, cm1, cm2, x0, x1, r0"),
        "1:14: this operand is tied to an earlier one and must be cm0 again"
    );
    assert_eq!(
        error("vlda wl0, [sp, #0]"),
        "1:16: operand 1 of VLDA_dmw_lda_w_ag_spill is 0, the field holds -131072..=-32 in steps \
         of 32"
    );
    assert_eq!(error("add r0, r1, 4"), "1:13: expected `#` before a number");
    assert_eq!(error("j #.Lnone"), "1:4: the local label `.Lnone` is defined nowhere; names that start with .L are local to the file");
    assert_eq!(
        error("a:\na: nop"),
        "2:1: `a` is defined in line 1 already; rename one of the two"
    );
    assert_eq!(error(".foo 1"), "1:1: unknown directive `.foo`");
    assert_eq!(error("add %r0"), "1:5: expected an operand");
    assert_eq!(error(".byte 256"), "1:7: 256 is out of range -128..=255");
    assert_eq!(
        error(".space 99999999"),
        "1:8: 99999999 is out of range 0..=16777216"
    );
    assert_eq!(error(".ascii \"x"), "1:8: a string without an end");
    assert_eq!(error("/* x"), "1:1: a comment without an end");
    assert_eq!(
        error("lda r0, [p0, #x]"),
        "1:1: `LDA_dms_lda_idx_imm` cannot take a symbol in this operand; \
         load the address with movxm (or mova, movx, mov) into a register"
    );
    assert_eq!(
        error("nop; add r0, r0, r0").split(';').next(),
        Some("1:1: `nop` beside other instructions")
    );
    assert_eq!(
        error(".bss\n.word 1").split(';').next(),
        Some("2:7: contents in `.bss`, a section of zeros")
    );
    assert_eq!(
        error(".byte 1\n.p2align 4").split(',').next(),
        Some("2:10: 15 bytes of padding in code")
    );
    let many = "foo\n".repeat(100);
    assert_eq!(
        assemble(&many).unwrap_err().iter().count(),
        AsmErrors::LIMIT
    );
}

#[test]
fn references_without_an_operand() {
    let object = assemble(".data\n .space 8\n .reloc 4, R_AIE_7, (x - 4)\n .word y").unwrap();
    let data = &object.section(".data").unwrap().relocations;
    let kinds: Vec<_> = data
        .iter()
        .map(|r| (r.offset, r.kind.number(), r.addend))
        .collect();
    assert_eq!(kinds, [(4, 7, -4), (8, 50, 0)]);
    assert_eq!(
        error(".reloc 0, R_AIE_51, x"),
        "1:8: expected R_AIE_0 to R_AIE_50"
    );
    assert_eq!(error(".reloc 0, R_AIE_1, 4"), "1:8: expected a symbol");
}

#[test]
fn code_is_padded_with_nops() {
    let mut object =
        assemble("add r0, r0, r0\n .data\n .byte 1\n .section .text.odd,\"ax\"\n .byte 1").unwrap();
    object.pad_code();
    let sizes: Vec<usize> = object.sections.iter().map(|s| s.data.len()).collect();
    assert_eq!(sizes, [16, 1, 1]);
    let pad = Bundle::decode(&object.sections[0].data, 4).unwrap();
    assert_eq!((pad.len(), pad.active().count()), (12, 0));
}

/// The operand that a form names twice is one operand.
#[test]
fn tied_operands_are_written_twice() {
    let bytes = code("vaddmac cm1, cm1, cm2, x0, x1, r3");
    let bundle = Bundle::decode(&bytes, 0).unwrap();
    let inst = bundle.slot(Slot::Vec).unwrap();
    assert_eq!(inst.operands().len(), 5);
    assert!(matches!(inst.operands()[0], Operand::Reg(r) if r.to_string() == "cm1"));
}

#[test]
fn numbers_are_computed() {
    for (text, value) in [
        ("4*4*4 * 8", 512),
        ("32 - (2*4*8*4)", -224),
        ("2*8*4 * 8 - 7 * 32", 288),
        ("32 - 2*8*4 * 8 * (4-1)", -1504),
        ("1 + 6 & 3", 3),
        ("1 << 4 | 5", 21),
        ("-(3 - 5) << 2", 8),
        ("~0x0f & 0xff", 0xf0),
        ("100 / 7 % 5", 4),
        ("-256 >> 4", -16),
        ("(K + 1) * 2", 26),
        ("(b - a) / 2 * K", 24),
    ] {
        let text = format!(".set K, 4*3\na: nop\n nop\nb: movxm r0, #{text}");
        let plain = format!("a: nop\n nop\nb: movxm r0, #{value}");
        assert_eq!(code(&text), code(&plain), "{text}");
    }
    assert_eq!(error("movxm r0, #4 / (2 - 2)"), "1:16: a division by zero");
    assert_eq!(
        error("movxm r0, #1 << 64"),
        "1:17: 64 is out of range 0..=63"
    );
    assert!(error("movxm r0, #4 * later").contains("not known"));
    let deep = format!("movxm r0, #{}1", "(".repeat(100_000));
    assert!(error(&deep).contains("more than 32"));
    assert_eq!(error("movxm r0, #1 < 2"), "1:16: expected `<<` or `>>`");
}

#[test]
fn macros_are_written_out() {
    let text = ".macro copy from, to=r0 // a comment
        mov \\to, \\from
        l\\@_\\to\\(): nop
        .endm
        .macro twice from
        copy \\from
        copy \\from, r2
        .endm
        .macro load p
        lda r0, \\p
        .endm
        twice r7 // and another
        load [p0, #4]";
    let plain = "mov r0, r7\nnop\nmov r2, r7\nnop\nlda r0, [p0, #4]";
    assert_eq!(code(text), code(plain));
    let object = assemble(text).unwrap();
    assert!(object.symbol("l1_r0").is_some() && object.symbol("l2_r2").is_some());

    assert_eq!(error(".macro a\nnop"), "1:1: a macro without an end");
    assert!(error(".endm").contains("`.macro` before"));
    assert!(error(".macro a x\n.endm\na").contains("`a` takes 1 arguments"));
    assert!(error(".macro a x\n.endm\na r0, r1").contains("`a` takes 1 arguments"));
    assert!(error(".macro a\n.endm\n.macro a\n.endm").contains("defined in line 1"));
    assert!(error(".macro a\na\n.endm\na").contains("nest too deep"));
    let two = ".macro a x\n a \\x\\x\n.endm\n a nop";
    assert!(error(two).contains("nest too deep"));
    // What is wrong is reported where it is used.
    assert!(error(".macro a\n bad\n.endm\n nop\n a").starts_with("5:"));
}
