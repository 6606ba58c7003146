//! Fetching MLIR-AIE and Peano: pinned wheels into a virtual environment of
//! the workspace.
//!
//! Which MLIR-AIE goes with which Peano is a table of pairs that others are
//! known to use. Old Peano nightlies are deleted from their release page
//! after a while; then pip finds no wheel, and a newer pair has to be taken.
//! The hash of each wheel is noted at the first installation (`wheels.json`)
//! and a wheel of the same name with another hash is refused from then on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::{AieccEra, Places, Toolchains};
use crate::hash::Digest;
use crate::process;

/// Time for one step; the wheels are 100 to 200 MB each.
const STEP_LIMIT: Duration = Duration::from_secs(3600);

/// Release pages of MLIR-AIE's development wheels, which move when a page is
/// full.
const DEVELOPMENT_PAGES: &[&str] = &[
    "https://github.com/Xilinx/mlir-aie/releases/expanded_assets/latest-wheels-2",
    "https://github.com/Xilinx/mlir-aie/releases/expanded_assets/latest-wheels-3",
    "https://github.com/Xilinx/mlir-aie/releases/expanded_assets/latest-wheels-4",
];

const PEANO_PAGE: &str = "https://github.com/Xilinx/llvm-aie/releases/expanded_assets/nightly";

/// Versions that are used together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// Name on the command line.
    pub name: &'static str,
    /// MLIR-AIE, as pip's requirement.
    pub mlir_aie: &'static str,
    /// Its release page; development wheels have several.
    pub page: Option<&'static str>,
    /// Peano, as pip's requirement.
    pub peano: &'static str,
    /// Command line of its `aiecc`.
    pub era: AieccEra,
    /// Where this pair is in use.
    pub source: &'static str,
}

/// Known pairs, the newest last.
pub const PAIRINGS: &[Pairing] = &[
    Pairing {
        name: "1.1.1",
        mlir_aie: "mlir_aie",
        page: Some("https://github.com/Xilinx/mlir-aie/releases/expanded_assets/v1.1.1"),
        peano: "llvm-aie==19.0.0.2025071101+b3cd09d3",
        era: AieccEra::A,
        source: "mlir-aie utils/quick_setup.sh of October 2025",
    },
    Pairing {
        name: "2026-03",
        mlir_aie: "mlir_aie==0.0.1.2026033104+e4f35d6",
        page: None,
        peano: "llvm-aie==21.0.0.2026050601+2c363ce",
        era: AieccEra::B,
        source: "amd/IRON requirements.txt",
    },
    Pairing {
        name: "1.4.3",
        mlir_aie: "mlir_aie==1.4.3.dev85+gdf48abc",
        page: None,
        peano: "llvm-aie==22.0.0.2026090701+3e93bf7b",
        era: AieccEra::C,
        source: "mlir-aie utils/peano-requirements.txt of September 2026",
    },
];

/// A step of an installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What begins.
    pub what: String,
}

/// Why an installation failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InstallError {
    /// No Python.
    #[error("no python3 in PATH; MLIR-AIE and Peano come as Python wheels (Debian: apt-get install python3-venv)")]
    NoPython,
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A step failed.
    #[error("{what} failed ({status}): {remedy}\n  {command}\n{output}")]
    Step {
        /// Which step.
        what: String,
        /// How it ended.
        status: String,
        /// What to do.
        remedy: &'static str,
        /// Its command line.
        command: String,
        /// End of what it printed.
        output: String,
    },
    /// No wheel, or several, after a download.
    #[error("pip left {found} wheels of {package} in {folder}; remove the folder and try again")]
    Wheels {
        /// Which package.
        package: &'static str,
        /// How many.
        found: usize,
        /// Where.
        folder: PathBuf,
    },
    /// A wheel that lacks what it is for.
    #[error("{wheel} has no {member}; the release page holds another kind of wheel now")]
    Layout {
        /// The file.
        wheel: PathBuf,
        /// What it should hold.
        member: &'static str,
    },
    /// A wheel of a known name with another content.
    #[error(
        "{wheel} is not what it was: sha256 {found}, noted in {note}: {expected}; if the wheel was \
         published anew on purpose, remove its line there"
    )]
    Changed {
        /// The file.
        wheel: PathBuf,
        /// The note of hashes.
        note: PathBuf,
        /// Hash noted before.
        expected: String,
        /// Hash now.
        found: String,
    },
    /// Everything is installed and does not work.
    #[error("installed, but {what} does not answer as it should: {why}")]
    Unusable {
        /// Which program.
        what: &'static str,
        /// In what way.
        why: String,
    },
}

/// One command of an installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) what: String,
    pub(super) line: Vec<String>,
}

/// The commands, in order. `python` makes the environment, whose own Python
/// does the rest.
pub(super) fn steps(pairing: &Pairing, python: &Path, folder: &Path) -> [Step; 4] {
    let text = |p: PathBuf| p.to_string_lossy().into_owned();
    let venv = folder.join("venv");
    let own = text(venv.join("bin/python3"));
    let wheels = folder.join("wheels");
    let step = |what: &str, line: Vec<String>| Step {
        what: what.to_owned(),
        line,
    };
    let pip = |arguments: &[&str]| {
        let mut line = vec![own.clone()];
        line.extend(
            [
                "-m",
                "pip",
                "--disable-pip-version-check",
                "--no-input",
                "--retries=1",
            ]
            .map(String::from),
        );
        line.extend(arguments.iter().map(|a| (*a).to_owned()));
        line
    };
    let download = |requirement: &str, pages: &[&str], package: &str| {
        let mut line = pip(&["download", "--no-deps", "--only-binary=:all:", "--no-index"]);
        for page in pages {
            line.extend(["--find-links".to_owned(), (*page).to_owned()]);
        }
        line.extend(["--dest".to_owned(), text(wheels.join(package))]);
        line.push(requirement.to_owned());
        line
    };
    let pages = pairing
        .page
        .as_ref()
        .map_or(DEVELOPMENT_PAGES, |page| std::slice::from_ref(page));
    [
        step(
            "making a virtual environment",
            vec![
                text(python.to_owned()),
                "-m".to_owned(),
                "venv".to_owned(),
                "--clear".to_owned(),
                text(venv.clone()),
            ],
        ),
        step(
            &format!("fetching {}", pairing.peano),
            download(pairing.peano, &[PEANO_PAGE], "llvm-aie"),
        ),
        step(
            &format!("fetching {} ({})", pairing.mlir_aie, pairing.name),
            download(pairing.mlir_aie, pages, "mlir_aie"),
        ),
        step(
            "installing the wheels with what they need",
            // The wheels' paths follow when they are known.
            pip(&["install"]),
        ),
    ]
}

/// Installs a pairing below `folder` (`venv/`, `wheels/`, `wheels.json`) and
/// checks that the programs answer. An installation that is there comes back
/// unless the new one works.
pub fn install(
    pairing: &Pairing,
    places: &Places,
    folder: &Path,
    progress: &mut dyn FnMut(Event),
) -> Result<Toolchains, InstallError> {
    let python = places.on_path("python3").ok_or(InstallError::NoPython)?;
    // One that was cut short has left the one before it aside.
    bring_back(folder)?;
    set_aside(folder)?;
    match install_anew(pairing, places, &python, folder, progress) {
        Ok(found) => {
            remove_aside(folder)?;
            Ok(found)
        }
        Err(error) => {
            bring_back(folder)?;
            Err(error)
        }
    }
}

fn install_anew(
    pairing: &Pairing,
    places: &Places,
    python: &Path,
    folder: &Path,
    progress: &mut dyn FnMut(Event),
) -> Result<Toolchains, InstallError> {
    let wheels = folder.join("wheels");
    fs::create_dir_all(&wheels).map_err(io(&wheels))?;
    let [environment, peano, mlir_aie, packages] = steps(pairing, python, folder);
    run(&environment, progress)?;
    run(&peano, progress)?;
    let peano = wheel(&wheels, "llvm-aie")?;
    run(&mlir_aie, progress)?;
    let mlir_aie = wheel(&wheels, "mlir_aie")?;
    check_layout(python, &peano, "llvm-aie/bin/clang")?;
    check_layout(python, &mlir_aie, "mlir_aie/bin/aie-opt")?;
    note_hashes(&folder.join("wheels.json"), &[&peano, &mlir_aie])?;
    let mut last = packages;
    last.line
        .extend([&peano, &mlir_aie].map(|w| w.to_string_lossy().into_owned()));
    run(&last, progress)?;
    usable(Toolchains::find(places), pairing)
}

/// What an installation consists of. A virtual environment knows its own path,
/// so the new one is made where it stays, and the old one waits beside it.
const PARTS: [&str; 2] = ["venv", "wheels"];

fn aside(folder: &Path, part: &str) -> PathBuf {
    folder.join(format!("{part}.before"))
}

fn set_aside(folder: &Path) -> Result<(), InstallError> {
    for part in PARTS {
        let here = folder.join(part);
        if here.exists() {
            fs::rename(&here, aside(folder, part)).map_err(io(&here))?;
        }
    }
    Ok(())
}

/// Puts back what was set aside, in place of what an installation has left.
fn bring_back(folder: &Path) -> Result<(), InstallError> {
    for part in PARTS {
        let (here, before) = (folder.join(part), aside(folder, part));
        if before.exists() {
            remove(&here)?;
            fs::rename(&before, &here).map_err(io(&before))?;
        }
    }
    Ok(())
}

fn remove_aside(folder: &Path) -> Result<(), InstallError> {
    PARTS
        .iter()
        .try_for_each(|part| remove(&aside(folder, part)))
}

fn remove(folder: &Path) -> Result<(), InstallError> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(io(folder)(e)),
        _ => Ok(()),
    }
}

fn usable(found: Toolchains, pairing: &Pairing) -> Result<Toolchains, InstallError> {
    let unusable = |what, why: String| Err(InstallError::Unusable { what, why });
    match &found.peano {
        None => return unusable("Peano", "no bin/clang that answers to --version".to_owned()),
        Some(p) if !p.targets_aie2 => {
            return unusable(
                "Peano",
                format!("{} lists no target aie2", p.clang.path.display()),
            );
        }
        Some(_) => {}
    }
    match found.aiecc.as_ref().map(|a| &a.flags) {
        None => unusable("MLIR-AIE", "no aiecc".to_owned()),
        Some(Err(e)) => unusable("MLIR-AIE", e.to_string()),
        Some(Ok(flags)) if flags.era != pairing.era => unusable(
            "MLIR-AIE",
            format!(
                "its command line is {}, {} was expected",
                flags.era, pairing.era
            ),
        ),
        Some(Ok(_)) => Ok(found),
    }
}

fn run(step: &Step, progress: &mut dyn FnMut(Event)) -> Result<(), InstallError> {
    progress(Event {
        what: step.what.clone(),
    });
    let Some((program, arguments)) = step.line.split_first() else {
        return Ok(());
    };
    let mut command = Command::new(program);
    command.args(arguments);
    let ended = process::run(command, STEP_LIMIT, || {}).map_err(io(Path::new(program)))?;
    if ended.is_success() {
        return Ok(());
    }
    Err(InstallError::Step {
        what: step.what.clone(),
        status: ended.how(),
        remedy: remedy(&ended.output),
        command: step.line.join(" "),
        output: process::tail(&ended.output, 8),
    })
}

/// What to do about what pip printed.
fn remedy(output: &str) -> &'static str {
    let says = |texts: &[&str]| texts.iter().any(|t| output.contains(t));
    if says(&[
        "Failed to establish a new connection",
        "Temporary failure in name resolution",
        "Network is unreachable",
        "ConnectTimeout",
        "Max retries exceeded",
        "ProxyError",
        "connection broken",
    ]) {
        "github.com can't be reached from here; run this where it can, or copy target/toolchain \
         from such a machine to the same path"
    } else if says(&["No matching distribution", "Could not find a version"]) {
        "the release page holds no such wheel for this machine's Python: take another pairing \
         (`cargo xtask toolchain list`) or another python3 (3.10 to 3.13); a page that can't be \
         reached looks the same to pip"
    } else if says(&["ensurepip is not available", "No module named venv"]) {
        "Python's venv is missing; Debian: apt-get install python3-venv"
    } else {
        "see what it printed"
    }
}

/// The one wheel that a download left.
fn wheel(wheels: &Path, package: &'static str) -> Result<PathBuf, InstallError> {
    let folder = wheels.join(package);
    let mut found: Vec<PathBuf> = fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.extension().is_some_and(|e| e == "whl"))
        .collect();
    match (found.pop(), found.len()) {
        (Some(one), 0) => Ok(one),
        (last, rest) => Err(InstallError::Wheels {
            package,
            found: rest + usize::from(last.is_some()),
            folder,
        }),
    }
}

/// Whether a zip file has a member, as an exit code.
const HAS_MEMBER: &str =
    "import sys, zipfile; sys.exit(sys.argv[2] not in zipfile.ZipFile(sys.argv[1]).namelist())";

fn check_layout(python: &Path, wheel: &Path, member: &'static str) -> Result<(), InstallError> {
    let mut command = Command::new(python);
    command.args(["-c", HAS_MEMBER]).arg(wheel).arg(member);
    let ended = process::run(command, STEP_LIMIT, || {}).map_err(io(python))?;
    if ended.is_success() {
        Ok(())
    } else {
        Err(InstallError::Layout {
            wheel: wheel.to_owned(),
            member,
        })
    }
}

/// Notes the hash of each wheel, or compares it with the note.
fn note_hashes(note: &Path, wheels: &[&Path]) -> Result<(), InstallError> {
    let mut noted: BTreeMap<String, String> = match fs::read(note) {
        Ok(json) => serde_json::from_slice(&json).unwrap_or_default(),
        Err(_) => BTreeMap::new(),
    };
    for wheel in wheels {
        let found = Digest::of(&fs::read(wheel).map_err(io(wheel))?).hex();
        let name = wheel.file_name().unwrap_or_default().to_string_lossy();
        let expected = noted
            .entry(name.into_owned())
            .or_insert_with(|| found.clone());
        if *expected != found {
            return Err(InstallError::Changed {
                wheel: (*wheel).to_owned(),
                note: note.to_owned(),
                expected: expected.clone(),
                found,
            });
        }
    }
    let mut json = serde_json::to_vec_pretty(&noted).unwrap_or_default();
    json.push(b'\n');
    fs::write(note, json).map_err(io(note))
}

fn io(path: &Path) -> impl Fn(std::io::Error) -> InstallError + '_ {
    move |source| InstallError::Io {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(name: &str) -> String {
        let pairing = PAIRINGS.iter().find(|p| p.name == name).unwrap();
        steps(pairing, Path::new("/usr/bin/python3"), Path::new("/t"))
            .map(|s| format!("{}\n    {}", s.what, s.line.join(" ")))
            .join("\n")
    }

    #[test]
    fn commands() {
        insta::assert_snapshot!("install_1_1_1", lines("1.1.1"));
        insta::assert_snapshot!("install_1_4_3", lines("1.4.3"));
    }

    #[test]
    fn pip_errors_have_remedies() {
        assert!(remedy("ERROR: Max retries exceeded with url").contains("can't be reached"));
        assert!(remedy("ERROR: No matching distribution found").contains("another pairing"));
        assert!(remedy("ensurepip is not available.").contains("apt-get"));
    }

    #[test]
    fn a_wheel_that_changes_under_its_name_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let (wheel, note) = (dir.path().join("a-1.whl"), dir.path().join("wheels.json"));
        fs::write(&wheel, "one").unwrap();
        note_hashes(&note, &[&wheel]).unwrap();
        note_hashes(&note, &[&wheel]).unwrap();
        fs::write(&wheel, "two").unwrap();
        let error = note_hashes(&note, &[&wheel]).unwrap_err();
        assert!(error.to_string().contains("is not what it was"), "{error}");
    }

    /// Without a network, what is installed stays as it is.
    #[test]
    fn a_failed_installation_leaves_the_one_before() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let python = dir.path().join("bin/python3");
        fs::create_dir_all(python.parent().unwrap()).unwrap();
        // Makes an environment whose pip reaches nobody.
        let script = "#!/bin/sh\nmkdir -p \"$4/bin\"\n\
             printf '#!/bin/sh\\necho Network is unreachable\\nexit 1\\n' > \"$4/bin/python3\"\n\
             chmod +x \"$4/bin/python3\"\n";
        fs::write(&python, script).unwrap();
        fs::set_permissions(&python, fs::Permissions::from_mode(0o755)).unwrap();
        let path = std::env::join_paths([dir.path().join("bin"), "/usr/bin".into(), "/bin".into()]);
        let places = Places::below(dir.path()).with("PATH", path.unwrap());
        let folder = dir.path().join("toolchain");
        let old = ["venv/bin/aiecc", "wheels/llvm-aie/a.whl"].map(|p| folder.join(p));
        for file in &old {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "old").unwrap();
        }
        let whole = |folder: &Path| {
            assert!(old.iter().all(|f| f.is_file()));
            assert!(!folder.join("venv/bin/python3").exists());
            let entries = fs::read_dir(folder).unwrap();
            assert_eq!(entries.count(), PARTS.len());
        };
        let install = || install(&PAIRINGS[0], &places, &folder, &mut |_| {}).unwrap_err();
        let error = install();
        assert!(error.to_string().contains("can't be reached"), "{error}");
        whole(&folder);
        // One that was cut short in the middle.
        set_aside(&folder).unwrap();
        fs::create_dir_all(folder.join("venv/bin")).unwrap();
        install();
        whole(&folder);
    }

    #[test]
    fn one_wheel_or_an_error() {
        let dir = tempfile::tempdir().unwrap();
        assert!(matches!(
            wheel(dir.path(), "p"),
            Err(InstallError::Wheels { found: 0, .. })
        ));
        fs::create_dir(dir.path().join("p")).unwrap();
        fs::write(dir.path().join("p/a.whl"), "").unwrap();
        assert!(wheel(dir.path(), "p").is_ok());
        fs::write(dir.path().join("p/b.whl"), "").unwrap();
        assert!(matches!(
            wheel(dir.path(), "p"),
            Err(InstallError::Wheels { found: 2, .. })
        ));
    }
}
