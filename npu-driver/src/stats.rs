//! What devices count.

/// Counts of one core during a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoreStats {
    /// Column, relative to the partition.
    pub column: u8,
    /// Row of the array; 2 is the lowest core row.
    pub row: u8,
    /// Cycles executed. Without a timing model, cycles of waiting don't count.
    pub cycles: u64,
    /// Times that it had to wait for a lock.
    pub lock_waits: u64,
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
    /// Times that it had to wait for a lock.
    pub lock_waits: u64,
    /// Times that it had to wait for its stream.
    pub stream_waits: u64,
}

/// What a device counted during one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunStats {
    /// Whether the cycle counts come from a timing model or from silicon; else
    /// they only count executed cycles.
    pub timed: bool,
    /// Cores that ran.
    pub cores: Vec<CoreStats>,
    /// DMA channels that moved data.
    pub dma: Vec<DmaStats>,
    /// Operations of the instruction stream that were executed, uploads of tables
    /// included.
    pub operations: u64,
    /// Where the cycles went, if there is a timing model. Sums leave it out.
    #[cfg(feature = "emu")]
    pub time: Option<npu_emu::array::TimedStats>,
}

/// Totals of a device since it was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceStats {
    /// Contexts made.
    pub contexts: u64,
    /// Times that a context gave its place on the device to another one.
    pub evictions: u64,
    /// Submissions: single runs and lists.
    pub submitted: u64,
    /// Runs in them.
    pub runs: u64,
    /// Submissions that completed.
    pub completed: u64,
    /// Submissions that ended in another way.
    pub failed: u64,
    /// Times that bound tables were written ahead of a run.
    pub table_uploads: u64,
    /// Sums over all completed runs that were counted. Tiles of contexts on
    /// different columns are told apart by their place in the partition only.
    pub totals: RunStats,
}

impl RunStats {
    /// Adds another run's counts.
    pub fn add(&mut self, other: &RunStats) {
        self.timed |= other.timed;
        self.operations += other.operations;
        for core in &other.cores {
            let same = |c: &&mut CoreStats| (c.column, c.row) == (core.column, core.row);
            match self.cores.iter_mut().find(same) {
                Some(sum) => {
                    sum.cycles += core.cycles;
                    sum.lock_waits += core.lock_waits;
                }
                None => self.cores.push(core.clone()),
            }
        }
        for dma in &other.dma {
            let key = |d: &DmaStats| (d.column, d.row, d.direction, d.channel);
            match self.dma.iter_mut().find(|d| key(d) == key(dma)) {
                Some(sum) => {
                    sum.words += dma.words;
                    sum.lock_waits += dma.lock_waits;
                    sum.stream_waits += dma.stream_waits;
                }
                None => self.dma.push(dma.clone()),
            }
        }
    }
}
