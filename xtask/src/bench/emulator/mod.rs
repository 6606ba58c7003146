//! `cargo xtask bench --emulator`: how fast the emulator is, held to what it has to be.
//!
//! | figure | how it comes about |
//! |---|---|
//! | host instructions per bundle | callgrind's counts of two runs of different length, their difference over that of the bundles; NOPs are bundles, strict checks are on |
//! | array cycles and bundles per second | the medians of several runs |
//! | what a second thread brings | the median over pairs of runs that take turns |
//!
//! Counts are the same from run to run and always asserted. Times hang on what else
//! the machine does: they are reported, and asserted with `--gate` alone. The bound on
//! whole cores is about Peano's binaries, which lie in a public repository and not in
//! this one; without a folder of them that gate is skipped (a failure with `--gate`),
//! and our own builds of the same shapes, which are denser, are reported instead.

mod designs;
mod gates;
mod programs;

use std::path::PathBuf;

use crate::error::{helped, plain, write, Failure};
use crate::out::{errln, outln};
use crate::{paths, Done, Outcome};

pub(super) use gates::Judge;
use gates::{Bound, Figure, Kind, Row};
use programs::{Call, Lengths, MeasureError, Programs};

const PER_BUNDLE: &str = "host instructions per bundle";
const PER_CYCLE: &str = "host instructions per cycle";
const CYCLES: &str = "million array cycles per second";
const BUNDLES: &str = "million bundles per second";

/// Rounds of the loops under callgrind.
const ROUNDS: [u32; 2] = [20_000, 40_000];

/// Loops of one core: words of the benchmark, what, unit, bound.
const LOOPS: [(&str, &str, &str, Option<f64>); 3] = [
    (
        "mac",
        "full-rate int8 multiplication, AVX2",
        PER_CYCLE,
        Some(150.0),
    ),
    (
        "mac-portable",
        "full-rate int8 multiplication, portable",
        PER_CYCLE,
        Some(350.0),
    ),
    (
        "scalar",
        "scalar loop, half of its bundles NOPs",
        PER_BUNDLE,
        None,
    ),
];

/// Lines of the benchmark of arrays.
const RATES: [(&str, Option<f64>); 3] = [
    ("one scalar core, functional", Some(30.0)),
    ("one scalar core, timed", Some(30.0)),
    ("four scalar cores, timed", None),
];

/// Measures all of it.
pub(super) fn main(binaries: Option<PathBuf>, judge: Judge, out: Option<PathBuf>) -> Outcome {
    let programs = Programs::build().map_err(drawn)?;
    let scratch = tempfile::tempdir().map_err(plain)?;
    let mut rows = Vec::new();
    let row = |what: &str, unit, bound, kind, figure| Row {
        what: what.to_owned(),
        unit,
        bound,
        kind,
        figure,
    };
    for design in &designs::PUBLIC {
        errln!("{} ...", design.name);
        let files = match &binaries {
            None => Err("no folder of Peano's binaries (--binaries DIR)".to_owned()),
            Some(folder) => designs::public(folder, design, scratch.path())?
                .ok_or_else(|| format!("not in {}", folder.display())),
        };
        let figure = match files {
            Ok(files) => Figure::Measured(programs.per_bundle(&files.lengths()).map_err(drawn)?),
            Err(why) => Figure::Skipped(why),
        };
        let bound = Some(Bound::AtMost(50.0));
        rows.push(row(design.name, PER_BUNDLE, bound, Kind::Counted, figure));
        told(&rows);
    }
    // Denser than Peano's code, whose place they take: no bound is on them.
    let own = designs::OWN.iter().filter(|_| binaries.is_none());
    for kernel in own {
        errln!("{kernel} as we build it ...");
        let files = designs::own(kernel, scratch.path())?;
        let value = programs.per_bundle(&files.lengths()).map_err(drawn)?;
        let what = format!("{kernel} as we build it");
        let figure = Figure::Measured(value);
        rows.push(row(&what, PER_BUNDLE, None, Kind::Counted, figure));
        told(&rows);
    }
    for (name, what, unit, bound) in LOOPS {
        errln!("{what} ...");
        let figure = if name == "mac" && !avx2() {
            Figure::Skipped("this machine has no AVX2".into())
        } else {
            Figure::Measured(programs.per_bundle(&loops(name)).map_err(drawn)?)
        };
        let bound = bound.map(Bound::AtMost);
        rows.push(row(what, unit, bound, Kind::Counted, figure));
        told(&rows);
    }
    errln!("times ...");
    let array = programs.array().map_err(drawn)?;
    for (what, bound) in RATES {
        let value = array.get(&format!("{CYCLES}, {what}: ")).map_err(drawn)?;
        let (bound, figure) = (bound.map(Bound::AtLeast), Figure::Measured(value));
        rows.push(row(what, CYCLES, bound, Kind::Timed, figure));
        told(&rows);
    }
    for (name, what, _, _) in LOOPS {
        let value = programs.rate(&[name]).map_err(drawn)?;
        let figure = Figure::Measured(value);
        rows.push(row(what, BUNDLES, None, Kind::Timed, figure));
        told(&rows);
    }
    let threads = match std::thread::available_parallelism() {
        Ok(n) if n.get() >= 2 => {
            Figure::Measured(array.get("two threads over one, median: ").map_err(drawn)?)
        }
        _ => Figure::Skipped("this machine has one core".into()),
    };
    rows.push(row(
        "four-core design, two threads over one",
        "times as fast",
        Some(Bound::AtLeast(1.7)),
        Kind::Timed,
        threads,
    ));
    let folder = out.unwrap_or_else(|| paths::target().join("bench"));
    std::fs::create_dir_all(&folder).map_err(|e| miette::miette!("{}: {e}", folder.display()))?;
    let path = folder.join("emulator.json");
    write(&path, gates::json(&rows).as_bytes())?;
    outln!("{}", gates::table(&rows).trim_end());
    if judge == Judge::Counts {
        outln!("\ntimes are asserted with --gate, on a machine that does nothing else");
    }
    outln!("report: {}", path.display());
    Ok(match gates::failed(&rows, judge) {
        true => Done::Failed,
        false => Done::Ok,
    })
}

/// Says the latest figure to those who wait.
fn told(rows: &[Row]) {
    if let Some(Row {
        unit,
        figure: Figure::Measured(value),
        ..
    }) = rows.last()
    {
        errln!("  {value:.2} {unit}");
    }
}

/// How strictly `--gate` judges.
pub(super) fn judge(gate: bool) -> Judge {
    match gate {
        true => Judge::Everything,
        false => Judge::Counts,
    }
}

fn drawn(error: MeasureError) -> Failure {
    let help = error.help();
    helped(error, help)
}

fn loops(name: &str) -> Lengths<'static> {
    let [shorter, longer] = ROUNDS.map(|rounds| Call {
        words: vec![name.to_owned(), rounds.to_string()],
        variables: Vec::new(),
    });
    Lengths { shorter, longer }
}

#[cfg(target_arch = "x86_64")]
fn avx2() -> bool {
    std::arch::is_x86_feature_detected!("avx2")
}

#[cfg(not(target_arch = "x86_64"))]
fn avx2() -> bool {
    false
}
