//! The report as one HTML page that needs nothing else.

use std::fmt::Write as _;

use super::measure::Time;
use super::others::FIGURES;
use super::report::{Report, Row};
use crate::html::escaped;

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em;color:#222}\
table{border-collapse:collapse;margin:1em 0}td,th{padding:.25em .8em;border-bottom:1px solid #ddd;text-align:left}\
td.n{text-align:right;font-variant-numeric:tabular-nums}svg text{font:13px system-ui,sans-serif}\
small{color:#666}";

/// Height of a bar's line, pixels.
const LINE: u32 = 34;
/// Where bars begin, and how long the longest is.
const LEFT: u32 = 170;
const WIDTH: u32 = 640;

/// Place of a time on a logarithmic axis from `low` to `high`.
fn along(value: f64, low: f64, high: f64) -> f64 {
    let (value, low, high) = (value.max(1e-3).ln(), low.ln(), high.ln());
    f64::from(WIDTH) * ((value - low) / (high - low).max(1e-9)).clamp(0.0, 1.0)
}

/// Floor, device and CPU of each kernel as bars, microseconds, logarithmic.
fn plot(rows: &[Row]) -> String {
    let times = |row: &Row| {
        let known = row.use_of_array.cores > 0;
        [
            (
                "floor",
                "#9ecae1",
                known.then(|| row.floor.cycles() as f64 / 1000.0),
            ),
            ("device", "#3182bd", Some(row.microseconds())),
            ("CPU", "#bbbbbb", row.cpu.map(|s| s * 1e6)),
        ]
    };
    let all: Vec<f64> = rows
        .iter()
        .flat_map(|r| times(r).into_iter().filter_map(|t| t.2))
        .map(|t| t.max(1e-3))
        .collect();
    let low = all.iter().copied().fold(f64::INFINITY, f64::min) / 2.0;
    let high = all.iter().copied().fold(1e-3, f64::max);
    if all.is_empty() {
        return String::new();
    }
    let height = rows.len() as u32 * (3 * 14 + LINE - 14) + 10;
    let mut svg = format!(
        "<svg width=\"{}\" height=\"{height}\" role=\"img\" aria-label=\"times\">",
        LEFT + WIDTH + 120
    );
    for (i, row) in rows.iter().enumerate() {
        let top = i as u32 * (3 * 14 + LINE - 14) + 8;
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            LEFT - 10,
            top + 24,
            escaped(row.name)
        );
        for (j, (what, colour, time)) in times(row).into_iter().enumerate() {
            let Some(time) = time else { continue };
            let (y, length) = (top + j as u32 * 14, along(time, low, high));
            let _ = write!(
                svg,
                "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{length:.1}\" height=\"12\" fill=\"{colour}\"/>\
                 <text x=\"{:.1}\" y=\"{}\">{what} {time:.2} us</text>",
                f64::from(LEFT) + length + 5.0,
                y + 11
            );
        }
    }
    svg + "</svg>"
}

fn cells(row: &Row) -> String {
    let used = &row.use_of_array;
    let known = used.cores > 0;
    let number = |text: String| format!("<td class=\"n\">{}</td>", escaped(&text));
    let mut out = format!(
        "<tr><td>{}</td><td>{}</td>",
        escaped(row.name),
        escaped(row.shape)
    );
    out += &number(format!("{} {}", row.work.count, row.work.unit.name()));
    if known {
        out += &number(format!("{} / {}", used.cores, used.channels));
        out += &number(row.floor.compute.to_string());
        out += &number(row.floor.dma.to_string());
    } else {
        out += "<td></td><td></td><td></td>";
    }
    match &row.time {
        Time::Cycles(c) => {
            out += &number(c.device.to_string());
            out += &number(
                row.fraction()
                    .map_or(String::new(), |f| format!("{:.1} %", 100.0 * f)),
            );
            out += &number(format!("{} + {}", c.controller, c.launch));
        }
        Time::Wall { run, empty } => {
            let text = format!("{:.1} / {:.1} / {:.1} us", run.p50, run.p95, run.p99);
            out += &number(text);
            out += "<td></td>";
            out += &number(empty.map_or(String::new(), |e| format!("{:.1} us", e.p50)));
        }
    }
    out += &number(
        row.cpu
            .map_or(String::new(), |s| format!("{:.1} us", s * 1e6)),
    );
    out + &format!("<td>{}</td></tr>\n", escaped(&row.accuracy))
}

pub(crate) fn html(report: &Report) -> String {
    let mut out = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Kernels on Phoenix</title>\
         <style>{STYLE}</style><h1>Kernels on Phoenix</h1><p>{}<br>evidence: <b>{}</b></p>\n",
        escaped(&report.device),
        escaped(&report.evidence)
    );
    out += &plot(&report.rows);
    out += "<table><tr><th>kernel<th>shape<th>work<th>cores / shim channels<th>floor, compute<th>floor, DMA\
            <th>device<th>of floor<th>controller + launch<th>CPU<th>accuracy</tr>\n";
    report.rows.iter().for_each(|r| out += &cells(r));
    out += "</table><p><small>Floors and device times are array cycles: nanoseconds at 1 GHz. \
            On hardware, device is p50 / p95 / p99 of submission and wait, and the controller's column an empty \
            stream's median.</small></p><h2>Published by others</h2><table>\
            <tr><th>what<th>value<th>evidence<th>source</tr>\n";
    for f in FIGURES {
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            escaped(f.what),
            escaped(f.value),
            escaped(f.evidence),
            escaped(f.source)
        );
    }
    out + "</table></html>\n"
}

#[cfg(test)]
mod tests {
    use crate::html::assert_closed;

    use super::*;

    #[test]
    fn the_page_shows_every_row_and_closes_its_tags() {
        let report = super::super::report::sample();
        let page = html(&report);
        for row in &report.rows {
            assert!(page.contains(row.name));
        }
        assert!(page.contains("exact &amp; right") && !page.contains("exact & right"));
        assert_closed(&page, &["table", "svg", "p", "h1", "small"]);
        // The slower one has the longer bar.
        assert!(along(2.0, 0.1, 10.0) < along(3.0, 0.1, 10.0));
        assert_eq!(along(10.0, 0.1, 10.0), f64::from(WIDTH));
    }
}
