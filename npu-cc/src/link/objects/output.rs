//! References filled in, the ELF file and the memory map.

use super::input::Place;
use super::place::{address, Layout, Placed};
use super::resolve::{Linkage, SectionId, SymbolId};
use super::script::Script;
use super::{frames, LinkedObjects, Map, ObjectError, ObjectErrorKind, Options};
use npu_image::elf::{
    Binding, ExecutableWriter, OutSegment, OutSymbol, SymbolKind, EF_AIE2, PF_R, PF_W, PF_X,
};
use std::collections::BTreeMap;

/// An output section of a [`Map`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapSection {
    /// Name.
    pub name: String,
    /// Address.
    pub address: u32,
    /// Bytes.
    pub size: u32,
    /// What is in it.
    pub entries: Vec<MapEntry>,
}

/// An input section of a [`Map`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapEntry {
    /// File it came from.
    pub file: String,
    /// Its name.
    pub section: String,
    /// Address.
    pub address: u32,
    /// Bytes.
    pub size: u32,
    /// Global symbols in it, by address.
    pub symbols: Vec<(String, u32)>,
}

/// Fills in references and writes the program.
pub(super) fn write(
    linkage: &Linkage,
    layout: &Layout,
    script: &Script,
    entry: &str,
    options: &Options,
) -> Result<LinkedObjects, ObjectError> {
    let fail = |kind| ObjectError {
        file: script.name.clone(),
        kind,
    };
    let code = layout.outputs.iter().filter(|o| o.executable);
    if let Some(end) = code.map(|o| o.address.saturating_add(o.size)).max() {
        if end > options.program_bytes {
            return Err(fail(ObjectErrorKind::ProgramMemory {
                needed: end,
                limit: options.program_bytes,
            }));
        }
    }
    overlaps(layout).map_err(fail)?;
    let mut contents = Vec::with_capacity(layout.outputs.len());
    for output in &layout.outputs {
        contents.push(content(linkage, layout, output)?);
    }
    let frames = frames::analyse(linkage, layout, entry);
    if let (Some(needed), Some(size)) = (frames.need, options.stack_size) {
        if needed > size {
            let chain = frames.chain.iter();
            let chain = chain.map(|f| (f.name.clone(), f.frame)).collect();
            return Err(fail(ObjectErrorKind::Stack {
                needed,
                size,
                chain: super::Chain(chain),
            }));
        }
    }
    let segments = segments(&layout.outputs, contents);
    let symbols = symbols(linkage, layout);
    let out_symbols = symbols.iter().map(|(name, (value, size, kind))| {
        let inside = |s: &OutSegment| (s.vaddr..=s.vaddr + s.mem_size).contains(value);
        OutSymbol {
            name: name.clone(),
            value: *value,
            size: *size,
            kind: *kind,
            binding: Binding::Global,
            place: match segments.iter().position(inside) {
                Some(segment) => npu_image::elf::Place::Segment(segment),
                None => npu_image::elf::Place::Absolute,
            },
        }
    });
    let writer = ExecutableWriter {
        entry: symbols.get(entry).map_or(0, |s| s.0),
        flags: EF_AIE2,
        symbols: out_symbols.collect(),
        segments: segments.clone(),
        comment: Some(concat!("npu-cc ", env!("CARGO_PKG_VERSION")).to_owned()),
    };
    let elf = writer.finish();
    Ok(LinkedObjects {
        elf: elf.map_err(|e| fail(ObjectErrorKind::Elf(e.to_string())))?,
        segments: segments
            .into_iter()
            .map(|s| (s.vaddr, s.data, s.mem_size))
            .collect(),
        symbols: symbols.into_iter().map(|(n, s)| (n, s.0)).collect(),
        map: map(linkage, layout),
        frames,
    })
}

fn overlaps(layout: &Layout) -> Result<(), ObjectErrorKind> {
    let mut sorted: Vec<&Placed> = layout.outputs.iter().collect();
    // Code and data have address spaces of their own.
    sorted.sort_by_key(|o| (o.executable, o.address));
    for pair in sorted.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let end = a.address.saturating_add(a.size);
        if a.executable == b.executable && end > b.address {
            return Err(ObjectErrorKind::Overlap {
                first: a.name.clone(),
                second: b.name.clone(),
                start: a.address,
                end,
            });
        }
    }
    Ok(())
}

/// Bytes of an output section, without those of zeros.
fn content(linkage: &Linkage, layout: &Layout, output: &Placed) -> Result<Vec<u8>, ObjectError> {
    let mut bytes = if output.zeros {
        Vec::new()
    } else {
        vec![0; output.size as usize]
    };
    for (id, at) in &output.parts {
        let file = &linkage.files[id.file];
        let section = &file.sections[id.section];
        let from = (at - output.address) as usize;
        if section.zeros || bytes.is_empty() {
            continue;
        }
        let room = &mut bytes[from..from + section.data.len()];
        room.copy_from_slice(&section.data);
        for r in &section.relocations {
            let fail = |kind| ObjectError {
                file: file.name.clone(),
                kind,
            };
            let symbol = &file.symbols[r.symbol];
            let value = value(linkage, layout, *id, r.symbol).ok_or_else(|| {
                fail(ObjectErrorKind::Undefined {
                    symbol: symbol.name.clone(),
                    section: section.name.clone(),
                })
            })?;
            let value = i64::from(value) + i64::from(r.addend);
            let place = room.get_mut(r.offset as usize..).unwrap_or(&mut []);
            r.kind.apply(place, value).map_err(|source| {
                fail(ObjectErrorKind::Reference {
                    section: section.name.clone(),
                    offset: r.offset,
                    symbol: symbol.name.clone(),
                    source,
                })
            })?;
        }
    }
    Ok(bytes)
}

/// The value of a symbol as a section's file sees it.
fn value(linkage: &Linkage, layout: &Layout, id: SectionId, symbol: usize) -> Option<u32> {
    let file = id.file;
    if let Some(to) = linkage.meaning(SymbolId { file, symbol }) {
        return address(linkage, layout, to);
    }
    let symbol = &linkage.files[file].symbols[symbol];
    if let Some(value) = layout.symbols.get(&symbol.name) {
        return Some(*value);
    }
    // The null symbol, and weak references to nothing.
    (symbol.weak || symbol.name.is_empty() && symbol.place == Place::Undefined).then_some(0)
}

/// Output sections that follow each other with equal rights share a segment.
fn segments(outputs: &[Placed], contents: Vec<Vec<u8>>) -> Vec<OutSegment> {
    let mut list: Vec<OutSegment> = Vec::new();
    let mut last: Option<&Placed> = None;
    for (output, data) in outputs.iter().zip(contents) {
        let mut flags = PF_R;
        if output.executable {
            flags |= PF_X;
        }
        if output.writable {
            flags |= PF_W;
        }
        if let (Some(segment), Some(before)) = (list.last_mut(), last) {
            let end = segment.vaddr + segment.mem_size;
            let whole = segment.data.len() as u32 == segment.mem_size || data.is_empty();
            if segment.flags == flags
                && before.region == output.region
                && output.address >= end
                && output.address - end < output.align.max(4)
                && whole
            {
                if !data.is_empty() {
                    segment
                        .data
                        .resize((output.address - segment.vaddr) as usize, 0);
                    segment.data.extend_from_slice(&data);
                }
                segment.mem_size = output.address + output.size - segment.vaddr;
                segment.align = segment.align.max(output.align);
                last = Some(output);
                continue;
            }
        }
        list.push(OutSegment {
            name: output.name.clone(),
            vaddr: output.address,
            paddr: output.address,
            flags,
            data,
            mem_size: output.size,
            align: output.align,
        });
        last = Some(output);
    }
    list
}

/// Global symbols: address, bytes, kind.
fn symbols(linkage: &Linkage, layout: &Layout) -> BTreeMap<String, (u32, u32, SymbolKind)> {
    let mut list = BTreeMap::new();
    for (name, id) in &linkage.globals {
        let symbol = &linkage.files[id.file].symbols[id.symbol];
        if let Some(value) = address(linkage, layout, *id) {
            let kind = match (symbol.function, symbol.place) {
                (true, _) => SymbolKind::Function,
                (_, Place::Absolute(_)) => SymbolKind::NoType,
                _ => SymbolKind::Object,
            };
            list.insert(name.clone(), (value, symbol.size, kind));
        }
    }
    for (name, value) in &layout.symbols {
        let entry = list.entry(name.clone());
        entry.or_insert((*value, 0, SymbolKind::NoType));
    }
    list
}

fn map(linkage: &Linkage, layout: &Layout) -> Map {
    let mut named: BTreeMap<SectionId, Vec<(String, u32)>> = BTreeMap::new();
    for (name, id) in &linkage.globals {
        if let (Some(section), Some(value)) =
            (linkage.section_of(*id), address(linkage, layout, *id))
        {
            named
                .entry(section)
                .or_default()
                .push((name.clone(), value));
        }
    }
    let entry = |(id, at): &(SectionId, u32)| {
        let file = &linkage.files[id.file];
        let section = &file.sections[id.section];
        let mut symbols = named.get(id).cloned().unwrap_or_default();
        symbols.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
        MapEntry {
            file: file.name.clone(),
            section: section.name.clone(),
            address: *at,
            size: section.size,
            symbols,
        }
    };
    let mut sections: Vec<MapSection> = layout
        .outputs
        .iter()
        .map(|output| MapSection {
            name: output.name.clone(),
            address: output.address,
            size: output.size,
            entries: output.parts.iter().map(entry).collect(),
        })
        .collect();
    sections.sort_by_key(|s| s.address);
    Map { sections }
}
