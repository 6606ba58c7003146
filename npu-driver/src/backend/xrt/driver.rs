//! The kernel driver below XRT, asked what XRT does not tell.

use crate::backend::health::Health;
use crate::kmd::Kmd;
use crate::Error;
use std::sync::OnceLock;

/// A file of this crate's own to the device that XRT drives, opened when there is
/// something to ask.
#[derive(Debug)]
pub(super) struct Driver<K: Kmd> {
    file: OnceLock<K>,
    health: Health,
}

impl<K: Kmd> Driver<K> {
    pub(super) fn new() -> Self {
        Self {
            file: OnceLock::new(),
            health: Health::new(),
        }
    }

    /// Whether the firmware missed an answer once.
    pub(super) fn is_dead(&self) -> bool {
        self.health.is_dead()
    }

    /// See [`Health::has_let_go`]. `open` is tried again where it failed: until somebody
    /// can be asked, nothing is taken to be let go.
    ///
    /// # Errors
    /// As there.
    pub(super) fn has_let_go(&self, open: impl FnOnce() -> Option<K>) -> Result<(), Error> {
        self.health.has_let_go(self.file(open))
    }

    /// The file, opened with `open` where it is not yet.
    pub(super) fn file(&self, open: impl FnOnce() -> Option<K>) -> Option<&K> {
        if self.file.get().is_none() {
            if let Some(opened) = open() {
                // Another thread's may be there first; it is as good.
                let _ = self.file.set(opened);
            }
        }
        self.file.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kmd::{Bo, BoHandle, BoKind, CuConfig, Errno, Hwctx, HwctxHandle};
    use crate::kmd::{HwctxParams, KmdInfo, Seq};
    use crate::RunStats;
    use std::cell::Cell;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::sync::Arc;
    use std::time::Duration;

    /// Answers, or not, and counts how often it was asked.
    #[derive(Clone, Default)]
    struct Firmware {
        silent: Arc<AtomicBool>,
        /// The driver fails before it asks.
        unasked: Arc<AtomicBool>,
        gone: Arc<AtomicBool>,
        asked: Arc<AtomicUsize>,
    }

    impl Kmd for Firmware {
        fn ask_firmware(&self) -> Result<(), Errno> {
            self.asked.fetch_add(1, Ordering::SeqCst);
            if self.unasked.load(Ordering::SeqCst) {
                return Err(Errno::ENOMEM);
            }
            match self.silent.load(Ordering::SeqCst) {
                true => Err(Errno::ETIME),
                false => Ok(()),
            }
        }

        fn is_gone(&self) -> bool {
            self.gone.load(Ordering::SeqCst)
        }

        fn info(&self) -> KmdInfo {
            panic!("not asked")
        }

        fn create_bo(&self, _: BoKind, _: u64) -> Result<Bo, Errno> {
            Err(Errno::EINVAL)
        }

        fn close_bo(&self, _: BoHandle) {}

        fn create_hwctx(&self, _: HwctxParams) -> Result<Hwctx, Errno> {
            Err(Errno::EINVAL)
        }

        fn config_cu(&self, _: HwctxHandle, _: &[CuConfig]) -> Result<(), Errno> {
            Err(Errno::EINVAL)
        }

        fn destroy_fence(&self, _: &Hwctx) {}

        fn destroy_hwctx(&self, _: &Hwctx) -> Result<(), Errno> {
            Err(Errno::EINVAL)
        }

        fn exec_cmd(&self, _: HwctxHandle, _: BoHandle, _: &[BoHandle]) -> Result<Seq, Errno> {
            Err(Errno::EINVAL)
        }

        fn wait(&self, _: &Hwctx, _: Seq, _: Duration) -> Result<(), Errno> {
            Err(Errno::EINVAL)
        }

        fn diagnose(&self, _: HwctxHandle, _: Seq) -> Option<String> {
            None
        }

        fn stats(&self, _: HwctxHandle, _: Seq) -> Option<RunStats> {
            None
        }
    }

    #[test]
    fn nothing_is_let_go_while_nobody_can_be_asked() {
        let driver = Driver::<Firmware>::new();
        for _ in 0..2 {
            let told = driver.has_let_go(|| None);
            assert!(matches!(told, Err(Error::DriverNotAsked)), "{told:?}");
        }
        // The device itself may well answer: others may go on with it.
        assert!(!driver.is_dead());
    }

    #[test]
    fn the_device_is_opened_once_and_asked_each_time() {
        let (driver, firmware) = (Driver::new(), Firmware::default());
        let opened = Cell::new(0);
        let open = || {
            opened.set(opened.get() + 1);
            Some(firmware.clone())
        };
        driver.has_let_go(open).unwrap();
        driver.has_let_go(open).unwrap();
        assert_eq!(
            (opened.get(), firmware.asked.load(Ordering::SeqCst)),
            (1, 2)
        );
        firmware.unasked.store(true, Ordering::SeqCst);
        let told = driver.has_let_go(open);
        assert!(matches!(told, Err(Error::Os { .. })), "{told:?}");
        assert!(!driver.is_dead(), "nobody asked it");
        firmware.unasked.store(false, Ordering::SeqCst);
        driver.has_let_go(open).unwrap();
        firmware.silent.store(true, Ordering::SeqCst);
        let told = driver.has_let_go(open);
        assert!(matches!(told, Err(Error::FirmwareDead)), "{told:?}");
        assert!(driver.is_dead());
        // Taken out of the machine, it touches nothing.
        firmware.gone.store(true, Ordering::SeqCst);
        driver.has_let_go(open).unwrap();
    }
}
