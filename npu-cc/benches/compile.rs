//! Time to compile: the shipped kernels from kept IR to a linked core, and generated functions of 125 to
//! 2,000 operations, straight and with loops.
//!
//! `cargo bench -p npu-cc`. `shipped` is the sum over all kernels; `straight` and `loops` count operations as
//! elements, so that a compiler whose time grows with the size of a function alone shows one rate in all rows.

// The macro makes a public function.
#![allow(missing_docs)]

use std::fmt::Write;

use criterion::{black_box, criterion_group, criterion_main, BenchmarkId, Criterion, Throughput};
use npu_cc::ir::parse;
use npu_cc::legalise::legalise;
use npu_cc::link::{link_with, Limits, MemoryMap, Placed, PROGRAM_BYTES};

/// A kernel's kept IR, and calls of all that it exports, the buffer standing for each pointer.
struct Kernel {
    name: &'static str,
    text: &'static str,
    declarations: &'static str,
    calls: &'static str,
}

macro_rules! kept {
    ($name:literal, $declarations:literal, $calls:literal) => {
        Kernel {
            name: $name,
            text: include_str!(concat!("../../kernel-src/ir/", $name, ".ll")),
            declarations: $declarations,
            calls: $calls,
        }
    };
}

const SHIPPED: [Kernel; 8] = [
    kept!(
        "attention",
        "declare void @attention_64x64(ptr, ptr, ptr)",
        "call void @attention_64x64(ptr @b, ptr @b, ptr @b)"
    ),
    kept!(
        "attention_fast",
        "declare void @attention_fast_64x64(ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr)
declare void @attention_fast_16x64(ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i32, i32)",
        "call void @attention_fast_64x64(ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b)
call void @attention_fast_16x64(ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, i32 1, i32 1)"
    ),
    kept!(
        "attention_precise",
        "declare void @attention_precise_begin(ptr, ptr, ptr, ptr)
declare void @attention_precise_keys(ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i32)
declare void @attention_precise_values(ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i32)
declare void @attention_precise_end(ptr, ptr, ptr, ptr)",
        "call void @attention_precise_begin(ptr @b, ptr @b, ptr @b, ptr @b)
call void @attention_precise_keys(ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, i32 1)
call void @attention_precise_values(ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, i32 1)
call void @attention_precise_end(ptr @b, ptr @b, ptr @b, ptr @b)"
    ),
    kept!(
        "gelu",
        "declare void @gelu_int8(ptr, ptr, ptr, ptr, i32)",
        "call void @gelu_int8(ptr @b, ptr @b, ptr @b, ptr @b, i32 512)"
    ),
    kept!(
        "gemm",
        "declare void @gemm_zero(ptr)\ndeclare void @gemm_i16(ptr, ptr, ptr)",
        "call void @gemm_zero(ptr @b)\ncall void @gemm_i16(ptr @b, ptr @b, ptr @b)"
    ),
    kept!(
        "layer_norm",
        "declare void @layer_norm_i8_16x512(ptr, ptr, ptr, ptr, ptr)",
        "call void @layer_norm_i8_16x512(ptr @b, ptr @b, ptr @b, ptr @b, ptr @b)"
    ),
    kept!(
        "matmul",
        "declare void @matmul_i8_64x64x64(ptr, ptr, ptr, ptr)
declare void @matmul_shift_i8_64x64x64(ptr, ptr, ptr, ptr)
declare void @matmul_i8_table_64x64x64(ptr, ptr, ptr, ptr, ptr, ptr)
declare void @matmul_i8_64x512x16(ptr, ptr, ptr, ptr, i32, i32)
declare void @matmul_i8_table_64x512x16(ptr, ptr, ptr, ptr, ptr, i32, i32)",
        "call void @matmul_i8_64x64x64(ptr @b, ptr @b, ptr @b, ptr @b)
call void @matmul_shift_i8_64x64x64(ptr @b, ptr @b, ptr @b, ptr @b)
call void @matmul_i8_table_64x64x64(ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, ptr @b)
call void @matmul_i8_64x512x16(ptr @b, ptr @b, ptr @b, ptr @b, i32 1, i32 1)
call void @matmul_i8_table_64x512x16(ptr @b, ptr @b, ptr @b, ptr @b, ptr @b, i32 1, i32 1)"
    ),
    kept!(
        "mel",
        "declare void @mel_spectrum(ptr)\ndeclare void @mel_codes(ptr)",
        "call void @mel_spectrum(ptr @b)\ncall void @mel_codes(ptr @b)"
    ),
];

/// A core that calls functions of a module; `program_bytes`: how large it may get.
fn core(text: &str, declarations: &str, calls: &str, program_bytes: u32) -> usize {
    let program = format!(
        "{declarations}\n@b = external global [64 x i8]\ndefine void @core_0_2() {{\n{calls}\nret void\n}}\n"
    );
    let read = |text: &str| legalise(&parse(text, "module").unwrap()).unwrap();
    let placed = Placed {
        address: 0x7_0800,
        size: 64,
    };
    let memory = MemoryMap {
        stack_base: 0x7_0000,
        stack_size: 2048,
        data: 0x7_0840..0x8_0000,
        symbols: [("b".to_owned(), placed)].into(),
    };
    let modules = [read(&program), read(text)];
    let limits = Limits { program_bytes };
    let linked = link_with(&modules, "core_0_2", &memory, &limits).unwrap();
    linked.elf.len()
}

fn kernel(k: &Kernel) -> usize {
    core(k.text, k.declarations, k.calls, PROGRAM_BYTES)
}

fn shipped(c: &mut Criterion) {
    let mut group = c.benchmark_group("shipped");
    group.sample_size(20);
    for k in &SHIPPED {
        group.bench_function(k.name, |b| b.iter(|| kernel(black_box(k))));
    }
    group.bench_function("all", |b| {
        b.iter(|| SHIPPED.iter().map(|k| kernel(black_box(k))).sum::<usize>());
    });
}

/// So many operations in one block: loads, arithmetic that uses what is near and what is far, stores. At any
/// time some thirty values are alive, as many as there are registers.
fn straight(operations: usize) -> String {
    let mut text = String::from("define void @f(ptr noalias %p, ptr noalias %q, i32 %n) {\n");
    for i in 0..operations {
        let offset = 4 * (i % 60);
        match i % 5 {
            0 => writeln!(
                text,
                "%a{i} = getelementptr i8, ptr %p, i32 {offset}\n%v{i} = load i32, ptr %a{i}"
            ),
            4 => writeln!(
                text,
                "%a{i} = getelementptr i8, ptr %q, i32 {offset}\nstore i32 %v{}, ptr %a{i}\n%v{i} = add i32 %v{}, %n",
                i - 1,
                i - 1
            ),
            k => writeln!(
                text,
                "%v{i} = {} i32 %v{}, %v{}",
                ["mul", "xor", "sub"][k - 1],
                i - 1,
                i.saturating_sub(7 + i % 19)
            ),
        }
        .unwrap();
    }
    text.push_str("ret void\n}\n");
    text
}

/// So many operations in loops of sixteen that turn as often as the caller says, with a branch behind each.
fn loops(operations: usize) -> String {
    let mut text = String::from(
        "define void @f(ptr noalias %p, ptr noalias %q, i32 %n) {\nentry:\nbr label %head0\n",
    );
    let count = operations / 16;
    for l in 0..count {
        let next = l + 1;
        writeln!(
            text,
            "head{l}:\n%few{l} = icmp slt i32 %n, {l}\nbr i1 %few{l}, label %other{l}, label %body{l}\n\
             body{l}:\n%i{l} = phi i32 [ 0, %head{l} ], [ %j{l}, %body{l} ]\n\
             %s{l} = phi i32 [ {l}, %head{l} ], [ %t{l}, %body{l} ]\n\
             %a{l} = getelementptr i32, ptr %p, i32 %i{l}\n%x{l} = load i32, ptr %a{l}\n\
             %m{l} = mul i32 %x{l}, {}\n%e{l} = xor i32 %m{l}, %n\n%h{l} = ashr i32 %e{l}, 3\n\
             %y{l} = add i32 %h{l}, %x{l}\n%o{l} = getelementptr i32, ptr %q, i32 %i{l}\n\
             store i32 %y{l}, ptr %o{l}\n%t{l} = add i32 %s{l}, %y{l}\n%j{l} = add nuw i32 %i{l}, 1\n\
             %c{l} = icmp eq i32 %j{l}, %n\nbr i1 %c{l}, label %done{l}, label %body{l}\n\
             done{l}:\nstore i32 %t{l}, ptr %p\nbr label %other{l}\n\
             other{l}:\nbr label %head{next}",
            l + 3
        )
        .unwrap();
    }
    writeln!(text, "head{count}:\nret void\n}}").unwrap();
    text
}

fn growth(c: &mut Criterion) {
    for (name, make) in [
        ("straight", straight as fn(usize) -> String),
        ("loops", loops),
    ] {
        let mut group = c.benchmark_group(name);
        group.sample_size(10);
        for operations in [125, 250, 500, 1000, 2000] {
            let text = make(operations);
            group.throughput(Throughput::Elements(operations as u64));
            group.bench_function(BenchmarkId::from_parameter(operations), |b| {
                b.iter(|| {
                    let declared = "declare void @f(ptr, ptr, i32)";
                    let call = "call void @f(ptr @b, ptr @b, i32 9)";
                    core(black_box(&text), declared, call, 64 * PROGRAM_BYTES)
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, shipped, growth);
criterion_main!(benches);
