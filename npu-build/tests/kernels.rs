//! The kernels of this tree, built.

use std::path::Path;

use npu_build::inspect::inspect;
use npu_build::kernel::{build, Built, Kernel, Tree};
use npu_image::manifest::Manifest;

fn tree() -> Tree {
    Tree::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
}

fn all() -> Vec<(Kernel, Built)> {
    let names = tree().names().unwrap();
    assert!(names.len() >= 4, "{names:?}");
    names
        .iter()
        .map(|name| {
            let kernel = Kernel::load(&tree(), name).unwrap();
            let built = build(&kernel).unwrap();
            (kernel, built)
        })
        .collect()
}

#[test]
fn two_builds_give_the_same_bytes() {
    for ((kernel, first), (_, second)) in all().into_iter().zip(all()) {
        assert!(first.xclbin == second.xclbin, "{}", kernel.name);
        assert!(first.insts == second.insts, "{}", kernel.name);
        assert!(first.manifest == second.manifest, "{}", kernel.name);
    }
}

#[test]
fn every_word_has_a_register_and_a_field_name() {
    for (kernel, built) in all() {
        for (what, bytes) in [("xclbin", &built.xclbin), ("instructions", &built.insts)] {
            let node = inspect(bytes).unwrap();
            assert_eq!(
                node.count_unnamed(),
                0,
                "{what} of {}:\n{node}",
                kernel.name
            );
        }
        for (tile, core) in &built.cores {
            let node = inspect(&core.elf).unwrap();
            assert_eq!(node.count_unnamed(), 0, "core {tile} of {}", kernel.name);
        }
    }
}

#[test]
fn manifests_read_back_and_describe_the_files() {
    for (kernel, built) in all() {
        let manifest = Manifest::parse(&built.manifest).unwrap();
        assert_eq!(manifest.name, kernel.name);
        assert_eq!(manifest.xclbin.bytes, built.xclbin.len() as u64);
        assert_eq!(manifest.instructions.bytes, built.insts.len() as u64);
        let sequence = kernel.sequence().unwrap();
        assert_eq!(manifest.arguments.len(), sequence.arguments.len());
        let program = manifest
            .tiles
            .iter()
            .find_map(|t| t.program.as_ref())
            .unwrap();
        assert!(program.memory.used > 0 && program.memory.used <= program.memory.limit);
        assert!(program.stack.used > 0 && program.stack.used <= program.stack.limit);
        let design = format!("mlir/{}.mlir", kernel.name);
        let mut parts = vec![design.as_str()];
        if !kernel.sources.is_empty() {
            parts.extend(["kernel-src/npu_aie.h", "kernel-src/ir/"]);
        }
        for part in parts {
            assert!(
                manifest.sources.iter().any(|s| s.path.starts_with(part)),
                "no {part}"
            );
        }
        // No two buffers of a tile overlap, and none lies in the stack.
        let mut ranges: Vec<_> = manifest
            .buffers
            .iter()
            .map(|b| ((b.column, b.row), b.address, b.address + b.bytes))
            .collect();
        ranges.sort();
        for pair in ranges.windows(2) {
            assert!(pair[0].0 != pair[1].0 || pair[0].2 <= pair[1].1, "{pair:?}");
        }
        // Memory tiles have no stack.
        let mut on_cores = ranges.iter().filter(|r| r.0 .1 >= 2);
        assert!(on_cores.all(|r| r.1 >= program.stack.limit));
    }
}

/// A core's stack is checked against what its program needs, at build time.
#[test]
fn too_little_stack_is_a_build_error() {
    let folder = tempfile::tempdir().unwrap();
    let design = std::fs::read_to_string(tree().designs.join("attention_64x64.mlir")).unwrap();
    assert!(design.contains("stack_size = 2048"));
    let small = design.replace("stack_size = 2048", "stack_size = 64");
    std::fs::write(folder.path().join("attention_64x64.mlir"), small).unwrap();
    let tree = Tree {
        designs: folder.path().to_owned(),
        ..tree()
    };
    let kernel = Kernel::load(&tree, "attention_64x64").unwrap();
    let error = build(&kernel).unwrap_err().to_string();
    assert!(error.contains("stack") && error.contains("64"), "{error}");
}

/// Buffers that do not fit the tile are a build error with the memory map.
#[test]
fn too_much_data_is_a_build_error_with_the_map() {
    let folder = tempfile::tempdir().unwrap();
    let design = std::fs::read_to_string(tree().designs.join("gelu_2048.mlir")).unwrap();
    let large = design
        .replace("2048xi8", "20480xi8")
        .replace("2048 : i32", "20480 : i32");
    std::fs::write(folder.path().join("gelu_2048.mlir"), large).unwrap();
    let tree = Tree {
        designs: folder.path().to_owned(),
        ..tree()
    };
    let error = Kernel::load(&tree, "gelu_2048").unwrap_err();
    let npu_build::BuildError::Design { source, .. } = error else {
        panic!("{error}")
    };
    let text = format!("{source} {}", source.help().unwrap_or_default());
    for part in ["of_in_cons_buff_1", "65536", "stack", "no room"] {
        assert!(text.contains(part), "no {part} in: {text}");
    }
}

/// A program whose stack has no bound is refused, with the functions that call
/// themselves.
#[test]
fn recursion_is_a_build_error() {
    let folder = tempfile::tempdir().unwrap();
    let sources = folder.path().join("kernel-src");
    std::fs::create_dir_all(sources.join("ir")).unwrap();
    let source = "NPU_KERNEL void gelu_int8() {}\n";
    std::fs::write(sources.join("gelu.cc"), source).unwrap();
    let kernel = Kernel::load(
        &Tree {
            sources: sources.clone(),
            ..tree()
        },
        "gelu_512",
    )
    .unwrap();
    let stamp = kernel.sources["gelu.o"].fingerprint.hex();
    let ir = format!(
        "; npu-kernel-ir sha256={stamp}
define void @gelu_int8(ptr %in, ptr %out, ptr %lut, i32 %n) {{
  %more = icmp sgt i32 %n, 0
  br i1 %more, label %again, label %done
again:
  %m = sub i32 %n, 1
  call void @gelu_int8(ptr %in, ptr %out, ptr %lut, i32 %m)
  call void @gelu_int8(ptr %out, ptr %in, ptr %lut, i32 %m)
  br label %done
done:
  ret void
}}
"
    );
    std::fs::write(sources.join("ir/gelu.ll"), ir).unwrap();
    let error = build(&kernel).unwrap_err().to_string();
    for part in ["(0,2)", "gelu_512", "1024 bytes", "gelu_int8", "loop"] {
        assert!(error.contains(part), "no {part} in: {error}");
    }
}
