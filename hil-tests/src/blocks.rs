//! What the checks of a kernel give a core, call by call: for judging a
//! core's program without an array around it.

use golden::inputs;
use golden::mel::{self, integer::Model};

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
    let model = Model::default();
    let mut blocks = Vec::new();
    for case in inputs::pcm_cases() {
        let padded = mel::window(&case.samples);
        let frames: Vec<&[i16]> = padded.windows(mel::FRAME).step_by(mel::HOP).collect();
        for lanes in frames.chunks_exact(LANES) {
            let mut input = vec![0i16; LANES * mel::FRAME];
            let mut expected = vec![0i16; LANES * mel::BINS];
            for (lane, frame) in lanes.iter().enumerate() {
                turn(&mut input, lane, frame);
                turn(
                    &mut expected,
                    lane,
                    &model.frame(frame).map_err(|e| e.to_string())?,
                );
            }
            blocks.push(Block {
                input: bytemuck::cast_slice(&input).to_vec(),
                params: Vec::new(),
                expected: bytemuck::cast_slice(&expected).to_vec(),
            });
        }
    }
    Ok(blocks)
}

/// Puts the numbers of one lane into a block.
fn turn(block: &mut [i16], lane: usize, numbers: &[i16]) {
    for (i, &number) in numbers.iter().enumerate() {
        block[(i / 2 * LANES + lane) * 2 + i % 2] = number;
    }
}
