//! Safe driver for AMD Phoenix NPUs (XDNA1, AIE2, `npu1`).
//!
//! A [`Device`] is a real NPU or the emulated one. It gives [`Context`]s, which
//! hold the configuration of an [`Xclbin`] on some columns of the array;
//! [`Buffer`]s, typed memory that host and device share; and each context's
//! [`Kernel`]s run an [`InstructionStream`] over buffers. Lookup tables and
//! parameters that live in tile memory are bound to a kernel by name
//! ([`Kernel::bind`]) and follow it wherever its context goes.
//!
//! ```no_run
//! use npu_driver::{Device, DeviceSelector, InstructionStream, Xclbin};
//! use std::time::Duration;
//!
//! # fn main() -> Result<(), npu_driver::Error> {
//! let device = Device::open(DeviceSelector::Auto)?;
//! println!("{}", device.info());
//! let xclbin = Xclbin::open("target/kernels/gelu_512.xclbin")?;
//! let stream = InstructionStream::open("target/kernels/gelu_512.insts.bin")?;
//!
//! let context = device.context(&xclbin)?;
//! let kernel = context.kernel("MLIR_AIE")?;
//! let mut input = device.buffer_from(&[1i8; 512])?;
//! let mut output = device.buffer::<i8>(512)?;
//! kernel
//!     .run(&stream)
//!     .arg(&mut input)
//!     .arg(&mut output)
//!     .submit()?
//!     .wait(Duration::from_secs(5))?;
//! println!("{:?}", &output.as_slice()?[..8]);
//! # Ok(())
//! # }
//! ```
//!
//! # What is checked, and when
//! Files are parsed when they are opened. [`Run`](RunBuilder::submit) checks the
//! whole instruction stream before the device sees it: only operations that are
//! safe on Phoenix, only the partition's tiles, every host buffer there, no
//! transfer past a buffer's end. Every wait for others has a time limit. Calls of the
//! kernel driver come on top of it: after a hang, a failure or an abort the firmware is
//! asked whether the device has let go of memory, which takes five seconds if it is silent
//! ([`Run::wait`], and looking at a buffer of such a run), and [`Run::cancel`] and dropping
//! a context wait until the driver has taken the context down. Every error is a variant of [`Error`] with a place and a
//! [remedy](Error::remedy).
//!
//! # Buffers and runs
//! A run borrows its buffers mutably until it is dropped, so that code that looks
//! at a buffer in flight doesn't compile. A run that is dropped or forgotten
//! before it ended, or whose wait timed out, leaves its buffers locked:
//! [`Buffer::as_slice`] answers [`Error::BufferInFlight`] until the device has
//! finished with them.
//!
//! ```compile_fail,E0502
//! # use npu_driver::{Buffer, Error, InstructionStream, Kernel};
//! # use std::time::Duration;
//! fn peek(kernel: &Kernel, stream: &InstructionStream, mut b: Buffer<u8>) -> Result<(), Error> {
//!     let mut run = kernel.run(stream).arg(&mut b).submit()?;
//!     println!("{:?}", b.as_slice()?); // the device may be writing it
//!     run.wait(Duration::from_secs(5))?;
//!     Ok(())
//! }
//! ```
//! ```no_run
//! # use npu_driver::{Buffer, Error, InstructionStream, Kernel};
//! # use std::time::Duration;
//! fn look(kernel: &Kernel, stream: &InstructionStream, mut b: Buffer<u8>) -> Result<(), Error> {
//!     let mut run = kernel.run(stream).arg(&mut b).submit()?;
//!     match run.wait(Duration::from_secs(5)) {
//!         Err(Error::WaitTimeout { .. }) => run.cancel()?, // says what every tile was doing
//!         ended => ended?,
//!     };
//!     println!("{:?}", b.as_slice()?);
//!     Ok(())
//! }
//! ```
//!
//! # Threads
//! Everything that this crate hands out is [`Send`], and devices, contexts, kernels,
//! buffers, pools, streams and tables are [`Sync`]: clones of a device, a context or a
//! kernel are one object, and threads that submit on one context take turns. A
//! [`Run`] belongs to the thread that waits for it and may be moved there.
//!
//! # Tables
//! A bound table is state of the array, and others may take the array away: another
//! context that gets the same columns, a reset after a failure, another process, an
//! idle device that is switched off. The driver writes the table ahead of each
//! submission for which it can't rule that out. On the emulator it can for most; of a
//! device that other processes reach too, it can for none.
//!
//! # Features
//! `emu` (default): the emulated NPU. `runtime` (default): the modules `runtime` and
//! `cpu`, and `golden`, whose parameters they take. `inject`: planted defects, for showing that
//! checks can fail. `model`: for this crate's own tests.
#![deny(unsafe_code, unsafe_op_in_unsafe_fn)]

#[cfg(all(test, feature = "model"))]
extern crate self as npu_driver;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod backend;
mod buffer;
mod context;
#[cfg(feature = "runtime")]
pub mod cpu;
mod device;
/// The emulated Phoenix: how strict it is, its time, looking inside.
#[cfg(feature = "emu")]
pub mod emulator {
    pub use npu_emu::array::{Costs, TimedStats};
    pub use npu_emu::firmware::Options;
    pub use npu_emu::strict::{Class, Strictness, UnknownClass, ALWAYS_REFUSED};
    pub use npu_emu::trace::{Functions, MemoryRange, Observer, StopAt, Symbol, Trace, Watch};
}
mod error;
#[cfg(feature = "inject")]
pub mod inject;
mod kernel_log;
pub mod kmd;
mod list;
mod lut;
#[allow(unsafe_code)]
pub mod mem;
#[cfg(all(test, feature = "model"))]
mod model;
mod pool;
pub mod probe;
pub mod query;
mod residency;
mod run;
#[cfg(feature = "runtime")]
pub mod runtime;
mod stats;
pub mod stream;
mod sync;
mod table;
mod xclbin;

pub use buffer::{Argument, Buffer};
pub use context::{Context, Kernel};
pub use device::{Device, DeviceInfo, DeviceSelector, Evidence};
pub use error::Error;
/// What the kernels mean: the parameters and tables that [`cpu`] and [`runtime`] take.
#[cfg(feature = "runtime")]
pub use golden;
pub use list::{BufferId, RunList};
pub use lut::Lut;
pub use pool::{BufferPool, PoolStats};
pub use run::{Completion, Run, RunBuilder};
pub use stats::{CoreStats, DeviceStats, DmaStats, RunStats};
pub use stream::InstructionStream;
pub use table::TileAddress;
pub use xclbin::Xclbin;
