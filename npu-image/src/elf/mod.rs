//! ELF of the AIE2 cores: 32-bit, little-endian, machine `EM_AIE` (264).
//!
//! [`Elf`] reads executables (what a PDI carries, segment by segment) and
//! relocatable objects (what Peano's compiler leaves behind).
//! [`ExecutableWriter`] makes executables with one section per segment and a
//! symbol table, [`ObjectWriter`] objects with relocations. [`Archive`] reads what `ar` makes
//! of objects. Addresses are the core's own: program memory from 0, data
//! memory as the core sees it (0x40000 south, 0x50000 west, 0x60000 north,
//! 0x70000 own).

mod archive;
mod object;
mod read;
mod write;

pub use archive::{Archive, Member};
pub use object::{
    ObjectPlace, ObjectRelocation, ObjectSection, ObjectSectionKind, ObjectSymbol,
    ObjectWriteError, ObjectWriter,
};
pub use read::{Elf, Relocation, Section, Segment, Symbol};
pub use write::{ExecutableWriter, OutSegment, OutSymbol, Place, WriteError};

/// Machine number of AIE cores.
pub const EM_AIE: u16 = 264;
/// `e_flags` of AIE2.
pub const EF_AIE2: u32 = 2;
/// Segment type of what is loaded.
pub const PT_LOAD: u32 = 1;
/// Segment flag: executable.
pub const PF_X: u32 = 1;
/// Segment flag: writable.
pub const PF_W: u32 = 2;
/// Segment flag: readable.
pub const PF_R: u32 = 4;
/// Section type: bytes in the file.
pub const SHT_PROGBITS: u32 = 1;
/// Section type: symbol table.
pub const SHT_SYMTAB: u32 = 2;
/// Section type: string table.
pub const SHT_STRTAB: u32 = 3;
/// Section type: relocations with addend.
pub const SHT_RELA: u32 = 4;
/// Section type: zeros that take no place in the file.
pub const SHT_NOBITS: u32 = 8;
/// Section flag: writable.
pub const SHF_WRITE: u32 = 1;
/// Section flag: in memory at run time.
pub const SHF_ALLOC: u32 = 2;
/// Section flag: instructions.
pub const SHF_EXECINSTR: u32 = 4;

/// Executable or object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ElfKind {
    /// `ET_REL`.
    Relocatable,
    /// `ET_EXEC`.
    Executable,
}

/// What a symbol is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SymbolKind {
    /// `STT_NOTYPE`.
    NoType,
    /// `STT_OBJECT`.
    Object,
    /// `STT_FUNC`.
    Function,
    /// `STT_SECTION`.
    Section,
    /// `STT_FILE`.
    File,
    /// Another type.
    Other(u8),
}

/// How far a symbol is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Binding {
    /// `STB_LOCAL`.
    Local,
    /// `STB_GLOBAL`.
    Global,
    /// `STB_WEAK`.
    Weak,
    /// Another binding.
    Other(u8),
}

impl SymbolKind {
    fn from_code(code: u8) -> Self {
        match code {
            0 => Self::NoType,
            1 => Self::Object,
            2 => Self::Function,
            3 => Self::Section,
            4 => Self::File,
            other => Self::Other(other),
        }
    }

    fn code(self) -> u8 {
        match self {
            Self::NoType => 0,
            Self::Object => 1,
            Self::Function => 2,
            Self::Section => 3,
            Self::File => 4,
            Self::Other(code) => code & 0xf,
        }
    }
}

impl Binding {
    fn from_code(code: u8) -> Self {
        match code {
            0 => Self::Local,
            1 => Self::Global,
            2 => Self::Weak,
            other => Self::Other(other),
        }
    }

    fn code(self) -> u8 {
        match self {
            Self::Local => 0,
            Self::Global => 1,
            Self::Weak => 2,
            Self::Other(code) => code & 0xf,
        }
    }
}

#[cfg(test)]
mod tests;
