//! The same functions compiled by `npu-cc`: cycles against Peano's.
//!
//! The sources go through clang to LLVM IR and through `npu-cc` to a program
//! of their own, which runs in the emulated core on the rounds that the host
//! and Peano's program had. Every byte must be the host's.

use std::path::Path;

use npu_build::ir::CLANG_FLAGS;
use npu_cc::compile::{build_core, CoreInput};
use npu_cc::link::MemoryMap;
use npu_image::elf::Elf;
use xshell::{cmd, Shell};

use super::cases::{Arg, Case, Source};
use super::{difference, emulate, host, Round, STACK};
use crate::out::outln;

/// Where the program's tables go: the core's own memory.
const DATA: std::ops::Range<u32> = 0x7_0000..0x8_0000;

/// A row of the table.
pub(super) struct Row {
    function: &'static str,
    peano: u64,
    ours: Result<u64, String>,
}

/// Whether the table has the case: a kernel whose sources need no header but
/// their own.
pub(super) fn measured(case: &Case) -> bool {
    let bf16 = |a: &Arg| matches!(a, Arg::Bf16(_) | Arg::Bf16Integers(_));
    let text = |s: &Source| matches!(s, Source::Text(_));
    !case.args.iter().any(bf16) && !case.sources.iter().any(text)
}

/// Compiles and runs a case; `peano` are the bundles of Peano's program.
pub(super) fn row(
    root: &Path,
    clang: &Path,
    case: &Case,
    rounds: &[Round],
    expected: &[host::Outcome],
    peano: u64,
) -> Row {
    Row {
        function: case.function,
        peano,
        ours: ours(root, clang, case, rounds, expected),
    }
}

fn ours(
    root: &Path,
    clang: &Path,
    case: &Case,
    rounds: &[Round],
    expected: &[host::Outcome],
) -> Result<u64, String> {
    let texts: Vec<(String, String)> = case
        .sources
        .iter()
        .enumerate()
        .filter_map(|(n, s)| Some((format!("source{n}.ll"), ir(root, clang, s).transpose()?)))
        .map(|(name, text)| Ok((name, text?)))
        .collect::<Result<_, String>>()?;
    let modules: Vec<(&str, &str)> = texts.iter().map(|(n, t)| (&n[..], &t[..])).collect();
    let built = build_core(&CoreInput {
        modules: &modules,
        entry: case.function,
        memory: MemoryMap {
            stack_base: STACK,
            stack_size: 0x1_0000,
            data: DATA,
            symbols: std::collections::BTreeMap::new(),
        },
    })
    .map_err(|e| e.to_string())?;
    let elf = Elf::parse(&built.elf).map_err(|e| e.to_string())?;
    let entry = elf
        .symbol(case.function)
        .map(|s| s.value)
        .ok_or("no symbol")?;
    let mut cycles = 0;
    for (n, (round, want)) in rounds.iter().zip(expected).enumerate() {
        let (got, bundles) =
            emulate(&elf, entry, case, round).map_err(|e| format!("round {n}: {e}"))?;
        if let Some(different) = difference(case, want, &got) {
            return Err(format!("round {n}: {different}"));
        }
        cycles += bundles;
    }
    Ok(cycles)
}

/// LLVM IR of a source.
fn ir(root: &Path, clang: &Path, source: &Source) -> Result<Option<String>, String> {
    let (path, language, edits): (&str, &str, &[(&str, &str)]) = match source {
        Source::C(path) => (path, "c", &[]),
        Source::Cxx(path) => (path, "c++", &[]),
        Source::Edited(path, edits) => (path, "c", edits),
        Source::Text(_) => return Ok(None),
    };
    let path = root.join(path);
    let folder = path.parent().unwrap_or(root);
    let mut text = std::fs::read_to_string(&path).map_err(|e| e.to_string())?;
    for (from, to) in edits {
        text = text.replace(from, to);
    }
    let shell = Shell::new().map_err(|e| e.to_string())?;
    let headers = crate::paths::root().join("kernel-src/freestanding");
    let flags = CLANG_FLAGS
        .iter()
        .filter(|f| language == "c++" || !f.starts_with("-std="));
    cmd!(
        shell,
        "{clang} {flags...} -w -x {language} -I {folder} -isystem {headers} -S -emit-llvm - -o -"
    )
    .stdin(text)
    .quiet()
    .read()
    .map(Some)
    .map_err(|e| e.to_string())
}

/// Prints the table: cycles of all rounds.
pub(super) fn print(rows: &[Row]) {
    outln!("{:28} {:>10} {:>10} {:>7}", "", "Peano", "npu-cc", "ratio");
    let mut logs = 0.0;
    let mut count = 0;
    for row in rows {
        match &row.ours {
            Ok(ours) => {
                let ratio = *ours as f64 / row.peano as f64;
                logs += ratio.ln();
                count += 1;
                outln!(
                    "{:28} {:>10} {:>10} {ratio:>7.3}",
                    row.function,
                    row.peano,
                    ours
                );
            }
            Err(why) => outln!("{:28} {:>10} {why}", row.function, row.peano),
        }
    }
    if count > 0 {
        let mean = (logs / f64::from(count)).exp();
        outln!("{:28} {:>10} {:>10} {mean:>7.3}", "geometric mean", "", "");
    }
}
