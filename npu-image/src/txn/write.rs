//! Writer of instruction streams.

use super::{code, Direction, Op, Record, Stream, Target};
use crate::read::to_bytes;
use alloc::vec;
use alloc::vec::Vec;

/// Collects operations and counts them into the header.
#[derive(Clone, Debug)]
pub struct Builder {
    words: Vec<u32>,
    ops: u32,
}

impl Builder {
    /// An empty stream for an array.
    pub fn new(target: Target) -> Self {
        let Target {
            generation,
            rows,
            columns,
            mem_rows,
        } = target;
        let version = u32::from_le_bytes([0, 1, generation, rows]);
        Self {
            words: vec![version, u32::from_le_bytes([columns, mem_rows, 0, 0]), 0, 0],
            ops: 0,
        }
    }

    /// Appends an operation.
    pub fn push(&mut self, op: &Op) -> &mut Self {
        encode(op, 0, 0, &mut self.words);
        self.ops += 1;
        self
    }

    /// Appends an operation with the words that an [`Op`] leaves open.
    pub fn push_record(&mut self, record: &Record) -> &mut Self {
        encode(
            &record.op,
            record.hint,
            record.padding.min(1),
            &mut self.words,
        );
        self.ops += 1;
        self
    }

    /// File offset in bytes of the next operation.
    pub fn offset(&self) -> usize {
        4 * self.words.len()
    }

    /// The stream's bytes.
    pub fn finish(mut self) -> Vec<u8> {
        self.words[2] = self.ops;
        self.words[3] = 4 * self.words.len() as u32;
        to_bytes(&self.words)
    }
}

impl Extend<Op> for Builder {
    fn extend<I: IntoIterator<Item = Op>>(&mut self, ops: I) {
        for op in ops {
            self.push(&op);
        }
    }
}

impl Stream {
    /// The stream's bytes; counts and lengths are derived.
    pub fn encode(&self) -> Vec<u8> {
        let mut builder = Builder::new(self.header.target);
        for record in &self.records {
            builder.push_record(record);
        }
        builder.finish()
    }

    /// The operations.
    pub fn ops(&self) -> impl Iterator<Item = &Op> {
        self.records.iter().map(|r| &r.op)
    }
}

fn encode(op: &Op, hint: u32, padding: u8, out: &mut Vec<u32>) {
    let mut masked = |code: u8, addr, value, mask| {
        out.extend([
            u32::from(code),
            hint,
            addr,
            0,
            value,
            mask,
            28 + 4 * u32::from(padding),
        ]);
        out.resize(out.len() + usize::from(padding), 0);
    };
    match *op {
        Op::Write32 { addr, value } => {
            out.extend([u32::from(code::WRITE), hint, addr, 0, value, 24]);
        }
        Op::BlockWrite { addr, ref data } => {
            let size = 16 + 4 * data.len() as u32;
            out.extend([u32::from(code::BLOCK_WRITE), hint, addr, size]);
            out.extend_from_slice(data);
        }
        Op::MaskWrite { addr, value, mask } => masked(code::MASK_WRITE, addr, value, mask),
        Op::MaskPoll { addr, value, mask } => masked(code::MASK_POLL, addr, value, mask),
        Op::MaskPollBusy { addr, value, mask } => {
            masked(code::MASK_POLL_BUSY, addr, value, mask);
        }
        Op::Noop => out.push(code::NOOP.into()),
        Op::Preempt { level } => out.push(u32::from(code::PREEMPT) | u32::from(level) << 8),
        Op::LoadPdi { id, size, addr } => {
            let first = u32::from(code::LOAD_PDI) | u32::from(id) << 16;
            out.extend([first, size, addr as u32, (addr >> 32) as u32]);
        }
        Op::Tct {
            column,
            row,
            direction,
            channel,
            columns,
            rows,
        } => {
            let direction = match direction {
                Direction::S2mm => 0,
                Direction::Mm2s => 1,
            };
            out.extend([
                u32::from(code::TCT),
                16,
                u32::from_le_bytes([direction, row, column, 0]),
                u32::from_le_bytes([0, rows, columns, channel]),
            ]);
        }
        Op::DdrPatch { addr, arg, offset } => {
            let code = u32::from(code::DDR_PATCH);
            let (low, high) = (offset as u32, (offset >> 32) as u32);
            out.extend([code, 48, 0, 0, 0, 0, addr, 0, arg, 0, low, high]);
        }
        Op::Custom { code, ref payload } => {
            out.extend([u32::from(code), 8 + 4 * payload.len() as u32]);
            out.extend_from_slice(payload);
        }
    }
}
