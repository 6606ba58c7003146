//! Whether the device still answers, which the kernel driver does not say by itself.

use super::kmd::meaning;
use crate::kmd::{Errno, Kmd};
use crate::sync::atomic::{AtomicBool, Ordering};
use crate::Error;

/// What a backend knows of its device's firmware.
#[derive(Debug)]
pub(super) struct Health {
    /// It missed an answer once: ENODEV now means that it is gone.
    dead: AtomicBool,
}

impl Health {
    pub(super) fn new() -> Self {
        Self {
            dead: AtomicBool::new(false),
        }
    }

    /// Whether the firmware missed an answer once. The kernel driver would take commands
    /// all the same, and keep their memory for ever.
    pub(super) fn is_dead(&self) -> bool {
        self.dead.load(Ordering::Relaxed)
    }

    /// Whether the device has let go of what the driver took from it without the
    /// firmware's word: a command that hung or was aborted, a context that was destroyed.
    /// The driver says the same whether the firmware answered or not, so it is asked,
    /// which takes as long as the driver waits for an answer. `None`: there is nobody to
    /// ask.
    ///
    /// # Errors
    /// [`Error::FirmwareDead`], [`Error::DeviceRemoved`]; [`Error::DriverNotAsked`] and what
    /// the driver fails with before it asks. It may still touch the memory.
    pub(super) fn has_let_go(&self, kmd: Option<&impl Kmd>) -> Result<(), Error> {
        let Some(kmd) = kmd else {
            // The next one who asks may find somebody: the device is not given up.
            return Err(Error::DriverNotAsked);
        };
        match kmd.ask_firmware() {
            Ok(()) => Ok(()),
            Err(_) if kmd.is_gone() => Ok(()),
            Err(Errno::ETIME | Errno::ENODEV | Errno::EPIPE) => Err(self.lost(kmd)),
            // Out of memory, say: the firmware has missed nothing.
            Err(other) => Err(meaning("GET_INFO (AIE status)", other)),
        }
    }

    /// The device does not answer, or is not there any more.
    pub(super) fn lost(&self, kmd: &impl Kmd) -> Error {
        if kmd.is_present() {
            self.dead.store(true, Ordering::Relaxed);
            Error::FirmwareDead
        } else {
            Error::DeviceRemoved
        }
    }
}
