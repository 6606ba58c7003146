//! Matrix products. The designs have one shape each; a smaller product is one whose
//! operands are zero beyond it; all of the output is judged.

use golden::inputs::noise;
use golden::matmul::{multiply, Operands, Requant, Shape};
use golden::{gemm, matmul};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::values::{seed, within, Codes};
use super::{text, Judged, Property};
use crate::check::Failure;
use crate::matmul::PARAMS;
use crate::session::Loaded;
use crate::workload::TILE;

/// A product on one core.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Product {
    m: usize,
    k: usize,
    n: usize,
    a: Codes,
    b: Codes,
    /// Biases: bits that they leave free, and what makes them.
    bias: (u32, u32),
    mult: u16,
    shift: u8,
    zero: i8,
}

/// A size up to the design's, and often that itself. Shrinking ends at the first kind.
fn size(most: usize) -> BoxedStrategy<usize> {
    prop_oneof![2 => 1..=most, 1 => Just(most)].boxed()
}

fn products(
    mult: std::ops::Range<u16>,
    shift: std::ops::RangeInclusive<u8>,
) -> BoxedStrategy<Product> {
    let sizes = (size(TILE.m), size(TILE.k), size(TILE.n));
    let numbers = (mult, shift, any::<i8>());
    let codes = (Codes::strategy(), Codes::strategy());
    (sizes, codes, (0u32..31, seed()), numbers)
        .prop_map(|((m, k, n), (a, b), bias, (mult, shift, zero))| Product {
            m,
            k,
            n,
            a,
            b,
            bias,
            mult,
            shift,
            zero,
        })
        .boxed()
}

/// A matrix in the corner of a larger one of zeros.
fn in_corner<T: Copy + Default>(from: &[T], columns: usize, to: (usize, usize)) -> Vec<T> {
    let mut all = vec![T::default(); to.0 * to.1];
    for (row, part) in all.chunks_exact_mut(to.1).zip(from.chunks_exact(columns)) {
        row[..columns].copy_from_slice(part);
    }
    all
}

impl Product {
    fn judge(
        &self,
        loaded: &Loaded,
        requant: Option<Requant>,
        words: fn(Requant, &[i32]) -> Option<Vec<i32>>,
    ) -> Result<Judged, Failure> {
        let Shape { m, k, n } = TILE;
        let (m, k, n) = (self.m.clamp(1, m), self.k.clamp(1, k), self.n.clamp(1, n));
        let requant = requant.ok_or_else(|| text("no such requantisation"))?;
        let a = in_corner(&self.a.fill(m * k), k, (TILE.m, TILE.k));
        let b = in_corner(&self.b.fill(k * n), n, (TILE.k, TILE.n));
        let room = i64::from(i32::MAX) - (TILE.k * 128 * 128) as i64;
        let mut bias = within(room >> self.bias.0.min(31), n, self.bias.1.into());
        bias.resize(TILE.n, 0);
        let Some(words) = words(requant, &bias) else {
            return Ok(Judged::NoSuchNumbers);
        };
        let ops = Operands {
            a: &a,
            b: &b,
            bias: &bias,
        };
        let golden = multiply(TILE, &ops, &requant, None).map_err(text)?;
        loaded.bind(PARAMS, &words)?;
        let output: Vec<i8> = loaded.run_many(&[&a, &b], golden.len())?;
        loaded.expect_equal("product", &[TILE.m, TILE.n], &golden, &output)?;
        Ok(Judged::Equal)
    }
}

/// Any multiplier.
pub(super) struct Multiplier;

impl Property for Multiplier {
    const NAME: &'static str = "property/matmul_shapes";
    const KERNEL: &'static str = "matmul_64x64x64";
    const VALUES: u32 = 16;
    type Value = Product;

    fn values() -> BoxedStrategy<Product> {
        products(1..1 << 15, 0..=46)
    }

    fn judge(loaded: &Loaded, value: &Product) -> Result<Judged, Failure> {
        let requant = Requant::from_parts(value.mult, value.shift, value.zero);
        value.judge(loaded, requant, |r, bias| Some(r.to_words(bias)))
    }
}

/// Any power of two.
pub(super) struct Shift;

impl Property for Shift {
    const NAME: &'static str = "property/matmul_shift_shapes";
    const KERNEL: &'static str = "matmul_shift_64x64x64";
    const VALUES: u32 = 16;
    type Value = Product;

    fn values() -> BoxedStrategy<Product> {
        products(1..2, 0..=31)
    }

    fn judge(loaded: &Loaded, value: &Product) -> Result<Judged, Failure> {
        let requant = Requant::by_shift(value.shift, value.zero);
        value.judge(loaded, requant, |r: matmul::Requant, bias| {
            r.to_shift_words(bias, TILE.k)
        })
    }
}

/// A product of 16-bit numbers: sizes, levels in bits, seeds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct WideProduct {
    m: usize,
    k: usize,
    n: usize,
    levels: (i32, i32),
    seeds: (u32, u32),
}

/// INT16.
pub(super) struct Wide;

const WIDE: gemm::Shape = gemm::Shape {
    m: 64,
    k: 128,
    n: 64,
};

impl Property for Wide {
    const NAME: &'static str = "property/gemm_shapes";
    const KERNEL: &'static str = "gemm_64x64x128";
    const VALUES: u32 = 2;
    type Value = WideProduct;

    fn values() -> BoxedStrategy<WideProduct> {
        let sizes = (size(WIDE.m), size(WIDE.k), size(WIDE.n));
        let levels = (0i32..17, 0i32..17);
        (sizes, levels, (seed(), seed()))
            .prop_map(|((m, k, n), levels, seeds)| WideProduct {
                m,
                k,
                n,
                levels,
                seeds,
            })
            .boxed()
    }

    fn judge(loaded: &Loaded, value: &WideProduct) -> Result<Judged, Failure> {
        let gemm::Shape { m, k, n } = WIDE;
        let (m, k, n) = (
            value.m.clamp(1, m),
            value.k.clamp(1, k),
            value.n.clamp(1, n),
        );
        // From one step to far beyond full scale, where all are cut off.
        let level = |bits: i32| f64::from(bits.clamp(0, 16) - 15).exp2() * 2.0;
        let a = noise(level(value.levels.0), m * k, value.seeds.0.into());
        let b = noise(level(value.levels.1), k * n, value.seeds.1.into());
        let a = in_corner(&a, k, (WIDE.m, WIDE.k));
        let b = in_corner(&b, n, (WIDE.k, WIDE.n));
        let golden = gemm::multiply(WIDE, &a, &b).map_err(text)?;
        let output: Vec<i32> = loaded.run_many(&[&a, &b], golden.len())?;
        loaded.expect_equal("product", &[WIDE.m, WIDE.n], &golden, &output)?;
        Ok(Judged::Equal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_the_corner_are_zeros() {
        let small = [1, 2, 3, 4, 5, 6];
        let large = in_corner(&small, 3, (4, 5));
        assert_eq!(large[..10], [1, 2, 3, 0, 0, 4, 5, 6, 0, 0]);
        assert_eq!(large[10..], [0; 10]);
    }
}
