//! Writer of core executables. Equal input gives equal bytes.

use super::{
    Binding, SymbolKind, EF_AIE2, EM_AIE, PF_W, PF_X, PT_LOAD, SHF_ALLOC, SHF_EXECINSTR, SHF_WRITE,
    SHT_NOBITS, SHT_PROGBITS, SHT_STRTAB, SHT_SYMTAB,
};
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

/// A loaded piece of memory, which becomes a program header and a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutSegment {
    /// Section name: `.text`, `.data`, `.bss`, ...
    pub name: String,
    /// Virtual address.
    pub vaddr: u32,
    /// Physical address, which loaders use.
    pub paddr: u32,
    /// `PF_*` bits.
    pub flags: u32,
    /// Bytes in the file.
    pub data: Vec<u8>,
    /// Bytes in memory, at least `data.len()`; the rest is zeros and becomes a
    /// section of its own, `.bss`, if there is data too.
    pub mem_size: u32,
    /// Alignment in bytes, a power of two.
    pub align: u32,
}

/// Where a symbol lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the segment with this index.
    Segment(usize),
    /// Nowhere: an absolute value, as of a buffer that no segment fills.
    Absolute,
}

/// A symbol to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutSymbol {
    /// Name.
    pub name: String,
    /// Address.
    pub value: u32,
    /// Bytes.
    pub size: u32,
    /// What it is.
    pub kind: SymbolKind,
    /// How far it is seen.
    pub binding: Binding,
    /// Where it lives.
    pub place: Place,
}

/// A core executable to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExecutableWriter {
    /// Address of the first instruction.
    pub entry: u32,
    /// `e_flags`.
    pub flags: u32,
    /// Loaded memory, in order.
    pub segments: Vec<OutSegment>,
    /// Symbols; local ones come first in the file, order is kept otherwise.
    pub symbols: Vec<OutSymbol>,
    /// Text of `.comment`: what made the file.
    pub comment: Option<String>,
}

/// Why an executable can't be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// `mem_size` is below the size of the data.
    MemSize {
        /// Index of the segment.
        segment: usize,
    },
    /// The alignment isn't a power of two.
    Align {
        /// Index of the segment.
        segment: usize,
    },
    /// A symbol names a segment that doesn't exist.
    Place {
        /// The symbol.
        symbol: String,
    },
    /// A name has a zero byte in it.
    Name {
        /// The name.
        name: String,
    },
    /// More segments than ELF counts.
    TooMany,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MemSize { segment } => {
                write!(
                    f,
                    "segment {segment} has more data than memory; raise its mem_size"
                )
            }
            Self::Align { segment } => {
                write!(
                    f,
                    "segment {segment} has an alignment that is no power of two"
                )
            }
            Self::Place { symbol } => write!(f, "symbol `{symbol}` is in no segment"),
            Self::Name { name } => write!(f, "name {name:?} has a zero byte in it"),
            Self::TooMany => write!(f, "more than 1000 segments"),
        }
    }
}

impl core::error::Error for WriteError {}

impl Default for ExecutableWriter {
    fn default() -> Self {
        Self {
            entry: 0,
            flags: EF_AIE2,
            segments: vec![],
            symbols: vec![],
            comment: None,
        }
    }
}

#[derive(Default)]
pub(super) struct Header {
    pub(super) name: u32,
    pub(super) kind: u32,
    pub(super) flags: u32,
    pub(super) addr: u32,
    pub(super) offset: u32,
    pub(super) size: u32,
    pub(super) link: u32,
    pub(super) info: u32,
    pub(super) align: u32,
    pub(super) entry_size: u32,
}

/// A string table under construction; offset 0 is the empty name.
pub(super) struct Strings(pub(super) Vec<u8>);

impl Strings {
    pub(super) fn add(&mut self, name: &str) -> u32 {
        if name.is_empty() {
            return 0;
        }
        let at = self.0.len() as u32;
        self.0.extend_from_slice(name.as_bytes());
        self.0.push(0);
        at
    }
}

pub(super) fn pad(out: &mut Vec<u8>, align: usize) {
    out.resize(out.len().next_multiple_of(align), 0);
}

/// Appends `.shstrtab` and the table of section headers, which is then the
/// end of the file.
pub(super) fn section_headers(mut names: Strings, headers: &mut Vec<Header>, out: &mut Vec<u8>) {
    let name = names.add(".shstrtab");
    let (offset, size) = (out.len() as u32, names.0.len() as u32);
    out.extend_from_slice(&names.0);
    headers.push(Header {
        name,
        kind: SHT_STRTAB,
        offset,
        size,
        align: 1,
        ..Header::default()
    });
    pad(out, 4);
    for h in headers.iter() {
        for word in [
            h.name,
            h.kind,
            h.flags,
            h.addr,
            h.offset,
            h.size,
            h.link,
            h.info,
            h.align,
            h.entry_size,
        ] {
            out.extend(word.to_le_bytes());
        }
    }
}

/// The 52 bytes at the start of a file. `kind` is the ELF type, `program` the
/// offset and number of program headers, `sections` the number of section
/// headers, of which the last is that of their names.
pub(super) fn header_bytes(
    kind: u16,
    entry: u32,
    program: [u32; 2],
    section_headers: u32,
    flags: u32,
    sections: u16,
) -> Vec<u8> {
    let mut head = Vec::with_capacity(52);
    head.extend(b"\x7fELF\x01\x01\x01\0\0\0\0\0\0\0\0\0");
    let halves = |head: &mut Vec<u8>, list: &[u16]| {
        head.extend(list.iter().flat_map(|h| h.to_le_bytes()));
    };
    halves(&mut head, &[kind, EM_AIE]);
    for word in [1, entry, program[0], section_headers, flags] {
        head.extend(word.to_le_bytes());
    }
    let segments = program[1] as u16;
    let program_header = if segments == 0 { 0 } else { 32 };
    halves(
        &mut head,
        &[52, program_header, segments, 40, sections, sections - 1],
    );
    head
}

impl ExecutableWriter {
    /// The file's bytes.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn finish(&self) -> Result<Vec<u8>, WriteError> {
        self.check()?;
        let program_headers = 52;
        let mut out = vec![0; program_headers + 32 * self.segments.len()];
        let mut names = Strings(vec![0]);
        let mut headers = vec![Header::default()];
        let mut section_of = Vec::new();
        let mut programs = Vec::new();

        for segment in &self.segments {
            pad(&mut out, segment.align.clamp(4, 4096) as usize);
            let (offset, size) = (out.len() as u32, segment.data.len() as u32);
            out.extend_from_slice(&segment.data);
            let OutSegment {
                vaddr,
                paddr,
                mem_size,
                flags,
                align,
                ..
            } = *segment;
            programs.extend([PT_LOAD, offset, vaddr, paddr, size, mem_size, flags, align]);

            let mut section_flags = SHF_ALLOC;
            for (p, s) in [(PF_W, SHF_WRITE), (PF_X, SHF_EXECINSTR)] {
                if flags & p != 0 {
                    section_flags |= s;
                }
            }
            let nobits = size == 0 && mem_size != 0;
            section_of.push(headers.len() as u16);
            headers.push(Header {
                name: names.add(&segment.name),
                kind: if nobits { SHT_NOBITS } else { SHT_PROGBITS },
                flags: section_flags,
                addr: vaddr,
                offset,
                size: if nobits { mem_size } else { size },
                align,
                ..Header::default()
            });
            if size != 0 && mem_size > size {
                headers.push(Header {
                    name: names.add(".bss"),
                    kind: SHT_NOBITS,
                    flags: section_flags,
                    addr: vaddr.wrapping_add(size),
                    offset: offset + size,
                    size: mem_size - size,
                    align: 1,
                    ..Header::default()
                });
            }
        }
        if let Some(comment) = &self.comment {
            let offset = out.len() as u32;
            out.extend_from_slice(comment.as_bytes());
            out.push(0);
            headers.push(Header {
                name: names.add(".comment"),
                kind: SHT_PROGBITS,
                offset,
                size: comment.len() as u32 + 1,
                align: 1,
                ..Header::default()
            });
        }
        self.put_symbols(&section_of, &mut names, &mut headers, &mut out);

        section_headers(names, &mut headers, &mut out);
        let section_headers = out.len() as u32 - 40 * headers.len() as u32;
        for (to, word) in out[program_headers..].chunks_exact_mut(4).zip(programs) {
            to.copy_from_slice(&word.to_le_bytes());
        }

        let program = [program_headers as u32, self.segments.len() as u32];
        let sections = headers.len() as u16;
        let head = header_bytes(
            2,
            self.entry,
            program,
            section_headers,
            self.flags,
            sections,
        );
        out[..52].copy_from_slice(&head);
        Ok(out)
    }

    fn check(&self) -> Result<(), WriteError> {
        if self.segments.len() > 1000 {
            return Err(WriteError::TooMany);
        }
        let name = |name: &String| match name.contains('\0') {
            true => Err(WriteError::Name { name: name.clone() }),
            false => Ok(()),
        };
        for (i, segment) in self.segments.iter().enumerate() {
            if (segment.mem_size as usize) < segment.data.len() {
                return Err(WriteError::MemSize { segment: i });
            }
            if !segment.align.is_power_of_two() {
                return Err(WriteError::Align { segment: i });
            }
            name(&segment.name)?;
        }
        for symbol in &self.symbols {
            name(&symbol.name)?;
            match symbol.place {
                Place::Segment(i) if i >= self.segments.len() => {
                    return Err(WriteError::Place {
                        symbol: symbol.name.to_owned(),
                    });
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Appends `.symtab` and `.strtab`.
    fn put_symbols(
        &self,
        section_of: &[u16],
        names: &mut Strings,
        headers: &mut Vec<Header>,
        out: &mut Vec<u8>,
    ) {
        pad(out, 4);
        let offset = out.len() as u32;
        let mut strings = Strings(vec![0]);
        out.resize(out.len() + 16, 0);
        let local = |s: &&OutSymbol| s.binding == Binding::Local;
        let locals = self.symbols.iter().filter(local);
        let others = self.symbols.iter().filter(|s| !local(s));
        let first_global = 1 + locals.clone().count() as u32;
        for symbol in locals.chain(others) {
            let section = match symbol.place {
                Place::Segment(i) => section_of.get(i).copied().unwrap_or(0),
                Place::Absolute => 0xfff1,
            };
            for word in [strings.add(&symbol.name), symbol.value, symbol.size] {
                out.extend(word.to_le_bytes());
            }
            out.extend([symbol.binding.code() << 4 | symbol.kind.code(), 0]);
            out.extend(section.to_le_bytes());
        }
        headers.push(Header {
            name: names.add(".symtab"),
            kind: SHT_SYMTAB,
            offset,
            size: out.len() as u32 - offset,
            link: headers.len() as u32 + 1,
            info: first_global,
            align: 4,
            entry_size: 16,
            ..Header::default()
        });
        headers.push(Header {
            name: names.add(".strtab"),
            kind: SHT_STRTAB,
            offset: out.len() as u32,
            size: strings.0.len() as u32,
            align: 1,
            ..Header::default()
        });
        out.extend_from_slice(&strings.0);
    }
}
