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
        bits in proptest::sample::select(&[8u32, 16, 32, 64][..]),
        a in number(),
        b in number(),
        amount in 0u32..200,
        noise in any::<u32>(),
    ) {
        let (ua, ub) = (mask(a, bits), mask(b, bits));
        let (sa, sb) = (signed(ua, bits), signed(ub, bits));
        prop_assume!(name != "bswap" || bits > 8);
        let (most, least) = (signed(u128::MAX >> (129 - bits), bits), -(1i128 << (bits - 1)));
        let shift = amount % bits;
        let double = ua << (bits - 1) << 1 | ub;
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
 let given = match name {
            "abs" | "ctlz" | "cttz" => "iN %a, i1 false".to_owned(),
            "ctpop" | "bitreverse" | "bswap" => "iN %a".to_owned(),
            "fshl" | "fshr" => format!("iN %a, iN %b, iN {amount}"),
            _ => "iN %a, iN %b".to_owned(),
        };
        let types = given.replace(" %a", "").replace(" %b", "").replace(" false", "");
        let types = types.replace(&format!(" {amount}"), "");
        let text = format!(
            "declare iN @llvm.{name}.iN({types})\ndefine iN @f(iN %a, iN %b) {{\n  \
             %r = call iN @llvm.{name}.iN({given})\n  ret iN %r\n}}\n"
        )
        .replace("iN", &format!("i{bits}"));
        let modules = oracle::with_runtime(&text, "f.ll");
        let args = vec![argument(a, bits, noise), argument(b, bits, noise)];
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
}
