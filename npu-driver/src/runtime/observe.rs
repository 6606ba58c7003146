//! Who hears of what a runtime does: each run on a device with all that it was given and
//! gave, and each call that the CPU did.
//!
//! Without an observer nothing is copied: a run costs one look at an `Option`. With one,
//! the inputs of a run are copied before it is submitted, as a device with a defect may
//! write them.

use super::plan::Plan;
use super::queue::Job;
use super::{Call, Reason};
use crate::{Error, InstructionStream, Xclbin};
use std::fmt;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;

/// Hears of what a [`Runtime`](super::Runtime) does, for example to record it. Given to
/// [`Builder::observer`](super::Builder::observer).
///
/// # Threads and panics
/// A run is told of in the thread that waited for it, once it has ended and before its
/// call returns; submissions that are in flight together
/// ([`Builder::in_flight`](super::Builder::in_flight)) are told of by several threads at
/// the same time. No lock of the runtime is held meanwhile, but that thread serves no
/// other call: an observer that calls the runtime may wait for itself. A panic of an
/// observer ends in it, and the call is answered as without one.
///
/// ```
/// use npu_driver::runtime::{Call, Choose, DeviceRun, Reason, RunObserver, Runtime};
/// use std::sync::Arc;
///
/// struct Print;
///
/// impl RunObserver for Print {
///     fn device_run(&self, run: &DeviceRun<'_>) {
///         let ended = match run.ended {
///             Ok(output) => format!("{} bytes", output.len()),
///             Err(error) => error.to_string(),
///         };
///         println!("{} ({}): {ended}", run.kernel, run.xclbin.sha256());
///     }
///
///     fn cpu_call(&self, call: &Call, reason: Reason) {
///         println!("{call}: by the CPU, as {reason}");
///     }
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let builder = Runtime::builder().device(Choose::Cpu);
/// let runtime = builder.observer(Arc::new(Print)).open()?;
/// runtime.gelu(&[1; 256], &[0; 4], &mut [0; 4])?;
/// # Ok(())
/// # }
/// ```
pub trait RunObserver: Send + Sync {
    /// A run has ended, or was refused when it was submitted. Each attempt is told: a run
    /// that is tried again comes twice, each time in a context of its own. Runs of a list
    /// come one after the other, in their order on the device, and all with the error of
    /// a list that failed.
    fn device_run(&self, run: &DeviceRun<'_>);

    /// The CPU did a call, for this reason; the device may have tried before, which was
    /// told by [`device_run`](Self::device_run). Of a call in parts (heads one by one, more
    /// codes or rows than a dispatch takes) each part that the CPU did is told, as the call
    /// that would have been that part alone. The default does nothing.
    fn cpu_call(&self, call: &Call, reason: Reason) {
        let _ = (call, reason);
    }
}

/// A run on a device, with all that it was given and gave.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct DeviceRun<'a> {
    /// Name of the kernel's files.
    pub kernel: &'a str,
    /// The kernel's xclbin, with its manifest if it has one.
    pub xclbin: &'a Xclbin,
    /// The instruction stream as it was run. (The driver may write bound tables ahead of
    /// it: those are in `bound`.)
    pub stream: &'a InstructionStream,
    /// Runs of this runtime with the same number were in one context, on one device.
    pub context: u64,
    /// Its place in a run list; `None` of one that was submitted alone.
    pub list: Option<ListPlace>,
    /// Names and bytes of the tables and parameters that are bound to its kernel.
    pub bound: &'a [(String, Vec<u8>)],
    /// Bytes of the host buffers that it reads, as they were before it, in the order of
    /// the kernel's arguments. One that can't be read, which the run is then refused
    /// for, is empty.
    pub inputs: &'a [Vec<u8>],
    /// Bytes of the host buffer that it writes, the last argument.
    pub output_bytes: usize,
    /// Bytes of an element of inputs and output, signed integers.
    pub element_bytes: usize,
    /// The output's bytes, or how the run failed.
    pub ended: Result<&'a [u8], &'a Error>,
}

/// Place of a run in a run list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListPlace {
    /// Runs of this runtime with the same number were submitted as one list.
    pub number: u64,
    /// The so-manieth of the list, from 0.
    pub index: usize,
    /// Runs of the list.
    pub runs: usize,
}

/// An observer as the runtime has it.
#[derive(Clone)]
pub(super) struct Observed {
    observer: Arc<dyn RunObserver>,
    /// Run lists so far.
    lists: Arc<AtomicU64>,
}

impl fmt::Debug for Observed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Observed").finish_non_exhaustive()
    }
}

impl Observed {
    pub(super) fn new(observer: Arc<dyn RunObserver>) -> Self {
        Self {
            observer,
            lists: Arc::default(),
        }
    }

    pub(super) fn cpu_call(&self, call: &Call, reason: Reason) {
        guarded(|| self.observer.cpu_call(call, reason));
    }

    /// What these jobs give to their runs.
    pub(super) fn witness(&self, jobs: &[Job]) -> Witness<'_> {
        let of_job = |job: &Job| {
            let inputs = job.memory.iter().take(job.plan.inputs.len());
            inputs
                .map(|memory| memory.bytes().map(<[u8]>::to_vec).unwrap_or_default())
                .collect()
        };
        Witness {
            observed: self,
            inputs: jobs.iter().map(of_job).collect(),
            submitted: None,
        }
    }
}

/// Jobs on their way through the device, under the eyes of an observer.
#[derive(Debug)]
pub(super) struct Witness<'a> {
    observed: &'a Observed,
    /// Of each job.
    inputs: Vec<Vec<Vec<u8>>>,
    submitted: Option<(InstructionStream, u64)>,
}

impl Witness<'_> {
    /// The jobs are about to be submitted, with this stream in this context.
    pub(super) fn submits(&mut self, stream: &InstructionStream, context: u64) {
        self.submitted = Some((stream.clone(), context));
    }

    /// Tells how they ended; nothing if they did not come as far as the device.
    pub(super) fn tell(self, xclbin: &Xclbin, jobs: &[Job], error: Option<&Error>) {
        let Some((stream, context)) = &self.submitted else {
            return;
        };
        let lists = &self.observed.lists;
        let number = (jobs.len() > 1).then(|| lists.fetch_add(1, Ordering::Relaxed));
        for (index, (job, inputs)) in jobs.iter().zip(&self.inputs).enumerate() {
            let Plan {
                kernel,
                bound,
                output,
                element,
                ..
            } = &job.plan;
            let list = number.map(|number| ListPlace {
                number,
                index,
                runs: jobs.len(),
            });
            let read = match (error, job.memory.last()) {
                (None, Some(memory)) => memory.bytes(),
                _ => Ok(&[][..]),
            };
            let run = DeviceRun {
                kernel,
                xclbin,
                stream,
                context: *context,
                list,
                bound,
                inputs,
                output_bytes: output * element,
                element_bytes: *element,
                ended: error.map_or(read.as_ref().copied(), Err),
            };
            guarded(|| self.observed.observer.device_run(&run));
        }
    }
}

/// Calls an observer, whose panics are its own.
fn guarded(told: impl FnOnce()) {
    // The panic hook has told it.
    let _ = catch_unwind(AssertUnwindSafe(told));
}
