//! `.macro`: lines that are written once and used several times.
//!
//! A definition goes from `.macro name a, b=4` to `.endm`. A line that begins
//! with the name is replaced by the lines of the definition, in which `\a` is
//! the first argument, `\b` the second or what was given as its default, `\@`
//! the number of uses so far, and `\()` nothing, to end a name. Arguments are
//! separated by commas outside of brackets. What is wrong in such a line is
//! reported where the macro is used.
//!
//! A text may be hostile: uses nest [`DEPTH`] deep at most and give
//! [`LINES`] lines in all, of [`LENGTH`] bytes each.

use std::collections::HashMap;

use super::error::AsmErrorKind;

/// Uses of macros inside of macros.
pub(super) const DEPTH: u32 = 16;
/// Lines of all uses together.
const LINES: usize = 1 << 16;
/// Arguments of a macro.
const PARAMETERS: usize = 64;
/// Bytes of a line.
const LENGTH: usize = 1 << 12;

#[derive(Default)]
pub(super) struct Macros {
    known: HashMap<String, Macro>,
    open: Option<Open>,
    /// Lines and uses so far.
    lines: usize,
    uses: usize,
}

struct Macro {
    /// Line of its definition.
    line: u32,
    /// Names of the arguments, and what they are if not given.
    parameters: Vec<(String, Option<String>)>,
    body: Vec<String>,
}

/// A definition that has not ended.
struct Open {
    name: String,
    definition: Macro,
    /// Definitions in it that have not ended.
    inner: usize,
}

/// What a line is for macros.
pub(super) enum Line {
    /// None of their business.
    Plain,
    /// Part of a definition.
    Taken,
    /// A use: the lines instead of it.
    Use(Vec<String>),
}

fn word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    (&text[..end], text[end..].trim())
}

/// A line without the comment at its end.
fn code(line: &str) -> &str {
    line.split_once("//").map_or(line, |(code, _)| code)
}

fn is_name(text: &str) -> bool {
    let ok = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '$');
    !text.is_empty() && text.chars().all(ok) && !text.starts_with(|c: char| c.is_ascii_digit())
}

/// The parts between commas outside of brackets.
fn arguments(text: &str) -> Vec<&str> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut parts = Vec::new();
    let (mut depth, mut from) = (0usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(text[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text[from..].trim());
    parts
}

impl Macros {
    /// The line in which a definition began that has no end.
    pub(super) fn open(&self) -> Option<u32> {
        self.open.as_ref().map(|o| o.definition.line)
    }

    pub(super) fn line(&mut self, line: &str, number: u32) -> Result<Line, AsmErrorKind> {
        let (first, rest) = word(code(line));
        if let Some(open) = &mut self.open {
            match first {
                ".macro" => open.inner += 1,
                ".endm" | ".endmacro" if open.inner == 0 => {
                    if let Some(Open {
                        name, definition, ..
                    }) = self.open.take()
                    {
                        self.known.insert(name, definition);
                    }
                    return Ok(Line::Taken);
                }
                ".endm" | ".endmacro" => open.inner -= 1,
                _ => {}
            }
            open.definition.body.push(line.to_owned());
            return Ok(Line::Taken);
        }
        match first {
            ".macro" => {
                self.begin(rest, number)?;
                Ok(Line::Taken)
            }
            ".endm" | ".endmacro" => Err(AsmErrorKind::Expected("`.macro` before")),
            _ => match self.known.get(first) {
                None => Ok(Line::Plain),
                Some(known) => {
                    // A use without lines costs something, too.
                    self.lines += known.body.len() + 1;
                    if self.lines > LINES {
                        return Err(AsmErrorKind::MacroSize);
                    }
                    let lines = known.expand(first, rest, self.uses)?;
                    self.uses += 1;
                    Ok(Line::Use(lines))
                }
            },
        }
    }

    /// `.macro` from the name on.
    fn begin(&mut self, rest: &str, line: u32) -> Result<(), AsmErrorKind> {
        let name = rest.split([' ', '\t', ',']).next().unwrap_or("");
        if !is_name(name) {
            return Err(AsmErrorKind::Expected("a name for the macro"));
        }
        if let Some(known) = self.known.get(name) {
            return Err(AsmErrorKind::Redefined {
                name: name.to_owned(),
                line: known.line,
            });
        }
        let list = rest[name.len()..].trim().trim_start_matches(',');
        let mut parameters = Vec::new();
        for part in list.split([',', ' ', '\t']).filter(|p| !p.is_empty()) {
            let (parameter, default) = match part.split_once('=') {
                Some((p, default)) => (p, Some(default.to_owned())),
                None => (part, None),
            };
            if !is_name(parameter) {
                return Err(AsmErrorKind::Expected("names of arguments"));
            }
            if parameters.len() == PARAMETERS {
                return Err(AsmErrorKind::MacroSize);
            }
            parameters.push((parameter.to_owned(), default));
        }
        self.open = Some(Open {
            name: name.to_owned(),
            definition: Macro {
                line,
                parameters,
                body: Vec::new(),
            },
            inner: 0,
        });
        Ok(())
    }
}

impl Macro {
    fn expand(&self, name: &str, given: &str, uses: usize) -> Result<Vec<String>, AsmErrorKind> {
        let given = arguments(given);
        let wrong = || AsmErrorKind::MacroArguments {
            name: name.to_owned(),
            count: self.parameters.len(),
        };
        if given.len() > self.parameters.len() {
            return Err(wrong());
        }
        let mut values = Vec::with_capacity(self.parameters.len());
        for (n, (parameter, default)) in self.parameters.iter().enumerate() {
            let value = given.get(n).copied().filter(|g| !g.is_empty());
            let value = value.or(default.as_deref()).ok_or_else(wrong)?;
            values.push((parameter.as_str(), value));
        }
        // The longest name that fits is meant.
        values.sort_by_key(|(parameter, _)| std::cmp::Reverse(parameter.len()));
        let lines = self.body.iter();
        lines.map(|line| replace(line, &values, uses)).collect()
    }
}

fn replace(line: &str, values: &[(&str, &str)], uses: usize) -> Result<String, AsmErrorKind> {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let value = values.iter().find(|(name, _)| after.starts_with(name));
        rest = if let Some((name, value)) = value {
            out.push_str(value);
            &after[name.len()..]
        } else if let Some(after) = after.strip_prefix("()") {
            after
        } else if let Some(after) = after.strip_prefix('@') {
            out.push_str(&uses.to_string());
            after
        } else {
            out.push('\\');
            after
        };
        if out.len() > LENGTH {
            return Err(AsmErrorKind::MacroSize);
        }
    }
    out.push_str(rest);
    match out.len() > LENGTH {
        true => Err(AsmErrorKind::MacroSize),
        false => Ok(out),
    }
}
