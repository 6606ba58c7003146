//! Machine code of a core, as it lies in memory.
//!
//! What two files load is compared byte by byte. Only what differs is cut into functions, if the files
//! have names for them, and shown as instructions.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use npu_arch::array::{TileCoord, TileKind};
use npu_arch::isa::Bundle;
use npu_design::{ElfSegments, SegmentKind};
use npu_image::elf::{
    Elf, ElfKind, Relocation, Symbol, SymbolKind, SHF_ALLOC, SHF_EXECINSTR, SHT_NOBITS,
};

use super::parts::{part_changes, PartChange, Parts, Row};
use crate::segments;

/// Bytes in a line of data.
const ROW: u32 = 16;
/// Names of a program's memories.
const PROGRAM: &str = "program memory";
const DATA: &str = "data memory";

/// A program, or an object that is none yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Machine {
    kind: Kind,
    areas: BTreeMap<String, Area>,
    relocations: Parts,
    tile: Option<TileCoord>,
}

/// Where machine code comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A linked program.
    Linked,
    /// An object.
    Object,
    /// An image of the array, in which a program's data is not told from other data.
    Image,
}

/// Memory of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Area {
    code: bool,
    bytes: BTreeMap<u32, u8>,
    /// Bytes of an object's section that has no content.
    zeros: u32,
    /// Names, by address.
    marks: Vec<Mark>,
}

/// A name in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    address: u32,
    /// 0 if the file doesn't say.
    size: u32,
    name: String,
    function: bool,
}

/// Why machine code can't be taken for comparison.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MachineError {
    /// The file is damaged.
    #[error(transparent)]
    Damaged(#[from] npu_image::Error),
    /// A segment lies where a core has no memory.
    #[error(
        "a segment of {size} bytes at {address:#x} is outside of what a core loads: program memory up to {:#x}, \
         data from {:#x} to {:#x}; link with the script of an AIE2 core",
        TileKind::Core.program_memory(), TileKind::CORE_VIEW_SOUTH, DATA_END
    )]
    Outside {
        /// Its address.
        address: u32,
        /// Its bytes in memory.
        size: u32,
    },
}

const DATA_END: u32 = TileKind::CORE_VIEW_OWN + TileKind::CORE_VIEW_SIZE;

impl Machine {
    /// Reads a core's ELF file: a linked program by its segments, an object by its sections.
    ///
    /// # Errors
    /// A damaged file, or a segment outside of a core's memories.
    pub fn of_elf(bytes: &[u8]) -> Result<Self, MachineError> {
        let elf = Elf::parse(bytes)?;
        match elf.kind {
            ElfKind::Relocatable => Ok(Self::of_object(&elf)),
            ElfKind::Executable => {
                let mut machine = Self::of_segments(&segments::of_elf(bytes)?)?;
                machine.mark(&elf);
                Ok(machine)
            }
        }
    }

    /// What a program loads.
    fn of_segments(program: &ElfSegments) -> Result<Self, MachineError> {
        let mut code = Area {
            code: true,
            ..Area::default()
        };
        let mut data = Area::default();
        for segment in &program.segments {
            let (area, range, size) = match segment.kind {
                // Program memory that a file leaves open is not cleared.
                SegmentKind::Code => (
                    &mut code,
                    0..TileKind::Core.program_memory(),
                    segment.bytes.len(),
                ),
                SegmentKind::Data => (
                    &mut data,
                    TileKind::CORE_VIEW_SOUTH..DATA_END,
                    segment.bytes.len().max(segment.size as usize),
                ),
            };
            let outside = MachineError::Outside {
                address: segment.address,
                size: segment.size,
            };
            let end = u32::try_from(size).ok();
            let end = end.and_then(|size| segment.address.checked_add(size));
            match end {
                Some(end) if segment.address >= range.start && end <= range.end => {}
                _ => return Err(outside),
            }
            let zeros = std::iter::repeat(&0);
            let bytes = segment.bytes.iter().chain(zeros).take(size);
            area.bytes.extend((segment.address..).zip(bytes.copied()));
        }
        Ok(Self {
            kind: Kind::Linked,
            areas: [(PROGRAM.to_owned(), code), (DATA.to_owned(), data)].into(),
            relocations: Parts::new(),
            tile: None,
        })
    }

    /// Names of functions and data, and the core that the program is for, if its entry's name says so.
    fn mark(&mut self, elf: &Elf<'_>) {
        for symbol in elf.symbols.iter().filter(|s| !s.name.is_empty()) {
            let Some(section) = elf.sections.get(usize::from(symbol.section)) else {
                continue;
            };
            if symbol.section == 0 || !is_named(symbol.kind) {
                continue;
            }
            let code = section.flags & SHF_EXECINSTR != 0;
            let name = if code { PROGRAM } else { DATA };
            if let Some(area) = self.areas.get_mut(name) {
                area.mark(symbol.value, symbol.size, symbol.name, symbol.kind);
            }
        }
        let mut tiles = elf.symbols.iter().filter_map(|s| tile_of(s.name));
        self.tile = tiles.next().filter(|_| tiles.next().is_none());
        self.areas.values_mut().for_each(Area::sort);
    }

    fn of_object(elf: &Elf<'_>) -> Self {
        let mut machine = Self {
            kind: Kind::Object,
            areas: BTreeMap::new(),
            relocations: Parts::new(),
            tile: None,
        };
        let names = section_names(elf);
        for (index, section) in elf.sections.iter().enumerate() {
            if section.flags & SHF_ALLOC == 0 {
                continue;
            }
            let mut area = Area {
                code: section.flags & SHF_EXECINSTR != 0,
                bytes: (0..).zip(section.data.iter().copied()).collect(),
                zeros: match section.kind {
                    SHT_NOBITS => section.size,
                    _ => 0,
                },
                marks: Vec::new(),
            };
            for symbol in symbols_of(elf, index) {
                area.mark(symbol.value, symbol.size, symbol.name, symbol.kind);
            }
            area.sort();
            machine.areas.insert(names[index].clone(), area);
        }
        for section in &elf.sections {
            let of = names.get(section.info as usize);
            let of = of.map_or("", String::as_str);
            let ranges = machine.areas.get(of).map(Area::ranges);
            let ranges = ranges.unwrap_or_default();
            let found = elf.relocations(section).map(|r| {
                let target = machine.target(elf, &names, &r);
                (r.offset, format!("type {} {target}", r.kind))
            });
            // Tables may be in any order.
            let mut found: Vec<(u32, String)> = found.collect();
            found.sort();
            for (offset, text) in found {
                // A function may stand anywhere.
                let (part, place) = match inside(&ranges, offset) {
                    Some((range, name)) => (
                        format!("relocations of {of}, {name}"),
                        format!("+{:#x}", offset - range.start),
                    ),
                    None => (format!("relocations of {of}"), format!("{offset:#x}")),
                };
                let row = Row::at(text, place);
                machine.relocations.entry(part).or_default().push(row);
            }
        }
        machine
    }

    /// What a relocation leads to. A place in a section is said by the name that it lies in, which does not
    /// change where that is placed elsewhere.
    fn target(&self, elf: &Elf<'_>, names: &[String], relocation: &Relocation) -> String {
        let Some(symbol) = elf.symbols.get(relocation.symbol as usize) else {
            return format!("`` + {}", relocation.addend);
        };
        if symbol.kind != SymbolKind::Section {
            return format!("`{}` + {}", symbol.name, relocation.addend);
        }
        let section = names.get(usize::from(symbol.section));
        let section = section.map_or("", String::as_str);
        let at = symbol.value.checked_add_signed(relocation.addend);
        let mark = at.and_then(|at| Some((at, self.areas.get(section)?.mark_at(at)?)));
        match mark {
            Some((at, mark)) => format!("`{}` + {}", mark.name, at - mark.address),
            None => format!("`{section}` + {}", relocation.addend),
        }
    }

    /// The program memory of a tile in an image.
    pub(crate) fn of_image(words: impl Iterator<Item = (u32, u32)>) -> Self {
        let bytes = words.flat_map(|(at, word)| (at..).zip(word.to_le_bytes()));
        let code = Area {
            code: true,
            bytes: bytes.collect(),
            ..Area::default()
        };
        Self {
            kind: Kind::Image,
            areas: [(PROGRAM.to_owned(), code)].into(),
            relocations: Parts::new(),
            tile: None,
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// The core that it is for, if its names tell.
    pub(crate) fn tile(&self) -> Option<TileCoord> {
        self.tile
    }

    /// Bytes of its code.
    pub(crate) fn code_bytes(&self) -> usize {
        let code = self.areas.values().filter(|a| a.code);
        code.map(|a| a.bytes.len()).sum()
    }

    /// What differs: nothing if and only if both load the same.
    pub(crate) fn changes(&self, other: &Self) -> Vec<PartChange> {
        let none = Area::default();
        let mut changes = Vec::new();
        let image = [self.kind, other.kind].contains(&Kind::Image);
        let objects = [self.kind, other.kind] == [Kind::Object; 2];
        let names = self.areas.keys().chain(other.areas.keys());
        let names: BTreeSet<&String> = names.collect();
        for name in names.into_iter().filter(|n| !image || *n == PROGRAM) {
            let a = self.areas.get(name).unwrap_or(&none);
            let b = other.areas.get(name).unwrap_or(&none);
            // Who is linked with an object finds its functions by their places.
            let placed = !objects || a.functions_at() == b.functions_at();
            // What a program leaves open in an image's words is zero there.
            if (&a.bytes, a.zeros) == (&b.bytes, b.zeros) && placed || image && a.is_padded(b) {
                continue;
            }
            changes.extend(a.changes(name, b));
        }
        changes.extend(part_changes(&self.relocations, &other.relocations));
        if !changes.is_empty() {
            return changes;
        }
        // The same in the same order, but for other instructions.
        let exact = |machine: &Self| -> Parts {
            let parts = machine.relocations.iter();
            let exact = |rows: &[Row]| rows.iter().map(Row::with_place).collect();
            parts
                .map(|(name, rows)| (name.clone(), exact(rows)))
                .collect()
        };
        part_changes(&exact(self), &exact(other))
    }
}

fn is_named(kind: SymbolKind) -> bool {
    matches!(
        kind,
        SymbolKind::Function | SymbolKind::Object | SymbolKind::NoType
    )
}

/// Named symbols of a section.
fn symbols_of<'e, 'a>(elf: &'e Elf<'a>, section: usize) -> impl Iterator<Item = &'e Symbol<'a>> {
    let named = |s: &&Symbol<'_>| is_named(s.kind) && !s.name.is_empty();
    let here = move |s: &&Symbol<'_>| usize::from(s.section) == section;
    elf.symbols.iter().filter(named).filter(here)
}

/// Names of an object's sections. Several of one name are numbered by what is in them, whatever their order.
fn section_names(elf: &Elf<'_>) -> Vec<String> {
    let mut order: Vec<(&str, Vec<&str>, usize)> = Vec::new();
    for (index, section) in elf.sections.iter().enumerate() {
        let mut symbols: Vec<&str> = symbols_of(elf, index).map(|s| s.name).collect();
        symbols.sort_unstable();
        order.push((section.name, symbols, index));
    }
    order.sort();
    let mut names = vec![String::new(); order.len()];
    let mut before = 0;
    for (at, (name, _, index)) in order.iter().enumerate() {
        before = match at.checked_sub(1).map(|last| order[last].0) {
            Some(last) if last == *name => before + 1,
            _ => 0,
        };
        names[*index] = numbered(name, before);
    }
    names
}

/// The function that an address lies in, of ranges in order.
fn inside(ranges: &[(Range<u32>, String)], address: u32) -> Option<&(Range<u32>, String)> {
    let before = ranges.partition_point(|(r, _)| r.start <= address);
    let last = before.checked_sub(1).map(|i| &ranges[i])?;
    last.0.contains(&address).then_some(last)
}

/// A name that stands for the second, third ... of several.
fn numbered(name: &str, before: usize) -> String {
    match before {
        0 => name.to_owned(),
        n => format!("{name} ({})", n + 1),
    }
}

/// The tile in the name of a core's entry, `core_COLUMN_ROW`.
fn tile_of(name: &str) -> Option<TileCoord> {
    let (col, row) = name.strip_prefix("core_")?.split_once('_')?;
    Some(TileCoord::new(col.parse().ok()?, row.parse().ok()?))
}

impl Area {
    fn mark(&mut self, address: u32, size: u32, name: &str, kind: SymbolKind) {
        self.marks.push(Mark {
            address,
            size,
            name: name.to_owned(),
            function: kind == SymbolKind::Function,
        });
    }

    fn sort(&mut self) {
        let key = |m: &Mark| (m.address, m.function, m.name.clone());
        self.marks.sort_by_cached_key(key);
    }

    /// Its functions and where they stand.
    fn functions_at(&self) -> BTreeSet<(&str, u32)> {
        let functions = self.marks.iter().filter(|m| m.function);
        functions.map(|m| (m.name.as_str(), m.address)).collect()
    }

    /// Whether one is the other with zeros behind.
    fn is_padded(&self, other: &Self) -> bool {
        let all = self.bytes.keys().chain(other.bytes.keys());
        let at = |area: &Self, address: &u32| area.bytes.get(address).copied().unwrap_or(0);
        all.into_iter().all(|a| at(self, a) == at(other, a))
    }

    fn changes(&self, name: &str, other: &Self) -> Vec<PartChange> {
        if !self.code && !other.code {
            let part = |area: &Self| Parts::from([(name.to_owned(), area.rows())]);
            return part_changes(&part(self), &part(other));
        }
        let named = |area: &Self| area.marks.iter().any(|m| m.function);
        let (a, b) = match named(self) && named(other) {
            true => (self.functions(name), other.functions(name)),
            false => {
                let rows = |area: &Self| area.code(false).into_iter().map(|(_, row)| row).collect();
                let whole = |area: &Self| Parts::from([(name.to_owned(), rows(area))]);
                (whole(self), whole(other))
            }
        };
        let changes = part_changes(&a, &b);
        if !changes.is_empty() {
            return changes;
        }
        // The same functions, but not at the same addresses.
        let places = |area: &Self| {
            let functions = area.marks.iter().filter(|m| m.function);
            let mut rows: Vec<Row> = functions
                .map(|m| Row::from(format!("{} at {:#x}", m.name, m.address)))
                .collect();
            rows.extend(
                area.runs()
                    .iter()
                    .map(|(at, bytes)| Row::from(format!("{} bytes at {at:#x}", bytes.len()))),
            );
            Parts::from([(format!("addresses in {name}"), rows)])
        };
        let changes = part_changes(&places(self), &places(other));
        if !changes.is_empty() {
            return changes;
        }
        // The same instructions in other bytes: NOPs of other slots, another format.
        let exact = |area: &Self| {
            let rows = area.code(true).into_iter().map(|(_, row)| row);
            Parts::from([(format!("bytes in {name}"), rows.collect())])
        };
        part_changes(&exact(self), &exact(other))
    }

    /// Bytes that follow each other.
    fn runs(&self) -> Vec<(u32, Vec<u8>)> {
        let mut runs: Vec<(u32, Vec<u8>)> = Vec::new();
        for (&at, &byte) in &self.bytes {
            match runs.last_mut() {
                Some((start, bytes)) if *start + bytes.len() as u32 == at => bytes.push(byte),
                _ => runs.push((at, vec![byte])),
            }
        }
        runs
    }

    fn mark_at(&self, address: u32) -> Option<&Mark> {
        let before = self.marks.partition_point(|m| m.address <= address);
        let before = before.checked_sub(1).map(|i| &self.marks[i]);
        before.filter(|m| m.size == 0 || address - m.address < m.size)
    }

    /// The name that an address lies in.
    fn place(&self, address: u32) -> String {
        match self.mark_at(address) {
            Some(m) if m.address == address => format!("{address:#x} {}", m.name),
            Some(m) => format!("{address:#x} {}+{:#x}", m.name, address - m.address),
            None => format!("{address:#x}"),
        }
    }

    /// Names in a line of data; the first of several.
    fn names(&self, start: u32) -> Option<String> {
        let first = self.marks.partition_point(|m| m.address < start);
        // One that begins before may reach into the line.
        let from = first.saturating_sub(1);
        let inside = self.marks[from..]
            .iter()
            .take_while(|m| m.address - start.min(m.address) < ROW);
        let end = |m: &Mark| m.address.saturating_add(m.size.max(1));
        let mut names = inside.filter(|m| end(m) > start).map(|m| m.name.as_str());
        let shown: Vec<&str> = names.by_ref().take(3).collect();
        let more = if names.next().is_some() { " .." } else { "" };
        (!shown.is_empty()).then(|| format!("{}{more}", shown.join(", ")))
    }

    /// Data in lines of equal addresses.
    fn rows(&self) -> Vec<Row> {
        let starts: BTreeSet<u32> = self.bytes.keys().map(|at| at / ROW * ROW).collect();
        let row = |start: u32| {
            let mut text = format!("{start:#x}:");
            for at in start..start + ROW {
                let byte = self.bytes.get(&at);
                text.push_str(&byte.map_or(" ..".to_owned(), |b| format!(" {b:02x}")));
            }
            match self.names(start) {
                Some(names) => Row::at(text, names),
                None => Row::from(text),
            }
        };
        let zeros = (self.zeros > 0).then(|| Row::from(format!("{} zero bytes", self.zeros)));
        starts.into_iter().map(row).chain(zeros).collect()
    }

    /// Its instructions, each with its address; with NOPs of every slot and bytes, if that is asked for.
    fn code(&self, exact: bool) -> Vec<(u32, Row)> {
        let mut rows = Vec::new();
        for (start, bytes) in self.runs() {
            let mut at = 0;
            while at < bytes.len() {
                let address = start + at as u32;
                let (text, len) = match Bundle::decode(&bytes, at) {
                    Ok(bundle) if exact => {
                        let own: Vec<u8> = bytes[at..].iter().copied().take(bundle.len()).collect();
                        (format!("{bundle:#} = {own:02x?}"), bundle.len().max(1))
                    }
                    Ok(bundle) => (bundle.to_string(), bundle.len().max(1)),
                    Err(_) => unknown(&bytes[at..]),
                };
                rows.push((address, Row::at(text, self.place(address))));
                at += len;
            }
        }
        rows
    }

    /// Where functions are, in order.
    fn ranges(&self) -> Vec<(Range<u32>, String)> {
        let mut ranges: Vec<(Range<u32>, String)> = Vec::new();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut functions = self.marks.iter().filter(|m| m.function).peekable();
        while let Some(mark) = functions.next() {
            // A second name of the same code has no code of its own.
            while functions.next_if(|m| m.address == mark.address).is_some() {}
            let next = functions.peek().map_or(u32::MAX, |m| m.address);
            let end = match mark.size {
                0 => next,
                size => mark.address.saturating_add(size).min(next),
            };
            let count = counts.entry(&mark.name).or_default();
            let name = format!("function {}", numbered(&mark.name, *count));
            *count += 1;
            ranges.push((mark.address..end, name));
        }
        ranges
    }

    /// Each function, and what lies outside of them.
    fn functions(&self, area: &str) -> Parts {
        let ranges = self.ranges();
        let mut parts = Parts::new();
        for (address, row) in self.code(false) {
            let name = match inside(&ranges, address) {
                Some((_, name)) => name.clone(),
                None => format!("{area} outside of functions"),
            };
            parts.entry(name).or_default().push(row);
        }
        parts
    }
}

/// Bytes that are no instruction, with how many of them to pass. Zeros to the end are padding.
fn unknown(rest: &[u8]) -> (String, usize) {
    if rest.iter().all(|b| *b == 0) {
        return (format!("{} zero bytes", rest.len()), rest.len());
    }
    let len = rest.len().min(2);
    let text = format!("not an instruction: {:02x?}", &rest[..len]);
    (text, len)
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.code_bytes();
        match self.kind {
            Kind::Linked => write!(f, "machine code, {bytes} bytes"),
            Kind::Object => write!(f, "an object that is not linked, {bytes} bytes of code"),
            Kind::Image => write!(f, "the program memory of an image, {bytes} bytes"),
        }
    }
}
