//! Registers, physical and virtual.

use std::fmt;

/// Register file of a virtual register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Class {
    /// `r0`-`r31`, 32 bits.
    R,
    /// `p0`-`p7`, 20 bits.
    P,
    /// `m0`-`m7`, 20 bits: pointer increments.
    M,
    /// `dj0`-`dj7`, 20 bits: index of an address.
    Dj,
}

impl Class {
    pub(crate) const ALL: [Class; 4] = [Class::R, Class::P, Class::M, Class::Dj];

    /// Registers of the class, as a range of [`Reg`] numbers.
    pub(crate) fn registers(self) -> std::ops::Range<u32> {
        match self {
            Class::R => 0..32,
            Class::P => 32..40,
            Class::M => 40..48,
            Class::Dj => 48..56,
        }
    }
}

/// A register: physical below [`Reg::FIRST_VIRTUAL`], virtual from there on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Reg(pub(crate) u32);

impl Reg {
    pub(crate) const SP: Reg = Reg(56);
    pub(crate) const LR: Reg = Reg(57);
    pub(crate) const CARRY: Reg = Reg(58);
    pub(crate) const FIRST_VIRTUAL: u32 = 64;
    /// Condition of `sel.nez` and `sel.eqz`.
    pub(crate) const SELECT: Reg = Reg(27);

    pub(crate) const fn r(n: u32) -> Reg {
        Reg(n)
    }

    pub(crate) const fn p(n: u32) -> Reg {
        Reg(32 + n)
    }

    pub(crate) fn is_virtual(self) -> bool {
        self.0 >= Reg::FIRST_VIRTUAL
    }

    /// The class of a physical register that allocation may use.
    pub(crate) fn class(self) -> Option<Class> {
        Class::ALL
            .into_iter()
            .find(|c| c.registers().contains(&self.0))
    }

    /// Number within its register file.
    pub(crate) fn number(self) -> u32 {
        self.class().map_or(0, |c| self.0 - c.registers().start)
    }

    /// Kept by a callee (`r16`-`r23`, `p6`, `p7`; `lr` is saved by whoever
    /// calls).
    pub(crate) fn is_callee_saved(self) -> bool {
        (16..24).contains(&self.0) || self == Reg::p(6) || self == Reg::p(7)
    }

    /// Everything that a call may overwrite.
    pub(crate) fn caller_saved() -> impl Iterator<Item = Reg> {
        (0..56)
            .map(Reg)
            .filter(|r| !r.is_callee_saved())
            .chain([Reg::LR, Reg::CARRY])
    }
}

impl fmt::Display for Reg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (*self, self.class()) {
            (Reg::SP, _) => f.write_str("sp"),
            (Reg::LR, _) => f.write_str("lr"),
            (Reg::CARRY, _) => f.write_str("carry"),
            (r, Some(Class::R)) => write!(f, "r{}", r.number()),
            (r, Some(Class::P)) => write!(f, "p{}", r.number()),
            (r, Some(Class::M)) => write!(f, "m{}", r.number()),
            (r, Some(Class::Dj)) => write!(f, "dj{}", r.number()),
            (r, None) => write!(f, "%{}", r.0.wrapping_sub(Reg::FIRST_VIRTUAL)),
        }
    }
}

impl fmt::Debug for Reg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
