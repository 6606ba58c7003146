//! The shim's DMA and the instruction stream.
//!
//! Design: shim MM2S 0 to a buffer of the memory tile and from there to shim
//! S2MM 0; the instruction stream waits for the first direction before it
//! starts the other.

use npu_arch::array::bd::BdError;
use npu_arch::array::{Bundle, DmaChannel, LockId, MemtileBd, TileKind};

use super::design::{Design, MEM, SHIM};
use super::{CalibrationError, Limit, Row};
use crate::array::{TaskCycles, TimedStats};

/// Own memory as a memory tile's BDs address it.
const OWN: u32 = 0x8_0000;

const SWEEP: &str = "data/hw-shim-throughput-2026-05-25.csv";
const CHAINS: &str = "F/2026-05-27-phase-2c-dispatch-overhead-recalibration.md";
const LAUNCH: &str = "docs/fidelity-gaps/host-firmware-dispatch.md";
const MAILBOX: &str = "F/2026-05-11-emu-dma-wait-mailbox-latency.md";

/// Words, cycles of MM2S, cycles of S2MM, as measured.
const MEASURED: [(u32, f64, f64); 5] = [
    (1024, 1247.0, 1187.0),
    (2048, 3421.0, 2217.0),
    (4096, 5304.0, 4261.0),
    (8192, 9121.0, 8357.0),
    (16384, 17963.0, 16525.0),
];

/// Sends `count` tasks of `words` in, then out.
fn relay(count: u8, words: u32) -> Result<TimedStats, CalibrationError> {
    let mut design = Design::new()?;
    design.connect(MEM, (Bundle::South, 1), (Bundle::Dma, 0))?;
    design.connect(MEM, (Bundle::Dma, 0), (Bundle::South, 0))?;
    let total = u64::from(words) * u64::from(count);
    let own = |lock| TileKind::Mem.own_bd_lock(LockId(lock)).unwrap_or(lock);
    let buffer = MemtileBd::default().address(OWN)?.length(total * 4)?;
    let input = buffer.release(own(1), 1)?;
    let output = buffer.acquire(own(1), -1)?;
    for (id, bd) in [(0, input), (1, output)] {
        let words = bd.valid().to_words().map_err(BdError::from)?;
        design.bd(MEM, id, &words)?;
    }
    design.push(MEM, DmaChannel::s2mm(0), 0)?;
    design.push(MEM, DmaChannel::mm2s(0), 1)?;
    for channel in [DmaChannel::mm2s(0), DmaChannel::s2mm(0)] {
        for bd in 0..count {
            design.transfer(SHIM, channel, bd, words)?;
        }
        for _ in 0..count {
            design.wait(SHIM, channel);
        }
    }
    Ok(design.run()?.stats)
}

fn tasks(stats: &TimedStats, channel: DmaChannel) -> Vec<TaskCycles> {
    let shim = stats.tasks.iter().filter(|t| t.tile.row.0 == 0);
    shim.filter(|t| t.channel == channel).copied().collect()
}

fn durations(stats: &TimedStats, channel: DmaChannel) -> Vec<f64> {
    let tasks = tasks(stats, channel);
    tasks.iter().map(|t| (t.end - t.start) as f64).collect()
}

/// Mean time from a task's end to the next one's start, the first gap aside.
fn gap(stats: &TimedStats, channel: DmaChannel) -> f64 {
    let tasks = tasks(stats, channel);
    let gaps = tasks.windows(2).skip(1);
    let gaps: Vec<f64> = gaps.map(|w| w[1].start as f64 - w[0].end as f64).collect();
    gaps.iter().sum::<f64>() / gaps.len() as f64
}

/// Time from the first task's end to the second one's start.
fn first_gap(stats: &TimedStats, channel: DmaChannel) -> f64 {
    match tasks(stats, channel)[..] {
        [first, second, ..] => second.start as f64 - first.end as f64,
        _ => 0.0,
    }
}

/// Least squares: start and cycles per word.
fn line(points: &[(f64, f64)]) -> (f64, f64) {
    let n = points.len() as f64;
    let (sx, sy) = points
        .iter()
        .fold((0.0, 0.0), |s, p| (s.0 + p.0, s.1 + p.1));
    let (mx, my) = (sx / n, sy / n);
    let above: f64 = points.iter().map(|p| (p.0 - mx) * (p.1 - my)).sum();
    let below: f64 = points.iter().map(|p| (p.0 - mx).powi(2)).sum();
    let slope = above / below;
    (my - slope * mx, slope)
}

pub(super) fn rows() -> Result<Vec<Row>, CalibrationError> {
    let mut ours = Vec::new();
    for (words, _, _) in MEASURED {
        let stats = relay(1, words)?;
        let first = |channel| durations(&stats, channel).first().copied();
        let (Some(mm2s), Some(s2mm)) = (first(DmaChannel::mm2s(0)), first(DmaChannel::s2mm(0)))
        else {
            return Err(CalibrationError::Design);
        };
        ours.push((f64::from(words), mm2s, s2mm));
    }
    let fit = |pick: fn(&(f64, f64, f64)) -> f64, points: &[(f64, f64, f64)]| {
        line(&points.iter().map(|p| (p.0, pick(p))).collect::<Vec<_>>())
    };
    let theirs: Vec<_> = MEASURED
        .iter()
        .map(|m| (f64::from(m.0), m.1, m.2))
        .collect();
    let (mm2s, s2mm) = (fit(|p| p.1, &theirs), fit(|p| p.2, &theirs));
    let (our_mm2s, our_s2mm) = (fit(|p| p.1, &ours), fit(|p| p.2, &ours));
    let within = |what, source, measured, ours, percent| Row {
        what,
        source,
        measured,
        ours,
        limit: Limit::Percent(percent),
    };
    let mut rows = vec![
        within(
            "shim MM2S, start of the first task (fit)",
            SWEEP,
            mm2s.0,
            our_mm2s.0,
            5.0,
        ),
        within(
            "shim MM2S, cycles per word (fit)",
            SWEEP,
            mm2s.1,
            our_mm2s.1,
            5.0,
        ),
        within(
            "shim S2MM, start of the first task (fit)",
            SWEEP,
            s2mm.0,
            our_s2mm.0,
            5.0,
        ),
        within(
            "shim S2MM, cycles per word (fit)",
            SWEEP,
            s2mm.1,
            our_s2mm.1,
            5.0,
        ),
    ];
    // A single reading each; those of short MM2S tasks scatter.
    let off = Limit::Shown("one reading, off the line through all sizes, which was chosen");
    let near = Limit::Percent(3.0);
    for (what, n, direction, limit) in [
        ("shim MM2S, 1,024 words", 0, 1, off),
        ("shim S2MM, 1,024 words", 0, 2, near),
        ("shim MM2S, 2,048 words", 1, 1, off),
        ("shim S2MM, 2,048 words", 1, 2, near),
        ("shim MM2S, 4,096 words", 2, 1, off),
        ("shim S2MM, 4,096 words", 2, 2, near),
        ("shim MM2S, 8,192 words", 3, 1, near),
        ("shim S2MM, 8,192 words", 3, 2, near),
        ("shim MM2S, 16,384 words", 4, 1, near),
        ("shim S2MM, 16,384 words", 4, 2, near),
    ] {
        let pick = |p: &(f64, f64, f64)| if direction == 1 { p.1 } else { p.2 };
        rows.push(Row {
            what,
            source: SWEEP,
            measured: pick(&theirs[n]),
            ours: pick(&ours[n]),
            limit,
        });
    }

    let (four, eight) = (relay(4, 64)?, relay(8, 64)?);
    let (mm2s, s2mm) = (DmaChannel::mm2s(0), DmaChannel::s2mm(0));
    let last = |channel| durations(&eight, channel).last().copied().unwrap_or(0.0);
    let nth = |channel, n: usize| durations(&eight, channel).get(n).copied().unwrap_or(0.0);
    rows.extend([
        within(
            "shim MM2S, later tasks of 64 words",
            CHAINS,
            369.0,
            last(mm2s),
            3.0,
        ),
        within(
            "shim S2MM, later tasks of 64 words",
            CHAINS,
            249.0,
            last(s2mm),
            3.0,
        ),
        within(
            "MM2S, task end to next start, 4 tasks",
            CHAINS,
            2803.0,
            gap(&four, mm2s),
            3.0,
        ),
        within(
            "MM2S, task end to next start, 8 tasks",
            CHAINS,
            2734.0,
            gap(&eight, mm2s),
            3.0,
        ),
        within(
            "S2MM, task end to next start, 4 tasks",
            CHAINS,
            2785.0,
            gap(&four, s2mm),
            3.0,
        ),
        within(
            "S2MM, task end to next start, 8 tasks",
            CHAINS,
            2876.0,
            gap(&eight, s2mm),
            3.0,
        ),
        within(
            "shim MM2S, first task of 64 words",
            CHAINS,
            1739.0,
            nth(mm2s, 0),
            3.0,
        ),
        within(
            "shim MM2S, second task of 64 words",
            CHAINS,
            804.0,
            nth(mm2s, 1),
            3.0,
        ),
        within(
            "shim MM2S, third task of 64 words",
            CHAINS,
            497.0,
            nth(mm2s, 2),
            3.0,
        ),
        within(
            "shim MM2S, fourth task of 64 words",
            CHAINS,
            422.0,
            nth(mm2s, 3),
            3.0,
        ),
        within(
            "shim S2MM, first task of 64 words",
            CHAINS,
            509.0,
            nth(s2mm, 0),
            3.0,
        ),
        within(
            "S2MM, first task's end to next start, 4 tasks",
            CHAINS,
            2562.0,
            first_gap(&four, s2mm),
            3.0,
        ),
        within(
            "S2MM, first task's end to next start, 8 tasks",
            CHAINS,
            2520.0,
            first_gap(&eight, s2mm),
            3.0,
        ),
        Row {
            what: "MM2S, first task's end to next start, 8 tasks",
            source: CHAINS,
            measured: -433.0,
            ours: first_gap(&eight, mm2s),
            limit: Limit::Shown("a channel's task starts here when the one before has ended"),
        },
    ]);

    // Three operations of 112 cycles come before the first task.
    let start = tasks(&four, mm2s).first().map_or(0, |t| t.start) as f64;
    rows.extend([
        within(
            "launch to the first task, operations aside",
            LAUNCH,
            30_500.0,
            start - 3.0 * 112.0,
            3.0,
        ),
        within(
            "mailbox round trip of a run's first wait",
            MAILBOX,
            7_981.0,
            four.controller.mailbox as f64,
            3.0,
        ),
    ]);
    Ok(rows)
}
