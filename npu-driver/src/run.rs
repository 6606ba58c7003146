//! Runs: arguments, submission, waiting.

use crate::backend::{Outcome, Pending};
use crate::buffer::Argument;
use crate::context::{ContextInner, Kernel};
use crate::residency::TableState;
use crate::{Error, InstructionStream, RunStats};
use std::sync::Arc;
use std::time::Duration;

/// A run that is being put together: see [`Kernel::run`].
#[must_use = "nothing runs until `submit`"]
pub struct RunBuilder<'a> {
    kernel: &'a Kernel,
    stream: InstructionStream,
    args: Vec<&'a mut dyn Argument>,
}

impl<'a> RunBuilder<'a> {
    pub(crate) fn new(kernel: &'a Kernel, stream: InstructionStream) -> Self {
        Self {
            kernel,
            stream,
            args: Vec::new(),
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
    /// device's driver.
    pub fn submit(mut self) -> Result<Run<'a>, Error> {
        let context = self.kernel.context();
        let sizes: Vec<u64> = self.args.iter().map(|a| a.bytes()).collect();
        self.kernel.check_arguments(&sizes)?;
        self.stream.verify(context.columns())?;
        self.stream.verify_buffers(&sizes)?;
        for lent in 0..self.args.len() {
            if let Err(error) = self.args[lent].lend() {
                for arg in &mut self.args[..lent] {
                    arg.attach(None);
                }
                return Err(error);
            }
        }
        let memory = self.args.iter().map(|a| a.memory()).collect();
        match self.kernel.submit(&self.stream, memory) {
            Ok(pending) => {
                for arg in &mut self.args {
                    arg.attach(Some(pending.clone()));
                }
                Ok(Run {
                    pending,
                    args: self.args,
                    ended: None,
                })
            }
            Err(error) => {
                for arg in &mut self.args {
                    arg.attach(None);
                }
                Err(error)
            }
        }
    }
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
    args: Vec<&'a mut dyn Argument>,
    ended: Option<Outcome>,
}

impl std::fmt::Debug for dyn Argument + '_ {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.bytes())
    }
}

impl Run<'_> {
    /// Waits for the end, at most `timeout`. May be called again after
    /// [`Error::WaitTimeout`]; a later call gives the same answer at once.
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
                for arg in &mut self.args {
                    arg.detach();
                }
                self.ended.insert(outcome).clone()
            }
        };
        outcome.into_result()?;
        Ok(Completion {
            stats: self.pending.stats(),
        })
    }

    /// Gives the run up: its context is reset, with everything else in flight in it,
    /// and the run's end is returned. That is mostly
    /// [`Error::CommandAborted`] with what every tile was doing, as far as the device
    /// can tell, but the run may have completed in the meantime. The context is
    /// usable again, and bound tables come back with its next run.
    ///
    /// # Errors
    /// As [`wait`](Self::wait).
    pub fn cancel(mut self) -> Result<Completion, Error> {
        if self.ended.is_none() {
            if let Some(context) = self.pending.context.upgrade() {
                context.reset();
            }
        }
        self.wait(Duration::ZERO)
    }

    /// What the device counted, once the run has ended, however it did.
    pub fn stats(&self) -> Option<RunStats> {
        self.pending.stats()
    }
}

/// A submission together with the books that must hear of its end.
#[derive(Debug)]
pub(crate) struct Tracked {
    context: std::sync::Weak<ContextInner>,
    inner: Arc<dyn Pending>,
    told: std::sync::Once,
}

impl Tracked {
    pub(crate) fn new(context: &Arc<ContextInner>, inner: Arc<dyn Pending>) -> Arc<Self> {
        let context = Arc::downgrade(context);
        Arc::new(Self {
            context,
            inner,
            told: std::sync::Once::new(),
        })
    }
}

impl Pending for Tracked {
    fn wait(&self, timeout: Duration) -> Result<Option<Outcome>, Error> {
        let outcome = self.inner.wait(timeout)?;
        if let Some(outcome) = &outcome {
            self.told.call_once(|| {
                if let Some(context) = self.context.upgrade() {
                    context.ended(outcome, self.inner.stats());
                }
            });
        }
        Ok(outcome)
    }

    fn stats(&self) -> Option<RunStats> {
        self.inner.stats()
    }
}

/// A kernel's tables at submission: their state and the bytes that bring them.
pub(crate) struct TablePlan {
    pub(crate) state: Option<TableState>,
    pub(crate) with_upload: Vec<u8>,
    pub(crate) without: Vec<u8>,
}
