//! Links within the book, its table of contents, included files and their
//! anchors. Links to the web are left alone: a check must not depend on it.

use std::fs;
use std::path::Path;

use super::chapter::{Chapter, Spot};
use super::{commands, Problem};

const SUMMARY: &str = "book/src/SUMMARY.md";

/// Holds every link to its target.
pub(super) fn check(source: &Path, chapters: &[Chapter], problems: &mut Vec<Problem>) {
    for chapter in chapters {
        let told = |spot: &Spot, what: String| Problem::at(chapter, spot.line, what);
        for link in &chapter.links {
            if let Err(what) = follow(source, chapter, chapters, &link.text) {
                problems.push(told(link, what));
            }
        }
        for include in &chapter.includes {
            if let Err(what) = included(chapter, &include.text) {
                problems.push(told(include, what));
            }
        }
    }
    let Some(summary) = chapters.iter().find(|c| c.name == SUMMARY) else {
        problems.push(Problem::of(SUMMARY, "does not exist"));
        return;
    };
    for chapter in chapters {
        let file = chapter.name.rsplit('/').next().unwrap_or_default();
        let listed = summary
            .links
            .iter()
            .any(|l| l.text.trim_start_matches("./") == file);
        if chapter.name != SUMMARY && !listed {
            problems.push(Problem::of(
                &chapter.name,
                "is not in the table of contents",
            ));
        }
    }
}

fn follow(source: &Path, from: &Chapter, all: &[Chapter], link: &str) -> Result<(), String> {
    if ["http://", "https://", "mailto:"]
        .iter()
        .any(|s| link.starts_with(s))
    {
        return Ok(());
    }
    let (file, anchor) = match link.split_once('#') {
        Some((file, anchor)) => (file, Some(anchor)),
        None => (link, None),
    };
    // Chapters are one flat folder, so a name is a path; what lies above it is
    // not part of the pages.
    if file.split('/').any(|part| part == "..") {
        return Err(format!(
            "{link} leads out of the book, whose pages lie elsewhere"
        ));
    }
    let target = match file {
        "" => Some(from),
        file => all.iter().find(|c| c.name == format!("book/src/{file}")),
    };
    match (target, anchor) {
        // Made when the book is built.
        (None, _) if file == commands::PAGE => Ok(()),
        (None, _) if !source.join(file).is_file() => Err(format!("{file} does not exist")),
        (Some(chapter), Some(anchor)) if !chapter.headings.iter().any(|h| h == anchor) => {
            Err(format!(
                "{} has no heading #{anchor}, only {}",
                chapter.name,
                chapter.headings.join(", ")
            ))
        }
        _ => Ok(()),
    }
}

fn included(chapter: &Chapter, what: &str) -> Result<(), String> {
    let (file, anchor) = match what.split_once(':') {
        Some((file, anchor)) => (file, Some(anchor)),
        None => (what, None),
    };
    let folder = chapter.path.parent().unwrap_or(Path::new(""));
    let text = fs::read_to_string(folder.join(file)).map_err(|e| format!("{file}: {e}"))?;
    let Some(anchor) = anchor else { return Ok(()) };
    let marks = |word: &str| {
        let mark = format!("{word}: {anchor}");
        text.lines().any(|line| line.trim_end().ends_with(&mark))
    };
    if marks("ANCHOR") && marks("ANCHOR_END") {
        return Ok(());
    }
    Err(format!("{file} has no part {anchor}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("x.rs"), "// ANCHOR: a\n// ANCHOR_END: a\n").unwrap();
        let chapters: Vec<Chapter> = files
            .iter()
            .map(|(name, text)| {
                let path: PathBuf = dir.path().join(name);
                Chapter::parse(&format!("book/src/{name}"), path, (*text).to_owned())
            })
            .collect();
        let mut problems = Vec::new();
        check(dir.path(), &chapters, &mut problems);
        problems.into_iter().map(|p| p.what).collect()
    }

    #[test]
    fn links_that_hold() {
        let summary = ("SUMMARY.md", "[a](a.md)");
        let a = "# One two\n[own](#one-two) [s](SUMMARY.md) [f](x.rs) [w](https://example.com)\n{{#include x.rs:a}}";
        assert_eq!(told(&[summary, ("a.md", a)]), [""; 0]);
    }

    #[test]
    fn links_that_lead_nowhere() {
        let a = "# One\n[h](#two) [m](b.md) [o](../README.md)\n\n{{#include x.rs:b}}\n{{#include y.rs}}";
        let told = told(&[("SUMMARY.md", ""), ("a.md", a)]);
        assert!(told[0].contains("no heading #two"), "{told:?}");
        assert!(told[1].contains("b.md does not exist"), "{told:?}");
        assert!(told[2].contains("out of the book"), "{told:?}");
        assert!(told[3].contains("no part b"), "{told:?}");
        assert!(told[4].starts_with("y.rs: "), "{told:?}");
        assert!(told[5].contains("table of contents"), "{told:?}");
    }
}
