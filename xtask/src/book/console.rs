//! Transcripts: commands with what they print.
//!
//! ```text
//! $ cargo xtask isa --out docs/isa.md --check
//! ? 1
//! what it prints, on both streams
//! ```
//!
//! `? N` is the exit code, 0 if there is none. In the output a line `...`
//! stands for any lines and `[..]` for any part of a line. A command without
//! output must end well, whatever it prints. Commands run with `sh` in the
//! project's top folder, one after the other; `cargo xtask` is this program.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use snapbox::filter::{Filter, FilterNewlines, NormalizeToExpected};
use snapbox::{Data, IntoData};

use crate::error::{plain, Failure};
use crate::out::outln;

use super::chapter::{Block, Chapter};
use super::Problem;

/// Why a transcript is not run, by its mark.
const SKIPS: &[(&str, &str)] = &[
    ("phoenix", "needs a Phoenix and its driver"),
    ("lab", "fetches packages and starts a virtual machine"),
    ("endless", "runs until it is interrupted"),
];

/// A command of a transcript.
#[derive(Debug, PartialEq, Eq)]
struct Step {
    line: usize,
    command: String,
    code: i32,
    output: String,
}

/// Runs what a chapter shows.
pub(super) fn run(
    root: &Path,
    chapter: &Chapter,
    problems: &mut Vec<Problem>,
) -> Result<(), Failure> {
    for block in &chapter.blocks {
        let mut marks = block.info.split(',').map(str::trim);
        if marks.next() != Some("console") {
            continue;
        }
        let steps = steps(block);
        if steps.is_empty() {
            problems.push(Problem::at(
                chapter,
                block.line,
                "a transcript without a command",
            ));
        }
        if let Some(mark) = marks.next() {
            let first = steps.first().map_or("", |s| &s.command);
            match SKIPS.iter().find(|(name, _)| *name == mark) {
                Some((_, why)) => {
                    outln!("{}:{}: SKIPPED, {why}: {first}", chapter.name, block.line);
                }
                None => problems.push(Problem::at(
                    chapter,
                    block.line,
                    format!("`{mark}` is no reason to leave a transcript out"),
                )),
            }
            continue;
        }
        for step in &steps {
            let start = Instant::now();
            let verdict = try_step(root, step)?;
            outln!(
                "{}:{}: {} ({:.1} s): {}",
                chapter.name,
                step.line,
                if verdict.is_ok() {
                    "as shown"
                } else {
                    "DIFFERS"
                },
                start.elapsed().as_secs_f64(),
                step.command
            );
            if let Err(what) = verdict {
                problems.push(Problem::at(chapter, step.line, what));
            }
        }
    }
    Ok(())
}

/// The commands of a block.
fn steps(block: &Block) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut continued = false;
    for (n, line) in block.text.lines().enumerate() {
        if let (true, Some(step)) = (continued, steps.last_mut()) {
            step.command.push('\n');
            step.command.push_str(line);
        } else if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step {
                line: block.line + n,
                command: command.to_owned(),
                code: 0,
                output: String::new(),
            });
        } else if let Some(step) = steps.last_mut() {
            let code = line.strip_prefix("? ").and_then(|c| c.parse().ok());
            match code {
                Some(code) if step.output.is_empty() => step.code = code,
                _ => {
                    step.output.push_str(line);
                    step.output.push('\n');
                }
            }
            continue;
        }
        continued = line.ends_with('\\');
    }
    steps
}

/// Runs a command; the error says what is not as shown.
fn try_step(root: &Path, step: &Step) -> Result<Result<(), String>, Failure> {
    let own = std::env::current_exe().map_err(plain)?;
    let command = match step.command.strip_prefix("cargo xtask ") {
        Some(rest) => format!("'{}' {rest}", own.display()),
        None => step.command.clone(),
    };
    // The book's files are in `target`, whatever this command's own build folder is.
    std::fs::create_dir_all(root.join("target")).map_err(plain)?;
    // In a group, so that both streams of all of its parts come in their order.
    let ran = Command::new("sh")
        .args(["-c", &format!("{{ {command}\n}} 2>&1")])
        .current_dir(root)
        .env("NO_COLOR", "1")
        .env_remove("CARGO_TARGET_DIR")
        .stdin(std::process::Stdio::null())
        .output()
        .map_err(plain)?;
    let text = String::from_utf8_lossy(&ran.stdout);
    let code = ran.status.code();
    if code != Some(step.code) {
        let code = code.map_or("a signal".to_owned(), |c| c.to_string());
        return Ok(Err(format!(
            "ended with {code}, not {}; it printed\n{text}",
            step.code
        )));
    }
    Ok(compare(&step.output, &text))
}

/// Whether an output is what is shown.
fn compare(shown: &str, printed: &str) -> Result<(), String> {
    if shown.trim().is_empty() {
        return Ok(());
    }
    let lines: Vec<&str> = printed.lines().map(str::trim_end).collect();
    let expected: Data = FilterNewlines.filter(format!("{}\n", shown.trim_end()).into_data());
    let actual = format!("{}\n", lines.join("\n").trim_end()).into_data();
    let actual = NormalizeToExpected::new()
        .redact()
        .normalize(FilterNewlines.filter(actual), &expected);
    if actual == expected {
        return Ok(());
    }
    let mut diff = String::from("prints something else\n");
    let palette = snapbox::report::Palette::plain();
    snapbox::report::write_diff(
        &mut diff,
        &expected,
        &actual,
        Some(&"shown"),
        Some(&"printed"),
        palette,
    )
    .map_err(|e| e.to_string())?;
    Err(diff.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::chapter;

    #[test]
    fn transcripts_are_read() {
        let chapter = chapter::of("```console\n$ a \\\n  b\n? 2\nx\n$ c\n```\n");
        let step = |line, command: &str, code, output: &str| Step {
            line,
            command: command.to_owned(),
            code,
            output: output.to_owned(),
        };
        assert_eq!(
            steps(&chapter.blocks[0]),
            [step(2, "a \\\n  b", 2, "x\n"), step(6, "c", 0, "")]
        );
    }

    #[test]
    fn outputs_are_held_to_what_is_shown() {
        compare("a 3 ms\n...\nz\n", "a 3 ms\nb\nc\nz\n").unwrap();
        compare("a [..] ms\n", "a 17 ms  \n").unwrap();
        compare("", "anything").unwrap();
        assert!(compare("a\n", "a\nb\n").is_err());
        assert!(compare("a\n...\nz\n", "a\nb\n").unwrap_err().contains('z'));
    }

    fn verdicts(text: &str) -> Vec<String> {
        let mut problems = Vec::new();
        run(Path::new("/"), &chapter::of(text), &mut problems).unwrap();
        problems.into_iter().map(|p| p.what).collect()
    }

    #[test]
    fn commands_are_run_and_judged() {
        assert!(verdicts("```console\n$ echo a; echo b >&2\na\nb\n$ false\n? 1\n```\n").is_empty());
        assert!(verdicts("```console\n$ echo a\nb\n```\n")[0].contains("something else"));
        assert!(verdicts("```console\n$ exit 3\n```\n")[0].contains("ended with 3, not 0"));
        assert!(verdicts("```console\n$ true\n? 1\n```\n")[0].contains("ended with 0, not 1"));
    }

    #[test]
    fn what_is_left_out_has_a_known_reason() {
        assert!(verdicts("```console,phoenix\n$ false\n```\n").is_empty());
        assert!(verdicts("```console,later\n$ false\n```\n")[0].contains("no reason"));
        assert!(verdicts("```console\nno command\n```\n")[0].contains("without a command"));
    }
}
