//! Reader of instruction streams.

use super::{code, Direction, Op, Target};
use crate::read::Bytes;
use crate::{Error, ErrorKind};
use alloc::vec::Vec;
use core::fmt;

/// The header of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Major version, 0.
    pub major: u8,
    /// Minor version, 1.
    pub minor: u8,
    /// The array it is for.
    pub target: Target,
    /// Number of operations.
    pub ops: u32,
    /// Bytes, header included.
    pub size: u32,
}

/// An operation at its place in a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// File offset in bytes of its first word.
    pub offset: usize,
    /// The unused second word of a register operation: 0, or column and row as
    /// MLIR-AIE leaves them in a block write.
    pub hint: u32,
    /// Zero words behind a masked operation that its size counts (aie-rt's own
    /// structure ends in one).
    pub padding: u8,
    /// The operation.
    pub op: Op,
}

/// A parsed instruction stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    /// Header as stored.
    pub header: Header,
    /// Operations in order.
    pub records: Vec<Record>,
}

/// Reads a whole stream.
///
/// # Errors
/// Another version than 0.1, lengths or counts that don't agree with the
/// bytes, an unknown operation without a size of its own (named by index and
/// offset), one that Phoenix streams don't have (named as aie-rt spells it),
/// reserved words that aren't zero.
pub fn parse(data: &[u8]) -> Result<Stream, Error> {
    let file = Bytes::file(data, "instruction stream")?;
    let h: [u8; 4] = file.array(0, "stream header")?;
    let (major, minor) = (h[0], h[1]);
    if (major, minor) != (0, 1) {
        let found = u64::from(major) << 8 | u64::from(minor);
        let expected = "version 0.1; the file is no TXN stream, or of a later format";
        return Err(Error::value(0, "stream version", found, expected));
    }
    let w = file.words(4, 3, "stream header")?;
    if w[0] >> 16 != 0 {
        return Err(Error::value(
            4,
            "stream columns",
            w[0].into(),
            "0 in bits 31:16",
        ));
    }
    let target = Target {
        generation: h[2],
        rows: h[3],
        columns: w[0] as u8,
        mem_rows: (w[0] >> 8) as u8,
    };
    let header = Header {
        major,
        minor,
        target,
        ops: w[1],
        size: w[2],
    };
    if u64::from(w[2]) != data.len() as u64 {
        if u64::from(w[2]) > data.len() as u64 {
            let (needed, available) = (w[2].into(), data.len() as u64);
            return Err(Error::new(
                12,
                "stream size",
                ErrorKind::Truncated { needed, available },
            ));
        }
        let bytes = data.len() as u64 - u64::from(w[2]);
        return Err(Error::new(
            w[2] as usize,
            "stream size",
            ErrorKind::Trailing { bytes },
        ));
    }

    // Each operation takes a word at least.
    let mut records = Vec::with_capacity((header.ops as usize).min(data.len() / 4));
    let mut at = 16;
    let miscounted = || {
        let expected = "the number of operations that follow";
        Error::value(8, "number of operations", header.ops.into(), expected)
    };
    while at < data.len() as u64 {
        let (record, size) = operation(&file, at, records.len())?;
        if records.len() == header.ops as usize {
            return Err(miscounted());
        }
        records.push(record);
        at += size;
    }
    if records.len() != header.ops as usize {
        return Err(miscounted());
    }
    Ok(Stream { header, records })
}

/// A size field in bytes: whole words, within `least..=most`.
fn sized(offset: usize, size: u32, least: u32, most: u32) -> Result<u64, Error> {
    if size % 4 != 0 || size < least || size > most {
        let expected = "a size in bytes that this operation can have";
        return Err(Error::value(
            offset,
            "operation's size",
            size.into(),
            expected,
        ));
    }
    Ok(size.into())
}

fn zero(file: &Bytes<'_>, at: u64, what: &'static str) -> Result<(), Error> {
    match file.u32(at, what)? {
        0 => Ok(()),
        found => Err(Error::value(at as usize, what, found.into(), "0")),
    }
}

/// Decodes the operation at `at`; returns it with its bytes.
fn operation(file: &Bytes<'_>, at: u64, index: usize) -> Result<(Record, u64), Error> {
    let offset = at as usize;
    let first = file.u32(at, "operation code")?;
    let op_code = first as u8;
    let word = |i: u64, what| file.u32(at + 4 * i, what);
    let rest_is_zero = || match first >> 8 {
        0 => Ok(()),
        found => Err(Error::value(
            offset,
            "operation code",
            found.into(),
            "0 in bits 31:8",
        )),
    };
    let done = |op, size: u64| {
        Ok((
            Record {
                offset,
                hint: 0,
                padding: 0,
                op,
            },
            size,
        ))
    };
    match op_code {
        code::WRITE => {
            rest_is_zero()?;
            let what = "WRITE";
            file.bytes(at, 24, what)?;
            zero(file, at + 12, "WRITE's high address word")?;
            sized(offset + 20, word(5, what)?, 24, 24)?;
            let op = Op::Write32 {
                addr: word(2, what)?,
                value: word(4, what)?,
            };
            Ok((
                Record {
                    offset,
                    hint: word(1, what)?,
                    padding: 0,
                    op,
                },
                24,
            ))
        }
        code::BLOCK_WRITE => {
            rest_is_zero()?;
            let what = "BLOCKWRITE";
            let size = sized(offset + 12, word(3, what)?, 16, u32::MAX)?;
            let data = file.words(at + 16, (size - 16) / 4, "BLOCKWRITE's data")?;
            let op = Op::BlockWrite {
                addr: word(2, what)?,
                data,
            };
            Ok((
                Record {
                    offset,
                    hint: word(1, what)?,
                    padding: 0,
                    op,
                },
                size,
            ))
        }
        code::MASK_WRITE | code::MASK_POLL | code::MASK_POLL_BUSY => {
            rest_is_zero()?;
            let what = "masked operation";
            zero(file, at + 12, "masked operation's high address word")?;
            let (addr, value, mask) = (word(2, what)?, word(4, what)?, word(5, what)?);
            let size = sized(offset + 24, word(6, what)?, 28, 32)?;
            if size == 32 {
                zero(file, at + 28, "masked operation's padding")?;
            }
            let op = match op_code {
                code::MASK_WRITE => Op::MaskWrite { addr, value, mask },
                code::MASK_POLL => Op::MaskPoll { addr, value, mask },
                _ => Op::MaskPollBusy { addr, value, mask },
            };
            let padding = ((size - 28) / 4) as u8;
            Ok((
                Record {
                    offset,
                    hint: word(1, what)?,
                    padding,
                    op,
                },
                size,
            ))
        }
        code::NOOP => {
            rest_is_zero()?;
            done(Op::Noop, 4)
        }
        code::PREEMPT => {
            if first >> 16 != 0 {
                let found = u64::from(first);
                return Err(Error::value(offset, "PREEMPT", found, "0 in bits 31:16"));
            }
            done(
                Op::Preempt {
                    level: (first >> 8) as u8,
                },
                4,
            )
        }
        code::LOAD_PDI => {
            let what = "LOAD_PDI";
            if first >> 8 & 0xff != 0 {
                return Err(Error::value(offset, what, first.into(), "0 in bits 15:8"));
            }
            let addr = file.u64(at + 8, what)?;
            done(
                Op::LoadPdi {
                    id: (first >> 16) as u16,
                    size: word(1, what)?,
                    addr,
                },
                16,
            )
        }
        code::TCT => {
            rest_is_zero()?;
            let what = "TCT";
            let size = sized(offset + 4, word(1, what)?, 16, 16)?;
            let [direction, row, column, high] = word(2, what)?.to_le_bytes();
            let [low, rows, columns, channel] = word(3, what)?.to_le_bytes();
            if high != 0 || low != 0 {
                let found = u64::from(high) << 8 | u64::from(low);
                return Err(Error::value(offset, "TCT's reserved bytes", found, "0"));
            }
            let direction = match direction {
                0 => Direction::S2mm,
                1 => Direction::Mm2s,
                other => {
                    let expected = "0 (S2MM) or 1 (MM2S)";
                    return Err(Error::value(
                        offset + 8,
                        "TCT's direction",
                        other.into(),
                        expected,
                    ));
                }
            };
            done(
                Op::Tct {
                    column,
                    row,
                    direction,
                    channel,
                    columns,
                    rows,
                },
                size,
            )
        }
        code::DDR_PATCH => {
            rest_is_zero()?;
            let what = "DDR_PATCH";
            let size = sized(offset + 4, word(1, what)?, 48, 48)?;
            for i in [2, 3, 4, 5, 7, 9] {
                zero(file, at + 4 * i, "DDR_PATCH's reserved word")?;
            }
            let offset = file.u64(at + 40, what)?;
            done(
                Op::DdrPatch {
                    addr: word(6, what)?,
                    arg: word(8, what)?,
                    offset,
                },
                size,
            )
        }
        _ if op_code >= code::FIRST_CUSTOM => {
            rest_is_zero()?;
            let size = sized(offset + 4, word(1, "custom operation")?, 8, u32::MAX)?;
            let payload = file.words(at + 8, (size - 8) / 4, "custom operation")?;
            done(
                Op::Custom {
                    code: op_code,
                    payload,
                },
                size,
            )
        }
        _ => {
            let kind = match code::unsupported(op_code) {
                Some(name) => ErrorKind::UnsupportedOp { index, name },
                None => ErrorKind::UnknownOp { index, op: first },
            };
            Err(Error::new(offset, "operation code", kind))
        }
    }
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Header {
            major,
            minor,
            target: t,
            ops,
            size,
        } = self.header;
        writeln!(
            f,
            "TXN {major}.{minor} generation {} array {} x {}, {} memory rows, {ops} operations, {size} bytes",
            t.generation, t.columns, t.rows, t.mem_rows
        )?;
        for r in &self.records {
            writeln!(f, "{:06x}  {}", r.offset, r.op)?;
        }
        Ok(())
    }
}
