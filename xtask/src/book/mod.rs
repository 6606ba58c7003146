//! `cargo xtask book`: the book as HTML, and what holds it to the code.
//!
//! A chapter is Markdown below `book/src`. What it shows is tested:
//!
//! - Each block of language `console` is a transcript ([`console`]): its
//!   commands run in the project's top folder, and what they print must be what
//!   the block shows. A block that can't run everywhere names its reason
//!   (`console,phoenix`) and is printed as SKIPPED.
//! - Commands, options, tests and files that the text names must exist
//!   ([`names`]); links and included files too ([`links`]).
//! - Examples and figures (`book/examples`, `book/src/figures`) must be used,
//!   and commands that write them must give the files that are there.
//! - The page of commands is made from what the command line says of itself
//!   ([`commands`]), anew with each build.
//!
//! Rust blocks are documentation tests of the package `npu-book`.

mod chapter;
mod commands;
mod console;
mod files;
mod links;
mod names;

use std::fs;
use std::path::PathBuf;

use clap::CommandFactory;
use miette::miette;

use crate::error::{plain, write, Failure};
use crate::out::{errln, outln};
use crate::{paths, Cli, Done, Outcome};

use chapter::Chapter;
use files::Snapshot;

/// Builds the book below target/book, or checks it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Check everything that the book says of commands, files and outputs,
    /// and build nothing
    #[arg(long)]
    check: bool,
    /// With --check: leave out what runs commands
    #[arg(long, requires = "check")]
    no_run: bool,
    /// With --check: only chapters whose file name contains this
    #[arg(long, requires = "check")]
    filter: Option<String>,
}

/// Something in the book that does not hold, and where.
struct Problem {
    /// Path from the project's top folder.
    file: String,
    /// From 1; 0 for the file as a whole.
    line: usize,
    what: String,
}

impl Problem {
    fn at(chapter: &Chapter, line: usize, what: impl Into<String>) -> Self {
        Self {
            file: chapter.name.clone(),
            line,
            what: what.into(),
        }
    }

    fn of(file: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            line: 0,
            what: what.into(),
        }
    }

    fn print(&self) {
        match self.line {
            0 => outln!("{}: {}", self.file, self.what),
            line => outln!("{}:{line}: {}", self.file, self.what),
        }
    }
}

pub(crate) fn main(args: Args) -> Outcome {
    if args.check {
        return check(&args);
    }
    html()
}

fn folder() -> PathBuf {
    paths::root().join("book")
}

fn source() -> PathBuf {
    folder().join("src")
}

fn check(args: &Args) -> Outcome {
    let chapters = Chapter::all(&source())?;
    let before = Snapshot::of(&folder())?;
    let mut problems = Vec::new();
    links::check(&source(), &chapters, &mut problems);
    names::check(&paths::root(), &Cli::command(), &chapters, &mut problems);
    files::check_used(&folder(), &chapters, &mut problems)?;
    let static_problems = problems.len();
    outln!(
        "{} chapters: links, names and files {}",
        chapters.len(),
        if static_problems == 0 {
            "hold"
        } else {
            "do not hold"
        }
    );
    if !args.no_run {
        let file = |c: &Chapter| c.name.rsplit('/').next().unwrap_or_default().to_owned();
        let wanted = |c: &&Chapter| args.filter.as_ref().is_none_or(|f| file(c).contains(f));
        let wanted: Vec<&Chapter> = chapters.iter().filter(wanted).collect();
        if let (true, Some(filter)) = (wanted.is_empty(), &args.filter) {
            return Err(miette!("no chapter's file name contains {filter:?}").into());
        }
        for chapter in wanted {
            console::run(&paths::root(), chapter, &mut problems)?;
        }
        for changed in before.changed(&Snapshot::of(&folder())?) {
            problems.push(Problem::of(
                changed,
                "a command of the book gives another file than the one that is kept; look at it, then commit it",
            ));
        }
    }
    for problem in &problems {
        problem.print();
    }
    if problems.is_empty() {
        outln!("the book holds");
        return Ok(Done::Ok);
    }
    outln!("{} problems", problems.len());
    Ok(Done::Failed)
}

fn html() -> Outcome {
    let out = paths::target().join("book");
    let shell = xshell::Shell::new().map_err(plain)?;
    let program = mdbook(&shell)?;
    // A copy, with the page that is not kept.
    let copy = tempfile::tempdir_in(paths::target()).map_err(plain)?;
    for (name, bytes) in Snapshot::of(&folder())?.files() {
        let path = copy.path().join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(plain)?;
        }
        write(&path, bytes)?;
    }
    let folder = copy.path().join("book");
    write(
        &folder.join("src").join(commands::PAGE),
        commands::page(&Cli::command()).as_bytes(),
    )?;
    xshell::cmd!(shell, "{program} build {folder} --dest-dir {out}")
        .quiet()
        .run()
        .map_err(plain)?;
    errln!("{}", out.join("index.html").display());
    Ok(Done::Ok)
}

/// mdBook, from the variable MDBOOK, target/tools or PATH.
fn mdbook(shell: &xshell::Shell) -> Result<PathBuf, Failure> {
    let named = std::env::var_os("MDBOOK").filter(|v| !v.is_empty());
    let installed = paths::target().join("tools/bin/mdbook");
    let candidates = match named {
        Some(name) => vec![PathBuf::from(name)],
        None => vec![installed, PathBuf::from("mdbook")],
    };
    for program in candidates {
        let asked = xshell::cmd!(shell, "{program} --version")
            .quiet()
            .ignore_stderr();
        if asked.read().is_ok() {
            return Ok(program);
        }
    }
    Err(miette!(
        help = format!(
            "cargo install mdbook --version {MDBOOK} --no-default-features --locked --root target/tools"
        ),
        "mdBook is not on this machine"
    )
    .into())
}

/// The version that the book is built with in `.ci/run`.
const MDBOOK: &str = "0.5.4";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ci_installs_the_version_that_the_help_names() {
        let ci = std::fs::read_to_string(paths::root().join(".ci/run")).unwrap();
        assert!(ci.contains(&format!("mdbook --version {MDBOOK} ")));
    }

    #[test]
    fn the_book_holds_without_running() {
        let chapters = Chapter::all(&source()).unwrap();
        let mut problems = Vec::new();
        links::check(&source(), &chapters, &mut problems);
        names::check(&paths::root(), &Cli::command(), &chapters, &mut problems);
        files::check_used(&folder(), &chapters, &mut problems).unwrap();
        let told: Vec<String> = problems
            .iter()
            .map(|p| format!("{}:{}: {}", p.file, p.line, p.what))
            .collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }
}
