//! What a run must give: inputs made for an operation, and its exact result.
//!
//! An operation is named as text, `gemm:i16:256x256x256`. Its inputs are
//! random numbers of a seed, its result is computed on the host, and every
//! element of the device's output must equal it. Outputs are poisoned before
//! the run. Host buffers come in the order inputs, output.

mod element;
mod golden;
mod spec;

use std::path::Path;
use std::time::Duration;

use npu_driver::{Buffer, Device, InstructionStream, Xclbin};

pub(crate) use spec::Spec;

use crate::device::{failure, failure_in};
use crate::error::Failure;

/// Every byte of an output before the run.
const POISON: u8 = 0xa5;

/// An operation with its numbers.
pub(crate) struct Job {
    spec: Spec,
    /// Bytes of each input.
    pub(crate) inputs: Vec<Vec<u8>>,
    expected: Vec<u8>,
}

impl Job {
    /// Makes inputs and the result of them.
    pub(crate) fn new(spec: Spec, seed: u64) -> Self {
        let (inputs, expected) = golden::job(&spec, seed);
        Self {
            spec,
            inputs,
            expected,
        }
    }

    /// Host buffers for the run: inputs, then the poisoned output.
    pub(crate) fn buffers(&self, device: &Device) -> Result<Vec<Buffer<u8>>, npu_driver::Error> {
        let poison = vec![POISON; self.expected.len()];
        let all = self.inputs.iter().chain([&poison]);
        all.map(|bytes| device.buffer_from(bytes)).collect()
    }

    /// Compares an output with the result: a sentence, `Err` if they differ.
    pub(crate) fn judge(&self, output: &[u8]) -> Result<String, String> {
        let element = self.spec.output();
        let size = element.bytes();
        let total = self.expected.len() / size;
        let pairs = || self.expected.chunks(size).zip(output.chunks(size));
        let wrong = pairs().filter(|(e, g)| e != g).count();
        let first = pairs().position(|(e, g)| e != g);
        let Some((at, (expected, got))) = first.and_then(|at| Some((at, pairs().nth(at)?))) else {
            return Ok(format!("{}: {total} of {total} elements equal", self.spec));
        };
        let (row, column) = (at / self.spec.columns(), at % self.spec.columns());
        Err(format!(
            "{}: {wrong} of {total} elements wrong, the first at [{row}, {column}]: expected {}, got {}",
            self.spec,
            element.show(expected),
            element.show(got)
        ))
    }

    /// Runs it once on a fresh context.
    pub(crate) fn run(
        &self,
        device: &Device,
        image: &Path,
        insts: &Path,
        timeout: Duration,
    ) -> Result<Result<String, String>, Failure> {
        let xclbin = Xclbin::open(image).map_err(|e| failure_in(image, e))?;
        let stream = InstructionStream::open(insts).map_err(|e| failure_in(insts, e))?;
        let context = device.context(&xclbin).map_err(failure)?;
        let kernel = context.only_kernel().map_err(failure)?;
        let mut buffers = self.buffers(device).map_err(failure)?;
        let mut run = kernel.run(&stream);
        for buffer in &mut buffers {
            run = run.arg(buffer);
        }
        let mut run = run.submit().map_err(failure)?;
        if let Err(error) = run.wait(timeout) {
            let text = match error {
                npu_driver::Error::WaitTimeout { .. } => match run.cancel() {
                    Err(said) => said.to_string(),
                    Ok(_) => "it did not end".to_owned(),
                },
                error => error.to_string(),
            };
            return Ok(Err(format!("{}: {}", self.spec, text.trim_end())));
        }
        let output = buffers.last().map_or(Ok(&[][..]), |b| b.as_slice());
        Ok(self.judge(output.map_err(failure)?))
    }
}
