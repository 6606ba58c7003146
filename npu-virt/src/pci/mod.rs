//! The Phoenix as a PCI device: what the Linux driver `amdxdna` sees.
//!
//! ```text
//! driver ── BAR 0 ─▶ PSP, SMU (`power`)          guest memory (`dma`)
//!        ── BAR 2 ─▶ SRAM with the rings (`ring`)      ▲
//!        ── BAR 4 ─▶ mailbox registers ─▶ `firmware` ──┤ PDI, slots, streams
//!        ◀─ MSI-X ── responses ◀── `exec` ─▶ npu-emu ──┘ host buffers
//! ```
//!
//! [`Device`] is the whole of it, without a transport: registers in, interrupts
//! out, memory through [`Dma`]. Tests drive it as the driver does. [`server`]
//! hands it to QEMU over vfio-user.
//!
//! Contexts, compute units and the array are those of [`npu_emu::firmware`]; a
//! command runs the PDI and the instruction stream that the guest submitted.
//! Commands run on a thread of their own, one after the other, as the one array
//! allows; a command without an end holds nobody up but its own context.
//!
//! Facts (registers, messages, rings) are those of the public driver
//! `drivers/accel/amdxdna` in amd/xdna-driver, protocols 5.7 and 5.8.

mod config;
pub mod control;
mod device;
#[allow(unsafe_code)] // copies to and from guest memory
pub mod dma;
mod exec;
mod faults;
mod firmware;
mod power;
pub mod regs;
mod ring;
pub mod server;
#[cfg(test)]
mod tests;
pub mod wire;

pub use config::{ConfigSpace, BAR_SIZES, VECTORS};
pub use device::{Device, Interrupts, Log, Protocol, Settings};
pub use dma::{Dma, DmaError};
pub use faults::{Plan, PlanError, TileError};
