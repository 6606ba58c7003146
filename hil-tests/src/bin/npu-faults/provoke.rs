//! How the rows make things go wrong.

use crate::guest::{eventually, os, Guest, DRIVER};
use crate::session::Session;
use crate::{Met, LONG};
use nix::sys::mman::{mlockall, MlockAllFlags};
use nix::sys::resource::{setrlimit, Resource};
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal};
use nix::unistd::{Pid, Uid};
use npu_driver::kmd::{AmdxdnaKmd, BoKind, Errno, HwctxParams, Kmd};
use npu_driver::query::{Cause, Module, PowerMode};
use npu_driver::{Buffer, Device, DeviceSelector, Error};
use npu_image::uapi::HEAP_BYTES;
use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// A wait that ends before the command that hangs, and signals meanwhile.
pub(crate) const SHORT: Duration = Duration::from_millis(300);
const SIGNALS: u32 = 10;
/// A user without rights.
const NOBODY: u32 = 65534;
/// Bytes of memory that a process may lock, and of a buffer that is more.
const MEMLOCK: u64 = 1 << 20;
const TOO_MUCH: usize = 8 << 20;

/// A run with something planted; the same context must run right afterwards.
pub(crate) fn planted(guest: &mut Guest, line: &str) -> Met {
    let mut session = Session::new(guest)?;
    session.run(guest)?;
    guest.control(line)?;
    let met = session.run(guest);
    guest.control("clear")?;
    session.run(guest)?;
    met
}

/// A list with an entry that fails; the next list must complete.
pub(crate) fn in_list(guest: &mut Guest, runs: usize, at: usize) -> Met {
    let mut session = Session::new(guest)?;
    guest.control(&format!("fail {at} 0x3000002"))?;
    let met = session.list(guest, runs);
    session.list(guest, runs)?;
    met
}

/// A context that can't be made.
pub(crate) fn no_context(guest: &mut Guest, line: &str) -> Met {
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
pub(crate) fn among_signals(guest: &mut Guest) -> Met {
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
pub(crate) fn beyond_memlock() -> Met {
    let (call, most) = ("setting the limit", MEMLOCK);
    let device = Device::open(DeviceSelector::Amdxdna)?;
    let limited = setrlimit(Resource::RLIMIT_MEMLOCK, most, most)
        .and_then(|()| mlockall(MlockAllFlags::MCL_FUTURE));
    limited.map_err(|e| os(call)(e.into()))?;
    without_rights()?;
    device.buffer::<u8>(TOO_MUCH).map(drop)
}

/// Of a run that the device may still have: what its wait says, if nothing gives its
/// buffers back.
pub(crate) fn kept(input: &Buffer<u8>, output: &Buffer<u8>, met: Met) -> Met {
    match (input.as_slice(), output.as_slice()) {
        (Err(_), Err(_)) => met,
        // No error of the driver says this.
        _ => Err(Error::CommandState { state: u8::MAX }),
    }
}

/// The firmware dies with a run in flight: what the wait says. Its buffers stay out of
/// reach.
pub(crate) fn dies_during_a_run(mut session: Session, guest: &mut Guest) -> Met {
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
pub(crate) fn goes_during_a_run(
    guest: &mut Guest,
    strike: fn(&Guest) -> std::io::Result<()>,
) -> Met {
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

/// Lets a tile raise an error, and waits until the device tells of this one.
pub(crate) fn raise(guest: &mut Guest, device: &Device, line: &str, kind: (Module, Cause)) -> Met {
    let last = || device.query().last_error;
    let before = last().map(|e| e.timestamp_us);
    guest.control(line)?;
    let told = || {
        let error = last().filter(|e| Some(e.timestamp_us) != before);
        error.is_some_and(|e| (e.module, e.cause) == kind)
    };
    match eventually(told) {
        true => Ok(()),
        false => Err(Error::Unsupported { call: "tile error" }),
    }
}

/// A tile raises an error and the run goes wrong as `line` says: what its wait says. The
/// same context must run right afterwards, and tell nothing of the old error when a run of
/// it goes wrong again.
pub(crate) fn tile_error(guest: &mut Guest, error: &str, kind: (Module, Cause), line: &str) -> Met {
    let mut session = Session::new(guest)?;
    raise(guest, &session.device.clone(), error, kind)?;
    guest.control(line)?;
    let met = session.run(guest);
    session.run(guest)?;
    guest.control("fail 0 0x3000002")?;
    match session.run(guest) {
        Err(Error::CommandFailed {
            diagnosis: None, ..
        }) => session.run(guest)?,
        Err(error) => return Err(error),
        Ok(()) => return Ok(()),
    }
    met
}

/// Whether a diagnosis names tile and cause.
pub(crate) fn names(diagnosis: &str, tile: &str, cause: &str) -> bool {
    diagnosis.contains(tile) && diagnosis.contains(cause)
}

/// Makes this process one of a user without rights.
pub(crate) fn without_rights() -> Met {
    let nobody = Uid::from_raw(NOBODY);
    let dropped = nix::unistd::setresuid(nobody, nobody, nobody);
    dropped.map_err(|e| os("dropping rights")(e.into()))
}

/// A context's columns, while a file of its own has all five.
pub(crate) fn no_columns(guest: &Guest) -> Met {
    let errno = |call| move |e: Errno| os(call)(e.to_io());
    let nodes = npu_driver::probe::nodes();
    let node = nodes.first().ok_or(Error::DeviceRemoved)?;
    // SAFETY: nothing runs through it.
    #[allow(unsafe_code)]
    let other = unsafe { AmdxdnaKmd::open_unchecked(node) }?;
    let heap = other.create_bo(BoKind::DevHeap, HEAP_BYTES);
    heap.map_err(errno("the other's heap"))?;
    let all = HwctxParams {
        num_tiles: 20,
        max_opc: 2048,
    };
    let hwctx = other.create_hwctx(all).map_err(errno("all columns"))?;
    let met = Session::new(guest).map(drop);
    let left = other.destroy_hwctx(&hwctx);
    left.map_err(errno("giving columns back"))?;
    other.destroy_fence(&hwctx);
    // Now there are some.
    Session::new(guest)?.run(guest)?;
    met
}

/// Slow, read back, and as it was.
pub(crate) fn power_modes(guest: &Guest) -> Met {
    let mut session = Session::new(guest)?;
    for mode in [PowerMode::Low, PowerMode::Default] {
        session.device.set_power_mode(mode)?;
        if session.device.query().power_mode != Some(mode) {
            return Err(Error::Unsupported { call: "power mode" });
        }
        session.run(guest)?;
    }
    Ok(())
}

/// The driver without a way to a process's memory: neither shared addresses, nor its own,
/// nor a piece of memory.
pub(crate) fn without_iommu_mode(guest: &Guest) -> Met {
    let own = "/sys/module/amdxdna/parameters/force_iova";
    let before = fs::read_to_string(own).map_err(os(own))?;
    fs::write(own, "N").map_err(os(own))?;
    // Bound anew, it has no memory; `rebind` gives it some again.
    let bound = guest
        .unbind()
        .and_then(|()| fs::write(format!("{DRIVER}/bind"), &guest.place));
    let met = match bound {
        Ok(()) if eventually(|| guest.node().exists()) => {
            Device::open(DeviceSelector::Amdxdna).map(drop)
        }
        Ok(()) => Err(Error::DeviceRemoved),
        Err(error) => Err(os("bind")(error)),
    };
    fs::write(own, before.trim()).map_err(os(own))?;
    met
}
