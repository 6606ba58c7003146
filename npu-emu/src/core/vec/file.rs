//! The vector registers: units of 256 bits, numbered through.
//!
//! `wl0`, `wh0`, `wl1`, ... are the units 0 to 23, so that `x(n)` starts at
//! `2n` and `y(n)` at `4n`; `amll0`, `amlh0`, `amhl0`, `amhh0`, `amll1`, ...
//! are 24 to 59, so that `cm(n)` starts at `24 + 4n`; `q0` to `q3` are the low
//! halves of 60 to 63.

use npu_arch::isa::{Reg, RegFile};

use crate::vector::config::Config;
use crate::vector::fast::Host;
use crate::vector::mul::{multiply_in_file, MacPlaces, FILE};

/// Units.
#[cfg(test)]
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

/// All vector registers, and as many more units as traces have places. Behind
/// the last unit there is room, so that 128 bytes can be taken from anywhere.
#[derive(Clone)]
#[repr(align(32))]
pub(crate) struct VectorFile {
    bytes: [u8; FILE],
}

impl VectorFile {
    pub(crate) const fn new() -> VectorFile {
        VectorFile { bytes: [0; FILE] }
    }

    /// 128 bytes from a unit on.
    #[inline(always)]
    pub(crate) fn at(&self, unit: u8) -> &[u8; 128] {
        let from = usize::from(unit & 63) * UNIT;
        self.bytes[from..from + 128]
            .first_chunk()
            .expect("128 bytes hold 128 bytes")
    }

    /// 128 bytes from a place on.
    #[inline(always)]
    pub(crate) fn place(&self, unit: u8) -> &[u8; 128] {
        let from = usize::from(unit) * UNIT;
        self.bytes[from..from + 128]
            .first_chunk()
            .expect("128 bytes hold 128 bytes")
    }

    /// Sets one unit.
    pub(crate) fn set_place(&mut self, unit: u8, value: &[u8; 32]) {
        let to = usize::from(unit) * UNIT;
        self.bytes[to..to + UNIT].copy_from_slice(value);
    }

    /// Copies units from place to place.
    #[inline]
    pub(crate) fn move_places(&mut self, from: u8, to: u8, units: u8) {
        let from = usize::from(from) * UNIT;
        let len = usize::from(units.min(4)) * UNIT;
        self.bytes
            .copy_within(from..from + len, usize::from(to) * UNIT);
    }

    /// Copies a unit.
    #[inline(always)]
    pub(crate) fn copy_unit(&mut self, to: u8, from: u8) {
        let from = usize::from(from) * UNIT;
        let mut unit = [0; UNIT];
        unit.copy_from_slice(&self.bytes[from..from + UNIT]);
        let to = usize::from(to) * UNIT;
        self.bytes[to..to + UNIT].copy_from_slice(&unit);
    }

    /// A unit gets 32 bytes.
    #[inline(always)]
    pub(crate) fn fill_unit(&mut self, unit: u8, bytes: &[u8]) {
        let to = usize::from(unit) * UNIT;
        self.bytes[to..to + UNIT].copy_from_slice(bytes);
    }

    /// A unit gets a new value, `aside` its old one.
    #[inline(always)]
    pub(crate) fn replace_unit(&mut self, unit: u8, aside: u8, value: &[u8; 32]) {
        self.copy_unit(aside, unit);
        let to = usize::from(unit) * UNIT;
        self.bytes[to..to + UNIT].copy_from_slice(value);
    }

    /// Units get the first bytes of a new value, `aside` their old one.
    #[inline]
    pub(crate) fn replace(&mut self, unit: u8, aside: u8, units: u8, value: &[u8; 128]) {
        self.move_places(unit, aside, units);
        let to = usize::from(unit) * UNIT;
        let len = usize::from(units.min(4)) * UNIT;
        self.bytes[to..to + len].copy_from_slice(&value[..len]);
    }

    /// `vmac` of 4x8x8 bytes. `false`, and nothing done, if the configuration
    /// word says otherwise.
    pub(crate) fn multiply(&mut self, conf: u32, at: MacPlaces) -> bool {
        multiply_in_file(conf, &mut self.bytes, at)
    }

    /// `vmac` of 4x8x8 bytes; see [`Host::mac_8x8`].
    #[inline(always)]
    pub(crate) fn mac_8x8<H: Host, const SIGNED: bool, const KEEP: bool>(
        &mut self,
        host: H,
        config: Config,
        at: &MacPlaces,
    ) {
        host.mac_8x8::<SIGNED, KEEP>(config, &mut self.bytes, at);
    }

    /// A unit, to be filled; `aside` gets what it holds.
    #[inline(always)]
    pub(crate) fn refill(&mut self, unit: u8, aside: u8) -> &mut [u8; UNIT] {
        self.copy_unit(aside, unit);
        let from = usize::from(unit) * UNIT;
        self.bytes[from..from + UNIT]
            .first_chunk_mut()
            .expect("a unit is as long as a unit")
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
