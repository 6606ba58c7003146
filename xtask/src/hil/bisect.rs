//! `cargo xtask hil bisect`: the first commit, or the first of a row of builds, with
//! which a check fails.
//!
//! The candidates are in an order in which the check passes first and fails from some
//! point on. A commit is tried in a work tree of its own below `target/hil/bisect`,
//! where its own `cargo xtask hil` builds and runs the check; the kernels alone, or the
//! toolchain alone, can be those of the commit. Builds are folders of kernels, as
//! toolchains made them. A candidate that does not build, or whose check can't run,
//! tells nothing; its neighbours are tried instead.

use std::fmt;
use std::path::{Path, PathBuf};

use hil_tests::harness::process::DEADLINE;
use hil_tests::harness::worker::Work;
use hil_tests::harness::Bench as _;
use hil_tests::report::{CheckReport, Outcome};
use hil_tests::seed::Seed;
use miette::miette;
use xshell::{cmd, Cmd, Shell};

use super::target;
use crate::error::{plain, Failure};
use crate::out::{errln, outln};
use crate::paths;

/// Finds the first commit or build with which a check fails.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The check: a part of its name
    #[arg(long, required_unless_present = "command")]
    check: Option<String>,
    /// A commit with which it passes
    #[arg(long, required_unless_present = "builds")]
    good: Option<String>,
    /// A commit with which it fails
    #[arg(long, default_value = "HEAD")]
    bad: String,
    /// What of each commit is taken; the rest is the bad one's
    #[arg(long, value_enum, default_value_t = Take::All)]
    take: Take,
    /// Run this by `sh` in each commit's tree instead of the check; exit code 0 is good,
    /// 1 bad, anything else tells nothing
    #[arg(long, conflicts_with = "builds")]
    command: Option<String>,
    /// Instead of commits: folders of built kernels, from good to bad
    #[arg(
        long,
        value_delimiter = ',',
        conflicts_with = "good",
        value_name = "DIR,.."
    )]
    builds: Vec<PathBuf>,
    #[command(flatten)]
    choice: target::Choice,
}

impl Args {
    /// A part of the check's name; there is one, or a command.
    fn check(&self) -> &str {
        self.check.as_deref().unwrap_or("")
    }
}

/// What of a commit is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Take {
    /// Everything
    All,
    /// Kernels and designs
    Kernels,
    /// Everything else: compiler, lowering, driver, emulator, checks
    Toolchain,
}

/// Folders of kernels and designs.
const KERNELS: [&str; 2] = ["kernel-src", "mlir"];

/// What a candidate showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Good,
    Bad,
    /// It can't be tried.
    Nothing,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Good => "good",
            Self::Bad => "BAD",
            Self::Nothing => "can't be tried",
        })
    }
}

/// What a search found, in indexes of the candidates.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    /// The first bad one is among these; one, unless those before it can't be tried.
    FirstBad(Vec<usize>),
    /// The first candidate is not good.
    NeverGood(Verdict),
    /// The last one is not bad.
    NotBad(Verdict),
}

/// Searches `count` candidates, of which the first is good and the last bad.
fn search<E>(count: usize, mut judge: impl FnMut(usize) -> Result<Verdict, E>) -> Result<Found, E> {
    let Some(last) = count.checked_sub(1) else {
        return Ok(Found::NotBad(Verdict::Nothing));
    };
    match judge(last)? {
        Verdict::Bad => {}
        verdict => return Ok(Found::NotBad(verdict)),
    }
    match judge(0)? {
        Verdict::Good => {}
        verdict => return Ok(Found::NeverGood(verdict)),
    }
    let (mut good, mut bad) = (0, last);
    let mut untold = vec![false; count];
    loop {
        // The one nearest to the middle that may tell something.
        let middle = good + (bad - good) / 2;
        let next = (good + 1..bad)
            .filter(|i| !untold[*i])
            .min_by_key(|i| i.abs_diff(middle));
        let Some(next) = next else {
            return Ok(Found::FirstBad((good + 1..=bad).collect()));
        };
        match judge(next)? {
            Verdict::Good => good = next,
            Verdict::Bad => bad = next,
            Verdict::Nothing => untold[next] = true,
        }
    }
}

pub(crate) fn main(args: &Args) -> Result<u8, Failure> {
    // Before a commit is built for it; one that this commit lacks is a matter for --command.
    if args.command.is_none() {
        super::fitting(args.check())?;
        args.choice.is_known()?;
    }
    let shell = Shell::new().map_err(plain)?;
    shell.change_dir(paths::root());
    if !args.builds.is_empty() {
        let names: Vec<String> = args
            .builds
            .iter()
            .map(|b| b.display().to_string())
            .collect();
        let found = told(&names, |index| of_build(args, &args.builds[index]))?;
        return Ok(print(&found, &names));
    }
    let commits = commits(&shell, args.good.as_deref().unwrap_or("HEAD"), &args.bad)?;
    let mut names = Vec::new();
    for commit in &commits {
        let line = cmd!(shell, "git log -1 --oneline --no-decorate {commit}").read();
        names.push(line.map_err(plain)?);
    }
    outln!("{} commits", names.len());
    let bad = commits.last().cloned().unwrap_or_default();
    let tree = Tree::new(&shell, &paths::reports().join("bisect"), &bad)?;
    let found = told(&names, |index| tree.judge(args, &commits[index]));
    tree.remove();
    Ok(print(&found?, &names))
}

/// Searches, and says what each candidate showed.
fn told(
    names: &[String],
    judge: impl Fn(usize) -> Result<Verdict, Failure>,
) -> Result<Found, Failure> {
    search(names.len(), |index| {
        let verdict = judge(index)?;
        errln!("{}: {verdict}", names[index]);
        Ok(verdict)
    })
}

/// Exit code 0 if something was found, 1 if there is nothing to search, 2 if an end can't be
/// tried.
fn print(found: &Found, names: &[String]) -> u8 {
    let ends = |name: Option<&String>, verdict: &Verdict| {
        let name = name.map_or("nothing", String::as_str);
        outln!("{name}: {verdict}; there is nothing to search");
        match verdict {
            Verdict::Nothing => 2,
            _ => 1,
        }
    };
    match found {
        Found::FirstBad(which) => {
            let list: Vec<&str> = which.iter().map(|i| names[*i].as_str()).collect();
            match list[..] {
                [one] => outln!("first bad: {one}"),
                _ => outln!(
                    "the first bad one is among these; all but the last can't be tried:\n{}",
                    list.join("\n")
                ),
            }
            0
        }
        Found::NeverGood(verdict) => ends(names.first(), verdict),
        Found::NotBad(verdict) => ends(names.last(), verdict),
    }
}

/// Runs the check on a folder of kernels.
fn of_build(args: &Args, kernels: &Path) -> Result<Verdict, Failure> {
    let list = super::fitting(args.check())?;
    let target = args.choice.take()?;
    let folder = super::reports::Folder::usual()?.of_processes()?;
    let work = Work {
        kernels: kernels.to_owned(),
        ..super::work(&target, Seed::FIXED)
    };
    target::agrees(&target, &super::info(&work)?)?;
    let bench = super::bench(work, folder.path(), &target, DEADLINE)?;
    let mut judged = |check| {
        let report: CheckReport = bench.check(check);
        if let Outcome::Infrastructure { error } = &report.outcome {
            errln!("{}: {}: {error}", kernels.display(), report.name);
        }
        report.outcome
    };
    Ok(of_outcomes(list.iter().map(&mut judged)))
}

/// Lines of a command that failed that are shown.
const SHOWN: usize = 12;

/// The last lines of what a command wrote.
fn last_lines(output: &std::process::Output) -> String {
    let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.push('\n');
    text += &String::from_utf8_lossy(&output.stderr);
    let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(SHOWN)..].join("\n")
}

/// Bad as soon as one check fails; good if at least one passes and all others ran or
/// were skipped.
fn of_outcomes(outcomes: impl Iterator<Item = Outcome>) -> Verdict {
    let (mut passed, mut untold) = (false, false);
    for outcome in outcomes {
        match outcome {
            Outcome::Pass => passed = true,
            Outcome::Skipped { .. } => {}
            Outcome::Infrastructure { .. } => untold = true,
            _ => return Verdict::Bad,
        }
    }
    match passed && !untold {
        true => Verdict::Good,
        false => Verdict::Nothing,
    }
}

/// From the good one to the bad one, along first parents.
fn commits(shell: &Shell, good: &str, bad: &str) -> Result<Vec<String>, Failure> {
    let read = |name: &str| {
        let name = format!("{name}^{{commit}}");
        cmd!(shell, "git rev-parse --verify --quiet {name}")
            .read()
            .map_err(|_| miette!("{name:?} is no commit of this repository"))
    };
    let (good, bad) = (read(good)?, read(bad)?);
    let ancestor = cmd!(shell, "git merge-base --is-ancestor {good} {bad}").quiet();
    if ancestor.run().is_err() {
        return Err(miette!("{good} is no ancestor of {bad}").into());
    }
    let range = format!("{good}..{bad}");
    let between = cmd!(shell, "git rev-list --reverse --first-parent {range}").read();
    Ok(std::iter::once(good)
        .chain(between.map_err(plain)?.lines().map(str::to_owned))
        .collect())
}

/// Where commits are tried.
struct Tree<'a> {
    shell: &'a Shell,
    path: PathBuf,
    target: PathBuf,
    bad: String,
}

impl<'a> Tree<'a> {
    fn new(shell: &'a Shell, place: &Path, bad: &str) -> Result<Self, Failure> {
        let tree = Self {
            shell,
            path: place.join("tree"),
            target: place.join("target"),
            bad: bad.to_owned(),
        };
        // One that an earlier search left.
        tree.remove();
        let path = &tree.path;
        tree.git(cmd!(
            shell,
            "git worktree add --detach --force {path} {bad}"
        ))?;
        Ok(tree)
    }

    fn git(&self, command: Cmd<'_>) -> Result<(), Failure> {
        let command = command.quiet().ignore_stdout();
        let output = command.ignore_status().output().map_err(plain)?;
        match output.status.success() {
            true => Ok(()),
            false => Err(miette!("{}", String::from_utf8_lossy(&output.stderr).trim()).into()),
        }
    }

    fn remove(&self) {
        if self.path.exists() {
            let path = &self.path;
            let removed = self.git(cmd!(self.shell, "git worktree remove --force {path}"));
            if let Err(error) = removed {
                errln!("{}: {error}", path.display());
            }
        }
    }

    /// Makes the tree what of a commit is to be tried.
    fn place(&self, take: Take, candidate: &str) -> Result<(), Failure> {
        let (shell, tree) = (self.shell, &self.path);
        let (base, kernels) = match take {
            Take::All => (candidate, None),
            Take::Kernels => (&*self.bad, Some(candidate)),
            Take::Toolchain => (candidate, Some(&*self.bad)),
        };
        self.git(cmd!(
            shell,
            "git -C {tree} checkout --force --detach {base}"
        ))?;
        let Some(kernels) = kernels else {
            return Ok(());
        };
        let mut any = false;
        for folder in KERNELS {
            let there = format!("{kernels}:{folder}");
            if self
                .git(cmd!(shell, "git -C {tree} cat-file -e {there}"))
                .is_ok()
            {
                // Files that the commit does not have go.
                self.git(cmd!(
                    shell,
                    "git -C {tree} restore --source {kernels} --staged --worktree -- {folder}"
                ))?;
                any = true;
            } else {
                self.git(cmd!(
                    shell,
                    "git -C {tree} rm -r --force --quiet --ignore-unmatch -- {folder}"
                ))?;
            }
        }
        match any {
            true => Ok(()),
            false => Err(miette!("{kernels} has no kernels").into()),
        }
    }

    fn judge(&self, args: &Args, candidate: &str) -> Result<Verdict, Failure> {
        let (shell, tree) = (self.shell, &self.path);
        if let Err(error) = self.place(args.take, candidate) {
            errln!("{candidate}: {error}");
            return Ok(Verdict::Nothing);
        }
        let _inside = shell.push_dir(tree);
        let (check, device) = (args.check(), args.choice.options());
        // Devices of this machine are no part of a commit.
        let inventory = target::inventory_file();
        if inventory.exists() {
            let there = tree.join("hil.toml");
            std::fs::copy(&inventory, &there).map_err(|e| miette!("{}: {e}", there.display()))?;
        }
        let command = match &args.command {
            Some(command) => cmd!(shell, "sh -c {command}"),
            None => cmd!(shell, "cargo xtask hil {device...} --filter {check}"),
        };
        let output = command
            .env("CARGO_TARGET_DIR", &self.target)
            .quiet()
            .ignore_status()
            .output()
            .map_err(plain)?;
        Ok(match output.status.code() {
            Some(0) => Verdict::Good,
            Some(1) => Verdict::Bad,
            _ => {
                let (status, said) = (output.status, last_lines(&output));
                errln!("{candidate}: {status}; its last lines:\n{said}");
                Verdict::Nothing
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn searched(verdicts: &[Verdict]) -> (Found, usize) {
        let mut asked = 0;
        let found = search(verdicts.len(), |index| {
            asked += 1;
            Ok::<_, ()>(verdicts[index])
        });
        (found.unwrap(), asked)
    }

    fn line(good: usize, bad: usize) -> Vec<Verdict> {
        let mut all = vec![Verdict::Good; good];
        all.extend(vec![Verdict::Bad; bad]);
        all
    }

    #[test]
    fn the_first_bad_one_is_found_in_logarithmic_time() {
        for good in 1..100 {
            let (found, asked) = searched(&line(good, 100 - good));
            assert_eq!(found, Found::FirstBad(vec![good]));
            assert!(asked <= 2 + 7, "{asked}");
        }
    }

    #[test]
    fn candidates_that_tell_nothing_are_passed_over() {
        let mut all = line(5, 5);
        all[6] = Verdict::Nothing;
        all[3] = Verdict::Nothing;
        assert_eq!(searched(&all).0, Found::FirstBad(vec![5]));
        // Where they lie at the border, they stay in question.
        all[4] = Verdict::Nothing;
        assert_eq!(searched(&all).0, Found::FirstBad(vec![3, 4, 5]));
    }

    #[test]
    fn ends_that_are_no_ends_are_told() {
        assert_eq!(searched(&line(3, 0)).0, Found::NotBad(Verdict::Good));
        assert_eq!(searched(&line(0, 3)).0, Found::NeverGood(Verdict::Bad));
        assert_eq!(searched(&[]).0, Found::NotBad(Verdict::Nothing));
    }

    #[test]
    fn one_bad_check_makes_a_build_bad() {
        let of = |outcomes: &[Outcome]| of_outcomes(outcomes.iter().cloned());
        let hang = Outcome::Hang {
            diagnosis: String::new(),
        };
        let untold = Outcome::Infrastructure {
            error: String::new(),
        };
        let pass = Outcome::Pass;
        assert_eq!(of(&[untold.clone(), pass.clone(), hang]), Verdict::Bad);
        assert_eq!(of(&[pass.clone(), untold]), Verdict::Nothing);
        // A damaged image or stream, and one that ends the process.
        let error = || "not an instruction stream".to_owned();
        let refused = Outcome::Rejected { error: error() };
        assert_eq!(of(&[pass.clone(), refused]), Verdict::Bad);
        let crashed = Outcome::Crashed { error: error() };
        assert_eq!(of(&[pass.clone(), crashed]), Verdict::Bad);
        assert_eq!(of(&[pass]), Verdict::Good);
        assert_eq!(of(&[]), Verdict::Nothing);
    }

    #[test]
    fn what_can_not_be_tried_says_its_last_words() {
        let shell = Shell::new().unwrap();
        let script = "seq 100; echo why >&2; exit 7";
        let output = cmd!(shell, "sh -c {script}")
            .ignore_status()
            .quiet()
            .output();
        let said = last_lines(&output.unwrap());
        assert!(
            said.starts_with("90\n") && said.ends_with("100\nwhy"),
            "{said}"
        );
    }

    fn git(command: Cmd<'_>) {
        let command = command.quiet().ignore_stdout().ignore_stderr();
        command.run().unwrap();
    }

    fn commit(shell: &Shell, message: &str) {
        git(cmd!(shell, "git add --all"));
        git(cmd!(
            shell,
            "git -c user.name=a -c user.email=a@b.c commit --quiet -m {message}"
        ));
    }

    fn args(take: Take, command: &str) -> Args {
        Args {
            check: None,
            good: None,
            bad: String::new(),
            take,
            command: Some(command.into()),
            builds: vec![],
            choice: target::Choice::of(npu_driver::DeviceSelector::Emulator),
        }
    }

    /// A kernel came in the second commit and another one in the third, which the first
    /// knows nothing of; the third alone has a second folder.
    #[test]
    fn kernels_alone_are_those_of_the_commit() {
        let folder = tempfile::tempdir().unwrap();
        let shell = Shell::new().unwrap();
        shell.change_dir(folder.path());
        git(cmd!(shell, "git init --quiet"));
        shell.write_file("rest", "0").unwrap();
        commit(&shell, "0");
        for name in ["a", "b"] {
            shell
                .write_file(format!("kernel-src/{name}"), name)
                .unwrap();
            shell.write_file("rest", name).unwrap();
            if name == "b" {
                shell.write_file("mlir/b", name).unwrap();
            }
            commit(&shell, name);
        }
        let commits = commits(&shell, "HEAD~2", "HEAD").unwrap();
        let place = tempfile::tempdir().unwrap();
        let tree = Tree::new(&shell, place.path(), &commits[2]).unwrap();
        let args = args(
            Take::Kernels,
            "test $(cat rest) = b && test -e kernel-src/a && ! test -e kernel-src/b && ! test -e mlir",
        );
        let verdicts: Vec<Verdict> = commits
            .iter()
            .map(|c| tree.judge(&args, c).unwrap())
            .collect();
        tree.remove();
        assert_eq!(verdicts, [Verdict::Nothing, Verdict::Good, Verdict::Bad]);
    }

    /// A repository whose file counts its commits, and a command that finds 4 too many.
    #[test]
    fn commits_are_searched_in_a_tree_of_their_own() {
        let folder = tempfile::tempdir().unwrap();
        let shell = Shell::new().unwrap();
        shell.change_dir(folder.path());
        git(cmd!(shell, "git init --quiet"));
        for n in 0..7u32 {
            let n = n.to_string();
            shell.write_file("count", &n).unwrap();
            commit(&shell, &n);
        }
        let args = args(Take::All, "test $(cat count) -lt 4");
        let commits = commits(&shell, "HEAD~6", "HEAD").unwrap();
        let place = folder.path().join("bisect");
        let tree = Tree::new(&shell, &place, &commits[6]).unwrap();
        let found = search(commits.len(), |i| tree.judge(&args, &commits[i])).unwrap();
        tree.remove();
        assert_eq!(found, Found::FirstBad(vec![4]));
        assert!(!place.join("tree").exists());
        assert!(super::commits(&shell, "HEAD", "HEAD~1").is_err());
        assert!(super::commits(&shell, "nothing", "HEAD").is_err());
    }
}
