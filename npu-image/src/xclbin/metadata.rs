//! EMBEDDED_METADATA: kernels, their arguments and instances.

use super::xml::{Attributes, Reader, Tag};
use super::{SectionKind, Xclbin};
use crate::{Error, ErrorKind};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// Largest metadata section that is read, in bytes; real ones have 1.4 KiB.
const MAX_SIZE: usize = 1 << 20;

/// The kernels of an xclbin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Kernels in order.
    pub kernels: Vec<Kernel>,
}

/// A kernel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kernel {
    /// Name, by which a driver asks for it.
    pub name: String,
    /// Type, `dpu`.
    pub kind: String,
    /// Kernel id, as IP_LAYOUT and the CDO groups have it.
    pub dpu_kernel_id: Option<u64>,
    /// Subtype; 1 is DPU.
    pub subtype: Option<u64>,
    /// Functional; 0 is DPU.
    pub functional: Option<u64>,
    /// Arguments in order.
    pub args: Vec<KernelArg>,
    /// Names of instances.
    pub instances: Vec<String>,
}

/// What an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressQualifier {
    /// A value in the command packet.
    Scalar,
    /// The address of a buffer.
    Global,
    /// Another qualifier of OpenCL's.
    Other(u32),
}

/// An argument of a kernel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KernelArg {
    /// Name.
    pub name: String,
    /// Position.
    pub id: u32,
    /// Value or buffer.
    pub qualifier: AddressQualifier,
    /// Bytes in the command packet.
    pub size: u32,
    /// Byte offset in the command packet.
    pub offset: u32,
    /// C type.
    pub ty: String,
}

fn number(attributes: &Attributes<'_>, name: &'static str) -> Result<u32, Error> {
    let missing = Error::new(attributes.offset, name, ErrorKind::Missing);
    let value = attributes.number(name)?.ok_or(missing)?;
    u32::try_from(value)
        .map_err(|_| Error::value(attributes.offset, name, value, "a number below 2^32"))
}

impl Metadata {
    /// Reads the XML of the section, which starts at `base` in its file.
    ///
    /// # Errors
    /// Not well-formed, or an argument without name, id, size or offset.
    pub fn parse(data: &[u8], base: usize) -> Result<Self, Error> {
        let what = "kernel metadata (XML)";
        if data.len() > MAX_SIZE {
            let (size, limit) = (data.len() as u64, MAX_SIZE as u64);
            return Err(Error::new(base, what, ErrorKind::TooLarge { size, limit }));
        }
        // Some writers end the text with a zero.
        let data = data.strip_suffix(&[0]).unwrap_or(data);
        let text = core::str::from_utf8(data).map_err(|e| {
            let at = base + e.valid_up_to();
            Error::new(at, what, ErrorKind::Text { expected: "UTF-8" })
        })?;
        let mut reader = Reader::new(text, base);
        let mut metadata = Metadata::default();
        let mut kernel: Option<Kernel> = None;
        while let Some(tag) = reader.next()? {
            match (tag, &mut kernel) {
                (
                    Tag::Open {
                        name: "kernel",
                        attributes: a,
                    },
                    None,
                ) => {
                    let name = a.require("name")?;
                    let kind = a.get("type").unwrap_or_default();
                    kernel = Some(Kernel {
                        name,
                        kind,
                        ..Kernel::default()
                    });
                }
                (Tag::Close { name: "kernel" }, _) => metadata.kernels.extend(kernel.take()),
                (
                    Tag::Open {
                        name: "extended-data",
                        attributes: a,
                    },
                    Some(k),
                ) => {
                    k.dpu_kernel_id = a.number("dpu_kernel_id")?;
                    k.subtype = a.number("subtype")?;
                    k.functional = a.number("functional")?;
                }
                (
                    Tag::Open {
                        name: "arg",
                        attributes: a,
                    },
                    Some(k),
                ) => k.args.push(KernelArg {
                    name: a.require("name")?,
                    id: number(&a, "id")?,
                    qualifier: match number(&a, "addressQualifier")? {
                        0 => AddressQualifier::Scalar,
                        1 => AddressQualifier::Global,
                        other => AddressQualifier::Other(other),
                    },
                    size: number(&a, "size")?,
                    offset: number(&a, "offset")?,
                    ty: a.get("type").unwrap_or_default(),
                }),
                (
                    Tag::Open {
                        name: "instance",
                        attributes: a,
                    },
                    Some(k),
                ) => {
                    k.instances.push(a.require("name")?);
                }
                _ => {}
            }
        }
        Ok(metadata)
    }

    /// The kernel with this name.
    pub fn kernel(&self, name: &str) -> Option<&Kernel> {
        self.kernels.iter().find(|k| k.name == name)
    }
}

impl Xclbin<'_> {
    /// The kernels and their arguments.
    ///
    /// # Errors
    /// As [`Metadata::parse`].
    pub fn metadata(&self) -> Result<Option<Metadata>, Error> {
        let Some(s) = self.section(SectionKind::EMBEDDED_METADATA) else {
            return Ok(None);
        };
        Metadata::parse(s.data, s.offset).map(Some)
    }
}

impl fmt::Display for Metadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for k in &self.kernels {
            write!(
                f,
                "    kernel {} type {}",
                k.name.escape_debug(),
                k.kind.escape_debug()
            )?;
            if let Some(id) = k.dpu_kernel_id {
                write!(f, " id {id:#x}")?;
            }
            writeln!(f, " instances {:?}", k.instances)?;
            for a in &k.args {
                let qualifier = match a.qualifier {
                    AddressQualifier::Scalar => "scalar",
                    AddressQualifier::Global => "buffer",
                    AddressQualifier::Other(_) => "other",
                };
                let (name, ty) = (a.name.escape_debug(), a.ty.escape_debug());
                writeln!(
                    f,
                    "        {} {name}: {qualifier} `{ty}` at {:#x}",
                    a.id, a.offset
                )?;
            }
        }
        Ok(())
    }
}
