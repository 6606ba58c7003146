//! The fault table: what goes wrong, which error a user gets, and that the next run is
//! right. One row each; the device below is the emulated one behind the model of the
//! kernel driver. Rows end with no object and no context left over.

mod common;

use common::*;
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{EmuKmd, FaultPoint, Faults};
use npu_driver::{Buffer, Context, Device, Error, Evidence, InstructionStream, RunList};
use std::time::{Duration, Instant};

const LONG: Duration = Duration::from_secs(30);
const SHORT: Duration = Duration::from_millis(2);
const MEDIUM: Duration = Duration::from_millis(50);
/// A hang that nobody means to outrun.
const HANG: Duration = Duration::from_millis(30);
/// A hang during which the test does something.
const LONG_HANG: Duration = Duration::from_secs(3);

/// A device, its fault points, and one context on it.
struct Bench {
    device: Device,
    faults: Faults,
    context: Context,
}

impl Bench {
    fn new(hang_time: Duration) -> Self {
        let kmd = EmuKmd::with_hang_time(hang_time).unwrap();
        let faults = kmd.faults();
        let backend = Box::new(KmdBackend::open(kmd).unwrap());
        let evidence = Evidence::EmulatorFunctional;
        let device = Device::over(backend, "emu", evidence, "a test".into());
        let context = device.context(&xclbin(LOOPBACK)).unwrap();
        Self {
            device,
            faults,
            context,
        }
    }

    fn arm(&self, point: FaultPoint) -> &Self {
        self.faults.arm(point, 1);
        self
    }

    fn block(&self, value: u32) -> Buffer<u32> {
        self.device.buffer_from(&[value; WORDS as usize]).unwrap()
    }

    fn run_on(&self, context: &Context, stream: &InstructionStream) -> Result<(), Error> {
        let kernel = context.only_kernel()?;
        let (mut a, mut b) = (self.block(7), self.block(0x5555));
        let run = kernel.run(stream).arg(&mut a).arg(&mut b);
        run.submit()?.wait(LONG)?;
        match b.as_slice()? {
            [7, .., 7] => Ok(()),
            other => panic!("wrong data: {other:?}"),
        }
    }

    fn run(&self) -> Result<(), Error> {
        self.run_on(&self.context, &stream())
    }

    fn list(&self, runs: usize) -> Result<(), Error> {
        let kernel = self.context.only_kernel()?;
        let stream = stream();
        let (mut a, mut b) = (self.block(7), self.block(0));
        let mut list = RunList::new();
        let ids = [list.buffer(&mut a), list.buffer(&mut b)];
        for _ in 0..runs {
            list.run(&kernel, &stream, &ids)?;
        }
        list.submit()?.wait(LONG).map(|_| ())
    }
}

/// What must work after a fault.
#[derive(Clone, Copy, PartialEq)]
enum After {
    /// The same context.
    SameContext,
    /// A new context.
    NewContext,
    /// Nothing: the device is gone for this process.
    Nothing,
}

struct Row {
    what: &'static str,
    /// How long a command hangs before the kernel driver stops it.
    hang: Duration,
    provoke: fn(&Bench) -> Result<(), Error>,
    right: fn(&Error) -> bool,
    after: After,
}

macro_rules! is {
    ($pattern:pat) => {
        |error: &Error| matches!(error, $pattern)
    };
}

const ROWS: &[Row] = &[
    Row {
        what: "a command hangs",
        hang: HANG,
        provoke: |b| b.arm(FaultPoint::HangCommand).run(),
        right: is!(Error::CommandTimeout { .. }),
        after: After::SameContext,
    },
    Row {
        what: "a design deadlocks",
        hang: HANG,
        provoke: |b| {
            let context = b.device.context(&xclbin(DEADLOCK))?;
            b.run_on(&context, &stream())
        },
        right: is!(Error::CommandTimeout { diagnosis: Some(_) }),
        after: After::SameContext,
    },
    Row {
        what: "a tile raises an error and the command hangs",
        hang: HANG,
        provoke: |b| b.arm(FaultPoint::TileError).run(),
        right: is!(Error::CommandTimeout { .. }),
        after: After::SameContext,
    },
    Row {
        what: "a wait ends before its command",
        hang: LONG_HANG,
        provoke: |b| {
            b.arm(FaultPoint::HangCommand);
            let kernel = b.context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.block(2));
            let mut run = kernel.run(&stream()).arg(&mut x).arg(&mut y).submit()?;
            run.wait(SHORT).map(|_| ())
        },
        right: is!(Error::WaitTimeout { .. }),
        after: After::SameContext,
    },
    Row {
        what: "a run is taken back",
        hang: LONG,
        provoke: |b| {
            b.arm(FaultPoint::HangCommand);
            let kernel = b.context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.block(2));
            let run = kernel.run(&stream()).arg(&mut x).arg(&mut y).submit()?;
            until_met(&b.faults, FaultPoint::HangCommand);
            run.cancel().map(|_| ())
        },
        right: is!(Error::CommandAborted { .. }),
        after: After::SameContext,
    },
    Row {
        what: "a run is taken back before the device looks at it",
        hang: LONG,
        provoke: |b| {
            b.arm(FaultPoint::HangCommand);
            let kernel = b.context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.block(2));
            let (mut v, mut w) = (b.block(3), b.block(4));
            let hung = kernel.run(&stream()).arg(&mut x).arg(&mut y).submit()?;
            let run = kernel.run(&stream()).arg(&mut v).arg(&mut w).submit()?;
            until_met(&b.faults, FaultPoint::HangCommand);
            drop(hung);
            run.cancel().map(|_| ())
        },
        right: is!(Error::CommandAborted { .. }),
        after: After::SameContext,
    },
    Row {
        what: "the host looks at a buffer in flight",
        hang: LONG_HANG,
        provoke: |b| {
            b.arm(FaultPoint::HangCommand);
            let kernel = b.context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.block(2));
            drop(kernel.run(&stream()).arg(&mut x).arg(&mut y).submit()?);
            y.as_slice().map(|_| ())
        },
        right: is!(Error::BufferInFlight),
        after: After::SameContext,
    },
    Row {
        what: "a buffer in flight goes into another run",
        hang: LONG_HANG,
        provoke: |b| {
            b.arm(FaultPoint::HangCommand);
            let kernel = b.context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.block(2));
            drop(kernel.run(&stream()).arg(&mut x).arg(&mut y).submit()?);
            let run = kernel.run(&stream()).arg(&mut x).arg(&mut y);
            run.submit().map(drop)
        },
        right: is!(Error::BufferInFlight),
        after: After::SameContext,
    },
    Row {
        what: "the firmware rejects a command",
        hang: HANG,
        provoke: |b| b.arm(FaultPoint::RejectCommand).run(),
        right: is!(Error::CommandFailed { index: None, .. }),
        after: After::SameContext,
    },
    Row {
        what: "the firmware rejects the first command of a list",
        hang: HANG,
        provoke: |b| b.arm(FaultPoint::RejectCommand).list(3),
        right: is!(Error::CommandFailed { index: Some(0), .. }),
        after: After::SameContext,
    },
    Row {
        what: "a command of a list hangs",
        hang: HANG,
        provoke: |b| b.arm(FaultPoint::HangCommand).list(3),
        right: is!(Error::CommandTimeout { .. }),
        after: After::SameContext,
    },
    Row {
        what: "the firmware can't load the PDI",
        hang: HANG,
        provoke: |b| {
            b.arm(FaultPoint::PdiLoad);
            let context = b.device.context(&xclbin(LOOPBACK))?;
            b.run_on(&context, &stream())
        },
        right: |e| matches!(e, Error::CommandFailed { .. }) && e.to_string().contains("PDI"),
        after: After::NewContext,
    },
    Row {
        what: "a signal interrupts EXEC_CMD",
        hang: HANG,
        provoke: |b| {
            b.faults.arm(FaultPoint::InterruptExec, 3);
            b.run()?;
            // It is tried again: no error comes out. One that would ends this row.
            Err(Error::Interrupted { call: "never seen" })
        },
        right: is!(Error::Interrupted { call: "never seen" }),
        after: After::SameContext,
    },
    Row {
        what: "signals interrupt a wait",
        hang: LONG_HANG,
        provoke: |b| {
            b.arm(FaultPoint::HangCommand);
            b.faults.arm(FaultPoint::InterruptWait, 5);
            let kernel = b.context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.block(2));
            let mut run = kernel.run(&stream()).arg(&mut x).arg(&mut y).submit()?;
            let start = Instant::now();
            let met = run.wait(MEDIUM).map(|_| ());
            // It goes on, and ends when it was to end.
            assert!(start.elapsed() >= MEDIUM);
            assert_eq!(b.faults.left(FaultPoint::InterruptWait), 0);
            met
        },
        right: is!(Error::WaitTimeout { waited: MEDIUM }),
        after: After::SameContext,
    },
    Row {
        what: "no slot for a context, by others' doing",
        hang: HANG,
        provoke: |b| {
            b.faults.arm(FaultPoint::NoSlot, u32::MAX);
            let made = b.device.context(&xclbin(LOOPBACK)).map(drop);
            b.faults.arm(FaultPoint::NoSlot, 0);
            made
        },
        right: is!(Error::NoContextSlot { .. }),
        after: After::SameContext,
    },
    Row {
        what: "no memory for a buffer",
        hang: HANG,
        provoke: |b| {
            b.arm(FaultPoint::OutOfMemory);
            b.device.buffer::<u8>(64).map(drop)
        },
        right: is!(Error::OutOfDeviceMemory {
            during: "making a buffer"
        }),
        after: After::SameContext,
    },
    Row {
        what: "a buffer beyond the locked-memory limit",
        hang: HANG,
        provoke: |b| {
            b.arm(FaultPoint::MemLock);
            b.device.buffer::<u8>(64).map(drop)
        },
        right: is!(Error::MemLock {
            call: "making a buffer"
        }),
        after: After::SameContext,
    },
    Row {
        what: "a packet beyond the locked-memory limit",
        hang: HANG,
        provoke: |b| {
            let context = b.device.context(&xclbin(LOOPBACK))?;
            let kernel = context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.block(2));
            b.arm(FaultPoint::MemLock);
            let run = kernel.run(&stream()).arg(&mut x).arg(&mut y);
            run.submit().map(drop)
        },
        right: is!(Error::MemLock {
            call: "making a packet"
        }),
        after: After::SameContext,
    },
    Row {
        what: "a buffer of nothing",
        hang: HANG,
        provoke: |b| b.device.buffer::<u32>(0).map(drop),
        right: is!(Error::BufferSize { bytes: 0 }),
        after: After::SameContext,
    },
    Row {
        what: "a buffer of 8 GiB",
        hang: HANG,
        provoke: |b| b.device.buffer::<u64>(1 << 30).map(drop),
        right: is!(Error::BufferSize { .. }),
        after: After::SameContext,
    },
    Row {
        what: "too few host buffers",
        hang: HANG,
        provoke: |b| {
            let kernel = b.context.only_kernel()?;
            let mut x = b.block(1);
            kernel.run(&stream()).arg(&mut x).submit().map(drop)
        },
        right: is!(Error::MissingBuffer { argument: 1, .. }),
        after: After::SameContext,
    },
    Row {
        what: "too many host buffers",
        hang: HANG,
        provoke: |b| {
            let kernel = b.context.only_kernel()?;
            let mut blocks: Vec<_> = (0..9).map(|i| b.block(i)).collect();
            let stream = stream();
            let mut run = kernel.run(&stream);
            for block in &mut blocks {
                run = run.arg(block);
            }
            run.submit().map(drop)
        },
        right: is!(Error::ArgumentCount { given: 9, .. }),
        after: After::SameContext,
    },
    Row {
        what: "a host buffer that is too small",
        hang: HANG,
        provoke: |b| {
            let kernel = b.context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.device.buffer::<u32>(WORDS as usize - 1)?);
            kernel
                .run(&stream())
                .arg(&mut x)
                .arg(&mut y)
                .submit()
                .map(drop)
        },
        right: is!(Error::BufferTooSmall { argument: 1, .. }),
        after: After::SameContext,
    },
    Row {
        what: "a buffer of another device",
        hang: HANG,
        provoke: |b| {
            let other = Bench::new(LONG);
            let kernel = b.context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), other.block(2));
            kernel
                .run(&stream())
                .arg(&mut x)
                .arg(&mut y)
                .submit()
                .map(drop)
        },
        right: is!(Error::OtherDevice { .. }),
        after: After::SameContext,
    },
    Row {
        what: "a stream that writes outside its partition",
        hang: HANG,
        provoke: |b| {
            let outside = InstructionStream::builder().write(3 << 25, 1).finish()?;
            b.run_on(&b.context, &outside)
        },
        right: is!(Error::StreamAddress { .. }),
        after: After::SameContext,
    },
    Row {
        what: "a list of nothing",
        hang: HANG,
        provoke: |b| b.list(0),
        right: is!(Error::RunListLength { given: 0, .. }),
        after: After::SameContext,
    },
    Row {
        what: "a list of 25",
        hang: HANG,
        provoke: |b| b.list(25),
        right: is!(Error::RunListLength {
            given: 25,
            most: 24
        }),
        after: After::SameContext,
    },
    Row {
        what: "an image that is none",
        hang: HANG,
        provoke: |_| npu_driver::Xclbin::from_bytes(&[0; 64]).map(drop),
        right: is!(Error::BadImage { .. }),
        after: After::SameContext,
    },
    Row {
        what: "a kernel that is not there",
        hang: HANG,
        provoke: |b| b.context.kernel("GELU").map(drop),
        right: is!(Error::UnknownKernel { .. }),
        after: After::SameContext,
    },
    Row {
        what: "the firmware dies",
        hang: HANG,
        provoke: |b| {
            b.arm(FaultPoint::Dead);
            b.device.context(&xclbin(LOOPBACK)).map(drop)
        },
        right: is!(Error::FirmwareDead),
        after: After::Nothing,
    },
    Row {
        what: "the firmware dies during a run",
        hang: HANG,
        provoke: |b| {
            b.arm(FaultPoint::DeadInRun);
            let kernel = b.context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.block(2));
            let mut run = kernel.run(&stream()).arg(&mut x).arg(&mut y).submit()?;
            let met = run.wait(LONG).map(|_| ());
            assert!(matches!(run.wait(LONG), Err(Error::FirmwareDead)));
            drop(run);
            assert!(x.as_slice().is_err() && y.as_slice().is_err(), "given back");
            met
        },
        right: is!(Error::FirmwareDead),
        after: After::Nothing,
    },
    Row {
        what: "the firmware is dead, then the context is dropped",
        hang: LONG,
        provoke: |b| {
            let context = b.device.context(&xclbin(LOOPBACK))?;
            b.run_on(&context, &stream())?;
            b.arm(FaultPoint::HangCommand);
            let kernel = context.only_kernel()?;
            let (mut x, mut y) = (b.block(1), b.block(2));
            drop(kernel.run(&stream()).arg(&mut x).arg(&mut y).submit()?);
            until_met(&b.faults, FaultPoint::HangCommand);
            b.arm(FaultPoint::Dead);
            drop((kernel, context));
            assert!(x.as_slice().is_err(), "given back");
            y.as_slice().map(|_| ())
        },
        right: is!(Error::FirmwareDead),
        after: After::Nothing,
    },
    Row {
        what: "a run on a device whose firmware died",
        hang: HANG,
        provoke: |b| {
            b.arm(FaultPoint::Dead);
            let _ = b.device.context(&xclbin(LOOPBACK));
            b.run()
        },
        right: is!(Error::FirmwareDead),
        after: After::Nothing,
    },
];

#[test]
fn every_fault_ends_in_its_error_and_the_next_run_is_right() {
    for row in ROWS {
        let bench = Bench::new(row.hang);
        bench.run().unwrap();
        let error = match (row.provoke)(&bench) {
            Ok(()) => panic!("{}: no error", row.what),
            Err(error) => error,
        };
        assert!((row.right)(&error), "{}: {error:?}", row.what);
        assert!(!error.remedy().is_empty());
        match row.after {
            After::SameContext => bench.run().unwrap_or_else(|e| panic!("{}: {e}", row.what)),
            After::NewContext => {
                let context = bench.device.context(&xclbin(LOOPBACK)).unwrap();
                bench.run_on(&context, &stream()).unwrap();
            }
            After::Nothing => {
                let error = bench.run().unwrap_err();
                assert!(
                    matches!(error, Error::FirmwareDead),
                    "{}: {error}",
                    row.what
                );
            }
        }
        let live = bench.device.query().contexts.unwrap().len();
        assert!(live <= 1, "{}: {live} contexts are left", row.what);
        let Bench {
            device, context, ..
        } = bench;
        drop(context);
        // The heap alone: no handle of an object is left.
        let memory = device.query().memory.unwrap();
        let heap = 64 << 20;
        let left = (memory.host - heap, memory.heap);
        assert_eq!(left, (0, 0), "{}: bytes of objects are left", row.what);
    }
}

#[test]
fn the_table_has_these_rows() {
    let rows: Vec<_> = ROWS.iter().map(|row| row.what).collect();
    insta::assert_snapshot!(rows.join("\n"));
}
