//! Core bodies: designs without a kernel, built and run on the emulator, against the same
//! arithmetic in Rust.

mod control;
mod floats;
mod integers;
mod lanes;
mod memory;
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
    Case {
        input: &input(),
        types: [ty, ty],
        output: BYTES,
        outside: "",
        body,
    }
    .run()
}

/// A core's body and what it works on.
struct Case<'a> {
    input: &'a [u8],
    /// Of `%in` and `%out`.
    types: [&'a str; 2],
    /// Bytes that come out.
    output: usize,
    /// What stands beside the core: functions, globals.
    outside: &'a str,
    body: &'a str,
}

impl Case<'_> {
    fn text(&self) -> String {
        // The host's manifest has no elements of 64 bits: they travel as bytes.
        let raw = |k: usize| match self.types[k] {
            ty if ty.contains("64>") => format!("memref<{}xi8>", self.bytes(k)),
            ty => ty.to_owned(),
        };
        let fifo = |k: usize| format!("!aie.objectfifo<{}>", raw(k));
        let view = |k: usize| format!("!aie.objectfifosubview<{}>", raw(k));
        let seen = |k: usize, from: &str, to: &str| match raw(k) {
            ty if ty == self.types[k] => format!("{to} = memref.cast {from} : {ty} to {ty}"),
            ty => format!(
                "{to} = memref.view {from}[%c0][] : {ty} to {}",
                self.types[k]
            ),
        };
        let (of_in, of_out) = (raw(0), raw(1));
        let (see_in, see_out) = (seen(0, "%raw_in", "%in"), seen(1, "%raw_out", "%out"));
        let (in_words, out_words) = (self.input.len() / 4, self.output / 4);
        let (outside, body) = (self.outside, self.body);
        format!(
            "aie.device(npu1_1col) {{
  memref.global \"private\" constant @table : memref<4xi32> = dense<[1, 2, 3, 4000]>
  %shim = aie.tile(0, 0)
  %tile = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {{%tile}}, 1 : i32) : {in_fifo}
  aie.objectfifo @out(%tile, {{%shim}}, 1 : i32) : {out_fifo}
{outside}
  %core = aie.core(%tile) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c16 = arith.constant 16 : index
    %c32 = arith.constant 32 : index
    %c64 = arith.constant 64 : index
    %c256 = arith.constant 256 : index
    %i = aie.objectfifo.acquire @in(Consume, 1) : {in_view}
    %raw_in = aie.objectfifo.subview.access %i[0] : {in_view} -> {of_in}
    {see_in}
    %o = aie.objectfifo.acquire @out(Produce, 1) : {out_view}
    %raw_out = aie.objectfifo.subview.access %o[0] : {out_view} -> {of_out}
    {see_out}
{body}
    aie.objectfifo.release @in(Consume, 1)
    aie.objectfifo.release @out(Produce, 1)
    aie.end
  }} {{stack_size = 4096 : i32}}
  aiex.runtime_sequence(%x: memref<{in_words}xi32>, %y: memref<{out_words}xi32>) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, {in_words}][0, 0, 0, 1]) {{id = 0 : i64, metadata = @in}} : memref<{in_words}xi32>
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, {out_words}][0, 0, 0, 1]) {{id = 1 : i64, metadata = @out}} : memref<{out_words}xi32>
    aiex.npu.dma_wait {{symbol = @out}}
  }}
}}",
            in_fifo = fifo(0),
            out_fifo = fifo(1),
            in_view = view(0),
            out_view = view(1),
        )
    }

    fn bytes(&self, side: usize) -> usize {
        [self.input.len(), self.output][side]
    }

    /// Its kernel, or what is said of it.
    fn load(&self) -> Result<Kernel, String> {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("body.mlir"), self.text()).unwrap();
        let tree = Tree {
            designs: folder.path().to_owned(),
            sources: folder.path().to_owned(),
        };
        Kernel::load(&tree, "body").map_err(|e| format!("{e:?}"))
    }

    /// What comes out of a run.
    fn run(&self) -> Vec<u8> {
        let kernel = self.load().unwrap_or_else(|e| panic!("{e}\n{}", self.body));
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
        let arguments = [
            host.map(self.input.to_vec()),
            host.map(vec![0xa5; self.output]),
        ];
        let limits = Limits {
            core_cycles: 50_000_000,
            dma_words: 100_000,
        };
        match array.run(&stream, &arguments, &mut host, &limits) {
            RunOutcome::Completed { .. } => {}
            other => panic!("{other}\n{}", kernel.design.cores[0].llvm_ir),
        }
        let mut out = vec![0; self.output];
        host.read(arguments[1], &mut out).unwrap();
        out
    }
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
