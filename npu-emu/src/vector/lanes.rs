//! Registers and their lanes.
//!
//! Functions take lanes out with [`cast`], by value: `let a: [i16; 32] =
//! cast(x)`. Loops over arrays of known length are what the optimiser turns
//! into the host's vector instructions.

pub use bytemuck::cast;
use bytemuck::{Pod, Zeroable};

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

/// An integer that lanes of a vector register can be.
pub trait Lane: Pod + Ord {
    /// All lanes of a 512-bit register.
    type All: Pod + AsRef<[Self]> + AsMut<[Self]>;
    /// Sum modulo 2^bits.
    fn add(self, other: Self) -> Self;
    /// Difference modulo 2^bits.
    fn sub(self, other: Self) -> Self;
    /// Magnitude, modulo 2^bits: that of the least number is itself.
    fn abs(self) -> Self;
}

macro_rules! lane {
    ($($t:ty, $abs:expr;)*) => {$(
        impl Lane for $t {
            type All = [$t; 64 / std::mem::size_of::<$t>()];
            #[inline(always)]
            fn add(self, other: $t) -> $t {
                self.wrapping_add(other)
            }
            #[inline(always)]
            fn sub(self, other: $t) -> $t {
                self.wrapping_sub(other)
            }
            #[inline(always)]
            fn abs(self) -> $t {
                ($abs)(self)
            }
        }
    )*};
}

lane! {
    u8, |v| v;
    u16, |v| v;
    u32, |v| v;
    i8, i8::wrapping_abs;
    i16, i16::wrapping_abs;
    i32, i32::wrapping_abs;
}

/// Applies a function to each lane.
#[inline(always)]
pub fn map<T: Lane>(a: X, f: impl Fn(T) -> T) -> X {
    let mut a: T::All = cast(a);
    for v in a.as_mut() {
        *v = f(*v);
    }
    cast(a)
}

/// Applies a function to each pair of lanes.
#[inline(always)]
pub fn zip<T: Lane>(a: X, b: X, f: impl Fn(T, T) -> T) -> X {
    let mut a: T::All = cast(a);
    let b: T::All = cast(b);
    for (v, w) in a.as_mut().iter_mut().zip(b.as_ref()) {
        *v = f(*v, *w);
    }
    cast(a)
}

/// As [`zip`], with the bit of the lane in a mask.
#[inline(always)]
pub fn zip_mask<T: Lane>(a: X, b: X, mask: u64, f: impl Fn(T, T, bool) -> T) -> X {
    let mut a: T::All = cast(a);
    let b: T::All = cast(b);
    for (i, (v, w)) in a.as_mut().iter_mut().zip(b.as_ref()).enumerate() {
        *v = f(*v, *w, mask >> i & 1 != 0);
    }
    cast(a)
}

/// One bit per lane, lane 0 in bit 0, of what a function says of each pair of
/// lanes.
#[inline(always)]
pub fn test<T: Lane>(a: X, b: X, f: impl Fn(T, T) -> bool) -> u64 {
    let a: T::All = cast(a);
    let b: T::All = cast(b);
    let mut flags = X::zeroed();
    for (o, (v, w)) in flags.iter_mut().zip(a.as_ref().iter().zip(b.as_ref())) {
        *o = f(*v, *w).into();
    }
    gather_bits(flags)
}

/// The lowest bits of 64 bytes that are 0 or 1.
#[inline(always)]
fn gather_bits(flags: X) -> u64 {
    // The product adds each byte, moved to its own bit, into the top byte.
    const MOVE: u64 = 0x0102_0408_1020_4080;
    let words: [u64; 8] = cast(flags);
    let mut bits = 0;
    for (i, word) in words.into_iter().enumerate() {
        bits |= (word.wrapping_mul(MOVE) >> 56) << (8 * i);
    }
    bits
}
