//! The whole way: LLVM IR modules to a core's ELF file and its report.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::ir::{self, ParseError};
use crate::legalise::{self, LegaliseError};
use crate::link::{compile_all, link_kept, LinkError, ListedFunction, MemoryMap, Report};
use crate::lir;
use crate::memo::{Codes, Memo};

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

/// A text and what was read of it.
type Known = (String, Arc<Read>);

/// What the cores of one build share: modules that were read, and functions that were compiled.
///
/// Each module's text is read once and each function is compiled once, however many cores link it, and
/// from however many threads. What comes out is what [`build_core`] gives, byte for byte. Everything
/// is kept until the session is dropped.
#[derive(Debug, Default)]
pub struct Session {
    /// By name, then by text.
    modules: Mutex<BTreeMap<String, Vec<Known>>>,
    memo: Memo,
}

/// A module that is read once, also when several threads ask at the same time.
#[derive(Debug, Default)]
struct Read {
    module: OnceLock<Result<lir::Module, Error>>,
    codes: Codes,
}

impl Session {
    /// A session that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Compiles and links one core.
    ///
    /// # Errors
    /// See [`Error`]; each names the module, function or symbol it is about.
    pub fn build_core(&self, input: &CoreInput<'_>) -> Result<CoreOutput, Error> {
        let read: Vec<Arc<Read>> = input.modules.iter().map(|m| self.module(*m)).collect();
        let mut modules = Vec::with_capacity(read.len());
        for (read, (name, text)) in read.iter().zip(input.modules) {
            let module = read.module(name, text)?;
            modules.push((module, Some(&read.codes)));
        }
        let linked = link_kept(&modules, input.entry, &input.memory, &self.memo)?;
        Ok(CoreOutput {
            elf: linked.elf,
            report: linked.report,
            listing: linked.listing,
        })
    }

    /// Compiles all functions of a module, so that cores that link it find them done.
    ///
    /// # Errors
    /// See [`Error`].
    #[doc(hidden)]
    pub fn compile(&self, name: &str, text: &str) -> Result<(), Error> {
        let read = self.module((name, text));
        let module = read.module(name, text)?;
        compile_all(module, &read.codes, &self.memo)?;
        Ok(())
    }

    fn module(&self, (name, text): (&str, &str)) -> Arc<Read> {
        let mut modules = self.modules.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = modules.get(name) {
            if let Some((_, read)) = known.iter().find(|(known, _)| known == text) {
                return read.clone();
            }
        }
        let new = Arc::<Read>::default();
        let named = modules.entry(name.to_owned()).or_default();
        named.push((text.to_owned(), new.clone()));
        new
    }
}

impl Read {
    fn module(&self, name: &str, text: &str) -> Result<&lir::Module, Error> {
        let read = || Ok(legalise::legalise(&ir::parse(text, name)?)?);
        self.module.get_or_init(read).as_ref().map_err(Clone::clone)
    }
}

/// Compiles and links one core by itself.
///
/// # Errors
/// See [`Error`]; each names the module, function or symbol it is about.
pub fn build_core(input: &CoreInput<'_>) -> Result<CoreOutput, Error> {
    Session::new().build_core(input)
}
