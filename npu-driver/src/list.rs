//! Run lists: several runs that the device executes in order, submitted as one.

use crate::backend::{HostBuffers, RUN_LIST};
use crate::buffer::Argument;
use crate::context::Kernel;
use crate::run::{Arguments, Run, Work, SUBMIT_LIMIT};
use crate::stream::Sizes;
use crate::{Error, InstructionStream};
use smallvec::SmallVec;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// A buffer of a [`RunList`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BufferId {
    /// Number of the list.
    list: u64,
    index: usize,
}

/// Runs of one context that the device executes one after the other, without the
/// host in between. A buffer that one run writes may be read by the next.
///
/// ```no_run
/// # use npu_driver::{Buffer, Error, InstructionStream, Kernel, RunList};
/// # use std::time::Duration;
/// fn twice(
///     kernel: &Kernel,
///     stream: &InstructionStream,
///     [a, b, c]: [&mut Buffer<u8>; 3],
/// ) -> Result<(), Error> {
///     let mut list = RunList::new();
///     let (a, b, c) = (list.buffer(a), list.buffer(b), list.buffer(c));
///     list.run(kernel, stream, &[a, b])?;
///     list.run(kernel, stream, &[b, c])?;
///     list.submit()?.wait(Duration::from_secs(5))?;
///     Ok(())
/// }
/// ```
#[must_use = "nothing runs until `submit`"]
pub struct RunList<'a> {
    /// One that no other list of the process has.
    number: u64,
    buffers: Arguments<'a>,
    /// In place: a list takes no memory of its own.
    runs: SmallVec<[Work<'a>; RUN_LIST]>,
}

impl Default for RunList<'_> {
    fn default() -> Self {
        // The standard library's in model tests too, as for `Code`.
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self {
            number: NEXT.fetch_add(1, Ordering::Relaxed),
            buffers: Arguments::default(),
            runs: SmallVec::new(),
        }
    }
}

impl std::fmt::Debug for RunList<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RunList")
            .field("buffers", &self.buffers.len())
            .field("runs", &self.runs.len())
            .finish()
    }
}

impl<'a> RunList<'a> {
    /// An empty list.
    pub fn new() -> Self {
        Self::default()
    }

    /// A buffer that runs of the list may use.
    pub fn buffer(&mut self, buffer: &'a mut dyn Argument) -> BufferId {
        self.buffers.push(buffer);
        BufferId {
            list: self.number,
            index: self.buffers.len() - 1,
        }
    }

    /// Adds a run, with its host buffers in the order of the kernel's arguments.
    ///
    /// # Errors
    /// As [`RunBuilder::submit`](crate::RunBuilder::submit) for what can be checked
    /// now; [`Error::OtherContext`] for a kernel of another context than the first
    /// run's; [`Error::OtherList`] for a buffer of another list.
    pub fn run(
        &mut self,
        kernel: &'a Kernel,
        stream: &InstructionStream,
        args: &[BufferId],
    ) -> Result<(), Error> {
        if let Some(first) = self.runs.first() {
            if !kernel.shares_context_with(first.kernel) {
                return Err(Error::OtherContext);
            }
        }
        let mut sizes = Sizes::new();
        let mut buffers = HostBuffers::new();
        for BufferId { list, index } in args {
            let own = self.buffers.iter().nth(*index);
            let buffer = own.filter(|_| *list == self.number);
            let buffer = buffer.ok_or(Error::OtherList)?;
            sizes.push(buffer.bytes());
            buffers.push(buffer.memory());
        }
        kernel.check_arguments(&sizes, stream)?;
        stream.check(kernel.context().columns(), &sizes)?;
        let places = buffers.iter().zip(&sizes);
        stream.check_addresses(places.map(|(b, len)| (b.device_address(), *len)))?;
        self.runs.push(Work {
            kernel,
            stream: stream.clone(),
            buffers,
        });
        Ok(())
    }

    /// Runs in the list.
    pub fn len(&self) -> usize {
        self.runs.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Hands all runs to the device as one command. When one of them fails, those
    /// after it don't run; [`Error::CommandFailed`] has its number.
    ///
    /// # Errors
    /// [`Error::RunListLength`] for none or too many, errors of the device's driver,
    /// [`Error::QueueFull`] after a minute in which the context's earlier runs left no
    /// room; nothing runs then.
    pub fn submit(self) -> Result<Run<'a>, Error> {
        self.submit_within(SUBMIT_LIMIT)
    }

    /// The same with a limit of its own for the wait until the device can take the list:
    /// see [`RunBuilder::submit_within`](crate::RunBuilder::submit_within).
    ///
    /// # Errors
    /// As there and [`submit`](Self::submit).
    pub fn submit_within(mut self, limit: Duration) -> Result<Run<'a>, Error> {
        let given = self.runs.len();
        let Some(first) = self.runs.first() else {
            return Err(Error::RunListLength {
                given,
                most: RUN_LIST,
            });
        };
        let context = first.kernel.context();
        let most = context.list_limit();
        if given > most {
            return Err(Error::RunListLength { given, most });
        }
        self.buffers.lend()?;
        let submitted = context.submit(&self.runs, limit);
        Run::new(self.buffers, submitted)
    }
}
