//! CDO: configuration data objects, lists of register writes.
//!
//! A file is five header words (4, `CDO\0`, version 0x200, number of words
//! that follow, complement of the sum of the first four) and commands. A
//! command word is `length << 16 | id`, then `length` payload words; a length
//! of 255 and above is 0xff and the real length is in the next word.
//!
//! Two writers stand behind the files that exist. *cdo_driver* (inside
//! MLIR-AIE) emits 64-bit address forms and pads with NOPs so that the payload
//! of a `DMA_WRITE` is 16-byte aligned in its file; *bootgen* narrows writes to
//! 32-bit forms, and pads again so that a payload sits at the same position
//! in its 16 bytes as its destination. [`raw_file`] is the first,
//! [`crate::pdi::build`] both.

mod pack;

pub use pack::raw_file;
pub(crate) use pack::{narrowed_words, FileState, Origin};

use crate::read::{checksum, to_bytes, Bytes};
use crate::{Error, ErrorKind};
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

/// `CDO\0` as a word.
pub(crate) const MAGIC: u32 = 0x004f_4443;
/// The version that every known writer stores.
pub const VERSION: u32 = 0x200;
/// Header words before the first command.
pub(crate) const HEADER_WORDS: usize = 5;

pub(crate) mod id {
    pub(crate) const END_MARK: u16 = 0x100;
    pub(crate) const MASK_POLL: u16 = 0x101;
    pub(crate) const MASK_WRITE: u16 = 0x102;
    pub(crate) const WRITE: u16 = 0x103;
    pub(crate) const DMA_WRITE: u16 = 0x105;
    pub(crate) const MASK_POLL64: u16 = 0x106;
    pub(crate) const MASK_WRITE64: u16 = 0x107;
    pub(crate) const WRITE64: u16 = 0x108;
    pub(crate) const NOP: u16 = 0x111;
}

/// One command. Addresses are byte addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `WRITE` or `WRITE64`.
    Write {
        /// Register.
        addr: u64,
        /// All 32 bits.
        value: u32,
    },
    /// `MASK_WRITE` or `MASK_WRITE64`: the bits in `mask` become those of `value`.
    MaskWrite {
        /// Register.
        addr: u64,
        /// Bits to change.
        mask: u32,
        /// Their values.
        value: u32,
    },
    /// `DMA_WRITE`: consecutive words.
    DmaWrite {
        /// First word's address.
        addr: u64,
        /// The words.
        data: Vec<u32>,
    },
    /// `MASK_POLL` or `MASK_POLL64`, in its four-operand form.
    MaskPoll {
        /// Register.
        addr: u64,
        /// Bits to compare.
        mask: u32,
        /// Value to wait for.
        value: u32,
        /// Microseconds.
        timeout: u32,
    },
    /// `NOP` with so many zero words as payload.
    Nop {
        /// Payload words; the command takes one more.
        words: u32,
    },
    /// `END_MARK` without payload.
    EndMark,
    /// Any other command, or a known one with another payload, as it stands.
    Other {
        /// Command id.
        id: u16,
        /// Payload words.
        payload: Vec<u32>,
    },
}

/// Width of the address in a `WRITE`, `MASK_WRITE` or `MASK_POLL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressForm {
    /// 32 bits.
    Narrow,
    /// 64 bits, high word first.
    Wide,
}

/// Where a command's length stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LengthForm {
    /// In the command word; up to 254.
    Short,
    /// In the word after it.
    Long,
}

/// How a command was written down: what [`Command`] leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Form {
    /// Width of the address.
    pub address: AddressForm,
    /// Place of the length.
    pub length: LengthForm,
}

/// A command at its place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// File offset in bytes of the command word.
    pub offset: usize,
    /// Encoding.
    pub form: Form,
    /// Meaning.
    pub command: Command,
}

/// A parsed CDO.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cdo {
    /// Format version, [`VERSION`] in every known file.
    pub version: u32,
    /// Commands in order.
    pub records: Vec<Record>,
}

impl Command {
    /// The narrowest encoding.
    pub fn narrow_form(&self) -> Form {
        let address = match *self {
            Command::Write { addr, .. }
            | Command::MaskWrite { addr, .. }
            | Command::MaskPoll { addr, .. }
                if addr > u64::from(u32::MAX) =>
            {
                AddressForm::Wide
            }
            _ => AddressForm::Narrow,
        };
        self.form_with(address)
    }

    /// The encoding with 64-bit addresses.
    pub fn wide_form(&self) -> Form {
        match self {
            Command::Write { .. } | Command::MaskWrite { .. } | Command::MaskPoll { .. } => {
                self.form_with(AddressForm::Wide)
            }
            _ => self.form_with(AddressForm::Narrow),
        }
    }

    fn form_with(&self, address: AddressForm) -> Form {
        let length = if self.payload_words(address) < 255 {
            LengthForm::Short
        } else {
            LengthForm::Long
        };
        Form { address, length }
    }

    fn payload_words(&self, address: AddressForm) -> usize {
        let wide = usize::from(address == AddressForm::Wide);
        match self {
            Command::Write { .. } => 2 + wide,
            Command::MaskWrite { .. } => 3 + wide,
            Command::MaskPoll { .. } => 4 + wide,
            Command::DmaWrite { data, .. } => 2 + data.len(),
            Command::Nop { words } => *words as usize,
            Command::EndMark => 0,
            Command::Other { payload, .. } => payload.len(),
        }
    }

    /// Words that the command takes in `form`, command word included.
    pub fn encoded_words(&self, form: Form) -> usize {
        1 + usize::from(form.length == LengthForm::Long) + self.payload_words(form.address)
    }

    /// Appends the command. `form` is widened where the command doesn't fit it.
    pub fn encode(&self, form: Form, out: &mut Vec<u32>) {
        let least = self.narrow_form();
        let wide = form.address == AddressForm::Wide || least.address == AddressForm::Wide;
        let address = if wide {
            AddressForm::Wide
        } else {
            AddressForm::Narrow
        };
        let length = self.payload_words(address);
        let pick = |narrow: u16, w: u16| if wide { w } else { narrow };
        let id = match self {
            Command::Write { .. } => pick(id::WRITE, id::WRITE64),
            Command::MaskWrite { .. } => pick(id::MASK_WRITE, id::MASK_WRITE64),
            Command::MaskPoll { .. } => pick(id::MASK_POLL, id::MASK_POLL64),
            Command::DmaWrite { .. } => id::DMA_WRITE,
            Command::Nop { .. } => id::NOP,
            Command::EndMark => id::END_MARK,
            Command::Other { id, .. } => *id,
        };
        if form.length == LengthForm::Long || length >= 255 {
            out.extend([0xff_0000 | u32::from(id), length as u32]);
        } else {
            out.push((length as u32) << 16 | u32::from(id));
        }
        let put_addr = |addr: u64, wide: bool, out: &mut Vec<u32>| {
            if wide {
                out.push((addr >> 32) as u32);
            }
            out.push(addr as u32);
        };
        match self {
            Command::Write { addr, value } => {
                put_addr(*addr, wide, out);
                out.push(*value);
            }
            Command::MaskWrite { addr, mask, value } => {
                put_addr(*addr, wide, out);
                out.extend([*mask, *value]);
            }
            Command::MaskPoll {
                addr,
                mask,
                value,
                timeout,
            } => {
                put_addr(*addr, wide, out);
                out.extend([*mask, *value, *timeout]);
            }
            Command::DmaWrite { addr, data } => {
                put_addr(*addr, true, out);
                out.extend_from_slice(data);
            }
            Command::Nop { words } => out.resize(out.len() + *words as usize, 0),
            Command::EndMark => {}
            Command::Other { payload, .. } => out.extend_from_slice(payload),
        }
    }
}

/// Iterator over the commands of a CDO that were not yet decoded.
#[derive(Clone, Debug)]
pub struct Commands<'a> {
    body: Bytes<'a>,
    at: u64,
}

impl Iterator for Commands<'_> {
    type Item = Result<Record, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.body.len() as u64 {
            return None;
        }
        let item = self.decode();
        if item.is_err() {
            self.at = self.body.len() as u64;
        }
        Some(item)
    }
}

impl Commands<'_> {
    /// Steps over one command without decoding it.
    fn bounds(&mut self) -> Result<(u16, LengthForm, u64, u64), Error> {
        let head = self.body.u32(self.at, "CDO command word")?;
        let offset = self.body.base() + self.at as usize;
        if head >> 24 != 0 {
            let found = u64::from(head);
            return Err(Error::value(
                offset,
                "CDO command word",
                found,
                "0 in bits 31:24",
            ));
        }
        let mut payload = self.at + 4;
        let mut count = u64::from(head >> 16);
        let mut length = LengthForm::Short;
        if count == 255 {
            count = u64::from(self.body.u32(payload, "CDO command's long length")?);
            payload += 4;
            length = LengthForm::Long;
        }
        self.body
            .bytes(payload, count * 4, "CDO command's payload")?;
        self.at = payload + count * 4;
        Ok((head as u16, length, payload, count))
    }

    fn decode(&mut self) -> Result<Record, Error> {
        let offset = self.body.base() + self.at as usize;
        let (id, length, at, count) = self.bounds()?;
        let p = self.body.words(at, count, "CDO command's payload")?;
        let long = |hi: u32, lo: u32| u64::from(hi) << 32 | u64::from(lo);
        let mut address = AddressForm::Narrow;
        let command = match (id, p.as_slice()) {
            (id::WRITE, &[a, value]) => Command::Write {
                addr: a.into(),
                value,
            },
            (id::WRITE64, &[hi, lo, value]) => {
                address = AddressForm::Wide;
                Command::Write {
                    addr: long(hi, lo),
                    value,
                }
            }
            (id::MASK_WRITE, &[a, mask, value]) => Command::MaskWrite {
                addr: a.into(),
                mask,
                value,
            },
            (id::MASK_WRITE64, &[hi, lo, mask, value]) => {
                address = AddressForm::Wide;
                Command::MaskWrite {
                    addr: long(hi, lo),
                    mask,
                    value,
                }
            }
            (id::MASK_POLL, &[a, mask, value, timeout]) => Command::MaskPoll {
                addr: a.into(),
                mask,
                value,
                timeout,
            },
            (id::MASK_POLL64, &[hi, lo, mask, value, timeout]) => {
                address = AddressForm::Wide;
                Command::MaskPoll {
                    addr: long(hi, lo),
                    mask,
                    value,
                    timeout,
                }
            }
            (id::DMA_WRITE, &[hi, lo, ref data @ ..]) => Command::DmaWrite {
                addr: long(hi, lo),
                data: data.to_vec(),
            },
            (id::NOP, zeros) if zeros.iter().all(|&w| w == 0) => Command::Nop {
                words: count as u32,
            },
            (id::END_MARK, &[]) => Command::EndMark,
            _ => Command::Other { id, payload: p },
        };
        Ok(Record {
            offset,
            form: Form { address, length },
            command,
        })
    }
}

/// Checks the header at the start of `body` and returns its version and the
/// commands behind it. With `Exact`, nothing may follow them.
pub(crate) fn open<'a>(body: Bytes<'a>) -> Result<(u32, Commands<'a>), Error> {
    let h = body.words(0, HEADER_WORDS as u64, "CDO header")?;
    let at = |i: usize| body.base() + 4 * i;
    if h[1] != MAGIC {
        return Err(Error::value(
            at(1),
            "CDO magic",
            h[1].into(),
            "0x4f4443 (`CDO`)",
        ));
    }
    if h[0] != 4 {
        return Err(Error::value(
            at(0),
            "CDO header length",
            h[0].into(),
            "4 words",
        ));
    }
    let computed = checksum(&h[..4]);
    if h[4] != computed {
        let kind = ErrorKind::Checksum {
            stored: h[4],
            computed,
        };
        return Err(Error::new(at(4), "CDO header", kind));
    }
    let len = u64::from(h[3]) * 4;
    let body = body.sub(4 * HEADER_WORDS as u64, len, "CDO commands")?;
    Ok((h[2], Commands { body, at: 0 }))
}

impl Cdo {
    /// Reads a whole CDO file.
    ///
    /// # Errors
    /// Bad header or checksum, a command that passes the end, bytes after it.
    pub fn parse(data: &[u8]) -> Result<Self, Error> {
        let file = Bytes::file(data, "CDO file")?;
        let (version, commands) = open(file)?;
        let used = 4 * HEADER_WORDS + commands.body.len();
        if used != data.len() {
            let bytes = (data.len() - used) as u64;
            return Err(Error::new(used, "CDO file", ErrorKind::Trailing { bytes }));
        }
        Self::collect(version, commands)
    }

    pub(crate) fn collect(version: u32, commands: Commands<'_>) -> Result<Self, Error> {
        let mut count = 0;
        let mut walk = commands.clone();
        while walk.at < walk.body.len() as u64 {
            walk.bounds()?;
            count += 1;
        }
        let mut records = Vec::with_capacity(count);
        for record in commands {
            records.push(record?);
        }
        Ok(Self { version, records })
    }

    /// The file's bytes, each command in its own form; offsets are ignored.
    pub fn encode(&self) -> Vec<u8> {
        let mut words = Vec::new();
        for record in &self.records {
            record.command.encode(record.form, &mut words);
        }
        with_header(self.version, &words)
    }

    /// The commands without their NOPs.
    pub fn commands(&self) -> impl Iterator<Item = &Command> {
        self.records
            .iter()
            .map(|r| &r.command)
            .filter(|c| !matches!(c, Command::Nop { .. }))
    }
}

/// Header words for a body, then the body.
pub(crate) fn with_header(version: u32, body: &[u32]) -> Vec<u8> {
    let mut words = vec![4, MAGIC, version, body.len() as u32];
    words.push(checksum(&words));
    words.extend_from_slice(body);
    to_bytes(&words)
}

impl fmt::Display for Command {
    /// One line; long data is cut after eight words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Command::Write { addr, value } => write!(f, "WRITE {addr:#010x} = {value:#010x}"),
            Command::MaskWrite { addr, mask, value } => {
                write!(
                    f,
                    "MASK_WRITE {addr:#010x} = {value:#010x} mask {mask:#010x}"
                )
            }
            Command::DmaWrite { addr, data } => {
                write!(f, "DMA_WRITE {addr:#010x} {} words:", data.len())?;
                words(f, data)
            }
            Command::MaskPoll {
                addr,
                mask,
                value,
                timeout,
            } => {
                write!(
                    f,
                    "MASK_POLL {addr:#010x} until {value:#010x} mask {mask:#010x}"
                )?;
                write!(f, " within {timeout} us")
            }
            Command::Nop { words } => write!(f, "NOP {words}"),
            Command::EndMark => write!(f, "END_MARK"),
            Command::Other { id, payload } => {
                write!(f, "command {id:#x} {} words:", payload.len())?;
                words(f, payload)
            }
        }
    }
}

fn words(f: &mut fmt::Formatter<'_>, data: &[u32]) -> fmt::Result {
    for word in data.iter().take(8) {
        write!(f, " {word:08x}")?;
    }
    if data.len() > 8 {
        write!(f, " ..")?;
    }
    Ok(())
}

impl fmt::Display for Cdo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "CDO version {:#x}, {} commands",
            self.version,
            self.records.len()
        )?;
        for r in &self.records {
            writeln!(f, "{:06x}  {}", r.offset, r.command)?;
        }
        Ok(())
    }
}

#[cfg(test)]
pub(crate) mod tests;
