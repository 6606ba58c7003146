//! Register writes: CDO commands and instruction streams.

use npu_arch::array::{regs, ArrayAddr, Location, TileKind, TileOffset};
use npu_image::cdo::{Command, Record};
use npu_image::txn::{self, Op};
use npu_image::Error;

use super::{code, Node};

/// `tile (0,2) DMA_BD3_2`, with the fields of `word`.
fn word_node(addr: u64, word: u32, shown: u32) -> Node {
    let Some((tile, kind, offset)) = split(addr) else {
        let mut node = Node::new(format!("{addr:#x}")).value(format!("{word:#010x}"));
        node.unnamed_words = 1;
        return node;
    };
    match regs::describe(kind, offset) {
        Some(reg) => {
            let mut node = Node::new(format!("{tile} {}", reg.name)).value(format!("{word:#010x}"));
            for (field, value) in reg.values(word) {
                // Fields that the mask leaves alone are not written.
                if shown & field.mask() != 0 && (value != 0 || reg.fields.len() <= 2) {
                    node = node.field(field.name, number(value));
                }
            }
            if word & shown & reg.reserved() != 0 {
                node = node.field("reserved bits", format!("{:#x}", word & reg.reserved()));
                node.unnamed_words = 1;
            }
            node
        }
        None => {
            let mut node =
                Node::new(format!("{tile} {:#x}", offset.0)).value(format!("{word:#010x}"));
            node.unnamed_words = 1;
            node
        }
    }
}

fn number(value: u32) -> String {
    if value < 10 {
        value.to_string()
    } else {
        format!("{value} ({value:#x})")
    }
}

fn split(addr: u64) -> Option<(String, TileKind, TileOffset)> {
    let addr = ArrayAddr(u32::try_from(addr).ok()?);
    let tile = addr.tile();
    let kind = TileKind::of_row(tile.row)?;
    Some((
        format!("({},{})", tile.col.0, tile.row.0),
        kind,
        addr.offset(),
    ))
}

/// A block of words at consecutive addresses.
fn block(name: &str, addr: u64, data: &[u32]) -> Node {
    let node = Node::new(name).field("words", data.len());
    let Some((tile, kind, offset)) = split(addr) else {
        return node.children(words(addr, data));
    };
    match kind.locate(offset) {
        Location::Program(at) => node
            .value(format!("{tile} Program_Memory+{at:#x}"))
            .children(code::bundles(&bytes_of(data), at)),
        Location::Data(at) => {
            // Data has no fields: eight words to a line.
            let lines = data.chunks(8).enumerate().map(|(i, chunk)| {
                let text: Vec<String> = chunk.iter().map(|w| format!("{w:08x}")).collect();
                Node::new(format!("{tile} Data_Memory+{:#x}", at as usize + 32 * i))
                    .value(text.join(" "))
            });
            node.value(format!("{tile} Data_Memory+{at:#x}"))
                .children(lines)
        }
        Location::Register => node.children(words(addr, data)),
    }
}

fn words(addr: u64, data: &[u32]) -> impl Iterator<Item = Node> + '_ {
    data.iter()
        .enumerate()
        .map(move |(i, &word)| word_node(addr + 4 * i as u64, word, u32::MAX))
}

fn bytes_of(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|w| w.to_le_bytes()).collect()
}

fn masked(name: &str, addr: u64, value: u32, mask: u32) -> Node {
    let mut node = word_node(addr, value, mask);
    node.name = format!("{name} {}", node.name);
    if mask == 0 {
        // As aie-rt leaves it when it starts a channel: the queue write before
        // it is what counts.
        node = node.field("writes", "nothing");
    }
    node.field("mask", format!("{mask:#x}"))
}

/// One CDO command.
pub(super) fn command(record: &Record, base: usize) -> Node {
    let node = match &record.command {
        Command::Write { addr, value } => {
            let mut node = word_node(*addr, *value, u32::MAX);
            node.name = format!("WRITE {}", node.name);
            node
        }
        Command::MaskWrite { addr, mask, value } => masked("MASK_WRITE", *addr, *value, *mask),
        Command::MaskPoll {
            addr,
            mask,
            value,
            timeout,
        } => masked("MASK_POLL", *addr, *value, *mask).field("timeout us", timeout),
        Command::DmaWrite { addr, data } => block("DMA_WRITE", *addr, data),
        Command::Nop { words } => Node::new("NOP").field("payload words", words),
        Command::EndMark => Node::new("END_MARK"),
        Command::Other { id, payload } => {
            let mut node = Node::new(format!("command {id:#x}")).field("words", payload.len());
            node.unnamed_words = 1 + payload.len();
            node
        }
    };
    node.at(base + record.offset)
}

/// A whole instruction stream.
pub(super) fn stream(bytes: &[u8]) -> Result<Node, Error> {
    let stream = txn::parse(bytes)?;
    let header = stream.header;
    let mut root = Node::new("instruction stream").at(0).child(
        Node::new("header")
            .at(0)
            .field("version", format!("{}.{}", header.major, header.minor))
            .field("generation", header.target.generation)
            .field("rows", header.target.rows)
            .field("columns", header.target.columns)
            .field("memory tile rows", header.target.mem_rows)
            .field("operations", header.ops)
            .field("bytes", header.size),
    );
    for (index, record) in stream.records.iter().enumerate() {
        let mut node = operation(&record.op).at(record.offset);
        node.name = format!("{index}: {}", node.name);
        root = root.child(node);
    }
    Ok(root)
}

fn operation(op: &Op) -> Node {
    match op {
        Op::Write32 { addr, value } => {
            let mut node = word_node((*addr).into(), *value, u32::MAX);
            node.name = format!("WRITE {}", node.name);
            node
        }
        Op::BlockWrite { addr, data } => block("BLOCKWRITE", (*addr).into(), data),
        Op::MaskWrite { addr, value, mask } => masked("MASKWRITE", (*addr).into(), *value, *mask),
        Op::MaskPoll { addr, value, mask } => masked("MASKPOLL", (*addr).into(), *value, *mask),
        Op::MaskPollBusy { addr, value, mask } => {
            masked("MASKPOLL_BUSY", (*addr).into(), *value, *mask)
        }
        Op::Noop => Node::new("NOOP"),
        Op::Preempt { level } => Node::new("PREEMPT").field("level", level),
        Op::LoadPdi { id, size, addr } => Node::new("LOAD_PDI")
            .field("id", id)
            .field("bytes", size)
            .field("address", format!("{addr:#x}")),
        Op::Tct {
            column,
            row,
            direction,
            channel,
            columns,
            rows,
        } => Node::new("TCT (sync)")
            .field("tile", format!("({column},{row})"))
            .field("channel", format!("{direction} {channel}"))
            .field("columns", columns)
            .field("rows", rows),
        Op::DdrPatch { addr, arg, offset } => {
            let target = word_node((*addr).into(), 0, 0);
            let mut node = Node::new("DDR_PATCH")
                .value(&target.name)
                .field("host buffer", arg)
                .field("plus bytes", offset);
            node.unnamed_words = target.unnamed_words;
            node
        }
        Op::Custom { code, payload } => {
            let mut node = Node::new(format!("operation {code:#x}")).field("words", payload.len());
            node.unnamed_words = payload.len();
            node
        }
    }
}
