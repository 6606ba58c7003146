//! Examples and figures: used by a chapter, and the same after the book's
//! commands have run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::error::{plain, Failure};

use super::chapter::Chapter;
use super::Problem;

/// Every file of a folder with its content.
pub(super) struct Snapshot(BTreeMap<String, Vec<u8>>);

impl Snapshot {
    /// Reads `book`; names are relative to its parent.
    pub(super) fn of(folder: &Path) -> Result<Self, Failure> {
        let mut files = BTreeMap::new();
        walk(folder, "book", &mut files)?;
        Ok(Self(files))
    }

    /// Names and contents.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (&name[..], &bytes[..]))
    }

    /// Names of files that are there in one only, or with another content.
    pub(super) fn changed(&self, after: &Self) -> Vec<String> {
        let names: std::collections::BTreeSet<_> = self.0.keys().chain(after.0.keys()).collect();
        names
            .into_iter()
            .filter(|name| self.0.get(*name) != after.0.get(*name))
            .cloned()
            .collect()
    }
}

fn walk(folder: &Path, name: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(plain)? {
        let path = entry.map_err(plain)?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}/{file}");
        if path.is_dir() {
            walk(&path, &name, files)?;
        } else {
            files.insert(name, fs::read(&path).map_err(plain)?);
        }
    }
    Ok(())
}

/// Every example is named by a chapter; every figure is shown, and made by a
/// transcript that runs.
pub(super) fn check_used(
    book: &Path,
    chapters: &[Chapter],
    problems: &mut Vec<Problem>,
) -> Result<(), Failure> {
    for name in Snapshot::of(book)?.0.keys() {
        let file = name.rsplit('/').next().unwrap_or(name);
        let example = name.starts_with("book/examples/") && !name.contains("/ir/");
        let stem = file.split('.').next().unwrap_or(file);
        if example && !chapters.iter().any(|c| mentions(&c.text, stem)) {
            problems.push(Problem::of(name, "no chapter has this example"));
        }
        if name.starts_with("book/src/figures/") {
            if !chapters
                .iter()
                .any(|c| c.links.iter().any(|l| l.text.ends_with(file)))
            {
                problems.push(Problem::of(name, "no chapter shows this figure"));
            }
            let mut transcripts = chapters.iter().flat_map(|c| &c.blocks);
            if !transcripts.any(|b| b.info == "console" && b.text.contains(name)) {
                problems.push(Problem::of(name, "no transcript makes this figure"));
            }
        }
    }
    Ok(())
}

/// Whether a text has the word.
fn mentions(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::chapter;

    #[test]
    fn unused_files_are_told() {
        let dir = tempfile::tempdir().unwrap();
        for file in ["examples/a.cc", "examples/a_b.cc", "src/figures/f.svg"] {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let told = |text: &str| {
            let mut problems = Vec::new();
            check_used(dir.path(), &[chapter::of(text)], &mut problems).unwrap();
            problems.into_iter().map(|p| p.file).collect::<Vec<_>>()
        };
        let figure = "book/src/figures/f.svg";
        assert_eq!(told("`a_b.cc`"), ["book/examples/a.cc", figure, figure]);
        let whole =
            "`a.cc` `a_b.cc` ![](figures/f.svg)\n\n```console\n$ x book/src/figures/f.svg\n```\n";
        assert_eq!(told(whole), [""; 0]);
    }

    #[test]
    fn changes_are_seen() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("x");
        fs::write(&file, "1").unwrap();
        let before = Snapshot::of(dir.path()).unwrap();
        fs::write(&file, "2").unwrap();
        fs::write(dir.path().join("y"), "").unwrap();
        let after = Snapshot::of(dir.path()).unwrap();
        assert_eq!(before.changed(&after), ["book/x", "book/y"]);
        assert!(after.changed(&after).is_empty());
    }
}
