//! What a device counted, for machines and for people.

use std::fmt::Write as _;

use npu_driver::emulator::TimedStats;
use npu_driver::RunStats;
use serde_json::{json, Value};

/// How to print it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Form {
    /// For machines
    Json,
    /// For people
    Text,
}

pub(crate) fn print(stats: Option<&RunStats>, form: Form) -> Result<String, serde_json::Error> {
    match form {
        Form::Json => serde_json::to_string_pretty(&value(stats)),
        Form::Text => Ok(text(stats)),
    }
}

fn value(stats: Option<&RunStats>) -> Value {
    let Some(s) = stats else {
        return json!({ "counted": false });
    };
    let mut value = json!({
        "counted": true,
        "timed": s.timed,
        "operations": s.operations,
        "cores": s.cores.iter().map(|c| json!({
            "tile": [c.column, c.row],
            "cycles": c.cycles,
            "stalls": { "lock": c.lock_waits },
        })).collect::<Vec<_>>(),
        "dma": s.dma.iter().map(|d| json!({
            "tile": [d.column, d.row],
            "direction": d.direction,
            "channel": d.channel,
            "words": d.words,
            "stalls": { "lock": d.lock_waits, "stream": d.stream_waits },
        })).collect::<Vec<_>>(),
    });
    if let Some(time) = &s.time {
        value["time"] = time_value(time);
    }
    value
}

fn time_value(time: &TimedStats) -> Value {
    let c = &time.controller;
    let tile = |t: npu_arch::array::TileCoord| json!([t.col.0, t.row.0]);
    json!({
        "unit": "array cycles",
        "total": time.cycles,
        "instruction_stream": {
            "launch": c.launch,
            "operations": c.operations,
            "task_starts": c.task_starts,
            "waits": c.waits,
            "mailbox": c.mailbox,
        },
        "cores": time.cores.iter().map(|c| json!({
            "tile": tile(c.tile),
            "bundles": c.bundles,
            "stalls": {
                "lock": c.lock,
                "stream": c.stream,
                "own_banks": c.own_banks,
                "dma_banks": c.dma_banks,
            },
            "functions": c.functions.iter().map(|f| json!({
                "name": f.name, "entry": f.entry, "cycles": f.cycles,
                "stalls": {
                    "lock": f.lock,
                    "stream": f.stream,
                    "own_banks": f.own_banks,
                },
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "dma": time.channels.iter().map(|c| json!({
            "tile": tile(c.tile),
            "channel": c.channel.to_string(),
            "startup": c.startup,
            "moving": c.moving,
            "stalls": { "lock": c.lock, "stream": c.stream },
        })).collect::<Vec<_>>(),
    })
}

fn text(stats: Option<&RunStats>) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let mut line = |text: std::fmt::Arguments| {
        let _ = writeln!(out, "{text}");
    };
    let Some(s) = stats else {
        return "the device counted nothing\n".into();
    };
    let Some(time) = &s.time else {
        line(format_args!("operations {}", s.operations));
        for c in &s.cores {
            let (col, row) = (c.column, c.row);
            line(format_args!("core ({col},{row})"));
            line(format_args!("  {:>12} bundles", c.cycles));
            line(format_args!(
                "  {:>12} times waited for a lock",
                c.lock_waits
            ));
        }
        return out;
    };
    line(format_args!("{:>12} cycles in all", time.cycles));
    let c = &time.controller;
    line(format_args!("instruction stream"));
    for (cycles, what) in [
        (c.launch, "launch"),
        (c.operations, "operations"),
        (c.task_starts, "between task starts"),
        (c.waits, "waiting for the array"),
        (c.mailbox, "mailbox of the first wait"),
    ] {
        line(format_args!("  {cycles:>12} {what}"));
    }
    for c in &time.cores {
        line(format_args!("core {}", c.tile));
        let busy = c.bundles + c.own_banks + c.dma_banks + c.lock + c.stream;
        for (cycles, what) in [
            (c.bundles, "bundles"),
            (c.own_banks, "two accesses of a bundle in one memory bank"),
            (c.dma_banks, "memory bank taken by a DMA"),
            (c.lock, "waiting for locks"),
            (c.stream, "waiting for streams and cascades"),
            (
                time.cycles.saturating_sub(busy),
                "waiting at the end, or not started",
            ),
        ] {
            line(format_args!("  {cycles:>12} {what}"));
        }
        for f in &c.functions {
            let share = 100.0 * f.cycles as f64 / busy.max(1) as f64;
            let mut waits = String::new();
            for (cycles, what) in [
                (f.lock, "waiting for locks"),
                (f.stream, "waiting for streams"),
                (f.own_banks, "at memory banks"),
            ] {
                if cycles > 0 {
                    waits += &format!(", {cycles} of them {what}");
                }
            }
            line(format_args!(
                "  {:>12} {share:5.1} % in {}{waits}",
                f.cycles, f.name
            ));
        }
    }
    for c in &time.channels {
        line(format_args!("DMA {} {}", c.tile, c.channel));
        for (cycles, what) in [
            (c.startup, "starting tasks"),
            (c.moving, "moving words"),
            (c.lock, "waiting for locks"),
            (c.stream, "waiting for words or room"),
        ] {
            line(format_args!("  {cycles:>12} {what}"));
        }
    }
    out
}
