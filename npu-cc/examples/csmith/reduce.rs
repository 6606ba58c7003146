//! Makes a failing program smaller: takes lines out as long as it fails in
//! the same way, and as long as three compilers of the host agree on it, which
//! keeps most programs without a defined meaning away.

use super::run::{Bench, Verdict};

fn fails(bench: &Bench, lines: &[&str], level: &str, how: &str) -> bool {
    let source = lines.join("\n");
    let Ok(path) = bench.save(&source) else {
        return false;
    };
    let mut first = None;
    for (compiler, level) in [("gcc", "-O0"), ("gcc", "-O2"), ("clang-19", "-O2")] {
        match bench.host(compiler, level, &path) {
            Ok(Some(Some(checksum))) if first.is_none_or(|f| f == checksum) => {
                first = Some(checksum);
            }
            _ => return false,
        }
    }
    match bench.judge(&source, level) {
        Ok(Verdict::Same(_) | Verdict::Skipped(_)) | Err(_) => false,
        Ok(verdict) => verdict.name() == how,
    }
}

/// The smallest program found.
pub(crate) fn reduce(bench: &Bench, source: String, level: &str, how: &str) -> String {
    let mut lines: Vec<&str> = source
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    if !fails(bench, &lines, level, how) {
        return source;
    }
    let mut chunk = lines.len() / 2;
    while chunk > 0 {
        let mut at = 0;
        let mut smaller = false;
        while at < lines.len() {
            let end = (at + chunk).min(lines.len());
            let rest: Vec<&str> = [&lines[..at], &lines[end..]].concat();
            if fails(bench, &rest, level, how) {
                lines = rest;
                smaller = true;
            } else {
                at = end;
            }
        }
        if !smaller || chunk > 1 {
            chunk /= 2;
        }
    }
    lines.join("\n")
}
