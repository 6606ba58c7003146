//! Directives, as llvm-mc takes and Peano prints them.

use super::super::bundle::{Bundle, SlotInst};
use super::super::reloc::RelocKind;
use super::super::slot::Slot;
use super::error::{AsmError, AsmErrorKind};
use super::expr::{Expr, Value};
use super::lex::Tok;
use super::object::{Binding, Place, Section, SectionKind, SymbolKind};
use super::parse::{Assembler, At, Cursor, Fill, Fixup};

/// Largest alignment in bytes.
const MAX_ALIGN: i64 = 1 << 16;

/// Directives that say nothing about the machine code.
const IGNORED: &[&str] = &[
    ".file",
    ".ident",
    ".loc",
    ".addrsig",
    ".addrsig_sym",
    ".hidden",
    ".protected",
    ".internal",
    ".delay_slot",
    ".cfi_startproc",
    ".cfi_endproc",
    ".cfi_sections",
    ".cfi_def_cfa",
    ".cfi_def_cfa_offset",
    ".cfi_def_cfa_register",
    ".cfi_offset",
    ".cfi_restore",
    ".cfi_adjust_cfa_offset",
    ".cfi_remember_state",
    ".cfi_restore_state",
    ".no_dead_strip",
];

impl Section {
    pub(super) fn is_zeros(&self) -> bool {
        self.kind == SectionKind::Zeros
    }
}

fn kind_by_name(name: &str) -> SectionKind {
    let is = |base: &str| {
        name.strip_prefix(base)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    if is(".text") {
        SectionKind::Code
    } else if is(".data") {
        SectionKind::Data
    } else if is(".rodata") {
        SectionKind::Constants
    } else if is(".bss") {
        SectionKind::Zeros
    } else {
        SectionKind::Note
    }
}

/// NOPs of `count` bytes: bundles of 16 bytes, then one of the rest. The
/// choice among formats of one length is llvm-mc's.
pub(super) fn nops(count: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(count);
    let lengths = std::iter::repeat_n(16, count / 16).chain([count % 16]);
    for length in lengths {
        use Slot::*;
        let slots: &[Slot] = match length {
            0 => continue,
            2 => &[],
            4 => &[Alu],
            6 => &[Lng],
            8 => &[St, Mv],
            10 => &[Lda, Ldb, Mv],
            12 => &[St, Ldb, Alu, Mv],
            14 => &[Lda, St, Mv, Vec],
            _ => &[Ldb, Lda, St, Lng, Vec],
        };
        let nops: std::vec::Vec<SlotInst> = slots.iter().map(|s| SlotInst::nop(*s)).collect();
        if let Ok(bundle) = Bundle::with_length(&nops, length) {
            bytes.extend_from_slice(&bundle.encode());
        }
    }
    bytes
}

impl Assembler {
    /// The section's index, made if it is new.
    pub(super) fn section_named(&mut self, name: &str, kind: Option<SectionKind>) -> usize {
        if let Some(i) = self.sections.get(name) {
            return *i;
        }
        let sections = &mut self.object.sections;
        self.sections.insert(name.to_owned(), sections.len());
        let kind = kind.unwrap_or(kind_by_name(name));
        sections.push(Section {
            name: name.to_owned(),
            kind,
            align: if kind == SectionKind::Code { 16 } else { 1 },
            address: 0,
            data: Vec::new(),
            size: 0,
            relocations: Vec::new(),
        });
        sections.len() - 1
    }

    pub(super) fn directive(
        &mut self,
        name: &str,
        at: At,
        c: &mut Cursor<'_, '_>,
    ) -> Result<(), AsmError> {
        match name {
            ".text" | ".data" | ".bss" | ".rodata" => {
                c.rest();
                self.section = self.section_named(name, None);
            }
            ".section" => self.section_directive(c)?,
            ".p2align" | ".balign" | ".align" => self.align(name, c)?,
            ".globl" | ".global" | ".local" | ".weak" => loop {
                let at = c.at();
                let symbol = c.name("a symbol")?;
                let i = self.symbol(&symbol, at);
                self.object.symbols[i].binding = match name {
                    ".local" => Binding::Local,
                    ".weak" => Binding::Weak,
                    _ => Binding::Global,
                };
                if !c.punct(',') {
                    break;
                }
            },
            ".type" => {
                let at = c.at();
                let symbol = c.name("a symbol")?;
                c.punct(',');
                c.punct('%');
                let kind = c.name("@function or @object")?;
                let i = self.symbol(&symbol, at);
                self.object.symbols[i].kind = match kind.trim_start_matches('@') {
                    "function" | "STT_FUNC" => SymbolKind::Function,
                    "object" | "STT_OBJECT" => SymbolKind::Object,
                    "notype" | "STT_NOTYPE" => SymbolKind::None,
                    _ => {
                        return Err(at.error(AsmErrorKind::Expected("@function or @object")));
                    }
                };
            }
            ".size" => {
                let at = c.at();
                let symbol = c.name("a symbol")?;
                c.expect(',', "`,`")?;
                let expr = self.expr(c)?;
                let i = self.symbol(&symbol, at);
                self.sizes.push((i, expr, at));
            }
            ".set" | ".equ" | ".equiv" => {
                let symbol = c.name("a symbol")?;
                c.expect(',', "`,`")?;
                self.set(&symbol, at, c)?;
            }
            ".word" | ".long" | ".4byte" | ".int" => self.values(4, c)?,
            ".short" | ".half" | ".hword" | ".2byte" | ".value" => self.values(2, c)?,
            ".byte" | ".1byte" => self.values(1, c)?,
            ".quad" | ".8byte" => self.values(8, c)?,
            ".ascii" | ".asciz" | ".string" => loop {
                let at = c.at();
                let Some(Tok::Text(mut bytes)) = c.take() else {
                    return Err(at.error(AsmErrorKind::Expected("a string")));
                };
                if name != ".ascii" {
                    bytes.push(0);
                }
                self.append(&bytes, at)?;
                if !c.punct(',') {
                    break;
                }
            },
            ".zero" | ".space" | ".skip" => {
                let count = self.count(c)?;
                let byte = match c.punct(',') {
                    true => self.constant(c, -128, 255)? as u8,
                    false => 0,
                };
                self.pad(count, byte, at)?;
            }
            ".fill" => {
                let count = self.count(c)?;
                let mut size = 1;
                let mut value = 0;
                if c.punct(',') {
                    size = self.constant(c, 0, 8)?;
                    if c.punct(',') {
                        value = self.constant(c, i64::MIN, i64::MAX)?;
                    }
                }
                let bytes = &i64::to_le_bytes(value)[..size as usize];
                if bytes.len() as u64 * u64::from(count) > super::MAX_BYTES.into() {
                    return Err(at.error(AsmErrorKind::TooLarge));
                }
                if !bytes.is_empty() {
                    self.append(&bytes.repeat(count as usize), at)?;
                }
            }
            ".comm" | ".lcomm" => {
                let at = c.at();
                let symbol = c.name("a symbol")?;
                c.expect(',', "`,`")?;
                let size = self.count(c)?;
                let align = match c.punct(',') {
                    true => self.alignment(c)?,
                    false => 4,
                };
                let bss = self.section_named(".bss", None);
                let text = std::mem::replace(&mut self.section, bss);
                let done = self.align_to(align, 0, at).and_then(|()| {
                    let place = Place::Section {
                        section: bss,
                        offset: self.offset(),
                    };
                    let i = self.define(&symbol, place, at)?;
                    let entry = &mut self.object.symbols[i];
                    entry.size = size;
                    entry.kind = SymbolKind::Object;
                    entry.binding = match name {
                        ".comm" => Binding::Global,
                        _ => Binding::Local,
                    };
                    self.pad(size, 0, at)
                });
                self.section = text;
                done?;
            }
            ".reloc" => self.reloc(c)?,
            _ if IGNORED.contains(&name) => c.rest(),
            _ => return Err(at.error(AsmErrorKind::Directive(name.to_owned()))),
        }
        Ok(())
    }

    /// `.set name, value` from the value on.
    pub(super) fn set(
        &mut self,
        name: &str,
        at: At,
        c: &mut Cursor<'_, '_>,
    ) -> Result<(), AsmError> {
        let expr = self.expr(c)?;
        match expr.constant(&self.object) {
            Some(n) => {
                self.define(name, Place::Absolute(n as u32), at)?;
            }
            None => {
                // Its place is not yet known, but its being defined is.
                let i = self.define(name, Place::Absolute(0), at)?;
                self.object.symbols[i].place = Place::Undefined;
                self.sets.push((i, expr, at));
            }
        }
        Ok(())
    }

    fn section_directive(&mut self, c: &mut Cursor<'_, '_>) -> Result<(), AsmError> {
        let name = c.name("a section")?;
        let mut kind = None;
        if c.punct(',') {
            let at = c.at();
            let Some(Tok::Text(flags)) = c.take() else {
                return Err(at.error(AsmErrorKind::Expected("flags in quotes")));
            };
            let mut zeros = false;
            if c.punct(',') {
                c.punct('%');
                zeros = c.name("@progbits or @nobits")?.trim_start_matches('@') == "nobits";
                // Size of the entries of a section to be merged.
                c.rest();
            }
            let has = |flag| flags.contains(&flag);
            kind = Some(match () {
                () if has(b'x') => SectionKind::Code,
                () if zeros => SectionKind::Zeros,
                () if has(b'w') => SectionKind::Data,
                () if has(b'a') => SectionKind::Constants,
                () => SectionKind::Note,
            });
        }
        self.section = self.section_named(&name, kind);
        Ok(())
    }

    fn align(&mut self, name: &str, c: &mut Cursor<'_, '_>) -> Result<(), AsmError> {
        let at = c.at();
        let align = if name == ".p2align" {
            let exponent = self.constant(c, 0, 16)?;
            1 << exponent
        } else {
            self.alignment(c)?
        };
        let mut fill = None;
        if c.punct(',') && c.peek() != Some(&Tok::Punct(',')) && !c.at_end() {
            fill = Some(self.constant(c, -128, 255)? as u8);
        }
        if c.punct(',') {
            let most = self.count(c)?;
            let missing = self.offset().next_multiple_of(align) - self.offset();
            if missing > most {
                return Ok(());
            }
        }
        match (fill, self.object.sections[self.section].kind) {
            (None, SectionKind::Code) => {
                let section = &mut self.object.sections[self.section];
                section.align = section.align.max(align);
                let missing = section.size.next_multiple_of(align) - section.size;
                if missing % 2 != 0 {
                    return Err(at.error(AsmErrorKind::OddPadding(missing)));
                }
                let bytes = nops(missing as usize);
                self.append(&bytes, at)
            }
            (fill, _) => self.align_to(align, fill.unwrap_or(0), at),
        }
    }

    fn align_to(&mut self, align: u32, fill: u8, at: At) -> Result<(), AsmError> {
        let section = &mut self.object.sections[self.section];
        section.align = section.align.max(align);
        let missing = section.size.next_multiple_of(align) - section.size;
        self.pad(missing, fill, at)
    }

    fn pad(&mut self, count: u32, byte: u8, at: At) -> Result<(), AsmError> {
        self.grow(u64::from(count), at)?;
        let section = &mut self.object.sections[self.section];
        section.size += count;
        if !section.is_zeros() {
            section.data.resize(section.size as usize, byte);
        } else if byte != 0 {
            let name = section.name.clone();
            return Err(at.error(AsmErrorKind::Contents(name)));
        }
        Ok(())
    }

    /// `.reloc offset, R_AIE_n, symbol`: a reference that no operand holds.
    fn reloc(&mut self, c: &mut Cursor<'_, '_>) -> Result<(), AsmError> {
        let at = c.at();
        let offset = self.count(c)?;
        c.expect(',', "`,`")?;
        let name = c.name("R_AIE_0 to R_AIE_50")?;
        let number = name.strip_prefix("R_AIE_").and_then(|n| n.parse().ok());
        let kind = number.and_then(|n| RelocKind::new(n).ok());
        let Some(kind) = kind else {
            return Err(at.error(AsmErrorKind::Expected("R_AIE_0 to R_AIE_50")));
        };
        c.expect(',', "`,`")?;
        let expr = self.expr(c)?;
        let (section, fill) = (self.section, Fill::Reference(kind));
        self.fixups.push(Fixup {
            section,
            offset,
            fill,
            expr,
            at,
        });
        Ok(())
    }

    fn values(&mut self, size: u8, c: &mut Cursor<'_, '_>) -> Result<(), AsmError> {
        loop {
            let at = c.at();
            let expr = self.expr(c)?;
            self.data(size, expr, at)?;
            if !c.punct(',') {
                return Ok(());
            }
        }
    }

    fn constant(&mut self, c: &mut Cursor<'_, '_>, min: i64, max: i64) -> Result<i64, AsmError> {
        let at = c.at();
        let expr: Expr = self.expr(c)?;
        match expr.value(&self.object) {
            Value::Number(n) if (min..=max).contains(&n) => Ok(n),
            Value::Number(value) => Err(at.error(AsmErrorKind::Range { value, min, max })),
            _ => Err(at.error(AsmErrorKind::NotConstant)),
        }
    }

    fn count(&mut self, c: &mut Cursor<'_, '_>) -> Result<u32, AsmError> {
        Ok(self.constant(c, 0, super::MAX_BYTES.into())? as u32)
    }

    fn alignment(&mut self, c: &mut Cursor<'_, '_>) -> Result<u32, AsmError> {
        let at = c.at();
        let n = self.constant(c, i64::MIN, i64::MAX)?;
        match u32::try_from(n) {
            Ok(n) if n.is_power_of_two() && i64::from(n) <= MAX_ALIGN => Ok(n),
            _ => Err(at.error(AsmErrorKind::Alignment(n))),
        }
    }
}
