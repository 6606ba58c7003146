//! The truth: softmax attention in float64 on the same quantised inputs.

use super::integer::check;
use super::{AttendError, Inputs, Spec};

/// Exact outputs in steps of the output, not rounded.
pub fn truth(spec: &Spec, inputs: &Inputs<'_>) -> Result<Vec<f64>, AttendError> {
    check(spec.shape, inputs)?;
    let d = spec.shape.head_dim;
    let score_scale = spec.q_scale * spec.k_scale / libm::sqrt(d as f64);
    let out_scale = spec.v_scale / spec.out_scale;
    let mut out = Vec::with_capacity(spec.shape.elements());
    for query in inputs.q.chunks_exact(d) {
        let scores: Vec<f64> = inputs
            .k
            .chunks_exact(d)
            .map(|key| {
                let dot: i64 = query
                    .iter()
                    .zip(key)
                    .map(|(&a, &b)| i64::from(a) * i64::from(b))
                    .sum();
                dot as f64 * score_scale
            })
            .collect();
        let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let weights: Vec<f64> = scores.iter().map(|s| libm::exp(s - top)).collect();
        let sum: f64 = weights.iter().sum();
        for column in 0..d {
            let acc: f64 = weights
                .iter()
                .enumerate()
                .map(|(t, w)| w * f64::from(inputs.v[t * d + column]))
                .sum();
            out.push(acc / sum * out_scale);
        }
    }
    Ok(out)
}

/// The correctly rounded output codes that the integer model is judged by.
pub fn truth_codes(spec: &Spec, inputs: &Inputs<'_>) -> Result<Vec<i8>, AttendError> {
    Ok(truth(spec, inputs)?
        .into_iter()
        .map(crate::quant::round_to_i8)
        .collect())
}
