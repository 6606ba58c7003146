//! The scales that suit what a layer really sends through a table.
//!
//! Both scales are searched: wide ones cut nothing off, narrow ones round more
//! finely. What counts is the mean squared distance of the table's real value
//! from the function's over the captured activations, rounding of the input
//! included.

use super::{Function, Histogram, Mass, Rounding, Saturation, TableSpec};
use crate::quant::Quant;

/// Where zero points may lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ranges {
    /// Both zero points are 0.
    #[default]
    Symmetric,
    /// Codes are spread over the range in use, 0 included.
    Affine,
}

/// Scales and what they give.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The table to make.
    pub spec: TableSpec,
    /// What it does to the activations.
    pub mass: Mass,
    /// The same of scales that cut nothing off.
    pub widest: Mass,
    /// Tables tried.
    pub tried: usize,
}

/// No scales fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no scales give a table: the function has no values where the activations are")]
pub struct FitError;

/// Steps of a scale, geometrically, from the widest to 1/16 of it.
const STEPS: i32 = 48;

/// Quantisation of a range that has `high - low > 0` or 0 in it.
fn over(low: f64, high: f64, ranges: Ranges) -> Quant {
    match ranges {
        Ranges::Symmetric => Quant::symmetric(low.abs().max(high.abs()).max(1e-30) / 127.0),
        Ranges::Affine => {
            let (low, high) = (low.min(0.0), high.max(0.0));
            let scale = (high - low).max(1e-30) / 255.0;
            Quant {
                scale,
                zero_point: (libm::rint(-128.0 - low / scale) as i32).clamp(-128, 127),
            }
        }
    }
}

/// Finds the scales with the least error over the activations.
///
/// # Errors
/// [`FitError`] if no scale gives a table.
pub fn fit(function: &Function, histogram: &Histogram, ranges: Ranges) -> Result<Fit, FitError> {
    let (low, high) = histogram.range();
    let shrunk = |step: i32| libm::exp2(-4.0 * f64::from(step) / f64::from(STEPS));
    let mut best: Option<(f64, TableSpec, Mass)> = None;
    let mut widest = None;
    let mut tried = 0;
    for step in 0..STEPS {
        let share = shrunk(step);
        let input = over(low * share, high * share, ranges);
        // Real values of the outputs that this input range can give.
        let outputs = (i8::MIN..=i8::MAX)
            .map(|code| input.dequantise(code))
            .filter(|x| (low..=high).contains(x))
            .map(|x| function.eval(x))
            .filter(|y| y.is_finite());
        let (least, most) = outputs.fold((0.0f64, 0.0f64), |(a, b), y| (a.min(y), b.max(y)));
        for out_step in 0..STEPS / 2 {
            let share = shrunk(out_step);
            let spec = TableSpec {
                function: function.clone(),
                input,
                output: over(least * share, most * share, ranges),
                rounding: Rounding::HalfEven,
                saturation: Saturation::Full,
            };
            // A tie at just these scales; their neighbours serve as well.
            let Ok(table) = spec.build() else { continue };
            let mass = histogram.mass(&table);
            tried += 1;
            widest.get_or_insert(mass);
            if best.as_ref().is_none_or(|b| mass.rms_error < b.0) {
                best = Some((mass.rms_error, spec, mass));
            }
        }
    }
    let ((_, spec, mass), widest) = best.zip(widest).ok_or(FitError)?;
    Ok(Fit {
        spec,
        mass,
        widest,
        tried,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::Rng;

    fn gaussian(count: usize, outlier: f64) -> Histogram {
        let mut rng = Rng::new(1);
        let mut values: Vec<f64> = (0..count).map(|_| rng.gaussian()).collect();
        values.push(outlier);
        Histogram::of_values(&values).unwrap()
    }

    #[test]
    fn an_outlier_is_given_up_for_finer_steps() {
        let histogram = gaussian(200_000, 10.0);
        let fit = fit(&Function::GeluErf, &histogram, Ranges::Symmetric).unwrap();
        assert!(fit.tried > 500);
        assert!(fit.spec.input.scale < 0.7 * 10.0 / 127.0, "{:?}", fit.spec);
        assert!(fit.mass.rms_error < 0.9 * fit.widest.rms_error, "{fit:?}");
        assert!(fit.mass.input_cut > 0.0 && fit.widest.input_cut == 0.0);
        assert_eq!(fit.mass, histogram.mass(&fit.spec.build().unwrap()));
    }

    #[test]
    fn affine_ranges_serve_one_sided_functions_better() {
        let histogram = gaussian(20_000, 0.0);
        let of = |ranges| fit(&Function::GeluErf, &histogram, ranges).unwrap();
        let (symmetric, affine) = (of(Ranges::Symmetric), of(Ranges::Affine));
        assert!(affine.mass.rms_error < 0.95 * symmetric.mass.rms_error);
        assert_ne!(affine.spec.output.zero_point, 0);
    }

    #[test]
    fn a_function_without_values_is_refused() {
        let histogram = Histogram::of_values(&[-1.0, -2.0]).unwrap();
        assert_eq!(
            fit(&Function::Rsqrt, &histogram, Ranges::Symmetric),
            Err(FitError)
        );
    }
}
