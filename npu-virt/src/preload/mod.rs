//! The kernel driver's calls inside a program: an interposer.
//!
//! The shared library of this crate (feature `preload`) takes the place of `ioctl`,
//! `close` and `mmap` in a program that `LD_PRELOAD`s it. A device node that is an
//! empty regular file stands for `/dev/accel/accel0`; the first DRM call on it makes
//! the open file a device of its own: its descriptor becomes a memory file, whose
//! offsets are the offsets that GET_BO_INFO gives, so that mmap shares memory between
//! program and emulator without any help. Then each call goes to the emulated kernel
//! driver ([`npu_emu::ioctl::Model::ioctl`]), and commands run on the emulated array.
//!
//! Nothing above the system call is changed: programs use the unmodified XRT or this
//! project's own driver. What it shows is that they fit our model of the kernel
//! driver; that the model is right is shown by the real one over the PCI device.
//!
//! | variable | meaning |
//! |---|---|
//! | `NPU_VIRT_NODE` | the file that stands for the device (`/dev/accel/accel0`) |
//! | `NPU_VIRT_ADDRESSES` | `kernel` (default) or `shared`: what the device calls host buffers |
//! | `NPU_VIRT_DRM` | version of the driver's interface, `0.0` (Linux 6.14) to `0.10` (7.3, default) |
//! | `NPU_VIRT_FAULTS` | `NAME:TIMES,..`: faults planted in each device that is opened |
//! | `NPU_VIRT_HANG_MS` | how long the driver waits for a command without an answer (2000) |
//! | `NPU_VIRT_TRACE` | any value: each call and its result on standard error |

mod device;
mod program;
mod settings;
mod store;
#[cfg(feature = "preload")]
#[allow(unsafe_code, unreachable_pub)] // exported by name
mod symbols;

pub use device::{Device, Devices};
pub use settings::{BadSetting, Settings};
