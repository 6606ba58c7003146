//! Vector instructions: from a row of the instruction table to a function.
//!
//! The machine knows from the table which registers an instruction reads and
//! writes, when, and through which forwarding network. What is left is
//! arithmetic: a [`VecFn`] that gets the operands as bytes and leaves the
//! result as bytes. To make a row executable, give it a function in
//! [`int`] (everything that is no multiplication and no float) or [`mul`].
//!
//! # Arguments
//! Operands that the instruction reads arrive in the order of the assembly
//! form, vectors in [`Args::x`] and its relatives, scalars in [`Args::s`].
//! Addresses are not among them; a register that is read and written is read
//! in the place of its first mention.
//!
//! * A vector register is its bytes, lane 0 first, lanes little endian: 16
//!   for `q`, 32 for `w` and `am`, 64 for `x` and `bm`, 128 for `y` and `cm`.
//!   A sparse operand `qx` counts twice: first its `x`, then its `q`.
//! * A load that computes (`vlda.ups`, `vldb.unpack`, `vlda.conv`) has the
//!   loaded bytes as its first vector.
//! * A scalar is its value, zero extended; a pair is `high << 32 | low`; an
//!   immediate is the number. Registers that the encoding fixes (`r29`) come
//!   after the others.
//! * Control registers are in [`Args::ctl`].
//!
//! The result goes to [`Out::v`] (as many bytes as the destination has; for
//! stores that compute, the bytes to store) and, where the instruction
//! writes a scalar register or pair, to [`Out::s`]. Status bits are reported in
//! [`Out::status`]; the machine keeps them in the status register that the
//! table names.
//!
//! # Example
//! `vadd.32 d, a, b` is the row `VADD_32`, `a` and `b` of class X:
//! `args.x(0)` and `args.x(1)`, result in `out.x()`. `vmac d, a, b, c, e`:
//! `args.cm(0)` is the accumulator, `args.x(1)` and `args.x(2)` the factors,
//! `args.s(0)` the configuration word. Both are written out in [`int`] and
//! [`mul`].

pub(crate) mod file;
pub(crate) mod int;
pub(crate) mod issue;
pub(crate) mod moves;
pub(crate) mod mul;
pub(crate) mod plan;

use npu_arch::isa::Inst;

/// Most vector operands of an instruction.
pub(crate) const INPUTS: usize = 5;
/// Most scalar operands of an instruction.
pub(crate) const SCALARS: usize = 4;

/// The control registers, at the cycle in which the instruction reads them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ctl {
    /// By number, in encoding order.
    pub(crate) regs: [u32; 12],
}

macro_rules! ctl {
    ($($(#[doc = $doc:literal])+ $name:ident = $n:literal;)*) => {
        impl Ctl {
            $($(#[doc = $doc])+ #[inline] pub const fn $name(&self) -> u32 {
                self.regs[$n]
            })*
        }
    };
}

ctl! {
    /// `crVaddSign`: lanes of additions and comparisons of unknown sign are
    /// signed.
    vadd_sign = 0;
    /// `crF2FMask`: exceptions of float to float conversions that are masked.
    f2f_mask = 1;
    /// `crF2IMask`: exceptions of float to integer conversions.
    f2i_mask = 2;
    /// `crFPMask`: exceptions of float arithmetic.
    fp_mask = 3;
    /// `crMCDEn`: the cascade output is enabled.
    mcd_en = 4;
    /// `crPackSign`: packs of unknown sign are signed.
    pack_sign = 5;
    /// `crRnd`: rounding mode of SRS and of float conversions.
    rnd = 6;
    /// `crSCDEn`: the cascade input is enabled.
    scd_en = 7;
    /// `crSRSSign`: SRS of unknown sign is signed.
    srs_sign = 8;
    /// `crSat`: saturation, 0 none, 1 on, 3 symmetric.
    sat = 9;
    /// `crUPSSign`: UPS of unknown sign is signed.
    ups_sign = 10;
    /// `crUnpackSign`: unpacks of unknown sign are signed.
    unpack_sign = 11;
}

impl Ctl {
    /// Control registers with these values, in encoding order.
    pub const fn new(regs: [u32; 12]) -> Ctl {
        Ctl { regs }
    }
}

/// What an instruction computes with.
#[derive(Clone, Copy)]
pub(crate) struct Args<'a> {
    pub(crate) v: [&'a [u8; 128]; INPUTS],
    pub(crate) s: [u64; SCALARS],
    pub(crate) ctl: &'a Ctl,
}

#[inline(always)]
fn head<const N: usize>(bytes: &[u8; 128]) -> &[u8; N] {
    const { assert!(N <= 128) };
    bytes
        .first_chunk()
        .expect("a part of 128 bytes is no longer than they are")
}

impl Args<'_> {
    /// The `i`th vector, a `q`.
    #[allow(dead_code)] // sparse multiplications are not written yet
    #[inline(always)]
    pub(crate) fn q(&self, i: usize) -> &[u8; 16] {
        head(self.v[i])
    }

    /// The `i`th vector, a `wl`, `wh` or `am`, or the bytes of a load.
    #[inline(always)]
    pub(crate) fn w(&self, i: usize) -> &[u8; 32] {
        head(self.v[i])
    }

    /// The `i`th vector, an `x` or `bm`.
    #[inline(always)]
    pub(crate) fn x(&self, i: usize) -> &[u8; 64] {
        head(self.v[i])
    }

    /// The `i`th vector, a `y` or `cm`.
    #[inline(always)]
    pub(crate) fn cm(&self, i: usize) -> &[u8; 128] {
        self.v[i]
    }

    /// The `i`th scalar or immediate.
    #[inline(always)]
    pub(crate) fn s(&self, i: usize) -> u64 {
        self.s[i]
    }
}

/// Where an instruction leaves its results.
pub(crate) struct Out<'a> {
    pub(crate) v: &'a mut [u8; 128],
    /// The scalar result.
    pub(crate) s: u64,
    /// Bits to set in the status register of the instruction's class.
    pub(crate) status: u32,
}

impl Out<'_> {
    /// The result, a `q`, or 16 bytes to store.
    #[allow(dead_code)] // as above
    #[inline(always)]
    pub(crate) fn q(&mut self) -> &mut [u8; 16] {
        self.part()
    }

    /// The result, a `wl`, `wh` or `am`, or 32 bytes to store.
    #[inline(always)]
    pub(crate) fn w(&mut self) -> &mut [u8; 32] {
        self.part()
    }

    /// The result, an `x` or `bm`.
    #[inline(always)]
    pub(crate) fn x(&mut self) -> &mut [u8; 64] {
        self.part()
    }

    /// The result, a `cm`.
    #[inline(always)]
    pub(crate) fn cm(&mut self) -> &mut [u8; 128] {
        self.v
    }

    #[inline(always)]
    fn part<const N: usize>(&mut self) -> &mut [u8; N] {
        const { assert!(N <= 128) };
        self.v
            .first_chunk_mut()
            .expect("a part of 128 bytes is no longer than they are")
    }
}

/// Operand values for which nothing public says what happens: a reserved
/// configuration word, an unknown rounding mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused(pub &'static str);

/// The arithmetic of a row.
pub(crate) type VecFn = fn(&Args, &mut Out) -> Result<(), Refused>;

/// The arithmetic of a dense multiplication with an accumulator: accumulator,
/// two factors, configuration word, result. The same as a [`VecFn`], called
/// with less ceremony; worth it only for the rows that inner loops consist
/// of.
pub(crate) type MacFn =
    fn(&[u8; 128], &[u8; 64], &[u8; 64], u32, &mut [u8; 128]) -> Result<(), Refused>;

/// What a row does.
#[derive(Clone, Copy)]
pub(crate) enum Eval {
    /// Computes.
    Fn(VecFn),
    /// Computes, see [`MacFn`].
    Mac(MacFn),
    /// Is refused always; the reason, for messages and for the list in the
    /// documentation.
    #[allow(dead_code)] // until the first row is refused
    Refused(&'static str),
}

/// The arithmetic of a row; `None` for rows without any (scalar ones), and
/// for those that nobody has written yet.
pub(crate) fn eval(inst: Inst) -> Option<Eval> {
    int::eval(inst)
        .or_else(|| mul::eval(inst))
        .or_else(|| moves::eval(inst))
}
