//! From real scales to the integers that the kernel works with.

use super::Shape;

/// Entries of the exponential table.
pub const TABLE_ENTRIES: usize = 256;

/// 32-bit words of the device's parameter buffer for 8-bit weights: five
/// numbers, three words of zero, and the table as bytes.
pub const PARAM_WORDS: usize = 8 + TABLE_ENTRIES / 4;

/// Width of an unnormalised weight, from 8 to 16 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WeightBits(u8);

impl WeightBits {
    /// What the `attention_64x64` kernel uses.
    pub const EIGHT: WeightBits = WeightBits(8);
    /// Widest.
    pub const SIXTEEN: WeightBits = WeightBits(16);

    /// A width; `None` outside 8..=16.
    pub fn new(bits: u8) -> Option<Self> {
        (8..=16).contains(&bits).then_some(WeightBits(bits))
    }

    /// Bits.
    pub fn get(self) -> u8 {
        self.0
    }

    /// Largest weight.
    pub fn max(self) -> u32 {
        (1 << self.0) - 1
    }

    /// Step of the exponential table's index, in units of the exponent. The
    /// 256 entries just cover the range in which weights differ from zero: the
    /// last one is exp(-1/64)/2, which rounds to zero.
    pub fn exponent_step(self) -> f64 {
        (libm::log(2.0 * f64::from(self.max())) + 1.0 / 64.0) / (TABLE_ENTRIES - 1) as f64
    }
}

/// A tile's attention as the field sees it: shape and scales.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spec {
    /// Size.
    pub shape: Shape,
    /// Width of the weights.
    pub weight_bits: WeightBits,
    /// Real value of one step of Q.
    pub q_scale: f64,
    /// Real value of one step of K.
    pub k_scale: f64,
    /// Real value of one step of V.
    pub v_scale: f64,
    /// Real value of one step of the output.
    pub out_scale: f64,
}

/// Scales that the kernel's integers can't express.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum ParamsError {
    /// A scale is no finite number above zero.
    #[error("{name} = {value} is not a finite number above zero")]
    Scale {
        /// Field of [`Spec`].
        name: &'static str,
        /// As given.
        value: f64,
    },
    /// Zero tokens, or sums that could leave 32 bits.
    #[error("tile of {tokens} tokens x {head_dim}: {reason}")]
    Shape {
        /// As given.
        tokens: usize,
        /// As given.
        head_dim: usize,
        /// Which sum.
        reason: &'static str,
    },
    /// One score step is so small or large that no 15-bit multiplier has it.
    #[error(
        "one score step is {ratio} steps of the exponential table, must be 2^-16 to 2^13; \
         check q_scale * k_scale / sqrt(head_dim)"
    )]
    ScoreRatio {
        /// q_scale * k_scale / sqrt(head_dim) / step of the table.
        ratio: f64,
    },
    /// One step of V against one of the output.
    #[error("v_scale / out_scale is {ratio}, must be 2^-6 to below 128")]
    OutRatio {
        /// v_scale / out_scale.
        ratio: f64,
    },
}

/// What the kernel reads: everything about quantisation, as integers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Params {
    /// Multiplier of score differences, 1 to 32767.
    pub score_mult: u32,
    /// Right shift after it, 1 to 23.
    pub score_shift: u32,
    /// Score differences are cut off here; all beyond reach index 255.
    pub score_limit: u32,
    /// Multiplier of weighted sums, 1 to 32767.
    pub out_mult: u32,
    /// Right shift after it, 0 to 15.
    pub out_shift: u32,
    /// Weights by index, falling from full scale to zero.
    pub table: Vec<u16>,
}

/// `ratio` as multiplier and shift: the multiplier below 2^15 and the shift at
/// most `max_shift`, as large as possible.
pub(super) fn multiplier(ratio: f64, max_shift: u32) -> Option<(u32, u32)> {
    (0..=max_shift)
        .rev()
        .map(|shift| (libm::rint(ratio * f64::from(1u32 << shift)), shift))
        .find(|&(mult, _)| mult < 32768.0)
        .filter(|&(mult, _)| mult >= 1.0)
        .map(|(mult, shift)| (mult as u32, shift))
}

impl Spec {
    /// Derives the kernel's integers.
    pub fn params(&self) -> Result<Params, ParamsError> {
        let scales = [
            ("q_scale", self.q_scale),
            ("k_scale", self.k_scale),
            ("v_scale", self.v_scale),
            ("out_scale", self.out_scale),
        ];
        for (name, value) in scales {
            if !(value.is_finite() && value > 0.0) {
                return Err(ParamsError::Scale { name, value });
            }
        }
        let Shape { tokens, head_dim } = self.shape;
        let shape = |reason| ParamsError::Shape {
            tokens,
            head_dim,
            reason,
        };
        if tokens == 0 || head_dim == 0 {
            return Err(shape("empty"));
        }
        if head_dim > 1 << 15 {
            return Err(shape("score differences need more than 31 bits"));
        }
        if tokens as u64 * u64::from(self.weight_bits.max()) * 128 > i32::MAX as u64 {
            return Err(shape("weighted sums need more than 32 bits"));
        }
        let step = self.weight_bits.exponent_step();
        let ratio = self.q_scale * self.k_scale / libm::sqrt(head_dim as f64) / step;
        let (score_mult, score_shift) = multiplier(ratio, 23)
            .filter(|&(_, shift)| shift >= 1 && ratio >= 1.0 / 65536.0)
            .ok_or(ParamsError::ScoreRatio { ratio })?;
        let last = (TABLE_ENTRIES as u32 - 1) << score_shift;
        let score_limit = (last - (1 << (score_shift - 1))).div_ceil(score_mult);
        let out_ratio = self.v_scale / self.out_scale;
        let (out_mult, out_shift) = multiplier(out_ratio, 15)
            .filter(|_| (1.0 / 64.0..128.0).contains(&out_ratio))
            .ok_or(ParamsError::OutRatio { ratio: out_ratio })?;
        let full = f64::from(self.weight_bits.max());
        let table = (0..TABLE_ENTRIES)
            .map(|i| libm::rint(full * libm::exp(-(i as f64) * step)) as u16)
            .collect();
        Ok(Params {
            score_mult,
            score_shift,
            score_limit,
            out_mult,
            out_shift,
            table,
        })
    }
}

impl Params {
    /// The device's parameter buffer: words 0 to 4 are `score_mult`,
    /// `score_shift`, `score_limit`, `out_mult`, `out_shift`, words 5 to 7
    /// zero, then the table, one byte per entry, lowest index in the lowest
    /// byte. `None` if weights are wider than 8 bits.
    pub fn to_words(&self) -> Option<[u32; PARAM_WORDS]> {
        let mut words = [0; PARAM_WORDS];
        words[..5].copy_from_slice(&[
            self.score_mult,
            self.score_shift,
            self.score_limit,
            self.out_mult,
            self.out_shift,
        ]);
        for (i, &weight) in self.table.iter().enumerate() {
            words[8 + i / 4] |= u32::from(u8::try_from(weight).ok()?) << (8 * (i % 4));
        }
        Some(words)
    }

    /// Index of the table for a score difference.
    pub fn index(&self, delta: u32) -> usize {
        let delta = u64::from(delta.min(self.score_limit));
        let half = (1u64 << self.score_shift) >> 1;
        let index = (delta * u64::from(self.score_mult) + half) >> self.score_shift;
        (index as usize).min(TABLE_ENTRIES - 1)
    }
}
