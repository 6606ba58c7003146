//! The page of commands: what each says of itself with `--help`.

use std::fmt::Write as _;

use clap::Command;

/// Its name below the book's `src`, where it is put when the book is built.
pub(super) const PAGE: &str = "commands.md";

/// The page.
pub(super) fn page(cli: &Command) -> String {
    let mut text = String::from(
        "# Commands\n\nWhat `--help` of each command prints. Exit codes are the same everywhere: 0 done, \
         1 a check failed or a difference was found, 2 the command could not do its work.\n",
    );
    let mut cli = cli.clone().disable_help_subcommand(true);
    cli.build();
    for command in cli.get_subcommands().filter(|c| !c.is_hide_set()) {
        section(command, "cargo xtask", 2, &mut text);
    }
    text
}

fn section(command: &Command, parent: &str, level: usize, text: &mut String) {
    let path = format!("{parent} {}", command.get_name());
    let help = command
        .clone()
        .bin_name(&path)
        .render_long_help()
        .to_string();
    let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
    let _ = write!(
        text,
        "\n{} `{path}`\n\n```text\n{}\n```\n",
        "#".repeat(level),
        lines.join("\n").trim()
    );
    let below = |c: &&Command| !c.is_hide_set() && c.get_name() != "help";
    for command in command.get_subcommands().filter(below) {
        section(command, &path, level + 1, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cli;
    use clap::CommandFactory;

    #[test]
    fn every_command_is_there_once() {
        let page = page(&Cli::command());
        for heading in [
            "## `cargo xtask hil`",
            "### `cargo xtask hil defects`",
            "### `cargo xtask lut fit`",
            "## `cargo xtask book`",
        ] {
            let found = page.lines().filter(|line| *line == heading).count();
            assert_eq!(found, 1, "{heading}");
        }
        assert!(page.contains("Usage: cargo xtask hil [OPTIONS]"), "{page}");
        assert!(!page.contains("hil-worker") && !page.contains("xtask help"));
    }
}
