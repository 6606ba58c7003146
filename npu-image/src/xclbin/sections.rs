//! The sections that are plain tables: memory banks, kernel instances,
//! connections.

use super::{fixed_text, SectionKind, Xclbin};
use crate::read::Bytes;
use crate::Error;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

/// A memory bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemEntry {
    /// `MEM_TYPE`; 2 is DRAM.
    pub kind: u8,
    /// Whether a kernel uses it, 0 or 1.
    pub used: u8,
    /// Size in KiB.
    pub size_kib: u64,
    /// Device address.
    pub base: u64,
    /// Name.
    pub tag: String,
}

/// A kernel instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IpEntry {
    /// `IP_TYPE`; 7 is a PS kernel.
    pub kind: u32,
    /// Subtype; 1 is a DPU.
    pub subtype: u8,
    /// Functional; 0 is a DPU.
    pub functional: u8,
    /// Kernel id, as the PDI's CDO groups name it.
    pub kernel_id: u16,
    /// Address, all ones if none.
    pub base: u64,
    /// `KERNEL:INSTANCE`.
    pub name: String,
}

/// An argument's connection to a memory bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Index of the kernel's argument.
    pub arg: i32,
    /// Index in the IP layout.
    pub ip: i32,
    /// Index in the memory topology.
    pub memory: i32,
}

pub(super) const MEM_ENTRY: u64 = 40;
pub(super) const IP_ENTRY: u64 = 80;
const CONNECTION: u64 = 12;

/// Reads the count at the start and checks that so many entries are there.
fn entries<'a>(
    section: &Bytes<'a>,
    head: u64,
    size: u64,
    what: &'static str,
) -> Result<(u64, Bytes<'a>), Error> {
    let count = section.u32(0, what)?;
    let bytes = size * u64::from(count);
    Ok((count.into(), section.sub(head, bytes, what)?))
}

impl Xclbin<'_> {
    /// The memory banks of MEM_TOPOLOGY or GROUP_TOPOLOGY.
    ///
    /// # Errors
    /// More entries than bytes, or a tag that is no text.
    pub fn memory(&self, kind: SectionKind) -> Result<Option<Vec<MemEntry>>, Error> {
        let Some(section) = self.section_bytes(kind)? else {
            return Ok(None);
        };
        let what = "memory topology";
        let (count, table) = entries(&section, 8, MEM_ENTRY, what)?;
        let entry = |i| {
            let at = MEM_ENTRY * i;
            Ok(MemEntry {
                kind: table.u8(at, what)?,
                used: table.u8(at + 1, what)?,
                size_kib: table.u64(at + 8, what)?,
                base: table.u64(at + 16, what)?,
                tag: fixed_text(&table, at + 24, 16, "memory tag")?.to_string(),
            })
        };
        (0..count).map(entry).collect::<Result<_, _>>().map(Some)
    }

    /// The kernel instances of IP_LAYOUT.
    ///
    /// # Errors
    /// More entries than bytes, or a name that is no text.
    pub fn ip_layout(&self) -> Result<Option<Vec<IpEntry>>, Error> {
        let Some(section) = self.section_bytes(SectionKind::IP_LAYOUT)? else {
            return Ok(None);
        };
        let what = "IP layout";
        let (count, table) = entries(&section, 8, IP_ENTRY, what)?;
        let entry = |i| {
            let at = IP_ENTRY * i;
            Ok(IpEntry {
                kind: table.u32(at, what)?,
                subtype: table.u8(at + 4, what)?,
                functional: table.u8(at + 5, what)?,
                kernel_id: table.u16(at + 6, what)?,
                base: table.u64(at + 8, what)?,
                name: fixed_text(&table, at + 16, 64, "IP name")?.to_string(),
            })
        };
        (0..count).map(entry).collect::<Result<_, _>>().map(Some)
    }

    /// The connections of CONNECTIVITY or GROUP_CONNECTIVITY.
    ///
    /// # Errors
    /// More entries than bytes.
    pub fn connections(&self, kind: SectionKind) -> Result<Option<Vec<Connection>>, Error> {
        let Some(section) = self.section_bytes(kind)? else {
            return Ok(None);
        };
        let what = "connectivity";
        let (count, table) = entries(&section, 4, CONNECTION, what)?;
        let entry = |i| {
            let at = CONNECTION * i;
            let word = |n: u64| table.u32(at + 4 * n, what).map(|w| w as i32);
            Ok(Connection {
                arg: word(0)?,
                ip: word(1)?,
                memory: word(2)?,
            })
        };
        (0..count).map(entry).collect::<Result<_, _>>().map(Some)
    }
}

impl fmt::Display for MemEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tag = self.tag.escape_debug();
        write!(f, "{tag} type {} used {}, ", self.kind, self.used)?;
        write!(f, "{} KiB at {:#x}", self.size_kib, self.base)
    }
}

impl fmt::Display for IpEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name.escape_debug();
        write!(f, "{name} type {} subtype {} ", self.kind, self.subtype)?;
        write!(
            f,
            "functional {} kernel id {:#x}",
            self.functional, self.kernel_id
        )
    }
}

impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "argument {} of IP {} in memory {}",
            self.arg, self.ip, self.memory
        )
    }
}
