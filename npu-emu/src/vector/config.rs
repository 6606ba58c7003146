//! The configuration word of multiplications and accumulator arithmetic.
//!
//! A multiplication takes its geometry, its signs and the treatment of its
//! accumulators from a scalar register. The fields are those of llvm-aie's
//! `aiev2_compute_control` (`clang/lib/Headers/aiev2/aiev2_vmult.h`):
//!
//! | bits | field |
//! |---|---|
//! | 0 | the first accumulator counts as zero |
//! | 1-2, 3-4, 5-7 | `amode`, `bmode`, `variant`: the [`Mode`] |
//! | 8, 9 | factor y, factor x is signed |
//! | 10 | the first accumulator is shifted left by 16 first |
//! | 11, 12, 13 | product, first, second accumulator change their sign |
//! | 16-23 | signs of the terms of complex products |
//!
//! What shifting and the signs mean follows from the public emulations of
//! 32-bit products (aie_api, `detail/aie2/emulated_mul_intrinsics.hpp`).
//! Bits 14, 15 and 24-31 have no public meaning and are refused when set.

use super::round::Sign;

/// The configuration word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Config(pub u32);

/// What a multiplication computes: which lanes are multiplied with which, and
/// where the products are added. `MxKxN` multiplies a row-major `MxK` by a
/// row-major `KxN` matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// 8 by 4 bits, 32-bit lanes: 4x16x8.
    I8I4M4K16N8,
    /// 8 by 4 bits, the second factor sparse: 4x32x8.
    Sparse8x4M4K32N8,
    /// 8 by 8 bits, 32-bit lanes: 4x8x8.
    I8M4K8N8,
    /// 8 by 8 bits: `c[i] = x[i] y[i] + x[i + 32] y[i + 32]`, 32 lanes.
    I8Elem32K2,
    /// 8 by 8 bits, convolution of 4 points with 4 outputs in 8 interleaved
    /// channels.
    I8Conv4x4Ch8,
    /// 8 by 8 bits, convolution of 8 points with 8 outputs in 4 interleaved
    /// channels.
    I8Conv8x8Ch4,
    /// 8 by 8 bits, convolution of 8 points: `c[i] = sum x[i + u] y[u]`, 32
    /// lanes.
    I8Conv32x8,
    /// 8 by 8 bits, the second factor sparse: 4x16x8.
    Sparse8x8M4K16N8,
    /// 16 by 8 bits, 32-bit lanes: 4x4x8.
    I16I8M4K4N8,
    /// 16 by 8 bits, 32-bit lanes: 4x4x4 in two interleaved channels.
    I16I8M4K4N4Ch2,
    /// 16 by 16 bits, 32-bit lanes: 4x2x8.
    I16M4K2N8,
    /// 16 by 16 bits, 32-bit lanes: `c[i] = x[i] y[i]`, 32 lanes.
    I16Elem32,
    /// 32 by 16 bits, 64-bit lanes: 4x2x4.
    I32I16M4K2N4,
    /// Complex 32 by complex 16 bits, 64-bit lanes: 8 products.
    C32C16Elem8,
    /// 16 by 8 bits, 64-bit lanes: 2x8x8.
    I16I8M2K8N8,
    /// 16 by 8 bits, 64-bit lanes: 4x8x4.
    I16I8M4K8N4,
    /// 16 by 8 bits, the second factor sparse: 2x16x8.
    Sparse16x8M2K16N8,
    /// 16 by 16 bits, 64-bit lanes: 2x4x8.
    I16M2K4N8,
    /// 16 by 16 bits, 64-bit lanes: 4x4x4.
    I16M4K4N4,
    /// 16 by 16 bits, 64-bit lanes: `c[i] = x[i] y[i] + x[i + 16] y[i + 16]`,
    /// 16 lanes.
    I16Elem16K2,
    /// 16 by 16 bits, 64-bit lanes, convolution of 4 points: `c[i] = sum
    /// x[i + u] y[u]`, 16 lanes.
    I16Conv16x4,
    /// Complex 16 by complex 16 bits, 64-bit lanes: 8 sums of two products.
    C16Elem8K2,
    /// 16 by 16 bits, the second factor sparse: 2x8x8.
    Sparse16x16M2K8N8,
    /// bfloat16, float lanes: 4x8x4.
    Bf16M4K8N4,
    /// bfloat16, float lanes: `c[i] = x[i] y[i] + x[i + 16] y[i + 16]`, 16
    /// lanes.
    Bf16Elem16K2,
    /// bfloat16, the second factor sparse: 4x16x4.
    SparseBf16M4K16N4,
}

/// All modes with the `amode`, `bmode` and `variant` that select them, as the
/// intrinsics of `aiev2_vmult.h` pass them.
pub const MODES: [(u32, u32, u32, Mode); 26] = [
    (0, 0, 0, Mode::I8I4M4K16N8),
    (0, 0, 1, Mode::Sparse8x4M4K32N8),
    (0, 1, 0, Mode::I8M4K8N8),
    (0, 1, 1, Mode::I8Elem32K2),
    (0, 1, 2, Mode::I8Conv4x4Ch8),
    (0, 1, 3, Mode::I8Conv8x8Ch4),
    (0, 1, 4, Mode::I8Conv32x8),
    (0, 1, 5, Mode::Sparse8x8M4K16N8),
    (0, 2, 0, Mode::I16I8M4K4N8),
    (0, 2, 1, Mode::I16I8M4K4N4Ch2),
    (0, 3, 0, Mode::I16M4K2N8),
    (0, 3, 1, Mode::I16Elem32),
    (1, 0, 0, Mode::I32I16M4K2N4),
    (1, 0, 1, Mode::C32C16Elem8),
    (1, 2, 0, Mode::I16I8M2K8N8),
    (1, 2, 1, Mode::I16I8M4K8N4),
    (1, 2, 2, Mode::Sparse16x8M2K16N8),
    (1, 3, 0, Mode::I16M2K4N8),
    (1, 3, 1, Mode::I16M4K4N4),
    (1, 3, 2, Mode::I16Elem16K2),
    (1, 3, 3, Mode::I16Conv16x4),
    (1, 3, 4, Mode::C16Elem8K2),
    (1, 3, 5, Mode::Sparse16x16M2K8N8),
    (2, 3, 0, Mode::Bf16M4K8N4),
    (2, 3, 1, Mode::Bf16Elem16K2),
    (2, 3, 2, Mode::SparseBf16M4K16N4),
];

/// By bits 1-7 of the word.
static BY_BITS: [Option<Mode>; 128] = {
    let mut table = [None; 128];
    let mut i = 0;
    while i < MODES.len() {
        let (a, b, v, mode) = MODES[i];
        table[(a | b << 2 | v << 4) as usize] = Some(mode);
        i += 1;
    }
    table
};

macro_rules! errors {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// Why a configuration word, or a mask, cannot be used.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
        pub enum ConfigError {
            $($(#[$doc])* #[error($text)] $name,)*
        }

        impl ConfigError {
            /// The message.
            pub const fn reason(self) -> &'static str {
                match self {
                    $(ConfigError::$name => $text,)*
                }
            }
        }
    };
}

errors! {
    /// No public intrinsic has this combination.
    UnknownMode = "amode, bmode and variant of the configuration word select no public mode";
    /// A mode of another instruction: a float mode for an integer
    /// multiplication, a dense one for a sparse factor.
    OtherInstruction = "the configuration word selects a mode of another multiplication";
    /// Bits 14, 15 or 24 to 31.
    Reserved = "a reserved bit of the configuration word is set";
    /// A sign mask outside complex products, or one that treats the halves
    /// of a 32-bit factor differently.
    SignMask = "the sign mask of the configuration word is not one of a complex product";
    /// A shift of a float accumulator.
    FloatShift = "the configuration word shifts a float accumulator";
    /// What sparse factors of 4 bits look like in registers is not public.
    Sparse4Bit = "multiplication by a sparse factor of 4 bits";
    /// A mask with more than two bits of four set, or data without a bit.
    SparseMask = "the mask of a sparse factor does not place its data";
}

impl Config {
    /// The word of [`MODES`]' numbers and signs, all else clear.
    pub const fn of(amode: u32, bmode: u32, variant: u32, x: Sign, y: Sign) -> Config {
        Config(
            amode << 1
                | bmode << 3
                | variant << 5
                | (matches!(y, Sign::Signed) as u32) << 8
                | (matches!(x, Sign::Signed) as u32) << 9,
        )
    }

    /// The mode.
    #[inline]
    pub fn mode(self) -> Result<Mode, ConfigError> {
        match BY_BITS[(self.0 >> 1 & 0x7f) as usize] {
            Some(mode) if self.0 & 0xff00_c000 == 0 => Ok(mode),
            Some(_) => Err(ConfigError::Reserved),
            None => Err(ConfigError::UnknownMode),
        }
    }

    /// Whether lanes of factor x are signed.
    #[inline]
    pub const fn x_sign(self) -> Sign {
        if self.0 >> 9 & 1 == 1 {
            Sign::Signed
        } else {
            Sign::Unsigned
        }
    }

    /// Whether lanes of factor y are signed.
    #[inline]
    pub const fn y_sign(self) -> Sign {
        if self.0 >> 8 & 1 == 1 {
            Sign::Signed
        } else {
            Sign::Unsigned
        }
    }

    /// Whether lanes of both factors are signed.
    #[inline]
    pub const fn both_signed(self) -> bool {
        self.0 >> 8 & 3 == 3
    }

    /// The first accumulator counts as zero.
    #[inline]
    pub const fn zeroes_acc1(self) -> bool {
        self.0 & 1 == 1
    }

    /// The first accumulator is shifted left by 16 before the addition.
    #[inline]
    pub const fn shifts_acc1(self) -> bool {
        self.0 >> 10 & 1 == 1
    }

    /// The product changes its sign.
    #[inline]
    pub const fn negates_product(self) -> bool {
        self.0 >> 11 & 1 == 1
    }

    /// The first accumulator changes its sign.
    #[inline]
    pub const fn negates_acc1(self) -> bool {
        self.0 >> 12 & 1 == 1
    }

    /// The second accumulator changes its sign.
    #[inline]
    pub const fn negates_acc2(self) -> bool {
        self.0 >> 13 & 1 == 1
    }

    /// Signs of the four terms of each real (low four bits) and imaginary
    /// lane of a complex product.
    #[inline]
    pub const fn sign_mask(self) -> u32 {
        self.0 >> 16 & 0xff
    }

    /// Whether the first accumulator is taken as it is and everything added.
    #[inline]
    pub(super) const fn is_plain(self) -> bool {
        self.0 & 0x3c01 == 0
    }
}

/// How a summand enters a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The instruction has no such operand.
    Absent,
    /// Added.
    Plus,
    /// Subtracted.
    Minus,
}

impl Part {
    /// With the sign bit of the configuration word.
    #[inline]
    pub(super) const fn flipped_if(self, flip: bool) -> Part {
        match (self, flip) {
            (Part::Plus, true) => Part::Minus,
            (Part::Minus, true) => Part::Plus,
            (part, _) => part,
        }
    }
}

/// What an instruction adds up: a multiplication's mnemonic is its signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The product of the factors.
    pub product: Part,
    /// The first accumulator: the one that is zeroed and shifted.
    pub acc1: Part,
    /// The second accumulator.
    pub acc2: Part,
}

impl Sum {
    const fn new(product: Part, acc1: Part, acc2: Part) -> Sum {
        Sum {
            product,
            acc1,
            acc2,
        }
    }

    /// `vmul`
    pub const MUL: Sum = Sum::new(Part::Plus, Part::Absent, Part::Absent);
    /// `vnegmul`
    pub const NEGMUL: Sum = Sum::new(Part::Minus, Part::Absent, Part::Absent);
    /// `vmac`
    pub const MAC: Sum = Sum::new(Part::Plus, Part::Plus, Part::Absent);
    /// `vmsc`
    pub const MSC: Sum = Sum::new(Part::Minus, Part::Plus, Part::Absent);
    /// `vnegmac`, the negative of `vmac`
    pub const NEGMAC: Sum = Sum::new(Part::Minus, Part::Minus, Part::Absent);
    /// `vnegmsc`, the negative of `vmsc`
    pub const NEGMSC: Sum = Sum::new(Part::Plus, Part::Minus, Part::Absent);
    /// `vaddmac`
    pub const ADDMAC: Sum = Sum::new(Part::Plus, Part::Plus, Part::Plus);
    /// `vaddmsc`
    pub const ADDMSC: Sum = Sum::new(Part::Minus, Part::Plus, Part::Plus);
    /// `vsubmac`
    pub const SUBMAC: Sum = Sum::new(Part::Plus, Part::Plus, Part::Minus);
    /// `vsubmsc`
    pub const SUBMSC: Sum = Sum::new(Part::Minus, Part::Plus, Part::Minus);
    /// `vadd` of accumulators
    pub const ADD: Sum = Sum::new(Part::Absent, Part::Plus, Part::Plus);
    /// `vsub` of accumulators
    pub const SUB: Sum = Sum::new(Part::Absent, Part::Plus, Part::Minus);
    /// `vnegadd`
    pub const NEGADD: Sum = Sum::new(Part::Absent, Part::Minus, Part::Minus);
    /// `vnegsub`, the negative of `vsub`
    pub const NEGSUB: Sum = Sum::new(Part::Absent, Part::Minus, Part::Plus);
    /// `vneg`
    pub const NEG: Sum = Sum::new(Part::Absent, Part::Minus, Part::Absent);

    /// With the zeroing and the signs of a configuration word.
    #[inline]
    pub const fn configured(self, config: Config) -> Sum {
        Sum {
            product: self.product.flipped_if(config.negates_product()),
            acc1: if config.zeroes_acc1() {
                Part::Absent
            } else {
                self.acc1.flipped_if(config.negates_acc1())
            },
            acc2: self.acc2.flipped_if(config.negates_acc2()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_real_code() {
        // Signed 8 bits 4x8x8 and bfloat16 element-wise, as compiled code has
        // them.
        let w = Config::of(0, 1, 0, Sign::Signed, Sign::Signed);
        assert_eq!(w, Config(0x308));
        assert_eq!(w.mode(), Ok(Mode::I8M4K8N8));
        assert_eq!(Config(60).mode(), Ok(Mode::Bf16Elem16K2));
        assert_eq!(Config(28).mode(), Ok(Mode::Bf16M4K8N4));
        // Complex: the mask 10 of a plain complex product.
        let c = Config(10 << 16 | 3 << 8 | 4 << 5 | 3 << 3 | 1 << 1);
        assert_eq!((c.mode(), c.sign_mask()), (Ok(Mode::C16Elem8K2), 10));
    }

    #[test]
    fn every_mode_has_one_word() {
        let found = (0..128u32)
            .filter_map(|bits| Config(bits << 1).mode().ok())
            .count();
        assert_eq!(found, MODES.len());
        for (a, b, v, mode) in MODES {
            assert_eq!(
                Config::of(a, b, v, Sign::Unsigned, Sign::Unsigned).mode(),
                Ok(mode)
            );
        }
        assert_eq!(Config(6).mode(), Err(ConfigError::UnknownMode));
        assert_eq!(Config(0x4000).mode(), Err(ConfigError::Reserved));
        assert_eq!(Config(0x0100_0008).mode(), Err(ConfigError::Reserved));
    }

    #[test]
    fn signs_of_mnemonics_and_word() {
        let all = Config(1 << 11 | 1 << 12 | 1 << 13);
        assert_eq!(Sum::MAC.configured(all), Sum::NEGMAC);
        assert_eq!(Sum::MSC.configured(all), Sum::NEGMSC);
        assert_eq!(Sum::MUL.configured(Config(1 << 11)), Sum::NEGMUL);
        assert_eq!(Sum::ADD.configured(all), Sum::NEGADD);
        assert_eq!(Sum::SUB.configured(all), Sum::NEGSUB);
        assert_eq!(Sum::ADDMAC.configured(Config(1 << 13)), Sum::SUBMAC);
        assert_eq!(Sum::ADDMSC.configured(Config(1 << 13)), Sum::SUBMSC);
        assert_eq!(Sum::MAC.configured(Config(1)), Sum::MUL);
    }
}
