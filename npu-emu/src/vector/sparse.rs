//! Sparse factors: half of the data, and a mask that says where it belongs.
//!
//! Of every four entities that follow each other in a column of the second
//! factor at most two are not zero, and only two are kept, in two places. A
//! mask has a bit for each byte of the full factor; an entity is one byte, or
//! two for 16-bit data, whose bits count as one ("or'ed"). Which places the
//! kept entities take is AMD's table of the partial decompression (UG1583,
//! Sparse Vector Types; aie_api `aie_doc.hpp`), entities A to D from low to
//! high:
//!
//! | mask (D C B A) | second, first place |
//! |---|---|
//! | 0000 | 0, 0 |
//! | 0001, 0010 | 0, A or B |
//! | 0100, 1000 | C or D, 0 |
//! | two bits | the higher, the lower |
//! | 0111 | C, B |
//!
//! Other masks are not in the table and refused, as are 4-bit factors, whose
//! order in registers is not public.
//!
//! The mask follows the columns: bit `byte of the column + column size *
//! column`. The data has been transposed by `vshuffle` before the
//! multiplication (aie_api `mmul_8_8.hpp`, `mmul_16_16.hpp`,
//! `mmul_bf16_bf16.hpp`), so that place `s` of group `g` of column `j` is in
//! row `2 g + s`, column `j`.

use super::config::{Config, ConfigError, Mode};
use super::lanes::{wide_halves, Q, X, Y};
use super::product::{bytes, halves, long_bytes, long_halves, Lane, Product};

/// Bytes per group: four entities of one or two bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entity {
    /// 4- and 8-bit data.
    Byte,
    /// 16-bit data.
    Half,
}

impl Entity {
    const fn bytes(self) -> usize {
        match self {
            Entity::Byte => 1,
            Entity::Half => 2,
        }
    }

    /// One bit per entity of a group, from the bits per byte.
    const fn fold(self, bits: u32) -> u32 {
        match self {
            Entity::Byte => bits & 15,
            Entity::Half => {
                let or = bits | bits >> 1;
                or & 1 | or >> 1 & 2 | or >> 2 & 4 | or >> 3 & 8
            }
        }
    }
}

/// Which of four entities the two places hold, by their mask.
const fn places(mask: u32) -> Option<[Option<u8>; 2]> {
    Some(match mask {
        0b0000 => [None, None],
        0b0001 => [Some(0), None],
        0b0010 => [Some(1), None],
        0b0100 => [None, Some(2)],
        0b1000 => [None, Some(3)],
        0b0011 => [Some(0), Some(1)],
        0b0101 => [Some(0), Some(2)],
        0b0110 | 0b0111 => [Some(1), Some(2)],
        0b1001 => [Some(0), Some(3)],
        0b1010 => [Some(1), Some(3)],
        0b1100 => [Some(2), Some(3)],
        _ => return None,
    })
}

/// What a compressed stream holds for one mask of 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partial {
    /// The data, two of four entities kept.
    pub data: [u8; 32],
    /// Bytes taken from the stream after the mask.
    pub taken: usize,
}

/// The partial decompression of a sparse load: `stream` follows a mask of 64
/// bits, one per byte of the full 64 bytes, and holds the bytes whose bit is
/// set.
pub fn decompress(mask: u64, stream: &[u8], entity: Entity) -> Result<Partial, ConfigError> {
    let n = entity.bytes();
    let mut out = Partial {
        data: [0; 32],
        taken: 0,
    };
    let mut full = [0; 64];
    for (i, byte) in full.iter_mut().enumerate() {
        if mask >> i & 1 == 1 {
            *byte = *stream.get(out.taken).ok_or(ConfigError::SparseMask)?;
            out.taken += 1;
        }
    }
    for (g, group) in full.chunks_exact(4 * n).enumerate() {
        let bits = entity.fold((mask >> (g * 4 * n)) as u32);
        let places = places(bits).ok_or(ConfigError::SparseMask)?;
        for (s, place) in places.into_iter().enumerate() {
            if let Some(p) = place {
                let at = (2 * g + s) * n;
                let from = usize::from(p) * n;
                out.data[at..at + n].copy_from_slice(&group[from..from + n]);
            }
        }
    }
    Ok(out)
}

/// The product of `x` and the sparse factor of data `y` and mask `mask`.
pub(super) fn product(config: Config, x: &Y, y: &X, mask: &Q) -> Result<Product, ConfigError> {
    if config.sign_mask() != 0 {
        return Err(ConfigError::SignMask);
    }
    let low = wide_halves(*x)[0];
    let (sx, sy) = (config.x_sign(), config.y_sign());
    let mask = u128::from_le_bytes(*mask);
    Ok(match config.mode()? {
        Mode::Sparse8x8M4K16N8 => {
            let y = full::<16, 8, _>(&bytes(y, sy), mask, Entity::Byte)?;
            Product::L32(times::<4, 16, 8, 32, _>(&bytes(&low, sx), &y))
        }
        Mode::Sparse16x8M2K16N8 => {
            let y = full::<16, 8, _>(&long_bytes(y, sy), mask, Entity::Byte)?;
            Product::L64(times::<2, 16, 8, 16, _>(&long_halves(&low, sx), &y))
        }
        Mode::Sparse16x16M2K8N8 => {
            let y = full::<8, 8, _>(&long_halves(y, sy), mask, Entity::Half)?;
            Product::L64(times::<2, 8, 8, 16, _>(&long_halves(&low, sx), &y))
        }
        Mode::Sparse8x4M4K32N8 => return Err(ConfigError::Sparse4Bit),
        _ => return Err(ConfigError::OtherInstruction),
    })
}

/// The full second factor, row-major `K` by `N`, of bfloat16.
pub(super) fn full_bf16(y: &X, mask: &Q) -> Result<[u16; 64], ConfigError> {
    let data = halves(y, super::round::Sign::Unsigned);
    let full = full::<16, 4, _>(&data, u128::from_le_bytes(*mask), Entity::Half)?;
    let mut out = [0; 64];
    for (o, v) in out.iter_mut().zip(full) {
        *o = v as u16;
    }
    Ok(out)
}

/// The full factor, row-major `K` by `N`.
fn full<const K: usize, const N: usize, T: Lane + PartialEq>(
    data: &[T],
    mask: u128,
    entity: Entity,
) -> Result<[T; 128], ConfigError> {
    let n = entity.bytes();
    let mut out = [T::ZERO; 128];
    for j in 0..N {
        for g in 0..K / 4 {
            let bits = entity.fold((mask >> ((j * K + 4 * g) * n)) as u32);
            let places = places(bits).ok_or(ConfigError::SparseMask)?;
            for (s, place) in places.into_iter().enumerate() {
                let value = data[(2 * g + s) * N + j];
                match place {
                    Some(p) => out[(4 * g + usize::from(p)) * N + j] = value,
                    None if value == T::ZERO => {}
                    None => return Err(ConfigError::SparseMask),
                }
            }
        }
    }
    Ok(out)
}

fn times<const M: usize, const K: usize, const N: usize, const LANES: usize, T: Lane>(
    x: &[T],
    y: &[T],
) -> [T; LANES] {
    let mut c = [T::ZERO; LANES];
    for i in 0..M {
        for k in 0..K {
            for j in 0..N {
                c[i * N + j] = c[i * N + j].mul_add(x[i * K + k], y[k * N + j]);
            }
        }
    }
    c
}

#[cfg(test)]
mod tests;
