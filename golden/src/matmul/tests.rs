use super::*;
use crate::inputs::{uniform_i8, Rng};
use crate::lut::{Function, TableSpec};
use proptest::prelude::*;

fn ops<'a>(a: &'a [i8], b: &'a [i8], bias: &'a [i32]) -> Operands<'a> {
    Operands { a, b, bias }
}

#[test]
fn a_product_by_hand() {
    let shape = Shape { m: 2, k: 3, n: 2 };
    let (a, b) = ([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]);
    let ops = ops(&a, &b, &[100, -100]);
    assert_eq!(accumulate(shape, &ops).unwrap(), [158, -36, 239, 54]);
    let half = Requant::from_parts(1, 1, -10).unwrap();
    // 79, -18, 119.5, 27; less 10: 109.5 is a tie, to even 110
    assert_eq!(
        multiply(shape, &ops, &half, None).unwrap(),
        [69, -28, 110, 17]
    );
}

#[test]
fn operands_are_checked() {
    let shape = Shape { m: 2, k: 3, n: 2 };
    let error = accumulate(shape, &ops(&[0; 6], &[0; 5], &[0; 2])).unwrap_err();
    assert!(matches!(
        error,
        MatmulError::Length {
            name: "b",
            expected: 6,
            actual: 5
        }
    ));
    let error = accumulate(shape, &ops(&[0; 6], &[0; 6], &[0])).unwrap_err();
    assert!(matches!(error, MatmulError::Length { name: "bias", .. }));
    let bias = [0, i32::MAX - 3 * 128 * 128 + 1];
    let error = accumulate(shape, &ops(&[0; 6], &[0; 6], &bias)).unwrap_err();
    assert!(matches!(
        error,
        MatmulError::Overflow {
            column: 1,
            k: 3,
            ..
        }
    ));
    let bias = [0, i32::MAX - 3 * 128 * 128];
    assert!(accumulate(shape, &ops(&[-128; 6], &[-128; 6], &bias)).is_ok());
}

#[test]
fn impossible_ratios_are_refused() {
    for ratio in [0.0, -1.0, f64::NAN, f64::INFINITY, 32768.0, 1e-10] {
        assert!(
            matches!(Requant::new(ratio, 0), Err(RequantError::Ratio { .. })),
            "{ratio}"
        );
    }
    assert!(matches!(Requant::new(1.0, 128), Err(RequantError::Zero(_))));
    assert_eq!(Requant::from_parts(0, 3, 0), None);
    assert_eq!(Requant::from_parts(1 << 15, 3, 0), None);
    assert_eq!(Requant::from_parts(1, 47, 0), None);
    let words = |mult, shift| Requant::from_parts(mult, shift, 0)?.to_shift_words(&[0], 64);
    assert!(words(8, 34).is_some());
    assert_eq!(words(3, 5), None);
    assert_eq!(words(8, 2), None);
    assert_eq!(words(1, 32), None);
}

#[test]
fn a_ratio_next_to_a_power_of_two_keeps_15_bits() {
    let r = Requant::new(1.0 - 1e-9, 0).unwrap();
    assert_eq!((r.mult(), r.shift()), (1 << 14, 14));
    let r = Requant::new(32767.0, 0).unwrap();
    assert_eq!((r.mult(), r.shift()), (32767, 0));
}

/// A table after the product is the table's own model on its codes.
#[test]
fn the_table_is_applied_to_the_rounded_codes() {
    let shape = Shape { m: 8, k: 64, n: 8 };
    let (a, b) = (uniform_i8(512, 1), uniform_i8(512, 2));
    let bias = [37; 8];
    let ops = ops(&a, &b, &bias);
    let requant = Requant::new(0.0007, 3).unwrap();
    let table = TableSpec::symmetric(Function::GeluErf, 6.0 / 127.0, 5.0 / 127.0)
        .build()
        .unwrap();
    let plain = multiply(shape, &ops, &requant, None).unwrap();
    let through = multiply(shape, &ops, &requant, Some(&table)).unwrap();
    assert_eq!(through, table.apply_all(&plain));
    assert_ne!(through, plain);
}

proptest! {
    /// With the multiplier's own ratio the model is the correctly rounded real
    /// number, wherever float64 can tell.
    #[test]
    fn rounding_is_correct(acc: i32, mult in 1u16..32768, shift in 0u8..=46, zero: i8) {
        let r = Requant::from_parts(mult, shift, zero).unwrap();
        // 31 + 15 bits: exact in float64.
        let exact = f64::from(acc) * f64::from(mult) / libm::ldexp(1.0, i32::from(shift));
        let want = libm::rint(exact + f64::from(zero)).clamp(-128.0, 127.0);
        prop_assert_eq!(f64::from(r.apply(acc)), want);
    }

    /// The words of a kernel that only shifts mean the same.
    #[test]
    fn shifts_alone_do_the_same(
        acc in -(1i32 << 30)..1 << 30, log in 0u32..15, shift in 0u8..=31, zero: i8,
    ) {
        let Some(r) = Requant::from_parts(1 << log, shift + log as u8, zero) else {
            return Ok(());
        };
        let room = i64::from(i32::MAX) - 64 * PRODUCT;
        let folded = i64::from(acc) + (i64::from(zero) << shift);
        match r.to_shift_words(&[acc], 64) {
            None => prop_assert!(folded.abs() > room),
            Some(words) => {
                prop_assert_eq!(&words[..8], &[1, i32::from(shift), 0, 0, 0, 0, 0, 0]);
                prop_assert_eq!(i64::from(words[8]), folded);
                let plain = Requant::by_shift(shift, 0).unwrap();
                prop_assert_eq!(plain.apply(words[8]), r.apply(acc));
            }
        }
    }

    /// With any ratio the multiplier moves a code by less than 0.004 of a
    /// step, so that one code is the most that rounding makes of it.
    #[test]
    fn within_a_code_of_the_truth(
        seed: u64, m in 1usize..6, k in 1usize..300, n in 1usize..6,
        ratio in 1e-6f64..0.5, zero in -128i32..=127,
    ) {
        let shape = Shape { m, k, n };
        let layer = Layer {
            shape,
            a: Quant { scale: 0.02, zero_point: zero },
            b_scale: 0.01,
            out: Quant { scale: 0.0002 / ratio, zero_point: zero / 2 },
        };
        let (a, b) = (uniform_i8(m * k, seed), uniform_i8(k * n, seed ^ 1));
        let mut rng = Rng::new(seed);
        let bias: Vec<i32> = (0..n).map(|_| (rng.next_u64() >> 52) as i32 - 2048).collect();
        let bias = fold_zero_point(&bias, &b, zero);
        let ops = ops(&a, &b, &bias);
        let got = multiply(shape, &ops, &layer.requant().unwrap(), None).unwrap();
        for (g, w) in got.iter().zip(truth(&layer, &ops).unwrap()) {
            let w = w.clamp(-128.0, 127.0);
            prop_assert!((f64::from(*g) - w).abs() <= 0.5 + 0.008, "{} {}", g, w);
        }
    }

    /// Folding the zero point is what subtracting it from every code is.
    #[test]
    fn zero_points_fold(seed: u64, k in 1usize..50, zero in -128i32..=127) {
        let shape = Shape { m: 1, k, n: 2 };
        let (a, b) = (uniform_i8(k, seed), uniform_i8(2 * k, seed ^ 1));
        let bias = fold_zero_point(&[5, -7], &b, zero);
        let got = accumulate(shape, &ops(&a, &b, &bias)).unwrap();
        for (j, start) in [5, -7].into_iter().enumerate() {
            let want: i32 = (0..k).map(|d| (i32::from(a[d]) - zero) * i32::from(b[2 * d + j])).sum();
            prop_assert_eq!(got[j], want + start);
        }
    }
}
