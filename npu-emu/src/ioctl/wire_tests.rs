//! The calls as bytes: structures in a make-believe program's memory.

use super::*;
use crate::firmware::{Partition, PartitionEnd};
use crate::host::{HostFault, HostMemory};
use bytemuck::{Pod, Zeroable};
use npu_arch::array::Device;
use npu_image::uapi::{self, Call};
use std::cell::RefCell;

/// A program's memory: 64 KiB from this address on.
const BASE: u64 = 0x10_0000;

struct Program {
    bytes: RefCell<Vec<u8>>,
    root: bool,
    store: Arc<dyn BoStore>,
}

impl UserMemory for Program {
    fn read(&self, address: u64, dst: &mut [u8]) -> Result<(), Errno> {
        let at = address.checked_sub(BASE).ok_or(Errno::EFAULT)? as usize;
        let bytes = self.bytes.borrow();
        let src = bytes.get(at..at + dst.len()).ok_or(Errno::EFAULT)?;
        dst.copy_from_slice(src);
        Ok(())
    }

    fn write(&self, address: u64, src: &[u8]) -> Result<(), Errno> {
        let at = address.checked_sub(BASE).ok_or(Errno::EFAULT)? as usize;
        let mut bytes = self.bytes.borrow_mut();
        let dst = bytes.get_mut(at..at + src.len()).ok_or(Errno::EFAULT)?;
        dst.copy_from_slice(src);
        Ok(())
    }

    fn now(&self) -> i64 {
        1_000
    }

    fn is_root(&self) -> bool {
        self.root
    }
}

/// An array that does nothing.
struct Idle;

impl Partition for Idle {
    fn configure(&mut self, _: &[npu_image::cdo::Command]) -> Result<(), String> {
        Ok(())
    }

    fn run(
        &mut self,
        _: &npu_image::txn::Stream,
        _: &[u64],
        _: &mut dyn HostMemory,
        _: &AtomicBool,
    ) -> (PartitionEnd, Stats) {
        (PartitionEnd::Completed, Stats::default())
    }
}

/// Zeros without end.
struct Zeros;

impl BoStore for Zeros {
    fn allocate(&self, _: BoKind, _: u64, _: u64) -> Result<(), OutOfMemory> {
        Ok(())
    }
    fn free(&self, _: BoKind, _: u64) {}
    fn read(&self, _: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        dst.fill(0);
        Ok(())
    }
    fn write(&self, _: u64, _: &[u8]) -> Result<(), HostFault> {
        Ok(())
    }
}

struct Bench {
    model: Model,
    program: Program,
}

impl Bench {
    fn new(addresses: AddressMode) -> Self {
        Self::with(addresses, Interface::NEWEST)
    }

    /// Whose kernel driver has this interface.
    fn with(addresses: AddressMode, interface: Interface) -> Self {
        let store: Arc<dyn BoStore> = Arc::new(Zeros);
        let config = Config {
            new_partition: Box::new(|_| Some(Box::new(Idle))),
            faults: Faults::default(),
            hang_time: Duration::from_millis(50),
            addresses,
            interface,
        };
        Self {
            model: Model::new(config, store.clone()).unwrap(),
            program: Program {
                bytes: vec![0; 1 << 16].into(),
                root: true,
                store,
            },
        }
    }

    fn call<T: Pod>(&self, call: Call, mut arg: T) -> Result<T, Errno> {
        let size = size_of::<T>();
        self.program.write(BASE, bytemuck::bytes_of(&arg))?;
        self.model.ioctl(call.request(), BASE, &self.program)?;
        let mut bytes = vec![0; size];
        self.program.read(BASE, &mut bytes)?;
        bytemuck::bytes_of_mut(&mut arg).copy_from_slice(&bytes);
        Ok(arg)
    }

    fn bo(&self, kind: u32, size: u64) -> Result<u32, Errno> {
        let arg = uapi::CreateBo {
            kind,
            size,
            ..Zeroable::zeroed()
        };
        Ok(self.call(Call::CreateBo, arg)?.handle)
    }

    fn place(&self, handle: u32) -> Result<uapi::GetBoInfo, Errno> {
        let arg = uapi::GetBoInfo {
            handle,
            ..Zeroable::zeroed()
        };
        self.call(Call::GetBoInfo, arg)
    }

    fn put<T: Pod>(&self, offset: u64, value: &T) -> u64 {
        let at = BASE + 0x1000 + offset;
        self.program.write(at, bytemuck::bytes_of(value)).unwrap();
        at
    }

    fn context(&self, num_tiles: u32) -> Result<uapi::CreateHwctx, Errno> {
        let arg = uapi::CreateHwctx {
            qos: self.put(0, &uapi::QosInfo::default()),
            num_tiles,
            ..Zeroable::zeroed()
        };
        self.call(Call::CreateHwctx, arg)
    }

    fn info<T: Pod>(&self, param: u32) -> Result<T, Errno> {
        let arg = uapi::GetInfo {
            param,
            size: size_of::<T>() as u32,
            buffer: BASE + 0x2000,
        };
        self.call(Call::GetInfo, arg)?;
        let mut answer = T::zeroed();
        let bytes = bytemuck::bytes_of_mut(&mut answer);
        self.program.read(BASE + 0x2000, bytes)?;
        Ok(answer)
    }
}

#[test]
fn the_sequence_of_a_program_works_to_the_end() {
    let bench = Bench::new(AddressMode::Kernel);
    let version = uapi::Version {
        name_len: 8,
        name: BASE + 0x800,
        ..Zeroable::zeroed()
    };
    let version = bench.call(Call::Version, version).unwrap();
    assert_eq!(
        (version.major, version.minor, version.name_len),
        (0, 10, 20)
    );
    let mut name = [0; 9];
    bench.program.read(BASE + 0x800, &mut name).unwrap();
    assert_eq!(&name, b"amdxdna_\0", "cut at the program's length");

    let metadata: uapi::AieMetadata = bench.info(uapi::info::AIE_METADATA).unwrap();
    assert_eq!(
        (metadata.cols, metadata.rows, metadata.core.row_count),
        (5, 6, 4)
    );
    assert_eq!(bench.context(4).err(), Some(Errno::ENOENT), "no heap");
    assert_eq!(bench.bo(uapi::bo::DEV, 4096), Err(Errno::EAGAIN));
    let heap = bench.bo(uapi::bo::DEV_HEAP, HEAP_BYTES).unwrap();
    assert_eq!(bench.place(heap).unwrap().device_address, HEAP_BASE);
    let made = bench.context(4).unwrap();
    assert_eq!(made.umq_doorbell, u32::MAX);
    let pdi = bench.bo(uapi::bo::DEV, 4096).unwrap();
    let place = bench.place(pdi).unwrap();
    let first = HEAP_BASE + 4 * DEV_ALIGN;
    assert_eq!((place.device_address, place.map_offset), (first, u64::MAX));

    let config = |pad, count| {
        let mut block = [0u8; 16];
        block[..8].copy_from_slice(bytemuck::bytes_of(&uapi::CuHeader {
            num_cus: count,
            pad: [pad, 0, 0],
        }));
        block[8..12].copy_from_slice(&pdi.to_le_bytes());
        let arg = uapi::ConfigHwctx {
            handle: made.handle,
            value: bench.put(0, &block),
            size: 16,
            ..Zeroable::zeroed()
        };
        bench.call(Call::ConfigHwctx, arg).err()
    };
    assert_eq!(config(1, 1), Some(Errno::EINVAL), "pads must be 0");
    assert_eq!(config(0, 2), Some(Errno::EINVAL), "more units than bytes");
    assert_eq!(config(0, 1), None);
    assert_eq!(config(0, 1), Some(Errno::EINVAL), "once");

    let cmd = bench.bo(uapi::bo::CMD, 4096).unwrap();
    let exec = |command_count, arg| {
        let arg = uapi::ExecCmd {
            hwctx: made.handle,
            command: cmd.into(),
            args: bench.put(0, &arg),
            command_count,
            arg_count: 1,
            ..Zeroable::zeroed()
        };
        bench.call(Call::ExecCmd, arg).map(|a| a.seq)
    };
    assert_eq!(exec(2, pdi), Err(Errno::EINVAL));
    assert_eq!(exec(1, 99), Err(Errno::ENOENT));
    assert_eq!(exec(1, pdi), Ok(0));
    let wait = |syncobj: u32, timeout_ns| {
        let arg = uapi::SyncobjTimelineWait {
            handles: bench.put(0, &syncobj),
            points: bench.put(8, &0u64),
            timeout_ns,
            count: 1,
            flags: uapi::WAIT_FOR_SUBMIT,
            ..Zeroable::zeroed()
        };
        bench.call(Call::SyncobjTimelineWait, arg).err()
    };
    assert_eq!(wait(77, 0), Some(Errno::ENOENT));
    assert_eq!(wait(made.syncobj, i64::MAX), None);
    let handle = uapi::SyncobjDestroy {
        handle: made.syncobj,
        pad: 0,
    };
    bench.call(Call::SyncobjDestroy, handle).unwrap();
    let context = uapi::DestroyHwctx {
        handle: made.handle,
        pad: 0,
    };
    bench.call(Call::DestroyHwctx, context).unwrap();
    for handle in [pdi, cmd, heap] {
        bench
            .call(Call::GemClose, uapi::GemClose { handle, pad: 0 })
            .unwrap();
    }
    assert_eq!(bench.place(pdi).err(), Some(Errno::ENOENT));
}

#[test]
fn request_codes_follow_the_kernels_rules() {
    let bench = Bench::new(AddressMode::Kernel);
    let ioctl = |code| bench.model.ioctl(code, BASE, &bench.program);
    assert_eq!(ioctl(0xC038_7440), Err(Errno::ENOTTY), "another type");
    assert_eq!(ioctl(0xC038_647F), Err(Errno::EINVAL), "another number");
    assert_eq!(ioctl(Call::WaitCmd.request()), Err(Errno::EOPNOTSUPP));
    // A structure that is cut off is filled with zeros.
    let short = Call::GetInfo.request() & !(0x3FFF << 16) | 4 << 16;
    let param = uapi::info::SENSORS;
    bench.program.write(BASE, &param.to_le_bytes()).unwrap();
    assert_eq!(ioctl(short), Err(Errno::ENODEV));
    let far = Call::GetInfo.request();
    let at = bench.model.ioctl(far, 8, &bench.program);
    assert_eq!(at, Err(Errno::EFAULT), "a bad address");
}

#[test]
fn queries_answer_as_far_as_the_driver_does() {
    let bench = Bench::new(AddressMode::Kernel);
    bench.bo(uapi::bo::DEV_HEAP, HEAP_BYTES).unwrap();
    bench.context(8).unwrap();
    let clocks: uapi::ClockMetadata = bench.info(uapi::info::CLOCKS).unwrap();
    assert_eq!(&clocks.h_clock.name[..8], b"H Clock\0");
    let resources: uapi::ResourceInfo = bench.info(uapi::info::RESOURCES).unwrap();
    assert_eq!((resources.task_max, resources.task_current), (6, 1));
    let contexts: uapi::QueryHwctx = bench.info(uapi::info::CONTEXTS).unwrap();
    assert_eq!((contexts.start_col, contexts.num_col), (1, 2));
    for param in [6, 7] {
        assert_eq!(bench.info::<[u8; 8]>(param), Err(Errno::EOPNOTSUPP));
    }
    let list = |element_size| {
        let arg = uapi::GetArray {
            param: uapi::array::CONTEXTS,
            element_size,
            count: 8,
            buffer: BASE + 0x3000,
            ..Zeroable::zeroed()
        };
        let answer = bench.call(Call::GetArray, arg).unwrap();
        (answer.count, answer.element_size)
    };
    assert_eq!(list(144), (1, 144));
    assert_eq!(list(400), (1, 144), "a newer program");
    assert_eq!(list(16), (1, 16), "an older one");
}

#[test]
fn more_status_than_all_columns_have_is_refused_before_the_firmware_is_asked() {
    let bench = Bench::new(AddressMode::Kernel);
    let ask = |size| {
        let status = uapi::AieStatus {
            buffer: BASE + 0x8000,
            size,
            columns: 0,
        };
        let arg = uapi::GetInfo {
            param: uapi::info::AIE_STATUS,
            size: size_of::<uapi::AieStatus>() as u32,
            buffer: bench.put(0, &status),
        };
        bench.call(Call::GetInfo, arg).err()
    };
    let all = uapi::COLUMN_STATUS_BYTES * u32::from(Device::PHYSICAL_COLUMNS);
    assert_eq!((ask(1), ask(all)), (None, None));
    bench.model.shared.faults.arm(FaultPoint::Dead, 1);
    assert_eq!(ask(all + 1), Some(Errno::EINVAL), "not asked");
    assert_eq!(ask(all), Some(Errno::ETIME), "asked");
}

#[test]
fn the_power_mode_is_roots_and_turbo_needs_an_idle_device() {
    let mut bench = Bench::new(AddressMode::Kernel);
    let set = |bench: &Bench, mode| {
        let value = uapi::PowerMode { mode, pad: [0; 7] };
        let arg = uapi::SetState {
            param: uapi::SET_POWER_MODE,
            size: 8,
            buffer: bench.put(0, &value),
        };
        bench.call(Call::SetState, arg).err()
    };
    assert_eq!(set(&bench, 4), None);
    assert_eq!(set(&bench, 5), Some(Errno::EINVAL));
    bench.bo(uapi::bo::DEV_HEAP, HEAP_BYTES).unwrap();
    bench.context(4).unwrap();
    assert_eq!(set(&bench, 4), Some(Errno::EINVAL), "a context lives");
    assert_eq!(set(&bench, 1), None);
    let mode: uapi::PowerMode = bench.info(uapi::info::POWER_MODE).unwrap();
    assert_eq!(mode.mode, 1);
    bench.program.root = false;
    assert_eq!(set(&bench, 0), Some(Errno::EACCES));
}

#[test]
fn in_the_shared_mode_the_first_mapping_names_the_buffer() {
    let bench = Bench::new(AddressMode::Shared);
    let share = bench.bo(uapi::bo::SHARE, 4096).unwrap();
    let place = bench.place(share).unwrap();
    assert_eq!(place.device_address, uapi::INVALID_ADDRESS);
    bench.model.mapped(place.map_offset, 0x7000_0000);
    bench.model.mapped(place.map_offset, 0x8000_0000);
    assert_eq!(bench.place(share).unwrap().device_address, 0x7000_0000);
    drop(bench.program.store);
}

#[test]
fn an_older_interface_refuses_what_came_later() {
    use uapi::{array, info};
    let errno = |result: Result<(), Errno>| result.err().unwrap_or(Errno(0));
    let (ok, inval, opnotsupp) = (Errno(0), Errno::EINVAL, Errno::EOPNOTSUPP);
    // Minor number: GET_ARRAY of contexts, last error and memory; GET_INFO of resources and
    // preemption; WAIT_CMD.
    let rows = [
        (0, [inval, inval, inval, opnotsupp, opnotsupp, inval]),
        (1, [ok, opnotsupp, opnotsupp, opnotsupp, opnotsupp, inval]),
        (2, [ok, ok, opnotsupp, opnotsupp, opnotsupp, inval]),
        (4, [ok, ok, opnotsupp, ok, opnotsupp, inval]),
        (6, [ok, ok, opnotsupp, ok, ok, inval]),
        (7, [ok, ok, opnotsupp, ok, ok, inval]),
        (8, [ok, ok, ok, ok, ok, inval]),
        (10, [ok, ok, ok, ok, ok, opnotsupp]),
    ];
    for (minor, expected) in rows {
        let interface = Interface::of_minor(minor).unwrap();
        let bench = Bench::with(AddressMode::Kernel, interface);
        let version = bench.call(Call::Version, uapi::Version::default()).unwrap();
        assert_eq!((version.major, version.minor), (0, minor as i32));
        let array = |param| {
            let usage = uapi::BoUsage {
                pid: bench.program.pid(),
                ..Default::default()
            };
            let arg = uapi::GetArray {
                param,
                element_size: size_of::<uapi::BoUsage>() as u32,
                count: 1,
                pad: 0,
                buffer: bench.put(0, &usage),
            };
            errno(bench.call(Call::GetArray, arg).map(drop))
        };
        let info = |param| errno(bench.info::<uapi::ResourceInfo>(param).map(drop));
        let wait = bench.call(Call::WaitCmd, [0u32; 4]).map(drop);
        let told = [
            array(array::CONTEXTS),
            array(array::LAST_ASYNC_ERROR),
            array(array::BO_USAGE),
            info(info::RESOURCES),
            info(info::FORCE_PREEMPT),
            errno(wait),
        ];
        assert_eq!(told, expected, "0.{minor}");
    }
    assert_eq!(Interface::of_minor(11), None);
}
