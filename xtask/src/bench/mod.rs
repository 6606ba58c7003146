//! `cargo xtask bench`: how fast each kernel is, against what the array could do.
//!
//! A kernel's run is first held to golden's bits; only then its time counts.
//!
//! On the timed emulator the time is exact and the same everywhere: from the
//! first word of a shim DMA to the end of the last task, in array cycles. What
//! the controller spends is a line of its own. On hardware the
//! time is that of a warm submission with its wait: at least thirty of them,
//! as percentiles, beside those of an empty instruction stream.
//!
//! With `--emulator`, the emulator itself is measured ([`emulator`]), with `--dispatch`
//! what a run of nothing costs ([`dispatch`]).
//!
//! A time below the floor is not a result but a defect, of the workload's
//! description or of the device, and ends the command.

mod dispatch;
mod emulator;
mod int8;
mod measure;
mod others;
mod page;
mod report;
mod roofline;
mod workload;

use std::path::PathBuf;

use miette::miette;
use npu_driver::{Device, DeviceSelector, Evidence};

use crate::build_kernels::{self, Force, Toolchain};
use crate::device::{failure, DeviceName};
use crate::error::{write, Failure};
use crate::out::{errln, outln};
use crate::{paths, Done, Outcome};

use measure::{Run, Time};
use report::{Report, Row};
use workload::Workload;

/// Fewest warm runs on hardware.
const LEAST_RUNS: usize = 30;

/// Measures the kernels: device time against the array's limits, accuracy, and
/// a CPU doing the same. Writes target/bench/report.json and report.html.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Device to run on: emu-timed, amdxdna or xrt
    #[arg(long, value_enum, default_value_t = DeviceName::EmuTimed)]
    device: DeviceName,
    /// Only kernels whose name contains this
    #[arg(long)]
    filter: Option<String>,
    /// Warm runs of each kernel on hardware
    #[arg(long, default_value_t = LEAST_RUNS)]
    runs: usize,
    /// Leave the CPU out
    #[arg(long)]
    no_cpu: bool,
    /// What a run of nothing costs the host instead: instructions (with valgrind) and
    /// allocations per submission on the emulator
    #[arg(long, conflicts_with_all = ["filter", "no_cpu", "out", "device", "runs"])]
    dispatch: bool,
    /// Fail where that is more than the limits
    #[arg(long, requires = "dispatch")]
    check: bool,
    /// How fast the emulator itself is instead, held to what it has to be: host
    /// instructions per bundle (with valgrind), cycles per second, threads
    #[arg(long, conflicts_with_all = ["filter", "no_cpu", "device", "runs", "dispatch"])]
    emulator: bool,
    /// Clone of Unicorn-Commander/Unicorn-Amanuensis, for Peano's binaries
    #[arg(long, value_name = "DIR", requires = "emulator")]
    binaries: Option<PathBuf>,
    /// Fail for times, too, and for what is skipped
    #[arg(long, requires = "emulator")]
    gate: bool,
    /// Folder of the reports
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub(crate) fn main(args: Args) -> Outcome {
    if args.dispatch {
        return dispatch::main(match args.check {
            true => dispatch::Limits::Held,
            false => dispatch::Limits::Unasked,
        });
    }
    if args.emulator {
        return emulator::main(args.binaries, emulator::judge(args.gate), args.out);
    }
    if args.runs < LEAST_RUNS {
        let given = args.runs;
        return Err(miette!(
            help = "percentiles of fewer runs say nothing",
            "--runs {given}: at least {LEAST_RUNS} are needed"
        )
        .into());
    }
    let workloads: Vec<&Workload> = workload::ALL
        .iter()
        .filter(|w| args.filter.as_ref().is_none_or(|f| w.name.contains(f)))
        .collect();
    if workloads.is_empty() {
        let names: Vec<&str> = workload::ALL.iter().map(|w| w.name).collect();
        return Err(miette!(
            help = format!("there are: {}", names.join(", ")),
            "no kernel fits"
        )
        .into());
    }
    let mut kernels: Vec<String> = workloads.iter().map(|w| w.kernel.to_owned()).collect();
    kernels.dedup();
    build_kernels::build(&kernels, Toolchain::Auto, Force::OnlyStale)?;
    let _lease = crate::hil::reserve(args.device.into())?;
    let device = Device::open(DeviceSelector::from(args.device)).map_err(failure)?;
    let evidence = device.info().evidence;
    if evidence == Evidence::EmulatorFunctional {
        return Err(miette!(
            help = "--device emu-timed has a clock",
            "{} keeps no time",
            device.info()
        )
        .into());
    }
    refuse_company(&device)?;
    outln!("device: {}", device.info());
    let state = measure::State::of(&device);
    let mut rows = Vec::new();
    for workload in workloads {
        errln!("{} ...", workload.name);
        rows.push(row(&device, workload, &args)?);
    }
    let report = Report {
        device: device.info().to_string(),
        evidence: evidence.to_string(),
        state,
        rows,
    };
    let folder = args.out.unwrap_or_else(|| paths::target().join("bench"));
    std::fs::create_dir_all(&folder).map_err(|e| miette!("{}: {e}", folder.display()))?;
    let json = report.json().map_err(crate::error::plain)?;
    write(&folder.join("report.json"), json.as_bytes())?;
    write(&folder.join("report.html"), page::html(&report).as_bytes())?;
    outln!("\n{}", report.table());
    outln!("{}", others::table());
    outln!("reports: {}", folder.display());
    Ok(Done::Ok)
}

/// Whether some row is of this kernel.
pub(crate) fn is_measured(kernel: &str) -> bool {
    workload::ALL.iter().any(|w| w.kernel == kernel)
}

fn row(device: &Device, workload: &Workload, args: &Args) -> Result<Row, Failure> {
    let task = (workload.task)()?;
    let run = Run::new(device, workload, &task, args.runs)?;
    let floor = roofline::floor(&workload.work, &run.use_of_array);
    if let Time::Cycles(time) = &run.time {
        if time.device < floor.cycles() {
            return Err(miette!(
                help = "the work of this kernel is described wrongly, or the device's clock is",
                "{}: {} cycles, but the array needs {} ({})",
                workload.name,
                time.device,
                floor.cycles(),
                floor.reason()
            )
            .into());
        }
    }
    let cpu = (!args.no_cpu).then(|| measure::cpu(&task));
    Ok(Row {
        name: workload.name,
        image: (workload.kernel, crate::hil::hash(workload.kernel)?),
        shape: workload.shape,
        work: workload.work,
        floor,
        use_of_array: run.use_of_array,
        time: run.time,
        accuracy: (task.accuracy)(&run.output)?,
        cpu,
        cpu_what: task.cpu_what,
    })
}

/// Fails while anybody else has a context on the device: times would be shared.
fn refuse_company(device: &Device) -> Result<(), Failure> {
    let own = i64::from(std::process::id());
    let others: Vec<String> = device
        .query()
        .contexts
        .unwrap_or_default()
        .iter()
        .filter(|c| c.pid != own)
        .map(|c| format!("context {} of process {}", c.id, c.pid))
        .collect();
    if others.is_empty() {
        return Ok(());
    }
    Err(miette!(
        help = "end these processes, or wait for them",
        "the device is in use: {}",
        others.join(", ")
    )
    .into())
}
