//! The guest: the device's control line, the driver's files in sysfs, and what is held to
//! a row afterwards.

use crate::session::Session;
use crate::After::{Apart, BindKept, GoesOn};
use crate::Row;
use npu_driver::query::MemoryUse;
use npu_driver::{Device, DeviceSelector, Error, InstructionStream, Lut, Xclbin};
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

pub(crate) const DRIVER: &str = "/sys/bus/pci/drivers/amdxdna";
const STEP: Duration = Duration::from_millis(20);
/// Steps until something that must happen did not.
const STEPS: u32 = 3000;

/// The guest, and the kernel that runs in it.
pub(crate) struct Guest {
    pub(crate) kernels: PathBuf,
    pub(crate) tty: PathBuf,
    pub(crate) line: File,
    pub(crate) place: String,
    pub(crate) carveout: Option<String>,
    /// What the process holds with the device just opened; `None` where the driver
    /// doesn't tell.
    pub(crate) empty: Option<MemoryUse>,
    pub(crate) xclbin: Xclbin,
    pub(crate) stream: InstructionStream,
    pub(crate) table: Lut,
}

pub(crate) fn os(call: &'static str) -> impl Fn(std::io::Error) -> Error {
    move |source| Error::Os { call, source }
}

/// Whether it comes to hold before long.
pub(crate) fn eventually(holds: impl Fn() -> bool) -> bool {
    (0..STEPS).any(|_| {
        let now = holds();
        if !now {
            std::thread::sleep(STEP);
        }
        now
    })
}

impl Guest {
    pub(crate) fn new(kernels: &Path, tty: &Path) -> Result<Self, String> {
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
            kernels: kernels.to_owned(),
            tty: tty.to_owned(),
            line: line.map_err(|e| format!("{}: {e}", tty.display()))?,
            place: place.ok_or("the driver has no device")?,
            carveout: words
                .find_map(|w| w.strip_prefix("lab.carveout="))
                .map(str::to_owned),
            empty: None,
            xclbin: xclbin.map_err(said)?,
            stream: InstructionStream::open(path("insts.bin")).map_err(said)?,
            table: Lut::new("gelu_lut", &table).map_err(said)?,
        })
    }

    /// The stream of a table upload that fills a memory tile six times over: 3 MiB.
    pub(crate) fn long_stream(&self, number: u32) -> Result<InstructionStream, Error> {
        const MEMORY_TILE: u32 = 1 << 20;
        let words = vec![number; (512 << 10) / 4];
        let mut builder = InstructionStream::builder();
        for _ in 0..6 {
            builder = builder.block_write(MEMORY_TILE, &words);
        }
        builder.finish()
    }

    pub(crate) fn control(&mut self, line: &str) -> Result<String, Error> {
        self.ask(line).map_err(os("the control line"))
    }

    pub(crate) fn ask(&mut self, line: &str) -> std::io::Result<String> {
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
    pub(crate) fn contexts(&mut self) -> Option<u32> {
        let stats = self.ask("stats").ok()?;
        let (_, rest) = stats.split_once("contexts ")?;
        rest.split_whitespace().next()?.parse().ok()
    }

    pub(crate) fn node(&self) -> &'static Path {
        Path::new("/dev/accel/accel0")
    }

    pub(crate) fn unbind(&self) -> std::io::Result<()> {
        fs::write(format!("{DRIVER}/unbind"), &self.place)?;
        eventually(|| !self.node().exists());
        Ok(())
    }

    pub(crate) fn remove(&self) -> std::io::Result<()> {
        fs::write(format!("/sys/bus/pci/devices/{}/remove", self.place), "1")
    }

    /// Binds the driver to the device, whatever became of both.
    pub(crate) fn rebind(&self) -> std::io::Result<()> {
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

    /// Runs a row's body and judges what it met.
    pub(crate) fn meet(&mut self, row: &Row) -> Result<(), String> {
        let met = (row.body)(self);
        if !(row.right)(&met) {
            return Err(match met {
                Ok(()) => "no error".into(),
                Err(error) => format!("{error} ({error:?})"),
            });
        }
        match met {
            Err(error) if error.remedy().is_empty() => Err(format!("{error}: no remedy")),
            _ => Ok(()),
        }
    }

    /// The same in a process of its own.
    pub(crate) fn apart(&self, row: &Row) -> Result<(), String> {
        let program = std::env::current_exe().map_err(|e| e.to_string())?;
        let mut command = Command::new(program);
        command.args([&self.kernels, &self.tty]);
        let output = command.args(["--one", row.name]).output();
        let output = output.map_err(|e| e.to_string())?;
        match output.status.success() {
            true => Ok(()),
            false => Err(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
        }
    }

    pub(crate) fn check(&mut self, row: &Row) -> Result<(), String> {
        let files = open_files();
        let judged = match row.after {
            Apart | BindKept => self.apart(row),
            _ => self.meet(row),
        };
        self.ask("clear").map_err(|e| e.to_string())?;
        if !matches!(row.after, GoesOn | Apart) {
            self.rebind().map_err(|e| format!("bind: {e}"))?;
        }
        judged?;
        if !(0..STEPS).any(|_| match self.contexts() {
            Some(0) => true,
            _ => {
                std::thread::sleep(STEP);
                false
            }
        }) {
            return Err("contexts are left".into());
        }
        let device = Device::open(DeviceSelector::Amdxdna).map_err(|e| e.to_string())?;
        if !eventually(|| device.query().memory == self.empty) {
            let held = device.query().memory;
            return Err(format!("{held:?} is held, not {:?}", self.empty));
        }
        let next = Session::on(device, self).and_then(|mut session| session.run(self));
        next.map_err(|error| format!("the next run: {error}"))?;
        let left = open_files();
        match left == files {
            true => Ok(()),
            false => Err(format!("{left} open files, there were {files}")),
        }
    }
}

pub(crate) fn open_files() -> usize {
    fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}
