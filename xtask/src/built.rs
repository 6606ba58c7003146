//! Kernels that `build-kernels` has made.

use npu_driver::{InstructionStream, Xclbin};

use crate::device::failure_in;
use crate::error::Failure;
use crate::paths;

/// A kernel's files.
pub(crate) struct Built {
    pub(crate) xclbin: Xclbin,
    pub(crate) stream: InstructionStream,
}

impl Built {
    /// Reads the files of a kernel.
    pub(crate) fn open(kernel: &str) -> Result<Self, Failure> {
        let file = |extension| paths::kernels().join(format!("{kernel}.{extension}"));
        let (image, insts) = (file("xclbin"), file("insts.bin"));
        Ok(Self {
            xclbin: Xclbin::open(&image).map_err(|e| failure_in(&image, e))?,
            stream: InstructionStream::open(&insts).map_err(|e| failure_in(&insts, e))?,
        })
    }
}
