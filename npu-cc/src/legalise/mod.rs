//! LLVM IR to LIR: everything becomes 32-bit words.

mod error;

use crate::{ir, lir};
pub use error::{LegaliseError, LegaliseErrorKind};

/// Rewrites a module into words.
///
/// # Errors
/// What the core or this compiler cannot do, by name and line: floating
/// point, vectors, variable argument lists, stack objects of variable size.
pub fn legalise(module: &ir::Module) -> Result<lir::Module, LegaliseError> {
    Err(LegaliseError {
        source_name: module.name.clone(),
        line: 1,
        symbol: String::new(),
        kind: LegaliseErrorKind::Unsupported {
            what: "everything".to_owned(),
            help: "not written yet",
        },
    })
}
