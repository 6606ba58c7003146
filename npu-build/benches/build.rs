//! From a design and kept IR to the bytes of xclbin, instruction stream and
//! manifest: every shipped design, and one design on 1 to 16 cores.
//!
//! `shipped` counts everything, the compilation of the kernels from their LLVM
//! IR too; `design` has the kernels' functions compiled before, as a toolchain
//! that is given objects: reading, lowering, lints, core programs, rehearsal, linking, packing.
//!
//! `cargo bench -p npu-build`

// The macro makes a public function.
#![allow(missing_docs)]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use criterion::{black_box, criterion_group, criterion_main, BatchSize, BenchmarkId, Criterion};
use npu_build::kernel::{build, build_in, compile_kernel_functions, Kernel, Tree};
use npu_cc::compile::Session;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn whole(tree: &Tree, name: &str) -> usize {
    let built = build(&Kernel::load(tree, name).unwrap()).unwrap();
    built.xclbin.len() + built.insts.len() + built.manifest.len()
}

fn shipped(c: &mut Criterion) {
    let tree = Tree::of(root());
    let mut group = c.benchmark_group("shipped");
    group.sample_size(20);
    for name in tree.names().unwrap() {
        group.bench_function(&name, |b| b.iter(|| whole(&tree, black_box(&name))));
    }
}

fn design(c: &mut Criterion) {
    let tree = Tree::of(root());
    let mut group = c.benchmark_group("design");
    group.sample_size(20);
    for name in tree.names().unwrap() {
        let kernel = Kernel::load(&tree, &name).unwrap();
        let compiled = || {
            let session = Session::new();
            compile_kernel_functions(&kernel, &session).unwrap();
            session
        };
        let whole = |session: Session| {
            let kernel = Kernel::load(&tree, black_box(&name)).unwrap();
            let built = build_in(&kernel, &session).unwrap();
            (built.xclbin.len() + built.insts.len(), session)
        };
        group.bench_function(&name, |b| {
            b.iter_batched(compiled, whole, BatchSize::PerIteration);
        });
    }
}

fn growth(c: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let tree = Tree {
        designs: folder.path().to_owned(),
        sources: root().join("kernel-src"),
    };
    let mut group = c.benchmark_group("gemm");
    group.sample_size(20);
    for (columns, rows) in [(1, 1), (2, 1), (2, 2), (4, 2), (4, 4)] {
        let name = format!("gemm_{columns}x{rows}");
        let path = folder.path().join(format!("{name}.mlir"));
        fs::write(path, gemm(columns, rows)).unwrap();
        let cores = BenchmarkId::from_parameter(format!("{:02} cores", columns * rows));
        group.bench_function(cores, |b| b.iter(|| whole(&tree, black_box(&name))));
    }
}

/// `mlir/gemm_64x64x128.mlir` on fewer cores. Block row `r` of A comes in
/// through column `r`, so there are no more rows than columns.
fn gemm(columns: usize, rows: usize) -> String {
    let cores = |c: usize, r: usize| format!("%core{c}{r}");
    let list = |names: Vec<String>| names.join(", ");
    let mut o = String::from("module {\naie.device(npu1) {\n");
    for c in 0..columns {
        writeln!(o, "%shim{c} = aie.tile({c}, 0)\n%mem{c} = aie.tile({c}, 1)").unwrap();
    }
    for (c, r) in grid(columns, rows) {
        writeln!(o, "{} = aie.tile({c}, {})", cores(c, r), r + 2).unwrap();
    }
    o.push_str(
        "func.func private @gemm_zero(memref<16x16xi32>)\n\
         func.func private @gemm_i16(memref<16x32xi16>, memref<32x16xi16>, memref<16x16xi32>)\n",
    );
    let mut through = |name: &str, at: usize, ends: String, ty: &str| {
        writeln!(
            o,
            "aie.objectfifo @{name}_host{at}(%shim{at}, {{%mem{at}}}, 2 : i32) : !aie.objectfifo<{ty}>\n\
             aie.objectfifo @{name}{at}(%mem{at}, {{{ends}}}, 2 : i32) : !aie.objectfifo<{ty}>\n\
             aie.objectfifo.link [@{name}_host{at}] -> [@{name}{at}] ([] [])"
        )
        .unwrap();
    };
    for r in 0..rows {
        let ends = list((0..columns).map(|c| cores(c, r)).collect());
        through("a", r, ends, "memref<16x32xi16>");
    }
    for c in 0..columns {
        let ends = list((0..rows).map(|r| cores(c, r)).collect());
        through("b", c, ends, "memref<32x16xi16>");
    }
    for c in 0..columns {
        for r in 0..rows {
            writeln!(
                o,
                "aie.objectfifo @c{c}{r}({}, {{%mem{c}}}, 2 : i32) : !aie.objectfifo<memref<16x16xi32>>",
                cores(c, r)
            )
            .unwrap();
        }
        let sources = list((0..rows).map(|r| format!("@c{c}{r}")).collect());
        let offsets = match rows {
            1 => String::new(),
            _ => list((0..rows).map(|r| (256 * r).to_string()).collect()),
        };
        writeln!(
            o,
            "aie.objectfifo @c_host{c}(%mem{c}, {{%shim{c}}}, 2 : i32) : !aie.objectfifo<memref<{}x16xi32>>\n\
             aie.objectfifo.link [{sources}] -> [@c_host{c}] ([{offsets}] [])",
            16 * rows
        )
        .unwrap();
    }
    for (c, r) in grid(columns, rows) {
        write!(o, "{}", program(c, r)).unwrap();
    }
    let (m, n) = (16 * rows, 16 * columns);
    writeln!(
        o,
        "aiex.runtime_sequence(%a: memref<{m}x128xi16>, %b: memref<128x{n}xi16>, %c: memref<{m}x{n}xi32>) {{"
    )
    .unwrap();
    for c in 0..columns {
        writeln!(o, "aiex.npu.dma_memcpy_nd(%c[0, 0, 0, {}][1, 1, {m}, 16][0, 0, {n}, 1]) {{id = 0 : i64, metadata = @c_host{c}}} : memref<{m}x{n}xi32>", 16 * c).unwrap();
        if c < rows {
            writeln!(o, "aiex.npu.dma_memcpy_nd(%a[0, 0, {}, 0][1, 4, 16, 32][0, 32, 128, 1]) {{id = 1 : i64, metadata = @a_host{c}}} : memref<{m}x128xi16>", 16 * c).unwrap();
        }
        writeln!(o, "aiex.npu.dma_memcpy_nd(%b[0, 0, 0, {}][1, 1, 128, 16][0, 0, {n}, 1]) {{id = 2 : i64, metadata = @b_host{c}}} : memref<128x{n}xi16>", 16 * c).unwrap();
    }
    for c in 0..columns {
        writeln!(o, "aiex.npu.dma_wait {{symbol = @c_host{c}}}").unwrap();
    }
    o.push_str("}\n}\n}\n");
    o
}

fn grid(columns: usize, rows: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..columns).flat_map(move |c| (0..rows).map(move |r| (c, r)))
}

fn program(c: usize, r: usize) -> String {
    let acquire = |name: &str, fifo: String, port: &str, ty: &str| {
        format!(
            "%{name}_view = aie.objectfifo.acquire @{fifo}({port}, 1) : !aie.objectfifosubview<{ty}>\n\
             %{name} = aie.objectfifo.subview.access %{name}_view[0] : !aie.objectfifosubview<{ty}> -> {ty}\n"
        )
    };
    let (a, b, out) = (
        "memref<16x32xi16>",
        "memref<32x16xi16>",
        "memref<16x16xi32>",
    );
    format!(
        "%program{c}{r} = aie.core(%core{c}{r}) {{\n\
         %c0 = arith.constant 0 : index\n\
         %c1 = arith.constant 1 : index\n\
         %steps = arith.constant 4 : index\n\
         %forever = arith.constant 9223372036854775807 : index\n\
         scf.for %tile = %c0 to %forever step %c1 {{\n\
         {}\
         func.call @gemm_zero(%c) : ({out}) -> ()\n\
         scf.for %step = %c0 to %steps step %c1 {{\n\
         {}{}\
         func.call @gemm_i16(%a, %b, %c) : ({a}, {b}, {out}) -> ()\n\
         aie.objectfifo.release @a{r}(Consume, 1)\n\
         aie.objectfifo.release @b{c}(Consume, 1)\n\
         }}\n\
         aie.objectfifo.release @c{c}{r}(Produce, 1)\n\
         }}\n\
         aie.end\n\
         }} {{link_with = \"gemm.o\", stack_size = 1024 : i32}}\n",
        acquire("c", format!("c{c}{r}"), "Produce", out),
        acquire("a", format!("a{r}"), "Consume", a),
        acquire("b", format!("b{c}"), "Consume", b),
    )
}

criterion_group!(benches, shipped, design, growth);
criterion_main!(benches);
