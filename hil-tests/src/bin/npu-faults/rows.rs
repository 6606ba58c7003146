//! The rows: what goes wrong, and the error that must come.

use crate::guest::{eventually, os, Guest, DRIVER};
use crate::session::Session;
use crate::After::{Apart, Bind, BindKept, BindOpen, GoesOn};
use crate::{Met, Row, LONG};
use nix::sys::mman::{mlockall, MlockAllFlags};
use nix::sys::resource::{setrlimit, Resource};
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal};
use nix::unistd::{Pid, Uid};
use npu_driver::query::{Cause, Module, PowerMode};
use npu_driver::{Buffer, Device, DeviceSelector, Error, RunList};
use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// A wait that ends before the command that hangs, and signals meanwhile.
const SHORT: Duration = Duration::from_millis(300);
const SIGNALS: u32 = 10;
/// A user without rights.
const NOBODY: u32 = 65534;
/// Bytes of memory that a process may lock, and of a buffer that is more.
const MEMLOCK: u64 = 1 << 20;
const TOO_MUCH: usize = 8 << 20;

macro_rules! row {
    ($name:literal, $after:ident, $body:expr, $pattern:pat $(if $guard:expr)?) => {
        Row {
            name: $name,
            after: $after,
            body: $body,
            right: |met| matches!(met, $pattern $(if $guard)?),
        }
    };
}

/// A run with something planted; the same context must run right afterwards.
fn planted(guest: &mut Guest, line: &str) -> Met {
    let mut session = Session::new(guest)?;
    session.run(guest)?;
    guest.control(line)?;
    let met = session.run(guest);
    guest.control("clear")?;
    session.run(guest)?;
    met
}

/// A list with an entry that fails; the next list must complete.
fn in_list(guest: &mut Guest, runs: usize, at: usize) -> Met {
    let mut session = Session::new(guest)?;
    guest.control(&format!("fail {at} 0x3000002"))?;
    let met = session.list(guest, runs);
    session.list(guest, runs)?;
    met
}

/// A context that can't be made.
fn no_context(guest: &mut Guest, line: &str) -> Met {
    let device = Device::open(DeviceSelector::Amdxdna)?;
    guest.control(line)?;
    device.context(&guest.xclbin).map(drop)
}

/// Signals that arrived.
static ARRIVED: AtomicU32 = AtomicU32::new(0);

extern "C" fn arrived(_: i32) {
    ARRIVED.fetch_add(1, Ordering::Relaxed);
}

/// Signals of this kind end calls in the kernel with EINTR from now on.
#[allow(unsafe_code)]
fn interrupt_calls(signal: Signal) -> nix::Result<()> {
    let handler = SigHandler::Handler(arrived);
    let action = SigAction::new(handler, SaFlags::empty(), SigSet::empty());
    // SAFETY: the handler adds to an atomic number, which it may at any time.
    unsafe { nix::sys::signal::sigaction(signal, &action) }.map(drop)
}

/// A wait of `SHORT` for a run that hangs, while signals arrive: what it says, if it took
/// its time.
fn among_signals(guest: &mut Guest) -> Met {
    let call = "signals";
    interrupt_calls(Signal::SIGUSR1).map_err(|e| os(call)(e.into()))?;
    let mut session = Session::new(guest)?;
    guest.control("hang")?;
    let run = session.kernel.run(&guest.stream);
    let run = run.arg(&mut session.input).arg(&mut session.output);
    let mut run = run.submit()?;
    let before = ARRIVED.load(Ordering::Relaxed);
    let sender = std::thread::spawn(|| {
        for _ in 0..SIGNALS {
            std::thread::sleep(SHORT / (2 * SIGNALS));
            // The kernel prefers the first thread, which waits.
            let _ = nix::sys::signal::kill(Pid::this(), Signal::SIGUSR1);
        }
    });
    let start = Instant::now();
    let met = run.wait(SHORT).map(drop);
    let waited = start.elapsed();
    let sent = sender.join().is_ok();
    let interrupted = sent && ARRIVED.load(Ordering::Relaxed) > before;
    let ended = run.wait(LONG).map(drop);
    match (interrupted && waited >= SHORT, ended) {
        (true, Err(Error::CommandTimeout { .. })) => met,
        (_, Err(error)) if !matches!(error, Error::CommandTimeout { .. }) => Err(error),
        _ => Err(Error::Unsupported { call }),
    }
}

/// A buffer of a process without rights that locks all memory it maps.
fn beyond_memlock() -> Met {
    let (call, most) = ("setting the limit", MEMLOCK);
    let device = Device::open(DeviceSelector::Amdxdna)?;
    let limited = setrlimit(Resource::RLIMIT_MEMLOCK, most, most)
        .and_then(|()| mlockall(MlockAllFlags::MCL_FUTURE))
        .and_then(|()| {
            let nobody = Uid::from_raw(NOBODY);
            nix::unistd::setresuid(nobody, nobody, nobody)
        });
    limited.map_err(|e| os(call)(e.into()))?;
    device.buffer::<u8>(TOO_MUCH).map(drop)
}

/// Of a run that the device may still have: what its wait says, if nothing gives its
/// buffers back.
fn kept(input: &Buffer<u8>, output: &Buffer<u8>, met: Met) -> Met {
    match (input.as_slice(), output.as_slice()) {
        (Err(_), Err(_)) => met,
        // No error of the driver says this.
        _ => Err(Error::CommandState { state: u8::MAX }),
    }
}

/// The firmware dies with a run in flight: what the wait says. Its buffers stay out of
/// reach.
fn dies_during_a_run(mut session: Session, guest: &mut Guest) -> Met {
    session.run(guest)?;
    guest.control("dead")?;
    let run = session.kernel.run(&guest.stream);
    let run = run.arg(&mut session.input).arg(&mut session.output);
    let mut run = run.submit()?;
    let met = run.wait(LONG).map(drop);
    drop(run);
    kept(&session.input, &session.output, met)
}

/// The device goes while a command hangs: what the wait says. Whatever is asked of
/// the device next must say that it is gone.
fn goes_during_a_run(guest: &mut Guest, strike: fn(&Guest) -> std::io::Result<()>) -> Met {
    let mut session = Session::new(guest)?;
    guest.control("hang")?;
    let run = session.kernel.run(&guest.stream);
    let run = run.arg(&mut session.input).arg(&mut session.output);
    let mut run = run.submit()?;
    strike(guest).map_err(os("sysfs"))?;
    let met = run.wait(LONG).map(drop);
    drop(run);
    match session.run(guest) {
        // The command may have ended before the device went; then the buffers are
        // free, and the next call finds nothing there.
        Err(Error::DeviceRemoved | Error::BufferInFlight) => met,
        other => other,
    }
}

fn tile_error(guest: &mut Guest, line: &str, module: Module, cause: Cause) -> Met {
    let mut session = Session::new(guest)?;
    guest.control(line)?;
    let device = session.device.clone();
    let came = eventually(|| {
        let error = device.query().last_error;
        error.is_some_and(|e| (e.module, e.cause) == (module, cause))
    });
    session.run(guest)?;
    match came {
        true => Err(Error::CommandFailed {
            index: None,
            diagnosis: device.query().last_error.map(|e| e.to_string()),
        }),
        false => Ok(()),
    }
}

pub(crate) const ROWS: &[Row] = &[
    row!(
        "hang",
        GoesOn,
        |g| planted(g, "hang"),
        Err(Error::CommandTimeout { .. })
    ),
    row!(
        "short-wait",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            g.control("hang")?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut session.output);
            let mut run = run.submit()?;
            let met = run.wait(Duration::from_millis(100)).map(drop);
            match run.wait(LONG) {
                Err(Error::CommandTimeout { .. }) => met,
                other => other.map(drop),
            }
        },
        Err(Error::WaitTimeout { .. })
    ),
    row!(
        "given-up",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            g.control("hang")?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut session.output);
            drop(run.submit()?);
            // The device still has them.
            session.output.as_slice().map(drop)
        },
        Err(Error::BufferInFlight)
    ),
    row!(
        "cancelled",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            g.control("hang")?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut session.output);
            let met = run.submit()?.cancel().map(drop);
            g.control("clear")?;
            session.run(g)?;
            met
        },
        Err(Error::CommandAborted { .. } | Error::CommandTimeout { .. })
    ),
    row!(
        "signals",
        GoesOn,
        among_signals,
        Err(Error::WaitTimeout { waited: SHORT })
    ),
    row!(
        "memlock",
        Apart,
        |_| beyond_memlock(),
        Err(Error::MemLock { .. })
    ),
    row!(
        "rejected",
        GoesOn,
        |g| planted(g, "fail 0 0x3000002"),
        Err(Error::CommandFailed { index: None, .. })
    ),
    row!(
        "list-first",
        GoesOn,
        |g| in_list(g, 8, 0),
        Err(Error::CommandFailed { index: Some(0), .. })
    ),
    row!(
        "list-middle",
        GoesOn,
        |g| in_list(g, 8, 3),
        Err(Error::CommandFailed { index: Some(3), .. })
    ),
    row!(
        "list-last",
        GoesOn,
        |g| in_list(g, 24, 23),
        Err(Error::CommandFailed {
            index: Some(23),
            ..
        })
    ),
    row!(
        "wrong-pdi",
        GoesOn,
        |g| {
            g.control("status 0x11 0x3000003")?;
            Session::new(g)?.run(g)
        },
        Err(Error::CommandFailed { .. })
    ),
    row!(
        "slots",
        GoesOn,
        |g| {
            let sessions = [(); 6].map(|()| Session::new(g));
            let refused = Session::new(g).map(drop);
            for session in sessions {
                session?.run(g)?;
            }
            refused
        },
        Err(Error::NoContextSlot { .. })
    ),
    row!(
        "refused-slot",
        GoesOn,
        |g| no_context(g, "status 0x2 0x2000003"),
        Err(Error::NoContextSlot { .. })
    ),
    row!(
        "refused-heap",
        GoesOn,
        |g| no_context(g, "status 0x106 0x4000003"),
        Err(Error::NoContextSlot { .. })
    ),
    row!(
        "heap-full",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            // 72 MiB of streams, all held by one list.
            let mut list = RunList::new();
            let ids = [
                list.buffer(&mut session.input),
                list.buffer(&mut session.output),
            ];
            for number in 0..24 {
                list.run(&session.kernel, &g.long_stream(number)?, &ids)?;
            }
            list.submit()?.wait(LONG).map(drop)
        },
        Err(Error::OutOfDeviceMemory { .. })
    ),
    row!(
        "turbo",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            let met = session.device.set_power_mode(PowerMode::Turbo);
            session.run(g)?;
            met
        },
        Err(Error::InvalidArgument { .. })
    ),
    row!(
        "other-device",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            let mut stranger = Session::new(g)?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut stranger.output);
            let met = run.submit().map(drop);
            session.run(g)?;
            met
        },
        Err(Error::OtherDevice { .. })
    ),
    row!(
        "tile-error",
        GoesOn,
        |g| tile_error(g, "tile-error 1 2 1 59", Module::Core, Cause::Instruction),
        Err(Error::CommandFailed { diagnosis: Some(text), .. }) if text.contains("(1, 2)")
    ),
    row!(
        "tile-error-dma",
        GoesOn,
        |g| tile_error(g, "tile-error 2 3 0 97", Module::Memory, Cause::Dma),
        Err(Error::CommandFailed { diagnosis: Some(text), .. }) if text.contains("(2, 3)")
    ),
    row!(
        "suspend",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            session.run(g)?;
            let path = format!("/sys/bus/pci/devices/{}/power/runtime_status", g.place);
            let asleep = || fs::read_to_string(&path).is_ok_and(|s| s.trim() == "suspended");
            if !eventually(asleep) {
                return Err(Error::Unsupported { call: "suspend" });
            }
            // The array has lost its tables: they must come back.
            session.run(g)
        },
        Ok(())
    ),
    row!(
        "evicted",
        GoesOn,
        |g| {
            let mut first = Session::new(g)?;
            let device = first.device.clone();
            first.run(g)?;
            let mut rest = Vec::new();
            for _ in 0..6 {
                rest.push(Session::on(device.clone(), g)?);
            }
            for session in &mut rest {
                session.run(g)?;
            }
            match device.stats().evictions {
                0 => Err(Error::Unsupported { call: "eviction" }),
                _ => first.run(g),
            }
        },
        Ok(())
    ),
    row!(
        "dead-create",
        Bind,
        |g| no_context(g, "dead"),
        Err(Error::FirmwareDead)
    ),
    row!(
        "dead-next",
        Bind,
        |g| {
            let device = Device::open(DeviceSelector::Amdxdna)?;
            g.control("dead")?;
            let _ = device.context(&g.xclbin);
            device.context(&g.xclbin).map(drop)
        },
        Err(Error::FirmwareDead)
    ),
    row!(
        "silent-create",
        Bind,
        |g| no_context(g, "silent 0x2"),
        Err(Error::FirmwareDead)
    ),
    row!(
        "dead-run",
        BindKept,
        |g| dies_during_a_run(Session::new(g)?, g),
        Err(Error::FirmwareDead)
    ),
    row!(
        "dead-run-xrt",
        BindKept,
        |g| dies_during_a_run(Session::on(Device::open(DeviceSelector::Xrt)?, g)?, g),
        Err(Error::FirmwareDead)
    ),
    row!(
        "dead-dropped",
        BindKept,
        |g| {
            let mut session = Session::new(g)?;
            session.run(g)?;
            g.control("hang")?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut session.output);
            drop(run.submit()?);
            g.control("dead")?;
            let Session {
                kernel,
                input,
                output,
                ..
            } = session;
            // With its context; the kernel driver says nothing of the firmware.
            drop(kernel);
            kept(&input, &output, output.as_slice().map(drop))
        },
        Err(Error::FirmwareDead)
    ),
    row!(
        "unbound",
        Bind,
        |g| {
            g.unbind().map_err(os("unbind"))?;
            Device::open(DeviceSelector::Amdxdna).map(drop)
        },
        Err(Error::NotBound { .. } | Error::NoDevice { .. })
    ),
    row!(
        "firmware-mismatch",
        Bind,
        |g| {
            g.unbind().map_err(os("unbind"))?;
            g.control("protocol 6")?;
            // The driver refuses; its reason is in the kernel's log alone.
            let refused = fs::write(format!("{DRIVER}/bind"), &g.place);
            g.control("protocol 8")?;
            match refused {
                Err(_) => Device::open(DeviceSelector::Amdxdna).map(drop),
                Ok(()) => Ok(()),
            }
        },
        Err(Error::FirmwareMismatch { .. })
    ),
    row!(
        "unbind-idle",
        BindOpen,
        |g| {
            let mut session = Session::new(g)?;
            session.run(g)?;
            g.unbind().map_err(os("unbind"))?;
            session.run(g)
        },
        Err(Error::DeviceRemoved)
    ),
    row!(
        "unbind-run",
        BindOpen,
        |g| goes_during_a_run(g, Guest::unbind),
        Err(Error::DeviceRemoved | Error::CommandAborted { .. } | Error::CommandTimeout { .. })
    ),
    row!(
        "remove-run",
        BindOpen,
        |g| goes_during_a_run(g, Guest::remove),
        Err(Error::DeviceRemoved | Error::CommandAborted { .. } | Error::CommandTimeout { .. })
    ),
];
