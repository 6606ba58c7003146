//! Metrics in Prometheus's text format.

use super::metrics::{FunctionMetrics, Metrics};
use std::fmt::Write as _;

impl Metrics {
    /// In Prometheus's text format, version 0.0.4.
    pub fn to_prometheus(&self) -> String {
        type Value = fn(&FunctionMetrics) -> Option<f64>;
        const SERIES: [(&str, &str, &str, Value); 11] = [
            ("calls_total", "counter", "Calls.", |f| Some(f.calls as f64)),
            (
                "bytes_total",
                "counter",
                "Bytes of callers' operands and results.",
                |f| Some(f.bytes as f64),
            ),
            (
                "cancelled_total",
                "counter",
                "Calls given up by their caller.",
                |f| Some(f.cancelled as f64),
            ),
            (
                "refused_total",
                "counter",
                "Calls that found the queue full.",
                |f| Some(f.refused as f64),
            ),
            (
                "invalid_total",
                "counter",
                "Calls with arguments that don't go together.",
                |f| Some(f.invalid as f64),
            ),
            (
                "failed_total",
                "counter",
                "Calls whose blocks could not be read or written.",
                |f| Some(f.failed as f64),
            ),
            (
                "device_seconds_total",
                "counter",
                "From submission to completion.",
                |f| Some(f.device_seconds),
            ),
            (
                "queue_seconds_total",
                "counter",
                "Waiting in the queue.",
                |f| Some(f.queue_seconds),
            ),
            ("cpu_seconds_total", "counter", "On the CPU.", |f| {
                Some(f.cpu_seconds)
            }),
            (
                "audio_seconds_total",
                "counter",
                "Sound processed, without padding.",
                |f| f.audio_seconds,
            ),
            (
                "realtime_factor",
                "gauge",
                "Seconds of sound per second of calls.",
                |f| f.realtime_factor,
            ),
        ];
        let mut out = String::new();
        for (name, kind, help, value) in self.gauges() {
            let _ = writeln!(
                out,
                "# HELP npu_{name} {help}\n# TYPE npu_{name} {kind}\nnpu_{name} {value}"
            );
        }
        for (name, kind, help, value) in SERIES {
            let _ = writeln!(out, "# HELP npu_{name} {help}\n# TYPE npu_{name} {kind}");
            for (function, metrics) in &self.functions {
                if let Some(value) = value(metrics) {
                    let _ = writeln!(out, "npu_{name}{{function=\"{function}\"}} {value}");
                }
            }
        }
        let _ = writeln!(
            out,
            "# HELP npu_placed_total Calls by place and reason.\n# TYPE npu_placed_total counter"
        );
        for (function, metrics) in &self.functions {
            let kept = metrics.chosen.iter().map(|pair| (pair, "no"));
            let fallen = metrics.fallbacks.iter().map(|pair| (pair, "yes"));
            for ((reason, count), fallback) in kept.chain(fallen) {
                let _ = writeln!(
                    out,
                    "npu_placed_total{{function=\"{function}\",reason=\"{reason}\",fallback=\"{fallback}\"}} {count}"
                );
            }
        }
        let _ = writeln!(
            out,
            "# HELP npu_latency_seconds From call to answer, since the runtime was opened.\n# TYPE npu_latency_seconds summary"
        );
        for (function, m) in &self.functions {
            let count = m.on_device + m.on_cpu;
            for (q, value) in [
                ("0.5", m.p50_seconds),
                ("0.95", m.p95_seconds),
                ("0.99", m.p99_seconds),
            ] {
                // There is no quantile of nothing.
                let value = if count == 0 { f64::NAN } else { value };
                let _ = writeln!(
                    out,
                    "npu_latency_seconds{{function=\"{function}\",quantile=\"{q}\"}} {value}"
                );
            }
            let _ = writeln!(
                out,
                "npu_latency_seconds_sum{{function=\"{function}\"}} {}",
                m.whole_seconds
            );
            let _ = writeln!(
                out,
                "npu_latency_seconds_count{{function=\"{function}\"}} {count}"
            );
        }
        out
    }

    /// What is not of one function.
    fn gauges(&self) -> [(&'static str, &'static str, &'static str, u64); 4] {
        [
            (
                "device_present",
                "gauge",
                "1 while there is a device, and not lost.",
                self.device_present.into(),
            ),
            (
                "device_losses_total",
                "counter",
                "Times that the device was lost.",
                self.device_losses,
            ),
            (
                "queue_length",
                "gauge",
                "Calls that wait for the device.",
                self.queue_length as u64,
            ),
            (
                "queue_limit",
                "gauge",
                "Calls that may wait for the device.",
                self.queue_limit as u64,
            ),
        ]
    }
}
