//! Speech from a WAV file: 16 kHz, one channel, 16-bit PCM, nothing else.
//!
//! Nothing is resampled or mixed silently: a file of another kind is refused
//! with what it is and how to convert it.

mod stream;

pub use stream::{Container, Samples};

use std::io::Read;
use std::path::Path;

/// Samples per second that the mel front end is defined for.
pub const SAMPLE_RATE: u32 = 16_000;

/// Why a WAV file is not usable. Each message says how to convert it.
#[derive(Debug, thiserror::Error)]
pub enum WavError {
    /// Not readable at all.
    #[error("cannot read {path}")]
    Open {
        /// File.
        path: String,
        /// Reason.
        source: std::io::Error,
    },
    /// Not a WAV file, or cut off.
    #[error("not a complete WAV file: {0}")]
    Malformed(String),
    /// Reading failed.
    #[error("the sound cannot be read")]
    Read(#[source] std::io::Error),
    /// A file of another kind.
    #[error("{what}; a WAV file or raw PCM is needed (ffmpeg -i IN -ar 16000 -ac 1 OUT.wav)")]
    Kind {
        /// Which.
        what: &'static str,
    },
    /// Samples that are not plain numbers.
    #[error(
        "samples are coded (format tag {tag:#06x}), must be PCM (sox IN.wav -b 16 -e signed OUT.wav)"
    )]
    Coding {
        /// Of the `fmt ` chunk, or of its GUID.
        tag: u16,
    },
    /// Wrong sample rate.
    #[error("sample rate is {rate} Hz, must be 16000 Hz (sox IN.wav -r 16000 OUT.wav)")]
    Rate {
        /// Of the file.
        rate: u32,
    },
    /// More than one channel.
    #[error("{channels} channels, must be 1 (sox IN.wav -c 1 OUT.wav)")]
    Channels {
        /// Of the file.
        channels: u16,
    },
    /// Not 16-bit integers.
    #[error(
        "samples are {bits}-bit {kind}, must be 16-bit PCM (sox IN.wav -b 16 -e signed OUT.wav)"
    )]
    Samples {
        /// Bits per sample.
        bits: u16,
        /// `integer` or `float`.
        kind: &'static str,
    },
}

/// Reads the samples of a WAV file.
pub fn read_file(path: &Path) -> Result<Vec<i16>, WavError> {
    let bytes = std::fs::read(path).map_err(|source| WavError::Open {
        path: path.display().to_string(),
        source,
    })?;
    read_pcm16_mono_16k(&bytes[..])
}

/// Reads the samples of a WAV file from its bytes.
///
/// # Errors
/// [`WavError`], for raw PCM as well: nothing says that it is sound.
pub fn read_pcm16_mono_16k(bytes: impl Read) -> Result<Vec<i16>, WavError> {
    let mut samples = Samples::open(bytes)?;
    match samples.container() {
        Container::Wav => samples.take(usize::MAX),
        Container::Raw => Err(WavError::Malformed("it does not begin with RIFF".into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn wav(rate: u32, channels: u16, bits: u16, samples: &[i16]) -> Vec<u8> {
        let spec = hound::WavSpec {
            channels,
            sample_rate: rate,
            bits_per_sample: bits,
            sample_format: hound::SampleFormat::Int,
        };
        let mut file = Cursor::new(Vec::new());
        let mut w = hound::WavWriter::new(&mut file, spec).unwrap();
        samples
            .iter()
            .for_each(|&s| w.write_sample(i32::from(s)).unwrap());
        w.finalize().unwrap();
        file.into_inner()
    }

    #[test]
    fn samples_come_back_and_other_kinds_are_named() {
        let read = |b: Vec<u8>| read_pcm16_mono_16k(&b[..]);
        assert_eq!(
            read(wav(16_000, 1, 16, &[1, -32768, 32767])).unwrap(),
            [1, -32768, 32767]
        );
        assert!(matches!(
            read(wav(44_100, 1, 16, &[0])),
            Err(WavError::Rate { rate: 44_100 })
        ));
        assert!(matches!(
            read(wav(16_000, 2, 16, &[0, 0])),
            Err(WavError::Channels { channels: 2 })
        ));
        assert!(matches!(
            read(wav(16_000, 1, 8, &[0])),
            Err(WavError::Samples {
                bits: 8,
                kind: "integer"
            })
        ));
        let mut cut = wav(16_000, 1, 16, &[1, 2, 3, 4]);
        cut.truncate(cut.len() - 3);
        assert!(matches!(read(cut), Err(WavError::Malformed(_))));
        assert!(matches!(
            read(b"RIFF".to_vec()),
            Err(WavError::Malformed(_))
        ));
    }
}
