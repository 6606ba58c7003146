//! Commands: from a message in the ring to its response.
//!
//! All kinds of run come down to the same: a compute unit, an instruction stream
//! and the host buffers. Run by run the PDI of the unit and the stream go to
//! [`npu_emu::firmware::Executor`], which has the array.
//!
//! A stream's length in a command is taken as words, the unit of MLIR-AIE's host
//! programs and of XRT's own tests. As the stream states its bytes itself, a
//! command that counts bytes runs as well; one that is shorter than its stream is
//! refused.

use super::dma::Dma;
use super::faults::TileError;
use super::wire::{self, Opcode};
use npu_emu::firmware::{Command, ContextId, End, Executor, Placement, Status, Unit};
use npu_emu::host::{Access, HostFault, HostMemory};
use npu_image::ert;
use std::sync::atomic::AtomicBool;

/// Device addresses that mean the heap.
const HEAP: std::ops::Range<u64> = 0x400_0000..0x800_0000;
/// Kinds of CHAIN_EXEC_NPU slots.
const STREAM_IN_ARGUMENTS: u32 = 1;
const STREAM_IN_SLOT: u32 = 2;
/// Where a stream's header states its bytes.
const STREAM_SIZE_AT: usize = 12;
const STREAM_HEADER: u64 = 16;
/// Argument words of a run: opcode, stream, length; then buffers.
const FIRST_BUFFER: usize = 5;
/// Longest list of slots: what the driver's buffer holds.
const MAX_SLOTS_BYTES: u32 = 4096;

/// A context's heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heap {
    /// DMA address.
    pub(super) address: u64,
    /// Bytes.
    pub(super) bytes: u64,
}

impl Heap {
    /// Bytes from a device address to the heap's end, or nothing outside.
    pub(super) fn room(self, device: u64) -> Option<u64> {
        let offset = HEAP.contains(&device).then(|| device - HEAP.start)?;
        self.bytes.checked_sub(offset).filter(|left| *left > 0)
    }

    pub(super) fn read(self, device: u64, out: &mut [u8], dma: &dyn Dma) -> Result<(), HostFault> {
        dma.read(self.reach(device, out.len() as u64, Access::Read)?, out)
    }

    fn reach(self, addr: u64, len: u64, access: Access) -> Result<u64, HostFault> {
        match self.room(addr) {
            Some(room) if len <= room => Ok(self.address + (addr - HEAP.start)),
            _ => Err(HostFault { addr, len, access }),
        }
    }
}

/// Memory as a context's addresses name it: the heap, or DMA addresses.
struct View<'a> {
    heap: Option<Heap>,
    dma: &'a dyn Dma,
}

impl View<'_> {
    fn reach(&self, addr: u64, len: usize, access: Access) -> Result<u64, HostFault> {
        let len = len as u64;
        match self.heap {
            _ if !HEAP.contains(&addr) => Ok(addr),
            Some(heap) => heap.reach(addr, len, access),
            None => Err(HostFault { addr, len, access }),
        }
    }
}

impl HostMemory for View<'_> {
    fn read(&mut self, addr: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        self.dma
            .read(self.reach(addr, dst.len(), Access::Read)?, dst)
    }

    fn write(&mut self, addr: u64, src: &[u8]) -> Result<(), HostFault> {
        self.dma
            .write(self.reach(addr, src.len(), Access::Write)?, src)
    }
}

/// A message that asks for runs, with what the context had at that time.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) context: u32,
    pub(super) id: u32,
    pub(super) opcode: Opcode,
    pub(super) body: Vec<u8>,
    pub(super) placement: Placement,
    pub(super) heap: Option<Heap>,
    pub(super) units: Vec<Unit>,
    /// An entry that is made to fail, and its status.
    pub(super) fail: Option<(u32, u32)>,
    pub(super) cancel: std::sync::Arc<AtomicBool>,
}

/// Why a job failed.
#[derive(Debug)]
pub(super) struct Trouble {
    /// In words.
    pub(super) why: String,
    /// What a tile raised meanwhile, by its place in the whole array.
    pub(super) raised: Option<TileError>,
}

/// How a job ended.
#[derive(Debug)]
pub(super) enum Outcome {
    /// With this response, and why if it failed.
    Response(Vec<u8>, Option<Trouble>),
    /// Without an end.
    Hung(String),
    /// Its context is being destroyed.
    Cancelled,
}

/// One run of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    unit: u32,
    stream: u64,
    stream_bytes: u64,
    buffers: Vec<u64>,
}

/// Why a run can't be made.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Refused(Status, String);

fn bad(why: impl Into<String>) -> Refused {
    Refused(Status::BadCommand, why.into())
}

impl Job {
    /// Executes everything the message asks for, up to the first that fails.
    pub(super) fn execute(&self, executor: &mut Executor, dma: &dyn Dma) -> Outcome {
        let mut view = View {
            heap: self.heap,
            dma,
        };
        let runs = match self.runs(&mut view) {
            Ok(runs) => runs,
            Err(refused) => return self.failed(0, refused.0.code(), refused.1),
        };
        for (index, run) in runs.into_iter().enumerate() {
            let index = index as u32;
            if let Some((_, status)) = self.fail.filter(|f| f.0 == index) {
                return self.failed(index, status, "a planted fault".into());
            }
            let command = match run.and_then(|run| self.command(run, &mut view)) {
                Ok(command) => command,
                Err(refused) => return self.failed(index, refused.0.code(), refused.1),
            };
            let ending = executor.execute(&command, &mut view, &self.cancel);
            let report = ending.report.unwrap_or_default();
            match ending.end {
                End::Completed => {}
                End::Failed(status) => {
                    let raised = ending.tile_error.map(|error| self.placed(error));
                    return self.response(index, status.code(), report, raised);
                }
                End::Hung => return Outcome::Hung(report),
                End::Cancelled => return Outcome::Cancelled,
            }
        }
        let body = super::firmware::refusal(self.opcode as u32, 0);
        Outcome::Response(body, None)
    }

    /// A tile's error, by the tile's place in the whole array.
    fn placed(&self, error: npu_emu::firmware::TileError) -> TileError {
        TileError {
            column: self.placement.start + error.column,
            row: error.row,
            module: error.module.into(),
            event: error.event,
        }
    }

    pub(super) fn failed(&self, index: u32, status: u32, why: String) -> Outcome {
        self.response(index, status, why, None)
    }

    fn response(&self, index: u32, status: u32, why: String, raised: Option<TileError>) -> Outcome {
        let mut body = super::firmware::refusal(self.opcode as u32, status);
        if body.len() == size_of::<wire::ChainResponse>() {
            let response = wire::ChainResponse {
                status,
                failed_index: index,
                failed_status: status,
            };
            body = bytemuck::bytes_of(&response).to_vec();
        }
        let why = format!("entry {index}, {status:#x}: {why}");
        Outcome::Response(body, Some(Trouble { why, raised }))
    }

    /// The runs of the message.
    fn runs(&self, view: &mut View<'_>) -> Result<Vec<Result<Run, Refused>>, Refused> {
        let short = || bad("the message is too short");
        match self.opcode {
            Opcode::ExecuteBufferCf => {
                let unit = wire::view(&self.body).ok_or_else(short)?;
                let arguments = self.body.get(4..).ok_or_else(short)?;
                Ok(vec![in_arguments(unit, arguments)])
            }
            Opcode::ExecDpu => {
                // As a slot, with the arguments where the slot counts them.
                let head: [u32; 5] = wire::view(&self.body).ok_or_else(short)?;
                let arguments = self.body.get(20..).ok_or_else(short)?;
                let stream = u64::from(head[1]) << 32 | u64::from(head[0]);
                Ok(vec![in_slot(head[4], stream, head[2], head[3], arguments)])
            }
            _ => {
                let list: wire::Chain57 = match self.opcode {
                    Opcode::ChainExecNpu => {
                        wire::view::<wire::Chain58>(&self.body).map(|c| c.slots)
                    }
                    _ => wire::view(&self.body),
                }
                .ok_or_else(short)?;
                self.slots(list, view)
            }
        }
    }

    fn slots(
        &self,
        list: wire::Chain57,
        view: &mut View<'_>,
    ) -> Result<Vec<Result<Run, Refused>>, Refused> {
        if list.bytes > MAX_SLOTS_BYTES {
            return Err(bad(format!("{} bytes of slots", list.bytes)));
        }
        let mut bytes = vec![0; list.bytes as usize];
        view.read(list.address, &mut bytes)
            .map_err(|fault| bad(fault.to_string()))?;
        let (mut rest, mut runs) = (&bytes[..], Vec::new());
        for index in 0..list.count {
            let (run, after) = self
                .slot(rest)
                .ok_or_else(|| bad(format!("slot {index} of {} is cut off", list.count)))?;
            runs.push(run);
            rest = after;
        }
        Ok(runs)
    }

    /// The first slot, and the bytes after it.
    fn slot<'a>(&self, bytes: &'a [u8]) -> Option<(Result<Run, Refused>, &'a [u8])> {
        let split = |head: usize, words: u32| {
            let end = head.checked_add(4 * words as usize)?;
            Some((bytes.get(head..end)?, bytes.get(end..)?))
        };
        match self.opcode {
            Opcode::ChainExecBufferCf => {
                let slot: wire::SlotCf = wire::view(bytes)?;
                let (arguments, rest) = split(size_of::<wire::SlotCf>(), slot.words)?;
                Some((in_arguments(slot.unit, arguments), rest))
            }
            Opcode::ChainExecDpu => {
                let slot: wire::SlotDpu = wire::view(bytes)?;
                let (arguments, rest) = split(size_of::<wire::SlotDpu>(), slot.words)?;
                let (stream, size) = (slot.stream, slot.stream_bytes);
                let run = in_slot(slot.unit, stream, size, slot.properties, arguments);
                Some((run, rest))
            }
            _ => {
                let slot: wire::SlotNpu = wire::view(bytes)?;
                let (arguments, rest) = split(size_of::<wire::SlotNpu>(), slot.words)?;
                let kind = slot.kind;
                let run = match kind {
                    STREAM_IN_ARGUMENTS => in_arguments(slot.unit, arguments),
                    STREAM_IN_SLOT => {
                        let (stream, size) = (slot.stream, slot.stream_bytes);
                        in_slot(slot.unit, stream, size, slot.properties, arguments)
                    }
                    kind => Err(bad(format!("slot of kind {kind}: not on Phoenix"))),
                };
                Some((run, rest))
            }
        }
    }

    /// Fetches the stream of a run.
    fn command(&self, run: Run, view: &mut View<'_>) -> Result<Command, Refused> {
        let unit = self.units.get(run.unit as usize);
        let unit = unit.ok_or_else(|| bad(format!("no compute unit {}", run.unit)))?;
        let refuse = |why: String| Refused(Status::BadInstruction, why);
        let fault = |fault: HostFault| refuse(format!("instruction stream: {fault}"));
        let mut head = [0; STREAM_HEADER as usize];
        view.read(run.stream, &mut head).map_err(fault)?;
        let stated: u32 = wire::view(&head[STREAM_SIZE_AT..]).unwrap_or(0);
        if u64::from(stated) > run.stream_bytes || u64::from(stated) < STREAM_HEADER {
            let given = run.stream_bytes;
            return Err(refuse(format!(
                "an instruction stream of {stated} bytes in a command that has {given}"
            )));
        }
        let mut stream = vec![0; stated as usize];
        view.read(run.stream, &mut stream).map_err(fault)?;
        Ok(Command {
            context: ContextId(self.context),
            placement: self.placement,
            index: run.unit as u8,
            unit: unit.clone(),
            stream,
            args: run.buffers,
            sizes: Vec::new(),
        })
    }
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes
        .chunks_exact(4)
        .map(|w| u32::from_le_bytes([w[0], w[1], w[2], w[3]]))
        .collect()
}

fn wide(words: &[u32], at: usize) -> Option<u64> {
    Some(u64::from(*words.get(at)?) | u64::from(*words.get(at + 1)?) << 32)
}

/// Addresses of host buffers; zeros at the end are padding.
fn buffers(words: &[u32]) -> Vec<u64> {
    let mut buffers: Vec<u64> = (FIRST_BUFFER..words.len())
        .step_by(2)
        .map_while(|at| wide(words, at))
        .collect();
    while buffers.last() == Some(&0) {
        buffers.pop();
    }
    buffers
}

/// A run whose stream is named by its arguments, as MLIR-AIE's kernels are.
fn in_arguments(unit: u32, arguments: &[u8]) -> Result<Run, Refused> {
    let words = words(arguments);
    let missing = || bad(format!("{} argument words", words.len()));
    let opcode = wide(&words, 0).ok_or_else(missing)?;
    if opcode != ert::OPCODE_RUN_STREAM {
        return Err(bad(format!(
            "kernel opcode {opcode} is not {}",
            ert::OPCODE_RUN_STREAM
        )));
    }
    Ok(Run {
        unit,
        stream: wide(&words, 2).ok_or_else(missing)?,
        stream_bytes: 4 * u64::from(*words.get(4).ok_or_else(missing)?),
        buffers: buffers(&words),
    })
}

/// A run whose stream is named by its slot.
fn in_slot(
    unit: u32,
    stream: u64,
    bytes: u32,
    properties: u32,
    arguments: &[u8],
) -> Result<Run, Refused> {
    if properties != 0 {
        return Err(bad(format!("{properties} properties: not on Phoenix")));
    }
    Ok(Run {
        unit,
        stream,
        stream_bytes: bytes.into(),
        buffers: buffers(&words(arguments)),
    })
}
