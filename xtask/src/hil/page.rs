//! The report as one HTML page that needs nothing else: per kernel its verdict, what is
//! wrong and by how much, its cycles against the floor, and how it stood in runs before.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use hil_tests::report::{CheckReport, Errors, Outcome, Report};
use serde_json::Value;

use super::history::Past;
use crate::bench;
use crate::html::escaped;
use crate::paths;

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:66em;padding:0 1em;color:#222}\
table{border-collapse:collapse;margin:.5em 0}td,th{padding:.2em .8em;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}\
td.n{text-align:right;font-variant-numeric:tabular-nums}pre{background:#f6f6f6;padding:.6em;overflow-x:auto}\
svg{max-width:100%}table{display:block;overflow-x:auto}td:first-child{min-width:13em}td:last-child{overflow-wrap:anywhere;min-width:20em}td.bad,td.other,td.good{white-space:nowrap}td.n{white-space:nowrap}\
svg text{font:12px system-ui,sans-serif}small{color:#666}.good{color:#1a7f37}.bad{color:#b3261e;font-weight:600}\
.other{color:#7a5b00;font-weight:600}tr.worst td{background:#fdecea}";

/// Runs before that are shown.
const SHOWN: usize = 30;

/// Class and colour of an outcome by its word.
fn look(word: &str) -> (&'static str, &'static str) {
    match word {
        "pass" => ("good", "#2da44e"),
        "SKIPPED" | "INFRASTRUCTURE" => ("other", "#d4a72c"),
        _ => ("bad", "#cf222e"),
    }
}

/// The errors by size as bars, and the worst element among its neighbours.
fn errors(errors: &Errors) -> String {
    let most = errors.histogram.iter().copied().max().unwrap_or(0).max(1);
    let (line, left, width) = (16, 90, 420.0);
    let mut out = format!(
        "<svg width=\"{}\" height=\"{}\" role=\"img\" aria-label=\"errors by size\">",
        left + 520,
        errors.histogram.len() * line + 4
    );
    for (bin, &count) in errors.histogram.iter().enumerate() {
        let (low, high) = (1u128 << bin, (2u128 << bin) - 1);
        let name = match bin {
            0 => "1".to_owned(),
            _ => format!("{low} to {high}"),
        };
        let length = width * count as f64 / most as f64;
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{name}</text>\
             <rect x=\"{left}\" y=\"{}\" width=\"{length:.1}\" height=\"12\" fill=\"#cf222e\"/>\
             <text x=\"{:.1}\" y=\"{}\">{count}</text>",
            left - 6,
            bin * line + 12,
            bin * line + 2,
            f64::from(left) + length + 4.0,
            bin * line + 12
        );
    }
    out += "</svg><table><tr><th>element<th>at<th>expected<th>actual<th>error</tr>\n";
    for e in &errors.around {
        let class = if e.index == errors.worst {
            " class=\"worst\""
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "<tr{class}><td class=\"n\">{}</td><td>{:?}</td><td class=\"n\">{}</td>\
             <td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
            e.index,
            e.coordinates,
            e.expected,
            e.actual,
            i128::from(e.actual) - i128::from(e.expected)
        );
    }
    out + "</table>"
}

/// How a check stood in the runs before, the newest last.
fn strip(name: &str, history: &[Past]) -> String {
    let past: Vec<_> = history
        .iter()
        .filter_map(|run| run.checks.get(name).map(|(word, _)| (run, word)))
        .collect();
    let shown = &past[past.len().saturating_sub(SHOWN)..];
    let mut out = format!(
        "<svg width=\"{}\" height=\"14\" role=\"img\" aria-label=\"runs before\">",
        SHOWN * 9
    );
    for (i, (run, word)) in shown.iter().enumerate() {
        let _ = write!(
            out,
            "<rect x=\"{}\" y=\"1\" width=\"7\" height=\"12\" fill=\"{}\"><title>{} on {}{}</title></rect>",
            i * 9,
            look(word).1,
            escaped(word),
            escaped(&run.device),
            versions(&run.driver, &run.firmware)
        );
    }
    out + "</svg>"
}

/// Driver and firmware, behind a device; nothing where they are not known.
fn versions(driver: &str, firmware: &str) -> String {
    let named = [("driver", driver), ("firmware", firmware)];
    let known = named.iter().filter(|(_, version)| !version.is_empty());
    known
        .map(|(name, version)| format!(", {name} {}", escaped(version)))
        .collect()
}

fn check(report: &CheckReport, history: &[Past]) -> String {
    let word = report.outcome.word();
    let mut out = format!(
        "<tr><td>{}<br><small>{}</small></td><td class=\"{}\">{word}</td><td class=\"n\">{:.2} s</td>\
         <td>{}</td><td>{}",
        escaped(&report.name),
        escaped(&report.about),
        look(word).0,
        report.seconds,
        strip(&report.name, history),
        escaped(&report.notes.join("; ")),
    );
    if report.outcome != Outcome::Pass {
        let mut lines = vec![report.outcome.text()];
        lines.extend(report.fails_again_with());
        if let Some(aftermath) = &report.aftermath {
            lines.extend(aftermath.again.iter().chain(&aftermath.steps).cloned());
        }
        let _ = write!(out, "<pre>{}</pre>", escaped(&lines.join("\n")));
    }
    if let Outcome::WrongData {
        errors: Some(found),
        ..
    } = &report.outcome
    {
        out += &errors(found);
    }
    out + "</td></tr>\n"
}

/// Lines about the cycles of each kernel.
type Cycles = BTreeMap<String, Vec<String>>;

/// Cycles and floor of each of these kernels, as the last `cargo xtask bench` has left
/// them, if it ran the same images.
fn measured(kernels: &[(String, String)]) -> Cycles {
    let path = paths::target().join("bench/report.json");
    let value: Option<Value> = std::fs::read(path)
        .ok()
        .and_then(|text| serde_json::from_slice(&text).ok());
    let of = |value| measured_in(value, kernels);
    value.as_ref().map(of).unwrap_or_default()
}

fn measured_in(report: &Value, kernels: &[(String, String)]) -> Cycles {
    let rows = report["kernels"].as_array();
    let of = |key: &str| escaped(report[key].as_str().unwrap_or("not told"));
    let (on, evidence) = (of("device"), of("evidence"));
    let mut out = Cycles::new();
    for row in rows.into_iter().flatten() {
        let line = || {
            let image = &row["image"];
            let (image, hash) = (image["name"].as_str()?, image["sha256"].as_str()?);
            let same = |(name, of): &(String, String)| (&**name, &**of) == (image, hash);
            kernels.iter().find(|k| same(k))?;
            let (name, device) = (row["kernel"].as_str()?, row["time"]["device"].as_u64()?);
            let part = |key| row["floor"][key].as_u64().unwrap_or(0);
            let floor = part("compute_cycles").max(part("dma_cycles"));
            let line = format!(
                "{}: {device} cycles, floor {floor} ({:.0} %): evidence <b>{evidence}</b>, by the \
                 last <code>cargo xtask bench</code> on {on}",
                escaped(name),
                100.0 * floor as f64 / device.max(1) as f64
            );
            Some((image.to_owned(), line))
        };
        if let Some((image, line)) = line() {
            out.entry(image).or_default().push(line);
        }
    }
    out
}

/// The page.
pub(super) fn page(report: &Report, history: &[Past]) -> String {
    page_with(report, history, &measured(&report.kernels))
}

fn page_with(report: &Report, history: &[Past], cycles: &Cycles) -> String {
    let mut out = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Checks on {0}</title>\
         <style>{STYLE}</style><h1>Checks on {0}</h1>\
         <p>evidence: <b>{1}</b>{8}; {2}; seed {7}</p>\n<p>{3} passed, {4} failed, {5} skipped, {6} could not run</p>\n",
        escaped(&report.evidence.device),
        escaped(&report.evidence.kind),
        escaped(&report.evidence.picked),
        report.passed(),
        report.failed(),
        report.skipped(),
        report.infrastructure(),
        report.seed,
        versions(&report.evidence.driver, &report.evidence.firmware),
    );
    if let Some(injection) = &report.injection {
        let _ = writeln!(
            out,
            "<p class=\"bad\">planted defect: {}</p>",
            escaped(injection)
        );
    }
    let mut kernels: Vec<(&str, Vec<&CheckReport>)> = Vec::new();
    for check in &report.checks {
        let kernel = check.name.split('/').next().unwrap_or_default();
        match kernels.last_mut() {
            Some((name, checks)) if *name == kernel => checks.push(check),
            _ => kernels.push((kernel, vec![check])),
        }
    }
    for (kernel, checks) in kernels {
        let passed = checks.iter().filter(|c| c.outcome == Outcome::Pass).count();
        let class = if passed == checks.len() {
            "good"
        } else {
            "bad"
        };
        let _ = writeln!(
            out,
            "<h2>{} <span class=\"{class}\">{passed} of {}</span></h2>",
            escaped(kernel),
            checks.len()
        );
        let image = report.kernels.iter().find(|(name, _)| name == kernel);
        match cycles.get(kernel) {
            Some(lines) => {
                let _ = writeln!(out, "<p>{}</p>", lines.join("<br>"));
            }
            None if image.is_some() && bench::is_measured(kernel) => {
                out += "<p><small>cycles against the floor: not measured with this xclbin; \
                        <code>cargo xtask bench</code> does</small></p>\n";
            }
            None => {}
        }
        if let Some((_, hash)) = image {
            let _ = writeln!(out, "<p><small>xclbin {}</small></p>", escaped(hash));
        }
        out += "<table><tr><th>check<th>verdict<th>time<th>runs before<th>what was found</tr>\n";
        checks.iter().for_each(|c| out += &check(c, history));
        out += "</table>\n";
    }
    out + "</html>\n"
}

#[cfg(test)]
mod tests {
    use crate::html::assert_closed;
    use hil_tests::report::{Element, Evidence, SCHEMA};
    use hil_tests::seed::Seed;

    use super::*;

    #[test]
    fn cycles_say_what_they_are_evidence_of() {
        let report = serde_json::json!({
            "device": "emulated <Phoenix>",
            "evidence": "emulator (timed)",
            "kernels": [{
                "kernel": "mel_30s",
                "image": {"name": "mel", "sha256": "ab"},
                "time": {"device": 200},
                "floor": {"compute_cycles": 100, "dma_cycles": 50},
            }],
        });
        let built = |hash: &str| [("mel".to_owned(), hash.to_owned())];
        assert!(measured_in(&report, &built("cd")).is_empty());
        let [text] = &measured_in(&report, &built("ab"))["mel"][..] else {
            panic!("one row");
        };
        assert!(
            text.starts_with("mel_30s: 200 cycles, floor 100 (50 %)"),
            "{text}"
        );
        assert!(text.contains("<b>emulator (timed)</b>"), "{text}");
        assert!(text.contains("on emulated &lt;Phoenix&gt;"), "{text}");
    }

    fn sample() -> (Report, Vec<Past>) {
        let mut checks: Vec<CheckReport> = hil_tests::checks()[..3]
            .iter()
            .map(|c| CheckReport::unfinished(c, Outcome::Pass))
            .collect();
        let element = |index: usize, actual| Element {
            index,
            coordinates: vec![index],
            expected: 0,
            actual,
        };
        checks[2].outcome = Outcome::WrongData {
            first: "a < b & c".into(),
            wrong: 3,
            of: 512,
            errors: Some(Box::new(Errors {
                histogram: vec![2, 0, 1],
                worst: 8,
                around: vec![element(7, 1), element(8, -5)],
            })),
        };
        let history = vec![Past {
            time: 0,
            device: "emulator".into(),
            kind: "emulator (functional)".into(),
            driver: "npu-emu 0.1".into(),
            firmware: "1 < 2".into(),
            kernels: BTreeMap::new(),
            checks: [(checks[0].name.clone(), ("HANG".to_owned(), 1.0))].into(),
        }];
        let report = Report {
            time: 0,
            require_hardware: false,
            schema: SCHEMA.into(),
            evidence: Evidence {
                device: "emulator".into(),
                kind: "emulator (functional)".into(),
                picked: String::new(),
                driver: "npu-emu 0.2".into(),
                firmware: String::new(),
            },
            seed: Seed::FIXED,
            injection: None,
            kernels: vec![],
            checks,
        };
        (report, history)
    }

    #[test]
    fn the_page_shows_every_check_and_closes_its_tags() {
        let (report, history) = sample();
        let cycles = [("canary".to_owned(), vec!["10 cycles".to_owned()])].into();
        let page = page_with(&report, &history, &cycles);
        for check in &report.checks {
            assert!(page.contains(&check.name));
        }
        assert!(page.contains("a &lt; b &amp; c"));
        let past = "<title>HANG on emulator, driver npu-emu 0.1, firmware 1 &lt; 2</title>";
        assert!(page.contains(past));
        assert!(page.contains("<b>emulator (functional)</b>, driver npu-emu 0.2; "));
        assert!(page.contains("4 to 7"));
        assert!(page.contains("<tr class=\"worst\"><td class=\"n\">8</td>"));
        assert!(page.contains("10 cycles"));
        assert_closed(
            &page,
            &[
                "table", "svg", "p", "h1", "h2", "small", "pre", "td", "span",
            ],
        );
    }
}
