//! Core ELF files as a design loads them.

use npu_design::{ElfSegments, Segment, SegmentKind};
use npu_image::elf::{Elf, PF_X};

/// The loadable segments of a core ELF: executable ones are code, all others data.
///
/// # Errors
/// A damaged file.
pub fn of_elf(bytes: &[u8]) -> Result<ElfSegments, npu_image::Error> {
    let elf = Elf::parse(bytes)?;
    let segments = elf.loadable().map(|s| Segment {
        kind: if s.flags & PF_X != 0 {
            SegmentKind::Code
        } else {
            SegmentKind::Data
        },
        address: s.paddr,
        bytes: s.data.to_vec(),
        size: s.mem_size,
    });
    Ok(ElfSegments {
        segments: segments.collect(),
    })
}
