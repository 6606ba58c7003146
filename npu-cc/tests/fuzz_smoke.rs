//! The fuzz target of the LLVM IR reader, for a moment, on mutated kernels.

#[allow(unreachable_pub)] // public for the fuzzer
#[path = "../../fuzz/src/targets/llvm_ir.rs"]
mod llvm_ir;
#[allow(unreachable_pub)] // public for the fuzzer
#[path = "../../fuzz/src/smoke.rs"]
mod smoke;

#[test]
fn parse() {
    let seeds = [
        include_bytes!("../../kernel-src/ir/gelu.ll").to_vec(),
        include_bytes!("../../kernel-src/ir/attention.ll").to_vec(),
    ];
    for seed in &seeds {
        let text = std::str::from_utf8(seed).expect("IR is text");
        npu_cc::ir::parse(text, "seed.ll").expect("a seed must be accepted");
    }
    smoke::run(&seeds, 1000, llvm_ir::parse);
}
