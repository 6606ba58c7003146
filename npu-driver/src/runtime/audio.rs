//! Sound to features.

use super::perform::{same, Filled};
use super::{plan, Block, Call, CallError, Runtime, Why};
use golden::mel;

/// Whisper's log-mel features of a 30 s window.
#[derive(Clone, Debug, PartialEq)]
pub struct Features {
    /// Bins of a frame.
    pub bins: usize,
    /// Frame by frame: 3,000 rows of [`bins`](Self::bins).
    pub values: Vec<f32>,
}

impl Features {
    /// Bin by bin, Whisper's own layout: `bins` rows of 3,000.
    pub fn by_bin(&self) -> Vec<f32> {
        mel::by_bin(&self.values, self.bins)
    }

    /// Frames.
    pub fn frames(&self) -> usize {
        self.values.len() / self.bins.max(1)
    }
}

impl Runtime {
    /// Log-mel features of up to 30 s of 16 kHz speech, padded with silence: 80 bins, as
    /// all Whisper models but large-v3 want them.
    ///
    /// # Errors
    /// [`CallError::Window`] for more than 480,000 samples; [`CallError::Cancelled`],
    /// [`CallError::QueueFull`].
    pub fn process_audio_to_features(&self, samples: &[i16]) -> Result<Features, CallError> {
        self.process_audio_with_bins(samples, mel::BINS)
    }

    /// The same with 80 bins, or large-v3's 128.
    ///
    /// # Errors
    /// As there, and [`CallError::Bins`].
    pub fn process_audio_with_bins(
        &self,
        samples: &[i16],
        bins: usize,
    ) -> Result<Features, CallError> {
        let call = Call::AudioToFeatures { bins };
        self.checked(&call, window(samples.len()))?;
        let mel = self.checked(&call, self.inner.mel(bins))?;
        let padded = mel::window(samples);
        let mut codes = vec![0i16; mel::FRAMES * bins];
        // The caller's samples and features, not the padded window and its codes.
        let bytes = size_of_val(samples) + codes.len() * size_of::<f32>();
        self.counted(call, bytes, |done| {
            self.perform(
                done,
                call,
                plan::mel(bins),
                &mut codes,
                &Filled {
                    fill: &|_, to: &mut [i16]| to.copy_from_slice(&padded),
                    take: &|from, codes| codes.copy_from_slice(from),
                    cpu: &|threads, codes| mel.codes(&padded, threads, codes).map_err(length),
                },
            )
        })?;
        self.inner.books.heard(&call, samples.len());
        let values = mel::finish(&codes);
        Ok(Features { bins, values })
    }

    /// Log-mel codes of a padded window ([`golden::mel::window`]), without a copy:
    /// 480,400 samples in, 3,000 rows of 80 codes out, or of 128 where there is room for
    /// them, for [`golden::mel::finish`].
    ///
    /// # Errors
    /// [`CallError::Length`] for blocks of other lengths, and as
    /// [`process_audio_to_features`](Self::process_audio_to_features);
    /// [`CallError::Driver`] when the device is lost in the run
    /// ([what then](Block#a-device-that-is-lost)).
    pub fn mel_block(
        &self,
        padded: &mut Block<i16>,
        codes: &mut Block<i16>,
    ) -> Result<(), CallError> {
        let bins = match codes.len() / mel::FRAMES {
            mel::BINS_LARGE => mel::BINS_LARGE,
            _ => mel::BINS,
        };
        let call = Call::AudioToFeatures { bins };
        let mel = self.checked(&call, self.inner.mel(bins))?;
        self.checked(&call, same("samples", mel::PADDED_SAMPLES, padded.len()))?;
        self.checked(&call, same("codes", mel::FRAMES * bins, codes.len()))?;
        self.perform_block(
            call,
            plan::mel(bins),
            &mut [padded],
            codes,
            &|inputs: &[&[i16]], threads, codes| {
                mel.codes(inputs[0], threads, codes).map_err(length)
            },
        )?;
        self.inner.books.heard(&call, mel::WINDOW_SAMPLES);
        Ok(())
    }

    /// Where [`process_audio_with_bins`](Self::process_audio_with_bins) would be done
    /// now, and why.
    pub fn why_audio(&self, bins: usize) -> Why {
        let plan = plan::mel(bins);
        self.choose(Call::AudioToFeatures { bins }, plan.as_ref()).0
    }
}

fn window(samples: usize) -> Result<(), CallError> {
    match samples {
        0..=mel::WINDOW_SAMPLES => Ok(()),
        _ => Err(CallError::Window {
            samples,
            most: mel::WINDOW_SAMPLES,
        }),
    }
}

fn length(error: mel::integer::LengthError) -> CallError {
    CallError::Length {
        name: "samples or codes",
        expected: error.expected,
        actual: error.actual,
    }
}
