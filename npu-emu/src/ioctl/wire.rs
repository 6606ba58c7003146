//! The calls as bytes: what a program passes to ioctl(2).
//!
//! The kernel's own rules come first: a call is named by the number in its request
//! code alone; a structure shorter than the driver's is filled with zeros, a longer
//! one is cut; it is written back even when the call fails. Then each call's checks
//! in the driver's order (7.3), so that the same bytes give the same errno. Of an older
//! [`Interface`](super::Interface), calls that are not there yet are EINVAL, as DRM says
//! it of any unknown number, and parameters EOPNOTSUPP, as the driver does.

use super::{Addition, BoKind, Errno, Model};
use bytemuck::{Pod, Zeroable};
use npu_arch::array::{Device, TileKind};
use npu_image::uapi::{self, array, bo, info, Call};
use std::time::Duration;

/// Firmware that the model calls itself.
const FIRMWARE: uapi::FirmwareVersion = uapi::FirmwareVersion {
    major: 1,
    minor: 5,
    patch: 5,
    build: 391,
};
/// Clocks, in MHz: the highest level, at which 7.3 idles.
const CLOCKS: (u32, u32) = (847, 1600);
/// Highest power mode; the last one is turbo.
pub(super) const TURBO: u8 = 4;
/// Context slots.
const SLOTS: u64 = crate::firmware::Contexts::SLOTS as u64;
/// Bytes of CONFIG_HWCTX's block.
const MOST_CONFIG: u32 = 4096;

/// Memory of the program that makes a call.
pub trait UserMemory {
    /// Copies bytes in from the program.
    ///
    /// # Errors
    /// EFAULT.
    fn read(&self, address: u64, dst: &mut [u8]) -> Result<(), Errno>;

    /// Copies bytes out to the program.
    ///
    /// # Errors
    /// EFAULT.
    fn write(&self, address: u64, src: &[u8]) -> Result<(), Errno>;

    /// CLOCK_MONOTONIC in nanoseconds, as the program sees it.
    fn now(&self) -> i64;

    /// The program's process.
    fn pid(&self) -> i64 {
        std::process::id().into()
    }

    /// Whether the program may do what root may.
    fn is_root(&self) -> bool {
        true
    }
}

/// Offset for mmap of an object, and in the store's file.
fn map_offset(kind: BoKind, address: u64) -> u64 {
    match kind {
        BoKind::Dev => u64::MAX,
        _ => address,
    }
}

/// The bits of a request code.
struct Request {
    nr: u8,
    size: usize,
}

impl Request {
    fn decode(code: u32) -> Option<Self> {
        let of_drm = (code >> 8) as u8 == uapi::TYPE;
        of_drm.then_some(Self {
            nr: code as u8,
            size: (code >> 16 & 0x3FFF) as usize,
        })
    }

    fn call(&self) -> Option<Call> {
        let rows = Call::TABLE.iter();
        rows.clone()
            .find(|row| row.1 as u8 == self.nr)
            .map(|row| row.0)
    }
}

/// A call with the memory that its addresses point to.
struct Caller<'a> {
    model: &'a Model,
    user: &'a dyn UserMemory,
    arg: u64,
    size: usize,
}

impl Caller<'_> {
    /// Runs `body` on the call's structure.
    fn with<T: Pod>(&self, body: impl FnOnce(&mut T) -> Result<(), Errno>) -> Result<(), Errno> {
        let mut value = T::zeroed();
        let bytes = bytemuck::bytes_of_mut(&mut value);
        let len = self.size.min(bytes.len());
        self.user.read(self.arg, &mut bytes[..len])?;
        let result = body(&mut value);
        self.user
            .write(self.arg, &bytemuck::bytes_of(&value)[..len])?;
        result
    }

    /// EOPNOTSUPP for a parameter that the driver does not know yet.
    fn supports(&self, came_with: Option<Addition>) -> Result<(), Errno> {
        let interface = self.model.interface();
        match came_with.is_none_or(|addition| interface.has(addition)) {
            true => Ok(()),
            false => Err(Errno::EOPNOTSUPP),
        }
    }

    fn get<T: Pod>(&self, address: u64) -> Result<T, Errno> {
        let mut value = T::zeroed();
        self.user
            .read(address, bytemuck::bytes_of_mut(&mut value))?;
        Ok(value)
    }

    /// Writes as much of an answer as the program takes.
    fn answer<T: Pod>(&self, query: &uapi::GetInfo, value: &T) -> Result<(), Errno> {
        let bytes = bytemuck::bytes_of(value);
        let len = bytes.len().min(query.size as usize);
        self.user.write(query.buffer, &bytes[..len])
    }

    /// A string of VERSION: its length out, and as much of it as fits.
    fn text(&self, text: &str, at: u64, len: &mut u64) -> Result<(), Errno> {
        let most = usize::try_from(*len).unwrap_or(usize::MAX);
        *len = text.len() as u64;
        match at {
            0 => Ok(()),
            at => self
                .user
                .write(at, &text.as_bytes()[..text.len().min(most)]),
        }
    }
}

impl Model {
    /// One ioctl: its request code and the address of its structure.
    ///
    /// # Errors
    /// ENOTTY and EINVAL for codes that are none of DRM's or of this driver's,
    /// EFAULT, and the errnos of each call.
    pub fn ioctl(&self, code: u32, arg: u64, user: &dyn UserMemory) -> Result<(), Errno> {
        let request = Request::decode(code).ok_or(Errno::ENOTTY)?;
        let caller = Caller {
            model: self,
            user,
            arg,
            size: request.size,
        };
        match request.call().ok_or(Errno::EINVAL)? {
            Call::Version => caller.with(|a| version(&caller, a)),
            Call::GemClose => caller.with(|a: &mut uapi::GemClose| self.close_bo(a.handle)),
            Call::SyncobjDestroy => caller.with(|a: &mut uapi::SyncobjDestroy| match a.pad {
                0 => self.destroy_syncobj(a.handle),
                _ => Err(Errno::EINVAL),
            }),
            Call::SyncobjTimelineWait => caller.with(|a| wait(&caller, a)),
            Call::CreateHwctx => caller.with(|a| create_hwctx(&caller, a)),
            Call::DestroyHwctx => caller.with(|a: &mut uapi::DestroyHwctx| match a.pad {
                0 => self.destroy_hwctx(a.handle),
                _ => Err(Errno::EINVAL),
            }),
            Call::ConfigHwctx => caller.with(|a| config_hwctx(&caller, a)),
            Call::CreateBo => caller.with(|a| create_bo(&caller, a)),
            Call::GetBoInfo => caller.with(|a| get_bo_info(&caller, a)),
            Call::SyncBo => caller.with(|a| sync_bo(&caller, a)),
            Call::ExecCmd => caller.with(|a| exec_cmd(&caller, a)),
            Call::GetInfo => caller.with(|a| get_info(&caller, a)),
            Call::SetState => caller.with(|a| set_state(&caller, a)),
            Call::WaitCmd => match self.interface().has(Addition::WaitCmd) {
                true => Err(Errno::EOPNOTSUPP),
                false => Err(Errno::EINVAL),
            },
            Call::GetArray if !self.interface().has(Addition::GetArray) => Err(Errno::EINVAL),
            Call::GetArray => caller.with(|a| get_array(&caller, a)),
        }
    }
}

fn version(c: &Caller<'_>, a: &mut uapi::Version) -> Result<(), Errno> {
    (a.major, a.minor, a.patch) = (0, c.model.interface().minor() as i32, 0);
    let (mut name, mut date, mut desc) = (a.name_len, a.date_len, a.desc_len);
    c.text(uapi::DRIVER_NAME, a.name, &mut name)?;
    c.text("", a.date, &mut date)?;
    c.text("AMD XDNA DRM implementation", a.desc, &mut desc)?;
    (a.name_len, a.date_len, a.desc_len) = (name, date, desc);
    Ok(())
}

fn wait(c: &Caller<'_>, a: &mut uapi::SyncobjTimelineWait) -> Result<(), Errno> {
    if a.flags & !7 != 0 || a.pad != 0 {
        return Err(Errno::EINVAL);
    }
    // One fence, as every user of this driver waits for; the kernel takes more.
    if a.count != 1 {
        return Err(Errno::EINVAL);
    }
    let (syncobj, point): (u32, u64) = (c.get(a.handles)?, c.get(a.points)?);
    let left = a.timeout_ns.saturating_sub(c.user.now()).max(0);
    c.model
        .wait(syncobj, point, Duration::from_nanos(left as u64))?;
    a.first_signaled = 0;
    Ok(())
}

fn create_hwctx(c: &Caller<'_>, a: &mut uapi::CreateHwctx) -> Result<(), Errno> {
    if a.ext != 0 || a.ext_flags != 0 {
        return Err(Errno::EINVAL);
    }
    // The in-tree driver's part of the wishes: six words.
    let _: [u32; 6] = c.get(a.qos).map_err(|_| Errno::EFAULT)?;
    let made = c.model.create_hwctx(a.num_tiles, a.max_opc)?;
    (a.handle, a.syncobj) = (made.handle, made.syncobj);
    a.umq_doorbell = u32::MAX;
    Ok(())
}

fn config_hwctx(c: &Caller<'_>, a: &mut uapi::ConfigHwctx) -> Result<(), Errno> {
    if a.pad != 0 || a.param_type != uapi::CONFIG_CU {
        return Err(Errno::EINVAL);
    }
    if a.size > MOST_CONFIG {
        return Err(Errno::E2BIG);
    }
    let mut block = vec![0; MOST_CONFIG as usize];
    c.user.read(a.value, &mut block[..a.size as usize])?;
    let (header, rest) = block.split_at(size_of::<uapi::CuHeader>());
    let header: uapi::CuHeader = bytemuck::pod_read_unaligned(header);
    let count = usize::from(header.num_cus);
    let used = size_of::<uapi::CuHeader>() + count * size_of::<uapi::CuConfig>();
    if count == 0 || count > uapi::MAX_UNITS || used > a.size as usize || header.pad != [0; 3] {
        return Err(Errno::EINVAL);
    }
    let units: Vec<_> = rest
        .chunks_exact(size_of::<uapi::CuConfig>())
        .take(count)
        .map(bytemuck::pod_read_unaligned::<uapi::CuConfig>)
        .collect();
    if units.iter().any(|u| u.pad != [0; 3]) {
        return Err(Errno::EINVAL);
    }
    let units: Vec<_> = units.iter().map(|u| (u.bo, u.func)).collect();
    c.model.config_cu(a.handle, &units)
}

fn create_bo(c: &Caller<'_>, a: &mut uapi::CreateBo) -> Result<(), Errno> {
    if a.flags != 0 {
        return Err(Errno::EINVAL);
    }
    let kind = match a.kind {
        bo::SHARE => BoKind::Share,
        bo::DEV_HEAP => BoKind::DevHeap,
        bo::DEV => BoKind::Dev,
        bo::CMD => BoKind::Cmd,
        _ => return Err(Errno::EINVAL),
    };
    // Memory of the program itself is not modelled.
    if a.vaddr != 0 {
        return Err(Errno::EINVAL);
    }
    a.handle = c.model.create_bo(kind, a.size)?;
    Ok(())
}

fn get_bo_info(c: &Caller<'_>, a: &mut uapi::GetBoInfo) -> Result<(), Errno> {
    if a.ext != 0 || a.ext_flags != 0 || a.pad != 0 {
        return Err(Errno::EINVAL);
    }
    let (address, found) = c.model.placed(a.handle)?;
    a.map_offset = map_offset(found.kind, address);
    a.vaddr = uapi::INVALID_ADDRESS;
    a.device_address = found.address;
    Ok(())
}

fn sync_bo(c: &Caller<'_>, a: &mut uapi::SyncBo) -> Result<(), Errno> {
    c.model.bo_info(a.handle)?;
    // From the device, the driver looks for a debug buffer of that handle and fails.
    match a.direction {
        0 => Ok(()),
        _ => Err(Errno::EINVAL),
    }
}

fn exec_cmd(c: &Caller<'_>, a: &mut uapi::ExecCmd) -> Result<(), Errno> {
    let bad = a.ext != 0 || a.ext_flags != 0 || a.kind != 0;
    if bad || a.arg_count > uapi::MAX_ARGUMENTS || a.command_count != 1 {
        return Err(Errno::EINVAL);
    }
    let mut args = vec![0u32; a.arg_count as usize];
    c.user.read(a.args, bytemuck::cast_slice_mut(&mut args))?;
    a.seq = c.model.exec_cmd(a.hwctx, a.command as u32, &args)?;
    Ok(())
}

fn tile(kind: TileKind) -> uapi::TileMetadata {
    let (row_start, row_count) = match kind {
        TileKind::Shim => (0, 1),
        TileKind::Mem => (1, 1),
        TileKind::Core => (2, 4),
    };
    uapi::TileMetadata {
        row_count,
        row_start,
        dma_channel_count: kind.channels(npu_arch::array::Direction::S2mm).into(),
        lock_count: kind.lock_count() as u16,
        // Event numbers have seven bits, in memory tiles eight.
        event_reg_count: if kind == TileKind::Mem { 16 } else { 4 },
        pad: [0; 3],
    }
}

fn metadata() -> uapi::AieMetadata {
    uapi::AieMetadata {
        col_size: uapi::COLUMN_STATUS_BYTES,
        cols: Device::PHYSICAL_COLUMNS.into(),
        rows: Device::ROWS.into(),
        version: [1, 1],
        core: tile(TileKind::Core),
        mem: tile(TileKind::Mem),
        shim: tile(TileKind::Shim),
    }
}

fn clock(name: &str, mhz: u32) -> uapi::Clock {
    let mut clock = uapi::Clock {
        mhz,
        ..Zeroable::zeroed()
    };
    clock.name[..name.len()].copy_from_slice(name.as_bytes());
    clock
}

fn get_info(c: &Caller<'_>, a: &mut uapi::GetInfo) -> Result<(), Errno> {
    let came_with = match a.param {
        info::RESOURCES => Some(Addition::Resources),
        info::FORCE_PREEMPT | info::FRAME_BOUNDARY_PREEMPT => Some(Addition::Preemption),
        _ => None,
    };
    c.supports(came_with)?;
    match a.param {
        info::AIE_STATUS => {
            let mut wanted: uapi::AieStatus = c.get(a.buffer)?;
            let told = metadata();
            if wanted.size > told.col_size * u32::from(told.cols) {
                return Err(Errno::EINVAL);
            }
            c.model.ask_firmware()?;
            // No column has anything to say.
            wanted.columns = 0;
            c.answer(a, &wanted)
        }
        info::AIE_METADATA => c.answer(a, &metadata()),
        info::AIE_VERSION => c.answer(a, &[1u32, 1]),
        info::CLOCKS => {
            let clocks = uapi::ClockMetadata {
                mp_npu_clock: clock("MP-NPU Clock", CLOCKS.0),
                h_clock: clock("H Clock", CLOCKS.1),
            };
            c.answer(a, &clocks)
        }
        info::SENSORS => Err(Errno::ENODEV),
        info::CONTEXTS => contexts(c, a),
        info::FIRMWARE_VERSION => c.answer(a, &FIRMWARE),
        info::POWER_MODE => {
            let mode = c.model.power_mode();
            c.answer(a, &uapi::PowerMode { mode, pad: [0; 7] })
        }
        info::FORCE_PREEMPT | info::FRAME_BOUNDARY_PREEMPT => c.answer(a, &[0u8; 8]),
        info::RESOURCES => {
            // Two operations per column and cycle, of clocks of 1028 MHz.
            let tops = 2 * u64::from(Device::PHYSICAL_COLUMNS);
            let resources = uapi::ResourceInfo {
                clock_max: CLOCKS.1.into(),
                tops_max: tops,
                task_max: SLOTS,
                tops_current: tops * u64::from(CLOCKS.1) / 1028,
                task_current: c.model.hwctx_entries().len() as u64,
            };
            c.answer(a, &resources)
        }
        _ => Err(Errno::EOPNOTSUPP),
    }
}

fn contexts(c: &Caller<'_>, a: &mut uapi::GetInfo) -> Result<(), Errno> {
    let size = size_of::<uapi::QueryHwctx>();
    let entries = c.model.hwctx_entries();
    let mut out = Vec::new();
    for entry in &entries {
        out.extend_from_slice(bytemuck::bytes_of(&uapi::QueryHwctx {
            context: entry.handle,
            start_col: entry.placement.start.into(),
            num_col: entry.placement.columns.into(),
            pid: c.user.pid(),
            submissions: entry.submissions,
            completions: entry.completions,
            ..Zeroable::zeroed()
        }));
    }
    if out.len() > a.size as usize {
        a.size = out.len() as u32;
        return Err(Errno::ENOSPC);
    }
    a.size = (entries.len() * size) as u32;
    c.user.write(a.buffer, &out)
}

fn set_state(c: &Caller<'_>, a: &mut uapi::SetState) -> Result<(), Errno> {
    if !c.user.is_root() {
        return Err(Errno::EACCES);
    }
    if a.param != uapi::SET_POWER_MODE {
        return Err(Errno::EOPNOTSUPP);
    }
    let wanted: uapi::PowerMode = c.get(a.buffer)?;
    if wanted.pad != [0; 7] || wanted.mode > TURBO {
        return Err(Errno::EINVAL);
    }
    c.model.set_power_mode(wanted.mode)
}

fn get_array(c: &Caller<'_>, a: &mut uapi::GetArray) -> Result<(), Errno> {
    if a.pad != 0 || a.count == 0 || a.element_size == 0 {
        return Err(Errno::EINVAL);
    }
    let came_with = match a.param {
        array::LAST_ASYNC_ERROR => Some(Addition::AsyncErrors),
        array::BO_USAGE => Some(Addition::BoUsage),
        _ => None,
    };
    c.supports(came_with)?;
    let (elements, size): (Vec<Vec<u8>>, usize) = match a.param {
        array::CONTEXTS => {
            let entries = c.model.hwctx_entries();
            let entry = |e: &super::HwctxEntry| {
                let entry = uapi::HwctxEntry {
                    context: e.handle,
                    start_col: e.placement.start.into(),
                    num_col: e.placement.columns.into(),
                    firmware_context: e.handle,
                    pid: c.user.pid(),
                    submissions: e.submissions,
                    completions: e.completions,
                    priority: uapi::QosInfo::default().priority.into(),
                    state: u32::from(e.submissions != e.completions),
                    ..Zeroable::zeroed()
                };
                bytemuck::bytes_of(&entry).to_vec()
            };
            (
                entries.iter().map(entry).collect(),
                size_of::<uapi::HwctxEntry>(),
            )
        }
        array::BO_USAGE => {
            let mut usage: uapi::BoUsage = c.get(a.buffer)?;
            if a.count != 1 || usage.pid == 0 {
                return Err(Errno::EINVAL);
            }
            if usage.pid == c.user.pid() {
                (usage.total, usage.heap) = c.model.memory();
            }
            let bytes = bytemuck::bytes_of(&usage).to_vec();
            (vec![bytes], size_of::<uapi::BoUsage>())
        }
        array::LAST_ASYNC_ERROR => {
            let error = c.model.last_error();
            let bytes = bytemuck::bytes_of(&error).to_vec();
            (vec![bytes], size_of::<uapi::AsyncError>())
        }
        _ => return Err(Errno::EOPNOTSUPP),
    };
    let step = size.min(a.element_size as usize);
    let most = a.count as usize;
    (a.element_size, a.count) = (step as u32, elements.len().min(most) as u32);
    for (i, element) in elements.iter().take(most).enumerate() {
        c.user
            .write(a.buffer + (i * step) as u64, &element[..step])?;
    }
    Ok(())
}
