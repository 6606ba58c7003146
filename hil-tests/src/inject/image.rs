//! Defects of the built image. Words are changed where they lie in the file.

use golden::mel::filters::Scale;
use golden::mel::tables::Tables;
use npu_image::cdo::Command;
use npu_image::pdi::{Body, Pdi};
use npu_image::xclbin::Xclbin;

use super::Planted;

/// Address of the tile in column 0, row 2: the first core.
const CORE: u64 = 2 << 20;
const LOCKS: u64 = CORE + 0x1_f000;
const DESCRIPTORS: u64 = CORE + 0x1_d000;
const PROGRAM: u64 = CORE + 0x2_0000;
const CONTROL: u64 = CORE + 0x3_2000;

/// What a command of the image writes: address, place in the file, bytes.
struct Written {
    addr: u64,
    at: usize,
    bytes: usize,
}

/// Every write of the image's configuration, in its order.
fn writes(bytes: &[u8]) -> Result<Vec<Written>, String> {
    let text = |e: &dyn std::fmt::Display| e.to_string();
    let xclbin = Xclbin::parse(bytes).map_err(|e| text(&e))?;
    let partition = xclbin.aie_partition().map_err(|e| text(&e))?;
    let partition = partition.ok_or("the image has no AIE partition")?;
    let mut writes = Vec::new();
    for entry in &partition.pdis {
        let base = entry.image.as_ptr() as usize - bytes.as_ptr() as usize;
        let pdi = Pdi::parse(entry.image).map_err(|e| text(&e))?;
        let Body::Cdo(cdo) = &pdi.body else { continue };
        for record in &cdo.records {
            let end = base + record.offset + 4 * record.command.encoded_words(record.form);
            let (addr, bytes) = match &record.command {
                Command::Write { addr, .. } | Command::MaskWrite { addr, .. } => (*addr, 4),
                Command::DmaWrite { addr, data } => (*addr, 4 * data.len()),
                _ => continue,
            };
            let at = end - bytes;
            writes.push(Written { addr, at, bytes });
        }
    }
    Ok(writes)
}

/// Where in the file the word lies that the image last writes to a register.
fn word(bytes: &[u8], register: u64) -> Result<usize, String> {
    let last = writes(bytes)?.into_iter().rev().find_map(|write| {
        let offset = register.checked_sub(write.addr)? as usize;
        (offset < write.bytes).then_some(write.at + offset)
    });
    last.ok_or_else(|| format!("the image does not write {register:#x}"))
}

/// Where in the file the first core's program lies; it is written in one piece.
pub(super) fn program(bytes: &[u8]) -> Result<std::ops::Range<usize>, String> {
    let whole = writes(bytes)?.into_iter().find(|w| w.addr == PROGRAM);
    let whole = whole.ok_or("the image has no program for the first core")?;
    let range = whole.at..whole.at + whole.bytes;
    match range.end <= bytes.len() {
        true => Ok(range),
        false => Err("the program passes the end of the file".to_owned()),
    }
}

fn edit(bytes: &mut [u8], register: u64, change: impl Fn(u32) -> u32) -> Planted {
    let at = word(bytes, register)?;
    let place = bytes
        .get_mut(at..at + 4)
        .ok_or("a command passes the end of the file")?;
    let old = u32::from_le_bytes([place[0], place[1], place[2], place[3]]);
    let new = change(old);
    if new == old {
        return Err(format!("{register:#x} is {old:#x} already"));
    }
    place.copy_from_slice(&new.to_le_bytes());
    Ok(())
}

fn lock(bytes: &mut [u8], number: u64, value: u32) -> Planted {
    edit(bytes, LOCKS + 0x10 * number, |_| value)
}

/// Lock 2 of these designs is the producer's side of the output: no room.
pub(super) fn output_full(bytes: &mut [u8]) -> Planted {
    lock(bytes, 2, 0)
}

/// Lock 0 is the producer's side of the input: no room.
pub(super) fn input_full(bytes: &mut [u8]) -> Planted {
    lock(bytes, 0, 0)
}

/// The core's second input buffer lies where the first one does.
pub(super) fn aliased(bytes: &mut [u8]) -> Planted {
    let first = word(bytes, DESCRIPTORS)?;
    let base = u32::from_le_bytes([
        bytes[first],
        bytes[first + 1],
        bytes[first + 2],
        bytes[first + 3],
    ]);
    edit(bytes, DESCRIPTORS + 0x20, |old| {
        // Bits 14 and up are the address, those below the length.
        (base & !0x3fff) | (old & 0x3fff)
    })
}

/// The core's first input transfer takes a word too few.
pub(super) fn short_descriptor(bytes: &mut [u8]) -> Planted {
    edit(bytes, DESCRIPTORS, |old| old - 1)
}

/// A bit in each of some words of the core's program.
pub(super) fn program_bits(bytes: &mut [u8]) -> Planted {
    (0..24).try_for_each(|i| edit(bytes, PROGRAM + 0x80 + 4 * i, |old| old ^ 0x1000))
}

/// A piece of the core's program is missing.
pub(super) fn program_hole(bytes: &mut [u8]) -> Planted {
    for i in 0..16 {
        let at = word(bytes, PROGRAM + 0x80 + 4 * i)?;
        bytes[at..at + 4].fill(0);
    }
    Ok(())
}

/// The core is never started.
pub(super) fn core_off(bytes: &mut [u8]) -> Planted {
    edit(bytes, CONTROL, |old| old & !1)
}

/// A byte of the image, whose manifest still has the hash of the sound one.
pub(super) fn other_bytes(bytes: &mut [u8]) -> Planted {
    program_bits(bytes)
}

/// The mel filters are those of the HTK scale.
pub(super) fn htk_mel(bytes: &mut [u8]) -> Planted {
    let (right, wrong) = (Tables::new(Scale::Slaney), Tables::new(Scale::Htk));
    replace(bytes, &right.band_bytes(), &wrong.band_bytes())?;
    replace(bytes, &right.weight_bytes(), &wrong.weight_bytes())
}

/// The top bit but one of one weight of the mel filters.
pub(super) fn mel_weight(bytes: &mut [u8]) -> Planted {
    let right = Tables::new(Scale::Slaney).weight_bytes();
    let mut wrong = right.clone();
    let middle = (wrong.len() / 2) | 1;
    wrong[middle] ^= 0x40;
    replace(bytes, &right, &wrong)
}

/// One filter begins a line of the spectrum late.
pub(super) fn mel_band(bytes: &mut [u8]) -> Planted {
    let right = Tables::new(Scale::Slaney).band_bytes();
    let mut wrong = right.clone();
    wrong[8 * 20] += 1;
    replace(bytes, &right, &wrong)
}

/// The xclbin calls its kernel by another name.
pub(super) fn kernel_name(bytes: &mut [u8]) -> Planted {
    replace(bytes, b"MLIR_AIE", b"MLIR_AIF")
}

/// The core's output transfer starts without the lock that says there is something.
pub(super) fn unlocked_output(bytes: &mut [u8]) -> Planted {
    // Both buffers of the output fifo; bit 12 of a descriptor's last word takes the lock.
    [2, 3].into_iter().try_for_each(|bd| {
        let last = DESCRIPTORS + 0x20 * bd + 0x14;
        edit(bytes, last, |old| old & !(1 << 12))
    })
}

/// Replaces every copy: each core has one.
fn replace(bytes: &mut [u8], right: &[u8], wrong: &[u8]) -> Planted {
    if right.len() != wrong.len() || right == wrong {
        return Err("the wrong table does not fit".to_owned());
    }
    let find = |bytes: &[u8]| bytes.windows(right.len()).position(|w| w == right);
    let mut from = 0;
    while let Some(at) = find(&bytes[from..]) {
        bytes[from + at..][..wrong.len()].copy_from_slice(wrong);
        from += at + wrong.len();
    }
    match from {
        0 => Err("the table is not in the image".to_owned()),
        _ => Ok(()),
    }
}
