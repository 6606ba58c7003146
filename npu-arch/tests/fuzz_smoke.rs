//! The fuzz targets of this crate, for a moment, on mutated seeds.

#[allow(unreachable_pub)] // public for the fuzzer
#[path = "../../fuzz/src/targets/isa.rs"]
mod isa;
#[allow(unreachable_pub)] // public for the fuzzer
#[path = "../../fuzz/src/smoke.rs"]
mod smoke;

fn run(name: &str, target: fn(&[u8])) {
    let all = isa::seeds();
    let (_, seeds) = all
        .iter()
        .find(|(n, _)| *n == name)
        .expect("seeds of this target");
    smoke::run(seeds, 10_000, target);
}

#[test]
fn asm() {
    run("asm", isa::asm);
}

#[test]
fn disasm() {
    run("disasm", isa::disasm);
}
