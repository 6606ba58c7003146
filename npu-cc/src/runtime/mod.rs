//! Routines that compiled code calls: division, wide multiplication, block
//! copies. They are LLVM IR text and go through the same compiler as what
//! calls them.

/// Symbols and the text that defines them.
const ROUTINES: &[(&str, &str)] = &[
    ("__udivsi3", include_str!("udivsi3.ll")),
    ("__divsi3", include_str!("divsi3.ll")),
    ("__umodsi3", include_str!("modsi3.ll")),
    ("__modsi3", include_str!("modsi3.ll")),
    ("__udivdi3", include_str!("udivdi3.ll")),
    ("__divdi3", include_str!("divdi3.ll")),
    ("__umoddi3", include_str!("moddi3.ll")),
    ("__moddi3", include_str!("moddi3.ll")),
    ("__udivti3", include_str!("udivti3.ll")),
    ("__divti3", include_str!("divti3.ll")),
    ("__umodti3", include_str!("modti3.ll")),
    ("__modti3", include_str!("modti3.ll")),
    ("__muldi3", include_str!("muldi3.ll")),
    ("memcpy", include_str!("memcpy.ll")),
    ("memmove", include_str!("memmove.ll")),
    ("memset", include_str!("memset.ll")),
];

/// The LLVM IR text that defines a symbol, if the runtime has it. Two symbols
/// may be defined by the same text; texts call other routines by symbol.
pub fn module_for(symbol: &str) -> Option<&'static str> {
    ROUTINES
        .iter()
        .find(|(name, _)| *name == symbol)
        .map(|(_, text)| *text)
}

/// Symbols that the runtime defines.
pub fn symbols() -> impl Iterator<Item = &'static str> {
    ROUTINES.iter().map(|(name, _)| *name)
}

/// Whether the result is all that a routine of the runtime does.
pub(crate) fn is_pure(symbol: &str) -> bool {
    symbol.starts_with("__") && symbols().any(|name| name == symbol)
}

#[cfg(test)]
mod tests {
    use crate::{ir, legalise, lir};

    #[test]
    fn each_routine_is_defined_by_its_text() {
        for symbol in super::symbols() {
            let text = super::module_for(symbol).unwrap();
            let module = ir::parse(text, symbol).unwrap();
            let words = legalise::legalise(&module).unwrap();
            lir::check::check(&words).unwrap();
            assert!(words
                .functions
                .iter()
                .any(|function| function.name == symbol));
            for external in words.externals.keys() {
                assert!(
                    super::module_for(external).is_some(),
                    "{symbol} needs {external}"
                );
            }
        }
    }
}
