//! What the text names: commands with their options, packages and tests,
//! files of the project. Each must exist.

use std::path::Path;

use super::chapter::{Chapter, Spot};
use super::Problem;

/// Holds every name in inline code, and in transcripts too, to what there is.
pub(super) fn check(
    root: &Path,
    cli: &clap::Command,
    chapters: &[Chapter],
    problems: &mut Vec<Problem>,
) {
    let mut cli = cli.clone();
    cli.build();
    for chapter in chapters {
        for Spot { line, text } in &chapter.codes {
            // A code of several lines is one with spaces.
            let text = text.replace('\n', " ");
            if let Err(what) = command(root, &cli, &text).and_then(|()| path(root, &text)) {
                problems.push(Problem::at(chapter, *line, what));
            }
        }
        for block in chapter
            .blocks
            .iter()
            .filter(|b| b.info.starts_with("console"))
        {
            for (n, line) in block.text.lines().enumerate() {
                let Some(text) = line.strip_prefix("$ ") else {
                    continue;
                };
                if let Err(what) = command(root, &cli, text) {
                    problems.push(Problem::at(chapter, block.line + n, what));
                }
            }
        }
    }
}

/// A command line of this project, as far as one word after the other is known.
fn command(root: &Path, cli: &clap::Command, text: &str) -> Result<(), String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words[..] {
        ["cargo", "xtask", ref rest @ ..] => xtask(cli, rest),
        ["cargo", "test" | "run" | "bench", ref rest @ ..] => cargo(root, rest),
        _ => Ok(()),
    }
}

fn xtask(cli: &clap::Command, words: &[&str]) -> Result<(), String> {
    let mut at = cli;
    let mut path = String::from("cargo xtask");
    let mut open = true;
    for word in words {
        // What a shell makes of the rest is not looked at.
        if ["|", ">", "&&", ";", "--"].contains(word) {
            break;
        }
        if let Some(option) = word.strip_prefix("--") {
            let name = option.split('=').next().unwrap_or(option);
            let known = at.get_arguments().any(|a| a.get_long() == Some(name));
            if !known && name != "help" {
                return Err(format!("`{path}` has no option --{name}"));
            }
            open = false;
        } else if let Some(next) = at.find_subcommand(word).filter(|_| open) {
            at = next;
            path = format!("{path} {word}");
        } else if at.get_positionals().next().is_none() && open && is_name(word) {
            return Err(format!("`{path}` has no command {word}"));
        }
    }
    Ok(())
}

/// Whether a word is meant as itself: `NAME` and `[OPTION` stand for others.
fn is_name(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// Packages, tests, examples and programs that cargo is asked for.
fn cargo(root: &Path, words: &[&str]) -> Result<(), String> {
    let after = |options: &[&str]| {
        let at = words.iter().position(|w| options.contains(w))?;
        words.get(at + 1).copied()
    };
    let Some(package) = after(&["-p", "--package"]) else {
        return Ok(());
    };
    let folder = match package {
        "npu-book" => root.join("book"),
        name => root.join(name),
    };
    if !folder.join("Cargo.toml").is_file() {
        return Err(format!("there is no package {package}"));
    }
    for (option, place) in [
        ("--test", "tests"),
        ("--example", "examples"),
        ("--bin", "src/bin"),
    ] {
        let place = folder.join(place);
        for pair in words.windows(2).filter(|pair| pair[0] == option) {
            let name = pair[1];
            let found = place.join(format!("{name}.rs")).is_file()
                || place.join(name).join("main.rs").is_file();
            if !found {
                return Err(format!("package {package} has no {} {name}", &option[2..]));
            }
        }
    }
    Ok(())
}

/// A file or folder of the project, by its path from the top.
fn path(root: &Path, text: &str) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-./".contains(c);
    let Some((top, _)) = text.split_once('/') else {
        return Ok(());
    };
    // `target` is made by commands, and NAME stands for a name.
    let placeholder = text.split(['/', '.']).any(|part| {
        part.len() > 1 && part.chars().all(|c| c.is_ascii_uppercase()) && part != "README"
    });
    let literal = text.chars().all(plain) && !placeholder;
    if !literal || top.is_empty() || top == "target" || !root.join(top).is_dir() {
        return Ok(());
    }
    if root.join(text).exists() {
        return Ok(());
    }
    Err(format!("{text} does not exist"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::chapter;
    use crate::{paths, Cli};
    use clap::CommandFactory;

    fn told(text: &str) -> Vec<String> {
        let mut problems = Vec::new();
        let chapters = [chapter::of(text)];
        check(&paths::root(), &Cli::command(), &chapters, &mut problems);
        problems.into_iter().map(|p| p.what).collect()
    }

    #[test]
    fn what_exists_is_silent() {
        let text = "`cargo xtask hil devices --release NAME`, `cargo xtask lut make X.toml`,
`cargo test -p npu-driver --test fault_table`, `cargo run -p npu-driver --example low_level -- x`,
`kernel-src/gelu.cc`, `mlir/NAME.mlir`, `and/or`, `target/hil/report.json`, `cargo xtask run X | head --lines 3`

```console
$ cargo xtask design mlir/canary.mlir --svg x.svg
```
";
        assert_eq!(told(text), [""; 0]);
    }

    #[test]
    fn what_does_not_exist_is_told() {
        assert!(told("`cargo xtask hill`")[0].contains("no command hill"));
        assert!(told("`cargo xtask hil --filtre x`")[0].contains("no option --filtre"));
        assert!(told("`cargo xtask lut mend x`")[0].contains("no command mend"));
        assert!(told("`cargo test -p npu-foo`")[0].contains("no package npu-foo"));
        assert!(told("`cargo test -p npu-cc --test nope`")[0].contains("no test nope"));
        assert!(told("`kernel-src/nope.cc`")[0].contains("does not exist"));
        assert!(told("```console\n$ cargo xtask bench --quick\n```\n")[0].contains("--quick"));
    }
}
