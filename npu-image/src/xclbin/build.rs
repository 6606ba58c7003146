//! xclbin writer: what mlir-aie's JSON files and xclbinutil make of a PDI.

use super::mirror::{self, Payload};
use super::sections::{Connection, IpEntry, MemEntry};
use super::write::{connection_section, counted, ip_section, put_header, put_text, words, Heap};
use super::xml::escape;
use super::{
    partition, Header, Section, SectionKind, Version, HEADER, MIRROR_END, MIRROR_START,
    SECTION_HEADER,
};
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

/// How the metadata XML spells the same facts; it follows the JSON that the
/// design's tool wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MetadataStyle {
    /// MLIR-AIE 1.1: `subtype` first; offsets as `0x8`, `0x1c`.
    MlirAie1_1,
    /// MLIR-AIE 1.3: attributes by name; offsets as `0x08`, `0x1C`.
    MlirAie1_3,
}

/// What stands before the mirror's closing mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MirrorEnd {
    /// A new line, as XRT 2.20 writes.
    Newline,
    /// Nothing, as XRT 2.21 and later.
    Bare,
}

/// An argument of the kernel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Name.
    pub name: String,
    /// C type.
    pub ty: String,
    /// Bytes in the command packet.
    pub size: u32,
    /// Tag of the memory bank of a buffer; `None` for a scalar.
    pub memory: Option<String>,
}

/// An xclbin with one kernel and one PDI, to be written.
///
/// ```
/// use npu_image::{cdo::Command, pdi, xclbin::{Builder, Xclbin}};
///
/// let write = Command::Write { addr: 0x3f000, value: 1 };
/// let image = pdi::build(&[], &[write], &[], &pdi::PdiOptions::default());
/// let bytes = Builder::npu1(image, 1).build()?;
/// let xclbin = Xclbin::parse(&bytes)?;
/// assert_eq!(xclbin.metadata()?.unwrap().kernels[0].name, "MLIR_AIE");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Builder {
    /// XRT version in the header.
    pub version: Version,
    /// Seconds since 1970; the unique id too.
    pub time_stamp: u64,
    /// Uuid of the file.
    pub uuid: [u8; 16],
    /// Spelling of the metadata.
    pub style: MetadataStyle,
    /// End of the mirror.
    pub mirror_end: MirrorEnd,
    /// Stem of the names of the sections that have one, which are cut to 15 bytes as xclbinutil cuts
    /// them.
    pub section_stem: String,
    /// Memory banks; all are written as used DRAM in the mirror.
    pub memory: Vec<MemEntry>,
    /// Kernel name.
    pub kernel: String,
    /// Instance name.
    pub instance: String,
    /// Kernel id.
    pub kernel_id: u16,
    /// Arguments; offsets follow from the sizes.
    pub args: Vec<Argument>,
    /// Columns that the design takes.
    pub column_width: u16,
    /// Columns where it may start.
    pub start_columns: Vec<u16>,
    /// Bookkeeping for XRT.
    pub operations_per_cycle: u32,
    /// Bookkeeping for XRT.
    pub inference_fingerprint: u64,
    /// Bookkeeping for XRT.
    pub pre_post_fingerprint: u64,
    /// Uuid of the PDI.
    pub pdi_uuid: [u8; 16],
    /// Id of the PDI.
    pub pdi_id: u64,
    /// CDO groups to be loaded before.
    pub pre_cdo_groups: Vec<u64>,
    /// The device image.
    pub pdi: Vec<u8>,
}

/// Why an xclbin can't be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BuildError {
    /// A name is longer than its field.
    NameTooLong {
        /// The name.
        name: String,
        /// Bytes that the field holds.
        limit: usize,
    },
    /// A name has a zero byte in it, at which it would end for its readers.
    NameWithZero {
        /// The name.
        name: String,
    },
    /// An argument's bank isn't in [`Builder::memory`].
    UnknownMemory {
        /// The argument.
        argument: String,
        /// Its bank.
        memory: String,
    },
    /// The file would be larger than this crate reads.
    TooLarge {
        /// Bytes of the PDI.
        pdi: usize,
    },
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NameTooLong { name, limit } => {
                write!(f, "`{name}` is longer than {limit} bytes; shorten it")
            }
            Self::NameWithZero { name } => {
                write!(f, "name {name:?} has a zero byte in it; leave it out")
            }
            Self::UnknownMemory { argument, memory } => {
                write!(
                    f,
                    "argument `{argument}` is in memory `{memory}`, which isn't listed"
                )
            }
            Self::TooLarge { pdi } => write!(f, "a PDI of {pdi} bytes is too large"),
        }
    }
}

impl core::error::Error for BuildError {}

impl Builder {
    /// What MLIR-AIE 1.1 and XRT 2.20 make for a Phoenix design of `columns`
    /// columns: kernel `MLIR_AIE`, five host buffers, start column 0 for the
    /// whole array and 1 to 4 for one column. Times and uuids are zero.
    pub fn npu1(pdi: Vec<u8>, columns: u16) -> Self {
        let bank = |size_kib, tag: &str| MemEntry {
            kind: 2,
            used: 1,
            size_kib,
            base: 0x400_0000,
            tag: tag.to_owned(),
        };
        let mut builder = Self {
            version: Version {
                major: 2,
                minor: 20,
                patch: 0,
            },
            time_stamp: 0,
            uuid: [0; 16],
            style: MetadataStyle::MlirAie1_1,
            mirror_end: MirrorEnd::Newline,
            section_stem: "main".to_owned(),
            memory: vec![bank(0x1_0000, "HOST"), bank(0xc000, "SRAM")],
            kernel: "MLIR_AIE".to_owned(),
            instance: "MLIRAIE".to_owned(),
            kernel_id: 0x901,
            args: Vec::new(),
            column_width: columns,
            start_columns: (1..=5u16.saturating_sub(columns)).collect(),
            operations_per_cycle: 2048,
            inference_fingerprint: 23423,
            pre_post_fingerprint: 12345,
            pdi_uuid: [0; 16],
            pdi_id: 1,
            pre_cdo_groups: vec![0xc1],
            pdi,
        };
        if columns >= 4 {
            builder.start_columns = vec![0];
        }
        builder.set_buffers(5);
        builder
    }

    /// Sets the arguments to those of every MLIR-AIE kernel (opcode,
    /// instructions, their count) and `buffers` host buffers.
    pub fn set_buffers(&mut self, buffers: usize) -> &mut Self {
        let arg = |name: &str, ty: &str, size, memory: Option<&str>| Argument {
            name: name.to_owned(),
            ty: ty.to_owned(),
            size,
            memory: memory.map(str::to_owned),
        };
        self.args = vec![
            arg("opcode", "uint64_t", 8, None),
            arg("instr", "char *", 8, Some("SRAM")),
            arg("ninstr", "uint32_t", 4, None),
        ];
        for i in 0..buffers {
            self.args
                .push(arg(&format!("bo{i}"), "void*", 8, Some("HOST")));
        }
        self
    }

    /// The file's bytes. Equal input gives equal bytes.
    ///
    /// # Errors
    /// See [`BuildError`].
    pub fn build(&self) -> Result<Vec<u8>, BuildError> {
        if self.pdi.len() > crate::MAX_FILE / 2 {
            return Err(BuildError::TooLarge {
                pdi: self.pdi.len(),
            });
        }
        let name = format!("{}:{}", self.kernel, self.instance);
        let ip = [IpEntry {
            kind: 7,
            subtype: 1,
            functional: 0,
            kernel_id: self.kernel_id,
            base: u64::MAX,
            name,
        }];
        let connections = self.connections()?;
        let twice = [connections.clone(), connections.clone()].concat();
        let memory = self.memory_section()?;
        let stem = |suffix: &str| {
            let name: String = format!("{}_{suffix}", self.section_stem);
            let end = (0..=name.len().min(15))
                .rev()
                .find(|&i| name.is_char_boundary(i));
            name[..end.unwrap_or(0)].to_owned()
        };
        use SectionKind as K;
        let none = String::new;
        let contents = [
            (
                K::MEM_TOPOLOGY,
                stem("mem_topology"),
                memory.clone(),
                Payload::Memory("mem_topology", &self.memory),
            ),
            (
                K::AIE_PARTITION,
                stem("aie_partition"),
                self.partition_section(),
                Payload::None,
            ),
            (
                K::EMBEDDED_METADATA,
                none(),
                self.metadata_section(),
                Payload::None,
            ),
            (K::IP_LAYOUT, none(), ip_section(&ip)?, Payload::Ip(&ip)),
            (
                K::CONNECTIVITY,
                none(),
                connection_section(&connections),
                Payload::Connections("connectivity", &connections),
            ),
            (
                K::GROUP_CONNECTIVITY,
                none(),
                connection_section(&twice),
                Payload::Connections("group_connectivity", &twice),
            ),
            (
                K::GROUP_TOPOLOGY,
                none(),
                memory,
                Payload::Memory("group_topology", &self.memory),
            ),
        ];

        let mut offset = (HEADER + SECTION_HEADER * contents.len()).next_multiple_of(8);
        let mut table = Vec::new();
        let mut body = Vec::new();
        let mut mirrored = Vec::new();
        for (kind, name, data, payload) in &contents {
            table.extend(kind.0.to_le_bytes());
            put_text(&mut table, name, 20)?;
            table.extend((offset as u64).to_le_bytes());
            table.extend((data.len() as u64).to_le_bytes());
            body.extend_from_slice(data);
            body.resize(body.len().next_multiple_of(8), 0);
            mirrored.push((
                Section {
                    kind: *kind,
                    name,
                    offset,
                    data,
                },
                payload,
            ));
            offset += data.len().next_multiple_of(8);
        }

        let mut header = Header {
            unique_id: self.time_stamp,
            length: 0,
            time_stamp: self.time_stamp,
            version: self.version,
            mode: 0,
            interface_uuid: [0; 16],
            uuid: self.uuid,
        };
        let mirror = mirror::render(&header, &mirrored);
        let newline: &[u8] = match self.mirror_end {
            MirrorEnd::Newline => b"\n",
            MirrorEnd::Bare => b"",
        };
        let tail = [MIRROR_START, mirror.as_bytes(), newline, MIRROR_END].concat();
        header.length = (offset + tail.len()) as u64;
        let mut out = put_header(&header, contents.len() as u32);
        out.extend(table);
        out.resize(out.len().next_multiple_of(8), 0);
        out.extend(body);
        out.extend(tail);
        Ok(out)
    }

    fn connections(&self) -> Result<Vec<Connection>, BuildError> {
        let mut list = Vec::new();
        for (arg, a) in self.args.iter().enumerate() {
            let Some(memory) = &a.memory else { continue };
            let Some(index) = self.memory.iter().position(|m| m.tag == *memory) else {
                let (argument, memory) = (a.name.clone(), memory.clone());
                return Err(BuildError::UnknownMemory { argument, memory });
            };
            list.push(Connection {
                arg: arg as i32,
                ip: 0,
                memory: index as i32,
            });
        }
        Ok(list)
    }

    fn memory_section(&self) -> Result<Vec<u8>, BuildError> {
        let mut out = counted(self.memory.len(), 8);
        for m in &self.memory {
            out.extend([m.kind, m.used, 0, 0, 0, 0, 0, 0]);
            out.extend(m.size_kib.to_le_bytes());
            out.extend(m.base.to_le_bytes());
            put_text(&mut out, &m.tag, 16)?;
        }
        Ok(out)
    }

    fn metadata_section(&self) -> Vec<u8> {
        let id = format!("dpu_kernel_id=\"{:#x}\"", self.kernel_id);
        let extended = match self.style {
            MetadataStyle::MlirAie1_1 => format!("subtype=\"1\" functional=\"0\" {id}"),
            MetadataStyle::MlirAie1_3 => format!("{id} functional=\"0\" subtype=\"1\""),
        };
        let mut args = String::new();
        let mut offset = 0;
        for (id, a) in self.args.iter().enumerate() {
            let at = match self.style {
                MetadataStyle::MlirAie1_1 if offset == 0 => "0x00".to_string(),
                MetadataStyle::MlirAie1_1 => format!("{offset:#x}"),
                MetadataStyle::MlirAie1_3 => format!("0x{offset:02X}"),
            };
            let (name, ty, size) = (escape(&a.name), escape(&a.ty), a.size);
            let qualifier = u8::from(a.memory.is_some());
            args.push_str(&format!(
                "          <arg name=\"{name}\" addressQualifier=\"{qualifier}\" id=\"{id}\" \
                 size=\"{size:#x}\" offset=\"{at}\" hostOffset=\"0x0\" hostSize=\"{size:#x}\" \
                 type=\"{ty}\"/>\n"
            ));
            offset += u64::from(size);
        }
        let (kernel, instance) = (escape(&self.kernel), escape(&self.instance));
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <project>\n  <platform>\n    <device>\n      <core>\n\
             \x20       <kernel name=\"{kernel}\" language=\"c\" type=\"dpu\">\n\
             \x20         <extended-data {extended}/>\n\
             {args}\
             \x20         <instance name=\"{instance}\"/>\n\
             \x20       </kernel>\n      </core>\n    </device>\n  </platform>\n</project>\n"
        )
        .into_bytes()
    }

    fn partition_section(&self) -> Vec<u8> {
        let mut heap = Heap(vec![0; partition::HEADER]);
        let name = heap.put(b"\0");
        let commit = heap.put(b"\0");
        let columns: Vec<u8> = self
            .start_columns
            .iter()
            .flat_map(|c| c.to_le_bytes())
            .collect();
        let columns = heap.put(&columns);
        let image = heap.put(&self.pdi);

        let group_name = heap.put(b"DPU\0");
        let kernels = heap.put(&u64::from(self.kernel_id).to_le_bytes());
        let before: Vec<u8> = self
            .pre_cdo_groups
            .iter()
            .flat_map(|g| g.to_le_bytes())
            .collect();
        let before = heap.put(&before);
        let mut group = words(&[group_name, 1]);
        group.extend(self.pdi_id.to_le_bytes());
        group.extend(words(&[
            1,
            kernels,
            self.pre_cdo_groups.len() as u32,
            before,
        ]));
        group.resize(partition::GROUP_ENTRY as usize, 0);
        let group = heap.put(&group);

        let mut pdi = self.pdi_uuid.to_vec();
        pdi.extend(words(&[self.pdi.len() as u32, image, 1, group]));
        pdi.resize(partition::PDI_ENTRY as usize, 0);
        let pdi = heap.put(&pdi);

        let Heap(mut out) = heap;
        let mut set = |at: usize, bytes: &[u8]| out[at..at + bytes.len()].copy_from_slice(bytes);
        set(4, &words(&[name, self.operations_per_cycle]));
        set(16, &self.inference_fingerprint.to_le_bytes());
        set(24, &self.pre_post_fingerprint.to_le_bytes());
        set(32, &self.column_width.to_le_bytes());
        set(40, &words(&[self.start_columns.len() as u32, columns]));
        set(120, &words(&[1, pdi, commit]));
        out
    }
}
