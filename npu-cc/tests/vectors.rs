//! Vector code in the emulated core. Of random functions `cargo run -p npu-cc
//! --example vectors` runs as many as wanted.

mod common;

use common::vector_run::{run, Outcome};
use common::vectors::{input, program, Program, OUTPUT};
use std::fmt::Write;

#[test]
fn random_vector_functions() {
    let mut equal = 0;
    for seed in 0..150 {
        let random = program(seed, "f0");
        match run(&random, "f0", seed) {
            Ok(Outcome::Equal(..)) => equal += 1,
            Ok(Outcome::TooLarge) => {}
            Err(e) => panic!("seed {seed}: {e}\n{}", random.text),
        }
    }
    assert!(equal > 120, "only {equal} were run");
}

fn runs(text: String, expected: &[u8]) {
    let mut output = vec![0; OUTPUT];
    output[..expected.len()].copy_from_slice(expected);
    let program = Program { text, output };
    match run(&program, "f0", 1) {
        Ok(Outcome::Equal(..)) => {}
        other => panic!("{other:?}\n{}", program.text),
    }
}

/// Vectors of every class as arguments and results, more than there are
/// registers.
#[test]
fn vectors_travel_in_registers_and_on_the_stack() {
    for (lanes, bits, count) in [
        (32, 8, 30),
        (16, 32, 15),
        (32, 32, 7),
        (4, 64, 50),
        (8, 64, 20),
        (16, 64, 11),
    ] {
        let ty = format!("<{lanes} x i{bits}>");
        let params: Vec<String> = (0..count).map(|n| format!("{ty} %a{n}")).collect();
        let mut text = format!("define {ty} @g({}) {{\n", params.join(", "));
        let mut sum = "%a0".to_owned();
        let turned: Vec<String> = (0..lanes)
            .map(|k| format!("i32 {}", (k + 1) % lanes))
            .collect();
        for n in 1..count {
            // Turned by a lane each time, which tells the arguments apart.
            let mask = turned.join(", ");
            writeln!(text, "  %n{n} = xor {ty} {sum}, %a{n}").unwrap();
            writeln!(
                text,
                "  %s{n} = shufflevector {ty} %n{n}, {ty} poison, <{lanes} x i32> <{mask}>"
            )
            .unwrap();
            sum = format!("%s{n}");
        }
        writeln!(text, "  ret {ty} {sum}\n}}").unwrap();
        writeln!(text, "define void @f0(ptr %in, ptr %out) {{").unwrap();
        let mut args = Vec::new();
        for n in 0..count {
            let at = n * 32 % 512;
            writeln!(text, "  %p{n} = getelementptr i8, ptr %in, i32 {at}").unwrap();
            writeln!(text, "  %v{n} = load {ty}, ptr %p{n}, align 32").unwrap();
            args.push(format!("{ty} %v{n}"));
        }
        writeln!(text, "  %r = call {ty} @g({})", args.join(", ")).unwrap();
        writeln!(text, "  store {ty} %r, ptr %out, align 32\n  ret void\n}}").unwrap();
        let data = input(1);
        let lane = |n: usize, lane: usize| -> u64 {
            let at = n * 32 % 512 + lane * bits / 8;
            let mut word = [0; 8];
            word[..bits / 8].copy_from_slice(&data[at..at + bits / 8]);
            u64::from_le_bytes(word)
        };
        let mut sum: Vec<u64> = (0..lanes).map(|k| lane(0, k)).collect();
        for n in 1..count {
            let each = sum.iter().enumerate().map(|(k, s)| s ^ lane(n, k));
            sum = each.collect();
            sum.rotate_left(1);
        }
        let bytes = sum
            .iter()
            .flat_map(|v| v.to_le_bytes()[..bits / 8].to_vec());
        let expected: Vec<u8> = bytes.collect();
        runs(text, &expected);
    }
}

/// A frozen vector is the same at every use, also where its lanes came from nowhere:
/// in the turns of a loop, in which other values want registers.
#[test]
fn frozen_vectors_do_not_change() {
    for (count, others) in [(3, 8), (5, 2), (5, 12), (7, 6), (7, 16)] {
        add_up_frozen(count, others);
    }
}

/// What a block is brought and freezes is what it was, in vectors of every class. (Where
/// it comes from nowhere, the emulator refuses to compute with it.)
#[test]
fn what_a_block_brings_is_frozen_whole() {
    let data = input(1);
    let first = i32::from_le_bytes([data[0], data[1], data[2], data[3]]);
    for (lanes, bits) in [(8, 32), (16, 32), (32, 32), (4, 64), (8, 64), (16, 64)] {
        let (ty, bytes) = (format!("<{lanes} x i{bits}>"), lanes * bits / 8);
        let text = format!(
            "
define void @f0(ptr noalias %in, ptr noalias %out) {{
entry:
  %s = load i32, ptr %in
  %c = icmp eq i32 %s, {first}
  br i1 %c, label %from, label %to
from:
  %p = getelementptr i8, ptr %in, i32 32
  %x = load {ty}, ptr %p, align 32
  br label %to
to:
  %v = phi {ty} [ undef, %entry ], [ %x, %from ]
  %f = freeze {ty} %v
  store {ty} %f, ptr %out, align 32
  ret void
}}
"
        );
        runs(text, &data[32..32 + bytes]);
    }
}

/// Adds up vectors whose upper halves are frozen twice, in two orders, while other
/// vectors are copied.
fn add_up_frozen(count: usize, others: usize) {
    let mut text = "
define void @f0(ptr noalias %in, ptr noalias %out) {
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %j, %loop ]
  %g = load <16 x i32>, ptr %in, align 64
  %p = getelementptr <8 x i32>, ptr %in, i32 %i\n"
        .to_owned();
    let upper = ["i32 poison"; 8].join(", ");
    let lower: Vec<String> = (0..8).map(|n| format!("i32 {n}")).collect();
    let mask = format!("<16 x i32> <{}, {upper}>", lower.join(", "));
    for n in 0..count {
        writeln!(
            text,
            "  %p{n} = getelementptr <8 x i32>, ptr %p, i32 {n}
  %l{n} = load <8 x i32>, ptr %p{n}, align 32
  %w{n} = shufflevector <8 x i32> %l{n}, <8 x i32> poison, {mask}
  %x{n} = freeze <16 x i32> %w{n}"
        )
        .unwrap();
    }
    for n in 0..others {
        writeln!(
            text,
            "  %i{n} = getelementptr <8 x i32>, ptr %p, i32 {n}
  %m{n} = load <8 x i32>, ptr %i{n}, align 32"
        )
        .unwrap();
    }
    let mut ends = Vec::new();
    for (name, turned) in [("a", 0), ("b", 2)] {
        let mut sum = "%g".to_owned();
        for k in 0..count {
            let n = (k + turned) % count;
            writeln!(text, "  %{name}{k} = add <16 x i32> {sum}, %x{n}").unwrap();
            sum = format!("%{name}{k}");
        }
        ends.push(sum);
    }
    for n in 0..others {
        writeln!(
            text,
            "  %o{n} = getelementptr i8, ptr %out, i32 {}
  store <8 x i32> %m{n}, ptr %o{n}, align 32",
            256 + 32 * n
        )
        .unwrap();
    }
    writeln!(
        text,
        "  %d = sub <16 x i32> {}, {}
  %q = getelementptr <16 x i32>, ptr %out, i32 %i
  store <16 x i32> %d, ptr %q, align 64
  %j = add nuw i32 %i, 1
  %c = icmp eq i32 %j, 4
  br i1 %c, label %end, label %loop
end:
  ret void
}}",
        ends[0], ends[1]
    )
    .unwrap();
    let mut expected = vec![0; 256];
    let bytes = input(1);
    expected.extend(&bytes[96..96 + 32 * others]);
    runs(text, &expected);
}

/// An array of vectors on the stack, aligned to more than the stack is, by
/// numbers that are not known.
#[test]
fn vectors_on_the_stack() {
    let text = "
define void @f0(ptr %in, ptr %out) {
  %a = alloca [4 x <16 x i32>], align 64
  %n = load i32, ptr %in, align 4
  %i = and i32 %n, 3
  %j = xor i32 %i, 1
  %b = getelementptr i8, ptr %in, i32 64
  %x = load <16 x i32>, ptr %b, align 64
  %c = getelementptr i8, ptr %in, i32 128
  %y = load <16 x i32>, ptr %c, align 64
  %p = getelementptr [4 x <16 x i32>], ptr %a, i32 0, i32 %i
  %q = getelementptr [4 x <16 x i32>], ptr %a, i32 0, i32 %j
  store <16 x i32> %x, ptr %p, align 64
  store <16 x i32> %y, ptr %q, align 64
  %r = load <16 x i32>, ptr %p, align 64
  %s = sub <16 x i32> %r, %y
  %o = getelementptr i8, ptr %out, i32 64
  %z = ptrtoint ptr %p to i32
  %w = and i32 %z, 63
  store <16 x i32> %s, ptr %out, align 64
  store i32 %w, ptr %o, align 4
  ret void
}
";
    let data = input(1);
    let lane = |at: usize| u32::from_le_bytes([data[at], data[at + 1], data[at + 2], data[at + 3]]);
    let words = (0..16).map(|k| lane(64 + 4 * k).wrapping_sub(lane(128 + 4 * k)));
    let mut expected: Vec<u8> = words.flat_map(u32::to_le_bytes).collect();
    expected.extend([0; 4]);
    runs(text.to_owned(), &expected);
}

/// What the interpreter does not know runs in the core alone.
#[test]
fn functions_that_stand_for_instructions() {
    let text = "
declare <16 x i64> @llvm.aie2.vbroadcast.zero.acc1024()
declare <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8>, <16 x i32>, <16 x i64>, i32)
declare <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64>, i32, i32)
declare <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8>, i32, i32)
define void @f0(ptr %in, ptr %out) {
  %b = getelementptr i8, ptr %in, i32 64
  %o = getelementptr i8, ptr %out, i32 32
  %x = load <32 x i8>, ptr %in, align 32
  %w = load <64 x i8>, ptr %in, align 32
  %y = load <16 x i32>, ptr %b, align 32
  %z = call <16 x i64> @llvm.aie2.vbroadcast.zero.acc1024()
  %m = call <16 x i64> @llvm.aie2.I512.I512.ACC1024.acc32.mac.conf(<64 x i8> %w, <16 x i32> %y, <16 x i64> %z, i32 776)
  store <16 x i64> %m, ptr %o, align 32
  %u = call <16 x i64> @llvm.aie2.acc32.v32.I256.ups(<32 x i8> %x, i32 3, i32 1)
  %s = call <32 x i8> @llvm.aie2.I256.v32.acc32.srs(<16 x i64> %u, i32 3, i32 1)
  store <32 x i8> %s, ptr %out, align 32
  ret void
}
";
    let data = input(1);
    let at = |i: usize| i32::from(data[i] as i8);
    let mut expected = data[..32].to_vec();
    for row in 0..4 {
        for column in 0..8 {
            let products = (0..8).map(|k| at(8 * row + k) * at(64 + 8 * k + column));
            expected.extend(products.sum::<i32>().to_le_bytes());
        }
    }
    let (found, listing) = common::vector_run::in_core(text, "f0", 1).unwrap();
    assert_eq!(found[..expected.len()], expected, "{listing}");
    // One use each: the load widens, the store narrows.
    for name in ["vlda", "vst.srs.s8.s32", "vmac", "vclr"] {
        assert!(listing.contains(name), "{name} is not in\n{listing}");
    }
}
