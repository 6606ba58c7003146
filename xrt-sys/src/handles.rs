//! Owners of the shim's handles.
//!
//! Each holds what it was made from, so that handles are freed in the right order.
//! A [`Run`] holds the buffers it was given. The shim's objects are XRT's
//! reference-counted handles. XRT locks devices, contexts, kernels, buffers and runs
//! itself, so that several threads may use them; it does not lock a list of runs, all of
//! whose calls take a [`RunList`] for themselves. Errors carry XRT's text.

use crate::bindings::{
    npu_xrt_buffer, npu_xrt_context, npu_xrt_device, npu_xrt_error, npu_xrt_kernel, npu_xrt_list,
    npu_xrt_run, NpuXrt, NPU_XRT_PENDING,
};
use crate::{Library, XrtError};
use std::ffi::{c_char, CString};
use std::ptr::NonNull;
use std::sync::Arc;
use std::time::Duration;

/// Bytes for a device's name.
const NAME: usize = 128;

/// One handle and the function that frees it.
struct Handle<T> {
    at: NonNull<T>,
    library: &'static Library,
    free: unsafe fn(&NpuXrt, *mut T),
}

// SAFETY: a handle is a pointer to an object of XRT that is bound to no thread.
unsafe impl<T> Send for Handle<T> {}

/// Objects that XRT locks itself.
trait Locked {}
impl Locked for npu_xrt_device {}
impl Locked for npu_xrt_context {}
impl Locked for npu_xrt_kernel {}
impl Locked for npu_xrt_buffer {}
impl Locked for npu_xrt_run {}

// SAFETY: `xrt::device`, `hw_context`, `kernel`, `bo` and `run` are shared pointers to
// implementations that lock what calls change. (The arguments of a run are no such thing:
// what sets them takes `&mut Run`.)
unsafe impl<T: Locked> Sync for Handle<T> {}

impl<T> Drop for Handle<T> {
    fn drop(&mut self) {
        // SAFETY: the handle came from the function that goes with `free`, and is
        // freed once, here.
        unsafe { (self.free)(self.library.api(), self.at.as_ptr()) }
    }
}

impl<T> std::fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.at.fmt(f)
    }
}

fn no_error() -> npu_xrt_error {
    npu_xrt_error {
        code: 0,
        message: [0; 508],
    }
}

impl<T> Handle<T> {
    /// Calls a function that makes a handle.
    fn make(
        library: &'static Library,
        free: unsafe fn(&NpuXrt, *mut T),
        make: impl FnOnce(&NpuXrt, *mut npu_xrt_error) -> *mut T,
    ) -> Result<Self, XrtError> {
        let mut error = no_error();
        let at = NonNull::new(make(library.api(), &mut error));
        let at = at.ok_or_else(|| XrtError::from_raw(&error))?;
        Ok(Self { at, library, free })
    }

    /// Calls a function that gives 0 when it worked.
    fn call(
        &self,
        call: impl FnOnce(&NpuXrt, *mut T, *mut npu_xrt_error) -> i32,
    ) -> Result<(), XrtError> {
        let mut error = no_error();
        match call(self.library.api(), self.at.as_ptr(), &mut error) {
            0 => Ok(()),
            _ => Err(XrtError::from_raw(&error)),
        }
    }
}

// In this module's calls of the shim, these hold throughout: handles are live, being
// owned by the values borrowed; `error` points to a live structure; slices are passed
// with their length, and the shim keeps no pointer to them.

/// A device.
#[derive(Clone, Debug)]
pub struct Device(Arc<Handle<npu_xrt_device>>);

impl Device {
    /// How many devices XRT sees.
    ///
    /// # Errors
    /// XRT's.
    pub fn count(library: &'static Library) -> Result<u32, XrtError> {
        let mut error = no_error();
        // SAFETY: see above.
        let count = unsafe { library.api().npu_xrt_device_count(&mut error) };
        let error = XrtError::from_raw(&error);
        match (count, error.message.is_empty()) {
            (0, false) => Err(error),
            _ => Ok(count),
        }
    }

    /// Opens a device.
    ///
    /// # Errors
    /// XRT's.
    pub fn open(library: &'static Library, index: u32) -> Result<Self, XrtError> {
        let handle = Handle::make(
            library,
            // SAFETY: the function that frees devices.
            |api, at| unsafe { api.npu_xrt_device_close(at) },
            // SAFETY: see above.
            |api, error| unsafe { api.npu_xrt_device_open(index, error) },
        )?;
        Ok(Self(Arc::new(handle)))
    }

    /// Its name.
    ///
    /// # Errors
    /// XRT's.
    pub fn name(&self) -> Result<String, XrtError> {
        let mut text = [0u8; NAME];
        let at = text.as_mut_ptr().cast::<c_char>();
        self.0
            // SAFETY: see above; `text` has `NAME` bytes.
            .call(|api, device, error| unsafe {
                api.npu_xrt_device_name(device, at, NAME, error)
            })?;
        Ok(until_zero(&text))
    }

    /// Its PCI address.
    ///
    /// # Errors
    /// XRT's.
    pub fn place(&self) -> Result<String, XrtError> {
        let mut text = [0u8; NAME];
        let at = text.as_mut_ptr().cast::<c_char>();
        self.0
            // SAFETY: see above; `text` has `NAME` bytes.
            .call(|api, device, error| unsafe {
                api.npu_xrt_device_place(device, at, NAME, error)
            })?;
        Ok(until_zero(&text))
    }

    /// Memory that host and device share.
    ///
    /// # Errors
    /// XRT's.
    pub fn buffer(&self, size: usize) -> Result<Buffer, XrtError> {
        let handle = Handle::make(
            self.0.library,
            free_buffer,
            // SAFETY: see above.
            |api, error| unsafe { api.npu_xrt_buffer_host(self.0.at.as_ptr(), size, error) },
        )?;
        Buffer::new(handle, self, size)
    }

    /// A hardware context for an xclbin.
    ///
    /// # Errors
    /// XRT's.
    pub fn context(&self, xclbin: &[u8]) -> Result<Context, XrtError> {
        let device = self.0.at.as_ptr();
        let (bytes, size) = (xclbin.as_ptr().cast(), xclbin.len());
        let handle = Handle::make(
            self.0.library,
            // SAFETY: the function that frees contexts.
            |api, at| unsafe { api.npu_xrt_context_free(at) },
            // SAFETY: see above.
            |api, error| unsafe { api.npu_xrt_context_new(device, bytes, size, error) },
        )?;
        Ok(Context {
            handle: Arc::new(handle),
            device: self.clone(),
        })
    }
}

fn until_zero(text: &[u8]) -> String {
    let text = text.split(|byte| *byte == 0).next().unwrap_or(&[]);
    String::from_utf8_lossy(text).into_owned()
}

fn free_buffer(api: &NpuXrt, at: *mut npu_xrt_buffer) {
    // SAFETY: `Handle::drop` calls this once with a handle of a buffer.
    unsafe { api.npu_xrt_buffer_free(at) }
}

/// A hardware context.
#[derive(Clone, Debug)]
pub struct Context {
    handle: Arc<Handle<npu_xrt_context>>,
    device: Device,
}

impl Context {
    /// A kernel of its xclbin.
    ///
    /// # Errors
    /// XRT's.
    pub fn kernel(&self, name: &str) -> Result<Kernel, XrtError> {
        let name = CString::new(name).map_err(|_| XrtError {
            errno: None,
            message: "the kernel's name has a zero in it".into(),
        })?;
        let context = self.handle.at.as_ptr();
        let handle = Handle::make(
            self.handle.library,
            // SAFETY: the function that frees kernels.
            |api, at| unsafe { api.npu_xrt_kernel_free(at) },
            // SAFETY: see above; the name ends in a zero.
            |api, error| unsafe { api.npu_xrt_kernel_new(context, name.as_ptr(), error) },
        )?;
        Ok(Kernel {
            handle: Arc::new(handle),
            context: self.clone(),
        })
    }

    /// An empty list of runs.
    ///
    /// # Errors
    /// XRT's.
    pub fn list(&self) -> Result<RunList, XrtError> {
        let context = self.handle.at.as_ptr();
        let handle = Handle::make(
            self.handle.library,
            // SAFETY: the function that frees lists.
            |api, at| unsafe { api.npu_xrt_list_free(at) },
            // SAFETY: see above.
            |api, error| unsafe { api.npu_xrt_list_new(context, error) },
        )?;
        Ok(RunList {
            handle,
            runs: Vec::new(),
            _context: self.clone(),
        })
    }
}

/// A kernel of a context.
#[derive(Clone, Debug)]
pub struct Kernel {
    handle: Arc<Handle<npu_xrt_kernel>>,
    context: Context,
}

impl Kernel {
    /// Memory for its instructions.
    ///
    /// # Errors
    /// XRT's.
    pub fn code(&self, size: usize) -> Result<Buffer, XrtError> {
        let device = &self.context.device;
        let (owner, kernel) = (device.0.at.as_ptr(), self.handle.at.as_ptr());
        let handle = Handle::make(
            self.handle.library,
            free_buffer,
            // SAFETY: see above.
            |api, error| unsafe { api.npu_xrt_buffer_code(owner, kernel, size, error) },
        )?;
        Buffer::new(handle, device, size)
    }

    /// A run of it, without arguments.
    ///
    /// # Errors
    /// XRT's.
    pub fn run(&self) -> Result<Run, XrtError> {
        let kernel = self.handle.at.as_ptr();
        let handle = Handle::make(
            self.handle.library,
            // SAFETY: the function that frees runs.
            |api, at| unsafe { api.npu_xrt_run_free(at) },
            // SAFETY: see above.
            |api, error| unsafe { api.npu_xrt_run_new(kernel, error) },
        )?;
        Ok(Run {
            handle,
            buffers: Vec::new(),
            _kernel: self.clone(),
        })
    }
}

/// Memory that host and device share. Clones are the same memory.
#[derive(Clone, Debug)]
pub struct Buffer {
    handle: Arc<Handle<npu_xrt_buffer>>,
    address: NonNull<u8>,
    size: usize,
    _device: Device,
}

// SAFETY: the address is of memory that belongs to the process; this type hands it out
// as a pointer only, whose users synchronise.
unsafe impl Send for Buffer {}
// SAFETY: as above.
unsafe impl Sync for Buffer {}

impl Buffer {
    fn new(handle: Handle<npu_xrt_buffer>, device: &Device, size: usize) -> Result<Self, XrtError> {
        let mut error = no_error();
        // SAFETY: see above.
        let at = unsafe {
            handle
                .library
                .api()
                .npu_xrt_buffer_map(handle.at.as_ptr(), &mut error)
        };
        let address = NonNull::new(at.cast()).ok_or_else(|| XrtError::from_raw(&error))?;
        Ok(Self {
            handle: Arc::new(handle),
            address,
            size,
            _device: device.clone(),
        })
    }

    /// Where this process has its bytes: mapped as long as a clone of this lives,
    /// page-aligned, `size` bytes long, readable and writable.
    pub fn address(&self) -> NonNull<u8> {
        self.address
    }

    /// Bytes.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Lets the device see what the host wrote.
    ///
    /// # Errors
    /// XRT's.
    pub fn sync_to_device(&self) -> Result<(), XrtError> {
        let size = self.size;
        self.handle
            // SAFETY: see above.
            .call(|api, at, error| unsafe { api.npu_xrt_buffer_to_device(at, size, error) })
    }

    /// Lets the host see what the device wrote.
    ///
    /// # Errors
    /// XRT's.
    pub fn sync_from_device(&self) -> Result<(), XrtError> {
        let size = self.size;
        self.handle
            // SAFETY: see above.
            .call(|api, at, error| unsafe { api.npu_xrt_buffer_from_device(at, size, error) })
    }
}

/// What a wait came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waited {
    /// The time is up, the command is not.
    Pending,
    /// It ended: the state in its packet, and in a list which run failed.
    Ended {
        /// State field of the packet (4 completed, 5 error, 6 abort, 8 timeout ..).
        state: i32,
        /// Number of the run in its list.
        failed: Option<usize>,
    },
}

impl Waited {
    fn new(state: i32, failed: i32) -> Self {
        match state {
            NPU_XRT_PENDING => Self::Pending,
            state => Self::Ended {
                state,
                failed: usize::try_from(failed).ok(),
            },
        }
    }
}

/// Milliseconds of a wait, rounded up.
fn milliseconds(timeout: Duration) -> u32 {
    let ms = timeout.as_micros().div_ceil(1000);
    u32::try_from(ms).unwrap_or(u32::MAX)
}

/// A run of a kernel.
#[derive(Debug)]
pub struct Run {
    handle: Handle<npu_xrt_run>,
    buffers: Vec<Buffer>,
    _kernel: Kernel,
}

impl Run {
    /// Sets an argument of eight bytes.
    ///
    /// # Errors
    /// XRT's.
    pub fn set_u64(&mut self, index: i32, value: u64) -> Result<(), XrtError> {
        self.handle
            // SAFETY: see above.
            .call(|api, at, error| unsafe { api.npu_xrt_run_set_u64(at, index, value, error) })
    }

    /// Sets an argument of four bytes.
    ///
    /// # Errors
    /// XRT's.
    pub fn set_u32(&mut self, index: i32, value: u32) -> Result<(), XrtError> {
        self.handle
            // SAFETY: see above.
            .call(|api, at, error| unsafe { api.npu_xrt_run_set_u32(at, index, value, error) })
    }

    /// Sets a buffer argument.
    ///
    /// # Errors
    /// XRT's.
    pub fn set_buffer(&mut self, index: i32, buffer: &Buffer) -> Result<(), XrtError> {
        let other = buffer.handle.at.as_ptr();
        self.handle
            // SAFETY: see above.
            .call(|api, at, error| unsafe {
                api.npu_xrt_run_set_buffer(at, index, other, error)
            })?;
        self.buffers.push(buffer.clone());
        Ok(())
    }

    /// Starts it.
    ///
    /// # Errors
    /// XRT's; nothing was started then.
    pub fn start(&self) -> Result<(), XrtError> {
        self.handle
            // SAFETY: see above.
            .call(|api, at, error| unsafe { api.npu_xrt_run_start(at, error) })
    }

    /// Waits for its end, at most `timeout`, at least a millisecond.
    ///
    /// # Errors
    /// XRT's, when it can't even be asked.
    pub fn wait(&self, timeout: Duration) -> Result<Waited, XrtError> {
        let (mut state, ms) = (NPU_XRT_PENDING, milliseconds(timeout));
        self.handle
            // SAFETY: see above; `state` is written before the call returns.
            .call(|api, at, error| unsafe { api.npu_xrt_run_wait(at, ms, &mut state, error) })?;
        Ok(Waited::new(state, -1))
    }
}

/// Runs of one context, executed in order. XRT's list has no lock (`runlist_impl` keeps
/// its state and its commands in plain members): one thread at a time may use it.
///
/// ```compile_fail
/// fn shared<T: Sync>() {}
/// shared::<xrt_sys::RunList>();
/// ```
#[derive(Debug)]
pub struct RunList {
    handle: Handle<npu_xrt_list>,
    runs: Vec<Run>,
    _context: Context,
}

impl RunList {
    /// Adds a run.
    ///
    /// # Errors
    /// XRT's.
    pub fn add(&mut self, run: Run) -> Result<(), XrtError> {
        let other = run.handle.at.as_ptr();
        self.handle
            // SAFETY: see above.
            .call(|api, at, error| unsafe { api.npu_xrt_list_add(at, other, error) })?;
        self.runs.push(run);
        Ok(())
    }

    /// Starts it.
    ///
    /// # Errors
    /// XRT's; nothing was started then.
    pub fn execute(&mut self) -> Result<(), XrtError> {
        self.handle
            // SAFETY: see above.
            .call(|api, at, error| unsafe { api.npu_xrt_list_execute(at, error) })
    }

    /// As [`Run::wait`].
    ///
    /// # Errors
    /// XRT's, when it can't even be asked.
    pub fn wait(&mut self, timeout: Duration) -> Result<Waited, XrtError> {
        let (mut state, mut failed) = (NPU_XRT_PENDING, -1);
        let ms = milliseconds(timeout);
        self.handle
            // SAFETY: see above; both are written before the call returns.
            .call(|api, at, error| unsafe {
                api.npu_xrt_list_wait(at, ms, &mut state, &mut failed, error)
            })?;
        Ok(Waited::new(state, failed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_round_up_and_states_are_told_from_pending() {
        assert_eq!(milliseconds(Duration::ZERO), 0);
        assert_eq!(milliseconds(Duration::from_micros(1)), 1);
        assert_eq!(milliseconds(Duration::from_secs(2)), 2000);
        assert_eq!(milliseconds(Duration::MAX), u32::MAX);
        assert_eq!(Waited::new(NPU_XRT_PENDING, -1), Waited::Pending);
        let failed = Waited::Ended {
            state: 5,
            failed: Some(2),
        };
        assert_eq!(Waited::new(5, 2), failed);
    }

    #[test]
    fn text_ends_at_its_zero() {
        assert_eq!(until_zero(b"npu\0rest"), "npu");
        assert_eq!(until_zero(b"npu"), "npu");
    }
}
