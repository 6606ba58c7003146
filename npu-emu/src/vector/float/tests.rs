//! Lanes against doubles, which hold every aligned summand exactly.

use proptest::prelude::*;

use super::*;

fn f32_of(bits: u16) -> f64 {
    if bits & 0x7f80 == 0 {
        0.0
    } else {
        f32::from_bits(u32::from(bits) << 16).into()
    }
}

/// The sum of products and accumulators, aligned and rounded as documented;
/// no specials.
fn model(products: &[(u16, u16)], accs: &[u32]) -> u32 {
    let e = |v: u32| i32::try_from(v).unwrap();
    let products = products.iter().map(|(x, y)| {
        let exp = e(u32::from(x >> 7 & 0xff)) + e(u32::from(y >> 7 & 0xff));
        (f32_of(*x) * f32_of(*y), exp)
    });
    let accs = accs.iter().map(|a| {
        (
            f64::from(f32::from_bits(*a)),
            e(a >> 23 & 0xff).max(1) + 127,
        )
    });
    let all: Vec<_> = products.chain(accs).filter(|(v, _)| *v != 0.0).collect();
    let Some(largest) = all.iter().map(|(_, e)| *e).max() else {
        return 0;
    };
    let unit = 2f64.powi(largest - 277);
    let sum: f64 = all
        .iter()
        .map(|(v, _)| (v / unit).round_ties_even())
        .sum::<f64>()
        * unit;
    if sum == 0.0 {
        0
    } else if sum.abs() < 2f64.powi(-126) - 2f64.powi(-151) {
        u32::from(sum < 0.0) << 31
    } else {
        (sum as f32).to_bits()
    }
}

fn config(variant: u32) -> Config {
    Config(2 << 1 | 3 << 3 | variant << 5)
}

/// Numbers of like size, so that they meet in the sum; zeros, denormals.
fn number() -> impl Strategy<Value = u16> {
    prop_oneof![
        6 => (any::<bool>(), 120..134u16, 0..128u16).prop_map(|(s, e, m)| u16::from(s) << 15 | e << 7 | m),
        2 => any::<u16>().prop_filter("finite", |v| v & 0x7f80 != 0x7f80),
        1 => prop_oneof![Just(0), Just(0x8000), Just(1), Just(0x807f), Just(0x7f7f), Just(0x80)],
    ]
}

fn single() -> impl Strategy<Value = u32> {
    prop_oneof![
        4 => (any::<bool>(), 110..140u32, 0..1u32 << 23).prop_map(|(s, e, m)| u32::from(s) << 31 | e << 23 | m),
        2 => any::<u32>().prop_filter("finite", |v| v & 0x7f80_0000 != 0x7f80_0000),
        1 => prop_oneof![Just(0), Just(0x8000_0000), Just(1), Just(0x807f_ffff), Just(0x7f7f_ffff), Just(0x0080_0000)],
    ]
}

fn factors() -> impl Strategy<Value = [u16; 32]> {
    proptest::collection::vec(number(), 32).prop_map(|v| v.try_into().unwrap())
}

fn accumulators() -> impl Strategy<Value = [u32; 16]> {
    proptest::collection::vec(single(), 16).prop_map(|v| v.try_into().unwrap())
}

fn negated(a: [u32; 16]) -> [u32; 16] {
    a.map(|v| v ^ 1 << 31)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn matrices(x in factors(), y in factors(), acc in accumulators()) {
        let got = multiply(Sum::MAC, config(0), (&cast(acc), &[0xff; 64]), &cast(x), &cast(y));
        let got: [u32; 16] = cast(got.unwrap());
        for i in 0..16 {
            let terms: Vec<_> = (0..8).map(|k| (x[i / 4 * 8 + k], y[k * 4 + i % 4])).collect();
            prop_assert_eq!(got[i], model(&terms, &[acc[i]]), "lane {}", i);
        }
    }

    #[test]
    fn elements(x in factors(), y in factors(), acc1 in accumulators(), acc2 in accumulators()) {
        for (sum, product, first, second) in [
            (Sum::MUL, 1, 0, 0),
            (Sum::NEGMUL, -1, 0, 0),
            (Sum::MSC, -1, 1, 0),
            (Sum::ADDMAC, 1, 1, 1),
            (Sum::SUBMSC, -1, 1, -1),
        ] {
            let got = multiply(sum, config(1), (&cast(acc1), &cast(acc2)), &cast(x), &cast(y));
            let got: [u32; 16] = cast(got.unwrap());
            for i in 0..16 {
                let flip = u16::from(product < 0) << 15;
                let terms = [(x[i] ^ flip, y[i]), (x[i + 16] ^ flip, y[i + 16])];
                let acc = |f, a: u32| match f { 0 => 0, 1 => a, _ => a ^ 1 << 31 };
                let want = model(&terms, &[acc(first, acc1[i]), acc(second, acc2[i])]);
                prop_assert_eq!(got[i], want, "{:?} lane {}", sum, i);
            }
        }
    }

    #[test]
    fn additions(a in accumulators(), b in accumulators()) {
        for (sum, a1, b1) in [
            (Sum::ADD, a, b),
            (Sum::SUB, a, negated(b)),
            (Sum::NEGADD, negated(a), negated(b)),
            (Sum::NEGSUB, negated(a), b),
        ] {
            let got: [u32; 16] = cast(add(sum, config(0), &cast(a), &cast(b)).unwrap());
            for i in 0..16 {
                prop_assert_eq!(got[i], model(&[], &[a1[i], b1[i]]));
            }
        }
    }

    /// The doubles are the integers.
    #[test]
    fn quick_is_careful(x in factors(), y in factors(), a in accumulators(), b in accumulators()) {
        let accs = [a, b];
        prop_assert_eq!(quick::<Matrix<8>, 32>(&accs, &x, &y), careful::<Matrix<8>, 32>(&accs, &x, &y));
        prop_assert_eq!(quick::<Elements, 32>(&accs, &x, &y), careful::<Elements, 32>(&accs, &x, &y));
        prop_assert_eq!(quick::<Nothing, 0>(&accs, &[], &[]), careful::<Nothing, 0>(&accs, &[], &[]));
    }

    /// Sums about the least normal number.
    #[test]
    fn underflow(a in 0x0080_0000..0x0100_0000u32, tiny in 0..64u32, by in any::<[bool; 16]>()) {
        let acc: [u32; 16] = std::array::from_fn(|i| if by[i] { a } else { 0x0080_0000 } ^ (i as u32) << 31);
        let near = acc.map(|v| (0x0080_0000 - tiny / 2) | !v & 1 << 31);
        let (mut x, y) = ([0; 32], [0x80; 32]);
        for (i, x) in x.iter_mut().enumerate() {
            // Products far below the accumulators' last bit, and at it.
            *x = (102 + (tiny as u16 + i as u16) % 8) << 7 | tiny as u16;
        }
        let accs = [acc, near];
        prop_assert_eq!(quick::<Elements, 32>(&accs, &x, &y), careful::<Elements, 32>(&accs, &x, &y));
    }
}

fn one(products: &[(u16, u16)], acc: u32) -> u32 {
    let (mut x, mut y) = ([0; 32], [0; 32]);
    for (k, (a, b)) in products.iter().enumerate() {
        (x[k], y[4 * k]) = (*a, *b);
    }
    let mut accs = [0; 16];
    accs[0] = acc;
    let out = multiply(
        Sum::MAC,
        config(0),
        (&cast(accs), &[0; 64]),
        &cast(x),
        &cast(y),
    );
    cast::<_, [u32; 16]>(out.unwrap())[0]
}

#[test]
fn nans_are_summed() {
    // Recorded on hardware: the payload of the result is that of the sum.
    let x = [
        0x3e03, 0x1c4f, 0xc89e, 0xe2e0, 0x304e, 0xdc4a, 0xc7e1, 0xc166,
    ];
    let y = [
        0x3294, 0xb985, 0x59ce, 0x4def, 0x7fa1, 0x20ba, 0xba7d, 0x2341,
    ];
    let products: Vec<_> = x.into_iter().zip(y).collect();
    assert_eq!(one(&products, 0), 0xff90_5901);
    // Overflow leaves only the lowest bit.
    assert_eq!(one(&[(0x7fc0, 0x4000)], 0), 0x7f80_0001);
    assert_eq!(one(&[(0xffc0, 0x4000)], 0), 0xff80_0001);
    // A NaN in the accumulator.
    assert_eq!(one(&[], 0x7fc0_0000), 0x7f80_0001);
    assert_eq!(
        one(&[(0xff00, 0x3f80)], 0x7f80_4000) & 0x7f80_0001,
        0x7f80_0001
    );
}

#[test]
fn infinities() {
    let (inf, one_, zero) = (0x7f80, 0x3f80, 0);
    assert_eq!(one(&[(inf, one_)], 0), 0x7f80_0000);
    assert_eq!(one(&[(inf, one_ | 0x8000)], 0x4000_0000), 0xff80_0000);
    assert_eq!(one(&[(inf, zero)], 0), 0x7f80_0001);
    assert_eq!(one(&[(inf, one_)], 0xff80_0000) & 0x7fff_ffff, 0x7f80_0001);
    // Finite sums that are too large.
    assert_eq!(one(&[(0x7f7f, 0x7f7f)], 0), 0x7f80_0000);
    assert_eq!(one(&[(0x7f7f, 0xff7f)], 0x7f7f_ffff), 0xff80_0000);
}

#[test]
fn additions_of_specials() {
    let add = |a: u32, b: u32| {
        let out = add(Sum::ADD, config(0), &cast([a; 16]), &cast([b; 16])).unwrap();
        cast::<_, [u32; 16]>(out)[7]
    };
    // Reported from hardware: +infinity and a negative NaN leave the
    // difference of their significands.
    assert_eq!(add(0x7f80_0000, 0xffc6_0000), 0xff8c_0001);
    assert_eq!(add(0x7f80_0000, 0xff80_0000), 0x7f80_0001);
    assert_eq!(add(0x7f80_0000, 0x7f7f_ffff), 0x7f80_0000);
    assert_eq!(add(0xff80_0000, 0x4000_0000), 0xff80_0000);
    // NaNs of the same sign overflow, of different signs leave a difference.
    assert_eq!(add(0xffff_ffff, 0xffff_ffff), 0xff80_0001);
    assert_eq!(add(0x7fc0_0000, 0xffe0_0000), 0xff80_0001);
}

#[test]
fn denormals_and_zero() {
    // Denormal factors are zero, denormal accumulators are not.
    assert_eq!(one(&[(1, 0x7f00)], 0), 0);
    let acc = |a, b| {
        let (mut x, mut y) = ([0u32; 16], [0u32; 16]);
        (x[0], y[0]) = (a, b);
        let out = add(Sum::ADD, config(0), &cast(x), &cast(y)).unwrap();
        cast::<_, [u32; 16]>(out)[0]
    };
    // Reported from hardware: two denormals with a normal sum.
    assert_eq!(acc(0x8052_0000, 0x807e_0000), 0x80d0_0000);
    // Results that would be denormal.
    assert_eq!(acc(0x8000_0001, 0x8000_0001), 0x8000_0000);
    assert_eq!(acc(0x0080_0001, 0x8080_0000), 0);
    // Zeros of any sign add up to +0.
    assert_eq!(acc(0x8000_0000, 0x8000_0000), 0);
}

#[test]
fn refusals() {
    let none = [0; 64];
    let run = |word| multiply(Sum::MUL, Config(word), (&none, &none), &none, &none);
    assert_eq!(run(0x308), Err(ConfigError::OtherInstruction));
    assert_eq!(run(60 | 1 << 10), Err(ConfigError::FloatShift));
    assert_eq!(run(60 | 1 << 16), Err(ConfigError::SignMask));
    assert_eq!(run(60 | 1 << 14), Err(ConfigError::Reserved));
    assert_eq!(
        add(Sum::ADD, Config(0), &none, &none),
        Err(ConfigError::OtherInstruction)
    );
}
