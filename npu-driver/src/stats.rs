//! What devices count.

/// Counts of one core during a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoreStats {
    /// Column, relative to the partition.
    pub column: u8,
    /// Row of the array; 2 is the lowest core row.
    pub row: u8,
    /// Cycles the core was enabled during the run.
    pub cycles: u64,
    /// Of these, cycles it waited for a lock, a stream or memory.
    pub stalls: u64,
    /// Instruction bundles executed.
    pub bundles: u64,
}

/// Counts of one DMA channel during a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DmaStats {
    /// Column, relative to the partition.
    pub column: u8,
    /// Row: 0 shim, 1 memory tile, 2 and above core tiles.
    pub row: u8,
    /// "S2MM" (stream to memory) or "MM2S" (memory to stream).
    pub direction: &'static str,
    /// Channel number.
    pub channel: u8,
    /// 32-bit words moved.
    pub words: u64,
}

/// What a device counted during one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunStats {
    /// Array cycles from the first operation to the last token.
    pub cycles: u64,
    /// Whether the cycle counts come from a timing model or from silicon; else
    /// they only count the emulator's steps.
    pub timed: bool,
    /// Cores that were enabled.
    pub cores: Vec<CoreStats>,
    /// DMA channels that moved data.
    pub dma: Vec<DmaStats>,
}

/// Totals of a device since it was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceStats {
    /// Contexts made.
    pub contexts: u64,
    /// Runs submitted.
    pub submitted: u64,
    /// Runs that completed.
    pub completed: u64,
    /// Runs that ended in another way.
    pub failed: u64,
    /// Times that bound tables were written ahead of a run.
    pub table_uploads: u64,
    /// Sums over all completed runs that were counted.
    pub totals: RunStats,
}

impl RunStats {
    /// Adds another run's counts.
    pub fn add(&mut self, other: &RunStats) {
        self.cycles += other.cycles;
        self.timed |= other.timed;
        for core in &other.cores {
            match self
                .cores
                .iter_mut()
                .find(|c| (c.column, c.row) == (core.column, core.row))
            {
                Some(sum) => {
                    sum.cycles += core.cycles;
                    sum.stalls += core.stalls;
                    sum.bundles += core.bundles;
                }
                None => self.cores.push(core.clone()),
            }
        }
        for dma in &other.dma {
            let key = |d: &DmaStats| (d.column, d.row, d.direction, d.channel);
            match self.dma.iter_mut().find(|d| key(d) == key(dma)) {
                Some(sum) => sum.words += dma.words,
                None => self.dma.push(dma.clone()),
            }
        }
    }
}
