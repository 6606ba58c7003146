//! Checks of an instruction stream before the device sees it.

use crate::Error;
use npu_image::txn::{Op, Stream, Target};

/// Rows of the array.
const ROWS: u32 = 6;

/// Array generation, opcodes, addresses.
pub(super) fn operations(stream: &Stream, columns: u32) -> Result<(), Error> {
    let target = stream.header.target;
    if target.generation != Target::npu1().generation {
        let found = match target.generation {
            4 => "npu2 (AIE2P)".into(),
            other => format!("array generation {other}"),
        };
        let expected = "npu1 (Phoenix, AIE2)";
        return Err(Error::StreamForOtherArray {
            found,
            columns: target.columns,
            expected,
        });
    }
    for (index, record) in stream.records.iter().enumerate() {
        let tile = |addr: u32, bytes: u64| -> Result<(), Error> {
            let (column, row) = (addr >> 25, addr >> 20 & 0x1F);
            let offset = u64::from(addr & 0xF_FFFF);
            let detail = if column >= columns {
                format!("column {column} of a partition with {columns}")
            } else if row >= ROWS {
                format!("row {row} of an array with {ROWS}")
            } else if addr % 4 != 0 {
                "not a multiple of 4".into()
            } else if offset + bytes > 1 << 20 {
                "reaches into the next tile".into()
            } else {
                return Ok(());
            };
            Err(Error::StreamAddress {
                index,
                address: addr,
                detail,
            })
        };
        match &record.op {
            Op::Write32 { addr, .. } | Op::MaskWrite { addr, .. } => tile(*addr, 4)?,
            Op::BlockWrite { addr, data } => tile(*addr, 4 * data.len() as u64)?,
            Op::DdrPatch { addr, .. } => tile(*addr, 8)?,
            Op::Tct {
                column,
                row,
                columns: width,
                rows,
                ..
            } => {
                let last_column = u32::from(*column) + u32::from(*width);
                if last_column > columns || u32::from(*row) + u32::from(*rows) > ROWS {
                    let address = u32::from(*column) << 25 | u32::from(*row) << 20;
                    let detail = "waits for a token of a tile outside the partition".into();
                    return Err(Error::StreamAddress {
                        index,
                        address,
                        detail,
                    });
                }
            }
            other => {
                return Err(Error::UnsafeOperation {
                    index,
                    operation: other.to_string(),
                });
            }
        }
    }
    Ok(())
}

/// Host buffers.
pub(super) fn buffers(stream: &Stream, sizes: &[u64]) -> Result<(), Error> {
    for (index, op) in stream.ops().enumerate() {
        if let Op::DdrPatch { arg, .. } = op {
            if *arg as usize >= sizes.len() {
                return Err(Error::MissingBuffer {
                    index,
                    argument: *arg,
                    given: sizes.len(),
                });
            }
        }
    }
    Ok(())
}
