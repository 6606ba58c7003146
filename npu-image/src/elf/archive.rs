//! Archives of objects (`ar`), as GNU, LLVM and BSD tools write them.
//!
//! The index of symbols in front is not read: the members' own symbol tables
//! say the same.

use crate::read::Bytes;
use crate::{Error, ErrorKind};
use alloc::vec::Vec;

const MAGIC: &[u8] = b"!<arch>\n";
const THIN: &[u8] = b"!<thin>\n";
const HEADER: u64 = 60;

/// A file in an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// File name.
    pub name: &'a str,
    /// Offset of its content in the archive.
    pub offset: usize,
    /// Content.
    pub data: &'a [u8],
}

/// A parsed archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive<'a> {
    /// Members in order, without indices and tables of names.
    pub members: Vec<Member<'a>>,
}

impl<'a> Archive<'a> {
    /// Whether these bytes begin like an archive.
    pub fn is_archive(data: &[u8]) -> bool {
        data.starts_with(MAGIC) || data.starts_with(THIN)
    }

    /// Reads the list of members.
    ///
    /// # Errors
    /// A thin archive, which has no content, or a header, name or content that
    /// is malformed or passes the end.
    pub fn parse(data: &'a [u8]) -> Result<Self, Error> {
        let file = Bytes::file(data, "archive")?;
        let what = "archive's first bytes";
        let magic = file.bytes(0, MAGIC.len() as u64, what)?;
        if magic != MAGIC {
            let expected = if magic == THIN {
                "an archive with its members' content; make it without the option T (thin)"
            } else {
                "`!<arch>` and a new line"
            };
            return Err(Error::new(0, what, ErrorKind::Text { expected }));
        }
        let mut members = Vec::new();
        let mut names: &[u8] = &[];
        let mut at = MAGIC.len() as u64;
        while at < file.len() as u64 {
            let header = file.bytes(at, HEADER, "archive member's header")?;
            if &header[58..] != b"`\n" {
                let expected = "the two bytes that end a member's header";
                let what = "archive member's header";
                return Err(text(at + 58, what, expected));
            }
            let size = number(&header[48..58]).ok_or(text(
                at + 48,
                "archive member's size",
                "a decimal number",
            ))?;
            let content = file.sub(at + HEADER, size, "archive member's content")?;
            let offset = content.base();
            let stored = trimmed(&header[..16]);
            let at_name = at;
            // Members begin at even offsets.
            at += HEADER + size + (size & 1);
            let (name, skip) = match stored {
                b"/" | b"/SYM64/" => continue,
                b"//" => {
                    names = content.data();
                    continue;
                }
                _ => name(stored, names, content.data()).ok_or(text(
                    at_name,
                    "archive member's name",
                    "a name, in the header, the table of names or before the content",
                ))?,
            };
            if name.starts_with("__.SYMDEF") {
                continue;
            }
            members.push(Member {
                name,
                offset: offset + skip,
                data: &content.data()[skip..],
            });
        }
        Ok(Archive { members })
    }
}

fn text(at: u64, what: &'static str, expected: &'static str) -> Error {
    Error::new(at as usize, what, ErrorKind::Text { expected })
}

fn trimmed(field: &[u8]) -> &[u8] {
    let end = field.iter().rposition(|b| *b != b' ').map_or(0, |i| i + 1);
    &field[..end]
}

fn number(field: &[u8]) -> Option<u64> {
    let digits = trimmed(field);
    core::str::from_utf8(digits).ok()?.parse().ok()
}

/// A member's name, and how many bytes of its content are that name.
fn name<'a>(stored: &'a [u8], names: &'a [u8], content: &'a [u8]) -> Option<(&'a str, usize)> {
    // BSD: the name stands before the content.
    if let Some(length) = stored.strip_prefix(b"#1/") {
        let length = usize::try_from(number(length)?).ok()?;
        let name = content.get(..length)?;
        let end = name.iter().position(|b| *b == 0).unwrap_or(length);
        return Some((core::str::from_utf8(&name[..end]).ok()?, length));
    }
    // GNU: a number is a place in the table of names; names end in a slash.
    if let Some(place) = stored.strip_prefix(b"/") {
        let rest = names.get(usize::try_from(number(place)?).ok()?..)?;
        let end = rest.iter().position(|b| matches!(b, b'\n' | 0))?;
        let name = rest[..end].strip_suffix(b"/").unwrap_or(&rest[..end]);
        return Some((core::str::from_utf8(name).ok()?, 0));
    }
    let name = stored.strip_suffix(b"/").unwrap_or(stored);
    Some((core::str::from_utf8(name).ok()?, 0))
}
