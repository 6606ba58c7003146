//! The whole way: LLVM IR modules to a core's ELF file and its report.

use crate::link::{MemoryMap, Report};

/// What one core runs.
#[derive(Clone, Debug)]
pub struct CoreInput<'a> {
    /// Modules as (name for messages, LLVM IR text).
    pub modules: &'a [(&'a str, &'a str)],
    /// Symbol of the function that the start-up code calls, e.g. `core_0_2`.
    pub entry: &'a str,
    /// Where stack, data and fixed symbols lie.
    pub memory: MemoryMap,
}

/// A built core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreOutput {
    /// The ELF file.
    pub elf: Vec<u8>,
    /// What it uses.
    pub report: Report,
}

/// Why a core can't be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The entry symbol is defined nowhere.
    #[error(
        "no module defines the entry function `{entry}`; give the name of the core's function"
    )]
    NoEntry {
        /// The symbol asked for.
        entry: String,
    },
}

/// Compiles and links one core.
///
/// # Errors
/// See [`Error`]; each names the module, function or symbol it is about.
pub fn build_core(input: &CoreInput<'_>) -> Result<CoreOutput, Error> {
    Err(Error::NoEntry {
        entry: input.entry.to_owned(),
    })
}
