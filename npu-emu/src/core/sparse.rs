//! Loads of sparse and of compressed data.
//!
//! `vldb.sparse.*` read a stream of blocks through a buffer in the core: a
//! mask of 64 bits, then the bytes whose bits are set, up to the next multiple
//! of 32 bits. `reset` empties the buffer, `fill` loads the next 256 bits,
//! `pop` takes a block and loads 256 bits more while there is room, `peek`
//! leaves the block there. What comes out is the mask and half of the data
//! ([`decompress`]). Source: aie_api, `aie_doc.hpp` ("Sparse Data Format") and
//! the buffer stream in `detail/aie2/array_helpers.hpp`.
//!
//! `vldb.compr.*` do the same with compressed data, whose words have no masks
//! of places, only of zeros ([`compressed`]); there is nothing to select, and a
//! word comes out as it was. That layout is a reading of AM020: such loads are
//! refused unless [`Class::CompressedLoad`] is allowed.
//!
//! How much the buffer holds is not public, so that the pointer may be
//! ahead of hardware's while data is read; what is read does not depend on
//! it. A buffer that runs empty is refused.

use super::env::CoreEnv;
use super::fault::FaultKind;
use super::lower::{Code, Op};
use super::machine::{Machine, LOAD_CYCLE};
use super::regs::{self, ADDR_MASK};
use super::ring::VectorWrite;
use crate::strict::Class;
use crate::vector::compressed;
use crate::vector::sparse::{decompress, Entity};

/// Three fills and the rest of a block.
const CAPACITY: usize = 160;

/// Data on its way from memory to sparse registers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Buffer {
    bytes: [u8; CAPACITY],
    len: usize,
    /// Bytes before the start of the data in the first 256 bits.
    skip: usize,
}

impl Buffer {
    pub(super) const EMPTY: Buffer = Buffer {
        bytes: [0; CAPACITY],
        len: 0,
        skip: 0,
    };

    fn push(&mut self, data: &[u8; 32]) {
        for b in &data[std::mem::take(&mut self.skip).min(32)..] {
            if let Some(place) = self.bytes.get_mut(self.len) {
                *place = *b;
                self.len += 1;
            }
        }
    }

    fn drop_front(&mut self, n: usize) {
        let n = n.min(self.len);
        self.bytes.copy_within(n..self.len, 0);
        self.len -= n;
    }
}

impl Machine {
    /// One sparse load; `op.imm` is the size of an entity in bytes, 0 for
    /// compressed data.
    #[cold]
    pub(super) fn sparse<E: CoreEnv>(
        &mut self,
        op: &Op,
        env: &mut E,
        now: u64,
    ) -> Result<(), FaultKind> {
        let p = self.get(op.a);
        // No public document says how `dp` describes the buffer.
        self.forget(regs::DP);
        if op.code == Code::SparseReset {
            self.sparse = Buffer {
                skip: p as usize % 32,
                ..Buffer::EMPTY
            };
            self.result(op, op.a, p & !31);
            return Ok(());
        }
        match op.code {
            Code::SparseFill => {}
            _ if op.imm == 0 => self.take_word(op, now)?,
            _ => self.take_block(op, now)?,
        }
        if self.sparse.len + 32 <= CAPACITY {
            let addr = p & !31 & ADDR_MASK;
            let data = self.load_at(env, addr)?;
            self.sparse.push(&data);
            self.result(op, op.a, addr + 32);
        }
        Ok(())
    }

    fn take_word(&mut self, op: &Op, now: u64) -> Result<(), FaultKind> {
        if self.violates(Class::CompressedLoad) {
            return Err(FaultKind::CompressedLoad);
        }
        let held = &self.sparse.bytes[..self.sparse.len];
        let (word, taken) = compressed::decompress(held).ok_or(FaultKind::Refused {
            inst: "VLDB_COMPR_POP",
            why: "the buffer of compressed data runs empty",
        })?;
        if op.code == Code::SparsePop {
            self.sparse.drop_front(taken);
        }
        let at = now + LOAD_CYCLE - 1;
        let data = self.put_vector(VectorWrite::of(op.d, op.units), at);
        self.blocks[data].0[..32].copy_from_slice(&word);
        Ok(())
    }

    fn take_block(&mut self, op: &Op, now: u64) -> Result<(), FaultKind> {
        let refused = |why| FaultKind::Refused {
            inst: "VLDB_SPARSE_POP",
            why,
        };
        let (mask, rest) = self.sparse.bytes[..self.sparse.len]
            .split_first_chunk::<8>()
            .ok_or(refused("the buffer of sparse data is empty"))?;
        let entity = if op.imm == 2 {
            Entity::Half
        } else {
            Entity::Byte
        };
        let block = decompress(u64::from_le_bytes(*mask), rest, entity).map_err(|_| {
            refused(
                "the buffer of sparse data runs empty, or more than two of four elements are kept",
            )
        })?;
        let mask = *mask;
        if op.code == Code::SparsePop {
            let taken = 8 + block.taken.next_multiple_of(4);
            self.sparse.drop_front(taken);
        }
        let at = now + LOAD_CYCLE - 1;
        let data = self.put_vector(VectorWrite::of(op.d, 1), at);
        self.blocks[data].0[..32].copy_from_slice(&block.data);
        let half = self.put_vector(VectorWrite::of(op.b, op.units), at);
        self.blocks[half].0[..8].copy_from_slice(&mask);
        Ok(())
    }
}
