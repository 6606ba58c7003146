//! The disassembler: an object as text that [`assemble`](super::asm::assemble)
//! turns into the same bytes, symbols and relocations.
//!
//! Each bundle is printed with all slots of its format, NOPs too, since they
//! choose the format. Behind it, as a comment, stand its address, its place
//! in the function in bundles (which is cycles as long as nothing stalls; a
//! function without a symbol begins where code does, and where a call leads),
//! and the rules that it breaks (see [`hazard`](super::hazard)). Bytes that
//! are no bundle, or would not encode to the same bytes, are printed as data.

use core::fmt::{self, Write};
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::asm::{Binding, Object, Place, Relocation, Section, SectionKind, SymbolKind};
use super::bundle::Bundle;
use super::hazard::{Hazard, Program};
use super::inst::OperandKind;
use super::reg::Reg;
use super::reloc::{is_code_address, RelocKind};
use super::slot::Slot;
use super::table::Inst;

/// Column of comments.
const COMMENT: usize = 56;

/// How addresses of code are printed that no relocation covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Addresses {
    /// As numbers: the code of an object that is to be linked.
    Numbers,
    /// As labels where a bundle starts there: linked code.
    Labels,
}

/// Whether the comments are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comments {
    /// Address, cycle, hazards.
    Full,
    /// None.
    None,
}

/// An object, ready to be printed.
#[derive(Clone, Debug)]
pub struct Listing<'a> {
    object: &'a Object,
    addresses: Addresses,
    comments: Comments,
    /// Names to print symbols by, unique.
    names: Vec<String>,
    /// Functions by section and offset.
    functions: HashMap<(usize, u32), usize>,
    code: Vec<Code>,
}

/// A section's bundles and what is known about them.
#[derive(Clone, Debug, Default)]
struct Code {
    lines: Vec<Line>,
    hazards: BTreeMap<u32, Vec<Hazard>>,
    /// Offsets that are referred to and have no symbol.
    labels: BTreeSet<u32>,
    /// Offsets where functions begin, symbols or not.
    entries: BTreeSet<u32>,
}

#[derive(Clone, Debug)]
struct Line {
    offset: u32,
    length: u32,
    /// `None`: bytes that are no bundle.
    bundle: Option<Bundle>,
}

impl<'a> Listing<'a> {
    /// Decodes the code sections of `object`.
    pub fn new(object: &'a Object, addresses: Addresses) -> Listing<'a> {
        let code = (0..object.sections.len())
            .map(|i| Code::new(object, i, addresses))
            .collect();
        let names = unique_names(object);
        let mut functions = HashMap::new();
        for (n, s) in object.symbols.iter().enumerate() {
            if let (SymbolKind::Function, Place::Section { section, offset }) = (s.kind, s.place) {
                functions.entry((section, offset)).or_insert(n);
            }
        }
        Listing {
            object,
            addresses,
            comments: Comments::Full,
            names,
            functions,
            code,
        }
    }

    /// Prints with or without comments.
    pub fn comments(self, comments: Comments) -> Listing<'a> {
        Listing { comments, ..self }
    }

    /// The hazards of a section; none if a part of it does not decode.
    pub fn hazards(&self, section: usize) -> impl Iterator<Item = &Hazard> {
        self.code
            .get(section)
            .into_iter()
            .flat_map(|c| c.hazards.values().flatten())
    }

    /// Bundles of a section, and bytes that are none.
    pub fn counts(&self, section: usize) -> (usize, usize) {
        let lines = self.code.get(section).map_or(&[][..], |c| &c.lines);
        let bundles = lines.iter().filter(|l| l.bundle.is_some()).count();
        let bytes = lines
            .iter()
            .filter(|l| l.bundle.is_none())
            .map(|l| l.length as usize)
            .sum();
        (bundles, bytes)
    }
}

impl Code {
    fn new(object: &Object, index: usize, addresses: Addresses) -> Code {
        let section = &object.sections[index];
        if section.kind != SectionKind::Code {
            return Code::default();
        }
        let mut code = Code {
            lines: lines(section),
            ..Code::default()
        };
        if let Ok(program) = Program::of_section(object, index) {
            for h in program.hazards() {
                code.hazards.entry(h.address).or_default().push(h);
            }
        }
        code.entries.insert(0);
        if addresses == Addresses::Labels {
            let starts: BTreeSet<u32> = code.lines.iter().map(|l| l.offset).collect();
            for bundle in code.lines.iter().filter_map(|l| l.bundle.as_ref()) {
                for s in bundle.active() {
                    for i in 0..s.operands().len() {
                        let offset = code_address(bundle, s.slot(), i)
                            .map(|address| address.wrapping_sub(section.address));
                        let offset = offset.filter(|o| starts.contains(o));
                        code.labels.extend(offset);
                        if s.inst() == Inst::JL {
                            code.entries.extend(offset);
                        }
                    }
                }
            }
        }
        code
    }
}

/// The operand's value if it is an address of code: a direct branch's target,
/// or what is loaded into a loop register.
fn code_address(bundle: &Bundle, slot: Slot, operand: usize) -> Option<u32> {
    let s = bundle.slot(slot)?;
    let value = s.imm(operand)?;
    let to_loop = s.inst() == Inst::MOVXM_lng_cg && matches!(s.reg(0)?, Reg::LS | Reg::LE);
    let branch = match s.inst().operands().get(operand)?.kind {
        OperandKind::Imm(imm) => is_code_address(imm),
        OperandKind::Reg(_) => false,
    };
    (to_loop || branch).then_some(value as u32)
}

fn lines(section: &Section) -> Vec<Line> {
    let data = &section.data;
    let mut lines: Vec<Line> = Vec::new();
    let mut offset = 0;
    while offset < data.len() {
        let good = Bundle::decode(data, offset)
            .ok()
            .filter(|b| data[offset..].starts_with(&b.encode()));
        // Bytes that are no bundle: try again at the next one.
        let length = good.map_or((data.len() - offset).min(2), |b| b.len());
        match (good, lines.last_mut()) {
            (None, Some(last)) if last.bundle.is_none() && last.length < 16 => {
                last.length += length as u32;
            }
            _ => lines.push(Line {
                offset: offset as u32,
                length: length as u32,
                bundle: good,
            }),
        }
        offset += length;
    }
    lines
}

/// A name for each symbol, no two alike.
fn unique_names(object: &Object) -> Vec<String> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let taken: BTreeSet<&str> = object.symbols.iter().map(|s| s.name.as_str()).collect();
    let mut names = Vec::with_capacity(object.symbols.len());
    for s in &object.symbols {
        let n = seen.entry(&s.name).or_insert(0);
        let mut name = s.name.clone();
        while *n > 0 && taken.contains(name.as_str()) {
            name = format!("{}.{n}", s.name);
            *n += 1;
        }
        *n += 1;
        names.push(name);
    }
    names
}

/// A name as the assembler reads it: quoted where it must be.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '$' | '@');
        let first = self.0.chars().next();
        if first.is_some_and(|c| !c.is_ascii_digit()) && self.0.chars().all(plain) && self.0 != "."
        {
            return f.write_str(self.0);
        }
        f.write_char('"')?;
        for c in self.0.chars() {
            match c {
                '"' | '\\' => write!(f, "\\{c}")?,
                '\n' => f.write_str("\\n")?,
                '\r' => f.write_str("\\r")?,
                c => f.write_char(c)?,
            }
        }
        f.write_char('"')
    }
}

/// `#symbol` or `#(symbol + n)`, without the `#`.
fn write_reference(f: &mut dyn Write, name: &str, addend: i32) -> fmt::Result {
    match addend {
        0 => write!(f, "{}", Quoted(name)),
        n if n < 0 => write!(f, "({} - {})", Quoted(name), n.unsigned_abs()),
        n => write!(f, "({} + {n})", Quoted(name)),
    }
}

impl fmt::Display for Listing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (s, name) in self.object.symbols.iter().zip(&self.names) {
            if let Place::Absolute(value) = s.place {
                writeln!(f, "    .set {}, {value:#x}", Quoted(name))?;
            }
            if s.place == Place::Undefined && s.binding == Binding::Weak {
                writeln!(f, "    .weak {}", Quoted(name))?;
            }
        }
        for (i, section) in self.object.sections.iter().enumerate() {
            self.section(f, i, section)?;
        }
        Ok(())
    }
}

impl Listing<'_> {
    fn section(&self, f: &mut fmt::Formatter<'_>, i: usize, section: &Section) -> fmt::Result {
        let flags = match section.kind {
            SectionKind::Code => "\"ax\",@progbits",
            SectionKind::Data => "\"aw\",@progbits",
            SectionKind::Constants => "\"a\",@progbits",
            SectionKind::Zeros => "\"aw\",@nobits",
            SectionKind::Note => "\"\",@progbits",
        };
        writeln!(f, "    .section {},{flags}", Quoted(&section.name))?;
        writeln!(
            f,
            "    .p2align {}",
            section.align.max(1).trailing_zeros().min(16)
        )?;
        let mut at: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (n, s) in self.object.symbols.iter().enumerate() {
            if let Place::Section { section, offset } = s.place {
                if section == i {
                    at.entry(offset).or_default().push(n);
                }
            }
        }
        let lines = match section.kind {
            SectionKind::Code => self.code[i].lines.clone(),
            SectionKind::Zeros => cut(section.size, at.keys().copied()),
            _ => cut(section.data.len() as u32, at.keys().copied()),
        };
        let mut at = at.into_iter().peekable();
        // Relocations that stand in the text.
        let mut shown = BTreeSet::new();
        let mut function = None;
        let mut cycle = 0u32;
        for line in &lines {
            while let Some((offset, symbols)) = at.next_if(|(o, _)| *o <= line.offset) {
                for n in symbols {
                    let function_here = self.symbol(f, n, offset, line.offset)?;
                    if function_here && function != Some(offset) {
                        function = Some(offset);
                        cycle = 0;
                    }
                }
            }
            let function_here = self.functions.contains_key(&(i, line.offset));
            if function != Some(line.offset) && self.code[i].entries.contains(&line.offset) {
                function = Some(line.offset);
                cycle = 0;
            }
            if self.code[i].labels.contains(&line.offset) && !function_here {
                writeln!(f, "{}:", label(i, line.offset))?;
            }
            match &line.bundle {
                Some(bundle) => {
                    let mut text = String::from("    ");
                    bundle.print(&mut text, &mut |f, slot, operand| {
                        self.reference(f, i, line.offset, bundle, slot, operand, &mut shown)
                    })?;
                    if self.comments == Comments::Full {
                        let address = section.address.wrapping_add(line.offset);
                        while text.len() < COMMENT {
                            text.push(' ');
                        }
                        write!(text, " // {address:05x}")?;
                        if function.is_some() {
                            write!(text, " +{cycle}")?;
                        }
                        for h in self.code[i].hazards.get(&address).into_iter().flatten() {
                            write!(text, "\n    // ^ hazard: {}", h.kind)?;
                        }
                    }
                    writeln!(f, "{text}")?;
                    cycle += 1;
                }
                None => self.bytes(f, section, line, &mut shown)?,
            }
        }
        for (offset, symbols) in at {
            for n in symbols {
                self.symbol(f, n, offset, section.size)?;
            }
        }
        for (n, r) in section.relocations.iter().enumerate() {
            if let (false, Some(name)) = (shown.contains(&n), self.names.get(r.symbol)) {
                write!(f, "    .reloc {}, {}, ", r.offset, r.kind)?;
                write_reference(f, name, r.addend)?;
                writeln!(f)?;
            }
        }
        Ok(())
    }

    /// A symbol's declarations and label, and whether it is a function. Where
    /// no line starts at its offset it is set relative to the next that does.
    fn symbol(
        &self,
        f: &mut fmt::Formatter<'_>,
        n: usize,
        offset: u32,
        here: u32,
    ) -> Result<bool, fmt::Error> {
        let s = &self.object.symbols[n];
        let name = Quoted(&self.names[n]);
        match s.binding {
            Binding::Global => writeln!(f, "    .globl {name}")?,
            Binding::Weak => writeln!(f, "    .weak {name}")?,
            Binding::Local => {}
        }
        match s.kind {
            SymbolKind::Function => writeln!(f, "    .type {name}, @function")?,
            SymbolKind::Object => writeln!(f, "    .type {name}, @object")?,
            SymbolKind::None | SymbolKind::File => {}
        }
        if s.size > 0 {
            writeln!(f, "    .size {name}, {}", s.size)?;
        }
        if offset == here {
            writeln!(f, "{name}:")?;
        } else {
            writeln!(
                f,
                "    .set {name}, . - {}",
                i64::from(here) - i64::from(offset)
            )?;
        }
        Ok(s.kind == SymbolKind::Function)
    }

    /// Writes an operand as a reference, if it is one.
    fn reference(
        &self,
        f: &mut dyn Write,
        i: usize,
        offset: u32,
        bundle: &Bundle,
        slot: Slot,
        operand: usize,
        shown: &mut BTreeSet<usize>,
    ) -> Result<bool, fmt::Error> {
        let section = &self.object.sections[i];
        let value = bundle.slot(slot).and_then(|s| s.imm(operand));
        for (n, r) in relocations(section, offset) {
            // What the field holds besides would be lost.
            if value == Some(0) && r.kind.operand_of(bundle) == Some((slot, operand)) {
                if let Some(name) = self.names.get(r.symbol) {
                    write_reference(f, name, r.addend)?;
                    shown.insert(n);
                    return Ok(true);
                }
            }
        }
        if self.addresses == Addresses::Labels {
            if let Some(address) = code_address(bundle, slot, operand) {
                let to = address.wrapping_sub(section.address);
                if self.code[i].labels.contains(&to) {
                    match self.functions.get(&(i, to)) {
                        Some(n) => write!(f, "{}", Quoted(&self.names[*n]))?,
                        None => write!(f, "{}", label(i, to))?,
                    }
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Bytes and words that are no bundle.
    fn bytes(
        &self,
        f: &mut fmt::Formatter<'_>,
        section: &Section,
        line: &Line,
        shown: &mut BTreeSet<usize>,
    ) -> fmt::Result {
        if section.kind == SectionKind::Zeros {
            return writeln!(f, "    .space {}", line.length);
        }
        let mut offset = line.offset;
        let end = line.offset + line.length;
        while offset < end {
            let left = &section.data[offset as usize..end as usize];
            let word = relocations(section, offset).find(|(_, r)| r.kind == RelocKind::WORD);
            let word = word.filter(|_| left.starts_with(&[0; 4]));
            if let Some((n, r, name)) =
                word.and_then(|(n, r)| Some((n, r, self.names.get(r.symbol)?)))
            {
                f.write_str("    .word ")?;
                write_reference(f, name, r.addend)?;
                writeln!(f)?;
                shown.insert(n);
                offset += 4;
                continue;
            }
            let later = section.relocations.partition_point(|r| r.offset <= offset);
            let next = section
                .relocations
                .get(later)
                .map_or(end, |r| r.offset.min(end));
            let zeros = left[..(next - offset) as usize]
                .iter()
                .take_while(|b| **b == 0)
                .count();
            if zeros > 4 {
                writeln!(f, "    .space {zeros}")?;
                offset += zeros as u32;
                continue;
            }
            let stop = next.min(offset + 16);
            f.write_str("    .byte ")?;
            for (n, b) in left[..(stop - offset) as usize].iter().enumerate() {
                write!(f, "{}{b:#04x}", if n > 0 { ", " } else { "" })?;
            }
            writeln!(f)?;
            offset = stop;
        }
        Ok(())
    }
}

/// The label made up for an offset of a section.
fn label(section: usize, offset: u32) -> String {
    format!(".L{section}_{offset:x}")
}

/// Relocations at an offset, with their indices.
fn relocations(section: &Section, offset: u32) -> impl Iterator<Item = (usize, &Relocation)> {
    let first = section.relocations.partition_point(|r| r.offset < offset);
    let rest = section.relocations.iter().enumerate().skip(first);
    rest.take_while(move |(_, r)| r.offset == offset)
}

/// Lines of data, cut where symbols are.
fn cut(size: u32, symbols: impl Iterator<Item = u32>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut from = 0;
    for to in symbols.filter(|o| *o < size).chain([size]) {
        if to > from {
            lines.push(Line {
                offset: from,
                length: to - from,
                bundle: None,
            });
            from = to;
        }
    }
    lines
}

#[cfg(test)]
#[path = "disasm_tests.rs"]
mod tests;
