//! Floating point: the core's scalar unit has none, so that values are bit
//! patterns in words and arithmetic is calls of the runtime, by the names of
//! compiler-rt and the C library. What is a matter of bits (signs, tests for
//! NaN) is done in place. `half` and `bfloat` are computed as `float`.

use super::func::{Lower, Result};
use super::wide::{word_count, Words};
use super::LegaliseErrorKind;
use crate::ir::{Arg, BinOp, CastOp, FloatKind, FloatPred, Operand, Type, TypeId};
use crate::lir::{Bin, Cond, Extend, Value};

/// A format that the runtime computes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Single,
    Double,
}

impl Format {
    fn words(self) -> usize {
        match self {
            Format::Single => 1,
            Format::Double => 2,
        }
    }

    /// One of a routine's two names.
    fn pick(self, single: &'static str, double: &'static str) -> &'static str {
        match self {
            Format::Single => single,
            Format::Double => double,
        }
    }

    /// The top word of infinity.
    fn infinity(self) -> i32 {
        match self {
            Format::Single => 0x7f80_0000,
            Format::Double => 0x7ff0_0000,
        }
    }
}

fn format(kind: FloatKind) -> Format {
    match kind {
        FloatKind::Double => Format::Double,
        _ => Format::Single,
    }
}

/// Bits of a constant as LLVM writes it: decimal, or the bits of the double
/// (`0x`), half (`0xH`) or bfloat (`0xR`).
pub(super) fn constant_bits(text: &str, kind: FloatKind) -> Result<u128> {
    let bits = match kind {
        FloatKind::Half => hex(text, "0xH"),
        FloatKind::BFloat => hex(text, "0xR"),
        FloatKind::Float => double_bits(text).and_then(single_bits),
        FloatKind::Double => double_bits(text),
        _ => None,
    };
    bits.map(u128::from).ok_or(LegaliseErrorKind::Initialiser(
        "no such number in its format",
    ))
}

fn hex(text: &str, prefix: &str) -> Option<u64> {
    u64::from_str_radix(text.strip_prefix(prefix)?, 16).ok()
}

fn double_bits(text: &str) -> Option<u64> {
    if text.starts_with("0x") {
        return hex(text, "0x");
    }
    text.parse::<f64>().ok().map(f64::to_bits)
}

fn single_bits(bits: u64) -> Option<u64> {
    let double = f64::from_bits(bits);
    if double.is_nan() {
        let fraction = (bits >> 29) & 0x7f_ffff;
        let fraction = if fraction == 0 { 0x40_0000 } else { fraction };
        return Some(bits >> 63 << 31 | 0x7f80_0000 | fraction);
    }
    let single = double as f32;
    (f64::from(single) == double).then(|| u64::from(single.to_bits()))
}

impl<'m> Lower<'_, 'm> {
    /// The format of a floating-point type that is supported.
    pub(super) fn float_kind(&self, ty: TypeId) -> Option<FloatKind> {
        match self.cx.layouts.types().resolve(ty) {
            Type::Float(kind) if kind.bits() <= 64 => Some(*kind),
            _ => None,
        }
    }

    fn float_of(&mut self, ty: TypeId) -> Result<FloatKind> {
        match self.float_kind(ty) {
            Some(kind) => Ok(kind),
            None => {
                // Names what has no values here at all.
                self.cx.leaves(ty)?;
                Err(LegaliseErrorKind::Type {
                    name: self.cx.layouts.types().name(ty),
                    help: "a float or double is needed here",
                })
            }
        }
    }

    /// Calls a routine of the runtime.
    fn routine(&mut self, symbol: &str, args: &[&[Value]], words: usize) -> Words {
        self.cx.used.insert(symbol.to_owned(), 0);
        self.b.pure_call(symbol, args, words)
    }

    /// An operand in the format that it is computed in.
    fn float(&mut self, operand: &Operand) -> Result<(Format, Words)> {
        let kind = self.float_of(operand.ty)?;
        let words = self.words(operand)?;
        Ok((format(kind), self.widened(words, kind)))
    }

    fn widened(&mut self, words: Words, kind: FloatKind) -> Words {
        match kind {
            FloatKind::BFloat => vec![self.b.bin_const(Bin::Shl, words[0], 16)],
            FloatKind::Half => {
                let half = self.b.extend(words[0], 16, Extend::Zero);
                self.routine("__extendhfsf2", &[&[half]], 1)
            }
            _ => words,
        }
    }

    /// A computed number in the format of a type.
    fn narrowed(&mut self, format: Format, words: Words, kind: FloatKind) -> Words {
        let symbol = match (format, kind) {
            (Format::Single, FloatKind::Half) => "__truncsfhf2",
            (Format::Single, FloatKind::BFloat) => "__truncsfbf2",
            (Format::Double, FloatKind::Half) => "__truncdfhf2",
            (Format::Double, FloatKind::BFloat) => "__truncdfbf2",
            (Format::Double, FloatKind::Float) => "__truncdfsf2",
            (Format::Single, FloatKind::Double) => {
                return self.routine("__extendsfdf2", &[&words], 2);
            }
            _ => return words,
        };
        self.routine(symbol, &[&words], 1)
    }

    pub(super) fn float_binary(
        &mut self,
        op: BinOp,
        lhs: &Operand,
        rhs: &Operand,
    ) -> Result<Words> {
        let kind = self.float_of(lhs.ty)?;
        let left = self.words(lhs)?;
        let right = self.words(rhs)?;
        Ok(self.float_words(op, kind, left, right))
    }

    /// Arithmetic on numbers of a format.
    pub(super) fn float_words(
        &mut self,
        op: BinOp,
        kind: FloatKind,
        left: Words,
        right: Words,
    ) -> Words {
        let format = format(kind);
        let left = self.widened(left, kind);
        let right = self.widened(right, kind);
        let (single, double) = match op {
            BinOp::FAdd => ("__addsf3", "__adddf3"),
            BinOp::FSub => ("__subsf3", "__subdf3"),
            BinOp::FMul => ("__mulsf3", "__muldf3"),
            BinOp::FDiv => ("__divsf3", "__divdf3"),
            _ => ("fmodf", "fmod"),
        };
        let symbol = format.pick(single, double);
        let words = self.routine(symbol, &[&left, &right], format.words());
        self.narrowed(format, words, kind)
    }

    /// Changes the sign bit of a number as it is stored.
    fn with_sign(&mut self, operand: &Operand, op: Bin) -> Result<Words> {
        let kind = self.float_of(operand.ty)?;
        let mut words = self.words(operand)?;
        let sign = 1i32 << ((kind.bits() - 1) % 32);
        let mask = if op == Bin::And { !sign } else { sign };
        if let Some(top) = words.last_mut() {
            *top = self.b.bin_const(op, *top, mask);
        }
        Ok(words)
    }

    pub(super) fn float_negate(&mut self, operand: &Operand) -> Result<Words> {
        self.with_sign(operand, Bin::Xor)
    }

    fn is_nan(&mut self, format: Format, words: &[Value]) -> Value {
        let mut magnitude = words.to_vec();
        if let Some(top) = magnitude.last_mut() {
            *top = self.b.bin_const(Bin::And, *top, i32::MAX);
        }
        let mut infinity = vec![self.b.konst(0); words.len() - 1];
        infinity.push(self.b.konst(format.infinity()));
        self.b.wide_icmp(Cond::Ugt, &magnitude, &infinity)
    }

    fn unordered(&mut self, format: Format, left: &[Value], right: &[Value]) -> Value {
        let first = self.is_nan(format, left);
        let second = self.is_nan(format, right);
        self.b.bin(Bin::Or, first, second)
    }

    pub(super) fn float_compare(
        &mut self,
        pred: FloatPred,
        lhs: &Operand,
        rhs: &Operand,
    ) -> Result<Value> {
        let (format, left) = self.float(lhs)?;
        let (_, right) = self.float(rhs)?;
        use FloatPred::*;
        // Comparisons give 1 where one is no number, `ge` and `gt` give -1.
        let (single, double, cond) = match pred {
            False => return Ok(self.b.konst(0)),
            True => return Ok(self.b.konst(1)),
            Uno => return Ok(self.unordered(format, &left, &right)),
            Ord => {
                let unordered = self.unordered(format, &left, &right);
                return Ok(self.b.is_zero(unordered));
            }
            Oeq | Ueq => ("__eqsf2", "__eqdf2", Cond::Eq),
            Une | One => ("__nesf2", "__nedf2", Cond::Ne),
            Olt => ("__ltsf2", "__ltdf2", Cond::Slt),
            Ole => ("__lesf2", "__ledf2", Cond::Sle),
            Ogt => ("__gtsf2", "__gtdf2", Cond::Sgt),
            Oge => ("__gesf2", "__gedf2", Cond::Sge),
            Ult => ("__gesf2", "__gedf2", Cond::Slt),
            Ule => ("__gtsf2", "__gtdf2", Cond::Sle),
            Ugt => ("__lesf2", "__ledf2", Cond::Sgt),
            Uge => ("__ltsf2", "__ltdf2", Cond::Sge),
        };
        let symbol = format.pick(single, double);
        let order = self.routine(symbol, &[&left, &right], 1)[0];
        let result = self.b.icmp_const(cond, order, 0);
        Ok(match pred {
            Ueq => {
                let unordered = self.unordered(format, &left, &right);
                self.b.bin(Bin::Or, result, unordered)
            }
            One => {
                let unordered = self.unordered(format, &left, &right);
                let ordered = self.b.is_zero(unordered);
                self.b.bin(Bin::And, result, ordered)
            }
            _ => result,
        })
    }

    pub(super) fn float_cast(&mut self, op: CastOp, value: &Operand, to: TypeId) -> Result<Words> {
        match op {
            CastOp::FpToSi | CastOp::FpToUi => {
                let bits = self.int_bits(to)?;
                let (format, words) = self.float(value)?;
                self.integer_of(format, &words, bits, op == CastOp::FpToSi)
            }
            CastOp::SiToFp | CastOp::UiToFp => {
                let kind = self.float_of(to)?;
                self.float_from(value, kind, op == CastOp::SiToFp)
            }
            _ => {
                let kind = self.float_of(to)?;
                let (format, words) = self.float(value)?;
                Ok(self.narrowed(format, words, kind))
            }
        }
    }

    /// The number rounded to zero; out of range it is the nearest integer of
    /// 32, 64 or 128 bits, whichever hold the width.
    fn integer_of(
        &mut self,
        format: Format,
        words: &[Value],
        bits: u32,
        signed: bool,
    ) -> Result<Words> {
        let (single, double, count) = match (bits, signed) {
            (0..=31, _) | (32, true) => ("__fixsfsi", "__fixdfsi", 1),
            (32, false) => ("__fixunssfsi", "__fixunsdfsi", 1),
            (33..=63, _) | (64, true) => ("__fixsfdi", "__fixdfdi", 2),
            (64, false) => ("__fixunssfdi", "__fixunsdfdi", 2),
            (65..=127, _) | (128, true) => ("__fixsfti", "__fixdfti", 4),
            (128, false) => ("__fixunssfti", "__fixunsdfti", 4),
            _ => return self.too_wide(bits),
        };
        let mut result = self.routine(format.pick(single, double), &[words], count);
        result.truncate(word_count(bits));
        if bits == 1 {
            result[0] = self.b.extend(result[0], 1, Extend::Zero);
        }
        Ok(result)
    }

    fn too_wide<T>(&self, bits: u32) -> Result<T> {
        Err(LegaliseErrorKind::Unsupported {
            what: format!("conversion between floating point and i{bits}"),
            help: "convert at most 128 bits",
        })
    }

    fn float_from(&mut self, value: &Operand, kind: FloatKind, signed: bool) -> Result<Words> {
        let bits = self.int_bits(value.ty)?;
        let words = self.words(value)?;
        let extend = if signed { Extend::Sign } else { Extend::Zero };
        let words = if bits == 1 && signed {
            vec![self.b.neg(words[0])]
        } else {
            self.b.normal(&words, bits, extend)
        };
        // Narrow formats go through one that holds the integer exactly, so
        // that it is rounded once.
        let target = match kind {
            FloatKind::Float => Format::Single,
            FloatKind::BFloat if bits > 53 => {
                return Err(LegaliseErrorKind::Unsupported {
                    what: format!("conversion of i{bits} to bfloat"),
                    help: "convert it to float first",
                })
            }
            _ => Format::Double,
        };
        let (single, double, count) = match (bits, signed) {
            (0..=31, _) | (32, true) => ("__floatsisf", "__floatsidf", 1),
            (32, false) => ("__floatunsisf", "__floatunsidf", 1),
            (33..=63, _) | (64, true) => ("__floatdisf", "__floatdidf", 2),
            (64, false) => ("__floatundisf", "__floatundidf", 2),
            (65..=127, _) | (128, true) => ("__floattisf", "__floattidf", 4),
            (128, false) => ("__floatuntisf", "__floatuntidf", 4),
            _ => return self.too_wide(bits),
        };
        let words = self.b.lengthen(&words, count, extend);
        let symbol = target.pick(single, double);
        let result = self.routine(symbol, &[&words], target.words());
        Ok(self.narrowed(target, result, kind))
    }

    /// Intrinsics whose first argument is a float; `None` for an unknown one.
    pub(super) fn float_intrinsic(
        &mut self,
        family: &str,
        member: &str,
        args: &[Arg],
        result: TypeId,
    ) -> Result<Option<Words>> {
        let operands: Vec<&Operand> = args.iter().map(|arg| &arg.operand).collect();
        let Some(kind) = operands.first().and_then(|o| self.float_kind(o.ty)) else {
            return Ok(None);
        };
        let format = format(kind);
        match (family, &*operands) {
            ("fabs", [x]) => return self.with_sign(x, Bin::And).map(Some),
            ("copysign", [x, sign]) => return self.copy_sign(x, sign).map(Some),
            ("canonicalize" | "arithmetic", [x]) => return self.words(x).map(Some),
            ("fptosi" | "fptoui", [x]) if member == "sat" => {
                let bits = self.int_bits(result)?;
                return self.saturated(x, bits, family == "fptosi").map(Some);
            }
            _ => {}
        }
        let mut values = Vec::new();
        for operand in &operands {
            if self.float_kind(operand.ty) != Some(kind) {
                return Ok(None);
            }
            values.push(self.float(operand)?.1);
        }
        let values: Vec<&[Value]> = values.iter().map(Vec::as_slice).collect();
        let words = match (family, &*values) {
            ("fmuladd", [x, y, z]) => {
                let multiply = format.pick("__mulsf3", "__muldf3");
                let product = self.routine(multiply, &[x, y], format.words());
                let add = format.pick("__addsf3", "__adddf3");
                self.routine(add, &[&product, z], format.words())
            }
            ("minimum" | "maximum", [x, y]) => {
                let (single, double) = match family {
                    "minimum" => ("fminf", "fmin"),
                    _ => ("fmaxf", "fmax"),
                };
                let symbol = format.pick(single, double);
                let best = self.routine(symbol, &[x, y], format.words());
                // The sum of a number and a NaN is a quiet NaN.
                let add = format.pick("__addsf3", "__adddf3");
                let sum = self.routine(add, &[x, y], format.words());
                let unordered = self.unordered(format, x, y);
                self.b.wide_select(unordered, &sum, &best)
            }
            _ => {
                let Some((single, double)) = library(family, values.len()) else {
                    return Ok(None);
                };
                let symbol = format.pick(single, double);
                self.routine(symbol, &values, format.words())
            }
        };
        Ok(Some(self.narrowed(format, words, kind)))
    }

    fn copy_sign(&mut self, magnitude: &Operand, sign: &Operand) -> Result<Words> {
        let kind = self.float_of(magnitude.ty)?;
        let from = self.float_of(sign.ty)?;
        let mut words = self.with_sign(magnitude, Bin::And)?;
        let signs = self.words(sign)?;
        let mut bit = signs[signs.len() - 1];
        // The sign bit to the place that it has in the result.
        let (at, to) = ((from.bits() - 1) % 32, (kind.bits() - 1) % 32);
        if at < to {
            bit = self.b.bin_const(Bin::Shl, bit, (to - at) as i32);
        } else if at > to {
            bit = self.b.bin_const(Bin::Lshr, bit, (at - to) as i32);
        }
        let bit = self.b.bin_const(Bin::And, bit, 1i32 << to);
        if let Some(top) = words.last_mut() {
            *top = self.b.bin(Bin::Or, *top, bit);
        }
        Ok(words)
    }

    /// The nearest integer of a width; zero for a NaN.
    fn saturated(&mut self, x: &Operand, bits: u32, signed: bool) -> Result<Words> {
        let (format, words) = self.float(x)?;
        let whole = 32 * word_count(bits) as u32;
        let whole = if whole == 96 { 128 } else { whole };
        let mut number = self.integer_of(format, &words, whole, signed)?;
        if bits < whole {
            let (least, most) = if signed {
                let most = (1u128 << (bits - 1)) - 1;
                (!most, most)
            } else {
                (0, (1u128 << bits) - 1)
            };
            let above = if signed { Cond::Sgt } else { Cond::Ugt };
            let most = self.b.wide_const(most, number.len());
            let over = self.b.wide_icmp(above, &number, &most);
            number = self.b.wide_select(over, &most, &number);
            if signed {
                let least = self.b.wide_const(least, number.len());
                let under = self.b.wide_icmp(Cond::Slt, &number, &least);
                number = self.b.wide_select(under, &least, &number);
            }
        }
        let zero = self.b.wide_const(0, number.len());
        let nan = self.is_nan(format, &words);
        let mut result = self.b.wide_select(nan, &zero, &number);
        result.truncate(word_count(bits));
        if bits == 1 {
            result[0] = self.b.extend(result[0], 1, Extend::Zero);
        }
        Ok(result)
    }
}

/// The C library's functions for an intrinsic with so many arguments.
fn library(family: &str, arguments: usize) -> Option<(&'static str, &'static str)> {
    Some(match (family, arguments) {
        ("sqrt", 1) => ("sqrtf", "sqrt"),
        ("floor", 1) => ("floorf", "floor"),
        ("ceil", 1) => ("ceilf", "ceil"),
        ("trunc", 1) => ("truncf", "trunc"),
        ("rint", 1) => ("rintf", "rint"),
        ("nearbyint", 1) => ("nearbyintf", "nearbyint"),
        ("round", 1) => ("roundf", "round"),
        ("roundeven", 1) => ("roundevenf", "roundeven"),
        ("minnum" | "minimumnum", 2) => ("fminf", "fmin"),
        ("maxnum" | "maximumnum", 2) => ("fmaxf", "fmax"),
        ("fma", 3) => ("fmaf", "fma"),
        // Not in the runtime; a program that uses them brings them along.
        ("sin", 1) => ("sinf", "sin"),
        ("cos", 1) => ("cosf", "cos"),
        ("tan", 1) => ("tanf", "tan"),
        ("exp", 1) => ("expf", "exp"),
        ("exp2", 1) => ("exp2f", "exp2"),
        ("log", 1) => ("logf", "log"),
        ("log2", 1) => ("log2f", "log2"),
        ("log10", 1) => ("log10f", "log10"),
        ("pow", 2) => ("powf", "pow"),
        _ => return None,
    })
}
