//! What things cost, in array cycles, and where each figure comes from.
//!
//! Every constant of the timing model is here. Figures of the kind "measured"
//! were taken on a Phoenix by others and published; the files are those of
//! the public repository FIM43-Redeye/xdna-emu unless another source is named
//! (`F/` is `docs/superpowers/findings/`). AM020 is AMD's public "AI Engine-ML
//! Architecture Manual".

use npu_arch::array::{Direction, TileKind};

/// Costs of a DMA channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelCosts {
    /// Start-up of the first task of a run, in cycles.
    pub first_task: u64,
    /// Start-up of every later task, in cycles.
    pub task: u64,
    /// Hundredths of a cycle per 32-bit word.
    pub word: u64,
    /// Words between memory and stream that let a BD of an MM2S channel end
    /// before its last word is sent.
    pub lead: u64,
    /// Cycles by which a BD of an MM2S channel ends later if no two of its
    /// words follow each other in memory.
    pub strided: u64,
    /// Least cycles from start to end of the first tasks of a run, in order.
    pub least: [u64; WARM_UP],
}

/// Tasks of a run that take longer than later ones.
pub const WARM_UP: usize = 6;

/// The constants of the timing model. [`Costs::phoenix`] gives the measured
/// ones; others serve experiments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Costs {
    /// From the launch of a run to its first operation.
    pub launch: u64,
    /// Each operation of the instruction stream.
    pub operation: u64,
    /// Least time between two task starts, after one on an idle channel.
    pub push_idle: u64,
    /// The same after one on a busy channel.
    pub push_busy: u64,
    /// The mailbox round trip that the first wait for a token of a run takes.
    pub first_wait: u64,
    /// Between two looks at a register that a run polls.
    pub poll: u64,
    /// Shim DMA, memory to stream.
    pub shim_mm2s: ChannelCosts,
    /// Shim DMA, stream to memory.
    pub shim_s2mm: ChannelCosts,
    /// DMA of memory tiles.
    pub memory_tile: ChannelCosts,
    /// DMA of core tiles.
    pub tile: ChannelCosts,
}

impl Costs {
    /// What is known of Phoenix.
    pub const fn phoenix() -> Self {
        Self {
            // Measured: launch to first drain 25,000 to 32,000 cycles, mean
            // 30,500 (docs/fidelity-gaps/host-firmware-dispatch.md).
            launch: 30_500,
            // Measured: about 112 cycles per instruction of the run (same
            // file).
            operation: 112,
            // Measured: 2,734 to 2,876 cycles from one task's end to the next
            // task's start on one channel, tasks of 64 words that take 249
            // (S2MM) and 369 (MM2S) cycles: 3,100 from start to start
            // (F/2026-05-27-phase-2c-dispatch-overhead-recalibration.md).
            push_idle: 3_100,
            // Measured: 520 cycles if the channel still works (same file).
            push_busy: 520,
            // Measured: 7,981 cycles once per run; later waits go through the
            // mailbox queue at no cost
            // (F/2026-05-11-emu-dma-wait-mailbox-latency.md).
            first_wait: 7_981,
            // As any other operation.
            poll: 112,
            // Measured: 747 cycles and 1.05 cycles per word, the least-squares
            // line through tasks of 1,024 to 16,384 words
            // (data/hw-shim-throughput-2026-05-25.csv,
            // F/2026-05-25-shim-throughput-1-word-per-cycle.md). Later tasks
            // of 64 words take 369 cycles
            // (F/2026-05-27-phase-2c-dispatch-overhead-recalibration.md), the
            // first ones of a run longer, which is far more than the line
            // gives: medians of 50 runs (same file).
            shim_mm2s: ChannelCosts {
                first_task: 747,
                task: 302,
                word: 105,
                lead: 0,
                strided: 0,
                least: [1739, 804, 497, 422, 398, 399],
            },
            // Measured: 171 cycles and 1.00 cycle per word (as above). Later
            // tasks of 64 words take 249 cycles, the first of a run 509.
            shim_s2mm: ChannelCosts {
                first_task: 171,
                task: 182,
                word: 100,
                lead: 0,
                strided: 0,
                least: [509, 0, 0, 0, 0, 0],
            },
            // AM020: 32 bits per cycle. Measured: a BD of 256 words ends 244
            // cycles after its lock, so 12 words are still on their way
            // (F/2026-07-14-dma-bank-access-width.md). No public figure for
            // the start of a task or of a BD; they cost nothing here.
            tile: ChannelCosts {
                first_task: 0,
                task: 0,
                word: 100,
                lead: 12,
                strided: 0,
                least: [0; WARM_UP],
            },
            // Measured: a BD of 256 words ends 251 cycles after its lock, of
            // words that don't follow each other 258, and another channel in
            // the same bank slows it by nothing
            // (F/2026-07-15-memtile-bank-access-width.md).
            memory_tile: ChannelCosts {
                first_task: 0,
                task: 0,
                word: 100,
                lead: 5,
                strided: 7,
                least: [0; WARM_UP],
            },
        }
    }

    /// Costs of a channel.
    pub const fn channel(&self, kind: TileKind, direction: Direction) -> ChannelCosts {
        match (kind, direction) {
            (TileKind::Shim, Direction::Mm2s) => self.shim_mm2s,
            (TileKind::Shim, Direction::S2mm) => self.shim_s2mm,
            (TileKind::Mem, _) => self.memory_tile,
            _ => self.tile,
        }
    }
}

impl Default for Costs {
    fn default() -> Self {
        Self::phoenix()
    }
}

/// Cycles that a core stands still for each lock that it acquires or releases,
/// even at once. Measured: a loop with two of each takes 2,129 cycles where 2,125
/// are bundles and what the acquires wait for (commit 737f5505).
pub(crate) const LOCK_GRANT: u32 = 1;

/// Cycles that a stream takes through FIFOs of so many words: every switch
/// has two words for each cycle of its latency (AM020 chapter 2: 4 cycles and
/// 8 words towards another tile, 3 and 6 towards a block of the tile).
pub(crate) const fn stream_latency(depth: usize) -> u64 {
    depth as u64 / 2
}
