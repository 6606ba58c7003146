//! A table of 256 entries for each code.

use super::{in_parts, Threads};

/// Codes below which a second thread costs more than it saves.
const PART: usize = 1 << 18;

/// `output[i] = table[input[i]]`, the code's two's complement bits being the index:
/// what the GELU kernels do, for any table. `output` takes as many codes as it has room
/// for and `input` has.
pub fn gelu(table: &[u8; 256], input: &[i8], threads: Threads, output: &mut [i8]) {
    let length = input.len().min(output.len());
    let threads = Threads::at_most(threads.get().min(length.div_ceil(PART)));
    in_parts(&mut output[..length], 1, threads, |first, part| {
        for (out, &code) in part.iter_mut().zip(&input[first..]) {
            *out = table[usize::from(code as u8)] as i8;
        }
    });
}
