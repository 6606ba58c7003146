//! The firmware's management: contexts, heaps, options, queries, tile errors.
//!
//! One [`Firmware`] lives from the PSP's start command to the release of its
//! memory. Messages of the management channel come to [`Firmware::manage`], those
//! of a context's channel that configure it to [`Firmware::configure`]; commands
//! are for [`exec`](super::exec).

use super::dma::Dma;
use super::exec::Heap;
use super::faults::TileError;
use super::regs::{self, ChannelMap};
use super::wire::{self, Opcode};
use bytemuck::bytes_of;
use npu_arch::array::{Device, Direction, TileKind};
use npu_emu::firmware::{ContextId, Contexts, Placement, Status, Unit};
use std::collections::{BTreeMap, VecDeque};

/// Channel and vector of the management.
pub(super) const MANAGEMENT: usize = super::VECTORS - 1;
/// A parameter that the firmware's runtime can't use.
const INVALID_PARAM: u32 = 0x0400_0003;
/// An operation that the firmware does not have.
const INVALID_OPERATION: u32 = 0x0400_0006;
/// First bytes of a PDI that are looked at; the message doesn't say how long it is.
const PDI_FIRST: u64 = 64 << 10;
/// Units of PDI addresses in CONFIG_CU.
const PDI_SHIFT: u32 = 15;
/// Layout version of the telemetry, the model's own.
const TELEMETRY_VERSION: (u32, u32) = (1, 0);

/// A context.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) placement: Placement,
    pub(super) heap: Option<Heap>,
    pub(super) units: Vec<Unit>,
    /// A command got no answer; nothing of this context goes on.
    pub(super) hung: bool,
}

/// What the firmware knows while it runs.
#[derive(Debug, Default)]
pub(super) struct Firmware {
    slots: Contexts,
    pub(super) contexts: BTreeMap<u32, Context>,
    /// Buffers for reports, with the ids of the messages that brought them.
    reports: VecDeque<(u32, wire::AsyncBuffer)>,
    options: BTreeMap<u32, u64>,
    /// Commands that ended, for the telemetry.
    pub(super) commands: u64,
}

/// What becomes of a management message.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The response.
    Now(Vec<u8>),
    /// The response comes when there is something to report.
    Later,
    /// The response, after the context has come to rest.
    AfterEnd(u32, Vec<u8>),
    /// The response, and the firmware sleeps or wakes.
    Sleep(bool, Vec<u8>),
}

/// A response that states only a status.
pub(super) fn refusal(opcode: u32, status: u32) -> Vec<u8> {
    let bytes = Opcode::from_code(opcode).map_or(4, Opcode::response_bytes);
    let mut body = vec![0; bytes];
    let mut put = |at: usize| body[at..at + 4].copy_from_slice(&status.to_le_bytes());
    match Opcode::from_code(opcode) {
        Some(Opcode::GetTelemetry) => put(12),
        Some(Opcode::ChainExecBufferCf | Opcode::ChainExecDpu | Opcode::ChainExecNpu) => {
            put(0);
            put(8);
        }
        _ => put(0),
    }
    body
}

fn words(words: &[u32]) -> Vec<u8> {
    bytemuck::cast_slice(words).to_vec()
}

impl Firmware {
    /// A message of the management channel.
    pub(super) fn manage(
        &mut self,
        opcode: u32,
        id: u32,
        body: &[u8],
        protocol: u32,
        version: [u32; 4],
        dma: &dyn Dma,
    ) -> Answer {
        let status = |code: u32| Answer::Now(refusal(opcode, code));
        let ok = || Answer::Now(refusal(opcode, 0));
        let Some(name) = Opcode::from_code(opcode) else {
            return status(INVALID_OPERATION);
        };
        match name {
            Opcode::CreateContext => match wire::view(body) {
                Some(request) => Answer::Now(self.create(request)),
                None => status(INVALID_PARAM),
            },
            Opcode::DestroyContext => match wire::view::<u32>(body) {
                Some(context) if self.contexts.contains_key(&context) => {
                    Answer::AfterEnd(context, refusal(opcode, 0))
                }
                _ => status(Status::BadParameter.code()),
            },
            Opcode::MapHostBuffer => match wire::view(body) {
                Some(request) => status(self.map_heap(request)),
                None => status(INVALID_PARAM),
            },
            Opcode::GetTelemetry => match wire::view(body) {
                Some(request) => Answer::Now(self.telemetry(request, dma)),
                None => status(INVALID_PARAM),
            },
            Opcode::QueryColStatus => ok(),
            Opcode::QueryAieTileInfo => {
                let mut answer = vec![0; 4];
                answer.extend_from_slice(bytes_of(&tile_info()));
                Answer::Now(answer)
            }
            Opcode::QueryAieVersion => Answer::Now(words(&[0, 2])),
            Opcode::GetFirmwareVersion => {
                let [major, minor, sub, build] = version;
                Answer::Now(words(&[0, major, minor, sub, build]))
            }
            Opcode::GetProtocolVersion => Answer::Now(words(&[0, 5, protocol])),
            Opcode::SetRuntimeConfig => match (wire::view::<u32>(body), body.get(4..12)) {
                (Some(kind), Some(value)) => {
                    let value = wire::view(value).unwrap_or(0);
                    self.options.insert(kind, value);
                    ok()
                }
                _ => status(INVALID_PARAM),
            },
            Opcode::GetRuntimeConfig => match wire::view::<u32>(body) {
                Some(kind) => {
                    let value = self.options.get(&kind).copied().unwrap_or(0);
                    Answer::Now(words(&[0, value as u32, (value >> 32) as u32]))
                }
                None => status(INVALID_PARAM),
            },
            Opcode::RegisterAsyncEvent => match wire::view(body) {
                Some(buffer) => {
                    self.reports.push_back((id, buffer));
                    Answer::Later
                }
                None => status(INVALID_PARAM),
            },
            Opcode::Suspend => Answer::Sleep(true, refusal(opcode, 0)),
            Opcode::Resume => Answer::Sleep(false, refusal(opcode, 0)),
            Opcode::AssignMgmtPasid => ok(),
            _ => status(INVALID_OPERATION),
        }
    }

    fn create(&mut self, request: wire::CreateContext) -> Vec<u8> {
        let refuse = |status: u32| refusal(Opcode::CreateContext as u32, status);
        let placement = Placement {
            start: request.start_column,
            columns: request.columns,
        };
        let end = u32::from(placement.start) + u32::from(placement.columns);
        if placement.columns == 0 || end > u32::from(Contexts::COLUMNS) {
            return refuse(Status::BadParameter.code());
        }
        let Some(slot) = (0..Contexts::SLOTS as u32).find(|s| !self.contexts.contains_key(s))
        else {
            return refuse(Status::NoSlot.code());
        };
        if let Err(status) = self.slots.create(ContextId(slot), placement) {
            return refuse(status.code());
        }
        let context = Context {
            placement,
            heap: None,
            units: Vec::new(),
            hung: false,
        };
        self.contexts.insert(slot, context);
        let map = ChannelMap::of(slot as usize);
        let queue = |head, tail, ring| wire::QueueInfo {
            head: regs::MAILBOX_BASE + head,
            tail: regs::MAILBOX_BASE + tail,
            ring: regs::SRAM_BASE + ring,
            bytes: regs::RING_BYTES,
        };
        let x2i = queue(map.x2i_head, map.x2i_tail, map.x2i_ring);
        let i2x = queue(map.i2x_head, map.i2x_tail, map.i2x_ring);
        let response = wire::CreateContextResponse {
            context: slot,
            vector: slot as u16,
            queue_pairs: 1,
            queues: [[x2i, i2x], Default::default()],
            ..Default::default()
        };
        bytes_of(&response).to_vec()
    }

    /// Forgets a context that has come to rest.
    pub(super) fn end(&mut self, context: u32) {
        self.contexts.remove(&context);
        self.slots.destroy(ContextId(context));
    }

    fn map_heap(&mut self, request: wire::MapHostBuffer) -> u32 {
        let (address, bytes) = (request.address, request.bytes);
        if address == 0 || bytes == 0 || address.checked_add(bytes).is_none() {
            return INVALID_PARAM;
        }
        match self.contexts.get_mut(&{ request.context }) {
            Some(context) => {
                context.heap = Some(Heap { address, bytes });
                0
            }
            None => Status::BadParameter.code(),
        }
    }

    /// CONFIG_CU on the channel of a context.
    pub(super) fn configure(&mut self, context: u32, body: &[u8], dma: &dyn Dma) -> u32 {
        let Some(context) = self.contexts.get_mut(&context) else {
            return Status::BadParameter.code();
        };
        let Some(request) = wire::view::<wire::ConfigCu>(body) else {
            return INVALID_PARAM;
        };
        let count = request.count as usize;
        let (Some(heap), Some(units)) = (context.heap, request.units.get(..count)) else {
            return INVALID_PARAM;
        };
        let address = |unit: &u32| u64::from(unit & 0x1_FFFF) << PDI_SHIFT;
        context.units = units.iter().map(|u| load(heap, address(u), dma)).collect();
        let bad = |u: &Unit| Some(u.status()).filter(|s| *s != Status::Success);
        context.units.iter().find_map(bad).map_or(0, Status::code)
    }

    fn telemetry(&self, request: wire::Telemetry, dma: &dyn Dma) -> Vec<u8> {
        let live = self.contexts.len() as u64;
        let mut bytes = Vec::new();
        for counter in [live, self.commands] {
            bytes.extend_from_slice(&counter.to_le_bytes());
        }
        bytes.truncate(request.bytes as usize);
        if dma.write(request.address, &bytes).is_err() {
            return refusal(Opcode::GetTelemetry as u32, INVALID_PARAM);
        }
        let response = wire::TelemetryResponse {
            major: TELEMETRY_VERSION.0,
            minor: TELEMETRY_VERSION.1,
            size: bytes.len() as u32,
            status: 0,
        };
        bytes_of(&response).to_vec()
    }

    /// Puts a report where the driver left room for it. Returns the id to answer
    /// and the response, or nothing when no buffer is left or it is out of reach.
    pub(super) fn report(&mut self, error: TileError, dma: &dyn Dma) -> Option<(u32, Vec<u8>)> {
        let (id, buffer) = self.reports.pop_front()?;
        let head = wire::ErrorReport {
            count: 1,
            code: 0,
            reserved: 0,
        };
        let entry = wire::ErrorEntry {
            row: error.row,
            column: error.column,
            pad: [0; 2],
            module: error.module,
            event: error.event,
            pad1: [0; 3],
        };
        let mut bytes = bytes_of(&head).to_vec();
        bytes.extend_from_slice(bytes_of(&entry));
        if buffer.bytes < bytes.len() as u32 {
            return None;
        }
        dma.write(buffer.address, &bytes).ok()?;
        Some((id, refusal(Opcode::RegisterAsyncEvent as u32, 0)))
    }
}

/// Reads the PDI at an address of the heap. Its length is not known beforehand:
/// it is read in growing pieces until it is whole.
fn load(heap: Heap, address: u64, dma: &dyn Dma) -> Unit {
    let Some(room) = heap.room(address) else {
        return Unit::broken("its PDI is not in the heap");
    };
    let mut bytes = PDI_FIRST.min(room);
    loop {
        let mut pdi = vec![0; bytes as usize];
        let unit = match heap.read(address, &mut pdi, dma) {
            Ok(()) => Unit::from_pdi(&pdi),
            Err(fault) => return Unit::broken(&fault.to_string()),
        };
        if unit.status() == Status::Success || bytes == room {
            return unit;
        }
        bytes = (bytes * 8).min(room);
    }
}

fn tile_info() -> wire::TileInfo {
    let rows = |kind| (0..Device::ROWS).filter(move |r| row_kind(*r) == kind);
    let count = |kind| rows(kind).count() as u16;
    let start = |kind| rows(kind).next().unwrap_or(0).into();
    let order = [TileKind::Core, TileKind::Mem, TileKind::Shim];
    wire::TileInfo {
        column_bytes: npu_image::uapi::COLUMN_STATUS_BYTES,
        major: 2,
        minor: 0,
        columns: Device::PHYSICAL_COLUMNS.into(),
        rows: Device::ROWS.into(),
        kind_rows: order.map(count),
        kind_start: order.map(start),
        dma_channels: order.map(|k| k.channels(Direction::S2mm).into()),
        locks: order.map(|k| k.lock_count() as u16),
        // Events of a core, a memory and a shim tile (AM025).
        events: [128, 160, 110],
        reserved: 0,
    }
}

fn row_kind(row: u8) -> TileKind {
    TileKind::of_row(npu_arch::array::Row(row)).unwrap_or(TileKind::Core)
}
