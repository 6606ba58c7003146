//! Going on after an error, to report several in one run.
//!
//! An operation that cannot be read is left out; the values that it names are defined without a
//! type, so that their uses are no errors of their own. Reading goes on with the next line of the same
//! region that looks like the start of an operation.

use super::error::ParseError;
use super::ir::Type;
use super::lex::Tok;
use super::parser::Parser;
use super::syntax;
use crate::Span;

/// Most errors that one run reports.
pub(super) const MAX_ERRORS: usize = 32;

impl Parser<'_> {
    /// Notes an error and moves on. `false` when it makes no sense to go on.
    pub(super) fn recover(&mut self, start: usize, error: ParseError) -> bool {
        let fatal = self.errors.len() + 1 >= MAX_ERRORS;
        let wrong = error.span.start.max(start);
        self.errors.push(error);
        if fatal {
            return false;
        }
        for (name, span) in self.result_names(start) {
            if !self.knows(&name) && self.define(&name, Type::Unknown, span).is_err() {
                return false;
            }
        }
        let on = self.skip_to_next(start, wrong);
        let end = self.span().start;
        self.note_symbol(start, end);
        on
    }

    /// Notes the first symbol of what is left out, the one that a declaration has: that its name is not there is no
    /// error of its own.
    fn note_symbol(&mut self, start: usize, end: usize) {
        let text = self.raw().get(start..end).unwrap_or_default();
        let text = String::from_utf8_lossy(text);
        if let Some((_, after)) = text.split_once('@') {
            let inner = |c: char| c.is_ascii_alphanumeric() || "_$.-".contains(c);
            let name = match after.strip_prefix('"') {
                Some(quoted) => quoted.split('"').next(),
                None => after.split(|c| !inner(c)).next(),
            };
            self.unread.extend(name.map(String::from));
        }
    }

    /// The names before `=` of the operation that starts at byte `start`.
    fn result_names(&mut self, start: usize) -> Vec<(String, Span)> {
        let mut names = Vec::new();
        if self.seek(start).is_err() {
            return names;
        }
        while let Ok(name) = self.value_name() {
            names.push(name);
            if !self.eat(b',').unwrap_or(false) {
                break;
            }
        }
        if self.at(b'=') {
            names
        } else {
            Vec::new()
        }
    }

    /// Skips from an operation at `start`, which cannot be read from `wrong` on, to what looks like the
    /// next operation, a block or the end of the region.
    fn skip_to_next(&mut self, start: usize, wrong: usize) -> bool {
        let mut open = 0usize;
        let mut at = start;
        // Each round moves on by at least one byte.
        loop {
            while self.seek(at).is_err() {
                at = self.next_boundary(at + 1);
                if at >= self.raw().len() {
                    return false;
                }
            }
            let span = self.span();
            if self.tok() == Tok::End {
                return true;
            }
            let beyond = span.start >= wrong && span.start > start;
            match self.tok() {
                Tok::Punct(b'{') => open += 1,
                Tok::Punct(b'}') if open == 0 => return true,
                Tok::Punct(b'}') => open -= 1,
                Tok::Block if open == 0 && beyond && self.starts_line() => return true,
                Tok::Value | Tok::Ident | Tok::Str if open == 0 && beyond && self.starts_op() => {
                    return true
                }
                _ => {}
            }
            at = span.end.max(at + 1);
        }
    }

    fn next_boundary(&self, mut at: usize) -> usize {
        while at < self.raw().len() && !self.is_boundary(at) {
            at += 1;
        }
        at
    }

    /// Whether only blanks stand before the token ahead on its line.
    fn starts_line(&self) -> bool {
        let before = &self.raw()[..self.span().start];
        before
            .iter()
            .rev()
            .take_while(|&&b| b != b'\n')
            .all(u8::is_ascii_whitespace)
    }

    fn starts_op(&self) -> bool {
        if !self.starts_line() {
            return false;
        }
        let here = self.here().trim_matches('"');
        match self.tok() {
            Tok::Value => true,
            _ => syntax::find(here).is_some() || here.contains('.'),
        }
    }
}
