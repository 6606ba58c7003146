//! Everything that can go wrong, in one enum.
//!
//! `Display` says what happened and where; [`Error::remedy`] says what to do
//! about it. The variants for the kernel driver's answers follow the errno
//! table of the `amdxdna` driver: several of its causes share one errno, and
//! the call that failed tells them apart.

mod remedy;

use crate::stream::Unawaited;
use npu_image::uapi::IN_FLIGHT;
use std::path::PathBuf;
use std::time::Duration;

/// What a command line or a caller should know about a failed operation.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    // ---- opening a device -------------------------------------------------
    /// No device of the kind asked for.
    #[error("no {wanted} device: {detail}")]
    NoDevice {
        /// The selector, as text.
        wanted: &'static str,
        /// What was looked at.
        detail: String,
    },
    /// The kernel driver is loaded and did not take the NPU.
    #[error("the kernel driver amdxdna is loaded, and the NPU at {place} has no driver")]
    NotBound {
        /// PCI address.
        place: String,
    },
    /// XRT is here, and this build has no door to it.
    #[error("found {found}, and this build was made without XRT's headers")]
    NoXrtShim {
        /// What was found, with its path.
        found: String,
    },
    /// The device node exists and this user may not open it.
    #[error("no permission to open {path}", path = path.display())]
    Permission {
        /// The device node.
        path: PathBuf,
    },
    /// The kernel driver has no way to reach this process's memory.
    #[error("the kernel driver can't map this process's memory (no usable IOMMU mode)")]
    NoIommuMode,
    /// The kernel driver refused the NPU because its firmware speaks a protocol that the
    /// driver does not know.
    #[error("the firmware of the NPU at {place} does not fit the kernel driver amdxdna")]
    FirmwareMismatch {
        /// PCI address.
        place: String,
    },

    // ---- files ------------------------------------------------------------
    /// A file could not be read.
    #[error("can't read {path}", path = path.display())]
    ReadFile {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The bytes are not an xclbin or PDI that can be loaded.
    #[error("{what} is not loadable: {detail}")]
    BadImage {
        /// "xclbin", "PDI", "manifest".
        what: &'static str,
        /// What is wrong, with the offset.
        detail: String,
    },
    /// No kernel of this name in the xclbin.
    #[error("no kernel named {name:?}; this xclbin has {}", quoted(available))]
    UnknownKernel {
        /// The name asked for.
        name: String,
        /// The names there.
        available: Vec<String>,
    },

    // ---- instruction streams ----------------------------------------------
    /// The bytes are not an instruction stream.
    #[error("not an instruction stream: {detail}")]
    BadStream {
        /// What is wrong, with the byte offset and the operation's index.
        detail: String,
    },
    /// A stream for another generation or size of array.
    #[error("instruction stream is for {found} ({columns} columns), the device is {expected}")]
    StreamForOtherArray {
        /// The stream's array generation.
        found: String,
        /// Columns it was made for.
        columns: u8,
        /// What the device has.
        expected: &'static str,
    },
    /// An operation that Phoenix firmware does not take, or that is not known
    /// to be safe on it.
    #[error("operation {index} of the instruction stream ({operation}) is refused on Phoenix")]
    UnsafeOperation {
        /// Index of the operation in the stream.
        index: usize,
        /// Its name.
        operation: String,
    },
    /// A stream that cannot be made for buffers of another size.
    #[error("the instruction stream cannot be stretched at operation {index}: {detail}")]
    CannotStretch {
        /// Index of the operation in the stream.
        index: usize,
        /// Why.
        detail: &'static str,
    },
    /// An operation addresses a tile outside the array or the partition.
    #[error("operation {index} of the instruction stream writes {address:#010x}: {detail}")]
    StreamAddress {
        /// Index of the operation in the stream.
        index: usize,
        /// Register address (column << 25 | row << 20 | offset).
        address: u32,
        /// What is wrong with it.
        detail: String,
    },
    /// The stream uses a host buffer that the run did not get.
    #[error(
        "operation {index} of the instruction stream uses host buffer {argument}, \
         the run has {given} (numbered from 0)"
    )]
    MissingBuffer {
        /// Index of the operation in the stream.
        index: usize,
        /// The buffer's number.
        argument: u32,
        /// Buffers given.
        given: usize,
    },
    /// A transfer reaches past the end of its host buffer.
    #[error(
        "host buffer {argument} is too small: it has {have} bytes, \
         the transfer of operation {index} ({descriptor}) reaches byte {needed}"
    )]
    BufferTooSmall {
        /// Index of the operation that starts the transfer.
        index: usize,
        /// The buffer's number.
        argument: u32,
        /// Its size in bytes.
        have: u64,
        /// Bytes it must have.
        needed: u64,
        /// Tile and BD.
        descriptor: String,
    },
    /// A transfer is started whose host address nothing has set.
    #[error(
        "operation {index} of the instruction stream starts {descriptor}, \
         whose host address was never patched"
    )]
    UnpatchedDescriptor {
        /// Index of the operation that starts the transfer.
        index: usize,
        /// Tile and BD.
        descriptor: String,
    },
    /// A transfer is started whose descriptor the stream wrote in part: the rest would be
    /// what the xclbin or an earlier stream left there.
    #[error(
        "operation {index} of the instruction stream starts {descriptor}, \
         of which the stream has not written every word"
    )]
    UnwrittenDescriptor {
        /// Index of the operation that starts the transfer.
        index: usize,
        /// Tile and BD.
        descriptor: String,
    },
    /// A transfer into host memory that nothing waits for: the run would complete, and its
    /// buffer be given back, while the array may still write there.
    #[error(
        "operation {index} of the instruction stream starts an output ({descriptor}), \
         whose end is not waited for before {before}: {why}"
    )]
    UnawaitedOutput {
        /// Index of the operation that starts the transfer.
        index: usize,
        /// Tile and first BD.
        descriptor: String,
        /// "the stream ends", or the operation that rewrites the descriptor.
        before: String,
        /// What is missing.
        why: Unawaited,
    },

    /// An address that a shim's descriptor cannot hold: 48 bits, whole words.
    #[error("operation {index} of the instruction stream would get the address {address:#x}, which a descriptor can't hold")]
    BadAddress {
        /// Index of the operation.
        index: usize,
        /// The address.
        address: u64,
    },

    /// DDR_PATCH of a buffer beyond the fifth without what the firmware adds for the first
    /// five only ([`aperture`](npu_arch::array::aperture)): the DMA would miss it by 2 GiB.
    #[error(
        "operation {index} of the instruction stream patches the address of host buffer \
         {argument} without the aperture of host memory (0x80000000), which the firmware adds \
         for buffers 0 to 4 only"
    )]
    UntranslatedBuffer {
        /// Index of the operation.
        index: usize,
        /// The buffer's number.
        argument: u32,
    },

    /// A stream that holds addresses of its buffers, and a run with others.
    #[error("the instruction stream holds the address of another buffer than argument {argument} of the run")]
    OtherAddresses {
        /// Index of the argument.
        argument: u32,
    },
    /// A stream whose addresses are set already.
    #[error("the instruction stream holds addresses of its buffers already")]
    AddressesBound,

    // ---- arguments, buffers, tables ---------------------------------------
    /// The kernel's manifest names another number of arguments.
    #[error("kernel {kernel:?} takes {expected} host buffers, the run has {given}")]
    ArgumentCount {
        /// Kernel name.
        kernel: String,
        /// Buffers it takes.
        expected: usize,
        /// Buffers given.
        given: usize,
    },
    /// A buffer has another size than the manifest says.
    #[error(
        "argument {index} ({name:?}) of kernel {kernel:?} has {expected} bytes, \
         the buffer has {given}"
    )]
    ArgumentSize {
        /// Kernel name.
        kernel: String,
        /// Argument number, from 0.
        index: usize,
        /// Argument name.
        name: String,
        /// Bytes the kernel transfers.
        expected: u64,
        /// Bytes of the buffer.
        given: u64,
    },
    /// A buffer of no elements, or of more bytes than the device can address.
    #[error("a buffer of {bytes} bytes can't be made")]
    BufferSize {
        /// Bytes asked for.
        bytes: u64,
    },
    /// Data of another length than the buffer.
    #[error("the buffer has {expected} elements, the data has {given}")]
    DataLength {
        /// Elements of the buffer.
        expected: usize,
        /// Elements given.
        given: usize,
    },
    /// A run that was given up on still uses the buffer.
    #[error("a run that has not finished still uses this buffer")]
    BufferInFlight,
    /// A buffer or context of another device.
    #[error("{what} belongs to another device")]
    OtherDevice {
        /// "buffer".
        what: &'static str,
    },
    /// A run list with kernels of several contexts.
    #[error("all runs of a list must be of one context")]
    OtherContext,
    /// A run of a list with a buffer of another list.
    #[error("a run of a list names a buffer of another list")]
    OtherList,
    /// The xclbin has no manifest, so its tables have no names.
    #[error("no manifest for this xclbin, so {name:?} can't be bound by name")]
    NoManifest {
        /// The table asked for.
        name: String,
    },
    /// No table of this name in the manifest.
    #[error("no table named {name:?}; the manifest has {}", quoted(available))]
    UnknownTable {
        /// The name asked for.
        name: String,
        /// The names there.
        available: Vec<String>,
    },
    /// A table of the wrong size.
    #[error("table {name:?} takes exactly {expected} bytes, {given} were given")]
    TableSize {
        /// Table name, or its tile and address.
        name: String,
        /// Bytes it takes.
        expected: usize,
        /// Bytes given.
        given: usize,
    },
    /// A table at a place that can't hold it.
    #[error("a table of {bytes} bytes at {place}: {detail}")]
    TablePlace {
        /// Tile and address.
        place: String,
        /// Bytes.
        bytes: usize,
        /// What is wrong.
        detail: &'static str,
    },
    /// An empty run list, or one that is too long.
    #[error("a run list of {given} runs; it takes 1 to {most}")]
    RunListLength {
        /// Runs given.
        given: usize,
        /// The limit.
        most: usize,
    },

    // ---- the kernel driver's answers --------------------------------------
    /// A context needs the device heap, and it could not be made.
    #[error("the device heap is missing")]
    HeapMissing,
    /// Device memory is used up.
    #[error("device memory is used up while {during}")]
    OutOfDeviceMemory {
        /// The operation.
        during: &'static str,
    },
    /// All context slots are taken, or the firmware refused the context; the
    /// kernel driver doesn't say which.
    #[error(
        "the device gave no context slot ({live} contexts of this process are alive, \
         Phoenix has 6 for all processes)"
    )]
    NoContextSlot {
        /// Contexts this process has open.
        live: usize,
    },
    /// No free columns for the design.
    #[error("no {columns} free columns on the device")]
    NoColumns {
        /// Columns the xclbin needs.
        columns: u32,
    },
    /// The kernel driver refused an argument.
    #[error("the kernel driver refused {call}")]
    InvalidArgument {
        /// The call.
        call: &'static str,
    },
    /// The call needs more rights.
    #[error("no permission for {call}")]
    CallPermission {
        /// The call.
        call: &'static str,
    },
    /// The locked-memory limit is too small. It counts for all memory that a program
    /// maps after `mlockall(MCL_FUTURE)`, and for all that XRT maps.
    #[error("the locked-memory limit is too small for {call}")]
    MemLock {
        /// The operation.
        call: &'static str,
    },
    /// The driver or device does not have this function.
    #[error("{call} is not supported by this device")]
    Unsupported {
        /// The call.
        call: &'static str,
    },
    /// The context has as many commands in flight as the kernel driver takes.
    #[error(
        "the device took no other run in {} ms: {IN_FLIGHT} of the context are in flight",
        waited.as_millis()
    )]
    QueueFull {
        /// How long the submission waited.
        waited: Duration,
    },
    /// A signal arrived.
    #[error("{call} was interrupted")]
    Interrupted {
        /// The call.
        call: &'static str,
    },
    /// The firmware does not answer any more.
    #[error("the device's firmware does not answer")]
    FirmwareDead,
    /// A run through XRT did not end by itself, and the kernel driver, which alone knows
    /// whether the device still touches the run's memory, can't be asked: its node can't be
    /// found or opened. The memory stays out of reach until it can.
    #[error(
        "the run was stopped, and the kernel driver can't be asked whether the device still \
         uses its memory"
    )]
    DriverNotAsked,
    /// The device is gone: removed, or its driver unbound.
    #[error("the device is not there any more")]
    DeviceRemoved,
    /// XRT failed, in its own words.
    #[error("XRT failed while {call}: {message}")]
    Xrt {
        /// What was being done.
        call: &'static str,
        /// The errno, if XRT gave one.
        errno: Option<i32>,
        /// XRT's text.
        message: String,
    },
    /// Another errno.
    #[error("{call} failed: {source}")]
    Os {
        /// The call.
        call: &'static str,
        /// The errno.
        #[source]
        source: std::io::Error,
    },

    // ---- runs -------------------------------------------------------------
    /// `wait` gave up; the command is still with the device.
    #[error("no result after {} ms; the run is still in flight", waited.as_millis())]
    WaitTimeout {
        /// How long `wait` waited.
        waited: Duration,
    },
    /// The run hung, or went on past the device's limit; the context was reset.
    #[error("the run did not end and was stopped{}", colon(diagnosis))]
    CommandTimeout {
        /// What every tile waits for, when the device can tell.
        diagnosis: Option<String>,
    },
    /// The firmware rejected the command or the array raised an error.
    #[error("the run failed{}{}", at(*index), colon(diagnosis))]
    CommandFailed {
        /// Which run of a list.
        index: Option<usize>,
        /// The cause, when the device can tell.
        diagnosis: Option<String>,
    },
    /// The command was cancelled together with its context: the context was taken down, or
    /// the kernel driver set it up anew because a command of it hung. Up to 6.18, kernels
    /// tell of a list that hung in the same way, a minute after it began, and of a single
    /// run that hung as [`ContextLost`](Self::ContextLost); later ones tell of either as
    /// [`CommandTimeout`](Self::CommandTimeout), after two seconds.
    #[error("the run was cancelled together with its context{}", colon(diagnosis))]
    CommandAborted {
        /// What was going on, when the device can tell.
        diagnosis: Option<String>,
    },
    /// A run of the context hung. Either the kernel driver could not set the context up
    /// again, and this run, a later one, never started; or this is the run that hung: kernels
    /// up to 6.18 say the same of it, a minute after it began, unless they make a list of
    /// every command (`force_cmdlist=1`, which is not their default).
    #[error("the run did not start, or was itself the run that hung: its context was lost")]
    ContextLost,
    /// The packet's state is none that a driver writes.
    #[error("the run ended in state {state}, which no driver writes")]
    CommandState {
        /// The packet's state field.
        state: u8,
    },
}

fn quoted(names: &[String]) -> String {
    if names.is_empty() {
        return "none".into();
    }
    names
        .iter()
        .map(|n| format!("{n:?}"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn colon(detail: &Option<String>) -> String {
    detail
        .as_ref()
        .map(|d| format!(": {d}"))
        .unwrap_or_default()
}

fn at(index: Option<usize>) -> String {
    index
        .map(|i| format!(" at run {i} of the list"))
        .unwrap_or_default()
}
