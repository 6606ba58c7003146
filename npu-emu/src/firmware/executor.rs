//! Runs commands on partitions of the array.

use super::{ContextId, FaultPoint, Faults, Partition, PartitionEnd, Placement, Status, TileError};
use crate::array::Stats;
use crate::host::HostMemory;
use npu_image::pdi::Pdi;
use npu_image::{cdo, txn};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A configured compute unit: the commands of its PDI, or why there are none.
#[derive(Clone, Debug)]
pub struct Unit {
    commands: Result<Arc<[cdo::Command]>, Arc<str>>,
}

impl Unit {
    /// From a PDI's bytes. A PDI that can't be read makes a unit whose commands
    /// fail.
    pub fn from_pdi(bytes: &[u8]) -> Self {
        let commands = match Pdi::parse(bytes) {
            Ok(pdi) => match pdi.cdo() {
                Some(cdo) => Ok(cdo.commands().cloned().collect()),
                None => Err("its partition is transformed, not a plain CDO".into()),
            },
            Err(error) => Err(error.to_string().into()),
        };
        Self { commands }
    }

    /// A unit whose commands fail.
    pub fn broken(reason: &str) -> Self {
        Self {
            commands: Err(reason.into()),
        }
    }

    /// Whether its PDI could be read.
    pub fn status(&self) -> Status {
        match self.commands {
            Ok(_) => Status::Success,
            Err(_) => Status::BadPdi,
        }
    }
}

/// One run of a compute unit.
#[derive(Clone, Debug)]
pub struct Command {
    /// The context.
    pub context: ContextId,
    /// Its columns.
    pub placement: Placement,
    /// Index of the unit, to tell a context's units apart.
    pub index: u8,
    /// The unit.
    pub unit: Unit,
    /// The instruction stream's bytes.
    pub stream: Vec<u8>,
    /// Device addresses of the host buffers.
    pub args: Vec<u64>,
    /// Their sizes in bytes, where known.
    pub sizes: Vec<u64>,
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Done.
    Completed,
    /// Rejected or failed.
    Failed(Status),
    /// No answer; the kernel driver has to reset the context.
    Hung,
    /// Stopped from outside.
    Cancelled,
}

/// The end of a command and what is known about it.
#[derive(Clone, Debug)]
pub struct Ending {
    /// How it ended.
    pub end: End,
    /// Why, when it did not complete.
    pub report: Option<String>,
    /// What the array counted.
    pub counters: Option<Stats>,
    /// What the array raised meanwhile, outside the command's answer.
    pub tile_error: Option<TileError>,
}

impl Ending {
    fn failed(status: Status, report: impl Into<String>) -> Self {
        Self {
            end: End::Failed(status),
            report: Some(report.into()),
            counters: None,
            tile_error: None,
        }
    }
}

struct Resident {
    context: ContextId,
    index: u8,
    placement: Placement,
    partition: Box<dyn Partition>,
}

/// Makes a reset partition of so many columns, if there can be one.
pub type NewPartition = Box<dyn Fn(u8) -> Option<Box<dyn Partition>> + Send>;

/// The array and what is loaded on it.
pub struct Executor {
    new_partition: NewPartition,
    residents: Vec<Resident>,
    faults: Faults,
    /// How long the kernel driver waits for a command that gives no answer.
    hang_time: Duration,
    #[cfg(feature = "inject")]
    history: super::inject::History,
}

impl Executor {
    /// An empty array.
    pub fn new(new_partition: NewPartition, faults: Faults, hang_time: Duration) -> Self {
        Self {
            new_partition,
            residents: Vec::new(),
            faults,
            hang_time,
            #[cfg(feature = "inject")]
            history: Default::default(),
        }
    }

    /// Forgets a context.
    pub fn evict(&mut self, context: ContextId) {
        self.residents.retain(|r| r.context != context);
    }

    /// Runs a command.
    pub fn execute(
        &mut self,
        command: &Command,
        host: &mut dyn HostMemory,
        cancel: &AtomicBool,
    ) -> Ending {
        if self.faults.take(FaultPoint::RejectAtWait) {
            return self.reject_at_wait(command, host, cancel);
        }
        let ending = self.attempt(command, host, cancel);
        if ending.end != End::Completed {
            self.evict(command.context);
        }
        ending
    }

    /// See [`FaultPoint::RejectAtWait`].
    fn reject_at_wait(
        &mut self,
        command: &Command,
        host: &mut dyn HostMemory,
        cancel: &AtomicBool,
    ) -> Ending {
        let mut stream = command.stream.clone();
        if let Ok(mut parsed) = txn::parse(&stream) {
            let wait = |r: &txn::Record| matches!(r.op, txn::Op::Tct { .. });
            let end = parsed.records.iter().position(wait);
            parsed.records.truncate(end.unwrap_or(parsed.records.len()));
            let mut builder = txn::Builder::new(parsed.header.target);
            for record in &parsed.records {
                builder.push_record(record);
            }
            stream = builder.finish();
        }
        let begun = Command {
            stream,
            ..command.clone()
        };
        let ending = self.attempt(&begun, host, cancel);
        Ending {
            end: End::Failed(Status::BadCommand),
            report: Some("rejected at its first wait by a planted fault".into()),
            ..ending
        }
    }

    fn attempt(
        &mut self,
        command: &Command,
        host: &mut dyn HostMemory,
        cancel: &AtomicBool,
    ) -> Ending {
        if self.faults.take(FaultPoint::RejectCommand) {
            return Ending::failed(Status::BadCommand, "rejected by a planted fault");
        }
        if self.faults.take(FaultPoint::HangCommand) {
            return self.hang(cancel);
        }
        if self.faults.take(FaultPoint::TileError) {
            let tile_error = Some(TileError::PLANTED);
            return Ending {
                tile_error,
                ..self.hang(cancel)
            };
        }
        let commands = match &command.unit.commands {
            Ok(commands) => commands.clone(),
            Err(reason) => {
                return Ending::failed(Status::BadPdi, format!("PDI load failed: {reason}"))
            }
        };
        let stream = match txn::parse(&command.stream) {
            Ok(stream) => stream,
            Err(error) => {
                let report = format!("instruction stream: {error}");
                return Ending::failed(Status::BadInstruction, report);
            }
        };
        let resident = match self.load(command, &commands) {
            Ok(index) => index,
            Err(report) => return Ending::failed(Status::BadPdi, report),
        };
        #[cfg(feature = "inject")]
        let late = self.history.answers_late();
        let (end, counters) = self.run(resident, command, &stream, host, cancel);
        #[cfg(feature = "inject")]
        if late && end == PartitionEnd::Completed {
            return self.too_late(cancel);
        }
        let mut tile_error = None;
        let (end, report) = match end {
            PartitionEnd::Completed => (End::Completed, None),
            PartitionEnd::Stuck(report) => (End::Hung, Some(report)),
            PartitionEnd::Fault(report, raised) => {
                tile_error = raised;
                (End::Failed(Status::AieError), Some(report))
            }
            PartitionEnd::Cancelled(report) => (End::Cancelled, Some(report)),
        };
        Ending {
            end,
            report,
            counters: Some(counters),
            tile_error,
        }
    }

    #[cfg(not(feature = "inject"))]
    fn run(
        &mut self,
        resident: usize,
        command: &Command,
        stream: &txn::Stream,
        host: &mut dyn HostMemory,
        cancel: &AtomicBool,
    ) -> (PartitionEnd, Stats) {
        self.residents[resident]
            .partition
            .run(stream, &command.args, host, cancel)
    }

    #[cfg(feature = "inject")]
    fn run(
        &mut self,
        resident: usize,
        command: &Command,
        stream: &txn::Stream,
        host: &mut dyn HostMemory,
        cancel: &AtomicBool,
    ) -> (PartitionEnd, Stats) {
        let partition = &mut self.residents[resident].partition;
        self.history
            .run(command, stream, host, |stream, args, host| {
                partition.run(stream, args, host, cancel)
            })
    }

    /// Makes the command's unit resident and returns its index.
    fn load(&mut self, command: &Command, commands: &[cdo::Command]) -> Result<usize, String> {
        let key = |r: &Resident| (r.context, r.index) == (command.context, command.index);
        if let Some(index) = self.residents.iter().position(key) {
            return Ok(index);
        }
        self.residents
            .retain(|r| !r.placement.overlaps(command.placement));
        let columns = command.placement.columns;
        let mut partition = (self.new_partition)(columns)
            .ok_or_else(|| format!("no partition of {columns} columns"))?;
        partition.configure(commands)?;
        self.residents.push(Resident {
            context: command.context,
            index: command.index,
            placement: command.placement,
            partition,
        });
        Ok(self.residents.len() - 1)
    }

    /// Whether the context of the command to come is gone.
    #[cfg(feature = "inject")]
    pub(crate) fn loses_context(&self) -> bool {
        self.history.loses_context()
    }

    /// A command that is executed, and answered when the kernel driver waits no more.
    #[cfg(feature = "inject")]
    fn too_late(&self, cancel: &AtomicBool) -> Ending {
        let mut ending = self.hang(cancel);
        if ending.end == End::Hung {
            let waited = self.hang_time.as_millis();
            ending.report = Some(format!(
                "an answer, completed, that came after the {waited} ms that the kernel driver \
                 waits; the context was reset, nobody takes it"
            ));
        }
        ending
    }

    /// A command that gets no answer.
    pub(crate) fn hang(&self, cancel: &AtomicBool) -> Ending {
        let start = Instant::now();
        while start.elapsed() < self.hang_time {
            if cancel.load(Ordering::Acquire) {
                return Ending {
                    end: End::Cancelled,
                    report: Some("no answer yet: a planted fault".into()),
                    counters: None,
                    tile_error: None,
                };
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        let report = Some("no answer: a planted fault".into());
        Ending {
            end: End::Hung,
            report,
            counters: None,
            tile_error: None,
        }
    }
}

impl std::fmt::Debug for Executor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let loaded = self.residents.iter().map(|r| (r.context, r.placement));
        f.debug_list().entries(loaded).finish()
    }
}
