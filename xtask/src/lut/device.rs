//! A table in a kernel that is already loaded.

use std::path::Path;
use std::time::{Duration, Instant};

use golden::inputs;
use golden::lut::Table;
use miette::miette;
use npu_driver::{Buffer, Context, Device, InstructionStream, Kernel, Lut};
use npu_image::manifest::Role;

use super::file;
use crate::build_kernels::{self, Force, Toolchain};
use crate::built::Built;
use crate::device::failure;
use crate::error::Failure;

/// Longest wait for one run.
const DEADLINE: Duration = Duration::from_secs(60);

/// Rounds of random codes after the one with every code.
const ROUNDS: u64 = 4;

/// A kernel that takes codes through a table, loaded once.
pub(crate) struct Bench {
    _lease: Option<hil_tests::harness::lease::Lease>,
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
    pub(crate) fn open(kernel: &str, device: npu_driver::DeviceSelector) -> Result<Self, Failure> {
        build_kernels::build(&[kernel.to_owned()], Toolchain::Auto, Force::OnlyStale)?;
        let Built { xclbin, stream } = Built::open(kernel)?;
        let manifest = xclbin
            .manifest()
            .ok_or_else(|| miette!("{kernel} has no manifest"))?;
        let table = manifest
            .buffers
            .iter()
            .find(|b| b.role == Role::Lut)
            .map(|b| b.symbol.clone())
            .ok_or_else(|| miette!("{kernel} has no lookup table"))?;
        let codes = manifest.arguments.first().map(|a| a.bytes as usize);
        let length = codes.filter(|n| *n >= 256).ok_or_else(|| {
            miette!("{kernel} does not take 256 codes at once, so not every one can be tried")
        })?;
        let lease = crate::hil::reserve(device)?;
        let device = Device::open(device).map_err(failure)?;
        let context = device.context(&xclbin).map_err(failure)?;
        let kernel = context.only_kernel().map_err(failure)?;
        Ok(Self {
            _lease: lease,
            device,
            _context: context,
            kernel,
            stream,
            table,
            length,
        })
    }

    pub(crate) fn device(&self) -> &Device {
        &self.device
    }

    /// Patches the table's bytes into the running context and compares what comes
    /// back for every code and for random ones.
    pub(crate) fn try_table(&self, table: &Table) -> Result<Verdict, Failure> {
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
/// it took.
pub(crate) fn attempt(bench: &Bench, path: &Path) -> Result<(bool, String), Failure> {
    let began = Instant::now();
    let table = file::table(path)?;
    let certificate = table.certificate();
    let verdict = bench.try_table(&table)?;
    let milliseconds = began.elapsed().as_secs_f64() * 1e3;
    let (good, said) = match verdict {
        Verdict::Right { codes } => (true, format!("right: {codes} codes equal to the table")),
        Verdict::Wrong {
            code,
            expected,
            actual,
            wrong,
            codes,
        } => (
            false,
            format!("WRONG: code {code} gives {actual}, the table has {expected}; {wrong} of {codes} codes differ"),
        ),
    };
    Ok((
        good,
        format!(
            "{}: {said}; {certificate}; {milliseconds:.0} ms from file to verdict",
            table.identity().get(..12).unwrap_or("")
        ),
    ))
}
