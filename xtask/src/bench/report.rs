//! The result, for people and for machines.

use serde_json::{json, Value};

use super::measure::{Percentiles, State, Time};
use super::others::{DISPATCH_US, FIGURES};
use super::roofline::{Floor, Use, Work};

/// Name of the JSON's form.
pub(crate) const SCHEMA: &str = "npu-bench/1";

/// A measured kernel.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    /// The kernel that ran, and the SHA-256 of its xclbin.
    pub(crate) image: (&'static str, String),
    pub(crate) shape: &'static str,
    pub(crate) work: Work,
    pub(crate) floor: Floor,
    pub(crate) use_of_array: Use,
    pub(crate) time: Time,
    pub(crate) accuracy: String,
    /// Seconds on this machine's CPU.
    pub(crate) cpu: Option<f64>,
    pub(crate) cpu_what: &'static str,
}

impl Row {
    /// Share of the floor in the time, from 0 to 1.
    pub(crate) fn fraction(&self) -> Option<f64> {
        match &self.time {
            Time::Cycles(c) => Some(self.floor.cycles() as f64 / c.device.max(1) as f64),
            Time::Wall { .. } => None,
        }
    }

    /// Microseconds of the array at 1 GHz, or of the median run on hardware.
    pub(crate) fn microseconds(&self) -> f64 {
        match &self.time {
            Time::Cycles(c) => c.device as f64 / 1000.0,
            Time::Wall { run, .. } => run.p50,
        }
    }
}

/// All of it.
pub(crate) struct Report {
    pub(crate) device: String,
    pub(crate) evidence: String,
    pub(crate) state: State,
    pub(crate) rows: Vec<Row>,
}

fn row_value(row: &Row) -> Value {
    let percentiles = |p: &Percentiles| json!({ "runs": p.runs, "p50_us": p.p50, "p95_us": p.p95, "p99_us": p.p99 });
    let time = match &row.time {
        Time::Cycles(c) => json!({
            "unit": "array cycles",
            "device": c.device,
            "controller": c.controller,
            "launch_and_mailbox": c.launch,
            "total": c.total,
        }),
        Time::Wall { run, empty } => json!({
            "unit": "microseconds, submission and wait",
            "run": percentiles(run),
            "empty_stream": empty.as_ref().map(percentiles),
        }),
    };
    let used = &row.use_of_array;
    json!({
        "kernel": row.name,
        "image": { "name": row.image.0, "sha256": row.image.1 },
        "shape": row.shape,
        "work": { "unit": row.work.unit.name(), "count": row.work.count },
        "used": { "cores": used.cores, "shim_channels": used.channels, "words": used.words },
        "floor": { "compute_cycles": row.floor.compute, "dma_cycles": row.floor.dma },
        "time": time,
        "fraction_of_floor": row.fraction(),
        "dispatches": 1,
        "accuracy": row.accuracy,
        "cpu": row.cpu.map(|s| json!({ "seconds": s, "what": row.cpu_what })),
    })
}

impl Report {
    pub(crate) fn json(&self) -> Result<String, serde_json::Error> {
        let others = |f: &super::others::Figure| json!({ "what": f.what, "value": f.value, "evidence": f.evidence, "source": f.source });
        serde_json::to_string_pretty(&json!({
            "schema": SCHEMA,
            "device": self.device,
            "evidence": self.evidence,
            "clocks_mhz": self.state.clocks.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
            "power_mode": self.state.power_mode,
            "public_dispatch_us": DISPATCH_US,
            "kernels": self.rows.iter().map(row_value).collect::<Vec<_>>(),
            "others": FIGURES.iter().map(others).collect::<Vec<_>>(),
        }))
    }

    pub(crate) fn table(&self) -> String {
        let mut out = String::new();
        let head = [
            "kernel",
            "cores",
            "floor",
            "by",
            "device",
            "of floor",
            "control",
            "CPU",
            "against CPU",
        ];
        let [kernel, cores, floor, by, device, share, control, cpu, ratio] = head;
        out += &format!(
            "{kernel:22} {cores:>5} {floor:>10} {by:8} {device:>12} {share:>9} {control:>9} {cpu:>10} {ratio:>12}\n"
        );
        for row in &self.rows {
            let known = row.use_of_array.cores > 0;
            let or_none = |text: String| if known { text } else { "-".into() };
            let (device, control) = match &row.time {
                Time::Cycles(c) => (format!("{} cy", c.device), format!("{} cy", c.controller)),
                Time::Wall { run, empty } => (
                    format!("{:.1} us", run.p50),
                    empty.map_or("-".into(), |e| format!("{:.1} us", e.p50)),
                ),
            };
            let cpu = row.cpu.map(|s| s * 1e6);
            out += &format!(
                "{:22} {:>5} {:>10} {:8} {:>12} {:>9} {:>9} {:>10} {:>12}\n",
                row.name,
                or_none(row.use_of_array.cores.to_string()),
                or_none(format!("{} cy", row.floor.cycles())),
                or_none(row.floor.reason().into()),
                device,
                row.fraction()
                    .map_or("-".into(), |f| format!("{:.1} %", 100.0 * f)),
                control,
                cpu.map_or("-".into(), |us| format!("{us:.1} us")),
                cpu.map_or("-".into(), |us| format!("{:.2} x", us / row.microseconds())),
            );
        }
        out += "\naccuracy\n";
        for row in &self.rows {
            out += &format!("  {:22} {} ({})\n", row.name, row.accuracy, row.shape);
        }
        for row in &self.rows {
            if let Time::Wall { run, .. } = &row.time {
                out += &format!(
                    "  {:22} {} runs: p50 {:.1}, p95 {:.1}, p99 {:.1} us\n",
                    row.name, run.runs, run.p50, run.p95, run.p99
                );
            }
        }
        for (name, mhz) in &self.state.clocks {
            out += &format!("clock {name}: {mhz} MHz\n");
        }
        if let Some(mode) = &self.state.power_mode {
            out += &format!("power mode: {mode}\n");
        }
        let (least, most) = DISPATCH_US;
        out += &format!(
            "\nevidence: {}. Each kernel is one dispatch; by public measurements that costs\n{least} us (empty kernel) to {most} us (a whole program) more. Cycles at 1 GHz are ns.\n",
            self.evidence
        );
        out
    }
}

/// A report of two made-up rows.
#[cfg(test)]
pub(crate) fn sample() -> Report {
    use super::measure::Cycles;
    use super::roofline::Unit;
    let row = |name, used, time, cpu| Row {
        name,
        image: ("gelu_2048", "ab".repeat(32)),
        shape: "2048 codes",
        work: Work {
            unit: Unit::LookUp,
            count: 2048,
        },
        floor: Floor {
            compute: 512,
            dma: 500,
        },
        use_of_array: used,
        time,
        accuracy: "exact & right".into(),
        cpu,
        cpu_what: "look-ups, 1 thread",
    };
    let used = Use {
        cores: 1,
        channels: 2,
        busiest: 500,
        words: 1000,
    };
    let cycles = Cycles {
        device: 2048,
        total: 40_000,
        launch: 30_000,
        controller: 3_000,
    };
    let run = Percentiles {
        runs: 30,
        p50: 100.0,
        p95: 110.0,
        p99: 120.0,
    };
    let wall = Time::Wall { run, empty: None };
    Report {
        device: "emu".into(),
        evidence: "emulator (timed)".into(),
        state: State {
            clocks: vec![("H".into(), 1000)],
            power_mode: Some("turbo".into()),
        },
        rows: vec![
            row("gelu_2048", used, Time::Cycles(cycles), Some(4.096e-6)),
            row("gelu_wall", Use::default(), wall, None),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_gives_the_share_of_the_floor_and_the_ratio_to_the_cpu() {
        let table = sample().table();
        let line = table.lines().find(|l| l.starts_with("gelu_2048")).unwrap();
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(
            words,
            [
                "gelu_2048",
                "1",
                "512",
                "cy",
                "compute",
                "2048",
                "cy",
                "25.0",
                "%",
                "3000",
                "cy",
                "4.1",
                "us",
                "2.00",
                "x"
            ]
        );
        let line = table.lines().find(|l| l.starts_with("gelu_wall")).unwrap();
        assert!(line.contains("100.0 us") && !line.contains('%'), "{line}");
        assert!(table.contains("p50 100.0, p95 110.0, p99 120.0"));
        assert!(table.contains("power mode: turbo"));
    }

    #[test]
    fn the_json_has_what_the_table_has() {
        let json: Value = serde_json::from_str(&sample().json().unwrap()).unwrap();
        assert_eq!(json["schema"], SCHEMA);
        let row = &json["kernels"][0];
        assert_eq!(row["time"]["device"], 2048);
        assert_eq!(row["fraction_of_floor"], 0.25);
        assert_eq!(row["floor"]["compute_cycles"], 512);
        let row = &json["kernels"][1];
        assert!(row["fraction_of_floor"].is_null() && row["cpu"].is_null());
        assert_eq!(row["time"]["run"]["p99_us"], 120.0);
    }
}
