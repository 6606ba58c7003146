//! The whole way: LLVM IR modules to a core's ELF file and its report.

use crate::ir::{self, ParseError};
use crate::legalise::{self, LegaliseError};
use crate::link::{link, LinkError, ListedFunction, MemoryMap, Report};

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
#[derive(Clone, Debug)]
pub struct CoreOutput {
    /// The ELF file.
    pub elf: Vec<u8>,
    /// What it uses.
    pub report: Report,
    /// Its code, function by function; prints as a disassembly.
    pub listing: Vec<ListedFunction>,
}

/// Why a core can't be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The LLVM IR can't be read.
    #[error(transparent)]
    Parse(#[from] ParseError),
    /// The LLVM IR asks for what the core or this compiler can't do.
    #[error(transparent)]
    Legalise(#[from] LegaliseError),
    /// The modules can't be compiled or linked.
    #[error(transparent)]
    Link(#[from] LinkError),
}

/// Compiles and links one core.
///
/// # Errors
/// See [`Error`]; each names the module, function or symbol it is about.
pub fn build_core(input: &CoreInput<'_>) -> Result<CoreOutput, Error> {
    let mut modules = Vec::with_capacity(input.modules.len());
    for (name, text) in input.modules {
        modules.push(legalise::legalise(&ir::parse(text, name)?)?);
    }
    let linked = link(&modules, input.entry, &input.memory)?;
    Ok(CoreOutput {
        elf: linked.elf,
        report: linked.report,
        listing: linked.listing,
    })
}
