//! Real binaries against the instruction tables: decode, encode, disassemble,
//! assemble, hazards.

use std::collections::BTreeMap;

use npu_arch::isa::asm::{assemble, Object, SectionKind, Symbol};
use npu_arch::isa::disasm::{Addresses, Listing};
use npu_arch::isa::hazard::Program;

use super::object::{self, Unit};

/// What was found in the files so far.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) files: usize,
    pub(crate) bundles: usize,
    pub(crate) bytes: usize,
    pub(crate) hazards: usize,
    /// Ports in use that llvm-aie would have kept free.
    pub(crate) reservations: usize,
    /// Bundles by length.
    pub(crate) lengths: BTreeMap<usize, usize>,
    /// Programs for the report on distances.
    pub(crate) programs: Vec<Program>,
}

/// What is wrong with a file.
#[derive(Default)]
pub(crate) struct Found {
    /// Bytes that do not decode, or do not come back.
    pub(crate) differences: Vec<String>,
    /// Why there is nothing to check.
    pub(crate) unreadable: Option<String>,
    /// Rules of the core that are broken, with the place.
    pub(crate) hazards: Vec<(&'static str, String)>,
}

/// Checks one file.
pub(crate) fn check(bytes: &[u8], tally: &mut Tally) -> Found {
    let mut found = Found::default();
    match object::units(bytes) {
        Ok(units) => {
            tally.files += 1;
            for unit in &units {
                check_unit(unit, tally, &mut found);
            }
        }
        Err(e) => found.unreadable = Some(e.to_string()),
    }
    found
}

fn check_unit(unit: &Unit, tally: &mut Tally, found: &mut Found) {
    let place = |section: &str| match unit.name.as_str() {
        "" => section.to_owned(),
        name => format!("{name} {section}"),
    };
    for (i, section) in unit.object.sections.iter().enumerate() {
        if section.kind != SectionKind::Code {
            continue;
        }
        let place = place(&section.name);
        let program = match Program::of_section(&unit.object, i) {
            Ok(program) => program,
            Err(e) => {
                found.differences.push(format!("{place}: {e}"));
                continue;
            }
        };
        tally.bundles += program.steps().len();
        tally.bytes += section.data.len();
        let mut code = Vec::with_capacity(section.data.len());
        for step in program.steps() {
            *tally.lengths.entry(step.bundle.len()).or_default() += 1;
            code.extend_from_slice(&step.bundle.encode());
        }
        if code != section.data {
            let at = first_difference(&code, &section.data);
            found
                .differences
                .push(format!("{place}+{at:#x}: encodes to other bytes"));
        }
        tally.reservations += program.reservations().len();
        for h in program.hazards() {
            tally.hazards += 1;
            let text = format!("{place}+{:#x}: {}", h.address, h.kind);
            found.hazards.push((h.kind.rule(), text));
        }
        tally.programs.push(program);
    }
    for (section, text) in again(unit) {
        found.differences.push(match section.as_str() {
            "" => text,
            section => format!("{}: {text}", place(section)),
        });
    }
}

fn first_difference(a: &[u8], b: &[u8]) -> usize {
    a.iter()
        .zip(b)
        .position(|(a, b)| a != b)
        .unwrap_or(a.len().min(b.len()))
}

/// Disassembles and assembles; returns differences as section and text.
fn again(unit: &Unit) -> Vec<(String, String)> {
    let text = Listing::new(&unit.object, unit.addresses).to_string();
    let mut back = match assemble(&text) {
        Ok(back) => back,
        Err(errors) => {
            let first = errors
                .iter()
                .next()
                .map(ToString::to_string)
                .unwrap_or_default();
            return vec![(
                String::new(),
                format!("the disassembly is refused: {first}"),
            )];
        }
    };
    // The assembler starts with an empty .text of its own.
    for s in &unit.object.sections {
        if let Some(to) = back.sections.iter_mut().find(|b| b.name == s.name) {
            to.address = s.address;
        }
    }
    if unit.addresses == Addresses::Labels {
        if let Err(e) = back.resolve() {
            return vec![(
                String::new(),
                format!("the disassembly cannot be linked: {e}"),
            )];
        }
    }
    let mut differences = Vec::new();
    for s in &unit.object.sections {
        let Some(other) = back.section(&s.name) else {
            differences.push((s.name.clone(), "lost in the disassembly".to_owned()));
            continue;
        };
        if (&other.data, other.size, other.kind) != (&s.data, s.size, s.kind) {
            let at = first_difference(&other.data, &s.data);
            differences.push((
                s.name.clone(),
                format!("differs at {at:#x} when assembled again"),
            ));
        }
        let relocations = |object: &Object, s: &npu_arch::isa::asm::Section| {
            let list = s.relocations.iter().map(|r| {
                let symbol: Option<&Symbol> = object.symbols.get(r.symbol);
                (r.offset, r.kind, r.addend, symbol.map(|s| s.name.clone()))
            });
            list.collect::<Vec<_>>()
        };
        if relocations(&unit.object, s) != relocations(&back, other) {
            differences.push((
                s.name.clone(),
                "other relocations when assembled again".to_owned(),
            ));
        }
    }
    differences
}
