//! Commands: from EXEC_CMD to the state in the packet.

use super::memory::{Backing, Windows};
use super::{release, Addition, BoKind, Errno, Kept, Shared, State, KEPT};
use crate::firmware::{
    Command, ContextId, End, Ending, Executor, FaultPoint, Placement, Status, Unit,
};
use npu_image::ert::{self, Chain, Header, Opcode, StartCu};
use std::collections::VecDeque;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;

/// A submitted command with everything it needs.
pub(super) struct Job {
    pub(super) ctx: u32,
    seq: u64,
    placement: Placement,
    units: Vec<Unit>,
    cmd: Arc<Backing>,
    /// Command objects of a chain.
    parts: Vec<Arc<Backing>>,
    args: Vec<Arc<Backing>>,
    cancel: Arc<AtomicBool>,
}

/// Queues a command.
pub(super) fn enqueue(state: &mut State, ctx: u32, cmd: u32, args: &[u32]) -> Result<u64, Errno> {
    let command = state.bos.get(&cmd).ok_or(Errno::EINVAL)?.backing.clone();
    // The driver makes no difference between the two.
    if !matches!(command.kind, BoKind::Cmd | BoKind::Share) {
        return Err(Errno::EINVAL);
    }
    let args = args
        .iter()
        .map(|a| {
            state
                .bos
                .get(a)
                .map(|bo| bo.backing.clone())
                .ok_or(Errno::ENOENT)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let bytes = read_packet(&command).map_err(|_| Errno::EINVAL)?;
    let parts = match Chain::decode(&bytes) {
        Ok(chain) => chain
            .commands
            .iter()
            .map(|handle| {
                let part = u32::try_from(*handle).ok().and_then(|h| state.bos.get(&h));
                part.filter(|bo| matches!(bo.backing.kind, BoKind::Cmd | BoKind::Share))
                    .map(|bo| bo.backing.clone())
                    .ok_or(Errno::EINVAL)
            })
            .collect::<Result<Vec<_>, _>>()?,
        Err(_) => Vec::new(),
    };
    let context = state.contexts.get_mut(&ctx).ok_or(Errno::EINVAL)?;
    let units = context.units.clone().ok_or(Errno::EINVAL)?;
    let seq = context.submitted;
    context.submitted += 1;
    let placement = context.placement;
    if let Some(timeline) = state.timelines.get_mut(&context.syncobj) {
        timeline.submitted += 1;
    }
    let cancel = Arc::new(AtomicBool::new(false));
    state.queue.push_back(Job {
        ctx,
        seq,
        placement,
        units,
        cmd: command,
        parts,
        args,
        cancel,
    });
    Ok(seq)
}

/// Stops the running command and marks those that wait: of one context, or all.
pub(super) fn cancel(state: &mut State, ctx: Option<u32>) {
    let matches = |c: u32| ctx.is_none_or(|ctx| ctx == c);
    let queued = state.queue.iter().map(|j| (j.ctx, &j.cancel));
    let running = state.running.iter().map(|(c, cancel)| (*c, cancel));
    for (_, cancel) in queued.chain(running).filter(|(c, _)| matches(*c)) {
        cancel.store(true, Ordering::Release);
    }
}

/// Ends the waiting commands of a context of which none is running.
pub(super) fn take_back(state: &mut State, ctx: u32) {
    let (taken, left): (VecDeque<Job>, _) = std::mem::take(&mut state.queue)
        .into_iter()
        .partition(|j| j.ctx == ctx);
    state.queue = left;
    for job in taken {
        finish(state, job, Outcome::cancelled());
    }
}

/// The worker: runs commands until the model is dropped.
pub(super) fn work(shared: &Shared, mut executor: Executor) {
    let mut state = shared.lock();
    loop {
        for context in std::mem::take(&mut state.evictions) {
            executor.evict(context);
        }
        let Some(job) = state.queue.pop_front() else {
            if state.stopping {
                return;
            }
            state = shared.wait(state);
            continue;
        };
        #[cfg(feature = "inject")]
        if executor.loses_context() {
            if let Some(context) = state.contexts.get_mut(&job.ctx) {
                context.lost = true;
            }
        }
        if state.contexts.get(&job.ctx).is_some_and(|c| c.lost) {
            end(&mut state, job, None);
            shared.changed.notify_all();
            continue;
        }
        let outcome = if job.cancel.load(Ordering::Acquire) {
            Outcome::cancelled()
        } else {
            state.dead |= shared.faults.take(FaultPoint::DeadInRun);
            let dead = state.dead;
            state.running = Some((job.ctx, job.cancel.clone()));
            drop(state);
            let outcome = match dead {
                true => Outcome::hung(&executor, &job),
                false => execute_guarded(&mut executor, &job),
            };
            state = shared.lock();
            state.running = None;
            outcome
        };
        let (ctx, hung) = (job.ctx, outcome.ending.end == End::Hung);
        finish(&mut state, job, outcome);
        if state.dead && hung {
            // The driver takes the context down and can't set it up again.
            take_back(&mut state, ctx);
            if let Some(context) = state.contexts.get_mut(&ctx) {
                context.lost = true;
            }
        }
        shared.changed.notify_all();
    }
}

/// The end of a job.
struct Outcome {
    ending: Ending,
    /// Index of the failed sub-command of a chain.
    index: Option<u32>,
}

impl Outcome {
    fn cancelled() -> Self {
        let ending = Ending {
            end: End::Cancelled,
            report: None,
            counters: None,
            tile_error: None,
        };
        Self {
            ending,
            index: None,
        }
    }

    /// A command that a dead firmware has.
    fn hung(executor: &Executor, job: &Job) -> Self {
        Self {
            ending: executor.hang(&job.cancel),
            index: None,
        }
    }
}

/// A defect of the emulator must not leave waiters without an answer.
fn execute_guarded(executor: &mut Executor, job: &Job) -> Outcome {
    let run = AssertUnwindSafe(|| execute(executor, job));
    std::panic::catch_unwind(run).unwrap_or_else(|panic| {
        executor.evict(ContextId(job.ctx));
        let text = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no message");
        let report = Some(format!("defect of the emulator, please report it: {text}"));
        let ending = Ending {
            end: End::Failed(Status::AieError),
            report,
            counters: None,
            tile_error: None,
        };
        Outcome {
            ending,
            index: None,
        }
    })
}

fn execute(executor: &mut Executor, job: &Job) -> Outcome {
    if job.parts.is_empty() {
        let ending = execute_one(executor, job, &job.cmd);
        return Outcome {
            ending,
            index: None,
        };
    }
    let mut counters = None;
    for (index, part) in job.parts.iter().enumerate() {
        let ending = execute_one(executor, job, part);
        if ending.end != End::Completed {
            return Outcome {
                ending,
                index: Some(index as u32),
            };
        }
        counters = ending.counters;
    }
    let ending = Ending {
        end: End::Completed,
        report: None,
        counters,
        tile_error: None,
    };
    Outcome {
        ending,
        index: None,
    }
}

fn execute_one(executor: &mut Executor, job: &Job, packet: &Backing) -> Ending {
    match command(job, packet) {
        Ok(command) => executor.execute(&command, &mut Windows(&job.args), &job.cancel),
        Err(report) => {
            let end = End::Failed(Status::BadCommand);
            Ending {
                end,
                report: Some(report),
                counters: None,
                tile_error: None,
            }
        }
    }
}

/// Reads a packet and what it points to.
fn command(job: &Job, packet: &Backing) -> Result<Command, String> {
    let bytes = read_packet(packet).map_err(|e| e.to_string())?;
    let start = StartCu::decode(&bytes).map_err(|e| e.to_string())?;
    if start.opcode != ert::OPCODE_RUN_STREAM {
        return Err(format!(
            "kernel opcode {} is not {}",
            start.opcode,
            ert::OPCODE_RUN_STREAM
        ));
    }
    let unit = job
        .units
        .get(usize::from(start.cu))
        .ok_or_else(|| format!("no compute unit {}", start.cu))?;
    let len = 4 * u64::from(start.stream_words);
    let (code, offset) = job
        .args
        .iter()
        .find_map(|b| Some((b, b.offset(start.stream, len)?)))
        .ok_or_else(|| format!("no instructions at device address {:#x}", start.stream))?;
    let mut stream = vec![0; len as usize];
    code.read(offset, &mut stream).map_err(|e| e.to_string())?;
    let size = |address: &u64| {
        job.args
            .iter()
            .find_map(|b| Some(b.size - b.offset(*address, 1)?))
    };
    Ok(Command {
        context: ContextId(job.ctx),
        placement: job.placement,
        index: start.cu,
        unit: unit.clone(),
        stream,
        sizes: start.buffers.iter().map(|a| size(a).unwrap_or(0)).collect(),
        args: start.buffers,
    })
}

fn read_packet(packet: &Backing) -> Result<Vec<u8>, crate::host::HostFault> {
    let mut bytes = vec![0; packet.size.min(ert::COMMAND_BO_BYTES as u64) as usize];
    packet.read(0, &mut bytes)?;
    Ok(bytes)
}

/// Writes the packet's end state, then ends the command.
fn finish(state: &mut State, job: Job, outcome: Outcome) {
    let Outcome { ending, index } = outcome;
    let final_state = match ending.end {
        End::Completed => ert::State::Completed,
        End::Failed(_) => ert::State::Error,
        End::Hung if state.interface.has(Addition::Hangs) => ert::State::Timeout,
        // What the driver found in a packet that it sent, and what it makes of a list
        // without an answer.
        End::Hung if job.parts.is_empty() => ert::State::New,
        End::Hung | End::Cancelled => ert::State::Abort,
    };
    // The caller may have taken a packet's memory away; there is nobody to tell then.
    let _ = close_packet(&job, final_state, index);
    let report = match (ending.end, ending.report) {
        (End::Failed(status), Some(report)) => Some(format!("{status}: {report}")),
        (End::Failed(status), None) => Some(status.to_string()),
        (_, report) => report,
    };
    if let Some(error) = ending.tile_error {
        state.last_error = error.record(job.placement, state.last_error);
    }
    let kept = Kept {
        ctx: job.ctx,
        seq: job.seq,
        report,
        counters: ending.counters,
    };
    end(state, job, Some(kept));
}

/// Tells the waiters, lets go of the objects. Without `kept`, the command has been
/// nowhere and its packet is as it came.
fn end(state: &mut State, job: Job, kept: Option<Kept>) {
    if let Some(context) = state.contexts.get_mut(&job.ctx) {
        context.ended += 1;
        if let Some(timeline) = state.timelines.get_mut(&context.syncobj) {
            timeline.ended += 1;
        }
    }
    state.kept.extend(kept);
    if state.kept.len() > KEPT {
        state.kept.pop_front();
    }
    for backing in job.args.into_iter().chain(job.parts).chain([job.cmd]) {
        drop_backing(state, backing);
    }
}

fn close_packet(
    job: &Job,
    end: ert::State,
    index: Option<u32>,
) -> Result<(), crate::host::HostFault> {
    if matches!(end, ert::State::Error | ert::State::Timeout) {
        // The driver overwrites the failed command's words, a chain's in its
        // first sub-command.
        let spoiled = job.parts.first().unwrap_or(&job.cmd);
        let len = spoiled
            .size
            .min(ert::COMMAND_BO_BYTES as u64)
            .saturating_sub(4);
        spoiled.write(4, &vec![0xFF; len as usize])?;
    }
    let mut head = [0; 4];
    job.cmd.read(0, &mut head)?;
    let word = end.in_header(u32::from_le_bytes(head));
    if let (Opcode::Chain, Some(index)) = (Header::decode(word).opcode, index) {
        job.cmd
            .write(Chain::ERROR_INDEX_OFFSET as u64, &index.to_le_bytes())?;
    }
    job.cmd.write(0, &word.to_le_bytes())
}

/// Lets go of an object; the last one to do so gives its addresses back.
pub(super) fn drop_backing(state: &mut State, backing: Arc<Backing>) {
    if Arc::strong_count(&backing) == 1 {
        release(state, backing.kind, backing.address);
    }
}
