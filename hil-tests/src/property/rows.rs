//! LayerNorm's rows and gains, and sounds for the mel front end.

use golden::inputs::{noise, Rng};
use golden::layernorm::Params;
use golden::mel::{self, integer::Model};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::values::{between, seed};
use super::{text, Judged, Property};
use crate::check::Failure;
use crate::layer_norm::{FEATURES, ROWS};
use crate::session::Loaded;

/// A layer and its rows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Layer {
    /// Seed of the gains, and bits of 16 that they leave free.
    gain: (u32, u32),
    /// The same of the offsets, of 31 bits.
    offset: (u32, u32),
    shift: u32,
    /// Bits of eps, and what makes it.
    eps: (u32, u32),
    rows: u32,
}

/// Any integers that the model allows.
pub(super) struct Norm;

/// Rows around any mean, of any deviation, some with one code far from all others,
/// some constant.
fn rows(seed: u32) -> Vec<i8> {
    let mut rng = Rng::new(seed.into());
    let mut all = Vec::with_capacity(ROWS * FEATURES);
    for _ in 0..ROWS {
        let deviation = (rng.uniform() * 10.0 - 3.0).exp2();
        let mean = (rng.uniform() - 0.5) * 300.0;
        let kind = rng.next_u64() % 8;
        let at = (rng.next_u64() % FEATURES as u64) as usize;
        for i in 0..FEATURES {
            let code = match kind {
                0 => mean,
                1 if i == at => -mean * 8.0,
                _ => mean + deviation * rng.gaussian(),
            };
            all.push(code.round().clamp(-128.0, 127.0) as i8);
        }
    }
    all
}

impl Layer {
    fn params(&self) -> Params {
        let numbers = |most: i64, bits: u32, seed: u32| {
            let most = most >> bits;
            between(-most, (most - 1).max(0), FEATURES, seed.into())
        };
        let gains = numbers(1 << 15, self.gain.1.min(15), self.gain.0);
        let most = 1u64 << self.eps.0.min(46);
        let spread = Rng::new(self.eps.1.into()).next_u64() % (most / 2 + 1);
        Params {
            gain: gains.into_iter().map(|g| g as i16).collect(),
            // The sum of both products fits 32 bits whatever the shift.
            offset: numbers(1 << 30, self.offset.1.min(30), self.offset.0),
            shift: self.shift.clamp(9, 22),
            eps: most - spread,
        }
    }
}

impl Property for Norm {
    const NAME: &'static str = "property/layer_norm_rows";
    const KERNEL: &'static str = crate::layer_norm::KERNEL;
    const VALUES: u32 = 2;
    type Value = Layer;

    fn values() -> BoxedStrategy<Layer> {
        (
            (seed(), 0u32..16),
            (seed(), 0u32..30),
            9u32..=22,
            (0u32..=46, seed()),
            seed(),
        )
            .prop_map(|(gain, offset, shift, eps, rows)| Layer {
                gain,
                offset,
                shift,
                eps,
                rows,
            })
            .boxed()
    }

    fn judge(loaded: &Loaded, value: &Layer) -> Result<Judged, Failure> {
        let params = value.params();
        crate::layer_norm::judge(loaded, "rows", &params, &rows(value.rows))?;
        Ok(Judged::Equal)
    }
}

/// Stretches of sound somewhere in a window.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Sound {
    start: usize,
    stretches: Vec<Stretch>,
}

/// A stretch of sound.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Stretch {
    wave: Wave,
    length: usize,
    /// Samples for which each value is held: 1 is white noise or the highest square
    /// wave, more a rougher and lower sound.
    held: usize,
    seed: u32,
}

/// What a stretch sounds like.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Wave {
    /// Noise, so many powers of two below full scale.
    Noise(i32),
    /// Full scale and its negative, in turn.
    Square,
    /// The same at random.
    Ends,
    /// One sample of full scale, then silence.
    Click,
}

impl Wave {
    fn strategy() -> BoxedStrategy<Self> {
        prop_oneof![
            3 => (0i32..17).prop_map(Self::Noise),
            1 => Just(Self::Square),
            1 => Just(Self::Ends),
            1 => Just(Self::Click),
        ]
        .boxed()
    }
}

impl Stretch {
    /// Often short, so that several find room.
    fn strategy() -> BoxedStrategy<Self> {
        let length = prop_oneof![0usize..6000, 0..=mel::WINDOW_SAMPLES];
        (Wave::strategy(), length, 1usize..500, seed())
            .prop_map(|(wave, length, held, seed)| Self {
                wave,
                length,
                held,
                seed,
            })
            .boxed()
    }

    /// As many of its samples as there is room for.
    fn samples(&self, room: usize) -> Vec<i16> {
        let length = self.length.min(room);
        let held = self.held.max(1);
        let end = |x: i16| if x < 0 { i16::MIN } else { i16::MAX };
        let noise = |level: f64| noise(level, length.div_ceil(held), self.seed.into());
        let values: Vec<i16> = match &self.wave {
            Wave::Noise(quiet) => noise(f64::from(1 - (*quiet).clamp(0, 16)).exp2()),
            Wave::Square => [i16::MAX, i16::MIN].repeat(length.div_ceil(held).div_ceil(2)),
            Wave::Ends => noise(1.0).into_iter().map(end).collect(),
            Wave::Click => {
                let mut samples = vec![0; length];
                if let Some(first) = samples.first_mut() {
                    *first = if self.seed % 2 == 0 {
                        i16::MAX
                    } else {
                        i16::MIN
                    };
                }
                return samples;
            }
        };
        values
            .into_iter()
            .flat_map(|x| std::iter::repeat_n(x, held))
            .take(length)
            .collect()
    }
}

impl Sound {
    fn samples(&self) -> Vec<i16> {
        let mut samples = vec![0; self.start.min(mel::WINDOW_SAMPLES)];
        for stretch in &self.stretches {
            samples.extend(stretch.samples(mel::WINDOW_SAMPLES - samples.len()));
        }
        samples
    }
}

/// Lengths of sounds.
pub(super) struct Mel;

impl Property for Mel {
    const NAME: &'static str = "property/mel_lengths";
    const KERNEL: &'static str = "mel";
    const VALUES: u32 = 1;
    type Value = Sound;

    fn values() -> BoxedStrategy<Sound> {
        let stretches = proptest::collection::vec(Stretch::strategy(), 1..4);
        (0..=mel::WINDOW_SAMPLES, stretches)
            .prop_map(|(start, stretches)| Sound { start, stretches })
            .boxed()
    }

    fn judge(loaded: &Loaded, value: &Sound) -> Result<Judged, Failure> {
        let padded = mel::window(&value.samples());
        let golden = Model::default().codes(&padded).map_err(text)?;
        let output: Vec<i16> = loaded.run(&padded, golden.len())?;
        loaded.expect_equal(
            "codes [frame, bin]",
            &[mel::FRAMES, mel::BINS],
            &golden,
            &output,
        )?;
        Ok(Judged::Equal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(wave: Wave, length: usize, held: usize) -> Stretch {
        Stretch {
            wave,
            length,
            held,
            seed: 1,
        }
    }

    #[test]
    fn a_sound_is_where_and_as_long_as_it_says() {
        let noise = stretch(Wave::Noise(0), 7, 3);
        let sound = |start| Sound {
            start,
            stretches: vec![noise.clone(), noise.clone()],
        };
        let samples = sound(5).samples();
        assert_eq!(samples.len(), 5 + 7 + 7);
        assert_eq!(samples[..5], [0; 5]);
        assert_eq!(samples[5], samples[7]);
        for start in [mel::WINDOW_SAMPLES - 2, usize::MAX] {
            assert_eq!(sound(start).samples().len(), mel::WINDOW_SAMPLES);
        }
    }

    #[test]
    fn waves_have_full_scale() {
        let (high, low) = (i16::MAX, i16::MIN);
        let square = stretch(Wave::Square, 5, 2).samples(100);
        assert_eq!(square, [high, high, low, low, high]);
        assert_eq!(stretch(Wave::Click, 3, 2).samples(100), [low, 0, 0]);
        assert!(stretch(Wave::Click, 3, 2).samples(0).is_empty());
        let ends = stretch(Wave::Ends, 100, 1).samples(100);
        assert!(ends.contains(&high) && ends.contains(&low));
        assert!(ends.iter().all(|x| [high, low].contains(x)));
    }

    #[test]
    fn no_layer_that_was_kept_is_beyond_the_model() {
        let most = u32::MAX;
        let layer = |bits| Layer {
            gain: (1, bits),
            offset: (1, bits),
            shift: bits,
            eps: (bits, 1),
            rows: 0,
        };
        for (bits, eps) in [(0, 1u64..=1), (most, 1 << 45..=1 << 46)] {
            let params = layer(bits).params();
            assert!(eps.contains(&params.eps), "{}", params.eps);
            assert!((9..=22).contains(&params.shift));
            assert!(params
                .offset
                .iter()
                .all(|o| (-(1 << 30)..1 << 30).contains(o)));
        }
    }
}
