//! Attributes that nobody reads.
//!
//! MLIR keeps any attribute of an operation, so that a misspelled one, or one of another version, is no error there
//! either: it is dropped without a word. Names with a dialect's prefix are somebody's notes and meant to be.

use super::{Finding, Lint};
use crate::mlir::{NamedAttr, Op};
use crate::span::nearest;
use crate::Span;

/// Operations whose attributes come to bytes, and all that are read of them. What an operation of an earlier
/// version says in this way is named, too.
const KNOWN: &[(&str, &[&str])] = &[
    (
        "aie.tile",
        &["col", "row", "allocation_scheme", "controller_id"],
    ),
    (
        "aie.buffer",
        &[
            "address",
            "aligned",
            "initial_value",
            "mem_bank",
            "sym_name",
        ],
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
            "alloc",
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

/// What later versions of MLIR-AIE know.
const LATER: &[(&str, &[&str])] = &[("aie.core", &["core_data", "data_size", "stack_bank"])];

/// The name of an attribute in the text, where it stands in front of its value.
fn name_span(text: &str, attr: &NamedAttr) -> Option<Span> {
    let before = text.get(..attr.span.start)?.trim_end();
    let before = before.strip_suffix('=')?.trim_end();
    let quoted = before.strip_suffix('"').unwrap_or(before);
    let start = quoted.strip_suffix(attr.name.as_str())?.len();
    Some(Span::new(start, quoted.len()))
}

/// The attributes of an operation that are not read.
pub(super) fn check(text: &str, op: &Op, out: &mut Vec<Finding>) {
    let of = |table: &'static [(&str, &[&str])]| {
        let row = table.iter().find(|(name, _)| *name == op.name);
        row.map(|(_, attrs)| *attrs)
    };
    let Some(known) = of(KNOWN) else {
        return;
    };
    let later = of(LATER).unwrap_or_default();
    let unread = op.attrs.iter().filter(|a| {
        let name = a.name.as_str();
        !known.contains(&name) && !OF_MLIR.contains(&name) && !name.contains('.')
    });
    for attr in unread {
        let meant = nearest(&attr.name, known.iter().copied());
        let (message, help) = if later.contains(&attr.name.as_str()) {
            (
                format!("`{}` is one of later versions of MLIR-AIE: it is dropped", attr.name),
                "drop it: here a core's stack lies at the start of its tile's memory, and what data its program \
                 has behind the stack and the buffers"
                    .into(),
            )
        } else {
            (
                format!("`{}` has no attribute `{}`: it is dropped", op.name, attr.name),
                match meant {
                    Some(name) => format!("did you mean `{name}`?"),
                    None => "drop it; MLIR-AIE takes any attribute, too, and does nothing with one that it does \
                             not know"
                        .into(),
                },
            )
        };
        out.push(Finding {
            lint: Lint::AttributeIgnored,
            span: name_span(text, attr).unwrap_or(attr.span),
            related: Vec::new(),
            message,
            help,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mlir::read;
    use crate::Options;
    use std::collections::BTreeSet;

    /// Designs that say everything that operations of [`KNOWN`] can say, some of it refused.
    const DESIGNS: &[&str] = &[
        "aie.device(npu1) {
  %shim = aie.tile(0, 0)
  %mem = aie.tile(0, 1)
  %t = aie.tile(0, 2)
  %u = aie.tile(0, 3)
  %b = aie.buffer(%mem) {address = 4096 : i32, sym_name = \"b\"} : memref<64xi16>
  %c = aie.buffer(%t) {sym_name = \"c\"} : memref<16xi32> = dense<7>
  %l = aie.lock(%mem, 0) {init = 1 : i32, sym_name = \"l\"}
  aie.flow(%shim, DMA : 0, %mem, DMA : 4)
  aie.packet_flow(3) {
    aie.packet_source<%mem, DMA : 5>
    aie.packet_dest<%t, DMA : 1>
  } {keep_pkt_header = true}
  aie.shim_dma_allocation @from(MM2S, 0, 0)
  aie.objectfifo @in(%shim, {%mem}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @left(%mem, {%t}, 2 : i32) : !aie.objectfifo<memref<8xi32>>
  aie.objectfifo @right(%mem, {%u}, 2 : i32) : !aie.objectfifo<memref<8xi32>>
  aie.objectfifo.link [@in] -> [@left, @right] ([] [0, 8])
  %m = aie.memtile_dma(%mem) {
    %0 = aie.dma_start(S2MM, 4, ^in, ^next, repeat_count = 3)
  ^in:
    aie.use_lock(%l, AcquireGreaterEqual, 1)
    aie.dma_bd(%b : memref<64xi16>, 0, 64) {bd_id = 0 : i32, next_bd_id = 0 : i32}
    aie.use_lock(%l, Release, 1)
    aie.next_bd ^in
  ^next:
    %1 = aie.dma_start(MM2S, 5, ^out, ^end)
  ^out:
    aie.dma_bd(%b : memref<64xi16>, 0, 72, [<size = 4, stride = 16>, <size = 16, stride = 1>], [<const_pad_before = 0, const_pad_after = 0>, <const_pad_before = 2, const_pad_after = 0>]) {packet = #aie.packet_info<pkt_type = 0, pkt_id = 3>}
    aie.next_bd ^end
  ^end:
    aie.end
  }
  %core = aie.core(%t) {
    aie.end
  } {stack_size = 2048 : i32}
  aiex.runtime_sequence(%x: memref<64xi32>) {
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 16][1, 1, 1, 48][0, 0, 0, 1], packet = <pkt_type = 0, pkt_id = 1>) {id = 2 : i64, issue_token = true, metadata = @in, burst_length = 64 : i64} : memref<64xi32>
    aiex.npu.dma_wait {symbol = @in}
    %task = aiex.dma_configure_task_for @from {
      aie.dma_bd(%x : memref<64xi32>, 0, 64, [<size = 4, stride = 16>, <size = 16, stride = 1>]) {burst_length = 64 : i32}
      aie.end
    } {issue_token = true, repeat_count = 1 : i32}
    aiex.dma_start_task(%task)
    aiex.dma_await_task(%task)
    %other = aiex.dma_configure_task(%shim, MM2S, 1) {
      aie.dma_bd(%x : memref<64xi32>, 0, 64) {bd_id = 9 : i32}
      aie.end
    }
    aiex.dma_start_task(%other)
    aiex.dma_free_task(%other)
  }
}",
    ];

    /// What is listed and never asked for by its name.
    const UNREAD: &[(&str, &str)] = &[
        // What operands or other operations say as well.
        ("aie.dma_bd", "buffer_type"),
        ("aiex.npu.dma_memcpy_nd", "type"),
        // Looked for among all attributes.
        ("aiex.npu.dma_memcpy_nd", "d0_zero_after"),
        ("aiex.npu.dma_memcpy_nd", "d0_zero_before"),
        ("aiex.npu.dma_memcpy_nd", "d1_zero_after"),
        ("aiex.npu.dma_memcpy_nd", "d1_zero_before"),
        ("aiex.npu.dma_memcpy_nd", "d2_zero_after"),
        ("aiex.npu.dma_memcpy_nd", "d2_zero_before"),
        // Of an objectfifo that is a stream.
        ("aie.objectfifo", "aie_stream_port"),
        // Of other versions, without an effect on bytes.
        ("aie.shim_dma_allocation", "plio"),
        ("aie.tile", "allocation_scheme"),
        ("aie.tile", "controller_id"),
    ];

    #[test]
    fn the_list_has_what_is_read() {
        for text in DESIGNS {
            let told = crate::diagnose(text, &Options::default());
            assert!(told.is_empty(), "{told:?}");
            let found = crate::verify::check(text, &Options::default()).unwrap();
            let ignored = found.iter().filter(|f| f.lint == Lint::AttributeIgnored);
            assert_eq!(ignored.count(), 0);
        }
        let asked = read::asked();
        let known: BTreeSet<(String, String)> = KNOWN
            .iter()
            .flat_map(|(op, attrs)| attrs.iter().map(|a| (op.to_string(), a.to_string())))
            .collect();
        let listed = |op: &str| KNOWN.iter().any(|(name, _)| *name == op);
        let missing: Vec<_> = asked
            .iter()
            .filter(|(op, _)| listed(op))
            .filter(|pair| !known.contains(pair))
            .collect();
        assert!(missing.is_empty(), "read, and not listed: {missing:?}");
        let unread: BTreeSet<(&str, &str)> = known
            .iter()
            .filter(|p| !asked.contains(p))
            .map(|(op, attr)| (op.as_str(), attr.as_str()))
            .collect();
        assert_eq!(unread, UNREAD.iter().copied().collect());
    }
}
