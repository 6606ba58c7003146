//! Core bodies: designs without a kernel, built and run on the emulator, against the same
//! arithmetic in Rust.

mod scalars;
mod vectors;

use std::collections::BTreeMap;
use std::fs;

use npu_build::kernel::{build, Kernel, Tree};
use npu_build::segments;
use npu_emu::array::{Array, Limits, RunOutcome};
use npu_emu::host::{HostBuffers, HostMemory};
use npu_image::txn;

/// Bytes in, bytes out.
const BYTES: usize = 256;

fn input() -> Vec<u8> {
    (0..BYTES).map(|i| (i * 37 + i / 7 + 11) as u8).collect()
}

/// What a core makes of [`input`]: `body` has `%in` and `%out`, both of the type, and a few indices.
fn run(ty: &str, body: &str) -> Vec<u8> {
    let fifo = format!("!aie.objectfifo<{ty}>");
    let view = format!("!aie.objectfifosubview<{ty}>");
    let text = format!(
        "aie.device(npu1_1col) {{
  memref.global \"private\" constant @table : memref<4xi32> = dense<[1, 2, 3, 4000]>
  %shim = aie.tile(0, 0)
  %tile = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {{%tile}}, 1 : i32) : {fifo}
  aie.objectfifo @out(%tile, {{%shim}}, 1 : i32) : {fifo}
  %core = aie.core(%tile) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c16 = arith.constant 16 : index
    %c32 = arith.constant 32 : index
    %c64 = arith.constant 64 : index
    %c256 = arith.constant 256 : index
    %i = aie.objectfifo.acquire @in(Consume, 1) : {view}
    %in = aie.objectfifo.subview.access %i[0] : {view} -> {ty}
    %o = aie.objectfifo.acquire @out(Produce, 1) : {view}
    %out = aie.objectfifo.subview.access %o[0] : {view} -> {ty}
{body}
    aie.objectfifo.release @in(Consume, 1)
    aie.objectfifo.release @out(Produce, 1)
    aie.end
  }} {{stack_size = 4096 : i32}}
  aiex.runtime_sequence(%x: memref<64xi32>, %y: memref<64xi32>) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{id = 0 : i64, metadata = @in}} : memref<64xi32>
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{id = 1 : i64, metadata = @out}} : memref<64xi32>
    aiex.npu.dma_wait {{symbol = @out}}
  }}
}}"
    );
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("body.mlir"), text).unwrap();
    let tree = Tree {
        designs: folder.path().to_owned(),
        sources: folder.path().to_owned(),
    };
    let kernel = Kernel::load(&tree, "body").unwrap_or_else(|e| panic!("{e:?}\n{body}"));
    let built =
        build(&kernel).unwrap_or_else(|e| panic!("{e:?}\n{}", kernel.design.cores[0].llvm_ir));
    let mut elfs = BTreeMap::new();
    for (core, (_, output)) in kernel.design.cores.iter().zip(&built.cores) {
        elfs.insert(core.tile, segments::of_elf(&output.elf).unwrap());
    }
    let cdo = kernel.design.cdo(&elfs).unwrap();
    let mut array = Array::new(kernel.design.device);
    array
        .apply_cdo(cdo.elfs.iter().chain(&cdo.init).chain(&cdo.enable))
        .unwrap();
    let stream = txn::parse(&built.insts).unwrap();
    let mut host = HostBuffers::new();
    let arguments = [host.map(input()), host.map(vec![0xa5; BYTES])];
    let limits = Limits {
        core_cycles: 1_000_000,
        dma_words: 100_000,
    };
    match array.run(&stream, &arguments, &mut host, &limits) {
        RunOutcome::Completed { .. } => {}
        other => panic!("{other}\n{}", kernel.design.cores[0].llvm_ir),
    }
    let mut out = vec![0; BYTES];
    host.read(arguments[1], &mut out).unwrap();
    out
}

fn words(bytes: &[u8]) -> Vec<i32> {
    bytes
        .chunks_exact(4)
        .map(|b| i32::from_le_bytes([b[0], b[1], b[2], b[3]]))
        .collect()
}

fn bytes(words: impl IntoIterator<Item = i32>) -> Vec<u8> {
    words.into_iter().flat_map(i32::to_le_bytes).collect()
}
