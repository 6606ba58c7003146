//! The real functions behind tables.

use std::fmt;
use std::sync::Arc;

use sha2::{Digest, Sha256};

/// The real function behind a table.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Function {
    /// x/2 * (1 + erf(x / sqrt 2)): PyTorch's `gelu`, the one Whisper uses.
    GeluErf,
    /// x/2 * (1 + tanh(sqrt(2/pi) * (x + 0.044715 x^3))): PyTorch's
    /// `gelu(approximate='tanh')`.
    GeluTanh,
    /// x / (1 + exp(-x)): PyTorch's `silu`.
    Silu,
    /// exp(x).
    Exp,
    /// 1 / (1 + exp(-x)).
    Sigmoid,
    /// tanh(x).
    Tanh,
    /// 1 / sqrt(x); infinite at 0, no value below.
    Rsqrt,
    /// 1 / x; at 0 the limit from the right, which is infinite: an entry for it takes the
    /// greatest code.
    Reciprocal,
    /// Straight lines between given points.
    Points(Arc<Points>),
}

impl Function {
    /// The activation functions, for sweeps over all codes.
    pub const ACTIVATIONS: [Function; 3] = [Function::GeluErf, Function::GeluTanh, Function::Silu];

    /// All that have a name of their own.
    pub const NAMED: [Function; 8] = [
        Function::GeluErf,
        Function::GeluTanh,
        Function::Silu,
        Function::Exp,
        Function::Sigmoid,
        Function::Tanh,
        Function::Rsqrt,
        Function::Reciprocal,
    ];

    /// The one of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|f| f.name() == name)
    }

    /// Lower-case name.
    pub fn name(&self) -> &'static str {
        match self {
            Function::GeluErf => "gelu-erf",
            Function::GeluTanh => "gelu-tanh",
            Function::Silu => "silu",
            Function::Exp => "exp",
            Function::Sigmoid => "sigmoid",
            Function::Tanh => "tanh",
            Function::Rsqrt => "rsqrt",
            Function::Reciprocal => "reciprocal",
            Function::Points(_) => "points",
        }
    }

    /// What stands for the function in the identity of a table: its name, and the
    /// hash of its points if it has some.
    pub fn identity(&self) -> String {
        match self {
            Function::Points(points) => format!("points:{}", points.sha256()),
            named => named.name().to_owned(),
        }
    }

    /// The function, in a form without cancellation for negative arguments. Not a
    /// number where it has no value.
    pub fn eval(&self, x: f64) -> f64 {
        match self {
            Function::GeluErf => 0.5 * x * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2),
            Function::GeluTanh => {
                let root_2_over_pi =
                    std::f64::consts::FRAC_2_SQRT_PI * std::f64::consts::FRAC_1_SQRT_2;
                x / (1.0 + libm::exp(-2.0 * root_2_over_pi * (x + 0.044715 * x * x * x)))
            }
            Function::Silu => x / (1.0 + libm::exp(-x)),
            Function::Exp => libm::exp(x),
            Function::Sigmoid => 1.0 / (1.0 + libm::exp(-x)),
            Function::Tanh => libm::tanh(x),
            // The sums make -0 a 0.
            Function::Rsqrt => 1.0 / libm::sqrt(x + 0.0),
            Function::Reciprocal => 1.0 / (x + 0.0),
            Function::Points(points) => points.eval(x),
        }
    }

    /// Whether f(0) = 0.
    pub fn keeps_zero(&self) -> bool {
        self.eval(0.0) == 0.0
    }

    /// Whether the function has a pole above `low` and up to `high`, where it jumps from one
    /// end of the numbers to the other.
    pub(super) fn jumps(&self, low: f64, high: f64) -> bool {
        matches!(self, Function::Reciprocal) && low < 0.0 && high >= 0.0
    }
}

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Points of a function: straight lines between them, the first and the last value
/// before and behind.
#[derive(Clone, Debug, PartialEq)]
pub struct Points(Vec<(f64, f64)>);

/// Points that make no function.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum PointsError {
    /// Less than two.
    #[error("{count} points; a function needs at least two")]
    Few {
        /// How many there are.
        count: usize,
    },
    /// Not finite.
    #[error("point {index}: ({x}, {y}) is not finite")]
    NotFinite {
        /// Which point, from 0.
        index: usize,
        /// Argument.
        x: f64,
        /// Value.
        y: f64,
    },
    /// Arguments that don't rise.
    #[error("point {index}: argument {x} does not lie above {previous}, that of the point before")]
    NotRising {
        /// Which point, from 0.
        index: usize,
        /// Its argument.
        x: f64,
        /// That of the point before.
        previous: f64,
    },
}

impl Points {
    /// Arguments with their values, by rising argument.
    ///
    /// # Errors
    /// [`PointsError`] says which point is wrong.
    pub fn new(points: Vec<(f64, f64)>) -> Result<Self, PointsError> {
        if points.len() < 2 {
            return Err(PointsError::Few {
                count: points.len(),
            });
        }
        for (index, &(x, y)) in points.iter().enumerate() {
            if !(x.is_finite() && y.is_finite()) {
                return Err(PointsError::NotFinite { index, x, y });
            }
            if index > 0 && x <= points[index - 1].0 {
                let previous = points[index - 1].0;
                return Err(PointsError::NotRising { index, x, previous });
            }
        }
        Ok(Self(points))
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// What tells points apart, in the identity of a table as well: lower-case hexadecimal
    /// SHA-256 of argument and value of each point in turn, each as the 8 bytes of its
    /// float64, little endian.
    pub fn sha256(&self) -> String {
        let mut hash = Sha256::new();
        for (x, y) in &self.0 {
            hash.update(x.to_bits().to_le_bytes());
            hash.update(y.to_bits().to_le_bytes());
        }
        hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
    }

    fn eval(&self, x: f64) -> f64 {
        if x.is_nan() {
            return x;
        }
        let above = self.0.partition_point(|p| p.0 <= x);
        let (Some(&low), Some(&high)) = (self.0.get(above.wrapping_sub(1)), self.0.get(above))
        else {
            let end = if above == 0 {
                self.0.first()
            } else {
                self.0.last()
            };
            return end.map_or(f64::NAN, |p| p.1);
        };
        let share = (x - low.0) / (high.0 - low.0);
        low.1 + share * (high.1 - low.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_functions() {
        for function in Function::NAMED {
            assert_eq!(Function::from_name(function.name()), Some(function));
        }
        assert_eq!(Function::from_name("points"), None);
    }

    #[test]
    fn functions_have_values_where_they_have_some() {
        assert_eq!(Function::Rsqrt.eval(0.25), 2.0);
        assert_eq!(Function::Rsqrt.eval(0.0), f64::INFINITY);
        assert_eq!(Function::Rsqrt.eval(-0.0), f64::INFINITY);
        assert!(Function::Rsqrt.eval(-1e-300).is_nan());
        assert_eq!(Function::Reciprocal.eval(-4.0), -0.25);
        assert_eq!(Function::Reciprocal.eval(0.0), f64::INFINITY);
        assert_eq!(Function::Reciprocal.eval(-0.0), f64::INFINITY);
        assert_eq!(Function::Sigmoid.eval(0.0), 0.5);
        assert_eq!(Function::Sigmoid.eval(-1000.0), 0.0);
        assert!(Function::Tanh.keeps_zero() && !Function::Exp.keeps_zero());
    }

    #[test]
    fn points_are_joined_by_lines_and_held_outside() {
        let points = Points::new(vec![(-1.0, 4.0), (1.0, 0.0), (2.0, 8.0)]).unwrap();
        for (x, y) in [
            (-9.0, 4.0),
            (-1.0, 4.0),
            (0.0, 2.0),
            (1.0, 0.0),
            (1.25, 2.0),
            (2.0, 8.0),
            (7.0, 8.0),
        ] {
            assert_eq!(points.eval(x), y, "at {x}");
        }
        assert!(points.eval(f64::NAN).is_nan());
        let error = |points| Points::new(points).unwrap_err();
        assert!(matches!(
            error(vec![(0.0, 0.0)]),
            PointsError::Few { count: 1 }
        ));
        assert!(matches!(
            error(vec![(0.0, 0.0), (0.0, 1.0)]),
            PointsError::NotRising { index: 1, .. }
        ));
        assert!(matches!(
            error(vec![(0.0, 0.0), (1.0, f64::INFINITY)]),
            PointsError::NotFinite { index: 1, .. }
        ));
        assert_eq!(points.count(), 3);
        // sha256sum of the six numbers as little-endian float64.
        let sum = "4f9f6b7891617f0fe2066418c8a4a849f941d5a513b97656fbc47b082d8cdbeb";
        assert_eq!(points.sha256(), sum);
        let moved = Points::new(vec![(-1.0, 4.0), (1.0, 1e-300), (2.0, 8.0)]).unwrap();
        assert_ne!(points.sha256(), moved.sha256());
    }
}
