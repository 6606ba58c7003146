//! Text to [`Module`].
use super::*;
/// Reads LLVM IR text.
pub fn parse(text: &str, name: &str) -> Result<Module, ParseError> {
    let _ = text;
    Err(ParseError {
        source_name: name.to_owned(),
        line: 1,
        column: 1,
        kind: ParseErrorKind::Unsupported {
            what: "text".to_owned(),
            help: "not written yet",
        },
    })
}
