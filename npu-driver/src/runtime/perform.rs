//! The way of a call: a place chosen for each of its parts, the device asked, the CPU
//! behind it; the books kept of the whole.

use super::block::Memory;
use super::metrics::{Finish, Parts};
use super::plan::Plan;
use super::queue::{Ended, Job, Refused};
use super::station::{is_loss, Live};
use super::{Block, Call, CallError, Element, Reason, Runtime, Waits};
use crate::cpu::Threads;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How the CPU does a call on slices.
type Alone<'a, T> = &'a dyn Fn(Threads, &mut [T]) -> Result<(), CallError>;

/// How a call on slices uses either place.
pub(super) struct Filled<'a, T> {
    /// Fills an input of the device, which is zeroed.
    pub(super) fill: &'a dyn Fn(usize, &mut [T]),
    /// Takes the result out of the device's output.
    pub(super) take: &'a dyn Fn(&[T], &mut [T]),
    /// Does it all.
    pub(super) cpu: Alone<'a, T>,
}

/// How the CPU does a call on blocks.
pub(super) type OnCpu<'a, T> = &'a dyn Fn(&[&[T]], Threads, &mut [T]) -> Result<(), CallError>;

/// Times of a run.
type Times = (Duration, Duration);

/// Why the device has no answer.
enum NotDone {
    /// The caller gets an error.
    Error(CallError),
    /// The CPU does it.
    Fallback(Reason),
}

pub(super) fn same(name: &'static str, expected: usize, actual: usize) -> Result<(), CallError> {
    if expected == actual {
        return Ok(());
    }
    Err(CallError::Length {
        name,
        expected,
        actual,
    })
}

impl Runtime {
    /// Counts a call that ends before anything is chosen for it: its arguments don't go
    /// together, or its blocks can't be read.
    pub(super) fn checked<T, E>(&self, call: &Call, checked: Result<T, E>) -> Result<T, CallError>
    where
        CallError: From<E>,
    {
        checked.map_err(|error| {
            let error = CallError::from(error);
            let finish = Finish::without_result(&error);
            self.inner.books.book(call, 0, Duration::ZERO, &finish);
            error
        })
    }

    /// Counts a call of the user as one, with the bytes of its operands and result.
    /// `body` does its parts; one without elements has none.
    pub(super) fn counted(
        &self,
        call: Call,
        bytes: usize,
        body: impl FnOnce(&mut Parts) -> Result<(), CallError>,
    ) -> Result<(), CallError> {
        let started = Instant::now();
        let mut parts = Parts::default();
        // One that has no parts can be given up, too.
        let ended = match self.is_cancelled() {
            true => Err(CallError::Cancelled),
            false => body(&mut parts),
        };
        let finish = match &ended {
            Ok(()) => Finish::Done(parts),
            Err(error) => Finish::without_result(error),
        };
        let books = &self.inner.books;
        books.book(&call, bytes as u64, started.elapsed(), &finish);
        ended
    }

    /// Does a part of a call on slices, which may be all of it.
    pub(super) fn perform<T: Element>(
        &self,
        parts: &mut Parts,
        part: Call,
        plan: Option<Plan>,
        out: &mut [T],
        how: &Filled<'_, T>,
    ) -> Result<(), CallError> {
        if out.is_empty() {
            return Ok(());
        }
        self.placed(parts, part, plan, |plan, live| match live {
            Some(live) => self.on_device(plan, live, out, how),
            None => self.inner.compute(|threads| {
                (how.cpu)(threads, out).map_err(NotDone::Error)?;
                Ok((Duration::ZERO, Duration::ZERO))
            }),
        })
    }

    /// Chooses the place of a part, falls back, and keeps what did it. `run` gets the
    /// device, or none for the CPU.
    fn placed(
        &self,
        parts: &mut Parts,
        part: Call,
        mut plan: Option<Plan>,
        mut run: impl FnMut(Option<Plan>, Option<&Arc<Live>>) -> Result<Times, NotDone>,
    ) -> Result<(), CallError> {
        let books = &self.inner.books;
        let (why, live) = self.choose(part, plan.as_ref());
        let mut reason = why.reason;
        if self.is_cancelled() {
            return Err(CallError::Cancelled);
        }
        if let (Some(live), Some(plan)) = (&live, plan.take()) {
            // A stretched run's time is not the kernel's.
            let kernel = plan.stretch.is_none().then_some(plan.kernel);
            match run(Some(plan), Some(live)) {
                Ok((queued, device)) => {
                    if let Some(kernel) = kernel {
                        books.dispatched(kernel, device);
                    }
                    parts.on_device(reason, queued, device);
                    return Ok(());
                }
                Err(NotDone::Error(error)) => return Err(error),
                Err(NotDone::Fallback(why)) => reason = why,
            }
            if self.is_cancelled() {
                return Err(CallError::Cancelled);
            }
        }
        let begun = Instant::now();
        match run(None, None) {
            Ok(_) => {
                let time = begun.elapsed();
                // Only what was compared with becomes less certain.
                if let (Reason::CpuFaster, Some(kernel), true) = (reason, why.kernel, why.measured)
                {
                    books.passed_over(kernel);
                }
                books.computed(&part, time);
                parts.on_cpu(reason, time);
                if let Some(observed) = &self.inner.observed {
                    observed.cpu_call(&part, reason);
                }
                Ok(())
            }
            Err(NotDone::Error(error)) => Err(error),
            Err(NotDone::Fallback(_)) => Err(CallError::Driver(crate::Error::BufferInFlight)),
        }
    }

    fn is_cancelled(&self) -> bool {
        self.token
            .as_ref()
            .is_some_and(|token| token.is_cancelled())
    }

    /// A run with copies in and out.
    fn on_device<T: Element>(
        &self,
        plan: Option<Plan>,
        live: &Arc<Live>,
        out: &mut [T],
        how: &Filled<'_, T>,
    ) -> Result<Times, NotDone> {
        let plan = plan.ok_or(NotDone::Fallback(Reason::NoKernel))?;
        let output = plan.output;
        let mut memory = Vec::with_capacity(plan.inputs.len() + 1);
        for (index, &len) in plan.inputs.iter().enumerate() {
            let mut buffer = self.take_buffer::<T>(live, len)?;
            let elements = buffer.as_mut_slice().map_err(|e| self.trouble(live, &e))?;
            elements.fill(T::zeroed());
            (how.fill)(index, elements);
            memory.push(T::pack(buffer));
        }
        memory.push(T::pack(self.take_buffer::<T>(live, output)?));
        let (done, mut memory) = self.enqueue(plan, live, memory, self.token.is_some());
        let times = done?;
        let result = memory.pop().and_then(T::unpack);
        let result = result.ok_or(NotDone::Fallback(Reason::RunFailed))?;
        let result = result.as_slice().map_err(|e| self.trouble(live, &e))?;
        (how.take)(result, out);
        Ok(times)
    }

    fn take_buffer<T: Element>(
        &self,
        live: &Arc<Live>,
        len: usize,
    ) -> Result<crate::Buffer<T>, NotDone> {
        live.pool.take(len).map_err(|e| self.trouble(live, &e))
    }

    /// What a failure beside a run means.
    fn trouble(&self, live: &Arc<Live>, error: &crate::Error) -> NotDone {
        if is_loss(error) {
            if let Some(station) = &self.inner.station {
                station.lose(live, error);
            }
            return NotDone::Fallback(Reason::DeviceLost);
        }
        NotDone::Fallback(match error {
            crate::Error::OutOfDeviceMemory { .. } => Reason::NoRoom,
            _ => Reason::RunFailed,
        })
    }

    /// Puts a job into the queue and waits for its end; `leaves`: a used token ends the
    /// wait, and the memory stays with the run.
    fn enqueue(
        &self,
        plan: Plan,
        live: &Arc<Live>,
        memory: Vec<Memory>,
        leaves: bool,
    ) -> (Result<Times, NotDone>, Vec<Memory>) {
        let queue = &self.inner.queue;
        let (job, slot) = Job::new(plan, memory, live.generation, self.token.clone());
        if let Err((refused, mut job)) = queue.push(job, self.waits == Waits::Yes) {
            let error = match refused {
                Refused::Cancelled => CallError::Cancelled,
                Refused::Full => CallError::QueueFull {
                    limit: queue.limit(),
                },
            };
            return (Err(NotDone::Error(error)), std::mem::take(&mut job.memory));
        }
        let token = self.token.as_ref().filter(|_| leaves);
        match slot.wait(token) {
            None => (Err(NotDone::Error(CallError::Cancelled)), Vec::new()),
            Some((Ended::Done { queued, device }, memory)) => (Ok((queued, device)), memory),
            Some((Ended::Cancelled, memory)) => (Err(NotDone::Error(CallError::Cancelled)), memory),
            Some((Ended::Failed(reason), memory)) => (Err(NotDone::Fallback(reason)), memory),
        }
    }

    /// Does a call on blocks: without a copy where the device can reach them and they
    /// have its kernel's lengths. A device that dies in its run keeps them: the CPU can't
    /// read them then, and the call ends with [`crate::Error::BufferInFlight`].
    pub(super) fn perform_block<T: Element>(
        &self,
        call: Call,
        plan: Option<Plan>,
        inputs: &mut [&mut Block<T>],
        output: &mut Block<T>,
        cpu: OnCpu<'_, T>,
    ) -> Result<(), CallError> {
        let elements: usize = inputs.iter().map(|b| b.len()).sum::<usize>() + output.len();
        let fits = plan.as_ref().is_some_and(|plan| {
            let lengths = inputs.iter().map(|b| b.len());
            lengths.eq(plan.inputs.iter().copied()) && plan.output == output.len()
        });
        let plan = plan.filter(|_| fits);
        self.counted(
            call,
            elements * std::mem::size_of::<T>(),
            |parts| match output.is_empty() {
                true => Ok(()),
                false => self.placed_block(parts, call, plan, inputs, output, cpu),
            },
        )
    }

    fn placed_block<T: Element>(
        &self,
        parts: &mut Parts,
        call: Call,
        plan: Option<Plan>,
        inputs: &mut [&mut Block<T>],
        output: &mut Block<T>,
        cpu: OnCpu<'_, T>,
    ) -> Result<(), CallError> {
        self.placed(parts, call, plan, |plan, live| {
            if let (Some(plan), Some(live)) = (plan, live) {
                return self.lent(plan, live, inputs, output);
            }
            let slices: Result<Vec<&[T]>, _> = inputs.iter().map(|b| b.as_slice()).collect();
            let slices = slices.map_err(|e| NotDone::Error(e.into()))?;
            let out = output.as_mut_slice();
            let out = out.map_err(|e| NotDone::Error(e.into()))?;
            self.inner
                .compute(|threads| cpu(&slices, threads, out))
                .map_err(NotDone::Error)?;
            Ok((Duration::ZERO, Duration::ZERO))
        })
    }

    /// A run on the blocks' own memory.
    fn lent<T: Element>(
        &self,
        plan: Plan,
        live: &Arc<Live>,
        inputs: &mut [&mut Block<T>],
        output: &mut Block<T>,
    ) -> Result<Times, NotDone> {
        let mut blocks: Vec<&mut Block<T>> = inputs.iter_mut().map(|b| &mut **b).collect();
        blocks.push(output);
        if !blocks.iter().all(|b| b.is_of(live.generation)) {
            // Made before the device was lost: the CPU reads them where they are.
            return Err(NotDone::Fallback(Reason::DeviceLost));
        }
        let memory: Vec<Memory> = blocks.iter_mut().filter_map(|b| b.lend()).collect();
        let (done, memory) = self.enqueue(plan, live, memory, false);
        let mut memory = memory.into_iter();
        for block in blocks {
            block.take_back(memory.next(), live.generation);
        }
        done
    }
}
