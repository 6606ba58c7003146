//! The real kernel driver: `/dev/accel/accel*` by its ioctls.
//!
//! # Order of calls on Phoenix
//! VERSION and the queries; the 64 MiB heap, mapped at a multiple of its size
//! before the first context (in SVA mode the firmware gets its user address);
//! contexts; one DEV object per PDI, whose handle stays open as long as its context
//! (7.3 looks it up again after a reset and after a resume); then commands.
//!
//! # Address modes
//! What the device calls a host buffer depends on how the kernel reaches memory:
//! an address that the kernel chose (`force_iova`), a physical address (carve-out),
//! or, with SVA, the address that this process mapped the buffer at. The first two
//! look alike from here; in the third the kernel answers [`INVALID_ADDRESS`] until
//! the buffer is mapped. DEV objects always lie in the heap at its device address.
//!
//! # Caches
//! The device does not look into the host's caches: host buffers, PDIs and
//! instruction streams are flushed in user mode. SYNC_BO is not used: from the
//! device it always fails, and with a carve-out it fails with a kernel warning.

mod features;
#[allow(unsafe_code)]
mod ioctl;
mod node;
mod question;

pub use features::{DrmVersion, Feature};
pub use node::{nodes, Node};
pub(crate) use node::{other, Kind};

use super::{Bo, BoHandle, BoKind, CuConfig, Errno, Hwctx, HwctxHandle, HwctxParams};
use super::{Kmd, KmdInfo, Seq, Syncobj};
use crate::mem::Mapping;
use crate::query::{Clock, ContextEntry, MemoryUse, PowerMode, Resources, Snapshot, TileError};
use crate::Error;
use npu_image::uapi::{self, HEAP_BASE, HEAP_BYTES, INVALID_ADDRESS};
use std::fs::{File, OpenOptions};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Most contexts that a query asks for.
const MOST_CONTEXTS: usize = 32;

/// How the device reaches host memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressMode {
    /// Shared virtual addresses: the device uses this process's page tables.
    Shared,
    /// Addresses that the kernel chose: by IOMMU mapping or carve-out.
    Kernel,
}

/// An open device node.
#[derive(Debug)]
pub struct AmdxdnaKmd {
    file: File,
    node: Node,
    version: DrmVersion,
    info: KmdInfo,
    heap: Mutex<Option<Arc<Mapping>>>,
    /// From the first host buffer.
    mode: Mutex<Option<AddressMode>>,
    /// Bytes of the columns' status that are asked for, if any driver would ask for them.
    status_bytes: Option<usize>,
    /// Time stamp of the array's last error that is known: it was there when the device
    /// was opened, or a failure was told with it.
    known_error: AtomicU64,
}

impl AmdxdnaKmd {
    /// Opens a node and asks who is there. For this crate only: what a [`Kmd`] is told to
    /// run has passed no check, and could write any memory that the device reaches.
    ///
    /// # Errors
    /// [`Error::NoDevice`] also when the node is another driver's or another NPU's,
    /// [`Error::Permission`], [`Error::NoIommuMode`] when the driver can't reach this
    /// process's memory, [`Error::Unsupported`] when it can't tell about the array.
    pub(crate) fn open(node: &Node) -> Result<Self, Error> {
        let path = &node.path;
        let kind = node.kind();
        if let Kind::Other(name) = &kind {
            return Err(no_phoenix(node, name));
        }
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .open(path)
            .map_err(|source| open_error(node, source))?;
        let (version, name) = ioctl::version(&file).map_err(|e| os("VERSION", e))?;
        if name != uapi::DRIVER_NAME {
            let detail = format!("{} is driven by {name:?}, not amdxdna", path.display());
            let wanted = "amdxdna";
            return Err(Error::NoDevice { wanted, detail });
        }
        let version = DrmVersion {
            major: version.major.unsigned_abs(),
            minor: version.minor.unsigned_abs(),
        };
        let metadata: uapi::AieMetadata =
            ioctl::get_info(&file, uapi::info::AIE_METADATA).map_err(|e| os("GET_INFO", e))?;
        if kind == Kind::Unknown && !is_phoenix_array(&metadata) {
            let array = format!("an array of {}x{}", metadata.cols, metadata.rows);
            return Err(no_phoenix(node, &array));
        }
        let firmware =
            ioctl::get_info::<uapi::FirmwareVersion>(&file, uapi::info::FIRMWARE_VERSION)
                .map(|v| format!("{}.{}.{}.{}", v.major, v.minor, v.patch, v.build))
                .unwrap_or_else(|_| "unknown".into());
        let info = KmdInfo {
            device: node.text("vbnv").unwrap_or_else(|| "unnamed NPU".into()),
            driver: format!("amdxdna {version} (kernel {})", kernel_release()),
            firmware,
            columns: metadata.cols.into(),
            rows: metadata.rows.into(),
        };
        let this = Self {
            file,
            node: node.clone(),
            version,
            info,
            heap: Mutex::default(),
            mode: Mutex::default(),
            status_bytes: question::status_bytes(&metadata),
            known_error: AtomicU64::new(0),
        };
        let known = this.last_error().map_or(0, |e| e.timestamp_us);
        this.known_error.store(known, Ordering::Relaxed);
        Ok(this)
    }

    /// Opens a node for programs that talk to the kernel driver themselves.
    ///
    /// # Safety
    /// What it is told to run has passed no check: a stream can make the device write any
    /// memory that it reaches. The caller runs nothing, or answers for what it runs.
    ///
    /// # Errors
    /// [`Error::NoDevice`], [`Error::Permission`], [`Error::NoIommuMode`],
    /// [`Error::Unsupported`].
    #[allow(unsafe_code)]
    pub unsafe fn open_unchecked(node: &Node) -> Result<Self, Error> {
        Self::open(node)
    }

    /// The driver's version.
    pub fn version(&self) -> DrmVersion {
        self.version
    }

    /// How the device reaches host memory; `None` before the first buffer.
    pub fn address_mode(&self) -> Option<AddressMode> {
        *self.mode.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn last_error(&self) -> Option<TileError> {
        if !self.version.has(Feature::AsyncErrors) {
            return None;
        }
        let found: Vec<uapi::AsyncError> =
            ioctl::get_array(&self.file, uapi::array::LAST_ASYNC_ERROR, 1).ok()?;
        let error = found.first()?;
        TileError::decode(error.code, error.timestamp_us, error.place)
    }

    fn contexts(&self) -> Option<Vec<ContextEntry>> {
        if !self.version.has(Feature::ContextList) {
            return None;
        }
        let found: Vec<uapi::HwctxEntry> =
            ioctl::get_array(&self.file, uapi::array::CONTEXTS, MOST_CONTEXTS).ok()?;
        let entry = |e: &uapi::HwctxEntry| ContextEntry {
            id: e.context,
            pid: e.pid,
            first_column: e.start_col,
            columns: e.num_col,
            submissions: e.submissions,
            completions: e.completions,
            errors: e.errors,
        };
        Some(found.iter().map(entry).collect())
    }

    fn memory(&self) -> Option<MemoryUse> {
        if !self.version.has(Feature::BoUsage) {
            return None;
        }
        let usage = ioctl::bo_usage(&self.file, std::process::id()).ok()?;
        Some(MemoryUse {
            host: usage.total,
            heap: usage.heap,
        })
    }

    /// A DEV object's part of the heap.
    fn window(&self, address: u64, size: usize) -> Option<Arc<Mapping>> {
        let heap = self.heap.lock().unwrap_or_else(PoisonError::into_inner);
        let offset = usize::try_from(address.checked_sub(HEAP_BASE)?).ok()?;
        heap.as_ref()?.window(offset, size).map(Arc::new)
    }

    fn map(
        &self,
        kind: BoKind,
        info: &uapi::GetBoInfo,
        size: usize,
    ) -> Result<Arc<Mapping>, Errno> {
        let errno = |e: std::io::Error| Errno(e.raw_os_error().unwrap_or(Errno::ENOMEM.0));
        match kind {
            BoKind::DevHeap => {
                let align = HEAP_BYTES as usize;
                let heap = Mapping::device_heap(&self.file, info.map_offset, size, align);
                let heap = Arc::new(heap.map_err(errno)?);
                *self.heap.lock().unwrap_or_else(PoisonError::into_inner) = Some(heap.clone());
                Ok(heap)
            }
            BoKind::Dev => self.window(info.device_address, size).ok_or(Errno::EINVAL),
            BoKind::Share | BoKind::Cmd => {
                let mapping = Mapping::device(&self.file, info.map_offset, size);
                Ok(Arc::new(mapping.map_err(errno)?))
            }
        }
    }
}

impl Kmd for AmdxdnaKmd {
    fn info(&self) -> KmdInfo {
        self.info.clone()
    }

    fn create_bo(&self, kind: BoKind, size: u64) -> Result<Bo, Errno> {
        let bytes = usize::try_from(size).map_err(|_| Errno::EINVAL)?;
        let number = match kind {
            BoKind::Share => uapi::bo::SHARE,
            BoKind::DevHeap => uapi::bo::DEV_HEAP,
            BoKind::Dev => uapi::bo::DEV,
            BoKind::Cmd => uapi::bo::CMD,
        };
        let handle = BoHandle(ioctl::create_bo(&self.file, number, size)?);
        let made = || {
            let mut info = uapi::GetBoInfo {
                handle: handle.0,
                ..Default::default()
            };
            ioctl::get_bo_info(&self.file, &mut info)?;
            let mapping = self.map(kind, &info, bytes)?;
            let device_address = match (kind, info.device_address) {
                (BoKind::Share | BoKind::Cmd, INVALID_ADDRESS) => mapping.address(),
                (_, address) => address,
            };
            if kind == BoKind::Share {
                let mode = match info.device_address {
                    INVALID_ADDRESS => AddressMode::Shared,
                    _ => AddressMode::Kernel,
                };
                *self.mode.lock().unwrap_or_else(PoisonError::into_inner) = Some(mode);
            }
            Ok(Bo {
                handle,
                device_address,
                mapping,
            })
        };
        made().inspect_err(|_| self.close_bo(handle))
    }

    fn close_bo(&self, bo: BoHandle) {
        let mut arg = uapi::GemClose {
            handle: bo.0,
            pad: 0,
        };
        // Nothing can be done about a handle that the kernel doesn't know.
        let _ = ioctl::gem_close(&self.file, &mut arg);
    }

    fn create_hwctx(&self, params: HwctxParams) -> Result<Hwctx, Errno> {
        let mut arg = uapi::CreateHwctx {
            max_opc: params.max_opc,
            num_tiles: params.num_tiles,
            ..Default::default()
        };
        ioctl::create_hwctx(&self.file, &mut arg, &uapi::QosInfo::default())?;
        Ok(Hwctx {
            handle: HwctxHandle(arg.handle),
            syncobj: Syncobj(arg.syncobj),
        })
    }

    fn config_cu(&self, ctx: HwctxHandle, cus: &[CuConfig]) -> Result<(), Errno> {
        let num_cus = u16::try_from(cus.len()).map_err(|_| Errno::EINVAL)?;
        let header = uapi::CuHeader {
            num_cus,
            pad: [0; 3],
        };
        let mut block = bytemuck::bytes_of(&header).to_vec();
        for cu in cus {
            let unit = uapi::CuConfig {
                bo: cu.bo.0,
                func: cu.func,
                pad: [0; 3],
            };
            block.extend_from_slice(bytemuck::bytes_of(&unit));
        }
        ioctl::config_hwctx(&self.file, ctx.0, uapi::CONFIG_CU, &block)
    }

    fn destroy_hwctx(&self, ctx: &Hwctx) -> Result<(), Errno> {
        let mut context = uapi::DestroyHwctx {
            handle: ctx.handle.0,
            pad: 0,
        };
        ioctl::destroy_hwctx(&self.file, &mut context)
    }

    fn destroy_fence(&self, ctx: &Hwctx) {
        let mut fence = uapi::SyncobjDestroy {
            handle: ctx.syncobj.0,
            pad: 0,
        };
        // The fence's handle goes with the file at the latest.
        let _ = ioctl::syncobj_destroy(&self.file, &mut fence);
    }

    fn exec_cmd(&self, ctx: HwctxHandle, cmd: BoHandle, args: &[BoHandle]) -> Result<Seq, Errno> {
        let args: &[u32] = bytemuck::cast_slice(args);
        ioctl::exec_cmd(&self.file, ctx.0, cmd.0, args).map(Seq)
    }

    fn wait(&self, ctx: &Hwctx, seq: Seq, timeout: Duration) -> Result<(), Errno> {
        ioctl::wait(&self.file, ctx.syncobj.0, seq.0, deadline(timeout)?)
    }

    fn ask_firmware(&self) -> Result<(), Errno> {
        // The driver holds its device lock from before the fence of a command that hung
        // until its context is there again, and every query takes that lock. Of the
        // queries without rights, this one is a message to the firmware.
        question::ask(self.status_bytes, |bytes| {
            ioctl::aie_status(&self.file, bytes)
        })
    }

    fn diagnose(&self, _: HwctxHandle, _: Seq) -> Option<String> {
        let error = self.last_error()?;
        is_news(&self.known_error, error.timestamp_us).then(|| error.to_string())
    }

    fn stats(&self, _: HwctxHandle, _: Seq) -> Option<crate::RunStats> {
        None
    }

    fn is_present(&self) -> bool {
        self.node.path.exists() && self.node.sysfs.join("driver").exists()
    }

    fn is_gone(&self) -> bool {
        self.node.is_gone()
    }

    fn flushes(&self) -> bool {
        true
    }

    fn query(&self) -> Snapshot {
        let file = &self.file;
        let clocks = ioctl::get_info::<uapi::ClockMetadata>(file, uapi::info::CLOCKS).ok();
        let power = ioctl::get_info::<uapi::PowerMode>(file, uapi::info::POWER_MODE).ok();
        let resources = self
            .version
            .has(Feature::Resources)
            .then(|| ioctl::get_info::<uapi::ResourceInfo>(file, uapi::info::RESOURCES).ok())
            .flatten();
        Snapshot {
            clocks: clocks.map(|c| [c.mp_npu_clock, c.h_clock].map(|c| clock(&c)).to_vec()),
            power_mode: power.and_then(|p| PowerMode::from_number(p.mode)),
            resources: resources.map(|r| Resources {
                clock_max: r.clock_max,
                contexts_max: r.task_max,
                contexts: r.task_current,
            }),
            contexts: self.contexts(),
            memory: self.memory(),
            last_error: self.last_error(),
        }
    }

    fn set_power_mode(&self, mode: PowerMode) -> Result<(), Errno> {
        let value = uapi::PowerMode {
            mode: mode.number(),
            pad: [0; 7],
        };
        ioctl::set_state(&self.file, uapi::SET_POWER_MODE, &value)
    }
}

/// A node of an NPU that instruction streams and PDIs for Phoenix don't fit.
pub(crate) fn no_phoenix(node: &Node, found: &str) -> Error {
    Error::NoDevice {
        wanted: "amdxdna",
        detail: format!(
            "{} is {found}; this driver is for Phoenix and Hawk Point (npu1)",
            node.path.display()
        ),
    }
}

/// Whether an array can be Phoenix's: five columns, of which the firmware may tell the
/// four with shims that reach memory.
fn is_phoenix_array(metadata: &uapi::AieMetadata) -> bool {
    matches!((metadata.cols, metadata.rows), (4 | 5, 6))
}

/// Whether a time stamp is not the known one; it is from then on.
fn is_news(known: &AtomicU64, timestamp: u64) -> bool {
    known.swap(timestamp, Ordering::Relaxed) != timestamp
}

fn clock(clock: &uapi::Clock) -> Clock {
    let name = clock.name.split(|b| *b == 0).next().unwrap_or(&[]);
    Clock {
        name: String::from_utf8_lossy(name).into_owned(),
        mhz: clock.mhz,
    }
}

/// Absolute CLOCK_MONOTONIC time in nanoseconds, `timeout` from now; the largest
/// there is when that is out of reach.
fn deadline(timeout: Duration) -> Result<i64, Errno> {
    let now = nix::time::clock_gettime(nix::time::ClockId::CLOCK_MONOTONIC)
        .map_err(|e| Errno(e as i32))?;
    let now = Duration::from(now).as_nanos();
    Ok(i64::try_from(now.saturating_add(timeout.as_nanos())).unwrap_or(i64::MAX))
}

fn kernel_release() -> String {
    std::fs::read_to_string("/proc/sys/kernel/osrelease")
        .map_or_else(|_| "unknown".into(), |s| s.trim().to_owned())
}

fn os(call: &'static str, errno: Errno) -> Error {
    match errno {
        Errno::EOPNOTSUPP => Error::Unsupported { call },
        Errno::ENODEV | Errno::ETIME => Error::FirmwareDead,
        other => Error::Os {
            call,
            source: other.to_io(),
        },
    }
}

/// What the errno of open(2) means for this driver. EINVAL (7.x) and the errors of
/// binding a PASID (6.14 to 6.18: ENODEV, ENOSPC, EOPNOTSUPP) all say that the
/// driver can't reach the process's memory.
fn open_error(node: &Node, source: std::io::Error) -> Error {
    let errno = source.raw_os_error().map(Errno);
    match errno {
        Some(Errno::EACCES | Errno::EPERM) => Error::Permission {
            path: node.path.clone(),
        },
        Some(Errno::ENOENT | Errno::ENXIO) => Error::NoDevice {
            wanted: "amdxdna",
            detail: format!("{}: {source}", node.path.display()),
        },
        Some(Errno::EINVAL | Errno::ENODEV | Errno::ENOSPC | Errno::EOPNOTSUPP) => {
            Error::NoIommuMode
        }
        _ => Error::Os {
            call: "opening the device node",
            source,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_tells_apart_who_is_to_blame() {
        let node = Node {
            path: "/dev/accel/accel0".into(),
            sysfs: "/nowhere".into(),
        };
        let meaning = |errno| open_error(&node, std::io::Error::from_raw_os_error(errno));
        assert!(matches!(meaning(13), Error::Permission { .. }));
        assert!(matches!(meaning(2), Error::NoDevice { .. }));
        for errno in [22, 19, 28, 95] {
            assert!(matches!(meaning(errno), Error::NoIommuMode), "{errno}");
        }
        assert!(matches!(meaning(5), Error::Os { .. }));
    }

    #[test]
    fn another_npu_is_not_even_opened() {
        let folder = tempfile::tempdir().unwrap();
        let id = |name, value| std::fs::write(folder.path().join(name), value).unwrap();
        id("vendor", "0x1022\n");
        id("device", "0x17f0\n");
        let node = Node {
            path: folder.path().join("no such node"),
            sysfs: folder.path().into(),
        };
        match AmdxdnaKmd::open(&node).unwrap_err() {
            Error::NoDevice { detail, .. } => assert!(detail.contains("npu2"), "{detail}"),
            other => panic!("{other}"),
        }
        let array = |cols, rows| {
            is_phoenix_array(&uapi::AieMetadata {
                cols,
                rows,
                ..Default::default()
            })
        };
        assert!(array(5, 6) && array(4, 6));
        assert!(!array(8, 6) && !array(5, 4) && !array(0, 0));
    }

    #[test]
    fn an_error_of_the_array_is_told_with_one_failure() {
        let known = AtomicU64::new(5);
        let told = [5, 7, 7, 7, 9, 9].map(|timestamp| is_news(&known, timestamp));
        assert_eq!(told, [false, true, false, false, true, false]);
    }

    #[test]
    fn deadlines_are_absolute_and_never_wrap() {
        let now = deadline(Duration::ZERO).unwrap();
        let later = deadline(Duration::from_secs(5)).unwrap();
        assert!(later - now >= 5_000_000_000);
        assert_eq!(deadline(Duration::MAX).unwrap(), i64::MAX);
    }

    #[test]
    #[cfg_attr(miri, ignore = "ioctls")]
    fn a_file_that_is_no_device_is_refused() {
        let node = Node {
            path: "/dev/null".into(),
            sysfs: "/nowhere".into(),
        };
        let error = AmdxdnaKmd::open(&node).unwrap_err();
        assert!(
            matches!(
                error,
                Error::Os {
                    call: "VERSION",
                    ..
                }
            ),
            "{error}"
        );
    }
}
