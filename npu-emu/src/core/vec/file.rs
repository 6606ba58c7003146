//! The vector registers: units of 256 bits, numbered through.
//!
//! `wl0`, `wh0`, `wl1`, ... are the units 0 to 23, so that `x(n)` starts at
//! `2n` and `y(n)` at `4n`; `amll0`, `amlh0`, `amhl0`, `amhh0`, `amll1`, ...
//! are 24 to 59, so that `cm(n)` starts at `24 + 4n`; `q0` to `q3` are the low
//! halves of 60 to 63.

use npu_arch::isa::{Reg, RegFile};

/// Units.
pub(crate) const UNITS: usize = 64;
/// Bytes of a unit.
pub(crate) const UNIT: usize = 32;
const ACC: u8 = 24;
const Q: u8 = 60;

/// First unit and number of units of a vector register; `None` for others. A
/// `q` has one.
pub(crate) fn place(r: Reg) -> Option<(u8, u8)> {
    use RegFile::*;
    let i = r.index();
    Some(match r.file() {
        Wl => (2 * i, 1),
        Wh => (2 * i + 1, 1),
        X => (2 * i, 2),
        Y => (4 * i, 4),
        Amll => (ACC + 4 * i, 1),
        Amlh => (ACC + 4 * i + 1, 1),
        Amhl => (ACC + 4 * i + 2, 1),
        Amhh => (ACC + 4 * i + 3, 1),
        Bml => (ACC + 4 * i, 2),
        Bmh => (ACC + 4 * i + 2, 2),
        Cm => (ACC + 4 * i, 4),
        Q => (self::Q + i, 1),
        _ => return None,
    })
}

/// The register of one unit.
pub(crate) fn unit(n: u8) -> Reg {
    let (file, index) = match n {
        0..ACC => (if n & 1 == 0 { RegFile::Wl } else { RegFile::Wh }, n / 2),
        ACC..Q => (
            [RegFile::Amll, RegFile::Amlh, RegFile::Amhl, RegFile::Amhh][usize::from(n & 3)],
            (n - ACC) / 4,
        ),
        _ => (RegFile::Q, n & 3),
    };
    Reg::new(file, index).unwrap_or(Reg::r(0))
}

/// Instead of a number of units: the low half of a `q`.
pub(crate) const LOW_MASK: u8 = 6;
/// The high half of a `q`.
pub(crate) const HIGH_MASK: u8 = 7;

/// The units `first..first + count` as bits.
#[inline(always)]
pub(crate) const fn mask(first: u8, count: u8) -> u64 {
    [0, 1, 3, 7, 15, 0, 1, 1][(count & 7) as usize] << (first & 63)
}

/// All vector registers. Behind the last unit there is room, so that 128
/// bytes can be taken from anywhere.
#[derive(Clone)]
#[repr(align(32))]
pub(crate) struct VectorFile {
    bytes: [u8; UNITS * UNIT + 96],
}

impl VectorFile {
    pub(crate) const fn new() -> VectorFile {
        VectorFile {
            bytes: [0; UNITS * UNIT + 96],
        }
    }

    /// 128 bytes from a unit on.
    #[inline(always)]
    pub(crate) fn at(&self, unit: u8) -> &[u8; 128] {
        let from = usize::from(unit & 63) * UNIT;
        self.bytes[from..from + 128]
            .first_chunk()
            .expect("128 bytes hold 128 bytes")
    }

    /// The first bytes of `from` become the units from `unit` on.
    #[inline(always)]
    pub(crate) fn set(&mut self, unit: u8, units: u8, from: &[u8; 128]) {
        let at = usize::from(unit & 63) * UNIT;
        let to: &mut [u8; 128] = self.bytes[at..at + 128]
            .first_chunk_mut()
            .expect("128 bytes hold 128 bytes");
        match units {
            1 => to[..32].copy_from_slice(&from[..32]),
            2 => to[..64].copy_from_slice(&from[..64]),
            LOW_MASK => to[..8].copy_from_slice(&from[..8]),
            HIGH_MASK => to[8..16].copy_from_slice(&from[..8]),
            _ => *to = *from,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_cover_every_register_once() {
        use RegFile::*;
        for file in [Wl, Wh, X, Y, Amll, Amlh, Amhl, Amhh, Bml, Bmh, Cm] {
            for r in (0..file.count()).filter_map(|i| Reg::new(file, i)) {
                let (first, count) = place(r).unwrap();
                let parts: Vec<Reg> = (first..first + count).map(unit).collect();
                assert_eq!(parts, r.units().collect::<Vec<_>>(), "{r}");
            }
        }
        assert_eq!(unit(61), Reg::new(Q, 1).unwrap());
        assert_eq!(place(Reg::r(1)), None);
        assert_eq!(mask(60, 4), 0xf << 60);
        assert_eq!(mask(3, 2), 0b11000);
    }

    #[test]
    fn a_write_touches_only_its_units() {
        let mut f = VectorFile::new();
        f.set(0, 4, &[1; 128]);
        f.set(1, 2, &[2; 128]);
        f.set(63, 1, &[3; 128]);
        let all: Vec<u8> = (0..5).map(|n| f.at(n)[0]).collect();
        assert_eq!(all, [1, 2, 2, 1, 0]);
        assert_eq!((f.at(62)[0], f.at(63)[31], f.at(63)[32]), (0, 3, 0));
    }
}
