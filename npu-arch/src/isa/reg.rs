//! Registers of the AIE2 core.
//!
//! A [`Reg`] is a register file and an index in it. Vector and accumulator
//! registers of different widths overlap; [`Reg::units`] splits a register
//! into the parts that exist once, which is what dependence analysis and an
//! emulator's storage need.
//!
//! Source: AM020 chapter "AIE-ML core", names and overlaps as in llvm-aie's
//! `AIE2GenRegisterInfo.td`.

use core::fmt;

/// A register file, or the class of a composite register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum RegFile {
    /// `r0`-`r31`, 32 bits.
    R,
    /// `p0`-`p7`, 20-bit pointers.
    P,
    /// `m0`-`m7`, 20-bit modifiers.
    M,
    /// `dn0`-`dn7`, 20-bit dimension sizes.
    DN,
    /// `dj0`-`dj7`, 20-bit strides (also the index of indexed addressing).
    DJ,
    /// `dc0`-`dc7`, 20-bit dimension counters.
    DC,
    /// `s0`-`s3`, 6-bit shift amounts.
    S,
    /// `lr`, `sp`, `ls`, `le`, `lc`, `dp`, `CORE_ID`.
    Special,
    /// Control registers `cr*`, in encoding order.
    Control,
    /// Status registers `sr*`, in encoding order.
    Status,
    /// `l0`-`l7`: pairs `r17:r16` to `r31:r30`.
    L,
    /// `d0`-`d7`: a 2D modifier, `m`, `dn`, `dj`, `dc` of one number.
    D,
    /// `d0`-`d3` of 3D addressing: 2D modifiers `n` and `n + 4`.
    D3,
    /// `wl0`-`wl11`, 256 bits.
    Wl,
    /// `wh0`-`wh11`, 256 bits.
    Wh,
    /// `x0`-`x11`, 512 bits: `wl`, `wh`.
    X,
    /// `y2`-`y5`, 1024 bits: `x(2n)`, `x(2n + 1)`.
    Y,
    /// `amll0`-`amll8`, 256 bits.
    Amll,
    /// `amlh0`-`amlh8`, 256 bits.
    Amlh,
    /// `amhl0`-`amhl8`, 256 bits.
    Amhl,
    /// `amhh0`-`amhh8`, 256 bits.
    Amhh,
    /// `bml0`-`bml8`, 512 bits: `amll`, `amlh`.
    Bml,
    /// `bmh0`-`bmh8`, 512 bits: `amhl`, `amhh`.
    Bmh,
    /// `cm0`-`cm8`, 1024 bits: `bml`, `bmh`.
    Cm,
    /// `ql0`-`ql3`, the low half of a mask register.
    Ql,
    /// `qh0`-`qh3`, the high half of a mask register.
    Qh,
    /// `q0`-`q3`, 128-bit masks of sparse data.
    Q,
    /// `qx0`-`qx3`: `x` and `q` of one number.
    Qx,
    /// `qwl0`-`qwl3`: `wl` and `ql` of one number.
    Qwl,
    /// `qwh0`-`qwh3`: `wh` and `qh` of one number.
    Qwh,
}

impl RegFile {
    /// All files.
    pub const ALL: [RegFile; 30] = {
        use RegFile::*;
        [
            R, P, M, DN, DJ, DC, S, Special, Control, Status, L, D, D3, Wl, Wh, X, Y, Amll, Amlh,
            Amhl, Amhh, Bml, Bmh, Cm, Ql, Qh, Q, Qx, Qwl, Qwh,
        ]
    };

    /// Indices of the file are below this.
    pub const fn count(self) -> u8 {
        use RegFile::*;
        match self {
            R => 32,
            P | M | DN | DJ | DC | L | D => 8,
            S | D3 | Ql | Qh | Q | Qx | Qwl | Qwh => 4,
            Special => 7,
            Control => 12,
            Status => 10,
            Wl | Wh | X => 12,
            // y0 and y1 do not exist; the index is the register's number.
            Y => 6,
            Amll | Amlh | Amhl | Amhh | Bml | Bmh | Cm => 9,
        }
    }
}

/// A register of the core.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reg {
    file: RegFile,
    index: u8,
}

const SPECIAL_NAMES: [&str; 7] = ["lr", "sp", "ls", "le", "lc", "dp", "CORE_ID"];
const CONTROL_NAMES: [&str; 12] = [
    "crVaddSign",
    "crF2FMask",
    "crF2IMask",
    "crFPMask",
    "crMCDEn",
    "crPackSign",
    "crRnd",
    "crSCDEn",
    "crSRSSign",
    "crSat",
    "crUPSSign",
    "crUnpackSign",
];
const STATUS_NAMES: [&str; 10] = [
    "srCarry",
    "srCompr_uf",
    "srF2FFlags",
    "srF2IFlags",
    "srFPFlags",
    "srMS0",
    "srSRS_of",
    "srSS0",
    "srSparse_of",
    "srUPS_of",
];

#[allow(missing_docs)] // the names say it
impl Reg {
    pub const LR: Reg = Reg::at(RegFile::Special, 0);
    pub const SP: Reg = Reg::at(RegFile::Special, 1);
    pub const LS: Reg = Reg::at(RegFile::Special, 2);
    pub const LE: Reg = Reg::at(RegFile::Special, 3);
    pub const LC: Reg = Reg::at(RegFile::Special, 4);
    pub const DP: Reg = Reg::at(RegFile::Special, 5);
    pub const CORE_ID: Reg = Reg::at(RegFile::Special, 6);

    pub const CR_VADD_SIGN: Reg = Reg::at(RegFile::Control, 0);
    pub const CR_F2F_MASK: Reg = Reg::at(RegFile::Control, 1);
    pub const CR_F2I_MASK: Reg = Reg::at(RegFile::Control, 2);
    pub const CR_FP_MASK: Reg = Reg::at(RegFile::Control, 3);
    pub const CR_MCD_EN: Reg = Reg::at(RegFile::Control, 4);
    pub const CR_PACK_SIGN: Reg = Reg::at(RegFile::Control, 5);
    pub const CR_RND: Reg = Reg::at(RegFile::Control, 6);
    pub const CR_SCD_EN: Reg = Reg::at(RegFile::Control, 7);
    pub const CR_SRS_SIGN: Reg = Reg::at(RegFile::Control, 8);
    pub const CR_SAT: Reg = Reg::at(RegFile::Control, 9);
    pub const CR_UPS_SIGN: Reg = Reg::at(RegFile::Control, 10);
    pub const CR_UNPACK_SIGN: Reg = Reg::at(RegFile::Control, 11);

    pub const SR_CARRY: Reg = Reg::at(RegFile::Status, 0);
    pub const SR_COMPR_UF: Reg = Reg::at(RegFile::Status, 1);
    pub const SR_F2F_FLAGS: Reg = Reg::at(RegFile::Status, 2);
    pub const SR_F2I_FLAGS: Reg = Reg::at(RegFile::Status, 3);
    pub const SR_FP_FLAGS: Reg = Reg::at(RegFile::Status, 4);
    pub const SR_MS0: Reg = Reg::at(RegFile::Status, 5);
    pub const SR_SRS_OF: Reg = Reg::at(RegFile::Status, 6);
    pub const SR_SS0: Reg = Reg::at(RegFile::Status, 7);
    pub const SR_SPARSE_OF: Reg = Reg::at(RegFile::Status, 8);
    pub const SR_UPS_OF: Reg = Reg::at(RegFile::Status, 9);

    pub const R26: Reg = Reg::at(RegFile::R, 26);
    pub const R27: Reg = Reg::at(RegFile::R, 27);
    pub const R28: Reg = Reg::at(RegFile::R, 28);
    pub const R29: Reg = Reg::at(RegFile::R, 29);
    pub const R31: Reg = Reg::at(RegFile::R, 31);
}

impl Reg {
    /// For constants of this module: the index is known to be in range.
    pub(crate) const fn at(file: RegFile, index: u8) -> Reg {
        assert!(index < file.count());
        Reg { file, index }
    }

    /// The register `index` of `file`, if there is one.
    pub const fn new(file: RegFile, index: u8) -> Option<Reg> {
        if index < file.count() && !(matches!(file, RegFile::Y) && index < 2) {
            Some(Reg { file, index })
        } else {
            None
        }
    }

    /// `r0`-`r31`; the number is taken modulo 32.
    pub const fn r(n: u8) -> Reg {
        Reg {
            file: RegFile::R,
            index: n & 31,
        }
    }

    /// `p0`-`p7`; the number is taken modulo 8.
    pub const fn p(n: u8) -> Reg {
        Reg {
            file: RegFile::P,
            index: n & 7,
        }
    }

    /// `m0`-`m7`; the number is taken modulo 8.
    pub const fn m(n: u8) -> Reg {
        Reg {
            file: RegFile::M,
            index: n & 7,
        }
    }

    /// `dn0`-`dn7`; the number is taken modulo 8.
    pub const fn dn(n: u8) -> Reg {
        Reg {
            file: RegFile::DN,
            index: n & 7,
        }
    }

    /// `dj0`-`dj7`; the number is taken modulo 8.
    pub const fn dj(n: u8) -> Reg {
        Reg {
            file: RegFile::DJ,
            index: n & 7,
        }
    }

    /// `dc0`-`dc7`; the number is taken modulo 8.
    pub const fn dc(n: u8) -> Reg {
        Reg {
            file: RegFile::DC,
            index: n & 7,
        }
    }

    /// `s0`-`s3`; the number is taken modulo 4.
    pub const fn s(n: u8) -> Reg {
        Reg {
            file: RegFile::S,
            index: n & 3,
        }
    }

    /// The file it lives in.
    pub const fn file(self) -> RegFile {
        self.file
    }

    /// Its number in the file.
    pub const fn index(self) -> u8 {
        self.index
    }

    /// The parts that exist once: a register without overlaps is its own
    /// only part.
    pub fn units(self) -> impl Iterator<Item = Reg> {
        use RegFile::*;
        let i = self.index;
        let at = |file, index| Some(Reg { file, index });
        let mut parts = [None; 8];
        match self.file {
            L => {
                parts[0] = at(R, 16 + 2 * i);
                parts[1] = at(R, 17 + 2 * i);
            }
            D => parts[..4].copy_from_slice(&[at(M, i), at(DN, i), at(DJ, i), at(DC, i)]),
            D3 => {
                parts[..4].copy_from_slice(&[at(M, i), at(DN, i), at(DJ, i), at(DC, i)]);
                let h = i + 4;
                parts[4..].copy_from_slice(&[at(M, h), at(DN, h), at(DJ, h), at(DC, h)]);
            }
            X => parts[..2].copy_from_slice(&[at(Wl, i), at(Wh, i)]),
            Y => {
                let l = 2 * i;
                parts[..4].copy_from_slice(&[at(Wl, l), at(Wh, l), at(Wl, l + 1), at(Wh, l + 1)]);
            }
            Bml => parts[..2].copy_from_slice(&[at(Amll, i), at(Amlh, i)]),
            Bmh => parts[..2].copy_from_slice(&[at(Amhl, i), at(Amhh, i)]),
            Cm => parts[..4].copy_from_slice(&[at(Amll, i), at(Amlh, i), at(Amhl, i), at(Amhh, i)]),
            Q => parts[..2].copy_from_slice(&[at(Ql, i), at(Qh, i)]),
            Qx => parts[..4].copy_from_slice(&[at(Wl, i), at(Wh, i), at(Ql, i), at(Qh, i)]),
            Qwl => parts[..2].copy_from_slice(&[at(Wl, i), at(Ql, i)]),
            Qwh => parts[..2].copy_from_slice(&[at(Wh, i), at(Qh, i)]),
            _ => parts[0] = Some(self),
        }
        parts.into_iter().flatten()
    }

    /// Whether a write of one changes the other.
    pub fn overlaps(self, other: Reg) -> bool {
        self == other || self.units().any(|a| other.units().any(|b| a == b))
    }
}

impl fmt::Display for Reg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use RegFile::*;
        let i = self.index;
        let prefix = match self.file {
            R => "r",
            P => "p",
            M => "m",
            DN => "dn",
            DJ => "dj",
            DC => "dc",
            S => "s",
            Special => return f.write_str(SPECIAL_NAMES[i as usize]),
            Control => return f.write_str(CONTROL_NAMES[i as usize]),
            Status => return f.write_str(STATUS_NAMES[i as usize]),
            L => return write!(f, "r{}:r{}", 17 + 2 * i, 16 + 2 * i),
            D | D3 => "d",
            Wl => "wl",
            Wh => "wh",
            X => "x",
            Y => "y",
            Amll => "amll",
            Amlh => "amlh",
            Amhl => "amhl",
            Amhh => "amhh",
            Bml => "bml",
            Bmh => "bmh",
            Cm => "cm",
            Ql => "ql",
            Qh => "qh",
            Q => "q",
            Qx => "qx",
            Qwl => "qwl",
            Qwh => "qwh",
        };
        write!(f, "{prefix}{i}")
    }
}

impl fmt::Debug for Reg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
