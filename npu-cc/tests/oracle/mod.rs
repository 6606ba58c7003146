//! Compiles LLVM IR text with the runtime routines it needs.

use npu_cc::{ir, legalise, lir, runtime};

pub(crate) fn words(text: &str, name: &str) -> lir::Module {
    let module = ir::parse(text, name).unwrap_or_else(|error| panic!("{error}"));
    let module = legalise::legalise(&module).unwrap_or_else(|error| panic!("{error}"));
    lir::check::check(&module).unwrap_or_else(|error| panic!("{error}\n{module}"));
    module
}

/// A module and, behind it, the runtime modules that it needs.
pub(crate) fn with_runtime(text: &str, name: &str) -> Vec<lir::Module> {
    let mut modules = vec![words(text, name)];
    loop {
        let missing = modules
            .iter()
            .flat_map(|module| module.externals.keys())
            .find(|symbol| {
                !modules.iter().any(|module| {
                    module
                        .functions
                        .iter()
                        .any(|function| function.name == **symbol)
                }) && runtime::module_for(symbol).is_some()
            });
        match missing.cloned() {
            Some(symbol) => {
                let text = runtime::module_for(&symbol).unwrap();
                modules.push(words(text, &symbol));
            }
            None => return modules,
        }
    }
}
