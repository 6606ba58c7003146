//! The scalar register file: every scalar register has a number below 128.
//!
//! Beside the values, one bit each tells whether anything was ever written.

use npu_arch::isa::{Reg, RegFile};

/// Number of a scalar register.
pub(super) type RegId = u8;

pub(super) const R: RegId = 0;
pub(super) const P: RegId = 32;
pub(super) const M: RegId = 40;
pub(super) const DN: RegId = 48;
pub(super) const DJ: RegId = 56;
pub(super) const DC: RegId = 64;
pub(super) const LR: RegId = 76;
pub(super) const SP: RegId = 77;
pub(super) const LS: RegId = 78;
pub(super) const LE: RegId = 79;
pub(super) const LC: RegId = 80;
pub(super) const DP: RegId = 81;
pub(super) const CORE_ID: RegId = 82;
pub(super) const CONTROL: RegId = 83;
pub(super) const CARRY: RegId = 95;
pub(super) const MS0: RegId = CARRY + 5;
pub(super) const SS0: RegId = CARRY + 7;
pub(super) const COUNT: usize = 128;
/// Words of the scalar file: registers and as many places more.
pub(super) const PLACES: usize = 256;

/// 20-bit addresses.
pub(super) const ADDR_MASK: u32 = 0xf_ffff;

/// The number of a scalar register; `None` for vector registers.
pub(super) const fn id(r: Reg) -> Option<RegId> {
    let base = match r.file() {
        RegFile::R => R,
        RegFile::P => P,
        RegFile::M => M,
        RegFile::DN => DN,
        RegFile::DJ => DJ,
        RegFile::DC => DC,
        RegFile::S => 72,
        RegFile::Special => LR,
        RegFile::Control => CONTROL,
        RegFile::Status => CARRY,
        _ => return None,
    };
    Some(base + r.index())
}

/// The register with this number.
pub(super) fn reg(id: RegId) -> Reg {
    let (file, base) = match id {
        0..=31 => (RegFile::R, R),
        32..=39 => (RegFile::P, P),
        40..=47 => (RegFile::M, M),
        48..=55 => (RegFile::DN, DN),
        56..=63 => (RegFile::DJ, DJ),
        64..=71 => (RegFile::DC, DC),
        72..=75 => (RegFile::S, 72),
        76..=82 => (RegFile::Special, LR),
        CONTROL..=94 => (RegFile::Control, CONTROL),
        _ => (RegFile::Status, CARRY),
    };
    Reg::new(file, id - base).unwrap_or(Reg::r(0))
}

/// The bits that a register has.
pub(super) const fn mask(id: RegId) -> u32 {
    match id {
        P..=71 | LR..=LE | 81..=CORE_ID => ADDR_MASK,
        72..=75 => 0x3f,
        CARRY => 1,
        _ => !0,
    }
}

/// Masks of all registers, for the commit of writes.
pub(super) static MASKS: [u32; COUNT] = {
    let mut m = [0; COUNT];
    let mut i = 0;
    while i < COUNT {
        m[i] = mask(i as RegId);
        i += 1;
    }
    m
};

/// A set of scalar registers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RegSet([u64; 2]);

impl RegSet {
    pub(super) const EMPTY: RegSet = RegSet([0; 2]);

    pub(super) const fn of(bits: u128) -> RegSet {
        RegSet([bits as u64, (bits >> 64) as u64])
    }

    pub(super) fn bits(&self) -> u128 {
        u128::from(self.0[1]) << 64 | u128::from(self.0[0])
    }

    #[inline(always)]
    pub(super) fn has(&self, id: RegId) -> bool {
        self.0[usize::from(id >> 6) & 1] >> (id & 63) & 1 != 0
    }

    #[inline(always)]
    pub(super) fn insert(&mut self, id: RegId) {
        self.0[usize::from(id >> 6) & 1] |= 1 << (id & 63);
    }

    #[inline(always)]
    pub(super) fn remove(&mut self, id: RegId) {
        self.0[usize::from(id >> 6) & 1] &= !(1 << (id & 63));
    }

    #[inline(always)]
    pub(super) fn add(&mut self, other: &RegSet) {
        self.0[0] |= other.0[0];
        self.0[1] |= other.0[1];
    }

    /// Whether all of it is in `other`.
    #[inline(always)]
    pub(super) fn within(&self, other: &RegSet) -> bool {
        (self.0[0] & !other.0[0]) | (self.0[1] & !other.0[1]) == 0
    }

    /// The first register that is not in `other`.
    pub(super) fn first_beyond(&self, other: &RegSet) -> Option<RegId> {
        (0..COUNT as RegId).find(|id| self.has(*id) && !other.has(*id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_a_bijection() {
        let files = [
            RegFile::R,
            RegFile::P,
            RegFile::M,
            RegFile::DN,
            RegFile::DJ,
            RegFile::DC,
            RegFile::S,
            RegFile::Special,
            RegFile::Control,
            RegFile::Status,
        ];
        let mut seen = [false; COUNT];
        for r in files
            .iter()
            .flat_map(|f| (0..f.count()).filter_map(|i| Reg::new(*f, i)))
        {
            let n = id(r).unwrap();
            assert_eq!(reg(n), r);
            assert!(!std::mem::replace(&mut seen[usize::from(n)], true), "{r}");
        }
        assert_eq!(id(Reg::LC), Some(LC));
        assert_eq!(id(Reg::CORE_ID), Some(CORE_ID));
        assert_eq!(id(Reg::SR_CARRY), Some(CARRY));
    }
}
