//! What a layer really sends through a table.

use super::Table;
use crate::quant::{round_to_i8, Quant};

/// Weighted real arguments of a function, or how often each input code occurs.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// Real argument and weight, weights adding up to 1.
    values: Vec<(f64, f64)>,
}

/// Activations that tell nothing.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum HistogramError {
    /// No values, or counts that are all zero.
    #[error("no activations in it")]
    Empty,
    /// A value or count that is none.
    #[error("element {index} is {value}: no {what}")]
    Value {
        /// Which element.
        index: usize,
        /// What it is.
        value: f64,
        /// What it should be.
        what: &'static str,
    },
}

/// Shares of the activations, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Mass {
    /// Lie outside of the input codes: the input quantisation cuts them off.
    pub input_cut: f64,
    /// Give a value outside of the output codes.
    pub output_cut: f64,
    /// Fall on codes whose both neighbours have the same entry: what
    /// distinguishes them is lost.
    pub dead: f64,
    /// Root of the mean squared distance of the table's real value from the
    /// function's, quantisation of the input included.
    pub rms_error: f64,
}

/// Bins that real activations are gathered in before a fit.
const BINS: usize = 4096;

impl Histogram {
    /// Of real activations.
    ///
    /// # Errors
    /// [`HistogramError`] if there are none, or one is not finite.
    pub fn of_values(values: &[f64]) -> Result<Self, HistogramError> {
        for (index, &value) in values.iter().enumerate() {
            if !value.is_finite() {
                let what = "finite activation";
                return Err(HistogramError::Value { index, value, what });
            }
        }
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if values.is_empty() {
            return Err(HistogramError::Empty);
        }
        let one = 1.0 / values.len() as f64;
        if values.len() <= BINS || low == high {
            let values = values.iter().map(|&v| (v, one)).collect();
            return Ok(Self { values });
        }
        // The mean of each bin stands for what fell into it; the ends stay exact.
        let mut bins = vec![(0.0, 0.0); BINS];
        let step = (high - low) / (BINS - 2) as f64;
        for &v in values {
            let bin = match v {
                v if v == low => 0,
                v if v == high => BINS - 1,
                v => 1 + (((v - low) / step) as usize).min(BINS - 3),
            };
            bins[bin].0 += v * one;
            bins[bin].1 += one;
        }
        bins.retain(|b| b.1 > 0.0);
        let values = bins.into_iter().map(|(v, w)| (v / w, w)).collect();
        Ok(Self { values })
    }

    /// Of counts of the codes -128 to 127, in this order.
    ///
    /// # Errors
    /// [`HistogramError`] if a count is negative or not finite, or all are zero.
    pub fn of_counts(counts: &[f64; 256], input: Quant) -> Result<Self, HistogramError> {
        for (index, &value) in counts.iter().enumerate() {
            if !(value.is_finite() && value >= 0.0) {
                let what = "count";
                return Err(HistogramError::Value { index, value, what });
            }
        }
        let sum: f64 = counts.iter().sum();
        if sum <= 0.0 {
            return Err(HistogramError::Empty);
        }
        let values = (i8::MIN..=i8::MAX)
            .zip(counts)
            .filter(|(_, &n)| n > 0.0)
            .map(|(code, n)| (input.dequantise(code), n / sum))
            .collect();
        Ok(Self { values })
    }

    /// Arguments with their weights.
    pub fn values(&self) -> &[(f64, f64)] {
        &self.values
    }

    /// Least and largest argument.
    pub fn range(&self) -> (f64, f64) {
        let fold = |f: fn(f64, f64) -> f64, start| self.values.iter().map(|v| v.0).fold(start, f);
        (
            fold(f64::min, f64::INFINITY),
            fold(f64::max, f64::NEG_INFINITY),
        )
    }

    /// Weight of each code -128 to 127 under an input quantisation.
    pub fn codes(&self, input: Quant) -> [f64; 256] {
        let mut out = [0.0; 256];
        for &(x, weight) in &self.values {
            out[(i16::from(quantise(x, input)) + 128) as usize] += weight;
        }
        out
    }

    /// What a table does to these activations.
    pub fn mass(&self, table: &Table) -> Mass {
        let spec = table.spec();
        let least = f64::from(spec.saturation.least());
        let dead = |code: i8| {
            let entry = table.apply(code);
            let same = |n: Option<i8>| n.is_none_or(|n| table.apply(n) == entry);
            same(code.checked_sub(1)) && same(code.checked_add(1))
        };
        let mut mass = Mass::default();
        for &(x, weight) in &self.values {
            let raw = x / spec.input.scale + f64::from(spec.input.zero_point);
            if !(-128.5..=127.5).contains(&raw) {
                mass.input_cut += weight;
            }
            let code = quantise(x, spec.input);
            let exact =
                spec.function.eval(x) / spec.output.scale + f64::from(spec.output.zero_point);
            if !(least - 0.5..=127.5).contains(&exact) {
                mass.output_cut += weight;
            }
            if dead(code) {
                mass.dead += weight;
            }
            let got = spec.output.dequantise(table.apply(code));
            let error = got - spec.function.eval(x);
            if error.is_finite() {
                mass.rms_error += weight * error * error;
            }
        }
        mass.rms_error = mass.rms_error.sqrt();
        mass
    }
}

/// The input code of a real value.
fn quantise(x: f64, input: Quant) -> i8 {
    round_to_i8(x / input.scale + f64::from(input.zero_point))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lut::{Function, TableSpec};

    #[test]
    fn shares_of_the_mass_are_counted() {
        let spec = TableSpec::symmetric(Function::GeluErf, 4.0 / 127.0, 4.0 / 127.0);
        let table = spec.build().unwrap();
        // 4.5 leaves the input, -3.9 is where GELU is flat, 1 and 2 are fine.
        let mass = Histogram::of_values(&[4.5, -3.9, 1.0, 2.0])
            .unwrap()
            .mass(&table);
        assert_eq!(
            (mass.input_cut, mass.output_cut, mass.dead),
            (0.25, 0.25, 0.25)
        );
        assert!(mass.rms_error > 0.2 && mass.rms_error < 0.3, "{mass:?}");
    }

    #[test]
    fn counts_and_codes_are_each_others_inverse() {
        let input = Quant {
            scale: 0.5,
            zero_point: 3,
        };
        let mut counts = [0.0; 256];
        (counts[0], counts[130], counts[255]) = (1.0, 2.0, 1.0);
        let histogram = Histogram::of_counts(&counts, input).unwrap();
        assert_eq!(histogram.codes(input), counts.map(|n| n / 4.0));
        assert_eq!(histogram.range(), (-65.5, 62.0));
        counts[7] = -1.0;
        assert!(matches!(
            Histogram::of_counts(&counts, input),
            Err(HistogramError::Value { index: 7, .. })
        ));
        assert_eq!(
            Histogram::of_counts(&[0.0; 256], input),
            Err(HistogramError::Empty)
        );
        assert_eq!(Histogram::of_values(&[]), Err(HistogramError::Empty));
    }

    #[test]
    fn gathering_keeps_weight_mean_and_ends() {
        let values: Vec<f64> = (0..100_000u64)
            .map(|i| (i * i % 7919) as f64 - 11.0)
            .collect();
        let histogram = Histogram::of_values(&values).unwrap();
        assert!(histogram.values().len() <= BINS);
        let weight: f64 = histogram.values().iter().map(|v| v.1).sum();
        let mean: f64 = histogram.values().iter().map(|v| v.0 * v.1).sum();
        let exact = values.iter().sum::<f64>() / values.len() as f64;
        assert!((weight - 1.0).abs() < 1e-9 && (mean - exact).abs() < 1e-6 * exact.abs());
        let ends = |f: fn(f64, f64) -> f64| values.iter().copied().reduce(f).unwrap();
        assert_eq!(histogram.range(), (ends(f64::min), ends(f64::max)));
    }
}
