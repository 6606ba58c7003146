//! Contexts and kernels.

use crate::backend::{BackendContext, Command, HostBuffer, Outcome, Pending};
use crate::device::DeviceInner;
use crate::residency::{ContextId, TableState};
use crate::run::{TablePlan, Tracked};
use crate::table::Tables;
use crate::xclbin::{Design, KernelEntry};
use crate::{Error, InstructionStream, RunBuilder, RunStats, TileAddress, Xclbin};
use npu_image::txn::Op;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// An xclbin's configuration on some columns of a device.
///
/// The context lives as long as it or one of its kernels does. Dropping the last
/// of them cancels what is in flight.
#[derive(Clone, Debug)]
pub struct Context {
    inner: Arc<ContextInner>,
}

#[derive(Debug)]
pub(crate) struct ContextInner {
    id: ContextId,
    device: Arc<DeviceInner>,
    design: Arc<Design>,
    /// `None` after a reset that found no room on the device.
    backend: Mutex<Option<Arc<dyn BackendContext>>>,
    kernels: AtomicU64,
    /// Runs whose end the books have not heard of.
    in_flight: Mutex<Vec<Arc<Tracked>>>,
}

impl Context {
    pub(crate) fn new(device: &Arc<DeviceInner>, xclbin: &Xclbin) -> Result<Self, Error> {
        let design = xclbin.design().clone();
        let backend = device.backend().create_context(&design.spec)?;
        let id = device.new_context();
        let inner = ContextInner {
            id,
            device: device.clone(),
            design,
            backend: Mutex::new(Some(backend)),
            kernels: AtomicU64::new(0),
            in_flight: Mutex::new(Vec::new()),
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// The kernel of this name. Each call gives a handle of its own, with its own
    /// tables.
    ///
    /// # Errors
    /// [`Error::UnknownKernel`], with the names there are.
    pub fn kernel(&self, name: &str) -> Result<Kernel, Error> {
        let design = &self.inner.design;
        let found = design.kernels.iter().position(|k| k.name == name);
        let index = found.ok_or_else(|| Error::UnknownKernel {
            name: name.into(),
            available: design.kernels.iter().map(|k| k.name.clone()).collect(),
        })?;
        let id = self.inner.kernels.fetch_add(1, Ordering::Relaxed);
        let tables = Arc::new(Mutex::new(Tables::default()));
        Ok(Kernel {
            context: self.inner.clone(),
            index,
            id,
            tables,
        })
    }

    /// The only kernel of an xclbin that has one.
    ///
    /// # Errors
    /// [`Error::UnknownKernel`] when there are none or several.
    pub fn only_kernel(&self) -> Result<Kernel, Error> {
        match &self.inner.design.kernels[..] {
            [one] => self.kernel(&one.name),
            _ => self.kernel(""),
        }
    }
}

impl ContextInner {
    pub(crate) fn columns(&self) -> u32 {
        self.design.spec.columns
    }

    /// A run of this context ended.
    pub(crate) fn ended(&self, outcome: &Outcome, stats: Option<RunStats>) {
        self.device.ended(self.id, outcome, stats);
    }

    /// The context on the device, made again if a reset took it away.
    fn backend(&self) -> Result<Arc<dyn BackendContext>, Error> {
        let mut slot = lock(&self.backend);
        match &*slot {
            Some(backend) => Ok(backend.clone()),
            None => {
                let backend = self.device.backend().create_context(&self.design.spec)?;
                Ok(slot.insert(backend).clone())
            }
        }
    }

    /// Takes the context off the device, with everything in flight. The next run
    /// finds a new one.
    pub(crate) fn reset(&self) {
        let backend = lock(&self.backend).take();
        if let Some(backend) = backend {
            backend.shut_down();
        }
        self.device.lose_tables(self.id);
    }

    /// Lets the books hear of runs whose handles were dropped.
    fn sweep(&self) {
        let mut list = lock(&self.in_flight);
        list.retain(|run| !matches!(run.wait(Duration::ZERO), Ok(Some(_))));
    }
}

impl Drop for ContextInner {
    fn drop(&mut self) {
        self.device.remove_context(self.id);
    }
}

/// A kernel of a context, with the tables bound to it. Clones share them.
#[derive(Clone, Debug)]
pub struct Kernel {
    context: Arc<ContextInner>,
    index: usize,
    id: u64,
    tables: Arc<Mutex<Tables>>,
}

impl Kernel {
    fn entry(&self) -> &KernelEntry {
        &self.context.design.kernels[self.index]
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.entry().name
    }

    /// Starts putting a run together.
    pub fn run(&self, stream: &InstructionStream) -> RunBuilder<'_> {
        RunBuilder::new(self, stream.clone())
    }

    /// Binds a table or parameter block by its name in the manifest. It is written
    /// to its tiles ahead of the next run, and again whenever the array may have
    /// lost it. `data` must have exactly the size that the manifest states.
    ///
    /// # Errors
    /// [`Error::NoManifest`], [`Error::UnknownTable`], [`Error::TableSize`].
    pub fn bind<T: bytemuck::Pod>(&self, name: &str, data: &[T]) -> Result<(), Error> {
        let bytes: &[u8] = bytemuck::cast_slice(data);
        let places = self.context.design.table(name)?;
        if let Some(place) = places.iter().find(|p| p.bytes != bytes.len()) {
            let (name, expected, given) = (name.into(), place.bytes, bytes.len());
            return Err(Error::TableSize {
                name,
                expected,
                given,
            });
        }
        let mut bound = lock(&self.tables);
        let mut tables = bound.clone();
        for place in places {
            for at in place.copies(bytes.len())? {
                tables.bind(at, bytes)?;
            }
        }
        *bound = tables;
        Ok(())
    }

    /// Binds a lookup table: [`bind`](Self::bind) with the table's own name.
    ///
    /// # Errors
    /// As [`bind`](Self::bind).
    pub fn upload(&self, lut: &crate::Lut) -> Result<(), Error> {
        self.bind(lut.name(), lut.entries())
    }

    /// Binds bytes at a place in tile memory, for designs without a manifest.
    ///
    /// # Errors
    /// [`Error::TablePlace`].
    pub fn bind_at<T: bytemuck::Pod>(&self, at: TileAddress, data: &[T]) -> Result<(), Error> {
        if u32::from(at.column) >= self.context.columns() {
            let bytes = std::mem::size_of_val(data);
            let detail = "the partition has no such column";
            return Err(Error::TablePlace {
                place: at.to_string(),
                bytes,
                detail,
            });
        }
        lock(&self.tables).bind(at, bytemuck::cast_slice(data))
    }

    /// Forgets all bound tables. What is on the array stays until it is lost.
    pub fn unbind_all(&self) {
        lock(&self.tables).clear();
    }

    pub(crate) fn context(&self) -> &Arc<ContextInner> {
        &self.context
    }

    pub(crate) fn check_arguments(&self, sizes: &[u64]) -> Result<(), Error> {
        let entry = self.entry();
        if let Some(most) = entry.most_buffers.filter(|most| sizes.len() > *most) {
            let (kernel, given) = (entry.name.clone(), sizes.len());
            return Err(Error::ArgumentCount {
                kernel,
                expected: most,
                given,
            });
        }
        let Some(arguments) = &entry.arguments else {
            return Ok(());
        };
        let (expected, given) = (arguments.len(), sizes.len());
        if expected != given {
            return Err(Error::ArgumentCount {
                kernel: entry.name.clone(),
                expected,
                given,
            });
        }
        for (index, (argument, given)) in arguments.iter().zip(sizes).enumerate() {
            if argument.bytes != *given {
                return Err(Error::ArgumentSize {
                    kernel: entry.name.clone(),
                    index,
                    name: argument.name.clone(),
                    expected: argument.bytes,
                    given: *given,
                });
            }
        }
        Ok(())
    }

    pub(crate) fn submit(
        &self,
        stream: &InstructionStream,
        buffers: Vec<Arc<dyn HostBuffer>>,
    ) -> Result<Arc<Tracked>, Error> {
        let context = &self.context;
        context.sweep();
        let plan = {
            let tables = lock(&self.tables);
            let state = TableState {
                kernel: self.id,
                version: tables.version,
            };
            TablePlan {
                state: (!tables.is_empty()).then_some(state),
                with_upload: stream.with_prefix(&upload(&tables)),
                without: stream.bytes().to_vec(),
            }
        };
        let command = Command {
            unit: self.entry().unit,
            stream: Vec::new(),
            buffers,
        };
        let pending = context
            .device
            .submit(context.id, &*context.backend()?, plan, command)?;
        let tracked = Tracked::new(context, pending);
        lock(&context.in_flight).push(tracked.clone());
        Ok(tracked)
    }
}

fn upload(tables: &Tables) -> Vec<Op> {
    #[allow(unused_mut)]
    let mut ops = tables.upload();
    #[cfg(feature = "inject")]
    crate::inject::spoil(&mut ops);
    ops
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
