//! Runs: arguments, submission, waiting.

use crate::backend::{HostBuffers, Outcome, Pending};
use crate::buffer::sealed::Inside;
use crate::buffer::Argument;
use crate::context::{ContextInner, Kernel, Stay};
use crate::stream::Sizes;
use crate::sync::atomic::{AtomicBool, Ordering};
use crate::sync::{Arc, Weak};
use crate::{Error, InstructionStream, RunStats};
use std::time::Duration;

/// How long a submission waits for room behind the runs before it.
pub(crate) const SUBMIT_LIMIT: Duration = Duration::from_secs(60);

/// Host buffers of a run or a list; up to eight take no memory of their own. (Not a
/// `SmallVec`: its drop would keep the buffers borrowed for longer.)
#[derive(Default)]
pub(crate) struct Arguments<'a> {
    few: [Option<&'a mut dyn Argument>; 8],
    many: Vec<&'a mut dyn Argument>,
}

impl<'a> Arguments<'a> {
    /// Adds one at the end.
    pub(crate) fn push(&mut self, argument: &'a mut dyn Argument) {
        match self.few.iter_mut().find(|place| place.is_none()) {
            Some(place) => *place = Some(argument),
            None => self.many.push(argument),
        }
    }

    /// All of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &(dyn Argument + 'a)> {
        self.few.iter().flatten().chain(&self.many).map(|a| &**a)
    }

    /// All of them.
    fn iter_mut(&mut self) -> impl Iterator<Item = &mut (dyn Argument + 'a)> {
        let few = self.few.iter_mut().flatten();
        few.chain(&mut self.many).map(|a| &mut **a)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.iter().count()
    }

    /// Takes the slices of all of them away, or of none.
    pub(crate) fn lend(&mut self) -> Result<(), Error> {
        let lent = |(index, a): (usize, &mut (dyn Argument + 'a))| Some((index, a.lend().err()?));
        let Some((failed, error)) = self.iter_mut().enumerate().find_map(lent) else {
            return Ok(());
        };
        self.iter_mut()
            .take(failed)
            .for_each(|a| a.attach(None, Inside(())));
        Err(error)
    }
}

impl std::fmt::Debug for Arguments<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// A run that is being put together: see [`Kernel::run`].
#[must_use = "nothing runs until `submit`"]
pub struct RunBuilder<'a> {
    kernel: &'a Kernel,
    stream: InstructionStream,
    args: Arguments<'a>,
}

impl<'a> RunBuilder<'a> {
    pub(crate) fn new(kernel: &'a Kernel, stream: InstructionStream) -> Self {
        Self {
            kernel,
            stream,
            args: Arguments::default(),
        }
    }

    /// The next host buffer, in the order of the kernel's arguments. Inputs are
    /// borrowed mutably too: it is the instruction stream that decides what the
    /// device writes.
    pub fn arg(mut self, buffer: &'a mut dyn Argument) -> Self {
        self.args.push(buffer);
        self
    }

    /// Checks the stream and the buffers against each other and against the
    /// kernel's manifest, then hands the run to the device.
    ///
    /// # Errors
    /// Whatever the checks find; the device has seen nothing then. Errors of the
    /// device's driver; [`Error::QueueFull`] after a minute in which the context's
    /// earlier runs left no room.
    pub fn submit(self) -> Result<Run<'a>, Error> {
        self.submit_within(SUBMIT_LIMIT)
    }

    /// The same with a limit of its own: a device has at most four runs or lists of a
    /// context in flight, and the next one waits until one of them has ended. It also waits,
    /// within the limit, while another thread takes the context down ([`Run::cancel`];
    /// giving way to another context) or puts it on the device, and for a context that can
    /// give way to this one. Not in the limit are the kernel driver's calls that the
    /// submission makes itself: a context that lost its place on the device is made again,
    /// and an idle one may be taken down for it.
    ///
    /// # Errors
    /// As [`submit`](Self::submit); [`Error::QueueFull`] when there was no room in that
    /// time; [`Error::NoContextSlot`], [`Error::NoColumns`] or
    /// [`Error::OutOfDeviceMemory`] when no other context gave way.
    pub fn submit_within(mut self, limit: Duration) -> Result<Run<'a>, Error> {
        let sizes: Sizes = self.args.iter().map(|a| a.bytes()).collect();
        self.kernel.check_arguments(&sizes, &self.stream)?;
        self.stream.check(self.kernel.context().columns(), &sizes)?;
        let places = self
            .args
            .iter()
            .map(|a| (a.memory().device_address(), a.bytes()));
        self.stream.check_addresses(places)?;
        self.args.lend()?;
        let buffers = self.args.iter().map(|a| a.memory()).collect();
        let work = [Work {
            kernel: self.kernel,
            stream: self.stream,
            buffers,
        }];
        let submitted = self.kernel.context().submit(&work, limit);
        Run::new(self.args, submitted)
    }
}

/// One run of a submission.
pub(crate) struct Work<'a> {
    pub(crate) kernel: &'a Kernel,
    pub(crate) stream: InstructionStream,
    pub(crate) buffers: HostBuffers,
}

/// A run that completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What the device counted; `None` when it doesn't count.
    pub stats: Option<RunStats>,
}

/// A run in flight. It has its buffers, and keeps its kernel borrowed, until it is
/// dropped.
#[derive(Debug)]
#[must_use = "completion is only known after `wait`"]
pub struct Run<'a> {
    pending: Arc<Tracked>,
    args: Arguments<'a>,
    ended: Option<Outcome>,
}

impl std::fmt::Debug for dyn Argument + '_ {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.bytes())
    }
}

impl<'a> Run<'a> {
    /// Lent arguments and what became of their submission.
    pub(crate) fn new(
        mut args: Arguments<'a>,
        submitted: Result<Arc<Tracked>, Error>,
    ) -> Result<Self, Error> {
        let pending = submitted.inspect_err(|_| {
            args.iter_mut().for_each(|a| a.attach(None, Inside(())));
        })?;
        args.iter_mut()
            .for_each(|a| a.attach(Some(pending.clone()), Inside(())));
        Ok(Self {
            pending,
            args,
            ended: None,
        })
    }

    /// Waits for the end, at most `timeout`. May be called again after
    /// [`Error::WaitTimeout`]; a later call gives the same answer at once. A run that hung,
    /// failed or was stopped has ended when the firmware says that the device has let go of
    /// its buffers: asking takes as long as the kernel driver waits for an answer, five
    /// seconds if the firmware is silent.
    ///
    /// # Errors
    /// [`Error::WaitTimeout`] when the run is still in flight,
    /// [`Error::CommandTimeout`] when it hung and was stopped (with what every
    /// tile waits for, on the emulator), [`Error::CommandFailed`],
    /// [`Error::CommandAborted`].
    pub fn wait(&mut self, timeout: Duration) -> Result<Completion, Error> {
        let outcome = match &self.ended {
            Some(outcome) => outcome.clone(),
            None => {
                let outcome = self
                    .pending
                    .wait(timeout)?
                    .ok_or(Error::WaitTimeout { waited: timeout })?;
                self.args.iter_mut().for_each(|a| a.detach());
                self.ended.insert(outcome).clone()
            }
        };
        outcome.into_result()?;
        Ok(Completion {
            stats: self.pending.stats(),
        })
    }

    /// Gives the run up: its context is reset, with everything else in flight in it,
    /// and the run's end is returned. A run that has ended, and one whose context has lost
    /// its place on the device since, resets nothing. The end is mostly
    /// [`Error::CommandAborted`] with what every tile was doing, as far as the device
    /// can tell, but the run may have completed in the meantime. The context is
    /// usable again, and bound tables come back with its next run. Takes what the kernel
    /// driver takes to destroy a context, seconds where something hangs.
    ///
    /// # Errors
    /// As [`wait`](Self::wait).
    pub fn cancel(mut self) -> Result<Completion, Error> {
        // What has ended leaves the others of its context alone.
        let looked = self.wait(Duration::ZERO);
        if self.ended.is_some() {
            return looked;
        }
        if let Some(context) = self.pending.context.upgrade() {
            context.reset(self.pending.stay, None);
        }
        self.wait(Duration::ZERO)
    }

    /// What the device counted, once the run has ended, however it did.
    pub fn stats(&self) -> Option<RunStats> {
        self.pending.stats()
    }
}

/// A submission together with the books that must hear of its end. Used again when
/// nobody but its context has it.
#[derive(Debug)]
pub(crate) struct Tracked {
    context: Weak<ContextInner>,
    /// The stay of its context on the device that has it.
    stay: Stay,
    /// `None` while it is free.
    inner: Option<Arc<dyn Pending>>,
    told: AtomicBool,
}

impl Tracked {
    /// One that has a submission.
    pub(crate) fn new(context: Weak<ContextInner>, stay: Stay, inner: Arc<dyn Pending>) -> Self {
        Self {
            context,
            stay,
            inner: Some(inner),
            told: AtomicBool::new(false),
        }
    }

    /// Takes a submission.
    pub(crate) fn take(&mut self, stay: Stay, inner: Arc<dyn Pending>) {
        self.stay = stay;
        self.inner = Some(inner);
        *self.told.get_mut() = false;
    }

    /// Lets go of a submission that has ended.
    pub(crate) fn free(&mut self) {
        self.inner = None;
    }

    /// Whether it has no submission.
    pub(crate) fn is_free(&self) -> bool {
        self.inner.is_none()
    }

    /// Whether the books know its end.
    pub(crate) fn is_told(&self) -> bool {
        self.told.load(Ordering::Acquire)
    }
}

impl Pending for Tracked {
    fn wait(&self, timeout: Duration) -> Result<Option<Outcome>, Error> {
        let Some(inner) = &self.inner else {
            return Ok(None);
        };
        let outcome = inner.wait(timeout)?;
        if let Some(outcome) = &outcome {
            if !self.told.swap(true, Ordering::AcqRel) {
                if let Some(context) = self.context.upgrade() {
                    context.ended(outcome, inner.stats());
                }
            }
        }
        Ok(outcome)
    }

    fn stats(&self) -> Option<RunStats> {
        self.inner.as_ref()?.stats()
    }
}
