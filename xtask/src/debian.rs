//! Trees of Debian packages: fetched by apt into a folder of their own, unpacked, not
//! installed.
//!
//! apt runs with an empty package state, so it resolves the whole closure, and with
//! the mirror of the host's own configuration. Maintainer scripts don't run: QEMU,
//! kernel, XRT and busybox need none; nothing here needs root. A stamp says that a
//! tree is complete and what for; with it, nothing is asked of a network.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use miette::miette;

use crate::error::{read_text, write, Failure};
use crate::out::errln;

/// The kernel whose driver this project was checked with.
const KERNEL: &str = "7.3.4+deb13-amd64";
const SUITE: &str = "trixie";
const BACKPORTS: &str = "trixie-backports";
const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// What goes into a tree; all of backports where it has them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contents {
    /// Packages by name; what they depend on comes with them.
    pub(crate) packages: &'static [&'static str],
    /// The kernel's packages too.
    pub(crate) kernel: bool,
}

/// Why there is no tree.
#[derive(Debug)]
pub(crate) enum NoTree {
    /// This machine has no way to Debian's packages.
    NoPackages(Failure),
    /// They are there, and something else went wrong.
    Failed(Failure),
}

impl From<NoTree> for Failure {
    fn from(error: NoTree) -> Self {
        match error {
            NoTree::NoPackages(failure) | NoTree::Failed(failure) => failure,
        }
    }
}

/// An unpacked tree.
pub(crate) struct Tree {
    /// Its `/`.
    pub(crate) root: PathBuf,
    /// Version of its kernel, as `uname -r` says it; empty without one.
    pub(crate) kernel: String,
}

impl Tree {
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    pub(crate) fn libraries(&self) -> PathBuf {
        self.path("usr/lib/x86_64-linux-gnu")
    }

    /// A command that runs a program of the tree with the tree's libraries.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(self.libraries().join("ld-linux-x86-64.so.2"));
        command.arg("--library-path").arg(self.libraries());
        command.arg(program);
        command
    }
}

/// Makes a tree below `folder`, or finds it made.
pub(crate) fn up(folder: &Path, contents: Contents, refresh: bool) -> Result<Tree, NoTree> {
    let root = folder.join("root");
    let stamp = folder.join("root.stamp");
    let what = contents.packages.join(" ");
    if !refresh {
        let known = fs::read_to_string(&stamp).unwrap_or_default();
        if let Some((kernel, _)) = known.split_once('\n').filter(|(_, known)| *known == what) {
            let kernel = kernel.to_string();
            return Ok(Tree { root, kernel });
        }
    }
    let apt = Apt::new(&folder.join("apt"))?;
    errln!("asking Debian's mirror for packages");
    apt.get(&["update"]).map_err(NoTree::NoPackages)?;
    let mut wanted: Vec<String> = contents.packages.iter().map(|p| p.to_string()).collect();
    let mut kernel = String::new();
    if contents.kernel {
        kernel = apt.kernel().map_err(NoTree::NoPackages)?;
        wanted.extend(["modules", "binary"].map(|part| format!("linux-{part}-{kernel}")));
    }
    // Files that the mirror no longer has would be unpacked beside their successors.
    apt.get(&["autoclean"]).map_err(NoTree::Failed)?;
    errln!("fetching {} and what they need", wanted.join(" "));
    let mut install = vec!["install", "--download-only", "--yes", "-t", BACKPORTS];
    install.extend(wanted.iter().map(String::as_str));
    apt.get(&install).map_err(NoTree::NoPackages)?;
    let made = || {
        unpack(&apt.archives(), &root)?;
        write(&stamp, format!("{kernel}\n{what}").as_bytes())
    };
    made().map_err(NoTree::Failed)?;
    Ok(Tree { root, kernel })
}

fn unpack(archives: &Path, root: &Path) -> Result<(), Failure> {
    if root.exists() {
        fs::remove_dir_all(root).map_err(|e| miette!("{}: {e}", root.display()))?;
    }
    fs::create_dir_all(root).map_err(|e| miette!("{}: {e}", root.display()))?;
    let entries = fs::read_dir(archives).map_err(|e| miette!("{}: {e}", archives.display()))?;
    let mut packages: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "deb"))
        .collect();
    packages.sort();
    errln!("unpacking {} packages", packages.len());
    // The links from /lib to /usr/lib come first, or folders take their place.
    let base = |p: &PathBuf| !p.to_string_lossy().contains("/base-files_");
    packages.sort_by_key(base);
    for package in packages {
        let mut command = Command::new("dpkg-deb");
        command.arg("--extract").arg(&package).arg(root);
        checked(&mut command)?;
    }
    Ok(())
}

/// apt with a state of its own.
struct Apt {
    folder: PathBuf,
}

impl Apt {
    fn new(folder: &Path) -> Result<Self, NoTree> {
        let mirror = mirror().map_err(NoTree::NoPackages)?;
        if !Path::new(KEYRING).exists() {
            let missing = miette!(
                help = "install the package debian-archive-keyring",
                "{KEYRING} is missing"
            );
            return Err(NoTree::NoPackages(missing.into()));
        }
        Self::prepared(folder, &mirror).map_err(NoTree::Failed)
    }

    fn prepared(folder: &Path, mirror: &str) -> Result<Self, Failure> {
        for sub in ["lists/partial", "archives/partial"] {
            let sub = folder.join(sub);
            fs::create_dir_all(&sub).map_err(|e| miette!("{}: {e}", sub.display()))?;
        }
        let sources = format!(
            "Types: deb\nURIs: {mirror}\nSuites: {SUITE} {BACKPORTS}\nComponents: main\n\
             Signed-By: {KEYRING}\n"
        );
        write(&folder.join("tree.sources"), sources.as_bytes())?;
        write(&folder.join("status"), b"")?;
        let at = folder.display();
        let conf = format!(
            "Dir::Etc::sourcelist \"{at}/tree.sources\";\n\
             Dir::Etc::sourceparts \"/dev/null\";\n\
             Dir::Etc::preferences \"/dev/null\";\n\
             Dir::Etc::preferencesparts \"/dev/null\";\n\
             Dir::State \"{at}\";\n\
             Dir::State::lists \"{at}/lists\";\n\
             Dir::State::status \"{at}/status\";\n\
             Dir::Cache \"{at}\";\n\
             Dir::Cache::archives \"{at}/archives\";\n\
             APT::Architecture \"amd64\";\n\
             APT::Architectures {{ \"amd64\"; }};\n\
             APT::Install-Recommends \"false\";\n\
             APT::Sandbox::User \"root\";\n\
             Acquire::Languages \"none\";\n\
             Acquire::Retries \"2\";\n\
             Acquire::http::Timeout \"30\";\n\
             Acquire::https::Timeout \"30\";\n\
             Debug::NoLocking \"true\";\n"
        );
        write(&folder.join("apt.conf"), conf.as_bytes())?;
        Ok(Self {
            folder: folder.into(),
        })
    }

    fn archives(&self) -> PathBuf {
        self.folder.join("archives")
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.env("APT_CONFIG", self.folder.join("apt.conf"));
        command.arg("--quiet").args(arguments);
        command
    }

    fn get(&self, arguments: &[&str]) -> Result<(), Failure> {
        checked(&mut self.command("apt-get", arguments)).map(drop)
    }

    /// The kernel to take: [`KERNEL`], or the newest where the archive dropped it.
    fn kernel(&self) -> Result<String, Failure> {
        let names = checked(&mut self.command("apt-cache", &["pkgnames", "linux-modules-"]))?;
        let names = String::from_utf8_lossy(&names.stdout).into_owned();
        let versions: Vec<&str> = names
            .lines()
            .filter_map(|line| line.strip_prefix("linux-modules-"))
            .filter(|v| v.ends_with("+deb13-amd64"))
            .collect();
        if versions.contains(&KERNEL) {
            return Ok(KERNEL.into());
        }
        let newest = newest(&versions)
            .ok_or_else(|| miette!("{BACKPORTS} has no package linux-modules-*-amd64"))?;
        errln!("{BACKPORTS} has no Linux {KERNEL} any more; taking {newest}");
        Ok(newest.into())
    }
}

/// The greatest version, number by number.
fn newest<'a>(versions: &[&'a str]) -> Option<&'a str> {
    let key = |v: &&str| -> Vec<u32> {
        let version = v.split('+').next().unwrap_or(v);
        version.split('.').map(|n| n.parse().unwrap_or(0)).collect()
    };
    versions.iter().copied().max_by_key(key)
}

/// The Debian mirror of this machine's own apt.
fn mirror() -> Result<String, Failure> {
    let mut command = Command::new("apt-get");
    let format = "$(ORIGIN)|$(LABEL)|$(REPO_URI)";
    command.args(["indextargets", "--format", format, "Created-By: Packages"]);
    let output = checked(&mut command)?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let found = text.lines().find_map(|l| l.strip_prefix("Debian|Debian|"));
    found.map(str::to_string).ok_or_else(|| {
        miette!(
            help = "the real XRT and kernel come from Debian packages: run this on Debian, or \
                    add a Debian source to apt",
            "this machine's apt knows no Debian mirror"
        )
        .into()
    })
}

/// Runs a program to its end; what it said is the error when it failed.
pub(crate) fn checked(command: &mut Command) -> Result<Output, Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|e| {
        miette!(
            help = "apt-get, dpkg-deb, xz and tar are needed, which every Debian has",
            "{name} can't be run: {e}"
        )
    })?;
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said: Vec<&str> = said.lines().rev().take(8).collect();
    let said: Vec<&str> = said.into_iter().rev().collect();
    Err(miette!("{name} failed ({}): {}", output.status, said.join("\n")).into())
}

/// The names in `modules.builtin` and the like, a line each.
pub(crate) fn lines(path: &Path) -> Result<Vec<String>, Failure> {
    Ok(read_text(path)?.lines().map(str::to_string).collect())
}

#[cfg(test)]
mod tests {
    use super::newest;

    #[test]
    fn versions_are_numbers() {
        let versions = [
            "7.2.12+deb13-amd64",
            "7.10.1+deb13-amd64",
            "7.9.4+deb13-amd64",
        ];
        assert_eq!(newest(&versions), Some("7.10.1+deb13-amd64"));
        assert_eq!(newest(&[]), None);
    }
}
