//! The kernel driver's model over the emulated NPU, in this process.

use super::{Bo, BoHandle, BoKind, CuConfig, Errno, Hwctx, HwctxHandle, HwctxParams};
use super::{Kmd, KmdInfo, Seq, Syncobj};
use crate::mem::Mapping;
use crate::query::{ContextEntry, MemoryUse, Snapshot, TileError};
use crate::{CoreStats, DmaStats, RunStats};
use npu_emu::array::Stats;
use npu_emu::firmware::{Faults, Options};
use npu_emu::host::{Access, HostFault};
use npu_emu::ioctl::{self, AddressMode, BoStore, Config, Model, OutOfMemory};
use npu_image::uapi;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long the kernel driver waits for a command without an answer.
const HANG_TIME: Duration = Duration::from_secs(2);

/// The emulated NPU behind the calls of the kernel driver.
pub struct EmuKmd {
    model: Model,
    store: Arc<Store>,
    faults: Faults,
}

impl std::fmt::Debug for EmuKmd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EmuKmd").finish_non_exhaustive()
    }
}

impl EmuKmd {
    /// An emulated Phoenix.
    ///
    /// # Errors
    /// When no thread can be had.
    pub fn new() -> std::io::Result<Self> {
        Self::with_hang_time(HANG_TIME)
    }

    /// One whose kernel driver waits for a command without an answer for another
    /// time than the usual two seconds.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn with_hang_time(hang_time: Duration) -> std::io::Result<Self> {
        Self::with(Options::default(), hang_time, AddressMode::default())
    }

    /// One whose device calls host memory by other addresses than usual.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn with_addresses(addresses: AddressMode) -> std::io::Result<Self> {
        Self::with(Options::default(), HANG_TIME, addresses)
    }

    /// One that is emulated in its own way.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn with_options(options: Options) -> std::io::Result<Self> {
        Self::with(options, HANG_TIME, AddressMode::default())
    }

    fn with(
        options: Options,
        hang_time: Duration,
        addresses: AddressMode,
    ) -> std::io::Result<Self> {
        let faults = Faults::default();
        let store = Arc::new(Store::default());
        let config = Config {
            new_partition: npu_emu::firmware::phoenix(options),
            faults: faults.clone(),
            hang_time,
            addresses,
            interface: ioctl::Interface::NEWEST,
        };
        let model = Model::new(config, store.clone())?;
        Ok(Self {
            model,
            store,
            faults,
        })
    }

    /// The faults that can be planted below the kernel driver's calls.
    pub fn faults(&self) -> Faults {
        self.faults.clone()
    }
}

/// Memory of buffer objects, by device address.
#[derive(Debug, Default)]
struct Store {
    mappings: Mutex<BTreeMap<u64, Arc<Mapping>>>,
    heap: Mutex<Option<Arc<Mapping>>>,
}

impl Store {
    fn get(&self, kind: BoKind, address: u64) -> Option<Arc<Mapping>> {
        match kind {
            BoKind::DevHeap => lock(&self.heap).clone(),
            _ => lock(&self.mappings).get(&address).cloned(),
        }
    }

    fn find(
        &self,
        addr: u64,
        len: usize,
        access: Access,
    ) -> Result<(Arc<Mapping>, u64), HostFault> {
        let fault = HostFault {
            addr,
            len: len as u64,
            access,
        };
        let mappings = lock(&self.mappings);
        let (base, mapping) = mappings.range(..=addr).next_back().ok_or(fault)?;
        Ok((mapping.clone(), addr - base))
    }
}

impl BoStore for Store {
    fn allocate(&self, kind: ioctl::BoKind, address: u64, size: u64) -> Result<(), OutOfMemory> {
        let size = usize::try_from(size).map_err(|_| OutOfMemory)?;
        let mapping = match kind {
            ioctl::BoKind::DevHeap => {
                let heap = Mapping::heap(size).map_err(|_| OutOfMemory)?;
                *lock(&self.heap) = Some(Arc::new(heap));
                return Ok(());
            }
            ioctl::BoKind::Dev => {
                let heap = lock(&self.heap).clone().ok_or(OutOfMemory)?;
                let offset = usize::try_from(address - ioctl::HEAP_BASE);
                heap.window(offset.map_err(|_| OutOfMemory)?, size)
                    .ok_or(OutOfMemory)?
            }
            ioctl::BoKind::Share | ioctl::BoKind::Cmd => {
                Mapping::anonymous(size).map_err(|_| OutOfMemory)?
            }
        };
        lock(&self.mappings).insert(address, Arc::new(mapping));
        Ok(())
    }

    fn free(&self, kind: ioctl::BoKind, address: u64) {
        match kind {
            ioctl::BoKind::DevHeap => drop(lock(&self.heap).take()),
            _ => drop(lock(&self.mappings).remove(&address)),
        }
    }

    fn read(&self, addr: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        let fault = HostFault {
            addr,
            len: dst.len() as u64,
            access: Access::Read,
        };
        let (mapping, offset) = self.find(addr, dst.len(), Access::Read)?;
        mapping.read(offset, dst).map_err(|_| fault)
    }

    fn write(&self, addr: u64, src: &[u8]) -> Result<(), HostFault> {
        let fault = HostFault {
            addr,
            len: src.len() as u64,
            access: Access::Write,
        };
        let (mapping, offset) = self.find(addr, src.len(), Access::Write)?;
        mapping.write(offset, src).map_err(|_| fault)
    }
}

impl Kmd for EmuKmd {
    fn info(&self) -> KmdInfo {
        KmdInfo {
            device: "emulated Phoenix (npu1)".into(),
            driver: concat!("npu-emu ", env!("CARGO_PKG_VERSION")).into(),
            firmware: "none (modelled)".into(),
            columns: u32::from(npu_emu::firmware::Contexts::COLUMNS),
            rows: u32::from(npu_arch::array::Device::ROWS),
        }
    }

    fn create_bo(&self, kind: BoKind, size: u64) -> Result<Bo, Errno> {
        let model_kind = match kind {
            BoKind::Share => ioctl::BoKind::Share,
            BoKind::DevHeap => ioctl::BoKind::DevHeap,
            BoKind::Dev => ioctl::BoKind::Dev,
            BoKind::Cmd => ioctl::BoKind::Cmd,
        };
        let handle = self.model.create_bo(model_kind, size).map_err(errno)?;
        let made = || {
            let (address, info) = self.model.placed(handle).map_err(errno)?;
            let mapping = self.store.get(kind, address).ok_or(Errno::ENOMEM)?;
            if kind != BoKind::Dev {
                self.model.may_map().map_err(errno)?;
                self.model.mapped(address, mapping.address());
            }
            let device_address = match info.address {
                uapi::INVALID_ADDRESS => mapping.address(),
                address => address,
            };
            Ok(Bo {
                handle: BoHandle(handle),
                device_address,
                mapping,
            })
        };
        made().inspect_err(|_| self.close_bo(BoHandle(handle)))
    }

    fn close_bo(&self, bo: BoHandle) {
        // Like close(2): nothing can be done about an unknown handle.
        let _ = self.model.close_bo(bo.0);
    }

    fn create_hwctx(&self, params: HwctxParams) -> Result<Hwctx, Errno> {
        let ctx = self
            .model
            .create_hwctx(params.num_tiles, params.max_opc)
            .map_err(errno)?;
        Ok(Hwctx {
            handle: HwctxHandle(ctx.handle),
            syncobj: Syncobj(ctx.syncobj),
        })
    }

    fn config_cu(&self, ctx: HwctxHandle, cus: &[CuConfig]) -> Result<(), Errno> {
        let units: Vec<_> = cus.iter().map(|cu| (cu.bo.0, cu.func)).collect();
        self.model.config_cu(ctx.0, &units).map_err(errno)
    }

    fn destroy_hwctx(&self, ctx: &Hwctx) -> Result<(), Errno> {
        self.model.destroy_hwctx(ctx.handle.0).map_err(errno)
    }

    fn destroy_fence(&self, ctx: &Hwctx) {
        // As for `close_bo`.
        let _ = self.model.destroy_syncobj(ctx.syncobj.0);
    }

    fn exec_cmd(&self, ctx: HwctxHandle, cmd: BoHandle, args: &[BoHandle]) -> Result<Seq, Errno> {
        let args: Vec<_> = args.iter().map(|a| a.0).collect();
        self.model
            .exec_cmd(ctx.0, cmd.0, &args)
            .map(Seq)
            .map_err(errno)
    }

    fn wait(&self, ctx: &Hwctx, seq: Seq, timeout: Duration) -> Result<(), Errno> {
        self.model
            .wait(ctx.syncobj.0, seq.0, timeout)
            .map_err(errno)
    }

    fn ask_firmware(&self) -> Result<(), Errno> {
        self.model.ask_firmware().map_err(errno)
    }

    fn diagnose(&self, ctx: HwctxHandle, seq: Seq) -> Option<String> {
        self.model.report(ctx.0, seq.0)
    }

    fn stats(&self, ctx: HwctxHandle, seq: Seq) -> Option<RunStats> {
        self.model.counters(ctx.0, seq.0).map(run_stats)
    }

    fn destroys_for_certain(&self) -> bool {
        true
    }

    fn keeps_state(&self) -> bool {
        true
    }

    fn query(&self) -> Snapshot {
        let entry = |e: &ioctl::HwctxEntry| ContextEntry {
            id: e.handle,
            pid: std::process::id().into(),
            first_column: e.placement.start.into(),
            columns: e.placement.columns.into(),
            submissions: e.submissions,
            completions: e.completions,
            errors: 0,
        };
        let error = self.model.last_error();
        Snapshot {
            contexts: Some(self.model.hwctx_entries().iter().map(entry).collect()),
            memory: Some({
                let (host, heap) = self.model.memory();
                MemoryUse { host, heap }
            }),
            last_error: TileError::decode(error.code, error.timestamp_us, error.place),
            ..Snapshot::default()
        }
    }
}

fn errno(errno: ioctl::Errno) -> Errno {
    Errno(errno.0)
}

fn run_stats(counters: Stats) -> RunStats {
    let cores = counters.cores.iter().map(|c| CoreStats {
        column: c.tile.col.0,
        row: c.tile.row.0,
        cycles: c.busy_cycles,
        lock_waits: c.lock_waits,
    });
    let dma = counters.channels.iter().map(|c| DmaStats {
        column: c.tile.col.0,
        row: c.tile.row.0,
        direction: match c.channel.direction {
            npu_arch::array::Direction::S2mm => "S2MM",
            npu_arch::array::Direction::Mm2s => "MM2S",
        },
        channel: c.channel.channel.0,
        words: c.words,
        lock_waits: c.lock_waits,
        stream_waits: c.stream_waits,
    });
    RunStats {
        timed: counters.time.is_some(),
        cores: cores.collect(),
        dma: dma.collect(),
        operations: counters.controller.ops,
        time: counters.time,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
