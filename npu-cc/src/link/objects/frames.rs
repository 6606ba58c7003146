//! How much stack a linked program needs, from its code.
//!
//! A function's frame is what it adds to `sp` (`padda`, `paddb` or `padds
//! [sp], #n`); whom it calls is in the relocations of its `jl`s. A call
//! through a register, recursion and code that can't be decoded leave the
//! need open.

use super::place::Layout;
use super::resolve::{Linkage, SectionId, SymbolId};
use npu_arch::isa::{Bundle, Reg};

/// Relocations of branches and calls.
const CODE: std::ops::RangeInclusive<u8> = 0..=8;

/// What a function takes of the stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionFrame {
    /// Symbol.
    pub name: String,
    /// File it came from.
    pub file: String,
    /// Bytes of its frame.
    pub frame: u32,
}

/// The stack of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frames {
    /// Every function that is linked.
    pub functions: Vec<FunctionFrame>,
    /// Bytes from the entry on; `None` where that is open.
    pub need: Option<u32>,
    /// The chain of calls that needs the most, from the entry.
    pub chain: Vec<FunctionFrame>,
}

struct Node {
    section: SectionId,
    start: u32,
    end: u32,
    shown: FunctionFrame,
    callees: Vec<usize>,
    open: bool,
}

/// Walks the call graph from the entry.
pub(super) fn analyse(linkage: &Linkage, layout: &Layout, entry: &str) -> Frames {
    let mut nodes = functions(linkage, layout);
    for index in 0..nodes.len() {
        scan(linkage, &mut nodes, index);
    }
    let functions = nodes.iter().map(|n| n.shown.clone()).collect();
    let root = linkage.globals.get(entry).and_then(|id| {
        let section = linkage.section_of(*id)?;
        nodes.iter().position(|n| n.section == section)
    });
    let Some(root) = root else {
        return Frames {
            functions,
            ..Frames::default()
        };
    };
    let mut known = vec![None; nodes.len()];
    let mut deepest = vec![None; nodes.len()];
    let mut open = vec![false; nodes.len()];
    // Depth first without recursion: a node is done when it is met again.
    let mut stack = vec![(root, false)];
    let mut on_path = vec![false; nodes.len()];
    while let Some((n, leaving)) = stack.pop() {
        if !leaving {
            if known[n].is_some() || on_path[n] {
                continue;
            }
            on_path[n] = true;
            stack.push((n, true));
            stack.extend(nodes[n].callees.iter().map(|c| (*c, false)));
            continue;
        }
        on_path[n] = false;
        let mut below = 0u64;
        open[n] = nodes[n].open;
        for &c in &nodes[n].callees {
            match known[c] {
                Some(bytes) => {
                    open[n] |= open[c];
                    if deepest[n].is_none() || bytes > below {
                        (below, deepest[n]) = (bytes, Some(c));
                    }
                }
                None => open[n] = true,
            }
        }
        known[n] = Some(below + u64::from(nodes[n].shown.frame));
    }
    let mut chain = Vec::new();
    let mut at = Some(root);
    while let Some(n) = at {
        chain.push(nodes[n].shown.clone());
        at = deepest[n];
    }
    let need = known[root].filter(|_| !open[root]);
    Frames {
        functions,
        need: need.and_then(|bytes| u32::try_from(bytes).ok()),
        chain,
    }
}

/// Functions of the live sections. Names for the same code are one; code
/// without a symbol belongs to the section.
fn functions(linkage: &Linkage, layout: &Layout) -> Vec<Node> {
    let mut nodes = Vec::new();
    for output in layout.outputs.iter().filter(|o| o.executable) {
        for (id, _) in &output.parts {
            let file = &linkage.files[id.file];
            let size = file.sections[id.section].size;
            let mut starts: Vec<(u32, u32, &str)> = file
                .symbols
                .iter()
                .filter(|s| s.function)
                .filter_map(|s| match s.place {
                    super::input::Place::Section(section, offset) if section == id.section => {
                        Some((offset, s.size, &*s.name))
                    }
                    _ => None,
                })
                .collect();
            starts.sort_unstable();
            starts.dedup_by_key(|s| s.0);
            if starts.is_empty() && size > 0 {
                starts.push((0, size, &*file.sections[id.section].name));
            }
            for (i, (start, bytes, name)) in starts.iter().enumerate() {
                let next = starts.get(i + 1).map_or(size, |n| n.0);
                let end = if *bytes == 0 {
                    next
                } else {
                    start.saturating_add(*bytes).min(size)
                };
                nodes.push(Node {
                    section: *id,
                    start: *start,
                    end,
                    shown: FunctionFrame {
                        name: (*name).to_owned(),
                        file: file.name.clone(),
                        frame: 0,
                    },
                    callees: Vec::new(),
                    open: false,
                });
            }
        }
    }
    nodes
}

/// Reads a function's code.
fn scan(linkage: &Linkage, nodes: &mut [Node], index: usize) {
    let (id, start, end) = (nodes[index].section, nodes[index].start, nodes[index].end);
    let section = &linkage.files[id.file].sections[id.section];
    let code = section.data.get(..end as usize).unwrap_or(&section.data);
    let mut at = start;
    while at < end {
        let Ok(bundle) = Bundle::decode(code, at as usize) else {
            nodes[index].open = true;
            return;
        };
        for inst in bundle.active() {
            let name = inst.inst().name();
            if name.starts_with("PADD") && name.ends_with("_sp_imm") {
                let bytes = (0..inst.operands().len()).find_map(|i| inst.imm(i));
                let grown = bytes.and_then(|b| u32::try_from(b).ok()).unwrap_or(0);
                let frame = &mut nodes[index].shown.frame;
                *frame = (*frame).max(grown);
            } else if inst.kind().call {
                if callee(linkage, nodes, id, at).is_none() {
                    nodes[index].open = true;
                }
            } else if moves_sp(inst) {
                // The start-up code sets `sp`; nobody else may.
                nodes[index].open |= nodes[index].shown.name != super::ENTRY;
            }
        }
        // A jump into another function is a call in its place.
        if let Some(callee) = callee(linkage, nodes, id, at).filter(|c| *c != index) {
            if !nodes[index].callees.contains(&callee) {
                nodes[index].callees.push(callee);
            }
        }
        at += bundle.len() as u32;
    }
}

fn moves_sp(inst: &npu_arch::isa::SlotInst) -> bool {
    inst.reg(0) == Some(Reg::SP) && inst.inst().name().starts_with("MOV")
}

/// The function that the branch or call in the bundle at an offset leads to.
fn callee(linkage: &Linkage, nodes: &[Node], id: SectionId, at: u32) -> Option<usize> {
    let file = &linkage.files[id.file];
    let section = &file.sections[id.section];
    let r = section
        .relocations
        .iter()
        .find(|r| r.offset == at && CODE.contains(&r.kind.number()))?;
    let symbol = SymbolId {
        file: id.file,
        symbol: r.symbol,
    };
    let to = match linkage.meaning(symbol) {
        Some(to) => to,
        // A name that the script gives to a function.
        None => linkage.alias(&file.symbols[r.symbol].name)?,
    };
    let place = linkage.files[to.file].symbols[to.symbol].place;
    let super::input::Place::Section(section, offset) = place else {
        return None;
    };
    let home = SectionId {
        file: to.file,
        section,
    };
    let at = offset.wrapping_add_signed(r.addend);
    nodes
        .iter()
        .position(|n| n.section == home && (n.start..n.end).contains(&at))
}
