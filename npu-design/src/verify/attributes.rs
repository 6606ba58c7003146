//! Attributes that nobody reads.
//!
//! MLIR keeps any attribute of an operation, so that a misspelled one, or one of another version, is no error there
//! either: it is dropped without a word. Names with a dialect's prefix are somebody's notes and meant to be.

use super::{Finding, Lint};
use crate::mlir::Op;
use crate::span::nearest;

/// Operations whose attributes come to bytes, and all that are read of them. What an operation of an earlier
/// version says in this way is named, too.
const KNOWN: &[(&str, &[&str])] = &[
    (
        "aie.tile",
        &["col", "row", "allocation_scheme", "controller_id"],
    ),
    (
        "aie.buffer",
        &["address", "initial_value", "mem_bank", "sym_name"],
    ),
    ("aie.lock", &["init", "lockID", "sym_name"]),
    (
        "aie.core",
        &[
            "dynamic_objfifo_lowering",
            "elf_file",
            "link_files",
            "link_with",
            "stack_size",
        ],
    ),
    (
        "aie.objectfifo",
        &[
            "aie_stream",
            "aie_stream_port",
            "bd_chain_iter_count",
            "dimensionsFromStreamPerConsumer",
            "dimensionsToStream",
            "disable_synchronization",
            "elemNumber",
            "elemType",
            "initValues",
            "iter_count",
            "memtile_repeat",
            "packet",
            "padDimensions",
            "plio",
            "repeat_count",
            "sym_name",
            "via_DMA",
            "via_shared_mem",
        ],
    ),
    (
        "aie.objectfifo.link",
        &["dst_offsets", "fifoIns", "fifoOuts", "src_offsets"],
    ),
    (
        "aie.flow",
        &[
            "dest_bundle",
            "dest_channel",
            "source_bundle",
            "source_channel",
        ],
    ),
    (
        "aie.packet_flow",
        &["ID", "keep_pkt_header", "priority_route"],
    ),
    (
        "aie.dma_start",
        &["channel_dir", "channel_index", "repeat_count"],
    ),
    (
        "aie.dma_bd",
        &[
            "bd_id",
            "buffer_type",
            "burst_length",
            "dimensions",
            "len",
            "next_bd_id",
            "offset",
            "packet",
            "pad",
            "pad_dimensions",
            "pad_value",
        ],
    ),
    (
        "aie.shim_dma_allocation",
        &[
            "channel_dir",
            "channel_index",
            "col",
            "packet",
            "plio",
            "sym_name",
        ],
    ),
    (
        "aiex.npu.dma_memcpy_nd",
        &[
            "burst_length",
            "d0_zero_after",
            "d0_zero_before",
            "d1_zero_after",
            "d1_zero_before",
            "d2_zero_after",
            "d2_zero_before",
            "id",
            "issue_token",
            "metadata",
            "offsets",
            "packet",
            "sizes",
            "strides",
            "type",
        ],
    ),
    (
        "aiex.dma_configure_task",
        &[
            "channel",
            "direction",
            "issue_token",
            "packet",
            "repeat_count",
        ],
    ),
    (
        "aiex.dma_configure_task_for",
        &["alloc", "issue_token", "packet", "repeat_count"],
    ),
    ("aiex.dma_start_task", &["repeat_count"]),
    ("aiex.dma_await_task", &[]),
    ("aiex.dma_free_task", &[]),
];

/// What MLIR itself writes.
const OF_MLIR: &[&str] = &["operandSegmentSizes", "resultSegmentSizes"];

/// The attributes of an operation that are not read.
pub(super) fn check(op: &Op, out: &mut Vec<Finding>) {
    let Some((_, known)) = KNOWN.iter().find(|(name, _)| *name == op.name) else {
        return;
    };
    let unread = op.attrs.iter().filter(|a| {
        let name = a.name.as_str();
        !known.contains(&name) && !OF_MLIR.contains(&name) && !name.contains('.')
    });
    for attr in unread {
        let meant = nearest(&attr.name, known.iter().copied());
        out.push(Finding {
            lint: Lint::AttributeIgnored,
            span: attr.span,
            related: Vec::new(),
            message: format!("`{}` has no attribute `{}`: it is dropped", op.name, attr.name),
            help: match meant {
                Some(name) => format!("did you mean `{name}`?"),
                None => "drop it; MLIR-AIE takes any attribute, too, and does nothing with one that it does not \
                         know"
                    .into(),
            },
        });
    }
}
