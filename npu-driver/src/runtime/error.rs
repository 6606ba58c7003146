//! What a call can answer instead of a result.

use golden::attention::AttendError;
use golden::layernorm::LayerNormError;
use golden::matmul::MatmulError;

/// Why a call has no result. That a device is missing, lost or wrong is not among the
/// reasons, with one exception: then the CPU gives the answer. The exception is a call on
/// blocks whose device is lost in its run, which keeps them
/// ([`Driver`](Self::Driver); [`Block`](super::Block#a-device-that-is-lost) says what to
/// do).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CallError {
    /// Its [`CancelToken`](super::CancelToken) was used.
    #[error("the call was cancelled")]
    Cancelled,
    /// The queue had no place, and the caller would not wait.
    #[error("the queue is full ({limit} calls); wait, or make it longer")]
    QueueFull {
        /// Calls that the queue takes.
        limit: usize,
    },
    /// A slice or block of the wrong length.
    #[error("{name} has {actual} elements, {expected} are needed")]
    Length {
        /// Argument.
        name: &'static str,
        /// What would do.
        expected: usize,
        /// As given.
        actual: usize,
    },
    /// More sound than a window.
    #[error("{samples} samples are more than a window of {most}; call once for each window")]
    Window {
        /// As given.
        samples: usize,
        /// Of 30 s.
        most: usize,
    },
    /// A number of mel bins that no model has.
    #[error("{bins} mel bins; 80 and 128 are what there is")]
    Bins {
        /// As given.
        bins: usize,
    },
    /// Operands of a product.
    #[error(transparent)]
    Matmul(#[from] MatmulError),
    /// Operands of attention.
    #[error(transparent)]
    Attention(#[from] AttendError),
    /// Operands of LayerNorm.
    #[error(transparent)]
    LayerNorm(#[from] LayerNormError),
    /// A block can't be read or written: [`BufferInFlight`](crate::Error::BufferInFlight)
    /// when a run has it whose device is lost.
    #[error(transparent)]
    Driver(#[from] crate::Error),
}
