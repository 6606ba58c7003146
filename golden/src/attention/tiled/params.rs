//! From real scales to the integers of [`super`].

use super::super::params::multiplier;
use super::super::{ParamsError, WeightBits};
use super::Shape;

/// Entries of the exponential table.
pub const TABLE_ENTRIES: usize = 256;

/// Largest code's magnitude, for bounds.
const CODE: f64 = 128.0;

/// How weights are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Weights of 8 bits from a table of 256 steps, one tile of keys.
    Fast,
    /// Weights of 15 bits, exponent in steps of 1/2048, up to 2,048 keys.
    Precise,
}

/// Attention as the field sees it: mode and scales.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spec {
    /// How weights are made.
    pub mode: Mode,
    /// Size.
    pub shape: Shape,
    /// Real value of one step of Q.
    pub q_scale: f64,
    /// Real value of one step of K.
    pub k_scale: f64,
    /// Real value of one step of V.
    pub v_scale: f64,
    /// Real value of one step of the output.
    pub out_scale: f64,
}

/// What the kernel reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Params {
    /// How weights are made.
    pub mode: Mode,
    /// Right shift of score differences, 0 to 15.
    pub y_shift: u32,
    /// Multiplier of what is left, 1 to 32767.
    pub u_mult: u32,
    /// Right shift after it, 0 to 30.
    pub u_shift: u32,
    /// Right shift of a tile's weighted sums, so that 32 bits hold them all.
    pub drop: u32,
    /// Multiplier of outputs, 1 to 32767.
    pub out_mult: u32,
    /// Right shift after it, 8 to 20.
    pub out_shift: u32,
    /// Weights: by exponent in steps of 1/8 (precise), or by index (fast).
    pub table: Vec<u16>,
}

impl Params {
    /// What the kernel `attention_fast.cc` reads: two shifts and a multiplier
    /// of weights, `drop`, multiplier and shift of outputs, two words of 0.
    pub fn to_words(&self) -> [u32; 8] {
        [
            self.y_shift,
            self.u_mult,
            self.u_shift,
            self.drop,
            self.out_mult,
            self.out_shift,
            0,
            0,
        ]
    }

    /// The table as vector look-ups read it, see [`crate::lut::lines`].
    pub fn table_lines(&self) -> Vec<u16> {
        crate::lut::lines(&self.table)
    }
}

impl Mode {
    /// The largest weight.
    pub fn full(self) -> u32 {
        match self {
            Mode::Fast => WeightBits::EIGHT.max(),
            Mode::Precise => 1 << 15,
        }
    }

    /// Real exponent of one step of u.
    fn step(self) -> f64 {
        match self {
            Mode::Fast => WeightBits::EIGHT.exponent_step(),
            Mode::Precise => 1.0 / 2048.0,
        }
    }

    /// Real exponent of one entry of the table.
    fn entry(self) -> f64 {
        match self {
            Mode::Fast => self.step(),
            Mode::Precise => 1.0 / 8.0,
        }
    }

    /// Exponents beyond weigh nothing.
    fn range(self) -> f64 {
        match self {
            Mode::Fast => self.step() * 256.0,
            Mode::Precise => 12.0,
        }
    }
}

impl Spec {
    /// Real exponent of one step of a score.
    pub fn score_unit(&self) -> f64 {
        self.q_scale * self.k_scale / libm::sqrt(self.shape.head_dim as f64)
    }

    fn check(&self) -> Result<(), ParamsError> {
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
        let Shape { keys, head_dim, .. } = self.shape;
        let most = match self.mode {
            Mode::Fast => super::TILE_KEYS,
            Mode::Precise => 2048,
        };
        let reason = match () {
            () if keys == 0 || head_dim == 0 => "empty",
            () if keys > most && self.mode == Mode::Fast => "fast mode takes one tile of 64 keys",
            () if keys > most => "at most 2,048 keys",
            () if head_dim > 1 << 15 => "scores need more than 31 bits",
            () => return Ok(()),
        };
        Err(ParamsError::Shape {
            tokens: keys,
            head_dim,
            reason,
        })
    }

    /// Derives the kernel's integers.
    ///
    /// # Errors
    /// [`ParamsError`] for scales or shapes that have none.
    pub fn params(&self) -> Result<Params, ParamsError> {
        self.check()?;
        let unit = self.score_unit();
        let mode = self.mode;
        // As fine as 15 bits over the range allow.
        let y_shift = (0..15)
            .find(|&s| 32767.0 * libm::ldexp(unit, s) >= mode.range())
            .unwrap_or(15) as u32;
        let ratio = libm::ldexp(unit, y_shift as i32) / mode.step();
        let (u_mult, u_shift) = multiplier(ratio, 30).ok_or(ParamsError::ScoreRatio { ratio })?;
        let out_ratio = self.v_scale / self.out_scale;
        let (out_mult, out_shift) = multiplier(out_ratio, 20)
            .filter(|_| (1.0 / 64.0..128.0).contains(&out_ratio))
            .ok_or(ParamsError::OutRatio { ratio: out_ratio })?;
        let largest = u64::from(mode.full()) * 128 * self.shape.keys as u64;
        let drop = (0..16).find(|&d| largest >> d <= i32::MAX as u64 - 64);
        let entry = |i: usize| {
            let weight = f64::from(mode.full()) * libm::exp(-(i as f64) * mode.entry());
            libm::rint(weight) as u16
        };
        Ok(Params {
            mode,
            y_shift,
            u_mult,
            u_shift,
            drop: drop.unwrap_or(16),
            out_mult,
            out_shift,
            table: (0..TABLE_ENTRIES).map(entry).collect(),
        })
    }

    /// How far an output can be from the truth before the last rounding, in
    /// codes: `(relative error of a weight + absolute error of all weights /
    /// largest weight) * 255 codes of V * v_scale / out_scale`, and what the
    /// division adds.
    ///
    /// - a weight's exponent: half a step of y, or none where `y_shift` is 0;
    ///   half a step of u; 2^-16 of the exponent for the multiplier's 15 bits;
    ///   in precise mode the parabola's 4.1e-5 and its 2^-15
    /// - each weight by half a step of the table and half of the product, each
    ///   tile by as much through its scale, against a largest weight of full
    /// - a step of an output's 15 bits and a step of the reciprocal's, against
    ///   the smallest sum among eight queries: `keys` times smaller at most
    pub fn bound(&self, params: &Params) -> f64 {
        let mode = self.mode;
        let y_step = libm::ldexp(self.score_unit(), params.y_shift as i32);
        let y = if params.y_shift == 0 {
            0.0
        } else {
            y_step / 2.0
        };
        let parabola = match mode {
            Mode::Fast => 0.0,
            Mode::Precise => 4.1e-5 + libm::ldexp(1.0, -15),
        };
        let tiles = self.shape.keys.div_ceil(super::TILE_KEYS) as f64;
        let per_scale = y + mode.step() / 2.0 + mode.range() * libm::ldexp(1.0, -16) + parabola;
        let relative = libm::expm1(per_scale * tiles.min(2.0));
        let absolute = self.shape.keys as f64 / f64::from(mode.full());
        let ratio = self.v_scale / self.out_scale;
        let weights = (relative + absolute) * (2.0 * CODE) * ratio;
        let spread = (self.shape.keys as f64).min(64.0 * tiles);
        let division = spread * libm::ldexp(1.0, -14) * CODE * ratio.max(1.0);
        weights + division
    }
}
