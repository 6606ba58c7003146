//! The kernels on the host's processor, with the device's bits.
//!
//! Each function here computes what a kernel computes, bit for bit: it is what
//! [`Runtime`](crate::runtime::Runtime) falls back to without an NPU, and its tests hold
//! it to [`golden`]'s integer models. The models say what a kernel means, element by
//! element; these functions do the same sums in another order, by the vector unit:
//!
//! - products of codes are sums of 16-bit products, a pair of rows by four columns at a
//!   time (`products`);
//! - requantisation works in float64, where 2^53 holds every product, sum and power of
//!   two in question, so that one addition of 1.5 * 2^52 rounds to the nearest integer,
//!   ties to even, as the device does;
//! - mel takes 32 frames at once, one in each lane.
//!
//! What the processor has (AVX2 on x86-64) is found at run time. Large calls are shared
//! by [`Threads`].
//!
//! ```
//! use npu_driver::cpu::{self, Threads};
//! use npu_driver::golden::matmul::{Operands, Requant, Shape};
//!
//! let shape = Shape { m: 2, k: 2, n: 2 };
//! let ops = Operands { a: &[1, 2, 3, 4], b: &[1, 0, 0, 1], bias: &[10, 20] };
//! let same = Requant::by_shift(0, 0).expect("a shift of 0");
//! let mut out = [0; 4];
//! cpu::matmul(shape, &ops, &same, None, Threads::ONE, &mut out)?;
//! assert_eq!(out, [11, 22, 13, 24]);
//! # Ok::<(), npu_driver::golden::matmul::MatmulError>(())
//! ```

pub(crate) mod attention;
mod gelu;
pub(crate) mod layer_norm;
pub(crate) mod matmul;
mod mel;
mod products;
mod round;
#[cfg(test)]
mod tests;

pub use attention::{attention, multi_head_attention};
pub use gelu::gelu;
pub use layer_norm::layer_norm;
pub use matmul::matmul;
pub use mel::Mel;

use std::num::NonZeroUsize;
use std::sync::OnceLock;

/// How many threads a function may use, the caller's among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threads(NonZeroUsize);

impl Threads {
    /// The caller's alone.
    pub const ONE: Self = Self(NonZeroUsize::MIN);

    /// As many as the system says are useful; it is asked once.
    pub fn all() -> Self {
        static ALL: OnceLock<Threads> = OnceLock::new();
        *ALL.get_or_init(|| std::thread::available_parallelism().map_or(Self::ONE, Self))
    }

    /// At most so many; 0 counts as 1.
    pub fn at_most(count: usize) -> Self {
        NonZeroUsize::new(count).map_or(Self::ONE, Self)
    }

    /// Their number.
    pub fn get(self) -> usize {
        self.0.get()
    }
}

/// Runs `body` with the widest vectors that this processor has. What it calls must be
/// inlined into it.
#[inline(always)]
fn wide<R>(body: impl FnOnce() -> R) -> R {
    pulp::Arch::new().dispatch(body)
}

/// Gives each thread a part of `out`, whole units but for the last, and the number of
/// its first unit.
fn in_parts<T: Send>(
    out: &mut [T],
    unit: usize,
    threads: Threads,
    body: impl Fn(usize, &mut [T]) + Sync,
) {
    let unit = unit.max(1);
    let units = out.len().div_ceil(unit);
    let per = units.div_ceil(threads.get().min(units).max(1)).max(1);
    let mut parts = out.chunks_mut(per * unit).enumerate();
    let mine = parts.next();
    let body = &body;
    std::thread::scope(|scope| {
        for (index, part) in parts {
            scope.spawn(move || body(index * per, part));
        }
        if let Some((index, part)) = mine {
            body(index * per, part);
        }
    });
}

/// Codes as 16-bit numbers.
fn widened(codes: &[i8]) -> Vec<i16> {
    codes.iter().map(|&c| i16::from(c)).collect()
}
