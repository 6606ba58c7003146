//! Blocks: memory for calls that copy nothing.

use super::CallError;
use crate::{Argument, Buffer, Error};
use bytemuck::Pod;

/// Element types of the kernels: `i8` and `i16`.
pub trait Element: Pod + Send + sealed::Sealed {
    #[doc(hidden)]
    fn pack(buffer: Buffer<Self>) -> Memory;
    #[doc(hidden)]
    fn unpack(memory: Memory) -> Option<Buffer<Self>>;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for i8 {}
    impl Sealed for i16 {}
}

/// A buffer on its way through the queue.
#[doc(hidden)]
#[derive(Debug)]
pub enum Memory {
    /// Of `i8`.
    Bytes(Buffer<i8>),
    /// Of `i16`.
    Words(Buffer<i16>),
}

impl Memory {
    pub(super) fn argument(&mut self) -> &mut dyn Argument {
        match self {
            Self::Bytes(buffer) => buffer,
            Self::Words(buffer) => buffer,
        }
    }

    /// Its bytes.
    pub(super) fn bytes(&self) -> Result<&[u8], Error> {
        Ok(match self {
            Self::Bytes(buffer) => bytemuck::cast_slice(buffer.as_slice()?),
            Self::Words(buffer) => bytemuck::cast_slice(buffer.as_slice()?),
        })
    }
}

impl Element for i8 {
    fn pack(buffer: Buffer<Self>) -> Memory {
        Memory::Bytes(buffer)
    }

    fn unpack(memory: Memory) -> Option<Buffer<Self>> {
        match memory {
            Memory::Bytes(buffer) => Some(buffer),
            Memory::Words(_) => None,
        }
    }
}

impl Element for i16 {
    fn pack(buffer: Buffer<Self>) -> Memory {
        Memory::Words(buffer)
    }

    fn unpack(memory: Memory) -> Option<Buffer<Self>> {
        match memory {
            Memory::Words(buffer) => Some(buffer),
            Memory::Bytes(_) => None,
        }
    }
}

/// Elements in memory that the device reaches, if there is one: what a call with blocks
/// works on without a copy. From [`Runtime::block`](super::Runtime::block); its memory
/// goes back to the runtime's pool.
///
/// # A device that is lost
/// Blocks that no run had then go on: they are readable, and calls with them are the
/// CPU's. A device that is lost in the middle of a run keeps all blocks of that run,
/// inputs and output: it may still read or write them, so nobody else can, and there is
/// no other copy that the CPU could start from. The call ends with
/// [`CallError::Driver`] of [`Error::BufferInFlight`], and so does every later use of
/// these blocks, until the driver is sure that the device has let go of them, which may
/// be never. A caller that has to go on keeps its data elsewhere, takes new blocks from
/// [`Runtime::block`](super::Runtime::block), fills them and calls again; the CPU answers
/// while there is no device. Several losses in a row can take several sets of blocks.
/// Calls on slices need none of this: the CPU gives their result.
///
/// A run that hangs or fails on a device that stays gives its blocks back, and the CPU
/// does the call with them.
#[derive(Debug)]
pub struct Block<T> {
    storage: Storage<T>,
    len: usize,
}

#[derive(Debug)]
enum Storage<T> {
    Host(Vec<T>),
    /// Of the device opened as the so-manieth.
    Shared(Buffer<T>, u64),
    /// With a run that didn't give it back.
    Gone,
}

impl<T: Element> Block<T> {
    pub(super) fn host(len: usize) -> Self {
        let storage = Storage::Host(vec![T::zeroed(); len]);
        Self { storage, len }
    }

    pub(super) fn shared(mut buffer: Buffer<T>, generation: u64) -> Result<Self, Error> {
        buffer.as_mut_slice()?.fill(T::zeroed());
        let len = buffer.len();
        let storage = Storage::Shared(buffer, generation);
        Ok(Self { storage, len })
    }

    /// Elements.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The elements.
    ///
    /// # Errors
    /// [`Error::BufferInFlight`] when a run that was lost with its device has them.
    pub fn as_slice(&self) -> Result<&[T], Error> {
        match &self.storage {
            Storage::Host(elements) => Ok(elements),
            // Whatever is wrong with that run, it has them.
            Storage::Shared(buffer, _) => buffer.as_slice().map_err(|_| Error::BufferInFlight),
            Storage::Gone => Err(Error::BufferInFlight),
        }
    }

    /// The elements, to change them.
    ///
    /// # Errors
    /// As [`as_slice`](Self::as_slice).
    pub fn as_mut_slice(&mut self) -> Result<&mut [T], Error> {
        match &mut self.storage {
            Storage::Host(elements) => Ok(elements),
            Storage::Shared(buffer, _) => buffer.as_mut_slice().map_err(|_| Error::BufferInFlight),
            Storage::Gone => Err(Error::BufferInFlight),
        }
    }

    /// Copies elements in.
    ///
    /// # Errors
    /// [`CallError::Length`] for another number of them, and those of
    /// [`as_slice`](Self::as_slice).
    pub fn copy_from(&mut self, elements: &[T]) -> Result<(), CallError> {
        let (expected, actual) = (self.len, elements.len());
        if expected != actual {
            let name = "the source of a block";
            return Err(CallError::Length {
                name,
                expected,
                actual,
            });
        }
        self.as_mut_slice()?.copy_from_slice(elements);
        Ok(())
    }

    /// Whether the device opened as the so-manieth reaches it.
    pub(super) fn is_of(&self, generation: u64) -> bool {
        matches!(&self.storage, Storage::Shared(_, of) if *of == generation)
    }

    /// Lends the memory to a run.
    pub(super) fn lend(&mut self) -> Option<Memory> {
        match std::mem::replace(&mut self.storage, Storage::Gone) {
            Storage::Shared(buffer, _) => Some(T::pack(buffer)),
            other => {
                self.storage = other;
                None
            }
        }
    }

    /// Takes it back.
    pub(super) fn take_back(&mut self, memory: Option<Memory>, generation: u64) {
        if let Some(buffer) = memory.and_then(T::unpack) {
            self.storage = Storage::Shared(buffer, generation);
        }
    }
}
