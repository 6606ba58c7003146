//! Recorded runs on another device.

use std::collections::btree_map::Entry;
use std::collections::BTreeMap;
use std::time::Duration;

use golden::compare;
use golden::diagnose;
use npu_driver::{Context, Device, Error, InstructionStream, Kernel, Lut, Xclbin};

use super::archive::{Archive, SIZES};
use super::{BlobHash, Ended, How, Run};

/// What became of a run.
#[derive(Clone, Debug, PartialEq)]
pub enum Replayed {
    /// The recorded bits.
    Same,
    /// It ended with an error of the same kind then and now.
    ErrorAgain {
        /// The error now.
        now: String,
    },
    /// Other bits.
    Differs {
        /// The first difference, and what the output looks like.
        text: String,
        /// Elements that differ, and elements in all.
        wrong: (usize, usize),
    },
    /// One gave data and the other an error, or they gave errors of different kinds.
    Otherwise {
        /// How it ended in the recording.
        then: String,
        /// How it ends now.
        now: String,
    },
}

impl Replayed {
    /// Whether the device did what was recorded.
    pub fn is_same(&self) -> bool {
        matches!(self, Self::Same | Self::ErrorAgain { .. })
    }
}

impl std::fmt::Display for Replayed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Same => f.write_str("same bits"),
            Self::ErrorAgain { now } => write!(f, "an error again: {now}"),
            Self::Differs {
                text,
                wrong: (wrong, of),
            } => write!(f, "DIFFERS: {text} ({wrong} of {of} elements)"),
            Self::Otherwise { then, now } => write!(f, "DIFFERS: recorded {then}, now {now}"),
        }
    }
}

/// A kernel in a context.
struct Loaded {
    _context: Context,
    kernel: Kernel,
}

/// Runs everything in its order, in as many contexts as then; `done` hears of each run.
/// A run of which the driver refuses a part counts as one that ended with that error.
pub fn replay(
    archive: &Archive,
    device: &Device,
    deadline: Duration,
    done: &mut dyn FnMut(&Run, &Replayed),
) {
    // A context goes when nothing of it is left to run.
    let mut last = BTreeMap::new();
    for (number, run) in archive.runs.iter().enumerate() {
        last.insert(run.context, number);
    }
    let mut contexts: BTreeMap<u64, Loaded> = BTreeMap::new();
    for (number, run) in archive.runs.iter().enumerate() {
        let now = one(archive, device, &mut contexts, run, deadline);
        let failed = now.is_err();
        done(run, &compared(archive, run, now));
        // One that failed leaves no context that could be used.
        if failed || last.get(&run.context) == Some(&number) {
            contexts.remove(&run.context);
        }
    }
}

fn load(archive: &Archive, device: &Device, run: &Run) -> Result<Loaded, Error> {
    let xclbin = Xclbin::from_bytes(archive.blob(&run.xclbin))?;
    let xclbin = xclbin.with_manifest(archive.blob(&run.manifest))?;
    let context = device.context(&xclbin)?;
    let kernel = context.only_kernel()?;
    Ok(Loaded {
        _context: context,
        kernel,
    })
}

fn one(
    archive: &Archive,
    device: &Device,
    contexts: &mut BTreeMap<u64, Loaded>,
    run: &Run,
    deadline: Duration,
) -> Result<Vec<u8>, Error> {
    let loaded = match contexts.entry(run.context) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(place) => place.insert(load(archive, device, run)?),
    };
    let kernel = &loaded.kernel;
    let stream = InstructionStream::from_bytes(archive.blob(&run.stream))?;
    for named in &run.named {
        let data = archive.blob(&named.data);
        match named.how {
            How::Bound => kernel.bind(&named.name, data)?,
            How::Uploaded => kernel.upload(&Lut::new(&named.name, data)?)?,
        }
    }
    let mut inputs = Vec::new();
    for input in &run.inputs {
        inputs.push(device.buffer_from(archive.blob(input))?);
    }
    let (bytes, _) = run.output;
    // Other bytes than a recorded output that was never written.
    let poison = compare::poison(bytes, bytes as u64 ^ 0x5a);
    let mut output = device.buffer_from(&poison)?;
    let mut submission = kernel.run(&stream);
    for input in &mut inputs {
        submission = submission.arg(input);
    }
    submission.arg(&mut output).submit()?.wait(deadline)?;
    output.to_vec()
}

fn compared(archive: &Archive, run: &Run, now: Result<Vec<u8>, Error>) -> Replayed {
    against(run, |hash| archive.blob(hash), now)
}

fn against<'a>(
    run: &Run,
    blob: impl Fn(&BlobHash) -> &'a [u8],
    now: Result<Vec<u8>, Error>,
) -> Replayed {
    match (&run.ended, now) {
        (Ended::Output(hash), Ok(now)) => {
            let then = blob(hash);
            let wide = |bytes: &[u8]| elements(bytes, run.output.1);
            differences(&wide(then), &wide(&now))
        }
        (Ended::Error { kind, text }, Err(now)) => match Ended::with(&now) {
            Ended::Error { kind: again, text } if again == *kind => {
                Replayed::ErrorAgain { now: text }
            }
            _ => Replayed::Otherwise {
                then: format!("{kind}: {text}"),
                now: now.to_string(),
            },
        },
        (Ended::Output(_), Err(now)) => Replayed::Otherwise {
            then: "an output".into(),
            now: now.to_string(),
        },
        (Ended::Error { text, .. }, Ok(_)) => Replayed::Otherwise {
            then: text.clone(),
            now: "an output".into(),
        },
    }
}

/// Signed integers of so many bytes.
fn elements(bytes: &[u8], size: usize) -> Vec<i64> {
    let size = if SIZES.contains(&size) { size } else { 1 };
    let element = |part: &[u8]| {
        let mut wide = [0; 8];
        wide[8 - part.len()..].copy_from_slice(part);
        i64::from_le_bytes(wide) >> (64 - 8 * part.len())
    };
    bytes.chunks_exact(size).map(element).collect()
}

fn differences(then: &[i64], now: &[i64]) -> Replayed {
    let shape = [then.len()];
    let comparison = match compare::exact(&shape, then, now) {
        Ok(comparison) => comparison,
        Err(error) => {
            return Replayed::Otherwise {
                then: format!("{} elements", then.len()),
                now: error.to_string(),
            }
        }
    };
    match comparison.first {
        None => Replayed::Same,
        Some(first) => Replayed::Differs {
            text: std::iter::once(first.to_string())
                .chain(diagnose::diagnose(&shape, then, now))
                .collect::<Vec<_>>()
                .join("; "),
            wrong: (comparison.wrong, comparison.elements),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_signed_and_little_endian() {
        assert_eq!(elements(&[0xff, 0x7f], 1), [-1, 127]);
        assert_eq!(elements(&[0xff, 0xff, 0x00, 0x80], 2), [-1, -32768]);
        assert_eq!(elements(&[0xfe, 0xff, 0xff, 0xff], 4), [-2]);
        assert_eq!(elements(&i64::MIN.to_le_bytes(), 8), [i64::MIN]);
    }

    #[test]
    fn another_error_is_not_the_recorded_one() {
        let run = |error: &Error| {
            let none = BlobHash::of(b"");
            Run {
                check: "a/b".into(),
                kernel: "a".into(),
                context: 0,
                xclbin: none.clone(),
                manifest: none.clone(),
                stream: none,
                named: vec![],
                inputs: vec![],
                output: (1, 1),
                ended: Ended::with(error),
            }
        };
        let then = run(&Error::FirmwareDead);
        let replayed = |now| against(&then, |_| &[], Err(now));
        assert!(replayed(Error::FirmwareDead).is_same());
        let other = replayed(Error::DeviceRemoved);
        assert!(!other.is_same());
        assert!(
            other.to_string().contains("recorded FirmwareDead: "),
            "{other}"
        );
    }

    #[test]
    fn a_difference_is_named() {
        assert_eq!(differences(&[1, 2, 3], &[1, 2, 3]), Replayed::Same);
        let Replayed::Differs { text, wrong } = differences(&[1, 2, 3], &[1, 2, 4]) else {
            panic!("no difference");
        };
        assert_eq!(wrong, (1, 3));
        assert!(text.contains("expected 3, actual 4"), "{text}");
        assert!(!differences(&[1], &[1, 2]).is_same());
    }
}
