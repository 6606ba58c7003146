//! Affine quantisation: real value = scale * (code - zero point).

/// Scale and zero point of an INT8 tensor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quant {
    /// Real value of one step; finite and above zero.
    pub scale: f64,
    /// Code of the real value 0, from -128 to 127.
    pub zero_point: i32,
}

impl Quant {
    /// Symmetric quantisation: zero point 0.
    pub const fn symmetric(scale: f64) -> Self {
        Quant {
            scale,
            zero_point: 0,
        }
    }

    /// Real value of a code.
    pub fn dequantise(self, code: i8) -> f64 {
        self.scale * f64::from(i32::from(code) - self.zero_point)
    }

    /// What is wrong with this pair, if anything.
    pub fn check(self) -> Result<(), QuantError> {
        if !(self.scale.is_finite() && self.scale > 0.0) {
            return Err(QuantError::Scale { scale: self.scale });
        }
        if !(-128..=127).contains(&self.zero_point) {
            return Err(QuantError::ZeroPoint {
                zero_point: self.zero_point,
            });
        }
        Ok(())
    }
}

/// A scale or zero point that quantises nothing.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum QuantError {
    /// Scale is zero, negative, infinite or not a number.
    #[error("scale {scale} is not a finite number above zero")]
    Scale {
        /// As given.
        scale: f64,
    },
    /// Zero point is no INT8 code.
    #[error("zero point {zero_point} is outside -128..=127")]
    ZeroPoint {
        /// As given.
        zero_point: i32,
    },
}

/// Rounds to the nearest integer, ties to even, and saturates to INT8.
pub fn round_to_i8(value: f64) -> i8 {
    libm::rint(value).clamp(-128.0, 127.0) as i8
}

/// Quantises values symmetrically with the scale that maps the largest
/// magnitude to 127. All-zero input gets scale 1.
pub fn quantise_symmetric(values: &[f64]) -> (Vec<i8>, f64) {
    let largest = values.iter().fold(0.0f64, |m, v| m.max(v.abs()));
    let scale = if largest == 0.0 { 1.0 } else { largest / 127.0 };
    (
        values.iter().map(|v| round_to_i8(v / scale)).collect(),
        scale,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_go_to_even_and_ends_saturate() {
        assert_eq!(
            [0.5, 1.5, -0.5, -2.5, 126.5, 127.5, 1e9, -128.5, -1e9].map(round_to_i8),
            [0, 2, 0, -2, 126, 127, 127, -128, -128]
        );
    }

    #[test]
    fn symmetric_scale_reaches_127() {
        let (codes, scale) = quantise_symmetric(&[-2.0, 1.0, 0.0]);
        assert_eq!((codes, scale), (vec![-127, 64, 0], 2.0 / 127.0));
    }
}
