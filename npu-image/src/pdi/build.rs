//! PDI writer.

use super::{
    DATA_AT, IDENT, ID_CODE, IMAGE_AT, IMAGE_WORDS, PARTITION_AT, PARTITION_WORDS, SMAP, TABLE_AT,
    TABLE_WORDS,
};
use crate::cdo::{self, Command, Origin};
use crate::read::{checksum, to_bytes};
use alloc::vec::Vec;

/// What a PDI's headers leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PdiOptions {
    /// Device id code.
    pub id_code: u32,
    /// Image name, zero padded.
    pub image_name: [u8; 16],
    /// Image id.
    pub image_id: u32,
    /// Image header word 14: bootgen of the MLIR-AIE wheels stores 0, others
    /// 0xffffffff.
    pub pcr: u32,
}

impl Default for PdiOptions {
    /// What the MLIR-AIE wheels write for Phoenix.
    fn default() -> Self {
        Self {
            id_code: ID_CODE,
            image_name: *b"aie_image\0\0\0\0\0\0\0",
            image_id: 0x1c00_0000,
            pcr: 0,
        }
    }
}

/// A PDI from the three command lists of a design, given without NOPs:
/// padding, lengths and checksums are derived.
pub fn build(
    elfs: &[Command],
    init: &[Command],
    enable: &[Command],
    options: &PdiOptions,
) -> Vec<u8> {
    build_files(&[elfs, init, enable], options)
}

/// [`build`] for any number of CDO files (iree-amd-aie makes four).
pub fn build_files(files: &[&[Command]], options: &PdiOptions) -> Vec<u8> {
    let mut body = Vec::new();
    for file in files {
        cdo::narrowed_words(file, &[], &mut body);
    }
    wrap(&body, options)
}

/// [`build_files`] with the origin of each command.
pub(super) fn build_with_origins(
    files: &[(Vec<Command>, Vec<Origin>)],
    options: &PdiOptions,
) -> Vec<u8> {
    let mut body = Vec::new();
    for (commands, origins) in files {
        cdo::narrowed_words(commands, origins, &mut body);
    }
    wrap(&body, options)
}

/// Puts CDO words into headers.
fn wrap(body: &[u32], options: &PdiOptions) -> Vec<u8> {
    let part = cdo::with_header(cdo::VERSION, body);
    let words = (part.len() / 4) as u32;
    let padded = words.next_multiple_of(4);

    let mut table = [0; TABLE_WORDS];
    table[0] = 0x0004_0000;
    table[1] = 1;
    table[2] = (IMAGE_AT / 4) as u32;
    table[3] = 1;
    table[4] = (PARTITION_AT / 4) as u32;
    table[6] = options.id_code;
    table[10] = IDENT;
    // Words of partition header, image header, header table.
    table[11] = 0x0020_1020;
    table[12] = 0x30;
    table[17] = 1;
    seal(&mut table);

    let mut image = [0; IMAGE_WORDS];
    image[0] = (PARTITION_AT / 4) as u32;
    image[1] = 1;
    for (word, bytes) in image[4..8]
        .iter_mut()
        .zip(options.image_name.chunks_exact(4))
    {
        *word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    }
    image[8] = options.image_id;
    image[14] = options.pcr;
    seal(&mut image);

    let mut partition = [0; PARTITION_WORDS];
    partition[..3].copy_from_slice(&[padded, words, padded]);
    partition[6] = u32::MAX;
    partition[7] = u32::MAX;
    partition[8] = (DATA_AT / 4) as u32;
    partition[9] = 0x0200_0006;
    partition[10] = 1;
    seal(&mut partition);

    let mut out = to_bytes(&SMAP);
    debug_assert_eq!(out.len(), TABLE_AT);
    out.extend(to_bytes(&table));
    out.extend(to_bytes(&image));
    out.extend(to_bytes(&partition));
    out.extend(part);
    out.resize(DATA_AT + 4 * padded as usize, 0);
    out
}

fn seal(header: &mut [u32]) {
    if let Some((last, words)) = header.split_last_mut() {
        *last = checksum(words);
    }
}
