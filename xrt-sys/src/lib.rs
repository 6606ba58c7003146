//! The door to XRT, the Xilinx runtime: found and opened at run time.
//!
//! XRT's interface for NPUs is C++. `shim/npu_xrt.h` is the part that this project
//! needs, as C; `shim/npu_xrt.cpp` has it over XRT and lets no exception out. Where
//! XRT's headers are present, the build script compiles it (against no library), and
//! this crate carries the bytes. [`Library::open`] opens XRT's `libxrt_coreutil`,
//! then the shim; nothing links to either, so programs build and start without XRT.
//! A program that was built without the headers can be given a shim by
//! [`SHIM_VARIABLE`].
//!
//! `bindings.rs` is made by bindgen from the header and kept here; `cargo xtask
//! bindings --check` refuses one that is stale.
//!
//! The crate has no logic: [`Library`] opens, and one owner per kind of handle frees
//! it, in the right order.
#![deny(unsafe_op_in_unsafe_fn)]

#[allow(
    clippy::all,
    dead_code,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    unreachable_pub,
    unsafe_op_in_unsafe_fn
)]
#[rustfmt::skip]
mod bindings;
mod handles;
mod library;
mod locate;

pub use handles::{Buffer, Context, Device, Kernel, Run, RunList, Waited};
pub use library::{has_shim, Library, LoadError, XrtError, SHIM_VARIABLE};
pub use locate::{locate, locate_in, Installation};
