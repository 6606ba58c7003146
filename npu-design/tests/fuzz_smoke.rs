//! The fuzz target of the MLIR reader, for a moment, on mutated designs.

#[allow(unreachable_pub)] // public for the fuzzer
#[path = "../../fuzz/src/targets/mlir.rs"]
mod mlir;
#[allow(unreachable_pub)] // public for the fuzzer
#[path = "../../fuzz/src/smoke.rs"]
mod smoke;

#[test]
fn parse() {
    let seeds = [
        include_bytes!("../../mlir/gelu_512.mlir").to_vec(),
        include_bytes!("../../mlir/attention_64x64.mlir").to_vec(),
        // Found by fuzzing.
        b"func.func private @f(memref<4xi8,>)".to_vec(),
    ];
    for seed in &seeds[..2] {
        let text = std::str::from_utf8(seed).expect("designs are text");
        npu_design::mlir::parse(text).expect("a seed must be accepted");
    }
    smoke::run(&seeds, 3000, mlir::parse);
}
