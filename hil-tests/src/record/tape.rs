//! What is recorded of kernels in contexts: by a session ([`Tape`]), and by the observer
//! of a runtime ([`RuntimeTape`]).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use npu_driver::runtime::{Call, DeviceRun, Reason, RunObserver};
use npu_driver::{Error, InstructionStream};

use super::{lock, BlobHash, CpuCalls, Ended, How, Named, Recorder, Run};

/// A number that no other context or run list of this process has, nor one of another
/// process of the machine at the time.
fn number() -> u64 {
    static NUMBERS: AtomicU64 = AtomicU64::new(0);
    let number = NUMBERS.fetch_add(1, Ordering::Relaxed);
    // Below 2^53, where every reader of JSON has whole numbers.
    u64::from(std::process::id()) << 20 | (number & 0xf_ffff)
}

/// What all runs of a context have in common.
#[derive(Clone, Debug)]
struct Origin {
    context: u64,
    xclbin: BlobHash,
    manifest: Option<BlobHash>,
}

impl Origin {
    fn new(recorder: &Recorder, xclbin: &[u8], manifest: Option<&[u8]>) -> io::Result<Self> {
        Ok(Self {
            context: number(),
            xclbin: recorder.blob(xclbin)?,
            manifest: manifest.map(|bytes| recorder.blob(bytes)).transpose()?,
        })
    }
}

/// The ratio of a stretched stream.
fn stretched(stream: &InstructionStream) -> Option<(u64, u64)> {
    Some(stream.size_ratio()).filter(|ratio| *ratio != (1, 1))
}

fn ended(recorder: &Recorder, ended: Result<&[u8], &Error>) -> io::Result<Ended> {
    Ok(match ended {
        Ok(bytes) => Ended::Output(recorder.blob(bytes)?),
        Err(error) => Ended::with(error),
    })
}

/// The recorder with what all runs of a session's context have in common.
#[derive(Debug)]
pub(crate) struct Tape {
    recorder: Arc<Recorder>,
    check: &'static str,
    kernel: String,
    origin: Origin,
    named: RefCell<Vec<Named>>,
}

impl Tape {
    pub(crate) fn new(
        recorder: Arc<Recorder>,
        check: &'static str,
        kernel: &str,
        xclbin: &[u8],
        manifest: &[u8],
    ) -> io::Result<Self> {
        Ok(Self {
            check,
            kernel: kernel.to_owned(),
            origin: Origin::new(&recorder, xclbin, Some(manifest))?,
            named: RefCell::default(),
            recorder,
        })
    }

    pub(crate) fn blob(&self, bytes: &[u8]) -> io::Result<BlobHash> {
        self.recorder.blob(bytes)
    }

    /// Something was bound or uploaded.
    pub(crate) fn named(&self, name: &str, how: How, bytes: &[u8]) -> io::Result<()> {
        let data = self.blob(bytes)?;
        let mut all = self.named.borrow_mut();
        all.retain(|n| n.name != name);
        all.push(Named {
            name: name.to_owned(),
            how,
            data,
        });
        Ok(())
    }

    /// A run has ended: with its output, or with an error.
    pub(crate) fn run(
        &self,
        stream: &InstructionStream,
        inputs: &[BlobHash],
        output: (usize, usize),
        result: Result<&[u8], &Error>,
    ) -> io::Result<()> {
        let Origin {
            context,
            xclbin,
            manifest,
        } = self.origin.clone();
        self.recorder.run(&Run {
            check: self.check.to_owned(),
            kernel: self.kernel.clone(),
            context,
            xclbin,
            manifest,
            stream: self.blob(stream.bytes())?,
            stretched: stretched(stream),
            list: None,
            named: self.named.borrow().clone(),
            inputs: inputs.to_vec(),
            output,
            ended: ended(&self.recorder, result)?,
        })
    }
}

/// Records what a runtime does. What can't be written is kept for
/// [`Recorder::problem`], as an observer has nobody to tell.
#[derive(Debug)]
pub(crate) struct RuntimeTape {
    recorder: Arc<Recorder>,
    check: &'static str,
    numbers: Mutex<Numbers>,
}

/// By the runtime's own numbers.
#[derive(Debug, Default)]
struct Numbers {
    contexts: BTreeMap<u64, Origin>,
    lists: BTreeMap<u64, u64>,
}

impl RuntimeTape {
    pub(crate) fn new(recorder: Arc<Recorder>, check: &'static str) -> Self {
        Self {
            recorder,
            check,
            numbers: Mutex::default(),
        }
    }

    fn origin(&self, run: &DeviceRun<'_>) -> io::Result<Origin> {
        let mut numbers = lock(&self.numbers);
        if let Some(known) = numbers.contexts.get(&run.context) {
            return Ok(known.clone());
        }
        let manifest = run.xclbin.manifest().map(|manifest| manifest.to_json());
        let manifest = manifest.transpose().map_err(io::Error::other)?;
        let origin = Origin::new(&self.recorder, run.xclbin.bytes(), manifest.as_deref())?;
        numbers.contexts.insert(run.context, origin.clone());
        Ok(origin)
    }

    fn record(&self, run: &DeviceRun<'_>) -> io::Result<()> {
        let Origin {
            context,
            xclbin,
            manifest,
        } = self.origin(run)?;
        let list = run.list.map(|place| {
            let mut numbers = lock(&self.numbers);
            *numbers.lists.entry(place.number).or_insert_with(number)
        });
        let named = run.bound.iter().map(|(name, bytes)| {
            Ok(Named {
                name: name.clone(),
                how: How::Bound,
                data: self.recorder.blob(bytes)?,
            })
        });
        let inputs = run.inputs.iter().map(|bytes| self.recorder.blob(bytes));
        self.recorder.run(&Run {
            check: self.check.to_owned(),
            kernel: run.kernel.to_owned(),
            context,
            xclbin,
            manifest,
            stream: self.recorder.blob(run.stream.bytes())?,
            stretched: stretched(run.stream),
            list,
            named: named.collect::<io::Result<_>>()?,
            inputs: inputs.collect::<io::Result<_>>()?,
            output: (run.output_bytes, run.element_bytes),
            ended: ended(&self.recorder, run.ended)?,
        })
    }
}

impl RunObserver for RuntimeTape {
    fn device_run(&self, run: &DeviceRun<'_>) {
        if let Err(error) = self.record(run) {
            self.recorder.failed(self.check, &error);
        }
    }

    fn cpu_call(&self, call: &Call, reason: Reason) {
        let calls = CpuCalls {
            check: self.check.to_owned(),
            call: call.to_string(),
            reason: reason.name().to_owned(),
            calls: 1,
        };
        if let Err(error) = self.recorder.cpu_calls(&calls) {
            self.recorder.failed(self.check, &error);
        }
    }
}
