//! Where to look for programs.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Variables that say where the tools are.
const VARIABLES: &[&str] = &[
    "PATH",
    "CLANG",
    "PEANO_INSTALL_DIR",
    "MLIR_AIE_INSTALL_DIR",
    "VIRTUAL_ENV",
    "XILINX_XRT",
    "AIE_XCLBINUTIL",
];

/// Everything that a search depends on.
#[derive(Clone, Debug, Default)]
pub struct Places {
    variables: BTreeMap<&'static str, OsString>,
    /// Folder of `cargo xtask toolchain install`, looked at first.
    installed: Option<PathBuf>,
    /// Prefix of well-known absolute folders (`/opt/...`); empty in use.
    system: PathBuf,
}

impl Places {
    /// This process's environment, and the folder that `toolchain install`
    /// fills.
    pub fn of_environment(installed: &Path) -> Self {
        let value = |name: &&'static str| Some((*name, env::var_os(name)?));
        Self {
            variables: VARIABLES.iter().filter_map(value).collect(),
            installed: Some(installed.to_owned()),
            system: PathBuf::from("/"),
        }
    }

    /// Places below a folder instead of `/`, with no variable set.
    pub fn below(root: &Path) -> Self {
        Self {
            system: root.to_owned(),
            ..Self::default()
        }
    }

    /// Sets a variable; names that no search looks at are ignored.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<OsString>) -> Self {
        if let Some(name) = VARIABLES.iter().find(|n| **n == name) {
            self.variables.insert(name, value.into());
        }
        self
    }

    /// A variable. An empty one counts as not set: drivers that took it for
    /// a path found the system's `opt`.
    pub(super) fn variable(&self, name: &str) -> Option<PathBuf> {
        let value = self.variables.get(name)?;
        (!value.is_empty()).then(|| PathBuf::from(value))
    }

    /// An absolute folder.
    pub(super) fn system(&self, path: &str) -> PathBuf {
        self.system.join(path.trim_start_matches('/'))
    }

    /// A program of that name in `PATH`.
    pub(super) fn on_path(&self, name: &str) -> Option<PathBuf> {
        env::split_paths(self.variables.get("PATH")?)
            .map(|d| d.join(name))
            .find(|p| is_program(p))
    }

    /// Virtual environments of Python: the installed one, the active one.
    pub(super) fn environments(&self) -> Vec<PathBuf> {
        let installed = self.installed.iter().map(|p| p.join("venv"));
        installed.chain(self.variable("VIRTUAL_ENV")).collect()
    }

    /// `site-packages/NAME` of the virtual environments.
    pub(super) fn packages(&self, name: &str) -> Vec<PathBuf> {
        let environments = self.environments();
        let found = environments.iter().flat_map(|v| packages_of(v, name));
        found.collect()
    }
}

/// `site-packages/NAME` of a virtual environment, for each Python in it.
pub(super) fn packages_of(environment: &Path, name: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(environment.join("lib")).into_iter().flatten();
    let mut pythons: Vec<_> = entries.flatten().map(|e| e.path()).collect();
    pythons.sort();
    let packages = pythons.iter().map(|p| p.join("site-packages").join(name));
    packages.filter(|p| p.is_dir()).collect()
}

/// A file that may be executed.
pub(super) fn is_program(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0)
}
