//! Recorded runs on another device.

use std::collections::btree_map::Entry;
use std::collections::BTreeMap;
use std::time::Duration;

use golden::compare;
use golden::diagnose;
use npu_driver::{Buffer, Context, Device, Error, InstructionStream, Kernel, Lut, RunList, Xclbin};

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
    context: Context,
    kernel: Kernel,
}

/// Runs everything in its order, in as many contexts as then and lists as lists; `done`
/// hears of each run, those of a list together. A run of which the driver refuses a part
/// counts as one that ended with that error, and so do all of a list that failed.
pub fn replay(
    archive: &Archive,
    device: &Device,
    deadline: Duration,
    done: &mut dyn FnMut(&Run, &Replayed),
) {
    let submissions = submissions(&archive.runs);
    // A context goes when nothing of it is left to run.
    let mut last = BTreeMap::new();
    for (number, runs) in submissions.iter().enumerate() {
        last.extend(runs.iter().map(|run| (run.context, number)));
    }
    let mut contexts: BTreeMap<u64, Loaded> = BTreeMap::new();
    for (number, runs) in submissions.iter().enumerate() {
        let now = submit(archive, device, &mut contexts, runs, deadline);
        for (index, run) in runs.iter().enumerate() {
            let of_run = now.as_ref().map(|outputs| outputs[index].as_slice());
            done(run, &against(run, |hash| archive.blob(hash), of_run));
        }
        // One that failed leaves no context that could be used.
        contexts.retain(|context, _| {
            let used = runs.iter().any(|run| run.context == *context);
            !used || (now.is_ok() && last.get(context) != Some(&number))
        });
    }
}

/// The runs as they were submitted: alone, or those of a list at the place of its first.
fn submissions(runs: &[Run]) -> Vec<Vec<&Run>> {
    let mut all: Vec<Vec<&Run>> = Vec::new();
    let mut lists: BTreeMap<u64, usize> = BTreeMap::new();
    for run in runs {
        match run.list.map(|list| lists.entry(list)) {
            Some(Entry::Occupied(at)) => all[*at.get()].push(run),
            vacant => {
                if let Some(Entry::Vacant(place)) = vacant {
                    place.insert(all.len());
                }
                all.push(vec![run]);
            }
        }
    }
    all
}

fn load(archive: &Archive, device: &Device, run: &Run) -> Result<Loaded, Error> {
    let mut xclbin = Xclbin::from_bytes(archive.blob(&run.xclbin))?;
    if let Some(manifest) = &run.manifest {
        xclbin = xclbin.with_manifest(archive.blob(manifest))?;
    }
    let context = device.context(&xclbin)?;
    let kernel = context.only_kernel()?;
    Ok(Loaded { context, kernel })
}

/// The stream as it was run, for buffers of the size that they had.
fn stream(archive: &Archive, run: &Run) -> Result<InstructionStream, Error> {
    let bytes = archive.blob(&run.stream);
    let stream = InstructionStream::from_bytes(bytes)?;
    let Some((times, over)) = run.stretched else {
        return Ok(stream);
    };
    // Back to the design's own, which is then stretched as it was.
    let part = |n: u64| u32::try_from(n).unwrap_or_default();
    let own = stream.stretched(part(over), part(times))?;
    let own = InstructionStream::from_bytes(own.bytes())?;
    own.stretched(part(times), part(over))
}

fn bind(archive: &Archive, kernel: &Kernel, run: &Run) -> Result<(), Error> {
    for named in &run.named {
        let data = archive.blob(&named.data);
        match named.how {
            How::Bound => kernel.bind(&named.name, data)?,
            How::Uploaded => kernel.upload(&Lut::new(&named.name, data)?)?,
        }
    }
    Ok(())
}

/// Inputs, then the output, which is poisoned.
fn buffers(archive: &Archive, device: &Device, run: &Run) -> Result<Vec<Buffer<u8>>, Error> {
    let inputs = run.inputs.iter();
    let inputs = inputs.map(|input| device.buffer_from(archive.blob(input)));
    let mut all: Vec<_> = inputs.collect::<Result<_, _>>()?;
    let (bytes, _) = run.output;
    // Other bytes than a recorded output that was never written.
    let poison = compare::poison(bytes, bytes as u64 ^ 0x5a);
    all.push(device.buffer_from(&poison)?);
    Ok(all)
}

/// Submits a run, or several as a list; the output of each.
fn submit(
    archive: &Archive,
    device: &Device,
    contexts: &mut BTreeMap<u64, Loaded>,
    runs: &[&Run],
    deadline: Duration,
) -> Result<Vec<Vec<u8>>, Error> {
    let mut memory = Vec::new();
    let mut handles = Vec::new();
    for run in runs {
        let loaded = match contexts.entry(run.context) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(load(archive, device, run)?),
        };
        // A handle has one set of parameters: in a list each run has its own.
        let kernel = match run.list {
            None => loaded.kernel.clone(),
            Some(_) => loaded.context.only_kernel()?,
        };
        bind(archive, &kernel, run)?;
        handles.push((kernel, stream(archive, run)?));
        memory.push(buffers(archive, device, run)?);
    }
    let mut submitted = match (&handles[..], &mut memory[..]) {
        ([(kernel, stream)], [buffers]) => {
            let mut run = kernel.run(stream);
            for buffer in buffers {
                run = run.arg(buffer);
            }
            run.submit()?
        }
        (handles, memory) => {
            let mut list = RunList::new();
            for ((kernel, stream), buffers) in handles.iter().zip(memory) {
                let ids: Vec<_> = buffers.iter_mut().map(|b| list.buffer(b)).collect();
                list.run(kernel, stream, &ids)?;
            }
            list.submit()?
        }
    };
    submitted.wait(deadline)?;
    drop(submitted);
    let outputs = memory.iter().filter_map(|buffers| buffers.last());
    outputs.map(Buffer::to_vec).collect()
}

fn against<'a>(
    run: &Run,
    blob: impl Fn(&BlobHash) -> &'a [u8],
    now: Result<&[u8], &Error>,
) -> Replayed {
    match (&run.ended, now) {
        (Ended::Output(hash), Ok(now)) => {
            let then = blob(hash);
            let wide = |bytes: &[u8]| elements(bytes, run.output.1);
            differences(&wide(then), &wide(now))
        }
        (Ended::Error { kind, text }, Err(now)) => match Ended::with(now) {
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
                manifest: Some(none.clone()),
                stream: none,
                stretched: None,
                list: None,
                named: vec![],
                inputs: vec![],
                output: (1, 1),
                ended: Ended::with(error),
            }
        };
        let then = run(&Error::FirmwareDead);
        let replayed = |now| against(&then, |_| &[], Err(now));
        assert!(replayed(&Error::FirmwareDead).is_same());
        let other = replayed(&Error::DeviceRemoved);
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
