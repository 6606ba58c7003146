//! What goes wrong on a real kernel driver, as users of `npu-driver` see it.
//!
//! `npu-faults KERNELS CONTROL_TTY [NAME]`
//!
//! Each row makes one thing go wrong, by the emulated device's control line or by the
//! driver's files in sysfs, and states the error that must come. Afterwards nothing may
//! be left of it (contexts, open files), and a run on a freshly opened device must give
//! the right bytes. Rows that take the firmware or the device away bind the driver anew.
//! Exit code 0: all as they must be; 1: some are not; 2: could not run.
#![forbid(unsafe_code)]

use npu_driver::query::{Cause, Module, PowerMode};
use npu_driver::{Buffer, Device, DeviceSelector, Error, Lut};
use npu_driver::{InstructionStream, Kernel, RunList, Xclbin};
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

const DRIVER: &str = "/sys/bus/pci/drivers/amdxdna";
const LONG: Duration = Duration::from_secs(60);
const STEP: Duration = Duration::from_millis(20);
/// Steps until something that must happen did not.
const STEPS: u32 = 3000;
const ELEMENTS: usize = 512;

/// Result of a row's body: what it met, or what kept it from meeting anything.
type Met = Result<(), Error>;

/// The guest, and the kernel that runs in it.
struct Guest {
    line: File,
    place: String,
    carveout: Option<String>,
    xclbin: Xclbin,
    stream: InstructionStream,
    table: Lut,
}

/// What is left of the driver after a row.
#[derive(Clone, Copy, PartialEq)]
enum After {
    /// All of it.
    GoesOn,
    /// It has to be bound again.
    Bind,
    /// The same, and it went while files of it were open.
    BindOpen,
}
use After::{Bind, BindOpen, GoesOn};

struct Row {
    name: &'static str,
    after: After,
    body: fn(&mut Guest) -> Met,
    right: fn(&Met) -> bool,
}

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

/// An open device with a context, ready to run.
struct Session {
    device: Device,
    kernel: Kernel,
    input: Buffer<u8>,
    output: Buffer<u8>,
}

impl Session {
    fn new(guest: &Guest) -> Result<Self, Error> {
        Self::on(Device::open(DeviceSelector::Amdxdna)?, guest)
    }

    fn on(device: Device, guest: &Guest) -> Result<Self, Error> {
        let kernel = device.context(&guest.xclbin)?.only_kernel()?;
        kernel.upload(&guest.table)?;
        let codes: Vec<u8> = (0..ELEMENTS).map(|i| i as u8).collect();
        let input = device.buffer_from(&codes)?;
        let output = device.buffer(ELEMENTS)?;
        Ok(Self {
            device,
            kernel,
            input,
            output,
        })
    }

    /// One run; its bytes must be right if it completes.
    fn run(&mut self, guest: &Guest) -> Met {
        self.output.fill(0xA5)?;
        let run = self.kernel.run(&guest.stream);
        let run = run.arg(&mut self.input).arg(&mut self.output);
        run.submit()?.wait(LONG)?;
        let codes = self.input.as_slice()?.iter();
        let right = codes
            .zip(self.output.as_slice()?)
            .all(|(code, out)| guest.table.entries()[usize::from(*code)] == *out);
        match right {
            true => Ok(()),
            // No error of the driver says this.
            false => Err(Error::CommandState { state: u8::MAX }),
        }
    }

    fn list(&mut self, guest: &Guest, runs: usize) -> Met {
        let mut list = RunList::new();
        let ids = [list.buffer(&mut self.input), list.buffer(&mut self.output)];
        for _ in 0..runs {
            list.run(&self.kernel, &guest.stream, &ids)?;
        }
        list.submit()?.wait(LONG).map(drop)
    }
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

const ROWS: &[Row] = &[
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

fn os(call: &'static str) -> impl Fn(std::io::Error) -> Error {
    move |source| Error::Os { call, source }
}

/// Whether it comes to hold before long.
fn eventually(holds: impl Fn() -> bool) -> bool {
    (0..STEPS).any(|_| {
        let now = holds();
        if !now {
            std::thread::sleep(STEP);
        }
        now
    })
}

impl Guest {
    fn new(kernels: &Path, tty: &Path) -> Result<Self, String> {
        let path = |extension: &str| kernels.join(format!("gelu_512.{extension}"));
        let read = |path: PathBuf| fs::read(&path).map_err(|e| format!("{}: {e}", path.display()));
        let said = |e: Error| e.to_string();
        let bytes = read(path("xclbin"))?;
        let xclbin = Xclbin::from_bytes(&bytes).and_then(|x| {
            let manifest = read(path("json")).unwrap_or_default();
            x.with_manifest(&manifest)
        });
        let line = OpenOptions::new().read(true).write(true).open(tty);
        let place = fs::read_dir(DRIVER)
            .map_err(|e| format!("{DRIVER}: {e}"))?
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .find(|name| name.contains(':'));
        let words = fs::read_to_string("/proc/cmdline").unwrap_or_default();
        let mut words = words.split_whitespace();
        let table: Vec<u8> = (0..=255u8).map(|code| code.rotate_left(3) ^ 0x5A).collect();
        Ok(Self {
            line: line.map_err(|e| format!("{}: {e}", tty.display()))?,
            place: place.ok_or("the driver has no device")?,
            carveout: words
                .find_map(|w| w.strip_prefix("lab.carveout="))
                .map(str::to_owned),
            xclbin: xclbin.map_err(said)?,
            stream: InstructionStream::open(path("insts.bin")).map_err(said)?,
            table: Lut::new("gelu_lut", &table).map_err(said)?,
        })
    }

    /// The stream of a table upload that fills a memory tile six times over: 3 MiB.
    fn long_stream(&self, number: u32) -> Result<InstructionStream, Error> {
        const MEMORY_TILE: u32 = 1 << 20;
        let words = vec![number; (512 << 10) / 4];
        let mut builder = InstructionStream::builder();
        for _ in 0..6 {
            builder = builder.block_write(MEMORY_TILE, &words);
        }
        builder.finish()
    }

    fn control(&mut self, line: &str) -> Result<String, Error> {
        self.ask(line).map_err(os("the control line"))
    }

    fn ask(&mut self, line: &str) -> std::io::Result<String> {
        self.line.write_all(format!("{line}\n").as_bytes())?;
        let (mut answer, mut word, mut byte) = (String::new(), String::new(), [0]);
        loop {
            self.line.read_exact(&mut byte)?;
            match byte[0] {
                b'\n' if word == "ok" => return Ok(answer),
                b'\n' if word.starts_with("error") => return Err(std::io::Error::other(word)),
                b'\n' => answer += &std::mem::take(&mut word),
                b'\r' => {}
                byte => word.push(byte.into()),
            }
        }
    }

    /// Contexts that the device's firmware has.
    fn contexts(&mut self) -> Option<u32> {
        let stats = self.ask("stats").ok()?;
        let (_, rest) = stats.split_once("contexts ")?;
        rest.split_whitespace().next()?.parse().ok()
    }

    fn node(&self) -> &'static Path {
        Path::new("/dev/accel/accel0")
    }

    fn unbind(&self) -> std::io::Result<()> {
        fs::write(format!("{DRIVER}/unbind"), &self.place)?;
        eventually(|| !self.node().exists());
        Ok(())
    }

    fn remove(&self) -> std::io::Result<()> {
        fs::write(format!("/sys/bus/pci/devices/{}/remove", self.place), "1")
    }

    /// Binds the driver to the device, whatever became of both.
    fn rebind(&self) -> std::io::Result<()> {
        if !Path::new(&format!("/sys/bus/pci/devices/{}", self.place)).exists() {
            fs::write("/sys/bus/pci/rescan", "1")?;
        }
        let bound = format!("{DRIVER}/{}", self.place);
        if Path::new(&bound).exists() {
            self.unbind()?;
        }
        // A rescan may have bound it already.
        let _ = fs::write(format!("{DRIVER}/bind"), &self.place);
        if !eventually(|| self.node().exists()) {
            return Err(std::io::Error::other("the driver does not take it again"));
        }
        match &self.carveout {
            Some(memory) => {
                let file = format!("/sys/kernel/debug/accel/{}/carveout", self.place);
                fs::write(file, memory)
            }
            None => Ok(()),
        }
    }

    fn check(&mut self, row: &Row) -> Result<(), String> {
        let files = open_files();
        let met = (row.body)(self);
        self.ask("clear").map_err(|e| e.to_string())?;
        if row.after != GoesOn {
            self.rebind().map_err(|e| format!("bind: {e}"))?;
        }
        if !(row.right)(&met) {
            return Err(match met {
                Ok(()) => "no error".into(),
                Err(error) => format!("{error} ({error:?})"),
            });
        }
        if let Err(error) = met {
            if error.remedy().is_empty() {
                return Err(format!("{error}: no remedy"));
            }
        }
        if !(0..STEPS).any(|_| match self.contexts() {
            Some(0) => true,
            _ => {
                std::thread::sleep(STEP);
                false
            }
        }) {
            return Err("contexts are left".into());
        }
        let next = Session::new(self).and_then(|mut session| session.run(self));
        next.map_err(|error| format!("the next run: {error}"))?;
        let left = open_files();
        match left == files {
            true => Ok(()),
            false => Err(format!("{left} open files, there were {files}")),
        }
    }
}

fn open_files() -> usize {
    fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (Some(kernels), Some(tty)) = (args.first(), args.get(1)) else {
        eprintln!("npu-faults KERNELS CONTROL_TTY [NAME]");
        return ExitCode::from(2);
    };
    let mut guest = match Guest::new(Path::new(kernels), Path::new(tty)) {
        Ok(guest) => guest,
        Err(problem) => {
            eprintln!("npu-faults: {problem}");
            return ExitCode::from(2);
        }
    };
    let (mut count, mut wrong) = (0, 0);
    for row in ROWS {
        if args.get(2).is_some_and(|name| !row.name.contains(&**name)) {
            continue;
        }
        // Linux 7.3.4 frees its reserved memory while open files still have objects in
        // it, and crashes when those go.
        if row.after == BindOpen && guest.carveout.is_some() {
            println!("SKIPPED {:15} the driver crashes in carve-out", row.name);
            continue;
        }
        count += 1;
        match guest.check(row) {
            Ok(()) => println!("pass    {}", row.name),
            Err(problem) => {
                wrong += 1;
                println!("WRONG   {:15} {problem}", row.name);
            }
        }
    }
    println!("{count} faults, {wrong} not as they must be");
    ExitCode::from(u8::from(wrong > 0 || count == 0))
}
