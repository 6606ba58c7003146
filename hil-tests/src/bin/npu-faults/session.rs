//! An open device with a context, ready to run.

use crate::guest::Guest;
use crate::{Met, ELEMENTS, LONG};
use npu_driver::{Buffer, Device, DeviceSelector, Error, Kernel, RunList};

/// An open device with a context, ready to run.
pub(crate) struct Session {
    pub(crate) device: Device,
    pub(crate) kernel: Kernel,
    pub(crate) input: Buffer<u8>,
    pub(crate) output: Buffer<u8>,
}

impl Session {
    pub(crate) fn new(guest: &Guest) -> Result<Self, Error> {
        Self::on(Device::open(DeviceSelector::Amdxdna)?, guest)
    }

    pub(crate) fn on(device: Device, guest: &Guest) -> Result<Self, Error> {
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
    pub(crate) fn run(&mut self, guest: &Guest) -> Met {
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

    pub(crate) fn list(&mut self, guest: &Guest, runs: usize) -> Met {
        let mut list = RunList::new();
        let ids = [list.buffer(&mut self.input), list.buffer(&mut self.output)];
        for _ in 0..runs {
            list.run(&self.kernel, &guest.stream, &ids)?;
        }
        list.submit()?.wait(LONG).map(drop)
    }
}
