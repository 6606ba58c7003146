//! The scales that suit what a layer really sends through a table.
//!
//! Both scales are searched: wide ones cut nothing off, narrow ones round more
//! finely. What counts is the mean squared distance of the table's real value
//! from the function's over the captured activations, rounding of the input
//! included.

use super::{Function, Histogram, Mass, Rounding, Saturation, Table, TableError, TableSpec};
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

/// What scales are wanted for: all of a spec that is not fitted.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Real function.
    pub function: Function,
    /// Rounding of the entries.
    pub rounding: Rounding,
    /// Where entries are cut off.
    pub saturation: Saturation,
}

impl From<Function> for Wanted {
    /// Ties to even, codes -128 to 127.
    fn from(function: Function) -> Self {
        Self {
            function,
            rounding: Rounding::default(),
            saturation: Saturation::default(),
        }
    }
}

/// Scales and what they give.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The table to make.
    pub spec: TableSpec,
    /// What it does to the activations.
    pub mass: Mass,
    /// The same of the widest scales that gave a table: they spread the codes over all
    /// activations and over the function's values for those codes.
    pub widest: Mass,
    /// Tables tried.
    pub tried: usize,
}

/// No scales fit.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum FitError {
    /// Nothing to spread codes over.
    #[error("every activation is 0: any scale would do, so none is found")]
    AllZero,
    /// The function has no value where there is an activation.
    #[error("the function has no value at {x}, which is among the activations")]
    Undefined {
        /// The activation.
        x: f64,
    },
    /// None of the scales tried give a table.
    #[error("no scales give a table; for the widest ones: {widest}")]
    NoTable {
        /// Why not the widest.
        widest: TableError,
    },
}

/// Steps of a scale, geometrically, from the widest to 1/16 of it.
const STEPS: i32 = 48;

/// What moves the entries of a table with a tie away from it.
const NUDGE: f64 = 1.0 + 1e-6;

/// Quantisation of a range that has `high - low > 0` or 0 in it, by the codes `least` to 127.
fn over(low: f64, high: f64, ranges: Ranges, least: i8) -> Quant {
    match ranges {
        Ranges::Symmetric => Quant::symmetric(low.abs().max(high.abs()).max(1e-30) / 127.0),
        Ranges::Affine => {
            let (low, high) = (low.min(0.0), high.max(0.0));
            let least = i32::from(least);
            let scale = (high - low).max(1e-30) / f64::from(127 - least);
            Quant {
                scale,
                zero_point: (libm::rint(f64::from(least) - low / scale) as i32).clamp(least, 127),
            }
        }
    }
}

/// Least and greatest real value that the function has for the codes of an input that
/// activations from `low` to `high` reach, and for the ends of these.
fn outputs(function: &Function, input: Quant, (low, high): (f64, f64)) -> (f64, f64) {
    let (first, last) = (input.dequantise(i8::MIN), input.dequantise(i8::MAX));
    (i8::MIN..=i8::MAX)
        .map(|code| input.dequantise(code))
        .filter(|x| (low..=high).contains(x))
        .chain([low.max(first), high.min(last)])
        .map(|x| function.eval(x))
        .filter(|y| y.is_finite())
        .fold((0.0, 0.0), |(a, b), y| (a.min(y), b.max(y)))
}

/// Builds a table; where a value lies on a tie, with scales next to these.
fn build(mut spec: TableSpec) -> Result<Table, TableError> {
    match spec.build() {
        Err(TableError::NearTie { .. }) => {
            spec.output.scale *= NUDGE;
            spec.build()
        }
        done => done,
    }
}

/// Finds the scales with the least error over the activations.
///
/// # Errors
/// [`FitError`] says why no scale gives a table.
pub fn fit(wanted: &Wanted, histogram: &Histogram, ranges: Ranges) -> Result<Fit, FitError> {
    let Wanted {
        function,
        rounding,
        saturation,
    } = wanted;
    let (low, high) = histogram.range();
    if (low, high) == (0.0, 0.0) {
        return Err(FitError::AllZero);
    }
    let undefined = |v: &&(f64, f64)| function.eval(v.0).is_nan();
    if let Some(&(x, _)) = histogram.values().iter().find(undefined) {
        return Err(FitError::Undefined { x });
    }
    let shrunk = |step: i32| libm::exp2(-4.0 * f64::from(step) / f64::from(STEPS));
    let attempt = |step, out_step| {
        let share = shrunk(step);
        let input = over(low * share, high * share, ranges, i8::MIN);
        let (least, most) = outputs(function, input, (low, high));
        let share = shrunk(out_step);
        let table = build(TableSpec {
            function: function.clone(),
            input,
            output: over(least * share, most * share, ranges, saturation.least()),
            rounding: *rounding,
            saturation: *saturation,
        })?;
        let mass = histogram.mass(&table);
        Ok(Fit {
            spec: table.spec().clone(),
            mass,
            widest: mass,
            tried: 1,
        })
    };
    let mut found: Result<Fit, TableError> = attempt(0, 0);
    let steps = (0..STEPS).flat_map(|step| (0..STEPS / 2).map(move |out_step| (step, out_step)));
    for (step, out_step) in steps.skip(1) {
        let Ok(fit) = attempt(step, out_step) else {
            continue;
        };
        found = match found {
            Err(_) => Ok(fit),
            Ok(best) => {
                let (tried, widest) = (best.tried + 1, best.widest);
                let better = fit.mass.rms_error < best.mass.rms_error;
                let best = if better { fit } else { best };
                Ok(Fit {
                    tried,
                    widest,
                    ..best
                })
            }
        };
    }
    found.map_err(|widest| FitError::NoTable { widest })
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
        let fit = fit(&Function::GeluErf.into(), &histogram, Ranges::Symmetric).unwrap();
        assert!(fit.tried > 500);
        assert!(fit.spec.input.scale < 0.7 * 10.0 / 127.0, "{:?}", fit.spec);
        assert!(fit.mass.rms_error < 0.9 * fit.widest.rms_error, "{fit:?}");
        assert!(fit.mass.input_cut > 0.0 && fit.widest.input_cut == 0.0);
        assert_eq!(fit.mass, histogram.mass(&fit.spec.build().unwrap()));
    }

    #[test]
    fn affine_ranges_serve_one_sided_functions_better() {
        let histogram = gaussian(20_000, 0.0);
        let of = |ranges| fit(&Function::GeluErf.into(), &histogram, ranges).unwrap();
        let (symmetric, affine) = (of(Ranges::Symmetric), of(Ranges::Affine));
        assert!(affine.mass.rms_error < 0.95 * symmetric.mass.rms_error);
        assert_ne!(affine.spec.output.zero_point, 0);
    }

    #[test]
    fn what_cannot_be_fitted_is_refused_with_the_true_cause() {
        let of = |function: Function, values: &[f64], ranges| {
            let histogram = Histogram::of_values(values).unwrap();
            fit(&function.into(), &histogram, ranges).map_err(|e| e.to_string())
        };
        let refused = [
            of(Function::GeluErf, &[0.0, 0.0], Ranges::Symmetric),
            of(Function::Rsqrt, &[1.0, -2.0], Ranges::Affine),
            of(Function::Rsqrt, &[1.0, 2.0], Ranges::Symmetric),
        ];
        let refused: Vec<String> = refused.into_iter().map(Result::unwrap_err).collect();
        assert_eq!(
            refused,
            [
                "every activation is 0: any scale would do, so none is found",
                "the function has no value at -2, which is among the activations",
                "no scales give a table; for the widest ones: entry for code -128: the function \
                 has no value at -2.015748031496063; choose the zero point so that no code stands \
                 for such a number",
            ]
        );
        assert!(of(Function::Rsqrt, &[1.0, 2.0], Ranges::Affine).is_ok());
    }

    #[test]
    fn every_function_is_fitted_and_its_widest_scales_cut_nothing_off() {
        let mut rng = Rng::new(3);
        let values: Vec<f64> = (0..200).map(|_| 0.1 + 3.9 * rng.uniform()).collect();
        let histogram = Histogram::of_values(&values).unwrap();
        for function in Function::NAMED {
            for (rounding, saturation) in [
                (Rounding::HalfEven, Saturation::Full),
                (Rounding::Floor, Saturation::Symmetric),
            ] {
                let wanted = Wanted {
                    function: function.clone(),
                    rounding,
                    saturation,
                };
                let fit = fit(&wanted, &histogram, Ranges::Affine).unwrap();
                let what = format!("{wanted:?}: {fit:?}");
                let spec = &fit.spec;
                assert_eq!((spec.rounding, spec.saturation), (rounding, saturation));
                assert_eq!(fit.widest.output_cut, 0.0, "{what}");
                let reach = values.iter().map(|&x| function.eval(x).abs());
                let reach = reach.fold(0.0, f64::max);
                assert!(fit.mass.rms_error < 0.05 * reach, "{what}");
                assert!(spec.build().unwrap().certificate().is_sound(), "{what}");
            }
        }
    }

    #[test]
    fn a_reciprocal_is_fitted_on_either_side() {
        for sign in [1.0, -1.0] {
            let values: Vec<f64> = (1..400)
                .map(|i| sign * (0.2 + 0.01 * f64::from(i)))
                .collect();
            let histogram = Histogram::of_values(&values).unwrap();
            for ranges in [Ranges::Symmetric, Ranges::Affine] {
                let fit = fit(&Function::Reciprocal.into(), &histogram, ranges).unwrap();
                assert!(fit.mass.rms_error < 0.1, "{fit:?}");
            }
        }
    }
}
