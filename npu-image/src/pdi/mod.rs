//! PDI: the device image that configures an array partition.
//!
//! Four words of bus-width magic, an image header table (128 bytes), one image
//! header (64), one partition header (128), and the partition, which is one
//! [`crate::cdo`] padded to 16 bytes. Each header ends in the complement of
//! the sum of its words.
//!
//! bootgen makes it from three CDO files, *elfs* (program and data memory),
//! *init* (everything else) and *enable* (start the cores): it narrows each,
//! drops all headers but one, and joins the bodies. [`build`] does the same
//! from commands, [`reencode`] proves that a given PDI came about this way.
//!
//! AMD's own images may be *transformed*: words in the partition header say
//! that the body is a packed stream instead of commands. They are recognised
//! ([`Body::Transformed`]) and not decoded.

mod build;
mod reencode;

pub use build::{build, build_files, PdiOptions};
pub use reencode::{reencode, Layout, ReencodeError, Reencoded};

use crate::cdo::{self, Cdo};
use crate::read::{checksum, Bytes};
use crate::{Error, ErrorKind};
use alloc::vec::Vec;
use core::fmt;

pub(crate) const SMAP: [u32; 4] = [0xdd, 0x1122_3344, 0x5566_7788, 0x99aa_bbcc];
pub(crate) const TABLE_AT: usize = 0x10;
pub(crate) const TABLE_WORDS: usize = 32;
pub(crate) const IMAGE_AT: usize = 0x90;
pub(crate) const IMAGE_WORDS: usize = 16;
pub(crate) const PARTITION_AT: usize = 0xd0;
pub(crate) const PARTITION_WORDS: usize = 32;
pub(crate) const DATA_AT: usize = 0x150;
/// Id code of the Phoenix device family, as mlir-aie's BIF states it.
pub const ID_CODE: u32 = 0x14ca_8093;
/// `PPDI`.
pub(crate) const IDENT: u32 = 0x5050_4449;

/// The image header table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageHeaderTable {
    /// 0x40000.
    pub version: u32,
    /// Number of images; only 1 is read.
    pub image_count: u32,
    /// Word offset of the first image header.
    pub image_header: u32,
    /// Number of partitions; only 1 is read.
    pub partition_count: u32,
    /// Word offset of the first partition header.
    pub partition_header: u32,
    /// Device, [`ID_CODE`].
    pub id_code: u32,
    /// `PPDI` as a word.
    pub ident: u32,
    /// Sizes of the headers in words.
    pub header_sizes: u32,
    /// Words of all headers.
    pub meta_header_words: u32,
    /// Extended id code, 1.
    pub extended_id_code: u32,
}

/// The image header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageHeader {
    /// Name, zero padded, each word's bytes in file order.
    pub name: [u8; 16],
    /// Image id, 0x1c000000.
    pub id: u32,
    /// Word 14: 0 or 0xffffffff, depending on the writer.
    pub pcr: u32,
}

/// The partition header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartitionHeader {
    /// Words of the partition, padding included.
    pub padded_words: u32,
    /// Words of the CDO.
    pub words: u32,
    /// Load address, all ones for a CDO.
    pub load_address: u64,
    /// Word offset of the partition in the file.
    pub data: u32,
    /// Attributes; 0x02000006 marks a CDO.
    pub attributes: u32,
    /// Number of sections.
    pub sections: u32,
    /// Words 28 to 30: zero, or type, lengths and mark of a transformed body.
    pub transform: [u32; 3],
}

/// The partition's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Commands.
    Cdo(Cdo),
    /// A packed stream behind a CDO header, from AMD's own tools.
    Transformed {
        /// File offset in bytes of the CDO header.
        offset: usize,
        /// Bytes from there to the end of the file. The partition header
        /// still has the length before the transformation.
        bytes: usize,
    },
}

/// A parsed PDI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdi<'a> {
    bytes: &'a [u8],
    /// Image header table.
    pub table: ImageHeaderTable,
    /// Image header.
    pub image: ImageHeader,
    /// Partition header.
    pub partition: PartitionHeader,
    /// Partition.
    pub body: Body,
}

fn checked(h: &Bytes<'_>, words: usize, what: &'static str) -> Result<Vec<u32>, Error> {
    let w = h.words(0, words as u64, what)?;
    let computed = checksum(&w[..words - 1]);
    let stored = w[words - 1];
    if stored != computed {
        let offset = h.base() + 4 * (words - 1);
        return Err(Error::new(
            offset,
            what,
            ErrorKind::Checksum { stored, computed },
        ));
    }
    Ok(w)
}

impl<'a> Pdi<'a> {
    /// Reads a PDI and everything in it.
    ///
    /// # Errors
    /// Wrong magic, more than one image or partition, a checksum that doesn't
    /// match, lengths that pass the end, or a bad CDO. The partition header's
    /// checksum isn't looked at in a transformed image: the transformer
    /// changes words after it was made.
    pub fn parse(data: &'a [u8]) -> Result<Self, Error> {
        let file = Bytes::file(data, "PDI file")?;
        for (i, want) in SMAP.into_iter().enumerate() {
            let found = file.u32(4 * i as u64, "PDI magic words")?;
            if found != want {
                let expected = "0xdd, 0x11223344, 0x55667788, 0x99aabbcc";
                return Err(Error::value(
                    4 * i,
                    "PDI magic words",
                    found.into(),
                    expected,
                ));
            }
        }
        let what = "PDI image header table";
        let h = file.sub(TABLE_AT as u64, 4 * TABLE_WORDS as u64, what)?;
        let t = checked(&h, TABLE_WORDS, what)?;
        let table = ImageHeaderTable {
            version: t[0],
            image_count: t[1],
            image_header: t[2],
            partition_count: t[3],
            partition_header: t[4],
            id_code: t[6],
            ident: t[10],
            header_sizes: t[11],
            meta_header_words: t[12],
            extended_id_code: t[17],
        };
        for (i, found) in [(1, t[1]), (3, t[3])] {
            if found != 1 {
                let expected = "one image with one partition, as array images have";
                return Err(Error::value(TABLE_AT + 4 * i, what, found.into(), expected));
            }
        }

        let what = "PDI image header";
        let h = file.sub(4 * u64::from(t[2]), 4 * IMAGE_WORDS as u64, what)?;
        let w = checked(&h, IMAGE_WORDS, what)?;
        let mut name = [0; 16];
        for (bytes, word) in name.chunks_exact_mut(4).zip(&w[4..8]) {
            bytes.copy_from_slice(&word.to_le_bytes());
        }
        let image = ImageHeader {
            name,
            id: w[8],
            pcr: w[14],
        };

        let what = "PDI partition header";
        let h = file.sub(4 * u64::from(t[4]), 4 * PARTITION_WORDS as u64, what)?;
        let w = h.words(0, PARTITION_WORDS as u64, what)?;
        let transform = [w[28], w[29], w[30]];
        let transformed = w[28] == 1 && w[29] != 0;
        if !transformed {
            checked(&h, PARTITION_WORDS, what)?;
        }
        let partition = PartitionHeader {
            padded_words: w[2],
            words: w[1],
            load_address: u64::from(w[7]) << 32 | u64::from(w[6]),
            data: w[8],
            attributes: w[9],
            sections: w[10],
            transform,
        };
        if w[1] > w[2] {
            let expected = "no more words than the padded length";
            return Err(Error::value(h.base() + 4, what, w[1].into(), expected));
        }

        let what = "PDI partition";
        let body = if transformed {
            let offset = 4 * u64::from(w[8]);
            let bytes = (data.len() as u64).saturating_sub(offset);
            let part = file.sub(offset, bytes, what)?;
            Body::Transformed {
                offset: part.base(),
                bytes: part.len(),
            }
        } else {
            let part = file.sub(4 * u64::from(w[8]), 4 * u64::from(w[2]), what)?;
            let exact = part.sub(0, 4 * u64::from(w[1]), what)?;
            let (version, commands) = cdo::open(exact)?;
            let cdo = Cdo::collect(version, commands)?;
            let used = exact.u32(12, "CDO header")?;
            let expected = "the partition's words less the CDO header";
            if used.saturating_add(cdo::HEADER_WORDS as u32) != w[1] {
                return Err(Error::value(
                    exact.base() + 12,
                    "CDO length",
                    used.into(),
                    expected,
                ));
            }
            Body::Cdo(cdo)
        };
        Ok(Pdi {
            bytes: data,
            table,
            image,
            partition,
            body,
        })
    }

    /// The file.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The commands, `None` for a transformed image.
    pub fn cdo(&self) -> Option<&Cdo> {
        match &self.body {
            Body::Cdo(cdo) => Some(cdo),
            Body::Transformed { .. } => None,
        }
    }

    /// Options with which [`build`] makes this PDI's headers.
    pub fn options(&self) -> PdiOptions {
        PdiOptions {
            id_code: self.table.id_code,
            image_name: self.image.name,
            image_id: self.image.id,
            pcr: self.image.pcr,
        }
    }
}

impl fmt::Display for Pdi<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (t, i, p) = (&self.table, &self.image, &self.partition);
        writeln!(
            f,
            "PDI {} bytes, id code {:#010x}",
            self.bytes.len(),
            t.id_code
        )?;
        let name = i.name.iter().take_while(|&&b| b != 0);
        write!(f, "image `")?;
        for &b in name {
            write!(f, "{}", b.escape_ascii())?;
        }
        writeln!(f, "` id {:#010x} pcr {:#x}", i.id, i.pcr)?;
        writeln!(
            f,
            "partition at {:#x}: {} words, {} with padding, attributes {:#010x}",
            u64::from(p.data) * 4,
            p.words,
            p.padded_words,
            p.attributes
        )?;
        match &self.body {
            Body::Cdo(cdo) => write!(f, "{cdo}"),
            Body::Transformed { offset, bytes } => {
                writeln!(f, "transformed body at {offset:#x}, {bytes} bytes")
            }
        }
    }
}

#[cfg(test)]
mod tests;
