//! The virtual Phoenix for QEMU: `npu-virt SOCKET [--control SOCKET]`.
#![forbid(unsafe_code)]

use clap::Parser;
use npu_emu::firmware::{phoenix, Options};
use npu_virt::pci::{control, server, Protocol, Settings};
use std::io::BufReader;
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// Serves an emulated Phoenix to one `vfio-user-pci` device of QEMU.
#[derive(Parser)]
#[command(version)]
struct Args {
    /// Socket to listen at; QEMU gets the same path
    socket: PathBuf,
    /// Socket of the control line
    #[arg(long)]
    control: Option<PathBuf>,
    /// Minor version of the firmware's protocol 5
    #[arg(long, default_value_t = Protocol::V5_8.0)]
    protocol: u32,
    /// Threads that emulate the array
    #[arg(long, default_value_t = 1)]
    threads: usize,
}

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("npu-virt: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: Args) -> Result<(), Box<dyn std::error::Error>> {
    let options = Options {
        threads: args.threads,
        ..Options::default()
    };
    let settings = Settings {
        protocol: Protocol(args.protocol),
        version: [1, 5, 5, 391],
        new_partition: phoenix(options),
        log: Arc::new(|line| eprintln!("{line}")),
    };
    let served = server::Served::new(&args.socket, settings)?;
    if let Some(path) = args.control {
        let listener = UnixListener::bind(&path)?;
        let device = served.device();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if let Ok(from) = stream.try_clone() {
                    if let Err(error) = control::serve(&device, BufReader::new(from), stream) {
                        eprintln!("control line: {error}");
                    }
                }
            }
        });
    }
    served.run()?;
    Ok(())
}
