//! The fuzz targets of this crate, for a moment, on mutated seeds.

#[allow(unreachable_pub)] // public for the fuzzer
#[path = "../../fuzz/src/targets/image.rs"]
mod image;
#[allow(unreachable_pub)] // public for the fuzzer
#[path = "../../fuzz/src/smoke.rs"]
mod smoke;

fn run(name: &str, target: fn(&[u8])) {
    let all = image::seeds();
    let (_, seeds) = all
        .iter()
        .find(|(n, _)| *n == name)
        .expect("seeds of this target");
    smoke::run(seeds, 20_000, target);
}

#[test]
fn xclbin() {
    run("xclbin", image::xclbin);
}

#[test]
fn pdi() {
    run("pdi", image::pdi);
}

#[test]
fn cdo() {
    run("cdo", image::cdo);
}

#[test]
fn txn() {
    run("txn", image::txn);
}

#[test]
fn elf() {
    run("elf", image::elf);
}

#[test]
fn manifest() {
    run("manifest", image::manifest);
}

/// The seeds must be accepted, or the targets see nothing but errors.
#[test]
fn seeds_are_valid() {
    use npu_image::{sniff, FileKind};
    for (name, seeds) in image::seeds() {
        for seed in seeds {
            match name {
                "manifest" => assert!(npu_image::manifest::Manifest::parse(&seed).is_ok()),
                "elf" => assert!(npu_image::elf::Elf::parse(&seed).is_ok()),
                "txn" => assert!(npu_image::txn::parse(&seed).is_ok()),
                "cdo" => assert!(npu_image::cdo::Cdo::parse(&seed).is_ok()),
                "pdi" => assert!(npu_image::pdi::Pdi::parse(&seed).is_ok()),
                _ => {
                    assert_eq!(sniff(&seed), FileKind::Xclbin);
                    let file = npu_image::xclbin::Xclbin::parse(&seed).expect("a valid seed");
                    assert!(file.aie_partition().is_ok() && file.metadata().is_ok());
                }
            }
        }
    }
}
