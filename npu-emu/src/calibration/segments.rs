//! What comes out does not depend on how far cores run ahead at a time.

use npu_arch::array::{Bundle, Device, DmaChannel, TileOffset};

use super::design::{Design, Measured, CORE, MEM, SHIM};
use super::{cores, Workload};
use crate::array::{Costs, TimedStats};

/// Shortest and longest segments: every bundle its own, odd ones, those of
/// a run.
const LENGTHS: [(u64, u64); 4] = [(1, 1), (7, 61), (500, 5000), (1 << 12, 1 << 16)];

/// Passes on 64 words, asking again and again whether there is one. The
/// cycles that it took come last.
const POLL: &str = "
        movxm p7, #poll
        movxm r8, #63
        mov   r17:r16, cntr
        .p2align 4
poll:   mov.nb r1, SS
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        mov   r2, srSS0
        jz    r2, #poll
        nop
        nop
        nop
        nop
        nop
        mov   ms, r1
        jnzd  r8, r8, p7
        nop
        nop
        nop
        nop
        nop
        mov   r19:r18, cntr
        sub   r1, r18, r16
        mov   ms, r1
        done
";

fn poll() -> Design {
    let mut design = Design::new().unwrap();
    design
        .connect(CORE, (Bundle::South, 1), (Bundle::Core, 0))
        .unwrap();
    design
        .connect(CORE, (Bundle::Core, 0), (Bundle::South, 0))
        .unwrap();
    for (slave, master) in [
        ((Bundle::South, 1), (Bundle::North, 1)),
        ((Bundle::North, 0), (Bundle::South, 0)),
    ] {
        design.connect(MEM, slave, master).unwrap();
    }
    design.program(CORE, POLL).unwrap();
    design.transfer(SHIM, DmaChannel::mm2s(0), 0, 64).unwrap();
    design.transfer(SHIM, DmaChannel::s2mm(0), 1, 65).unwrap();
    design.wait(SHIM, DmaChannel::s2mm(0));
    design.fill(0, &[7; 4 * 64]);
    design
}

/// What does not count turns of the simulation, nor what cores that still run
/// did beyond the end.
fn results(stats: &TimedStats, end: AtEnd) -> TimedStats {
    let mut stats = TimedStats {
        turns: 0,
        ..stats.clone()
    };
    if end == AtEnd::Runs {
        stats.cores.clear();
    }
    stats
}

/// What the core does when the run ends.
#[derive(Clone, Copy, PartialEq)]
enum AtEnd {
    Rests,
    Runs,
}

/// A design's runs with every length, which are all the same; the last one.
fn same_for_every_length(end: AtEnd, design: impl Fn() -> Design) -> Measured {
    let run = |(shortest, longest)| {
        let mut design = design();
        design.array_mut().set_segments(shortest, longest);
        design.run().unwrap()
    };
    let first = run(LENGTHS[0]);
    let mut last = None;
    for length in &LENGTHS[1..] {
        let other = run(*length);
        let (other_stats, stats) = (results(&other.stats, end), results(&first.stats, end));
        assert_eq!(other_stats, stats, "{length:?}");
        assert_eq!(other.trace.levels, first.trace.levels, "{length:?}");
        assert_eq!(other.buffers, first.buffers, "{length:?}");
        let left = |m: &Measured, word: u32| m.array.read32(CORE.at(TileOffset(0xf000 + 4 * word)));
        for word in 0..32 {
            assert_eq!(left(&other, word), left(&first, word), "{length:?} {word}");
        }
        last = Some(other);
    }
    last.unwrap()
}

#[test]
fn readings_of_the_counter_among_bank_conflicts() {
    let hammer = same_for_every_length(AtEnd::Runs, || cores::hammer(0).unwrap());
    assert!(hammer.stats.cores[0].dma_turns_lost > 0);
}

#[test]
fn polling() {
    let poll = same_for_every_length(AtEnd::Rests, poll);
    let (passed, cycles) = poll.buffers[1].split_at(4 * 64);
    assert!(passed.iter().all(|&b| b == 7));
    // 64 times at least 21 bundles, and it asked many times before the first.
    let cycles = u32::from_le_bytes(cycles.try_into().unwrap());
    assert!((64 * 21..200_000).contains(&cycles), "{cycles}");
}

#[test]
fn four_cores() {
    let mut work = Workload::scalar_cores(Device::Npu1, 2, 3).unwrap();
    let mut seen = Vec::new();
    for (shortest, longest) in &LENGTHS[1..] {
        work.array_mut().set_segments(*shortest, *longest);
        let (outcome, host) = work.run(Some(Costs::phoenix()), 1);
        let stats = results(outcome.stats().time.as_ref().unwrap(), AtEnd::Rests);
        let buffers = work
            .buffers()
            .iter()
            .map(|&a| host.get(a).unwrap().to_vec());
        seen.push((stats, buffers.collect::<Vec<_>>()));
    }
    assert!(seen.iter().all(|s| *s == seen[0]));
}
