//! xclbin: the container that XRT and this project's driver load.
//!
//! A fixed header (`xclbin2`, signature block, times, version, uuid), a table
//! of sections, the sections' bytes at 8-byte boundaries, and a JSON mirror of
//! it all between two marks. For an NPU it holds the memory topology, the AIE
//! partition (with the PDIs), the kernel's signature as XML, and the
//! connectivity of its arguments.
//!
//! [`Xclbin`] reads; its methods decode the sections an NPU has, and leave the
//! rest as bytes. [`Builder`] writes exactly what xclbinutil makes of
//! mlir-aie's JSON files.

mod build;
mod metadata;
mod mirror;
mod partition;
mod sections;
mod write;
mod xml;

pub use build::{Argument, BuildError, Builder, MetadataStyle, MirrorEnd};
pub use metadata::{AddressQualifier, Kernel, KernelArg, Metadata};
pub use partition::{AiePartition, CdoGroup, PartitionPdi};
pub use sections::{Connection, IpEntry, MemEntry};

use crate::read::Bytes;
use crate::{Error, ErrorKind};
use alloc::vec::Vec;
use core::fmt;

pub(crate) const MAGIC: &[u8; 8] = b"xclbin2\0";
/// Bytes before the section table.
pub(crate) const HEADER: usize = 0x1c8;
pub(crate) const SECTION_HEADER: usize = 40;
const MAX_SECTIONS: u32 = 256;
pub(crate) const MIRROR_START: &[u8] = b"XCLBIN_MIRROR_DATA_START";
pub(crate) const MIRROR_END: &[u8] = b"XCLBIN_MIRROR_DATA_END";

/// Kind of a section (`axlf_section_kind`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SectionKind(pub u32);

impl SectionKind {
    /// Kernels and their arguments, XML.
    pub const EMBEDDED_METADATA: Self = Self(2);
    /// Memory banks.
    pub const MEM_TOPOLOGY: Self = Self(6);
    /// Which argument of which kernel uses which bank.
    pub const CONNECTIVITY: Self = Self(7);
    /// Kernel instances.
    pub const IP_LAYOUT: Self = Self(8);
    /// Memory banks, in groups.
    pub const GROUP_TOPOLOGY: Self = Self(26);
    /// Connectivity to the groups.
    pub const GROUP_CONNECTIVITY: Self = Self(27);
    /// Columns, PDIs and kernel ids.
    pub const AIE_PARTITION: Self = Self(32);

    /// XRT's name, `None` if this crate doesn't know the kind.
    pub const fn name(self) -> Option<&'static str> {
        Some(match self.0 {
            0 => "BITSTREAM",
            1 => "CLEARING_BITSTREAM",
            2 => "EMBEDDED_METADATA",
            3 => "FIRMWARE",
            4 => "DEBUG_DATA",
            5 => "SCHED_FIRMWARE",
            6 => "MEM_TOPOLOGY",
            7 => "CONNECTIVITY",
            8 => "IP_LAYOUT",
            9 => "DEBUG_IP_LAYOUT",
            11 => "CLOCK_FREQ_TOPOLOGY",
            14 => "BUILD_METADATA",
            15 => "KEYVALUE_METADATA",
            16 => "USER_METADATA",
            18 => "PDI",
            20 => "PARTITION_METADATA",
            21 => "EMULATION_DATA",
            22 => "SYSTEM_METADATA",
            23 => "SOFT_KERNEL",
            25 => "AIE_METADATA",
            26 => "ASK_GROUP_TOPOLOGY",
            27 => "ASK_GROUP_CONNECTIVITY",
            28 => "SMARTNIC",
            29 => "AIE_RESOURCES",
            30 => "OVERLAY",
            31 => "VENDER_METADATA",
            32 => "AIE_PARTITION",
            33 => "IP_METADATA",
            34 => "AIE_RESOURCES_BIN",
            35 => "AIE_TRACE_METADATA",
            _ => return None,
        })
    }
}

impl fmt::Display for SectionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "section kind {}", self.0),
        }
    }
}

/// Version of the XRT that wrote a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Version {
    /// Major.
    pub major: u8,
    /// Minor.
    pub minor: u8,
    /// Patch.
    pub patch: u16,
}

/// The header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Unique id; xclbinutil stores the time stamp.
    pub unique_id: u64,
    /// Bytes of the file.
    pub length: u64,
    /// Seconds since 1970.
    pub time_stamp: u64,
    /// XRT version.
    pub version: Version,
    /// Mode, 0.
    pub mode: u16,
    /// Interface uuid, zero on the NPU.
    pub interface_uuid: [u8; 16],
    /// Uuid of this file.
    pub uuid: [u8; 16],
}

/// A section, undecoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// Kind.
    pub kind: SectionKind,
    /// Name, zero padded; empty for most.
    pub name: &'a str,
    /// File offset of the bytes.
    pub offset: usize,
    /// Bytes, without the padding behind them.
    pub data: &'a [u8],
}

/// A parsed xclbin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Xclbin<'a> {
    bytes: &'a [u8],
    /// Header.
    pub header: Header,
    /// Sections in the order of the table.
    pub sections: Vec<Section<'a>>,
}

/// Text in a field of fixed size, up to the first zero byte.
pub(crate) fn fixed_text<'a>(
    file: &Bytes<'a>,
    at: u64,
    len: u64,
    what: &'static str,
) -> Result<&'a str, Error> {
    let bytes = file.bytes(at, len, what)?;
    let end = bytes.iter().position(|&b| b == 0).unwrap_or(bytes.len());
    core::str::from_utf8(&bytes[..end]).map_err(|_| {
        let offset = file.base() + at as usize;
        Error::new(offset, what, ErrorKind::Text { expected: "UTF-8" })
    })
}

impl<'a> Xclbin<'a> {
    /// Reads the header and the section table.
    ///
    /// # Errors
    /// Wrong magic, a length that isn't the file's, sections that pass the end.
    /// Contents of sections are judged by the methods that decode them.
    pub fn parse(data: &'a [u8]) -> Result<Self, Error> {
        let file = Bytes::file(data, "xclbin file")?;
        let what = "xclbin magic";
        if file.bytes(0, 8, what)? != MAGIC {
            let found = file.u64(0, what)?;
            return Err(Error::value(
                0,
                what,
                found,
                "`xclbin2`; the file is no xclbin",
            ));
        }
        let what = "xclbin header";
        let h = file.sub(0, HEADER as u64, what)?;
        let length = h.u64(0x130, what)?;
        if length != data.len() as u64 {
            let available = data.len() as u64;
            if length > available {
                let kind = ErrorKind::Truncated {
                    needed: length,
                    available,
                };
                return Err(Error::new(0x130, "xclbin length", kind));
            }
            let kind = ErrorKind::Trailing {
                bytes: available - length,
            };
            return Err(Error::new(length as usize, "xclbin length", kind));
        }
        let header = Header {
            unique_id: h.u64(0x128, what)?,
            length,
            time_stamp: h.u64(0x138, what)?,
            version: Version {
                patch: h.u16(0x148, what)?,
                major: h.u8(0x14a, what)?,
                minor: h.u8(0x14b, what)?,
            },
            mode: h.u16(0x14c, what)?,
            interface_uuid: h.array(0x150, what)?,
            uuid: h.array(0x1a0, what)?,
        };
        let count = h.u32(0x1c0, what)?;
        if count > MAX_SECTIONS {
            let kind = ErrorKind::TooLarge {
                size: count.into(),
                limit: MAX_SECTIONS.into(),
            };
            return Err(Error::new(0x1c0, "xclbin section count", kind));
        }
        let size = SECTION_HEADER as u64 * u64::from(count);
        let table = file.sub(HEADER as u64, size, "xclbin section table")?;
        let mut sections = Vec::with_capacity(count as usize);
        for i in 0..u64::from(count) {
            let at = SECTION_HEADER as u64 * i;
            let what = "xclbin section header";
            let kind = SectionKind(table.u32(at, what)?);
            let name = fixed_text(&table, at + 4, 16, "xclbin section name")?;
            let (offset, size) = (table.u64(at + 24, what)?, table.u64(at + 32, what)?);
            let part = file.sub(offset, size, "xclbin section")?;
            sections.push(Section {
                kind,
                name,
                offset: part.base(),
                data: part.data(),
            });
        }
        Ok(Xclbin {
            bytes: data,
            header,
            sections,
        })
    }

    /// The file.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The first section of a kind.
    pub fn section(&self, kind: SectionKind) -> Option<&Section<'a>> {
        self.sections.iter().find(|s| s.kind == kind)
    }

    pub(crate) fn section_bytes(&self, kind: SectionKind) -> Result<Option<Bytes<'a>>, Error> {
        let Some(s) = self.section(kind) else {
            return Ok(None);
        };
        let file = Bytes::file(self.bytes, "xclbin file")?;
        file.sub(s.offset as u64, s.data.len() as u64, "xclbin section")
            .map(Some)
    }

    /// The JSON mirror behind the sections, without its marks.
    pub fn mirror(&self) -> Option<&'a str> {
        let table = HEADER + SECTION_HEADER * self.sections.len();
        let end = self
            .sections
            .iter()
            .map(|s| s.offset + s.data.len())
            .max()
            .unwrap_or(table);
        let tail = self.bytes.get(end..)?;
        // Up to seven bytes of padding stand before it.
        let start = (0..8).find(|&i| tail.get(i..).is_some_and(|t| t.starts_with(MIRROR_START)))?;
        let body = tail
            .get(start + MIRROR_START.len()..)?
            .strip_suffix(MIRROR_END)?;
        core::str::from_utf8(body).ok()
    }
}

/// Lower-case hex without separators, as the mirror has it.
pub(crate) struct Hex<'a>(pub(crate) &'a [u8]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl fmt::Display for Xclbin<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let h = &self.header;
        let Version {
            major,
            minor,
            patch,
        } = h.version;
        writeln!(f, "xclbin {} bytes, XRT {major}.{minor}.{patch}", h.length)?;
        writeln!(f, "uuid {}, time {}", Hex(&h.uuid), h.time_stamp)?;
        for s in &self.sections {
            let name = s.name.escape_debug();
            writeln!(
                f,
                "{:#x}  {} `{name}` {} bytes",
                s.offset,
                s.kind,
                s.data.len()
            )?;
            self.section_detail(s.kind, f)?;
        }
        match self.mirror() {
            Some(m) => writeln!(f, "mirror {} bytes", m.len()),
            None => writeln!(f, "no mirror"),
        }
    }
}

impl Xclbin<'_> {
    fn section_detail(&self, kind: SectionKind, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn lines<T: fmt::Display>(
            items: Result<Option<Vec<T>>, Error>,
            f: &mut fmt::Formatter<'_>,
        ) -> fmt::Result {
            match items {
                Ok(items) => items
                    .iter()
                    .flatten()
                    .try_for_each(|i| writeln!(f, "    {i}")),
                Err(e) => writeln!(f, "    {e}"),
            }
        }
        match kind {
            SectionKind::MEM_TOPOLOGY | SectionKind::GROUP_TOPOLOGY => lines(self.memory(kind), f),
            SectionKind::CONNECTIVITY | SectionKind::GROUP_CONNECTIVITY => {
                lines(self.connections(kind), f)
            }
            SectionKind::IP_LAYOUT => lines(self.ip_layout(), f),
            SectionKind::EMBEDDED_METADATA => match self.metadata() {
                Ok(Some(m)) => write!(f, "{m}"),
                Ok(None) => Ok(()),
                Err(e) => writeln!(f, "    {e}"),
            },
            SectionKind::AIE_PARTITION => match self.aie_partition() {
                Ok(Some(p)) => write!(f, "{p}"),
                Ok(None) => Ok(()),
                Err(e) => writeln!(f, "    {e}"),
            },
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
