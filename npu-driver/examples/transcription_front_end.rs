//! The front end of a transcriber: speech from a WAV file or standard input, 30 s at a
//! time, to Whisper's features; metrics at the end.
//!
//! `cargo run --release -p npu-driver --example transcription_front_end -- [--device auto|cpu|emu|amdxdna|xrt] [--kernels DIR] [--bins 80|128] [--features FILE] [FILE.wav | -]`
//!
//! Standard input is raw 16-bit little-endian PCM at 16 kHz, one channel, as
//! `ffmpeg -i talk.mp3 -f s16le -ac 1 -ar 16000 -` gives it, or a WAV file, as the same
//! with `-f wav` does; windows of either are processed as they come. `--features` takes
//! the features as float32, frame by frame.

use npu_driver::golden::{mel, wav};
use npu_driver::runtime::{Choose, Runtime};
use std::error::Error;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: transcription_front_end [--device NAME] [--kernels DIR] \
                     [--bins 80|128] [--features FILE] [FILE.wav | -]";

struct Args {
    device: Choose,
    kernels: Option<PathBuf>,
    bins: usize,
    features: Option<PathBuf>,
    source: String,
}

fn parse(mut words: impl Iterator<Item = String>) -> Option<Args> {
    let mut args = Args {
        device: Choose::Auto,
        kernels: None,
        bins: mel::BINS,
        features: None,
        source: "-".into(),
    };
    while let Some(word) = words.next() {
        match &*word {
            "--device" => args.device = Choose::from_name(&words.next()?)?,
            "--kernels" => args.kernels = Some(words.next()?.into()),
            "--bins" => args.bins = words.next()?.parse().ok()?,
            "--features" => args.features = Some(words.next()?.into()),
            _ if word.starts_with("--") => return None,
            _ => args.source = word,
        }
    }
    Some(args)
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            let mut source = error.source();
            while let Some(cause) = source {
                eprintln!("  because: {cause}");
                source = cause.source();
            }
            ExitCode::FAILURE
        }
    }
}

/// A file that can't be used.
#[derive(Debug)]
struct Unusable {
    path: PathBuf,
    source: std::io::Error,
}

impl std::fmt::Display for Unusable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "can't open {}", self.path.display())
    }
}

impl Error for Unusable {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}

/// Says which file it was.
fn named(path: &Path, opened: std::io::Result<File>) -> Result<File, Unusable> {
    opened.map_err(|source| Unusable {
        path: path.into(),
        source,
    })
}

fn run() -> Result<(), Box<dyn Error>> {
    let args = parse(std::env::args().skip(1)).ok_or(USAGE)?;
    let mut builder = Runtime::builder().device(args.device);
    if let Some(kernels) = &args.kernels {
        builder = builder.kernels(kernels);
    }
    let runtime = builder.open()?;
    println!("{}", runtime.why_audio(args.bins));

    let from: Box<dyn Read> = match &*args.source {
        "-" => Box::new(std::io::stdin()),
        path => Box::new(BufReader::new(named(path.as_ref(), File::open(path))?)),
    };
    let mut samples = wav::Samples::open(from)?;
    let mut sink = match &args.features {
        Some(path) => Some(BufWriter::new(named(path, File::create(path))?)),
        None => None,
    };
    for number in 1.. {
        let window = samples.take(mel::WINDOW_SAMPLES)?;
        if window.is_empty() && number > 1 {
            break;
        }
        let features = runtime.process_audio_with_bins(&window, args.bins)?;
        let seconds = window.len() as f64 / f64::from(wav::SAMPLE_RATE);
        let loudest = features.values.iter().copied().fold(f32::MIN, f32::max);
        println!(
            "window {number}: {seconds:.2} s, {} frames of {} bins, loudest {loudest:.4}",
            features.frames(),
            features.bins
        );
        if let Some(sink) = &mut sink {
            for value in &features.values {
                sink.write_all(&value.to_le_bytes())?;
            }
        }
        if window.len() < mel::WINDOW_SAMPLES {
            break;
        }
    }
    if let Some(mut sink) = sink {
        sink.flush()?;
    }
    print!("{}", runtime.status());
    print!("{}", runtime.metrics().to_prometheus());
    Ok(())
}
