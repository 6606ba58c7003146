//! What the tools wrote, read with this workspace's own parsers.

use npu_image::pdi::Pdi;
use npu_image::txn::{self, Op};
use npu_image::xclbin::{AddressQualifier, Xclbin};

/// Why an output of the external toolchain is not what the design asks for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadBackError {
    /// It is no such file.
    #[error("{what}: {why}")]
    Malformed {
        /// Which output.
        what: &'static str,
        /// What the parser said.
        why: String,
    },
    /// A part is missing.
    #[error("the xclbin has no {what}")]
    Missing {
        /// Which part.
        what: &'static str,
    },
    /// The partition is of another width than the design.
    #[error("the xclbin's partition has {found} columns, the design {expected}")]
    Columns {
        /// The xclbin's.
        found: u16,
        /// The design's.
        expected: u8,
    },
    /// The kernel has another id than XRT asks for.
    #[error("the xclbin's {place} gives kernel MLIR_AIE the id {found}, not {KERNEL_ID:#x}")]
    KernelId {
        /// Which part of it.
        place: &'static str,
        /// What it says.
        found: String,
    },
    /// The kernel has too few arguments.
    #[error("the xclbin's kernel takes {found} buffers, the runtime sequence {expected}")]
    Buffers {
        /// The xclbin's.
        found: usize,
        /// The design's.
        expected: usize,
    },
    /// An instruction stream of another device.
    #[error("the instruction stream is for device generation {found}; npu1 is 3")]
    Generation {
        /// Its header's.
        found: u8,
    },
    /// An instruction that Phoenix's firmware is not known to take.
    #[error("instruction {index} ({name}) is outside of what Phoenix's firmware is known to take")]
    Unsafe {
        /// Its number in the stream.
        index: usize,
        /// Its name.
        name: String,
    },
}

/// The id that `aiecc` gives its kernel, which firmware and driver know it by.
const KERNEL_ID: u64 = 0x901;

fn malformed(what: &'static str) -> impl Fn(npu_image::Error) -> ReadBackError {
    move |e| ReadBackError::Malformed {
        what,
        why: e.to_string(),
    }
}

/// Checks an xclbin: partition width, kernel, its buffers, and that the PDI
/// reads to its last word.
pub(super) fn xclbin(bytes: &[u8], columns: u8, buffers: usize) -> Result<(), ReadBackError> {
    let what = "the xclbin";
    let missing = |what| ReadBackError::Missing { what };
    let file = Xclbin::parse(bytes).map_err(malformed(what))?;
    let partition = file
        .aie_partition()
        .map_err(malformed(what))?
        .ok_or(missing("AIE partition"))?;
    if partition.column_width != u16::from(columns) {
        return Err(ReadBackError::Columns {
            found: partition.column_width,
            expected: columns,
        });
    }
    let image = partition.pdis.first().ok_or(missing("PDI"))?;
    Pdi::parse(image.image).map_err(malformed("the xclbin's PDI"))?;
    let metadata = file
        .metadata()
        .map_err(malformed(what))?
        .ok_or(missing("kernel description"))?;
    let kernel = metadata
        .kernel("MLIR_AIE")
        .ok_or(missing("kernel MLIR_AIE"))?;
    let ids = |place, ids: &[u64]| match ids {
        [KERNEL_ID] => Ok(()),
        ids => Err(ReadBackError::KernelId {
            place,
            found: match ids {
                [] => "none".to_owned(),
                ids => ids
                    .iter()
                    .map(|id| format!("{id:#x}"))
                    .collect::<Vec<_>>()
                    .join(" "),
            },
        }),
    };
    ids("metadata", kernel.dpu_kernel_id.as_slice())?;
    let groups = image.groups.iter().flat_map(|g| &g.dpu_kernel_ids);
    ids("AIE partition", &groups.copied().collect::<Vec<_>>())?;
    // The first is the instruction stream.
    let global = |a: &&npu_image::xclbin::KernelArg| a.qualifier == AddressQualifier::Global;
    let found = kernel.args.iter().filter(global).count().saturating_sub(1);
    if found < buffers {
        return Err(ReadBackError::Buffers {
            found,
            expected: buffers,
        });
    }
    Ok(())
}

/// Checks an instruction stream: for this device, and of known instructions.
pub(super) fn insts(bytes: &[u8]) -> Result<(), ReadBackError> {
    let stream = txn::parse(bytes).map_err(malformed("the instruction stream"))?;
    let generation = stream.header.target.generation;
    if generation != 3 {
        return Err(ReadBackError::Generation { found: generation });
    }
    for (index, op) in stream.ops().enumerate() {
        let known = matches!(
            op,
            Op::Write32 { .. }
                | Op::BlockWrite { .. }
                | Op::MaskWrite { .. }
                | Op::Tct { .. }
                | Op::DdrPatch { .. }
        );
        if !known {
            return Err(ReadBackError::Unsafe {
                index,
                name: format!("{op:?}").chars().take(60).collect(),
            });
        }
    }
    Ok(())
}
