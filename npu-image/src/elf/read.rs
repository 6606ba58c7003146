//! ELF reader: tables are decoded, contents stay borrowed.

use super::{
    Binding, ElfKind, SymbolKind, EM_AIE, PF_R, PF_W, PF_X, PT_LOAD, SHT_NOBITS, SHT_RELA,
    SHT_SYMTAB,
};
use crate::read::Bytes;
use crate::{Error, ErrorKind};
use alloc::vec::Vec;
use core::fmt;

const MAX_SYMBOLS: u64 = 1 << 16;
const MAX_NAME: u64 = 4096;

/// A parsed ELF file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elf<'a> {
    /// Executable or object.
    pub kind: ElfKind,
    /// Address of the first instruction.
    pub entry: u32,
    /// `e_flags`.
    pub flags: u32,
    /// Program headers in order.
    pub segments: Vec<Segment<'a>>,
    /// Section headers in order; the first is the null section.
    pub sections: Vec<Section<'a>>,
    /// The symbol table in order; the first is the null symbol.
    pub symbols: Vec<Symbol<'a>>,
}

/// A program header and its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    /// `p_type`; [`PT_LOAD`] for what is loaded.
    pub kind: u32,
    /// File offset of the bytes.
    pub offset: u32,
    /// Virtual address.
    pub vaddr: u32,
    /// Physical address, which loaders use.
    pub paddr: u32,
    /// Bytes in the file.
    pub data: &'a [u8],
    /// Bytes in memory; what [`Segment::data`] doesn't cover is zero.
    pub mem_size: u32,
    /// `PF_*` bits.
    pub flags: u32,
    /// Alignment in bytes.
    pub align: u32,
}

/// A section header and its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// Name.
    pub name: &'a str,
    /// `SHT_*`.
    pub kind: u32,
    /// `SHF_*` bits.
    pub flags: u32,
    /// Address in memory.
    pub addr: u32,
    /// File offset of the bytes.
    pub offset: u32,
    /// Size in bytes.
    pub size: u32,
    /// Bytes in the file; empty for [`SHT_NOBITS`].
    pub data: &'a [u8],
    /// Index of a related section.
    pub link: u32,
    /// Extra information.
    pub info: u32,
    /// Alignment in bytes.
    pub align: u32,
    /// Bytes per entry of a table.
    pub entry_size: u32,
}

/// A symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbol<'a> {
    /// Name, possibly empty.
    pub name: &'a str,
    /// Address, or offset in its section in an object.
    pub value: u32,
    /// Bytes.
    pub size: u32,
    /// What it is.
    pub kind: SymbolKind,
    /// How far it is seen.
    pub binding: Binding,
    /// Section index; 0 is undefined, 0xfff1 absolute.
    pub section: u16,
}

/// A relocation with addend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relocation {
    /// Byte offset in the section it applies to.
    pub offset: u32,
    /// Index of the symbol.
    pub symbol: u32,
    /// Type, of the machine's own numbering.
    pub kind: u8,
    /// Addend.
    pub addend: i32,
}

impl<'a> Elf<'a> {
    /// Reads a file's tables and checks that everything they point at is in
    /// the file.
    ///
    /// # Errors
    /// Not a 32-bit little-endian ELF for AIE, neither executable nor object,
    /// or a table, name or content that passes the end.
    pub fn parse(data: &'a [u8]) -> Result<Self, Error> {
        let file = Bytes::file(data, "ELF file")?;
        let what = "ELF header";
        let h = file.bytes(0, 52, what)?;
        if !h.starts_with(b"\x7fELF") {
            let found = file.u32(0, what)?.into();
            return Err(Error::value(0, "ELF magic", found, "7f 45 4c 46"));
        }
        if h[4..7] != [1, 1, 1] {
            let found = file.u32(4, what)?.into();
            return Err(Error::value(
                4,
                "ELF class",
                found,
                "32 bit, little-endian, version 1",
            ));
        }
        let kind = match file.u16(16, what)? {
            1 => ElfKind::Relocatable,
            2 => ElfKind::Executable,
            other => {
                let expected = "1 (relocatable) or 2 (executable)";
                return Err(Error::value(16, "ELF type", other.into(), expected));
            }
        };
        let machine = file.u16(18, what)?;
        if machine != EM_AIE {
            let expected = "0x108 (AIE); the file is a program for another machine";
            return Err(Error::value(18, "ELF machine", machine.into(), expected));
        }
        let (entry, flags) = (file.u32(24, what)?, file.u32(36, what)?);
        let segments = segments(&file)?;
        let sections = sections(&file)?;
        let symbols = symbols(&file, &sections)?;
        Ok(Elf {
            kind,
            entry,
            flags,
            segments,
            sections,
            symbols,
        })
    }

    /// Segments that are loaded and take memory.
    pub fn loadable(&self) -> impl Iterator<Item = &Segment<'a>> {
        self.segments
            .iter()
            .filter(|s| s.kind == PT_LOAD && s.mem_size != 0)
    }

    /// The section with this name.
    pub fn section(&self, name: &str) -> Option<&Section<'a>> {
        self.sections.iter().find(|s| s.name == name)
    }

    /// The defined symbol with this name.
    pub fn symbol(&self, name: &str) -> Option<&Symbol<'a>> {
        self.symbols
            .iter()
            .find(|s| s.name == name && s.section != 0)
    }

    /// Entries of a relocation section; none for another kind of section.
    pub fn relocations(&self, section: &Section<'a>) -> impl Iterator<Item = Relocation> + 'a {
        let data = if section.kind == SHT_RELA {
            section.data
        } else {
            &[]
        };
        data.chunks_exact(12).map(|e| {
            let word = |i: usize| u32::from_le_bytes([e[i], e[i + 1], e[i + 2], e[i + 3]]);
            let info = word(4);
            Relocation {
                offset: word(0),
                symbol: info >> 8,
                kind: info as u8,
                addend: word(8) as i32,
            }
        })
    }
}

fn entry_size(
    at: usize,
    what: &'static str,
    found: u16,
    count: u16,
    want: u16,
) -> Result<(), Error> {
    if count == 0 || found == want {
        return Ok(());
    }
    Err(Error::value(
        at,
        what,
        found.into(),
        "the size that 32-bit ELF fixes",
    ))
}

fn segments<'a>(file: &Bytes<'a>) -> Result<Vec<Segment<'a>>, Error> {
    let what = "ELF program header";
    let (at, size, count) = (
        file.u32(28, what)?,
        file.u16(42, what)?,
        file.u16(44, what)?,
    );
    entry_size(42, "ELF program header size", size, count, 32)?;
    let table = file.sub(at.into(), 32 * u64::from(count), "ELF program header table")?;
    let mut segments = Vec::with_capacity(count.into());
    for i in 0..u64::from(count) {
        let w = table.words(32 * i, 8, what)?;
        let [kind, offset, vaddr, paddr, size, mem_size, flags, align] = w[..] else {
            continue;
        };
        let data = file.bytes(offset.into(), size.into(), "ELF segment's content")?;
        if kind == PT_LOAD && mem_size < size {
            let at = table.base() + 32 * i as usize + 20;
            let expected = "no less than the segment's size in the file";
            return Err(Error::value(
                at,
                "ELF segment's size in memory",
                mem_size.into(),
                expected,
            ));
        }
        segments.push(Segment {
            kind,
            offset,
            vaddr,
            paddr,
            data,
            mem_size,
            flags,
            align,
        });
    }
    Ok(segments)
}

fn sections<'a>(file: &Bytes<'a>) -> Result<Vec<Section<'a>>, Error> {
    let what = "ELF section header";
    let (at, size, count) = (
        file.u32(32, what)?,
        file.u16(46, what)?,
        file.u16(48, what)?,
    );
    let names = file.u16(50, what)?;
    entry_size(46, "ELF section header size", size, count, 40)?;
    let table = file.sub(at.into(), 40 * u64::from(count), "ELF section header table")?;
    let mut sections = Vec::with_capacity(count.into());
    let mut name_at = Vec::with_capacity(count.into());
    for i in 0..u64::from(count) {
        let w = table.words(40 * i, 10, what)?;
        let [name, kind, flags, addr, offset, size, link, info, align, entry_size] = w[..] else {
            continue;
        };
        let data = if kind == SHT_NOBITS || kind == 0 {
            &[]
        } else {
            file.bytes(offset.into(), size.into(), "ELF section's content")?
        };
        name_at.push(name);
        sections.push(Section {
            name: "",
            kind,
            flags,
            addr,
            offset,
            size,
            data,
            link,
            info,
            align,
            entry_size,
        });
    }
    if let Some(strings) = sections.get(usize::from(names)).copied() {
        for (section, at) in sections.iter_mut().zip(name_at) {
            section.name = string(file, &strings, at, "ELF section's name")?;
        }
    } else if count != 0 {
        let expected = "the index of a section";
        return Err(Error::value(
            50,
            "ELF index of section names",
            names.into(),
            expected,
        ));
    }
    Ok(sections)
}

fn string<'a>(
    file: &Bytes<'a>,
    table: &Section<'a>,
    at: u32,
    what: &'static str,
) -> Result<&'a str, Error> {
    // The null section has no strings; every name in it is empty.
    if table.data.is_empty() && at == 0 {
        return Ok("");
    }
    let base = u64::from(table.offset);
    let table = file.sub(base, table.data.len() as u64, what)?;
    let left = (table.len() as u64).saturating_sub(at.into()).min(MAX_NAME);
    let bytes = table.bytes(at.into(), left.max(1), what)?;
    let offset = table.base() + at as usize;
    let text = |expected| Error::new(offset, what, ErrorKind::Text { expected });
    let end = bytes.iter().position(|&b| b == 0);
    let end = end.ok_or(text("a name of up to 4096 bytes with a zero behind it"))?;
    core::str::from_utf8(&bytes[..end]).map_err(|_| text("UTF-8"))
}

fn symbols<'a>(file: &Bytes<'a>, sections: &[Section<'a>]) -> Result<Vec<Symbol<'a>>, Error> {
    let mut tables = sections.iter().filter(|s| s.kind == SHT_SYMTAB);
    let Some(table) = tables.next() else {
        return Ok(Vec::new());
    };
    let what = "ELF symbol table";
    let base = table.offset as usize;
    if let Some(second) = tables.next() {
        let found = second.offset.into();
        return Err(Error::value(
            found as usize,
            what,
            found,
            "one symbol table per file",
        ));
    }
    let count = table.data.len() as u64 / 16;
    if count > MAX_SYMBOLS {
        let kind = ErrorKind::TooLarge {
            size: count,
            limit: MAX_SYMBOLS,
        };
        return Err(Error::new(base, what, kind));
    }
    let Some(strings) = sections.get(table.link as usize) else {
        let expected = "the index of its string table";
        return Err(Error::value(base, what, table.link.into(), expected));
    };
    let bytes = file.sub(base as u64, table.data.len() as u64, what)?;
    let mut symbols = Vec::with_capacity(count as usize);
    for i in 0..count {
        let at = 16 * i;
        let info = bytes.u8(at + 12, what)?;
        symbols.push(Symbol {
            name: string(file, strings, bytes.u32(at, what)?, "ELF symbol's name")?,
            value: bytes.u32(at + 4, what)?,
            size: bytes.u32(at + 8, what)?,
            kind: SymbolKind::from_code(info & 0xf),
            binding: Binding::from_code(info >> 4),
            section: bytes.u16(at + 14, what)?,
        });
    }
    Ok(symbols)
}

impl fmt::Display for Elf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            ElfKind::Relocatable => "relocatable",
            ElfKind::Executable => "executable",
        };
        writeln!(
            f,
            "ELF {kind} for AIE, entry {:#x}, flags {:#x}",
            self.entry, self.flags
        )?;
        for s in &self.segments {
            let bit = |bit, c| if s.flags & bit != 0 { c } else { '-' };
            writeln!(
                f,
                "segment {:#x} at {:#07x} physical {:#07x}, {} of {} bytes in the file, {}{}{}",
                s.kind,
                s.vaddr,
                s.paddr,
                s.data.len(),
                s.mem_size,
                bit(PF_R, 'r'),
                bit(PF_W, 'w'),
                bit(PF_X, 'x')
            )?;
        }
        for s in &self.sections {
            let (name, addr, size) = (s.name.escape_debug(), s.addr, s.size);
            writeln!(
                f,
                "section {name} kind {} at {addr:#07x}, {size} bytes",
                s.kind
            )?;
        }
        for s in &self.symbols {
            let (name, value, size) = (s.name.escape_debug(), s.value, s.size);
            writeln!(
                f,
                "symbol {name} {:?} {:?} at {value:#07x}, {size} bytes, section {}",
                s.binding, s.kind, s.section
            )?;
        }
        Ok(())
    }
}
