//! Floating point without a floating-point unit: every operation of LLVM IR
//! on float and double against the host's IEEE arithmetic, bit for bit (any
//! NaN for a NaN), in the interpreter of LIR and in the emulated core.
//!
//! `cargo test -p npu-cc --test floats -- --ignored` runs two million cases.

// `a < b || a > b` is not `a != b` for NaN.
#![allow(clippy::double_comparisons)]

#[path = "floats/operations.rs"]
mod operations;
mod oracle;

use npu_cc::interp::Machine;
use npu_cc::link::{link, MemoryMap};
use npu_cc::lir;
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};
use operations::{Operation, OPERATIONS};
use std::fmt::Write;
use std::sync::LazyLock;

fn text(operations: &[&Operation]) -> String {
    let mut text = String::new();
    let mut declared = std::collections::BTreeSet::new();
    for op in operations {
        if declared.insert(op.declares.clone()) {
            text += &op.declares;
        }
    }
    for op in operations {
        let ty = if op.single { "float" } else { "double" };
        let result = if op.result == "T" { ty } else { op.result };
        let _ = write!(
            text,
            "define {result} @{}({ty} %a, {ty} %b, {ty} %c) {{\n  {}\n  ret {result} %r\n}}\n",
            op.name, op.body
        );
    }
    text
}

static MODULES: LazyLock<Vec<lir::Module>> = LazyLock::new(|| {
    let all: Vec<&Operation> = OPERATIONS.iter().collect();
    oracle::with_runtime(&text(&all), "floats.ll")
});

/// A generator of numbers, the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// A number of the format, often near an edge.
    fn float(&mut self, single: bool) -> u64 {
        let (sig, top) = if single { (23, 8) } else { (52, 11) };
        let fraction = (1u64 << sig) - 1;
        let bias = (1u64 << (top - 1)) - 1;
        let most = (1u64 << top) - 1;
        let sign = self.below(2) << (sig + top);
        let fraction = match self.below(6) {
            0 => 0,
            1 => fraction,
            2 => 1 << self.below(sig),
            3 => fraction - (1 << self.below(sig)),
            4 => self.next() & fraction & !((1 << self.below(sig)) - 1),
            _ => self.next() & fraction,
        };
        let exponent = match self.below(8) {
            0 => 0,
            1 => most,
            2 => 1 + self.below(3),
            3 => most - 1 - self.below(3),
            4 => bias.wrapping_sub(4) + self.below(9),
            5 => bias + self.below(70),
            6 => bias + self.below(2 * sig) - sig,
            _ => self.below(most),
        };
        sign | exponent << sig | fraction
    }

    fn operands(&mut self, single: bool) -> [u64; 3] {
        let mut list = [0; 3].map(|_| self.float(single));
        let mask = if single {
            u64::from(u32::MAX)
        } else {
            u64::MAX
        };
        match self.below(6) {
            // Nearly equal, or of opposite sign: cancellation.
            0 => list[1] = list[0].wrapping_add(self.below(5)).wrapping_sub(2) & mask,
            1 => list[1] = list[0] ^ (1 << if single { 31 } else { 63 }),
            _ => {}
        }
        list
    }
}

fn words(x: u64, bits: u32) -> Vec<u32> {
    if bits <= 32 {
        vec![x as u32]
    } else {
        vec![x as u32, (x >> 32) as u32]
    }
}

fn is_nan(bits: u64, width: u32) -> bool {
    if width == 32 {
        f32::from_bits(bits as u32).is_nan()
    } else {
        f64::from_bits(bits).is_nan()
    }
}

/// Whether a conversion without `sat` is defined.
fn defined(op: &Operation, x: [u64; 3]) -> bool {
    let a = if op.single {
        f64::from(f32::from_bits(x[0] as u32))
    } else {
        f64::from_bits(x[0])
    };
    if op.name.starts_with("fptosi") {
        return a.trunc().abs() < 2_147_483_648.0;
    }
    if op.name.starts_with("fptoui") {
        return a.trunc() >= 0.0 && a < 18_446_744_073_709_551_616.0;
    }
    true
}

fn same(op: &Operation, x: [u64; 3], found: &[u32]) {
    let found = found
        .iter()
        .rev()
        .fold(0u64, |sum, w| sum << 32 | u64::from(*w));
    let width = op.width();
    let mask = if width >= 64 {
        u64::MAX
    } else {
        (1 << width) - 1
    };
    let (found, wanted) = (found & mask, (op.wanted)(op, x) & mask);
    let floats = matches!(op.result, "T" | "float" | "double");
    let equal = found == wanted || floats && is_nan(found, width) && is_nan(wanted, width);
    assert!(
        equal,
        "{} of {x:x?}: {found:#x}, on the host {wanted:#x}",
        op.name
    );
}

fn interpret(cases: u32, seed: u64) {
    let modules: Vec<&lir::Module> = MODULES.iter().collect();
    let mut machine = Machine::new(&modules, 0x7_0000).unwrap();
    let mut numbers = Numbers(seed);
    for op in OPERATIONS.iter() {
        for _ in 0..cases {
            let x = numbers.operands(op.single);
            if !defined(op, x) {
                continue;
            }
            let bits = if op.single { 32 } else { 64 };
            let args: Vec<u32> = x.iter().flat_map(|x| words(*x, bits)).collect();
            machine.set_budget(1_000_000);
            let found = machine.call(&op.name, &args);
            let found = found.unwrap_or_else(|e| panic!("{} of {x:x?}: {e}", op.name));
            same(op, x, &found);
        }
    }
}

#[test]
fn every_operation_is_ieee() {
    interpret(40, 1);
}

#[test]
#[ignore = "two million cases; run with --ignored"]
fn every_operation_is_ieee_at_length() {
    interpret(20_000, 7);
}

/// The same in the emulated core: the calls have the registers of the ABI.
#[test]
fn every_operation_runs_on_the_core() {
    let mut numbers = Numbers(3);
    let map = MemoryMap {
        stack_base: 0x7_0000,
        stack_size: 0x2000,
        data: 0x7_8000..0x8_0000,
        symbols: Default::default(),
    };
    for op in OPERATIONS.iter() {
        let linked = link(&MODULES, &op.name, &map).unwrap_or_else(|e| panic!("{}: {e}", op.name));
        let elf = npu_image::elf::Elf::parse(&linked.elf).unwrap();
        let mut core = Core::new();
        core.write_program(0, elf.segments[0].data);
        let entry = linked.report.functions.iter().find(|f| f.name == op.name);
        let entry = entry.unwrap().address;
        let results = if op.width() > 32 { 2 } else { 1 };
        for _ in 0..6 {
            let x = numbers.operands(op.single);
            if !defined(op, x) {
                continue;
            }
            let bits = if op.single { 32 } else { 64 };
            let mut integers = vec![0; results];
            integers.extend(x.iter().flat_map(|x| words(*x, bits)));
            let mut memory = FlatMemory::new();
            let call = Call {
                entry,
                stack: 0x7_0000,
                pointers: &[],
                integers: &integers,
                budget: 1_000_000,
            };
            let back = call_function(&mut core, &mut memory, &call)
                .unwrap_or_else(|e| panic!("{} of {x:x?}: {e}", op.name));
            let found: Vec<u32> = [back.r0, back.r1]
                .into_iter()
                .flatten()
                .take(results)
                .collect();
            same(op, x, &found);
        }
    }
}

#[test]
fn constants_are_read_to_the_bit() {
    let text = "@table = constant [4 x float] [float 1.500000e+00, float 0x7FF8000000000000, \
                float 0x36A0000000000000, float -0.0]\n\
                @wide = constant { double, half, bfloat } { double 0x4005BF0A8B145769, \
                half 0xH3C01, bfloat 0xR3F81 }\n\
                define double @f(float %x) {\n  %y = fadd float %x, 0x3FB99999A0000000\n  \
                %z = fpext float %y to double\n  ret double %z\n}\n";
    let module = oracle::words(text, "constants.ll");
    let data = |name: &str| {
        let found = module.data.iter().find(|d| d.name == name);
        found.unwrap().bytes.clone()
    };
    let words: Vec<u32> = data("table")
        .chunks(4)
        .map(|w| u32::from_le_bytes(w.try_into().unwrap()))
        .collect();
    assert_eq!(words, [0x3fc0_0000, 0x7fc0_0000, 1, 0x8000_0000]);
    let wide = data("wide");
    assert_eq!(
        f64::from_le_bytes(wide[..8].try_into().unwrap()),
        std::f64::consts::E
    );
    assert_eq!(wide[8..], [0x01, 0x3c, 0x81, 0x3f]);
    let modules = oracle::with_runtime(text, "constants.ll");
    let modules: Vec<&lir::Module> = modules.iter().collect();
    let mut machine = Machine::new(&modules, 0x7_0000).unwrap();
    let found = machine.call("f", &[1.0f32.to_bits()]).unwrap();
    let wanted = f64::from(1.0f32 + 0.1f32).to_bits();
    assert_eq!(found, [wanted as u32, (wanted >> 32) as u32]);
}
