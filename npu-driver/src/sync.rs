//! Locks and atomics of this crate.
//!
//! The standard library's, but for the crate's own model tests (feature `model`): there
//! a scheduler that tries many interleavings takes their place, so that it is the real
//! pool, contexts and submissions that it runs (`crate::model`).

#[cfg(not(all(test, feature = "model")))]
mod chosen {
    pub(crate) use std::sync::{atomic, Arc, Condvar, Mutex, MutexGuard, Once, OnceLock};
    pub(crate) use std::sync::{PoisonError, Weak};
    pub(crate) use std::thread::sleep;
}

#[cfg(all(test, feature = "model"))]
mod chosen {
    pub(crate) use shuttle::sync::{atomic, Arc, Condvar, Mutex, MutexGuard, Once};
    pub(crate) use shuttle::sync::{PoisonError, Weak};

    /// Lets other threads run: time does not pass in a model.
    pub(crate) fn sleep(_: std::time::Duration) {
        shuttle::thread::yield_now();
    }

    /// The standard one, whose initialisation other threads of the model can wait for.
    #[derive(Debug)]
    pub(crate) struct OnceLock<T> {
        value: std::sync::OnceLock<T>,
        making: Mutex<()>,
    }

    impl<T> OnceLock<T> {
        pub(crate) fn new() -> Self {
            Self {
                value: std::sync::OnceLock::new(),
                making: Mutex::new(()),
            }
        }

        pub(crate) fn get(&self) -> Option<&T> {
            self.value.get()
        }

        pub(crate) fn get_or_init(&self, make: impl FnOnce() -> T) -> &T {
            let _making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
            self.value.get_or_init(make)
        }
    }
}

pub(crate) use chosen::*;
