//! Designs with locks, BDs and programs by hand: what a build takes of them, and what it refuses.

mod choices;
mod given;
mod stuck;
mod unfetched;

use std::fs;
use std::path::Path;

use npu_build::kernel::{build, build_telling, Built, Doubt, Kernel, Tree};
use npu_build::rehearse::{Later, Rehearsal};
use npu_build::BuildError;
use npu_cc::compile::Session;
use npu_design::verify::Lint;

/// A core that makes 16 words of 16 words, with its channels; `CORE` is what it does.
const THROUGH: &str = r#"aie.device(npu1_1col) {
  %shim = aie.tile(0, 0)
  %tile = aie.tile(0, 2)
  %a = aie.buffer(%tile) {address = 1024 : i32, sym_name = "a"} : memref<16xi32>
  %b = aie.buffer(%tile) {address = 1088 : i32, sym_name = "b"} : memref<16xi32>
  %a_free = aie.lock(%tile, 0) {init = 1 : i32, sym_name = "a_free"}
  %a_full = aie.lock(%tile, 1) {init = 0 : i32, sym_name = "a_full"}
  %b_free = aie.lock(%tile, 2) {init = 1 : i32, sym_name = "b_free"}
  %b_full = aie.lock(%tile, 3) {init = 0 : i32, sym_name = "b_full"}
  aie.flow(%shim, DMA : 0, %tile, DMA : 0)
  aie.flow(%tile, DMA : 0, %shim, DMA : 0)
  func.func private @kernel(memref<16xi32>, memref<16xi32>)
  CORE
  %mem = aie.mem(%tile) {
    %0 = aie.dma_start(S2MM, 0, ^in, ^next)
  ^in:
    aie.use_lock(%a_free, AcquireGreaterEqual, 1)
    aie.dma_bd(%a : memref<16xi32>, 0, 16)
    aie.use_lock(%a_full, Release, 1)
    aie.next_bd ^in
  ^next:
    %1 = aie.dma_start(MM2S, 0, ^out, ^end)
  ^out:
    aie.use_lock(%b_full, AcquireGreaterEqual, 1)
    aie.dma_bd(%b : memref<16xi32>, 0, 16)
    aie.use_lock(%b_free, Release, 1)
    aie.next_bd ^out
  ^end:
    aie.end
  }
  aie.shim_dma_allocation @in(MM2S, 0, 0)
  aie.shim_dma_allocation @out(S2MM, 0, 0)
  aiex.runtime_sequence(%x: memref<32xi32>, %y: memref<32xi32>) {
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 32][0, 0, 0, 1]) {id = 0 : i64, metadata = @in} : memref<32xi32>
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, 32][0, 0, 0, 1]) {id = 1 : i64, metadata = @out} : memref<32xi32>
    aiex.npu.dma_wait {symbol = @out}
  }
}"#;

/// The body for [`THROUGH`], `TURNS` times.
const BODY: &str = r#"%core = aie.core(%tile) {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = arith.constant TURNS : index
    scf.for %i = %c0 to %n step %c1 {
      aie.use_lock(%a_full, AcquireGreaterEqual, 1)
      aie.use_lock(%b_free, AcquireGreaterEqual, 1)
      func.call @kernel(%a, %b) : (memref<16xi32>, memref<16xi32>) -> ()
      aie.use_lock(%a_free, Release, 1)
      aie.use_lock(%b_full, Release, 1)
    }
    aie.end
  } {link_with = "kernel.o"}"#;

/// What the kernel does.
const KERNEL: &str = "define void @kernel(ptr %a, ptr %b) {
  %v = load i32, ptr %a
  %w = add i32 %v, 1
  store i32 %w, ptr %b
  ret void
}
";

/// [`THROUGH`] with a core that turns so often.
fn turning(turns: &str) -> String {
    THROUGH.replace("CORE", &BODY.replace("TURNS", turns))
}

const FOREVER: &str = "9223372036854775807";

/// Loads and builds a design as `k` of a folder that has its sources, too.
fn built(folder: &Path, text: &str) -> Result<(Kernel, Built), BuildError> {
    fs::write(folder.join("k.mlir"), text).unwrap();
    let tree = Tree {
        designs: folder.to_owned(),
        sources: folder.to_owned(),
    };
    let kernel = Kernel::load(&tree, "k")?;
    let built = build(&kernel)?;
    Ok((kernel, built))
}

/// Writes the kernel's source with its kept IR.
fn write_source(folder: &Path) {
    fs::create_dir_all(folder.join("ir")).unwrap();
    fs::write(folder.join("kernel.cc"), "NPU_KERNEL void kernel() {}\n").unwrap();
    let source = npu_build::ir::KernelSource::find(folder, "kernel").unwrap();
    let stamp = source.fingerprint.hex();
    let text = format!("; npu-kernel-ir sha256={stamp}\n{KERNEL}");
    fs::write(folder.join("ir/kernel.ll"), text).unwrap();
}

/// What is wrong with a kernel's source is said at the core that needs it.
#[test]
fn a_kernel_without_its_source() {
    let folder = tempfile::tempdir().unwrap();
    let text = turning(FOREVER);
    let refused = || match built(folder.path(), &text) {
        Err(BuildError::Source {
            span, tile, source, ..
        }) => {
            assert!(text[span.start..].starts_with("aie.core"), "{span:?}");
            assert_eq!(tile, "(0,2)");
            *source
        }
        other => panic!("{other:?}"),
    };
    assert!(matches!(refused(), BuildError::NoKernelSource { .. }));
    write_source(folder.path());
    fs::write(folder.path().join("kernel.cc"), "// Another.\n").unwrap();
    assert!(matches!(refused(), BuildError::StaleIr { .. }));
    fs::remove_file(folder.path().join("ir/kernel.ll")).unwrap();
    assert!(matches!(refused(), BuildError::MissingIr { .. }));
}

/// A build that fails at last, for a function that nothing defines, has told what lints and the rehearsal found.
#[test]
fn doubts_are_told_before_a_build_fails() {
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    let kept = folder.path().join("ir/kernel.ll");
    let ir = fs::read_to_string(&kept).unwrap();
    let ir = ir.replace("  ret void\n", "  call void @nowhere()\n  ret void\n");
    fs::write(&kept, ir + "declare void @nowhere()\n").unwrap();
    let named = "sym_name = \"a\"}";
    let text = turning("2").replace(named, "sym_name = \"a\", mem_bonk = 1 : i32}");
    fs::write(folder.path().join("k.mlir"), &text).unwrap();
    let tree = Tree {
        designs: folder.path().to_owned(),
        sources: folder.path().to_owned(),
    };
    let kernel = Kernel::load(&tree, "k").unwrap();
    let (mut found, mut rehearsed) = (Vec::new(), Vec::new());
    let failed = build_telling(&kernel, &Session::new(), &mut |doubt| match doubt {
        Doubt::Findings(findings) => found.extend(findings.iter().map(|f| f.lint)),
        Doubt::Rehearsal(rehearsal) => rehearsed.push(rehearsal.clone()),
        _ => {}
    });
    assert!(matches!(failed, Err(BuildError::Core { .. })), "{failed:?}");
    assert_eq!(found, [Lint::AttributeIgnored]);
    assert!(
        matches!(&rehearsed[..], [Rehearsal::Once(Later::Hangs(_))]),
        "{rehearsed:?}"
    );
}
