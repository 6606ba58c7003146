//! Kernel modules: `amdxdna` and what it needs, in the order of loading.
//!
//! A module names what it depends on in its `.modinfo` section, as `depends=a,b`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use miette::miette;

use crate::debian::{checked, lines, Tree};
use crate::error::{read, Failure};

/// A module, ready to load.
pub(super) struct Module {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// The module and its closure; each after what it needs.
pub(super) fn closure(tree: &Tree, name: &str) -> Result<Vec<Module>, Failure> {
    let folder = tree.path("usr/lib/modules").join(&tree.kernel);
    let mut files = BTreeMap::new();
    find(&folder.join("kernel"), &mut files)?;
    let builtin: Vec<String> = lines(&folder.join("modules.builtin"))?
        .iter()
        .map(|line| stem(Path::new(line)))
        .collect();
    let mut modules = Vec::new();
    load(name, &files, &builtin, &mut modules)?;
    Ok(modules)
}

fn load(
    name: &str,
    files: &BTreeMap<String, PathBuf>,
    builtin: &[String],
    modules: &mut Vec<Module>,
) -> Result<(), Failure> {
    let name = name.replace('-', "_");
    if modules.iter().any(|m| m.name == name) || builtin.contains(&name) {
        return Ok(());
    }
    let path = files
        .get(&name)
        .ok_or_else(|| miette!("the kernel has no module {name}"))?;
    let bytes = if path.extension().is_some_and(|e| e == "xz") {
        let mut xz = Command::new("xz");
        checked(xz.args(["--decompress", "--stdout"]).arg(path))?.stdout
    } else {
        read(path)?
    };
    for needed in depends(&bytes) {
        load(&needed, files, builtin, modules)?;
    }
    modules.push(Module { name, bytes });
    Ok(())
}

/// What a module says it needs.
fn depends(module: &[u8]) -> Vec<String> {
    const KEY: &[u8] = b"\0depends=";
    let Some(at) = module.windows(KEY.len()).position(|w| w == KEY) else {
        return Vec::new();
    };
    let value = &module[at + KEY.len()..];
    let end = value.iter().position(|b| *b == 0).unwrap_or(0);
    String::from_utf8_lossy(&value[..end])
        .split(',')
        .filter(|name| !name.is_empty())
        .map(str::to_string)
        .collect()
}

/// `amd_pmf` of `.../amd-pmf.ko.xz`.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.split(".ko").next().unwrap_or_default();
    stem.replace('-', "_")
}

fn find(folder: &Path, files: &mut BTreeMap<String, PathBuf>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|e| miette!("{}: {e}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            find(&path, files)?;
        } else if path.to_string_lossy().contains(".ko") {
            files.insert(stem(&path), path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_are_in_the_information_section() {
        let module = b"\x7fELF..\0license=GPL\0depends=drm,gpu-sched\0name=x\0";
        assert_eq!(depends(module), ["drm", "gpu-sched"]);
        assert_eq!(depends(b"\0depends=\0name=drm\0"), Vec::<String>::new());
        assert_eq!(depends(b"no module"), Vec::<String>::new());
        assert_eq!(depends(b"\0depends=cut"), Vec::<String>::new());
        assert_eq!(stem(Path::new("kernel/a/amd-pmf.ko.xz")), "amd_pmf");
    }
}
