//! Lock registers.
//!
//! An AIE2 lock is a counting semaphore of 6 bits (AM020 "Locks"; field
//! `Lock_value` in AM025). An acquire names a value: negative waits until
//! the lock holds at least that many, positive or zero until it holds
//! exactly that many; either then subtracts. A release adds. Requests carry
//! 7-bit signed values.

use super::field::{Field, FieldRange};
use super::geometry::TileKind;
use super::id::{LockId, TileOffset};

/// The only field of a lock's value register.
pub const LOCK_VALUE: Field = Field::new("Lock_value", 0, 6);
/// Bytes from one lock's register to the next.
pub const LOCK_STRIDE: u32 = 0x10;
/// Greatest value of a lock.
pub const MAX_VALUE: i32 = 63;
/// Least and greatest value of an acquire or release request.
pub const REQUEST_RANGE: std::ops::RangeInclusive<i32> = -64..=63;

/// A lock's value, 0 to 63.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LockValue(u8);

impl LockValue {
    /// Checks the range.
    ///
    /// # Errors
    /// [`FieldRange`] outside 0 to 63.
    pub fn new(value: i64) -> Result<Self, FieldRange> {
        if !(0..=i64::from(MAX_VALUE)).contains(&value) {
            return Err(FieldRange {
                field: LOCK_VALUE.name,
                value,
                max: MAX_VALUE.into(),
            });
        }
        Ok(Self(value as u8))
    }

    /// The value.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The register word.
    pub const fn to_word(self) -> u32 {
        self.0 as u32
    }

    /// Reads the register word.
    pub const fn from_word(word: u32) -> Self {
        Self(LOCK_VALUE.get(word) as u8)
    }
}

/// The value register of a lock, or `None` beyond the tile's last lock.
pub fn value_register(kind: TileKind, lock: LockId) -> Option<TileOffset> {
    (u32::from(lock.0) < kind.lock_count())
        .then(|| TileOffset(kind.lock_base() + u32::from(lock.0) * LOCK_STRIDE))
}

/// The lock whose value register is at `offset`.
pub fn lock_at(kind: TileKind, offset: TileOffset) -> Option<LockId> {
    let rel = offset.0.checked_sub(kind.lock_base())?;
    (rel % LOCK_STRIDE == 0 && rel / LOCK_STRIDE < kind.lock_count())
        .then_some(LockId((rel / LOCK_STRIDE) as u8))
}

/// Sign-extends a 7-bit request value.
pub const fn request_from_bits(bits: u32) -> i32 {
    ((bits << 25) as i32) >> 25
}

/// The 7 bits of a request value.
///
/// # Errors
/// [`FieldRange`] outside -64 to 63.
pub fn request_to_bits(field: &'static str, value: i32) -> Result<u32, FieldRange> {
    if !REQUEST_RANGE.contains(&value) {
        return Err(FieldRange {
            field,
            value: value.into(),
            max: 63,
        });
    }
    Ok(value as u32 & 0x7f)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registers_and_back() {
        for kind in TileKind::ALL {
            for id in 0..kind.lock_count() as u8 {
                let at = value_register(kind, LockId(id)).unwrap();
                assert_eq!(lock_at(kind, at), Some(LockId(id)));
            }
            assert_eq!(value_register(kind, LockId(kind.lock_count() as u8)), None);
        }
    }

    #[test]
    fn requests_are_seven_bits_signed() {
        for v in REQUEST_RANGE {
            assert_eq!(request_from_bits(request_to_bits("x", v).unwrap()), v);
        }
        assert!(request_to_bits("x", 64).is_err());
        assert_eq!(request_to_bits("x", -1), Ok(0x7f));
    }
}
