//! What goes wrong on a real kernel driver, as users of `npu-driver` see it.
//!
//! `npu-faults KERNELS CONTROL_TTY [NAME]`
//!
//! Each row makes one thing go wrong, by the emulated device's control line or by the
//! driver's files in sysfs, and states the error that must come. Afterwards nothing may
//! be left of it (contexts, memory, open files), and a run on a freshly opened device must give
//! the right bytes. Rows that take the firmware or the device away bind the driver anew.
//! Rows that change their process for good run in one of their own
//! (`npu-faults KERNELS CONTROL_TTY --one NAME`), whose end closes the device.
//! Exit code 0: all as they must be; 1: some are not; 2: could not run.
#![deny(unsafe_code)] // but to count signals and to take columns

mod guest;
mod provoke;
mod rows;
mod session;

use guest::Guest;
use npu_driver::{Device, DeviceSelector, Error};
use rows::ROWS;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(60);
const ELEMENTS: usize = 512;

/// Result of a row's body: what it met, or what kept it from meeting anything.
type Met = Result<(), Error>;

/// What is left of the driver after a row.
#[derive(Clone, Copy, PartialEq)]
enum After {
    /// All of it.
    GoesOn,
    /// The same, but not of the process.
    Apart,
    /// It has to be bound again.
    Bind,
    /// The same, and it went while files of it were open.
    BindOpen,
    /// It has to be bound again, and memory of the process is kept until it ends.
    BindKept,
}

struct Row {
    name: &'static str,
    after: After,
    body: fn(&mut Guest) -> Met,
    right: fn(&Met) -> bool,
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
    if let (Some("--one"), Some(name)) = (args.get(2).map(String::as_str), args.get(3)) {
        let row = ROWS.iter().find(|row| row.name == name);
        let judged = row.map_or(Err("no such row".into()), |row| guest.meet(row));
        return match judged {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => {
                println!("{problem}");
                ExitCode::FAILURE
            }
        };
    }
    guest.empty = match Device::open(DeviceSelector::Amdxdna) {
        Ok(device) => device.query().memory,
        Err(error) => {
            eprintln!("npu-faults: {error}");
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
        if row.after == After::BindOpen && guest.carveout.is_some() {
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
