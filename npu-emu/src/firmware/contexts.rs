//! Slots and columns of contexts.
//!
//! Phoenix has six slots. A context of five columns starts at column 0, all others
//! start at column 1 or above (column 0 has no shim DMA). A new context gets free
//! columns if there are any; otherwise it shares a partition of the same width, the
//! one with the fewest contexts; otherwise there is no place for it. This is the
//! rule of the public `amdxdna` driver's resource solver.

use super::{ContextId, Status};
use std::collections::BTreeMap;

/// Columns of a context on the physical array.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Placement {
    /// First column.
    pub start: u8,
    /// Columns.
    pub columns: u8,
}

impl Placement {
    /// Whether the two have a column in common.
    pub fn overlaps(self, other: Placement) -> bool {
        self.start < other.start + other.columns && other.start < self.start + self.columns
    }
}

/// All contexts of a device.
#[derive(Debug, Default)]
pub struct Contexts {
    live: BTreeMap<ContextId, Placement>,
}

impl Contexts {
    /// Slots of a Phoenix.
    pub const SLOTS: usize = 6;
    /// Columns of a Phoenix.
    pub const COLUMNS: u8 = 5;

    /// Finds columns for a context.
    pub fn place(&self, columns: u8) -> Option<Placement> {
        let starts = match columns {
            1..=4 => 1..=Self::COLUMNS - columns,
            Self::COLUMNS => 0..=0,
            _ => return None,
        };
        let at = |start| Placement { start, columns };
        let users = |p: Placement| self.live.values().filter(|l| l.overlaps(p)).count();
        if let Some(free) = starts.clone().map(at).find(|p| users(*p) == 0) {
            return Some(free);
        }
        starts
            .map(at)
            .filter(|p| self.live.values().all(|l| l == p || !l.overlaps(*p)))
            .min_by_key(|p| users(*p))
    }

    /// Makes a context at a place that [`place`](Self::place) gave.
    ///
    /// # Errors
    /// [`Status::NoSlot`] when all slots are taken, [`Status::BadParameter`] when
    /// the id is taken.
    pub fn create(&mut self, id: ContextId, placement: Placement) -> Result<(), Status> {
        if self.live.len() >= Self::SLOTS {
            return Err(Status::NoSlot);
        }
        if self.live.contains_key(&id) {
            return Err(Status::BadParameter);
        }
        self.live.insert(id, placement);
        Ok(())
    }

    /// Removes a context.
    pub fn destroy(&mut self, id: ContextId) {
        self.live.remove(&id);
    }

    /// The live contexts.
    pub fn iter(&self) -> impl Iterator<Item = (ContextId, Placement)> + '_ {
        self.live.iter().map(|(id, p)| (*id, *p))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(contexts: &mut Contexts, id: u32, columns: u8) -> Option<u8> {
        let place = contexts.place(columns)?;
        contexts.create(ContextId(id), place).ok()?;
        Some(place.start)
    }

    #[test]
    fn one_column_contexts_spread_then_share() {
        let mut contexts = Contexts::default();
        let starts: Vec<_> = (0..7).map(|id| add(&mut contexts, id, 1)).collect();
        assert_eq!(
            starts,
            [Some(1), Some(2), Some(3), Some(4), Some(1), Some(2), None]
        );
        contexts.destroy(ContextId(2));
        assert_eq!(add(&mut contexts, 9, 1), Some(3));
    }

    #[test]
    fn four_column_contexts_share_all_columns() {
        let mut contexts = Contexts::default();
        assert_eq!(add(&mut contexts, 0, 4), Some(1));
        assert_eq!(add(&mut contexts, 1, 4), Some(1));
        assert_eq!(contexts.place(2), None, "another width over used columns");
        assert_eq!(contexts.place(5), None, "five columns while others live");
        assert_eq!(contexts.place(0), None);
        assert_eq!(contexts.place(6), None);
    }

    #[test]
    fn five_columns_start_at_zero() {
        let mut contexts = Contexts::default();
        assert_eq!(add(&mut contexts, 0, 5), Some(0));
        assert_eq!(contexts.place(1), None);
    }
}
