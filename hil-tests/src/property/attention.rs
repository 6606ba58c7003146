//! Attention: scales, matrices of every kind, lengths and masks. Its kernels are
//! symmetric: there are no zero points.

use golden::attention::{self as plain, tiled, Inputs, WeightBits};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::values::{Codes, Log2};
use super::{text, Judged, Property};
use crate::attention_fast::{PARAMS, TABLES};
use crate::attention_precise;
use crate::check::Failure;
use crate::session::Loaded;

const TILE: plain::Shape = plain::Shape::TILE_64X64;

/// Scales, as ratios that the kernels' integers see.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Scales {
    /// Exponent of one step of a score.
    score: Log2,
    /// Steps of the output for one of V.
    out: Log2,
}

/// Real scales.
struct Real {
    q: f64,
    k: f64,
    v: f64,
    out: f64,
}

impl Scales {
    /// `score`: between these powers of two most of the time, or anywhere.
    fn strategy(score: (i32, i32)) -> BoxedStrategy<Self> {
        let score = prop_oneof![
            3 => Log2::between(score.0, score.1),
            1 => Log2::between(score.0 - 6, score.1 + 6),
        ];
        let out = prop_oneof![3 => Log2::between(-1, 2), 1 => Log2::between(-6, 7)];
        (score, out)
            .prop_map(|(score, out)| Self { score, out })
            .boxed()
    }

    fn real(&self, step: f64, head_dim: usize) -> Real {
        let (q, v) = (1.0 / 32.0, 1.0 / 64.0);
        Real {
            q,
            k: self.score.scale() * step * (head_dim as f64).sqrt() / q,
            v,
            out: v / self.out.scale(),
        }
    }
}

/// Q, K and V of one tile, and scales.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Head {
    scales: Scales,
    qkv: (Codes, Codes, Codes),
}

fn heads(score: (i32, i32)) -> BoxedStrategy<Head> {
    let codes = (Codes::strategy(), Codes::strategy(), Codes::strategy());
    (Scales::strategy(score), codes)
        .prop_map(|(scales, qkv)| Head { scales, qkv })
        .boxed()
}

impl Head {
    fn matrices(&self, elements: usize) -> [Vec<i8>; 3] {
        let (q, k, v) = &self.qkv;
        [q, k, v].map(|codes| codes.fill(elements))
    }
}

/// The first kernel: weights of 8 bits.
pub(super) struct Tile;

impl Property for Tile {
    const NAME: &'static str = "property/attention_scales";
    const KERNEL: &'static str = "attention_64x64";
    const VALUES: u32 = 8;
    type Value = Head;

    fn values() -> BoxedStrategy<Head> {
        heads((-10, 0))
    }

    fn judge(loaded: &Loaded, value: &Head) -> Result<Judged, Failure> {
        let bits = WeightBits::EIGHT;
        let real = value.scales.real(bits.exponent_step(), TILE.head_dim);
        let spec = plain::Spec {
            shape: TILE,
            weight_bits: bits,
            q_scale: real.q,
            k_scale: real.k,
            v_scale: real.v,
            out_scale: real.out,
        };
        let Ok(params) = spec.params() else {
            return Ok(Judged::NoSuchNumbers);
        };
        let words = params.to_words().ok_or_else(|| text("more than 8 bits"))?;
        let [q, k, v] = &value.matrices(TILE.elements());
        let inputs = Inputs { q, k, v };
        let golden = plain::attend(TILE, &params, &inputs).map_err(text)?;
        loaded.bind(PARAMS, &words)?;
        let output: Vec<i8> = loaded.run(&inputs.packed(), TILE.elements())?;
        loaded.expect_equal("head", &[TILE.tokens, TILE.head_dim], &golden, &output)?;
        Ok(Judged::Equal)
    }
}

/// The fast mode.
pub(super) struct Fast;

impl Property for Fast {
    const NAME: &'static str = "property/attention_fast_scales";
    const KERNEL: &'static str = "attention_fast_64x64";
    const VALUES: u32 = 8;
    type Value = Head;

    fn values() -> BoxedStrategy<Head> {
        heads((-10, 0))
    }

    fn judge(loaded: &Loaded, value: &Head) -> Result<Judged, Failure> {
        let shape = tiled::Shape {
            queries: TILE.tokens,
            keys: TILE.tokens,
            head_dim: TILE.head_dim,
        };
        let real = value
            .scales
            .real(WeightBits::EIGHT.exponent_step(), TILE.head_dim);
        let spec = tiled::Spec {
            mode: tiled::Mode::Fast,
            shape,
            q_scale: real.q,
            k_scale: real.k,
            v_scale: real.v,
            out_scale: real.out,
        };
        let Ok(params) = spec.params() else {
            return Ok(Judged::NoSuchNumbers);
        };
        let [q, k, v] = &value.matrices(TILE.elements());
        let inputs = Inputs { q, k, v };
        let golden = tiled::attend(shape, &params, &inputs, tiled::Mask::None).map_err(text)?;
        loaded.bind(PARAMS, &params.to_words())?;
        for table in TABLES {
            loaded.bind(table, &params.table_lines())?;
        }
        let output: Vec<i8> = loaded.run(&inputs.packed(), TILE.elements())?;
        loaded.expect_equal("head", &[TILE.tokens, TILE.head_dim], &golden, &output)?;
        Ok(Judged::Equal)
    }
}

/// Which keys are seen.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Seen {
    /// All.
    All,
    /// Those before this one.
    Before(usize),
    /// Those from this one on.
    From(usize),
    /// One of so many.
    Every(usize),
}

impl Seen {
    fn strategy() -> BoxedStrategy<Self> {
        prop_oneof![
            1 => Just(Self::All),
            1 => (0usize..400).prop_map(Self::Before),
            1 => (0usize..400).prop_map(Self::From),
            1 => (1usize..9).prop_map(Self::Every),
        ]
        .boxed()
    }

    fn of(&self, keys: usize) -> Option<Vec<bool>> {
        let list = |seen: &dyn Fn(usize) -> bool| Some((0..keys).map(seen).collect());
        match *self {
            Self::All => None,
            Self::Before(end) => list(&|t| t < end),
            Self::From(start) => list(&|t| t >= start),
            Self::Every(step) => list(&|t| t % step.max(1) == 0),
        }
    }
}

/// A sequence.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Sequence {
    keys: usize,
    seen: Seen,
    head: Head,
}

/// The precise mode.
pub(super) struct Precise;

impl Property for Precise {
    const NAME: &'static str = "property/attention_masks";
    const KERNEL: &'static str = attention_precise::KERNEL;
    const VALUES: u32 = 2;
    type Value = Sequence;

    fn values() -> BoxedStrategy<Sequence> {
        (1usize..400, Seen::strategy(), heads((-16, -4)))
            .prop_map(|(keys, seen, head)| Sequence { keys, seen, head })
            .boxed()
    }

    fn judge(loaded: &Loaded, value: &Sequence) -> Result<Judged, Failure> {
        let keys = value.keys.clamp(1, attention_precise::ROOM);
        let real = value.head.scales.real(1.0, attention_precise::LENGTH);
        let case = attention_precise::Case {
            name: format!("{keys} keys"),
            spec: tiled::Spec {
                mode: tiled::Mode::Precise,
                shape: attention_precise::shape(keys),
                q_scale: real.q,
                k_scale: real.k,
                v_scale: real.v,
                out_scale: real.out,
            },
            seen: value.seen.of(keys),
            ..attention_precise::Case::of(value.head.matrices(keys * attention_precise::LENGTH))
        };
        let Ok(params) = case.spec.params() else {
            return Ok(Judged::NoSuchNumbers);
        };
        case.equal(loaded, &params)?;
        Ok(Judged::Equal)
    }
}
