//! Every operation of LLVM IR on float and double, with what it means on the host.

use std::fmt::Write;
use std::sync::LazyLock;

/// An operation on numbers of a format: IR body from `%a`, `%b`, `%c` to `%r`,
/// type of the result (`T` is the format), and its value from bit patterns.
pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) result: &'static str,
    pub(crate) body: String,
    pub(crate) declares: String,
    pub(crate) wanted: fn(&Operation, [u64; 3]) -> u64,
    pub(crate) single: bool,
}

impl Operation {
    pub(crate) fn width(&self) -> u32 {
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

pub(crate) static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
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
