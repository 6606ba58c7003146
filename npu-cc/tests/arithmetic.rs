//! Every integer instruction at many widths against arithmetic on `u128`.
//! Bits above the width of an argument hold anything.

mod oracle;

use npu_cc::interp::Machine;
use npu_cc::legalise::{arrange, Scalar};
use npu_cc::lir;
use proptest::prelude::*;

const WIDTHS: &[u32] = &[
    1, 3, 8, 13, 16, 24, 31, 32, 33, 48, 63, 64, 65, 96, 100, 128,
];

fn mask(value: u128, bits: u32) -> u128 {
    value & (u128::MAX >> (128 - bits))
}

fn signed(value: u128, bits: u32) -> i128 {
    (value << (128 - bits)) as i128 >> (128 - bits)
}

/// A number of the width that is often near a limit or a power of two.
fn number() -> impl Strategy<Value = u128> {
    prop_oneof![
        any::<u128>(),
        (0u128..300),
        (0u128..300).prop_map(u128::wrapping_neg),
        (any::<u128>(), 0u32..128).prop_map(|(value, shift)| value >> shift),
        (0u32..128, -2i128..3)
            .prop_map(|(shift, delta)| (1u128 << shift).wrapping_add(delta as u128)),
    ]
}

/// The words of an argument, with `noise` above its width.
fn argument(value: u128, bits: u32, noise: u32) -> Vec<u32> {
    let count = bits.div_ceil(32);
    (0..count)
        .map(|word| {
            let value = (mask(value, bits) >> (32 * word)) as u32;
            let used = bits - 32 * word;
            if used < 32 {
                value | noise << used
            } else {
                value
            }
        })
        .collect()
}

fn number_of(words: &[u32], bits: u32) -> u128 {
    let value = words
        .iter()
        .rev()
        .fold(0u128, |sum, word| sum << 32 | u128::from(*word));
    mask(value, bits)
}

/// Calls `f`, which gives results of so many words each.
fn run(modules: &[lir::Module], results: &[usize], args: &[Vec<u32>]) -> Vec<u32> {
    let words = |n: &usize| Scalar::Words(*n);
    let results: Vec<Scalar> = results.iter().map(words).collect();
    let scalars: Vec<Scalar> = args.iter().map(|arg| Scalar::Words(arg.len())).collect();
    let values = args.concat();
    let order = arrange(&results, &scalars).into_iter();
    let values: Vec<u32> = order.map(|n| n.map_or(0x5eed, |n| values[n])).collect();
    let modules: Vec<&lir::Module> = modules.iter().collect();
    let mut machine = Machine::new(&modules, 0x7_0000).unwrap();
    machine.call("f", &values).unwrap()
}

fn words(bits: u32) -> usize {
    bits.div_ceil(32) as usize
}

/// What LLVM says; None where the result is poison or undefined.
fn expected(op: &str, a: u128, b: u128, bits: u32) -> Option<u128> {
    let (a, b) = (mask(a, bits), mask(b, bits));
    let (sa, sb) = (signed(a, bits), signed(b, bits));
    let overflows = sb == -1 && sa == signed(1 << (bits - 1), bits);
    let amount = u32::try_from(b).ok().filter(|amount| *amount < bits);
    Some(mask(
        match op {
            "add" => a.wrapping_add(b),
            "sub" => a.wrapping_sub(b),
            "mul" => a.wrapping_mul(b),
            "and" => a & b,
            "or" => a | b,
            "xor" => a ^ b,
            "shl" => a << amount?,
            "lshr" => a >> amount?,
            "ashr" => (sa >> amount?) as u128,
            "udiv" => a.checked_div(b)?,
            "urem" => a.checked_rem(b)?,
            "sdiv" | "srem" if overflows => return None,
            "sdiv" => sa.checked_div(sb)? as u128,
            "srem" => sa.checked_rem(sb)? as u128,
            _ => unreachable!(),
        },
        bits,
    ))
}

const OPS: &[&str] = &[
    "add", "sub", "mul", "and", "or", "xor", "shl", "lshr", "ashr", "udiv", "urem", "sdiv", "srem",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn binary_instructions(
        op in proptest::sample::select(OPS),
        bits in proptest::sample::select(WIDTHS),
        a in number(),
        b in number(),
        noise in any::<u32>(),
        constant in any::<bool>(),
    ) {
        let b = if matches!(op, "shl" | "lshr" | "ashr") { b % u128::from(bits) } else { b };
        let Some(wanted) = expected(op, a, b, bits) else { return Ok(()) };
        let (params, right, args) = if constant {
            ("", mask(b, bits).to_string(), vec![argument(a, bits, noise)])
        } else {
            let args = vec![argument(a, bits, noise), argument(b, bits, noise)];
            (", iN %b", "%b".to_owned(), args)
        };
        let text = format!(
            "define iN @f(iN %a{params}) {{\n  %r = {op} iN %a, {right}\n  ret iN %r\n}}\n"
        )
        .replace("iN", &format!("i{bits}"));
        let modules = oracle::with_runtime(&text, "f.ll");
        let found = number_of(&run(&modules, &[words(bits)], &args), bits);
        prop_assert_eq!(found, wanted, "{} {} {}\n{}", op, a, b, &modules[0]);
    }

    /// Division of a number that is known to be short.
    #[test]
    fn divisions_of_short_numbers(
        op in proptest::sample::select(&["udiv", "urem", "sdiv", "srem"][..]),
        from in 2u32..31,
        extend in proptest::sample::select(&["zext", "sext"][..]),
        a in number(),
        b in number(),
    ) {
        let wide = if extend == "zext" {
            mask(a, from)
        } else {
            mask(signed(mask(a, from), from) as u128, 32)
        };
        let Some(wanted) = expected(op, wide, b, 32) else { return Ok(()) };
        let text = format!(
            "define i32 @f(i{from} %a) {{\n  %w = {extend} i{from} %a to i32\n  \
             %r = {op} i32 %w, {}\n  ret i32 %r\n}}\n",
            mask(b, 32)
        );
        let modules = oracle::with_runtime(&text, "f.ll");
        let found = number_of(&run(&modules, &[1], &[argument(a, from, 0x155)]), 32);
        prop_assert_eq!(found, wanted, "{}\n{}", text, &modules[0]);
    }

    #[test]
    fn comparisons(
        pred in proptest::sample::select(
            &["eq", "ne", "ugt", "uge", "ult", "ule", "sgt", "sge", "slt", "sle"][..]
        ),
        bits in proptest::sample::select(WIDTHS),
        a in number(),
        b in number(),
        near in any::<bool>(),
        constant in any::<bool>(),
        noise in any::<u32>(),
    ) {
        let b = if near { a.wrapping_add(b % 3) } else { b };
        let (ua, ub) = (mask(a, bits), mask(b, bits));
        let (sa, sb) = (signed(ua, bits), signed(ub, bits));
        let wanted = match pred {
            "eq" => ua == ub,
            "ne" => ua != ub,
            "ugt" => ua > ub,
            "uge" => ua >= ub,
            "ult" => ua < ub,
            "ule" => ua <= ub,
            "sgt" => sa > sb,
            "sge" => sa >= sb,
            "slt" => sa < sb,
            _ => sa <= sb,
        };
        let right = if constant { ub.to_string() } else { "%b".to_owned() };
        let text = format!(
            "define i32 @f(iN %a, iN %b) {{\n  %c = icmp {pred} iN %a, {right}\n  \
             %r = zext i1 %c to i32\n  ret i32 %r\n}}\n"
        )
        .replace("iN", &format!("i{bits}"));
        let modules = oracle::with_runtime(&text, "f.ll");
        let args = vec![argument(a, bits, noise), argument(b, bits, noise)];
        prop_assert_eq!(run(&modules, &[1], &args), vec![u32::from(wanted)], "{}", text);
    }

    #[test]
    fn conversions(
        from in proptest::sample::select(WIDTHS),
        to in proptest::sample::select(WIDTHS),
        sign in any::<bool>(),
        a in number(),
        noise in any::<u32>(),
    ) {
        prop_assume!(from != to);
        let op = match (from < to, sign) {
            (false, _) => "trunc",
            (true, true) => "sext",
            (true, false) => "zext",
        };
        let wanted = match op {
            "sext" => mask(signed(mask(a, from), from) as u128, to),
            _ => mask(mask(a, from), to),
        };
        // The shift right makes bits above the width show.
        let text = format!(
            "define i{to} @f(i{from} %a) {{\n  %r = {op} i{from} %a to i{to}\n  \
             %s = udiv i{to} %r, 1\n  ret i{to} %s\n}}\n"
        );
        let modules = oracle::with_runtime(&text, "f.ll");
        let found = number_of(&run(&modules, &[words(to)], &[argument(a, from, noise)]), to);
        prop_assert_eq!(found, wanted, "{}", text);
    }

    #[test]
    fn intrinsics(
        name in proptest::sample::select(&[
            "smin", "smax", "umin", "umax", "uadd.sat", "usub.sat", "sadd.sat", "ssub.sat",
            "abs", "ctlz", "cttz", "ctpop", "bitreverse", "bswap", "fshl", "fshr",
        ][..]),
        bits in proptest::sample::select(&[3u32, 8, 13, 16, 24, 31, 32, 33, 48, 63, 64][..]),
        a in number(),
        b in number(),
        amount in prop_oneof![0u128..200, any::<u128>()],
        known in any::<bool>(),
        noise in any::<u32>(),
    ) {
        let (ua, ub) = (mask(a, bits), mask(b, bits));
        let (sa, sb) = (signed(ua, bits), signed(ub, bits));
        prop_assume!(name != "bswap" || bits % 16 == 0);
        let amount = mask(amount, bits);
        let (most, least) = (signed(u128::MAX >> (129 - bits), bits), -(1i128 << (bits - 1)));
        let shift = amount % u128::from(bits);
        let double = ua << bits | ub;
        let wanted = match name {
            "smin" => sa.min(sb) as u128,
            "smax" => sa.max(sb) as u128,
            "umin" => ua.min(ub),
            "umax" => ua.max(ub),
            "uadd.sat" => (ua + ub).min(mask(u128::MAX, bits)),
            "usub.sat" => ua.saturating_sub(ub),
            "sadd.sat" => (sa + sb).clamp(least, most) as u128,
            "ssub.sat" => (sa - sb).clamp(least, most) as u128,
            "abs" => sa.unsigned_abs(),
            "ctlz" => u128::from(ua.leading_zeros() - (128 - bits)),
            "cttz" => u128::from(ua.trailing_zeros().min(bits)),
            "ctpop" => u128::from(ua.count_ones()),
            "bitreverse" => ua.reverse_bits() >> (128 - bits),
            "bswap" => ua.swap_bytes() >> (128 - bits),
            "fshl" => (double << shift) >> bits,
            _ => double >> shift,
        };
        let last = if known { amount.to_string() } else { "%c".to_owned() };
        let (types, given) = match name {
            "abs" | "ctlz" | "cttz" => ("iN, i1", "iN %a, i1 false".to_owned()),
            "ctpop" | "bitreverse" | "bswap" => ("iN", "iN %a".to_owned()),
            "fshl" | "fshr" => ("iN, iN, iN", format!("iN %a, iN %b, iN {last}")),
            _ => ("iN, iN", "iN %a, iN %b".to_owned()),
        };
        let text = format!(
            "declare iN @llvm.{name}.iN({types})\ndefine iN @f(iN %a, iN %b, iN %c) {{\n  \
             %r = call iN @llvm.{name}.iN({given})\n  ret iN %r\n}}\n"
        )
        .replace("iN", &format!("i{bits}"));
        let modules = oracle::with_runtime(&text, "f.ll");
        let args = [a, b, amount].map(|n| argument(n, bits, noise));
        let found = number_of(&run(&modules, &[words(bits)], &args), bits);
        prop_assert_eq!(found, mask(wanted, bits), "{}\n{}", text, &modules[0]);
    }

    #[test]
    fn overflow(
        name in proptest::sample::select(&["uadd", "sadd", "usub", "ssub", "umul", "smul"][..]),
        bits in proptest::sample::select(&[8u32, 16, 31, 32, 64][..]),
        a in number(),
        b in number(),
        noise in any::<u32>(),
    ) {
        let (ua, ub) = (mask(a, bits) as i128, mask(b, bits) as i128);
        let (sa, sb) = (signed(ua as u128, bits), signed(ub as u128, bits));
        let sign = name.starts_with('s');
        let (x, y) = if sign { (sa, sb) } else { (ua, ub) };
        // Products of 64 bits may pass the sign bit of i128 unsigned only.
        let exact = match &name[1..] {
            "add" => Some(x + y),
            "sub" => Some(x - y),
            _ => x.checked_mul(y),
        };
        let (result, fits) = match exact {
            Some(exact) => {
                let kept = mask(exact as u128, bits);
                let back = if sign { signed(kept, bits) } else { kept as i128 };
                (kept, back == exact)
            }
            None => (mask((x as u128).wrapping_mul(y as u128), bits), false),
        };
        let text = format!(
            "declare {{ iN, i1 }} @llvm.{name}.with.overflow.iN(iN, iN)\n\
             define {{ iN, i1 }} @f(iN %a, iN %b) {{\n  \
             %r = call {{ iN, i1 }} @llvm.{name}.with.overflow.iN(iN %a, iN %b)\n  \
             ret {{ iN, i1 }} %r\n}}\n"
        )
        .replace("iN", &format!("i{bits}"));
        let modules = oracle::with_runtime(&text, "f.ll");
        let args = vec![argument(a, bits, noise), argument(b, bits, noise)];
        let mut found = run(&modules, &[words(bits), 1], &args);
        prop_assert_eq!(found.pop(), Some(u32::from(!fits)), "{}\n{}", text, &modules[0]);
        prop_assert_eq!(number_of(&found, bits), result, "{}", text);
    }

    /// Integers of more than 128 bits, which clang makes of bit-fields.
    #[test]
    fn long_integers(
        op in proptest::sample::select(&[
            "add", "sub", "and", "or", "xor", "shl", "lshr", "ashr", "zext", "sext", "trunc", "ult",
        ][..]),
        bits in proptest::sample::select(&[129u32, 136, 160, 191, 256, 512][..]),
        a in prop::collection::vec(any::<u32>(), 16),
        b in prop::collection::vec(prop_oneof![any::<u32>(), Just(0), Just(u32::MAX)], 16),
        amount in any::<u32>(),
        constant in any::<bool>(),
    ) {
        let (a, b) = (long::bits(&a, bits), long::bits(&b, bits));
        let amount = amount % bits;
        let shift = matches!(op, "shl" | "lshr" | "ashr");
        let right = match (constant, shift) {
            (true, true) => amount.to_string(),
            (true, false) => long::decimal(&b),
            (false, _) => "%y".to_owned(),
        };
        let narrow = bits - amount % 128;
        let (wanted, work) = match op {
            "zext" | "sext" => {
                let mut low = a[..narrow as usize].to_vec();
                let fill = op == "sext" && low[low.len() - 1];
                low.resize(bits as usize, fill);
                let work = format!(
                    "%n = load i{narrow}, ptr %a, align 1\n  %r = {op} i{narrow} %n to iN"
                );
                // No step where there is none to take.
                if narrow == bits {
                    (a.clone(), "%r = xor iN %x, 0".to_owned())
                } else {
                    (low, work)
                }
            }
            "trunc" => {
                let mut low = a[..narrow as usize].to_vec();
                low.resize(bits as usize, false);
                let work = format!(
                    "%n = trunc iN %x to i{narrow}\n  %r = zext i{narrow} %n to iN"
                );
                if narrow == bits {
                    (a.clone(), "%r = or iN %x, 0".to_owned())
                } else {
                    (low, work)
                }
            }
            "ult" => {
                let less = a.iter().rev().lt(b.iter().rev());
                let mut wanted = vec![false; bits as usize];
                wanted[0] = less;
                (wanted, format!("%c = icmp ult iN %x, {right}\n  %r = zext i1 %c to iN"))
            }
            _ => (
                long::binary(op, &a, &b, amount as usize),
                format!("%r = {op} iN %x, {right}"),
            ),
        };
        let y = if shift { long::bits(&[amount], bits) } else { b };
        let text = format!(
            "define void @f(ptr %a, ptr %b, ptr %to) {{\n  %x = load iN, ptr %a, align 1\n  \
             %y = load iN, ptr %b, align 4\n  {work}\n  store iN %r, ptr %to, align 2\n  \
             ret void\n}}\n"
        )
        .replace("iN", &format!("i{bits}"));
        let modules = oracle::with_runtime(&text, "f.ll");
        let modules: Vec<&lir::Module> = modules.iter().collect();
        let mut machine = Machine::new(&modules, 0x7_0000).unwrap();
        let places = [0x7_1000u32, 0x7_2000, 0x7_3000];
        for (place, value) in places.iter().zip([&a, &y]) {
            let bytes = long::bytes(value);
            machine.memory()[*place as usize..][..bytes.len()].copy_from_slice(&bytes);
        }
        machine.call("f", &places).unwrap();
        let wanted = long::bytes(&wanted);
        let found = machine.memory()[places[2] as usize..][..wanted.len()].to_vec();
        prop_assert_eq!(found, wanted, "{}\n{}", text, modules[0]);
    }
}

/// Numbers as bits, the lowest first.
mod long {
    pub(super) fn bits(words: &[u32], count: u32) -> Vec<bool> {
        (0..count as usize)
            .map(|n| words.get(n / 32).is_some_and(|w| w >> (n % 32) & 1 == 1))
            .collect()
    }

    pub(super) fn bytes(bits: &[bool]) -> Vec<u8> {
        let byte = |c: &[bool]| c.iter().rev().fold(0, |sum, b| sum << 1 | u8::from(*b));
        bits.chunks(8).map(byte).collect()
    }

    fn add(a: &[bool], b: &[bool], mut carry: bool) -> Vec<bool> {
        let step = |(a, b): (&bool, &bool)| {
            let sum = a ^ b ^ carry;
            carry = *a && *b || carry && (*a || *b);
            sum
        };
        a.iter().zip(b).map(step).collect()
    }

    pub(super) fn binary(op: &str, a: &[bool], b: &[bool], amount: usize) -> Vec<bool> {
        let pairs = a.iter().zip(b);
        match op {
            "add" => add(a, b, false),
            "sub" => add(a, &b.iter().map(|b| !b).collect::<Vec<_>>(), true),
            "and" => pairs.map(|(a, b)| a & b).collect(),
            "or" => pairs.map(|(a, b)| a | b).collect(),
            "xor" => pairs.map(|(a, b)| a ^ b).collect(),
            "shl" => [&vec![false; amount], &a[..a.len() - amount]].concat(),
            _ => {
                let fill = op == "ashr" && a[a.len() - 1];
                [&a[amount..], &vec![fill; amount]].concat()
            }
        }
    }

    /// As LLVM writes it, signed.
    pub(super) fn decimal(bits: &[bool]) -> String {
        let negative = bits[bits.len() - 1];
        let zero = vec![false; bits.len()];
        let size = if negative {
            binary("sub", &zero, bits, 0)
        } else {
            bits.to_vec()
        };
        let mut digits = vec![0u8];
        for bit in size.iter().rev() {
            let mut carry = u8::from(*bit);
            for digit in &mut digits {
                let double = 2 * *digit + carry;
                (*digit, carry) = (double % 10, double / 10);
            }
            if carry > 0 {
                digits.push(carry);
            }
        }
        let digits = digits.iter().rev().map(|d| char::from(b'0' + d));
        let sign = if negative { "-" } else { "" };
        sign.chars().chain(digits).collect()
    }
}
