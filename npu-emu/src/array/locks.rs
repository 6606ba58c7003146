//! A tile's locks: counting semaphores of 0 to 63.

use npu_arch::array::lock::{LockValue, MAX_VALUE};
use npu_arch::array::LockId;

use super::grid::TileId;

/// What an acquire waits for, and takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockNeed {
    /// At least so many.
    AtLeast(u8),
    /// Exactly so many.
    Exactly(u8),
}

impl LockNeed {
    /// Reads a request as cores and BDs carry it: negative is at least,
    /// zero and positive is exactly.
    pub fn from_request(value: i32) -> Self {
        let amount = value.unsigned_abs().min(64) as u8;
        if value < 0 {
            LockNeed::AtLeast(amount)
        } else {
            LockNeed::Exactly(amount)
        }
    }

    fn amount(self) -> u8 {
        match self {
            LockNeed::AtLeast(n) | LockNeed::Exactly(n) => n,
        }
    }

    fn met_by(self, value: u8) -> bool {
        match self {
            LockNeed::AtLeast(n) => value >= n,
            LockNeed::Exactly(n) => value == n,
        }
    }
}

/// A release that leaves 0 to 63.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OutOfRange(pub(crate) i32);

#[derive(Clone, Debug)]
pub(crate) struct Locks {
    values: Vec<u8>,
    /// Cores that have released a lock, each once.
    cores: Vec<(LockId, TileId)>,
}

impl Locks {
    pub(crate) fn new(count: u32) -> Self {
        Self {
            values: vec![0; count as usize],
            cores: Vec::new(),
        }
    }

    /// Remembers that a core has released a lock.
    pub(crate) fn note_core(&mut self, lock: LockId, core: TileId) {
        if !self.cores.contains(&(lock, core)) {
            self.cores.push((lock, core));
        }
    }

    /// Cores that have released a lock.
    pub(crate) fn released_by(&self, lock: LockId) -> impl Iterator<Item = TileId> + '_ {
        self.cores.iter().filter(move |c| c.0 == lock).map(|c| c.1)
    }

    pub(crate) fn get(&self, lock: LockId) -> Option<u8> {
        self.values.get(lock.index()).copied()
    }

    pub(crate) fn set(&mut self, lock: LockId, value: LockValue) {
        if let Some(v) = self.values.get_mut(lock.index()) {
            *v = value.get();
        }
    }

    /// Whether an acquire would succeed now; `None` without such a lock.
    pub(crate) fn ready(&self, lock: LockId, need: LockNeed) -> Option<bool> {
        self.get(lock).map(|v| need.met_by(v))
    }

    /// Acquires if it can; `None` without such a lock.
    pub(crate) fn try_acquire(&mut self, lock: LockId, need: LockNeed) -> Option<bool> {
        let value = self.values.get_mut(lock.index())?;
        let met = need.met_by(*value);
        if met {
            *value -= need.amount();
        }
        Some(met)
    }

    /// Adds `value`, stopping at the bounds; `None` without such a lock.
    pub(crate) fn release(&mut self, lock: LockId, value: i32) -> Option<Result<(), OutOfRange>> {
        let current = self.values.get_mut(lock.index())?;
        let sum = i32::from(*current) + value;
        *current = sum.clamp(0, MAX_VALUE) as u8;
        Some(if (0..=MAX_VALUE).contains(&sum) {
            Ok(())
        } else {
            Err(OutOfRange(sum))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_least_and_exactly() {
        let mut locks = Locks::new(16);
        let l = LockId(3);
        locks.set(l, LockValue::new(2).unwrap());
        assert_eq!(
            locks.try_acquire(l, LockNeed::from_request(-3)),
            Some(false)
        );
        assert_eq!(locks.try_acquire(l, LockNeed::from_request(1)), Some(false));
        assert_eq!(locks.try_acquire(l, LockNeed::from_request(-1)), Some(true));
        assert_eq!(locks.get(l), Some(1));
        assert_eq!(locks.try_acquire(l, LockNeed::from_request(1)), Some(true));
        assert_eq!(locks.get(l), Some(0));
        assert_eq!(locks.try_acquire(l, LockNeed::from_request(0)), Some(true));
        assert_eq!(locks.try_acquire(LockId(16), LockNeed::AtLeast(0)), None);
    }

    #[test]
    fn releases_stop_at_the_bounds() {
        let mut locks = Locks::new(16);
        let l = LockId(0);
        assert_eq!(locks.release(l, 63), Some(Ok(())));
        assert_eq!(locks.release(l, 1), Some(Err(OutOfRange(64))));
        assert_eq!(locks.get(l), Some(63));
        assert_eq!(locks.release(l, -64), Some(Err(OutOfRange(-1))));
        assert_eq!(locks.get(l), Some(0));
    }
}
