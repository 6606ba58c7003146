//! Floating point without a floating-point unit: every operation of LLVM IR
//! on float and double against the host's IEEE arithmetic, bit for bit (any
//! NaN for a NaN), in the interpreter of LIR and in the emulated core.
//!
//! `cargo test -p npu-cc --test floats -- --ignored` runs two million cases.

// `a < b || a > b` is not `a != b` for NaN.
#![allow(clippy::double_comparisons)]

mod oracle;

use npu_cc::interp::Machine;
use npu_cc::link::{link, MemoryMap};
use npu_cc::lir;
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};
use std::fmt::Write;
use std::sync::LazyLock;

/// An operation on numbers of a format: IR body from `%a`, `%b`, `%c` to `%r`,
/// type of the result (`T` is the format), and its value from bit patterns.
struct Operation {
    name: String,
    result: &'static str,
    body: String,
    declares: String,
    wanted: fn(&Operation, [u64; 3]) -> u64,
    single: bool,
}

impl Operation {
    fn width(&self) -> u32 {
        match self.result {
            "T" if self.single => 32,
            "T" => 64,
            "i1" | "i8" | "i17" | "i32" | "i33" | "i64" | "i128" => {
                self.result[1..].parse().unwrap()
            }
            "float" => 32,
            _ => 64,
        }
    }
}

fn f32s(x: [u64; 3]) -> [f32; 3] {
    x.map(|x| f32::from_bits(x as u32))
}

fn f64s(x: [u64; 3]) -> [f64; 3] {
    x.map(f64::from_bits)
}

/// Makes an operation of both formats.
macro_rules! both {
    ($list:ident, $name:expr, $result:expr, $body:expr, |$a:ident, $b:ident, $c:ident| $value:expr) => {{
        for single in [true, false] {
            let ty = if single { "float" } else { "double" };
            let short = if single { "f32" } else { "f64" };
            let body = $body.replace("FF", short).replace('T', ty);
            let declares = declaration(&body, ty, $result);
            fn value_single(_: &Operation, x: [u64; 3]) -> u64 {
                let [$a, $b, $c] = f32s(x);
                let _ = ($a, $b, $c);
                Bits::bits($value)
            }
            fn value_double(_: &Operation, x: [u64; 3]) -> u64 {
                let [$a, $b, $c] = f64s(x);
                let _ = ($a, $b, $c);
                Bits::bits($value)
            }
            $list.push(Operation {
                name: format!("{}_{short}", $name),
                result: $result,
                body,
                declares,
                wanted: if single { value_single } else { value_double },
                single,
            });
        }
    }};
}

/// Bit patterns of results.
trait Bits {
    fn bits(self) -> u64;
}

macro_rules! bits {
    ($($ty:ty: $value:ident => $bits:expr;)*) => {
        $(impl Bits for $ty {
            fn bits(self) -> u64 {
                let $value = self;
                $bits
            }
        })*
    };
}

bits! {
    f32: x => u64::from(x.to_bits());
    f64: x => x.to_bits();
    bool: x => u64::from(x);
    i8: x => u64::from(x as u8);
    u8: x => u64::from(x);
    i32: x => u64::from(x as u32);
    u32: x => u64::from(x);
    i64: x => x as u64;
    u64: x => x;
    i128: x => x as u64 ^ (x >> 64) as u64;
    u128: x => x as u64 ^ (x >> 64) as u64;
}

fn declaration(body: &str, ty: &str, result: &str) -> String {
    let Some(at) = body.find("@llvm.") else {
        return String::new();
    };
    let name = &body[at..][..body[at..].find('(').unwrap()];
    let args = body[at..].matches('%').count();
    let result = if result == "T" { ty } else { result };
    let args = vec![ty; args].join(", ");
    format!("declare {result} {name}({args})\n")
}

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let mut list = Vec::new();
    both!(list, "add", "T", "%r = fadd T %a, %b", |a, b, c| a + b);
    both!(list, "sub", "T", "%r = fsub nsz T %a, %b", |a, b, c| a - b);
    both!(list, "mul", "T", "%r = fmul T %a, %b", |a, b, c| a * b);
    both!(list, "div", "T", "%r = fdiv T %a, %b", |a, b, c| a / b);
    both!(list, "rem", "T", "%r = frem T %a, %b", |a, b, c| a % b);
    both!(list, "neg", "T", "%r = fneg T %a", |a, b, c| -a);
    both!(
        list,
        "abs",
        "T",
        "%r = call T @llvm.fabs.FF(T %a)",
        |a, b, c| a.abs()
    );
    both!(
        list,
        "copysign",
        "T",
        "%r = call T @llvm.copysign.FF(T %a, T %b)",
        |a, b, c| a.copysign(b)
    );
    both!(
        list,
        "fma",
        "T",
        "%r = call T @llvm.fma.FF(T %a, T %b, T %c)",
        |a, b, c| a.mul_add(b, c)
    );
    both!(
        list,
        "fmuladd",
        "T",
        "%r = call T @llvm.fmuladd.FF(T %a, T %b, T %c)",
        |a, b, c| a * b + c
    );
    both!(
        list,
        "sqrt",
        "T",
        "%r = call T @llvm.sqrt.FF(T %a)",
        |a, b, c| a.sqrt()
    );
    both!(
        list,
        "floor",
        "T",
        "%r = call T @llvm.floor.FF(T %a)",
        |a, b, c| a.floor()
    );
    both!(
        list,
        "ceil",
        "T",
        "%r = call T @llvm.ceil.FF(T %a)",
        |a, b, c| a.ceil()
    );
    both!(
        list,
        "trunc",
        "T",
        "%r = call T @llvm.trunc.FF(T %a)",
        |a, b, c| a.trunc()
    );
    both!(
        list,
        "round",
        "T",
        "%r = call T @llvm.round.FF(T %a)",
        |a, b, c| a.round()
    );
    both!(
        list,
        "rint",
        "T",
        "%r = call T @llvm.rint.FF(T %a)",
        |a, b, c| a.round_ties_even()
    );
    both!(
        list,
        "roundeven",
        "T",
        "%r = call T @llvm.roundeven.FF(T %a)",
        |a, b, c| a.round_ties_even()
    );
    both!(
        list,
        "minnum",
        "T",
        "%r = call T @llvm.minnum.FF(T %a, T %b)",
        |a, b, c| least(a, b)
    );
    both!(
        list,
        "maxnum",
        "T",
        "%r = call T @llvm.maxnum.FF(T %a, T %b)",
        |a, b, c| -least(-a, -b)
    );
    both!(
        list,
        "minimum",
        "T",
        "%r = call T @llvm.minimum.FF(T %a, T %b)",
        |a, b, c| if a.is_nan() || b.is_nan() {
            a + b
        } else {
            least(a, b)
        }
    );
    both!(
        list,
        "maximum",
        "T",
        "%r = call T @llvm.maximum.FF(T %a, T %b)",
        |a, b, c| if a.is_nan() || b.is_nan() {
            a + b
        } else {
            -least(-a, -b)
        }
    );
    both!(list, "oeq", "i1", "%r = fcmp oeq T %a, %b", |a, b, c| a
        == b);
    both!(list, "one", "i1", "%r = fcmp one T %a, %b", |a, b, c| a < b
        || a > b);
    both!(
        list,
        "olt",
        "i1",
        "%r = fcmp nsz olt T %a, %b",
        |a, b, c| a < b
    );
    both!(list, "ole", "i1", "%r = fcmp ole T %a, %b", |a, b, c| a
        <= b);
    both!(list, "ogt", "i1", "%r = fcmp ogt T %a, %b", |a, b, c| a > b);
    both!(list, "oge", "i1", "%r = fcmp oge T %a, %b", |a, b, c| a
        >= b);
    both!(list, "ord", "i1", "%r = fcmp ord T %a, %b", |a, b, c| !a
        .is_nan()
        && !b.is_nan());
    both!(list, "ueq", "i1", "%r = fcmp ueq T %a, %b", |a, b, c| a
        == b
        || a.is_nan()
        || b.is_nan());
    both!(list, "une", "i1", "%r = fcmp une T %a, %b", |a, b, c| a
        != b);
    both!(list, "ult", "i1", "%r = fcmp ult T %a, %b", |a, b, c| a
        .partial_cmp(&b)
        .is_none_or(|o| o.is_lt()));
    both!(list, "ule", "i1", "%r = fcmp ule T %a, %b", |a, b, c| a
        .partial_cmp(&b)
        .is_none_or(|o| o.is_le()));
    both!(list, "ugt", "i1", "%r = fcmp ugt T %a, %b", |a, b, c| a
        .partial_cmp(&b)
        .is_none_or(|o| o.is_gt()));
    both!(list, "uge", "i1", "%r = fcmp uge T %a, %b", |a, b, c| a
        .partial_cmp(&b)
        .is_none_or(|o| o.is_ge()));
    both!(list, "uno", "i1", "%r = fcmp uno T %a, %b", |a, b, c| a
        .is_nan()
        || b.is_nan());
    both!(
        list,
        "si8",
        "i8",
        "%r = call i8 @llvm.fptosi.sat.i8.FF(T %a)",
        |a, b, c| a as i8
    );
    both!(
        list,
        "ui8",
        "i8",
        "%r = call i8 @llvm.fptoui.sat.i8.FF(T %a)",
        |a, b, c| a as u8
    );
    both!(
        list,
        "si32",
        "i32",
        "%r = call i32 @llvm.fptosi.sat.i32.FF(T %a)",
        |a, b, c| a as i32
    );
    both!(
        list,
        "ui32",
        "i32",
        "%r = call i32 @llvm.fptoui.sat.i32.FF(T %a)",
        |a, b, c| a as u32
    );
    both!(
        list,
        "si64",
        "i64",
        "%r = call i64 @llvm.fptosi.sat.i64.FF(T %a)",
        |a, b, c| a as i64
    );
    both!(
        list,
        "ui64",
        "i64",
        "%r = call i64 @llvm.fptoui.sat.i64.FF(T %a)",
        |a, b, c| a as u64
    );
    let xor128 = |cast: &str| {
        format!(
            "%w = call i128 @llvm.fpto{cast}.sat.i128.FF(T %a)\n  %l = trunc i128 %w to i64\n  \
             %s = lshr i128 %w, 64\n  %h = trunc i128 %s to i64\n  %r = xor i64 %l, %h"
        )
    };
    both!(list, "si128", "i64", xor128("si"), |a, b, c| a as i128);
    both!(list, "ui128", "i64", xor128("ui"), |a, b, c| a as u128);
    both!(
        list,
        "fptosi",
        "i32",
        "%r = fptosi T %a to i32",
        |a, b, c| a as i32
    );
    both!(
        list,
        "fptoui",
        "i64",
        "%r = fptoui T %a to i64",
        |a, b, c| a as u64
    );
    // From integers: the bits of %a, or of all of it and %b.
    let from = |cast: &str, bits: u32, single: bool| {
        let whole = if single { 32 } else { 64 };
        let mut text = format!("%i = bitcast T %a to i{whole}\n  ");
        let number = if bits == whole {
            "%i"
        } else if bits < whole {
            let _ = write!(text, "%n = trunc i{whole} %i to i{bits}\n  ");
            "%n"
        } else {
            let up = bits - whole;
            let _ = write!(
                text,
                "%w = zext i{whole} %i to i{bits}\n  %j = bitcast T %b to i{whole}\n  \
                 %x = zext i{whole} %j to i{bits}\n  %y = shl i{bits} %x, {up}\n  \
                 %n = xor i{bits} %w, %y\n  "
            );
            "%n"
        };
        let _ = write!(text, "%r = {cast}tofp i{bits} {number} to T");
        text
    };
    macro_rules! integers {
        ($($name:literal $cast:literal $bits:literal $from:ty;)*) => {$(
            for single in [true, false] {
                let ty = if single { "float" } else { "double" };
                fn number(single: bool, x: [u64; 3]) -> $from {
                    let whole: u32 = if single { 32 } else { 64 };
                    let bits: u32 = $bits;
                    if bits <= whole {
                        return x[0] as $from;
                    }
                    (u128::from(x[0]) ^ u128::from(x[1]) << (bits - whole)) as $from
                }
                fn value(op: &Operation, x: [u64; 3]) -> u64 {
                    let n = number(op.single, x);
                    if op.single { (n as f32).bits() } else { (n as f64).bits() }
                }
                list.push(Operation {
                    name: format!("{}_{ty}", $name),
                    result: "T",
                    body: from($cast, $bits, single).replace('T', ty),
                    declares: String::new(),
                    wanted: value,
                    single,
                });
            }
        )*};
    }
    integers! {
        "from_i8" "si" 8 i8;
        "from_i32" "si" 32 i32;
        "from_u32" "ui" 32 u32;
        "from_i64" "si" 64 i64;
        "from_u64" "ui" 64 u64;
        "from_i128" "si" 128 i128;
        "from_u128" "ui" 128 u128;
    }
    fn extend(_: &Operation, x: [u64; 3]) -> u64 {
        f64::from(f32::from_bits(x[0] as u32)).to_bits()
    }
    fn truncate(_: &Operation, x: [u64; 3]) -> u64 {
        u64::from((f64::from_bits(x[0]) as f32).to_bits())
    }
    for (name, single, result, wanted) in [
        (
            "extend",
            true,
            "double",
            extend as fn(&Operation, [u64; 3]) -> u64,
        ),
        ("truncate", false, "float", truncate),
    ] {
        let (op, from) = if single {
            ("fpext", "float")
        } else {
            ("fptrunc", "double")
        };
        list.push(Operation {
            name: name.to_owned(),
            result,
            body: format!("%r = {op} {from} %a to {result}"),
            declares: String::new(),
            wanted,
            single,
        });
    }
    list
});

/// `minnum` with -0 below +0.
fn least<F: PartialOrd + Copy + std::ops::Add<Output = F> + Signed>(a: F, b: F) -> F {
    if a.nan() {
        return b;
    }
    if b.nan() {
        return a;
    }
    match a.partial_cmp(&b) {
        Some(std::cmp::Ordering::Less) => a,
        Some(std::cmp::Ordering::Greater) => b,
        _ if a.negative() => a,
        _ => b,
    }
}

trait Signed {
    fn nan(self) -> bool;
    fn negative(self) -> bool;
}

impl Signed for f32 {
    fn nan(self) -> bool {
        self.is_nan()
    }
    fn negative(self) -> bool {
        self.is_sign_negative()
    }
}

impl Signed for f64 {
    fn nan(self) -> bool {
        self.is_nan()
    }
    fn negative(self) -> bool {
        self.is_sign_negative()
    }
}

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
