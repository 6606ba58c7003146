//! Products of INT8 matrices with random codes, biases and requantisations:
//! every output equals the golden integer model's.

mod common;

use common::load;
use golden::compare;
use golden::matmul::{multiply, Operands, Requant, Shape};
use npu_driver::DeviceSelector;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

const TILE: Shape = Shape {
    m: 64,
    k: 64,
    n: 64,
};

/// Codes of a matrix: any, the extremes, small ones.
fn matrix() -> impl Strategy<Value = Vec<i8>> {
    let extreme = prop_oneof![Just(i8::MIN), Just(i8::MAX)];
    prop_oneof![
        3 => vec(any::<i8>(), 4096),
        2 => vec(extreme, 4096),
        1 => vec(-3i8..4, 4096),
    ]
}

/// Biases within so many bits.
fn biases() -> impl Strategy<Value = Vec<i32>> {
    let room = i32::MAX - 64 * 128 * 128;
    (0u32..31).prop_flat_map(move |log| {
        let most = room >> log;
        vec(-most..=most, 64)
    })
}

fn check(
    name: &str,
    requants: impl Strategy<Value = Requant>,
    words: fn(&Requant, &[i32]) -> Option<Vec<i32>>,
) {
    let loaded = load(name, DeviceSelector::Emulator);
    let cases = (matrix(), matrix(), biases(), requants);
    let config = ProptestConfig {
        max_shrink_iters: 200,
        failure_persistence: None,
        ..ProptestConfig::with_cases(48)
    };
    let body = |(a, b, bias, requant): (Vec<i8>, Vec<i8>, Vec<i32>, Requant)| {
        let Some(words) = words(&requant, &bias) else {
            return Err(TestCaseError::reject("sums leave 32 bits"));
        };
        loaded.kernel.bind("matmul_params", &words).unwrap();
        let (found, _) = loaded.run::<i8, i8>(&[&a, &b], 4096);
        let ops = Operands {
            a: &a,
            b: &b,
            bias: &bias,
        };
        let wanted = multiply(TILE, &ops, &requant, None).unwrap();
        let comparison = compare::exact(&[64, 64], &wanted, &found).unwrap();
        prop_assert!(comparison.first.is_none(), "{:?}", comparison.first);
        Ok(())
    };
    if let Err(error) = TestRunner::new(config).run(&cases, body) {
        panic!("{name}: {error}");
    }
}

#[test]
fn by_any_multiplier() {
    let requants = (1u16..1 << 15, 0u8..=46, any::<i8>())
        .prop_map(|(mult, shift, zero)| Requant::from_parts(mult, shift, zero).unwrap());
    check("matmul_64x64x64", requants, |r, bias| {
        Some(r.to_words(bias))
    });
}

#[test]
fn by_any_shift() {
    let requants =
        (0u8..=31, any::<i8>()).prop_map(|(shift, zero)| Requant::by_shift(shift, zero).unwrap());
    check("matmul_shift_64x64x64", requants, |r, bias| {
        r.to_shift_words(bias, TILE.k)
    });
}
