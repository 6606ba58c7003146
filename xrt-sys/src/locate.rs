//! Where XRT is.

use std::fmt;
use std::path::{Path, PathBuf};

/// An XRT installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installation {
    /// `libxrt_coreutil.so*`, the library that programs use.
    pub coreutil: PathBuf,
    /// `libxrt_driver_xdna.so*`, its plug-in for NPUs.
    pub npu_plugin: Option<PathBuf>,
    /// Version, from the installation's pkg-config file.
    pub version: Option<String>,
}

impl fmt::Display for Installation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "XRT {}",
            self.version.as_deref().unwrap_or("of unknown version")
        )?;
        write!(f, " at {}", self.coreutil.display())?;
        if self.npu_plugin.is_none() {
            write!(f, " (without libxrt_driver_xdna)")?;
        }
        Ok(())
    }
}

/// Looks for XRT: `$XILINX_XRT` first, then `/opt/xilinx/xrt`, then the
/// directories of the dynamic linker.
pub fn locate() -> Option<Installation> {
    let mut dirs = Vec::new();
    if let Some(root) = std::env::var_os("XILINX_XRT") {
        dirs.push(PathBuf::from(root).join("lib"));
    }
    dirs.push("/opt/xilinx/xrt/lib".into());
    dirs.extend(linker_dirs(Path::new("/etc/ld.so.conf"), 0));
    for dir in [
        "/lib/x86_64-linux-gnu",
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib64",
        "/usr/lib",
    ] {
        dirs.push(dir.into());
    }
    dirs.push("/usr/local/lib".into());
    locate_in(&dirs)
}

/// Looks for XRT in these directories; the first with `libxrt_coreutil` wins.
pub fn locate_in(dirs: &[PathBuf]) -> Option<Installation> {
    let (dir, coreutil) = dirs
        .iter()
        .find_map(|dir| Some((dir, library(dir, "libxrt_coreutil.so")?)))?;
    let npu_plugin = library(dir, "libxrt_driver_xdna.so").or_else(|| {
        dirs.iter()
            .find_map(|dir| library(dir, "libxrt_driver_xdna.so"))
    });
    let version = version(&dir.join("pkgconfig/xrt.pc"));
    Some(Installation {
        coreutil,
        npu_plugin,
        version,
    })
}

/// The shortest name in `dir` that begins with `name`.
fn library(dir: &Path, name: &str) -> Option<PathBuf> {
    std::fs::read_dir(dir)
        .ok()?
        .flatten()
        .filter(|e| e.file_name().to_string_lossy().starts_with(name))
        .map(|e| e.path())
        .min_by_key(|p| p.as_os_str().len())
}

fn version(pc: &Path) -> Option<String> {
    let text = std::fs::read_to_string(pc).ok()?;
    let line = text.lines().find_map(|l| l.strip_prefix("Version:"))?;
    Some(line.trim().to_owned())
}

/// Directories named in `ld.so.conf`, with its includes, two levels deep.
fn linker_dirs(conf: &Path, depth: u32) -> Vec<PathBuf> {
    let Ok(text) = std::fs::read_to_string(conf) else {
        return Vec::new();
    };
    let mut dirs = Vec::new();
    for line in text
        .lines()
        .map(|l| l.split('#').next().unwrap_or("").trim())
    {
        if let Some(pattern) = line.strip_prefix("include ") {
            let folder = Path::new(pattern.trim()).parent();
            if let (Some(folder), true) = (folder, depth < 2) {
                let mut files: Vec<_> = std::fs::read_dir(folder)
                    .into_iter()
                    .flatten()
                    .flatten()
                    .map(|e| e.path())
                    .filter(|p| p.extension().is_some_and(|e| e == "conf"))
                    .collect();
                files.sort();
                dirs.extend(files.iter().flat_map(|f| linker_dirs(f, depth + 1)));
            }
        } else if line.starts_with('/') {
            dirs.push(line.into());
        }
    }
    dirs
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn finds_libraries_plugin_and_version() {
        let root = std::env::temp_dir().join(format!("xrt-sys-test-{}", std::process::id()));
        let (empty, lib) = (root.join("empty"), root.join("lib"));
        fs::create_dir_all(&empty).unwrap();
        fs::create_dir_all(lib.join("pkgconfig")).unwrap();
        assert_eq!(locate_in(&[empty.clone(), lib.clone()]), None);
        fs::write(lib.join("libxrt_coreutil.so.2.25.0"), "").unwrap();
        fs::write(lib.join("libxrt_coreutil.so.2"), "").unwrap();
        let found = locate_in(&[empty, lib.clone()]).unwrap();
        assert_eq!(found.coreutil, lib.join("libxrt_coreutil.so.2"));
        assert!(found.to_string().contains("unknown version"));
        fs::write(lib.join("libxrt_driver_xdna.so.2"), "").unwrap();
        fs::write(
            lib.join("pkgconfig/xrt.pc"),
            "Name: xrt\nVersion: 2.25.00\n",
        )
        .unwrap();
        let found = locate_in(std::slice::from_ref(&lib)).unwrap();
        assert_eq!(found.npu_plugin, Some(lib.join("libxrt_driver_xdna.so.2")));
        assert_eq!(found.version.as_deref(), Some("2.25.00"));
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn reads_the_linkers_directories() {
        let root = std::env::temp_dir().join(format!("xrt-sys-conf-{}", std::process::id()));
        fs::create_dir_all(root.join("conf.d")).unwrap();
        let conf = root.join("ld.so.conf");
        let include = format!("include {}/conf.d/*.conf\n# /no\n/a # b\n", root.display());
        fs::write(&conf, include).unwrap();
        fs::write(root.join("conf.d/x.conf"), "/x\n").unwrap();
        assert_eq!(
            linker_dirs(&conf, 0),
            [PathBuf::from("/x"), PathBuf::from("/a")]
        );
        fs::remove_dir_all(root).unwrap();
    }
}
