//! Where a core's cycles went.
//!
//! Cycles are counted per place in program memory: those of a bundle last
//! until the next one issues, stalls included. What a place belongs to, the
//! reader finds with the symbols. For a trace, the changes from one function
//! to another are listed.

use crate::core::PROGRAM_BYTES;

/// Bundles begin at multiples of two bytes.
const PLACES: usize = PROGRAM_BYTES / 2;

/// Cycles that a core stood still at a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stalls {
    pub(crate) lock: u64,
    pub(crate) stream: u64,
    /// Accesses of one bundle that met.
    pub(crate) own_banks: u64,
}

impl std::ops::AddAssign for Stalls {
    fn add_assign(&mut self, other: Self) {
        self.lock += other.lock;
        self.stream += other.stream;
        self.own_banks += other.own_banks;
    }
}

/// Cycles per place, if anyone asked for them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    cycles: Vec<u64>,
    /// Of these, cycles that it stood still, by place.
    stalls: Vec<Stalls>,
    place: usize,
    since: u64,
    /// For a trace: the function of each place, by its first address.
    entries: Vec<u32>,
    function: u32,
    changes: Vec<(u64, u32)>,
    /// The function before the changes listed.
    before: u32,
}

impl Profile {
    /// Counts from now on.
    pub(crate) fn enable(&mut self) {
        self.cycles = vec![0; PLACES];
        self.stalls = vec![Stalls::default(); PLACES];
    }

    /// Lists changes of functions from now on; `entry` gives the function of
    /// an address.
    pub(crate) fn follow(&mut self, entry: impl Fn(u32) -> u32) {
        self.entries = (0u32..).step_by(2).take(PLACES).map(entry).collect();
        self.function = u32::MAX;
        self.before = u32::MAX;
    }

    /// The functions that the core was in since it was last asked, up to
    /// `end`: first address, first cycle, cycle after the last.
    pub(crate) fn functions(&mut self, begin: u64, end: u64) -> Vec<(u32, u64, u64)> {
        let mut list = Vec::new();
        let (mut at, mut function) = (begin, self.before);
        for (cycle, next) in self.changes.drain(..) {
            if cycle > at && function != u32::MAX {
                list.push((function, at, cycle));
            }
            (at, function) = (cycle, next);
        }
        if end > at && function != u32::MAX {
            list.push((function, at, end));
        }
        self.before = function;
        list
    }

    /// A bundle issues at a cycle.
    #[inline]
    pub(crate) fn issue(&mut self, pc: u32, cycle: u64) {
        if let Some(cycles) = self.cycles.get_mut(self.place) {
            *cycles += cycle - self.since;
            self.since = cycle;
            self.place = pc as usize / 2;
        }
        if let Some(&entry) = self.entries.get(pc as usize / 2) {
            if entry != self.function {
                self.function = entry;
                self.changes.push((cycle, entry));
            }
        }
    }

    /// The bundle at a place stood still.
    #[inline]
    pub(crate) fn stalled(&mut self, pc: u32, stalls: Stalls) {
        if let Some(place) = self.stalls.get_mut(pc as usize / 2) {
            *place += stalls;
        }
    }

    /// The places that took any cycles: address, cycles, and stalls among them.
    pub(crate) fn places(&self) -> impl Iterator<Item = (u32, u64, Stalls)> + '_ {
        let all = (0u32..).step_by(2).zip(&self.cycles).zip(&self.stalls);
        all.filter(|((_, &n), _)| n > 0)
            .map(|((pc, &n), &stalls)| (pc, n, stalls))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_belong_to_the_bundle_before() {
        let mut profile = Profile::default();
        profile.issue(0x10, 5);
        assert_eq!(profile.places().count(), 0);
        profile.enable();
        for (pc, cycle) in [(0, 0), (0x10, 1), (0x20, 4), (0x10, 5), (0x20, 6)] {
            profile.issue(pc, cycle);
        }
        let waited = Stalls {
            lock: 2,
            ..Stalls::default()
        };
        profile.stalled(0x10, waited);
        let none = Stalls::default();
        let places: Vec<_> = profile.places().collect();
        assert_eq!(places, [(0, 1, none), (0x10, 4, waited), (0x20, 1, none)]);
    }

    #[test]
    fn functions_follow_one_another() {
        let mut profile = Profile::default();
        profile.follow(|pc| if pc < 0x20 { 0 } else { 0x20 });
        for (pc, cycle) in [(0, 0), (0x10, 1), (0x20, 4)] {
            profile.issue(pc, cycle);
        }
        assert_eq!(profile.functions(0, 6), [(0, 0, 4), (0x20, 4, 6)]);
        for (pc, cycle) in [(0x30, 8), (0x10, 9)] {
            profile.issue(pc, cycle);
        }
        assert_eq!(profile.functions(8, 12), [(0x20, 8, 9), (0, 9, 12)]);
    }
}
