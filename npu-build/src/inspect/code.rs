//! Core programs: ELF files and program memory.

use npu_arch::isa::Bundle;
use npu_image::elf::{Elf, ElfKind};
use npu_image::Error;

use super::Node;

/// Program memory as instructions; bytes that are none stay bytes.
pub(super) fn bundles(code: &[u8], base: u32) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let address = base as usize + at;
        match Bundle::decode(code, at) {
            Ok(bundle) => {
                nodes.push(Node::new(format!("{address:#06x}")).value(bundle.to_string()));
                at += bundle.len();
            }
            Err(_) => {
                // Instructions are aligned to two bytes. Padding behind the
                // last one is no instruction and no mistake.
                let rest = &code[at..];
                if rest.iter().all(|&b| b == 0) {
                    nodes.push(
                        Node::new(format!("{address:#06x}"))
                            .value(format!("{} zero bytes", rest.len())),
                    );
                    break;
                }
                let step = rest.len().min(2);
                let mut node = Node::new(format!("{address:#06x}"))
                    .value(format!("not an instruction: {:02x?}", &rest[..step]));
                node.unnamed_words = 1;
                nodes.push(node);
                at += step;
            }
        }
    }
    nodes
}

/// A core ELF or a kernel object.
pub(super) fn elf(bytes: &[u8]) -> Result<Node, Error> {
    let elf = Elf::parse(bytes)?;
    let kind = match elf.kind {
        ElfKind::Relocatable => "AIE object",
        ElfKind::Executable => "AIE core program",
    };
    let mut root = Node::new(kind)
        .at(0)
        .field("entry", format!("{:#x}", elf.entry))
        .field("flags", elf.flags);
    let segments = elf.segments.iter().map(|s| {
        Node::new("segment")
            .at(s.offset as usize)
            .field("kind", s.kind)
            .field("address", format!("{:#x}", s.vaddr))
            .field("physical", format!("{:#x}", s.paddr))
            .field("bytes", s.data.len())
            .field("in memory", s.mem_size)
            .field("flags", s.flags)
            .field("align", s.align)
    });
    root = root.child(Node::new("segments").children(segments));
    let mut symbols: Vec<_> = elf.symbols.iter().filter(|s| !s.name.is_empty()).collect();
    symbols.sort_by_key(|s| (s.section, s.value));
    let list = symbols.iter().map(|s| {
        Node::new(s.name)
            .value(format!("{:#x}", s.value))
            .field("bytes", s.size)
            .field("kind", format!("{:?}", s.kind))
    });
    root = root.child(Node::new("symbols").children(list));
    for section in &elf.sections {
        let mut node = Node::new(format!("section {}", section.name))
            .at(section.offset as usize)
            .field("address", format!("{:#x}", section.addr))
            .field("bytes", section.size);
        if section.flags & npu_image::elf::SHF_EXECINSTR != 0 {
            node = node.children(bundles(section.data, section.addr));
        }
        root = root.child(node);
    }
    Ok(root)
}
