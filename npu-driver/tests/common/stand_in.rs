//! What stand-ins for a device have in common: what they say of themselves, and memory.

use npu_driver::backend::{Backend, BackendInfo, HostBuffer};
use npu_driver::mem::Mapping;
use npu_driver::{Device, Evidence};
use std::sync::Arc;

pub fn info() -> BackendInfo {
    BackendInfo {
        device: "stand-in".into(),
        driver: "none".into(),
        firmware: "none".into(),
        columns: 5,
        rows: 6,
    }
}

pub fn device(backend: impl Backend + 'static) -> Device {
    let evidence = Evidence::EmulatorFunctional;
    Device::over(Box::new(backend), "stand-in", evidence, "a test".into())
}

/// Memory of this process.
pub fn memory(bytes: u64) -> Arc<dyn HostBuffer> {
    let mapping = Mapping::anonymous(bytes as usize).unwrap();
    Arc::new(Memory(Arc::new(mapping)))
}

#[derive(Debug)]
struct Memory(Arc<Mapping>);

impl HostBuffer for Memory {
    fn mapping(&self) -> &Arc<Mapping> {
        &self.0
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}
