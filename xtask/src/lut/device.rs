//! A table in a kernel that is already loaded.

use std::path::Path;
use std::time::{Duration, Instant};

use golden::inputs;
use golden::lut::Table;
use hil_tests::harness::lease::Lease;
use hil_tests::{Check, Session};
use miette::miette;
use npu_driver::{Buffer, Context, Device, DeviceInfo, InstructionStream, Kernel, Lut};
use npu_image::manifest::Role;

use super::file;
use crate::build_kernels::{self, Force, Toolchain};
use crate::built::Built;
use crate::device::failure;
use crate::error::Failure;
use crate::hil::target::{agrees, Choice};
use crate::paths;

/// Longest wait for one run.
const DEADLINE: Duration = Duration::from_secs(60);

/// Rounds of random codes after the one with every code.
const ROUNDS: u64 = 4;

/// A kernel with a table, and what tries it.
pub(crate) struct Bench {
    info: DeviceInfo,
    /// Loaded once, where the kernel's input is a code for each output.
    loaded: Option<Loaded>,
    session: Session,
    checks: Vec<Check>,
    _lease: Option<Lease>,
}

/// A kernel that takes codes through a table, loaded once.
struct Loaded {
    device: Device,
    _context: Context,
    kernel: Kernel,
    stream: InstructionStream,
    table: String,
    length: usize,
}

/// What became of a table.
pub(crate) enum Verdict {
    /// The device gives the table's entries.
    Right {
        /// Codes compared.
        codes: usize,
    },
    /// It gives others.
    Wrong {
        code: i8,
        expected: i8,
        actual: i8,
        wrong: usize,
        codes: usize,
    },
}

impl Bench {
    /// Builds the kernel if it is stale, opens the device, loads the kernel.
    pub(crate) fn open(kernel: &str, choice: &Choice) -> Result<Self, Failure> {
        let checks = hil_tests::table_checks(kernel);
        if checks.is_empty() {
            let kernels = hil_tests::table_kernels().join(", ");
            let help = format!("there are: {kernels}");
            return Err(miette!(help = help, "no check of {kernel} takes a table").into());
        }
        build_kernels::build(&[kernel.to_owned()], Toolchain::Auto, Force::OnlyStale)?;
        let target = choice.take()?;
        let node = target.node.clone();
        let session = Session::new(target.selector, &paths::kernels()).on_node(node);
        let device = session.open().map_err(failure)?;
        agrees(&target, device.info())?;
        Ok(Self {
            info: device.info().clone(),
            loaded: Loaded::of(kernel, device)?,
            session,
            checks,
            _lease: target.lease,
        })
    }

    pub(crate) fn info(&self) -> &DeviceInfo {
        &self.info
    }

    /// The kernel's own checks with this table: whether all are good, and a line for each.
    fn check(&self, table: &Table) -> (bool, Vec<String>) {
        let session = self.session.clone().with_table(table.clone());
        let reports = self.checks.iter().map(|check| check.run(&session));
        let reports: Vec<_> = reports.collect();
        let lines = reports.iter().map(|report| {
            let said = match report.outcome.text() {
                text if text.is_empty() => report.notes.join("; "),
                text => text,
            };
            format!("{}: {}: {said}", report.name, report.outcome.word())
        });
        (reports.iter().all(|r| r.outcome.is_good()), lines.collect())
    }
}

impl Loaded {
    /// `None` for a kernel that does more than look codes up.
    fn of(kernel: &str, device: Device) -> Result<Option<Self>, Failure> {
        let Built { xclbin, stream } = Built::open(kernel)?;
        let manifest = xclbin
            .manifest()
            .ok_or_else(|| miette!("{kernel} has no manifest"))?;
        let [input, output] = &manifest.arguments[..] else {
            return Ok(None);
        };
        let table = manifest.buffers.iter().find(|b| b.role == Role::Lut);
        let every_code = input.bytes == output.bytes && input.bytes >= 256;
        let (Some(table), true) = (table, every_code) else {
            return Ok(None);
        };
        let (table, length) = (table.symbol.clone(), input.bytes as usize);
        let context = device.context(&xclbin).map_err(failure)?;
        let kernel = context.only_kernel().map_err(failure)?;
        Ok(Some(Self {
            device,
            _context: context,
            kernel,
            stream,
            table,
            length,
        }))
    }

    /// Patches the table's bytes into the running context and compares what comes
    /// back for every code and for random ones.
    fn try_table(&self, table: &Table) -> Result<Verdict, Failure> {
        let lut = Lut::new(&self.table, table.bytes()).map_err(failure)?;
        self.kernel.upload(&lut).map_err(failure)?;
        let mut rounds = vec![inputs::ramp_i8(self.length)];
        rounds.extend((0..ROUNDS).map(|seed| inputs::uniform_i8(self.length, seed)));
        let codes = rounds.len() * self.length;
        for input in rounds {
            let output = self.run(&input)?;
            let right = table.apply_all(&input);
            let wrong = |i: &usize| right[*i] != output[*i];
            if let Some(at) = (0..self.length).find(wrong) {
                return Ok(Verdict::Wrong {
                    code: input[at],
                    expected: right[at],
                    actual: output[at],
                    wrong: (0..self.length).filter(wrong).count(),
                    codes: self.length,
                });
            }
        }
        Ok(Verdict::Right { codes })
    }

    fn run(&self, input: &[i8]) -> Result<Vec<i8>, Failure> {
        let mut source = self.device.buffer_from(input).map_err(failure)?;
        // A byte that stays poisoned is a wrong one, but for one chance in 256.
        let poison = golden::compare::poison(self.length, 7);
        let mut target: Buffer<u8> = self.device.buffer_from(&poison).map_err(failure)?;
        self.kernel
            .run(&self.stream)
            .arg(&mut source)
            .arg(&mut target)
            .submit()
            .map_err(failure)?
            .wait(DEADLINE)
            .map_err(failure)?;
        let output = target.to_vec().map_err(failure)?;
        Ok(output.into_iter().map(|b| b as i8).collect())
    }
}

/// From a spec's file to a verdict, in words and whether it is good, with the time
/// it took; then the kernel's own checks. `tell` gets each as soon as it is there.
pub(crate) fn attempt(
    bench: &Bench,
    path: &Path,
    mut tell: impl FnMut(&str),
) -> Result<bool, Failure> {
    let began = Instant::now();
    let table = file::table(path)?;
    let certificate = table.certificate();
    let mut good = true;
    if let Some(loaded) = &bench.loaded {
        let (right, said) = match loaded.try_table(&table)? {
            Verdict::Right { codes } => (true, format!("right: {codes} codes equal to the table")),
            Verdict::Wrong {
                code,
                expected,
                actual,
                wrong,
                codes,
            } => (
                false,
                format!(
                    "WRONG: code {code} gives {actual}, the table has {expected}; {wrong} of \
                     {codes} codes differ"
                ),
            ),
        };
        good = right;
        let milliseconds = began.elapsed().as_secs_f64() * 1e3;
        tell(&format!(
            "{}: {said}; {certificate}; {milliseconds:.0} ms from file to verdict",
            table.identity().get(..12).unwrap_or("")
        ));
    } else {
        let identity = table.identity();
        tell(&format!(
            "{}: {certificate}",
            identity.get(..12).unwrap_or("")
        ));
    }
    let (right, lines) = bench.check(&table);
    lines.iter().for_each(|line| tell(line));
    let milliseconds = began.elapsed().as_secs_f64() * 1e3;
    tell(&format!(
        "{} checks of the kernel with this table, {milliseconds:.0} ms since the file was read",
        lines.len()
    ));
    Ok(good && right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use golden::lut::{Function, TableSpec};

    #[test]
    fn a_table_is_tried_by_the_checks_of_its_kernel() {
        let names = |kernel| {
            let checks = hil_tests::table_checks(kernel);
            checks.iter().map(|c| c.name).collect::<Vec<_>>()
        };
        assert_eq!(
            names("matmul_table_64x64x64"),
            ["matmul_table_64x64x64/gelu"]
        );
        assert!(names("gelu_512").contains(&"gelu_512/every_code"));
        assert!(names("gelu_512").contains(&"gelu_512/random"));
        assert!(names("mel").is_empty() && names("gelu").is_empty());
        for kernel in hil_tests::table_kernels() {
            assert!(!names(kernel).is_empty(), "{kernel}");
        }
    }

    #[test]
    fn checks_say_why_they_cannot_run() {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::new(npu_driver::DeviceSelector::Emulator, folder.path());
        let device = session.open().unwrap();
        let bench = Bench {
            info: device.info().clone(),
            loaded: None,
            session,
            checks: hil_tests::table_checks("matmul_table_64x64x64"),
            _lease: None,
        };
        let table = TableSpec::symmetric(Function::Silu, 0.05, 0.04);
        let (good, lines) = bench.check(&table.build().unwrap());
        assert!(!good && lines.len() == 1, "{lines:?}");
        assert!(lines[0].contains("build-kernels"), "{lines:?}");
    }
}
