//! What is known of a word without running the program.

use crate::lir::{Bin, Extend};

/// Bounds on the value of a word. They hold on every path, whatever LLVM's
/// flags (`nuw`, `nsw`) promise in addition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// As an unsigned number it is below 2 to this power; 0 to 32.
    pub(super) unsigned: u8,
    /// As a signed number it fits this many bits, sign included; 1 to 32.
    pub(super) signed: u8,
}

impl Facts {
    pub(super) const NONE: Facts = Facts {
        unsigned: 32,
        signed: 32,
    };

    pub(super) fn new(unsigned: u32, signed: u32) -> Facts {
        let unsigned = unsigned.min(32);
        let mut signed = signed.clamp(1, 32);
        if unsigned < 32 {
            signed = signed.min(unsigned + 1);
        }
        Facts {
            unsigned: unsigned as u8,
            signed: signed as u8,
        }
    }

    pub(super) fn unsigned_bits(bits: u32) -> Facts {
        Facts::new(bits, 32)
    }

    pub(super) fn constant(value: i32) -> Facts {
        let magnitude = if value < 0 { !value } else { value };
        Facts {
            unsigned: 32 - (value as u32).leading_zeros() as u8,
            signed: 33 - (magnitude as u32).leading_zeros() as u8,
        }
    }

    pub(super) fn extended(bits: u8, extend: Extend) -> Facts {
        match extend {
            Extend::Zero => Facts::new(u32::from(bits), 32),
            Extend::Sign => Facts::new(32, u32::from(bits)),
        }
    }

    /// Either of two.
    pub(super) fn either(self, other: Facts) -> Facts {
        Facts {
            unsigned: self.unsigned.max(other.unsigned),
            signed: self.signed.max(other.signed),
        }
    }

    /// Of a result; `amount` is the right operand where it is constant.
    pub(super) fn bin(op: Bin, lhs: Facts, rhs: Facts, amount: Option<i32>) -> Facts {
        let (lu, ru) = (u32::from(lhs.unsigned), u32::from(rhs.unsigned));
        let (ls, rs) = (u32::from(lhs.signed), u32::from(rhs.signed));
        let amount = amount.and_then(|amount| u32::try_from(amount).ok());
        match op {
            Bin::Add => Facts::new(lu.max(ru) + 1, ls.max(rs) + 1),
            Bin::Sub => Facts::new(32, ls.max(rs) + 1),
            Bin::Mul => Facts::new(lu + ru, ls + rs),
            Bin::And => Facts::new(lu.min(ru), ls.max(rs)),
            Bin::Or | Bin::Xor => Facts::new(lu.max(ru), ls.max(rs)),
            Bin::Shl => match amount {
                Some(amount) => Facts::new(lu.saturating_add(amount), ls.saturating_add(amount)),
                None => Facts::NONE,
            },
            Bin::Lshr => match amount {
                Some(0) => lhs,
                Some(amount) => Facts::new(lu.saturating_sub(amount), 32),
                None => Facts::new(lu, if lu < 32 { ls } else { 32 }),
            },
            Bin::Ashr => {
                let amount = amount.unwrap_or(0);
                let unsigned = if lu < 32 {
                    lu.saturating_sub(amount)
                } else {
                    32
                };
                Facts::new(unsigned, ls.saturating_sub(amount))
            }
        }
    }
}
