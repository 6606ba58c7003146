//! LIR modules to relocatable objects: each function and each variable in a
//! section of its own, so that linkers can leave out what is not used.

use super::{ObjectError, ObjectErrorKind};
use crate::assemble::{Code, Target};
use crate::codegen::{self, Compiled};
use crate::link::LinkError;
use crate::lir::{Data, Module};
use crate::mach::address_operand;
use npu_arch::isa::RelocKind;
use npu_image::elf::{
    Binding, ObjectPlace, ObjectRelocation, ObjectSection, ObjectSectionKind, ObjectSymbol,
    ObjectWriter, SymbolKind,
};
use std::collections::BTreeMap;

/// An object being made.
#[derive(Default)]
struct Emitter {
    writer: ObjectWriter,
    /// Symbols by name.
    numbers: BTreeMap<String, usize>,
}

impl Emitter {
    /// A symbol, undefined until it is defined.
    fn symbol(&mut self, name: &str) -> usize {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.writer.symbols.len();
        self.writer.symbols.push(ObjectSymbol {
            name: name.to_owned(),
            value: 0,
            size: 0,
            kind: SymbolKind::NoType,
            binding: Binding::Global,
            place: ObjectPlace::Undefined,
        });
        self.numbers.insert(name.to_owned(), number);
        number
    }

    fn define(&mut self, name: &str, local: bool, kind: SymbolKind, size: u32) {
        let number = self.symbol(name);
        let section = self.writer.sections.len();
        self.writer.symbols[number] = ObjectSymbol {
            name: name.to_owned(),
            value: 0,
            size,
            kind,
            binding: if local {
                Binding::Local
            } else {
                Binding::Global
            },
            place: ObjectPlace::Section(section),
        };
    }

    fn function(&mut self, name: &str, local: bool, compiled: &Compiled) -> Result<(), String> {
        let code = &compiled.code;
        self.define(name, local, SymbolKind::Function, code.size());
        let own = self.symbol(name);
        let offsets = offsets(code);
        let mut relocations = Vec::new();
        for fixup in &code.fixups {
            let bundle = &code.bundles[fixup.bundle];
            let kind = bundle
                .slot(fixup.slot)
                .and_then(address_operand)
                .and_then(|operand| RelocKind::of(bundle, fixup.slot, operand))
                .ok_or_else(|| format!("{name}: no relocation for `{bundle}`"))?;
            let (symbol, addend) = match &fixup.target {
                Target::Local(offset) => (own, *offset as i32),
                Target::Symbol(symbol, offset) => (self.symbol(symbol), *offset),
            };
            relocations.push(ObjectRelocation {
                offset: offsets[fixup.bundle],
                kind: kind.number(),
                symbol,
                addend,
            });
        }
        relocations.sort_by_key(|r| r.offset);
        let data: Vec<u8> = code
            .bundles
            .iter()
            .flat_map(|b| b.encode().to_vec())
            .collect();
        self.writer.sections.push(ObjectSection {
            name: format!(".text.{name}"),
            kind: ObjectSectionKind::Code,
            align: 16,
            size: data.len() as u32,
            data,
            relocations,
        });
        Ok(())
    }

    fn data(&mut self, d: &Data) {
        self.define(&d.name, d.local, SymbolKind::Object, d.size);
        let zeros = d.relocs.is_empty() && !d.constant && d.bytes.iter().all(|b| *b == 0);
        let (prefix, kind) = match (zeros, d.constant) {
            (true, _) => (".bss", ObjectSectionKind::Zeros),
            (_, true) => (".rodata", ObjectSectionKind::Constants),
            _ => (".data", ObjectSectionKind::Data),
        };
        let mut data = Vec::new();
        if !zeros {
            data.clone_from(&d.bytes);
            data.resize(d.size as usize, 0);
        }
        let relocations = d
            .relocs
            .iter()
            .map(|r| ObjectRelocation {
                offset: r.offset,
                kind: RelocKind::WORD.number(),
                symbol: self.symbol(&r.symbol),
                addend: r.addend,
            })
            .collect();
        self.writer.sections.push(ObjectSection {
            name: format!("{prefix}.{}", d.name),
            kind,
            align: d.align.max(4),
            data,
            size: d.size,
            relocations,
        });
    }
}

/// Byte offset of each bundle.
fn offsets(code: &Code) -> Vec<u32> {
    let mut at = 0;
    code.bundles
        .iter()
        .map(|b| {
            at += b.len() as u32;
            at - b.len() as u32
        })
        .collect()
}

/// Compiles a module to a relocatable object, as Peano's tools read it.
///
/// # Errors
/// A function that can't be compiled, by name.
pub fn object(module: &Module) -> Result<Vec<u8>, ObjectError> {
    let fail = |kind| ObjectError {
        file: module.source.clone(),
        kind,
    };
    let mut emitter = Emitter::default();
    for f in &module.functions {
        let constant = |name: &str| module.data.iter().any(|d| d.name == name && d.constant);
        let compiled = codegen::compile(f, &constant).map_err(|error| {
            let error = LinkError::Codegen {
                function: f.name.clone(),
                module: module.source.clone(),
                source: Box::new(error),
            };
            fail(ObjectErrorKind::Module(Box::new(error)))
        })?;
        let done = emitter.function(&f.name, f.local, &compiled);
        done.map_err(|e| fail(ObjectErrorKind::Own(e)))?;
    }
    for d in &module.data {
        emitter.data(d);
    }
    let bytes = emitter.writer.finish();
    bytes.map_err(|e| fail(ObjectErrorKind::Elf(e.to_string())))
}

/// Start-up code: sets the stack pointer to the value of one symbol, calls
/// another, and stops the core.
///
/// # Errors
/// None that a caller can cause.
pub fn start_up_object(stack: &str, main: &str) -> Result<Vec<u8>, String> {
    let compiled = codegen::start_up(codegen::StackBase::Symbol(stack), main);
    let compiled = compiled.map_err(|e| e.to_string())?;
    let mut emitter = Emitter::default();
    emitter.function(super::ENTRY, false, &compiled)?;
    emitter.writer.finish().map_err(|e| e.to_string())
}
