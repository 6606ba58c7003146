//! Every mode against its definition, one lane at a time in 128 bits.

use proptest::prelude::*;

use super::*;
use crate::vector::config::MODES;

/// A lane of a factor, by its number and width in bits.
fn lane(register: &[u8], bits: usize, index: usize, sign: Sign) -> i128 {
    let at = index * bits;
    let raw = (0..bits).fold(0i128, |v, b| {
        let bit = register[(at + b) / 8] >> ((at + b) % 8) & 1;
        v | i128::from(bit) << b
    });
    if sign == Sign::Signed && raw >> (bits - 1) & 1 == 1 {
        raw - (1 << bits)
    } else {
        raw
    }
}

/// Which lanes of x and y meet in each lane of the result.
type Lanes = Vec<Vec<(usize, usize)>>;

/// Lanes of a matrix product: rows, inner, columns.
fn matrix(m: usize, k: usize, n: usize) -> Lanes {
    let mut lanes = Vec::new();
    for row in 0..m {
        for column in 0..n {
            lanes.push((0..k).map(|t| (row * k + t, t * n + column)).collect());
        }
    }
    lanes
}

fn terms(count: usize, of: impl Fn(usize) -> Vec<(usize, usize)>) -> Lanes {
    (0..count).map(of).collect()
}

/// Widths of x and y, and which lanes of x and y each lane of the result
/// multiplies.
fn definition(mode: Mode) -> Option<(usize, usize, Lanes)> {
    use Mode::*;
    Some(match mode {
        I8I4M4K16N8 => (8, 4, matrix(4, 16, 8)),
        I8M4K8N8 => (8, 8, matrix(4, 8, 8)),
        I8Elem32K2 => (8, 8, terms(32, |i| vec![(i, i), (i + 32, i + 32)])),
        I8Conv4x4Ch8 => (
            8,
            8,
            terms(32, |i| {
                (0..4)
                    .map(|u| ((i / 8 + u) * 8 + i % 8, u * 8 + i % 8))
                    .collect()
            }),
        ),
        I8Conv8x8Ch4 => (
            8,
            8,
            terms(32, |i| {
                (0..8)
                    .map(|u| ((i / 4 + u) * 4 + i % 4, u * 4 + i % 4))
                    .collect()
            }),
        ),
        I8Conv32x8 => (8, 8, terms(32, |i| (0..8).map(|u| (i + u, u)).collect())),
        I16I8M4K4N8 => (16, 8, matrix(4, 4, 8)),
        I16I8M4K4N4Ch2 => (
            16,
            8,
            terms(32, |i| {
                let (ch, one) = (i % 2, &matrix(4, 4, 4)[i / 2]);
                one.iter().map(|(x, y)| (2 * x + ch, 2 * y + ch)).collect()
            }),
        ),
        I16M4K2N8 => (16, 16, matrix(4, 2, 8)),
        I16Elem32 => (16, 16, terms(32, |i| vec![(i, i)])),
        I32I16M4K2N4 => (32, 16, matrix(4, 2, 4)),
        I16I8M2K8N8 => (16, 8, matrix(2, 8, 8)),
        I16I8M4K8N4 => (16, 8, matrix(4, 8, 4)),
        I16M2K4N8 => (16, 16, matrix(2, 4, 8)),
        I16M4K4N4 => (16, 16, matrix(4, 4, 4)),
        I16Elem16K2 => (16, 16, terms(16, |i| vec![(i, i), (i + 16, i + 16)])),
        I16Conv16x4 => (16, 16, terms(16, |i| (0..4).map(|u| (i + u, u)).collect())),
        _ => return None,
    })
}

const SUMS: [(Sum, i128, i128, i128); 10] = [
    (Sum::MUL, 1, 0, 0),
    (Sum::NEGMUL, -1, 0, 0),
    (Sum::MAC, 1, 1, 0),
    (Sum::MSC, -1, 1, 0),
    (Sum::NEGMAC, -1, -1, 0),
    (Sum::NEGMSC, 1, -1, 0),
    (Sum::ADDMAC, 1, 1, 1),
    (Sum::ADDMSC, -1, 1, 1),
    (Sum::SUBMAC, 1, 1, -1),
    (Sum::SUBMSC, -1, 1, -1),
];

fn wide() -> impl Strategy<Value = [u8; 128]> {
    any::<[[u8; 32]; 4]>().prop_map(cast)
}

/// All ones, extremes and noise.
fn factor() -> impl Strategy<Value = [u8; 64]> {
    prop_oneof![
        4 => any::<[u8; 64]>(),
        1 => prop_oneof![Just(0x80), Just(0x7f), Just(0xff), Just(0)].prop_map(|b| [b; 64]),
        1 => Just(cast([i16::MIN; 32])),
        1 => Just(cast([i32::MIN; 16])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn every_dense_mode(
        x in factor(), y in factor(), acc1 in wide(), acc2 in wide(),
        mode in 0..MODES.len(), signs in 0..4u32, flags in prop_oneof![Just([false; 5]), any::<[bool; 5]>()],
        sum in 0..SUMS.len(),
    ) {
        let (a, b, v, mode) = MODES[mode];
        let sign = |bit: u32| if signs >> bit & 1 == 1 { Sign::Signed } else { Sign::Unsigned };
        let (sx, sy) = (sign(0), sign(1));
        let [zero, shift, neg_mul, neg1, neg2] = flags;
        let word = Config::of(a, b, v, sx, sy).0
            | u32::from(zero)
            | u32::from(shift) << 10
            | u32::from(neg_mul) << 11
            | u32::from(neg1) << 12
            | u32::from(neg2) << 13;
        let (sum, p, f1, f2) = SUMS[sum];
        let mut out = [0; 128];
        let result = multiply(sum, Config(word), (&acc1, &acc2), &x, &y, &mut out);
        let Some((bx, by, lanes)) = definition(mode) else {
            // Complex products without a mask are tested below.
            prop_assert_eq!(
                result.is_err(),
                !matches!(mode, Mode::C16Elem8K2 | Mode::C32C16Elem8)
            );
            return Ok(());
        };
        prop_assert_eq!(result, Ok(()));
        let bits = 1024 / lanes.len();
        let flip = |f: i128, on: bool| if on { -f } else { f };
        for (i, terms) in lanes.iter().enumerate() {
            let product: i128 = terms
                .iter()
                .map(|(ix, iy)| lane(&x, bx, *ix, sx) * lane(&y, by, *iy, sy))
                .sum();
            let first = lane(&acc1, bits, i, Sign::Signed) << if shift { 16 } else { 0 };
            let second = lane(&acc2, bits, i, Sign::Signed);
            let want = flip(p, neg_mul) * product
                + if zero { 0 } else { flip(f1, neg1) * first }
                + flip(f2, neg2) * second;
            let modulus = 1i128 << bits;
            prop_assert_eq!(
                lane(&out, bits, i, Sign::Unsigned),
                want.rem_euclid(modulus),
                "{:?} lane {}", mode, i
            );
        }
    }

    /// Masks of the public names, against complex numbers.
    #[test]
    fn complex(x in factor(), y in factor(), conj_x: bool, conj_y: bool, wide: bool) {
        let mask = match (conj_x, conj_y) {
            (false, false) => 0x0a,
            (true, false) => 0xa0,
            (false, true) => 0x50,
            (true, true) => 0xfa,
        };
        let (b, v, bits, terms) = if wide { (0, 1, 32, 1) } else { (3, 4, 16, 2) };
        let config = Config(Config::of(1, b, v, Sign::Signed, Sign::Signed).0 | mask << 16);
        let mut out = [0; 128];
        let none = [0; 128];
        multiply(Sum::MUL, config, (&none, &none), &x, &y, &mut out).unwrap();
        for i in 0..8 {
            let (mut re, mut im) = (0i128, 0i128);
            for t in 0..terms {
                let at = 2 * (8 * t + i);
                let conj = |v: i128, on: bool| if on { -v } else { v };
                let xr = lane(&x, bits, at, Sign::Signed);
                let xi = conj(lane(&x, bits, at + 1, Sign::Signed), conj_x);
                let yr = lane(&y, 16, at, Sign::Signed);
                let yi = conj(lane(&y, 16, at + 1, Sign::Signed), conj_y);
                re += xr * yr - xi * yi;
                im += xr * yi + xi * yr;
            }
            prop_assert_eq!(lane(&out, 64, 2 * i, Sign::Signed), re);
            prop_assert_eq!(lane(&out, 64, 2 * i + 1, Sign::Signed), im);
        }
    }
}

#[test]
fn a_product_of_32_bits_in_pieces() {
    // As aie_api emulates it: high half, shifted by 16, low half added.
    let (a, b) = (-123_456_789i32, -21_555i16);
    let mut high = [0i16; 32];
    let mut low = [0u16; 32];
    let mut y = [0i16; 32];
    (high[0], low[0], y[0]) = ((a >> 16) as i16, a as u16, b);
    let (high, low, y): (X, X, X) = (cast(high), cast(low), cast(y));
    let none = [0; 128];
    let (mut first, mut out) = ([0; 128], [0; 128]);
    let config = Config::of(1, 3, 2, Sign::Signed, Sign::Signed);
    multiply(Sum::MUL, config, (&none, &none), &high, &y, &mut first).unwrap();
    let config = Config(Config::of(1, 3, 2, Sign::Unsigned, Sign::Signed).0 | 1 << 10);
    multiply(Sum::MAC, config, (&first, &none), &low, &y, &mut out).unwrap();
    let lanes: [i64; 16] = cast(out);
    assert_eq!(lanes[0], i64::from(a) * i64::from(b));
    assert_eq!(lanes[1..], [0; 15]);
}

#[test]
fn refusals() {
    let none = [0; 128];
    let mut out = [0; 128];
    let mut run = |word| {
        multiply(
            Sum::MAC,
            Config(word),
            (&none, &none),
            &[0; 64],
            &[0; 64],
            &mut out,
        )
    };
    assert_eq!(run(0x0001_0308), Err(ConfigError::SignMask));
    assert_eq!(run(60), Err(ConfigError::OtherInstruction));
    assert_eq!(run(6), Err(ConfigError::UnknownMode));
    assert_eq!(run(0x8308), Err(ConfigError::Reserved));
    let half_masked = Config::of(1, 0, 1, Sign::Signed, Sign::Signed).0 | 2 << 16;
    assert_eq!(run(half_masked), Err(ConfigError::SignMask));
}
