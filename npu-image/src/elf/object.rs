//! Writer of relocatable objects. Equal input gives equal bytes.

use super::write::{header_bytes, pad, section_headers, Header, Strings};
use super::{
    Binding, SymbolKind, EF_AIE2, SHF_ALLOC, SHF_EXECINSTR, SHF_WRITE, SHT_NOBITS, SHT_PROGBITS,
    SHT_RELA, SHT_STRTAB, SHT_SYMTAB,
};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

/// What a section of an object holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObjectSectionKind {
    /// Instructions.
    Code,
    /// Data that may change.
    Data,
    /// Data that does not.
    Constants,
    /// Zeros without bytes in the file.
    Zeros,
    /// Not loaded.
    Note,
}

/// A section to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectSection {
    /// Name.
    pub name: String,
    /// What it holds.
    pub kind: ObjectSectionKind,
    /// Alignment in bytes, a power of two.
    pub align: u32,
    /// Bytes; empty for [`ObjectSectionKind::Zeros`].
    pub data: Vec<u8>,
    /// Bytes in memory; that of `data` for all other kinds.
    pub size: u32,
    /// References into it, in the order in which they are written.
    pub relocations: Vec<ObjectRelocation>,
}

/// A relocation to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectRelocation {
    /// Byte offset in the section.
    pub offset: u32,
    /// Type, of the machine's own numbering.
    pub kind: u8,
    /// Index in [`ObjectWriter::symbols`].
    pub symbol: usize,
    /// Added to the symbol's value.
    pub addend: i32,
}

/// Where a symbol of an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObjectPlace {
    /// In another object.
    Undefined,
    /// At an offset of the section with this index.
    Section(usize),
    /// A number.
    Absolute,
}

/// A symbol to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectSymbol {
    /// Name.
    pub name: String,
    /// Offset in its section, or the number.
    pub value: u32,
    /// Bytes.
    pub size: u32,
    /// What it is.
    pub kind: SymbolKind,
    /// How far it is seen.
    pub binding: Binding,
    /// Where it is.
    pub place: ObjectPlace,
}

/// A relocatable object to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObjectWriter {
    /// Sections in order.
    pub sections: Vec<ObjectSection>,
    /// Symbols; local ones come first in the file, order is kept otherwise.
    pub symbols: Vec<ObjectSymbol>,
}

/// Why an object can't be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectWriteError {
    /// A relocation or symbol refers to what the object lacks.
    Index {
        /// `"relocation of section NAME"` or `"symbol NAME"`.
        of: String,
        /// The index that is too large.
        index: usize,
    },
    /// The alignment isn't a power of two.
    Align {
        /// Name of the section.
        section: String,
    },
    /// A name has a zero byte in it.
    Name {
        /// The name.
        name: String,
    },
    /// More sections or symbols than ELF counts.
    TooMany,
}

impl fmt::Display for ObjectWriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index { of, index } => {
                write!(f, "{of} refers to number {index}, which is not there")
            }
            Self::Align { section } => {
                write!(
                    f,
                    "section `{section}` has an alignment that is no power of two"
                )
            }
            Self::Name { name } => write!(f, "name {name:?} has a zero byte in it"),
            Self::TooMany => write!(f, "more than 30000 sections, or 65536 symbols"),
        }
    }
}

impl core::error::Error for ObjectWriteError {}

impl ObjectWriter {
    /// The file's bytes.
    ///
    /// # Errors
    /// See [`ObjectWriteError`].
    pub fn finish(&self) -> Result<Vec<u8>, ObjectWriteError> {
        self.check()?;
        let mut out = vec![0; 52];
        let mut names = Strings(vec![0]);
        let mut headers = vec![Header::default()];
        for s in &self.sections {
            pad(&mut out, s.align.clamp(1, 4096) as usize);
            let (kind, flags) = match s.kind {
                ObjectSectionKind::Code => (SHT_PROGBITS, SHF_ALLOC | SHF_EXECINSTR),
                ObjectSectionKind::Data => (SHT_PROGBITS, SHF_ALLOC | SHF_WRITE),
                ObjectSectionKind::Constants => (SHT_PROGBITS, SHF_ALLOC),
                ObjectSectionKind::Zeros => (SHT_NOBITS, SHF_ALLOC | SHF_WRITE),
                ObjectSectionKind::Note => (SHT_PROGBITS, 0),
            };
            let zeros = kind == SHT_NOBITS;
            headers.push(Header {
                name: names.add(&s.name),
                kind,
                flags,
                offset: out.len() as u32,
                size: if zeros { s.size } else { s.data.len() as u32 },
                align: s.align,
                ..Header::default()
            });
            if !zeros {
                out.extend_from_slice(&s.data);
            }
        }
        let with_relocations = self
            .sections
            .iter()
            .filter(|s| !s.relocations.is_empty())
            .count();
        let symbol_table = (headers.len() + with_relocations) as u32;
        let file_index = self.put_symbols_order();
        for (i, s) in self.sections.iter().enumerate() {
            if s.relocations.is_empty() {
                continue;
            }
            pad(&mut out, 4);
            let offset = out.len() as u32;
            for r in &s.relocations {
                let info = file_index[r.symbol] << 8 | u32::from(r.kind);
                for word in [r.offset, info, r.addend as u32] {
                    out.extend(word.to_le_bytes());
                }
            }
            headers.push(Header {
                name: names.add(&alloc::format!(".rela{}", s.name)),
                kind: SHT_RELA,
                // The section that the relocations apply to is in `info`.
                flags: 0x40,
                offset,
                size: out.len() as u32 - offset,
                link: symbol_table,
                info: i as u32 + 1,
                align: 4,
                entry_size: 12,
                ..Header::default()
            });
        }
        self.put_symbols(&mut names, &mut headers, &mut out);
        section_headers(names, &mut headers, &mut out);
        let offset = out.len() as u32 - 40 * headers.len() as u32;
        let head = header_bytes(1, 0, [0, 0], offset, EF_AIE2, headers.len() as u16);
        out[..52].copy_from_slice(&head);
        Ok(out)
    }

    fn check(&self) -> Result<(), ObjectWriteError> {
        if self.sections.len() > 30_000 || self.symbols.len() >= 1 << 16 {
            return Err(ObjectWriteError::TooMany);
        }
        let name = |name: &String| match name.contains('\0') {
            true => Err(ObjectWriteError::Name { name: name.clone() }),
            false => Ok(()),
        };
        for s in &self.sections {
            name(&s.name)?;
            if !s.align.is_power_of_two() {
                return Err(ObjectWriteError::Align {
                    section: s.name.clone(),
                });
            }
            if let Some(r) = s
                .relocations
                .iter()
                .find(|r| r.symbol >= self.symbols.len())
            {
                let of = alloc::format!("relocation of section {}", s.name);
                return Err(ObjectWriteError::Index {
                    of,
                    index: r.symbol,
                });
            }
        }
        for s in &self.symbols {
            name(&s.name)?;
            match s.place {
                ObjectPlace::Section(index) if index >= self.sections.len() => {
                    let of = alloc::format!("symbol {}", s.name);
                    return Err(ObjectWriteError::Index { of, index });
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The index in the file of each symbol.
    fn put_symbols_order(&self) -> Vec<u32> {
        let is_local = |s: &ObjectSymbol| s.binding == Binding::Local;
        let mut local = 1;
        let mut other = 1 + self.symbols.iter().filter(|s| is_local(s)).count() as u32;
        let next = self.symbols.iter().map(|s| {
            let counter = if is_local(s) { &mut local } else { &mut other };
            *counter += 1;
            *counter - 1
        });
        next.collect()
    }

    /// Appends `.symtab` and `.strtab`.
    fn put_symbols(&self, names: &mut Strings, headers: &mut Vec<Header>, out: &mut Vec<u8>) {
        pad(out, 4);
        let offset = out.len() as u32;
        let mut strings = Strings(vec![0]);
        out.resize(out.len() + 16, 0);
        let local = |s: &&ObjectSymbol| s.binding == Binding::Local;
        let locals = self.symbols.iter().filter(local);
        let others = self.symbols.iter().filter(|s| !local(s));
        let first_global = 1 + locals.clone().count() as u32;
        for s in locals.chain(others) {
            let section = match s.place {
                ObjectPlace::Undefined => 0,
                ObjectPlace::Section(i) => i as u16 + 1,
                ObjectPlace::Absolute => 0xfff1,
            };
            for word in [strings.add(&s.name), s.value, s.size] {
                out.extend(word.to_le_bytes());
            }
            out.extend([s.binding.code() << 4 | s.kind.code(), 0]);
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
