//! ELF files, PDIs and xclbins as objects of the assembler, and back.

use std::collections::BTreeMap;
use std::fmt;

use npu_arch::array::{ArrayAddr, Location, TileCoord, TileKind};
use npu_arch::isa::asm::{
    Binding, Object, Place, Relocation, Section, SectionKind, Symbol, SymbolKind,
};
use npu_arch::isa::disasm::Addresses;
use npu_arch::isa::reloc::RelocError;
use npu_arch::isa::RelocKind;
use npu_image::cdo::{Cdo, Command};
use npu_image::elf::{
    self, Elf, ElfKind, ObjectPlace, ObjectRelocation, ObjectSection, ObjectSectionKind,
    ObjectSymbol, ObjectWriter,
};
use npu_image::pdi::Pdi;
use npu_image::{sniff, FileKind};

/// Code of one core.
pub(crate) struct Unit {
    /// Where in the file it is; empty for an ELF file.
    pub(crate) name: String,
    pub(crate) object: Object,
    /// Whether it is linked.
    pub(crate) addresses: Addresses,
}

/// Why a file has no code to show.
#[derive(Debug)]
pub(crate) enum ReadError {
    Image(npu_image::Error),
    /// A relocation that AIE2 does not have.
    Reloc {
        section: String,
        error: RelocError,
    },
    /// A relocation of a symbol that is not there.
    Symbol {
        section: String,
        index: u32,
    },
    /// Code of another core, by its `e_flags`.
    Core(u32),
    /// A container in AMD's packed form.
    Transformed,
    /// Neither ELF, PDI nor xclbin.
    Kind,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Image(e) => e.fmt(f),
            Self::Reloc { section, error } => write!(f, "section {section}: {error}"),
            Self::Symbol { section, index } => {
                write!(
                    f,
                    "section {section}: a relocation of symbol {index}, which is not there"
                )
            }
            Self::Core(flags) => write!(
                f,
                "code of another core than AIE2: e_flags {flags}, where AIE2 has {} (3 is AIE2P)",
                elf::EF_AIE2
            ),
            Self::Transformed => {
                f.write_str("the PDI's commands are packed by AMD's own tools and can't be read")
            }
            Self::Kind => f.write_str("neither a core's ELF file or object, nor a PDI or xclbin"),
        }
    }
}

impl std::error::Error for ReadError {}

impl From<npu_image::Error> for ReadError {
    fn from(e: npu_image::Error) -> Self {
        Self::Image(e)
    }
}

/// All code in a file.
pub(crate) fn units(bytes: &[u8]) -> Result<Vec<Unit>, ReadError> {
    match sniff(bytes) {
        FileKind::Elf => Ok(vec![from_elf(bytes)?]),
        FileKind::Pdi => pdi_units("", bytes),
        FileKind::Cdo => Ok(cdo_units("", &Cdo::parse(bytes)?)),
        FileKind::Xclbin => {
            let file = npu_image::xclbin::Xclbin::parse(bytes)?;
            let pdis = file.aie_partition()?.map(|p| p.pdis).unwrap_or_default();
            let mut units = Vec::new();
            for (i, pdi) in pdis.iter().enumerate() {
                units.extend(pdi_units(&format!("PDI {i}, "), pdi.image)?);
            }
            Ok(units)
        }
        _ => Err(ReadError::Kind),
    }
}

fn pdi_units(prefix: &str, bytes: &[u8]) -> Result<Vec<Unit>, ReadError> {
    let pdi = Pdi::parse(bytes)?;
    Ok(cdo_units(prefix, pdi.cdo().ok_or(ReadError::Transformed)?))
}

/// What an image writes into program memories: words by address, by core.
pub(crate) fn programs(bytes: &[u8]) -> Result<BTreeMap<TileCoord, BTreeMap<u32, u32>>, ReadError> {
    let mut cores = BTreeMap::new();
    let mut add = |bytes: &[u8]| -> Result<(), ReadError> {
        let pdi = Pdi::parse(bytes)?;
        cores.extend(cdo_programs(pdi.cdo().ok_or(ReadError::Transformed)?));
        Ok(())
    };
    match sniff(bytes) {
        FileKind::Pdi => add(bytes)?,
        FileKind::Xclbin => {
            let file = npu_image::xclbin::Xclbin::parse(bytes)?;
            for pdi in file.aie_partition()?.iter().flat_map(|p| &p.pdis) {
                add(pdi.image)?;
            }
        }
        _ => return Err(ReadError::Kind),
    }
    Ok(cores)
}

fn cdo_programs(cdo: &Cdo) -> BTreeMap<TileCoord, BTreeMap<u32, u32>> {
    let mut cores: BTreeMap<TileCoord, BTreeMap<u32, u32>> = BTreeMap::new();
    let mut put = |addr: u64, words: &[u32]| {
        for (i, word) in words.iter().enumerate() {
            let Ok(addr) = u32::try_from(addr + 4 * i as u64) else {
                return;
            };
            let addr = ArrayAddr(addr);
            let kind = TileKind::of_row(addr.tile().row);
            let place = kind.map(|kind| kind.locate(addr.offset()));
            if let (Some(TileKind::Core), Some(Location::Program(at))) = (kind, place) {
                cores.entry(addr.tile()).or_default().insert(at, *word);
            }
        }
    };
    for command in cdo.commands() {
        match command {
            Command::DmaWrite { addr, data } => put(*addr, data),
            Command::Write { addr, value } => put(*addr, &[*value]),
            _ => {}
        }
    }
    cores
}

/// What the commands write into program memories, a unit for each core.
fn cdo_units(prefix: &str, cdo: &Cdo) -> Vec<Unit> {
    let unit = |(tile, words): (TileCoord, BTreeMap<u32, u32>)| {
        let mut sections: Vec<Section> = Vec::new();
        for (at, word) in words {
            let new = sections.last().is_none_or(|s| s.address + s.size != at);
            if new {
                sections.push(Section {
                    name: if sections.is_empty() {
                        ".text".to_owned()
                    } else {
                        format!(".text.{at:x}")
                    },
                    kind: SectionKind::Code,
                    align: 16,
                    address: at,
                    data: Vec::new(),
                    size: 0,
                    relocations: Vec::new(),
                });
            }
            if let Some(s) = sections.last_mut() {
                s.data.extend(word.to_le_bytes());
                s.size += 4;
            }
        }
        Unit {
            name: format!("{prefix}core {tile}"),
            object: Object {
                sections,
                symbols: Vec::new(),
            },
            addresses: Addresses::Labels,
        }
    };
    cdo_programs(cdo).into_iter().map(unit).collect()
}

fn section_kind(s: &elf::Section<'_>) -> SectionKind {
    if s.flags & elf::SHF_EXECINSTR != 0 {
        SectionKind::Code
    } else if s.kind == elf::SHT_NOBITS {
        SectionKind::Zeros
    } else if s.flags & elf::SHF_WRITE != 0 {
        SectionKind::Data
    } else {
        SectionKind::Constants
    }
}

fn from_elf(bytes: &[u8]) -> Result<Unit, ReadError> {
    let file = Elf::parse(bytes)?;
    if file.flags != elf::EF_AIE2 {
        return Err(ReadError::Core(file.flags));
    }
    let linked = file.kind == ElfKind::Executable;
    let mut object = Object::default();
    // Index of each section of the file in the object.
    let mut index = vec![None; file.sections.len()];
    for (i, s) in file.sections.iter().enumerate() {
        let loaded = s.flags & elf::SHF_ALLOC != 0;
        if !loaded || !matches!(s.kind, elf::SHT_PROGBITS | elf::SHT_NOBITS) || s.size == 0 {
            continue;
        }
        index[i] = Some(object.sections.len());
        object.sections.push(Section {
            name: s.name.to_owned(),
            kind: section_kind(s),
            align: s.align.clamp(1, 1 << 16),
            address: s.addr,
            data: s.data.to_vec(),
            size: s.size,
            relocations: Vec::new(),
        });
    }
    // Index of each symbol of the file in the object.
    let mut symbols = vec![None; file.symbols.len()];
    for (i, s) in file.symbols.iter().enumerate().skip(1) {
        let home = index.get(usize::from(s.section)).copied().flatten();
        let place = match (s.section, home) {
            (0, _) => Place::Undefined,
            (0xfff1, _) => Place::Absolute(s.value),
            (_, Some(section)) => {
                let base = if linked {
                    object.sections[section].address
                } else {
                    0
                };
                Place::Section {
                    section,
                    offset: s.value.wrapping_sub(base),
                }
            }
            (_, None) => continue,
        };
        let name = match (s.kind, place) {
            (elf::SymbolKind::File, _) => continue,
            (elf::SymbolKind::Section, Place::Section { section, .. }) if !linked => {
                object.sections[section].name.clone()
            }
            (elf::SymbolKind::Section, _) => continue,
            _ => s.name.to_owned(),
        };
        symbols[i] = Some(object.symbols.len());
        object.symbols.push(Symbol {
            name,
            place,
            size: s.size,
            kind: match s.kind {
                elf::SymbolKind::Function => SymbolKind::Function,
                elf::SymbolKind::Object => SymbolKind::Object,
                _ => SymbolKind::None,
            },
            binding: match s.binding {
                elf::Binding::Local => Binding::Local,
                elf::Binding::Weak => Binding::Weak,
                _ => Binding::Global,
            },
        });
    }
    for table in file.sections.iter().filter(|s| s.kind == elf::SHT_RELA) {
        let Some(home) = index.get(table.info as usize).copied().flatten() else {
            continue;
        };
        let section = object.sections[home].name.clone();
        for r in file.relocations(table) {
            let kind = RelocKind::new(r.kind).map_err(|error| ReadError::Reloc {
                section: section.clone(),
                error,
            })?;
            let symbol = symbols.get(r.symbol as usize).copied().flatten();
            let symbol = symbol.ok_or(ReadError::Symbol {
                section: section.clone(),
                index: r.symbol,
            })?;
            let (offset, addend) = (r.offset, r.addend);
            object.sections[home].relocations.push(Relocation {
                offset,
                kind,
                symbol,
                addend,
            });
        }
        object.sections[home].relocations.sort_by_key(|r| r.offset);
    }
    let addresses = if linked {
        Addresses::Labels
    } else {
        Addresses::Numbers
    };
    Ok(Unit {
        name: String::new(),
        object,
        addresses,
    })
}

/// The ELF object of an assembled text.
pub(crate) fn to_elf(object: &Object) -> ObjectWriter {
    let sections = object.sections.iter().map(|s| ObjectSection {
        name: s.name.clone(),
        kind: match s.kind {
            SectionKind::Code => ObjectSectionKind::Code,
            SectionKind::Data => ObjectSectionKind::Data,
            SectionKind::Constants => ObjectSectionKind::Constants,
            SectionKind::Zeros => ObjectSectionKind::Zeros,
            SectionKind::Note => ObjectSectionKind::Note,
        },
        align: s.align,
        data: s.data.clone(),
        size: s.size,
        relocations: s
            .relocations
            .iter()
            .map(|r| ObjectRelocation {
                offset: r.offset,
                kind: r.kind.number(),
                symbol: r.symbol,
                addend: r.addend,
            })
            .collect(),
    });
    let symbols = object.symbols.iter().map(|s| {
        let (place, value) = match s.place {
            Place::Undefined => (ObjectPlace::Undefined, 0),
            Place::Absolute(value) => (ObjectPlace::Absolute, value),
            Place::Section { section, offset } => (ObjectPlace::Section(section), offset),
        };
        ObjectSymbol {
            name: s.name.clone(),
            value,
            size: s.size,
            kind: match s.kind {
                SymbolKind::None => elf::SymbolKind::NoType,
                SymbolKind::Function => elf::SymbolKind::Function,
                SymbolKind::Object => elf::SymbolKind::Object,
                SymbolKind::File => elf::SymbolKind::File,
            },
            binding: match s.binding {
                Binding::Local => elf::Binding::Local,
                Binding::Global => elf::Binding::Global,
                Binding::Weak => elf::Binding::Weak,
            },
            place,
        }
    });
    ObjectWriter {
        sections: sections.collect(),
        symbols: symbols.collect(),
    }
}
