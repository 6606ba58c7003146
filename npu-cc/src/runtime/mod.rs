//! Routines that compiled code calls: division, wide multiplication, block
//! copies, floating point. They are LLVM IR text and go through the same
//! compiler as what calls them. Floating point is written in C (`c/`) and its
//! IR kept (`ir/`); `README.md` has the command that renews it.

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

/// What `c/float32.c` defines.
const FLOAT32: &[&str] = &[
    "__addsf3",
    "__subsf3",
    "__mulsf3",
    "__divsf3",
    "__negsf2",
    "__eqsf2",
    "__nesf2",
    "__ltsf2",
    "__lesf2",
    "__gtsf2",
    "__gesf2",
    "__unordsf2",
    "__fixsfsi",
    "__fixunssfsi",
    "__floatsisf",
    "__floatunsisf",
    "__fixsfdi",
    "__fixunssfdi",
    "__floatdisf",
    "__floatundisf",
    "__fixsfti",
    "__fixunssfti",
    "__floattisf",
    "__floatuntisf",
    "fmaf",
    "sqrtf",
    "fmodf",
    "floorf",
    "ceilf",
    "truncf",
    "roundf",
    "rintf",
    "nearbyintf",
    "roundevenf",
    "fminf",
    "fmaxf",
];

/// What `c/float64.c` defines.
const FLOAT64: &[&str] = &[
    "__adddf3",
    "__subdf3",
    "__muldf3",
    "__divdf3",
    "__negdf2",
    "__eqdf2",
    "__nedf2",
    "__ltdf2",
    "__ledf2",
    "__gtdf2",
    "__gedf2",
    "__unorddf2",
    "__fixdfsi",
    "__fixunsdfsi",
    "__floatsidf",
    "__floatunsidf",
    "__fixdfdi",
    "__fixunsdfdi",
    "__floatdidf",
    "__floatundidf",
    "__fixdfti",
    "__fixunsdfti",
    "__floattidf",
    "__floatuntidf",
    "fma",
    "sqrt",
    "fmod",
    "floor",
    "ceil",
    "trunc",
    "round",
    "rint",
    "nearbyint",
    "roundeven",
    "fmin",
    "fmax",
];

/// What `c/float_convert.c` defines.
const FLOAT_CONVERT: &[&str] = &[
    "__extendsfdf2",
    "__extendhfsf2",
    "__truncdfsf2",
    "__truncdfhf2",
    "__truncdfbf2",
    "__truncsfhf2",
    "__truncsfbf2",
];

/// Texts that define many symbols.
const LIBRARIES: &[(&[&str], &str)] = &[
    (FLOAT32, include_str!("ir/float32.ll")),
    (FLOAT64, include_str!("ir/float64.ll")),
    (FLOAT_CONVERT, include_str!("ir/float_convert.ll")),
];

/// The LLVM IR text that defines a symbol, if the runtime has it. Two symbols
/// may be defined by the same text; texts call other routines by symbol.
pub fn module_for(symbol: &str) -> Option<&'static str> {
    let one = ROUTINES.iter().find(|(name, _)| *name == symbol);
    let library = || LIBRARIES.iter().find(|(names, _)| names.contains(&symbol));
    one.map(|(_, text)| *text)
        .or_else(|| library().map(|(_, text)| *text))
}

/// Symbols that the runtime defines.
pub fn symbols() -> impl Iterator<Item = &'static str> {
    let libraries = LIBRARIES
        .iter()
        .flat_map(|(names, _)| names.iter().copied());
    ROUTINES.iter().map(|(name, _)| *name).chain(libraries)
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
        // Each text once.
        let mut texts: Vec<(&str, Vec<&str>)> = Vec::new();
        for symbol in super::symbols() {
            let text = super::module_for(symbol).unwrap();
            match texts.iter_mut().find(|(t, _)| *t == text) {
                Some((_, symbols)) => symbols.push(symbol),
                None => texts.push((text, vec![symbol])),
            }
        }
        for (text, symbols) in texts {
            let module = ir::parse(text, symbols[0]).unwrap();
            let words = legalise::legalise(&module).unwrap();
            lir::check::check(&words).unwrap();
            for symbol in symbols {
                let mut functions = words.functions.iter();
                assert!(
                    functions.any(|f| f.name == symbol && !f.local),
                    "{symbol} is not defined by its text"
                );
            }
            for external in words.externals.keys() {
                assert!(
                    super::module_for(external).is_some(),
                    "the runtime needs {external}"
                );
            }
        }
    }
}
