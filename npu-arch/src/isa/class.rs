//! Operand classes: which registers or numbers a field of an instruction can
//! hold, and how they are written into its bits.
//!
//! Most classes number one register file. The composite classes of the move
//! and load units interleave several: in the 7-bit ones `r(n)` is at `4n`,
//! modifiers are at `4k + 2`, the odd places hold the rest.

use super::reg::{Reg, RegFile};

/// What a register field can hold. The names are llvm-aie's operand classes
/// without their prefix letter; classes with equal numbering are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // a name each; `decode` is the definition
pub enum OperandClass {
    R,
    P,
    M,
    DJ,
    D,
    DS,
    L,
    RS4,
    RS8,
    S,
    CRm,
    LdaScl,
    SclMS,
    LdaCg,
    MvSclDst,
    MvSclSrc,
    AluCg,
    W,
    Wm1,
    X,
    Y,
    AM,
    BM,
    CM,
    QQ,
    QQX,
    QXHL,
    MvAMWQSrc,
    MvAMWQDst,
    MvBMXSrc,
    MvBMXDst,
    ShflDst,
}

fn reg(file: RegFile, index: u32) -> Option<Reg> {
    if index < u32::from(file.count()) {
        Reg::new(file, index as u8)
    } else {
        None
    }
}

/// `m`, `dn`, `dj`, `dc` numbered through, as all 7-bit composites do.
fn modifier(k: u32) -> Option<Reg> {
    match k >> 3 {
        0 => reg(RegFile::M, k),
        1 => reg(RegFile::DN, k & 7),
        2 => reg(RegFile::DJ, k & 7),
        3 => reg(RegFile::DC, k & 7),
        _ => None,
    }
}

fn modifier_number(r: Reg) -> Option<u32> {
    let i = u32::from(r.index());
    match r.file() {
        RegFile::M => Some(i),
        RegFile::DN => Some(8 + i),
        RegFile::DJ => Some(16 + i),
        RegFile::DC => Some(24 + i),
        _ => None,
    }
}

fn am(n: u32) -> Option<Reg> {
    let file = [RegFile::Amll, RegFile::Amlh, RegFile::Amhl, RegFile::Amhh][(n & 3) as usize];
    reg(file, n >> 2)
}

fn am_number(r: Reg) -> Option<u32> {
    let low = match r.file() {
        RegFile::Amll => 0,
        RegFile::Amlh => 1,
        RegFile::Amhl => 2,
        RegFile::Amhh => 3,
        _ => return None,
    };
    Some(u32::from(r.index()) << 2 | low)
}

fn bm(n: u32) -> Option<Reg> {
    reg(
        if n & 1 == 0 {
            RegFile::Bml
        } else {
            RegFile::Bmh
        },
        n >> 1,
    )
}

fn bm_number(r: Reg) -> Option<u32> {
    let i = u32::from(r.index());
    match r.file() {
        RegFile::Bml => Some(2 * i),
        RegFile::Bmh => Some(2 * i + 1),
        _ => None,
    }
}

/// Even registers, odd registers, low halves, high halves: 6 of 8 each.
fn wm1(n: u32) -> Option<Reg> {
    if n > 31 || n & 7 > 5 {
        return None;
    }
    let file = if n & 16 == 0 {
        RegFile::Wl
    } else {
        RegFile::Wh
    };
    reg(file, 2 * (n & 7) + (n >> 3 & 1))
}

fn wm1_number(r: Reg) -> Option<u32> {
    let high = match r.file() {
        RegFile::Wl => 0,
        RegFile::Wh => 16,
        _ => return None,
    };
    let i = u32::from(r.index());
    Some(high | (i & 1) << 3 | i >> 1)
}

impl OperandClass {
    /// Width of the field in bits.
    pub const fn bits(self) -> u32 {
        use OperandClass::*;
        match self {
            RS4 | S | DS | Y | QQ | QQX => 2,
            P | M | DJ | D | L | RS8 | QXHL => 3,
            CRm | X | CM => 4,
            R | W | BM | ShflDst | Wm1 => 5,
            AluCg | AM | MvBMXDst => 6,
            LdaScl | SclMS | LdaCg | MvSclDst | MvSclSrc | MvAMWQDst => 7,
            MvAMWQSrc | MvBMXSrc => 9,
        }
    }

    /// The register that the bits `n` name, or `None` where the encoding is
    /// reserved or is not the one that an assembler writes.
    pub fn decode(self, n: u32) -> Option<Reg> {
        self.decode_any(n).filter(|r| self.encode(*r) == Some(n))
    }

    fn decode_any(self, n: u32) -> Option<Reg> {
        use OperandClass::*;
        match self {
            R => reg(RegFile::R, n),
            P => reg(RegFile::P, n),
            M => reg(RegFile::M, n),
            DJ => reg(RegFile::DJ, n),
            D => reg(RegFile::D, n),
            DS => reg(RegFile::D3, n),
            L => reg(RegFile::L, n),
            RS4 if n < 4 => reg(RegFile::R, 16 + n),
            RS8 if n < 8 => reg(RegFile::R, 16 + n),
            RS4 | RS8 => None,
            S => reg(RegFile::S, n),
            CRm => reg(RegFile::Control, n),
            LdaScl | SclMS | LdaCg => match n & 3 {
                0 => reg(RegFile::R, n >> 2),
                2 => modifier(n >> 2),
                1 if n & 15 == 13 => reg(RegFile::P, n >> 4),
                1 if n == 5 && self == LdaScl => Some(Reg::LR),
                1 if n == 21 && self == LdaCg => Some(Reg::LC),
                _ => None,
            },
            MvSclDst | MvSclSrc => match n & 3 {
                0 => reg(RegFile::R, n >> 2),
                2 => modifier(n >> 2),
                1 if n & 7 == 1 => reg(RegFile::Control, n >> 3),
                1 => reg(RegFile::Status, n >> 3),
                _ if n & 15 == 3 => reg(RegFile::P, n >> 4),
                _ if n & 31 == 11 => reg(RegFile::S, n >> 5),
                _ => match n {
                    7 => Some(Reg::LS),
                    23 => Some(Reg::DP),
                    39 => Some(Reg::LR),
                    55 => Some(Reg::CORE_ID),
                    71 => Some(Reg::LE),
                    87 => Some(Reg::LC),
                    103 => Some(Reg::SP),
                    _ => None,
                },
            },
            AluCg if n & 1 == 1 => Some(Reg::LC),
            AluCg => reg(RegFile::R, n >> 1),
            W => reg(if n & 1 == 0 { RegFile::Wl } else { RegFile::Wh }, n >> 1),
            Wm1 => wm1(n),
            X => reg(RegFile::X, n),
            Y if n < 4 => reg(RegFile::Y, n + 2),
            Y => None,
            AM => am(n),
            BM => bm(n),
            CM => reg(RegFile::Cm, n),
            QQ => reg(RegFile::Q, n),
            QQX => reg(RegFile::Qx, n),
            QXHL => reg(
                if n & 1 == 0 {
                    RegFile::Qwh
                } else {
                    RegFile::Qwl
                },
                n >> 1,
            ),
            MvAMWQSrc => {
                if n & 0b101 == 0b001 && am(n >> 3).is_some() {
                    am(n >> 3)
                } else if n >> 6 == 0b110 {
                    wm1(n & 31)
                } else if n >> 6 == 0b111 {
                    reg(RegFile::Q, n >> 4 & 3)
                } else {
                    None
                }
            }
            MvAMWQDst => match n & 3 {
                1 | 3 => am(n >> 1),
                0 => wm1(n >> 2),
                _ => reg(RegFile::Q, n >> 5),
            },
            MvBMXSrc => bm(n >> 4).or_else(|| {
                if n >> 7 == 0b11 {
                    reg(RegFile::X, n & 15)
                } else {
                    None
                }
            }),
            MvBMXDst if n & 1 == 1 => bm(n >> 1),
            MvBMXDst => reg(RegFile::X, n >> 2),
            ShflDst if n & 1 == 1 => {
                let k = n >> 1;
                reg(if k < 8 { RegFile::Bml } else { RegFile::Bmh }, k & 7)
            }
            ShflDst => reg(RegFile::X, n >> 1),
        }
    }

    /// The bits that name `r`, or `None` if this field cannot hold it.
    pub fn encode(self, r: Reg) -> Option<u32> {
        use OperandClass::*;
        let i = u32::from(r.index());
        let file = r.file();
        let plain = |want: RegFile| if file == want { Some(i) } else { None };
        match self {
            R => plain(RegFile::R),
            P => plain(RegFile::P),
            M => plain(RegFile::M),
            DJ => plain(RegFile::DJ),
            D => plain(RegFile::D),
            DS => plain(RegFile::D3),
            L => plain(RegFile::L),
            RS4 => plain(RegFile::R)?.checked_sub(16).filter(|n| *n < 4),
            RS8 => plain(RegFile::R)?.checked_sub(16).filter(|n| *n < 8),
            S => plain(RegFile::S),
            CRm => plain(RegFile::Control),
            LdaScl | SclMS | LdaCg => match file {
                RegFile::R => Some(4 * i),
                RegFile::P => Some(16 * i + 13),
                _ if r == Reg::LR && self == LdaScl => Some(5),
                _ if r == Reg::LC && self == LdaCg => Some(21),
                _ => modifier_number(r).map(|k| 4 * k + 2),
            },
            MvSclDst | MvSclSrc => match file {
                RegFile::R => Some(4 * i),
                RegFile::P => Some(16 * i + 3),
                RegFile::S => Some(32 * i + 11),
                RegFile::Control => Some(8 * i + 1),
                RegFile::Status => Some(8 * i + 5),
                RegFile::Special => match r {
                    Reg::LS => Some(7),
                    Reg::DP => Some(23),
                    Reg::LR => Some(39),
                    Reg::CORE_ID => Some(55),
                    Reg::LE => Some(71),
                    Reg::LC => Some(87),
                    _ => Some(103),
                },
                _ => modifier_number(r).map(|k| 4 * k + 2),
            },
            AluCg if r == Reg::LC => Some(1),
            AluCg => plain(RegFile::R).map(|n| 2 * n),
            W => match file {
                RegFile::Wl => Some(2 * i),
                RegFile::Wh => Some(2 * i + 1),
                _ => None,
            },
            Wm1 => wm1_number(r),
            X => plain(RegFile::X),
            Y => plain(RegFile::Y)?.checked_sub(2),
            AM => am_number(r),
            BM => bm_number(r),
            CM => plain(RegFile::Cm),
            QQ => plain(RegFile::Q),
            QQX => plain(RegFile::Qx),
            QXHL => match file {
                RegFile::Qwh => Some(2 * i),
                RegFile::Qwl => Some(2 * i + 1),
                _ => None,
            },
            MvAMWQSrc => match file {
                RegFile::Q => Some(0b111 << 6 | i << 4),
                _ => am_number(r)
                    .map(|n| n << 3 | 1)
                    .or_else(|| wm1_number(r).map(|n| 0b110 << 6 | n)),
            },
            MvAMWQDst => match file {
                RegFile::Q => Some(i << 5 | 2),
                _ => am_number(r)
                    .map(|n| n << 1 | 1)
                    .or_else(|| wm1_number(r).map(|n| n << 2)),
            },
            MvBMXSrc => match file {
                RegFile::X => Some(0b11 << 7 | i),
                _ => bm_number(r).map(|n| n << 4),
            },
            MvBMXDst => match file {
                RegFile::X => Some(i << 2),
                _ => bm_number(r).map(|n| n << 1 | 1),
            },
            ShflDst => match file {
                RegFile::X => Some(i << 1),
                RegFile::Bml if i < 8 => Some(i << 1 | 1),
                RegFile::Bmh if i < 8 => Some((i + 8) << 1 | 1),
                _ => None,
            },
        }
    }
}
