//! LayerNorm with random rows, gains, offsets, shifts and eps: every output
//! equals the golden integer model's.

mod common;

use common::load;
use golden::compare;
use golden::inputs::Rng;
use golden::layernorm::Params;
use npu_driver::DeviceSelector;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

const ROWS: usize = 1536;
const FEATURES: usize = 512;

/// All integers that the model allows, whatever layer they come from.
fn params() -> impl Strategy<Value = Params> {
    let gains = vec(any::<i16>(), FEATURES);
    let offsets = (0u32..30).prop_flat_map(|log| {
        let most = (1i32 << 30) >> log;
        vec(-most..most, FEATURES)
    });
    let eps = (0u32..=46).prop_flat_map(|log| 1u64 << log >> 1..=1 << log);
    (gains, 0u32..16, offsets, 9u32..=22, eps).prop_map(|(gain, quiet, offset, shift, eps)| {
        Params {
            gain: gain.into_iter().map(|g| g >> quiet).collect(),
            offset,
            shift,
            eps: eps.max(1),
        }
    })
}

/// Rows around any mean, of any deviation, some with one code far from all
/// others, some constant.
fn rows(seed: u64) -> Vec<i8> {
    let mut rng = Rng::new(seed);
    let mut all = Vec::with_capacity(ROWS * FEATURES);
    for _ in 0..ROWS {
        let deviation = (rng.uniform() * 10.0 - 3.0).exp2();
        let mean = (rng.uniform() - 0.5) * 300.0;
        let kind = rng.next_u64() % 8;
        let at = (rng.next_u64() % FEATURES as u64) as usize;
        for i in 0..FEATURES {
            let code = match kind {
                0 => mean,
                1 if i == at => -mean * 8.0,
                _ => mean + deviation * rng.gaussian(),
            };
            all.push(code.round().clamp(-128.0, 127.0) as i8);
        }
    }
    all
}

#[test]
fn any_layer_of_any_rows() {
    let loaded = load("layer_norm_1536x512", DeviceSelector::Emulator);
    let config = ProptestConfig {
        max_shrink_iters: 20,
        failure_persistence: None,
        ..ProptestConfig::with_cases(8)
    };
    let body = |(params, seed): (Params, u64)| {
        let words = params.to_words();
        for core in 0..16 {
            let name = format!("layer_norm_params_{}_{}", core / 4, core % 4);
            loaded.kernel.bind(&name, &words).unwrap();
        }
        let input = rows(seed);
        let (found, _) = loaded.run::<i8, i8>(&[&input], input.len());
        let codes = |row| params.normalise(row).unwrap();
        let wanted: Vec<i8> = input.chunks_exact(FEATURES).flat_map(codes).collect();
        let comparison = compare::exact(&[ROWS, FEATURES], &wanted, &found).unwrap();
        prop_assert!(comparison.first.is_none(), "{:?}", comparison.first);
        Ok(())
    };
    let cases = (params(), any::<u64>());
    if let Err(error) = TestRunner::new(config).run(&cases, body) {
        panic!("{error}");
    }
}
