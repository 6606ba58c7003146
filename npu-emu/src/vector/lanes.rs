//! Registers and their lanes.
//!
//! Functions take lanes out with [`cast`], by value: `let a: [i16; 32] =
//! cast(x)`. Loops over arrays of known length are what the optimiser turns
//! into the host's vector instructions.

pub use bytemuck::cast;

/// 128 bits: a mask register.
pub type Q = [u8; 16];
/// 256 bits: half a vector register or a quarter of an accumulator.
pub type W = [u8; 32];
/// 512 bits: a vector register or half an accumulator.
pub type X = [u8; 64];
/// 1024 bits: a pair of vector registers or an accumulator.
pub type Y = [u8; 128];

// Lanes are the host's integers, so its byte order must be the core's.
const _: () = assert!(cfg!(target_endian = "little"));

/// The two halves of a 512-bit register, low half first.
#[inline]
pub fn halves(x: X) -> [W; 2] {
    cast(x)
}

/// A 512-bit register from its halves.
#[inline]
pub fn join(low: W, high: W) -> X {
    cast([low, high])
}

/// The two halves of a 1024-bit register, low half first.
#[inline]
pub fn wide_halves(y: Y) -> [X; 2] {
    cast(y)
}

/// A 1024-bit register from its halves.
#[inline]
pub fn wide_join(low: X, high: X) -> Y {
    cast([low, high])
}
