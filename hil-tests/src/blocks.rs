//! What the checks of a kernel give a core, call by call: for judging a
//! core's program without an array around it.

use golden::inputs;
use golden::mel::filters::Scale;
use golden::mel::{self, integer::Model, tables::Tables};

use crate::layer_norm;

/// The buffers of one call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the core reads.
    pub input: Vec<u8>,
    /// Its parameters, if it has any.
    pub params: Vec<u8>,
    /// Golden's bytes.
    pub expected: Vec<u8>,
}

/// Calls of `layer_norm_i8_16x512` in the check of its table: input, output and
/// parameters.
///
/// # Errors
/// A text, where golden refuses the check's own numbers.
pub fn layer_norm() -> Result<Vec<Block>, String> {
    let params = layer_norm::slanted().map_err(|e| e.to_string())?;
    let words = bytemuck::cast_slice(&params.to_words()).to_vec();
    let mut blocks = Vec::new();
    for seed in 0..layer_norm::SWEEPS {
        let input = layer_norm::sweep(seed);
        for rows in input.chunks_exact(16 * layer_norm::FEATURES) {
            let mut expected = Vec::new();
            for row in rows.chunks_exact(layer_norm::FEATURES) {
                let codes = params.normalise(row).map_err(|e| e.to_string())?;
                expected.extend(codes.iter().map(|&c| c as u8));
            }
            blocks.push(Block {
                input: rows.iter().map(|&c| c as u8).collect(),
                params: words.clone(),
                expected,
            });
        }
    }
    Ok(blocks)
}

/// Frames that the mel kernel takes at once, a lane each.
const LANES: usize = 16;

/// Calls of `mel_spectrum` and `mel_codes` in the checks of `mel`: samples and
/// codes as the DMAs turn them, two neighbours of each frame side by side.
///
/// # Errors
/// A text, where golden refuses the checks' own sounds.
pub fn mel() -> Result<Vec<Block>, String> {
    mel_blocks(mel::BINS, 2, |codes, lane, block| {
        turn(block, [2, 2], lane, bytemuck::cast_slice(codes));
    })
}

/// The same with 128 bins, by `mel_codes_128`.
///
/// # Errors
/// As [`mel()`].
pub fn mel_128() -> Result<Vec<Block>, String> {
    mel_blocks(mel::BINS_LARGE, 2, |codes, lane, block| {
        turn(block, [2, 2], lane, bytemuck::cast_slice(codes));
    })
}

/// The same as INT8, by `mel_codes_i8`: four neighbours side by side.
///
/// # Errors
/// As [`mel()`].
pub fn mel_i8() -> Result<Vec<Block>, String> {
    mel_blocks(mel::BINS, 1, |codes, lane, block| {
        let codes: Vec<i8> = codes.iter().map(|&c| mel::code_i8(c)).collect();
        turn(block, [4, 1], lane, bytemuck::cast_slice(&codes));
    })
}

fn mel_blocks(
    bins: usize,
    bytes: usize,
    put: impl Fn(&[i16], usize, &mut [u8]),
) -> Result<Vec<Block>, String> {
    let model = Model::new(Tables::with_bins(Scale::Slaney, bins));
    let mut blocks = Vec::new();
    for case in inputs::pcm_cases() {
        let padded = mel::window(&case.samples);
        let frames: Vec<&[i16]> = mel::frames(&padded).collect();
        for lanes in frames.chunks(LANES) {
            let mut input = vec![0u8; 2 * LANES * mel::FRAME];
            let mut expected = vec![0u8; bytes * LANES * bins];
            // The last frame again in lanes that have none.
            for lane in 0..LANES {
                let frame = lanes[lane.min(lanes.len() - 1)];
                turn(&mut input, [2, 2], lane, bytemuck::cast_slice(frame));
                let codes = model.frame(frame).map_err(|e| e.to_string())?;
                put(&codes, lane, &mut expected);
            }
            blocks.push(Block {
                input,
                params: Vec::new(),
                expected,
            });
        }
    }
    Ok(blocks)
}

/// Puts the numbers of one lane into a block: so many in a row, of so many
/// bytes.
fn turn(block: &mut [u8], [row, size]: [usize; 2], lane: usize, numbers: &[u8]) {
    for (i, number) in numbers.chunks_exact(size).enumerate() {
        let at = (i / row * LANES + lane) * row + i % row;
        block[at * size..][..size].copy_from_slice(number);
    }
}
