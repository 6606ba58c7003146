use super::super::asm::assemble;
use super::super::tests::any_inst;
use super::*;
use proptest::prelude::*;

const TEXT: &str = r#"
    .globl main
    .type main, @function
main:
    jl #helper
    movxm sp, #0x70000; nopv
    nop
    nop
    nop
    movxm p0, #(table + 4)
    .p2align 4
.Lloop:
    lda r0, [p0], #4; add r1, r1, #-1
    jnz r1, #.Lloop
    mul r2, r3, r4
    add r5, r3, r4
    nop
    nop
    nop
    .size main, . - main
    .section .rodata,"a",@progbits
    .p2align 2
    .globl table
    .type table, @object
    .size table, 9
table:
    .byte 1, 2, 3, 4
    .word main + 8
    .space 24
    .byte 5
    .bss
    .p2align 5
room:
    .space 96
    .set limit, 0x1234
"#;

#[test]
fn an_object_comes_back() {
    let object = assemble(TEXT).unwrap();
    let text = Listing::new(&object, Addresses::Numbers).to_string();
    let back = assemble(&text).unwrap_or_else(|e| panic!("{text}\n{e}"));
    // Symbols are in another order.
    let named = |o: &Object| {
        let mut sections = o.sections.clone();
        let references: Vec<String> = sections
            .iter_mut()
            .flat_map(|s| std::mem::take(&mut s.relocations))
            .map(|r| {
                format!(
                    "{} {} {} {}",
                    r.offset, r.kind, o.symbols[r.symbol].name, r.addend
                )
            })
            .collect();
        (sections, references)
    };
    assert_eq!(named(&back), named(&object));
    let sorted = |o: &Object| {
        let mut symbols = o.symbols.clone();
        symbols.sort_by(|a, b| a.name.cmp(&b.name));
        symbols
    };
    assert_eq!(sorted(&back), sorted(&object));
}

#[test]
fn printed_form() {
    let mut object = assemble(TEXT).unwrap();
    object.sections.truncate(2);
    insta::assert_snapshot!(Listing::new(&object, Addresses::Numbers).to_string());
}

#[test]
fn linked_code_has_labels() {
    let mut object = assemble(
        "a: j #b\n nop\n nop\n nop\n nop\n nop\n b: movxm ls, #a; nops; nopa; nopb; nopv\n jl #0x111\n",
    )
    .unwrap();
    object.resolve().unwrap();
    object.symbols.clear();
    let listing = Listing::new(&object, Addresses::Labels).comments(Comments::None);
    insta::assert_snapshot!(listing.to_string());
}

#[test]
fn cycles_without_symbols_count_from_where_calls_lead() {
    let nops = "nop\n".repeat(5);
    let text = format!("jl #b\n{nops} .p2align 4\n b: ret lr\n{nops}");
    let mut object = assemble(&text).unwrap();
    object.resolve().unwrap();
    object.symbols.clear();
    let listing = Listing::new(&object, Addresses::Labels).to_string();
    let cycles = |code: &str| -> Vec<u32> {
        let lines = listing.lines().filter(|l| l.trim_start().starts_with(code));
        let counts = lines.filter_map(|l| l.rsplit_once('+')?.1.parse().ok());
        counts.collect()
    };
    assert_eq!(cycles("jl"), [0], "{listing}");
    assert_eq!(cycles("ret"), [0], "{listing}");
    // Those of the first function and their padding, then those of the second.
    assert_eq!(cycles("nop").iter().filter(|c| **c == 1).count(), 2);
}

/// Sections of any bytes, some of them bundles.
fn any_code() -> impl Strategy<Value = Vec<u8>> {
    let bundle = prop_oneof![
        prop::collection::vec(any_inst(), 0..4)
            .prop_map(|i| Bundle::new(&i).map_or_else(|_| vec![1, 0], |b| b.encode().to_vec())),
        prop::collection::vec(any::<u8>(), 0..20),
    ];
    prop::collection::vec(bundle, 0..12).prop_map(|b| b.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_come_back(
        data in any_code(),
        labels in prop::collection::vec((0u32..120, "[a-z. \"]{1,6}"), 0..5),
        linked in any::<bool>(),
    ) {
        let size = data.len() as u32;
        let symbols = labels.into_iter().map(|(at, name)| super::super::asm::Symbol {
            name,
            place: Place::Section { section: 0, offset: at.min(size) },
            size: at,
            kind: SymbolKind::Function,
            binding: Binding::Global,
        });
        let address = if linked { 0x40 } else { 0 };
        let object = Object {
            sections: vec![Section {
                name: ".text".to_owned(), kind: SectionKind::Code, align: 16, address,
                data, size, relocations: vec![],
            }],
            symbols: symbols.collect(),
        };
        let addresses = if linked { Addresses::Labels } else { Addresses::Numbers };
        let text = Listing::new(&object, addresses).to_string();
        let mut back = assemble(&text).map_err(|e| TestCaseError::fail(format!("{text}\n{e}")))?;
        back.sections[0].address = address;
        back.resolve().unwrap();
        prop_assert_eq!(&back.sections[0].data, &object.sections[0].data, "{}", text);
    }
}
