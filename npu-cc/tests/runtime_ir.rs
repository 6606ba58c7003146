//! The kept LLVM IR of the runtime is what clang-19 makes of its C sources,
//! where clang-19 is on the machine; elsewhere this says that it is skipped.

use std::path::Path;
use std::process::Command;

const FLAGS: &[&str] = &[
    "--target=xcore-unknown-unknown",
    "-O2",
    "-ffreestanding",
    "-fno-vectorize",
    "-fno-slp-vectorize",
    "-fno-unroll-loops",
    "-fno-exceptions",
    "-g0",
    "-Qn",
    "-Xclang",
    "-disable-lifetime-markers",
    "-S",
    "-emit-llvm",
    "-o",
    "-",
];

#[test]
fn kept_ir_is_that_of_the_sources() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/runtime");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder.join("ir")).unwrap() {
        let path = entry.unwrap().path();
        names.push(path.file_stem().unwrap().to_string_lossy().into_owned());
    }
    assert_eq!(names.len(), 3);
    for name in names {
        let made = Command::new("clang-19")
            .args(FLAGS)
            .arg(format!("c/{name}.c"))
            .current_dir(&folder)
            .output();
        let Ok(made) = made else {
            println!("SKIPPED: clang-19 is not on this machine");
            return;
        };
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        let kept = std::fs::read_to_string(folder.join(format!("ir/{name}.ll"))).unwrap();
        let made = String::from_utf8(made.stdout).unwrap();
        assert!(
            kept == made,
            "ir/{name}.ll is stale; src/runtime/README.md says how to renew it"
        );
    }
}
