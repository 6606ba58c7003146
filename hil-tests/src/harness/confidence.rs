//! What so many runs say about how often a check fails.
//!
//! Of independent runs with a fixed chance `p` of failing, `k` of `n` failed. The bounds
//! are those of Clopper and Pearson (Biometrika 26, 1934): the upper one is the `p` with
//! which so few failures have the chance of one minus the confidence. Without a failure
//! that is `1 - (1 - confidence)^(1/n)`, about `3 / n` for 95 %.

use statrs::function::beta::beta_reg;

/// The confidence of reports.
pub const CONFIDENCE: f64 = 0.95;

/// The largest rate of failures that is compatible with `failures` in `runs`, one-sided.
/// 1 without a run.
pub fn upper(failures: u64, runs: u64, confidence: f64) -> f64 {
    if failures >= runs {
        return 1.0;
    }
    let (a, b) = ((failures + 1) as f64, (runs - failures) as f64);
    // The chance of at most so many failures falls as p rises.
    root(|p| beta_reg(a, b, p) >= confidence)
}

/// The smallest rate, one-sided. 0 without a failure.
pub fn lower(failures: u64, runs: u64, confidence: f64) -> f64 {
    if failures == 0 || runs == 0 {
        return 0.0;
    }
    let (a, b) = (failures as f64, (runs - failures + 1) as f64);
    root(|p| beta_reg(a, b, p) >= 1.0 - confidence)
}

/// Where a statement about 0 to 1 that is false first becomes true.
fn root(is_above: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if is_above(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-6 * b, "{a} and {b}");
    }

    #[test]
    fn without_a_failure_the_bound_has_a_formula() {
        for runs in [1, 10, 59, 10_000] {
            near(
                upper(0, runs, CONFIDENCE),
                1.0 - 0.05f64.powf(1.0 / runs as f64),
            );
        }
        assert_eq!(lower(0, 10, CONFIDENCE), 0.0);
    }

    /// The chance of at most `k` failures, summed term by term.
    fn at_most(k: u64, n: u64, p: f64) -> f64 {
        let mut term = (1.0 - p).powi(n as i32);
        let mut sum = term;
        for i in 0..k {
            term *= (n - i) as f64 / (i + 1) as f64 * p / (1.0 - p);
            sum += term;
        }
        sum
    }

    #[test]
    fn bounds_are_where_the_binomial_sums_say() {
        for (k, n) in [(1, 10), (3, 50), (7, 49), (2, 900)] {
            near(at_most(k, n, upper(k, n, CONFIDENCE)), 0.05);
            near(1.0 - at_most(k - 1, n, lower(k, n, CONFIDENCE)), 0.05);
        }
    }

    #[test]
    fn the_ends_are_told() {
        assert_eq!(upper(0, 0, CONFIDENCE), 1.0);
        assert_eq!(upper(5, 5, CONFIDENCE), 1.0);
    }
}
