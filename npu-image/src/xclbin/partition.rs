//! AIE_PARTITION: columns, PDIs, and which kernel ids each PDI serves.
//!
//! A fixed header, then a heap that offsets (from the section's start) point
//! into.

use super::{Hex, SectionKind, Xclbin};
use crate::read::Bytes;
use crate::{Error, ErrorKind};
use alloc::vec::Vec;
use core::fmt;

pub(super) const HEADER: usize = 184;
pub(super) const PDI_ENTRY: u64 = 96;
pub(super) const GROUP_ENTRY: u64 = 96;
/// Limit for each list in the section; offsets may alias, so that counts alone
/// would not bound what is read.
const MAX_LIST: u32 = 64;
const MAX_COLUMNS: u32 = 256;

/// The AIE partition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AiePartition<'a> {
    /// Name, mostly empty.
    pub name: &'a str,
    /// Operations per cycle, for the driver's bookkeeping.
    pub operations_per_cycle: u32,
    /// Fingerprint.
    pub inference_fingerprint: u64,
    /// Fingerprint.
    pub pre_post_fingerprint: u64,
    /// Columns that the design takes.
    pub column_width: u16,
    /// Columns where it may start. The Linux driver places it itself.
    pub start_columns: Vec<u16>,
    /// Device images.
    pub pdis: Vec<PartitionPdi<'a>>,
}

/// A PDI of a partition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartitionPdi<'a> {
    /// Uuid.
    pub uuid: [u8; 16],
    /// File offset of the image in the xclbin.
    pub offset: usize,
    /// The image; read it with [`crate::pdi::Pdi::parse`].
    pub image: &'a [u8],
    /// What it serves.
    pub groups: Vec<CdoGroup<'a>>,
}

/// The kernels that a PDI serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CdoGroup<'a> {
    /// Name, `DPU`.
    pub name: &'a str,
    /// `CDO_Type`: 1 is primary.
    pub kind: u8,
    /// PDI id.
    pub pdi_id: u64,
    /// Kernel ids, as IP_LAYOUT has them.
    pub dpu_kernel_ids: Vec<u64>,
    /// Groups to be loaded before.
    pub pre_cdo_groups: Vec<u64>,
}

/// (count, offset) of a list, checked against its limit.
fn list(section: &Bytes<'_>, at: u64, limit: u32, what: &'static str) -> Result<(u64, u64), Error> {
    let (count, offset) = (section.u32(at, what)?, section.u32(at + 4, what)?);
    if count > limit {
        let kind = ErrorKind::TooLarge {
            size: count.into(),
            limit: limit.into(),
        };
        return Err(Error::new(section.base() + at as usize, what, kind));
    }
    Ok((count.into(), offset.into()))
}

fn ids(section: &Bytes<'_>, at: u64, what: &'static str) -> Result<Vec<u64>, Error> {
    let (count, offset) = list(section, at, MAX_LIST, what)?;
    let table = section.sub(offset, 8 * count, what)?;
    (0..count).map(|i| table.u64(8 * i, what)).collect()
}

fn text<'a>(section: &Bytes<'a>, at: u64, what: &'static str) -> Result<&'a str, Error> {
    let offset = section.u32(at, what)?;
    let left = (section.len() as u64)
        .saturating_sub(offset.into())
        .min(256);
    let bytes = section.bytes(offset.into(), left.max(1), what)?;
    let error = |expected| {
        let at = section.base() + offset as usize;
        Error::new(at, what, ErrorKind::Text { expected })
    };
    let end = bytes.iter().position(|&b| b == 0);
    let end = end.ok_or(error("a name of up to 255 bytes with a zero behind it"))?;
    core::str::from_utf8(&bytes[..end]).map_err(|_| error("UTF-8"))
}

impl<'a> Xclbin<'a> {
    /// The AIE partition.
    ///
    /// # Errors
    /// An offset or a count that passes the section's end, or a count above
    /// what an array has.
    pub fn aie_partition(&self) -> Result<Option<AiePartition<'a>>, Error> {
        let kind = SectionKind::AIE_PARTITION;
        let Some(section) = self.section_bytes(kind)? else {
            return Ok(None);
        };
        let what = "AIE partition";
        let s = &section;
        s.bytes(0, HEADER as u64, what)?;
        let (columns, at) = list(s, 40, MAX_COLUMNS, "AIE partition's start columns")?;
        let table = s.sub(at, 2 * columns, "AIE partition's start columns")?;
        let start_columns = (0..columns)
            .map(|i| table.u16(2 * i, what))
            .collect::<Result<_, _>>()?;

        let (count, at) = list(s, 120, MAX_LIST, "AIE partition's PDI list")?;
        let table = s.sub(at, PDI_ENTRY * count, "AIE partition's PDI list")?;
        let mut pdis = Vec::with_capacity(count as usize);
        for i in 0..count {
            let entry = table.sub(PDI_ENTRY * i, PDI_ENTRY, what)?;
            let (size, at) = (entry.u32(16, what)?, entry.u32(20, what)?);
            let image = s.sub(at.into(), size.into(), "AIE partition's PDI image")?;
            let (groups, at) = list(&entry, 24, MAX_LIST, "PDI's CDO groups")?;
            let groups = s.sub(at, GROUP_ENTRY * groups, "PDI's CDO groups")?;
            pdis.push(PartitionPdi {
                uuid: entry.array(0, what)?,
                offset: image.base(),
                image: image.data(),
                groups: cdo_groups(s, &groups)?,
            });
        }
        Ok(Some(AiePartition {
            name: text(s, 4, "AIE partition's name")?,
            operations_per_cycle: s.u32(8, what)?,
            inference_fingerprint: s.u64(16, what)?,
            pre_post_fingerprint: s.u64(24, what)?,
            column_width: s.u16(32, what)?,
            start_columns,
            pdis,
        }))
    }
}

fn cdo_groups<'a>(section: &Bytes<'a>, table: &Bytes<'a>) -> Result<Vec<CdoGroup<'a>>, Error> {
    let what = "CDO group";
    let count = table.len() as u64 / GROUP_ENTRY;
    let mut groups = Vec::with_capacity(count as usize);
    for i in 0..count {
        let entry_at = (table.base() - section.base()) as u64 + GROUP_ENTRY * i;
        groups.push(CdoGroup {
            name: text(section, entry_at, "CDO group's name")?,
            kind: section.u8(entry_at + 4, what)?,
            pdi_id: section.u64(entry_at + 8, what)?,
            dpu_kernel_ids: ids(section, entry_at + 16, "CDO group's kernel ids")?,
            pre_cdo_groups: ids(section, entry_at + 24, "CDO group's groups before")?,
        });
    }
    Ok(groups)
}

impl fmt::Display for AiePartition<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "    {} columns from {:?}",
            self.column_width, self.start_columns
        )?;
        for p in &self.pdis {
            let uuid = Hex(&p.uuid);
            writeln!(
                f,
                "    PDI at {:#x}, {} bytes, uuid {uuid}",
                p.offset,
                p.image.len()
            )?;
            for g in &p.groups {
                let name = g.name.escape_debug();
                writeln!(
                    f,
                    "        group {name} type {} id {} kernels {:x?} after {:x?}",
                    g.kind, g.pdi_id, g.dpu_kernel_ids, g.pre_cdo_groups
                )?;
            }
        }
        Ok(())
    }
}
