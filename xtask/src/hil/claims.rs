//! `cargo xtask hil claims`: each claim, what shows it, and on which devices it was
//! last shown, as far as the runs on record tell.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use hil_tests::claims::{Claim, Claims};
use hil_tests::report::{Report, SCHEMA};
use hil_tests::{checks, KERNELS};
use miette::miette;

use super::history::{self, Past};
use super::reports;
use crate::error::{read, write, Failure};
use crate::html::escaped;
use crate::out::outln;

const STYLE: &str = "body{font:15px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#1f2328}\
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.4em .6em;border-top:1px solid #d1d9e0}\
.good{color:#1a7f37}.bad{color:#cf222e}.open{color:#9a6700}small{color:#59636e}code{font-size:90%}";

/// Writes claims.html and claims.md to the folder of reports, from the runs on record
/// there. A claim that fails is exit code 1.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    reports: reports::Place,
    /// A report.json from elsewhere, which counts as a run on record; as often as wanted
    #[arg(long = "report", value_name = "FILE")]
    others: Vec<PathBuf>,
}

/// The run that a report is of.
fn other(path: &Path) -> Result<Past, Failure> {
    let of = |what: &str| miette!("{}: {what}", path.display());
    let report: Report =
        serde_json::from_slice(&read(path)?).map_err(|e| of(&format!("no report: {e}")))?;
    if report.schema != SCHEMA {
        let other = format!(
            "its form is {:?}, this program reads {SCHEMA:?}",
            report.schema
        );
        return Err(of(&other).into());
    }
    Past::of(&report).ok_or_else(|| of("no check of it ran without a planted defect").into())
}

/// How a claim stands on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    /// All its checks passed when they last ran, the first of them then.
    Shown { since: u64, checks: usize },
    /// These did not pass when they last ran.
    Fails { checks: Vec<String> },
    /// All passed when they last ran, and these with other kernels than are built now.
    Stale { since: u64, checks: Vec<String> },
    /// Some have not run.
    Open { run: usize, of: usize },
}

impl Standing {
    fn class(&self) -> &'static str {
        match self {
            Self::Shown { .. } => "good",
            Self::Fails { .. } => "bad",
            Self::Stale { .. } | Self::Open { .. } => "open",
        }
    }
}

impl std::fmt::Display for Standing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Shown { since, checks } => {
                write!(f, "shown by {checks} checks, {}", date(*since))
            }
            Self::Fails { checks } => write!(f, "FAILS: {}", checks.join(", ")),
            Self::Stale { since, checks } => write!(
                f,
                "STALE: shown {}, with other kernels than are built now: {}",
                date(*since),
                checks.join(", ")
            ),
            Self::Open { run, of } => write!(f, "not shown: {run} of {of} checks have run"),
        }
    }
}

fn date(seconds: u64) -> String {
    let time = i64::try_from(seconds).ok();
    let time = time.and_then(|s| DateTime::from_timestamp(s, 0));
    time.map_or_else(
        || "?".into(),
        |t| t.format("%Y-%m-%d %H:%M UTC").to_string(),
    )
}

/// The newest run of a check.
#[derive(Clone, Copy)]
struct Newest<'a> {
    time: u64,
    word: &'a str,
    stale: bool,
}

/// Whether a run of a check says nothing about the kernels as they are built now.
type IsStale<'a> = &'a dyn Fn(&str, &Past) -> bool;

/// [`IsStale`] by the kernels of each check and the SHA-256 of those that are built. A
/// kernel that is not built now is not known to be another one.
fn is_stale(check: &str, run: &Past, built: &BTreeMap<String, String>) -> bool {
    let all = checks();
    let kernels = all
        .iter()
        .find(|c| c.name == check)
        .map_or(&[][..], |c| c.kernels);
    let other = |kernel: &&str| {
        let now = built.get(*kernel);
        now.is_some() && run.kernels.get(*kernel) != now
    };
    kernels.iter().any(other)
}

/// The kernels that are built, with the SHA-256 of their xclbin.
fn built() -> BTreeMap<String, String> {
    let hash = |name: &&str| Some((name.to_string(), super::hash(name).ok()?));
    KERNELS.iter().filter_map(hash).collect()
}

/// How the checks of a claim stand on each device, by the newest run of each.
fn standings(
    checks: &[&str],
    history: &[Past],
    is_stale: IsStale<'_>,
) -> BTreeMap<String, Standing> {
    let mut devices: BTreeMap<String, BTreeMap<&str, Newest<'_>>> = BTreeMap::new();
    for run in history {
        let device = format!("{}, {}", run.device, run.kind);
        let newest = devices.entry(device).or_default();
        for name in checks {
            if let Some((word, _)) = run.checks.get(*name) {
                let stale = is_stale(name, run);
                let (time, word) = (run.time, word.as_str());
                newest.insert(*name, Newest { time, word, stale });
            }
        }
    }
    devices
        .into_iter()
        .filter(|(_, newest)| !newest.is_empty())
        .map(|(device, newest)| (device, standing(checks, &newest)))
        .collect()
}

fn standing(checks: &[&str], newest: &BTreeMap<&str, Newest<'_>>) -> Standing {
    let passed = |word: &str| word == "pass";
    let failed: Vec<String> = newest
        .iter()
        .filter(|(_, run)| !passed(run.word) && run.word != "SKIPPED")
        .map(|(name, _)| (*name).to_owned())
        .collect();
    if !failed.is_empty() {
        return Standing::Fails { checks: failed };
    }
    let times: Vec<u64> = newest
        .values()
        .filter(|run| passed(run.word))
        .map(|run| run.time)
        .collect();
    let stale: Vec<String> = newest
        .iter()
        .filter(|(_, run)| passed(run.word) && run.stale)
        .map(|(name, _)| (*name).to_owned())
        .collect();
    match times.iter().min() {
        Some(since) if times.len() == checks.len() && !stale.is_empty() => Standing::Stale {
            since: *since,
            checks: stale,
        },
        Some(since) if times.len() == checks.len() => Standing::Shown {
            since: *since,
            checks: checks.len(),
        },
        _ => Standing::Open {
            run: times.len(),
            of: checks.len(),
        },
    }
}

/// A claim with what shows it.
struct Row {
    claim: Claim,
    checks: Vec<&'static str>,
    standings: BTreeMap<String, Standing>,
}

fn rows(claims: &Claims, history: &[Past], is_stale: IsStale<'_>) -> Result<Vec<Row>, Failure> {
    let all = checks();
    let row = |claim: &Claim| {
        let checks = claim.shown_by(&all).map_err(|e| miette!("{e}"))?;
        Ok(Row {
            claim: claim.clone(),
            standings: standings(&checks, history, is_stale),
            checks,
        })
    };
    claims.claims.iter().map(row).collect()
}

impl Row {
    /// Whether a check of it did not pass on some device when it last ran.
    fn fails(&self) -> bool {
        let fails = |s: &Standing| matches!(s, Standing::Fails { .. });
        self.standings.values().any(fails)
    }

    /// What shows it, in words.
    fn by(&self) -> String {
        let checks = self.claim.checks.iter().map(|c| format!("`{c}`"));
        let commands = self.claim.commands.iter().map(|c| format!("`{c}`"));
        checks.chain(commands).collect::<Vec<_>>().join(", ")
    }

    fn on(&self) -> Vec<(&'static str, String)> {
        if self.checks.is_empty() {
            return vec![("open", "not from the checks: run what shows it".into())];
        }
        if self.standings.is_empty() {
            return vec![("open", "no run on record".into())];
        }
        self.standings
            .iter()
            .map(|(device, s)| (s.class(), format!("{device}: {s}")))
            .collect()
    }
}

fn markdown(rows: &[Row], claims: &Claims) -> String {
    let mut out = String::from("# What is claimed, and where it was last shown\n\n| claim | shown by | on |\n|---|---|---|\n");
    for row in rows {
        let on: Vec<String> = row.on().into_iter().map(|(_, text)| text).collect();
        let _ = writeln!(
            out,
            "| {} | {} | {} |",
            row.claim.text,
            row.by(),
            on.join("; ")
        );
    }
    out += "\n## Not done yet\n\n";
    for n in &claims.not_yet {
        let _ = writeln!(out, "- {}: {}", n.text, n.why);
    }
    out
}

/// Backquotes of Markdown as elements; the rest escaped.
fn with_code(text: &str) -> String {
    let part = |(i, part): (usize, &str)| match i % 2 {
        0 => escaped(part),
        _ => format!("<code>{}</code>", escaped(part)),
    };
    text.split('`').enumerate().map(part).collect()
}

fn html(rows: &[Row], claims: &Claims) -> String {
    let mut out = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Claims</title>\
         <style>{STYLE}</style><h1>What is claimed, and where it was last shown</h1>\n\
         <table><tr><th>claim<th>shown by<th>on</tr>\n"
    );
    for row in rows {
        let on: Vec<String> = row
            .on()
            .into_iter()
            .map(|(class, text)| format!("<span class=\"{class}\">{}</span>", escaped(&text)))
            .collect();
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
            escaped(&row.claim.text),
            with_code(&row.by()),
            on.join("<br>")
        );
    }
    out += "</table>\n<h2>Not done yet</h2>\n<ul>\n";
    for n in &claims.not_yet {
        let _ = writeln!(
            out,
            "<li><b>{}</b>: {}</li>",
            escaped(&n.text),
            escaped(&n.why)
        );
    }
    out + "</ul>\n</html>\n"
}

pub(crate) fn main(args: &Args) -> Result<u8, Failure> {
    let claims = Claims::load().map_err(|e| miette!("{e}"))?;
    let reports = args.reports.open()?;
    let folder = reports.path();
    let mut history = history::load(&reports.history())?;
    for path in &args.others {
        history.push(other(path)?);
    }
    history.sort_by_key(|run| run.time);
    let built = built();
    let rows = rows(&claims, &history, &|check, run| {
        is_stale(check, run, &built)
    })?;
    write(
        &folder.join("claims.md"),
        markdown(&rows, &claims).as_bytes(),
    )?;
    write(&folder.join("claims.html"), html(&rows, &claims).as_bytes())?;
    for row in &rows {
        for (_, text) in row.on() {
            outln!("{}\n    {text}", row.claim.text);
        }
    }
    outln!("\nnot done yet:");
    for n in &claims.not_yet {
        outln!("{}: {}", n.text, n.why);
    }
    outln!("\npages: {}", folder.join("claims.{html,md}").display());
    let fails = rows.iter().filter(|row| row.fails()).count();
    if fails > 0 {
        outln!("{fails} claims FAIL");
    }
    Ok(u8::from(fails > 0))
}

#[cfg(test)]
mod tests {
    use crate::html::assert_closed;

    use super::*;

    fn past(time: u64, device: &str, checks: &[(&str, &str)]) -> Past {
        let one = |(name, word): &(&str, &str)| (name.to_string(), (word.to_string(), 1.0));
        Past {
            time,
            device: device.into(),
            kind: "k".into(),
            driver: String::new(),
            firmware: String::new(),
            kernels: BTreeMap::new(),
            checks: checks.iter().map(one).collect(),
        }
    }

    #[test]
    fn a_claim_is_shown_only_when_all_its_checks_last_passed() {
        let history = [
            past(10, "a", &[("x", "pass"), ("y", "HANG")]),
            past(20, "a", &[("y", "pass")]),
            past(30, "b", &[("x", "pass")]),
            past(40, "c", &[("x", "pass"), ("y", "pass")]),
            past(50, "c", &[("y", "WRONG DATA")]),
            past(60, "d", &[("z", "pass")]),
        ];
        let found = standings(&["x", "y"], &history, &|_, _| false);
        let of = |device: &str| found.get(&format!("{device}, k"));
        assert_eq!(
            of("a"),
            Some(&Standing::Shown {
                since: 10,
                checks: 2
            })
        );
        assert_eq!(of("b"), Some(&Standing::Open { run: 1, of: 2 }));
        assert_eq!(
            of("c"),
            Some(&Standing::Fails {
                checks: vec!["y".into()]
            })
        );
        assert_eq!(of("d"), None);
    }

    #[test]
    fn a_run_with_another_kernel_is_stale_and_a_failure_is_told() {
        let check = "gelu_512/every_code";
        let mut run = past(10, "a", &[(check, "pass")]);
        run.kernels.insert("gelu_512".into(), "old".into());
        let claims = Claims {
            claims: vec![Claim {
                text: "GELU".into(),
                checks: vec![check.into()],
                commands: vec![],
            }],
            not_yet: vec![],
        };
        let row = |hash: &str, run: &Past| {
            let built = BTreeMap::from([("gelu_512".to_owned(), hash.to_owned())]);
            let is_stale = |check: &str, run: &Past| is_stale(check, run, &built);
            let mut rows = rows(&claims, std::slice::from_ref(run), &is_stale).unwrap();
            rows.remove(0)
        };
        let said = |row: &Row| row.on()[0].1.clone();
        assert!(said(&row("old", &run)).contains("shown by 1 checks"));
        let stale = row("new", &run);
        assert!(said(&stale).contains("STALE"), "{}", said(&stale));
        assert!(!stale.fails());
        run.checks.insert(check.into(), ("HANG".into(), 1.0));
        assert!(row("new", &run).fails());
    }

    #[test]
    fn pages_have_every_claim_and_what_is_not_done() {
        let claims = Claims::load().unwrap();
        let history = [past(0, "a < b", &[("canary/add_one", "pass")])];
        let rows = rows(&claims, &history, &|_, _| false).unwrap();
        let (text, page) = (markdown(&rows, &claims), html(&rows, &claims));
        for claim in &claims.claims {
            assert!(text.contains(&claim.text));
            assert!(page.contains(&escaped(&claim.text)));
        }
        assert!(text.contains("word error rate"));
        assert!(page.contains("a &lt; b, k: shown by 1 checks, 1970-01-01 00:00 UTC"));
        assert_closed(&page, &["table", "ul", "td", "span", "li", "h1", "h2"]);
    }
}
