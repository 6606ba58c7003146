//! Typed memory that host and device share.

use crate::backend::{HostBuffer, Pending};
use crate::mem::Owned;
use crate::pool::PoolInner;
use crate::sync::{Arc, Mutex, PoisonError, Weak};
use crate::Error;
use bytemuck::Pod;
use std::time::Duration;

/// `len` elements of `T`, visible to the device while a run uses them.
///
/// New buffers are zeroed. They are made by [`Device::buffer`](crate::Device::buffer)
/// and fit all contexts of that device.
#[derive(Debug)]
pub struct Buffer<T> {
    owned: Owned<T>,
    memory: Arc<dyn HostBuffer>,
    /// The run that has the bytes, until its end was seen.
    run: Mutex<Option<Arc<dyn Pending>>>,
    /// Where the memory goes when the buffer is dropped.
    home: Option<Weak<PoolInner>>,
}

impl<T> Drop for Buffer<T> {
    fn drop(&mut self) {
        let Some(pool) = self.home.take().and_then(|home| home.upgrade()) else {
            return;
        };
        let run = self.run.get_mut().unwrap_or_else(PoisonError::into_inner);
        // Whether the device still has it, the pool finds out.
        pool.give_back(self.memory.clone(), run.take());
    }
}

impl<T: Pod> Buffer<T> {
    pub(crate) fn new(memory: Arc<dyn HostBuffer>, len: usize) -> Option<Self> {
        let owned = Owned::new(memory.mapping().clone(), len)?;
        Some(Self {
            owned,
            memory,
            run: Mutex::new(None),
            home: None,
        })
    }

    /// The same, with a pool that its memory goes back to.
    pub(crate) fn with_home(mut self, pool: Weak<PoolInner>) -> Self {
        self.home = Some(pool);
        self
    }

    /// Elements.
    pub fn len(&self) -> usize {
        self.owned.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Size in bytes.
    pub fn size(&self) -> u64 {
        (self.len() * std::mem::size_of::<T>()) as u64
    }

    /// Where the first byte lies for the array's DMAs; for
    /// [`InstructionStream::with_addresses`](crate::InstructionStream::with_addresses).
    /// `None` where the backend doesn't tell (XRT).
    pub fn device_address(&self) -> Option<u64> {
        self.memory.device_address()
    }

    /// The elements.
    ///
    /// # Errors
    /// [`Error::BufferInFlight`] while an abandoned run still uses them.
    pub fn as_slice(&self) -> Result<&[T], Error> {
        self.reclaim()?;
        self.owned.as_slice().ok_or(Error::BufferInFlight)
    }

    /// The elements, to change them.
    ///
    /// # Errors
    /// [`Error::BufferInFlight`] while an abandoned run still uses them.
    pub fn as_mut_slice(&mut self) -> Result<&mut [T], Error> {
        self.reclaim()?;
        self.owned.as_mut_slice().ok_or(Error::BufferInFlight)
    }

    /// Replaces all elements.
    ///
    /// # Errors
    /// [`Error::DataLength`] unless `data` has exactly [`len`](Self::len)
    /// elements; [`Error::BufferInFlight`] as above.
    pub fn copy_from(&mut self, data: &[T]) -> Result<(), Error> {
        let (expected, given) = (self.len(), data.len());
        if expected != given {
            return Err(Error::DataLength { expected, given });
        }
        self.as_mut_slice()?.copy_from_slice(data);
        Ok(())
    }

    /// Sets all elements to one value.
    ///
    /// # Errors
    /// [`Error::BufferInFlight`] as above.
    pub fn fill(&mut self, value: T) -> Result<(), Error> {
        self.as_mut_slice()?.fill(value);
        Ok(())
    }

    /// A copy of the elements.
    ///
    /// # Errors
    /// [`Error::BufferInFlight`] as above.
    pub fn to_vec(&self) -> Result<Vec<T>, Error> {
        Ok(self.as_slice()?.to_vec())
    }

    /// Takes the bytes back from a run that was dropped, if it has ended.
    fn reclaim(&self) -> Result<(), Error> {
        let mut run = self.run.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pending) = run.as_ref() {
            match pending.wait(Duration::ZERO) {
                Ok(Some(_)) => {}
                // Its end is known, and its context has not gone yet.
                Ok(None) | Err(Error::CommandFailed { .. } | Error::CommandAborted { .. }) => {
                    return Err(Error::BufferInFlight);
                }
                Err(error) => return Err(error),
            }
            self.owned.mapping().take_back();
            *run = None;
        }
        Ok(())
    }
}

pub(crate) mod sealed {
    /// Who has one is of this crate.
    #[derive(Clone, Copy, Debug)]
    pub struct Inside(pub(crate) ());

    pub trait Sealed {}
    impl<T> Sealed for super::Buffer<T> {}
}

/// A buffer of any element type, as an argument of a run.
pub trait Argument: sealed::Sealed + Send {
    /// Size in bytes.
    #[doc(hidden)]
    fn bytes(&self) -> u64;
    /// The memory.
    #[doc(hidden)]
    fn memory(&self) -> Arc<dyn HostBuffer>;
    /// Takes the slices away, for a run to come.
    #[doc(hidden)]
    fn lend(&mut self) -> Result<(), Error>;
    /// Names the run that has the bytes, or takes them back at once: not for everybody.
    #[doc(hidden)]
    fn attach(&mut self, run: Option<Arc<dyn Pending>>, by: sealed::Inside);
    /// Takes the bytes back when the run has ended.
    #[doc(hidden)]
    fn detach(&mut self);
}

impl<T: Pod + Send> Argument for Buffer<T> {
    fn bytes(&self) -> u64 {
        self.size()
    }

    fn memory(&self) -> Arc<dyn HostBuffer> {
        self.memory.clone()
    }

    fn lend(&mut self) -> Result<(), Error> {
        self.reclaim()?;
        self.owned.lend();
        Ok(())
    }

    fn attach(&mut self, run: Option<Arc<dyn Pending>>, _: sealed::Inside) {
        if run.is_none() {
            self.owned.mapping().take_back();
        }
        *self.run.get_mut().unwrap_or_else(PoisonError::into_inner) = run;
    }

    fn detach(&mut self) {
        // Not ended, or the device can't be asked: the buffer stays locked.
        let _ = self.reclaim();
    }
}
