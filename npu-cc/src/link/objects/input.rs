//! Objects and archives as the linker sees them.

use super::{ObjectError, ObjectErrorKind};
use npu_arch::isa::RelocKind;
use npu_image::elf::{
    Archive, Binding, Elf, ElfKind, SymbolKind, EF_AIE2, SHF_ALLOC, SHT_NOBITS, SHT_RELA,
};

/// Section type: a group, of which one of several equal ones is kept.
const SHT_GROUP: u32 = 17;
/// Section flag: kept though nothing refers to it.
const SHF_RETAIN: u32 = 0x20_0000;
/// Section index of absolute symbols.
const ABSOLUTE: u16 = 0xfff1;
/// Section index of storage that the linker allots.
const COMMON: u16 = 0xfff2;
/// Section indices from here on are no sections.
const RESERVED: u16 = 0xff00;

/// An object file or archive.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// File name, as scripts' patterns and messages see it.
    pub name: String,
    /// Content.
    pub data: std::borrow::Cow<'a, [u8]>,
}

/// A section that is loaded.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) name: String,
    pub(super) flags: u32,
    pub(super) zeros: bool,
    pub(super) align: u32,
    pub(super) size: u32,
    pub(super) data: Vec<u8>,
    pub(super) relocations: Vec<Relocation>,
    /// Kept though nothing refers to it.
    pub(super) retain: bool,
    /// Name of the group that it is a member of.
    pub(super) group: Option<String>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Relocation {
    pub(super) offset: u32,
    pub(super) kind: RelocKind,
    /// Index in [`File::symbols`].
    pub(super) symbol: usize,
    pub(super) addend: i32,
}

/// Where a symbol of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Undefined,
    Absolute(u32),
    /// Offset in a section of the file.
    Section(usize, u32),
    /// Size and alignment of storage to allot.
    Common(u32, u32),
    /// In a section that isn't loaded.
    Nowhere,
}

#[derive(Clone, Debug)]
pub(super) struct Symbol {
    pub(super) name: String,
    pub(super) place: Place,
    pub(super) size: u32,
    pub(super) function: bool,
    pub(super) local: bool,
    pub(super) weak: bool,
}

/// A parsed object.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) sections: Vec<Section>,
    pub(super) symbols: Vec<Symbol>,
}

/// The objects of an input: one, or an archive's members.
pub(super) enum Objects {
    One(File),
    Members(Vec<File>),
}

pub(super) fn read(input: &Input<'_>) -> Result<Objects, ObjectError> {
    let image = |source| ObjectError {
        file: input.name.clone(),
        kind: ObjectErrorKind::Image(source),
    };
    if !Archive::is_archive(&input.data) {
        return file(&input.name, &input.data).map(Objects::One);
    }
    let archive = Archive::parse(&input.data).map_err(image)?;
    let mut members = Vec::new();
    for member in &archive.members {
        let name = format!("{}({})", input.name, member.name);
        members.push(file(&name, member.data)?);
    }
    Ok(Objects::Members(members))
}

fn file(name: &str, data: &[u8]) -> Result<File, ObjectError> {
    let fail = |kind| ObjectError {
        file: name.to_owned(),
        kind,
    };
    let elf = Elf::parse(data).map_err(|e| fail(ObjectErrorKind::Image(e)))?;
    if elf.kind != ElfKind::Relocatable {
        return Err(fail(ObjectErrorKind::Executable));
    }
    if elf.flags != EF_AIE2 {
        return Err(fail(ObjectErrorKind::Core(elf.flags)));
    }
    let mut file = File {
        name: name.to_owned(),
        sections: Vec::new(),
        symbols: Vec::new(),
    };
    // Number of each loaded section, by its index in the file.
    let mut numbers = vec![None; elf.sections.len()];
    for (index, s) in elf.sections.iter().enumerate() {
        if s.flags & SHF_ALLOC == 0 || s.kind == SHT_GROUP {
            continue;
        }
        if !s.align.max(1).is_power_of_two() {
            return Err(fail(ObjectErrorKind::Align(s.name.to_owned())));
        }
        numbers[index] = Some(file.sections.len());
        file.sections.push(Section {
            name: s.name.to_owned(),
            flags: s.flags,
            zeros: s.kind == SHT_NOBITS,
            align: s.align.max(1),
            size: s.size,
            data: s.data.to_vec(),
            relocations: Vec::new(),
            retain: s.flags & SHF_RETAIN != 0,
            group: None,
        });
    }
    for s in &elf.symbols {
        let place = match s.section {
            0 => Place::Undefined,
            ABSOLUTE => Place::Absolute(s.value),
            COMMON => Place::Common(s.size, s.value.max(1)),
            RESERVED.. => return Err(fail(ObjectErrorKind::Index(s.name.to_owned()))),
            index => match numbers.get(usize::from(index)) {
                None => return Err(fail(ObjectErrorKind::Index(s.name.to_owned()))),
                Some(None) => Place::Nowhere,
                Some(Some(section)) => Place::Section(*section, s.value),
            },
        };
        let name = match (s.kind, place) {
            (SymbolKind::Section, Place::Section(section, _)) => {
                file.sections[section].name.clone()
            }
            _ => s.name.to_owned(),
        };
        file.symbols.push(Symbol {
            name,
            place,
            size: s.size,
            function: s.kind == SymbolKind::Function,
            local: s.binding == Binding::Local || s.kind == SymbolKind::File,
            weak: s.binding == Binding::Weak,
        });
    }
    for table in elf.sections.iter().filter(|s| s.kind == SHT_RELA) {
        let home = numbers.get(table.info as usize).copied().flatten();
        let Some(home) = home else { continue };
        for r in elf.relocations(table) {
            let section = || file.sections[home].name.clone();
            let kind = RelocKind::new(r.kind).map_err(|source| {
                fail(ObjectErrorKind::Relocation {
                    section: section(),
                    offset: r.offset,
                    source,
                })
            })?;
            let symbol = r.symbol as usize;
            if symbol >= file.symbols.len() {
                return Err(fail(ObjectErrorKind::Index(section())));
            }
            file.sections[home].relocations.push(Relocation {
                offset: r.offset,
                kind,
                symbol,
                addend: r.addend,
            });
        }
    }
    groups(&elf, &numbers, &mut file);
    Ok(file)
}

/// Notes the groups that sections belong to.
fn groups(elf: &Elf<'_>, numbers: &[Option<usize>], file: &mut File) {
    /// First word of a group of which one is kept.
    const COMDAT: u32 = 1;
    for group in elf.sections.iter().filter(|s| s.kind == SHT_GROUP) {
        let mut words = group
            .data
            .chunks_exact(4)
            .map(|w| u32::from_le_bytes([w[0], w[1], w[2], w[3]]));
        let signature = elf.symbols.get(group.info as usize).map(|s| s.name);
        let (Some(COMDAT), Some(signature)) = (words.next(), signature) else {
            continue;
        };
        for member in words {
            let number = numbers.get(member as usize).copied().flatten();
            if let Some(section) = number.and_then(|n| file.sections.get_mut(n)) {
                section.group = Some(signature.to_owned());
            }
        }
    }
}
