//! What the array can do at most, and what a kernel's work needs of it.

/// A kind of work that one unit of a core does, and its rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Products of 8-bit numbers, added up.
    MacI8,
    /// Products of 16-bit numbers, added up.
    MacI16,
    /// Entries of a table that is held four times over (two load units, two
    /// halves).
    LookUp,
}

impl Unit {
    /// Most that a core does in a cycle (AM020, "AIE-ML tile").
    pub(crate) const fn per_cycle(self) -> u64 {
        match self {
            Self::MacI8 => 256,
            Self::MacI16 => 64,
            Self::LookUp => 4,
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::MacI8 => "int8 MAC",
            Self::MacI16 => "int16 MAC",
            Self::LookUp => "look-ups",
        }
    }
}

/// What a run must do whatever the program: a lower bound.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Work {
    pub(crate) unit: Unit,
    pub(crate) count: u64,
}

/// What of the array a run used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Use {
    /// Cores that ran.
    pub(crate) cores: u64,
    /// Shim channels that moved words.
    pub(crate) channels: u64,
    /// Words of the busiest of them.
    pub(crate) busiest: u64,
    /// 32-bit words through the shim.
    pub(crate) words: u64,
}

/// Least cycles of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Floor {
    /// All cores at their best rate.
    pub(crate) compute: u64,
    /// The busiest shim channel, a word in a cycle.
    pub(crate) dma: u64,
}

impl Floor {
    pub(crate) fn cycles(&self) -> u64 {
        self.compute.max(self.dma)
    }

    pub(crate) fn reason(&self) -> &'static str {
        if self.compute >= self.dma {
            "compute"
        } else {
            "DMA"
        }
    }
}

/// The floor of some work on the cores and channels that did it.
pub(crate) fn floor(work: &Work, used: &Use) -> Floor {
    Floor {
        compute: work
            .count
            .div_ceil(work.unit.per_cycle() * used.cores.max(1)),
        dma: used.busiest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_is_the_larger_of_compute_and_dma() {
        let work = Work {
            unit: Unit::MacI8,
            count: 64 * 64 * 64,
        };
        let used = Use {
            cores: 2,
            channels: 2,
            busiest: 512,
            words: 1024,
        };
        let f = floor(&work, &used);
        assert_eq!((f.compute, f.dma), (512, 512));
        assert_eq!((f.cycles(), f.reason()), (512, "compute"));
        let f = floor(
            &work,
            &Use {
                busiest: 513,
                ..used
            },
        );
        assert_eq!((f.cycles(), f.reason()), (513, "DMA"));
        // Nothing that ran is no reason to divide by nothing.
        assert_eq!(floor(&work, &Use::default()).compute, 1024);
    }
}
