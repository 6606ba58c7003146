//! What assembling gives and disassembling takes: sections, symbols and
//! relocations, without a file format.

use super::super::reloc::{RelocError, RelocKind};

/// A piece of code and data with references that are not filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object {
    /// Sections in the order of their first mention.
    pub sections: Vec<Section>,
    /// Symbols in the order of their first mention.
    pub symbols: Vec<Symbol>,
}

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionKind {
    /// Instructions, loaded into program memory.
    Code,
    /// Data that the program may change.
    Data,
    /// Data that it does not change.
    Constants,
    /// Zeros without bytes in the file.
    Zeros,
    /// Not loaded: comments, debug information.
    Note,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Name.
    pub name: String,
    /// What it holds.
    pub kind: SectionKind,
    /// Alignment in bytes, a power of two.
    pub align: u32,
    /// Address of the first byte; 0 where none is given yet.
    pub address: u32,
    /// Bytes; empty for [`SectionKind::Zeros`].
    pub data: Vec<u8>,
    /// Bytes in memory.
    pub size: u32,
    /// Relocations by offset.
    pub relocations: Vec<Relocation>,
}

/// A reference to be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relocation {
    /// Offset of the bundle or word in its section.
    pub offset: u32,
    /// Which bits.
    pub kind: RelocKind,
    /// Index in [`Object::symbols`].
    pub symbol: usize,
    /// Added to the symbol's address.
    pub addend: i32,
}

/// Where a symbol is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// In another object.
    Undefined,
    /// At an offset of the section with this index.
    Section {
        /// Index in [`Object::sections`].
        section: usize,
        /// Offset in bytes.
        offset: u32,
    },
    /// A number.
    Absolute(u32),
}

/// What a symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SymbolKind {
    /// Not said.
    None,
    /// A function.
    Function,
    /// Data.
    Object,
    /// A source file's name.
    File,
}

/// How far a symbol is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Binding {
    /// In this object.
    Local,
    /// Everywhere.
    Global,
    /// Everywhere, unless there is another one.
    Weak,
}

/// A symbol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Name.
    pub name: String,
    /// Where it is.
    pub place: Place,
    /// Size in bytes, 0 if not said.
    pub size: u32,
    /// What it stands for.
    pub kind: SymbolKind,
    /// How far it is seen.
    pub binding: Binding,
}

/// Why references cannot be filled in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResolveError {
    /// A symbol that no section of the object defines.
    #[error("{section}+{offset:#x} needs `{symbol}`, which is defined elsewhere: link the object")]
    Undefined {
        /// Section of the reference.
        section: String,
        /// Offset of the reference.
        offset: u32,
        /// The symbol.
        symbol: String,
    },
    /// The reference names a symbol or section that is not in the object.
    #[error("{section}+{offset:#x} refers to symbol {symbol}, which the object lacks")]
    Index {
        /// Section of the reference.
        section: String,
        /// Offset of the reference.
        offset: u32,
        /// Index of the symbol.
        symbol: usize,
    },
    /// The address does not fit the field.
    #[error("{section}+{offset:#x}: {source}")]
    Field {
        /// Section of the reference.
        section: String,
        /// Offset of the reference.
        offset: u32,
        /// What is wrong.
        source: RelocError,
    },
}

impl Object {
    /// The section with this name.
    pub fn section(&self, name: &str) -> Option<&Section> {
        self.sections.iter().find(|s| s.name == name)
    }

    /// The symbol with this name.
    pub fn symbol(&self, name: &str) -> Option<&Symbol> {
        self.symbols.iter().find(|s| s.name == name)
    }

    /// The address of a symbol, with the sections where
    /// [`Section::address`] puts them.
    pub fn address(&self, symbol: &Symbol) -> Option<u32> {
        match symbol.place {
            Place::Undefined => None,
            Place::Absolute(value) => Some(value),
            Place::Section { section, offset } => {
                Some(self.sections.get(section)?.address.wrapping_add(offset))
            }
        }
    }

    /// Pads code sections with NOPs to a multiple of 16 bytes, as llvm-mc
    /// does: a linker would pad with zeros, which are no NOPs. Sections of an
    /// odd length hold more than code and are left as they are.
    pub fn pad_code(&mut self) {
        for s in self
            .sections
            .iter_mut()
            .filter(|s| s.kind == SectionKind::Code)
        {
            let missing = s.size.next_multiple_of(16) - s.size;
            if missing % 2 == 0 {
                s.data.extend(super::directive::nops(missing as usize));
                s.size += missing;
            }
        }
    }

    /// Fills in every reference with the sections where
    /// [`Section::address`] puts them, and empties the lists of relocations.
    ///
    /// # Errors
    /// See [`ResolveError`].
    pub fn resolve(&mut self) -> Result<(), ResolveError> {
        let addresses: Vec<Option<u32>> = self.symbols.iter().map(|s| self.address(s)).collect();
        for section in &mut self.sections {
            for r in std::mem::take(&mut section.relocations) {
                let (name, offset) = (section.name.clone(), r.offset);
                let Some(address) = addresses.get(r.symbol) else {
                    return Err(ResolveError::Index {
                        section: name,
                        offset,
                        symbol: r.symbol,
                    });
                };
                let Some(address) = address else {
                    let symbol = self.symbols[r.symbol].name.clone();
                    return Err(ResolveError::Undefined {
                        section: name,
                        offset,
                        symbol,
                    });
                };
                let value = i64::from(*address) + i64::from(r.addend);
                let start = (offset as usize).min(section.data.len());
                r.kind
                    .apply(&mut section.data[start..], value)
                    .map_err(|source| ResolveError::Field {
                        section: name,
                        offset,
                        source,
                    })?;
            }
        }
        Ok(())
    }
}
