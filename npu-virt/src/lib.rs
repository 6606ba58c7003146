//! The emulated Phoenix seen from outside.
//!
//! [`pci`] is the device as the Linux driver sees it: BARs, PSP, SMU, mailbox,
//! firmware messages, with a vfio-user server that puts it into QEMU.
//! [`preload`] takes the place of the kernel driver's ioctls in a program that
//! runs on this machine.
#![deny(unsafe_code)] // but where memory is shared with a guest or a program

pub mod pci;
pub mod preload;
pub mod sandbox;
