//! Instruction streams: what the firmware does for one run.
//!
//! A stream writes registers of the partition, patches addresses of host buffers
//! into buffer descriptors, and waits for completion tokens. [`InstructionStream`]
//! holds one that has been parsed; [`verify`](InstructionStream::verify) and the
//! checks of a run's buffers happen before the device sees it, because the
//! firmware reports a bad stream only as a hang.

mod addresses;
mod stretch;
mod verify;

use crate::backend::Code;
use crate::sync::{Arc, Mutex, PoisonError};
use crate::Error;
use npu_arch::array::aperture;
use npu_image::txn::{self, Op, Target};
use smallvec::SmallVec;
use std::path::Path;

pub use addresses::DeviceRange;
pub(crate) use stretch::Ratio;
pub use verify::Unawaited;

/// A parsed instruction stream. Clones share it.
#[derive(Clone, Debug)]
pub struct InstructionStream {
    code: Code,
    stream: Arc<txn::Stream>,
    /// Columns and buffer sizes that the stream was last found fit for.
    checked: Arc<Mutex<Option<(u32, Sizes)>>>,
    /// Size of its host buffers over what the manifest states.
    ratio: Ratio,
    /// The buffers whose addresses it holds.
    bound: Option<Arc<[DeviceRange]>>,
}

/// Sizes of host buffers, in bytes.
pub(crate) type Sizes = SmallVec<[u64; 8]>;

impl InstructionStream {
    /// Reads a file.
    ///
    /// # Errors
    /// [`Error::ReadFile`], [`Error::BadStream`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|source| Error::ReadFile {
            path: path.into(),
            source,
        })?;
        Self::from_bytes(&bytes)
    }

    /// Parses a stream.
    ///
    /// # Errors
    /// [`Error::BadStream`] with the byte offset.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let stream = txn::parse(bytes).map_err(|e| Error::BadStream {
            detail: e.to_string(),
        })?;
        Ok(Self {
            code: Code::new(bytes),
            stream: Arc::new(stream),
            checked: Arc::default(),
            ratio: Ratio::ONE,
            bound: None,
        })
    }

    /// The finished stream of a builder.
    ///
    /// # Errors
    /// [`Error::BadStream`] when it would not read back (too large).
    fn of(
        builder: txn::Builder,
        ratio: Ratio,
        bound: Option<Arc<[DeviceRange]>>,
    ) -> Result<Self, Error> {
        Ok(Self {
            ratio,
            bound,
            ..Self::from_bytes(&builder.finish())?
        })
    }

    /// Starts an empty stream for Phoenix.
    pub fn builder() -> StreamBuilder {
        StreamBuilder {
            builder: txn::Builder::new(Target::npu1()),
        }
    }

    /// The stream's bytes.
    pub fn bytes(&self) -> &[u8] {
        self.code.bytes()
    }

    /// Its bytes with their number.
    pub(crate) fn code(&self) -> &Code {
        &self.code
    }

    /// [`verify`](Self::verify) and [`verify_buffers`](Self::verify_buffers), unless
    /// both passed with the same numbers before.
    pub(crate) fn check(&self, columns: u32, sizes: &Sizes) -> Result<(), Error> {
        let checked = || self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        if checked()
            .as_ref()
            .is_some_and(|(c, s)| (*c, s) == (columns, sizes))
        {
            return Ok(());
        }
        self.verify(columns)?;
        self.verify_buffers(sizes)?;
        *checked() = Some((columns, sizes.clone()));
        Ok(())
    }

    /// Size of its host buffers over what the manifest states.
    pub(crate) fn ratio(&self) -> Ratio {
        self.ratio
    }

    /// Size of its host buffers over what the manifest states, in lowest terms: 1 over 1
    /// unless it was [stretched](Self::stretched).
    pub fn size_ratio(&self) -> (u64, u64) {
        self.ratio.parts()
    }

    /// Its operations.
    pub fn operations(&self) -> impl Iterator<Item = &Op> {
        self.stream.ops()
    }

    /// Checks that Phoenix firmware can execute the stream on a partition of
    /// `columns` columns: made for this array, only WRITE, BLOCKWRITE, MASKWRITE,
    /// TCT and DDR_PATCH, only tiles of the partition; tasks of shim channels started by
    /// whole words, with descriptors of the stream's choice.
    ///
    /// # Errors
    /// [`Error::StreamForOtherArray`], [`Error::UnsafeOperation`],
    /// [`Error::StreamAddress`].
    pub fn verify(&self, columns: u32) -> Result<(), Error> {
        verify::operations(&self.stream, columns)
    }

    /// Checks the stream's host transfers against buffers of these sizes (bytes). Each
    /// needs a descriptor that this stream writes whole and patches, whatever the xclbin
    /// or earlier streams left there; those into host memory have to be waited for, the
    /// last of each channel by its token, before their descriptors are written again and
    /// before the stream ends. Reads need not be. (The xclbin is trusted: its own
    /// configuration, and the programs and routes of the array, are not looked at.)
    ///
    /// # Errors
    /// [`Error::MissingBuffer`], [`Error::BufferTooSmall`],
    /// [`Error::UnpatchedDescriptor`], [`Error::UnwrittenDescriptor`],
    /// [`Error::UntranslatedBuffer`], [`Error::UnawaitedOutput`].
    pub fn verify_buffers(&self, sizes: &[u64]) -> Result<(), Error> {
        match &self.bound {
            Some(bound) => Self::fits_bound(bound, sizes),
            None => verify::buffers(&self.stream, sizes),
        }
    }

    /// The bytes of this stream with operations in front.
    pub(crate) fn with_prefix(&self, ops: &[Op]) -> Vec<u8> {
        let mut builder = txn::Builder::new(self.stream.header.target);
        for op in ops {
            builder.push(op);
        }
        for record in &self.stream.records {
            builder.push_record(record);
        }
        builder.finish()
    }
}

/// Collects operations of a stream.
#[derive(Clone, Debug)]
#[must_use]
pub struct StreamBuilder {
    builder: txn::Builder,
}

impl StreamBuilder {
    /// Appends any operation. Register addresses are
    /// `column << 25 | row << 20 | offset`, relative to the partition.
    pub fn push(mut self, op: Op) -> Self {
        self.builder.push(&op);
        self
    }

    /// WRITE: sets a register.
    pub fn write(self, addr: u32, value: u32) -> Self {
        self.push(Op::Write32 { addr, value })
    }

    /// BLOCKWRITE: sets consecutive registers or memory words.
    pub fn block_write(self, addr: u32, data: &[u32]) -> Self {
        self.push(Op::BlockWrite {
            addr,
            data: data.to_vec(),
        })
    }

    /// MASKWRITE: sets the bits of a register that are set in `mask`.
    pub fn mask_write(self, addr: u32, value: u32, mask: u32) -> Self {
        self.push(Op::MaskWrite { addr, value, mask })
    }

    /// DDR_PATCH: sets the address of a shim BD (`addr` is its low address word) to
    /// byte `byte` of host buffer `arg`. (What the operation holds is an
    /// [`aperture::patch_offset`].)
    pub fn patch(self, addr: u32, arg: u32, byte: u64) -> Self {
        // So far out that no buffer has it: what is left is refused with the buffers.
        let offset = aperture::patch_offset(arg, byte).unwrap_or(u64::MAX);
        self.push(Op::DdrPatch { addr, arg, offset })
    }

    /// TCT: waits for the completion token of a shim DMA channel.
    pub fn sync(self, column: u8, direction: txn::Direction, channel: u8) -> Self {
        self.push(Op::Tct {
            column,
            row: 0,
            direction,
            channel,
            columns: 1,
            rows: 1,
        })
    }

    /// The finished stream.
    ///
    /// # Errors
    /// [`Error::BadStream`] when it would not read back (too large).
    pub fn finish(self) -> Result<InstructionStream, Error> {
        InstructionStream::of(self.builder, Ratio::ONE, None)
    }
}
