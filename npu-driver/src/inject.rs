//! Planted defects, to show that checks can fail (feature `inject`).
//!
//! [`set`] plants one for the whole process, in the transfers or in the emulated
//! device. Nothing that judges results can see which.

use npu_emu::firmware::inject::Defect;
use npu_image::txn::Op;
use std::sync::atomic::{AtomicU8, Ordering};

/// A planted defect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Injection {
    /// The device writes what its previous run wrote; nothing, if there was none.
    StaleOutput,
    /// The last 64 bytes of every host buffer are never written.
    ShortOutput,
    /// Host buffers 0 and 1 change places.
    SwappedInputs,
    /// One bit of every uploaded table is flipped.
    TableBit,
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
    /// No run ever ends.
    Hang,
    /// The first run ends, none behind it.
    Wedge,
    /// The array raises an error in the second run.
    ArrayError,
}

impl Injection {
    /// Every one.
    pub const ALL: [Self; 13] = [
        Self::StaleOutput,
        Self::ShortOutput,
        Self::SwappedInputs,
        Self::TableBit,
        Self::LostTables,
        Self::GarbageOutput,
        Self::ZeroOutput,
        Self::NotExecuted,
        Self::OneBit,
        Self::LateOutput,
        Self::Hang,
        Self::Wedge,
        Self::ArrayError,
    ];

    /// Its name on a command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::StaleOutput => "stale-output",
            Self::ShortOutput => "short-output",
            Self::SwappedInputs => "swapped-inputs",
            Self::TableBit => "table-bit",
            Self::LostTables => "lost-tables",
            Self::GarbageOutput => "garbage-output",
            Self::ZeroOutput => "zero-output",
            Self::NotExecuted => "not-executed",
            Self::OneBit => "one-bit",
            Self::LateOutput => "late-output",
            Self::Hang => "hang",
            Self::Wedge => "wedge",
            Self::ArrayError => "array-error",
        }
    }

    /// What it does, in a sentence.
    pub const fn description(self) -> &'static str {
        match self {
            Self::StaleOutput => "the device writes what its previous run wrote",
            Self::ShortOutput => "the last 64 bytes of every output are never written",
            Self::SwappedInputs => "host buffers 0 and 1 change places",
            Self::TableBit => "one bit of every uploaded table is flipped",
            Self::LostTables => "tables are uploaded once, and not again after they were lost",
            Self::GarbageOutput => "runs complete, their outputs are noise",
            Self::ZeroOutput => "runs complete, their outputs are zero",
            Self::NotExecuted => "runs complete without being executed",
            Self::OneBit => "bit 0 of the last byte of every output is flipped",
            Self::LateOutput => "each byte of an output is written one place too far",
            Self::Hang => "no run ever ends",
            Self::Wedge => "the first run ends, none behind it",
            Self::ArrayError => "the array raises an error in the second run",
        }
    }

    /// The one with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|i| i.name() == name)
    }

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
            Self::TableBit | Self::LostTables => return None,
        })
    }
}

const TABLE_BIT: u8 = 1;
const LOST_TABLES: u8 = 2;

/// The defects that this crate has itself.
static TABLES: AtomicU8 = AtomicU8::new(0);

/// Plants a defect in place of the one there is, or none.
pub fn set(injection: Option<Injection>) {
    npu_emu::firmware::inject::set(injection.and_then(Injection::defect));
    let tables = match injection {
        Some(Injection::TableBit) => TABLE_BIT,
        Some(Injection::LostTables) => LOST_TABLES,
        _ => 0,
    };
    TABLES.store(tables, Ordering::SeqCst);
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
    TABLES.load(Ordering::SeqCst) == LOST_TABLES
}

/// Flips bit 1 of byte 37 of each upload, or of its last word.
pub(crate) fn spoil(upload: &mut [Op]) {
    if TABLES.load(Ordering::SeqCst) != TABLE_BIT {
        return;
    }
    for op in upload {
        if let Op::BlockWrite { data, .. } = op {
            let index = data.len().saturating_sub(1).min(9);
            if let Some(word) = data.get_mut(index) {
                *word ^= 0x0000_0200;
            }
        }
    }
}
