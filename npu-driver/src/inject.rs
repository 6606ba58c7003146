//! Planted defects, to show that checks can fail (feature `inject`).
//!
//! [`set`] plants one for the whole process, in the transfers or in the emulated
//! device. Nothing that judges results can see which.

use npu_emu::firmware::inject::Defect;
use std::sync::atomic::{AtomicBool, Ordering};

/// A planted defect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Injection {
    /// From the second run on, the device writes what the run before was to write.
    StaleOutput,
    /// The last 64 bytes of every host buffer are never written.
    ShortOutput,
    /// Host buffers 0 and 1 change places.
    SwappedInputs,
    /// Bound tables are uploaded once and never again.
    LostTables,
    /// Runs complete; what they write is noise.
    GarbageOutput,
    /// Runs complete; what they write is zero.
    ZeroOutput,
    /// Runs complete without being executed.
    NotExecuted,
    /// Bit 0 of the last byte of every host buffer is flipped.
    OneBit,
    /// Each byte is written one place too far.
    LateOutput,
    /// The first core stops in the second run; a new context has it again.
    Hang,
    /// The first run ends; in every later one the first core stops.
    Wedge,
    /// A tile of the array raises a DMA error in the second run.
    ArrayError,
    /// The second run is executed, and answered later than the kernel driver waits.
    LateAnswer,
    /// Ahead of the second run the device has lost its context.
    LostContext,
    /// Other processes have all six context slots.
    SlotsTaken,
}

impl Injection {
    fn defect(self) -> Option<Defect> {
        Some(match self {
            Self::StaleOutput => Defect::StaleOutput,
            Self::ShortOutput => Defect::ShortOutput,
            Self::SwappedInputs => Defect::SwappedInputs,
            Self::GarbageOutput => Defect::Garbage,
            Self::ZeroOutput => Defect::Zeros,
            Self::NotExecuted => Defect::NotExecuted,
            Self::OneBit => Defect::OneBit,
            Self::LateOutput => Defect::Late,
            Self::Hang => Defect::Hang,
            Self::Wedge => Defect::Wedge,
            Self::ArrayError => Defect::Error,
            Self::LateAnswer => Defect::LateAnswer,
            Self::LostContext => Defect::LostContext,
            Self::SlotsTaken => Defect::Crowded,
            Self::LostTables => return None,
        })
    }
}

/// The defect that this crate has itself.
static LOST_TABLES: AtomicBool = AtomicBool::new(false);

/// Plants a defect in place of the one there is, or none.
pub fn set(injection: Option<Injection>) {
    npu_emu::firmware::inject::set(injection.and_then(Injection::defect));
    let lost = injection == Some(Injection::LostTables);
    LOST_TABLES.store(lost, Ordering::SeqCst);
}

/// [`Xclbin::with_manifest`](crate::Xclbin::with_manifest) for an image with a planted
/// defect: the manifest is that of the sound one, so its hash isn't compared.
///
/// # Errors
/// As there.
pub fn with_manifest(xclbin: crate::Xclbin, json: &[u8]) -> Result<crate::Xclbin, crate::Error> {
    xclbin.with_manifest_unhashed(json)
}

/// Whether lost tables stay lost.
pub(crate) fn lose_tables() -> bool {
    LOST_TABLES.load(Ordering::SeqCst)
}
