//! Containers: xclbin, PDI, CDO.

use npu_image::cdo::Cdo;
use npu_image::pdi::{Body, Pdi};
use npu_image::xclbin::{SectionKind, Xclbin};
use npu_image::Error;

use super::{registers, Node};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn commands(cdo: &Cdo, base: usize) -> Node {
    Node::new("CDO")
        .field("version", format!("{:#x}", cdo.version))
        .field("commands", cdo.records.len())
        .children(cdo.records.iter().map(|r| registers::command(r, base)))
}

/// A CDO file.
pub(super) fn cdo(bytes: &[u8]) -> Result<Node, Error> {
    Ok(commands(&Cdo::parse(bytes)?, 0).at(0))
}

/// A PDI that starts at `base` of its file.
pub(super) fn pdi(bytes: &[u8], base: usize) -> Result<Node, Error> {
    let pdi = Pdi::parse(bytes)?;
    let table = &pdi.table;
    let partition = &pdi.partition;
    let name: Vec<u8> = pdi
        .image
        .name
        .iter()
        .copied()
        .take_while(|&b| b != 0)
        .collect();
    let root = Node::new("PDI")
        .at(base)
        .field("bytes", bytes.len())
        .child(
            Node::new("image header table")
                .at(base + 0x10)
                .field("version", format!("{:#x}", table.version))
                .field("images", table.image_count)
                .field("partitions", table.partition_count)
                .field("id code", format!("{:#x}", table.id_code))
                .field("ident", format!("{:#x}", table.ident))
                .field("extended id code", table.extended_id_code),
        )
        .child(
            Node::new("image header")
                .at(base + 4 * table.image_header as usize)
                .field("name", String::from_utf8_lossy(&name))
                .field("id", format!("{:#x}", pdi.image.id))
                .field("pcr", format!("{:#x}", pdi.image.pcr)),
        )
        .child(
            Node::new("partition header")
                .at(base + 4 * table.partition_header as usize)
                .field("words", partition.words)
                .field("padded", partition.padded_words)
                .field("load address", format!("{:#x}", partition.load_address))
                .field("attributes", format!("{:#x}", partition.attributes)),
        );
    Ok(match &pdi.body {
        Body::Cdo(cdo) => root.child(commands(cdo, base)),
        Body::Transformed { offset, bytes } => root.child(
            Node::new("transformed CDO")
                .at(base + offset)
                .field("bytes", bytes)
                .field("note", "packed by AMD's own tools; not decoded"),
        ),
    })
}

/// An xclbin.
pub(super) fn xclbin(bytes: &[u8]) -> Result<Node, Error> {
    let file = Xclbin::parse(bytes)?;
    let header = &file.header;
    let mut root = Node::new("xclbin").at(0).field("bytes", bytes.len()).child(
        Node::new("header")
            .at(0)
            .field("uuid", hex(&header.uuid))
            .field("time stamp", header.time_stamp)
            .field(
                "XRT version",
                format!(
                    "{}.{}.{}",
                    header.version.major, header.version.minor, header.version.patch
                ),
            )
            .field("sections", file.sections.len()),
    );
    for section in &file.sections {
        let name = section.kind.name().unwrap_or("unknown kind");
        let mut node = Node::new(format!("section {name}"))
            .at(section.offset)
            .field("bytes", section.data.len());
        if !section.name.is_empty() {
            node = node.field("name", section.name);
        }
        root = root.child(match section.kind {
            SectionKind::MEM_TOPOLOGY | SectionKind::GROUP_TOPOLOGY => {
                node.children(file.memory(section.kind)?.iter().flatten().map(|m| {
                    Node::new(&*m.tag)
                        .field("base", format!("{:#x}", m.base))
                        .field("KiB", m.size_kib)
                }))
            }
            SectionKind::IP_LAYOUT => {
                node.children(file.ip_layout()?.iter().flatten().map(|ip| {
                    Node::new(&*ip.name).field("kernel id", format!("{:#x}", ip.kernel_id))
                }))
            }
            SectionKind::CONNECTIVITY | SectionKind::GROUP_CONNECTIVITY => node.children(
                file.connections(section.kind)?
                    .iter()
                    .flatten()
                    .map(|c| Node::new(format!("argument {}", c.arg)).field("memory", c.memory)),
            ),
            SectionKind::EMBEDDED_METADATA => {
                let metadata = file.metadata()?;
                node.children(metadata.iter().flat_map(|m| &m.kernels).map(|kernel| {
                    Node::new(format!("kernel {}", kernel.name))
                        .field("kind", &kernel.kind)
                        .field("instances", kernel.instances.join(" "))
                        .children(kernel.args.iter().map(|arg| {
                            Node::new(format!("argument {}", arg.id))
                                .value(&arg.name)
                                .field("type", &arg.ty)
                                .field("offset", format!("{:#x}", arg.offset))
                                .field("bytes", arg.size)
                        }))
                }))
            }
            SectionKind::AIE_PARTITION => match file.aie_partition()? {
                Some(partition) => {
                    let columns: Vec<String> =
                        partition.start_columns.iter().map(u16::to_string).collect();
                    let mut node = node
                        .field("columns", partition.column_width)
                        .field("start columns", columns.join(" "));
                    for image in &partition.pdis {
                        node = node
                            .child(pdi(image.image, image.offset)?.field("uuid", hex(&image.uuid)));
                    }
                    node
                }
                None => node,
            },
            _ => node,
        });
    }
    Ok(root)
}
