//! Addresses, references and the ELF file.

use super::stack::Stack;
use super::symbols::{LinkedData, Program, Referent};
use super::{
    DataReport, FunctionReport, Limits, LinkError, Linked, ListedFunction, MemoryMap, Report, Sizes,
};
use crate::assemble::{fix, Target};
use npu_arch::isa::Bundle;
use npu_image::elf::{
    Binding, ExecutableWriter, OutSegment, OutSymbol, Place, SymbolKind, EF_AIE2, PF_R, PF_W, PF_X,
};
use std::collections::BTreeMap;

/// Where everything lies.
struct Addresses {
    functions: Vec<u32>,
    data: Vec<u32>,
}

impl Addresses {
    fn of(&self, to: &Referent) -> u32 {
        match to {
            Referent::Function(n) => self.functions[*n],
            Referent::Data(n) => self.data[*n],
            Referent::Address(address) => *address,
        }
    }
}

/// Data in the order of their addresses: what has bytes first.
struct DataLayout {
    order: Vec<usize>,
    /// End of the last data with bytes, end of all.
    stored: u32,
    end: u32,
}

/// Puts the program into the core's memories.
pub(super) fn build(
    program: &Program,
    stack: &Stack,
    map: &MemoryMap,
    limits: &Limits,
) -> Result<Linked, LinkError> {
    let functions = place_functions(program, limits.program_bytes)?;
    let (data, layout) = place_data(&program.data, map)?;
    let at = Addresses { functions, data };
    let listing = patch(program, &at)?;
    let mut text = Vec::new();
    listing.iter().for_each(|f| f.put_text(&mut text));
    let report = report(program, stack, &at, &layout, text.len() as u32, map);
    let elf = elf(program, &at, &layout, text, map)?;
    Ok(Linked {
        elf,
        report,
        listing,
    })
}

fn place_functions(program: &Program, room: u32) -> Result<Vec<u32>, LinkError> {
    // Sizes are multiples of 16, and so are the addresses.
    let mut next = 0u32;
    let mut addresses = Vec::new();
    for f in &program.functions {
        addresses.push(next);
        next = next.saturating_add(f.compiled.code.size());
    }
    if next > room {
        let list = program.functions.iter().zip(&addresses);
        let mut list: Vec<_> = list
            .map(|(f, at)| (f.name.clone(), *at, f.compiled.code.size()))
            .collect();
        list.sort_by_key(|(_, _, size)| std::cmp::Reverse(*size));
        return Err(LinkError::ProgramMemory {
            needed: next,
            list: Sizes(list),
        });
    }
    Ok(addresses)
}

fn is_zero(d: &LinkedData) -> bool {
    d.data.relocs.is_empty() && d.data.bytes.iter().all(|b| *b == 0)
}

fn place_data(data: &[LinkedData], map: &MemoryMap) -> Result<(Vec<u32>, DataLayout), LinkError> {
    let mut order: Vec<usize> = (0..data.len()).collect();
    order.sort_by_key(|i| is_zero(&data[*i]));
    let mut addresses = vec![0; data.len()];
    let mut next = u64::from(map.data.start);
    let mut stored = map.data.start;
    for &i in &order {
        let align = u64::from(data[i].data.align.max(4));
        next = next.next_multiple_of(align);
        addresses[i] = u32::try_from(next).unwrap_or(u32::MAX);
        next = next.saturating_add(u64::from(data[i].data.size));
        if !is_zero(&data[i]) {
            stored = u32::try_from(next).unwrap_or(u32::MAX);
        }
    }
    if next > u64::from(map.data.end) {
        let list = order
            .iter()
            .map(|&i| (data[i].data.name.clone(), addresses[i], data[i].data.size));
        let mut list: Vec<_> = list.collect();
        list.push(("(stack)".to_owned(), map.stack_base, map.stack_size));
        let placed = map.symbols.iter();
        list.extend(placed.map(|(name, p)| (name.clone(), p.address, p.size)));
        list.sort_by_key(|e| e.1);
        return Err(LinkError::DataMemory {
            needed: u32::try_from(next - u64::from(map.data.start)).unwrap_or(u32::MAX),
            range: map.data.clone(),
            map: Sizes(list),
        });
    }
    Ok((
        addresses,
        DataLayout {
            order,
            stored,
            end: next as u32,
        },
    ))
}

/// Fills in the references of all code.
fn patch(program: &Program, at: &Addresses) -> Result<Vec<ListedFunction>, LinkError> {
    let mut listing = Vec::new();
    for (f, address) in program.functions.iter().zip(&at.functions) {
        let code = &f.compiled.code;
        let mut filled: BTreeMap<usize, Bundle> = BTreeMap::new();
        for fixup in &code.fixups {
            let value = match &fixup.target {
                Target::Local(offset) => address + offset,
                Target::Symbol(name, offset) => {
                    let to = f.references.get(name).map_or(0, |to| at.of(to));
                    to.wrapping_add_signed(*offset)
                }
            };
            let n = fixup.bundle;
            let bundle = filled.entry(n).or_insert_with(|| code.bundles[n]);
            if !fix(bundle, fixup.slot, value as i32) {
                return Err(LinkError::Codegen {
                    function: f.name.clone(),
                    module: f.module.clone(),
                    source: Box::new(crate::codegen::CodegenError::Assemble),
                });
            }
        }
        listing.push(ListedFunction {
            name: f.name.clone(),
            address: *address,
            compiled: f.compiled.clone(),
            filled,
        });
    }
    Ok(listing)
}

/// Initialised data with their references filled in.
fn data_bytes(program: &Program, at: &Addresses, layout: &DataLayout, start: u32) -> Vec<u8> {
    let mut bytes = vec![0; (layout.stored - start) as usize];
    for &i in &layout.order {
        let d = &program.data[i];
        if is_zero(d) {
            continue;
        }
        let from = (at.data[i] - start) as usize;
        let room = &mut bytes[from..];
        let n = d.data.bytes.len().min(room.len());
        room[..n].copy_from_slice(&d.data.bytes[..n]);
        for (reloc, to) in d.data.relocs.iter().zip(&d.references) {
            let value = at.of(to).wrapping_add_signed(reloc.addend);
            let word = reloc.offset as usize..reloc.offset as usize + 4;
            if let Some(word) = room.get_mut(word) {
                word.copy_from_slice(&value.to_le_bytes());
            }
        }
    }
    bytes
}

fn elf(
    program: &Program,
    at: &Addresses,
    layout: &DataLayout,
    text: Vec<u8>,
    map: &MemoryMap,
) -> Result<Vec<u8>, LinkError> {
    let mut segments = vec![OutSegment {
        name: ".text".to_owned(),
        vaddr: 0,
        paddr: 0,
        flags: PF_R | PF_X,
        mem_size: text.len() as u32,
        data: text,
        align: 16,
    }];
    let start = map.data.start;
    if layout.end > start {
        let data = data_bytes(program, at, layout, start);
        segments.push(OutSegment {
            name: if data.is_empty() { ".bss" } else { ".data" }.to_owned(),
            vaddr: start,
            paddr: start,
            flags: PF_R | PF_W,
            data,
            mem_size: layout.end - start,
            align: 4,
        });
    }
    let binding = |local: bool| {
        if local {
            Binding::Local
        } else {
            Binding::Global
        }
    };
    let mut symbols = Vec::new();
    for (f, address) in program.functions.iter().zip(&at.functions) {
        symbols.push(OutSymbol {
            name: f.name.clone(),
            value: *address,
            size: f.compiled.code.size(),
            kind: SymbolKind::Function,
            binding: binding(f.local),
            place: Place::Segment(0),
        });
    }
    for &i in &layout.order {
        let d = &program.data[i].data;
        symbols.push(OutSymbol {
            name: d.name.clone(),
            value: at.data[i],
            size: d.size,
            kind: SymbolKind::Object,
            binding: binding(d.local),
            place: Place::Segment(1),
        });
    }
    for (name, placed) in &map.symbols {
        symbols.push(OutSymbol {
            name: name.clone(),
            value: placed.address,
            size: placed.size,
            kind: SymbolKind::Object,
            binding: Binding::Global,
            place: Place::Absolute,
        });
    }
    let comment = Some(concat!("npu-cc ", env!("CARGO_PKG_VERSION")).to_owned());
    let writer = ExecutableWriter {
        entry: 0,
        flags: EF_AIE2,
        segments,
        symbols,
        comment,
    };
    writer.finish().map_err(|e| LinkError::Elf(e.to_string()))
}

fn report(
    program: &Program,
    stack: &Stack,
    at: &Addresses,
    layout: &DataLayout,
    program_bytes: u32,
    map: &MemoryMap,
) -> Report {
    let functions = program
        .functions
        .iter()
        .enumerate()
        .map(|(i, f)| FunctionReport {
            name: f.name.clone(),
            module: f.module.clone(),
            address: at.functions[i],
            size: f.compiled.code.size(),
            frame: f.compiled.frame,
            stack: stack.by_function[i],
        });
    let data = layout.order.iter().map(|&i| DataReport {
        name: program.data[i].data.name.clone(),
        module: program.data[i].module.clone(),
        address: at.data[i],
        size: program.data[i].data.size,
    });
    Report {
        program_bytes,
        functions: functions.collect(),
        data: data.collect(),
        data_bytes: layout.end - map.data.start,
        stack_need: stack.need,
        stack_size: map.stack_size,
        stack_chain: stack
            .chain
            .iter()
            .map(|i| program.functions[*i].name.clone())
            .collect(),
    }
}
