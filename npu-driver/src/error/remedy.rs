//! What a person can do about each error.

use super::Error;

impl Error {
    /// What to do about it, in a sentence or two.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::NoDevice { .. } => {
                "Run `cargo xtask doctor` to see what is missing, or use the emulator \
                 (DeviceSelector::Emulator, `--device emu`)."
            }
            Self::NotBound { .. } => {
                "Look at `dmesg | grep amdxdna`: mostly the firmware (linux-firmware, \
                 amdnpu/1502_00) is missing or does not fit the driver."
            }
            Self::NoXrtShim { .. } => {
                "Install XRT's headers (Debian: libxrt-dev) or set XILINX_XRT, and build again; \
                 or use `--device amdxdna`, which needs no XRT."
            }
            Self::Permission { .. } => {
                "Add your user to the group that owns the device node (usually `render`), \
                 then log in again."
            }
            Self::NoIommuMode => {
                "Enable the IOMMU in the firmware setup and boot without `iommu=pt` and \
                 `amd_iommu=off`; the kernel needs 6.14 or newer."
            }
            Self::FirmwareMismatch { .. } => {
                "Install the firmware package that belongs to the kernel driver \
                 (linux-firmware, amdnpu/1502_00) and reboot."
            }
            Self::ReadFile { .. } => {
                "Check the path; build kernels with `cargo xtask build-kernels`."
            }
            Self::BadImage { .. } => {
                "Rebuild the file; `cargo xtask inspect FILE` shows how far it can be read."
            }
            Self::UnknownKernel { .. } => "Use one of the names listed.",
            Self::BadStream { .. } => {
                "Rebuild the instruction stream; `cargo xtask inspect FILE` shows how far it \
                 can be read."
            }
            Self::StreamForOtherArray { .. } => {
                "Rebuild the design for npu1 (Phoenix); streams for npu2 (Strix) don't run here."
            }
            Self::UnsafeOperation { .. } => {
                "Phoenix streams may hold WRITE, BLOCKWRITE, MASKWRITE, TCT and DDR_PATCH; \
                 rebuild the design for npu1."
            }
            Self::CannotStretch { .. } => {
                "Build the design for buffers of that size, or take a ratio that fits."
            }
            Self::StreamAddress { .. } => {
                "Rebuild the instruction stream together with its xclbin."
            }
            Self::MissingBuffer { .. } => {
                "Pass all host buffers in the order of the kernel's arguments."
            }
            Self::BufferTooSmall { .. } => "Pass a buffer of at least the size named.",
            Self::UnpatchedDescriptor { .. } => {
                "Add a DDR_PATCH for the descriptor before the write that starts it."
            }
            Self::UnwrittenDescriptor { .. } => {
                "Write all eight words of the descriptor (one BLOCKWRITE), then patch its address."
            }
            Self::UnawaitedOutput { .. } => {
                "Start the channel's last task with a token, and add a TCT for each token of the \
                 channel (MLIR-AIE: `issue_token` and `dma_wait`); build without traces, for whose \
                 outputs no sequence waits."
            }
            Self::UntranslatedBuffer { .. } => {
                "Build the stream anew with a compiler that adds it (this project's, or a current \
                 MLIR-AIE), or give the kernel at most five host buffers."
            }
            Self::OtherAddresses { .. } => {
                "Run it with the buffers that it was made for, in their order, or make one for \
                 these with `with_addresses`."
            }
            Self::AddressesBound => "Take the stream that this one was made from.",
            Self::BadAddress { .. } => {
                "Pass addresses below 2^48 that are multiples of 4, as `Buffer::device_address` \
                 gives them."
            }
            Self::ArgumentCount { .. } | Self::ArgumentSize { .. } => {
                "Pass the buffers that the kernel's manifest lists, in its order."
            }
            Self::BufferSize { .. } => "Ask for at least one element and less than 4 GiB.",
            Self::DataLength { .. } => "Pass data of exactly the buffer's length.",
            Self::BufferInFlight => {
                "Wait for the run, or drop its context, before touching the buffer."
            }
            Self::OtherDevice { .. } => "Make buffers and contexts from the same Device.",
            Self::OtherContext => "Submit the runs of each context as a list of its own.",
            Self::OtherList => "Add the buffer to this list too, and take the id that this gives.",
            Self::NoManifest { .. } => {
                "Give the manifest with Xclbin::with_manifest, or bind by tile and address \
                 with Kernel::bind_at."
            }
            Self::UnknownTable { .. } => "Use one of the names listed.",
            Self::TableSize { .. } => "Pass exactly that many bytes: a table is never padded.",
            Self::TablePlace { .. } => {
                "Place tables at 4-byte aligned addresses in the data memory of a tile."
            }
            Self::RunListLength { .. } => "Split the list.",
            Self::HeapMissing => "Reopen the device.",
            Self::OutOfDeviceMemory { .. } => {
                "Drop contexts and instruction streams that are not needed: Phoenix has a \
                 64 MiB heap per process."
            }
            Self::NoContextSlot { .. } => {
                "Drop contexts that are not needed; if there are none, look at `dmesg`."
            }
            Self::NoColumns { .. } => "Drop contexts that use the columns.",
            Self::InvalidArgument { .. } => "Look at `dmesg` for the kernel driver's reason.",
            Self::CallPermission { .. } => "Run as a user who may do this, or leave it out.",
            Self::MemLock { .. } => {
                "Raise the limit (`ulimit -l unlimited`, or memlock in /etc/security/limits.conf)."
            }
            Self::Unsupported { .. } => "Use a newer kernel driver, or do without.",
            Self::QueueFull { .. } => {
                "Wait for earlier runs of the context before more are submitted, or submit \
                 them as one list."
            }
            Self::Interrupted { .. } => "Try again.",
            Self::FirmwareDead => {
                "Reload the kernel module or rebind the device as root; if that fails, reboot."
            }
            Self::DriverNotAsked => {
                "Let this user open the NPU's node in /dev/accel, and the process open one more \
                 file; then wait again."
            }
            Self::Xrt { .. } => {
                "Look at `dmesg` for the kernel driver's reason, and try `--device amdxdna`, \
                 which does the same without XRT."
            }
            Self::DeviceRemoved => {
                "Open the device again when it is back: `cargo xtask doctor` shows whether the \
                 kernel driver has it."
            }
            Self::Os { .. } => "Look at `dmesg` for the kernel driver's reason.",
            Self::WaitTimeout { .. } => {
                "Wait longer, or drop the run's context to stop it. Its buffers stay locked \
                 until it ends."
            }
            Self::CommandTimeout { .. } => {
                "Check the locks, tokens and transfer lengths of the design and of the \
                 instruction stream; the context is usable again."
            }
            Self::CommandFailed { .. } => {
                "Check that xclbin and instruction stream belong together; the context is \
                 usable again."
            }
            Self::CommandAborted { .. } => {
                "Keep the context until its runs have finished. If nothing took it down, a run of \
                 it hung (with kernels before 6.19 it may be this one, if it is a list): check the \
                 locks, tokens and transfer lengths of design and instruction stream."
            }
            Self::ContextLost => {
                "Make the context anew; if that fails too, look at `dmesg` and open the device \
                 again. With kernels before 6.19 it may be this run that hung: check the locks, \
                 tokens and transfer lengths of design and instruction stream."
            }
            Self::CommandState { .. } => "Report this together with the kernel driver's version.",
        }
    }
}
