//! Defects of the instruction stream, as a wrong build would have made them.

use npu_image::txn::{Op, Stream};

use super::Planted;

/// Address of the descriptor that is patched with host buffer `wanted`.
fn descriptor(stream: &Stream, wanted: u32) -> Result<u32, String> {
    stream
        .ops()
        .find_map(|op| match op {
            Op::DdrPatch { addr, arg, .. } if *arg == wanted => Some(*addr - 4),
            _ => None,
        })
        .ok_or_else(|| format!("it never uses host buffer {wanted}"))
}

/// The words of the descriptor at `at`.
fn words(stream: &mut Stream, at: u32) -> Result<&mut Vec<u32>, String> {
    let mut found = None;
    for record in &mut stream.records {
        match &mut record.op {
            Op::BlockWrite { addr, data } if *addr == at => found = Some(data),
            _ => {}
        }
    }
    found.ok_or_else(|| format!("nothing writes the descriptor at {at:#x}"))
}

/// Bytes of a descriptor of the interface tiles, and where the first one is.
const DESCRIPTOR: u32 = 0x20;
const DESCRIPTORS: u32 = 0x1d000;
/// In the register that starts a channel.
const TOKEN: u32 = 1 << 31;

/// Index of the write that starts the descriptor at `at`.
fn start(stream: &Stream, at: u32) -> Result<usize, String> {
    let number = ((at & 0xf_ffff) - DESCRIPTORS) / DESCRIPTOR;
    let begin = |op: &Op| match op {
        Op::Write32 { value, addr } => {
            value & 0xf == number && addr & 0xf_ffff >= DESCRIPTORS + 0x200
        }
        _ => false,
    };
    // The start that follows the descriptor's own words.
    let written = stream
        .records
        .iter()
        .position(|r| matches!(&r.op, Op::BlockWrite { addr, .. } if *addr == at))
        .ok_or("its descriptor is never written")?;
    stream.records[written..]
        .iter()
        .position(|r| begin(&r.op))
        .map(|i| i + written)
        .ok_or_else(|| "its descriptor is never started".to_owned())
}

fn change(stream: &mut Stream, arg: u32, edit: impl Fn(&mut Vec<u32>)) -> Planted {
    let at = descriptor(stream, arg)?;
    edit(words(stream, at)?);
    Ok(())
}

/// The output's transfer moves half of it.
pub(super) fn short_output(stream: &mut Stream) -> Planted {
    change(stream, 1, |words| words[0] /= 2)
}

/// The output's transfer stops a word too early.
pub(super) fn output_word_short(stream: &mut Stream) -> Planted {
    change(stream, 1, |words| words[0] -= 1)
}

/// The input's transfer moves half of it.
pub(super) fn short_input(stream: &mut Stream) -> Planted {
    change(stream, 0, |words| words[0] /= 2)
}

/// The input's transfer moves twice as much.
pub(super) fn long_input(stream: &mut Stream) -> Planted {
    change(stream, 0, |words| words[0] *= 2)
}

/// The output is written 64 bytes too far.
pub(super) fn output_offset(stream: &mut Stream) -> Planted {
    patch(stream, 1, |_, offset| *offset += 64)
}

/// The samples are read one frame late.
pub(super) fn frame_late(stream: &mut Stream) -> Planted {
    patch(stream, 0, |_, offset| {
        *offset += 2 * golden::mel::HOP as u64
    })
}

/// The output goes to the input's buffer.
pub(super) fn output_to_input(stream: &mut Stream) -> Planted {
    patch(stream, 1, |arg, _| *arg = 0)
}

/// The input comes from the output's buffer.
pub(super) fn input_from_output(stream: &mut Stream) -> Planted {
    patch(stream, 0, |arg, _| *arg = 1)
}

fn patch(stream: &mut Stream, wanted: u32, edit: impl Fn(&mut u32, &mut u64)) -> Planted {
    let mut done = false;
    for record in &mut stream.records {
        if let Op::DdrPatch { arg, offset, .. } = &mut record.op {
            if *arg == wanted {
                edit(arg, offset);
                done = true;
            }
        }
    }
    done.then_some(())
        .ok_or_else(|| format!("it never uses host buffer {wanted}"))
}

fn drop_start(stream: &mut Stream, arg: u32) -> Planted {
    let at = descriptor(stream, arg)?;
    let index = start(stream, at)?;
    stream.records.remove(index);
    Ok(())
}

/// The input's transfer is never started.
pub(super) fn input_not_started(stream: &mut Stream) -> Planted {
    drop_start(stream, 0)
}

/// The output's transfer is never started.
pub(super) fn output_not_started(stream: &mut Stream) -> Planted {
    drop_start(stream, 1)
}

/// Nobody waits for the output.
pub(super) fn no_wait(stream: &mut Stream) -> Planted {
    let before = stream.records.len();
    stream.records.retain(|r| !matches!(r.op, Op::Tct { .. }));
    (stream.records.len() < before)
        .then_some(())
        .ok_or_else(|| "it waits for nothing".to_owned())
}

/// The output's transfer gives no token when it is done.
pub(super) fn lost_token(stream: &mut Stream) -> Planted {
    let at = descriptor(stream, 1)?;
    let index = start(stream, at)?;
    if let Op::Write32 { value, .. } = &mut stream.records[index].op {
        *value &= !TOKEN;
    }
    Ok(())
}

/// The wait is for another channel.
pub(super) fn wrong_channel(stream: &mut Stream) -> Planted {
    for record in &mut stream.records {
        if let Op::Tct { channel, .. } = &mut record.op {
            *channel ^= 1;
            return Ok(());
        }
    }
    Err("it waits for nothing".to_owned())
}

/// The input's descriptor is never written.
pub(super) fn no_descriptor(stream: &mut Stream) -> Planted {
    let at = descriptor(stream, 0)?;
    stream
        .records
        .retain(|r| !matches!(&r.op, Op::BlockWrite { addr, .. } if *addr == at));
    Ok(())
}

/// The input's buffer is never patched in.
pub(super) fn no_patch(stream: &mut Stream) -> Planted {
    stream
        .records
        .retain(|r| !matches!(&r.op, Op::DdrPatch { arg: 0, .. }));
    Ok(())
}

/// Everything is meant for the next column.
pub(super) fn next_column(stream: &mut Stream) -> Planted {
    for record in &mut stream.records {
        match &mut record.op {
            Op::Write32 { addr, .. } | Op::BlockWrite { addr, .. } => *addr += 1 << 25,
            Op::DdrPatch { addr, .. } => *addr += 1 << 25,
            _ => {}
        }
    }
    Ok(())
}

/// The input's transfer takes every other word, then those that it has left out.
pub(super) fn stride(stream: &mut Stream) -> Planted {
    change(stream, 0, |words| {
        // Innermost: half of the words, two apart. Around it: one word further.
        words[3] = (words[3] & !0x3fff_ffff) | (words[0] / 2) << 20 | 1;
        words[4] &= !0x3fff_ffff;
    })
}

/// An operation that Phoenix does not have.
pub(super) fn preemption(stream: &mut Stream) -> Planted {
    let mut first = stream.records.first().cloned().ok_or("it is empty")?;
    first.op = Op::Preempt { level: 0 };
    stream.records.insert(0, first);
    Ok(())
}

/// The header says another generation of array: 4 is Strix.
pub(super) fn other_generation(bytes: &mut [u8]) {
    if let Some(byte) = bytes.get_mut(2) {
        *byte = 4;
    }
}

/// The last operation is cut off.
pub(super) fn truncated(bytes: &mut Vec<u8>) {
    bytes.truncate(bytes.len().saturating_sub(8));
}
