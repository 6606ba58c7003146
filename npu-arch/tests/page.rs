//! `docs/isa.md` is what the tables say.

#[test]
fn the_reference_page_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/isa.md");
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    let made = npu_arch::isa::page::markdown();
    let same = kept
        .lines()
        .zip(made.lines())
        .take_while(|(a, b)| a == b)
        .count();
    assert!(
        kept == made,
        "docs/isa.md is stale from line {} on: run `cargo xtask isa --out docs/isa.md`",
        same + 1
    );
}
