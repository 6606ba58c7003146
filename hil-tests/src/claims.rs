//! What is claimed, and the checks that show it: `hil-tests/claims.toml`.

use serde::Deserialize;

use crate::check::Check;

const TEXT: &str = include_str!("../claims.toml");

/// All claims.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// What is claimed.
    #[serde(rename = "claim")]
    pub claims: Vec<Claim>,
    /// What is not claimed yet.
    pub not_yet: Vec<NotYet>,
}

/// One claim.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The claim.
    pub text: String,
    /// Names of checks that show it on a device; `KERNEL/*` is all of a kernel's.
    #[serde(default)]
    pub checks: Vec<String>,
    /// Commands that show it without a device, or beyond the checks.
    #[serde(default)]
    pub commands: Vec<String>,
}

/// Something that is not done.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotYet {
    /// What.
    pub text: String,
    /// What is missing.
    pub why: String,
}

impl Claims {
    /// Those of this version.
    ///
    /// # Errors
    /// Line and column of what is no such file; a test reads it.
    pub fn load() -> Result<Self, String> {
        toml::from_str(TEXT).map_err(|e| format!("claims.toml: {e}"))
    }
}

impl Claim {
    /// The checks that show it, each once.
    ///
    /// # Errors
    /// A name that is no check's.
    pub fn shown_by(&self, all: &[Check]) -> Result<Vec<&'static str>, String> {
        let mut names = Vec::new();
        for pattern in &self.checks {
            let mut fit =
                all.iter()
                    .map(|c| c.name)
                    .filter(|name| match pattern.strip_suffix('*') {
                        Some(start) => name.starts_with(start),
                        None => *name == pattern,
                    });
            let first = fit.next();
            let first = first.ok_or_else(|| format!("no check is called {pattern:?}"))?;
            for name in std::iter::once(first).chain(fit) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_names_checks_that_exist_or_a_command() {
        let claims = Claims::load().unwrap();
        let all = crate::checks();
        for claim in &claims.claims {
            let shown = claim.shown_by(&all);
            let shown = shown.unwrap_or_else(|e| panic!("{}: {e}", claim.text));
            assert!(
                !shown.is_empty() || !claim.commands.is_empty(),
                "{}",
                claim.text
            );
        }
    }

    /// Rows of README's table: what shows them.
    fn proven() -> Vec<&'static str> {
        let text = include_str!("../../README.md");
        let (_, behind) = text.split_once("## What is proven where").unwrap();
        let lines = behind
            .lines()
            .skip_while(|line| !line.starts_with("| claim |"));
        let rows = lines.take_while(|line| line.starts_with('|')).skip(2);
        rows.map(|row| row.split(" | ").nth(1).unwrap()).collect()
    }

    /// Commands that a row tells.
    fn told(row: &str) -> Vec<&str> {
        let starts = ["cargo ", ".ci/", "npu-"];
        let mut quoted: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
        quoted.retain(|text| starts.iter().any(|start| text.starts_with(start)));
        // A file of a crate is no command.
        quoted.retain(|text| text.starts_with("cargo ") || !text.contains(".rs"));
        quoted
    }

    #[test]
    fn every_command_of_a_row_counts() {
        let row = "`cargo test -p a`; `b/c.rs` in `npu-cc/tests/vectors.rs`, `.ci/run`";
        assert_eq!(told(row), ["cargo test -p a", ".ci/run"]);
    }

    /// A command that one of them alone names is shown by nobody, or not told.
    #[test]
    fn the_readme_and_the_list_name_the_same_commands() {
        let claims = Claims::load().unwrap().claims;
        let commands: Vec<&str> = claims
            .iter()
            .flat_map(|c| &c.commands)
            .map(|c| &**c)
            .collect();
        let rows = proven();
        assert!(rows.len() > 30, "{}", rows.len());
        for row in &rows {
            let told = told(row);
            assert!(!told.is_empty(), "no command shows {row}");
            for command in told {
                // The list of checks itself, and its other commands, if they are claims'.
                let list =
                    command == "cargo xtask hil" || command.starts_with("cargo xtask hil --");
                let named = commands.contains(&command);
                assert!(
                    list || named,
                    "no claim of claims.toml is shown by {command}"
                );
            }
        }
        for command in commands {
            let told = rows.iter().any(|row| row.contains(command));
            assert!(told, "README's table does not name {command}");
        }
    }

    /// What README says of the list of checks is of checks that are there.
    #[test]
    fn the_readme_filters_by_names_of_checks() {
        let mut filters = 0;
        for row in proven() {
            for part in row.split("--filter ").skip(1) {
                let name = part.split(['`', ' ']).next().unwrap();
                let fits = crate::checks().iter().any(|c| c.name.contains(name));
                assert!(fits, "no check's name contains {name:?}");
                filters += 1;
            }
        }
        assert!(filters > 2);
    }

    #[test]
    fn every_check_shows_a_claim() {
        let claims = Claims::load().unwrap();
        let all = crate::checks();
        let shown: Vec<&str> = claims
            .claims
            .iter()
            .flat_map(|c| c.shown_by(&all).unwrap())
            .collect();
        for check in &all {
            assert!(shown.contains(&check.name), "{} shows nothing", check.name);
        }
    }

    #[test]
    fn a_check_that_is_named_twice_counts_once() {
        let claim = Claim {
            text: String::new(),
            checks: vec!["mel/silence".into(), "mel/*".into()],
            commands: vec![],
        };
        let shown = claim.shown_by(&crate::checks()).unwrap();
        assert_eq!(shown[0], "mel/silence");
        assert_eq!(shown.iter().filter(|n| **n == shown[0]).count(), 1);
    }

    #[test]
    fn a_check_that_is_gone_is_named() {
        let claim = Claim {
            text: String::new(),
            checks: vec!["mel/*".into(), "mel/none".into()],
            commands: vec![],
        };
        let error = claim.shown_by(&crate::checks()).unwrap_err();
        assert_eq!(error, "no check is called \"mel/none\"");
    }

    #[test]
    fn what_is_not_done_is_told() {
        let not_yet = Claims::load().unwrap().not_yet;
        for what in ["INT8 encoder", "ONNX", "word error rate", "decoder"] {
            assert!(not_yet.iter().any(|n| n.text.contains(what)), "{what}");
        }
    }
}
