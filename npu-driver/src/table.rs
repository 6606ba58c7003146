//! Tables in tile memory: state that outlives a run and dies with the array's.
//!
//! A bound table belongs to its kernel handle. It reaches its tiles by block
//! writes in front of a run's own operations. `residency` decides for which runs.

use crate::backend::Code;
use crate::{Error, InstructionStream};
use npu_arch::array::{Device, Row, TileCoord, TileKind, TileOffset};
use npu_image::txn::Op;

/// A byte in a tile's data memory, tile coordinates relative to the partition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileAddress {
    /// Column within the partition.
    pub column: u8,
    /// Row of the array: 1 memory tile, 2 to 5 core tiles.
    pub row: u8,
    /// Byte offset in the tile's data memory, a multiple of 4.
    pub offset: u32,
}

impl std::fmt::Display for TileAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "tile ({}, {}) address {:#x}",
            self.column, self.row, self.offset
        )
    }
}

/// The tables bound to one kernel handle.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    /// By first byte; never overlapping.
    entries: Vec<(TileAddress, Vec<u8>)>,
    /// Changes with every change of `entries`; 0 while nothing was ever bound.
    pub(crate) version: u64,
    /// Streams with the uploads of `entries` in front, by the stream's number.
    prefixed: Vec<(u64, Code)>,
}

/// Streams with uploads that are kept for the next time.
const MOST_PREFIXED: usize = 8;

impl Tables {
    /// Binds `bytes` at a place, replacing what overlaps.
    pub(crate) fn bind(&mut self, at: TileAddress, bytes: &[u8]) -> Result<(), Error> {
        check_place(at, bytes.len())?;
        let (start, end) = (at.offset, at.offset + bytes.len() as u32);
        self.entries.retain(|(other, data)| {
            let same = (other.column, other.row) == (at.column, at.row);
            !same || other.offset >= end || other.offset + data.len() as u32 <= start
        });
        self.entries.push((at, bytes.to_vec()));
        self.entries.sort();
        self.version += 1;
        self.prefixed.clear();
        Ok(())
    }

    /// Forgets all tables.
    pub(crate) fn clear(&mut self) {
        self.entries.clear();
        self.version += 1;
        self.prefixed.clear();
    }

    /// A stream with `upload`'s operations in front.
    pub(crate) fn in_front_of(&mut self, stream: &InstructionStream) -> Code {
        let id = stream.code().id();
        if let Some((_, code)) = self.prefixed.iter().find(|(known, _)| *known == id) {
            return code.clone();
        }
        let code = Code::new(stream.with_prefix(&self.upload()));
        if self.prefixed.len() >= MOST_PREFIXED {
            self.prefixed.remove(0);
        }
        self.prefixed.push((id, code.clone()));
        code
    }

    /// Whether there is nothing to upload.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The operations that put the tables in place.
    pub(crate) fn upload(&self) -> Vec<Op> {
        self.entries
            .iter()
            .map(|(at, bytes)| Op::BlockWrite {
                addr: array_address(*at),
                data: bytes
                    .chunks_exact(4)
                    .map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]]))
                    .collect(),
            })
            .collect()
    }
}

fn array_address(at: TileAddress) -> u32 {
    TileCoord::new(at.column, at.row)
        .at(TileOffset(at.offset))
        .0
}

fn check_place(at: TileAddress, bytes: usize) -> Result<(), Error> {
    let refuse = |detail| {
        Err(Error::TablePlace {
            place: at.to_string(),
            bytes,
            detail,
        })
    };
    let memory = TileKind::of_row(Row(at.row)).map_or(0, TileKind::data_memory) as usize;
    if memory == 0 {
        return refuse("this row has no data memory");
    }
    if at.column >= Device::Npu1.columns() {
        return refuse("the array has no such column");
    }
    if bytes == 0 {
        return refuse("a table has at least one word");
    }
    if at.offset % 4 != 0 || bytes % 4 != 0 {
        return refuse("address and length must be multiples of 4 bytes");
    }
    if (at.offset as usize).saturating_add(bytes) > memory {
        return refuse("it reaches past the tile's data memory");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: TileAddress = TileAddress {
        column: 1,
        row: 2,
        offset: 0x400,
    };

    #[test]
    fn a_table_becomes_one_block_write() {
        let mut tables = Tables::default();
        tables.bind(AT, &[1, 0, 0, 0, 2, 0, 0, 0]).unwrap();
        let want = Op::BlockWrite {
            addr: 1 << 25 | 2 << 20 | 0x400,
            data: vec![1, 2],
        };
        assert_eq!(tables.upload(), [want]);
    }

    #[test]
    fn an_overlapping_table_replaces_the_old_one() {
        let mut tables = Tables::default();
        tables.bind(AT, &[0; 16]).unwrap();
        tables
            .bind(
                TileAddress {
                    offset: 0x410,
                    ..AT
                },
                &[1; 4],
            )
            .unwrap();
        assert_eq!(tables.upload().len(), 2, "neighbours");
        tables
            .bind(
                TileAddress {
                    offset: 0x40c,
                    ..AT
                },
                &[2; 8],
            )
            .unwrap();
        assert_eq!(tables.upload().len(), 1);
        tables
            .bind(TileAddress { column: 0, ..AT }, &[3; 4])
            .unwrap();
        assert_eq!(tables.upload().len(), 2, "another tile");
    }

    #[test]
    fn bad_places_are_refused() {
        let mut tables = Tables::default();
        for (row, offset, len) in [
            (0, 0, 4),
            (6, 0, 4),
            (2, 2, 4),
            (2, 0, 3),
            (2, 0, 0),
            (2, 0xFFFC, 8),
            (1, 0x7_FFFC, 8),
        ] {
            let at = TileAddress {
                column: 0,
                row,
                offset,
            };
            let error = tables.bind(at, &vec![0; len]).unwrap_err();
            assert!(
                matches!(error, Error::TablePlace { .. }),
                "{row} {offset} {len}"
            );
        }
        assert!(tables.is_empty());
        assert_eq!(tables.version, 0);
    }
}
